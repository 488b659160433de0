//! Groups of customers by how lately, how often and for how much they buy.

use super::firm::{Firm, Trade, Until, number};
use super::months::known;

/// One customer.
#[derive(Clone, Debug)]
pub(super) struct Customer {
    pub(super) party: u32,
    pub(super) recency_days: i32,
    pub(super) orders: usize,
    /// Less credits; ten-thousandths.
    pub(super) units: i128,
    pub(super) share: Option<f64>,
    pub(super) segment: &'static str,
}

/// Gaps past which a customer is thought to be leaving, and gone.
///
/// Who buys at random at a rhythm with that median is silent for *k* medians
/// with probability 2^-k: one in eight is called `at_risk` too early, one in 64
/// `lost`.
const RISK: f64 = 3.0;
const LOST: f64 = 6.0;

/// From how many gaps on a customer has a rhythm of its own.
const OWN_GAPS: usize = 3;

/// The customers, by party, and the median gap between two orders of one
/// customer, in days.
pub(super) fn segments(firm: &Firm, until: Until) -> (Vec<Customer>, Option<f64>) {
    let mut trades: Vec<&Trade> = firm.sales.iter().filter(|sale| known(sale.party)).collect();
    trades.sort_by_key(|sale| (sale.party, sale.date));
    let mut gaps: Vec<i32> = Vec::new();
    let mut buyers: Vec<Buyer> = Vec::new();
    for of in trades.chunk_by(|a, b| a.party == b.party) {
        if let Some(buyer) = Buyer::of(of) {
            gaps.extend(&buyer.gaps);
            buyers.push(buyer);
        }
    }
    let rhythm = median(&mut gaps);
    let whole = firm
        .sales
        .iter()
        .fold(0_i128, |sum, sale| sum.saturating_add(sale.units));
    let mut customers: Vec<Customer> = buyers
        .iter_mut()
        .map(|buyer| Customer {
            party: buyer.party,
            recency_days: until.as_of - buyer.last,
            orders: buyer.orders,
            units: buyer.units,
            share: (whole > 0).then(|| number(buyer.units) / number(whole)),
            segment: buyer.segment(until, rhythm),
        })
        .collect();
    crown(&mut customers);
    customers.sort_by(|a, b| firm.parties[a.party as usize].cmp(&firm.parties[b.party as usize]));
    (customers, rhythm)
}

/// The fifth of the loyal customers that brought most are champions.
fn crown(customers: &mut [Customer]) {
    let mut amounts: Vec<i128> = customers
        .iter()
        .filter(|customer| customer.segment == "loyal")
        .map(|customer| customer.units)
        .collect();
    amounts.sort_unstable_by(|a, b| b.cmp(a));
    let Some(&least) = amounts
        .len()
        .div_ceil(5)
        .checked_sub(1)
        .and_then(|at| amounts.get(at))
    else {
        return;
    };
    for customer in customers
        .iter_mut()
        .filter(|customer| customer.segment == "loyal")
    {
        if customer.units >= least && customer.units > 0 {
            customer.segment = "champion";
        }
    }
}

/// What a customer bought.
struct Buyer {
    party: u32,
    first: i32,
    last: i32,
    orders: usize,
    units: i128,
    /// Days between the days on which it bought.
    gaps: Vec<i32>,
}

impl Buyer {
    /// `None` for one that only has credits.
    fn of(trades: &[&Trade]) -> Option<Self> {
        let mut days: Vec<i32> = trades
            .iter()
            .filter(|trade| !trade.credit)
            .map(|trade| trade.date)
            .collect();
        let orders = days.len();
        days.dedup();
        Some(Self {
            party: trades.first()?.party,
            first: *days.first()?,
            last: *days.last()?,
            orders,
            units: trades
                .iter()
                .fold(0_i128, |sum, trade| sum.saturating_add(trade.units)),
            gaps: days.windows(2).map(|pair| pair[1] - pair[0]).collect(),
        })
    }

    fn segment(&mut self, until: Until, rhythm: Option<f64>) -> &'static str {
        let Some(rhythm) = rhythm else {
            return "one_time";
        };
        let silent = f64::from(until.as_of - self.last);
        let age = f64::from(until.as_of - self.first);
        let own = match self.gaps.len() {
            OWN_GAPS.. => median(&mut self.gaps).unwrap_or(rhythm),
            _ => rhythm,
        };
        if age <= RISK * rhythm {
            "new"
        } else if self.orders < 2 {
            "one_time"
        } else if silent > LOST * own {
            "lost"
        } else if silent > RISK * own {
            "at_risk"
        } else {
            "loyal"
        }
    }
}

/// The median: the mean of the two in the middle where their number is even.
fn median(values: &mut [i32]) -> Option<f64> {
    let middle = values.len() / 2;
    let even = values.len().is_multiple_of(2);
    if values.is_empty() {
        return None;
    }
    let (low, &mut high, _) = values.select_nth_unstable(middle);
    let below = if even {
        low.iter().max().copied().unwrap_or(high)
    } else {
        high
    };
    Some(f64::midpoint(f64::from(below), f64::from(high)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_in_the_middle() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [3, 1, 2]), Some(2.0));
        assert_eq!(median(&mut [4, 1, 3, 2]), Some(2.5));
    }
}
