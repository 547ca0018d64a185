//! The rules of handover and activation, over random sequences of acts.

use proptest::prelude::*;

use chrono::Duration;

use super::*;
use crate::domain::Routine;
use crate::domain::activation::Called112;
use crate::domain::handover::{FieldKind, Holding, RoutineField};
use crate::domain::plan::{Bracket, Failure, Standing, Step};

fn now(minute: i64) -> DateTime<Utc> {
    "2026-11-22T22:00:00Z"
        .parse::<DateTime<Utc>>()
        .expect("an instant")
        + Duration::minutes(minute)
}

fn author() -> Author {
    Author {
        name: "Anna Ek".into(),
        role: "Krisledare".into(),
    }
}

fn party(name: &str) -> Party {
    Party {
        name: name.into(),
        role: "Jour".into(),
        phone: String::new(),
    }
}

fn run(library: &mut Library, edit: &Edit, minute: i64) -> Result<(), Refusal> {
    for write in edit.carry_out(library, &author(), now(minute))? {
        match write {
            Write::Put(record) => library.put(record, now(minute), false),
            Write::Delete(which) => library.remove(which),
        }
    }
    Ok(())
}

fn routine() -> Routine {
    let field = RoutineField {
        title: "Läget".into(),
        help: String::new(),
        kind: FieldKind::Text,
        choices: Vec::new(),
        required: true,
        warn_personal_data: true,
        section: None,
    };
    Routine {
        id: Id::of_name("routine", ""),
        title: "Skift till skift".into(),
        from_role: String::new(),
        to_role: String::new(),
        responsibility: String::new(),
        used_when: String::new(),
        overdue_minutes: 30,
        fields: [(Id::of_name("field", ""), field)].into_iter().collect(),
        source: String::new(),
        unverified: false,
        retired: false,
    }
}

fn with_baton() -> (Library, Id<Baton>) {
    let mut library = Library::default();
    let id = Id::of_name("baton", "");
    let baton = Baton {
        id,
        name: "Krisstöd".into(),
        unit: None,
        incident: None,
        passes: Default::default(),
    };
    let found = Edit::FoundBaton {
        baton,
        pass: Id::of_name("pass", "0"),
        holder: party("Socialjouren"),
    };
    run(&mut library, &found, 0).expect("a baton can be founded");
    (library, id)
}

fn holder(library: &Library, baton: Id<Baton>, minute: i64) -> String {
    match library
        .get(baton)
        .expect("the baton stays")
        .holder_at(now(minute))
    {
        Holding::Held(_, pass) => pass.to.name.clone(),
        other => panic!("exactly one holder, not {other:?}"),
    }
}

#[test]
fn responsibility_moves_only_when_what_was_offered_has_been_read_back_and_accepted() {
    let (mut library, baton) = with_baton();
    let id = Id::of_name("handover", "");
    let routine = routine();
    let draft = Handover::draft(
        id,
        (routine.id, &routine),
        baton,
        party("Socialjouren"),
        party("Anna Ek"),
        now(1),
    );
    run(&mut library, &Edit::StartHandover(Box::new(draft)), 1).expect("starts");

    let offer = Edit::Offer { handover: id };
    assert_eq!(
        run(&mut library, &offer, 2),
        Err(Refusal::FieldsMissing {
            titles: vec!["Läget".into()]
        })
    );
    let answer = Edit::Answer {
        handover: id,
        answer: Id::of_name("field", ""),
        text: "3 drabbade".into(),
    };
    run(&mut library, &answer, 3).expect("a draft is written in");
    run(&mut library, &offer, 4).expect("complete");
    assert!(
        run(&mut library, &answer, 4).is_err(),
        "what is offered is no longer changed"
    );

    let accept = Edit::Accept {
        handover: id,
        pass: Id::of_name("pass", "1"),
    };
    assert_eq!(run(&mut library, &accept, 5), Err(Refusal::NotReadBack));
    assert_eq!(holder(&library, baton, 5), "Socialjouren");
    run(
        &mut library,
        &Edit::ReadBack {
            handover: id,
            words: "tre personer".into(),
        },
        6,
    )
    .expect("read back");
    assert_eq!(run(&mut library, &accept, 6), Err(Refusal::NotConfirmed));
    assert_eq!(holder(&library, baton, 6), "Socialjouren");
    let confirm = Edit::Hand(handing::Act::Confirm { handover: id });
    run(&mut library, &confirm, 6).expect("the giver has heard it");
    run(&mut library, &accept, 7).expect("accepted");
    assert_eq!(holder(&library, baton, 6), "Socialjouren");
    assert_eq!(holder(&library, baton, 7), "Anna Ek");
    assert!(
        run(&mut library, &accept, 8).is_err(),
        "accepting twice moves nothing twice"
    );
}

