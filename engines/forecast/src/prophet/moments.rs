//! Sums of products from which a fit is made.

use super::residual::Residual;
use super::sample::Sample;

/// The model about a fit, where it is linear in its parameters.
#[derive(Clone, Copy, Debug)]
pub(super) struct Linearised<'a> {
    /// What multiplies a change of the trend.
    pub(super) of_trend: &'a [f64],
    /// What multiplies a change of the effects.
    pub(super) of_effects: &'a [f64],
    pub(super) target: &'a [f64],
}

/// The normal equations: of the free columns (offset, slope, effects), of the changes
/// of slope, and of the target.
#[derive(Clone, Debug)]
pub(super) struct Moments {
    pub(super) observations: usize,
    pub(super) free: usize,
    pub(super) changes: usize,
    /// `(free, free)`.
    pub(super) free_free: Vec<f64>,
    /// `(changes, free)`.
    pub(super) change_free: Vec<f64>,
    /// `(changes, changes)`.
    pub(super) change_change: Vec<f64>,
    pub(super) free_target: Vec<f64>,
    pub(super) change_target: Vec<f64>,
    pub(super) target_target: f64,
}

/// The rows that are summed at once.
const BLOCK: usize = 4;

impl Moments {
    /// The sums over the columns less what the errors before them foretell (Cochrane
    /// and Orcutt 1949), so that errors left over are independent.
    pub(super) fn new(sample: &Sample, around: Linearised<'_>, residual: Residual) -> Self {
        let free = 2 + sample.effects();
        let changes = sample.changepoints.len();
        let width = free + 1 + changes;
        let mut gram = vec![0.0; width * width];
        let mut filter = Filter::new(residual, width);
        let mut block = vec![0.0; BLOCK * width];
        let mut started = 0;
        for i in 0..sample.times.len() {
            let own = i % BLOCK * width;
            let row = &mut block[own..own + width];
            started = write(sample, around, i, row);
            if residual.decay > 0.0 {
                let gap = i
                    .checked_sub(1)
                    .map(|before| sample.steps[i] - sample.steps[before]);
                filter.apply(&mut row[..free + 1 + started], gap);
            }
            if i % BLOCK == BLOCK - 1 {
                add(&mut gram, &block, width, free + 1 + started);
                block.fill(0.0);
            }
        }
        add(&mut gram, &block, width, free + 1 + started);
        Self::gathered(sample.times.len(), free, changes, &gram)
    }

    fn gathered(observations: usize, free: usize, changes: usize, gram: &[f64]) -> Self {
        let width = free + 1 + changes;
        let part = |rows: std::ops::Range<usize>, columns: std::ops::Range<usize>| {
            let mut part = Vec::with_capacity(rows.len() * columns.len());
            for i in rows {
                let entry = |j: usize| gram[i.max(j) * width + i.min(j)];
                part.extend(columns.clone().map(entry));
            }
            part
        };
        let (linear, bends) = (0..free, free + 1..width);
        Self {
            observations,
            free,
            changes,
            free_free: part(linear.clone(), linear.clone()),
            change_free: part(bends.clone(), linear.clone()),
            change_change: part(bends.clone(), bends.clone()),
            free_target: part(linear, free..free + 1),
            change_target: part(bends, free..free + 1),
            target_target: gram[free * width + free],
        }
    }
}

/// Writes the columns of an observation: offset, slope, effects, target, and the
/// changes of slope, of which as many as are told have begun.
fn write(sample: &Sample, around: Linearised<'_>, i: usize, row: &mut [f64]) -> usize {
    let free = row.len() - 1 - sample.changepoints.len();
    let (of_trend, time) = (around.of_trend[i], sample.times[i]);
    (row[0], row[1]) = (of_trend, of_trend * time);
    for (x, effect) in row[2..free].iter_mut().zip(sample.row(i)) {
        *x = effect * around.of_effects[i];
    }
    row[free] = around.target[i];
    let started = sample.changepoints.partition_point(|c| *c < i);
    for (x, c) in row[free + 1..]
        .iter_mut()
        .zip(&sample.changepoints[..started])
    {
        *x = of_trend * (time - sample.times[*c]);
    }
    started
}

/// Adds the products of the first `active` columns of a block of rows to the lower
/// triangle.
fn add(gram: &mut [f64], block: &[f64], width: usize, active: usize) {
    let (a, rest) = block.split_at(width);
    let (b, rest) = rest.split_at(width);
    let (c, d) = rest.split_at(width);
    for j in 0..active {
        let sums = &mut gram[j * width..=j * width + j];
        let (p, q, r, s) = (a[j], b[j], c[j], d[j]);
        let rows = a.iter().zip(b).zip(c).zip(d);
        for (sum, (((a, b), c), d)) in sums.iter_mut().zip(rows) {
            *sum += (p * a + q * b) + (r * c + s * d);
        }
    }
}

/// What the rows before foretell of each column.
struct Filter {
    residual: Residual,
    next: Vec<f64>,
}

impl Filter {
    fn new(residual: Residual, width: usize) -> Self {
        Self {
            residual,
            next: vec![0.0; width],
        }
    }

    /// Takes it away from a row, so many steps after the one before.
    fn apply(&mut self, row: &mut [f64], gap: Option<usize>) {
        let Residual { decay, gain, .. } = self.residual;
        let Some(gap) = gap else {
            let (share, size) = (self.residual.first_gain(), self.residual.first_variance());
            for (x, next) in row.iter_mut().zip(&mut self.next) {
                *next = share * *x;
                *x /= size.sqrt();
            }
            return;
        };
        let faded = if gap > 1 {
            decay.powf((gap - 1) as f64)
        } else {
            1.0
        };
        for (x, next) in row.iter_mut().zip(&mut self.next) {
            *x -= *next * faded;
            *next = decay * faded * *next + gain * *x;
        }
    }
}
