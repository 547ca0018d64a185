//! Needs with everything that binds them, special periods, and what a roster says of itself.

use super::bench::{Bench, day, person, roster};
use crate::app::screen::duty::{Message, Tab};
use crate::domain::roster::{CompetenceNeed, Need, SpecialPeriod};
use crate::domain::{Edit, Id, Roster};

impl Bench {
    fn roster(&self) -> &Roster {
        self.library.get(roster()).expect("the roster")
    }

    fn need(&self) -> &Need {
        let (_, need) = self.roster().needs.last().expect("a need");
        need
    }

    fn open_need(&mut self) {
        let (id, _) = self.roster().needs.last().expect("a need");
        self.send(Message::NeedOpened(Some(id)));
    }
}

#[test]
fn a_need_with_competences_days_and_shortened_days_is_saved_and_said() {
    let mut bench = Bench::with_roster();
    bench.send(Message::TabChosen(Tab::Needs));
    bench.open_need();
    bench.fill("Antal", "2");
    bench.fill("Annan kompetens", "barn");
    bench.press("Lägg till kompetensen i behovet");
    assert!(bench.shows("Ingen person i pärmen har kompetensen barn."));
    bench.fill("Antal som kan: barn", "2");
    bench.fill("Gäller från", "2027-01-01");
    bench.fill("Börjar förkortade dagar", "13:00");
    bench.press("Klart");
    let need = bench.need();
    assert_eq!(
        need.competences,
        [CompetenceNeed {
            competence: "barn".into(),
            count: 2
        }]
    );
    assert_eq!((need.first, need.last), (Some(day("2027-01-01")), None));
    assert!(bench.shows("Minst 2 med barn. Gäller från fre 1 jan 2027. Börjar 13:00 förkortade dagar."));
}

#[test]
fn more_who_can_than_are_needed_are_not_saved() {
    let mut bench = Bench::with_roster();
    bench.open_need();
    bench.fill("Annan kompetens", "barn");
    bench.press("Lägg till kompetensen i behovet");
    bench.fill("Antal som kan: barn", "2");
    assert!(bench.shows("Skriv ett tal från 1 till antalet ovan."));
    bench.press("Klart");
    assert!(bench.shows("Ändringen är inte sparad"));
    assert!(bench.need().competences.is_empty());
}

#[test]
fn a_night_that_a_shortened_day_would_turn_into_a_morning_is_refused() {
    let mut bench = Bench::with_roster();
    bench.open_need();
    bench.fill("Börjar förkortade dagar", "07:00");
    assert!(bench.shows("Annars blir det andra timmar."));
    bench.press("Klart");
    assert_eq!(bench.need().short_from, None);
    assert!(bench.shows("Ändringen är inte sparad"));
}

#[test]
fn a_period_is_made_changed_and_its_needs_go_with_it() {
    let mut bench = Bench::with_roster();
    bench.send(Message::TabChosen(Tab::Needs));
    bench.press("Ny period");
    bench.fill("Namn", "Sommaren");
    bench.fill("Första dagen", "2027-06-21");
    bench.fill("Sista dagen", "2027-06-01");
    bench.press("Lägg till perioden");
    assert!(bench.roster().periods.is_empty(), "it would end before it begins");
    bench.fill("Sista dagen", "2027-08-15");
    bench.press("Lägg till perioden");
    assert!(bench.shows("Inga egna behov: tom med avsikt."));
    bench.open_need();
    bench.choose("Egen period", "Sommaren");
    bench.press("Klart");
    let (id, period) = bench.roster().periods.last().expect("a period");
    assert_eq!(
        *period,
        SpecialPeriod {
            name: "Sommaren".into(),
            first: day("2027-06-21"),
            last: day("2027-08-15")
        }
    );
    assert_eq!(bench.need().period, Some(id));
    assert!(bench.shows("Bara i perioden Sommaren, mån 21 jun 2027 till sön 15 aug 2027."));
    bench.press("Ändra Sommaren");
    bench.press("Ta bort perioden och dess behov");
    assert!(bench.roster().periods.is_empty() && bench.roster().needs.is_empty());
}

#[test]
fn what_a_roster_says_of_itself_is_written() {
    let mut bench = Bench::with_roster();
    bench.press("Om schemat");
    bench.fill("När ingen har jour", "Ring socialjouren, 08-465 004 10");
    bench.press("Byten gäller först när någon har godkänt dem");
    bench.choose("Lägg till ett saldo", "Bo Berg");
    bench.fill("Nätter, Bo Berg", "12");
    bench.fill("Timmar, Bo Berg", "x");
    bench.press("Klart");
    assert!(bench.shows("Ändringen är inte sparad: ett saldo är inget tal."));
    bench.fill("Timmar, Bo Berg", "90");
    bench.press("Klart");
    let kept = bench.roster();
    assert_eq!(kept.otherwise, "Ring socialjouren, 08-465 004 10");
    assert!(kept.approves_swaps);
    let (_, one) = kept.balances.last().expect("a balance");
    assert_eq!(
        (one.person, one.nights, one.weekend_days, one.hours),
        (person("Bo Berg"), 12, 0, 90)
    );
    assert_eq!(kept.needs.len(), 1, "what the form doesn't show stays");
    bench.press("Om schemat");
    bench.press("Ta bort Bo Berg");
    bench.press("Klart");
    assert!(bench.roster().balances.is_empty());
}

#[test]
fn what_makes_no_sense_is_refused_however_it_is_written() {
    let mut bench = Bench::with_roster();
    let refused = |bench: &mut Bench, change: &dyn Fn(&mut Roster)| {
        let mut changed = bench.roster().clone();
        change(&mut changed);
        !bench.write(&Edit::Save(changed.into()))
    };
    let id = bench.roster().needs.last().expect("a need").0;
    let seven = "07:00:00".parse().ok();
    assert!(refused(&mut bench, &|roster| {
        roster.needs.get_mut(id).expect("it").short_from = seven;
    }));
    assert!(refused(&mut bench, &|roster| {
        let need = roster.needs.get_mut(id).expect("it");
        need.first = Some(day("2027-01-02"));
        need.last = Some(day("2027-01-01"));
    }));
    assert!(refused(&mut bench, &|roster| {
        let period = SpecialPeriod {
            name: "Jul".into(),
            first: day("2027-01-02"),
            last: day("2027-01-01"),
        };
        roster.periods.push(Id::of_name("period", ""), period);
    }));
}
