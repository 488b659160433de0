use std::sync::Arc;
use trimtab_core::arrow::array::*;
use trimtab_core::{Control, Table};
use trimtab_forecast::{ForecastModel, ForecastOptions, PredictOptions, predict};
fn rss() -> f64 {
    let s = std::fs::read_to_string("/proc/self/statm").unwrap();
    s.split(' ').nth(1).unwrap().parse::<f64>().unwrap() * 4096.0 / 1e6
}
fn hwm() -> f64 {
    let s = std::fs::read_to_string("/proc/self/status").unwrap();
    s.lines()
        .find(|l| l.starts_with("VmHWM"))
        .unwrap()
        .split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<f64>()
        .unwrap()
        / 1e3
        * 1.024
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let n: usize = a[1].parse().unwrap();
    let threads: usize = a[2].parse().unwrap();
    let mut state = 88172645463325252u64;
    let mut rnd = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1u64 << 53) as f64 - 0.5
    };
    let table = {
        let mut y = Vec::with_capacity(n * 120);
        let mut id = StringBuilder::with_capacity(n * 120, n * 120 * 6);
        let mut ds: Vec<i32> = Vec::with_capacity(n * 120);
        for s in 0..n {
            let (t, k) = (rnd(), rnd() * 20.0);
            let mut w = 0.0;
            for i in 0..120 {
                w += rnd();
                y.push(
                    100.0
                        + t * i as f64
                        + k * (i as f64 * std::f64::consts::TAU / 12.0).sin()
                        + w
                        + 3.0 * rnd(),
                );
                id.append_value(format!("s{s:05}"));
                let (yy, m) = (2014 + (i / 12) as i32, i % 12);
                let d = trimtab_core::calendar::Date::from_ymd(yy, m as u32 + 1, 1).unwrap();
                ds.push(d.days());
            }
        }
        Table::from(
            RecordBatch::try_from_iter([
                ("unique_id", Arc::new(id.finish()) as ArrayRef),
                ("ds", Arc::new(Date32Array::from(ds))),
                ("y", Arc::new(Float64Array::from(y))),
            ])
            .unwrap(),
        )
    };
    let model: Option<ForecastModel> = a
        .get(3)
        .map(|m| serde_json::from_str(&format!("\"{m}\"")).unwrap());
    let mut options = ForecastOptions::default().horizon(12);
    if let Some(m) = model {
        options = options.models([m]);
    }
    let options: PredictOptions = options.into();
    let before = rss();
    std::fs::write("/proc/self/clear_refs", "5").ok();
    let t = std::time::Instant::now();
    let found = predict(&table, &options, &Control::new().threads(threads)).unwrap();
    println!(
        "{n} threads {threads} before {before:.0} peak +{:.0} after +{:.0} in {:.1} s; rows {} {}",
        hwm() - before,
        rss() - before,
        t.elapsed().as_secs_f64(),
        found.forecasts.num_rows(),
        found.models.num_rows()
    );
    drop(found);
    println!("dropped +{:.0}", rss() - before);
}
