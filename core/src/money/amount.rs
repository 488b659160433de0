//! Amounts: whole ten-thousandths of a currency's unit.

use std::fmt;
use std::str::FromStr;

use super::currency::Currency;
use crate::error::{Code, Error, Result, quoted};

/// The most decimals of an amount.
const SCALE: u32 = 4;
/// One unit of a currency, in ten-thousandths.
const UNIT: i128 = 10_000;
/// The largest single amount, that of `Decimal128(18, 4)`, in ten-thousandths.
pub(crate) const LARGEST_AMOUNT: i128 = 10_i128.pow(18) - 1;
/// The largest sum, that of `Decimal128(38, 4)`, in ten-thousandths.
pub(crate) const LARGEST_SUM: i128 = 10_i128.pow(38) - 1;

/// An exact amount of money: a whole number of ten-thousandths.
///
/// A single amount has an absolute value under 10^14 (Arrow's
/// `Decimal128(18, 4)`); a sum may have 34 digits before the point
/// (`Decimal128(38, 4)`). More than four decimals are rounded half to even.
///
/// # Examples
///
/// ```
/// use trimtab_core::money::Amount;
///
/// let prices = ["19.99", "0.00005", "0.00015"];
/// let sum = prices
///     .iter()
///     .map(|price| price.parse::<Amount>().unwrap())
///     .try_fold(Amount::ZERO, Amount::checked_add)
///     .unwrap();
/// assert_eq!(sum.to_string(), "19.9902");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Amount(i128);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of that many ten-thousandths, if it fits `Decimal128(38, 4)`.
    pub const fn from_units(units: i128) -> Option<Self> {
        if units < -LARGEST_SUM || units > LARGEST_SUM {
            return None;
        }
        Some(Self(units))
    }

    /// The amount in ten-thousandths: the value of Arrow's decimal.
    pub const fn units(self) -> i128 {
        self.0
    }

    /// A whole number of a currency's minor units, such as cents; `None` from
    /// 10^14 of the currency's units on.
    pub fn from_minor(minor: i128, currency: Currency) -> Option<Self> {
        Self::from_decimal(minor, currency.minor_units().cast_signed())
    }

    /// `value` / 10^`scale`, as Arrow's decimals of any scale hold it, rounded
    /// half to even at the fourth decimal; `None` from 10^14 on.
    pub fn from_decimal(value: i128, scale: i32) -> Option<Self> {
        single(rescaled(value, scale, SCALE.cast_signed())?)
    }

    /// A float, read as the shortest decimal that stands for it and rounded
    /// half to even at the fourth decimal (so that 0.00005 is 0 and 0.00015 is
    /// 0.0002, as written); `None` for NaN, infinities and from 10^14 on.
    pub fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() || value.abs() >= 1e14 {
            return None;
        }
        let scaled = value * 1e4;
        let rounded = scaled.round();
        // Far from a tie and with the fraction still exact enough to tell, the
        // nearest whole number is the answer, and no text is needed.
        if scaled.abs() < 1e12 && (scaled - rounded).abs() < 0.499 {
            #[expect(clippy::cast_possible_truncation, reason = "under 10^12, and whole")]
            return Some(Self(rounded as i128));
        }
        let (digits, scale) = parse_decimal(&format!("{value}"))?;
        Self::from_decimal(digits, scale)
    }

    /// The sum in a decimal text, if it fits `Decimal128(38, 4)`.
    pub fn parse_sum(text: &str) -> Option<Self> {
        let (digits, scale) = parse_decimal(text)?;
        Self::from_units(rescaled(digits, scale, SCALE.cast_signed())?)
    }

    /// The nearest float, for estimates.
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / UNIT as f64
    }

    /// The sum; `None` if it does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).and_then(Self::from_units)
    }

    /// The difference; `None` if it does not fit.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).and_then(Self::from_units)
    }

    /// Whether it is under 10^14, and so fits a single amount's column.
    pub const fn is_single(self) -> bool {
        self.0 >= -LARGEST_AMOUNT && self.0 <= LARGEST_AMOUNT
    }

    /// Whether it is below nothing.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The amount without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }
}

