//! Where a series changes.

use trimtab_core::{Control, Result};

use super::candidates::stops;
use super::cost::{Costs, Line, Shape};
use super::evidence::p_value_of_split;
use super::noise::{Noise, Remainder, middle_and_deviation, without_outliers};
use super::pelt::pelt;
use super::wandering::Wandering;

/// How changes are looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Search {
    /// The likelier of a level and a trend where there is none.
    pub(crate) shape: Option<Shape>,
    /// Whether the penalty is that of the modified criterion.
    pub(crate) modified: bool,
    /// What penalties are multiplied by.
    pub(crate) factor: f64,
    /// The fewest points of a segment, 2 or more.
    pub(crate) least: usize,
    /// The largest p-value of a change.
    pub(crate) level: f64,
}

/// What a change is a change of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Level,
    Trend,
    Variance,
}

/// A change from one segment to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Change {
    /// The first step of what comes after.
    pub(crate) step: usize,
    pub(crate) kind: Kind,
    /// The level, the slope a step or the deviation before and after.
    pub(crate) before: f64,
    pub(crate) after: f64,
    pub(crate) p_value: f64,
}

/// From a change to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Segment {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) points: usize,
    pub(crate) mean: f64,
    pub(crate) slope: f64,
    pub(crate) deviation: f64,
}

/// What a series was between its changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Segmentation {
    pub(crate) changes: Vec<Change>,
    pub(crate) segments: Vec<Segment>,
}

/// The changes of a series, NaN where it is missing.
///
/// Points that stand alone are brought in first. PELT gives the segmentation of least
/// cost, the penalty in units of the long-run variance of the noise; then the least sure
/// change is given up until all are sure, and each is put where it splits its neighbours
/// best.
pub(crate) fn segmentation(
    values: &[f64],
    search: &Search,
    control: &Control,
) -> Result<Segmentation> {
    let Some(points) = Points::of(values, search.least) else {
        return Ok(Segmentation::default());
    };
    let shapes: &[Shape] = match &search.shape {
        Some(shape) => std::slice::from_ref(shape),
        None => &[Shape::Level, Shape::Trend],
    };
    let mut best: Option<(f64, Fit)> = None;
    for shape in shapes {
        let fit = points.fit(*shape, search, control)?;
        let reached = fit.criterion(&points);
        if best.as_ref().is_none_or(|(lowest, _)| reached < *lowest) {
            best = Some((reached, fit));
        }
    }
    Ok(best.map_or_else(Segmentation::default, |(_, fit)| points.told(&fit)))
}

/// The observed points in units of their spread, those that stand alone brought in.
struct Points {
    places: Vec<usize>,
    x: Vec<f64>,
    y: Vec<f64>,
    origin: f64,
    scale: f64,
    noise: Noise,
    stops: Vec<usize>,
}

/// The starts of all segments but the first, and how likely noise has such changes.
struct Fit {
    costs: Costs,
    shape: Shape,
    starts: Vec<usize>,
    p_values: Vec<f64>,
    /// Of each change, that of the level and that of the variance, where both are told.
    kinds: Vec<[f64; 2]>,
}

impl Points {
    fn of(values: &[f64], least: usize) -> Option<Self> {
        let places: Vec<usize> = (0..values.len())
            .filter(|t| values[*t].is_finite())
            .collect();
        if places.len() < 2 * least {
            return None;
        }
        let known = || places.iter().map(|t| values[*t]);
        let size = known().fold(0.0_f64, |most, y| most.max(y.abs()));
        if size <= 0.0 {
            return None;
        }
        let (origin, _) = middle_and_deviation(known().map(|y| y / size));
        let off: Vec<f64> = known().map(|y| y / size - origin).collect();
        let near = without_outliers(&off, least - 1);
        let widest = near.iter().fold(0.0_f64, |most, y| most.max(y.abs()));
        if widest <= 1e-12 {
            return None;
        }
        let y: Vec<f64> = near.iter().map(|y| y / widest).collect();
        Some(Self {
            x: places.iter().map(|t| *t as f64).collect(),
            noise: Noise::about_changes(&y),
            stops: stops(&y, least),
            origin: origin * size,
            scale: widest * size,
            places,
            y,
        })
    }

    fn fit(&self, shape: Shape, search: &Search, control: &Control) -> Result<Fit> {
        let count = self.y.len() as f64;
        let costs = Costs::of(shape, &self.x, &self.y, 1e-3 * self.noise.variance);
        // The unit of a cost: twice a logarithm of a likelihood, of correlated noise.
        let unit = match shape {
            Shape::LevelVariance => self.noise.long_run / self.noise.variance,
            _ => self.noise.long_run,
        };
        let parameters = shape.parameters();
        let (penalty, of_length) = if search.modified {
            ((parameters + 2.0) * count.ln(), search.factor * unit)
        } else {
            ((parameters + 1.0) * count.ln(), 0.0)
        };
        let of_length: Vec<f64> = (0..=self.y.len())
            .map(|length| of_length * (length.max(1) as f64 / count).ln())
            .collect();
        let cost = |from: usize, to: usize| costs.of_segment(from, to) + of_length[to - from];
        let penalty = search.factor * unit * penalty;
        let starts = pelt(cost, &self.stops, search.least, penalty, control)?;
        let mut fit = Fit {
            costs,
            shape,
            starts,
            p_values: Vec::new(),
            kinds: Vec::new(),
        };
        fit.keep_sure(self, search, control)?;
        for _ in 0..3 {
            if !fit.moved(self.y.len(), search.least) {
                break;
            }
            fit.keep_sure(self, search, control)?;
        }
        fit.against_wandering(self, search);
        Ok(fit)
    }

