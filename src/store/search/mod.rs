//! Finding a record as one types: parts of words, without diacritics, with small typos, in its context.
//!
//! What records are found by lies in the file as plain words and is held in memory as an index, so that any key press is
//! answered before the next picture is drawn. Only the few records that are shown are read.

mod dictionary;
mod index;
mod letters;
mod numbers;
mod slips;

use std::collections::HashSet;
use std::ops::Range;

use rusqlite::{OptionalExtension, Transaction, params};

use super::{Result, Store};
use crate::domain::{AnyRecord, Kind, RecordRef};
use letters::{context, join_digits, normal};

pub(super) use index::{Found, Index};
pub use letters::fold;

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub which: RecordRef,
    pub title: String,
    /// The words around the hit, when it is not in the title.
    pub context: String,
    /// Where in `context` the hit is, in bytes.
    pub at: Range<usize>,
    /// Found only by taking a word for a typo of another.
    pub by_typo: bool,
}

/// What a record was found by before a write, and is found by after it.
pub(super) struct Change {
    pub number: i64,
    pub before: Option<Found>,
    pub now: Option<Found>,
}

/// Keeps what a record is found by; nothing when it is gone or has nothing to find.
pub(super) fn index(
    transaction: &Transaction<'_>,
    number: i64,
    record: Option<&AnyRecord>,
) -> Result<Change> {
    let before = transaction
        .prepare_cached("SELECT names, texts FROM search WHERE number = ?1")?
        .query_row([number], |row| {
            Ok(Found {
                names: row.get(0)?,
                texts: row.get(1)?,
            })
        })
        .optional()?;
    let now = record.filter(|record| is_found(record.kind())).map(|record| {
        let (names, texts) = found_by(record);
        Found {
            names: normal(&names),
            texts: normal(&texts),
        }
    });
    match &now {
        Some(found) if now != before => {
            transaction
                .prepare_cached("INSERT OR REPLACE INTO search (number, names, texts) VALUES (?1, ?2, ?3)")?
                .execute(params![number, found.names, found.texts])?;
        }
        None if before.is_some() => {
            transaction
                .prepare_cached("DELETE FROM search WHERE number = ?1")?
                .execute([number])?;
        }
        _ => {}
    }
    Ok(Change { number, before, now })
}

/// Months of shifts and the calendar are found through their people and days, not by themselves.
const fn is_found(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::RosterMonth
            | Kind::Calendar
            | Kind::Binder
            | Kind::Edition
            | Kind::ConfidentialPart
            | Kind::Disclosure
            | Kind::Erasure
    )
}

fn found_by(record: &AnyRecord) -> (String, String) {
    let names = match record {
        AnyRecord::Concept(concept) => concept
            .terms
            .iter()
            .map(|(_, term)| term.text.as_str())
            .collect::<Vec<_>>()
            .join("\n"),
        _ => record.title(),
    };
    (names, record.texts().join("\n"))
}

impl Store {
    /// The best hits for what was typed, best first. Every word must be found, in whole or in part.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn search(&mut self, query: &str, limit: usize) -> Result<Vec<Hit>> {
        let normal = normal(query);
        let words: Vec<&str> = normal.split_whitespace().collect();
        if words.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        self.warm_search()?;
        // A phone number is typed in groups and kept as digits.
        let joined = join_digits(&words);
        let joined: Vec<&str> = joined.iter().map(String::as_str).collect();
        let mut hits = self.exact(&joined, limit)?;
        if hits.is_empty() && joined != words {
            hits = self.exact(&words, limit)?;
        }
        if hits.len() < limit.min(5) {
            let known: HashSet<_> = hits.iter().map(|hit| hit.which).collect();
            let more = self.by_typo(&words, limit)?;
            hits.extend(more.into_iter().filter(|hit| !known.contains(&hit.which)));
        }
        hits.truncate(limit);
        Ok(hits)
    }

    /// Reads what records are found by into memory, so that the first letter typed is answered as fast as the second.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn warm_search(&mut self) -> Result<()> {
        if self.index.made {
            return Ok(());
        }
        let mut statement = self
            .conn
            .prepare("SELECT number, names, texts FROM search ORDER BY number")?;
        let mut rows = statement.query([])?;
        let mut index = Index::default();
        while let Some(row) = rows.next()? {
            let names = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            let texts = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
            index.add(row.get(0)?, names, texts);
        }
        index.made = true;
        self.index = index;
        Ok(())
    }

    fn exact(&self, words: &[&str], limit: usize) -> Result<Vec<Hit>> {
        let mut hits = Vec::new();
        for number in self.index.find(words, limit) {
            hits.extend(self.candidate(number)?.map(|found| found.hit(words, false)));
        }
        Ok(hits)
    }

    fn by_typo(&self, words: &[&str], limit: usize) -> Result<Vec<Hit>> {
        let mut hits = Vec::new();
        for number in self.index.find_by_typo(words, limit) {
            hits.extend(self.candidate(number)?.map(|found| found.hit(&[], true)));
        }
        Ok(hits)
    }

    fn candidate(&self, number: u32) -> Result<Option<Candidate>> {
        let (kind, body): (String, String) = self
            .conn
            .prepare_cached("SELECT kind, body FROM record WHERE number = ?1")?
            .query_row([number], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let record = Kind::from_key(&kind).and_then(|kind| AnyRecord::from_json(kind, &body).ok());
        let Some(record) = record else {
            return Ok(None);
        };
        let which = RecordRef::from(&record);
        let (names, texts) = found_by(&record);
        Ok(Some(Candidate {
            which,
            title: record.title(),
            names,
            texts,
        }))
    }
}

struct Candidate {
    which: RecordRef,
    title: String,
    names: String,
    texts: String,
}

impl Candidate {
    fn hit(self, words: &[&str], by_typo: bool) -> Hit {
        let title_folded = fold(&self.title);
        let away = words.iter().find(|word| !title_folded.contains(**word));
        let (context, at) = away
            .and_then(|word| context(&self.names, word).or_else(|| context(&self.texts, word)))
            .unwrap_or_default();
        Hit {
            which: self.which,
            title: self.title,
            context,
            at,
            by_typo,
        }
    }
}
