//! What is told of a forecast.

use crate::answers::{Answer, Part};
use crate::options::ForecastModel;

/// What the tables tell of the forecast of one series by one model: its models take
/// many times the room.
#[derive(Clone, Debug)]
pub(crate) struct Outcome {
    /// The place of the series in the call.
    pub(super) at: usize,
    pub(super) model: ForecastModel,
    pub(super) mean: Vec<f64>,
    /// The ends of the bands, step by step and level by level.
    pub(super) bands: Vec<[f64; 2]>,
    pub(super) parts: Vec<Part>,
}

impl Outcome {
    /// Without parts, which are many, unless they are asked for.
    pub(crate) fn of(answer: &Answer, levels: &[f64], with_parts: bool) -> Self {
        let steps = 0..answer.mean.len();
        Self {
            at: answer.at,
            model: answer.model,
            mean: answer.mean.clone(),
            bands: steps.flat_map(|step| answer.bands(step, levels)).collect(),
            parts: if with_parts {
                answer.parts()
            } else {
                Vec::new()
            },
        }
    }
}
