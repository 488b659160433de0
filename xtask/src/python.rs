//! The Python face: its tests in an environment of its own, and its wheel.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Project;
use crate::faces;
use crate::tally::{Part, Tally, timed};
use crate::tool;

const NAME: &str = "Python";

/// The tests of the face against the library that cargo built.
pub(crate) fn test(project: &Project) -> Tally {
    let Some(python) = interpreter() else {
        return Tally::of(Part::missing(NAME, "Python 3.10 or newer", project.strict));
    };
    Tally::of(timed(NAME, |part| {
        let environment = environment(project, python)?;
        let mut pytest = tool::command(environment, &project.root.join("bindings/python"));
        pytest.args(["-m", "pytest", "-q", "-p", "no:cacheprovider"]);
        tool::lines(pytest.env("CARGO_TARGET_DIR", &project.target), |line| {
            count(line, part);
        })
    }))
}

/// The measurement of a call, against the release build of the library.
pub(crate) fn overhead(project: &Project) -> Result<Option<Command>, String> {
    let Some(python) = interpreter() else {
        return Ok(None);
    };
    let environment = environment(project, python)?;
    let face = project.root.join("bindings/python");
    let package = project.target.join("python/overhead");
    tool::copy_folder(&face.join("python/trimtab"), &package.join("trimtab"))?;
    let library = faces::library(project, "release", "_internal");
    tool::copy(&library, &package.join("trimtab/_internal.abi3.so"))?;
    let mut measure = tool::command(environment, &face);
    measure
        .args(["benches/overhead.py", "--line"])
        .env("PYTHONPATH", package);
    Ok(Some(measure))
}

/// The wheel of the full build, in `target/wheels`.
pub(crate) fn wheel(project: &Project, _: &[String]) -> Tally {
    let Some(python) = interpreter() else {
        return Tally::of(Part::missing("wheel", "Python 3.10 or newer", true));
    };
    let result = environment(project, python).and_then(|environment| {
        let mut pip = tool::command(environment, &project.root);
        pip.args(["-m", "pip", "wheel", "--no-deps", "--wheel-dir"]);
        tool::run(
            pip.arg(project.target.join("wheels"))
                .arg("./bindings/python"),
        )
    });
    Tally::of(Part::check("wheel", result))
}

fn interpreter() -> Option<&'static str> {
    ["python3", "python"].into_iter().find(|name| {
        let version = "import sys; sys.exit(sys.version_info < (3, 10))";
        tool::run(tool::command(name, Path::new(".")).args(["-c", version])).is_ok()
    })
}

/// The environment's interpreter; it is made anew when the list of what the
/// tests need has changed.
fn environment(project: &Project, python: &str) -> Result<PathBuf, String> {
    let folder = project.target.join("python/venv");
    let interpreter = folder.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    });
    let list = project.root.join("bindings/python/requirements-dev.txt");
    let wanted = std::fs::read_to_string(&list).map_err(|error| error.to_string())?;
    let stamp = folder.join("requirements.txt");
    if std::fs::read_to_string(&stamp).ok().as_ref() == Some(&wanted) {
        return Ok(interpreter);
    }
    let mut venv = tool::command(python, &project.root);
    tool::run(venv.args(["-m", "venv", "--clear"]).arg(&folder))?;
    let mut pip = tool::command(&interpreter, &project.root);
    tool::run(
        pip.args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
        ])
        .arg(&list),
    )?;
    std::fs::write(&stamp, wanted).map_err(|error| error.to_string())?;
    Ok(interpreter)
}

/// Adds the last line of pytest, such as `3 failed, 120 passed, 1 skipped in 4.2s`.
fn count(line: &str, part: &mut Part) {
    let Some((counts, _)) = line.trim_matches(['=', ' ']).rsplit_once(" in ") else {
        return;
    };
    for count in counts.split(", ") {
        let Some((number, what)) = count.split_once(' ') else {
            continue;
        };
        let Ok(number) = number.parse::<usize>() else {
            continue;
        };
        match what {
            "passed" => part.passed += number,
            "failed" | "error" | "errors" => part.failed += number,
            "skipped" => part.skipped += number,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_of_pytest_is_counted() {
        let mut part = Part::default();
        count(
            "===== 3 failed, 120 passed, 2 skipped, 1 warning in 4.21s =====",
            &mut part,
        );
        count("12 passed in 0.5s", &mut part);
        count("a line in between", &mut part);
        assert_eq!((part.passed, part.failed, part.skipped), (132, 3, 2));
    }
}
