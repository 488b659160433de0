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
