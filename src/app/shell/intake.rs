//! The dialog that takes in people or shifts from a spreadsheet: file, sheet, columns, a look at what was read, receipt.
//! Nothing is written before the last step, and what can't be read is told row by row.

mod check;
mod columns;
mod load;
#[cfg(test)]
mod tests;
mod view;

use std::path::PathBuf;

use iced::Task;
use serde_json::{Map, Value};

use super::background::{Parcel, in_thread};
use crate::app::context::Context;
use crate::app::environment::Environment;
use crate::app::widget;
use crate::domain::roster::{DutyForm, Shift};
use crate::domain::{AnyRecord, Edit, Id, Library, RecordRef, Role, Roster, RosterMonth};
use crate::format::mapping::{Impact, TableKind, apply_people, apply_shifts};
use crate::format::table::{Book, TableError};
use crate::intake::Problem;
use check::{Check, Read};
use columns::Columns;
use load::{Trouble, load};

pub use load::{ask_for_file, bytes_of, name_of, pick, typed_path};
pub use view::{BACK, PATH, PRIMARY, file_field, frame, reading};

/// What the table is a list of, and where its rows go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    People,
    Shifts(Id<Roster>),
}

impl What {
    const fn kind(self) -> TableKind {
        match self {
            Self::People => TableKind::People,
            Self::Shifts(_) => TableKind::Shifts,
        }
    }

    const fn roster(self) -> Option<Id<Roster>> {
        match self {
            Self::People => None,
            Self::Shifts(roster) => Some(roster),
        }
    }
}

/// Where in the dialog one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    File,
    Reading,
    Sheets,
    Columns,
    Check,
    Receipt,
}

/// The open dialog.
#[derive(Debug)]
pub struct Intake {
    what: What,
    stage: Stage,
    /// The path as it is typed.
    path: String,
    /// The file that is read, or was.
    file: PathBuf,
    trouble: Option<Trouble>,
    /// Counts the readings: an answer to an earlier one is passed over.
    run: u32,
    book: Option<Book>,
    hidden_read: bool,
    columns: Option<Columns>,
    check: Option<Check>,
    receipt: Option<Receipt>,
}

/// What the dialog is told.
#[derive(Debug, Clone)]
pub enum Message {
    PathTyped(String),
    Pick,
    /// A file was chosen in the system's dialog, or dropped on the window.
    Picked(Option<PathBuf>),
    Submitted,
    Loaded(u32, Parcel<Result<Book, Trouble>>),
    ReadHidden,
    ToSheets,
    SheetChosen(usize),
    TargetChosen(usize, usize),
    HoursTyped(String),
    PeriodTyped(String),
    Continued,
    AddPeople(bool),
    RoleMeant(usize, usize),
    RoleChosen(usize),
    FormChosen(usize),
    Import,
    Back,
    Close,
}

/// What the dialog asks of the desk.
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// Carry out the edit, and remember what the columns meant under the header's fingerprint.
    Import {
        edit: Box<Edit>,
        fingerprint: String,
        mapping: Value,
    },
}

/// What was handed over to be written.
#[derive(Debug)]
struct Receipt {
    created: usize,
    updated: usize,
    unchanged: usize,
    left_out: Vec<Problem>,
    record: Option<AnyRecord>,
    shift: Option<(Id<RosterMonth>, Id<Shift>, Shift)>,
}

impl Receipt {
    fn of(intake: &crate::intake::Intake, what: What) -> Self {
        let left_out = |problem: &&Problem| problem.kind.impact() == Impact::RowLeftOut;
        let shift = intake.shifts.first().zip(what.roster());
        Self {
            created: intake.created,
            updated: intake.updated,
            unchanged: intake.unchanged,
            left_out: intake.problems.iter().filter(left_out).cloned().collect(),
            record: intake.records.first().cloned(),
            shift: shift.map(|((id, shift), roster)| {
                let month = RosterMonth::id_of(roster, shift.start.date());
                (month, *id, shift.clone())
            }),
        }
    }

