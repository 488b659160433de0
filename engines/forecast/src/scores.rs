//! What forecasts that came to be checked are worth.

use trimtab_core::{ColumnKind, ColumnSpec, Result, Table, TableSpec, TableWriter};

use crate::baseline::naive2::naive2;
use crate::metrics::{
    bias, coverage, crps_quantiles, mae, mase, mase_scale, msis, owa, pinball, rmse, rmsse,
    rmsse_scale, scaled_quantile_loss, smape,
};
use crate::predict::{level_name, series_id};

/// Forecasts of steps whose values came.
#[derive(Clone, Debug)]
pub(crate) struct Checked<'a> {
    pub(crate) actual: &'a [f64],
    pub(crate) mean: &'a [f64],
    /// Probabilities, rising, and the quantile of each step; none without bands.
    pub(crate) quantiles: &'a [(f64, Vec<f64>)],
    /// The ends of the band of each level, by step.
    pub(crate) bands: &'a [Vec<[f64; 2]>],
    /// What was known before them; empty where nobody says.
    pub(crate) train: &'a [f64],
    pub(crate) period: usize,
}

/// The measures that have one name for all calls, in the order of the columns.
const MEASURES: [(&str, &str, &str); 10] = [
    ("mae", "as y", "Mean absolute error."),
    ("rmse", "as y", "Root of the mean squared error."),
    (
        "bias",
        "as y",
        "Mean of forecast less actual: above 0 where forecasts are too high.",
    ),
    (
        "smape",
        "percent",
        "Symmetric mean absolute percentage error, 0 to 200.",
    ),
    (
        "mase",
        "ratio",
        "Mean absolute error over that of the seasonal naive method within the training data.",
    ),
    (
        "rmsse",
        "ratio",
        "Root mean squared error over that of the naive method within the training data.",
    ),
    (
        "owa",
        "ratio",
        "Mean of `smape` and `mase`, each over that of the method Naive2.",
    ),
    ("pinball", "as y", "Mean pinball loss over the quantiles."),
    (
        "sql",
        "ratio",
        "Scaled quantile loss: twice the mean pinball loss, over the scale of `mase`.",
    ),
    (
        "crps",
        "as y",
        "Continuous ranked probability score by the quantiles.",
    ),
];
const SMAPE: usize = 3;
const MASE: usize = 4;
const OWA: usize = 6;

/// The measures of one or more forecasts, means where of more; none where a
/// measure has no meaning.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Scores {
    /// The points whose values came.
    pub(crate) points: usize,
    /// As [`MEASURES`].
    measures: [Option<f64>; MEASURES.len()],
    /// By level: the share of values within the band, and its MSIS.
    levels: Vec<[Option<f64>; 2]>,
    /// The sMAPE and MASE of Naive2.
    reference: [Option<f64>; 2],
}

impl Scores {
    pub(crate) fn of(checked: &Checked<'_>, levels: &[f64]) -> Self {
        let Checked { actual, mean, .. } = *checked;
        let scale = mase_scale(checked.train, checked.period);
        let root = rmsse_scale(checked.train);
        let some = !checked.quantiles.is_empty();
        let losses = checked
            .quantiles
            .iter()
            .map(|(level, quantile)| pinball(actual, quantile, *level));
        let losses: Option<Vec<f64>> = losses.collect();
        let mean_loss = losses
            .filter(|_| some)
            .map(|losses| losses.iter().sum::<f64>() / losses.len() as f64);
        let of_level = |(bands, level): (&Vec<[f64; 2]>, &f64)| {
            let end = |at: usize| bands.iter().map(|band| band[at]).collect::<Vec<f64>>();
            let (low, high) = (end(0), end(1));
            let alpha = 1.0 - level / 100.0;
            [
                coverage(actual, &low, &high),
                scale.and_then(|scale| msis(actual, &low, &high, alpha, scale)),
            ]
        };
        let simple = naive2(checked.train, checked.period, actual.len());
        let simple = simple.as_deref();
        let mut found = Self {
            points: actual.iter().filter(|y| y.is_finite()).count(),
            measures: [
                mae(actual, mean),
                rmse(actual, mean),
                bias(actual, mean),
                smape(actual, mean),
                scale.and_then(|scale| mase(actual, mean, scale)),
                root.and_then(|root| rmsse(actual, mean, root)),
                None,
                mean_loss,
                scale
                    .filter(|_| some)
                    .and_then(|scale| scaled_quantile_loss(actual, checked.quantiles, scale)),
                crps_quantiles(actual, checked.quantiles),
            ],
            levels: checked.bands.iter().zip(levels).map(of_level).collect(),
            reference: [
                simple.and_then(|simple| smape(actual, simple)),
                simple.and_then(|simple| mase(actual, simple, scale?)),
            ],
        };
        found.measures[OWA] = found.owa();
        // What no number holds has no meaning.
        let all = found.measures.iter_mut().chain(&mut found.reference);
        for measure in all.chain(found.levels.iter_mut().flatten()) {
            *measure = measure.filter(|value| value.is_finite());
        }
        found
    }

    fn owa(&self) -> Option<f64> {
        let [smape, mase] = self.reference;
        owa(self.measures[SMAPE]?, self.measures[MASE]?, smape?, mase?)
    }

