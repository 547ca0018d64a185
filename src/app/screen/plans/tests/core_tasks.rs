//! The register of core tasks and of dependencies, and whether a plan's steps fit.

use super::*;
use crate::domain::core_task::Weight;
use crate::domain::plan::{Bracket, Dependency, DependencyKind, Failure};
use crate::domain::{CoreTask, Unit};

fn needed(name: &str, on: Option<Failure>) -> Dependency {
    Dependency {
        name: name.to_owned(),
        kind: DependencyKind::Supplier,
        note: String::new(),
        on,
        origin: None,
    }
}

fn task(
    desk: &mut Desk,
    title: &str,
    tolerable: Option<u32>,
    on: &[(&str, Option<Failure>)],
) -> Id<CoreTask> {
    let id = Id::of_name("core_task", title);
    let mut task = CoreTask::new(id, title);
    task.tolerable_outage_minutes = tolerable;
    for (name, on) in on {
        task.dependencies.push(
            Id::of_name("needed", &format!("{title}{name}")),
            needed(name, *on),
        );
    }
    desk.library.put(task.into(), desk.now, false);
    desk.refreshed();
    id
}

fn kept(desk: &Desk) -> Vec<CoreTask> {
    desk.library.all::<CoreTask>().cloned().collect()
}

#[test]
fn an_empty_register_offers_the_first_step_and_what_is_written_is_kept_without_saving() {
    let mut desk = Desk::new();
    desk.click("Kärnuppgifter");
    assert!(desk.shows("Inga kärnuppgifter ännu"));
    desk.say(Message::Register(register::Change::New));
    desk.write("Ansvarig", "Enhetschef");
    desk.pause();
    // Nowhere to keep it under, and said so.
    assert!(kept(&desk).is_empty());
    assert!(desk.shows("Skriv en rubrik. Utan rubrik sparas uppgiften inte."));
    desk.write("Vad som måste göras", "Hemtjänst");
    desk.write("Acceptabel avbrottstid", "4");
    desk.pause();
    let tasks = kept(&desk);
    assert_eq!(tasks.len(), 1);
    assert_eq!(
        (tasks[0].title.as_str(), tasks[0].owner.as_str()),
        ("Hemtjänst", "Enhetschef")
    );
    assert_eq!(tasks[0].tolerable_outage_minutes, Some(240));
    assert!(desk.shows("Sparat"));
    desk.click("Historik");
    assert!(matches!(desk.asked.as_slice(), [Request::History(which)] if which.kind == Kind::CoreTask));
}

#[test]
fn a_new_task_without_a_title_is_not_thrown_away_by_choosing_another() {
    let mut desk = Desk::new();
    let other = task(&mut desk, "Boende", None, &[]);
    desk.click("Kärnuppgifter");
    desk.click("Ny kärnuppgift");
    desk.write("Ansvarig", "Enhetschef");
    desk.say(Message::Register(register::Change::Chosen(other)));
    assert!(desk.shows("Skriv en rubrik. Utan rubrik sparas uppgiften inte."));
    desk.write("Vad som måste göras", "Hemtjänst");
    desk.say(Message::Register(register::Change::Chosen(other)));
    assert_eq!(kept(&desk).len(), 2);
    assert_eq!(desk.screen.register.selected(), Some(other));
}

#[test]
fn an_impact_is_given_per_bracket_and_what_looks_wrong_is_said_in_words() {
    let mut desk = Desk::new();
    let id = task(&mut desk, "Hemtjänst", Some(600), &[]);
    desk.say(Message::TaskShown(id));
    assert!(desk.shows("Ingen följd är angiven. Då syns inte när avbrottet blir oacceptabelt."));
    desk.click("4–24 timmar: Inte angiven");
    let unacceptable = Weight::ALL
        .iter()
        .position(|weight| *weight == Weight::Unacceptable);
    desk.say(Message::Register(register::Change::Form(
        register_form::Change::Weight(unacceptable),
    )));
    desk.write("4–24 timmar: följd", "Läkemedel uteblir");
    desk.pause();
    let task = kept(&desk).remove(0);
    let impact = task.impact(Bracket::ToOneDay).expect("it was given");
    assert_eq!(
        (impact.weight, impact.text.as_str()),
        (Weight::Unacceptable, "Läkemedel uteblir")
    );
    assert!(desk.shows("Måste vara igång igen inom 4 h, enligt följderna."));
    assert!(desk.shows(
        "Enligt följderna måste uppgiften vara igång igen inom 4 h, men den acceptabla avbrottstiden är 10 h."
    ));
    assert!(desk.labels().contains(&"4–24 timmar: Oacceptabel".to_owned()));
}

