//! From which distance on a point is odd.

use std::f64::consts::PI;

use trimtab_numerics::{f_tail, ln_gamma};

use crate::changepoints::noise::{PER_MEDIAN, middle_and_deviation};

/// Student's distributions that the noise may have: one over the degrees of freedom, the
/// median distance from the middle, and how likely each is among the light or the heavy.
const LIGHT: [(f64, f64, f64); 2] = [(0.005, 0.675_72, 0.75), (0.05, 0.686_95, 0.25)];
const HEAVY: [(f64, f64, f64); 6] = [
    (0.1, 0.699_81, 0.1),
    (0.15, 0.713_06, 0.1),
    (0.2, 0.726_69, 0.2),
    (0.25, 0.740_70, 0.3),
    (1.0 / 3.0, 0.764_89, 0.15),
    (0.5, 0.816_50, 0.15),
];

/// How likely heavy tails are before any value is seen, times the number of points over
/// that of those put aside. A good point is six deviations off with a probability of some
/// thousandths where the tails are heavy, and one of *n* points is odd below `level` / *n*:
/// with a likelihood in proportion to 1 / *n*, the other points say whether six deviations
/// are odd, at any *n*. Twice as much finds 0.73 instead of 0.80 of such spikes among 48
/// points and alarms 0.12 instead of 0.13 of series of noise with four degrees of freedom.
const HEAVY_POINTS: f64 = 4.0;

/// Places of the scale, as many on either side of that of the median, and how far they
/// reach in deviations of its logarithm.
const SCALES: (i32, f64) = (7, 3.5);

/// The deviation of the logarithm of the median distance of *m* points, times √*m*.
const OF_MEDIAN: f64 = 1.17;

/// So many sizes, of those nearest, stand for all.
const STEPS: usize = 128;

/// Weights below this are left out.
const NOTHING: f64 = 1e-8;

/// How far good points are from what was expected: Student's distributions of several
/// scales and degrees of freedom, each as likely as the points make it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Usual {
    /// The deviation, told from the median distance.
    pub(super) deviation: f64,
    mixed: Vec<Mixed>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Mixed {
    weight: f64,
    scale: f64,
    degrees: f64,
}

/// Sizes of distances in falling order, and how many stand for each.
#[derive(Clone, Debug)]
struct Sizes {
    near: Vec<(f64, f64)>,
    /// The last size that is not known to be good: all from there on are as large or larger.
    bound: f64,
    /// How many they are.
    aside: f64,
}

impl Usual {
    /// Of distances in falling order of size, of which the first are put aside: of these
    /// it is only heeded that they are beyond the others, so that they hide neither
    /// themselves nor the tails that the others have.
    ///
    /// `told` is how many points without a fit and autocorrelation tell as much.
    fn of(sorted: &[f64], aside: usize, told: f64, least: f64) -> Self {
        let (_, deviation) = middle_and_deviation(sorted.iter().flat_map(|e| [*e, -*e]));
        if deviation <= 0.0 {
            return Self {
                deviation: least,
                mixed: Vec::new(),
            };
        }
        let kept = Sizes::of(sorted, aside);
        let share = (told / sorted.len() as f64).min(1.0);
        let step = SCALES.1 * OF_MEDIAN / told.sqrt() / f64::from(SCALES.0);
        let heavy = (HEAVY_POINTS * aside as f64 / sorted.len() as f64).min(0.5);
        let light = LIGHT.map(|one| (one, 1.0 - heavy));
        let heavy = HEAVY.map(|one| (one, heavy));
        let mut mixed = Vec::new();
        for ((tail, median, part), whole) in light.into_iter().chain(heavy) {
            for at in -SCALES.0..=SCALES.0 {
                let scale = deviation / PER_MEDIAN / median * (step * f64::from(at)).exp();
                let degrees = 1.0 / tail;
                let weight = share * kept.likelihood(scale, degrees) + (part * whole).ln();
                mixed.push(Mixed {
                    weight,
                    scale: scale.max(least),
                    degrees,
                });
            }
        }
        let most = mixed
            .iter()
            .fold(f64::NEG_INFINITY, |most, one| most.max(one.weight));
        for one in &mut mixed {
            one.weight = (one.weight - most).exp();
        }
        mixed.retain(|one| one.weight > NOTHING);
        let sum: f64 = mixed.iter().map(|one| one.weight).sum();
        for one in &mut mixed {
            one.weight /= sum;
        }
        Self {
            deviation: deviation.max(least),
            mixed,
        }
    }

