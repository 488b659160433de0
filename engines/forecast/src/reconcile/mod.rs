//! `forecast.reconcile`: forecasts of totals and parts that add up.

mod bands;
mod base;
mod covariance;
#[cfg(test)]
mod error_tests;
mod errors;
#[cfg(test)]
mod gap_tests;
mod options;
mod projection;
mod structure;
mod tables;
#[cfg(test)]
mod tests;
mod top_down;
mod work;

pub use options::{Proportions, ReconcileMethod, ReconcileOptions, ReconcileOutput};

use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Error, Example, Issue, Operation, Port, Ports, Result, Severity, Table,
    issues_spec, issues_table, quoted_list,
};

use self::structure::Structure;
use self::tables::{
    Forecasts, errors_spec, forecasts_spec, read_averages, read_errors, read_forecasts,
    read_structure, reconciled_spec, reconciled_table, series_spec, structure_spec,
};
use self::top_down::TopDown;
use self::work::Work;

/// What [`reconcile`] gives; an output that was not asked for has no columns.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Reconciliation {
    /// The forecasts that add up.
    pub forecasts: Table,
    /// What was missing, filled or left as it is.
    pub issues: Table,
}

/// Makes the forecasts of totals and their parts add up.
///
/// With the bottom series *b* and the summing matrix *S*, forecasts add up if
/// *y* = *S b*. Base forecasts *ŷ* of all series seldom do. `bottom_up` keeps those of
/// the bottom series, `top_down` those of the highest totals; the others take those
/// that add up and are nearest to *ŷ*: *ỹ* = *S* (*Sᵀ W*⁻¹ *S*)⁻¹ *Sᵀ W*⁻¹ *ŷ*, where
/// *W* is the identity (`ols`), the number of bottom series (`wls`), the mean squared
/// error (`wls_variance`), or the covariance of errors: as it is (`mint_sample`) or with
/// correlations shrunk towards 0 (`mint_shrink`) or towards one that all pairs share
/// (`mint_common`). Each total then tells its parts what it knows, and they it.
///
/// Bands keep their shape around the new mean, and are wider where past errors that
/// were reconciled in the same way are larger than those of the base forecasts.
///
/// # Arguments
///
/// - `forecasts`: as [`predict`](crate::predict()) gives them, of all series and in
///   any order: `unique_id`, `ds`, `mean`, `lo_80`, `hi_80` and other levels. Those
///   of each `model` are reconciled on their own.
/// - `structure`: rows of a total, `unique_id`, and a series that it is the sum of,
///   `part`, with a `weight` where it does not count once. Parts may be totals in
///   their turn, or all bottom series of each total may be listed; totals may cross.
/// - `errors`: actual values less forecasts one step ahead at earlier times:
///   `unique_id`, `ds`, `error`; with `model` where they are of one.
/// - `series`: the past of the bottom series, `unique_id`, `ds` and `y`, for
///   `top_down` by averages.
///
/// # Errors
///
/// - `COLUMN_MISSING`, `COLUMN_TYPE` or `COLUMN_DUPLICATE` if a table does not fit.
/// - `COLUMN_VALUE` if a total is a part of itself, holds a series in two of its
///   parts, or has a weight that is 0 or differs from row to row.
/// - `INPUT_MISSING` if the method needs `errors` or `series`.
/// - `DATA_TOO_FEW` if the method needs more errors.
/// - `DATA_UNFIT` if no total holds those that `top_down` would split.
/// - `CANCELLED`, `TIME_LIMIT` or `MEMORY_LIMIT` from `control`.
///
/// A series without a forecast is an issue, and filled where that can be done.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{ReconcileOptions, reconcile};
///
/// let forecasts = Table::from_json(&json!({
///     "unique_id": ["all", "north", "south"],
///     "ds": ["2026-07-01", "2026-07-01", "2026-07-01"],
///     "mean": [120.0, 60.0, 50.0],
/// }))?;
/// let structure = Table::from_json(&json!({
///     "unique_id": ["all", "all"],
///     "part": ["north", "south"],
/// }))?;
/// let options = ReconcileOptions::default();
/// let found = reconcile(&forecasts, &structure, None, None, &options, &Control::new())?;
/// assert_eq!(found.forecasts.to_json()?["mean"], json!([115.0, 62.5, 52.5]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// Wickramasuriya, Athanasopoulos and Hyndman (2019), *Optimal forecast reconciliation
/// for hierarchical and grouped time series through trace minimization*, Journal of
/// the American Statistical Association 114; Schäfer and Strimmer (2005), *A shrinkage
/// approach to large-scale covariance matrix estimation*, Statistical Applications in
/// Genetics and Molecular Biology 4; Di Fonzo and Girolimetto (2023), *Spatio-temporal
/// reconciliation of solar forecasts*, Solar Energy 251, for `non_negative`.
pub fn reconcile(
    forecasts: &Table,
    structure: &Table,
    errors: Option<&Table>,
    series: Option<&Table>,
    options: &ReconcileOptions,
    control: &Control,
) -> Result<Reconciliation> {
    check_inputs(options, errors, series)?;
    let mut issues = Vec::new();
    let structure = read_structure(structure, &mut issues)?;
    check_split(options, &structure)?;
    let forecasts = read_forecasts(forecasts, &structure, &mut issues)?;
    let columns = 1 + forecasts.ends.len();
    let cells = (forecasts.cells.len() as u64).saturating_mul(structure.ids.len() as u64);
    control.reserve(cells.saturating_mul(8 * columns as u64))?;
    issues.extend(outside(&forecasts, &structure));
    let errors = match errors {
        Some(errors) => read_errors(errors, &structure, &forecasts.models, &mut issues)?,
        None => Vec::new(),
    };
    let averages = match series {
        Some(series) => Some(read_averages(series, &structure, &mut issues)?),
        None => None,
    };
    let work = Work {
        structure,
        forecasts,
        method: options.method,
        proportions: options.proportions,
        non_negative: options.non_negative,
        errors,
        averages,
    };
    let (rows, told) = work.run(control)?;
    issues.extend(told);
    Ok(Reconciliation {
        forecasts: if options.wants(ReconcileOutput::Forecasts) {
            reconciled_table(&work.forecasts, &rows)?
        } else {
            Table::default()
        },
        issues: if options.wants(ReconcileOutput::Issues) {
            issues_table(&issues)?
        } else {
            Table::default()
        },
    })
}

