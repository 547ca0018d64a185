//! What the columns of the chosen sheet mean: proposed, or remembered from the last file of the same hand.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::app::widget::date;
use crate::format::mapping::{Mapping, Missing, TableKind, Target, fingerprint, propose_as};
use crate::format::table::Table;
use crate::format::when::span;

/// Rows that are looked at for samples.
const SAMPLE_ROWS: usize = 200;

/// The columns of a table and what was chosen for them.
#[derive(Debug)]
pub struct Columns {
    /// Which of the file's tables.
    pub table: usize,
    pub mapping: Mapping,
    /// Whether the choices are those of an earlier import.
    pub remembered: bool,
    /// The usual hours as they are typed.
    pub hours: String,
    /// First day of the period as it is typed; dates without a year are counted from it.
    pub period: String,
}

impl Columns {
    pub fn new(
        at: usize,
        table: &Table,
        kind: TableKind,
        remembered: &Map<String, Value>,
        today: NaiveDate,
    ) -> Self {
        let known = remembered
            .get(&fingerprint(table))
            .and_then(|known| serde_json::from_value::<Mapping>(known.clone()).ok())
            .filter(|known| known.kind == kind && known.fits(table));
        let remembered = known.is_some();
        let mapping = known.unwrap_or_else(|| propose_as(table, kind));
        let hours = mapping.usual_hours.map_or_else(String::new, |hours| {
            let clock = |clock: crate::format::when::Clock| {
                if clock.next_day {
                    "24:00".to_owned()
                } else {
                    clock.time.format("%H:%M").to_string()
                }
            };
            format!("{}–{}", clock(hours.start), clock(hours.end))
        });
        Self {
            table: at,
            mapping,
            remembered,
            hours,
            period: date::iso(today),
        }
    }

    /// Gives a column the target at `option` of those [offered](Columns::offered). What only one column can hold is taken
    /// from the one that held it.
    pub fn choose(&mut self, table: &Table, column: usize, option: usize) {
        let Some(target) = self.offered(table, column).into_iter().nth(option) else {
            return;
        };
        let many = matches!(target, Target::Ignore | Target::RoleColumn { .. });
        if !many && let Some(other) = self.mapping.column(&target) {
            self.mapping.columns[other] = Target::Ignore;
        }
        if let Some(place) = self.mapping.columns.get_mut(column) {
            *place = target;
        }
    }

    /// What a column can hold.
    pub fn offered(&self, table: &Table, column: usize) -> Vec<Target> {
        let name = table.header.get(column).map_or("", String::as_str);
        Target::offered(self.mapping.kind, name)
    }

    pub fn set_hours(&mut self, hours: String) {
        self.mapping.usual_hours = span(&hours);
        self.hours = hours;
    }

    pub fn hours_are_wrong(&self) -> bool {
        !self.hours.trim().is_empty() && self.mapping.usual_hours.is_none()
    }

    /// Whether the usual hours are asked for: they are needed, or were given.
    pub fn asks_hours(&self) -> bool {
        !self.hours.is_empty() || self.mapping.missing().contains(&Missing::Times)
    }

    /// The first day of the period once everything needed is there.
    pub fn ready(&self, today: NaiveDate) -> Option<NaiveDate> {
        let period = self.period_start(today);
        // A list of people has no period.
        let period = match self.mapping.kind {
            TableKind::People => Some(today),
            TableKind::Shifts => period,
        };
        period.filter(|_| self.mapping.missing().is_empty() && !self.hours_are_wrong())
    }

    pub fn period_start(&self, today: NaiveDate) -> Option<NaiveDate> {
        date::parse(&self.period, today)
    }

    /// The columns that hold anything, by number.
    pub fn in_use(&self, table: &Table) -> Vec<usize> {
        (0..self.mapping.columns.len())
            .filter(|&column| {
                let named = table.header.get(column).is_some_and(|name| !name.is_empty());
                named || table.rows.iter().any(|row| !row.cell(column).is_empty())
            })
            .collect()
    }
}

/// The first two values of a column.
pub fn samples(table: &Table, column: usize) -> Vec<String> {
    let rows = table.rows.iter().take(SAMPLE_ROWS);
    let mut samples: Vec<String> = Vec::new();
    for row in rows {
        let shown: String = row
            .cell(column)
            .shown()
            .replace('\n', " ")
            .chars()
            .take(40)
            .collect();
        if !shown.is_empty() && !samples.contains(&shown) {
            samples.push(shown);
        }
        if samples.len() == 2 {
            break;
        }
    }
    samples
}
