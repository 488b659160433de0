//! How much each member counts.

use super::origins::Origin;

/// How fast a member's weight falls with its error: one that is 5 % worse than the
/// best counts exp(−1) of it.
const STEEPNESS: f64 = 20.0;
/// The evidence of siblings weighs as much as so many origins of a series' own:
/// a handful of errors of one series tell little of which method suits it.
const OF_SIBLINGS: f64 = 100.0;
/// What is held of the members before any evidence weighs as much as so many
/// series.
const OF_PRIOR: f64 = 5.0;

/// The errors of members relative to one another over the origins of many series,
/// with what was held of them before.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Evidence {
    relative: Vec<f64>,
}

impl Evidence {
    /// The evidence of the origins of each series; `prior` is each member's error
    /// relative to the others' before any.
    pub(super) fn of(series: &[Vec<Origin>], prior: &[f64]) -> Self {
        let mut sums = vec![[0.0; 2]; prior.len()];
        let mut count = 0_u32;
        for origins in series {
            let errors = mean_errors(origins, prior.len());
            let Some(typical) = mean(&errors).filter(|typical| *typical > 0.0) else {
                continue;
            };
            count += 1;
            for (sum, error) in sums.iter_mut().zip(&errors) {
                if error.is_finite() {
                    sum[0] += error;
                    sum[1] += typical;
                }
            }
        }
        // Every series counts for its typical error, the prior for that of a few.
        let all: f64 = sums.iter().map(|sum| sum[1]).fold(0.0, f64::max);
        let of_prior = if count > 0 {
            OF_PRIOR * all / f64::from(count)
        } else {
            1.0
        };
        let relative = sums
            .iter()
            .zip(prior)
            .map(|(sum, prior)| (sum[0] + of_prior * prior) / (sum[1] + of_prior))
            .collect();
        Self { relative }
    }

    /// The weight of each member for a series, that of the best 1.
    pub(super) fn weights(&self, own: &[Origin]) -> Vec<f64> {
        let errors = mean_errors(own, self.relative.len());
        let typical = mean(&errors).filter(|typical| *typical > 0.0);
        let count = own.len() as f64;
        let relative: Vec<f64> = self
            .relative
            .iter()
            .zip(&errors)
            .map(|(&siblings, &error)| match typical {
                Some(typical) if error.is_finite() => {
                    (count * error / typical + OF_SIBLINGS * siblings) / (count + OF_SIBLINGS)
                }
                _ => siblings,
            })
            .collect();
        let least = relative.iter().copied().fold(f64::INFINITY, f64::min);
        let weight = |relative: &f64| (-STEEPNESS * (relative / least - 1.0)).exp();
        relative.iter().map(weight).collect()
    }
}

/// The mean error of each member over the origins; NaN where it has none.
fn mean_errors(origins: &[Origin], members: usize) -> Vec<f64> {
    let errors: Vec<Vec<f64>> = origins.iter().map(Origin::errors).collect();
    let of_member = |at: usize| {
        let known: Vec<f64> = errors.iter().map(|errors| errors[at]).collect();
        mean(&known).unwrap_or(f64::NAN)
    };
    (0..members).map(of_member).collect()
}

/// The mean of the finite values.
fn mean(values: &[f64]) -> Option<f64> {
    let known: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    (!known.is_empty()).then(|| known.iter().sum::<f64>() / known.len() as f64)
}
