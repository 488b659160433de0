//! A chart of accounts onto the canonical lines.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::line::{Class, Line};
use super::numbers::Scheme;
use super::words::{HORIZONS, ROOTS, RULES, holds, plain};

/// One account of a chart, as its source describes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Account {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) number: String,
    pub(super) parent: Option<usize>,
    pub(super) kind: String,
    pub(super) root: String,
    pub(super) line: String,
    pub(super) chart: String,
    /// Whether it only holds other accounts.
    pub(super) group: bool,
}

/// Where an account goes, and why.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mapping {
    /// The line; `None` where the evidence is too thin or divided.
    pub(super) line: Option<Line>,
    /// The line that the evidence would give, also where it is too thin.
    pub(super) guess: Option<Line>,
    /// How sure the guess is, 0 to 1.
    pub(super) confidence: f64,
    /// What spoke for it, in words.
    pub(super) reason: String,
    /// Whether the account belongs to the profit and loss, where that is known
    /// without the line.
    pub(super) is_result: Option<bool>,
}

/// The line of each account; `threshold` is the confidence that a mapping needs.
pub(super) fn map(accounts: &[Account], threshold: f64) -> Vec<Mapping> {
    let names: Vec<String> = accounts
        .iter()
        .map(|account| plain(&account.name))
        .collect();
    let chart = Chart {
        accounts,
        names: &names,
        scheme: None,
        said: &RefCell::default(),
    };
    let roots: Vec<Option<char>> = (0..accounts.len()).map(|i| chart.root(i)).collect();
    let scheme = chart.scheme(&roots);
    let chart = Chart { scheme, ..chart };
    let by_number = |i: usize| Some(root_of_line(scheme?.line(&accounts[i].number)?));
    (0..accounts.len())
        .map(|i| chart.mapping(i, roots[i].or_else(|| by_number(i)), threshold))
        .collect()
}

struct Chart<'a> {
    accounts: &'a [Account],
    names: &'a [String],
    scheme: Option<Scheme>,
    /// What each name says under a root, once it was asked.
    said: &'a RefCell<Sayings>,
}

/// What names say, by account and root.
type Sayings = BTreeMap<(usize, Option<char>), Vec<Said>>;

