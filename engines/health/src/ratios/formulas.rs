//! The inputs of the built-in models from a year of statements.

use std::cell::Cell;

use super::sheet::Sheet;

/// What an input comes to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Finding {
    /// The value.
    Value(f64),
    /// Why the question does not arise for this business.
    DoesNotApply(&'static str),
    /// What would have to be supplied.
    Missing(String),
}

use Finding::{DoesNotApply, Missing, Value};

/// A term of a formula, or the line that it lacks.
type Term = Result<f64, &'static str>;

/// What a denominator of 0 means.
#[derive(Clone, Copy, Debug)]
enum Zero {
    /// That the question does not arise.
    DoesNotApply(&'static str),
    /// That nothing can be said.
    Unknown(&'static str),
}

const NO_ASSETS: Zero = Zero::Unknown("total assets are 0");
const NO_SALES: Zero = Zero::Unknown("there were no sales");
const NO_SHORT: Zero = Zero::DoesNotApply("there are no short-term liabilities");
const NO_DEBT: Zero = Zero::DoesNotApply("there are no liabilities");
const NO_FIXED: Zero = Zero::DoesNotApply("there are no fixed assets");
const NO_STOCK: Zero = Zero::DoesNotApply("there is no inventory");
const NO_COST: Zero = Zero::DoesNotApply("there is no cost of sales");
const NO_INTEREST: Zero = Zero::DoesNotApply("there are no financial expenses");

/// What an amount may be as a denominator.
#[derive(Clone, Copy, Debug)]
enum Sign {
    /// An amount that books in order never show below 0.
    Positive,
    /// Any but 0.
    Any,
}

/// Where an amount comes from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Origin {
    Statements = 1,
    /// A year of sales documents.
    Sales = 2,
    /// A year of sales documents and the year before.
    TwoYears = 4,
    Invoices = 8,
    Bank = 16,
}

/// A set of origins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Origins(u8);

impl Origins {
    fn with(self, origin: Origin) -> Self {
        Self(self.0 | origin as u8)
    }

    pub(super) fn has(self, origin: Origin) -> bool {
        self.0 & origin as u8 != 0
    }
}

/// A sheet while a formula reads it, and where what it read came from.
struct Look<'a> {
    sheet: &'a Sheet,
    origins: Cell<Origins>,
}

impl Look<'_> {
    fn mark(&self, origin: Origin) {
        self.origins.set(self.origins.get().with(origin));
    }

    fn at(&self, line: &'static str) -> Term {
        let amount = self.sheet.line(line).ok_or(line)?;
        self.mark(match line {
            _ if self.sheet.own(line).is_some() => Origin::Statements,
            "cash" => Origin::Bank,
            "receivables" => Origin::Invoices,
            _ => Origin::Sales,
        });
        Ok(amount)
    }

    /// Net revenue of the year and of the year before: both of the statements,
    /// or both of the books.
    fn two_years(&self) -> Option<(f64, f64)> {
        let books = || self.sheet.books.as_ref()?.two_years();
        let own = self.sheet.two_years();
        let years = own.or_else(books)?;
        self.mark(if own.is_some() {
            Origin::Statements
        } else {
            Origin::TwoYears
        });
        Some(years)
    }

    fn sum(&self, lines: &[&'static str]) -> Term {
        lines.iter().map(|line| self.at(line)).sum()
    }

    fn sales(&self) -> Term {
        self.at("net_revenue")
    }

    fn all_income(&self) -> Term {
        self.sum(&[
            "net_revenue",
            "other_income",
            "financial_income",
            "exceptional_income",
        ])
    }

    fn cash_costs(&self) -> Term {
        self.sum(&["cost_of_sales", "operating_expenses"])
    }

    fn operating_costs(&self) -> Term {
        Ok(self.cash_costs()? + self.at("depreciation")?)
    }

    fn all_costs(&self) -> Term {
        Ok(self.operating_costs()? + self.sum(&["financial_expense", "exceptional_expense"])?)
    }

    fn sales_profit(&self) -> Term {
        Ok(self.at("ebit")? - self.at("other_income")?)
    }

    fn cash_flow(&self, result: &'static str) -> Term {
        self.sum(&[result, "depreciation"])
    }

    fn liquid(&self) -> Term {
        self.sum(&["cash", "short_term_investments"])
    }

    fn working_capital(&self) -> Term {
        Ok(self.at("current_assets")? - self.at("current_liabilities")?)
    }

    fn quick_assets(&self) -> Term {
        Ok(self.at("current_assets")? - self.at("inventory")?)
    }

    fn long_term_capital(&self) -> Term {
        self.sum(&["total_equity", "noncurrent_liabilities"])
    }
}

