//! A business, and what its score would be after an action.

use std::collections::BTreeMap;

use trimtab_core::arrow::array::Array;
use trimtab_core::calendar::Date;

use super::actions::Action;
use crate::inputs::inputs;
use crate::ratios::formulas::{Finding, finding};
use crate::ratios::pages::Pages;
use crate::ratios::sheet::Sheet;
use crate::score::firms::{Firms, id};
use crate::score::scorer::{Answer, Row, Scorer};
use crate::score::stand_in::Weights;

/// One recommendation.
pub(super) struct Advice {
    pub(super) firm: usize,
    pub(super) rank: usize,
    pub(super) action: &'static Action,
    pub(super) driver: &'static crate::inputs::Input,
    pub(super) from: Option<f64>,
    pub(super) to: Option<f64>,
    /// Points of the score.
    pub(super) change: f64,
    /// Half the width of its 90 % interval.
    pub(super) spread: f64,
    pub(super) message: String,
}

/// A business on a day.
pub(super) struct Firm<'a> {
    scorer: &'a Scorer,
    row: usize,
    values: Vec<f64>,
    applies: Vec<bool>,
    pub(super) sheet: Option<Sheet>,
    currency: Option<&'a str>,
    before: (Row, Answer, Vec<Weights>),
}

impl<'a> Firm<'a> {
    pub(super) fn new(
        scorer: &'a Scorer,
        firms: &Firms,
        row: usize,
        excluded: &[usize],
        pages: &'a BTreeMap<String, Pages>,
    ) -> Self {
        let inputs = 0..scorer.model.inputs.len();
        let values: Vec<f64> = inputs
            .clone()
            .map(|input| firms.value(input, row))
            .collect();
        let applies: Vec<bool> = inputs.map(|input| !excluded.contains(&input)).collect();
        let pages = pages.get(id(&firms.ids, row));
        let as_of = firms
            .as_of
            .is_valid(row)
            .then(|| Date::from_days(firms.as_of.value(row)));
        let end = match as_of {
            Some(day) => day,
            None => pages.and_then(|pages| pages.ends().next_back()),
        };
        let before = answer(scorer, &values, &applies);
        Self {
            scorer,
            row,
            sheet: pages.zip(end).and_then(|(pages, end)| pages.sheet(end)),
            currency: pages.and_then(|pages| pages.currency.as_deref()),
            values,
            applies,
            before,
        }
    }

    fn position(&self, input: &str) -> Option<usize> {
        self.scorer
            .model
            .inputs
            .iter()
            .position(|other| other.name == input)
    }

    fn value(&self, input: &str) -> Option<f64> {
        self.position(input)
            .map(|at| self.values[at])
            .filter(|value| value.is_finite())
    }

    pub(super) fn advice(&self, action: &'static Action) -> Option<Advice> {
        let (values, applies, amount) = match &self.sheet {
            Some(sheet) => self.carried_through(sheet, action)?,
            None => self.alone(action)?,
        };
        let after = answer(self.scorer, &values, &applies);
        let points = |hundredths: i64| hundredths as f64 / 100.0;
        let driver = inputs().iter().find(|input| input.name == action.driver)?;
        let at = self.position(action.driver);
        let to = at.map(|at| values[at]).filter(|value| value.is_finite());
        let change = points(after.1.score - self.before.1.score);
        Some(Advice {
            firm: self.row,
            rank: 0,
            action,
            driver,
            from: self.value(action.driver),
            to,
            change,
            spread: self.spread(&after),
            message: message(action, amount.zip(self.currency), change),
        })
    }

    /// The inputs after an action went through the statements.
    fn carried_through(
        &self,
        sheet: &Sheet,
        action: &Action,
    ) -> Option<(Vec<f64>, Vec<bool>, Option<f64>)> {
        let step = (action.on_sheet)(sheet)?;
        let after = sheet.changed(&step.changes)?;
        let (mut values, mut applies) = (self.values.clone(), self.applies.clone());
        for (at, input) in self.scorer.model.inputs.iter().enumerate() {
            let old = finding(&input.name, sheet, self.currency);
            let new = finding(&input.name, &after, self.currency);
            if old == new {
                continue;
            }
            (values[at], applies[at]) = match new {
                Some(Finding::Value(value)) => (value, true),
                Some(Finding::DoesNotApply(_)) => (f64::NAN, false),
                _ => (f64::NAN, true),
            };
        }
        Some((values, applies, Some(step.amount)))
    }

    /// The inputs after an action that changes its own alone.
    fn alone(&self, action: &Action) -> Option<(Vec<f64>, Vec<bool>, Option<f64>)> {
        let changed = (action.on_inputs)(&|input| self.value(input))?;
        let mut values = self.values.clone();
        for (input, value) in changed {
            if let Some(at) = self.position(input) {
                values[at] = value;
            }
        }
        Some((values, self.applies.clone(), None))
    }

    /// Half the width of the 90 % interval of the change, in points.
    fn spread(&self, after: &(Row, Answer, Vec<Weights>)) -> f64 {
        const NINETY: f64 = 1.644_853_626_951_472_6;
        let mut variance = 0.0;
        for (at, curve) in self.scorer.curves.iter().enumerate() {
            let of = |(row, _, weights): &(Row, Answer, Vec<Weights>)| {
                let known = row.known.iter().position(|known| *known == at)?;
                let place = row.places[known]?;
                Some((weights[known][0] * curve.error(place), curve.level(place)))
            };
            variance += match (of(&self.before), of(after)) {
                (Some((a, from)), Some((b, to))) => {
                    let shared = 1.0 - (from - to).abs().min(1.0);
                    a * a + b * b - 2.0 * shared * a * b
                }
                (Some((a, _)), None) | (None, Some((a, _))) => a * a,
                (None, None) => 0.0,
            };
        }
        NINETY * variance.max(0.0).sqrt() * self.scorer.model.scale.points
    }
}

fn answer(scorer: &Scorer, values: &[f64], applies: &[bool]) -> (Row, Answer, Vec<Weights>) {
    let (mut row, mut answer) = (Row::default(), Answer::default());
    scorer.read(&mut row, |input| values[input], |input| applies[input]);
    let known = scorer.known(&row);
    scorer.answer(&row, &known.coverage, 0.0, &mut answer);
    (row, answer, known.coverage.weights.clone())
}

fn message(action: &Action, amount: Option<(f64, &str)>, change: f64) -> String {
    let about = match amount {
        Some((amount, currency)) => format!(", about {currency} {}", thousands(amount)),
        None => String::new(),
    };
    format!(
        "{}{about}: the score of such a business is {change:.1} points higher under the model, if {}.",
        action.title, action.precondition
    )
}

/// A whole amount with a comma every three digits.
fn thousands(amount: f64) -> String {
    let digits = format!("{:.0}", amount.abs());
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
