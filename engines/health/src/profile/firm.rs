//! What the tables say of one business.

use trimtab_core::calendar::Date;
use trimtab_core::money::Currency;

/// No party, or no account.
pub(super) const NONE: u32 = u32::MAX;

/// One business, in its own currency; amounts are ten-thousandths and dates are
/// days since 1970-01-01.
#[derive(Clone, Debug, Default)]
pub(crate) struct Firm {
    /// Empty where the tables name none.
    pub(crate) id: String,
    pub(crate) currency: Option<Currency>,
    pub(super) sector: String,
    pub(crate) sales: Vec<Trade>,
    pub(crate) purchases: Vec<Trade>,
    pub(crate) invoices: Vec<Invoice>,
    pub(crate) payments: Vec<Payment>,
    /// Whether the table `payments` was given.
    pub(super) has_payments: bool,
    pub(crate) bank: Vec<BankLine>,
    pub(crate) people: Vec<Person>,
    /// Finished and unfinished periods with their net revenue.
    pub(super) revenue: Vec<Period>,
    /// Total assets at the end of each period.
    pub(super) assets: Vec<Period>,
    /// The parties' ids, by number.
    pub(super) parties: Vec<String>,
    /// Those on the other side of bank lines, by number.
    pub(super) others: Vec<String>,
    /// The number of bank accounts.
    pub(super) accounts: u32,
    /// How many paid orders and how many invoices and receipts are sales.
    pub(crate) kinds: (usize, usize),
}

/// A sale or a purchase; credits are negative.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Trade {
    pub(crate) date: i32,
    pub(super) party: u32,
    /// Without tax.
    pub(crate) units: i128,
    /// Whether it is a credit.
    pub(crate) credit: bool,
}

/// An invoice, tax included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Invoice {
    pub(crate) date: i32,
    pub(super) due: Option<i32>,
    pub(crate) units: i128,
    /// Whether its status says that it is paid; `None` where it says nothing.
    pub(super) paid: Option<bool>,
}

/// Money received on an invoice.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Payment {
    pub(crate) date: i32,
    pub(crate) units: i128,
    /// The place in [`Firm::invoices`].
    pub(super) invoice: u32,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct BankLine {
    pub(crate) date: i32,
    pub(crate) units: i128,
    pub(super) balance: Option<i128>,
    pub(super) account: u32,
    pub(super) other: u32,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Person {
    /// Rows of one person have one number.
    pub(super) number: u32,
    pub(super) hired: Option<i32>,
    pub(super) left: Option<i32>,
    /// A year's gross pay.
    pub(super) pay: Option<i128>,
    pub(super) hours: Option<f64>,
}

/// An amount of a period of the statements.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Period {
    pub(super) start: i32,
    pub(super) end: i32,
    pub(super) unfinished: bool,
    pub(crate) units: i128,
}

/// Up to when the data count.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Until {
    /// The last day that counts.
    pub(crate) as_of: i32,
    /// The last day that is over: a period that ends later is unfinished.
    pub(crate) over: i32,
}

impl Until {
    /// Everything: people alone have no day, and are looked at as of the last
    /// there is.
    pub(crate) const ALL: Self = Self {
        as_of: Date::MAX.days(),
        over: Date::MAX.days(),
    };
}

impl Firm {
    /// The day asked for, which is not over then, or the end of the last day on
    /// which something happened.
    pub(crate) fn until(&self, as_of: Option<Date>) -> Option<Until> {
        if let Some(as_of) = as_of.map(Date::days) {
            let over = as_of - 1;
            return Some(Until { as_of, over });
        }
        self.span().map(|(_, last)| Until {
            as_of: last,
            over: last,
        })
    }

    /// The first and the last day on which something happened.
    pub(super) fn span(&self) -> Option<(i32, i32)> {
        let trades = self.sales.iter().chain(&self.purchases);
        let days = trades
            .map(|trade| trade.date)
            .chain(self.invoices.iter().map(|invoice| invoice.date))
            .chain(self.payments.iter().map(|payment| payment.date))
            .chain(self.bank.iter().map(|line| line.date));
        let days = days.fold(None, |span: Option<(i32, i32)>, day| {
            Some(span.map_or((day, day), |(low, high)| (low.min(day), high.max(day))))
        });
        let periods = self.revenue.iter().chain(&self.assets);
        periods.fold(days, |span, period| {
            // When an unfinished period was looked at is not known: its first
            // day had come.
            let last = if period.unfinished {
                period.start
            } else {
                period.end
            };
            let (low, high) = span.unwrap_or((period.start, last));
            // A period starts before the first posting in it.
            let low = if days.is_some_and(|(first, _)| (period.start..=period.end).contains(&first))
            {
                low
            } else {
                low.min(period.start)
            };
            Some((low, high.max(last)))
        })
    }

    /// Leaves out what comes after `as_of`.
    pub(crate) fn cut(&mut self, until: Until) {
        let as_of = until.as_of;
        self.sales.retain(|trade| trade.date <= as_of);
        self.purchases.retain(|trade| trade.date <= as_of);
        self.bank.retain(|line| line.date <= as_of);
        self.revenue
            .retain(|period| !period.unfinished && period.end <= until.over);
        self.assets.retain(|period| period.start <= as_of);
        self.revenue
            .sort_by_key(|period| (period.start, period.end));
        self.assets.sort_by_key(|period| (period.end, period.start));
    }
}

/// Ten-thousandths as a number.
pub(crate) fn number(units: i128) -> f64 {
    units as f64 / 10_000.0
}
