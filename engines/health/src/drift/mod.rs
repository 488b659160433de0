//! `health.drift`: whether today's businesses are still like those of before.

mod compared;
mod stability;
mod tables;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Error, Example, Issue, Named, Operation, Port, Ports, Result, Severity,
    Table, issues_spec, issues_table, map_indexed, quoted,
};

use self::compared::{Compared, SCORE, compared, input_spec};
use self::stability::{LEVEL, Stability, stability};
use self::tables::{bins_spec, bins_table, drift_spec, drift_table};
use crate::score::HealthModelName;

/// An output of [`drift`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DriftOutput {
    /// How far each input has moved.
    Drift,
    /// The bins behind it.
    Bins,
    /// What could not be compared.
    Issues,
}

/// Options of [`drift`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct DriftOptions {
    /// The model that scores both tables, for the row `score`: `one_year`,
    /// `five_year`, or a document that `health.fit` returned. Default:
    /// `one_year`.
    pub model: Named<HealthModelName>,
    /// How many bins, 2 to 100, the reference is cut into; fewer where the
    /// tables are small. Default: 10, for which the bands are known.
    pub bins: usize,
    /// The columns to compare, `score` among them for the model's score.
    /// Default: every number, and the score where both tables have an input of
    /// the model.
    pub inputs: Option<Vec<String>>,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<DriftOutput>>,
}

impl Default for DriftOptions {
    fn default() -> Self {
        Self {
            model: Named::default(),
            bins: 10,
            inputs: None,
            outputs: None,
        }
    }
}

impl DriftOptions {
    /// Sets [`DriftOptions::model`].
    #[must_use]
    pub fn model(mut self, model: impl Into<Named<HealthModelName>>) -> Self {
        self.model = model.into();
        self
    }

    /// Sets [`DriftOptions::bins`].
    #[must_use]
    pub fn bins(mut self, bins: usize) -> Self {
        self.bins = bins;
        self
    }

    /// Sets [`DriftOptions::inputs`].
    #[must_use]
    pub fn inputs<T: Into<String>>(mut self, names: impl IntoIterator<Item = T>) -> Self {
        self.inputs = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`DriftOptions::outputs`].
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = DriftOutput>) -> Self {
        self.outputs = Some(outputs.into_iter().collect());
        self
    }

    fn wants(&self, output: DriftOutput) -> bool {
        let outputs = self.outputs.as_ref();
        outputs.is_none_or(|outputs| outputs.contains(&output))
    }

    fn validate(&self) -> Result<()> {
        if !(2..=100).contains(&self.bins) {
            let problem = format!("must be between 2 and 100, got {}", self.bins);
            return Err(Error::invalid("bins", problem));
        }
        Ok(())
    }
}

/// What [`drift`] gives; an output that was not asked for has no columns.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Drift {
    /// How far each input, and the score, has moved.
    pub drift: Table,
    /// The bins behind it.
    pub bins: Table,
    /// What could not be compared.
    pub issues: Table,
}

/// How far a column has moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Band {
    Stable,
    Moderate,
    Large,
}

impl Band {
    fn of(found: &Stability) -> Self {
        match found.psi {
            _ if found.p_value >= LEVEL => Self::Stable,
            psi if psi < 0.1 => Self::Stable,
            psi if psi < 0.25 => Self::Moderate,
            _ => Self::Large,
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Self::Stable => "stable",
            Self::Moderate => "moderate",
            Self::Large => "large",
        }
    }
}

