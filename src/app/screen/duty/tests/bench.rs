//! A binder without a disk: what the screen asks for is carried out at once.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use iced::Size;
use iced::keyboard::{self, Key, Modifiers, key::Named};
use iced_test::Simulator;

use super::super::{Duty, Message};
use crate::app::context::{Action, Place, Request};
use crate::app::widget::testing;
use crate::domain::edit::Write;
use crate::domain::roster::{DutyForm, Need, Shift};
use crate::domain::{Author, Edit, Id, Library, Person, Refusal, Role, Roster, RosterMonth, zone};
use crate::text::{Language, Text};

pub fn entropy(bytes: &mut [u8]) {
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let next = COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    for (byte, fresh) in bytes.iter_mut().rev().zip(next.iter().rev()) {
        *byte = *fresh;
    }
}

pub fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a local time")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub struct Bench {
    pub library: Library,
    pub duty: Duty,
    pub text: Text,
    pub me: Author,
    pub now: DateTime<Utc>,
    pub width: f32,
    pub asked: Vec<Request>,
    pub went: Vec<Place>,
    pub refused: Vec<Refusal>,
}

/// Borrows what a screen sees, beside the screen itself.
macro_rules! ctx {
    ($bench:expr) => {
        $crate::app::context::Context {
            library: &$bench.library,
            text: &$bench.text,
            now: $bench.now,
            me: &$bench.me,
            entropy: $crate::app::screen::duty::tests::bench::entropy,
            width: $bench.width,
            glass: crate::app::glass::Glass::blind(),
        }
    };
}
pub(super) use ctx;

impl Bench {
    /// Monday 23 November 2026, noon: three people, two roles, the Swedish holidays, no roster.
    pub fn new() -> Self {
        let now = zone::instant(at("2026-11-23T12:00:00"));
        let mut bench = Self {
            library: Library::default(),
            duty: Duty::new(),
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Anna Åkesson".into(),
                role: "Krisstödjare".into(),
            },
            now,
            width: 1280.0,
            asked: Vec::new(),
            went: Vec::new(),
            refused: Vec::new(),
        };
        bench.library.put(crate::content::calendar().into(), now, false);
        for name in ["Krisstödjare", "Gruppledare"] {
            let role = Role {
                id: role(name),
                name: name.into(),
                name_en: String::new(),
                description: String::new(),
                source: String::new(),
                unverified: false,
            };
            bench.library.put(role.into(), now, false);
        }
        for name in ["Anna Åkesson", "Bo Berg", "Cecilia Ceder"] {
            let mut person = Person::new(person(name), name);
            person.roles.push(role("Krisstödjare"));
            bench.library.put(person.into(), now, false);
        }
        bench.refresh();
        bench
    }

    /// The same with a roster that needs one krisstödjare every night from 17 to 8.
    pub fn with_roster() -> Self {
        let mut bench = Self::new();
        let need = Need {
            from: NaiveTime::from_hms_opt(17, 0, 0).expect("a time"),
            to: NaiveTime::from_hms_opt(8, 0, 0).expect("a time"),
            form: DutyForm::Standby,
            ..Need::new(role("Krisstödjare"))
        };
        let roster = Roster {
            needs: [(Id::of_name("need", "night"), need)].into_iter().collect(),
            ..Roster::new(roster(), "Krisjour")
        };
        bench.library.put(roster.into(), bench.now, false);
        bench.refresh();
        bench
    }

    /// Adds a shift of a krisstödjare on standby.
    pub fn shift(&mut self, who: Option<&str>, start: &str, end: &str) -> Id<Shift> {
        let id = Id::of_name("shift", &format!("{who:?}{start}"));
        let shift = Shift {
            person: who.map(person),
            ..Shift::new(role("Krisstödjare"), at(start), at(end))
        };
        self.write(&Edit::PutShifts {
            roster: roster(),
            shifts: vec![(id, shift)],
        });
        id
    }

    pub fn shifts(&self) -> Vec<(Id<Shift>, Shift)> {
        let mut found: Vec<_> = self
            .library
            .all::<RosterMonth>()
            .flat_map(|month| {
                month
                    .shifts
                    .iter()
                    .map(|(id, shift)| (id, shift.clone()))
                    .collect::<Vec<_>>()
            })
            .collect();
        found.sort_by_key(|(id, shift)| (shift.start, *id));
        found
    }

    pub fn kept(&self, id: Id<Shift>) -> Shift {
        let all = self.shifts();
        all.into_iter()
            .find(|(known, _)| *known == id)
            .expect("the shift is kept")
            .1
    }

    pub fn refresh(&mut self) {
        self.duty.refreshed(ctx!(self));
    }

    pub fn write(&mut self, edit: &Edit) -> bool {
        match edit.carry_out(&self.library, &self.me, self.now) {
            Ok(writes) => {
                for write in writes {
                    match write {
                        Write::Put(record) => self.library.put(record, self.now, false),
                        Write::Delete(which) => self.library.remove(which),
                    }
                }
                self.refresh();
                true
            }
            Err(refusal) => {
                self.refused.push(refusal);
                false
            }
        }
    }

    pub fn perform(&mut self, action: Action<Message>) {
        match action {
            Action::None | Action::Run(_) | Action::Copy(_) => {}
            Action::Write { edit, then } => {
                if self.write(&edit)
                    && let Some(then) = then
                {
                    self.send(then);
                }
            }
            Action::Open(place) => self.went.push(place),
            Action::Ask(request) => self.asked.push(request),
            Action::Many(actions) => actions.into_iter().for_each(|action| self.perform(action)),
        }
    }

    pub fn send(&mut self, message: Message) {
        let action = self.duty.update(message, ctx!(self));
        self.perform(action);
    }

    /// So many seconds pass.
    pub fn wait(&mut self, seconds: i64) {
        self.now += chrono::Duration::seconds(seconds);
        let action = self.duty.tick(ctx!(self));
        self.perform(action);
    }

    /// Does something in the window and lets the screen answer.
    pub fn act<T>(&mut self, act: impl FnOnce(&mut Simulator<'_, Message>) -> T) -> T {
        let (answer, messages) = {
            let size = Size::new(self.width, 900.0);
            let mut ui = testing::sized(size, self.duty.view(ctx!(self)));
            // One pass of the mouse lets an open dialog take the focus.
            ui.simulate([iced::Event::Mouse(iced::mouse::Event::CursorLeft)]);
            let answer = act(&mut ui);
            (answer, ui.into_messages().collect::<Vec<_>>())
        };
        for message in messages {
            self.send(message);
        }
        answer
    }

    pub fn click(&mut self, label: &str) {
        self.act(|ui| testing::click(ui, label));
    }

    /// Walks to a control by Tab and presses Enter.
    pub fn press(&mut self, label: &str) {
        self.act(|ui| {
            walk_to(ui, label);
            testing::key(ui, Named::Enter);
        });
    }

    /// Walks to a field by Tab and writes over what stands there.
    pub fn fill(&mut self, label: &str, words: &str) {
        self.act(|ui| {
            walk_to(ui, label);
            let held = |modifiers| iced::Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers));
            ui.simulate([held(Modifiers::COMMAND)]);
            testing::chord(ui, Key::Character("a".into()), Modifiers::COMMAND);
            ui.simulate([held(Modifiers::empty())]);
            ui.typewrite(words);
        });
    }

    /// Walks to a drop-down by Tab and takes an option.
    pub fn choose(&mut self, label: &str, option: &str) {
        self.act(|ui| {
            walk_to(ui, label);
            testing::key(ui, Named::Enter);
            testing::click(ui, option);
        });
    }

    /// Walks to a group of choices by Tab and presses an arrow.
    pub fn arrow(&mut self, label: &str, key: Named) {
        self.act(|ui| {
            walk_to(ui, label);
            testing::key(ui, key);
        });
    }

    pub fn shows(&mut self, words: &str) -> bool {
        self.act(|ui| testing::shows(ui, words))
    }

    pub fn labels(&mut self) -> Vec<String> {
        self.act(testing::labels)
    }
}

