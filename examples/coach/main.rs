//! The main job: the books of a small business become a report.
//!
//! `cargo run --release --example coach` reads the books that ship with the
//! project; `-- FOLDER` reads a folder of one's own, a CSV or Parquet file a
//! table; `-- FILE.parquet` reads the order lines of a shop. The report goes to the terminal and to `target/coach/report.html`.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "an example speaks on the terminal"
)]

mod data;
mod forecast;
mod health;
mod load;
mod orders;
mod products;
mod statements;

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use trimtab::Control;
use trimtab::report::{Report, html, terminal};

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).map_or_else(shipped, PathBuf::from);
    match run(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// The books that ship with the project.
fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/books")
}

fn run(folder: &Path) -> Result<(), String> {
    step("reading the books");
    let books = if folder.extension().is_some_and(|ending| ending == "parquet") {
        orders::books(folder)?
    } else {
        load::books(folder)?
    };
    let control = Control::new();
    let title = data::business_name(&books).unwrap_or_else(|| "Your business".to_owned());
    let mut report = Report::new(title, data::span(&books).unwrap_or_default());
    step("scoring the business's health");
    report = health::chapter(report, &books, &control).map_err(|error| error.to_string())?;
    step("drawing up the statements");
    let months = statements::monthly(&books, &control).map_err(|error| error.to_string())?;
    if let Some(months) = &months {
        report = statements::chapter(report, &books, months, &control)
            .map_err(|error| error.to_string())?;
    }
    step("looking ahead");
    report = forecast::chapter(report, &books, months.as_ref(), &control)
        .map_err(|error| error.to_string())?;
    step("checking the books");
    report = report.chapter(data::chapter(&books));

    let colour = std::io::stdout().is_terminal();
    println!("{}", terminal(&report, 96, colour));
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/coach/report.html");
    let written = page.parent().map_or(Ok(()), std::fs::create_dir_all);
    written
        .and_then(|()| std::fs::write(&page, html(&report)))
        .map_err(|error| error.to_string())?;
    println!("The same as a page: {}", page.display());
    Ok(())
}

/// Says what is going on, where somebody watches.
fn step(what: &str) {
    if std::io::stderr().is_terminal() {
        eprintln!("… {what}");
    }
}
