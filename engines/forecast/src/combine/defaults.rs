//! The members that suit a group of series.

use super::{Candidate, Member};
use crate::ets::LONGEST_SEASON;
use crate::intermittent::rate::RateMethod;
use crate::method::Method;
use crate::sample::Sample;

/// So many series with so many points in all are a panel to learn from.
const PANEL: (usize, usize) = (10, 1000);

/// The members to combine for series with these seasons, the shortest first.
///
/// - Of demand with many empty steps, rates and a count model.
/// - Without a season, smoothing, Theta and drift, on *y* and on ln *y*.
/// - With a season of up to 24 steps, also the last season and a decomposition.
/// - With a longer one, whose positions are too many to be smoothed one by one,
///   complex smoothing and decompositions count on ln *y* too.
/// - With several, only what does not mistake the longer for noise.
///
/// - Where most series hold several three times each, such as the day and the week of
///   hours, smoothing of waves.
/// - A trend with waves for seasons, which also follows those that are too long for
///   the others, such as the year of days, and regressors; but not of demand with
///   many empty steps.
/// - Where there are regressors, ARIMA with them, and of a panel boosted trees.
///
/// Before any evidence all count the same but the naive method, whose error is
/// usually a quarter larger, and those that do not heed the regressors which somebody
/// thought worth giving: priors learnt from other sets of series did worse than
/// none.
pub(crate) fn candidates(samples: &[Sample<'_>], periods: &[usize]) -> Vec<Candidate> {
    let longest = periods.iter().copied().max().unwrap_or(1);
    let several = periods.iter().filter(|period| **period > 1).count() > 1;
    let (plain, of_logarithm) = if intermittent(samples) {
        (INTERMITTENT, &[][..])
    } else if several {
        (SEVERAL, SEVERAL_LOGARITHM)
    } else if longest > LONGEST_SEASON {
        (LONG, LONG_LOGARITHM)
    } else if longest > 1 {
        (SEASONAL, LOGARITHM)
    } else {
        (PLAIN, LOGARITHM)
    };
    let with_regressors = samples.iter().any(|one| !one.regressors.is_empty());
    let arima = with_regressors.then_some(Method::AutoArima);
    let points: usize = samples.iter().map(|one| one.values.len()).sum();
    let panel = with_regressors && samples.len() >= PANEL.0 && points >= PANEL.1;
    let trees = panel.then_some(Method::Boosting);
    let waves = most(samples, has_several_cycles).then_some(Method::Tbats);
    let waves = waves.filter(|_| !intermittent(samples));
    let plain = plain.iter().copied().chain(arima).chain(trees).chain(waves);
    let plain = plain.map(Member::plain);
    // Prices and promotions multiply sales more often than they add to them.
    let explained = [Method::AutoArima, Method::Prophet];
    let explained = explained.into_iter().filter(|_| with_regressors);
    let of_logarithm = of_logarithm.iter().copied().chain(explained);
    let of_logarithm = of_logarithm.map(Member::of_logarithm);
    plain
        .chain(of_logarithm)
        .map(|member| candidate(member, with_regressors))
        .collect()
}

/// Whether a series holds two seasons or more three times each: twice to be told from
/// a trend, and once more to be told from chance.
fn has_several_cycles(sample: &Sample<'_>) -> bool {
    let steps = sample.values.len() as f64;
    let held = sample.cycles.iter().filter(|cycle| 3.0 * **cycle <= steps);
    held.count() > 1
}

/// Whether most series are of intermittent demand.
fn intermittent(samples: &[Sample<'_>]) -> bool {
    most(samples, |one| is_intermittent(one.values))
}

fn most(samples: &[Sample<'_>], holds: impl Fn(&Sample<'_>) -> bool) -> bool {
    2 * samples.iter().filter(|one| holds(one)).count() > samples.len()
}

/// Whether a series is of counts or quantities that are zero at one step in four or
/// more: mean intervals between demands above 1.32 (Syntetos, Boylan and Croston
/// 2005, *On the categorization of demand patterns*, Journal of the Operational
/// Research Society 56).
pub(crate) fn is_intermittent(series: &[f64]) -> bool {
    const LONGEST_INTERVAL: f64 = 1.32;
    let known = || series.iter().filter(|y| y.is_finite());
    let (steps, demands) = (known().count(), known().filter(|y| **y > 0.0).count());
    known().all(|y| *y >= 0.0) && steps as f64 > LONGEST_INTERVAL * demands as f64
}

fn candidate(member: Member, with_regressors: bool) -> Candidate {
    let prior = match member.method {
        Method::SeasonalNaive => 1.25,
        method if with_regressors && !method.uses_regressors() => 1.1,
        _ => 1.0,
    };
    Candidate { member, prior }
}

const PLAIN: &[Method] = &[
    Method::AutoEts,
    Method::AutoTheta,
    Method::DynamicTheta,
    Method::AutoCes,
    Method::Drift,
    Method::SeasonalNaive,
    Method::Prophet,
];
const SEASONAL: &[Method] = &[
    Method::AutoEts,
    Method::AutoTheta,
    Method::DynamicTheta,
    Method::AutoCes,
    Method::Mstl,
    Method::SeasonalNaive,
    Method::Prophet,
];
const LOGARITHM: &[Method] = &[Method::AutoEts, Method::DynamicTheta];
const LONG: &[Method] = &[
    Method::AutoEts,
    Method::DynamicTheta,
    Method::AutoCes,
    Method::Mstl,
    Method::SeasonalNaive,
    Method::Prophet,
];
const LONG_LOGARITHM: &[Method] = &[
    Method::AutoEts,
    Method::DynamicTheta,
    Method::AutoCes,
    Method::Mstl,
];
const SEVERAL: &[Method] = &[
    Method::AutoCes,
    Method::Mstl,
    Method::SeasonalNaive,
    Method::Prophet,
];
const SEVERAL_LOGARITHM: &[Method] = &[Method::AutoCes, Method::Mstl];
const INTERMITTENT: &[Method] = &[
    Method::Counts,
    Method::Rate(RateMethod::Imapa),
    Method::Rate(RateMethod::Adida),
    Method::Rate(RateMethod::Tsb {
        sizes: 0.1,
        probability: 0.1,
    }),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn names(series: &[&[f64]], periods: &[usize]) -> Vec<String> {
        let samples: Vec<Sample<'_>> = series
            .iter()
            .map(|one| Sample::plain(one, periods))
            .collect();
        let found = candidates(&samples, periods);
        found.iter().map(|c| c.member.name()).collect()
    }

    #[test]
    fn members_follow_seasons_and_zeros() {
        let steady = [5.0, 6.0, 5.0, 7.0];
        let sparse = [0.0, 2.0, f64::NAN, 0.0];
        assert!(names(&[&steady], &[]).contains(&"drift".to_owned()));
        assert!(names(&[&steady], &[1]).contains(&"drift".to_owned()));
        assert!(names(&[&steady], &[12]).contains(&"mstl".to_owned()));
        assert!(names(&[&steady], &[52]).contains(&"mstl of ln(y)".to_owned()));
        assert!(!names(&[&steady], &[24, 168]).contains(&"auto_ets".to_owned()));
        assert!(names(&[&sparse], &[12]).contains(&"counts".to_owned()));
        let mixed: [&[f64]; 3] = [&steady, &sparse, &steady];
        assert!(!names(&mixed, &[12]).contains(&"counts".to_owned()));
        assert!(!names(&[], &[]).is_empty());
    }

    #[test]
    fn no_member_is_twice_in_a_list() {
        for periods in [&[][..], &[12], &[52], &[7, 365]] {
            let mut names = names(&[&[1.0, 2.0]], periods);
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count);
        }
    }

    #[test]
    fn series_below_zero_are_not_demand() {
        let sample = |values| [Sample::plain(values, &[1])];
        assert!(!intermittent(&sample(&[0.0, 0.0, -1.0, 0.0])));
        assert!(intermittent(&sample(&[0.0, 0.0, 1.0, 0.0])));
        assert!(!intermittent(&[]));
    }
}
