//! What Inkallning promises to whoever rings alone at night.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use iced::Size;
use iced::keyboard::{Key, key::Named};

use super::*;
use crate::app::widget::testing;
use crate::domain::edit::Write;
use crate::domain::person::Phone;
use crate::domain::{Author, Device, Items, Library, Role, zone};
use crate::text::{Language, Text};

/// A screen over a binder, at an instant that goes on.
struct World {
    library: Library,
    text: Text,
    me: Author,
    now: DateTime<Utc>,
    screen: CallLists,
    /// Places gone to, copies made and requests, in words.
    asked: Vec<String>,
}

impl World {
    /// So many krisstödjare with a number each; every other one can talk with children, all 20 minutes away.
    fn with(people: usize) -> Self {
        let local: NaiveDateTime = "2026-11-26T02:00:00".parse().unwrap();
        let mut world = Self {
            library: Library::default(),
            text: Text::new(Language::Swedish),
            me: author("Tove Lind"),
            now: zone::instant(local),
            screen: CallLists::new(),
            asked: Vec::new(),
        };
        world.library.set_device(device("one"));
        let role = Role {
            id: Id::of_name("role", "krisstödjare"),
            name: "Krisstödjare".into(),
            name_en: "Crisis supporter".into(),
            description: String::new(),
            source: String::new(),
            unverified: false,
        };
        let id = role.id;
        world.library.put(role.into(), world.now, false);
        for at in 0..people {
            let mut person = Person::new(person(at), format!("Person {at:02}"));
            person.roles.push(id);
            person.travel_minutes = Some(20);
            if at % 2 == 1 {
                person.competences.push("barn".into());
            }
            for (nth, number) in ["0701740605", "0846500411"].into_iter().enumerate() {
                let phone = Phone {
                    label: ["mobil", "hem"][nth].into(),
                    number: number.into(),
                    verified_on: None,
                    failed_on: (nth == 0 && at == 1).then(|| "2026-11-01".parse().unwrap()),
                };
                person
                    .phones
                    .push(Id::of_name("phone", &format!("{at}/{nth}")), phone);
            }
            world.library.put(person.into(), world.now, false);
        }
        world
    }

    fn ctx(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy: testing::entropy,
            width: 1064.0,
            glass: crate::app::glass::Glass::blind(),
        }
    }

    fn on<T>(&mut self, act: impl FnOnce(&mut CallLists, Context<'_>) -> T) -> T {
        let mut screen = std::mem::take(&mut self.screen);
        let done = act(&mut screen, self.ctx());
        self.screen = screen;
        done
    }

    fn send(&mut self, message: Message) {
        let action = self.on(|screen, ctx| screen.update(message, ctx));
        self.carry_out(action);
    }

    fn carry_out(&mut self, action: Action<Message>) {
        match action {
            Action::Write { edit, then } => {
                for write in edit.carry_out(&self.library, &self.me, self.now).unwrap() {
                    if let Write::Put(record) = write {
                        self.library.put(record, self.now, false);
                    }
                }
                self.on(|screen, ctx| screen.refreshed(ctx));
                if let Some(then) = then {
                    self.send(then);
                }
            }
            Action::Many(all) => all.into_iter().for_each(|one| self.carry_out(one)),
            Action::Ask(request) => self.asked.push(format!("{request:?}")),
            Action::Copy(words) => self.asked.push(words),
            Action::Open(_) | Action::Run(_) | Action::None => {}
        }
    }

    fn ui(&self) -> iced_test::Simulator<'_, Message> {
        testing::sized(Size::new(1064.0, 700.0), self.screen.view(self.ctx()))
    }

    /// Presses a key in the window as it is drawn, and does what comes of it; ten seconds pass.
    fn press(&mut self, key: impl Into<Key>) {
        self.now += Duration::seconds(10);
        let mut ui = self.ui();
        testing::key(&mut ui, key);
        let messages: Vec<_> = ui.into_messages().collect();
        messages.into_iter().for_each(|message| self.send(message));
    }

    fn keys(&mut self, keys: &str) {
        for key in keys.chars() {
            self.press(Key::Character(key.to_string().into()));
        }
    }

    /// Presses keys that reach the window before it is drawn anew.
    fn at_once(&mut self, keys: impl IntoIterator<Item = Key>) {
        let mut ui = self.ui();
        for key in keys {
            testing::key(&mut ui, key);
        }
        let messages: Vec<_> = ui.into_messages().collect();
        messages.into_iter().for_each(|message| self.send(message));
    }

    fn click(&mut self, label: &str) {
        let mut ui = self.ui();
        testing::click(&mut ui, label);
        let messages: Vec<_> = ui.into_messages().collect();
        assert!(!messages.is_empty(), "{label} does nothing");
        messages.into_iter().for_each(|message| self.send(message));
    }

    fn shows(&self, words: &str) -> bool {
        testing::shows(&mut self.ui(), words)
    }

    fn list(&self) -> &CallList {
        self.library.all::<CallList>().next_back().expect("a list")
    }

    /// Starts a list of so many by Enter alone.
    fn start(&mut self, count: u32) {
        self.send(Message::Opened(Page::New));
        self.send(Message::New(new::Message::CountTyped(0, count.to_string())));
        self.press(Named::Enter);
    }
}

