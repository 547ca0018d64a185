//! Finding a record as one types: parts of words, without diacritics, with small typos, in its context.
//!
//! The index takes a bounded number of candidates, those are ranked here: ranking every hit is what would cost.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::{Bound, Range};

use rusqlite::{Connection, Transaction, params};

use super::{Result, Store};
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

/// Hits taken from the index per question put to it.
const CANDIDATES: usize = 60;
/// Titles ranked per query: so many that the best are among them.
const RANKED: usize = 20_000;

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

/// A text as the index keeps it: folded, words only, one space before and after each.
fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len() + 2);
    normal.push(' ');
    for sign in text.chars().flat_map(char::to_lowercase).map(plain_letter) {
        if sign.is_alphanumeric() {
            normal.push(sign);
        } else if !normal.ends_with(' ') {
            normal.push(' ');
        }
    }
    if !normal.ends_with(' ') {
        normal.push(' ');
    }
    normal
}

/// The names of every record, in memory: made at the first search, kept up by every write.
#[derive(Debug, Default)]
pub(super) struct Titles {
    made: bool,
    names: HashMap<i64, String>,
    words: BTreeMap<String, Vec<i64>>,
}

impl Titles {
    /// They are read anew at the next search.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Takes in a record's names as they are now; none when it is gone.
    pub(super) fn take(&mut self, number: i64, names: Option<String>) {
        if !self.made || self.names.get(&number) == names.as_ref() {
            return;
        }
        if let Some(before) = self.names.remove(&number) {
            for word in before.split_whitespace() {
                if let Some(numbers) = self.words.get_mut(word) {
                    numbers.retain(|other| *other != number);
                    if numbers.is_empty() {
                        self.words.remove(word);
                    }
                }
            }
        }
        if let Some(names) = names {
            self.add(number, names);
        }
    }

    fn add(&mut self, number: i64, names: String) {
        for word in names.split_whitespace() {
            match self.words.get_mut(word) {
                Some(numbers) if numbers.last() == Some(&number) => {}
                Some(numbers) => numbers.push(number),
                None => {
                    self.words.insert(word.to_owned(), vec![number]);
                }
            }
        }
        self.names.insert(number, names);
    }

    /// The words that begin with `start`, each with the records that have it.
    fn beginning<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a [i64])> {
        self.words
            .range::<str, _>((Bound::Included(start), Bound::Unbounded))
            .take_while(move |(word, _)| word.starts_with(start))
            .map(|(word, numbers)| (word.as_str(), numbers.as_slice()))
    }

    /// The records in whose names every word begins a word, best first.
    fn find(&self, words: &[&str], limit: usize) -> Vec<i64> {
        let count = |word: &&&str| -> usize { self.beginning(word).map(|(_, numbers)| numbers.len()).sum() };
        let Some(rarest) = words.iter().min_by_key(count) else {
            return Vec::new();
        };
        let starts: Vec<String> = words.iter().map(|word| format!(" {word}")).collect();
        let mut seen = HashSet::new();
        let mut ranked: Vec<_> = self
            .beginning(rarest)
            .flat_map(|(_, numbers)| numbers)
            .filter(|number| seen.insert(**number))
            .take(RANKED)
            .filter_map(|number| {
                let names = self.names.get(number)?;
                let mut rank = 0;
                for start in &starts {
                    let at = names.find(start.as_str())?;
                    let whole = names[at + start.len()..].starts_with(' ');
                    rank += usize::from(at > 0) + 2 * usize::from(!whole);
                }
                Some((rank, names.len(), *number))
            })
            .collect();
        if ranked.len() > limit && limit > 0 {
            ranked.select_nth_unstable(limit - 1);
            ranked.truncate(limit);
        }
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, _, number)| number).collect()
    }
}

