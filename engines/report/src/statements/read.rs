//! The amounts of the statements by period and line.

use std::collections::BTreeMap;

use trimtab_core::calendar::Date;
use trimtab_core::{ColumnKind, ColumnSpec, TableSpec};

use crate::rows::Rows;
use crate::words::{date, month_and_year, prose};

/// Ten-thousandths, in which sums of money are kept.
const UNITS: f64 = 10_000.0;
/// The days from which a period is a year: a fiscal year may have 52 weeks.
const YEAR: i32 = 350;
/// The days up to which a period is a month.
const MONTH: i32 = 31;

/// The columns that are read of the output of `health.statements`.
pub(crate) fn statements_spec() -> TableSpec {
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        column(
            "business_id",
            ColumnKind::Id,
            "The business; null where there is one.",
        )
        .optional(),
        column("period", ColumnKind::Text, "The period's label.").optional(),
        column("period_start", ColumnKind::Date, "The period's first day.").nullable(),
        column("period_end", ColumnKind::Date, "The period's last day.").nullable(),
        column(
            "unfinished",
            ColumnKind::Flag,
            "Whether the period was not over.",
        )
        .optional(),
        column("line", ColumnKind::Text, "The line.").nullable(),
        column("amount", ColumnKind::MoneySum, "The amount.").nullable(),
        column("currency", ColumnKind::Text, "The currency.").optional(),
    ])
}

/// The amounts of one period by line.
#[derive(Clone, Debug, Default)]
pub(super) struct Period {
    pub(super) label: String,
    pub(super) start: i32,
    pub(super) end: i32,
    /// Whether it was not over, or lacks a part of its year.
    pub(super) partial: bool,
    units: BTreeMap<String, i128>,
}

impl Period {
    pub(super) fn amount(&self, line: &str) -> Option<f64> {
        self.units.get(line).map(|units| *units as f64 / UNITS)
    }

    fn days(&self) -> i32 {
        self.end.saturating_sub(self.start).saturating_add(1)
    }
}

/// The statements of one business: years and shorter periods, by date.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub(super) years: Vec<Period>,
    /// Whether the years are fiscal years that were given, not sums.
    pub(super) fiscal: bool,
    /// The shortest periods that there are.
    pub(super) periods: Vec<Period>,
    pub(super) currency: Option<String>,
}

impl Ledger {
    pub(super) fn read<const N: usize>(tables: [&Rows; N], business: Option<&str>) -> Self {
        let mut periods: BTreeMap<(i32, i32), Period> = BTreeMap::new();
        let mut ledger = Self::default();
        for rows in tables {
            for row in rows.of(business) {
                let (Some(start), Some(end)) =
                    (rows.date("period_start", row), rows.date("period_end", row))
                else {
                    continue;
                };
                let (Some(line), Some(units)) = (rows.text("line", row), rows.money("amount", row))
                else {
                    continue;
                };
                if Date::from_days(start).is_none() || Date::from_days(end).is_none() || end < start
                {
                    continue;
                }
                let period = periods.entry((start, end)).or_insert_with(|| Period {
                    label: rows.text("period", row).map(prose).unwrap_or_default(),
                    start,
                    end,
                    ..Period::default()
                });
                period.partial |= rows.flag("unfinished", row);
                period.units.insert(line.to_owned(), units);
                if ledger.currency.is_none() {
                    ledger.currency = rows.text("currency", row).map(prose);
                }
            }
        }
        let shorter = |period: &Period| period.days() < YEAR;
        (ledger.periods, ledger.years) = periods.into_values().partition(shorter);
        let shortest = ledger.periods.iter().map(Period::days).min().unwrap_or(0);
        // Months have 28 to 31 days; a table of several rhythms keeps the finest.
        let most = if shortest > 7 {
            shortest.max(MONTH)
        } else {
            shortest
        };
        ledger
            .periods
            .retain(|period| period.days() <= most.saturating_add(3));
        ledger.fiscal = !ledger.years.is_empty();
        if !ledger.fiscal {
            ledger.years = sums(&ledger.periods);
        }
        ledger
    }

    /// Whether the shorter periods are months.
    pub(super) fn monthly(&self) -> bool {
        self.periods
            .iter()
            .all(|period| (28..=MONTH).contains(&period.days()))
    }

    /// The label of a shorter period.
    pub(super) fn label(&self, period: &Period) -> String {
        match Date::from_days(period.start) {
            Some(start) if self.monthly() => month_and_year(start),
            _ if period.label.is_empty() => date(period.end),
            _ => period.label.clone(),
        }
    }

    /// From when to when the statements are.
    pub(super) fn span(&self) -> Option<String> {
        let periods = || self.periods.iter().chain(&self.years);
        let first = periods().map(|period| period.start).min()?;
        let last = periods().map(|period| period.end).max()?;
        Some(format!("{} to {}", date(first), date(last)))
    }
}

/// The periods added up by the calendar year in which they end. What stands at
/// the end of a period, as in the balance sheet, has no sum and is not shown by
/// year.
fn sums(periods: &[Period]) -> Vec<Period> {
    let mut years: BTreeMap<i32, Vec<&Period>> = BTreeMap::new();
    for period in periods {
        if let Some(end) = Date::from_days(period.end) {
            years.entry(end.year()).or_default().push(period);
        }
    }
    let sum = |(year, parts): (i32, Vec<&Period>)| {
        let mut whole = Period {
            label: year.to_string(),
            start: parts
                .iter()
                .map(|part| part.start)
                .min()
                .unwrap_or_default(),
            end: parts.iter().map(|part| part.end).max().unwrap_or_default(),
            ..Period::default()
        };
        let covered: i64 = parts.iter().map(|part| i64::from(part.days())).sum();
        whole.partial = covered < i64::from(YEAR) || parts.iter().any(|part| part.partial);
        for part in parts {
            for (line, units) in &part.units {
                let total = whole.units.entry(line.clone()).or_default();
                *total = total.saturating_add(*units);
            }
        }
        whole
    };
    years.into_iter().map(sum).collect()
}
