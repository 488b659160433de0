//! The outputs of `health.score`, a block of rows at a time.

use std::ops::Range;
use std::sync::{Arc, LazyLock};

use trimtab_core::arrow::array::{
    Array, ArrayRef, Date32Builder, Float64Builder, Int64Builder, StringBuilder,
};
use trimtab_core::{
    ColumnKind, ColumnSpec, Issue, Result, Severity, Table, TableSpec, TableWriter,
};

use super::ScoreOutput;
use super::counterfactual::{Levers, Remedy, remedies};
use super::firms::{Firms, id};
use super::memo::Known;
use super::scorer::{Answer, Coverage, Row, Scorer};

/// The row of `points` that is not an input: the score before any input.
const BASE: &str = "base";
/// The row of `points` that keeps a score within 0 and 100.
const LIMIT: &str = "limit";

fn keys() -> [ColumnSpec; 2] {
    [
        ColumnSpec::new("business_id", ColumnKind::Id, "The business."),
        ColumnSpec::new(
            "as_of",
            ColumnKind::Date,
            "The day of the statement, as given.",
        )
        .nullable(),
    ]
}

fn number(name: &'static str, unit: &'static str, doc: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, ColumnKind::Number, doc).unit(unit)
}

fn text(name: &'static str, doc: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, ColumnKind::Text, doc)
}

pub(crate) fn scores_spec() -> TableSpec {
    let columns = [
        number(
            "score",
            "points",
            "0 to 100; higher is healthier; 50 is the base rate.",
        ),
        text("band", "The band of the score."),
        number(
            "probability",
            "share",
            "The probability of the model's outcome.",
        ),
        number(
            "probability_low",
            "share",
            "The lower end of the 90 % interval.",
        ),
        number(
            "probability_high",
            "share",
            "The upper end of the 90 % interval.",
        ),
        number(
            "confidence",
            "share",
            "How much of the whole picture the known inputs give: 1 is all, 0 is none.",
        ),
    ];
    TableSpec::new(keys().into_iter().chain(columns)).order("as the input, without rows not scored")
}

pub(crate) fn points_spec() -> TableSpec {
    let columns = [
        text(
            "input",
            "The input; `base` is the score before any, `limit` keeps it within 0 and 100.",
        ),
        text(
            "pillar",
            "The part of the business that the input tells of.",
        )
        .nullable(),
        number(
            "value",
            "as the input",
            "The value supplied; null where it does not apply.",
        )
        .nullable(),
        number(
            "points",
            "points",
            "What it adds to the score, a multiple of 0.01.",
        ),
    ];
    TableSpec::new(keys().into_iter().chain(columns))
        .order("as the input, then `base`, the model's inputs in its order, `limit`")
}

pub(crate) fn missing_spec() -> TableSpec {
    let columns = [
        text("input", "An input that was not supplied."),
        text(
            "pillar",
            "The part of the business that the input tells of.",
        )
        .nullable(),
        number(
            "points_low",
            "points",
            "The change of the score if the input came in at its worse 5 % end.",
        ),
        number(
            "points_high",
            "points",
            "The change of the score if the input came in at its better 5 % end.",
        ),
    ];
    TableSpec::new(keys().into_iter().chain(columns))
        .order("as the input, then the model's inputs in its order")
}

pub(crate) fn counterfactuals_spec() -> TableSpec {
    let columns = [
        ColumnSpec::new(
            "option",
            ColumnKind::Integer,
            "The option, 1 the cheapest; its changes go together.",
        ),
        text("input", "The input to change."),
        text(
            "pillar",
            "The part of the business that the input tells of.",
        )
        .nullable(),
        number("value", "as the input", "Its value now."),
        number("target", "as the input", "The value to reach."),
        number("points", "points", "What the change adds."),
        number(
            "cost",
            "share",
            "The option's cost: the share of the training firms that it passes.",
        ),
        text("band", "The band that the option reaches."),
        number("score", "points", "The score that the option reaches."),
    ];
    TableSpec::new(keys().into_iter().chain(columns)).order("as the input, then by option")
}

/// The outputs of one block of rows.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub(crate) scores: Table,
    pub(crate) points: Table,
    pub(crate) missing: Table,
    pub(crate) counterfactuals: Table,
    pub(crate) issues: Vec<Issue>,
}

/// A block of rows that is being scored.
pub(crate) struct Block<'a> {
    scorer: &'a Scorer,
    firms: &'a Firms,
    shift: f64,
    issues: Vec<Issue>,
    /// The missing inputs of the row before, and what the others say of the whole.
    last: Option<(Vec<usize>, Arc<Known>)>,
}

impl<'a> Block<'a> {
    pub(crate) fn new(scorer: &'a Scorer, firms: &'a Firms, shift: f64) -> Self {
        Self {
            scorer,
            firms,
            shift,
            issues: Vec::new(),
            last: None,
        }
    }

