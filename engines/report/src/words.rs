//! Numbers, dates and names as people read them.

use trimtab_core::calendar::Date;

/// The most characters of a name.
const NAME: usize = 60;
/// The most characters of a text that came with the data.
const TEXT: usize = 600;

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A column's or an input's name in words: `inventory_days` is "inventory days".
pub(crate) fn label(name: &str) -> String {
    let words = clip(name, NAME);
    let words = words.split('_').map(|word| match word {
        "ebit" => "EBIT",
        "ebitda" => "EBITDA",
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The text with a capital letter in front.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A text that came with the data, at a length that a page can carry.
pub(crate) fn prose(text: &str) -> String {
    clip(text.trim(), TEXT)
}

/// The text with a full stop, unless it ends a sentence already.
pub(crate) fn stopped(text: &str) -> String {
    let text = prose(text);
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) {
        text
    } else {
        text + "."
    }
}

fn clip(text: &str, most: usize) -> String {
    let mut letters = text.chars();
    let shown: String = letters.by_ref().take(most).collect();
    if letters.next().is_some() {
        format!("{}…", shown.trim_end())
    } else {
        shown
    }
}

/// A number with three or so figures that count: `1,234`, `45.2`, `0.062`.
pub(crate) fn number(value: f64) -> String {
    let size = value.abs();
    if size >= 1e15 {
        return minus(format!("{value:.2e}"));
    }
    let decimals = match size {
        100.0.. => 0,
        10.0.. => 1,
        0.1.. => 2,
        0.01.. => 3,
        _ => 4,
    };
    // A whole number needs no decimals.
    if (value - value.round()).abs() < 1e-9 {
        return grouped(value, 0);
    }
    grouped(value, decimals)
}

/// A number with that many decimals and a comma every three digits.
pub(crate) fn grouped(value: f64, decimals: usize) -> String {
    let digits = format!("{:.decimals$}", value.abs());
    let (whole, rest) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut text = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !rest.is_empty() {
        text.push('.');
        text.push_str(rest);
    }
    let is_zero = text.chars().all(|letter| !matches!(letter, '1'..='9'));
    if value < 0.0 && !is_zero {
        format!("−{text}")
    } else {
        text
    }
}

/// A number on an axis: `1.2M`, `350k`, `0.5`.
pub(crate) fn short(value: f64) -> String {
    let (scaled, letter) = match value.abs() {
        1e15.. => return minus(format!("{value:.0e}")),
        1e12.. => (value / 1e12, "T"),
        1e9.. => (value / 1e9, "G"),
        1e6.. => (value / 1e6, "M"),
        1e4.. => (value / 1e3, "k"),
        _ => (value, ""),
    };
    let text = minus(format!("{scaled:.2}"));
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if letter.is_empty() && value.abs() >= 1e3 {
        return grouped(value, 0);
    }
    match text {
        "" | "−" | "−0" => "0".to_owned(),
        text => format!("{text}{letter}"),
    }
}

/// A change with its sign: `+3.2`, `−0.4`, `0.0`.
pub(crate) fn signed(value: f64) -> String {
    let text = grouped(value, 1);
    if value > 0.0 && text != "0.0" {
        format!("+{text}")
    } else {
        text
    }
}

/// A share as a percentage: `2.1%`.
pub(crate) fn percent(share: f64) -> String {
    let value = share * 100.0;
    match value.abs() {
        size if size > 0.0 && size < 0.1 => {
            format!("{}under 0.1%", if value < 0.0 { "−" } else { "" })
        }
        size if size < 10.0 && (value - value.round()).abs() > 1e-9 => {
            format!("{}%", grouped(value, 1))
        }
        _ => format!("{}%", grouped(value, 0)),
    }
}

/// The value of an input in its unit; the unit of a ratio is in its name.
pub(crate) fn quantity(name: &str, value: f64, unit: Option<&str>) -> String {
    let unit = unit.unwrap_or_else(|| guessed_unit(name));
    match unit {
        "share" | "fraction" => percent(value),
        "percent" | "%" => percent(value / 100.0),
        "ratio" if is_rate(name) => percent(value),
        "" | "ratio" | "as the input" => number(value),
        "days" | "months" | "years" => format!("{} {unit}", grouped(value, 0)),
        code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => {
            format!("{} {code}", grouped(value, 0))
        }
        unit => format!("{} {}", number(value), label(unit)),
    }
}

/// The values of an input before and after a change: `from 84 to 62 days`.
pub(crate) fn change(name: &str, from: Option<f64>, to: f64, unit: Option<&str>) -> String {
    let to = quantity(name, to, unit);
    let Some(from) = from.map(|from| quantity(name, from, unit)) else {
        return format!("to {to}");
    };
    // The unit need not be said twice.
    match (from.split_once(' '), to.split_once(' ')) {
        (Some((number, unit)), Some((_, same))) if unit == same => format!("from {number} to {to}"),
        _ => format!("from {from} to {to}"),
    }
}

fn guessed_unit(name: &str) -> &'static str {
    if name.ends_with("_days") || name.contains("_days_") {
        "days"
    } else {
        "ratio"
    }
}

/// Whether owners know the ratio as a percentage.
fn is_rate(name: &str) -> bool {
    ["margin", "growth", "return_on", "_share", "share_of"]
        .iter()
        .any(|part| name.contains(part))
}

/// A date as `31 May 2026`.
pub(crate) fn date(days: i32) -> String {
    Date::from_days(days).map_or_else(String::new, |date| {
        format!("{} {} {}", date.day(), month(date), date.year())
    })
}

/// The month of a date as `May 2026`.
pub(crate) fn month_and_year(date: Date) -> String {
    format!("{} {}", month(date), date.year())
}

fn month(date: Date) -> &'static str {
    let at = usize::try_from(date.month()).unwrap_or(1);
    MONTHS.get(at.saturating_sub(1)).copied().unwrap_or("")
}