#[test]
fn a_step_is_skipped_only_with_a_reason_and_an_ended_activation_stays_as_it_was() {
    let mut plan = Plan::new(Id::of_name("plan", ""), Standing::Local, "Elavbrott");
    let step = Step {
        text: "Tänd ficklampan".into(),
        ..Step::new(Bracket::FirstHour)
    };
    plan.steps.push(Id::of_name("step", ""), step);
    let mut library = Library::default();
    library.put(plan.clone().into(), now(0), false);
    let id = Id::of_name("activation", "");
    let how = Start {
        exercise: false,
        outage_began_at: now(-30),
        authority: String::new(),
        called_112: Called112::NotNeeded,
        channel: String::new(),
        draft: false,
    };
    run(
        &mut library,
        &Edit::Activate {
            id,
            plan: plan.id,
            how,
        },
        0,
    )
    .expect("activated");
    let mark = |state, note: &str| Edit::MarkStep {
        activation: id,
        step: Id::of_name("step", ""),
        state,
        note: note.into(),
    };
    assert_eq!(
        run(&mut library, &mark(StepState::Skipped, " "), 1),
        Err(Refusal::ReasonMissing)
    );
    run(&mut library, &mark(StepState::Done, ""), 2).expect("ticked");
    run(
        &mut library,
        &Edit::EndActivation {
            activation: id,
            note: String::new(),
        },
        3,
    )
    .expect("ended");
    assert_eq!(
        run(&mut library, &mark(StepState::Open, ""), 4),
        Err(Refusal::ActivationEnded)
    );
    let step = library
        .get(id)
        .expect("kept")
        .steps
        .iter()
        .next()
        .expect("one step")
        .1
        .clone();
    assert_eq!((step.state, step.at), (StepState::Done, Some(now(2))));
}

#[test]
fn two_who_swap_change_places_also_across_months() {
    let mut library = Library::default();
    let roster = Roster::new(Id::of_name("roster", ""), "Jour");
    library.put(roster.clone().into(), now(0), false);
    let shift = |person: &str, start: &str, end: &str| Shift {
        person: Some(Id::of_name("person", person)),
        form: crate::domain::roster::DutyForm::Standby,
        ..Shift::new(
            Id::of_name("role", ""),
            start.parse().expect("a time"),
            end.parse().expect("a time"),
        )
    };
    let november = shift("a", "2026-11-29T17:00:00", "2026-11-30T08:00:00");
    let december = shift("b", "2026-12-05T17:00:00", "2026-12-06T08:00:00");
    let (one, other) = (Id::of_name("shift", "1"), Id::of_name("shift", "2"));
    let put = Edit::PutShifts {
        roster: roster.id,
        shifts: vec![(one, november.clone()), (other, december.clone())],
    };
    run(&mut library, &put, 0).expect("put");
    let place = |shift: &Shift, id| ShiftRef {
        month: RosterMonth::id_of(roster.id, shift.start.date()),
        shift: id,
    };
    let swap = Edit::SwapShifts {
        one: place(&november, one),
        other: place(&december, other),
    };
    run(&mut library, &swap, 1).expect("swapped");
    let person = |library: &Library, shift: &Shift, id| {
        library
            .get(RosterMonth::id_of(roster.id, shift.start.date()))
            .and_then(|month| month.shifts.get(id)?.person)
    };
    assert_eq!(person(&library, &november, one), Some(Id::of_name("person", "b")));
    assert_eq!(
        person(&library, &december, other),
        Some(Id::of_name("person", "a"))
    );
}

