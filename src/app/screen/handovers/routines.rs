//! The routines that handovers follow: seen, made blank or as a copy, and changed as they are written.

mod view;

pub use view::all;

use iced::widget::text_editor;

use super::form::jump_to;
use super::{Message as Screen, Page};
use crate::app::context::{Action, Context};
use crate::app::draft::Draft;
use crate::app::widget::{focus, select_all};
use crate::domain::handover::{FieldKind, RoutineField, Section};
use crate::domain::{Edit, Id, Routine};

const TITLE: &str = "routine-title";
const QUESTION: &str = "routine-question";

const KINDS: [FieldKind; 5] = [
    FieldKind::Text,
    FieldKind::Count,
    FieldKind::List,
    FieldKind::Choice,
    FieldKind::Tasks,
];

/// An offer that nobody has accepted for a day is overdue in any routine.
const LONGEST_MINUTES: u32 = 24 * 60;

/// The routine that is shown, as it is being written.
#[derive(Default)]
pub struct Routines {
    editor: Option<Editor>,
}

struct Editor {
    id: Id<Routine>,
    draft: Draft<Routine>,
    /// Handed over and not yet answered: what the library shows meanwhile is older.
    in_flight: bool,
    /// The minutes as they are typed.
    overdue: String,
    open: Option<Open>,
}

/// The question that is being written.
struct Open {
    id: Id<RoutineField>,
    /// The words to choose among, a line for each.
    choices: text_editor::Content,
}

/// A line about the routine itself.
#[derive(Debug, Clone, Copy)]
pub enum Line {
    Title,
    FromRole,
    ToRole,
    Responsibility,
    UsedWhen,
    Overdue,
    Source,
}

#[derive(Debug, Clone)]
pub enum Message {
    NewAsked,
    CopyAsked(Id<Routine>),
    Made(Id<Routine>),
    Typed(Line, String),
    UnverifiedSet(bool),
    RetiredSet(bool),
    Added,
    Opened(Id<RoutineField>),
    Closed,
    Question(String),
    Help(String),
    Kind(usize),
    /// 0: none.
    Section(usize),
    Required(bool),
    Warns(bool),
    Choices(text_editor::Action),
    Moved(Id<RoutineField>, bool),
    Removed(Id<RoutineField>),
    Stored(Id<Routine>),
}

const fn say(message: Message) -> Screen {
    Screen::Routines(message)
}

impl Editor {
    fn of(routine: &Routine) -> Self {
        Self {
            id: routine.id,
            draft: Draft::new(routine.clone()),
            in_flight: false,
            overdue: routine.overdue_minutes.to_string(),
            open: None,
        }
    }

    const fn routine(&self) -> &Routine {
        &self.draft.value
    }

    fn minutes(&self) -> Option<u32> {
        let minutes = self.overdue.trim().parse().ok();
        minutes.filter(|minutes| (1..=LONGEST_MINUTES).contains(minutes))
    }

    /// Whether a handover could be filled in by it as it stands.
    fn is_whole(&self) -> bool {
        let routine = self.routine();
        let mut fields = routine.fields.unordered();
        !routine.title.trim().is_empty()
            && self.minutes().is_some()
            && fields.all(|(_, field)| !lacks_words(field) && !lacks_choices(field))
    }

    /// As it is kept when its writer leaves in the middle: what can't be kept stays as it was.
    fn tidy(&self, kept: Option<&Routine>) -> Routine {
        let mut tidy = self.routine().clone();
        if let Some(minutes) = self.minutes() {
            tidy.overdue_minutes = minutes;
        }
        if let Some(kept) = kept.filter(|_| tidy.title.trim().is_empty()) {
            tidy.title.clone_from(&kept.title);
        }
        let ids: Vec<_> = tidy.fields.unordered().map(|(id, _)| id).collect();
        for id in ids {
            let before = kept.and_then(|kept| kept.fields.get(id));
            let Some(field) = tidy.fields.get_mut(id) else {
                continue;
            };
            if let Some(before) = before.filter(|_| lacks_words(field)) {
                field.title.clone_from(&before.title);
            }
            if lacks_choices(field) {
                let was = before.filter(|before| !lacks_choices(before));
                (field.kind, field.choices) = was.map_or((FieldKind::Text, Vec::new()), |before| {
                    (before.kind, before.choices.clone())
                });
            }
        }
        tidy
    }

