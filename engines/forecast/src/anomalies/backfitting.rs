//! A trend and seasons, and how far each point is from those of the others.

use crate::changepoints::noise::middle_and_deviation;
use crate::decompose::{loess_weighed, spans};

/// A robust additive fit: a trend by loess and each season by the means of its positions,
/// of all cycles or of those near, whichever tells a point better from the others. Points far off count less, by the bisquare of their distance from the
/// others.
///
/// # References
///
/// - Buja, Hastie and Tibshirani (1989), *Linear smoothers and additive models*, Annals of
///   Statistics 17(2).
/// - Cleveland (1979), *Robust locally weighted regression and smoothing scatterplots*,
///   Journal of the American Statistical Association 74.
#[derive(Clone, Debug)]
pub(super) struct Backfit {
    /// At every step, missing or not.
    pub(super) fit: Vec<f64>,
    /// At each step, what a distance from the fit is multiplied with to vary as the noise
    /// does: (1 + ω*a*) / √(1 + *a*), where *a* is how much of the value would stand in a
    /// fit that gives it the weight of the others over what would not, and ω its weight.
    /// A point that was left out is farther from the fit than noise is, one that was not
    /// is nearer.
    pub(super) factor: Vec<f64>,
    /// The degrees of freedom of the fit: how much of all values stands in it.
    pub(super) taken: f64,
}

/// Rounds in which points far off come to count less.
const ROUNDS: usize = 4;

/// Rounds in which trend and seasons are told in turn.
const TURNS: usize = 3;

/// The cycles on either side of which a season that changes is told, plus one.
const NEAR: f64 = 6.0;

/// Distances over so many deviations count nothing.
const FAR: f64 = 4.0;

/// The least share of a value that stands outside a fit.
const LEAST_OUTSIDE: f64 = 0.1;

impl Backfit {
    /// Of values with such seasons: those of which there are not two, or of which some
    /// position was never observed, are left out.
    pub(super) fn of(values: &[f64], periods: &[usize]) -> Self {
        let mut periods: Vec<usize> = periods.to_vec();
        periods.retain(|period| *period > 1 && is_observed(values, *period));
        let mut state = State::start(values, &periods);
        for round in 0..ROUNDS {
            if round == 1 {
                state.choose();
            }
            for _ in 0..TURNS {
                state.turn();
            }
            state.weigh();
        }
        for _ in 0..TURNS {
            state.turn();
        }
        state.finish()
    }
}

fn is_observed(values: &[f64], period: usize) -> bool {
    let seen = |from: usize| values[from..].iter().step_by(period).any(|y| y.is_finite());
    2 * period <= values.len() && (0..period).all(seen)
}

/// The fit so far.
#[derive(Clone)]
struct State<'a> {
    values: &'a [f64],
    /// Of each point, 0 where the value is missing.
    weights: Vec<f64>,
    trend: Vec<f64>,
    /// What a unit of a value adds to the trend there for each unit of its weight.
    own: Vec<f64>,
    window: usize,
    seasons: Vec<Season>,
}

#[derive(Clone)]
struct Season {
    period: usize,
    /// Told from the cycles near, else from all.
    local: bool,
    values: Vec<f64>,
    own: Vec<f64>,
}

impl<'a> State<'a> {
    /// Seasons by medians of their positions about a trend that spans several of them: a
    /// point far off in a season of few cycles stands out from the first.
    fn start(values: &'a [f64], periods: &[usize]) -> Self {
        let weights: Vec<f64> = values
            .iter()
            .map(|y| f64::from(u8::from(y.is_finite())))
            .collect();
        let longest = periods.iter().copied().max().unwrap_or(1);
        let window = (values.len() / 2).max(2 * longest).max(7);
        let (trend, own) = loess_weighed(values, window, &weights);
        let season = |period: &usize| Season {
            period: *period,
            local: false,
            values: vec![0.0; values.len()],
            own: vec![0.0; values.len()],
        };
        let mut state = Self {
            values,
            weights,
            trend,
            own,
            window,
            seasons: periods.iter().map(season).collect(),
        };
        for at in 0..state.seasons.len() {
            let rest = state.beside(Some(at));
            let season = &mut state.seasons[at];
            let medians: Vec<f64> = (0..season.period)
                .map(|from| {
                    middle_and_deviation(rest[from..].iter().step_by(season.period).copied()).0
                })
                .collect();
            for (t, value) in season.values.iter_mut().enumerate() {
                *value = medians[t % medians.len()];
            }
        }
        if !periods.is_empty() {
            state.weigh_by(&|_| 1.0);
        }
        state
    }

