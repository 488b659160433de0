//! A column of texts, written row by row.

use std::sync::Arc;

use trimtab_core::arrow::array::{ArrayRef, NullBufferBuilder, StringArray};
use trimtab_core::arrow::buffer::{Buffer, OffsetBuffer, ScalarBuffer};
use trimtab_core::{Code, Error, Result};

/// Texts by row, some of them null.
#[derive(Debug)]
pub(super) struct Texts {
    /// Where each begins, and the end of all.
    offsets: Vec<i32>,
    text: String,
    nulls: NullBufferBuilder,
}

impl Default for Texts {
    fn default() -> Self {
        Self {
            offsets: vec![0],
            text: String::new(),
            nulls: NullBufferBuilder::new(0),
        }
    }
}

impl Texts {
    /// Makes room for so many rows and bytes more, no less and no more.
    pub(super) fn reserve(&mut self, rows: usize, bytes: usize) {
        self.offsets.reserve_exact(rows);
        self.text.reserve_exact(bytes);
    }

    /// Makes room for what so many answers more need, where `done` needed what is there,
    /// and a sixteenth more. A column that doubles its room instead is copied each time,
    /// and what it leaves is not given back to the system.
    pub(super) fn foresee(&mut self, done: usize, left: usize) {
        let more = |length: usize| {
            let needed = length.saturating_mul(left) / done.max(1);
            needed + needed / 16
        };
        self.reserve(more(self.offsets.len()), more(self.text.len()));
    }

    pub(super) fn push(&mut self, text: Option<&str>) {
        match text {
            Some(text) => {
                self.text.push_str(text);
                self.nulls.append_non_null();
            }
            None => self.nulls.append_null(),
        }
        // More than that is refused at the end.
        let end = i32::try_from(self.text.len()).unwrap_or(i32::MAX);
        self.offsets.push(end);
    }

    pub(super) fn finish(mut self) -> Result<ArrayRef> {
        if i32::try_from(self.text.len()).is_err() {
            let message = "a column of texts would be longer than the 2 GB that it can hold; ask for fewer series at once";
            return Err(Error::new(Code::MemoryLimit, message));
        }
        self.offsets.shrink_to_fit();
        self.text.shrink_to_fit();
        let offsets = OffsetBuffer::new(ScalarBuffer::from(self.offsets));
        let text = Buffer::from_vec(self.text.into_bytes());
        let array = StringArray::try_new(offsets, text, self.nulls.finish());
        let array =
            array.map_err(|cause| Error::internal("texts have no column").with_source(cause))?;
        Ok(Arc::new(array))
    }
}
