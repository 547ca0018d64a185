//! What a binder is called and whether it is for real: said by its own record, and, so that it can be told before anybody
//! has opened it, by its key file.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::file::{Created, Entropy, remove_binder, write_whole};
use super::key::{self, KeyCost, KeyFile};
use super::{Result, Store};
use crate::domain::binder::BinderKind;
use crate::domain::edit::Write;
use crate::domain::{AnyRecord, Author};

/// A binder's name and kind. From a key file it is a hint that nobody has sworn to; the binder's own record is the truth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    pub name: String,
    pub kind: BinderKind,
}

impl Store {
    /// What the binder's own record says, the oldest if there are several; none before it has one.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn label(&self) -> Result<Option<Label>> {
        let mut statement = self
            .conn
            .prepare("SELECT body FROM record WHERE kind = 'binder' AND deleted = 0 ORDER BY id LIMIT 1")?;
        let mut rows = statement.query([])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let body: Value = serde_json::from_str(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?)?;
        Ok(label_of(&body))
    }

    /// Writes name and kind where they can be read before the binder is opened, if they aren't there already.
    ///
    /// # Errors
    /// When the key file can't be written; it stays as it was then.
    pub fn keep_label(&self) -> Result<()> {
        let path = key::path_of(&self.path);
        let file = KeyFile::read(&path)?;
        let label = self.label()?;
        if label.is_none() || file.label() == label.as_ref() {
            return Ok(());
        }
        let file = file.with_label(label);
        write_whole(&path, &file.to_bytes()).map_err(|error| error.at(&path))
    }
}

/// What a closed binder's key file says of it; none when there is no such file, or one that says nothing.
pub fn label_at(binder: &Path) -> Option<Label> {
    KeyFile::read(&key::path_of(binder)).ok()?.label().cloned()
}

/// Name and kind out of a binder record's body.
pub(super) fn label_of(body: &Value) -> Option<Label> {
    Some(Label {
        name: body["name"].as_str()?.to_owned(),
        kind: serde_json::from_value(body["kind"].clone()).ok()?,
    })
}

/// The binders that lie beside one, itself included: those with a key file, by their file names.
pub fn binders_beside(binder: &Path) -> Vec<PathBuf> {
    let folder = binder.parent().map(std::fs::read_dir);
    let Some(Ok(entries)) = folder else {
        return Vec::new();
    };
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut found: Vec<PathBuf> = paths
        .filter(|path| {
            path.extension().is_some_and(|ending| ending == "krisparm") && key::path_of(path).exists()
        })
        .collect();
    found.sort();
    found
}

/// A free place beside a binder for an exercise held on a day.
pub fn place_for_exercise(live: &Path, on: NaiveDate) -> PathBuf {
    let place = |number: u32| {
        let more = if number == 1 {
            String::new()
        } else {
            format!("-{number}")
        };
        live.with_file_name(format!("ovning-{on}{more}.krisparm"))
    };
    let taken = |path: &PathBuf| path.exists() || key::path_of(path).exists();
    (1..)
        .map(place)
        .find(|path| !taken(path))
        .unwrap_or_else(|| place(1))
}

impl Store {
    /// Makes a binder that holds `records` from the start, signed by `me`.
    ///
    /// # Errors
    /// When something is there already, or the place can't be written. Nothing is left behind then.
    pub fn create_with(
        path: &Path,
        (passphrase, cost, entropy): (&str, KeyCost, Entropy),
        records: Vec<AnyRecord>,
        me: &Author,
        now: DateTime<Utc>,
    ) -> Result<Created> {
        let mut made = Self::create(path, passphrase, cost, entropy)?;
        let writes: Vec<Write> = records.into_iter().map(Write::Put).collect();
        let filled = made
            .store
            .write_for_good("save-all", &writes, me, now)
            .and_then(|_| made.store.set_setting("me", &serde_json::to_string(me)?))
            .and_then(|()| made.store.keep_label());
        match filled {
            Ok(()) => Ok(made),
            Err(error) => {
                drop(made);
                remove_binder(path);
                Err(error.at(path))
            }
        }
    }
}
