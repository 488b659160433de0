//! Charts whose numbers say what an account is.

use super::line::Line;
use Line::{
    AccumulatedDepreciation as AD, Cash as CA, Clearing as CLR, CostOfSales as COS,
    DeferredRevenue as DEF, Depreciation as DEP, ExceptionalExpense as XE, ExceptionalIncome as XI,
    FinancialAssets as FIA, FinancialExpense as FE, FinancialIncome as FI, FixedAssets as FA,
    IncomeTax as TAX, IntangibleAssets as IA, Inventory as INV, LongTermDebt as LTD,
    OtherCurrentAssets as OCA, OtherCurrentLiabilities as OCL, OtherIncome as OI,
    OtherNoncurrentAssets as ONA, OtherNoncurrentLiabilities as ONL, OtherOperatingExpenses as OPX,
    OwnerDrawings as OWN, Payables as AP, PayrollPayable as PAY, Personnel as PER, Premises as PRM,
    PrepaidExpenses as PRE, ProfessionalFees as PRO, Provisions as PRV, Receivables as AR,
    Reserves as RES, RetainedEarnings as RE, Revenue as REV, SalesDeductions as DED,
    Selling as SEL, ShareCapital as SC, ShortTermDebt as STD, ShortTermInvestments as SI,
    TaxPayable as TXP, TaxReceivable as TXA, Travel as TRV,
};

/// A numbering that a country or a profession agreed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Scheme {
    /// The French *plan comptable général*.
    Pcg,
    /// DATEV SKR03, by process.
    Skr03,
    /// DATEV SKR04, by statement.
    Skr04,
    /// The grouping code of the Mexican tax service (SAT).
    Sat,
}

impl Scheme {
    pub(super) const ALL: [Self; 4] = [Self::Pcg, Self::Skr03, Self::Skr04, Self::Sat];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Pcg => "the plan comptable général",
            Self::Skr03 => "SKR03",
            Self::Skr04 => "SKR04",
            Self::Sat => "the SAT grouping code",
        }
    }

    /// The scheme that a host names.
    pub(super) fn named(chart: &str) -> Option<Self> {
        let plain: String = chart.chars().filter(char::is_ascii_alphanumeric).collect();
        match plain.to_ascii_lowercase().as_str() {
            "fr" | "pcg" | "france" => Some(Self::Pcg),
            "skr03" | "skr3" => Some(Self::Skr03),
            "skr04" | "skr4" => Some(Self::Skr04),
            "sat" => Some(Self::Sat),
            _ => None,
        }
    }

    /// The line of an account number.
    pub(super) fn line(self, number: &str) -> Option<Line> {
        let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
        match self {
            Self::Pcg => longest(PCG, &digits),
            Self::Sat => (digits.len() >= 3)
                .then(|| within(SAT, &digits[..3]))
                .flatten(),
            Self::Skr03 => within(SKR03, four(&digits)?),
            Self::Skr04 => within(SKR04, four(&digits)?),
        }
    }
}

/// The first four digits; longer numbers are four with further digits behind.
fn four(digits: &str) -> Option<&str> {
    digits.get(..4)
}

fn longest(table: &[(&str, Line)], digits: &str) -> Option<Line> {
    let fits = table
        .iter()
        .filter(|(prefix, _)| digits.starts_with(prefix));
    fits.max_by_key(|(prefix, _)| prefix.len())
        .map(|(_, line)| *line)
}

/// The line of the last range that starts at or before the number and ends at
/// or after it.
fn within(table: &[(u16, u16, Line)], digits: &str) -> Option<Line> {
    let number: u16 = digits.parse().ok()?;
    table
        .iter()
        .rev()
        .find(|(first, last, _)| (*first..=*last).contains(&number))
        .map(|(_, _, line)| *line)
}

