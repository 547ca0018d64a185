use chrono::{DateTime, Duration, NaiveDate, Utc};
use iced::Size;
use iced::keyboard::key::Named;
use iced_test::Simulator;

use super::*;
use crate::app::widget::testing;
use crate::content;
use crate::domain::activation::{Called112, StepState};
use crate::domain::edit::Write;
use crate::domain::plan::Failure;
use crate::domain::record::Author;
use crate::domain::{AnyRecord, Library};
use crate::text::Language;

fn entropy(bytes: &mut [u8]) {
    use std::cell::Cell;
    thread_local!(static NEXT: Cell<u64> = const { Cell::new(1) });
    let next = NEXT.get();
    NEXT.set(next + 1);
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = (next >> (8 * (at % 8))) as u8;
    }
}

/// A desk with the shipped templates, and the screen on it.
struct Desk {
    library: Library,
    screen: Plans,
    text: Text,
    now: DateTime<Utc>,
    me: Author,
    width: f32,
    /// What was asked of the application beside changes.
    asked: Vec<Request>,
}

impl Desk {
    fn new() -> Self {
        let now = NaiveDate::from_ymd_opt(2026, 11, 22)
            .and_then(|day| day.and_hms_opt(1, 20, 0))
            .expect("a moment")
            .and_utc();
        let mut library = Library::default();
        for record in content::everything(&content::Part::ALL) {
            library.put(record, now, false);
        }
        let mut desk = Self {
            library,
            screen: Plans::new(),
            text: Text::new(Language::Swedish),
            now,
            me: Author {
                name: "Anna Ek".into(),
                role: "Enhetschef".into(),
            },
            width: 1060.0,
            asked: Vec::new(),
        };
        desk.refreshed();
        desk
    }

