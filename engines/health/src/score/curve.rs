//! A curve of one input, ready to be read often.

use super::stand_in::{EFFECTS, Weights};
use crate::model::{Direction, ModelInput};

/// The knots of an input and the piecewise-linear effects over them, flat beyond
/// their ends.
#[derive(Clone, Debug)]
pub(crate) struct Curve {
    pub(crate) direction: Direction,
    knots: Vec<f64>,
    levels: Vec<f64>,
    /// The input's own curve, and what it tells of the others.
    effects: [Vec<f64>; EFFECTS],
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
            effects: [input.values.clone(), input.stand_in.clone()],
            errors: input.errors.clone(),
        }
    }

    /// The weighted sum of the effects at the knots.
    pub(crate) fn weighted(&self, weights: Weights) -> Vec<f64> {
        let [own, stand_in] = &self.effects;
        let sum = |(f, g): (&f64, &f64)| weights[0] * f + weights[1] * g;
        own.iter().zip(stand_in).map(sum).collect()
    }

    /// The effects at a place, which is 0 for an input that does not apply.
    pub(crate) fn effects(&self, place: Option<Place>) -> Weights {
        place.map_or(Weights::default(), |place| {
            [at(&self.effects[0], place), at(&self.effects[1], place)]
        })
    }

    pub(crate) fn place(&self, x: f64) -> Place {
        // INVARIANT: a checked input has at least two knots.
        let last = self.knots.len() - 2;
        let interval = self.knots[1..=last].partition_point(|knot| *knot <= x);
        let (low, high) = (self.knots[interval], self.knots[interval + 1]);
        let passed = ((x - low) / (high - low)).clamp(0.0, 1.0);
        Place { interval, passed }
    }

    /// The standard error of the input's own curve.
    pub(crate) fn error(&self, place: Place) -> f64 {
        at(&self.errors, place)
    }

    /// The share of the training firms at or below the value.
    pub(crate) fn level(&self, place: Place) -> f64 {
        at(&self.levels, place)
    }

    /// The least and the most of these values between the training firms' 5 % and
    /// 95 % points.
    pub(crate) fn reach(&self, values: &[f64]) -> [f64; 2] {
        const TAIL: f64 = 0.05;
        let ends = |values: &mut dyn Iterator<Item = f64>| {
            values.fold([f64::INFINITY, f64::NEG_INFINITY], |ends, value| {
                [ends[0].min(value), ends[1].max(value)]
            })
        };
        let inside = |level: f64| (TAIL..=1.0 - TAIL).contains(&level);
        let mut within = values.iter().zip(&self.levels);
        let within = within.by_ref().filter(|(_, level)| inside(**level));
        let found = ends(&mut within.map(|(value, _)| *value));
        if found[0] <= found[1] {
            found
        } else {
            ends(&mut values.iter().copied())
        }
    }

    /// The best of these values that a signed input can reach.
    pub(crate) fn best(&self, values: &[f64]) -> f64 {
        match self.direction {
            Direction::Up => values[values.len() - 1],
            Direction::Down => values[0],
            Direction::Free => f64::NAN,
        }
    }

    /// The knots on the healthy side of a place, nearest first: value and level.
    pub(crate) fn stops<'a>(
        &'a self,
        values: &'a [f64],
        from: Place,
    ) -> impl Iterator<Item = (f64, f64)> + 'a {
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
            (values[k], self.levels[k])
        })
    }

    /// The nearest input on the healthy side whose value is at least `wanted`, with
    /// its level.
    pub(crate) fn reaching(&self, values: &[f64], from: Place, wanted: f64) -> Option<(f64, f64)> {
        let up = match self.direction {
            Direction::Up => true,
            Direction::Down => false,
            Direction::Free => return None,
        };
        let mut near = if up { from.interval } else { from.interval + 1 };
        loop {
            let far = if up { near + 1 } else { near.checked_sub(1)? };
            let (a, b) = (values[near], *values.get(far)?);
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

/// Values at the knots, read at a place.
pub(crate) fn at(values: &[f64], place: Place) -> f64 {
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
            effects: [values.to_vec(), vec![0.0; 4]],
            errors: vec![0.1; 4],
        }
    }

    #[test]
    fn a_curve_is_linear_inside_and_flat_outside() {
        let curve = curve(Direction::Up, [-1.0, 0.0, 0.0, 2.0]);
        for (x, wanted) in [(-1e300, -1.0), (0.5, -0.5), (3.0, 1.0), (f64::MAX, 2.0)] {
            let [value, _] = curve.effects(Some(curve.place(x)));
            assert!((value - wanted).abs() < 1e-12, "{x}: {value}");
        }
    }

    #[test]
    fn the_nearest_value_that_is_good_enough_is_found() {
        let values = [-1.0, 0.0, 0.0, 2.0];
        let up = curve(Direction::Up, values);
        assert_eq!(up.reaching(&values, up.place(0.5), 1.0), Some((3.0, 0.75)));
        assert_eq!(up.reaching(&values, up.place(0.5), 3.0), None);
        let values = [2.0, 1.0, 1.0, 0.0];
        let down = curve(Direction::Down, values);
        let found = down.reaching(&values, down.place(3.0), 1.5);
        assert_eq!(found, Some((0.5, 0.125)));
    }
}
