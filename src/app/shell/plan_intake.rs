//! The dialog that reads in a plan from a document: file, a look at what became what, and the plan. Nothing is written
//! before the last step.

#[cfg(test)]
mod tests;
mod view;

use std::path::{Path, PathBuf};

use iced::Task;

use super::background::{Parcel, in_thread};
use super::intake::{BACK, PATH, ask_for_file, bytes_of, name_of, typed_path};
use crate::app::context::Context;
use crate::app::environment::Environment;
use crate::app::widget;
use crate::domain::plan::Plan;
use crate::domain::{Edit, Id, Library, Unit};
use crate::format::document::{DocumentError, FILE_BYTES};
use crate::format::words::fold;
use crate::intake::Ids;
use crate::intake::plan::{Draft, Source, draft, endings, from_json, open};

/// Why nothing was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such file, or it may not be read.
    Unreachable(PathBuf),
    Document(DocumentError),
}

/// Where in the dialog one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    File,
    Reading,
    Check,
}

/// The open dialog.
#[derive(Debug)]
pub struct PlanIntake {
    stage: Stage,
    /// The path as it is typed.
    path: String,
    /// The file that is read, or was.
    file: PathBuf,
    trouble: Option<Trouble>,
    /// Counts the readings: an answer to an earlier one is passed over.
    run: u32,
    draft: Option<Draft>,
    /// Whether it was tried, so that what is missing is said.
    tried: bool,
}

/// What the dialog is told.
#[derive(Debug, Clone)]
pub enum Message {
    PathTyped(String),
    Pick,
    /// A file was chosen in the system's dialog, or dropped on the window.
    Picked(Option<PathBuf>),
    Submitted,
    Loaded(u32, Parcel<Result<Source, Trouble>>),
    TitleTyped(String),
    UnitChosen(Option<Id<Unit>>),
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

/// Asks the system for a document.
pub fn pick() -> Task<Message> {
    ask_for_file("docx, odt, md, txt, json, pdf", &endings()).map(Message::Picked)
}

/// Reads a file; a document, or a PDF, is read in `program`, started anew.
pub fn load(path: &Path, program: &Path) -> Result<Source, Trouble> {
    let bytes = bytes_of(path, FILE_BYTES as u64)
        .map_err(|_| Trouble::Unreachable(path.to_owned()))?
        .ok_or(Trouble::Document(DocumentError::TooLarge))?;
    open(program, bytes, &name_of(path)).map_err(Trouble::Document)
}

impl PlanIntake {
    /// An empty dialog; [`pick`] goes with it.
    pub const fn new() -> Self {
        Self {
            stage: Stage::File,
            path: String::new(),
            file: PathBuf::new(),
            trouble: None,
            run: 0,
            draft: None,
            tried: false,
        }
    }

    /// The plan that was asked for, when the library has it.
    pub fn saved(&self, library: &Library) -> Option<Id<Plan>> {
        let plan = self.draft.as_ref().map(|draft| draft.plan.id)?;
        library.get(plan).map(|plan| plan.id)
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
                    && self.stage == Stage::Reading
                    && let Some(answer) = answer.take()
                {
                    return self.loaded(answer, ctx);
                }
            }
            Message::TitleTyped(title) => {
                if let Some(draft) = &mut self.draft {
                    draft.plan.title = title;
                }
            }
            Message::UnitChosen(unit) => {
                if let Some(draft) = &mut self.draft {
                    draft.plan.unit = unit;
                }
            }
            Message::Import => return self.import(),
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
        self.file.clone_from(&path);
        let (run, program) = (self.run, env.program.clone());
        let work = in_thread(move || load(&path, &program));
        Action::Run(work.map(move |answer| Message::Loaded(run, answer)))
    }

    fn loaded(&mut self, answer: Result<Source, Trouble>, ctx: Context<'_>) -> Action {
        let ids = Ids {
            now: ctx.now,
            entropy: ctx.entropy,
        };
        let name = self
            .file
            .file_stem()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let made = answer.and_then(|source| match source {
            Source::Document(document) => Ok(draft(&document, None, &name, ctx.text, ids)),
            Source::Json(bytes) => from_json(&bytes, ctx.library, ctx.text, ids).map_err(Trouble::Document),
        });
        match made {
            Ok(mut draft) => {
                let named = draft.unit.as_deref().map(fold);
                let units = ctx.library.all::<Unit>();
                let unit = named.and_then(|named| units.into_iter().find(|unit| fold(&unit.name) == named));
                draft.plan.unit = draft.plan.unit.or(unit.map(|unit| unit.id));
                self.draft = Some(draft);
                self.tried = false;
                self.stage = Stage::Check;
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

    fn import(&mut self) -> Action {
        let Some(draft) = self.draft.as_ref().filter(|_| self.stage == Stage::Check) else {
            return Action::None;
        };
        self.tried = true;
        if draft.plan.title.trim().is_empty() {
            return Action::None;
        }
        let plan = Plan {
            title: draft.plan.title.trim().to_owned(),
            ..draft.plan.clone()
        };
        Action::Import(Box::new(Edit::Save(plan.into())))
    }
}
