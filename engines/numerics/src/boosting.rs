//! Gradient-boosted trees on histograms.

mod binning;
mod counts;
mod grow;
mod loss;
mod pinball;
mod refit;
mod tree;

pub use counts::{Poisson, Tweedie};
pub use loss::{Logistic, Loss, Squared};
pub use pinball::Quantile;
pub use tree::{Node, Tree};

use serde::{Deserialize, Serialize};
use trimtab_core::{Code, Control, Error, Result};

use crate::{Monotone, Random};
use binning::Bins;
use grow::Grower;
use refit::Refit;

/// What a missing value does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Missing {
    /// Each split sends it to the side that lowers the loss more.
    #[default]
    Learned,
    /// It stops the descent: the row takes the value of the node it reached,
    /// and 0 at the root, so that a blank tells nothing.
    Neutral,
}

/// Options of [`Booster::fit`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct BoosterOptions {
    /// The number of trees, or the most of them with early stopping. Default: 200.
    pub rounds: usize,
    /// The share of each tree's answer that is kept. Default: 0.05.
    pub learning_rate: f64,
    /// The deepest a tree may be; 1 gives stumps, whose sum is additive. Default: 6.
    pub max_depth: usize,
    /// The most leaves of a tree. Default: 31.
    pub max_leaves: usize,
    /// The least sum of weighted second derivatives in a leaf. Default: 1.
    pub min_child_weight: f64,
    /// The least number of rows in a leaf. Default: 20.
    pub min_child_rows: usize,
    /// The L2 penalty on leaf values. Default: 1.
    pub l2: f64,
    /// The least gain of a split. Default: 0.
    pub min_gain: f64,
    /// The share of the rows that each tree sees. Default: 1.
    pub row_share: f64,
    /// The share of the inputs that each tree sees. Default: 1.
    pub column_share: f64,
    /// The most histogram bins an input, at most 255. Default: 255.
    pub max_bins: usize,
    /// What a missing value does. Default: learned.
    pub missing: Missing,
    /// Rounds without a better validation loss after which to stop; needs
    /// validation data. Default: none.
    pub patience: Option<usize>,
    /// Fixes the rows and inputs that each tree sees. Default: 0.
    pub seed: u64,
}

impl Default for BoosterOptions {
    fn default() -> Self {
        Self {
            rounds: 200,
            learning_rate: 0.05,
            max_depth: 6,
            max_leaves: 31,
            min_child_weight: 1.0,
            min_child_rows: 20,
            l2: 1.0,
            min_gain: 0.0,
            row_share: 1.0,
            column_share: 1.0,
            max_bins: 255,
            missing: Missing::Learned,
            patience: None,
            seed: 0,
        }
    }
}

impl BoosterOptions {
    fn validate(&self) -> Result<()> {
        let positive = |name: &str, value: f64| {
            if value.is_finite() && value > 0.0 {
                return Ok(());
            }
            Err(Error::invalid(
                name,
                format!("must be above 0 and finite, got {value}"),
            ))
        };
        let not_negative = |name: &str, value: f64| {
            if value.is_finite() && value >= 0.0 {
                return Ok(());
            }
            Err(Error::invalid(
                name,
                format!("must be at least 0 and finite, got {value}"),
            ))
        };
        let share = |name: &str, value: f64| {
            if value > 0.0 && value <= 1.0 {
                return Ok(());
            }
            Err(Error::invalid(
                name,
                format!("must be above 0 and at most 1, got {value}"),
            ))
        };
        positive("learning_rate", self.learning_rate)?;
        not_negative("min_child_weight", self.min_child_weight)?;
        not_negative("l2", self.l2)?;
        not_negative("min_gain", self.min_gain)?;
        share("row_share", self.row_share)?;
        share("column_share", self.column_share)?;
        if !(2..=255).contains(&self.max_bins) {
            let problem = format!("must be between 2 and 255, got {}", self.max_bins);
            return Err(Error::invalid("max_bins", problem));
        }
        if self.max_depth == 0 {
            return Err(Error::invalid("max_depth", "must be at least 1, got 0"));
        }
        Ok(())
    }
}

/// Rows to learn from, by column.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "callers build it")]
pub struct Training<'a> {
    /// One slice per input, `NaN` where missing.
    pub columns: &'a [&'a [f64]],
    /// The outcome of each row.
    pub target: &'a [f64],
    /// The weight of each row; `None` for equal ones.
    pub weights: Option<&'a [f64]>,
}

