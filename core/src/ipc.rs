//! Tables as Arrow IPC streams.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use arrow::buffer::Buffer;
use arrow::datatypes::{DataType, FieldRef, Fields, Schema, SchemaRef};
use arrow::error::ArrowError;
use arrow::ipc::convert::fb_to_schema;
use arrow::ipc::reader::{read_dictionary, read_record_batch};
use arrow::ipc::writer::StreamWriter;
use arrow::ipc::{Message, root_as_message};

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
///
/// Fields that say they have no nulls are not believed: some writers say so of
/// every column (older `apache-arrow` for JavaScript), and arrow's own
/// stream decoder then refuses the stream.
fn read(mut bytes: Buffer) -> Result<Table, ArrowError> {
    let mut schema: Option<SchemaRef> = None;
    #[expect(
        clippy::default_trait_access,
        reason = "a hash map by number, whose order is never seen"
    )]
    let mut dictionaries = Default::default();
    let mut batches = Vec::new();
    while let Some((metadata, body)) = next_message(&mut bytes)? {
        let message = message_of(&metadata)?;
        if let Some(header) = message.header_as_schema() {
            if schema.is_some() {
                return Err(broken("it has two schemas"));
            }
            let fields = fb_to_schema(header);
            let metadata = fields.metadata().clone();
            let fields: Fields = fields.fields().iter().map(nullable).collect();
            schema = Some(Arc::new(Schema::new_with_metadata(fields, metadata)));
            continue;
        }
        let Some(schema) = &schema else {
            return Err(broken("it does not begin with a schema"));
        };
        if let Some(batch) = message.header_as_dictionary_batch() {
            read_dictionary(&body, batch, schema, &mut dictionaries, &message.version())?;
        } else if let Some(batch) = message.header_as_record_batch() {
            let schema = Arc::clone(schema);
            let version = message.version();
            let batch = read_record_batch(&body, batch, schema, &dictionaries, None, &version)?;
            batches.push(batch);
        }
    }
    let schema = schema.ok_or_else(|| broken("it has no schema"))?;
    Table::try_new(schema, batches).map_err(|e| ArrowError::SchemaError(e.to_string()))
}

/// The next message's metadata and body, or nothing at the stream's end.
fn next_message(bytes: &mut Buffer) -> Result<Option<(Buffer, Buffer)>, ArrowError> {
    /// What stands before a length since version 0.15 of the format.
    const CONTINUATION: u32 = u32::MAX;
    if bytes.is_empty() {
        return Ok(None);
    }
    let mut length = take_length(bytes)?;
    if length == CONTINUATION {
        length = take_length(bytes)?;
    }
    if length == 0 {
        return match bytes.len() {
            0 => Ok(None),
            more => Err(broken(&format!("{more} bytes follow its end"))),
        };
    }
    let metadata = take(bytes, i64::from(length))?;
    let body_length = message_of(&metadata)?.bodyLength();
    Ok(Some((metadata, take(bytes, body_length)?)))
}

fn message_of(metadata: &Buffer) -> Result<Message<'_>, ArrowError> {
    root_as_message(metadata).map_err(|cause| broken(&format!("a message is broken: {cause}")))
}

fn take_length(bytes: &mut Buffer) -> Result<u32, ArrowError> {
    let word = take(bytes, 4)?;
    let word: [u8; 4] = word.as_slice().try_into().unwrap_or_default();
    Ok(u32::from_le_bytes(word))
}

/// The next `length` bytes, which must be there.
fn take(bytes: &mut Buffer, length: i64) -> Result<Buffer, ArrowError> {
    match usize::try_from(length) {
        Ok(length) if length <= bytes.len() => {
            let part = bytes.slice_with_length(0, length);
            bytes.advance(length);
            Ok(part)
        }
        _ => Err(broken("it is cut off")),
    }
}

/// The field with nulls allowed, in lists and structs too.
fn nullable(field: &FieldRef) -> FieldRef {
    let kind = match field.data_type() {
        DataType::List(item) => DataType::List(nullable(item)),
        DataType::LargeList(item) => DataType::LargeList(nullable(item)),
        DataType::FixedSizeList(item, size) => DataType::FixedSizeList(nullable(item), *size),
        DataType::Struct(fields) => DataType::Struct(fields.iter().map(nullable).collect()),
        other => other.clone(),
    };
    let field = field.as_ref().clone();
    Arc::new(field.with_data_type(kind).with_nullable(true))
}

fn broken(problem: &str) -> ArrowError {
    ArrowError::IpcError(problem.to_owned())
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
    use arrow::array::{
        ArrayRef, DictionaryArray, Int32Array, ListBuilder, RecordBatch, RecordBatchOptions,
        StringArray, StringBuilder,
    };
    use arrow::datatypes::{Field, Int8Type};

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
    fn a_field_that_wrongly_says_it_has_no_nulls_is_not_believed() {
        let nulls: ArrayRef = Arc::new(StringArray::from(vec![Some("x"), None, Some("z")]));
        let options = RecordBatchOptions::new().with_row_count(Some(3));
        let batch = |nullable| {
            let field = Field::new("b", DataType::Utf8, nullable);
            let schema = Arc::new(Schema::new(vec![field]));
            let columns = vec![Arc::clone(&nulls)];
            RecordBatch::try_new_with_options(schema, columns, &options)
        };
        let allowed = table_to_ipc(&batch(true).unwrap().into()).unwrap();
        assert!(batch(false).is_err());
        let schema = Schema::new(vec![Field::new("b", DataType::Utf8, false)]);
        let mut forged = StreamWriter::try_new(Vec::new(), &schema).unwrap();
        forged.flush().unwrap();
        let mut forged = forged.get_ref().clone();
        let mut rest = Buffer::from(allowed);
        next_message(&mut rest).unwrap();
        forged.extend_from_slice(&rest);
        let table = table_from_ipc(forged).unwrap();
        assert_eq!(table.column_at(0).unwrap().null_count(), 1);
        assert!(table.schema().field(0).is_nullable());
    }

    #[test]
    fn dictionaries_and_lists_come_back_equal() {
        let words: DictionaryArray<Int8Type> = ["x", "y", "x"].into_iter().collect();
        let mut lists = ListBuilder::new(StringBuilder::new());
        lists.append_value([Some("p"), None]);
        lists.append_null();
        lists.append_value([Some("q")]);
        let columns: [(&str, ArrayRef); 2] =
            [("w", Arc::new(words)), ("l", Arc::new(lists.finish()))];
        let table = Table::from(RecordBatch::try_from_iter(columns).unwrap());
        let back = table_from_ipc(table_to_ipc(&table).unwrap()).unwrap();
        assert_eq!(
            back.to_batch().unwrap().columns(),
            table.to_batch().unwrap().columns()
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