#[test]
fn what_a_colleague_writes_meanwhile_comes_in_and_what_is_being_written_stays() {
    let mut desk = Desk::new();
    let id = task(&mut desk, "Hemtjänst", Some(240), &[]);
    desk.say(Message::TaskShown(id));
    desk.write("Ansvarig", "Vaktmästaren");
    let mut theirs = kept(&desk).remove(0);
    theirs.minimum_level = "Alla får mat".into();
    desk.library.put(theirs.into(), desk.now, false);
    desk.refreshed();
    desk.pause();
    let task = kept(&desk).remove(0);
    assert_eq!(
        (task.owner.as_str(), task.minimum_level.as_str()),
        ("Vaktmästaren", "Alla får mat")
    );
}

#[test]
fn a_conflict_is_marked_in_the_list_and_on_the_task() {
    let mut desk = Desk::new();
    let id = task(&mut desk, "Hemtjänst", Some(240), &[]);
    let both = kept(&desk).remove(0);
    desk.library.put(both.into(), desk.now, true);
    desk.refreshed();
    desk.say(Message::TaskShown(id));
    assert!(desk.shows("Två versioner"));
    desk.click("Välj version");
    assert!(matches!(desk.asked.as_slice(), [Request::Conflicts(_)]));
}

#[test]
fn the_list_is_searched_and_has_the_shortest_outage_first() {
    let mut desk = Desk::new();
    let slow = task(
        &mut desk,
        "Arkiv",
        Some(4_320),
        &[("Elnätet", Some(Failure::Power))],
    );
    let never = task(&mut desk, "Bibliotek", None, &[]);
    let quick = task(&mut desk, "Larm", Some(60), &[]);
    desk.click("Kärnuppgifter");
    assert_eq!(desk.screen.register.rows, [quick, slow, never]);
    desk.write("Sök på rubrik, ansvarig eller beroende", "elnat");
    assert_eq!(desk.screen.register.rows, [slow]);
}

#[test]
fn dependencies_without_a_plan_come_first_and_loudest_and_an_unsaid_one_is_never_fine() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    let mut plan = desk.plan(id).clone();
    plan.dependencies = crate::domain::Items::default();
    desk.library.put(plan.into(), desk.now, false);
    desk.say(Message::EditStopped);
    task(
        &mut desk,
        "Hemtjänst",
        Some(240),
        &[
            ("Elnätet", Some(Failure::Power)),
            ("Nyckelskåpet", Some(Failure::Keys)),
            ("Grannarna", None),
        ],
    );
    desk.click("Kärnuppgifter");
    desk.click("Beroenden (3)");
    assert!(desk.shows("Ett beroende saknar plan"));
    let labels = desk.labels();
    let at = |name: &str| {
        let place = labels.iter().position(|label| label.starts_with(name));
        place.unwrap_or_else(|| panic!("{name} is not in {labels:?}"))
    };
    // What can be adapted stands before the plan that there is.
    assert!(at("Mall finns:") < at("Elavbrott"));
    assert!(desk.shows("Okänt om det finns en plan"));
    assert!(desk.shows("Utan plan") || desk.shows("Ingen plan"));
    desk.click("Hemtjänst");
    assert!(desk.shows("Vad uppgiften är beroende av"));
}

#[test]
fn another_board_sees_its_own_dependencies_alone() {
    let mut desk = Desk::new();
    let units: Vec<Id<Unit>> = desk
        .library
        .sorted::<Unit>()
        .iter()
        .take(2)
        .map(|unit| unit.id)
        .collect();
    for (title, unit) in ["Norr", "Söder"].into_iter().zip(&units) {
        let id = task(&mut desk, title, None, &[("El", Some(Failure::Power))]);
        let mut task = desk.library.get(id).expect("kept").clone();
        task.unit = Some(*unit);
        desk.library.put(task.into(), desk.now, false);
    }
    desk.refreshed();
    desk.click("Kärnuppgifter");
    let at = desk
        .screen
        .register
        .units
        .iter()
        .position(|unit| *unit == units[1]);
    desk.say(Message::Register(register::Change::Unit(at)));
    assert_eq!(desk.screen.register.rows.len(), 1);
    assert_eq!(desk.screen.register.needs[0].dependents.len(), 1);
}

