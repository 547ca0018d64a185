//! What Läget nu promises to whoever was just called.

use chrono::{DateTime, NaiveDateTime, NaiveTime, Utc};
use iced::Size;

use super::*;
use crate::app::widget::{Role as Part, testing};
use crate::content;
use crate::domain::activation::{Called112, Start};
use crate::domain::edit::{Edit, Write};
use crate::domain::handover::Party;
use crate::domain::person::Phone;
use crate::domain::plan::Standing;
use crate::domain::roster::{DutyForm, Need, Shift};
use crate::domain::{AnyRecord, Author, Baton, Id, Library, Person, Plan, Role, Roster};
use crate::text::{Language, Text};

fn at(text: &str) -> DateTime<Utc> {
    zone::instant(text.parse::<NaiveDateTime>().expect("a local time"))
}

/// A binder at an instant.
struct World {
    library: Library,
    text: Text,
    me: Author,
    now: DateTime<Utc>,
    width: f32,
    ground: crate::app::glass::Ground,
}

impl World {
    fn new(now: &str) -> Self {
        Self {
            library: Library::default(),
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Tove Lind".into(),
                role: "Krisstödjare".into(),
            },
            now: at(now),
            width: 1060.0,
            ground: Default::default(),
        }
    }

    fn ctx(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy: |bytes| bytes.fill(7),
            width: self.width,
            glass: self.ground.glass(crate::app::glass::Marking::Against),
        }
    }

    fn put(&mut self, record: impl Into<AnyRecord>) {
        self.library.put(record.into(), self.now, false);
    }

    fn carry_out(&mut self, edit: &Edit) {
        for write in edit.carry_out(&self.library, &self.me, self.now).unwrap() {
            match write {
                Write::Put(record) => self.library.put(record, self.now, false),
                Write::Delete(which) => self.library.remove(which),
            }
        }
    }

    fn person(&mut self, name: &str, role: &str, number: &str) -> Id<Person> {
        let phone = Phone {
            label: "tjänst".into(),
            number: number.into(),
            verified_on: None,
            failed_on: None,
        };
        let id = Id::of_name("person", name);
        let person = Person {
            roles: vec![role_id(role)],
            phones: [(Id::of_name("phone", name), phone)].into_iter().collect(),
            ..Person::new(id, name)
        };
        self.put(person);
        id
    }

    /// A roster that needs one krisstödjare every night from 17 to 08.
    fn roster(&mut self) -> Id<Roster> {
        self.put(role("Krisstödjare"));
        let need = Need {
            from: NaiveTime::from_hms_opt(17, 0, 0).unwrap(),
            to: NaiveTime::from_hms_opt(8, 0, 0).unwrap(),
            form: DutyForm::Standby,
            ..Need::new(role_id("Krisstödjare"))
        };
        let id = Id::of_name("roster", "krisjour");
        self.put(Roster {
            needs: [(Id::of_name("need", "0"), need)].into_iter().collect(),
            ..Roster::new(id, "Krisjour")
        });
        id
    }

    fn shift(&mut self, roster: Id<Roster>, person: Id<Person>, start: &str, end: &str) {
        let shift = Shift {
            person: Some(person),
            ..Shift::new(
                role_id("Krisstödjare"),
                start.parse().unwrap(),
                end.parse().unwrap(),
            )
        };
        self.carry_out(&Edit::PutShifts {
            roster,
            shifts: vec![(Id::of_name("shift", start), shift)],
        });
    }

    /// Every label spoken on the screen, and whether each of the words stands on it.
    fn shows(&self, words: &[&str]) -> Vec<String> {
        let screen = looked(self);
        let size = Size::new(self.width, 4_000.0);
        let mut ui = testing::sized(size, screen.view(self.ctx()));
        for word in words {
            assert!(testing::shows(&mut ui, word), "{word:?} is not on the screen");
        }
        testing::labels(&mut ui)
    }
}

fn role_id(name: &str) -> Id<Role> {
    Id::of_name("role", name)
}

fn role(name: &str) -> Role {
    Role {
        id: role_id(name),
        name: name.into(),
        name_en: String::new(),
        description: String::new(),
        source: String::new(),
        unverified: false,
    }
}

