use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use iced::Size;
use iced::keyboard::key::Named;

use super::*;
use crate::app::widget::testing::{self, entropy};
use crate::domain::edit::Write;
use crate::domain::unit::{Authority, UnitKind};
use crate::domain::{Author, CallList, Library, Refusal, zone};
use crate::text::{Language, Text};

/// A desk at night with a board whose list has one authority.
struct Desk {
    library: Library,
    text: Text,
    me: Author,
    now: DateTime<Utc>,
    screen: Support,
    refused: Vec<Refusal>,
    went: Vec<Place>,
}

impl Desk {
    fn new() -> Self {
        let now = zone::instant("2026-11-21T23:20:00".parse::<NaiveDateTime>().expect("a time"));
        let mut library = Library::default();
        let mut unit = Unit::new(Id::of_name("unit", "norra"), "Norra", UnitKind::DistrictBoard);
        unit.authorities.push(
            Id::of_name("authority", "rcb"),
            Authority {
                who: "Räddningschef i beredskap".into(),
                what: "Starta krisstöd".into(),
                source: "Påhittat".into(),
            },
        );
        library.put(unit.into(), now, false);
        let person = Person::new(Id::of_name("person", "sten"), "Sten Ekhammar");
        library.put(person.into(), now, false);
        Self {
            library,
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Maja Lind".into(),
                role: "Krisstödssamordnare".into(),
            },
            now,
            screen: Support::new(),
            refused: Vec::new(),
            went: Vec::new(),
        }
    }

    fn on_screen<T>(&mut self, act: impl FnOnce(&mut Support, Context<'_>) -> T) -> T {
        let ctx = Context {
            glass: crate::app::glass::Glass::blind(),
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: 1_060.0,
        };
        act(&mut self.screen, ctx)
    }

    fn say(&mut self, message: Message) {
        let action = self.on_screen(|screen, ctx| screen.update(message, ctx));
        self.carry(action);
    }

    fn carry(&mut self, action: Action<Message>) {
        match action {
            Action::Write { edit, then } => match edit.carry_out(&self.library, &self.me, self.now) {
                Ok(writes) => {
                    for write in writes {
                        match write {
                            Write::Put(record) => self.library.put(record, self.now, false),
                            Write::Delete(which) => self.library.remove(which),
                        }
                    }
                    self.on_screen(|screen, ctx| screen.refreshed(ctx));
                    if let Some(message) = then {
                        self.say(message);
                    }
                }
                Err(refusal) => self.refused.push(refusal),
            },
            Action::Many(actions) => actions.into_iter().for_each(|action| self.carry(action)),
            Action::Open(place) => self.went.push(place),
            Action::None | Action::Run(_) | Action::Ask(_) | Action::Copy(_) => {}
        }
    }

    fn act(&mut self, act: impl FnOnce(&mut iced_test::Simulator<'_, Message>)) {
        let messages: Vec<_> = {
            let ctx = Context {
                glass: crate::app::glass::Glass::blind(),
                library: &self.library,
                text: &self.text,
                now: self.now,
                me: &self.me,
                entropy,
                width: 1_060.0,
            };
            let mut ui = testing::sized(Size::new(1_060.0, 6_000.0), self.screen.view(ctx));
            act(&mut ui);
            ui.into_messages().collect()
        };
        messages.into_iter().for_each(|message| self.say(message));
    }

    fn click(&mut self, label: &str) {
        self.act(|ui| testing::click(ui, label));
    }

    fn write(&mut self, label: &str, words: &str) {
        self.act(|ui| {
            testing::click(ui, label);
            let _ = ui.typewrite(words);
        });
    }

    fn shows(&mut self, words: &str) -> bool {
        let mut found = false;
        self.act(|ui| found = testing::shows(ui, words));
        found
    }

    fn effort(&self) -> &SupportEffort {
        self.library
            .all::<SupportEffort>()
            .next_back()
            .expect("an effort")
    }
}

#[test]
fn a_call_in_the_night_is_three_questions_and_what_was_skipped_is_listed_as_missing() {
    let mut desk = Desk::new();
    desk.click("Jag blev just uppringd (N)");
    assert!(desk.shows("Vem ringde?"));
    desk.write("Namn", "Sten");
    desk.click("Nästa");
    assert_eq!(desk.effort().facts.caller_name, "Sten");
    desk.click("Hoppa över");
    desk.now += Duration::minutes(4);
    desk.click("Besluta nivån Medel");
    desk.click("Nästa");
    assert_eq!(desk.effort().minutes(Measure::Decision), Some(4));
    assert!(desk.shows("Samtalet är inte kontrollerat"));
    assert!(desk.shows("Nummer att ringa tillbaka på"));
    assert!(desk.shows("Nivå: Medel"));
}

#[test]
fn enter_alone_goes_through_the_questions_of_the_night() {
    let mut desk = Desk::new();
    desk.click("Jag blev just uppringd (N)");
    for asked in [
        "Vem ringde?",
        "Är det kontrollerat, och vem beslutade?",
        "Vilken nivå?",
    ] {
        assert!(desk.shows(asked), "{asked}");
        desk.act(|ui| testing::key(ui, Named::Enter));
    }
    assert_eq!(desk.screen.page, Page::One(desk.effort().id));
}

#[test]
fn the_call_list_is_started_with_as_many_as_the_level_needs() {
    let mut desk = Desk::new();
    desk.click("Jag blev just uppringd (N)");
    desk.say(Message::Opened(Page::Night(desk.effort().id, 3)));
    desk.click("Besluta nivån Litet");
    desk.click("Starta inkallning");
    let list = desk.library.all::<CallList>().next().expect("a list");
    assert_eq!(desk.effort().call_list, Some(list.id));
    let wanted: u32 = list.wanted.iter().map(|(_, line)| line.count).sum();
    assert_eq!(wanted, 2);
    assert_eq!(desk.went.len(), 1, "the list is opened");
}

#[test]
fn somebody_off_the_boards_list_is_marked_while_it_is_written_and_afterwards() {
    let mut desk = Desk::new();
    desk.click("Jag blev just uppringd (N)");
    let effort = desk.effort().id;
    desk.say(Message::Opened(Page::Night(effort, 2)));
    desk.say(Message::Board(Some(Id::of_name("unit", "norra"))));
    desk.write("Någon annan: vem", "En granne");
    assert!(desk.shows("Står inte på nämndens lista"));
    desk.say(Message::Opened(Page::One(effort)));
    assert!(desk.effort().is_off_list());
    assert!(desk.shows("OBS: En granne står inte på nämndens lista"));
}

#[test]
fn a_key_counts_one_more_and_another_takes_a_slip_back() {
    let mut desk = Desk::new();
    desk.click("Jag blev just uppringd (N)");
    desk.say(Message::Opened(Page::One(desk.effort().id)));
    desk.click("En till: Mötta barn");
    desk.click("En till: Mötta barn");
    desk.click("En färre: Mötta barn");
    assert_eq!(desk.effort().sum(Counted::Children, None), 1);
    assert!(desk.shows("Mötta barn: 1"));
}

#[test]
fn a_talk_owed_to_a_helper_is_shown_overdue_until_it_is_noted() {
    let mut desk = Desk::new();
    desk.click("Jag blev just uppringd (N)");
    desk.say(Message::Opened(Page::One(desk.effort().id)));
    desk.say(Message::HelperAdded(Id::of_name("person", "sten")));
    desk.now += Duration::days(3);
    assert!(desk.shows("Försenat"));
    desk.click("Hållet: Sten Ekhammar, Avlastande samtal innan hemgång");
    assert!(!desk.shows("Försenat"));
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}

#[test]
fn an_identity_number_is_warned_about_while_it_is_written() {
    let mut desk = Desk::new();
    desk.click("Jag blev just uppringd (N)");
    desk.say(Message::Opened(Page::One(desk.effort().id)));
    desk.write("Vad återstår? Inga namn.", "811218-9876");
    assert!(desk.shows("personnummer"));
}

#[test]
fn a_place_is_stored_as_it_is_written_and_is_unchecked_until_somebody_says_so() {
    let mut desk = Desk::new();
    desk.click("Lokaler");
    desk.click("Ny lokal");
    desk.write("Namn", "Församlingshemmet");
    desk.now += Duration::seconds(2);
    let action = desk.on_screen(Support::tick);
    desk.carry(action);
    assert_eq!(desk.library.count::<Premises>(), 1);
    assert!(desk.shows("Inte kontrollerad på ett år"));
    desk.click("Kontrollerad i dag");
    assert!(!desk.shows("Inte kontrollerad på ett år"));
}

#[test]
fn whoever_is_rung_up_begins_with_a_key_and_goes_on_with_enter() {
    let mut desk = Desk::new();
    desk.act(|ui| testing::key(ui, Key::Character("n".into())));
    assert!(desk.shows("Vem ringde?"));
    desk.act(|ui| {
        testing::click(ui, "Namn");
        let _ = ui.typewrite("n");
        testing::key(ui, Named::Enter);
    });
    assert_eq!(
        desk.library.count::<SupportEffort>(),
        1,
        "a letter in a field begins nothing"
    );
    assert_eq!(desk.effort().facts.caller_name, "n");
    assert!(desk.shows("Steg 2 av 3"));
    desk.act(|ui| testing::key(ui, Named::Escape));
    assert_eq!(desk.screen.page, Page::One(desk.effort().id));
    desk.act(|ui| testing::key(ui, Named::Escape));
    assert_eq!(desk.screen.page, Page::All);
}

#[test]
fn the_log_of_the_event_is_one_key_away_and_opened_once() {
    let mut desk = Desk::new();
    desk.click("Jag blev just uppringd (N)");
    desk.say(Message::Opened(Page::One(desk.effort().id)));
    desk.click("Logg");
    desk.click("Logg");
    let logs: Vec<&Log> = desk.library.all().collect();
    assert_eq!(logs.len(), 1);
    assert_eq!(logs[0].incident, desk.effort().incident);
    let log = Place::Record(RecordRef::of(logs[0].id));
    assert_eq!(desk.went.len(), 2);
    assert!(
        desk.went
            .iter()
            .all(|place| format!("{place:?}") == format!("{log:?}"))
    );
}

#[test]
fn the_days_of_a_talk_are_changed_where_the_talks_stand_and_hold_in_the_boards_next_effort() {
    let mut desk = Desk::new();
    desk.click("Jag blev just uppringd (N)");
    let effort = desk.effort().id;
    desk.say(Message::Opened(Page::One(effort)));
    desk.say(Message::HelperAdded(Id::of_name("person", "sten")));
    assert!(desk.shows("Tidigast 1 och senast 3 dagar efter hemgången"));
    desk.click("Ändra dagarna: Kontakt de första dagarna");
    let typed = |words: &str| Message::Days(care::Message::To(words.to_owned()));
    for wrong in ["tre", "0", "367"] {
        desk.say(typed(wrong));
        desk.click("Ändra dagarna");
        assert!(
            desk.shows("Skriv hela dagar, 0 till 366, och tidigast före senast."),
            "{wrong}"
        );
    }
    desk.say(typed("7"));
    desk.click("Ändra dagarna");
    assert!(
        desk.refused.is_empty(),
        "the screen says it before the rule has to"
    );
    assert!(desk.shows("Tidigast 1 och senast 7 dagar efter hemgången"));
    desk.now += Duration::days(5);
    assert!(desk.shows("Kontakt de första dagarna, mån 23 nov"));
    assert!(desk.shows("–sön 29 nov"), "the last day has moved");
    desk.say(Message::Opened(Page::All));
    desk.click("Jag blev just uppringd (N)");
    let next = desk.effort().id;
    assert_ne!(next, effort);
    desk.say(Message::Opened(Page::One(next)));
    assert!(desk.shows("Tidigast 1 och senast 7 dagar efter hemgången"));
}