/// A line, the weight of its rule and the pattern that fits.
type Said = (Line, u8, &'static str);

/// What speaks for one line.
struct Evidence {
    line: Line,
    weight: f64,
    reason: String,
}

impl Evidence {
    fn said(whose: &str, line: Line, weight: f64, pattern: &str) -> Self {
        let word = pattern.replace(['*', '_'], "");
        let reason = format!("{whose} says “{word}”");
        Self {
            line,
            weight,
            reason,
        }
    }
}

/// The share of a second reading of one name.
const SECOND: f64 = 0.6;

/// Groups that outweigh the names in them: what stands under *accumulated
/// depreciation* is that, whichever asset it names.
const DOMINANT: [Line; 9] = [
    Line::Personnel,
    Line::AccumulatedDepreciation,
    Line::Depreciation,
    Line::PrepaidExpenses,
    Line::ShortTermInvestments,
    Line::TaxReceivable,
    Line::SalesDeductions,
    Line::OwnerDrawings,
    Line::Clearing,
];

/// Lines of what is left over: a group of that kind says little of its members.
const REST: [Line; 5] = [
    Line::OtherCurrentAssets,
    Line::OtherNoncurrentAssets,
    Line::OtherNoncurrentLiabilities,
    Line::OtherIncome,
    Line::OtherOperatingExpenses,
];

impl Chart<'_> {
    fn said(&self, i: usize, root: Option<char>) -> Vec<Said> {
        let mut said = self.said.borrow_mut();
        let lines = said.entry((i, root));
        lines
            .or_insert_with(|| said_lines(&self.names[i], root))
            .clone()
    }

    /// The account and its ancestors, nearest first; a cycle ends it.
    fn path(&self, account: usize) -> impl Iterator<Item = usize> {
        let next = |&i: &usize| self.accounts.get(i).and_then(|account| account.parent);
        std::iter::successors(Some(account), next).take(16)
    }

    /// The root of an account: `A`, `L`, `I` or `X`.
    ///
    /// A group between the account and its root may say the other side of the
    /// result, as expenses under *other income and expenses* do.
    fn root(&self, account: usize) -> Option<char> {
        let given = self
            .path(account)
            .find_map(|i| root_of(&self.accounts[i].root))
            .or_else(|| root_of_kind(&self.accounts[account].kind));
        let said = self
            .path(account)
            .skip(1)
            .find_map(|i| said(&self.names[i]));
        match (given, said) {
            (Some('I' | 'X'), Some(root @ ('I' | 'X'))) | (None, Some(root)) => Some(root),
            (given, _) => given,
        }
    }

    /// The numbering that the chart follows, if the numbers of at least eight
    /// accounts nine times in ten agree with what else is known of them.
    fn scheme(&self, roots: &[Option<char>]) -> Option<Scheme> {
        if let Some(named) = self.accounts.iter().find_map(|a| Scheme::named(&a.chart)) {
            return Some(named);
        }
        let named: Vec<Option<Line>> = (0..self.accounts.len())
            .map(|i| {
                let (line, weight, _) = *self.said(i, roots[i]).first()?;
                (weight >= 5).then_some(line)
            })
            .collect();
        let mut best: Option<(f64, Scheme)> = None;
        for scheme in Scheme::ALL {
            let (mut seen, mut agree, mut lines, mut same) = (0_u32, 0_u32, 0_u32, 0_u32);
            for (i, account) in self.accounts.iter().enumerate() {
                if account.number.is_empty() {
                    continue;
                }
                seen += u32::from(roots[i].is_some());
                let Some(line) = scheme.line(&account.number) else {
                    continue;
                };
                agree += u32::from(roots[i].is_some_and(|root| fits(line, root)));
                if let Some(named) = named[i] {
                    lines += 1;
                    same += u32::from(named == line);
                }
            }
            let agreement = f64::from(agree) / f64::from(seen.max(1));
            let sameness = f64::from(same) / f64::from(lines.max(1));
            // Where the chart says no roots, the names alone must agree.
            let known = match seen {
                8.. => lines >= 4 && agreement >= 0.85 && sameness >= 0.6,
                _ => lines >= 8 && sameness >= 0.75,
            };
            if known && best.is_none_or(|(score, _)| sameness > score) {
                best = Some((sameness, scheme));
            }
        }
        best.map(|(_, scheme)| scheme)
    }

    fn mapping(&self, i: usize, root: Option<char>, threshold: f64) -> Mapping {
        let account = &self.accounts[i];
        let is_result = root.map(|root| matches!(root, 'I' | 'X'));
        if let Some(line) = Line::find(account.line.trim()) {
            return Mapping {
                line: Some(line),
                guess: Some(line),
                confidence: 1.0,
                reason: "given with the account".to_owned(),
                is_result,
            };
        }
        let evidence = self.evidence(i, root);
        let mut totals: BTreeMap<Line, f64> = BTreeMap::new();
        for part in &evidence {
            *totals.entry(part.line).or_default() += part.weight;
        }
        let mut ranked: Vec<(Line, f64)> = totals.into_iter().collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let Some(&(line, total)) = ranked.first() else {
            return Mapping {
                line: None,
                guess: None,
                confidence: 0.0,
                reason: "neither number, type nor names say what it is".to_owned(),
                is_result,
            };
        };
        let second = ranked.get(1).map_or(0.0, |(_, total)| *total);
        let margin = (total - second) / total;
        let known = match self.contradicts(i, root) {
            true => 0.6,
            false if root.is_some() => 1.0,
            false => 0.8,
        };
        let confidence =
            known * (1.0 - (-total / 2.2).exp()) * (0.45 + 0.55 * (2.5 * margin).min(1.0));
        let confidence = (confidence.min(0.99) * 100.0).round() / 100.0;
        let reasons: Vec<&str> = evidence
            .iter()
            .filter(|part| part.line == line)
            .map(|part| part.reason.as_str())
            .collect();
        Mapping {
            line: (confidence >= threshold).then_some(line),
            guess: Some(line),
            confidence,
            reason: reasons.join("; "),
            is_result,
        }
    }

    /// What the groups above say: for each line the strongest of them, less
    /// with each step up.
    fn group_evidence(
        &self,
        i: usize,
        root: Option<char>,
        silent: bool,
        evidence: &mut Vec<Evidence>,
    ) {
        let mut strongest: BTreeMap<Line, (f64, &'static str)> = BTreeMap::new();
        let mut reach = 1.0;
        for at in self.path(i).skip(1) {
            for (rank, (line, weight, pattern)) in self.said(at, root).into_iter().enumerate() {
                let share = match (DOMINANT.contains(&line), REST.contains(&line), silent) {
                    (true, _, _) if weight >= 5 => 1.3,
                    (_, true, _) => 0.3,
                    (_, _, true) => 0.8,
                    (_, _, false) => 0.5,
                };
                let share = share * if rank == 0 { reach } else { reach * SECOND };
                let (line, lasting) = self.lasting(i, line);
                let weight = f64::from(weight) * share * lasting;
                let best = strongest.entry(line).or_insert((weight, pattern));
                if weight > best.0 {
                    *best = (weight, pattern);
                }
            }
            reach *= 0.7;
        }
        let said = strongest.into_iter();
        evidence.extend(
            said.map(|(line, (weight, pattern))| Evidence::said("group", line, weight, pattern)),
        );
    }

    /// The line and its share after what the groups say of how long it lasts: a
    /// loan under current liabilities is a short-term one, and machines under
    /// current assets are doubtful.
    fn lasting(&self, i: usize, line: Line) -> (Line, f64) {
        let kind = plain(&self.accounts[i].kind);
        let groups = self.path(i).skip(1).map(|at| self.names[at].as_str());
        let over = std::iter::once(kind.as_str())
            .chain(groups)
            .find_map(|text| {
                let says =
                    |(_, words): &&(bool, &[&str])| words.iter().any(|word| holds(text, word));
                HORIZONS.iter().find(says).map(|(over, _)| *over)
            });
        match (over, lasts(line)) {
            (Some(over), Some(lasts)) if over != lasts => match other_horizon(line) {
                Some(line) => (line, 0.9),
                None => (line, 0.3),
            },
            _ => (line, 1.0),
        }
    }

    /// Whether the number of a known scheme says another root than the chart.
    fn contradicts(&self, i: usize, root: Option<char>) -> bool {
        let number = &self.accounts[i].number;
        let line = self.scheme.and_then(|scheme| scheme.line(number));
        match (line, root) {
            (Some(line), Some(root)) => line != Line::Clearing && !fits(line, root),
            _ => false,
        }
    }

    fn evidence(&self, i: usize, root: Option<char>) -> Vec<Evidence> {
        let account = &self.accounts[i];
        let mut evidence = Vec::new();
        // A number of a scheme is an agreement, a name only a description.
        if let Some(scheme) = self.scheme {
            let line = scheme.line(&account.number).filter(|line| {
                *line == Line::Clearing || root.is_none_or(|root| fits(*line, root))
            });
            if let Some(line) = line {
                let reason = format!("number {} of {}", account.number, scheme.name());
                evidence.push(Evidence {
                    line,
                    weight: 7.0,
                    reason,
                });
            }
        }
        if let Some((line, weight)) = kind_line(&account.kind, root) {
            let reason = format!("type {}", account.kind);
            let (line, share) = self.lasting(i, line);
            let weight = weight * share;
            evidence.push(Evidence {
                line,
                weight,
                reason,
            });
        }
        let own = self.said(i, root);
        for (rank, (line, weight, pattern)) in own.iter().enumerate() {
            let weight = f64::from(*weight) * if rank == 0 { 1.0 } else { SECOND };
            let (line, share) = self.lasting(i, *line);
            evidence.push(Evidence::said("name", line, weight * share, pattern));
        }
        self.group_evidence(i, root, own.is_empty(), &mut evidence);
        evidence
    }
}

/// The line of the same things with the other horizon.
fn other_horizon(line: Line) -> Option<Line> {
    let pairs = [
        (Line::ShortTermDebt, Line::LongTermDebt),
        (
            Line::OtherCurrentLiabilities,
            Line::OtherNoncurrentLiabilities,
        ),
        (Line::OtherCurrentAssets, Line::OtherNoncurrentAssets),
        (Line::ShortTermInvestments, Line::FinancialAssets),
    ];
    pairs.into_iter().find_map(|(short, long)| match line {
        line if line == short => Some(long),
        line if line == long => Some(short),
        _ => None,
    })
}

/// Whether what a line holds lasts over a year; `None` where it may be either.
fn lasts(line: Line) -> Option<bool> {
    match line {
        Line::FixedAssets
        | Line::AccumulatedDepreciation
        | Line::IntangibleAssets
        | Line::FinancialAssets
        | Line::OtherNoncurrentAssets
        | Line::LongTermDebt
        | Line::OtherNoncurrentLiabilities => Some(true),
        Line::Provisions | Line::Clearing => None,
        line => match line.class() {
            Class::Asset | Class::Liability => Some(false),
            Class::Equity | Class::Income | Class::Expense => None,
        },
    }
}

/// The heaviest rules that fit a name under a root: the first is that with the
/// longest pattern, a second one of the same weight names another line.
fn said_lines(name: &str, root: Option<char>) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    for (roots, line, weight, patterns) in RULES {
        if root.is_some_and(|root| !roots.contains(root)) {
            continue;
        }
        let fitting = patterns.iter().filter(|pattern| holds(name, pattern));
        if let Some(pattern) = fitting.max_by_key(|pattern| pattern.len()) {
            found.push((*line, *weight, pattern));
        }
    }
    found.sort_by_key(|(line, weight, pattern)| {
        (std::cmp::Reverse((*weight, pattern.len())), *line)
    });
    let Some(&(first, heaviest, _)) = found.first() else {
        return found;
    };
    let second = found
        .iter()
        .find(|(line, weight, _)| *line != first && *weight == heaviest)
        .copied();
    found.truncate(1);
    found.extend(second);
    found
}

