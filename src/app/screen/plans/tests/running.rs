//! Activating a plan and working by it.

use iced::keyboard::key::Named;

use super::*;
use crate::domain::activation::{Called112, StepState};
use crate::domain::{Edit, Id, Incident, Log, RecordRef};

#[test]
fn a_template_becomes_a_plan_that_is_edited_approved_activated_ticked_and_ended() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    assert_eq!(desk.plan(id).standing, Standing::Local);
    assert_eq!(desk.screen.list.tab, list::Tab::Own);

    let labels = desk.labels();
    let sections = labels
        .iter()
        .find(|label| label.starts_with("Avsnitt ("))
        .expect("a tab");
    desk.click(&sections.clone());
    desk.write("Syfte och omfattning", "Gäller Tallgården. ");
    assert!(
        !desk
            .plan(id)
            .sections
            .iter()
            .any(|(_, one)| one.text.contains("Tallgården"))
    );
    desk.pause();
    assert!(
        desk.plan(id)
            .sections
            .iter()
            .any(|(_, one)| one.text.contains("Gäller Tallgården."))
    );
    assert!(desk.shows("Sparat 02:20"));
    desk.click("Klart");

    desk.click("Godkänn");
    assert!(desk.shows("Det här blir version 1"));
    desk.write("Beslutsnummer", "DNR 12");
    desk.act(|ui| {
        // The dialog's own button is the later of the two with this word.
        testing::click(ui, "Beslutsnummer");
        testing::key(ui, Named::Enter);
    });
    assert_eq!(
        desk.plan(id).last_approval().map(|one| one.decision.as_str()),
        Some("DNR 12")
    );
    assert_eq!(desk.plan(id).status(desk.ctx().today()), PlanStatus::Approved);

    desk.activate(id);
    let one = desk.running().clone();
    assert_eq!(desk.screen.shown, Shown::Activation(one.id));
    assert_eq!((one.called_112, one.exercise), (Called112::NotNeeded, false));
    assert_eq!(one.authority, "Anna Ek, Enhetschef");
    assert_eq!(desk.screen.list.tab, list::Tab::Active);

    let steps: Vec<_> = one.steps.iter().map(|(id, run)| (id, run.text.clone())).collect();
    let (first, second) = (steps[0].clone(), steps[1].clone());
    desk.click(&first.1);
    assert_eq!(
        desk.running().steps.get(first.0).map(|run| run.state),
        Some(StepState::Done)
    );
    assert!(desk.shows("av Anna Ek"));
    desk.click(&first.1);
    assert_eq!(
        desk.running().steps.get(first.0).map(|run| run.state),
        Some(StepState::Open)
    );
    desk.click(&first.1);

    desk.click("Ny avvikelse");
    desk.write("Vad hände?", "Porten gick inte upp");
    desk.click("Lägg i loggen");
    assert_eq!(
        desk.running()
            .deviations
            .iter()
            .map(|(_, one)| one.text.as_str())
            .collect::<Vec<_>>(),
        ["Porten gick inte upp"]
    );
    assert!(desk.screen.running.panel(desk.ctx()).is_none());

    let skip = format!("Hoppa över: {}", edit_steps::short(&second.1, &desk.text));
    desk.click(&skip);
    desk.click("Hoppa över");
    assert_eq!(
        desk.running().steps.get(second.0).map(|run| run.state),
        Some(StepState::Open)
    );
    assert!(desk.shows("Skriv kort varför"));
    desk.write("Varför hoppas steget över?", "Ingen bor kvar");
    desk.click("Hoppa över");
    let run = desk.running().steps.get(second.0).expect("it is there").clone();
    assert_eq!(
        (run.state, run.note.as_str()),
        (StepState::Skipped, "Ingen bor kvar")
    );

    desk.click("Avsluta");
    assert!(desk.shows("steg är kvar att göra"));
    desk.click("Fortsätt");
    assert!(desk.shows("Vad ska föras tillbaka?"));
    desk.click("Fortsätt");
    desk.write("Hur gick det?", "Elen är tillbaka");
    desk.act(|ui| {
        testing::click(ui, "Hur gick det?");
        for _ in 0..3 {
            testing::tab(ui);
        }
        testing::key(ui, Named::Enter);
    });
    let ended = desk.running().ended.clone().expect("it has ended");
    assert_eq!(
        (ended.note.as_str(), ended.by.name.as_str()),
        ("Elen är tillbaka", "Anna Ek")
    );

    desk.select(Shown::Plan(id));
    assert!(desk.shows("När planen har använts"));
    assert!(desk.shows("Avslutad efter"));
}

