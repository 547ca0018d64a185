//! The record somebody means: by its id, a beginning or end of it that no other has, or its name.

use uuid::Uuid;

use super::failure::Failure;
use crate::domain::library::Shelved;
use crate::domain::{
    Activation, AidAgreement, AnyRecord, Baton, Binder, Calendar, CallList, CallOut, Concept, Consultation,
    CoreTask, Exercise, Handover, Id, Improvement, Incident, Kind, Library, Log, LogEntry, Person, Plan,
    Premises, Printout, Proposal, Publication, Record, RecordRef, Role, Roster, RosterDraft, RosterMonth,
    Routine, RuleSet, SupportEffort, Swap, Task, Unit,
};
use crate::format::words::fold;

/// Signs of an id that name it well enough on a screen: the last ones are random.
pub const SHORT_ID: usize = 8;

/// The end of an id, which is enough to name the record by.
pub fn short<T>(id: Id<T>) -> String {
    let whole = id.to_string();
    whole[whole.len().saturating_sub(SHORT_ID)..].to_owned()
}

/// The record of a kind that is meant.
pub fn find<'a, R: Shelved>(library: &'a Library, words: &str) -> Result<&'a R, Failure> {
    among(library.all::<R>(), words)
}

/// The record of a kind that is named; an empty value names none.
pub fn named<R: Shelved>(library: &Library, words: &str) -> Result<Option<Id<R>>, Failure> {
    if words.trim().is_empty() {
        return Ok(None);
    }
    find::<R>(library, words).map(|record| Some(record.id()))
}

/// The record meant among some of a kind.
pub fn among<'a, R: Record>(records: impl Iterator<Item = &'a R>, words: &str) -> Result<&'a R, Failure> {
    let records: Vec<&R> = records.collect();
    let candidates: Vec<(Uuid, String)> = records
        .iter()
        .map(|record| (record.id().uuid(), record.title()))
        .collect();
    choose(&candidates, words, Some(R::KIND)).map(|at| records[at])
}

/// The place of the one that is meant.
pub fn choose(candidates: &[(Uuid, String)], words: &str, kind: Option<Kind>) -> Result<usize, Failure> {
    let wanted = fold(words);
    let by_title = |test: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let titles = candidates.iter().enumerate();
        titles
            .filter(|(_, (_, title))| !title.is_empty() && test(&fold(title)))
            .map(|(at, _)| at)
            .collect()
    };
    let ways: [&dyn Fn() -> Vec<usize>; 3] = [
        &|| by_title(&|title| title == wanted),
        &|| by_id(candidates, words),
        &|| by_title(&|title| !wanted.is_empty() && title.contains(&wanted)),
    ];
    for way in ways {
        match way().as_slice() {
            [] => {}
            [one] => return Ok(*one),
            several => {
                return Err(Failure::Several {
                    words: words.to_owned(),
                    candidates: several
                        .iter()
                        .map(|at| {
                            (
                                short(Id::<()>::from_uuid(candidates[*at].0)),
                                candidates[*at].1.clone(),
                            )
                        })
                        .collect(),
                });
            }
        }
    }
    Err(Failure::NoSuchRecord {
        kind,
        words: words.to_owned(),
    })
}

/// Those whose id begins or ends with what was typed; fewer than four signs name nobody.
fn by_id(candidates: &[(Uuid, String)], words: &str) -> Vec<usize> {
    let typed = words.trim().to_ascii_lowercase();
    let plausible = typed.len() >= 4 && typed.chars().all(|sign| sign.is_ascii_hexdigit() || sign == '-');
    if !plausible {
        return Vec::new();
    }
    let fits = |id: &Uuid| {
        let (hyphenated, simple) = (id.hyphenated().to_string(), id.simple().to_string());
        [hyphenated, simple]
            .iter()
            .any(|id| id.starts_with(&typed) || id.ends_with(&typed))
    };
    let ids = candidates.iter().enumerate();
    ids.filter(|(_, (id, _))| fits(id)).map(|(at, _)| at).collect()
}

