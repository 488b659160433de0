//! Fitting a health model: additive, monotone, calibrated, and blind to blanks.

use trimtab_core::{Code, Control, Error, Result, map_indexed};
use trimtab_numerics::{
    AdditiveData, AdditiveLogistic, AdditiveOptions, Booster, BoosterOptions, Logistic, Monotone,
    Platt, Random, Training, auc, brier_skill, calibration_error, fit_platt, isotonic,
    quantile_sorted, sigmoid, sorted_finite, stratified_folds,
};

use crate::model::{
    Band, Calibration, Direction, HealthModel, ModelInput, Scale, TrainingRecord, six_digits,
};
use crate::scorer::{Answer, Row, Scorer, logit};

/// The shares of the training firms at which a curve has its knots: closer at
/// the ends, where failing firms are.
const LEVELS: [f64; 21] = [
    0.005, 0.01, 0.02, 0.04, 0.07, 0.11, 0.16, 0.23, 0.31, 0.4, 0.5, 0.6, 0.69, 0.77, 0.84, 0.89,
    0.93, 0.96, 0.98, 0.99, 0.995,
];
/// The share of the score range between the 5 % and the 95 % points.
const SPAN: f64 = 60.0;

/// An input of a training table.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FitInput {
    /// The input's name.
    pub name: String,
    /// The side that is healthier.
    pub direction: Direction,
    /// The unit of its values.
    pub unit: String,
    /// The part of the business that it tells of.
    pub pillar: String,
    /// How it is computed.
    pub formula: String,
    /// One value a row; `NaN` where not supplied.
    pub values: Vec<f64>,
}

impl FitInput {
    /// An input of which name, direction and values are known.
    pub fn new(name: impl Into<String>, direction: Direction, values: Vec<f64>) -> Self {
        Self {
            name: name.into(),
            direction,
            unit: String::new(),
            pillar: String::new(),
            formula: String::new(),
            values,
        }
    }
}

/// How a model is fitted. The defaults were chosen by cross-validation on the
/// Polish and Slovak sets that `training` reads.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FitSettings {
    /// The model's name.
    pub name: String,
    /// The outcome, in words.
    pub outcome: String,
    /// How far ahead the outcome lies.
    pub horizon_years: Option<f64>,
    /// Whose data they are, and under which licence.
    pub training: TrainingRecord,
    /// The folds of the cross-fitted calibration. Default: 5.
    pub folds: usize,
    /// The seed. Default: 0.
    pub seed: u64,
    /// The penalised curves' share of the blend; boosted stumps have the rest.
    pub smooth_share: f64,
    /// The penalty of the penalised curves.
    pub penalty: f64,
    /// The bags of boosted stumps, each on its own fill of the blanks.
    pub bags: usize,
    /// The rounds of each bag.
    pub rounds: usize,
}

impl Default for FitSettings {
    fn default() -> Self {
        Self {
            name: "custom".to_owned(),
            outcome: "bad outcome".to_owned(),
            horizon_years: None,
            training: TrainingRecord::default(),
            folds: 5,
            seed: 0,
            smooth_share: 0.85,
            penalty: 40.0,
            bags: 4,
            rounds: 200,
        }
    }
}

/// A fitted model with its quality on rows that it had not seen.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Fitted {
    /// The model.
    pub model: HealthModel,
    /// Cross-validated quality.
    pub quality: Quality,
}

/// How good probabilities are.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Quality {
    /// The area under the ROC curve.
    pub auc: f64,
    /// One less the Brier score over that of the base rate.
    pub brier_skill: f64,
    /// The expected calibration error over ten bins of equal count.
    pub calibration_error: f64,
    /// The calibration slope.
    pub calibration_slope: f64,
}