#[test]
fn not_knowing_about_112_says_to_call_before_going_on() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.select(Shown::Plan(id));
    desk.click("Klart");
    desk.click("Aktivera");
    desk.click("Vet inte om 112 är larmat");
    assert!(desk.shows("Är någon i fara? Ring 112 nu."));
    assert!(desk.shows("Har 112 larmats?"));
    desk.click("Fortsätt");
    assert!(desk.shows("När började avbrottet?"));
}

#[test]
fn an_outage_in_the_future_is_not_started() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.select(Shown::Plan(id));
    desk.click("Aktivera");
    desk.click("112 är larmat");
    desk.say(Message::Starting(activate::Change::Time("23:00".into())));
    assert!(desk.shows("Avbrottet kan inte börja i framtiden."));
    desk.click("Fortsätt");
    assert!(desk.shows("När började avbrottet?"));
}

#[test]
fn what_is_started_in_an_exercise_binder_is_an_exercise_and_marked_until_it_is_in_the_list() {
    let mut desk = Desk::new();
    desk.binder(crate::domain::binder::BinderKind::Exercise);
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.select(Shown::Plan(id));
    desk.click("Aktivera");
    assert!(desk.shows("ring inte 112"));
    desk.click("112 behövs inte");
    assert!(desk.shows("Inget har hänt på riktigt"));
    desk.click("Fortsätt");
    desk.click("Starta övningen");
    assert!(desk.running().exercise);
    assert!(desk.shows("Det här är en övning."));
    desk.select(Shown::Plan(id));
    assert!(desk.shows("Övning"));
}

#[test]
fn a_live_binder_offers_no_exercise_of_a_plan_but_a_binder_for_one() {
    let mut desk = Desk::new();
    desk.binder(crate::domain::binder::BinderKind::Live);
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.select(Shown::Plan(id));
    desk.click("Aktivera");
    desk.click("112 behövs inte");
    assert!(desk.shows("Det här blir skarpt"));
    assert!(!desk.labels().iter().any(|label| label == "Övning"));
    desk.say(Message::DialogClosed);
    desk.click("Öva");
    assert!(matches!(desk.asked.as_slice(), [Request::NewExercise]));
}

#[test]
fn time_that_has_run_out_is_said_without_a_click() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.activate(id);
    assert!(desk.shows("3 h 59 min kvar"));
    assert!(desk.shows("Senast 03:20"));
    desk.now += Duration::hours(4) + Duration::minutes(30);
    assert!(desk.shows("30 min för länge"));
    assert!(desk.shows("Skulle vara klart 03:20"));
}

#[test]
fn a_note_stays_with_its_step_and_steps_of_one_role_can_be_shown_alone() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.activate(id);
    let steps: Vec<_> = desk
        .running()
        .steps
        .iter()
        .map(|(id, run)| (id, run.clone()))
        .collect();
    let (first, run) = steps[0].clone();
    desk.click(&format!(
        "Anteckning: {}",
        edit_steps::short(&run.text, &desk.text)
    ));
    desk.write("Anteckning", "Nyckeln hos Bo");
    desk.act(|ui| {
        testing::click(ui, "Anteckning");
        testing::key(ui, Named::Enter);
    });
    desk.click(&run.text);
    let marked = desk.running().steps.get(first).expect("there").clone();
    assert_eq!(
        (marked.state, marked.note.as_str()),
        (StepState::Done, "Nyckeln hos Bo")
    );
    let other = steps
        .iter()
        .find(|(_, other)| other.role != run.role)
        .expect("two roles");
    desk.say(Message::Run(run::Change::Role(Some(run.role.clone()))));
    assert!(desk.labels().contains(&run.text));
    assert!(!desk.labels().contains(&other.1.text));
}

