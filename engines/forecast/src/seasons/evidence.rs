//! What speaks for a season.

use std::f64::consts::TAU;

use trimtab_numerics::f_tail;

use super::projection::Projection;

/// The most harmonics of a season that are tested.
const HARMONICS: usize = 6;

/// The most observations before that explain the next.
const LAGS: usize = 6;

/// A wave of which the series holds fewer turns is no evidence: a trend that wanders
/// makes the same. (With every wave, one in five local linear trends of 1000 days has
/// a season of a year.)
const TURNS: f64 = 3.0;

/// The most breaks of a series.
const BREAKS: usize = 10;

/// A break is farther off than this many median residuals: six standard deviations of
/// a normal variable.
const FAR: f64 = 9.0;

/// Sums of squares below this share of the whole are rounding.
const NOTHING: f64 = 1e-10;

/// A series made ready for tests.
///
/// The test is F, of the harmonics of a period in a regression of the series on
/// them, a line, the harmonics of seasons already found and its own last
/// observations. With these a random walk or a slow wave, whose periodogram is high
/// too, is no season. Their number is that of the lowest Akaike criterion, at most
/// half the period, since more could stand for the season itself. A missing value is
/// left out, and "last" means last observed.
///
/// # References
///
/// - Sims, Stock and Watson (1990), *Inference in linear time series models with
///   some unit roots*, Econometrica 58(1): the test holds for random walks.
/// - Hylleberg and others (1990), *Seasonal integration and cointegration*, Journal
///   of Econometrics 44, for such regressions.
pub(super) struct Evidence {
    /// Observed values of mean 0 and largest size 1, and their steps.
    values: Vec<f64>,
    steps: Vec<f64>,
}

impl Evidence {
    /// None where the series holds fewer than 8 points or never changes.
    pub(super) fn of(series: &[f64]) -> Option<Self> {
        let known = || series.iter().enumerate().filter(|(_, y)| y.is_finite());
        let count = known().count();
        let mean: f64 = known().map(|(_, y)| y / count as f64).sum();
        let largest = known().fold(0.0_f64, |most, (_, y)| most.max((y - mean).abs()));
        let size = known().fold(0.0_f64, |most, (_, y)| most.max(y.abs()));
        if count < 8 || !largest.is_finite() || largest <= 1e-12 * size {
            return None;
        }
        Some(Self {
            values: known().map(|(_, y)| (y - mean) / largest).collect(),
            steps: known().map(|(t, _)| t as f64).collect(),
        })
    }

    /// How likely a series without the season of a period, but with the seasons of
    /// `others`, shows as much of it; 1 where it cannot be told.
    pub(super) fn p_value(&self, period: f64, others: &[f64]) -> f64 {
        let lags = self.most_lags(period);
        let rows = self.values.len() - lags;
        let known: Vec<Vec<f64>> = others
            .iter()
            .flat_map(|other| self.harmonics(*other, lags, HARMONICS))
            .collect();
        let free = rows.saturating_sub(rows / 4 + lags + 2 + known.len());
        let season = self.harmonics(period, lags, HARMONICS.min(free / 2));
        if season.is_empty() {
            return 1.0;
        }
        let line = self.line(lags);
        let (whole, used) = self.whole(&line, lags, &known, &season);
        let breaks = breaks(whole.rest());
        let (mut fit, used) = if breaks.is_empty() {
            (line, used)
        } else {
            let base = without(line, &breaks);
            let (_, used) = self.whole(&base, lags, &known, &season);
            (base, used)
        };
        for lag in 1..=used {
            fit.take_out(self.lagged(lag, lags));
        }
        let nothing = NOTHING * Projection::of(&self.values[lags..]).squares();
        for column in known {
            fit.take_out(column);
        }
        let (without, before) = (fit.squares(), fit.rank());
        for column in season {
            fit.take_out(column);
        }
        let (with, taken) = (fit.squares(), fit.rank() - before);
        let Some(freedom) = rows.checked_sub(fit.rank()).filter(|freedom| *freedom > 0) else {
            return 1.0;
        };
        if taken == 0 || without <= nothing {
            return 1.0;
        }
        let (taken, freedom) = (taken as f64, freedom as f64);
        let ratio = ((without - with) / taken) / (with.max(nothing) / freedom);
        f_tail(ratio, taken, freedom)
    }