fn walk_to(ui: &mut Simulator<'_, Message>, label: &str) {
    if testing::focused(ui).as_deref() == Some(label) {
        return;
    }
    for _ in 0..250 {
        testing::tab(ui);
        if testing::focused(ui).as_deref() == Some(label) {
            return;
        }
    }
    panic!("Tab never reaches {label:?} among {:?}", testing::labels(ui));
}

pub fn role(name: &str) -> Id<Role> {
    Id::of_name("role", name)
}

pub fn person(name: &str) -> Id<Person> {
    Id::of_name("person", name)
}

pub fn roster() -> Id<Roster> {
    Id::of_name("roster", "")
}

/// A binder with more of everything than a board has: a hundred people, six roles, shifts every night of a month.
pub fn crowded() -> Bench {
    let mut bench = Bench::with_roster();
    let names: Vec<_> = (0..100)
        .map(|at| format!("Maria-Elisabeth Björklund-Östergötland {at}"))
        .collect();
    for name in &names {
        bench
            .library
            .put(Person::new(person(name), name.clone()).into(), bench.now, false);
    }
    let month = RosterMonth::empty(roster(), day("2026-11-01"));
    let mut shifts = Vec::new();
    for date in day("2026-11-01").iter_days().take(30) {
        for name in &names {
            let start = date.and_time(NaiveTime::from_hms_opt(17, 0, 0).expect("a time"));
            let shift = Shift {
                person: Some(person(name)),
                ..Shift::new(role("Krisstödjare"), start, start + chrono::Duration::hours(15))
            };
            shifts.push((Id::of_name("shift", &format!("{name}{date}")), shift));
        }
    }
    bench.library.put(
        RosterMonth {
            shifts: shifts.into_iter().collect(),
            ..month
        }
        .into(),
        bench.now,
        false,
    );
    bench.refresh();
    bench
}
