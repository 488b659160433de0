//! Charts as Vega-Lite, for notebooks and dashboards.

use serde_json::{Value, json};

use crate::chart::{Band, Chart, ChartKind, Series};

/// The schema that the specifications follow.
const SCHEMA: &str = "https://vega.github.io/schema/vega-lite/v6.json";

impl Chart {
    /// The chart as a Vega-Lite 6 specification with its data inside.
    pub fn vega_lite(&self) -> Value {
        let data =
            json!({"values": self.series.iter().flat_map(|s| self.rows(s)).collect::<Vec<_>>()});
        let value = json!({"field": "value", "type": "quantitative", "title": self.unit});
        let mut spec =
            json!({"$schema": SCHEMA, "title": self.title, "width": "container", "data": data});
        match self.kind {
            ChartKind::SignedBars => {
                spec["mark"] = json!({"type": "bar", "tooltip": true});
                spec["encoding"] = json!({
                    "y": {"field": "label", "type": "nominal", "sort": null, "title": null},
                    "x": value,
                    "color": {
                        "condition": {"test": "datum.value < 0", "value": "#c2410c"},
                        "value": "#15803d"
                    }
                });
            }
            ChartKind::Scale => {
                let (low, high) = self.range().unwrap_or((0.0, 1.0));
                spec["mark"] = json!({"type": "tick", "thickness": 4, "tooltip": true});
                spec["encoding"] = json!({
                    "x": {"field": "value", "type": "quantitative", "title": self.unit,
                          "scale": {"domain": [low, high]}}
                });
            }
            ChartKind::Line => self.add_lines(&mut spec, &value),
        }
        spec
    }

    /// Lines, over a layer of bands where there are any.
    fn add_lines(&self, spec: &mut Value, value: &Value) {
        let mut x = json!({"field": "label", "type": "ordinal", "sort": null, "title": null});
        let color = json!({"field": "series", "type": "nominal", "title": null});
        let mark = json!({"type": "line", "tooltip": true});
        let bands: Vec<Value> = self.series.iter().flat_map(|s| self.band_rows(s)).collect();
        if bands.is_empty() {
            spec["mark"] = mark;
            spec["encoding"] = json!({"x": x, "y": value, "color": color});
            return;
        }
        // The layers' labels would be put together in the order of the layers.
        x["sort"] = json!(self.labels);
        let encoding = json!({"x": x, "y": value, "color": color});
        let fan = json!({
            "data": {"values": bands},
            "mark": {"type": "area", "opacity": 0.25, "tooltip": true},
            "encoding": {"x": x, "y": {"field": "low", "type": "quantitative", "title": self.unit},
                         "y2": {"field": "high"}, "color": color, "detail": {"field": "band"}}
        });
        spec["layer"] = json!([fan, {"mark": mark, "encoding": encoding}]);
    }

    fn rows(&self, series: &Series) -> Vec<Value> {
        let row = |(i, value): (usize, &Option<f64>)| json!({"series": series.name, "label": self.labels.get(i), "value": value});
        series.values.iter().enumerate().map(row).collect()
    }

    /// The bands of a series, a row a label, the widest first.
    fn band_rows(&self, series: &Series) -> Vec<Value> {
        let rows = |band: &Band| -> Vec<Value> {
            let row = |(i, label): (usize, &String)| {
                let (low, high) = band.at(i)?;
                Some(json!({
                    "series": series.name, "band": band.name(), "label": label,
                    "low": low, "high": high,
                }))
            };
            self.labels.iter().enumerate().filter_map(row).collect()
        };
        series.bands.iter().flat_map(rows).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fan_is_an_area_a_band_below_the_line() {
        let ends = |value| vec![None, Some(value)];
        let series = Series::new("forecast", vec![None, Some(3.0)])
            .band(Band::new(Some(95.0), ends(1.0), ends(5.0)))
            .band(Band::new(Some(80.0), ends(2.0), ends(4.0)));
        let chart = Chart::new(ChartKind::Line, "t").labels(["Jan", "Feb"]);
        let spec = chart.series(series).vega_lite();
        let fan = &spec["layer"][0];
        assert_eq!(fan["mark"]["type"], "area");
        let rows = fan["data"]["values"].as_array().unwrap();
        assert_eq!(rows.len(), 2);
        assert_eq!(
            rows[1],
            json!({"series": "forecast", "band": "80% band", "label": "Feb", "low": 2.0, "high": 4.0})
        );
        assert_eq!(spec["layer"][1]["mark"]["type"], "line");
        assert!(spec.get("mark").is_none());
    }
}
