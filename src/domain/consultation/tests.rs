use proptest::prelude::*;

use super::*;
use crate::content;
use crate::domain::edit::Write;
use crate::domain::edit::consulting::Act;
use crate::domain::vocabulary::{ConceptStage, Term, TermStatus};
use crate::domain::{Edit, Refusal};

fn me() -> Author {
    Author {
        name: "Saga Granfjäll".into(),
        role: "Krisledare".into(),
    }
}

fn now() -> DateTime<Utc> {
    "2026-11-26T12:00:00Z".parse().expect("an instant")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn concept() -> Concept {
    let id = Id::of_name("concept", "samlingsplats");
    let mut concept = Concept::new(id);
    concept.definition_sv = "plats dit drabbade hänvisas".into();
    let term = Term::new(TermLanguage::Sv, "samlingsplats", TermStatus::Recommended);
    concept.terms.push(Id::of_name("term", "samlingsplats"), term);
    concept
}

fn consultation(partner: Partner) -> Consultation {
    let concept = concept();
    Consultation {
        id: Id::of_name("consultation", &format!("{partner:?}")),
        title: "Ord på skadeplats".into(),
        partner,
        sent_by: me(),
        sent_at: now(),
        answer_by: day("2026-12-10"),
        asked: [(concept.id.cast(), Asked::of(&concept, partner))]
            .into_iter()
            .collect(),
        replies: Items::default(),
        settlements: Items::default(),
    }
}

fn reply(term: Option<Support>, definition: Option<Support>) -> Reply {
    Reply {
        concept: concept().id,
        organisation: "Räddningstjänsten".into(),
        answered_by: "Sten Ekhammar".into(),
        supports_term: term,
        supports_definition: definition,
        own_term: String::new(),
        comment: String::new(),
        read_by: me(),
        read_at: now(),
    }
}

/// A binder with the concept, and what is done in it.
struct Desk(Library);

impl Desk {
    fn asked(partners: &[Partner]) -> Self {
        let mut desk = Self(Library::default());
        desk.0.put(concept().into(), now(), false);
        for partner in partners {
            desk.act(Act::Send(Box::new(consultation(*partner))))
                .expect("sent");
        }
        desk
    }

    fn act(&mut self, act: Act) -> Result<(), Refusal> {
        for write in Edit::Consult(act).carry_out(&self.0, &me(), now())? {
            if let Write::Put(record) = write {
                self.0.put(record, now(), false);
            }
        }
        Ok(())
    }

    fn answered(&mut self, partner: Partner, term: Support, definition: Support) {
        self.act(Act::Read {
            consultation: consultation(partner).id,
            replies: vec![reply(Some(term), Some(definition))],
        })
        .expect("read");
    }

    fn concept(&self) -> &Concept {
        self.0.get(concept().id).expect("there")
    }

    fn verdict(&self, today: &str) -> Verdict {
        Standing::of(&self.0, self.concept(), &content::agreement(), day(today)).verdict
    }

    fn conclude(&mut self, seen: Verdict) -> Result<(), Refusal> {
        self.act(Act::Conclude {
            concept: concept().id,
            seen,
            rules: Box::new(content::agreement()),
        })
    }
}

const BOTH: [Partner; 2] = [Partner::Police, Partner::Rescue];

#[test]
fn silence_is_never_a_yes() {
    let mut desk = Desk::asked(&BOTH);
    assert_eq!(desk.concept().stage, ConceptStage::Consulted);
    desk.answered(Partner::Police, Support::Yes, Support::Yes);
    assert_eq!(desk.verdict("2026-12-10"), Verdict::Waiting);
    assert_eq!(desk.verdict("2026-12-11"), Verdict::Unanswered);
    assert_eq!(
        desk.conclude(Verdict::Agreed),
        Err(Refusal::VerdictMoved { is: Verdict::Waiting })
    );
    assert_eq!(desk.conclude(Verdict::Waiting), Err(Refusal::NothingToConclude));
    assert_eq!(Desk::asked(&[]).verdict("2026-12-11"), Verdict::NotAsked);
}

#[test]
fn what_all_support_becomes_a_dated_version_and_the_earlier_one_can_be_read() {
    let mut desk = Desk::asked(&BOTH);
    for partner in BOTH {
        desk.answered(partner, Support::Yes, Support::Yes);
    }
    desk.conclude(Verdict::Agreed).expect("agreed");
    let agreed = desk.concept().clone();
    assert_eq!((agreed.stage, agreed.version), (ConceptStage::Agreed, 1));
    assert_eq!(agreed.agreed_on, Some(day("2026-11-26")));
    assert_eq!(desk.conclude(Verdict::Agreed), Err(Refusal::NothingToConclude));

    let mut changed = agreed;
    changed.definition_sv = "plats dit drabbade och anhöriga hänvisas".into();
    desk.0.put(changed.into(), now(), false);
    assert_eq!(desk.verdict("2026-11-27"), Verdict::AskAgain);
    for partner in BOTH {
        let mut again = consultation(partner);
        again.id = Id::of_name("consultation", &format!("again {partner:?}"));
        again.sent_at = now() + chrono::Duration::hours(1);
        again
            .asked
            .push(concept().id.cast(), Asked::of(desk.concept(), partner));
        let id = again.id;
        desk.act(Act::Send(Box::new(again))).expect("sent");
        desk.act(Act::Read {
            consultation: id,
            replies: vec![reply(Some(Support::Yes), Some(Support::Yes))],
        })
        .expect("read");
    }
    desk.conclude(Verdict::Agreed).expect("agreed anew");
    let wordings: Vec<_> = desk
        .concept()
        .versions
        .iter()
        .map(|(_, one)| one.clone())
        .collect();
    assert_eq!(wordings.iter().map(|one| one.version).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(wordings[0].definition_sv, "plats dit drabbade hänvisas");
    assert_eq!(
        wordings[1].definition_sv,
        "plats dit drabbade och anhöriga hänvisas"
    );
}

#[test]
fn one_no_is_disagreement_until_it_is_settled_with_a_reason_and_stays_readable() {
    let mut desk = Desk::asked(&BOTH);
    desk.answered(Partner::Police, Support::Yes, Support::Yes);
    desk.answered(Partner::Rescue, Support::Yes, Support::No);
    assert_eq!(desk.verdict("2026-12-11"), Verdict::Disagreement);
    let id = consultation(Partner::Rescue).id;
    let settle = |reason: &str| Act::Settle {
        consultation: id,
        concept: concept().id,
        reason: reason.into(),
    };
    assert_eq!(desk.act(settle(" ")), Err(Refusal::ReasonMissing));
    desk.act(settle("Båda läser definitionen lika")).expect("settled");
    assert_eq!(desk.verdict("2026-12-11"), Verdict::Agreed);
    desk.conclude(Verdict::Agreed).expect("agreed");
    let reason = desk.concept().versions.last().map(|(_, one)| one.reason.clone());
    assert_eq!(reason.as_deref(), Some("Båda läser definitionen lika"));
    assert!(
        desk.0
            .get(id)
            .expect("there")
            .replies_on(concept().id)
            .any(Reply::is_no)
    );

    // A new no is not covered by what was settled before it.
    let mut later = reply(Some(Support::No), None);
    later.read_at = now() + chrono::Duration::hours(1);
    desk.act(Act::Read {
        consultation: id,
        replies: vec![later],
    })
    .expect("read");
    assert_eq!(desk.verdict("2026-12-11"), Verdict::Disagreement);
}

#[test]
fn a_disagreement_confirmed_makes_the_concept_a_draft_again() {
    let mut desk = Desk::asked(&BOTH);
    desk.answered(Partner::Rescue, Support::No, Support::Yes);
    desk.conclude(Verdict::Disagreement).expect("back to draft");
    assert_eq!(desk.concept().stage, ConceptStage::Draft);
    assert_eq!(desk.verdict("2026-11-26"), Verdict::Disagreement);
}

#[test]
fn reading_the_same_answer_again_changes_nothing() {
    let mut desk = Desk::asked(&BOTH);
    desk.answered(Partner::Police, Support::Yes, Support::No);
    let id = consultation(Partner::Police).id;
    let before = desk.0.get(id).cloned();
    let mut again = reply(Some(Support::Yes), Some(Support::No));
    again.read_at = now() + chrono::Duration::days(3);
    desk.act(Act::Read {
        consultation: id,
        replies: vec![again],
    })
    .expect("read");
    assert_eq!(desk.0.get(id).cloned(), before);
}

#[test]
fn an_empty_or_late_consultation_or_a_strange_answer_is_refused() {
    let mut desk = Desk::asked(&[Partner::Police]);
    let mut empty = consultation(Partner::Rescue);
    empty.asked = Items::default();
    assert_eq!(desk.act(Act::Send(Box::new(empty))), Err(Refusal::NothingAsked));
    let mut late = consultation(Partner::Rescue);
    late.answer_by = day("2026-11-25");
    assert_eq!(
        desk.act(Act::Send(Box::new(late))),
        Err(Refusal::AnswerTimePassed)
    );
    let mut strange = reply(Some(Support::Yes), None);
    strange.concept = Id::of_name("concept", "annat");
    let read = Act::Read {
        consultation: consultation(Partner::Police).id,
        replies: vec![strange],
    };
    assert_eq!(desk.act(read), Err(Refusal::NotAskedAbout));
}

#[test]
fn what_nobody_answered_in_time_is_overdue_and_not_before() {
    let one = consultation(Partner::Police);
    assert!(!one.is_overdue("2026-12-10T20:00:00Z".parse().expect("an instant")));
    assert!(one.is_overdue("2026-12-11T01:00:00Z".parse().expect("an instant")));
}

proptest! {
    /// Whatever the partners say: agreed only when each supports it or had its no settled; a no is never outvoted.
    #[test]
    fn nothing_but_support_of_all_is_agreement(at in prop::collection::vec(0usize..7, 1..7)) {
        let positions: Vec<_> = at.into_iter().map(|at| Position::ALL[at]).collect();
        let rules = content::agreement();
        let (verdict, rule) = rules.judge(&positions);
        let all = positions.iter().all(|one| matches!(one, Position::Yes | Position::Settled));
        prop_assert_eq!(verdict == Verdict::Agreed, all);
        prop_assert_eq!(verdict == Verdict::Disagreement, positions.contains(&Position::No));
        prop_assert!(rule.is_some());
    }
}
