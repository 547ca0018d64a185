//! A log opened, written in, corrected beside, sealed and closed. Nothing here changes an entry.

use chrono::{DateTime, Utc};

use super::tools::{borne, has_been, required};
use super::{Refusal, Write, find};
use crate::domain::handover::Pass;
use crate::domain::improvement::Settled;
use crate::domain::logbook::{
    EntryKind, Log, LogEntry, Paper, Said, Seal, SealedFor, chain, paper, seal_code,
};
use crate::domain::vocabulary::{ConceptStage, Term, TermLanguage, TermStatus};
use crate::domain::{Activation, AnyRecord, Author, Baton, Concept, Id, Incident, Items, Library};

/// Something done with a log.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    Open(Box<Log>),
    /// A log of a use of a plan, and an event for it where the use has none: then the steps stand in the same timeline.
    OpenFor {
        activation: Id<Activation>,
        log: Box<Log>,
    },
    Write {
        log: Id<Log>,
        id: Id<LogEntry>,
        line: Box<Line>,
    },
    /// Says beside an entry what is right; the entry stays as it was.
    Correct {
        id: Id<LogEntry>,
        entry: Id<LogEntry>,
        /// May be empty where only the time was wrong.
        text: String,
        /// When it really happened; none: the time was right.
        at: Option<DateTime<Utc>>,
    },
    Seal {
        log: Id<Log>,
        id: Id<LogEntry>,
    },
    Close {
        log: Id<Log>,
        /// The seal's.
        id: Id<LogEntry>,
        reason: String,
    },
    /// Puts the word that was misunderstood among the concepts to sort out.
    Suggest {
        entry: Id<LogEntry>,
        /// The new term's.
        term: Id<Term>,
    },
}

/// What somebody writes in a log.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub kind: EntryKind,
    /// When it happened; none: now.
    pub at: Option<DateTime<Utc>>,
    pub text: String,
    pub place: String,
    pub who: String,
    pub word: String,
    pub paper: Option<Paper>,
}

impl Line {
    pub fn new(kind: EntryKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            at: None,
            text: text.into(),
            place: String::new(),
            who: String::new(),
            word: String::new(),
            paper: None,
        }
    }
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::Open(_) | Self::OpenFor { .. } => "open-log",
            Self::Write { .. } => "write-log",
            Self::Correct { .. } => "correct-log",
            Self::Seal { .. } => "seal-log",
            Self::Close { .. } => "close-log",
            Self::Suggest { .. } => "suggest-concept",
        }
    }

    pub(super) const fn can_undo(&self) -> bool {
        matches!(self, Self::Suggest { .. })
    }

    pub(super) fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        match self {
            Self::Open(log) => open(library, log),
            Self::OpenFor { activation, log } => open_for(library, *activation, log),
            Self::Write { log, id, line } => {
                let log = open_log(library, *log)?;
                let said = said(log, library, line, by, now)?;
                Ok(vec![put(LogEntry::new(*id, log.id, said))])
            }
            Self::Correct { id, entry, text, at } => correct(library, (*id, *entry), (text, *at), by, now),
            Self::Seal { log, id } => {
                let log = open_log(library, *log)?;
                Ok(vec![put(sealed(log, library, *id, SealedFor::ByHand, by, now))])
            }
            Self::Close { log, id, reason } => {
                let log = open_log(library, *log)?;
                let reason = required(reason, Refusal::ReasonMissing)?;
                let seal = sealed(log, library, *id, SealedFor::Closing, by, now);
                let mut closed = log.clone();
                closed.settled = Some(Settled::new(by, &reason, now));
                Ok(vec![put(seal), put(closed)])
            }
            Self::Suggest { entry, term } => {
                suggest(library, *entry, *term).map(|concept| vec![put(concept)])
            }
        }
    }
}

fn put(record: impl Into<AnyRecord>) -> Write {
    Write::Put(record.into())
}

fn open(library: &Library, log: &Log) -> Result<Vec<Write>, Refusal> {
    if let Some(incident) = log.incident {
        find::<Incident>(library, incident)?;
    }
    opened(library, log).map(|log| vec![put(log)])
}

