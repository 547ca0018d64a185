//! The parts of a plan that a document holds as a table of their own: a row in, a row out.

use super::known::{languages, named};
use crate::domain::plan::{Dependency, DependencyKind, Failure, Plan};
use crate::phrase::Named;
use crate::text::Text;

/// A part with a table of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Dependencies,
}

/// What has been read of them.
#[derive(Debug, Default)]
pub struct Rows {
    pub dependencies: Vec<Dependency>,
}

const KINDS: [DependencyKind; 3] = [
    DependencyKind::Internal,
    DependencyKind::External,
    DependencyKind::Supplier,
];

impl Part {
    pub const ALL: [Self; 1] = [Self::Dependencies];

    /// The name of its heading in a document, after that of the program.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dependencies => "dependencies",
        }
    }

    pub fn heading(self, text: &Text) -> String {
        match self {
            Self::Dependencies => text.plans_dependencies(),
        }
    }

    /// The columns of its table, each with its share of the width.
    pub fn columns(self, text: &Text) -> Vec<(String, u16)> {
        match self {
            Self::Dependencies => vec![
                (text.plan_page_dependency(), 35),
                (text.plan_page_kind(), 15),
                (text.plan_page_must_work(), 20),
                (text.plan_page_note(), 30),
            ],
        }
    }

    pub fn rows(self, text: &Text, plan: &Plan) -> Vec<Vec<String>> {
        match self {
            Self::Dependencies => plan
                .dependencies
                .iter()
                .map(|(_, needed)| {
                    vec![
                        needed.name.clone(),
                        needed.kind.name(text),
                        needed.on.map_or_else(String::new, |on| on.name(text)),
                        needed.note.clone(),
                    ]
                })
                .collect(),
        }
    }
}

/// Whether a row is the part's own header.
pub fn is_header(part: Part, row: &[String]) -> bool {
    languages().iter().any(|text| {
        let columns = part.columns(text);
        columns.len() == row.len() && columns.iter().zip(row).all(|((name, _), cell)| name == cell)
    })
}

impl Rows {
    /// Reads a row; false where it can't be read as one of the part.
    pub fn take(&mut self, part: Part, row: &[String]) -> bool {
        match (part, row) {
            (Part::Dependencies, [name, kind, on, note]) => {
                let must_work = named(Failure::ALL, on);
                let (Some(kind), true) = (named(KINDS, kind), on.is_empty() || must_work.is_some()) else {
                    return false;
                };
                self.dependencies.push(Dependency {
                    name: name.clone(),
                    kind,
                    note: note.clone(),
                    on: must_work,
                });
                true
            }
            _ => false,
        }
    }
}
