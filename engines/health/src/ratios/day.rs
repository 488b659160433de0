//! The inputs of one business on its days.

use std::sync::Arc;

use trimtab_core::calendar::Date;
use trimtab_core::{Issue, Result, Severity};

use super::formulas::{Finding, Origin, Origins, traced};
use super::measures::{measured, source};
use super::pages::Pages;
use super::records::{Look, Records, end_of};
use super::sheet::Sheet;
use crate::inputs::{books_inputs, inputs};
use crate::profile::{Firm, Until, with_unit};

/// The inputs of one business on one day.
#[derive(Debug)]
pub(super) struct Day {
    pub(super) business: String,
    pub(super) as_of: Date,
    /// In the order of [`inputs`], then of [`books_inputs`].
    pub(super) values: Vec<Value>,
}

/// What an input comes to, and what it came from.
#[derive(Clone, Debug)]
pub(super) struct Value {
    pub(super) finding: Finding,
    pub(super) source: Option<Arc<str>>,
}

/// What there is of one business.
#[derive(Debug, Default)]
pub(super) struct Case {
    pub(super) id: String,
    pub(super) pages: Option<Pages>,
    pub(super) firm: Option<Firm>,
}

impl Case {
    /// The currency of the statements, which is the business's where they say
    /// none.
    fn currency(&self) -> Option<&str> {
        let statements = self
            .pages
            .as_ref()
            .and_then(|pages| pages.currency.as_deref());
        let books = || Some(self.firm.as_ref()?.currency?.code());
        statements.or_else(books)
    }
}

/// A day to look at.
struct Moment {
    until: Until,
    /// The year of the statements.
    sheet: Option<Sheet>,
    /// The month up to which the sales of the books count.
    month_end: Option<Date>,
}

/// The days of a business in their order, and what could not be used; `check` is
/// called before each day.
pub(super) fn days(
    case: &Case,
    as_of: Option<Date>,
    history: bool,
    check: &dyn Fn() -> Result<()>,
) -> Result<(Vec<Day>, Vec<Issue>)> {
    let pages = case.pages.as_ref();
    let last = pages.and_then(|pages| pages.ends().next_back());
    let firm = case.firm.as_ref();
    let mut records = firm.map(|firm| Records::new(firm, last, as_of));
    let moments = match (pages, last, &records) {
        (Some(pages), Some(last), _) => of_statements(pages, last, history),
        (.., Some(records)) => of_books(records, history),
        _ => Vec::new(),
    };
    let mixed = mixed(case);
    let mut issues = Vec::from_iter(nothing(case, last, moments.is_empty()));
    issues.extend(mixed.clone());
    issues.extend(records.as_ref().and_then(|records| records.sales.issue()));
    let mut days = Vec::with_capacity(moments.len());
    for (back, moment) in moments.iter().rev().enumerate() {
        check()?;
        let look = records.as_mut().map(|records| records.look(moment.until));
        let mut sheet = moment.sheet.clone().unwrap_or_default();
        if mixed.is_none() {
            let books = look.as_ref().map(|look| look.sheet(moment.month_end));
            sheet.books = books.map(Box::new);
        }
        if back == 0 {
            issues.extend(short(&sheet));
            issues.extend(look.as_ref().and_then(silent));
        }
        days.extend(day(case, moment, &sheet, look.as_ref()));
    }
    days.reverse();
    let issues = issues.into_iter().map(|issue| with_unit(issue, &case.id));
    Ok((days, issues.collect()))
}

/// That there are no finished statements, or nothing at all.
fn nothing(case: &Case, last: Option<Date>, no_day: bool) -> Option<Issue> {
    let (code, message) = match (&case.pages, last) {
        (Some(_), None) => (
            "PERIOD_UNFINISHED",
            "no period is finished; give statements of a period that is over",
        ),
        (None, _) if no_day => (
            "DATA_MISSING",
            "no document and no bank line is dated up to the day: nothing is said of the business; give statements, `documents` or `bank`",
        ),
        _ => return None,
    };
    Some(Issue::new(Severity::Warning, code, message))
}

/// The ends of periods that close a year, and the last.
fn of_statements(pages: &Pages, last: Date, history: bool) -> Vec<Moment> {
    let ends = pages.ends().filter(|end| history || *end == last);
    let moment = |end: Date| {
        let sheet = pages
            .sheet(end)
            .filter(|sheet| end == last || sheet.is_year())?;
        Some(Moment {
            until: end_of(end),
            sheet: Some(sheet),
            month_end: Some(end),
        })
    };
    ends.filter_map(moment).collect()
}

/// The ends of months that close a year, and the day of the books.
fn of_books(records: &Records, history: bool) -> Vec<Moment> {
    let Some(until) = records.until else {
        return Vec::new();
    };
    let moment = |until, month_end| Moment {
        until,
        sheet: None,
        month_end,
    };
    let pages = &records.sales.pages;
    let closes = |end: &Date| pages.sheet(*end).is_some_and(|sheet| sheet.is_year());
    let ends = pages
        .ends()
        .filter(|end| history && end.days() < until.as_of);
    let past = ends
        .filter(closes)
        .map(|end| moment(end_of(end), Some(end)));
    past.chain([moment(until, pages.ends().next_back())])
        .collect()
}

