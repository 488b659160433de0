//! The rows of a table of ratios, as scores and recommendations read them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use trimtab_core::arrow::array::{Array, AsArray, Date32Array, ListArray, StringArray};
use trimtab_core::{Error, Issue, Reader, Result, Severity, Table, TableSpec, quoted};

use super::ratios_spec;
use super::scorer::Scorer;
use crate::inputs::is_ratio;
use crate::owner;

/// The businesses of a table, in the model's terms.
pub(crate) struct Firms {
    pub(crate) ids: StringArray,
    pub(crate) as_of: Date32Array,
    not_applicable: ListArray,
    /// By input of the model; `None` where the table lacks the column.
    columns: Vec<Option<Vec<f64>>>,
    /// What concerns the call or a single value.
    pub(crate) issues: Vec<Issue>,
}

impl Firms {
    pub(crate) fn read(ratios: &Table, scorer: &Scorer) -> Result<Self> {
        static SPEC: LazyLock<TableSpec> = LazyLock::new(ratios_spec);
        let reader = Reader::try_new("ratios", ratios, &SPEC)?;
        let mut firms = Self {
            ids: reader.id("business_id")?,
            as_of: reader.date("as_of")?,
            not_applicable: reader.text_list("not_applicable")?,
            columns: Vec::with_capacity(scorer.curves.len()),
            issues: Vec::new(),
        };
        for input in &scorer.model.inputs {
            if !reader.has(&input.name) {
                firms.columns.push(None);
                continue;
            }
            let numbers = reader.number(&input.name)?;
            let mut values = numbers.values().to_vec();
            if let Some(nulls) = numbers.nulls() {
                for (value, valid) in values.iter_mut().zip(nulls.iter()) {
                    *value = if valid { *value } else { f64::NAN };
                }
            }
            firms.drop_infinite(&input.name, &mut values);
            firms.columns.push(Some(values));
        }
        if firms.columns.iter().all(Option::is_none) && firms.len() > 0 {
            firms.issues.push(no_inputs(scorer));
        }
        Ok(firms)
    }

    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(crate) fn value(&self, input: usize, row: usize) -> f64 {
        self.columns[input]
            .as_ref()
            .map_or(f64::NAN, |values| values[row])
    }

    /// The business of statements without an id: the only one of the rows.
    pub(crate) fn owner(&self) -> &str {
        let mut ids = BTreeSet::new();
        owner::names(&self.ids, &mut ids);
        owner::only(ids.into_iter()).unwrap_or_default()
    }

    /// The names of the inputs that do not apply to a row.
    fn not_applicable(&self, row: usize) -> Option<StringArray> {
        if self.not_applicable.null_count() == self.not_applicable.len() {
            return None;
        }
        let valid = self.not_applicable.is_valid(row) && self.not_applicable.value_length(row) > 0;
        valid.then(|| self.not_applicable.value(row).as_string::<i32>().clone())
    }

    /// The inputs that do not apply to a row; `None`, with an issue, for a row
    /// that has no id or gives one of them a value, and is left out.
    pub(crate) fn excluded(
        &self,
        scorer: &Scorer,
        row: usize,
        issues: &mut Vec<Issue>,
    ) -> Option<Vec<usize>> {
        if self.ids.is_null(row) {
            let message = "the row has no `business_id` and is left out";
            let issue = Issue::new(Severity::Error, "HEALTH_ID_MISSING", message);
            issues.push(issue.column("business_id").row(row));
            return None;
        }
        let Some(names) = self.not_applicable(row) else {
            return Some(Vec::new());
        };
        let of_row = |issue: Issue| issue.unit(id(&self.ids, row)).row(row);
        let mut excluded = Vec::new();
        for name in names.iter().flatten() {
            let inputs = &scorer.model.inputs;
            let Some(input) = inputs.iter().position(|input| input.name == name) else {
                // A table of ratios names all that it has; the model asks for some.
                if !is_ratio(name) {
                    let message = format!(
                        "`not_applicable` names {}, which is not an input of the model",
                        quoted(name)
                    );
                    let issue = Issue::new(Severity::Warning, "HEALTH_INPUT_UNKNOWN", message);
                    issues.push(of_row(issue.column("not_applicable")));
                }
                continue;
            };
            if self.value(input, row).is_finite() {
                let message = format!(
                    "{} has a value and is said not to apply; the row is left out",
                    quoted(name)
                );
                let issue = Issue::new(Severity::Error, "HEALTH_INPUT_CONTRADICTED", message);
                issues.push(of_row(issue.column(name).detail("input", name)));
                return None;
            }
            excluded.push(input);
        }
        Some(excluded)
    }

    fn drop_infinite(&mut self, name: &str, values: &mut [f64]) {
        for (row, value) in values.iter_mut().enumerate() {
            if !value.is_infinite() {
                continue;
            }
            let sign = if *value > 0.0 { "" } else { "-" };
            *value = f64::NAN;
            let message = format!("`{name}` is {sign}infinite and counts as not supplied");
            let issue = Issue::new(Severity::Warning, "HEALTH_VALUE_INFINITE", message);
            self.issues
                .push(issue.unit(id(&self.ids, row)).column(name).row(row));
        }
    }

    /// How many rows fit one batch of an output, whose texts may have 2 GB.
    pub(super) fn rows_a_block(&self, scorer: &Scorer) -> Result<usize> {
        const ROWS: usize = 8192;
        const BYTES: usize = 1 << 30;
        // A business has at most a row an input, a base and a limit.
        let lines = scorer.curves.len() + 2;
        let offsets = self.ids.value_offsets();
        let lengths = offsets
            .windows(2)
            .map(|pair| pair[1].abs_diff(pair[0]) as usize);
        let (row, longest) = lengths
            .enumerate()
            .fold((0, 0), |max, next| if next.1 > max.1 { next } else { max });
        if longest.saturating_mul(lines) > BYTES {
            let problem = format!(
                "must have fewer than {} bytes, got {longest}",
                BYTES / lines
            );
            return Err(
                Error::column_value("business_id", Some(row as u64), problem)
                    .with_argument("ratios"),
            );
        }
        Ok((BYTES / (longest * lines).max(1)).clamp(1, ROWS))
    }
}

pub(crate) fn id(ids: &StringArray, row: usize) -> &str {
    if ids.is_valid(row) {
        ids.value(row)
    } else {
        ""
    }
}

fn no_inputs(scorer: &Scorer) -> Issue {
    let names = scorer
        .model
        .inputs
        .iter()
        .take(3)
        .map(|input| input.name.as_str());
    let names = trimtab_core::quoted_list(names);
    let message = format!(
        "the table has none of the model's {} inputs, such as {names}",
        scorer.curves.len()
    );
    Issue::new(Severity::Warning, "HEALTH_NO_INPUTS", message)
}
