//! How long an event can be staffed: asked, reckoned, told, and who lends people.

use std::sync::Arc;

use super::super::endurance::Message as Page;
use super::super::{Message, Tab};
use super::bench::{Bench, at, person, role};
use crate::app::context::{Endure, Reckoned, Request};
use crate::domain::unit::UnitKind;
use crate::domain::{AidAgreement, Id, Person, Refusal, Unit};

const OPEN: &str = "Hur länge klarar vi det?";
const START: &str = "Räkna ut";

fn opened() -> Bench {
    let mut bench = Bench::with_roster();
    let unit = Unit::new(
        Id::of_name("unit", "granne"),
        "Kungsholmen",
        UnitKind::DistrictBoard,
    );
    for at in 0..6 {
        let name = format!("Granne {at}");
        let mut lent = Person::new(person(&name), name);
        lent.unit = Some(unit.id);
        lent.roles.push(role("Krisstödjare"));
        bench.library.put(lent.into(), bench.now, false);
    }
    bench.library.put(unit.into(), bench.now, false);
    bench.refresh();
    bench.send(Message::TabChosen(Tab::Year));
    bench.press(OPEN);
    bench
}

fn endure(bench: &Bench) -> Endure {
    let last = bench.asked.iter().rev().find_map(|request| match request {
        Request::Endure(asked) => Some(asked.as_ref().clone()),
        _ => None,
    });
    last.expect("a reckoning is asked for")
}

fn hear(bench: &mut Bench, run: u32, told: Reckoned) {
    bench.send(Message::Endurance(Page::Heard(run, told)));
}

/// The reckoning that is asked for ends.
fn end(bench: &mut Bench) {
    let asked = endure(bench);
    let found = crate::roster::endurance::endurance(&bench.library, &asked.demand, &mut |_| true);
    hear(
        bench,
        asked.run,
        Reckoned::Done(Arc::new(found.expect("not stopped"))),
    );
}

#[test]
fn the_rosters_own_need_is_asked_and_the_answer_is_one_large_sentence_with_why() {
    let mut bench = opened();
    bench.press(START);
    let asked = endure(&bench).demand;
    assert_eq!(asked.from, at("2026-11-23T12:00:00"));
    assert_eq!(
        (asked.rows.len(), asked.rows[0].count, asked.rows[0].hours),
        (1, 1, None)
    );
    hear(&mut bench, 1, Reckoned::Share(0.4));
    assert!(bench.shows("Räknar"));
    end(&mut bench);
    let labels = bench.labels();
    assert!(
        bench.shows("Uträknat: längre går inte"),
        "three people do not last for two weeks: {labels:?}"
    );
    assert!(
        labels
            .iter()
            .any(|label| label.starts_with("Avlösningar de första 24"))
    );
    bench.press("Exportera");
    let Some(Request::ExportSheet(sheet)) = bench.asked.last() else {
        panic!("a table is written");
    };
    assert!(sheet.rows.len() > 10);
}

#[test]
fn what_cannot_be_understood_is_said_and_nothing_is_reckoned() {
    let mut bench = opened();
    bench.fill("Antal dygn", "40");
    bench.press(START);
    assert!(bench.shows("Frågan går inte att förstå än"));
    assert!(!bench.asked.iter().any(|one| matches!(one, Request::Endure(_))));
    bench.fill("Antal dygn", "5");
    bench.fill("Tider, rad 1", "08-20");
    bench.press(START);
    assert!(endure(&bench).demand.rows[0].hours.is_some());
}

#[test]
fn cancelling_leaves_the_question_and_what_comes_late_is_passed_over() {
    let mut bench = opened();
    bench.press(START);
    bench.press("Avbryt");
    assert!(matches!(bench.asked.last(), Some(Request::StopEnduring)));
    end(&mut bench);
    assert!(bench.labels().contains(&START.to_owned()));
    bench.press("Till schemat");
    assert!(!bench.labels().contains(&START.to_owned()));
}

#[test]
fn a_neighbour_is_asked_and_counts_once_somebody_named_has_said_yes() {
    let mut bench = opened();
    bench.press("Nytt avtal");
    bench.press("Spara förslaget");
    assert_eq!(bench.refused, [Refusal::LenderMissing], "the form stays open");
    bench.choose("Nämnd som lånar ut", "Kungsholmen");
    bench.fill("Högst så många", "4");
    bench.press("Spara förslaget");
    let made = || |bench: &Bench| bench.library.all::<AidAgreement>().next().cloned();
    assert!(!made()(&bench).expect("proposed").is_agreed());

    bench.press(START);
    end(&mut bench);
    assert!(
        !bench
            .labels()
            .iter()
            .any(|label| label.contains("Med Kungsholmen"))
    );
    bench.press("Ändra frågan");

    bench.press("Kungsholmen har sagt ja");
    bench.fill("Vem som beslutade, namn och roll", "Sten Ekhammar, chef");
    bench.press("Skriv in beslutet");
    assert!(made()(&bench).expect("agreed").is_agreed());
    bench.press(START);
    end(&mut bench);
    assert!(bench.shows("Med Kungsholmen"), "{:?}", bench.labels());
    bench.press("Ändra frågan");
    bench.press("Avsluta avtalet med Kungsholmen");
    assert!(bench.shows("avslutat"));
}
