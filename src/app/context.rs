//! What a screen may see, and what it may ask of the application.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use iced::Task;

use crate::app::glass::Glass;
use crate::domain::endurance::{Demand, Endurance};
use crate::domain::printout::{CopyLabel, Made, Subject};
use crate::domain::record::{Author, RecordRef};
use crate::domain::vocabulary::Partner;
use crate::domain::{
    CallList, Consultation, Disclosure, Edit, Exercise, Handover, Id, Library, Log, Person, Plan, Printout,
    Roster, Unit, zone,
};
use crate::format::export::Sheet;
use crate::format::terminology::TermFormat;
use crate::intake::Carries;
use crate::paper::{self, Picture, Replaced};
use crate::roster::{self, ask::Asked};
use crate::text::Text;

/// What the application hands every screen.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub library: &'a Library,
    pub text: &'a Text,
    pub now: DateTime<Utc>,
    /// Who is signed in.
    pub me: &'a Author,
    /// Fills with randomness; handed in so that tests know what they get.
    pub entropy: fn(&mut [u8]),
    /// Width of the screen's own area in logical pixels, after the user's text size.
    pub width: f32,
    /// The vocabulary, to look at texts through.
    pub glass: Glass<'a>,
}

impl Context<'_> {
    /// Today in Stockholm.
    pub fn today(&self) -> NaiveDate {
        zone::local(self.now).date()
    }

    /// Ten random bytes.
    pub fn random(&self) -> [u8; 10] {
        let mut bytes = [0; 10];
        (self.entropy)(&mut bytes);
        bytes
    }

    /// What to say under a field in which something is written about an event, when it looks like personal data.
    pub fn personal_data(&self, written: &str) -> Option<String> {
        crate::phrase::personal_data(self.text, self.library, written)
    }

    /// A fresh id.
    pub fn new_id<T>(&self) -> Id<T> {
        Id::new(self.now, self.random())
    }
}

/// What a screen asks of the application.
#[expect(clippy::large_enum_variant, reason = "one at a time, never kept in numbers")]
pub enum Action<M> {
    None,
    Run(Task<M>),
    /// Carry out a change. Once it is on the disk the application sends `then` to the screen; when it is refused it tells
    /// the user why, and the screen keeps what was written in it.
    Write {
        edit: Edit,
        then: Option<M>,
    },
    /// Go to another place.
    Open(Place),
    /// Put a text on the clipboard and say so.
    Copy(String),
    Ask(Request),
    Many(Vec<Action<M>>),
}

impl<M: Send + 'static> Action<M> {
    /// The same request, with its messages wrapped.
    pub fn map<N: Send + 'static>(self, wrap: impl Fn(M) -> N + Copy + Send + 'static) -> Action<N> {
        match self {
            Self::None => Action::None,
            Self::Run(task) => Action::Run(task.map(wrap)),
            Self::Write { edit, then } => Action::Write {
                edit,
                then: then.map(wrap),
            },
            Self::Open(place) => Action::Open(place),
            Self::Copy(text) => Action::Copy(text),
            Self::Ask(request) => Action::Ask(request),
            Self::Many(actions) => Action::Many(actions.into_iter().map(|action| action.map(wrap)).collect()),
        }
    }
}

impl<M> Action<M> {
    /// A change with nothing to do after it.
    pub const fn write(edit: Edit) -> Self {
        Self::Write { edit, then: None }
    }
}

/// Where one can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Now,
    Plans,
    /// In Planer: what is down, and which plans that calls for.
    Down,
    /// In Planer: the register of core tasks.
    CoreTasks,
    /// In Planer: the register of what is depended on.
    Dependencies,
    Duty,
    /// In Jour: the filling of a period, anew without somebody who can't.
    Planning(Option<Id<Person>>),
    /// The call lists: people rung one after another.
    CallOut,
    /// The logs.
    Logs,
    /// In Jour: for how long an event can be staffed.
    Endurance,
    Handovers,
    /// In Överlämning: the routines that handovers follow.
    Routines,
    /// In Överlämning: what the boards have decided to document.
    Decisions,
    /// Crisis support, and the premises for it.
    Support,
    Vocabulary,
    /// In Ordlista: the check of all texts.
    Wording,
    Contacts,
    /// Prints, and the copies of them on paper.
    Papers,
    Settings,
    /// The screen that shows a record, with it selected.
    Record(RecordRef),
}

