//! Periods: a frequency's stretches of time, with labels.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::date::Date;
use super::zone::Zone;
use crate::clock::Clock;
use crate::error::{Error, Result, quoted};

/// How long a period is.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Frequency {
    /// A day.
    Day,
    /// A week, from the calendar's first weekday.
    Week,
    /// A month.
    #[default]
    Month,
    /// A quarter of the calendar year.
    Quarter,
    /// A calendar year.
    Year,
    /// A quarter of the fiscal year.
    FiscalQuarter,
    /// A fiscal year, named after the calendar year in which it ends.
    FiscalYear,
}

impl Frequency {
    /// Every frequency, shortest first.
    pub const ALL: [Self; 7] = [
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::Year,
        Self::FiscalQuarter,
        Self::FiscalYear,
    ];

    /// The frequency's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::FiscalQuarter => "fiscal_quarter",
            Self::FiscalYear => "fiscal_year",
        }
    }

    /// The months in a period; `None` for days and weeks.
    const fn months(self) -> Option<i32> {
        match self {
            Self::Day | Self::Week => None,
            Self::Month => Some(1),
            Self::Quarter | Self::FiscalQuarter => Some(3),
            Self::Year | Self::FiscalYear => Some(12),
        }
    }
}

/// A day of the week.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "a week has seven days")]
pub enum Weekday {
    /// Monday.
    #[default]
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

/// A stretch of whole days with a label.
///
/// `Display` is the label: `2026-01-31`, `2026-W05`, `2026-01`, `2026-Q1`,
/// `2026`, `FY2026-Q1` or `FY2026`. A week's number follows ISO 8601 where
/// weeks start on Monday, and the same rule (a week belongs to the year of its
/// fourth day) where they start on another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Period {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
    /// The frequency that the period belongs to.
    pub frequency: Frequency,
    /// The year in the label.
    year: i32,
    /// The number within the year in the label.
    number: u32,
}

impl Period {
    /// Whether the period holds the date.
    pub fn contains(&self, date: Date) -> bool {
        (self.start..=self.end).contains(&date)
    }

    /// The number of days.
    pub const fn num_days(&self) -> i32 {
        self.end.days_since(self.start) + 1
    }

    /// The label, as `Display` writes it.
    pub fn label(&self) -> String {
        self.to_string()
    }

    /// Whether the period is not over on the date `as_of`: its last day counts
    /// as over on the day after.
    pub fn is_unfinished(&self, as_of: Date) -> bool {
        as_of <= self.end
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, number) = (self.year, self.number);
        match self.frequency {
            Frequency::Day => self.start.fmt(f),
            Frequency::Week => write!(f, "{year:04}-W{number:02}"),
            Frequency::Month => write!(f, "{year:04}-{number:02}"),
            Frequency::Quarter => write!(f, "{year:04}-Q{number}"),
            Frequency::Year => write!(f, "{year:04}"),
            Frequency::FiscalQuarter => write!(f, "FY{year:04}-Q{number}"),
            Frequency::FiscalYear => write!(f, "FY{year:04}"),
        }
    }
}

/// The calendar of a business: its zone, its weeks and its fiscal year.
///
/// # Examples
///
/// ```
/// use trimtab_core::calendar::{Calendar, Frequency, Zone};
///
/// let calendar = Calendar::new(Zone::try_new("Asia/Kolkata")?).fiscal_start(4)?;
/// let period = calendar.period(Frequency::FiscalQuarter, "2026-02-10".parse()?);
/// assert_eq!(period.label(), "FY2026-Q4");
/// assert_eq!(period.start.to_string(), "2026-01-01");
/// assert!(period.is_unfinished("2026-03-31".parse()?));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    zone: Zone,
    week_start: Weekday,
    fiscal_offset: u32,
}

impl Calendar {
    /// A calendar in that zone, with weeks from Monday and fiscal years from January.
    pub fn new(zone: Zone) -> Self {
        Self {
            zone,
            week_start: Weekday::Monday,
            fiscal_offset: 0,
        }
    }

    /// Sets the first day of the week.
    #[must_use]
    pub fn week_start(mut self, day: Weekday) -> Self {
        self.week_start = day;
        self
    }

    /// Sets the month, 1 to 12, in which the fiscal year starts.
    ///
    /// # Errors
    ///
    /// `OPTION_VALUE` if there is no such month.
    pub fn fiscal_start(mut self, month: u32) -> Result<Self> {
        if !(1..=12).contains(&month) {
            return Err(Error::invalid(
                "fiscal_start",
                format!("must be a month from 1 to 12, got {month}"),
            ));
        }
        self.fiscal_offset = month - 1;
        Ok(self)
    }

