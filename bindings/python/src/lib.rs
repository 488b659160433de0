//! The native module `trimtab._internal`: tables, documents, control and the
//! call by name. All that a user sees is written in Python above it.

mod call;
mod column;
mod control;
mod document;
mod ending;
mod failure;
mod infer;
mod options;
mod python_values;
mod table;

use pyo3::prelude::*;

/// The module; free-threaded interpreters may load it, since all of its
/// classes are frozen.
#[pymodule(gil_used = false)]
mod _internal {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::call::{call, catalogue};
    #[pymodule_export]
    use super::column::NativeColumn;
    #[pymodule_export]
    use super::control::NativeControl;
    #[pymodule_export]
    use super::document::NativeDocument;
    #[pymodule_export]
    use super::options::json_text;
    #[pymodule_export]
    use super::table::NativeTable;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("version", env!("CARGO_PKG_VERSION"))?;
        super::ending::stop_calls_at_exit(module)
    }
}
