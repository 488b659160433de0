//! The Swift package, put together in the target folder, and its tests.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Project;
use crate::faces;
use crate::tally::{Part, Tally, timed};
use crate::tool;
use crate::uniffi::{self, Language};

const NAME: &str = "Swift";

/// Builds what the package needs, puts it together and tests it.
pub(crate) fn package(project: &Project, _: &[String]) -> Tally {
    match uniffi::build(project) {
        Ok(()) => test(project),
        Err(problem) => Tally::of(Part::check(NAME, Err(problem))),
    }
}

/// The tests against the library that cargo built, under a Swift toolchain:
/// the one of the path, or Debian's in a folder of its own outside the clone.
pub(crate) fn test(project: &Project) -> Tally {
    let toolchain = match Toolchain::find() {
        Ok(Some(toolchain)) => toolchain,
        Ok(None) => {
            return Tally::of(Part::missing(NAME, "a Swift toolchain", project.strict));
        }
        Err(problem) => return Tally::of(Part::check(NAME, Err(problem))),
    };
    Tally::of(timed(NAME, |part| {
        let folder = project.target.join("swift");
        assemble(project, &folder)?;
        let ended = tool::lines(&mut toolchain.test(&folder, &[], &[]), |line| {
            count(line, part);
        });
        ended.map_err(|_| "`swift test` failed".to_owned())
    }))
}

/// The measurement of a call, against the release build of the library.
pub(crate) fn overhead(project: &Project) -> Result<Option<Command>, String> {
    let Some(toolchain) = Toolchain::find()? else {
        return Ok(None);
    };
    let folder = project.target.join("swift");
    assemble(project, &folder)?;
    let library = faces::library(project, "release", "trimtab_uniffi");
    tool::copy(
        &library,
        &folder
            .join("lib")
            .join(library.file_name().unwrap_or_default()),
    )?;
    let only = ["-c", "release", "--filter", "OverheadTests"];
    Ok(Some(toolchain.test(
        &folder,
        &["TRIMTAB_OVERHEAD=1"],
        &only,
    )))
}

/// Puts the package, the native library and the cases side by side.
fn assemble(project: &Project, folder: &Path) -> Result<(), String> {
    let package = folder.join("package");
    sources(project, &package)?;
    let typed = faces::generated(project).join("bindings/swift/Sources/Trimtab");
    tool::copy_folder(&typed, &package.join("Tests/TrimtabTests/Generated"))?;
    tool::copy_folder(&project.root.join("tests/parity"), &folder.join("parity"))?;
    let library = faces::library(project, "debug", "trimtab_uniffi");
    tool::create(&folder.join("lib"))?;
    tool::copy(
        &library,
        &folder
            .join("lib")
            .join(library.file_name().unwrap_or_default()),
    )
}

/// The package as it ships: its sources and what UniFFI writes.
fn sources(project: &Project, folder: &Path) -> Result<(), String> {
    let from = project.root.join("bindings").join("swift");
    for part in ["Sources", "Tests"] {
        // A source that is gone must not be built again.
        let _ = std::fs::remove_dir_all(folder.join(part));
        tool::copy_folder(&from.join(part), &folder.join(part))?;
    }
    tool::copy(&from.join("Package.swift"), &folder.join("Package.swift"))?;
    let written = project.target.join("swift").join("uniffi");
    uniffi::bindgen(project, Language::Swift, &written)?;
    let (native, ffi) = (
        folder.join("Sources/TrimtabNative"),
        folder.join("Sources/TrimtabFFI"),
    );
    tool::create(&native)?;
    tool::create(&ffi)?;
    tool::copy(
        &written.join("TrimtabNative.swift"),
        &native.join("TrimtabNative.swift"),
    )?;
    tool::copy(&written.join("TrimtabFFI.h"), &ffi.join("TrimtabFFI.h"))?;
    let module = "module TrimtabFFI {\n    header \"TrimtabFFI.h\"\n    link \"trimtab_uniffi\"\n    export *\n}\n";
    std::fs::write(ffi.join("module.modulemap"), module).map_err(|error| error.to_string())
}

/// Adds a line such as `✔ Test everyOptionCrosses() passed after 0.1 seconds.`
fn count(line: &str, part: &mut Part) {
    let Some((mark, test)) = line.split_once(" Test ") else {
        return;
    };
    if test.starts_with("run ") {
        return;
    }
    match mark {
        "✔" if test.contains(" passed after ") => part.passed += 1,
        "✘" if test.contains(" failed after ") => part.failed += 1,
        "➜" if test.contains(" skipped") => part.skipped += 1,
        _ => {}
    }
}

