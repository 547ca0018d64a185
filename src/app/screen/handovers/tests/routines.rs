//! The routines that handovers follow, changed as data.

use iced::widget::text_editor;

use super::super::routines;
use super::*;
use crate::domain::Routine;
use crate::domain::handover::{RoutineField, Section, routines as in_use};

const SHIPPED: &str = "Från socialjouren till krisstödet";

fn open(desk: &mut Desk, title: &str) {
    desk.say(Message::Opened(Page::Routines));
    desk.click(&format!("Öppna rutinen {title}"));
}

fn routine<'a>(desk: &'a Desk, title: &str) -> &'a Routine {
    let mut all = desk.library.all::<Routine>();
    all.find(|routine| routine.title == title).expect("a routine")
}

fn questions(routine: &Routine) -> Vec<&str> {
    routine
        .fields
        .iter()
        .map(|(_, field)| field.title.as_str())
        .collect()
}

fn asked(routine: &Routine) -> &RoutineField {
    routine.fields.last().expect("a question").1
}

fn say(message: routines::Message) -> Message {
    Message::Routines(message)
}

fn paste(words: &str) -> text_editor::Action {
    text_editor::Action::Edit(text_editor::Edit::Paste(std::sync::Arc::new(words.into())))
}

#[test]
fn a_blank_routine_is_made_named_given_questions_and_a_handover_is_begun_by_it() {
    let mut desk = Desk::new();
    desk.click("Rutiner för överlämning");
    assert!(desk.shows(SHIPPED));
    desk.click("Ny tom rutin");
    desk.say(say(routines::Message::Typed(
        routines::Line::Title,
        "Dag till natt".into(),
    )));
    desk.write("Används när", "Vid passbyte");
    desk.pause();
    assert_eq!(routine(&desk, "Dag till natt").used_when, "Vid passbyte");
    assert!(desk.shows("sparat 22:50"));
    desk.click("Lägg till en fråga");
    desk.say(say(routines::Message::Question("Hur är läget?".into())));
    desk.write("Hjälptext", "Kort och rakt.");
    desk.click("Vad man svarar med");
    desk.say(say(routines::Message::Kind(3)));
    desk.say(say(routines::Message::Section(2)));
    desk.click("Måste fyllas i");
    desk.pause();
    let kept = asked(routine(&desk, "Dag till natt")).kind;
    assert_eq!(kept, FieldKind::Text, "a choice without answers waits");
    assert!(desk.shows("Skriv svaren att välja mellan"));
    desk.say(say(routines::Message::Choices(paste("Lugnt\n Rörigt\n\n"))));
    desk.pause();
    let field = asked(routine(&desk, "Dag till natt")).clone();
    assert_eq!(field.title, "Hur är läget?");
    assert_eq!(field.help, "Kort och rakt.");
    assert_eq!((field.kind, field.required), (FieldKind::Choice, true));
    assert_eq!(field.choices, ["Lugnt", "Rörigt"]);
    assert_eq!(field.section, Some(Section::Situation));
    desk.click("Klart");
    assert!(desk.shows("1. Hur är läget? *"));
    desk.click("Nytt ansvar");
    desk.write("Vad ansvarar man för?", "Leda krisstödet");
    desk.click("Jag har det");
    desk.click("Lägg upp ansvaret");
    desk.click("Ny överlämning");
    desk.click("Dag till natt");
    desk.click("Börja fylla i");
    assert!(desk.shows("Hur är läget? *"));
    assert!(desk.refused.is_empty(), "{:?}", desk.refused);
}

#[test]
fn questions_are_moved_and_removed_and_a_handover_under_way_keeps_its_own() {
    let mut desk = Desk::new();
    desk.offer();
    let before = desk.handover().clone();
    open(&mut desk, SHIPPED);
    assert!(desk.shows("En pågående överlämning följer rutinen"));
    let titles: Vec<_> = questions(routine(&desk, SHIPPED))
        .into_iter()
        .map(str::to_owned)
        .collect();
    desk.click(&format!("Flytta ned {}", titles[0]));
    assert_eq!(questions(routine(&desk, SHIPPED))[..2], [&titles[1], &titles[0]]);
    desk.click(&format!("Flytta upp {}", titles[0]));
    assert_eq!(questions(routine(&desk, SHIPPED))[0], titles[0]);
    desk.click(&format!("Ta bort frågan {}", titles[0]));
    desk.click(&format!("Ändra frågan {}", titles[1]));
    desk.say(say(routines::Message::Question("Något annat".into())));
    desk.pause();
    assert_eq!(questions(routine(&desk, SHIPPED))[0], "Något annat");
    assert_eq!(routine(&desk, SHIPPED).fields.len(), titles.len() - 1);
    assert_eq!(*desk.handover(), before, "what is offered is a snapshot");
    assert!(desk.handover().is_as_offered());
    desk.say(Message::Opened(Page::Handover(before.id)));
    assert!(desk.shows("40 personer i skolan"));
}

#[test]
fn a_draft_that_is_being_filled_in_keeps_the_questions_it_was_begun_with() {
    let mut desk = Desk::new();
    desk.start();
    let (id, fields) = (desk.handover().id, desk.handover().answers.len());
    open(&mut desk, SHIPPED);
    desk.click("Lägg till en fråga");
    assert_eq!(routine(&desk, SHIPPED).fields.len(), fields + 1);
    desk.say(Message::Opened(Page::Handover(id)));
    assert_eq!(desk.handover().answers.len(), fields);
    assert!(!desk.shows("Ny fråga"));
}

