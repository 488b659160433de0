//! The mapping held against hand-made labels of five real charts, where those
//! are at hand.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::line::Line;
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

/// Name, type and the right lines of plain charts as bookkeeping services set
/// them up: written from their public documentation, before the rules saw them.
#[rustfmt::skip]
const QUICKBOOKS: &[(&str, &str, &str)] = &[
    ("Checking", "Bank", "cash"), ("Savings", "Bank", "cash"), ("Undeposited Funds", "Other Current Assets", "clearing|cash"),
    ("Accounts Receivable (A/R)", "Accounts receivable (A/R)", "receivables"), ("Inventory Asset", "Other Current Assets", "inventory"),
    ("Prepaid Expenses", "Other Current Assets", "prepaid_expenses"), ("Uncategorized Asset", "Other Current Assets", "other_current_assets|clearing"),
    ("Truck", "Fixed Assets", "fixed_assets"), ("Original Cost", "Fixed Assets", "fixed_assets"), ("Depreciation", "Fixed Assets", "accumulated_depreciation"),
    ("Accumulated Depreciation", "Fixed Assets", "accumulated_depreciation"), ("Furniture and Equipment", "Fixed Assets", "fixed_assets"),
    ("Security Deposits Asset", "Other Assets", "other_noncurrent_assets|other_current_assets"), ("Goodwill", "Other Assets", "intangible_assets"),
    ("Accounts Payable (A/P)", "Accounts payable (A/P)", "payables"), ("Mastercard", "Credit Card", "short_term_debt"), ("Visa", "Credit Card", "short_term_debt"),
    ("Arizona Dept. of Revenue Payable", "Other Current Liabilities", "tax_payable|other_current_liabilities|payables"), ("Loan Payable", "Other Current Liabilities", "short_term_debt"),
    ("Sales Tax Payable", "Other Current Liabilities", "tax_payable"), ("Payroll Liabilities", "Other Current Liabilities", "payroll_payable"),
    ("Customer Deposits", "Other Current Liabilities", "deferred_revenue"), ("Notes Payable", "Long Term Liabilities", "long_term_debt"),
    ("Opening Balance Equity", "Equity", "clearing"), ("Retained Earnings", "Equity", "retained_earnings"), ("Owner's Draw", "Equity", "owner_drawings"),
    ("Owner's Equity", "Equity", "share_capital|reserves"), ("Common Stock", "Equity", "share_capital"), ("Dividends Paid", "Equity", "owner_drawings"),
    ("Billable Expense Income", "Income", "revenue"), ("Design income", "Income", "revenue"), ("Discounts given", "Income", "sales_deductions"), ("Fees Billed", "Income", "revenue"),
    ("Sales of Product Income", "Income", "revenue"), ("Services", "Income", "revenue"), ("Refunds-Allowances", "Income", "sales_deductions"), ("Shipping and Delivery Income", "Income", "revenue"),
    ("Cost of Goods Sold", "Cost of Goods Sold", "cost_of_sales"), ("Freight & Delivery - COS", "Cost of Goods Sold", "cost_of_sales"), ("Subcontractors - COS", "Cost of Goods Sold", "cost_of_sales"),
    ("Supplies & Materials - COGS", "Cost of Goods Sold", "cost_of_sales"), ("Purchases", "Cost of Goods Sold", "cost_of_sales"), ("Inventory Shrinkage", "Cost of Goods Sold", "cost_of_sales"),
    ("Advertising", "Expenses", "selling"), ("Automobile", "Expenses", "travel"), ("Fuel", "Expenses", "travel"), ("Bank Charges", "Expenses", "other_operating_expenses|financial_expense"), ("Commissions & fees", "Expenses", "selling"),
    ("Disposal Fees", "Expenses", "other_operating_expenses|premises"), ("Dues & Subscriptions", "Expenses", "other_operating_expenses"), ("Equipment Rental", "Expenses", "premises"), ("Insurance", "Expenses", "other_operating_expenses"),
    ("Workers Compensation", "Expenses", "personnel|other_operating_expenses"), ("Job Materials", "Expenses", "cost_of_sales"), ("Legal & Professional Fees", "Expenses", "professional_fees"), ("Accounting", "Expenses", "professional_fees"), ("Bookkeeper", "Expenses", "professional_fees"),
    ("Maintenance and Repair", "Expenses", "premises"), ("Meals and Entertainment", "Expenses", "travel"), ("Office Expenses", "Expenses", "other_operating_expenses"), ("Promotional", "Expenses", "selling"), ("Rent or Lease", "Expenses", "premises"),
    ("Stationery & Printing", "Expenses", "other_operating_expenses"), ("Supplies", "Expenses", "other_operating_expenses|cost_of_sales"), ("Taxes & Licenses", "Expenses", "other_operating_expenses"), ("Travel", "Expenses", "travel"), ("Utilities", "Expenses", "premises"),
    ("Gas and Electric", "Expenses", "premises"), ("Telephone", "Expenses", "other_operating_expenses"), ("Payroll Expenses", "Expenses", "personnel"), ("Wages", "Expenses", "personnel"), ("Payroll Taxes", "Expenses", "personnel"), ("Interest Expense", "Expenses", "financial_expense"),
    ("Interest Earned", "Other Income", "financial_income"), ("Other Portfolio Income", "Other Income", "other_income|financial_income"), ("Depreciation", "Other Expense", "depreciation"), ("Penalties & Settlements", "Other Expense", "exceptional_expense"), ("Miscellaneous", "Other Expense", "other_operating_expenses|exceptional_expense"),
];