    pub(crate) fn write(
        mut self,
        rows: Range<usize>,
        wants: impl Fn(ScoreOutput) -> bool,
    ) -> Result<Written> {
        let wanted = |output, columns: usize| {
            wants(output).then(|| Columns::new(rows.len() * if columns > 1 { columns } else { 1 }))
        };
        let inputs = self.scorer.curves.len();
        let mut scores = wanted(ScoreOutput::Scores, 1);
        let mut points = wanted(ScoreOutput::Points, inputs + 2);
        let mut missing = wanted(ScoreOutput::Missing, 1);
        let mut counterfactuals = wanted(ScoreOutput::Counterfactuals, 1);
        let (mut row, mut answer) = (Row::default(), Answer::default());
        let mut levers = Levers::default();
        for i in rows {
            if !self.read(i, &mut row) {
                continue;
            }
            let known = self.known(&row);
            let coverage = &known.coverage;
            self.scorer.answer(&row, coverage, self.shift, &mut answer);
            if let Some(columns) = &mut scores {
                self.scores(i, coverage, &answer, columns);
            }
            if let Some(columns) = &mut points {
                self.points(i, &row, &answer, columns);
            }
            if let Some(columns) = &mut missing {
                self.missing(i, &row, &known, &answer, columns);
            }
            if let Some(columns) = &mut counterfactuals {
                self.counterfactuals(i, &row, coverage, &answer, &mut levers, columns);
            }
        }
        Ok(Written {
            scores: finish(scores, &SCORES)?,
            points: finish(points, &POINTS)?,
            missing: finish(missing, &MISSING)?,
            counterfactuals: finish(counterfactuals, &COUNTERFACTUALS)?,
            issues: self.issues,
        })
    }

    /// Reads a row; false if it cannot be scored.
    fn read(&mut self, i: usize, row: &mut Row) -> bool {
        let Some(excluded) = self.firms.excluded(self.scorer, i, &mut self.issues) else {
            return false;
        };
        let value = |j: usize| self.firms.value(j, i);
        self.scorer.read(row, value, |j| !excluded.contains(&j));
        if row.known.is_empty() {
            let message = "the row has no input; it gets the base rate, with confidence 0";
            let issue = Issue::new(Severity::Warning, "HEALTH_ROW_EMPTY", message);
            self.issues.push(issue.unit(id(&self.firms.ids, i)).row(i));
        }
        true
    }

    fn known(&mut self, row: &Row) -> Arc<Known> {
        match &self.last {
            Some((missing, known)) if *missing == row.missing => Arc::clone(known),
            _ => {
                let known = self.scorer.known(row);
                self.last = Some((row.missing.clone(), Arc::clone(&known)));
                known
            }
        }
    }

    fn scores(&self, i: usize, coverage: &Coverage, answer: &Answer, columns: &mut Columns) {
        let model = &self.scorer.model;
        columns.keys(self.firms, i);
        columns.numbers[0].append_value(points(answer.score));
        columns.texts[0].append_value(&model.bands[self.scorer.band(answer.score)].name);
        for (column, p) in columns.numbers[1..4].iter_mut().zip(answer.probability) {
            column.append_value(p);
        }
        columns.numbers[4].append_value(coverage.confidence);
    }

    fn points(&self, i: usize, row: &Row, answer: &Answer, columns: &mut Columns) {
        let mut line = |input: &str, pillar: Option<&str>, value: Option<f64>, hundredths: i64| {
            columns.keys(self.firms, i);
            columns.texts[0].append_value(input);
            columns.texts[1].append_option(pillar);
            columns.numbers[0].append_option(value);
            columns.numbers[1].append_value(points(hundredths));
        };
        line(BASE, None, None, answer.base);
        for ((&j, place), &hundredths) in row.known.iter().zip(&row.places).zip(&answer.points) {
            let input = &self.scorer.model.inputs[j];
            let value = place.map(|_| self.firms.value(j, i));
            line(&input.name, Some(&input.pillar), value, hundredths);
        }
        if answer.limit != 0 {
            line(LIMIT, None, None, answer.limit);
        }
    }

    fn missing(&self, i: usize, row: &Row, known: &Known, answer: &Answer, columns: &mut Columns) {
        let effects = self.scorer.effects(row);
        for (&j, joined) in row.missing.iter().zip(&known.joined) {
            let input = &self.scorer.model.inputs[j];
            let joined = joined.get_or_init(|| self.scorer.joined(&known.coverage, row, j));
            let reach = self.scorer.reach_of(&effects, joined, answer);
            columns.keys(self.firms, i);
            columns.texts[0].append_value(&input.name);
            columns.texts[1].append_value(&input.pillar);
            for (column, hundredths) in columns.numbers.iter_mut().zip(reach) {
                column.append_value(points(hundredths));
            }
        }
    }