    /// The zone.
    pub fn zone(&self) -> &Zone {
        &self.zone
    }

    /// The month, 1 to 12, in which the fiscal year starts.
    pub fn fiscal_start_month(&self) -> u32 {
        self.fiscal_offset + 1
    }

    /// The date at the business now.
    pub fn today(&self, clock: &dyn Clock) -> Date {
        self.zone.date(clock.now_micros())
    }

    /// The period that holds the date. The first and the last period of the
    /// calendar's range may be cut short by it.
    pub fn period(&self, frequency: Frequency, date: Date) -> Period {
        match frequency {
            Frequency::Day => Period {
                start: date,
                end: date,
                frequency,
                year: date.year(),
                number: 1,
            },
            Frequency::Week => self.week(date),
            Frequency::Month | Frequency::Quarter | Frequency::Year => months(frequency, date, 0),
            Frequency::FiscalQuarter | Frequency::FiscalYear => {
                months(frequency, date, self.fiscal_offset)
            }
        }
    }

    /// The period after this one; the same one at the end of the range.
    pub fn next(&self, period: &Period) -> Period {
        self.period(period.frequency, period.end.add_days(1))
    }

    /// The period before this one; the same one at the start of the range.
    pub fn previous(&self, period: &Period) -> Period {
        self.period(period.frequency, period.start.add_days(-1))
    }

    /// The periods that hold the dates from `first` to `last`, in order.
    pub fn periods(
        &self,
        frequency: Frequency,
        first: Date,
        last: Date,
    ) -> impl Iterator<Item = Period> {
        let start = (first <= last).then(|| self.period(frequency, first));
        std::iter::successors(start, move |period| {
            (period.end < last).then(|| self.next(period))
        })
    }

    /// The first instant of the period and the first one after it, in
    /// microseconds since 1970-01-01T00:00:00Z.
    pub fn bounds(&self, period: &Period) -> (i64, i64) {
        let after = period.end.add_days(1);
        (
            self.zone.start_of_day(period.start),
            self.zone.start_of_day(after),
        )
    }

    /// The period of that label; its form says the frequency.
    ///
    /// # Errors
    ///
    /// `OPTION_VALUE` if the label names no period.
    pub fn parse(&self, label: &str) -> Result<Period> {
        self.find(label)
            .filter(|period| period.label() == label)
            .ok_or_else(|| {
                Error::invalid(
                    "period",
                    format!(
                        "must look like `2026-01-31`, `2026-W05`, `2026-01`, `2026-Q1`, `2026`, `FY2026-Q1` or `FY2026`, got {}",
                        quoted(label)
                    ),
                )
            })
    }

    fn find(&self, label: &str) -> Option<Period> {
        if let Ok(date) = label.parse::<Date>() {
            return Some(self.period(Frequency::Day, date));
        }
        let (fiscal, rest) = match label.strip_prefix("FY") {
            Some(rest) => (true, rest),
            None => (false, label),
        };
        let (year, part) = match rest.split_once('-') {
            Some((year, part)) => (year, Some(part)),
            None => (rest, None),
        };
        let year: i32 = year.parse().ok()?;
        let january = Date::from_ymd(year, 1, 1)?;
        // A fiscal year that starts in another month than January starts in the
        // year before the one it is named after.
        let fiscal_first = match self.fiscal_offset {
            0 => january,
            offset => january.add_months(offset.cast_signed() - 12),
        };
        let numbered = |text: &str| text.parse::<i32>().ok();
        match (fiscal, part) {
            (false, None) => Some(self.period(Frequency::Year, january)),
            (true, None) => Some(self.period(Frequency::FiscalYear, fiscal_first)),
            (false, Some(part)) => match (part.strip_prefix('W'), part.strip_prefix('Q')) {
                (Some(week), _) => {
                    let weeks = numbered(week).filter(|week| (1..=53).contains(week))? - 1;
                    let fourth = january.add_days(3 + 7 * weeks);
                    Some(self.period(Frequency::Week, fourth))
                }
                (_, Some(quarter)) => {
                    let quarters = numbered(quarter).filter(|q| (1..=4).contains(q))? - 1;
                    Some(self.period(Frequency::Quarter, january.add_months(3 * quarters)))
                }
                _ => {
                    let month = numbered(part).filter(|month| (1..=12).contains(month))? - 1;
                    Some(self.period(Frequency::Month, january.add_months(month)))
                }
            },
            (true, Some(part)) => {
                let quarters =
                    numbered(part.strip_prefix('Q')?).filter(|q| (1..=4).contains(q))? - 1;
                let first = fiscal_first.add_months(3 * quarters);
                Some(self.period(Frequency::FiscalQuarter, first))
            }
        }
    }

