//! The season of a period, as it was known at each step.

use super::window::Window;

/// The weight of the latest season beside those before it.
const LEARNING: f64 = 0.3;

/// What each step is above or below the mean of the period about it, averaged over
/// the seasons up to then.
#[derive(Clone, Debug)]
pub(super) struct Season {
    period: usize,
    /// By step: the average with this step's own; NaN where there is none.
    states: Vec<f64>,
    /// By step: above or below the mean of the period about it.
    above: Vec<f64>,
}

impl Season {
    pub(super) fn of(values: &[f64], period: usize) -> Self {
        let window = Window::of(values);
        let half = period / 2;
        let above: Vec<f64> = (0..values.len())
            .map(|t| {
                if t < half || t + half >= values.len() {
                    return f64::NAN;
                }
                // An even period has half of each end.
                let about = if period.is_multiple_of(2) {
                    let [a, b] = [t + half - 1, t + half].map(|end| window.mean(end, period));
                    if a.is_nan() {
                        b
                    } else if b.is_nan() {
                        a
                    } else {
                        a / 2.0 + b / 2.0
                    }
                } else {
                    window.mean(t + half, period)
                };
                values[t] - about
            })
            .collect();
        let mut states = vec![f64::NAN; values.len()];
        let mut sums = vec![[0.0; 2]; period.min(values.len())];
        for (t, x) in above.iter().enumerate() {
            let [sum, weight] = &mut sums[t % period];
            if x.is_finite() {
                *sum = *sum * (1.0 - LEARNING) + x;
                *weight = *weight * (1.0 - LEARNING) + 1.0;
            }
            if *weight > 0.0 {
                states[t] = *sum / *weight;
            }
        }
        Self {
            period,
            states,
            above,
        }
    }

    /// The season of the step `target` as known at `origin`; NaN where nothing is.
    pub(super) fn known(&self, target: usize, origin: usize) -> f64 {
        // The mean about a step is known half a period after it.
        let end = (origin + 1).saturating_sub(self.period / 2);
        let past = same_season(target, self.period, end);
        past.map_or(f64::NAN, |t| {
            self.states.get(t).copied().unwrap_or(f64::NAN)
        })
    }

    /// Products and squares of the regression of what came on what was known.
    pub(super) fn evidence(&self) -> [f64; 2] {
        let mut sums = [0.0; 2];
        for (t, came) in self.above.iter().enumerate().skip(1) {
            let known = self.known(t, t - 1);
            if came.is_finite() && known.is_finite() {
                sums[0] += came * known;
                sums[1] += known * known;
            }
        }
        sums
    }
}

/// The latest step before `end` in the same season as `target`.
pub(super) fn same_season(target: usize, period: usize, end: usize) -> Option<usize> {
    if end == 0 {
        return None;
    }
    let seasons = (target + 1).saturating_sub(end).div_ceil(period).max(1);
    target.checked_sub(seasons * period)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_season_is_known_once_its_mean_is() {
        let values: Vec<f64> = (0..24)
            .map(|t| [4.0, -4.0, 1.0, -1.0][t % 4] + 10.0)
            .collect();
        let season = Season::of(&values, 4);
        assert!((season.known(24, 23) - 4.0).abs() < 1e-9);
        assert!((season.known(29, 23) + 4.0).abs() < 1e-9);
        assert!(season.known(5, 1).is_nan());
        let [products, squares] = season.evidence();
        assert!((products / squares - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_same_season_lies_before_its_end() {
        assert_eq!(same_season(12, 12, 12), Some(0));
        assert_eq!(same_season(25, 12, 12), Some(1));
        assert_eq!(same_season(3, 12, 3), None);
        assert_eq!(same_season(24, 12, 13), Some(12));
        assert_eq!(same_season(24, 12, 12), Some(0));
    }
}
