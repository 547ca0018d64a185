use chrono::Duration;
use proptest::prelude::*;

use super::care::{TalkOutcome, deployed, due};
use super::*;
use crate::domain::call_list::{Call, CallOutcome, CallSequence, Wanted};
use crate::domain::edit::Write;
use crate::domain::edit::supporting::Act;
use crate::domain::situation::{Finding, findings};
use crate::domain::unit::{Authority, UnitKind};
use crate::domain::{Edit, Person, Refusal};

fn at(minute: i64) -> DateTime<Utc> {
    "2026-11-21T22:20:00Z"
        .parse::<DateTime<Utc>>()
        .expect("an instant")
        + Duration::minutes(minute)
}

fn me() -> Author {
    Author {
        name: "Maja Lind".into(),
        role: "Krisstödssamordnare".into(),
    }
}

fn id<T>(name: &str) -> Id<T> {
    Id::of_name("test", name)
}

/// A board with one authority, and an effort of it begun at the alarm.
fn library() -> Library {
    let mut library = Library::default();
    let mut unit = Unit::new(id("board"), "Norra", UnitKind::DistrictBoard);
    unit.authorities.push(
        id("rcb"),
        Authority {
            who: "Räddningschef i beredskap".into(),
            what: "Starta krisstöd".into(),
            source: "Påhittat".into(),
        },
    );
    library.put(unit.into(), at(0), false);
    for name in ["a", "b", "c"] {
        library.put(Person::new(id(name), name).into(), at(0), false);
    }
    let mut effort = effort_of("effort");
    effort.unit = Some(id("board"));
    let start = Act::Start {
        effort: Box::new(effort),
        incident: None,
    };
    act(&mut library, start, 0).expect("started");
    library
}

fn effort_of(name: &str) -> SupportEffort {
    SupportEffort {
        aftercare: crate::content::aftercare(),
        ..SupportEffort::new(id(name), "Brand", &me(), at(0))
    }
}

fn act(library: &mut Library, act: Act, minute: i64) -> Result<(), Refusal> {
    let writes = Edit::Support(act).carry_out(library, &me(), at(minute))?;
    for write in writes {
        match write {
            Write::Put(record) => library.put(record, at(minute), false),
            Write::Delete(which) => library.remove(which),
        }
    }
    Ok(())
}

fn effort(library: &Library) -> &SupportEffort {
    library.get(id("effort")).expect("there")
}

fn describe(mandate: &str) -> Act {
    Act::Describe {
        effort: id("effort"),
        title: "Brand".into(),
        unit: Some(id("board")),
        facts: Box::new(Facts {
            mandate: mandate.into(),
            // Whatever is claimed, the list decides.
            listed: true,
            ..Facts::default()
        }),
    }
}

fn count(nth: usize, what: Counted, number: i64, minute: i64) -> Act {
    Act::Count {
        effort: id("effort"),
        id: id(&format!("count {nth}")),
        count: Count {
            step: SupportStep::Acute,
            what,
            detail: String::new(),
            number,
            at: at(minute),
            by: me(),
        },
    }
}

fn level(nth: &str, level: &str) -> Act {
    Act::DecideLevel {
        effort: id("effort"),
        id: id(nth),
        level: level.into(),
        decided_by: "Socialchef".into(),
        grounds: String::new(),
    }
}

#[test]
fn somebody_who_is_not_on_the_boards_list_may_decide_and_is_always_marked() {
    let mut library = library();
    act(&mut library, describe("räddningschef i beredskap"), 1).expect("described");
    assert!(!effort(&library).is_off_list());
    act(&mut library, describe("En granne"), 2).expect("possible");
    assert!(effort(&library).is_off_list());
    assert!(effort(&library).missing().contains(&Missing::OffListReason));
}

#[test]
fn what_was_skipped_is_missing_and_an_unverified_call_is_never_fine() {
    let library = library();
    let missing = effort(&library).missing();
    assert!(missing.contains(&Missing::Verified) && missing.contains(&Missing::Called112));
    assert!(missing.contains(&Missing::Level) && missing.contains(&Missing::Caller));
}

#[test]
fn to_wait_asks_for_no_premises_and_nobody_on_site() {
    let mut library = library();
    act(&mut library, level("first", WAIT), 3).expect("decided");
    let missing = effort(&library).missing();
    assert!(!missing.contains(&Missing::Premises) && !missing.contains(&Missing::Calling));
}

#[test]
fn a_later_level_holds_and_the_earlier_stays_with_its_time() {
    let mut library = library();
    act(&mut library, level("first", "small"), 3).expect("decided");
    act(&mut library, level("second", "large"), 40).expect("decided");
    let effort = effort(&library);
    assert_eq!(effort.level().map(|one| one.level.as_str()), Some("large"));
    assert_eq!(effort.decisions().len(), 2);
    assert_eq!(effort.minutes(Measure::Decision), Some(3));
}

