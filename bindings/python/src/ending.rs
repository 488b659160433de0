//! What becomes of running calls when the interpreter ends.
//!
//! An ending interpreter frees the states of its threads while daemon threads
//! may still compute. A thread that asks for the interpreter then reads freed
//! memory, or `PyGILState_Ensure` finds no interpreter and follows a null
//! pointer; asking first whether the interpreter is there only narrows the gap
//! between question and answer. So calls are stopped before: `atexit` runs
//! while every thread can still come back, and from then on native code leaves
//! the interpreter alone on every thread but the one that ends it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, ThreadId};
use std::time::{Duration, Instant};

use pyo3::prelude::*;
use trimtab::Control;

/// How long an ending interpreter waits for calls to stop. A call that looks
/// at its control takes milliseconds; one that does not, or whose progress
/// callback blocks, must not keep a program from ending.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often it looks whether they did.
const LOOK: Duration = Duration::from_millis(1);

/// The thread that ends the interpreter, once it does.
static ENDED_BY: OnceLock<ThreadId> = OnceLock::new();

/// The calls that have not returned. It is locked only by threads that are
/// attached, so that no fork finds it locked.
static CALLS: Mutex<Vec<Arc<State>>> = Mutex::new(Vec::new());

struct State {
    /// A forked child inherits the list, but not the threads that work on it.
    process: u32,
    thread: ThreadId,
    control: OnceLock<Control>,
    /// Whether the call will never come back.
    stopped: AtomicBool,
}

/// A call for as long as its frames are on the stack; made and dropped while
/// attached.
pub(crate) struct Running(Arc<State>);

impl Running {
    /// On a thread that an ending interpreter leaves behind this waits for the
    /// end of the process, which is what the interpreter does with its own.
    pub(crate) fn begin(py: Python<'_>) -> Self {
        if is_left_behind() {
            py.detach(|| wait_for_the_end());
        }
        let state = Arc::new(State {
            process: std::process::id(),
            thread: thread::current().id(),
            control: OnceLock::new(),
            stopped: AtomicBool::new(false),
        });
        calls().push(Arc::clone(&state));
        Self(state)
    }

    /// Cancels `control` when the interpreter ends.
    pub(crate) fn cancels(&self, control: &Control) {
        self.0.control.get_or_init(|| control.clone());
    }

    /// Runs `work` with the interpreter free for other threads.
    pub(crate) fn detached<T: Send>(&self, py: Python<'_>, work: impl FnOnce() -> T + Send) -> T {
        let state = &self.0;
        py.detach(|| {
            let _gate = Gate(state);
            work()
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        calls().retain(|state| !Arc::ptr_eq(state, &self.0));
    }
}

/// The way back from `work`, by return or by panic.
struct Gate<'a>(&'a State);

impl Drop for Gate<'_> {
    fn drop(&mut self) {
        // A thread that finds the gate open may have to wait for the
        // interpreter: the one that ends it lets it in, since the call is
        // still in the list.
        if is_left_behind() {
            self.0.stopped.store(true, Ordering::Release);
            wait_for_the_end();
        }
    }
}

/// Whether this thread must leave the interpreter alone.
pub(crate) fn is_left_behind() -> bool {
    ENDED_BY
        .get()
        .is_some_and(|thread| *thread != thread::current().id())
}

/// Stops the calls of other threads; what `atexit` calls.
#[pyfunction]
fn end(py: Python<'_>) {
    ENDED_BY.get_or_init(|| thread::current().id());
    for call in calls_of_others() {
        if let Some(control) = call.control.get() {
            control.cancel();
        }
    }
    let start = Instant::now();
    while !calls_of_others().is_empty() && start.elapsed() < PATIENCE {
        py.detach(|| thread::park_timeout(LOOK));
    }
}

/// Asks the interpreter to call [`end`] before it ends.
pub(crate) fn stop_calls_at_exit(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let end = wrap_pyfunction!(end, module)?;
    let atexit = module.py().import("atexit")?;
    atexit.call_method1("register", (end,)).map(drop)
}

fn calls_of_others() -> Vec<Arc<State>> {
    let (process, thread) = (std::process::id(), thread::current().id());
    calls()
        .iter()
        .filter(|call| call.process == process && call.thread != thread)
        .filter(|call| !call.stopped.load(Ordering::Acquire))
        .cloned()
        .collect()
}

fn calls() -> MutexGuard<'static, Vec<Arc<State>>> {
    CALLS.lock().unwrap_or_else(PoisonError::into_inner)
}

fn wait_for_the_end() -> ! {
    loop {
        thread::park();
    }
}
