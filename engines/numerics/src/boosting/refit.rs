//! Leaf values by the loss itself, where a step of Newton's does not serve.

use super::binning::Bins;
use super::tree::Tree;
use super::{BoosterOptions, Loss, Missing, Training};
use crate::Monotone;

/// What is left of a row, and its weight.
type Left = Vec<(f64, f64)>;

/// Gives the nodes of a grown tree the values that the loss asks for.
pub(super) struct Refit<'a, L> {
    data: &'a Training<'a>,
    bins: &'a Bins,
    monotone: &'a [Monotone],
    loss: &'a L,
    options: &'a BoosterOptions,
}

impl<'a, L: Loss> Refit<'a, L> {
    pub(super) fn new(
        data: &'a Training<'a>,
        bins: &'a Bins,
        monotone: &'a [Monotone],
        loss: &'a L,
        options: &'a BoosterOptions,
    ) -> Self {
        Self {
            data,
            bins,
            monotone,
            loss,
            options,
        }
    }

    /// Refits the nodes to what `scores` leave of these rows.
    pub(super) fn apply(&self, tree: &mut Tree, rows: &[usize], scores: &[f64]) {
        if self.loss.leaf_value(&mut []).is_none() {
            return;
        }
        let mut left: Vec<Left> = vec![Vec::new(); tree.nodes.len()];
        for &row in rows {
            let node = tree.node_of_bins(|input| self.bins.codes[input][row]);
            left[node].push((self.data.target[row] - scores[row], self.data.weight(row)));
        }
        if self.is_plain() {
            self.leaves_first(tree, left);
        } else {
            self.root_first(tree, left);
        }
        if self.options.missing == Missing::Neutral {
            tree.nodes[0].value = 0.0;
        }
    }

    /// Whether rows end in leaves only, and leaves take any value.
    fn is_plain(&self) -> bool {
        self.options.missing == Missing::Learned
            && self.monotone.iter().all(|m| *m == Monotone::Free)
    }

    /// Leaves by the loss; a node above is the mean of its two by weight.
    fn leaves_first(&self, tree: &mut Tree, left: Vec<Left>) {
        let mut weights = vec![0.0; left.len()];
        for (node, mut rows) in left.into_iter().enumerate().rev() {
            if let Some(split) = tree.nodes[node].split.clone() {
                let [a, b] = [split.left, split.right];
                weights[node] = weights[a] + weights[b];
                let (value_a, value_b) = (tree.nodes[a].value, tree.nodes[b].value);
                tree.nodes[node].value = if weights[node] > 0.0 {
                    value_a + (value_b - value_a) * (weights[b] / weights[node])
                } else {
                    0.0
                };
            } else {
                weights[node] = rows.iter().map(|row| row.1).sum();
                tree.nodes[node].value = self.value(&mut rows);
            }
        }
    }

    /// Every node by the loss, inside what the splits above it allow: the middle of
    /// the values on the two sides of a monotone split bounds all below it, and the
    /// node's own value where the two are the wrong way round.
    fn root_first(&self, tree: &mut Tree, mut left: Vec<Left>) {
        let mut values = vec![0.0; left.len()];
        for node in (0..left.len()).rev() {
            if let Some(split) = &tree.nodes[node].split {
                let (a, b) = (split.left, split.right);
                let below: Left = left[a].iter().chain(&left[b]).copied().collect();
                left[node].extend(below);
            }
            values[node] = self.value(&mut left[node]);
        }
        let mut bounds = vec![[f64::NEG_INFINITY, f64::INFINITY]; left.len()];
        for node in 0..left.len() {
            let [least, most] = bounds[node];
            values[node] = values[node].max(least).min(most);
            tree.nodes[node].value = values[node];
            let Some(split) = &tree.nodes[node].split else {
                continue;
            };
            let inside = |value: f64| value.max(least).min(most);
            let (a, b) = (inside(values[split.left]), inside(values[split.right]));
            let part = |low: f64, high: f64| {
                if low <= high {
                    low / 2.0 + high / 2.0
                } else {
                    values[node]
                }
            };
            [bounds[split.left], bounds[split.right]] = match self.monotone[split.input] {
                Monotone::Increasing => [[least, part(a, b)], [part(a, b), most]],
                Monotone::Decreasing => [[part(b, a), most], [least, part(b, a)]],
                Monotone::Free => [bounds[node]; 2],
            };
        }
    }

    fn value(&self, rows: &mut Left) -> f64 {
        let value = self.loss.leaf_value(rows).unwrap_or(0.0);
        value * self.options.learning_rate
    }
}
