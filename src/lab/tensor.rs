//! Arrays of weights with their gradients, and products of matrices.

/// Weights that are learned by Adam (Kingma and Ba 2015).
#[derive(Clone)]
pub(crate) struct Tensor {
    pub(crate) values: Vec<f32>,
    pub(crate) gradient: Vec<f32>,
    /// Length of a row.
    pub(crate) width: usize,
    first: Vec<f32>,
    second: Vec<f32>,
}

const BETA: [f32; 2] = [0.9, 0.999];
const EPSILON: f32 = 1e-8;

/// One step's size, with the corrections of Adam for its number.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) rate: f32,
    pub(crate) number: i32,
    pub(crate) decay: f32,
}

impl Tensor {
    /// `rows` by `width`, drawn evenly from within `bound` of nought.
    pub(crate) fn new(rows: usize, width: usize, bound: f32, random: &mut fastrand::Rng) -> Self {
        let count = rows * width;
        let draw = |_| bound * (2.0 * random.f32() - 1.0);
        Self {
            values: (0..count).map(draw).collect(),
            gradient: vec![0.0; count],
            width,
            first: vec![0.0; count],
            second: vec![0.0; count],
        }
    }

    /// Goes one step and forgets the gradient.
    pub(crate) fn step(&mut self, step: Step) {
        self.step_range(0, self.values.len(), step);
    }

    /// The same for some rows only.
    pub(crate) fn step_rows(&mut self, rows: &[u32], step: Step) {
        for row in rows {
            let start = *row as usize * self.width;
            self.step_range(start, start + self.width, step);
        }
    }

    fn step_range(&mut self, start: usize, end: usize, step: Step) {
        let correct = BETA.map(|beta| 1.0 - beta.powi(step.number));
        let rate = step.rate * correct[1].sqrt() / correct[0];
        let first = &mut self.first[start..end];
        let second = &mut self.second[start..end];
        let values = self.values[start..end].iter_mut();
        let gradient = self.gradient[start..end].iter_mut();
        for (((value, slope), first), second) in values.zip(gradient).zip(first).zip(second) {
            *first = BETA[0] * *first + (1.0 - BETA[0]) * *slope;
            *second = BETA[1] * *second + (1.0 - BETA[1]) * *slope * *slope;
            *value -= rate * *first / (second.sqrt() + EPSILON) + step.rate * step.decay * *value;
            *slope = 0.0;
        }
    }
}

/// A matrix as it lies in memory, or turned.
#[derive(Clone, Copy)]
pub(crate) struct Matrix<'a> {
    values: &'a [f32],
    rows: usize,
    columns: usize,
    strides: [isize; 2],
}

/// Rows of `columns` values each.
pub(crate) fn matrix(values: &[f32], columns: usize) -> Matrix<'_> {
    Matrix {
        values,
        rows: values.len() / columns,
        columns,
        strides: [columns as isize, 1],
    }
}

impl Matrix<'_> {
    /// With rows and columns exchanged.
    pub(crate) fn turned(self) -> Self {
        Self {
            rows: self.columns,
            columns: self.rows,
            strides: [self.strides[1], self.strides[0]],
            ..self
        }
    }
}

/// Adds the product of two matrices to `sum`, or replaces it.
pub(crate) fn multiply(left: Matrix, right: Matrix, sum: &mut [f32], add: bool) {
    assert_eq!(left.columns, right.rows);
    assert_eq!(sum.len(), left.rows * right.columns);
    // SAFETY: the lengths were compared above, and each matrix holds its values.
    unsafe {
        matrixmultiply::sgemm(
            left.rows,
            left.columns,
            right.columns,
            1.0,
            left.values.as_ptr(),
            left.strides[0],
            left.strides[1],
            right.values.as_ptr(),
            right.strides[0],
            right.strides[1],
            f32::from(u8::from(add)),
            sum.as_mut_ptr(),
            right.columns as isize,
            1,
        );
    }
}
