//! How customers buy and pay, and how much hangs on a few of them.

use std::collections::BTreeMap;

use super::firm::{Firm, NONE, Trade, Until, number};
use super::measure::{Findings, count, days, money, percent};
use super::months::known;

/// The days that count as the last year.
pub(super) const YEAR: i32 = 365;

const DISCLOSURE: &str =
    "IFRS 8, paragraph 34: a customer with 10 % of revenue or more is to be told to investors";

/// Orders, repeat purchases and credits of the last 365 days.
pub(super) fn customers(firm: &Firm, until: Until, found: &mut Findings) {
    found.about("customers");
    if firm.sales.is_empty() {
        return;
    }
    let since = until.as_of - YEAR;
    let recent = || firm.sales.iter().filter(move |sale| sale.date > since);
    let orders = recent().filter(|sale| !sale.credit).count();
    let gross = sum(recent().filter(|sale| !sale.credit));
    if orders > 0 {
        let value = number(gross) / orders as f64;
        let message = format!(
            "An average order of the last year is {}, without tax.",
            money(value, firm.currency)
        );
        found.number("average_order_value", value, "currency", message);
    }
    if gross > 0 {
        let share = -number(sum(recent().filter(|sale| sale.credit))) / number(gross);
        let message = format!(
            "Credits take {} of the sales of the last year.",
            percent(share)
        );
        found.number("credit_share", share, "share", message);
    }
    repeats(firm, since, found);
}

/// Of the customers of a year, and of what they bought, the part that was not
/// a first order.
fn repeats(firm: &Firm, since: i32, found: &mut Findings) {
    let mut orders: Vec<&Trade> = firm
        .sales
        .iter()
        .filter(|sale| !sale.credit && known(sale.party))
        .collect();
    orders.sort_by_key(|sale| (sale.party, sale.date));
    let (mut buyers, mut returning) = (0_usize, 0_usize);
    let (mut revenue, mut repeated) = (0_i128, 0_i128);
    for of in orders.chunk_by(|a, b| a.party == b.party) {
        let before = of.partition_point(|sale| sale.date <= since);
        let recent = &of[before..];
        if recent.is_empty() {
            continue;
        }
        buyers += 1;
        // What a customer buys on one day is one order.
        let first_day = of[0].date;
        returning += usize::from(of.iter().any(|sale| sale.date > first_day));
        revenue = revenue.saturating_add(sum(recent.iter().copied()));
        let later = recent.iter().filter(|sale| sale.date > first_day);
        repeated = repeated.saturating_add(sum(later.copied()));
    }
    if buyers == 0 {
        found.gap("DATA_MISSING", "party_id", "no sale of the last year names its customer: nothing is said of customers; give `party_id`");
        return;
    }
    let message = format!(
        "{} bought in the last year.",
        count(buyers, "known customer")
    );
    found.number("customers", buyers as f64, "customers", message);
    let share = returning as f64 / buyers as f64;
    let message = format!(
        "{} of the customers of the last year have bought more than once.",
        percent(share)
    );
    found.number("repeat_customer_share", share, "share", message);
    if revenue > 0 {
        let share = number(repeated) / number(revenue);
        let message = format!(
            "{} of what known customers bought in the last year was not a first order.",
            percent(share)
        );
        found.number("repeat_revenue_share", share, "share", message);
    }
}

/// What is owed, and how long it takes to come in.
pub(super) fn receivables(firm: &Firm, until: Until, found: &mut Findings) {
    let as_of = until.as_of;
    let mut paid: Vec<(i128, bool)> = vec![(0, false); firm.invoices.len()];
    for payment in &firm.payments {
        if let Some((sum, later)) = paid.get_mut(payment.invoice as usize) {
            if payment.date <= as_of {
                *sum = sum.saturating_add(payment.units);
            } else {
                *later = true;
            }
        }
    }
    let (mut open, mut overdue, mut all, mut told) = (0_i128, 0_i128, 0_i128, false);
    for (invoice, (paid, later)) in firm.invoices.iter().zip(paid) {
        if invoice.date > as_of || (invoice.paid.is_none() && !firm.has_payments) {
            continue;
        }
        told = true;
        // A status is of the day of the table: a payment that comes after the
        // day asked for says that the invoice was open then.
        let settled = invoice.paid == Some(true) && !later;
        let rest = if settled {
            0
        } else {
            invoice
                .units
                .saturating_sub(paid)
                .clamp(0, invoice.units.max(0))
        };
        all = all.saturating_add(rest);
        if let Some(due) = invoice.due {
            open = open.saturating_add(rest);
            overdue = overdue.saturating_add(if due < as_of { rest } else { 0 });
        }
    }
    if told {
        let owed = number(all);
        let message = match all {
            0 => "No customer owes anything on an invoice.".to_owned(),
            _ => format!("Customers owe {} on invoices.", money(owed, firm.currency)),
        };
        found.number("receivables", owed, "currency", message);
        if open > 0 {
            let share = number(overdue) / number(open);
            let message = format!("{} of what customers owe is overdue.", percent(share));
            found.number("overdue_share", share, "share", message);
        }
    } else if !firm.invoices.is_empty() {
        found.gap(
            "DATA_MISSING",
            "receivables",
            "which invoices are paid is not known; give `payments`, or `status` in `documents`",
        );
    }
    collection(firm, until, found);
}

