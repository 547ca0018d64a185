//! Finding a record as one types: parts of words, without diacritics, with small typos, in its context.
//!
//! The index takes a bounded number of candidates, those are ranked here: ranking every hit is what would cost.

use std::collections::HashMap;
use std::ops::Range;

use rusqlite::{Connection, Transaction, params};
use serde_json::Value;

use super::{Result, Store, document};
use crate::domain::{AnyRecord, Kind, RecordRef};

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

/// Candidates looked at per query.
const CANDIDATES: usize = 200;

/// Small letters without diacritics, as the index keeps them.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain_letter)
        .collect()
}

fn plain_letter(sign: char) -> char {
    match sign {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'æ' => 'a',
        'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}

/// The folded words of the titles, for typos: made at the first need, forgotten at the next write.
#[derive(Debug, Default)]
pub(super) struct TitleWords(HashMap<String, Vec<i64>>);

impl TitleWords {
    pub(super) fn forget(&mut self) {
        self.0.clear();
    }
}

/// Puts a record into the index, or takes it out when it is gone or has nothing to find.
pub(super) fn index(transaction: &Transaction<'_>, number: i64, record: Option<&AnyRecord>) -> Result<()> {
    transaction
        .prepare_cached("DELETE FROM search WHERE rowid = ?1")?
        .execute([number])?;
    let Some(record) = record.filter(|record| is_found(record.kind())) else {
        return Ok(());
    };
    let (names, texts) = found_by(record);
    transaction
        .prepare_cached("INSERT INTO search (rowid, names, texts) VALUES (?1, ?2, ?3)")?
        .execute(params![number, fold(&names), fold(&texts)])?;
    Ok(())
}

/// Months of shifts and the calendar are found through their people and days, not by themselves.
const fn is_found(kind: Kind) -> bool {
    !matches!(kind, Kind::RosterMonth | Kind::Calendar | Kind::Binder)
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
        let folded = fold(query);
        let words: Vec<&str> = folded
            .split(|sign: char| !sign.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let mut hits = self.exact(&words, limit)?;
        if hits.len() < limit.min(5) {
            for hit in self.by_typo(&words, limit)? {
                if !hits.iter().any(|known| known.which == hit.which) {
                    hits.push(hit);
                }
            }
        }
        hits.truncate(limit);
        Ok(hits)
    }

    fn exact(&self, words: &[&str], limit: usize) -> Result<Vec<Hit>> {
        // The index holds pieces of three letters: shorter words are looked for in what longer ones found.
        let (long, short): (Vec<&str>, Vec<&str>) = words.iter().partition(|word| word.chars().count() >= 3);
        let numbers = if long.is_empty() {
            short_words(&self.conn, short[0])?
        } else {
            let all = long
                .iter()
                .map(|word| format!("\"{word}\""))
                .collect::<Vec<_>>()
                .join(" AND ");
            let mut numbers = matching(&self.conn, &format!("names : ({all})"))?;
            for number in matching(&self.conn, &all)? {
                if !numbers.contains(&number) {
                    numbers.push(number);
                }
            }
            numbers
        };
        let mut ranked = Vec::new();
        for number in numbers {
            let Some(candidate) = self.candidate(number)? else {
                continue;
            };
            if let Some(rank) = candidate.rank(words) {
                ranked.push((rank, candidate));
            }
        }
        ranked.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| x.title.len().cmp(&y.title.len())));
        ranked.truncate(limit);
        Ok(ranked
            .into_iter()
            .map(|(_, candidate)| candidate.hit(words, false))
            .collect())
    }

    fn by_typo(&mut self, words: &[&str], limit: usize) -> Result<Vec<Hit>> {
        let known = self.title_words()?;
        let mut scores: HashMap<i64, (usize, usize)> = HashMap::new();
        for word in words {
            for (number, distance) in nearest(&known.0, word) {
                let (matched, sum) = scores.entry(number).or_default();
                *matched += 1;
                *sum += distance;
            }
        }
        let mut found: Vec<_> = scores
            .into_iter()
            .filter(|(_, (matched, _))| *matched == words.len())
            .collect();
        found.sort_by_key(|(number, (_, distance))| (*distance, *number));
        found.truncate(limit);
        let mut hits = Vec::new();
        for (number, _) in found {
            hits.extend(self.candidate(number)?.map(|candidate| candidate.hit(&[], true)));
        }
        Ok(hits)
    }

    fn title_words(&mut self) -> Result<&TitleWords> {
        let words = self.words.get_or_insert_default();
        if words.0.is_empty() {
            let mut statement = self
                .conn
                .prepare("SELECT number, kind, body FROM record WHERE deleted = 0")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let number: i64 = row.get(0)?;
                let kind = Kind::from_key(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?);
                let Some(kind) = kind.filter(|kind| is_found(*kind)) else {
                    continue;
                };
                let body = row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?;
                let Ok(record) = AnyRecord::from_json(kind, body) else {
                    continue;
                };
                let names = fold(&found_by(&record).0);
                for word in names
                    .split(|sign: char| !sign.is_alphanumeric())
                    .filter(|word| word.len() >= 3)
                {
                    let numbers = words.0.entry(word.to_owned()).or_default();
                    if numbers.last() != Some(&number) {
                        numbers.push(number);
                    }
                }
            }
        }
        Ok(words)
    }

    fn candidate(&self, number: i64) -> Result<Option<Candidate>> {
        let body: String = self
            .conn
            .prepare_cached("SELECT body FROM record WHERE number = ?1")?
            .query_row([number], |row| row.get(0))?;
        let body: Value = serde_json::from_str(&body)?;
        let Some(which) = document::which(&body) else {
            return Ok(None);
        };
        let Ok(record) = AnyRecord::from_value(which.kind, body) else {
            return Ok(None);
        };
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
    /// How good a hit is, less is better; none when a word is nowhere.
    fn rank(&self, words: &[&str]) -> Option<u32> {
        let (names, texts) = (fold(&self.names), fold(&self.texts));
        let mut rank = 0;
        for word in words {
            rank += match names.find(word) {
                Some(0) if names.len() == word.len() => 0,
                Some(0) => 1,
                Some(at) if !names[..at].ends_with(char::is_alphanumeric) => 2,
                Some(_) => 4,
                None => match texts.find(word) {
                    Some(at) if at == 0 || !texts[..at].ends_with(char::is_alphanumeric) => 8,
                    Some(_) => 10,
                    None => return None,
                },
            };
        }
        Some(rank)
    }

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

/// The words around the first place of a folded word in a text, on one line.
fn context(text: &str, word: &str) -> Option<(String, Range<usize>)> {
    const AROUND: usize = 40;
    let signs: Vec<char> = text.chars().collect();
    let folded: Vec<char> = signs
        .iter()
        .map(|sign| plain_letter(sign.to_lowercase().next().unwrap_or(*sign)))
        .collect();
    let wanted: Vec<char> = word.chars().collect();
    let start = folded.windows(wanted.len()).position(|window| window == wanted)?;
    let end = start + wanted.len();
    let from = start.saturating_sub(AROUND);
    let to = (end + AROUND).min(signs.len());
    let line = |range: Range<usize>| -> String {
        signs[range]
            .iter()
            .map(|sign| if sign.is_whitespace() { ' ' } else { *sign })
            .collect()
    };
    let before = format!("{}{}", if from > 0 { "…" } else { "" }, line(from..start));
    let hit = line(start..end);
    let after = format!("{}{}", line(end..to), if to < signs.len() { "…" } else { "" });
    let at = before.len()..before.len() + hit.len();
    Some((before + &hit + &after, at))
}

fn matching(conn: &Connection, query: &str) -> Result<Vec<i64>> {
    let mut statement =
        conn.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2")?;
    let numbers = statement.query_map(params![query, CANDIDATES as i64], |row| row.get(0))?;
    Ok(numbers.collect::<Result<_, _>>()?)
}

/// Records with a word shorter than three letters: newest first, as many as are looked at.
fn short_words(conn: &Connection, word: &str) -> Result<Vec<i64>> {
    let mut statement = conn.prepare_cached(
        "SELECT number, body FROM record WHERE deleted = 0 AND kind IN ('person', 'plan', 'concept', 'unit', 'role', \
         'routine', 'baton', 'roster') ORDER BY number",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let body = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        // Cheap look first: most bodies don't hold the letters at all.
        if !fold(body).contains(word) {
            continue;
        }
        found.push(row.get(0)?);
        if found.len() >= CANDIDATES * 2 {
            break;
        }
    }
    Ok(found)
}

/// The records whose title has a word that `word` may be a typo of, with the distance: one slip in a short word, two in
/// a long one. The beginning of a longer word counts too, as somebody is still typing.
fn nearest(known: &HashMap<String, Vec<i64>>, word: &str) -> Vec<(i64, usize)> {
    let length = word.chars().count();
    let allowed = match length {
        0..=3 => return Vec::new(),
        4..=6 => 1,
        _ => 2,
    };
    let mut best: HashMap<i64, usize> = HashMap::new();
    for (other, numbers) in known {
        let other_length = other.chars().count();
        if other_length + allowed < length {
            continue;
        }
        let beginning: String = other.chars().take(length).collect();
        let distance = strsim::osa_distance(word, &beginning).min(if other_length <= length + allowed {
            strsim::osa_distance(word, other)
        } else {
            usize::MAX
        });
        if distance <= allowed {
            for number in numbers {
                let known = best.entry(*number).or_insert(distance);
                *known = (*known).min(distance);
            }
        }
    }
    best.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_context_shows_the_hit_as_it_is_written() {
        let (context, at) = context("Ring räddningstjänsten först", "raddningstjanst").expect("found");
        assert_eq!(&context[at], "räddningstjänst");
    }

    #[test]
    fn one_slip_is_forgiven_and_two_in_a_long_word() {
        let known = HashMap::from([("elavbrott".to_owned(), vec![1]), ("vatten".to_owned(), vec![2])]);
        assert_eq!(nearest(&known, "elabvrott"), [(1, 1)]);
        assert_eq!(nearest(&known, "elavbrtot"), [(1, 1)]);
        assert_eq!(nearest(&known, "vaten"), [(2, 1)]);
        assert!(nearest(&known, "varg").is_empty());
    }
}
