use serde_json::{Value as Json, json};
use trimtab_core::{Document, Value};

use super::*;
use crate::chart::{Chart, Tone};
use crate::report::{Block, Chapter, Sentence};
use crate::{html, terminal};

fn table(columns: &Json) -> Table {
    Table::from_json(columns).unwrap()
}

/// Thirty months of two series from April 2024 on, the later ones first.
fn series() -> Table {
    let (mut ids, mut ds, mut y) = (Vec::new(), Vec::new(), Vec::new());
    for (id, base) in [("revenue", 80_000.0), ("cash", 30_000.0)] {
        for i in (0..30).rev() {
            ids.push(id);
            ds.push(format!(
                "{}-{:02}-01",
                2024 + (i + 3) / 12,
                (i + 3) % 12 + 1
            ));
            y.push(base + 100.0 * f64::from(i));
        }
    }
    table(&json!({"unique_id": ids, "ds": ds, "y": y}))
}

fn forecasts() -> Table {
    table(&json!({
        "unique_id": ["revenue", "revenue", "revenue", "cash"],
        "ds": ["2026-11-01", "2026-10-01", "2026-10-01", "2026-10-01"],
        "model": ["auto", "auto", "naive", "auto"],
        "mean": [84_000.0, 83_538.0, 1.0, -250.0],
        "lo_80": [80_000.0, 80_500.0, 0.0, -900.0], "hi_80": [88_000.0, 86_500.0, 2.0, 400.0],
        "lo_95": [78_000.0, 79_000.0, 0.0, -1_250.0], "hi_95": [90_000.0, 88_000.0, 2.0, 750.0],
    }))
}

fn report_of(more: &ForecastTables, options: &ForecastOptions) -> Result<Report> {
    forecast(&series(), &forecasts(), more, options, &Control::new())
}

fn chapter(more: &ForecastTables) -> Chapter {
    let options = ForecastOptions::default().unit("GBP");
    report_of(more, &options).unwrap().chapters.remove(0)
}

fn charts(chapter: &Chapter) -> Vec<&Chart> {
    let charts = chapter.blocks.iter().filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    });
    charts.collect()
}

fn said<'a>(chapter: &'a Chapter, code: &str) -> &'a Sentence {
    let sentences = chapter.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(sentence) => std::slice::from_ref(sentence),
        Block::List { items, .. } => items.as_slice(),
        _ => &[],
    });
    let found = sentences.into_iter().find(|sentence| sentence.code == code);
    found.unwrap_or_else(|| panic!("{code} is not said"))
}

#[test]
fn the_next_point_of_each_series_is_a_figure_with_its_band() {
    let report = report_of(
        &ForecastTables::new(),
        &ForecastOptions::default().unit("GBP"),
    )
    .unwrap();
    assert_eq!(
        (report.title.as_str(), report.subtitle.as_str()),
        ("Forecast", "Known up to Sep 2026")
    );
    let Block::Figures { figures } = &report.chapters[0].blocks[0] else {
        panic!("no figures")
    };
    let shown: Vec<_> = figures
        .iter()
        .map(|f| (f.label.as_str(), f.value.as_str(), f.note.as_str(), f.tone))
        .collect();
    assert_eq!(
        shown,
        [
            (
                "Revenue, Oct 2026",
                "83,538 GBP",
                "between 80,500 and 86,500 GBP (80%); 2.1% above Oct 2025",
                Tone::Neutral
            ),
            (
                "Cash, Oct 2026",
                "−250 GBP",
                "between −900 and 400 GBP (80%)",
                Tone::Bad
            ),
        ]
    );
}

