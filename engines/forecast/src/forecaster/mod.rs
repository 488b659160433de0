//! Forecasters: fitted once, kept, moved on by new points, asked again.
//!
//! - `forecast.fit`: a forecaster from series.
//! - `forecast.update`: the forecaster moved on by new points, without a refit.
//! - `forecast.ahead`: what it says comes next.

mod ahead;
mod beside;
mod fit;
#[cfg(test)]
mod hostile_tests;
mod kept;
#[cfg(test)]
mod panel_tests;
#[cfg(test)]
mod regressor_tests;
mod rows;
#[cfg(test)]
mod tests;
mod update;

pub use ahead::{AheadForecasts, AheadInputs, AheadOptions, ahead};
pub use fit::{Fitted, fit};
pub use update::{Updated, update};

use trimtab_core::{Control, Document, Operation, Port, Result, Table};

use self::kept::Kept;
use crate::intake::holidays_spec;
use crate::options::{ForecastModel, ForecastOptions};

/// The kind of a forecaster's document, and the version of its form.
const KIND: &str = "forecast.forecaster";
const VERSION: u32 = 1;

/// Models of series that were fitted once: parameters and states, no data.
///
/// A forecaster travels as a document, 0.4 to 1 kB for each monthly series and method;
/// `auto` keeps all its members.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{AheadOptions, ForecastModel, ForecastOptions, ahead, fit, update};
///
/// let control = Control::new();
/// let points = |ds: &[&str], y: &[f64]| Table::from_json(&json!({"ds": ds, "y": y}));
/// let series = points(
///     &["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"],
///     &[100.0, 104.0, 103.0, 108.0, 107.0, 112.0],
/// )?;
/// let options = ForecastOptions::default().models([ForecastModel::AutoEts]);
/// let forecaster = fit(&series, &options, &control)?.forecaster;
///
/// let july = points(&["2026-07-01"], &[111.0])?;
/// let forecaster = update(&forecaster, &july, &control)?.forecaster;
/// let found = ahead(&forecaster, &AheadOptions::default().horizon(2), &control)?;
/// assert_eq!(found.forecasts.to_json()?["ds"], json!(["2026-08-01", "2026-09-01"]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Forecaster {
    kept: Kept,
}

impl Forecaster {
    /// The written form.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if a model has no JSON form.
    pub fn to_document(&self) -> Result<Document> {
        Document::encode(KIND, VERSION, &self.kept)
    }

    /// Reads the written form.
    ///
    /// # Errors
    ///
    /// `DOCUMENT_INVALID` if it is not one of a forecaster.
    pub fn from_document(document: &Document) -> Result<Self> {
        let mut kept: Kept = document.decode(KIND, VERSION)?;
        kept.attach();
        kept.check()?;
        Ok(Self { kept })
    }
}

fn holidays_port(doc: &'static str) -> Port {
    Port::table("holidays", doc, holidays_spec()).optional()
}

fn forecaster_port(doc: &'static str) -> Port {
    Port::document("forecaster", doc, KIND, VERSION)
}

/// A small forecaster for examples.
fn example() -> serde_json::Value {
    let made = || -> Result<Document> {
        let series = Table::from_json(&serde_json::json!({
            "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"],
            "y": [100.0, 104.0, 103.0, 108.0, 107.0, 112.0],
        }))?;
        let options = ForecastOptions::default()
            .horizon(1)
            .models([ForecastModel::Naive]);
        fit(&series, &options, &Control::new())?
            .forecaster
            .to_document()
    };
    made().map_or(serde_json::Value::Null, |document| document.to_value())
}

/// The declarations.
pub(crate) fn operations() -> [Operation; 3] {
    [fit::operation(), update::operation(), ahead::operation()]
}
