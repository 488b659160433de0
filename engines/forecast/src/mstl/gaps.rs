//! Stand-ins for missing values, for a decomposition alone.

/// The series with every missing value replaced by the mean of the nearest observed
/// values before and after at the same position of the season; none where a
/// position was never observed.
///
/// These values only start the iteration of [`super::decomposition::decompose`];
/// no fit or forecast counts them as observations.
pub(super) fn bridged(series: &[f64], period: usize) -> Option<Vec<f64>> {
    let mut bridged = series.to_vec();
    for position in 0..period {
        let places: Vec<usize> = (position..series.len()).step_by(period).collect();
        let before = nearest(series, places.iter());
        let mut after = nearest(series, places.iter().rev());
        after.reverse();
        for ((place, before), after) in places.iter().zip(before).zip(after) {
            if !series[*place].is_finite() {
                bridged[*place] = match (before, after) {
                    (Some(before), Some(after)) => f64::midpoint(before, after),
                    (one, other) => one.or(other)?,
                };
            }
        }
    }
    Some(bridged)
}

/// The last observed value at each place, in the order of the places.
fn nearest<'a>(series: &[f64], places: impl Iterator<Item = &'a usize>) -> Vec<Option<f64>> {
    let mut last = None;
    let seen = places.map(|place| {
        let value = series[*place];
        last = Some(value).filter(|value| value.is_finite()).or(last);
        last
    });
    seen.collect()
}