impl Quality {
    /// The quality of these probabilities.
    pub fn of(positive: &[bool], probabilities: &[f64]) -> Self {
        let logits: Vec<f64> = probabilities
            .iter()
            .map(|p| logit(p.clamp(1e-9, 1.0 - 1e-9)))
            .collect();
        Self {
            auc: auc(positive, probabilities),
            brier_skill: brier_skill(positive, probabilities),
            calibration_error: calibration_error(positive, probabilities, 10),
            calibration_slope: fit_platt(positive, &logits, &[]).slope,
        }
    }
}

/// Fits a health model.
///
/// 1. Each input gets knots at fixed quantiles of its supplied values.
/// 2. Blanks are filled with random draws from the same input's supplied
///    values, whatever the row's outcome, so that a blank tells nothing.
/// 3. Curves are a blend of two additive monotone fits: bagged boosted stumps,
///    which spread over inputs that tell the same, and a penalised regression,
///    which ranks better where all inputs are there.
/// 4. Curves are centred. What each input alone tells of all the other curves is
///    fitted too, as its stand-in; the covariance of both lets scoring know what
///    an absent input would have told.
/// 5. Steps 1-4 without each fold in turn give scores of rows not seen: their
///    logistic recalibration goes into the curves, their spread is the standard
///    error (a grouped jackknife).
///
/// Rows without an outcome are the caller's to drop. Time is about
/// (folds + 1) × (bags × rounds × rows × inputs + sweeps × rows × inputs).
///
/// # Errors
///
/// - `DATA_TOO_FEW` if either outcome has fewer rows than there are folds.
/// - `DATA_CONSTANT` if no input has two values.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # References
///
/// - Lou, Caruana and Gehrke (2012), *Intelligible models for classification and
///   regression*, KDD.
/// - Platt (1999), *Probabilistic outputs for support vector machines*.
/// - Shao and Tu (1995), *The jackknife and bootstrap*, for the grouped
///   jackknife.
pub fn fit_model(
    inputs: &[FitInput],
    positive: &[bool],
    weights: Option<&[f64]>,
    settings: &FitSettings,
    control: &Control,
) -> Result<Fitted> {
    validate(inputs, positive, weights, settings)?;
    let sample = Sample {
        inputs,
        positive,
        weights,
        rows: (0..positive.len()).collect(),
    };
    let folds = stratified_folds(positive, settings.folds, &mut Random::new(settings.seed));
    let work = |part: usize| -> Result<Additive> {
        let rows = sample.rows.iter().copied();
        let rows = rows
            .filter(|&row| part == 0 || folds[row] != part - 1)
            .collect();
        let part_seed = Random::of_part(settings.seed, part as u64).bits();
        Additive::fit(&sample.of_rows(rows), settings, part_seed, control)
    };
    let fits = map_indexed(settings.folds + 1, control, work);
    let mut fits = fits.into_iter().collect::<Result<Vec<Additive>>>()?;
    let whole = fits.remove(0);

    let unseen = unseen_logits(&sample, &fits, &folds);
    let line = calibrate(&sample, &unseen);
    let errors = jackknife_errors(&whole, &fits);
    let model = assemble(&sample, &whole, &errors, line, settings);
    let probabilities: Vec<f64> = unseen
        .iter()
        .map(|z| sigmoid(line.intercept + line.slope * z))
        .collect();
    Ok(Fitted {
        quality: Quality::of(positive, &probabilities),
        model,
    })
}

fn validate(
    inputs: &[FitInput],
    positive: &[bool],
    weights: Option<&[f64]>,
    settings: &FitSettings,
) -> Result<()> {
    if settings.folds < 2 {
        let problem = format!("must be at least 2, got {}", settings.folds);
        return Err(Error::invalid("folds", problem));
    }
    if !(0.0..=1.0).contains(&settings.smooth_share) {
        return Err(Error::invalid("smooth_share", "must be in 0..=1"));
    }
    let needed = settings.folds.max(5);
    for class in [true, false] {
        let counts = |row: &usize| {
            positive[*row] == class && weights.is_none_or(|weights| weights[*row] > 0.0)
        };
        let found = (0..positive.len()).filter(counts).count();
        if found < needed {
            let what = if class { "with" } else { "without" };
            return Err(Error::data(
                Code::DataTooFew,
                format!("needs at least {needed} rows {what} the outcome, got {found}"),
            ));
        }
    }
    if inputs.is_empty() {
        return Err(Error::data(
            Code::DataConstant,
            "no input has two different values",
        ));
    }
    Ok(())
}

