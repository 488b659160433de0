//! The sales of the books by month, without what is missing from the records.

use std::collections::BTreeSet;

use trimtab_core::calendar::Date;
use trimtab_core::{Issue, Severity};

use super::lines::only;
use super::pages::{Page, Pages};
use crate::profile::{Firm, Months, Until, first_day, last_over, month_of, number, sales_by_month};

/// How many sales a silence would have had at the business's own rhythm before
/// it counts as a gap in the records: by chance that happens in exp(-4), under
/// 2 %, of all cases.
const MISSED: f64 = 4.0;

/// The full months of sales documents.
#[derive(Debug, Default)]
pub(super) struct Sales {
    /// A page a month, with its net revenue.
    pub(super) pages: Pages,
    /// The months whose sales are not in the records, counted from the year 0.
    gaps: BTreeSet<i32>,
    /// What the documents are.
    pub(super) word: &'static str,
}

impl Sales {
    /// Of a business that is cut to the day. Unless the host says up to when the
    /// tables count, a month whose records end early is not full.
    pub(super) fn of(firm: &Firm, until: Until, asked: bool) -> Self {
        let word = match firm.kinds {
            (0, _) => "invoices and receipts",
            (_, 0) => "orders",
            _ => "orders, invoices and receipts",
        };
        let Some(months) = sales_by_month(firm, until) else {
            return Self {
                word,
                ..Self::default()
            };
        };
        let counts = counts(firm, &months);
        let gaps: BTreeSet<i32> = (months.first..)
            .zip(gaps(&counts))
            .filter(|(_, gap)| *gap)
            .map(|(month, _)| month)
            .collect();
        let last = firm.sales.iter().map(|sale| sale.date).max();
        let cut_off = last.filter(|last| !asked && ends_early(*last, rhythm(&counts)));
        let end = cut_off.map_or(i32::MAX, month_of);
        let full = (months.first..).zip(&months.units);
        let full = full.filter(|(month, _)| *month < end && !gaps.contains(month));
        let page = |(month, units): (i32, &i128)| {
            Some(Page {
                start: Date::from_days(first_day(month))?,
                end: Date::from_days(first_day(month + 1))?.add_days(-1),
                amounts: only("net_revenue", number(*units)),
            })
        };
        Self {
            pages: Pages {
                pages: full.filter_map(page).collect(),
                currency: None,
            },
            gaps,
            word,
        }
    }

    /// The day after which the records are silent for too long to say that
    /// nothing was sold; for a business that is cut to the day.
    pub(super) fn silent_since(&self, firm: &Firm, until: Until) -> Option<Date> {
        let last = firm.sales.iter().map(|sale| sale.date).max()?;
        let after = month_of(last).saturating_add(1)..=last_over(until);
        let silent = !after.is_empty() && self.gaps.range(after).next().is_some();
        silent.then(|| Date::from_days(last)).flatten()
    }

    /// Whether months between two days are not in the records.
    pub(super) fn has_gap(&self, before: i32, end: i32) -> bool {
        let months = month_of(before.saturating_add(1))..=month_of(end);
        !months.is_empty() && self.gaps.range(months).next().is_some()
    }

    /// Tells of months that are not in the records.
    pub(super) fn issue(&self) -> Option<Issue> {
        let first = Date::from_days(first_day(*self.gaps.first()?))?;
        let message = format!(
            "{} months without a sale, the first {}-{:02}, where sales are frequent count as a gap in `documents` and not as a fall in sales: no year of sales goes across them",
            self.gaps.len(),
            first.year(),
            first.month()
        );
        let issue = Issue::new(Severity::Warning, "SALES_GAP", message);
        Some(issue.column("date").detail("months", self.gaps.len()))
    }
}

/// How many sales each month has, credits aside.
fn counts(firm: &Firm, months: &Months) -> Vec<usize> {
    let mut counts = vec![0; months.units.len()];
    for sale in firm.sales.iter().filter(|sale| !sale.credit) {
        if let Ok(at) = usize::try_from(month_of(sale.date) - months.first)
            && let Some(count) = counts.get_mut(at)
        {
            *count += 1;
        }
    }
    counts
}

/// The sales of a month that has any.
fn rhythm(counts: &[usize]) -> f64 {
    let selling = counts.iter().filter(|count| **count > 0).count().max(1);
    counts.iter().sum::<usize>() as f64 / selling as f64
}

/// Whether the month of the last sale went on for so long without one that its
/// records end before it does; a weekend or a holiday may come last.
fn ends_early(last: i32, rhythm: f64) -> bool {
    let silence = first_day(month_of(last).saturating_add(1)) - 1 - last;
    silence >= 3 && f64::from(silence) / 30.0 * rhythm > MISSED
}

/// Which months without a sale are a gap: those of a silence that is long beside
/// the business's rhythm, and that are not closed in another year too.
fn gaps(counts: &[usize]) -> Vec<bool> {
    let rhythm = rhythm(counts);
    let closed = |at: usize| {
        let before = at.checked_sub(12).and_then(|at| counts.get(at));
        before == Some(&0) || counts.get(at + 12) == Some(&0)
    };
    let mut gaps = Vec::with_capacity(counts.len());
    for run in counts.chunk_by(|a, b| *a == 0 && *b == 0) {
        let first = gaps.len();
        // No season lasts a year.
        let silent = |at: &usize| run[0] == 0 && (run.len() >= 12 || !closed(*at));
        let months = first..first + run.len();
        let missed = months.clone().filter(silent).count() as f64 * rhythm;
        gaps.extend(months.map(|at| silent(&at) && missed > MISSED));
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gap_months(counts: &[usize]) -> Vec<usize> {
        let gaps = gaps(counts);
        (0..counts.len()).filter(|at| gaps[*at]).collect()
    }

    #[test]
    fn a_silence_is_a_gap_beside_the_rhythm() {
        assert_eq!(gap_months(&[100, 90, 0, 95]), [2]);
        // Two a month: one or two months without are chance, three are not.
        assert_eq!(gap_months(&[2, 2, 0, 0, 2]), Vec::<usize>::new());
        assert_eq!(gap_months(&[2, 2, 0, 0, 0, 2]), [2, 3, 4]);
        assert_eq!(gap_months(&[9, 9, 0]), [2]);
        assert_eq!(gap_months(&[]), Vec::<usize>::new());
    }

    #[test]
    fn a_month_is_not_full_where_its_records_end_early() {
        let day = |text: &str| text.parse::<Date>().unwrap().days();
        assert!(ends_early(day("2026-01-10"), 60.0));
        assert!(!ends_early(day("2026-01-29"), 600.0));
        assert!(!ends_early(day("2026-01-10"), 3.0));
    }

    #[test]
    fn a_season_that_comes_again_is_no_gap() {
        let mut counts = vec![50; 24];
        for at in [2, 3, 14, 15] {
            counts[at] = 0;
        }
        assert_eq!(gap_months(&counts), Vec::<usize>::new());
        counts[20] = 0;
        assert_eq!(gap_months(&counts), [20]);
        let mut years = vec![50; 60];
        years[12..48].fill(0);
        assert_eq!(gap_months(&years), (12..48).collect::<Vec<_>>());
    }
}
