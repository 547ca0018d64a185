//! Handovers that passed on paper, typed in afterwards: one holder at every instant, and nothing rewritten unseen.

use chrono::Duration;
use proptest::prelude::*;

use super::*;
use crate::domain::handover::form::{beside, beside_at, forms};
use crate::domain::handover::{Holding, Party};
use crate::domain::slips::LARGEST;
use crate::domain::{Edit, Routine};

use crate::domain::edit::handing::Act;

fn at(minute: i64) -> DateTime<Utc> {
    "2026-11-22T22:00:00Z"
        .parse::<DateTime<Utc>>()
        .expect("an instant")
        + Duration::minutes(minute)
}

fn typist() -> Author {
    Author {
        name: "Anna Ek".into(),
        role: String::new(),
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
    for write in edit.carry_out(library, &typist(), at(minute))? {
        if let Write::Put(record) = write {
            library.put(record, at(minute), false);
        }
    }
    Ok(())
}

fn baton() -> Id<Baton> {
    Id::of_name("baton", "")
}

fn routine() -> Routine {
    let mut routine = Routine::blank(Id::of_name("routine", ""), "Till krisstödet");
    let mut asked = crate::domain::handover::RoutineField::asking("Läget");
    asked.required = true;
    routine.fields.push(Id::of_name("field", ""), asked);
    routine
}

/// Socialjouren holds the responsibility from minute 0.
fn night() -> Library {
    let mut library = Library::default();
    let found = Edit::FoundBaton {
        baton: Baton {
            id: baton(),
            name: "Krisstöd".into(),
            unit: None,
            incident: None,
            passes: Default::default(),
        },
        pass: Id::of_name("pass", "first"),
        holder: party("Socialjouren"),
    };
    run(&mut library, &found, 0).expect("founded");
    library
}

fn started(library: &mut Library, name: &str, (from, to): (&str, &str), minute: i64) -> Id<Handover> {
    let routine = routine();
    let id = Id::of_name("handover", name);
    let parties = (party(from), party(to));
    let draft = Handover::draft(
        id,
        (routine.id, &routine),
        baton(),
        parties.0,
        parties.1,
        at(minute),
    );
    run(library, &Edit::StartHandover(Box::new(draft)), minute).expect("started");
    id
}

fn written(number: u32, minute: i64) -> Written {
    Written {
        number,
        by: "Sten Ekhammar".into(),
        at: at(minute),
    }
}

fn passes(handover: Id<Handover>, number: u32, (wrote, passed): (i64, i64)) -> Edit {
    Edit::Hand(Act::PassOnPaper {
        handover,
        id: Id::of_name("form", &format!("{handover}/{number}")),
        form: written(number, wrote),
        passed_at: at(passed),
        words: "Jag tar över".into(),
        pass: Id::of_name("pass", &format!("{handover}")),
    })
}

fn holder(library: &Library, minute: i64) -> String {
    match library.get(baton()).expect("the baton").holder_at(at(minute)) {
        Holding::Held(_, pass) => pass.to.name.clone(),
        other => panic!("exactly one holder, not {other:?}"),
    }
}

#[test]
fn responsibility_that_passed_on_paper_is_held_from_then_and_both_times_stay() {
    let mut library = night();
    let id = started(&mut library, "a", ("Socialjouren", "Maja"), 600);
    run(&mut library, &passes(id, 12, (150, 160)), 610).expect("typed in");
    assert_eq!(holder(&library, 159), "Socialjouren");
    assert_eq!(holder(&library, 160), "Maja");
    let handover = library.get(id).expect("kept");
    assert_eq!(handover.stage, Stage::Accepted);
    assert_eq!(
        (handover.offered_at, handover.closed_at),
        (Some(at(150)), Some(at(160)))
    );
    assert!(handover.is_as_offered());
    let form = handover.passed_on_paper().expect("the form");
    assert_eq!(
        (form.written_by.as_str(), form.typed_by.name.as_str()),
        ("Sten Ekhammar", "Anna Ek")
    );
    assert_eq!((form.written_at, form.typed_at), (at(150), at(610)));
    assert!(!passes(id, 12, (150, 160)).can_undo(), "others act on it");
}

#[test]
fn a_form_that_the_record_contradicts_moves_nothing_until_somebody_decides() {
    let mut library = night();
    let first = started(&mut library, "a", ("Socialjouren", "Maja"), 100);
    run(&mut library, &passes(first, 1, (95, 98)), 200).expect("typed in");
    // By another form Socialjouren gave it to Olle, before Maja had taken over.
    let other = started(&mut library, "b", ("Socialjouren", "Olle"), 300);
    let contradicted = Refusal::PaperContradicted {
        holder: "Maja".into(),
        since: at(98),
    };
    assert_eq!(
        run(&mut library, &passes(other, 2, (90, 97)), 310),
        Err(contradicted.clone())
    );
    assert_eq!(
        run(&mut library, &passes(other, 2, (90, 120)), 310),
        Err(contradicted)
    );
    let keep = |reason: &str| {
        Edit::Hand(Act::KeepBeside {
            handover: other,
            id: Id::of_name("form", "b"),
            form: written(2, 90),
            passed_at: at(97),
            words: String::new(),
            reason: reason.into(),
        })
    };
    assert_eq!(run(&mut library, &keep(" "), 320), Err(Refusal::ReasonMissing));
    run(
        &mut library,
        &keep("Olle lämnade över till Maja, säger båda"),
        320,
    )
    .expect("decided");
    for minute in 98..400 {
        assert_eq!(holder(&library, minute), "Maja");
    }
    assert_eq!(beside(&library, baton()).len(), 1);
    assert_eq!(beside_at(&library, baton(), at(96)), []);
    assert_eq!(beside_at(&library, baton(), at(97)).len(), 1);
    assert_eq!(beside_at(&library, baton(), at(321)), [], "it is decided");
}

#[test]
fn nobody_takes_over_by_a_form_before_they_had_it_themselves() {
    let mut library = night();
    let early = started(&mut library, "a", ("Socialjouren", "Maja"), 100);
    let before = run(&mut library, &passes(early, 1, (-60, -30)), 110);
    assert!(
        matches!(before, Err(Refusal::PaperContradicted { .. })),
        "{before:?}"
    );
    // Within the minute in which it was founded the form only lacks the seconds.
    let mut late = night();
    let seconds = Edit::Hand(Act::PassOnPaper {
        handover: started(&mut late, "a", ("Socialjouren", "Maja"), 100),
        id: Id::of_name("form", ""),
        form: Written {
            at: at(0) - Duration::seconds(30),
            ..written(1, 0)
        },
        passed_at: at(0) - Duration::seconds(30),
        words: "Jag tar över".into(),
        pass: Id::of_name("pass", "a"),
    });
    run(&mut late, &seconds, 110).expect("typed in");
    assert_eq!(holder(&late, 0), "Maja");
}

#[test]
fn what_is_not_whole_on_the_form_is_asked_for_and_nothing_is_changed() {
    let mut library = night();
    let id = started(&mut library, "a", ("Socialjouren", ""), 100);
    let act = |edit: &dyn Fn(&mut Act)| {
        let Edit::Hand(mut act) = passes(id, 3, (90, 95)) else {
            unreachable!("it is an act of handing over")
        };
        edit(&mut act);
        Edit::Hand(act)
    };
    assert_eq!(
        run(&mut library, &act(&|_| {}), 110),
        Err(Refusal::ReceiverMissing)
    );
    let parties = Edit::SetParties {
        handover: id,
        from: party("Socialjouren"),
        to: party("Maja"),
    };
    run(&mut library, &parties, 110).expect("named");
    type Change = fn(&mut Act);
    let wrong: [(Change, Refusal); 6] = [
        (
            |act| {
                if let Act::PassOnPaper { words, .. } = act {
                    words.clear()
                }
            },
            Refusal::NotReadBack,
        ),
        (
            |act| {
                if let Act::PassOnPaper { form, .. } = act {
                    form.by.clear()
                }
            },
            Refusal::PaperWriterMissing,
        ),
        (
            |act| {
                if let Act::PassOnPaper { form, .. } = act {
                    form.number = 0
                }
            },
            Refusal::PaperNumber {
                number: 0,
                largest: LARGEST,
            },
        ),
        (
            |act| {
                if let Act::PassOnPaper { form, .. } = act {
                    form.at = at(96)
                }
            },
            Refusal::PassedBeforeWritten,
        ),
        (
            |act| {
                if let Act::PassOnPaper { form, .. } = act {
                    form.at = at(300)
                }
            },
            Refusal::EventInFuture,
        ),
        (
            |act| {
                if let Act::PassOnPaper { passed_at, .. } = act {
                    *passed_at = at(300)
                }
            },
            Refusal::EventInFuture,
        ),
    ];
    for (change, refusal) in wrong {
        assert_eq!(run(&mut library, &act(&change), 110), Err(refusal));
        assert_eq!(holder(&library, 110), "Socialjouren");
        assert!(library.get(id).expect("kept").forms.is_empty());
    }
}

#[test]
fn a_noted_form_keeps_the_steps_here_and_is_the_same_form_when_it_is_typed_in_whole() {
    let mut library = night();
    let id = started(&mut library, "a", ("Socialjouren", "Maja"), 100);
    let note = Edit::Hand(Act::NoteForm {
        handover: id,
        id: Id::of_name("form", "noted"),
        form: written(5, 90),
    });
    run(&mut library, &note, 110).expect("noted");
    assert!(note.can_undo());
    assert_eq!(holder(&library, 110), "Socialjouren");
    assert_eq!(library.get(id).expect("kept").stage, Stage::Draft);
    let again = run(&mut library, &note, 111);
    assert!(matches!(again, Err(Refusal::FormTypedIn { number: 5, .. })));
    run(&mut library, &passes(id, 5, (90, 95)), 120).expect("typed in whole");
    assert_eq!(library.get(id).expect("kept").forms.len(), 1);
    assert_eq!(holder(&library, 95), "Maja");
}

#[test]
fn missing_forms_are_said_for_each_routine_and_the_same_form_is_not_typed_in_twice() {
    let mut library = night();
    for (number, (from, to), passed) in [(3, ("Socialjouren", "Maja"), 10), (6, ("Maja", "Olle"), 20)] {
        let id = started(&mut library, to, (from, to), 600);
        run(&mut library, &passes(id, number, (passed - 1, passed)), 610).expect("typed in");
    }
    let found = forms(&library, routine().id, None, None);
    assert_eq!((found.missing.as_slice(), found.next()), ([4, 5].as_slice(), 7));
    assert_eq!(
        forms(&library, routine().id, Some(1), Some(7)).missing,
        [1, 2, 4, 5, 7]
    );
    let other = forms(&library, Id::of_name("routine", "other"), None, None);
    assert_eq!(other, Default::default(), "each routine has its own");
    let again = started(&mut library, "again", ("Olle", "Per"), 620);
    let refused = run(&mut library, &passes(again, 6, (19, 30)), 630);
    assert!(matches!(refused, Err(Refusal::FormTypedIn { number: 6, .. })));
    // A form of another night with the same number is another form, and the number is said to be there twice.
    run(&mut library, &passes(again, 6, (29, 30)), 630).expect("another form");
    assert_eq!(forms(&library, routine().id, None, None).twice, [6]);
}

#[test]
fn a_handover_of_before_there_were_forms_is_read_as_it_was() {
    let mut library = night();
    let id = started(&mut library, "a", ("Socialjouren", "Maja"), 100);
    let handover = library.get(id).expect("started");
    let mut kept = serde_json::to_value(handover).expect("a value");
    kept.as_object_mut().expect("an object").remove("forms");
    let read: Handover = serde_json::from_value(kept).expect("an old handover");
    assert_eq!(&read, handover);
}

proptest! {
    #[test]
    fn whatever_forms_are_typed_in_somebody_alone_holds_it_at_every_instant_and_no_taking_over_on_record_moves(
        typed in prop::collection::vec((0_i64..200, any::<bool>()), 1..8),
    ) {
        let mut library = night();
        for (nth, (passed, from_holder)) in typed.into_iter().enumerate() {
            let now = 300 + i64::try_from(nth).expect("few");
            let before = library.get(baton()).expect("the baton").clone();
            let latest = holder(&library, 10_000);
            let from = if from_holder { latest.as_str() } else { "Socialjouren" };
            let id = started(&mut library, &nth.to_string(), (from, &format!("N{nth}")), now);
            let number = u32::try_from(nth).expect("few") + 1;
            if run(&mut library, &passes(id, number, (passed - 1, passed)), now).is_err() {
                let keep = Edit::Hand(Act::KeepBeside {
                    handover: id,
                    id: Id::of_name("form", "beside"),
                    form: written(number, passed - 1),
                    passed_at: at(passed),
                    words: String::new(),
                    reason: "Pärmen står fast".into(),
                });
                run(&mut library, &keep, now).expect("a person decides");
            }
            let after = library.get(baton()).expect("the baton");
            for (id, pass) in before.chain() {
                prop_assert_eq!(after.passes.get(id), Some(pass), "who took over when stays");
                prop_assert_eq!(after.counts_from(id), before.counts_from(id));
            }
            for minute in 0..400 {
                holder(&library, minute);
            }
        }
    }
}
