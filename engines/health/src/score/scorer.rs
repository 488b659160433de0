//! The arithmetic of a score: from a row of inputs to points that add up.

use std::sync::Arc;

use trimtab_numerics::sigmoid;

use super::curve::{Curve, Place, at};
use super::memo::{Known, Memo};
use super::stand_in::{Covariance, StandIn, Weights};
use crate::model::HealthModel;

/// The slope of a normal distribution function that stands for the logistic
/// one: E sigmoid(z + ε) ≈ sigmoid(z / √(1 + π σ² / 8)) (MacKay 1992).
const LOGISTIC_NORMAL: f64 = std::f64::consts::PI / 8.0;
/// The half-width of a 90 % interval in standard errors.
const NINETY: f64 = 1.644_853_626_951_472_6;

/// A model in the form that scoring needs.
#[derive(Clone, Debug)]
pub(crate) struct Scorer {
    pub(crate) model: HealthModel,
    pub(crate) curves: Vec<Curve>,
    covariance: Covariance,
    memo: Memo,
    base_health: f64,
}

/// A row of inputs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// The inputs that count as known: supplied, or not applicable.
    pub(crate) known: Vec<usize>,
    /// The inputs that were not supplied.
    pub(crate) missing: Vec<usize>,
    /// The place of each known input on its curve; `None` where it does not
    /// apply, which is neutral.
    pub(crate) places: Vec<Option<Place>>,
}

/// What a set of known inputs says of the whole.
#[derive(Clone, Debug, Default)]
pub(crate) struct Coverage {
    stand_in: StandIn,
    /// The weights of each known input in the expected health.
    pub(crate) weights: Vec<Weights>,
    /// What each known input adds to the expected health, at its knots.
    pub(crate) effects: Vec<Vec<f64>>,
    /// The expected health where every known contribution is 0.
    offset: f64,
    /// The variance of the health that stays unknown.
    left: f64,
    /// The share of the variance of health that the known inputs explain.
    pub(crate) confidence: f64,
}

/// What a set of known inputs with one more says of the whole.
#[derive(Clone, Debug, Default)]
pub(crate) struct Joined {
    /// The weights of those known before.
    weights: Vec<Weights>,
    offset: f64,
    /// The worse and the better end of what the one more adds.
    reach: [f64; 2],
}

/// The answer for one row; scores and points in hundredths.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answer {
    pub(crate) score: i64,
    pub(crate) base: i64,
    /// By known input.
    pub(crate) points: Vec<i64>,
    /// What keeps the score within 0 and 100.
    pub(crate) limit: i64,
    /// The probability of the outcome and its 90 % interval.
    pub(crate) probability: [f64; 3],
}

impl Scorer {
    pub(crate) fn new(model: HealthModel) -> Self {
        let curves: Vec<Curve> = model.inputs.iter().map(Curve::new).collect();
        Self {
            covariance: Covariance::new(&model.covariance),
            memo: Memo::default(),
            base_health: -logit(model.base_rate),
            model,
            curves,
        }
    }

    /// Places the inputs; `NaN` is not supplied.
    pub(crate) fn read(
        &self,
        row: &mut Row,
        value: impl Fn(usize) -> f64,
        applies: impl Fn(usize) -> bool,
    ) {
        row.known.clear();
        row.missing.clear();
        row.places.clear();
        for (j, curve) in self.curves.iter().enumerate() {
            if !applies(j) {
                row.known.push(j);
                row.places.push(None);
                continue;
            }
            let x = value(j);
            if x.is_finite() {
                row.known.push(j);
                row.places.push(Some(curve.place(x)));
            } else {
                row.missing.push(j);
            }
        }
    }

    /// What the known inputs say of the whole, kept for rows of the same ones.
    pub(crate) fn known(&self, row: &Row) -> Arc<Known> {
        self.memo.known(&row.missing, || self.coverage(row))
    }

    /// What the known inputs say of the whole.
    fn coverage(&self, row: &Row) -> Coverage {
        let mut coverage = self.covered(self.covariance.stand_in(&row.known, &row.missing));
        let known = row.known.iter().zip(&coverage.weights);
        coverage.effects = known
            .map(|(&j, &weights)| self.curves[j].weighted(weights))
            .collect();
        coverage
    }

    /// Draws the expected health towards the base rate by what stays unknown.
    fn covered(&self, stand_in: StandIn) -> Coverage {
        let variance = self.covariance.total();
        let shrink = |r: f64| 1.0 / (1.0 + LOGISTIC_NORMAL * r).sqrt();
        let left = stand_in.left;
        // The offset runs from the intercept to the base rate as less is known,
        // as the shrinking of a normal S would make it.
        let unknown = if variance > 0.0 {
            (1.0 - shrink(left)) / (1.0 - shrink(variance))
        } else {
            0.0
        };
        Coverage {
            weights: stand_in
                .weights
                .iter()
                .map(|pair| pair.map(|w| w * shrink(left)))
                .collect(),
            effects: Vec::new(),
            offset: self.model.intercept + (self.base_health - self.model.intercept) * unknown,
            left: left * shrink(left) * shrink(left),
            confidence: stand_in.explained,
            stand_in,
        }
    }

