//! Names as languages write them.

use trimtab::Operation;

/// `net_flow` as `NetFlow`.
pub(crate) fn upper_camel(name: &str) -> String {
    name.split(['_', '.'])
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_uppercase().chain(letters).collect()
            })
        })
        .collect()
}

/// `net_flow` as `netFlow`.
pub(crate) fn lower_camel(name: &str) -> String {
    let upper = upper_camel(name);
    let mut letters = upper.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// The type of what an operation gives.
pub(crate) fn result_name(operation: &Operation) -> String {
    format!("{}Result", upper_camel(operation.verb()))
}
