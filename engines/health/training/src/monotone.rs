//! Whether an input that improves alone can lower a score: random firms, random
//! blanks, random improvements, and not one violation.

use std::sync::Arc;

use trimtab_core::arrow::array::{ArrayRef, AsArray, Float64Array, RecordBatch, StringArray};
use trimtab_core::arrow::datatypes::Float64Type;
use trimtab_core::{Control, Table};
use trimtab_health::{Direction, HealthModelName, ScoreOptions, ScoreOutput, score};
use trimtab_numerics::Random;

use crate::Failure;
use crate::data::{Sample, polish};

/// Random pairs of each model.
const PAIRS: usize = 500_000;
/// Pairs of one call.
const BATCH: usize = 50_000;
/// The shares of inputs hidden, one of them drawn for each pair.
const HIDDEN: [f64; 4] = [0.0, 0.0, 0.3, 0.7];
/// Where one start in twenty lies.
const WILD: [f64; 3] = [-1e6, 0.0, 1e6];

/// Improves one signed input of random firms and compares their scores.
pub(crate) fn monotone() -> Result<String, Failure> {
    let sets = [
        (HealthModelName::OneYear, "polish_5year.parquet"),
        (HealthModelName::FiveYear, "polish_1year.parquet"),
    ];
    let mut random = Random::new(7);
    let (mut pairs, mut lower) = (0, 0);
    for (model, file) in sets {
        let sample = polish(file)?;
        for _ in 0..PAIRS / BATCH {
            let (before, after) = firms(&sample, &mut random);
            let before = scores(&sample, &before, model)?;
            let after = scores(&sample, &after, model)?;
            lower += before.iter().zip(&after).filter(|(b, a)| a < b).count();
            pairs += BATCH;
        }
    }
    let text = format!("{pairs} random pairs, {lower} scores that fell");
    if lower == 0 {
        Ok(text)
    } else {
        Err(text.into())
    }
}

/// Columns of random firms, and the same with one signed input improved.
fn firms(sample: &Sample, random: &mut Random) -> (Vec<Vec<f64>>, Vec<Vec<f64>>) {
    let rows = sample.positive.len();
    let signed: Vec<usize> = (0..sample.inputs.len())
        .filter(|&j| sample.inputs[j].direction != Direction::Free)
        .collect();
    let mut before = vec![vec![f64::NAN; BATCH]; sample.inputs.len()];
    let mut after = before.clone();
    for i in 0..BATCH {
        let (row, hidden) = (random.below(rows), HIDDEN[random.below(HIDDEN.len())]);
        for (j, input) in sample.inputs.iter().enumerate() {
            if random.uniform() >= hidden {
                before[j][i] = input.values[row];
            }
            after[j][i] = before[j][i];
        }
        let j = signed[random.below(signed.len())];
        let other = sample.inputs[j].values[random.below(rows)];
        let start = match random.uniform() {
            u if u < 0.05 => WILD[random.below(WILD.len())],
            _ if before[j][i].is_finite() => before[j][i],
            _ if other.is_finite() => other,
            _ => 0.0,
        };
        let better = match sample.inputs[j].direction {
            Direction::Up => 1.0,
            _ => -1.0,
        };
        // A ratio of two uniforms has a tail as long as that of Cauchy's law.
        let step = random.uniform() / random.uniform().max(1e-9) * (start.abs() + 0.01);
        before[j][i] = start;
        after[j][i] = start + better * step;
    }
    (before, after)
}

fn scores(
    sample: &Sample,
    columns: &[Vec<f64>],
    model: HealthModelName,
) -> Result<Vec<f64>, Failure> {
    let ids: StringArray = (0..BATCH).map(|i| Some(i.to_string())).collect();
    let mut arrays: Vec<(&str, ArrayRef)> = vec![("business_id", Arc::new(ids))];
    for (input, values) in sample.inputs.iter().zip(columns) {
        let supplied = values.iter().map(|x| x.is_finite().then_some(*x));
        arrays.push((&input.name, Arc::new(supplied.collect::<Float64Array>())));
    }
    let table = Table::from(RecordBatch::try_from_iter(arrays)?);
    let options = ScoreOptions::default()
        .model(model)
        .outputs([ScoreOutput::Scores]);
    let scores = score(&table, &options, &Control::new())?
        .scores
        .to_batch()?;
    let column = scores.column_by_name("score").ok_or("no column `score`")?;
    Ok(column.as_primitive::<Float64Type>().values().to_vec())
}
