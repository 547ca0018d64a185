//! Settings of this laptop: how the window looks and where it stands. Nothing of the binder's is in them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::glass::Marking;
use super::theme::Look;
use crate::text::Language;

#[derive(Debug, Clone, PartialEq)]
pub struct Preferences {
    /// None follows the system.
    pub language: Option<Language>,
    pub look: Look,
    /// Text size in percent, 80 to 200.
    pub scale: u16,
    /// Minutes without a key or click after which the binder locks; 0 is never.
    pub lock_after_minutes: u16,
    /// Which words are marked in texts that are read.
    pub marking: Marking,
    pub window: Place,
    /// Columns of foreign files that were mapped before, by the fingerprint of their header.
    pub mappings: serde_json::Map<String, Value>,
    /// The folder in which the paper pack of a binder is kept up to date, by the binder's id.
    pub packs: BTreeMap<String, PathBuf>,
    /// Where the binders lie that were opened last, the latest first.
    pub recent: Vec<PathBuf>,
}

/// Where the window stands, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Place {
    pub width: f32,
    pub height: f32,
    pub x: Option<f32>,
    pub y: Option<f32>,
}

pub const SCALES: [u16; 7] = [80, 90, 100, 115, 130, 150, 200];
/// How many binders are remembered.
const RECENT: usize = 8;

pub const LOCK_CHOICES: [u16; 5] = [5, 10, 15, 30, 0];

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: None,
            look: Look::Light,
            scale: 100,
            lock_after_minutes: 15,
            marking: Marking::default(),
            window: Place {
                width: 1280.0,
                height: 800.0,
                x: None,
                y: None,
            },
            mappings: serde_json::Map::new(),
            packs: BTreeMap::new(),
            recent: Vec::new(),
        }
    }
}

impl Preferences {
    /// Text size as a factor.
    pub fn factor(&self) -> f32 {
        f32::from(self.scale) / 100.0
    }

    /// Reads what is there; a missing file or a broken field gives that field's default.
    pub fn read(path: &Path) -> Self {
        let text = std::fs::read(path).unwrap_or_default();
        Self::from_value(&serde_json::from_slice(&text).unwrap_or(Value::Null))
    }

    fn from_value(value: &Value) -> Self {
        let default = Self::default();
        let number = |key: &str| value[key].as_u64().and_then(|number| u16::try_from(number).ok());
        let sound = |place: &Place| {
            (320.0..20_000.0).contains(&place.width) && (240.0..20_000.0).contains(&place.height)
        };
        Self {
            language: serde_json::from_value(value["language"].clone()).unwrap_or(default.language),
            look: value["look"]
                .as_str()
                .and_then(Look::named)
                .unwrap_or(default.look),
            scale: number("scale")
                .filter(|scale| (80..=200).contains(scale))
                .unwrap_or(default.scale),
            lock_after_minutes: number("lock_after_minutes").unwrap_or(default.lock_after_minutes),
            marking: value["marking"]
                .as_str()
                .and_then(Marking::named)
                .unwrap_or(default.marking),
            window: serde_json::from_value(value["window"].clone())
                .ok()
                .filter(sound)
                .unwrap_or(default.window),
            mappings: value["mappings"].as_object().cloned().unwrap_or_default(),
            packs: serde_json::from_value(value["packs"].clone()).unwrap_or_default(),
            recent: serde_json::from_value(value["recent"].clone()).unwrap_or_default(),
        }
    }

    /// A binder was opened: it comes first among the recent ones.
    pub fn opened(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Keeps them. A place that can't be written loses nothing but the look of the window.
    ///
    /// # Errors
    /// When the place can't be written.
    pub fn write(&self, path: &Path) -> std::io::Result<()> {
        let value = serde_json::json!({
            "language": self.language,
            "look": self.look.name(),
            "scale": self.scale,
            "lock_after_minutes": self.lock_after_minutes,
            "marking": self.marking.name(),
            "window": self.window,
            "mappings": self.mappings,
            "packs": self.packs,
            "recent": self.recent,
        });
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let new = path.with_extension("new");
        std::fs::write(&new, serde_json::to_vec_pretty(&value)?)?;
        std::fs::rename(new, path)
    }

    /// The language to speak, given the system's locale.
    pub fn language(&self, locale: &str) -> Language {
        self.language.unwrap_or_else(|| Language::from_locale(locale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_field_costs_that_field_only() {
        let value = serde_json::json!({
            "language": "en", "look": 7, "scale": 9000, "lock_after_minutes": 5, "marking": "loud",
            "window": { "width": -3, "height": 800.0 }
        });
        let read = Preferences::from_value(&value);
        assert_eq!(read.language, Some(Language::English));
        assert_eq!(read.lock_after_minutes, 5);
        let default = Preferences::default();
        assert_eq!(
            (read.look, read.scale, read.marking, read.window),
            (default.look, default.scale, default.marking, default.window)
        );
    }

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/settings.json");
        let written = Preferences {
            scale: 150,
            look: Look::HighContrast,
            marking: Marking::Known,
            packs: BTreeMap::from([("0192".into(), "/home/karin/Skrivbord".into())]),
            ..Preferences::default()
        };
        written.write(&path).expect("written");
        assert_eq!(Preferences::read(&path), written);
    }
}
