use serde_json::{Value as Json, json};
use trimtab_core::{Code, Document, Ports, Value};

use super::*;
use crate::chart::ChartKind;
use crate::report::{Block, Chapter, Sentence};
use crate::{html, terminal};

fn table(columns: &Json) -> Table {
    Table::from_json(columns).unwrap()
}

fn dates(values: &[&str]) -> Json {
    json!({"type": "Date32", "values": values})
}

fn scores() -> Table {
    table(&json!({
        "business_id": ["bakery", "bakery", "bakery"],
        "as_of": dates(&["2026-05-31", "2025-12-31", "2025-06-30"]),
        "score": [72.4, 66.0, 58.2], "band": ["good", "good", "fair"],
        "probability": [0.021, 0.03, 0.05], "probability_low": [0.012, 0.02, 0.03],
        "probability_high": [0.038, 0.05, 0.09], "confidence": [0.83, 0.8, 0.7],
    }))
}

fn points() -> Table {
    let inputs: Vec<String> = ["base", "return_on_assets", "debt_ratio", "inventory_days"]
        .map(str::to_owned)
        .into_iter()
        .chain((0..10).map(|i| format!("small_{i}")))
        .collect();
    let count = inputs.len();
    let points: Vec<f64> = (0..count)
        .map(|i| match i {
            0 => 48.0,
            1 => 14.6,
            2 => -6.1,
            3 => 5.0,
            _ => 0.5,
        })
        .collect();
    table(&json!({
        "business_id": vec!["bakery"; count],
        "as_of": dates(&vec!["2026-05-31"; count]),
        "input": inputs,
        "pillar": (0..count).map(|i| match i { 0 => None, 1 => Some("profitability"), 2 => Some("solvency"), _ => Some("efficiency") }).collect::<Vec<_>>(),
        "value": (0..count).map(|i| match i { 1 => Some(0.12), 2 => Some(0.71), 3 => Some(45.2), _ => None }).collect::<Vec<_>>(),
        "points": points,
    }))
}

fn actions() -> Table {
    table(&json!({
        "business_id": ["bakery", "bakery"], "as_of": dates(&["2026-05-31", "2026-05-31"]),
        "rank": [2, 1], "action": ["CUT_STOCK", "COLLECT"],
        "title": ["Hold less stock", "Collect from customers sooner"],
        "driver": ["inventory_days", "receivables_days"], "pillar": ["efficiency", "efficiency"],
        "from_value": [45.0, 58.0], "to_value": [38.0, 45.0], "unit": ["days", "days"],
        "score_change": [1.1, 3.2], "score_change_low": [0.2, 1.0],
        "score_change_high": [2.0, 5.1], "basis": ["model", "model"],
        "precondition": ["", "invoices carry a due date"], "effort": ["medium", "low"],
        "message": ["", ""],
    }))
}

fn report(scores: &Table, more: &HealthTables, options: &HealthOptions) -> Result<Report> {
    health(scores, more, options, &Control::new())
}

fn chapter(more: &HealthTables) -> Chapter {
    let options = HealthOptions::default()
        .outcome("bankruptcy")
        .horizon_years(1.0);
    report(&scores(), more, &options)
        .unwrap()
        .chapters
        .remove(0)
}

fn sentences(chapter: &Chapter) -> Vec<&Sentence> {
    let blocks = chapter.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(sentence) => vec![sentence],
        Block::List { items, .. } => items.iter().collect(),
        _ => Vec::new(),
    });
    blocks.collect()
}

fn said<'a>(chapter: &'a Chapter, code: &str) -> &'a Sentence {
    let found = sentences(chapter)
        .into_iter()
        .find(|sentence| sentence.code == code);
    found.unwrap_or_else(|| panic!("{code} is not said"))
}

#[test]
fn the_headline_is_the_latest_day_with_its_probability() {
    let report = report(&scores(), &HealthTables::new(), &HealthOptions::default()).unwrap();
    assert_eq!(
        (report.title.as_str(), report.subtitle.as_str()),
        ("bakery", "As of 31 May 2026")
    );
    let chapter = chapter(&HealthTables::new());
    let Block::Figures { figures } = &chapter.blocks[0] else {
        panic!("no figures")
    };
    let shown: Vec<_> = figures
        .iter()
        .map(|f| (f.value.as_str(), f.note.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("72", "good, on a scale of 0 to 100"),
            ("2.1%", "about a year ahead; 90% interval 1.2% to 3.8%"),
            ("83%", "of the whole picture is known"),
        ]
    );
    assert_eq!(figures[1].label, "Probability of bankruptcy");
}