/// The rows of a training table that one fit sees.
#[derive(Clone)]
struct Sample<'a> {
    inputs: &'a [FitInput],
    positive: &'a [bool],
    weights: Option<&'a [f64]>,
    rows: Vec<usize>,
}

impl Sample<'_> {
    fn of_rows(&self, rows: Vec<usize>) -> Self {
        Self {
            rows,
            ..self.clone()
        }
    }

    fn column(&self, input: usize) -> Vec<f64> {
        let values = &self.inputs[input].values;
        self.rows.iter().map(|&row| values[row]).collect()
    }

    fn outcome(&self) -> Vec<bool> {
        self.rows.iter().map(|&row| self.positive[row]).collect()
    }

    fn row_weights(&self) -> Option<Vec<f64>> {
        let weights = self.weights?;
        Some(self.rows.iter().map(|&row| weights[row]).collect())
    }
}

/// Curves of health on their knots, centred over the sample.
struct Additive {
    knots: Vec<Vec<f64>>,
    levels: Vec<Vec<f64>>,
    curves: Vec<Vec<f64>>,
    stand_ins: Vec<Vec<f64>>,
    covariance: Vec<Vec<f64>>,
    /// The log-odds of the outcome where every curve is at its mean.
    intercept: f64,
}

impl Additive {
    fn fit(
        sample: &Sample<'_>,
        settings: &FitSettings,
        seed: u64,
        control: &Control,
    ) -> Result<Self> {
        let columns: Vec<Vec<f64>> = (0..sample.inputs.len()).map(|j| sample.column(j)).collect();
        let (knots, levels): (Vec<_>, Vec<_>) = columns.iter().map(|c| knots(c)).unzip();
        let mut curves: Vec<Vec<f64>> = knots.iter().map(|k| vec![0.0; k.len()]).collect();

        let smooth = settings.smooth_share;
        if smooth > 0.0 {
            let filled = hot_deck(&columns, &mut Random::of_part(seed, 0));
            let fitted = penalised_curves(sample, &filled, &knots, settings, control)?;
            add(&mut curves, &fitted, -smooth);
        }
        let bags = if smooth < 1.0 { settings.bags } else { 0 };
        for bag in 1..=bags {
            let filled = hot_deck(&columns, &mut Random::of_part(seed, bag as u64));
            let bag_seed = Random::of_part(seed, (bags + bag) as u64).bits();
            let fitted = stump_curves(sample, &filled, &knots, settings, bag_seed, control)?;
            add(&mut curves, &fitted, -(1.0 - smooth) / bags as f64);
        }

        let filled = hot_deck(&columns, &mut Random::of_part(seed, u64::MAX));
        let contributions = centre(&mut curves, &knots, &columns, &filled);
        let total: Vec<f64> = (0..sample.rows.len())
            .map(|i| contributions.iter().map(|c| c[i]).sum())
            .collect();
        let mut stand_ins: Vec<Vec<f64>> = (0..columns.len())
            .map(|j| {
                let rest = total.iter().zip(&contributions[j]).map(|(s, f)| s - f);
                let rest: Vec<f64> = rest.collect();
                told_of(&rest, &columns[j], &knots[j], sample.inputs[j].direction)
            })
            .collect();
        let told = centre(&mut stand_ins, &knots, &columns, &filled);
        let effects = contributions.iter().zip(&told).flat_map(|(f, g)| [f, g]);
        let weights = sample.row_weights().unwrap_or_default();
        Ok(Self {
            covariance: covariance(effects),
            intercept: intercept(&sample.outcome(), &total, &weights),
            knots,
            levels,
            curves,
            stand_ins,
        })
    }
}

