//! `forecast.evaluate`: how far off forecasts were.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Error, Example, Issue, Operation, Port, Ports,
    Reader, Result, Severity, Table, TableSpec, TimeForm, Times, issues_spec, issues_table, quoted,
};

use crate::intake::{Inputs, Series, series_spec};
use crate::scores::{
    Checked, Scores, SeriesScores, scores_spec, scores_table, summary_spec, summary_table,
};

/// Options of [`evaluate`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct EvaluateOptions {
    /// How many steps a season has, for the scale of MASE. Default: the shortest
    /// season of the times' frequency, 1 for whole numbers.
    pub season_length: Option<usize>,
}

impl EvaluateOptions {
    /// Sets [`EvaluateOptions::season_length`].
    #[must_use]
    pub fn season_length(mut self, steps: usize) -> Self {
        self.season_length = Some(steps);
        self
    }
}

/// What [`evaluate`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Evaluation {
    /// The measures of each series.
    pub scores: Table,
    /// The means over the series.
    pub summary: Table,
    /// What could not be read or checked.
    pub issues: Table,
}

/// How far off forecasts were, once the values came.
///
/// # Arguments
///
/// - `forecasts`: rows of `ds` and `mean`, by choice `unique_id`, `model`, and pairs
///   such as `lo_80` and `hi_80`.
/// - `actuals`: what came: rows of `unique_id`, `ds`, `y`.
/// - `series`: what was known when the forecasts were made, for the scales.
///
/// # Errors
///
/// `COLUMN_MISSING`, `COLUMN_TYPE` or `COLUMN_VALUE` if a table does not fit;
/// `OPTION_VALUE` if `season_length` is 0. A series of forecasts none of which has
/// come is an issue.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{EvaluateOptions, evaluate};
///
/// let forecasts = Table::from_json(&json!({"ds": [4, 5], "mean": [10.0, 12.0]}))?;
/// let actuals = Table::from_json(&json!({"ds": [4, 5], "y": [11.0, 9.0]}))?;
/// let found = evaluate(&forecasts, &actuals, None, &EvaluateOptions::default(), &Control::new())?;
/// assert_eq!(found.scores.to_json()?["mae"], json!([2.0]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn evaluate(
    forecasts: &Table,
    actuals: &Table,
    series: Option<&Table>,
    options: &EvaluateOptions,
    control: &Control,
) -> Result<Evaluation> {
    if options.season_length == Some(0) {
        return Err(Error::invalid("season_length", "must be at least 1, got 0"));
    }
    control.check(0.0)?;
    let mut issues = Vec::new();
    let said = Forecasts::read(forecasts)?;
    let came = Came::read(actuals, said.times.form())?;
    let known = match series {
        Some(series) => {
            let future = None;
            let mut panel = Inputs { series, future }.panel(None)?;
            issues.append(&mut panel.issues);
            panel.series
        }
        None => Vec::new(),
    };
    let mut rows = Vec::new();
    for (id, model, places) in &said.groups {
        let before = known.iter().find(|one| one.id == *id);
        let scores = said.scores(places, id.as_deref(), &came, before, options);
        if let Some(scores) = scores {
            rows.push(SeriesScores {
                id: id.as_deref(),
                model,
                windows: 1,
                scores,
            });
            continue;
        }
        let message = "no value has come of what was forecast";
        let issue = Issue::new(Severity::Warning, "ACTUALS_MISSING", message);
        let issue = issue.detail("model", model.as_str());
        issues.push(match id {
            Some(id) => issue.unit(id),
            None => issue,
        });
    }
    Ok(Evaluation {
        scores: scores_table(&rows, &said.levels)?,
        summary: summary_table(&rows, &said.levels)?,
        issues: issues_table(&issues)?,
    })
}

/// A table of forecasts.
struct Forecasts {
    times: Times,
    means: Vec<f64>,
    levels: Vec<f64>,
    /// By level: the ends of the bands by row.
    ends: Vec<[Vec<f64>; 2]>,
    /// The rows of each series and model, in the order in which they first stand.
    groups: Vec<(Option<String>, String, Vec<usize>)>,
}