enum Toolchain {
    /// `swift` of this machine.
    Own,
    /// Debian's, in a root folder of its own.
    Folder(PathBuf),
}

impl Toolchain {
    /// Debian's release whose `swiftlang` has concurrency, packages and tests.
    const RELEASE: &str = "trixie";

    /// The toolchain of the path; else Debian's, installed if it can be.
    fn find() -> Result<Option<Self>, String> {
        if tool::exists("swift") {
            return Ok(Some(Self::Own));
        }
        let Some(home) = std::env::var_os("HOME") else {
            return Ok(None);
        };
        let cache = PathBuf::from(home).join(".cache").join("trimtab");
        let folder = cache.join("swift");
        if folder.join("usr/bin/swift").is_symlink() || folder.join("usr/bin/swift").exists() {
            return Ok(Some(Self::Folder(folder)));
        }
        if !(tool::exists("apt-get") && tool::exists("unshare")) {
            return Ok(None);
        }
        install(&cache, &folder)?;
        Ok(Some(Self::Folder(folder)))
    }

    /// The tests of the package in `folder`, with the native library beside it.
    fn test(&self, folder: &Path, variables: &[&str], arguments: &[&str]) -> Command {
        let (mut command, folder) = match self {
            Self::Own => (tool::command("env", folder), folder),
            Self::Folder(root) => (Self::inside(root, folder), Path::new("/work")),
        };
        let library = folder.join("lib");
        command
            .arg(format!("LD_LIBRARY_PATH={}", library.display()))
            .arg(format!("DYLD_LIBRARY_PATH={}", library.display()))
            .arg(format!(
                "TRIMTAB_PARITY={}",
                folder.join("parity").display()
            ))
            .args(variables)
            .args(["swift", "test", "--package-path"])
            .arg(folder.join("package"))
            .args(["-Xlinker", &format!("-L{}", library.display())])
            .args(arguments);
        command
    }

    /// `env` with the toolchain's folder as root and `folder` as `/work`. The
    /// mounts are seen by this command alone and end with it.
    fn inside(root: &Path, folder: &Path) -> Command {
        const MOUNT: &str = "set -e; root=$0; work=$1; shift; mkdir -p \"$root/work\"; \
            mount -t proc proc \"$root/proc\"; mount --bind \"$work\" \"$root/work\"; \
            exec chroot \"$root\" env HOME=/root PATH=/usr/bin:/bin \"$@\"";
        let mut command = tool::command("unshare", folder);
        command
            .args(["--mount", "--", "sh", "-c", MOUNT])
            .arg(root)
            .arg(folder);
        command
    }
}

/// Installs Debian's toolchain below `folder`; it needs root and some 3 GB.
fn install(cache: &Path, folder: &Path) -> Result<(), String> {
    tool::create(cache)?;
    let unfinished = cache.join("swift-unfinished");
    let _ = std::fs::remove_dir_all(&unfinished);
    tool::run(
        debootstrap(cache)?
            .args(["--variant=minbase", Toolchain::RELEASE])
            .arg(&unfinished),
    )?;
    let install = "apt-get install --yes --no-install-recommends swiftlang libc6-dev libstdc++-14-dev \
        && apt-get clean";
    let mut inside = Toolchain::inside(&unfinished, cache);
    tool::run(inside.args(["DEBIAN_FRONTEND=noninteractive", "sh", "-c", install]))?;
    std::fs::rename(&unfinished, folder).map_err(|error| error.to_string())
}

/// `debootstrap` of the path, or a copy of its package in the cache.
fn debootstrap(cache: &Path) -> Result<Command, String> {
    if tool::exists("debootstrap") {
        return Ok(tool::command("debootstrap", cache));
    }
    let folder = cache.join("debootstrap");
    tool::create(&folder)?;
    tool::run(tool::command("apt-get", &folder).args(["download", "debootstrap"]))?;
    let unpack = "dpkg-deb --extract debootstrap_*.deb .";
    tool::run(tool::command("sh", &folder).args(["-c", unpack]))?;
    let mut command = tool::command(folder.join("usr/sbin/debootstrap"), cache);
    command.env("DEBOOTSTRAP_DIR", folder.join("usr/share/debootstrap"));
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_lines_of_single_tests_are_counted() {
        let mut part = Part::default();
        for line in [
            "✔ Test one() passed after 0.001 seconds.",
            "✘ Test two() failed after 0.001 seconds with 1 issue.",
            "✘ Test two() recorded an issue at A.swift:1:2: no",
            "✔ Suite A passed after 0.001 seconds.",
            "✘ Test run with 2 tests failed after 0.001 seconds with 1 issue.",
        ] {
            count(line, &mut part);
        }
        assert_eq!((part.passed, part.failed), (1, 1));
    }
}
