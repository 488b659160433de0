//! `forecast.probability`: how likely a target is met.

mod targets;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Example, Operation, Port, Ports, Result, Table,
    TableSpec, TableWriter, Times, issues_spec, issues_table,
};
use trimtab_numerics::quantile_sorted;

use self::targets::{Target, Window, furthest, read_targets, targets_spec, windows};
use crate::answers::answers;
use crate::inputs::{ForecastInputs, input_ports};
use crate::options::ForecastOptions;
use crate::paths::checked_count;
use crate::predict::{level_columns, series_id};

/// Options of [`probability`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProbabilityOptions {
    /// How series are read and forecast.
    #[serde(flatten)]
    pub forecast: ForecastOptions,
    /// How many paths to draw of each series, 1 to 10000. Default: 1000.
    pub paths: usize,
}

impl Default for ProbabilityOptions {
    fn default() -> Self {
        Self {
            forecast: ForecastOptions::default(),
            paths: 1000,
        }
    }
}

impl From<ForecastOptions> for ProbabilityOptions {
    fn from(forecast: ForecastOptions) -> Self {
        Self {
            forecast,
            ..Self::default()
        }
    }
}

impl ProbabilityOptions {
    /// Sets [`ProbabilityOptions::paths`].
    #[must_use]
    pub fn paths(mut self, count: usize) -> Self {
        self.paths = count;
        self
    }

    /// Sets [`ForecastOptions::seed`].
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.forecast.seed = seed;
        self
    }
}

/// What [`probability`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Probabilities {
    /// How likely each target is met, and what its statistic may be.
    pub probabilities: Table,
    /// What could not be read, forecast or asked.
    pub issues: Table,
}

/// How likely a target is met over a window of time.
///
/// The probability is the share of joint paths, as [`paths`](crate::paths()) draws
/// them, whose statistic over the window reaches the target; observed values count
/// where the window begins in the past.
///
/// # Arguments
///
/// - `inputs`: as [`predict`](crate::predict()).
/// - `targets`: rows of `target`, and by choice `unique_id` (left out or null: every
///   series), `statistic` (`sum`, `mean`, `last`, `minimum`, `maximum`; `sum`),
///   `comparison` (`at_least`, `at_most`; `at_least`), `start` and `end` in the form
///   of `ds` (the first step ahead, and the last).
///
/// # Errors
///
/// As [`predict`](crate::predict()); `COLUMN_VALUE` where a target names no
/// statistic or comparison; `OPTION_VALUE` for `paths`. A target that concerns no
/// series, or whose window is empty, is an issue.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{ForecastOptions, probability};
///
/// let series = Table::from_json(&json!({
///     "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"],
///     "y": [100.0, 104.0, 99.0, 106.0, 103.0, 108.0],
/// }))?;
/// let targets = Table::from_json(&json!({
///     "target": [1150.0], "start": ["2026-01-01"], "end": ["2026-12-01"],
/// }))?;
/// let options = ForecastOptions::default().horizon(6).into();
/// let found = probability(&series, &targets, &options, &Control::new())?;
/// let likely = found.probabilities.to_json()?["probability"][0].as_f64();
/// assert!(likely.is_some_and(|p| p > 0.9));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn probability<'a>(
    inputs: impl Into<ForecastInputs<'a>>,
    targets: &Table,
    options: &ProbabilityOptions,
    control: &Control,
) -> Result<Probabilities> {
    checked_count(options.paths)?;
    let inputs = inputs.into();
    let mut settings = options.forecast.checked()?;
    let (mut panel, mut series) = inputs.histories(&settings)?;
    let targets = read_targets(targets, &panel.form)?;
    let furthest = furthest(&targets, &series);
    if furthest > settings.reading.horizon {
        settings.reading.horizon = furthest.min(10_000);
        (panel, series) = inputs.histories(&settings)?;
    }
    let asked = windows(
        &targets,
        &series,
        settings.reading.horizon,
        &mut panel.issues,
    );
    let answers = answers(&series, &settings, &mut panel.issues, control)?;
    let mut rows = Vec::new();
    for (at, answer) in answers.iter().enumerate() {
        control.check(at as f64 / answers.len() as f64)?;
        let own = asked.iter().filter(|window| window.series == answer.at);
        let own: Vec<&Window> = own.collect();
        if own.is_empty() {
            continue;
        }
        let one = &series[answer.at];
        let drawn = answer.paths(one, options.paths, settings.seed);
        for window in own {
            let target = &targets[window.target];
            let statistics = drawn.iter().map(|path| window.statistic(target, path));
            rows.push(Row {
                id: one.series.id.as_deref(),
                model: answer.model.as_str(),
                target,
                window: *window,
                start: one.time_at(window.from),
                end: one.time_at(window.to),
                statistics: statistics.collect(),
            });
        }
    }
    rows.sort_by_key(|row| (row.window.series, row.window.target));
    Ok(Probabilities {
        probabilities: table(&rows, &panel.form, &settings.levels)?,
        issues: issues_table(&panel.issues)?,
    })
}