impl Forecasts {
    fn read(table: &Table) -> Result<Self> {
        let spec = forecasts_spec();
        let reader = Reader::try_new("forecasts", table, &spec)?;
        let times = reader.times("ds")?;
        let number = |name: &str| -> Result<Vec<f64>> {
            let values = reader.number(name)?;
            Ok(values.iter().map(|y| y.unwrap_or(f64::NAN)).collect())
        };
        let mut levels: Vec<f64> = reader
            .extra_names()
            .filter_map(|name| name.strip_prefix("lo_")?.parse().ok())
            .filter(|level| *level > 0.0 && *level < 100.0)
            .filter(|level| {
                reader.has(&format!("hi_{level}")) && reader.has(&format!("lo_{level}"))
            })
            .collect();
        levels.sort_unstable_by(f64::total_cmp);
        let band = |level: &f64| -> Result<[Vec<f64>; 2]> {
            Ok([
                number(&format!("lo_{level}"))?,
                number(&format!("hi_{level}"))?,
            ])
        };
        let ends = levels.iter().map(band).collect::<Result<_>>()?;
        let (ids, models) = (reader.id("unique_id")?, reader.text("model")?);
        let mut groups: Vec<(Option<String>, String, Vec<usize>)> = Vec::new();
        let mut places: BTreeMap<(Option<&str>, &str), usize> = BTreeMap::new();
        for (row, (id, model)) in ids.iter().zip(models.iter()).enumerate() {
            let model = model.unwrap_or("forecast");
            let place = *places.entry((id, model)).or_insert_with(|| {
                groups.push((id.map(str::to_owned), model.to_owned(), Vec::new()));
                groups.len() - 1
            });
            groups[place].2.push(row);
        }
        Ok(Self {
            times,
            means: number("mean")?,
            levels,
            ends,
            groups,
        })
    }

    /// The measures of the rows of one series and model; none where nothing came.
    fn scores(
        &self,
        rows: &[usize],
        id: Option<&str>,
        came: &Came,
        before: Option<&Series>,
        options: &EvaluateOptions,
    ) -> Option<Scores> {
        let actual = |row: &usize| {
            let key = (id.map(str::to_owned), self.times.get(*row)?);
            came.values.get(&key).copied()
        };
        let checked: Vec<(usize, f64)> = rows
            .iter()
            .filter(|row| self.means[**row].is_finite())
            .filter_map(|row| Some((*row, actual(row)?)))
            .collect();
        if !checked.iter().any(|(_, y)| y.is_finite()) {
            return None;
        }
        let of = |values: &[f64]| checked.iter().map(|(row, _)| values[*row]).collect();
        let (mean, actual): (Vec<f64>, Vec<f64>) =
            (of(&self.means), checked.iter().map(|(_, y)| *y).collect());
        let first = rows.iter().filter_map(|row| self.times.get(*row)).min();
        let train = before.map(|series| {
            let place = first.and_then(|first| series.axis.floor(first));
            let place = place.and_then(|place| usize::try_from(place).ok());
            let cut = place
                .unwrap_or(series.values.len())
                .min(series.values.len());
            &series.values[..cut]
        });
        let of_step = || before.and_then(|series| series.axis.step().seasons().first().copied());
        let bands: Vec<Vec<[f64; 2]>> = self
            .ends
            .iter()
            .map(|[low, high]| {
                checked
                    .iter()
                    .map(|(row, _)| [low[*row], high[*row]])
                    .collect()
            })
            .collect();
        let whole = bands.iter().flatten().flatten().all(|y| y.is_finite());
        let mut quantiles: Vec<(f64, Vec<f64>)> = Vec::new();
        if whole && !self.levels.is_empty() {
            for (level, [low, high]) in self.levels.iter().zip(&self.ends) {
                quantiles.push((0.5 - level / 200.0, of(low)));
                quantiles.push((0.5 + level / 200.0, of(high)));
            }
            quantiles.push((0.5, mean.clone()));
            quantiles.sort_by(|a, b| a.0.total_cmp(&b.0));
        }
        let checked = Checked {
            actual: &actual,
            mean: &mean,
            quantiles: &quantiles,
            bands: if whole { &bands } else { &[] },
            train: train.unwrap_or_default(),
            period: options.season_length.or_else(of_step).unwrap_or(1),
        };
        Some(Scores::of(&checked, &self.levels))
    }
}

