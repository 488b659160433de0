//! How much each member counts.

use super::origins::Origin;

/// How fast a member's weight falls with its error: one that is 4 % worse than the
/// best counts exp(−1) of it.
const STEEPNESS: f64 = 25.0;
/// So many points of a series' own, to the power of 3/2, weigh as much as all its
/// siblings (some 160 points): the errors of successive steps go together, so that
/// the few of a short series tell next to nothing of which method suits it.
const OF_SIBLINGS: f64 = 2000.0;
/// What is held of the members before any evidence weighs as much as so many
/// series.
const OF_PRIOR: f64 = 5.0;

/// The errors of members relative to one another over the origins of many series,
/// with what was held of them before.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Evidence {
    prior: Vec<f64>,
    /// By member: the sum of its errors and that of the typical errors beside them.
    sums: Vec<[f64; 2]>,
    /// The series behind it.
    pub(super) series: usize,
}

impl Evidence {
    /// The evidence of the origins of each series; `prior` is each member's error
    /// relative to the others' before any.
    pub(super) fn of(series: &[Vec<Origin>], prior: &[f64]) -> Self {
        let mut found = Self {
            prior: prior.to_vec(),
            sums: vec![[0.0; 2]; prior.len()],
            series: 0,
        };
        for own in series
            .iter()
            .filter_map(|origins| Own::of(origins, prior.len()))
        {
            found.series += 1;
            for (sum, error) in found.sums.iter_mut().zip(&own.errors) {
                if error.is_finite() {
                    sum[0] += error;
                    sum[1] += own.typical;
                }
            }
        }
        found
    }

    /// The weight of each member for a series, that of the best 1: by the evidence of
    /// its siblings, itself left out, and by its own.
    pub(super) fn weights(&self, origins: &[Origin]) -> Vec<f64> {
        let own = Own::of(origins, self.prior.len());
        self.weights_by(own.as_ref(), own.as_ref())
    }

    /// The weights with which a series' errors at one of its origins are those of a
    /// forecast: learnt without any of the steps that they are about.
    ///
    /// Weights that were learnt from the same errors make these 1 to 5 % smaller.
    pub(super) fn weights_apart(&self, origins: &[Origin], origin: &Origin) -> Vec<f64> {
        let members = self.prior.len();
        let apart = origins.iter().filter(|other| other.is_apart_from(origin));
        let apart = Own::of(apart, members);
        self.weights_by(Own::of(origins, members).as_ref(), apart.as_ref())
    }

    /// The weights by the siblings of a series that gave the evidence `given`, and by
    /// evidence of its own.
    fn weights_by(&self, given: Option<&Own>, own: Option<&Own>) -> Vec<f64> {
        let mut relative = self.of_siblings(given);
        if let Some(own) = own {
            let points = own.points.powf(1.5);
            let share = points / (points + OF_SIBLINGS);
            for (relative, error) in relative.iter_mut().zip(&own.errors) {
                if error.is_finite() {
                    *relative += share * (error / own.typical - *relative);
                }
            }
        }
        let least = relative.iter().copied().fold(f64::INFINITY, f64::min);
        let weight = |relative: &f64| (-STEEPNESS * (relative / least - 1.0)).exp();
        relative.iter().map(weight).collect()
    }

    /// The relative errors over all series but one.
    fn of_siblings(&self, own: Option<&Own>) -> Vec<f64> {
        let series = (self.series - usize::from(own.is_some())) as f64;
        let left = |at: usize| -> [f64; 2] {
            match own {
                Some(own) if own.errors[at].is_finite() => [
                    (self.sums[at][0] - own.errors[at]).max(0.0),
                    (self.sums[at][1] - own.typical).max(0.0),
                ],
                _ => self.sums[at],
            }
        };
        let sums: Vec<[f64; 2]> = (0..self.prior.len()).map(left).collect();
        // Every series counts for its typical error, the prior for that of a few.
        let all = sums.iter().map(|sum| sum[1]).fold(0.0, f64::max);
        if series < 1.0 || all <= 0.0 {
            return self.prior.clone();
        }
        let of_prior = OF_PRIOR * all / series;
        let relative =
            |(sum, prior): (&[f64; 2], &f64)| (sum[0] + of_prior * prior) / (sum[1] + of_prior);
        sums.iter().zip(&self.prior).map(relative).collect()
    }
}