    /// How likely a good point is so far off or more, on either side.
    pub(super) fn p_value(&self, distance: f64) -> f64 {
        if !distance.is_finite() || self.mixed.is_empty() {
            return if distance.abs() > 0.0 && self.deviation <= 0.0 {
                0.0
            } else {
                1.0
            };
        }
        let of =
            |one: &Mixed| one.weight * f_tail((distance / one.scale).powi(2), 1.0, one.degrees);
        self.mixed.iter().map(of).sum::<f64>().min(1.0)
    }

    /// How far off a good point is with such a probability.
    pub(super) fn reach(&self, p_value: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        while self.p_value(high * self.deviation) > p_value && high < 1e6 {
            high *= 2.0;
        }
        for _ in 0..40 {
            let middle = f64::midpoint(low, high);
            if self.p_value(middle * self.deviation) > p_value {
                low = middle;
            } else {
                high = middle;
            }
        }
        high * self.deviation
    }
}

impl Sizes {
    fn of(sorted: &[f64], aside: usize) -> Self {
        let kept = &sorted[aside..];
        let (far, near) = kept.split_at(STEPS.min(kept.len()));
        let mut sizes: Vec<(f64, f64)> = far.iter().map(|e| (e.abs(), 1.0)).collect();
        for some in near.chunks(near.len().div_ceil(STEPS).max(1)) {
            let count = some.len() as f64;
            sizes.push((some.iter().map(|e| e.abs()).sum::<f64>() / count, count));
        }
        let bound = kept.first().map_or(0.0, |e| e.abs());
        Self {
            near: sizes,
            bound,
            aside: aside as f64,
        }
    }

    /// The natural logarithm of the likelihood of such a scale and degrees of freedom.
    fn likelihood(&self, scale: f64, degrees: f64) -> f64 {
        let half = 0.5 * (degrees + 1.0);
        let constant =
            ln_gamma(half) - ln_gamma(0.5 * degrees) - 0.5 * (degrees * PI).ln() - scale.ln();
        let part = |(size, count): &(f64, f64)| {
            let square = (size / scale).powi(2) / degrees;
            count * (constant - half * square.ln_1p())
        };
        let beyond = f_tail((self.bound / scale).powi(2), 1.0, degrees).max(1e-300);
        self.near.iter().map(part).sum::<f64>() + self.aside * beyond.ln()
    }
}

/// Which points are odd.
#[derive(Clone, Debug)]
pub(super) struct Verdict {
    pub(super) usual: Usual,
    /// The odd points, farthest first, each with its p-value.
    pub(super) odd: Vec<(usize, f64)>,
    /// The largest probability with which a point is odd, and of how many sides.
    largest: f64,
    sides: f64,
}

/// On which side points are odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Both,
    Above,
}

/// The deviations from which on points may be odd together.
const TOGETHER: f64 = 3.0;

/// The share of points that may be put aside.
const MOST_ASIDE: f64 = 0.1;