impl Training<'_> {
    fn weight(&self, row: usize) -> f64 {
        self.weights.map_or(1.0, |weights| weights[row])
    }

    fn validate(&self) -> Result<()> {
        let rows = self.target.len();
        if let Some(i) = self.columns.iter().position(|c| c.len() != rows) {
            let found = self.columns[i].len();
            return Err(Error::invalid(
                "columns",
                format!("input {i} has {found} rows where the target has {rows}"),
            ));
        }
        if let Some(weights) = self.weights {
            let good = |w: &f64| w.is_finite() && *w >= 0.0;
            if weights.len() != rows || !weights.iter().all(good) {
                return Err(Error::invalid(
                    "weights",
                    "must be one finite number per row, none below 0",
                ));
            }
            if weights.iter().sum::<f64>() <= 0.0 {
                return Err(Error::invalid("weights", "must not all be 0"));
            }
        }
        if rows == 0 {
            return Err(Error::data(
                Code::DataTooFew,
                "boosting needs at least 1 row, got 0",
            ));
        }
        Ok(())
    }
}

/// A sum of trees, each fitted to what the sum so far leaves over.
///
/// The score of a row is *F(x) = F₀ + η Σₜ fₜ(x)*. Each tree *fₜ* is grown leaf
/// by leaf on histograms of the first and second derivatives of the loss; a leaf
/// has the value −*G*/(*H* + λ) and a split the gain
/// *G*ₗ²/(*H*ₗ+λ) + *G*ᵣ²/(*H*ᵣ+λ) − *G*²/(*H*+λ).
///
/// Monotone constraints hold everywhere, also outside the range of the data: a
/// split against its input's direction is refused, and the middle of its two
/// values bounds all values below it. A `NaN` is missing; infinities are the
/// largest and smallest values.
///
/// Time is linear in rows × inputs × trees × depth. Bits do not depend on the
/// number of threads.
///
/// # Examples
///
/// ```
/// use trimtab_core::Control;
/// use trimtab_numerics::{Booster, BoosterOptions, Monotone, Squared, Training};
///
/// let x: Vec<f64> = (0..200).map(f64::from).collect();
/// let y: Vec<f64> = x.iter().map(|x| if *x < 100.0 { 1.0 } else { 3.0 }).collect();
/// let columns = [x.as_slice()];
/// let data = Training { columns: &columns, target: &y, weights: None };
/// let booster = Booster::fit(
///     &data,
///     &[Monotone::Increasing],
///     &Squared,
///     &BoosterOptions::default(),
///     None,
///     &Control::new(),
/// )?;
/// assert!((booster.score(&[150.0]) - 3.0).abs() < 0.1);
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// - Friedman (2001), *Greedy function approximation: a gradient boosting
///   machine*, Annals of Statistics 29(5).
/// - Ke et al. (2017), *LightGBM: a highly efficient gradient boosting decision
///   tree*, NeurIPS 30. Where that code bins with a sample of the rows and
///   counts, this bins with all rows by weight, so that a row of weight 2 is
///   two rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Booster {
    /// The score before any tree.
    pub start: f64,
    /// The trees, their values already times the learning rate.
    pub trees: Vec<Tree>,
    /// The validation loss after each kept round; empty without validation data.
    pub validation_loss: Vec<f64>,
}

