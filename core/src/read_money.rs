//! Reading exact amounts of money.

use arrow::array::{Array, ArrayRef, AsArray, Decimal128Array};
use arrow::compute::{CastOptions, cast_with_options};
use arrow::datatypes::{
    DataType, Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, Float64Type,
    UInt64Type, i256,
};

use crate::error::Result;
use crate::money::{Amount, LARGEST_AMOUNT, LARGEST_SUM, rescaled};
use crate::read::{Reader, found, is_text, value_type};
use crate::spec::ColumnKind;

/// A value that is null, or unreadable as money, or so many ten-thousandths.
type Units = Option<Option<i128>>;

impl Reader<'_> {
    /// The column as exact amounts: whole ten-thousandths.
    ///
    /// Decimals of every width and scale, whole numbers (of currency units, not
    /// of cents), floats and decimal texts are read; more than four decimals
    /// are rounded half to even, floats as [`Amount::from_f64`] says, and NaN
    /// is null.
    ///
    /// # Errors
    ///
    /// As [`Reader::number`], and `COLUMN_VALUE` at the first value that is
    /// infinite, no number, or too large: 10^14 and more for
    /// [`ColumnKind::Money`], 10^34 for [`ColumnKind::MoneySum`].
    pub fn money(&self, name: &str) -> Result<Decimal128Array> {
        let kind = match self.kind(name) {
            Some(ColumnKind::MoneySum) => ColumnKind::MoneySum,
            _ => ColumnKind::Money,
        };
        let (largest, precision, limit) = match kind {
            ColumnKind::MoneySum => (LARGEST_SUM, 38, "10^34"),
            _ => (LARGEST_AMOUNT, 18, "10^14"),
        };
        let Some(array) = self.find_or_require(name)? else {
            return Ok(decimals(vec![None; self.num_rows()], precision));
        };
        let Some(read) = units(&array, kind) else {
            return Err(self.bad_type(name, kind, array.data_type()));
        };
        let fits = |units: i128| -largest <= units && units <= largest;
        let mut values = Vec::with_capacity(read.len());
        for (row, units) in read.into_iter().enumerate() {
            values.push(match units {
                None => None,
                Some(Some(units)) if fits(units) => Some(units),
                Some(_) => {
                    let found = found(&array, row);
                    let problem =
                        format!("needs a finite amount under {limit}, such as 1234.56{found}");
                    return Err(self.bad_value(name, row, problem));
                }
            });
        }
        let amounts = decimals(values, precision);
        self.check_nulls(name, &amounts)?;
        Ok(amounts)
    }
}

pub(crate) fn decimals(values: Vec<Option<i128>>, precision: u8) -> Decimal128Array {
    let array: Decimal128Array = values.into_iter().collect();
    array.with_data_type(DataType::Decimal128(precision, 4))
}

fn units(array: &ArrayRef, kind: ColumnKind) -> Option<Vec<Units>> {
    let plain = value_type(array.data_type());
    let cast = |wanted: &DataType| cast_with_options(array, wanted, &CastOptions::default()).ok();
    let exact = |value: i128, scale: i8| rescaled(value, i32::from(scale), 4);
    Some(match plain {
        DataType::Null => vec![None; array.len()],
        DataType::Decimal32(_, scale) => {
            let values = cast(plain)?;
            let values = values.as_primitive::<Decimal32Type>().iter();
            values
                .map(|v| v.map(|v| exact(i128::from(v), *scale)))
                .collect()
        }
        DataType::Decimal64(_, scale) => {
            let values = cast(plain)?;
            let values = values.as_primitive::<Decimal64Type>().iter();
            values
                .map(|v| v.map(|v| exact(i128::from(v), *scale)))
                .collect()
        }
        DataType::Decimal128(_, scale) => {
            let values = cast(plain)?;
            let values = values.as_primitive::<Decimal128Type>().iter();
            values.map(|v| v.map(|v| exact(v, *scale))).collect()
        }
        DataType::Decimal256(_, scale) => {
            let values = cast(plain)?;
            let values = values.as_primitive::<Decimal256Type>().iter();
            values.map(|v| v.map(|v| narrowed(v, *scale))).collect()
        }
        DataType::UInt64 => {
            let values = cast(plain)?;
            let values = values.as_primitive::<UInt64Type>().iter();
            values.map(|v| v.map(|v| exact(i128::from(v), 0))).collect()
        }
        found if found.is_integer() => {
            let values = cast(&DataType::Int64)?;
            let values = values.as_primitive::<arrow::datatypes::Int64Type>().iter();
            values.map(|v| v.map(|v| exact(i128::from(v), 0))).collect()
        }
        found if found.is_floating() => {
            let values = cast(&DataType::Float64)?;
            let values = values.as_primitive::<Float64Type>().iter();
            let read = |v: f64| Amount::from_f64(v).map(Amount::units);
            values
                .map(|v| v.filter(|v| !v.is_nan()).map(read))
                .collect()
        }
        found if is_text(found) => {
            let values = cast(&DataType::Utf8)?;
            let values = values.as_string::<i32>().iter();
            let read = |text: &str| match kind {
                ColumnKind::MoneySum => Amount::parse_sum(text),
                _ => text.parse().ok(),
            };
            values
                .map(|v| v.map(|v| read(v).map(Amount::units)))
                .collect()
        }
        _ => return None,
    })
}