#[rustfmt::skip]
const XERO: &[(&str, &str, &str)] = &[
    ("Sales", "Sales", "revenue"), ("Other Revenue", "Revenue", "other_income|revenue"), ("Interest Income", "Revenue", "financial_income"), ("Purchases", "Direct Costs", "cost_of_sales"), ("Cost of Goods Sold", "Direct Costs", "cost_of_sales"), ("Direct Wages", "Direct Costs", "cost_of_sales|personnel"), ("Direct Expenses", "Direct Costs", "cost_of_sales"),
    ("Advertising & Marketing", "Overhead", "selling"), ("Audit & Accountancy fees", "Overhead", "professional_fees"), ("Bank Fees", "Overhead", "other_operating_expenses|financial_expense"), ("Cleaning", "Overhead", "premises"), ("Consulting", "Overhead", "professional_fees"), ("Depreciation Expense", "Overhead", "depreciation"), ("Charitable and Political Donations", "Overhead", "other_operating_expenses"),
    ("Entertainment-100% business", "Overhead", "travel|selling"), ("Freight & Courier", "Overhead", "selling|other_operating_expenses|cost_of_sales"), ("General Expenses", "Overhead", "other_operating_expenses"), ("Insurance", "Overhead", "other_operating_expenses"), ("Interest Paid", "Overhead", "financial_expense"), ("Legal Expenses", "Overhead", "professional_fees"), ("Light, Power, Heating", "Overhead", "premises"),
    ("Motor Vehicle Expenses", "Overhead", "travel"), ("Operating Lease Payments", "Overhead", "premises"), ("Postage, Freight & Courier", "Overhead", "other_operating_expenses|selling"), ("IT Software and Consumables", "Overhead", "other_operating_expenses"), ("Repairs & Maintenance", "Overhead", "premises"), ("Rent", "Overhead", "premises"), ("Rates", "Overhead", "premises"), ("Directors' Remuneration", "Overhead", "personnel"), ("Salaries", "Overhead", "personnel"), ("Employers National Insurance", "Overhead", "personnel"), ("Staff Training", "Overhead", "personnel"), ("Pensions Costs", "Overhead", "personnel"), ("Medical Insurance", "Overhead", "personnel|other_operating_expenses"), ("Subscriptions", "Overhead", "other_operating_expenses"), ("Telephone & Internet", "Overhead", "other_operating_expenses"), ("Travel - National", "Overhead", "travel"), ("Bank Revaluations", "Overhead", "financial_expense"), ("Unrealised Currency Gains", "Overhead", "financial_expense"), ("Realised Currency Gains", "Overhead", "financial_expense"), ("Corporation Tax", "Overhead", "income_tax"), ("Bad Debts", "Overhead", "other_operating_expenses"),
    ("Accounts Receivable", "Current Asset", "receivables"), ("Less Provision for Doubtful Debts", "Current Asset", "receivables"), ("Inventory", "Inventory", "inventory"), ("Prepayments", "Current Asset", "prepaid_expenses"), ("Office Equipment", "Fixed Asset", "fixed_assets"), ("Less Accumulated Depreciation on Office Equipment", "Fixed Asset", "accumulated_depreciation"), ("Computer Equipment", "Fixed Asset", "fixed_assets"), ("Less Accumulated Depreciation on Computer Equipment", "Fixed Asset", "accumulated_depreciation"), ("Buildings", "Fixed Asset", "fixed_assets"), ("Intangibles", "Fixed Asset", "intangible_assets"),
    ("Accounts Payable", "Current Liability", "payables"), ("Unpaid Expense Claims", "Current Liability", "other_current_liabilities|payables"), ("Accruals", "Current Liability", "other_current_liabilities"), ("Wages Payable - Payroll", "Current Liability", "payroll_payable"), ("Income in Advance", "Current Liability", "deferred_revenue"), ("Credit Card Control Account", "Current Liability", "short_term_debt"), ("VAT", "Current Liability", "tax_payable"), ("PAYE Payable", "Current Liability", "tax_payable|payroll_payable"), ("NIC Payable", "Current Liability", "payroll_payable|tax_payable|payables"), ("Pensions Payable", "Current Liability", "payroll_payable|payables"), ("Student Loan Deductions Payable", "Current Liability", "payroll_payable"), ("Suspense", "Current Liability", "clearing"), ("Historical Adjustment", "Current Liability", "clearing"), ("Rounding", "Current Liability", "clearing"), ("Tracking Transfers", "Current Liability", "clearing"), ("Deferred Tax", "Liability", "other_noncurrent_liabilities|provisions"), ("Loan", "Non-current Liability", "long_term_debt"), ("Hire Purchase Loan", "Non-current Liability", "long_term_debt"), ("Directors' Loan Account", "Current Liability", "other_current_liabilities|short_term_debt"),
    ("Owner A Drawings", "Equity", "owner_drawings"), ("Owner A Funds Introduced", "Equity", "owner_drawings|share_capital"), ("Retained Earnings", "Equity", "retained_earnings"), ("Capital - x,xxx Ordinary Shares", "Equity", "share_capital"), ("P&L Account", "Equity", "retained_earnings"), ("Dividends Paid", "Equity", "owner_drawings"),
];