fn open_for(library: &Library, activation: Id<Activation>, log: &Log) -> Result<Vec<Write>, Refusal> {
    let one = find::<Activation>(library, activation)?;
    let mut writes = Vec::new();
    let incident = one.incident.unwrap_or_else(|| incident_of(one.id));
    if one.incident.is_none() {
        // Its id and all it says follow from the use, so that two laptops make the same one.
        let made = Incident {
            id: incident,
            title: one.title.clone(),
            failed: Vec::new(),
            began_at: one.outage_began_at,
            exercise: one.exercise,
            started_by: one.started_by.clone(),
            ended_at: one.ended.as_ref().map(|ended| ended.at),
        };
        if library.get(incident).is_none() {
            writes.push(put(made));
        }
        let mut joined = one.clone();
        joined.incident = Some(incident);
        writes.push(put(joined));
    }
    let log = Log {
        incident: Some(incident),
        baton: one.baton,
        exercise: one.exercise,
        ..log.clone()
    };
    writes.push(put(opened(library, &log)?));
    Ok(writes)
}

/// The event of a use that was begun without one.
fn incident_of(activation: Id<Activation>) -> Id<Incident> {
    Id::of_name("incident-of-activation", &activation.to_string())
}

fn opened(library: &Library, log: &Log) -> Result<Log, Refusal> {
    required(&log.title, Refusal::NameMissing)?;
    if let Some(baton) = log.baton {
        find::<Baton>(library, baton)?;
    }
    super::kind::allows(library, log.exercise)?;
    Ok(Log {
        title: log.title.trim().to_owned(),
        device: library.device(),
        settled: None,
        ..log.clone()
    })
}

fn open_log(library: &Library, id: Id<Log>) -> Result<&Log, Refusal> {
    let log = find::<Log>(library, id)?;
    if log.is_open() {
        Ok(log)
    } else {
        Err(Refusal::LogClosed)
    }
}

/// An entry with nothing in it but who writes it and what came before.
fn blank(log: &Log, library: &Library, kind: EntryKind, by: &Author, now: DateTime<Utc>) -> Said {
    let written = log.written(library);
    let device = library.device();
    let numbers = written.iter().map(|entry| entry.said().number);
    Said {
        number: numbers.max().unwrap_or(0).saturating_add(1),
        device,
        kind,
        at: now,
        entered_at: now,
        by: by.clone(),
        text: String::new(),
        place: String::new(),
        who: String::new(),
        word: String::new(),
        corrects: None,
        happened_at: None,
        paper: None,
        seal: None,
        follows: chain::ends(&written),
    }
}

fn said(log: &Log, library: &Library, line: &Line, by: &Author, now: DateTime<Utc>) -> Result<Said, Refusal> {
    let void = line.paper.as_ref().is_some_and(|paper| paper.void);
    let text = required(
        &line.text,
        if void {
            Refusal::ReasonMissing
        } else {
            Refusal::TextMissing
        },
    )?;
    if !EntryKind::WRITTEN.contains(&line.kind) {
        return Err(Refusal::LogStands);
    }
    let at = line.at.unwrap_or(now);
    has_been(at, now)?;
    if line.kind == EntryKind::Misunderstanding {
        required(&line.word, Refusal::WordMissing)?;
    }
    if let Some(paper) = &line.paper {
        required(&paper.written_by, Refusal::PaperWriterMissing)?;
        borne(paper.slip)?;
        if let Some(entry) = paper::typed_in(&log.written(library), paper) {
            return Err(Refusal::SlipTypedIn {
                slip: paper.slip,
                number: entry.number(log),
            });
        }
    }
    if line.kind == EntryKind::Decision && !void {
        required(&line.who, Refusal::DeciderUnknown)?;
    }
    Ok(Said {
        at,
        text,
        place: line.place.trim().to_owned(),
        who: line.who.trim().to_owned(),
        word: line.word.trim().to_owned(),
        paper: line.paper.clone(),
        ..blank(log, library, line.kind, by, now)
    })
}

fn correct(
    library: &Library,
    (id, entry): (Id<LogEntry>, Id<LogEntry>),
    (text, at): (&str, Option<DateTime<Utc>>),
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let corrected = find::<LogEntry>(library, entry)?;
    let log = open_log(library, corrected.log)?;
    if corrected.said().kind == EntryKind::Seal {
        return Err(Refusal::LogStands);
    }
    let text = match at {
        Some(at) => {
            has_been(at, now)?;
            text.trim().to_owned()
        }
        None => required(text, Refusal::TextMissing)?,
    };
    let said = Said {
        text,
        corrects: Some(entry),
        happened_at: at,
        ..blank(log, library, EntryKind::Correction, by, now)
    };
    Ok(vec![put(LogEntry::new(id, log.id, said))])
}

