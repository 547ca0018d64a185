//! A consultation as the files a partner answers, and their answers beside what was asked.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::consultation::{Asked, Consultation, Reply, Support, digest};
use crate::domain::edit::consulting::Act;
use crate::domain::vocabulary::{ConceptStage, Partner};
use crate::domain::{Author, Concept, Edit, Id, Items, Library, zone};
use crate::format::consult::{Filled, FilledRow, Question, Questions, document, workbook};
use crate::format::export::ExportError;
use crate::format::words::fold;
use crate::phrase::Named;
use crate::text::{Language, Text, time};

/// The concepts a consultation may ask about: those of an area, or all; what is retired is asked about no more.
pub fn asked<'a>(library: &'a Library, area: Option<&str>) -> Vec<&'a Concept> {
    let mut concepts = library.sorted::<Concept>();
    concepts.retain(|concept| {
        concept.stage != ConceptStage::Retired && area.is_none_or(|area| concept.area == area)
    });
    concepts
}

/// A consultation on these concepts as they are worded now.
pub fn new_consultation(
    id: Id<Consultation>,
    (title, partner, answer_by): (&str, Partner, NaiveDate),
    concepts: &[&Concept],
    by: &Author,
    now: DateTime<Utc>,
) -> Consultation {
    let asked = concepts
        .iter()
        .map(|concept| (concept.id.cast(), Asked::of(concept, partner)));
    Consultation {
        id,
        title: title.trim().to_owned(),
        partner,
        sent_by: by.clone(),
        sent_at: now,
        answer_by,
        asked: asked.collect(),
        replies: Items::default(),
        settlements: Items::default(),
    }
}

/// The questions with every word that stands beside them.
pub fn questions(one: &Consultation, board: &str, text: &Text) -> Questions {
    let day = time::weekday_date(text, one.answer_by);
    let rows = one.asked.iter().map(|(_, asked)| Question {
        key: format!("{} {}", asked.concept.uuid().simple(), asked.digest()),
        term: asked.term.clone(),
        term_en: asked.term_en.clone(),
        definition: asked.definition_sv.clone(),
        note: asked.note.clone(),
        own_word: asked.own_word.clone(),
    });
    Questions {
        id: one.id.to_string(),
        title: one.title.clone(),
        language: match text.language() {
            Language::Swedish => "sv-SE",
            Language::English => "en-GB",
        },
        footer: text.consult_file_id(),
        intro: vec![
            text.consult_file_from(one.sent_by.name.as_str(), board, one.partner.name(text)),
            text.consult_file_why(),
            text.consult_file_how(),
            text.consult_file_until(day),
        ],
        sheets: [text.consult_file_first(), text.consult_file_second()],
        who_title: text.consult_file_who(),
        organisation: text.consult_file_organisation(),
        answered_by: text.consult_file_answered_by(),
        columns: vec![
            text.consult_file_term(),
            text.consult_file_term_en(),
            text.consult_file_definition(),
            text.consult_file_note(),
            text.consult_file_own_word(),
            text.consult_file_supports_term(),
            text.consult_file_supports_definition(),
            text.consult_file_own_term(),
            text.consult_file_comment(),
            text.consult_file_key(),
        ],
        choices: Support::ALL.map(|one| one.name(text)).to_vec(),
        rows: rows.collect(),
    }
}

/// The file that goes to the partner: a form of Word where its name ends so, else a workbook.
///
/// # Errors
/// When a text is longer than a cell holds.
pub fn files(asked: &Questions, is_form: bool, now: DateTime<Utc>) -> Result<Vec<u8>, ExportError> {
    if is_form {
        return document(asked).map_err(|error| ExportError::Text(error.into()));
    }
    workbook(asked, zone::local(now))
}

/// Something in an answer that is not simply an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Strange {
    /// A row that was not asked about: its place and what it says.
    Unknown(usize, String),
    /// Our own text was changed; the answer is read all the same, as one to what we asked.
    LockedChanged(String),
    /// Neither yes, no nor don't know: what it said. The question counts as open.
    NotUnderstood(String, String),
    /// The row came twice and said different things; the first was read.
    Twice(String),
    /// The organisation answered before, and otherwise.
    OtherBefore(String),
}

/// An answer as it was understood, beside what was asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    pub consultation: Id<Consultation>,
    pub organisation: String,
    /// Nobody wrote which organisation answers: then it is the partner.
    pub organisation_is_guess: bool,
    /// What would be stored.
    pub replies: Vec<Reply>,
    /// Answers that are stored already, word for word.
    pub known: usize,
    /// Concepts that nothing was said about.
    pub empty: Vec<String>,
    /// Concepts that the file doesn't have any more.
    pub missing: Vec<String>,
    pub strange: Vec<Strange>,
}

impl Answers {
    /// Whether an earlier answer of the organisation would be written over.
    pub fn replaces(&self) -> bool {
        self.strange
            .iter()
            .any(|one| matches!(one, Strange::OtherBefore(_)))
    }

