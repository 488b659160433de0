//! The page of the main example, opened in a real browser at the size of a
//! desk and of a phone.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value as Json;

use crate::Project;
use crate::faces;
use crate::tally::{Part, Tally, timed};
use crate::tool;

const NAME: &str = "page";

/// What measures a page from within.
const MEASURE: &str = include_str!("page.js");

/// The sizes at which the page is opened.
const VIEWS: [View; 2] = [
    View {
        name: "desktop",
        width: 1280,
        height: 900,
    },
    View {
        name: "phone",
        width: 390,
        height: 844,
    },
];

struct View {
    name: &'static str,
    width: u32,
    height: u32,
}

/// Builds the example and tests its page.
pub(crate) fn package(project: &Project, _: &[String]) -> Tally {
    // The same packages and features as for the tests, so that nothing that
    // they share is built twice.
    let mut cargo = tool::command("cargo", &project.root);
    cargo.args([
        "build",
        "--workspace",
        "--all-features",
        "--example",
        "coach",
    ]);
    match tool::run(&mut cargo) {
        Ok(()) => test(project),
        Err(problem) => Tally::of(Part::check(NAME, Err(problem))),
    }
}

/// Runs the example and opens its page; leaves a picture of each size beside it.
pub(crate) fn test(project: &Project) -> Tally {
    let chromium = match chromium() {
        Ok(Some(chromium)) => chromium,
        Ok(None) => return Tally::of(Part::missing(NAME, "Chromium", project.strict)),
        Err(problem) => return Tally::of(Part::check(NAME, Err(problem))),
    };
    Tally::of(timed(NAME, |part| {
        let mut coach = faces::program(project, "examples/coach");
        tool::run(coach.stdout(Stdio::null()))?;
        let folder = project.root.join("target/coach");
        let browser = Browser::new(chromium, folder.join("page"))?;
        let page = read(&folder.join("report.html"))?;
        for view in &VIEWS {
            let problems = match browser.open(&page, view) {
                Ok(verdict) => {
                    let picture = folder.join(format!("{}.png", view.name));
                    browser.picture(view, verdict.whole, &picture)?;
                    verdict.problems
                }
                Err(problem) => vec![problem],
            };
            count(part, view.name, &problems);
        }
        // A browser that finds nothing may be looking at nothing.
        let broken = page.replace("</main>", BROKEN);
        let found = browser.open(&broken, &VIEWS[1])?.problems;
        let seen = ["wide and 390 are shown", "did not load", "lies outside"];
        let missed = seen
            .iter()
            .filter(|part| !found.iter().any(|p| p.contains(*part)));
        let missed: Vec<String> = missed
            .map(|part| format!("a broken page passes: no problem says `{part}`"))
            .collect();
        count(part, "a broken page", &missed);
        if part.failed > 0 {
            return Err(std::mem::take(&mut part.note));
        }
        Ok(())
    }))
}

/// What the measurement must find: a chart that is too wide, and an image that
/// is not there.
const BROKEN: &str = "<figure><figcaption>Too wide</figcaption>\
    <div style=\"width:2000px;text-align:right\">far away</div></figure>\
    <img src=\"nothing.png\" alt=\"\"></main>";

fn count(part: &mut Part, what: &str, problems: &[String]) {
    if problems.is_empty() {
        part.passed += 1;
        return;
    }
    part.failed += 1;
    let told = format!("{what}: {}", problems.join("; "));
    part.note = if part.note.is_empty() {
        told
    } else {
        format!("{}; {told}", part.note)
    };
}

struct Browser {
    program: String,
    folder: PathBuf,
}

impl Browser {
    fn new(program: String, folder: PathBuf) -> Result<Self, String> {
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        Ok(Self { program, folder })
    }

