//! Numbers that may be NaN, kept as text: a blank is null.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(super) fn serialize<S: Serializer>(values: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    let blanked: Vec<Option<f64>> = values.iter().map(|x| x.is_finite().then_some(*x)).collect();
    blanked.serialize(serializer)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<f64>, D::Error> {
    let blanked = Vec::<Option<f64>>::deserialize(deserializer)?;
    Ok(blanked.into_iter().map(|x| x.unwrap_or(f64::NAN)).collect())
}
