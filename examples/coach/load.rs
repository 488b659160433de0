//! Reading a folder of tables in the books model, each as CSV or Parquet.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow_csv::ReaderBuilder;
use arrow_csv::reader::Format;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use trimtab::arrow::array::RecordBatch;
use trimtab::arrow::datatypes::{DataType, Field, Schema};
use trimtab::books::Books;
use trimtab::{ColumnKind, Table, TableSpec};

/// The books in a folder: `accounts.csv`, `entries.parquet` and so on.
pub(crate) fn books(folder: &Path) -> Result<Books, String> {
    let mut books = Books::new();
    let mut found = 0;
    for name in Books::TABLES {
        for (ending, read) in [("csv", csv as Read), ("parquet", |path, _| parquet(path))] {
            let path = folder.join(format!("{name}.{ending}"));
            if path.is_file() {
                let spec = Books::spec(name).map_err(|error| error.to_string())?;
                let place = |problem: String| format!("{}: {problem}", path.display());
                let table = read(&path, spec).map_err(place)?;
                books = books
                    .with(name, table)
                    .map_err(|error| place(error.to_string()))?;
                found += 1;
            }
        }
    }
    if found == 0 {
        let names: Vec<String> = Books::TABLES
            .iter()
            .map(|name| format!("{name}.csv"))
            .collect();
        return Err(format!(
            "{} holds no table of the books; expected at least one of {} (or .parquet)",
            folder.display(),
            names.join(", ")
        ));
    }
    Ok(books)
}

type Read = fn(&Path, &TableSpec) -> Result<Table, String>;

/// A CSV file with a header; columns that the books know are read as what they
/// mean, others as text.
fn csv(path: &Path, spec: &TableSpec) -> Result<Table, String> {
    let open = || File::open(path).map_err(|error| error.to_string());
    let format = Format::default().with_header(true);
    let (header, _) = format
        .infer_schema(open()?, Some(0))
        .map_err(|error| error.to_string())?;
    let fields: Vec<Field> = header
        .fields()
        .iter()
        .map(|field| {
            let kind = spec
                .column(field.name())
                .map_or(ColumnKind::Text, |column| column.kind);
            Field::new(field.name(), physical(kind), true)
        })
        .collect();
    let schema = Arc::new(Schema::new(fields));
    let reader = ReaderBuilder::new(Arc::clone(&schema))
        .with_format(format)
        .build(open()?)
        .map_err(|error| error.to_string())?;
    let batches: Vec<RecordBatch> = reader
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())?;
    Table::try_new(schema, batches).map_err(|error| error.to_string())
}

/// The Arrow type in which a column of a CSV file is read.
fn physical(kind: ColumnKind) -> DataType {
    match kind {
        // A key such as `0030` keeps its zeros, and a list has no form in CSV.
        // A time of day stays text: the library reads it in the business's zone,
        // and Arrow's CSV reader knows no zone by name.
        ColumnKind::Id | ColumnKind::TextList | ColumnKind::Timestamp | ColumnKind::Time => {
            DataType::Utf8
        }
        ColumnKind::MoneySum => DataType::Decimal128(38, 4),
        kind => kind.arrow_type(),
    }
}

pub(crate) fn parquet(path: &Path) -> Result<Table, String> {
    let file = File::open(path).map_err(|error| error.to_string())?;
    let builder =
        ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| error.to_string())?;
    let schema = Arc::clone(builder.schema());
    let reader = builder.build().map_err(|error| error.to_string())?;
    let batches: Vec<RecordBatch> = reader
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())?;
    Table::try_new(schema, batches).map_err(|error| error.to_string())
}
