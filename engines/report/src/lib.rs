//! Reports as data: chapters and charts, written for a terminal, a browser or
//! a notebook.
//!
//! An engine's results become a [`Chapter`]; a [`Report`] is a title and its
//! chapters; [`terminal`] and [`html`] write it, and a [`Chart`] is a Vega-Lite
//! specification wherever one is drawn.

mod chart;
mod forecast;
mod health;
mod html;
mod options;
mod render;
mod report;
mod rows;
mod statements;
mod terminal;
mod vega;
mod words;

use trimtab_core::Operation;

pub use chart::{Band, Chart, ChartKind, ScaleBand, Series, Tone};
pub use forecast::{ForecastOptions, ForecastTables, forecast};
pub use health::{HealthOptions, HealthTables, health};
pub use html::html;
pub use render::{Format, RenderOptions, render};
pub use report::{Block, Chapter, Figure, REPORT, REPORT_VERSION, Report, Sentence};
pub use statements::{StatementsOptions, StatementsTables, statements};
pub use terminal::terminal;

/// The declarations of this engine.
pub fn operations() -> Vec<Operation> {
    vec![
        health::operation(),
        statements::operation(),
        forecast::operation(),
        render::operation(),
    ]
}