#[test]
fn earlier_days_are_a_line_over_time() {
    let chapter = chapter(&HealthTables::new());
    let line = chapter.blocks.iter().find_map(|block| match block {
        Block::Chart(chart) if chart.kind == ChartKind::Line => Some(chart),
        _ => None,
    });
    let line = line.unwrap();
    assert_eq!(line.labels, ["30 Jun 2025", "31 Dec 2025", "31 May 2026"]);
    assert_eq!(line.series[0].values, [Some(58.2), Some(66.0), Some(72.4)]);
    let trend = said(&chapter, "HEALTH_TREND");
    assert!(trend.text.contains("gained 14.2 points"), "{}", trend.text);
}

#[test]
fn the_small_inputs_are_one_bar_and_the_points_stay_whole() {
    let chapter = chapter(&HealthTables::new().with("points", points()).unwrap());
    let bars = chapter.blocks.iter().find_map(|block| match block {
        Block::Chart(chart) if chart.kind == ChartKind::SignedBars => Some(chart),
        _ => None,
    });
    let bars = bars.unwrap();
    assert_eq!(bars.title, "Points by input, added to a base of 48.0");
    assert_eq!(
        bars.labels.first().map(String::as_str),
        Some("return on assets")
    );
    assert_eq!(bars.labels.last().map(String::as_str), Some("5 others"));
    let sum: f64 = bars.series[0].values.iter().flatten().sum();
    assert!((sum - 18.5).abs() < 1e-9, "{sum}");
    let drivers = said(&chapter, "HEALTH_DRIVERS");
    assert_eq!(
        drivers.text,
        "What lifts the score most is return on assets (+14.6 points); what lowers it most is \
         debt ratio (−6.1 points)."
    );
    assert_eq!(drivers.values["up_points"], 14.6);
}

#[test]
fn actions_come_by_rank_and_promise_nothing() {
    let chapter = chapter(&HealthTables::new().with("actions", actions()).unwrap());
    let action = said(&chapter, "HEALTH_ACTION");
    assert_eq!(action.lead, "Collect from customers sooner");
    assert_eq!(
        action.text,
        "Receivables days from 58 to 45 days. +3.2 points under the model (+1.0 to +5.1). \
         Effort: low. First: invoices carry a due date."
    );
    assert!(
        said(&chapter, "HEALTH_ADVICE_BASIS")
            .text
            .contains("not a promise")
    );
}

#[test]
fn without_actions_the_counterfactuals_are_shown() {
    let options = table(&json!({
        "business_id": ["bakery", "bakery", "other"], "as_of": dates(&["2026-05-31"; 3]),
        "option": [1, 1, 1], "input": ["debt_ratio", "inventory_days", "debt_ratio"],
        "value": [0.71, 45.0, 0.9], "target": [0.5, 30.0, 0.1], "points": [5.0, 3.0, 20.0],
        "band": ["strong", "strong", "strong"], "score": [80.4, 80.4, 99.0],
    }));
    let chapter = chapter(
        &HealthTables::new()
            .with("counterfactuals", options)
            .unwrap(),
    );
    let found: Vec<&str> = sentences(&chapter)
        .into_iter()
        .filter(|sentence| sentence.code == "HEALTH_COUNTERFACTUAL")
        .map(|sentence| sentence.text.as_str())
        .collect();
    assert_eq!(
        found,
        [
            "Debt ratio from 0.71 to 0.50, and inventory days from 45 to 30 days. The score \
          would be 80 (strong) under the model."
        ]
    );
}

#[test]
fn what_is_missing_says_how_far_it_reaches_and_what_to_supply() {
    let day = dates(&["2026-05-31", "2026-05-31"]);
    let missing = json!({
        "business_id": ["bakery", "bakery"], "as_of": day, "input": ["quick_ratio", "sales_growth"],
        "pillar": ["liquidity", "growth"], "points_low": [-0.04, -4.0], "points_high": [0.02, 2.5],
    });
    let details = json!({
        "business_id": ["bakery", "bakery"], "as_of": day, "input": ["sales_growth", "debt_ratio"],
        "value": [null, 0.71], "unit": ["ratio", "ratio"], "status": ["not_supplied", "supplied"],
        "formula": ["", "debt / assets"], "source": ["", "balance sheet of May 2026"],
        "note": ["supply the ledger of the year before", ""],
    });
    let more = HealthTables::new()
        .with("missing", table(&missing))
        .unwrap();
    let chapter = chapter(&more.with("details", table(&details)).unwrap());
    let first = said(&chapter, "HEALTH_MISSING");
    assert_eq!(first.lead, "Sales growth");
    assert_eq!(
        first.text,
        "could move the score by −4.0 to +2.5 points. Supply the ledger of the year before."
    );
    // The quick ratio could not move what is shown.
    let missing = chapter.blocks.iter().find_map(|block| match block {
        Block::List { title, items, .. } if title == "What is missing" => Some(items.len()),
        _ => None,
    });
    assert_eq!(missing, Some(1));
    let ratios = chapter.blocks.iter().find_map(|block| match block {
        Block::Table { title, rows, .. } if title == "Key ratios" => Some(rows),
        _ => None,
    });
    assert_eq!(
        ratios.unwrap()[..],
        [["Debt ratio", "0.71", "–", "balance sheet of May 2026"]
            .map(str::to_owned)
            .to_vec()]
    );
}

