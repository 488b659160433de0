//! Growing one tree, best leaf first.

use trimtab_core::{Control, map_indexed};

use super::binning::{Bins, MISSING};
use super::tree::{Node, Split, Tree};
use super::{BoosterOptions, Missing};
use crate::Monotone;

/// Sums over the rows of a bin: gradient, second derivative, count.
type Sums = [f64; 3];

/// The sums of each bin, by drawn input.
type Histograms = Vec<Vec<Sums>>;

/// Below this many bin updates a leaf is not worth other threads.
const PARALLEL: usize = 1 << 18;

pub(super) struct Grower<'a> {
    bins: &'a Bins,
    monotone: &'a [Monotone],
    options: &'a BoosterOptions,
    control: &'a Control,
}

/// A leaf that may still be split.
struct Leaf {
    node: usize,
    depth: usize,
    rows: Vec<usize>,
    sums: Sums,
    /// The values that this node and all below it may take.
    bounds: [f64; 2],
    /// Empty where the leaf is too deep to be split.
    histograms: Histograms,
    best: Option<Candidate>,
}

/// The best split of a leaf.
#[derive(Clone, Debug)]
struct Candidate {
    gain: f64,
    input: usize,
    bin: u8,
    missing_left: Option<bool>,
    left: Sums,
    right: Sums,
}

impl<'a> Grower<'a> {
    pub(super) fn new(
        bins: &'a Bins,
        monotone: &'a [Monotone],
        options: &'a BoosterOptions,
        control: &'a Control,
    ) -> Self {
        Self {
            bins,
            monotone,
            options,
            control,
        }
    }

    /// A tree on these rows and inputs; `None` if nothing is worth a split.
    pub(super) fn grow(
        &mut self,
        rows: &[usize],
        columns: &[usize],
        gradients: &[[f64; 2]],
    ) -> Option<Tree> {
        let mut root = Leaf {
            node: 0,
            depth: 0,
            rows: rows.to_vec(),
            sums: totals(rows, gradients),
            bounds: [f64::NEG_INFINITY, f64::INFINITY],
            histograms: self.histograms(rows, columns, gradients),
            best: None,
        };
        root.best = self.best_split(&root, columns);
        let value = Tree::root_value(
            self.options.missing,
            self.leaf_value(&root.sums, root.bounds),
        );
        let mut nodes = vec![Node {
            value: value * self.options.learning_rate,
            split: None,
        }];
        let mut leaves = vec![root];
        let mut count = 1;
        while count < self.options.max_leaves.max(2) {
            let Some(next) = best_leaf(&leaves) else {
                break;
            };
            let leaf = leaves.swap_remove(next);
            let children = self.split(leaf, &mut nodes, columns, gradients);
            leaves.extend(children);
            count += 1;
        }
        (nodes.len() > 1).then_some(Tree { nodes })
    }

    /// Adds the tree's values to the scores of the training rows.
    pub(super) fn add_scores(&self, tree: &Tree, scores: &mut [f64]) {
        for (row, score) in scores.iter_mut().enumerate() {
            *score += tree.value_of_bins(|input| self.bins.codes[input][row]);
        }
    }

    /// The best split over the inputs; the first one where gains are equal.
    fn best_split(&self, leaf: &Leaf, columns: &[usize]) -> Option<Candidate> {
        if leaf.depth >= self.options.max_depth {
            return None;
        }
        columns
            .iter()
            .zip(&leaf.histograms)
            .filter_map(|(&input, histogram)| self.best_cut(input, histogram, leaf))
            .reduce(|best, next| if next.gain > best.gain { next } else { best })
    }

    fn histograms(&self, rows: &[usize], columns: &[usize], gradients: &[[f64; 2]]) -> Histograms {
        // In the order of the rows once, and not once an input.
        let ordered: Vec<[f64; 2]> = rows.iter().map(|&row| gradients[row]).collect();
        let histogram = |k: usize| self.histogram(columns[k], rows, &ordered);
        if rows.len() * columns.len() < PARALLEL {
            (0..columns.len()).map(histogram).collect()
        } else {
            map_indexed(columns.len(), self.control, histogram)
        }
    }

