//! Reading the tables into businesses.

use std::collections::BTreeMap;

use trimtab_core::arrow::array::{Array, Decimal128Array};
use trimtab_core::books::Books;
use trimtab_core::calendar::Date;
use trimtab_core::{Control, Issue, Reader, Result};

use super::firm::{BankLine, Firm, Invoice, NONE, Payment, Period, Person, Trade};
use super::operation::Orders;
use super::register::{Problems, Register, each_row, text};

/// Numbers of keys in the order in which they first come.
///
/// It is only looked up and never walked, so that the order of a hash map
/// cannot reach a result; with a million rows it takes a fifth of the time of
/// a tree of texts.
#[expect(clippy::disallowed_types, reason = "only looked up, never walked")]
type Lookup<K> = std::collections::HashMap<K, u32>;

/// The tables of the books that are read, next to `business` and `rates`.
pub(super) const TABLES: [&str; 5] = ["documents", "lines", "payments", "bank", "people"];

/// What the tables say of each business, in the order of their ids.
pub(super) fn firms(
    books: &Books,
    statements: Option<Reader<'_>>,
    orders: Orders,
    control: &Control,
    issues: &mut Vec<Issue>,
) -> Result<Vec<Firm>> {
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
    let slots = intake.documents(&readers, orders)?;
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
        let message = "the rows have several currencies and the business has no base currency: nothing is said of it; give `business`";
        let issue = Issue::new(trimtab_core::Severity::Error, "CURRENCY_MISSING", message);
        issues.push(super::register::with_unit(
            issue.column("currency"),
            &firm.id,
        ));
    }
    let known = intake.firms.into_iter().zip(unclear);
    Ok(known
        .filter(|(_, unclear)| !**unclear)
        .map(|(firm, _)| firm)
        .collect())
}

/// The documents by business and id.
#[derive(Default)]
struct Slots {
    numbers: Lookup<(u32, String)>,
    /// The invoice of each document, by its place in the business.
    invoices: Vec<u32>,
}

struct Intake<'a> {
    firms: Vec<Firm>,
    register: Register,
    problems: Problems,
    control: &'a Control,
}