#[test]
fn the_chart_has_two_years_and_a_band_a_level() {
    let chapter = chapter(&ForecastTables::new());
    let chart = charts(&chapter)[0];
    assert_eq!(
        (chart.title.as_str(), chart.unit.as_str()),
        ("Revenue by month", "GBP")
    );
    assert_eq!(chart.labels.len(), 26);
    assert_eq!(
        (chart.labels[0].as_str(), chart.labels[25].as_str()),
        ("Oct 2024", "Nov 2026")
    );
    let [actual, expected] = chart.series.as_slice() else {
        panic!("not two series")
    };
    assert_eq!(
        (actual.values[23], actual.values[24]),
        (Some(82_900.0), None)
    );
    assert_eq!(
        expected.values[23..],
        [None, Some(83_538.0), Some(84_000.0)]
    );
    let levels: Vec<_> = expected.bands.iter().map(|band| band.level).collect();
    assert_eq!(levels, [Some(95.0), Some(80.0)]);
    assert_eq!(expected.bands[1].at(25), Some((80_000.0, 88_000.0)));
    assert_eq!(
        said(&chapter, "FORECAST_AHEAD").text,
        "Revenue is expected at 84,000 GBP in Nov 2026, between 80,000 and 88,000 GBP (80%), \
         2.6% above Nov 2025."
    );
    let report = Report::new("", "").chapter(chapter);
    let (page, text) = (html(&report), terminal(&report, 80, false));
    assert!(page.contains("95% band") && page.contains("<polygon"));
    assert!(
        text.contains("○ expected  ░ 95% band  ▒ 80% band  in GBP"),
        "{text}"
    );
}

#[test]
fn a_total_comes_from_the_paths_alone() {
    let probabilities = table(&json!({
        "unique_id": ["revenue", "cash", "revenue"], "model": ["auto", "auto", "naive"],
        "target": [163_700.0, 0.0, 1.0], "statistic": ["sum", "minimum", "sum"],
        "comparison": ["at_least", "at_most", "at_least"],
        "start": ["2026-10-01", "2026-10-01", "2026-10-01"],
        "end": ["2026-11-01", "2026-10-01", "2026-11-01"],
        "observed": [0, 0, 0], "steps": [2, 1, 2], "probability": [0.94, 1.0, 0.5],
        "mean": [167_500.0, -250.0, 1.0], "lo_80": [162_000.0, -900.0, 1.0],
        "hi_80": [173_000.0, 400.0, 1.0],
    }));
    let chapter = chapter(&ForecastTables::new().probabilities(probabilities));
    let told: Vec<&str> = chapter
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(one) if one.code == "FORECAST_TARGET" => Some(one.text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        told,
        [
            "Revenue: the total from Oct 2026 to Nov 2026 is expected at 167,500 GBP, between \
             162,000 and 173,000 GBP (80%); it is at least 163,700 GBP, as a year before, with a probability of 94%.",
            "Cash: the lowest value in Oct 2026 is expected at −250 GBP, between −900 and 400 GBP \
             (80%); it is at most 0 GBP in all of the drawn paths.",
        ]
    );
    assert_eq!(
        said(&chapter, "FORECAST_TARGET").values["probability"],
        0.94
    );
}

#[test]
fn the_methods_are_named_by_what_they_count() {
    let models = table(&json!({
        "unique_id": ["revenue", "revenue", "revenue", "cash", "revenue"],
        "model": ["auto", "auto", "auto", "auto", "naive"],
        "member": ["auto_ets", "dynamic_theta", "mstl", "naive", "naive"],
        "share": [0.3, 0.7, 0.0, 1.0, 1.0],
        "fitted": ["ETS(M,N,N)", "DOTM", null, null, "naive"],
        "parameters": ["{}", "{}", null, null, "{}"],
        "reason": ["FITTED", "FITTED", "TOO_SHORT", "CONSTANT", "FITTED"],
        "message": ["", "", "Needs 24 observed values or more.", "One value throughout", ""],
    }));
    let chapter = chapter(&ForecastTables::new().models(models));
    assert_eq!(
        said(&chapter, "FORECAST_METHODS").text,
        "Behind it stand 2 methods, each weighted by its errors at earlier points; what counts \
         most is the dynamic Theta method (70%), then exponential smoothing (30%)."
    );
    assert_eq!(
        said(&chapter, "FORECAST_METHODS").values["most"],
        "dynamic_theta"
    );
    assert_eq!(
        said(&chapter, "FORECAST_LAST_VALUE").text,
        "Cash is forecast by the last value. One value throughout."
    );
}