fn author(name: &str) -> Author {
    Author {
        name: name.into(),
        role: "Krisledare".into(),
    }
}

fn device(name: &str) -> Id<Device> {
    Id::of_name("device", name)
}

fn person(at: usize) -> Id<Person> {
    Id::of_name("person", &at.to_string())
}

#[test]
fn twenty_people_are_rung_by_keys_alone() {
    let mut world = World::with(24);
    world.keys("n");
    assert!(world.shows("24 personer kan ringas."), "good enough as it opens");
    world.send(Message::New(new::Message::CountTyped(0, "5".into())));
    world.press(Named::Enter);
    assert!(world.shows("Person 00"), "the first is on the screen at once");
    assert!(world.shows("070-174 06 05"));
    // Fifteen who don't come, then five who do: one key each, and Enter for the minutes.
    world.keys("234234234234234");
    assert_eq!(world.list().log().len(), 16, "fifteen said, one being rung");
    for _ in 0..5 {
        world.keys("1");
        world.press(Named::Enter);
    }
    assert!(
        world.shows("Alla som behövs kommer."),
        "it stops by itself and says so"
    );
    let coming = world.list().coming();
    assert_eq!(coming.len(), 5);
    let last = world
        .list()
        .log()
        .last()
        .map(|(_, call)| (call.at, call.number.clone()));
    let (at, number) = last.expect("rung");
    assert_eq!(
        coming[4].expected,
        Some(at + Duration::minutes(20)),
        "her own way there"
    );
    assert_eq!(number, "0701740605", "the number rung is kept");
    assert_eq!(world.list().log().len(), 20);
    world.keys("a");
    world.press(Named::Enter);
    world.send(Message::Close(close::Message::Submitted));
    assert!(!world.list().is_open());
    assert!(world.shows("20 samtal på"));
}

#[test]
fn the_last_outcome_is_taken_back_and_the_person_is_rung_again() {
    let mut world = World::with(4);
    world.start(2);
    world.keys("2");
    assert!(world.shows("Person 01"));
    world.press(Named::Backspace);
    assert!(world.shows("Ring nu"));
    let rung = own_call(world.list(), world.ctx()).map(|call| call.person);
    assert_eq!(rung, Some(person(0)));
    assert_eq!(world.list().log().len(), 1, "nobody else is left as being rung");
    // Ctrl+Z means the same here.
    world.keys("4");
    let action = world.on(|screen, ctx| screen.take_back(ctx)).expect("an outcome");
    world.carry_out(action);
    assert_eq!(
        own_call(world.list(), world.ctx()).map(|call| call.person),
        Some(person(0))
    );
}