/// The evidence of one series.
struct Own {
    /// The mean error of each member; NaN where it has none.
    errors: Vec<f64>,
    /// Their mean.
    typical: f64,
    /// The points that came after some origin.
    points: f64,
}

impl Own {
    /// None without an error above zero.
    fn of<'a>(origins: impl IntoIterator<Item = &'a Origin>, members: usize) -> Option<Self> {
        let origins: Vec<&Origin> = origins.into_iter().collect();
        let errors = mean_errors(&origins, members);
        let typical = mean(&errors).filter(|typical| *typical > 0.0)?;
        let first = origins.iter().map(|origin| origin.length).min()?;
        let last = origins
            .iter()
            .map(|origin| origin.length + origin.came.len());
        let points = (last.max()? - first) as f64;
        Some(Self {
            errors,
            typical,
            points,
        })
    }
}

/// The mean error of each member over the origins; NaN where it has none.
fn mean_errors(origins: &[&Origin], members: usize) -> Vec<f64> {
    let errors: Vec<Vec<f64>> = origins.iter().map(|origin| origin.errors()).collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::combine::member::Said;

    /// An origin where the members err by so much at each of so many steps.
    fn origin(errors: &[f64], steps: usize) -> Origin {
        let said = |error: &f64| Said {
            mean: vec![*error; steps],
            deviations: vec![1.0; steps],
        };
        Origin {
            age: 0,
            length: 20,
            said: errors.iter().map(|error| Some(said(error))).collect(),
            came: vec![0.0; steps],
            scale: 1.0,
        }
    }

    #[test]
    fn without_siblings_the_prior_decides() {
        let evidence = Evidence::of(&[], &[1.0, 1.25, 1.0]);
        let weights = evidence.weights(&[]);
        assert!((weights[0] - 1.0).abs() < 1e-12 && (weights[2] - 1.0).abs() < 1e-12);
        assert!(weights[1] < 0.01);
    }

    #[test]
    fn siblings_tell_which_member_is_better() {
        let series: Vec<Vec<Origin>> = (0..50).map(|_| vec![origin(&[1.0, 2.0], 6)]).collect();
        let evidence = Evidence::of(&series, &[1.0, 1.0]);
        let weights = evidence.weights(&[]);
        assert!(weights[1] < 1e-3 * weights[0]);
        assert_eq!(evidence.series, 50);
    }

    #[test]
    fn long_evidence_of_its_own_outweighs_that_of_siblings() {
        let share_of_second = |steps: usize| {
            let mut series: Vec<Vec<Origin>> =
                (0..50).map(|_| vec![origin(&[1.0, 1.1], steps)]).collect();
            series.push(vec![origin(&[1.1, 1.0], steps)]);
            let weights = Evidence::of(&series, &[1.0, 1.0]).weights(&series[50]);
            weights[1] / (weights[0] + weights[1])
        };
        assert!(share_of_second(4) < 0.2);
        assert!(share_of_second(1000) > 0.7);
    }

    #[test]
    fn weights_apart_know_nothing_of_the_steps_after_an_origin() {
        let at = |age: usize, length: usize, errors: &[f64]| Origin {
            age,
            length,
            ..origin(errors, 200)
        };
        let one = |errors: &[f64]| {
            vec![
                at(0, 900, errors),
                at(1, 800, &[1.1, 1.0]),
                at(2, 700, &[1.1, 1.0]),
            ]
        };
        let apart = |errors: &[f64]| {
            let own = one(errors);
            let siblings = vec![origin(&[1.0, 1.1], 4)];
            let evidence = Evidence::of(&[siblings, own.clone()], &[1.0, 1.0]);
            evidence.weights_apart(&own, &own[0])
        };
        let weights = apart(&[1.0, 2.0]);
        for (one, other) in weights.iter().zip(apart(&[5.0, 1.0])) {
            assert!((one - other).abs() < 1e-9);
        }
        // The one origin that is apart tells that the second is better.
        assert!(weights[1] > weights[0], "{weights:?}");
    }

    #[test]
    fn a_series_is_no_sibling_of_its_own() {
        let own = vec![origin(&[1.0, 3.0], 1)];
        let evidence = Evidence::of(std::slice::from_ref(&own), &[1.0, 1.0]);
        let weights = evidence.weights(&own);
        assert!(weights[1] > 0.9, "{weights:?}");
    }
}
