//! The settings of a business and its exchange rates.

use super::found::{Found, rows};
use crate::calendar::Zone;
use crate::error::quoted;
use crate::issues::{Issue, Severity};
use crate::money::Rate;

pub(super) fn check(found: &mut Found<'_>) {
    zones(found);
    fiscal_years(found);
    rates(found);
}

fn zones(found: &mut Found<'_>) {
    let zones = found.texts("business", "zone");
    for (row, zone) in zones.iter().flat_map(rows) {
        if Zone::try_new(zone).is_err() {
            let message = format!("{} is not a time zone; UTC is used", quoted(zone));
            let issue = Issue::new(Severity::Error, "ZONE_UNKNOWN", message).column("zone");
            found.push("business", issue.row(row).detail("zone", zone));
        }
    }
}

fn fiscal_years(found: &mut Found<'_>) {
    let months = found.read("business", |reader| reader.integer("fiscal_year_start"));
    for (row, month) in months.iter().flatten().enumerate() {
        let Some(month) = month.filter(|month| !(1..=12).contains(month)) else {
            continue;
        };
        let message =
            format!("a fiscal year starts in a month from 1 to 12, got {month}; 1 is used");
        let issue =
            Issue::new(Severity::Error, "MONTH_INVALID", message).column("fiscal_year_start");
        found.push("business", issue.row(row).detail("month", month));
    }
}

fn rates(found: &mut Found<'_>) {
    let rates = found.read("rates", |reader| reader.number("rate"));
    for (row, rate) in rates.iter().flatten().enumerate() {
        let Some(rate) = rate.filter(|rate| Rate::from_f64(*rate).is_none()) else {
            continue;
        };
        let message = format!("a rate must be over 0 and under 10^9, got {rate}; it is left out");
        let issue = Issue::new(Severity::Error, "RATE_INVALID", message);
        found.push("rates", issue.column("rate").row(row));
    }
}
