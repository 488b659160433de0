//! What a host can do to a running call.

use std::sync::Arc;
use std::time::Duration;

use trimtab_bindings::trimtab;
use trimtab_bindings::trimtab::{Error, Result};

use crate::failure::{Failure, run};

/// Stops the calls that it was given to.
#[derive(Debug, Default, uniffi::Object)]
pub struct CancelToken(trimtab::Control);

#[uniffi::export]
impl CancelToken {
    /// A token that stops nothing yet.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Asks every call with this token to stop; they do at their next check.
    ///
    /// # Errors
    ///
    /// `INTERNAL` after a panic.
    pub fn cancel(&self) -> Result<(), Failure> {
        run(|| {
            self.0.cancel();
            Ok(())
        })
    }

    /// Whether [`CancelToken::cancel`] was called.
    ///
    /// # Errors
    ///
    /// `INTERNAL` after a panic.
    pub fn is_cancelled(&self) -> Result<bool, Failure> {
        run(|| Ok(self.0.is_cancelled()))
    }
}

/// Told how far a call has come.
#[uniffi::export(callback_interface)]
pub trait ProgressListener: Send + Sync {
    /// Called with the share done, in `[0, 1]`, from the thread that runs the call.
    fn progress(&self, done: f64);
}

/// Cancellation and limits of one call.
#[derive(Debug, uniffi::Record)]
pub struct Control {
    /// Seconds until the call fails with `TIME_LIMIT`.
    pub timeout: Option<f64>,
    /// At most how many threads; 0 means as many as there are cores.
    pub threads: Option<u32>,
    /// About how many bytes one call may allocate for its own work.
    pub memory_limit: Option<u64>,
    /// What stops the call.
    pub cancel: Option<Arc<CancelToken>>,
}

impl Control {
    pub(crate) fn into_core(
        self,
        progress: Option<Box<dyn ProgressListener>>,
    ) -> Result<trimtab::Control> {
        let mut control = self
            .cancel
            .map_or_else(Default::default, |token| token.0.clone());
        if let Some(seconds) = self.timeout {
            let limit = Duration::try_from_secs_f64(seconds).map_err(|_| {
                Error::invalid(
                    "timeout",
                    format!("must be a length of time in seconds, got {seconds}"),
                )
            })?;
            control = control.timeout(limit);
        }
        if let Some(threads) = self.threads {
            control = control.threads(threads as usize);
        }
        if let Some(bytes) = self.memory_limit {
            control = control.memory_limit(bytes);
        }
        if let Some(listener) = progress {
            control = control.progress(move |done| listener.progress(done));
        }
        Ok(control)
    }
}