#[test]
fn profile_and_issues_are_told() {
    let profile = json!({
        "business_id": ["bakery", "bakery"], "as_of": dates(&["2026-06-30", "2026-06-30"]),
        "aspect": ["concentration", "size"], "measure": ["largest_customer_share", "staff"],
        "value": [0.31, 7.0], "text": [null, null], "unit": ["share", ""],
        "benchmark": [0.2, null], "benchmark_source": ["a rule of thumb", null],
        "message": [null, "seven people work here"],
    });
    let issues = json!({
        "unit": ["bakery", null], "severity": ["warning", "error"], "code": ["A", "B"],
        "message": ["a is odd", "b is wrong"],
    });
    let more = HealthTables::new()
        .with("profile", table(&profile))
        .unwrap();
    let chapter = chapter(&more.with("issues", table(&issues)).unwrap());
    let facts: Vec<&str> = sentences(&chapter)
        .into_iter()
        .filter(|sentence| sentence.code == "HEALTH_PROFILE")
        .map(|sentence| sentence.text.as_str())
        .collect();
    assert_eq!(
        facts,
        [
            "Largest customer share is 31%, against 20% (a rule of thumb).",
            "Seven people work here."
        ]
    );
    assert_eq!(
        sentences(&chapter).last().map(|s| s.code.as_str()),
        Some("A")
    );
    assert_eq!(said(&chapter, "B").tone, crate::Tone::Bad);
}

#[test]
fn of_several_businesses_one_must_be_named() {
    let two = table(&json!({"business_id": ["a", "b"], "score": [20.0, 80.0]}));
    let error = report(&two, &HealthTables::new(), &HealthOptions::default()).unwrap_err();
    assert_eq!(
        (error.code(), error.argument()),
        (Code::OptionValue, Some("business_id"))
    );
    let options = HealthOptions::default().business_id("b");
    let of_b = report(&two, &HealthTables::new(), &options).unwrap();
    assert_eq!(of_b.title, "b");
    let more = HealthTables::new().report(of_b);
    let both = report(&two, &more, &HealthOptions::default().business_id("a")).unwrap();
    let chapters: Vec<_> = both
        .chapters
        .iter()
        .map(|c| (c.id.as_str(), c.title.as_str()))
        .collect();
    assert_eq!(chapters, [("health", "Health"), ("health-2", "Health: a")]);
}

#[test]
fn without_a_score_the_chapter_says_so() {
    for empty in [
        json!({"business_id": [], "score": []}),
        json!({"business_id": ["a"], "score": [null]}),
        json!({"score": [null]}),
    ] {
        let report = report(
            &table(&empty),
            &HealthTables::new(),
            &HealthOptions::default(),
        )
        .unwrap();
        assert_eq!(
            said(&report.chapters[0], "HEALTH_NO_SCORE").code,
            "HEALTH_NO_SCORE"
        );
    }
}

#[test]
fn a_score_of_nothing_known_is_not_shown() {
    let scores = json!({"business_id": ["a"], "score": [50.0], "confidence": [0.0]});
    let report = report(
        &table(&scores),
        &HealthTables::new(),
        &HealthOptions::default(),
    )
    .unwrap();
    let sentence = said(&report.chapters[0], "HEALTH_NOTHING_KNOWN");
    assert!(sentence.text.contains("no score"));
    assert!(!terminal(&report, 80, false).contains("50"));
}

#[test]
fn every_optional_table_may_be_empty() {
    let more = INPUTS
        .iter()
        .skip(1)
        .fold(HealthTables::new(), |more, input| {
            let columns = (input.spec)().columns;
            let columns: serde_json::Map<String, Json> = columns
                .iter()
                .map(|column| (column.name.to_string(), json!([])))
                .collect();
            more.with(input.name, table(&Json::Object(columns)))
                .unwrap()
        });
    let chapter = chapter(&more);
    assert!(matches!(chapter.blocks[0], Block::Figures { .. }));
}