/// Every record that has a name, of any kind.
pub fn everything(library: &Library) -> Vec<(RecordRef, String)> {
    fn of<R: Shelved>(library: &Library, found: &mut Vec<(RecordRef, String)>) {
        let records = library
            .all::<R>()
            .map(|record| (RecordRef::of(record.id()), record.title()));
        found.extend(records);
    }
    let mut found = Vec::new();
    for kind in Kind::ALL {
        match kind {
            Kind::Binder => of::<Binder>(library, &mut found),
            Kind::Unit => of::<Unit>(library, &mut found),
            Kind::Role => of::<Role>(library, &mut found),
            Kind::Person => of::<Person>(library, &mut found),
            Kind::Plan => of::<Plan>(library, &mut found),
            // An edition is found through its plan.
            Kind::Edition => {}
            Kind::Activation => of::<Activation>(library, &mut found),
            Kind::Incident => of::<Incident>(library, &mut found),
            Kind::Exercise => of::<Exercise>(library, &mut found),
            Kind::CoreTask => of::<CoreTask>(library, &mut found),
            Kind::Improvement => of::<Improvement>(library, &mut found),
            Kind::Proposal => of::<Proposal>(library, &mut found),
            Kind::Roster => of::<Roster>(library, &mut found),
            Kind::RosterMonth => of::<RosterMonth>(library, &mut found),
            Kind::RosterDraft => of::<RosterDraft>(library, &mut found),
            Kind::Publication => of::<Publication>(library, &mut found),
            Kind::Swap => of::<Swap>(library, &mut found),
            Kind::RuleSet => of::<RuleSet>(library, &mut found),
            Kind::CallOut => of::<CallOut>(library, &mut found),
            Kind::CallList => of::<CallList>(library, &mut found),
            Kind::AidAgreement => of::<AidAgreement>(library, &mut found),
            Kind::Calendar => of::<Calendar>(library, &mut found),
            Kind::Routine => of::<Routine>(library, &mut found),
            Kind::Handover => of::<Handover>(library, &mut found),
            // They are reached through their handover only.
            Kind::ConfidentialPart | Kind::Disclosure | Kind::Erasure => {}
            Kind::Baton => of::<Baton>(library, &mut found),
            Kind::Task => of::<Task>(library, &mut found),
            Kind::Log => of::<Log>(library, &mut found),
            Kind::LogEntry => of::<LogEntry>(library, &mut found),
            Kind::Concept => of::<Concept>(library, &mut found),
            Kind::Consultation => of::<Consultation>(library, &mut found),
            Kind::SupportEffort => of::<SupportEffort>(library, &mut found),
            Kind::Premises => of::<Premises>(library, &mut found),
            Kind::Printout => of::<Printout>(library, &mut found),
        }
    }
    found
}

/// A record as JSON, with its kind.
pub fn to_json(record: &AnyRecord) -> serde_json::Value {
    let mut value = record.to_value();
    value["kind"] = serde_json::Value::from(record.kind().key());
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidates() -> Vec<(Uuid, String)> {
        let id = |text: &str| text.parse().expect("an id");
        vec![
            (id("0192f000-0000-7000-8000-00000000abcd"), "Elavbrott".to_owned()),
            (
                id("0192f000-0000-7000-8000-00000000ef01"),
                "Elavbrott i skolan".to_owned(),
            ),
            (id("0192f001-0000-7000-8000-00000000ef02"), "Värme".to_owned()),
        ]
    }

    #[test]
    fn a_whole_name_wins_over_its_part_in_another_and_case_and_dots_dont_matter() {
        assert_eq!(choose(&candidates(), "elavbrott", None).expect("found"), 0);
        assert_eq!(choose(&candidates(), "VARME", None).expect("found"), 2);
        assert_eq!(choose(&candidates(), "skolan", None).expect("found"), 1);
    }

    #[test]
    fn a_beginning_or_end_of_an_id_names_the_record_when_no_other_has_it() {
        assert_eq!(choose(&candidates(), "0192f001", None).expect("found"), 2);
        assert_eq!(choose(&candidates(), "abcd", None).expect("found"), 0);
        let several = choose(&candidates(), "0192f000", None).expect_err("two have it");
        assert!(matches!(several, Failure::Several { candidates, .. } if candidates.len() == 2));
        assert!(matches!(
            choose(&candidates(), "vatten", None),
            Err(Failure::NoSuchRecord { .. })
        ));
    }
}
