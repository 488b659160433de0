//! The trend of a series without a season.

/// A smooth line through a series.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Smooth {
    /// At every step, missing or not.
    pub(crate) fitted: Vec<f64>,
    /// At each step, how far the value is from it over √(1 − *h*), *h* the weight of the
    /// value in its own fit: so remainders of noise vary as much at the ends as between.
    /// NaN where it is missing.
    pub(crate) rest: Vec<f64>,
    /// The points of a window.
    pub(crate) window: usize,
}

/// The shares of the points that a window may hold.
const SPANS: [f64; 6] = [0.1, 0.2, 0.35, 0.5, 0.75, 1.0];

/// The fewest points of a window.
const LEAST: usize = 7;

/// The rounds in which points far off come to count less.
const ROUNDS: usize = 2;

/// Local straight lines with tricube weights, over the share of the points with which
/// each is best told from the others (by mean absolute error). If `robust`, points far
/// off count less, by the bisquare of their distance over six median distances.
///
/// # References
///
/// Cleveland (1979), *Robust locally weighted regression and smoothing scatterplots*,
/// Journal of the American Statistical Association 74.
pub(crate) fn loess_trend(series: &[f64], robust: bool) -> Smooth {
    let (points, _) = Points::of(series);
    let even = vec![1.0; points.x.len()];
    let scored = spans(points.x.len()).into_iter().map(|window| {
        let lines = points.lines(window, &even, &points.x);
        let off = lines.deleted(&points);
        (window, off.iter().map(|e| e.abs()).sum::<f64>())
    });
    let best = scored.min_by(|a, b| a.1.total_cmp(&b.1));
    let window = best.map_or(points.x.len(), |(window, _)| window);
    loess_over(series, window, robust)
}

/// The same over a window of so many points, at most all.
pub(crate) fn loess_over(series: &[f64], window: usize, robust: bool) -> Smooth {
    let (points, scale) = Points::of(series);
    let window = window.min(points.x.len());
    let mut weights = vec![1.0; points.x.len()];
    for _ in 0..if robust { ROUNDS } else { 0 } {
        let lines = points.lines(window, &weights, &points.x);
        weights = bisquare(&lines.rest(&points));
    }
    let places: Vec<f64> = (0..series.len()).map(|t| t as f64).collect();
    let lines = points.lines(window, &weights, &places);
    let off =
        |t: usize| (series[t] - scale * lines.level[t]) / (1.0 - lines.own[t]).max(0.05).sqrt();
    Smooth {
        rest: (0..series.len()).map(off).collect(),
        fitted: lines.level.iter().map(|y| y * scale).collect(),
        window,
    }
}

/// Local straight lines over a window of so many points, at most all, each of which counts
/// by the weight of its step: the level at every step, and what a unit of the value at it
/// adds to that for each unit of its weight.
pub(crate) fn loess_weighed(
    series: &[f64],
    window: usize,
    weights: &[f64],
) -> (Vec<f64>, Vec<f64>) {
    let (points, scale) = Points::of(series);
    let known = series.iter().zip(weights).filter(|(y, _)| y.is_finite());
    let weights: Vec<f64> = known.map(|(_, w)| *w).collect();
    let places: Vec<f64> = (0..series.len()).map(|t| t as f64).collect();
    let lines = points.lines(window.min(points.x.len()), &weights, &places);
    let level = lines.level.iter().map(|y| y * scale).collect();
    (level, lines.own)
}

/// The windows of which a trend may be told.
pub(crate) fn spans(points: usize) -> Vec<usize> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a count"
    )]
    let mut found: Vec<usize> = SPANS
        .iter()
        .map(|span| ((span * points as f64).ceil() as usize).clamp(LEAST.min(points), points))
        .collect();
    found.dedup();
    found
}

fn bisquare(rest: &[f64]) -> Vec<f64> {
    let mut sizes: Vec<f64> = rest.iter().map(|e| e.abs()).collect();
    sizes.sort_unstable_by(f64::total_cmp);
    let far = 6.0 * sizes.get(sizes.len() / 2).copied().unwrap_or(0.0);
    let weight = |e: &f64| {
        if far <= 1e-14 {
            return 1.0;
        }
        let share = (e.abs() / far).min(1.0);
        (1.0 - share * share).powi(2)
    };
    rest.iter().map(weight).collect()
}

/// Observed points in rising order.
struct Points {
    x: Vec<f64>,
    y: Vec<f64>,
}

/// Lines at some places.
struct Lines {
    level: Vec<f64>,
    /// How much of the point at the place stands in its level.
    own: Vec<f64>,
}

impl Points {
    /// The observed points over the largest, and that.
    fn of(series: &[f64]) -> (Self, f64) {
        let known: Vec<usize> = (0..series.len())
            .filter(|t| series[*t].is_finite())
            .collect();
        let largest = known
            .iter()
            .fold(0.0_f64, |most, t| most.max(series[*t].abs()));
        let scale = if largest > 0.0 { largest } else { 1.0 };
        let points = Self {
            x: known.iter().map(|t| *t as f64).collect(),
            y: known.iter().map(|t| series[*t] / scale).collect(),
        };
        (points, scale)
    }

