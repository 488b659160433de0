//! The measures of one business on one day.

use super::cash::{Balances, balances, cash, flows, transfers};
use super::customers::{concentration, customers, receivables};
use super::firm::{Firm, Until};
use super::measure::Findings;
use super::months::{Months, monthly};
use super::size::{Years, size, years};

/// What several aspects are made of.
pub(super) struct Basis {
    /// Whether each bank line is a transfer between own accounts.
    pub(super) own: Vec<bool>,
    pub(super) flows: Vec<(i32, i128)>,
    pub(super) balances: Option<Balances>,
    pub(super) months: Option<Months>,
    pub(super) years: Option<Years>,
}

impl Basis {
    /// Of a business that is cut to the day.
    pub(super) fn of(firm: &Firm, until: Until) -> Self {
        let own = if firm.accounts > 1 {
            transfers(&firm.bank)
        } else {
            Vec::new()
        };
        let flows = flows(firm, &own);
        let months = monthly(firm, &flows, until);
        Self {
            balances: balances(firm),
            years: years(firm, months.as_ref()),
            own,
            flows,
            months,
        }
    }
}

/// What a score may stand on: size, customers, receivables, concentration and
/// cash, without what needs a look at each customer or at the season.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) findings: Findings,
    pub(crate) years: Option<Years>,
}

/// The facts of a business that is cut to the day.
pub(crate) fn facts(firm: &Firm, until: Until, full_time_hours: f64) -> Facts {
    let basis = Basis::of(firm, until);
    let mut findings = Findings::default();
    let found = &mut findings;
    size(firm, basis.years.as_ref(), until, full_time_hours, found);
    customers(firm, until, found);
    receivables(firm, until, found);
    concentration(firm, &basis.own, until, found);
    cash(firm, &basis.flows, basis.balances.as_ref(), until, found);
    Facts {
        findings,
        years: basis.years,
    }
}

impl Facts {
    /// The value of a measure.
    pub(crate) fn value(&self, name: &str) -> Option<f64> {
        let measures = &self.findings.measures;
        measures.iter().find(|measure| measure.name == name)?.value
    }
}