/// Whether each cell below a heading is a number.
pub(crate) fn is_number_column(rows: &[Vec<String>], column: usize) -> bool {
    let mut cells = rows.iter().filter_map(|row| row.get(column)).peekable();
    cells.peek().is_some() && cells.all(|cell| is_number(cell))
}

/// Whether a cell is a number, or stands for one that there is not.
fn is_number(cell: &str) -> bool {
    let cell = cell.trim_start_matches(['+', '−', '-', '–']);
    let first = cell.chars().next();
    first.is_none_or(|first| first.is_ascii_digit()) && cell.len() <= 24
}

/// `1 input`, `2 inputs`.
pub(crate) fn counted(count: usize, one: &str, more: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{} {more}", grouped(count as f64, 0)),
    }
}

/// A hyphen before a number as the sign that it is.
fn minus(text: String) -> String {
    match text.strip_prefix('-') {
        Some(rest) => format!("−{rest}"),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1234.4, "1,234"),
            (-1_234_567.0, "−1,234,567"),
            (45.23, "45.2"),
            (0.0621, "0.062"),
            (2.0, "2"),
            (-0.000_001, "0.0000"),
            (1e300, "1.00e300"),
        ] {
            assert_eq!(number(value), text, "{value}");
        }
        for (value, text) in [
            (1_250_000.0, "1.25M"),
            (350_000.0, "350k"),
            (-9_500.0, "−9,500"),
            (0.5, "0.5"),
            (0.0, "0"),
            (100.0, "100"),
        ] {
            assert_eq!(short(value), text, "{value}");
        }
    }

    #[test]
    fn an_input_is_shown_in_its_unit() {
        for (name, value, unit, text) in [
            ("inventory_days", 45.4, None, "45 days"),
            ("current_ratio", 2.104, Some("ratio"), "2.10"),
            ("operating_margin", 0.034, Some("ratio"), "3.4%"),
            ("cash", 1234.5, Some("EUR"), "1,234 EUR"),
            ("probability", 0.0004, Some("share"), "under 0.1%"),
            (
                "log_assets",
                4.2,
                Some("log10 of thousand PLN"),
                "4.20 log10 of thousand PLN",
            ),
        ] {
            assert_eq!(quantity(name, value, unit), text);
        }
    }

    #[test]
    fn a_name_of_any_length_has_a_bounded_label() {
        assert_eq!(label("inventory_days"), "inventory days");
        assert_eq!(label(&"ä".repeat(100_000)).chars().count(), NAME + 1);
        assert_eq!(stopped("Do it"), "Do it.");
        assert_eq!(capital("über"), "Über");
    }

    #[test]
    fn dates_out_of_range_have_no_text() {
        assert_eq!(date(20_604), "31 May 2026");
        assert_eq!(date(i32::MAX), "");
    }
}
