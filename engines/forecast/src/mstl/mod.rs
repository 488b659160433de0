//! Decompositions into seasons, trend and remainder, and forecasts by them.

pub(crate) mod decomposition;
pub(crate) mod forecast;
mod gaps;

#[cfg(test)]
mod tests;
