//! The one error of the library: what the caller can do, a code, a message.

use std::fmt;

/// What the caller can do about an [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ErrorKind {
    /// An argument or an option is wrong; fix the call.
    InvalidInput,
    /// The data are too short, constant or otherwise unfit for the method.
    Data,
    /// The method ran but did not converge.
    NotConverged,
    /// A limit was reached with nothing to return.
    Limit,
    /// The host asked to stop.
    Cancelled,
    /// A service or a store cannot be reached now; try again later.
    Unavailable,
    /// The service refused the credentials.
    Unauthorized,
    /// This build leaves the capability out.
    Unsupported,
    /// A bug in this library; please report it.
    Internal,
}

impl ErrorKind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Self; 9] = [
        Self::InvalidInput,
        Self::Data,
        Self::NotConverged,
        Self::Limit,
        Self::Cancelled,
        Self::Unavailable,
        Self::Unauthorized,
        Self::Unsupported,
        Self::Internal,
    ];

    /// The kind's name, the same text in every language.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidInput => "invalid_input",
            Self::Data => "data",
            Self::NotConverged => "not_converged",
            Self::Limit => "limit",
            Self::Cancelled => "cancelled",
            Self::Unavailable => "unavailable",
            Self::Unauthorized => "unauthorized",
            Self::Unsupported => "unsupported",
            Self::Internal => "internal",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $meaning:literal])+ $variant:ident = $text:literal, $kind:ident;)+) => {
        /// What exactly happened: finer than [`ErrorKind`], and the same text in
        /// every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $meaning])+ $variant,)+
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code's text, as every face shows it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The kind that errors with this code have.
            pub const fn kind(self) -> ErrorKind {
                match self { $(Self::$variant => ErrorKind::$kind,)+ }
            }

            /// What the code means, for the reference pages.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($meaning),+),)+ }
            }
        }
    };
}

codes! {
    /// A required column is missing.
    ColumnMissing = "COLUMN_MISSING", InvalidInput;
    /// A column has a type that cannot be read as what is needed.
    ColumnType = "COLUMN_TYPE", InvalidInput;
    /// A column stands twice in a table.
    ColumnDuplicate = "COLUMN_DUPLICATE", InvalidInput;
    /// A column that may not be null has a null.
    ColumnNull = "COLUMN_NULL", InvalidInput;
    /// A value of a column is out of its range.
    ColumnValue = "COLUMN_VALUE", InvalidInput;
    /// The bytes given as a table cannot be read as one.
    TableUnreadable = "TABLE_UNREADABLE", InvalidInput;
    /// A required input is missing.
    InputMissing = "INPUT_MISSING", InvalidInput;
    /// An input has a name that the operation does not know.
    InputUnknown = "INPUT_UNKNOWN", InvalidInput;
    /// An input is of another kind than the operation takes.
    InputType = "INPUT_TYPE", InvalidInput;
    /// The options are not a JSON object.
    OptionsUnreadable = "OPTIONS_UNREADABLE", InvalidInput;
    /// An option has a name that the operation does not know.
    OptionUnknown = "OPTION_UNKNOWN", InvalidInput;
    /// An option has the wrong type.
    OptionType = "OPTION_TYPE", InvalidInput;
    /// An option has a value that is not among the allowed ones.
    OptionValue = "OPTION_VALUE", InvalidInput;
    /// There is no operation of that name.
    OperationUnknown = "OPERATION_UNKNOWN", InvalidInput;
    /// A document is of another kind or version, or is not one.
    DocumentInvalid = "DOCUMENT_INVALID", InvalidInput;
    /// A document's content does not match its hash.
    DocumentHash = "DOCUMENT_HASH", InvalidInput;
    /// There are too few observations for the method.
    DataTooFew = "DATA_TOO_FEW", Data;
    /// The data do not vary where the method needs them to.
    DataConstant = "DATA_CONSTANT", Data;
    /// The data are unfit for the method in another way.
    DataUnfit = "DATA_UNFIT", Data;
    /// The method did not converge.
    NotConverged = "NOT_CONVERGED", NotConverged;
    /// The time limit passed.
    TimeLimit = "TIME_LIMIT", Limit;
    /// The memory limit would be passed.
    MemoryLimit = "MEMORY_LIMIT", Limit;
    /// A queue is full.
    QueueFull = "QUEUE_FULL", Limit;
    /// The host cancelled the call.
    Cancelled = "CANCELLED", Cancelled;
    /// A service or a store cannot be reached.
    Unavailable = "UNAVAILABLE", Unavailable;
    /// A service refused the credentials.
    Unauthorized = "UNAUTHORIZED", Unauthorized;
    /// This build leaves the capability out.
    Unsupported = "UNSUPPORTED", Unsupported;
    /// A bug in this library.
    Internal = "INTERNAL", Internal;
}

