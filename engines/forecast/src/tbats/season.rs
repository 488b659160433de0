//! A season as waves that turn.

use std::f64::consts::TAU;

use serde::{Deserialize, Serialize};

/// A season of any length, whole or not: the sum of waves whose size and phase move.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Season {
    /// The steps of a cycle.
    pub(super) period: f64,
    /// The waves, by how often each comes in a cycle, the longest first.
    pub(super) harmonics: Vec<usize>,
}

impl Season {
    /// Cosine and sine of the angle by which each wave turns a step.
    pub(super) fn turns(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        let angle = |k: &usize| TAU * *k as f64 / self.period;
        self.harmonics.iter().map(move |k| {
            let (sine, cosine) = angle(k).sin_cos();
            (cosine, sine)
        })
    }

    /// Whether a wave is one of two steps, of which there is but a cosine.
    pub(super) fn alternates(&self, harmonic: usize) -> bool {
        (self.period - 2.0 * harmonic as f64).abs() < 1e-9
    }

    /// The fitted numbers of its first waves.
    pub(super) fn numbers(&self, waves: usize) -> usize {
        let harmonics = self.harmonics.iter().take(waves);
        harmonics
            .map(|k| 2 - usize::from(self.alternates(*k)))
            .sum()
    }
}

/// The most waves of a season.
const MOST_WAVES: usize = 24;

/// The seasons among `periods` that a history of so many steps holds twice, the
/// shortest first, each with all waves that it may have: no wave that a shorter
/// season has, and in all no more than a quarter as many as `points`.
pub(super) fn seasons(periods: &[f64], steps: usize, points: usize) -> Vec<Season> {
    let fits = |period: &f64| *period >= 2.0 && 2.0 * period <= steps as f64;
    let mut periods: Vec<f64> = periods.iter().copied().filter(fits).collect();
    periods.sort_by(f64::total_cmp);
    let mut found: Vec<Season> = Vec::new();
    let mut left = points / 8;
    for period in periods {
        let is_new = |k: &usize| {
            let length = period / *k as f64;
            let same = |season: &Season| {
                let times = season.period / length;
                times > 0.5 && (times - times.round()).abs() < 0.05
            };
            !found.iter().any(same)
        };
        let harmonics = (1..=MOST_WAVES).take_while(|k| 2.0 * *k as f64 <= period);
        let harmonics: Vec<usize> = harmonics.filter(is_new).take(left).collect();
        left -= harmonics.len();
        if !harmonics.is_empty() {
            found.push(Season { period, harmonics });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wave_belongs_to_the_shortest_season_that_has_it() {
        let found = seasons(&[168.0, 24.0], 1000, 1000);
        assert_eq!(found[0].harmonics, (1..=12).collect::<Vec<_>>());
        assert!(found[1].harmonics.iter().all(|k| k % 7 != 0));
        assert!(found[0].alternates(12));
        assert_eq!(found[0].numbers(12), 23);
    }

    #[test]
    fn a_season_is_held_twice() {
        assert!(seasons(&[7.0, 365.25], 700, 700).len() == 1);
        assert!(seasons(&[f64::NAN, 0.0, 1.0, f64::INFINITY], 700, 700).is_empty());
        assert!(seasons(&[12.0], 700, 5).is_empty());
    }
}
