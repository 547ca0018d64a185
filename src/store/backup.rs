//! Rotating copies of the file, each checked by opening it, and the way back.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use rusqlite::Connection;

use super::file::{Entropy, Secret, beside, connect, sync_folder, write_whole};
use super::label::{Label, label_at};
use super::{Result, Store, StoreError, key};

/// A copy of the file, with its key file beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    pub made_at: DateTime<Utc>,
    pub bytes: u64,
}

/// The newest copies are all kept; then one a day, then one a week.
const NEWEST: usize = 8;
const DAYS: usize = 14;
const WEEKS: usize = 8;

/// Backups lie in a folder beside the binder.
pub fn folder_of(binder: &Path) -> PathBuf {
    let mut name = binder.as_os_str().to_owned();
    name.push("-backups");
    name.into()
}

impl Store {
    /// Copies the file into `folder`, opens the copy and authenticates every page of it, and lets the oldest go.
    ///
    /// # Errors
    /// When the place can't be written, the disk is full, or the copy does not open; earlier copies stay then.
    pub fn back_up(&self, folder: &Path, now: DateTime<Utc>) -> Result<Backup> {
        fs::create_dir_all(folder).map_err(|error| StoreError::from(error).at(folder))?;
        let path = folder.join(format!("{}.krisparm", now.format(NAME)));
        self.copy_to(&path)?;
        rotate(folder)?;
        let bytes = fs::metadata(&path)?.len();
        Ok(Backup {
            path,
            made_at: now,
            bytes,
        })
    }

    /// Copies the file to `path` with its key file, opens the copy and authenticates every page of it. What lay there before
    /// stays until then.
    ///
    /// # Errors
    /// When the place can't be written, the disk is full, or the copy does not open.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        let result = self.copy_and_check(path);
        for suffix in ["", "-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(beside(&partial(path), suffix));
        }
        result.map_err(|error| error.at(path))
    }

    fn copy_and_check(&self, path: &Path) -> Result<()> {
        let partial = partial(path);
        // What lies in the write-ahead log goes into the file first. Somebody who reads meanwhile may hinder that: then
        // the log is copied too. Nobody else writes while this thread copies.
        self.conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        fs::copy(&self.path, &partial)?;
        let log = beside(&self.path, "-wal");
        if log.exists() {
            fs::copy(log, beside(&partial, "-wal"))?;
        }
        let conn = connect(&partial, &self.key, None, false)?;
        // A copy is a file by itself: no log beside it, so that it opens where nothing can be written.
        let mode: String = conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
        let whole = !conn.prepare("PRAGMA cipher_integrity_check")?.exists([])?;
        let count = |conn: &Connection| {
            conn.query_row(
                "SELECT count(*), total(length(document)) FROM record",
                [],
                |row| Ok((row.get::<_, i64>(0)?, row.get::<_, f64>(1)?)),
            )
        };
        let complete = count(&conn)? == count(&self.conn)?;
        drop(conn);
        if mode != "delete" || !whole || !complete {
            return Err(StoreError::BackupDoesNotOpen(path.to_owned()));
        }
        fs::OpenOptions::new().write(true).open(&partial)?.sync_all()?;
        write_whole(&key::path_of(path), &fs::read(key::path_of(&self.path))?)?;
        // A log of what lay there before belongs to no other file.
        for suffix in ["-wal", "-shm"] {
            let _ = fs::remove_file(beside(path, suffix));
        }
        fs::rename(&partial, path)?;
        sync_folder(path);
        Ok(())
    }
}

const NAME: &str = "%Y-%m-%dT%H%M%SZ";

fn partial(path: &Path) -> PathBuf {
    path.with_extension("partial")
}

/// The backups in a folder, newest first. A missing folder holds none.
///
/// # Errors
/// When the folder is there and can't be read.
pub fn list(folder: &Path) -> Result<Vec<Backup>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::from(error).at(folder)),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let stem = path
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        let is_backup = path.extension().is_some_and(|extension| extension == "krisparm");
        if let (true, Ok(at)) = (is_backup, NaiveDateTime::parse_from_str(stem, NAME)) {
            let bytes = fs::metadata(&path)?.len();
            found.push(Backup {
                path,
                made_at: at.and_utc(),
                bytes,
            });
        }
    }
    found.sort_by_key(|backup| std::cmp::Reverse(backup.made_at));
    Ok(found)
}

fn rotate(folder: &Path) -> Result<()> {
    let backups = list(folder)?;
    let kept = kept(&backups.iter().map(|backup| backup.made_at).collect::<Vec<_>>());
    for backup in backups.iter().filter(|backup| !kept.contains(&backup.made_at)) {
        fs::remove_file(&backup.path)?;
        // A copy without its key file opens for nobody, and is let go like the others.
        let _ = fs::remove_file(key::path_of(&backup.path));
    }
    Ok(())
}

/// Which of the copies, newest first, are kept.
fn kept(made: &[DateTime<Utc>]) -> HashSet<DateTime<Utc>> {
    let mut kept: HashSet<_> = made.iter().take(NEWEST).copied().collect();
    let mut days = Vec::new();
    let mut weeks = Vec::new();
    for at in made {
        let day = at.date_naive();
        let week = (at.iso_week().year(), at.iso_week().week());
        if days.len() < DAYS && !days.contains(&day) {
            days.push(day);
            kept.insert(*at);
        }
        if weeks.len() < WEEKS && !weeks.contains(&week) {
            weeks.push(week);
            kept.insert(*at);
        }
    }
    kept
}

