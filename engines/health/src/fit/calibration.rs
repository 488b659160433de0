//! What a fit is worth on rows that it had not seen.

use trimtab_numerics::{Platt, fit_platt};

use super::additive::Additive;
use super::assembly::draft;
use super::effects::at;
use super::method::Sample;
use crate::score::scorer::{Answer, Row, Scorer, logit};

/// The log-odds of the outcome of each row, from the fit that had not seen it,
/// with blanks read as not supplied.
pub(super) fn unseen_logits(sample: &Sample<'_>, fits: &[Additive], folds: &[usize]) -> Vec<f64> {
    let unit = Platt {
        intercept: 0.0,
        slope: 1.0,
    };
    let mut logits = vec![0.0; folds.len()];
    for (fold, fit) in fits.iter().enumerate() {
        let none: Vec<Vec<f64>> = fit.knots.iter().map(|k| vec![0.0; k.len()]).collect();
        let rate = rate(sample);
        let scorer = Scorer::new(draft(sample, fit, &none, unit, rate));
        for row in (0..folds.len()).filter(|&row| folds[row] == fold) {
            logits[row] = logit(probability(&scorer, |j| sample.inputs[j].values[row]));
        }
    }
    logits
}

pub(super) fn probability(scorer: &Scorer, value: impl Fn(usize) -> f64) -> f64 {
    let (mut row, mut answer) = (Row::default(), Answer::default());
    scorer.read(&mut row, value, |_| true);
    scorer.answer(&row, &scorer.known(&row).coverage, 0.0, &mut answer);
    answer.probability[0].clamp(1e-12, 1.0 - 1e-12)
}

pub(super) fn calibrate(sample: &Sample<'_>, logits: &[f64]) -> Platt {
    let weights = sample.weights.unwrap_or_default();
    let line = fit_platt(sample.positive, logits, weights);
    if line.slope > 0.0 {
        return line;
    }
    // Ranking the wrong way round on rows not seen is no signal at all.
    Platt {
        intercept: logit(rate(sample)),
        slope: 0.0,
    }
}

pub(super) fn rate(sample: &Sample<'_>) -> f64 {
    let weight = |row: usize| sample.weights.map_or(1.0, |weights| weights[row]);
    let total: f64 = (0..sample.positive.len()).map(weight).sum();
    let ones = (0..sample.positive.len()).filter(|&row| sample.positive[row]);
    ones.map(weight).sum::<f64>() / total
}

/// The standard error of each curve value and, last, of the intercept.
pub(super) fn jackknife_errors(whole: &Additive, fits: &[Additive]) -> (Vec<Vec<f64>>, f64) {
    let k = fits.len() as f64;
    let error = |values: &[f64]| {
        let mean = values.iter().sum::<f64>() / k;
        let squares: f64 = values.iter().map(|v| (v - mean).powi(2)).sum();
        ((k - 1.0) / k * squares).sqrt()
    };
    let curve_error = |(j, knots): (usize, &Vec<f64>)| -> Vec<f64> {
        let value = |&knot: &f64| {
            let values = fits
                .iter()
                .map(|fit| at(knot, &fit.knots[j], &fit.curves[j]));
            error(&values.collect::<Vec<f64>>())
        };
        knots.iter().map(value).collect()
    };
    let curves = whole.knots.iter().enumerate().map(curve_error).collect();
    let intercepts: Vec<f64> = fits.iter().map(|fit| fit.intercept).collect();
    (curves, error(&intercepts))
}
