//! What passed, failed and was skipped, by part.

use std::time::Instant;

/// The counts of one part of the tests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
    /// Why something failed or was skipped.
    pub(crate) note: String,
    pub(crate) seconds: u64,
}

impl Part {
    /// One check that passed or failed.
    pub(crate) fn check(name: &str, result: Result<(), String>) -> Self {
        let (passed, failed, note) = match result {
            Ok(()) => (1, 0, String::new()),
            Err(note) => (0, 1, note),
        };
        Self {
            name: name.to_owned(),
            passed,
            failed,
            note,
            ..Self::default()
        }
    }

    /// A part that needs what the machine does not have: skipped, or failed
    /// where everything must run.
    pub(crate) fn missing(name: &str, what: &str, strict: bool) -> Self {
        Self {
            name: name.to_owned(),
            failed: usize::from(strict),
            skipped: usize::from(!strict),
            note: format!("{what} is missing"),
            ..Self::default()
        }
    }
}

/// A part that `work` counts; a problem is at least one failure.
pub(crate) fn timed(name: &str, work: impl FnOnce(&mut Part) -> Result<(), String>) -> Part {
    let start = Instant::now();
    let mut part = Part {
        name: name.to_owned(),
        ..Part::default()
    };
    if let Err(problem) = work(&mut part) {
        part.failed = part.failed.max(1);
        part.note = problem;
    }
    part.seconds = start.elapsed().as_secs();
    part
}

/// The counts of several parts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tally(Vec<Part>);

impl Tally {
    pub(crate) fn of(part: Part) -> Self {
        let Part {
            name,
            passed,
            failed,
            skipped,
            seconds,
            ..
        } = &part;
        println!("== {name}: {passed} passed, {failed} failed, {skipped} skipped ({seconds} s)");
        Self(vec![part])
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub(crate) fn failed(&self) -> usize {
        self.0.iter().map(|part| part.failed).sum()
    }

    /// A table by part, and the totals as the last line.
    pub(crate) fn print(&self) {
        println!(
            "\n{:<28} {:>7} {:>7} {:>8} {:>6}",
            "part", "passed", "failed", "skipped", "s"
        );
        for Part {
            name,
            passed,
            failed,
            skipped,
            note,
            seconds,
        } in &self.0
        {
            println!("{name:<28} {passed:>7} {failed:>7} {skipped:>8} {seconds:>6}  {note}");
        }
        let total = |count: fn(&Part) -> usize| self.0.iter().map(count).sum::<usize>();
        let (passed, skipped) = (total(|part| part.passed), total(|part| part.skipped));
        println!(
            "\n{passed} passed, {} failed, {skipped} skipped",
            self.failed()
        );
    }
}
