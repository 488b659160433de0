//! `forecast.seasons`: which seasons a series has.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, ColumnKind, Control, Example, Issue, OneOrMany, Operation, Port, Ports, Result,
    Severity, Table, TableSpec, TableWriter, issues_spec, issues_table,
};

use super::names::season_name;
use super::search::search_seasons;
use super::{LEVEL, Season, measure, tested, whole_steps};
use crate::explored::{SeriesReading, column, each, finite, note, number};
use crate::history::History;
use crate::inputs::series_port;
use crate::intake::Step;
use crate::predict::series_id;

/// Options of [`seasons`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct SeasonsOptions {
    /// How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    /// `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
    /// numbers `step` or `2 steps`. Default: told from the times of each series.
    pub frequency: Option<String>,
    /// The lengths in steps that are tested, such as 12, or 24 and 168. Default: those
    /// of the frequency.
    pub season_length: Option<OneOrMany<usize>>,
    /// The day of the look, such as `2026-01-31`: the last periods, of a day or longer,
    /// that are not over then are left out. Default: every period is over.
    pub as_of: Option<String>,
    /// Whether seasons of other lengths are looked for in the values. Default: true.
    pub search: bool,
}

impl Default for SeasonsOptions {
    fn default() -> Self {
        Self {
            frequency: None,
            season_length: None,
            as_of: None,
            search: true,
        }
    }
}

impl SeasonsOptions {
    /// Sets [`SeasonsOptions::frequency`].
    #[must_use]
    pub fn frequency(mut self, frequency: impl Into<String>) -> Self {
        self.frequency = Some(frequency.into());
        self
    }

    /// Sets [`SeasonsOptions::season_length`].
    #[must_use]
    pub fn season_length(mut self, steps: impl Into<OneOrMany<usize>>) -> Self {
        self.season_length = Some(steps.into());
        self
    }

    /// Sets [`SeasonsOptions::as_of`].
    #[must_use]
    pub fn as_of(mut self, day: impl Into<String>) -> Self {
        self.as_of = Some(day.into());
        self
    }

    /// Sets [`SeasonsOptions::search`].
    #[must_use]
    pub fn search(mut self, search: bool) -> Self {
        self.search = search;
        self
    }

    fn reading(&self) -> SeriesReading<'_> {
        SeriesReading {
            frequency: self.frequency.as_deref(),
            season_length: self.season_length.as_ref(),
            as_of: self.as_of.as_deref(),
        }
    }
}

/// What [`seasons`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FoundSeasons {
    /// The seasons that were tested or found.
    pub seasons: Table,
    /// What could not be read or tested.
    pub issues: Table,
}

/// Where a length comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    Given,
    Frequency,
    Found,
}

impl Source {
    fn name(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Frequency => "frequency",
            Self::Found => "found",
        }
    }
}

/// A season of a series.
struct Row<'a> {
    series: &'a History,
    source: Source,
    period: f64,
    /// None where the series is too short to tell.
    tested: Option<Season>,
}

/// Tells which seasons each series has.
///
/// Lengths that are given, or those of the frequency (7 and 365.25 for days), are tested
/// one by one, the shortest first; then those that stand out in the autocorrelation of
/// the differences. The test is F, of the harmonics of a length, up to six of them, in a
/// regression of the series on them, a line, the seasons already found and the series'
/// own last observations, so that neither a trend nor a wandering level is a season; the
/// p-value counts the lengths that were tried. The strength is
/// max(0, 1 − Var(*R*)/Var(*S* + *R*)) of a decomposition into the seasons that are
/// there.
///
/// # Arguments
///
/// - `series`: rows of `unique_id` (may be left out), `ds` and `y`, in any order; a
///   missing `y` is a missing value. Further columns are not used.
///
/// # Errors
///
/// - `COLUMN_MISSING`, `COLUMN_TYPE`, `COLUMN_VALUE` or `COLUMN_DUPLICATE` if the
///   table does not fit.
/// - `OPTION_VALUE` if an option is out of range.
/// - `CANCELLED`, `TIME_LIMIT` or `MEMORY_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{SeasonsOptions, seasons};
///
/// let week = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0];
/// let series = Table::from_json(&json!({
///     "ds": (0..70).collect::<Vec<i32>>(),
///     "y": (0..70).map(|t| week[t % 7] + 0.1 * (t * t % 5) as f64).collect::<Vec<f64>>(),
/// }))?;
/// let found = seasons(&series, &SeasonsOptions::default(), &Control::new())?;
/// assert_eq!(found.seasons.to_json()?["period"], json!([7.0]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// - Sims, Stock and Watson (1990), *Inference in linear time series models with some
///   unit roots*, Econometrica 58(1), for the test.
/// - Wang, Smith and Hyndman (2006), *Characteristic-based clustering for time series
///   data*, Data Mining and Knowledge Discovery 13, for the strength.
pub fn seasons(
    series: &Table,
    options: &SeasonsOptions,
    control: &Control,
) -> Result<FoundSeasons> {
    let (mut panel, series) = options.reading().histories(series)?;
    let found = each(&series, control, |one| Ok(of_series(one, options)))?;
    let mut rows = Vec::new();
    for (own, issue) in found {
        rows.extend(own);
        panel.issues.extend(issue);
    }
    Ok(FoundSeasons {
        seasons: table(&rows)?,
        issues: issues_table(&panel.issues)?,
    })
}

