//! Fits the built-in health models from open data, and measures them.
//!
//! ```text
//! cargo run -p trimtab-health-training             writes engines/health/models
//! cargo run -p trimtab-health-training -- --check  compares with what is committed
//! cargo run -p trimtab-health-training -- evaluate cross-validates; fails below a bar
//! cargo run -p trimtab-health-training -- monotone improves inputs at random; fails if a score falls
//! ```
//!
//! The data are read from `$TRIMTAB_DATA/business`, by default `../shared/data`.

mod data;
mod evaluate;
mod fit;
mod monotone;
mod readable;

use std::process::ExitCode;

type Failure = Box<dyn std::error::Error + Send + Sync>;

#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for a terminal"
)]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] => fit::write(),
        ["--check"] => fit::check(),
        ["monotone"] => monotone::monotone(),
        ["evaluate", sets @ ..] => evaluate::evaluate(sets),
        _ => Err("usage: [--check | evaluate [SET...] | monotone]".into()),
    };
    match done {
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