/// A boxed cause.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

/// What went wrong, for the caller to act on.
///
/// `Display` is the message alone; it already names the argument, the column
/// and the row where there are any.
#[derive(Debug)]
pub struct Error(Box<Parts>);

#[derive(Debug)]
struct Parts {
    code: Code,
    message: String,
    argument: Option<String>,
    column: Option<String>,
    row: Option<u64>,
    source: Option<Cause>,
}

/// The library's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An error with a code and a message.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self(Box::new(Parts {
            code,
            message: bounded(message.into(), LONGEST),
            argument: None,
            column: None,
            row: None,
            source: None,
        }))
    }

    /// An argument or option that is out of its range: `must be at least 1, got 0`.
    pub fn invalid(argument: &str, problem: impl fmt::Display) -> Self {
        Self::new(Code::OptionValue, format!("`{argument}` {problem}")).with_argument(argument)
    }

    /// A value of a column that is out of its range: `must not be negative, got -3`.
    pub fn column_value(column: &str, row: Option<u64>, problem: impl fmt::Display) -> Self {
        let place = row.map_or_else(String::new, |row| format!(", row {row}"));
        let mut error = Self::new(
            Code::ColumnValue,
            format!("column {}{place}: {problem}", quoted(column)),
        )
        .with_column(column);
        error.0.row = row;
        error
    }

    /// Data that the method cannot use.
    pub fn data(code: Code, message: impl Into<String>) -> Self {
        debug_assert_eq!(code.kind(), ErrorKind::Data);
        Self::new(code, message)
    }

    /// A broken invariant of this library.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(Code::Internal, message)
    }

    /// Names the argument, input or option at fault.
    #[must_use]
    pub fn with_argument(mut self, argument: impl Into<String>) -> Self {
        self.0.argument = Some(clipped(argument.into()));
        self
    }

    /// Names the column at fault.
    #[must_use]
    pub fn with_column(mut self, column: impl Into<String>) -> Self {
        self.0.column = Some(clipped(column.into()));
        self
    }

    /// Names the row at fault, counted from 0.
    #[must_use]
    pub fn with_row(mut self, row: u64) -> Self {
        self.0.row = Some(row);
        self
    }

    /// Keeps the cause.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Cause>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// What the caller can do.
    pub fn kind(&self) -> ErrorKind {
        self.0.code.kind()
    }

    /// What exactly happened.
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The message, without its causes.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The argument, input or option at fault.
    pub fn argument(&self) -> Option<&str> {
        self.0.argument.as_deref()
    }

    /// The column at fault.
    pub fn column(&self) -> Option<&str> {
        self.0.column.as_deref()
    }

    /// The row at fault, counted from 0.
    pub fn row(&self) -> Option<u64> {
        self.0.row
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|cause| cause as _)
    }
}

/// The most characters of a name or value that a message repeats.
const QUOTED: usize = 80;

/// The most characters of a message, whatever it repeats.
const LONGEST: usize = 2_000;

/// A name or value in back-quotes, cut to a length that a message can carry.
pub fn quoted(text: &str) -> String {
    format!("`{}`", clipped(text.to_owned()))
}

/// Names in back-quotes, with commas, cut after the twentieth.
pub fn quoted_list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 20;
    let mut names = names.into_iter();
    let shown: Vec<String> = names.by_ref().take(SHOWN).map(quoted).collect();
    match names.count() {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

fn clipped(text: String) -> String {
    bounded(text, QUOTED)
}

/// The text, cut after so many characters.
fn bounded(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_upper_snake_and_unique() {
        let mut seen = std::collections::BTreeSet::new();
        for code in Code::ALL {
            assert!(seen.insert(code.as_str()), "{code:?} stands twice");
            assert!(
                code.as_str()
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || c == '_')
            );
            assert!(!code.meaning().is_empty());
        }
    }

    #[test]
    fn a_long_name_is_cut_in_messages_and_fields() {
        let error = Error::column_value(&"x".repeat(1_000_000), Some(3), "must be finite, got inf");
        assert!(error.message().len() < 300);
        assert!(error.column().is_some_and(|column| column.len() < 100));
        assert_eq!(error.row(), Some(3));
    }

    #[test]
    fn a_long_list_of_names_is_cut_and_counted() {
        let names: Vec<String> = (0..30).map(|i| format!("c{i}")).collect();
        let list = quoted_list(names.iter().map(String::as_str));
        assert!(list.ends_with("`c19` and 10 more"), "{list}");
    }
}