#[test]
fn a_copy_is_a_routine_of_its_own() {
    let mut desk = Desk::new();
    open(&mut desk, SHIPPED);
    desk.click("Gör en kopia");
    let title = format!("{SHIPPED}, kopia");
    assert_eq!(
        questions(routine(&desk, &title)),
        questions(routine(&desk, SHIPPED))
    );
    let first = questions(routine(&desk, &title))[0].to_owned();
    desk.click(&format!("Ta bort frågan {first}"));
    assert!(!questions(routine(&desk, &title)).contains(&first.as_str()));
    assert!(questions(routine(&desk, SHIPPED)).contains(&first.as_str()));
}

#[test]
fn a_retired_routine_begins_no_handover_but_what_was_handed_over_by_it_can_be_given_back() {
    let mut desk = Desk::new();
    desk.offer();
    desk.click("Ta emot ansvaret");
    desk.click("Jag har läst allt");
    desk.write("Med egna ord", "Jag leder stödet");
    desk.click("Så har jag förstått det");
    desk.click("Saga Granfjäll säger: så är det");
    desk.click("Ja, jag tar över nu");
    let accepted = desk.handover().id;
    open(&mut desk, SHIPPED);
    desk.click("Ta ur bruk");
    assert!(desk.shows("Rutinen är ur bruk"));
    let titles: Vec<_> = in_use(&desk.library)
        .iter()
        .map(|one| one.title.clone())
        .collect();
    assert!(!titles.contains(&SHIPPED.to_owned()), "{titles:?}");
    desk.click("Ny överlämning");
    assert!(!desk.labels().contains(&SHIPPED.to_owned()));
    let retired = routine(&desk, SHIPPED).clone();
    let baton = desk.library.all::<Baton>().next().expect("a baton").id;
    let party = || Party::nobody();
    let draft = Handover::draft(
        Id::of_name("handover", "x"),
        (retired.id, &retired),
        baton,
        party(),
        party(),
        desk.now,
    );
    let refused = Edit::StartHandover(Box::new(draft)).carry_out(&desk.library, &desk.me, desk.now);
    assert_eq!(
        refused,
        Err(Refusal::RoutineRetired {
            title: SHIPPED.into()
        })
    );
    desk.say(Message::Opened(Page::Handover(accepted)));
    desk.click("Lämna tillbaka");
    assert_eq!(desk.handover().gives_back, Some(accepted));
    open(&mut desk, SHIPPED);
    desk.click("Gör en kopia");
    let copy = format!("{SHIPPED}, kopia");
    assert!(
        in_use(&desk.library).iter().any(|one| one.title == copy),
        "a copy is in use"
    );
    open(&mut desk, SHIPPED);
    desk.click("Ta i bruk igen");
    assert!(in_use(&desk.library).iter().any(|one| one.title == SHIPPED));
}

#[test]
fn what_is_half_written_is_not_stored_and_leaving_keeps_what_can_be_kept() {
    let mut desk = Desk::new();
    open(&mut desk, SHIPPED);
    let first = questions(routine(&desk, SHIPPED))[0].to_owned();
    desk.click(&format!("Ändra frågan {first}"));
    desk.say(say(routines::Message::Question("  ".into())));
    desk.say(say(routines::Message::Typed(
        routines::Line::Overdue,
        "snart".into(),
    )));
    desk.say(say(routines::Message::Typed(
        routines::Line::UsedWhen,
        "På natten".into(),
    )));
    desk.pause();
    assert!(desk.shows("Skriv frågan"));
    assert!(desk.shows("Skriv hela minuter, 1 till 1440"));
    assert!(desk.shows("Inte sparat än"));
    assert_ne!(routine(&desk, SHIPPED).used_when, "På natten");
    desk.say(Message::Opened(Page::Routines));
    let kept = routine(&desk, SHIPPED);
    assert_eq!((kept.used_when.as_str(), kept.overdue_minutes), ("På natten", 30));
    assert_eq!(questions(kept)[0], first);
}

#[test]
fn an_undone_change_is_seen_where_it_was_made_and_an_undone_routine_leads_back_to_the_list() {
    let mut desk = Desk::new();
    open(&mut desk, SHIPPED);
    let before = routine(&desk, SHIPPED).clone();
    let first = questions(&before)[0].to_owned();
    desk.click(&format!("Ta bort frågan {first}"));
    assert!(!desk.labels().contains(&format!("Ändra frågan {first}")));
    desk.library.put(before.into(), desk.now, false);
    desk.on_screen(|screen, ctx| screen.refreshed(ctx));
    assert!(desk.labels().contains(&format!("Ändra frågan {first}")));
    desk.say(Message::Opened(Page::Routines));
    desk.click("Ny tom rutin");
    let made = RecordRef::of(routine(&desk, "Ny rutin").id);
    desk.library.remove(made);
    desk.on_screen(|screen, ctx| screen.refreshed(ctx));
    assert_eq!(desk.screen.page, Some(Page::Routines));
}

#[test]
fn two_who_changed_a_routine_apart_are_both_kept_and_it_says_so() {
    let mut desk = Desk::new();
    let shipped = routine(&desk, SHIPPED).clone();
    desk.library.put(shipped.into(), desk.now, true);
    open(&mut desk, SHIPPED);
    desk.click("Jämför");
    assert!(desk.asked[0].starts_with("Conflicts"), "{:?}", desk.asked);
}
