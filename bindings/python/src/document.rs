//! Documents.

use pyo3::prelude::*;
use trimtab::Document;

use crate::failure::guarded;

/// A document of any kind.
#[pyclass(module = "trimtab._internal", name = "Document", frozen)]
pub(crate) struct NativeDocument(pub(crate) Document);

#[pymethods]
impl NativeDocument {
    #[staticmethod]
    fn from_json(py: Python<'_>, text: &str) -> PyResult<Self> {
        guarded(py, || Ok(Self(Document::from_json(text)?)))
    }

    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        guarded(py, || Ok(self.0.to_json()))
    }

    fn body_json(&self, py: Python<'_>) -> PyResult<String> {
        guarded(py, || Ok(self.0.body().to_string()))
    }

    #[getter]
    fn kind(&self, py: Python<'_>) -> PyResult<&str> {
        guarded(py, || Ok(self.0.kind()))
    }

    #[getter]
    fn version(&self, py: Python<'_>) -> PyResult<u32> {
        guarded(py, || Ok(self.0.version()))
    }

    #[getter]
    fn hash(&self, py: Python<'_>) -> PyResult<&str> {
        guarded(py, || Ok(self.0.hash()))
    }
}
