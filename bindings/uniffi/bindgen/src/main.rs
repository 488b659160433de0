//! Reads the metadata inside the built native library and writes the code that
//! Swift and Kotlin call it with.
//!
//! `uniffi-bindgen LIBRARY swift|kotlin FOLDER`

use std::process::ExitCode;

use uniffi::{GenerateOptions, TargetLanguage, generate};

/// The names of modules and packages.
const CONFIG: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../uniffi.toml");

#[expect(clippy::print_stderr, reason = "a command speaks on the terminal")]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [library, language, folder] = arguments.as_slice() else {
        eprintln!("usage: uniffi-bindgen LIBRARY swift|kotlin FOLDER");
        return ExitCode::FAILURE;
    };
    let language = match language.as_str() {
        "swift" => TargetLanguage::Swift,
        _ => TargetLanguage::Kotlin,
    };
    let options = GenerateOptions {
        languages: vec![language],
        source: library.into(),
        out_dir: folder.into(),
        config_override: Some(CONFIG.into()),
        ..GenerateOptions::default()
    };
    match generate(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}
