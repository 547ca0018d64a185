//! What Kontakter promises to whoever keeps the numbers.

use chrono::{Duration, NaiveDateTime};
use iced::Size;
use iced::keyboard::key::Named;
use iced_test::Simulator;

mod people;
mod round;

use super::*;
use crate::app::widget::{Role as Part, testing};
use crate::content;
use crate::domain::edit::Write;
use crate::domain::person::Phone;
use crate::domain::{Author, Library, zone};
use crate::text::Language;

/// A screen over a binder, at an instant.
struct World {
    library: Library,
    text: Text,
    me: Author,
    now: DateTime<Utc>,
    width: f32,
    screen: Contacts,
    /// What the screen asked for beside changes.
    asked: Vec<Request>,
    copied: Vec<String>,
}

impl World {
    fn new() -> Self {
        let local: NaiveDateTime = "2026-11-22T14:05:00".parse().unwrap();
        let mut world = Self {
            library: Library::default(),
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Tove Lind".into(),
                role: "Krisledare".into(),
            },
            now: zone::instant(local),
            width: 1060.0,
            screen: Contacts::new(),
            asked: Vec::new(),
            copied: Vec::new(),
        };
        world.refresh();
        world
    }

    /// With these people in it.
    fn with(names: &[&str]) -> Self {
        let mut world = Self::new();
        for name in names {
            let phone = Phone {
                label: "tjänst".into(),
                number: "0701740605".into(),
                verified_on: None,
                failed_on: None,
            };
            let person = Person {
                phones: [(Id::of_name("phone", name), phone)].into_iter().collect(),
                ..Person::new(Id::of_name("person", name), *name)
            };
            world.library.put(person.into(), world.now, false);
        }
        world.refresh();
        world
    }

    fn example() -> Self {
        let mut world = Self::new();
        for record in content::example(world.now) {
            world.library.put(record, world.now, false);
        }
        world.refresh();
        world
    }

    fn ctx(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy: |bytes| bytes.fill(7),
            width: self.width,
            glass: crate::app::glass::Glass::blind(),
        }
    }

    /// Lends the screen and what it sees.
    fn on<T>(&mut self, act: impl FnOnce(&mut Contacts, Context<'_>) -> T) -> T {
        let mut screen = std::mem::take(&mut self.screen);
        let done = act(&mut screen, self.ctx());
        self.screen = screen;
        done
    }

    fn refresh(&mut self) {
        self.on(|screen, ctx| screen.refreshed(ctx));
    }

    fn send(&mut self, message: Message) {
        let action = self.on(|screen, ctx| screen.update(message, ctx));
        self.carry_out(action);
    }

    /// Time passes, and a pause is noticed.
    fn wait(&mut self) {
        self.now += Duration::seconds(2);
        let action = self.on(|screen, ctx| screen.tick(ctx));
        self.carry_out(action);
    }

    fn carry_out(&mut self, action: Action<Message>) {
        match action {
            Action::Write { edit, then } => {
                for write in edit.carry_out(&self.library, &self.me, self.now).unwrap() {
                    match write {
                        Write::Put(record) => self.library.put(record, self.now, false),
                        Write::Delete(which) => self.library.remove(which),
                    }
                }
                self.refresh();
                then.into_iter().for_each(|message| self.send(message));
            }
            Action::Copy(number) => self.copied.push(number),
            Action::Ask(request) => self.asked.push(request),
            Action::Many(actions) => actions.into_iter().for_each(|action| self.carry_out(action)),
            Action::None | Action::Run(_) | Action::Open(_) => {}
        }
    }

    /// Does something in the window and takes what comes of it.
    fn act(&mut self, act: impl FnOnce(&mut Simulator<'_, Message>)) {
        let screen = std::mem::take(&mut self.screen);
        let size = Size::new(self.width, 3_000.0);
        let said: Vec<_> = {
            let mut ui = testing::sized(size, screen.view(self.ctx()));
            act(&mut ui);
            ui.into_messages().collect()
        };
        self.screen = screen;
        said.into_iter().for_each(|message| self.send(message));
    }

    /// Chooses a row and begins to change whom it shows.
    fn edit(&mut self, row: usize) {
        self.send(Message::RowChosen { row, open: false });
        self.click("Ändra");
    }

    fn click(&mut self, label: &str) {
        self.act(|ui| testing::click(ui, label));
    }

    fn write(&mut self, label: &str, words: &str) {
        for word in words.split_inclusive(' ') {
            self.act(|ui| {
                testing::click(ui, label);
                testing::key(ui, Named::End);
                let _ = ui.typewrite(word);
            });
        }
    }

    fn shows(&mut self, words: &str) -> bool {
        let mut found = false;
        self.act(|ui| found = testing::shows(ui, words));
        found
    }

    fn labels(&mut self) -> Vec<String> {
        let mut found = Vec::new();
        self.act(|ui| found = testing::labels(ui));
        found
    }

    fn person(&self, name: &str) -> &Person {
        let found = self.library.all::<Person>().find(|person| person.name == name);
        found.unwrap_or_else(|| panic!("no {name}"))
    }
}

#[test]
fn a_person_with_a_number_is_made_without_a_save_button() {
    let mut world = World::new();
    world.click("Ny person");
    world.write("Namn", "Åsa");
    world.write("Arbetsgivare", "Norra");
    assert_eq!(world.library.count::<Person>(), 0);
    world.wait();
    assert_eq!(world.person("Åsa").employer, "Norra");
    assert!(world.shows("Sparat 14:05"));
    world.click("Lägg till nummer");
    world.write("Telefonnummer 1", "070-174 06 05");
    world.wait();
    assert_eq!(world.person("Åsa").first_phone().unwrap().number, "0701740605");
}

#[test]
fn nothing_is_lost_by_leaving_in_the_middle_of_a_word() {
    let mut world = World::with(&["Anna"]);
    world.edit(0);
    world.write("E-post", "anna@example.se");
    let action = world.on(|screen, ctx| screen.flush(ctx));
    world.carry_out(action);
    assert_eq!(world.person("Anna").email, "anna@example.se");
}

#[test]
fn choosing_somebody_else_stores_what_was_written() {
    let mut world = World::with(&["Anna", "Berit"]);
    world.edit(0);
    world.write("E-post", "anna@example.se");
    world.send(Message::RowChosen { row: 1, open: false });
    assert_eq!(world.person("Anna").email, "anna@example.se");
    assert_eq!(world.screen.person.as_ref().unwrap().value().name, "Berit");
}

#[test]
fn what_is_no_number_is_said_and_the_old_number_stays() {
    let mut world = World::with(&["Anna"]);
    world.edit(0);
    world.write("Telefonnummer 1", " Anna");
    assert!(world.shows("Det här är inget telefonnummer ännu"));
    world.wait();
    assert_eq!(world.person("Anna").first_phone().unwrap().number, "0701740605");
}

#[test]
fn a_number_rung_today_is_verified_and_another_number_is_not() {
    let mut world = World::with(&["Anna"]);
    world.send(Message::RowChosen { row: 0, open: false });
    assert!(world.shows("Ej kontrollerat"));
    world.click("Jag har ringt nummer 1: rätt person");
    let today = world.ctx().today();
    assert_eq!(
        world.person("Anna").first_phone().unwrap().verified_on,
        Some(today)
    );
    assert!(world.shows("Kontrollerat i dag"));
    world.click("Ändra");
    world.write("Telefonnummer 1", "9");
    world.wait();
    let changed = world.person("Anna").first_phone().unwrap().clone();
    assert_eq!(
        (changed.number.as_str(), changed.verified_on),
        ("07017406059", None)
    );
}

#[test]
fn numbers_are_moved_and_removed() {
    let mut world = World::with(&["Anna"]);
    world.edit(0);
    world.click("Lägg till nummer");
    world.write("Telefonnummer 2", "08-465 004 12");
    world.wait();
    world.click("Flytta upp nummer 2");
    assert_eq!(world.person("Anna").first_phone().unwrap().number, "0846500412");
    world.click("Ta bort nummer 1");
    let left = world.person("Anna");
    assert_eq!(left.phones.len(), 1);
    assert_eq!(left.first_phone().unwrap().number, "0701740605");
}

#[test]
fn a_second_person_with_the_same_name_is_said_at_once() {
    let mut world = World::with(&["Anna Berg"]);
    world.click("Ny person");
    world.send(Message::PersonChanged(Change::Name("anna berg".into())));
    assert!(world.shows("En till heter så här"));
    world.click("Anna Berg");
    assert_eq!(
        world.screen.person.as_ref().unwrap().form.id(),
        Id::of_name("person", "Anna Berg")
    );
}

#[test]
fn a_new_person_without_a_name_is_not_dropped_by_choosing_another() {
    let mut world = World::with(&["Anna"]);
    world.click("Ny person");
    world.write("E-post", "ny@example.se");
    world.send(Message::RowChosen { row: 0, open: false });
    assert_eq!(
        world.screen.person.as_ref().unwrap().value().email,
        "ny@example.se"
    );
    assert!(world.shows("Inget sparas förrän här står ett namn."));
    world.click("Skapa inte");
    assert!(world.screen.person.is_none());
    assert_eq!(world.library.count::<Person>(), 1);
}

#[test]
fn competences_and_roles_are_added_and_taken_away() {
    let mut world = World::example();
    let first = world.screen.rows[0];
    world.edit(0);
    world.write("Lägg till kompetens", "teckenspråk");
    world.click("Lägg till kompetensen");
    let role = world.screen.roles.iter().copied().find(|role| {
        let person = world.library.get(first).unwrap();
        !person.roles.contains(role)
    });
    world.send(Message::PersonChanged(Change::RoleAdded(role.unwrap())));
    let person = world.library.get(first).unwrap().clone();
    assert!(person.competences.contains(&"teckenspråk".to_owned()));
    assert!(person.roles.contains(&role.unwrap()));
    world.click("Ta bort teckenspråk");
    let person = world.library.get(first).unwrap();
    assert!(!person.competences.contains(&"teckenspråk".to_owned()));
}

#[test]
fn searching_and_filtering_narrow_the_list() {
    let mut world = World::example();
    let all = world.screen.rows.len();
    world.write("Sök person", "granfjall");
    assert_eq!(world.screen.rows.len(), 1);
    assert!(world.shows(&format!("1 av {all} personer")));
    world.send(Message::SearchChanged(String::new()));
    let employer = world.screen.index.employers[0].clone();
    world.send(Message::EmployerChosen(Some(employer.clone())));
    assert!(world.screen.rows.len() < all);
    for id in &world.screen.rows {
        assert_eq!(world.library.get(*id).unwrap().employer, employer);
    }
    world.click("Ta bort filter");
    assert_eq!(world.screen.rows.len(), all);
}

#[test]
fn the_list_is_walked_by_arrows_and_opened_by_enter() {
    let mut world = World::with(&["Anna", "Berit", "Cilla"]);
    for _ in 0..2 {
        world.act(|ui| {
            while testing::focused(ui).as_deref() != Some("Personer") {
                testing::tab(ui);
            }
            testing::key(ui, Named::ArrowDown);
        });
    }
    assert_eq!(world.screen.person.as_ref().unwrap().value().name, "Berit");
    world.width = 600.0;
    assert!(!world.labels().contains(&"Historik".to_owned()));
    world.click("Öppna Berit");
    assert!(world.labels().contains(&"Historik".to_owned()));
    world.click("Till listan");
    assert!(!world.labels().contains(&"Historik".to_owned()));
}

#[test]
fn ten_thousand_people_are_a_window_of_rows() {
    let mut world = World::new();
    for at in 0..10_000 {
        let person = Person::new(Id::of_name("person", &at.to_string()), format!("Person {at:05}"));
        world.library.put(person.into(), world.now, false);
    }
    world.refresh();
    let mut rows = 0;
    world.act(|ui| {
        let heard = testing::spoken(ui);
        rows = heard.iter().filter(|s| s.role == Part::ListItem).count();
    });
    assert!((1..100).contains(&rows), "{rows} rows are built");
    world.write("Sök person", "09999");
    assert_eq!(world.screen.rows.len(), 1);
}

#[test]
fn deletion_and_history_and_exchange_are_asked_of_the_window() {
    let mut world = World::with(&["Anna"]);
    world.send(Message::RowChosen { row: 0, open: false });
    for label in [
        "Radera",
        "Historik",
        "Hämta från kalkylblad",
        "Lämna till kalkylblad",
    ] {
        world.click(label);
    }
    assert!(matches!(
        world.asked.as_slice(),
        [
            Request::Delete(_),
            Request::History(_),
            Request::ImportPeople,
            Request::ExportPeople
        ]
    ));
    let which = RecordRef::of(world.person("Anna").id);
    world.library.remove(which);
    world.refresh();
    assert!(world.screen.person.is_none());
}

#[test]
fn the_number_of_the_person_shown_is_copied_by_button_and_by_key() {
    let mut world = World::with(&["Anna"]);
    world.send(Message::RowChosen { row: 0, open: false });
    world.click("Kopiera numret (Ctrl+Skift+C)");
    let action = world.on(|screen, _| screen.copy_number());
    world.carry_out(action);
    assert_eq!(world.copied, ["0701740605", "0701740605"]);
}

#[test]
fn whoever_is_on_call_is_marked_and_the_shifts_to_come_are_shown() {
    let mut world = World::example();
    let on_call = *world.screen.on_call.iter().next().expect("somebody is on call");
    world.send(Message::Opened(RecordRef::of(on_call)));
    let upcoming = world.screen.person.as_ref().unwrap().upcoming.len();
    assert!((1..=5).contains(&upcoming));
    assert!(world.shows("Jour nu"));
    assert!(!world.shows("Inga pass det närmaste året."));
}

#[test]
fn who_may_decide_what_is_written_line_by_line_moved_and_taken_away() {
    let mut world = World::new();
    let unit: Id<Unit> = Id::of_name("unit", "norr");
    let record = UnitForm::new(unit).form.value().clone();
    let record = Unit {
        name: "Norr".into(),
        ..record
    };
    world.library.put(record.into(), world.now, false);
    world.refresh();
    world.send(Message::Opened(RecordRef::of(unit)));
    let authorities = |world: &World| -> Vec<_> {
        let unit = world.library.get(unit).unwrap();
        unit.authorities
            .iter()
            .map(|(id, one)| (id, one.who.clone()))
            .collect()
    };
    // The desk's randomness is the same each time; the instant is not.
    for who in ["Krisledare", "Enhetschef"] {
        world.send(Message::UnitChanged(UnitChange::AuthorityAdded));
        world.wait();
        let (id, _) = authorities(&world).pop().unwrap();
        world.send(Message::UnitChanged(UnitChange::AuthorityWho(id, who.into())));
        world.wait();
    }
    let (last, who) = authorities(&world).pop().unwrap();
    assert_eq!(who, "Enhetschef");
    world.send(Message::UnitChanged(UnitChange::AuthorityMoved(last, true)));
    assert_eq!(authorities(&world)[0].1, "Enhetschef");
    world.send(Message::UnitChanged(UnitChange::AuthorityRemoved(last)));
    assert_eq!(authorities(&world).len(), 1);
}

#[test]
fn a_unit_gets_an_end_and_a_successor() {
    let mut world = World::new();
    world.click("Verksamheter");
    world.send(Message::NewAsked);
    world.write("Namn", "Norra");
    world.wait();
    world.send(Message::NewAsked);
    world.write("Namn", "Norrmalm");
    world.write("Finns till och med", "2026-13");
    assert!(world.shows("Det här går inte att läsa som ett datum."));
    world.send(Message::UnitChanged(UnitChange::To("2026-12-31".into())));
    let norra = world.library.all::<Unit>().next().map(|unit| unit.id);
    world.send(Message::UnitChanged(UnitChange::Successor(norra)));
    world.wait();
    let found = world.library.all::<Unit>().find(|unit| unit.name == "Norrmalm");
    let unit = found.unwrap();
    assert_eq!(unit.valid_to.unwrap().to_string(), "2026-12-31");
    assert_eq!(unit.successor, norra);
}

#[test]
fn a_role_is_made_and_renamed() {
    let mut world = World::new();
    world.click("Roller");
    world.send(Message::NewAsked);
    world.write("Namn", "Krisledare");
    world.wait();
    world.write("Namn", " i beredskap");
    world.wait();
    let names: Vec<_> = world
        .library
        .all::<Role>()
        .map(|role| role.name.clone())
        .collect();
    assert_eq!(names, ["Krisledare i beredskap"]);
}

#[test]
fn a_person_changed_by_two_is_marked_and_leads_to_the_choice() {
    let mut world = World::with(&["Anna"]);
    let person = world.person("Anna").clone();
    world.library.put(person.into(), world.now, true);
    world.refresh();
    world.send(Message::RowChosen { row: 0, open: false });
    world.click("Jämför och välj");
    assert!(matches!(world.asked.as_slice(), [Request::Conflicts(_)]));
}

#[test]
fn every_part_is_drawn_in_every_look() {
    let picture = |name: &str, world: &World, height: f32| {
        let size = Size::new(world.width, height);
        testing::snapshot(name, size, || world.screen.view(world.ctx()));
    };
    testing::load_fonts();
    let mut world = World::example();
    let on_call = *world.screen.on_call.iter().next().unwrap();
    world.send(Message::Opened(RecordRef::of(on_call)));
    let mut bound = world.library.get(on_call).cloned().unwrap();
    bound.unit = Some(world.screen.units[0]);
    bound.share_percent = Some(50);
    bound.travel_minutes = Some(45);
    for (at, (name, until)) in [
        (
            "psykologiskt och socialt omhändertagande vid allvarlig händelse",
            "2026-12-10",
        ),
        ("teckenspråkstolkning", "2026-11-01"),
    ]
    .into_iter()
    .enumerate()
    {
        let one = crate::domain::person::Certificate {
            competence: name.into(),
            valid_until: until.parse().ok(),
        };
        bound
            .certificates
            .push(Id::of_name("certificate", &at.to_string()), one);
    }
    let away = crate::domain::person::Absence {
        first: "2026-12-20".parse().unwrap(),
        last: "2027-01-06".parse().unwrap(),
    };
    bound.absences.push(Id::of_name("absence", ""), away);
    world
        .library
        .put(bound.into(), world.now + Duration::seconds(1), false);
    world.refresh();
    picture("contacts-person", &world, 740.0);
    picture("contacts-person-whole", &world, 1_700.0);
    world.click("Ändra");
    picture("contacts-person-writing", &world, 2_900.0);
    world.click("Klart");
    world.click("Filtrera");
    world.click("Gamla nummer");
    picture("contacts-old-numbers", &world, 740.0);
    world.send(Message::Round(Step::Opened));
    picture("contacts-round", &world, 740.0);
    world.send(Message::Round(Step::Answered(
        crate::app::screen::contacts::round::Answer::Wrong,
    )));
    picture("contacts-round-later", &world, 740.0);
    world.send(Message::Opened(RecordRef::of(on_call)));
    world.send(Message::FiltersCleared);
    let mut long = world.library.get(on_call).cloned().unwrap();
    long.name = "Anna-Kristina Strömgren af Västerhaninge-Österåker".into();
    long.employer = "Socialförvaltningen, avdelningen för krisstöd och samordning i Norra innerstaden".into();
    long.competences
        .push("psykologiskt och socialt omhändertagande".into());
    world
        .library
        .put(long.into(), world.now + Duration::seconds(1), true);
    world.refresh();
    world.width = 420.0;
    picture("contacts-narrow", &world, 1_200.0);
    world.width = 1060.0;
    world.send(Message::TabChosen(1));
    world.send(Message::RowChosen { row: 3, open: false });
    picture("contacts-units", &world, 740.0);
}