/// The roots that a name says.
fn said_roots(name: &str) -> Vec<char> {
    ROOTS
        .iter()
        .filter(|(_, patterns)| patterns.iter().any(|pattern| holds(name, pattern)))
        .map(|(root, _)| *root)
        .collect()
}

/// The root that a name says, if it says one alone.
fn said(name: &str) -> Option<char> {
    match said_roots(name).as_slice() {
        [root] => Some(*root),
        _ => None,
    }
}

fn root_of(text: &str) -> Option<char> {
    match plain(text).trim() {
        "" => None,
        "asset" | "assets" => Some('A'),
        "liability" | "liabilities" | "equity" => Some('L'),
        "income" | "revenue" | "revenues" => Some('I'),
        "expense" | "expenses" => Some('X'),
        _ => said(&plain(text)),
    }
}

fn fits(line: Line, root: char) -> bool {
    root_of_line(line) == root
}

fn root_of_line(line: Line) -> char {
    match line.class() {
        Class::Asset => 'A',
        Class::Liability | Class::Equity => 'L',
        Class::Income => 'I',
        Class::Expense => 'X',
    }
}

/// A type in one form: `Accounts receivable (A/R)` and `Other Current Assets`
/// as `account receivable` and `other current asset`.
fn plain_kind(kind: &str) -> String {
    let words = plain(kind);
    let words = words.split(' ').filter(|word| word.len() > 1);
    let singular = words.map(|word| match word.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => word.strip_suffix('s').unwrap_or(word).to_owned(),
    });
    singular.collect::<Vec<_>>().join(" ")
}

