//! `forecast.ahead`: what a forecaster says comes next.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{Call, Code, Control, Example, Operation, Port, Ports, Result, Table};

use super::{Forecaster, forecaster_port};
use crate::options::ForecastOptions;
use crate::predict::{ForecastRows, forecasts_spec};

/// Options of [`ahead`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct AheadOptions {
    /// How many steps ahead, 1 to 10000. Default: 12.
    pub horizon: usize,
    /// The shares of 100 that bands are to cover, above 0 and below 100. Default:
    /// 80 and 95.
    pub levels: Vec<f64>,
}

impl Default for AheadOptions {
    fn default() -> Self {
        let ForecastOptions {
            horizon, levels, ..
        } = ForecastOptions::default();
        Self { horizon, levels }
    }
}

impl AheadOptions {
    /// Sets [`AheadOptions::horizon`].
    #[must_use]
    pub fn horizon(mut self, steps: usize) -> Self {
        self.horizon = steps;
        self
    }

    /// Sets [`AheadOptions::levels`].
    #[must_use]
    pub fn levels(mut self, levels: impl IntoIterator<Item = f64>) -> Self {
        self.levels = levels.into_iter().collect();
        self
    }
}

/// What [`ahead`] gives.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AheadForecasts {
    /// Mean and bands of each step ahead.
    pub forecasts: Table,
}

/// What a forecaster says comes next.
///
/// # Errors
///
/// `OPTION_VALUE` if an option is out of range; `DATA_UNFIT` if forecasts would lie
/// beyond the year 9999; `MEMORY_LIMIT` from `control`.
///
/// # Examples
///
/// See [`Forecaster`].
pub fn ahead(
    forecaster: &Forecaster,
    options: &AheadOptions,
    control: &Control,
) -> Result<AheadForecasts> {
    let of_all = ForecastOptions::default()
        .horizon(options.horizon)
        .levels(options.levels.iter().copied());
    let settings = of_all.checked()?;
    let kept = &forecaster.kept;
    let rows = (kept.series.len() * options.horizon) as u64;
    control.reserve(rows.saturating_mul(8 * (4 + 4 * settings.levels.len() as u64)))?;
    control.check(0.0)?;
    let ends = kept.ends();
    let mut forecasts = ForecastRows::new(&settings.levels);
    for answer in kept.answers(options.horizon) {
        forecasts.push(&answer, &ends[answer.at]);
    }
    let form = kept.form.times();
    Ok(AheadForecasts {
        forecasts: forecasts.finish(&form)?,
    })
}

/// The declaration of `forecast.ahead`.
pub(super) fn operation() -> Operation {
    Operation::new("forecast.ahead", "What a forecaster says comes next.")
        .description(include_str!("ahead.md"))
        .input(forecaster_port(
            "As `forecast.fit` or `forecast.update` gave it.",
        ))
        .options::<AheadOptions>()
        .output(Port::table(
            "forecasts",
            "Mean and bands of each step ahead.",
            forecasts_spec(),
        ))
        .error(Code::OptionValue, "an option is out of range")
        .error(Code::DataUnfit, "a forecast would lie beyond the year 9999")
        .cost("0.01 to 0.2 ms a series, most of it the reading of the document")
        .example(Example {
            inputs: json!({"forecaster": super::example()}),
            options: json!({"horizon": 2}),
            output: "forecasts",
            column: "mean",
        })
        .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let forecaster = Forecaster::from_document(call.document("forecaster")?)?;
    let result = ahead(&forecaster, &call.options()?, call.control())?;
    Ok(Ports::new().with_table("forecasts", result.forecasts))
}
