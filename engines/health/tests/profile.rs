//! The profile as a host calls it: values worked out again by plain loops, and
//! an answer to whatever tables there are.

#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use trimtab_core::books::Books;
use trimtab_core::calendar::Date;
use trimtab_core::{Control, Table};
use trimtab_health::{Profile, ProfileOptions, StatementsOptions, profile, statements};

fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

fn books(tables: &Value) -> Books {
    let tables = tables.as_object().unwrap().iter();
    tables.fold(Books::new(), |books, (name, columns)| {
        books.with(name, table(columns)).unwrap()
    })
}

/// The rows of a table as objects.
fn rows(table: &Table) -> Vec<Value> {
    let columns = table.to_json().unwrap();
    let columns = columns.as_object().unwrap();
    (0..table.num_rows())
        .map(|row| {
            columns
                .iter()
                .map(|(name, values)| (name.clone(), values[row].clone()))
                .collect()
        })
        .collect()
}

/// The row of a measure of the only business.
fn row(profile: &Profile, measure: &str) -> Value {
    let mut rows = rows(&profile.profile).into_iter();
    rows.find(|row| row["measure"] == measure).unwrap()
}

fn value(profile: &Profile, measure: &str) -> f64 {
    row(profile, measure)["value"].as_f64().unwrap()
}

fn close(got: f64, want: f64) {
    assert!(
        (got - want).abs() <= 1e-9 * want.abs().max(1.0),
        "{got} {want}"
    );
}

fn day(text: &str) -> i32 {
    text.parse::<Date>().unwrap().days()
}

/// A CSV file of the sample business: its names, and its cells as texts.
fn sample(name: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let path = format!(
        "{}/../../examples/books/{name}.csv",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).unwrap();
    let cells = |line: &str| -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for letter in line.chars() {
            match letter {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                letter => cells.last_mut().unwrap().push(letter),
            }
        }
        cells
    };
    let mut lines = text.lines().map(cells);
    (lines.next().unwrap(), lines.collect())
}

fn columns((names, rows): (Vec<String>, Vec<Vec<String>>)) -> Value {
    let cell = |text: &String| {
        if text.is_empty() {
            Value::Null
        } else {
            json!(text)
        }
    };
    names
        .into_iter()
        .enumerate()
        .map(|(at, name)| {
            let values: Vec<Value> = rows.iter().map(|row| cell(&row[at])).collect();
            // Numbers as numbers where the books want them.
            let values = if matches!(
                name.as_str(),
                "hours_per_week" | "fiscal_year_start" | "quantity"
            ) {
                values
                    .iter()
                    .map(|v| {
                        v.as_str()
                            .map_or(Value::Null, |v| json!(v.parse::<f64>().unwrap()))
                    })
                    .collect()
            } else {
                values
            };
            (name, Value::from(values))
        })
        .collect()
}

/// The rows of a file as maps from name to text.
fn records(name: &str) -> Vec<BTreeMap<String, String>> {
    let (names, rows) = sample(name);
    rows.into_iter()
        .map(|row| names.iter().cloned().zip(row).collect())
        .collect()
}

fn amount(record: &BTreeMap<String, String>, name: &str) -> f64 {
    record[name].parse().unwrap_or(0.0)
}

fn sample_profile() -> Profile {
    let mut tables = serde_json::Map::new();
    for name in [
        "business",
        "documents",
        "lines",
        "payments",
        "bank",
        "people",
    ] {
        tables.insert(name.into(), columns(sample(name)));
    }
    let tables = Value::Object(tables);
    let ledger =
        json!({"accounts": columns(sample("accounts")), "entries": columns(sample("entries"))});
    let made = statements(
        &books(&ledger),
        &StatementsOptions::default(),
        &Control::new(),
    )
    .unwrap();
    profile(
        &books(&tables),
        Some(&made.statements),
        &ProfileOptions::default(),
        &Control::new(),
    )
    .unwrap()
}

const AS_OF: &str = "2026-09-30";

