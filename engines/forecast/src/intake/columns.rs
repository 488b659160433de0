//! The columns beside `y`: numbers, flags and categories.

use std::collections::BTreeMap;

use trimtab_core::arrow::array::{Array, AsArray};
use trimtab_core::arrow::compute::cast;
use trimtab_core::arrow::datatypes::{DataType, Float64Type};
use trimtab_core::{Code, Error, Result, Table, quoted};

/// A further column, by row of one table and then of another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    pub(crate) name: String,
    /// NaN is missing; of categories their place among them.
    pub(crate) values: Vec<f64>,
    /// In the order of their names; none of numbers.
    pub(crate) categories: Vec<String>,
}

/// The columns that `known` does not name, and those that cannot be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Columns {
    pub(crate) read: Vec<Column>,
    pub(crate) unread: Vec<String>,
}

impl Columns {
    /// The columns of `series`, with the rows of `future` below its own.
    ///
    /// # Errors
    ///
    /// `COLUMN_TYPE` where a column is of numbers in one and of text in the other.
    pub(crate) fn of(
        series: &Table,
        future: Option<&Table>,
        known: impl Fn(&str) -> bool,
    ) -> Result<Self> {
        let mut found = Self::default();
        for (place, name) in series.column_names().enumerate() {
            if known(name) {
                continue;
            }
            let Some(mut cells) = cells(series, place)? else {
                found.unread.push(name.to_owned());
                continue;
            };
            if let Some(future) = future {
                let place = future.column_names().position(|other| other == name);
                let below = match place {
                    Some(place) => self::cells(future, place)?,
                    None => Some(Cells::Numbers(vec![f64::NAN; future.num_rows()])),
                };
                if !below.is_some_and(|below| cells.extend(below)) {
                    let message = format!(
                        "column {} of `future` must hold what it holds in `series`: numbers or text in both",
                        quoted(name)
                    );
                    return Err(Error::new(Code::ColumnType, message)
                        .with_argument("future")
                        .with_column(name));
                }
            }
            found.read.push(cells.column(name));
        }
        let beside = |name: &&str| !known(name) && !series.column_names().any(|own| own == *name);
        let future = future.into_iter().flat_map(Table::column_names);
        found
            .unread
            .extend(future.filter(beside).map(str::to_owned));
        Ok(found)
    }
}

enum Cells {
    Numbers(Vec<f64>),
    Texts(Vec<Option<String>>),
}

/// The cells of a column of numbers, flags or text; none of another.
fn cells(table: &Table, place: usize) -> Result<Option<Cells>> {
    let array = table.column_at(place)?;
    let values = match array.data_type() {
        DataType::Dictionary(_, values) => values,
        other => other,
    };
    let as_type = |wanted: &DataType| cast(&array, wanted).ok();
    let found = match values {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => {
            as_type(&DataType::Utf8).map(|texts| {
                let texts = texts.as_string::<i32>().iter();
                Cells::Texts(texts.map(|text| text.map(str::to_owned)).collect())
            })
        }
        kind if kind.is_numeric() || matches!(kind, DataType::Boolean | DataType::Null) => {
            as_type(&DataType::Float64).map(|numbers| {
                let numbers = numbers.as_primitive::<Float64Type>().iter();
                let finite = |x: &f64| x.is_finite();
                Cells::Numbers(
                    numbers
                        .map(|x| x.filter(finite).unwrap_or(f64::NAN))
                        .collect(),
                )
            })
        }
        _ => None,
    };
    Ok(found)
}

impl Cells {
    /// Puts the others below; false where they are of another kind.
    fn extend(&mut self, below: Self) -> bool {
        match (&mut *self, below) {
            (Self::Numbers(own), Self::Numbers(below)) => own.extend(below),
            (Self::Texts(own), Self::Texts(below)) => own.extend(below),
            (Self::Texts(own), Self::Numbers(below)) if below.iter().all(|x| x.is_nan()) => {
                own.extend(below.iter().map(|_| None));
            }
            (Self::Numbers(own), Self::Texts(below)) if own.iter().all(|x| x.is_nan()) => {
                let mut texts = vec![None; own.len()];
                texts.extend(below);
                *self = Self::Texts(texts);
            }
            _ => return false,
        }
        true
    }

    fn column(self, name: &str) -> Column {
        let (values, categories) = match self {
            Self::Numbers(values) => (values, Vec::new()),
            Self::Texts(texts) => codes(&texts),
        };
        Column {
            name: name.to_owned(),
            values,
            categories,
        }
    }
}

fn codes(texts: &[Option<String>]) -> (Vec<f64>, Vec<String>) {
    let mut places: BTreeMap<&str, f64> = BTreeMap::new();
    for text in texts.iter().flatten() {
        places.insert(text, 0.0);
    }
    for (place, code) in places.values_mut().enumerate() {
        *code = place as f64;
    }
    let code = |text: &Option<String>| text.as_ref().map_or(f64::NAN, |text| places[text.as_str()]);
    let values = texts.iter().map(code).collect();
    (values, places.keys().map(|&name| name.to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn columns(series: &serde_json::Value, future: Option<&serde_json::Value>) -> Result<Columns> {
        let table = |columns| Table::from_json(columns).unwrap();
        let (series, future) = (table(series), future.map(table));
        Columns::of(&series, future.as_ref(), |name| name == "y")
    }

    #[test]
    fn numbers_flags_and_categories_are_read_with_what_lies_ahead() {
        let found = columns(
            &json!({"y": [1, 2], "price": [1.5, null], "deal": [true, false], "kind": ["b", "a"]}),
            Some(&json!({"price": [2.5], "kind": ["c"], "other": [1]})),
        )
        .unwrap();
        let [price, deal, kind] = found.read.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!((price.values[0], price.values[2]), (1.5, 2.5));
        assert!(price.values[1].is_nan() && deal.values[2].is_nan());
        assert_eq!(deal.values[..2], [1.0, 0.0]);
        assert_eq!(kind.values, [1.0, 0.0, 2.0]);
        assert_eq!(kind.categories, ["a", "b", "c"]);
        assert_eq!(found.unread, ["other"]);
    }

    #[test]
    fn what_is_text_in_one_table_and_a_number_in_the_other_is_told() {
        let error = columns(
            &json!({"y": [1], "price": [1.5]}),
            Some(&json!({"price": ["2,5"]})),
        )
        .unwrap_err();
        assert_eq!(error.code(), Code::ColumnType);
        assert!(error.message().contains("`price` of `future`"), "{error}");
    }
}
