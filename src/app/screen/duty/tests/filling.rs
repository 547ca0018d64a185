//! Filling a period: the search as it is asked for and heard, what it found, what is kept, and planning anew.

use std::sync::Arc;
use std::time::Duration;

use super::super::endurance::Message as Endurance;
use super::super::planning::Message as Planning;
use super::super::{Message, Tab};
use super::bench::{Bench, ctx, day, person, roster};
use crate::app::context::{Heard, Request, Search};
use crate::domain::{Edit, RecordRef, Refusal, RosterDraft};
use crate::roster::{Go, Plan};

const FILL: &str = "Fyll perioden …";
const START: &str = "Sök förslag";

/// The search that was asked for last.
fn search(bench: &Bench) -> Search {
    let last = bench.asked.iter().rev().find_map(|request| match request {
        Request::Search(search) => Some(search.clone()),
        _ => None,
    });
    last.expect("a search is asked for")
}

/// What the shell would find.
fn plan(search: &Search) -> Arc<Plan> {
    let looks = std::sync::atomic::AtomicU32::new(0);
    let go = || match looks.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
        20.. => Go::Stop,
        look => Go::On {
            spent: look as f32 / 20.0,
        },
    };
    Arc::new(crate::roster::plan(
        &search.asked.problem,
        search.seed,
        1,
        &go,
        &|_| {},
    ))
}

fn hear(bench: &mut Bench, search: &Search, heard: Heard) {
    bench.send(Message::Planning(Planning::Heard(search.run, heard)));
}

/// The search that is asked for ends.
fn end(bench: &mut Bench) {
    let search = search(bench);
    let plan = plan(&search);
    let took = Duration::from_secs(10);
    hear(bench, &search, Heard::Ends { took, plan });
}

/// A search of two weeks has ended.
fn found() -> Bench {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-26T17:00:00", "2026-11-27T08:00:00");
    bench.press(FILL);
    bench.fill("Sista dagen", "2026-12-06");
    bench.press(START);
    end(&mut bench);
    bench
}

fn drafts(bench: &Bench) -> Vec<String> {
    let mut all: Vec<_> = bench
        .library
        .all::<RosterDraft>()
        .map(|draft| draft.name.clone())
        .collect();
    all.sort();
    all
}

#[test]
fn a_period_is_proposed_from_the_first_unfilled_day_and_hand_made_shifts_are_said_to_stay() {
    let mut bench = Bench::with_roster();
    for date in ["23", "24"] {
        let next: u32 = date.parse::<u32>().expect("a day") + 1;
        bench.shift(
            Some("Bo Berg"),
            &format!("2026-11-{date}T17:00:00"),
            &format!("2026-11-{next}T08:00:00"),
        );
    }
    bench.press(FILL);
    assert!(bench.shows("Pass som någon är satt på för hand behålls. Tomma pass och pass från ett tidigare förslag fördelas på nytt. Inget ändras i schemat förrän du tar förslaget."));
    bench.press(START);
    let asked = search(&bench);
    assert_eq!(
        (asked.asked.basis.first, asked.asked.basis.last),
        (day("2026-11-25"), day("2026-12-22"))
    );
    assert_eq!(asked.seconds, 10);
}

#[test]
fn hours_under_way_that_nobody_has_are_no_reason_to_plan_a_filled_night_anew() {
    let mut bench = Bench::with_roster();
    bench.shift(Some("Bo Berg"), "2026-11-24T17:00:00", "2026-11-25T08:00:00");
    bench.now = crate::domain::zone::instant(super::bench::at("2026-11-24T04:00:00"));
    bench.refresh();
    bench.press(FILL);
    bench.press(START);
    assert_eq!(search(&bench).asked.basis.first, day("2026-11-25"));
}

#[test]
fn while_it_searches_the_best_is_told_stopping_keeps_it_and_cancelling_leaves_all_as_it_was() {
    let mut bench = Bench::with_roster();
    bench.press(FILL);
    bench.press(START);
    assert!(bench.shows("Det första förslaget kommer snart."));
    let first = search(&bench);
    let best = Some(plan(&first));
    let spent = Duration::from_secs(4);
    hear(&mut bench, &first, Heard::Tells { spent, best });
    assert!(bench.shows("Har sökt i 4 s av 10 s"));
    assert!(bench.shows("28 av 28 platser är fyllda."), "{:?}", bench.labels());
    bench.press("Stanna, ta det bästa");
    assert!(matches!(bench.asked.last(), Some(Request::StopSearch)));

    bench.press("Avbryt");
    assert!(matches!(bench.asked.last(), Some(Request::DropSearch)));
    end(&mut bench);
    assert!(!bench.shows("Ta förslaget"), "what comes late is passed over");
    assert!(bench.labels().contains(&START.to_owned()));
    assert!(bench.shifts().is_empty());
}

