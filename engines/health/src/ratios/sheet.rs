//! A year of one business, ready for ratios.

use super::lines::{Amounts, Kind, LINES, SUBTOTALS, amount};

/// A window of at least this many days counts as a whole year.
pub(super) const YEAR: i32 = 360;
/// Fewer days than these are too few to stand for a year.
const LEAST: i32 = 85;

/// The results of a year up to a day, and the balance sheet of that day.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// The days that the results cover.
    pub(crate) days: i32,
    /// The results of the whole window.
    pub(super) results: Amounts,
    /// The amounts of its last period.
    pub(super) last: Amounts,
    /// Net revenue of the year before.
    pub(crate) sales_before: Option<f64>,
    /// The days that the year before covers.
    pub(super) days_before: i32,
    /// The result before tax of the last three years.
    pub(crate) three_year_result: Option<f64>,
    /// What the books say where the statements say nothing.
    pub(super) books: Option<Box<Sheet>>,
}

impl Sheet {
    /// The sheet after changes of plain lines, results for a year; `None` if it
    /// lacks one of the lines, or one that a subtotal needs.
    pub(crate) fn changed(&self, changes: &[(&'static str, f64)]) -> Option<Self> {
        let mut sheet = self.clone();
        for (name, change) in changes {
            let &(at, kind, _) = LINES.get(name)?;
            let (amount, change) = match kind {
                Kind::Balance => (sheet.last.get_mut(at)?, *change),
                Kind::Result => (sheet.results.get_mut(at)?, change / self.to_year()?),
            };
            *amount += change;
        }
        for (name, plus, minus) in SUBTOTALS {
            let &(at, kind, _) = LINES.get(name)?;
            let amounts = match kind {
                Kind::Balance => &mut sheet.last,
                Kind::Result => &mut sheet.results,
            };
            let sum = |names: &[&str]| names.iter().map(|name| amount(amounts, name)).sum::<f64>();
            let total = sum(plus) - sum(minus);
            let known = amounts.get(at).is_some_and(|total| !total.is_nan());
            match total.is_nan() {
                true if known => return None,
                true => {}
                false => amounts[at] = total,
            }
        }
        Some(sheet)
    }

    /// Whether the line stands on the balance sheet.
    pub(crate) fn is_balance(line: &str) -> bool {
        LINES.get(line).is_some_and(|line| line.1 == Kind::Balance)
    }

    /// Whether the results are those of a whole year.
    pub(crate) fn is_year(&self) -> bool {
        self.days >= YEAR
    }

    /// What turns the results into those of a year; `None` if they cover too
    /// little of one.
    pub(crate) fn to_year(&self) -> Option<f64> {
        match self.days {
            days if days >= YEAR => Some(1.0),
            days if days >= LEAST => Some(365.0 / f64::from(days)),
            _ => None,
        }
    }

    /// A line: of the balance sheet as it stands, of the profit and loss for a
    /// year; of the books where the statements lack it.
    pub(crate) fn line(&self, name: &str) -> Option<f64> {
        self.own(name)
            .or_else(|| self.books.as_ref().and_then(|books| books.own(name)))
    }

    /// A line of the statements.
    pub(super) fn own(&self, name: &str) -> Option<f64> {
        let &(at, kind, _) = LINES.get(name)?;
        let amount = match kind {
            Kind::Balance => *self.last.get(at)?,
            Kind::Result => self.results.get(at)? * self.to_year()?,
        };
        (!amount.is_nan()).then_some(amount)
    }

    /// Whether the line is there, for however few days.
    pub(super) fn has(&self, name: &str) -> bool {
        let Some(&(at, kind, _)) = LINES.get(name) else {
            return false;
        };
        let amounts = match kind {
            Kind::Balance => &self.last,
            Kind::Result => &self.results,
        };
        amounts.get(at).is_some_and(|amount| !amount.is_nan())
    }

    /// Sets a line of the balance sheet.
    pub(super) fn put(&mut self, name: &str, value: f64) {
        self.last.resize(LINES.len(), f64::NAN);
        if let Some(&(at, ..)) = LINES.get(name) {
            self.last[at] = value;
        }
    }

    /// Net revenue of the year and of the year before.
    pub(super) fn two_years(&self) -> Option<(f64, f64)> {
        Some((self.own("net_revenue")?, self.sales_before?))
    }
}
