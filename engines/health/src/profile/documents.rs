//! Reading documents, their lines and their payments.

use std::collections::BTreeMap;

use trimtab_core::arrow::array::{Array, StringArray};
use trimtab_core::books::DOCUMENT_KINDS;
use trimtab_core::{Reader, Result};

use super::firm::{Invoice, NONE, Payment, Trade};
use super::intake::{Intake, Lookup, number_of, units};
use super::operation::Orders;
use super::register::{each_row, text};

/// The documents by business and id.
#[derive(Default)]
pub(super) struct Slots<'k> {
    numbers: Lookup<(u32, &'k str)>,
    /// The invoice of each document, by its place in the business.
    invoices: Vec<u32>,
}

impl Intake<'_> {
    /// The documents, and where each came to stand; `ids` is their column.
    pub(super) fn documents<'k>(
        &mut self,
        readers: &BTreeMap<&'static str, Reader<'_>>,
        ids: &'k StringArray,
        orders: Orders,
    ) -> Result<Slots<'k>> {
        let mut slots = Slots::default();
        let Some(reader) = readers.get("documents") else {
            return Ok(slots);
        };
        let firms = self.register.rows("documents").to_vec();
        let kinds = reader.text("kind")?;
        let mut slot_of = Vec::with_capacity(ids.len());
        // Which kinds each slot has: an order and its invoice may have one id.
        let mut seen: Vec<u8> = Vec::new();
        each_row(ids.len(), self.control, |row| {
            let key = (firms[row], ids.value(row));
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
    fn nets(&self, reader: Option<&Reader<'_>>, slots: &Slots<'_>) -> Result<Vec<Option<i128>>> {
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
                _ => slots.numbers.get(&(firm, id)).copied(),
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
        slots: &mut Slots<'_>,
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
            let kind = kinds.value(row);
            if !DOCUMENT_KINDS.contains(&kind) {
                let at = ("documents", "kind");
                self.problems
                    .add(firm, at, "DOCUMENT_KIND_UNKNOWN", row, kind);
            }
            let Some(role) = Role::of(kind, status, orders) else {
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

    pub(super) fn payments(&mut self, reader: &Reader<'_>, slots: &Slots<'_>) -> Result<()> {
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
            let slot = slots.numbers.get(&(firm, document));
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
