//! Vocabularies for other programs: TBX-Basic (ISO 30042:2019, DCA style) and SKOS as Turtle and JSON-LD, out and in.
//!
//! Every format says some things and not others. [`sayable`] is what of an entry a format can say, with a list of what it
//! can't; what is written is exactly that, so that writing and reading it back gives the same. What a file of somebody
//! else says beyond it is listed in [`Read::left`], never dropped in silence.

mod say;
mod skos;
mod tbx;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::table::TableError;
use crate::domain::vocabulary::{Concept, ConceptStage, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{Id, Items};
pub use say::sayable;
use say::{clean, clean_word};

/// Largest file that is read.
pub const FILE_BYTES: usize = 20 * 1024 * 1024;
/// Most concepts that are read from one file.
const ENTRIES: usize = 50_000;
/// Most remarks kept on what was not understood; the rest are counted.
const REMARKS: usize = 500;

/// A way to write a vocabulary down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TermFormat {
    Tbx,
    Turtle,
    JsonLd,
    Csv,
    Xlsx,
}

impl TermFormat {
    pub const ALL: [Self; 5] = [Self::Tbx, Self::Turtle, Self::JsonLd, Self::Csv, Self::Xlsx];

    /// The ending of its files, which is also its name on the command line.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Tbx => "tbx",
            Self::Turtle => "ttl",
            Self::JsonLd => "jsonld",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    pub fn of_ending(ending: &str) -> Option<Self> {
        let ending = ending.to_ascii_lowercase();
        match ending.as_str() {
            "xml" => Some(Self::Tbx),
            "json" => Some(Self::JsonLd),
            _ => Self::ALL.into_iter().find(|one| one.ending() == ending),
        }
    }

    /// Whether the format can say something.
    pub const fn says(self, what: Aspect) -> bool {
        match what {
            Aspect::Words | Aspect::Definitions | Aspect::Note | Aspect::Area | Aspect::Source => true,
            Aspect::PartnerWords | Aspect::Related => true,
            Aspect::NoteEn => true,
            Aspect::TermNote => matches!(self, Self::Tbx | Self::Xlsx),
            Aspect::TermForms | Aspect::TermEnd => matches!(self, Self::Xlsx),
            Aspect::PartnerNotes => !matches!(self, Self::Csv),
            Aspect::Broader | Aspect::Homonyms | Aspect::Successor | Aspect::Version => {
                !matches!(self, Self::Tbx)
            }
            Aspect::Stage | Aspect::Unverified => matches!(self, Self::Csv | Self::Xlsx),
            Aspect::OnlyRecommended => matches!(self, Self::Turtle | Self::JsonLd),
        }
    }
}

/// Something a vocabulary holds that not every format can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aspect {
    Words,
    Definitions,
    Note,
    NoteEn,
    Area,
    Source,
    PartnerWords,
    /// Note and source of a partner's word.
    PartnerNotes,
    TermNote,
    TermForms,
    /// The last day a word was the right one.
    TermEnd,
    Related,
    Broader,
    Homonyms,
    Successor,
    Stage,
    Unverified,
    /// Version and day of agreement.
    Version,
    /// One recommended word in each language: SKOS knows no second.
    OnlyRecommended,
}

/// What of an entry a file can't say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    pub concept: String,
    pub aspect: Aspect,
}

/// A concept as formats exchange it: without the places and ids of its lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub id: Id<Concept>,
    pub area: String,
    pub definition_sv: String,
    pub definition_en: String,
    pub note: String,
    pub note_en: String,
    pub source: String,
    pub unverified: bool,
    pub terms: Vec<Term>,
    pub partners: Vec<PartnerWord>,
    pub homonyms: Vec<Id<Concept>>,
    pub related: Vec<Id<Concept>>,
    pub broader: Vec<Id<Concept>>,
    pub stage: ConceptStage,
    pub replaced_by: Option<Id<Concept>>,
    pub version: u32,
    pub agreed_on: Option<NaiveDate>,
}

/// Something in a file that is in no entry, in the file's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// The concept it stands at, where it stands at one.
    pub at: String,
    /// What the file calls it.
    pub what: String,
    pub text: String,
}

/// What a file of terms held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Read {
    pub format: TermFormat,
    pub entries: Vec<Entry>,
    pub left: Vec<Left>,
    /// So many more were not understood than `left` holds.
    pub left_more: usize,
}

impl Read {
    pub(crate) const fn new(format: TermFormat) -> Self {
        Self {
            format,
            entries: Vec::new(),
            left: Vec::new(),
            left_more: 0,
        }
    }

