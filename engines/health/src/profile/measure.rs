//! One line of a profile, and the words of its message.

use trimtab_core::money::Currency;

/// One line of a profile.
#[derive(Clone, Debug)]
pub(crate) struct Measure {
    pub(super) aspect: &'static str,
    pub(super) name: &'static str,
    pub(super) value: Option<f64>,
    pub(super) text: Option<String>,
    pub(super) unit: Option<&'static str>,
    pub(super) benchmark: Option<(f64, &'static str)>,
    pub(super) message: String,
}

/// The lines of one business, and what kept others from being said.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(super) measures: Vec<Measure>,
    /// The code, the column or table that it is about, and the message.
    pub(super) gaps: Vec<(&'static str, &'static str, String)>,
    aspect: &'static str,
}

impl Findings {
    /// What follows is about this aspect.
    pub(super) fn about(&mut self, aspect: &'static str) {
        self.aspect = aspect;
    }

    /// Adds a number; one that is not finite is left out.
    pub(super) fn number(
        &mut self,
        name: &'static str,
        value: f64,
        unit: &'static str,
        message: String,
    ) {
        if value.is_finite() {
            // Minus zero would be shown as such.
            self.push(name, Some(value + 0.0), Some(unit), message);
        }
    }

    /// Adds a text.
    pub(super) fn text(&mut self, name: &'static str, text: impl Into<String>, message: String) {
        self.push(name, None, None, message);
        self.noted(text);
    }

    /// Gives the last line a text beside its number.
    pub(super) fn noted(&mut self, text: impl Into<String>) {
        if let Some(last) = self.measures.last_mut() {
            last.text = Some(text.into());
        }
    }

    /// Gives the last line what others have.
    pub(super) fn benchmark(&mut self, value: f64, source: &'static str) {
        if let Some(last) = self.measures.last_mut() {
            last.benchmark = Some((value, source));
        }
    }

    /// Says what is not answered, and what would help.
    pub(super) fn gap(
        &mut self,
        code: &'static str,
        about: &'static str,
        message: impl Into<String>,
    ) {
        self.gaps.push((code, about, message.into()));
    }

    fn push(
        &mut self,
        name: &'static str,
        value: Option<f64>,
        unit: Option<&'static str>,
        message: String,
    ) {
        self.measures.push(Measure {
            aspect: self.aspect,
            name,
            value,
            text: None,
            unit,
            benchmark: None,
            message,
        });
    }
}

/// `GBP 12,300` or `12,300`: whole units from 100 on, else two decimals.
pub(super) fn money(value: f64, currency: Option<Currency>) -> String {
    let digits = if value.abs() < 100.0 && value.fract().abs() > 1e-9 {
        format!("{value:.2}")
    } else {
        grouped(value)
    };
    match currency {
        Some(currency) => format!("{currency} {digits}"),
        None => digits,
    }
}

/// `12.3 %`; whole from 10 % on.
pub(super) fn percent(share: f64) -> String {
    let percent = share * 100.0;
    let decimals = usize::from(percent.abs() < 9.95);
    let text = format!("{percent:.decimals$}");
    let text = if text.trim_matches(['-', '0', '.']).is_empty() {
        "0"
    } else {
        &text
    };
    format!("{text} %")
}

/// `1 day`, `12 days`; one decimal below 10.
pub(super) fn days(value: f64) -> String {
    if (value - 1.0).abs() < 1e-9 {
        return "1 day".to_owned();
    }
    let decimals = usize::from(value.abs() < 9.95 && value.fract().abs() > 1e-9);
    format!("{value:.decimals$} days")
}

/// `1 customer`, `2 customers`.
pub(super) fn count(number: usize, one: &str) -> String {
    let number_text = grouped(number as f64);
    let end = if number == 1 { "" } else { "s" };
    format!("{number_text} {one}{end}")
}

/// A whole number with a comma at each third digit.
fn grouped(value: f64) -> String {
    let text = format!("{value:.0}");
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text.as_str()), |rest| ("-", rest));
    let mut out = String::with_capacity(text.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if out == "0" {
        out
    } else {
        format!("{sign}{out}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        let pound = Currency::find("GBP");
        assert_eq!(money(1_234_567.4, pound), "GBP 1,234,567");
        assert_eq!(money(-1_000.0, None), "-1,000");
        assert_eq!(
            (money(3.5, None), money(0.0, None)),
            ("3.50".into(), "0".into())
        );
        assert_eq!(
            (percent(0.123), percent(0.0523), percent(-0.000_01)),
            ("12 %".into(), "5.2 %".into(), "0 %".into())
        );
        assert_eq!(
            (days(1.0), days(2.5), days(27.4)),
            ("1 day".into(), "2.5 days".into(), "27 days".into())
        );
        assert_eq!(
            (count(1, "customer"), count(1000, "customer")),
            ("1 customer".into(), "1,000 customers".into())
        );
    }
}
