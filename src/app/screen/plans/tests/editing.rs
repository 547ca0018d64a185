//! Adapting and writing a plan.

use super::*;

#[test]
fn what_is_written_survives_a_colleagues_change_and_takes_it_in() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.write("Ansvarig för planen", "Vaktmästaren");
    let mut theirs = desk.plan(id).clone();
    theirs.minimum_level = "Alla har ljus".into();
    desk.library.put(theirs.into(), desk.now, false);
    desk.refreshed();
    desk.pause();
    assert_eq!(desk.plan(id).owner, "Vaktmästaren");
    assert_eq!(desk.plan(id).minimum_level, "Alla har ljus");
}

#[test]
fn an_editor_with_nothing_unstored_shows_what_came_in() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    let mut theirs = desk.plan(id).clone();
    theirs.tolerable_outage_minutes = Some(90);
    theirs.title = "Elavbrott på Tallgården".into();
    desk.library.put(theirs.into(), desk.now, false);
    desk.refreshed();
    assert!(desk.shows("Ändra: Elavbrott på Tallgården"));
    assert!(desk.shows("1 h 30 min"));
}

#[test]
fn leaving_the_screen_stores_what_was_just_written() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.write("Ansvarig för planen", "Vaktmästaren");
    let (screen, ctx) = desk.parts();
    let action = screen.flush(ctx);
    desk.carry_out(action);
    assert_eq!(desk.plan(id).owner, "Vaktmästaren");
    let (screen, ctx) = desk.parts();
    assert!(matches!(screen.flush(ctx), Action::None));
}

#[test]
fn choosing_another_plan_stores_the_one_that_was_being_written() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.write("Ansvarig för planen", "Vaktmästaren");
    let other = desk.template("Nödvatten: när kranvattnet är borta eller inte går att dricka");
    desk.select(Shown::Plan(other));
    assert_eq!(desk.plan(id).owner, "Vaktmästaren");
    assert!(desk.screen.parked.is_empty());
}

#[test]
fn what_a_disk_refused_is_offered_again_and_not_lost() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.write("Ansvarig för planen", "Vaktmästaren");
    let other = desk.template("Nödvatten: när kranvattnet är borta eller inte går att dricka");
    let (screen, ctx) = desk.parts();
    // The application could not write: nothing is answered.
    let _ = screen.update(Message::Show(Shown::Plan(other)), ctx);
    assert_ne!(desk.plan(id).owner, "Vaktmästaren");
    desk.refreshed();
    let (screen, ctx) = desk.parts();
    let action = screen.flush(ctx);
    desk.carry_out(action);
    assert_eq!(desk.plan(id).owner, "Vaktmästaren");
}

#[test]
fn a_plan_without_a_title_is_not_stored_without_one() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.say(Message::Edit(edit::Change::Title("  ".into())));
    assert!(desk.shows("Skriv en rubrik."));
    desk.pause();
    assert_eq!(desk.plan(id).title, "Elavbrott");
    desk.click("Klart");
    assert_eq!(desk.plan(id).title, "Elavbrott");
}

#[test]
fn a_removed_step_is_taken_back_to_its_place() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.say(Message::Edit(edit::Change::Part(2)));
    let before: Vec<_> = desk.plan(id).steps.iter().map(|(id, _)| id).collect();
    let name = edit_steps::short(
        &desk.plan(id).steps.get(before[1]).expect("there").text,
        &desk.text,
    );
    desk.click(&format!("Ta bort: {name}"));
    desk.pause();
    assert_eq!(desk.plan(id).steps.len(), before.len() - 1);
    desk.click("Ångra");
    desk.pause();
    assert_eq!(
        desk.plan(id).steps.iter().map(|(id, _)| id).collect::<Vec<_>>(),
        before
    );
    desk.click(&format!("Flytta upp: {name}"));
    desk.pause();
    assert_eq!(
        desk.plan(id).steps.iter().next().map(|(id, _)| id),
        Some(before[1])
    );
}

#[test]
fn a_step_is_added_and_written_in_its_bracket() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.say(Message::Edit(edit::Change::Part(2)));
    desk.click("Nytt steg: 1–4 timmar");
    desk.write("Vad som ska göras", "Ring hyresvärden");
    desk.write("Vem gör det", "Vaktmästare");
    desk.write("Troligen", "1 h 5 min");
    desk.pause();
    let (_, step) = desk.plan(id).steps.last().expect("just added");
    assert_eq!(
        (step.text.as_str(), step.role.as_str()),
        ("Ring hyresvärden", "Vaktmästare")
    );
    assert_eq!(
        (step.minutes, step.bracket),
        (Some(65), crate::domain::plan::Bracket::ToFourHours)
    );
}

#[test]
fn a_section_of_the_boards_own_is_added_under_its_heading() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.say(Message::Edit(edit::Change::Part(1)));
    desk.write("Rubrik på ett eget avsnitt", "Portkoder");
    desk.click("Lägg till");
    desk.write("Portkoder", "Finns hos jouren.");
    desk.pause();
    let (_, section) = desk.plan(id).sections.last().expect("just added");
    assert_eq!(
        (section.title.as_str(), section.text.as_str()),
        ("Portkoder", "Finns hos jouren.")
    );
}

#[test]
fn outage_figures_are_read_as_people_write_them_and_nonsense_changes_nothing() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.say(Message::Edit(edit::Change::Tolerable("90 min".into())));
    desk.pause();
    assert_eq!(desk.plan(id).tolerable_outage_minutes, Some(90));
    desk.say(Message::Edit(edit::Change::Tolerable("snart".into())));
    assert!(desk.shows("Går inte att läsa som en tid"));
    desk.pause();
    assert_eq!(desk.plan(id).tolerable_outage_minutes, Some(90));
}

#[test]
fn a_shipped_template_that_is_being_changed_suggests_adapting_it() {
    let mut desk = Desk::new();
    desk.select(Shown::Plan(desk.template("Elavbrott")));
    desk.click("Ändra");
    assert!(desk.shows("mall som följer med programmet"));
}
