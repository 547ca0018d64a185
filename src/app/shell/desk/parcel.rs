//! Handovers as files, for laptops that share no network.

use iced::Task;

use super::{Around, Desk, Job, Message, context};
use crate::app::context::Context;
use crate::app::screen::handovers::{self, Page};
use crate::app::shell::background::{Parcel, in_thread};
use crate::app::shell::{exercise, files, screens};
use crate::app::theme::Tone;
use crate::domain::{Edit, Handover, Id};
use crate::format::attachment::{Holds, PdfError, is_pdf};
use crate::format::parcel;
use crate::format::worker::{TIME_LIMIT, read_attached_apart};
use crate::intake::plan::pdf_error;
use crate::phrase::{self, Sentence};

/// Larger files are not read: no handover is so long.
const LARGEST: u64 = 8 << 20;

/// Asks for a file and reads it.
pub fn read_file() -> Task<exercise::Read<Vec<u8>>> {
    let dialog = rfd::AsyncFileDialog::new();
    Task::perform(dialog.pick_file(), |file| file.map(|file| file.path().to_owned())).then(|path| {
        Task::done(exercise::Read::new(path.map(|path| {
            let read = std::fs::metadata(&path).and_then(|found| {
                if found.len() > LARGEST {
                    Ok(Vec::new())
                } else {
                    std::fs::read(&path)
                }
            });
            (path, read)
        })))
    })
}

/// What a file asks for, or why it is refused.
fn taken(bytes: &[u8], ctx: Context<'_>) -> Result<(Edit, Id<Handover>), Sentence> {
    let content =
        parcel::read(bytes, ctx.library.binder()).map_err(|unfit| phrase::unfit(ctx.text, &unfit))?;
    let ids = (ctx.new_id(), ctx.new_id());
    parcel::taking(content, ctx.library, ids).map_err(|refusal| phrase::refusal(ctx.text, &refusal))
}

impl Desk {
    pub(super) fn send_handover(&mut self, id: Id<Handover>, around: Around<'_>) -> Task<Message> {
        let Some(handover) = self.library.get(id) else {
            return Task::none();
        };
        match parcel::of(handover) {
            Ok(content) => {
                let bytes = parcel::write(self.library.binder(), content);
                let text = around.text;
                let kind = ("Krispärm", "krisparm-fil");
                files::save_bytes(text.handover_send(), &text.handover_file_name(), kind, bytes)
                    .map(|saved| Message::Answered(super::Answer::Saved(saved)))
            }
            Err(refusal) => {
                let sentence = phrase::refusal(around.text, &refusal);
                self.toast(around, Tone::Caution, sentence.words());
                Task::none()
            }
        }
    }

    /// The offer or the answer in a file is taken in, and the handover shown.
    pub(super) fn handover_read(
        &mut self,
        read: &exercise::Read<Vec<u8>>,
        around: Around<'_>,
    ) -> Task<Message> {
        let Some(Some((path, bytes))) = read.take() else {
            return Task::none();
        };
        let taken = match bytes {
            Ok(bytes) if is_pdf(&bytes) => {
                let program = around.env.program.clone();
                let found = move || read_attached_apart(&program, bytes, Holds::Handover, TIME_LIMIT);
                return in_thread(found).map(Message::HandoverFound);
            }
            Ok(bytes) => taken(&bytes, context(&self.library, &self.me, &self.lens, around)),
            Err(error) => Err(super::play::unreachable(around, &path, &error)),
        };
        self.handover_taken(taken, around)
    }

    /// What a PDF holds is taken in as a file that was sent.
    pub(super) fn handover_found(
        &mut self,
        found: &Parcel<Result<Vec<u8>, PdfError>>,
        around: Around<'_>,
    ) -> Task<Message> {
        let Some(found) = found.take() else {
            return Task::none();
        };
        let ctx = context(&self.library, &self.me, &self.lens, around);
        let taken = found
            .map_err(|error| pdf_error(around.text, error))
            .and_then(|bytes| taken(&bytes, ctx));
        self.handover_taken(taken, around)
    }

    fn handover_taken(
        &mut self,
        taken: Result<(Edit, Id<Handover>), Sentence>,
        around: Around<'_>,
    ) -> Task<Message> {
        match taken {
            Ok((edit, id)) => {
                let shown = handovers::Message::Opened(Page::Handover(id));
                let then = Some(screens::Message::Handovers(shown));
                self.enqueue(Job::Edit { edit, then }, around)
            }
            Err(sentence) => {
                self.toast(around, Tone::Danger, sentence.words());
                Task::none()
            }
        }
    }
}
