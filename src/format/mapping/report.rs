//! What came of reading a table: the rows that were read, and everything that was not as it should be, cell by cell.

use serde::{Deserialize, Serialize};

use crate::format::table::{Table, TableRow};

/// What reading a table gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report<T> {
    /// What was read, with the number of the row in the file. One row may give several.
    pub read: Vec<(u32, T)>,
    /// What could not be read, was changed or should be looked at, in the order of the rows.
    pub problems: Vec<Problem>,
}

impl<T> Report<T> {
    pub(super) fn new() -> Self {
        Self {
            read: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Numbers of the rows that are left out, each once.
    pub fn rows_left_out(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self
            .problems
            .iter()
            .filter(|problem| problem.kind.impact() == Impact::RowLeftOut)
            .map(|problem| problem.row)
            .collect();
        rows.dedup();
        rows
    }

    pub(super) fn problem(
        &mut self,
        table: &Table,
        row: &TableRow,
        column: Option<usize>,
        kind: ProblemKind,
    ) {
        let text = column.map(|column| row.cell(column).shown()).unwrap_or_default();
        self.problems.push(Problem {
            row: row.number,
            column,
            column_name: column
                .and_then(|column| table.header.get(column).cloned())
                .unwrap_or_default(),
            kind,
            text: text.chars().take(200).collect(),
        });
    }
}

/// Something about one cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Row number in the file, 1-based.
    pub row: u32,
    /// Column, 0-based, when the problem lies in one.
    pub column: Option<usize>,
    /// The column's name in the header.
    pub column_name: String,
    pub kind: ProblemKind,
    /// What stands in the cell, cut at 200 characters.
    pub text: String,
}

/// What a problem did to its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Impact {
    /// Read as it stands; worth a look.
    ToCheck,
    /// Read, after a change that the problem names.
    Changed,
    /// The row is read without this value.
    ValueLeftOut,
    /// The row is not read.
    RowLeftOut,
}

/// What is wrong, or was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProblemKind {
    MissingName,
    NotAName,
    /// "Berg, Anna" was read as "Anna Berg".
    NameTurned {
        to: String,
    },
    NotAPhone,
    /// The number begins without a zero and can be meant in two ways.
    PhoneAmbiguous,
    PhoneZeroRestored {
        to: String,
    },
    /// Words beside the number, put in the note.
    PhoneWords {
        words: String,
    },
    /// Only two numbers are kept; this one was left out.
    PhoneTooMany {
        number: String,
    },
    NotAnEmail,
    NotAShare,
    NotMinutes,
    MissingDate,
    NotADate,
    /// The weekday in the file and the one of the date are different; days after Monday.
    WeekdayDiffers {
        said: u32,
        is: u32,
    },
    MissingTimes,
    NotATime,
    NotASpan,
    /// A spreadsheet program took 17-08 for a date; the hours have to be written again.
    SpanBecameDate,
    EndBeforeStart,
    TooLong {
        hours: i64,
    },
    UnknownForm,
    /// The shift is read with nobody on it.
    NobodyNamed,
}

impl ProblemKind {
    /// What the problem did to its row.
    pub fn impact(&self) -> Impact {
        match self {
            ProblemKind::PhoneAmbiguous | ProblemKind::WeekdayDiffers { .. } | ProblemKind::NobodyNamed => {
                Impact::ToCheck
            }
            ProblemKind::NameTurned { .. }
            | ProblemKind::PhoneZeroRestored { .. }
            | ProblemKind::PhoneWords { .. } => Impact::Changed,
            ProblemKind::NotAPhone
            | ProblemKind::PhoneTooMany { .. }
            | ProblemKind::NotAnEmail
            | ProblemKind::NotAShare
            | ProblemKind::NotMinutes
            | ProblemKind::UnknownForm => Impact::ValueLeftOut,
            ProblemKind::MissingName
            | ProblemKind::NotAName
            | ProblemKind::MissingDate
            | ProblemKind::NotADate
            | ProblemKind::MissingTimes
            | ProblemKind::NotATime
            | ProblemKind::NotASpan
            | ProblemKind::SpanBecameDate
            | ProblemKind::EndBeforeStart
            | ProblemKind::TooLong { .. } => Impact::RowLeftOut,
        }
    }
}
