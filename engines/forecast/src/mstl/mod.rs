//! Decompositions into seasons, trend and remainder, and forecasts by them.
#![cfg_attr(
    not(test),
    expect(dead_code, reason = "the operations are not there yet")
)]

pub(crate) mod decomposition;
pub(crate) mod forecast;
mod gaps;

#[cfg(test)]
mod tests;
