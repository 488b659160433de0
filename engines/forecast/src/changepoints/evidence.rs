//! How sure a change is.

use trimtab_numerics::ln_gamma;

/// How likely noise has a place, among all with a share of `least` or more of the points
/// on either side, that splits it by as much: `statistic` is the fall of the sum of
/// squares over the long-run variance, `parameters` those of a segment.
///
/// P ≈ *s*^(*p*/2) e^(−*s*/2) / (2^(*p*/2) Γ(*p*/2)) · ((1 − *p*/*s*) ln((1 − *h*)²/*h*²)
/// + 4/*s*), for *s* above *p*; 1 below.
///
/// # References
///
/// Csörgő and Horváth (1997), *Limit Theorems in Change-Point Analysis*, (1.3.26).
pub(super) fn p_value_of_split(statistic: f64, parameters: f64, least: f64) -> f64 {
    if statistic.is_infinite() {
        return 0.0;
    }
    if statistic.is_nan() || statistic <= parameters + 1.0 {
        return 1.0;
    }
    let h = least.clamp(1e-6, 0.49);
    let half = 0.5 * parameters;
    let size = half * statistic.ln() - 0.5 * statistic - half * 2.0_f64.ln() - ln_gamma(half);
    let places = 2.0 * ((1.0 - h) / h).ln();
    let factor = (1.0 - parameters / statistic) * places + 4.0 / statistic;
    (size.exp() * factor).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p_values_are_those_of_the_tables() {
        // Andrews (1993, with 2003), table I: 5 % of the supremum over the middle 70 % is
        // beyond 8.85 with one parameter and 11.79 with two.
        for (statistic, parameters, wanted) in
            [(8.85, 1.0, 0.05), (11.79, 2.0, 0.05), (12.35, 1.0, 0.01)]
        {
            let p = p_value_of_split(statistic, parameters, 0.15);
            assert!((p - wanted).abs() < 0.15 * wanted, "{statistic}: {p}");
        }
        assert!((p_value_of_split(0.5, 1.0, 0.1) - 1.0).abs() < 1e-12);
    }
}
