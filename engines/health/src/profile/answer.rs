//! Everything that is said of one business.

use trimtab_core::calendar::Date;

use super::cash::cash;
use super::customers::{concentration, customers, receivables};
use super::facts::Basis;
use super::firm::{Firm, Until};
use super::measure::{Findings, days};
use super::months::{Source, month_of};
use super::operation::{Orders, ProfileOptions};
use super::seasonality::{Season, report, season};
use super::segments::{Customer, segments};
use super::size::{size, stage};

/// What is said of one business.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) id: String,
    pub(super) currency: Option<&'static str>,
    pub(super) as_of: Option<i32>,
    pub(super) findings: Findings,
    pub(super) customers: Vec<(String, Customer)>,
    pub(super) season: Option<Season>,
}

/// The answer for one business, cut to the day up to which its tables count.
pub(super) fn answer(firm: &Firm, until: Option<Until>, options: &ProfileOptions) -> Answer {
    let mut found = Findings::default();
    let mut answer = Answer {
        id: firm.id.clone(),
        currency: firm.currency.map(trimtab_core::money::Currency::code),
        as_of: until.map(|until| until.as_of),
        findings: Findings::default(),
        customers: Vec::new(),
        season: None,
    };
    let until = until.unwrap_or(Until::ALL);
    let span = firm.span();
    let basis = Basis::of(firm, until);
    let Basis {
        balances,
        months,
        years,
        ..
    } = &basis;
    let hours = options.full_time_hours;
    size(firm, years.as_ref(), until, hours, &mut found);
    if let Some((first, _)) = span {
        let opening = balances
            .as_ref()
            .is_some_and(|balances| balances.opening != 0);
        stage(years.as_ref(), opening, first, until, &mut found);
    }
    answer.season = months.as_ref().and_then(season);
    report(answer.season.as_ref(), months.as_ref(), &mut found);
    customers(firm, until, &mut found);
    receivables(firm, until, &mut found);
    let (buyers, rhythm) = segments(firm, until);
    if let Some(rhythm) = rhythm {
        let message = format!(
            "Between two orders of one customer there are {} in the median.",
            days(rhythm)
        );
        found.number("days_between_orders", rhythm, "days", message);
    }
    answer.customers = buyers
        .into_iter()
        .map(|customer| (firm.parties[customer.party as usize].clone(), customer))
        .collect();
    concentration(firm, &basis.own, until, &mut found);
    cash(firm, &basis.flows, balances.as_ref(), until, &mut found);
    doubts(firm, until, options.orders, &mut found);
    if let (Some(months), true) = (months, answer.season.is_some())
        && months.source == Source::Bank
    {
        found.gap("SOURCE_BANK", "seasonality", "there are no sales documents and no statements: the season is that of the money that came in");
    }
    answer.findings = found;
    answer
}

/// What makes the sales doubtful.
fn doubts(firm: &Firm, until: Until, orders: Orders, found: &mut Findings) {
    if let Some(message) = counted_twice(firm, orders) {
        found.gap("ORDERS_AND_INVOICES", "documents", message);
    }
    let last = firm.sales.iter().map(|sale| sale.date).max();
    if let Some(last) = last
        && month_of(last) + 1 < month_of(until.over)
    {
        let last = Date::from_days(last).map_or_else(String::new, |last| last.to_string());
        let message = format!(
            "the last sale is of {last}: the months after it count as months without sales; set `as_of` if the sales are known only so far"
        );
        found.gap("DATA_STALE", "documents", message);
    }
}

/// The doubt that orders and invoices are the same sales.
pub(crate) fn counted_twice(firm: &Firm, option: Orders) -> Option<String> {
    let (orders, invoices) = firm.kinds;
    (option != Orders::Never && orders > 0 && invoices > 0).then(|| {
        format!(
            "{orders} orders count as sales beside {invoices} invoices and receipts; set `orders` to `never` if those repeat them"
        )
    })
}