#[test]
fn a_step_is_ticked_with_the_keyboard_alone() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.activate(id);
    let (first, run) = desk
        .running()
        .steps
        .iter()
        .next()
        .map(|(id, run)| (id, run.clone()))
        .expect("a step");
    desk.act(|ui| {
        for _ in 0..60 {
            testing::tab(ui);
            if testing::focused(ui).as_deref() == Some(run.text.as_str()) {
                testing::key(ui, Named::Space);
                return;
            }
        }
        panic!("Tab never reaches the step");
    });
    assert_eq!(
        desk.running().steps.get(first).map(|run| run.state),
        Some(StepState::Done)
    );
}

#[test]
fn another_place_can_open_an_activation_here() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.activate(id);
    let which = RecordRef::of(desk.running().id);
    desk.screen = Plans::new();
    let (screen, ctx) = desk.parts();
    screen.open(which, ctx);
    assert!(desk.shows("Ny avvikelse"));
    assert_eq!(desk.screen.list.tab, list::Tab::Active);
}

#[test]
fn a_half_written_deviation_is_in_the_log_when_the_screen_was_left() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.activate(id);
    desk.click("Ny avvikelse");
    desk.write("Vad hände?", "Porten gick inte upp");
    for _ in 0..2 {
        let (screen, ctx) = desk.parts();
        let action = screen.flush(ctx);
        desk.carry_out(action);
    }
    let deviations = desk.running().deviations.iter();
    assert_eq!(
        deviations.map(|(_, one)| one.text.as_str()).collect::<Vec<_>>(),
        ["Porten gick inte upp"]
    );
}

#[test]
fn an_ended_use_can_be_read_and_not_changed() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.activate(id);
    let one = desk.running().id;
    let step = desk
        .running()
        .steps
        .iter()
        .next()
        .map(|(_, run)| run.text.clone())
        .expect("a step");
    let end = Edit::EndActivation {
        activation: one,
        note: "Elen är tillbaka".into(),
    };
    desk.carry_out(Action::write(end));
    assert!(desk.shows("Elen är tillbaka"));
    desk.click(&step);
    assert!(
        desk.running()
            .steps
            .iter()
            .all(|(_, run)| run.state == StepState::Open)
    );
    assert!(!desk.labels().contains(&"Ny avvikelse".to_owned()));
}

fn press(desk: &mut Desk, key: &str) {
    desk.act(|ui| testing::key(ui, iced::keyboard::Key::Character(key.into())));
}

#[test]
fn the_log_of_a_plan_in_use_is_one_key_away_and_offered_where_there_is_none() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.activate(id);
    let one = desk.running().clone();
    assert_eq!(one.incident, None);
    press(&mut desk, "l");
    assert_eq!(desk.library.count::<Log>(), 0, "it is asked first: a log stays");
    assert!(desk.shows("Loggen kan stängas men inte tas bort"));
    desk.click("Avbryt");
    desk.click("Öppna en logg (L)");
    desk.click("Öppna en logg");
    let log = desk.library.all::<Log>().next().expect("a log").clone();
    let place = Place::Record(RecordRef::of(log.id));
    assert_eq!(desk.went, [place]);
    assert_eq!(log.title, one.title);
    let incident = desk.running().incident.expect("an event of its own");
    assert_eq!(log.incident, Some(incident));
    let lines = crate::domain::logbook::timeline::timeline(&log, &desk.library);
    assert!(!lines.is_empty(), "the plan's start is woven in");
    press(&mut desk, "L");
    assert_eq!(desk.went, [place, place]);
    assert_eq!(desk.library.count::<Log>(), 1, "the same log");
    let end = Edit::EndActivation {
        activation: one.id,
        note: String::new(),
    };
    desk.carry_out(Action::write(end));
    let ended = desk.library.get(incident).and_then(|one| one.ended_at);
    assert!(ended.is_some(), "its event ends with it");
}

#[test]
fn a_log_that_is_closed_while_the_plan_goes_on_gives_way_to_a_new_one() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.activate(id);
    press(&mut desk, "l");
    desk.click("Öppna en logg");
    let first = desk.library.all::<Log>().next().expect("a log").id;
    let close = crate::domain::edit::logging::Act::Close {
        log: first,
        id: Id::of_name("seal", "first"),
        reason: "Fel rubrik".into(),
    };
    desk.carry_out(Action::write(Edit::Log(close)));
    press(&mut desk, "l");
    desk.click("Öppna en logg");
    assert_eq!(desk.library.count::<Log>(), 2);
    assert_eq!(desk.library.count::<Incident>(), 1, "of the same event");
}
