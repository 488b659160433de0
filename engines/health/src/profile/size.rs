//! How large a business is, and where it stands in its life.

use std::collections::BTreeMap;

use super::firm::{Firm, Until, number};
use super::measure::{Findings, count, money, percent};
use super::months::{Months, Source, Year, month_of, year_of_months, year_of_statements};

/// A year of sales and the one before, and where they come from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Years {
    pub(crate) last: Year,
    before: Option<Year>,
    pub(crate) source: Source,
}

/// The last year of the statements, else of the monthly series.
pub(super) fn years(firm: &Firm, months: Option<&Months>) -> Option<Years> {
    if let Some(last) = year_of_statements(firm, None) {
        return Some(Years {
            last,
            before: year_of_statements(firm, Some(last.before)),
            source: Source::Statements,
        });
    }
    let months = months?;
    Some(Years {
        last: year_of_months(months, 0)?,
        before: year_of_months(months, 1),
        source: months.source,
    })
}

/// Revenue, assets, people and the class of size.
pub(super) fn size(
    firm: &Firm,
    years: Option<&Years>,
    until: Until,
    full_time_hours: f64,
    found: &mut Findings,
) {
    found.about("size");
    let sales = years
        .filter(|years| years.source != Source::Bank)
        .map(|years| number(years.last.units));
    if let Some(years) = years {
        let value = number(years.last.units);
        let amount = money(value, firm.currency);
        let source = years.source.words();
        if years.source == Source::Bank {
            let message = format!("{amount} came into the bank in the last twelve full months.");
            found.number("annual_inflow", value, "currency", message);
        } else {
            let message = format!("A year's revenue is {amount}, by {source}.");
            found.number("annual_revenue", value, "currency", message);
        }
    } else if !firm.sales.is_empty() || !firm.revenue.is_empty() || !firm.bank.is_empty() {
        found.gap(
            "DATA_TOO_SHORT",
            "annual_revenue",
            "a year's revenue needs twelve full months of sales, statements or bank lines",
        );
    }
    let assets = firm.assets.last().map(|period| number(period.units));
    if let Some(value) = assets {
        let message = format!("The business owns {} in all.", money(value, firm.currency));
        found.number("total_assets", value, "currency", message);
    }
    let staff = staff(firm, until, full_time_hours);
    if let Some(staff) = &staff {
        let message = match staff.persons {
            1 => "One person works for the business.".to_owned(),
            persons => format!("{persons} people work for the business."),
        };
        found.number("headcount", staff.persons as f64, "people", message);
        if let Some(full_time) = staff.full_time {
            let message = format!("Their hours are those of {full_time:.1} full-time people.");
            found.number("full_time_equivalents", full_time, "people", message);
        }
        payroll(firm, staff, sales, found);
    }
    class(firm, staff.as_ref(), sales, assets, found);
}

fn payroll(firm: &Firm, staff: &Staff, sales: Option<f64>, found: &mut Findings) {
    let Some(pay) = staff.pay else {
        return;
    };
    let missing = match staff.unpaid {
        0 => String::new(),
        people => format!(
            ", without {} whose pay is not given",
            count(people, "person").replace("persons", "people")
        ),
    };
    let message = format!(
        "Gross pay is {} a year{missing}.",
        money(pay, firm.currency)
    );
    found.number("annual_payroll", pay, "currency", message);
    if let Some(sales) = sales.filter(|sales| *sales > 0.0) {
        let share = pay / sales;
        let message = format!("Gross pay takes {} of revenue.", percent(share));
        found.number("payroll_share", share, "share", message);
    }
}

/// Who works for the business.
struct Staff {
    persons: usize,
    full_time: Option<f64>,
    pay: Option<f64>,
    unpaid: usize,
}

/// The people of the day; of two rows of one person the first counts that is
/// of the day. `None` where nobody is listed.
fn staff(firm: &Firm, until: Until, full_time_hours: f64) -> Option<Staff> {
    if firm.people.is_empty() {
        return None;
    }
    let here = firm.people.iter().filter(|person| {
        person.hired.is_none_or(|day| day <= until.as_of)
            && person.left.is_none_or(|day| day >= until.as_of)
    });
    let mut people = BTreeMap::new();
    for person in here {
        people.entry(person.number).or_insert(person);
    }
    let known_hours = people.is_empty() || people.values().any(|person| person.hours.is_some());
    // Without agreed hours one counts as full-time; nobody counts as more.
    let time = |hours: Option<f64>| hours.map_or(1.0, |hours| (hours / full_time_hours).min(1.0));
    let full_time = people.values().map(|person| time(person.hours)).sum();
    let pays = || people.values().filter_map(|person| person.pay);
    let pay = pays().fold(0_i128, i128::saturating_add);
    Some(Staff {
        persons: people.len(),
        full_time: known_hours.then_some(full_time),
        pay: (pays().count() > 0).then(|| number(pay)),
        unpaid: people.len() - pays().count(),
    })
}