fn looked(world: &World) -> Now {
    let mut screen = Now::new();
    screen.refreshed(world.ctx());
    screen
}

/// One krisstödjare on call from Saturday 17 to Sunday 08, another the night after.
fn staffed(now: &str) -> World {
    let mut world = World::new(now);
    let roster = world.roster();
    let maja = world.person("Maja Tallberg", "Krisstödjare", "0701740605");
    let omar = world.person("Omar Hassan", "Krisstödjare", "0846500412");
    world.shift(roster, maja, "2026-11-21T17:00:00", "2026-11-22T08:00:00");
    world.shift(roster, omar, "2026-11-22T17:00:00", "2026-11-23T08:00:00");
    world
}

#[test]
fn nobody_on_call_is_said_first() {
    let mut world = World::new("2026-11-22T02:07:00");
    world.roster();
    let screen = looked(&world);
    let mut ui = testing::sized(Size::new(1060.0, 740.0), screen.view(world.ctx()));
    let spoken = testing::spoken(&mut ui);
    assert_eq!(spoken[0].role, Part::Alert);
    assert_eq!(spoken[0].label, world.text.on_call_nobody_title());
    assert!(testing::shows(
        &mut ui,
        "Sedan lör 21 nov 17:00, för 9 h 7 min sedan."
    ));
    assert!(testing::shows(
        &mut ui,
        "Saknas: Krisstödjare (Beredskap), 1 av 1, till sön 22 nov 08:00"
    ));
}

#[test]
fn when_nobody_is_on_call_it_says_whom_to_ring_and_who_comes_next() {
    let mut world = staffed("2026-11-23T18:00:00");
    let labels = world.shows(&[
        "Ring Maja Tallberg",
        "070-174 06 05",
        "Ingen står på tur i schemat det närmaste året.",
    ]);
    assert!(labels.contains(&"Skriv in den som svarar ja".to_owned()));
    world.now = at("2026-11-20T18:00:00");
    world.shows(&["Närmast i schemat: Maja Tallberg, Krisstödjare, från lör 21 nov 17:00, om 23 h."]);
}

#[test]
fn who_is_on_call_stands_with_number_until_when_and_who_follows() {
    let world = staffed("2026-11-22T02:40:00");
    let labels = world.shows(&[
        "Jouren är bemannad",
        "Maja Tallberg",
        "Krisstödjare · Beredskap",
        "070-174 06 05",
        "Till sön 22 nov 08:00, om 5 h 20 min",
        "Sedan Omar Hassan från sön 22 nov 17:00",
        "Ej kontrollerat",
    ]);
    assert!(labels.contains(&"Kopiera numret till Maja Tallberg".to_owned()));
}

#[test]
fn the_state_changes_with_the_minute_without_a_restart() {
    let mut world = staffed("2026-11-22T07:59:59");
    let mut screen = looked(&world);
    let title = |screen: &Now, world: &World| {
        let mut ui = testing::sized(Size::new(1060.0, 740.0), screen.view(world.ctx()));
        testing::labels(&mut ui).remove(0)
    };
    assert_eq!(title(&screen, &world), world.text.on_call_staffed_title());
    world.now = at("2026-11-22T08:00:00");
    assert_eq!(title(&screen, &world), world.text.on_call_not_needed_title());
    world.now = at("2026-11-22T17:00:00");
    assert!(matches!(screen.tick(world.ctx()), Action::None));
    assert_eq!(title(&screen, &world), world.text.on_call_staffed_title());
}

#[test]
fn the_number_is_copied_as_digits() {
    let world = staffed("2026-11-22T02:40:00");
    let mut screen = looked(&world);
    let mut ui = testing::sized(Size::new(1060.0, 740.0), screen.view(world.ctx()));
    testing::click(&mut ui, "Kopiera numret till Maja Tallberg");
    let said: Vec<_> = ui.into_messages().collect();
    let action = screen.update(said[0].clone(), world.ctx());
    assert!(matches!(action, Action::Copy(number) if number == "0701740605"));
    assert!(matches!(screen.copy_number(world.ctx()), Action::Copy(number) if number == "0701740605"));
}

