//! Prints (utskrifter) and the copies of them on paper: what each print showed, where its copies lie and who keeps them, so
//! that a change in the binder names exactly the sheets of paper that no longer tell the truth.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Author, Id, Items, Library};

/// Which document a print is of. Prints of the same document at other times have the same subject.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Subject {
    /// The document's kind, as on the command line: "plan", "phones".
    pub document: String,
    /// The record it is of, where it is of one.
    pub of: Option<Uuid>,
    /// What else tells it from others of its kind: a month, the numbers of slips.
    pub detail: String,
}

/// A part of a document as a print showed it: known again by its key, and equal where the tags are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub key: String,
    /// In the language of the print.
    pub title: String,
    /// A digest of what it showed: nothing of what was written can be read from it.
    pub tag: String,
}

/// One of several documents that are bound in a print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub subject: Subject,
    /// In the language of the print.
    pub title: String,
    /// The code that stands on each of its pages.
    pub code: String,
    /// Its pages in the print, the first of all being 1.
    pub first_page: u32,
    pub last_page: u32,
    pub parts: Vec<Part>,
}

/// What a document shows: its check code, and its parts. Those of documents that are bound are the documents.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    pub code: String,
    pub parts: Vec<Part>,
    pub sheets: Vec<Sheet>,
}

impl Shown {
    /// What is shown of several documents under a code of their own.
    pub fn bound(code: String, sheets: Vec<Sheet>) -> Self {
        let parts = keys(&sheets).into_iter().zip(&sheets).map(|(key, sheet)| Part {
            key,
            title: sheet.title.clone(),
            tag: sheet.code.clone(),
        });
        Self {
            code,
            parts: parts.collect(),
            sheets,
        }
    }
}

/// What a document is known again by among others: not by its days, which pass, but by what it is of.
fn keys(sheets: &[Sheet]) -> Vec<String> {
    let mut met: HashMap<(&str, Option<Uuid>), usize> = HashMap::new();
    let keys = sheets.iter().map(|sheet| {
        let Subject { document, of, .. } = &sheet.subject;
        let nth = met.entry((document, *of)).or_default();
        *nth += 1;
        format!("{document}/{}#{nth}", of.unwrap_or_default())
    });
    keys.collect()
}

/// A print that was made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Printout {
    pub id: Id<Printout>,
    pub title: String,
    /// The language it was printed in: "sv", "en".
    pub language: String,
    pub subject: Subject,
    /// The code that stands on each of its pages.
    pub code: String,
    pub version: String,
    pub pages: u32,
    pub parts: Vec<Part>,
    /// The documents that are bound in it; none in a print of one.
    #[serde(default)]
    pub sheets: Vec<Sheet>,
    pub printed_at: DateTime<Utc>,
    pub printed_by: Author,
    /// Where the paper is.
    pub copies: Items<PaperCopy>,
}

/// One copy of a print on paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaperCopy {
    /// Written on the paper; counted in the whole binder.
    pub number: u32,
    /// Where it lies: "Receptionen", "Bil 3".
    pub place: String,
    /// Who keeps it.
    pub keeper: String,
    pub noted_at: DateTime<Utc>,
    /// Who took it away, and when; none while it lies there.
    pub signed_off: Option<SignedOff>,
}

/// What a copy says of itself on its cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyLabel {
    pub number: u32,
    pub place: String,
    pub keeper: String,
}

/// A copy is gone: replaced by another, or destroyed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SignedOff {
    pub at: DateTime<Utc>,
    pub by: Author,
    pub note: String,
}

/// What became of a part since it was printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Added,
    Changed,
    Removed,
}

/// What was printed that bears a code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paper<'a> {
    pub print: &'a Printout,
    /// The document within it, where the code is that of one among several.
    pub sheet: Option<&'a Sheet>,
}

impl<'a> Paper<'a> {
    pub fn title(self) -> &'a str {
        self.sheet.map_or(&self.print.title, |sheet| &sheet.title)
    }

    pub fn subject(self) -> &'a Subject {
        self.sheet.map_or(&self.print.subject, |sheet| &sheet.subject)
    }

    fn code(self) -> &'a str {
        self.sheet.map_or(&self.print.code, |sheet| &sheet.code)
    }

    /// What has become of it, where it now shows this.
    fn changes(self, now: &Shown) -> Vec<(String, Change)> {
        match self.sheet {
            Some(sheet) => changes(&sheet.parts, &now.parts),
            None if now.sheets.is_empty() => changes(&self.print.parts, &now.parts),
            None => within(self.print, now),
        }
    }
}

