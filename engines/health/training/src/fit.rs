//! The two built-in models, and whether the committed ones are theirs.

use std::path::{Path, PathBuf};

use trimtab_core::Control;
use trimtab_health::{FitSettings, HealthModel, TrainingRecord, fit_model};

use crate::Failure;
use crate::data::{polish, without_blank_zeros};
use crate::readable::readable;

struct BuiltIn {
    name: &'static str,
    file: &'static str,
    years: f64,
}

const BUILT_IN: [BuiltIn; 2] = [
    BuiltIn {
        name: "one_year",
        file: "polish_5year.parquet",
        years: 1.0,
    },
    BuiltIn {
        name: "five_year",
        file: "polish_1year.parquet",
        years: 5.0,
    },
];

/// Fits both models and writes them.
pub(crate) fn write() -> Result<String, Failure> {
    let mut lines = Vec::new();
    for built_in in &BUILT_IN {
        let path = path(built_in);
        std::fs::write(&path, document(built_in)?)?;
        lines.push(format!("wrote {}", path.display()));
    }
    Ok(lines.join("\n"))
}

/// Fits both models and compares them with the committed ones.
pub(crate) fn check() -> Result<String, Failure> {
    for built_in in &BUILT_IN {
        let committed = std::fs::read_to_string(path(built_in))?;
        let fitted = document(built_in)?;
        if committed != fitted {
            let line = committed
                .lines()
                .zip(fitted.lines())
                .position(|(a, b)| a != b);
            let line = line.map_or(0, |line| line + 1);
            let name = built_in.name;
            return Err(format!(
                "{name}.json differs from what its data give, first at line {line}"
            )
            .into());
        }
    }
    Ok("the committed models are what their data give".to_owned())
}

fn path(built_in: &BuiltIn) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../models");
    folder.join(format!("{}.json", built_in.name))
}

fn document(built_in: &BuiltIn) -> Result<String, Failure> {
    let model = model(built_in)?;
    Ok(readable(&model.to_document()?.to_value()))
}

fn model(built_in: &BuiltIn) -> Result<HealthModel, Failure> {
    let sample = without_blank_zeros(polish(built_in.file)?);
    let mut settings = settings();
    built_in.name.clone_into(&mut settings.name);
    "bankruptcy".clone_into(&mut settings.outcome);
    settings.horizon_years = Some(built_in.years);
    settings.training = record(built_in);
    let control = Control::new();
    Ok(fit_model(&sample.inputs, &sample.positive, None, &settings, &control)?.model)
}

/// The settings of the built-in models.
pub(crate) fn settings() -> FitSettings {
    let mut settings = FitSettings::default();
    settings.folds = 10;
    settings
}

fn record(built_in: &BuiltIn) -> TrainingRecord {
    let mut record = TrainingRecord::default();
    record.source = format!(
        "Polish companies bankruptcy data, UCI Machine Learning Repository 365 \
         (M. Zieba, S. K. Tomczak, J. M. Tomczak 2016), statements {} year(s) before the outcome, \
         a developer sample of {}",
        built_in.years, built_in.file
    );
    "CC BY 4.0 as stated by users of the set; CC0 on a second portal"
        .clone_into(&mut record.licence);
    "Manufacturing firms: the failed ones of 2000-2012, the others of 2007-2013. Blanks were \
     filled by random draws and tell nothing; operating profits written as 0 where none was \
     recorded count as blanks. The base rate is that of the sample."
        .clone_into(&mut record.note);
    record
}
