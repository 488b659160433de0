//! Measures the forecasts on open competition series, beside the figures of peers.
//!
//! ```text
//! cargo run --release -p trimtab-forecast-measure                       auto, every set
//! cargo run --release -p trimtab-forecast-measure -- auto_ets m3_yearly one method, some sets
//! cargo run --release -p trimtab-forecast-measure -- --check            fails below a bar
//! cargo run --release -p trimtab-forecast-measure -- auto_ets --model-bands      bands of the model itself
//! cargo run --release -p trimtab-forecast-measure -- retail 10 0,8 auto  what prices and promotions are worth, ten shops,
//!                                                                       eight weeks that end 0 and 8 weeks before the last;
//!                                                                       with --brief only the losses with regressors
//! ```
//!
//! The series are read from `$TRIMTAB_DATA/forecast`, by default `../shared/data`.
//! What peers reach on the same series stands in `peers.json`, made by `peers.py`.

mod retail;
mod score;
mod sets;

use std::fmt::Write as _;
use std::process::ExitCode;

use serde_json::Value;
use trimtab_forecast::{ForecastModel, Intervals};

use crate::retail::retail;
use crate::score::{Score, score};
use crate::sets::{SETS, Set};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What `--check` wants: of each set the mean scaled error over that of its best
/// peer, and of all their geometric mean.
const MOST: f64 = 1.025;
const MEAN: f64 = 0.99;

#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for a terminal"
)]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<String, Failure> {
    if let Some((_, rest)) = arguments
        .split_first()
        .filter(|(word, _)| *word == "retail")
    {
        let brief = rest.iter().any(|word| word == "--brief");
        let rest: Vec<&String> = rest.iter().filter(|word| *word != "--brief").collect();
        let shops = rest.first().map_or(Ok(usize::MAX), |text| text.parse())?;
        let windows = rest.get(1).map_or("0,8", |text| text.as_str()).split(',');
        let windows = windows.map(str::parse).collect::<Result<Vec<_>, _>>()?;
        let models = rest.iter().skip(2).map(|name| Value::from(name.as_str()));
        let models = models
            .map(serde_json::from_value)
            .collect::<Result<Vec<_>, _>>()?;
        return retail(&models, shops, &windows, brief);
    }
    let check = arguments.iter().any(|argument| argument == "--check");
    let intervals = if arguments.iter().any(|argument| argument == "--model-bands") {
        Intervals::Model
    } else {
        Intervals::Conformal
    };
    let words: Vec<&str> = arguments
        .iter()
        .map(String::as_str)
        .filter(|word| !word.starts_with("--"))
        .collect();
    let (model, names) = match words.split_first() {
        Some((model, names)) if !SETS.contains(model) => (*model, names),
        _ => ("auto", words.as_slice()),
    };
    let model: ForecastModel = serde_json::from_value(Value::from(model))?;
    let names = if names.is_empty() { SETS } else { names };
    let peers: Value = serde_json::from_str(include_str!("../peers.json"))?;
    let mut table = format!(
        "{} on the visible series; in brackets the ratio to the best peer of the set\n\n| set | series | MASE | 80 % covers | 95 % covers | MSIS | SQL | CPU ms a series |\n|---|---|---|---|---|---|---|---|\n",
        model.as_str()
    );
    let (mut logs, mut worst) = ([0.0; 3], 0.0_f64);
    for name in names {
        let set = Set::read(name)?;
        let found = score(&set, model, intervals)?;
        let ratios = found.ratios(&peers["sets"][*name]);
        line(&mut table, name, &found, ratios)?;
        for (log, ratio) in logs.iter_mut().zip(ratios) {
            *log += ratio.ln() / names.len() as f64;
        }
        worst = worst.max(ratios[0]);
    }
    let [mase, msis, sql] = logs.map(f64::exp);
    write!(
        table,
        "\nGeometric means of the ratios: MASE {mase:.3}, MSIS {msis:.3}, SQL {sql:.3}; worst MASE {worst:.3}."
    )?;
    if check && (mase > MEAN || worst > MOST || sql > 1.0 || msis > 0.9) {
        return Err(format!("{table}\n\nbelow the bar").into());
    }
    Ok(table)
}

fn line(
    table: &mut String,
    name: &str,
    found: &Score,
    [mase, msis, sql]: [f64; 3],
) -> Result<(), Failure> {
    writeln!(
        table,
        "| {name} | {} | {:.3} ({mase:.3}) | {:.3} | {:.3} | {:.2} ({msis:.3}) | {:.3} ({sql:.3}) | {:.3} |",
        found.series,
        found.mase,
        found.covers_80,
        found.covers_95,
        found.msis,
        found.sql,
        found.cpu_ms
    )?;
    Ok(())
}