    /// The Bayesian criterion of one-step errors.
    fn criterion(&self, innovation: f64, free: f64) -> f64 {
        let count = self.y.len() as f64;
        count * innovation.max(1e-20).ln() + free * count.ln()
    }

    /// The changes and segments in the unit of the values.
    fn told(&self, fit: &Fit) -> Segmentation {
        let ends = fit.ends(self.y.len());
        let lines = fit.lines(self.y.len());
        let level = |y: f64| self.origin + self.scale * y;
        let deviation = |line: &Line| self.scale * (line.squares / line.points).sqrt();
        let segments = ends.windows(2).zip(&lines).map(|(pair, line)| Segment {
            first: self.places[pair[0]],
            last: self.places[pair[1] - 1],
            points: pair[1] - pair[0],
            mean: level(line.mean),
            slope: self.scale * line.slope,
            deviation: deviation(line),
        });
        let changes = lines.windows(2).enumerate().map(|(at, pair)| {
            let start = fit.starts[at];
            let border = 0.5 * (self.x[start - 1] + self.x[start]);
            let kind = match fit.shape {
                Shape::Trend => kind_of_trend(&pair[0], &pair[1], border),
                Shape::LevelVariance if fit.kinds[at][1] < fit.kinds[at][0] => Kind::Variance,
                Shape::Level | Shape::LevelVariance => Kind::Level,
            };
            let side = |line: &Line| match kind {
                Kind::Level => level(line.at(border)),
                Kind::Trend => self.scale * line.slope,
                Kind::Variance => deviation(line),
            };
            Change {
                step: self.places[start],
                kind,
                before: side(&pair[0]),
                after: side(&pair[1]),
                p_value: fit.p_values[at],
            }
        });
        Segmentation {
            changes: changes.collect(),
            segments: segments.collect(),
        }
    }
}

/// Whether lines before and after differ more in their slopes or in where they meet, in
/// units of the noise.
fn kind_of_trend(before: &Line, after: &Line, border: f64) -> Kind {
    let slope = (after.slope - before.slope).powi(2) / (1.0 / before.spread + 1.0 / after.spread);
    let share = |line: &Line| 1.0 / line.points + (border - line.middle).powi(2) / line.spread;
    let gap = (after.at(border) - before.at(border)).powi(2) / (share(before) + share(after));
    if slope > gap {
        Kind::Trend
    } else {
        Kind::Level
    }
}

impl Fit {
    /// The starts of all segments and the end.
    fn ends(&self, count: usize) -> Vec<usize> {
        let starts = self.starts.iter().copied();
        [0].into_iter().chain(starts).chain([count]).collect()
    }

    fn lines(&self, count: usize) -> Vec<Line> {
        let ends = self.ends(count);
        ends.windows(2)
            .map(|pair| self.costs.line(pair[0], pair[1]))
            .collect()
    }

    fn rest(&self, points: &Points) -> Vec<f64> {
        let ends = self.ends(points.y.len());
        let mut rest = Vec::with_capacity(points.y.len());
        for (pair, line) in ends.windows(2).zip(self.lines(points.y.len())) {
            let own = pair[0]..pair[1];
            rest.extend(own.map(|at| points.y[at] - line.at(points.x[at])));
        }
        rest
    }

    /// Gives up the changes that noise may have made, the least sure first.
    fn keep_sure(&mut self, points: &Points, search: &Search, control: &Control) -> Result<()> {
        loop {
            control.check(0.5)?;
            (self.p_values, self.kinds) = self.tested(points, search.least);
            let mut unsure: Vec<usize> = (0..self.starts.len())
                .filter(|at| self.p_values[*at] > search.level)
                .collect();
            if unsure.is_empty() {
                return Ok(());
            }
            unsure.sort_by(|a, b| {
                self.p_values[*b]
                    .total_cmp(&self.p_values[*a])
                    .then(a.cmp(b))
            });
            // One, or of many those that do not touch one another.
            let most = (unsure.len() / 8).max(1);
            let mut given_up: Vec<usize> = Vec::new();
            for at in unsure {
                if given_up.len() < most && !given_up.iter().any(|other| other.abs_diff(at) == 1) {
                    given_up.push(at);
                }
            }
            let mut at = 0;
            self.starts.retain(|_| {
                at += 1;
                !given_up.contains(&(at - 1))
            });
        }
    }