/// Number, name and the right lines in SKR04; roots are left to the names.
#[rustfmt::skip]
const SKR04: &[(&str, &str, &str)] = &[
    ("0135", "EDV-Software", "intangible_assets"), ("0520", "Pkw", "fixed_assets"), ("0650", "Büroeinrichtung", "fixed_assets"), ("1140", "Waren (Bestand)", "inventory"), ("1200", "Forderungen aus Lieferungen und Leistungen", "receivables"), ("1406", "Abziehbare Vorsteuer 19 %", "tax_receivable"), ("1460", "Geldtransit", "clearing"), ("1600", "Kasse", "cash"), ("1800", "Bank", "cash"), ("1900", "Aktive Rechnungsabgrenzung", "prepaid_expenses"),
    ("2900", "Gezeichnetes Kapital", "share_capital"), ("2970", "Gewinnvortrag vor Verwendung", "retained_earnings"), ("3070", "Sonstige Rückstellungen", "provisions"), ("3150", "Verbindlichkeiten gegenüber Kreditinstituten", "long_term_debt"), ("3300", "Verbindlichkeiten aus Lieferungen und Leistungen", "payables"), ("3730", "Verbindlichkeiten aus Lohn- und Kirchensteuer", "payroll_payable|tax_payable"), ("3806", "Umsatzsteuer 19 %", "tax_payable"),
    ("4400", "Erlöse 19 % USt", "revenue"), ("4730", "Gewährte Skonti", "sales_deductions"), ("4830", "Sonstige betriebliche Erträge", "other_income"), ("5400", "Wareneingang 19 % Vorsteuer", "cost_of_sales"), ("5900", "Fremdleistungen", "cost_of_sales"), ("6020", "Gehälter", "personnel"), ("6110", "Gesetzliche soziale Aufwendungen", "personnel"), ("6220", "Abschreibungen auf Sachanlagen", "depreciation"), ("6310", "Miete (unbewegliche Wirtschaftsgüter)", "premises"), ("6400", "Versicherungen", "other_operating_expenses"), ("6530", "Laufende Kfz-Betriebskosten", "travel"), ("6600", "Werbekosten", "selling"), ("6650", "Reisekosten Arbeitnehmer", "travel"), ("6805", "Telefon", "other_operating_expenses"), ("6825", "Rechts- und Beratungskosten", "professional_fees"), ("7310", "Zinsaufwendungen für kurzfristige Verbindlichkeiten", "financial_expense"), ("7600", "Körperschaftsteuer", "income_tax"), ("7610", "Gewerbesteuer", "income_tax"),
];