    fn most_lags(&self, period: f64) -> usize {
        let most = LAGS.min(self.values.len() / 12).max(1);
        (1..=most)
            .take_while(|lag| *lag as f64 <= period / 2.0)
            .last()
            .unwrap_or(1)
    }

    /// The regression on all columns and lags, and the number of lags of the lowest
    /// Akaike criterion.
    fn whole(
        &self,
        base: &Projection,
        most: usize,
        known: &[Vec<f64>],
        season: &[Vec<f64>],
    ) -> (Projection, usize) {
        let mut fit = base.clone();
        for column in known.iter().chain(season) {
            fit.take_out(column.clone());
        }
        let rows = (self.values.len() - most) as f64;
        let nothing = NOTHING * Projection::of(&self.values[most..]).squares();
        let criterion =
            |fit: &Projection| rows * fit.squares().max(nothing).ln() + 2.0 * fit.rank() as f64;
        let (mut best, mut lowest) = (0, criterion(&fit));
        for lag in 1..=most {
            fit.take_out(self.lagged(lag, most));
            let reached = criterion(&fit);
            if reached < lowest {
                (best, lowest) = (lag, reached);
            }
        }
        (fit, best)
    }

    /// The rows from `from` on, beside a constant and a line.
    fn line(&self, from: usize) -> Projection {
        let mut fit = Projection::of(&self.values[from..]);
        fit.take_out(vec![1.0; self.values.len() - from]);
        fit.take_out(self.steps[from..].to_vec());
        fit
    }

    fn lagged(&self, lag: usize, from: usize) -> Vec<f64> {
        self.values[from - lag..self.values.len() - lag].to_vec()
    }

    /// Cosines and sines of the first harmonics of a period, from three turns in the
    /// series to two steps a turn.
    fn harmonics(&self, period: f64, from: usize, most: usize) -> Vec<Vec<f64>> {
        let steps = &self.steps[from..];
        let mut columns = Vec::new();
        let turns = |harmonic: usize| self.steps.len() as f64 * harmonic as f64 / period;
        for harmonic in 1..=most {
            if turns(harmonic) < TURNS {
                continue;
            }
            let turn = TAU * harmonic as f64 / period;
            if turn > std::f64::consts::PI + 1e-9 {
                break;
            }
            columns.push(steps.iter().map(|t| (turn * t).cos()).collect());
            if turn < std::f64::consts::PI - 1e-9 {
                columns.push(steps.iter().map(|t| (turn * t).sin()).collect());
            }
        }
        columns
    }
}

/// The few rows that even the whole regression misses by far: one shift of the level
/// would hide every season.
fn breaks(rest: &[f64]) -> Vec<usize> {
    let mut sizes: Vec<(usize, f64)> = rest.iter().map(|e| e.abs()).enumerate().collect();
    sizes.sort_by(|a, b| b.1.total_cmp(&a.1));
    let median = sizes.get(sizes.len() / 2).map_or(0.0, |(_, size)| *size);
    let few = (sizes.len() / 20).clamp(1, BREAKS);
    let far = sizes
        .into_iter()
        .take(few)
        .filter(|(_, size)| *size > FAR * median);
    far.map(|(row, _)| row).collect()
}

/// A regression beside rows that stand alone.
fn without(mut base: Projection, rows: &[usize]) -> Projection {
    for &row in rows {
        let mut alone = vec![0.0; base.rest().len()];
        alone[row] = 1.0;
        base.take_out(alone);
    }
    base
}
