//! Exchange rates by date, and conversion with them.

use std::collections::BTreeMap;

use super::amount::{Amount, divided, parse_decimal, rescaled};
use super::currency::Currency;
use crate::calendar::Date;

/// The decimals that a rate keeps.
const RATE_SCALE: u32 = 12;
const RATE_UNIT: i128 = 10_i128.pow(RATE_SCALE);

/// How much of one currency another one buys, with twelve decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(i128);

impl Rate {
    /// A rate from a float, read as the shortest decimal that stands for it;
    /// `None` unless it is at least 10^-12 and under 10^9.
    pub fn from_f64(value: f64) -> Option<Self> {
        if !value.is_finite() || value <= 0.0 || value >= 1e9 {
            return None;
        }
        let (digits, scale) = parse_decimal(&format!("{value}"))?;
        let units = rescaled(digits, scale, RATE_SCALE.cast_signed())?;
        (units > 0).then_some(Self(units))
    }
}

/// Rates by pair of currencies and date.
///
/// # Examples
///
/// ```
/// use trimtab_core::money::{Amount, Currency, Rate, Rates};
///
/// let (usd, eur): (Currency, Currency) = ("USD".parse()?, "EUR".parse()?);
/// let mut rates = Rates::new();
/// rates.insert("2026-01-01".parse()?, usd, eur, Rate::from_f64(0.8).unwrap());
///
/// let ten: Amount = "10".parse()?;
/// let day = "2026-01-15".parse()?;
/// assert_eq!(rates.convert(ten, usd, eur, day), Some("8".parse()?));
/// assert_eq!(rates.convert(ten, eur, usd, day), Some("12.5".parse()?));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rates {
    pairs: BTreeMap<(Currency, Currency), BTreeMap<Date, Rate>>,
}

impl Rates {
    /// No rates.
    pub fn new() -> Self {
        Self::default()
    }

    /// One unit of `from` is worth `rate` units of `to` from `date` on, until a
    /// later rate of the pair.
    pub fn insert(&mut self, date: Date, from: Currency, to: Currency, rate: Rate) {
        self.pairs.entry((from, to)).or_default().insert(date, rate);
    }

    /// Whether there is a rate between the two, in one step or through a third
    /// currency, at or before `date`.
    pub fn covers(&self, from: Currency, to: Currency, date: Date) -> bool {
        self.convert(Amount::ZERO, from, to, date).is_some()
    }

    /// The amount in another currency, rounded half to even at the fourth
    /// decimal.
    ///
    /// The latest rate at or before `date` counts, of the pair, else of the
    /// pair reversed, else through the first currency (by code) that has rates
    /// with both. `None` where there is none or the result does not fit.
    pub fn convert(
        &self,
        amount: Amount,
        from: Currency,
        to: Currency,
        date: Date,
    ) -> Option<Amount> {
        if from == to {
            return Some(amount);
        }
        self.step(amount, from, to, date).or_else(|| {
            self.partners(from).find_map(|middle| {
                let between = self.step(amount, from, middle, date)?;
                self.step(between, middle, to, date)
            })
        })
    }

    fn step(&self, amount: Amount, from: Currency, to: Currency, date: Date) -> Option<Amount> {
        let units = if let Some(Rate(rate)) = self.latest(from, to, date) {
            divided(amount.units().checked_mul(rate)?, RATE_UNIT)
        } else {
            let Rate(rate) = self.latest(to, from, date)?;
            divided(amount.units().checked_mul(RATE_UNIT)?, rate)
        };
        Amount::from_units(units)
    }

    fn latest(&self, from: Currency, to: Currency, date: Date) -> Option<Rate> {
        let dated = self.pairs.get(&(from, to))?;
        dated.range(..=date).next_back().map(|(_, rate)| *rate)
    }

    /// The currencies that have rates with `from`, in the order of their codes.
    fn partners(&self, from: Currency) -> impl Iterator<Item = Currency> {
        let mut partners: Vec<Currency> = self
            .pairs
            .keys()
            .filter_map(|&(a, b)| match (a == from, b == from) {
                (true, _) => Some(b),
                (_, true) => Some(a),
                _ => None,
            })
            .collect();
        partners.sort_unstable();
        partners.dedup();
        partners.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    fn rates() -> Rates {
        let mut rates = Rates::new();
        let mut add = |date: &str, from, to, rate| {
            let rate = Rate::from_f64(rate).unwrap();
            rates.insert(date.parse().unwrap(), currency(from), currency(to), rate);
        };
        add("2026-01-01", "USD", "EUR", 0.9);
        add("2026-02-01", "USD", "EUR", 0.8);
        add("2026-01-01", "GBP", "EUR", 1.2);
        rates
    }

    fn convert(amount: &str, from: &str, to: &str, date: &str) -> Option<String> {
        let amount = amount.parse().unwrap();
        let date = date.parse().unwrap();
        rates()
            .convert(amount, currency(from), currency(to), date)
            .map(|amount| amount.to_string())
    }

    #[test]
    fn the_latest_rate_at_or_before_the_date_counts() {
        assert_eq!(
            convert("10", "USD", "EUR", "2026-01-31").as_deref(),
            Some("9.00")
        );
        assert_eq!(
            convert("10", "USD", "EUR", "2026-02-01").as_deref(),
            Some("8.00")
        );
        assert_eq!(convert("10", "USD", "EUR", "2025-12-31"), None);
    }

    #[test]
    fn a_pair_without_rates_goes_through_a_third_currency() {
        assert_eq!(
            convert("10", "GBP", "USD", "2026-02-01").as_deref(),
            Some("15.00")
        );
        assert_eq!(convert("10", "GBP", "JPY", "2026-02-01"), None);
    }

    #[test]
    fn a_rate_that_cannot_be_is_none() {
        for rate in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e9, 1e-13] {
            assert_eq!(Rate::from_f64(rate), None, "{rate}");
        }
    }
}
