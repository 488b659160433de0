//! `forecast.fit`: a forecaster from series.

use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Example, Operation, Port, Ports, Result, Table, issues_spec, issues_table,
};

use super::beside::Beside;
use super::kept::Kept;
use super::{Forecaster, forecaster_port, holidays_port};
use crate::answers::answers;
use crate::inputs::ForecastInputs;
use crate::intake::series_spec;
use crate::options::ForecastOptions;
use crate::predict::{ModelRows, models_spec, quality_spec, quality_table, unheeded};
use crate::quality::qualities;

/// What [`fit`] gives.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Fitted {
    /// The forecaster.
    pub forecaster: Forecaster,
    /// What was fitted, and how much it counts.
    pub models: Table,
    /// What each series is like.
    pub quality: Table,
    /// What could not be read or fitted.
    pub issues: Table,
}

/// Fits a forecaster to series: what [`predict`](crate::predict()) fits, kept.
///
/// The bands reach as far as [`ForecastOptions::horizon`]; beyond it they widen as
/// the models say. Regressors that methods heed are kept by their names: what comes
/// beside new points, and ahead, is then to be told. What regressors of other series
/// do to a series, which [`predict`](crate::predict()) heeds in a panel, is left out.
///
/// # Arguments
///
/// - `inputs`: series and holidays as [`predict`](crate::predict()) takes them; those
///   days that lie ahead are kept.
///
/// # Errors
///
/// As [`predict`](crate::predict()); `OPTION_VALUE` for `future`, which
/// [`ahead`](crate::ahead()) takes.
///
/// # Examples
///
/// See [`Forecaster`].
pub fn fit<'a>(
    inputs: impl Into<ForecastInputs<'a>>,
    options: &ForecastOptions,
    control: &Control,
) -> Result<Fitted> {
    let inputs = inputs.into();
    inputs.refuse_future()?;
    let mut settings = options.checked()?;
    // There is no table of what is known ahead, and nothing that would need it.
    settings.reading.backward = true;
    let (mut panel, mut series, regressors) = inputs.read(&settings)?;
    for one in &mut series {
        one.without_siblings();
    }
    panel.issues.extend(unheeded(&settings, &panel, &series));
    let answers = answers(&series, &settings, &mut panel.issues, control)?;
    let qualities = qualities(&series, &mut panel.issues, control)?;
    let mut models = ModelRows::new(answers.len());
    for answer in &answers {
        models.push(answer, &series[answer.at].end());
    }
    Ok(Fitted {
        forecaster: Forecaster {
            kept: Kept::of(
                &panel.form,
                options.intervals,
                Beside::of(&regressors, &panel),
                &series,
                &answers,
            ),
        },
        models: models.finish()?,
        quality: quality_table(&panel.form, &series, &qualities)?,
        issues: issues_table(&panel.issues)?,
    })
}

/// The declaration of `forecast.fit`.
pub(super) fn operation() -> Operation {
    Operation::new("forecast.fit", "A forecaster that is fitted once and kept.")
        .description(include_str!("fit.md"))
        .input(Port::table("series", "The series, a row a point.", series_spec()))
        .input(holidays_port("Days with effects of their own: holidays and events, past and, as far as they are known, ahead."))
        .options::<ForecastOptions>()
        .output(forecaster_port("The forecaster, for `forecast.update` and `forecast.ahead`."))
        .output(Port::table("models", "What was fitted, and how much it counts.", models_spec()))
        .output(Port::table("quality", "What each series is like.", quality_spec()))
        .output(Port::table("issues", "What could not be read or fitted.", issues_spec()))
        .error(Code::OptionValue, "an option is out of range")
        .cost("as `forecast.predict`")
        .example(Example {
            inputs: json!({
                "series": {
                    "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"],
                    "y": [100.0, 104.0, 103.0, 108.0, 107.0, 112.0],
                },
            }),
            options: json!({"models": "auto_ets", "horizon": 3}),
            output: "models",
            column: "fitted",
        })
        .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let result = fit(ForecastInputs::of(call)?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_document("forecaster", Some(result.forecaster.to_document()?))
        .with_table("models", result.models)
        .with_table("quality", result.quality)
        .with_table("issues", result.issues))
}