    fn refresh(&mut self, kept: &Routine) {
        if self.draft.is_dirty() || self.in_flight || self.routine() == kept {
            return;
        }
        let open = self.open.take().map(|open| open.id);
        *self = Self::of(kept);
        self.open = open.and_then(|id| Open::of(kept, id));
    }

    /// Hands over what is written: once it is whole and its writer has paused, or at once.
    fn store(&mut self, ctx: Context<'_>, at_once: bool) -> Action<Screen> {
        let due = self.draft.is_due(ctx.now) && self.is_whole();
        if !self.draft.is_dirty() || !(at_once || due) {
            return Action::None;
        }
        self.draft.handed_over();
        self.in_flight = true;
        Action::Write {
            edit: Edit::Save(self.tidy(ctx.library.get(self.id)).into()),
            then: Some(say(Message::Stored(self.id))),
        }
    }

    /// A change to the routine.
    fn change(&mut self, ctx: Context<'_>, change: impl FnOnce(&mut Routine)) {
        self.draft.change(ctx.now, change);
    }

    /// A change to the question that is open.
    fn question(&mut self, ctx: Context<'_>, change: impl FnOnce(&mut RoutineField)) {
        let Some(id) = self.open.as_ref().map(|open| open.id) else {
            return;
        };
        self.change(ctx, |routine| {
            if let Some(field) = routine.fields.get_mut(id) {
                change(field);
            }
        });
    }
}

impl Open {
    fn of(routine: &Routine, id: Id<RoutineField>) -> Option<Self> {
        let field = routine.fields.get(id)?;
        Some(Self {
            id,
            choices: text_editor::Content::with_text(&field.choices.join("\n")),
        })
    }
}

fn lacks_words(field: &RoutineField) -> bool {
    field.title.trim().is_empty()
}

fn lacks_choices(field: &RoutineField) -> bool {
    field.kind == FieldKind::Choice && field.choices.is_empty()
}

impl Routines {
    /// Shows a routine to be changed.
    pub fn open(&mut self, id: Id<Routine>, ctx: Context<'_>) {
        if self.editor.as_ref().is_none_or(|editor| editor.id != id) {
            self.editor = ctx.library.get(id).map(Editor::of);
        }
    }

    /// Follows the library. Whether the routine that was shown is gone.
    pub fn refreshed(&mut self, ctx: Context<'_>) -> bool {
        let Some(editor) = &mut self.editor else {
            return false;
        };
        match ctx.library.get(editor.id) {
            Some(kept) => {
                editor.refresh(kept);
                false
            }
            None => {
                self.editor = None;
                true
            }
        }
    }

    pub fn tick(&mut self, ctx: Context<'_>) -> Action<Screen> {
        self.store(ctx, false)
    }

    pub fn flush(&mut self, ctx: Context<'_>) -> Action<Screen> {
        self.store(ctx, true)
    }

    fn store(&mut self, ctx: Context<'_>, at_once: bool) -> Action<Screen> {
        self.editor
            .as_mut()
            .map_or(Action::None, |editor| editor.store(ctx, at_once))
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::NewAsked => {
                let routine = Routine::blank(ctx.new_id(), ctx.text.routine_new_title());
                self.make(routine, ctx)
            }
            Message::CopyAsked(id) => {
                // What is written and not yet stored comes along too.
                let written = self.editor.as_ref().filter(|editor| editor.id == id);
                let kept = ctx.library.get(id);
                let Some(of) = written.map(|editor| editor.tidy(kept)).or_else(|| kept.cloned()) else {
                    return Action::None;
                };
                let title = ctx.text.routine_copy_title(of.title.as_str());
                self.make(of.copied(ctx.new_id(), title), ctx)
            }
            // Handled by the screen, which shows it.
            Message::Made(_) => Action::None,
            message => {
                let Some(editor) = &mut self.editor else {
                    return Action::None;
                };
                editor.update(message, ctx)
            }
        }
    }

    fn make(&mut self, routine: Routine, ctx: Context<'_>) -> Action<Screen> {
        let kept = self.flush(ctx);
        let id = routine.id;
        let made = Action::Write {
            edit: Edit::Save(routine.into()),
            then: Some(say(Message::Made(id))),
        };
        Action::Many(vec![kept, made])
    }
}