impl Verdict {
    /// On distances from what was expected (NaN where there is none), that took so many
    /// degrees of freedom; the deviation is not below `least`.
    ///
    /// The *k* farthest points are put aside, those beyond three deviations first, then
    /// fewer, until the nearest of them is odd beside the others, at *k* times `level`
    /// over the number of points (Rosner's way of many outliers with the bound of
    /// Benjamini and Hochberg).
    pub(super) fn on(distances: &[f64], taken: f64, least: f64, side: Side, level: f64) -> Self {
        let mut order: Vec<usize> = (0..distances.len())
            .filter(|t| distances[*t].is_finite())
            .collect();
        let size = |t: usize| {
            if side == Side::Both {
                distances[t].abs()
            } else {
                distances[t]
            }
        };
        order.sort_by(|a, b| size(*b).total_cmp(&size(*a)));
        let sorted: Vec<f64> = order.iter().map(|t| size(*t)).collect();
        let count = sorted.len().max(1) as f64;
        let told = told(distances, count, taken);
        let sides = if side == Side::Both { 1.0 } else { 0.5 };
        let (_, deviation) = middle_and_deviation(sorted.iter().flat_map(|e| [*e, -*e]));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a count"
        )]
        let most = ((MOST_ASIDE * count) as usize).max(1);
        let beyond = sorted
            .iter()
            .take_while(|e| **e > TOGETHER * deviation.max(least))
            .count();
        let mut aside = beyond.clamp(1, most).min(sorted.len());
        let allowed = |aside: usize| level * aside as f64 / count;
        let mut usual = Usual::of(&sorted, aside, told, least);
        while aside > 1 && sides * usual.p_value(sorted[aside - 1]) > allowed(aside) {
            aside -= (aside / 16).max(1);
            usual = Usual::of(&sorted, aside, told, least);
        }
        let p_values: Vec<f64> = sorted
            .iter()
            .map(|e| sides * usual.p_value(e.max(0.0)))
            .take_while(|p| *p <= level)
            .collect();
        let last = (0..p_values.len())
            .rev()
            .find(|at| p_values[*at] <= allowed(at + 1));
        let number = last.map_or(0, |last| last + 1);
        Self {
            usual,
            odd: order.into_iter().zip(p_values).take(number).collect(),
            largest: allowed(number.max(1)),
            sides,
        }
    }

    /// The distance from which on points are odd.
    pub(super) fn reach(&self) -> f64 {
        self.usual.reach(self.largest / self.sides)
    }
}

/// How many independent points would tell as much of the scale: those of a fit that took
/// so many, times (1 − ρ²)/(1 + ρ²), as squares of an autoregression of order 1 are
/// correlated by ρ².
///
/// # References
///
/// Bartlett (1946), *On the theoretical specification and sampling properties of
/// autocorrelated time-series*, Supplement to the Journal of the Royal Statistical
/// Society 8.
fn told(distances: &[f64], count: f64, taken: f64) -> f64 {
    let (middle, deviation) = middle_and_deviation(distances.iter().copied());
    let far = 3.0 * deviation;
    let near: Vec<f64> = distances
        .iter()
        .map(|e| (e - middle).clamp(-far, far))
        .collect();
    let both = near
        .iter()
        .zip(near.iter().skip(1))
        .filter(|(a, b)| a.is_finite() && b.is_finite());
    let squares: f64 = near.iter().filter(|e| e.is_finite()).map(|e| e * e).sum();
    let rho = if squares > 0.0 {
        both.map(|(a, b)| a * b).sum::<f64>() / squares
    } else {
        0.0
    };
    let square = rho.clamp(0.0, 0.95).powi(2);
    ((count - taken) * (1.0 - square) / (1.0 + square)).clamp(2.0, count.max(2.0))
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    fn verdict(values: &[f64]) -> Verdict {
        Verdict::on(values, 1.0, 0.0, Side::Both, 0.05)
    }

    #[test]
    fn probabilities_of_good_points_are_those_they_have() {
        let mut random = Random::new(41);
        let draws: Vec<f64> = (0..2000).map(|_| random.normal()).collect();
        let usual = verdict(&draws).usual;
        assert!((usual.deviation - 1.0).abs() < 0.1, "{usual:?}");
        for (distance, p) in [(1.0, 0.3173), (2.0, 0.0455), (3.0, 0.0027)] {
            let told = usual.p_value(distance);
            assert!((told / p).ln().abs() < 0.4, "{distance}: {told}");
        }
    }

    #[test]
    fn points_far_off_together_do_not_hide_one_another() {
        let mut random = Random::new(42);
        let mut draws: Vec<f64> = (0..100).map(|_| random.normal()).collect();
        for t in [10, 30, 50, 70, 90] {
            draws[t] = 12.0;
        }
        let mut odd: Vec<usize> = verdict(&draws).odd.iter().map(|(t, _)| *t).collect();
        odd.sort_unstable();
        assert_eq!(odd, [10, 30, 50, 70, 90]);
    }

    #[test]
    fn distances_and_probabilities_undo_each_other() {
        let draws: Vec<f64> = (0..50).map(|t| f64::from(t * 17 % 50) - 24.5).collect();
        let usual = verdict(&draws).usual;
        for p in [0.5, 0.01, 1e-5] {
            assert!((usual.p_value(usual.reach(p)) - p).abs() < 1e-6 * p);
        }
    }
}
