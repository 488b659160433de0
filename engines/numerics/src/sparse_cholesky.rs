//! The Cholesky factor of a sparse matrix.

/// The factor *L* of a symmetric positive definite matrix *A* = *L Lᵀ* that is
/// mostly zeros.
///
/// It is built row by row along the elimination tree, at a cost of the squares of
/// the columns' lengths. Rows keep the order in which they come, and that order
/// decides how many zeros fill up: put those first that touch few others.
///
/// # Examples
///
/// ```
/// use trimtab_numerics::SparseCholesky;
///
/// // The matrix with the rows (4, 2) and (2, 5): its lower triangle, by rows.
/// let lower = [vec![(0, 4.0)], vec![(0, 2.0), (1, 5.0)]];
/// let factor = SparseCholesky::try_new(&lower).unwrap();
/// let mut x = [8.0, 12.0];
/// factor.solve(&mut x);
/// assert!((x[0] - 1.0).abs() < 1e-12 && (x[1] - 2.0).abs() < 1e-12);
/// ```
///
/// # References
///
/// Davis (2006), *Direct methods for sparse linear systems*, chapter 4.
#[derive(Clone, Debug, PartialEq)]
pub struct SparseCholesky {
    diagonal: Vec<f64>,
    /// By column: the rows below the diagonal, rising, and the values there.
    columns: Vec<Vec<(usize, f64)>>,
}

/// A pivot below this share of its diagonal entry is raised to it, so that rows
/// which follow from others up to rounding still have a factor.
const LEAST_PIVOT: f64 = 1e-14;

impl SparseCholesky {
    /// The factor of the matrix with that lower triangle: by row, the columns up
    /// to the diagonal and the values there, in any order. None where a diagonal
    /// entry is not above zero or a value is not finite.
    pub fn try_new(lower: &[Vec<(usize, f64)>]) -> Option<Self> {
        let size = lower.len();
        let mut found = Self {
            diagonal: Vec::with_capacity(size),
            columns: vec![Vec::new(); size],
        };
        let mut parents: Vec<Option<usize>> = vec![None; size];
        let mut seen = vec![usize::MAX; size];
        let mut row = vec![0.0; size];
        for (i, entries) in lower.iter().enumerate() {
            let mut reached = Vec::new();
            for &(column, value) in entries.iter().filter(|(column, _)| *column <= i) {
                row[column] += value;
                let mut at = column;
                while at < i && seen[at] != i {
                    seen[at] = i;
                    reached.push(at);
                    at = *parents[at].get_or_insert(i);
                }
            }
            reached.sort_unstable();
            found.append(i, &reached, &mut row)?;
        }
        Some(found)
    }

    /// Solves for row `i` of the factor, of which `row` holds the matrix' row and
    /// is left empty.
    fn append(&mut self, i: usize, reached: &[usize], row: &mut [f64]) -> Option<()> {
        let whole = std::mem::take(&mut row[i]);
        let mut pivot = whole;
        for &k in reached {
            let value = std::mem::take(&mut row[k]) / self.diagonal[k];
            for &(below, entry) in &self.columns[k] {
                row[below] -= entry * value;
            }
            pivot -= value * value;
            self.columns[k].push((i, value));
        }
        if !(whole > 0.0 && pivot.is_finite()) {
            return None;
        }
        self.diagonal.push(pivot.max(LEAST_PIVOT * whole).sqrt());
        Some(())
    }

    /// Replaces *b*, as long as the matrix, by the solution *x* of *A x* = *b*.
    pub fn solve(&self, right: &mut [f64]) {
        self.solve_many(right, 1);
    }

