//! The error that crosses: a flat enum, one case a kind.

use trimtab_bindings::FlatError;
use trimtab_bindings::trimtab::Result;

/// What went wrong, as one case a kind.
///
/// A flat error carries one text: here the whole error as a JSON object, from
/// which the typed layers rebuild `TrimtabError` with its code, message,
/// argument, column and row. An enum with fields would cross too, but its
/// message in Kotlin is a list of the fields.
#[derive(Debug, thiserror::Error, uniffi::Error)]
#[uniffi(flat_error)]
#[non_exhaustive]
pub enum Failure {
    /// An argument or an option is wrong; fix the call.
    #[error("{0}")]
    InvalidInput(String),
    /// The data are too short, constant or otherwise unfit for the method.
    #[error("{0}")]
    Data(String),
    /// The method ran but did not converge.
    #[error("{0}")]
    NotConverged(String),
    /// A limit was reached with nothing to return.
    #[error("{0}")]
    Limit(String),
    /// The host asked to stop.
    #[error("{0}")]
    Cancelled(String),
    /// A service or a store cannot be reached now; try again later.
    #[error("{0}")]
    Unavailable(String),
    /// The service refused the credentials.
    #[error("{0}")]
    Unauthorized(String),
    /// This build leaves the capability out.
    #[error("{0}")]
    Unsupported(String),
    /// A bug in this library; please report it.
    #[error("{0}")]
    Internal(String),
}

impl From<Box<FlatError>> for Failure {
    fn from(error: Box<FlatError>) -> Self {
        let text = error.to_json();
        match error.kind {
            "invalid_input" => Self::InvalidInput(text),
            "data" => Self::Data(text),
            "not_converged" => Self::NotConverged(text),
            "limit" => Self::Limit(text),
            "cancelled" => Self::Cancelled(text),
            "unavailable" => Self::Unavailable(text),
            "unauthorized" => Self::Unauthorized(text),
            "unsupported" => Self::Unsupported(text),
            _ => Self::Internal(text),
        }
    }
}

/// Runs `work` inside the panic guard.
pub(crate) fn run<T>(work: impl FnOnce() -> Result<T>) -> Result<T, Failure> {
    trimtab_bindings::guard(work).map_err(Failure::from)
}

#[cfg(test)]
mod tests {
    use trimtab_bindings::trimtab::{Code, Error, ErrorKind};

    use super::*;

    #[test]
    fn every_kind_has_its_case_and_every_field_survives() {
        for kind in ErrorKind::ALL {
            let code = Code::ALL.iter().find(|code| code.kind() == kind).unwrap();
            let failure = run::<()>(|| {
                Err(Error::new(*code, "no")
                    .with_argument("a")
                    .with_column("c")
                    .with_row(7))
            })
            .unwrap_err();
            let case: String = format!("{failure:?}")
                .split('(')
                .next()
                .unwrap_or_default()
                .to_lowercase();
            assert_eq!(case, kind.as_str().replace('_', ""));
            let fields: serde_json::Value = serde_json::from_str(&failure.to_string()).unwrap();
            assert_eq!(fields["code"], code.as_str());
            assert_eq!(fields["message"], "no");
            assert_eq!(fields["argument"], "a");
            assert_eq!(fields["column"], "c");
            assert_eq!(fields["row"], 7);
        }
    }

    #[test]
    fn a_panic_is_an_internal_failure() {
        let failure = run::<()>(|| panic!("a deliberate panic")).unwrap_err();
        assert!(matches!(failure, Failure::Internal(_)), "{failure:?}");
    }
}