    fn ctx(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: self.width,
        }
    }

    /// As [`Desk::ctx`], beside the screen.
    fn parts(&mut self) -> (&mut Plans, Context<'_>) {
        let ctx = Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: self.width,
        };
        (&mut self.screen, ctx)
    }

    fn refreshed(&mut self) {
        let (screen, ctx) = self.parts();
        screen.refreshed(ctx);
    }

    fn carry_out(&mut self, action: Action<Message>) {
        match action {
            Action::Write { edit, then } => {
                let writes = edit
                    .carry_out(&self.library, &self.me, self.now)
                    .expect("nothing forbids it");
                for write in writes {
                    match write {
                        Write::Put(record) => self.library.put(record, self.now, false),
                        Write::Delete(which) => self.library.remove(which),
                    }
                }
                self.now += Duration::seconds(1);
                self.refreshed();
                if let Some(then) = then {
                    self.say(then);
                }
            }
            Action::Many(actions) => actions.into_iter().for_each(|action| self.carry_out(action)),
            Action::Ask(request) => self.asked.push(request),
            Action::None | Action::Run(_) | Action::Open(_) | Action::Copy(_) => {}
        }
    }

    fn say(&mut self, message: Message) {
        let (screen, ctx) = self.parts();
        let action = screen.update(message, ctx);
        self.carry_out(action);
    }

    /// Does something in the window, and lets the screen hear of it. The window is as high as everything on it.
    fn act(&mut self, act: impl FnOnce(&mut Simulator<'_, Message>)) {
        let mut ui = testing::sized(Size::new(self.width, 9_000.0), self.screen.view(self.ctx()));
        act(&mut ui);
        let messages: Vec<_> = ui.into_messages().collect();
        for message in messages {
            self.say(message);
        }
    }

    fn click(&mut self, label: &str) {
        self.act(|ui| testing::click(ui, label));
    }

    fn write(&mut self, label: &str, words: &str) {
        self.act(|ui| {
            testing::click(ui, label);
            ui.typewrite(words);
        });
    }

    fn shows(&self, words: &str) -> bool {
        let mut ui = testing::sized(Size::new(self.width, 9_000.0), self.screen.view(self.ctx()));
        testing::shows(&mut ui, words)
    }

    fn labels(&self) -> Vec<String> {
        let mut ui = testing::sized(Size::new(self.width, 9_000.0), self.screen.view(self.ctx()));
        testing::labels(&mut ui)
    }

    fn pause(&mut self) {
        self.now += Duration::seconds(2);
        let (screen, ctx) = self.parts();
        let action = screen.tick(ctx);
        self.carry_out(action);
    }

    fn select(&mut self, shown: Shown) {
        self.say(Message::Show(shown));
    }

    fn template(&self, title: &str) -> Id<Plan> {
        let mut plans = self.library.all::<Plan>();
        plans.find(|plan| plan.title == title).expect("it is shipped").id
    }

    /// Adapts a template by clicking, and stays in its editor.
    fn adapt(&mut self, title: &str) -> Id<Plan> {
        let template = self.template(title);
        self.select(Shown::Plan(template));
        self.click("Anpassa och ta i bruk");
        self.click("Skapa egen plan");
        match self.screen.shown {
            Shown::Plan(id) if id != template => id,
            other => panic!("{other:?}"),
        }
    }

    fn plan(&self, id: Id<Plan>) -> &Plan {
        self.library.get(id).expect("it is there")
    }

    fn running(&self) -> &Activation {
        self.library.all::<Activation>().next().expect("it was started")
    }

    /// Activates the plan by clicking through the three questions.
    fn activate(&mut self, id: Id<Plan>) {
        self.select(Shown::Plan(id));
        self.click("Aktivera");
        self.click("112 behövs inte");
        self.click("Fortsätt");
        self.click("Jag själv: Anna Ek, Enhetschef");
        self.click("Aktivera nu");
    }
}

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

    desk.click("Ny händelse");
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
    assert!(desk.screen.running.panel(desk.running(), desk.ctx()).is_none());

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
    desk.write("Hur gick det?", "Elen är tillbaka");
    desk.act(|ui| {
        testing::click(ui, "Hur gick det?");
        testing::tab(ui);
        testing::tab(ui);
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
    let other = desk.template("Nödvatten");
    desk.select(Shown::Plan(other));
    assert_eq!(desk.plan(id).owner, "Vaktmästaren");
    assert!(desk.screen.parked.is_empty());
}

#[test]
fn what_a_disk_refused_is_offered_again_and_not_lost() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.write("Ansvarig för planen", "Vaktmästaren");
    let other = desk.template("Nödvatten");
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
fn plans_are_found_by_what_is_down() {
    let mut desk = Desk::new();
    desk.say(Message::List(list::Change::Tab(2)));
    let all = desk
        .labels()
        .iter()
        .filter(|label| label.parse::<usize>().is_ok())
        .count();
    desk.click("Vatten");
    let water = desk
        .labels()
        .iter()
        .filter(|label| label.parse::<usize>().is_ok())
        .count();
    desk.click("El");
    let both = desk
        .labels()
        .iter()
        .filter(|label| label.parse::<usize>().is_ok())
        .count();
    let covers = |failures: &[Failure]| {
        desk.library
            .all::<Plan>()
            .filter(|plan| plan.failed.iter().any(|one| failures.contains(one)))
            .count()
    };
    assert_eq!(all, desk.library.count::<Plan>());
    assert_eq!(water, covers(&[Failure::Water]));
    assert_eq!(both, covers(&[Failure::Water, Failure::Power]));
    assert!(0 < water && water < both && both < all);
    desk.say(Message::List(list::Change::Search("varme".into())));
    assert!(
        desk.labels()
            .iter()
            .filter(|label| label.parse::<usize>().is_ok())
            .count()
            < both
    );
}

#[test]
fn when_no_own_plan_covers_what_is_down_the_templates_are_offered() {
    let mut desk = Desk::new();
    let _ = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.click("Vatten");
    assert!(desk.shows("Ingen egen plan för det här"));
    desk.click("Visa mallarna");
    assert_eq!(desk.screen.list.tab, list::Tab::Templates);
    assert!(desk.shows("Nödvatten"));
}

#[test]
fn own_plans_are_filtered_by_status() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    let shown = |desk: &Desk| {
        desk.labels()
            .iter()
            .filter(|label| label.parse::<usize>().is_ok())
            .count()
    };
    desk.say(Message::List(list::Change::Status(4)));
    assert_eq!(shown(&desk), 0);
    let approve = Edit::ApprovePlan {
        plan: id,
        id: desk.ctx().new_id(),
        decision: String::new(),
    };
    desk.carry_out(Action::write(approve));
    assert_eq!(shown(&desk), 1);
    // A day after the review date the same plan is overdue, without any change.
    desk.now += Duration::days(366);
    desk.pause();
    assert_eq!(shown(&desk), 0);
    desk.say(Message::List(list::Change::Status(3)));
    assert_eq!(shown(&desk), 1);
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
    desk.write("Tar ungefär", "1 h 5 min");
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
fn an_exercise_is_marked_while_it_is_asked_for_while_it_runs_and_in_the_list() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.select(Shown::Plan(id));
    desk.click("Aktivera");
    desk.click("112 behövs inte");
    desk.click("Övning");
    assert!(desk.shows("märks som övning överallt"));
    desk.click("Fortsätt");
    desk.click("Starta övningen");
    assert!(desk.running().exercise);
    assert!(desk.shows("Det här är en övning."));
    desk.select(Shown::Plan(id));
    assert!(desk.shows("Övning"));
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
fn a_new_empty_plan_has_every_section_of_the_model() {
    let mut desk = Desk::new();
    desk.click("Ny plan");
    desk.click("En tom plan");
    desk.click("Skapa");
    assert!(desk.shows("Skriv en rubrik."));
    desk.write("Rubrik", "Hissarna står");
    desk.click("Skapa");
    let plan = desk
        .library
        .all::<Plan>()
        .find(|plan| plan.title == "Hissarna står")
        .expect("made");
    assert_eq!(plan.sections.len(), 12);
    assert!(desk.screen.editor.is_some());
}

#[test]
fn a_copy_is_a_draft_of_its_own() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    let approve = Edit::ApprovePlan {
        plan: id,
        id: desk.ctx().new_id(),
        decision: String::new(),
    };
    desk.carry_out(Action::write(approve));
    desk.click("Kopiera till ny");
    let Shown::Plan(copy) = desk.screen.shown else {
        panic!("{:?}", desk.screen.shown);
    };
    assert_ne!(copy, id);
    assert_eq!(desk.plan(copy).title, "Elavbrott (kopia)");
    assert_eq!(desk.plan(copy).status(desk.ctx().today()), PlanStatus::Draft);
}

