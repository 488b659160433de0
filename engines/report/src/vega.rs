//! Charts as Vega-Lite, for notebooks and dashboards.

use serde_json::{Value, json};

use crate::chart::{Chart, ChartKind, Series};

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
            ChartKind::Line => {
                let x = json!({"field": "label", "type": "ordinal", "sort": null, "title": null});
                let color = json!({"field": "series", "type": "nominal", "title": null});
                spec["mark"] = json!({"type": "line", "tooltip": true});
                spec["encoding"] = json!({"x": x, "y": value, "color": color});
                if self.series.iter().any(|series| !series.low.is_empty()) {
                    let line = json!({"mark": spec["mark"], "encoding": spec["encoding"]});
                    let band = json!({
                        "mark": {"type": "area", "opacity": 0.25},
                        "encoding": {"x": x, "y": {"field": "low", "type": "quantitative"},
                                     "y2": {"field": "high"}, "color": color}
                    });
                    spec["layer"] = json!([band, line]);
                    if let Some(parts) = spec.as_object_mut() {
                        parts.remove("mark");
                        parts.remove("encoding");
                    }
                }
            }
        }
        spec
    }

    fn rows(&self, series: &Series) -> Vec<Value> {
        let at = |values: &[Option<f64>], i: usize| values.get(i).copied().flatten();
        let row = |(i, value): (usize, &Option<f64>)| {
            json!({
                "series": series.name,
                "label": self.labels.get(i),
                "value": value,
                "low": at(&series.low, i),
                "high": at(&series.high, i),
            })
        };
        series.values.iter().enumerate().map(row).collect()
    }
}