    pub(crate) fn leave(&mut self, at: &str, what: &str, text: &str) {
        if self.left.len() < REMARKS {
            self.left.push(Left {
                at: at.to_owned(),
                what: what.to_owned(),
                text: text.trim().chars().take(500).collect(),
            });
        } else {
            self.left_more += 1;
        }
    }

    pub(crate) fn push(&mut self, entry: Entry) -> Result<(), TableError> {
        if self.entries.len() >= ENTRIES {
            return Err(TableError::TooMuchContent);
        }
        self.entries.push(entry.ordered());
        Ok(())
    }
}

/// Reads a vocabulary in TBX or SKOS.
///
/// # Errors
/// Says why nothing could be read. Files that declare entities are refused unread.
pub fn read(bytes: &[u8], format: TermFormat) -> Result<Read, TableError> {
    if bytes.len() > FILE_BYTES {
        let limit = FILE_BYTES as u64;
        return Err(TableError::FileTooLarge { limit });
    }
    if bytes.is_empty() {
        return Err(TableError::Empty);
    }
    let read = match format {
        TermFormat::Tbx => tbx::read(bytes)?,
        TermFormat::Turtle | TermFormat::JsonLd => skos::read(bytes, format)?,
        TermFormat::Csv | TermFormat::Xlsx => return Err(TableError::UnknownKind),
    };
    if read.entries.is_empty() {
        return Err(TableError::Empty);
    }
    Ok(read)
}

/// Writes entries in TBX or SKOS, as [`sayable`] leaves them. `title` names the whole.
///
/// # Errors
/// When the format is a table, or there is no memory for it.
pub fn write(entries: &[Entry], format: TermFormat, title: &str) -> std::io::Result<Vec<u8>> {
    match format {
        TermFormat::Tbx => Ok(tbx::write(entries, title).into_bytes()),
        TermFormat::Turtle | TermFormat::JsonLd => skos::write(entries, format, title),
        TermFormat::Csv | TermFormat::Xlsx => Err(std::io::ErrorKind::Unsupported.into()),
    }
}

impl Entry {
    pub fn new(id: Id<Concept>) -> Self {
        Self::of(&Concept::new(id))
    }

    /// The concept without the places of its lists.
    pub fn of(concept: &Concept) -> Self {
        Self {
            id: concept.id,
            area: concept.area.clone(),
            definition_sv: concept.definition_sv.clone(),
            definition_en: concept.definition_en.clone(),
            note: concept.note.clone(),
            note_en: concept.note_en.clone(),
            source: concept.source.clone(),
            unverified: concept.unverified,
            terms: concept.terms.iter().map(|(_, term)| term.clone()).collect(),
            partners: concept.partners.iter().map(|(_, word)| word.clone()).collect(),
            homonyms: concept.homonyms.clone(),
            related: concept.related.clone(),
            broader: concept.broader.clone(),
            stage: concept.stage,
            replaced_by: concept.replaced_by,
            version: concept.version,
            agreed_on: concept.agreed_on,
        }
        .ordered()
    }

    /// In an order that doesn't depend on who wrote it, each thing once.
    pub fn ordered(mut self) -> Self {
        let key = |term: &Term| (term.language == TermLanguage::En, term.status, term.text.clone());
        self.terms.sort_by_key(key);
        self.terms
            .dedup_by(|one, other| one.language == other.language && one.text == other.text);
        self.partners
            .sort_by(|one, other| (one.partner, &one.text).cmp(&(other.partner, &other.text)));
        self.partners
            .dedup_by(|one, other| one.partner == other.partner && one.text == other.text);
        for list in [&mut self.homonyms, &mut self.related, &mut self.broader] {
            list.retain(|other| *other != self.id);
            list.sort();
            list.dedup();
        }
        self
    }

    /// What the concept is called.
    pub fn name(&self) -> &str {
        self.terms.first().map_or("", |term| term.text.as_str())
    }

