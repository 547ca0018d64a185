//! Is every page whole, and does every derived table say what the documents say?

use super::document;
use super::write::{Fresh, put};
use super::{Result, Store, StoreError, instant};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    pub records: usize,
    /// Pages that were damaged or altered, as SQLCipher names them.
    pub damaged_pages: Vec<String>,
    /// Records whose derived state is not what their document says.
    pub differing: usize,
}

impl Verified {
    pub fn is_fine(&self) -> bool {
        self.damaged_pages.is_empty() && self.differing == 0
    }
}

impl Store {
    /// Authenticates every page of the file.
    ///
    /// # Errors
    /// When the file can't be read at all.
    pub fn damaged_pages(&self) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare("PRAGMA cipher_integrity_check")?;
        let mut found = statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<Vec<_>, _>>()?;
        // The first bytes are no part of what SQLCipher authenticates; the key file knows them.
        let first = super::file::first_bytes(&self.path)?;
        if first.is_none() || first != self.first_bytes {
            found.insert(0, "first bytes altered".to_owned());
        }
        Ok(found)
    }

    /// Authenticates every page, and compares what is derived with the documents.
    ///
    /// # Errors
    /// When the file can't be read at all.
    pub fn verify(&self) -> Result<Verified> {
        let damaged_pages = self.damaged_pages()?;
        let mut statement = self.conn.prepare("SELECT document, body FROM record")?;
        let mut rows = statement.query([])?;
        let (mut records, mut differing) = (0, 0);
        while let Some(row) = rows.next()? {
            records += 1;
            let document: Vec<u8> = row.get(0)?;
            let body: String = row.get(1)?;
            let same = document::load_verified(&document)
                .and_then(|doc| document::body(&doc))
                .is_ok_and(|body_now| {
                    serde_json::from_str(&body).is_ok_and(|body: serde_json::Value| body == body_now)
                });
            differing += usize::from(!same);
        }
        Ok(Verified {
            records,
            damaged_pages,
            differing,
        })
    }

    /// Makes every derived column and table anew from the documents. Returns how many records there are.
    ///
    /// # Errors
    /// When a document can't be read, or the disk refuses; nothing is changed then.
    pub fn rebuild(&mut self) -> Result<usize> {
        if self.read_only {
            return Err(StoreError::ReadOnlyPlace(self.path.clone()));
        }
        let ids = self.all_ids()?;
        let transaction = self.conn.transaction()?;
        transaction.execute("DELETE FROM search", [])?;
        for id in &ids {
            let (document, written_at): (Vec<u8>, i64) = transaction
                .prepare_cached("SELECT document, written_at FROM record WHERE id = ?1")?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let mut doc = document::load_verified(&document)?;
            let body = document::body(&doc)?;
            let (kind, id) = document::identity(&body)
                .ok_or_else(|| StoreError::Document("a document that says not whose it is".into()))?;
            let merged = document::is_merged(&mut doc);
            let fresh = Fresh {
                kind,
                id,
                doc,
                body,
                merged,
                kept: Default::default(),
            };
            put(&transaction, fresh, instant(written_at))?;
        }
        transaction.commit()?;
        self.index.forget();
        Ok(ids.len())
    }

    /// Everything derived, in one comparable text: equal in copies that hold the same documents, and after a rebuild.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn derived(&self) -> Result<String> {
        let mut statement = self.conn.prepare(include_str!("sql/derived.sql"))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        let rows: Vec<String> = rows.collect::<Result<_, _>>()?;
        Ok(rows.join("\n"))
    }
}
