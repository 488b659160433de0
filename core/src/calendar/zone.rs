//! A time zone by name, from the data that the library carries.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::date::Date;
use crate::error::{Error, Result, quoted};

pub(super) const DAY_MICROS: i64 = 86_400_000_000;

/// A time zone: what the clocks on the wall show, at any instant.
///
/// Zones come from the IANA data that is compiled in, never from the machine,
/// so that every host computes the same days.
///
/// A wall-clock time that comes twice, when clocks go back, is read as its
/// **first** occurrence; one that never comes, when clocks go forward, is read
/// as the time **later by the length of the gap** (02:30 in a gap from 02:00 to
/// 03:00 is 03:30). That is the rule of RFC 5545 and of most calendars.
///
/// Instants are microseconds since 1970-01-01T00:00:00Z.
///
/// # Examples
///
/// ```
/// use trimtab_core::calendar::Zone;
///
/// let zone = Zone::try_new("America/New_York")?;
/// // Two in the morning of 2026-01-01 in London is still the old year in New York.
/// assert_eq!(zone.date(1_767_232_800_000_000).to_string(), "2025-12-31");
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

impl Zone {
    /// The zone of that IANA name (`Europe/Berlin`, `UTC`) or fixed offset (`+02:00`).
    ///
    /// # Errors
    ///
    /// `OPTION_VALUE` if there is no such zone.
    pub fn try_new(name: &str) -> Result<Self> {
        let zone = match name {
            "UTC" | "Z" | "Etc/UTC" => Some(TimeZone::UTC),
            _ => fixed_offset(name).or_else(|| TimeZoneDatabase::bundled().get(name).ok()),
        };
        match zone {
            Some(zone) => Ok(Self {
                name: name.to_owned(),
                zone,
            }),
            None => Err(Error::invalid(
                "zone",
                format!(
                    "must be an IANA time zone such as `Europe/Berlin` or an offset such as `+02:00`, got {}",
                    quoted(name)
                ),
            )),
        }
    }

    /// Coordinated universal time.
    pub fn utc() -> Self {
        Self {
            name: "UTC".to_owned(),
            zone: TimeZone::UTC,
        }
    }

    /// The zone's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The date on the wall at an instant; instants outside the years 1 to
    /// 9999 give the nearest date.
    pub fn date(&self, instant: i64) -> Date {
        let days = self.wall_micros(instant).div_euclid(DAY_MICROS);
        clamped(days)
    }

    /// What the wall shows at an instant, as microseconds since 1970-01-01T00:00:00
    /// on the wall.
    pub fn wall_micros(&self, instant: i64) -> i64 {
        let seconds = Timestamp::from_microsecond(instant)
            .map_or(0, |instant| self.zone.to_offset(instant).seconds());
        instant.saturating_add(i64::from(seconds) * 1_000_000)
    }

    /// The instant at which the wall shows `wall`, by the rule above.
    pub fn instant(&self, wall: i64) -> i64 {
        let Some(civil) = civil_from_micros(wall) else {
            return wall;
        };
        self.zone
            .to_ambiguous_timestamp(civil)
            .compatible()
            .map_or(wall, Timestamp::as_microsecond)
    }

    /// The first instant of a date: midnight, or the end of the gap where
    /// clocks jump over midnight.
    pub fn start_of_day(&self, date: Date) -> i64 {
        let wall = i64::from(date.days()) * DAY_MICROS;
        let instant = self.instant(wall);
        // In a gap the rule overshoots its end by the time since midnight, which
        // is none here: 00:00 in a gap of 00:00 to 01:00 is read as 01:00. A
        // gap that begins before midnight is overshot, so step back to its end.
        let overshoot = self.wall_micros(instant) - wall;
        if overshoot > 0 {
            return self.gap_end(wall).unwrap_or(instant);
        }
        instant
    }

    /// The length of a date in microseconds: of 23 or 25 hours where clocks change.
    pub fn day_length(&self, date: Date) -> i64 {
        self.start_of_day(date.add_days(1)) - self.start_of_day(date)
    }

