//! What the round of numbers promises: one at a time, by keys, and nothing done is lost.

use super::*;
use crate::app::screen::contacts::round::Answer;
use iced::keyboard::Key;

impl World {
    fn press(&mut self, sign: &str) {
        let key = Key::Character(sign.into());
        self.act(|ui| testing::key(ui, key));
    }

    fn rings(&mut self, name: &str) -> bool {
        self.labels().contains(&format!("Nummer att ringa till {name}"))
    }
}

#[test]
fn the_round_is_walked_by_four_keys_and_remembered() {
    let mut world = World::with(&["Anna", "Berit", "Cilla", "Disa"]);
    let today = world.ctx().today();
    world.click("Kontrollera nummer (4)");
    assert!(world.rings("Anna") && world.shows("0 av 4 klara"));
    world.press("1");
    assert!(world.rings("Berit") && world.shows("1 av 4 klara"));
    let (_, anna) = world.person("Anna").phones.iter().next().unwrap();
    assert_eq!(anna.verified_on, Some(today));
    world.press("2");
    let (_, berit) = world.person("Berit").phones.iter().next().unwrap();
    assert_eq!((berit.verified_on, berit.failed_on), (None, Some(today)));
    assert!(world.shows("De här behöver ett annat nummer"));
    world.press("3");
    assert!(world.rings("Disa"));
    // Leaving and coming back goes on at the same place.
    world.click("Till listan");
    world.click("Kontrollera nummer (2)");
    assert!(world.rings("Disa"));
    world.press("4");
    assert!(world.shows("2 nummer är kvar"));
    assert!(world.shows("1 svarade inte, 1 hoppades över."));
    world.click("Ring dem igen");
    assert!(world.rings("Cilla"));
    let (_, cilla) = world.person("Cilla").phones.iter().next().unwrap();
    assert_eq!((cilla.verified_on, cilla.failed_on), (None, None));
    world.press("1");
    world.press("1");
    assert!(world.shows("Inget mer att ringa nu"));
    world.press("1");
    assert!(world.shows("Inget mer att ringa nu"));
}

#[test]
fn an_answer_taken_back_is_asked_again() {
    let mut world = World::with(&["Anna", "Berit"]);
    let before = world.person("Anna").clone();
    world.send(Message::Round(Step::Opened));
    world.send(Message::Round(Step::Answered(Answer::Works)));
    assert!(world.rings("Berit"));
    world
        .library
        .put(before.into(), world.now + Duration::seconds(1), false);
    world.refresh();
    assert!(world.rings("Anna") && world.shows("0 av 2 klara"));
}

#[test]
fn old_numbers_are_listed_the_worst_first_and_the_others_not() {
    let mut world = World::with(&["Anna", "Berit", "Cilla"]);
    let today = world.ctx().today();
    for (name, right) in [("Anna", true), ("Cilla", false)] {
        let mut person = world.person(name).clone();
        let phone = Id::of_name("phone", name);
        person.phones.get_mut(phone).unwrap().rang(today, right);
        world
            .library
            .put(person.into(), world.now + Duration::seconds(1), false);
    }
    world.refresh();
    world.click("Filtrera");
    world.click("Gamla nummer");
    let names: Vec<_> = world
        .screen
        .rows
        .iter()
        .map(|id| world.library.person_name(*id))
        .collect();
    assert_eq!(names, ["Cilla", "Berit"]);
    assert!(world.shows("Fungerade inte"));
    world.click("Ta bort filter");
    assert_eq!(world.screen.rows.len(), 3);
}
