//! Rotating copies of the file, each checked by opening it, and the way back.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use rusqlite::{Connection, OpenFlags};

use super::file::{Entropy, Secret, sync_folder, unlock, write_whole};
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
        // What lies in the write-ahead log goes into the file first.
        self.conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        let path = folder.join(format!("{}.krisparm", now.format(NAME)));
        let result = self.copy_and_check(&path);
        if result.is_err() {
            for path in [path.clone(), partial(&path), key::path_of(&path)] {
                let _ = fs::remove_file(path);
            }
        }
        result.map_err(|error| error.at(&path))?;
        rotate(folder)?;
        let bytes = fs::metadata(&path)?.len();
        Ok(Backup {
            path,
            made_at: now,
            bytes,
        })
    }

    fn copy_and_check(&self, path: &Path) -> Result<()> {
        let partial = partial(path);
        fs::copy(&self.path, &partial)?;
        fs::File::open(&partial)?
            .sync_all()
            .or_else(|_| fs::OpenOptions::new().write(true).open(&partial)?.sync_all())?;
        write_whole(&key::path_of(path), &fs::read(key::path_of(&self.path))?)?;
        let conn = Connection::open_with_flags(&partial, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        // A copy is a file by itself: no log beside it, nothing to make beside it.
        unlock(&conn, &self.key, None)?;
        let whole = !conn.prepare("PRAGMA cipher_integrity_check")?.exists([])?;
        let count =
            |conn: &Connection| conn.query_row("SELECT count(*) FROM record", [], |row| row.get::<_, i64>(0));
        let complete = count(&conn)? == count(&self.conn)?;
        drop(conn);
        for suffix in ["-wal", "-shm"] {
            let mut name = partial.as_os_str().to_owned();
            name.push(suffix);
            let _ = fs::remove_file(PathBuf::from(name));
        }
        if !(whole && complete) {
            return Err(StoreError::BackupDoesNotOpen(path.to_owned()));
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
        fs::remove_file(key::path_of(&backup.path))?;
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
    let store = Store::open_read_only(backup, secret, entropy)?;
    if !store.damaged_pages()?.is_empty() {
        return Err(StoreError::Damaged(backup.to_owned()));
    }
    Ok(store.load()?.0.len())
}

/// Puts a backup in the binder's place. The binder that was there is moved aside, never deleted; returns where to.
///
/// # Errors
/// When the backup does not open, another program has the binder open, or the place can't be written; the binder that
/// was there stays in its place then.
pub fn restore(
    backup: &Path,
    binder: &Path,
    secret: &Secret,
    entropy: Entropy,
    now: DateTime<Utc>,
) -> Result<Option<PathBuf>> {
    check(backup, secret, entropy)?;
    let _lock = super::file::lock(binder)?;
    let fresh = partial(binder);
    fs::copy(backup, &fresh).map_err(|error| StoreError::from(error).at(binder))?;
    let mut aside = binder.as_os_str().to_owned();
    aside.push(format!(".before-restore-{}", now.format(NAME)));
    let aside = PathBuf::from(aside);
    let moved = binder.exists();
    if moved {
        for suffix in ["", "-wal", "-shm", ".key"] {
            let with = |path: &Path| {
                let mut name = path.as_os_str().to_owned();
                name.push(suffix);
                PathBuf::from(name)
            };
            if with(binder).exists() {
                fs::rename(with(binder), with(&aside))?;
            }
        }
    }
    fs::rename(&fresh, binder)?;
    write_whole(&key::path_of(binder), &fs::read(key::path_of(backup))?)?;
    sync_folder(binder);
    Ok(moved.then_some(aside))
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
