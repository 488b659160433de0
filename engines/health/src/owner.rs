//! Whose the rows without a `business_id` are.

use std::collections::{BTreeMap, BTreeSet};

use trimtab_core::arrow::array::{Array, StringArray};
use trimtab_core::books::Business;

/// The business of the rows without an id: the only one that other rows name,
/// else the only one of the table `business`, else the empty id.
pub(crate) fn owner<'a>(
    named: &BTreeSet<&'a str>,
    businesses: &'a BTreeMap<String, Business>,
) -> &'a str {
    only(named.iter().copied())
        .or_else(|| only(businesses.keys().map(String::as_str)))
        .unwrap_or_default()
}

/// The only id that is not empty, if there is one.
pub(crate) fn only<'a>(ids: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut ids = ids.filter(|id| !id.is_empty());
    ids.next().filter(|_| ids.next().is_none())
}

/// Adds the ids of a column; rows without one give the empty id.
pub(crate) fn names<'a>(ids: &'a StringArray, names: &mut BTreeSet<&'a str>) {
    let mut last = None;
    for row in 0..ids.len() {
        let id = text_or(ids, row, "");
        if last != Some(id) {
            names.insert(id);
            last = Some(id);
        }
    }
}

/// The text of a row, or `blank` where there is none.
pub(crate) fn text_or<'a>(texts: &'a StringArray, row: usize, blank: &'a str) -> &'a str {
    let text = texts.is_valid(row).then(|| texts.value(row));
    text.filter(|text| !text.is_empty()).unwrap_or(blank)
}
