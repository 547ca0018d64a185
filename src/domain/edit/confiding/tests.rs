use super::*;
use crate::domain::confidential::{Documented, due, longest};
use crate::domain::handover::{Party, Stage};
use crate::domain::unit::UnitKind;
use crate::domain::{AnyRecord, Items};

fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().expect("an instant")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn by() -> Author {
    Author {
        name: "Sten Ekhammar".into(),
        role: "Arkivarie".into(),
    }
}

fn unit(name: &str) -> Id<Unit> {
    Id::of_name("unit", name)
}

fn decision(allows: Documented, keep_days: u32) -> DocumentationDecision {
    DocumentationDecision {
        number: "SN 2025/12".into(),
        decided_on: day("2025-06-10"),
        support: "Krisstöd".into(),
        allows,
        keep_days,
    }
}

fn part() -> ConfidentialPart {
    ConfidentialPart {
        id: Id::of_name("part", ""),
        handover: Id::of_name("handover", ""),
        ground: "Samtycke".into(),
        ground_source: "OSL 12:2".into(),
        ground_unverified: true,
        assessed_by: "Sten Ekhammar".into(),
        assessed_on: day("2026-11-24"),
        from_unit: unit("from"),
        to_unit: unit("to"),
        sections: Items::default(),
        erase_on: day("2026-12-01"),
        created_at: now(),
    }
}

fn library() -> Library {
    let mut library = Library::default();
    let party = Party {
        name: "Jouren".into(),
        role: String::new(),
        phone: String::new(),
    };
    let handover = Handover {
        id: part().handover,
        routine: Id::of_name("routine", ""),
        title: "Till krisstöd".into(),
        baton: Id::of_name("baton", ""),
        from: party.clone(),
        to: party,
        overdue_minutes: 30,
        created_at: now(),
        answers: Items::default(),
        stage: Stage::Draft,
        offered_at: None,
        read_back: String::new(),
        closed_at: None,
        reason: String::new(),
        moves_at: None,
        follows: None,
        tasks: Vec::new(),
        digest: String::new(),
        code: String::new(),
        answer_code: String::new(),
        received: false,
        confirmed_at: None,
        gives_back: None,
        forms: Default::default(),
    };
    library.put(handover.into(), now(), false);
    for name in ["from", "to"] {
        library.put(
            Unit::new(unit(name), name, UnitKind::DistrictBoard).into(),
            now(),
            false,
        );
    }
    library
}

fn run(library: &mut Library, act: Act) -> Result<(), Refusal> {
    for write in act.carry_out(library, &by(), now())? {
        match write {
            Write::Put(record) => library.put(record, now(), false),
            Write::Delete(which) => library.remove(which),
        }
    }
    Ok(())
}

fn decide(library: &mut Library, name: &str, allows: Documented, days: u32) {
    let act = Act::Decide {
        unit: unit(name),
        decision: Some(decision(allows, days)),
    };
    run(library, act).expect("decided");
}

#[test]
fn layer_b_is_refused_until_both_boards_have_decided_that_they_document_individuals() {
    let mut library = library();
    let begin = || Act::Begin(Box::new(part()));
    let refused = |unit: &str| Err(Refusal::NotDocumented { unit: unit.into() });
    assert_eq!(run(&mut library, begin()), refused("from"));
    decide(&mut library, "from", Documented::Identities, 30);
    assert_eq!(run(&mut library, begin()), refused("to"));
    decide(&mut library, "to", Documented::NoIdentities, 30);
    assert_eq!(run(&mut library, begin()), refused("to"));
    decide(&mut library, "to", Documented::Identities, 14);
    assert_eq!(run(&mut library, begin()), Ok(()));
    assert_eq!(run(&mut library, begin()), Err(Refusal::ConfidentialBegun));
}

#[test]
fn layer_b_is_kept_no_longer_than_the_stricter_of_the_two_decisions() {
    let mut library = library();
    decide(&mut library, "from", Documented::Identities, 30);
    decide(&mut library, "to", Documented::Identities, 14);
    let latest = day("2026-12-08");
    assert_eq!(
        longest(&library, (unit("from"), unit("to")), day("2026-11-24")),
        Some(latest)
    );
    for erase_on in ["2026-12-09", "2026-11-24"] {
        let part = ConfidentialPart {
            erase_on: day(erase_on),
            ..part()
        };
        let refused = run(&mut library, Act::Begin(Box::new(part)));
        assert_eq!(refused, Err(Refusal::EraseOn { latest }));
    }
}

#[test]
fn a_decision_taken_back_stops_the_writing_too() {
    let mut library = library();
    decide(&mut library, "from", Documented::Identities, 30);
    decide(&mut library, "to", Documented::Identities, 30);
    run(&mut library, Act::Begin(Box::new(part()))).expect("begun");
    let write = || Act::Write {
        part: part().id,
        section: Id::of_name("section", ""),
        heading: "Vem".into(),
        text: "Uppgift".into(),
    };
    assert_eq!(run(&mut library, write()), Ok(()));
    let back = Act::Decide {
        unit: unit("to"),
        decision: None,
    };
    run(&mut library, back).expect("taken back");
    assert_eq!(
        run(&mut library, write()),
        Err(Refusal::NotDocumented { unit: "to".into() })
    );
}

#[test]
fn before_its_day_layer_b_is_erased_with_a_reason_only_and_the_line_says_nothing_of_it() {
    let mut library = library();
    decide(&mut library, "from", Documented::Identities, 30);
    decide(&mut library, "to", Documented::Identities, 30);
    run(&mut library, Act::Begin(Box::new(part()))).expect("begun");
    assert!(due(&library, day("2026-11-30")).is_empty());
    assert_eq!(due(&library, day("2026-12-01")), [part().id]);
    let erase = |reason: Option<&str>| Act::Erase {
        part: part().id,
        id: Id::of_name("erasure", ""),
        reason: reason.map(str::to_owned),
    };
    let early = run(&mut library, erase(None));
    assert_eq!(
        early,
        Err(Refusal::NotDue {
            on: day("2026-12-01")
        })
    );
    assert_eq!(run(&mut library, erase(Some(" "))), Err(Refusal::ReasonMissing));
    let writes = erase(Some("Felaktigt införd"))
        .carry_out(&library, &by(), now())
        .expect("erased");
    let [Write::Put(AnyRecord::Erasure(line))] = writes.as_slice() else {
        panic!("one line");
    };
    assert_eq!((line.erased, line.decision.as_str()), (part().id, "SN 2025/12"));
    assert!(line.is_unaltered());
    let altered = Erasure {
        reason_kind: ErasureGround::OnItsDate,
        ..line.clone()
    };
    assert!(!altered.is_unaltered());
}

#[test]
fn layer_b_is_given_to_the_receiving_board_only() {
    let mut library = library();
    decide(&mut library, "from", Documented::Identities, 30);
    decide(&mut library, "to", Documented::Identities, 30);
    run(&mut library, Act::Begin(Box::new(part()))).expect("begun");
    let give = |to: &str| {
        Act::Disclose(Box::new(Disclosure {
            id: Id::of_name("disclosure", to),
            handover: part().handover,
            layer: Layer::B,
            receiver: "Registrator".into(),
            unit: Some(unit(to)),
            purpose: "Fortsatt stöd".into(),
            format: "docx".into(),
            masked: 0,
            given_at: now(),
            given_by: "Sten".into(),
        }))
    };
    assert_eq!(
        run(&mut library, give("from")),
        Err(Refusal::OtherReceiver { unit: "to".into() })
    );
    assert_eq!(run(&mut library, give("to")), Ok(()));
}
