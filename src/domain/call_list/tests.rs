//! Calling people in, by one and by two who can't see each other.

use proptest::prelude::*;

use super::*;
use crate::domain::Edit;
use crate::domain::edit::Write;
use crate::domain::edit::calling::{Act, Said};
use crate::domain::person::Phone;

fn at(minute: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::minutes(minute)
}

fn person(number: usize) -> Id<Person> {
    Id::of_name("person", &number.to_string())
}

fn by(name: &str) -> Author {
    Author {
        name: name.into(),
        role: String::new(),
    }
}

/// So many people with a number; those at even places can talk with children.
fn library(people: usize) -> Library {
    let mut library = Library::default();
    for number in 0..people {
        let mut one = Person::new(person(number), format!("Person {number:02}"));
        if number % 2 == 0 {
            one.competences.push("barn".into());
        }
        let phone = Phone {
            label: String::new(),
            number: "0846500400".into(),
            verified_on: None,
            failed_on: None,
        };
        one.phones.push(Id::of_name("phone", ""), phone);
        library.put(one.into(), at(0), false);
    }
    library
}

fn list(people: usize, wanted: &[(&str, u32)]) -> CallList {
    let line = |(competence, count): &(&str, u32)| Wanted {
        role: None,
        competence: (*competence).into(),
        count: *count,
    };
    CallList {
        id: Id::of_name("call-list", ""),
        title: "Brand".into(),
        incident: None,
        activation: None,
        roster: None,
        role: None,
        unit: None,
        created_at: at(0),
        created_by: by("Anna"),
        wanted: wanted
            .iter()
            .map(|one| (Id::of_name("wanted", one.0), line(one)))
            .collect(),
        sequence: CallSequence::Duty,
        candidates: (0..people)
            .map(|number| {
                let id = Id::of_name("candidate", &number.to_string());
                (
                    id,
                    Candidate {
                        person: person(number),
                    },
                )
            })
            .collect(),
        round: 1,
        rounds: Items::default(),
        calls: Items::default(),
        settled: None,
    }
}

fn do_it(library: &mut Library, act: Act, who: &str, minute: i64) -> Result<(), crate::domain::Refusal> {
    for write in Edit::Call(act).carry_out(library, &by(who), at(minute))? {
        if let Write::Put(record) = write {
            library.put(record, at(minute), false);
        }
    }
    Ok(())
}

fn end(person: Id<Person>, name: &str, outcome: CallOutcome) -> Act {
    Act::End {
        list: Id::of_name("call-list", ""),
        call: Id::of_name("call", name),
        said: Said {
            person,
            outcome,
            minutes: Some(30),
            number: String::new(),
            note: String::new(),
        },
    }
}

fn the_list(library: &Library) -> &CallList {
    library.get(Id::of_name("call-list", "")).expect("started")
}

#[test]
fn who_can_do_more_leaves_the_place_that_others_can_fill() {
    let mut library = library(3);
    library.put(list(3, &[("", 1), ("barn", 1)]).into(), at(0), false);
    // The one who comes first can both; the next can only the first line, and so both lines are filled.
    do_it(&mut library, end(person(0), "a", CallOutcome::Coming), "Anna", 1).expect("said");
    do_it(&mut library, end(person(1), "b", CallOutcome::Coming), "Anna", 2).expect("said");
    assert!(the_list(&library).missing(&library).is_empty());
    assert_eq!(the_list(&library).next(&library, From::Top, at(5)), None);
}

#[test]
fn who_would_not_fill_what_is_missing_is_passed_over_and_a_new_round_rings_those_who_did_not_answer() {
    let mut library = library(4);
    library.put(list(4, &[("barn", 2)]).into(), at(0), false);
    assert_eq!(
        the_list(&library).next(&library, From::Top, at(5)),
        Some(person(0))
    );
    do_it(
        &mut library,
        end(person(0), "a", CallOutcome::NoAnswer),
        "Anna",
        1,
    )
    .expect("said");
    assert_eq!(
        the_list(&library).next(&library, From::Top, at(5)),
        Some(person(2))
    );
    do_it(&mut library, end(person(2), "b", CallOutcome::Cannot), "Anna", 2).expect("said");
    assert_eq!(the_list(&library).next(&library, From::Top, at(5)), None);
    let round = Act::NewRound {
        list: Id::of_name("call-list", ""),
        round: Id::of_name("round", ""),
    };
    do_it(&mut library, round, "Anna", 3).expect("a round");
    assert_eq!(
        the_list(&library).next(&library, From::Top, at(5)),
        Some(person(0))
    );
    do_it(&mut library, end(person(0), "c", CallOutcome::Busy), "Anna", 4).expect("said");
    assert_eq!(
        the_list(&library).next(&library, From::Top, at(5)),
        None,
        "one who can't is not rung again"
    );
}