    /// The concept with what this entry says in place of what it said, as far as the format can say it: what the format
    /// knows nothing of stays as it was.
    pub fn onto(&self, before: Option<&Concept>, format: TermFormat) -> Concept {
        let mut concept = before.cloned().unwrap_or_else(|| Concept::new(self.id));
        let old = Self::of(&concept);
        concept.area.clone_from(&self.area);
        concept.definition_sv.clone_from(&self.definition_sv);
        concept.definition_en.clone_from(&self.definition_en);
        concept.note.clone_from(&self.note);
        concept.note_en.clone_from(&self.note_en);
        concept.source.clone_from(&self.source);
        put_ids(&mut concept.related, &self.related, |id| {
            // SKOS keeps a pair that is broader and related at once as broader only.
            format.says(Aspect::OnlyRecommended) && self.broader.contains(id)
        });
        if format.says(Aspect::Broader) {
            put_ids(&mut concept.broader, &self.broader, |_| false);
            put_ids(&mut concept.homonyms, &self.homonyms, |_| false);
            concept.replaced_by = self.replaced_by;
            concept.version = self.version;
            concept.agreed_on = self.agreed_on;
        }
        if format.says(Aspect::Stage) {
            concept.stage = self.stage;
            concept.unverified = self.unverified;
        }
        let terms = self.terms.iter().map(|term| {
            let known = old.terms.iter().find(|one| same_word(one, term));
            keep_term(term, known, format)
        });
        put_terms(&mut concept.terms, self.id, terms.collect());
        let words = self.partners.iter().map(|word| {
            let same = |one: &&PartnerWord| one.partner == word.partner && one.text == word.text;
            match old.partners.iter().find(same) {
                Some(known) if !format.says(Aspect::PartnerNotes) => known.clone(),
                _ => word.clone(),
            }
        });
        put_words(&mut concept.partners, self.id, words.collect());
        concept
    }
}

/// Puts other concepts in a list: those that were there keep their place, and those that could not be said stay.
fn put_ids(list: &mut Vec<Id<Concept>>, said: &[Id<Concept>], unsayable: impl Fn(&Id<Concept>) -> bool) {
    list.retain(|id| said.contains(id) || unsayable(id));
    let new: Vec<_> = said.iter().filter(|id| !list.contains(id)).copied().collect();
    list.extend(new);
}

fn same_word(one: &Term, other: &Term) -> bool {
    one.language == other.language && one.text == other.text
}

/// The term with what the format can't say kept from the one that was there.
fn keep_term(term: &Term, known: Option<&Term>, format: TermFormat) -> Term {
    let mut term = term.clone();
    let Some(known) = known else {
        return term;
    };
    if !format.says(Aspect::TermNote) {
        term.note.clone_from(&known.note);
    }
    if !format.says(Aspect::TermForms) {
        term.forms.clone_from(&known.forms);
    }
    if !format.says(Aspect::TermEnd) {
        term.valid_until = known.valid_until;
    }
    if format.says(Aspect::OnlyRecommended)
        && known.status == TermStatus::Recommended
        && term.status == TermStatus::Permitted
    {
        // A second recommended word is written as a permitted one: that it comes back so is no change.
        term.status = TermStatus::Recommended;
    }
    term
}

/// Words that were there keep their id and place; new ones come last; those that are gone are marked so.
fn put_terms(items: &mut Items<Term>, concept: Id<Concept>, terms: Vec<Term>) {
    let known: Vec<(Id<Term>, Term)> = items.iter().map(|(id, term)| (id, term.clone())).collect();
    for (id, old) in &known {
        if !terms.iter().any(|term| same_word(term, old)) {
            items.remove(*id);
        }
    }
    for term in terms {
        let id = known
            .iter()
            .find(|(_, old)| same_word(old, &term))
            .map(|(id, _)| *id);
        let name = format!("{concept}/{:?}/{}", term.language, term.text);
        items.push(id.unwrap_or_else(|| Id::of_name("term", &name)), term);
    }
}

fn put_words(items: &mut Items<PartnerWord>, concept: Id<Concept>, words: Vec<PartnerWord>) {
    let same =
        |one: &PartnerWord, other: &PartnerWord| one.partner == other.partner && one.text == other.text;
    let known: Vec<_> = items.iter().map(|(id, word)| (id, word.clone())).collect();
    for (id, old) in &known {
        if !words.iter().any(|word| same(word, old)) {
            items.remove(*id);
        }
    }
    for word in words {
        let id = known.iter().find(|(_, old)| same(old, &word)).map(|(id, _)| *id);
        let name = format!("{concept}/{:?}/{}", word.partner, word.text);
        items.push(id.unwrap_or_else(|| Id::of_name("partner-word", &name)), word);
    }
}

/// The key of a partner or another code, as the file of a binder has it.
pub fn code_of<T: Serialize>(value: T) -> String {
    serde_json::to_value(value)
        .ok()
        .and_then(|key| key.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// What a key of [`code_of`] stands for.
fn of_code<T: for<'de> Deserialize<'de>>(key: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::from(key.trim())).ok()
}

/// The id of a concept that a file names: our own, or one made from the file's name for it, always the same.
fn id_of_name(name: &str) -> Id<Concept> {
    let bare = name.strip_prefix("urn:uuid:").or_else(|| name.strip_prefix("c-"));
    bare.and_then(|bare| bare.parse().ok())
        .or_else(|| name.parse().ok())
        .unwrap_or_else(|| Id::of_name("foreign-concept", name))
}

#[cfg(test)]
mod tests;
