//! The dialog that reads in words from a file: a vocabulary, or a partner's answer to a consultation. Nothing is written
//! before somebody has seen what the file was understood to say.

mod view;

use std::path::{Path, PathBuf};

use iced::Task;

use super::background::{Parcel, in_thread};
use super::intake::{BACK, PATH, ask_for_file, bytes_of, name_of, typed_path};
use crate::app::context::Context;
use crate::app::environment::Environment;
use crate::app::widget;
use crate::domain::Edit;
use crate::format::consult::{of_fields, of_sheets};
use crate::format::exchange::{ENDINGS, FILE_BYTES, Taken};
use crate::format::table::TableError;
use crate::format::worker::{TIME_LIMIT, read_exchange_apart};
use crate::intake::terms::{Answers, Review, Take, answers, review, terms_of};

/// Why nothing was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such file, or it may not be read.
    Unreachable(PathBuf),
    File(TableError),
    /// It is neither a vocabulary nor an answer.
    NoWords,
    /// It answers a consultation that is not in the binder.
    OtherBinder,
}

/// What was understood of the file.
#[derive(Debug)]
enum Understood {
    Terms(Box<Review>),
    Answers(Box<Answers>),
}

/// Where in the dialog one is.
#[derive(Debug)]
enum Stage {
    File,
    Reading,
    Check(Understood),
}

/// The open dialog.
#[derive(Debug)]
pub struct TermIntake {
    stage: Stage,
    path: String,
    file: PathBuf,
    trouble: Option<Trouble>,
    /// Counts the readings: an answer to an earlier one is passed over.
    run: u32,
    take: Take,
}

/// What the dialog is told.
#[derive(Debug, Clone)]
pub enum Message {
    PathTyped(String),
    Pick,
    /// A file was chosen in the system's dialog, or dropped on the window.
    Picked(Option<PathBuf>),
    Submitted,
    Loaded(u32, Parcel<Result<Taken, Trouble>>),
    TakeChanged,
    TakeConflicting,
    Import,
    Back,
    Close,
}

/// What the dialog asks of the desk.
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    Import(Box<Edit>),
}

/// Asks the system for a file.
pub fn pick() -> Task<Message> {
    ask_for_file("xlsx, docx, tbx, ttl, jsonld, csv", &ENDINGS).map(Message::Picked)
}

/// Reads a file in `program`, started anew.
fn load(path: &Path, program: &Path) -> Result<Taken, Trouble> {
    let limit = FILE_BYTES as u64;
    let bytes = bytes_of(path, limit)
        .map_err(|_| Trouble::Unreachable(path.to_owned()))?
        .ok_or(Trouble::File(TableError::FileTooLarge { limit }))?;
    read_exchange_apart(program, bytes, &name_of(path), TIME_LIMIT).map_err(Trouble::File)
}

/// What the file means in this binder.
fn understand(taken: Taken, ctx: Context<'_>) -> Result<Understood, Trouble> {
    let (filled, terms) = match taken {
        Taken::Terms(read) => (None, Some(read)),
        Taken::Fields(fields) => (of_fields(&fields), None),
        Taken::Sheets(sheets, format) => match of_sheets(&sheets) {
            Some(filled) => (Some(filled), None),
            None => (None, terms_of(&sheets, format)),
        },
    };
    match (filled, terms) {
        (Some(filled), _) => answers(ctx.library, &filled, ctx.me, ctx.now, ctx.text)
            .map(|found| Understood::Answers(Box::new(found)))
            .ok_or(Trouble::OtherBinder),
        (None, Some(read)) => Ok(Understood::Terms(Box::new(review(ctx.library, read)))),
        (None, None) => Err(Trouble::NoWords),
    }
}

impl TermIntake {
    /// An empty dialog; [`pick`] goes with it.
    pub fn new() -> Self {
        Self {
            stage: Stage::File,
            path: String::new(),
            file: PathBuf::new(),
            trouble: None,
            run: 0,
            take: Take::default(),
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>, env: &Environment) -> Action {
        match message {
            Message::PathTyped(path) => self.path = path,
            Message::Pick => return Action::Run(pick()),
            Message::Picked(Some(path)) => {
                self.path = path.display().to_string();
                return self.read(path, env);
            }
            Message::Picked(None) => {}
            Message::Submitted => {
                if let Some(path) = typed_path(&self.path) {
                    return self.read(path, env);
                }
            }
            Message::Loaded(run, answer) => {
                if run == self.run
                    && matches!(self.stage, Stage::Reading)
                    && let Some(answer) = answer.take()
                {
                    return self.loaded(answer, ctx);
                }
            }
            Message::TakeChanged => self.take.changed = !self.take.changed,
            Message::TakeConflicting => self.take.conflicting = !self.take.conflicting,
            Message::Import => {
                return self
                    .edit()
                    .map_or(Action::None, |edit| Action::Import(Box::new(edit)));
            }
            Message::Back => {
                self.stage = Stage::File;
                self.trouble = None;
                return Action::Run(widget::focus(PATH));
            }
            Message::Close => return Action::Close,
        }
        Action::None
    }

    fn read(&mut self, path: PathBuf, env: &Environment) -> Action {
        self.run += 1;
        self.stage = Stage::Reading;
        self.trouble = None;
        self.take = Take::default();
        self.file.clone_from(&path);
        let (run, program) = (self.run, env.program.clone());
        let work = in_thread(move || load(&path, &program));
        Action::Run(work.map(move |answer| Message::Loaded(run, answer)))
    }

    fn loaded(&mut self, answer: Result<Taken, Trouble>, ctx: Context<'_>) -> Action {
        match answer.and_then(|taken| understand(taken, ctx)) {
            Ok(understood) => {
                self.stage = Stage::Check(understood);
                // Not on the import itself: a key pressed twice must not pass the look at what was read.
                Action::Run(widget::focus(BACK))
            }
            Err(trouble) => {
                self.stage = Stage::File;
                self.trouble = Some(trouble);
                Action::None
            }
        }
    }

    /// What would be written with the choices made; an earlier answer is written over only by choice.
    fn edit(&self) -> Option<Edit> {
        match &self.stage {
            Stage::Check(Understood::Terms(review)) => review.edit(self.take),
            Stage::Check(Understood::Answers(found)) if found.replaces() && !self.take.changed => None,
            Stage::Check(Understood::Answers(found)) => found.edit(),
            Stage::File | Stage::Reading => None,
        }
    }
}

#[cfg(test)]
mod tests;
