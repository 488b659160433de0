//! Periods without a gap, and the year that they make up to a day.

use std::collections::BTreeMap;

use trimtab_core::arrow::array::Array;
use trimtab_core::calendar::Date;
use trimtab_core::{Issue, Reader, Result, Severity, Table};

use super::lines::{Amounts, Kind, LINES, amount, complete};
use super::sheet::{Sheet, YEAR};
use crate::owner::text_or;
use crate::statements::input_spec;

/// The amounts of one period, by line.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub(super) start: Date,
    pub(super) end: Date,
    pub(super) amounts: Amounts,
}

/// The pages of one business without gaps, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pages {
    pub(super) pages: Vec<Page>,
    pub(crate) currency: Option<String>,
}

/// The finished periods of each business that end by `as_of`; rows without an
/// id belong to `owner`.
pub(crate) fn read(
    table: &Table,
    owner: &str,
    as_of: Option<Date>,
    issues: &mut Vec<Issue>,
) -> Result<BTreeMap<String, Pages>> {
    let spec = input_spec();
    let reader = Reader::try_new("statements", table, &spec)?;
    let (ids, lines) = (reader.id("business_id")?, reader.text("line")?);
    let (starts, ends) = (reader.date("period_start")?, reader.date("period_end")?);
    let (amounts, kinds) = (reader.money("amount")?, reader.text("statement")?);
    let (unfinished, currencies) = (reader.flag("unfinished")?, reader.text("currency")?);
    let mut found: BTreeMap<String, BTreeMap<(Date, Date), Page>> = BTreeMap::new();
    let mut currency_of: BTreeMap<String, String> = BTreeMap::new();
    for row in 0..reader.num_rows() {
        let id = text_or(&ids, row, owner);
        // The first row makes the business known, even if no period is over.
        if !found.contains_key(id) {
            found.insert(id.to_owned(), BTreeMap::new());
        }
        if unfinished.is_valid(row) && unfinished.value(row) {
            continue;
        }
        let dates = (
            Date::from_days(starts.value(row)),
            Date::from_days(ends.value(row)),
        );
        let (Some(start), Some(end)) = dates else {
            continue;
        };
        if as_of.is_some_and(|as_of| end > as_of) {
            continue;
        }
        if start > end {
            let message =
                format!("the period starts on {start}, after its end on {end}, and is left out");
            let issue = Issue::new(Severity::Error, "PERIOD_BACKWARDS", message);
            issues.push(issue.unit(id).column("period_start").row(row));
            continue;
        }
        if currencies.is_valid(row) && !currency_of.contains_key(id) {
            currency_of.insert(id.to_owned(), currencies.value(row).to_owned());
        }
        // The cash flow repeats lines of the other two.
        if kinds.is_valid(row) && kinds.value(row) == "cash_flow" {
            continue;
        }
        let (Some(pages), Some(&(at, ..))) = (found.get_mut(id), LINES.get(lines.value(row)))
        else {
            continue;
        };
        let page = pages.entry((start, end)).or_insert_with(|| Page {
            start,
            end,
            amounts: vec![f64::NAN; LINES.len()],
        });
        if !page.amounts[at].is_nan() {
            let line = lines.value(row);
            let message =
                format!("`{line}` stands twice for the period up to {end}; the last amount counts");
            let issue = Issue::new(Severity::Warning, "STATEMENT_LINE_TWICE", message);
            issues.push(issue.unit(id).column("line").row(row));
        }
        page.amounts[at] = amounts.value(row) as f64 / 10_000.0;
    }
    let mut all = BTreeMap::new();
    for (id, pages) in found {
        let pages = pages.into_values().collect();
        let mut pages = apart(&id, pages, issues);
        for page in &mut pages {
            complete(&mut page.amounts, Kind::Result);
            complete(&mut page.amounts, Kind::Balance);
        }
        let currency = currency_of.remove(&id);
        all.insert(id, Pages { pages, currency });
    }
    Ok(all)
}

/// The pages that do not overlap: of two that do, the one that ends first stays,
/// and of two with one end the shorter, so that months count before their year.
fn apart(id: &str, mut pages: Vec<Page>, issues: &mut Vec<Issue>) -> Vec<Page> {
    pages.sort_by_key(|page| (page.end, std::cmp::Reverse(page.start)));
    let mut kept: Vec<Page> = Vec::with_capacity(pages.len());
    let mut dropped = 0_usize;
    for page in pages {
        if kept.last().is_some_and(|last| page.start <= last.end) {
            dropped += 1;
        } else {
            kept.push(page);
        }
    }
    if dropped > 0 {
        let message = format!(
            "{dropped} periods overlap others and are left out; give statements of one frequency"
        );
        let issue = Issue::new(Severity::Warning, "PERIODS_OVERLAP", message);
        issues.push(
            issue
                .unit(id)
                .column("period_start")
                .detail("periods", dropped),
        );
    }
    kept
}

impl Pages {
    /// The days on which a period ends.
    pub(crate) fn ends(&self) -> impl DoubleEndedIterator<Item = Date> {
        self.pages.iter().map(|page| page.end)
    }

    /// The year up to the end of a period.
    pub(crate) fn sheet(&self, end: Date) -> Option<Sheet> {
        let last = self.pages.iter().rposition(|page| page.end == end)?;
        let first = self.window(last);
        let year = &self.pages[first..=last];
        let whole = |first: usize, last: usize| days(&self.pages[first..=last]) >= YEAR;
        let before = self.before(first).filter(|_| whole(first, last));
        let before = before.map(|end| (self.window(end), end));
        let before = before.filter(|&(first, last)| whole(first, last));
        let oldest = before.and_then(|(first, _)| self.before(first));
        let oldest = oldest.map(|end| (self.window(end), end));
        let oldest = oldest.filter(|&(first, last)| whole(first, last));
        let sum =
            |(first, last): (usize, usize), line: &str| total(&self.pages[first..=last], line);
        let result = |years| sum(years, "result_before_tax");
        Some(Sheet {
            days: days(year),
            results: totals(year),
            last: self.pages[last].amounts.clone(),
            sales_before: before.and_then(|years| sum(years, "net_revenue")),
            days_before: before.map_or(0, |(first, last)| days(&self.pages[first..=last])),
            books: None,
            three_year_result: before.zip(oldest).and_then(|(before, oldest)| {
                Some(result((first, last))? + result(before)? + result(oldest)?)
            }),
        })
    }

    /// The first page of the year that ends with page `last`.
    fn window(&self, last: usize) -> usize {
        let mut first = last;
        while days(&self.pages[first..=last]) < YEAR
            && let Some(before) = self.before(first)
        {
            first = before;
        }
        first
    }

    /// The page that ends on the day before page `at` starts.
    fn before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        (self.pages[before].end.add_days(1) == self.pages[at].start).then_some(before)
    }
}

fn days(pages: &[Page]) -> i32 {
    match (pages.first(), pages.last()) {
        (Some(first), Some(last)) => last.end.days() - first.start.days() + 1,
        _ => 0,
    }
}

/// The sum of a line that every page has.
fn total(pages: &[Page], line: &str) -> Option<f64> {
    let sum: f64 = pages.iter().map(|page| amount(&page.amounts, line)).sum();
    (!sum.is_nan()).then_some(sum)
}

fn totals(pages: &[Page]) -> Amounts {
    let mut sums = vec![0.0; LINES.len()];
    for page in pages {
        for (sum, amount) in sums.iter_mut().zip(&page.amounts) {
            *sum += amount;
        }
    }
    sums
}