#[test]
fn history_deletion_and_conflicts_are_asked_of_the_application() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    desk.click("Klart");
    desk.click("Historik");
    desk.click("Radera");
    let plan = desk.plan(id).clone();
    desk.library.put(plan.into(), desk.now, true);
    desk.refreshed();
    assert!(desk.shows("Två versioner"));
    desk.click("Välj version");
    let which = RecordRef::of(id);
    assert!(matches!(
        desk.asked[..],
        [Request::History(a), Request::Delete(b), Request::Conflicts(c)] if a == which && b == which && c == which
    ));
    desk.library.remove(which);
    desk.refreshed();
    assert_eq!(desk.screen.shown, Shown::Nothing);
}

#[test]
fn a_shipped_template_that_is_being_changed_suggests_adapting_it() {
    let mut desk = Desk::new();
    desk.select(Shown::Plan(desk.template("Elavbrott")));
    desk.click("Ändra");
    assert!(desk.shows("mall som följer med programmet"));
}

#[test]
fn a_narrow_window_shows_the_list_or_the_plan() {
    let mut desk = Desk::new();
    desk.width = 600.0;
    desk.say(Message::List(list::Change::Tab(2)));
    assert!(desk.shows("Vad är nere?"));
    desk.select(Shown::Plan(desk.template("Elavbrott")));
    assert!(!desk.shows("Vad är nere?"));
    desk.click("Till listan");
    assert!(desk.shows("Vad är nere?"));
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
    assert!(desk.shows("Ny händelse"));
    assert_eq!(desk.screen.list.tab, list::Tab::Active);
}

#[test]
fn five_thousand_plans_are_filtered_within_a_frame() {
    let mut desk = Desk::new();
    let template = desk.plan(desk.template("Elavbrott")).clone();
    let many: Vec<AnyRecord> = (0..5_000)
        .map(|n| {
            let mut plan = template.clone();
            plan.id = Id::of_name("plan", &n.to_string());
            plan.standing = Standing::Local;
            plan.title = format!("Plan nummer {n}");
            plan.into()
        })
        .collect();
    for record in many {
        desk.library.put(record, desk.now, false);
    }
    desk.refreshed();
    let began = std::time::Instant::now();
    desk.say(Message::List(list::Change::Search("nummer 49".into())));
    let took = began.elapsed();
    assert!(desk.shows("Plan nummer 4999"));
    // Without optimisation everything costs some ten times more.
    let frame = if cfg!(debug_assertions) { 250 } else { 16 };
    assert!(took.as_millis() < frame, "{took:?}");
}