/// An input of the built-in models for a year; `None` for a name that they do
/// not have.
pub(crate) fn finding(input: &str, sheet: &Sheet, currency: Option<&str>) -> Option<Finding> {
    traced(input, sheet, currency).map(|(finding, _)| finding)
}

/// The finding, and where what the formula read came from.
pub(super) fn traced(
    input: &str,
    sheet: &Sheet,
    currency: Option<&str>,
) -> Option<(Finding, Origins)> {
    let look = Look {
        sheet,
        origins: Cell::default(),
    };
    let finding = formula(input, &look, currency)?;
    Some((finding, look.origins.get()))
}

#[expect(clippy::too_many_lines, reason = "one entry a formula")]
fn formula(input: &str, s: &Look<'_>, currency: Option<&str>) -> Option<Finding> {
    use Sign::{Any, Positive};
    let at = |line| s.at(line);
    let over = |numerator: Term, denominator: Term, zero: Zero| {
        ratio(s, numerator, denominator, zero, Positive)
    };
    let days = |numerator: Term, denominator: Term, zero: Zero| {
        over(numerator.map(|x| 365.0 * x), denominator, zero)
    };
    let with_stock = |finding: Finding| match at("inventory") {
        Ok(stock) if stock.to_bits() << 1 == 0 => DoesNotApply("there is no inventory"),
        _ => finding,
    };
    let assets = || at("total_assets");
    let short = || at("current_liabilities");
    let debt = || at("total_liabilities");
    let fixed = || at("noncurrent_assets");
    Some(match input {
        "return_on_assets" => over(at("net_result"), assets(), NO_ASSETS),
        "debt_ratio" => over(debt(), assets(), NO_ASSETS),
        "working_capital_to_assets" => over(s.working_capital(), assets(), NO_ASSETS),
        "current_ratio" => over(at("current_assets"), short(), NO_SHORT),
        "net_liquid_days" => days(
            s.liquid()
                .and_then(|cash| Ok(cash + at("receivables")? - short()?)),
            s.cash_costs(),
            Zero::Unknown("there were no costs"),
        ),
        "retained_earnings_to_assets" => over(
            s.sum(&["retained_earnings", "current_result"]),
            assets(),
            NO_ASSETS,
        ),
        "ebit_to_assets" => over(at("result_before_tax"), assets(), NO_ASSETS),
        "asset_turnover" => over(s.sales(), assets(), NO_ASSETS),
        "equity_to_assets" => over(at("total_equity"), assets(), NO_ASSETS),
        "profit_and_financing_costs_to_assets" => over(
            s.sum(&["result_before_tax", "financial_expense"]),
            assets(),
            NO_ASSETS,
        ),
        "pretax_profit_to_short_liabilities" => over(at("result_before_tax"), short(), NO_SHORT),
        "pretax_cash_margin" => over(s.cash_flow("result_before_tax"), s.sales(), NO_SALES),
        "debt_repayment_days" => ratio(
            s,
            debt().map(|x| 365.0 * x),
            s.cash_flow("result_before_tax"),
            Zero::Unknown("profit before tax and depreciation are 0"),
            Any,
        ),
        "pretax_cash_flow_to_debt" => over(s.cash_flow("result_before_tax"), debt(), NO_DEBT),
        "pretax_margin" => over(at("result_before_tax"), s.sales(), NO_SALES),
        "inventory_days" => with_stock(days(at("inventory"), s.sales(), NO_SALES)),
        "sales_growth" => match (s.two_years(), s.sales()) {
            (Some((sales, before)), _) => ratio(
                s,
                Ok(sales),
                Ok(before),
                Zero::Unknown("there were no sales in the year before"),
                Positive,
            ),
            (None, Err(line)) => lacks(s, line),
            (None, Ok(_)) => Missing(
                "the year before is not there; give statements, or sales in `documents`, of two years".to_owned(),
            ),
        },
        "operating_return_on_assets" => over(at("ebit"), assets(), NO_ASSETS),
        "net_margin" => over(at("net_result"), s.sales(), NO_SALES),
        "three_year_profit_to_assets" => match s.sheet.three_year_result {
            None => Missing("three years are not there; give statements of three years".to_owned()),
            Some(result) => over(Ok(result), assets(), NO_ASSETS),
        },
        "reserves_to_assets" => over(
            at("total_equity").and_then(|equity| Ok(equity - at("share_capital")?)),
            assets(),
            NO_ASSETS,
        ),
        "cash_flow_to_debt" => over(s.cash_flow("net_result"), debt(), NO_DEBT),
        "interest_coverage" => over(at("ebit"), at("financial_expense"), NO_INTEREST),
        "working_capital_to_fixed_assets" => over(s.working_capital(), fixed(), NO_FIXED),
        "log_assets" => log_assets(s, currency),
        "net_debt_to_sales" => over(
            debt().and_then(|debt| Ok(debt - s.liquid()?)),
            s.sales(),
            NO_SALES,
        ),
        "margin_before_interest" => over(
            s.sum(&["result_before_tax", "financial_expense"]),
            s.sales(),
            NO_SALES,
        ),
        "payables_days" => days(short(), at("cost_of_sales"), NO_COST),
        "operating_costs_to_short_liabilities" => over(s.operating_costs(), short(), NO_SHORT),
        "operating_costs_to_debt" => over(s.operating_costs(), debt(), NO_DEBT),
        "sales_profit_to_assets" => over(s.sales_profit(), assets(), NO_ASSETS),
        "total_asset_turnover" => over(s.all_income(), assets(), NO_ASSETS),
        "long_term_capital_to_assets" => over(s.long_term_capital(), assets(), NO_ASSETS),
        "sales_margin" => over(s.sales_profit(), s.sales(), NO_SALES),
        "cash_ratio" => over(
            s.quick_assets()
                .and_then(|quick| Ok(quick - at("receivables")?)),
            short(),
            NO_SHORT,
        ),
        "debt_to_operating_cash_flow" => ratio(
            s,
            debt().map(|x| x * 365.0 / 12.0),
            s.cash_flow("ebit"),
            Zero::Unknown("operating profit and depreciation are 0"),
            Any,
        ),
        "operating_margin" => over(at("ebit"), s.sales(), NO_SALES),
        "operating_cycle_days" => days(s.sum(&["inventory", "receivables"]), s.sales(), NO_SALES),
        "receivables_days" => days(at("receivables"), s.sales(), NO_SALES),
        "profit_to_inventory" => over(at("net_result"), at("inventory"), NO_STOCK),
        "quick_ratio" => over(s.quick_assets(), short(), NO_SHORT),
        "inventory_days_of_cost" => with_stock(days(at("inventory"), at("cost_of_sales"), NO_COST)),
        "current_assets_to_debt" => over(at("current_assets"), debt(), NO_DEBT),
        "short_liabilities_to_assets" => over(short(), assets(), NO_ASSETS),
        "equity_to_fixed_assets" => over(at("total_equity"), fixed(), NO_FIXED),
        "long_term_capital_to_fixed_assets" => over(s.long_term_capital(), fixed(), NO_FIXED),
        "gross_margin" => over(at("gross_profit"), s.sales(), NO_SALES),
        "cost_ratio" => over(s.all_costs(), s.all_income(), NO_SALES),
        "short_liabilities_days" => days(short(), s.sales(), NO_SALES),
        "fixed_asset_turnover" => over(s.sales(), fixed(), NO_FIXED),
        _ => return None,
    })
}