impl std::ops::Neg for Amount {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

fn single(units: i128) -> Option<Amount> {
    Some(Amount(units)).filter(|amount| amount.is_single())
}

impl fmt::Display for Amount {
    /// With two decimals, or four where they matter.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, rest) = (
            self.0.unsigned_abs() / 10_000,
            self.0.unsigned_abs() % 10_000,
        );
        match rest % 100 {
            0 => write!(f, "{sign}{whole}.{:02}", rest / 100),
            _ => write!(f, "{sign}{whole}.{rest:04}"),
        }
    }
}

impl FromStr for Amount {
    type Err = Error;

    /// A decimal number: `-1234.5`, `.5`, `1e3`; no thousands separators.
    fn from_str(text: &str) -> Result<Self> {
        let problem =
            |problem: &str| Error::new(Code::ColumnValue, format!("{} {problem}", quoted(text)));
        let (digits, scale) = parse_decimal(text)
            .ok_or_else(|| problem("is not a decimal number such as `-1234.50`"))?;
        Self::from_decimal(digits, scale)
            .ok_or_else(|| problem("is too large an amount; it must be under 10^14"))
    }
}

/// The digits and the scale of a decimal text; digits beyond the 36th, where
/// they stand behind the point, only decide ties.
pub(super) fn parse_decimal(text: &str) -> Option<(i128, i32)> {
    const MOST: u32 = 36;
    let text = text.trim();
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let (negative, unsigned) = match mantissa.as_bytes().first()? {
        b'-' => (true, &mantissa[1..]),
        b'+' => (false, &mantissa[1..]),
        _ => (false, mantissa),
    };
    let (mut digits, mut scale, mut count) = (0_i128, 0_i32, 0_u32);
    let (mut seen, mut point, mut sticky) = (false, false, false);
    for byte in unsigned.bytes() {
        match byte {
            b'0'..=b'9' => {
                seen = true;
                let digit = i128::from(byte - b'0');
                if count < MOST {
                    digits = digits * 10 + digit;
                    count += u32::from(digits != 0);
                    scale = scale.checked_add(i32::from(point))?;
                } else {
                    sticky |= digit != 0;
                    if !point {
                        scale = scale.checked_sub(1)?;
                    }
                }
            }
            b'.' if !point => point = true,
            _ => return None,
        }
    }
    if !seen {
        return None;
    }
    if sticky {
        // One more digit keeps a tie from being seen where there is none.
        digits = digits * 10 + 1;
        scale = scale.checked_add(1)?;
    }
    let scale = scale.checked_sub(exponent)?;
    Some((if negative { -digits } else { digits }, scale))
}

/// `value` / 10^`from` at the scale `to`, rounded half to even; `None` if it
/// does not fit.
pub(crate) fn rescaled(value: i128, from: i32, to: i32) -> Option<i128> {
    if value == 0 {
        return Some(0);
    }
    let shift = to.checked_sub(from)?;
    if shift >= 0 {
        let factor = 10_i128.checked_pow(shift.unsigned_abs())?;
        return value.checked_mul(factor);
    }
    match 10_i128.checked_pow(shift.unsigned_abs()) {
        Some(divisor) => Some(divided(value, divisor)),
        // 10^39 and more: no value reaches half of it.
        None => Some(0),
    }
}

