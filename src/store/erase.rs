//! Erasing for good: the document with its history goes out of the file, its free pages, the undo and the search, and out of
//! every copy of the file that can be reached; a line of the protocol stays and travels in its place.
//!
//! A record of the kind [`Kind::Erasure`] is the order to erase. Whichever way it comes into the file, by hand, in a bundle
//! or with the restoring of a backup, the document it names goes in the same transaction and never comes back.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde_json::Value;
use uuid::Uuid;

use super::backup::{folder_of, list};
use super::file::{beside, connect, sync_folder};
use super::{Result, Store, StoreError};
use crate::domain::{AnyRecord, Kind, RecordRef};

/// The setting by which an erased document is known again, before its id.
const ERASED: &str = "erased/";
/// The setting that says that pages or copies may still hold something erased.
const OWED: &str = "erasing";

/// What became of the copies of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Copies {
    /// Made anew without what was erased.
    pub made_anew: Vec<PathBuf>,
    /// Not opened with this binder's key, or not writable: what was erased may still be there.
    pub left: Vec<PathBuf>,
}

/// Whether a document was erased: it is not taken in again.
pub(super) fn is_erased(conn: &Connection, id: Uuid) -> Result<bool> {
    let found = conn
        .prepare_cached("SELECT 1 FROM setting WHERE key = ?1")?
        .exists([format!("{ERASED}{id}")])?;
    Ok(found)
}

/// The document that a body orders to erase.
pub(super) fn ordered(kind: &str, body: &Value) -> Option<Uuid> {
    let order = (kind == Kind::Erasure.key())
        .then(|| AnyRecord::from_value(Kind::Erasure, body.clone()).ok())
        .flatten()?;
    let AnyRecord::Erasure(order) = order else {
        return None;
    };
    Some(order.erased.uuid())
}

/// Takes a document out, and remembers that it was.
pub(super) fn take_out(transaction: &Transaction<'_>, id: Uuid) -> Result<Option<RecordRef>> {
    // What is freed from here on is written over with zeros.
    transaction.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    let number: Option<i64> = transaction
        .query_row(
            "SELECT number FROM record WHERE id = ?1 AND kind = ?2",
            params![id, Kind::ConfidentialPart.key()],
            |row| row.get(0),
        )
        .optional()?;
    let mut remember =
        transaction.prepare_cached("INSERT OR REPLACE INTO setting (key, value) VALUES (?1, ?2)")?;
    remember.execute([format!("{ERASED}{id}"), String::new()])?;
    let Some(number) = number else {
        return Ok(None);
    };
    remember.execute([OWED, "1"])?;
    transaction.execute("DELETE FROM record WHERE number = ?1", [number])?;
    Ok(Some(RecordRef::new(Kind::ConfidentialPart, id)))
}

/// Writes the file anew without its free pages, and empties the log beside it.
fn scrub(conn: &Connection) -> Result<()> {
    conn.execute_batch("VACUUM")?;
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    // Somebody reads meanwhile: the old pages go when they have done.
    if busy == 0 { Ok(()) } else { Err(StoreError::InUse) }
}

/// An erasure as its row stands in a file.
struct Order {
    id: Uuid,
    document: Vec<u8>,
    body: String,
    /// When it was written, and whether it is deleted, in conflict and merged.
    marks: [i64; 4],
}

fn orders(from: &Connection) -> Result<Vec<Order>> {
    let mut orders = from.prepare(
        "SELECT id, document, body, written_at, deleted, conflicts, merged FROM record WHERE kind = ?1",
    )?;
    let rows = orders.query_map([Kind::Erasure.key()], |row| {
        Ok(Order {
            id: row.get(0)?,
            document: row.get(1)?,
            body: row.get(2)?,
            marks: [row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?],
        })
    })?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Carries every erasure of one file out in another of the same binder. Returns whether anything was changed.
fn carry(orders: &[Order], to: &mut Connection) -> Result<bool> {
    let transaction = to.transaction()?;
    let mut changed = false;
    for order in orders {
        let [written_at, deleted, conflicts, merged] = order.marks;
        let put = transaction.execute(
            "INSERT OR IGNORE INTO record (id, kind, document, body, written_at, deleted, conflicts, merged) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                order.id,
                Kind::Erasure.key(),
                order.document,
                order.body,
                written_at,
                deleted,
                conflicts,
                merged
            ],
        )?;
        changed |= put > 0;
        let body: Value = serde_json::from_str(&order.body)?;
        if let Some(erased) = ordered(Kind::Erasure.key(), &body) {
            changed |= take_out(&transaction, erased)?.is_some();
        }
    }
    transaction.execute("DELETE FROM setting WHERE key = ?1", [OWED])?;
    transaction.commit()?;
    Ok(changed)
}

