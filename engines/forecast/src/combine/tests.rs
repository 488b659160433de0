use trimtab_numerics::Random;

use super::*;
use crate::hostile_series::hostile_series;

const LEVELS: [f64; 5] = [0.025, 0.1, 0.5, 0.9, 0.975];

/// The forecasts of a group, by series.
struct Forecasts {
    series: Vec<Option<Forecast>>,
    bands: Arc<Bands>,
}

impl Forecasts {
    fn of(group: &Group<'_>, threads: usize) -> Self {
        let control = Control::new().threads(threads);
        let mut found = Vec::new();
        combine(group, &control, |_, forecast, bands| {
            found.push((forecast, Arc::clone(bands)));
        })
        .unwrap();
        let (series, bands): (Vec<_>, Vec<_>) = found.into_iter().unzip();
        let bands = bands.into_iter().next();
        Self {
            series,
            bands: bands.unwrap_or_else(|| Arc::new(Bands::normal())),
        }
    }
}

fn combined(series: &[&[f64]], periods: &[usize], horizon: usize) -> Forecasts {
    let samples: Vec<Sample<'_>> = series
        .iter()
        .map(|one| Sample::plain(one, periods))
        .collect();
    let members = candidates(&samples, periods);
    let group = Group {
        samples: &samples,
        horizon,
        members: &members,
        combination: Combination::Weighted,
        intervals: Intervals::Conformal,
        effort: Effort::full(samples.len(), members.len(), true),
        seed: 0,
    };
    Forecasts::of(&group, 1)
}

/// A level, a season of four steps and noise.
fn seasonal(seed: u64, length: usize) -> Vec<f64> {
    let mut random = Random::new(seed);
    let season = [10.0, -5.0, 3.0, -8.0];
    (0..length)
        .map(|t| 100.0 + season[t % 4] + random.normal())
        .collect()
}

/// Shares add up to 1, and quantiles are finite and rise with their level.
fn sound(forecasts: &Forecasts, name: &str) {
    for forecast in forecasts.series.iter().flatten() {
        let shares = forecast.members.iter().flatten().map(|(share, _)| share);
        assert!((shares.sum::<f64>() - 1.0).abs() < 1e-9, "{name}");
        for (step, mean) in forecast.mean.iter().enumerate() {
            assert!(mean.is_finite(), "{name}");
            let quantiles = forecast.quantiles(&forecasts.bands, step, &LEVELS);
            assert!(quantiles.iter().all(|q| q.is_finite()), "{name}");
            assert!(quantiles.is_sorted(), "{name}");
        }
    }
}

#[test]
fn a_group_of_one_is_forecast() {
    let series = seasonal(1, 48);
    let forecasts = combined(&[&series], &[4], 8);
    sound(&forecasts, "one");
    let forecast = forecasts.series[0].as_ref().unwrap();
    for (step, season) in [10.0, -5.0, 3.0, -8.0, 10.0].iter().enumerate() {
        let off = forecast.mean[step] - 100.0 - season;
        assert!(off.abs() < 2.0, "{off} at step {step}");
        let quantiles = forecast.quantiles(&forecasts.bands, step, &LEVELS);
        assert!(quantiles[4] - quantiles[0] > 2.0 && quantiles[4] - quantiles[0] < 12.0);
    }
}

#[test]
fn bands_of_a_group_cover_what_comes() {
    let all: Vec<Vec<f64>> = (0..60).map(|seed| seasonal(seed, 56)).collect();
    let before: Vec<&[f64]> = all.iter().map(|series| &series[..48]).collect();
    let forecasts = combined(&before, &[4], 8);
    sound(&forecasts, "group");
    let mut within = 0;
    for (forecast, series) in forecasts.series.iter().zip(&all) {
        let forecast = forecast.as_ref().unwrap();
        for (step, came) in series[48..].iter().enumerate() {
            let quantiles = forecast.quantiles(&forecasts.bands, step, &LEVELS);
            within += u32::from((quantiles[1]..=quantiles[3]).contains(came));
        }
    }
    let coverage = f64::from(within) / 480.0;
    assert!((0.74..0.88).contains(&coverage), "{coverage}");
}

#[test]
fn a_group_of_constant_series_stays_constant() {
    let series = [[5.0; 40], [7.0; 40], [-3.0; 40]];
    let series: Vec<&[f64]> = series.iter().map(|series| &series[..]).collect();
    let forecasts = combined(&series, &[4], 6);
    sound(&forecasts, "constant");
    for (forecast, series) in forecasts.series.iter().zip(&series) {
        let mean = &forecast.as_ref().unwrap().mean;
        assert!(mean.iter().all(|y| (y - series[0]).abs() < 1e-6));
    }
}

#[test]
fn quantiles_of_counts_are_counts_and_never_below_zero() {
    let sparse = |every: usize, length: usize| -> Vec<f64> {
        (0..length)
            .map(|t| if t % every == 0 { 2.0 } else { 0.0 })
            .collect()
    };
    let halves: Vec<f64> = sparse(3, 40).iter().map(|y| y * 0.25).collect();
    let series = [sparse(3, 40), sparse(7, 40), vec![0.0; 40], halves];
    let series: Vec<&[f64]> = series.iter().map(Vec::as_slice).collect();
    let forecasts = combined(&series, &[12], 6);
    sound(&forecasts, "counts");
    for (at, forecast) in forecasts.series.iter().enumerate() {
        let forecast = forecast.as_ref().unwrap();
        assert!(forecast.mean.iter().all(|y| *y >= 0.0));
        let quantiles = forecast.quantiles(&forecasts.bands, 2, &LEVELS);
        assert!(quantiles.iter().all(|q| *q >= 0.0));
        assert!(at == 3 || quantiles.iter().all(|q| q.fract() == 0.0));
    }
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let series: Vec<Vec<f64>> = (0..5).map(|seed| seasonal(seed, 40)).collect();
    let samples: Vec<Sample<'_>> = series.iter().map(|one| Sample::plain(one, &[4])).collect();
    let members = candidates(&samples, &[4]);
    let group = Group {
        samples: &samples,
        horizon: 5,
        members: &members,
        combination: Combination::Weighted,
        intervals: Intervals::Conformal,
        effort: Effort::full(samples.len(), members.len(), true),
        seed: 0,
    };
    let means = |threads| -> Vec<Vec<f64>> {
        let forecasts = Forecasts::of(&group, threads);
        let series = forecasts.series.into_iter().flatten();
        series.map(|forecast| forecast.mean).collect()
    };
    assert_eq!(means(1), means(3));
}

#[test]
fn no_series_breaks_a_combination() {
    for periods in [&[][..], &[4], &[52], &[4, 12]] {
        let series = hostile_series();
        for (name, series) in &series {
            sound(&combined(&[series], periods, 5), name);
        }
        let all: Vec<&[f64]> = series.iter().map(|(_, series)| &series[..]).collect();
        sound(&combined(&all, periods, 5), "all");
        sound(&combined(&[], periods, 5), "none");
    }
}
