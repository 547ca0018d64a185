//! Making and opening the encrypted file. Every way this can fail has an error of its own and leaves the file untouched.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Once;

use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use super::key::{self, DataKey, KeyCost, KeyFile, RecoveryCode};
use super::{Result, Store, StoreError, document, search, undo};

/// Fills bytes with randomness; handed in by `main`.
pub type Entropy = fn(&mut [u8]);

/// What opens a binder.
pub enum Secret {
    Passphrase(Zeroizing<String>),
    Recovery(RecoveryCode),
}

/// A binder just made, with the code that is shown once.
pub struct Created {
    pub store: Store,
    pub code: RecoveryCode,
}

/// Marks the file as ours ("KrPä" in Latin 1).
const APPLICATION_ID: i32 = 0x4B72_50E4;
/// Version of the schema. 2: what a record is found by is a plain table.
pub(super) const SCHEMA: i32 = 2;

impl Store {
    /// Makes a binder at `path`, sealed with `passphrase` and a new recovery code.
    ///
    /// # Errors
    /// When something is there already, or the place can't be written. Nothing is left behind then.
    pub fn create(path: &Path, passphrase: &str, cost: KeyCost, entropy: Entropy) -> Result<Created> {
        let key_path = key::path_of(path);
        if path.exists() || key_path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| match error.kind() {
                std::io::ErrorKind::AlreadyExists | std::io::ErrorKind::NotADirectory => {
                    StoreError::ReadOnlyPlace(path.to_owned())
                }
                _ => StoreError::from(error).at(path),
            })?;
        }
        let lock = lock(path)?;
        let created = Self::create_files(path, passphrase, cost, entropy, lock);
        if created.is_err() {
            remove_binder(path);
        }
        created.map_err(|error| error.at(path))
    }

    fn create_files(
        path: &Path,
        passphrase: &str,
        cost: KeyCost,
        entropy: Entropy,
        lock: File,
    ) -> Result<Created> {
        let mut key = DataKey::default();
        entropy(key.as_mut());
        let mut salt = [0; 16];
        entropy(&mut salt);
        initialize();
        let conn = Connection::open(path)?;
        unlock(&conn, &key, Some(&salt))?;
        conn.execute_batch(include_str!("sql/schema.sql"))?;
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        conn.pragma_update(None, "user_version", SCHEMA)?;
        let code = RecoveryCode::new(entropy);
        let file = KeyFile::new(entropy, cost, &salt, &key, passphrase, &code)?;
        write_whole(&key::path_of(path), &file.to_bytes())?;
        let store = Self::ready(conn, path, key, entropy, Some(salt), Some(lock))?;
        Ok(Created { store, code })
    }

    /// Opens a binder for reading and writing; nobody else can open it until it is dropped.
    ///
    /// # Errors
    /// See [`StoreError`]; the file is untouched.
    pub fn open(path: &Path, secret: &Secret, entropy: Entropy) -> Result<Self> {
        Self::open_as(path, secret, entropy, false)
    }

    /// Opens a binder for reading, also while another program writes in it.
    ///
    /// # Errors
    /// See [`StoreError`].
    pub fn open_read_only(path: &Path, secret: &Secret, entropy: Entropy) -> Result<Self> {
        Self::open_as(path, secret, entropy, true)
    }

    fn open_as(path: &Path, secret: &Secret, entropy: Entropy, read_only: bool) -> Result<Self> {
        let first = first_bytes(path)?;
        let file = match (KeyFile::read(&key::path_of(path)), &first) {
            // Without its key file a binder can't be told from any other file.
            (Err(StoreError::KeyFileMissing(_)), first) if !may_be_binder(path, first.as_ref()) => {
                return Err(StoreError::NotABinder(path.to_owned()));
            }
            // A key file of ours beside it: this was a binder once.
            (Ok(_), None) => return Err(StoreError::Damaged(path.to_owned())),
            (Ok(file), Some(first)) if !file.belongs_to(first) && !looks_encrypted(first) => {
                return Err(StoreError::NotABinder(path.to_owned()));
            }
            (file, _) => file?,
        };
        let belongs = first.is_some_and(|first| file.belongs_to(&first));
        let lock = if read_only { None } else { Some(lock(path)?) };
        let key = match secret {
            Secret::Passphrase(passphrase) => file.open_with_passphrase(passphrase),
            Secret::Recovery(code) => file.open_with_code(code),
        };
        if !belongs {
            return Err(Self::why_not(path, &file, key.ok()));
        }
        let key = key?;
        let conn = connect(path, &key, None, read_only).map_err(|error| error.at(path))?;
        check_version(&conn).map_err(|error| error.at(path))?;
        if !read_only && conn.is_readonly("main")? {
            return Err(StoreError::ReadOnlyPlace(path.to_owned()));
        }
        let mut store = Self::ready(conn, path, key, entropy, first, lock).map_err(|error| error.at(path))?;
        if !read_only {
            store.upgrade().map_err(|error| error.at(path))?;
            // A key file that can't be written only leaves the binder nameless until it is opened.
            let _ = store.keep_label();
        }
        Ok(store)
    }

    /// Brings a binder that an older version wrote to this version's schema. Ended in the middle, it begins anew at the
    /// next opening: only what can be derived from the documents is touched.
    fn upgrade(&mut self) -> Result<()> {
        let version: i32 = self
            .conn
            .pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version < SCHEMA {
            self.conn.execute_batch(include_str!("sql/upgrade.sql"))?;
            self.rebuild()?;
            self.conn.pragma_update(None, "user_version", SCHEMA)?;
        }
        Ok(())
    }

    /// Why a key file and a binder beside it don't belong together: the binder's first bytes are damaged if the key
    /// still opens the rest of its first page, else the key file is another binder's.
    fn why_not(path: &Path, file: &KeyFile, key: Option<DataKey>) -> StoreError {
        let opens = key
            .zip(file.first_bytes())
            .is_some_and(|(key, salt)| connect(path, &key, Some(&salt), true).is_ok());
        if opens {
            StoreError::Damaged(path.to_owned())
        } else {
            StoreError::KeyFileDamaged(key::path_of(path))
        }
    }

    pub(super) fn ready(
        conn: Connection,
        path: &Path,
        key: DataKey,
        entropy: Entropy,
        first_bytes: Option<[u8; 16]>,
        lock: Option<File>,
    ) -> Result<Self> {
        conn.pragma_update(None, "temp_store", "MEMORY")?;
        conn.pragma_update(None, "foreign_keys", true)?;
        conn.set_prepared_statement_cache_capacity(32);
        conn.busy_timeout(std::time::Duration::from_secs(2))?;
        if lock.is_some() {
            conn.pragma_update(None, "journal_mode", "WAL")?;
            conn.pragma_update(None, "synchronous", "FULL")?;
        }
        let mut actor = [0; 16];
        entropy(&mut actor);
        Ok(Self {
            conn,
            path: path.to_owned(),
            key,
            entropy,
            actor: automerge::ActorId::from(actor),
            undo: undo::Stack::default(),
            index: search::Index::default(),
            recent: document::Recent::default(),
            read_only: lock.is_none(),
            first_bytes,
            _lock: lock,
        })
    }

    /// Seals the data key with a new passphrase; the old one no longer opens this file. Older backups keep theirs.
    ///
    /// # Errors
    /// When `current` is wrong, or the key file can't be written; the old passphrase holds then.
    pub fn change_passphrase(&mut self, current: &str, new: &str, cost: KeyCost) -> Result<()> {
        let path = key::path_of(&self.path);
        let file = KeyFile::read(&path)?;
        file.open_with_passphrase(current)?;
        let file = file.with_passphrase(self.entropy, cost, &self.key, new)?;
        write_whole(&path, &file.to_bytes()).map_err(|error| error.at(&path))
    }

    /// Sets a passphrase without the old one: for somebody who opened the binder with the recovery code.
    ///
    /// # Errors
    /// When the key file can't be written.
    pub fn set_passphrase(&mut self, new: &str, cost: KeyCost) -> Result<()> {
        let path = key::path_of(&self.path);
        let file = KeyFile::read(&path)?.with_passphrase(self.entropy, cost, &self.key, new)?;
        write_whole(&path, &file.to_bytes()).map_err(|error| error.at(&path))
    }

    /// Makes a new recovery code; the old one no longer opens this file.
    ///
    /// # Errors
    /// When the key file can't be written; the old code holds then.
    pub fn new_recovery_code(&mut self, cost: KeyCost) -> Result<RecoveryCode> {
        let path = key::path_of(&self.path);
        let code = RecoveryCode::new(self.entropy);
        let file = KeyFile::read(&path)?.with_code(self.entropy, cost, &self.key, &code)?;
        write_whole(&path, &file.to_bytes()).map_err(|error| error.at(&path))?;
        Ok(code)
    }
}