/// A 256-bit decimal at four decimals, rounded half to even.
fn narrowed(value: i256, scale: i8) -> Option<i128> {
    if let Some(value) = value.to_i128() {
        return rescaled(value, i32::from(scale), 4);
    }
    // Wider than 128 bits: divide at full width first. Below 4 decimals such a
    // value is too large for any amount.
    let excess = u32::from(u8::try_from(scale.checked_sub(4)?).ok()?);
    let divisor = i256::from_i128(10).checked_pow(excess)?;
    let quotient = value.checked_div(divisor)?;
    let rest = value.checked_sub(quotient.checked_mul(divisor)?)?;
    let twice = rest.checked_abs()?.checked_mul(i256::from_i128(2))?;
    let quotient = quotient.to_i128()?;
    let away = twice > divisor || (twice == divisor && quotient % 2 != 0);
    let step = if value < i256::ZERO { -1 } else { 1 };
    quotient.checked_add(if away { step } else { 0 })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow::array::{
        Decimal256Array, DictionaryArray, Float32Array, Float64Array, Int8Array, RecordBatch,
        StringArray, UInt64Array,
    };
    use arrow::datatypes::Int8Type;

    use super::*;
    use crate::error::Code;
    use crate::spec::{ColumnSpec, TableSpec};
    use crate::table::Table;
    use crate::write::TableWriter;

    fn read(array: ArrayRef, kind: ColumnKind) -> Result<Vec<Option<i128>>> {
        let table = Table::from(RecordBatch::try_from_iter([("amount", array)]).unwrap());
        let spec = TableSpec::new([ColumnSpec::new("amount", kind, "How much.").nullable()]);
        let amounts = Reader::try_new("table", &table, &spec)?.money("amount")?;
        assert_eq!(*amounts.data_type(), kind.arrow_type());
        Ok(amounts.iter().collect())
    }

    fn decimal128(values: Vec<Option<i128>>, precision: u8, scale: i8) -> ArrayRef {
        let array: Decimal128Array = values.into_iter().collect();
        Arc::new(array.with_precision_and_scale(precision, scale).unwrap())
    }

    #[test]
    fn every_number_type_is_read_exactly() {
        let wide = Decimal256Array::from(vec![Some(
            i256::from_i128(12_500)
                .checked_mul(i256::from_i128(10).checked_pow(40).unwrap())
                .unwrap(),
        )]);
        let texts: DictionaryArray<Int8Type> = ["1.25"].into_iter().collect();
        let cases: [(ArrayRef, i128); 8] = [
            (decimal128(vec![Some(125)], 10, 2), 12_500),
            (decimal128(vec![Some(1_250_050)], 20, 6), 12_500),
            (decimal128(vec![Some(3)], 10, -2), 3_000_000),
            (
                Arc::new(wide.with_precision_and_scale(76, 44).unwrap()),
                12_500,
            ),
            (Arc::new(Int8Array::from(vec![-7])), -70_000),
            (Arc::new(UInt64Array::from(vec![7])), 70_000),
            (Arc::new(Float32Array::from(vec![1.25])), 12_500),
            (Arc::new(texts), 12_500),
        ];
        for (array, wanted) in cases {
            let found = array.data_type().clone();
            assert_eq!(
                read(array, ColumnKind::Money).unwrap(),
                [Some(wanted)],
                "{found}"
            );
        }
    }

    #[test]
    fn what_does_not_fit_is_refused_with_its_row() {
        let bad: [ArrayRef; 5] = [
            Arc::new(Float64Array::from(vec![0.0, f64::INFINITY])),
            Arc::new(UInt64Array::from(vec![0, u64::MAX])),
            Arc::new(StringArray::from(vec!["0", "1,000"])),
            decimal128(vec![Some(0), Some(10_i128.pow(18))], 38, 4),
            decimal128(vec![Some(0), Some(10_i128.pow(37))], 38, -10),
        ];
        for array in bad {
            let error = read(array, ColumnKind::Money).unwrap_err();
            assert_eq!(
                (error.code(), error.row()),
                (Code::ColumnValue, Some(1)),
                "{error}"
            );
        }
        let flags: ArrayRef = Arc::new(arrow::array::BooleanArray::from(vec![true]));
        assert_eq!(
            read(flags, ColumnKind::Money).unwrap_err().code(),
            Code::ColumnType
        );
    }

    #[test]
    fn a_sum_may_be_larger_than_an_amount() {
        let large = || decimal128(vec![Some(10_i128.pow(20)), None], 38, 4);
        assert!(read(large(), ColumnKind::Money).is_err());
        assert_eq!(
            read(large(), ColumnKind::MoneySum).unwrap(),
            [Some(10_i128.pow(20)), None]
        );
    }

    #[test]
    fn nan_is_null() {
        let array: ArrayRef = Arc::new(Float64Array::from(vec![f64::NAN, 1.5]));
        assert_eq!(
            read(array, ColumnKind::Money).unwrap(),
            [None, Some(15_000)]
        );
    }

    #[test]
    fn amounts_are_written_as_decimals_and_never_cut() {
        let spec = TableSpec::new([ColumnSpec::new("amount", ColumnKind::Money, "How much.")]);
        let write = |units| {
            let amount = Amount::from_units(units).unwrap();
            TableWriter::new(&spec).money([Some(amount)]).finish()
        };
        let table = write(12_500).unwrap();
        assert_eq!(
            table.to_json().unwrap(),
            serde_json::json!({"amount": ["1.2500"]})
        );
        assert_eq!(write(10_i128.pow(18)).unwrap_err().code(), Code::DataUnfit);
    }
}