    /// The means of several, of each measure over those that have it; the OWA of the
    /// means.
    pub(crate) fn mean(all: &[&Self]) -> Self {
        let of = |get: &dyn Fn(&Self) -> Option<f64>| {
            let known: Vec<f64> = all.iter().filter_map(|one| get(one)).collect();
            let count = known.len() as f64;
            (!known.is_empty()).then(|| known.iter().map(|value| value / count).sum())
        };
        let count = all.iter().map(|one| one.levels.len()).max().unwrap_or(0);
        let level = |at: usize, which: usize| {
            of(&|one: &Self| one.levels.get(at).and_then(|level| level[which]))
        };
        let mut found = Self {
            points: all.iter().map(|one| one.points).sum(),
            measures: std::array::from_fn(|at| of(&|one: &Self| one.measures[at])),
            levels: (0..count).map(|at| [level(at, 0), level(at, 1)]).collect(),
            reference: std::array::from_fn(|at| of(&|one: &Self| one.reference[at])),
        };
        found.measures[OWA] = found.owa();
        found
    }
}

/// The measures of one series by one model.
#[derive(Clone, Debug)]
pub(crate) struct SeriesScores<'a> {
    pub(crate) id: Option<&'a str>,
    pub(crate) model: &'a str,
    /// The forecasts behind them: windows, or one.
    pub(crate) windows: usize,
    pub(crate) scores: Scores,
}

pub(crate) fn scores_spec(levels: &[f64]) -> TableSpec {
    let column = ColumnSpec::new;
    let head = [
        series_id(),
        column("model", ColumnKind::Text, "The method."),
        column(
            "windows",
            ColumnKind::Integer,
            "The origins that forecasts started from.",
        ),
        column(
            "points",
            ColumnKind::Integer,
            "The forecast points whose values came.",
        ),
    ];
    let mut spec = TableSpec::new(head.into_iter().chain(measures()));
    with_levels(&mut spec, levels);
    spec.extra_numbers("`coverage_80`, `msis_80` and so on: of each level the share of values within the band, and its mean scaled interval score.")
        .order("as the series first stand in the input, then as `models`")
}

pub(crate) fn summary_spec(levels: &[f64]) -> TableSpec {
    let column = ColumnSpec::new;
    let head = [
        column("model", ColumnKind::Text, "The method."),
        column(
            "series",
            ColumnKind::Integer,
            "The series whose forecasts could be checked.",
        ),
        column(
            "points",
            ColumnKind::Integer,
            "The forecast points whose values came.",
        ),
    ];
    let mut spec = TableSpec::new(head.into_iter().chain(measures()));
    with_levels(&mut spec, levels);
    spec.extra_numbers("As in `scores`.")
        .order("the lowest `mase` first, of equals as `models`")
}

fn measures() -> impl Iterator<Item = ColumnSpec> {
    MEASURES.into_iter().map(|(name, unit, doc)| {
        let doc = format!("{doc} Null where it has no meaning.");
        ColumnSpec::new(name, ColumnKind::Number, doc)
            .unit(unit)
            .nullable()
    })
}

fn with_levels(spec: &mut TableSpec, levels: &[f64]) {
    for level in levels {
        for (name, unit, doc) in [
            ("coverage", "share", "The share of values within the band."),
            ("msis", "ratio", "Mean scaled interval score."),
        ] {
            let name = format!("{name}_{}", level_name(*level));
            let column = ColumnSpec::new(name, ColumnKind::Number, doc);
            spec.columns.push(column.unit(unit).nullable());
        }
    }
}

pub(crate) fn scores_table(rows: &[SeriesScores<'_>], levels: &[f64]) -> Result<Table> {
    let spec = scores_spec(levels);
    let count = |of: fn(&SeriesScores<'_>) -> usize| {
        rows.iter().map(move |row| i64::try_from(of(row)).ok())
    };
    let writer = TableWriter::new(&spec)
        .text(rows.iter().map(|row| row.id))
        .text(rows.iter().map(|row| Some(row.model)))
        .integer(count(|row| row.windows))
        .integer(count(|row| row.scores.points));
    let scores: Vec<&Scores> = rows.iter().map(|row| &row.scores).collect();
    numbers(writer, &scores, levels.len()).finish()
}

/// The means over the series of each model, and in which order they did well.
pub(crate) fn summary_table(rows: &[SeriesScores<'_>], levels: &[f64]) -> Result<Table> {
    let mut models: Vec<&str> = Vec::new();
    for row in rows {
        if !models.contains(&row.model) {
            models.push(row.model);
        }
    }
    let of_model = |model: &&str| {
        let own: Vec<&Scores> = rows
            .iter()
            .filter(|row| row.model == *model)
            .map(|row| &row.scores)
            .collect();
        (own.len(), Scores::mean(&own))
    };
    let mut means: Vec<(&str, (usize, Scores))> = models
        .iter()
        .map(|model| (*model, of_model(model)))
        .collect();
    let mase = |scores: &Scores| scores.measures[MASE].unwrap_or(f64::INFINITY);
    means.sort_by(|a, b| mase(&a.1.1).total_cmp(&mase(&b.1.1)));
    let spec = summary_spec(levels);
    let writer = TableWriter::new(&spec)
        .text(means.iter().map(|(model, _)| Some(*model)))
        .integer(
            means
                .iter()
                .map(|(_, (count, _))| i64::try_from(*count).ok()),
        )
        .integer(
            means
                .iter()
                .map(|(_, (_, scores))| i64::try_from(scores.points).ok()),
        );
    let scores: Vec<&Scores> = means.iter().map(|(_, (_, scores))| scores).collect();
    numbers(writer, &scores, levels.len()).finish()
}

fn numbers<'a>(mut writer: TableWriter<'a>, scores: &[&Scores], levels: usize) -> TableWriter<'a> {
    for at in 0..MEASURES.len() {
        writer = writer.number(scores.iter().map(|one| one.measures[at]));
    }
    for at in 0..levels {
        for which in 0..2 {
            let of = |one: &&Scores| one.levels.get(at).and_then(|level| level[which]);
            writer = writer.number(scores.iter().map(of));
        }
    }
    writer
}
