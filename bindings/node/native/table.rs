//! Tables as JavaScript holds them: a handle on Arrow memory of ours.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use napi::Env;
use napi::bindgen_prelude::{ObjectFinalize, Uint8Array};
use napi_derive::napi;
use trimtab_bindings::trimtab::arrow::array::RecordBatch;
use trimtab_bindings::trimtab::arrow::buffer::Buffer;
use trimtab_bindings::trimtab::{Code, Error, Table, table_from_ipc, table_to_ipc};
use trimtab_bindings::{FlatError, guard};

use crate::column::{NativeColumn, read_column};
use crate::parts::{Layout, table_from_parts};
use crate::{run, thrown};

/// A handle on a table.
#[napi(custom_finalize)]
#[derive(Debug)]
pub struct NativeTable {
    source: Arc<Source>,
    /// What the engine was told that the table takes.
    size: i64,
}

/// A table, or bytes that become one in the thread that first needs it, so
/// that a large input never holds up JavaScript longer than one copy takes.
#[derive(Debug)]
pub(crate) struct Source {
    bytes: Mutex<Option<Bytes>>,
    table: OnceLock<Result<Table, Box<FlatError>>>,
}

#[derive(Debug)]
enum Bytes {
    Ipc(Buffer),
    Parts(String, Vec<Buffer>),
}

impl Source {
    /// The table, decoded at the first call.
    pub(crate) fn table(&self) -> Result<&Table, Box<FlatError>> {
        let decoded = self.table.get_or_init(|| {
            let bytes = self
                .bytes
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take();
            guard(|| match bytes {
                Some(Bytes::Ipc(bytes)) => table_from_ipc(bytes),
                Some(Bytes::Parts(layout, buffers)) => {
                    table_from_parts(&Layout::read(&layout)?, &buffers)
                }
                None => Err(Error::internal("a table without content")),
            })
        });
        decoded.as_ref().map_err(Clone::clone)
    }
}

impl NativeTable {
    /// A handle whose memory the engine knows of: of itself it would see a few
    /// bytes, and collect no garbage while tables fill the machine.
    fn try_new(env: Env, source: Source, size: usize) -> napi::Result<Self> {
        let size = i64::try_from(size).unwrap_or(i64::MAX);
        env.adjust_external_memory(size)?;
        Ok(Self {
            source: Arc::new(source),
            size,
        })
    }

    fn from_bytes(env: Env, bytes: Bytes) -> napi::Result<Self> {
        let size = match &bytes {
            Bytes::Ipc(bytes) => bytes.len(),
            Bytes::Parts(_, buffers) => buffers.iter().map(Buffer::len).sum(),
        };
        let source = Source {
            bytes: Mutex::new(Some(bytes)),
            table: OnceLock::new(),
        };
        Self::try_new(env, source, size)
    }

    /// A handle on a table that is there.
    pub(crate) fn from_table(env: Env, table: Table) -> napi::Result<Self> {
        let batches = table.batches().iter();
        let size = batches.map(RecordBatch::get_array_memory_size).sum();
        let source = Source {
            bytes: Mutex::new(None),
            table: OnceLock::from(Ok(table)),
        };
        Self::try_new(env, source, size)
    }

    pub(crate) fn source(&self) -> Arc<Source> {
        Arc::clone(&self.source)
    }

    fn table(&self) -> napi::Result<&Table> {
        self.source.table().map_err(|error| thrown(&error))
    }
}

impl ObjectFinalize for NativeTable {
    fn finalize(self, env: Env) -> napi::Result<()> {
        env.adjust_external_memory(-self.size).map(|_| ())
    }
}

#[napi]
impl NativeTable {
    /// A table of Arrow IPC stream bytes, which are copied: JavaScript may
    /// write to its memory, or give it away, while another thread reads.
    ///
    /// # Errors
    ///
    /// `INTERNAL` after a panic; bytes that are no table are found later.
    #[napi(factory)]
    pub fn from_ipc(env: Env, bytes: &[u8]) -> napi::Result<Self> {
        let bytes = run(|| Ok(Bytes::Ipc(Buffer::from(bytes))))?;
        Self::from_bytes(env, bytes)
    }

    /// A table of Arrow buffers, which are copied, and their layout as JSON.
    ///
    /// # Errors
    ///
    /// `INTERNAL` after a panic; parts that are no table are found later.
    #[napi(factory)]
    pub fn from_parts(env: Env, layout: String, buffers: Vec<&[u8]>) -> napi::Result<Self> {
        let buffers = run(|| Ok(buffers.into_iter().map(Buffer::from).collect()))?;
        Self::from_bytes(env, Bytes::Parts(layout, buffers))
    }

    /// A table of columns in JSON.
    ///
    /// # Errors
    ///
    /// `TABLE_UNREADABLE` or `COLUMN_TYPE`.
    #[napi(factory)]
    pub fn from_json(env: Env, text: String) -> napi::Result<Self> {
        let table = run(|| {
            let columns = serde_json::from_str(&text).map_err(|cause| {
                Error::new(
                    Code::TableUnreadable,
                    format!("a table in JSON must be JSON: {cause}"),
                )
                .with_source(cause)
            })?;
            Table::from_json(&columns)
        })?;
        Self::from_table(env, table)
    }

    /// Decodes the table now.
    ///
    /// # Errors
    ///
    /// `TABLE_UNREADABLE` if it cannot be.
    #[napi]
    pub fn decode(&self) -> napi::Result<()> {
        self.table().map(|_| ())
    }

    /// The table as Arrow IPC stream bytes.
    ///
    /// # Errors
    ///
    /// `TABLE_UNREADABLE`, or `INTERNAL` if it cannot be written.
    #[napi]
    pub fn to_ipc(&self) -> napi::Result<Uint8Array> {
        let table = self.table()?;
        run(|| table_to_ipc(table)).map(Uint8Array::new)
    }

    /// The table as columns in JSON.
    ///
    /// # Errors
    ///
    /// `TABLE_UNREADABLE` or `UNSUPPORTED`.
    #[napi]
    pub fn to_json(&self) -> napi::Result<String> {
        let table = self.table()?;
        run(|| table.to_json().map(|columns| columns.to_string()))
    }

    /// The number of rows.
    ///
    /// # Errors
    ///
    /// `TABLE_UNREADABLE`.
    #[napi]
    pub fn num_rows(&self) -> napi::Result<f64> {
        let table = self.table()?;
        run(|| Ok(table.num_rows() as f64))
    }

    /// The columns' names, in order.
    ///
    /// # Errors
    ///
    /// `TABLE_UNREADABLE`.
    #[napi]
    pub fn column_names(&self) -> napi::Result<Vec<String>> {
        let table = self.table()?;
        run(|| Ok(table.column_names().map(str::to_owned).collect()))
    }

    /// The values of the column at `index`.
    ///
    /// # Errors
    ///
    /// `TABLE_UNREADABLE`, `COLUMN_MISSING` or `UNSUPPORTED`.
    #[napi]
    pub fn column(&self, index: u32) -> napi::Result<NativeColumn> {
        let table = self.table()?;
        run(|| read_column(table, index as usize))
    }
}
