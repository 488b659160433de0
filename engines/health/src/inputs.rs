//! The built-in inputs: one table, shared with the training program.

use std::sync::LazyLock;

use crate::model::Direction;

/// A built-in input, as `training/inputs.csv` lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Input {
    /// The input's name: the column that carries it.
    pub name: &'static str,
    /// The column of the training data that it is.
    pub attribute: &'static str,
    /// The side that is healthier.
    pub direction: Direction,
    /// The unit of its values.
    pub unit: &'static str,
    /// The part of the business that it tells of.
    pub pillar: &'static str,
    /// How it is computed.
    pub formula: &'static str,
}

/// The inputs of the built-in models, in the order of their documents.
///
/// # Examples
///
/// ```
/// let inputs = trimtab_health::inputs();
/// assert!(inputs.iter().any(|input| input.name == "current_ratio"));
/// ```
pub fn inputs() -> &'static [Input] {
    static INPUTS: LazyLock<Vec<Input>> = LazyLock::new(|| {
        include_str!("../training/inputs.csv")
            .lines()
            .skip(1)
            .filter_map(read)
            .collect()
    });
    &INPUTS
}

/// The table of the books that an input of [`books_inputs`] rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RestsOn {
    Bank,
    Sales,
    Purchases,
    Invoices,
    Payments,
    People,
}

/// An input that no built-in model has: `health.ratios` measures it from the
/// books, and a model of one's own may be fitted on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BooksInput {
    /// The input's name: the column that carries it, and the measure of
    /// [`profile`](crate::profile()) that it is.
    pub name: &'static str,
    /// The unit of its values.
    pub unit: &'static str,
    /// The part of the business that it tells of.
    pub pillar: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// What to supply for it.
    pub needs: &'static str,
    pub(crate) rests_on: RestsOn,
}

/// The inputs from the books, beside those of the built-in models, in the order
/// of the columns of `health.ratios`.
///
/// # Examples
///
/// ```
/// let inputs = trimtab_health::books_inputs();
/// assert!(inputs.iter().any(|input| input.name == "cash_buffer_days"));
/// ```
pub fn books_inputs() -> &'static [BooksInput] {
    &BOOKS_INPUTS
}

const BANK: &str = "give 28 days or more of `bank`, with `balance`";
const SALES: &str = "give the last year's invoices, receipts or orders in `documents`";
const BUYERS: &str =
    "give the last year's invoices, receipts or orders in `documents`, with `party_id`";

/// Name, unit, pillar, formula, what to supply and what it rests on.
const BOOKS_INPUTS: [BooksInput; 12] = [
    books_input(
        ("cash_buffer_days", "days", "liquidity"),
        "average daily bank balance / average daily outflow, of the last 365 days",
        (BANK, RestsOn::Bank),
    ),
    books_input(
        ("weekly_net_flow_volatility", "share", "liquidity"),
        "standard deviation of the bank's weekly net flow / average weekly outflow, of the last 365 days",
        (BANK, RestsOn::Bank),
    ),
    books_input(
        ("overdue_share", "share", "liquidity"),
        "what is overdue / what is open, of invoices with a due date",
        (
            "give invoices in `documents`, with `due_date`, and with `status` or `payments`",
            RestsOn::Invoices,
        ),
    ),
    books_input(
        ("days_to_collect", "days", "efficiency"),
        "mean days from invoice to payment, weighted by amount, of the last 365 days' payments",
        (
            "give invoices in `documents` and `payments`",
            RestsOn::Payments,
        ),
    ),
    books_input(
        ("credit_share", "share", "efficiency"),
        "credit notes / sales before credits, of the last 365 days",
        (SALES, RestsOn::Sales),
    ),
    books_input(
        ("payroll_share", "share", "profitability"),
        "a year's gross pay / a year's revenue",
        ("give `people`, with `pay` and `pay_per`", RestsOn::People),
    ),
    books_input(
        ("repeat_customer_share", "share", "growth"),
        "customers of the last 365 days that have bought on two days or more / all of them",
        (BUYERS, RestsOn::Sales),
    ),
    books_input(
        ("repeat_revenue_share", "share", "growth"),
        "sales after a customer's first day / sales to known customers, of the last 365 days",
        (BUYERS, RestsOn::Sales),
    ),
    books_input(
        ("customer_top_1_share", "share", "concentration"),
        "sales to the largest customer / sales, of the last 365 days",
        (BUYERS, RestsOn::Sales),
    ),
    books_input(
        ("customer_top_5_share", "share", "concentration"),
        "sales to the five largest customers / sales, of the last 365 days",
        (BUYERS, RestsOn::Sales),
    ),
    books_input(
        ("customer_concentration", "index", "concentration"),
        "sum of the squared shares of customers in the sales of the last 365 days",
        (BUYERS, RestsOn::Sales),
    ),
    books_input(
        ("supplier_top_1_share", "share", "concentration"),
        "purchases from the largest supplier / purchases, of the last 365 days",
        (
            "give the last year's bills in `documents`, with `party_id`",
            RestsOn::Purchases,
        ),
    ),
];

const fn books_input(
    (name, unit, pillar): (&'static str, &'static str, &'static str),
    formula: &'static str,
    (needs, rests_on): (&'static str, RestsOn),
) -> BooksInput {
    BooksInput {
        name,
        unit,
        pillar,
        formula,
        needs,
        rests_on,
    }
}

/// Whether `health.ratios` has an input of that name.
pub(crate) fn is_ratio(name: &str) -> bool {
    inputs().iter().any(|input| input.name == name)
        || books_inputs().iter().any(|input| input.name == name)
}

/// A line of the table; the formula is last and may hold commas.
fn read(line: &'static str) -> Option<Input> {
    let mut fields = line.splitn(6, ',');
    Some(Input {
        name: fields.next()?,
        attribute: fields.next()?,
        direction: match fields.next()? {
            "up" => Direction::Up,
            "down" => Direction::Down,
            _ => Direction::Free,
        },
        unit: fields.next()?,
        pillar: fields.next()?,
        formula: fields.next()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_an_input_of_its_own() {
        let lines = include_str!("../training/inputs.csv").lines().count() - 1;
        assert_eq!(inputs().len(), lines);
        for (i, input) in inputs().iter().enumerate() {
            assert!(
                inputs()[..i]
                    .iter()
                    .all(|other| other.name != input.name && other.attribute != input.attribute)
            );
            assert!(!input.formula.is_empty());
        }
    }

    #[test]
    fn the_sixteen_that_every_host_may_rely_on_are_there() {
        for (name, attribute) in [
            ("return_on_assets", 1),
            ("debt_ratio", 2),
            ("working_capital_to_assets", 3),
            ("current_ratio", 4),
            ("retained_earnings_to_assets", 6),
            ("ebit_to_assets", 7),
            ("asset_turnover", 9),
            ("inventory_days", 20),
            ("sales_growth", 21),
            ("cash_flow_to_debt", 26),
            ("interest_coverage", 27),
            ("log_assets", 29),
            ("payables_days", 32),
            ("operating_margin", 42),
            ("receivables_days", 44),
            ("quick_ratio", 46),
        ] {
            let found = inputs().iter().find(|input| input.name == name).unwrap();
            assert_eq!(found.attribute, format!("Attr{attribute}"));
        }
    }
}
