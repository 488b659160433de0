//! Money in the bank: how long it lasts, how much it swings.

use std::collections::BTreeMap;

use super::firm::{BankLine, Firm, Until, number};
use super::measure::{Findings, days, money, percent};

const INSTITUTE: &str = "JPMorgan Chase Institute (2016), Cash is King: median of 597,000 small businesses in the United States";
const INSTITUTE_RESTAURANTS: &str =
    "JPMorgan Chase Institute (2016), Cash is King: median of restaurants in the United States";
const INSTITUTE_REAL_ESTATE: &str = "JPMorgan Chase Institute (2016), Cash is King: median of real-estate businesses in the United States";

/// The window, in days, that averages are taken over.
const WINDOW: i32 = 365;
/// The fewest days that averages are taken over.
const FEWEST_DAYS: i32 = 28;

/// The amounts that came from and went to others, by day: transfers between the
/// business's own accounts, which `own` marks, are left out.
pub(super) fn flows(firm: &Firm, own: &[bool]) -> Vec<(i32, i128)> {
    let own = own.iter().chain(std::iter::repeat(&false));
    let lines = firm.bank.iter().zip(own).filter(|(_, own)| !**own);
    lines.map(|(line, _)| (line.date, line.units)).collect()
}

/// Whether each line is a transfer between own accounts.
///
/// Two lines are a transfer if they are of one day, of two accounts, and add up
/// to zero; each line is matched once, in the order of the table.
pub(super) fn transfers(bank: &[BankLine]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..bank.len()).filter(|&at| bank[at].units != 0).collect();
    order.sort_by_key(|&at| (bank[at].date, bank[at].units.unsigned_abs(), at));
    let mut own = vec![false; bank.len()];
    let same = |a: &usize, b: &usize| {
        (bank[*a].date, bank[*a].units.unsigned_abs())
            == (bank[*b].date, bank[*b].units.unsigned_abs())
    };
    for group in order.chunk_by(same).filter(|group| group.len() > 1) {
        // Waiting lines of one sign, by account.
        let mut waiting: [BTreeMap<u32, Vec<usize>>; 2] = [BTreeMap::new(), BTreeMap::new()];
        for &at in group {
            let (account, sign) = (bank[at].account, usize::from(bank[at].units > 0));
            let partner = waiting[1 - sign]
                .iter_mut()
                .find(|(of, lines)| **of != account && !lines.is_empty());
            if let Some(partner) = partner.and_then(|(_, lines)| lines.pop()) {
                own[at] = true;
                own[partner] = true;
            } else {
                waiting[sign].entry(account).or_default().push(at);
            }
        }
    }
    own
}

/// The total of all accounts at the end of days.
#[derive(Debug)]
pub(super) struct Balances {
    /// What was there before the first line.
    pub(super) opening: i128,
    /// Changes by day, in the order of days.
    changes: Vec<(i32, i128)>,
}

/// The balances of all accounts, added; `None` where an account has none.
///
/// A line without a balance takes that of the line before plus its amount.
pub(super) fn balances(firm: &Firm) -> Option<Balances> {
    let mut accounts: Vec<Vec<&BankLine>> = vec![Vec::new(); firm.accounts as usize];
    for line in &firm.bank {
        accounts.get_mut(line.account as usize)?.push(line);
    }
    let mut opening = 0_i128;
    let mut changes: BTreeMap<i32, i128> = BTreeMap::new();
    for lines in accounts.iter_mut().filter(|lines| !lines.is_empty()) {
        in_order(lines);
        let known = lines.iter().position(|line| line.balance.is_some())?;
        let mut balance = lines[..=known]
            .iter()
            .fold(lines[known].balance?, |sum, line| {
                sum.saturating_sub(line.units)
            });
        opening = opening.saturating_add(balance);
        for day in lines.chunk_by(|a, b| a.date == b.date) {
            let before = balance;
            for line in day {
                balance = line
                    .balance
                    .unwrap_or_else(|| balance.saturating_add(line.units));
            }
            let change = changes.entry(day[0].date).or_default();
            *change = change.saturating_add(balance.saturating_sub(before));
        }
    }
    (!changes.is_empty()).then(|| Balances {
        opening,
        changes: changes.into_iter().collect(),
    })
}

/// Sorts the lines of an account by day, and within a day as they happened:
/// banks export the newest line first as often as last, and the balances tell.
fn in_order(lines: &mut [&BankLine]) {
    let follows = |before: &BankLine, after: &BankLine| match (before.balance, after.balance) {
        (Some(before), Some(balance)) => before.checked_add(after.units) == Some(balance),
        _ => false,
    };
    let forward = lines
        .windows(2)
        .filter(|pair| follows(pair[0], pair[1]))
        .count();
    let backward = lines
        .windows(2)
        .filter(|pair| follows(pair[1], pair[0]))
        .count();
    let falling = lines
        .windows(2)
        .filter(|pair| pair[1].date < pair[0].date)
        .count();
    let rising = lines
        .windows(2)
        .filter(|pair| pair[1].date > pair[0].date)
        .count();
    if backward > forward || backward == forward && falling > rising {
        lines.reverse();
    }
    lines.sort_by_key(|line| line.date);
}

