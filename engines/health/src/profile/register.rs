//! Which business a row belongs to, in which zone and in which currency.

use std::collections::{BTreeMap, BTreeSet};

use trimtab_core::arrow::array::{Array, Date32Array, StringArray};
use trimtab_core::books::{Books, Business, DOCUMENT_KINDS};
use trimtab_core::calendar::{Date, Zone};
use trimtab_core::money::{Amount, Currency, Rates};
use trimtab_core::{Control, Issue, Reader, Result, Severity, quoted, quoted_list};

use crate::owner;

/// Rows between two looks at the control.
const STRIDE: usize = 65_536;

/// The businesses that the tables name.
#[derive(Debug)]
pub(super) struct Register {
    /// By number, in the order of their ids; the empty id stands for none.
    pub(super) ids: Vec<String>,
    pub(super) currencies: Vec<Option<Currency>>,
    pub(super) sectors: Vec<String>,
    /// The businesses whose currency cannot be known.
    pub(super) unclear: Vec<bool>,
    /// The business of the rows without an id.
    pub(super) owner: String,
    zones: Vec<Zone>,
    /// The business of each row, by table.
    rows: BTreeMap<&'static str, Vec<u32>>,
    rates: Rates,
}

impl Register {
    /// Reads the ids of all tables, and what `business` says of them.
    ///
    /// Rows without an id belong to [`owner::owner`].
    pub(super) fn read(
        books: &Books,
        readers: &BTreeMap<&'static str, Reader<'_>>,
        control: &Control,
    ) -> Result<Self> {
        let mut columns = Vec::with_capacity(readers.len());
        for (name, reader) in readers {
            columns.push((
                *name,
                reader.id("business_id")?,
                reader.text("currency").ok(),
            ));
        }
        let businesses = books.businesses()?;
        let mut names: BTreeSet<&str> = BTreeSet::new();
        for (_, ids, _) in &columns {
            owner::names(ids, &mut names);
        }
        if names.is_empty() {
            names.extend(
                businesses
                    .keys()
                    .map(String::as_str)
                    .filter(|id| !id.is_empty()),
            );
        }
        let owner = owner::owner(&names, &businesses);
        if names.remove("") {
            names.insert(owner);
        }
        let (owner, ids) = (owner.to_owned(), names.iter().map(|id| (*id).to_owned()));
        let ids: Vec<String> = ids.collect();
        let mut numbers: BTreeMap<&str, u32> = names.iter().copied().zip(0_u32..).collect();
        if let Some(&number) = numbers.get(owner.as_str()) {
            numbers.insert("", number);
        }
        let rows = columns
            .iter()
            .map(|(name, ids, _)| Ok((*name, numbered(ids, &numbers, control)?)))
            .collect::<Result<BTreeMap<_, _>>>()?;
        let of = |id: &String| businesses.get(id).or_else(|| businesses.get(""));
        let mut register = Self {
            currencies: ids
                .iter()
                .map(|id| of(id).and_then(|b| b.currency))
                .collect(),
            zones: ids.iter().map(|id| zone(of(id))).collect(),
            sectors: sectors(books, &ids)?,
            unclear: vec![false; ids.len()],
            rates: books.rates()?,
            owner,
            ids,
            rows,
        };
        register.guess_currencies(&columns);
        Ok(register)
    }

    /// The business of each row of a table.
    pub(super) fn rows(&self, table: &str) -> &[u32] {
        self.rows.get(table).map_or(&[], Vec::as_slice)
    }

    /// The column as dates, each row in the zone of its business.
    pub(super) fn dates(
        &self,
        table: &str,
        reader: &Reader<'_>,
        name: &str,
    ) -> Result<Vec<Option<i32>>> {
        let in_range = |dates: &Date32Array, row: usize| {
            let valid = dates.is_valid(row).then(|| dates.value(row))?;
            Date::from_days(valid).map(Date::days)
        };
        let mut read: BTreeMap<&str, Date32Array> = BTreeMap::new();
        for zone in &self.zones {
            if !read.contains_key(zone.name()) {
                read.insert(zone.name(), reader.date_in(name, zone)?);
            }
        }
        if let (1, Some(dates)) = (read.len(), read.values().next()) {
            return Ok((0..dates.len()).map(|row| in_range(dates, row)).collect());
        }
        let by_firm: Vec<Option<&Date32Array>> = self
            .zones
            .iter()
            .map(|zone| read.get(zone.name()))
            .collect();
        let rows = self.rows(table).iter().enumerate();
        Ok(rows
            .map(|(row, &firm)| in_range(by_firm[firm as usize]?, row))
            .collect())
    }

