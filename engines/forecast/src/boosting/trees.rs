//! The low, middle and high quantile of what comes, each a sum of trees.

use serde::{Deserialize, Serialize};
use trimtab_core::{Control, Error, Result, map_indexed};
use trimtab_numerics::{Booster, BoosterOptions, Monotone, Node, Quantile, Training, Tree};

use super::rows::Rows;
use super::spread::Band;

/// Where the spread of a forecast is learnt.
const LEVELS: [f64; 3] = [0.1, 0.5, 0.9];
/// The trees of a quantile. Stopping by the loss on what was held out was no better
/// anywhere and worse where the panel drifts: the outer quantiles then stop at once.
const ROUNDS: usize = 40;

/// Boosted trees for each of the three.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Trees {
    boosters: Vec<Booster>,
}

impl Trees {
    pub(super) fn grown(
        rows: &Rows,
        directions: &[Monotone],
        seed: u64,
        control: &Control,
    ) -> Result<Self> {
        let columns = slices(rows);
        let data = Training {
            columns: &columns,
            target: &rows.target,
            weights: None,
        };
        let options = options(rows.len(), seed);
        let one = |k: usize| {
            let loss = Quantile::try_new(LEVELS[k])?;
            Booster::fit(&data, directions, &loss, &options, None, control)
        };
        let boosters: Result<Vec<Booster>, Error> = map_indexed(LEVELS.len(), control, one)
            .into_iter()
            .collect();
        Ok(Self {
            boosters: boosters?,
        })
    }

    /// Whether every split leads on, so that each way through a tree ends.
    pub(super) fn is_sound(&self) -> bool {
        let leads_on = |(at, node): (usize, &Node), nodes: usize| {
            let further = |next: usize| (at + 1..nodes).contains(&next);
            let split = node.split.as_ref();
            split.is_none_or(|split| further(split.left) && further(split.right))
        };
        let whole = |tree: &Tree| {
            let mut nodes = tree.nodes.iter().enumerate();
            !tree.nodes.is_empty() && nodes.all(|node| leads_on(node, tree.nodes.len()))
        };
        let trees = self.boosters.iter().flat_map(|booster| &booster.trees);
        trees.into_iter().all(whole)
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
}

fn options(rows: usize, seed: u64) -> BoosterOptions {
    let mut options = BoosterOptions::default();
    options.rounds = ROUNDS;
    options.learning_rate = 0.1;
    options.max_leaves = 31;
    options.max_depth = 8;
    options.min_child_rows = 20.min(rows / 20).max(2);
    options.row_share = 0.8;
    options.column_share = 0.8;
    options.max_bins = 63;
    options.seed = seed;
    options
}

fn slices(rows: &Rows) -> Vec<&[f64]> {
    rows.columns.iter().map(Vec::as_slice).collect()
}
