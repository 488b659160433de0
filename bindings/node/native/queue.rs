//! The bounded queue that calls run in: a few threads of ours, shared by every
//! JavaScript thread of the process.
//!
//! libuv's threads are left to the host, whose file and name lookups would
//! otherwise wait behind our work.

use std::collections::VecDeque;
use std::sync::{Condvar, LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use trimtab_bindings::trimtab::{Code, Error};

/// How long a thread waits for work before it ends.
const IDLE: Duration = Duration::from_secs(10);

/// How many calls may wait unless the host says otherwise.
const WAITING: usize = 4096;

static QUEUE: Mutex<Queue> = Mutex::new(Queue {
    jobs: VecDeque::new(),
    threads: 0,
    idle: 0,
    workers: None,
    waiting: WAITING,
});
static WORK: Condvar = Condvar::new();

/// A call that waits for a thread.
pub(crate) struct Job {
    pub(crate) id: JobId,
    pub(crate) run: Box<dyn FnOnce() + Send>,
}

/// The dispatcher that took the call, and the call's number there.
pub(crate) type JobId = (u64, u32);

struct Queue {
    jobs: VecDeque<Job>,
    threads: usize,
    idle: usize,
    workers: Option<usize>,
    waiting: usize,
}

impl Queue {
    fn max_workers(&self) -> usize {
        /// Asked once: the system answers by reading several files.
        static CORES: LazyLock<usize> =
            LazyLock::new(|| thread::available_parallelism().map_or(1, usize::from));
        self.workers.unwrap_or(*CORES)
    }
}

/// Sets how many jobs run at once and how many may wait; `None` leaves it.
#[expect(clippy::unnecessary_wraps, reason = "the panic guard takes a result")]
pub(crate) fn configure(workers: Option<usize>, waiting: Option<usize>) -> Result<(), Error> {
    let mut queue = lock();
    queue.workers = workers.or(queue.workers);
    queue.waiting = waiting.unwrap_or(queue.waiting);
    Ok(())
}

/// Queues a job.
///
/// # Errors
///
/// - `QUEUE_FULL` if as many jobs wait as may.
/// - `UNAVAILABLE` if the system gives no thread.
pub(crate) fn submit(job: Job) -> Result<(), Error> {
    let mut queue = lock();
    let waiting = queue.jobs.len();
    let free = queue.max_workers().saturating_sub(queue.threads) + queue.idle;
    if waiting >= queue.waiting.saturating_add(free) {
        let limit = queue.waiting;
        return Err(Error::new(
            Code::QueueFull,
            format!(
                "{limit} calls wait already; wait for some to finish, or raise `waiting` by `configure`"
            ),
        ));
    }
    if queue.idle <= waiting && queue.threads < queue.max_workers() {
        match thread::Builder::new()
            .name("trimtab-call".to_owned())
            .spawn(work)
        {
            Ok(_) => queue.threads += 1,
            Err(_) if queue.threads > 0 => {}
            Err(cause) => {
                return Err(
                    Error::new(Code::Unavailable, "the system gives no thread to work in")
                        .with_source(cause),
                );
            }
        }
    }
    queue.jobs.push_back(job);
    drop(queue);
    WORK.notify_one();
    Ok(())
}

/// Takes a job out of the queue, if it still waits there.
pub(crate) fn withdraw(id: JobId) -> Option<Job> {
    let mut queue = lock();
    let place = queue.jobs.iter().position(|job| job.id == id)?;
    queue.jobs.remove(place)
}

/// Takes every job of a dispatcher out of the queue.
pub(crate) fn withdraw_all(dispatcher: u64) {
    let withdrawn: VecDeque<Job> = {
        let mut queue = lock();
        let (gone, kept) = queue.jobs.drain(..).partition(|job| job.id.0 == dispatcher);
        queue.jobs = kept;
        gone
    };
    drop(withdrawn);
}

fn work() {
    let mut queue = lock();
    loop {
        if queue.threads > queue.max_workers() {
            break;
        }
        if let Some(job) = queue.jobs.pop_front() {
            drop(queue);
            (job.run)();
            queue = lock();
            continue;
        }
        queue.idle += 1;
        let (woken, wait) = WORK
            .wait_timeout(queue, IDLE)
            .unwrap_or_else(PoisonError::into_inner);
        queue = woken;
        queue.idle -= 1;
        if wait.timed_out() && queue.jobs.is_empty() {
            break;
        }
    }
    queue.threads -= 1;
    // A thread that ends because there are too many may have been the one that
    // was woken for a job.
    WORK.notify_one();
}

/// The queue; no code of ours can panic while it holds the lock.
fn lock() -> MutexGuard<'static, Queue> {
    QUEUE.lock().unwrap_or_else(PoisonError::into_inner)
}
