//! Stretches without a row in tables that seldom have none.

use std::collections::{BTreeMap, BTreeSet};

use super::found::{Found, Key, text};
use crate::calendar::Date;
use crate::error::quoted;
use crate::issues::{Issue, Severity};

/// Tables that run on from day to day, and the column that tells apart what
/// may fail to arrive while the rest goes on.
const RUNNING: [(&str, Option<&str>); 5] = [
    ("entries", None),
    ("documents", Some("kind")),
    ("payments", None),
    ("stock", Some("location")),
    ("bank", Some("bank_account")),
];

/// Spacings on either side of one that say what is usual.
const AROUND: usize = 30;

/// Spacings, itself among them, that may be longer than the usual longest.
const LONGER: usize = 4;

/// How often the usual longest spacing goes into a gap.
const TIMES: i32 = 4;

/// The fewest days of a gap.
const DAYS: i32 = 14;

/// How far a yearly closure may move from one year to the next, in days.
const MOVES: i32 = 21;

/// Reports stretches of days without a row that are far longer than usual.
///
/// The dates of each business, and within it of each kind of document, bank
/// account or place of stock, are taken apart. A spacing is the days from one
/// date with rows to the next; it is a gap where
///
/// - thirty spacings stand on either side of it, so that stray dates and the
///   slow first weeks of a business say nothing;
/// - it exceeds four times the usual longest spacing, which is the fifth of
///   these 61 by length: up to three more gaps near it do not hide it, and a
///   business that grew or shrank is held against its own time. Weekends,
///   weekly and monthly rhythms stay below, being their own usual; dates drawn
///   at random, from every second day to every thirteenth, exceed it once in
///   300 years or less often;
/// - it leaves out 14 days or more: public holidays and the closure over
///   Christmas are shorter (11 days in the books of a shop looked at);
/// - no spacing half as long or longer begins a year before or after, give or
///   take three weeks, as feasts by the moon move: those who close each winter
///   or each August are not told. A closure that stands in the books once
///   looks like missing rows, and is named.
pub(super) fn check(found: &mut Found<'_>) {
    for (table, part) in RUNNING {
        let dates = dates(found, table, part).unwrap_or_default();
        for ((business, value), days) in &dates {
            for gap in gaps(&days.iter().copied().collect::<Vec<_>>()) {
                let part = part.filter(|_| !value.is_empty());
                let issue = gap.issue(table, part.map(|part| (part, value.as_str())));
                let issue = match business.as_str() {
                    "" => issue,
                    business => issue.unit(business),
                };
                found.push(table, issue);
            }
        }
    }
}

/// The days that have rows, by business and part.
fn dates(
    found: &mut Found<'_>,
    table: &'static str,
    part: Option<&str>,
) -> Option<BTreeMap<(String, String), BTreeSet<i32>>> {
    let dates = found.dates(table, "date")?;
    let businesses = found.ids(table, "business_id")?;
    let parts = match part {
        Some(part) => Some(found.texts(table, part)?),
        None => None,
    };
    let mut days: BTreeMap<Key<'_>, BTreeSet<i32>> = BTreeMap::new();
    for (row, day) in dates.iter().enumerate() {
        let part = parts.as_ref().map_or("", |parts| text(parts, row));
        days.entry((text(&businesses, row), part))
            .or_default()
            .extend(day.filter(|day| Date::from_days(*day).is_some()));
    }
    let owned = |((business, part), days): (Key<'_>, _)| ((business.into(), part.into()), days);
    Some(days.into_iter().map(owned).collect())
}

/// A stretch without a row.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Gap {
    /// The last day before it that has rows.
    before: i32,
    /// The first day after it that has rows.
    after: i32,
    /// The usual longest spacing around it.
    usual: i32,
}

