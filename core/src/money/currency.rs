//! Currencies by their ISO 4217 codes.

use std::fmt;
use std::str::FromStr;

use crate::error::{Code, Error, Result, quoted};

/// A currency of ISO 4217.
///
/// # Examples
///
/// ```
/// use trimtab_core::money::Currency;
///
/// let yen: Currency = "JPY".parse()?;
/// assert_eq!((yen.code(), yen.minor_units()), ("JPY", 0));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency(&'static str);

impl Currency {
    /// The three-letter code.
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// The decimals of the currency's smallest unit: 2 for the euro, 0 for the
    /// yen, 3 for the Kuwaiti dinar.
    pub fn minor_units(self) -> u32 {
        match self.0 {
            code if NONE.contains(&code) => 0,
            code if THREE.contains(&code) => 3,
            code if FOUR.contains(&code) => 4,
            _ => 2,
        }
    }

    /// The currency of that code, upper or lower case.
    pub fn find(code: &str) -> Option<Self> {
        let upper = code.trim().to_ascii_uppercase();
        let lists = [TWO, NONE, THREE, FOUR];
        let mut codes = lists.into_iter().flatten();
        codes
            .find(|known| **known == upper)
            .map(|known| Self(known))
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl FromStr for Currency {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self> {
        Self::find(code).ok_or_else(|| {
            Error::new(
                Code::ColumnValue,
                format!(
                    "{} is not a currency of ISO 4217 such as `EUR`",
                    quoted(code)
                ),
            )
        })
    }
}

/// Codes with two decimals, and codes of past years that books still hold.
const TWO: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BMD", "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF",
    "CHE", "CHF", "CHW", "CNY", "COP", "COU", "CRC", "CUC", "CUP", "CVE", "CZK", "DKK", "DOP",
    "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GTQ",
    "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "ILS", "INR", "IRR", "JMD", "KES", "KGS",
    "KHR", "KPW", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD",
    "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD", "NGN",
    "NIO", "NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "QAR", "RON", "RSD",
    "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SLL", "SOS", "SRD", "SSP",
    "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH",
    "USD", "USN", "UYU", "UZS", "VED", "VES", "WST", "XCD", "XCG", "YER", "ZAR", "ZMW", "ZWG",
    "ZWL",
];

const NONE: &[&str] = &[
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
    "VUV", "XAF", "XOF", "XPF",
];

const THREE: &[&str] = &["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

const FOUR: &[&str] = &["CLF", "UYW"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_found_once_and_has_three_letters() {
        let mut seen = std::collections::BTreeSet::new();
        for code in [TWO, NONE, THREE, FOUR].into_iter().flatten() {
            assert!(seen.insert(code), "{code} stands twice");
            assert!(code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()));
            assert_eq!(Currency::find(&code.to_lowercase()).unwrap().code(), *code);
        }
    }

    #[test]
    fn what_is_no_code_is_refused_by_name() {
        for code in ["", "EU", "EURO", "XXX", "€"] {
            assert!(code.parse::<Currency>().is_err(), "{code}");
        }
    }
}