    /// The score, its points and its probability; `shift` is what the wanted
    /// base rate adds to the log-odds of the outcome.
    pub(crate) fn answer(&self, row: &Row, coverage: &Coverage, shift: f64, answer: &mut Answer) {
        answer.base = self.base_points(coverage.offset);
        answer.points.clear();
        let (mut health, mut squared_error) = (coverage.offset, self.model.intercept_error.powi(2));
        let known = row.known.iter().zip(&coverage.weights);
        for (((&j, weights), place), effect) in known.zip(&row.places).zip(&coverage.effects) {
            // One that does not apply is neutral: 0, the mean of its curve.
            let (mut contribution, mut error) = (0.0, 0.0);
            if let Some(place) = *place {
                contribution = at(effect, place);
                error = weights[0] * self.curves[j].error(place);
            }
            answer.points.push(self.hundredths(contribution));
            health += contribution;
            squared_error += error * error;
        }
        let sum = answer.base + answer.points.iter().sum::<i64>();
        answer.score = sum.clamp(0, 10_000);
        answer.limit = answer.score - sum;
        let spread = NINETY * (squared_error + coverage.left).sqrt();
        answer.probability = [health, health + spread, health - spread].map(|h| sigmoid(shift - h));
    }

    /// Log-odds as hundredths of a point.
    pub(crate) fn hundredths(&self, health: f64) -> i64 {
        to_integer(health * self.model.scale.points * 100.0)
    }

    /// Hundredths of a point as log-odds.
    pub(crate) fn contribution_of(&self, hundredths: f64) -> f64 {
        hundredths / (self.model.scale.points * 100.0)
    }

    fn base_points(&self, offset: f64) -> i64 {
        let above = self.model.scale.points * (offset - self.base_health);
        to_integer((self.model.scale.middle + above) * 100.0)
    }

    /// The effects of the known inputs.
    pub(crate) fn effects(&self, row: &Row) -> Vec<Weights> {
        let known = row.known.iter().zip(&row.places);
        known
            .map(|(&j, place)| self.curves[j].effects(*place))
            .collect()
    }

    /// What the known inputs say of the whole once `input` joins them.
    pub(crate) fn joined(&self, coverage: &Coverage, row: &Row, input: usize) -> Joined {
        let old = &coverage.stand_in;
        let mut joined = self.covered(self.covariance.joined(old, &row.known, input));
        // INVARIANT: the weights of the one that joins are the last.
        let own = joined.weights.pop().unwrap_or_default();
        let curve = &self.curves[input];
        Joined {
            weights: joined.weights,
            offset: joined.offset,
            reach: curve.reach(&curve.weighted(own)),
        }
    }

    /// How the score would change if a missing input came in at the worse and
    /// the better end of the training firms, in hundredths.
    pub(crate) fn reach_of(
        &self,
        effects: &[Weights],
        joined: &Joined,
        answer: &Answer,
    ) -> [i64; 2] {
        let weighted = effects.iter().zip(&joined.weights);
        let known: f64 = weighted.map(|(e, w)| w[0] * e[0] + w[1] * e[1]).sum();
        let base = self.base_points(joined.offset);
        joined.reach.map(|end| {
            let sum = base + self.hundredths(known + end);
            sum.clamp(0, 10_000) - answer.score
        })
    }

    /// The index of the band that holds a score in hundredths.
    pub(crate) fn band(&self, score: i64) -> usize {
        let above = |from: f64| to_integer(from * 100.0) <= score;
        let bands = self.model.bands.iter().take_while(|band| above(band.from));
        bands.count().saturating_sub(1)
    }

    /// The least score of the band above, in hundredths.
    pub(crate) fn next_band(&self, score: i64) -> Option<(usize, i64)> {
        let next = self.band(score) + 1;
        let band = self.model.bands.get(next)?;
        Some((next, to_integer(band.from * 100.0)))
    }
}

impl HealthModel {
    /// The probability of the outcome for each row of the columns, one slice per
    /// input in the model's order, `NaN` where not supplied.
    pub fn probabilities(&self, columns: &[&[f64]]) -> Vec<f64> {
        let scorer = Scorer::new(self.clone());
        let (mut row, mut answer) = (Row::default(), Answer::default());
        let rows = columns.iter().map(|column| column.len()).max().unwrap_or(0);
        (0..rows)
            .map(|i| {
                let value = |j: usize| columns.get(j).and_then(|c| c.get(i)).copied();
                scorer.read(&mut row, |j| value(j).unwrap_or(f64::NAN), |_| true);
                scorer.answer(&row, &scorer.known(&row).coverage, 0.0, &mut answer);
                answer.probability[0]
            })
            .collect()
    }
}

/// ln(p / (1 − p)).
pub(crate) fn logit(p: f64) -> f64 {
    (p / (1.0 - p)).ln()
}

fn to_integer(x: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the cast saturates, and a score is far from the ends"
    )]
    let integer = x.round() as i64;
    // Leaves room for the sum of all inputs.
    integer.clamp(-1_000_000_000_000, 1_000_000_000_000)
}