    /// Opens the page in a frame of the view's size: a window of the browser
    /// itself is never narrower than 500 pixels.
    fn open(&self, page: &str, view: &View) -> Result<Verdict, String> {
        let script = format!("<head><script>{MEASURE}</script>");
        write(
            &self.folder.join("measured.html"),
            &page.replacen("<head>", &script, 1),
        )?;
        let around = around("measured.html", view.width, view.height);
        let output = self
            .command(&around, view)?
            .args(["--virtual-time-budget=10000", "--dump-dom"])
            .output()
            .map_err(|error| format!("`{}` did not start: {error}", self.program))?;
        let (document, log) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        let mut verdict = Verdict::read(&document)?;
        verdict.check(view);
        verdict.problems.extend(console(&log));
        Ok(verdict)
    }

    /// A picture of the whole page.
    fn picture(&self, view: &View, whole: u32, file: &Path) -> Result<(), String> {
        // Longer pictures would not fit the browser's memory for one.
        const LONGEST: u32 = 16_000;
        let height = whole.clamp(view.height, LONGEST);
        let around = around("../report.html", view.width, height);
        let size = View { height, ..*view };
        let mut command = self.command(&around, &size)?;
        command
            .arg(format!("--screenshot={}", file.display()))
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        tool::run(&mut command)
    }

    /// The browser on a page of its own.
    fn command(&self, page: &str, view: &View) -> Result<Command, String> {
        let file = self.folder.join("around.html");
        write(&file, page)?;
        let mut command = tool::command(&self.program, &self.folder);
        command
            .args([
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                // As on a phone, where they lie over the page.
                "--hide-scrollbars",
                "--enable-logging=stderr",
            ])
            .arg(format!("--window-size={},{}", view.width, view.height))
            .arg(format!(
                "--user-data-dir={}",
                self.folder.join("profile").display()
            ))
            .arg(format!("file://{}", file.display()));
        Ok(command)
    }
}

/// A page that shows another in a frame of that size, and what the other says.
fn around(page: &str, width: u32, height: u32) -> String {
    format!(
        "<!doctype html><meta charset=\"utf-8\"><style>body {{ margin: 0 }} \
         iframe {{ display: block; border: 0; width: {width}px; height: {height}px }}</style>\
         <pre id=\"verdict\" hidden></pre><script>addEventListener(\"message\", (event) => {{ \
         document.getElementById(\"verdict\").textContent = encodeURIComponent(event.data) }})\
         </script><iframe src=\"{page}\"></iframe>"
    )
}

/// What the page said of itself.
#[derive(Debug, Default, PartialEq)]
struct Verdict {
    width: u64,
    height: u64,
    /// The height of all that can be scrolled to.
    whole: u32,
    headings: u64,
    charts: u64,
    drawings: u64,
    problems: Vec<String>,
}

impl Verdict {
    /// Reads the verdict in a document as the browser dumped it.
    fn read(document: &str) -> Result<Self, String> {
        let none = || "the browser gave no verdict".to_owned();
        let (_, rest) = document.split_once("id=\"verdict\"").ok_or_else(none)?;
        let (_, rest) = rest.split_once('>').ok_or_else(none)?;
        let (text, _) = rest.split_once("</pre>").ok_or_else(none)?;
        let text = decoded(text)
            .filter(|text| !text.is_empty())
            .ok_or_else(none)?;
        let verdict: Json = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let number = |name: &str| {
            let number = verdict[name].as_u64();
            number.ok_or_else(|| format!("the verdict has no `{name}`"))
        };
        let problems = verdict["problems"].as_array().ok_or_else(none)?;
        Ok(Self {
            width: number("width")?,
            height: number("height")?,
            whole: u32::try_from(number("whole")?).unwrap_or(u32::MAX),
            headings: number("headings")?,
            charts: number("charts")?,
            drawings: number("drawings")?,
            problems: problems
                .iter()
                .map(|problem| problem.as_str().unwrap_or("a problem").to_owned())
                .collect(),
        })
    }

    /// Adds what the counts say: a page at another size, or an empty one.
    fn check(&mut self, view: &View) {
        if (self.width, self.height) != (u64::from(view.width), u64::from(view.height)) {
            let (width, height) = (self.width, self.height);
            self.problems.push(format!(
                "the page was shown at {width}x{height}, not at {}x{}",
                view.width, view.height
            ));
        }
        for (count, what) in [
            (self.headings, "heading"),
            (self.charts, "chart"),
            (self.drawings, "drawing"),
        ] {
            if count == 0 {
                self.problems.push(format!("there is no {what}"));
            }
        }
    }
}