#[test]
fn a_slip_is_taken_back_but_never_below_nothing() {
    let mut library = library();
    act(&mut library, count(1, Counted::Children, 2, 5), 5).expect("counted");
    act(&mut library, count(2, Counted::Children, -1, 6), 6).expect("corrected");
    let refused = act(&mut library, count(3, Counted::Children, -2, 7), 7);
    assert_eq!(refused, Err(Refusal::CountWrong));
    assert_eq!(effort(&library).sum(Counted::Children, None), 1);
}

#[test]
fn the_number_of_the_centre_is_public_only_while_it_is_open() {
    let mut library = library();
    let turn = |nth: &str, opens| Act::Turn {
        effort: id("effort"),
        id: id(nth),
        step: SupportStep::Centre,
        opens,
        phone: "0846500410".into(),
        handed_to: String::new(),
        decided_by: String::new(),
    };
    assert_eq!(effort(&library).published_phone(), None);
    act(&mut library, turn("opened", true), 60).expect("opened");
    assert_eq!(effort(&library).published_phone(), Some("0846500410"));
    assert_eq!(
        act(&mut library, turn("again", true), 61),
        Err(Refusal::StepStands)
    );
    act(&mut library, turn("closed", false), 90).expect("closed");
    assert_eq!(effort(&library).published_phone(), None);
}

#[test]
fn an_end_with_something_left_needs_somebody_who_takes_it() {
    let mut library = library();
    let close = |to: &str| Act::Close {
        effort: id("effort"),
        remains: "Två samtal".into(),
        handed_to: to.into(),
    };
    assert_eq!(act(&mut library, close(" "), 90), Err(Refusal::ReceiverMissing));
    act(&mut library, close("Skolan"), 91).expect("closed");
    let refused = act(&mut library, count(1, Counted::Adults, 1, 92), 92);
    assert_eq!(refused, Err(Refusal::SupportEnded));
}

/// A call list on which these came, and the others said that they can't.
fn came(library: &mut Library, people: &[&str], minute: i64) {
    let call = |person: &str, outcome| Call {
        person: id(person),
        round: 1,
        by: me(),
        at: at(minute),
        outcome,
        minutes: None,
        note: String::new(),
        number: String::new(),
        device: None,
        paper: None,
    };
    let calls = ["a", "b", "c"].map(|person| {
        let outcome = if people.contains(&person) {
            CallOutcome::Arrived
        } else {
            CallOutcome::Coming
        };
        (id(&format!("call {person}")), call(person, outcome))
    });
    let list = CallList {
        id: id("list"),
        title: "Brand".into(),
        incident: None,
        activation: None,
        roster: None,
        role: None,
        unit: None,
        created_at: at(5),
        created_by: me(),
        wanted: [(
            id("line"),
            Wanted {
                role: None,
                competence: String::new(),
                count: 3,
            },
        )]
        .into_iter()
        .collect(),
        sequence: CallSequence::Duty,
        candidates: Items::default(),
        round: 1,
        rounds: Items::default(),
        calls: calls.into_iter().collect(),
        settled: None,
    };
    let link = Act::StartCalling {
        effort: id("effort"),
        list: Box::new(list),
    };
    act(library, link, minute).expect("linked");
}

#[test]
fn a_person_who_was_on_two_efforts_is_owed_the_talks_of_both() {
    let mut library = library();
    let add = |effort: &str| Act::AddHelper {
        effort: id(effort),
        person: id("a"),
    };
    let second = Act::Start {
        effort: Box::new(effort_of("second")),
        incident: None,
    };
    act(&mut library, second, 5).expect("started");
    act(&mut library, add("effort"), 6).expect("added");
    act(&mut library, add("second"), 7).expect("added");
    let owed: usize = library
        .all::<SupportEffort>()
        .map(|one| due(one, &library).len())
        .sum();
    assert_eq!(owed, 6);
}

#[test]
fn a_talk_that_is_not_held_in_time_is_found_until_it_is_held_or_declined() {
    let mut library = library();
    came(&mut library, &["a"], 30);
    let week = 7 * 24 * 60;
    let found = |library: &Library| {
        findings(library, at(week))
            .into_iter()
            .find_map(|finding| match finding {
                Finding::CareOverdue(_, count) => Some(count),
                _ => None,
            })
    };
    assert_eq!(
        found(&library),
        Some(2),
        "relief and contact, the follow-up is later"
    );
    let note = |key: &str, outcome| Act::Care {
        effort: id("effort"),
        person: id("a"),
        owed: care::Owed::id_of(key),
        outcome,
        on: zone::local(at(week)).date(),
    };
    act(&mut library, note("relief", TalkOutcome::NotDone), week).expect("noted");
    assert_eq!(found(&library), Some(2), "what was not held is still owed");
    act(&mut library, note("relief", TalkOutcome::Done), week).expect("noted");
    act(&mut library, note("contact", TalkOutcome::Declined), week).expect("noted");
    assert_eq!(found(&library), None);
}

