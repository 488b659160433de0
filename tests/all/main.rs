//! Tests across crates, in one binary.

mod hostile;
mod parity;
