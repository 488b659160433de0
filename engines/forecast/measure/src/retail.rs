//! A panel of weekly sales with prices and promotions: what regressors are worth.

use std::fmt::Write as _;

use serde_json::json;
use trimtab_core::arrow::array::AsArray;
use trimtab_core::arrow::compute::cast;
use trimtab_core::arrow::datatypes::{DataType, Float64Type};
use trimtab_core::{Control, Table};
use trimtab_forecast::{ForecastInputs, ForecastModel, ForecastOptions, explain, predict};

use crate::Failure;
use crate::sets::read;

/// The weeks that are held out of each shop's brand.
const WEEKS: usize = 8;
/// The bands whose ends are the quantiles 0.1 to 0.9.
const LEVELS: [f64; 4] = [20.0, 40.0, 60.0, 80.0];

/// A brand in a shop, by week.
#[derive(Clone, Debug, Default)]
struct Brand {
    shop: f64,
    make: f64,
    weeks: Vec<f64>,
    units: Vec<f64>,
    /// Price, deal and feature.
    causes: [Vec<f64>; 3],
}

/// Each model's quantile losses with and without regressors on eight weeks that end so
/// many weeks before the last, of the first `shops` shops.
pub(crate) fn retail(
    models: &[ForecastModel],
    shops: usize,
    windows: &[usize],
    brief: bool,
) -> Result<String, Failure> {
    let brands = brands(shops)?;
    let mut table = format!(
        "{} brands in {shops} shops, {WEEKS} weeks held out\n\n| model | weeks after | scaled quantile loss without | with | ratio | weighted without | with | falls with price |\n|---|---|---|---|---|---|---|---|\n",
        brands.len()
    );
    for &model in models {
        for &back in windows {
            let [with, with_weighted] = losses(&brands, model, back, true)?;
            if brief {
                let name = model.as_str();
                writeln!(
                    table,
                    "| {name} | {back} | | {with:.3} | | | {with_weighted:.3} | |"
                )?;
                continue;
            }
            let [bare, bare_weighted] = losses(&brands, model, back, false)?;
            let falls = falls(&brands, model, back)?;
            writeln!(
                table,
                "| {} | {back} | {bare:.3} | {with:.3} | {:.3} | {bare_weighted:.3} | {with_weighted:.3} | {falls} |",
                model.as_str(),
                with / bare
            )?;
        }
    }
    Ok(table)
}

impl Brand {
    /// The weeks that it was sold in before one.
    fn before(&self, week: f64) -> usize {
        self.weeks.partition_point(|one| *one < week)
    }
}

/// The week after the last that is held out.
fn end(brands: &[Brand], back: usize) -> f64 {
    let weeks = brands.iter().flat_map(|one| &one.weeks);
    weeks.copied().fold(0.0, f64::max) + 1.0 - back as f64
}

fn brands(shops: usize) -> Result<Vec<Brand>, Failure> {
    let table = read("retail_panel_weekly.parquet")?.to_batch()?;
    let column = |name: &str| -> Result<Vec<f64>, Failure> {
        let array = table.column_by_name(name).ok_or("a column is missing")?;
        let array = cast(array, &DataType::Float64)?;
        let numbers = array.as_primitive::<Float64Type>();
        Ok(numbers.values().to_vec())
    };
    let [shop, brand, week] = [column("store")?, column("brand")?, column("week")?];
    let units = column("units")?;
    let causes = [column("price")?, column("deal")?, column("feat")?];
    let same = |a: f64, b: f64| a.to_bits() == b.to_bits();
    let (mut found, mut seen): (Vec<Brand>, Vec<f64>) = Default::default();
    for row in 0..shop.len() {
        if !seen.iter().any(|known| same(*known, shop[row])) {
            seen.push(shop[row]);
        }
        if seen.iter().position(|known| same(*known, shop[row])) >= Some(shops) {
            continue;
        }
        let place = found
            .iter()
            .position(|one| same(one.shop, shop[row]) && same(one.make, brand[row]));
        let place = place.unwrap_or_else(|| {
            found.push(Brand {
                shop: shop[row],
                make: brand[row],
                ..Brand::default()
            });
            found.len() - 1
        });
        let one = &mut found[place];
        one.weeks.push(week[row]);
        one.units.push(units[row]);
        for (cause, values) in one.causes.iter_mut().zip(&causes) {
            cause.push(values[row]);
        }
    }
    Ok(found)
}

