//! Symmetric positive definite equations.

/// The lower triangle *L* of *A* = *L* *L*′.
#[derive(Clone, Debug)]
pub(crate) struct Cholesky {
    size: usize,
    /// By rows, the upper part unused.
    lower: Vec<f64>,
}

/// What is added to the diagonal, as a share of its largest entry: columns that
/// repeat each other still have one solution.
const RIDGE: f64 = 1e-12;

impl Cholesky {
    /// The factor of a symmetric matrix, by rows.
    pub(crate) fn new(matrix: &[f64], size: usize) -> Self {
        let mut lower = matrix.to_vec();
        let largest = (0..size).fold(0.0_f64, |most, i| most.max(lower[i * size + i]));
        let ridge = (RIDGE * largest).max(f64::MIN_POSITIVE);
        for i in 0..size {
            let (above, rest) = lower.split_at_mut(i * size);
            let row = &mut rest[..size];
            for j in 0..i {
                let other = &above[j * size..=j * size + j];
                row[j] = (row[j] - dot(&row[..j], &other[..j])) / other[j];
            }
            let pivot = row[i] + ridge - dot(&row[..i], &row[..i]);
            row[i] = pivot.max(ridge).sqrt();
        }
        Self { size, lower }
    }

    /// The diagonal of *A*⁻¹.
    pub(crate) fn inverse_diagonal(&self) -> Vec<f64> {
        let mut diagonal = vec![0.0; self.size];
        let mut column = vec![0.0; self.size];
        for start in 0..self.size {
            column.fill(0.0);
            column[start] = 1.0;
            for i in start..self.size {
                let row = self.row(i);
                column[i] = (column[i] - dot(&row[start..i], &column[start..i])) / row[i];
            }
            diagonal[start] = dot(&column[start..], &column[start..]);
        }
        diagonal
    }

    fn row(&self, i: usize) -> &[f64] {
        &self.lower[i * self.size..(i + 1) * self.size]
    }

    /// *x* of *L* *x* = *b*, in place of *b*.
    pub(crate) fn forward(&self, b: &mut [f64]) {
        for i in 0..self.size {
            let row = self.row(i);
            b[i] = (b[i] - dot(&row[..i], &b[..i])) / row[i];
        }
    }

    /// *x* of *L*′ *x* = *b*, in place of *b*.
    pub(crate) fn backward(&self, b: &mut [f64]) {
        for i in (0..self.size).rev() {
            let row = self.row(i);
            b[i] /= row[i];
            let x = b[i];
            for (b, l) in b[..i].iter_mut().zip(row) {
                *b -= l * x;
            }
        }
    }
}

/// The inner product, in four sums that a processor takes at once.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (quads, rest) = a.as_chunks::<4>();
    let (others, last) = b.as_chunks::<4>();
    for (a, b) in quads.iter().zip(others) {
        for lane in 0..4 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    let tail: f64 = rest.iter().zip(last).map(|(a, b)| a * b).sum();
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + tail
}
