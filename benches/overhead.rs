//! The bare Rust call that `cargo xtask overhead` compares the faces with:
//! prints the microseconds of a call of one row and the milliseconds of one of
//! a million rows.
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a program for a terminal, on a table of its own"
)]

use std::sync::Arc;
use std::time::Instant;

use trimtab::arrow::array::{ArrayRef, Float64Array, RecordBatch, StringArray};
use trimtab::health::{ScoreOptions, ScoreOutput, score};
use trimtab::{Control, Table};

fn main() {
    let one = table(1);
    let million = table(1_000_000);
    println!(
        "overhead: {:.3} {:.3}",
        1e6 * median(2000, || scored(&one)),
        1e3 * median(7, || scored(&million)),
    );
}

fn scored(table: &Table) {
    let options = ScoreOptions::default().outputs([ScoreOutput::Scores]);
    let answer = score(table, &options, &Control::new().threads(1)).expect("the table fits");
    assert_eq!(answer.scores.num_rows(), table.num_rows());
}

/// Three inputs, as every face has them.
fn table(rows: i32) -> Table {
    let ids: ArrayRef = Arc::new(
        (0..rows)
            .map(|i| Some(i.to_string()))
            .collect::<StringArray>(),
    );
    let number = |unit: f64| -> ArrayRef {
        Arc::new(
            (0..rows)
                .map(|i| Some(f64::from(i % 100) * unit))
                .collect::<Float64Array>(),
        )
    };
    RecordBatch::try_from_iter([
        ("business_id", ids),
        ("return_on_assets", number(0.001)),
        ("debt_ratio", number(0.01)),
        ("current_ratio", number(0.03)),
    ])
    .expect("columns of one length")
    .into()
}

/// The median of several runs, in seconds.
fn median(runs: usize, work: impl Fn()) -> f64 {
    work();
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}