fn day(case: &Case, moment: &Moment, sheet: &Sheet, look: Option<&Look<'_>>) -> Option<Day> {
    let currency = case.currency();
    let sources = Sources {
        moment,
        sheet,
        look,
    };
    // Few sets of origins occur: each is worded once.
    let mut worded: Vec<(Origins, Option<Arc<str>>)> = Vec::new();
    let mut source_of = |origins: Origins| {
        let known = worded.iter().find(|(other, _)| *other == origins);
        let known = known.map(|(_, source)| source.clone());
        known.unwrap_or_else(|| {
            let source = sources.text(origins);
            worded.push((origins, source.clone()));
            source
        })
    };
    let of_models = inputs().iter().filter_map(|input| {
        let (finding, origins) = traced(input.name, sheet, currency)?;
        let source = source_of(origins);
        Some(Value { finding, source })
    });
    let of_models: Vec<Value> = of_models.collect();
    let of_books = books_inputs().iter().map(|input| {
        let finding = measured(input, look);
        let there = !matches!(finding, Finding::Missing(_));
        let source = look
            .filter(|_| there)
            .map(|look| source(input, look).into());
        Value { finding, source }
    });
    Some(Day {
        business: case.id.clone(),
        as_of: Date::from_days(moment.until.as_of)?,
        values: of_models.into_iter().chain(of_books).collect(),
    })
}

/// What the inputs of the models came from, in words.
struct Sources<'a> {
    moment: &'a Moment,
    sheet: &'a Sheet,
    look: Option<&'a Look<'a>>,
}

impl Sources<'_> {
    fn text(&self, origins: Origins) -> Option<Arc<str>> {
        let mut texts = Vec::new();
        if origins.has(Origin::Statements) {
            texts.push(year("statements", self.sheet, self.day(), 0));
        }
        if let (Some(look), Some(books)) = (self.look, &self.sheet.books) {
            let (word, end) = (look.sales.word, self.moment.month_end);
            if origins.has(Origin::TwoYears) {
                texts.push(year(word, books, end, books.days_before));
            } else if origins.has(Origin::Sales) {
                texts.push(year(word, books, end, 0));
            }
            if origins.has(Origin::Invoices) {
                texts.push(self.day().map(|day| format!("invoices open on {day}")));
            }
            if origins.has(Origin::Bank) {
                texts.push(look.bank_day().map(|day| format!("bank balance of {day}")));
            }
        }
        let texts: Vec<String> = texts.into_iter().flatten().collect();
        (!texts.is_empty()).then(|| texts.join("; ").into())
    }

    fn day(&self) -> Option<Date> {
        Date::from_days(self.moment.until.as_of)
    }
}

/// The days of a sheet and of so many before.
fn year(word: &str, sheet: &Sheet, end: Option<Date>, before: i32) -> Option<String> {
    let end = end?;
    let start = end.add_days(1 - sheet.days - before);
    let extrapolated = match sheet.to_year() {
        Some(_) if !sheet.is_year() => ", extrapolated to a year",
        _ => "",
    };
    Some(format!("{word} from {start} to {end}{extrapolated}"))
}

/// That results rest on less than a year.
fn short(sheet: &Sheet) -> Option<Issue> {
    let books = sheet.books.as_deref();
    let of_books = || books.filter(|books| !sheet.has("net_revenue") && books.days > 0);
    let (sheet, what, column) = match of_books() {
        Some(books) => (books, "sales in `documents`", "date"),
        None => (sheet, "statements", "period_start"),
    };
    let days = sheet.days;
    if sheet.is_year() || days == 0 {
        return None;
    }
    let message = match sheet.to_year() {
        Some(_) => format!(
            "the {what} cover {days} days without a gap; their results are extrapolated to a year, whatever the season"
        ),
        None => format!(
            "the {what} cover {days} days without a gap, too few to stand for a year; ratios of results are not supplied"
        ),
    };
    let issue = Issue::new(Severity::Warning, "YEAR_INCOMPLETE", message);
    Some(issue.column(column).detail("days", i64::from(days)))
}

/// That records end before the day.
fn silent(look: &Look<'_>) -> Option<Issue> {
    let last = look.sales_silent?;
    let message = format!(
        "the last sale is of {last}: whether sales stopped or the records end there is not known, and nothing is said of sales and what customers owe; set `as_of` to the last day that `documents` covers"
    );
    let issue = Issue::new(Severity::Warning, "DATA_STALE", message);
    Some(issue.column("date"))
}

/// That statements and books are in two currencies.
fn mixed(case: &Case) -> Option<Issue> {
    let statements = case.pages.as_ref()?.currency.as_deref()?;
    let books = case.firm.as_ref()?.currency?.code();
    if statements.eq_ignore_ascii_case(books) {
        return None;
    }
    let message = format!(
        "the statements are in {statements} and the books in {books}: what the statements lack is not measured from the books"
    );
    let issue = Issue::new(Severity::Warning, "CURRENCY_MIXED", message);
    Some(issue.column("currency"))
}
