//! What a host can do to a running call: stop it, time it, watch it, bound it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::error::{Code, Error, Result};

/// Called with the share of the work done, in `[0, 1]`.
pub type Progress = Arc<dyn Fn(f64) + Send + Sync>;

/// Asked now and then while a call runs.
pub type Watch = Arc<dyn Fn() + Send + Sync>;

/// Cancellation, time limit, progress, threads and memory limit of one call.
///
/// Clones share the cancellation flag, so that a host keeps one clone and hands
/// the other to the call.
///
/// # Examples
///
/// ```
/// use trimtab_core::{Control, ErrorKind};
///
/// let control = Control::new();
/// assert!(control.check(0.5).is_ok());
/// control.cancel();
/// assert_eq!(control.check(0.5).unwrap_err().kind(), ErrorKind::Cancelled);
/// ```
#[derive(Clone, Default)]
pub struct Control {
    cancelled: Arc<AtomicBool>,
    deadline: Option<(Instant, Duration)>,
    progress: Option<Progress>,
    watch: Option<Watch>,
    threads: Option<usize>,
    memory_limit: Option<u64>,
}

impl Control {
    /// A control without limits.
    pub fn new() -> Self {
        Self::default()
    }

    /// Fails the call with `TIME_LIMIT` once `limit` has passed from now.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.deadline = Instant::now().checked_add(limit).map(|end| (end, limit));
        self
    }

    /// Calls `progress` with the share done, in `[0, 1]`, from the thread that
    /// runs the call.
    #[must_use]
    pub fn progress(mut self, progress: impl Fn(f64) + Send + Sync + 'static) -> Self {
        self.progress = Some(Arc::new(progress));
        self
    }

    /// Calls `watch` at every check, and now and then on the thread that made
    /// the call while that thread waits for others.
    ///
    /// For hosts that must look after something on their own thread, such as
    /// the signals of an interpreter; what is found there ends the call through
    /// [`Control::cancel`] on a clone.
    #[must_use]
    pub fn watch(mut self, watch: impl Fn() + Send + Sync + 'static) -> Self {
        self.watch = Some(Arc::new(watch));
        self
    }

    /// Uses at most `threads` threads; 0 means as many as there are cores.
    #[must_use]
    pub fn threads(mut self, threads: usize) -> Self {
        self.threads = (threads > 0).then_some(threads);
        self
    }

    /// Refuses to allocate more than about `bytes` for one call's own work.
    #[must_use]
    pub fn memory_limit(mut self, bytes: u64) -> Self {
        self.memory_limit = Some(bytes);
        self
    }

    /// Asks the call to stop; it does at its next check.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether [`Control::cancel`] was called.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// Lets the host look after what it watches.
    pub fn poll(&self) {
        if let Some(watch) = &self.watch {
            watch();
        }
    }

    /// Whether the host watches the call.
    #[cfg(feature = "parallel")]
    pub(crate) fn is_watched(&self) -> bool {
        self.watch.is_some()
    }

    /// Whether the next [`Control::check`] fails: for searches within one piece of work,
    /// which have no share done to tell.
    pub fn is_over(&self) -> bool {
        self.poll();
        let late = |(deadline, _): (Instant, Duration)| Instant::now() >= deadline;
        self.is_cancelled() || self.deadline.is_some_and(late)
    }

    /// Reports the share done and says whether to go on.
    ///
    /// # Errors
    ///
    /// - `CANCELLED` if the host asked to stop.
    /// - `TIME_LIMIT` if the time limit has passed.
    pub fn check(&self, done: f64) -> Result<()> {
        self.poll();
        if self.is_cancelled() {
            return Err(Error::new(Code::Cancelled, "the call was cancelled"));
        }
        if let Some((deadline, limit)) = self.deadline
            && Instant::now() >= deadline
        {
            let seconds = limit.as_secs_f64();
            return Err(Error::new(
                Code::TimeLimit,
                format!("the time limit of {seconds} s has passed; allow more or give less data"),
            ));
        }
        if let Some(progress) = &self.progress {
            progress(done.clamp(0.0, 1.0));
        }
        Ok(())
    }

    /// Says whether `bytes` of working memory are allowed.
    ///
    /// # Errors
    ///
    /// - `MEMORY_LIMIT` if they are not.
    pub fn reserve(&self, bytes: u64) -> Result<()> {
        match self.memory_limit {
            Some(limit) if bytes > limit => Err(Error::new(
                Code::MemoryLimit,
                format!("the call needs about {bytes} bytes and the memory limit is {limit}"),
            )),
            _ => Ok(()),
        }
    }

    /// The number of threads that the host allows; `None` is as many as there are cores.
    pub fn max_threads(&self) -> Option<usize> {
        self.threads
    }
}

impl fmt::Debug for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Control")
            .field("cancelled", &self.is_cancelled())
            .field("timeout", &self.deadline.map(|(_, limit)| limit))
            .field("progress", &self.progress.is_some())
            .field("watch", &self.watch.is_some())
            .field("threads", &self.threads)
            .field("memory_limit", &self.memory_limit)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passed_time_limit_stops_the_call() {
        let control = Control::new().timeout(Duration::ZERO);
        assert_eq!(control.check(0.0).unwrap_err().code(), Code::TimeLimit);
        assert!(control.is_over() && !Control::new().is_over());
    }

    #[test]
    fn a_clone_cancels_the_original() {
        let control = Control::new();
        control.clone().cancel();
        assert_eq!(control.check(0.0).unwrap_err().code(), Code::Cancelled);
    }

    #[test]
    fn memory_above_the_limit_is_refused() {
        let control = Control::new().memory_limit(10);
        assert!(control.reserve(10).is_ok());
        assert_eq!(control.reserve(11).unwrap_err().code(), Code::MemoryLimit);
    }

    #[test]
    fn progress_stays_inside_the_unit_interval() {
        let seen = Arc::new(std::sync::Mutex::new(Vec::new()));
        let sink = Arc::clone(&seen);
        let control = Control::new().progress(move |done| sink.lock().unwrap().push(done));
        for done in [-1.0, 0.5, 7.0] {
            control.check(done).unwrap();
        }
        assert_eq!(*seen.lock().unwrap(), [0.0, 0.5, 1.0]);
    }
}
