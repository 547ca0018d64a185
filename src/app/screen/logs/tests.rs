//! What Logg promises to whoever writes in it at half past one, and to whoever must trust it afterwards.

use chrono::{DateTime, NaiveDateTime, Utc};
use iced::Size;
use iced::keyboard::{Key, key::Named};

use super::*;
use crate::app::widget::testing;
use crate::domain::edit::Write;
use crate::domain::logbook::EntryKind;
use crate::domain::{Author, Library, Refusal, zone};
use crate::text::{Language, Text};

/// A screen over a binder with an open log, at 01:30.
struct World {
    library: Library,
    text: Text,
    me: Author,
    now: DateTime<Utc>,
    screen: Logs,
    refused: Vec<Refusal>,
    opened: Vec<Place>,
}

impl World {
    fn new() -> Self {
        let local: NaiveDateTime = "2026-11-26T01:30:00".parse().expect("a time");
        let mut world = Self {
            library: Library::default(),
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Amina Hallonkvist".into(),
                role: "Loggförare".into(),
            },
            now: zone::instant(local),
            screen: Logs::new(),
            refused: Vec::new(),
            opened: Vec::new(),
        };
        world.library.set_device(Id::of_name("device", "one"));
        world
    }

    fn with_log() -> Self {
        let mut world = Self::new();
        world.press(Key::Character("n".into()));
        world.send(Message::New(new::Message::TitleTyped("Natten i Ekhammar".into())));
        world.press(Named::Enter);
        world
    }

    fn ctx(&self) -> Context<'_> {
        Context {
            glass: crate::app::glass::Glass::blind(),
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy: testing::entropy,
            width: 1064.0,
        }
    }

    fn on<T>(&mut self, act: impl FnOnce(&mut Logs, Context<'_>) -> T) -> T {
        let mut screen = std::mem::take(&mut self.screen);
        let done = act(&mut screen, self.ctx());
        self.screen = screen;
        done
    }

    fn send(&mut self, message: Message) {
        match self.on(|screen, ctx| screen.update(message, ctx)) {
            Action::Write { edit, then } => match edit.carry_out(&self.library, &self.me, self.now) {
                Ok(writes) => {
                    for write in writes {
                        if let Write::Put(record) = write {
                            self.library.put(record, self.now, false);
                        }
                    }
                    self.on(|screen, ctx| screen.refreshed(ctx));
                    if let Some(then) = then {
                        self.send(then);
                    }
                }
                Err(refusal) => self.refused.push(refusal),
            },
            Action::Open(place) => self.opened.push(place),
            _ => {}
        }
    }

    fn ui(&self) -> iced_test::Simulator<'_, Message> {
        testing::sized(Size::new(1064.0, 720.0), self.screen.view(self.ctx()))
    }

    fn press(&mut self, key: impl Into<Key>) {
        let mut ui = self.ui();
        testing::key(&mut ui, key);
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

    /// Types a line and Enter.
    fn write(&mut self, typed: &str) {
        self.send(Message::Line(line::Message::Typed(typed.into())));
        self.send(Message::Line(line::Message::Submitted));
    }

    fn log(&self) -> &Log {
        self.library.all::<Log>().next().expect("a log")
    }

    fn last(&self) -> &LogEntry {
        let entries = self.log().written(&self.library).into_iter();
        entries.max_by_key(|entry| entry.said().number).expect("an entry")
    }
}

#[test]
fn a_log_is_opened_by_keys_and_enter_stores_a_line() {
    let mut world = World::with_log();
    assert!(world.shows("Natten i Ekhammar"));
    world.write("Polisen ringde om branden");
    assert!(world.shows("Polisen ringde om branden"));
    assert_eq!(world.last().said().at, world.now);
    world.write("   ");
    assert_eq!(
        world.log().written(&world.library).len(),
        1,
        "nothing empty is stored"
    );
}

#[test]
fn a_time_before_the_text_is_when_it_happened_and_after_midnight_it_was_yesterday() {
    let mut world = World::with_log();
    world.write("23.40 Räddningstjänsten larmade");
    let said = world.last().said();
    assert_eq!(said.text, "Räddningstjänsten larmade");
    let local: NaiveDateTime = "2026-11-25T23:40:00".parse().expect("a time");
    assert_eq!(zone::local(said.at), local);
    assert!(world.shows("Hände"), "both times are shown");
    world.write("112 är ringt");
    assert_eq!(world.last().said().text, "112 är ringt", "a number is no time");
}

#[test]
fn an_exclamation_mark_makes_a_decision_and_who_decided_is_named() {
    let mut world = World::with_log();
    world.write("!Vi öppnar stödcentrum");
    let said = world.last().said();
    assert_eq!(
        (said.kind, said.who.as_str()),
        (EntryKind::Decision, "Amina Hallonkvist")
    );
    assert!(world.shows("Beslut av Amina Hallonkvist"));
}

#[test]
fn a_correction_stands_beside_and_the_first_is_marked() {
    let mut world = World::with_log();
    world.write("Tolv drabbade");
    world.click("Rätta post 1");
    assert!(world.shows("Så står det, och så står det kvar:"));
    world.send(Message::Panel(panel::Message::Typed("Tjugo drabbade".into())));
    world.send(Message::Panel(panel::Message::Submitted));
    assert!(world.shows("Rättar 1"));
    world.send(Message::One(one::Message::Selected(0)));
    assert!(world.shows("RÄTTAD av 2"));
    assert!(world.shows("Tolv drabbade"));
}