/// What came, by series and time.
struct Came {
    values: BTreeMap<(Option<String>, i64), f64>,
}

impl Came {
    fn read(table: &Table, form: &TimeForm) -> Result<Self> {
        let spec = series_spec();
        let reader = Reader::try_new("actuals", table, &spec)?;
        let (ids, times) = (reader.id("unique_id")?, reader.times("ds")?);
        if times.form() != form && times.has_any() {
            let message = format!(
                "column {} of `actuals` must hold times in the form of `ds` in `forecasts`",
                quoted("ds")
            );
            return Err(Error::new(Code::ColumnType, message)
                .with_argument("actuals")
                .with_column("ds"));
        }
        let mut values = BTreeMap::new();
        let y = reader.number("y")?;
        for (row, ((id, time), y)) in ids.iter().zip(times.iter()).zip(y.iter()).enumerate() {
            let (Some(time), Some(y)) = (time, y.filter(|y| y.is_finite())) else {
                continue;
            };
            let before = values.insert((id.map(str::to_owned), time), y);
            if before.is_some_and(|before: f64| before.to_bits() != y.to_bits()) {
                let problem = "has another value for a time that already has one; keep one";
                return Err(
                    Error::column_value("y", Some(row as u64), problem).with_argument("actuals")
                );
            }
        }
        Ok(Self { values })
    }
}

fn forecasts_spec() -> TableSpec {
    let column = ColumnSpec::new;
    TableSpec::new([
        column(
            "unique_id",
            ColumnKind::Id,
            "The series that the row belongs to.",
        )
        .optional()
        .nullable(),
        column("ds", ColumnKind::Time, "When.").nullable(),
        column(
            "model",
            ColumnKind::Text,
            "The method. Default: `forecast`.",
        )
        .optional()
        .nullable(),
        column("mean", ColumnKind::Number, "The forecast.")
            .unit("as y")
            .nullable(),
    ])
    .extra_numbers("`lo_80`, `hi_80` and so on: the ends of the band of each level.")
}

/// The declaration of `forecast.evaluate`.
pub(crate) fn operation() -> Operation {
    Operation::new("forecast.evaluate", "How far off forecasts were, once the values came.")
        .description(include_str!("evaluate.md"))
        .input(Port::table("forecasts", "What was said.", forecasts_spec()))
        .input(Port::table("actuals", "What came.", series_spec()))
        .input(
            Port::table(
                "series",
                "What was known when the forecasts were made, for the scales of measures.",
                series_spec(),
            )
            .optional(),
        )
        .options::<EvaluateOptions>()
        .output(Port::table("scores", "The measures of each series.", scores_spec(&[])))
        .output(Port::table("summary", "The means over the series.", summary_spec(&[])))
        .output(Port::table("issues", "What could not be read or checked.", issues_spec()))
        .error(Code::OptionValue, "`season_length` is 0")
        .cost("a few microseconds a row")
        .example(Example {
            inputs: json!({
                "forecasts": {"ds": ["2026-04-01", "2026-05-01"], "mean": [110.0, 112.0], "lo_80": [104.0, 105.0], "hi_80": [116.0, 119.0]},
                "actuals": {"ds": ["2026-04-01", "2026-05-01"], "y": [113.0, 104.0]},
                "series": {"ds": ["2026-01-01", "2026-02-01", "2026-03-01"], "y": [100.0, 108.0, 103.0]},
            }),
            options: json!({"season_length": 1}),
            output: "scores",
            column: "mase",
        })
        .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let given = call.inputs().get("series").is_some();
    let series = given.then(|| call.table("series")).transpose()?;
    let result = evaluate(
        call.table("forecasts")?,
        call.table("actuals")?,
        series,
        &call.options()?,
        call.control(),
    )?;
    Ok(Ports::new()
        .with_table("scores", result.scores)
        .with_table("summary", result.summary)
        .with_table("issues", result.issues))
}
