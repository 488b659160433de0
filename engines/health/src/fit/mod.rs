//! Fitting a health model: additive, monotone, calibrated, and blind to blanks.

mod additive;
mod assembly;
mod calibration;
mod effects;
mod labelled;
mod method;
mod operation;
mod settings;
mod tables;

pub use method::fit_model;
pub(crate) use operation::operation;
pub use operation::{FitOptions, FitOutput, HealthFit, fit};
pub use settings::{FitInput, FitSettings, Fitted, Quality};
