//! Tables, and the Arrow capsules through which they cross without a copy.

use std::sync::Arc;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyList, PyTuple};
use pyo3_arrow::ffi::{
    ArrayIterator, ArrayReader, to_array_pycapsules, to_schema_pycapsule, to_stream_pycapsule,
};
use pyo3_arrow::{PyArray, PyArrayReader};
use trimtab::arrow::array::{
    Array, ArrayRef, AsArray, RecordBatch, RecordBatchOptions, StructArray,
};
use trimtab::arrow::datatypes::{DataType, Field, FieldRef, Schema, SchemaRef};
use trimtab::arrow::error::ArrowError;
use trimtab::{Code, Error, Table};
use trimtab_core::{quoted, table_from_ipc, table_to_ipc};

use crate::column::{NativeColumn, type_name};
use crate::ending::Running;
use crate::failure::{Outcome, brief, foreign, guarded, unreadable};

/// A table.
#[pyclass(module = "trimtab._internal", name = "Table", frozen)]
pub(crate) struct NativeTable(pub(crate) Table);

#[pymethods]
impl NativeTable {
    /// The table of an object with `__arrow_c_array__` or `__arrow_c_stream__`;
    /// its columns share the object's memory.
    #[staticmethod]
    fn from_arrow(py: Python<'_>, argument: &str, value: &Bound<'_, PyAny>) -> PyResult<Self> {
        let running = Running::begin(py);
        guarded(py, || {
            let reader = array_reader(argument, value)?;
            // A producer may need the interpreter on another thread.
            Ok(Self(running.detached(py, || read(argument, reader))?))
        })
    }

    #[staticmethod]
    fn from_columns(
        py: Python<'_>,
        argument: &str,
        names: &Bound<'_, PyList>,
        columns: &Bound<'_, PyList>,
    ) -> PyResult<Self> {
        guarded(py, || {
            let mut fields = Vec::with_capacity(names.len());
            let mut arrays: Vec<ArrayRef> = Vec::with_capacity(names.len());
            for (name, column) in names.iter().zip(columns) {
                let name = name.extract::<String>()?;
                let column = column.cast::<NativeColumn>().map_err(PyErr::from)?.get();
                let rows = arrays.first().map_or(column.0.len(), Array::len);
                if column.0.len() != rows {
                    let found = column.0.len();
                    let problem = format!(
                        "column {} has {found} values where the first has {rows}",
                        quoted(&name)
                    );
                    return Err(unreadable(argument, &problem).with_column(name).into());
                }
                fields.push(Field::new(name, column.0.data_type().clone(), true));
                arrays.push(Arc::clone(&column.0));
            }
            let rows = arrays.first().map_or(0, Array::len);
            let schema = Arc::new(Schema::new(fields));
            let batch = batch(argument, &schema, arrays, rows)?;
            Ok(Self(batch.into()))
        })
    }

