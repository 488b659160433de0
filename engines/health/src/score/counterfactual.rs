//! The cheapest changes that would reach the next band.

use super::curve::{Place, at};
use super::scorer::{Answer, Coverage, Row, Scorer};
use crate::model::Direction;

/// The most options a business.
pub(crate) const OPTIONS: usize = 3;
/// The inputs that pairs are made of: those with the most to gain.
const PAIRED: usize = 4;

/// One input moved to a healthier value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Change {
    pub(crate) input: usize,
    pub(crate) to: f64,
    /// What the change adds, in hundredths of a point.
    pub(crate) points: i64,
    /// The share of the training firms passed.
    cost: f64,
}

/// One or two changes that reach the next band together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Remedy {
    pub(crate) changes: [Option<Change>; 2],
    pub(crate) cost: f64,
}

/// An input that can be improved.
#[derive(Clone, Copy, Debug)]
struct Lever {
    input: usize,
    /// Its position among the known inputs.
    known: usize,
    place: Place,
    points: i64,
    level: f64,
    /// The most that it can add.
    room: i64,
}

/// At most [`OPTIONS`] remedies that lift the score by `gap` hundredths, the
/// cheapest first.
///
/// A change costs the share of the training firms that the input passes on its
/// way. Single changes are searched exactly; a pair stops its first input at a
/// knot and fills the rest with the second, among the [`PAIRED`] inputs with
/// the most room of those that do not reach the band alone. Only supplied
/// inputs of a known direction are moved.
pub(crate) fn remedies(
    scorer: &Scorer,
    row: &Row,
    coverage: &Coverage,
    answer: &Answer,
    gap: i64,
    levers: &mut Levers,
) -> Vec<Remedy> {
    levers.fill(scorer, row, coverage, answer);
    let mut found: Vec<Remedy> = levers
        .of_room(gap)
        .filter_map(|lever| lever.change(scorer, coverage, gap))
        .map(|change| Remedy {
            changes: [Some(change), None],
            cost: change.cost,
        })
        .collect();
    if found.len() < OPTIONS {
        pairs(scorer, coverage, gap, levers.widest_below(gap), &mut found);
    }
    found.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    found.truncate(OPTIONS);
    found
}

/// The inputs of one business that can be improved; kept to save allocations.
#[derive(Clone, Debug, Default)]
pub(crate) struct Levers(Vec<Lever>);

impl Levers {
    fn fill(&mut self, scorer: &Scorer, row: &Row, coverage: &Coverage, answer: &Answer) {
        self.0.clear();
        let places = row.known.iter().zip(&row.places).zip(&answer.points);
        for (known, ((&input, place), &points)) in places.enumerate() {
            let curve = &scorer.curves[input];
            let (Some(place), false) = (*place, curve.direction == Direction::Free) else {
                continue;
            };
            let room = scorer.hundredths(curve.best(&coverage.effects[known])) - points;
            if room > 0 {
                self.0.push(Lever {
                    input,
                    known,
                    place,
                    points,
                    level: curve.level(place),
                    room,
                });
            }
        }
    }

    fn of_room(&self, gap: i64) -> impl Iterator<Item = &Lever> {
        self.0.iter().filter(move |lever| lever.room >= gap)
    }

    /// The levers of most room among those below `gap`.
    fn widest_below(&mut self, gap: i64) -> &[Lever] {
        self.0.retain(|lever| lever.room < gap);
        self.0.sort_by_key(|lever| (-lever.room, lever.input));
        self.0.truncate(PAIRED);
        &self.0
    }
}

impl Lever {
    /// The least change that adds `wanted` hundredths.
    fn change(&self, scorer: &Scorer, coverage: &Coverage, wanted: i64) -> Option<Change> {
        let (curve, effect) = (&scorer.curves[self.input], &coverage.effects[self.known]);
        // Points are rounded: half a hundredth less is enough, a little more is
        // safe against rounding of the value itself.
        let needed = (self.points + wanted) as f64 - 0.5;
        let least = scorer
            .contribution_of(needed + 0.01)
            .min(curve.best(effect));
        let (to, level) = curve.reaching(effect, self.place, least)?;
        let reached = scorer.hundredths(at(effect, curve.place(to)));
        let points = reached - self.points;
        (points >= wanted).then_some(Change {
            input: self.input,
            to,
            points,
            cost: (level - self.level).abs(),
        })
    }
}

fn pairs(
    scorer: &Scorer,
    coverage: &Coverage,
    gap: i64,
    levers: &[Lever],
    found: &mut Vec<Remedy>,
) {
    for (i, first) in levers.iter().enumerate() {
        for second in &levers[i + 1..] {
            if first.room + second.room >= gap {
                found.extend(best_pair(scorer, coverage, gap, first, second));
            }
        }
    }
}

/// The cheapest pair that stops its first input at a knot.
fn best_pair(
    scorer: &Scorer,
    coverage: &Coverage,
    gap: i64,
    first: &Lever,
    second: &Lever,
) -> Option<Remedy> {
    let (curve, effect) = (&scorer.curves[first.input], &coverage.effects[first.known]);
    let mut best: Option<Remedy> = None;
    for (value, level) in curve.stops(effect, first.place) {
        let part = scorer.hundredths(value) - first.points;
        if part <= 0 || part >= gap || gap - part > second.room {
            continue;
        }
        let least = (level - first.level).abs();
        if best.is_some_and(|best| least >= best.cost) {
            break;
        }
        let changes = [
            first.change(scorer, coverage, part),
            second.change(scorer, coverage, gap - part),
        ];
        if let [Some(a), Some(b)] = changes
            && best.is_none_or(|best| a.cost + b.cost < best.cost)
        {
            best = Some(Remedy {
                changes,
                cost: a.cost + b.cost,
            });
        }
    }
    best
}