#[test]
fn a_number_that_failed_comes_last_and_is_marked() {
    let mut world = World::with(2);
    world.start(1);
    world.keys("2");
    assert!(
        world.shows("08-465 004 11"),
        "the other number of Person 01 is first"
    );
    world.keys("n");
    assert!(world.shows("gick inte fram sist"));
    world.keys("3");
    let log = world.list().log();
    assert_eq!(
        log.last().map(|(_, call)| call.number.as_str()),
        Some("0701740605")
    );
}

#[test]
fn after_a_restart_the_open_call_is_there_and_after_a_pause_another_may_ring() {
    let mut world = World::with(3);
    world.start(2);
    world.keys("2");
    world.screen = CallLists::new();
    world.on(|screen, ctx| screen.open_first(ctx));
    assert!(world.shows("Person 01"), "who was being rung");
    world.keys("p");
    assert!(own_call(world.list(), world.ctx()).is_none());
    assert!(world.shows("Ring nästa"));
    world.press(Named::Enter);
    assert_eq!(
        own_call(world.list(), world.ctx()).map(|call| call.person),
        Some(person(1))
    );
}

#[test]
fn who_has_the_same_name_on_another_laptop_rings_others() {
    let mut world = World::with(3);
    world.start(2);
    world.library.set_device(device("other"));
    world.on(|screen, ctx| screen.refreshed(ctx));
    assert!(
        own_call(world.list(), world.ctx()).is_none(),
        "that is the other's call"
    );
    world.press(Named::Enter);
    assert_eq!(
        own_call(world.list(), world.ctx()).map(|call| call.person),
        Some(person(1))
    );
}

#[test]
fn a_new_round_is_one_key_and_begins_to_ring_at_once() {
    let mut world = World::with(2);
    world.start(1);
    world.keys("23");
    assert!(world.shows("Ingen är kvar i den här omgången"));
    world.keys("o");
    assert_eq!(world.list().current_round(), 2);
    assert!(
        world.shows("Person 00") && world.shows("Svarar inte (Tove Lind)"),
        "and how it went before"
    );
}

#[test]
fn who_comes_is_ticked_off_when_in_place_and_who_regrets_is_missed_again() {
    let mut world = World::with(3);
    world.start(2);
    world.keys("1");
    world.press(Named::Enter);
    world.click("Person 00 är framme");
    assert!(world.list().coming()[0].arrived.is_some());
    world.keys("1");
    world.press(Named::Enter);
    assert!(world.shows("Alla som behövs kommer."));
    world.click("Person 01 kommer inte");
    assert!(!world.list().missing(&world.library).is_empty());
    world.press(Named::Enter);
    assert!(world.shows("Person 02"));
}

#[test]
fn minutes_that_are_none_are_asked_for_again_and_empty_means_unknown() {
    let mut world = World::with(2);
    world.start(2);
    world.keys("1");
    world.send(Message::Call(call::Message::MinutesTyped("snart".into())));
    world.press(Named::Enter);
    assert!(world.shows("Skriv minuter med siffror"));
    world.send(Message::Call(call::Message::MinutesTyped(String::new())));
    world.press(Named::Enter);
    assert_eq!(world.list().coming()[0].expected, None);
    assert!(world.shows("Sade inte när"));
}

fn sign(sign: &str) -> Key {
    Key::Character(sign.into())
}

#[test]
fn keys_faster_than_the_window_all_count_and_in_their_order() {
    let mut world = World::with(4);
    world.start(4);
    world.at_once([sign("1"), Key::Named(Named::Enter)]);
    assert_eq!(world.list().coming()[0].person, person(0));
    world.at_once([sign("1"), sign("4"), sign("5"), Key::Named(Named::Enter)]);
    let minutes = |at: usize| {
        let coming = &world.list().coming();
        let one = coming.iter().find(|one| one.person == person(at)).expect("comes");
        one.expected.map(|expected| (expected - world.now).num_minutes())
    };
    assert_eq!((minutes(0), minutes(1)), (Some(20), Some(45)));
}