    /// The only currency that the rows of a business name, where `business`
    /// says none.
    fn guess_currencies(&mut self, columns: &[(&'static str, StringArray, Option<StringArray>)]) {
        let mut seen: Vec<BTreeSet<String>> = vec![BTreeSet::new(); self.ids.len()];
        for (name, _, currencies) in columns {
            let Some(currencies) = currencies.as_ref().filter(|c| c.null_count() < c.len()) else {
                continue;
            };
            for (row, &firm) in self.rows(name).iter().enumerate() {
                let firm = firm as usize;
                if self.currencies[firm].is_some() || currencies.is_null(row) {
                    continue;
                }
                let code = currencies.value(row).trim();
                if !code.is_empty() && seen[firm].len() < 2 && !seen[firm].contains(code) {
                    seen[firm].insert(code.to_ascii_uppercase());
                }
            }
        }
        for (firm, codes) in seen.iter().enumerate() {
            let mut codes = codes.iter();
            match (codes.next(), codes.next()) {
                (Some(only), None) => self.currencies[firm] = Currency::find(only),
                (Some(_), Some(_)) => self.unclear[firm] = true,
                _ => {}
            }
        }
    }

    /// The amount in the currency of the business; `None` if it has no rate.
    pub(super) fn in_base(&self, firm: u32, units: i128, code: &str, date: i32) -> Option<i128> {
        let code = code.trim();
        let Some(base) = self.currencies[firm as usize] else {
            // Blank, or the one unknown code that all rows name.
            return Some(units);
        };
        if code.is_empty() || code.eq_ignore_ascii_case(base.code()) {
            return Some(units);
        }
        let (from, date) = (Currency::find(code)?, Date::from_days(date)?);
        let amount = Amount::from_units(units)?;
        self.rates
            .convert(amount, from, base, date)
            .map(Amount::units)
    }
}

/// Calls `visit` for each row, looking at the control now and then.
pub(super) fn each_row(
    rows: usize,
    control: &Control,
    mut visit: impl FnMut(usize) -> Result<()>,
) -> Result<()> {
    for row in 0..rows {
        if row % STRIDE == 0 {
            control.check(0.5 * row as f64 / rows as f64)?;
        }
        visit(row)?;
    }
    Ok(())
}

/// The text of a row; empty where it is null.
pub(super) fn text(texts: &StringArray, row: usize) -> &str {
    if texts.is_valid(row) {
        texts.value(row)
    } else {
        ""
    }
}

fn numbered(
    ids: &StringArray,
    numbers: &BTreeMap<&str, u32>,
    control: &Control,
) -> Result<Vec<u32>> {
    let mut rows = Vec::with_capacity(ids.len());
    let mut last: Option<(&str, u32)> = None;
    each_row(ids.len(), control, |row| {
        let id = text(ids, row);
        let number = match last {
            Some((same, number)) if same == id => number,
            _ => numbers.get(id).copied().unwrap_or(0),
        };
        last = Some((id, number));
        rows.push(number);
        Ok(())
    })?;
    Ok(rows)
}

fn zone(business: Option<&Business>) -> Zone {
    business.map_or_else(Zone::utc, |business| business.calendar.zone().clone())
}

fn sectors(books: &Books, ids: &[String]) -> Result<Vec<String>> {
    let mut sectors: BTreeMap<String, String> = BTreeMap::new();
    if let Some(reader) = books.reader("business")? {
        let (names, texts) = (reader.id("business_id")?, reader.text("sector")?);
        for row in 0..reader.num_rows() {
            let id = text(&names, row).to_owned();
            sectors
                .entry(id)
                .or_insert_with(|| text(&texts, row).to_owned());
        }
    }
    if let (1, Some(only)) = (sectors.len(), sectors.values().next().cloned()) {
        sectors.entry(String::new()).or_insert(only);
    }
    let of = |id: &String| sectors.get(id).or_else(|| sectors.get(""));
    Ok(ids
        .iter()
        .map(|id| of(id).cloned().unwrap_or_default())
        .collect())
}

/// What is wrong with rows of one table of one business.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Problem {
    firm: u32,
    code: &'static str,
    table: &'static str,
    column: &'static str,
    value: String,
}

/// Problems of many rows with the first of them and their number, told once for
/// each business.
#[derive(Debug, Default)]
pub(super) struct Problems(BTreeMap<Problem, (usize, usize)>);

impl Problems {
    pub(super) fn add(
        &mut self,
        firm: u32,
        (table, column): (&'static str, &'static str),
        code: &'static str,
        row: usize,
        value: &str,
    ) {
        // A table may have a million different wrong values.
        const MOST: usize = 10_000;
        let key = Problem {
            firm,
            code,
            table,
            column,
            value: value.chars().take(40).collect(),
        };
        if self.0.len() < MOST || self.0.contains_key(&key) {
            self.0.entry(key).or_insert((row, 0)).1 += 1;
        }
    }

    pub(super) fn report(self, ids: &[String], issues: &mut Vec<Issue>) {
        for (problem, (row, count)) in self.0 {
            let Problem {
                firm,
                code,
                table,
                column,
                value,
            } = problem;
            let rows = match count {
                1 => format!("1 row of `{table}` is left out"),
                _ => format!("{count} rows of `{table}` are left out"),
            };
            let (severity, message) = match code {
                "RATE_MISSING" => (
                    Severity::Error,
                    format!(
                        "{rows}: `{value}` has no rate to the business's currency; give `rates`"
                    ),
                ),
                "DATE_MISSING" => (Severity::Error, format!("{rows}: without a date")),
                "DOCUMENT_KIND_UNKNOWN" => (
                    Severity::Error,
                    format!(
                        "{rows}: {} is no kind of document; use one of {}",
                        quoted(&value),
                        quoted_list(DOCUMENT_KINDS)
                    ),
                ),
                "ROW_DUPLICATE" => (
                    Severity::Warning,
                    format!("{rows}: its `{column}` came before, and the first row counts"),
                ),
                "DOCUMENT_EMPTY" => (
                    Severity::Warning,
                    format!("{rows}: it has neither a total nor lines"),
                ),
                // The person counts, the pay does not.
                "PAY_PERIOD_UNKNOWN" => (
                    Severity::Warning,
                    format!(
                        "the pay in {count} rows of `{table}` is left out: `pay_per` must be `hour` (with `hours_per_week`), `month` or `year`, got `{value}`"
                    ),
                ),
                _ => (Severity::Warning, rows),
            };
            let issue = Issue::new(severity, code, message)
                .column(column)
                .row(row)
                .detail("table", table)
                .detail("value", value)
                .detail("rows", count);
            issues.push(with_unit(issue, &ids[firm as usize]));
        }
    }
}

pub(crate) fn with_unit(issue: Issue, business: &str) -> Issue {
    if business.is_empty() {
        issue
    } else {
        issue.unit(business)
    }
}
