//! Words shared with others: the vocabulary out and in, consultations and the glossary of a partner.

use iced::Task;

use super::{Answer, Around, Desk, Dialog, Job, Message, term_intake};
use crate::app::shell::files;
use crate::app::theme::Tone;
use crate::domain::vocabulary::Partner;
use crate::domain::{Consultation, Id};
use crate::format::terminology::TermFormat;
use crate::intake::terms;

impl Desk {
    pub(super) fn open_term_intake(&mut self) -> Task<Message> {
        self.dialog = Dialog::TermIntake(term_intake::TermIntake::new());
        term_intake::pick().map(Message::TermIntake)
    }

    pub(super) fn term_intake(&mut self, message: term_intake::Message, around: Around<'_>) -> Task<Message> {
        let ctx = super::context(&self.library, &self.me, &self.lens, around);
        let Dialog::TermIntake(intake) = &mut self.dialog else {
            return Task::none();
        };
        match intake.update(message, ctx, around.env) {
            term_intake::Action::None => Task::none(),
            term_intake::Action::Run(task) => task.map(Message::TermIntake),
            term_intake::Action::Close => {
                self.dialog = Dialog::None;
                Task::none()
            }
            term_intake::Action::Import(edit) => {
                self.dialog = Dialog::None;
                let job = Job::Edit {
                    edit: *edit,
                    then: None,
                };
                self.enqueue(job, around)
            }
        }
    }

    /// Writes the vocabulary, and says what the format could not say.
    pub(super) fn export_terms(&mut self, format: TermFormat, around: Around<'_>) -> Task<Message> {
        let text = around.text;
        match terms::export_terms(&self.library, format, None, text, around.now) {
            Ok(made) => {
                let lost = terms::words::losses(text, &made.lost);
                if !lost.is_empty() {
                    let words = format!("{}\n{}", text.terms_lost_title(), lost.join("\n"));
                    self.toast(around, Tone::Caution, words);
                }
                let ending = format.ending();
                files::save_bytes(text.export(), &text.terms_title(), (ending, ending), made.bytes)
                    .map(|saved| Message::Answered(Answer::Saved(saved)))
            }
            Err(error) => {
                self.toast(around, Tone::Danger, text.desk_file_not_saved(error.to_string()));
                Task::none()
            }
        }
    }

    pub(super) fn export_consultation(
        &mut self,
        id: Id<Consultation>,
        is_form: bool,
        around: Around<'_>,
    ) -> Task<Message> {
        let text = around.text;
        let Some(one) = self.library.get(id) else {
            return Task::none();
        };
        let asked = terms::questions(one, &self.board(), text);
        match terms::files(&asked, is_form, around.now) {
            Ok(bytes) => {
                let kind = if is_form {
                    ("Word", "docx")
                } else {
                    ("Excel", "xlsx")
                };
                files::save_bytes(text.export(), &one.title, kind, bytes)
                    .map(|saved| Message::Answered(Answer::Saved(saved)))
            }
            Err(error) => {
                self.toast(around, Tone::Danger, text.desk_file_not_saved(error.to_string()));
                Task::none()
            }
        }
    }

    pub(super) fn export_glossary(&mut self, partner: Partner, around: Around<'_>) -> Task<Message> {
        let text = around.text;
        let made = terms::glossary(&self.library, partner, around.now, text);
        files::save_page_or_sheet(text.export(), made.page, made.sheet, around.now)
            .map(|saved| Message::Answered(Answer::Saved(saved)))
    }
}
