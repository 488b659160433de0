use trimtab_core::Control;
use trimtab_numerics::{Monotone, Random};

use super::*;
use crate::hostile_series::hostile_series;

fn fitted(panel: &[PanelSeries<'_>], options: &BoostingOptions) -> Boosted {
    let control = Control::new().threads(1);
    boosted(panel, options, &control).unwrap().unwrap()
}

/// Sales of a shop: price and promotion, as elasticities of −2 and 0.5.
struct Shop {
    sales: Vec<f64>,
    regressors: Vec<Vec<f64>>,
}

fn shops(count: u64, length: usize, horizon: usize) -> Vec<Shop> {
    let shop = |seed: u64| {
        let mut random = Random::new(seed);
        let size = 10.0 * random.normal().exp();
        let mut price = Vec::new();
        let mut promotion = Vec::new();
        for _ in 0..length + horizon {
            price.push(3.0 * (0.2 * random.normal()).exp());
            promotion.push(f64::from(u8::from(random.uniform() < 0.2)));
        }
        let sales = (0..length)
            .map(|t| {
                let log = -2.0 * f64::ln(price[t] / 3.0) + 0.5 * promotion[t];
                size * (log + 0.1 * random.normal()).exp()
            })
            .collect();
        Shop {
            sales,
            regressors: vec![price, promotion],
        }
    };
    (0..count).map(shop).collect()
}

fn panel(shops: &[Shop]) -> Vec<PanelSeries<'_>> {
    shops
        .iter()
        .map(|shop| PanelSeries {
            values: &shop.sales,
            regressors: &shop.regressors,
            statics: &[],
            times: &[],
        })
        .collect()
}

fn plain(values: &[f64]) -> PanelSeries<'_> {
    PanelSeries {
        values,
        regressors: &[],
        statics: &[],
        times: &[],
    }
}

fn sound(forecast: &PanelForecast, name: &str) {
    for (mean, quantiles) in forecast.mean.iter().zip(&forecast.quantiles) {
        assert!(mean.is_finite(), "{name}");
        assert!(
            quantiles.iter().all(|q| q.is_finite()),
            "{name}: {quantiles:?}"
        );
        assert!(quantiles.is_sorted(), "{name}");
    }
}

#[test]
fn the_effects_of_price_and_promotion_come_back_beyond_what_was_seen() {
    let shops = shops(20, 80, 4);
    let options = BoostingOptions {
        carried: 1.0,
        ..BoostingOptions::new(4, &[])
    };
    let boosted = fitted(&panel(&shops), &options);
    let median = |forecast: &PanelForecast| forecast.quantiles[0][4].ln();
    for series in 0..shops.len() {
        let at = |price: f64, promotion: f64| {
            let regressors = [vec![price; 4], vec![promotion; 4]];
            median(&boosted.what_if(series, &regressors).unwrap())
        };
        let elasticity = (at(3.3, 0.0) - at(3.0, 0.0)) / 1.1_f64.ln();
        assert!((elasticity + 2.0).abs() < 0.7, "{elasticity}");
        // Twice the usual price was never seen.
        let beyond = (at(7.2, 0.0) - at(6.0, 0.0)) / 1.2_f64.ln();
        assert!((beyond + 2.0).abs() < 0.5, "{beyond}");
        let promotion = at(3.0, 1.0) - at(3.0, 0.0);
        assert!((promotion - 0.5).abs() < 0.2, "{promotion}");
    }
}

#[test]
fn bands_cover_what_comes() {
    let shops = shops(40, 88, 0);
    let ended: Vec<Shop> = shops
        .iter()
        .map(|shop| Shop {
            sales: shop.sales[..80].to_vec(),
            regressors: shop.regressors.clone(),
        })
        .collect();
    let boosted = fitted(&panel(&ended), &BoostingOptions::new(8, &[]));
    let (mut inside, mut all) = (0, 0);
    for (series, shop) in shops.iter().enumerate() {
        let forecast = boosted.forecast(series).unwrap();
        sound(&forecast, "shop");
        let last = boosted.quantiles(series, 8, &[0.1, 0.9]).unwrap();
        assert!((last[0] - forecast.quantiles[7][0]).abs() < 1e-9);
        assert!((last[1] - forecast.quantiles[7][8]).abs() < 1e-9);
        assert!(boosted.quantiles(series, 9, &[0.5]).is_none());
        for (came, quantiles) in shop.sales[80..].iter().zip(&forecast.quantiles) {
            inside += usize::from(quantiles[0] <= *came && *came <= quantiles[8]);
            all += 1;
        }
    }
    let share = f64::from(u32::try_from(inside).unwrap()) / f64::from(all);
    assert!((0.7..0.92).contains(&share), "{share}");
}

