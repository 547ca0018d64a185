//! An exercise as it is led: what is asked of it. Every inject given and every goal judged is written at once.

use iced::widget::text_editor::{self, Content};

use super::exercise_start::Beginning;
use super::{Message, Plans, Shown};
use crate::app::context::{Action, Context, Request};
use crate::domain::binder::BinderKind;
use crate::domain::edit::exercise::Act;
use crate::domain::exercise::{Exercise, Goal, GoalResult, Inject, Script};
use crate::domain::{Edit, Id, Library, Plan};

/// What is being written beside the clock.
#[derive(Debug, Default)]
pub struct Playing {
    pub(super) beginning: Option<Beginning>,
    pub(super) noting: Option<(Noted, String)>,
    pub(super) ending: Option<Content>,
}

/// What a note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    Inject(Id<Inject>),
    Goal(Id<Goal>),
}

#[derive(Debug, Clone)]
pub enum Change {
    /// Somebody wants to exercise, perhaps a plan: a binder for it, or, in one, a start.
    Asked(Option<Id<Plan>>),
    Script(usize),
    OwnAsked,
    OwnRead(Box<Script>),
    Plan(Id<Plan>),
    Minutes(String),
    Started,
    Give(Id<Inject>),
    Judge(Id<Goal>, GoalResult),
    NoteAsked(Noted),
    NoteWords(String),
    NoteDone,
    NoteClosed,
    Pause,
    Resume,
    EndAsked,
    EndNote(text_editor::Action),
    EndDone,
    PanelClosed,
    /// Starts one of the plans that are tried.
    StartPlan(Id<Plan>),
    ResultAsked,
    /// Takes in the result of an exercise, of a plan or of any.
    TakeResult,
}

/// The field of a note.
pub const NOTE: &str = "exercise-note";

fn act(act: Act) -> Action<Message> {
    Action::write(Edit::Exercise(act))
}

fn then(act: Act, change: Change) -> Action<Message> {
    Action::Write {
        edit: Edit::Exercise(act),
        then: Some(Message::Exercise(change)),
    }
}

/// Whether the open binder is one to exercise in.
pub fn is_exercise(library: &Library) -> bool {
    library
        .binder()
        .is_some_and(|binder| binder.kind == BinderKind::Exercise)
}

/// The exercise going on, or the latest.
pub fn latest(library: &Library) -> Option<&Exercise> {
    library
        .all::<Exercise>()
        .max_by_key(|one| (one.is_running(), one.started_at))
}

impl Plans {
    pub(super) fn exercise_changed(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        match change {
            Change::Asked(_) if !is_exercise(ctx.library) => Action::Ask(Request::NewExercise),
            Change::Asked(plan) => {
                self.playing.beginning = Some(Beginning::new(plan, ctx));
                Action::None
            }
            Change::OwnAsked => Action::Ask(Request::OwnScript),
            Change::TakeResult => Action::Ask(Request::TakeResult),
            Change::Started => self.begin(ctx),
            Change::Script(_) | Change::OwnRead(_) | Change::Plan(_) | Change::Minutes(_) => {
                if let Some(beginning) = &mut self.playing.beginning {
                    beginning.change(change, ctx);
                }
                Action::None
            }
            Change::PanelClosed => {
                self.playing.beginning = None;
                self.playing.ending = None;
                Action::None
            }
            change => match self.shown {
                Shown::Exercise(id) => self.play(id, change, ctx),
                _ => Action::None,
            },
        }
    }

    fn begin(&mut self, ctx: Context<'_>) -> Action<Message> {
        let begun = self
            .playing
            .beginning
            .as_ref()
            .and_then(|beginning| beginning.begun(ctx));
        let Some(exercise) = begun else {
            return Action::None;
        };
        let shown = Shown::Exercise(exercise.id);
        Action::Write {
            edit: Edit::Exercise(Act::Start(Box::new(exercise))),
            then: Some(Message::Made { shown, edit: false }),
        }
    }

    fn play(&mut self, exercise: Id<Exercise>, change: Change, ctx: Context<'_>) -> Action<Message> {
        let playing = &mut self.playing;
        match change {
            Change::Give(inject) => act(Act::Give { exercise, inject }),
            Change::Judge(goal, result) => {
                let one = ctx.library.get(exercise).and_then(|one| one.goals.get(goal));
                let note = one.map_or_else(String::new, |goal| goal.note.clone());
                act(Act::Judge {
                    exercise,
                    goal,
                    result,
                    note,
                })
            }
            Change::NoteAsked(noted) => {
                let stored = playing.note(exercise, ctx);
                playing.noting = Some((noted, noted.words(exercise, ctx)));
                Action::Many(vec![stored, super::focus(NOTE)])
            }
            Change::NoteWords(words) => {
                if let Some((_, written)) = &mut playing.noting {
                    *written = words;
                }
                Action::None
            }
            Change::NoteDone => playing.note(exercise, ctx),
            Change::NoteClosed => {
                playing.noting = None;
                Action::None
            }
            Change::Pause => act(Act::Pause {
                exercise,
                id: ctx.new_id(),
            }),
            Change::Resume => act(Act::Resume { exercise }),
            Change::EndAsked => {
                playing.ending = Some(Content::new());
                Action::None
            }
            Change::EndNote(action) => {
                if let Some(note) = &mut playing.ending {
                    note.perform(action);
                }
                Action::None
            }
            Change::EndDone => {
                let note = playing.ending.as_ref().map_or_else(String::new, Content::text);
                then(
                    Act::End {
                        exercise,
                        note: note.trim().to_owned(),
                    },
                    Change::PanelClosed,
                )
            }
            Change::StartPlan(plan) => {
                self.dialog = Some(super::dialogs::Dialog::activate(plan, ctx));
                Action::None
            }
            Change::ResultAsked => Action::Ask(Request::SaveResult(exercise)),
            _ => Action::None,
        }
    }

    /// Whether an exercise whose clock runs is in sight.
    pub fn is_lively(&self, library: &Library) -> bool {
        match self.shown {
            Shown::Exercise(id) => library
                .get(id)
                .is_some_and(|one| one.is_running() && one.open_pause().is_none()),
            _ => false,
        }
    }
}

impl Playing {
    pub(super) const fn has_panel(&self) -> bool {
        self.beginning.is_some() || self.ending.is_some()
    }

    /// Stores the note that is being written, if it says something new.
    pub(super) fn note(&mut self, exercise: Id<Exercise>, ctx: Context<'_>) -> Action<Message> {
        let Some((noted, words)) = self.noting.clone() else {
            return Action::None;
        };
        let note = words.trim().to_owned();
        if note == noted.words(exercise, ctx) {
            self.noting = None;
            return Action::None;
        }
        let one = ctx.library.get(exercise);
        let written = match noted {
            Noted::Inject(inject) => Act::Note {
                exercise,
                inject,
                note,
            },
            Noted::Goal(goal) => Act::Judge {
                exercise,
                goal,
                result: one
                    .and_then(|one| one.goals.get(goal))
                    .map_or(GoalResult::Open, |goal| goal.result),
                note,
            },
        };
        then(written, Change::NoteClosed)
    }
}

impl Noted {
    /// What is noted already.
    fn words(self, exercise: Id<Exercise>, ctx: Context<'_>) -> String {
        let Some(one) = ctx.library.get(exercise) else {
            return String::new();
        };
        match self {
            Self::Inject(id) => one
                .injects
                .get(id)
                .map_or_else(String::new, |inject| inject.note.clone()),
            Self::Goal(id) => one
                .goals
                .get(id)
                .map_or_else(String::new, |goal| goal.note.clone()),
        }
    }
}
