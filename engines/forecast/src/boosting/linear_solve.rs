//! Symmetric positive definite systems of a few unknowns.

/// The Cholesky factor of a matrix, row by row; pivots that vanish are held up, so
/// that the solution of a singular system stays finite.
pub(super) struct Cholesky {
    factor: Vec<Vec<f64>>,
}

impl Cholesky {
    pub(super) fn of(matrix: &[Vec<f64>]) -> Self {
        let n = matrix.len();
        let mut factor = vec![vec![0.0; n]; n];
        for i in 0..n {
            for j in 0..=i {
                let dot: f64 = (0..j).map(|k| factor[i][k] * factor[j][k]).sum();
                let rest = matrix[i][j] - dot;
                factor[i][j] = if i == j {
                    rest.max(1e-12 * matrix[i][i].abs()).max(1e-300).sqrt()
                } else {
                    rest / factor[j][j]
                };
            }
        }
        Self { factor }
    }

    pub(super) fn solve(&self, target: &[f64]) -> Vec<f64> {
        let (l, n) = (&self.factor, target.len());
        let mut x = target.to_vec();
        for i in 0..n {
            let dot: f64 = (0..i).map(|k| l[i][k] * x[k]).sum();
            x[i] = (x[i] - dot) / l[i][i];
        }
        for i in (0..n).rev() {
            let dot: f64 = (i + 1..n).map(|k| l[k][i] * x[k]).sum();
            x[i] = (x[i] - dot) / l[i][i];
        }
        x
    }

    /// The diagonal of the inverse.
    pub(super) fn inverse_diagonal(&self) -> Vec<f64> {
        let n = self.factor.len();
        let unit = |i: usize| {
            (0..n)
                .map(|k| f64::from(u8::from(k == i)))
                .collect::<Vec<_>>()
        };
        (0..n).map(|i| self.solve(&unit(i))[i]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved() {
        let matrix = vec![vec![4.0, 1.0], vec![1.0, 3.0]];
        let cholesky = Cholesky::of(&matrix);
        let x = cholesky.solve(&[6.0, 7.0]);
        assert!((x[0] - 1.0).abs() < 1e-12 && (x[1] - 2.0).abs() < 1e-12);
        assert!((cholesky.inverse_diagonal()[0] - 3.0 / 11.0).abs() < 1e-12);
        let singular = Cholesky::of(&[vec![1.0, 1.0], vec![1.0, 1.0]]);
        assert!(singular.solve(&[1.0, 1.0]).iter().all(|x| x.is_finite()));
    }
}
