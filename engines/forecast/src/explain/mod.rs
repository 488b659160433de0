//! `forecast.explain`: what a forecast is made of.

mod parts;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Example, Operation, Port, Ports, Result, Table,
    TableSpec, TableWriter, Times, issues_spec, issues_table,
};

use self::parts::{Component, Driver, parts};
use crate::answers::{Answer, answers};
use crate::history::History;
use crate::inputs::{ForecastInputs, input_ports};
use crate::options::ForecastOptions;
use crate::predict::series_id;

/// Options of [`explain`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExplainOptions {
    /// How series are read and forecast; `levels` play no part.
    #[serde(flatten)]
    pub forecast: ForecastOptions,
}

impl From<ForecastOptions> for ExplainOptions {
    fn from(forecast: ForecastOptions) -> Self {
        Self { forecast }
    }
}

/// What [`explain`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Explanation {
    /// The parts of each forecast.
    pub components: Table,
    /// What each regressor does to it.
    pub drivers: Table,
    /// What could not be read or forecast.
    pub issues: Table,
}

/// What each forecast is made of: level, trend, seasons and what each regressor adds.
///
/// # Arguments
///
/// As [`predict`](crate::predict()).
///
/// # Errors
///
/// As [`predict`](crate::predict()).
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{ForecastOptions, explain};
///
/// let y: Vec<f64> = (0..40).map(|t| 50.0 + f64::from(t) + [8.0, 0.0, -8.0, 0.0][t as usize % 4]).collect();
/// let series = Table::from_json(&json!({"ds": (0..40).collect::<Vec<_>>(), "y": y}))?;
/// let options = ForecastOptions::default().horizon(2).season_length(4).into();
/// let found = explain(&series, &options, &Control::new())?;
/// assert_eq!(
///     found.components.to_json()?["component"],
///     json!(["level", "level", "trend", "trend", "season_4", "season_4", "other", "other"]),
/// );
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn explain<'a>(
    inputs: impl Into<ForecastInputs<'a>>,
    options: &ExplainOptions,
    control: &Control,
) -> Result<Explanation> {
    let settings = options.forecast.checked()?;
    let (mut panel, series) = inputs.into().histories(&settings)?;
    let rows = series.len() * settings.models.len() * settings.reading.horizon;
    control.reserve((rows as u64).saturating_mul(8 * 40))?;
    let answers = answers(&series, &settings, &mut panel.issues, control)?;
    let mut found = Vec::with_capacity(answers.len());
    for (at, answer) in answers.iter().enumerate() {
        control.check(at as f64 / answers.len() as f64)?;
        let one = &series[answer.at];
        let (components, drivers) = parts(one, answer, &panel.regressors);
        found.push(Explained {
            series: one,
            answer,
            components,
            drivers,
        });
    }
    Ok(Explanation {
        components: components_table(&panel.form, &found)?,
        drivers: drivers_table(&found)?,
        issues: issues_table(&panel.issues)?,
    })
}

struct Explained<'a> {
    series: &'a History,
    answer: &'a Answer,
    components: Vec<Component>,
    drivers: Vec<Driver>,
}

impl Explained<'_> {
    fn id(&self) -> Option<&str> {
        self.series.series.id.as_deref()
    }
}

