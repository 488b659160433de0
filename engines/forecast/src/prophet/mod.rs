//! A trend that bends, several seasons and regressors: the model of the program
//! Prophet, and a form of it that forecasts better.
//!
//! # References
//!
//! Taylor and Letham (2018), *Forecasting at scale*, The American Statistician 72(1).

#[cfg(test)]
mod components;
mod doubt;
mod fit;
mod lasso;
mod model;
mod moments;
mod options;
mod posterior;
mod regressor;
mod residual;
mod sample;
mod search;
mod season;
#[cfg(test)]
mod tests;
mod trend;

#[cfg(test)]
use components::Component;
pub(crate) use fit::prophet;
pub(crate) use model::Prophet;
#[cfg(test)]
use options::Joined;
pub(crate) use options::ProphetOptions;
