//! Planer: found by what is down, read, adapted section by section, approved, activated and ticked off.

mod actions;
mod activate;
mod ask;
mod choices;
mod dialogs;
mod down;
mod down_view;
mod edit;
mod edit_changes;
mod edit_steps;
mod edit_use;
mod edit_use_view;
mod edit_view;
mod ending;
mod escalations;
mod evaluation;
pub mod exercise;
mod exercise_start;
mod exercise_view;
mod extract;
mod leading;
pub mod list;
mod list_view;
mod log;
mod log_lines;
mod logging;
mod merge;
mod order;
mod proposals;
mod propose;
mod read;
mod read_sections;
mod register;
mod register_form;
mod register_needs;
mod register_task;
mod register_view;
mod returns;
mod run;
mod steps;
mod sums;
mod timing;
mod using;
mod versions;
mod writing;

#[cfg(test)]
mod tests;

use iced::keyboard::Key;
use iced::widget::{column, container, row};
use iced::{Length, Task};

use crate::app::context::{Action, Context, Request};
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, Tone, button};
use crate::domain::plan::{PlanStatus, Standing};
use crate::domain::printout::Subject;
use crate::domain::{Activation, CoreTask, Edition, Exercise, Id, Incident, Kind, Plan, Proposal, RecordRef};
use crate::format::figures;
use crate::paper::subject::{self, kind};

use dialogs::Dialog;
use edit::Editor;
use run::Running;
use writing::store;

/// Below this width the list or the detail is shown, not both.
const NARROW: f32 = 700.0;
const LIST_WIDTH: f32 = 400.0;

/// What the right side shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    #[default]
    Nothing,
    Plan(Id<Plan>),
    /// A local plan beside its template.
    Choices(Id<Plan>),
    /// The adopted versions of a plan.
    Versions(Id<Plan>),
    /// A plan without its restricted sections.
    Extract(Id<Plan>),
    Activation(Id<Activation>),
    Incident(Id<Incident>),
    /// The actions that evaluations led to.
    Actions,
    /// An exercise, which takes the whole page.
    Exercise(Id<Exercise>),
    /// Vad är nere?, which takes the whole page.
    Down,
    /// Core tasks and dependencies, which take the whole page.
    Register,
}