fn components_table(form: &trimtab_core::TimeForm, found: &[Explained<'_>]) -> Result<Table> {
    let mut rows: Vec<(&Explained<'_>, &Component, usize)> = Vec::new();
    for one in found {
        for component in &one.components {
            rows.extend((0..component.values.len()).map(|step| (one, component, step)));
        }
    }
    let times = rows.iter().map(|(one, _, step)| one.series.time(*step));
    TableWriter::new(&components_spec())
        .text(rows.iter().map(|(one, _, _)| one.id()))
        .times(&Times::new(form.clone(), times))
        .text(
            rows.iter()
                .map(|(one, _, _)| Some(one.answer.model.as_str())),
        )
        .text(
            rows.iter()
                .map(|(_, component, _)| Some(component.name.as_str())),
        )
        .number(
            rows.iter()
                .map(|(_, component, step)| Some(component.values[*step])),
        )
        .finish()
}

fn drivers_table(found: &[Explained<'_>]) -> Result<Table> {
    let rows: Vec<(&Explained<'_>, &Driver)> = found
        .iter()
        .flat_map(|one| one.drivers.iter().map(move |driver| (one, driver)))
        .collect();
    let number = |of: fn(&Driver) -> f64| rows.iter().map(move |(_, driver)| Some(of(driver)));
    let messages: Vec<String> = rows.iter().map(|(_, driver)| driver.message()).collect();
    TableWriter::new(&drivers_spec())
        .text(rows.iter().map(|(one, _)| one.id()))
        .text(rows.iter().map(|(one, _)| Some(one.answer.model.as_str())))
        .text(rows.iter().map(|(_, driver)| Some(driver.name.as_str())))
        .number(number(|driver| driver.typical))
        .number(number(|driver| driver.ahead))
        .number(number(|driver| driver.contribution))
        .number(number(|driver| driver.change))
        .number(number(|driver| driver.effect))
        .text(messages.iter().map(|message| Some(message.as_str())))
        .finish()
}

impl Driver {
    fn message(&self) -> String {
        let amount = |y: f64| format!("{:.3}", y.abs());
        let adds = |y: f64| if y < 0.0 { "takes off" } else { "adds" };
        format!(
            "`{}` is {:.3} ahead, {:.3} typically: it {} {} a step. {:.3} more of it {} {}.",
            self.name,
            self.ahead,
            self.typical,
            adds(self.contribution),
            amount(self.contribution),
            self.change,
            adds(self.effect),
            amount(self.effect),
        )
    }
}

fn components_spec() -> TableSpec {
    let column = ColumnSpec::new;
    TableSpec::new([
        series_id(),
        column("ds", ColumnKind::Time, "When, in the form in which it came."),
        column("model", ColumnKind::Text, "The method, as `models` names it."),
        column(
            "component",
            ColumnKind::Text,
            "`level`, `trend`, `season_12` and the like, the name of a regressor, or `other`.",
        ),
        column(
            "value",
            ColumnKind::Number,
            "What it adds; the parts of a step add up to its mean.",
        )
        .unit("as y"),
    ])
    .order("as the series first stand in the input, then as `models`, then by `component`, then by `ds`")
}

fn drivers_spec() -> TableSpec {
    let column = ColumnSpec::new;
    let number = |name, unit, doc| column(name, ColumnKind::Number, doc).unit(unit);
    TableSpec::new([
        series_id(),
        column(
            "model",
            ColumnKind::Text,
            "The method, as `models` names it.",
        ),
        column("driver", ColumnKind::Text, "The regressor or holiday."),
        number(
            "typical",
            "own",
            "Its mean in the past; 0 of flags and holidays.",
        ),
        number("ahead", "own", "Its mean over the steps ahead."),
        number(
            "contribution",
            "as y",
            "What that difference adds to a step, on average.",
        ),
        number("change", "own", "One standard deviation of its past."),
        number(
            "effect",
            "as y",
            "What so much more of it would add to a step, on average.",
        ),
        column(
            "message",
            ColumnKind::Text,
            "The same as a sentence, in English.",
        ),
    ])
    .order("as `components`, then as the columns of `series`, then holidays by name")
}

/// The declaration of `forecast.explain`.
pub(crate) fn operation() -> Operation {
    input_ports(Operation::new(
        "forecast.explain",
        "What each forecast is made of, and what drives it.",
    ))
    .description(include_str!("explain.md"))
    .options::<ExplainOptions>()
    .output(Port::table(
        "components",
        "The parts of each forecast.",
        components_spec(),
    ))
    .output(Port::table(
        "drivers",
        "What each regressor does to it.",
        drivers_spec(),
    ))
    .output(Port::table(
        "issues",
        "What could not be read or forecast.",
        issues_spec(),
    ))
    .error(Code::OptionValue, "an option is out of range")
    .error(Code::DataUnfit, "a forecast would lie beyond the year 9999")
    .cost("as `forecast.predict`, and a decomposition a series")
    .example(Example {
        inputs: json!({
            "series": {
                "ds": (1..=16).collect::<Vec<_>>(),
                "y": [80, 100, 81, 79, 102, 80, 83, 101, 82, 84, 103, 82, 85, 104, null, null],
                "promotion": [0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1],
            },
        }),
        options: json!({"horizon": 2, "models": "auto_arima", "season_length": 1}),
        output: "drivers",
        column: "contribution",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let result = explain(ForecastInputs::of(call)?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("components", result.components)
        .with_table("drivers", result.drivers)
        .with_table("issues", result.issues))
}