/// Number, name and the right lines in the SAT's grouping code.
#[rustfmt::skip]
const SAT: &[(&str, &str, &str)] = &[
    ("101.01", "Caja y efectivo", "cash"), ("102.01", "Bancos nacionales", "cash"), ("105.01", "Clientes nacionales", "receivables"), ("107.05", "Otros deudores diversos", "other_current_assets"), ("109.01", "Seguros y fianzas pagados por anticipado nacional", "prepaid_expenses"), ("115.01", "Inventario", "inventory"), ("118.01", "IVA acreditable pagado", "tax_receivable"), ("120.01", "Anticipo a proveedores nacional", "other_current_assets"), ("152.01", "Edificios", "fixed_assets"), ("156.01", "Equipo de cómputo", "fixed_assets"), ("171.01", "Depreciación acumulada de edificios", "accumulated_depreciation"), ("184.01", "Depósitos de fianzas", "other_noncurrent_assets"),
    ("201.01", "Proveedores nacionales", "payables"), ("205.02", "Acreedores diversos a corto plazo nacional", "other_current_liabilities"), ("206.01", "Anticipo de cliente nacional", "deferred_revenue"), ("208.01", "IVA trasladado cobrado", "tax_payable"), ("210.01", "Provisión de sueldos y salarios por pagar", "payroll_payable"), ("216.01", "Impuestos retenidos de ISR por sueldos y salarios", "tax_payable"), ("251.01", "Acreedores diversos a largo plazo", "long_term_debt|other_noncurrent_liabilities"), ("301.01", "Capital fijo", "share_capital"), ("303.01", "Reserva legal", "reserves"), ("304.01", "Utilidad de ejercicios anteriores", "retained_earnings"),
    ("401.01", "Ventas y/o servicios gravados a la tasa general", "revenue"), ("402.01", "Devoluciones, descuentos o bonificaciones sobre ventas", "sales_deductions"), ("403.01", "Otros ingresos", "other_income"), ("501.01", "Costo de venta", "cost_of_sales"), ("613.01", "Depreciación de edificios", "depreciation"), ("701.04", "Intereses a cargo bancario nacional", "financial_expense"), ("702.04", "Intereses a favor bancarios nacional", "financial_income"),
];

fn held(chart: &str, rows: &[(&str, &str, &str)], account: impl Fn(&str, &str) -> Account) {
    let accounts: Vec<Account> = rows.iter().map(|(a, b, _)| account(a, b)).collect();
    let mappings = map(&accounts, 0.6);
    let (mut right, mut wrong) = (0, Vec::new());
    for ((a, b, lines), mapping) in rows.iter().zip(&mappings) {
        let line = mapping.line.map(Line::as_str);
        let told = format!(
            "{a} ({b}): wanted {lines}, got {:?} {} {}",
            mapping.guess, mapping.confidence, mapping.reason
        );
        match line {
            None => eprintln!("{chart} unmapped {told}"),
            Some(line) if lines.split('|').any(|wanted| wanted == line) => right += 1,
            Some(_) => wrong.push(told),
        }
    }
    eprintln!(
        "== {chart}: {right} of {} right, {} wrong",
        rows.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{chart}: {wrong:#?}");
    assert!(
        f64::from(right) >= 0.85 * rows.len() as f64,
        "{chart}: {right} of {}",
        rows.len()
    );
}

fn typed(name: &str, kind: &str) -> Account {
    Account {
        name: name.to_owned(),
        kind: kind.to_owned(),
        ..Account::default()
    }
}

fn numbered(number: &str, name: &str) -> Account {
    Account {
        name: name.to_owned(),
        number: number.to_owned(),
        ..Account::default()
    }
}

#[test]
fn plain_charts_of_bookkeeping_services_are_read_by_type_and_name() {
    held("quickbooks", QUICKBOOKS, typed);
    held("xero", XERO, typed);
}

#[test]
fn numbered_charts_are_recognized_without_being_named() {
    held("skr04", SKR04, numbered);
    held("sat", SAT, numbered);
}