#[test]
fn a_direction_that_is_told_holds() {
    let shops = shops(10, 60, 3);
    let mut options = BoostingOptions::new(3, &[]);
    // Against what the data say.
    options.signs = vec![Monotone::Increasing, Monotone::Free];
    let boosted = fitted(&panel(&shops), &options);
    for series in 0..shops.len() {
        let first = |price: f64| {
            let regressors = [vec![price; 3], vec![0.0; 3]];
            boosted.what_if(series, &regressors).unwrap().quantiles[0][4]
        };
        let medians: Vec<f64> = (1..20).map(|k| first(f64::from(k) * 0.4)).collect();
        assert!(
            medians
                .windows(2)
                .all(|pair| pair[1] >= pair[0] * (1.0 - 1e-9))
        );
    }
}

/// A shop of ten brands, each promoted at one time in five; a promotion sells
/// *e*^0.8 as much, and takes *e*^0.6 from the others once all of them are promoted.
fn rivals(length: usize, together: usize) -> (Vec<Shop>, Vec<i64>) {
    const BRANDS: usize = 10;
    let mut random = Random::new(21);
    let promoted: Vec<Vec<f64>> = (0..BRANDS)
        .map(|_| {
            let mut one = |t| t == together || random.uniform() < 0.2;
            (0..length).map(|t| f64::from(u8::from(one(t)))).collect()
        })
        .collect();
    let shop = |brand: usize| {
        let others = |t: usize| {
            let all: f64 = promoted.iter().map(|column| column[t]).sum();
            (all - promoted[brand][t]) / (BRANDS - 1) as f64
        };
        let sales = (0..length).map(|t| 0.8 * promoted[brand][t] - 0.6 * others(t));
        let sales = sales.collect::<Vec<f64>>();
        Shop {
            sales: sales
                .iter()
                .map(|log| 50.0 * (log + 0.1 * random.normal()).exp())
                .collect(),
            regressors: vec![promoted[brand].clone()],
        }
    };
    let shops = (0..BRANDS).map(shop).collect();
    (shops, (0..).take(length).collect())
}

#[test]
fn promotions_of_all_at_once_take_from_one_another() {
    let (length, horizon) = (120, 4);
    let (shops, times) = rivals(length, length - 1);
    let said = |times: &[i64]| {
        let panel: Vec<PanelSeries<'_>> = shops
            .iter()
            .map(|shop| PanelSeries {
                values: &shop.sales[..length - horizon],
                regressors: &shop.regressors,
                statics: &[],
                times,
            })
            .collect();
        let boosted = fitted(&panel, &BoostingOptions::new(horizon, &[]));
        let logs = (0..panel.len()).map(|series| {
            let forecast = boosted.forecast(series).unwrap();
            (forecast.quantiles[horizon - 1][4] / shops[series].sales[length - 1]).ln()
        });
        let logs: Vec<f64> = logs.collect();
        (logs.iter().sum::<f64>() / logs.len() as f64, boosted)
    };
    let (with, boosted) = said(&times);
    assert!(with.abs() < 0.15, "{with}");
    let beside = boosted.beside(0);
    assert_eq!(beside.len(), length);
    assert!(beside[length - 1] < -0.3, "{}", beside[length - 1]);
    // Without times, nobody has siblings.
    let (without, boosted) = said(&[]);
    assert!(without > 0.25 && boosted.beside(0).is_empty(), "{without}");
}

#[test]
fn a_season_and_a_level_are_carried_on() {
    let mut random = Random::new(5);
    let all: Vec<Vec<f64>> = (0..20)
        .map(|_| {
            let season = [10.0, -5.0, 3.0, -8.0];
            (0..60)
                .map(|t| 50.0 + season[t % 4] + random.normal())
                .collect()
        })
        .collect();
    let panel: Vec<PanelSeries<'_>> = all.iter().map(|series| plain(series)).collect();
    let boosted = fitted(&panel, &BoostingOptions::new(8, &[4]));
    for series in 0..panel.len() {
        let forecast = boosted.forecast(series).unwrap();
        for (step, mean) in forecast.mean.iter().enumerate() {
            let wanted = 50.0 + [10.0, -5.0, 3.0, -8.0][step % 4];
            assert!((mean - wanted).abs() < 2.5, "{mean} for {wanted}");
        }
    }
}

