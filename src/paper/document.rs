//! What a document shows, as data that every layout can read: what stands on each page, and the parts in their order.
//!
//! A new document is a file beside these that puts parts together, and a layout in `resources/paper/`.

mod activation;
mod bound;
mod calls;
mod consultation;
mod duty;
mod glossary;
mod handover;
mod hours;
mod log;
mod phones;
mod plan;
mod readiness;
mod roster;
mod situation;
mod slips;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::domain::binder::BinderKind;
use crate::domain::{Library, Person, Record, zone};
use crate::format::attachment::Attached;
use crate::format::page::{Piece, pieces_of};
use crate::intake::{Carries, no_square, square};
use crate::phrase;
use crate::text::{Language, Text, time};

pub use activation::activation;
pub use bound::{BinderWords, Bound, Leaf, Tab};
pub use calls::{call_form, call_list, call_sheets};
pub use consultation::consultation;
pub use duty::{duty, duty_squared};
pub use glossary::{Words, glossary};
pub use handover::{handover, handover_form, handover_forms, handover_squared};
pub use hours::{Period, hours};
pub use log::{log, log_entry, log_form};
pub use phones::{phone_list, phone_list_squared};
pub use plan::{plan, plan_extract};
pub use readiness::readiness;
pub use roster::{Stretch, roster};
pub use situation::situation;
pub use slips::slips;

/// Signs of a title, or of a board's name, in the head of every page; the whole one stands once, on the first.
const HEAD_SIGNS: usize = 64;

macro_rules! layouts {
    ($($layout:ident $key:literal,)+) => {
        /// Which layout a document is set in. Each is a file of its own in `resources/paper/`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Layout { $($layout,)+ }

        impl Layout {
            pub const ALL: &[Self] = &[$(Self::$layout,)+];

            /// Its name, which counts in the check code.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$layout => $key,)+ }
            }

            /// Every file in `resources/paper/` with its text, by its name.
            pub(super) fn source_of(file: &str) -> Option<&'static str> {
                match file {
                    "main.typ" => Some(include_str!("../../resources/paper/main.typ")),
                    "house.typ" => Some(include_str!("../../resources/paper/house.typ")),
                    "numbered.typ" => Some(include_str!("../../resources/paper/numbered.typ")),
                    $(concat!($key, ".typ") => Some(include_str!(concat!("../../resources/paper/", $key, ".typ"))),)+
                    _ => None,
                }
            }
        }
    };
}

layouts! {
    Plan "plan",
    Handover "handover",
    Log "log",
    Slips "slips",
    Phones "phones",
    Calls "calls",
    Roster "roster",
    Binder "binder",
    Divider "divider",
    Register "register",
    Stamp "stamp",
    Glossary "glossary",
    Consultation "consultation",
    Duty "duty",
    Readiness "readiness",
    Plain "plain",
}

