//! Least squares column by column.

/// What is left of a target beside columns that are taken out one after another, by
/// modified Gram-Schmidt.
#[derive(Clone, Debug)]
pub(super) struct Projection {
    basis: Vec<Vec<f64>>,
    /// The rest of the target.
    rest: Vec<f64>,
}

impl Projection {
    pub(super) fn of(target: &[f64]) -> Self {
        Self {
            basis: Vec::new(),
            rest: target.to_vec(),
        }
    }

    /// Takes a column out, unless those before already span it.
    pub(super) fn take_out(&mut self, mut column: Vec<f64>) {
        let before = dot(&column, &column);
        // Twice, so that rounding leaves nothing of the columns before.
        for _ in 0..2 {
            for direction in &self.basis {
                remove(&mut column, direction);
            }
        }
        let length = dot(&column, &column);
        if length <= 1e-12 * before || length <= 0.0 {
            return;
        }
        let scale = length.sqrt();
        for x in &mut column {
            *x /= scale;
        }
        remove(&mut self.rest, &column);
        self.basis.push(column);
    }

    /// What no column explains.
    pub(super) fn rest(&self) -> &[f64] {
        &self.rest
    }

    /// The number of columns that counted.
    pub(super) fn rank(&self) -> usize {
        self.basis.len()
    }

    /// The sum of squares of the rest.
    pub(super) fn squares(&self) -> f64 {
        dot(&self.rest, &self.rest)
    }
}

fn remove(from: &mut [f64], direction: &[f64]) {
    let share = dot(from, direction);
    for (x, d) in from.iter_mut().zip(direction) {
        *x -= share * d;
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
