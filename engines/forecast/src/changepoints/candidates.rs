//! Where changes may be, in a series too long to try every point.

use super::noise::middle_and_deviation;

/// Up to so many points, all are tried.
const ALL: usize = 3000;

/// The ends that segments may have: all points of a series of up to 3000; of a longer one
/// 1500 evenly spread, and up to 300 for each of several window lengths where the means,
/// or the mean distances from the median, of the windows before and after differ most.
pub(super) fn stops(values: &[f64], least: usize) -> Vec<usize> {
    let length = values.len();
    if length <= ALL {
        return (1..=length).collect();
    }
    let mut found: Vec<usize> = (1..=1500).map(|i| i * length / 1500).collect();
    let (middle, _) = middle_and_deviation(values.iter().copied());
    let sizes: Vec<f64> = values.iter().map(|y| (y - middle).abs()).collect();
    let mut window = least.max(2);
    while window * 4 < length && window <= 4000 {
        for series in [values, &sizes] {
            found.extend(peaks(series, window));
        }
        window *= 5;
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The places where the sums of the windows before and after differ most, no two within a
/// window.
fn peaks(values: &[f64], window: usize) -> Vec<usize> {
    let mut sums = vec![0.0];
    for y in values {
        sums.push(sums[sums.len() - 1] + y);
    }
    let differs = |at: usize| (sums[at + window] - 2.0 * sums[at] + sums[at - window]).abs();
    // The highest of each window, then the highest of those.
    let mut peaks: Vec<(usize, f64)> = Vec::new();
    let mut from = window;
    while from + window < values.len() {
        let to = (from + window).min(values.len() - window);
        let highest = (from..to)
            .map(|at| (at, differs(at)))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        peaks.extend(highest);
        from += window;
    }
    peaks.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    peaks.truncate(300);
    peaks.into_iter().map(|(at, _)| at).collect()
}
