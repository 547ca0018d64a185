//! A stick to grab: asked where, what was written there taken home, the pack laid out, all of it written and read back.

use std::path::{Path, PathBuf};

use iced::Task;

use super::{Around, Desk, Message as Shell};
use crate::app::screen::settings::Stick;
use crate::app::shell::background::{Parcel, in_thread, with_store};
use crate::app::shell::files;
use crate::domain::Kind;
use crate::paper::kept::pressed;
use crate::paper::subject::{self, kind};
use crate::paper::{Job, PaperError, Setting};
use crate::phrase;
use crate::share::stick::{self, Files, Filled, Load, StickError};
use crate::store::Written;

/// How far it has come.
#[derive(Debug, Clone)]
pub enum Message {
    /// Where, and whether the pack goes with it; nowhere when the question was closed.
    Chosen(Option<PathBuf>, bool),
    Home(PathBuf, bool, Parcel<Result<Option<Written>, StickError>>),
    /// The files besides the program and the binder are made; so many records came home.
    Pressed(PathBuf, usize, Parcel<Result<Files, PaperError>>),
    Filled(PathBuf, usize, Parcel<Result<Vec<Filled>, StickError>>),
}

impl Desk {
    pub(super) fn fill_stick(&self, with_pack: bool, around: Around<'_>) -> Task<Shell> {
        files::ask_folder(around.text.stick_choose())
            .map(move |folder| Shell::Stick(Message::Chosen(folder, with_pack)))
    }

    pub(super) fn on_stick(&mut self, message: Message, around: Around<'_>) -> Task<Shell> {
        match message {
            Message::Chosen(None, _) => Task::none(),
            Message::Chosen(Some(folder), with_pack) => {
                self.settings.stick = Some(Stick::Filling);
                let (place, now) = (folder.clone(), around.now);
                with_store(&self.worker, move |store| stick::take_home(store, &place, now))
                    .map(move |home| Shell::Stick(Message::Home(folder.clone(), with_pack, home)))
            }
            Message::Home(folder, with_pack, answer) => match answer.take() {
                Some(Ok(home)) => {
                    let (brought, ground) = self.brought_home(home, around);
                    let files = in_thread(self.stick_files(with_pack, around));
                    let pressed = files
                        .map(move |files| Shell::Stick(Message::Pressed(folder.clone(), brought, files)));
                    Task::batch([ground, pressed])
                }
                Some(Err(error)) => self.stick_failed(&error, around),
                None => Task::none(),
            },
            Message::Pressed(folder, brought, answer) => match answer.take() {
                Some(Ok(files)) => {
                    let program = around.env.program.clone();
                    let place = folder.clone();
                    with_store(&self.worker, move |store| {
                        stick::fill(store, &place, &Load { program, files })
                    })
                    .map(move |filled| Shell::Stick(Message::Filled(folder.clone(), brought, filled)))
                }
                Some(Err(error)) => {
                    let words = crate::app::shell::printing::failed(around.text, &error);
                    self.settings.stick = Some(Stick::Failed(words));
                    Task::none()
                }
                None => Task::none(),
            },
            Message::Filled(folder, brought, answer) => match answer.take() {
                Some(Ok(filled)) => {
                    let words = filled_words(around, &folder, brought, &filled);
                    self.settings.stick = Some(Stick::Filled(words));
                    Task::none()
                }
                Some(Err(error)) => self.stick_failed(&error, around),
                None => Task::none(),
            },
        }
    }

    fn stick_failed(&mut self, error: &StickError, around: Around<'_>) -> Task<Shell> {
        let words = phrase::stick_trouble(around.text, error).words();
        self.settings.stick = Some(Stick::Failed(words));
        Task::none()
    }

    /// What was written on the stick is in the window too; how many records that is.
    fn brought_home(&mut self, home: Option<Written>, around: Around<'_>) -> (usize, Task<Shell>) {
        let Some(written) = home.filter(|home| !home.records.is_empty()) else {
            return (0, Task::none());
        };
        self.take_in(&written, around);
        let has_words = written
            .records
            .iter()
            .any(|(which, ..)| which.kind == Kind::Concept);
        let ground = if has_words { self.grind() } else { Task::none() };
        (written.records.len(), ground)
    }

    /// Makes the files that go with the stick, away from the window.
    fn stick_files(
        &self,
        with_pack: bool,
        around: Around<'_>,
    ) -> impl FnOnce() -> Result<Files, PaperError> + Send + 'static {
        let text = around.text;
        let note = phrase::stick_note(text, self.library.binder(), around.now);
        let name = text.stick_pack_file();
        let pack = subject::document(text, &self.library, &subject::whole(kind::PACK), around.now);
        let job = pack
            .filter(|_| with_pack)
            .map(|pack| Job::of(&pack, &Setting::plain(text, around.now, &self.me.name)));
        let program = around.env.program.clone();
        move || {
            let mut files = vec![note];
            if let Some(job) = job {
                files.push((name, pressed(&program, &job)?.0));
            }
            Ok(files)
        }
    }
}

fn filled_words(around: Around<'_>, folder: &Path, brought: usize, filled: &[Filled]) -> String {
    let text = around.text;
    let files: Vec<_> = filled
        .iter()
        .map(|one| text.stick_file(one.name(), one.bytes.div_ceil(1024)))
        .collect();
    let mut words = vec![
        text.stick_filled(folder.display().to_string()),
        text.stick_read_back(),
        files.join(", "),
    ];
    if brought > 0 {
        words.push(text.stick_taken_home(brought));
    }
    words.join(" ")
}
