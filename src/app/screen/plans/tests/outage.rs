//! Finding plans by what is down, and starting them together.

use super::*;
use crate::domain::Incident;
use crate::domain::activation::Called112;
use crate::domain::plan::Failure;

const IT: &str = "IT-avbrott: datorer, nät och system i allmänhet";

/// A desk with plans of its own for power and IT, where IT is the more urgent.
fn desk() -> (Desk, Id<Plan>, Id<Plan>) {
    let mut desk = Desk::new();
    let mut own = |title: &str, minutes: u32| {
        let id = desk.adapt(title);
        let mut plan = desk.plan(id).clone();
        plan.tolerable_outage_minutes = Some(minutes);
        desk.library.put(plan.into(), desk.now, false);
        desk.say(Message::EditStopped);
        id
    };
    let power = own("Elavbrott", 240);
    let it = own(IT, 60);
    desk.refreshed();
    (desk, power, it)
}

#[test]
fn what_is_down_is_ticked_and_the_plans_that_apply_are_started_together_and_listed_under_the_incident() {
    let (mut desk, power, it) = desk();
    desk.click("Vad är nere?");
    assert!(desk.shows("Inget är markerat ännu"));
    desk.click("El");
    desk.click("IT");
    let down = desk.screen.down.as_ref().expect("the page is shown");
    let order: Vec<_> = down
        .plans
        .iter()
        .filter(|one| !one.template)
        .map(|one| one.plan)
        .collect();
    assert_eq!(order, [it, power]);
    assert!(desk.shows("1 h kvar av 1 h") || desk.shows("59 min kvar av 1 h"));
    assert!(desk.shows("Vad faller härnäst"));
    assert!(desk.shows("Telefoni"));

    // Nothing starts before the question of 112 is answered.
    assert!(desk.shows("Svara först på frågan om 112."));
    desk.click("Starta 2 planer");
    assert_eq!(desk.library.count::<Activation>(), 0);
    desk.click("112 behövs inte");
    desk.click("Jag själv: Anna Ek, Enhetschef");
    desk.click("Starta 2 planer");

    let incident = desk.library.all::<Incident>().next().expect("kept").clone();
    assert_eq!(incident.failed, [Failure::Power, Failure::It]);
    assert_eq!(incident.title, "El, IT");
    let started: Vec<_> = desk.library.all::<Activation>().cloned().collect();
    assert_eq!(started.len(), 2);
    for one in &started {
        assert_eq!(one.incident, Some(incident.id));
        assert_eq!(one.called_112, Called112::NotNeeded);
        assert_eq!(one.authority, "Anna Ek, Enhetschef");
    }
    assert_eq!(desk.screen.shown, Shown::Incident(incident.id));
    assert_eq!(desk.screen.list.tab, list::Tab::Active);
    let rows = &desk.screen.list.rows;
    assert_eq!(rows[0], Shown::Incident(incident.id));
    assert_eq!(rows.len(), 3);
    assert!(desk.shows("El, IT"));
}

#[test]
fn a_plan_is_left_out_by_its_tick_and_one_that_runs_already_is_not_started_again() {
    let (mut desk, power, _) = desk();
    desk.activate(power);
    desk.say(Message::DownAsked);
    desk.click("El");
    assert!(desk.shows("Redan aktiv"));
    assert!(desk.shows("Välj minst en egen plan att starta."));
    desk.click("IT");
    let chosen = |desk: &Desk| desk.screen.down.as_ref().map_or(0, |down| down.chosen().count());
    assert_eq!(chosen(&desk), 1);
    desk.click(IT);
    assert_eq!(chosen(&desk), 0);
}

#[test]
fn an_outage_whose_time_has_run_out_is_said_in_words_and_one_without_plans_too() {
    let (mut desk, ..) = desk();
    desk.say(Message::DownAsked);
    desk.click("IT");
    desk.say(Message::Down(down::Change::Time(None, "00:10".into())));
    assert!(desk.shows("Tiden gick ut för"));
    desk.say(Message::Down(down::Change::Time(None, "i går".into())));
    assert!(desk.shows("Rätta när det började."));
    assert!(!desk.shows("Tiden gick ut för"));

    for plan in desk
        .library
        .sorted::<Plan>()
        .into_iter()
        .map(|plan| plan.id)
        .collect::<Vec<_>>()
    {
        desk.library.remove(RecordRef::of(plan));
    }
    desk.refreshed();
    assert!(desk.shows("Ingen plan gäller det här"));
    assert!(desk.shows("Det betyder inte att allt annat håller."));
}

#[test]
fn everything_on_the_page_is_reached_by_keyboard() {
    let (mut desk, ..) = desk();
    desk.say(Message::DownAsked);
    desk.say(Message::Down(down::Change::Failure(Failure::Power)));
    desk.say(Message::Down(down::Change::Called(Called112::Yes)));
    let reached = {
        let mut ui = testing::sized(Size::new(desk.width, 9_000.0), desk.screen.view(desk.ctx()));
        let mut reached = Vec::new();
        for _ in 0..80 {
            testing::tab(&mut ui);
            reached.extend(testing::focused(&mut ui));
        }
        reached
    };
    let controls = [
        "112 är larmat",
        "El",
        "Klockslag",
        "Elavbrott",
        "Läs: Elavbrott",
        "På uppdrag av",
        "Starta 1 plan",
        "Till listan",
    ];
    for label in controls {
        assert!(
            reached.iter().any(|one| one == label),
            "{label} is not reached: {reached:?}"
        );
    }
}
