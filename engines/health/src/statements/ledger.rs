//! Postings by business, line and period.

use std::collections::{BTreeMap, BTreeSet};

use trimtab_core::arrow::array::{Array, Date32Array, StringArray};
use trimtab_core::books::{Books, Business};
use trimtab_core::calendar::{Calendar, Date, Zone};
use trimtab_core::money::{Amount, Currency, Rates};
use trimtab_core::{Control, Error, Issue, Reader, Result, Severity};

use super::line::{LINES, Line, Statement};
use super::mapping::{Account, Mapping, map};
use super::operation::StatementsOptions;
use crate::owner;

/// The accounts of one business with their lines and balances.
#[derive(Debug, Default)]
pub(super) struct Chart {
    pub(super) accounts: Vec<Account>,
    pub(super) mappings: Vec<Mapping>,
    /// What was posted to each account, debits positive.
    pub(super) balances: Vec<i128>,
    /// How many postings each account has.
    pub(super) postings: Vec<usize>,
}

impl Chart {
    /// The accounts that the answer lists: not those that only hold others.
    pub(super) fn listed(&self) -> impl Iterator<Item = usize> {
        (0..self.accounts.len()).filter(|&at| !self.accounts[at].group || self.postings[at] > 0)
    }
}

/// Where a posting goes: a line, or the two places of what is not mapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slot {
    Line(Line),
    UnmappedResult,
    UnmappedBalance,
}

impl Slot {
    pub(super) fn is_result(self) -> bool {
        match self {
            Self::Line(line) => line.statement() == Statement::ProfitAndLoss,
            Self::UnmappedResult => true,
            Self::UnmappedBalance => false,
        }
    }
}

/// One posting in the business's currency.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    pub(super) date: Date,
    pub(super) slot: Slot,
    /// Ten-thousandths, debits positive.
    pub(super) units: i128,
    /// Whether it closes a year: moves the result to retained earnings.
    pub(super) closing: bool,
}

/// The books of one business, ready to be summed.
#[derive(Debug)]
pub(super) struct Ledger {
    pub(super) business: Option<String>,
    pub(super) calendar: Calendar,
    pub(super) currency: Option<Currency>,
    pub(super) chart: Chart,
    /// In the order of dates.
    pub(super) postings: Vec<Posting>,
    /// Whether the postings are a whole ledger, and not only results of documents.
    pub(super) whole: bool,
}

/// Reads the ledgers of all businesses; what cannot be used becomes an issue.
pub(super) fn ledgers(
    books: &Books,
    options: &StatementsOptions,
    control: &Control,
    issues: &mut Vec<Issue>,
) -> Result<Vec<Ledger>> {
    let businesses = books.businesses()?;
    let owner = owner_of(books, &businesses)?;
    let mut charts = charts(books, options, &owner)?;
    control.check(0.1)?;
    let zones = zones(&businesses, options)?;
    let source = match books.reader("entries")? {
        Some(reader) => Some(entries(&reader, &zones, &owner)?),
        None => super::documents::results(books, &zones, &owner, issues)?,
    };
    let Some(source) = source else {
        let ledgers = charts
            .into_iter()
            .map(|(id, chart)| ledger(id, chart, &businesses, options, Vec::new(), None));
        return ledgers.collect();
    };
    let mut by_business: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for row in 0..source.rows.len() {
        by_business
            .entry(source.rows[row].business.clone())
            .or_default()
            .push(row);
    }
    for id in by_business.keys() {
        charts.entry(id.clone()).or_default();
    }
    let count = charts.len().max(1);
    let rates = books.rates()?;
    let mut ledgers = Vec::with_capacity(charts.len());
    for (done, (id, mut chart)) in charts.into_iter().enumerate() {
        let share = |part: f64| 0.2 + 0.5 * (done as f64 + part) / count as f64;
        let rows = by_business.remove(&id).unwrap_or_default();
        let rows: Vec<&Row> = rows.iter().map(|row| &source.rows[*row]).collect();
        let base = base_currency(&id, &businesses, options, &rows)?;
        let money = Conversion {
            base,
            rates: &rates,
        };
        let Some(postings) = post(
            &id,
            &mut chart,
            &rows,
            &money,
            options,
            &|part| control.check(share(part)),
            issues,
        )?
        else {
            continue;
        };
        let mut ledger = ledger(id, chart, &businesses, options, postings, base)?;
        ledger.whole = source.whole;
        ledgers.push(ledger);
    }
    Ok(ledgers)
}

