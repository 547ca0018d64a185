//! Erasing what is due, at unlock and each hour, and giving a handover to somebody outside.

use std::path::PathBuf;

use chrono::Duration;
use iced::Task;

use super::{Action, Around, Desk, Job, Message};
use crate::app::shell::background::{Parcel, with_store};
use crate::app::shell::files;
use crate::app::theme::Tone;
use crate::domain::confidential::{Disclosure, Layer, due, of_handover};
use crate::domain::edit::confiding::Act;
use crate::domain::{Edit, Id, zone};
use crate::intake::plan::Format;
use crate::intake::{layer_a, layer_b};
use crate::phrase;
use crate::store::{Copies, StoreError};

/// Minutes between two looks for what is due.
const EVERY_MINUTES: i64 = 60;

impl Desk {
    /// Erases what is due, and finishes what was not finished the last time.
    pub(super) fn erase_due(&mut self, around: Around<'_>) -> Task<Message> {
        self.erased_at = Some(around.now);
        let mut tasks: Vec<Task<Message>> = due(&self.library, zone::local(around.now).date())
            .into_iter()
            .map(|part| {
                let mut random = [0; 10];
                (around.env.entropy)(&mut random);
                let edit = Edit::Confide(Act::Erase {
                    part,
                    id: Id::new(around.now, random),
                    reason: None,
                });
                self.enqueue(Job::Edit { edit, then: None }, around)
            })
            .collect();
        tasks.push(self.finish_erasing());
        Task::batch(tasks)
    }

    /// Whether it is time to look again.
    pub(super) fn erases_again(&self, around: Around<'_>) -> bool {
        self.erased_at
            .is_none_or(|at| around.now - at >= Duration::minutes(EVERY_MINUTES))
    }

    /// Writes the file and its copies anew without what was erased, where that is owed.
    pub(super) fn finish_erasing(&self) -> Task<Message> {
        with_store(&self.worker, |store| store.finish_erasing()).map(Message::Erased)
    }

    pub(super) fn erased(&mut self, answer: &Parcel<Result<Copies, StoreError>>, around: Around<'_>) {
        match answer.take() {
            Some(Ok(copies)) if copies != Copies::default() => {
                let tone = if copies.left.is_empty() {
                    Tone::Info
                } else {
                    Tone::Danger
                };
                let words = phrase::copies(around.text, copies.made_anew.len(), &copies.left);
                self.toast(around, tone, words);
            }
            // Somebody reads in the file just now: the next look does it.
            Some(Ok(_) | Err(StoreError::InUse)) | None => {}
            Some(Err(error)) => self.trouble(around, &error),
        }
    }

    /// Asks where, writes a handover there, and notes that it was given once it is written.
    pub(super) fn give_handover(
        &mut self,
        mut given: Disclosure,
        mask: bool,
        around: Around<'_>,
    ) -> Task<Message> {
        let edit = Edit::Confide(Act::Disclose(Box::new(given.clone())));
        if let Err(refusal) = edit.carry_out(&self.library, &self.me, around.now) {
            let words = phrase::refusal(around.text, &refusal).words();
            self.toast(around, Tone::Caution, words);
            return Task::none();
        }
        let Some(handover) = self.library.get(given.handover) else {
            return Task::none();
        };
        let outgoing = match given.layer {
            Layer::A => layer_a(around.text, &self.library, handover, &given, mask),
            Layer::B => match of_handover(&self.library, handover.id) {
                Some(part) => layer_b(around.text, &self.library, part, around.now),
                None => return Task::none(),
            },
        };
        if !outgoing.stops().is_empty() {
            return Task::none();
        }
        given.masked = u32::try_from(outgoing.masked.len()).unwrap_or(u32::MAX);
        files::save_handover(around.text, &handover.title, outgoing)
            .map(move |saved| Message::Given(Box::new(given.clone()), saved))
    }

    pub(super) fn given(
        &mut self,
        mut given: Disclosure,
        saved: &Parcel<std::io::Result<Option<PathBuf>>>,
        around: Around<'_>,
    ) -> Task<Message> {
        match saved.take() {
            Some(Ok(Some(path))) => {
                let name = path.to_string_lossy();
                let format = Format::of_file(&name).unwrap_or(Format::Docx);
                format.ending().clone_into(&mut given.format);
                self.toast(around, Tone::Ok, around.text.cli_written(name.as_ref()));
                self.act(
                    Action::write(Edit::Confide(Act::Disclose(Box::new(given)))),
                    around,
                )
            }
            Some(Err(error)) => {
                self.toast(
                    around,
                    Tone::Danger,
                    around.text.desk_file_not_saved(error.to_string()),
                );
                Task::none()
            }
            Some(Ok(None)) | None => Task::none(),
        }
    }
}