/// What the application does for every screen alike.
#[derive(Debug, Clone)]
pub enum Request {
    /// Show who changed a record, when, and what, with every earlier version.
    History(RecordRef),
    /// Show two people's edits of a record, to choose between.
    Conflicts(RecordRef),
    /// Show what a phone's camera reads.
    ShowSquare(Carries),
    /// Ask, then delete.
    Delete(RecordRef),
    /// Make a binder to exercise in.
    NewExercise,
    /// Ask for a file, then hand the script in it to the plans.
    OwnScript,
    /// Ask where, then write what an exercise came to.
    SaveResult(Id<Exercise>),
    /// Ask where, then write a handover's offer or answer for a laptop that is apart.
    SendHandover(Id<Handover>),
    /// Ask for a file, then take in the offer or the answer in it.
    TakeHandover,
    /// Ask for a file, then note the result in it on the plans it is about.
    TakeResult,
    /// Ask where, then write an empty call list to ring by on paper, as docx, odt or Markdown.
    PrintCallList(Id<CallList>),
    /// Ask where, then write every call of a list as xlsx or csv.
    ExportCallLog(Id<CallList>),
    /// Ask where, then write a log to print, as a table, or with its hashes.
    ExportLog(Id<Log>),
    /// Read in a vocabulary, or an answer to a consultation.
    ImportTerms,
    /// Ask where, then write the vocabulary.
    ExportTerms(TermFormat),
    /// Ask where, then write a consultation for its partner: a form of Word, or a workbook.
    ExportConsultation { id: Id<Consultation>, is_form: bool },
    /// Ask where, then write a partner's glossary as docx, odt, Markdown, xlsx or csv.
    ExportGlossary(Partner),
    /// Bring in people from a spreadsheet.
    ImportPeople,
    /// Read in a plan from a document.
    ImportPlan,
    /// Ask where, then write a plan as docx, odt, Markdown or JSON; `open` leaves out what is restricted.
    ExportPlan { plan: Id<Plan>, open: bool },
    /// Bring in shifts from a spreadsheet, into a roster.
    ImportShifts(Id<Roster>),
    /// Ask where, then write everybody as xlsx or csv.
    ExportPeople,
    /// Ask where, then write these people as contact cards for a phone.
    ExportCards(Vec<Id<Person>>),
    /// Ask where, then write the core tasks of a board, or of all, as xlsx or csv.
    ExportCoreTasks(Option<Id<Unit>>),
    /// Ask where, then write what a board, or all, depend on as xlsx or csv.
    ExportDependencies(Option<Id<Unit>>),
    /// Ask where, then write everybody's hours between two dates, both included, as xlsx or csv.
    ExportHours { from: NaiveDate, to: NaiveDate },
    /// Ask where, then write a roster's shifts between two dates, both included, as xlsx or csv.
    ExportShifts {
        roster: Id<Roster>,
        from: NaiveDate,
        to: NaiveDate,
    },
    /// Ask where, then write a person's shifts, or everybody's, as a calendar file.
    ExportCalendar(Option<Id<Person>>),
    /// Read texts with a partner's words beside ours, or without.
    ReadAs(Option<Partner>),
    /// Search for who takes which shift; what is heard of it comes back to the rosters.
    Search(Search),
    /// End the search with the best it has.
    StopSearch,
    /// Let go of the search.
    DropSearch,
    /// Work out for how long an event can be staffed; what is heard of it comes back to the rosters.
    Endure(Box<Endure>),
    /// Let go of that.
    StopEnduring,
    /// Ask where, then write a handover for somebody outside and note that it was given; with `mask` numbers of persons are
    /// written over.
    GiveHandover { given: Box<Disclosure>, mask: bool },
    /// Ask where, then write a table as xlsx or csv.
    ExportSheet(Box<Sheet>),
    /// Ask where, then write the month that holds a day as the board prints it.
    ExportMonth { roster: Id<Roster>, day: NaiveDate },
    /// Show the pages of a document, to be printed.
    Print(Subject),
    /// Lay a document out; what is heard of it comes back to Papper.
    LayOut(Box<LayOut>),
    /// Draw a page of what was laid out, so many dots wide; 0 is the first.
    DrawPage { run: u32, page: usize, width: u32 },
    /// Stop the laying out, or let go of what was laid out.
    StopPress,
    /// Ask where, then write what was laid out as a PDF; the only copy is labelled.
    SavePdf(Box<Outgoing>),
    /// Hand what was laid out to the printer, or where there is none to the system's own reader.
    PrintOut(Box<Outgoing>),
}