    /// Whether the library has what was imported. The edit is written whole or not at all, so its first parts tell.
    fn is_saved(&self, library: &Library) -> bool {
        let record = self.record.as_ref().is_none_or(|record| {
            library.any(RecordRef::new(record.kind(), record.uuid())).as_ref() == Some(record)
        });
        let shift = self.shift.as_ref().is_none_or(|(month, id, shift)| {
            library.get(*month).and_then(|month| month.shifts.get(*id)) == Some(shift)
        });
        record && shift
    }
}

impl Intake {
    /// An empty dialog; [`pick`] goes with it.
    pub fn new(what: What) -> Self {
        Self {
            what,
            stage: Stage::File,
            path: String::new(),
            file: PathBuf::new(),
            trouble: None,
            run: 0,
            book: None,
            hidden_read: false,
            columns: None,
            check: None,
            receipt: None,
        }
    }

    /// Takes in what was done. `remembered` holds the columns of files imported before, by the fingerprint of their header.
    pub fn update(
        &mut self,
        message: Message,
        ctx: Context<'_>,
        env: &Environment,
        remembered: &Map<String, Value>,
    ) -> Action {
        match message {
            Message::PathTyped(path) => self.path = path,
            Message::Pick => return Action::Run(pick()),
            Message::Picked(Some(path)) if self.stage != Stage::Receipt => {
                self.path = path.display().to_string();
                return self.read(path, false, env);
            }
            Message::Picked(_) => {}
            Message::Submitted => {
                if let Some(path) = typed_path(&self.path) {
                    return self.read(path, false, env);
                }
            }
            Message::Loaded(run, answer) => {
                if run == self.run
                    && self.stage == Stage::Reading
                    && let Some(answer) = answer.take()
                {
                    return self.loaded(answer, ctx, remembered);
                }
            }
            Message::ReadHidden => return self.read(self.file.clone(), true, env),
            Message::ToSheets => self.stage = Stage::Sheets,
            Message::SheetChosen(at) => return self.choose_sheet(at, ctx, remembered),
            Message::TargetChosen(..) | Message::HoursTyped(_) | Message::PeriodTyped(_) => {
                self.change_columns(message);
            }
            Message::Continued => return self.read_rows(ctx),
            Message::AddPeople(_)
            | Message::RoleMeant(..)
            | Message::RoleChosen(_)
            | Message::FormChosen(_) => {
                self.choose(&message, ctx);
            }
            Message::Import => return self.import(ctx),
            Message::Back => return self.back(),
            Message::Close => return Action::Close,
        }
        Action::None
    }

    fn read(&mut self, path: PathBuf, hidden: bool, env: &Environment) -> Action {
        self.run += 1;
        self.stage = Stage::Reading;
        self.trouble = None;
        self.hidden_read = hidden;
        self.file.clone_from(&path);
        let (run, program) = (self.run, env.program.clone());
        let work = in_thread(move || load(&path, hidden, &program));
        Action::Run(work.map(move |answer| Message::Loaded(run, answer)))
    }

    fn loaded(
        &mut self,
        answer: Result<Book, Trouble>,
        ctx: Context<'_>,
        remembered: &Map<String, Value>,
    ) -> Action {
        self.columns = None;
        self.check = None;
        match answer {
            Ok(book) => {
                let (tables, unread) = (book.tables.len(), book.sheets.iter().any(|sheet| !sheet.read));
                self.book = Some(book);
                match tables {
                    0 if !unread => self.fail(Trouble::Table(TableError::Empty)),
                    1 if !self.hidden_read => return self.choose_sheet(0, ctx, remembered),
                    _ => self.stage = Stage::Sheets,
                }
            }
            Err(trouble) => self.fail(trouble),
        }
        Action::None
    }

    fn fail(&mut self, trouble: Trouble) {
        self.stage = Stage::File;
        self.trouble = Some(trouble);
    }

    /// Whether there is another sheet than the one chosen, read or hidden.
    fn has_other_sheets(&self) -> bool {
        self.book.as_ref().is_some_and(|book| {
            book.tables.len() > 1 || book.sheets.iter().any(|sheet| sheet.hidden && !sheet.read)
        })
    }