#[test]
fn the_sample_business_is_as_worked_out_by_plain_loops() {
    let profile = sample_profile();
    let as_of = day(AS_OF);
    for row in rows(&profile.profile) {
        assert_eq!(
            (&row["as_of"], &row["business_id"]),
            (&json!(AS_OF), &json!("harbour-cycles"))
        );
    }

    // Size: sales accounts of the ledger, people, pay.
    let (mut last, mut before) = (0.0, 0.0);
    for entry in records("entries") {
        if entry["account_id"].starts_with('4') {
            let date = day(&entry["date"]);
            let side = if date > day("2025-09-30") {
                &mut last
            } else if date > day("2024-09-30") {
                &mut before
            } else {
                continue;
            };
            *side -= amount(&entry, "amount");
        }
    }
    close(
        value(&profile, "annual_revenue"),
        (last * 1e4_f64).round() / 1e4,
    );
    close(value(&profile, "growth_rate"), last / before - 1.0);
    assert_eq!(row(&profile, "annual_revenue")["unit"], "GBP");
    let people = records("people");
    close(value(&profile, "headcount"), people.len() as f64);
    let hours: f64 = people.iter().map(|p| amount(p, "hours_per_week")).sum();
    close(value(&profile, "full_time_equivalents"), hours / 40.0);
    let pay: f64 = people.iter().map(|p| amount(p, "pay") * 12.0).sum();
    close(value(&profile, "annual_payroll"), pay);
    assert_eq!(row(&profile, "size_class")["text"], "micro");
    close(value(&profile, "age_months"), 30.0);

    // Cash: the balance of each day.
    let bank = records("bank");
    let (mut sum, mut out, mut below) = (0.0, 0.0, 0);
    for date in as_of - 364..=as_of {
        let line = bank
            .iter()
            .rfind(|line| day(&line["date"]) <= date)
            .unwrap();
        sum += amount(line, "balance");
        below += i32::from(amount(line, "balance") < 0.0);
        out -= bank
            .iter()
            .filter(|l| day(&l["date"]) == date)
            .map(|l| amount(l, "amount").min(0.0))
            .sum::<f64>();
    }
    close(value(&profile, "average_daily_balance"), sum / 365.0);
    close(value(&profile, "cash_buffer_days"), sum / out);
    close(value(&profile, "days_below_zero"), f64::from(below));
    assert_eq!(row(&profile, "cash_buffer_days")["benchmark"], 27.0);
    let nets: Vec<f64> = (0..52)
        .map(|week| {
            let inside = |date: i32| (as_of - date) / 7 == week && date <= as_of;
            bank.iter()
                .filter(|line| inside(day(&line["date"])))
                .map(|line| amount(line, "amount"))
                .sum()
        })
        .collect();
    let mean = nets.iter().sum::<f64>() / 52.0;
    let deviation = (nets
        .iter()
        .map(|net| (net - mean) * (net - mean))
        .sum::<f64>()
        / 51.0)
        .sqrt();
    close(value(&profile, "weekly_net_flow_deviation"), deviation);
    close(
        value(&profile, "weekly_net_flow_volatility"),
        deviation / (7.0 * out / 365.0),
    );

    customers_of_the_sample(&profile, as_of);
}

