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
    /// Values over the labels, with a fan where a series has bands.
    Line,
}

/// One line or one set of bars; values go with the chart's labels.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "WrittenSeries")]
#[non_exhaustive]
pub struct Series {
    /// The series' name.
    pub name: String,
    /// A value a label; null where there is none.
    pub values: Vec<Option<f64>>,
    /// Where the values may lie instead, the widest band first, as they are
    /// drawn; empty without one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
}

/// Between which bounds values lie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Band {
    /// How many of a hundred values lie in it, such as 80; null where that is
    /// not known.
    #[serde(default)]
    pub level: Option<f64>,
    /// The lower end, a value a label.
    pub low: Vec<Option<f64>>,
    /// The upper end, a value a label.
    pub high: Vec<Option<f64>>,
}

/// A series as documents hold it: earlier ones have one band, without a level.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WrittenSeries {
    name: String,
    values: Vec<Option<f64>>,
    bands: Vec<Band>,
    low: Vec<Option<f64>>,
    high: Vec<Option<f64>>,
}

impl From<WrittenSeries> for Series {
    fn from(written: WrittenSeries) -> Self {
        let mut bands = written.bands;
        if !(written.low.is_empty() && written.high.is_empty()) {
            bands.push(Band::new(None, written.low, written.high));
        }
        Self {
            name: written.name,
            values: written.values,
            bands,
        }
    }
}

impl Series {
    /// A series without a band.
    pub fn new(name: impl Into<String>, values: Vec<Option<f64>>) -> Self {
        Self {
            name: name.into(),
            values,
            bands: Vec::new(),
        }
    }

    /// Adds a band, drawn over those that are there.
    #[must_use]
    pub fn band(mut self, band: Band) -> Self {
        self.bands.push(band);
        self
    }
}

impl Band {
    /// A band from one end to the other.
    pub fn new(level: Option<f64>, low: Vec<Option<f64>>, high: Vec<Option<f64>>) -> Self {
        Self { level, low, high }
    }

    /// The ends at a label, where both are known and in order.
    pub(crate) fn at(&self, i: usize) -> Option<(f64, f64)> {
        let end = |ends: &[Option<f64>]| ends.get(i).copied().flatten().filter(|v| v.is_finite());
        let (low, high) = (end(&self.low)?, end(&self.high)?);
        (low <= high).then_some((low, high))
    }

    fn ends(&self) -> impl Iterator<Item = &Option<f64>> {
        self.low.iter().chain(&self.high)
    }

    /// What the band is called: `80% band`.
    pub(crate) fn name(&self) -> String {
        self.level
            .map_or_else(|| "band".to_owned(), |level| format!("{level}% band"))
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
            .flat_map(|s| s.values.iter().chain(s.bands.iter().flat_map(Band::ends)));
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_series_of_an_earlier_report_is_read() {
        let plain = json!({"name": "a", "values": [1.0], "low": [], "high": []});
        let series: Series = serde_json::from_value(plain).unwrap();
        assert_eq!(series, Series::new("a", vec![Some(1.0)]));
        assert_eq!(
            serde_json::to_value(&series).unwrap(),
            json!({"name": "a", "values": [1.0]})
        );
        let banded = json!({"name": "a", "values": [1.0], "low": [0.5], "high": [2.0]});
        let series: Series = serde_json::from_value(banded).unwrap();
        assert_eq!(series.bands[0].at(0), Some((0.5, 2.0)));
        assert!(serde_json::from_value::<Series>(json!({"nam": "a"})).is_err());
    }

    #[test]
    fn bands_are_read_as_they_were_written_and_widen_the_range() {
        let ends = |value| vec![None, Some(value)];
        let wide = Band::new(Some(95.0), ends(-3.0), ends(9.0));
        let narrow = Band::new(Some(80.0), ends(1.0), ends(5.0));
        let series = Series::new("a", vec![Some(2.0), Some(3.0)])
            .band(wide)
            .band(narrow);
        let text = serde_json::to_string(&series).unwrap();
        assert_eq!(serde_json::from_str::<Series>(&text).unwrap(), series);
        let chart = Chart::new(ChartKind::Line, "").series(series);
        assert_eq!(chart.range(), Some((-3.0, 9.0)));
    }

    #[test]
    fn a_band_that_is_upside_down_or_no_number_is_none() {
        let band = Band::new(
            None,
            vec![Some(2.0), Some(f64::NAN)],
            vec![Some(1.0), Some(1.0)],
        );
        assert_eq!((band.at(0), band.at(1), band.at(2)), (None, None, None));
    }
}
