//! Speed of the health engine: prints a table, and writes it to
//! `docs/benchmarks/health.md` with `-- --write`.
//!
//! `cargo bench --bench health`
#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a program for a terminal, on tables of its own"
)]

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

use trimtab::arrow::array::{ArrayRef, Float64Array, RecordBatch, StringArray};
use trimtab::health::{
    HealthModel, HealthModelName, RecommendOptions, ScoreOptions, ScoreOutput, inputs, recommend,
    score,
};
use trimtab::{Control, Table};

const SEED: u64 = 1;

fn main() {
    let write = std::env::args().any(|argument| argument == "--write");
    let one = table(1, 1.0);
    let many = table(100_000, 1.0);
    let half = table(100_000, 0.5);
    let named = named(&many);
    let one_named = row(&named, 0);
    let everything = ScoreOptions::default();
    let scores = ScoreOptions::default().outputs([ScoreOutput::Scores]);
    let control = Control::new().threads(1);
    let run = |table: &Table, options: &ScoreOptions| {
        score(table, options, &control).expect("the table fits the model");
    };
    let rows: Vec<(&str, f64, &str)> = vec![
        (
            "one score, all outputs",
            1e6 * best(200, || run(&one, &everything)),
            "µs",
        ),
        (
            "one score, `scores` alone",
            1e6 * best(200, || run(&one, &scores)),
            "µs",
        ),
        (
            "one score, 16 inputs supplied, all outputs",
            1e6 * best(200, || run(&one_named, &everything)),
            "µs",
        ),
        (
            "one score, a set of inputs not met before, all outputs",
            1e6 * new_sets(&half, &everything),
            "µs",
        ),
        (
            "100,000 scores, `scores` alone",
            best(5, || run(&many, &scores)),
            "s",
        ),
        (
            "100,000 scores, all outputs",
            best(3, || run(&many, &everything)),
            "s",
        ),
        (
            "100,000 scores, 16 inputs supplied, all outputs",
            best(3, || run(&named, &everything)),
            "s",
        ),
        (
            "100,000 scores, half of the inputs missing, `scores` alone",
            best(3, || run(&half, &scores)),
            "s",
        ),
        (
            "100,000 scores, half of the inputs missing, all outputs",
            best(1, || run(&half, &everything)),
            "s",
        ),
        (
            "one recommendation from ratios",
            1e6 * best(200, || {
                recommend(&one, None, &RecommendOptions::default(), &control)
                    .expect("the table fits");
            }),
            "µs",
        ),
    ];
    let mut text = String::new();
    for (what, value, unit) in rows {
        writeln!(text, "| {what} | {value:.3} {unit} |").expect("a string takes text");
    }
    let head = format!(
        "# Health\n\n`cargo bench --bench health -- --write` writes this page.\n\ntrimtab {}, {} inputs, seed {SEED}, 1 thread of {}; the best of several runs.\n\n| what | time |\n|---|---|\n",
        env!("CARGO_PKG_VERSION"),
        inputs().len(),
        std::thread::available_parallelism().map_or(1, usize::from),
    );
    println!("{head}{text}");
    if write {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/benchmarks");
        std::fs::create_dir_all(folder).expect("the folder can be made");
        let path = format!("{folder}/health.md");
        std::fs::write(path, format!("{head}{text}")).expect("the folder is there");
    }
}

/// The median seconds of calls of one row whose missing inputs differ from those
/// of all rows before.
fn new_sets(half: &Table, options: &ScoreOptions) -> f64 {
    let control = Control::new().threads(1);
    let mut times: Vec<f64> = (0..200)
        .map(|i| {
            let one = row(half, i);
            let start = Instant::now();
            score(&one, options, &control).expect("the table fits the model");
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn row(table: &Table, i: usize) -> Table {
    let batch = table.to_batch().expect("columns of one length");
    batch.slice(i, 1).into()
}

/// The least seconds of several runs: other work on the machine only adds.
fn best(runs: usize, work: impl Fn()) -> f64 {
    work();
    let times = (0..runs).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64()
    });
    times.fold(f64::INFINITY, f64::min)
}

/// Firms with values between the knots of the built-in model, a share of them
/// supplied.
fn table(rows: usize, supplied: f64) -> Table {
    let model = HealthModel::built_in(HealthModelName::OneYear).expect("the model is in order");
    let mut state = SEED;
    let mut uniform = move || {
        // SplitMix64.
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    };
    let ids: ArrayRef = Arc::new(
        (0..rows)
            .map(|row| Some(format!("firm {row}")))
            .collect::<StringArray>(),
    );
    let mut columns: Vec<(&str, ArrayRef)> = vec![("business_id", ids)];
    for input in &model.inputs {
        let (first, last) = (input.knots[0], input.knots[input.knots.len() - 1]);
        let values: Float64Array = (0..rows)
            .map(|_| {
                let x = first + (last - first) * uniform();
                (uniform() < supplied).then_some(x)
            })
            .collect();
        columns.push((input.name.as_str(), Arc::new(values)));
    }
    RecordBatch::try_from_iter(columns)
        .expect("columns of one length")
        .into()
}

/// The key and 16 of the inputs.
fn named(table: &Table) -> Table {
    let batch = table.to_batch().expect("columns of one length");
    let every_third: Vec<usize> = std::iter::once(0).chain((1..49).step_by(3)).collect();
    batch
        .project(&every_third)
        .expect("the columns are there")
        .into()
}
