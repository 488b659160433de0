//! The columns that are compared.

use std::sync::Arc;

use trimtab_core::arrow::array::{Array, ArrayRef, Int64Array, RecordBatch};
use trimtab_core::arrow::datatypes::{DataType, Field, Schema};
use trimtab_core::{
    Control, Error, Issue, Named, Reader, Result, Severity, Table, TableSpec, quoted,
};

use super::DriftOptions;
use crate::model::HealthModel;
use crate::score::{ScoreOptions, ScoreOutput, ratios_spec, score};

/// The name of the score among the inputs.
pub(super) const SCORE: &str = "score";

/// The keys of a table of ratios, which are no numbers to compare.
const KEYS: [&str; 3] = ["business_id", "as_of", "not_applicable"];

const PORTS: [&str; 2] = ["reference", "current"];

/// A column of both tables; NaN is missing.
#[derive(Debug)]
pub(crate) struct Compared {
    pub(super) name: String,
    pub(super) values: [Vec<f64>; 2],
}

/// The ratios of `health.score`, whose keys may be left out here.
pub(super) fn input_spec() -> TableSpec {
    let mut spec = ratios_spec();
    for column in &mut spec.columns {
        column.required = false;
        column.nullable = true;
    }
    spec
}

/// The columns asked for, or every number of the reference, and the score.
pub(super) fn compared(
    tables: [&Table; 2],
    options: &DriftOptions,
    control: &Control,
    issues: &mut Vec<Issue>,
) -> Result<Vec<Compared>> {
    let spec = input_spec();
    let readers = [
        Reader::try_new(PORTS[0], tables[0], &spec)?,
        Reader::try_new(PORTS[1], tables[1], &spec)?,
    ];
    let names = names(tables, options)?;
    let mut columns = Vec::with_capacity(names.len() + 1);
    for (at, name) in names.iter().enumerate() {
        control.check(0.2 * at as f64 / names.len() as f64)?;
        if let Some(side) = [0, 1].into_iter().find(|side| !readers[*side].has(name)) {
            issues.push(absent(name, PORTS[side]));
            continue;
        }
        let first = values(&readers[0], name, PORTS[0], issues)?;
        let second = values(&readers[1], name, PORTS[1], issues)?;
        columns.push(Compared {
            name: name.clone(),
            values: [first, second],
        });
    }
    let asked = options
        .inputs
        .as_ref()
        .map(|inputs| inputs.iter().any(|name| name == SCORE));
    if asked != Some(false)
        && let Some(values) = scores(tables, options, asked == Some(true), control, issues)?
    {
        let name = SCORE.to_owned();
        columns.push(Compared { name, values });
    }
    Ok(columns)
}

fn names(tables: [&Table; 2], options: &DriftOptions) -> Result<Vec<String>> {
    let numbers = |table: &Table| -> Vec<String> {
        let fields = table.schema().fields().iter();
        let kept = fields
            .filter(|field| is_number(field.data_type()) && !KEYS.contains(&field.name().as_str()));
        kept.map(|field| field.name().clone())
            .filter(|name| name != SCORE)
            .collect()
    };
    let Some(inputs) = &options.inputs else {
        let mut names = numbers(tables[0]);
        let known: std::collections::BTreeSet<String> = names.iter().cloned().collect();
        names.extend(
            numbers(tables[1])
                .into_iter()
                .filter(|name| !known.contains(name)),
        );
        return Ok(names);
    };
    let mut names: Vec<String> = Vec::with_capacity(inputs.len());
    let mut seen = std::collections::BTreeSet::new();
    for name in inputs {
        if !seen.insert(name) {
            return Err(Error::invalid(
                "inputs",
                format!("names {} twice", quoted(name)),
            ));
        }
        if name == SCORE {
            continue;
        }
        let missing = !tables
            .iter()
            .any(|table| table.column_names().any(|column| column == name));
        if missing || KEYS.contains(&name.as_str()) {
            let found: Vec<String> = numbers(tables[0]);
            let found = trimtab_core::quoted_list(found.iter().map(String::as_str).chain([SCORE]));
            let problem = format!(
                "names {}, which is no input of the tables; there are {found}",
                quoted(name)
            );
            return Err(Error::invalid("inputs", problem));
        }
        names.push(name.clone());
    }
    Ok(names)
}

