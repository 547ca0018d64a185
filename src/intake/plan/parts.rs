//! The parts of a plan that a document holds as a table of their own: a row in, a row out.

use super::figures;
use super::known::{languages, named};
use crate::domain::plan::{Dependency, DependencyKind, Escalation, Failure, Plan, Return};
use crate::domain::sum::{Factor, Sum};
use crate::phrase::Named;
use crate::text::Text;

/// A part with a table of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Escalations,
    Dependencies,
    Sums,
    Returns,
}

/// What has been read of them.
#[derive(Debug, Default)]
pub struct Rows {
    pub dependencies: Vec<Dependency>,
    pub escalations: Vec<Escalation>,
    pub sums: Vec<Sum>,
    pub returns: Vec<Return>,
}

const KINDS: [DependencyKind; 3] = [
    DependencyKind::Internal,
    DependencyKind::External,
    DependencyKind::Supplier,
];

impl Part {
    pub const ALL: [Self; 4] = [Self::Escalations, Self::Dependencies, Self::Sums, Self::Returns];

    /// The name of its heading in a document, after that of the program.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dependencies => "dependencies",
            Self::Escalations => "escalations",
            Self::Sums => "sums",
            Self::Returns => "returns",
        }
    }

    pub fn heading(self, text: &Text) -> String {
        match self {
            Self::Dependencies => text.plan_page_dependencies(),
            Self::Escalations => text.plan_page_escalations(),
            Self::Sums => text.plan_page_sums(),
            Self::Returns => text.plan_page_returns(),
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
            Self::Escalations => vec![
                (text.plan_page_after(), 15),
                (text.plan_page_to(), 25),
                (text.plan_page_tell(), 60),
            ],
            Self::Sums => vec![
                (text.plan_page_sum(), 22),
                (text.plan_page_sum_unit(), 13),
                (text.plan_page_factor(), 25),
                (text.plan_page_value(), 10),
                (text.plan_page_unit(), 12),
                (text.plan_page_source(), 18),
            ],
            Self::Returns => vec![
                (text.plan_page_return(), 40),
                (text.plan_page_place(), 35),
                (text.plan_page_role(), 25),
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
            Self::Escalations => plan
                .escalations
                .iter()
                .map(|(_, one)| {
                    let after = figures::duration(text, one.after_minutes);
                    vec![after, one.to.clone(), one.text.clone()]
                })
                .collect(),
            Self::Sums => plan.sums.iter().flat_map(|(_, sum)| sum_rows(sum)).collect(),
            Self::Returns => plan
                .returns
                .iter()
                .map(|(_, one)| vec![one.what.clone(), one.place.clone(), one.role.clone()])
                .collect(),
        }
    }
}

/// A row for each factor; only the first says what the sum is.
fn sum_rows(sum: &Sum) -> Vec<Vec<String>> {
    let first = [sum.title.clone(), sum.unit.clone(), sum.source.clone()];
    let none = [String::new(), String::new(), String::new()];
    let row = |[title, unit, source]: [String; 3], factor: Option<&Factor>| {
        let value = factor.map_or_else(String::new, |factor| {
            let number = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
            match factor.upper {
                Some(_) => format!("{}–{}", number(factor.value), number(factor.upper)),
                None => number(factor.value),
            }
        });
        let (name, counts) = factor.map_or_else(Default::default, |factor| {
            (factor.name.clone(), factor.unit.clone())
        });
        vec![title, unit, name, value, counts, source]
    };
    let mut factors = sum.factors.iter();
    let mut rows = vec![row(first, factors.next())];
    rows.extend(factors.map(|factor| row(none.clone(), Some(factor))));
    rows
}

/// A factor's value and upper end, each perhaps open.
fn range(words: &str) -> Option<(Option<f64>, Option<f64>)> {
    let number = |words: &str| match words.trim() {
        "" => Some(None),
        words => {
            let value: f64 = words.replace(',', ".").parse().ok()?;
            value.is_finite().then_some(Some(value))
        }
    };
    match words.split_once('–') {
        Some((value, upper)) => Some((number(value)?, number(upper)?)),
        None => Some((number(words)?, None)),
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
                    origin: None,
                });
            }
            (Part::Escalations, [after, to, text]) => {
                let Some(after_minutes) = figures::minutes(after) else {
                    return false;
                };
                self.escalations.push(Escalation {
                    after_minutes,
                    to: to.clone(),
                    text: text.clone(),
                    origin: None,
                });
            }
            (Part::Sums, [title, unit, name, value, counts, source]) => {
                let Some((value, upper)) = range(value) else {
                    return false;
                };
                let goes_on = [title, unit, source].iter().all(|cell| cell.is_empty());
                if !goes_on || self.sums.is_empty() {
                    self.sums.push(Sum {
                        title: title.clone(),
                        unit: unit.clone(),
                        factors: Vec::new(),
                        source: source.clone(),
                        origin: None,
                    });
                }
                let factor = Factor {
                    name: name.clone(),
                    unit: counts.clone(),
                    value,
                    upper,
                };
                let none = name.is_empty() && counts.is_empty() && value.is_none() && upper.is_none();
                if let Some(sum) = self.sums.last_mut().filter(|_| !none) {
                    sum.factors.push(factor);
                }
            }
            (Part::Returns, [what, place, role]) => self.returns.push(Return {
                what: what.clone(),
                place: place.clone(),
                role: role.clone(),
                origin: None,
            }),
            _ => return false,
        }
        true
    }
}
