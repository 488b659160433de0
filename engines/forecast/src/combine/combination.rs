//! How what members say becomes one forecast.

use trimtab_numerics::quantile_sorted;

use super::member::Said;

/// How members are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Combination {
    /// The mean by the weights that their errors earn them.
    #[default]
    Weighted,
    /// The median, each counting as much: one that goes astray moves nothing.
    Median,
}

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

impl Combination {
    /// What the members that say something say together; none where none does.
    pub(super) fn of(self, said: &[Option<&Said>], weights: &[f64]) -> Option<Mixture> {
        match self {
            Self::Weighted => weighted_mean(said, weights),
            Self::Median => median_by_step(said),
        }
    }

    /// The same of one number of each member, by shares that add up to 1.
    pub(crate) fn value(self, numbers: &mut [(f64, f64)]) -> f64 {
        match self {
            Self::Weighted => numbers.iter().map(|(share, y)| share * y).sum(),
            Self::Median => {
                numbers.sort_unstable_by(|a, b| a.1.total_cmp(&b.1));
                let sorted: Vec<f64> = numbers.iter().map(|(_, y)| *y).collect();
                quantile_sorted(&sorted, 0.5)
            }
        }
    }
}

fn weighted_mean(said: &[Option<&Said>], weights: &[f64]) -> Option<Mixture> {
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

fn median_by_step(said: &[Option<&Said>]) -> Option<Mixture> {
    let known: Vec<&Said> = said.iter().copied().flatten().collect();
    let horizon = known.first()?.mean.len();
    let median = |of: fn(&Said) -> &[f64]| {
        let at = |step: usize| {
            let mut numbers: Vec<f64> = known.iter().map(|said| of(said)[step]).collect();
            numbers.sort_unstable_by(f64::total_cmp);
            quantile_sorted(&numbers, 0.5)
        };
        (0..horizon).map(at).collect()
    };
    Some(Mixture {
        mean: median(|said| &said.mean),
        deviations: median(|said| &said.deviations),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_goes_astray_moves_the_mean_and_not_the_median() {
        let say = |mean: f64, deviation: f64| Said {
            mean: vec![mean, -mean],
            deviations: vec![deviation; 2],
        };
        let said = [say(1.0, 1.0), say(900.0, 50.0), say(2.0, 3.0)];
        let mut known: Vec<Option<&Said>> = said.iter().map(Some).collect();
        known.push(None);
        let median = Combination::Median.of(&known, &[0.0; 4]).unwrap();
        assert_eq!(median.mean, [2.0, -2.0]);
        assert_eq!(median.deviations, [3.0, 3.0]);
        let mean = Combination::Weighted.of(&known, &[1.0; 4]).unwrap();
        assert!((mean.mean[0] - 301.0).abs() < 1e-9, "{mean:?}");
        let mut numbers = [(0.4, 900.0), (0.3, 1.0), (0.3, 2.0)];
        assert!((Combination::Median.value(&mut numbers) - 2.0).abs() < 1e-12);
        assert!(Combination::Median.of(&[None], &[1.0]).is_none());
    }

    #[test]
    fn the_median_of_two_is_their_mean() {
        let mut numbers = [(0.9, 1.0), (0.1, 3.0)];
        assert!((Combination::Median.value(&mut numbers) - 2.0).abs() < 1e-12);
        assert!((Combination::Weighted.value(&mut numbers) - 1.2).abs() < 1e-12);
    }
}
