//! A table: Arrow record batches under one schema.

use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, RecordBatchOptions, new_empty_array};
use arrow::datatypes::{Schema, SchemaRef};

use crate::error::{Code, Error, Result};

/// Record batches under one schema; cheap to clone.
///
/// An output that was not asked for is the table without columns
/// ([`Table::default`]).
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    schema: SchemaRef,
    batches: Arc<[RecordBatch]>,
}

impl Table {
    /// A table of batches that share `schema`.
    ///
    /// # Errors
    ///
    /// - `TABLE_UNREADABLE` if a batch has other columns or types.
    pub fn try_new(schema: SchemaRef, batches: Vec<RecordBatch>) -> Result<Self> {
        let same = |batch: &RecordBatch| {
            let found = batch.schema_ref();
            Arc::ptr_eq(found, &schema)
                || found.fields().len() == schema.fields().len()
                    && found
                        .fields()
                        .iter()
                        .zip(schema.fields())
                        .all(|(a, b)| a.name() == b.name() && a.data_type() == b.data_type())
        };
        if let Some(i) = batches.iter().position(|batch| !same(batch)) {
            return Err(Error::new(
                Code::TableUnreadable,
                format!("batch {i} has other columns or types than the table's schema"),
            ));
        }
        Ok(Self {
            schema,
            batches: batches.into(),
        })
    }

    /// The table's schema.
    pub fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    /// The table's batches, in order.
    pub fn batches(&self) -> &[RecordBatch] {
        &self.batches
    }

    /// The number of rows.
    pub fn num_rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// The number of columns; 0 marks an output that was not asked for.
    pub fn num_columns(&self) -> usize {
        self.schema.fields().len()
    }

    /// The columns' names, in order.
    pub fn column_names(&self) -> impl Iterator<Item = &str> {
        self.schema
            .fields()
            .iter()
            .map(|field| field.name().as_str())
    }

    /// The whole column at `index` as one array: the batch's own array where
    /// there is one batch, else a copy.
    ///
    /// # Errors
    ///
    /// - `COLUMN_MISSING` if there is no such column.
    /// - `TABLE_UNREADABLE` if the chunks cannot be joined, as for text of more
    ///   than 2 GB with 32-bit offsets.
    pub fn column_at(&self, index: usize) -> Result<ArrayRef> {
        let Some(field) = self.schema.fields().get(index) else {
            let count = self.num_columns();
            return Err(Error::new(
                Code::ColumnMissing,
                format!("there is no column {index}; the table has {count}"),
            ));
        };
        let chunks: Vec<&dyn arrow::array::Array> = self
            .batches
            .iter()
            .map(|batch| batch.column(index).as_ref())
            .collect();
        match chunks.as_slice() {
            [] => Ok(new_empty_array(field.data_type())),
            [_] => Ok(Arc::clone(self.batches[0].column(index))),
            _ => arrow::compute::concat(&chunks).map_err(|cause| {
                Error::new(
                    Code::TableUnreadable,
                    format!(
                        "the chunks of column {} cannot be joined",
                        crate::quoted(field.name())
                    ),
                )
                .with_column(field.name())
                .with_source(cause)
            }),
        }
    }

    /// The table as one batch.
    ///
    /// # Errors
    ///
    /// As [`Table::column_at`].
    pub fn to_batch(&self) -> Result<RecordBatch> {
        if let [batch] = self.batches() {
            return Ok(batch.clone());
        }
        let columns: Vec<ArrayRef> = (0..self.num_columns())
            .map(|i| self.column_at(i))
            .collect::<Result<_>>()?;
        let options = RecordBatchOptions::new().with_row_count(Some(self.num_rows()));
        RecordBatch::try_new_with_options(Arc::clone(&self.schema), columns, &options).map_err(
            |cause| Error::internal("columns of one table disagree in length").with_source(cause),
        )
    }
}

impl Default for Table {
    /// The table without columns and rows.
    fn default() -> Self {
        Self {
            schema: Arc::new(Schema::empty()),
            batches: Arc::new([]),
        }
    }
}

impl From<RecordBatch> for Table {
    fn from(batch: RecordBatch) -> Self {
        Self {
            schema: batch.schema(),
            batches: Arc::new([batch]),
        }
    }
}
