//! What happens in the shop, day by day.

use std::collections::BTreeMap;

use super::ledger::{ACCOUNTS, Csv, Ledger};
use super::{Day, Dice, Sample, money};

/// The first month: year and month.
pub const START: (i64, i64) = (2024, 4);
/// How many months.
pub const MONTHS: usize = 30;
/// The days whose orders were never exported: first and last.
pub const GAP: (&str, &str) = ("2025-02-10", "2025-02-23");

/// Name, category, price and cost in pennies, share of sales in a thousand,
/// whether it sells in summer.
type Item = (&'static str, &'static str, i64, i64, i64, bool);

const ITEMS: &[Item] = &[
    ("City bicycle", "bicycles", 52_000, 33_800, 45, true),
    ("Trekking bicycle", "bicycles", 78_000, 51_500, 35, true),
    ("Electric bicycle", "bicycles", 214_000, 151_000, 18, true),
    ("Children's bicycle", "bicycles", 24_500, 15_400, 40, true),
    ("Helmet", "clothing", 5_600, 2_900, 110, true),
    ("Rain jacket", "clothing", 7_900, 4_150, 60, false),
    ("Lights set", "parts", 3_900, 1_850, 150, false),
    ("Lock", "parts", 4_700, 2_300, 120, false),
    ("Tyre", "parts", 3_200, 1_600, 190, true),
    ("Chain", "parts", 2_400, 1_050, 120, false),
    ("Child seat", "parts", 9_800, 5_600, 32, true),
    ("Pannier", "parts", 6_400, 3_300, 80, true),
];

/// Firms with a contract: name, invoice a month in pennies, the days they take
/// to pay at first, and how many days later they pay each year.
const FIRMS: &[(&str, i64, i64, i64)] = &[
    ("Avon Couriers", 196_000, 24, 38),
    ("Bristol Bike Hire", 262_000, 31, 34),
    ("Harbour Hotel", 64_000, 18, 0),
    ("Northgate Council", 118_000, 29, 1),
    ("Quayside Offices", 42_000, 26, 2),
    ("Redland School", 38_000, 33, 0),
    ("Severn Pizza", 71_000, 22, 4),
];

/// Suppliers: name and the categories they deliver.
const SUPPLIERS: &[(&str, &str)] = &[
    ("Meridian Cycles", "bicycles"),
    ("Partsworks", "parts"),
    ("Weatherproof", "clothing"),
];

/// Name, role, pay a month in pennies, hours a week.
const PEOPLE: &[(&str, &str, i64, i64)] = &[
    ("Alice Moore", "manager", 262_000, 40),
    ("Ben Carter", "mechanic", 218_000, 40),
    ("Chloe Singh", "mechanic", 204_000, 37),
    ("Dan Evans", "sales", 181_000, 37),
    ("Ella Novak", "sales", 96_000, 20),
    ("Finn Walker", "mechanic", 112_000, 22),
];

/// Sales by month of the year, in percent of the mean.
const SEASON: [i64; 12] = [62, 66, 88, 108, 136, 148, 138, 118, 100, 80, 72, 94];

struct Open {
    id: String,
    party: String,
    name: &'static str,
    due: Day,
    total: i64,
}

pub(super) struct Shop {
    dice: Dice,
    ledger: Ledger,
    start: Day,
    stock: BTreeMap<usize, i64>,
    receivables: Vec<Open>,
    payables: Vec<Open>,
    documents: Csv,
    lines: Csv,
    payments: Csv,
    movements: Csv,
    shifts: Csv,
    campaigns: Csv,
    counts: BTreeMap<&'static str, usize>,
    bank: Vec<i64>,
}