/// A document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    pub layout: Layout,
    pub title: String,
    /// What stands under the title.
    pub subtitle: String,
    /// The board whose binder it is from.
    pub board: String,
    /// The title and the board's name as they fit the head of a page.
    head: [String; 2],
    /// As in `sv` and `SE`.
    language: &'static str,
    region: &'static str,
    /// "ÖVNING": across every page of what is not for real.
    pub mark: Option<String>,
    /// Whether the paper may be shown to anybody.
    pub secrecy: Option<String>,
    pub version: Option<String>,
    pub valid_until: Option<String>,
    /// Whether the long side of the paper is up.
    pub landscape: bool,
    pub parts: Vec<Part>,
    /// What else somebody would look it up by than its title and headings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sought: Vec<String>,
    /// The documents that are bound in it.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// Its place among all that is printed with it, from 0.
    #[serde(skip)]
    pub nth: usize,
    /// What of the records the document shows, in a form that neither the language nor the wording of a heading changes: the check
    /// code is counted over it. No instant of printing, nothing about today.
    #[serde(skip)]
    pub shows: String,
    /// The data that the document can be read back from.
    #[serde(skip)]
    pub attached: Option<Attached>,
}

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "part", rename_all = "snake_case")]
pub enum Part {
    /// 2 is below the title.
    Heading {
        level: u8,
        words: String,
    },
    /// Something to see first, in a frame.
    Notice {
        words: String,
    },
    /// Free text: lines, lists, boxes, tables.
    Text {
        blocks: Vec<Block>,
    },
    /// Names and values.
    Facts {
        rows: Vec<[String; 2]>,
    },
    /// Steps to tick off.
    Checks(Checks),
    Table(Table),
    /// People or functions, each with numbers that are large.
    Phones {
        columns: [String; 2],
        people: Vec<Reached>,
    },
    Terms(Terms),
    /// A concept that somebody is asked about, with room for the answer.
    Asked(AskedAbout),
    /// Shifts with those before, after and beside.
    Duties(Duties),
    /// What a phone's camera reads.
    Square(Scanned),
    /// Lines to write on.
    Lines {
        count: u8,
    },
    /// A question with what was answered, or lines to write on.
    Field(Field),
    /// Empty slips to cut apart.
    Slips(Slips),
    /// An empty sheet or form with a number, which stands on each of its pages.
    Numbered {
        name: String,
        parts: Vec<Self>,
    },
    /// What follows begins on a new sheet.
    NewPage,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Checks {
    /// The names of the box, what is to be done, who does it, and what is written beside it.
    pub columns: [String; 4],
    pub steps: Vec<Check>,
}

impl Checks {
    /// The columns of a plan's steps.
    fn of_steps(text: &Text) -> [String; 4] {
        [
            text.paper_done(),
            text.plan_page_action(),
            text.plan_page_role(),
            text.paper_when_and_who(),
        ]
    }
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Check {
    pub number: usize,
    pub words: String,
    pub who: String,
    /// How long it takes, why it is done: small, under the words.
    pub beside: Vec<String>,
    pub ticked: bool,
    /// When and by whom it was done; empty leaves room to write that.
    pub done: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
    /// Whether rows are to be written in by hand: they get room for it.
    pub written: bool,
    /// The cells, by row and column, that nobody may overlook.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alarms: Vec<[usize; 2]>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    pub name: String,
    /// Of the width; all together about 100.
    pub share: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reached {
    pub name: String,
    pub about: String,
    pub numbers: Vec<Number>,
    /// Beside the numbers, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub square: Option<Scanned>,
}

/// A square that a phone's camera reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scanned {
    /// Dark as 1 and light as 0; none where there is no square.
    pub rows: Vec<String>,
    /// What it is, for who doesn't see it; or why there is none.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Number {
    /// Grouped, as it is read out.
    pub number: String,
    pub about: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Field {
    pub name: String,
    pub help: String,
    pub blocks: Vec<Block>,
    /// What can be ticked.
    pub choices: Vec<Choice>,
    /// Lines to write on.
    pub lines: u8,
}

/// Words with what they mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Terms {
    pub columns: [String; 3],
    pub terms: Vec<TermRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermRow {
    pub ours: String,
    pub theirs: String,
    pub definition: String,
    /// What to avoid, what it is not: small, after the definition.
    pub beside: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AskedAbout {
    pub number: usize,
    pub name: String,
    /// What it means: names and values.
    pub about: Vec<[String; 2]>,
    pub fields: Vec<Field>,
}

/// Shifts of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Duties {
    /// The names of when, what, from whom, to whom, and with whom.
    pub columns: [String; 5],
    pub duties: Vec<OnDuty>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OnDuty {
    pub day: String,
    pub hours: String,
    pub what: String,
    pub about: Vec<String>,
    pub from: Vec<Met>,
    pub to: Vec<Met>,
    pub with: Vec<Met>,
    /// Where it was asked for, and the shift lies ahead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub square: Option<Scanned>,
}

/// Somebody met at a shift, or that nobody is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Met {
    pub name: String,
    pub about: String,
    pub numbers: Vec<Number>,
    /// Nobody may overlook it.
    pub alarms: bool,
}

/// Slips with numbers that follow each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slips {
    pub first: u32,
    pub last: u32,
    /// The word before the number.
    pub slip: String,
    /// Short things to fill in, two and two.
    pub asked: Vec<String>,
    /// What the lines are for.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub words: String,
    pub ticked: bool,
}

/// A block of free text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    Paragraph {
        words: String,
    },
    Item {
        depth: usize,
        ticked: Option<bool>,
        words: String,
    },
    Table(Table),
}

