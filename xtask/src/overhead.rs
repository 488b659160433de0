//! What a call through each face costs beside the bare Rust call.

use std::fmt::Write as _;
use std::process::Command;

use crate::tally::{Part, Tally};
use crate::{Project, kotlin, node, python, swift, tool};

/// One face's line: microseconds of a call of one row, milliseconds of a
/// million rows.
type Cost = [f64; 2];

/// Measures every face whose tools are there and writes
/// `docs/benchmarks/faces.md`. The tests must have put the packages together
/// before: `cargo xtask test`.
pub(crate) fn run(project: &Project, _: &[String]) -> Tally {
    Tally::of(Part::check("overhead", measure(project)))
}

fn measure(project: &Project) -> Result<(), String> {
    let mut cargo = tool::command("cargo", &project.root);
    cargo.args(["build", "--release", "--features", "trimtab-node/selftest"]);
    for package in ["trimtab-python", "trimtab-node", "trimtab-uniffi"] {
        cargo.args(["--package", package]);
    }
    tool::run(&mut cargo)?;
    let mut bench = tool::command("cargo", &project.root);
    let bare = cost(bench.args(["bench", "--bench", "overhead"]))?;
    let faces = [
        ("Python", "`pyarrow.Table`", python::overhead(project)?),
        ("Node", "texts and `Float64Array`", node::overhead(project)),
        ("Swift", "arrays", swift::overhead(project)?),
        ("Kotlin", "lists", kotlin::overhead(project)?),
    ];
    let mut text = format!(
        "{HEAD}| Rust | a table | {:.1} | | {:.0} | |\n",
        bare[0], bare[1]
    );
    for (face, form, command) in faces {
        let Some(mut command) = command else {
            continue;
        };
        let [call, million] = cost(&mut command)?;
        let (beyond, more) = (call - bare[0], million - bare[1]);
        writeln!(
            text,
            "| {face} | {form} | {call:.1} | {beyond:.1} | {million:.0} | {more:.0} |"
        )
        .map_err(|error| error.to_string())?;
    }
    let path = project.root.join("docs/benchmarks/faces.md");
    std::fs::write(path, text).map_err(|error| error.to_string())
}

const HEAD: &str = "# Faces

`cargo xtask overhead` writes this page, after `cargo xtask test`.

`health.score` with the output `scores` and three inputs, one thread, release
builds; medians of 2000 calls and of 7. A call takes one row as a table of the
face; a million rows come as the language has them, and the scores are read back
into it. *Beyond* is the difference to the bare Rust call.

| face | form | a call, µs | beyond | a million rows, ms | beyond |
|---|---|---|---|---|---|
";

/// The figures of the line that starts with `overhead:`.
fn cost(command: &mut Command) -> Result<Cost, String> {
    let mut found = None;
    tool::lines(command, |line| {
        if let Some((_, figures)) = line.split_once("overhead: ") {
            let figures = figures.split_whitespace().map(str::parse::<f64>);
            let figures: Vec<f64> = figures.filter_map(Result::ok).collect();
            found = Cost::try_from(figures).ok();
        }
    })?;
    found.ok_or_else(|| "the measurement printed no line `overhead:`".to_owned())
}
