//! The Rust tests of the workspace.

use crate::Project;
use crate::tally::{Part, Tally, timed};
use crate::tool;

/// Every crate's unit, integration and documentation tests, in one call of
/// cargo, so that each dependency is built once with one set of features.
pub(crate) fn test(project: &Project) -> Tally {
    Tally::of(timed("Rust", |part| {
        let mut cargo = tool::command("cargo", &project.root);
        cargo.args(["test", "--workspace", "--all-features", "--no-fail-fast"]);
        tool::lines(&mut cargo, |line| count(line, part))
    }))
}

/// Adds a line such as `test result: ok. 20 passed; 0 failed; 1 ignored; …`.
fn count(line: &str, part: &mut Part) {
    let Some(counts) = line.strip_prefix("test result: ") else {
        return;
    };
    let counts = counts.split_once(". ").map_or(counts, |(_, counts)| counts);
    for count in counts.split("; ") {
        let Some((number, what)) = count.split_once(' ') else {
            continue;
        };
        let number: usize = number.parse().unwrap_or_default();
        match what {
            "passed" => part.passed += number,
            "failed" => part.failed += number,
            "ignored" => part.skipped += number,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_of_a_result_line_are_added() {
        let mut part = Part::default();
        count(
            "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out",
            &mut part,
        );
        count("something else", &mut part);
        assert_eq!((part.passed, part.failed, part.skipped), (3, 2, 1));
    }
}