#[test]
fn a_call_that_ended_otherwise_is_told_beside_the_first_and_a_closed_list_is_not_rung() {
    let mut library = library(2);
    library.put(list(2, &[("", 1)]).into(), at(0), false);
    do_it(&mut library, end(person(0), "a", CallOutcome::Coming), "Anna", 1).expect("said");
    do_it(&mut library, end(person(0), "b", CallOutcome::Cannot), "Anna", 2).expect("said");
    assert_eq!(the_list(&library).calls.len(), 2);
    assert!(the_list(&library).coming().is_empty());
    let close = Act::Close {
        list: Id::of_name("call-list", ""),
        reason: "Läget är lugnt".into(),
    };
    do_it(&mut library, close, "Anna", 3).expect("closed");
    assert_eq!(the_list(&library).next(&library, From::Top, at(5)), None);
    let late = do_it(&mut library, end(person(1), "c", CallOutcome::Coming), "Anna", 4);
    assert_eq!(late, Err(crate::domain::Refusal::CallingClosed));
}

#[test]
fn who_held_a_competence_once_does_not_count_as_able() {
    let mut library = library(2);
    for (number, until) in [(0, "1969-12-31"), (1, "1970-01-01")] {
        let mut one = library.get(person(number)).expect("known").clone();
        one.competences.clear();
        let shown = crate::domain::person::Certificate {
            competence: "Tolk".into(),
            valid_until: until.parse().ok(),
        };
        one.certificates.push(Id::of_name("certificate", ""), shown);
        library.put(one.into(), at(0), false);
    }
    library.put(list(2, &[("tolk", 1)]).into(), at(0), false);
    assert_eq!(
        the_list(&library).next(&library, From::Top, at(5)),
        Some(person(1))
    );
}

#[test]
fn whom_another_is_ringing_nobody_else_rings() {
    let mut library = library(2);
    library.put(list(2, &[("", 2)]).into(), at(0), false);
    let dial = |call: &str| Act::Dial {
        list: Id::of_name("call-list", ""),
        call: Id::of_name("call", call),
        person: person(0),
    };
    do_it(&mut library, dial("a"), "Anna", 1).expect("rung");
    assert_eq!(
        the_list(&library).next(&library, From::Top, at(5)),
        Some(person(1))
    );
    let other = do_it(&mut library, dial("b"), "Bo", 1);
    assert_eq!(
        other,
        Err(crate::domain::Refusal::BeingCalled { by: "Anna".into() })
    );
}

fn other_list(people: usize) -> CallList {
    CallList {
        id: Id::of_name("call-list", "other"),
        title: "Översvämning".into(),
        ..list(people, &[("", 1)])
    }
}

fn on_other(mut act: Act) -> Act {
    if let Act::End { list, .. } | Act::Dial { list, .. } = &mut act {
        *list = Id::of_name("call-list", "other");
    }
    act
}

#[test]
fn who_is_coming_on_one_open_list_is_not_offered_on_another_until_it_closes() {
    let mut library = library(2);
    library.put(list(2, &[("", 1)]).into(), at(0), false);
    library.put(other_list(2).into(), at(0), false);
    let coming = on_other(end(person(0), "a", CallOutcome::Coming));
    do_it(&mut library, coming, "Anna", 1).expect("said");
    assert_eq!(
        the_list(&library).next(&library, From::Top, at(2)),
        Some(person(1))
    );
    let other = Id::of_name("call-list", "other");
    let out = the_list(&library).left_out(&library, at(2));
    assert_eq!(out, [(person(0), LeftOut::Coming(other))], "and that is said");
    let close = Act::Close {
        list: other,
        reason: "Klart".into(),
    };
    do_it(&mut library, close, "Anna", 3).expect("closed");
    assert_eq!(
        the_list(&library).next(&library, From::Top, at(4)),
        Some(person(0))
    );
}

