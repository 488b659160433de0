//! What a season is called.

use crate::intake::Step;

/// Cycles of the calendar and their days.
const CYCLES: [(&str, f64); 8] = [
    ("hour", 1.0 / 24.0),
    ("day", 1.0),
    ("week", 7.0),
    ("fortnight", 14.0),
    ("month", 365.25 / 12.0),
    ("quarter", 365.25 / 4.0),
    ("half-year", 365.25 / 2.0),
    ("year", 365.25),
];

/// The name of a season of so many steps, such as `week`; none where the calendar has
/// none within 1.5 % of its length.
pub(crate) fn season_name(step: Step, period: f64) -> Option<&'static str> {
    const DAY: f64 = 86_400_000_000.0;
    let days = match step {
        Step::Numbers(_) => return None,
        Step::Micros(every) => every as f64 / DAY,
        Step::Days(every) => every as f64,
        Step::Weekdays => 7.0 / 5.0,
        Step::Months(every) => every as f64 * 365.25 / 12.0,
    };
    let near = |(_, length): &&(&str, f64)| (days * period / length - 1.0).abs() < 0.015;
    CYCLES.iter().find(near).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seasons_are_called_as_the_calendar_calls_them() {
        for (step, period, name) in [
            (Step::Months(1), 12.0, Some("year")),
            (Step::Months(3), 4.0, Some("year")),
            (Step::Days(1), 7.0, Some("week")),
            (Step::Days(1), 365.0, Some("year")),
            (Step::Days(7), 52.0, Some("year")),
            (Step::Weekdays, 5.0, Some("week")),
            (Step::Weekdays, 260.0, Some("year")),
            (Step::Micros(3_600_000_000), 24.0, Some("day")),
            (Step::Micros(3_600_000_000), 168.0, Some("week")),
            (Step::Days(1), 9.0, None),
            (Step::Numbers(1), 7.0, None),
        ] {
            assert_eq!(season_name(step, period), name, "{step:?} {period}");
        }
    }
}