impl Shop {
    pub(super) fn new() -> Self {
        let start = Day::first_of(START.0, START.1);
        Self {
            dice: Dice(2024),
            ledger: Ledger::new(start, MONTHS),
            start,
            stock: BTreeMap::new(),
            receivables: Vec::new(),
            payables: Vec::new(),
            documents: Csv::new("document_id,kind,date,party_id,due_date,total,tax,status"),
            lines: Csv::new("document_id,item_id,account_id,quantity,unit_price,amount,tax,text"),
            payments: Csv::new("payment_id,date,amount,document_id,party_id,method,fee"),
            movements: Csv::new("item_id,date,quantity,reason,value,document_id"),
            shifts: Csv::new("person_id,start,end,role"),
            campaigns: Csv::new("campaign_id,start,end,name,channel,cost"),
            counts: BTreeMap::new(),
            bank: Vec::new(),
        }
    }

    pub(super) fn run(mut self) -> Sample {
        self.open();
        for month in 0..MONTHS {
            let first = Self::first_of(month);
            let next = Self::first_of(month + 1);
            self.start_of_month(month, first);
            for day in (first.0..next.0).map(Day) {
                self.day(month, day);
            }
            self.end_of_month(month, Day(next.0 - 1));
            self.bank.push(self.ledger.balance);
        }
        self.finish()
    }

    fn first_of(month: usize) -> Day {
        Day::first_of(START.0, START.1 + i64::try_from(month).unwrap_or_default())
    }

    fn id(&mut self, letter: &'static str) -> String {
        let count = self.counts.entry(letter).or_default();
        *count += 1;
        format!("{letter}{count:05}")
    }

    /// Capital, the loan, the equipment and the first goods.
    fn open(&mut self) {
        let day = self.start;
        self.ledger.pay(
            day,
            "Share capital paid in",
            ("", "Shareholders"),
            "",
            &[("3000", -3_000_000)],
        );
        self.ledger.pay(
            day,
            "Loan paid out",
            ("", "Severn Bank"),
            "",
            &[("2300", -4_500_000)],
        );
        self.ledger.pay(
            day,
            "Workshop equipment",
            ("", "Toolmasters"),
            "",
            &[("0030", 3_600_000)],
        );
        for (item, (.., cost, share, _)) in ITEMS.iter().enumerate() {
            let quantity = (share / 4).max(6);
            self.receive(item, quantity, day, "opening", "");
            let value = quantity * cost;
            self.ledger.pay(
                day,
                "First goods",
                ("", "Stock of the former owner"),
                "",
                &[("1001", value)],
            );
        }
    }

    fn start_of_month(&mut self, month: usize, day: Day) {
        let rent = 310_000 + i64::from(month >= 18) * 22_000;
        self.ledger
            .pay(day, "Rent", ("", "Dockside Estates"), "", &[("7100", rent)]);
        if month.is_multiple_of(12) {
            self.ledger.pay(
                day,
                "Insurance of the year",
                ("", "Mutual Cover"),
                "",
                &[("1103", 264_000)],
            );
        }
        if month % 3 == 1 {
            let cost = 60_000 + 30_000 * i64::from(month % 12 == 1);
            let id = self.id("C");
            let channel = if month.is_multiple_of(2) {
                "search"
            } else {
                "local paper"
            };
            let end = Day(day.0 + 20);
            self.campaigns.row(&[
                &id,
                &day.text(),
                &end.text(),
                "Ride out",
                channel,
                &money(cost),
            ]);
            self.ledger
                .pay(day, "Marketing", ("", "Adgrove"), "", &[("6200", cost)]);
        }
        for (i, (_, total, ..)) in FIRMS.iter().enumerate() {
            let swing = self.dice.below(30) - 15;
            let season = i64::midpoint(SEASON[month_of_year(day)], 100);
            self.invoice(
                i,
                Day(day.0 + 2),
                total * (100 + swing) / 100 * season / 100,
            );
        }
    }

