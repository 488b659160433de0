//! A chart as data: one specification for the browser, the terminal,
//! notebooks and dashboards.

use serde::{Deserialize, Serialize};

/// Whether something is good news.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Tone {
    /// Neither.
    #[default]
    Neutral,
    /// Good news.
    Good,
    /// To be watched.
    Fair,
    /// Bad news.
    Bad,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChartKind {
    /// One signed bar a label, good to the right and bad to the left.
    SignedBars,
    /// The first value on a scale that `bands` divide.
    Scale,
    /// Values over the labels, with a band where there are `low` and `high`.
    Line,
}

/// One line or one set of bars; values go with the chart's labels.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Series {
    /// The series' name.
    pub name: String,
    /// A value a label; null where there is none.
    pub values: Vec<Option<f64>>,
    /// The lower end of the band, a value a label; empty without a band.
    pub low: Vec<Option<f64>>,
    /// The upper end of the band, a value a label; empty without a band.
    pub high: Vec<Option<f64>>,
}

impl Series {
    /// A series without a band.
    pub fn new(name: impl Into<String>, values: Vec<Option<f64>>) -> Self {
        Self {
            name: name.into(),
            values,
            ..Self::default()
        }
    }

    /// Sets the band.
    #[must_use]
    pub fn band(mut self, low: Vec<Option<f64>>, high: Vec<Option<f64>>) -> Self {
        self.low = low;
        self.high = high;
        self
    }
}

/// A stretch of a scale with a name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ScaleBand {
    /// The name.
    pub name: String,
    /// Where it starts.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Whether it is a good place.
    pub tone: Tone,
}

impl ScaleBand {
    /// A band from one value to another.
    pub fn new(name: impl Into<String>, from: f64, to: f64, tone: Tone) -> Self {
        Self {
            name: name.into(),
            from,
            to,
            tone,
        }
    }
}

/// A chart as data.
///
/// # Examples
///
/// ```
/// use trimtab_report::{Chart, ChartKind, Series};
///
/// let chart = Chart::new(ChartKind::Line, "Revenue")
///     .labels(["Jan", "Feb"])
///     .series(Series::new("actual", vec![Some(10.0), Some(12.5)]));
/// assert_eq!(chart.vega_lite()["mark"]["type"], "line");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Chart {
    /// How it is drawn.
    pub kind: ChartKind,
    /// What it shows.
    pub title: String,
    /// The unit of the values.
    #[serde(default)]
    pub unit: String,
    /// The labels that the values go with.
    #[serde(default)]
    pub labels: Vec<String>,
    /// The lines or bars.
    #[serde(default)]
    pub series: Vec<Series>,
    /// The parts of a scale.
    #[serde(default)]
    pub bands: Vec<ScaleBand>,
}

impl Chart {
    /// An empty chart.
    pub fn new(kind: ChartKind, title: impl Into<String>) -> Self {
        Self {
            kind,
            title: title.into(),
            unit: String::new(),
            labels: Vec::new(),
            series: Vec::new(),
            bands: Vec::new(),
        }
    }

    /// Sets the unit.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = unit.into();
        self
    }

    /// Sets the labels.
    #[must_use]
    pub fn labels<T: Into<String>>(mut self, labels: impl IntoIterator<Item = T>) -> Self {
        self.labels = labels.into_iter().map(Into::into).collect();
        self
    }

    /// Adds a series.
    #[must_use]
    pub fn series(mut self, series: Series) -> Self {
        self.series.push(series);
        self
    }

    /// Adds a part of the scale.
    #[must_use]
    pub fn scale_band(mut self, band: ScaleBand) -> Self {
        self.bands.push(band);
        self
    }

    /// The least and the greatest finite value, bands included.
    pub(crate) fn range(&self) -> Option<(f64, f64)> {
        let series = self
            .series
            .iter()
            .flat_map(|s| s.values.iter().chain(&s.low).chain(&s.high));
        let ends = self.bands.iter().flat_map(|band| [band.from, band.to]);
        let finite = series
            .copied()
            .flatten()
            .chain(ends)
            .filter(|value| value.is_finite());
        finite.fold(None, |range, value| match range {
            None => Some((value, value)),
            Some((low, high)) => Some((value.min(low), value.max(high))),
        })
    }
}
