//! Why an automatic method took the model that it took.

use serde::{Deserialize, Serialize};

/// The candidates of an automatic method with the criterion by which one was taken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Choice {
    /// What is compared, the smallest best: `aicc`, `mse`.
    pub(crate) criterion: String,
    /// Each candidate that could be fitted, in the order tried.
    pub(crate) candidates: Vec<Candidate>,
    /// The name of the one taken.
    pub(crate) chosen: String,
}

/// A candidate and its criterion.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Candidate {
    pub(crate) name: String,
    pub(crate) value: f64,
}

/// An outcome of an automatic method and how it came to be.
#[derive(Clone, Debug)]
pub(crate) struct Chosen<T> {
    pub(crate) best: T,
    pub(crate) choice: Choice,
}

/// The first candidate whose criterion is the smallest or above it by no more than
/// the share `margin`; none where no criterion is a number.
pub(crate) fn smallest<T>(
    criterion: &str,
    margin: f64,
    candidates: impl IntoIterator<Item = (String, f64, T)>,
) -> Option<Chosen<T>> {
    let known: Vec<_> = candidates.into_iter().collect();
    let seen = known.iter().map(|(name, value, _)| Candidate {
        name: name.clone(),
        value: *value,
    });
    let seen: Vec<Candidate> = seen.collect();
    let least = known
        .iter()
        .map(|(_, value, _)| *value)
        .fold(f64::NAN, f64::min);
    let limit = least + margin * least.abs();
    let found = known.into_iter().find(|(_, value, _)| *value <= limit);
    found.map(|(chosen, _, best)| Chosen {
        best,
        choice: Choice {
            criterion: criterion.to_owned(),
            candidates: seen,
            chosen,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_number_is_taken_and_all_are_told() {
        let candidates = [("a", 3.0), ("b", f64::NAN), ("c", 1.0), ("d", 1.0)];
        let candidates = candidates.map(|(name, value)| (name.to_owned(), value, name));
        let found = smallest("aicc", 0.0, candidates).unwrap();
        assert_eq!((found.best, found.choice.chosen.as_str()), ("c", "c"));
        assert_eq!(found.choice.candidates.len(), 4);
    }

    #[test]
    fn the_first_within_the_margin_is_taken() {
        let candidates = [("a", 1.2), ("b", 1.05), ("c", 1.0)];
        let candidates = candidates.map(|(name, value)| (name.to_owned(), value, name));
        assert_eq!(smallest("mse", 0.1, candidates).unwrap().best, "b");
    }

    #[test]
    fn nothing_is_taken_where_no_criterion_is_a_number() {
        assert!(smallest("aicc", 0.0, [("a".to_owned(), f64::NAN, ())]).is_none());
    }
}