impl Gap {
    fn issue(self, table: &str, part: Option<(&str, &str)>) -> Issue {
        let day = |days| Date::from_days(days).map_or_else(String::new, |day| day.to_string());
        let (first, last) = (day(self.before + 1), day(self.after - 1));
        let (days, usual) = (self.after - self.before - 1, self.usual);
        let of = part.map_or_else(String::new, |(part, value)| {
            format!(" with {} as `{part}`", quoted(value))
        });
        let message = format!(
            "`{table}` has no row{of} from {first} to {last}, {days} days; dates around it are \
             as a rule no further apart than {usual}; if the business was open, rows are missing"
        );
        let issue = Issue::new(Severity::Warning, "DATES_GAP", message)
            .column("date")
            .detail("first", first)
            .detail("last", last)
            .detail("days", days)
            .detail("usual", usual);
        match part {
            Some((part, value)) => issue.detail(part, value),
            None => issue,
        }
    }
}

/// The gaps between days in ascending order.
fn gaps(days: &[i32]) -> Vec<Gap> {
    let spacings: Vec<i32> = days.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let around = spacings.windows(2 * AROUND + 1);
    let places = around.zip(days.iter().skip(AROUND));
    // INVARIANT: a window has 61 spacings, of which this is the middle one.
    places
        .filter(|(around, _)| around[AROUND] > DAYS)
        .map(|(around, before)| Gap {
            before: *before,
            after: before + around[AROUND],
            usual: usual(around),
        })
        .filter(|gap| gap.after - gap.before > TIMES * gap.usual && !yearly(*gap, days))
        .collect()
}

/// The usual longest of some spacings.
fn usual(spacings: &[i32]) -> i32 {
    let mut spacings = spacings.to_vec();
    spacings.sort_unstable();
    // INVARIANT: there are 61 of them.
    spacings[spacings.len() - 1 - LONGER]
}

