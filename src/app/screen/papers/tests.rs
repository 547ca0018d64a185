//! What Papper promises to whoever has a page in the hand, and to whoever is about to print one.

use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, Utc};
use iced::Size;
use iced::keyboard::key::Named;

use super::*;
use crate::app::context::{Delivered, LaidOut};
use crate::app::widget::testing;
use crate::domain::edit::Write;
use crate::domain::plan::Standing;
use crate::domain::printout::Made;
use crate::domain::{Author, Id, Library, Plan, zone};
use crate::paper::document::Stretch;
use crate::paper::{Picture, Sheet, subject};
use crate::text::{Language, Text};

/// The screen over a binder with a plan, at noon.
struct World {
    library: Library,
    text: Text,
    me: Author,
    now: DateTime<Utc>,
    screen: Papers,
    asked: Vec<Request>,
    opened: Vec<Place>,
}

const PLAN: &str = "Avbrott i elförsörjningen";

impl World {
    fn new() -> Self {
        let local: NaiveDateTime = "2026-11-26T12:00:00".parse().expect("a time");
        let mut library = Library::default();
        let now = zone::instant(local);
        library.put(Plan::new(plan_id(), Standing::Local, PLAN).into(), now, false);
        let mut world = Self {
            library,
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Amina Hallonkvist".into(),
                role: "Krisledare".into(),
            },
            now,
            screen: Papers::new(),
            asked: Vec::new(),
            opened: Vec::new(),
        };
        world.on(|screen, ctx| screen.refreshed(ctx));
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

