//! What is to be reached, and when.

use trimtab_core::{
    Code, ColumnKind, ColumnSpec, Error, Issue, Reader, Result, Severity, Table, TableSpec,
    TimeForm, quoted,
};

use crate::history::{History, of_unit};

pub(super) fn targets_spec() -> TableSpec {
    let column = ColumnSpec::new;
    let optional = |name, kind, doc| column(name, kind, doc).optional().nullable();
    TableSpec::new([
        optional(
            "unique_id",
            ColumnKind::Id,
            "The series that it concerns; null or left out: every one.",
        ),
        column("target", ColumnKind::Number, "What is to be reached.").unit("as y"),
        optional(
            "statistic",
            ColumnKind::Text,
            "What of the window is compared: `sum`, `mean`, `last`, `minimum` or `maximum`. Default: `sum`.",
        ),
        optional(
            "comparison",
            ColumnKind::Text,
            "`at_least` or `at_most`. Default: `at_least`.",
        ),
        optional(
            "start",
            ColumnKind::Time,
            "The first point of the window, in the form of `ds`; it may lie in the past. Default: the first step ahead.",
        ),
        optional(
            "end",
            ColumnKind::Time,
            "The last point of the window. Default: the last step of the horizon.",
        ),
    ])
}

/// What is to be reached.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Target {
    id: Option<String>,
    pub(super) value: f64,
    pub(super) statistic: Statistic,
    at_most: bool,
    start: Option<i64>,
    end: Option<i64>,
}

/// What of a window is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Statistic {
    Sum,
    Mean,
    Last,
    Minimum,
    Maximum,
}

const STATISTICS: [Statistic; 5] = [
    Statistic::Sum,
    Statistic::Mean,
    Statistic::Last,
    Statistic::Minimum,
    Statistic::Maximum,
];

impl Statistic {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Mean => "mean",
            Self::Last => "last",
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
        }
    }
}

impl Target {
    pub(super) const fn comparison(&self) -> &'static str {
        if self.at_most { "at_most" } else { "at_least" }
    }

    pub(super) fn is_met(&self, y: f64) -> bool {
        if self.at_most {
            y <= self.value
        } else {
            y >= self.value
        }
    }
}

/// The targets of the table; `form` is that of the series' times.
pub(super) fn read_targets(table: &Table, form: &TimeForm) -> Result<Vec<Target>> {
    let spec = targets_spec();
    let reader = Reader::try_new("targets", table, &spec)?;
    let (ids, values) = (reader.id("unique_id")?, reader.number("target")?);
    let (statistics, comparisons) = (reader.text("statistic")?, reader.text("comparison")?);
    let times = |name: &str| {
        let times = reader.times(name)?;
        if times.has_any() && times.form() != form {
            let message = format!(
                "column {} of `targets` must hold times in the form of `ds` in `series`",
                quoted(name)
            );
            return Err(Error::new(Code::ColumnType, message)
                .with_argument("targets")
                .with_column(name));
        }
        Ok(times)
    };
    let (starts, ends) = (times("start")?, times("end")?);
    let wrong = |column: &str, row: usize, problem: String| {
        Err(Error::column_value(column, Some(row as u64), problem).with_argument("targets"))
    };
    let rows = values
        .iter()
        .zip(ids.iter())
        .zip(statistics.iter())
        .zip(comparisons.iter());
    let mut found = Vec::with_capacity(values.len());
    for (row, (((value, id), statistic), comparison)) in rows.enumerate() {
        let name = statistic.unwrap_or("sum");
        let Some(&statistic) = STATISTICS.iter().find(|one| one.name() == name) else {
            let problem = format!(
                "must be `sum`, `mean`, `last`, `minimum` or `maximum`, got {}",
                quoted(name)
            );
            return wrong("statistic", row, problem);
        };
        let at_most = match comparison.unwrap_or("at_least") {
            "at_least" => false,
            "at_most" => true,
            other => {
                let problem = format!("must be `at_least` or `at_most`, got {}", quoted(other));
                return wrong("comparison", row, problem);
            }
        };
        let Some(value) = value.filter(|value| value.is_finite()) else {
            return wrong("target", row, "must be a finite number".to_owned());
        };
        found.push(Target {
            id: id.map(str::to_owned),
            value,
            statistic,
            at_most,
            start: starts.get(row),
            end: ends.get(row),
        });
    }
    Ok(found)
}

/// The points of a series that a target is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Window {
    /// The places of the series and of the target.
    pub(super) series: usize,
    pub(super) target: usize,
    /// The first and the last point, counted from the series' first value.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The points of the series.
    points: usize,
    /// Those of the window that were observed, their sum, least and greatest.
    pub(super) observed: usize,
    sum: f64,
    range: (f64, f64),
    /// The last of the window, where it was observed.
    last: Option<f64>,
}

