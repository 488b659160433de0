//! Which series is the sum of which.

use std::collections::BTreeMap;

use trimtab_core::{Code, Error, Issue, Result, Severity, quoted};

/// The summing matrix *S* = (*A*; *I*): totals first, then the bottom series.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Structure {
    /// The totals as they first stand, then the bottom series as they first stand.
    pub(super) ids: Vec<String>,
    /// The rows of *A*: of each total, the bottom series, rising from 0, and their
    /// weights.
    pub(super) sums: Vec<Vec<(usize, f64)>>,
}

/// A row of the table: a total, a part of it, the part's weight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge<'a> {
    pub(super) row: usize,
    pub(super) total: &'a str,
    pub(super) part: &'a str,
    pub(super) weight: f64,
}

/// The most entries that *A* may have.
const MOST_ENTRIES: usize = 50_000_000;

/// The direct parts of each total: place, weight and row.
type Parts = Vec<Vec<(usize, f64, usize)>>;

impl Structure {
    /// The structure of these rows; parts that are totals themselves are followed
    /// down to bottom series.
    pub(super) fn of(edges: &[Edge<'_>], issues: &mut Vec<Issue>) -> Result<Self> {
        let (names, parts) = parts(edges, issues)?;
        let order = bottom_first(&names, &parts)?;
        let is_total = |place: usize| !parts[place].is_empty();
        let totals: Vec<usize> = (0..names.len()).filter(|at| is_total(*at)).collect();
        let bottoms: Vec<usize> = (0..names.len()).filter(|at| !is_total(*at)).collect();
        let mut positions = vec![0; names.len()];
        for (position, &place) in bottoms.iter().enumerate() {
            positions[place] = position;
        }
        let mut sums: Vec<Vec<(usize, f64)>> = vec![Vec::new(); names.len()];
        let mut entries = 0;
        for place in order {
            let mut sum: BTreeMap<usize, f64> = BTreeMap::new();
            for &(part, weight, row) in &parts[place] {
                let own = [(positions[part], 1.0)];
                let below: &[(usize, f64)] = if is_total(part) { &sums[part] } else { &own };
                for &(bottom, inner) in below {
                    if sum.insert(bottom, weight * inner).is_some() {
                        return Err(twice(row, names[place], names[bottoms[bottom]]));
                    }
                }
            }
            entries += sum.len();
            if entries > MOST_ENTRIES {
                let problem = format!(
                    "the totals of `structure` have more than {MOST_ENTRIES} bottom series in all; leave out levels that nobody needs"
                );
                return Err(Error::data(Code::DataUnfit, problem).with_argument("structure"));
            }
            sums[place] = sum.into_iter().collect();
        }
        let places = totals.iter().chain(&bottoms);
        Ok(Self {
            ids: places.map(|&place| names[place].to_owned()).collect(),
            sums: totals
                .iter()
                .map(|&at| std::mem::take(&mut sums[at]))
                .collect(),
        })
    }

    pub(super) fn totals(&self) -> usize {
        self.sums.len()
    }

    pub(super) fn bottoms(&self) -> usize {
        self.ids.len() - self.sums.len()
    }

    /// What a total is of these values of the bottom series.
    pub(super) fn sum(&self, total: usize, bottom: &[f64]) -> f64 {
        let parts = self.sums[total].iter();
        parts.map(|(part, weight)| weight * bottom[*part]).sum()
    }

    /// *A* transposed: of each bottom series, its totals and the weights.
    pub(super) fn above(&self) -> Vec<Vec<(usize, f64)>> {
        let mut above = vec![Vec::new(); self.bottoms()];
        for (total, sum) in self.sums.iter().enumerate() {
            for &(part, weight) in sum {
                above[part].push((total, weight));
            }
        }
        above
    }
}

/// Names in the order of the rows, and the direct parts of each.
fn parts<'a>(edges: &[Edge<'a>], issues: &mut Vec<Issue>) -> Result<(Vec<&'a str>, Parts)> {
    let mut names: Vec<&str> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut known: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let mut parts: Parts = Vec::new();
    let mut repeated = None;
    for edge in edges {
        let [total, part] = [edge.total, edge.part].map(|name| {
            *places.entry(name).or_insert_with(|| {
                names.push(name);
                parts.push(Vec::new());
                names.len() - 1
            })
        });
        if total == part {
            continue;
        }
        match known.insert((total, part), edge.weight) {
            None => parts[total].push((part, edge.weight, edge.row)),
            Some(before) if before.to_bits() == edge.weight.to_bits() => {
                let (_, count) = repeated.get_or_insert((edge.row, 0));
                *count += 1;
            }
            Some(before) => {
                let problem = format!(
                    "{} is a part of {} with the weight {before} in an earlier row and {} here; keep one of them",
                    quoted(edge.part),
                    quoted(edge.total),
                    edge.weight
                );
                let row = Some(edge.row as u64);
                return Err(Error::column_value("weight", row, problem).with_argument("structure"));
            }
        }
    }
    if let Some((row, count)) = repeated {
        let message = format!("`structure` repeats {count} of its rows: each pair counts once");
        let issue = Issue::new(Severity::Warning, "STRUCTURE_DUPLICATE", message);
        issues.push(issue.column("part").row(row).detail("rows", count));
    }
    Ok((names, parts))
}

