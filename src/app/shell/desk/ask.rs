//! What the settings screen asks for.

use std::path::PathBuf;

use iced::Task;

use super::{Answer, Around, Desk, Dialog, Event, Job, Message, Preference, backup, context};
use crate::app::context::Request;
use crate::app::screen::settings::Ask;
use crate::app::shell::background::{Parcel, with_store};
use crate::app::shell::files;
use crate::app::theme::Tone;
use crate::content;
use crate::domain::{AnyRecord, RecordRef};
use crate::phrase;
use crate::store::StoreError;

impl Desk {
    pub(super) fn answer_settings(&mut self, ask: Ask, around: Around<'_>) -> (Task<Message>, Event) {
        let prefer = |preference| (Task::none(), Event::Prefer(preference));
        let cost = around.env.cost;
        let task = match ask {
            Ask::None => Task::none(),
            Ask::OpenAnother => return self.leave(super::Leaving::Lock, around),
            Ask::Look(look) => return prefer(Preference::Look(look)),
            Ask::Language(language) => return prefer(Preference::Language(language)),
            Ask::Scale(scale) => return prefer(Preference::Scale(scale)),
            Ask::Marking(marking) => return prefer(Preference::Marking(marking)),
            Ask::LockAfter(minutes) => return prefer(Preference::LockAfter(minutes)),
            Ask::Me(me) => self.set_me(me, around),
            Ask::Passphrase { current, new } => {
                let by_code = self.by_code;
                with_store(&self.worker, move |store| {
                    if by_code {
                        store.set_passphrase(&new, cost)
                    } else {
                        store.change_passphrase(&current, &new, cost)
                    }
                })
                .map(|answer| Message::Answered(Answer::PassphraseChanged(answer)))
            }
            Ask::NewCode => with_store(&self.worker, move |store| {
                Ok(store.new_recovery_code(cost)?.groups())
            })
            .map(|answer| Message::Answered(Answer::NewCode(answer))),
            Ask::SaveCode(groups) => files::save_code(around.text, &groups, self.board())
                .map(|saved| Message::Answered(Answer::Saved(saved))),
            Ask::BackUp => self.back_up(around),
            Ask::RestoreBackup(path) => {
                self.dialog = Dialog::Restore(path);
                Task::none()
            }
            Ask::FillStick { with_pack } => self.fill_stick(with_pack, around),
            Ask::ChoosePack => Self::choose_pack(around),
            Ask::LookAtPack { replace } => self.look_at_pack(replace, around),
            Ask::StopPack => {
                let stopped = self.stop_pack(around);
                return (Task::none(), stopped);
            }
            Ask::Install(part) => self.enqueue(Job::Install(content::everything(&[part])), around),
            Ask::Verify => with_store(&self.worker, |store| store.verify())
                .map(|answer| Message::Answered(Answer::Verified(answer))),
            Ask::Rebuild => with_store(&self.worker, |store| store.rebuild())
                .map(|answer| Message::Answered(Answer::Rebuilt(answer))),
            Ask::Revive(which) => self.enqueue(Job::Revive(which), around),
            Ask::History(which) => self.ask(Request::History(which), around),
        };
        (task, Event::None)
    }

    pub(super) fn answered(&mut self, answer: Answer, around: Around<'_>) -> Task<Message> {
        let text = around.text;
        match answer {
            Answer::PassphraseChanged(answer) => {
                if let Some(()) = self.good(&answer, around) {
                    self.by_code = false;
                    self.toast(around, Tone::Ok, text.settings_passphrase_changed());
                }
            }
            Answer::Kept(answer) => {
                if let Some(()) = self.good(&answer, around) {
                    self.saved_at = Some(around.now);
                }
            }
            Answer::NewCode(answer) => {
                if let Some(groups) = self.good(&answer, around) {
                    self.settings.show_code(groups);
                }
            }
            Answer::Verified(answer) => match answer.take() {
                Some(Ok(verified)) => self.settings.checked(Ok(verified)),
                Some(Err(error)) => self.settings.checked(Err(phrase::trouble(text, &error).words())),
                None => {}
            },
            Answer::Rebuilt(answer) => {
                if let Some(records) = self.good(&answer, around) {
                    self.toast(around, Tone::Ok, text.settings_rebuilt(records as i64));
                }
            }
            Answer::Deleted(answer) => {
                if let Some(deleted) = self.good(&answer, around) {
                    self.settings.deleted = deleted.into_iter().filter_map(named).collect();
                }
            }
            Answer::Saved(answer) => match answer.take() {
                Some(Ok(Some(path))) => {
                    self.toast(around, Tone::Ok, text.desk_file_saved(path.display().to_string()));
                }
                Some(Err(error)) => {
                    self.toast(around, Tone::Danger, text.desk_file_not_saved(error.to_string()));
                }
                Some(Ok(None)) | None => {}
            },
        }
        Task::none()
    }

    /// What came back, or a toast that says why nothing did.
    fn good<T>(&mut self, answer: &Parcel<Result<T, StoreError>>, around: Around<'_>) -> Option<T> {
        match answer.take()? {
            Ok(value) => Some(value),
            Err(error) => {
                self.trouble(around, &error);
                None
            }
        }
    }

    pub(super) fn load_deleted(&mut self, _around: Around<'_>) -> Task<Message> {
        self.settings.backups = backup::list(&backup::folder_of(&self.path)).unwrap_or_default();
        with_store(&self.worker, |store| store.deleted())
            .map(|answer| Message::Answered(Answer::Deleted(answer)))
    }

    /// Keeps who is signed in, when a name has been written and its writer has paused, or leaves.
    pub(super) fn keep_me(&mut self, around: Around<'_>, leaving: bool) -> Task<Message> {
        let ctx = context(&self.library, &self.me, &self.lens, around);
        match self.settings.due_me(ctx, leaving) {
            Some(me) => self.set_me(me, around),
            None => Task::none(),
        }
    }

    fn set_me(&mut self, me: crate::domain::Author, _around: Around<'_>) -> Task<Message> {
        self.me = me.clone();
        let value = serde_json::json!({ "name": me.name, "role": me.role }).to_string();
        with_store(&self.worker, move |store| store.set_setting("me", &value))
            .map(|answer| Message::Answered(Answer::Kept(answer)))
    }

    pub(super) fn back_up(&mut self, around: Around<'_>) -> Task<Message> {
        let (folder, now): (PathBuf, _) = (backup::folder_of(&self.path), around.now);
        self.used_since_backup = false;
        self.busy_backup = true;
        with_store(&self.worker, move |store| store.back_up(&folder, now)).map(Message::BackedUp)
    }

    pub(super) fn backed_up(
        &mut self,
        answer: &Parcel<Result<backup::Backup, StoreError>>,
        around: Around<'_>,
    ) -> Task<Message> {
        self.busy_backup = false;
        match answer.take() {
            Some(Ok(made)) => {
                self.backup_at = Some(made.made_at);
                self.settings.backups = backup::list(&backup::folder_of(&self.path)).unwrap_or_default();
            }
            Some(Err(error)) => {
                self.backup_failed = true;
                self.trouble(around, &error);
            }
            None => {}
        }
        Task::none()
    }

    pub(super) fn board(&self) -> String {
        self.library
            .binder()
            .map(|binder| binder.name.clone())
            .unwrap_or_default()
    }
}

/// A deleted record by what it was called.
fn named((which, body): (RecordRef, serde_json::Value)) -> Option<(RecordRef, String)> {
    let record = AnyRecord::from_value(which.kind, body).ok()?;
    Some((which, record.title()))
}