/// The positions of a target's window on a series; the last step of the horizon
/// where it names no end.
fn ends(target: &Target, series: &History) -> (Option<i64>, Option<i64>) {
    let first = i64::try_from(series.first).unwrap_or(i64::MAX);
    let place = |time: i64| Some(series.series.axis.floor(time)? - first);
    (target.start.and_then(place), target.end.and_then(place))
}

fn concerns(target: &Target, series: &History) -> bool {
    target.id.is_none() || target.id == series.series.id
}

/// The steps ahead that the windows of all targets need.
pub(super) fn furthest(targets: &[Target], series: &[History]) -> usize {
    let mut furthest = 0;
    for one in series {
        for target in targets.iter().filter(|target| concerns(target, one)) {
            let points = i64::try_from(one.values.len()).unwrap_or(i64::MAX);
            let needed = ends(target, one).1.map(|end| end + 1 - points);
            furthest = furthest.max(needed.and_then(|n| usize::try_from(n).ok()).unwrap_or(0));
        }
    }
    furthest
}

/// The windows of the targets on the series that they concern.
pub(super) fn windows(
    targets: &[Target],
    series: &[History],
    horizon: usize,
    issues: &mut Vec<Issue>,
) -> Vec<Window> {
    let mut found = Vec::new();
    for (place, target) in targets.iter().enumerate() {
        let mut any = false;
        for (at, one) in series.iter().enumerate() {
            if !concerns(target, one) {
                continue;
            }
            any = true;
            match window(target, one, horizon) {
                Ok(mut window) => {
                    (window.series, window.target) = (at, place);
                    let past = (window.to + 1).min(window.points);
                    let missing = past.saturating_sub(window.from + window.observed);
                    if missing > 0 {
                        let message = format!(
                            "{missing} observed points of the window of target {place} are missing: they count nowhere"
                        );
                        let issue = Issue::new(Severity::Warning, "WINDOW_MISSING", message);
                        issues.push(of_unit(issue.detail("points", missing), &one.series));
                    }
                    found.push(window);
                }
                Err(problem) => {
                    let message = format!("target {place} {problem}");
                    let issue = Issue::new(Severity::Error, "WINDOW_EMPTY", message);
                    issues.push(of_unit(issue.row(place), &one.series).column("end"));
                }
            }
        }
        if let (false, Some(id)) = (any, &target.id) {
            let message = format!("target {place} concerns no series that could be forecast");
            let issue = Issue::new(Severity::Error, "TARGET_ALONE", message);
            issues.push(issue.unit(id).row(place).column("unique_id"));
        }
    }
    found
}

fn window(
    target: &Target,
    series: &History,
    horizon: usize,
) -> std::result::Result<Window, String> {
    let points = series.values.len();
    let (start, end) = ends(target, series);
    let start = match (target.start, start) {
        (None, _) => points,
        // What lies before the first value has no values.
        (Some(_), place) => usize::try_from(place.unwrap_or(0)).unwrap_or(0),
    };
    let end = match (target.end, end) {
        (None, _) => points + horizon - 1,
        (Some(_), Some(place)) => {
            usize::try_from(place).map_err(|_| "ends before the series begins".to_owned())?
        }
        (Some(_), None) => return Err("ends beyond the calendar".to_owned()),
    };
    if end < start {
        return Err("ends before it starts".to_owned());
    }
    if end >= points + horizon {
        return Err(format!(
            "ends {} steps ahead, and no more than {horizon} are forecast",
            end + 1 - points
        ));
    }
    let past = series
        .values
        .get(start..points.min(end + 1))
        .unwrap_or_default();
    let known = || past.iter().copied().filter(|y| y.is_finite());
    Ok(Window {
        series: 0,
        target: 0,
        from: start,
        to: end,
        points,
        observed: known().count(),
        sum: known().sum(),
        range: (
            known().fold(f64::INFINITY, f64::min),
            known().fold(f64::NEG_INFINITY, f64::max),
        ),
        last: if end < points {
            known().next_back()
        } else {
            None
        },
    })
}

impl Window {
    /// The points that are forecast.
    pub(super) fn steps(&self) -> usize {
        (self.to + 1).saturating_sub(self.points.max(self.from))
    }

    /// What is compared, where the steps ahead come as the path says.
    pub(super) fn statistic(&self, target: &Target, path: &[f64]) -> f64 {
        let first = self.from.saturating_sub(self.points);
        let ahead = &path[first.min(path.len())..(first + self.steps()).min(path.len())];
        let sum = self.sum + ahead.iter().sum::<f64>();
        // What no number holds is the largest that there is.
        let held = |y: f64| y.clamp(f64::MIN, f64::MAX);
        match target.statistic {
            Statistic::Sum => held(sum),
            Statistic::Mean => held(sum) / (self.observed + ahead.len()).max(1) as f64,
            Statistic::Last => ahead.last().copied().or(self.last).unwrap_or(0.0),
            Statistic::Minimum => ahead.iter().copied().fold(self.range.0, f64::min),
            Statistic::Maximum => ahead.iter().copied().fold(self.range.1, f64::max),
        }
    }
}