#[test]
fn who_is_being_rung_on_another_list_is_not_rung_here() {
    let mut library = library(2);
    library.put(list(2, &[("", 1)]).into(), at(0), false);
    library.put(other_list(2).into(), at(0), false);
    let dial = on_other(dial("a", person(0)));
    do_it(&mut library, dial, "Anna", 1).expect("rung");
    assert_eq!(
        the_list(&library).next(&library, From::Top, at(2)),
        Some(person(1))
    );
    let left_open = at(1 + LEFT_OPEN_AFTER_MINUTES);
    assert_eq!(
        the_list(&library).next(&library, From::Top, left_open),
        Some(person(0))
    );
}

fn dial(call: &str, person: Id<Person>) -> Act {
    Act::Dial {
        list: Id::of_name("call-list", ""),
        call: Id::of_name("call", call),
        person,
    }
}

fn device(name: &str) -> Id<Device> {
    Id::of_name("device", name)
}

#[test]
fn two_of_the_same_name_on_two_laptops_are_two_callers() {
    let mut library = library(2);
    library.put(list(2, &[("", 2)]).into(), at(0), false);
    library.set_device(device("one"));
    do_it(&mut library, dial("a", person(0)), "Anna", 1).expect("rung");
    library.set_device(device("other"));
    let refused = do_it(&mut library, dial("b", person(0)), "Anna", 1);
    assert_eq!(
        refused,
        Err(crate::domain::Refusal::BeingCalled { by: "Anna".into() })
    );
    // What the one reached stays reached when the other, apart, got no answer.
    library.set_device(device("one"));
    do_it(&mut library, end(person(0), "a", CallOutcome::Coming), "Anna", 2).expect("said");
    library.set_device(device("other"));
    do_it(
        &mut library,
        end(person(0), "c", CallOutcome::NoAnswer),
        "Anna",
        3,
    )
    .expect("said");
    assert_eq!(the_list(&library).coming().len(), 1);
}

#[test]
fn a_call_left_open_in_an_earlier_round_stays_in_the_log() {
    let mut library = library(1);
    library.put(list(1, &[("", 1)]).into(), at(0), false);
    do_it(&mut library, dial("a", person(0)), "Anna", 1).expect("rung");
    let round = Act::NewRound {
        list: Id::of_name("call-list", ""),
        round: Id::of_name("round", ""),
    };
    do_it(&mut library, round, "Anna", 2).expect("a round");
    do_it(
        &mut library,
        end(person(0), "b", CallOutcome::NoAnswer),
        "Anna",
        3,
    )
    .expect("said");
    let rounds: Vec<_> = the_list(&library)
        .log()
        .iter()
        .map(|(_, call)| (call.round, call.outcome))
        .collect();
    assert_eq!(rounds, [(1, CallOutcome::Calling), (2, CallOutcome::NoAnswer)]);
}

#[test]
fn what_others_have_built_on_is_not_taken_back() {
    let mut library = library(2);
    library.put(list(2, &[("", 1)]).into(), at(0), false);
    let back = || Act::TakeBack {
        list: Id::of_name("call-list", ""),
    };
    assert_eq!(
        do_it(&mut library, back(), "Anna", 1),
        Err(crate::domain::Refusal::NothingSaid)
    );
    do_it(&mut library, end(person(0), "a", CallOutcome::Coming), "Anna", 1).expect("said");
    assert_eq!(
        do_it(&mut library, back(), "Bo", 2),
        Err(crate::domain::Refusal::NothingSaid),
        "nobody takes back another's outcome"
    );
    let arrived = Act::Arrive {
        list: Id::of_name("call-list", ""),
        call: Id::of_name("call", "b"),
        person: person(0),
    };
    do_it(&mut library, arrived, "Bo", 3).expect("in place");
    assert_eq!(
        do_it(&mut library, back(), "Anna", 4),
        Err(crate::domain::Refusal::CallBuiltOn { by: "Bo".into() })
    );
    do_it(&mut library, back(), "Bo", 5).expect("the mark goes");
    assert_eq!(the_list(&library).coming()[0].arrived, None);
    do_it(&mut library, back(), "Anna", 6).expect("and then the outcome");
    assert!(the_list(&library).coming().is_empty());
    let anna = by("Anna");
    let caller = Caller {
        by: &anna,
        device: None,
    };
    let ringing = the_list(&library)
        .ringing(caller, at(6))
        .map(|(_, call)| call.person);
    assert_eq!(ringing, Some(person(0)), "who is being rung again");
}