    fn week(&self, date: Date) -> Period {
        let into = (date.weekday() + 7 - self.week_start as u32) % 7;
        let start = date.add_days(-into.cast_signed());
        let end = date.add_days(6 - into.cast_signed());
        // The fourth day decides the year; at the ends of the range the week
        // may be cut, so count from the date and not from the cut end.
        let fourth = date.add_days(3 - into.cast_signed());
        let year = fourth.year();
        let day_of_year = Date::from_ymd(year, 1, 1).map_or(0, |first| fourth.days_since(first));
        Period {
            start,
            end,
            frequency: Frequency::Week,
            year,
            number: (day_of_year / 7 + 1).unsigned_abs(),
        }
    }
}

/// The period of whole months that holds `date`, in years that start `offset`
/// months after January.
fn months(frequency: Frequency, date: Date, offset: u32) -> Period {
    let length = frequency.months().unwrap_or(1);
    let shifted = date.month().cast_signed() - 1 - offset.cast_signed();
    let into_year = shifted.rem_euclid(12);
    let into_period = into_year % length;
    let first_of_month = date.add_days(1 - date.day().cast_signed());
    let start = first_of_month.add_months(-into_period);
    // Held inside the range: December 9999 has no month after it.
    let next = first_of_month.add_months(length - into_period);
    let end = if next == Date::MAX {
        Date::MAX
    } else {
        next.add_days(-1)
    };
    let ends_next_year = offset > 0 && shifted >= 0;
    Period {
        start,
        end,
        frequency,
        year: date.year() + i32::from(ends_next_year),
        number: (into_year / length + 1).unsigned_abs(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::clock::FixedClock;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn labels_are_as_documented() {
        let calendar = Calendar::default().fiscal_start(4).unwrap();
        let cases = [
            (
                Frequency::Day,
                "2026-03-31",
                "2026-03-31",
                "2026-03-31",
                "2026-03-31",
            ),
            (
                Frequency::Week,
                "2027-01-01",
                "2026-W53",
                "2026-12-28",
                "2027-01-03",
            ),
            (
                Frequency::Month,
                "2024-02-10",
                "2024-02",
                "2024-02-01",
                "2024-02-29",
            ),
            (
                Frequency::Quarter,
                "2026-05-31",
                "2026-Q2",
                "2026-04-01",
                "2026-06-30",
            ),
            (
                Frequency::Year,
                "2026-05-31",
                "2026",
                "2026-01-01",
                "2026-12-31",
            ),
            (
                Frequency::FiscalQuarter,
                "2026-03-31",
                "FY2026-Q4",
                "2026-01-01",
                "2026-03-31",
            ),
            (
                Frequency::FiscalYear,
                "2026-04-01",
                "FY2027",
                "2026-04-01",
                "2027-03-31",
            ),
            (
                Frequency::FiscalYear,
                "2026-03-31",
                "FY2026",
                "2025-04-01",
                "2026-03-31",
            ),
        ];
        for (frequency, day, label, start, end) in cases {
            let period = calendar.period(frequency, date(day));
            assert_eq!(period.label(), label);
            assert_eq!(
                (period.start, period.end),
                (date(start), date(end)),
                "{label}"
            );
        }
    }

    #[test]
    fn a_fiscal_year_from_january_has_the_calendar_years_name() {
        let period = Calendar::default().period(Frequency::FiscalYear, date("2026-12-31"));
        assert_eq!(period.label(), "FY2026");
        assert_eq!(period.start, date("2026-01-01"));
    }

    #[test]
    fn weeks_from_sunday_start_on_sunday() {
        let calendar = Calendar::default().week_start(Weekday::Sunday);
        let week = calendar.period(Frequency::Week, date("2026-01-03"));
        assert_eq!(week.start, date("2025-12-28"));
        assert_eq!(week.label(), "2025-W53");
    }

    #[test]
    fn the_current_period_is_unfinished_until_its_last_day_is_over_there() {
        let calendar = Calendar::new(Zone::try_new("Pacific/Auckland").unwrap());
        // 2026-01-31T11:30Z is already February in Auckland.
        let today = calendar.today(&FixedClock(1_769_859_000_000_000));
        assert_eq!(today, date("2026-02-01"));
        let january = calendar.period(Frequency::Month, date("2026-01-15"));
        assert!(!january.is_unfinished(today));
        assert!(january.is_unfinished(date("2026-01-31")));
    }

    #[test]
    fn a_label_that_names_nothing_is_refused() {
        let calendar = Calendar::default();
        for label in [
            "",
            "2026-W54",
            "2025-W53",
            "2026-13",
            "2026-Q5",
            "FY",
            "FY2026-01",
            "26",
            "2026-1",
            "2026-W5",
            "0000",
            "-001",
            "FY2026-Q0",
            "+026",
        ] {
            assert!(calendar.parse(label).is_err(), "{label}");
        }
    }

    #[test]
    fn no_month_is_the_thirteenth() {
        assert!(Calendar::default().fiscal_start(13).is_err());
        assert!(Calendar::default().fiscal_start(0).is_err());
    }

    fn calendars() -> impl Strategy<Value = Calendar> {
        let days = [Weekday::Monday, Weekday::Saturday, Weekday::Sunday];
        let zones = [
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Africa/Cairo",
            "Australia/Lord_Howe",
        ];
        (0..3_usize, 1..=12_u32, 0..zones.len()).prop_map(move |(day, month, zone)| {
            Calendar::new(Zone::try_new(zones[zone]).unwrap())
                .week_start(days[day])
                .fiscal_start(month)
                .unwrap()
        })
    }

    proptest! {
        #[test]
        fn periods_tile_time(
            calendar in calendars(), frequency in 0..7_usize,
            days in Date::MIN.days() + 400..Date::MAX.days() - 400,
        ) {
            let day = Date::from_days(days).unwrap();
            let period = calendar.period(Frequency::ALL[frequency], day);
            prop_assert!(period.contains(day));
            prop_assert_eq!(calendar.period(period.frequency, period.start), period);
            prop_assert_eq!(calendar.period(period.frequency, period.end), period);
            let next = calendar.next(&period);
            prop_assert_eq!(next.start, period.end.add_days(1));
            prop_assert_eq!(calendar.previous(&next), period);
            prop_assert!(next.label() != period.label());
        }

        #[test]
        fn instants_of_neighbours_meet(
            calendar in calendars(), frequency in 0..7_usize, days in -3_000_i32..40_000,
        ) {
            let day = Date::from_days(days).unwrap();
            let period = calendar.period(Frequency::ALL[frequency], day);
            let next = calendar.next(&period);
            prop_assert_eq!(calendar.bounds(&period).1, calendar.bounds(&next).0);
            prop_assert!(calendar.bounds(&period).0 < calendar.bounds(&period).1);
        }

        #[test]
        fn labels_round_trip(
            calendar in calendars(), frequency in 0..7_usize,
            days in Date::MIN.days() + 400..Date::MAX.days() - 400,
        ) {
            let period = calendar.period(Frequency::ALL[frequency], Date::from_days(days).unwrap());
            prop_assert_eq!(calendar.parse(&period.label()).unwrap(), period);
        }

        #[test]
        fn the_ends_of_the_range_hold(calendar in calendars(), frequency in 0..7_usize, near in 0..800_i32) {
            for day in [Date::MIN.add_days(near), Date::MAX.add_days(-near)] {
                let period = calendar.period(Frequency::ALL[frequency], day);
                prop_assert!(period.contains(day));
                let _ = (calendar.next(&period), calendar.previous(&period), calendar.bounds(&period));
            }
        }

        #[test]
        fn no_label_panics(label in "\\PC{0,12}", form in "(FY)?[0-9]{4}-[WQ]?[0-9]{1,2}") {
            let _ = Calendar::default().parse(&label);
            let _ = Calendar::default().parse(&form);
        }

        #[test]
        fn a_span_of_periods_covers_its_dates(
            calendar in calendars(), frequency in 1..7_usize, days in 0_i32..20_000, span in 0_i32..900,
        ) {
            let first = Date::from_days(days).unwrap();
            let last = first.add_days(span);
            let periods: Vec<Period> = calendar.periods(Frequency::ALL[frequency], first, last).collect();
            prop_assert!(periods[0].contains(first));
            prop_assert!(periods[periods.len() - 1].contains(last));
            prop_assert_eq!(calendar.periods(Frequency::Month, last.add_days(1), first).count(), 0);
        }
    }
}
