//! `forecast.paths`: what may come, all steps together.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Error, Example, Operation, Port, Ports, Result,
    Table, TableSpec, TableWriter, Times, issues_spec, issues_table,
};

use crate::answers::answers;
use crate::inputs::{ForecastInputs, input_ports};
use crate::options::ForecastOptions;
use crate::predict::series_id;

/// Options of [`paths`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct PathsOptions {
    /// How series are read and forecast; `levels` play no part.
    #[serde(flatten)]
    pub forecast: ForecastOptions,
    /// How many paths to draw of each series, 1 to 10000. Default: 200.
    pub paths: usize,
}

impl Default for PathsOptions {
    fn default() -> Self {
        Self {
            forecast: ForecastOptions::default(),
            paths: 200,
        }
    }
}

impl From<ForecastOptions> for PathsOptions {
    fn from(forecast: ForecastOptions) -> Self {
        Self {
            forecast,
            ..Self::default()
        }
    }
}

impl PathsOptions {
    /// Sets [`PathsOptions::paths`].
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

/// What [`paths`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Paths {
    /// The draws, a row a step.
    pub paths: Table,
    /// What could not be read or forecast.
    pub issues: Table,
}

/// Checks how many paths are asked for.
pub(crate) fn checked_count(paths: usize) -> Result<()> {
    if (1..=10_000).contains(&paths) {
        return Ok(());
    }
    let problem = format!("must be between 1 and 10000, got {paths}");
    Err(Error::invalid("paths", problem))
}

/// Draws what may come: paths of all steps together, each as likely as the next.
///
/// Each step taken alone is distributed as the bands of
/// [`predict`](crate::predict()) say; the steps go together as the fitted models
/// say, so that sums, minima and the like over several steps have the right spread.
/// The members of `auto` draw their shares of the paths, and at every step the
/// values are put in the place of the quantiles of their ranks (ensemble copula
/// coupling).
///
/// # Arguments
///
/// As [`predict`](crate::predict()).
///
/// # Errors
///
/// As [`predict`](crate::predict()); `OPTION_VALUE` for `paths` too.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{ForecastOptions, PathsOptions, paths};
///
/// let series = Table::from_json(&json!({
///     "ds": [1, 2, 3, 4, 5, 6, 7, 8],
///     "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
/// }))?;
/// let options = PathsOptions::from(ForecastOptions::default().horizon(3)).paths(50);
/// let drawn = paths(&series, &options, &Control::new())?;
/// assert_eq!(drawn.paths.num_rows(), 50 * 3);
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// Schefzik, Thorarinsdottir and Gneiting (2013), *Uncertainty quantification in
/// complex simulation models using ensemble copula coupling*, Statistical Science
/// 28(4).
pub fn paths<'a>(
    inputs: impl Into<ForecastInputs<'a>>,
    options: &PathsOptions,
    control: &Control,
) -> Result<Paths> {
    checked_count(options.paths)?;
    let settings = options.forecast.checked()?;
    let (mut panel, series) = inputs.into().histories(&settings)?;
    let rows = (series.len() * settings.models.len()) as u64
        * (options.paths * options.forecast.horizon) as u64;
    control.reserve(rows.saturating_mul(8 * 5))?;
    let answers = answers(&series, &settings, &mut panel.issues, control)?;
    let mut columns = Columns::default();
    for (at, answer) in answers.iter().enumerate() {
        control.check(at as f64 / answers.len() as f64)?;
        let one = &series[answer.at];
        let drawn = answer.paths(one, options.paths, settings.seed);
        for (path, steps) in (0_i64..).zip(&drawn) {
            for (step, y) in steps.iter().enumerate() {
                columns.ids.push(one.series.id.as_deref());
                columns.models.push(answer.model.as_str());
                columns.paths.push(path);
                columns.times.push(one.time(step));
                columns.values.push(*y);
            }
        }
    }
    let table = TableWriter::new(&paths_spec())
        .text(columns.ids.iter().copied())
        .times(&Times::new(panel.form.clone(), columns.times))
        .text(columns.models.iter().map(|model| Some(*model)))
        .integer(columns.paths.iter().map(|path| Some(*path)))
        .number(columns.values.iter().map(|y| Some(*y)))
        .finish()?;
    Ok(Paths {
        paths: table,
        issues: issues_table(&panel.issues)?,
    })
}

