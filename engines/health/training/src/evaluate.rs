//! Cross-validation of the whole method, with a bar for each figure.

use std::fmt::Write as _;

use trimtab_core::{Control, map_indexed};
use trimtab_health::{Quality, fit_model};
use trimtab_numerics::{Random, brier_skill, stratified_folds};

use crate::Failure;
use crate::data::{Sample, polish, slovak, without_blank_zeros};
use crate::fit::settings;

/// What a set must reach.
struct Bars {
    set: &'static str,
    what: &'static str,
    folds: usize,
    seeds: u64,
    auc: f64,
    skill: f64,
    calibrated: bool,
    /// Share of the inputs hidden at random, and the least area then.
    hidden: &'static [(f64, f64)],
}

const BARS: [Bars; 3] = [
    Bars {
        set: "one_year",
        what: "Polish firms, statements one year before the outcome",
        folds: 10,
        seeds: 2,
        auc: 0.87,
        skill: 0.24,
        calibrated: true,
        hidden: &[(0.3, 0.85), (0.5, 0.83), (0.7, 0.79)],
    },
    Bars {
        set: "five_year",
        what: "Polish firms, statements five years before the outcome",
        folds: 10,
        seeds: 2,
        auc: 0.78,
        skill: 0.0,
        calibrated: true,
        hidden: &[(0.3, 0.0), (0.5, 0.0), (0.7, 0.0)],
    },
    Bars {
        set: "slovak",
        what: "Slovak firms, the last year's ratios, no signs",
        folds: 5,
        seeds: 1,
        auc: 0.94,
        skill: 0.0,
        calibrated: false,
        hidden: &[],
    },
];

/// The inputs that every host may rely on.
const NAMED: [&str; 16] = [
    "return_on_assets",
    "debt_ratio",
    "working_capital_to_assets",
    "current_ratio",
    "retained_earnings_to_assets",
    "ebit_to_assets",
    "asset_turnover",
    "inventory_days",
    "sales_growth",
    "cash_flow_to_debt",
    "interest_coverage",
    "log_assets",
    "payables_days",
    "operating_margin",
    "receivables_days",
    "quick_ratio",
];

/// Random hidings a share.
const HIDINGS: u64 = 3;

/// Cross-validates the named sets, or all; fails if a bar is missed.
pub(crate) fn evaluate(sets: &[&str]) -> Result<String, Failure> {
    let mut text = String::new();
    let mut missed = Vec::new();
    for bars in BARS
        .iter()
        .filter(|bars| sets.is_empty() || sets.contains(&bars.set))
    {
        one_set(bars, &mut text, &mut missed)?;
    }
    match missed.as_slice() {
        [] => Ok(text),
        missed => Err(format!("{text}\nmissed: {}", missed.join("; ")).into()),
    }
}

fn one_set(bars: &Bars, text: &mut String, missed: &mut Vec<String>) -> Result<(), Failure> {
    let sample = match bars.set {
        "one_year" => polish("polish_5year.parquet")?,
        "five_year" => polish("polish_1year.parquet")?,
        _ => slovak()?,
    };
    let ones = sample.positive.iter().filter(|&&y| y).count();
    let (rows, set) = (sample.positive.len(), bars.set);
    writeln!(
        text,
        "{set}: {}; {rows} rows, {ones} bad; {} folds, {} seed(s)",
        bars.what, bars.folds, bars.seeds
    )?;
    let mut miss = |what: &str, found: f64, good: bool| {
        if !good {
            missed.push(format!("{set} {what} {found:.4}"));
        }
    };
    let unseen: Vec<Unseen> = (0..bars.seeds)
        .map(|seed| cross_validate(&sample, bars, seed))
        .collect::<Result<_, _>>()?;
    let n = unseen.len() as f64;
    let mean = |figure: fn(&Quality) -> f64| {
        let figures = unseen
            .iter()
            .map(|u| figure(&Quality::of(&sample.positive, &u.complete)));
        figures.sum::<f64>() / n
    };
    let auc = mean(|q| q.auc);
    let skill = mean(|q| q.brier_skill);
    let error = mean(|q| q.calibration_error);
    let slope = mean(|q| q.calibration_slope);
    writeln!(
        text,
        "  complete   AUC {auc:.4}  Brier skill {skill:+.3}  ECE {error:.4}  slope {slope:.2}"
    )?;
    miss("AUC", auc, auc >= bars.auc);
    miss("Brier skill", skill, skill >= bars.skill);
    if bars.calibrated {
        miss("ECE", error, error <= 0.02);
        miss("slope", slope, (0.8..=1.2).contains(&slope));
    }
    if !bars.hidden.is_empty() {
        let named = |figure: fn(&Quality) -> f64| {
            let figures = unseen
                .iter()
                .map(|u| figure(&Quality::of(&sample.positive, &u.named)));
            figures.sum::<f64>() / n
        };
        let (auc, skill) = (named(|q| q.auc), named(|q| q.brier_skill));
        writeln!(text, "  16 named   AUC {auc:.4}  Brier skill {skill:+.3}")?;
        miss("Brier skill of the named", skill, skill >= 0.0);
    }
    for (k, &(share, least)) in bars.hidden.iter().enumerate() {
        let all = || unseen.iter().flat_map(|u| &u.hidden[k]);
        let count = all().count() as f64;
        let auc = all()
            .map(|p| Quality::of(&sample.positive, p).auc)
            .sum::<f64>()
            / count;
        let skills: Vec<f64> = all().map(|p| brier_skill(&sample.positive, p)).collect();
        let skill = skills.iter().sum::<f64>() / count;
        let worst = skills.iter().copied().fold(f64::INFINITY, f64::min);
        writeln!(
            text,
            "  {:2.0} % hidden AUC {auc:.4}  Brier skill {skill:+.3} (worst {worst:+.3})",
            share * 100.0
        )?;
        miss(&format!("AUC at {share}"), auc, auc >= least);
        miss(&format!("Brier skill at {share}"), worst, worst >= 0.0);
    }
    Ok(())
}