#[test]
fn an_empty_binder_says_so_and_offers_first_steps() {
    let world = World::new("2026-11-22T02:40:00");
    let labels = world.shows(&[
        "Vi vet inte vem som har jour",
        "I den här pärmen är inget planerat än",
    ]);
    for step in [
        "Lägg in dem som ska gå att nå",
        "Lägg upp ett jourschema: vem som behövs när",
        "Ta en plan i bruk",
    ] {
        assert!(labels.contains(&step.to_owned()), "{step}");
    }
    let mut screen = looked(&world);
    let mut ui = testing::sized(Size::new(1060.0, 740.0), screen.view(world.ctx()));
    testing::click(&mut ui, "Lägg in dem som ska gå att nå");
    let said: Vec<_> = ui.into_messages().collect();
    let action = screen.update(said[0].clone(), world.ctx());
    assert!(matches!(action, Action::Open(Place::Contacts)));
}

#[test]
fn what_is_down_is_one_press_away() {
    let world = staffed("2026-11-22T02:00:00");
    let mut screen = looked(&world);
    let mut ui = testing::sized(Size::new(1060.0, 2_000.0), screen.view(world.ctx()));
    testing::click(&mut ui, "Vad är nere?");
    let said: Vec<_> = ui.into_messages().collect();
    let action = screen.update(said[0].clone(), world.ctx());
    assert!(matches!(action, Action::Open(Place::Down)));
}

#[test]
fn an_active_plan_counts_down_and_says_when_its_limit_has_passed() {
    let mut world = staffed("2026-11-22T02:00:00");
    let plan = Plan {
        tolerable_outage_minutes: Some(120),
        ..Plan::new(Id::of_name("plan", "el"), Standing::Local, "Elavbrott, Norra")
    };
    let plan_id = plan.id;
    world.put(plan);
    world.carry_out(&Edit::Activate {
        id: Id::of_name("activation", "el"),
        plan: plan_id,
        how: Start {
            exercise: true,
            outage_began_at: at("2026-11-22T01:50:00"),
            authority: String::new(),
            called_112: Called112::NotNeeded,
            channel: String::new(),
            draft: false,
        },
    });
    world.shows(&[
        "Elavbrott, Norra",
        "Övning",
        "Acceptabel avbrottstid nås om 1 h 50 min",
    ]);
    world.now = at("2026-11-22T04:10:00");
    let labels = world.shows(&["Acceptabel avbrottstid passerades för 20 min sedan"]);
    assert!(labels.contains(&"Öppna Elavbrott, Norra".to_owned()));
}

#[test]
fn whoever_holds_the_responsibility_is_shown_with_since_when() {
    let mut world = staffed("2026-11-22T01:00:00");
    world.carry_out(&Edit::FoundBaton {
        baton: Baton {
            id: Id::of_name("baton", "brand"),
            name: "Krisstödet efter branden".into(),
            unit: None,
            incident: None,
            passes: Default::default(),
        },
        pass: Id::of_name("pass", "0"),
        holder: Party {
            name: "Sten Ekhammar".into(),
            role: "Socialjouren".into(),
            phone: "0846500470".into(),
        },
    });
    world.now = at("2026-11-22T02:30:00");
    world.shows(&[
        "Krisstödet efter branden",
        "Sten Ekhammar, Socialjouren",
        "Sedan sön 22 nov 01:00, för 1 h 30 min sedan",
        "08-465 004 70",
    ]);
}

#[test]
fn a_finding_opens_where_it_is_mended_and_long_lists_are_cut() {
    let mut world = staffed("2026-11-22T02:40:00");
    let screen = looked(&world);
    let found = screen.situation.as_ref().unwrap().findings.len();
    assert!(found > findings::FIRST, "{found}");
    let labels = world.shows(&["Agera nu"]);
    let all = format!("Visa alla {found}");
    assert!(labels.contains(&all));
    world.width = 700.0;
    let mut screen = looked(&world);
    let mut ui = testing::sized(Size::new(700.0, 4_000.0), screen.view(world.ctx()));
    testing::click(&mut ui, &all);
    let said: Vec<_> = ui.into_messages().collect();
    screen.update(said[0].clone(), world.ctx());
    let mut ui = testing::sized(Size::new(700.0, 4_000.0), screen.view(world.ctx()));
    assert!(testing::labels(&mut ui).contains(&"Visa färre".to_owned()));
    testing::click(&mut ui, "Nämnden har inga egna planer");
    let said: Vec<_> = ui.into_messages().collect();
    let opened = screen.update(said[0].clone(), world.ctx());
    assert!(matches!(opened, Action::Open(Place::Plans)));
}

