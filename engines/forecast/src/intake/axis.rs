//! How a series says when: its grid and the unit of its times.

use serde::{Deserialize, Serialize};
use trimtab_core::TimeForm;
use trimtab_core::calendar::{Date, Zone};

use super::grid::Grid;
use super::step::Step;

const DAY_MICROS: i64 = 86_400_000_000;

/// What the times of a grid count, and how they become those of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Unit {
    /// As the table has them: whole numbers, days or microseconds (of a wall clock
    /// in the zone, where there is one).
    Same {
        #[serde(default, skip_serializing_if = "Option::is_none", with = "zone_name")]
        zone: Option<Zone>,
    },
    /// Days, always at this time of a wall clock (in the zone, where there is
    /// one); the table has microseconds.
    DayAt {
        time: i64,
        #[serde(default, skip_serializing_if = "Option::is_none", with = "zone_name")]
        zone: Option<Zone>,
    },
}

/// A zone as its name.
mod zone_name {
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use trimtab_core::calendar::Zone;

    #[expect(clippy::ref_option, reason = "as serde calls it")]
    pub(super) fn serialize<S: Serializer>(
        zone: &Option<Zone>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        zone.as_ref().map(Zone::name).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Zone>, D::Error> {
        let name = Option::<String>::deserialize(deserializer)?;
        let zone = name.map(|name| Zone::try_new(&name));
        zone.transpose().map_err(D::Error::custom)
    }
}

/// The regular times of a series in the form of its table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Axis {
    grid: Grid,
    unit: Unit,
}

impl Axis {
    /// Whether its times are a step apart.
    pub(crate) fn is_sound(&self) -> bool {
        self.grid.step().is_sound()
    }

    /// The axis of times in rising order, each once; the step is told from them
    /// where none is given. None where there are too few times to tell, or where
    /// the given step is not one of such times.
    pub(crate) fn of(form: &TimeForm, times: &[i64], step: Option<Step>) -> Option<Self> {
        let (unit, times) = Unit::of(form, times, step);
        let days = || {
            times
                .iter()
                .map(|&t| i32::try_from(t).ok())
                .collect::<Option<Vec<i32>>>()
        };
        let told = match (form, &unit) {
            (TimeForm::Step, _) => Step::of_numbers(&times),
            (TimeForm::Date, _) | (_, Unit::DayAt { .. }) => Step::of_days(&days()?),
            _ => Step::of_micros(&times),
        };
        let step = step.or(told)?;
        let fits = match (form, &unit) {
            (TimeForm::Step, _) => matches!(step, Step::Numbers(_)),
            (TimeForm::Date, _) | (_, Unit::DayAt { .. }) => {
                matches!(step, Step::Days(_) | Step::Weekdays | Step::Months(_))
            }
            _ => matches!(step, Step::Micros(_)),
        };
        let grid = Grid::of(step, &times).filter(|_| fits)?;
        Some(Self { grid, unit })
    }

    pub(crate) fn step(&self) -> Step {
        self.grid.step()
    }

    /// The position of a time of the table; none where it lies between two.
    pub(crate) fn position(&self, time: i64) -> Option<i64> {
        self.grid.position(self.unit.inward(time)?)
    }

    /// The position of the period that a time of the table lies in.
    pub(crate) fn floor(&self, time: i64) -> Option<i64> {
        let inward = match &self.unit {
            Unit::Same { .. } => time,
            Unit::DayAt { zone, .. } => {
                let wall = zone.as_ref().map_or(time, |zone| zone.wall_micros(time));
                wall.div_euclid(DAY_MICROS)
            }
        };
        self.grid.floor(inward)
    }

    /// The time at a position, as the table has it; none beyond the calendar.
    pub(crate) fn time(&self, position: i64) -> Option<i64> {
        self.unit.outward(self.grid.time(position)?)
    }

    /// The first and the last day of the period at a position, as days since
    /// 1970-01-01; none where times are no dates. What is shorter than a day is in
    /// one.
    pub(crate) fn days(&self, position: i64) -> Option<(i32, i32)> {
        if matches!(self.step(), Step::Micros(_)) {
            let day = i32::try_from(self.unit.day(self.grid.time(position)?)).ok()?;
            return Some((day, day));
        }
        let before = self.last_day(position.checked_sub(1)?)?;
        Some((before.add_days(1).days(), self.last_day(position)?.days()))
    }

