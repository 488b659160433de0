//! The rows of a table, read once by the kinds of their columns.

use std::collections::{BTreeMap, BTreeSet};

use trimtab_core::arrow::array::{
    Array, BooleanArray, Date32Array, Decimal128Array, Float64Array, Int64Array, StringArray,
};
use trimtab_core::{
    ColumnKind, ColumnSpec, Error, ExtraColumns, Reader, Result, Table, TableSpec, TimeForm, Times,
    quoted, quoted_list,
};

/// The columns of a table that a specification names; none where the table
/// was not given.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    columns: BTreeMap<String, Column>,
    /// The columns that the specification does not name, in the table's order.
    extra: Vec<String>,
    len: usize,
}

#[derive(Debug)]
enum Column {
    Text(StringArray),
    Number(Float64Array),
    Integer(Int64Array),
    Date(Date32Array),
    Flag(BooleanArray),
    Money(Decimal128Array),
    Time(Times),
}

impl Rows {
    /// Reads the columns of the input `port`; a table without columns is one
    /// that was not given.
    pub(crate) fn read(port: &str, table: &Table, spec: &TableSpec) -> Result<Self> {
        if table.num_columns() == 0 {
            return Ok(Self::default());
        }
        let reader = Reader::try_new(port, table, spec)?;
        let mut rows = Self {
            len: reader.num_rows(),
            ..Self::default()
        };
        for ColumnSpec { name, kind, .. } in &spec.columns {
            let column = match kind {
                ColumnKind::Id => Column::Text(reader.id(name)?),
                ColumnKind::Text => Column::Text(reader.text(name)?),
                ColumnKind::Number => Column::Number(reader.number(name)?),
                ColumnKind::Integer => Column::Integer(reader.integer(name)?),
                ColumnKind::Date => Column::Date(reader.date(name)?),
                ColumnKind::Flag => Column::Flag(reader.flag(name)?),
                ColumnKind::Money | ColumnKind::MoneySum => Column::Money(reader.money(name)?),
                ColumnKind::Time => Column::Time(reader.times(name)?),
                _ => continue,
            };
            rows.columns.insert(name.clone().into_owned(), column);
        }
        if spec.extra != ExtraColumns::Ignored {
            for name in reader.extra_names() {
                let numbers = Column::Number(reader.number(name)?);
                rows.columns.insert(name.to_owned(), numbers);
                rows.extra.push(name.to_owned());
            }
        }
        Ok(rows)
    }

    pub(crate) fn all(&self) -> std::ops::Range<usize> {
        0..self.len
    }

    pub(crate) fn extra(&self) -> &[String] {
        &self.extra
    }

    /// The text, unless it is null or blank.
    pub(crate) fn text(&self, name: &str, row: usize) -> Option<&str> {
        match self.columns.get(name)? {
            Column::Text(texts) if texts.is_valid(row) => {
                Some(texts.value(row).trim()).filter(|text| !text.is_empty())
            }
            _ => None,
        }
    }

    /// The number, unless it is null or not finite.
    pub(crate) fn number(&self, name: &str, row: usize) -> Option<f64> {
        match self.columns.get(name)? {
            Column::Number(numbers) if numbers.is_valid(row) => {
                Some(numbers.value(row)).filter(|value| value.is_finite())
            }
            _ => None,
        }
    }

    pub(crate) fn integer(&self, name: &str, row: usize) -> Option<i64> {
        match self.columns.get(name)? {
            Column::Integer(integers) if integers.is_valid(row) => Some(integers.value(row)),
            _ => None,
        }
    }

    pub(crate) fn date(&self, name: &str, row: usize) -> Option<i32> {
        match self.columns.get(name)? {
            Column::Date(dates) if dates.is_valid(row) => Some(dates.value(row)),
            _ => None,
        }
    }

    pub(crate) fn flag(&self, name: &str, row: usize) -> bool {
        match self.columns.get(name) {
            Some(Column::Flag(flags)) => flags.is_valid(row) && flags.value(row),
            _ => false,
        }
    }

    /// The time, counted as the column's [`Rows::time_form`] says.
    pub(crate) fn time(&self, name: &str, row: usize) -> Option<i64> {
        match self.columns.get(name)? {
            Column::Time(times) => times.get(row),
            _ => None,
        }
    }

    /// What the times of a column count; none where it holds no time.
    pub(crate) fn time_form(&self, name: &str) -> Option<&TimeForm> {
        match self.columns.get(name)? {
            Column::Time(times) => times.has_any().then(|| times.form()),
            _ => None,
        }
    }