/// The business of the rows without an id.
fn owner_of(books: &Books, businesses: &BTreeMap<String, Business>) -> Result<String> {
    let sources = match books.get("entries") {
        Some(_) => ["accounts", "entries"].as_slice(),
        None => &["accounts", "documents", "lines"],
    };
    let mut columns = Vec::new();
    for name in sources {
        if let Some(reader) = books.reader(name)? {
            columns.push(reader.id("business_id")?);
        }
    }
    let mut names = BTreeSet::new();
    for ids in &columns {
        owner::names(ids, &mut names);
    }
    Ok(owner::owner(&names, businesses).to_owned())
}

fn ledger(
    id: String,
    chart: Chart,
    businesses: &BTreeMap<String, Business>,
    options: &StatementsOptions,
    postings: Vec<Posting>,
    currency: Option<Currency>,
) -> Result<Ledger> {
    let business = businesses.get(&id).or_else(|| businesses.get(""));
    let mut calendar =
        business.map_or_else(Calendar::default, |business| business.calendar.clone());
    if let Some(zone) = &options.zone {
        let month = calendar.fiscal_start_month();
        calendar = Calendar::new(Zone::try_new(zone)?).fiscal_start(month)?;
    }
    if let Some(month) = options.fiscal_year_start {
        calendar = calendar.fiscal_start(month).map_err(|_| {
            Error::invalid(
                "fiscal_year_start",
                format!("must be a month from 1 to 12, got {month}"),
            )
        })?;
    }
    Ok(Ledger {
        business: (!id.is_empty()).then_some(id),
        calendar: calendar.week_start(options.week_start),
        currency,
        chart,
        postings,
        whole: true,
    })
}

/// The option's currency, else the business's, else the only one of the postings.
fn base_currency(
    id: &str,
    businesses: &BTreeMap<String, Business>,
    options: &StatementsOptions,
    rows: &[&Row],
) -> Result<Option<Currency>> {
    if let Some(code) = &options.currency {
        let currency = Currency::find(code).ok_or_else(|| {
            Error::invalid(
                "currency",
                format!("must be a code of ISO 4217, got `{code}`"),
            )
        })?;
        return Ok(Some(currency));
    }
    let business = businesses.get(id).or_else(|| businesses.get(""));
    if let Some(currency) = business.and_then(|business| business.currency) {
        return Ok(Some(currency));
    }
    let named: BTreeSet<&str> = rows.iter().map(|row| row.currency.as_str()).collect();
    let mut named = named.into_iter();
    match (named.next(), named.next()) {
        (Some(only), None) => Ok(Currency::find(only)),
        _ => Ok(None),
    }
}

/// One row of a source of postings.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) business: String,
    pub(super) date: Option<Date>,
    pub(super) account: String,
    pub(super) entry: String,
    pub(super) currency: String,
    pub(super) units: i128,
    /// The line where the source already says it.
    pub(super) line: Option<Line>,
    pub(super) index: usize,
}

/// Where postings come from.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) rows: Vec<Row>,
    pub(super) whole: bool,
}

/// The zone of each business; the empty id stands for the others.
pub(super) type Zones = BTreeMap<String, Zone>;

fn zones(businesses: &BTreeMap<String, Business>, options: &StatementsOptions) -> Result<Zones> {
    let mut zones = Zones::new();
    if let Some(zone) = &options.zone {
        zones.insert(String::new(), Zone::try_new(zone)?);
        return Ok(zones);
    }
    for (id, business) in businesses {
        zones.insert(id.clone(), business.calendar.zone().clone());
    }
    zones.entry(String::new()).or_default();
    Ok(zones)
}

/// The column `date`, each row in the zone of its business.
pub(super) fn dates(
    reader: &Reader<'_>,
    businesses: &StringArray,
    zones: &Zones,
    owner: &str,
) -> Result<Vec<Option<Date>>> {
    let mut read: BTreeMap<&str, Date32Array> = BTreeMap::new();
    for zone in zones.values() {
        if !read.contains_key(zone.name()) {
            read.insert(zone.name(), reader.date_in("date", zone)?);
        }
    }
    let of = |row: usize| {
        let id = business(businesses, row, owner);
        let zone = zones.get(&id).or_else(|| zones.get(""))?;
        Date::from_days(read.get(zone.name())?.value(row))
    };
    Ok((0..reader.num_rows()).map(of).collect())
}

fn entries(reader: &Reader<'_>, zones: &Zones, owner: &str) -> Result<Source> {
    let amounts = reader.money("amount")?;
    let (accounts, businesses) = (reader.id("account_id")?, reader.id("business_id")?);
    let dates = dates(reader, &businesses, zones, owner)?;
    let (entries, currencies) = (reader.id("entry_id")?, reader.text("currency")?);
    let rows = (0..reader.num_rows()).map(|row| Row {
        business: business(&businesses, row, owner),
        date: dates[row],
        account: text(&accounts, row),
        entry: text(&entries, row),
        currency: text(&currencies, row),
        units: amounts.value(row),
        line: None,
        index: row,
    });
    Ok(Source {
        rows: rows.collect(),
        whole: true,
    })
}