    fn histogram(&self, input: usize, rows: &[usize], ordered: &[[f64; 2]]) -> Vec<Sums> {
        let codes = &self.bins.codes[input];
        let mut sums = vec![[0.0; 3]; self.bins.count(input)];
        for (&row, [g, h]) in rows.iter().zip(ordered) {
            let bin = &mut sums[usize::from(codes[row])];
            bin[0] += g;
            bin[1] += h;
            bin[2] += 1.0;
        }
        sums
    }

    /// The best cut of one input, with the missing values on either side.
    fn best_cut(&self, input: usize, histogram: &[Sums], leaf: &Leaf) -> Option<Candidate> {
        let blank = histogram[usize::from(MISSING)];
        let sides: &[Option<bool>] = match self.options.missing {
            Missing::Neutral => &[None],
            Missing::Learned if blank[2] > 0.0 => &[Some(true), Some(false)],
            // A blank that training never saw goes with the larger side; see below.
            Missing::Learned => &[Some(true)],
        };
        let known = minus(leaf.sums, blank);
        let mut best: Option<Candidate> = None;
        for &missing_left in sides {
            let parent = if missing_left.is_none() {
                known
            } else {
                leaf.sums
            };
            let mut left = match missing_left {
                Some(true) => blank,
                _ => [0.0; 3],
            };
            let last = histogram.len() - 1;
            for (bin, sums) in histogram.iter().enumerate().take(last).skip(1) {
                // An empty bin parts the rows as the bin before it does; the first
                // has nothing but blanks before it.
                if sums[2] < 0.5 && bin > 1 {
                    continue;
                }
                left = plus(left, *sums);
                let right = minus(parent, left);
                let least = best.as_ref().map_or(self.options.min_gain, |b| b.gain);
                if let Some(gain) = self.gain(input, parent, left, right, leaf.bounds)
                    && gain > least
                {
                    best = Some(Candidate {
                        gain,
                        input,
                        // INVARIANT: bins are at most 256, so that `bin` fits.
                        bin: u8::try_from(bin).unwrap_or(u8::MAX),
                        missing_left,
                        left,
                        right,
                    });
                }
            }
        }
        if let Some(best) = best
            .as_mut()
            .filter(|best| best.missing_left.is_some() && blank[2] < 0.5)
        {
            best.missing_left = Some(best.left[2] >= best.right[2]);
        }
        best
    }

    /// The gain of a split; `None` if a rule forbids it.
    fn gain(
        &self,
        input: usize,
        parent: Sums,
        left: Sums,
        right: Sums,
        bounds: [f64; 2],
    ) -> Option<f64> {
        let options = self.options;
        let too_small = |side: Sums| {
            side[1] < options.min_child_weight
                || side[2] < options.min_child_rows as f64
                || side[2] < 0.5
        };
        if too_small(left) || too_small(right) {
            return None;
        }
        let (low, high) = (
            self.leaf_value(&left, bounds),
            self.leaf_value(&right, bounds),
        );
        let against = match self.monotone[input] {
            Monotone::Increasing => low > high,
            Monotone::Decreasing => low < high,
            Monotone::Free => false,
        };
        if against {
            return None;
        }
        let whole = self.leaf_value(&parent, bounds);
        Some(self.saved(&left, low) + self.saved(&right, high) - self.saved(&parent, whole))
    }

    /// −G/(H + λ), inside the bounds.
    fn leaf_value(&self, sums: &Sums, bounds: [f64; 2]) -> f64 {
        let curvature = sums[1] + self.options.l2;
        let value = if curvature > 0.0 {
            -sums[0] / curvature
        } else {
            0.0
        };
        value.max(bounds[0]).min(bounds[1])
    }

    /// Twice the loss that a leaf of this value saves: G²/(H + λ) at the optimum.
    fn saved(&self, sums: &Sums, value: f64) -> f64 {
        -(2.0 * sums[0] * value + (sums[1] + self.options.l2) * value * value)
    }