    /// The amount in ten-thousandths of the currency's unit.
    pub(crate) fn money(&self, name: &str, row: usize) -> Option<i128> {
        match self.columns.get(name)? {
            Column::Money(amounts) if amounts.is_valid(row) => Some(amounts.value(row)),
            _ => None,
        }
    }

    /// The rows of the business; a row that names none belongs to the one that
    /// there is.
    pub(crate) fn of<'a>(&'a self, business: Option<&'a str>) -> impl Iterator<Item = usize> + 'a {
        self.all().filter(move |&row| {
            let named = self.text("business_id", row);
            named.is_none() || business.is_none() || named == business
        })
    }

    /// The rows of the business that speak of that day, or of no day.
    pub(crate) fn on(&self, business: Option<&str>, day: Option<i32>) -> Vec<usize> {
        self.of(business)
            .filter(|&row| {
                let as_of = self.date("as_of", row);
                as_of.is_none() || day.is_none() || as_of == day
            })
            .collect()
    }

    /// The rows of the business on the latest of its days.
    pub(crate) fn latest(&self, business: Option<&str>) -> Vec<usize> {
        let day = self
            .of(business)
            .filter_map(|row| self.date("as_of", row))
            .max();
        self.on(business, day)
    }
}

/// The business that a chapter is about: the one that the option names, else
/// the only one of the first table that names any.
pub(crate) fn business(option: Option<&str>, tables: &[(&str, &Rows)]) -> Result<Option<String>> {
    for (port, rows) in tables {
        let named: BTreeSet<&str> = rows
            .all()
            .filter_map(|row| rows.text("business_id", row))
            .collect();
        let list = || quoted_list(named.iter().copied());
        match (option.map(str::trim), named.len()) {
            (_, 0) => {}
            (Some(wanted), _) if named.contains(wanted) => return Ok(Some(wanted.to_owned())),
            (Some(wanted), _) => {
                let problem = format!("names {}, and `{port}` has {}", quoted(wanted), list());
                return Err(Error::invalid("business_id", problem));
            }
            (None, 1) => return Ok(named.first().map(|&name| name.to_owned())),
            (None, count) => {
                let problem = format!(
                    "must name one of the {count} businesses of `{port}`: {}",
                    list()
                );
                return Err(Error::invalid("business_id", problem));
            }
        }
    }
    Ok(option.map(|name| name.trim().to_owned()))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn rows(columns: &serde_json::Value) -> Rows {
        let spec = TableSpec::new([
            ColumnSpec::new("business_id", ColumnKind::Id, "").nullable(),
            ColumnSpec::new("as_of", ColumnKind::Date, "").optional(),
            ColumnSpec::new("value", ColumnKind::Number, "").optional(),
        ]);
        Rows::read("rows", &Table::from_json(columns).unwrap(), &spec).unwrap()
    }

    #[test]
    fn the_only_business_needs_no_name_and_several_do() {
        let one = rows(&json!({"business_id": ["a", "a", null]}));
        assert_eq!(
            business(None, &[("rows", &one)]).unwrap().as_deref(),
            Some("a")
        );
        let two = rows(&json!({"business_id": ["a", "b"]}));
        let error = business(None, &[("rows", &two)]).unwrap_err();
        assert_eq!(error.argument(), Some("business_id"));
        assert!(error.message().contains("`a`, `b`"), "{error}");
        assert_eq!(
            business(Some("b"), &[("rows", &two)]).unwrap().as_deref(),
            Some("b")
        );
        assert!(business(Some("c"), &[("rows", &two)]).is_err());
    }

    #[test]
    fn the_latest_day_is_taken_of_each_business_alone() {
        let two = rows(&json!({
            "business_id": ["a", "a", "b"],
            "as_of": {"type": "Date32", "values": ["2025-12-31", "2026-01-31", "2026-02-28"]},
            "value": [1.0, null, 3.0]
        }));
        assert_eq!(two.latest(Some("a")), [1]);
        assert_eq!(two.number("value", 1), None);
        assert_eq!(two.number("nothing", 1), None);
    }

    #[test]
    fn a_table_without_columns_has_no_rows() {
        let none = Rows::read("rows", &Table::default(), &TableSpec::new([])).unwrap();
        assert_eq!(none.latest(None), [0_usize; 0]);
    }
}
