//! An exercise led from the screen: started by a script, its injects given, its goals judged, ended.

use super::*;
use crate::domain::binder::BinderKind;
use crate::domain::exercise::GoalResult;
use crate::domain::{Binder, Exercise};

impl Desk {
    /// Makes the open binder one of this kind.
    pub fn binder(&mut self, kind: BinderKind) {
        let binder = Binder {
            id: Id::of_name("binder", "one"),
            name: "Norra".into(),
            unit: None,
            kind,
            created_at: self.now,
            wordings: Default::default(),
        };
        self.library.put(binder.into(), self.now, false);
    }

    /// In an exercise binder with a plan of our own for outages of power.
    pub fn playing() -> Self {
        let mut desk = Self::new();
        desk.binder(BinderKind::Exercise);
        desk.adapt("Elavbrott");
        desk.click("Klart");
        desk
    }

    pub fn begin(&mut self) {
        self.click("Starta övning…");
        self.click("Starta övningen");
    }

    fn exercise(&self) -> &Exercise {
        self.library.all::<Exercise>().next().expect("it was started")
    }
}

#[test]
fn an_exercise_is_led_from_its_start_to_its_result_on_one_page() {
    let mut desk = Desk::playing();
    desk.begin();
    assert!(matches!(desk.screen.shown, Shown::Exercise(_)));
    assert_eq!(
        desk.exercise().plans.len(),
        1,
        "the plan that the script is about"
    );
    assert!(desk.shows("Ska ges nu") && desk.shows("tisdag i november"));
    desk.click("Läs upp, ge nu");
    assert!(desk.exercise().given().len() == 1 && desk.shows("I övningen: Dag 1, 15.40"));
    desk.now += Duration::minutes(12);
    assert!(desk.shows("sent"), "the second inject is late");

    desk.click("Anteckna");
    desk.act(|ui| {
        testing::click(ui, "Anteckning");
        ui.typewrite("Ringde jouren");
    });
    desk.click("Klart");
    assert!(
        desk.exercise()
            .injects
            .iter()
            .any(|(_, inject)| inject.note == "Ringde jouren")
    );

    desk.click("Klarat");
    assert_eq!(desk.exercise().goals_met().0, 1);
    desk.click("Avsluta övningen");
    assert!(desk.shows("6 mål är inte bedömda"));
    let end = exercise::Change::EndDone;
    desk.say(Message::Exercise(end));
    assert!(!desk.exercise().is_running());
    assert!(desk.shows("1 av 7 mål klarade, 6 ej bedömda."));
    desk.click("Spara resultatet…");
    let id = desk.exercise().id;
    assert!(matches!(desk.asked.as_slice(), [Request::SaveResult(asked)] if *asked == id));
}

#[test]
fn the_clock_stands_while_an_exercise_is_paused_and_nothing_is_given() {
    let mut desk = Desk::playing();
    desk.begin();
    desk.now += Duration::minutes(5);
    desk.click("Pausa");
    desk.now += Duration::hours(3);
    assert!(desk.shows("Pausad"));
    assert!(desk.exercise().played(desk.now) < Duration::minutes(6));
    assert!(
        !desk.screen.is_lively(&desk.library),
        "a clock that stands costs nothing"
    );
    desk.click("Läs upp, ge nu");
    assert!(desk.exercise().given().is_empty());
    desk.click("Fortsätt");
    desk.click("Läs upp, ge nu");
    assert_eq!(desk.exercise().given().len(), 1);
}

#[test]
fn what_is_being_noted_is_kept_when_the_page_is_left() {
    let mut desk = Desk::playing();
    desk.begin();
    let goal = desk
        .exercise()
        .goals
        .iter()
        .next()
        .map(|(id, _)| id)
        .expect("a goal");
    desk.say(Message::Exercise(exercise::Change::Judge(
        goal,
        GoalResult::NotMet,
    )));
    let noted = exercise::Noted::Goal(goal);
    desk.say(Message::Exercise(exercise::Change::NoteAsked(noted)));
    desk.say(Message::Exercise(exercise::Change::NoteWords(
        "Tog 50 minuter".into(),
    )));
    desk.say(Message::Back);
    let goal = desk.exercise().goals.get(goal).expect("it stays");
    assert_eq!(
        (goal.result, goal.note.as_str()),
        (GoalResult::NotMet, "Tog 50 minuter")
    );
}

#[test]
fn a_plan_says_when_it_was_tried_last_or_that_it_never_was() {
    let mut desk = Desk::new();
    desk.binder(BinderKind::Live);
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    assert!(desk.shows("Aldrig prövad"));
    let test = crate::domain::plan::PlanTest {
        on: "2026-11-24".parse().expect("a date"),
        script: "Elavbrott ett dygn".into(),
        passed: 5,
        goals: 7,
        note: "Reservkraften startade inte".into(),
        by: desk.me.clone(),
    };
    desk.carry_out(Action::write(Edit::TestPlan {
        plan: id,
        id: Id::of_name("plan-test", "one"),
        test,
    }));
    assert!(desk.shows("5 av 7 mål") && desk.shows("Reservkraften startade inte"));
}