    /// Replaces a leaf by its split; the children are returned.
    fn split(
        &self,
        leaf: Leaf,
        nodes: &mut Vec<Node>,
        columns: &[usize],
        gradients: &[[f64; 2]],
    ) -> Vec<Leaf> {
        let Some(best) = leaf.best else {
            return Vec::new();
        };
        let codes = &self.bins.codes[best.input];
        let goes_left = |row: usize| match codes[row] {
            MISSING => best.missing_left,
            code => Some(code <= best.bin),
        };
        let (mut rows_left, mut rows_right) = (Vec::new(), Vec::new());
        for &row in &leaf.rows {
            match goes_left(row) {
                Some(true) => rows_left.push(row),
                Some(false) => rows_right.push(row),
                None => {}
            }
        }
        let values = [
            self.leaf_value(&best.left, leaf.bounds),
            self.leaf_value(&best.right, leaf.bounds),
        ];
        let bounds = child_bounds(self.monotone[best.input], leaf.bounds, values);
        let first = nodes.len();
        nodes[leaf.node].split = Some(Split {
            input: best.input,
            threshold: self.bins.cuts[best.input][usize::from(best.bin) - 1],
            bin: best.bin,
            missing_left: best.missing_left,
            left: first,
            right: first + 1,
        });
        for value in values {
            nodes.push(Node {
                value: value * self.options.learning_rate,
                split: None,
            });
        }
        let parted = rows_left.len() + rows_right.len() == leaf.rows.len();
        let depth = leaf.depth + 1;
        let [histograms_left, histograms_right] = if depth >= self.options.max_depth {
            [Vec::new(), Vec::new()]
        } else {
            let whole = parted.then_some(leaf.histograms);
            self.of_sides(&rows_left, &rows_right, whole, columns, gradients)
        };
        let [bounds_left, bounds_right] = bounds;
        let child = |node, rows, sums, bounds, histograms| {
            let best = None;
            let mut child = Leaf {
                node,
                depth,
                rows,
                sums,
                bounds,
                histograms,
                best,
            };
            child.best = self.best_split(&child, columns);
            child
        };
        vec![
            child(first, rows_left, best.left, bounds_left, histograms_left),
            child(
                first + 1,
                rows_right,
                best.right,
                bounds_right,
                histograms_right,
            ),
        ]
    }

    /// The histograms of two sides: the larger side's are those of the whole less
    /// the smaller's, if all rows are on one of them.
    fn of_sides(
        &self,
        left: &[usize],
        right: &[usize],
        whole: Option<Histograms>,
        columns: &[usize],
        gradients: &[[f64; 2]],
    ) -> [Histograms; 2] {
        let of = |rows: &[usize]| self.histograms(rows, columns, gradients);
        let Some(whole) = whole else {
            return [of(left), of(right)];
        };
        if left.len() <= right.len() {
            let small = of(left);
            let large = without(whole, &small);
            [small, large]
        } else {
            let small = of(right);
            let large = without(whole, &small);
            [large, small]
        }
    }
}

/// What is left of histograms once a part is taken out.
fn without(mut whole: Histograms, part: &Histograms) -> Histograms {
    for (bin, taken) in whole.iter_mut().flatten().zip(part.iter().flatten()) {
        *bin = minus(*bin, *taken);
        // Counts are exact, and rounding must leave no weight in an empty bin.
        if bin[2] < 0.5 {
            *bin = [0.0; 3];
        }
    }
    whole
}

/// The bounds of the two children: the middle of their values parts them where
/// the split is on a monotone input.
fn child_bounds(monotone: Monotone, bounds: [f64; 2], values: [f64; 2]) -> [[f64; 2]; 2] {
    let middle = values[0] / 2.0 + values[1] / 2.0;
    let [least, most] = bounds;
    match monotone {
        Monotone::Increasing => [[least, middle], [middle, most]],
        Monotone::Decreasing => [[middle, most], [least, middle]],
        Monotone::Free => [bounds, bounds],
    }
}

/// The leaf with the largest gain; the oldest node where gains are equal.
fn best_leaf(leaves: &[Leaf]) -> Option<usize> {
    let gain = |i: &usize| leaves[*i].best.as_ref().map_or(0.0, |best| best.gain);
    (0..leaves.len())
        .filter(|&i| leaves[i].best.is_some())
        .reduce(|best, i| {
            let order = gain(&i).total_cmp(&gain(&best));
            if order.then(leaves[best].node.cmp(&leaves[i].node)).is_gt() {
                i
            } else {
                best
            }
        })
}

fn totals(rows: &[usize], gradients: &[[f64; 2]]) -> Sums {
    rows.iter().fold([0.0; 3], |sums, &row| {
        let [g, h] = gradients[row];
        plus(sums, [g, h, 1.0])
    })
}

fn plus(a: Sums, b: Sums) -> Sums {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

fn minus(a: Sums, b: Sums) -> Sums {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}