/// The cursor in the name of what was just made, which is marked to be written over.
pub fn named() -> Action<Screen> {
    Action::Many(vec![Action::Run(focus(TITLE)), Action::Run(select_all(TITLE))])
}

impl Editor {
    fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::Typed(Line::Overdue, typed) => {
                self.overdue = typed;
                let minutes = self.minutes();
                self.change(ctx, |routine| {
                    routine.overdue_minutes = minutes.unwrap_or(routine.overdue_minutes);
                });
            }
            Message::Typed(line, typed) => self.change(ctx, |routine| {
                let place = match line {
                    Line::Title => &mut routine.title,
                    Line::FromRole => &mut routine.from_role,
                    Line::ToRole => &mut routine.to_role,
                    Line::Responsibility => &mut routine.responsibility,
                    Line::UsedWhen => &mut routine.used_when,
                    Line::Source | Line::Overdue => &mut routine.source,
                };
                *place = typed;
            }),
            Message::UnverifiedSet(unverified) => {
                self.change(ctx, |routine| routine.unverified = unverified);
                return self.store(ctx, true);
            }
            Message::RetiredSet(retired) => {
                self.change(ctx, |routine| routine.retired = retired);
                return self.store(ctx, true);
            }
            Message::Added => {
                let id = ctx.new_id();
                let title = ctx.text.routine_question_new();
                self.change(ctx, |routine| {
                    routine.fields.push(id, RoutineField::asking(title));
                });
                self.open = Open::of(self.routine(), id);
                let stored = self.store(ctx, true);
                return Action::Many(vec![
                    stored,
                    Action::Run(jump_to(QUESTION.into())),
                    Action::Run(select_all(QUESTION)),
                ]);
            }
            Message::Opened(id) => {
                let stored = self.store(ctx, self.is_whole());
                self.open = Open::of(self.routine(), id);
                return Action::Many(vec![stored, Action::Run(jump_to(QUESTION.into()))]);
            }
            Message::Closed => {
                self.open = None;
                return self.store(ctx, true);
            }
            Message::Question(typed) => self.question(ctx, |field| field.title = typed),
            Message::Help(typed) => self.question(ctx, |field| field.help = typed),
            Message::Kind(at) => {
                let kind = KINDS[at.min(KINDS.len() - 1)];
                self.question(ctx, |field| field.kind = kind);
            }
            Message::Section(at) => {
                let section = at.checked_sub(1).and_then(|at| Section::ALL.get(at)).copied();
                self.question(ctx, |field| field.section = section);
            }
            Message::Required(required) => self.question(ctx, |field| field.required = required),
            Message::Warns(warns) => self.question(ctx, |field| field.warn_personal_data = warns),
            Message::Choices(action) => {
                let edits = action.is_edit();
                let Some(open) = &mut self.open else {
                    return Action::None;
                };
                open.choices.perform(action);
                let written = open.choices.text();
                if edits {
                    let lines = written.lines().map(str::trim).filter(|line| !line.is_empty());
                    let choices = lines.map(str::to_owned).collect();
                    self.question(ctx, |field| field.choices = choices);
                }
            }
            Message::Moved(id, earlier) => {
                self.change(ctx, |routine| routine.fields.shift(id, earlier));
                return self.store(ctx, true);
            }
            Message::Removed(id) => {
                self.open = self.open.take().filter(|open| open.id != id);
                self.change(ctx, |routine| routine.fields.remove(id));
                return self.store(ctx, true);
            }
            Message::Stored(id) => {
                if id == self.id {
                    self.in_flight = false;
                    self.draft.stored(ctx.now);
                }
            }
            // Handled above the editor.
            Message::NewAsked | Message::CopyAsked(_) | Message::Made(_) => {}
        }
        Action::None
    }
}

/// The page of a routine, where it is the one that is shown.
pub const fn page(id: Id<Routine>) -> Screen {
    Screen::Opened(Page::Routine(id))
}