#[test]
fn a_proposal_is_looked_at_by_its_cover_its_shares_and_its_weeks_and_then_taken() {
    let mut bench = found();
    assert!(bench.shows("Alla behov är täckta."));
    assert!(
        bench.shows("14 av 14 platser är fyllda, 1 av dem för hand. Sökningen tog 10 s."),
        "{:?}",
        bench.labels()
    );
    bench.send(Message::Planning(Planning::Looked(
        super::super::planning::Look::Parts,
    )));
    assert!(bench.shows("Cecilia Ceder"));
    bench.send(Message::Planning(Planning::Looked(
        super::super::planning::Look::Shifts,
    )));
    assert!(bench.shows("Står kvar"));
    bench.press("Nästa vecka");
    assert!(!bench.shows("Står kvar"), "Bo's shift is of the week before");
    assert!(bench.shows("Föreslaget"));
    assert_eq!(bench.shifts().len(), 1, "nothing is changed before it is taken");
    bench.press("Ta förslaget");
    assert_eq!(bench.shifts().len(), 14);
    assert!(bench.shifts().iter().all(|(_, shift)| shift.person.is_some()));
    assert!(bench.labels().contains(&FILL.to_owned()), "the roster is shown");
}

#[test]
fn a_proposal_of_a_roster_that_changed_meanwhile_says_so_and_cannot_be_taken() {
    let mut bench = found();
    bench.shift(
        Some("Cecilia Ceder"),
        "2026-11-30T17:00:00",
        "2026-12-01T08:00:00",
    );
    assert!(bench.shows("Schemat har ändrats sedan förslaget gjordes"));
    bench.send(Message::Planning(Planning::Took));
    assert_eq!(bench.refused, [Refusal::RosterChanged]);
    assert_eq!(bench.shifts().len(), 2);
    bench.press("Sök igen");
    bench.press(START);
    end(&mut bench);
    bench.press("Ta förslaget");
    assert_eq!(bench.shifts().len(), 14);
}

#[test]
fn a_longer_search_goes_by_other_ways_and_keeps_the_better() {
    let mut bench = found();
    bench.press("Sök 30 sekunder till");
    let on = search(&bench);
    assert_eq!((on.seconds, on.seed), (30, 2));
    let nothing = Plan {
        assignments: on.asked.problem.fixed.clone(),
        score: crate::roster::Score::of(&on.asked.problem, &on.asked.problem.fixed),
    };
    let took = Duration::from_secs(30);
    hear(
        &mut bench,
        &on,
        Heard::Ends {
            took,
            plan: Arc::new(nothing),
        },
    );
    assert!(bench.shows("Sökningen hittade inget bättre. Det här är förslaget från förut."));
    assert!(bench.shows("14 av 14 platser är fyllda, 1 av dem för hand. Sökningen tog 40 s."));
}

#[test]
fn proposals_are_saved_by_name_compared_and_taken_or_thrown_away() {
    let mut bench = found();
    bench.fill("Förslagets namn", "Första");
    bench.press("Spara förslaget");
    assert_eq!(drafts(&bench), ["Första"]);
    assert!(bench.shows("Sparat: Första"));
    bench.press("Tillbaka till sparade förslag");
    let mut bo = bench.library.get(person("Bo Berg")).expect("Bo").clone();
    bo.absences.push(
        crate::domain::Id::of_name("absence", ""),
        crate::domain::person::Absence {
            first: day("2026-11-23"),
            last: day("2026-12-31"),
        },
    );
    bench.write(&Edit::Save(bo.into()));
    bench.fill("Sista dagen", "2026-12-06");
    bench.press(START);
    end(&mut bench);
    bench.fill("Förslagets namn", "Utan Bo");
    bench.press("Spara förslaget");
    assert_eq!(drafts(&bench), ["Första", "Utan Bo"]);
    bench.choose("Jämför med …", "Första");
    assert!(bench.shows("Behov som inte är täckta"));
    assert!(
        bench.labels().iter().any(|label| label == "Pass som skiljer sig"),
        "{:?}",
        bench.labels()
    );
    bench.press("Ta Utan Bo");
    assert_eq!(
        drafts(&bench),
        ["Första"],
        "what is taken is no proposal any more"
    );
    let bos = bench
        .shifts()
        .into_iter()
        .filter(|(_, shift)| shift.person == Some(person("Bo Berg")));
    assert_eq!(bos.count(), 1, "the one a hand has put");
    bench.press(FILL);
    bench.press("Släng Första");
    assert!(drafts(&bench).is_empty());
    assert!(bench.shows("Inga än. Ett förslag som du sparar ligger här tills du tar det eller slänger det."));
}

