//! Taking in other people's files, and writing plans for other people.

use std::path::PathBuf;

use iced::Task;

use super::{Answer, Around, Desk, Dialog, Event, Job, Message, Place, intake, plan_intake, term_intake};
use crate::app::shell::files;
use crate::app::shell::screens::Tab;
use crate::domain::{CallList, Id, Plan, RecordRef};
use crate::intake::plan::{Made, Outgoing};

impl Desk {
    pub(super) fn open_intake(&mut self, what: intake::What) -> Task<Message> {
        self.dialog = Dialog::Intake(intake::Intake::new(what));
        intake::pick().map(Message::Intake)
    }

    pub(super) fn intake(&mut self, message: intake::Message, around: Around<'_>) -> (Task<Message>, Event) {
        let ctx = super::context(&self.library, &self.me, &self.lens, around);
        let Dialog::Intake(intake) = &mut self.dialog else {
            return (Task::none(), Event::None);
        };
        match intake.update(message, ctx, around.env, &around.preferences.mappings) {
            intake::Action::None => (Task::none(), Event::None),
            intake::Action::Run(task) => (task.map(Message::Intake), Event::None),
            intake::Action::Close => {
                self.dialog = Dialog::None;
                (Task::none(), Event::None)
            }
            intake::Action::Import {
                edit,
                fingerprint,
                mapping,
            } => {
                let job = Job::Edit {
                    edit: *edit,
                    then: None,
                };
                let written = self.enqueue(job, around);
                (
                    Task::batch([written, crate::app::widget::focus(intake::PRIMARY)]),
                    Event::Prefer(super::Preference::Mapping(fingerprint, mapping)),
                )
            }
        }
    }

    pub(super) fn open_plan_intake(&mut self) -> Task<Message> {
        self.dialog = Dialog::PlanIntake(plan_intake::PlanIntake::new());
        plan_intake::pick().map(Message::PlanIntake)
    }

    pub(super) fn plan_intake(&mut self, message: plan_intake::Message, around: Around<'_>) -> Task<Message> {
        let ctx = super::context(&self.library, &self.me, &self.lens, around);
        let Dialog::PlanIntake(intake) = &mut self.dialog else {
            return Task::none();
        };
        match intake.update(message, ctx, around.env) {
            plan_intake::Action::None => Task::none(),
            plan_intake::Action::Run(task) => task.map(Message::PlanIntake),
            plan_intake::Action::Close => {
                self.dialog = Dialog::None;
                Task::none()
            }
            plan_intake::Action::Import(edit) => self.enqueue(
                Job::Edit {
                    edit: *edit,
                    then: None,
                },
                around,
            ),
        }
    }

    /// Shows the plan that was read in, once it is on the disk.
    pub(super) fn plan_taken_in(&mut self, around: Around<'_>) -> Task<Message> {
        let saved = match &self.dialog {
            Dialog::PlanIntake(intake) => intake.saved(&self.library),
            _ => None,
        };
        let Some(plan) = saved else {
            return Task::none();
        };
        self.dialog = Dialog::None;
        self.go(Place::Record(RecordRef::of(plan)), around)
    }

    /// A file dropped on the window goes to the dialog that asks for one; among the plans it is a plan to read in,
    /// in the vocabulary words.
    pub(super) fn dropped(&mut self, path: PathBuf, around: Around<'_>) -> (Task<Message>, Event) {
        if matches!(self.dialog, Dialog::None) && Tab::at(self.place) == Some(Tab::Plans) {
            self.dialog = Dialog::PlanIntake(plan_intake::PlanIntake::new());
        }
        if matches!(self.dialog, Dialog::None) && Tab::at(self.place) == Some(Tab::Vocabulary) {
            self.dialog = Dialog::TermIntake(term_intake::TermIntake::new());
        }
        match self.dialog {
            Dialog::TermIntake(_) => {
                let message = term_intake::Message::Picked(Some(path));
                (self.term_intake(message, around), Event::None)
            }
            Dialog::Intake(_) => self.intake(intake::Message::Picked(Some(path)), around),
            Dialog::PlanIntake(_) => {
                let message = plan_intake::Message::Picked(Some(path));
                (self.plan_intake(message, around), Event::None)
            }
            _ => (Task::none(), Event::None),
        }
    }

    /// A call list to ring by on paper.
    pub(super) fn print_call_list(&mut self, id: Id<CallList>, around: Around<'_>) -> Task<Message> {
        let Some(list) = self.library.get(id) else {
            return Task::none();
        };
        let page = crate::intake::call_sheet(&self.library, list, around.now, around.text);
        files::save_page(around.text, page).map(|saved| Message::Answered(Answer::Saved(saved)))
    }

    pub(super) fn export_plan(&mut self, id: Id<Plan>, open: bool, around: Around<'_>) -> Task<Message> {
        let Some(plan) = self.library.get(id) else {
            return Task::none();
        };
        let made = Made {
            board: &self.board(),
            now: around.now,
        };
        let outgoing = if open {
            Outgoing::open_extract(around.text, &self.library, plan, &made)
        } else {
            Some(Outgoing::new(around.text, &self.library, plan, &made))
        };
        let Some(outgoing) = outgoing else {
            return Task::none();
        };
        files::save_plan(around.text, &plan.title, outgoing)
            .map(|saved| Message::Answered(Answer::Saved(saved)))
    }
}
