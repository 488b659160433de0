//! Reading the tables into businesses.

use std::collections::BTreeMap;

use trimtab_core::arrow::array::{Array, Decimal128Array, StringArray};
use trimtab_core::books::Books;
use trimtab_core::calendar::Date;
use trimtab_core::{Control, Issue, Reader, Result, Severity};

use super::firm::{BankLine, Firm, NONE, Period, Person};
use super::operation::Orders;
use super::register::{Problems, Register, each_row, text, with_unit};

/// Numbers of keys in the order in which they first come.
///
/// It is only looked up and never walked, so that the order of a hash map
/// cannot reach a result; with a million rows it takes a fifth of the time of
/// a tree of texts.
#[expect(clippy::disallowed_types, reason = "only looked up, never walked")]
pub(super) type Lookup<K> = std::collections::HashMap<K, u32>;

/// The tables of the books that are read, next to `business` and `rates`.
pub(crate) const TABLES: [&str; 5] = ["documents", "lines", "payments", "bank", "people"];

/// What the tables say of each business, in the order of their ids, and the
/// business of the rows without an id.
pub(crate) fn firms(
    books: &Books,
    statements: Option<Reader<'_>>,
    orders: Orders,
    control: &Control,
    issues: &mut Vec<Issue>,
) -> Result<(Vec<Firm>, String)> {
    let mut readers: BTreeMap<&'static str, Reader<'_>> = BTreeMap::new();
    for name in TABLES {
        if let Some(reader) = books.reader(name)? {
            readers.insert(name, reader);
        }
    }
    if let Some(reader) = statements {
        readers.insert("statements", reader);
    }
    let register = Register::read(books, &readers, control)?;
    let firms = register.ids.iter().enumerate().map(|(at, id)| Firm {
        id: id.clone(),
        currency: register.currencies[at],
        sector: register.sectors[at].clone(),
        has_payments: readers.contains_key("payments"),
        ..Firm::default()
    });
    let mut intake = Intake {
        firms: firms.collect(),
        register,
        problems: Problems::default(),
        control,
    };
    let ids = match readers.get("documents") {
        Some(reader) => reader.id("document_id")?,
        None => StringArray::new_null(0),
    };
    let slots = intake.documents(&readers, &ids, orders)?;
    if let Some(reader) = readers.get("payments") {
        intake.payments(reader, &slots)?;
    }
    if let Some(reader) = readers.get("bank") {
        intake.bank(reader)?;
    }
    if let Some(reader) = readers.get("people") {
        intake.people(reader)?;
    }
    if let Some(reader) = readers.get("statements") {
        intake.statements(reader)?;
    }
    intake.problems.report(&intake.register.ids, issues);
    let unclear = &intake.register.unclear;
    for (firm, _) in intake
        .firms
        .iter()
        .zip(unclear)
        .filter(|(_, unclear)| **unclear)
    {
        let message = "the rows have several currencies and the business has no base currency: they are not used; give `business`";
        let issue = Issue::new(Severity::Error, "CURRENCY_MISSING", message);
        issues.push(with_unit(issue.column("currency"), &firm.id));
    }
    let known = intake.firms.into_iter().zip(unclear);
    let clear = known
        .filter(|(_, unclear)| !**unclear)
        .map(|(firm, _)| firm);
    Ok((clear.collect(), intake.register.owner.clone()))
}

/// The businesses while they are read.
pub(super) struct Intake<'a> {
    pub(super) firms: Vec<Firm>,
    pub(super) register: Register,
    pub(super) problems: Problems,
    pub(super) control: &'a Control,
}

