//! Where complex exponential smoothing starts.

use super::form::Form;
use super::states::States;
use crate::classical::{Way, seasonal_indices};

/// What *l* is of *c* at the start, as in the reference implementations.
const RATIO: f64 = 1.1;

/// Rough states before the first point; the passes back and forth over the series
/// (see [`super::passes`]) refine them. None where the series does not show every
/// position of the season.
pub(super) fn states(form: Form, series: &[f64], period: usize) -> Option<States> {
    let full = |l: f64| [l, l / RATIO];
    let level = match form {
        Form::None => vec![full(mean_of_first(series, period.max(10)))],
        Form::Simple => {
            let first = |at| series.iter().skip(at).step_by(period).find(|y| !y.is_nan());
            let found: Option<Vec<_>> = (0..period).map(|at| first(at).map(|y| full(*y))).collect();
            found?
        }
        Form::Partial | Form::Full => vec![full(mean_of_first(series, period))],
    };
    let season = if form.adds_season() {
        let indices = seasonal_indices(series, period, Way::Additive)?;
        let of_index = |s| {
            if form == Form::Full {
                full(s)
            } else {
                [s, 0.0]
            }
        };
        indices.into_iter().map(of_index).collect()
    } else {
        Vec::new()
    };
    Some(States {
        level,
        season,
        next: 0,
    })
}

fn mean_of_first(series: &[f64], count: usize) -> f64 {
    let first = series.iter().filter(|y| !y.is_nan()).take(count);
    let (sum, seen) = first.fold((0.0, 0.0), |(sum, seen), y| (sum + y, seen + 1.0));
    sum / f64::max(seen, 1.0)
}
