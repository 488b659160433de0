//! The low, middle and high quantile of what comes, each a sum of trees.

use serde::{Deserialize, Serialize};
use trimtab_core::{Control, Error, Result, map_indexed};
use trimtab_numerics::{Booster, BoosterOptions, Monotone, Quantile, Training};

use super::rows::Rows;
use super::spread::Band;

/// Where the spread of a forecast is learnt.
const LEVELS: [f64; 3] = [0.1, 0.5, 0.9];
/// The most trees of a quantile.
const ROUNDS: usize = 100;
/// The trees of a quantile where there is nothing to hold out.
const FEW_ROUNDS: usize = 25;
/// Trees without a lower loss on what was held out, after which to stop.
const PATIENCE: usize = 10;

/// Boosted trees for each of the three.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Trees {
    boosters: Vec<Booster>,
}

impl Trees {
    /// Trees on these rows, as many as make the loss on `held_out` least.
    pub(super) fn stopped(
        rows: &Rows,
        held_out: &Rows,
        directions: &[Monotone],
        seed: u64,
        control: &Control,
    ) -> Result<Self> {
        Self::fit(rows, Some(held_out), [ROUNDS; 3], directions, seed, control)
    }

    /// So many trees for each quantile.
    pub(super) fn grown(
        rows: &Rows,
        rounds: [usize; 3],
        directions: &[Monotone],
        seed: u64,
        control: &Control,
    ) -> Result<Self> {
        Self::fit(rows, None, rounds, directions, seed, control)
    }

    /// How many trees there are for each.
    pub(super) fn rounds(&self) -> [usize; 3] {
        let count = |k: usize| self.boosters.get(k).map_or(FEW_ROUNDS, |b| b.trees.len());
        [count(0), count(1), count(2)]
    }

    /// As many as serve where nothing can be held out.
    pub(super) const FEW: [usize; 3] = [FEW_ROUNDS; 3];

    fn fit(
        rows: &Rows,
        held_out: Option<&Rows>,
        rounds: [usize; 3],
        directions: &[Monotone],
        seed: u64,
        control: &Control,
    ) -> Result<Self> {
        let columns = slices(rows);
        let data = training(rows, &columns);
        let held_columns = held_out.map(slices);
        let validation = held_out
            .zip(held_columns.as_ref())
            .map(|(rows, c)| training(rows, c));
        let one = |k: usize| {
            let options = options(rows.len(), rounds[k], validation.is_some(), seed);
            let loss = Quantile::try_new(LEVELS[k])?;
            Booster::fit(
                &data,
                directions,
                &loss,
                &options,
                validation.as_ref(),
                control,
            )
        };
        let boosters: Result<Vec<Booster>, Error> = map_indexed(LEVELS.len(), control, one)
            .into_iter()
            .collect();
        Ok(Self {
            boosters: boosters?,
        })
    }

    pub(super) fn band(&self, row: &[f64]) -> Band {
        let score = |k: usize| self.boosters.get(k).map_or(0.0, |b| b.score(row));
        [score(0), score(1), score(2)]
    }

    pub(super) fn bands(&self, rows: &Rows) -> Vec<Band> {
        let columns = slices(rows);
        let scores: Vec<Vec<f64>> = self.boosters.iter().map(|b| b.scores(&columns)).collect();
        (0..rows.len())
            .map(|row| [scores[0][row], scores[1][row], scores[2][row]])
            .collect()
    }

    /// What each input adds to the median; the rest comes last.
    pub(super) fn contributions(&self, row: &[f64]) -> Vec<f64> {
        let median = self.boosters.get(1);
        median.map_or_else(Vec::new, |booster| booster.contributions(row, row.len()))
    }
}

fn options(rows: usize, rounds: usize, stops: bool, seed: u64) -> BoosterOptions {
    let mut options = BoosterOptions::default();
    options.rounds = rounds;
    options.learning_rate = 0.1;
    options.max_leaves = 31;
    options.max_depth = 8;
    options.min_child_rows = 20.min(rows / 20).max(2);
    options.row_share = 0.8;
    options.column_share = 0.8;
    options.max_bins = 63;
    options.patience = stops.then_some(PATIENCE);
    options.seed = seed;
    options
}

fn slices(rows: &Rows) -> Vec<&[f64]> {
    rows.columns.iter().map(Vec::as_slice).collect()
}

fn training<'a>(rows: &'a Rows, columns: &'a [&'a [f64]]) -> Training<'a> {
    Training {
        columns,
        target: &rows.target,
        weights: None,
    }
}
