//! What may stand in a combination.

use crate::logarithm::logarithmic;
use crate::method::{Fitted, Method};
use crate::model::{Ahead, Model, Unfit};
use crate::sample::Sample;

/// A method on the series itself or on its logarithm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Member {
    pub(crate) method: Method,
    pub(crate) of_logarithm: bool,
}

impl Member {
    pub(crate) const fn plain(method: Method) -> Self {
        Self {
            method,
            of_logarithm: false,
        }
    }

    pub(crate) const fn of_logarithm(method: Method) -> Self {
        Self {
            method,
            of_logarithm: true,
        }
    }

    /// The name, such as `auto_ets` or `auto_ets of ln(y)`.
    pub(crate) fn name(self) -> String {
        let name = self.method.name();
        if self.of_logarithm {
            format!("{name} of ln(y)")
        } else {
            name.to_owned()
        }
    }

    /// The fitted model; none once the call is to end, which its next check says.
    pub(crate) fn fit(self, sample: &Sample<'_>) -> Result<Fitted, Unfit> {
        if sample.is_over() {
            Err(Unfit::NoFit)
        } else if self.of_logarithm {
            Ok(Fitted::Logarithmic(logarithmic(self.method, sample)?))
        } else {
            self.method.fit(sample)
        }
    }
}

/// What a member says of the steps ahead.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) mean: Vec<f64>,
    /// How far off the model itself holds each step to be.
    pub(super) deviations: Vec<f64>,
}

/// What a model says of a series, unless it says what no series of such a history
/// does: a step further than five times the history's range outside it.
pub(super) fn ask(
    model: Fitted,
    sample: &Sample<'_>,
    horizon: usize,
) -> Result<(Fitted, Said), Unfit> {
    let regressors = sample.ahead(horizon);
    let ahead = Ahead {
        horizon,
        regressors: &regressors,
    };
    let range = range(sample.values).ok_or(Unfit::TooShort { needed: 1 })?;
    let said = said(&model, &ahead, range).ok_or(Unfit::NoFit)?;
    Ok((model, said))
}

/// No deviation is held to be more than so many ranges of the history.
const WIDEST: f64 = 2.0;

/// What a model says, unless it is what no series within that range does.
pub(super) fn said(model: &Fitted, ahead: &Ahead<'_>, range: (f64, f64)) -> Option<Said> {
    let mean = model.mean(ahead);
    let deviations = match model.deviations(ahead) {
        Some(found) => found,
        None => spread_of_paths(model, ahead, &mean),
    };
    let (low, high) = range;
    let far = 5.0 * (high - low);
    let possible = |y: &f64| *y >= low - far && *y <= high + far;
    let sound = mean.iter().all(possible) && deviations.iter().all(|d| d.is_finite() && *d >= 0.0);
    // A deviation beyond comes from a tail that no history has shown.
    let most = WIDEST * (high - low);
    let deviations = deviations.iter().map(|d| d.min(most)).collect();
    sound.then_some(Said { mean, deviations })
}

/// The least and the greatest observed value.
pub(crate) fn range(series: &[f64]) -> Option<(f64, f64)> {
    let known = series.iter().copied().filter(|y| y.is_finite());
    known.fold(None, |range, y| {
        let (low, high): (f64, f64) = range.unwrap_or((y, y));
        Some((low.min(y), high.max(y)))
    })
}

/// The deviation of each step over a few hundred paths.
fn spread_of_paths(model: &Fitted, ahead: &Ahead<'_>, mean: &[f64]) -> Vec<f64> {
    const PATHS: usize = 200;
    let mut random = trimtab_numerics::Random::new(0);
    let (mut path, mut squares) = (vec![0.0; mean.len()], vec![0.0; mean.len()]);
    for _ in 0..PATHS {
        model.path(ahead, &mut random, &mut path);
        for ((sum, y), mean) in squares.iter_mut().zip(&path).zip(mean) {
            *sum += (y - mean).powi(2);
        }
    }
    squares
        .iter()
        .map(|sum| (sum / PATHS as f64).sqrt())
        .collect()
}
