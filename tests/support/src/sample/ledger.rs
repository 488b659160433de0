//! The ledger of the sample: accounts, postings, and the tables they fill.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Day, money};

/// An account of the sample's chart.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// The number.
    pub number: &'static str,
    /// The name.
    pub name: &'static str,
    /// The root type.
    pub root: &'static str,
}

const fn account(number: &'static str, name: &'static str, root: &'static str) -> Account {
    Account { number, name, root }
}

pub(super) const ACCOUNTS: &[Account] = &[
    account("0030", "Workshop equipment", "asset"),
    account("0031", "Accumulated depreciation of equipment", "asset"),
    account("1001", "Stock of goods", "asset"),
    account("1100", "Trade debtors", "asset"),
    account("1103", "Prepaid insurance", "asset"),
    account("1200", "Bank current account", "asset"),
    account("2100", "Trade creditors", "liability"),
    account("2200", "VAT payable", "liability"),
    account("2210", "Payroll taxes payable", "liability"),
    account("2300", "Bank loan", "liability"),
    account("2320", "Corporation tax payable", "liability"),
    account("3000", "Share capital", "equity"),
    account("3200", "Retained earnings", "equity"),
    account("3210", "Dividends paid", "equity"),
    account("4000", "Sales of bicycles and parts", "income"),
    account("4100", "Workshop services", "income"),
    account("4009", "Discounts allowed", "income"),
    account("5000", "Cost of goods sold", "expense"),
    account("5200", "Stock shrinkage", "expense"),
    account("6200", "Marketing", "expense"),
    account("7000", "Wages and salaries", "expense"),
    account("7006", "Employer's national insurance", "expense"),
    account("7100", "Rent", "expense"),
    account("7200", "Electricity and heating", "expense"),
    account("7500", "Office and software", "expense"),
    account("7901", "Card and bank fees", "expense"),
    account("7903", "Loan interest", "expense"),
    account("8000", "Depreciation", "expense"),
    account("8100", "Bad debts", "expense"),
    account("8200", "Insurance", "expense"),
    account("9000", "Corporation tax", "expense"),
];

/// One table as CSV.
#[derive(Clone, Debug)]
pub(super) struct Csv(String);

impl Csv {
    pub(super) fn new(columns: &str) -> Self {
        Self(format!("{columns}\n"))
    }

    /// Adds a row; no cell of the sample needs quotes.
    pub(super) fn row(&mut self, cells: &[&str]) {
        debug_assert!(cells.iter().all(|cell| !cell.contains([',', '"', '\n'])));
        let _ = writeln!(self.0, "{}", cells.join(","));
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// Postings as they come, with the bank lines among them.
#[derive(Clone, Debug)]
pub(super) struct Ledger {
    start: Day,
    journals: usize,
    bank_lines: usize,
    pub(super) balance: i64,
    pub(super) entries: Csv,
    pub(super) bank: Csv,
    pub(super) movements: Vec<BTreeMap<&'static str, i64>>,
    balances: BTreeMap<&'static str, i64>,
}

impl Ledger {
    pub(super) fn new(start: Day, months: usize) -> Self {
        Self {
            start,
            journals: 0,
            bank_lines: 0,
            balance: 0,
            entries: Csv::new("entry_id,date,account_id,amount,party_id,document_id,text"),
            bank: Csv::new("line_id,date,amount,balance,counterparty,party_id,text,account_id"),
            movements: vec![BTreeMap::new(); months],
            balances: BTreeMap::new(),
        }
    }

    /// Posts a journal: account and pennies, debits positive.
    ///
    /// # Panics
    ///
    /// If the journal does not balance: that is a mistake in the sample.
    pub(super) fn post(
        &mut self,
        day: Day,
        text: &str,
        party: &str,
        document: &str,
        lines: &[(&'static str, i64)],
    ) {
        assert_eq!(
            lines.iter().map(|(_, amount)| amount).sum::<i64>(),
            0,
            "{text} does not balance"
        );
        self.journals += 1;
        let (journal, date) = (format!("J{:05}", self.journals), day.text());
        let month = self.month(day);
        for (account, amount) in lines.iter().filter(|(_, amount)| *amount != 0) {
            self.entries.row(&[
                &journal,
                &date,
                account,
                &money(*amount),
                party,
                document,
                text,
            ]);
            *self.movements[month].entry(account).or_default() += amount;
            *self.balances.entry(account).or_default() += amount;
        }
    }

    /// Posts a journal whose counterpart is the bank, and writes the bank line.
    pub(super) fn pay(
        &mut self,
        day: Day,
        text: &str,
        who: (&str, &str),
        document: &str,
        lines: &[(&'static str, i64)],
    ) {
        let cash: i64 = -lines.iter().map(|(_, amount)| amount).sum::<i64>();
        let mut all = lines.to_vec();
        all.push(("1200", cash));
        let (party, name) = who;
        self.post(day, text, party, document, &all);
        self.bank_lines += 1;
        self.balance += cash;
        let line = format!("B{:05}", self.bank_lines);
        self.bank.row(&[
            &line,
            &day.text(),
            &money(cash),
            &money(self.balance),
            name,
            party,
            text,
            "1200",
        ]);
    }

    /// What stands on an account now.
    pub(super) fn balance_of(&self, account: &str) -> i64 {
        self.balances.get(account).copied().unwrap_or_default()
    }

    fn month(&self, day: Day) -> usize {
        let (first_year, first_month, _) = self.start.parts();
        let (year, month, _) = day.parts();
        let months = (year - first_year) * 12 + month - first_month;
        usize::try_from(months)
            .unwrap_or_default()
            .min(self.movements.len() - 1)
    }
}
