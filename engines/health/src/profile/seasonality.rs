//! The season of the months of a year, beside the trend.
//!
//! Symbols: `n` months, `T` the trend, `S` the effect of the month of the year,
//! `R` the rest.

use super::firm::number;
use super::measure::{Findings, percent};
use super::months::{Months, first_day};
use trimtab_numerics::f_tail;

/// The fewest full months: each month of the year comes twice.
const FEWEST: usize = 24;

/// The most months that count, the last ones: seasons change, and the cost is
/// bounded.
const MOST: usize = 240;

/// The level of the test.
const LEVEL: f64 = 0.05;

/// The season of a business.
#[derive(Clone, Debug)]
pub(super) struct Season {
    /// January to December; 1 is an average month.
    pub(super) index: [f64; 12],
    /// How often each month of the year was seen.
    pub(super) years: [i64; 12],
    pub(super) strength: f64,
    pub(super) p_value: f64,
}

impl Season {
    /// Whether the months differ by more than chance would.
    pub(super) fn is_significant(&self) -> bool {
        self.p_value < LEVEL
    }
}

/// The season of the last twenty years of monthly amounts; `None` if there are too few, or they do not
/// vary or are not above zero on the whole.
///
/// The amounts are divided by the days of their month, unless they vary
/// clearly less as they are. If all are above zero
/// their logarithms are decomposed (effects multiply), else the amounts. The
/// trend is a line with a bend each twelve months, fitted together with the
/// twelve months by least squares, so that neither takes from the other: a
/// moving average would lose the first and the last six months, which is half of
/// two years. Months differ if the F test of their eleven effects says so at
/// 5 %.
pub(super) fn season(months: &Months) -> Option<Season> {
    if months.units.len() < FEWEST {
        return None;
    }
    let months = &months.last(MOST);
    let n = months.units.len();
    let month = |t: usize| (usize::try_from(months.first.rem_euclid(12)).unwrap_or(0) + t) % 12;
    let stretches = n / 12;
    let trend = |t: usize| trend_row(t, n, stretches);
    let seasonal = |t: usize| {
        let mut row = trend(t);
        // Effects add up to zero: the last is minus the sum of the others.
        row.extend((0..11).map(|k| match month(t) {
            11 => -1.0,
            m => f64::from(u8::from(m == k)),
        }));
        row
    };
    // What is the same each month, such as a fee, must not make a season of the
    // short February: amounts a month count where they vary clearly less.
    let candidate = |a_day: bool| {
        let series = Series::of(months, a_day)?;
        let (_, rest) = least_squares(&series.y, &trend)?;
        Some((series, rest))
    };
    let (by_day, by_month) = (candidate(true)?, candidate(false)?);
    let (Series { y, multiplies }, without) = if by_month.1 < 0.75 * by_day.1 {
        by_month
    } else {
        by_day
    };
    let (effects, with) = least_squares(&y, &seasonal)?;
    let trends = stretches + 1;
    let (above, below) = (11.0, (n - trends - 11) as f64);
    // What is left of exact arithmetic is rounding.
    let noise = 1e-20 * n as f64;
    if without <= noise {
        return None;
    }
    let with = with.max(noise);
    let p_value = f_tail(
        (without - with).max(0.0) / above / (with / below),
        above,
        below,
    );
    // Hyndman's 1 - Var(R)/Var(S+R), each variance by its degrees of freedom.
    let strength = 1.0 - (with / below) / (without / (n - trends) as f64);
    let mut effect = [0.0; 12];
    effect[..11].copy_from_slice(&effects[trends..]);
    effect[11] = -effect[..11].iter().sum::<f64>();
    let raw = effect.map(|effect| {
        if multiplies {
            effect.exp()
        } else {
            1.0 + effect
        }
    });
    let average = raw.iter().sum::<f64>() / 12.0;
    let index = raw.map(|raw| raw / average);
    let mut years = [0; 12];
    (0..n).for_each(|t| years[month(t)] += 1);
    index
        .iter()
        .all(|index| index.is_finite())
        .then_some(Season {
            index,
            years,
            strength: strength.clamp(0.0, 1.0),
            p_value,
        })
}

/// Amounts in units of their mean, or the logarithms of that.
struct Series {
    y: Vec<f64>,
    multiplies: bool,
}

impl Series {
    /// Of the amounts a day or a month; `None` unless their mean is above zero.
    fn of(months: &Months, a_day: bool) -> Option<Self> {
        let days = |month: i32| {
            if a_day {
                f64::from((first_day(month + 1) - first_day(month)).max(28))
            } else {
                1.0
            }
        };
        let amounts = (months.first..).zip(&months.units);
        let y: Vec<f64> = amounts
            .map(|(month, units)| number(*units) / days(month))
            .collect();
        let mean = y.iter().sum::<f64>() / y.len() as f64;
        if mean <= 0.0 || !mean.is_finite() {
            return None;
        }
        // A month of next to nothing would rule a logarithm.
        let multiplies = y.iter().all(|y| *y > 0.01 * mean);
        let relative = |y: &f64| {
            if multiplies {
                (y / mean).ln()
            } else {
                y / mean
            }
        };
        Some(Self {
            y: y.iter().map(relative).collect(),
            multiplies,
        })
    }
}

