//! The fit of the model.

use std::f64::consts::TAU;

use super::model::Prophet;
use super::options::ProphetOptions;
use super::residual::Residual;
use super::sample::Sample;
use super::search::{Found, search};
use super::trend::Trend;
use crate::model::{Fit, Likelihood, Unfit};

/// The least observations of a fit.
const NEEDED: usize = 3;

/// The largest value that a fit is made for.
const LARGEST: f64 = 1e290;

/// The model of a piecewise-linear trend, several seasons and regressors at the mode
/// of its posterior density, the series in units of its largest absolute value:
///
/// y(t) = (*m* + *k* t + Σ δⱼ (t − cⱼ)₊) ∘ (x(t)′β) + ε(t),
///
/// ∘ the sum or, for effects that multiply, *a* ∘ *b* = *a* (1 + *b*). The time t goes
/// from 0 to 1 over the history, *m* and *k* are N(0, 5²) and the changes of slope δ
/// are Laplace. The effects x are the waves of each of `periods` that the
/// series holds twice, in steps and not necessarily whole, and `regressors`, of which
/// holidays are one kind; each has a normal prior. The deviation of the noise is
/// half-normal with scale 0.5. Missing points, and those at which a regressor misses,
/// are left out of the likelihood. Of more than 20 000 steps the latest are taken.
///
/// The default options are Prophet's. Differences: its optimiser stops short of the
/// mode where the Laplace prior has a kink, this one does not; Prophet takes the steps
/// of a year in days, so that months differ in length.
/// [`ProphetOptions::steady`] has the forms that forecast better.
///
/// Cost: *n* *p*² for *n* points and *p* columns, once for the plain additive form and
/// at most nine times for the steady one.
///
/// # Errors
///
/// [`Unfit::TooShort`] below three observations; [`Unfit::NoFit`] for values above
/// 10^290.
///
/// # References
///
/// Taylor and Letham (2018), *Forecasting at scale*, The American Statistician 72(1).
pub(crate) fn prophet(
    series: &[f64],
    regressors: &[Vec<f64>],
    periods: &[f64],
    options: &ProphetOptions,
) -> Result<Fit<Prophet>, Unfit> {
    let sample = Sample::new(series, regressors, periods, options);
    if sample.steps.len() < NEEDED {
        return Err(Unfit::TooShort { needed: NEEDED });
    }
    if sample.unit > LARGEST {
        return Err(Unfit::NoFit);
    }
    let model = match sample.values.first() {
        Some(level) if is_constant(&sample.values) => constant(&sample, options, *level),
        _ => assembled(&sample, options, &search(&sample, options)),
    };
    Ok(completed(model, series, regressors, &sample))
}

fn is_constant(values: &[f64]) -> bool {
    values
        .windows(2)
        .all(|pair| pair[0].to_bits() == pair[1].to_bits())
}

/// The model without effects and changes.
fn bare(sample: &Sample, options: &ProphetOptions) -> Prophet {
    let first = sample.steps.first().copied().unwrap_or(0);
    let last = sample.steps.last().copied().unwrap_or(0);
    let mut trend = Trend {
        first,
        last,
        offset: 0.0,
        slope: 0.0,
        changes: Vec::new(),
        kept: 1.0,
        damping: 1.0,
    };
    if options.half_life.is_finite() {
        trend.damping = 0.5_f64.powf(1.0 / (options.half_life * trend.span()).max(1e-3));
    }
    Prophet {
        unit: sample.unit,
        joined: options.joined.unwrap_or_default(),
        seasons: Vec::new(),
        regressors: sample.regressors.clone(),
        change_rate: (sample.changepoints.len() as f64 / trend.span()).min(1.0),
        change_size: 0.0,
        slope_deviation: 0.0,
        deviation: 0.0,
        residual: Residual::default(),
        next: last + 1,
        trend,
    }
}

fn constant(sample: &Sample, options: &ProphetOptions, level: f64) -> Prophet {
    let mut model = bare(sample, options);
    model.trend.offset = level;
    model
}

fn assembled(sample: &Sample, options: &ProphetOptions, found: &Found) -> Prophet {
    let mut model = bare(sample, options);
    let Found { mode, joined, .. } = found;
    (model.trend.offset, model.trend.slope) = (mode.free[0], mode.free[1]);
    let changes = sample.changepoints.iter().zip(&mode.changes);
    let changes = changes.filter(|(_, by)| **by != 0.0);
    model.trend.changes = changes.map(|(c, by)| (sample.steps[*c], *by)).collect();
    let mut coefficients = mode.free[2..].iter().copied();
    model.seasons.clone_from(&sample.seasons);
    for season in &mut model.seasons {
        for (b, value) in season.coefficients.iter_mut().zip(&mut coefficients) {
            *b = value;
        }
    }
    for (regressor, value) in model.regressors.iter_mut().zip(coefficients) {
        regressor.coefficient = value;
    }
    let sizes: f64 = mode.changes.iter().map(|d| d.abs()).sum();
    let span = model.trend.span();
    model.change_size = sizes / sample.changepoints.len().max(1) as f64 / span;
    model.joined = *joined;
    model.residual = found.residual;
    model.deviation = mode.variance.sqrt();
    if options.slope_errors > 0.0 {
        let doubt = options.slope_errors.powi(2) * found.slope_variance;
        let slope = model.trend.slope_ahead() * span;
        let kept = 1.0 - doubt / (slope * slope);
        model.trend.kept = if kept > 0.0 { kept } else { 0.0 };
        model.slope_deviation = found.slope_variance.sqrt() / span;
    }
    if options.correlated {
        // Each coefficient takes a degree of freedom from the noise.
        let lost = 4.0 + found.effective + model.trend.changes.len() as f64;
        let n = sample.values.len() as f64;
        model.deviation *= (n / (n - lost).max(n / 4.0)).sqrt();
    }
    model
}

/// The model moved over the series, with what it made of each point.
fn completed(
    mut model: Prophet,
    series: &[f64],
    regressors: &[Vec<f64>],
    sample: &Sample,
) -> Fit<Prophet> {
    let row = |t: usize| regressors.iter().map(move |x| x.get(t).copied());
    let mut fitted: Vec<f64> = (0..series.len())
        .map(|t| model.expected(t, row(t)))
        .collect();
    let seen = sample.steps.iter().zip(&sample.values);
    let errors: Vec<f64> = seen.map(|(t, y)| y - fitted[*t]).collect();
    let errors = sample.spread(&errors, series.len());
    let mut residual = Residual {
        next: 0.0,
        ..model.residual
    };
    let squares = residual.run(&errors, |t, expected| fitted[t] += expected);
    model.residual = residual;
    model.next = series.len();
    for y in &mut fitted {
        *y = model.in_units(*y);
    }
    let n = squares.count;
    let constants = n / 2.0 * (TAU.ln() + 1.0) + n * model.unit.ln();
    let errors = if model.residual.decay > 0.0 { 2 } else { 0 };
    let likelihood = Likelihood {
        log: -squares.cost() - constants,
        parameters: 3 + sample.effects() + model.trend.changes.len() + errors,
        points: sample.values.len(),
    };
    Fit {
        model,
        fitted,
        likelihood: Some(likelihood),
    }
}