    fn counterfactuals(
        &self,
        i: usize,
        row: &Row,
        coverage: &Coverage,
        answer: &Answer,
        levers: &mut Levers,
        columns: &mut Columns,
    ) {
        let Some((_, from)) = self.scorer.next_band(answer.score) else {
            return;
        };
        // What `limit` holds back has to be made good too.
        let gap = from - (answer.score - answer.limit);
        let found = remedies(self.scorer, row, coverage, answer, gap, levers);
        for (option, remedy) in (1..).zip(&found) {
            self.remedy(i, option, answer, remedy, columns);
        }
    }

    fn remedy(
        &self,
        i: usize,
        option: i64,
        answer: &Answer,
        remedy: &Remedy,
        columns: &mut Columns,
    ) {
        let model = &self.scorer.model;
        let changes = || remedy.changes.iter().flatten();
        let sum = answer.score - answer.limit + changes().map(|change| change.points).sum::<i64>();
        let reached = sum.clamp(0, 10_000);
        for change in changes() {
            let input = &model.inputs[change.input];
            columns.keys(self.firms, i);
            columns.integers.append_value(option);
            columns.texts[0].append_value(&input.name);
            columns.texts[1].append_value(&input.pillar);
            columns.texts[2].append_value(&model.bands[self.scorer.band(reached)].name);
            let value = self.firms.value(change.input, i);
            let numbers = [
                value,
                change.to,
                points(change.points),
                remedy.cost,
                points(reached),
            ];
            for (column, number) in columns.numbers.iter_mut().zip(numbers) {
                column.append_value(number);
            }
        }
    }
}

/// Hundredths as points.
fn points(hundredths: i64) -> f64 {
    hundredths as f64 / 100.0
}

/// The columns of an output while they grow; an output uses those it needs.
struct Columns {
    ids: StringBuilder,
    dates: Date32Builder,
    integers: Int64Builder,
    texts: [StringBuilder; 3],
    numbers: [Float64Builder; 5],
}

impl Columns {
    fn new(rows: usize) -> Self {
        Self {
            ids: StringBuilder::with_capacity(rows, rows * 8),
            dates: Date32Builder::with_capacity(rows),
            integers: Int64Builder::new(),
            texts: std::array::from_fn(|_| StringBuilder::new()),
            numbers: std::array::from_fn(|_| Float64Builder::new()),
        }
    }

    fn keys(&mut self, firms: &Firms, row: usize) {
        self.ids.append_value(firms.ids.value(row));
        let as_of = firms.as_of.is_valid(row).then(|| firms.as_of.value(row));
        self.dates.append_option(as_of);
    }
}

/// Where a column of an output comes from.
#[derive(Clone, Copy)]
enum From {
    Integer,
    Text(usize),
    Number(usize),
}

/// An output's specification and the source of each column after the keys.
struct Layout {
    spec: TableSpec,
    columns: &'static [From],
}

static SCORES: LazyLock<Layout> = LazyLock::new(|| Layout {
    spec: scores_spec(),
    columns: &[
        From::Number(0),
        From::Text(0),
        From::Number(1),
        From::Number(2),
        From::Number(3),
        From::Number(4),
    ],
});
static POINTS: LazyLock<Layout> = LazyLock::new(|| Layout {
    spec: points_spec(),
    columns: &[
        From::Text(0),
        From::Text(1),
        From::Number(0),
        From::Number(1),
    ],
});
static MISSING: LazyLock<Layout> = LazyLock::new(|| Layout {
    spec: missing_spec(),
    columns: &[
        From::Text(0),
        From::Text(1),
        From::Number(0),
        From::Number(1),
    ],
});
static COUNTERFACTUALS: LazyLock<Layout> = LazyLock::new(|| Layout {
    spec: counterfactuals_spec(),
    columns: &[
        From::Integer,
        From::Text(0),
        From::Text(1),
        From::Number(0),
        From::Number(1),
        From::Number(2),
        From::Number(3),
        From::Text(2),
        From::Number(4),
    ],
});

/// The table of the columns; without columns where there are none.
fn finish(columns: Option<Columns>, layout: &Layout) -> Result<Table> {
    let Some(mut columns) = columns else {
        return Ok(Table::default());
    };
    let keys: [ArrayRef; 2] = [
        Arc::new(columns.ids.finish()),
        Arc::new(columns.dates.finish()),
    ];
    let rest = layout.columns.iter().map(|from| -> ArrayRef {
        match *from {
            From::Integer => Arc::new(columns.integers.finish()),
            From::Text(k) => Arc::new(columns.texts[k].finish()),
            From::Number(k) => Arc::new(columns.numbers[k].finish()),
        }
    });
    let writer = keys
        .into_iter()
        .chain(rest)
        .fold(TableWriter::new(&layout.spec), TableWriter::array);
    writer.finish()
}
