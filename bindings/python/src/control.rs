//! What a host can do to a running call, with the interpreter's signals among
//! what is watched.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use pyo3::prelude::*;
use trimtab::{Control, Error};

use crate::ending::is_left_behind;
use crate::failure::guarded;

/// How often a running call lets the interpreter handle signals, and how often
/// it reports its progress: often enough for a person, seldom enough to cost
/// nothing.
const SIGNALS: Duration = Duration::from_millis(20);
const PROGRESS: Duration = Duration::from_millis(50);

/// Limits, progress and cancellation, to be used for one call or several.
#[pyclass(module = "trimtab._internal", name = "Control", frozen)]
pub(crate) struct NativeControl {
    control: Control,
    timeout: Option<Duration>,
    progress: Option<Arc<Py<PyAny>>>,
}

#[pymethods]
impl NativeControl {
    #[new]
    fn new(
        py: Python<'_>,
        timeout: Option<f64>,
        threads: usize,
        memory_limit: Option<u64>,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Self> {
        guarded(py, || {
            let timeout = timeout
                .map(|seconds| {
                    Duration::try_from_secs_f64(seconds).map_err(|_| {
                        let problem = format!("must be a number of seconds from 0, got {seconds}");
                        Error::invalid("timeout", problem)
                    })
                })
                .transpose()?;
            let control = Control::new().threads(threads);
            Ok(Self {
                control: match memory_limit {
                    Some(bytes) => control.memory_limit(bytes),
                    None => control,
                },
                timeout,
                progress: progress.map(Arc::new),
            })
        })
    }

    fn cancel(&self, py: Python<'_>) -> PyResult<()> {
        guarded(py, || {
            self.control.cancel();
            Ok(())
        })
    }

    #[getter]
    fn cancelled(&self, py: Python<'_>) -> PyResult<bool> {
        guarded(py, || Ok(self.control.is_cancelled()))
    }
}

/// The exception that ended a call from outside: out of a signal handler or
/// out of the progress callback.
#[derive(Clone, Default)]
pub(crate) struct Interruption(Arc<Mutex<Option<PyErr>>>);

impl Interruption {
    pub(crate) fn take(&self) -> Option<PyErr> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn set(&self, error: PyErr) {
        let mut first = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        first.get_or_insert(error);
    }
}

/// The control of one call, which starts now.
pub(crate) fn control_of_call(settings: Option<&NativeControl>) -> (Control, Interruption) {
    let interruption = Interruption::default();
    let mut control = settings.map_or_else(Control::new, |settings| settings.control.clone());
    if let Some(limit) = settings.and_then(|settings| settings.timeout) {
        control = control.timeout(limit);
    }
    if let Some(callback) = settings.and_then(|settings| settings.progress.clone()) {
        control = with_progress(control, callback, interruption.clone());
    }
    let control = with_signals(control, interruption.clone());
    (control, interruption)
}

/// Only the main thread of an interpreter handles signals: asking on another
/// does nothing, so that it is enough to ask on the thread that made the call.
fn with_signals(control: Control, interruption: Interruption) -> Control {
    let caller = std::thread::current().id();
    let clock = Clock::starting_after(SIGNALS);
    let stop = control.clone();
    control.watch(move || {
        // In this order: other threads must not use up the caller's turns.
        if std::thread::current().id() != caller || !clock.is_due() || is_left_behind() {
            return;
        }
        #[expect(
            clippy::redundant_closure_for_method_calls,
            reason = "the method alone is for one lifetime, and any is needed"
        )]
        let outcome = Python::attach(|py| py.check_signals());
        if let Err(error) = outcome {
            interruption.set(error);
            stop.cancel();
        }
    })
}

fn with_progress(
    control: Control,
    callback: Arc<Py<PyAny>>,
    interruption: Interruption,
) -> Control {
    let clock = Clock::starting_after(Duration::ZERO);
    let stop = control.clone();
    control.progress(move |done| {
        if (done < 1.0 && !clock.is_due()) || is_left_behind() {
            return;
        }
        if let Err(error) = Python::attach(|py| callback.call1(py, (done,))) {
            interruption.set(error);
            stop.cancel();
        }
    })
}

/// Says when it is time again, to one caller at a time.
struct Clock {
    start: Instant,
    every: Duration,
    next: AtomicU64,
}

impl Clock {
    fn starting_after(first: Duration) -> Self {
        Self {
            start: Instant::now(),
            every: if first.is_zero() { PROGRESS } else { first },
            next: AtomicU64::new(micros(first)),
        }
    }

    fn is_due(&self) -> bool {
        let now = micros(self.start.elapsed());
        let next = self.next.load(Ordering::Relaxed);
        now >= next
            && self
                .next
                .compare_exchange(
                    next,
                    now + micros(self.every),
                    Ordering::Relaxed,
                    Ordering::Relaxed,
                )
                .is_ok()
    }
}

fn micros(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}
