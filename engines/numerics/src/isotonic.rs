//! Monotone regression of a sequence.

/// The rising sequence nearest to `values` by weighted least squares, by pooling
/// adjacent violators; linear in the values.
///
/// Values and weights are finite, weights above 0; what has no partner in the
/// other slice is left out.
///
/// # Examples
///
/// ```
/// let fitted = trimtab_numerics::isotonic(&[1.0, 3.0, 2.0, 4.0], &[1.0, 1.0, 3.0, 1.0]);
/// assert_eq!(fitted, [1.0, 2.25, 2.25, 4.0]);
/// ```
///
/// # References
///
/// Ayer, Brunk, Ewing, Reid and Silverman (1955), *An empirical distribution
/// function for sampling with incomplete information*, Annals of Mathematical
/// Statistics 26(4).
pub fn isotonic(values: &[f64], weights: &[f64]) -> Vec<f64> {
    /// Neighbours of one fitted value.
    struct Pool {
        value: f64,
        weight: f64,
        count: usize,
    }
    let mut pools: Vec<Pool> = Vec::with_capacity(values.len());
    for (&value, &weight) in values.iter().zip(weights) {
        let mut last = Pool {
            value,
            weight,
            count: 1,
        };
        while let Some(before) = pools.pop_if(|before| before.value > last.value) {
            let weight = before.weight + last.weight;
            let sum = before.weight * before.value + last.weight * last.value;
            last = Pool {
                value: sum / weight,
                weight,
                count: before.count + last.count,
            };
        }
        pools.push(last);
    }
    let spread = |pool: &Pool| std::iter::repeat_n(pool.value, pool.count);
    pools.iter().flat_map(spread).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_rises_stays() {
        assert_eq!(isotonic(&[1.0, 1.0, 2.0], &[1.0; 3]), [1.0, 1.0, 2.0]);
        assert!(isotonic(&[], &[]).is_empty());
    }

    #[test]
    fn what_falls_becomes_its_mean() {
        assert_eq!(isotonic(&[3.0, 2.0, 1.0], &[1.0; 3]), [2.0; 3]);
        assert_eq!(isotonic(&[3.0, 0.0], &[2.0, 1.0]), [2.0; 2]);
    }

    #[test]
    fn a_late_fall_pools_back() {
        let fitted = isotonic(&[1.0, 2.0, 3.0, 0.0], &[1.0; 4]);
        assert_eq!(fitted, [1.0, 5.0 / 3.0, 5.0 / 3.0, 5.0 / 3.0]);
    }
}