#[test]
fn no_call_is_undone_as_an_edit_and_a_list_with_calls_is_not_deleted() {
    let mut library = library(1);
    library.put(list(1, &[("", 1)]).into(), at(0), false);
    let act = end(person(0), "a", CallOutcome::Coming);
    assert!(!Edit::Call(act.clone()).can_undo());
    do_it(&mut library, act, "Anna", 1).expect("said");
    let delete = Edit::Delete(crate::domain::RecordRef::of(the_list(&library).id));
    assert_eq!(
        delete.carry_out(&library, &by("Anna"), at(2)),
        Err(crate::domain::Refusal::CannotDelete)
    );
}

#[test]
fn an_expired_certificate_weighs_more_than_the_plain_word_and_is_said() {
    let mut library = library(2);
    let mut one = library.get(person(0)).expect("known").clone();
    let shown = crate::domain::person::Certificate {
        competence: "Barn".into(),
        valid_until: "1969-12-31".parse().ok(),
    };
    let until = shown.valid_until.expect("a day");
    one.certificates.push(Id::of_name("certificate", ""), shown);
    library.put(one.into(), at(0), false);
    let mut other = library.get(person(1)).expect("known").clone();
    other.competences.push("BARN ".into());
    let absence = crate::domain::person::Absence {
        first: "1970-01-01".parse().expect("a day"),
        last: "1970-01-02".parse().expect("a day"),
    };
    let back = absence.last;
    other.absences.push(Id::of_name("absence", ""), absence);
    library.put(other.into(), at(0), false);
    library.put(list(2, &[("barn", 1)]).into(), at(0), false);
    let wanted: Vec<_> = the_list(&library)
        .wanted
        .iter()
        .map(|(_, line)| line.clone())
        .collect();
    let found = candidates(&library, &wanted, Scope::default(), CallSequence::Duty, at(1));
    assert_eq!(
        found,
        [],
        "nobody is asked whose certificate has run out, or who is away"
    );
    assert_eq!(
        the_list(&library).left_out(&library, at(1)),
        [
            (person(0), LeftOut::Expired("barn".into(), until)),
            (person(1), LeftOut::Away(back))
        ]
    );
}

proptest! {
    #[test]
    fn two_who_ring_apart_reach_nobody_twice_once_they_meet_and_lose_no_call(
        outcomes in prop::collection::vec(0_u8..4, 0..16),
        count in 1_u32..12,
        together in any::<bool>(),
    ) {
        let start = list(12, &[("", count)]);
        let mut apart = [library(12), library(12)];
        for library in &mut apart {
            library.put(start.clone().into(), at(0), false);
        }
        let mut made = 0;
        for (nth, outcome) in outcomes.iter().enumerate() {
            let which = nth % 2;
            let from = if together { From::Top } else { [From::Top, From::Bottom][which] };
            let library = &mut apart[which];
            let Some(next) = the_list(library).next(library, from, at(5)) else { continue };
            let outcome = [CallOutcome::Coming, CallOutcome::NoAnswer, CallOutcome::Busy, CallOutcome::Cannot]
                [usize::from(*outcome)];
            made += 1;
            do_it(library, end(next, &nth.to_string(), outcome), ["Anna", "Bo"][which], nth as i64).expect("said");
        }
        // What the store does when two laptops meet: the calls of both, item by item.
        let mut met = the_list(&apart[0]).clone();
        for (id, call) in the_list(&apart[1]).calls.iter() {
            met.calls.push(id, call.clone());
        }
        prop_assert_eq!(met.calls.len(), made);
        let mut turned = the_list(&apart[1]).clone();
        for (id, call) in the_list(&apart[0]).calls.iter() {
            turned.calls.push(id, call.clone());
        }
        prop_assert_eq!(met.missing(&apart[0]), turned.missing(&apart[1]));
        prop_assert_eq!(met.next(&apart[0], From::Top, at(5)), turned.next(&apart[1], From::Top, at(5)));
        let mut library = apart[0].clone();
        library.put(met.clone().into(), at(100), false);
        prop_assert_eq!(met.coming(), turned.coming());
        let reached = |list: &CallList, who: Id<Person>| {
            list.calls.unordered().any(|(_, call)| call.person == who && call.outcome.is_reached())
        };
        let again = CallList { round: 2, ..met.clone() };
        if let Some(next) = again.next(&library, From::Top, at(5)) {
            prop_assert!(!reached(&met, next), "reached already by one of them");
        }
        if let Some(next) = met.next(&library, From::Top, at(5)) {
            prop_assert!(!met.last_calls().contains_key(&next), "rung already in this round");
        }
    }
}

mod sheets;
