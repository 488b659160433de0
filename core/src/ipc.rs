//! Tables as Arrow IPC streams.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow::buffer::Buffer;
use arrow::error::ArrowError;
use arrow::ipc::reader::StreamDecoder;
use arrow::ipc::writer::StreamWriter;

use crate::error::{Code, Error, Result};
use crate::table::Table;

/// The first bytes of the IPC file format; a stream starts otherwise.
const FILE_MAGIC: &[u8] = b"ARROW1";

/// The table in an Arrow IPC stream; its columns share the buffer's memory.
///
/// # Errors
///
/// `TABLE_UNREADABLE` if the bytes are not a whole, valid IPC stream.
pub fn table_from_ipc(bytes: impl Into<Buffer>) -> Result<Table> {
    let bytes = bytes.into();
    if bytes.starts_with(FILE_MAGIC) {
        return Err(unreadable("they are an IPC file (Feather); write a stream"));
    }
    // The decoder checks most of what it reads but can panic on a forged
    // header; forged bytes are the caller's error, not a bug of this library.
    match catch_unwind(AssertUnwindSafe(|| read(bytes))) {
        Ok(Ok(table)) => Ok(table),
        Ok(Err(cause)) => Err(unreadable(&cause.to_string()).with_source(cause)),
        Err(_) => Err(unreadable("the metadata do not fit the bytes")),
    }
}

/// Decodes from the buffer itself: the reader over `io::Read` would allocate
/// whatever length a forged header claims.
fn read(mut bytes: Buffer) -> Result<Table, ArrowError> {
    let mut decoder = StreamDecoder::new();
    let mut batches = Vec::new();
    while let Some(batch) = decoder.decode(&mut bytes)? {
        batches.push(batch);
    }
    decoder.finish()?;
    let schema = decoder
        .schema()
        .ok_or_else(|| ArrowError::IpcError("the stream has no schema".to_owned()))?;
    Table::try_new(Arc::clone(&schema), batches).map_err(|e| ArrowError::SchemaError(e.to_string()))
}

/// The table as an Arrow IPC stream.
///
/// # Errors
///
/// `INTERNAL` if the stream cannot be written.
pub fn table_to_ipc(table: &Table) -> Result<Vec<u8>> {
    write(table).map_err(|cause| {
        Error::internal("a table could not be written as an Arrow stream").with_source(cause)
    })
}

fn write(table: &Table) -> Result<Vec<u8>, ArrowError> {
    let mut writer = StreamWriter::try_new(Vec::new(), table.schema())?;
    for batch in table.batches() {
        writer.write(batch)?;
    }
    writer.finish()?;
    writer.into_inner()
}

fn unreadable(problem: &str) -> Error {
    let problem: String = problem.chars().take(200).collect();
    Error::new(
        Code::TableUnreadable,
        format!("the bytes are not an Arrow IPC stream: {problem}"),
    )
}

#[cfg(test)]
mod tests {
    use arrow::array::{ArrayRef, Int32Array, RecordBatch, StringArray};

    use super::*;

    fn table() -> Table {
        let a: ArrayRef = Arc::new(Int32Array::from(vec![1, 2, 3]));
        let b: ArrayRef = Arc::new(StringArray::from(vec![Some("x"), None, Some("z")]));
        RecordBatch::try_from_iter([("a", a), ("b", b)])
            .unwrap()
            .into()
    }

    #[test]
    fn a_stream_comes_back_equal() {
        let bytes = table_to_ipc(&table()).unwrap();
        let back = table_from_ipc(bytes).unwrap();
        assert_eq!(
            back.to_batch().unwrap().columns(),
            table().to_batch().unwrap().columns()
        );
    }

    #[test]
    fn cut_and_changed_bytes_are_refused_or_read_but_never_end_the_process() {
        let bytes = table_to_ipc(&table()).unwrap();
        for end in 0..bytes.len() {
            let _ = table_from_ipc(bytes[..end].to_vec());
        }
        for i in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[i] ^= 0xff;
            let _ = table_from_ipc(changed);
        }
        assert_eq!(
            table_from_ipc(b"hello".to_vec()).unwrap_err().code(),
            Code::TableUnreadable
        );
    }
}