/// Knots at the quantiles of the supplied values, and the mid-rank of each.
fn knots(column: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let sorted = sorted_finite(column);
    let mut knots: Vec<f64> = LEVELS
        .iter()
        .map(|&level| six_digits(quantile_sorted(&sorted, level)))
        .collect();
    knots.dedup();
    if knots.len() < 2 {
        // Nearly constant: its two ends, or a flat curve around the one value.
        let ends = [sorted.first(), sorted.last()].map(|end| end.copied().unwrap_or(0.0));
        let [low, high] = ends.map(six_digits);
        knots = if low < high {
            vec![low, high]
        } else {
            vec![low, low.abs() + 1.0 + low]
        };
    }
    let n = sorted.len().max(1) as f64;
    let level = |&knot: &f64| {
        let below = sorted.partition_point(|x| *x < knot);
        let upto = sorted.partition_point(|x| *x <= knot);
        six_digits((below + upto) as f64 / 2.0 / n)
    };
    let levels = knots.iter().map(level).collect();
    (knots, levels)
}

/// Each blank filled with a random supplied value of its own input.
fn hot_deck(columns: &[Vec<f64>], random: &mut Random) -> Vec<Vec<f64>> {
    let fill = |column: &Vec<f64>| {
        let supplied: Vec<f64> = column.iter().copied().filter(|x| x.is_finite()).collect();
        let mut draw = || {
            supplied
                .get(random.below(supplied.len()))
                .copied()
                .unwrap_or(0.0)
        };
        column
            .iter()
            .map(|&x| if x.is_finite() { x } else { draw() })
            .collect()
    };
    columns.iter().map(fill).collect()
}

/// The curves of the outcome's log-odds by penalised regression.
fn penalised_curves(
    sample: &Sample<'_>,
    filled: &[Vec<f64>],
    knots: &[Vec<f64>],
    settings: &FitSettings,
    control: &Control,
) -> Result<Vec<Vec<f64>>> {
    let columns: Vec<&[f64]> = filled.iter().map(Vec::as_slice).collect();
    let (outcome, weights) = (sample.outcome(), sample.row_weights());
    let data = AdditiveData {
        columns: &columns,
        knots,
        monotone: &monotone(sample.inputs),
        positive: &outcome,
        weights: weights.as_deref(),
    };
    let mut options = AdditiveOptions::default();
    options.penalty = settings.penalty;
    Ok(AdditiveLogistic::fit(&data, &options, control)?.curves)
}

/// The curves of the outcome's log-odds by boosted stumps, read at the knots.
fn stump_curves(
    sample: &Sample<'_>,
    filled: &[Vec<f64>],
    knots: &[Vec<f64>],
    settings: &FitSettings,
    seed: u64,
    control: &Control,
) -> Result<Vec<Vec<f64>>> {
    let columns: Vec<&[f64]> = filled.iter().map(Vec::as_slice).collect();
    let target: Vec<f64> = sample
        .outcome()
        .iter()
        .map(|&y| f64::from(u8::from(y)))
        .collect();
    let weights = sample.row_weights();
    let data = Training {
        columns: &columns,
        target: &target,
        weights: weights.as_deref(),
    };
    let mut options = BoosterOptions::default();
    options.rounds = settings.rounds;
    options.max_depth = 1;
    options.min_child_rows = 30;
    options.min_child_weight = 1e-3;
    options.l2 = 5.0;
    options.row_share = 0.6;
    options.column_share = 0.3;
    options.seed = seed;
    let booster = Booster::fit(
        &data,
        &monotone(sample.inputs),
        &Logistic,
        &options,
        None,
        control,
    )?;
    let mut curves: Vec<Vec<f64>> = knots.iter().map(|k| vec![0.0; k.len()]).collect();
    for tree in &booster.trees {
        let Some(split) = &tree.nodes[0].split else {
            continue;
        };
        let input = split.input;
        for (value, &knot) in curves[input].iter_mut().zip(&knots[input]) {
            *value += tree.value(|_| knot);
        }
    }
    Ok(curves)
}

