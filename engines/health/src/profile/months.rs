//! Sales by full month, and by year.

use trimtab_core::calendar::Date;

use super::firm::{Firm, NONE, Until};

/// What a series of months is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// Net revenue of monthly statements.
    Statements,
    /// Sales documents.
    Documents,
    /// Money that came into the bank.
    Bank,
}

impl Source {
    /// In a sentence.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Statements => "the statements",
            Self::Documents => "the sales documents",
            Self::Bank => "the money that came into the bank",
        }
    }
}

/// Amounts of full months, one after the other.
#[derive(Debug)]
pub(crate) struct Months {
    /// The first month, counted from the year 0.
    pub(crate) first: i32,
    pub(crate) units: Vec<i128>,
    pub(super) source: Source,
}

impl Months {
    /// The last months, as many as there are up to `most`.
    pub(super) fn last(&self, most: usize) -> Self {
        let skipped = self.units.len().saturating_sub(most);
        Self {
            first: self
                .first
                .saturating_add(i32::try_from(skipped).unwrap_or(0)),
            units: self.units[skipped..].to_vec(),
            source: self.source,
        }
    }
}

/// A stretch of about a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Year {
    pub(super) units: i128,
    /// The day before its first.
    pub(crate) before: i32,
    /// The last day.
    pub(crate) end: i32,
}

/// The month of a day, counted from the year 0.
pub(crate) fn month_of(day: i32) -> i32 {
    Date::from_days(day).map_or(0, |date| date.year() * 12 + date.month().cast_signed() - 1)
}

/// The first day of a month; the last date there is beyond the calendar.
pub(crate) fn first_day(month: i32) -> i32 {
    let number = month.rem_euclid(12).unsigned_abs() + 1;
    Date::from_ymd(month.div_euclid(12), number, 1).map_or(Date::MAX.days(), Date::days)
}

/// Sales by month: of the source with the most full months, the statements
/// before the documents, and the bank where there is neither.
pub(super) fn monthly(firm: &Firm, flows: &[(i32, i128)], until: Until) -> Option<Months> {
    let statements = statements(firm, until);
    let documents = sales_by_month(firm, until);
    let best = match (statements, documents) {
        (Some(a), Some(b)) if b.units.len() > a.units.len() => Some(b),
        (a, b) => a.or(b),
    };
    if best.is_some() || !firm.sales.is_empty() || !firm.revenue.is_empty() {
        return best;
    }
    let inflows = flows.iter().filter(|(_, units)| *units > 0);
    full_months(inflows.copied(), until, Source::Bank)
}

/// The sales of the full months of the documents.
pub(crate) fn sales_by_month(firm: &Firm, until: Until) -> Option<Months> {
    let sales = firm.sales.iter().map(|sale| (sale.date, sale.units));
    full_months(sales, until, Source::Documents)
}

/// Sums by month, from the first that is full to the last that is over.
///
/// The first month is full if something happened by its third day: a weekend
/// or a holiday may come first.
fn full_months(
    amounts: impl Iterator<Item = (i32, i128)> + Clone,
    until: Until,
    source: Source,
) -> Option<Months> {
    let first = amounts.clone().map(|(date, _)| date).min()?;
    let late = first - first_day(month_of(first)) >= 3;
    let first = month_of(first) + i32::from(late);
    let count = usize::try_from(last_over(until) - first + 1)
        .ok()
        .filter(|count| *count > 0)?;
    let mut units = vec![0_i128; count];
    for (date, amount) in amounts {
        if let Ok(at) = usize::try_from(month_of(date) - first)
            && let Some(sum) = units.get_mut(at)
        {
            *sum = sum.saturating_add(amount);
        }
    }
    Some(Months {
        first,
        units,
        source,
    })
}

/// The last month that is over.
pub(crate) fn last_over(until: Until) -> i32 {
    let month = month_of(until.over);
    if until.over + 1 == first_day(month + 1) {
        month
    } else {
        month - 1
    }
}

/// The last months of the statements that follow each other without a gap.
fn statements(firm: &Firm, until: Until) -> Option<Months> {
    let is_month = |start: i32, end: i32| {
        start == first_day(month_of(start)) && end + 1 == first_day(month_of(start) + 1)
    };
    let started = firm.sales.iter().map(|sale| sale.date).min();
    let mut units = Vec::new();
    let mut first = 0;
    for period in firm.revenue.iter().rev() {
        let month = month_of(period.start);
        let partial = started.is_some_and(|day| month_of(day) == month && day - period.start >= 3);
        if !is_month(period.start, period.end) || period.end > until.over || partial {
            break;
        }
        if units.is_empty() || month == first - 1 {
            units.push(period.units);
            first = month;
        } else if month != first {
            break;
        }
    }
    units.reverse();
    (!units.is_empty()).then_some(Months {
        first,
        units,
        source: Source::Statements,
    })
}

/// The year up to a day of the statements, of periods of any length that follow
/// each other: 364 to 366 days.
pub(super) fn year_of_statements(firm: &Firm, last: Option<i32>) -> Option<Year> {
    let mut periods = firm
        .revenue
        .iter()
        .rev()
        .filter(|p| last.is_none_or(|last| p.end <= last))
        .peekable();
    let end = periods.peek()?.end;
    if last.is_some_and(|last| last != end) {
        return None;
    }
    let (mut units, mut before) = (0_i128, end);
    for period in periods {
        if end - before >= 364 {
            break;
        }
        if period.end == before {
            units = units.saturating_add(period.units);
            before = period.start - 1;
        } else if period.end < before {
            return None;
        }
    }
    (364..=366)
        .contains(&(end - before))
        .then_some(Year { units, before, end })
}

/// Twelve months, `back` years before the last of a series.
pub(super) fn year_of_months(months: &Months, back: usize) -> Option<Year> {
    let end = months.units.len().checked_sub(12 * back)?;
    let start = end.checked_sub(12)?;
    let sum = months.units[start..end]
        .iter()
        .fold(0_i128, |sum, units| sum.saturating_add(*units));
    let day = |at: usize| first_day(months.first + i32::try_from(at).unwrap_or(0)) - 1;
    Some(Year {
        units: sum,
        before: day(start),
        end: day(end),
    })
}

/// Whether a party is known.
pub(super) fn known(party: u32) -> bool {
    party != NONE
}