impl Intake<'_> {
    fn documents(
        &mut self,
        readers: &BTreeMap<&'static str, Reader<'_>>,
        orders: Orders,
    ) -> Result<Slots> {
        let mut slots = Slots::default();
        let Some(reader) = readers.get("documents") else {
            return Ok(slots);
        };
        let firms = self.register.rows("documents").to_vec();
        let ids = reader.id("document_id")?;
        let kinds = reader.text("kind")?;
        let mut slot_of = Vec::with_capacity(ids.len());
        // Which kinds each slot has: an order and its invoice may have one id.
        let mut seen: Vec<u8> = Vec::new();
        each_row(ids.len(), self.control, |row| {
            let key = (firms[row], ids.value(row).to_owned());
            let next = u32::try_from(seen.len()).unwrap_or(NONE);
            let slot = *slots.numbers.entry(key).or_insert(next);
            if slot == next {
                seen.push(0);
            }
            let bit = kind_bit(kinds.value(row));
            let known = seen.get_mut(slot as usize);
            let first = known.is_some_and(|known| {
                let first = *known & bit == 0;
                *known |= bit;
                first
            });
            slot_of.push((slot, first));
            Ok(())
        })?;
        slots.invoices = vec![NONE; seen.len()];
        let nets = self.nets(readers.get("lines"), &slots)?;
        self.trades(reader, &slot_of, &nets, orders, &mut slots)?;
        Ok(slots)
    }

    /// The sum of the lines of each document.
    fn nets(&self, reader: Option<&Reader<'_>>, slots: &Slots) -> Result<Vec<Option<i128>>> {
        let mut nets = vec![None; slots.invoices.len()];
        let Some(reader) = reader else {
            return Ok(nets);
        };
        let (of, amounts) = (reader.id("document_id")?, reader.money("amount")?);
        let firms = self.register.rows("lines");
        let mut last: Option<(u32, &str, Option<u32>)> = None;
        each_row(of.len(), self.control, |row| {
            let (firm, id) = (firms[row], of.value(row));
            let slot = match last {
                Some((same_firm, same, slot)) if same_firm == firm && same == id => slot,
                _ => slots.numbers.get(&(firm, id.to_owned())).copied(),
            };
            last = Some((firm, id, slot));
            if let Some(net) = slot.and_then(|slot| nets.get_mut(slot as usize)) {
                *net = Some(net.unwrap_or(0_i128).saturating_add(amounts.value(row)));
            }
            Ok(())
        })?;
        Ok(nets)
    }

    fn trades(
        &mut self,
        reader: &Reader<'_>,
        slot_of: &[(u32, bool)],
        nets: &[Option<i128>],
        orders: Orders,
        slots: &mut Slots,
    ) -> Result<()> {
        let dates = self.register.dates("documents", reader, "date")?;
        let dues = self.register.dates("documents", reader, "due_date")?;
        let (kinds, statuses) = (reader.text("kind")?, reader.text("status")?);
        let (totals, taxes) = (reader.money("total")?, reader.money("tax")?);
        let (parties, currencies) = (reader.id("party_id")?, reader.text("currency")?);
        let mut party_numbers: Lookup<(u32, &str)> = Lookup::default();
        let control = self.control;
        each_row(dates.len(), control, |row| {
            let firm = self.register.rows("documents")[row];
            let status = text(&statuses, row);
            let Some(role) = Role::of(kinds.value(row), status, orders) else {
                return Ok(());
            };
            let (slot, first) = slot_of[row];
            if !first {
                self.problems
                    .add(firm, ("documents", "document_id"), "ROW_DUPLICATE", row, "");
                return Ok(());
            }
            let Some(date) = dates[row] else {
                self.problems
                    .add(firm, ("documents", "date"), "DATE_MISSING", row, "");
                return Ok(());
            };
            let total = units(&totals, row);
            let tax = units(&taxes, row).unwrap_or(0);
            let lines = nets.get(slot as usize).copied().flatten();
            let Some(net) = lines.or_else(|| total.map(|total| total.saturating_sub(tax))) else {
                self.problems
                    .add(firm, ("documents", "total"), "DOCUMENT_EMPTY", row, "");
                return Ok(());
            };
            let code = text(&currencies, row);
            let gross = total.unwrap_or(net);
            let base = |units| self.register.in_base(firm, units, code, date);
            let (Some(net), Some(gross)) = (base(net), base(gross)) else {
                self.problems
                    .add(firm, ("documents", "currency"), "RATE_MISSING", row, code);
                return Ok(());
            };
            let party = number_of(
                &mut party_numbers,
                firm,
                text(&parties, row),
                &mut self.firms[firm as usize].parties,
            );
            let of = &mut self.firms[firm as usize];
            let trade = Trade {
                date,
                party,
                units: if role.credit { -net } else { net },
                credit: role.credit,
            };
            if role.sale {
                of.sales.push(trade);
                let order = kinds.value(row) == "order";
                of.kinds.0 += usize::from(order);
                of.kinds.1 += usize::from(!order && !role.credit);
            } else {
                of.purchases.push(trade);
            }
            if role.invoice {
                if let Some(place) = slots.invoices.get_mut(slot as usize) {
                    *place = u32::try_from(of.invoices.len()).unwrap_or(NONE);
                }
                of.invoices.push(Invoice {
                    date,
                    due: dues[row],
                    units: gross,
                    paid: (!status.is_empty()).then_some(status == "paid"),
                });
            }
            Ok(())
        })
    }

    fn payments(&mut self, reader: &Reader<'_>, slots: &Slots) -> Result<()> {
        let dates = self.register.dates("payments", reader, "date")?;
        let (ids, of) = (reader.id("payment_id")?, reader.id("document_id")?);
        let (amounts, currencies) = (reader.money("amount")?, reader.text("currency")?);
        let mut seen: Lookup<(u32, &str, &str)> = Lookup::default();
        let control = self.control;
        each_row(dates.len(), control, |row| {
            let firm = self.register.rows("payments")[row];
            let document = text(&of, row);
            // One payment may settle several documents.
            let key = (firm, ids.value(row), document);
            if seen.insert(key, 0).is_some() {
                self.problems
                    .add(firm, ("payments", "payment_id"), "ROW_DUPLICATE", row, "");
                return Ok(());
            }
            let slot = slots.numbers.get(&(firm, document.to_owned()));
            let invoice = slot.and_then(|slot| slots.invoices.get(*slot as usize));
            let Some(&invoice) = invoice.filter(|invoice| **invoice != NONE) else {
                return Ok(());
            };
            let Some(date) = dates[row] else {
                self.problems
                    .add(firm, ("payments", "date"), "DATE_MISSING", row, "");
                return Ok(());
            };
            let code = text(&currencies, row);
            let Some(units) = self.register.in_base(firm, amounts.value(row), code, date) else {
                self.problems
                    .add(firm, ("payments", "currency"), "RATE_MISSING", row, code);
                return Ok(());
            };
            let payments = &mut self.firms[firm as usize].payments;
            payments.push(Payment {
                date,
                units,
                invoice,
            });
            Ok(())
        })
    }

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
            let revenue = match (which.value(row), lines.value(row)) {
                ("profit_and_loss", "net_revenue") => true,
                ("balance_sheet", "total_assets") => false,
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

/// What a document is to the business.
struct Role {
    sale: bool,
    credit: bool,
    invoice: bool,
}

impl Role {
    /// `None` for what is neither a sale nor a purchase.
    fn of(kind: &str, status: &str, orders: Orders) -> Option<Self> {
        if matches!(status, "draft" | "cancelled") {
            return None;
        }
        let role = |sale, credit, invoice| {
            Some(Self {
                sale,
                credit,
                invoice,
            })
        };
        match kind {
            "invoice" => role(true, false, true),
            "receipt" => role(true, false, false),
            "credit_note" => role(true, true, false),
            "order" => match orders {
                Orders::Never => None,
                Orders::Paid if status != "paid" => None,
                _ => role(true, false, false),
            },
            "bill" => role(false, false, false),
            "supplier_credit" => role(false, true, false),
            _ => None,
        }
    }
}

fn kind_bit(kind: &str) -> u8 {
    match kind {
        "invoice" => 1,
        "receipt" => 2,
        "credit_note" => 4,
        "order" => 8,
        "bill" => 16,
        "supplier_credit" => 32,
        _ => 64,
    }
}

fn units(amounts: &Decimal128Array, row: usize) -> Option<i128> {
    amounts.is_valid(row).then(|| amounts.value(row))
}

/// The number of a name within its business; [`NONE`] for a blank.
fn number_of<'k>(
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
