//! A curve of one input, ready to be read often.

use crate::model::{Direction, ModelInput};

/// A piecewise-linear curve, flat beyond its ends.
#[derive(Clone, Debug)]
pub(crate) struct Curve {
    pub(crate) direction: Direction,
    knots: Vec<f64>,
    levels: Vec<f64>,
    values: Vec<f64>,
    errors: Vec<f64>,
}

/// Where a value lies on the knots: the interval and the share of it passed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    interval: usize,
    passed: f64,
}

impl Curve {
    /// The curve of a checked input.
    pub(crate) fn new(input: &ModelInput) -> Self {
        Self {
            direction: input.direction,
            knots: input.knots.clone(),
            levels: input.levels.clone(),
            values: input.values.clone(),
            errors: input.errors.clone(),
        }
    }

    pub(crate) fn place(&self, x: f64) -> Place {
        // INVARIANT: a checked input has at least two knots.
        let last = self.knots.len() - 2;
        let interval = self.knots[1..=last].partition_point(|knot| *knot <= x);
        let (low, high) = (self.knots[interval], self.knots[interval + 1]);
        let passed = ((x - low) / (high - low)).clamp(0.0, 1.0);
        Place { interval, passed }
    }

    /// The contribution to the log-odds of health.
    pub(crate) fn value(&self, place: Place) -> f64 {
        between(&self.values, place)
    }

    /// The standard error of the contribution.
    pub(crate) fn error(&self, place: Place) -> f64 {
        between(&self.errors, place)
    }

    /// The share of the training firms at or below the value.
    pub(crate) fn level(&self, place: Place) -> f64 {
        between(&self.levels, place)
    }

    /// The contributions of the training firms' 5 % and 95 % points, the lower
    /// first.
    pub(crate) fn reach(&self) -> [f64; 2] {
        const TAIL: f64 = 0.05;
        let inside = |level: &f64| (TAIL..=1.0 - TAIL).contains(level);
        let mut ends = [f64::INFINITY, f64::NEG_INFINITY];
        for (value, _) in self
            .values
            .iter()
            .zip(&self.levels)
            .filter(|(_, l)| inside(l))
        {
            ends = [ends[0].min(*value), ends[1].max(*value)];
        }
        if ends[0] > ends[1] {
            let low = self.values.iter().copied().fold(f64::INFINITY, f64::min);
            let high = self
                .values
                .iter()
                .copied()
                .fold(f64::NEG_INFINITY, f64::max);
            ends = [low, high];
        }
        ends
    }

    /// The best contribution that a signed input can reach.
    pub(crate) fn best(&self) -> f64 {
        match self.direction {
            Direction::Up => self.values[self.values.len() - 1],
            Direction::Down => self.values[0],
            Direction::Free => f64::NAN,
        }
    }

    /// The knots on the healthy side of a place, nearest first: value and level.
    pub(crate) fn stops(&self, from: Place) -> impl Iterator<Item = (f64, f64)> + '_ {
        let up = self.direction == Direction::Up;
        let count = match self.direction {
            Direction::Up => self.knots.len() - 1 - from.interval,
            Direction::Down => from.interval + 1,
            Direction::Free => 0,
        };
        (0..count).map(move |step| {
            let k = if up {
                from.interval + 1 + step
            } else {
                from.interval - step
            };
            (self.values[k], self.levels[k])
        })
    }

    /// The nearest input value on the healthy side whose contribution is at
    /// least `wanted`, with its level.
    pub(crate) fn reaching(&self, from: Place, wanted: f64) -> Option<(f64, f64)> {
        let up = match self.direction {
            Direction::Up => true,
            Direction::Down => false,
            Direction::Free => return None,
        };
        let mut near = if up { from.interval } else { from.interval + 1 };
        loop {
            let far = if up { near + 1 } else { near.checked_sub(1)? };
            let (a, b) = (self.values[near], *self.values.get(far)?);
            if b >= wanted {
                let share = if b > a {
                    ((wanted - a) / (b - a)).clamp(0.0, 1.0)
                } else {
                    0.0
                };
                let mix = |v: &[f64]| v[near] + share * (v[far] - v[near]);
                return Some((mix(&self.knots), mix(&self.levels)));
            }
            near = far;
        }
    }
}

fn between(values: &[f64], place: Place) -> f64 {
    // INVARIANT: a place's interval has a knot at both ends.
    let (low, high) = (values[place.interval], values[place.interval + 1]);
    // Clamped, so that rounding never leaves the ends' range.
    let value = low + place.passed * (high - low);
    value.clamp(low.min(high), low.max(high))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(direction: Direction, values: [f64; 4]) -> Curve {
        Curve {
            direction,
            knots: vec![0.0, 1.0, 2.0, 4.0],
            levels: vec![0.0, 0.25, 0.5, 1.0],
            values: values.to_vec(),
            errors: vec![0.1; 4],
        }
    }

    #[test]
    fn a_curve_is_linear_inside_and_flat_outside() {
        let curve = curve(Direction::Up, [-1.0, 0.0, 0.0, 2.0]);
        let at = |x| curve.value(curve.place(x));
        for (x, wanted) in [(-1e300, -1.0), (0.5, -0.5), (3.0, 1.0), (f64::MAX, 2.0)] {
            assert!((at(x) - wanted).abs() < 1e-12, "{x}: {}", at(x));
        }
    }

    #[test]
    fn the_nearest_value_that_is_good_enough_is_found() {
        let up = curve(Direction::Up, [-1.0, 0.0, 0.0, 2.0]);
        assert_eq!(up.reaching(up.place(0.5), 1.0), Some((3.0, 0.75)));
        assert_eq!(up.reaching(up.place(0.5), 3.0), None);
        let down = curve(Direction::Down, [2.0, 1.0, 1.0, 0.0]);
        assert_eq!(down.reaching(down.place(3.0), 1.5), Some((0.5, 0.125)));
    }
}