fn sealed(
    log: &Log,
    library: &Library,
    id: Id<LogEntry>,
    why: SealedFor,
    by: &Author,
    now: DateTime<Utc>,
) -> LogEntry {
    let entries = chain::links(&log.written(library));
    let code = seal_code(&entries);
    let said = Said {
        seal: Some(Seal { why, entries, code }),
        ..blank(log, library, EntryKind::Seal, by, now)
    };
    LogEntry::new(id, log.id, said)
}

/// Seals the open logs of every responsibility that passes into other hands with these writes.
pub(super) fn with_seals(
    library: &Library,
    mut writes: Vec<Write>,
    by: &Author,
    now: DateTime<Utc>,
) -> Vec<Write> {
    let passed = writes.iter().filter_map(|write| match write {
        Write::Put(AnyRecord::Baton(baton)) => {
            let before = library.get(baton.id);
            let mut passes = baton.passes.unordered().map(|(id, _)| id);
            let fresh = passes.find(|id| before.is_none_or(|before| before.passes.get(*id).is_none()));
            fresh.map(|pass| (baton.id, pass))
        }
        _ => None,
    });
    let seals: Vec<_> = passed
        .flat_map(|(baton, pass)| seal_for_baton(library, baton, pass, by, now))
        .collect();
    writes.extend(seals);
    writes
}

/// The seal has an id of its own for the pass on each laptop.
fn seal_for_baton(
    library: &Library,
    baton: Id<Baton>,
    pass: Id<Pass>,
    by: &Author,
    now: DateTime<Utc>,
) -> Vec<Write> {
    let device = library
        .device()
        .map_or_else(String::new, |device| device.to_string());
    let logs = library.all::<Log>();
    logs.filter(|log| log.is_open() && log.baton == Some(baton))
        .filter(|log| !log.written(library).is_empty())
        .map(|log| {
            let id = Id::of_name("seal", &format!("{}/{pass}/{device}", log.id));
            put(sealed(log, library, id, SealedFor::Handover, by, now))
        })
        .collect()
}

/// The concept that a misunderstanding leads to: the one that has the word, or a candidate whose id follows from the
/// entry, so that two laptops make the same one.
pub fn concept_of<'a>(library: &'a Library, entry: &LogEntry) -> Option<&'a Concept> {
    let word = entry.said().word.to_lowercase();
    library.get(candidate_id(entry)).or_else(|| {
        library.all::<Concept>().find(|concept| {
            let mut terms = concept.terms.unordered();
            terms.any(|(_, term)| term.text.to_lowercase() == word)
        })
    })
}

/// The id of the concept that a misunderstanding makes.
pub fn candidate_id(entry: &LogEntry) -> Id<Concept> {
    Id::of_name("misunderstanding", &entry.id.to_string())
}

/// The entry that a candidate came from.
pub fn origin_of(library: &Library, concept: Id<Concept>) -> Option<&LogEntry> {
    let entries = library.all::<LogEntry>();
    let mut misunderstood = entries.filter(|entry| entry.said().kind == EntryKind::Misunderstanding);
    misunderstood.find(|entry| candidate_id(entry) == concept)
}

fn suggest(library: &Library, entry: Id<LogEntry>, term: Id<Term>) -> Result<Concept, Refusal> {
    let entry = find::<LogEntry>(library, entry)?;
    let said = entry.said();
    if said.kind != EntryKind::Misunderstanding {
        return Err(Refusal::WordMissing);
    }
    if concept_of(library, entry).is_some() {
        return Err(Refusal::ConceptKnown {
            word: said.word.clone(),
        });
    }
    let log = find::<Log>(library, entry.log)?;
    let mut terms = Items::default();
    terms.push(
        term,
        Term::new(TermLanguage::Sv, said.word.as_str(), TermStatus::Recommended),
    );
    Ok(Concept {
        note: said.text.clone(),
        terms,
        source: format!("{} {}", log.title, entry.number(log)),
        stage: ConceptStage::Candidate,
        ..Concept::new(candidate_id(entry))
    })
}