/// Puts a record into the index, or takes it out when it is gone or has nothing to find. Returns its names as the index
/// keeps them.
pub(super) fn index(
    transaction: &Transaction<'_>,
    number: i64,
    record: Option<&AnyRecord>,
) -> Result<Option<String>> {
    transaction
        .prepare_cached("DELETE FROM search WHERE rowid = ?1")?
        .execute([number])?;
    let Some(record) = record.filter(|record| is_found(record.kind())) else {
        transaction
            .prepare_cached("DELETE FROM name WHERE number = ?1")?
            .execute([number])?;
        return Ok(None);
    };
    let (names, texts) = found_by(record);
    let names = normal(&names);
    transaction
        .prepare_cached("INSERT INTO search (rowid, names, texts) VALUES (?1, ?2, ?3)")?
        .execute(params![number, names, normal(&texts)])?;
    transaction
        .prepare_cached("INSERT OR REPLACE INTO name (number, names) VALUES (?1, ?2)")?
        .execute(params![number, names])?;
    Ok(Some(names))
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

    /// Reads every name into memory, so that the first letter typed is answered as fast as the second.
    ///
    /// # Errors
    /// When the file can't be read.
    pub fn warm_search(&mut self) -> Result<()> {
        if self.titles.made {
            return Ok(());
        }
        let mut statement = self
            .conn
            .prepare("SELECT number, names FROM name ORDER BY number")?;
        let mut rows = statement.query([])?;
        let mut titles = Titles::default();
        while let Some(row) = rows.next()? {
            titles.add(row.get(0)?, row.get(1)?);
        }
        titles.made = true;
        self.titles = titles;
        Ok(())
    }

    /// Names that begin with the words, then names that hold them, then texts with words that begin with them, then texts
    /// that hold them.
    fn exact(&self, words: &[&str], limit: usize) -> Result<Vec<Hit>> {
        let mut numbers = self.titles.find(words, limit);
        let mut seen: HashSet<i64> = numbers.iter().copied().collect();
        for query in questions(words) {
            if numbers.len() >= limit {
                break;
            }
            let found = matching(&self.conn, &query)?;
            numbers.extend(found.into_iter().filter(|number| seen.insert(*number)));
        }
        let mut hits = Vec::new();
        for number in numbers {
            if hits.len() == limit {
                break;
            }
            if let Some(candidate) = self.candidate(number)?.filter(|found| found.has(words)) {
                hits.push(candidate.hit(words, false));
            }
        }
        Ok(hits)
    }

    fn by_typo(&self, words: &[&str], limit: usize) -> Result<Vec<Hit>> {
        let mut scores: HashMap<i64, (usize, usize)> = HashMap::new();
        for (at, word) in words.iter().enumerate() {
            for (number, distance) in nearest(&self.titles, word) {
                let (matched, sum) = scores.entry(number).or_default();
                // One that lacks an earlier word can't have them all.
                if *matched == at {
                    *matched += 1;
                    *sum += distance;
                }
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

    fn candidate(&self, number: i64) -> Result<Option<Candidate>> {
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
    /// Whether every word is there: a short one at the beginning of a word, a long one anywhere.
    fn has(&self, words: &[&str]) -> bool {
        let text = normal(&self.names) + &normal(&self.texts);
        words.iter().all(|word| {
            if is_short(word) {
                text.contains(&format!(" {word}"))
            } else {
                text.contains(word)
            }
        })
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

/// What the index is asked, best first: pieces of three letters, where the space before a word counts as one.
fn questions(words: &[&str]) -> Vec<String> {
    let ask = |from: &dyn Fn(&str) -> Option<String>| {
        let all: Vec<String> = words.iter().filter_map(|word| from(word)).collect();
        (!all.is_empty()).then(|| all.join(" AND "))
    };
    let begins = ask(&|word| (word.chars().count() >= 2).then(|| format!("\" {word}\"")));
    let holds = ask(&|word| {
        let space = if is_short(word) { " " } else { "" };
        (word.chars().count() >= 2).then(|| format!("\"{space}{word}\""))
    });
    let mut questions = Vec::new();
    questions.extend(holds.iter().map(|holds| format!("names : ({holds})")));
    questions.extend(begins);
    questions.extend(holds);
    questions.dedup();
    questions
}

/// Shorter than the pieces the index is made of.
fn is_short(word: &str) -> bool {
    word.chars().nth(2).is_none()
}

/// Groups of digits that follow each other as one.
fn join_digits(words: &[&str]) -> Vec<String> {
    let digits = |word: &str| word.chars().all(|sign| sign.is_ascii_digit());
    let mut joined: Vec<String> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(last) if digits(last) && digits(word) => last.push_str(word),
            _ => joined.push((*word).to_owned()),
        }
    }
    joined
}

fn matching(conn: &Connection, query: &str) -> Result<Vec<i64>> {
    let mut statement =
        conn.prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT ?2")?;
    let numbers = statement.query_map(params![query, CANDIDATES as i64], |row| row.get(0))?;
    Ok(numbers.collect::<Result<_, _>>()?)
}

/// The records whose names have a word that `word` may be a typo of, with the distance: one slip in a short word, two
/// in a long one. The beginning of a longer word counts too, as somebody is still typing.
fn nearest(titles: &Titles, word: &str) -> HashMap<i64, usize> {
    let mut best: HashMap<i64, usize> = HashMap::new();
    let mut take = |numbers: &[i64], distance: usize| {
        for number in numbers {
            let known = best.entry(*number).or_insert(distance);
            *known = (*known).min(distance);
        }
    };
    let length = word.chars().count();
    let allowed = match length {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    };
    if allowed == 0 {
        titles.beginning(word).for_each(|(_, numbers)| take(numbers, 0));
        return best;
    }
    let letters = letters(word);
    for (other, numbers) in &titles.words {
        // Cheap look first: each slip loses at most one letter of the word.
        if other.len() + allowed < length || (letters & !self::letters(other)).count_ones() as usize > allowed
        {
            continue;
        }
        let other_length = other.chars().count();
        let beginning: String = other.chars().take(length).collect();
        let whole = if other_length <= length + allowed {
            strsim::osa_distance(word, other)
        } else {
            usize::MAX
        };
        let distance = strsim::osa_distance(word, &beginning).min(whole);
        if distance <= allowed {
            take(numbers, distance);
        }
    }
    best
}

/// Which letters a word has, one bit each.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0, |bits, byte| bits | 1 << (byte & 63))
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
        let mut known = Titles::default();
        known.add(1, normal("Elavbrott"));
        known.add(2, normal("Vatten"));
        assert_eq!(nearest(&known, "elabvrott"), HashMap::from([(1, 1)]));
        assert_eq!(nearest(&known, "elavbrtot"), HashMap::from([(1, 1)]));
        assert_eq!(nearest(&known, "vaten"), HashMap::from([(2, 1)]));
        assert!(nearest(&known, "varg").is_empty());
    }
}
