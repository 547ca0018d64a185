//! Agreeing with partners: concepts sent, answers read in, disagreements settled, wordings agreed.

use chrono::{DateTime, Utc};

use super::tools::{find, required};
use super::{Refusal, Write};
use crate::domain::consultation::{Agreement, Reply, Settlement, Standing, Verdict};
use crate::domain::vocabulary::{ConceptStage, TermLanguage, Wording};
use crate::domain::{Author, Concept, Consultation, Id, Library, zone};

/// Something done to agree on words.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// The concepts go to a partner as they are worded now.
    Send(Box<Consultation>),
    /// What a partner answered. An answer of the same organisation on the same concept takes the earlier one's place.
    Read {
        consultation: Id<Consultation>,
        replies: Vec<Reply>,
    },
    /// The keeper settles what a partner disagreed with.
    Settle {
        consultation: Id<Consultation>,
        concept: Id<Concept>,
        reason: String,
    },
    /// The keeper confirms what the rules say of a concept: an agreed wording becomes a dated version, one that is not
    /// supported goes back to being a draft.
    Conclude {
        concept: Id<Concept>,
        /// What the keeper was shown.
        seen: Verdict,
        rules: Box<Agreement>,
    },
    /// Concepts from somebody else's file, each as it shall be.
    TakeIn(Vec<Concept>),
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::Send(_) => "send-consultation",
            Self::Read { .. } => "read-replies",
            Self::Settle { .. } => "settle-disagreement",
            Self::Conclude { .. } => "conclude-consultation",
            Self::TakeIn(_) => "take-in-terms",
        }
    }

    pub(super) fn carry_out(
        &self,
        library: &Library,
        by: &Author,
        now: DateTime<Utc>,
    ) -> Result<Vec<Write>, Refusal> {
        match self {
            Self::Send(consultation) => send(library, consultation, now),
            Self::Read {
                consultation,
                replies,
            } => read(library, *consultation, replies),
            Self::Settle {
                consultation,
                concept,
                reason,
            } => settle(library, (*consultation, *concept), reason, by, now),
            Self::Conclude { concept, seen, rules } => conclude(library, *concept, *seen, rules, now),
            Self::TakeIn(concepts) => {
                super::relating::sound(library, concepts)?;
                concepts
                    .iter()
                    .map(|concept| {
                        let record = concept.clone().into();
                        super::check(&record)?;
                        Ok(Write::Put(record))
                    })
                    .collect()
            }
        }
    }
}

/// What is asked about is under consultation from now on; what was agreed stays so until something else is.
fn send(library: &Library, consultation: &Consultation, now: DateTime<Utc>) -> Result<Vec<Write>, Refusal> {
    required(&consultation.title, Refusal::NameMissing)?;
    if consultation.asked.is_empty() {
        return Err(Refusal::NothingAsked);
    }
    if consultation.answer_by < zone::local(now).date() {
        return Err(Refusal::AnswerTimePassed);
    }
    let mut writes = vec![Write::Put(consultation.clone().into())];
    for (_, asked) in consultation.asked.iter() {
        let concept = find::<Concept>(library, asked.concept)?;
        if matches!(concept.stage, ConceptStage::Candidate | ConceptStage::Draft) {
            let stage = ConceptStage::Consulted;
            writes.push(Write::Put(
                Concept {
                    stage,
                    ..concept.clone()
                }
                .into(),
            ));
        }
    }
    Ok(writes)
}

fn read(library: &Library, id: Id<Consultation>, replies: &[Reply]) -> Result<Vec<Write>, Refusal> {
    let mut consultation = find::<Consultation>(library, id)?.clone();
    for reply in replies {
        if consultation.asked.get(reply.concept.cast()).is_none() {
            return Err(Refusal::NotAskedAbout);
        }
        let id = Reply::id_of(reply.concept, &reply.organisation);
        // The same answer read twice is one answer, read when it was first.
        let known = consultation.replies.get(id);
        if !known.is_some_and(|known| known.says_what(reply)) {
            consultation.replies.push(id, reply.clone());
        }
    }
    Ok(vec![Write::Put(consultation.into())])
}

fn settle(
    library: &Library,
    (id, concept): (Id<Consultation>, Id<Concept>),
    reason: &str,
    by: &Author,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let reason = required(reason, Refusal::ReasonMissing)?;
    let mut consultation = find::<Consultation>(library, id)?.clone();
    if !consultation.replies_on(concept).any(Reply::is_no) {
        return Err(Refusal::NoDisagreement);
    }
    let settlement = Settlement {
        concept,
        reason,
        by: by.clone(),
        at: now,
    };
    consultation.settlements.push(concept.cast(), settlement);
    Ok(vec![Write::Put(consultation.into())])
}

fn conclude(
    library: &Library,
    id: Id<Concept>,
    seen: Verdict,
    rules: &Agreement,
    now: DateTime<Utc>,
) -> Result<Vec<Write>, Refusal> {
    let mut concept = find::<Concept>(library, id)?.clone();
    let today = zone::local(now).date();
    let standing = Standing::of(library, &concept, rules, today);
    if standing.verdict != seen {
        return Err(Refusal::VerdictMoved { is: standing.verdict });
    }
    match standing.verdict {
        Verdict::Agreed => {
            let latest = concept.versions.last().map(|(_, wording)| wording);
            let same = |wording: &Wording| wording.reads_as(&concept);
            if concept.stage == ConceptStage::Agreed && latest.is_some_and(same) {
                return Err(Refusal::NothingToConclude);
            }
            concept.version += 1;
            concept.agreed_on = Some(today);
            concept.stage = ConceptStage::Agreed;
            let wording = Wording::of(&concept, today, &reasons(library, &standing, id));
            let name = format!("{id}/{}", concept.version);
            concept.versions.push(Id::of_name("wording", &name), wording);
        }
        Verdict::Disagreement if concept.stage == ConceptStage::Consulted => {
            concept.stage = ConceptStage::Draft;
        }
        _ => return Err(Refusal::NothingToConclude),
    }
    Ok(vec![Write::Put(concept.into())])
}

/// Why the noes that were settled did not stand in the way.
fn reasons(library: &Library, standing: &Standing, concept: Id<Concept>) -> String {
    let consultations = standing.partners.values().filter_map(|(id, _)| library.get(*id));
    let reasons: Vec<&str> = consultations
        .filter_map(|one| one.settlement_of(concept))
        .map(|settled| settled.reason.as_str())
        .collect();
    reasons.join("; ")
}

impl Wording {
    /// The wording of a concept as its present version.
    fn of(concept: &Concept, on: chrono::NaiveDate, reason: &str) -> Self {
        let word = |language| concept.recommended(language).unwrap_or_default().to_owned();
        Self {
            version: concept.version,
            on,
            term: word(TermLanguage::Sv),
            term_en: word(TermLanguage::En),
            definition_sv: concept.definition_sv.clone(),
            definition_en: concept.definition_en.clone(),
            note: concept.note.clone(),
            reason: reason.to_owned(),
        }
    }

    fn reads_as(&self, concept: &Concept) -> bool {
        let now = Self::of(concept, self.on, &self.reason);
        Self {
            version: self.version,
            ..now
        } == *self
    }
}
