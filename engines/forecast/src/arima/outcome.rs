//! The model that an optimum stands for.

use super::coefficients::{Coefficients, Polynomials};
use super::design::{Design, Terms};
use super::differences::{differenced, is_constant};
use super::filter::Gains;
use super::fit::{Optimum, evaluator};
use super::order::Order;
use super::{Arima, Constant};
use crate::model::{Fit, Unfit};

/// The model at an optimum, filtered over its series.
pub(super) fn finished(
    series: &[f64],
    regressors: &[Vec<f64>],
    design: &Design,
    optimum: &Optimum,
) -> Result<Fit<Arima>, Unfit> {
    let order = optimum.order;
    let coefficients = Coefficients::at(&order, &optimum.point);
    let mut evaluator = evaluator(design, &order, optimum.constant);
    let found = evaluator.at(&optimum.point, None).ok_or(Unfit::NoFit)?;
    let n = design.sample.points();
    let freedom = (n + 1).saturating_sub(optimum.parameters(design)).max(1);
    let variance = found.variance * n as f64 / freedom as f64;
    let likelihood = optimum.likelihood(design);
    let (missing, regression) = design.in_units(&found.regression);
    let mut model = Arima::new(order, coefficients, design, optimum.constant, &regression);
    model.deviation = variance.sqrt() * design.scale;
    let fitted = filtered(
        &mut model,
        series,
        regressors,
        design,
        &missing,
        &found.gains,
    );
    Ok(Fit {
        model,
        fitted,
        likelihood: Some(likelihood),
    })
}

/// The one-step forecasts, with the model's state moved past the series.
fn filtered(
    model: &mut Arima,
    series: &[f64],
    regressors: &[Vec<f64>],
    design: &Design,
    missing: &[f64],
    gains: &Gains,
) -> Vec<f64> {
    let order = model.order;
    let mut complete = design.filled.clone();
    for (&at, by) in design.missing.iter().zip(missing) {
        complete[at] += by;
    }
    let row = |t: usize| regressors.iter().map(move |x| x[t]);
    let first = design.first + order.lost_points();
    let errors: Vec<f64> = (design.first..first)
        .map(|t| {
            // Where a regressor misses, all are 0 in the design.
            let is_known = row(t).all(f64::is_finite);
            let known = row(t).map(|x| if is_known { x } else { 0.0 });
            complete[t - design.first] - model.mean_at(t, known)
        })
        .collect();
    let dynamics = model.dynamics();
    let mut state = dynamics.start(&order, &errors, gains);
    let mut fitted = vec![f64::NAN; series.len()];
    for t in first..series.len() {
        let mean = model.mean_at(t, row(t));
        fitted[t] = mean + state.next().0;
        let error = series[t] - mean;
        let is_known = error.is_finite();
        dynamics.observe(&mut state, if is_known { error } else { f64::NAN });
    }
    model.state = state;
    model.next = series.len();
    fitted
}

/// The model of a series that its differences and a constant explain wholly; none
/// of another.
pub(super) fn perfect(series: &[f64], differences: &Order) -> Option<Fit<Arima>> {
    let terms = Terms {
        constant: true,
        ..Terms::default()
    };
    let design = Design::new(series, &[], differences, terms)?;
    let left = differenced(&design.filled, differences);
    if !is_constant(&left) && design.scale > 0.0 {
        return None;
    }
    let coefficients = Coefficients::default();
    let mut model = Arima::new(*differences, coefficients, &design, false, &[]);
    let step = left.iter().sum::<f64>() / left.len() as f64;
    let is_seasonal = differences.seasonal_differences > 0;
    model.constant = match differences.all_differences() {
        0 => Constant::Mean(step),
        1 if is_seasonal => Constant::Drift(step / differences.period as f64),
        1 => Constant::Drift(step),
        _ => Constant::None,
    };
    let gains = Gains::new(Polynomials::default(), 1)?;
    let missing = vec![0.0; design.missing.len()];
    let fitted = filtered(&mut model, series, &[], &design, &missing, &gains);
    Some(Fit {
        model,
        fitted,
        likelihood: None,
    })
}