    /// The values without the trend and all seasons but one; without the seasons, if that
    /// is none.
    fn beside(&self, but: Option<usize>) -> Vec<f64> {
        let mut rest: Vec<f64> = self.values.to_vec();
        if but.is_some() {
            for (rest, trend) in rest.iter_mut().zip(&self.trend) {
                *rest -= trend;
            }
        }
        for (at, season) in self.seasons.iter().enumerate() {
            if but != Some(at) {
                for (rest, season) in rest.iter_mut().zip(&season.values) {
                    *rest -= season;
                }
            }
        }
        rest
    }

    /// Tells each season beside the others and the trend, then the trend.
    fn turn(&mut self) {
        for at in 0..self.seasons.len() {
            let rest = self.beside(Some(at));
            self.seasons[at].tell(&rest, &self.weights);
        }
        let rest = self.beside(None);
        (self.trend, self.own) = loess_weighed(&rest, self.window, &self.weights);
    }

    fn fit(&self, t: usize) -> f64 {
        self.trend[t] + self.seasons.iter().map(|one| one.values[t]).sum::<f64>()
    }

    /// What a unit of a value adds to the fit there for each unit of its weight.
    fn own(&self, t: usize) -> f64 {
        self.own[t] + self.seasons.iter().map(|one| one.own[t]).sum::<f64>()
    }

    /// The share of a value that stands outside the fit.
    fn outside(&self, t: usize) -> f64 {
        (1.0 - self.weights[t] * self.own(t)).max(LEAST_OUTSIDE)
    }

    /// (1 + ω*a*) / √(1 + *a*).
    fn factor(&self, t: usize) -> f64 {
        let outside = self.outside(t);
        1.0 / (outside * (1.0 + self.own(t) / outside).sqrt())
    }

    fn weigh(&mut self) {
        let factors: Vec<f64> = (0..self.values.len()).map(|t| self.factor(t)).collect();
        self.weigh_by(&|t| factors[t]);
    }

    fn weigh_by(&mut self, factor: &dyn Fn(usize) -> f64) {
        let rest: Vec<f64> = (0..self.values.len())
            .map(|t| (self.values[t] - self.fit(t)) * factor(t))
            .collect();
        let size = rest.iter().filter(|e| e.is_finite());
        let (_, deviation) = middle_and_deviation(size.flat_map(|e| [*e, -*e]));
        let far = FAR * deviation;
        for (weight, e) in self.weights.iter_mut().zip(&rest) {
            *weight = if e.is_nan() {
                0.0
            } else if far > 0.0 {
                (1.0 - (e.abs() / far).min(1.0).powi(2)).powi(2)
            } else {
                1.0
            };
        }
    }

    /// Chooses the window of the trend, not below one and a half of the longest season,
    /// and whether seasons change: what is stiffer stays unless the other tells points
    /// better by more than the standard error of the difference (Breiman and others 1984,
    /// *Classification and regression trees*, section 3.4.3).
    fn choose(&mut self) {
        let longest = self.seasons.iter().map(|one| one.period).max().unwrap_or(1);
        let known = self.values.iter().filter(|y| y.is_finite()).count();
        self.window = known;
        (0..TURNS).for_each(|_| self.turn());
        for window in spans(known).into_iter().rev() {
            if 2 * window >= 3 * longest {
                self.try_with(|tried| tried.window = window);
            }
        }
        for at in 0..self.seasons.len() {
            if (self.values.len() as f64) >= 2.0 * NEAR * self.seasons[at].period as f64 {
                self.try_with(|tried| tried.seasons[at].local = true);
            }
        }
    }