impl Intake<'_> {
    fn bank(&mut self, reader: &Reader<'_>) -> Result<()> {
        let dates = self.register.dates("bank", reader, "date")?;
        let (amounts, balances) = (reader.money("amount")?, reader.money("balance")?);
        let (ids, parties) = (reader.id("line_id")?, reader.id("party_id")?);
        let (charts, names) = (reader.id("account_id")?, reader.text("bank_account")?);
        let (others, currencies) = (reader.text("counterparty")?, reader.text("currency")?);
        let mut accounts: Lookup<(u32, &str, &str, &str)> = Lookup::default();
        let mut seen: Lookup<(u32, u32, &str)> = Lookup::default();
        let mut other_numbers: Lookup<(u32, &str)> = Lookup::default();
        let control = self.control;
        each_row(dates.len(), control, |row| {
            let firm = self.register.rows("bank")[row];
            let of = &mut self.firms[firm as usize];
            let code = text(&currencies, row);
            let key = (firm, text(&charts, row), text(&names, row), code);
            let account = *accounts.entry(key).or_insert(of.accounts);
            of.accounts = of.accounts.max(account + 1);
            if ids.is_valid(row) && seen.insert((firm, account, ids.value(row)), 0).is_some() {
                self.problems
                    .add(firm, ("bank", "line_id"), "ROW_DUPLICATE", row, "");
                return Ok(());
            }
            let Some(date) = dates[row] else {
                self.problems
                    .add(firm, ("bank", "date"), "DATE_MISSING", row, "");
                return Ok(());
            };
            let base = |units| self.register.in_base(firm, units, code, date);
            let balance = units(&balances, row);
            let (Some(units), Some(balance)) = (
                base(amounts.value(row)),
                balance.map_or(Some(None), |b| base(b).map(Some)),
            ) else {
                self.problems
                    .add(firm, ("bank", "currency"), "RATE_MISSING", row, code);
                return Ok(());
            };
            let other = match text(&parties, row) {
                "" => text(&others, row).trim(),
                party => party,
            };
            let other = number_of(&mut other_numbers, firm, other, &mut of.others);
            of.bank.push(BankLine {
                date,
                units,
                balance,
                account,
                other,
            });
            Ok(())
        })
    }

    fn people(&mut self, reader: &Reader<'_>) -> Result<()> {
        let (hired, left) = (
            self.register.dates("people", reader, "hired")?,
            self.register.dates("people", reader, "left")?,
        );
        let (ids, pays) = (reader.id("person_id")?, reader.money("pay")?);
        let (per, hours) = (reader.text("pay_per")?, reader.number("hours_per_week")?);
        let currencies = reader.text("currency")?;
        let mut numbers: Lookup<(u32, &str)> = Lookup::default();
        let control = self.control;
        each_row(ids.len(), control, |row| {
            let firm = self.register.rows("people")[row];
            let next = u32::try_from(numbers.len()).unwrap_or(NONE);
            let number = *numbers.entry((firm, ids.value(row))).or_insert(next);
            let hours = hours.is_valid(row).then(|| hours.value(row));
            let hours = hours.filter(|hours| (0.0..=168.0).contains(hours));
            let mut pay = None;
            if let Some(units) = units(&pays, row) {
                let per = text(&per, row);
                pay = a_year(units, per, hours);
                if pay.is_none() {
                    self.problems
                        .add(firm, ("people", "pay_per"), "PAY_PERIOD_UNKNOWN", row, per);
                }
                let code = text(&currencies, row);
                // People are paid today: the latest rate counts.
                let latest = Date::MAX.days();
                let converted = pay.and_then(|pay| self.register.in_base(firm, pay, code, latest));
                if pay.is_some() && converted.is_none() {
                    self.problems
                        .add(firm, ("people", "currency"), "RATE_MISSING", row, code);
                }
                pay = converted;
            }
            let person = Person {
                number,
                hired: hired[row],
                left: left[row],
                pay,
                hours,
            };
            self.firms[firm as usize].people.push(person);
            Ok(())
        })
    }

    fn statements(&mut self, reader: &Reader<'_>) -> Result<()> {
        let starts = self.register.dates("statements", reader, "period_start")?;
        let ends = self.register.dates("statements", reader, "period_end")?;
        let (which, lines) = (reader.text("statement")?, reader.text("line")?);
        let (amounts, unfinished) = (reader.money("amount")?, reader.flag("unfinished")?);
        let currencies = reader.text("currency")?;
        let control = self.control;
        each_row(lines.len(), control, |row| {
            let revenue = match (text(&which, row), lines.value(row)) {
                ("profit_and_loss" | "", "net_revenue") => true,
                ("balance_sheet" | "", "total_assets") => false,
                _ => return Ok(()),
            };
            let firm = self.register.rows("statements")[row];
            let (Some(start), Some(end)) = (starts[row], ends[row]) else {
                self.problems.add(
                    firm,
                    ("statements", "period_start"),
                    "DATE_MISSING",
                    row,
                    "",
                );
                return Ok(());
            };
            let code = text(&currencies, row);
            let Some(units) = self.register.in_base(firm, amounts.value(row), code, end) else {
                self.problems
                    .add(firm, ("statements", "currency"), "RATE_MISSING", row, code);
                return Ok(());
            };
            let period = Period {
                start,
                end,
                unfinished: unfinished.is_valid(row) && unfinished.value(row),
                units,
            };
            let of = &mut self.firms[firm as usize];
            if end >= start {
                if revenue {
                    &mut of.revenue
                } else {
                    &mut of.assets
                }
                .push(period);
            }
            Ok(())
        })
    }
}

pub(super) fn units(amounts: &Decimal128Array, row: usize) -> Option<i128> {
    amounts.is_valid(row).then(|| amounts.value(row))
}

/// The number of a name within its business; [`NONE`] for a blank.
pub(super) fn number_of<'k>(
    numbers: &mut Lookup<(u32, &'k str)>,
    firm: u32,
    name: &'k str,
    names: &mut Vec<String>,
) -> u32 {
    if name.is_empty() {
        return NONE;
    }
    *numbers.entry((firm, name)).or_insert_with(|| {
        names.push(name.to_owned());
        u32::try_from(names.len() - 1).unwrap_or(NONE)
    })
}

/// A year's pay: 12 months, or 52 weeks of the agreed hours.
fn a_year(units: i128, per: &str, hours: Option<f64>) -> Option<i128> {
    match per {
        "year" => Some(units),
        "month" => units.checked_mul(12),
        #[expect(
            clippy::cast_possible_truncation,
            reason = "pay is under 10^18 units, hours under 168"
        )]
        "hour" => hours.map(|hours| (units as f64 * hours * 52.0).round() as i128),
        _ => None,
    }
}