/// Probabilities of rows that the model had not seen.
struct Unseen {
    complete: Vec<f64>,
    /// With the named inputs alone.
    named: Vec<f64>,
    /// By share hidden, then by hiding.
    hidden: Vec<Vec<Vec<f64>>>,
}

fn cross_validate(sample: &Sample, bars: &Bars, seed: u64) -> Result<Unseen, Failure> {
    let rows = sample.positive.len();
    let fold = stratified_folds(&sample.positive, bars.folds, &mut Random::new(seed));
    let polish = bars.set != "slovak";
    let one_fold = |k: usize| -> Result<Fold, Failure> {
        let part = |inside: bool| -> Vec<usize> {
            (0..rows)
                .filter(|&row| (fold[row] == k) == inside)
                .collect()
        };
        let mut fit_on = sample.rows(&part(false));
        if polish {
            fit_on = without_blank_zeros(fit_on);
        }
        let mut settings = settings();
        settings.seed = seed;
        let control = Control::new().threads(1);
        let fitted = fit_model(&fit_on.inputs, &fit_on.positive, None, &settings, &control)?;
        let held_out = part(true);
        let test = sample.rows(&held_out);
        let score = |share: f64, hiding: u64| {
            let mut random = Random::of_part(seed, 1000 * (k as u64 + 1) + hiding);
            let mut columns: Vec<Vec<f64>> = test.inputs.iter().map(|i| i.values.clone()).collect();
            for x in columns.iter_mut().flatten() {
                if share > 0.0 && random.uniform() < share {
                    *x = f64::NAN;
                }
            }
            let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
            fitted.model.probabilities(&columns)
        };
        let complete = score(0.0, 0);
        let nothing = vec![f64::NAN; held_out.len()];
        let named: Vec<&[f64]> = test
            .inputs
            .iter()
            .map(|input| {
                if NAMED.contains(&input.name.as_str()) {
                    input.values.as_slice()
                } else {
                    nothing.as_slice()
                }
            })
            .collect();
        let named = fitted.model.probabilities(&named);
        let hidden = bars
            .hidden
            .iter()
            .map(|&(share, _)| (0..HIDINGS).map(|hiding| score(share, hiding)).collect())
            .collect();
        Ok(Fold {
            rows: held_out,
            complete,
            named,
            hidden,
        })
    };
    let folds = map_indexed(bars.folds, &Control::new(), one_fold);
    let mut unseen = Unseen {
        complete: vec![0.0; rows],
        named: vec![0.0; rows],
        hidden: vec![vec![vec![0.0; rows]; hidings()]; bars.hidden.len()],
    };
    for fold in folds {
        fold?.scatter(&mut unseen);
    }
    Ok(unseen)
}

fn hidings() -> usize {
    usize::try_from(HIDINGS).unwrap_or(0)
}

struct Fold {
    rows: Vec<usize>,
    complete: Vec<f64>,
    named: Vec<f64>,
    hidden: Vec<Vec<Vec<f64>>>,
}

impl Fold {
    fn scatter(&self, unseen: &mut Unseen) {
        for (i, &row) in self.rows.iter().enumerate() {
            unseen.complete[row] = self.complete[i];
            unseen.named[row] = self.named[i];
            for (to, from) in unseen.hidden.iter_mut().zip(&self.hidden) {
                for (to, from) in to.iter_mut().zip(from) {
                    to[row] = from[i];
                }
            }
        }
    }
}
