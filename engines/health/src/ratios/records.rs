//! The books of one business, looked at on one day after the other.

use trimtab_core::calendar::Date;

use super::sales::Sales;
use super::sheet::Sheet;
use crate::profile::{Facts, Firm, ProfileOptions, Until, facts};

/// After so many days without a line the bank's records are taken to end.
const BANK_SILENT: i32 = 31;

/// The books of one business.
#[derive(Debug)]
pub(super) struct Records {
    pub(super) firm: Firm,
    pub(super) sales: Sales,
    /// The day on which the books are looked at, where they have one.
    pub(super) until: Option<Until>,
}

impl Records {
    /// Up to the end of the last page of the statements, else to the day asked
    /// for, else to the last on which something happened.
    pub(super) fn new(firm: &Firm, statements: Option<Date>, as_of: Option<Date>) -> Self {
        let mut firm = firm.clone();
        let until = match statements {
            Some(end) => Some(end_of(end)),
            None => firm.until(as_of),
        };
        let cut = until.unwrap_or(Until::ALL);
        firm.cut(cut);
        let asked = statements.is_none() && as_of.is_some();
        let dated = !(firm.sales.is_empty() && firm.purchases.is_empty() && firm.bank.is_empty());
        Self {
            sales: Sales::of(&firm, cut, asked),
            firm,
            until: until.filter(|_| dated),
        }
    }

    /// What the books say on a day; days come latest first.
    pub(super) fn look(&mut self, until: Until) -> Look<'_> {
        self.firm.cut(until);
        let firm = &self.firm;
        let last = firm.bank.iter().map(|line| line.date).max();
        let last = last.filter(|last| until.as_of - last > BANK_SILENT);
        // No input rests on the hours of a full-time person.
        let hours = ProfileOptions::default().full_time_hours;
        Look {
            facts: facts(firm, until, hours),
            sales_silent: self.sales.silent_since(firm, until),
            bank_silent: last.and_then(Date::from_days),
            sales: &self.sales,
            firm,
            until,
        }
    }
}

/// A day that is over.
pub(super) fn end_of(date: Date) -> Until {
    Until {
        as_of: date.days(),
        over: date.days(),
    }
}

/// The books on a day.
pub(super) struct Look<'a> {
    pub(super) firm: &'a Firm,
    pub(super) facts: Facts,
    pub(super) sales: &'a Sales,
    until: Until,
    /// The last sale, if too long ago to say that nothing was sold since.
    pub(super) sales_silent: Option<Date>,
    /// The last bank line, if too long ago.
    pub(super) bank_silent: Option<Date>,
}

impl Look<'_> {
    pub(super) fn day(&self) -> Date {
        Date::from_days(self.until.as_of).unwrap_or(Date::MAX)
    }

    /// The lines that the books tell of: the sales of the year up to the end of
    /// a month, and the balances of the day.
    pub(super) fn sheet(&self, month_end: Option<Date>) -> Sheet {
        let end = month_end.filter(|_| self.sales_silent.is_none());
        let sheet = end.and_then(|end| self.sales.pages.sheet(end));
        let mut sheet = sheet.unwrap_or_default();
        let balances = [
            ("cash", "cash_balance", self.bank_silent.is_none()),
            ("receivables", "receivables", self.sales_silent.is_none()),
        ];
        for (line, measure, known) in balances {
            if let Some(value) = self.facts.value(measure).filter(|_| known) {
                sheet.put(line, value);
            }
        }
        sheet
    }

    /// The day of the last bank line.
    pub(super) fn bank_day(&self) -> Option<Date> {
        let last = self.firm.bank.iter().map(|line| line.date).max()?;
        Date::from_days(last)
    }
}
