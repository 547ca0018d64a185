//! The encrypted file: SQLite with every page encrypted, one automerge document per record.
//!
//! A record's document is its truth and its history; the JSON body, the title and the search index beside it are derived
//! and written in the same transaction. What [`Store::write`] has returned from survives a pulled plug.

pub mod backup;
pub mod conflict;
mod document;
mod erase;
pub mod error;
pub mod exchange;
mod file;
pub mod history;
pub mod key;
pub mod label;
pub mod search;
mod undo;
mod verify;
pub mod worker;
mod write;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;
use uuid::Uuid;

use crate::domain::{AnyRecord, Device, Id, Kind, Library, RecordRef};

pub use erase::Copies;
pub use error::StoreError;
pub use file::{Created, Entropy, Secret};
pub use key::{KeyCost, RecoveryCode};
pub use label::{Label, binders_beside, label_at, place_for_exercise};
pub use verify::Verified;
pub use write::{Way, Written};

type Result<T, E = StoreError> = std::result::Result<T, E>;

/// An open binder. One thread owns it.
pub struct Store {
    conn: Connection,
    path: PathBuf,
    key: key::DataKey,
    entropy: Entropy,
    /// Names this device and session in every change.
    actor: automerge::ActorId,
    undo: undo::Stack,
    index: search::Index,
    recent: document::Recent,
    read_only: bool,
    /// What the file begins with, as its key file says.
    first_bytes: Option<[u8; 16]>,
    /// Held as long as the binder is open, so that a second program can't open it.
    _lock: Option<std::fs::File>,
}

impl Store {
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Every record that is not deleted, with when it was written. A record this version can't read is left in the
    /// file untouched and counted in the second value.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn load(&self) -> Result<(Library, usize)> {
        let mut library = Library::default();
        library.set_device(self.device()?);
        let mut unread = 0;
        let mut statement = self.conn.prepare(include_str!("sql/load.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let kind = Kind::from_key(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?);
            let body = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            let record = kind.and_then(|kind| AnyRecord::from_json(kind, body).ok());
            match record {
                Some(record) => library.put(record, instant(row.get(2)?), row.get::<_, i64>(3)? > 0),
                None => unread += 1,
            }
        }
        Ok((library, unread))
    }

    /// A setting that belongs to this binder on this laptop.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        Ok(self
            .conn
            .query_row("SELECT value FROM setting WHERE key = ?1", [key], |row| {
                row.get(0)
            })
            .optional()?)
    }

    /// Names this copy of the binder. It is told by a mark in the file and by where the file lies: a file copied to
    /// another laptop seldom lies under the same name there.
    ///
    /// # Errors
    /// When the file can't be read or written.
    fn device(&self) -> Result<Id<Device>> {
        let mark = match self.setting("device")? {
            Some(mark) => mark,
            None if self.read_only => String::new(),
            None => {
                let mark = self.actor.to_hex_string();
                let kept = self.conn.execute(
                    "INSERT OR REPLACE INTO setting (key, value) VALUES ('device', ?1)",
                    [&mark],
                );
                // A full disk keeps nobody from reading: then the mark holds for this opening only.
                match kept.map_err(StoreError::from) {
                    Ok(_) | Err(StoreError::DiskFull) => mark,
                    Err(error) => return Err(error),
                }
            }
        };
        Ok(Id::of_name("device", &format!("{mark}/{}", self.path.display())))
    }

    /// Keeps a setting.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        self.conn.execute(
            "INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)",
            [key, value],
        )?;
        Ok(())
    }

    fn row(&self, which: RecordRef) -> Result<Option<Row>> {
        let row = self
            .conn
            .prepare_cached(include_str!("sql/row.sql"))?
            .query_row(params![which.id, which.kind.key()], |row| {
                Ok(Row {
                    document: row.get(0)?,
                    body: row.get(1)?,
                    conflicts: row.get(2)?,
                    merged: row.get(3)?,
                })
            })
            .optional()?;
        Ok(row)
    }

    fn body(&self, which: RecordRef) -> Result<Option<Value>> {
        self.row(which)?
            .map(|row| serde_json::from_str(&row.body).map_err(StoreError::from))
            .transpose()
    }

    /// The ids of every record, deleted ones and those of unknown kinds too.
    fn all_ids(&self) -> Result<Vec<Uuid>> {
        let mut statement = self.conn.prepare("SELECT id FROM record ORDER BY number")?;
        let ids = statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(ids)
    }
}

/// A record's row.
struct Row {
    document: Vec<u8>,
    body: String,
    conflicts: i64,
    merged: bool,
}

fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

#[cfg(test)]
mod tests;
