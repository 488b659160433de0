//! Assertions about numbers.

/// Asserts that two numbers are equal within a relative or absolute tolerance.
///
/// # Examples
///
/// ```
/// trimtab_test_support::assert_close!(0.1 + 0.2, 0.3, rel = 1e-12);
/// ```
#[macro_export]
macro_rules! assert_close {
    ($got:expr, $want:expr, rel = $tolerance:expr) => {{
        let (got, want): (f64, f64) = ($got, $want);
        let bound = $tolerance * want.abs().max(f64::MIN_POSITIVE);
        assert!(
            (got - want).abs() <= bound,
            "got {got}, want {want} within {bound}"
        );
    }};
    ($got:expr, $want:expr, abs = $tolerance:expr) => {{
        let (got, want): (f64, f64) = ($got, $want);
        assert!(
            (got - want).abs() <= $tolerance,
            "got {got}, want {want} within {}",
            $tolerance
        );
    }};
}
