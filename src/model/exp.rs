//! The exponential function from sums and products only, so that it has the same
//! bits natively and in a browser.

/// e to the power of `x`, for `x` of −80 to 80, with an error of four in a million;
/// beyond that as at the ends.
pub(crate) fn exp(x: f32) -> f32 {
    let x = x.clamp(-80.0, 80.0) * std::f32::consts::LOG2_E;
    let whole = x.floor();
    // 2 to the power of what is left, around its middle (Taylor).
    let rest = (x - whole - 0.5) * std::f32::consts::LN_2;
    let terms = [
        1.0 / 720.0,
        1.0 / 120.0,
        1.0 / 24.0,
        1.0 / 6.0,
        0.5,
        1.0,
        1.0,
    ];
    let power = terms.iter().fold(0.0, |sum: f32, term| sum * rest + term);
    let scale = f32::from_bits(((whole as i32 + 127) as u32) << 23);
    power * std::f32::consts::SQRT_2 * scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_exponential_function() {
        for tenth in -800..=800 {
            let x = tenth as f32 / 10.0;
            let (ours, theirs) = (f64::from(exp(x)), f64::from(x).exp());
            assert!((ours / theirs - 1.0).abs() < 4e-6, "{x}: {ours} {theirs}");
        }
        assert_eq!(exp(-1e9), exp(-80.0));
    }
}
