mod apart;
mod decisions;
mod moves;
mod pictures;
mod routines;
mod typed;

use chrono::{DateTime, Duration, Utc};
use iced::Size;

use super::*;
use crate::app::widget::testing::{self, entropy};
use crate::content;
use crate::domain::edit::Write;
use crate::domain::handover::{FieldKind, Holding, Party};
use crate::domain::roster::Shift;
use crate::domain::{Author, Library, Person, Refusal, Role, Roster, RosterMonth, zone};
use crate::text::{Language, Text};

/// A desk with a binder, a clock and somebody who clicks and types.
struct Desk {
    library: Library,
    text: Text,
    me: Author,
    now: DateTime<Utc>,
    width: f32,
    screen: Handovers,
    refused: Vec<Refusal>,
    asked: Vec<String>,
}

impl Desk {
    /// 22:50 on a Saturday evening; a krisstödjare is on call, the shipped routines are there.
    fn new() -> Self {
        let mut desk = Self {
            library: Library::default(),
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Saga Granfjäll".into(),
                role: "Socialjouren".into(),
            },
            now: at("2026-11-21T22:50:00"),
            width: 1_060.0,
            screen: Handovers::new(),
            refused: Vec::new(),
            asked: Vec::new(),
        };
        for routine in content::routines() {
            desk.library.put(routine.into(), desk.now, false);
        }
        desk.put_on_call("Maja Lind", "Krisstödssamordnare", "0701740605");
        desk
    }

    fn put_on_call(&mut self, name: &str, role: &str, number: &str) {
        let role = Role {
            id: Id::of_name("role", role),
            name: role.into(),
            name_en: String::new(),
            description: String::new(),
            source: String::new(),
            unverified: false,
        };
        let mut person = Person::new(Id::of_name("person", name), name);
        let phone = crate::domain::person::Phone {
            label: "Mobil".into(),
            number: number.into(),
            verified_on: None,
            failed_on: None,
        };
        person.phones.push(Id::of_name("phone", name), phone);
        let roster = Id::<Roster>::of_name("roster", "krisjour");
        let start = zone::local(self.now) - Duration::hours(5);
        let mut month = RosterMonth::empty(roster, start.date());
        let shift = Shift {
            person: Some(person.id),
            ..Shift::new(role.id, start, start + Duration::hours(14))
        };
        month.shifts.push(Id::of_name("shift", name), shift);
        self.library.put(role.into(), self.now, false);
        self.library.put(person.into(), self.now, false);
        self.library.put(month.into(), self.now, false);
    }

    fn context(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: self.width,
            glass: crate::app::glass::Glass::blind(),
        }
    }

    fn on_screen<T>(&mut self, act: impl FnOnce(&mut Handovers, Context<'_>) -> T) -> T {
        let ctx = Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: self.width,
            glass: crate::app::glass::Glass::blind(),
        };
        act(&mut self.screen, ctx)
    }

    fn say(&mut self, message: Message) {
        let action = self.on_screen(|screen, ctx| screen.update(message, ctx));
        self.carry(action);
    }

    /// What the application does with an action.
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
            Action::Ask(request) => self.asked.push(format!("{request:?}")),
            Action::None | Action::Run(_) | Action::Open(_) | Action::Copy(_) => {}
        }
    }

    fn act(&mut self, act: impl FnOnce(&mut iced_test::Simulator<'_, Message>)) {
        let messages: Vec<_> = {
            let mut ui = testing::sized(Size::new(self.width, 5_000.0), self.screen.view(self.context()));
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

    fn shows(&self, words: &str) -> bool {
        let mut ui = testing::sized(Size::new(self.width, 5_000.0), self.screen.view(self.context()));
        testing::shows(&mut ui, words)
    }

    fn labels(&self) -> Vec<String> {
        let mut ui = testing::sized(Size::new(self.width, 5_000.0), self.screen.view(self.context()));
        testing::labels(&mut ui)
    }

    /// The writer pauses.
    fn pause(&mut self) {
        self.now += Duration::seconds(2);
        let action = self.on_screen(Handovers::tick);
        self.carry(action);
    }

    fn handover(&self) -> &Handover {
        self.library.all::<Handover>().next_back().expect("a handover")
    }

    fn holder(&self) -> &str {
        let baton = self.library.all::<Baton>().next().expect("a baton");
        match baton.holder_at(self.now) {
            Holding::Held(_, pass) => &pass.to.name,
            other => panic!("{other:?}"),
        }
    }

    /// Founds the responsibility by hand and picks the routine and the receiver.
    fn start(&mut self) {
        self.click("Nytt ansvar");
        self.write("Vad ansvarar man för?", "Leda krisstödet");
        self.click("Jag har det");
        self.click("Lägg upp ansvaret");
        assert_eq!(self.holder(), "Saga Granfjäll");
        self.now += Duration::minutes(10);
        self.click("Ny överlämning");
        self.click("Från socialjouren till krisstödet");
        self.click("Välj Maja Lind");
        self.click("Börja fylla i");
        assert_eq!(self.handover().stage, Stage::Draft);
    }

    /// Answers what the routine requires, each in its own way.
    fn fill(&mut self) {
        let answers: Vec<_> = self
            .handover()
            .answers
            .iter()
            .map(|(_, answer)| answer.field.clone())
            .collect();
        for field in answers.into_iter().filter(|field| field.required) {
            let label = format!("{} *", field.title);
            if field.kind == FieldKind::Choice {
                self.act(|ui| {
                    testing::click(ui, &label);
                    testing::click(ui, &field.choices[1]);
                });
            } else {
                self.write(&label, "40 personer i skolan");
            }
        }
    }

    fn offer(&mut self) {
        self.start();
        self.fill();
        self.click("Erbjud överlämningen");
        assert_eq!(self.handover().stage, Stage::Offered);
    }
}

fn at(text: &str) -> DateTime<Utc> {
    zone::instant(text.parse().expect("a local time"))
}

#[test]
fn an_empty_binder_explains_what_a_responsibility_is_and_offers_the_first_step() {
    let desk = Desk::new();
    assert!(desk.shows("Här ska det stå vem som har ansvaret"));
    assert!(desk.labels().contains(&"Nytt ansvar".to_owned()));
}

#[test]
fn a_responsibility_moves_when_the_receiver_has_read_back_and_accepted_and_not_before() {
    let mut desk = Desk::new();
    desk.offer();
    assert_eq!(desk.holder(), "Saga Granfjäll");
    assert!(desk.shows("Väntar på Maja Lind"));
    desk.now = at("2026-11-21T23:40:00");
    desk.click("Ta emot ansvaret");
    assert!(desk.shows("Steg 1 av 3"));
    desk.click("Jag har läst allt");
    desk.click("Så har jag förstått det");
    assert_eq!(desk.handover().stage, Stage::Offered, "nothing was read back");
    desk.write("Med egna ord", "Jag leder stödet, 40 i skolan");
    desk.click("Så har jag förstått det");
    assert_eq!(desk.handover().stage, Stage::ReadBack);
    assert_eq!(desk.holder(), "Saga Granfjäll");
    assert!(desk.shows("Ansvaret går över till dig nu 23:40"));
    assert!(
        !desk.labels().contains(&"Ja, jag tar över nu".to_owned()),
        "the giver confirms first"
    );
    desk.click("Saga Granfjäll säger: så är det");
    assert_eq!(desk.holder(), "Saga Granfjäll");
    desk.click("Ja, jag tar över nu");
    assert_eq!(desk.holder(), "Maja Lind");
    assert_eq!(desk.handover().read_back, "Jag leder stödet, 40 i skolan");
    assert!(desk.shows("Maja Lind tog över ansvaret lör 21 nov 23:40"));
    assert!(desk.refused.is_empty());
}

#[test]
fn a_handover_returned_with_a_reason_leaves_the_responsibility_where_it_was() {
    let mut desk = Desk::new();
    desk.offer();
    desk.click("Ta emot ansvaret");
    desk.click("Nej, lämna tillbaka");
    desk.click("Lämna tillbaka");
    assert_eq!(desk.handover().stage, Stage::Offered, "a reason is needed");
    desk.write("Skäl", "Jag är sjuk");
    desk.click("Lämna tillbaka");
    assert_eq!(desk.handover().stage, Stage::Returned);
    assert_eq!(desk.holder(), "Saga Granfjäll");
    assert!(desk.shows("Ansvaret blev kvar hos Saga Granfjäll. Skäl: Jag är sjuk"));
}

#[test]
fn the_giver_can_withdraw_an_offer_with_a_reason() {
    let mut desk = Desk::new();
    desk.offer();
    desk.click("Dra tillbaka");
    desk.write("Skäl", "Fel mottagare");
    desk.act(|ui| {
        // The page behind the dialog has a button of the same name; the dialog's comes last.
        testing::shift_tab(ui);
        testing::key(ui, iced::keyboard::key::Named::Enter);
    });
    assert_eq!(desk.handover().stage, Stage::Withdrawn);
    assert_eq!(desk.holder(), "Saga Granfjäll");
}

#[test]
fn what_is_written_is_stored_when_the_writer_pauses_and_says_so() {
    let mut desk = Desk::new();
    desk.start();
    desk.write("Läget, bekräftat *", "Brand i skolan");
    let text = |desk: &Desk| {
        let answers = desk
            .handover()
            .answers
            .iter()
            .map(|(_, answer)| answer.text.clone());
        answers.collect::<String>()
    };
    assert_eq!(text(&desk), "");
    desk.pause();
    assert_eq!(text(&desk), "Brand i skolan");
    assert!(desk.shows("sparat 23:00"));
}

#[test]
fn leaving_the_form_in_the_middle_of_a_word_keeps_it() {
    let mut desk = Desk::new();
    desk.start();
    desk.write("Läget, bekräftat *", "Bra");
    let action = desk.on_screen(Handovers::flush);
    desk.carry(action);
    assert!(
        desk.handover()
            .answers
            .iter()
            .any(|(_, answer)| answer.text == "Bra")
    );
}

#[test]
fn an_offer_with_empty_required_fields_lists_each_with_a_way_there() {
    let mut desk = Desk::new();
    desk.start();
    desk.click("Erbjud överlämningen");
    assert_eq!(desk.handover().stage, Stage::Draft);
    let labels = desk.labels();
    for title in [
        "Hur stort är det?",
        "Läget, bekräftat",
        "Plats och mötesplats",
        "Kvar att göra",
        "Nästa kontakt",
    ] {
        assert!(
            labels.contains(&format!("Gå till: {title}")),
            "{title}: {labels:?}"
        );
    }
    assert!(!labels.contains(&"Gå till: Antal drabbade".to_owned()));
}

#[test]
fn an_identity_number_is_warned_about_while_it_is_written() {
    let mut desk = Desk::new();
    desk.start();
    desk.write("Läget, bekräftat *", "14 personer sedan 14:30");
    assert!(!desk.shows("ser ut som personuppgifter"));
    desk.write("Plats och mötesplats *", "811218-9876");
    assert!(desk.shows("personnummer: 811218-9876. Skriv antal och roller"));
}

#[test]
fn who_was_responsible_is_answered_for_any_past_minute() {
    let mut desk = Desk::new();
    desk.offer();
    desk.now = at("2026-11-21T23:40:00");
    desk.click("Ta emot ansvaret");
    desk.click("Jag har läst allt");
    desk.write("Med egna ord", "Jag leder stödet");
    desk.click("Så har jag förstått det");
    desk.click("Saga Granfjäll säger: så är det");
    desk.click("Ja, jag tar över nu");
    desk.now = at("2026-11-23T09:00:00");
    desk.say(Message::Opened(Page::Overview));
    desk.write("Dag", "2026-11-21");
    desk.write("Klockslag", "2339");
    assert!(desk.shows("Saga Granfjäll, Socialjouren"));
    desk.write("Klockslag", "\u{8}\u{8}\u{8}\u{8}");
    desk.say(Message::Ask(ask::Message::Time("23:40".into())));
    assert!(desk.shows("Maja Lind, Krisstödssamordnare"));
    desk.say(Message::Ask(ask::Message::Date("2026-11-24".into())));
    assert!(desk.shows("Det klockslaget har inte varit än"));
}

#[test]
fn an_offer_nobody_takes_is_counted_as_overdue_by_the_minute() {
    let mut desk = Desk::new();
    desk.offer();
    desk.now += Duration::minutes(42);
    assert!(desk.shows("försenad 12 min"));
}

#[test]
fn two_handovers_of_the_same_responsibility_can_not_be_open_at_once() {
    let mut desk = Desk::new();
    desk.start();
    desk.click("Ny överlämning");
    assert!(desk.shows("En överlämning av det här ansvaret pågår redan."));
    desk.click("Från socialjouren till krisstödet");
    desk.click("Börja fylla i");
    assert_eq!(desk.library.count::<Handover>(), 1);
    assert!(
        desk.refused.is_empty(),
        "the screen says it before the rule has to"
    );
}

#[test]
fn a_narrow_window_shows_the_list_or_one_thing_with_the_way_back() {
    let mut desk = Desk::new();
    desk.start();
    desk.width = 480.0;
    assert!(!desk.labels().contains(&"Ansvar och överlämningar".to_owned()));
    desk.click("Tillbaka");
    assert!(desk.labels().contains(&"Ansvar och överlämningar".to_owned()));
}

#[test]
fn arrows_walk_the_list_past_its_headings() {
    let mut desk = Desk::new();
    desk.start();
    desk.say(Message::Opened(Page::Overview));
    let down = |desk: &mut Desk| {
        desk.act(|ui| {
            testing::click(ui, "Ansvar och överlämningar");
            testing::key(ui, iced::keyboard::key::Named::Home);
        });
        desk.act(|ui| {
            while testing::focused(ui).as_deref() != Some("Ansvar och överlämningar") {
                testing::tab(ui);
            }
            testing::key(ui, iced::keyboard::key::Named::ArrowDown);
        });
    };
    down(&mut desk);
    assert!(
        matches!(desk.screen.page, Some(Page::Baton(_))),
        "{:?}",
        desk.screen.page
    );
}

#[test]
fn every_handover_leads_to_its_history() {
    let mut desk = Desk::new();
    desk.start();
    desk.click("Historik");
    assert!(desk.asked[0].starts_with("History"), "{:?}", desk.asked);
}

#[test]
fn a_handover_asked_for_from_another_place_is_shown() {
    let mut desk = Desk::new();
    desk.offer();
    desk.screen = Handovers::new();
    let which = RecordRef::of(desk.handover().id);
    desk.on_screen(|screen, ctx| screen.open(which, ctx));
    assert!(desk.shows("Väntar på Maja Lind"));
}

#[test]
fn a_task_given_to_a_contact_by_name_comes_with_number_and_one_that_stays_keeps_its_own() {
    let desk = Desk::new();
    let ctx = desk.context();
    let maja = party::named(" Maja Lind ", None, ctx);
    assert_eq!(maja.phone, "0701740605");
    let before = Party {
        name: "Maja Lind".into(),
        role: "Bakjour".into(),
        phone: "0701740699".into(),
    };
    assert_eq!(party::named("Maja Lind", Some(&before), ctx), before);
    let stranger = party::named("Olle Ek", Some(&before), ctx);
    assert_eq!((stranger.name.as_str(), stranger.phone.as_str()), ("Olle Ek", ""));
}

#[test]
fn a_name_that_two_contacts_bear_is_nobodys_number() {
    let mut desk = Desk::new();
    let other = Person::new(Id::of_name("person", "another"), "Maja Lind");
    desk.library.put(other.into(), desk.now, false);
    assert_eq!(party::named("Maja Lind", None, desk.context()).phone, "");
}
