//! Pictures of every part of the screen.

use super::*;
use crate::domain::activation::Called112;
use crate::domain::binder::BinderKind;

/// What there is to see, by name: each with the state it is seen in.
fn sights() -> Vec<(&'static str, Desk)> {
    let mut sights = Vec::new();
    let own = || {
        let mut desk = Desk::new();
        let id = desk.adapt("Elavbrott");
        desk.pause();
        (desk, id)
    };
    let mut template = Desk::new();
    template.select(Shown::Plan(template.template("Elavbrott")));
    template.say(Message::List(list::Change::Tab(2)));
    sights.push(("template", template));
    let mut empty = Desk::new();
    empty.library = Library::default();
    empty.refreshed();
    sights.push(("empty", empty));
    for (part, name) in ["facts", "sections", "steps", "dependencies"]
        .into_iter()
        .enumerate()
    {
        let (mut desk, id) = own();
        desk.say(Message::Edit(edit::Change::Part(part)));
        if part == 2 {
            let second = desk.plan(id).steps.iter().nth(1).map(|(id, _)| id);
            desk.say(Message::Edit(edit::Change::StepOpened(second)));
        }
        sights.push((name, desk));
    }
    let (mut desk, _) = own();
    desk.click("Klart");
    desk.say(Message::ApproveAsked);
    sights.push(("approve", desk));
    let (mut desk, _) = own();
    desk.say(Message::NewAsked);
    sights.push(("new", desk));
    for page in 1..=3 {
        let (mut desk, _) = own();
        desk.click("Klart");
        desk.say(Message::ActivateAsked);
        desk.say(Message::Starting(activate::Change::Called(Called112::Unknown)));
        for _ in 1..page {
            desk.say(Message::Starting(activate::Change::Forward));
        }
        sights.push((["ask-112", "ask-when", "ask-authority"][page - 1], desk));
    }
    for (name, hours) in [("running", 0), ("overdue", 5)] {
        let (mut desk, _) = own();
        if hours > 0 {
            desk.binder(BinderKind::Exercise);
        }
        desk.click("Klart");
        desk.say(Message::ActivateAsked);
        desk.say(Message::Starting(activate::Change::Called(Called112::Yes)));
        desk.say(Message::Starting(activate::Change::Forward));
        desk.say(Message::Starting(activate::Change::Forward));
        let steps: Vec<_> = desk.running().steps.iter().map(|(id, _)| id).collect();
        desk.now += Duration::minutes(12) + Duration::hours(hours);
        desk.say(Message::Run(run::Change::Ticked(steps[0])));
        desk.say(Message::Run(run::Change::SkipAsked(steps[1])));
        desk.say(Message::Run(run::Change::NoteDone));
        sights.push((name, desk));
    }
    let (mut desk, _) = own();
    desk.click("Klart");
    desk.say(Message::ActivateAsked);
    desk.say(Message::Starting(activate::Change::Called(Called112::Yes)));
    desk.say(Message::Starting(activate::Change::Forward));
    desk.say(Message::Starting(activate::Change::Forward));
    desk.say(using::say(using::Change::EndAsked));
    sights.push(("end", desk));
    let (mut desk, _) = own();
    desk.click("Klart");
    desk.say(Message::DownAsked);
    desk.click("El");
    sights.push(("down", desk));
    let mut desk = Desk::playing();
    desk.say(Message::Exercise(exercise::Change::Asked(None)));
    sights.push(("exercise-start", desk));
    let mut desk = Desk::playing();
    desk.begin();
    desk.now += Duration::minutes(4);
    desk.click("Läs upp, ge nu");
    sights.push(("exercise", desk));
    let mut desk = Desk::new();
    for record in content::example(desk.now) {
        desk.library.put(record, desk.now, false);
    }
    desk.refreshed();
    desk.say(Message::RegisterAsked);
    let first = desk.screen.register.rows[0];
    desk.say(Message::Register(register::Change::Chosen(first)));
    sights.push(("register", desk));
    let mut desk = Desk::new();
    for record in content::example(desk.now) {
        desk.library.put(record, desk.now, false);
    }
    desk.refreshed();
    desk.say(Message::RegisterAsked);
    desk.say(Message::Register(register::Change::Tab(1)));
    sights.push(("dependencies-of-all", desk));
    sights
}

#[test]
#[ignore = "draws for minutes; set KRISPARM_PICTURES to a folder and look at what it holds"]
fn every_sight_is_drawn_in_every_look_in_wide_and_narrow_windows() {
    for (name, mut desk) in sights() {
        // Of a window of 1280 × 800, of half of it, and at a text size of 200 %.
        for (width, height) in [(1060.0, 800.0), (560.0, 800.0), (420.0, 400.0)] {
            desk.width = width;
            testing::snapshot(&format!("plans-{name}-{width}"), Size::new(width, height), || {
                desk.screen.view(desk.ctx())
            });
        }
    }
}