/// Carries out in a file that shall take a binder's place what was erased in that binder. A binder that the key doesn't
/// open, or whose pages are damaged, can order nothing: what is due is erased again when the copy is unlocked.
pub(super) fn carry_into(binder: &Path, fresh: &Path, key: &super::key::DataKey) -> Result<()> {
    let known = connect(binder, key, None, true).and_then(|from| orders(&from));
    let Ok(known) = known else {
        return Ok(());
    };
    let mut to = connect(fresh, key, None, false)?;
    if carry(&known, &mut to)? {
        scrub(&to)?;
    }
    Ok(())
}

impl Store {
    /// Whether something erased may still lie in free pages or in copies.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn is_erasing(&self) -> Result<bool> {
        Ok(self.setting(OWED)?.is_some())
    }

    /// Writes the file anew without what was erased, and every backup and file moved aside that can be reached. Does nothing
    /// where nothing is owed; what did not succeed is tried again the next time.
    ///
    /// # Errors
    /// When the file can't be written or somebody reads in it just now; nothing is lost then.
    pub fn finish_erasing(&mut self) -> Result<Copies> {
        if self.read_only || !self.is_erasing()? {
            return Ok(Copies::default());
        }
        scrub(&self.conn)?;
        let mut copies = Copies::default();
        for path in copies_of(&self.path)? {
            match self.clean(&path) {
                Ok(true) => copies.made_anew.push(path),
                Ok(false) => {}
                Err(_) => copies.left.push(path),
            }
        }
        if copies.left.is_empty() {
            self.conn.execute("DELETE FROM setting WHERE key = ?1", [OWED])?;
            self.conn
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        Ok(copies)
    }

    /// Makes a copy anew without what was erased: beside it first, then in its place.
    fn clean(&self, path: &Path) -> Result<bool> {
        let partial = beside(path, ".partial");
        let made = self.clean_beside(path, &partial);
        for suffix in ["", "-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(beside(&partial, suffix));
        }
        made
    }

    fn clean_beside(&self, path: &Path, partial: &Path) -> Result<bool> {
        fs::copy(path, partial)?;
        let log = beside(path, "-wal");
        if log.exists() {
            fs::copy(&log, beside(partial, "-wal"))?;
        }
        let mut conn = connect(partial, &self.key, None, false)?;
        conn.pragma_update(None, "temp_store", "MEMORY")?;
        let _: String = conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
        if !carry(&orders(&self.conn)?, &mut conn)? {
            return Ok(false);
        }
        conn.execute_batch("VACUUM")?;
        drop(conn);
        fs::OpenOptions::new().write(true).open(partial)?.sync_all()?;
        fs::rename(partial, path)?;
        for suffix in ["-wal", "-shm"] {
            let _ = fs::remove_file(beside(path, suffix));
        }
        sync_folder(path);
        Ok(true)
    }
}

/// The backups of a binder, and what was moved aside when one was restored.
fn copies_of(binder: &Path) -> Result<Vec<PathBuf>> {
    let mut found: Vec<PathBuf> = list(&folder_of(binder))?
        .into_iter()
        .map(|one| one.path)
        .collect();
    let name = binder
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or_default();
    let start = format!("{name}.before-restore-");
    let folder = binder.parent().filter(|folder| !folder.as_os_str().is_empty());
    for entry in fs::read_dir(folder.unwrap_or(Path::new(".")))? {
        let path = entry?.path();
        let aside = path
            .file_name()
            .and_then(|name| name.to_str())
            .and_then(|name| name.strip_prefix(&start));
        if aside.is_some_and(|rest| !rest.contains(['.', '-']) || rest.ends_with('Z')) {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