/// *Plan comptable général*, règlement ANC 2014-03, by prefix: the longest counts.
#[rustfmt::skip]
const PCG: &[(&str, Line)] = &[
    ("10", SC), ("105", RES), ("106", RES), ("107", RES), ("108", OWN), ("11", RE), ("12", RE),
    ("13", RES), ("14", RES), ("15", PRV), ("16", LTD), ("165", ONL), ("17", LTD), ("18", CLR),
    ("20", IA), ("21", FA), ("22", FA), ("23", FA), ("232", IA), ("237", IA), ("25", FIA),
    ("26", FIA), ("27", FIA), ("275", ONA), ("28", AD), ("29", AD), ("296", FIA), ("297", FIA),
    ("3", INV),
    ("40", AP), ("409", OCA), ("41", AR), ("419", DEF), ("42", PAY), ("425", OCA), ("4287", OCA),
    ("43", PAY), ("4387", OCA), ("44", TXP), ("441", OCA), ("443", OCA), ("4456", TXA), ("44581", TXA),
    ("44582", TXA), ("44583", TXA), ("44586", TXA), ("4487", TXA), ("45", OCL), ("4562", OCA),
    ("462", OCA), ("464", OCL), ("465", OCA), ("4686", OCL), ("4687", OCA), ("47", CLR),
    ("476", OCA), ("477", OCL), ("4781", OCA), ("4786", OCA), ("4787", OCL), ("481", ONA),
    ("486", PRE), ("487", DEF), ("4886", PRE), ("4887", DEF), ("491", AR), ("495", OCA), ("496", OCA),
    ("50", SI), ("51", CA), ("519", STD), ("52", SI), ("53", CA), ("54", CA), ("58", CLR), ("59", SI),
    ("60", COS), ("611", COS), ("612", PRM), ("613", PRM), ("614", PRM), ("615", PRM), ("616", OPX),
    ("617", PRO), ("618", OPX), ("619", OPX), ("621", PER), ("622", PRO), ("623", SEL), ("624", SEL),
    ("6247", PER), ("625", TRV), ("626", OPX), ("627", OPX), ("628", OPX), ("629", OPX), ("631", PER),
    ("633", PER), ("635", OPX), ("637", OPX), ("64", PER), ("65", OPX), ("656", FE), ("66", FE),
    ("67", XE), ("68", DEP), ("686", FE), ("687", XE), ("69", TAX), ("691", PER),
    ("70", REV), ("709", DED), ("71", OI), ("72", OI), ("74", OI), ("75", OI), ("756", FI),
    ("76", FI), ("77", XI), ("78", OI), ("786", FI), ("787", XI), ("79", OI), ("796", FI), ("797", XI),
];

/// DATEV SKR03 by range; a later, narrower range counts before an earlier one.
#[rustfmt::skip]
const SKR03: &[(u16, u16, Line)] = &[
    (10, 49, IA), (50, 499, FA), (500, 599, FIA), (600, 799, LTD), (800, 839, SC), (840, 859, RES),
    (860, 869, RE), (870, 929, SC), (930, 949, ONL), (950, 979, PRV), (980, 989, PRE), (983, 983, ONA),
    (990, 991, DEF), (992, 999, AR),
    (1000, 1299, CA), (1300, 1326, AR), (1327, 1329, SI), (1330, 1339, CA), (1340, 1359, SI),
    (1360, 1379, CLR), (1380, 1399, OCA), (1400, 1499, AR), (1500, 1539, OCA), (1540, 1549, TXA),
    (1550, 1559, OCA), (1560, 1589, TXA), (1590, 1599, CLR), (1600, 1659, AP), (1660, 1699, STD),
    (1700, 1709, OCL), (1710, 1729, DEF), (1730, 1735, OCL), (1736, 1739, TXP), (1740, 1759, PAY),
    (1760, 1799, TXP), (1800, 1999, OWN),
    (2000, 2029, XE), (2100, 2169, FE), (2200, 2289, TAX), (2300, 2309, OPX), (2310, 2329, XE),
    (2340, 2349, OPX), (2350, 2374, PRM), (2375, 2479, OPX), (2500, 2529, XI), (2600, 2689, FI),
    (2700, 2789, OI), (2710, 2729, XI), (2890, 2999, CLR),
    (3000, 3969, COS), (3970, 3989, INV), (3990, 3999, COS),
    (4000, 4099, COS), (4100, 4199, PER), (4200, 4299, PRM), (4300, 4499, OPX), (4320, 4329, TAX),
    (4500, 4599, TRV), (4600, 4649, SEL), (4650, 4699, TRV), (4653, 4653, SEL), (4700, 4799, SEL),
    (4800, 4819, PRM), (4820, 4879, DEP), (4880, 4889, OPX), (4900, 4949, OPX), (4950, 4959, PRO),
    (4960, 4969, PRM), (4970, 4989, OPX), (4990, 4999, CLR),
    (7000, 7999, INV), (8000, 8589, REV), (8590, 8649, OI), (8650, 8699, FI), (8700, 8799, DED),
    (8800, 8839, XI), (8900, 8949, OI), (8950, 8959, REV), (8960, 8999, OI), (9000, 9999, CLR),
];