fn ratio(look: &Look<'_>, numerator: Term, denominator: Term, zero: Zero, sign: Sign) -> Finding {
    let (numerator, denominator) = match (numerator, denominator) {
        (Err(line), _) | (_, Err(line)) => return lacks(look, line),
        (Ok(numerator), Ok(denominator)) => (numerator, denominator),
    };
    // Amounts have four decimals: less is what sums of floats leave behind.
    if denominator.abs() < 0.00005 {
        return match zero {
            Zero::DoesNotApply(why) => DoesNotApply(why),
            Zero::Unknown(why) => Missing(why.to_owned()),
        };
    }
    if denominator < 0.0 && matches!(sign, Sign::Positive) {
        return Missing(format!(
            "the denominator is negative ({denominator:.0}); look into the books"
        ));
    }
    Value(numerator / denominator)
}

/// What to supply for a line that is not known.
fn lacks(look: &Look<'_>, line: &str) -> Finding {
    let sheet = look.sheet;
    let books = sheet.books.as_deref();
    let balance = Sheet::is_balance(line);
    if !balance && sheet.has(line) {
        let days = sheet.days;
        return Missing(format!(
            "the statements cover {days} days only; give a year of them"
        ));
    }
    if let Some(books) = books.filter(|books| !balance && books.has(line)) {
        let days = books.days;
        return Missing(format!(
            "the sales in `documents` cover {days} full days only; give a year of them"
        ));
    }
    let what = if balance {
        "a balance sheet"
    } else {
        "a profit and loss with it"
    };
    let or = match line {
        "cash" => ", or `bank` with `balance`",
        "receivables" => ", or invoices in `documents` with `status` or `payments`",
        "net_revenue" => ", or a year of sales in `documents`",
        _ => "",
    };
    Missing(format!("`{line}` is not there; give {what}{or}"))
}