/// How far today's businesses have moved from those of before, input by input
/// and in their score: the population stability index with a test, and the
/// Kolmogorov-Smirnov distance.
///
/// With *p* and *q* the shares of the rows in each bin, the index is
/// *Σ (p − q) ln(p / q)*. The bins are the reference's quantiles and, where
/// there are any, the missing values. A value with more than a bin's share has a
/// bin of its own, and a bin without rows of one table counts as half a row. The
/// number of bins is lowered so that the smaller table has ten rows a bin on
/// average, and to no less than two.
///
/// Without drift, the index over *1/n + 1/m* is about chi-square with one
/// degree of freedom less than bins: `psi_threshold` is what it passes with
/// probability 5 %, and small samples are not taken for drift.
///
/// # Arguments
///
/// - `reference`: the businesses of before, one row each, as the `ratios` of
///   [`score`](crate::score()): numbers of any unit; `business_id` may be left
///   out.
/// - `current`: the same of today. Null, NaN and infinities are missing in both;
///   what does not apply is too.
///
/// # Errors
///
/// - `COLUMN_TYPE` or `COLUMN_DUPLICATE` if a table does not fit.
/// - `OPTION_VALUE` if `bins` is out of range, or `inputs` names what neither
///   table has.
/// - `DOCUMENT_INVALID` if the model is not a health model.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_health::{DriftOptions, drift};
///
/// let table = |shift: f64| {
///     let values: Vec<f64> = (0..200).map(|i| f64::from(i % 20) / 20.0 + shift).collect();
///     Table::from_json(&json!({"debt_ratio": values}))
/// };
/// let options = DriftOptions::default().inputs(["debt_ratio"]);
/// let result = drift(&table(0.0)?, &table(0.3)?, &options, &Control::new())?;
/// assert_eq!(result.drift.to_json()?["band"], json!(["large"]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// Yurdakul (2018), *Statistical Properties of Population Stability Index*,
/// Western Michigan University, dissertation 3208, for the distribution;
/// Siddiqi (2017), *Intelligent Credit Scoring*, second edition, for the bands.
pub fn drift(
    reference: &Table,
    current: &Table,
    options: &DriftOptions,
    control: &Control,
) -> Result<Drift> {
    options.validate()?;
    let mut issues = Vec::new();
    let columns = compared([reference, current], options, control, &mut issues)?;
    let count = columns.len();
    let found = map_indexed(count, control, |at| {
        control.check(0.5 + 0.5 * at as f64 / count as f64)?;
        let [reference, current] = &columns[at].values;
        Ok(stability([reference, current], options.bins))
    });
    let found = found.into_iter().collect::<Result<Vec<_>>>()?;
    let rows: Vec<(&Compared, &Stability)> = columns
        .iter()
        .zip(&found)
        .filter_map(|(column, found)| found.as_ref().map(|found| (column, found)))
        .collect();
    if found.iter().any(Option::is_none) || reference.num_rows().min(current.num_rows()) == 0 {
        let message = "one of the tables has no rows, so that nothing can be compared";
        issues.push(Issue::new(Severity::Error, "DRIFT_NO_ROWS", message));
    }
    let table = |output, table: fn(&[(&Compared, &Stability)]) -> Result<Table>| {
        if options.wants(output) {
            table(&rows)
        } else {
            Ok(Table::default())
        }
    };
    Ok(Drift {
        drift: table(DriftOutput::Drift, drift_table)?,
        bins: table(DriftOutput::Bins, bins_table)?,
        issues: if options.wants(DriftOutput::Issues) {
            issues_table(&issues)?
        } else {
            Table::default()
        },
    })
}

/// The row as a sentence.
fn message(name: &str, found: &Stability) -> String {
    let what = if name == SCORE {
        "the score".to_owned()
    } else {
        quoted(name)
    };
    let band = Band::of(found);
    let start = match band {
        Band::Stable => format!("No drift of {what} beyond chance or of weight"),
        Band::Moderate => format!("{what} has moved somewhat"),
        Band::Large => format!("{what} has moved far"),
    };
    let mut start_letters = start.chars();
    let start: String = start_letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(start_letters)
        .collect();
    let psi = found.psi;
    let blanks = found.missing.map(|share| 100.0 * share);
    let mut reasons = vec![format!("PSI {psi:.3}, p {:.3}", found.p_value)];
    if let (false, [Some(before), Some(now)]) = (band == Band::Stable, found.means) {
        reasons.push(format!("mean {before:.4} before, {now:.4} now"));
    }
    if band != Band::Stable && (blanks[0] - blanks[1]).abs() >= 1.0 {
        reasons.push(format!(
            "{:.0} % missing before, {:.0} % now",
            blanks[0], blanks[1]
        ));
    }
    format!("{start} ({}).", reasons.join("; "))
}

/// The declaration of `health.drift`.
pub(crate) fn operation() -> Operation {
    Operation::new(
        "health.drift",
        "Whether today's businesses, and their scores, are still like those of before.",
    )
    .description(include_str!("drift.md"))
    .input(Port::table("reference", "The businesses of before, with a number for each ratio.", input_spec()))
    .input(Port::table("current", "The businesses of today, with the same ratios.", input_spec()))
    .options::<DriftOptions>()
    .output(Port::table("drift", "How far each input, and the score, has moved.", drift_spec()))
    .output(Port::table("bins", "The bins behind it.", bins_spec()))
    .output(Port::table("issues", "What could not be compared.", issues_spec()))
    .error(Code::OptionValue, "`bins` is out of range, or `inputs` names what neither table has")
    .error(Code::DocumentInvalid, "`model` is not a health model")
    .cost("rows times their logarithm, for each input; about a second for a million rows of ten inputs, the score aside")
    .example(Example {
        inputs: json!({
            "reference": {
                "business_id": ["a", "b", "c", "d", "e", "f"],
                "debt_ratio": [0.2, 0.3, 0.4, 0.5, 0.6, null],
            },
            "current": {
                "business_id": ["a", "b", "c", "d", "e", "f"],
                "debt_ratio": [0.3, 0.4, 0.4, 0.6, 0.7, 0.8],
            },
        }),
        options: json!({"inputs": ["debt_ratio", "score"]}),
        output: "drift",
        column: "band",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let (reference, current) = (call.table("reference")?, call.table("current")?);
    let result = drift(reference, current, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("drift", result.drift)
        .with_table("bins", result.bins)
        .with_table("issues", result.issues))
}
