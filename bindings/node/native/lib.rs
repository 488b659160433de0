//! The compiled part of the npm package `trimtab`: the catalogue, the call by
//! name, tables and the queue that calls run in.
//!
//! The TypeScript sources beside this crate are its only user; what it exports
//! is no public interface.
#![expect(
    clippy::needless_pass_by_value,
    reason = "the engine hands arguments over by value"
)]

mod calls;
mod column;
mod parts;
mod queue;
mod table;

use napi_derive::napi;
use trimtab_bindings::trimtab::{Document, Error};
use trimtab_bindings::{FlatError, guard};

/// The catalogue as a JSON text.
///
/// # Errors
///
/// `INTERNAL` after a panic.
#[napi]
pub fn catalogue() -> napi::Result<String> {
    trimtab_bindings::catalogue_json().map_err(|error| thrown(&error))
}

/// Reads a document and gives its written form, with its hash.
///
/// # Errors
///
/// `DOCUMENT_INVALID` or `DOCUMENT_HASH`.
#[napi]
pub fn read_document(text: String) -> napi::Result<String> {
    run(|| Document::from_json(&text).map(|document| document.to_json()))
}

/// Sets how many calls of this process run at once and how many may wait.
///
/// # Errors
///
/// `OPTION_VALUE` if there would be no worker.
#[napi]
pub fn configure(workers: Option<f64>, waiting: Option<f64>) -> napi::Result<()> {
    run(|| {
        queue::configure(
            whole("workers", workers, 1.0)?,
            whole("waiting", waiting, 0.0)?,
        )
    })
}

fn whole(name: &str, value: Option<f64>, least: f64) -> Result<Option<usize>, Error> {
    const MOST: f64 = 4_294_967_295.0;
    match value {
        None => Ok(None),
        Some(value) if value.fract() == 0.0 && (least..=MOST).contains(&value) =>
        {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a whole number between 0 and 2^32"
            )]
            Ok(Some(value as usize))
        }
        Some(value) => Err(Error::invalid(
            name,
            format!("must be a whole number of at least {least}, got {value}"),
        )),
    }
}

/// Runs `work` in the panic guard.
fn run<T>(work: impl FnOnce() -> Result<T, Error>) -> napi::Result<T> {
    guard(work).map_err(|error| thrown(&error))
}

/// The error as JSON in a plain exception, from which TypeScript makes its own.
fn thrown(error: &FlatError) -> napi::Error {
    napi::Error::from_reason(error.to_json())
}
