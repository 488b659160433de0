//! The open data that the models are fitted on.

use std::fs::File;
use std::path::PathBuf;

use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use trimtab_core::{ColumnKind, ColumnSpec, Reader, Table, TableSpec};
use trimtab_health::{Direction, FitInput, inputs};

use crate::Failure;

/// Inputs with the outcome of each row.
pub(crate) struct Sample {
    pub(crate) inputs: Vec<FitInput>,
    pub(crate) positive: Vec<bool>,
}

impl Sample {
    /// The rows that `keep` names.
    pub(crate) fn rows(&self, keep: &[usize]) -> Self {
        let mut part = Self {
            inputs: self.inputs.clone(),
            positive: keep.iter().map(|&row| self.positive[row]).collect(),
        };
        for input in &mut part.inputs {
            input.values = keep.iter().map(|&row| input.values[row]).collect();
        }
        part
    }

    fn of(&self, name: &str) -> Option<usize> {
        self.inputs.iter().position(|input| input.name == name)
    }
}

/// The built-in inputs of a Polish set, as the source gives them.
pub(crate) fn polish(file: &str) -> Result<Sample, Failure> {
    let columns = inputs().iter().map(|input| input.attribute);
    let (values, positive) = read(file, columns)?;
    let inputs = inputs()
        .iter()
        .zip(values)
        .map(|(built_in, values)| {
            let mut input = FitInput::new(built_in.name, built_in.direction, values);
            built_in.unit.clone_into(&mut input.unit);
            built_in.pillar.clone_into(&mut input.pillar);
            built_in.formula.clone_into(&mut input.formula);
            input
        })
        .collect();
    Ok(Sample { inputs, positive })
}

/// Blanks out operating profits that the source wrote as 0 where none was
/// recorded.
///
/// In the Polish sets an operating profit of exactly 0 stands beside a profit on
/// sales other than 0 for a tenth of the sound firms and for none of the failed
/// ones. Such a 0 is a blank, and a blank must tell nothing. Firms to be scored
/// keep their zeros.
pub(crate) fn without_blank_zeros(mut sample: Sample) -> Sample {
    let find = |name| sample.of(name).unwrap_or(usize::MAX);
    let [operating, margin, repayment, coverage, sales_profit] = [
        "operating_return_on_assets",
        "operating_margin",
        "debt_to_operating_cash_flow",
        "interest_coverage",
        "sales_profit_to_assets",
    ]
    .map(find);
    let zero = |x: f64| x.to_bits() << 1 == 0;
    for row in 0..sample.positive.len() {
        let value = |input: usize| sample.inputs.get(input).map_or(f64::NAN, |i| i.values[row]);
        let blank = zero(value(operating)) && zero(value(margin)) && !zero(value(sales_profit));
        if !blank {
            continue;
        }
        let no_coverage = zero(value(coverage));
        for input in [operating, margin, repayment] {
            sample.inputs[input].values[row] = f64::NAN;
        }
        if no_coverage {
            sample.inputs[coverage].values[row] = f64::NAN;
        }
    }
    sample
}

/// The 21 unnamed ratios of the last year before the evaluation, no signs.
pub(crate) fn slovak() -> Result<Sample, Failure> {
    let names: Vec<String> = (1..=21).map(|i| format!("r{i:02}_t1")).collect();
    let (values, positive) = read("slovak_sme.parquet", names.iter().map(String::as_str))?;
    let inputs = names
        .iter()
        .zip(values)
        .map(|(name, values)| FitInput::new(name, Direction::Free, values))
        .collect();
    Ok(Sample { inputs, positive })
}

type Columns = (Vec<Vec<f64>>, Vec<bool>);

fn read<'a>(file: &str, columns: impl Iterator<Item = &'a str>) -> Result<Columns, Failure> {
    let root =
        std::env::var_os("TRIMTAB_DATA").map_or_else(|| "../shared/data".into(), PathBuf::from);
    let path = root.join("business").join(file);
    let open = File::open(&path).map_err(|cause| format!("{}: {cause}", path.display()))?;
    let builder = ParquetRecordBatchReaderBuilder::try_new(open)?;
    let schema = builder.schema().clone();
    let batches = builder.build()?.collect::<Result<Vec<_>, _>>()?;
    let table = Table::try_new(schema, batches)?;
    let outcome = ColumnSpec::new("bankrupt", ColumnKind::Flag, "Whether the firm failed.");
    let spec = TableSpec::new([outcome]).extra_numbers("Ratios.");
    let reader = Reader::try_new(file, &table, &spec)?;
    let positive = reader
        .flag("bankrupt")?
        .iter()
        .map(|flag| flag == Some(true))
        .collect();
    let values = columns
        .map(|column| {
            let numbers = reader.number(column)?;
            Ok(numbers.iter().map(|x| x.unwrap_or(f64::NAN)).collect())
        })
        .collect::<Result<Vec<Vec<f64>>, Failure>>()?;
    Ok((values, positive))
}
