//! Independent work over threads, with results in the order of the work.

use crate::control::Control;

/// `work(0), …, work(count - 1)`, in that order, on as many threads as
/// `control` allows.
///
/// The result does not depend on the number of threads. Without the feature
/// `parallel` the work runs on the calling thread.
pub fn map_indexed<T: Send>(
    count: usize,
    control: &Control,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    #[cfg(feature = "parallel")]
    if let Some(pool) = (count > 1 && control.max_threads() != Some(1))
        .then(pool::current)
        .flatten()
    {
        let threads = control
            .max_threads()
            .unwrap_or(usize::MAX)
            .min(pool.current_num_threads());
        return pool::map(pool, threads, count, control, &work);
    }
    #[cfg(not(feature = "parallel"))]
    let _ = control;
    (0..count).map(work).collect()
}

#[cfg(feature = "parallel")]
mod pool {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc::{RecvTimeoutError, channel};
    use std::time::Duration;

    use rayon::{ThreadPool, ThreadPoolBuilder};

    use crate::control::Control;

    /// How often a waiting thread lets the host look after what it watches.
    const POLL: Duration = Duration::from_millis(20);

    /// A forked child inherits memory but no threads, so that a pool is good
    /// only in the process that made it. Each generation of forks takes the
    /// next slot; past the last slot the work runs on the calling thread.
    static POOLS: [OnceLock<(u32, Option<ThreadPool>)>; 16] = [const { OnceLock::new() }; 16];

    pub(super) fn current() -> Option<&'static ThreadPool> {
        let process = std::process::id();
        POOLS
            .iter()
            .map(|slot| slot.get_or_init(|| (process, build())))
            .find(|(owner, _)| *owner == process)
            .and_then(|(_, pool)| pool.as_ref())
    }

    fn build() -> Option<ThreadPool> {
        // The number is given so that rayon does not read the environment.
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        ThreadPoolBuilder::new()
            .num_threads(threads)
            .thread_name(|i| format!("trimtab-{i}"))
            .build()
            .ok()
    }

    pub(super) fn map<T: Send>(
        pool: &ThreadPool,
        threads: usize,
        count: usize,
        control: &Control,
        work: &(impl Fn(usize) -> T + Sync),
    ) -> Vec<T> {
        let next = AtomicUsize::new(0);
        let mut parts: Vec<Vec<(usize, T)>> = (0..threads.min(count)).map(|_| Vec::new()).collect();
        // A nested call already runs on a worker, which must not wait idly.
        let watched = control.is_watched() && rayon::current_thread_index().is_none();
        let (finished, all_finished) = channel::<()>();
        let next = &next;
        pool.in_place_scope(|scope| {
            for part in &mut parts {
                let finished = finished.clone();
                scope.spawn(move |_| {
                    let _finished = finished;
                    let claims = || Some(next.fetch_add(1, Ordering::Relaxed));
                    part.extend(
                        std::iter::from_fn(claims)
                            .take_while(|i| *i < count)
                            .map(|i| (i, work(i))),
                    );
                });
            }
            drop(finished);
            while watched && all_finished.recv_timeout(POLL) == Err(RecvTimeoutError::Timeout) {
                control.poll();
            }
        });
        let mut all: Vec<(usize, T)> = parts.into_iter().flatten().collect();
        all.sort_unstable_by_key(|(i, _)| *i);
        all.into_iter().map(|(_, value)| value).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_order_on_any_number_of_threads() {
        let expected: Vec<usize> = (0..1000).map(|i| i * i).collect();
        for threads in [0, 1, 2, 16] {
            let control = Control::new().threads(threads);
            assert_eq!(map_indexed(1000, &control, |i| i * i), expected);
        }
    }

    #[cfg(feature = "parallel")]
    #[test]
    fn the_calling_thread_looks_after_the_host_while_others_work() {
        use std::sync::atomic::{AtomicBool, Ordering};
        use std::time::{Duration, Instant};

        let caller = std::thread::current().id();
        let seen = std::sync::Arc::new(AtomicBool::new(false));
        let sink = std::sync::Arc::clone(&seen);
        let control = Control::new().threads(2).watch(move || {
            if std::thread::current().id() == caller {
                sink.store(true, Ordering::Relaxed);
            }
        });
        let start = Instant::now();
        map_indexed(2, &control, |_| {
            while !seen.load(Ordering::Relaxed) && start.elapsed() < Duration::from_secs(10) {
                std::hint::spin_loop();
            }
        });
        assert!(seen.load(Ordering::Relaxed));
    }

    #[test]
    fn no_work_gives_no_results() {
        assert!(map_indexed(0, &Control::new(), |i| i).is_empty());
    }
}