/// `value` / `divisor`, rounded half to even.
pub(super) fn divided(value: i128, divisor: i128) -> i128 {
    let (quotient, rest) = (value / divisor, value % divisor);
    let twice = rest.unsigned_abs().saturating_mul(2);
    let away = match twice.cmp(&divisor.unsigned_abs()) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Equal => quotient % 2 != 0,
        std::cmp::Ordering::Greater => true,
    };
    let step = if (value < 0) == (divisor < 0) { 1 } else { -1 };
    quotient + if away { step } else { 0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn text(text: &str) -> Option<String> {
        text.parse::<Amount>().ok().map(|amount| amount.to_string())
    }

    #[test]
    fn decimal_texts_are_read_and_rounded_half_to_even() {
        let cases = [
            ("0", "0.00"),
            ("-1234.5", "-1234.50"),
            ("+.5", "0.50"),
            ("7.", "7.00"),
            ("1e3", "1000.00"),
            ("12.5E-1", "1.25"),
            ("0.00005", "0.00"),
            ("0.00015", "0.0002"),
            ("-0.00015", "-0.0002"),
            ("0.000050000000000000000000000000000000000000001", "0.0001"),
            ("99999999999999.9999", "99999999999999.9999"),
            (
                "0.0000000000000000000000000000000000000000000000001",
                "0.00",
            ),
            ("000000000000000000000000000000000000000000000001.5", "1.50"),
        ];
        for (given, wanted) in cases {
            assert_eq!(text(given).as_deref(), Some(wanted), "{given}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for given in [
            "",
            "-",
            ".",
            "1,000",
            "1.2.3",
            "0x1",
            "NaN",
            "inf",
            "1e",
            "1e99999999999",
            "100000000000000",
            "99999999999999.99995",
            "1e15",
            "12a",
            "--1",
        ] {
            assert!(given.parse::<Amount>().is_err(), "{given}");
        }
    }

    #[test]
    fn minor_units_follow_the_currency() {
        let amount = |code: &str| Amount::from_minor(1050, code.parse().unwrap()).unwrap();
        assert_eq!(amount("EUR").to_string(), "10.50");
        assert_eq!(amount("JPY").to_string(), "1050.00");
        assert_eq!(amount("KWD").to_string(), "1.05");
        assert_eq!(amount("CLF").to_string(), "0.1050");
        assert_eq!(Amount::from_minor(i128::MAX, "JPY".parse().unwrap()), None);
    }

    #[test]
    fn floats_are_read_as_they_are_written() {
        for (given, wanted) in [
            (0.1 + 0.2, "0.30"),
            (0.00005, "0.00"),
            (0.00015, "0.0002"),
            (1.000_25, "1.0002"),
            (-2.675, "-2.6750"),
            (99_999_999_999_999.9, "99999999999999.90"),
        ] {
            assert_eq!(
                Amount::from_f64(given).unwrap().to_string(),
                wanted,
                "{given}"
            );
        }
        for given in [f64::NAN, f64::INFINITY, -f64::INFINITY, 1e14, -1e300] {
            assert_eq!(Amount::from_f64(given), None, "{given}");
        }
    }

    #[test]
    fn a_sum_that_does_not_fit_is_none() {
        let most = Amount::from_units(LARGEST_SUM).unwrap();
        assert_eq!(most.checked_add(Amount(1)), None);
        assert_eq!((-most).checked_sub(Amount(1)), None);
        assert_eq!(Amount::from_units(i128::MIN), None);
    }

    proptest! {
        #[test]
        fn texts_round_trip(units in -LARGEST_AMOUNT..=LARGEST_AMOUNT) {
            let amount = Amount(units);
            prop_assert_eq!(amount.to_string().parse::<Amount>().unwrap(), amount);
        }

        #[test]
        fn a_float_of_four_decimals_is_exact(units in -1_000_000_000_000_000_i64..1_000_000_000_000_000) {
            let value = units as f64 / 1e4;
            prop_assert_eq!(Amount::from_f64(value), Some(Amount(i128::from(units))));
        }

        #[test]
        fn a_float_is_its_shortest_text(value in -1e10_f64..1e10) {
            prop_assert_eq!(Amount::from_f64(value), format!("{value}").parse().ok());
        }

        #[test]
        fn dividing_stays_within_half(value in -10_i128.pow(30)..10_i128.pow(30), divisor in 1_i128..10_i128.pow(6)) {
            let back = divided(value, divisor) * divisor - value;
            prop_assert!(back.abs() * 2 <= divisor);
        }

        #[test]
        fn no_text_panics(text in "[-+0-9.eE ]{0,60}", any in "\\PC{0,20}") {
            let _ = text.parse::<Amount>();
            let _ = any.parse::<Amount>();
        }

        #[test]
        fn no_decimal_panics(value: i128, scale: i32, float: f64) {
            let _ = Amount::from_decimal(value, scale);
            let _ = Amount::from_f64(float);
        }
    }
}