impl Booster {
    /// Fits a booster; `monotone` has one entry an input, or none at all.
    ///
    /// # Errors
    ///
    /// - `OPTION_VALUE` if an option, a length or a weight is out of range.
    /// - `DATA_TOO_FEW` if there are no rows, `DATA_UNFIT` if the loss does not
    ///   take the target.
    /// - `CANCELLED` or `TIME_LIMIT` from `control`.
    pub fn fit(
        data: &Training<'_>,
        monotone: &[Monotone],
        loss: &impl Loss,
        options: &BoosterOptions,
        validation: Option<&Training<'_>>,
        control: &Control,
    ) -> Result<Self> {
        options.validate()?;
        data.validate()?;
        loss.check(data.target)?;
        let monotone = directions(monotone, data.columns.len())?;
        let held_out = validation.map(HeldOut::try_new).transpose()?;

        let bins = Bins::new(data, options.max_bins);
        let mut grower = Grower::new(&bins, &monotone, options, control);
        let refit = Refit::new(data, &bins, &monotone, loss, options);
        let start = loss.start(data);
        let mut booster = Self {
            start,
            trees: Vec::with_capacity(options.rounds),
            validation_loss: Vec::new(),
        };
        let mut scores = vec![start; data.target.len()];
        let mut held_out = held_out.map(|held_out| held_out.at(start));
        let mut random = Random::new(options.seed);
        for round in 0..options.rounds {
            control.check(round as f64 / options.rounds as f64)?;
            let gradients = gradients(data, &scores, loss);
            let rows = draw(data.target.len(), options.row_share, &mut random);
            let columns = draw(data.columns.len(), options.column_share, &mut random);
            let Some(mut tree) = grower.grow(&rows, &columns, &gradients) else {
                // With all rows and inputs in every tree, no later tree would split either.
                if options.row_share < 1.0 || options.column_share < 1.0 {
                    continue;
                }
                break;
            };
            refit.apply(&mut tree, &rows, &scores);
            grower.add_scores(&tree, &mut scores);
            booster.trees.push(tree);
            if let Some(held_out) = &mut held_out {
                // INVARIANT: a tree was pushed on the line above.
                held_out.add(&booster.trees[booster.trees.len() - 1]);
                booster.validation_loss.push(held_out.loss(loss));
                if stale(&booster.validation_loss, options.patience) {
                    break;
                }
            }
        }
        booster.keep_best(options.patience);
        Ok(booster)
    }

    /// The score of one row.
    pub fn score(&self, row: &[f64]) -> f64 {
        self.trees.iter().fold(self.start, |sum, tree| {
            sum + tree.value(|j| row.get(j).copied().unwrap_or(f64::NAN))
        })
    }

    /// What each input adds to the score of one row: along the row's path through
    /// each tree, a split's input is given the step from the node's value to the
    /// child's. The contributions and the mean of the trees, which comes last, add
    /// up to the score.
    ///
    /// # References
    ///
    /// Saabas (2014), *Interpreting random forests*; Lundberg, Erion and Lee (2018),
    /// *Consistent individualized feature attribution for tree ensembles*, section 2,
    /// for what it lacks: an input that is split on early gets too little.
    pub fn contributions(&self, row: &[f64], inputs: usize) -> Vec<f64> {
        let mut parts = vec![0.0; inputs + 1];
        parts[inputs] = self.start;
        for tree in &self.trees {
            let value = |j: usize| row.get(j).copied().unwrap_or(f64::NAN);
            parts[inputs] += tree.nodes.first().map_or(0.0, |root| root.value);
            tree.along(value, |input, step| {
                if let Some(part) = parts.get_mut(input) {
                    *part += step;
                }
            });
        }
        parts
    }

    /// The score of each row of the columns.
    pub fn scores(&self, columns: &[&[f64]]) -> Vec<f64> {
        let rows = columns.first().map_or(0, |column| column.len());
        let mut scores = vec![self.start; rows];
        for tree in &self.trees {
            for (row, score) in scores.iter_mut().enumerate() {
                *score += tree.value(|j| columns.get(j).map_or(f64::NAN, |column| column[row]));
            }
        }
        scores
    }

    fn keep_best(&mut self, patience: Option<usize>) {
        if patience.is_none() || self.validation_loss.is_empty() {
            return;
        }
        let best = best_round(&self.validation_loss);
        self.trees.truncate(best + 1);
        self.validation_loss.truncate(best + 1);
    }
}

fn directions(monotone: &[Monotone], inputs: usize) -> Result<Vec<Monotone>> {
    match monotone.len() {
        0 => Ok(vec![Monotone::Free; inputs]),
        n if n == inputs => Ok(monotone.to_vec()),
        n => Err(Error::invalid(
            "monotone",
            format!("must have one entry an input ({inputs}) or none, got {n}"),
        )),
    }
}

/// First and second derivative of the weighted loss, row by row.
fn gradients(data: &Training<'_>, scores: &[f64], loss: &impl Loss) -> Vec<[f64; 2]> {
    scores
        .iter()
        .enumerate()
        .map(|(row, &score)| {
            let (g, h) = loss.derivatives(data.target[row], score);
            let w = data.weight(row);
            [w * g, w * h]
        })
        .collect()
}

fn draw(len: usize, share: f64, random: &mut Random) -> Vec<usize> {
    if share >= 1.0 {
        return (0..len).collect();
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of len is between 0 and len"
    )]
    let count = ((len as f64 * share).round() as usize).max(1);
    random.sample(len, count)
}

/// Validation rows with their scores so far.
struct HeldOut<'a> {
    data: &'a Training<'a>,
    scores: Vec<f64>,
}