impl Table {
    pub fn new(columns: Vec<(String, u16)>, rows: Vec<Vec<String>>) -> Self {
        Self {
            columns: columns
                .into_iter()
                .map(|(name, share)| Column { name, share })
                .collect(),
            rows,
            written: false,
            alarms: Vec::new(),
        }
    }
}

impl Document {
    /// A document of a binder, with nothing in it yet.
    pub fn new(layout: Layout, text: &Text, library: &Library, title: &str) -> Self {
        let binder = library.binder();
        let board = binder.map_or_else(String::new, |binder| binder.name.clone());
        let mark = binder.and_then(|binder| match binder.kind {
            BinderKind::Live => None,
            BinderKind::Exercise => Some(text.mark_exercise_word()),
            BinderKind::Example => Some(text.paper_mark_example()),
        });
        let (language, region) = match text.language() {
            Language::Swedish => ("sv", "SE"),
            Language::English => ("en", "GB"),
        };
        Self {
            layout,
            head: [board.as_str(), title].map(headed),
            title: title.to_owned(),
            subtitle: String::new(),
            board,
            language,
            region,
            mark,
            secrecy: None,
            version: None,
            valid_until: None,
            landscape: false,
            parts: Vec::new(),
            sought: Vec::new(),
            bound: None,
            nth: 0,
            shows: String::new(),
            attached: None,
        }
    }

    /// Says what of the records the document shows; see [`Document::shows`].
    pub fn showing(&mut self, shown: &Value) {
        self.shows = shown.to_string();
    }

    /// Those that are bound in it and have changed since the last print, with the cover and the register, which say so; by
    /// their [`Self::nth`]. Empty where none has, or none was printed.
    pub fn changed(&self) -> Vec<usize> {
        let Some(bound) = &self.bound else {
            return Vec::new();
        };
        let changed = bound.leaves().filter(|leaf| !leaf.changed.is_empty());
        let changed: Vec<_> = changed.map(|leaf| leaf.document.nth).collect();
        if changed.is_empty() {
            return changed;
        }
        [&[self.nth], &changed[..], &[bound.last]].concat()
    }

    pub fn heading(&mut self, level: u8, words: impl Into<String>) {
        self.parts.push(Part::Heading {
            level,
            words: words.into(),
        });
    }

    pub fn text(&mut self, words: &str) {
        let blocks = blocks(words);
        if !blocks.is_empty() {
            self.parts.push(Part::Text { blocks });
        }
    }

    /// A sheet or form with a number, on paper of its own.
    fn numbered(&mut self, name: String, parts: Vec<Part>) {
        if !self.parts.is_empty() {
            self.parts.push(Part::NewPage);
        }
        self.parts.push(Part::Numbered { name, parts });
    }

    /// Lines under what they are; nothing where there are none.
    fn listed<'a>(&mut self, what: &str, lines: impl IntoIterator<Item = &'a String>) {
        let lines: String = lines.into_iter().map(|line| format!("\n- {line}")).collect();
        if !lines.is_empty() {
            self.text(&format!("{what}:{lines}"));
        }
    }

    /// What is laid out as a page for other formats.
    fn pieces(&mut self, pieces: Vec<Piece>) {
        for piece in pieces {
            match piece {
                Piece::Heading(one) => self.heading(2, one.words),
                Piece::Table(one) => {
                    let columns = one.header.unwrap_or_default().into_iter().zip(one.widths);
                    self.table(columns.collect(), one.rows);
                }
                piece => {
                    let blocks = blocks_of(vec![piece]);
                    self.parts.push(Part::Text { blocks });
                }
            }
        }
    }

    /// Says first of all that two people's edits of it wait for a choice.
    fn mark_conflict(&mut self, text: &Text, in_conflict: bool) {
        if in_conflict {
            self.parts.push(Part::Notice {
                words: text.paper_conflict(),
            });
        }
    }

    /// Says first of all of which of the records shown two people's edits wait for a choice.
    fn mark_conflicts<'a>(&mut self, text: &Text, names: impl Iterator<Item = &'a str>) {
        let names: Vec<_> = names.collect();
        if !names.is_empty() {
            self.parts.push(Part::Notice {
                words: format!("{}: {}", names.join(", "), text.paper_conflict()),
            });
        }
    }

    pub fn table(&mut self, columns: Vec<(String, u16)>, rows: Vec<Vec<String>>) {
        self.parts.push(Part::Table(Table::new(columns, rows)));
    }
}

