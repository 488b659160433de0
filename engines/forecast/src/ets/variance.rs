//! How far the steps ahead may lie from their mean.

use super::smoothed::Ets;
use super::spec::Part;

/// The standard deviations in closed form, errors normal and parameters known;
/// none for a multiplied trend, or a multiplied season with an added error.
///
/// With *c*ⱼ the effect of an error *j* steps later, *μ* the mean and *σ* the
/// errors' deviation (Hyndman and others 2008, chapter 6): added error
/// σ²(1 + Σ *c*ⱼ²); relative error (1 + σ²)θₕ − μₕ² with θₕ = μₕ² + σ² Σ *c*ⱼ²
/// θₕ₋ⱼ; with a multiplied season that of the series without its season, times
/// the season squared, where an error of whole seasons before acts through its
/// season too, with *c*ⱼ + γ μₕ / √θₕ₋ⱼ. The first two are exact, the last to the
/// first order of γ.
pub(super) fn deviations(model: &Ets, mean: &[f64]) -> Option<Vec<f64>> {
    let spec = &model.spec;
    let known = spec.trend != Part::Multiplicative
        && (spec.relative_error || spec.season != Part::Multiplicative);
    known.then(|| {
        let variances = if spec.relative_error {
            relative(model, mean)
        } else {
            added(model, mean.len())
        };
        variances.iter().map(|v| v.max(0.0).sqrt()).collect()
    })
}

fn added(model: &Ets, horizon: usize) -> Vec<f64> {
    let mut sum = 1.0;
    let mut found = Vec::with_capacity(horizon);
    let effects = effects(model, horizon, true);
    for effect in effects {
        found.push(model.deviation * model.deviation * sum);
        sum += effect * effect;
    }
    found
}

fn relative(model: &Ets, mean: &[f64]) -> Vec<f64> {
    let (spec, noise) = (&model.spec, model.deviation * model.deviation);
    let multiplied = spec.season == Part::Multiplicative;
    let season = |step: usize| {
        if multiplied {
            model.states.seasons[step % spec.period]
        } else {
            1.0
        }
    };
    let effects = effects(model, mean.len(), !multiplied);
    let gamma = if multiplied {
        model.smoothing.gamma
    } else {
        0.0
    };
    let mut theta: Vec<f64> = Vec::with_capacity(mean.len());
    let mut found = Vec::with_capacity(mean.len());
    for (step, mean) in mean.iter().enumerate() {
        let s = season(step);
        let bare = mean / s;
        let past: f64 = (1..=step)
            .map(|j| effects[j - 1].powi(2) * theta[step - j])
            .sum();
        let turns = (1..=step / spec.period).map(|k| k * spec.period);
        let of_season: f64 = turns
            .map(|j| {
                let later = gamma * bare / theta[step - j].sqrt();
                ((effects[j - 1] + later).powi(2) - effects[j - 1].powi(2)) * theta[step - j]
            })
            .sum();
        theta.push(bare * bare + noise * past);
        let square = theta[step] + if multiplied { noise * of_season } else { 0.0 };
        found.push(s * s * (square * (1.0 + noise) - bare * bare));
    }
    found
}

/// *c*ⱼ for *j* = 1, 2, …: what remains of an error after so many steps.
fn effects(model: &Ets, horizon: usize, with_season: bool) -> Vec<f64> {
    let (spec, by) = (&model.spec, &model.smoothing);
    let (mut power, mut damped) = (1.0, 0.0);
    (1..=horizon)
        .map(|j| {
            power *= by.phi;
            damped += power;
            let trend = if spec.has_trend() {
                by.beta * damped
            } else {
                0.0
            };
            let season = with_season && spec.has_season() && j % spec.period == 0;
            by.alpha + trend + if season { by.gamma } else { 0.0 }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::super::filter::{Smoothing, States};
    use super::super::spec::Spec;
    use super::*;
    use crate::model::{Ahead, Model};

    #[test]
    fn closed_forms_are_those_of_many_paths() {
        for (relative_error, season) in [
            (false, Part::None),
            (false, Part::Additive),
            (true, Part::None),
            (true, Part::Additive),
            (true, Part::Multiplicative),
        ] {
            let seasons = match season {
                Part::None => vec![],
                Part::Additive => vec![5.0, -8.0, 3.0],
                Part::Multiplicative => vec![1.2, 0.7, 1.1],
            };
            let model = Ets {
                spec: Spec {
                    relative_error,
                    trend: Part::Additive,
                    damped: true,
                    season,
                    period: 3,
                },
                smoothing: Smoothing {
                    alpha: 0.5,
                    beta: 0.1,
                    gamma: 0.2,
                    phi: 0.9,
                },
                states: States {
                    level: 100.0,
                    trend: 2.0,
                    seasons,
                },
                deviation: if relative_error { 0.05 } else { 5.0 },
            };
            let ahead = Ahead::steps(8);
            let mean = model.mean(&ahead);
            let wanted = deviations(&model, &mean).unwrap();
            let mut random = Random::new(1);
            let (mut path, mut squares) = (vec![0.0; 8], vec![0.0; 8]);
            let draws = 100_000;
            for _ in 0..draws {
                model.path(&ahead, &mut random, &mut path);
                for h in 0..8 {
                    squares[h] += (path[h] - mean[h]).powi(2) / f64::from(draws);
                }
            }
            for h in 0..8 {
                let found = squares[h].sqrt();
                let off = (found / wanted[h] - 1.0).abs();
                assert!(
                    off < 0.015,
                    "{} step {}: {found} for {}",
                    model.name(),
                    h + 1,
                    wanted[h]
                );
            }
        }
    }
}