/// What one unit of a currency was worth in Polish zloty over 2007 to 2013, the
/// years of the training data, to about one digit: the input is an order of
/// magnitude, and 25 % move it by 0.1.
const ZLOTY: &[(&str, f64)] = &[
    ("AED", 0.8),
    ("AUD", 2.7),
    ("BRL", 1.6),
    ("CAD", 2.9),
    ("CHF", 3.0),
    ("CNY", 0.45),
    ("CZK", 0.16),
    ("DKK", 0.55),
    ("EUR", 4.0),
    ("GBP", 4.8),
    ("HKD", 0.4),
    ("HUF", 0.015),
    ("INR", 0.06),
    ("JPY", 0.033),
    ("KRW", 0.0027),
    ("MXN", 0.24),
    ("MYR", 0.9),
    ("NOK", 0.5),
    ("NZD", 2.3),
    ("PLN", 1.0),
    ("SEK", 0.43),
    ("SGD", 2.3),
    ("THB", 0.1),
    ("TRY", 1.8),
    ("TWD", 0.1),
    ("USD", 3.0),
    ("ZAR", 0.38),
];

fn log_assets(look: &Look<'_>, currency: Option<&str>) -> Finding {
    let assets = match look.at("total_assets") {
        Ok(assets) => assets,
        Err(line) => return lacks(look, line),
    };
    let Some(code) = currency else {
        return Missing("the currency is not known; give `currency` in the statements".to_owned());
    };
    let Some((_, rate)) = ZLOTY.iter().find(|(other, _)| *other == code) else {
        return Missing(format!(
            "the size of assets in `{code}` is not comparable with the training data's"
        ));
    };
    if assets * rate < 1.0 {
        return Missing("total assets are not above 0".to_owned());
    }
    Value((assets * rate / 1000.0).log10())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs;

    #[test]
    fn every_built_in_input_has_a_formula() {
        for input in inputs() {
            assert!(
                finding(input.name, &Sheet::default(), None).is_some(),
                "{}",
                input.name
            );
        }
        assert!(finding("anything", &Sheet::default(), None).is_none());
    }
}