/// Opens a backup with a secret, reads every page and every record of it, and says how many records it holds.
///
/// # Errors
/// When the secret is wrong or the backup is damaged.
pub fn check(backup: &Path, secret: &Secret, entropy: Entropy) -> Result<usize> {
    whole(backup, secret, entropy).map(|(_, records)| records)
}

/// A backup of which every page and record was read, and how many records it holds.
fn whole(backup: &Path, secret: &Secret, entropy: Entropy) -> Result<(Store, usize)> {
    let store = Store::open_read_only(backup, secret, entropy)?;
    if !store.damaged_pages()?.is_empty() {
        return Err(StoreError::Damaged(backup.to_owned()));
    }
    let records = store.load()?.0.len();
    Ok((store, records))
}

/// Whether a backup is of a binder of the same kind as the one whose place it shall take.
fn of_same_kind(theirs: Option<Label>, ours: Option<Label>) -> Result<()> {
    match (theirs, ours) {
        (Some(theirs), Some(ours)) if theirs.kind != ours.kind => Err(StoreError::WrongBackup {
            theirs: theirs.kind,
            name: theirs.name,
            ours: ours.kind,
        }),
        _ => Ok(()),
    }
}

/// The newest backup that opens, and how many records it holds.
///
/// # Errors
/// When the folder can't be read.
pub fn newest_good(folder: &Path, secret: &Secret, entropy: Entropy) -> Result<Option<(Backup, usize)>> {
    Ok(list(folder)?.into_iter().find_map(|backup| {
        let records = check(&backup.path, secret, entropy).ok()?;
        Some((backup, records))
    }))
}

/// Puts a backup in the binder's place. The binder that was there is moved aside, never deleted; returns where to.
///
/// # Errors
/// When the backup does not open, is of a binder of another kind than the one that was there, another program has the binder open, or the place can't be written; the binder that
/// was there stays in its place then.
pub fn restore(
    backup: &Path,
    binder: &Path,
    secret: &Secret,
    entropy: Entropy,
    now: DateTime<Utc>,
) -> Result<Option<PathBuf>> {
    let (whole, _) = whole(backup, secret, entropy)?;
    let ours = label_at(binder).or_else(|| {
        let present = Store::open_read_only(binder, secret, entropy).ok()?;
        present.label().ok()?
    });
    of_same_kind(whole.label()?, ours)?;
    let data_key = whole.key.clone();
    drop(whole);
    let _lock = super::file::lock(binder)?;
    let fresh = partial(binder);
    let fresh_key = key::path_of(&fresh);
    let ready = fs::copy(backup, &fresh)
        .and_then(|_| fs::OpenOptions::new().write(true).open(&fresh)?.sync_all())
        .and_then(|()| fs::read(key::path_of(backup)))
        .map_err(StoreError::from)
        .and_then(|key| write_whole(&fresh_key, &key))
        // What was erased since the copy was made doesn't come back with it.
        .and_then(|()| super::erase::carry_into(binder, &fresh, &data_key));
    let aside = beside(binder, &format!(".before-restore-{}", now.format(NAME)));
    let mut moves: Vec<(PathBuf, PathBuf)> = ["", "-wal", "-shm", ".key"]
        .iter()
        .map(|suffix| (beside(binder, suffix), beside(&aside, suffix)))
        .filter(|(from, _)| from.exists())
        .collect();
    let moved = binder.exists();
    moves.push((fresh_key.clone(), key::path_of(binder)));
    moves.push((fresh.clone(), binder.to_owned()));
    let done = ready.and_then(|()| move_all(&moves));
    if done.is_err() {
        let _ = fs::remove_file(&fresh);
        let _ = fs::remove_file(&fresh_key);
    }
    done.map_err(|error| error.at(binder))?;
    sync_folder(binder);
    Ok(moved.then_some(aside))
}

/// Renames all files or none.
fn move_all(moves: &[(PathBuf, PathBuf)]) -> Result<()> {
    for (at, (from, to)) in moves.iter().enumerate() {
        if let Err(error) = fs::rename(from, to) {
            for (from, to) in moves[..at].iter().rev() {
                // The first error is the one to tell.
                let _ = fs::rename(to, from);
            }
            return Err(error.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn after_a_year_of_hourly_copies_the_last_hours_days_and_weeks_are_there() {
        let newest = "2026-11-22T12:00:00Z"
            .parse::<DateTime<Utc>>()
            .expect("an instant");
        let made: Vec<_> = (0..365 * 24).map(|hour| newest - Duration::hours(hour)).collect();
        let kept = kept(&made);
        assert!((0..8).all(|hour| kept.contains(&(newest - Duration::hours(hour)))));
        let days: HashSet<_> = kept.iter().map(DateTime::date_naive).collect();
        assert!((0..14).all(|day| days.contains(&(newest - Duration::days(day)).date_naive())));
        assert!(
            kept.iter()
                .min()
                .is_some_and(|oldest| newest - *oldest > Duration::weeks(6))
        );
        assert!(kept.len() <= NEWEST + DAYS + WEEKS);
    }
}