fn of_series<'a>(series: &'a History, options: &SeasonsOptions) -> (Vec<Row<'a>>, Option<Issue>) {
    let given = options.season_length.iter().flat_map(|lengths| &lengths.0);
    let mut candidates: Vec<f64> = given.map(|steps| *steps as f64).collect();
    let mut source = Source::Given;
    if candidates.is_empty() {
        source = Source::Frequency;
        candidates = of_frequency(series.series.axis.step());
    }
    candidates.retain(|period| *period >= 2.0);
    candidates.sort_unstable_by(f64::total_cmp);
    candidates.dedup();
    let tested = strengthened(&series.values, &candidates);
    let mut rows: Vec<Row<'_>> = candidates
        .iter()
        .map(|&period| Row {
            series,
            source,
            period,
            tested: tested
                .iter()
                .copied()
                .find(|season| near(season.period, period)),
        })
        .collect();
    if options.search {
        let found = search_seasons(&series.values).into_iter();
        let others = found.filter(|season| !candidates.iter().any(|own| near(*own, season.period)));
        rows.extend(others.map(|season| Row {
            series,
            source: Source::Found,
            period: season.period,
            tested: Some(season),
        }));
        rows.sort_by(|a, b| a.period.total_cmp(&b.period));
    }
    let short = rows.iter().find(|row| row.tested.is_none());
    let issue = short.map(|row| {
        let message = "the series is constant or has fewer than eight values or two of a season: that cannot be tested";
        let issue = note(series, Severity::Info, "SEASON_SHORT", message);
        issue.detail("season_length", row.period)
    });
    (rows, issue)
}

/// Whether two lengths are the same season: a year of days has 365 or 365.25 of them.
fn near(one: f64, other: f64) -> bool {
    (one / other - 1.0).abs() < 0.002
}

/// The lengths of the seasons that such steps may have: of days and weeks a year that
/// is not whole.
fn of_frequency(step: Step) -> Vec<f64> {
    const YEAR: f64 = 365.25;
    match step {
        Step::Days(1) => vec![7.0, YEAR],
        Step::Weekdays => vec![5.0, YEAR * 5.0 / 7.0],
        Step::Days(7) => vec![YEAR / 7.0],
        Step::Days(14) => vec![YEAR / 14.0],
        Step::Days(28) => vec![YEAR / 28.0],
        _ => step.seasons().iter().map(|steps| *steps as f64).collect(),
    }
}

/// The candidates tested, with the strength of each beside those that are seasons.
fn strengthened(values: &[f64], candidates: &[f64]) -> Vec<Season> {
    let mut all = tested(values, candidates, candidates.len());
    let mut real: Vec<Season> = all.iter().copied().filter(|s| s.p_value < LEVEL).collect();
    measure(values, &mut real);
    for season in &mut all {
        let measured = if season.p_value < LEVEL {
            real.iter()
                .copied()
                .find(|one| near(one.period, season.period))
        } else {
            let mut beside = real.clone();
            beside.push(*season);
            measure(values, &mut beside);
            beside.pop()
        };
        season.strength = measured.map_or(0.0, |one| one.strength);
    }
    all
}

fn spec() -> TableSpec {
    TableSpec::new([
        series_id(),
        number("period", "steps", "The length; a year of days has 365.25."),
        column(
            "name",
            ColumnKind::Text,
            "Its name, such as `week`; null where it has none.",
        )
        .nullable(),
        column(
            "source",
            ColumnKind::Text,
            "Where the length comes from: `given`, `frequency` or `found`, in the values.",
        ),
        number(
            "strength",
            "share",
            "How strong it is, from 0 to 1; null where it cannot be told.",
        )
        .nullable(),
        number(
            "p_value",
            "share",
            "How likely a series without it shows as much of it; null where it cannot be told.",
        )
        .nullable(),
        column(
            "present",
            ColumnKind::Flag,
            "Whether it is there: a p-value below 0.01.",
        ),
        column(
            "used",
            ColumnKind::Flag,
            "Whether forecasts of the series with the same options look for it.",
        ),
    ])
    .order("as the series first stand in the input, then the shortest first")
}

fn table(rows: &[Row<'_>]) -> Result<Table> {
    let of = |row: &Row<'_>, value: fn(&Season) -> f64| finite(value(row.tested.as_ref()?));
    let present = |row: &Row<'_>| row.tested.is_some_and(|season| season.p_value < LEVEL);
    let used = |row: &Row<'_>| row.series.periods.contains(&whole_steps(row.period));
    TableWriter::new(&spec())
        .text(rows.iter().map(|row| row.series.series.id.as_deref()))
        .number(rows.iter().map(|row| Some(row.period)))
        .text(
            rows.iter()
                .map(|row| season_name(row.series.series.axis.step(), row.period)),
        )
        .text(rows.iter().map(|row| Some(row.source.name())))
        .number(rows.iter().map(|row| of(row, |season| season.strength)))
        .number(rows.iter().map(|row| of(row, |season| season.p_value)))
        .flag(rows.iter().map(|row| Some(present(row))))
        .flag(rows.iter().map(|row| Some(used(row))))
        .finish()
}

/// The declaration of `forecast.seasons`.
pub(crate) fn operation() -> Operation {
    series_port(Operation::new(
        "forecast.seasons",
        "Which seasons each series has, how strong and how sure.",
    ))
    .description(include_str!("seasons.md"))
    .options::<SeasonsOptions>()
    .output(Port::table("seasons", "The seasons that were tested or found.", spec()))
    .output(Port::table("issues", "What could not be read or tested.", issues_spec()))
    .error(Code::OptionValue, "an option is out of range")
    .cost("about 1 ms for a monthly series of ten years")
    .example(Example {
        inputs: json!({
            "series": {
                "ds": ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"],
                "y": [100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0, 108.0, 188.0],
            },
        }),
        options: json!({}),
        output: "seasons",
        column: "p_value",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let found = seasons(call.table("series")?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("seasons", found.seasons)
        .with_table("issues", found.issues))
}

#[cfg(test)]
#[path = "operation_tests.rs"]
mod tests;
