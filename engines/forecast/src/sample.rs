//! What a method is fitted to.

use trimtab_core::Control;

/// A series, its seasons, and what is known beside it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sample<'a> {
    /// One value a step, oldest first; NaN is missing.
    pub(crate) values: &'a [f64],
    /// The lengths of the seasons that hold often enough to be followed position by
    /// position, the shortest first; 1 alone without any.
    pub(crate) periods: &'a [usize],
    /// The lengths of all seasons that such steps may have, whole or not.
    pub(crate) cycles: &'a [f64],
    /// Columns from the first value on, as far ahead as they are known.
    pub(crate) regressors: &'a [Vec<f64>],
    /// Their places among the columns of the call, and how many those are.
    pub(crate) used: &'a [usize],
    pub(crate) columns: usize,
    /// What never changes within a series but sets it apart.
    pub(crate) statics: &'a [f64],
    /// The times of the values and of the steps ahead; none where nothing has to be told
    /// of other series at the same time.
    pub(crate) times: &'a [i64],
    /// What the regressors of other series do to the logarithm of each value and of the
    /// steps ahead; none where that is not known.
    pub(crate) beside: &'a [f64],
    /// Of the call that it is fitted in.
    pub(crate) control: Option<&'a Control>,
}

impl<'a> Sample<'a> {
    /// A series without regressors.
    #[cfg(test)]
    pub(crate) fn plain(values: &'a [f64], periods: &'a [usize]) -> Self {
        Self {
            values,
            periods,
            cycles: &[],
            regressors: &[],
            used: &[],
            columns: 0,
            statics: &[],
            times: &[],
            beside: &[],
            control: None,
        }
    }

    /// The shortest season; 1 without one.
    pub(crate) fn period(&self) -> usize {
        self.periods.first().copied().unwrap_or(1)
    }

    /// What was known when so many values were.
    pub(crate) fn before(self, length: usize) -> Self {
        Self {
            values: &self.values[..length.min(self.values.len())],
            ..self
        }
    }

    /// The same beside other values.
    pub(crate) fn with_values(self, values: &'a [f64]) -> Self {
        Self { values, ..self }
    }

    /// The same with what other series do to it.
    pub(crate) fn with_beside(self, beside: &'a [f64]) -> Self {
        Self { beside, ..self }
    }

    /// The same within a call.
    pub(crate) fn within(self, control: &'a Control) -> Self {
        Self {
            control: Some(control),
            ..self
        }
    }

    /// Whether the call is to end: what is fitted is of no use any more.
    pub(crate) fn is_over(&self) -> bool {
        self.control.is_some_and(Control::is_over)
    }

    /// The regressors beside the values.
    pub(crate) fn past(&self) -> Vec<Vec<f64>> {
        self.regressors
            .iter()
            .map(|column| part(column, 0, self.values.len()))
            .collect()
    }

    /// The regressors of the steps ahead.
    pub(crate) fn ahead(&self, horizon: usize) -> Vec<Vec<f64>> {
        self.regressors
            .iter()
            .map(|column| {
                let (past, _) = column.split_at(self.values.len().min(column.len()));
                filled(part(column, self.values.len(), horizon), past)
            })
            .collect()
    }
}

/// So many values from a place on; NaN beyond the end.
fn part(column: &[f64], from: usize, length: usize) -> Vec<f64> {
    let known = column.get(from..).unwrap_or_default();
    let mut found = known[..length.min(known.len())].to_vec();
    found.resize(length, f64::NAN);
    found
}

/// What is missing as the last value before it.
fn filled(mut ahead: Vec<f64>, past: &[f64]) -> Vec<f64> {
    let mut known = past.iter().copied().filter(|x| x.is_finite());
    let mut last = known.next_back().unwrap_or(0.0);
    for x in &mut ahead {
        if x.is_finite() {
            last = *x;
        } else {
            *x = last;
        }
    }
    ahead
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regressors_are_cut_where_the_values_are() {
        let values = [1.0, 2.0, 3.0, 4.0];
        let regressors = [vec![0.0, 1.0, 0.0, 1.0, 2.0, 3.0]];
        let sample = Sample {
            regressors: &regressors,
            ..Sample::plain(&values, &[1])
        };
        assert_eq!(sample.ahead(2), [[2.0, 3.0]]);
        let before = sample.before(2);
        assert_eq!(before.past(), [[0.0, 1.0]]);
        assert_eq!(before.ahead(2), [[0.0, 1.0]]);
        // What is not known any more stays as it was.
        assert_eq!(sample.ahead(3), [[2.0, 3.0, 3.0]]);
    }
}