fn check_inputs(
    options: &ReconcileOptions,
    errors: Option<&Table>,
    series: Option<&Table>,
) -> Result<()> {
    let missing = |method: &str, input: &str, other: &str| {
        let problem = format!("{method} needs the input `{input}`; give it, or take {other}");
        Err(Error::new(Code::InputMissing, problem).with_argument(input))
    };
    match options.method {
        Some(method) if method.needs_errors() && errors.is_none() => {
            missing(&format!("`{}`", method.name()), "errors", "`wls`")
        }
        Some(ReconcileMethod::TopDown)
            if options.proportions == Proportions::Average && series.is_none() =>
        {
            missing(
                "`top_down` by `average`",
                "series",
                "the proportions `forecast`",
            )
        }
        _ => Ok(()),
    }
}

fn check_split(options: &ReconcileOptions, structure: &Structure) -> Result<()> {
    let all = vec![true; structure.totals()];
    if options.method == Some(ReconcileMethod::TopDown)
        && TopDown::by_level(structure, &all).is_none()
    {
        let problem = "`top_down` needs a total that holds all those which share series; add the grand total to `structure` and `forecasts`, or take `wls`";
        return Err(Error::data(Code::DataUnfit, problem).with_argument("structure"));
    }
    Ok(())
}

/// Series that the structure does not name.
fn outside(forecasts: &Forecasts, structure: &Structure) -> Option<Issue> {
    let known: std::collections::BTreeSet<&str> =
        structure.ids.iter().map(String::as_str).collect();
    let ids = forecasts.rows.iter().map(|row| row.id.as_str());
    let outside: std::collections::BTreeSet<&str> = ids.filter(|id| !known.contains(id)).collect();
    if outside.is_empty() {
        return None;
    }
    let message = format!(
        "`structure` does not name {}: the forecasts come back as they are",
        quoted_list(outside.iter().copied())
    );
    let issue = Issue::new(Severity::Info, "STRUCTURE_UNKNOWN", message);
    Some(issue.column("unique_id").detail("series", outside.len()))
}

/// The declaration of `forecast.reconcile`.
pub(crate) fn operation() -> Operation {
    Operation::new(
        "forecast.reconcile",
        "Forecasts of totals and parts that add up.",
    )
    .description(include_str!("reconcile.md"))
    .input(Port::table("forecasts", "Base forecasts of all series, as `forecast.predict` gives them.", forecasts_spec()))
    .input(Port::table("structure", "Which series is the sum of which.", structure_spec()))
    .input(Port::table("errors", "Errors of earlier forecasts one step ahead.", errors_spec()).optional())
    .input(Port::table("series", "The past of the bottom series, for `top_down` by averages.", series_spec()).optional())
    .options::<ReconcileOptions>()
    .output(Port::table("forecasts", "The forecasts that add up.", reconciled_spec()))
    .output(Port::table("issues", "What was missing, filled or left as it is.", issues_spec()))
    .error(Code::ColumnValue, "a total is a part of itself, holds a series in two of its parts, or a weight is 0")
    .error(Code::InputMissing, "the method needs `errors` or `series`")
    .error(Code::DataTooFew, "the method needs more errors")
    .error(Code::DataUnfit, "no total holds those that `top_down` would split")
    .cost("linear in series for trees; about 1 s for 10,000 bottom series with twelve times, bands and 50 errors each, 5 s where 3,000 totals cross at random")
    .example(Example {
        inputs: json!({
            "forecasts": {
                "unique_id": ["all", "north", "south"],
                "ds": ["2026-07-01", "2026-07-01", "2026-07-01"],
                "mean": [120.0, 60.0, 50.0],
                "lo_80": [110.0, 52.0, 44.0],
                "hi_80": [130.0, 68.0, 56.0],
            },
            "structure": {"unique_id": ["all", "all"], "part": ["north", "south"]},
        }),
        options: json!({}),
        output: "forecasts",
        column: "mean",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let optional = |name| match call.inputs().get(name) {
        Some(_) => call.table(name).map(Some),
        None => Ok(None),
    };
    let found = reconcile(
        call.table("forecasts")?,
        call.table("structure")?,
        optional("errors")?,
        optional("series")?,
        &call.options()?,
        call.control(),
    )?;
    Ok(Ports::new()
        .with_table("forecasts", found.forecasts)
        .with_table("issues", found.issues))
}
