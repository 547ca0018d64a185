//! What a binder is called and whether it is for real: said by its own record, and, so that it can be told before anybody
//! has opened it, by its key file.

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::file::write_whole;
use super::key::{self, KeyFile};
use super::{Result, Store};
use crate::domain::binder::BinderKind;

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