pub(super) fn text(texts: &StringArray, row: usize) -> String {
    owner::text_or(texts, row, "").to_owned()
}

/// The business of a row, which is `owner` where it names none.
pub(super) fn business(ids: &StringArray, row: usize, owner: &str) -> String {
    owner::text_or(ids, row, owner).to_owned()
}

fn charts(
    books: &Books,
    options: &StatementsOptions,
    owner: &str,
) -> Result<BTreeMap<String, Chart>> {
    let mut charts: BTreeMap<String, Chart> = BTreeMap::new();
    let Some(reader) = books.reader("accounts")? else {
        return Ok(charts);
    };
    let read = |name: &str| reader.text(name);
    let (ids, businesses, parents) = (
        reader.id("account_id")?,
        reader.id("business_id")?,
        reader.id("parent_id")?,
    );
    let (names, numbers, kinds) = (read("name")?, reader.text("number")?, read("type")?);
    let (roots, lines, hints) = (read("root_type")?, read("line")?, read("chart")?);
    let groups = reader.flag("group")?;
    let mut index: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut parent_ids: BTreeMap<(String, usize), String> = BTreeMap::new();
    for row in 0..reader.num_rows() {
        let (business, id) = (business(&businesses, row, owner), text(&ids, row));
        let chart = charts.entry(business.clone()).or_default();
        let at = chart.accounts.len();
        // The first of two rows with one id counts; the check of the books names the other.
        if index.contains_key(&(business.clone(), id.clone())) {
            continue;
        }
        index.insert((business.clone(), id.clone()), at);
        parent_ids.insert((business, at), text(&parents, row));
        let given = options
            .account_lines
            .get(&id)
            .map(|line| line.as_str().to_owned());
        chart.accounts.push(Account {
            id,
            name: text(&names, row),
            number: text(&numbers, row),
            parent: None,
            kind: text(&kinds, row),
            root: text(&roots, row),
            line: given.unwrap_or_else(|| text(&lines, row)),
            chart: text(&hints, row),
            group: groups.is_valid(row) && groups.value(row),
        });
    }
    for ((business, at), parent) in parent_ids {
        if let (Some(parent), Some(chart)) = (
            index.get(&(business.clone(), parent)),
            charts.get_mut(&business),
        ) {
            chart.accounts[at].parent = Some(*parent).filter(|parent| *parent != at);
        }
    }
    for chart in charts.values_mut() {
        chart.mappings = map(&chart.accounts, options.threshold);
        chart.balances = vec![0; chart.accounts.len()];
        chart.postings = vec![0; chart.accounts.len()];
    }
    Ok(charts)
}

/// The postings in the base currency, by date; `None` if the currencies of a
/// business without a base currency differ.
fn post(
    business: &str,
    chart: &mut Chart,
    rows: &[&Row],
    money: &Conversion<'_>,
    options: &StatementsOptions,
    check: &dyn Fn(f64) -> Result<()>,
    issues: &mut Vec<Issue>,
) -> Result<Option<Vec<Posting>>> {
    let index: BTreeMap<String, usize> = chart
        .accounts
        .iter()
        .enumerate()
        .map(|(at, account)| (account.id.clone(), at))
        .collect();
    let mut problems = Problems::default();
    if money.base.is_none() && rows.iter().any(|row| !row.currency.is_empty()) {
        let message = "the postings have several currencies and the business has no base currency; give `business` or the option `currency`";
        let issue = Issue::new(Severity::Error, "CURRENCY_MISSING", message).column("currency");
        issues.push(with_unit(issue, business));
        return Ok(None);
    }
    let as_of = options.as_of_date()?;
    let mut found: Vec<(Posting, usize)> = Vec::with_capacity(rows.len());
    for (done, row) in rows.iter().enumerate() {
        if done % STRIDE == 0 {
            check(done as f64 / rows.len() as f64)?;
        }
        let Some(date) = row.date else {
            problems.add("DATE_RANGE", "date", row.index, String::new());
            continue;
        };
        if as_of.is_some_and(|as_of| date > as_of) {
            continue;
        }
        let Some(units) = money.in_base(row, date) else {
            problems.add("RATE_MISSING", "currency", row.index, row.currency.clone());
            continue;
        };
        let at = row
            .line
            .is_none()
            .then(|| index.get(&row.account).copied())
            .flatten();
        let slot = match (row.line, at) {
            (Some(line), _) => Slot::Line(line),
            (None, Some(at)) => slot_of(&chart.mappings[at]),
            (None, None) => {
                problems.add(
                    "ACCOUNT_UNKNOWN",
                    "account_id",
                    row.index,
                    row.account.clone(),
                );
                Slot::UnmappedBalance
            }
        };
        if let Some(at) = at {
            chart.balances[at] = chart.balances[at].saturating_add(units);
            chart.postings[at] += 1;
        }
        let posting = Posting {
            date,
            slot,
            units,
            closing: false,
        };
        found.push((posting, row.index));
    }
    mark_closing(&mut found, rows);
    problems.report(business, issues);
    let mut postings: Vec<Posting> = found.into_iter().map(|(posting, _)| posting).collect();
    postings.sort_by_key(|posting| posting.date);
    Ok(Some(postings))
}