/// The series until a week, with what is known of the weeks after it.
fn tables(brands: &[Brand], back: usize, with: bool) -> Result<(Table, Table), Failure> {
    let mut parts = [const { Vec::new() }; 8];
    let mut ahead = [const { Vec::new() }; 7];
    let end = end(brands, back);
    for one in brands {
        for week in 0..one.before(end) {
            let id = format!("{}-{}", one.shop, one.make);
            let known = week < one.before(end - WEEKS as f64);
            let row = [
                json!(id),
                json!(one.weeks[week]),
                json!(one.causes[0][week]),
                json!(one.causes[1][week]),
                json!(one.causes[2][week]),
                json!(one.make),
                json!(one.shop),
            ];
            if known {
                parts[7].push(json!(one.units[week]));
                parts
                    .iter_mut()
                    .zip(row)
                    .for_each(|(part, cell)| part.push(cell));
            } else {
                ahead
                    .iter_mut()
                    .zip(row)
                    .for_each(|(part, cell)| part.push(cell));
            }
        }
    }
    let names = [
        "unique_id",
        "ds",
        "price",
        "deal",
        "feat",
        "brand",
        "store",
        "y",
    ];
    let table = |columns: &[Vec<serde_json::Value>]| {
        let kept = |name: &&str| with || matches!(*name, "unique_id" | "ds" | "y");
        let named = names.iter().zip(columns).filter(|(name, _)| kept(name));
        let named = named.map(|(name, column)| ((*name).to_owned(), json!(column)));
        Table::from_json(&serde_json::Value::Object(named.collect()))
    };
    Ok((table(&parts)?, table(&ahead)?))
}

/// As far as the brand that was last sold longest before the weeks that are held out
/// needs it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number of weeks to the end is at least 0 and small"
)]
fn options(brands: &[Brand], back: usize, model: ForecastModel) -> ForecastOptions {
    let end = end(brands, back);
    let gap = |one: &Brand| {
        let known = one.before(end - WEEKS as f64);
        let last = known.checked_sub(1).and_then(|at| one.weeks.get(at));
        last.map_or(0.0, |week| end - 1.0 - week)
    };
    let horizon = brands.iter().map(gap).fold(0.0, f64::max);
    ForecastOptions::default()
        .horizon(horizon as usize)
        .frequency("step")
        .models([model])
        .levels(LEVELS)
}

/// The scaled and the weighted quantile loss of the weeks that were held out.
fn losses(
    brands: &[Brand],
    model: ForecastModel,
    back: usize,
    with: bool,
) -> Result<[f64; 2], Failure> {
    let (series, future) = tables(brands, back, with)?;
    let mut inputs = ForecastInputs::from(&series);
    if with {
        inputs = inputs.future(&future);
    }
    let found = predict(
        inputs,
        &options(brands, back, model).into(),
        &Control::new(),
    )?;
    let found = found.forecasts.to_json()?;
    let number = |name: &str, row: usize| found[name][row].as_f64().ok_or("no number");
    let rows = found["ds"].as_array().map_or(0, Vec::len);
    let end = end(brands, back);
    let (mut scaled, mut counted, mut lost, mut sold) = (0.0, 0.0, 0.0, 0.0);
    for one in brands {
        let id = format!("{}-{}", one.shop, one.make);
        let held = one.before(end - WEEKS as f64)..one.before(end);
        let known = &one.units[..held.start];
        let steps: f64 = known.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum();
        let scale = steps / (known.len() - 1) as f64;
        let (mut own, mut points) = (0.0, 0.0);
        for row in (0..rows).filter(|row| found["unique_id"][*row] == json!(id)) {
            let week = number("ds", row)?;
            let Some(place) = held
                .clone()
                .find(|place| (one.weeks[*place] - week).abs() < 0.5)
            else {
                continue;
            };
            let y = one.units[place];
            let mut quantiles = vec![(0.5, number("mean", row)?)];
            for level in LEVELS {
                quantiles.push((0.5 - level / 200.0, number(&format!("lo_{level}"), row)?));
                quantiles.push((0.5 + level / 200.0, number(&format!("hi_{level}"), row)?));
            }
            for (level, quantile) in &quantiles {
                let error = y - quantile;
                let loss = (level * error).max((level - 1.0) * error);
                own += 2.0 * loss / quantiles.len() as f64;
                lost += 2.0 * loss / quantiles.len() as f64;
            }
            points += 1.0;
            sold += y;
        }
        if points > 0.0 && scale > 0.0 {
            scaled += own / points / scale;
            counted += 1.0;
        }
    }
    Ok([scaled / counted, lost / sold])
}

/// Of how many brands the forecast falls where prices are raised.
fn falls(brands: &[Brand], model: ForecastModel, back: usize) -> Result<String, Failure> {
    let (series, future) = tables(brands, back, true)?;
    let inputs = ForecastInputs::from(&series).future(&future);
    let found = explain(
        inputs,
        &options(brands, back, model).into(),
        &Control::new(),
    )?;
    let found = found.drivers.to_json()?;
    let rows = found["driver"].as_array().map_or(0, Vec::len);
    let prices = || (0..rows).filter(|row| found["driver"][*row] == json!("price"));
    let falling = prices().filter(|row| found["effect"][*row].as_f64().is_some_and(|y| y < 0.0));
    Ok(format!("{} of {}", falling.count(), prices().count()))
}