    /// Lines at places in rising order; where the window is long, at ten places a
    /// window, and between them straight on.
    fn lines(&self, window: usize, weights: &[f64], places: &[f64]) -> Lines {
        let jump = (window / 10).max(1);
        let mut knots: Vec<usize> = (0..places.len()).step_by(jump).collect();
        if let Some(last) = places.len().checked_sub(1)
            && knots.last() != Some(&last)
        {
            knots.push(last);
        }
        let mut lines = Lines {
            level: vec![0.0; places.len()],
            own: vec![0.0; places.len()],
        };
        let (mut first, mut before) = (0, None);
        for knot in knots {
            let x = places[knot];
            while first + window < self.x.len() && self.x[first + window] - x < x - self.x[first] {
                first += 1;
            }
            let (level, own) = self.line(first..first + window, weights, x);
            (lines.level[knot], lines.own[knot]) = (level, own);
            if let Some(from) = before {
                lines.between(from, knot);
            }
            before = Some(knot);
        }
        lines
    }

    /// The line at a place by the points of a window, and the weight there.
    fn line(&self, window: std::ops::Range<usize>, weights: &[f64], x: f64) -> (f64, f64) {
        let (Some(&low), Some(&high)) = (self.x.get(window.start), self.x.get(window.end - 1))
        else {
            return (0.0, 0.0);
        };
        let reach = (1.001 * (x - low).max(high - x)).max(1.0);
        let [mut w_sum, mut wx, mut wxx, mut wy, mut wxy] = [0.0; 5];
        for at in window.clone() {
            let off = self.x[at] - x;
            let share = off.abs() / reach;
            let w = weights[at] * (1.0 - share.powi(3)).powi(3);
            w_sum += w;
            wx += w * off;
            wxx += w * off * off;
            wy += w * self.y[at];
            wxy += w * off * self.y[at];
        }
        if w_sum <= 1e-12 {
            let mut near = self.y[window].to_vec();
            near.sort_unstable_by(f64::total_cmp);
            return (near[near.len() / 2], 0.0);
        }
        let spread = w_sum * wxx - wx * wx;
        if spread <= 1e-9 * w_sum * wxx {
            return (wy / w_sum, 1.0 / w_sum);
        }
        ((wxx * wy - wx * wxy) / spread, wxx / spread)
    }
}

impl Lines {
    fn between(&mut self, from: usize, to: usize) {
        for values in [&mut self.level, &mut self.own] {
            let step = (values[to] - values[from]) / (to - from) as f64;
            for at in from + 1..to {
                values[at] = values[from] + step * (at - from) as f64;
            }
        }
    }

    fn rest(&self, points: &Points) -> Vec<f64> {
        let pairs = points.y.iter().zip(&self.level);
        pairs.map(|(y, level)| y - level).collect()
    }

    /// *e* / (1 − *h*): the distance to the line without the point.
    fn deleted(&self, points: &Points) -> Vec<f64> {
        let rest = self.rest(points);
        let pairs = rest.iter().zip(&self.own);
        pairs.map(|(e, own)| e / (1.0 - own).max(0.05)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_is_its_own_trend() {
        let mut series: Vec<f64> = (0..40).map(|t| 3.0 + 0.5 * f64::from(t)).collect();
        series[7] = f64::NAN;
        let smooth = loess_trend(&series, true);
        for (t, fitted) in smooth.fitted.iter().enumerate() {
            assert!(
                (fitted - 3.0 - 0.5 * t as f64).abs() < 1e-9,
                "{t}: {fitted}"
            );
        }
        assert!(smooth.rest[7].is_nan());
    }

    #[test]
    fn a_point_far_off_does_not_bend_a_robust_trend() {
        let mut series: Vec<f64> = (0..40).map(|t| f64::from(t * 7 % 5) * 0.1).collect();
        series[20] = 50.0;
        let smooth = loess_trend(&series, true);
        assert!(
            (smooth.fitted[20] - 0.2).abs() < 0.2,
            "{}",
            smooth.fitted[20]
        );
        assert!(smooth.rest[20] > 49.0);
    }

    #[test]
    fn the_point_left_out_is_told_from_the_others() {
        // With the weight of one point at 0 the line is that of the others.
        let y = [1.0, 4.0, 2.0, 8.0, 5.0, 7.0, 1.0];
        let points = Points {
            x: (0..7).map(f64::from).collect(),
            y: y.to_vec(),
        };
        let all = points.lines(7, &[1.0; 7], &points.x).deleted(&points);
        let mut weights = [1.0; 7];
        weights[3] = 0.0;
        let others = points.lines(7, &weights, &points.x).level[3];
        assert!((all[3] - (y[3] - others)).abs() < 1e-12);
    }
}
