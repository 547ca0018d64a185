//! What goes from the binder to the planner and back.

use proptest::prelude::*;

use super::*;
use crate::domain::person::{Absence, Certificate};
use crate::domain::roster::{CompetenceNeed, DayKind};
use crate::domain::{Edit, Refusal, RosterMonth};
use crate::roster::explain::{Obstacle, explain};
use crate::roster::{Go, check};

fn day(date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, date).expect("a date")
}

fn role() -> Id<Role> {
    Id::of_name("role", "supporter")
}

fn person(number: usize) -> Id<Person> {
    Id::of_name("person", &number.to_string())
}

fn roster(count: u32, competences: Vec<CompetenceNeed>) -> Roster {
    let need = Need {
        role: role(),
        count,
        days: DayKind::ALL.to_vec(),
        from: "17:00:00".parse().expect("a time"),
        to: "08:00:00".parse().expect("a time"),
        form: DutyForm::Standby,
        response_minutes: None,
        competences,
        first: None,
        last: None,
        short_from: None,
        period: None,
        background: false,
    };
    Roster {
        needs: [(Id::of_name("need", ""), need)].into_iter().collect(),
        ..Roster::new(Id::of_name("roster", ""), "Krisstöd")
    }
}

/// A binder with so many people who have the role.
fn binder(people: usize, change: impl Fn(usize, &mut Person)) -> Library {
    let mut library = Library::default();
    for number in 0..people {
        let mut one = Person::new(person(number), format!("Person {number}"));
        one.roles.push(role());
        change(number, &mut one);
        library.put(one.into(), zone::instant(day(1).and_time(NaiveTime::MIN)), false);
    }
    library
}

fn asked(library: &Library, roster: &Roster, without: Option<usize>) -> Asked {
    ask(&Ask {
        library,
        roster,
        first: day(22),
        last: day(31),
        without: without.map(|number| (person(number), day(22), day(31))),
    })
}

/// A plan after a number of looks at the clock.
fn planned(asked: &Asked) -> Plan {
    let looks = std::sync::atomic::AtomicU32::new(0);
    let go = || match looks.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
        60.. => Go::Stop,
        look => Go::On {
            spent: look as f32 / 60.0,
        },
    };
    let plan = crate::roster::plan(&asked.problem, 1, 1, &go, &|_| {});
    assert_eq!(check::added(&asked.problem, &plan.assignments), []);
    plan
}

/// Carries a plan into the binder.
fn take(library: &mut Library, roster: &Roster, asked: &Asked, plan: &Plan) -> Shifts {
    let shifts = asked.shifts(plan, "seed");
    let edit = Edit::PlanShifts {
        roster: roster.id,
        basis: asked.basis.clone(),
        replaced: asked.replaced.clone(),
        shifts: shifts.clone(),
    };
    carry_out(library, &edit).expect("the roster is as it was");
    shifts
}

