//! The weighted mean of what members say.

use super::member::Said;

/// What members say together.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mixture {
    pub(super) mean: Vec<f64>,
    pub(super) deviations: Vec<f64>,
}

impl Mixture {
    /// With deviations so many times as wide.
    pub(super) fn widened(mut self, factor: f64) -> Self {
        self.deviations.iter_mut().for_each(|d| *d *= factor);
        self
    }
}

/// The weighted mean of the members that say something; none where none does.
pub(super) fn mixture(said: &[Option<&Said>], weights: &[f64]) -> Option<Mixture> {
    let known = || {
        said.iter()
            .zip(weights)
            .filter_map(|(said, weight)| Some(((*said)?, *weight)))
    };
    let total: f64 = known().map(|(_, weight)| weight).sum();
    let horizon = known().next()?.0.mean.len();
    let mut found = Mixture {
        mean: vec![0.0; horizon],
        deviations: vec![0.0; horizon],
    };
    for (said, weight) in known() {
        let share = weight / total;
        let steps = said.mean.iter().zip(&said.deviations);
        for (step, (mean, deviation)) in steps.enumerate() {
            found.mean[step] += share * mean;
            found.deviations[step] += share * deviation;
        }
    }
    Some(found)
}