/// Whether there is the like of it a year before or after.
fn yearly(gap: Gap, days: &[i32]) -> bool {
    days.windows(2).any(|pair| {
        let apart = (pair[0] - gap.before).abs();
        (apart - 365).abs() <= MOVES && 2 * (pair[1] - pair[0]) >= gap.after - gap.before
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::books::{Books, Checks};
    use crate::table::Table;

    /// Monday 2024-01-01.
    const MONDAY: i32 = 19_723;

    /// The gaps of the days of some years that are kept, as offsets.
    fn found(days: i32, keep: impl Fn(i32) -> bool) -> Vec<(i32, i32)> {
        let kept: Vec<i32> = (0..days)
            .filter(|day| keep(*day))
            .map(|day| MONDAY + day)
            .collect();
        gaps(&kept)
            .iter()
            .map(|gap| (gap.before + 1 - MONDAY, gap.after - 1 - MONDAY))
            .collect()
    }

    fn issues(table: &str, columns: &Value) -> Vec<Issue> {
        let table_of = Table::from_json(columns).unwrap();
        let books = Books::new().with(table, table_of).unwrap();
        books.check(&Checks::default())
    }

    #[test]
    fn two_missing_weeks_of_a_shop_are_named() {
        let open = |day: i32| day % 7 != 6;
        assert_eq!(
            found(400, |day| open(day) && !(140..154).contains(&day)),
            [(139, 153)]
        );
        assert_eq!(
            found(400, |day| !(140..153).contains(&day)),
            [],
            "13 days may be a holiday"
        );
    }

    #[test]
    fn several_gaps_near_one_another_do_not_hide_each_other() {
        let missing = |day: i32| {
            [100, 130, 160]
                .iter()
                .any(|at| (*at..at + 20).contains(&day))
        };
        assert_eq!(
            found(400, |day| !missing(day)),
            [(100, 119), (130, 149), (160, 179)]
        );
    }

    #[test]
    fn weekends_christmas_and_slow_rhythms_are_not_gaps() {
        let workday = |day: i32| day % 7 < 5;
        assert_eq!(found(1100, workday), [], "weekends");
        let christmas = |day: i32| (358..369).contains(&day);
        assert_eq!(
            found(600, |day| workday(day) && !christmas(day)),
            [],
            "Christmas to Epiphany, once"
        );
        assert_eq!(found(1100, |day| day % 7 == 2), [], "weekly");
        assert_eq!(found(4000, |day| day % 30 == 2), [], "monthly");
        assert_eq!(
            found(2000, |day| day % 30 < 8),
            [],
            "the first week of each month"
        );
    }

    #[test]
    fn four_missing_weeks_of_a_weekly_table_are_named() {
        let weekly = |day: i32| day % 7 == 2;
        assert_eq!(
            found(800, |day| weekly(day) && !(350..378).contains(&day)),
            [(346, 379)]
        );
    }

    #[test]
    fn a_closure_that_comes_back_each_year_is_not_a_gap() {
        let season = |day: i32| day % 365 < 200;
        assert_eq!(found(1000, season), [], "half of each year");
        let august = |day: i32| (215..236).contains(&day) || (590..605).contains(&day);
        assert_eq!(found(800, |day| !august(day)), [], "ten days later");
        assert_eq!(
            found(500, |day| !(215..236).contains(&day)),
            [(215, 235)],
            "there is no second summer to compare with"
        );
    }

    #[test]
    fn slow_starts_stray_dates_and_quiet_times_are_not_gaps() {
        assert_eq!(
            found(700, |day| day == 0 || day == 90 || day > 200),
            [],
            "a stray date and a first order"
        );
        assert_eq!(
            found(1200, |day| day > 600 || day % 20 == 0),
            [],
            "every third week at first, daily later"
        );
        assert_eq!(
            found(60, |day| !(20..40).contains(&day)),
            [],
            "too few dates"
        );
    }

    #[test]
    fn rows_that_come_at_random_have_no_gaps() {
        let mut state = 7_u64;
        let mut chance = move || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state >> 33
        };
        for one_in in [1, 2, 3, 5, 8, 13] {
            let day = (0..4_000).filter(|_| chance() % one_in == 0);
            assert_eq!(gaps(&day.collect::<Vec<_>>()), [], "one day in {one_in}");
        }
    }

    #[test]
    fn each_business_and_kind_is_taken_alone_and_named() {
        let all: Vec<(i32, &str, &str)> = (0..200)
            .flat_map(|day| {
                [("a", "order"), ("a", "bill"), ("b", "order")].map(|(of, kind)| (day, of, kind))
            })
            .filter(|row| (row.1, row.2) != ("a", "order") || !(60..80).contains(&row.0))
            .collect();
        let dates: Vec<i32> = all.iter().map(|row| MONDAY + row.0).collect();
        let issues = issues(
            "documents",
            &json!({
                "business_id": all.iter().map(|row| row.1).collect::<Vec<_>>(),
                "document_id": (0..all.len()).collect::<Vec<_>>(),
                "kind": all.iter().map(|row| row.2).collect::<Vec<_>>(),
                "date": {"type": "Date32", "values": dates},
                "party_id": vec!["p"; all.len()],
            }),
        );
        assert_eq!(issues.len(), 1);
        let issue = &issues[0];
        assert_eq!(
            (issue.code, issue.severity),
            ("DATES_GAP", Severity::Warning)
        );
        assert_eq!((issue.unit.as_deref(), issue.row), (Some("a"), None));
        assert_eq!(
            Value::Object(issue.details.clone()),
            json!({
                "table": "documents", "kind": "order", "first": "2024-03-01",
                "last": "2024-03-20", "days": 20, "usual": 1,
            })
        );
    }

    #[test]
    fn a_table_without_parts_is_named_alone() {
        let dates: Vec<i32> = (0..200).filter(|day| !(60..80).contains(day)).collect();
        let issues = issues(
            "bank",
            &json!({
                "date": {"type": "Date32", "values": dates}, "amount": vec![1; 180],
            }),
        );
        let codes: Vec<_> = issues
            .iter()
            .map(|issue| (issue.code, &issue.unit))
            .collect();
        assert_eq!(codes, [("DATES_GAP", &None)]);
        assert!(!issues[0].details.contains_key("bank_account"));
    }
}