/// The totals, each after its parts (Kahn 1962).
fn bottom_first(names: &[&str], parts: &Parts) -> Result<Vec<usize>> {
    let is_total = |at: &usize| !parts[*at].is_empty();
    let open_parts = |at: usize| parts[at].iter().filter(|part| is_total(&part.0)).count();
    let mut open: Vec<usize> = (0..names.len()).map(open_parts).collect();
    let mut above: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
    for (total, parts) in parts.iter().enumerate() {
        for (part, ..) in parts.iter().filter(|part| is_total(&part.0)) {
            above[*part].push(total);
        }
    }
    let count = (0..names.len()).filter(is_total).count();
    let mut order: Vec<usize> = (0..names.len())
        .filter(|at| is_total(at) && open[*at] == 0)
        .collect();
    let mut next = 0;
    while let Some(&at) = order.get(next) {
        next += 1;
        for &total in &above[at] {
            open[total] -= 1;
            if open[total] == 0 {
                order.push(total);
            }
        }
    }
    if order.len() == count {
        return Ok(order);
    }
    Err(cycle(names, parts, &open))
}

/// The error of totals that contain themselves.
fn cycle(names: &[&str], parts: &Parts, open: &[usize]) -> Error {
    let stuck = |at: &usize| open[*at] > 0;
    let first = (0..names.len()).find(stuck).unwrap_or_default();
    let (mut path, mut at, mut row) = (vec![first], first, 0);
    // INVARIANT: a total that is stuck has a part that is stuck.
    while let Some(part) = parts[at].iter().find(|part| stuck(&part.0)) {
        (at, row) = (part.0, part.2);
        if let Some(start) = path.iter().position(|before| *before == at) {
            path.drain(..start);
            break;
        }
        path.push(at);
    }
    path.push(at);
    let mut chain: Vec<String> = path.iter().map(|at| quoted(names[*at])).collect();
    if chain.len() > 8 {
        chain.splice(4..chain.len() - 3, ["…".to_owned()]);
    }
    let problem = format!(
        "a total cannot be a part of itself: {}; remove one of these rows",
        chain
            .join(", which has the part ")
            .replacen(", which", "", 1)
    );
    Error::column_value("part", Some(row as u64), problem).with_argument("structure")
}

fn twice(row: usize, total: &str, bottom: &str) -> Error {
    let problem = format!(
        "{} holds {} in two of its parts and would count it twice; give the total one division into parts, or its bottom series",
        quoted(total),
        quoted(bottom)
    );
    Error::column_value("part", Some(row as u64), problem).with_argument("structure")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rows: &[(&str, &str, f64)]) -> Result<(Structure, Vec<Issue>)> {
        let rows = rows.iter().enumerate();
        let edges: Vec<Edge<'_>> = rows
            .map(|(row, &(total, part, weight))| Edge {
                row,
                total,
                part,
                weight,
            })
            .collect();
        let mut issues = Vec::new();
        Ok((Structure::of(&edges, &mut issues)?, issues))
    }

    #[test]
    fn direct_parts_and_bottom_series_say_the_same() {
        let (tree, _) = of(&[
            ("all", "north", 1.0),
            ("all", "c", 1.0),
            ("north", "a", 1.0),
            ("north", "b", 1.0),
        ])
        .unwrap();
        assert_eq!(tree.ids, ["all", "north", "c", "a", "b"]);
        assert_eq!(tree.sums[0], [(0, 1.0), (1, 1.0), (2, 1.0)]);
        assert_eq!(tree.sums[1], [(1, 1.0), (2, 1.0)]);
    }

    #[test]
    fn weights_multiply_along_the_way() {
        let (tree, _) = of(&[
            ("profit", "revenue", 1.0),
            ("profit", "cost", -1.0),
            ("cost", "rent", 1.0),
            ("cost", "pay", 2.0),
        ])
        .unwrap();
        assert_eq!(tree.ids, ["profit", "cost", "revenue", "rent", "pay"]);
        assert_eq!(tree.sums[0], [(0, 1.0), (1, -1.0), (2, -2.0)]);
    }

    #[test]
    fn a_cycle_is_refused_by_name() {
        let error = of(&[("x", "a", 1.0), ("a", "b", 1.0), ("b", "a", 1.0)]).unwrap_err();
        assert_eq!(
            error.message(),
            "column `part`, row 2: a total cannot be a part of itself: `a` has the part `b`, which has the part `a`; remove one of these rows"
        );
    }

    #[test]
    fn two_divisions_of_one_total_are_refused() {
        let error = of(&[
            ("all", "north", 1.0),
            ("all", "shoes", 1.0),
            ("north", "a", 1.0),
            ("shoes", "a", 1.0),
        ])
        .unwrap_err();
        assert!(
            error
                .message()
                .contains("`all` holds `a` in two of its parts")
        );
        assert_eq!(error.row(), Some(1));
    }

    #[test]
    fn a_row_that_repeats_counts_once_and_one_that_differs_is_refused() {
        let (one, issues) = of(&[("t", "a", 1.0), ("t", "a", 1.0), ("a", "a", 1.0)]).unwrap();
        assert_eq!(one.sums[0], [(0, 1.0)]);
        assert_eq!(issues[0].code, "STRUCTURE_DUPLICATE");
        let error = of(&[("t", "a", 1.0), ("t", "a", -1.0)]).unwrap_err();
        assert_eq!(error.column(), Some("weight"));
    }
}