fn monotone(inputs: &[FitInput]) -> Vec<Monotone> {
    inputs
        .iter()
        .map(|input| match input.direction {
            // Healthier means a smaller chance of the outcome.
            Direction::Up => Monotone::Decreasing,
            Direction::Down => Monotone::Increasing,
            Direction::Free => Monotone::Free,
        })
        .collect()
}

fn add(curves: &mut [Vec<f64>], more: &[Vec<f64>], share: f64) {
    for (curve, more) in curves.iter_mut().zip(more) {
        for (value, more) in curve.iter_mut().zip(more) {
            *value += share * more;
        }
    }
}

/// Centres each curve at its mean over the supplied values; the contributions of
/// the filled rows come back.
fn centre(
    curves: &mut [Vec<f64>],
    knots: &[Vec<f64>],
    columns: &[Vec<f64>],
    filled: &[Vec<f64>],
) -> Vec<Vec<f64>> {
    let mut contributions = Vec::with_capacity(curves.len());
    for (j, curve) in curves.iter_mut().enumerate() {
        let supplied = columns[j].iter().filter(|x| x.is_finite());
        let (sum, count) = supplied.fold((0.0, 0.0), |(sum, count), &x| {
            (sum + at(x, &knots[j], curve), count + 1.0)
        });
        let mean = if count > 0.0 { sum / count } else { 0.0 };
        for value in curve.iter_mut() {
            *value -= mean;
        }
        contributions.push(filled[j].iter().map(|&x| at(x, &knots[j], curve)).collect());
    }
    contributions
}

/// A curve at `x`: linear between knots, flat beyond them.
fn at(x: f64, knots: &[f64], values: &[f64]) -> f64 {
    let (k, passed) = passed(x, knots);
    values[k] + passed * (values[k + 1] - values[k])
}

/// The knot at or before `x`, and the share of the way to the next.
fn passed(x: f64, knots: &[f64]) -> (usize, f64) {
    let last = knots.len() - 2;
    let k = knots[1..=last].partition_point(|knot| *knot <= x);
    let passed = ((x - knots[k]) / (knots[k + 1] - knots[k])).clamp(0.0, 1.0);
    (k, passed)
}

/// What an input alone tells of `rest`: local means at the knots, each row shared
/// out to the two nearest, drawn towards 0 by [`DRAWN`] rows, then made monotone.
fn told_of(rest: &[f64], column: &[f64], knots: &[f64], direction: Direction) -> Vec<f64> {
    /// Rows of mean 0 that each knot is given.
    const DRAWN: f64 = 10.0;
    let (mut sums, mut counts) = (vec![0.0; knots.len()], vec![0.0; knots.len()]);
    for (&r, &x) in rest.iter().zip(column).filter(|(_, x)| x.is_finite()) {
        let (k, passed) = passed(x, knots);
        for (k, share) in [(k, 1.0 - passed), (k + 1, passed)] {
            sums[k] += share * r;
            counts[k] += share;
        }
    }
    for count in &mut counts {
        *count += DRAWN;
    }
    let means: Vec<f64> = sums.iter().zip(&counts).map(|(s, c)| s / c).collect();
    match direction {
        Direction::Up => isotonic(&means, &counts),
        Direction::Down => {
            let falling: Vec<f64> = means.iter().map(|m| -m).collect();
            isotonic(&falling, &counts).iter().map(|m| -m).collect()
        }
        Direction::Free => means,
    }
}

