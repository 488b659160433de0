//! The chapter on what comes next: monthly revenue, cash and the products that
//! sell most.

use std::collections::BTreeMap;

use serde_json::json;
use trimtab::arrow::array::{Array as _, AsArray as _};
use trimtab::arrow::compute::cast;
use trimtab::arrow::datatypes::{DataType, Date32Type, Float64Type};
use trimtab::books::Books;
use trimtab::calendar::Date;
use trimtab::forecast::{self, ForecastOptions};
use trimtab::report::{self, ForecastTables, Report};
use trimtab::{Control, Result, Table};

use crate::data;
use crate::products;

/// How many months ahead.
const HORIZON: usize = 6;

/// Months that say nothing of a season.
const YEAR: usize = 12;

/// A series by its months.
pub(crate) struct Monthly {
    pub(crate) id: String,
    /// What people call it.
    pub(crate) name: String,
    pub(crate) unit: String,
    pub(crate) months: BTreeMap<Date, f64>,
}

/// The report with the chapter, if there is anything to look ahead from.
pub(crate) fn chapter(
    report: Report,
    books: &Books,
    statements: Option<&Table>,
    control: &Control,
) -> Result<Report> {
    let mut found = match statements {
        Some(statements) => lines(statements)?,
        None => Vec::new(),
    };
    found.extend(products::most_sold(books)?);
    found.retain(|series| series.months.len() > 1);
    let Some((_, _, last)) = data::dates(books).filter(|_| !found.is_empty()) else {
        return Ok(report);
    };
    let series = series_table(&found)?;
    // The books end at the close of their last day: a month that was not over
    // then is no fall, and is left out.
    let today = last.add_days(1);
    let options = ForecastOptions::default()
        .horizon(HORIZON)
        .frequency("month")
        .as_of(today.to_string());
    let ahead = forecast::predict(&series, &options.clone().into(), control)?;
    let mut more = ForecastTables::new()
        .report(report)
        .models(ahead.models)
        .quality(ahead.quality)
        .issues(ahead.issues)
        .names(names(&found)?);
    if let Some(targets) = targets(&found, today)? {
        let likely = forecast::probability(&series, &targets, &options.into(), control)?;
        more = more.probabilities(likely.probabilities);
    }
    let options = report::ForecastOptions::default();
    report::forecast(&series, &ahead.forecasts, &more, &options, control)
}

/// Revenue and cash by month.
fn lines(statements: &Table) -> Result<Vec<Monthly>> {
    let batch = statements.to_batch()?;
    let column = |name: &str, kind: &DataType| {
        let missing = || trimtab::Error::invalid(name, "is not a column of the statements");
        let array = batch.column_by_name(name).ok_or_else(missing)?;
        cast(array, kind).map_err(|cause| trimtab::Error::invalid(name, cause.to_string()))
    };
    let (starts, names) = (
        column("period_start", &DataType::Date32)?,
        column("line", &DataType::Utf8)?,
    );
    let (amounts, currencies) = (
        column("amount", &DataType::Float64)?,
        column("currency", &DataType::Utf8)?,
    );
    let (starts, names) = (
        starts.as_primitive::<Date32Type>(),
        names.as_string::<i32>(),
    );
    let amounts = amounts.as_primitive::<Float64Type>();
    let currencies = currencies.as_string::<i32>();
    let unit = currencies.iter().flatten().next().unwrap_or_default();
    let of = |line: &str, name: &str| {
        let months = (0..batch.num_rows())
            .filter(|&row| names.value(row) == line && amounts.is_valid(row))
            .filter_map(|row| Some((Date::from_days(starts.value(row))?, amounts.value(row))));
        Monthly {
            id: name.to_lowercase(),
            name: name.to_owned(),
            unit: unit.to_owned(),
            months: months.collect(),
        }
    };
    Ok(vec![of("net_revenue", "Revenue"), of("cash", "Cash")])
}

fn series_table(found: &[Monthly]) -> Result<Table> {
    let rows = || {
        let months = |series: &'_ Monthly| series.months.len();
        found.iter().flat_map(move |series| {
            std::iter::repeat_n(series.id.as_str(), months(series)).zip(&series.months)
        })
    };
    Table::from_json(&json!({
        "unique_id": rows().map(|(id, _)| id).collect::<Vec<_>>(),
        "ds": rows().map(|(_, (month, _))| month.to_string()).collect::<Vec<_>>(),
        "y": rows().map(|(_, (_, value))| value).collect::<Vec<_>>(),
    }))
}

fn names(found: &[Monthly]) -> Result<Table> {
    let all = |of: fn(&Monthly) -> &str| found.iter().map(of).collect::<Vec<_>>();
    Table::from_json(&json!({
        "unique_id": all(|series| &series.id),
        "name": all(|series| &series.name),
        "unit": all(|series| &series.unit),
    }))
}

/// What the owner would ask: whether revenue reaches that of the same months a
/// year before, and whether the cash runs out.
fn targets(found: &[Monthly], today: Date) -> Result<Option<Table>> {
    let whole = |series: &Monthly| -> Vec<f64> {
        let over = |month: &Date| month.add_months(1) <= today;
        let months = series.months.iter().filter(|(month, _)| over(month));
        months.map(|(_, value)| *value).collect()
    };
    let mut rows = Vec::new();
    for series in found {
        let months = whole(series);
        match series.id.as_str() {
            "revenue" if months.len() >= YEAR => {
                let before = months.iter().rev().take(YEAR).rev().take(HORIZON);
                rows.push((&series.id, before.sum(), "sum", "at_least"));
            }
            "cash" => rows.push((&series.id, 0.0, "minimum", "at_most")),
            _ => {}
        }
    }
    if rows.is_empty() {
        return Ok(None);
    }
    let table = json!({
        "unique_id": rows.iter().map(|row| row.0).collect::<Vec<_>>(),
        "target": rows.iter().map(|row| row.1).collect::<Vec<f64>>(),
        "statistic": rows.iter().map(|row| row.2).collect::<Vec<_>>(),
        "comparison": rows.iter().map(|row| row.3).collect::<Vec<_>>(),
    });
    Table::from_json(&table).map(Some)
}