    /// The instant at which the gap around the wall-clock time `wall` ends.
    fn gap_end(&self, wall: i64) -> Option<i64> {
        let before = Timestamp::from_microsecond(wall.checked_sub(2 * DAY_MICROS)?).ok()?;
        self.zone
            .following(before)
            .map(|change| change.timestamp().as_microsecond())
            .find(|&change| self.wall_micros(change) > wall)
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Zone").field(&self.name).finish()
    }
}

impl Default for Zone {
    fn default() -> Self {
        Self::utc()
    }
}

fn clamped(days: i64) -> Date {
    i32::try_from(days)
        .ok()
        .and_then(Date::from_days)
        .unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

/// `+02:00`, `-0330` or `+02`.
fn fixed_offset(name: &str) -> Option<TimeZone> {
    let (sign, digits) = match name.as_bytes().first()? {
        b'+' => (1, &name[1..]),
        b'-' => (-1, &name[1..]),
        _ => return None,
    };
    let digits = digits.replacen(':', "", 1);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) || !matches!(digits.len(), 2 | 4) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 = digits[2..].parse().unwrap_or(0);
    if hours > 23 || minutes > 59 {
        return None;
    }
    let offset = jiff::tz::Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()?;
    Some(TimeZone::fixed(offset))
}

fn civil_from_micros(wall: i64) -> Option<DateTime> {
    let date = i32::try_from(wall.div_euclid(DAY_MICROS)).ok()?;
    let date = Date::from_days(date)?;
    let time = wall.rem_euclid(DAY_MICROS);
    let (seconds, micros) = (time / 1_000_000, time % 1_000_000);
    DateTime::new(
        i16::try_from(date.year()).ok()?,
        i8::try_from(date.month()).ok()?,
        i8::try_from(date.day()).ok()?,
        i8::try_from(seconds / 3600).ok()?,
        i8::try_from(seconds / 60 % 60).ok()?,
        i8::try_from(seconds % 60).ok()?,
        i32::try_from(micros * 1000).ok()?,
    )
    .ok()
}

/// What a text says about time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Moment {
    /// A date alone.
    Day(Date),
    /// Wall-clock microseconds without a zone.
    Wall(i64),
    /// An instant.
    Instant(i64),
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(date) => date.fmt(f),
            Self::Wall(wall) => match civil_from_micros(*wall) {
                Some(civil) => civil.fmt(f),
                None => write!(f, "{wall} us"),
            },
            Self::Instant(instant) => match Timestamp::from_microsecond(*instant) {
                Ok(instant) => instant.fmt(f),
                Err(_) => write!(f, "{instant} us"),
            },
        }
    }
}