#[test]
fn the_number_of_threads_changes_no_bit_and_the_model_is_kept_as_text() {
    let shops = shops(15, 60, 5);
    let options = BoostingOptions::new(5, &[4]);
    let on = |threads: usize| {
        let control = Control::new().threads(threads);
        boosted(&panel(&shops), &options, &control)
            .unwrap()
            .unwrap()
    };
    let text = |boosted: &Boosted| serde_json::to_string(boosted).unwrap();
    let one = on(1);
    assert!(text(&one) == text(&on(4)), "bits differ");
    let back: Boosted = serde_json::from_str(&text(&one)).unwrap();
    assert_eq!(back.forecast(3), one.forecast(3));
}

#[test]
fn as_many_inputs_are_told_as_are_named() {
    let shops = shops(2, 30, 4);
    let zeros = vec![0.0; 40];
    let mut panel = panel(&shops);
    panel.push(plain(&zeros));
    let (shape, histories) = histories(&panel, &BoostingOptions::new(4, &[7, 5]));
    let row = Origin::at(&histories[0], &shape, 20, 2..=2).unwrap();
    let none = [0.0; 2];
    assert_eq!(row.row(2, [&none; 3]).len(), directions(&shape).len());
}

#[test]
fn hostile_panels_are_forecast_or_refused() {
    let mut random = Random::new(9);
    let kind: Vec<f64> = (0..60).map(|_| 20.0 + random.normal()).collect();
    let odd = [f64::NAN, f64::INFINITY, 0.0, -1.0, 1e300, 1.0];
    for (name, series) in hostile_series() {
        let regressors = |series: &[f64]| -> Vec<Vec<f64>> {
            let length = series.len() + 6;
            vec![
                vec![3.0; length],
                vec![f64::NAN; length],
                (0..length).map(|t| odd[t % odd.len()]).collect(),
            ]
        };
        let (own, of_kind) = (regressors(&series), regressors(&kind));
        let alone = PanelSeries {
            values: &series,
            regressors: &own,
            statics: &[f64::NAN],
            times: &[],
        };
        let other = PanelSeries {
            values: &kind,
            regressors: &of_kind,
            statics: &[2.0],
            times: &[],
        };
        for panel in [
            vec![alone],
            vec![alone, other],
            vec![plain(&series), plain(&kind)],
        ] {
            for periods in [&[][..], &[0, 1, 7, 1000]] {
                let options = BoostingOptions::new(6, periods);
                let control = Control::new().threads(1);
                let Ok(boosted) = boosted(&panel, &options, &control).unwrap() else {
                    continue;
                };
                let text = serde_json::to_string(&boosted).unwrap();
                let boosted: Boosted = serde_json::from_str(&text).unwrap();
                for place in 0..panel.len() {
                    if let Some(forecast) = boosted.forecast(place) {
                        sound(&forecast, name);
                    }
                    let wild = vec![vec![1e9, -1e9, f64::NAN, f64::INFINITY, 0.0, 1e-9]; 3];
                    if let Some(forecast) = boosted.what_if(place, &wild) {
                        sound(&forecast, name);
                    }
                }
            }
        }
    }
}

#[test]
fn lengths_that_do_not_fit_are_refused() {
    let short = vec![vec![1.0; 3]];
    let series = PanelSeries {
        values: &[1.0; 40],
        regressors: &short,
        statics: &[],
        times: &[],
    };
    let fit = |panel: &[PanelSeries<'_>], horizon: usize| {
        boosted(panel, &BoostingOptions::new(horizon, &[]), &Control::new())
    };
    assert!(fit(&[series], 2).is_err());
    assert!(fit(&[], 0).is_err());
    let mut options = BoostingOptions::new(2, &[]);
    options.carried = 1.5;
    assert!(boosted(&[], &options, &Control::new()).is_err());
    assert_eq!(
        fit(&[], 2).unwrap().unwrap_err(),
        Unfit::TooShort { needed: 30 }
    );
}