    fn day(&mut self, month: usize, day: Day) {
        self.settle(day);
        if day.weekday() == 6 {
            return;
        }
        self.sell(month, day);
        for (i, (_, role, _, hours)) in PEOPLE.iter().enumerate() {
            let days = if *hours > 30 { 5 } else { 3 };
            if (day.weekday() + i64::try_from(i).unwrap_or_default()) % 6 < days {
                let length = hours / days;
                let (date, person) = (day.text(), format!("E{i:02}"));
                let (start, end) = (
                    format!("{date}T09:00:00Z"),
                    format!("{date}T{:02}:00:00Z", 9 + length),
                );
                self.shifts.row(&[&person, &start, &end, role]);
            }
        }
        if day.weekday() == 1 {
            self.reorder(day);
        }
    }

    /// A day's orders over the counter, paid by card on the next day.
    fn sell(&mut self, month: usize, day: Day) {
        let price_rise = if month >= 17 { 108 } else { 100 };
        let demand = if month >= 17 { 95 } else { 100 };
        let weekend = if day.weekday() == 5 { 170 } else { 100 };
        let season = SEASON[month_of_year(day)];
        let mean = 46 * season * demand * weekend / 1_000_000;
        let orders =
            mean / 10 + i64::from(self.dice.below(10) < mean % 10) + self.dice.below(3) - 1;
        let exported = day.text().as_str() < GAP.0 || day.text().as_str() > GAP.1;
        let (mut goods, mut service, mut discount, mut cost, mut tax) = (0, 0, 0, 0, 0);
        for _ in 0..orders.max(0) {
            let order = self.id("O");
            let (mut total, mut order_tax, mut rows) = (0, 0, Vec::new());
            for _ in 0..=self.dice.below(2) {
                let item = self.pick(season);
                let (name, _, price, unit_cost, ..) = ITEMS[item];
                if self.stock.get(&item).copied().unwrap_or_default() < 1 {
                    continue;
                }
                let price = price * price_rise / 100;
                let off = if self.dice.chance(60) { price / 10 } else { 0 };
                let line_tax = (price - off) / 5;
                self.take(item, day, if exported { &order } else { "" });
                goods += price;
                discount += off;
                cost += unit_cost;
                total += price - off;
                order_tax += line_tax;
                rows.push((
                    format!("I{item:02}"),
                    "4000",
                    price,
                    price - off,
                    line_tax,
                    name,
                ));
            }
            if self.dice.chance(330) {
                let fee = 4_500 + 500 * self.dice.below(12);
                service += fee;
                total += fee;
                order_tax += fee / 5;
                rows.push((String::new(), "4100", fee, fee, fee / 5, "Repair"));
            }
            tax += order_tax;
            if total > 0 && exported {
                let (date, gross) = (day.text(), money(total + order_tax));
                self.documents.row(&[
                    &order,
                    "order",
                    &date,
                    "",
                    &date,
                    &gross,
                    &money(order_tax),
                    "paid",
                ]);
                for (item, account, price, amount, line_tax, text) in rows {
                    let cells = [
                        &order,
                        &*item,
                        account,
                        "1",
                        &money(price),
                        &money(amount),
                        &money(line_tax),
                        text,
                    ];
                    self.lines.row(&cells);
                }
            }
        }
        let gross = goods - discount + service + tax;
        if gross > 0 {
            let sale = [
                ("1100", gross),
                ("4000", -goods),
                ("4009", discount),
                ("4100", -service),
                ("2200", -tax),
            ];
            self.ledger.post(day, "Sales of the day", "", "", &sale);
            self.ledger.post(
                day,
                "Goods sold",
                "",
                "",
                &[("5000", cost), ("1001", -cost)],
            );
            let fee = gross * 14 / 1000;
            let lines = [("1100", -gross), ("7901", fee)];
            self.ledger
                .pay(day, "Card takings", ("", "Cardpoint"), "", &lines);
        }
    }

    fn pick(&mut self, season: i64) -> usize {
        let weight = |item: &Item| {
            if item.5 {
                item.4 * season / 100
            } else {
                item.4
            }
        };
        let total: i64 = ITEMS.iter().map(weight).sum();
        let mut at = self.dice.below(total);
        ITEMS
            .iter()
            .position(|item| {
                at -= weight(item);
                at < 0
            })
            .unwrap_or_default()
    }