#[test]
fn plans_are_started_together_or_not_at_all_and_the_incident_ends_with_the_last_of_them() {
    let mut library = Library::default();
    let plan = |name: &str, standing| Plan::new(Id::of_name("plan", name), standing, name);
    for (name, standing, failed) in [
        ("El", Standing::Local, Failure::Power),
        ("IT", Standing::Local, Failure::It),
        ("Mall", Standing::Template, Failure::Power),
    ] {
        let mut plan = plan(name, standing);
        plan.failed = vec![failed];
        library.put(plan.into(), now(0), false);
    }
    let incident = Incident {
        id: Id::of_name("incident", ""),
        title: "El, IT".into(),
        failed: vec![Failure::Power, Failure::It],
        began_at: now(0),
        exercise: false,
        started_by: Author {
            name: "Någon".into(),
            role: String::new(),
        },
        ended_at: None,
    };
    let which = incident.id;
    let start = |names: &[&str]| Edit::StartIncident {
        incident: incident.clone(),
        plans: names
            .iter()
            .map(|name| (Id::of_name("activation", name), Id::of_name("plan", name)))
            .collect(),
        down: [(Failure::Power, now(-30)), (Failure::It, now(-50))].into(),
        how: Start {
            exercise: true,
            outage_began_at: now(-30),
            authority: String::new(),
            called_112: Called112::Yes,
            channel: String::new(),
            draft: false,
        },
    };
    assert_eq!(run(&mut library, &start(&[]), 0), Err(Refusal::NoPlanChosen));
    assert_eq!(
        run(&mut library, &start(&["El", "Mall"]), 0),
        Err(Refusal::TemplateNotActivated)
    );
    assert_eq!(library.count::<Activation>() + library.count::<Incident>(), 0);
    run(&mut library, &start(&["El", "IT"]), 0).expect("started");
    assert!(start(&["El"]).can_undo());
    assert!(
        library
            .all::<Activation>()
            .all(|one| one.incident == Some(which) && one.exercise)
    );
    let kept = library.get(which).expect("started").clone();
    assert_eq!((kept.began_at, kept.exercise), (now(-30), true));
    assert_eq!(kept.started_by, author());
    // A plan's outage began when the first thing that it is for did.
    let began = |name: &str| {
        let one = library.get(Id::<Activation>::of_name("activation", name));
        one.map(|one| one.outage_began_at)
    };
    assert_eq!((began("El"), began("IT")), (Some(now(-30)), Some(now(-50))));
    for (name, minute, ended) in [("El", 1, None), ("IT", 2, Some(now(2)))] {
        let end = Edit::EndActivation {
            activation: Id::of_name("activation", name),
            note: String::new(),
        };
        run(&mut library, &end, minute).expect("ended");
        assert_eq!(library.get(which).and_then(|one| one.ended_at), ended);
    }
}

proptest! {
    #[test]
    fn whatever_is_tried_in_whatever_order_exactly_one_party_holds_the_responsibility(
        acts in prop::collection::vec((0u8..8, 0u8..3), 0..60)
    ) {
        let (mut library, baton) = with_baton();
        let routine = routine();
        let id = |n: u8| Id::<Handover>::of_name("handover", &n.to_string());
        let mut expected = String::from("Socialjouren");
        for (minute, (act, n)) in (1i64..).zip(acts) {
            let edit = match act {
                0 => {
                    let from = party(&holder(&library, baton, minute));
                    let to = party(&format!("Mottagare {n}"));
                    Edit::StartHandover(Box::new(Handover::draft(
                        id(n), (routine.id, &routine), baton, from, to, now(minute),
                    )))
                }
                1 => Edit::Answer { handover: id(n), answer: Id::of_name("field", ""), text: "Läget".into() },
                2 => Edit::Offer { handover: id(n) },
                3 => Edit::ReadBack { handover: id(n), words: "Uppfattat".into() },
                4 => Edit::Accept { handover: id(n), pass: Id::of_name("pass", &minute.to_string()) },
                5 => Edit::Hand(handing::Act::Confirm { handover: id(n) }),
                6 => Edit::Return { handover: id(n), reason: "Fel nummer".into() },
                _ => Edit::Withdraw { handover: id(n), reason: "Ångrat".into() },
            };
            let before = library.get(id(n)).map(|handover| handover.stage);
            if run(&mut library, &edit, minute).is_ok() && act == 4 {
                prop_assert_eq!(before, Some(Stage::ReadBack));
                expected = format!("Mottagare {n}");
            }
            prop_assert_eq!(&holder(&library, baton, minute), &expected);
        }
    }
}