/// What a code on a page says.
#[derive(Debug, Clone, PartialEq)]
pub enum Age<'a> {
    /// The paper shows what the binder holds.
    Current(Paper<'a>),
    /// Something it shows has changed since, part by part.
    Changed(Paper<'a>, Vec<(String, Change)>),
    /// The record it was of is no longer there.
    Gone(Paper<'a>),
    /// The binder holds just what the paper shows, though the print was noted elsewhere.
    CurrentElsewhere,
    /// Nothing here bears the code: printed on a laptop that this one hasn't met, or from another binder.
    Unknown,
}

impl<'a> Age<'a> {
    /// The print that bears the code; none where it was noted elsewhere, or nowhere.
    pub const fn print(&self) -> Option<&'a Printout> {
        match self {
            Self::Current(paper) | Self::Changed(paper, _) | Self::Gone(paper) => Some(paper.print),
            Self::CurrentElsewhere | Self::Unknown => None,
        }
    }

    /// What became of its parts.
    pub fn changes(&self) -> &[(String, Change)] {
        match self {
            Self::Changed(_, changes) => changes,
            _ => &[],
        }
    }
}

/// What is known of a print once its pages are there.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    pub subject: Subject,
    pub title: String,
    /// The language it is in: "sv", "en".
    pub language: String,
    pub version: String,
    pub pages: usize,
    pub shown: Shown,
}

impl Printout {
    /// A print that somebody has made; no copy of it lies anywhere yet.
    pub fn new(id: Id<Self>, made: Made, by: &Author, at: DateTime<Utc>) -> Self {
        Self {
            id,
            title: made.title,
            language: made.language,
            subject: made.subject,
            code: made.shown.code,
            version: made.version,
            pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
            parts: made.shown.parts,
            sheets: made.shown.sheets,
            printed_at: at,
            printed_by: by.clone(),
            copies: Items::default(),
        }
    }

    /// The copies that still lie somewhere, by their numbers.
    pub fn lying(&self) -> impl Iterator<Item = (Id<PaperCopy>, &PaperCopy)> {
        let mut lying: Vec<_> = self
            .copies
            .unordered()
            .filter(|(_, copy)| copy.signed_off.is_none())
            .collect();
        lying.sort_by_key(|(id, copy)| (copy.number, *id));
        lying.into_iter()
    }
}

/// The parts that differ, in the order of what is shown now; those that are gone stand last.
pub fn differing<'a>(before: &'a [Part], now: &'a [Part]) -> Vec<(&'a Part, Change)> {
    let old: HashMap<&str, &Part> = before.iter().map(|part| (part.key.as_str(), part)).collect();
    let new: HashMap<&str, &Part> = now.iter().map(|part| (part.key.as_str(), part)).collect();
    let here = now.iter().filter_map(|part| match old.get(part.key.as_str()) {
        None => Some((part, Change::Added)),
        Some(was) => (was.tag != part.tag).then_some((part, Change::Changed)),
    });
    let gone = before
        .iter()
        .filter(|part| !new.contains_key(part.key.as_str()))
        .map(|part| (part, Change::Removed));
    here.chain(gone).collect()
}

/// What differs, by its title.
pub fn changes(before: &[Part], now: &[Part]) -> Vec<(String, Change)> {
    let titled = |(part, change): (&Part, Change)| (part.title.clone(), change);
    differing(before, now).into_iter().map(titled).collect()
}