impl Balances {
    /// The average over the days after `before` up to `last`, the days below
    /// zero among them, and the total at the end.
    fn over(&self, before: i32, last: i32) -> (f64, i64, f64) {
        let (mut balance, mut day) = (self.opening, before);
        let (mut sum, mut below) = (0.0, 0_i64);
        let mut stay = |balance: i128, from: i32, to: i32| {
            let length = i64::from(to) - i64::from(from);
            sum += number(balance) * length as f64;
            below += if balance < 0 { length } else { 0 };
        };
        for &(date, change) in &self.changes {
            if date > last {
                break;
            }
            // The end of `date` has the change in it.
            if date - 1 > day {
                stay(balance, day, date - 1);
                day = date - 1;
            }
            balance = balance.saturating_add(change);
        }
        stay(balance, day, last);
        (sum / f64::from(last - before), below, number(balance))
    }
}

/// Cash buffer, days below zero, flows and their swings.
pub(super) fn cash(
    firm: &Firm,
    flows: &[(i32, i128)],
    balances: Option<&Balances>,
    until: Until,
    found: &mut Findings,
) {
    found.about("cash");
    let Some(first) = firm.bank.iter().map(|line| line.date).min() else {
        return;
    };
    let before = (first - 1).max(until.as_of - WINDOW);
    let length = until.as_of - before;
    if length < FEWEST_DAYS {
        found.gap(
            "DATA_TOO_SHORT",
            "bank",
            format!("cash needs {FEWEST_DAYS} days of bank lines, there are {length}"),
        );
        return;
    }
    let window = || flows.iter().filter(move |(date, _)| *date > before);
    let total = |sign: i128| {
        window()
            .filter(move |(_, units)| units.signum() == sign)
            .fold(0_i128, |sum, (_, units)| sum.saturating_add(*units))
    };
    let (inflow, outflow) = (
        number(total(1)) / f64::from(length),
        -number(total(-1)) / f64::from(length),
    );
    let span = days(f64::from(length));
    let money = |value| money(value, firm.currency);
    found.number(
        "average_daily_inflow",
        inflow,
        "currency",
        format!("On average {} a day comes in, over {span}.", money(inflow)),
    );
    found.number(
        "average_daily_outflow",
        outflow,
        "currency",
        format!("On average {} a day goes out, over {span}.", money(outflow)),
    );
    if let Some(balances) = balances {
        let (average, below, now) = balances.over(before, until.as_of);
        found.number(
            "cash_balance",
            now,
            "currency",
            format!("The bank holds {}.", money(now)),
        );
        found.number(
            "average_daily_balance",
            average,
            "currency",
            format!("On average the bank holds {}, over {span}.", money(average)),
        );
        buffer(firm, average, outflow, found);
        let message = match below {
            0 => format!("The balance was never below zero in {span}."),
            _ => format!(
                "The balance was below zero on {} of {span}.",
                days(below as f64)
            ),
        };
        found.number("days_below_zero", below as f64, "days", message);
    } else {
        found.gap("BALANCE_MISSING", "balance", "the bank lines of an account have no `balance`: how much is there, and for how many days, is not known");
    }
    weeks(flows, first, until, outflow, &money, found);
}

/// Average balance over average outflow.
fn buffer(firm: &Firm, average: f64, outflow: f64, found: &mut Findings) {
    if outflow <= 0.0 {
        found.gap(
            "DATA_TOO_SHORT",
            "cash_buffer_days",
            "nothing went out of the bank, so that no number of days follows",
        );
        return;
    }
    let buffer = average / outflow;
    let sector = firm.sector.to_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| sector.contains(word));
    let (benchmark, source) = if is(&["restaurant", "café", "cafe", "bistro"]) {
        (16.0, INSTITUTE_RESTAURANTS)
    } else if is(&["real estate", "real_estate", "real-estate"]) {
        (47.0, INSTITUTE_REAL_ESTATE)
    } else {
        (27.0, INSTITUTE)
    };
    let place = match buffer {
        b if b < 13.0 => "a quarter of small businesses have as little",
        b if b > 62.0 => "a quarter of small businesses have as much",
        _ => "half of small businesses have 13 to 62 days",
    };
    let message = format!(
        "The average balance lasts for {} of average payments; {place}.",
        days(buffer)
    );
    found.number("cash_buffer_days", buffer, "days", message);
    found.benchmark(benchmark, source);
}

/// How much the net flow of weeks swings: weeks of seven days that end on the
/// last day, so that none is cut.
fn weeks(
    flows: &[(i32, i128)],
    first: i32,
    until: Until,
    outflow: f64,
    money: &dyn Fn(f64) -> String,
    found: &mut Findings,
) {
    let count = usize::try_from((until.as_of - first + 1).min(WINDOW) / 7).unwrap_or(0);
    if count < 4 {
        return;
    }
    let mut nets = vec![0_i128; count];
    for &(date, units) in flows {
        let back = usize::try_from((until.as_of - date) / 7).unwrap_or(usize::MAX);
        if let Some(net) = nets.get_mut(back) {
            *net = net.saturating_add(units);
        }
    }
    let mean = nets.iter().map(|net| number(*net)).sum::<f64>() / count as f64;
    let squares: f64 = nets.iter().map(|net| (number(*net) - mean).powi(2)).sum();
    let deviation = (squares / (count - 1) as f64).sqrt();
    let message = format!(
        "The net flow of a week swings by about {} around {}.",
        money(deviation),
        money(mean)
    );
    found.number("weekly_net_flow_deviation", deviation, "currency", message);
    if outflow > 0.0 {
        let share = deviation / (7.0 * outflow);
        let message = format!(
            "The net flow of a week swings by {} of what goes out in an average week.",
            percent(share)
        );
        found.number("weekly_net_flow_volatility", share, "share", message);
    }
}
