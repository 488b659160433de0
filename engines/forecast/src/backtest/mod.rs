//! `forecast.backtest`: what methods would have said before, and how far off.

#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Error, Example, Issue, Operation, Port, Ports,
    Result, Severity, Table, TableSpec, TableWriter, TimeForm, Times, issues_spec, issues_table,
};

use crate::answers::{Answer, told};
use crate::history::{History, of_unit};
use crate::inputs::{ForecastInputs, input_ports};
use crate::options::{ForecastOptions, Settings};
use crate::predict::{level_columns, series_id};
use crate::scores::{
    Checked, Scores, SeriesScores, scores_spec, scores_table, summary_spec, summary_table,
};

/// An output of [`backtest`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BacktestOutput {
    /// What was said, beside what came.
    Forecasts,
    /// The measures of each series.
    Scores,
    /// The means over the series.
    Summary,
    /// What could not be read or forecast.
    Issues,
}

/// Options of [`backtest`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct BacktestOptions {
    /// How series are read and forecast.
    #[serde(flatten)]
    pub forecast: ForecastOptions,
    /// How many origins to forecast from, 1 to 1000. Default: 3.
    pub windows: usize,
    /// How many steps lie between them. Default: the horizon.
    pub stride: Option<usize>,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<BacktestOutput>>,
}

impl Default for BacktestOptions {
    fn default() -> Self {
        Self {
            forecast: ForecastOptions::default(),
            windows: 3,
            stride: None,
            outputs: None,
        }
    }
}

impl From<ForecastOptions> for BacktestOptions {
    fn from(forecast: ForecastOptions) -> Self {
        Self {
            forecast,
            ..Self::default()
        }
    }
}

impl BacktestOptions {
    /// Sets [`BacktestOptions::windows`].
    #[must_use]
    pub fn windows(mut self, count: usize) -> Self {
        self.windows = count;
        self
    }

    /// Sets [`BacktestOptions::stride`].
    #[must_use]
    pub fn stride(mut self, steps: usize) -> Self {
        self.stride = Some(steps);
        self
    }

    /// Sets [`BacktestOptions::outputs`].
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = BacktestOutput>) -> Self {
        self.outputs = Some(outputs.into_iter().collect());
        self
    }

    fn wants(&self, output: BacktestOutput) -> bool {
        let outputs = self.outputs.as_ref();
        outputs.is_none_or(|outputs| outputs.contains(&output))
    }

    fn stride_checked(&self) -> Result<usize> {
        if !(1..=1000).contains(&self.windows) {
            let problem = format!("must be between 1 and 1000, got {}", self.windows);
            return Err(Error::invalid("windows", problem));
        }
        let stride = self.stride.unwrap_or(self.forecast.horizon);
        if stride == 0 {
            return Err(Error::invalid("stride", "must be at least 1, got 0"));
        }
        Ok(stride)
    }
}

/// What [`backtest`] gives; an output that was not asked for has no columns.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Backtest {
    /// What was said, beside what came.
    pub forecasts: Table,
    /// The measures of each series.
    pub scores: Table,
    /// The means over the series.
    pub summary: Table,
    /// What could not be read or forecast.
    pub issues: Table,
}