    /// Solves for `count` right-hand sides at once, which passes over the factor once:
    /// a matrix (rows of *A*, `count`), row by row, is replaced by that of the
    /// solutions.
    pub fn solve_many(&self, right: &mut [f64], count: usize) {
        for (k, column) in self.columns.iter().enumerate() {
            let (done, rest) = right.split_at_mut((k + 1) * count);
            let row = &mut done[k * count..];
            for value in row.iter_mut() {
                *value /= self.diagonal[k];
            }
            for &(below, entry) in column {
                let start = (below - k - 1) * count;
                for (target, value) in rest[start..start + count].iter_mut().zip(&*row) {
                    *target -= entry * value;
                }
            }
        }
        for (k, column) in self.columns.iter().enumerate().rev() {
            let (done, rest) = right.split_at_mut((k + 1) * count);
            let row = &mut done[k * count..];
            for &(below, entry) in column {
                let start = (below - k - 1) * count;
                for (target, value) in row.iter_mut().zip(&rest[start..start + count]) {
                    *target -= entry * value;
                }
            }
            for value in row.iter_mut() {
                *value /= self.diagonal[k];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// B Bᵀ + I / 10 of a sparse B.
    fn matrix(size: usize, entries: &[(usize, usize, f64)]) -> Vec<Vec<f64>> {
        let mut b = vec![vec![0.0; size]; size];
        for (i, j, value) in entries {
            b[i % size][j % size] += value;
        }
        let entry = |i: usize, j: usize| {
            let product: f64 = b[i].iter().zip(&b[j]).map(|(x, y)| x * y).sum();
            product + if i == j { 0.1 } else { 0.0 }
        };
        (0..size)
            .map(|i| (0..size).map(|j| entry(i, j)).collect())
            .collect()
    }

    fn lower(a: &[Vec<f64>]) -> Vec<Vec<(usize, f64)>> {
        let row = |(i, row): (usize, &Vec<f64>)| {
            let entries = row[..=i].iter().copied().enumerate();
            entries.filter(|(_, value)| value.abs() > 0.0).collect()
        };
        a.iter().enumerate().map(row).collect()
    }

    proptest! {
        #[test]
        fn the_solution_solves(
            size in 1_usize..12,
            entries in prop::collection::vec((0_usize..12, 0_usize..12, -2.0..2.0_f64), 0..30),
            right in prop::collection::vec(-5.0..5.0_f64, 12),
        ) {
            let a = matrix(size, &entries);
            let factor = SparseCholesky::try_new(&lower(&a)).unwrap();
            let mut x = right[..size].to_vec();
            factor.solve(&mut x);
            let mut three: Vec<f64> = right[..size].iter().flat_map(|b| [*b, 0.0, -b]).collect();
            factor.solve_many(&mut three, 3);
            for (row, x) in three.chunks(3).zip(&x) {
                prop_assert!((row[0] - x).abs() < 1e-12 && row[1].abs() < 1e-12);
                prop_assert!((row[2] + x).abs() < 1e-12);
            }
            for (row, b) in a.iter().zip(&right) {
                let product: f64 = row.iter().zip(&x).map(|(a, x)| a * x).sum();
                prop_assert!((product - b).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn an_arrow_that_points_down_stays_sparse() {
        let mut arrow: Vec<Vec<(usize, f64)>> = (0..50).map(|i| vec![(i, 100.0)]).collect();
        arrow.push(
            (0..51)
                .map(|i| (i, if i == 50 { 100.0 } else { 1.0 }))
                .collect(),
        );
        let factor = SparseCholesky::try_new(&arrow).unwrap();
        assert_eq!(factor.columns.iter().map(Vec::len).sum::<usize>(), 50);
    }

    #[test]
    fn what_has_no_factor_is_none_and_a_repeated_row_has_one() {
        assert!(SparseCholesky::try_new(&[vec![(0, 0.0)]]).is_none());
        assert!(SparseCholesky::try_new(&[vec![(0, f64::NAN)]]).is_none());
        assert!(SparseCholesky::try_new(&[vec![]]).is_none());
        let twice = [vec![(0, 1.0)], vec![(0, 1.0), (1, 1.0)]];
        let mut x = [1.0, 1.0];
        SparseCholesky::try_new(&twice).unwrap().solve(&mut x);
        assert!((x[0] + x[1] - 1.0).abs() < 1e-9);
    }
}
