//! Calls that stood on numbered sheets of paper before they were typed in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Call, CallList};
use crate::domain::slips::{Slips, is_same_writer};

/// Rows of a sheet: they fill both sides of an A4 on its side.
pub const ROWS: u32 = 26;

/// Where a call stood before it was typed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// The number printed on the sheet.
    pub sheet: u32,
    /// The number printed before the row.
    pub row: u32,
    /// Who rang and wrote it.
    pub written_by: String,
    /// When it was typed in; the call's own time is that of the call.
    pub typed_at: DateTime<Utc>,
}

/// What is there of a list's sheets and what is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheets {
    pub sheets: Slips,
    /// The sheets with rows that are missing, or typed in more than once: a sheet is filled from its first row down.
    pub rows: Vec<(u32, Slips)>,
}

impl Sheets {
    pub fn has_faults(&self) -> bool {
        self.sheets.has_faults() || !self.rows.is_empty()
    }
}

impl CallList {
    fn on_paper(&self) -> impl Iterator<Item = (&Call, &SheetRow)> {
        let calls = self.calls.unordered();
        calls.filter_map(|(_, call)| Some((call, call.paper.as_ref()?)))
    }

    /// What is there of the sheets, from `first` to `last` where they are given, and of the rows of each.
    pub fn sheets(&self, first: Option<u32>, last: Option<u32>) -> Sheets {
        let mut rows: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (_, paper) in self.on_paper() {
            rows.entry(paper.sheet).or_default().push(paper.row);
        }
        Sheets {
            sheets: Slips::of(rows.keys().copied().collect::<BTreeSet<_>>(), first, last),
            rows: rows
                .into_iter()
                .map(|(sheet, rows)| (sheet, Slips::of(rows, Some(1), None)))
                .filter(|(_, rows)| rows.has_faults())
                .collect(),
        }
    }

    /// The call that a row is typed in as already. Two who rang may have had a sheet each with the same number.
    pub fn typed_in(&self, row: &SheetRow) -> Option<&Call> {
        let mut calls = self.on_paper();
        let same = |paper: &SheetRow| {
            (paper.sheet, paper.row) == (row.sheet, row.row)
                && is_same_writer(&paper.written_by, &row.written_by)
        };
        calls.find(|(_, paper)| same(paper)).map(|(call, _)| call)
    }

    /// The sheet and the row that are typed in next: the one after the row that was typed in last, as one works down a sheet.
    pub fn next_row(&self) -> (u32, u32) {
        let last = self.on_paper().map(|(_, paper)| paper);
        let last = last.max_by_key(|paper| (paper.typed_at, paper.sheet, paper.row));
        match last {
            None => (1, 1),
            Some(paper) if paper.row < ROWS => (paper.sheet, paper.row + 1),
            Some(paper) => (paper.sheet.saturating_add(1), 1),
        }
    }

    /// The round that was going on at an instant: what was rung on paper belongs to the round it was rung in.
    pub fn round_at(&self, at: DateTime<Utc>) -> u32 {
        let begun = self.rounds.unordered().filter(|(_, one)| one.at <= at);
        begun.map(|(_, one)| one.number).fold(self.round, u32::max)
    }
}