/// What methods would have said at earlier points of each series, and how far off
/// they would have been (rolling origin).
///
/// # Arguments
///
/// As [`predict`](crate::predict()).
///
/// # Errors
///
/// As [`predict`](crate::predict()); `OPTION_VALUE` for `windows` and `stride` too.
/// A series that is too short for a window is an issue.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{BacktestOptions, ForecastModel, ForecastOptions, backtest};
///
/// let y: Vec<f64> = (0..60).map(|t| 100.0 + f64::from(t) + f64::from(t * 7 % 5)).collect();
/// let series = Table::from_json(&json!({"ds": (0..60).collect::<Vec<_>>(), "y": y}))?;
/// let options = ForecastOptions::default()
///     .horizon(6)
///     .models([ForecastModel::Naive, ForecastModel::AutoEts]);
/// let found = backtest(&series, &BacktestOptions::from(options), &Control::new())?;
/// assert_eq!(found.summary.to_json()?["model"], json!(["auto_ets", "naive"]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// Tashman (2000), *Out-of-sample tests of forecasting accuracy: an analysis and
/// review*, International Journal of Forecasting 16(4).
pub fn backtest<'a>(
    inputs: impl Into<ForecastInputs<'a>>,
    options: &BacktestOptions,
    control: &Control,
) -> Result<Backtest> {
    let mut settings = options.forecast.checked()?;
    settings.reading.backward = true;
    let stride = options.stride_checked()?;
    let (mut panel, series) = inputs.into().histories(&settings)?;
    let mut said = Vec::new();
    let mut reached = vec![0_usize; series.len()];
    let mut notes = Vec::new();
    for window in (0..options.windows).rev() {
        let back = window.saturating_mul(stride);
        let back = back.saturating_add(settings.reading.horizon);
        let (places, before): (Vec<usize>, Vec<History>) = series
            .iter()
            .enumerate()
            .filter_map(|(at, one)| Some((at, one.before(one.values.len().checked_sub(back)?)?)))
            .unzip();
        let rows = (before.len() * settings.models.len() * settings.reading.horizon) as u64;
        control.reserve(rows.saturating_mul(8 * (10 + 4 * settings.levels.len() as u64)))?;
        told(&before, &settings, &mut notes, control, |answer| {
            let at = places[answer.at];
            reached[at] += 1;
            let before = &before[answer.at];
            said.push(Said::of(at, before, &series[at], &answer, &settings));
        })?;
    }
    // The windows say it one after the other: the first to do so has the most to do.
    let cut = notes.into_iter().find(|note| note.code == "WORK_LIMIT");
    panel.issues.extend(cut);
    for (one, _) in series
        .iter()
        .zip(&reached)
        .filter(|(_, count)| **count == 0)
    {
        let message = format!(
            "the series is too short to forecast {} steps from an earlier point of it",
            settings.reading.horizon
        );
        let issue = Issue::new(Severity::Error, "BACKTEST_SHORT", message);
        let issue = issue.detail("points", one.values.len());
        panel.issues.push(of_unit(issue, &one.series));
    }
    said.sort_by_key(|said| (said.at, said.model, said.before));
    let scored = scored(&said, &series, &settings);
    let table = |output, table: &dyn Fn() -> Result<Table>| {
        if options.wants(output) {
            table()
        } else {
            Ok(Table::default())
        }
    };
    Ok(Backtest {
        forecasts: table(BacktestOutput::Forecasts, &|| {
            forecasts_table(&panel.form, &series, &said, &settings)
        })?,
        scores: table(BacktestOutput::Scores, &|| {
            scores_table(&scored, &settings.levels)
        })?,
        summary: table(BacktestOutput::Summary, &|| {
            summary_table(&scored, &settings.levels)
        })?,
        issues: table(BacktestOutput::Issues, &|| issues_table(&panel.issues))?,
    })
}

/// What one model said of one series from one origin.
struct Said {
    at: usize,
    /// The place among the models asked for.
    model: usize,
    /// The points before the origin.
    before: usize,
    came: Vec<f64>,
    mean: Vec<f64>,
    /// By level, by step.
    bands: Vec<Vec<[f64; 2]>>,
    scores: Scores,
}

impl Said {
    fn of(
        at: usize,
        before: &History,
        whole: &History,
        answer: &Answer,
        settings: &Settings,
    ) -> Self {
        const PROBABILITIES: [f64; 9] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
        let first = before.values.len();
        let came = whole.values[first..first + answer.mean.len()].to_vec();
        let steps = 0..answer.mean.len();
        let by_step: Vec<Vec<f64>> = steps
            .clone()
            .map(|step| answer.quantiles(step, &PROBABILITIES))
            .collect();
        let quantile = |(place, probability): (usize, &f64)| {
            let values = by_step.iter().map(|quantiles| quantiles[place]);
            (*probability, values.collect())
        };
        let quantiles: Vec<(f64, Vec<f64>)> =
            PROBABILITIES.iter().enumerate().map(quantile).collect();
        let by_step: Vec<Vec<[f64; 2]>> = steps
            .map(|step| answer.bands(step, &settings.levels))
            .collect();
        let level = |level: usize| by_step.iter().map(|bands| bands[level]).collect();
        let bands: Vec<Vec<[f64; 2]>> = (0..settings.levels.len()).map(level).collect();
        let scores = Scores::of(
            &Checked {
                actual: &came,
                mean: &answer.mean,
                quantiles: &quantiles,
                bands: &bands,
                train: &before.values,
                period: before.sample().period(),
            },
            &settings.levels,
        );
        let model = settings.models.iter().position(|one| *one == answer.model);
        Self {
            at,
            model: model.unwrap_or_default(),
            before: first,
            came,
            mean: answer.mean.clone(),
            bands,
            scores,
        }
    }
}

