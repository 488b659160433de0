//! Reports as data: chapters and charts, written for a terminal, a browser or
//! a notebook.
//!
//! An engine's results become a [`Chapter`]; a [`Report`] is a title and its
//! chapters; [`terminal`] and [`html`] write it, and a [`Chart`] is a Vega-Lite
//! specification wherever one is drawn.

mod chart;
mod html;
mod render;
mod report;
mod terminal;
mod vega;

use trimtab_core::Operation;

pub use chart::{Chart, ChartKind, ScaleBand, Series, Tone};
pub use html::html;
pub use render::{Format, RenderOptions, render};
pub use report::{Block, Chapter, Figure, REPORT, REPORT_VERSION, Report, Sentence};
pub use terminal::terminal;

/// The declarations of this engine.
pub fn operations() -> Vec<Operation> {
    vec![render::operation()]
}