    fn take(&mut self, item: usize, day: Day, document: &str) {
        *self.stock.entry(item).or_default() -= 1;
        let (id, value) = (format!("I{item:02}"), money(-ITEMS[item].3));
        self.movements
            .row(&[&id, &day.text(), "-1", "sale", &value, document]);
    }

    fn receive(&mut self, item: usize, quantity: i64, day: Day, reason: &str, document: &str) {
        *self.stock.entry(item).or_default() += quantity;
        let (id, value) = (format!("I{item:02}"), money(quantity * ITEMS[item].3));
        self.movements.row(&[
            &id,
            &day.text(),
            &quantity.to_string(),
            reason,
            &value,
            document,
        ]);
    }

    /// Weekly orders of what runs low, delivered at once with a bill.
    fn reorder(&mut self, day: Day) {
        let ahead = SEASON[(month_of_year(day) + 1) % 12];
        for (s, (name, category)) in SUPPLIERS.iter().enumerate() {
            let (bill, mut total) = (
                format!("S{:05}", self.counts.get("S").map_or(1, |c| c + 1)),
                0,
            );
            for item in (0..ITEMS.len()).filter(|item| ITEMS[*item].1 == *category) {
                let wanted = (ITEMS[item].4 * ahead / 700).max(3);
                let have = self.stock.get(&item).copied().unwrap_or_default();
                if have * 2 < wanted {
                    let quantity = wanted - have;
                    let amount = quantity * ITEMS[item].3;
                    total += amount;
                    self.receive(item, quantity, day, "purchase", &bill);
                    let (id, count) = (format!("I{item:02}"), quantity.to_string());
                    let (price, tax) = (money(ITEMS[item].3), money(amount / 5));
                    let cells = [
                        &*bill,
                        &id,
                        "1001",
                        &count,
                        &price,
                        &money(amount),
                        &tax,
                        ITEMS[item].0,
                    ];
                    self.lines.row(&cells);
                }
            }
            if total > 0 {
                let id = self.id("S");
                let party = format!("P{s:02}");
                self.bill(id, &party, name, day, total);
            }
        }
    }

    fn bill(&mut self, id: String, party: &str, name: &'static str, day: Day, net: i64) {
        let tax = net / 5;
        let due = Day(day.0 + 30);
        let (date, total) = (day.text(), net + tax);
        self.documents.row(&[
            &id,
            "bill",
            &date,
            party,
            &due.text(),
            &money(total),
            &money(tax),
            "paid",
        ]);
        let lines = [("1001", net), ("2200", tax), ("2100", -total)];
        self.ledger.post(day, "Goods received", party, &id, &lines);
        self.payables.push(Open {
            id,
            party: party.to_owned(),
            name,
            due,
            total,
        });
    }

    fn invoice(&mut self, firm: usize, day: Day, net: i64) {
        let (name, _, days, drift) = FIRMS[firm];
        let (id, party) = (self.id("V"), format!("K{firm:02}"));
        let tax = net / 5;
        let total = net + tax;
        let years = (day.0 - self.start.0) / 30;
        let paid = Day(day.0 + days + drift * years / 12 + self.dice.below(7));
        let last = Self::first_of(MONTHS).0;
        let status = if paid.0 < last { "paid" } else { "open" };
        let due = Day(day.0 + 30).text();
        self.documents.row(&[
            &id,
            "invoice",
            &day.text(),
            &party,
            &due,
            &money(total),
            &money(tax),
            status,
        ]);
        let cells = [
            &*id,
            "",
            "4100",
            "1",
            &money(net),
            &money(net),
            &money(tax),
            "Fleet service",
        ];
        self.lines.row(&cells);
        let lines = [("1100", total), ("4100", -net), ("2200", -tax)];
        self.ledger.post(day, "Fleet service", &party, &id, &lines);
        self.receivables.push(Open {
            id,
            party,
            name,
            due: paid,
            total,
        });
    }

