//! What anofox-forecast says of the series of a file, and what that costs.
//!
//! Usage: anofox-beside FILE MODEL, with a line a series: season;horizon;scale;history;what came,
//! the last two as numbers with commas between. Prints series, failures, mean absolute
//! scaled error and processor milliseconds a series (means and bands of 80 and 95 %).

use std::panic::catch_unwind;

use anofox_forecast::models::Forecaster;
use anofox_forecast::models::arima::{AutoARIMA, AutoARIMAConfig};
use anofox_forecast::models::exponential::AutoETS;
use anofox_forecast::models::intermittent::{ADIDA, Croston, IMAPA, TSB};
use anofox_forecast::models::theta::{AutoTheta, DynamicTheta};
use anofox_forecast::models::{MFLES, MSTLForecaster, TBATS};
use anofox_forecast::prelude::TimeSeries;
use chrono::{DateTime, Duration, Utc};

fn model(name: &str, season: usize) -> Box<dyn Forecaster> {
    let seasonal = season > 1;
    match name {
        "auto_ets" if seasonal => Box::new(AutoETS::with_period(season)),
        "auto_ets" => Box::new(AutoETS::non_seasonal()),
        "auto_theta" if seasonal => Box::new(AutoTheta::seasonal(season)),
        "auto_theta" => Box::new(AutoTheta::new()),
        "dynamic_theta" if seasonal => Box::new(DynamicTheta::seasonal_optimized(season)),
        "dynamic_theta" => Box::new(DynamicTheta::optimized()),
        "auto_arima" => Box::new(AutoARIMA::with_config(
            AutoARIMAConfig::default().with_seasonal_period(if seasonal { season } else { 0 }),
        )),
        "mstl" => Box::new(MSTLForecaster::new(vec![season])),
        "mfles" => Box::new(MFLES::new(vec![season])),
        "tbats" => Box::new(TBATS::new(vec![season])),
        "croston" => Box::new(Croston::new().optimized()),
        "sba" => Box::new(Croston::new().sba_optimized()),
        "tsb" => Box::new(TSB::new()),
        "adida" => Box::new(ADIDA::new()),
        "imapa" => Box::new(IMAPA::new()),
        other => panic!("no model {other}"),
    }
}

/// Processor seconds of this thread so far.
fn processor_seconds() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

fn numbers(text: &str) -> Vec<f64> {
    text.split(',').map(|y| y.parse().unwrap()).collect()
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let text = std::fs::read_to_string(&arguments[1]).unwrap();
    let base: DateTime<Utc> = "2000-01-01T00:00:00Z".parse().unwrap();
    std::panic::set_hook(Box::new(|_| {}));
    let (mut count, mut failures, mut errors, mut seconds) = (0, 0, 0.0, 0.0);
    for line in text.lines() {
        let fields: Vec<&str> = line.split(';').collect();
        let (season, horizon) = (fields[0].parse().unwrap(), fields[1].parse().unwrap());
        let scale: f64 = fields[2].parse().unwrap();
        let (history, came) = (numbers(fields[3]), numbers(fields[4]));
        let last = *history.last().unwrap();
        let days = (0..history.len()).map(|i| base + Duration::days(i as i64)).collect();
        let series = TimeSeries::univariate(days, history).unwrap();
        let start = processor_seconds();
        let said = catch_unwind(|| {
            let mut model = model(&arguments[2], season);
            model.fit(&series).ok()?;
            let wide = model.predict_with_intervals(horizon, 0.95).ok()?;
            model.predict_with_intervals(horizon, 0.80).ok()?;
            Some(wide.primary().to_vec())
        });
        seconds += processor_seconds() - start;
        let said = said.ok().flatten().filter(|mean| mean.iter().all(|y| y.is_finite()));
        let mean = said.unwrap_or_else(|| {
            failures += 1;
            vec![last; horizon]
        });
        let known = came.iter().zip(&mean).filter(|(y, _)| y.is_finite());
        let (sum, steps) = known.fold((0.0, 0.0), |(sum, n), (y, f)| (sum + (y - f).abs(), n + 1.0));
        if scale > 0.0 && steps > 0.0 {
            errors += sum / steps / scale;
            count += 1;
        }
    }
    println!(
        "{} {failures} {:.5} {:.4}",
        text.lines().count(),
        errors / f64::from(count),
        1000.0 * seconds / text.lines().count() as f64
    );
}