    /// How likely noise makes each change.
    fn tested(&self, points: &Points, least: usize) -> (Vec<f64>, Vec<[f64; 2]>) {
        if self.starts.is_empty() {
            return (Vec::new(), Vec::new());
        }
        let count = points.y.len();
        let rest = self.rest(points);
        let fitted = self.shape.parameters() * (self.starts.len() + 1) as f64;
        let floor = 1e-10 * points.noise.variance.max(1e-20);
        let long_run = Remainder::of(&rest, fitted).long_run.max(floor);
        let ends = self.ends(count);
        let lines = self.lines(count);
        let (mut p_values, mut kinds) = (Vec::new(), Vec::new());
        for at in 0..self.starts.len() {
            let (from, start, to) = (ends[at], ends[at + 1], ends[at + 2]);
            let share = least as f64 / (to - from) as f64;
            if self.shape == Shape::LevelVariance {
                let kind = variance_or_level(&rest, [from, start, to], &lines[at..at + 2], share);
                p_values.push((2.0 * kind[0].min(kind[1])).min(1.0));
                kinds.push(kind);
            } else {
                let whole = self.costs.line(from, to).squares;
                let split = lines[at].squares + lines[at + 1].squares;
                let statistic = (whole - split) / long_run;
                p_values.push(p_value_of_split(statistic, self.shape.parameters(), share));
                kinds.push([0.0, 1.0]);
            }
        }
        (p_values, kinds)
    }

    /// Gives up the changes where noise alone, or a level that wanders, explains the
    /// series as well: by the Bayesian criterion, over one-step errors. Of a level that
    /// wanders a step that is far longer than the others remains.
    fn against_wandering(&mut self, points: &Points, search: &Search) {
        if self.starts.is_empty() || self.shape == Shape::LevelVariance {
            return;
        }
        let own = self.criterion(points);
        let bare = Self {
            costs: self.costs.clone(),
            shape: self.shape,
            starts: Vec::new(),
            p_values: Vec::new(),
            kinds: Vec::new(),
        };
        if bare.criterion(points) < own {
            *self = bare;
            return;
        }
        let rest = bare.rest(points);
        let walk = Wandering::of(&rest, &self.starts, search.level);
        let free = bare.shape.parameters() + 1.0 + 2.0 * walk.jumps.len() as f64;
        if points.criterion(walk.innovation, free) < own {
            self.starts.retain(|start| walk.jumps.contains_key(start));
            self.p_values = walk.jumps.into_values().collect();
            self.kinds = vec![[0.0, 1.0]; self.starts.len()];
        }
    }

    /// Puts each change where it splits its neighbours best; whether any moved.
    fn moved(&mut self, count: usize, least: usize) -> bool {
        let mut moved = false;
        for at in 0..self.starts.len() {
            let ends = self.ends(count);
            let (from, to) = (ends[at], ends[at + 2]);
            let cost = |start: usize| {
                self.costs.of_segment(from, start) + self.costs.of_segment(start, to)
            };
            let places = from + least..=to - least;
            let best = places
                .map(|start| (start, cost(start)))
                .min_by(|a, b| a.1.total_cmp(&b.1));
            if let Some((start, reached)) = best
                && reached < cost(self.starts[at]) - 1e-12
            {
                self.starts[at] = start;
                moved = true;
            }
        }
        moved
    }

    /// The Bayesian criterion over one-step errors, of segments with a remainder that is
    /// an autoregression; a change counts as one parameter more.
    fn criterion(&self, points: &Points) -> f64 {
        let segments = (self.starts.len() + 1) as f64;
        let fitted = self.shape.parameters() * segments;
        let rest = Remainder::of(&self.rest(points), fitted);
        let free = fitted + segments - 1.0 + rest.order as f64;
        points.criterion(rest.innovation, free)
    }
}

/// How likely noise makes such a difference of the means, and of the distances from
/// them, of two segments.
fn variance_or_level(rest: &[f64], ends: [usize; 3], lines: &[Line], share: f64) -> [f64; 2] {
    let [before, after] = [&rest[ends[0]..ends[1]], &rest[ends[1]..ends[2]]];
    let means = Remainder::of(before, 1.0).long_run / before.len() as f64
        + Remainder::of(after, 1.0).long_run / after.len() as f64;
    let level = (lines[1].mean - lines[0].mean).powi(2) / means;
    let sizes = |rest: &[f64]| -> (f64, Vec<f64>) {
        let count = rest.len() as f64;
        let fewer = (count / (count - 1.0)).sqrt();
        let sizes: Vec<f64> = rest.iter().map(|e| fewer * e.abs()).collect();
        let mean = sizes.iter().sum::<f64>() / count;
        (mean, sizes.iter().map(|size| size - mean).collect())
    };
    let ((one, mut off), (other, more)) = (sizes(before), sizes(after));
    off.extend(more);
    let unit = Remainder::of(&off, 2.0).long_run;
    let counts = 1.0 / before.len() as f64 + 1.0 / after.len() as f64;
    let variance = (other - one).powi(2) / (unit * counts);
    [level, variance].map(|statistic| p_value_of_split(statistic, 1.0, share))
}