#[test]
fn what_to_know_is_told_once() {
    let quality = table(&json!({
        "unique_id": ["revenue", "cash"], "frequency": ["month", "month"],
        "season_length": [12, 12], "points": [20, 4], "missing": [3, 0],
        "unfinished": [true, false], "constant": [false, false], "short": [false, true],
    }));
    let issues = table(&json!({
        "unit": ["cash", "chain", null, null], "severity": ["info", "error", "info", "warning"],
        "code": ["SERIES_SHORT", "SERIES_EMPTY", "COLUMNS_UNUSED", "HOLIDAYS_UNUSED"],
        "message": ["few values", "no value at all", "columns", "holidays"],
    }));
    let more = ForecastTables::new().quality(quality).issues(issues);
    let chapter = chapter(&more);
    let list = chapter.blocks.iter().find_map(|block| match block {
        Block::List { items, .. } => Some(items),
        _ => None,
    });
    let told: Vec<_> = list
        .unwrap()
        .iter()
        .map(|item| (item.code.as_str(), item.lead.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("FORECAST_SEASON_UNSEEN", "Revenue"),
            ("FORECAST_UNFINISHED", "Revenue"),
            ("FORECAST_GAPS", "Revenue"),
            ("FORECAST_SHORT", "Cash"),
            ("SERIES_EMPTY", "Chain"),
            ("HOLIDAYS_UNUSED", ""),
        ]
    );
    assert_eq!(
        said(&chapter, "FORECAST_UNFINISHED").text,
        "Oct 2026 was not over: what there is of it is left out, and the whole is forecast."
    );
}

#[test]
fn a_month_that_is_not_over_is_no_fall() {
    let series = table(&json!({
        "ds": ["2026-08-01", "2026-09-01", "2026-10-01"], "y": [100.0, 104.0, 9.0],
    }));
    let forecasts = table(&json!({"ds": ["2026-10-01"], "mean": [102.0]}));
    let more = ForecastTables::new();
    let options = ForecastOptions::default();
    let report = forecast(&series, &forecasts, &more, &options, &Control::new()).unwrap();
    let chapter = &report.chapters[0];
    let chart = charts(chapter)[0];
    assert_eq!(chart.labels, ["Aug 2026", "Sep 2026", "Oct 2026"]);
    assert_eq!(chart.series[0].values, [Some(100.0), Some(104.0), None]);
    assert!(chart.series[1].bands.is_empty());
    assert_eq!(said(chapter, "FORECAST_LEFT_OUT").values["count"], 1);
}

#[test]
fn series_are_named_and_chosen() {
    let names = table(&json!({
        "unique_id": ["cash"], "name": ["cash in the bank"], "unit": ["EUR"],
    }));
    let more = ForecastTables::new().names(names);
    let options = ForecastOptions::default()
        .unique_ids(["cash", " cash "])
        .unit("GBP");
    let chosen = report_of(&more, &options).unwrap().chapters.remove(0);
    let titles: Vec<_> = charts(&chosen)
        .iter()
        .map(|chart| (chart.title.as_str(), chart.unit.as_str()))
        .collect();
    assert_eq!(titles, [("Cash in the bank by month", "EUR")]);
    let one = ForecastOptions::default().max_series(1);
    let first = report_of(&more, &one).unwrap().chapters.remove(0);
    assert_eq!(charts(&first).len(), 1);
    assert_eq!(
        said(&first, "FORECAST_MORE").text,
        "1 more series is in the table `forecasts`."
    );
    let other = ForecastOptions::default().model("naive");
    let naive = report_of(&more, &other).unwrap().chapters.remove(0);
    assert_eq!(charts(&naive).len(), 1);
    assert_eq!(
        said(&naive, "FORECAST_MISSING").text,
        "Cash in the bank has no forecast."
    );
}

#[test]
fn an_option_out_of_range_or_of_nothing_is_refused() {
    for (options, argument, part) in [
        (
            ForecastOptions::default().max_series(0),
            "max_series",
            "got 0",
        ),
        (
            ForecastOptions::default().max_series(51),
            "max_series",
            "got 51",
        ),
        (
            ForecastOptions::default().unique_ids(Vec::<String>::new()),
            "unique_ids",
            "got 0",
        ),
        (
            ForecastOptions::default().unique_ids(["tea"]),
            "unique_ids",
            "`revenue`, `cash`",
        ),
        (
            ForecastOptions::default().model("ets"),
            "model",
            "`auto`, `naive`",
        ),
    ] {
        let error = report_of(&ForecastTables::new(), &options).unwrap_err();
        assert_eq!(
            (error.code(), error.argument()),
            (Code::OptionValue, Some(argument))
        );
        assert!(error.message().contains(part), "{error}");
    }
}

