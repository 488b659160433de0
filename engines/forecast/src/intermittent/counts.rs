//! Counts of demand, with the chance of each.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::demand::observed;
use super::negative_binomial::{Mixture, draw, log_probability};
use crate::model::{Ahead, Fit, Likelihood, Model, Unfit};

/// The smoothing constants: the range that is usual for intermittent demand
/// (Syntetos and Boylan 2005).
const ALPHAS: [f64; 4] = [0.05, 0.1, 0.2, 0.3];

/// What the variance of a count has over its mean, from nearly Poisson upwards.
const THETAS: [f64; 12] = [
    0.05, 0.25, 0.7, 1.4, 2.8, 5.6, 12.0, 25.0, 60.0, 200.0, 800.0, 3000.0,
];

/// Larger counts are quantities, not counts.
const LARGEST: f64 = 1e9;

/// The level of a series without any demand is not zero, so that no count is
/// impossible.
const LEAST: f64 = 1e-9;

/// Negative binomial counts about a mean that moves with each of them.
///
/// # Definition
///
/// Given the past, *y*(t) is negative binomial of the mean λ(t) and the variance
/// λ(t)(1 + θ), and λ(t+1) = λ(t) + α (*y*(t) − λ(t)). This is the undamped
/// negative binomial model of Snyder, Ord and Beaumont.
///
/// The paper takes α and θ of the highest likelihood. Few demands say little about
/// either, so that here every pair of a grid takes part, weighted by its
/// likelihood (a posterior under equal prior weights); the forecast is the
/// mixture. λ(1) is the mean of the series with half a demand in one step added.
///
/// # References
///
/// Snyder, Ord and Beaumont (2012), *Forecasting the intermittent demand for
/// slow-moving inventories: a modelling approach*, International Journal of
/// Forecasting 28(2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Counts {
    /// The mean of the next step under each α.
    levels: [f64; ALPHAS.len()],
    /// The weight of each θ under each α; all add up to 1.
    weights: [[f64; THETAS.len()]; ALPHAS.len()],
}

/// The count model of a series of whole numbers.
///
/// A missing step leaves the level as it is.
///
/// # Errors
///
/// - [`Unfit::TooShort`] below two observed points.
/// - [`Unfit::NotPositive`] for a negative value.
/// - [`Unfit::NoFit`] where a value is no whole number or above 10⁹.
pub(crate) fn counts(series: &[f64]) -> Result<Fit<Counts>, Unfit> {
    let demand = observed(series)?;
    if demand.len() < 2 {
        return Err(Unfit::TooShort { needed: 2 });
    }
    if demand.iter().any(|y| y.fract() != 0.0 || *y > LARGEST) {
        return Err(Unfit::NoFit);
    }
    let points = demand.len();
    let start = (demand.iter().sum::<f64>() + 0.5) / (points as f64 + 1.0);
    let mut levels = [start; ALPHAS.len()];
    let mut logs = [[0.0; THETAS.len()]; ALPHAS.len()];
    let mut before = Vec::with_capacity(series.len());
    for &y in series {
        before.push(levels);
        for (level, logs) in levels.iter().zip(&mut logs) {
            for (theta, log) in THETAS.iter().zip(logs) {
                if y.is_finite() {
                    *log += log_probability(y, *level, *theta);
                }
            }
        }
        step(&mut levels, y);
    }
    let (weights, log) = posterior(logs);
    let model = Counts { levels, weights };
    let fitted = before.iter().map(|levels| model.average(levels)).collect();
    let likelihood = Some(Likelihood {
        log,
        // α, θ and the first level.
        parameters: 3,
        points,
    });
    Ok(Fit {
        model,
        fitted,
        likelihood,
    })
}

/// The levels after a count.
fn step(levels: &mut [f64], y: f64) {
    if y.is_finite() {
        for (level, alpha) in levels.iter_mut().zip(ALPHAS) {
            *level = (*level + alpha * (y - *level)).max(LEAST);
        }
    }
}