    /// What customers and the shop pay today.
    fn settle(&mut self, day: Day) {
        let (paid, open): (Vec<Open>, Vec<Open>) = std::mem::take(&mut self.receivables)
            .into_iter()
            .partition(|open| open.due <= day);
        self.receivables = open;
        for Open {
            id,
            party,
            name,
            total,
            ..
        } in paid
        {
            let payment = self.id("R");
            let cells = [
                &*payment,
                &day.text(),
                &money(total),
                &id,
                &party,
                "transfer",
                "0.00",
            ];
            self.payments.row(&cells);
            self.ledger.pay(
                day,
                "Invoice paid",
                (&party, name),
                &id,
                &[("1100", -total)],
            );
        }
        let (paid, open): (Vec<Open>, Vec<Open>) = std::mem::take(&mut self.payables)
            .into_iter()
            .partition(|open| open.due <= day);
        self.payables = open;
        for Open {
            id,
            party,
            name,
            total,
            ..
        } in paid
        {
            let payment = self.id("R");
            let cells = [
                &*payment,
                &day.text(),
                &money(-total),
                &id,
                &party,
                "transfer",
                "0.00",
            ];
            self.payments.row(&cells);
            self.ledger
                .pay(day, "Bill paid", (&party, name), &id, &[("2100", total)]);
        }
    }

    fn end_of_month(&mut self, month: usize, day: Day) {
        let rise = if month >= 12 { 104 } else { 100 };
        let wages: i64 = PEOPLE.iter().map(|(_, _, pay, _)| pay * rise / 100).sum();
        let (withheld, own) = (wages * 21 / 100, wages * 9 / 100);
        let lines = [("7000", wages), ("7006", own), ("2210", -withheld - own)];
        self.ledger.pay(day, "Wages", ("", "Staff"), "", &lines);
        let cold = if matches!(month_of_year(day), 10 | 11 | 0 | 1 | 2) {
            46_000
        } else {
            18_000
        };
        self.ledger.pay(
            day,
            "Electricity and heating",
            ("", "Westpower"),
            "",
            &[("7200", cold)],
        );
        self.ledger.pay(
            day,
            "Software and office",
            ("", "Various"),
            "",
            &[("7500", 27_500)],
        );
        let owed = -self.ledger.balance_of("2300");
        let interest = owed * 62 / 12_000;
        let lines = [("2300", 100_000.min(owed)), ("7903", interest)];
        self.ledger
            .pay(day, "Loan instalment", ("", "Severn Bank"), "", &lines);
        self.ledger.post(
            day,
            "Depreciation",
            "",
            "",
            &[("8000", 60_000), ("0031", -60_000)],
        );
        self.ledger.post(
            day,
            "Insurance of the month",
            "",
            "",
            &[("8200", 22_000), ("1103", -22_000)],
        );
        let taxes = -self.ledger.balance_of("2210") - withheld - own;
        if taxes > 0 {
            self.ledger.pay(
                day,
                "Payroll taxes",
                ("", "Revenue office"),
                "",
                &[("2210", taxes)],
            );
        }
        if month % 3 == 2 {
            let vat = -self.ledger.balance_of("2200");
            self.ledger.pay(
                day,
                "VAT of the quarter",
                ("", "Revenue office"),
                "",
                &[("2200", vat)],
            );
            self.shrink(day);
        }
        if month % 12 == 11 {
            self.close_year(month, day);
        }
    }

    /// A count finds one of the smaller things missing.
    fn shrink(&mut self, day: Day) {
        let item = 4 + usize::try_from(self.dice.below(6)).unwrap_or_default();
        if self.stock.get(&item).copied().unwrap_or_default() > 0 {
            *self.stock.entry(item).or_default() -= 1;
            let (id, cost) = (format!("I{item:02}"), ITEMS[item].3);
            self.movements
                .row(&[&id, &day.text(), "-1", "adjustment", &money(-cost), ""]);
            self.ledger
                .post(day, "Count", "", "", &[("5200", cost), ("1001", -cost)]);
        }
    }