struct Row<'a> {
    id: Option<&'a str>,
    model: &'static str,
    target: &'a Target,
    window: Window,
    start: Option<i64>,
    end: Option<i64>,
    /// Of each path.
    statistics: Vec<f64>,
}

impl Row<'_> {
    fn probability(&self) -> f64 {
        let met = self.statistics.iter().filter(|y| self.target.is_met(**y));
        met.count() as f64 / self.statistics.len() as f64
    }

    fn mean(&self) -> f64 {
        let count = self.statistics.len() as f64;
        // Shares are added, so that the sum of huge values stays finite.
        let mean: f64 = self.statistics.iter().map(|y| y / count).sum();
        mean.clamp(f64::MIN, f64::MAX)
    }
}

fn table(rows: &[Row<'_>], form: &trimtab_core::TimeForm, levels: &[f64]) -> Result<Table> {
    let mut spec = probabilities_spec();
    level_columns(&mut spec, levels, "as target");
    let sorted: Vec<Vec<f64>> = rows
        .iter()
        .map(|row| {
            let mut sorted = row.statistics.clone();
            sorted.sort_unstable_by(f64::total_cmp);
            sorted
        })
        .collect();
    let times = |of: fn(&Row<'_>) -> Option<i64>| Times::new(form.clone(), rows.iter().map(of));
    let count = |of: fn(&Row<'_>) -> usize| rows.iter().map(move |row| i64::try_from(of(row)).ok());
    let mut writer = TableWriter::new(&spec)
        .text(rows.iter().map(|row| row.id))
        .text(rows.iter().map(|row| Some(row.model)))
        .number(rows.iter().map(|row| Some(row.target.value)))
        .text(rows.iter().map(|row| Some(row.target.statistic.name())))
        .text(rows.iter().map(|row| Some(row.target.comparison())))
        .times(&times(|row| row.start))
        .times(&times(|row| row.end))
        .integer(count(|row| row.window.observed))
        .integer(count(|row| row.window.steps()))
        .number(rows.iter().map(|row| Some(row.probability())))
        .number(rows.iter().map(|row| Some(row.mean())));
    for level in levels {
        for probability in [0.5 - level / 200.0, 0.5 + level / 200.0] {
            let end = |sorted: &Vec<f64>| Some(quantile_sorted(sorted, probability));
            writer = writer.number(sorted.iter().map(end));
        }
    }
    writer.finish()
}

fn probabilities_spec() -> TableSpec {
    let column = ColumnSpec::new;
    let number = |name, unit, doc| column(name, ColumnKind::Number, doc).unit(unit);
    TableSpec::new([
        series_id(),
        column(
            "model",
            ColumnKind::Text,
            "The method, as `models` names it.",
        ),
        number("target", "as y", "The target, as it was given."),
        column(
            "statistic",
            ColumnKind::Text,
            "What of the window is compared.",
        ),
        column("comparison", ColumnKind::Text, "`at_least` or `at_most`."),
        column("start", ColumnKind::Time, "The first point of the window."),
        column("end", ColumnKind::Time, "The last point of the window."),
        column(
            "observed",
            ColumnKind::Integer,
            "The points of the window that were observed.",
        ),
        column(
            "steps",
            ColumnKind::Integer,
            "The points of the window that are forecast.",
        ),
        number("probability", "share", "How likely the target is met."),
        number("mean", "as target", "The mean of the statistic."),
    ])
    .extra_numbers(
        "`lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of the statistic at each level.",
    )
    .order("as the series first stand in the input, then as `targets`, then as `models`")
}

/// The declaration of `forecast.probability`.
pub(crate) fn operation() -> Operation {
    input_ports(Operation::new(
        "forecast.probability",
        "How likely a target is met over a window of time.",
    ))
    .input(Port::table("targets", "What is to be reached, and when.", targets_spec()))
    .description(include_str!("probability.md"))
    .options::<ProbabilityOptions>()
    .output(Port::table(
        "probabilities",
        "How likely each target is met, and what its statistic may be.",
        probabilities_spec(),
    ))
    .output(Port::table("issues", "What could not be read, forecast or asked.", issues_spec()))
    .error(Code::OptionValue, "an option is out of range")
    .error(Code::ColumnValue, "a target names no statistic or comparison")
    .error(Code::DataUnfit, "a forecast would lie beyond the year 9999")
    .cost("as `forecast.predict`, and about 1.5 ms a series for 1000 paths of 12 steps")
    .example(Example {
        inputs: json!({
            "series": {
                "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"],
                "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
            },
            "targets": {"target": [1350.0, 105.0], "statistic": ["sum", "minimum"], "start": ["2026-01-01", null], "end": ["2026-12-01", "2026-12-01"]},
        }),
        options: json!({"models": "auto_ets"}),
        output: "probabilities",
        column: "probability",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let result = probability(
        ForecastInputs::of(call)?,
        call.table("targets")?,
        &call.options()?,
        call.control(),
    )?;
    Ok(Ports::new()
        .with_table("probabilities", result.probabilities)
        .with_table("issues", result.issues))
}
