//! What a person's page promises: it is read first, everything about duty can be written, nothing is lost.

use super::*;
use crate::app::screen::contacts::person::terms::{Line, TermsChange};
use crate::domain::person::{Absence, Certificate};

fn terms(change: TermsChange) -> Message {
    Message::PersonChanged(Change::Terms(change))
}

#[test]
fn a_person_is_read_before_they_are_changed() {
    let mut world = World::with(&["Anna"]);
    world.send(Message::RowChosen { row: 0, open: false });
    assert!(world.shows("Full andel") || world.shows("100 %"));
    assert!(world.shows("Ingen har sagt vilka som gäller för personen"));
    assert!(!world.labels().contains(&"E-post".to_owned()));
    world.click("Ändra");
    assert!(world.labels().contains(&"E-post".to_owned()));
    world.click("Klart");
    assert!(!world.labels().contains(&"E-post".to_owned()));
}

#[test]
fn board_rules_share_and_travel_are_written_and_read() {
    let mut world = World::example();
    world.edit(0);
    let id = world.screen.rows[0];
    world.send(terms(TermsChange::Share(String::new())));
    world.write("Andel av full jour, i procent", "50");
    world.send(terms(TermsChange::Travel(String::new())));
    world.write("Restid, i minuter", "45");
    let board = world.screen.units[0];
    world.send(terms(TermsChange::Board(Some(board))));
    world.wait();
    let person = world.library.get(id).unwrap().clone();
    assert_eq!(
        (person.share_percent, person.travel_minutes, person.unit),
        (Some(50), Some(45), Some(board))
    );
    world.click("Klart");
    let name = world.library.get(board).unwrap().name.clone();
    assert!(world.shows("50 %") && world.shows("45 min") && world.shows(&name));
}

#[test]
fn a_share_over_the_whole_is_said_and_not_kept() {
    let mut world = World::with(&["Anna"]);
    world.edit(0);
    world.write("Andel av full jour, i procent", "150");
    assert!(world.shows("Skriv ett tal från 0 till 100."));
    world.wait();
    // What was typed on the way is a share; the whole is not.
    assert_eq!(world.person("Anna").share_percent, Some(15));
}

#[test]
fn days_away_are_added_and_taken_away() {
    let mut world = World::with(&["Anna"]);
    world.edit(0);
    world.write("Borta från", "2026-12-20");
    world.write("Borta till och med", "2026-12-19");
    world.click("Lägg till dagar borta");
    assert!(world.person("Anna").absences.is_empty());
    assert!(world.shows("Den sista dagen får inte komma före den första."));
    world.send(terms(TermsChange::AwayLast("2026-12-22".into())));
    world.click("Lägg till dagar borta");
    let away: Vec<_> = world
        .person("Anna")
        .absences
        .iter()
        .map(|(_, one)| one.clone())
        .collect();
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(
        away,
        [Absence {
            first: day("2026-12-20"),
            last: day("2026-12-22")
        }]
    );
    let words = "Borta sön 20 dec 2026 till tis 22 dec 2026";
    world.click("Klart");
    assert!(world.shows(words));
    world.click("Ändra");
    world.click(&format!("Ta bort {words}"));
    assert!(world.person("Anna").absences.is_empty());
}

#[test]
fn a_competence_that_soon_runs_out_or_has_is_marked() {
    let mut world = World::with(&["Anna"]);
    world.edit(0);
    for (at, (name, until)) in [
        ("barn", "2026-12-01"),
        ("truck", "2026-11-01"),
        ("hot", "2028-01-01"),
    ]
    .into_iter()
    .enumerate()
    {
        world.now += Duration::seconds(i64::try_from(at).unwrap());
        world.send(terms(TermsChange::CertificateName(name.into())));
        world.send(terms(TermsChange::CertificateUntil(until.into())));
        world.click("Lägg till med sista dag");
    }
    assert_eq!(world.person("Anna").certificates.len(), 3);
    world.click("Klart");
    assert!(world.shows("barn, gäller till och med tis 1 dec 2026"));
    assert!(world.shows("Löper snart ut"));
    assert!(world.shows("truck, gick ut sön 1 nov 2026"));
    assert!(world.shows("Gäller inte längre"));
}

#[test]
fn wishes_and_hours_of_the_week_are_written() {
    let mut world = World::with(&["Anna"]);
    world.edit(0);
    world.write("Önskar från", "2026-12-24");
    world.click("Lägg till önskemålet");
    world.click("Lägg till timmarna");
    world.click("Klart");
    assert!(world.shows("Vill vara ledig tor 24 dec 2026"));
    assert!(world.shows("Kan inte vardagar, 08:00–17:00"));
}

#[test]
fn what_a_command_filled_is_not_lost_by_the_form() {
    let mut world = World::with(&["Anna"]);
    world.edit(0);
    world.write("E-post", "anna@example.se");
    let mut filled = world.person("Anna").clone();
    filled.share_percent = Some(80);
    filled.certificates.push(
        Id::of_name("certificate", ""),
        Certificate {
            competence: "barn".into(),
            valid_until: None,
        },
    );
    world
        .library
        .put(filled.into(), world.now + Duration::seconds(1), false);
    world.refresh();
    world.wait();
    let anna = world.person("Anna");
    assert_eq!(
        (anna.email.as_str(), anna.share_percent, anna.certificates.len()),
        ("anna@example.se", Some(80), 1)
    );
    // A line that says nothing adds nothing.
    world.send(terms(TermsChange::Added(Line::Certificate)));
    assert_eq!(world.person("Anna").certificates.len(), 1);
    assert!(world.shows("Skriv vad personen kan."));
}

#[test]
fn a_number_that_failed_is_said_and_not_the_one_to_dial() {
    let mut world = World::with(&["Anna"]);
    let mut anna = world.person("Anna").clone();
    let second = Phone {
        label: "hem".into(),
        number: "0846500412".into(),
        verified_on: None,
        failed_on: None,
    };
    anna.phones.push(Id::of_name("phone", "second"), second);
    world
        .library
        .put(anna.into(), world.now + Duration::seconds(1), false);
    world.refresh();
    world.send(Message::RowChosen { row: 0, open: false });
    world.click("Nummer 1 fungerade inte");
    assert!(world.shows("Fungerade inte sön 22 nov 2026"));
    let action = world.on(|screen, _| screen.copy_number());
    world.carry_out(action);
    assert_eq!(world.copied, ["0846500412"]);
    // Another number in its place has neither worked nor failed.
    world.click("Ändra");
    world.write("Telefonnummer 1", "9");
    world.wait();
    let (_, first) = world.person("Anna").phones.iter().next().unwrap();
    assert_eq!((first.verified_on, first.failed_on), (None, None));
}