#[test]
fn times_of_another_form_are_refused_by_name() {
    let forecasts = table(&json!({"ds": [7, 8], "mean": [1.0, 2.0]}));
    let (more, options) = (ForecastTables::new(), ForecastOptions::default());
    let error = forecast(&series(), &forecasts, &more, &options, &Control::new()).unwrap_err();
    assert_eq!(
        (error.code(), error.argument(), error.column()),
        (Code::ColumnType, Some("forecasts"), Some("ds"))
    );
    assert!(error.message().contains("`ds` in `series`"), "{error}");
    let without = table(&json!({"ds": ["2026-10-01"]}));
    let error = forecast(&series(), &without, &more, &options, &Control::new()).unwrap_err();
    assert_eq!(
        (error.code(), error.column()),
        (Code::ColumnMissing, Some("mean"))
    );
}

#[test]
fn without_a_forecast_the_chapter_says_so() {
    let (more, options) = (ForecastTables::new(), ForecastOptions::default());
    for (series, forecasts) in [
        (json!({"ds": [], "y": []}), json!({"ds": [], "mean": []})),
        (
            json!({"ds": ["2026-01-01"], "y": [1.0]}),
            json!({"ds": [], "mean": []}),
        ),
        (
            json!({"ds": ["2026-01-01"], "y": [1.0]}),
            json!({"ds": ["2026-02-01"], "mean": [null]}),
        ),
        (
            json!({"ds": ["2026-01-01"], "y": [1.0]}),
            json!({"ds": [null], "mean": [2.0]}),
        ),
    ] {
        let report = forecast(
            &table(&series),
            &table(&forecasts),
            &more,
            &options,
            &Control::new(),
        );
        let chapter = &report.unwrap().chapters[0];
        assert_eq!(said(chapter, "FORECAST_NONE").tone, Tone::Fair);
        assert_eq!(chapter.blocks.len(), 1);
    }
}

#[test]
fn gaps_one_row_and_steps_are_drawn() {
    let (more, options) = (ForecastTables::new(), ForecastOptions::default());
    for (series, forecasts, labels) in [
        (
            json!({"ds": ["2026-01-31", "2026-04-30"], "y": [1.0, null]}),
            json!({"ds": ["2026-06-30"], "mean": [2.0], "lo_80": [1.0], "hi_80": [3.0]}),
            vec![
                "Jan 2026", "Feb 2026", "Mar 2026", "Apr 2026", "May 2026", "Jun 2026",
            ],
        ),
        (
            json!({"ds": [4], "y": [1.0]}),
            json!({"ds": [5], "mean": [2.0], "lo_80": [3.0], "hi_80": [1.0]}),
            vec!["4", "5"],
        ),
        (
            json!({"ds": [], "y": []}),
            json!({"ds": ["2026-01-05T08:00Z"], "mean": [2.0], "lo_90": [1.0], "hi_90": [3.0]}),
            vec!["5 Jan 2026 08:00"],
        ),
    ] {
        let report = forecast(
            &table(&series),
            &table(&forecasts),
            &more,
            &options,
            &Control::new(),
        );
        let report = report.unwrap();
        assert_eq!(charts(&report.chapters[0])[0].labels, labels);
        assert!(html(&report).contains("</html>") && terminal(&report, 40, true).contains("next"));
    }
}