#[test]
fn when_somebody_is_ill_the_roster_is_planned_anew_from_the_shift_with_few_changes() {
    let mut bench = found();
    bench.press("Ta förslaget");
    let before = bench.shifts();
    let ill = before[1].1.person.expect("somebody");
    let name = bench.library.person_name(ill).to_owned();
    bench.send(Message::ShiftOpened(before[1].0));
    bench.press(&format!("Planera om utan {name} …"));
    bench.press(START);
    end(&mut bench);
    assert!(bench.shows("Hade passet"), "what changes hands is shown first");
    assert!(bench.shows(&name));
    bench.press("Ta förslaget");
    let asked = &search(&bench).asked;
    let period = asked.basis.first..=asked.basis.last;
    let after = bench.shifts();
    assert_eq!(after.len(), before.len());
    for ((_, old), (_, new)) in before.iter().zip(&after) {
        if period.contains(&old.start.date()) {
            assert_ne!(new.person, Some(ill), "{new:?}");
        } else {
            assert_eq!(new.person, old.person);
        }
    }
}

#[test]
fn where_nothing_can_be_planned_it_is_said_why_and_no_search_begins() {
    let mut bench = Bench::with_roster();
    bench.press(FILL);
    bench.fill("Sista dagen", "2026-11-01");
    bench.press(START);
    assert!(bench.asked.is_empty());
    bench.press("Tillbaka till schemat");

    let mut bench = found();
    bench.press("Ta förslaget");
    let by_hand: Vec<_> = bench
        .shifts()
        .into_iter()
        .map(|(id, mut shift)| {
            shift.planned = false;
            (id, shift)
        })
        .collect();
    bench.write(&Edit::PutShifts {
        roster: roster(),
        shifts: by_hand,
    });
    bench.asked.clear();
    bench.press(FILL);
    bench.fill("Första dagen", "2026-11-23");
    bench.fill("Sista dagen", "2026-12-06");
    bench.press(START);
    assert!(
        bench.shows("Alla platser är redan fyllda för hand"),
        "{:?}",
        bench.labels()
    );

    let mut wants = bench.library.get(roster()).expect("a roster").clone();
    wants.needs = crate::domain::Items::default();
    bench.write(&Edit::Save(wants.into()));
    bench.press(START);
    assert!(bench.shows("Ingen behövs de dagarna"));
    assert!(bench.asked.is_empty());
    bench.press("Behov");
    assert_eq!(bench.duty.tab, Tab::Needs);
}

#[test]
fn a_search_that_nobody_waits_for_any_more_is_let_go_of() {
    let mut bench = Bench::with_roster();
    bench.press(FILL);
    bench.press(START);
    let search = search(&bench);
    bench.send(Message::TabChosen(Tab::Month));
    let spent = Duration::from_secs(1);
    hear(&mut bench, &search, Heard::Tells { spent, best: None });
    assert!(matches!(bench.asked.last(), Some(Request::DropSearch)));
    bench.press(FILL);
    bench.press(START);
    let plan = plan(&search);
    hear(&mut bench, &search, Heard::Ends { took: spent, plan });
    assert!(
        bench.shows("Det första förslaget kommer snart."),
        "what comes is of the search before"
    );
}

#[test]
fn a_saved_proposal_is_opened_wherever_it_is_found() {
    let mut bench = found();
    bench.fill("Förslagets namn", "Vintern");
    bench.press("Spara förslaget");
    let id = bench.library.all::<RosterDraft>().next().expect("a draft").id;
    bench.press("Tillbaka till schemat");
    bench.duty.open(RecordRef::of(id), ctx!(bench));
    assert!(bench.shows("Sparat: Vintern"));
    bench.press("Släng");
    assert!(drafts(&bench).is_empty());
    assert!(!bench.shows("Sparat: Vintern"));
}

#[test]
fn endurance_stands_before_a_proposal_and_leaves_it_where_it_was() {
    let mut bench = found();
    bench.send(Message::Endurance(Endurance::Opened));
    assert!(!bench.shows("Ta förslaget"));
    bench.send(Message::Endurance(Endurance::Closed));
    assert!(bench.shows("Ta förslaget"));
}
