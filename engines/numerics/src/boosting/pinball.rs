//! The loss of quantiles.

use serde::{Deserialize, Serialize};
use trimtab_core::{Error, Result};

use super::loss::refuse;
use super::{Loss, Training};

/// The pinball loss, *α r* for *r* = *y* − *F* ≥ 0 and (*α* − 1) *r* below; the score
/// is the quantile of the outcome at level *α*, and at ½ the median.
///
/// It has no curvature, so that trees are grown on its slopes alone, and each leaf
/// then takes the quantile of what its rows leave over.
///
/// # References
///
/// Koenker and Bassett (1978), *Regression quantiles*, Econometrica 46(1); Friedman
/// (2001), *Greedy function approximation*, section 4.3, for the leaves.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantile {
    level: f64,
}

impl Quantile {
    /// The loss of the quantile at `level`.
    ///
    /// # Errors
    ///
    /// `OPTION_VALUE` if the level is not between 0 and 1.
    pub fn try_new(level: f64) -> Result<Self> {
        if level > 0.0 && level < 1.0 {
            return Ok(Self { level });
        }
        let problem = format!("must be above 0 and below 1, got {level}");
        Err(Error::invalid("level", problem))
    }
}

impl Loss for Quantile {
    fn start(&self, data: &Training<'_>) -> f64 {
        let row = |(row, y): (usize, &f64)| (*y, data.weight(row));
        let mut rows: Vec<(f64, f64)> = data.target.iter().enumerate().map(row).collect();
        quantile(&mut rows, self.level)
    }

    fn derivatives(&self, target: f64, score: f64) -> (f64, f64) {
        let slope = if target > score {
            -self.level
        } else {
            1.0 - self.level
        };
        (slope, 1.0)
    }

    fn value(&self, target: f64, score: f64) -> f64 {
        let left = target - score;
        (self.level * left).max((self.level - 1.0) * left)
    }

    fn leaf_value(&self, rows: &mut [(f64, f64)]) -> Option<f64> {
        Some(quantile(rows, self.level))
    }

    fn check(&self, target: &[f64]) -> Result<()> {
        refuse(target, f64::is_finite, "finite")
    }
}

/// The least value that a share `level` of the weight does not exceed; 0 without rows.
fn quantile(rows: &mut [(f64, f64)], level: f64) -> f64 {
    let Some(&(_, weight)) = rows.first() else {
        return 0.0;
    };
    let order = |a: &(f64, f64), b: &(f64, f64)| a.0.total_cmp(&b.0);
    if rows.iter().all(|row| row.1.total_cmp(&weight).is_eq()) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a level in 0..1 of a length is a rank"
        )]
        let rank = ((level * rows.len() as f64).ceil() as usize).clamp(1, rows.len());
        return rows.select_nth_unstable_by(rank - 1, order).1.0;
    }
    rows.sort_unstable_by(order);
    let enough = level * rows.iter().map(|row| row.1).sum::<f64>();
    let mut below = 0.0;
    for row in rows.iter() {
        below += row.1;
        if below >= enough && row.1 > 0.0 {
            return row.0;
        }
    }
    rows[rows.len() - 1].0
}

#[cfg(test)]
mod tests {
    use trimtab_core::Control;

    use super::*;
    use crate::{Booster, BoosterOptions, Monotone, Random};

    #[test]
    fn a_quantile_counts_weight() {
        let mut rows = [(3.0, 1.0), (1.0, 1.0), (2.0, 1.0), (4.0, 1.0)];
        assert!((quantile(&mut rows, 0.5) - 2.0).abs() < 1e-12);
        let mut rows = [(3.0, 6.0), (1.0, 1.0), (2.0, 1.0), (4.0, 0.0)];
        assert!((quantile(&mut rows, 0.5) - 3.0).abs() < 1e-12);
        assert!((quantile(&mut rows, 0.1) - 1.0).abs() < 1e-12);
        assert!((quantile(&mut rows, 0.99) - 3.0).abs() < 1e-12);
    }

    #[test]
    fn a_level_out_of_range_is_refused() {
        for level in [0.0, 1.0, f64::NAN, -0.5] {
            assert!(Quantile::try_new(level).is_err());
        }
    }

    /// An outcome of mean `x` and of a spread that grows with `x`.
    fn fan(rows: usize) -> (Vec<f64>, Vec<f64>) {
        let mut random = Random::new(4);
        let x: Vec<f64> = (0..rows).map(|_| random.uniform()).collect();
        let y = x.iter().map(|x| x + (0.1 + x) * random.normal()).collect();
        (x, y)
    }

    fn fit(x: &[f64], y: &[f64], level: f64, direction: Monotone) -> Booster {
        let columns = [x];
        let data = Training {
            columns: &columns,
            target: y,
            weights: None,
        };
        let options = BoosterOptions {
            max_leaves: 8,
            min_child_rows: 50,
            ..BoosterOptions::default()
        };
        let loss = Quantile::try_new(level).unwrap();
        Booster::fit(&data, &[direction], &loss, &options, None, &Control::new()).unwrap()
    }

    #[test]
    fn quantiles_of_a_widening_fan_come_back() {
        let (x, y) = fan(4000);
        for (level, z) in [(0.1, -1.2816), (0.5, 0.0), (0.9, 1.2816)] {
            let booster = fit(&x, &y, level, Monotone::Free);
            for at in [0.2, 0.5, 0.8] {
                let (got, want) = (booster.score(&[at]), at + (0.1 + at) * z);
                assert!((got - want).abs() < 0.25, "{level} at {at}: {got}, {want}");
            }
        }
    }

    #[test]
    fn a_direction_holds_in_refitted_leaves() {
        let (x, y) = fan(2000);
        let lower = fit(&x, &y, 0.1, Monotone::Increasing);
        let scores: Vec<f64> = (0..=100)
            .map(|i| lower.score(&[f64::from(i) / 100.0]))
            .collect();
        assert!(scores.is_sorted());
    }

    #[test]
    fn contributions_add_up_to_the_score() {
        let (x, y) = fan(500);
        let booster = fit(&x, &y, 0.5, Monotone::Free);
        let parts = booster.contributions(&[0.7], 1);
        assert!((parts.iter().sum::<f64>() - booster.score(&[0.7])).abs() < 1e-9);
        assert!(parts[0] > 0.05);
    }
}