fn carry_out(library: &mut Library, edit: &Edit) -> Result<(), Refusal> {
    let by = crate::domain::Author {
        name: "Anna".into(),
        role: String::new(),
    };
    let now = zone::instant(day(1).and_time(NaiveTime::MIN));
    for write in edit.carry_out(library, &by, now)? {
        if let crate::domain::edit::Write::Put(record) = write {
            library.put(record, now, false);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_plan_covers_what_it_can_asks_nobody_who_is_away_and_leaves_what_a_hand_has_put(
        away in prop::collection::vec((0_usize..8, 22_u32..31, 0_u32..4), 0..5),
        by_hand in prop::collection::btree_set(22_u32..31, 0..3),
    ) {
        let mut library = binder(8, |number, one| {
            for (at, (_, from, long)) in away.iter().enumerate().filter(|(_, (who, ..))| *who == number) {
                let absence = Absence { first: day(*from), last: day((from + long).min(31)) };
                one.absences.push(Id::of_name("absence", &at.to_string()), absence);
            }
        });
        let roster = roster(1, Vec::new());
        library.put(roster.clone().into(), zone::instant(day(1).and_time(NaiveTime::MIN)), false);
        let put: Vec<_> = by_hand.iter().map(|date| {
            let start = day(*date).and_hms_opt(17, 0, 0).expect("a time");
            let shift = Shift {
                person: Some(person(7)),
                reason: "Egen önskan".into(),
                ..Shift::new(role(), start, start + chrono::Duration::hours(15))
            };
            (Id::<Shift>::of_name("hand", &date.to_string()), shift)
        }).collect();
        carry_out(&mut library, &Edit::PutShifts { roster: roster.id, shifts: put.clone() }).expect("put");
        let asked = asked(&library, &roster, None);
        let plan = planned(&asked);
        let made = take(&mut library, &roster, &asked, &plan);
        for (_, shift) in &made {
            let one = library.get(shift.person.expect("somebody")).expect("known");
            for (_, absence) in one.absences.iter() {
                let (from, to) = (shift.start.date(), shift.end.date());
                prop_assert!(to < absence.first || from > absence.last, "{} is away", one.name);
            }
        }
        let month = library.get(RosterMonth::id_of(roster.id, day(22))).cloned();
        for (id, shift) in &put {
            prop_assert_eq!(month.as_ref().and_then(|month| month.shifts.get(*id)), Some(shift));
        }
        // Seven people without leave of their own would do for ten nights; what stays empty has a reason.
        for unmet in asked.unmet(&plan, &roster) {
            prop_assert!(explain(&asked, &plan, &unmet).free.is_empty());
        }
    }
}

#[test]
fn when_one_is_ill_only_their_shifts_change_hands() {
    let mut library = binder(8, |_, _| ());
    let roster = roster(1, Vec::new());
    library.put(
        roster.clone().into(),
        zone::instant(day(1).and_time(NaiveTime::MIN)),
        false,
    );
    let first = asked(&library, &roster, None);
    let before = take(&mut library, &roster, &first, &planned(&first));
    let ill = (0..8)
        .max_by_key(|number| {
            before
                .iter()
                .filter(|(_, shift)| shift.person == Some(person(*number)))
                .count()
        })
        .expect("people");
    let again = asked(&library, &roster, Some(ill));
    let after = again.shifts(&planned(&again), "again");
    assert_eq!(after.len(), before.len());
    for (id, old) in &before {
        let new = after
            .iter()
            .find(|(other, _)| other == id)
            .map(|(_, shift)| shift.person);
        let new = new.expect("shifts keep their ids");
        assert_ne!(new, Some(person(ill)));
        if old.person != Some(person(ill)) {
            assert_eq!(new, old.person);
        }
    }
}

#[test]
fn a_competence_is_asked_for_until_it_runs_out_and_the_reason_is_told() {
    let barn = CompetenceNeed {
        competence: "Barn".into(),
        count: 1,
    };
    let library = binder(6, |number, one| {
        if number == 0 {
            let shown = Certificate {
                competence: "barn".into(),
                valid_until: Some(day(24)),
            };
            one.certificates.push(Id::of_name("certificate", ""), shown);
        }
    });
    let roster = roster(2, vec![barn]);
    let asked = asked(&library, &roster, None);
    let plan = planned(&asked);
    let unmet = asked.unmet(&plan, &roster);
    let last = unmet
        .last()
        .expect("the last nights have nobody with the competence");
    assert_eq!(last.competence, Some((0, "barn".into())));
    let reason = explain(&asked, &plan, last);
    assert!(reason.counts.iter().any(|(what, _)| *what == Obstacle::Unable));
    assert!(reason.free.is_empty(), "whose certificate has run out can't");
    // The night to 25 March ends after the certificate does.
    let first = unmet
        .iter()
        .filter(|one| one.competence.is_some())
        .map(|one| one.start.date())
        .min();
    assert!(first <= Some(day(25)), "{first:?}");
}

#[test]
fn a_plan_made_of_a_roster_that_has_changed_since_is_refused_and_changes_nothing() {
    let mut library = binder(8, |_, _| ());
    let roster = roster(1, Vec::new());
    library.put(
        roster.clone().into(),
        zone::instant(day(1).and_time(NaiveTime::MIN)),
        false,
    );
    let first = asked(&library, &roster, None);
    let made = take(&mut library, &roster, &first, &planned(&first));
    let stale = asked(&library, &roster, None);
    let (id, mut shift) = made[0].clone();
    shift.note = "Ring vaktmästaren".into();
    carry_out(
        &mut library,
        &Edit::PutShifts {
            roster: roster.id,
            shifts: vec![(id, shift)],
        },
    )
    .expect("put");
    let edit = Edit::PlanShifts {
        roster: roster.id,
        basis: stale.basis.clone(),
        replaced: stale.replaced.clone(),
        shifts: Vec::new(),
    };
    assert_eq!(carry_out(&mut library, &edit), Err(Refusal::RosterChanged));
}

#[test]
fn one_who_lives_too_far_away_is_not_planned_and_that_is_why() {
    let library = binder(1, |_, one| one.travel_minutes = Some(90));
    let mut roster = roster(1, Vec::new());
    let need = roster.needs.unordered().next().expect("the need").0;
    roster.needs.get_mut(need).expect("the need").response_minutes = Some(60);
    let asked = asked(&library, &roster, None);
    let plan = planned(&asked);
    assert_eq!(plan.assignments, []);
    let unmet = asked.unmet(&plan, &roster);
    let reason = explain(&asked, &plan, &unmet[0]);
    assert_eq!(reason.counts, [(Obstacle::TooFar, 1)]);
    assert_eq!(reason.almost, [(person(0), Obstacle::TooFar, 0)]);
}

#[test]
fn two_needs_of_the_same_hours_are_both_filled_by_the_two_who_stand_there() {
    let mut library = binder(6, |_, _| ());
    let mut wants = roster(1, Vec::new());
    let (_, need) = wants
        .needs
        .iter()
        .next()
        .map(|(id, need)| (id, need.clone()))
        .expect("a need");
    wants.needs.push(Id::of_name("need", "another"), need);
    library.put(
        wants.clone().into(),
        zone::instant(day(1).and_time(NaiveTime::MIN)),
        false,
    );
    let first = asked(&library, &wants, None);
    let mut made = take(&mut library, &wants, &first, &planned(&first));
    made.iter_mut().for_each(|(_, shift)| shift.planned = false);
    let put = Edit::PutShifts {
        roster: wants.id,
        shifts: made,
    };
    carry_out(&mut library, &put).expect("put");
    let again = asked(&library, &wants, None);
    assert!(again.is_full(), "nobody is wanted beside them");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn a_saved_proposal_is_judged_as_it_was_when_it_was_found(
        people in 2_usize..8,
        by_hand in prop::collection::vec((0_usize..8, 22_u32..31), 0..5),
        two in any::<bool>(),
        ill in prop::option::of(0_usize..8),
    ) {
        use crate::roster::proposal::Proposal;
        let mut library = binder(people, |_, _| ());
        let mut wants = roster(1, Vec::new());
        if two {
            let (_, need) = wants.needs.iter().next().map(|(id, need)| (id, need.clone())).expect("a need");
            wants.needs.push(Id::of_name("need", "another"), need);
        }
        let now = zone::instant(day(1).and_time(NaiveTime::MIN));
        library.put(wants.clone().into(), now, false);
        for (who, date) in by_hand {
            let start = day(date).and_time("17:00:00".parse().expect("a time"));
            let shift = Seat {
                role: role(),
                form: DutyForm::Standby,
                background: false,
                start,
                end: start + chrono::Duration::hours(15),
            }
            .shift(person(who % people));
            let shift = Shift { planned: false, ..shift };
            let put = Edit::PutShifts {
                roster: wants.id,
                shifts: vec![(Id::of_name("hand", &format!("{who}/{date}")), shift)],
            };
            // Two at once, or too little rest, is refused: then it is not there.
            let _ = carry_out(&mut library, &put);
        }
        let first = asked(&library, &wants, None);
        take(&mut library, &wants, &first, &planned(&first));
        let next = asked(&library, &wants, ill.map(|ill| ill % people));
        let plan = planned(&next);
        let made = next.shifts(&plan, "again");
        let found = Proposal::new((&library, &wants, now), &next, plan, made);
        let draft = found.draft(&next, (Id::of_name("draft", ""), wants.id), "Sparat", now);
        prop_assert!(draft.basis().holds(&library, wants.id));
        let (_, kept) = Proposal::of_draft(&library, &wants, &draft, now);
        prop_assert_eq!(kept.filled, found.filled);
        prop_assert_eq!(kept.unmet.len(), found.unmet.len());
        prop_assert_eq!(&kept.parts.iter().map(|part| part.given).collect::<Vec<_>>(),
            &found.parts.iter().map(|part| part.given).collect::<Vec<_>>());
        prop_assert_eq!(&kept.moved, &found.moved);
        prop_assert_eq!(crate::roster::proposal::differences(&kept.shifts, &found.shifts), []);
    }
}