/// The text that `encodeURIComponent` wrote.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// What the page wrote to the browser's console.
fn console(log: &str) -> impl Iterator<Item = String> + '_ {
    let lines = log.lines().filter(|line| line.contains(":CONSOLE"));
    lines.map(|line| format!("console: {line}"))
}

/// The browser of the path; else Debian's, installed if it can be.
fn chromium() -> Result<Option<String>, String> {
    const NAMES: [&str; 4] = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    let found = || NAMES.into_iter().find(|name| tool::exists(name));
    if let Some(name) = found() {
        return Ok(Some(name.to_owned()));
    }
    let folder = std::env::temp_dir();
    let root = tool::exists("id") && {
        let user = tool::output(tool::command("id", &folder).arg("-u"));
        user.is_ok_and(|user| user.trim() == "0")
    };
    if !(root && tool::exists("apt-get")) {
        return Ok(None);
    }
    let install = "apt-get update && apt-get install --yes --no-install-recommends chromium \
        fonts-dejavu-core";
    let mut shell = tool::command("sh", &folder);
    tool::run(
        shell
            .args(["-c", install])
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )?;
    Ok(found().map(str::to_owned))
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    std::fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    const GOOD: &str = r#"{"width":390,"height":844,"whole":4000,"headings":9,"charts":4,"drawings":3,"problems":[]}"#;

    fn dumped(verdict: &str) -> String {
        let mut text = String::new();
        for byte in verdict.bytes() {
            match byte {
                b'a'..=b'z' | b'0'..=b'9' => text.push(char::from(byte)),
                byte => {
                    let _ = write!(text, "%{byte:02X}");
                }
            }
        }
        format!("<html><pre id=\"verdict\" hidden=\"\">{text}</pre></html>")
    }

    #[test]
    fn a_good_verdict_has_no_problem() {
        let mut verdict = Verdict::read(&dumped(GOOD)).unwrap();
        verdict.check(&VIEWS[1]);
        assert_eq!((verdict.problems.len(), verdict.whole), (0, 4000));
    }

    #[test]
    fn an_overflow_is_a_failure() {
        let wide = GOOD.replace("[]", r#"["the page is 2000 wide and 390 are shown"]"#);
        let verdict = Verdict::read(&dumped(&wide)).unwrap();
        let mut part = Part::default();
        count(&mut part, "phone", &verdict.problems);
        assert_eq!((part.passed, part.failed), (0, 1));
        assert!(
            part.note.starts_with("phone: the page is 2000 wide"),
            "{}",
            part.note
        );
    }

    #[test]
    fn another_size_and_a_page_without_charts_are_failures() {
        let mut verdict = Verdict::read(&dumped(&GOOD.replace("390", "500"))).unwrap();
        verdict.check(&VIEWS[1]);
        assert_eq!(
            verdict.problems,
            ["the page was shown at 500x844, not at 390x844"]
        );
        let mut verdict =
            Verdict::read(&dumped(&GOOD.replace("\"charts\":4", "\"charts\":0"))).unwrap();
        verdict.check(&VIEWS[1]);
        assert_eq!(verdict.problems, ["there is no chart"]);
    }

    #[test]
    fn a_dump_without_a_verdict_is_an_error() {
        for document in [
            "",
            "<pre id=\"verdict\" hidden=\"\"></pre>",
            "<pre id=\"verdict\">%7B</pre>",
            "<pre id=\"verdict\">%zz</pre>",
        ] {
            assert!(Verdict::read(document).is_err(), "{document}");
        }
    }

    #[test]
    fn only_the_pages_own_messages_count() {
        let log =
            "[1:2:ERROR:dbus/bus.cc:405] Failed\n[1:2:INFO:CONSOLE(1)] \"boo\", source: x (1)";
        assert_eq!(console(log).count(), 1);
    }
}