/// Gives SQLCipher the data key as it is: no second derivation.
fn unlock(conn: &Connection, key: &DataKey, salt: Option<&[u8; 16]>) -> Result<()> {
    let raw = Zeroizing::new(format!(
        "x'{}{}'",
        key::hex(key.as_ref()),
        salt.map(|salt| key::hex(salt)).unwrap_or_default()
    ));
    // What fails is told by its error, not on the terminal.
    conn.pragma_update(None, "cipher_log_level", "NONE")?;
    conn.pragma_update(None, "key", raw.as_str())?;
    // The first read decrypts and authenticates the first page.
    conn.query_row("SELECT count(*) FROM sqlite_master", [], |row| {
        row.get::<_, i64>(0)
    })?;
    Ok(())
}

fn check_version(conn: &Connection) -> Result<()> {
    let id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if id != APPLICATION_ID {
        return Err(StoreError::Damaged(PathBuf::new()));
    }
    if version > SCHEMA {
        return Err(StoreError::NewerVersion);
    }
    Ok(())
}

/// SQLCipher readies itself when the first connection opens, and a second thread that opens one at that very moment would
/// find it half ready: so the first is opened here, alone.
fn initialize() {
    static READY: Once = Once::new();
    READY.call_once(|| drop(Connection::open_in_memory()));
}