#[test]
fn numbers_that_are_none_leave_their_place_empty() {
    use trimtab_core::arrow::array::{ArrayRef, Float64Array, RecordBatch, StringArray};
    let numbers =
        |values: [f64; 2]| std::sync::Arc::new(Float64Array::from(values.to_vec())) as ArrayRef;
    let ids: ArrayRef = std::sync::Arc::new(StringArray::from(vec!["a", "a"]));
    let bad = [f64::NAN, f64::INFINITY];
    let batch = RecordBatch::try_from_iter([
        ("business_id", ids.clone()),
        ("score", numbers([50.0, 41.0])),
        ("probability", numbers(bad)),
        ("confidence", numbers([7.0, -7.0])),
    ]);
    let points = RecordBatch::try_from_iter([
        ("business_id", ids.clone()),
        ("input", ids),
        ("points", numbers(bad)),
    ]);
    let more = HealthTables::new()
        .with("points", Table::from(points.unwrap()))
        .unwrap();
    let report = report(
        &Table::from(batch.unwrap()),
        &more,
        &HealthOptions::default(),
    )
    .unwrap();
    let back = Report::from_document(&report.to_document().unwrap()).unwrap();
    assert_eq!(back, report);
    let Block::Figures { figures } = &report.chapters[0].blocks[0] else {
        panic!("no figures")
    };
    assert_eq!(figures.len(), 1);
}

#[test]
fn hostile_text_of_any_length_stays_text() {
    let long = "<script>alert(1)</script>".repeat(4_000);
    let names = json!({"business_id": [long], "score": [50.0], "band": [long]});
    let all = json!({
        "business_id": [long], "input": [long], "pillar": [long], "points": [1e308], "value": [-1e308],
        "points_low": [-1e308], "points_high": [1e308], "title": [long], "driver": [long],
        "to_value": [1e-308], "unit": [long], "severity": [long], "code": [long], "message": [long],
        "aspect": [long], "measure": [long], "note": [long], "source": [long], "status": ["supplied"],
        "option": [1], "target": [2.0],
    });
    let mut more = HealthTables::new();
    for name in [
        "points",
        "missing",
        "actions",
        "counterfactuals",
        "details",
        "profile",
        "issues",
    ] {
        let mut columns = all.clone();
        if name == "issues" {
            columns["unit"] = json!([null]);
        }
        more = more.with(name, table(&columns)).unwrap();
    }
    let options = HealthOptions::default().outcome(long.clone());
    let report = report(&table(&names), &more, &options).unwrap();
    let (page, lines) = (html(&report), terminal(&report, 80, true));
    assert!(!page.contains("<script"), "a script came through");
    assert!(
        page.len() < 200_000 && lines.len() < 200_000,
        "{} {}",
        page.len(),
        lines.len()
    );
    report.to_document().unwrap();
}

#[test]
fn the_model_says_what_the_probability_is_of() {
    let model = Document::new(
        MODEL,
        1,
        json!({
            "outcome": "closure", "horizon_years": 5.0, "training": {"source": "a survey"},
            "bands": [{"name": "low", "from": 0.0}, {"name": "high", "from": 70.0}],
        }),
    );
    let more = HealthTables::new().model(model);
    let report = report(&scores(), &more, &HealthOptions::default()).unwrap();
    let text = terminal(&report, 100, false);
    for part in [
        "Probability of closure",
        "about 5 years ahead",
        "fitted on: a survey",
        "high 70-100",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let other = HealthTables::new().model(Document::new("other", 1, json!({})));
    let error = health(
        &scores(),
        &other,
        &HealthOptions::default(),
        &Control::new(),
    )
    .unwrap_err();
    assert_eq!(
        (error.code(), error.argument()),
        (Code::DocumentInvalid, Some("model"))
    );
}

#[test]
fn the_operation_appends_to_the_report_that_it_is_given() {
    let begun = Report::new("Mill", "").chapter(Chapter::new("data", "Your data"));
    let inputs = Ports::new()
        .with_document("report", Some(begun.to_document().unwrap()))
        .with_table("scores", scores())
        .with_table("points", points())
        .with_table(
            "ratios",
            table(&json!({
                "business_id": ["bakery"], "debt_ratio": [0.71], "not_applicable": [["quick_ratio"]]
            })),
        );
    let outputs = operation().call(&inputs, "", &Control::new()).unwrap();
    let report = Report::from_document(outputs.document("report").unwrap()).unwrap();
    let ids: Vec<&str> = report
        .chapters
        .iter()
        .map(|chapter| chapter.id.as_str())
        .collect();
    assert_eq!(
        (report.title.as_str(), ids),
        ("Mill", vec!["data", "health"])
    );
    assert!(matches!(outputs.get("report"), Some(Value::Document(_))));
}

#[test]
fn a_name_that_is_no_input_is_refused() {
    for name in ["scores", "nothing"] {
        let error = HealthTables::new()
            .with(name, Table::default())
            .unwrap_err();
        assert_eq!(error.code(), Code::InputUnknown);
    }
}
