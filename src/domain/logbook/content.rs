//! What an entry says, together with the very text that its hash was counted over.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Said;

/// The content of an entry. Its text is kept as it was written: a later version that says more in an entry must not
/// change the hash of an older one.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    text: String,
    said: Said,
}

impl Content {
    pub fn of(said: Said) -> Self {
        let text = serde_json::to_string(&said).expect("an entry has only keys that are strings");
        Self { text, said }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub const fn said(&self) -> &Said {
        &self.said
    }
}

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let said = serde_json::from_str(&text).map_err(D::Error::custom)?;
        Ok(Self { text, said })
    }
}
