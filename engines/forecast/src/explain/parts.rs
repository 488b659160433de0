//! The parts of a forecast.

use crate::answers::Answer;
use crate::history::History;
use crate::mstl::decomposition::{StlOptions, decompose};

/// A part of a forecast and what it adds at each step.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Component {
    pub(super) name: String,
    pub(super) values: Vec<f64>,
}

/// What a regressor does to a forecast.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Driver {
    pub(super) name: String,
    /// What the values ahead are compared with, and their mean.
    pub(super) typical: f64,
    pub(super) ahead: f64,
    /// What they add to the mean of a step.
    pub(super) contribution: f64,
    /// One standard deviation of the past, and what so much more at every step would
    /// add.
    pub(super) change: f64,
    pub(super) effect: f64,
}

/// The parts of the mean, which they add up to, and the regressors behind it.
pub(super) fn parts(
    series: &History,
    answer: &Answer,
    names: &[String],
) -> (Vec<Component>, Vec<Driver>) {
    let horizon = answer.mean.len();
    let ahead = series.sample().ahead(horizon);
    let typical: Vec<Vec<f64>> = series
        .regressors
        .iter()
        .map(|column| vec![typical(&column[..series.values.len()]); horizon])
        .collect();
    let plain = answer.mean_with(&typical);
    let mut found = course(series, &plain);
    let mut drivers = Vec::with_capacity(ahead.len());
    for (place, column) in ahead.iter().enumerate() {
        let name = series.used.get(place).and_then(|used| names.get(*used));
        let name = name.map_or_else(|| format!("regressor {place}"), Clone::clone);
        let mut with = typical.clone();
        with[place].clone_from(column);
        let values: Vec<f64> = difference(&answer.mean_with(&with), &plain);
        let change = deviation(&series.regressors[place][..series.values.len()]);
        let mut more = ahead.clone();
        for x in &mut more[place] {
            *x += change;
        }
        let effect = difference(&answer.mean_with(&more), &answer.mean_with(&ahead));
        drivers.push(Driver {
            name: name.clone(),
            typical: typical[place].first().copied().unwrap_or(0.0),
            ahead: mean(column),
            contribution: mean(&values),
            change,
            effect: mean(&effect),
        });
        found.push(Component { name, values });
    }
    let other = (0..horizon).map(|step| {
        let told: f64 = found.iter().map(|component| component.values[step]).sum();
        answer.mean[step] - told
    });
    let other = Component {
        name: "other".to_owned(),
        values: other.collect(),
    };
    found.push(other);
    (found, drivers)
}

/// Level, trend and seasons of what comes without regressors.
fn course(series: &History, plain: &[f64]) -> Vec<Component> {
    let points = series.values.len();
    let joined: Vec<f64> = series.values.iter().chain(plain).copied().collect();
    let seasons: Vec<usize> = series.periods.iter().copied().filter(|p| *p > 1).collect();
    let decomposed = decompose(&joined, &seasons, StlOptions::default());
    let component = |name: &str, values: Vec<f64>| Component {
        name: name.to_owned(),
        values,
    };
    let (level, trend, seasons) = match decomposed {
        Ok(parts) => (
            parts.trend[points - 1],
            parts.trend[points..].to_vec(),
            parts.seasons,
        ),
        Err(_) => (
            plain.first().copied().unwrap_or(0.0),
            plain.to_vec(),
            Vec::new(),
        ),
    };
    let mut found = vec![
        component("level", vec![level; plain.len()]),
        component("trend", trend.iter().map(|y| y - level).collect()),
    ];
    found.extend(
        seasons.iter().map(|(period, values)| {
            component(&format!("season_{period}"), values[points..].to_vec())
        }),
    );
    found
}

/// 0 of flags and counts of days that are mostly 0, else the mean.
fn typical(past: &[f64]) -> f64 {
    let known = || past.iter().copied().filter(|x| x.is_finite());
    let zeros = known().filter(|x| x.abs() < f64::MIN_POSITIVE).count();
    let flag = known().all(|x| x.abs() < f64::MIN_POSITIVE || (x - 1.0).abs() < f64::EPSILON);
    if flag || 2 * zeros > known().count() {
        0.0
    } else {
        mean(past)
    }
}

fn mean(values: &[f64]) -> f64 {
    let known: Vec<f64> = values.iter().copied().filter(|x| x.is_finite()).collect();
    known.iter().sum::<f64>() / known.len().max(1) as f64
}

fn deviation(values: &[f64]) -> f64 {
    let middle = mean(values);
    let squares: Vec<f64> = values.iter().map(|x| (x - middle).powi(2)).collect();
    mean(&squares).sqrt()
}

fn difference(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a - b).collect()
}
