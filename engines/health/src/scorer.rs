//! The arithmetic of a score: from a row of inputs to points that add up.
//!
//! Symbols: *S* the sum of all curves, *S_P* that of the inputs present,
//! *C* their covariance, *c* = Cov(*S*, *S_P*), *v* = Var(*S_P*),
//! *β* = *c*/*v*, *r* = Var(*S* − *β S_P*).

use trimtab_numerics::sigmoid;

use crate::curve::{Curve, Place};
use crate::model::HealthModel;

/// The slope of a normal distribution function that stands for the logistic
/// one: E sigmoid(z + ε) ≈ sigmoid(z / √(1 + π σ² / 8)) (MacKay 1992).
const LOGISTIC_NORMAL: f64 = std::f64::consts::PI / 8.0;
/// The half-width of a 90 % interval in standard errors.
const NINETY: f64 = 1.644_853_626_951_472_6;
/// The most that a present input may stand for absent ones.
const LARGEST_GAIN: f64 = 3.0;

/// A model in the form that scoring needs.
#[derive(Clone, Debug)]
pub(crate) struct Scorer {
    pub(crate) model: HealthModel,
    pub(crate) curves: Vec<Curve>,
    /// The contributions of the 5 % and 95 % points, by input.
    reach: Vec<[f64; 2]>,
    covariance: Vec<f64>,
    /// The row sums of the covariance.
    sums: Vec<f64>,
    variance: f64,
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
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Coverage {
    c: f64,
    v: f64,
    /// The weight of each known contribution in the expected health.
    pub(crate) gain: f64,
    /// The expected health where every known contribution is 0.
    offset: f64,
    /// The variance of the health that stays unknown.
    left: f64,
    /// The squared correlation of the known part with the whole.
    pub(crate) confidence: f64,
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
    pub(crate) coverage: Coverage,
    /// The probability of the outcome and its 90 % interval.
    pub(crate) probability: [f64; 3],
}

impl Scorer {
    pub(crate) fn new(model: HealthModel) -> Self {
        let p = model.inputs.len();
        let curves: Vec<Curve> = model.inputs.iter().map(Curve::new).collect();
        let mut covariance = vec![0.0; p * p];
        for (j, row) in model.covariance.iter().enumerate() {
            for (k, &c) in row.iter().enumerate() {
                covariance[j * p + k] = c;
                covariance[k * p + j] = c;
            }
        }
        let sums: Vec<f64> = (0..p)
            .map(|j| covariance[j * p..(j + 1) * p].iter().sum())
            .collect();
        Self {
            reach: curves.iter().map(Curve::reach).collect(),
            variance: sums.iter().sum::<f64>().max(0.0),
            base_health: -logit(model.base_rate),
            model,
            curves,
            covariance,
            sums,
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

    /// What the known inputs say of the whole.
    pub(crate) fn coverage(&self, row: &Row) -> Coverage {
        let c: f64 = row.known.iter().map(|&j| self.sums[j]).sum();
        // Var(S_P) from the smaller of the two sets.
        let v = if row.missing.is_empty() {
            self.variance
        } else if row.known.len() < row.missing.len() {
            self.block(&row.known)
        } else {
            let lost: f64 = row.missing.iter().map(|&j| self.sums[j]).sum();
            self.variance - 2.0 * lost + self.block(&row.missing)
        };
        self.covered(c, v, row.missing.is_empty())
    }

    fn covered(&self, c: f64, v: f64, complete: bool) -> Coverage {
        let complete_offset = self.model.intercept;
        let floor = 1e-9 * self.variance;
        if complete || self.variance <= 0.0 {
            return Coverage {
                c,
                v,
                gain: 1.0,
                offset: complete_offset,
                left: 0.0,
                confidence: f64::from(u8::from(complete)),
            };
        }
        let beta = if v > floor {
            (c / v).clamp(0.0, LARGEST_GAIN)
        } else {
            0.0
        };
        let r = (self.variance - 2.0 * beta * c + beta * beta * v).clamp(0.0, self.variance);
        let shrink = |r: f64| 1.0 / (1.0 + LOGISTIC_NORMAL * r).sqrt();
        // The offset runs from the intercept to the base rate as less is known,
        // as the shrinking of a normal S would make it.
        let unknown = (1.0 - shrink(r)) / (1.0 - shrink(self.variance));
        let confidence = if v > floor && c > 0.0 {
            (c * c / (v * self.variance)).min(1.0)
        } else {
            0.0
        };
        Coverage {
            c,
            v,
            gain: beta * shrink(r),
            offset: complete_offset + (self.base_health - complete_offset) * unknown,
            left: r * shrink(r) * shrink(r),
            confidence,
        }
    }

    fn block(&self, set: &[usize]) -> f64 {
        let p = self.sums.len();
        let row = |&j: &usize| -> f64 {
            let row = &self.covariance[j * p..(j + 1) * p];
            set.iter().map(|&k| row[k]).sum()
        };
        set.iter().map(row).sum()
    }

    /// The score, its points and its probability; `shift` is what the wanted
    /// base rate adds to the log-odds of the outcome.
    pub(crate) fn answer(&self, row: &Row, shift: f64, answer: &mut Answer) {
        let coverage = self.coverage(row);
        answer.coverage = coverage;
        answer.base = self.base_points(coverage);
        answer.points.clear();
        let (mut health, mut squared_error) = (coverage.offset, self.model.intercept_error.powi(2));
        for (&j, place) in row.known.iter().zip(&row.places) {
            let contribution = self.contribution(j, *place);
            answer
                .points
                .push(self.hundredths(coverage.gain * contribution));
            health += coverage.gain * contribution;
            let error = place.map_or(0.0, |place| self.curves[j].error(place));
            squared_error += (coverage.gain * error).powi(2);
        }
        let sum = answer.base + answer.points.iter().sum::<i64>();
        answer.score = sum.clamp(0, 10_000);
        answer.limit = answer.score - sum;
        let spread = NINETY * (squared_error + coverage.left).sqrt();
        answer.probability = [health, health + spread, health - spread].map(|h| sigmoid(shift - h));
    }

    /// The contribution of an input; one that does not apply is neutral: 0, the
    /// mean of its curve.
    pub(crate) fn contribution(&self, input: usize, place: Option<Place>) -> f64 {
        place.map_or(0.0, |place| self.curves[input].value(place))
    }

    /// Log-odds as hundredths of a point.
    pub(crate) fn hundredths(&self, health: f64) -> i64 {
        to_integer(health * self.model.scale.points * 100.0)
    }

    /// Hundredths of a point as log-odds.
    pub(crate) fn contribution_of(&self, hundredths: f64) -> f64 {
        hundredths / (self.model.scale.points * 100.0)
    }

    fn base_points(&self, coverage: Coverage) -> i64 {
        let above = self.model.scale.points * (coverage.offset - self.base_health);
        to_integer((self.model.scale.middle + above) * 100.0)
    }

    /// How the score would change if a missing input came in at the worse and
    /// the better end of the training firms, in hundredths.
    pub(crate) fn reach_of(&self, input: usize, row: &Row, answer: &Answer) -> [i64; 2] {
        let p = self.sums.len();
        let joint = &self.covariance[input * p..(input + 1) * p];
        let shared: f64 = row.known.iter().map(|&k| joint[k]).sum();
        let old = answer.coverage;
        let (c, v) = (
            old.c + self.sums[input],
            old.v + 2.0 * shared + joint[input],
        );
        let new = self.covered(c, v, row.missing.len() == 1);
        let known: f64 = row
            .known
            .iter()
            .zip(&row.places)
            .map(|(&j, place)| self.contribution(j, *place))
            .sum();
        let ends = self.reach[input].map(|end| {
            let sum = self.base_points(new) + self.hundredths(new.gain * (known + end));
            sum.clamp(0, 10_000) - answer.score
        });
        [ends[0].min(ends[1]), ends[0].max(ends[1])]
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
                scorer.answer(&row, 0.0, &mut answer);
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