/// DATEV SKR04 by range; a later, narrower range counts before an earlier one.
#[rustfmt::skip]
const SKR04: &[(u16, u16, Line)] = &[
    (10, 199, IA), (200, 799, FA), (800, 999, FIA), (1000, 1179, INV), (1180, 1199, OCA),
    (1200, 1299, AR), (1300, 1399, OCA), (1400, 1449, TXA), (1450, 1499, CLR), (1500, 1549, SI),
    (1550, 1899, CA), (1900, 1949, PRE), (1950, 1999, ONA), (2000, 2099, SC), (2100, 2499, OWN),
    (2900, 2919, SC), (2920, 2969, RES), (2970, 2979, RE), (2980, 2999, ONL), (3000, 3099, PRV),
    (3100, 3249, LTD), (3250, 3299, DEF), (3300, 3349, AP), (3350, 3399, STD), (3400, 3699, OCL),
    (3700, 3719, TXP), (3720, 3799, PAY), (3800, 3899, TXP), (3900, 3949, DEF),
    (4000, 4599, REV), (4600, 4699, OI), (4700, 4799, DED), (4800, 4999, OI), (4845, 4859, XI),
    (5000, 5999, COS), (6000, 6199, PER), (6200, 6299, DEP), (6300, 6304, OPX), (6305, 6399, PRM),
    (6400, 6449, OPX), (6450, 6499, PRM), (6500, 6599, TRV), (6600, 6639, SEL), (6640, 6699, TRV),
    (6700, 6799, SEL), (6800, 6889, OPX), (6825, 6834, PRO), (6835, 6849, PRM), (6880, 6889, FE),
    (6890, 6929, XE), (6930, 6999, OPX), (7000, 7199, FI), (7200, 7399, FE), (7400, 7499, XI),
    (7500, 7599, XE), (7600, 7649, TAX), (7650, 7699, OPX), (9000, 9999, CLR),
];

/// *Código agrupador de cuentas* of the SAT, Anexo 24, by its first level.
#[rustfmt::skip]
const SAT: &[(u16, u16, Line)] = &[
    (101, 102, CA), (103, 104, SI), (105, 106, AR), (107, 107, OCA), (108, 108, AR), (109, 109, PRE),
    (110, 112, OCA), (113, 114, TXA), (115, 116, INV), (117, 117, OCA), (118, 119, TXA), (120, 121, OCA),
    (151, 170, FA), (171, 172, AD), (173, 182, IA), (183, 183, AD), (184, 191, ONA),
    (201, 202, AP), (203, 203, DEF), (204, 205, OCL), (206, 207, DEF), (208, 209, TXP), (210, 211, PAY),
    (212, 213, TXP), (214, 215, OCL), (216, 216, TXP), (217, 218, OCL), (251, 259, LTD), (260, 260, ONL),
    (301, 302, SC), (303, 303, RES), (304, 306, RE), (401, 401, REV), (402, 402, DED), (403, 403, OI),
    (501, 505, COS), (601, 601, OPX), (602, 602, SEL), (603, 604, OPX), (605, 606, OPX), (611, 612, TAX),
    (613, 614, DEP), (701, 701, FE), (702, 702, FI), (703, 703, XE), (704, 704, XI), (801, 899, CLR),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_prefix_and_the_narrowest_range_count() {
        assert_eq!(Scheme::Pcg.line("445660"), Some(TXA));
        assert_eq!(Scheme::Pcg.line("601"), Some(COS));
        assert_eq!(Scheme::Pcg.line("8"), None);
        assert_eq!(Scheme::Skr03.line("8400"), Some(REV));
        assert_eq!(Scheme::Skr03.line("4320"), Some(TAX));
        assert_eq!(Scheme::Skr03.line("12"), None);
        assert_eq!(Scheme::Skr04.line("440000"), Some(REV));
        assert_eq!(Scheme::Sat.line("102.01"), Some(CA));
    }

    #[test]
    fn a_number_of_any_form_is_no_panic() {
        for number in ["", "é", "0", "99999999", "١٢٣٤", "12-34", " 1200"] {
            for scheme in Scheme::ALL {
                let _ = scheme.line(number);
            }
        }
    }
}