/// What differs among documents that are bound: which of them, and within those that were there before, what.
fn within(before: &Printout, now: &Shown) -> Vec<(String, Change)> {
    let told = |(part, change): (&Part, Change)| {
        let old = sheet(&before.parts, &before.sheets, &part.key);
        let new = sheet(&now.parts, &now.sheets, &part.key);
        let inner = match old.zip(new) {
            Some((old, new)) => differing(&old.parts, &new.parts),
            None => Vec::new(),
        };
        if inner.is_empty() {
            return vec![(part.title.clone(), change)];
        }
        // What stands before the first heading is the document's own.
        let own = new.and_then(|sheet| sheet.parts.first()).map(|part| &part.key);
        let titled = |(inner, change): (&Part, Change)| {
            let title = if Some(&inner.key) == own {
                part.title.clone()
            } else {
                format!("{} › {}", part.title, inner.title)
            };
            (title, change)
        };
        inner.into_iter().map(titled).collect()
    };
    let differing = differing(&before.parts, &now.parts);
    differing.into_iter().flat_map(told).collect()
}

/// The sheet that a part stands for.
fn sheet<'a>(parts: &[Part], sheets: &'a [Sheet], key: &str) -> Option<&'a Sheet> {
    let at = parts.iter().position(|part| part.key == key)?;
    sheets.get(at)
}

/// What a code says: `shown` tells what a document shows now in the language of a print, none where its record is gone; `codes`
/// are those of all documents that the binder could print now.
pub fn age<'a>(
    library: &'a Library,
    code: &str,
    shown: impl Fn(&Subject, &Printout) -> Option<Shown>,
    codes: impl FnOnce() -> Vec<String>,
) -> Age<'a> {
    let papers = library.all::<Printout>().flat_map(|print| {
        let sheets = print.sheets.iter().map(Some);
        [None]
            .into_iter()
            .chain(sheets)
            .map(move |sheet| Paper { print, sheet })
    });
    let latest = papers
        .filter(|paper| paper.code() == code)
        .max_by_key(|paper| (paper.print.printed_at, paper.print.id));
    let Some(paper) = latest else {
        return if codes().iter().any(|one| one == code) {
            Age::CurrentElsewhere
        } else {
            Age::Unknown
        };
    };
    match shown(paper.subject(), paper.print) {
        None => Age::Gone(paper),
        Some(now) if now.code == paper.code() => Age::Current(paper),
        Some(now) => Age::Changed(paper, paper.changes(&now)),
    }
}

/// The prints with copies lying somewhere that no longer show what the binder holds, with what changed; the document that
/// is gone has no changes. By title, then the oldest first.
pub fn stale(
    library: &Library,
    shown: impl Fn(&Subject, &Printout) -> Option<Shown>,
) -> Vec<(&Printout, Vec<(String, Change)>)> {
    let mut known: HashMap<(&Subject, &str), Option<Shown>> = HashMap::new();
    let mut stale = Vec::new();
    for print in library.all::<Printout>() {
        if print.lying().next().is_none() {
            continue;
        }
        let now = known
            .entry((&print.subject, &print.language))
            .or_insert_with(|| shown(&print.subject, print));
        match now {
            Some(now) if now.code == print.code => {}
            Some(now) => stale.push((print, Paper { print, sheet: None }.changes(now))),
            None => stale.push((print, Vec::new())),
        }
    }
    stale.sort_by(|(one, _), (other, _)| {
        (&one.title, one.printed_at, one.id).cmp(&(&other.title, other.printed_at, other.id))
    });
    stale
}

/// What copies say of themselves that are to lie at places, each with its keeper; they get the next numbers.
pub fn labels<'a>(library: &Library, places: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<CopyLabel> {
    let numbered = (next_number(library)..).zip(places);
    let label = |(number, (place, keeper)): (u32, (&str, &str))| CopyLabel {
        number,
        place: place.trim().to_owned(),
        keeper: keeper.trim().to_owned(),
    };
    numbered.map(label).collect()
}

/// The label of the only copy. Of several that are one file none is labelled: each would say the same.
pub const fn only_label(labels: &[CopyLabel]) -> Option<&CopyLabel> {
    match labels {
        [only] => Some(only),
        _ => None,
    }
}

/// The number of the next copy: copies are counted in the whole binder. Two laptops may give the same number before they
/// meet; the code on the paper tells the two apart.
pub fn next_number(library: &Library) -> u32 {
    let copies = library
        .all::<Printout>()
        .flat_map(|print| print.copies.unordered());
    copies.map(|(_, copy)| copy.number).max().unwrap_or(0) + 1
}

#[cfg(test)]
mod tests;