    fn try_with(&mut self, change: impl Fn(&mut Self)) {
        let mut tried = self.clone();
        change(&mut tried);
        (0..TURNS).for_each(|_| tried.turn());
        let pairs = (0..self.values.len()).filter(|t| self.values[*t].is_finite());
        let (mut gain, mut squares) = (0.0, 0.0);
        for t in pairs {
            let by = self.error(t) - tried.error(t);
            gain += by;
            squares += by * by;
        }
        if gain > squares.sqrt() {
            *self = tried;
        }
    }

    /// How far a point is from what the others tell.
    fn error(&self, t: usize) -> f64 {
        (self.values[t] - self.fit(t)).abs() / self.outside(t)
    }

    fn finish(self) -> Backfit {
        let steps = 0..self.values.len();
        let taken = steps.clone().map(|t| self.weights[t] * self.own(t)).sum();
        Backfit {
            fit: steps.clone().map(|t| self.fit(t)).collect(),
            factor: steps.map(|t| self.factor(t)).collect(),
            taken,
        }
    }
}

impl Season {
    /// The weighted mean of each position, of all cycles or, by tricube weights, of those
    /// near; about 0 over all.
    fn tell(&mut self, rest: &[f64], weights: &[f64]) {
        let all: f64 = weights.iter().sum();
        for from in 0..self.period {
            let steps: Vec<usize> = (from..rest.len()).step_by(self.period).collect();
            let known = |t: &&usize| rest[**t].is_finite();
            let (middle, _) = middle_and_deviation(steps.iter().map(|t| rest[*t]));
            let mean = |near: &dyn Fn(usize) -> f64| {
                let (mut sum, mut weight) = (0.0, 0.0);
                for t in steps.iter().filter(known) {
                    let w = weights[*t] * near(*t);
                    sum += w * rest[*t];
                    weight += w;
                }
                if weight > 1e-9 {
                    (sum / weight, 1.0 / weight)
                } else {
                    (middle, 0.0)
                }
            };
            let whole = mean(&|_| 1.0);
            for t in &steps {
                let (value, own) = if self.local {
                    mean(&|other| {
                        let cycles = (t.abs_diff(other) / self.period) as f64;
                        (1.0 - (cycles / NEAR).min(1.0).powi(3)).powi(3)
                    })
                } else {
                    whole
                };
                self.values[*t] = value;
                self.own[*t] = (own - 1.0 / all.max(1.0)).max(0.0);
            }
        }
        let known: Vec<usize> = (0..rest.len()).filter(|t| rest[*t].is_finite()).collect();
        let mean = known.iter().map(|t| self.values[*t]).sum::<f64>() / known.len().max(1) as f64;
        for value in &mut self.values {
            *value -= mean;
        }
    }
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    #[test]
    fn a_spike_in_a_season_of_few_cycles_stands_outside_the_fit() {
        for period in [4, 12] {
            let season = |t: usize| (t % period) as f64;
            let mut values: Vec<f64> = (0..48).map(season).collect();
            for (t, y) in values.iter_mut().enumerate() {
                *y += 0.1 * (t * 7 % 5) as f64;
            }
            values[47] += 30.0;
            let found = Backfit::of(&values, &[period]);
            let off = values[47] - found.fit[47];
            assert!((off - 30.0).abs() < 1.0, "{period}: {off}");
        }
    }

    #[test]
    fn distances_vary_as_the_noise_at_ends_and_between() {
        let mut random = Random::new(40);
        let (mut ends, mut between) = (0.0, 0.0);
        for _ in 0..300 {
            let noise: Vec<f64> = (0..48).map(|_| random.normal()).collect();
            let found = Backfit::of(&noise, &[12]);
            let square = |t: usize| ((noise[t] - found.fit[t]) * found.factor[t]).powi(2) / 300.0;
            ends += 0.5 * (square(0) + square(47));
            between += 0.5 * (square(20) + square(25));
        }
        assert!((0.7..1.5).contains(&ends), "{ends}");
        assert!((0.7..1.5).contains(&between), "{between}");
    }
}
