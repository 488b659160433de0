//! Joint draws of the steps ahead.

use trimtab_numerics::Random;

use super::answer::{Answer, Source};
use crate::history::History;
use crate::method::Fitted;
use crate::model::{Ahead, Model};

impl Answer {
    /// So many draws of all steps together, drawn one after the other.
    ///
    /// Each member draws its share of the paths; at every step the values are then
    /// put in the place of the quantiles of their ranks (ensemble copula coupling).
    /// So each step is distributed as its bands say, and the steps go together as
    /// the models say.
    ///
    /// # References
    ///
    /// Schefzik, Thorarinsdottir and Gneiting (2013), *Uncertainty quantification in
    /// complex simulation models using ensemble copula coupling*, Statistical
    /// Science 28(4).
    pub(crate) fn paths(&self, series: &History, count: usize, seed: u64) -> Vec<Vec<f64>> {
        let horizon = self.mean.len();
        let mut random = Random::new(seed ^ of_text(series.series.id.as_deref().unwrap_or("")));
        let mut drawn = match &self.source {
            Source::Combined { forecast, .. } => {
                let members: Vec<&(f64, Fitted)> = forecast.members.iter().flatten().collect();
                let regressors = series.sample().ahead(horizon);
                let ahead = Ahead {
                    horizon,
                    regressors: &regressors,
                };
                draws(&members, &ahead, count, &mut random)
            }
            Source::Plain(_) => walks(horizon, count, &mut random),
        };
        let middle = |rank: usize| (rank as f64 + 0.5) / count as f64;
        let probabilities: Vec<f64> = (0..count).map(middle).collect();
        let mut order: Vec<usize> = (0..count).collect();
        let by_step = (0..horizon).map(|step| self.quantiles(step, &probabilities));
        for (step, quantiles) in by_step.enumerate() {
            order.sort_by(|&a, &b| drawn[a][step].total_cmp(&drawn[b][step]));
            for (&path, y) in order.iter().zip(quantiles) {
                drawn[path][step] = self.bounds.whole(y);
            }
        }
        drawn
    }
}

/// Each member's share of the paths, in an order by chance.
fn draws(
    members: &[&(f64, Fitted)],
    ahead: &Ahead<'_>,
    count: usize,
    random: &mut Random,
) -> Vec<Vec<f64>> {
    let total: f64 = members.iter().map(|(share, _)| share).sum();
    let mut found = Vec::with_capacity(count);
    let mut share = 0.0;
    for (own, model) in members {
        share += own / total;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a count"
        )]
        let until = (share * count as f64).round() as usize;
        while found.len() < until.min(count) {
            let mut path = vec![0.0; ahead.horizon];
            model.path(ahead, random, &mut path);
            found.push(path);
        }
    }
    // What rounding left over is the last member's.
    if let Some((_, model)) = members.last() {
        while found.len() < count {
            let mut path = vec![0.0; ahead.horizon];
            model.path(ahead, random, &mut path);
            found.push(path);
        }
    }
    random.shuffle(&mut found);
    found
}

/// Random walks from 0.
fn walks(horizon: usize, count: usize, random: &mut Random) -> Vec<Vec<f64>> {
    let walk = |_| {
        let mut at = 0.0;
        let step = |_| {
            at += random.normal();
            at
        };
        (0..horizon).map(step).collect()
    };
    (0..count).map(walk).collect()
}

/// A number that follows from a text (FNV-1a).
fn of_text(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