impl<'a> HeldOut<'a> {
    fn try_new(data: &'a Training<'a>) -> Result<Self> {
        data.validate()?;
        Ok(Self {
            data,
            scores: Vec::new(),
        })
    }

    fn at(mut self, start: f64) -> Self {
        self.scores = vec![start; self.data.target.len()];
        self
    }

    fn add(&mut self, tree: &Tree) {
        for (row, score) in self.scores.iter_mut().enumerate() {
            *score += tree.value(|j| self.data.columns.get(j).map_or(f64::NAN, |c| c[row]));
        }
    }

    fn loss(&self, loss: &impl Loss) -> f64 {
        let (mut sum, mut total) = (0.0, 0.0);
        for (row, &score) in self.scores.iter().enumerate() {
            let w = self.data.weight(row);
            sum += w * loss.value(self.data.target[row], score);
            total += w;
        }
        sum / total
    }
}

fn best_round(losses: &[f64]) -> usize {
    let better = |best: usize, i: usize| if losses[i] < losses[best] { i } else { best };
    (0..losses.len()).fold(0, better)
}

fn stale(losses: &[f64], patience: Option<usize>) -> bool {
    patience.is_some_and(|patience| losses.len() > best_round(losses) + patience)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data<'a>(columns: &'a [&'a [f64]], target: &'a [f64]) -> Training<'a> {
        Training {
            columns,
            target,
            weights: None,
        }
    }

    fn fit(data: &Training<'_>, options: &BoosterOptions) -> Booster {
        Booster::fit(data, &[], &Squared, options, None, &Control::new()).unwrap()
    }

    #[test]
    fn a_neutral_blank_keeps_the_start() {
        let x: Vec<f64> = (0..100).map(f64::from).collect();
        let columns = [x.as_slice()];
        let options = BoosterOptions {
            max_depth: 1,
            missing: Missing::Neutral,
            ..BoosterOptions::default()
        };
        let booster = fit(&data(&columns, &x), &options);
        assert!((booster.score(&[f64::NAN]) - booster.start).abs() < 1e-12);
        assert!(booster.score(&[99.0]) > booster.start + 10.0);
    }

    #[test]
    fn a_learned_blank_goes_where_its_rows_are() {
        let mut x: Vec<f64> = (0..100).map(f64::from).collect();
        let y: Vec<f64> = (0..100).map(|i| f64::from(i % 4 == 0)).collect();
        for i in (0..100).step_by(4) {
            x[i] = f64::NAN;
        }
        let columns = [x.as_slice()];
        let booster = fit(&data(&columns, &y), &BoosterOptions::default());
        assert!(booster.score(&[f64::NAN]) > 0.9 && booster.score(&[50.0]) < 0.1);
    }

    #[test]
    fn early_stopping_keeps_the_best_round() {
        let mut random = Random::new(2);
        let x: Vec<f64> = (0..200).map(|_| random.uniform()).collect();
        let y: Vec<f64> = x.iter().map(|x| x + 2.0 * random.uniform()).collect();
        let z: Vec<f64> = x.iter().map(|x| x + 2.0 * random.uniform()).collect();
        let columns = [x.as_slice()];
        let options = BoosterOptions {
            rounds: 500,
            learning_rate: 0.3,
            min_child_rows: 1,
            patience: Some(10),
            ..BoosterOptions::default()
        };
        let (fit_on, check_on) = (data(&columns, &y), data(&columns, &z));
        let control = Control::new();
        let booster =
            Booster::fit(&fit_on, &[], &Squared, &options, Some(&check_on), &control).unwrap();
        assert!(booster.trees.len() < 400);
        assert_eq!(
            booster.trees.len(),
            best_round(&booster.validation_loss) + 1
        );
    }

    #[test]
    fn bad_options_and_shapes_are_refused() {
        let (x, y) = ([1.0, 2.0], [1.0, 2.0]);
        let columns = [x.as_slice()];
        let fit = |data: &Training<'_>, options: &BoosterOptions| {
            Booster::fit(data, &[], &Squared, options, None, &Control::new())
                .unwrap_err()
                .argument()
                .map(str::to_owned)
        };
        let options = BoosterOptions {
            row_share: 0.0,
            ..BoosterOptions::default()
        };
        let argument = fit(&data(&columns, &y), &options);
        assert_eq!(argument.as_deref(), Some("row_share"));
        let argument = fit(&data(&columns, &y[..1]), &BoosterOptions::default());
        assert_eq!(argument.as_deref(), Some("columns"));
    }
}