#[test]
fn a_misunderstanding_becomes_a_candidate_by_one_key_and_then_leads_to_it() {
    let mut world = World::with_log();
    world.send(Message::Line(line::Message::KindChosen(6)));
    world.send(Message::Line(line::Message::WordTyped("stab".into())));
    world.write("Vi menade krisledning, de menade stabsläge");
    world.click("Lägg ordet i post 1 bland begreppen att reda ut");
    world.click("Visa begreppet för ordet i post 1");
    let concept = crate::domain::edit::logging::candidate_id(world.last());
    assert_eq!(world.opened, [Place::Record(RecordRef::of(concept))]);
}

#[test]
fn slips_are_typed_in_one_after_another_and_the_missing_ones_are_said() {
    let mut world = World::with_log();
    world.click("Från papper");
    for (slip, words) in [("1", "Ett"), ("3", "Tre")] {
        world.send(Message::Panel(panel::Message::SlipTyped(slip.into())));
        world.send(Message::Panel(panel::Message::TimeTyped("1.10".into())));
        world.send(Message::Panel(panel::Message::WriterTyped(
            "Sten Ekhammar".into(),
        )));
        world.send(Message::Panel(panel::Message::Typed(words.into())));
        world.send(Message::Panel(panel::Message::Submitted));
    }
    assert!(world.shows("Lappar som saknas: 2"));
    world.send(Message::Panel(panel::Message::Dismissed));
    assert!(world.shows("Lappar som saknas: 2"), "also beside the log");
    assert!(world.shows("Lapp 3, skriven av Sten Ekhammar"));
    assert_eq!(world.refused, []);
}

#[test]
fn an_altered_entry_is_named_and_a_closed_log_has_no_line_to_write_in() {
    let mut world = World::with_log();
    world.write("Ett");
    world.write("Två");
    world.click("Försegla");
    world.click("Kontrollera");
    assert!(world.shows("Alla 3 poster är som de skrevs."));
    let written = world.log().written(&world.library);
    let first = written
        .into_iter()
        .find(|entry| entry.said().number == 1)
        .expect("the first")
        .clone();
    let mut said = first.said().clone();
    said.text = "Noll".into();
    world
        .library
        .put(LogEntry::new(first.id, first.log, said).into(), world.now, false);
    world.on(|screen, ctx| screen.refreshed(ctx));
    world.click("Kontrollera");
    assert!(world.shows("Post 1 är ändrad efter att den skrevs"));
    world.click("Stäng loggen");
    world.send(Message::Panel(panel::Message::Typed("Över".into())));
    world.send(Message::Panel(panel::Message::Submitted));
    assert!(!world.shows("Skriv i loggen"));
    assert!(world.shows("Stängd"));
}

#[test]
fn what_one_searches_for_is_found_by_text_and_by_kind() {
    let mut world = World::with_log();
    world.write("Hotellet ringde");
    world.write("!Vi öppnar stödcentrum");
    world.send(Message::One(one::Message::Searched("HOTELLET".into())));
    assert!(world.shows("1 av 2 poster"));
    world.send(Message::One(one::Message::Searched(String::new())));
    world.send(Message::One(one::Message::KindChosen(2)));
    assert!(world.shows("Vi öppnar stödcentrum") && !world.shows("Hotellet ringde"));
    world.send(Message::One(one::Message::Searched("finns inte".into())));
    assert!(world.shows("Inget i loggen passar det du söker"));
}

#[test]
fn a_correction_says_when_it_really_happened_and_both_times_are_seen_beside_the_entry() {
    let mut world = World::with_log();
    world.write("01.20 Tolv drabbade");
    world.click("Rätta post 1");
    assert!(world.shows("Hände tor 26 nov 01:20"));
    let time = |typed: &str| Message::Panel(panel::Message::TimeTyped(typed.into()));
    let submit = || Message::Panel(panel::Message::Submitted);
    for (typed, said) in [
        ("halv ett", "Klockslaget går inte att läsa."),
        ("0245", "Klockslaget har inte varit än"),
    ] {
        world.send(time(typed));
        assert!(world.shows(said), "{said}");
        world.send(submit());
        assert_eq!(world.library.count::<LogEntry>(), 1, "{typed}");
    }
    world.send(time(""));
    world.send(submit());
    assert_eq!(world.library.count::<LogEntry>(), 1, "nothing is corrected yet");
    world.send(Message::Panel(panel::Message::DayTyped("2026-11-25".into())));
    assert!(
        world.shows("Hände i själva verket ons 25 nov 01:20"),
        "the day alone"
    );
    world.send(time("2350"));
    world.send(submit());
    assert!(world.refused.is_empty(), "{:?}", world.refused);
    assert_eq!(
        world.last().said().happened_at,
        Some(zone::instant("2026-11-25T23:50:00".parse().expect("a time")))
    );
    assert!(world.shows("Hände i själva verket ons 25 nov 23:50"));
    world.send(Message::One(one::Message::Selected(0)));
    assert!(world.shows("RÄTTAD av 2"));
    assert!(world.shows("Rättad tid: ons 25 nov 23:50"));
    assert!(world.shows("Tolv drabbade"));
    world.click("Rätta post 1");
    assert!(
        world.shows("Hände ons 25 nov 23:50"),
        "what is known now stands there"
    );
}