/// The weights for log-likelihoods, and the log of their mean.
fn posterior<const A: usize, const B: usize>(mut logs: [[f64; B]; A]) -> ([[f64; B]; A], f64) {
    let best = logs
        .iter()
        .flatten()
        .fold(f64::MIN, |best, log| log.max(best));
    let mut sum = 0.0;
    for log in logs.iter_mut().flatten() {
        *log = (*log - best).exp();
        sum += *log;
    }
    for weight in logs.iter_mut().flatten() {
        // Short, because the state is kept: what is lost is lost to all.
        *weight = (*weight / sum * 1e5).round() / 1e5;
    }
    let kept: f64 = logs.iter().flatten().sum();
    // The rounding stays with the heaviest.
    let heaviest = logs.iter_mut().flatten().max_by(|a, b| a.total_cmp(b));
    if let Some(weight) = heaviest {
        *weight += 1.0 - kept;
    }
    (logs, best + (sum / (A * B) as f64).ln())
}

impl Counts {
    /// The mean over the constants.
    fn average(&self, levels: &[f64; ALPHAS.len()]) -> f64 {
        let weights = self.weights.iter().map(|row| row.iter().sum::<f64>());
        weights
            .zip(levels)
            .map(|(weight, level)| weight * level)
            .sum()
    }

    /// The quantiles of a step ahead, counted from 1, at rising `levels`; each a count.
    ///
    /// λ is a martingale, so that a count *h* steps ahead has the mean λ and, under
    /// each α and θ, the variance λ(1 + θ)(1 + α²(*h* − 1)). It is taken for negative
    /// binomial with these: exact for one step, and close for more.
    pub(crate) fn quantiles(&self, step: usize, levels: &[f64]) -> Vec<f64> {
        let later = step.saturating_sub(1) as f64;
        let cells = self.cells().filter(|cell| cell.weight > 0.0);
        let parts = cells.map(|cell| {
            let spread = (1.0 + cell.theta) * (1.0 + cell.alpha * cell.alpha * later);
            (cell.weight, cell.level, spread - 1.0)
        });
        Mixture(parts.collect()).quantiles(levels)
    }

    /// Every α and θ.
    fn cells(&self) -> impl Iterator<Item = Cell> + '_ {
        let rows = self.weights.iter().zip(ALPHAS).zip(self.levels);
        rows.flat_map(|((row, alpha), level)| {
            row.iter().zip(THETAS).map(move |(weight, theta)| Cell {
                weight: *weight,
                level,
                alpha,
                theta,
            })
        })
    }

    /// A level, α and θ by their weights.
    fn pick(&self, random: &mut Random) -> Option<Cell> {
        let mut left = random.uniform();
        let mut picked = None;
        for cell in self.cells().filter(|cell| cell.weight > 0.0) {
            left -= cell.weight;
            picked = Some(cell);
            if left < 0.0 {
                break;
            }
        }
        picked
    }
}

/// One of the models of the mixture.
struct Cell {
    weight: f64,
    level: f64,
    alpha: f64,
    theta: f64,
}

impl Model for Counts {
    fn name(&self) -> String {
        "Negative binomial counts".to_owned()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        vec![
            ("alpha", self.cells().map(|c| c.weight * c.alpha).sum()),
            ("theta", self.cells().map(|c| c.weight * c.theta).sum()),
        ]
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        vec![self.average(&self.levels); ahead.horizon]
    }

    fn deviations(&self, _: &Ahead<'_>) -> Option<Vec<f64>> {
        None
    }

    fn path(&self, _: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let Some(Cell {
            mut level,
            alpha,
            theta,
            ..
        }) = self.pick(random)
        else {
            return;
        };
        for y in path {
            *y = draw(level, theta, random);
            level = (level + alpha * (*y - level)).max(LEAST);
        }
    }

