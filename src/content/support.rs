//! The levels of crisis support and the talks owed to helpers: `resources/rules/support_levels.toml`, `aftercare.toml`.

use serde::Deserialize;

use super::file::{self, Broken};
use crate::domain::Items;
use crate::domain::support::care::Owed;

/// The levels that can be decided.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels {
    pub version: String,
    /// Support talks that one person is offered at the centre.
    pub talks_per_person: u32,
    /// The name of the role that a call list asks for.
    pub role: String,
    #[serde(rename = "level")]
    pub levels: Vec<Level>,
}

/// One level; its name and meaning are the texts `support-level-` and its key.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    pub key: String,
    /// How many helpers a call list asks for.
    pub helpers: u32,
    pub source: String,
    pub unverified: bool,
}

impl Levels {
    /// How many helpers a level asks for; one where the level is unknown or asks nobody, since somebody wants to call.
    pub fn helpers(&self, key: &str) -> u32 {
        let level = self.levels.iter().find(|level| level.key == key);
        level.map_or(1, |level| level.helpers.max(1))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Aftercare {
    #[serde(rename = "version")]
    _version: String,
    talk: Vec<Owed>,
}

pub fn levels() -> Result<Levels, Broken> {
    file::one("rules/support_levels.toml")
}

pub fn aftercare() -> Result<Items<Owed>, Broken> {
    let file: Aftercare = file::one("rules/aftercare.toml")?;
    let talks = file.talk.into_iter();
    Ok(talks.map(|one| (Owed::id_of(&one.key), one)).collect())
}