/// The lower triangle of the covariance of the effects.
fn covariance<'a>(effects: impl Iterator<Item = &'a Vec<f64>>) -> Vec<Vec<f64>> {
    let centred: Vec<Vec<f64>> = effects
        .map(|c| {
            let mean = c.iter().sum::<f64>() / c.len() as f64;
            c.iter().map(|x| x - mean).collect()
        })
        .collect();
    let product = |a: &[f64], b: &[f64]| -> f64 {
        a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>() / a.len() as f64
    };
    (0..centred.len())
        .map(|j| (0..=j).map(|k| product(&centred[j], &centred[k])).collect())
        .collect()
}

/// The intercept of the outcome's log-odds that makes the fitted rate the
/// observed one, beside these sums of health.
fn intercept(positive: &[bool], health: &[f64], weights: &[f64]) -> f64 {
    let weight = |i: usize| weights.get(i).copied().unwrap_or(1.0);
    let total: f64 = (0..health.len()).map(weight).sum();
    let ones: f64 = (0..health.len()).filter(|&i| positive[i]).map(weight).sum();
    let excess = |intercept: f64| -> f64 {
        let fitted = (0..health.len()).map(|i| weight(i) * sigmoid(intercept - health[i]));
        fitted.sum::<f64>() - ones.clamp(1e-9 * total, (1.0 - 1e-9) * total)
    };
    // The excess rises with the intercept, so that halving finds its zero.
    let (mut low, mut high) = (-60.0, 60.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if excess(middle) < 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

/// The log-odds of the outcome of each row, from the fit that had not seen it,
/// with blanks read as not supplied.
fn unseen_logits(sample: &Sample<'_>, fits: &[Additive], folds: &[usize]) -> Vec<f64> {
    let unit = Platt {
        intercept: 0.0,
        slope: 1.0,
    };
    let mut logits = vec![0.0; folds.len()];
    for (fold, fit) in fits.iter().enumerate() {
        let none: Vec<Vec<f64>> = fit.knots.iter().map(|k| vec![0.0; k.len()]).collect();
        let rate = rate(sample);
        let scorer = Scorer::new(draft(sample, fit, &none, unit, rate));
        for row in (0..folds.len()).filter(|&row| folds[row] == fold) {
            logits[row] = logit(probability(&scorer, |j| sample.inputs[j].values[row]));
        }
    }
    logits
}

fn probability(scorer: &Scorer, value: impl Fn(usize) -> f64) -> f64 {
    let (mut row, mut answer) = (Row::default(), Answer::default());
    scorer.read(&mut row, value, |_| true);
    let coverage = scorer.coverage(&row);
    scorer.answer(&row, &coverage, 0.0, &mut answer);
    answer.probability[0].clamp(1e-12, 1.0 - 1e-12)
}

fn calibrate(sample: &Sample<'_>, logits: &[f64]) -> Platt {
    let weights = sample.weights.unwrap_or_default();
    let line = fit_platt(sample.positive, logits, weights);
    if line.slope > 0.0 {
        return line;
    }
    // Ranking the wrong way round on rows not seen is no signal at all.
    Platt {
        intercept: logit(rate(sample)),
        slope: 0.0,
    }
}

fn rate(sample: &Sample<'_>) -> f64 {
    let weight = |row: usize| sample.weights.map_or(1.0, |weights| weights[row]);
    let total: f64 = (0..sample.positive.len()).map(weight).sum();
    let ones = (0..sample.positive.len()).filter(|&row| sample.positive[row]);
    ones.map(weight).sum::<f64>() / total
}

/// The standard error of each curve value and, last, of the intercept.
fn jackknife_errors(whole: &Additive, fits: &[Additive]) -> (Vec<Vec<f64>>, f64) {
    let k = fits.len() as f64;
    let error = |values: &[f64]| {
        let mean = values.iter().sum::<f64>() / k;
        let squares: f64 = values.iter().map(|v| (v - mean).powi(2)).sum();
        ((k - 1.0) / k * squares).sqrt()
    };
    let curve_error = |(j, knots): (usize, &Vec<f64>)| -> Vec<f64> {
        let value = |&knot: &f64| {
            let values = fits
                .iter()
                .map(|fit| at(knot, &fit.knots[j], &fit.curves[j]));
            error(&values.collect::<Vec<f64>>())
        };
        knots.iter().map(value).collect()
    };
    let curves = whole.knots.iter().enumerate().map(curve_error).collect();
    let intercepts: Vec<f64> = fits.iter().map(|fit| fit.intercept).collect();
    (curves, error(&intercepts))
}

/// The model before its scale is known.
fn draft(
    sample: &Sample<'_>,
    fit: &Additive,
    errors: &[Vec<f64>],
    line: Platt,
    base_rate: f64,
) -> HealthModel {
    let times = |values: &[f64]| -> Vec<f64> {
        values.iter().map(|v| six_digits(line.slope * v)).collect()
    };
    let input = |(j, input): (usize, &FitInput)| ModelInput {
        name: input.name.clone(),
        direction: input.direction,
        unit: input.unit.clone(),
        pillar: input.pillar.clone(),
        formula: input.formula.clone(),
        knots: fit.knots[j].clone(),
        levels: fit.levels[j].clone(),
        values: times(&fit.curves[j]),
        stand_in: times(&fit.stand_ins[j]),
        errors: times(&errors[j]),
    };
    let square = line.slope * line.slope;
    HealthModel {
        name: String::new(),
        outcome: String::new(),
        horizon_years: None,
        training: TrainingRecord::default(),
        base_rate: six_digits(base_rate),
        intercept: six_digits(-(line.intercept + line.slope * fit.intercept)),
        intercept_error: 0.0,
        calibration: Calibration::default(),
        scale: Scale {
            middle: 50.0,
            points: 10.0,
        },
        bands: bands(),
        inputs: sample.inputs.iter().enumerate().map(input).collect(),
        covariance: fit
            .covariance
            .iter()
            .map(|row| row.iter().map(|c| six_digits(square * c)).collect())
            .collect(),
    }
}

fn bands() -> Vec<Band> {
    [
        ("critical", 0.0),
        ("weak", 20.0),
        ("fair", 40.0),
        ("good", 60.0),
        ("strong", 80.0),
    ]
    .map(|(name, from)| Band {
        name: name.to_owned(),
        from,
    })
    .into()
}

fn assemble(
    sample: &Sample<'_>,
    whole: &Additive,
    (errors, intercept_error): &(Vec<Vec<f64>>, f64),
    line: Platt,
    settings: &FitSettings,
) -> HealthModel {
    let mut model = draft(sample, whole, errors, line, rate(sample));
    model.name.clone_from(&settings.name);
    model.outcome.clone_from(&settings.outcome);
    model.horizon_years = settings.horizon_years;
    model.training = settings.training.clone();
    model.training.rows = sample.positive.len() as u64;
    model.training.positives = sample.positive.iter().filter(|&&y| y).count() as u64;
    model.training.seed = settings.seed;
    model.intercept_error = six_digits(line.slope * intercept_error);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "folds are at most the rows of the rarer class, and few"
    )]
    let folds = settings.folds as u32;
    model.calibration = Calibration {
        folds,
        slope: six_digits(line.slope),
        shift: six_digits(line.intercept),
    };
    model.scale.points = points_a_unit(sample, &model);
    model
}

/// Points a unit of log-odds, so that nine firms in ten lie within
/// [`SPAN`] points.
fn points_a_unit(sample: &Sample<'_>, model: &HealthModel) -> f64 {
    let scorer = Scorer::new(model.clone());
    let health: Vec<f64> = (0..sample.positive.len())
        .map(|row| -logit(probability(&scorer, |j| sample.inputs[j].values[row])))
        .collect();
    let sorted = sorted_finite(&health);
    let span = quantile_sorted(&sorted, 0.95) - quantile_sorted(&sorted, 0.05);
    let points = if span > 0.0 { SPAN / span } else { 10.0 };
    (points.clamp(2.0, 60.0) * 10.0).round() / 10.0
}