fn is_number(found: &DataType) -> bool {
    match found {
        DataType::Dictionary(_, values) => values.is_numeric(),
        // A column without any value has no type of its own in some frames.
        found => found.is_numeric() || found.is_null(),
    }
}

/// The values of a column, with NaN for what is missing.
fn values(
    reader: &Reader<'_>,
    name: &str,
    port: &str,
    issues: &mut Vec<Issue>,
) -> Result<Vec<f64>> {
    let numbers = reader.number(name)?;
    let mut values = numbers.values().to_vec();
    if let Some(nulls) = numbers.nulls() {
        for (value, valid) in values.iter_mut().zip(nulls.iter()) {
            *value = if valid { *value } else { f64::NAN };
        }
    }
    let first = values.iter().position(|value| value.is_infinite());
    if let Some(row) = first {
        let mut count = 0;
        for value in values.iter_mut().filter(|value| value.is_infinite()) {
            *value = f64::NAN;
            count += 1;
        }
        let message = format!(
            "{} of `{port}` has {count} infinite values, which count as missing",
            quoted(name)
        );
        let issue = Issue::new(Severity::Warning, "HEALTH_VALUE_INFINITE", message);
        let issue = issue.column(name).row(row);
        issues.push(issue.detail("table", port).detail("values", count));
    }
    Ok(values)
}

fn absent(name: &str, port: &str) -> Issue {
    let message = format!("{} is not in `{port}` and cannot be compared", quoted(name));
    let issue = Issue::new(Severity::Error, "DRIFT_COLUMN_ABSENT", message);
    issue.column(name).detail("table", port)
}

/// The scores of both tables; `None` if one has no input of the model.
fn scores(
    tables: [&Table; 2],
    options: &DriftOptions,
    asked: bool,
    control: &Control,
    issues: &mut Vec<Issue>,
) -> Result<Option<[Vec<f64>; 2]>> {
    let model = match &options.model {
        Named::Name(name) => HealthModel::built_in(*name)?,
        Named::Document(document) => {
            HealthModel::from_document(document).map_err(|error| error.with_argument("model"))?
        }
    };
    let mut both = [Vec::new(), Vec::new()];
    for (side, scores) in both.iter_mut().enumerate() {
        let table = tables[side];
        let is_input = |name: &str| model.inputs.iter().any(|input| input.name == name);
        if !table.column_names().any(is_input) {
            let message = format!(
                "`{}` has no input of the model, so that its scores cannot be compared",
                PORTS[side]
            );
            let severity = if asked {
                Severity::Error
            } else {
                Severity::Info
            };
            issues
                .push(Issue::new(severity, "DRIFT_NO_SCORE", message).detail("table", PORTS[side]));
            return Ok(None);
        }
        *scores = scored(table, is_input, options, control)
            .map_err(|error| error.with_argument(PORTS[side]))?;
    }
    Ok(Some(both))
}

/// The score of each row; NaN for rows that cannot be scored.
fn scored(
    table: &Table,
    is_input: impl Fn(&str) -> bool,
    options: &DriftOptions,
    control: &Control,
) -> Result<Vec<f64>> {
    let rows = i64::try_from(table.num_rows()).unwrap_or(i64::MAX);
    let number: ArrayRef = Arc::new(Int64Array::from_iter_values(0..rows));
    let mut fields = vec![Field::new("business_id", DataType::Int64, false)];
    let mut arrays = vec![number];
    for (at, field) in table.schema().fields().iter().enumerate() {
        if field.name() == "not_applicable" || is_input(field.name()) {
            fields.push(field.as_ref().clone().with_nullable(true));
            arrays.push(table.column_at(at)?);
        }
    }
    let batch = RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
        .map_err(|cause| Error::internal("columns of one table disagree").with_source(cause))?;
    let mut score_options = ScoreOptions::default().outputs([ScoreOutput::Scores]);
    score_options.model = options.model.clone();
    let health = score(&Table::from(batch), &score_options, control)?;
    let mut scores = vec![f64::NAN; table.num_rows()];
    let spec = crate::score::tables::scores_spec();
    let reader = Reader::try_new("scores", &health.scores, &spec)?;
    let (ids, points) = (reader.id("business_id")?, reader.number("score")?);
    for row in 0..ids.len() {
        let place = ids.value(row).parse::<usize>().ok();
        if let Some(score) = place.and_then(|place| scores.get_mut(place)) {
            *score = points.value(row);
        }
    }
    Ok(scores)
}
