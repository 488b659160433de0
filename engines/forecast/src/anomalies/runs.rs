//! Runs of missing values and of zeros.

/// A run and how likely it is as long by chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Run {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) p_value: f64,
}

/// The runs of two or more steps for which `holds`, none else between, each with the
/// probability that a chain which begins and goes on as the others do makes one as long
/// anywhere: *n* *a* *q*^(*L* − 1), *a* the share of steps at which a run begins and *q*
/// that of its steps at which it goes on, drawn towards the share of all steps.
pub(crate) fn runs(holds: &[bool]) -> Vec<Run> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, _) in holds.iter().enumerate().filter(|(_, holds)| **holds) {
        match found.last_mut() {
            Some((_, last)) if *last + 1 == at => *last = at,
            _ => found.push((at, at)),
        }
    }
    let all = found
        .iter()
        .map(|(first, last)| last - first + 1)
        .sum::<usize>();
    let runs = found.len();
    let long = found.iter().filter(|(first, last)| last > first);
    long.map(|&(first, last)| {
        let length = last - first + 1;
        let others = (holds.len() - length) as f64;
        let (ones, begun) = ((all - length) as f64, (runs - 1) as f64);
        let begins = (begun + 0.5) / (others + 1.0);
        let alone = (ones + 0.5) / (others + 1.0);
        let on = if ones > 0.0 {
            (ones - begun + alone) / (ones + 1.0)
        } else {
            0.0
        };
        let exponent = i32::try_from(length - 1).unwrap_or(i32::MAX);
        let p_value = holds.len() as f64 * begins * alone.max(on).min(1.0).powi(exponent);
        Run {
            first,
            last,
            p_value: p_value.min(1.0),
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_odd_where_others_are_short() {
        let mut holds = vec![false; 100];
        holds[10..16].fill(true);
        assert!(runs(&holds)[0].p_value < 1e-6);
        // Every fifth and sixth step: runs of two are what it does.
        let often: Vec<bool> = (0..100).map(|t| t % 6 >= 4).collect();
        assert!(runs(&often).iter().all(|run| run.p_value > 0.9));
        let alone: Vec<bool> = (0..100).map(|t| t == 50).collect();
        assert!(runs(&alone).is_empty());
    }
}
