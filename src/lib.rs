#![doc = include_str!("../README.md")]

pub use trimtab_core::{
    Catalogue, Cause, Code, ColumnKind, ColumnSpec, Control, Document, Error, ErrorKind, Example,
    ExtraColumns, Issue, Named, Operation, Port, PortKind, Ports, Result, Table, TableSpec, Value,
    arrow, books, calendar, money,
};
#[cfg(feature = "ipc")]
pub use trimtab_core::{table_from_ipc, table_to_ipc};

#[cfg(feature = "forecast")]
pub use trimtab_forecast as forecast;
#[cfg(feature = "health")]
pub use trimtab_health as health;
#[cfg(feature = "report")]
pub use trimtab_report as report;

/// Every operation of this build, in the order of their engines.
///
/// # Examples
///
/// ```
/// for operation in trimtab::catalogue().operations() {
///     assert!(!operation.summary().is_empty());
/// }
/// ```
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: std::sync::LazyLock<Catalogue> =
        std::sync::LazyLock::new(|| Catalogue::new(operations()));
    &CATALOGUE
}

/// The declarations of every engine in this build.
pub fn operations() -> Vec<Operation> {
    let engines: [Vec<Operation>; _] = [
        #[cfg(feature = "health")]
        health::operations(),
        #[cfg(feature = "forecast")]
        forecast::operations(),
        #[cfg(feature = "report")]
        report::operations(),
    ];
    engines.into_iter().flatten().collect()
}