#[test]
fn the_boards_own_days_come_along_to_its_next_effort() {
    let mut library = library();
    let change = Act::SetAftercare {
        effort: id("effort"),
        owed: care::Owed::id_of("contact"),
        from_days: 2,
        to_days: 5,
    };
    act(&mut library, change, 5).expect("changed");
    let mut next = effort_of("next");
    next.unit = Some(id("board"));
    let start = Act::Start {
        effort: Box::new(next),
        incident: None,
    };
    act(&mut library, start, 10).expect("started");
    let next = library.get::<SupportEffort>(id("next")).expect("there");
    let days = next
        .aftercare
        .get(care::Owed::id_of("contact"))
        .map(|one| one.to_days);
    assert_eq!(days, Some(5));
}

#[test]
fn the_incident_ends_with_the_last_effort_of_it() {
    let mut library = library();
    let mut one = effort_of("one");
    one.incident = Some(id("incident"));
    let incident = Incident {
        id: id("incident"),
        title: "Brand".into(),
        failed: Vec::new(),
        began_at: at(0),
        exercise: false,
        started_by: me(),
        ended_at: None,
    };
    let start = Act::Start {
        effort: Box::new(one),
        incident: Some(Box::new(incident)),
    };
    act(&mut library, start, 1).expect("started");
    let close = Act::Close {
        effort: id("one"),
        remains: String::new(),
        handed_to: String::new(),
    };
    act(&mut library, close, 60).expect("closed");
    let ended = library
        .get::<Incident>(id("incident"))
        .and_then(|one| one.ended_at);
    assert_eq!(ended, Some(at(60)));
}

proptest! {
    #[test]
    fn counts_are_added_whoever_counted_and_in_whatever_order(
        numbers in prop::collection::vec((0usize..6, 1i64..30, 0i64..300), 0..30)
    ) {
        let mut library = library();
        for (nth, (what, number, minute)) in numbers.iter().enumerate() {
            act(&mut library, count(nth, Counted::ALL[*what], *number, *minute), 300).expect("counted");
        }
        for (nth, what) in Counted::ALL.into_iter().enumerate() {
            let expected: i64 = numbers.iter().filter(|one| one.0 == nth).map(|one| one.1).sum();
            prop_assert_eq!(effort(&library).sum(what, None), expected);
            let hours: i64 = effort(&library).by_hour(what).iter().map(|(_, sum)| sum).sum();
            prop_assert_eq!(hours, expected);
        }
    }

    #[test]
    fn talks_are_owed_to_exactly_those_who_were_there(
        came_in in prop::collection::btree_set(0usize..3, 0..3), added in prop::collection::btree_set(0usize..3, 0..3)
    ) {
        let names = ["a", "b", "c"];
        let mut library = library();
        let arrived: Vec<_> = came_in.iter().map(|nth| names[*nth]).collect();
        came(&mut library, &arrived, 30);
        for nth in &added {
            let add = Act::AddHelper { effort: id("effort"), person: id(names[*nth]) };
            act(&mut library, add, 40).expect("added");
        }
        let there: std::collections::BTreeSet<Id<Person>> =
            came_in.union(&added).map(|nth| id(names[*nth])).collect();
        let found: std::collections::BTreeSet<_> = deployed(effort(&library), &library).into_keys().collect();
        prop_assert_eq!(&found, &there);
        let owed: std::collections::BTreeSet<_> =
            due(effort(&library), &library).into_iter().map(|one| one.person).collect();
        prop_assert_eq!(owed, there);
    }

    #[test]
    fn no_time_is_ever_negative(alarm in 0i64..500, contact in 0i64..500, now in 0i64..500) {
        let mut library = library();
        let mut late = effort_of("late");
        late.alarm_at = at(alarm);
        let start = Act::Start { effort: Box::new(late), incident: None };
        if act(&mut library, start, now).is_err() {
            prop_assert!(alarm > now);
            return Ok(());
        }
        let mark = Act::Mark { effort: id("late"), measure: Measure::FirstContact, at: at(contact) };
        let marked = act(&mut library, mark, now);
        prop_assert_eq!(marked.is_ok(), alarm <= contact && contact <= now);
        let mut apart = library.get::<SupportEffort>(id("late")).expect("there").clone();
        // Two laptops may have written the alarm and the contact apart.
        apart.first_on_site_at = Some(at(contact));
        for measure in Measure::ALL {
            prop_assert!(apart.minutes(measure).is_none_or(|minutes| minutes >= 0));
        }
    }
}