    fn choose_sheet(&mut self, at: usize, ctx: Context<'_>, remembered: &Map<String, Value>) -> Action {
        let Some(table) = self.book.as_ref().and_then(|book| book.tables.get(at)) else {
            return Action::None;
        };
        self.columns = Some(Columns::new(at, table, self.what.kind(), remembered, ctx.today()));
        self.stage = Stage::Columns;
        Action::Run(widget::focus(view::PRIMARY))
    }

    fn change_columns(&mut self, message: Message) {
        let Some(columns) = &mut self.columns else { return };
        match message {
            Message::TargetChosen(column, option) => {
                let table = self.book.as_ref().and_then(|book| book.tables.get(columns.table));
                if let Some(table) = table {
                    columns.choose(table, column, option);
                }
            }
            Message::HoursTyped(hours) => columns.set_hours(hours),
            Message::PeriodTyped(period) => columns.period = period,
            _ => {}
        }
    }

    fn read_rows(&mut self, ctx: Context<'_>) -> Action {
        let (Some(book), Some(columns)) = (&self.book, &self.columns) else {
            return Action::None;
        };
        let Some(table) = book.tables.get(columns.table) else {
            return Action::None;
        };
        let Some(period) = columns.ready(ctx.today()) else {
            return Action::None;
        };
        let read = match self.what {
            What::People => Read::People(apply_people(table, &columns.mapping)),
            What::Shifts(roster) => Read::Shifts(roster, apply_shifts(table, &columns.mapping, period)),
        };
        self.check = Some(Check::new(read, ctx));
        self.stage = Stage::Check;
        // Not on the import itself: a key pressed twice must not pass the look at what was read.
        Action::Run(widget::focus(view::BACK))
    }

    fn choose(&mut self, message: &Message, ctx: Context<'_>) {
        let Some(check) = &mut self.check else { return };
        let role = |at: usize| ctx.library.sorted::<Role>().get(at).map(|role| role.id);
        match *message {
            Message::AddPeople(add) => check.add_people = add,
            Message::RoleMeant(unknown, option) => {
                // The first option is to make the role.
                let meant = option.checked_sub(1).and_then(role);
                check.mean(unknown, meant);
            }
            Message::RoleChosen(option) => check.usual_role = option.checked_sub(1).and_then(role),
            Message::FormChosen(option) => {
                check.usual_form = match option {
                    1 => Some(DutyForm::OnSite),
                    2 => Some(DutyForm::Standby),
                    _ => None,
                };
            }
            _ => {}
        }
        check.join(ctx);
    }

    fn import(&mut self, ctx: Context<'_>) -> Action {
        let (Some(check), Some(columns)) = (&mut self.check, &self.columns) else {
            return Action::None;
        };
        if self.stage != Stage::Check {
            return Action::None;
        }
        // Once more, with the binder as it is now: another change may have been written meanwhile.
        check.join(ctx);
        let Some(edit) = check.intake.edit(self.what.roster()) else {
            return Action::None;
        };
        self.receipt = Some(Receipt::of(&check.intake, self.what));
        self.stage = Stage::Receipt;
        Action::Import {
            edit: Box::new(edit),
            fingerprint: columns.mapping.fingerprint.clone(),
            mapping: serde_json::to_value(&columns.mapping).unwrap_or(Value::Null),
        }
    }

    fn back(&mut self) -> Action {
        self.trouble = None;
        self.stage = match self.stage {
            Stage::Check => Stage::Columns,
            Stage::Columns if self.has_other_sheets() => Stage::Sheets,
            Stage::Receipt => Stage::Receipt,
            Stage::File | Stage::Reading | Stage::Sheets | Stage::Columns => Stage::File,
        };
        match self.stage {
            Stage::Columns => Action::Run(widget::focus(view::PRIMARY)),
            Stage::File => Action::Run(widget::focus(view::PATH)),
            _ => Action::None,
        }
    }
}