    /// The last day of the period at a position; none where times are no dates.
    ///
    /// A month, or several, that stand at their end are over then; everything
    /// else starts at its time and lasts until the next.
    pub(crate) fn last_day(&self, position: i64) -> Option<Date> {
        let day = |position| {
            let day = self.grid.time(position)?;
            Date::from_days(i32::try_from(day).ok()?)
        };
        match self.step() {
            Step::Months(_) if self.grid.at_month_ends() => day(position),
            Step::Months(_) | Step::Days(_) | Step::Weekdays => {
                Some(day(position + 1)?.add_days(-1))
            }
            _ => None,
        }
    }
}

impl Unit {
    /// The day on a wall clock of a time in microseconds.
    fn day(&self, micros: i64) -> i64 {
        let wall = match self {
            Self::Same { zone: Some(zone) } => zone.wall_micros(micros),
            _ => micros,
        };
        wall.div_euclid(DAY_MICROS)
    }

    /// The unit, and the times in it: days where all have one time of day and
    /// the step, if given, is not shorter.
    fn of(form: &TimeForm, times: &[i64], step: Option<Step>) -> (Self, Vec<i64>) {
        let zone = match form {
            TimeForm::Instant { zone } => Zone::try_new(zone).ok(),
            TimeForm::Wall => None,
            _ => return (Self::Same { zone: None }, times.to_vec()),
        };
        let wall = |time: i64| zone.as_ref().map_or(time, |zone| zone.wall_micros(time));
        let at: Vec<i64> = times
            .iter()
            .map(|&t| wall(t).rem_euclid(DAY_MICROS))
            .collect();
        let first = at.first().copied().unwrap_or(0);
        if at.iter().any(|&time| time != first) || matches!(step, Some(Step::Micros(_))) {
            return (Self::Same { zone }, times.to_vec());
        }
        let days = times
            .iter()
            .map(|&t| wall(t).div_euclid(DAY_MICROS))
            .collect();
        (Self::DayAt { time: first, zone }, days)
    }

    fn inward(&self, time: i64) -> Option<i64> {
        match self {
            Self::Same { .. } => Some(time),
            Self::DayAt { time: at, zone } => {
                let wall = zone.as_ref().map_or(time, |zone| zone.wall_micros(time));
                (wall.rem_euclid(DAY_MICROS) == *at).then(|| wall.div_euclid(DAY_MICROS))
            }
        }
    }

    fn outward(&self, time: i64) -> Option<i64> {
        match self {
            Self::Same { .. } => Some(time),
            Self::DayAt { time: at, zone } => {
                let wall = time.checked_mul(DAY_MICROS)?.checked_add(*at)?;
                Some(zone.as_ref().map_or(wall, |zone| zone.instant(wall)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(text: &str) -> i64 {
        let (day, hour) = text.split_once('T').unwrap();
        let days = i64::from(day.parse::<Date>().unwrap().days());
        days * DAY_MICROS + hour.parse::<i64>().unwrap() * 3_600_000_000
    }

    #[test]
    fn days_stay_at_their_hour_when_clocks_change() {
        let form = TimeForm::Instant {
            zone: "Europe/Berlin".into(),
        };
        // Midnights in Berlin before the change of 2026-03-29.
        let times = [instant("2026-03-26T23"), instant("2026-03-27T23")];
        let axis = Axis::of(&form, &times, None).unwrap();
        assert_eq!(axis.step(), Step::Days(1));
        assert_eq!(axis.time(2), Some(instant("2026-03-28T23")));
        assert_eq!(axis.time(3), Some(instant("2026-03-29T22")));
        assert_eq!(axis.position(instant("2026-03-29T22")), Some(3));
    }

    #[test]
    fn hours_go_on_in_hours() {
        let times = [
            instant("2026-03-28T22"),
            instant("2026-03-28T23"),
            instant("2026-03-29T02"),
        ];
        let axis = Axis::of(&TimeForm::Wall, &times, None).unwrap();
        assert_eq!(axis.step(), Step::Micros(3_600_000_000));
        assert_eq!(axis.position(times[2]), Some(4));
    }

    #[test]
    fn a_step_that_such_times_cannot_have_is_none() {
        assert_eq!(
            Axis::of(&TimeForm::Step, &[1, 2], Some(Step::Days(1))),
            None
        );
        assert_eq!(Axis::of(&TimeForm::Date, &[1], None), None);
    }

    #[test]
    fn a_month_lasts_until_its_last_day() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        for first in ["2026-01-01", "2026-01-31"] {
            let times = [i64::from(day(first).days())];
            let axis = Axis::of(&TimeForm::Date, &times, Some(Step::Months(1))).unwrap();
            assert_eq!(axis.last_day(1), Some(day("2026-02-28")), "{first}");
        }
    }
}