impl Shown {
    /// The row that stands for it in the list.
    const fn listed(self) -> Self {
        match self {
            Self::Choices(id) | Self::Versions(id) | Self::Extract(id) => Self::Plan(id),
            shown => shown,
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    List(list::Change),
    Show(Shown),
    Back,
    EditStarted,
    EditStopped,
    Edit(edit::Change),
    /// A change of the plan is on the disk.
    Stored(Id<Plan>),
    NewAsked,
    ReadInAsked,
    PrintAsked,
    ExportAsked,
    AdaptAsked,
    ApproveAsked,
    ActivateAsked,
    Duplicated,
    Dialog(dialogs::Change),
    Starting(activate::Change),
    Choice(choices::Change),
    Version(versions::Change),
    /// The valid version is wanted, as it was adopted.
    VersionAsked(Id<Edition>),
    DownAsked,
    Down(down::Change),
    RegisterAsked,
    Register(register::Change),
    TaskShown(Id<CoreTask>),
    IncidentStarted(Id<Incident>),
    DialogClosed,
    Run(run::Change),
    Use(using::Change),
    Exercise(exercise::Change),
    /// A record that was just made is on the disk.
    Made {
        shown: Shown,
        edit: bool,
    },
    HistoryAsked(RecordRef),
    DeleteAsked(RecordRef),
    ConflictAsked(RecordRef),
    NumberCopied,
}

/// The screen of plans.
#[derive(Debug, Default)]
pub struct Plans {
    list: list::Index,
    shown: Shown,
    /// In a narrow window: whether the detail is in front of the list.
    in_detail: bool,
    editor: Option<Editor>,
    /// Editors left before the store answered; dropped when it does.
    parked: Vec<Editor>,
    dialog: Option<Dialog>,
    running: Running,
    using: using::Using,
    choices: choices::Choices,
    versions: versions::Versions,
    down: Option<down::Down>,
    playing: exercise::Playing,
    register: register::Register,
}

impl Plans {
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows a record: a plan or an activation.
    pub fn open(&mut self, which: RecordRef, ctx: Context<'_>) {
        let shown = match which.kind {
            Kind::CoreTask => return self.open_task(Id::from_uuid(which.id), ctx),
            Kind::Plan => Shown::Plan(Id::from_uuid(which.id)),
            Kind::Activation => Shown::Activation(Id::from_uuid(which.id)),
            Kind::Incident => Shown::Incident(Id::from_uuid(which.id)),
            Kind::Improvement => {
                self.using.actions.reveal();
                Shown::Actions
            }
            Kind::Proposal => match ctx.library.get(Id::<Proposal>::from_uuid(which.id)) {
                Some(proposal) => Shown::Plan(proposal.plan),
                None => return,
            },
            Kind::Exercise => Shown::Exercise(Id::from_uuid(which.id)),
            _ => return,
        };
        if shown != self.shown {
            self.park();
            self.running = Running::default();
            self.using = using::Using::default();
        }
        self.dialog = None;
        self.shown = shown;
        self.in_detail = true;
        if self.list.is_stale(ctx) {
            self.list.refreshed(ctx);
        }
        self.list.reveal(shown, ctx);
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::List(change) => self.list.update(change, ctx),
            Message::Show(shown) => return self.show(shown, ctx),
            Message::Back => {
                let stored = self.leave_editor(ctx);
                self.in_detail = false;
                let noted = self.running_flushed(ctx);
                if matches!(self.shown, Shown::Down | Shown::Register | Shown::Exercise(_)) {
                    self.shown = Shown::Nothing;
                }
                return Action::Many(vec![stored, noted]);
            }
            Message::EditStarted => self.start_editing(ctx),
            Message::EditStopped => return self.leave_editor(ctx),
            Message::Edit(change) => {
                if let Some(editor) = &mut self.editor {
                    editor.update(change, ctx);
                }
            }
            Message::Stored(plan) => {
                self.parked.retain(|editor| editor.plan != plan);
                if let Some(editor) = self.editor.as_mut().filter(|editor| editor.plan == plan) {
                    editor.stored(ctx.now);
                }
            }
            Message::NewAsked | Message::AdaptAsked | Message::ApproveAsked | Message::ActivateAsked => {
                self.dialog = self.dialog_for(&message, ctx);
            }
            Message::Duplicated => return self.duplicate(ctx),
            Message::Dialog(change) => return self.dialog_changed(change, ctx),
            Message::Starting(change) => return self.starting(change, ctx),
            Message::DownAsked => return self.down_asked(ctx),
            Message::Down(change) => return self.down_changed(change, ctx),
            Message::RegisterAsked => return self.register_asked(ctx),
            Message::Register(change) => return self.register_changed(change, ctx),
            Message::TaskShown(id) => return self.task_shown(id, ctx),
            Message::IncidentStarted(id) => return self.incident_started(id, ctx),
            Message::DialogClosed => self.dialog = None,
            Message::Exercise(change) => return self.exercise_changed(change, ctx),
            Message::Version(change) => self.versions.update(change),
            Message::VersionAsked(id) => return self.read_version(id, ctx),
            Message::Choice(change) => {
                if let Shown::Choices(id) = self.shown {
                    return self.choices.update(id, change, ctx);
                }
            }
            Message::Run(change) => {
                if let Shown::Activation(id) = self.shown {
                    return self.running.update(id, change, ctx);
                }
            }
            Message::Use(change) => return self.used(change, ctx),
            Message::Made { shown, edit } => {
                self.dialog = None;
                self.playing.beginning = None;
                let stored = self.show(shown, ctx);
                self.list.refreshed(ctx);
                self.list.reveal(shown, ctx);
                if edit {
                    self.start_editing(ctx);
                }
                return stored;
            }
            Message::HistoryAsked(which) => return Action::Ask(Request::History(which)),
            Message::ReadInAsked => return Action::Ask(Request::ImportPlan),
            Message::PrintAsked => {
                if let Some(subject) = self.in_sight() {
                    return Action::Ask(Request::Print(subject));
                }
            }
            Message::ExportAsked => {
                if let Shown::Plan(plan) | Shown::Extract(plan) = self.shown {
                    let open = self.shown == Shown::Extract(plan);
                    return Action::Ask(Request::ExportPlan { plan, open });
                }
            }
            Message::DeleteAsked(which) => return Action::Ask(Request::Delete(which)),
            Message::ConflictAsked(which) => return Action::Ask(Request::Conflicts(which)),
            Message::NumberCopied => return Action::Copy("112".to_owned()),
        }
        Action::None
    }

    /// The document of what is shown: in use, a plan is printed as it is followed, with what is done.
    pub fn in_sight(&self) -> Option<Subject> {
        match self.shown {
            Shown::Plan(plan) | Shown::Choices(plan) | Shown::Versions(plan) => {
                Some(subject::of(kind::PLAN, plan))
            }
            Shown::Extract(plan) => Some(subject::of(kind::PLAN_EXTRACT, plan)),
            Shown::Activation(id) => Some(subject::of(kind::ACTIVATION, id)),
            _ => None,
        }
    }

    /// The dialog that a button asks for; all but the new plan's are about the plan that is shown.
    fn dialog_for(&self, message: &Message, ctx: Context<'_>) -> Option<Dialog> {
        match (message, self.shown) {
            (Message::NewAsked, _) => Some(Dialog::new_plan(ctx)),
            (Message::AdaptAsked, Shown::Plan(id)) => Some(Dialog::adapt(id, ctx)),
            (Message::ApproveAsked, Shown::Plan(id)) => Some(Dialog::approve(id, ctx)),
            (Message::ActivateAsked, Shown::Plan(id)) => Some(Dialog::activate(id, ctx)),
            _ => None,
        }
    }

    fn show(&mut self, shown: Shown, ctx: Context<'_>) -> Action<Message> {
        self.in_detail = shown != Shown::Nothing;
        if shown == self.shown {
            return Action::None;
        }
        let stored = self.leave_editor(ctx);
        let noted = self.running_flushed(ctx);
        let registered = self.register_flushed(ctx);
        self.running = Running::default();
        self.using = using::Using::default();
        self.versions = versions::Versions::default();
        self.shown = shown;
        Action::Many(vec![stored, noted, registered])
    }

    fn read_version(&mut self, id: Id<Edition>, ctx: Context<'_>) -> Action<Message> {
        let Some(edition) = ctx.library.get(id) else {
            return Action::None;
        };
        let stored = self.show(Shown::Versions(edition.plan), ctx);
        self.versions.update(versions::Change::Read(Some(id)));
        stored
    }

    fn running_flushed(&mut self, ctx: Context<'_>) -> Action<Message> {
        match self.shown {
            Shown::Activation(id) => Action::Many(vec![
                self.running.flush(id, ctx),
                self.using.flush(self.shown, ctx),
            ]),
            Shown::Exercise(id) => self.playing.note(id, ctx),
            _ => Action::None,
        }
    }

    /// Called about once a second: stores what its writer has paused in.
    pub fn tick(&mut self, ctx: Context<'_>) -> Action<Message> {
        if self.list.is_stale(ctx) {
            self.list.refreshed(ctx);
        }
        match &mut self.editor {
            Some(editor) if editor.is_due(ctx.now) => store(Some(editor), ctx),
            _ => Action::Many(vec![self.using.tick(self.shown, ctx), self.register_ticked(ctx)]),
        }
    }

    /// Stores everything that is written and not stored.
    pub fn flush(&mut self, ctx: Context<'_>) -> Action<Message> {
        let mut actions: Vec<_> = self
            .parked
            .iter_mut()
            .map(|editor| store(Some(editor), ctx))
            .collect();
        actions.push(store(self.editor.as_mut(), ctx));
        actions.push(self.running_flushed(ctx));
        actions.push(self.register_flushed(ctx));
        actions.retain(|action| !matches!(action, Action::None));
        if actions.is_empty() {
            return Action::None;
        }
        Action::Many(actions)
    }

    /// The library changed.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        self.list.refreshed(ctx);
        for editor in self.editor.iter_mut().chain(&mut self.parked) {
            editor.refreshed(ctx);
        }
        if let Some(down) = &mut self.down {
            down.refreshed(ctx);
        }
        self.register_refreshed(ctx);
        let compared = match self.shown {
            Shown::Choices(id) => ctx.library.get(id),
            _ => None,
        };
        self.choices.refreshed(compared, ctx);
        let gone = match self.shown {
            Shown::Nothing | Shown::Down | Shown::Actions | Shown::Register => false,
            Shown::Incident(id) => ctx.library.get(id).is_none(),
            Shown::Plan(id) | Shown::Choices(id) | Shown::Versions(id) | Shown::Extract(id) => {
                ctx.library.get(id).is_none()
            }
            Shown::Activation(id) => ctx.library.get(id).is_none(),
            Shown::Exercise(id) => ctx.library.get(id).is_none(),
        };
        if gone {
            self.shown = Shown::Nothing;
            self.in_detail = false;
            self.editor = None;
            self.dialog = None;
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let narrow = ctx.width < NARROW;
        let down = self.down.as_ref().filter(|_| self.shown == Shown::Down);
        let played = match self.shown {
            Shown::Exercise(id) => ctx.library.get(id),
            _ => None,
        };
        let page: Element<'a, Message> = if let Some(down) = down {
            down.view(ctx)
        } else if let Some(one) = played {
            exercise_view::view(one, &self.playing, ctx)
        } else if self.shown == Shown::Register {
            self.register.view(ctx)
        } else if narrow && !self.in_detail {
            self.list.view(self.shown.listed(), ctx)
        } else if narrow {
            let back = button::quiet(ctx.text.plans_to_list(), Icon::Left).on_press(Message::Back);
            column![back, self.detail(ctx)].spacing(space::S).into()
        } else {
            row![
                container(self.list.view(self.shown.listed(), ctx)).width(LIST_WIDTH),
                container(self.detail(ctx)).width(Length::Fill)
            ]
            .spacing(space::XL)
            .into()
        };
        let page = container(page)
            .padding(if narrow { space::M } else { space::XL })
            .width(Length::Fill)
            .height(Length::Fill);
        let page = widget::keys(page, |key| self.key(key));
        let panel = self.dialog.as_ref().map(|dialog| dialog.view(ctx));
        let panel = panel.or_else(|| self.running.panel(ctx));
        let panel = panel.or_else(|| self.using.panel(self.shown, ctx));
        let panel = panel.or_else(|| self.choices.panel(ctx));
        let panel = panel.or_else(|| exercise_view::panel(&self.playing, played, ctx));
        let close = if self.dialog.is_some() {
            Message::DialogClosed
        } else if self.using.panel.is_some() {
            using::say(using::Change::Closed)
        } else if self.playing.has_panel() {
            Message::Exercise(exercise::Change::PanelClosed)
        } else if matches!(self.shown, Shown::Choices(_)) {
            Message::Choice(choices::Change::Closed)
        } else {
            Message::Run(run::Change::PanelClosed)
        };
        widget::dialog(page, panel, close)
    }

