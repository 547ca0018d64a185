//! What the desk is told, and what it asks of the application.

use std::path::PathBuf;

use super::{pack, print, stick};
use crate::app::context::Place;
use crate::app::glass::Marking;
use crate::app::screen::settings;
use crate::app::shell::background::Parcel;
use crate::app::shell::{conflicts, exercise, history, intake, palette, plan_intake, screens, term_intake};
use crate::domain::{Binder, Disclosure, Id, RecordRef};
use crate::format::attachment::PdfError;
use crate::lens::{Checked, Lens};
use crate::store::search::Hit;
use crate::store::{Copies, StoreError, Written, backup};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    Lock,
    Close,
}

#[derive(Debug, Clone)]
pub enum Message {
    Screen(screens::Message),
    Settings(settings::Message),
    Palette(palette::Message),
    History(history::Message),
    Conflicts(conflicts::Message),
    Intake(intake::Message),
    Exercise(exercise::Message),
    ScriptRead(exercise::Read<String>),
    ResultRead(exercise::Read<String>),
    HandoverRead(exercise::Read<Vec<u8>>),
    /// What a PDF holds of a handover.
    HandoverFound(Parcel<Result<Vec<u8>, PdfError>>),
    PlanIntake(plan_intake::Message),
    TermIntake(term_intake::Message),
    /// A file was dropped on the window.
    Dropped(PathBuf),
    Go(Place),
    OpenPalette,
    CloseOverlay,
    Undo,
    Redo,
    Lock,
    CopyNumber,
    /// Print what is in sight.
    Print,
    ToastClosed(usize),
    DeleteConfirmed,
    RestoreConfirmed,
    Written(Parcel<Result<Written, StoreError>>, Option<screens::Message>),
    Found(String, Parcel<Result<Vec<Hit>, StoreError>>),
    /// A lens is made of the vocabulary; with its number.
    Ground(u64, Parcel<Lens>),
    /// Every text is checked.
    Read(Parcel<Checked>),
    Stick(stick::Message),
    Pack(pack::Message),
    /// Pages are out, or not.
    Delivered(Box<print::Delivery>),
    BackedUp(Parcel<Result<backup::Backup, StoreError>>),
    Answered(Answer),
    Erased(Parcel<Result<Copies, StoreError>>),
    /// A handover was written to a file, or not.
    Given(Box<Disclosure>, Parcel<std::io::Result<Option<PathBuf>>>),
    ShowConflicts,
    /// Read with our own words only.
    ReadOurs,
    Checked(Parcel<Result<Vec<String>, StoreError>>),
}

/// What came back for the settings screen.
#[derive(Debug, Clone)]
pub enum Answer {
    /// Who is signed in is on the disk.
    Kept(Parcel<Result<(), StoreError>>),
    PassphraseChanged(Parcel<Result<(), StoreError>>),
    NewCode(Parcel<Result<Vec<String>, StoreError>>),
    Verified(Parcel<Result<crate::store::Verified, StoreError>>),
    Rebuilt(Parcel<Result<usize, StoreError>>),
    Deleted(Parcel<Result<Vec<(RecordRef, serde_json::Value)>, StoreError>>),
    Saved(Parcel<std::io::Result<Option<PathBuf>>>),
}

/// What the desk asks of the application.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    None,
    /// Everything is on the disk and the file may be closed.
    Left(Leaving),
    /// The binder shall be closed, this backup put in its place, and the binder opened again.
    RestoreBackup(PathBuf),
    Prefer(Preference),
}

/// A setting of this laptop, changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Preference {
    Look(crate::app::theme::Look),
    NextLook,
    Language(crate::text::Language),
    ToggleLanguage,
    Scale(u16),
    Larger,
    Smaller,
    LockAfter(u16),
    Marking(Marking),
    Mapping(String, serde_json::Value),
    /// Where the paper pack of a binder is kept up to date; nowhere.
    Pack(Id<Binder>, Option<PathBuf>),
}