#[test]
fn a_key_while_an_outcome_is_stored_is_for_the_next_and_never_for_the_one_before() {
    let mut world = World::with(3);
    world.start(3);
    let ended = world.on(|screen, ctx| screen.update(Message::Pressed(sign("2")), ctx));
    world.send(Message::Pressed(sign("1")));
    world.send(Message::Pressed(Key::Named(Named::Enter)));
    world.carry_out(ended);
    let coming: Vec<_> = world.list().coming().iter().map(|one| one.person).collect();
    assert_eq!(coming, [person(1)], "the first did not answer");
    assert!(world.shows("Person 02"));
}

#[test]
fn keys_are_heard_again_after_an_outcome_that_was_refused() {
    let mut world = World::with(3);
    world.start(3);
    let _refused = world.on(|screen, ctx| screen.update(Message::Pressed(sign("2")), ctx));
    world.send(Message::Pressed(sign("4")));
    world.now += Duration::seconds(20);
    world.keys("1");
    world.press(Named::Enter);
    assert_eq!(world.list().coming()[0].person, person(0));
}

#[test]
fn minutes_that_nobody_types_any_more_are_gone_when_the_list_is_opened_again() {
    let mut world = World::with(3);
    world.start(1);
    world.keys("1");
    assert!(!world.shows("Upptaget"));
    let page = Page::One(world.list().id);
    world.send(Message::Opened(Page::All));
    world.send(Message::Opened(page));
    assert!(world.shows("Upptaget"));
}

#[test]
fn who_is_left_out_is_named_with_the_reason() {
    let mut world = World::with(4);
    let mut away = world.library.get(person(2)).unwrap().clone();
    let absence = crate::domain::person::Absence {
        first: "2026-11-20".parse().unwrap(),
        last: "2026-11-27".parse().unwrap(),
    };
    away.absences.push(Id::of_name("absence", ""), absence);
    world.library.put(away.into(), world.now, false);
    let mut mute = world.library.get(person(3)).unwrap().clone();
    mute.phones = Items::default();
    world.library.put(mute.into(), world.now, false);
    world.start(2);
    assert!(world.shows("2 rings inte"));
    assert!(world.shows("Borta till och med fre 27 nov 2026"));
    assert!(world.shows("Inget nummer finns"));
}

#[test]
fn a_list_says_before_it_starts_that_nobody_can_be_rung() {
    let mut world = World::with(0);
    world.keys("n");
    world.press(Named::Enter);
    assert!(world.shows("Ingen att ringa."));
    assert_eq!(world.library.count::<CallList>(), 0);
}

#[test]
fn a_number_that_cannot_be_read_hides_nobody_who_can_be_rung() {
    let mut world = World::with(3);
    world.keys("n");
    world.send(Message::New(new::Message::CountTyped(0, "0".into())));
    world.press(Named::Enter);
    assert!(world.shows("Skriv 1–500"));
    assert!(world.shows("3 personer kan ringas."));
    assert_eq!(world.library.count::<CallList>(), 0);
}

#[test]
fn each_page_is_drawn_in_every_look() {
    let mut world = World::with(12);
    world.send(Message::Opened(Page::New));
    picture(&world, "callout-new");
    world.press(Named::Enter);
    world.keys("23");
    picture(&world, "callout-ringing");
    world.keys("1");
    picture(&world, "callout-minutes");
    world.press(Named::Enter);
    world.send(Message::Opened(Page::All));
    picture(&world, "callout-all");
}

fn picture(world: &World, name: &str) {
    testing::snapshot(name, Size::new(1064.0, 740.0), || world.screen.view(world.ctx()));
}

mod typed;
