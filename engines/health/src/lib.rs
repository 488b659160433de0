//! Business health: from books to statements, and from ratios to a score.
//!
//! - [`statements`]: the profit and loss, the balance sheet and the cash flow
//!   that books hold.
//! - [`ratios`]: the inputs of a score from statements and books.
//! - [`score`]: a score from 0 to 100 for each business, the points of each
//!   input, what is missing, and what would reach the next band.
//! - [`recommend`]: what to do, ranked by what the model makes of it.
//! - [`fit`]: a model from a host's own labelled table.
//! - [`HealthModel`]: an additive model whose every effect is a curve that one
//!   can draw, monotone in the direction that accounting gives.

mod drift;
mod fit;
mod inputs;
mod model;
mod owner;
mod profile;
mod ratios;
mod recommend;
mod score;
mod statements;

use trimtab_core::Operation;

pub use drift::{Drift, DriftOptions, DriftOutput, drift};
pub use fit::{
    FitInput, FitOptions, FitOutput, FitSettings, Fitted, HealthFit, Quality, fit, fit_model,
};
pub use inputs::{BooksInput, Input, books_inputs, inputs};
pub use model::{
    Band, Calibration, Direction, HealthModel, MODEL_KIND, MODEL_VERSION, ModelInput, Scale,
    TrainingRecord,
};
pub use profile::{Orders, Profile, ProfileOptions, ProfileOutput, profile};
pub use ratios::{Ratios, RatiosOptions, RatiosOutput, ratios};
pub use recommend::{RecommendOptions, RecommendOutput, Recommendations, recommend};
pub use score::{HealthModelName, HealthScores, ScoreOptions, ScoreOutput, score};
pub use statements::{
    LINES, Line, Statement, StatementOutput, Statements, StatementsOptions, statements,
    statements_operation,
};

/// The declarations of this engine.
pub fn operations() -> Vec<Operation> {
    vec![
        statements_operation(),
        ratios::operation(),
        profile::operation(),
        score::operation(),
        recommend::operation(),
        fit::operation(),
        drift::operation(),
    ]
}
