//! Tests across crates; see `all/`.