/// The columns of the draws.
#[derive(Default)]
struct Columns<'a> {
    ids: Vec<Option<&'a str>>,
    models: Vec<&'static str>,
    paths: Vec<i64>,
    times: Vec<Option<i64>>,
    values: Vec<f64>,
}

fn paths_spec() -> TableSpec {
    let column = ColumnSpec::new;
    TableSpec::new([
        series_id(),
        column(
            "ds",
            ColumnKind::Time,
            "When, in the form in which it came.",
        ),
        column(
            "model",
            ColumnKind::Text,
            "The method, as `models` names it.",
        ),
        column("path", ColumnKind::Integer, "The draw, counted from 0."),
        column("y", ColumnKind::Number, "The value.").unit("as y"),
    ])
    .order("as the series first stand in the input, then as `models`, then by `path`, then by `ds`")
}

/// The declaration of `forecast.paths`.
pub(crate) fn operation() -> Operation {
    input_ports(Operation::new(
        "forecast.paths",
        "What may come in each series: joint draws of all steps ahead.",
    ))
    .description(include_str!("paths.md"))
    .options::<PathsOptions>()
    .output(Port::table("paths", "The draws, a row a step.", paths_spec()))
    .output(Port::table("issues", "What could not be read or forecast.", issues_spec()))
    .error(Code::OptionValue, "an option is out of range")
    .error(Code::DataUnfit, "a forecast would lie beyond the year 9999")
    .cost("as `forecast.predict`, and about half a microsecond a value; a row takes 40 bytes")
    .example(Example {
        inputs: json!({
            "series": {
                "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"],
                "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
            },
        }),
        options: json!({"horizon": 2, "models": "auto_ets", "paths": 2, "seed": 7}),
        output: "paths",
        column: "y",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let result = paths(ForecastInputs::of(call)?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("paths", result.paths)
        .with_table("issues", result.issues))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series() -> Table {
        let y = |t: usize| 200.0 + [40.0, -10.0, -30.0, 0.0][t % 4] + (t * 7 % 11) as f64;
        let columns =
            json!({"ds": (0..60).collect::<Vec<_>>(), "y": (0..60).map(y).collect::<Vec<_>>()});
        Table::from_json(&columns).unwrap()
    }

    fn values(drawn: &Paths) -> Vec<f64> {
        let columns = drawn.paths.to_json().unwrap();
        let values = columns["y"].as_array().unwrap().iter();
        values.map(|y| y.as_f64().unwrap()).collect()
    }

    fn options() -> PathsOptions {
        let forecast = ForecastOptions::default().horizon(6).season_length(4);
        PathsOptions::from(forecast).paths(400)
    }

    #[test]
    fn each_step_is_distributed_as_the_bands_say() {
        let (series, options) = (series(), options());
        let drawn = values(&paths(&series, &options, &Control::new()).unwrap());
        let predicted = crate::predict(&series, &options.forecast.into(), &Control::new()).unwrap();
        let predicted = predicted.forecasts.to_json().unwrap();
        for step in 0..6 {
            let of_step: Vec<f64> = drawn.iter().copied().skip(step).step_by(6).collect();
            let end = |name: &str| predicted[name][step].as_f64().unwrap();
            let (low, high) = (end("lo_80"), end("hi_80"));
            let within = of_step.iter().filter(|y| (low..=high).contains(*y)).count();
            assert!((316..=324).contains(&within), "{step} {within}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_paths() {
        let series = series();
        let drawn = |seed, threads| {
            let control = Control::new().threads(threads);
            values(&paths(&series, &options().seed(seed), &control).unwrap())
        };
        assert_eq!(drawn(3, 1), drawn(3, 2));
        assert_ne!(drawn(3, 1), drawn(4, 1));
    }

    #[test]
    fn paths_are_whole_and_within_bounds_where_asked() {
        let mut options = options();
        options.forecast = options.forecast.min(190.0).max(230.0).integer(true);
        let drawn = values(&paths(&series(), &options, &Control::new()).unwrap());
        assert!(
            drawn
                .iter()
                .all(|y| (190.0..=230.0).contains(y) && y.fract() == 0.0)
        );
    }

    #[test]
    fn a_constant_series_has_constant_paths() {
        let series = json!({"ds": [1, 2, 3, 4, 5, 6], "y": vec![3.5; 6]});
        let series = Table::from_json(&series).unwrap();
        let drawn = values(&paths(&series, &options(), &Control::new()).unwrap());
        assert!(drawn.iter().all(|y| (y - 3.5).abs() < 1e-12));
    }
}