    /// Tax on the year's profit, paid nine months later, and a dividend.
    fn close_year(&mut self, month: usize, day: Day) {
        let income = |account: &str| account.starts_with(['4', '5', '6', '7', '8']);
        let year = &self.ledger.movements[month - 11..=month];
        let profit: i64 = -year
            .iter()
            .flatten()
            .filter(|(account, _)| income(account))
            .map(|(_, v)| v)
            .sum::<i64>();
        let tax = (profit * 19 / 100).max(0);
        self.ledger.post(
            day,
            "Corporation tax of the year",
            "",
            "",
            &[("9000", tax), ("2320", -tax)],
        );
        let owed = -self.ledger.balance_of("2320") - tax;
        if owed > 0 {
            self.ledger.pay(
                day,
                "Corporation tax",
                ("", "Revenue office"),
                "",
                &[("2320", owed)],
            );
        }
        let dividend = (profit * 3 / 5).max(0);
        self.ledger.pay(
            day,
            "Dividend",
            ("", "Shareholders"),
            "",
            &[("3210", dividend)],
        );
    }

    fn finish(self) -> Sample {
        let mut accounts = Csv::new("account_id,number,name,root_type");
        for account in ACCOUNTS {
            accounts.row(&[account.number, account.number, account.name, account.root]);
        }
        let mut business =
            Csv::new("business_id,name,zone,currency,fiscal_year_start,sector,country");
        business.row(&[
            "harbour-cycles",
            "Harbour Lane Cycles",
            "Europe/London",
            "GBP",
            "4",
            "retail",
            "GB",
        ]);
        let mut parties = Csv::new("party_id,name,kind,country");
        for (i, (name, ..)) in FIRMS.iter().enumerate() {
            parties.row(&[&format!("K{i:02}"), name, "customer", "GB"]);
        }
        for (i, (name, _)) in SUPPLIERS.iter().enumerate() {
            parties.row(&[&format!("P{i:02}"), name, "supplier", "GB"]);
        }
        let mut items =
            Csv::new("item_id,name,kind,category,price,cost,lead_time_days,supplier_id");
        for (i, (name, category, price, cost, ..)) in ITEMS.iter().enumerate() {
            let supplier = SUPPLIERS
                .iter()
                .position(|(_, own)| own == category)
                .unwrap_or_default();
            let (id, by) = (format!("I{i:02}"), format!("P{supplier:02}"));
            items.row(&[
                &id,
                name,
                "good",
                category,
                &money(*price),
                &money(*cost),
                "7",
                &by,
            ]);
        }
        let mut people = Csv::new("person_id,name,role,hired,pay,pay_per,hours_per_week");
        for (i, (name, role, pay, hours)) in PEOPLE.iter().enumerate() {
            let (id, hired) = (format!("E{i:02}"), self.start.text());
            people.row(&[
                &id,
                name,
                role,
                &hired,
                &money(*pay),
                "month",
                &hours.to_string(),
            ]);
        }
        let tables = [
            ("business", business),
            ("accounts", accounts),
            ("entries", self.ledger.entries),
            ("parties", parties),
            ("documents", self.documents),
            ("lines", self.lines),
            ("payments", self.payments),
            ("items", items),
            ("stock", self.movements),
            ("bank", self.ledger.bank),
            ("people", people),
            ("shifts", self.shifts),
            ("campaigns", self.campaigns),
        ];
        Sample {
            tables: tables
                .into_iter()
                .map(|(name, csv)| (name, csv.into_text()))
                .collect(),
            accounts: ACCOUNTS,
            movements: self.ledger.movements,
            bank: self.bank,
        }
    }
}

/// The month of the year, from 0.
fn month_of_year(day: Day) -> usize {
    usize::try_from(day.parts().1 - 1).unwrap_or_default()
}