/// Opens the file with its key.
pub(super) fn connect(
    path: &Path,
    key: &DataKey,
    salt: Option<&[u8; 16]>,
    read_only: bool,
) -> Result<Connection> {
    let access = if read_only {
        OpenFlags::SQLITE_OPEN_READ_ONLY
    } else {
        OpenFlags::SQLITE_OPEN_READ_WRITE
    } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    initialize();
    let conn = Connection::open_with_flags(path, access)?;
    match unlock(&conn, key, salt) {
        // A reader of a file with a write-ahead log makes a small file beside it. Where nothing can be written, nobody
        // else writes either.
        Err(error) if read_only && is_place(&error) && !has_log(path) => {
            let uri = uri(path).ok_or(error)?;
            let conn = Connection::open_with_flags(uri, access | OpenFlags::SQLITE_OPEN_URI)?;
            unlock(&conn, key, salt)?;
            Ok(conn)
        }
        result => result.map(|()| conn),
    }
}

/// Whether a file is a row of whole pages that begin with random bytes.
fn may_be_binder(path: &Path, first: Option<&[u8; 16]>) -> bool {
    const PAGE: u64 = 4096;
    let pages = fs::metadata(path).is_ok_and(|file| file.len().is_multiple_of(PAGE));
    pages && first.is_some_and(looks_encrypted)
}

/// Whether it is the place that hinders, not the file.
fn is_place(error: &StoreError) -> bool {
    match error {
        StoreError::ReadOnlyPlace(_) => true,
        StoreError::Sql(error) => error.sqlite_error_code() == Some(rusqlite::ErrorCode::CannotOpen),
        _ => false,
    }
}

/// Whether changes lie in the write-ahead log beside the file.
fn has_log(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

/// The name SQLite knows a file by that nobody writes in.
fn uri(path: &Path) -> Option<String> {
    let path = std::path::absolute(path).ok()?;
    let path = path.to_str()?.replace('\\', "/");
    let mut uri = String::from(if path.starts_with('/') { "file:" } else { "file:/" });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b':' => {
                uri.push(char::from(byte))
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri.push_str("?immutable=1");
    Some(uri)
}

/// The path with something added to its last name.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// The bytes a file begins with; none when it is too short to be a binder.
pub(super) fn first_bytes(path: &Path) -> Result<Option<[u8; 16]>> {
    use std::io::ErrorKind;
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Err(StoreError::NotFound(path.to_owned()));
        }
        Err(error) => return Err(StoreError::from(error).at(path)),
    };
    let mut bytes = [0; 16];
    Ok(file.read_exact(&mut bytes).is_ok().then_some(bytes))
}

/// Random bytes are all different from what ordinary files begin with: text, or a short known sign.
fn looks_encrypted(bytes: &[u8; 16]) -> bool {
    let text = bytes
        .iter()
        .filter(|byte| byte.is_ascii_graphic() || byte.is_ascii_whitespace())
        .count();
    let zeros = bytes.iter().filter(|byte| **byte == 0).count();
    let known = [
        &b"SQLite format 3"[..],
        b"PK\x03\x04",
        b"%PDF",
        b"\x89PNG",
        b"\xD0\xCF\x11\xE0",
    ];
    text < 14 && zeros < 4 && !known.iter().any(|sign| bytes.starts_with(sign))
}

/// Holds `PATH.lock` for this program alone.
pub(super) fn lock(path: &Path) -> Result<File> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(beside(path, ".lock"))
        .map_err(|error| StoreError::from(error).at(path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
        Err(TryLockError::Error(error)) => Err(StoreError::from(error).at(path)),
    }
}

/// Writes a file so that there is always either the old one or the new one, whole.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let new = beside(path, ".new");
    let mut file = File::create(&new)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&new, path)?;
    sync_folder(path);
    Ok(())
}

/// Makes a renamed file's new name durable where the system can.
pub(super) fn sync_folder(path: &Path) {
    #[cfg(unix)]
    if let Some(folder) = path.parent().and_then(|folder| File::open(folder).ok()) {
        // A file system that can't sync a folder keeps the file all the same.
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Removes what a failed creation left. The files were made by this call: nothing of the user's is in them.
pub(super) fn remove_binder(path: &Path) {
    for suffix in ["", "-wal", "-shm", ".key", ".key.new", ".lock"] {
        let _ = fs::remove_file(beside(path, suffix));
    }
}
