//! What the other series of a panel are given at the same time.

use std::collections::BTreeMap;

use super::PanelSeries;

/// Which series count as the others of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    /// All of the panel.
    Panel,
    /// Those with the same value of a feature that does not change.
    Static(usize),
}

impl Kin {
    /// The panel, and each feature that puts at least two series into most groups.
    pub(super) fn all(panel: &[PanelSeries<'_>]) -> Vec<Self> {
        let statics = panel.iter().map(|s| s.statics.len()).max().unwrap_or(0);
        let parts = |kin: &Self| {
            let mut keys: Vec<u64> = panel.iter().map(|series| kin.key(series)).collect();
            keys.sort_unstable();
            keys.dedup();
            keys.len() > 1 && 2 * keys.len() <= panel.len()
        };
        let features = (0..statics).map(Self::Static).filter(parts);
        std::iter::once(Self::Panel).chain(features).collect()
    }

    fn key(self, series: &PanelSeries<'_>) -> u64 {
        match self {
            Self::Panel => 0,
            Self::Static(at) => series.statics.get(at).map_or(0, |x| x.to_bits()),
        }
    }

    /// By series: its regressors, and beside each how far those of the others are from
    /// their own means, on average at the same time.
    ///
    /// That is 0 where there are no others, and throughout of a regressor that is the
    /// same for all, such as a holiday.
    pub(super) fn beside(
        self,
        panel: &[PanelSeries<'_>],
        regressors: &[Vec<Vec<f64>>],
    ) -> Vec<Vec<Vec<f64>>> {
        let centred: Vec<Vec<Vec<f64>>> = regressors
            .iter()
            .map(|columns| columns.iter().map(|column| centred(column)).collect())
            .collect();
        let mut sums: BTreeMap<(u64, i64), Sum> = BTreeMap::new();
        for (series, columns) in panel.iter().zip(&centred) {
            let key = self.key(series);
            for (at, time) in series.times.iter().enumerate() {
                sums.entry((key, *time)).or_default().add(columns, at);
            }
        }
        let of_series = |(series, columns): (&PanelSeries<'_>, &Vec<Vec<f64>>)| {
            let key = self.key(series);
            let mut found: Vec<Vec<f64>> = columns.iter().map(|c| vec![0.0; c.len()]).collect();
            for (at, time) in series.times.iter().enumerate() {
                let Some(sum) = sums.get(&(key, *time)).filter(|sum| sum.series > 1.0) else {
                    continue;
                };
                for ((found, column), of_all) in found.iter_mut().zip(columns).zip(&sum.of) {
                    if let (Some(cell), Some(own)) = (found.get_mut(at), column.get(at)) {
                        *cell = (of_all - own) / (sum.series - 1.0);
                    }
                }
            }
            found
        };
        let mut others: Vec<Vec<Vec<f64>>> = panel.iter().zip(&centred).map(of_series).collect();
        without_copies(&mut others, &centred);
        let both = regressors.iter().zip(others);
        both.map(|(own, others)| own.iter().cloned().chain(others).collect())
            .collect()
    }
}

/// The share of a regressor's squares that must set a series apart from the others.
const APART: f64 = 0.05;

fn without_copies(others: &mut [Vec<Vec<f64>>], centred: &[Vec<Vec<f64>>]) {
    let count = centred.iter().map(Vec::len).max().unwrap_or(0);
    for j in 0..count {
        let (mut apart, mut all) = (0.0, 0.0);
        for (others, own) in others.iter().zip(centred) {
            for (other, own) in others[j].iter().zip(&own[j]) {
                apart += (own - other).powi(2);
                all += own * own;
            }
        }
        if apart <= APART * all {
            for others in &mut *others {
                others[j].fill(0.0);
            }
        }
    }
}

/// Over the series of a group at one time.
#[derive(Default)]
struct Sum {
    series: f64,
    /// By regressor.
    of: Vec<f64>,
}

impl Sum {
    fn add(&mut self, columns: &[Vec<f64>], at: usize) {
        self.of.resize(columns.len(), 0.0);
        self.series += 1.0;
        for (sum, column) in self.of.iter_mut().zip(columns) {
            *sum += column.get(at).copied().unwrap_or(0.0);
        }
    }
}

fn centred(column: &[f64]) -> Vec<f64> {
    let count = column.len().max(1) as f64;
    // Shares are added, so that the sum of huge values stays finite.
    let mean: f64 = column.iter().map(|x| x / count).sum();
    column.iter().map(|x| x - mean).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn panel<'a>(times: &'a [Vec<i64>], statics: &'a [[f64; 1]]) -> Vec<PanelSeries<'a>> {
        let both = times.iter().zip(statics);
        both.map(|(times, statics)| PanelSeries {
            values: &[],
            regressors: &[],
            statics,
            times,
        })
        .collect()
    }

    #[test]
    fn the_others_are_those_at_the_same_time() {
        let times = [vec![1, 2, 3, 4], vec![3, 4, 5], vec![1, 2, 3, 4]];
        let statics = [[1.0], [1.0], [2.0]];
        let panel = panel(&times, &statics);
        let regressors = [
            vec![vec![0.0, 0.0, 4.0, 0.0]],
            vec![vec![0.0, 6.0, 0.0]],
            vec![vec![2.0, 2.0, -2.0, -2.0]],
        ];
        let all = Kin::Panel.beside(&panel, &regressors);
        assert_eq!(all[0][0], regressors[0][0]);
        assert_eq!(all[0][1], [2.0, 2.0, -2.0, 1.0]);
        // Alone at time 5.
        assert_eq!(all[1][1], [0.5, -1.5, 0.0]);
        let of_kin = Kin::Static(0).beside(&panel, &regressors);
        assert_eq!(of_kin[0][1], [0.0, 0.0, -2.0, 4.0]);
        assert_eq!(of_kin[2][1], [0.0; 4]);
    }

    #[test]
    fn what_all_have_in_common_is_no_regressor_of_others() {
        let times = vec![(0..6).collect::<Vec<i64>>(); 3];
        let panel = panel(&times, &[[0.0]; 3]);
        let holiday = vec![vec![0.0, 1.0, 0.0, 0.0, 1.0, 0.0]];
        let beside = Kin::Panel.beside(&panel, &vec![holiday; 3]);
        assert!(beside.iter().all(|columns| columns[1] == [0.0; 6]));
    }

    #[test]
    fn features_that_set_every_series_apart_make_no_kin() {
        let times = vec![vec![0]; 4];
        let apart = [[1.0], [2.0], [3.0], [4.0]];
        assert_eq!(Kin::all(&panel(&times, &apart)), [Kin::Panel]);
        let shops = [[1.0], [1.0], [2.0], [2.0]];
        assert_eq!(
            Kin::all(&panel(&times, &shops)),
            [Kin::Panel, Kin::Static(0)]
        );
        assert_eq!(Kin::all(&panel(&times, &[[5.0]; 4])), [Kin::Panel]);
    }
}
