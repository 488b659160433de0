//! Tests across crates, in one binary.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper of the tests may fail them"
)]

mod hostile;
mod parity;
mod sample;
mod truth;
