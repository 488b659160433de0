//! Sums of products of columns.

/// The lower triangle of *X*′*X*, summed row by row.
#[derive(Clone, Debug)]
pub(super) struct Products {
    width: usize,
    sums: Vec<f64>,
    block: Vec<f64>,
    held: usize,
}

/// The rows that are summed at once.
const BLOCK: usize = 4;

impl Products {
    pub(super) fn new(width: usize) -> Self {
        Self {
            width,
            sums: vec![0.0; width * width],
            block: vec![0.0; BLOCK * width],
            held: 0,
        }
    }

    /// Adds a row of columns.
    pub(super) fn add(&mut self, row: &[f64]) {
        let from = self.held * self.width;
        self.block[from..from + self.width].copy_from_slice(row);
        self.held += 1;
        if self.held == BLOCK {
            self.sum();
        }
    }

    fn sum(&mut self) {
        let width = self.width;
        let (a, rest) = self.block.split_at(width);
        let (b, rest) = rest.split_at(width);
        let (c, d) = rest.split_at(width);
        for j in 0..width {
            let sums = &mut self.sums[j * width..=j * width + j];
            let (p, q, r, s) = (a[j], b[j], c[j], d[j]);
            let rows = a.iter().zip(b).zip(c).zip(d);
            for (sum, (((a, b), c), d)) in sums.iter_mut().zip(rows) {
                *sum += (p * a + q * b) + (r * c + s * d);
            }
        }
        self.block.fill(0.0);
        self.held = 0;
    }

    /// The products of the columns `of` with one another, by rows, and with the last
    /// column.
    pub(super) fn normal_equations(&mut self, of: &[usize]) -> (Vec<f64>, Vec<f64>) {
        self.sum();
        let (width, last) = (self.width, self.width - 1);
        let entry = |i: usize, j: usize| self.sums[i.max(j) * width + i.min(j)];
        let mut matrix = Vec::with_capacity(of.len() * of.len());
        for i in of {
            matrix.extend(of.iter().map(|j| entry(*i, *j)));
        }
        (matrix, of.iter().map(|i| entry(*i, last)).collect())
    }

    /// The squares of the last column.
    pub(super) fn squares(&mut self) -> f64 {
        self.sum();
        self.sums[self.width * self.width - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_do_not_depend_on_blocks() {
        let mut products = Products::new(3);
        for t in 0..7 {
            let t = f64::from(t);
            products.add(&[1.0, t, t * t]);
        }
        let (matrix, right) = products.normal_equations(&[0, 1]);
        assert_eq!(matrix, [7.0, 21.0, 21.0, 91.0]);
        assert_eq!(right, [91.0, 441.0]);
        assert!((products.squares() - 2275.0).abs() < 1e-9);
    }
}
