//! What a series is made of.

use serde::{Deserialize, Serialize};

use super::loess::loess_trend;
use crate::mstl::decomposition::{StlOptions, decompose};

/// How trend, seasons and remainder make a series.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DecompositionForm {
    /// Multiplied where the values are above 0 and their logarithms leave the likelier
    /// remainder, else added.
    #[default]
    Auto,
    /// Added up.
    Additive,
    /// Multiplied: seasons and remainder are factors about 1.
    Multiplicative,
}

/// Trend, seasons and remainder that add up to a series.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Parts {
    pub(crate) trend: Vec<f64>,
    /// Each period with its values, the shortest first.
    pub(crate) seasons: Vec<(usize, Vec<f64>)>,
    /// NaN where the series is missing.
    pub(crate) remainder: Vec<f64>,
    /// The periods of which there is too little.
    pub(crate) left_out: Vec<usize>,
}

impl Parts {
    /// The parts of a series with such seasons: those of which it holds too little are
    /// left out, the longest first.
    pub(crate) fn of(series: &[f64], periods: &[usize], robust: bool) -> Self {
        let options = StlOptions {
            robust,
            ..StlOptions::default()
        };
        Self::with(series, periods, options)
    }

    /// The same, points far off brought in by few rounds.
    pub(crate) fn heedless(series: &[f64], periods: &[usize]) -> Self {
        let options = StlOptions {
            robust: true,
            few_rounds: true,
            exact: false,
        };
        Self::with(series, periods, options)
    }

    fn with(series: &[f64], periods: &[usize], options: StlOptions) -> Self {
        let mut periods: Vec<usize> = periods.iter().copied().filter(|p| *p > 1).collect();
        periods.sort_unstable();
        periods.dedup();
        let mut left_out = Vec::new();
        while let Some(longest) = periods.last().copied() {
            if let Ok(found) = decompose(series, &periods, options) {
                return Self::rest_of(series, found.trend, found.seasons, left_out);
            }
            left_out.push(longest);
            periods.pop();
        }
        let trend = loess_trend(series, options.robust).fitted;
        Self::rest_of(series, trend, Vec::new(), left_out)
    }

    fn rest_of(
        series: &[f64],
        trend: Vec<f64>,
        seasons: Vec<(usize, Vec<f64>)>,
        left_out: Vec<usize>,
    ) -> Self {
        let mut parts = Self {
            trend,
            seasons,
            remainder: Vec::new(),
            left_out,
        };
        parts.remainder = (0..series.len())
            .map(|t| series[t] - (parts.trend[t] + parts.season(t)))
            .collect();
        parts
    }

    /// All seasons together at a step.
    pub(crate) fn season(&self, t: usize) -> f64 {
        self.seasons.iter().map(|(_, season)| season[t]).sum()
    }

    /// How strong the trend is: 1 − Var(R)/Var(T + R), from 0 to 1.
    pub(crate) fn trend_strength(&self) -> f64 {
        self.strength(&self.trend)
    }

    /// How strong each season is: 1 − Var(R)/Var(S + R), from 0 to 1.
    pub(crate) fn season_strengths(&self) -> Vec<(usize, f64)> {
        let seasons = self.seasons.iter();
        seasons
            .map(|(period, season)| (*period, self.strength(season)))
            .collect()
    }

    fn strength(&self, part: &[f64]) -> f64 {
        let known: Vec<(f64, f64)> = part
            .iter()
            .zip(&self.remainder)
            .filter(|(_, rest)| rest.is_finite())
            .map(|(part, rest)| (*part, *rest))
            .collect();
        let middle = known
            .iter()
            .map(|(part, _)| part / known.len() as f64)
            .sum::<f64>();
        let size = |(part, rest): &(f64, f64)| (part - middle).abs().max(rest.abs());
        let scale = known.iter().map(size).fold(0.0, f64::max);
        if scale <= 1e-12 * middle.abs() || scale <= 0.0 {
            return 0.0;
        }
        let rest: Vec<f64> = known.iter().map(|(_, rest)| rest / scale).collect();
        let both = known
            .iter()
            .map(|(part, rest)| (part - middle) / scale + rest / scale);
        let whole = variance(&both.collect::<Vec<f64>>());
        if whole > 0.0 {
            (1.0 - variance(&rest) / whole).clamp(0.0, 1.0)
        } else {
            0.0
        }
    }

    /// The natural logarithm of the likelihood of the remainder, as that of a normal
    /// variable, but for a constant; if `robust` by the median distance.
    fn likelihood(&self, robust: bool) -> f64 {
        let mut sizes: Vec<f64> = self
            .remainder
            .iter()
            .copied()
            .filter(|e| e.is_finite())
            .collect();
        for e in &mut sizes {
            *e = e.abs();
        }
        sizes.sort_unstable_by(f64::total_cmp);
        let largest = sizes.last().copied().unwrap_or(0.0);
        if largest <= 0.0 {
            return f64::INFINITY;
        }
        let count = sizes.len() as f64;
        let median = sizes[sizes.len() / 2];
        if robust && median > 0.0 {
            return -count * median.ln();
        }
        let squares: f64 = sizes.iter().map(|e| (e / largest).powi(2)).sum();
        -0.5 * count * ((squares / count).ln() + 2.0 * largest.ln())
    }
}

fn variance(values: &[f64]) -> f64 {
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    values.iter().map(|v| (v - mean).powi(2)).sum::<f64>() / count
}

/// The parts of a series, or of its logarithm, and which.
pub(crate) fn parts_in_form(
    series: &[f64],
    periods: &[usize],
    form: DecompositionForm,
    robust: bool,
) -> (DecompositionForm, Parts) {
    use DecompositionForm::{Additive, Auto, Multiplicative};
    let positive = series.iter().all(|y| y.is_nan() || *y > 0.0);
    let logarithms = || series.iter().map(|y| y.ln()).collect::<Vec<f64>>();
    match form {
        Multiplicative if positive => {
            let parts = Parts::of(&logarithms(), periods, robust);
            (Multiplicative, parts)
        }
        Auto if positive => {
            let added = Parts::of(series, periods, robust);
            let logarithms = logarithms();
            let multiplied = Parts::of(&logarithms, periods, robust);
            let slopes: f64 = logarithms.iter().filter(|y| y.is_finite()).sum();
            if multiplied.likelihood(robust) - slopes > added.likelihood(robust) {
                (Multiplicative, multiplied)
            } else {
                (Additive, added)
            }
        }
        _ => (Additive, Parts::of(series, periods, robust)),
    }
}
