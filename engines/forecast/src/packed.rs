//! Numbers as text of fixed length: base64 (RFC 4648, section 4, without padding)
//! of their bits, lowest byte first. 11 characters a number, where digits that
//! read back the same take up to 24.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// For `#[serde(with = "packed")]` at a `Vec<f64>`.
pub(crate) fn serialize<S: Serializer>(numbers: &[f64], serializer: S) -> Result<S::Ok, S::Error> {
    packed(numbers).serialize(serializer)
}

fn packed(numbers: &[f64]) -> String {
    let bytes: Vec<u8> = numbers.iter().flat_map(|x| x.to_le_bytes()).collect();
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let at = |i: usize| u32::from(group.get(i).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for letter in 0..=group.len() {
            let index = bits >> (18 - 6 * letter) & 63;
            text.push(char::from(LETTERS[index as usize]));
        }
    }
    text
}

/// Refuses what is no such text, and numbers that are not finite.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<f64>, D::Error> {
    let text = String::deserialize(deserializer)?;
    unpacked(&text).ok_or_else(|| D::Error::custom("the text does not hold finite numbers"))
}

/// For `#[serde(with = "packed::pairs")]` at a `Vec<[f64; 2]>`.
pub(crate) mod pairs {
    use serde::de::Error as _;
    use serde::{Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        pairs: &[[f64; 2]],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        super::serialize(pairs.as_flattened(), serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<[f64; 2]>, D::Error> {
        let numbers = super::deserialize(deserializer)?;
        let (pairs, rest) = numbers.as_chunks::<2>();
        if rest.is_empty() {
            Ok(pairs.to_vec())
        } else {
            Err(D::Error::custom("the text holds half a pair"))
        }
    }
}

/// For `#[serde(with = "packed::lists")]` at a `Vec<Vec<f64>>`: a text for each list.
pub(crate) mod lists {
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        lists: &[Vec<f64>],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(lists.iter().map(|numbers| super::packed(numbers)))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Vec<f64>>, D::Error> {
        let texts = Vec::<String>::deserialize(deserializer)?;
        let lists: Option<_> = texts.iter().map(|text| super::unpacked(text)).collect();
        lists.ok_or_else(|| D::Error::custom("a text does not hold finite numbers"))
    }
}

/// For `#[serde(with = "packed::blanks")]` at a `Vec<f64>` in which NaN is missing.
pub(crate) mod blanks {
    pub(crate) use super::serialize;
    use serde::de::Error as _;
    use serde::{Deserialize, Deserializer};

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<f64>, D::Error> {
        let text = String::deserialize(deserializer)?;
        let numbers = super::numbers(&text);
        numbers
            .filter(|numbers| !numbers.iter().any(|x| x.is_infinite()))
            .ok_or_else(|| D::Error::custom("the text does not hold numbers"))
    }
}

fn unpacked(text: &str) -> Option<Vec<f64>> {
    numbers(text).filter(|numbers| numbers.iter().all(|x| x.is_finite()))
}

fn numbers(text: &str) -> Option<Vec<f64>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for group in text.as_bytes().chunks(4) {
        if group.len() < 2 {
            return None;
        }
        let mut bits = 0_u32;
        for letter in group {
            bits = bits << 6 | value(*letter)?;
        }
        bits <<= 6 * (4 - group.len());
        bytes.extend(&bits.to_be_bytes()[1..group.len()]);
    }
    let (numbers, rest) = bytes.as_chunks::<8>();
    let numbers = numbers.iter().map(|x| f64::from_le_bytes(*x)).collect();
    rest.is_empty().then_some(numbers)
}

fn value(letter: u8) -> Option<u32> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Held(#[serde(with = "super")] Vec<f64>);

    #[test]
    fn every_number_comes_back_by_its_bits() {
        let numbers = [
            0.1,
            -0.0,
            f64::MIN_POSITIVE / 8.0,
            f64::MAX,
            1.0 / 3.0,
            -7e-300,
        ];
        for count in 0..=numbers.len() {
            let held = Held(numbers[..count].to_vec());
            let text = serde_json::to_string(&held).unwrap();
            assert!(text.len() <= 2 + 11 * count);
            let back: Held = serde_json::from_str(&text).unwrap();
            let bits = |held: &Held| held.0.iter().map(|x| x.to_bits()).collect::<Vec<_>>();
            assert_eq!(bits(&back), bits(&held));
        }
    }

    #[test]
    fn half_a_pair_is_refused() {
        #[derive(Debug, PartialEq, Serialize, Deserialize)]
        struct Pairs(#[serde(with = "pairs")] Vec<[f64; 2]>);
        let held = Pairs(vec![[0.5, -1.0], [2.0, 1e9]]);
        let text = serde_json::to_string(&held).unwrap();
        assert_eq!(serde_json::from_str::<Pairs>(&text).unwrap(), held);
        let half = serde_json::to_string(&Held(vec![1.0; 3])).unwrap();
        assert!(serde_json::from_str::<Pairs>(&half).is_err());
    }

    #[test]
    fn the_letters_are_those_of_the_standard() {
        // By Python: base64.b64encode(struct.pack("<d", 0.1))
        let text = serde_json::to_string(&Held(vec![0.1])).unwrap();
        assert_eq!(text, "\"mpmZmZmZuT8\"");
    }

    #[test]
    fn other_texts_are_refused() {
        // Not whole, a letter of no base64, not a number.
        for text in ["A", "AAAA", "mpmZmZmZu!8", "AAAAAAAA8H8"] {
            let text = format!("\"{text}\"");
            assert!(serde_json::from_str::<Held>(&text).is_err(), "{text}");
        }
    }
}
