//! What sets of inputs say of the whole, kept: a host scores the same inputs
//! again and again, and working out a set costs more than scoring a row.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, TryLockError};

use super::scorer::{Coverage, Joined};

/// How many sets are kept; a table of random blanks has a new one in every row.
const KEPT: usize = 256;

/// What a set of known inputs says of the whole.
#[derive(Debug)]
pub(crate) struct Known {
    pub(crate) coverage: Coverage,
    /// By missing input, what the set says with it, once it was asked.
    pub(crate) joined: Vec<OnceLock<Joined>>,
}

/// The sets that were met, by their missing inputs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memo(Arc<Mutex<BTreeMap<Vec<usize>, Arc<Known>>>>);

impl Memo {
    /// What the set says, worked out if it was not met before or another thread is
    /// looking: a process that forks while one looks would wait for it for ever.
    pub(crate) fn known(
        &self,
        missing: &[usize],
        coverage: impl FnOnce() -> Coverage,
    ) -> Arc<Known> {
        let met = || match self.0.try_lock() {
            // A thread that panicked left whole entries behind.
            Err(TryLockError::Poisoned(met)) => Some(met.into_inner()),
            other => other.ok(),
        };
        if let Some(known) = met().and_then(|met| met.get(missing).cloned()) {
            return known;
        }
        let known = Arc::new(Known {
            coverage: coverage(),
            joined: vec![OnceLock::new(); missing.len()],
        });
        if let Some(mut met) = met() {
            if met.len() >= KEPT {
                met.clear();
            }
            met.insert(missing.to_vec(), Arc::clone(&known));
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_holds_the_memo_keeps_nobody_waiting() {
        let memo = Memo::default();
        let held = memo.0.lock().unwrap();
        memo.known(&[1], Coverage::default);
        assert!(held.is_empty());
    }

    #[test]
    fn a_set_is_worked_out_once_and_few_are_kept() {
        let memo = Memo::default();
        let first = memo.known(&[1, 2], Coverage::default);
        let again = memo.known(&[1, 2], || unreachable!("the set is known"));
        assert!(Arc::ptr_eq(&first, &again));
        for i in 0..3 * KEPT {
            memo.known(&[i, i + 1], Coverage::default);
        }
        assert!(memo.0.lock().unwrap().len() <= KEPT);
    }
}
