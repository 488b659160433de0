//! What is to be known of a series before its forecast is believed.

use trimtab_core::{Control, Issue, Result, Severity};

use crate::adjustment::{present_seasons, without_seasons};
use crate::anomalies::runs::runs;
use crate::changepoints::segments::{Change, Kind as ChangeKind, Search, segmentation};
use crate::combine::is_intermittent;
use crate::explored::{each, note};
use crate::history::{History, Kind};

/// Gaps, stock-outs and shifts of the level of a series.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Quality {
    /// Runs of missing steps.
    pub(crate) gaps: usize,
    /// The most missing steps one after the other.
    pub(crate) longest_gap: usize,
    /// The first and the last step of each run of zeros that the rest of the series
    /// makes unlikely.
    pub(crate) stock_outs: Vec<(usize, usize)>,
    /// When the level shifted, from what to what.
    pub(crate) shifts: Vec<Change>,
}

/// How likely zeros that come as the others do make a run that is told. A tenth of what
/// `forecast.anomalies` asks for: nobody asked here.
const STOCK_OUT: f64 = 1e-3;

/// How likely noise makes a shift that is told, before it is held against a level that
/// wanders.
const SHIFT: f64 = 1e-4;
/// The fewest points before and after a shift.
const LEAST: usize = 8;
/// A shift is told where it is this many deviations of the points about their level. Of
/// 200 simulated series of 120 points whose level drifts by 0.3 deviations a step 22 % have
/// one of two deviations, 1.5 % one of three; of a shift of five 93 to 100 % are told.
const SIZE: f64 = 3.0;
/// No search is made where no step of the level comes near that size, in deviations.
const SCREEN: f64 = 2.0;
/// Shifts are looked for among so many of the latest points: older ones are of no
/// weight in a forecast.
const LATEST: usize = 500;
/// No larger values are looked at: their squares cannot be held.
const LARGEST: f64 = 1e100;

/// What there is to know of each series; what its user may have to act on goes to
/// `issues`.
pub(crate) fn qualities(
    series: &[History],
    issues: &mut Vec<Issue>,
    control: &Control,
) -> Result<Vec<Quality>> {
    let found = each(series, control, |one| Quality::of(one, control))?;
    let pairs = series.iter().zip(&found);
    issues.extend(pairs.flat_map(|(one, quality)| quality.notes(one)));
    Ok(found)
}

impl Quality {
    fn of(series: &History, control: &Control) -> Result<Self> {
        let values = &series.values;
        let missing = values.split(|y| y.is_finite()).map(<[f64]>::len);
        let stock_outs = if matches!(series.kind, Kind::Constant | Kind::Short) {
            Vec::new()
        } else {
            stock_outs(values)
        };
        let mut selling = values.clone();
        for (first, last) in &stock_outs {
            selling[*first..=*last].fill(f64::NAN);
        }
        Ok(Self {
            gaps: missing.clone().filter(|length| *length > 0).count(),
            longest_gap: missing.max().unwrap_or(0),
            shifts: shifts(series, &selling, control)?,
            stock_outs,
        })
    }

    /// The steps of all stock-outs.
    pub(crate) fn stock_out_steps(&self) -> usize {
        self.stock_outs
            .iter()
            .map(|(first, last)| last - first + 1)
            .sum()
    }

    /// What the user of a forecast may have to act on.
    fn notes(&self, series: &History) -> impl Iterator<Item = Issue> + use<> {
        self.note_of_stock_outs(series)
            .into_iter()
            .chain(self.note_of_shift(series))
    }

    fn note_of_stock_outs(&self, series: &History) -> Option<Issue> {
        let (first, last) = *self.stock_outs.last()?;
        let steps = self.stock_out_steps();
        let ends = if last + 1 == series.values.len() {
            "; the last one lasts to the end"
        } else {
            ""
        };
        let count = self.stock_outs.len();
        let runs = if count == 1 { "a run" } else { "runs" };
        let message = format!(
            "{steps} zeros in {runs} that the demand around makes unlikely{ends}: where there was no stock make them null, or stock-outs are forecast"
        );
        let issue = note(series, Severity::Warning, "STOCK_OUT", message).column("y");
        let issue = issue
            .detail("steps", steps)
            .detail("last_steps", last - first + 1);
        Some(issue.detail("lasts", last + 1 == series.values.len()))
    }

    /// The latest shift, where most of the series lies before it.
    fn note_of_shift(&self, series: &History) -> Option<Issue> {
        let shift = self.shifts.last()?;
        let after = series.values.len() - shift.step;
        if 2 * after > series.values.len() {
            return None;
        }
        let message = format!(
            "{} That was {after} steps before the end; what lies before it may mislead the forecast: cut the series there, or give the shift as a column of flags",
            shift.sentence()
        );
        let issue = note(series, Severity::Warning, "LEVEL_SHIFT", message).column("y");
        let issue = issue
            .detail("before", shift.before)
            .detail("after", shift.after);
        Some(issue.detail("steps", after))
    }
}