    /// What stores them; none when nothing is new.
    pub fn edit(&self) -> Option<Edit> {
        (!self.replies.is_empty()).then(|| {
            Edit::Consult(Act::Read {
                consultation: self.consultation,
                replies: self.replies.clone(),
            })
        })
    }
}

/// Reads an answer beside its consultation; none when the binder has no such consultation.
pub fn answers(
    library: &Library,
    filled: &Filled,
    by: &Author,
    now: DateTime<Utc>,
    text: &Text,
) -> Option<Answers> {
    let one = library.get(filled.consultation.trim().parse::<Id<Consultation>>().ok()?)?;
    let typed = filled
        .organisation
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let organisation_is_guess = typed.is_empty();
    let organisation = if organisation_is_guess {
        one.partner.name(text)
    } else {
        typed
    };
    let mut found = Answers {
        consultation: one.id,
        organisation,
        organisation_is_guess,
        replies: Vec::new(),
        known: 0,
        empty: Vec::new(),
        missing: Vec::new(),
        strange: Vec::new(),
    };
    let mut seen: Vec<Id<Concept>> = Vec::new();
    for row in &filled.rows {
        let Some(asked) = asked_by(one, row) else {
            let said = [&row.term, &row.own_term, &row.comment]
                .map(String::as_str)
                .join(" ");
            if !said.trim().is_empty() {
                let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
                found.strange.push(Strange::Unknown(row.place, said));
            }
            continue;
        };
        let again = seen.contains(&asked.concept);
        seen.push(asked.concept);
        let reply = found.understand(asked, row, (filled.answered_by.trim(), by, now));
        if again {
            let said = found.replies.iter().find(|one| one.concept == asked.concept);
            let same = said.map_or(row.is_empty(), |said| said.says_what(&reply));
            if !same {
                found.strange.push(Strange::Twice(asked.term.clone()));
            }
            continue;
        }
        if digest(asked.concept, &row.term, &row.definition) != asked.digest() {
            found.strange.push(Strange::LockedChanged(asked.term.clone()));
        }
        found.add(one, asked, row, reply);
    }
    let gone = one
        .asked
        .iter()
        .filter(|(_, asked)| !seen.contains(&asked.concept));
    found.missing = gone.map(|(_, asked)| asked.term.clone()).collect();
    Some(found)
}

/// What a row answers: by its key, or by our own words where the key is gone, or by its number in the form.
fn asked_by<'a>(one: &'a Consultation, row: &FilledRow) -> Option<&'a Asked> {
    let key = row.key.split(' ').next().unwrap_or_default();
    let by_key = key.parse::<Id<Asked>>().ok().and_then(|id| one.asked.get(id));
    let number = row
        .key
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let by_number = || Some(one.asked.iter().nth(number?)?.1);
    let by_words = || {
        one.asked
            .iter()
            .map(|(_, asked)| asked)
            .find(|asked| digest(asked.concept, &row.term, &row.definition) == asked.digest())
    };
    // Our own words say more than a number that somebody may have moved.
    by_key.or_else(by_words).or_else(by_number)
}

impl Answers {
    fn understand(
        &mut self,
        asked: &Asked,
        row: &FilledRow,
        (answered_by, by, now): (&str, &Author, DateTime<Utc>),
    ) -> Reply {
        let mut support = |said: &str| {
            let support = support(said);
            if support.is_none() && !said.trim().is_empty() {
                let strange = Strange::NotUnderstood(asked.term.clone(), said.trim().to_owned());
                self.strange.push(strange);
            }
            support
        };
        let (supports_term, supports_definition) =
            (support(&row.supports_term), support(&row.supports_definition));
        Reply {
            concept: asked.concept,
            organisation: self.organisation.clone(),
            answered_by: answered_by.to_owned(),
            supports_term,
            supports_definition,
            own_term: row.own_term.trim().to_owned(),
            comment: row.comment.trim().to_owned(),
            read_by: by.clone(),
            read_at: now,
        }
    }

    fn add(&mut self, one: &Consultation, asked: &Asked, row: &FilledRow, reply: Reply) {
        if row.is_empty() {
            self.empty.push(asked.term.clone());
            return;
        }
        match one.replies.get(Reply::id_of(asked.concept, &self.organisation)) {
            Some(known) if known.says_what(&reply) => {
                self.known += 1;
                return;
            }
            Some(_) => self.strange.push(Strange::OtherBefore(asked.term.clone())),
            None => {}
        }
        self.replies.push(reply);
    }
}

/// Yes, no or don't know in either language.
fn support(said: &str) -> Option<Support> {
    let said = fold(said.trim().trim_end_matches('.'));
    Language::ALL.into_iter().map(Text::new).find_map(|text| {
        Support::ALL
            .into_iter()
            .find(|one| fold(&one.name(&text)) == said)
    })
}
