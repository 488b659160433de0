//! A fitted tree.

use serde::{Deserialize, Serialize};

use super::Missing;

/// A node of a [`Tree`]: a split, or a leaf where it has no children.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Node {
    /// The value of a row that ends here.
    pub value: f64,
    /// The split; `None` for a leaf.
    pub split: Option<Split>,
}

/// A question about one input.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Split {
    /// The input.
    pub input: usize,
    /// A value up to this goes left.
    pub threshold: f64,
    /// The last bin that goes left.
    pub(super) bin: u8,
    /// Where a missing value goes: left, right, or `None` to stop here.
    pub missing_left: Option<bool>,
    /// The node on the left.
    pub left: usize,
    /// The node on the right.
    pub right: usize,
}

/// A binary tree; node 0 is the root.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Tree {
    /// The nodes, parents before their children.
    pub nodes: Vec<Node>,
}

impl Tree {
    /// The value of a row whose inputs `input` tells.
    pub fn value(&self, input: impl Fn(usize) -> f64) -> f64 {
        self.nodes[self.descend(side(input), |_, _, _| {})].value
    }

    /// As [`Tree::value`], from the bins of the training data.
    pub(super) fn value_of_bins(&self, code: impl Fn(usize) -> u8) -> f64 {
        self.nodes[self.node_of_bins(code)].value
    }

    /// The node where a row of these bins ends.
    pub(super) fn node_of_bins(&self, code: impl Fn(usize) -> u8) -> usize {
        let goes_left = |split: &Split| match code(split.input) {
            super::binning::MISSING => split.missing_left,
            code => Some(code <= split.bin),
        };
        self.descend(goes_left, |_, _, _| {})
    }

    /// Tells the input of each split on the path of a row, and the step that the
    /// value takes there.
    pub(super) fn along(&self, input: impl Fn(usize) -> f64, mut tell: impl FnMut(usize, f64)) {
        self.descend(side(input), |split, from, to| {
            tell(split.input, to.value - from.value);
        });
    }

    fn descend(
        &self,
        goes_left: impl Fn(&Split) -> Option<bool>,
        mut step: impl FnMut(&Split, &Node, &Node),
    ) -> usize {
        let mut at = 0;
        // INVARIANT: a tree has a root, and children exist: `grow` adds both
        // with their parent.
        while let Some(split) = &self.nodes[at].split {
            let next = match goes_left(split) {
                Some(true) => split.left,
                Some(false) => split.right,
                None => break,
            };
            step(split, &self.nodes[at], &self.nodes[next]);
            at = next;
        }
        at
    }

    /// The root's value is 0 where a blank at the root must tell nothing.
    pub(super) fn root_value(missing: Missing, value: f64) -> f64 {
        match missing {
            Missing::Learned => value,
            Missing::Neutral => 0.0,
        }
    }
}

/// Where a split sends a row whose inputs are told.
fn side(input: impl Fn(usize) -> f64) -> impl Fn(&Split) -> Option<bool> {
    move |split| {
        let x = input(split.input);
        if x.is_nan() {
            split.missing_left
        } else {
            Some(x <= split.threshold)
        }
    }
}