/// One, and for each stretch how far it has come: 0 to 1.
fn trend_row(t: usize, n: usize, stretches: usize) -> Vec<f64> {
    let length = n as f64 / stretches as f64;
    let come = |k: usize| ((t as f64 - k as f64 * length) / length).clamp(0.0, 1.0);
    std::iter::once(1.0)
        .chain((0..stretches).map(come))
        .collect()
}

/// The coefficients and the sum of squares that is left; `None` if the columns
/// depend on each other.
///
/// Householder's reflections on the rows: the normal equations would square the
/// condition number.
fn least_squares(y: &[f64], row: &dyn Fn(usize) -> Vec<f64>) -> Option<(Vec<f64>, f64)> {
    let mut rows: Vec<Vec<f64>> = (0..y.len()).map(row).collect();
    let mut right = y.to_vec();
    let p = rows.first()?.len();
    if p >= y.len() {
        return None;
    }
    for k in 0..p {
        let norm = rows[k..]
            .iter()
            .map(|row| row[k] * row[k])
            .sum::<f64>()
            .sqrt();
        if norm < 1e-9 {
            return None;
        }
        let alpha = if rows[k][k] > 0.0 { -norm } else { norm };
        let mut v: Vec<f64> = rows[k..].iter().map(|row| row[k]).collect();
        v[0] -= alpha;
        let square: f64 = v.iter().map(|v| v * v).sum();
        for j in k..p {
            let dot: f64 = v.iter().zip(&rows[k..]).map(|(v, row)| v * row[j]).sum();
            let scale = 2.0 * dot / square;
            for (v, row) in v.iter().zip(&mut rows[k..]) {
                row[j] -= scale * v;
            }
        }
        let dot: f64 = v.iter().zip(&right[k..]).map(|(v, y)| v * y).sum();
        let scale = 2.0 * dot / square;
        for (v, y) in v.iter().zip(&mut right[k..]) {
            *y -= scale * v;
        }
    }
    let rest = right[p..].iter().map(|y| y * y).sum();
    let mut coefficients = vec![0.0; p];
    for k in (0..p).rev() {
        let known: f64 = (k + 1..p).map(|j| rows[k][j] * coefficients[j]).sum();
        coefficients[k] = (right[k] - known) / rows[k][k];
    }
    Some((coefficients, rest))
}

/// Says how strong the season is, and which months stand out.
pub(super) fn report(season: Option<&Season>, months: Option<&Months>, found: &mut Findings) {
    found.about("seasonality");
    let Some(months) = months else {
        return;
    };
    let Some(season) = season else {
        let have = months.units.len();
        let message = if have < FEWEST {
            format!("seasonality needs {FEWEST} full months in a row, there are {have}")
        } else {
            "seasonality needs months that vary and are above zero on the whole".to_owned()
        };
        found.gap("DATA_TOO_SHORT", "seasonality", message);
        return;
    };
    let source = months.source.words();
    let strength = season.strength;
    let message = if season.is_significant() {
        format!(
            "The season explains {} of what the trend does not, by {source}.",
            percent(strength)
        )
    } else {
        format!("No season shows beyond chance, by {source}.")
    };
    found.number("seasonality_strength", strength, "share", message);
    let message = match season.p_value {
        p if p < 0.001 => {
            "Months without a season would differ as much in under one case of a thousand."
                .to_owned()
        }
        p => format!("Months without a season would differ as much with probability {p:.3}."),
    };
    found.number(
        "seasonality_p_value",
        season.p_value,
        "probability",
        message,
    );
    if !season.is_significant() {
        return;
    }
    let by = |better: fn(f64, f64) -> bool| {
        (1..12).fold(0, |best, month| {
            if better(season.index[month], season.index[best]) {
                month
            } else {
                best
            }
        })
    };
    for (name, month) in [
        ("peak_month", by(|a, b| a > b)),
        ("low_month", by(|a, b| a < b)),
    ] {
        let index = season.index[month];
        let side = if name == "peak_month" {
            "strongest"
        } else {
            "weakest"
        };
        let change = if index < 1.0 { "below" } else { "above" };
        let message = format!(
            "{} is the {side} month: {} {change} an average one.",
            NAMES[month],
            percent((index - 1.0).abs())
        );
        found.number(name, (month + 1) as f64, "month", message);
        found.noted(NAMES[month]);
    }
}

const NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;
    use crate::profile::months::Source;

    fn months(values: &[f64]) -> Months {
        let first = 2020 * 12 + 3;
        let days = |at: usize| {
            let month = first + i32::try_from(at).unwrap();
            f64::from(first_day(month + 1) - first_day(month))
        };
        #[expect(clippy::cast_possible_truncation, reason = "small amounts of a test")]
        let units = values
            .iter()
            .enumerate()
            .map(|(at, y)| (y * days(at) * 10_000.0) as i128);
        Months {
            first,
            units: units.collect(),
            source: Source::Documents,
        }
    }

    fn normal(random: &mut Random) -> f64 {
        let radius = (-2.0 * (1.0 - random.uniform()).ln()).sqrt();
        radius * (2.0 * std::f64::consts::PI * random.uniform()).cos()
    }

    /// The share of series in which a season is seen, and the mean strength.
    fn seen(n: usize, make: &dyn Fn(&mut Random, usize) -> Vec<f64>) -> (f64, f64) {
        const SERIES: usize = 1000;
        let (mut significant, mut strength) = (0, 0.0);
        for part in 0..SERIES {
            let mut random = Random::of_part(11, part as u64);
            let season = season(&months(&make(&mut random, n))).unwrap();
            significant += usize::from(season.is_significant());
            strength += season.strength;
        }
        (significant as f64 / SERIES as f64, strength / SERIES as f64)
    }

    #[test]
    fn white_noise_has_no_season() {
        type Noise = fn(&mut Random) -> f64;
        let noises: [(&str, Noise); 3] = [
            ("normal", |random| (100.0 + 15.0 * normal(random)).max(1.0)),
            ("lognormal", |random| 100.0 * (0.4 * normal(random)).exp()),
            ("exponential", |random| {
                5.0 - 100.0 * (1.0 - random.uniform()).ln()
            }),
        ];
        for n in [24, 30, 48, 120] {
            for (name, noise) in noises {
                let (rate, strength) =
                    seen(n, &|random, n| (0..n).map(|_| noise(random)).collect());
                println!("{name} {n}: {rate} {strength}");
                assert!(rate < 0.07, "{name} {n}: {rate}");
                assert!(strength < 0.25, "{name} {n}: {strength}");
            }
        }
    }

    #[test]
    fn noise_that_lasts_is_not_often_taken_for_a_season() {
        // The test is for white noise: the rate is 0.05 at a correlation of 0.3
        // between one month and the next, and 0.13 at 0.6 and two years.
        for rho in [0.3, 0.6] {
            for n in [24, 36, 60] {
                let (rate, _) = seen(n, &|random, n| {
                    let mut last = 0.0;
                    (0..n)
                        .map(|_| {
                            last = rho * last + 0.15 * normal(random);
                            100.0 * f64::exp(last)
                        })
                        .collect()
                });
                println!("ar {rho} {n}: {rate}");
                assert!(rate < 0.16, "{rho} {n}: {rate}");
            }
        }
    }

    #[test]
    fn a_season_on_a_growing_trend_is_recovered() {
        let truth: Vec<f64> = (0..12)
            .map(|m| 1.0 + 0.4 * (f64::from(m) * std::f64::consts::FRAC_PI_6).sin())
            .collect();
        let mean = truth.iter().sum::<f64>() / 12.0;
        let growing: Vec<f64> = (0..24_usize)
            .map(|t| 1000.0 * 1.03_f64.powf(t as f64) * truth[(t + 3) % 12])
            .collect();
        let season = season(&months(&growing)).unwrap();
        assert!(season.is_significant() && season.strength > 0.99);
        assert_eq!(season.years, [2; 12]);
        for (got, want) in season.index.iter().zip(&truth) {
            assert!((got - want / mean).abs() < 2e-3, "{got} {want}");
        }
        let average = season.index.iter().sum::<f64>() / 12.0;
        assert!((average - 1.0).abs() < 1e-12);
    }

    #[test]
    fn what_has_no_variation_or_too_few_months_has_no_season() {
        assert!(season(&months(&[100.0; 23])).is_none());
        assert!(season(&months(&[100.0; 36])).is_none());
        assert!(season(&months(&[-100.0; 36])).is_none());
        assert!(season(&months(&[0.0; 36])).is_none());
        let mut fee = months(&[0.0; 36]);
        fee.units = vec![5_000_000; 36];
        assert!(season(&fee).is_none());
    }

    #[test]
    fn months_without_sales_leave_a_season_of_amounts() {
        let summer: Vec<f64> = (0..36_u32)
            .map(|t| {
                if (3..6).contains(&((t + 3) % 12)) {
                    400.0 + f64::from(t % 5)
                } else {
                    0.0
                }
            })
            .collect();
        let season = season(&months(&summer)).unwrap();
        assert!(season.is_significant());
        assert!((season.index[3] - 4.0).abs() < 0.1 && season.index[0].abs() < 0.05);
    }
}