/// A date (`2026-01-31`), a wall-clock time (`2026-01-31T10:00:00`, also with a
/// space) or an instant (`2026-01-31T10:00:00Z`, `…+02:00`).
pub(crate) fn parse_moment(text: &str) -> Option<Moment> {
    let text = text.trim();
    if let Ok(date) = text.parse::<Date>() {
        return Some(Moment::Day(date));
    }
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(Moment::Instant(instant.as_microsecond()));
    }
    let civil: DateTime = text.parse().ok()?;
    let days = civil
        .date()
        .since(jiff::civil::date(1970, 1, 1))
        .ok()?
        .get_days();
    let time = civil.time();
    let seconds =
        i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    let micros = seconds * 1_000_000 + i64::from(time.subsec_nanosecond()) / 1000;
    let date = Date::from_days(days)?;
    // `20260131` is a date alone too.
    if !text.contains(['T', 't', ' ']) {
        return Some(Moment::Day(date));
    }
    Some(Moment::Wall(i64::from(date.days()) * DAY_MICROS + micros))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Wall-clock microseconds of a text.
    fn wall(text: &str) -> i64 {
        match parse_moment(text) {
            Some(Moment::Wall(wall)) => wall,
            other => panic!("{text}: {other:?}"),
        }
    }

    fn instant(text: &str) -> i64 {
        match parse_moment(text) {
            Some(Moment::Instant(instant)) => instant,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn an_unknown_zone_is_refused_by_name() {
        let error = Zone::try_new("Europe/Berln").unwrap_err();
        assert_eq!(error.code().as_str(), "OPTION_VALUE");
        assert!(error.message().contains("Europe/Berln"));
        for name in ["", "+", "+2", "+25:00", "+02:00:00", "+０2", "02:00"] {
            assert!(Zone::try_new(name).is_err(), "{name}");
        }
    }

    #[test]
    fn an_hour_that_comes_twice_is_its_first() {
        let zone = Zone::try_new("Europe/Berlin").unwrap();
        let read = zone.instant(wall("2026-10-25T02:30:00"));
        assert_eq!(read, instant("2026-10-25T00:30:00Z"));
    }

    #[test]
    fn an_hour_that_never_comes_is_read_past_the_gap() {
        let zone = Zone::try_new("Europe/Berlin").unwrap();
        let read = zone.instant(wall("2026-03-29T02:30:00"));
        assert_eq!(read, instant("2026-03-29T01:30:00Z"));
        assert_eq!(zone.wall_micros(read), wall("2026-03-29T03:30:00"));
    }

    #[test]
    fn days_of_23_24_and_25_hours_have_their_length() {
        let hour = DAY_MICROS / 24;
        let zone = Zone::try_new("America/New_York").unwrap();
        let length = |date: &str| zone.day_length(date.parse().unwrap()) / hour;
        assert_eq!(length("2026-03-08"), 23);
        assert_eq!(length("2026-03-09"), 24);
        assert_eq!(length("2026-11-01"), 25);
    }

    #[test]
    fn a_day_without_midnight_starts_where_the_gap_ends() {
        let zone = Zone::try_new("Africa/Cairo").unwrap();
        let date: Date = "2026-04-24".parse().unwrap();
        let start = zone.start_of_day(date);
        assert_eq!(zone.wall_micros(start), wall("2026-04-24T01:00:00"));
        assert_eq!(zone.date(start - 1), date.add_days(-1));
    }

    #[test]
    fn a_day_that_a_zone_skipped_is_empty() {
        // Samoa crossed the date line: 2011-12-30 did not happen there.
        let zone = Zone::try_new("Pacific/Apia").unwrap();
        assert_eq!(zone.day_length("2011-12-30".parse().unwrap()), 0);
        assert_eq!(zone.day_length("2011-12-29".parse().unwrap()), DAY_MICROS);
    }

    const ZONES: [&str; 10] = [
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "Australia/Lord_Howe",
        "America/Sao_Paulo",
        "Asia/Kolkata",
        "Pacific/Apia",
        "Africa/Cairo",
        "America/Santiago",
        "-03:30",
    ];

    proptest! {
        #[test]
        fn days_tile_time_in_every_zone(zone in 0..ZONES.len(), days in -10_000_i32..40_000) {
            let zone = Zone::try_new(ZONES[zone]).unwrap();
            let date = Date::from_days(days).unwrap();
            let (start, end) = (zone.start_of_day(date), zone.start_of_day(date.add_days(1)));
            prop_assert!(start <= end);
            if start < end {
                prop_assert_eq!(zone.date(start), date);
                prop_assert_eq!(zone.date(end - 1), date);
                prop_assert!(zone.date(start - 1) < date);
            }
        }

        #[test]
        fn an_instant_reads_back_from_the_wall_unless_the_hour_came_before(
            zone in 0..ZONES.len(), instant in 0_i64..4_000_000_000_000_000
        ) {
            let zone = Zone::try_new(ZONES[zone]).unwrap();
            let back = zone.instant(zone.wall_micros(instant));
            prop_assert!(back <= instant);
            prop_assert_eq!(zone.wall_micros(back), zone.wall_micros(instant));
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,30}") {
            let _ = parse_moment(&text);
            let _ = Zone::try_new(&text);
        }

        #[test]
        fn no_instant_panics(instant: i64, zone in 0..ZONES.len()) {
            let zone = Zone::try_new(ZONES[zone]).unwrap();
            let _ = (zone.date(instant), zone.instant(instant));
        }
    }
}
