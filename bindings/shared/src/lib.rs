//! What every face shares: the catalogue it offers, the call by name, the
//! panic guard and the error in the form in which it crosses.
//!
//! A face converts, calls [`call`] and converts back; it holds no rule of its
//! own.

mod flat_error;
#[cfg(feature = "selftest")]
mod selftest;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use trimtab::{Catalogue, Control, Error, Ports};

pub use flat_error::FlatError;
pub use trimtab;
pub use trimtab_core::{Reader, TimeForm, Times, quoted};

/// Every operation that the faces offer.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
        let operations = trimtab::operations();
        #[cfg(feature = "selftest")]
        let operations = operations.into_iter().chain(selftest::operations());
        Catalogue::new(operations)
    });
    &CATALOGUE
}

/// The catalogue as a JSON text.
///
/// # Errors
///
/// `INTERNAL` after a panic.
pub fn catalogue_json() -> Result<String, Box<FlatError>> {
    guard(|| Ok(catalogue().describe().to_string()))
}

/// Calls an operation by name, inside the panic guard.
///
/// # Errors
///
/// As [`Catalogue::call`], and `INTERNAL` after a panic.
pub fn call(
    name: &str,
    inputs: &Ports,
    options: &str,
    control: &Control,
) -> Result<Ports, Box<FlatError>> {
    guard(|| catalogue().call(name, inputs, options, control))
}

/// Runs `work`; a panic becomes the error `INTERNAL` and the process lives.
///
/// # Errors
///
/// The error of `work`, flattened, or `INTERNAL`.
pub fn guard<T>(work: impl FnOnce() -> Result<T, Error>) -> Result<T, Box<FlatError>> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(result) => result.map_err(|error| Box::new(FlatError::from(&error))),
        Err(panic) => {
            let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
            let text = text.or_else(|| panic.downcast_ref::<String>().cloned());
            let text = text.unwrap_or_else(|| "no message".to_owned());
            Err(Box::new(FlatError::from(&Error::internal(format!(
                "a bug in this library, please report it: {text}"
            )))))
        }
    }
}