    fn append(&mut self, points: &[f64]) {
        for y in points {
            step(&mut self.levels, *y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile_series::hostile_series;

    fn simulated(mean: f64, theta: f64, length: usize, random: &mut Random) -> Vec<f64> {
        (0..length).map(|_| draw(mean, theta, random)).collect()
    }

    #[test]
    fn the_chances_of_simulated_counts_come_back() {
        let mut random = Random::new(8);
        let mut covered = [0.0; 2];
        let (runs, draws) = (400, 200);
        for run in 0..runs {
            let mean = [0.2, 0.8, 5.0, 60.0][run % 4];
            let y = simulated(mean, 1.5, 49, &mut random);
            let model = counts(&y[..48]).unwrap().model;
            let mut below = [0.0; 2];
            for _ in 0..draws {
                let mut path = [0.0; 1];
                model.path(&Ahead::steps(1), &mut random, &mut path);
                below[0] += f64::from(u8::from(path[0] < y[48])) / f64::from(draws);
                below[1] += f64::from(u8::from(path[0] <= y[48])) / f64::from(draws);
            }
            // Between the two by chance, so that ties do not count as covered.
            let u = below[0] + (below[1] - below[0]) * random.uniform();
            covered[0] += f64::from(u8::from((0.1..=0.9).contains(&u))) / runs as f64;
            covered[1] += f64::from(u8::from((0.025..=0.975).contains(&u))) / runs as f64;
        }
        assert!((0.74..0.86).contains(&covered[0]), "{covered:?}");
        assert!((0.92..0.98).contains(&covered[1]), "{covered:?}");
    }

    #[test]
    fn the_level_follows_a_fall_of_demand() {
        let mut random = Random::new(6);
        let mut series = simulated(4.0, 0.5, 40, &mut random);
        series.extend([0.0; 20]);
        let fit = counts(&series).unwrap();
        let mean = fit.model.mean(&Ahead::steps(1))[0];
        assert!(mean < 0.8, "{mean}");
        assert!(fit.fitted[39] > 2.0);
    }

    #[test]
    fn quantiles_of_a_step_are_those_of_paths() {
        let mut random = Random::new(14);
        let series = simulated(2.5, 1.0, 40, &mut random);
        let model = counts(&series).unwrap().model;
        let mut ends: Vec<f64> = (0..20_000)
            .map(|_| {
                let mut path = [0.0; 12];
                model.path(&Ahead::steps(12), &mut random, &mut path);
                path[11]
            })
            .collect();
        ends.sort_unstable_by(f64::total_cmp);
        let levels = [0.1, 0.3, 0.5, 0.7, 0.9, 0.975];
        for (level, count) in levels.iter().zip(model.quantiles(12, &levels)) {
            let up_to = ends.partition_point(|y| *y <= count) as f64 / 2e4;
            let under = ends.partition_point(|y| *y < count) as f64 / 2e4;
            // Close, for the twelfth step: within two points of probability.
            assert!(under - 0.02 <= *level && *level <= up_to + 0.02, "{level}");
        }
    }

    #[test]
    fn money_and_returns_are_no_counts() {
        let refused = |series: &[f64]| counts(series).map(|_| ()).unwrap_err();
        assert_eq!(refused(&[0.0, 1.25, 0.0]), Unfit::NoFit);
        assert_eq!(refused(&[0.0, -1.0, 2.0]), Unfit::NotPositive);
    }

    #[test]
    fn no_demand_at_all_leaves_a_small_chance() {
        let model = counts(&[0.0; 40]).unwrap().model;
        let mean = model.mean(&Ahead::steps(1))[0];
        assert!(mean > 0.0 && mean < 0.02, "{mean}");
    }

    #[test]
    fn hostile_series_give_counts_or_none() {
        for (what, y) in hostile_series() {
            let Ok(mut fit) = counts(&y) else { continue };
            let text = serde_json::to_string(&fit.model).unwrap();
            assert!(text.len() <= 1024, "{what}: {}", text.len());
            assert_eq!(serde_json::from_str::<Counts>(&text).unwrap(), fit.model);
            assert_eq!(fit.fitted.len(), y.len(), "{what}");
            fit.model.append(&[f64::NAN, 3.0, 0.0]);
            let mut path = vec![0.0; 50];
            fit.model
                .path(&Ahead::steps(50), &mut Random::new(1), &mut path);
            for step in [1, 12] {
                let quantiles = fit.model.quantiles(step, &[0.1, 0.5, 0.9, 0.999]);
                assert!(quantiles.is_sorted() && quantiles[0] >= 0.0, "{what}");
                assert!(quantiles.iter().all(|q| q.fract() == 0.0), "{what}");
            }
            let whole = path.iter().all(|y| *y >= 0.0 && y.fract() == 0.0);
            assert!(whole, "{what}: {path:?}");
            assert!(fit.model.mean(&Ahead::steps(1))[0].is_finite(), "{what}");
            assert!(fit.likelihood.unwrap().log.is_finite(), "{what}");
        }
    }
}