/// Runs of zeros that zeros which come and go as the others do make with a probability
/// of at most [`STOCK_OUT`], after the first demand; none in a series with values below
/// 0, or one that is intermittent without them: what sells now and then may as well not
/// sell for long.
fn stock_outs(values: &[f64]) -> Vec<(usize, usize)> {
    let known: Vec<usize> = (0..values.len())
        .filter(|t| values[*t].is_finite())
        .collect();
    if known.iter().any(|t| values[*t] < 0.0) {
        return Vec::new();
    }
    let zero: Vec<bool> = known
        .iter()
        .map(|t| values[*t].abs() < f64::MIN_POSITIVE)
        .collect();
    let mut found = runs(&zero);
    found.retain(|run| run.p_value <= STOCK_OUT && run.first > 0);
    let of_run = |at: &usize| found.iter().any(|run| (run.first..=run.last).contains(at));
    let others = (0..known.len()).filter(|at| !of_run(at));
    let others: Vec<f64> = others.map(|at| values[known[at]]).collect();
    if is_intermittent(&others) {
        return Vec::new();
    }
    let places = found.iter().map(|run| (known[run.first], known[run.last]));
    places.collect()
}

/// Whether the level may have shifted: whether means of whole seasons, of [`LEAST`]
/// points or more, next to one another ever differ by [`SCREEN`] deviations more than
/// they usually do. That costs a hundredth of the search for shifts.
fn may_shift(values: &[f64], season: usize) -> bool {
    let window = LEAST.next_multiple_of(season.max(1));
    if values.len() < 3 * window {
        return true;
    }
    let mut sums = vec![(0.0, 0.0)];
    for y in values {
        let (sum, count) = sums[sums.len() - 1];
        let known = y.is_finite();
        sums.push(if known {
            (sum + y, count + 1.0)
        } else {
            (sum, count)
        });
    }
    let mean = |from: usize, to: usize| (sums[to].0 - sums[from].0) / (sums[to].1 - sums[from].1);
    let steps = window..=values.len() - window;
    let steps = steps.map(|t| mean(t, t + window) - mean(t - window, t));
    let mut steps: Vec<f64> = steps.filter(|step| step.is_finite()).collect();
    let apart = values.iter().zip(&values[season..]).map(|(a, b)| b - a);
    let mut apart: Vec<f64> = apart.filter(|y| y.is_finite()).collect();
    let (Some(usual), Some(typical)) = (median(&mut steps), median(&mut apart)) else {
        return true;
    };
    let mut about: Vec<f64> = apart.iter().map(|y| (y - typical).abs()).collect();
    // Of normal noise the median distance of a difference is 0.954 deviations of a point.
    let deviation = median(&mut about).unwrap_or(0.0) / 0.954;
    let most = steps.iter().map(|step| (step - usual).abs());
    most.fold(0.0, f64::max) >= SCREEN * deviation
}

fn median(values: &mut [f64]) -> Option<f64> {
    let middle = values.len() / 2;
    let found = (!values.is_empty()).then(|| values.select_nth_unstable_by(middle, f64::total_cmp));
    found.map(|(_, found, _)| *found)
}

/// The shifts of the level among the latest points, seasons and stock-outs aside.
fn shifts(series: &History, selling: &[f64], control: &Control) -> Result<Vec<Change>> {
    let from = selling.len().saturating_sub(LATEST);
    let latest = &selling[from..];
    let sound = latest.iter().all(|y| y.is_nan() || y.abs() < LARGEST);
    let known = latest.iter().filter(|y| y.is_finite()).count();
    let ordinary = series.kind == Kind::Ordinary && known >= 3 * LEAST && sound;
    if !ordinary || !may_shift(latest, series.periods[0]) {
        return Ok(Vec::new());
    }
    let seasons = present_seasons(series, latest, false);
    let (adjusted, _) = without_seasons(latest, &seasons);
    let search = Search {
        shape: None,
        modified: true,
        factor: 1.0,
        least: LEAST,
        level: SHIFT,
    };
    let found = segmentation(&adjusted, &search, control)?;
    let about = found.segments.windows(2);
    let of_level = found.changes.iter().zip(about).filter(|(change, about)| {
        let deviation = about[0].deviation.max(about[1].deviation);
        let size = (change.after - change.before).abs();
        change.kind == ChangeKind::Level && size >= SIZE * deviation
    });
    let told = of_level.map(|(change, _)| Change {
        step: from + change.step,
        ..*change
    });
    Ok(told.collect())
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    #[test]
    fn zeros_of_intermittent_demand_are_no_stock_out() {
        let mut told = 0;
        for seed in 0..300 {
            let mut random = Random::new(seed);
            let share = [0.05, 0.2, 0.5, 0.9][usize::try_from(seed % 4).unwrap()];
            let demand = |_| if random.uniform() < share { 0.0 } else { 5.0 };
            let values: Vec<f64> = (0..60).map(demand).collect();
            told += usize::from(!stock_outs(&values).is_empty());
        }
        assert!(told <= 2, "{told}");
    }

    #[test]
    fn a_run_of_zeros_amid_demand_is_a_stock_out() {
        let mut values = vec![4.0; 50];
        values[7] = 0.0;
        values[20..26].fill(0.0);
        values[22] = f64::NAN;
        assert_eq!(stock_outs(&values), [(20, 25)]);
        values[20..].fill(0.0);
        assert_eq!(stock_outs(&values), [(20, 49)]);
    }

    #[test]
    fn what_was_not_sold_yet_or_is_below_zero_was_not_out_of_stock() {
        let mut values = vec![0.0; 6];
        values.extend([4.0; 40]);
        assert!(stock_outs(&values).is_empty());
        let mut values = vec![4.0; 50];
        values[20..26].fill(0.0);
        values[30] = -1.0;
        assert!(stock_outs(&values).is_empty());
    }
}