    #[staticmethod]
    fn from_json(py: Python<'_>, text: &str) -> PyResult<Self> {
        guarded(py, || {
            let columns = serde_json::from_str(text).map_err(|cause| {
                let message = format!("a table in JSON must be JSON: {cause}");
                Error::new(Code::TableUnreadable, message).with_source(cause)
            })?;
            Ok(Self(Table::from_json(&columns)?))
        })
    }

    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        guarded(py, || Ok(self.0.to_json()?.to_string()))
    }

    #[staticmethod]
    fn from_ipc(py: Python<'_>, stream: &[u8]) -> PyResult<Self> {
        guarded(py, || Ok(Self(table_from_ipc(stream)?)))
    }

    fn to_ipc<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        guarded(py, || Ok(PyBytes::new(py, &table_to_ipc(&self.0)?)))
    }

    #[getter]
    fn num_rows(&self, py: Python<'_>) -> PyResult<usize> {
        guarded(py, || Ok(self.0.num_rows()))
    }

    #[getter]
    fn column_names(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        guarded(py, || {
            Ok(self.0.column_names().map(str::to_owned).collect())
        })
    }

    #[getter]
    fn column_types(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        guarded(py, || {
            let fields = self.0.schema().fields().iter();
            Ok(fields.map(|field| type_name(field.data_type())).collect())
        })
    }

    fn column(&self, py: Python<'_>, index: usize) -> PyResult<NativeColumn> {
        guarded(py, || Ok(NativeColumn(self.0.column_at(index)?)))
    }

    fn slice(&self, py: Python<'_>, offset: usize, length: usize) -> PyResult<Self> {
        guarded(py, || {
            let (mut skip, mut left) = (offset, length);
            let mut batches = Vec::new();
            for batch in self.0.batches() {
                let start = skip.min(batch.num_rows());
                let taken = left.min(batch.num_rows() - start);
                if taken > 0 {
                    batches.push(batch.slice(start, taken));
                }
                skip -= start;
                left -= taken;
            }
            Ok(Self(Table::try_new(Arc::clone(self.0.schema()), batches)?))
        })
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        guarded(py, || {
            let schema = self.0.schema();
            let field = Field::new_struct("", schema.fields().clone(), false)
                .with_metadata(schema.metadata().clone());
            let batches: Vec<Result<ArrayRef, ArrowError>> = self
                .0
                .batches()
                .iter()
                .map(|batch| Ok(Arc::new(StructArray::from(batch.clone())) as ArrayRef))
                .collect();
            let reader = Box::new(ArrayIterator::new(batches, field.into()));
            Ok(to_stream_pycapsule(py, reader, requested_schema).map_err(PyErr::from)?)
        })
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        guarded(py, || {
            Ok(to_schema_pycapsule(py, self.0.schema().as_ref()).map_err(PyErr::from)?)
        })
    }
}

/// The arrays that an Arrow object offers, one or a stream.
pub(crate) fn array_reader(
    argument: &str,
    value: &Bound<'_, PyAny>,
) -> Outcome<Box<dyn ArrayReader + Send>> {
    let py = value.py();
    let reader = if value.hasattr(intern!(py, "__arrow_c_array__"))? {
        value.extract::<PyArray>().map(|array| {
            let (array, field) = array.into_inner();
            let one: Box<dyn ArrayReader + Send> = Box::new(ArrayIterator::new([Ok(array)], field));
            one
        })
    } else {
        value
            .extract::<PyArrayReader>()
            .and_then(PyArrayReader::into_reader)
    };
    reader.map_err(|cause| {
        let error = unreadable(argument, &brief(py, &cause));
        foreign(py, &error, cause)
    })
}

fn read(argument: &str, reader: Box<dyn ArrayReader + Send>) -> Result<Table, Error> {
    let field: FieldRef = reader.field();
    let DataType::Struct(fields) = field.data_type() else {
        let found = quoted(&field.data_type().to_string());
        let problem = format!("it is an array of {found}; give a table with named columns");
        return Err(unreadable(argument, &problem));
    };
    let schema: SchemaRef = Arc::new(Schema::new_with_metadata(
        fields.clone(),
        field.metadata().clone(),
    ));
    let mut batches = Vec::new();
    for array in reader {
        let array =
            array.map_err(|cause| unreadable(argument, &cause.to_string()).with_source(cause))?;
        if array.null_count() > 0 {
            return Err(unreadable(argument, "some of its rows are null as a whole"));
        }
        let Some(rows) = array.as_struct_opt() else {
            return Err(unreadable(argument, "its chunks disagree in type"));
        };
        let (_, columns, _) = rows.clone().into_parts();
        batches.push(batch(argument, &schema, columns, array.len())?);
    }
    Table::try_new(schema, batches)
}

fn batch(
    argument: &str,
    schema: &SchemaRef,
    columns: Vec<ArrayRef>,
    rows: usize,
) -> Result<RecordBatch, Error> {
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    RecordBatch::try_new_with_options(Arc::clone(schema), columns, &options)
        .map_err(|cause| unreadable(argument, &cause.to_string()).with_source(cause))
}

/// A column as a pair of capsules.
pub(crate) fn array_capsules<'py>(
    py: Python<'py>,
    array: &ArrayRef,
    requested_schema: Option<Bound<'py, PyCapsule>>,
) -> Outcome<Bound<'py, PyTuple>> {
    let field = Field::new("", array.data_type().clone(), true);
    let capsules = to_array_pycapsules(py, field.into(), array, requested_schema);
    Ok(capsules.map_err(PyErr::from)?)
}