#[test]
fn numbers_that_are_none_and_texts_of_any_length_are_held() {
    use trimtab_core::arrow::array::{
        ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray,
    };
    let long = "<script>alert(1)</script>".repeat(4_000);
    let numbers = |values: Vec<f64>| std::sync::Arc::new(Float64Array::from(values)) as ArrayRef;
    let ids = |count| std::sync::Arc::new(StringArray::from(vec![long.clone(); count])) as ArrayRef;
    let steps = |values: Vec<i64>| std::sync::Arc::new(Int64Array::from(values)) as ArrayRef;
    let series = RecordBatch::try_from_iter([
        ("unique_id", ids(4)),
        ("ds", steps(vec![3, 1, i64::MIN, 2])),
        (
            "y",
            numbers(vec![f64::NAN, f64::MAX, f64::MIN, f64::INFINITY]),
        ),
    ]);
    let forecasts = RecordBatch::try_from_iter([
        ("unique_id", ids(4)),
        ("ds", steps(vec![6, 4, 5, i64::MAX])),
        ("mean", numbers(vec![f64::NAN, 1e308, -1e308, 1e-310])),
        (
            "lo_80",
            numbers(vec![0.0, f64::NEG_INFINITY, f64::NAN, -1e308]),
        ),
        ("hi_80", numbers(vec![0.0, 1.0, 1.0, 1e308])),
        ("lo_x", numbers(vec![0.0; 4])),
        ("hi_200", numbers(vec![0.0; 4])),
    ]);
    let (series, forecasts) = (
        Table::from(series.unwrap()),
        Table::from(forecasts.unwrap()),
    );
    let names = table(&json!({"unique_id": [long], "name": [long], "unit": [long]}));
    let models = table(&json!({
        "unique_id": [long], "member": [long], "share": [1e308], "fitted": [long], "message": [long],
    }));
    let issues = json!({"unit": [long], "severity": [long], "code": [long], "message": [long]});
    let more = ForecastTables::new()
        .names(names)
        .models(models)
        .issues(table(&issues));
    let options = ForecastOptions::default().title(long.clone());
    let report = forecast(&series, &forecasts, &more, &options, &Control::new()).unwrap();
    let back = Report::from_document(&report.to_document().unwrap()).unwrap();
    assert_eq!(back, report);
    let chapter = Report::new("", "").chapter(report.chapters[0].clone());
    let (page, lines) = (html(&chapter), terminal(&chapter, 80, true));
    assert!(!page.contains("<script") && !page.contains("NaN") && !page.contains("inf"));
    assert!(
        page.len() < 60_000 && lines.len() < 20_000,
        "{} {}",
        page.len(),
        lines.len()
    );
}

#[test]
fn many_series_are_bounded() {
    let count = 5_000;
    let ids: Vec<String> = (0..count).map(|i| format!("item_{i}")).collect();
    let series =
        table(&json!({"unique_id": ids, "ds": vec!["2026-01-01"; count], "y": vec![1.0; count]}));
    let forecasts = table(&json!({
        "unique_id": ids[..4_000], "ds": vec!["2026-02-01"; 4_000], "mean": vec![2.0; 4_000],
    }));
    let (more, options) = (ForecastTables::new(), ForecastOptions::default());
    let report = forecast(&series, &forecasts, &more, &options, &Control::new()).unwrap();
    let chapter = &report.chapters[0];
    assert_eq!(charts(chapter).len(), 6);
    assert_eq!(said(chapter, "FORECAST_MORE").values["count"], 3_994);
    assert_eq!(
        said(chapter, "FORECAST_MISSING").text,
        "Item 4000, Item 4001, Item 4002, Item 4003 and 996 others have no forecast."
    );
}

#[test]
fn the_operation_appends_to_the_report_that_it_is_given() {
    let begun = Report::new("Mill", "").chapter(Chapter::new("data", "Your data"));
    let inputs = Ports::new()
        .with_document("report", Some(begun.to_document().unwrap()))
        .with_table("series", series())
        .with_table("forecasts", forecasts());
    let outputs = operation().call(&inputs, "", &Control::new()).unwrap();
    assert!(matches!(outputs.get("report"), Some(Value::Document(_))));
    let report = Report::from_document(outputs.document("report").unwrap()).unwrap();
    let ids: Vec<&str> = report.chapters.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(
        (report.title.as_str(), ids),
        ("Mill", vec!["data", "forecast"])
    );
    let other = Document::new("other", 1, json!({}));
    let inputs = Ports::new()
        .with_document("report", Some(other))
        .with_table("series", series())
        .with_table("forecasts", forecasts());
    let error = operation().call(&inputs, "", &Control::new()).unwrap_err();
    assert_eq!(
        (error.code(), error.argument()),
        (Code::DocumentInvalid, Some("report"))
    );
}
