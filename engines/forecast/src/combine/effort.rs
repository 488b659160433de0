//! How much is tried before a forecast is made.

use super::Candidate;
use crate::sample::Sample;

/// Of so many series of a group, evenly spread, the others learn.
const TEACHERS: usize = 300;
/// The origins of a series, and of a series with few siblings.
const ORIGINS: (usize, usize) = (4, 8);
const FEW: usize = 30;

/// How many series of a group teach, at how many origins each, and of how many methods:
/// in fits of one method to one series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Effort {
    /// The series that are forecast.
    series: usize,
    pub(crate) teachers: usize,
    /// The most origins of each of them.
    pub(crate) origins: usize,
    pub(crate) members: usize,
}

impl Effort {
    /// All that is of use for so many series and members; nothing has to be learnt where
    /// the models tell bands and there are no weights.
    pub(crate) fn full(series: usize, members: usize, learns: bool) -> Self {
        let teachers = if learns { series.min(TEACHERS) } else { 0 };
        let most = if teachers < FEW { ORIGINS.1 } else { ORIGINS.0 };
        Self {
            series,
            teachers,
            origins: if learns { most } else { 0 },
            members,
        }
    }

    /// The most fits that it takes.
    pub(crate) fn fits(&self) -> usize {
        let each = self.teachers.saturating_mul(self.origins);
        each.saturating_add(self.series)
            .saturating_mul(self.members)
    }

    /// The same within so many fits: of fewer origins, then of fewer teachers, but not
    /// below thirty, then of fewer members. One of each is the least.
    pub(crate) fn within(mut self, most: usize) -> Self {
        while self.fits() > most {
            if self.origins > 1 {
                self.origins -= 1;
            } else if self.teachers > FEW {
                let left = (most / self.members).saturating_sub(self.series);
                self.teachers = left.clamp(FEW, self.teachers - 1);
            } else if self.members > 1 {
                self.members -= 1;
            } else {
                break;
            }
        }
        self
    }
}

/// So many of the members, in their order: those that heed regressors first, where there
/// are any, else the first.
pub(crate) fn kept(members: &[Candidate], most: usize, samples: &[Sample<'_>]) -> Vec<Candidate> {
    let explained = samples.iter().any(|one| !one.regressors.is_empty());
    let mut order: Vec<usize> = (0..members.len()).collect();
    order.sort_by_key(|&at| explained && !members[at].member.method.uses_regressors());
    order.truncate(most);
    order.sort_unstable();
    order.into_iter().map(|at| members[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_work_means_fewer_origins_then_fewer_teachers_then_fewer_members() {
        let full = Effort::full(1000, 9, true);
        assert_eq!((full.teachers, full.origins, full.fits()), (300, 4, 19_800));
        assert_eq!(full.within(19_800), full);
        let less = full.within(17_000);
        assert_eq!((less.teachers, less.origins, less.members), (300, 2, 9));
        let less = full.within(10_000);
        assert_eq!((less.teachers, less.origins, less.members), (111, 1, 9));
        let less = full.within(3000);
        assert_eq!((less.teachers, less.origins, less.members), (30, 1, 2));
        let least = full.within(1);
        assert_eq!((least.teachers, least.origins, least.members), (30, 1, 1));
        for most in (0..20_000).step_by(371) {
            let less = full.within(most);
            assert!(less.fits() <= most.max(least.fits()), "{most}: {less:?}");
        }
    }

    #[test]
    fn what_learns_nothing_takes_one_fit_a_series() {
        assert_eq!(Effort::full(50, 1, false).fits(), 50);
    }
}
