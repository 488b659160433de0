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
        return pool::map(pool, threads, count, &work);
    }
    #[cfg(not(feature = "parallel"))]
    let _ = control;
    (0..count).map(work).collect()
}

#[cfg(feature = "parallel")]
mod pool {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use rayon::{ThreadPool, ThreadPoolBuilder};

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
        work: &(impl Fn(usize) -> T + Sync),
    ) -> Vec<T> {
        let next = AtomicUsize::new(0);
        let mut parts: Vec<Vec<(usize, T)>> = (0..threads.min(count)).map(|_| Vec::new()).collect();
        pool.scope(|scope| {
            for part in &mut parts {
                scope.spawn(|_| {
                    let claims = || Some(next.fetch_add(1, Ordering::Relaxed));
                    part.extend(
                        std::iter::from_fn(claims)
                            .take_while(|i| *i < count)
                            .map(|i| (i, work(i))),
                    );
                });
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

    #[test]
    fn no_work_gives_no_results() {
        assert!(map_indexed(0, &Control::new(), |i| i).is_empty());
    }
}
