//! Totals split among their parts.

use super::structure::Structure;

/// The totals and what each is split into, from the top.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TopDown {
    totals: usize,
    nodes: Vec<Node>,
}

/// A total and its direct parts: places among all series, and weights.
#[derive(Clone, Debug, PartialEq)]
struct Node {
    total: usize,
    parts: Vec<(usize, f64)>,
}

impl TopDown {
    /// Level by level where the totals with a forecast are nested, else from the
    /// highest totals to the bottom series at once; none where two of the highest
    /// totals share a series.
    pub(super) fn by_level(structure: &Structure, has_forecast: &[bool]) -> Option<Self> {
        let chains = chains(structure, has_forecast);
        let nodes = levels(structure, &chains).or_else(|| direct(structure, &chains))?;
        Some(Self::of(structure, nodes))
    }

    /// From the highest totals to the bottom series at once.
    pub(super) fn at_once(structure: &Structure, has_forecast: &[bool]) -> Option<Self> {
        let nodes = direct(structure, &chains(structure, has_forecast))?;
        Some(Self::of(structure, nodes))
    }

    fn of(structure: &Structure, mut nodes: Vec<Node>) -> Self {
        nodes.sort_by_key(|node| (usize::MAX - structure.sums[node.total].len(), node.total));
        Self {
            totals: structure.totals(),
            nodes,
        }
    }

    /// The bottom series, each total split in proportion to `shares`; alike where
    /// those of its parts add up to nothing.
    pub(super) fn bottoms(&self, base: &[f64], shares: &[f64]) -> Vec<f64> {
        let mut found = base.to_vec();
        for node in &self.nodes {
            let value = found[node.total];
            let part = |&(place, weight): &(usize, f64)| weight * shares[place];
            let sum: f64 = node.parts.iter().map(part).sum();
            let size: f64 = node.parts.iter().map(|p| part(p).abs()).sum();
            for &(place, weight) in &node.parts {
                found[place] = if sum.abs() > 1e-9 * size {
                    shares[place] * (value / sum)
                } else {
                    value / (weight * node.parts.len() as f64)
                };
            }
        }
        found.split_off(self.totals)
    }
}

/// Of each bottom series, the totals that hold it, the largest first, and its weight.
type Chains = Vec<Vec<(usize, f64)>>;

fn chains(structure: &Structure, has_forecast: &[bool]) -> Chains {
    let mut chains = structure.above();
    for chain in &mut chains {
        chain.retain(|(total, _)| has_forecast[*total]);
        chain.sort_by_key(|(total, _)| (usize::MAX - structure.sums[*total].len(), *total));
    }
    chains
}

/// Each total with those directly below it; none where totals cross.
fn levels(structure: &Structure, chains: &Chains) -> Option<Vec<Node>> {
    let count = structure.totals();
    let mut parts: Vec<Vec<(usize, f64)>> = vec![Vec::new(); count];
    let mut parents: Vec<Option<(Option<usize>, f64)>> = vec![None; count];
    for (bottom, chain) in chains.iter().enumerate() {
        let mut above: Option<(usize, f64)> = None;
        for &(total, weight) in chain {
            let parent = above.map(|(parent, _)| parent);
            let ratio = above.map_or(1.0, |(_, outer)| outer / weight);
            match parents[total] {
                None => {
                    parents[total] = Some((parent, ratio));
                    if let Some(parent) = parent {
                        parts[parent].push((total, ratio));
                    }
                }
                Some((known, before)) => {
                    let same = (ratio - before).abs() <= 1e-9 * before.abs();
                    if known != parent || !same {
                        return None;
                    }
                }
            }
            above = Some((total, weight));
        }
        if let Some((total, weight)) = above {
            parts[total].push((count + bottom, weight));
        }
    }
    let nodes = parts.into_iter().enumerate();
    let nodes = nodes.filter(|(_, parts)| !parts.is_empty());
    Some(nodes.map(|(total, parts)| Node { total, parts }).collect())
}

/// The highest totals with all their bottom series; none where they cross.
fn direct(structure: &Structure, chains: &Chains) -> Option<Vec<Node>> {
    let count = structure.totals();
    let mut parts: Vec<Vec<(usize, f64)>> = vec![Vec::new(); count];
    for (bottom, chain) in chains.iter().enumerate() {
        if let Some(&(total, weight)) = chain.first() {
            parts[total].push((count + bottom, weight));
        }
    }
    let whole = |(total, parts): (usize, &Vec<(usize, f64)>)| {
        parts.is_empty() || parts.len() == structure.sums[total].len()
    };
    if !parts.iter().enumerate().all(whole) {
        return None;
    }
    let nodes = parts.into_iter().enumerate();
    let nodes = nodes.filter(|(_, parts)| !parts.is_empty());
    Some(nodes.map(|(total, parts)| Node { total, parts }).collect())
}
