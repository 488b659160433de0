//! What kind of business this is, from whatever tables there are.

mod answer;
mod cash;
mod customers;
mod documents;
mod firm;
mod intake;
mod measure;
mod months;
mod operation;
mod register;
mod seasonality;
mod segments;
mod size;
mod tables;

pub(crate) use operation::operation;
pub use operation::{Orders, Profile, ProfileOptions, ProfileOutput, profile};