fn customers_of_the_sample(profile: &Profile, as_of: i32) {
    let since = as_of - 365;
    let mut nets: BTreeMap<String, f64> = BTreeMap::new();
    for line in records("lines") {
        *nets.entry(line["document_id"].clone()).or_default() += amount(&line, "amount");
    }
    let documents = records("documents");
    let mut sales: BTreeMap<String, f64> = BTreeMap::new();
    let mut suppliers: BTreeMap<String, f64> = BTreeMap::new();
    let (mut whole, mut orders) = (0.0, 0.0);
    for document in documents.iter().filter(|d| day(&d["date"]) > since) {
        let net = nets[&document["document_id"]];
        if document["kind"] == "bill" {
            *suppliers.entry(document["party_id"].clone()).or_default() += net;
        } else {
            whole += net;
            orders += 1.0;
            *sales.entry(document["party_id"].clone()).or_default() += net;
        }
    }
    close(value(profile, "average_order_value"), whole / orders);
    sales.remove("");
    close(value(profile, "customers"), sales.len() as f64);
    let mut amounts: Vec<f64> = sales.values().copied().collect();
    amounts.sort_by(|a, b| b.total_cmp(a));
    close(value(profile, "customer_top_1_share"), amounts[0] / whole);
    close(
        value(profile, "customer_top_5_share"),
        amounts[..5].iter().sum::<f64>() / whole,
    );
    let index: f64 = amounts.iter().map(|amount| (amount / whole).powi(2)).sum();
    close(value(profile, "customer_concentration"), index);
    close(value(profile, "customer_effective_number"), 1.0 / index);
    let bought: f64 = suppliers.values().sum();
    let largest = suppliers.iter().max_by(|a, b| a.1.total_cmp(b.1)).unwrap();
    close(value(profile, "supplier_top_1_share"), largest.1 / bought);
    assert_eq!(row(profile, "supplier_top_1_share")["text"], **largest.0);

    // Receivables: invoices less what was paid on them.
    let payments = records("payments");
    let (mut owed, mut late, mut weight, mut waited) = (0.0, 0.0, 0.0, 0.0);
    for invoice in documents.iter().filter(|d| d["kind"] == "invoice") {
        let of = payments
            .iter()
            .filter(|p| p["document_id"] == invoice["document_id"]);
        let mut paid = 0.0;
        for payment in of {
            let (amount, date) = (amount(payment, "amount"), day(&payment["date"]));
            paid += amount;
            if date > since {
                weight += amount;
                waited += amount * f64::from(date - day(&invoice["date"]));
            }
        }
        let rest = if invoice["status"] == "paid" {
            0.0
        } else {
            amount(invoice, "total") - paid
        };
        owed += rest;
        late += if day(&invoice["due_date"]) < as_of {
            rest
        } else {
            0.0
        };
    }
    close(
        value(profile, "receivables"),
        (owed * 1e4_f64).round() / 1e4,
    );
    close(value(profile, "overdue_share"), late / owed);
    close(value(profile, "days_to_collect"), waited / weight);

    // Every customer has a segment, and each its recency, orders and revenue.
    let segments = rows(&profile.segments);
    assert_eq!(segments.len(), 7);
    for segment in &segments {
        let mine = || {
            documents
                .iter()
                .filter(|d| segment["party_id"] == *d["party_id"])
        };
        assert_eq!(segment["orders"], mine().count());
        let last = mine().map(|d| day(&d["date"])).max().unwrap();
        assert_eq!(segment["recency_days"], as_of - last);
        let revenue: f64 = mine().map(|d| nets[&d["document_id"]]).sum();
        close(
            segment["revenue"].as_str().unwrap().parse().unwrap(),
            (revenue * 1e4).round() / 1e4,
        );
    }
}

#[test]
fn the_season_of_the_sample_is_that_of_bicycles() {
    let profile = sample_profile();
    let season = rows(&profile.seasonality);
    assert_eq!(season.len(), 12);
    let mean: f64 = season
        .iter()
        .map(|row| row["index"].as_f64().unwrap())
        .sum::<f64>()
        / 12.0;
    close(mean, 1.0);
    // 30 months from April on: April to September three times.
    let years: Vec<i64> = season
        .iter()
        .map(|row| row["years"].as_i64().unwrap())
        .collect();
    assert_eq!(years, [2, 2, 2, 3, 3, 3, 3, 3, 3, 2, 2, 2]);
    let (index, significant) = (
        |m: usize| season[m]["index"].as_f64().unwrap(),
        &season[0]["significant"],
    );
    assert_eq!(significant, true);
    assert!(index(5) > index(0) && index(4) > index(1));
}