#[test]
fn what_is_down_shows_the_core_tasks_it_hits_with_what_it_means_now_and_next() {
    let mut desk = Desk::new();
    let id = task(
        &mut desk,
        "Hemtjänst",
        Some(240),
        &[("Elnätet", Some(Failure::Power))],
    );
    let mut hit = desk.library.get(id).expect("kept").clone();
    hit.set_impact(Bracket::FirstHour, Some((Weight::Noticeable, String::new())));
    hit.set_impact(Bracket::ToFourHours, Some((Weight::Serious, String::new())));
    desk.library.put(hit.into(), desk.now, false);
    desk.refreshed();
    desk.click("Vad är nere?");
    desk.click("Värme");
    assert!(desk.shows("Ingen känd kärnuppgift drabbas"));
    desk.click("El");
    assert!(desk.shows("1 kärnuppgift drabbas"));
    assert!(
        desk.shows("Nu: märkbar. Om 1 h: allvarlig.") || desk.shows("Nu: märkbar. Om 59 min: allvarlig.")
    );
    assert!(desk.shows("Behöver El: Elnätet."));
    // The outage began two hours ago: two of its four are left.
    desk.say(Message::Down(down::Change::Time(None, "00:10".into())));
    assert!(desk.shows("Nu: allvarlig."));
    desk.click("Visa kärnuppgiften: Hemtjänst");
    assert_eq!(desk.screen.register.selected(), Some(id));
}

#[test]
fn each_thing_that_is_down_may_have_a_time_of_its_own() {
    let mut desk = Desk::new();
    let power = task(&mut desk, "Boende", Some(600), &[("El", Some(Failure::Power))]);
    let heat = task(&mut desk, "Skola", Some(600), &[("Värme", Some(Failure::Heat))]);
    desk.click("Vad är nere?");
    desk.click("El");
    assert!(!desk.labels().contains(&"Började olika tider".to_owned()));
    desk.click("Värme");
    desk.click("Började olika tider");
    desk.say(Message::Down(down::Change::Time(
        Some(Failure::Heat),
        "00:20".into(),
    )));
    let down = desk.screen.down.as_ref().expect("the page is shown");
    let order: Vec<_> = down.tasks.iter().map(|hit| hit.task).collect();
    assert_eq!(order, [heat, power]);
    assert!(down.tasks[0].began_at < down.tasks[1].began_at);
    desk.say(Message::Down(down::Change::Time(
        Some(Failure::Heat),
        "i går".into(),
    )));
    assert!(desk.shows("Rätta när det började."));
}

#[test]
fn the_plan_says_that_its_steps_take_too_long_and_which_one_is_to_blame() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.say(Message::EditStopped);
    let mut plan = desk.plan(id).clone();
    plan.steps = crate::domain::Items::default();
    plan.tolerable_outage_minutes = Some(60);
    let lines = [("Planerare", 50), ("Chef", 10), ("Planerare", 45)];
    for (at, (role, minutes)) in lines.into_iter().enumerate() {
        let step = crate::domain::plan::Step {
            role: role.into(),
            text: format!("Steg {at}"),
            minutes: Some(minutes),
            ..crate::domain::plan::Step::new(Bracket::FirstHour)
        };
        plan.steps.push(Id::of_name("step", &at.to_string()), step);
    }
    desk.library.put(plan.into(), desk.now, false);
    desk.refreshed();
    let words = "Stegen hinner inte: 1 h 35 min troligen mot 1 h. Det är steg 3, Planerare, 45 min som spräcker tiden. \
                 Längst i den kedjan: steg 1, Planerare, 50 min.";
    assert!(desk.shows(words));
    // And in the list.
    assert!(desk.shows("Stegen hinner inte"));
    // A step that takes less time mends it.
    desk.click("Ändra");
    desk.click("Steg (3)");
    desk.say(Message::Edit(edit::Change::StepOpened(Some(Id::of_name(
        "step", "2",
    )))));
    desk.say(Message::Edit(edit::Change::StepMinutes("10".into())));
    assert!(desk.shows("Stegen hinner: 1 h troligen mot 1 h."));
    desk.say(Message::Edit(edit::Change::StepBest("20".into())));
    assert!(desk.shows("Minst ska inte vara mer än troligen, och troligen inte mer än mest."));
    desk.say(Message::Edit(edit::Change::StepBest("5".into())));
    desk.say(Message::Edit(edit::Change::StepWorst("30".into())));
    desk.pause();
    desk.say(Message::EditStopped);
    assert!(desk.shows("Planerare · 5–10–30 min"));
    assert!(desk.shows("Stegen hinner inte: 1 h 3 min troligen mot 1 h."));
}