    fn on<T>(&mut self, act: impl FnOnce(&mut Papers, Context<'_>) -> T) -> T {
        let mut screen = std::mem::take(&mut self.screen);
        let done = act(&mut screen, self.ctx());
        self.screen = screen;
        done
    }

    fn send(&mut self, message: Message) {
        let action = self.on(|screen, ctx| screen.update(message, ctx));
        self.act(action);
    }

    fn act(&mut self, action: Action<Message>) {
        match action {
            Action::Write { edit, then } => {
                let writes = edit
                    .carry_out(&self.library, &self.me, self.now)
                    .expect("nothing refused");
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
            Action::Ask(request) => self.asked.push(request),
            Action::Open(place) => self.opened.push(place),
            Action::Many(actions) => actions.into_iter().for_each(|action| self.act(action)),
            Action::None | Action::Run(_) | Action::Copy(_) => {}
        }
    }

    fn tick(&mut self) {
        let action = self.on(|screen, ctx| screen.tick(ctx));
        self.act(action);
    }

    fn ui(&self) -> iced_test::Simulator<'_, Message> {
        testing::sized(Size::new(1064.0, 1600.0), self.screen.view(self.ctx()))
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

    /// What the press would answer to what was asked of it last.
    fn laid_out(&mut self, pages: usize) {
        let asked = self.asked.iter().rev().find_map(|request| match request {
            Request::LayOut(asked) => Some(asked.clone()),
            _ => None,
        });
        let asked = asked.expect("pages were asked for");
        let document = subject::document(&self.text, &self.library, &asked.subject, self.now);
        let document = document.expect("a document");
        let laid = LaidOut {
            made: Made {
                pages,
                ..subject::made(&self.text, &asked.subject, &document)
            },
            changed: document.changed(),
            changed_pages: String::new(),
            replaced: Vec::new(),
            secrecy: None,
            warning: None,
        };
        self.send(Message::Heard(asked.run, Pressed::Laid(Arc::new(laid))));
    }

    fn see_plan(&mut self) {
        let plan = subject::of(subject::kind::PLAN, plan_id());
        self.send(Message::Asked(plan, Vec::new()));
        self.laid_out(3);
    }

    fn change_plan(&mut self) {
        let mut plan = self.library.get(plan_id()).expect("the plan").clone();
        plan.tolerable_outage_minutes = Some(240);
        self.library.put(plan.into(), self.now, false);
        self.on(|screen, ctx| screen.refreshed(ctx));
    }

    fn prints(&self) -> Vec<&Printout> {
        self.library.all::<Printout>().collect()
    }

    /// Prints the plan with a copy at the reception.
    fn print_for_reception(&mut self) {
        self.see_plan();
        self.click("Notera ett exemplar");
        self.send(Message::Preview(preview::Message::PlaceTyped(
            0,
            "Receptionen".into(),
        )));
        self.click("Skriv ut");
        self.comes_out(false);
    }

    /// What the application does once pages are out.
    fn comes_out(&mut self, labelled: bool) {
        let asked = self.asked.iter().rev().find_map(|request| match request {
            Request::PrintOut(out) | Request::SavePdf(out) => Some(out.clone()),
            _ => None,
        });
        let out = asked.expect("pages went out");
        let to = Delivered::Printer;
        self.send(Message::Heard(out.run, Pressed::Out { to, labelled }));
        if let Some((print, edit)) = out.note {
            let then = Some(Message::Noted(out.run, print));
            self.act(Action::Write { edit, then });
        }
    }
}

fn plan_id() -> Id<Plan> {
    Id::of_name("plan", "el")
}

#[test]
fn an_empty_register_says_what_belongs_there_and_n_chooses_what_to_print() {
    let mut world = World::new();
    assert!(world.shows("Inget papper är noterat"));
    world.press(Key::Character("n".into()));
    assert!(world.shows("Vad ska skrivas ut?"));
    assert!(world.shows(PLAN) && world.shows("Telefonlista"));
    world.press(Named::Escape);
    assert!(world.shows("Inget papper är noterat"));
}

#[test]
fn what_is_typed_finds_the_document_and_enter_shows_its_pages() {
    let mut world = World::new();
    world.press(Key::Character("n".into()));
    world.send(Message::Choose(choose::Message::Sought("plan elförs".into())));
    assert!(world.shows(PLAN) && !world.shows("Telefonlista"));
    world.click(&format!("Egen plan: {PLAN}"));
    assert!(world.shows("Sidorna läggs ut …"));
    let Some(Request::LayOut(asked)) = world.asked.last() else {
        panic!("no pages were asked for");
    };
    assert_eq!(asked.subject, subject::of(subject::kind::PLAN, plan_id()));
}

#[test]
fn slips_that_cannot_be_numbered_are_not_offered() {
    let mut world = World::new();
    world.press(Key::Character("n".into()));
    let offered = |world: &World| {
        let mut ui = world.ui();
        let shown = testing::spoken(&mut ui);
        let button = shown.iter().find(|one| one.label == "Visa sidorna");
        !button.expect("the button").disabled
    };
    assert!(offered(&world));
    world.send(Message::Choose(choose::Message::ToSet("0".into())));
    assert!(!offered(&world));
    world.send(Message::Choose(choose::Message::ToSet("99999".into())));
    assert!(!offered(&world));
}

#[test]
fn sheets_to_ring_by_and_forms_of_each_routine_are_shown_with_the_numbers_asked_for() {
    let routine = crate::content::routines().into_iter().next().expect("a routine");
    let form = subject::of(subject::kind::HANDOVER_FORM, routine.id);
    let sheets = subject::whole(subject::kind::CALL_FORM);
    for (at, paper) in [(1, sheets), (2, form)] {
        let mut world = World::new();
        world.library.put(routine.clone().into(), world.now, false);
        world.press(Key::Character("n".into()));
        world.send(Message::Choose(choose::Message::FromSet("7".into())));
        world.send(Message::Choose(choose::Message::ToSet("9".into())));
        world.send(Message::Choose(choose::Message::WhatChosen(at)));
        world.click("Visa sidorna");
        let Some(Request::LayOut(asked)) = world.asked.last() else {
            panic!("no pages were asked for");
        };
        assert_eq!(asked.subject, subject::numbered(paper, (7, 9)));
        let named = subject::name(&world.text, &world.library, &asked.subject);
        let (_, title) = named.expect("a name");
        assert!(title.ends_with("nummer 7–9"), "{title}");
    }
}

#[test]
fn squares_for_a_phones_camera_are_chosen_where_a_document_can_have_them() {
    let mut world = World::new();
    let label = "QR-koder för telefonens kamera";
    world.see_plan();
    assert!(!world.shows(label), "a plan has none");
    let phones = subject::whole(subject::kind::PHONES);
    let duty = subject::duty(
        Id::of_name("person", ""),
        Stretch::Weeks(world.now.date_naive(), 4),
    );
    for document in [phones, duty] {
        world.send(Message::Asked(document.clone(), Vec::new()));
        for wanted in [true, false] {
            world.click(label);
            let Some(Request::LayOut(asked)) = world.asked.last() else {
                panic!("no pages were asked for");
            };
            assert_eq!(asked.subject, subject::with_squares(document.clone(), wanted));
            assert_eq!(subject::has_squares(&asked.subject), wanted);
            let of_none = subject::with_squares(asked.subject.clone(), false);
            assert_eq!(of_none, document, "it is of the same as before");
        }
    }
}

#[test]
fn pages_are_turned_by_arrows_and_never_past_the_last() {
    let mut world = World::new();
    world.see_plan();
    assert!(world.shows("Sida 1 av 3"));
    for _ in 0..5 {
        world.press(Named::ArrowRight);
    }
    assert!(world.shows("Sida 3 av 3"));
    world.press(Named::ArrowLeft);
    assert!(world.shows("Sida 2 av 3"));
    assert!(matches!(
        world.asked.last(),
        Some(Request::DrawPage { page: 1, .. })
    ));
}

#[test]
fn a_picture_of_a_page_that_was_turned_is_not_shown_for_another() {
    let mut world = World::new();
    world.see_plan();
    world.press(Named::ArrowRight);
    let picture = Arc::new(Picture {
        width: 1,
        height: 1,
        rgba: vec![255; 4],
    });
    let run = world.screen.run;
    world.send(Message::Heard(run, Pressed::Drawn { page: 0, picture }));
    assert!(world.shows("Sidan ritas …"));
}

#[test]
fn laying_out_can_be_stopped_and_tried_again() {
    let mut world = World::new();
    world.send(Message::Asked(subject::whole(subject::kind::PHONES), Vec::new()));
    world.click("Avbryt");
    assert!(matches!(world.asked.last(), Some(Request::StopPress)));
    assert!(world.shows("Avbrutet. Inget skrevs ut och inget ändrades."));
    // The press that was ended says so: it is no fault.
    let run = world.screen.run;
    world.send(Message::Heard(run, Pressed::Failed("ended".into())));
    assert!(!world.shows("ended"));
    world.click("Försök igen");
    world.laid_out(1);
    assert!(world.shows("Sida 1 av 1"));
}

#[test]
fn what_an_earlier_press_says_is_not_taken_for_this_ones() {
    let mut world = World::new();
    world.see_plan();
    let earlier = world.screen.run;
    world.click("A3");
    world.send(Message::Heard(earlier, Pressed::Failed("the old".into())));
    assert!(world.shows("Sidorna läggs ut …") && !world.shows("the old"));
    let Some(Request::LayOut(asked)) = world.asked.last() else {
        panic!("no pages were asked for");
    };
    assert_eq!(asked.sheet, Sheet::A3);
}

#[test]
fn nothing_is_printed_before_every_copy_has_a_place() {
    let mut world = World::new();
    world.see_plan();
    world.click("Notera ett exemplar");
    world.click("Skriv ut");
    assert!(!world.asked.iter().any(|one| matches!(one, Request::PrintOut(_))));
    assert!(world.shows("Skriv var exemplaret ligger"));
}

#[test]
fn a_print_is_noted_once_it_is_out_and_its_numbers_are_said() {
    let mut world = World::new();
    world.see_plan();
    world.click("Notera ett exemplar");
    world.send(Message::Preview(preview::Message::PlaceTyped(
        0,
        "Receptionen".into(),
    )));
    world.send(Message::Preview(preview::Message::KeeperTyped(
        0,
        "Vakten".into(),
    )));
    world.click("Skriv ut");
    assert!(world.prints().is_empty(), "noted before it was out");
    world.comes_out(false);
    assert_eq!(world.prints().len(), 1);
    assert!(
        world.shows("Skickat till skrivaren. Skriv numret på varje exemplar: nr 1: Receptionen (Vakten)")
    );
}

#[test]
fn a_copy_that_says_itself_which_it_is_needs_no_pen_and_has_the_number_it_was_printed_with() {
    let mut world = World::new();
    world.print_for_reception();
    world.press(Named::Escape);
    world.see_plan();
    world.click("Notera ett exemplar");
    world.send(Message::Preview(preview::Message::PlaceTyped(0, "Bil 3".into())));
    world.click("Skriv ut");
    let Some(Request::PrintOut(out)) = world.asked.last() else {
        panic!("nothing went out");
    };
    let labels: Vec<_> = out.labels.iter().map(|one| (one.number, &*one.place)).collect();
    assert_eq!(labels, [(2, "Bil 3")]);
    world.comes_out(true);
    assert!(world.shows("Skickat till skrivaren. Numret står på omslaget: nr 2: Bil 3"));
}

#[test]
fn a_print_that_did_not_come_out_is_not_noted_and_says_why() {
    let mut world = World::new();
    world.see_plan();
    world.click("Notera ett exemplar");
    world.send(Message::Preview(preview::Message::PlaceTyped(0, "Bil 3".into())));
    world.click("Spara som PDF");
    let run = world.screen.run;
    world.send(Message::Heard(run, Pressed::NotOut("disken är full".into())));
    assert!(world.prints().is_empty());
    assert!(world.shows("disken är full"));
    // The copy is still there to be tried again.
    assert!(world.shows("Ta bort exemplaret"));
}

#[test]
fn a_copy_of_what_changed_is_listed_to_be_replaced_printed_anew_and_signed_off() {
    let mut world = World::new();
    world.print_for_reception();
    world.press(Named::Escape);
    assert!(world.shows("Ett exemplar stämmer"));
    world.change_plan();
    assert!(world.shows("Ett exemplar ska bytas"));
    assert!(world.shows(&format!("ändrat: {PLAN}")));
    world.click("Skriv ut ny");
    world.laid_out(3);
    assert!(
        world.shows("Ta bort exemplaret"),
        "the place is taken over from the old copy"
    );
    world.click("Skriv ut");
    world.comes_out(false);
    world.press(Named::Escape);
    assert!(world.shows("nr 1: Receptionen") && world.shows("nr 2: Receptionen"));
    world.click("Kvittera bort");
    world.send(Message::Panel(panel::Message::NoteTyped("bytt mot nr 2".into())));
    world.send(Message::Panel(panel::Message::Submitted));
    assert!(!world.shows("Ett exemplar ska bytas"));
    world.click("Visa också kvitterade (1)");
    assert!(world.shows("bytt mot nr 2"));
}

#[test]
fn the_code_on_a_page_says_whether_it_is_still_true() {
    let mut world = World::new();
    world.print_for_reception();
    let code = world.prints()[0].code.clone();
    world.press(Named::Escape);
    let ask = |world: &mut World, typed: &str| {
        world.send(Message::List(list::Message::CodeTyped(typed.into())));
        world.click("Kontrollera");
    };
    ask(&mut world, &code);
    assert!(world.shows(&format!("Aktuell: {PLAN} är oförändrad sedan utskriften.")));
    world.change_plan();
    assert!(world.shows(&format!("Ändrad: {PLAN} har ändrats sedan utskriften")));
    ask(&mut world, "inte en kod");
    assert!(!world.shows("Ändrad:"));
}

#[test]
fn pages_that_no_longer_show_what_the_binder_holds_are_laid_out_anew() {
    let mut world = World::new();
    world.see_plan();
    let asked = world.asked.len();
    world.on(|screen, ctx| screen.refreshed(ctx));
    world.tick();
    assert_eq!(world.asked.len(), asked, "laid out anew though nothing changed");
    world.change_plan();
    world.tick();
    assert!(world.shows("Sidorna läggs ut …"));
}

#[test]
fn who_came_from_a_plan_goes_back_to_it() {
    let mut world = World::new();
    let plan = Place::Record(RecordRef::of(plan_id()));
    let subject = subject::of(subject::kind::PLAN, plan_id());
    let action = world.on(|screen, ctx| screen.open_print(subject, Some(plan), ctx));
    world.act(action);
    world.press(Named::Escape);
    assert_eq!(world.opened, [plan]);
}