/// The means over the windows of each series and model; `said` is in their order.
fn scored<'a>(said: &[Said], series: &'a [History], settings: &Settings) -> Vec<SeriesScores<'a>> {
    said.chunk_by(|a, b| (a.at, a.model) == (b.at, b.model))
        .map(|windows| {
            let scores: Vec<&Scores> = windows.iter().map(|said| &said.scores).collect();
            SeriesScores {
                id: series[windows[0].at].series.id.as_deref(),
                model: settings.models[windows[0].model].as_str(),
                windows: windows.len(),
                scores: Scores::mean(&scores),
            }
        })
        .collect()
}

fn forecasts_table(
    form: &TimeForm,
    series: &[History],
    said: &[Said],
    settings: &Settings,
) -> Result<Table> {
    let mut spec = forecasts_spec();
    level_columns(&mut spec, &settings.levels, "as y");
    let rows: Vec<(&Said, usize)> = said
        .iter()
        .flat_map(|said| (0..said.mean.len()).map(move |step| (said, step)))
        .collect();
    let times = |place: fn(&Said, usize) -> usize| {
        let time = |(said, step): &(&Said, usize)| series[said.at].time_at(place(said, *step));
        Times::new(form.clone(), rows.iter().map(time))
    };
    let known = |y: f64| Some(y).filter(|y| y.is_finite());
    let mut writer = TableWriter::new(&spec)
        .text(
            rows.iter()
                .map(|(said, _)| series[said.at].series.id.as_deref()),
        )
        .times(&times(|said, _| said.before - 1))
        .times(&times(|said, step| said.before + step))
        .text(
            rows.iter()
                .map(|(said, _)| Some(settings.models[said.model].as_str())),
        )
        .number(rows.iter().map(|(said, step)| known(said.came[*step])))
        .number(rows.iter().map(|(said, step)| Some(said.mean[*step])));
    for level in 0..settings.levels.len() {
        for end in 0..2 {
            writer = writer.number(
                rows.iter()
                    .map(|(said, step)| Some(said.bands[level][*step][end])),
            );
        }
    }
    writer.finish()
}

fn forecasts_spec() -> TableSpec {
    let column = ColumnSpec::new;
    TableSpec::new([
        series_id(),
        column("cutoff", ColumnKind::Time, "The last point that was known."),
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
        column(
            "y",
            ColumnKind::Number,
            "What came; null where it is missing.",
        )
        .unit("as y")
        .nullable(),
        column("mean", ColumnKind::Number, "The forecast.").unit("as y"),
    ])
    .extra_numbers("`lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each level.")
    .order(
        "as the series first stand in the input, then as `models`, then by `cutoff`, then by `ds`",
    )
}

/// The declaration of `forecast.backtest`.
pub(crate) fn operation() -> Operation {
    let levels = &ForecastOptions::default().levels;
    input_ports(Operation::new(
        "forecast.backtest",
        "What methods would have said at earlier points, and how far off.",
    ))
    .description(include_str!("backtest.md"))
    .options::<BacktestOptions>()
    .output(Port::table(
        "forecasts",
        "What was said, beside what came.",
        forecasts_spec(),
    ))
    .output(Port::table(
        "scores",
        "The measures of each series, means over its windows.",
        scores_spec(levels),
    ))
    .output(Port::table(
        "summary",
        "The means over the series.",
        summary_spec(levels),
    ))
    .output(Port::table(
        "issues",
        "What could not be read or forecast.",
        issues_spec(),
    ))
    .error(Code::OptionValue, "an option is out of range")
    .cost("as `forecast.predict`, times `windows`")
    .example(Example {
        inputs: json!({
            "series": {
                "ds": (1..=24).collect::<Vec<_>>(),
                "y": (1..=24).map(|t| 100 + 2 * t + t * 7 % 5).collect::<Vec<_>>(),
            },
        }),
        options: json!({"horizon": 4, "models": ["naive", "drift"], "windows": 2}),
        output: "summary",
        column: "mase",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let result = backtest(ForecastInputs::of(call)?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("forecasts", result.forecasts)
        .with_table("scores", result.scores)
        .with_table("summary", result.summary)
        .with_table("issues", result.issues))
}