    /// What a key says where nothing has the focus that would take it.
    fn key(&self, key: &Key) -> Option<Message> {
        match (self.shown, key.as_ref()) {
            (Shown::Activation(_), Key::Character("l" | "L")) => Some(using::say(using::Change::LogAsked)),
            _ => None,
        }
    }

    fn detail<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let nothing = || {
            widget::empty(
                Icon::Plan,
                ctx.text.plans_none_chosen_title(),
                ctx.text.plans_none_chosen_text(),
                None,
            )
        };
        match self.shown {
            Shown::Nothing | Shown::Down | Shown::Register | Shown::Exercise(_) => nothing(),
            Shown::Incident(id) => match ctx.library.get(id) {
                Some(one) => down_view::incident(one, ctx),
                None => nothing(),
            },
            Shown::Plan(id) => match (&self.editor, ctx.library.get(id)) {
                (Some(editor), _) => editor.view(ctx),
                (None, Some(plan)) => read::view(plan, ctx),
                (None, None) => nothing(),
            },
            Shown::Choices(id) => ctx
                .library
                .get(id)
                .map_or_else(nothing, |plan| choices::view(plan, ctx)),
            Shown::Versions(id) => ctx
                .library
                .get(id)
                .map_or_else(nothing, |plan| self.versions.view(plan, ctx)),
            Shown::Extract(id) => ctx
                .library
                .get(id)
                .map_or_else(nothing, |plan| extract::view(plan, ctx)),
            Shown::Actions => self.using.actions.view(ctx),
            Shown::Activation(id) => match ctx.library.get(id) {
                Some(one) => self.running.view(one, &self.using, ctx),
                None => nothing(),
            },
        }
    }
}

/// How loud a plan's status is.
pub const fn status_tone(status: PlanStatus) -> Tone {
    match status {
        PlanStatus::Draft => Tone::Neutral,
        PlanStatus::ReviewSoon => Tone::Info,
        PlanStatus::ChangedSinceApproval | PlanStatus::ReviewOverdue => Tone::Caution,
        PlanStatus::Approved => Tone::Ok,
    }
}

/// Whether a plan came with the program: such ids are made from names, not from time.
fn is_shipped(plan: &Plan) -> bool {
    plan.standing == Standing::Template && plan.id.uuid().get_version_num() == 8
}

/// Gives the focus to a control.
fn focus(id: &'static str) -> Action<Message> {
    let task: Task<Message> = widget::focus(id);
    Action::Run(task)
}