/// Rows between two looks at the control.
const STRIDE: usize = 65_536;

/// How amounts become those of the business's currency.
struct Conversion<'a> {
    base: Option<Currency>,
    rates: &'a Rates,
}

impl Conversion<'_> {
    fn in_base(&self, row: &Row, date: Date) -> Option<i128> {
        let (Some(base), false) = (self.base, row.currency.is_empty()) else {
            return Some(row.units);
        };
        let from = Currency::find(&row.currency)?;
        let amount = Amount::from_units(row.units)?;
        let converted = self.rates.convert(amount, from, base, date);
        converted.map(Amount::units)
    }
}

fn slot_of(mapping: &Mapping) -> Slot {
    match (mapping.line, mapping.is_result) {
        (Some(line), _) => Slot::Line(line),
        (None, Some(true)) => Slot::UnmappedResult,
        (None, _) => Slot::UnmappedBalance,
    }
}

/// Marks the entries that close a year: at least two postings to results, one
/// or more to retained earnings, and nothing else.
fn mark_closing(found: &mut [(Posting, usize)], rows: &[&Row]) {
    let entry_of: BTreeMap<usize, &str> = rows
        .iter()
        .filter(|row| !row.entry.is_empty())
        .map(|row| (row.index, row.entry.as_str()))
        .collect();
    let mut entries: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    for (posting, index) in found.iter() {
        let Some(entry) = entry_of.get(index) else {
            continue;
        };
        let (results, retained, others) = entries.entry(entry).or_default();
        match posting.slot {
            slot if slot.is_result() => *results += 1,
            Slot::Line(Line::RetainedEarnings) => *retained += 1,
            _ => *others += 1,
        }
    }
    for (posting, index) in found {
        let counts = entry_of.get(index).and_then(|entry| entries.get(entry));
        posting.closing = counts.is_some_and(|(results, retained, others)| {
            *results >= 2 && *retained >= 1 && *others == 0
        });
    }
}

/// Problems of many rows, told once each.
#[derive(Default)]
struct Problems(BTreeMap<(&'static str, &'static str, String), (usize, usize)>);

impl Problems {
    fn add(&mut self, code: &'static str, column: &'static str, row: usize, what: String) {
        let (_, count) = self.0.entry((code, column, what)).or_insert((row, 0));
        *count += 1;
    }

    fn report(self, business: &str, issues: &mut Vec<Issue>) {
        const MOST: usize = 1000;
        for ((code, column, what), (row, count)) in self.0.into_iter().take(MOST) {
            let shown: String = what.chars().take(80).collect();
            let message = match code {
                "RATE_MISSING" => format!(
                    "{count} postings in `{shown}` have no rate to the base currency and are left out"
                ),
                "ACCOUNT_UNKNOWN" => format!(
                    "{count} postings name the account `{shown}`, which is not in `accounts`; they stand under `unmapped_balance`"
                ),
                _ => format!(
                    "{count} postings have a date outside the years 1 to 9999 and are left out"
                ),
            };
            let issue = Issue::new(Severity::Error, code, message)
                .column(column)
                .row(row)
                .detail("value", shown)
                .detail("postings", count);
            issues.push(with_unit(issue, business));
        }
    }
}

pub(super) fn with_unit(issue: Issue, business: &str) -> Issue {
    if business.is_empty() {
        issue
    } else {
        issue.unit(business)
    }
}

/// The place of a line in sums.
pub(super) fn place(slot: Slot) -> usize {
    match slot {
        Slot::Line(line) => line as usize,
        Slot::UnmappedResult => LINES.len(),
        Slot::UnmappedBalance => LINES.len() + 1,
    }
}

/// The number of places.
pub(super) const PLACES: usize = LINES.len() + 2;
