//! One trait and one list for everything kept in a binder.

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::person::Person;
use super::roster::{Roster, RosterMonth};
use super::{
    Activation, AidAgreement, Baton, Binder, Calendar, CallList, CallOut, Concept, ConfidentialPart,
    Consultation, CoreTask, Disclosure, Edition, Erasure, Exercise, Handover, Id, Improvement, Incident, Log,
    LogEntry, Plan, Premises, Printout, Proposal, Publication, Role, RosterDraft, Routine, RuleSet,
    SupportEffort, Swap, Task, Unit,
};

/// Who writes: a name and a role, as they stood then.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Author {
    pub name: String,
    pub role: String,
}

/// A copy of a binder on one laptop: two people of one name on two laptops are two.
#[derive(Debug)]
pub struct Device;

/// Anything kept in a binder (post).
pub trait Record: Serialize + DeserializeOwned + Clone + PartialEq + Send + Sync + 'static {
    const KIND: Kind;
    /// The fields that are [`super::Items`]: lists that merge item by item.
    const LISTS: &'static [&'static str];

    fn id(&self) -> Id<Self>;
    /// What the record is called in a list, in Swedish; empty for records that are never listed.
    fn title(&self) -> String;
    /// Every text somebody may search for, beside the title.
    fn texts(&self) -> Vec<&str>;
}

macro_rules! records {
    ($($kind:ident $key:literal $lists:expr, $title:expr, $texts:expr;)+) => {
        /// The kinds of record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Kind { $(#[serde(rename = $key)] $kind,)+ }

        impl Kind {
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// The word used in the file and on the command line.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$kind => $key,)+ }
            }

            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$kind),)+ _ => None }
            }

            /// The fields of this kind that are lists merging item by item.
            pub const fn lists(self) -> &'static [&'static str] {
                match self { $(Self::$kind => $kind::LISTS,)+ }
            }
        }

        /// A record of any kind.
        #[derive(Debug, Clone, PartialEq)]
        pub enum AnyRecord { $($kind($kind),)+ }

        impl AnyRecord {
            pub const fn kind(&self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind,)+ }
            }

            pub fn uuid(&self) -> Uuid {
                match self { $(Self::$kind(record) => record.id().uuid(),)+ }
            }

            pub fn title(&self) -> String {
                match self { $(Self::$kind(record) => record.title(),)+ }
            }

            pub fn texts(&self) -> Vec<&str> {
                match self { $(Self::$kind(record) => record.texts(),)+ }
            }

            /// The record as the value that is written and read.
            pub fn to_value(&self) -> Value {
                match self {
                    $(Self::$kind(record) => serde_json::to_value(record),)+
                }
                .expect("records have only keys that are strings")
            }

            /// A record read back; fields that a newer version added are passed over.
            ///
            /// # Errors
            /// When the value is not a record of this kind.
            pub fn from_value(kind: Kind, value: Value) -> Result<Self, serde_json::Error> {
                match kind { $(Kind::$kind => serde_json::from_value(value).map(Self::$kind),)+ }
            }

            /// A record read back from its JSON text.
            ///
            /// # Errors
            /// When the text is not a record of this kind.
            pub fn from_json(kind: Kind, json: &str) -> Result<Self, serde_json::Error> {
                match kind { $(Kind::$kind => serde_json::from_str(json).map(Self::$kind),)+ }
            }
        }

        $(
            impl From<$kind> for AnyRecord {
                fn from(record: $kind) -> Self {
                    Self::$kind(record)
                }
            }

            impl Record for $kind {
                const KIND: Kind = Kind::$kind;
                const LISTS: &'static [&'static str] = &$lists;

                fn id(&self) -> Id<Self> {
                    self.id
                }

                fn title(&self) -> String {
                    let title: fn(&Self) -> String = $title;
                    title(self)
                }

                fn texts(&self) -> Vec<&str> {
                    let texts: fn(&Self) -> Vec<&str> = $texts;
                    texts(self)
                }
            }
        )+
    };
}