/// Days from an invoice to its payment, weighted by what was paid in the last
/// 365 days; a payment in advance takes no days.
fn collection(firm: &Firm, until: Until, found: &mut Findings) {
    let (mut weight, mut sum) = (0.0, 0.0);
    for payment in &firm.payments {
        let Some(invoice) = firm.invoices.get(payment.invoice as usize) else {
            continue;
        };
        let recent = payment.date > until.as_of - YEAR && payment.date <= until.as_of;
        if recent && payment.units > 0 {
            let amount = number(payment.units);
            weight += amount;
            sum += amount * f64::from((payment.date - invoice.date).max(0));
        }
    }
    if weight > 0.0 {
        let taken = sum / weight;
        let message = format!(
            "Customers take {} to pay an invoice, weighted by amount.",
            days(taken)
        );
        found.number("days_to_collect", taken, "days", message);
    }
}

/// How much hangs on the largest customers, suppliers and payers of a year.
pub(super) fn concentration(firm: &Firm, own: &[bool], until: Until, found: &mut Findings) {
    found.about("concentration");
    let since = until.as_of - YEAR;
    let trades = |trades: &[Trade]| -> Vec<(u32, i128)> {
        let recent = trades.iter().filter(|trade| trade.date > since);
        recent.map(|trade| (trade.party, trade.units)).collect()
    };
    let (sales, purchases) = (trades(&firm.sales), trades(&firm.purchases));
    shares(&sales, &firm.parties, &CUSTOMERS, found);
    shares(&purchases, &firm.parties, &SUPPLIERS, found);
    if firm.sales.is_empty() {
        let lines = firm.bank.iter().enumerate().filter(|(at, line)| {
            line.date > since && line.units > 0 && !own.get(*at).copied().unwrap_or(false)
        });
        let inflow: Vec<(u32, i128)> = lines.map(|(_, line)| (line.other, line.units)).collect();
        shares(&inflow, &firm.others, &PAYERS, found);
    }
}

/// The names of the measures of one kind of party, and its words.
struct Kind {
    names: [&'static str; 5],
    one: &'static str,
    unit: &'static str,
    whole: &'static str,
}

const CUSTOMERS: Kind = Kind {
    names: [
        "customer_known_share",
        "customer_top_1_share",
        "customer_top_5_share",
        "customer_concentration",
        "customer_effective_number",
    ],
    one: "customer",
    unit: "customers",
    whole: "the sales of the last year",
};

const SUPPLIERS: Kind = Kind {
    names: [
        "supplier_known_share",
        "supplier_top_1_share",
        "supplier_top_5_share",
        "supplier_concentration",
        "supplier_effective_number",
    ],
    one: "supplier",
    unit: "suppliers",
    whole: "the purchases of the last year",
};

const PAYERS: Kind = Kind {
    names: [
        "payer_known_share",
        "payer_top_1_share",
        "payer_top_5_share",
        "payer_concentration",
        "payer_effective_number",
    ],
    one: "payer",
    unit: "payers",
    whole: "the inflows of the last year",
};

/// Shares of the whole; those without a name count as many small ones, and one
/// whose credits are larger than its sales counts as nothing.
fn shares(amounts: &[(u32, i128)], names: &[String], kind: &Kind, found: &mut Findings) {
    let mut by_party: BTreeMap<u32, i128> = BTreeMap::new();
    for &(party, units) in amounts {
        let sum = by_party.entry(party).or_default();
        *sum = sum.saturating_add(units);
    }
    let unnamed = by_party.remove(&NONE).unwrap_or(0).max(0);
    let mut parties: Vec<(i128, u32)> = by_party
        .into_iter()
        .map(|(party, units)| (units, party))
        .filter(|(units, _)| *units > 0)
        .collect();
    // Of two that are equal the name decides, and not the order of rows.
    let name = |party: u32| names.get(party as usize).map_or("", String::as_str);
    parties.sort_by_key(|&(units, party)| (std::cmp::Reverse(units), name(party)));
    let named = parties
        .iter()
        .fold(0_i128, |sum, (units, _)| sum.saturating_add(*units));
    let whole = number(named.saturating_add(unnamed));
    let Some(&(_, largest)) = parties.first().filter(|_| whole > 0.0) else {
        return;
    };
    let top = |most: usize| {
        parties
            .iter()
            .take(most)
            .map(|(units, _)| number(*units) / whole)
            .sum::<f64>()
    };
    let (one, of) = (kind.one, kind.whole);
    let share = number(named) / whole;
    found.number(
        kind.names[0],
        share,
        "share",
        format!("{} of {of} have a known {one}.", percent(share)),
    );
    found.number(
        kind.names[1],
        top(1),
        "share",
        format!("The largest {one} has {} of {of}.", percent(top(1))),
    );
    found.noted(name(largest));
    if one == "customer" {
        found.benchmark(0.1, DISCLOSURE);
    }
    found.number(
        kind.names[2],
        top(5),
        "share",
        format!("The five largest {one}s have {} of {of}.", percent(top(5))),
    );
    let index: f64 = parties
        .iter()
        .map(|(units, _)| (number(*units) / whole).powi(2))
        .sum();
    found.number(
        kind.names[3],
        index,
        "index",
        format!("The Herfindahl index of the {one}s is {index:.3}; 1 is a single one."),
    );
    let effective = 1.0 / index;
    found.number(
        kind.names[4],
        effective,
        kind.unit,
        format!(
            "{} are spread as if over {effective:.1} equal {one}s.",
            capital(of)
        ),
    );
}

/// The text with its first letter large.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn sum<'a>(trades: impl Iterator<Item = &'a Trade>) -> i128 {
    trades.fold(0_i128, |sum, trade| sum.saturating_add(trade.units))
}
