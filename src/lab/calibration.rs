//! Whether confidence is what it says: of what is nine tenths sure, nine of ten right.

/// How many bins of equal width confidence is sorted into.
const BINS: usize = 10;

/// From which confidence on answers are kept in the precise mode.
const PRECISE: f32 = 0.95;

/// Answers by their confidence.
#[derive(Debug, Clone, Copy, Default)]
pub struct Calibration {
    /// In each bin: how many answers, their confidence in all, how many are right.
    bins: [(usize, f64, usize); BINS],
    /// Of those that are kept in the precise mode: how many, and how many are right.
    precise: (usize, usize),
}

impl Calibration {
    /// Counts an answer.
    pub(super) fn count(&mut self, confidence: f32, right: bool) {
        let bin = (confidence * BINS as f32) as usize;
        let bin = &mut self.bins[bin.min(BINS - 1)];
        bin.0 += 1;
        bin.1 += f64::from(confidence);
        bin.2 += usize::from(right);
        if confidence >= PRECISE {
            self.precise.0 += 1;
            self.precise.1 += usize::from(right);
        }
    }

    /// Adds the counts of another document.
    pub(super) fn add(&mut self, other: Self) {
        for (sum, bin) in self.bins.iter_mut().zip(other.bins) {
            sum.0 += bin.0;
            sum.1 += bin.1;
            sum.2 += bin.2;
        }
        self.precise.0 += other.precise.0;
        self.precise.1 += other.precise.1;
    }

    /// The expected calibration error, in per cent: how far confidence and share of right
    /// answers lie apart in each bin, weighed by its answers (Naeini et al. 2015,
    /// "Obtaining Well Calibrated Probabilities Using Bayesian Binning").
    pub fn error(&self) -> f64 {
        let all: usize = self.bins.iter().map(|bin| bin.0).sum();
        let apart = self.bins.iter().map(|bin| (bin.1 - bin.2 as f64).abs());
        100.0 * apart.sum::<f64>() / all.max(1) as f64
    }

    /// Of answers that are at least 95 % sure the share of all, and of right ones, in per
    /// cent.
    pub fn precise(&self) -> (f64, f64) {
        let all = self.bins.iter().map(|bin| bin.0).sum();
        (
            super::percent(self.precise.0, all),
            super::percent(self.precise.1, self.precise.0),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_right_as_often_as_said_has_no_error() {
        let mut calibration = Calibration::default();
        for right in [true, true, true, false] {
            calibration.count(0.75, right);
        }
        assert!(calibration.error() < 1e-3);
        calibration.count(1.0, false);
        assert!((calibration.error() - 20.0).abs() < 1e-3);
        assert_eq!(calibration.precise(), (20.0, 0.0));
    }
}
