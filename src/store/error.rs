//! What can go wrong with the file. Each variant carries what its message to the user needs.

use std::path::PathBuf;

use thiserror::Error;

use crate::domain::RecordRef;
use crate::domain::binder::BinderKind;

#[derive(Debug, Error)]
pub enum StoreError {
    #[error("no binder at {0}")]
    NotFound(PathBuf),
    #[error("a binder exists already at {0}")]
    Exists(PathBuf),
    #[error("{0} is not a binder")]
    NotABinder(PathBuf),
    #[error("the key file {0} is missing")]
    KeyFileMissing(PathBuf),
    #[error("the key file {0} is damaged or belongs to another binder")]
    KeyFileDamaged(PathBuf),
    #[error("wrong passphrase")]
    WrongPassphrase,
    #[error("wrong recovery code")]
    WrongRecoveryCode,
    #[error("the binder was written by a newer version")]
    NewerVersion,
    #[error("another program has the binder open")]
    InUse,
    #[error("{0} can't be written")]
    ReadOnlyPlace(PathBuf),
    #[error("the disk is full")]
    DiskFull,
    #[error("{0} is damaged")]
    Damaged(PathBuf),
    #[error("somebody else's edit of {field} waits for a choice")]
    InConflict { record: RecordRef, field: String },
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("{fields:?} changed since")]
    ChangedSince { record: RecordRef, fields: Vec<String> },
    #[error("no such record")]
    NoSuchRecord,
    #[error("no such version")]
    NoSuchVersion,
    #[error("the changes are not whole, or altered")]
    ChangesDamaged,
    #[error("changes that these build on are missing")]
    ChangesMissing,
    #[error("the changes come from {theirs:?} “{name}”, not from a binder of the kind {ours:?}")]
    WrongKind {
        theirs: BinderKind,
        name: String,
        ours: BinderKind,
    },
    #[error("the backup is of {theirs:?} “{name}”, not of a binder of the kind {ours:?}")]
    WrongBackup {
        theirs: BinderKind,
        name: String,
        ours: BinderKind,
    },
    #[error("the changes don't say which binder they come from")]
    OriginMissing,
    #[error("not a backup that opens: {0}")]
    BackupDoesNotOpen(PathBuf),
    #[error(transparent)]
    Io(std::io::Error),
    #[error(transparent)]
    Sql(rusqlite::Error),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error("a document could not be read or written: {0}")]
    Document(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly) => Self::ReadOnlyPlace(PathBuf::new()),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(PathBuf::new()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            _ => Self::Sql(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnlyPlace(PathBuf::new())
            }
            _ => Self::Io(error),
        }
    }
}

impl From<automerge::AutomergeError> for StoreError {
    fn from(error: automerge::AutomergeError) -> Self {
        Self::Document(error.to_string())
    }
}

impl From<autosurgeon::ReconcileError> for StoreError {
    fn from(error: autosurgeon::ReconcileError) -> Self {
        Self::Document(error.to_string())
    }
}

impl StoreError {
    /// The same error, naming the file where the cause did not know it.
    pub(super) fn at(self, path: &std::path::Path) -> Self {
        match self {
            Self::Damaged(place) if place.as_os_str().is_empty() => Self::Damaged(path.to_owned()),
            Self::ReadOnlyPlace(place) if place.as_os_str().is_empty() => {
                Self::ReadOnlyPlace(path.to_owned())
            }
            other => other,
        }
    }
}
