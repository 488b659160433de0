//! The form in which a model is kept.
//!
//! Numbers of the state are packed, and what follows from the rest is left out:
//! the doubt of a state follows from the coefficients and its [`Course`].

use serde::{Deserialize, Serialize};

use super::coefficients::Coefficients;
use super::design::Terms;
use super::fit::MOST_STATES;
use super::model::{Arima, Constant};
use super::order::Order;
use super::state::{Course, Doubt, State};
use crate::packed;

/// [`Arima`] as it is written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    /// p, d, q, P, D, Q, m.
    order: [usize; 7],
    /// φ, θ, Φ, Θ.
    #[serde(with = "packed")]
    coefficients: Vec<f64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    regression: Vec<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mean: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    drift: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    waves: Option<Waves>,
    deviation: f64,
    next: usize,
    #[serde(with = "packed")]
    state: Vec<f64>,
    #[serde(default, skip_serializing_if = "WrittenDoubt::is_none")]
    doubt: WrittenDoubt,
}

/// A long season.
#[derive(Debug, Serialize, Deserialize)]
struct Waves {
    period: usize,
    harmonics: usize,
    #[serde(with = "packed")]
    coefficients: Vec<f64>,
}

/// [`Doubt`] as it is written.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WrittenDoubt {
    #[default]
    None,
    After(Course),
    Moving {
        #[serde(with = "packed")]
        gain: Vec<f64>,
        #[serde(with = "packed")]
        change: Vec<f64>,
        variance: f64,
    },
    Spread(#[serde(with = "packed")] Vec<f64>),
}

impl WrittenDoubt {
    fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    fn of(state: State) -> Self {
        match (state.course, state.doubt) {
            (_, Doubt::Settled) => Self::None,
            (Some(course), _) => Self::After(course),
            (
                None,
                Doubt::Moving {
                    gain,
                    change,
                    variance,
                },
            ) => Self::Moving {
                gain,
                change,
                variance,
            },
            (None, Doubt::Spread(spread)) => Self::Spread(spread),
        }
    }

    /// The state of this mean and doubt.
    fn state(self, mean: Vec<f64>, model: &Arima) -> Option<State> {
        let (doubt, course) = match self {
            Self::None => (Doubt::Settled, Some(Course::default())),
            Self::After(course) => (model.dynamics().repeated(&course)?, Some(course)),
            Self::Moving {
                gain,
                change,
                variance,
            } => (
                Doubt::Moving {
                    gain,
                    change,
                    variance,
                },
                None,
            ),
            Self::Spread(spread) => (Doubt::Spread(spread), None),
        };
        let state = State {
            mean,
            doubt,
            course,
        };
        model.dynamics().holds(&state).then_some(state)
    }
}

impl From<Arima> for Written {
    fn from(model: Arima) -> Self {
        let o = model.order;
        let by = model.coefficients;
        let (mean, drift) = match model.constant {
            Constant::None => (None, None),
            Constant::Mean(mean) => (Some(mean), None),
            Constant::Drift(drift) => (None, Some(drift)),
        };
        let Terms {
            harmonics,
            long_period: period,
            ..
        } = model.terms;
        let waves = (harmonics > 0).then_some(Waves {
            period,
            harmonics,
            coefficients: model.harmonics,
        });
        Self {
            order: [
                o.ar,
                o.differences,
                o.ma,
                o.seasonal_ar,
                o.seasonal_differences,
                o.seasonal_ma,
                o.period,
            ],
            coefficients: [by.ar, by.ma, by.seasonal_ar, by.seasonal_ma].concat(),
            regression: model.regression,
            mean,
            drift,
            waves,
            deviation: model.deviation,
            next: model.next,
            state: model.state.mean.clone(),
            doubt: WrittenDoubt::of(model.state),
        }
    }
}

impl TryFrom<Written> for Arima {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        const UNSOUND: &str = "the parts of the model do not fit each other";
        let order = order(written.order).ok_or(UNSOUND)?;
        let coefficients = coefficients(&order, &written.coefficients).ok_or(UNSOUND)?;
        let constant = match (written.mean, written.drift) {
            (None, None) => Constant::None,
            (Some(mean), None) => Constant::Mean(mean),
            (None, Some(drift)) => Constant::Drift(drift),
            _ => return Err(UNSOUND),
        };
        let (terms, harmonics) = waves(written.waves).ok_or(UNSOUND)?;
        let mut model = Self {
            order,
            coefficients,
            regression: written.regression,
            constant,
            terms,
            harmonics,
            deviation: written.deviation,
            next: written.next,
            state: State::default(),
        };
        let state = written.doubt.state(written.state, &model);
        model.state = state.ok_or(UNSOUND)?;
        Ok(model)
    }
}

/// An order whose states are not too many.
fn order(
    [
        ar,
        differences,
        ma,
        seasonal_ar,
        seasonal_differences,
        seasonal_ma,
        period,
    ]: [usize; 7],
) -> Option<Order> {
    let counts = [
        ar,
        differences,
        ma,
        seasonal_ar,
        seasonal_differences,
        seasonal_ma,
    ];
    let is_sound =
        counts.iter().all(|count| *count <= MOST_STATES) && (1..=MOST_STATES).contains(&period);
    let order = Order {
        ar,
        differences,
        ma,
        seasonal_ar,
        seasonal_differences,
        seasonal_ma,
        period,
    };
    let reach = || seasonal_ar.max(seasonal_ma) * period + ar.max(ma);
    (is_sound && reach() < MOST_STATES && order.lost_points() <= 2 * MOST_STATES).then_some(order)
}

fn coefficients(order: &Order, given: &[f64]) -> Option<Coefficients> {
    if given.len() != order.coefficients() {
        return None;
    }
    let (ar, rest) = given.split_at(order.ar);
    let (ma, rest) = rest.split_at(order.ma);
    let (seasonal_ar, seasonal_ma) = rest.split_at(order.seasonal_ar);
    let [ar, ma, seasonal_ar, seasonal_ma] =
        [ar, ma, seasonal_ar, seasonal_ma].map(<[f64]>::to_vec);
    Some(Coefficients {
        ar,
        ma,
        seasonal_ar,
        seasonal_ma,
    })
}

fn waves(written: Option<Waves>) -> Option<(Terms, Vec<f64>)> {
    let Some(waves) = written else {
        return Some((Terms::default(), Vec::new()));
    };
    let terms = Terms {
        harmonics: waves.harmonics,
        long_period: waves.period,
        constant: false,
    };
    let is_sound = (1..=waves.period / 2).contains(&waves.harmonics);
    let fits = is_sound && waves.coefficients.len() == terms.harmonic_columns();
    fits.then_some((terms, waves.coefficients))
}
