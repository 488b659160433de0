//! The inputs that no built-in model has, as `health.profile` measures them.

use trimtab_core::calendar::Date;

use super::formulas::Finding;
use super::records::Look;
use crate::inputs::{BooksInput, RestsOn};
use crate::profile::Source;

/// What the input comes to; `None` for a business without books.
pub(super) fn measured(input: &BooksInput, look: Option<&Look<'_>>) -> Finding {
    let Some(look) = look else {
        return Finding::Missing(input.needs.to_owned());
    };
    if let Some(doubt) = doubt(input.rests_on, look) {
        return Finding::Missing(doubt);
    }
    match look.facts.value(input.name) {
        Some(value) => Finding::Value(value),
        None => blank(input, look),
    }
}

/// What forbids to trust a measure on that day.
fn doubt(rests_on: RestsOn, look: &Look<'_>) -> Option<String> {
    match rests_on {
        RestsOn::Bank => look
            .bank_silent
            .map(|last| format!("the lines in `bank` end on {last}")),
        RestsOn::Purchases => None,
        RestsOn::People => {
            let year = look.facts.years?;
            let year = (year.source == Source::Documents).then_some(year.last)?;
            let gap = look.sales_silent.is_some() || look.sales.has_gap(year.before, year.end);
            gap.then(|| "the year's sales in `documents` have a gap".to_owned())
        }
        _ => look
            .sales_silent
            .map(|last| format!("the sales in `documents` end on {last}")),
    }
}

/// Why there is no value.
fn blank(input: &BooksInput, look: &Look<'_>) -> Finding {
    let value = |name: &str| look.facts.value(name);
    let none = |name: &str| value(name).is_some_and(|value| value <= 0.0);
    match input.name {
        "overdue_share" if none("receivables") => {
            Finding::DoesNotApply("no customer owes anything on an invoice")
        }
        "payroll_share" if none("headcount") => {
            Finding::DoesNotApply("nobody works for the business")
        }
        "payroll_share" if value("annual_payroll").is_some() => Finding::Missing(
            "a year of sales above 0 is not there; give statements or `documents` of a year"
                .to_owned(),
        ),
        "cash_buffer_days" | "weekly_net_flow_volatility" if none("average_daily_outflow") => {
            Finding::Missing("nothing went out of the bank".to_owned())
        }
        _ => Finding::Missing(input.needs.to_owned()),
    }
}

/// What the input came from.
pub(super) fn source(input: &BooksInput, look: &Look<'_>) -> String {
    let end = look.day();
    let from = |dates: &mut dyn Iterator<Item = i32>| {
        let first = dates.min().and_then(Date::from_days);
        let start = end.add_days(-364);
        first.map_or(start, |first| first.max(start))
    };
    let firm = look.firm;
    match input.rests_on {
        RestsOn::Bank => {
            let start = from(&mut firm.bank.iter().map(|line| line.date));
            format!("bank lines from {start} to {end}")
        }
        RestsOn::Sales => {
            let start = from(&mut firm.sales.iter().map(|sale| sale.date));
            format!("{} from {start} to {end}", look.sales.word)
        }
        RestsOn::Purchases => {
            let start = from(&mut firm.purchases.iter().map(|bill| bill.date));
            format!("bills from {start} to {end}")
        }
        RestsOn::Invoices => format!("invoices open on {end}"),
        RestsOn::Payments => {
            let start = from(&mut firm.payments.iter().map(|payment| payment.date));
            format!("payments from {start} to {end}")
        }
        RestsOn::People => format!("people of {end}{}", revenue(look)),
    }
}

/// The year that pay is set beside.
fn revenue(look: &Look<'_>) -> String {
    let Some(years) = look.facts.years else {
        return String::new();
    };
    let word = match years.source {
        Source::Statements => "statements",
        Source::Documents => look.sales.word,
        Source::Bank => return String::new(),
    };
    let dates = (
        Date::from_days(years.last.before.saturating_add(1)),
        Date::from_days(years.last.end),
    );
    match dates {
        (Some(start), Some(end)) => format!("; {word} from {start} to {end}"),
        _ => String::new(),
    }
}
