//! A zip package opened with distrust: members are counted, and inflated only when asked for and only within a budget.

use std::cell::Cell as Counter;
use std::io::{BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::Xml;
use super::{Limits, TableError};

/// An opened package.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: Counter<u64>,
    limit: u64,
}

/// A member being inflated, counted against the package's budget.
struct Member<'a, R> {
    inner: R,
    left: &'a Counter<u64>,
}

impl<R: Read> Read for Member<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        match self.left.get().checked_sub(count as u64) {
            Some(left) => {
                self.left.set(left);
                Ok(count)
            }
            None => {
                self.left.set(0);
                Err(std::io::Error::other("the inflation budget is used up"))
            }
        }
    }
}

impl<'a> Package<'a> {
    /// Opens a package held in memory.
    ///
    /// # Errors
    /// `TooManyMembers` before anything is allocated for them, `Damaged` when the directory can't be read.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, TableError> {
        // Counted in the bytes themselves, because the number the package declares may lie.
        let entries = bytes.windows(4).filter(|four| *four == b"PK\x01\x02").count();
        let too_many = TableError::TooManyMembers {
            limit: limits.members,
        };
        if entries > limits.members {
            return Err(too_many);
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
        if archive.len() > limits.members {
            return Err(too_many);
        }
        Ok(Self {
            archive,
            left: Counter::new(limits.inflated_bytes),
            limit: limits.inflated_bytes,
        })
    }

    /// The index of a member; letter case and a leading slash are forgiven, as spreadsheet programs forgive them.
    fn index(&self, path: &str) -> Option<usize> {
        let path = path.trim_start_matches('/');
        self.archive.index_for_name(path).or_else(|| {
            (0..self.archive.len()).find(|&index| {
                self.archive.name_for_index(index).is_some_and(|name| {
                    name.is_ok_and(|name| name.replace('\\', "/").eq_ignore_ascii_case(path))
                })
            })
        })
    }

    /// Whether the package has this member.
    pub fn has(&self, path: &str) -> bool {
        self.index(path).is_some()
    }

    /// Runs a reader over one XML member; `None` when there is no such member.
    ///
    /// # Errors
    /// What the reader says, or `InflatesTooMuch` when the budget ran out underneath it.
    pub fn xml<T>(
        &mut self,
        path: &str,
        read: impl FnOnce(&mut Xml<'_>) -> Result<T, TableError>,
    ) -> Result<Option<T>, TableError> {
        let Some(index) = self.index(path) else {
            return Ok(None);
        };
        let inner = match self.archive.by_index(index) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(TableError::Encrypted);
            }
            Err(_) => return Err(TableError::Damaged),
        };
        let member = Member {
            inner,
            left: &self.left,
        };
        let result = read(&mut Xml::new(BufReader::with_capacity(32 * 1024, member)));
        if self.left.get() == 0 {
            return Err(TableError::InflatesTooMuch { limit: self.limit });
        }
        result.map(Some)
    }
}

/// What a compound file is: a password-protected xlsx, or an Excel file from before 2007.
pub fn compound_file(bytes: &[u8]) -> TableError {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(name.len()).any(|part| part == name) {
        TableError::Encrypted
    } else {
        TableError::OldExcel
    }
}