records! {
    Binder "binder" ["wordings"], |binder| binder.name.clone(), |_| Vec::new();
    Unit "unit" ["authorities"], |unit| unit.name.clone(), |unit| {
        unit.authorities.unordered().flat_map(|(_, one)| [one.who.as_str(), &one.what]).collect()
    };
    Role "role" [], |role| role.name.clone(), |role| vec![&role.name_en, &role.description];
    Person "person" ["phones", "certificates", "weekly", "absences", "wishes"], |person| person.name.clone(), |person| {
        let mut texts = vec![person.employer.as_str(), &person.email, &person.note];
        texts.extend(person.competences.iter().map(String::as_str));
        texts.extend(person.certificates.unordered().map(|(_, one)| one.competence.as_str()));
        texts.extend(person.phones.unordered().map(|(_, phone)| phone.number.as_str()));
        texts
    };
    Plan "plan" ["sections", "steps", "dependencies", "escalations", "sums", "returns", "approvals", "decisions", "tests"], |plan| plan.title.clone(), |plan| {
        let mut texts = vec![plan.minimum_level.as_str(), &plan.owner];
        texts.extend(plan.sections.iter().flat_map(|(_, section)| [section.title.as_str(), &section.text]));
        texts.extend(plan.steps.iter().flat_map(|(_, step)| [step.text.as_str(), &step.reason, &step.role]));
        texts.extend(plan.dependencies.iter().flat_map(|(_, needed)| [needed.name.as_str(), &needed.note]));
        texts.extend(plan.escalations.iter().flat_map(|(_, one)| [one.text.as_str(), &one.to]));
        texts.extend(plan.sums.unordered().map(|(_, sum)| sum.title.as_str()));
        texts.extend(plan.returns.iter().flat_map(|(_, one)| [one.what.as_str(), &one.place]));
        texts
    };
    Edition "edition" [], |_| String::new(), |_| Vec::new();
    Activation "activation" ["steps", "deviations", "escalations", "sums", "returns", "lessons"], |activation| activation.title.clone(), |activation| {
        let mut texts = vec![activation.authority.as_str()];
        texts.extend(activation.deviations.unordered().map(|(_, deviation)| deviation.text.as_str()));
        texts.extend(activation.steps.unordered().map(|(_, step)| step.note.as_str()));
        texts.extend(activation.returns.unordered().map(|(_, one)| one.what.as_str()));
        texts.extend(activation.lessons.unordered().map(|(_, lesson)| lesson.text.as_str()));
        texts
    };
    Incident "incident" [], |incident| incident.title.clone(), |incident| vec![&incident.started_by.name];
    Exercise "exercise" ["injects", "goals", "pauses"], |exercise| exercise.title.clone(), |exercise| {
        let mut texts = vec![exercise.purpose.as_str(), &exercise.participants];
        texts.extend(exercise.injects.iter().flat_map(|(_, inject)| [inject.text.as_str(), &inject.note]));
        texts.extend(exercise.goals.iter().flat_map(|(_, goal)| [goal.text.as_str(), &goal.note]));
        texts
    };
    CoreTask "core_task" ["impacts", "dependencies"], |task| task.title.clone(), |task| {
        let mut texts = vec![task.owner.as_str(), &task.minimum_level, &task.note];
        texts.extend(task.impacts.unordered().map(|(_, impact)| impact.text.as_str()));
        texts.extend(task.dependencies.iter().flat_map(|(_, needed)| [needed.name.as_str(), &needed.note]));
        texts
    };
    Improvement "improvement" [], |one| one.title.clone(), |one| vec![&one.finding, &one.owner];
    Proposal "proposal" [], |one| one.text.clone(), |one| vec![&one.reason];
    Roster "roster" ["needs", "periods", "balances"], |roster| roster.name.clone(), |roster| {
        vec![&roster.note, &roster.otherwise]
    };
    RosterMonth "roster_month" ["shifts"], |_| String::new(), |month| {
        month.shifts.unordered().map(|(_, shift)| shift.note.as_str()).filter(|note| !note.is_empty()).collect()
    };
    RosterDraft "roster_draft" ["shifts", "replaced"], |draft| draft.name.clone(), |_| Vec::new();
    Publication "publication" ["shifts"], |_| String::new(), |_| Vec::new();
    Swap "swap" ["offers"], |_| String::new(), |swap| vec![&swap.note];
    RuleSet "rule_set" ["rules"], |set| set.name.clone(), |set| vec![&set.name_en, &set.version];
    CallOut "call_out" ["rests"], |_| String::new(), |out| vec![&out.note];
    CallList "call_list" ["wanted", "candidates", "rounds", "calls"], |list| list.title.clone(), |list| {
        list.calls.unordered().map(|(_, call)| call.note.as_str()).filter(|note| !note.is_empty()).collect()
    };
    AidAgreement "aid_agreement" [], |aid| aid.agreed_by.clone(), |aid| vec![&aid.note];
    Calendar "calendar" ["days"], |_| String::new(), |_| Vec::new();
    Routine "routine" ["fields"], |routine| routine.title.clone(), |routine| {
        let mut texts = vec![routine.responsibility.as_str(), &routine.used_when];
        texts.extend(routine.fields.unordered().map(|(_, field)| field.title.as_str()));
        texts
    };
    Handover "handover" ["answers", "forms"], |handover| handover.title.clone(), |handover| {
        let mut texts = vec![handover.from.name.as_str(), &handover.to.name, &handover.read_back, &handover.reason];
        texts.extend(handover.answers.unordered().map(|(_, answer)| answer.text.as_str()));
        texts
    };
    // Neither found nor quoted anywhere: it is opened on the handover's own page only.
    ConfidentialPart "confidential_part" ["sections"], |_| String::new(), |_| Vec::new();
    Disclosure "disclosure" [], |_| String::new(), |_| Vec::new();
    Erasure "erasure" [], |_| String::new(), |_| Vec::new();
    Baton "baton" ["passes"], |baton| baton.name.clone(), |_| Vec::new();
 Task "task" [], |task| task.what.clone(), |task| vec![&task.owner.name]; Log "log" [], |log| log.title.clone(), |log| vec![&log.opened_by.name]; LogEntry "log_entry" [], |entry| entry.said().text.clone(), |entry| { let said = entry.said(); vec![said.who.as_str(), &said.word, &said.place, &said.by.name] }; Concept "concept" ["terms", "partners", "versions"], |concept| {
        concept.recommended(super::vocabulary::TermLanguage::Sv).unwrap_or_default().to_owned()
    }, |concept| {
        let mut texts: Vec<&str> = concept.terms.iter().map(|(_, term)| term.text.as_str()).collect();
        texts.extend([concept.definition_sv.as_str(), &concept.definition_en, &concept.note]);
        texts.extend(concept.partners.unordered().map(|(_, word)| word.text.as_str()));
        texts
    };
    Consultation "consultation" ["asked", "replies", "settlements"], |one| one.title.clone(), |one| {
        one.replies.unordered().flat_map(|(_, reply)| [reply.comment.as_str(), &reply.own_term, &reply.organisation]).collect()
    };
    SupportEffort "support_effort" ["levels", "turns", "counts", "helpers", "aftercare", "talks"], |one| one.title.clone(), |one| {
        let facts = &one.facts;
        vec![&facts.caller_name, &facts.caller_organisation, &facts.mandate, &facts.told]
    };
    Premises "premises" [], |one| one.name.clone(), |one| vec![&one.address, &one.key_holder, &one.suitability];
    // Found by the title and by where its copies lie.
    Printout "printout" ["copies"], |one| one.title.clone(), |one| {
        one.copies.unordered().flat_map(|(_, copy)| [copy.place.as_str(), &copy.keeper]).collect()
    };
}

/// Which record is meant, whatever its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RecordRef {
    pub kind: Kind,
    pub id: Uuid,
}

impl RecordRef {
    pub const fn new(kind: Kind, id: Uuid) -> Self {
        Self { kind, id }
    }

    pub fn of<R: Record>(id: Id<R>) -> Self {
        Self {
            kind: R::KIND,
            id: id.uuid(),
        }
    }
}

impl From<&AnyRecord> for RecordRef {
    fn from(record: &AnyRecord) -> Self {
        Self {
            kind: record.kind(),
            id: record.uuid(),
        }
    }
}

/// A record with when it was last written.
#[derive(Debug, Clone, PartialEq)]
pub struct Stamped<R> {
    pub record: R,
    pub written_at: DateTime<Utc>,
    /// Whether two people's edits of it wait for somebody to choose.
    pub in_conflict: bool,
}