#[test]
fn a_person_changed_by_two_is_marked_where_the_number_stands() {
    let mut world = staffed("2026-11-22T02:40:00");
    let person = world
        .library
        .get(Id::<Person>::of_name("person", "Maja Tallberg"))
        .cloned()
        .unwrap();
    world.library.put(person.into(), world.now, true);
    let labels = world.shows(&["Två har ändrat samtidigt"]);
    assert!(labels.contains(&"Jämför och välj".to_owned()));
}

#[test]
fn what_matters_at_night_needs_no_scrolling() {
    let mut world = example("2026-11-22T02:07:00");
    world.width = 1060.0;
    let screen = looked(&world);
    let on_call = screen.situation.as_ref().unwrap().on_call.len();
    assert!(on_call >= 3, "{on_call}");
    let mut ui = testing::sized(Size::new(1060.0, 730.0), screen.view(world.ctx()));
    let copies = testing::spoken(&mut ui)
        .into_iter()
        .filter(|heard| heard.label.starts_with("Kopiera numret till"))
        .take(on_call);
    for heard in copies {
        let bottom = heard.bounds.y + heard.bounds.height;
        assert!(bottom < 730.0, "{} lies at {bottom}", heard.label);
    }
}

fn example(now: &str) -> World {
    let mut world = World::new(now);
    for record in content::example(world.now) {
        world.put(record);
    }
    world
}

#[test]
fn every_state_is_drawn_in_every_look() {
    let picture = |name: &str, world: &World, height: f32| {
        let screen = looked(world);
        testing::snapshot(name, Size::new(world.width, height), || screen.view(world.ctx()));
    };
    testing::load_fonts();
    picture("now-example", &example("2026-11-22T02:07:00"), 740.0);
    let mut nobody = staffed("2026-11-23T18:00:00");
    let phones = nobody
        .library
        .all::<Person>()
        .next()
        .map(|person| person.phones.clone());
    nobody.put(Person {
        employer: "Socialförvaltningen, avdelningen för krisstöd och samordning i Norra innerstaden".into(),
        roles: vec![role_id("Krisstödjare")],
        phones: phones.unwrap(),
        ..Person::new(
            Id::of_name("person", "x"),
            "Anna-Kristina Strömgren af Västerhaninge-Österåker",
        )
    });
    picture("now-nobody", &nobody, 740.0);
    nobody.width = 420.0;
    picture("now-nobody-narrow", &nobody, 900.0);
    picture("now-empty", &World::new("2026-11-22T02:07:00"), 740.0);
}

#[test]
fn words_to_look_at_are_said_quietly_and_lead_to_the_check() {
    let mut world = World::new("2026-11-24T12:00:00");
    let mut plan = crate::domain::Plan::new(
        Id::of_name("plan", "one"),
        crate::domain::plan::Standing::Local,
        "Stora olyckor",
    );
    plan.minimum_level = "Ring KBLX.".into();
    world.put(plan);
    let lens = crate::lens::Lens::new(std::iter::empty());
    let screen = Now::new();
    let words = "Ordlistan: ett ord i texterna att se över";
    let shows = |world: &World| {
        testing::shows(
            &mut testing::sized(Size::new(1060.0, 2_000.0), screen.view(world.ctx())),
            words,
        )
    };
    assert!(!shows(&world), "nothing is said before it is checked");
    world.ground.checked = Some(crate::lens::check(&world.library, &lens).into());
    assert!(shows(&world));
    let mut ui = testing::sized(Size::new(1060.0, 2_000.0), screen.view(world.ctx()));
    testing::click(&mut ui, words);
    let said: Vec<_> = ui.into_messages().collect();
    assert!(matches!(said[..], [Message::Went(Place::Wording)]));
}