/// The root of a type, as bookkeeping services name types.
fn root_of_kind(kind: &str) -> Option<char> {
    match plain_kind(kind).as_str() {
        "bank"
        | "cash"
        | "accounts receivable"
        | "receivable"
        | "current"
        | "fixed"
        | "inventory"
        | "noncurrent"
        | "prepayment"
        | "stock"
        | "accumulated depreciation" => Some('A'),
        "accounts payable" | "payable" | "credit card" | "currliab" | "termliab" => Some('L'),
        "sales" | "otherincome" => Some('I'),
        "cost of good sold" | "directcost" | "direct cost" | "overheads" | "depreciatn"
        | "depreciation" => Some('X'),
        other => said(&format!(" {other} ")),
    }
}

/// The line of an account's type, and how much the type weighs.
fn kind_line(kind: &str, root: Option<char>) -> Option<(Line, f64)> {
    let kind = plain_kind(kind);
    let (line, weight) = match kind.as_str() {
        "bank" | "cash" => (Line::Cash, 5.0),
        "account receivable" => (Line::Receivables, 5.0),
        "receivable" => (Line::Receivables, 3.0),
        "stock" | "inventory" => (Line::Inventory, 4.0),
        "fixed asset" | "fixed" => (Line::FixedAssets, 3.5),
        "accumulated depreciation" => (Line::AccumulatedDepreciation, 5.0),
        "prepayment" => (Line::PrepaidExpenses, 5.0),
        "other current asset" | "current asset" | "current" => (Line::OtherCurrentAssets, 2.0),
        "other asset" | "noncurrent" => (Line::OtherNoncurrentAssets, 1.5),
        "account payable" => (Line::Payables, 5.0),
        "payable" | "stock received but not billed" | "asset received but not billed" => {
            (Line::Payables, 3.0)
        }
        "credit card" => (Line::ShortTermDebt, 5.0),
        "other current liability" | "current liability" | "currliab" => {
            (Line::OtherCurrentLiabilities, 1.5)
        }
        "long term liability" | "non current liability" | "termliab" => (Line::LongTermDebt, 2.0),
        "tax" if root == Some('A') => (Line::TaxReceivable, 3.0),
        "tax" if root == Some('L') => (Line::TaxPayable, 3.0),
        "income account" | "income" | "sale" | "revenue" => (Line::Revenue, 1.5),
        "other income" | "otherincome" => (Line::OtherIncome, 2.0),
        "cost of good sold" | "directcost" | "direct cost" => (Line::CostOfSales, 6.5),
        "stock adjustment" | "expense included in valuation" => (Line::CostOfSales, 2.5),
        "depreciation" | "depreciatn" => (Line::Depreciation, 5.0),
        "chargeable" => (Line::Selling, 1.0),
        "round off" => (Line::OtherOperatingExpenses, 1.0),
        "temporary" => (Line::Clearing, 5.0),
        _ => return None,
    };
    let sees = line == Line::Clearing || root.is_none_or(|root| fits(line, root));
    sees.then_some((line, weight))
}