/// The class of Commission Recommendation 2003/361/EC, Annex, articles 2 and 5.
fn class(
    firm: &Firm,
    staff: Option<&Staff>,
    sales: Option<f64>,
    assets: Option<f64>,
    found: &mut Findings,
) {
    const CLASSES: [(&str, f64, f64, f64); 3] = [
        ("micro", 10.0, 2e6, 2e6),
        ("small", 50.0, 10e6, 10e6),
        ("medium", 250.0, 50e6, 43e6),
    ];
    let euro = firm
        .currency
        .is_some_and(|currency| currency.code() == "EUR");
    let (sales, assets) = (sales.filter(|_| euro), assets.filter(|_| euro));
    // One of the two has to keep to its ceiling; of one that is not known
    // nothing is thought.
    let fits = |most_sales: f64, most_assets: f64| match (sales, assets) {
        (None, None) => true,
        _ => {
            sales.is_some_and(|sales| sales <= most_sales)
                || assets.is_some_and(|assets| assets <= most_assets)
        }
    };
    let people = staff.map(|staff| staff.full_time.unwrap_or(staff.persons as f64));
    let Some(people) = people else {
        if sales.is_some() && assets.is_some() && !fits(50e6, 43e6) {
            let message = "By turnover and balance sheet the business is large (EU recommendation 2003/361/EC).";
            found.text("size_class", "large", message.to_owned());
        } else if !firm.sales.is_empty() || !firm.revenue.is_empty() || !firm.assets.is_empty() {
            let message = "the class of size needs the headcount; give `people`";
            found.gap("DATA_MISSING", "size_class", message);
        }
        return;
    };
    let class = CLASSES
        .iter()
        .find(|(_, most, most_sales, most_assets)| {
            people < *most && fits(*most_sales, *most_assets)
        })
        .map_or("large", |class| class.0);
    let by = match (sales, assets) {
        (Some(_), Some(_)) => "by headcount and by turnover or balance sheet",
        (Some(_), None) => "by headcount and turnover",
        (None, Some(_)) => "by headcount and balance sheet",
        (None, None) if euro => "by headcount alone",
        (None, None) => {
            "by headcount alone, as the ceilings of turnover and balance sheet are in euro"
        }
    };
    let article = if class == "medium" {
        "medium-sized"
    } else {
        class
    };
    let message = format!("The business is {article}, {by} (EU recommendation 2003/361/EC).");
    found.text("size_class", class, message);
}

/// A change of yearly revenue up to this share is steady.
const STEADY: f64 = 0.05;

/// Younger books have no two full years to compare.
const YOUNG_MONTHS: i32 = 24;

/// Age, growth and stage.
pub(super) fn stage(
    years: Option<&Years>,
    opening: bool,
    first: i32,
    until: Until,
    found: &mut Findings,
) {
    found.about("stage");
    let last = until.as_of;
    let age = (month_of(last + 1) - month_of(first) - i32::from(day(last + 1) < day(first))).max(0);
    let message = match age {
        0 => "The books begin less than a month ago.".to_owned(),
        _ => format!(
            "The books go back {}.",
            count(age.unsigned_abs() as usize, "month")
        ),
    };
    found.number("age_months", f64::from(age), "months", message);
    let growth = years.and_then(|years| {
        let (last, before) = (number(years.last.units), number(years.before?.units));
        (before > 0.0).then_some(last / before - 1.0)
    });
    if let (Some(growth), Some(years)) = (growth, years) {
        let source = years.source.words();
        let change = if growth < 0.0 { "below" } else { "above" };
        let message = format!(
            "The last twelve months are {} {change} the twelve before, by {source}.",
            percent(growth.abs())
        );
        found.number("growth_rate", growth, "share", message);
    }
    let stage = match growth {
        Some(growth) if growth > STEADY => (
            "growing",
            "A year's sales grew by more than 5 %: the business is growing.",
        ),
        Some(growth) if growth < -STEADY => (
            "shrinking",
            "A year's sales fell by more than 5 %: the business is shrinking.",
        ),
        Some(_) => (
            "steady",
            "A year's sales changed by at most 5 %: the business is steady.",
        ),
        None if age < YOUNG_MONTHS && !opening => (
            "startup",
            "The books begin less than two years ago, and nothing shows an earlier bank balance: a startup, unless the business is older than its books.",
        ),
        None => {
            found.gap("DATA_TOO_SHORT", "stage", "growth needs 24 full months of sales, statements or bank lines, the first twelve above zero");
            return;
        }
    };
    found.text("stage", stage.0, stage.1.to_owned());
}

fn day(days: i32) -> u32 {
    trimtab_core::calendar::Date::from_days(days).map_or(1, trimtab_core::calendar::Date::day)
}