/// A question with lines to write on.
fn blank(name: String, help: String, lines: u8) -> Field {
    Field {
        name,
        help,
        blocks: Vec::new(),
        choices: Vec::new(),
        lines,
    }
}

/// The numbers of somebody as they are dialled, with what each is called.
fn dialled(person: &Person) -> Vec<Number> {
    let numbers = person.phones.iter().map(|(_, one)| Number {
        number: phrase::phone::group(&one.number),
        about: one.label.trim().to_owned(),
    });
    numbers.collect()
}

/// The square of a record, or why there is none.
fn scanned(text: &Text, library: &Library, carries: Carries, now: DateTime<Utc>) -> (Scanned, Vec<String>) {
    match square(text, library, carries, now) {
        Ok(carried) => {
            let scanned = Scanned {
                rows: carried.square.rows(),
                words: text.qr_label(carried.title.as_str()),
            };
            (scanned, carried.left_out)
        }
        Err(why) => {
            let scanned = Scanned {
                rows: Vec::new(),
                words: no_square(text, &why).title,
            };
            (scanned, Vec::new())
        }
    }
}

/// What a list says that somebody can do, as it counts in the check code.
fn abilities(library: &Library, person: &Person) -> Value {
    let roles = person.roles.iter().filter_map(|id| library.get(*id));
    let roles: Vec<_> = roles.map(|role| role.title()).collect();
    let shown = person.certificates.iter().map(|(_, one)| &one.competence);
    json!([roles, person.competences, shown.collect::<Vec<_>>()])
}

/// A text as people write it in a field.
pub fn blocks(words: &str) -> Vec<Block> {
    blocks_of(pieces_of(words))
}

fn blocks_of(pieces: Vec<Piece>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for piece in pieces {
        let block = match piece {
            Piece::Line(line) => {
                if let (Some(Block::Paragraph { words }), false) = (blocks.last_mut(), line.spaced) {
                    words.push('\n');
                    words.push_str(&line.words);
                    continue;
                }
                Block::Paragraph { words: line.words }
            }
            Piece::Heading(heading) => Block::Paragraph { words: heading.words },
            Piece::Item(item) => Block::Item {
                depth: item.depth,
                ticked: item.ticked,
                words: item.words,
            },
            Piece::Table(table) => {
                let columns = table.header.unwrap_or_default().into_iter().zip(table.widths);
                Block::Table(Table::new(columns.collect(), table.rows))
            }
        };
        blocks.push(block);
    }
    blocks
}

/// "sön 22 nov 2026 20:05": paper outlives the year it was printed in.
pub fn dated(text: &Text, at: DateTime<Utc>) -> String {
    let local = zone::local(at);
    let clock = phrase::moment(text, at);
    // In the hour that comes twice the moment says which of the two it is.
    if zone::first_of_two(at).is_some() {
        return format!("{clock} {}", local.format("%Y"));
    }
    format!(
        "{} {}",
        time::weekday_date(text, local.date()),
        time::time(local.time())
    )
}

/// Words as they fit the head of a page: no longer than [`HEAD_SIGNS`].
fn headed(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= HEAD_SIGNS {
        return line;
    }
    let cut: String = line.chars().take(HEAD_SIGNS - 1).collect();
    format!("{}…", cut.trim_end())
}
