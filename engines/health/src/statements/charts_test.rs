//! The mapping held against hand-made labels of five real charts, where those
//! are at hand.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::mapping::{Account, map};

/// Lines by chart and hash of the account's path; several where accountants differ.
const LABELS: &str = include_str!("chart_labels.csv");

const CHARTS: [(&str, &str); 5] = [
    ("in", "in_standard_chart_of_accounts.json"),
    ("sg", "sg_default_coa.json"),
    ("de", "de_kontenplan_SKR03_gnucash.json"),
    ("mx", "mx_plan_de_cuentas.json"),
    ("fr", "fr_plan_comptable_general_avec_code.json"),
];

fn labels() -> BTreeMap<(&'static str, &'static str), Vec<&'static str>> {
    let rows = LABELS.lines().skip(1).map(|row| {
        let mut cells = row.split(',');
        let mut cell = || cells.next().unwrap();
        let (chart, path, line) = (cell(), cell(), cell());
        ((chart, path), line.split('|').collect())
    });
    rows.collect()
}

/// The accounts of a chart, and the path of each leaf.
fn accounts(tree: &Map<String, Value>) -> (Vec<Account>, Vec<(usize, String)>) {
    let (mut accounts, mut leaves) = (Vec::new(), Vec::new());
    walk(tree, None, &[], &mut accounts, &mut leaves);
    (accounts, leaves)
}

fn walk(
    tree: &Map<String, Value>,
    parent: Option<usize>,
    path: &[&str],
    accounts: &mut Vec<Account>,
    leaves: &mut Vec<(usize, String)>,
) {
    const FIELDS: [&str; 6] = [
        "account_number",
        "account_type",
        "root_type",
        "is_group",
        "tax_rate",
        "account_currency",
    ];
    let children = |tree: &Map<String, Value>| {
        let mut names = tree
            .iter()
            .filter(|(name, value)| value.is_object() && !FIELDS.contains(&name.as_str()));
        names.next().is_some()
    };
    for (name, node) in tree {
        let (Some(node), false) = (node.as_object(), FIELDS.contains(&name.as_str())) else {
            continue;
        };
        let text = |field: &str| {
            node.get(field)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        };
        let index = accounts.len();
        accounts.push(Account {
            id: index.to_string(),
            name: name.clone(),
            number: text("account_number"),
            parent,
            kind: text("account_type"),
            root: text("root_type"),
            ..Account::default()
        });
        let mut path = path.to_vec();
        path.push(name);
        if children(node) {
            walk(node, Some(index), &path, accounts, leaves);
        } else {
            leaves.push((index, path.join(" > ")));
        }
    }
}

fn folder() -> PathBuf {
    let data = std::env::var_os("TRIMTAB_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    data.join("connectors/erpnext/chart_of_accounts")
}

#[test]
fn five_real_charts_reach_nine_in_ten_with_none_silently_wrong() {
    let labels = labels();
    let mut missed = Vec::new();
    for (chart, file) in CHARTS {
        let Ok(text) = std::fs::read_to_string(folder().join(file)) else {
            eprintln!("skipped: no {file}; set TRIMTAB_DATA");
            continue;
        };
        let value: Value = serde_json::from_str(&text).unwrap();
        let (accounts, leaves) = accounts(value["tree"].as_object().unwrap());
        let mappings = map(&accounts, 0.6);
        let (mut right, mut wrong, mut unmapped) = (0, 0, 0);
        for (index, path) in &leaves {
            let digest = Sha256::digest(format!("{chart}\t{path}"));
            let key = digest[..6]
                .iter()
                .fold(String::new(), |key, byte| format!("{key}{byte:02x}"));
            let wanted = &labels[&(chart, key.as_str())];
            let mapping = &mappings[*index];
            let got = mapping.guess.map_or("-", |line| line.as_str());
            match mapping.line {
                None => unmapped += 1,
                Some(_) if wanted.contains(&got) => right += 1,
                Some(_) => wrong += 1,
            }
            if mapping.line.is_none() || !wanted.contains(&got) {
                let state = if mapping.line.is_none() {
                    "unmapped"
                } else {
                    "WRONG"
                };
                eprintln!(
                    "{chart} {state} {} {path} | wanted {} | got {got} {} | {}",
                    accounts[*index].number,
                    wanted.join("|"),
                    mapping.confidence,
                    mapping.reason
                );
            }
        }
        let share = f64::from(right) / leaves.len() as f64;
        eprintln!(
            "== {chart}: {} leaves, {right} right ({:.1} %), {wrong} wrong, {unmapped} unmapped",
            leaves.len(),
            share * 100.0
        );
        if share < 0.9 || wrong > 0 {
            missed.push(chart);
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}
