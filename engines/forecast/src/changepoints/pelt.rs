//! The changes that cost least, exactly.

use trimtab_core::{Control, Result};

/// The ends of all segments but the last in the segmentation of least cost, Σ cost +
/// `penalty` for each change, among all whose ends are `stops` and whose segments have
/// `least` points or more.
///
/// A start is given up when a later one is better for every end to come: that is sure
/// where splitting a segment never costs more before the penalty. With a least length
/// the later one can be used only `least` points on, and the start is kept until then.
/// The time is in proportion to the square of the stops at worst, where nothing
/// changes, and to the stops where changes come regularly.
///
/// # References
///
/// Killick, Fearnhead and Eckley (2012), *Optimal detection of changepoints with a
/// linear computational cost*, Journal of the American Statistical Association 107.
pub(super) fn pelt(
    cost: impl Fn(usize, usize) -> f64,
    stops: &[usize],
    least: usize,
    penalty: f64,
    control: &Control,
) -> Result<Vec<usize>> {
    let Some(&end) = stops.last() else {
        return Ok(Vec::new());
    };
    // By stop, and before them the start of all: the least cost, and where from.
    let mut best = vec![f64::INFINITY; stops.len() + 1];
    let mut from = vec![0_usize; stops.len() + 1];
    best[0] = -penalty;
    let place = |at: usize| if at == 0 { 0 } else { stops[at - 1] };
    // Starts that may yet be best, with the first end from which they are not.
    let mut starts: Vec<(usize, usize)> = vec![(0, usize::MAX)];
    let mut costs: Vec<f64> = Vec::new();
    for at in 1..=stops.len() {
        if at % 256 == 0 {
            control.check(at as f64 / stops.len() as f64)?;
        }
        let to = place(at);
        starts.retain(|(_, until)| *until > to);
        costs.clear();
        for &(start, _) in &starts {
            let reached = if to >= place(start) + least {
                best[start] + cost(place(start), to)
            } else {
                f64::INFINITY
            };
            costs.push(reached);
            if reached + penalty < best[at] {
                (best[at], from[at]) = (reached + penalty, start);
            }
        }
        for ((_, until), reached) in starts.iter_mut().zip(&costs) {
            if reached.is_finite() && *reached > best[at] {
                *until = (*until).min(to + least);
            }
        }
        starts.push((at, usize::MAX));
    }
    let mut found = Vec::new();
    let mut at = stops.len();
    while at > 0 && from[at] > 0 {
        at = from[at];
        found.push(place(at));
    }
    found.reverse();
    debug_assert!(found.iter().all(|change| *change < end));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::super::cost::{Costs, Shape};
    use super::*;

    /// By trying every segmentation.
    fn exhaustive(
        cost: &dyn Fn(usize, usize) -> f64,
        end: usize,
        least: usize,
        penalty: f64,
    ) -> f64 {
        let mut best = vec![f64::INFINITY; end + 1];
        best[0] = -penalty;
        for to in 1..=end {
            for from in 0..to {
                if to - from >= least {
                    best[to] = best[to].min(best[from] + cost(from, to) + penalty);
                }
            }
        }
        best[end]
    }

    #[test]
    fn no_segmentation_costs_less() {
        let mut random = Random::new(5);
        for shape in [Shape::Level, Shape::LevelVariance, Shape::Trend] {
            for length in [7_usize, 40, 90] {
                let y: Vec<f64> = (0..length)
                    .map(|t| random.normal() + if t > length / 2 { 2.0 } else { 0.0 })
                    .collect();
                let x: Vec<f64> = (0..length).map(|t| t as f64).collect();
                let costs = Costs::of(shape, &x, &y, 1e-6);
                let cost = |from: usize, to: usize| costs.of_segment(from, to);
                let stops: Vec<usize> = (1..=length).collect();
                for (least, penalty) in [(2, 0.5), (3, 2.0), (5, 6.0)] {
                    let found = pelt(cost, &stops, least, penalty, &Control::new()).unwrap();
                    let ends: Vec<usize> = [0]
                        .into_iter()
                        .chain(found.clone())
                        .chain([length])
                        .collect();
                    let total: f64 = ends.windows(2).map(|pair| cost(pair[0], pair[1])).sum();
                    let total = total + penalty * found.len() as f64;
                    let wanted = exhaustive(&cost, length, least, penalty);
                    assert!(
                        (total - wanted).abs() < 1e-9,
                        "{shape:?} {length}: {total} {wanted}"
                    );
                    assert!(ends.windows(2).all(|pair| pair[1] - pair[0] >= least));
                }
            }
        }
    }
}
