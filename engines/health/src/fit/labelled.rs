//! A host's labelled table, as a fit reads it.

use trimtab_core::arrow::array::Array;
use trimtab_core::{
    Code, Control, Error, Issue, Reader, Result, Severity, Table, quoted, quoted_list,
};

use super::operation::FitOptions;
use super::settings::FitInput;
use super::tables::table_spec;
use crate::inputs::inputs;

/// The rows that have a label, by input.
pub(super) struct Labelled {
    pub(super) inputs: Vec<FitInput>,
    pub(super) positive: Vec<bool>,
    pub(super) weights: Option<Vec<f64>>,
    pub(super) issues: Vec<Issue>,
}

impl Labelled {
    pub(super) fn read(table: &Table, options: &FitOptions, control: &Control) -> Result<Self> {
        let spec = table_spec();
        let reader = Reader::try_new("table", table, &spec)?;
        let flags = reader
            .flag(&options.label)
            .map_err(|e| of_option(e, "label"))?;
        let rows: Vec<usize> = (0..flags.len())
            .filter(|&row| flags.is_valid(row))
            .collect();
        let mut issues = Vec::new();
        if rows.len() < flags.len() {
            issues.push(unlabelled(&options.label, flags.len() - rows.len()));
        }
        let names = input_names(table, &reader, options, &mut issues)?;
        let bytes = 8 * rows.len() as u64 * names.len() as u64;
        control.reserve(bytes.saturating_mul(6))?;
        let mut inputs = Vec::new();
        for name in names {
            let numbers = reader.number(name).map_err(|e| of_option(e, "inputs"))?;
            let values: Vec<f64> = rows
                .iter()
                .map(|&row| {
                    if numbers.is_valid(row) {
                        numbers.value(row)
                    } else {
                        f64::NAN
                    }
                })
                .collect();
            inputs.extend(input(name, values, options, &mut issues));
        }
        Ok(Self {
            inputs,
            positive: rows.iter().map(|&row| flags.value(row)).collect(),
            weights: weights(&reader, &rows, options)?,
            issues,
        })
    }
}

fn of_option(error: Error, option: &str) -> Error {
    if error.code() == Code::ColumnMissing {
        error.with_argument(option)
    } else {
        error
    }
}

fn unlabelled(label: &str, count: usize) -> Issue {
    let message = format!("{count} rows have no {} and were left out", quoted(label));
    Issue::new(Severity::Warning, "HEALTH_LABEL_MISSING", message)
        .column(label)
        .detail("rows", count)
}

/// The columns that become inputs.
fn input_names<'a>(
    table: &'a Table,
    reader: &Reader<'a>,
    options: &'a FitOptions,
    issues: &mut Vec<Issue>,
) -> Result<Vec<&'a str>> {
    let reserved = |name: &str| name == options.label || options.weights.as_deref() == Some(name);
    let mut names: Vec<&str> = match &options.inputs {
        Some(names) => names.iter().map(String::as_str).collect(),
        None => reader
            .extra_names()
            .filter(|name| !reserved(name))
            .collect(),
    };
    if let Some(name) = names.iter().find(|name| reserved(name)) {
        let problem = format!("{} is the label or the weights, not an input", quoted(name));
        return Err(Error::invalid("inputs", problem));
    }
    if let Some((i, name)) = names
        .iter()
        .enumerate()
        .find(|(i, n)| names[..*i].contains(n))
    {
        let problem = format!("names {} twice, the second time at {i}", quoted(name));
        return Err(Error::invalid("inputs", problem));
    }
    if options.inputs.is_none() {
        names.retain(|name| is_number(table, name, issues));
    }
    let known = |name: &&String| !names.contains(&name.as_str());
    if let Some(name) = options.directions.keys().find(known) {
        let inputs = quoted_list(names.iter().copied());
        let problem = format!(
            "names {}, which is not an input; there are {inputs}",
            quoted(name)
        );
        return Err(Error::invalid("directions", problem));
    }
    Ok(names)
}

/// Whether a column that nobody named can be an input.
fn is_number(table: &Table, name: &str, issues: &mut Vec<Issue>) -> bool {
    use trimtab_core::arrow::datatypes::DataType;
    let found = table
        .schema()
        .field_with_name(name)
        .map(|field| field.data_type().clone());
    let number = found.is_ok_and(|found| match found {
        DataType::Dictionary(_, values) => values.is_numeric(),
        found => found.is_numeric(),
    });
    if !number {
        let message = format!("{} does not hold numbers and was left out", quoted(name));
        issues.push(Issue::new(Severity::Info, "HEALTH_COLUMN_IGNORED", message).column(name));
    }
    number
}

/// The input of a column; `None` where it has no two values.
fn input(
    name: &str,
    mut values: Vec<f64>,
    options: &FitOptions,
    issues: &mut Vec<Issue>,
) -> Option<FitInput> {
    let infinite = values.iter().filter(|x| x.is_infinite()).count();
    if infinite > 0 {
        let message = format!(
            "{infinite} values of {} are infinite and count as blank",
            quoted(name)
        );
        let issue = Issue::new(Severity::Warning, "HEALTH_VALUE_INFINITE", message);
        issues.push(issue.column(name).detail("rows", infinite));
    }
    for x in &mut values {
        // Beyond this a difference of two values could overflow.
        *x = if x.is_finite() {
            x.clamp(-1e90, 1e90)
        } else {
            f64::NAN
        };
    }
    let mut supplied = values.iter().filter(|x| !x.is_nan());
    let first = supplied.next();
    if !supplied.any(|x| first.is_some_and(|first| x.total_cmp(first).is_ne())) {
        let message = format!(
            "{} has no two different values and was left out",
            quoted(name)
        );
        let issue = Issue::new(Severity::Warning, "HEALTH_COLUMN_CONSTANT", message);
        issues.push(issue.column(name));
        return None;
    }
    let built_in = inputs().iter().find(|input| input.name == name);
    let direction = options.directions.get(name).copied();
    let direction = direction
        .or(built_in.map(|input| input.direction))
        .unwrap_or_default();
    let mut input = FitInput::new(name, direction, values);
    if let Some(built_in) = built_in {
        built_in.unit.clone_into(&mut input.unit);
        built_in.pillar.clone_into(&mut input.pillar);
        built_in.formula.clone_into(&mut input.formula);
    }
    Some(input)
}

/// The weights of the rows, scaled to a mean of 1.
fn weights(reader: &Reader<'_>, rows: &[usize], options: &FitOptions) -> Result<Option<Vec<f64>>> {
    let Some(name) = &options.weights else {
        return Ok(None);
    };
    let numbers = reader.number(name).map_err(|e| of_option(e, "weights"))?;
    let mut weights = Vec::with_capacity(rows.len());
    for &row in rows {
        let weight = if numbers.is_valid(row) {
            numbers.value(row)
        } else {
            f64::NAN
        };
        if !(0.0..=1e12).contains(&weight) {
            let problem = format!("must be a weight from 0 to 10^12, got {weight}");
            return Err(Error::column_value(name, Some(row as u64), problem).with_argument("table"));
        }
        weights.push(weight);
    }
    let mean = weights.iter().sum::<f64>() / weights.len().max(1) as f64;
    if mean <= 0.0 {
        return Err(
            Error::column_value(name, None, "must not be 0 in every row").with_argument("table"),
        );
    }
    Ok(Some(
        weights.into_iter().map(|weight| weight / mean).collect(),
    ))
}