/// Pages on their way out. They get there also when nobody looks at them any more.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// The number of what was laid out.
    pub run: u32,
    /// What each copy says of itself; where there are none, one goes out without a label.
    pub labels: Vec<CopyLabel>,
    /// As a printer is told them; all where there are none.
    pub pages: Option<String>,
    /// Notes the copies once they are out.
    pub note: Option<(Id<Printout>, Edit)>,
}

/// A document that a screen asks the pages of.
#[derive(Debug, Clone)]
pub struct LayOut {
    /// Comes back with all that is heard of it.
    pub run: u32,
    pub subject: Subject,
    pub sheet: paper::Sheet,
    pub sides: paper::Sides,
}

/// A document whose pages are there.
#[derive(Debug, Clone)]
pub struct LaidOut {
    pub made: Made,
    /// The documents in it that have changed since the last print; see [`Document::changed`](crate::paper::Document::changed).
    pub changed: Vec<usize>,
    /// Their pages, as a printer is told them; empty where none has.
    pub changed_pages: String,
    /// The characters that no font has.
    pub replaced: Vec<Replaced>,
    /// The secrecy mark that stands on it.
    pub secrecy: Option<String>,
    /// What in it looks like personal data, where it should hold none.
    pub warning: Option<String>,
}

/// What is heard of the laying out of a document, and of its pages.
#[derive(Debug, Clone)]
pub enum Pressed {
    Laid(Arc<LaidOut>),
    /// Why there are no pages.
    Failed(String),
    Drawn {
        page: usize,
        picture: Arc<Picture>,
    },
    Out {
        to: Delivered,
        /// The label stands on the cover of each copy, and need not be written there.
        labelled: bool,
    },
    /// Why the pages are not where they should be.
    NotOut(String),
    /// Nobody chose where.
    Kept,
}

/// Where pages went.
#[derive(Debug, Clone)]
pub enum Delivered {
    File(PathBuf),
    /// The system's own printer.
    Printer,
    /// The system's own reader, from a file that is removed when the binder is locked.
    Reader,
}

/// A search that a screen asks for.
#[derive(Debug, Clone)]
pub struct Search {
    /// Comes back with all that is heard of it.
    pub run: u32,
    pub asked: Arc<Asked>,
    pub seed: u64,
    pub seconds: u64,
}

/// What is heard of a search.
#[derive(Debug, Clone)]
pub enum Heard {
    /// It goes on, and perhaps has a better plan than was told before.
    Tells {
        spent: Duration,
        best: Option<Arc<roster::Plan>>,
    },
    /// It is over.
    Ends { took: Duration, plan: Arc<roster::Plan> },
    /// Nothing more will be heard.
    Gone,
}

/// A reckoning of endurance that a screen asks for.
#[derive(Debug, Clone)]
pub struct Endure {
    /// Comes back with all that is heard of it.
    pub run: u32,
    pub demand: Demand,
}

/// What is heard of a reckoning of endurance.
#[derive(Debug, Clone)]
pub enum Reckoned {
    /// How much of it is done, from 0 to 1.
    Share(f32),
    Done(Arc<Endurance>),
    /// Nothing more will be heard.
    Gone,
}
