//! A draft plan from a document, and a plan laid out as a page that is read back as the same plan.
//!
//! Headings become sections, lists and tables under a time become steps. Every word of the document lands in the plan or
//! in the rest that is listed. A document that this program wrote says by the names of its headings what they are.

mod export;
mod figures;
mod json;
mod known;
mod page;
mod parts;
mod source;
mod steps;
mod words;

use super::Ids;
use crate::domain::Items;
use crate::domain::plan::{Bracket, Plan, Section, SectionKey, Standing, Step};
use crate::format::document::{Block, Counted, Document, Left, PassedOver, Remark, Shape};
use crate::phrase::Named;
use crate::text::Text;

pub use export::{Format, Outgoing};
pub use figures::write as plan_figures;
pub use json::from_json;
pub use page::{Made, undecided};
pub use parts::Part as PartOfPlan;
pub use source::{Source, endings, open};
pub use words::{document_error, passed_over, pdf_error, remark};

/// How long a step takes, in words that are read back the same.
pub fn span(text: &Text, step: &Step) -> String {
    figures::write_span(text, step.best_minutes, step.minutes, step.worst_minutes)
}

/// A plan that nobody has approved, and what of the document is not in it.
#[derive(Debug, Clone)]
pub struct Draft {
    pub plan: Plan,
    pub rest: Vec<PassedOver>,
    /// What the places in `rest` count.
    pub counted: Counted,
    /// What a person should look at.
    pub remarks: Vec<Remark>,
    /// The name of the unit that the document says the plan is of.
    pub unit: Option<String>,
}

/// Where the next block goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Before the first heading, or beside the steps.
    Loose,
    /// After the title of a document that this program wrote.
    Figures,
    Section(usize),
    /// A section that this program wrote: nothing in it is guessed at.
    Ours(usize),
    Steps(Bracket),
    Part(parts::Part),
}

struct Making<'a> {
    text: &'a Text,
    plan: Plan,
    unit: Option<String>,
    sections: Vec<Section>,
    steps: Vec<Step>,
    rows: parts::Rows,
    rest: Vec<PassedOver>,
    place: Place,
    level: usize,
    /// The heading that loose text gets.
    loose: String,
    /// Whether the last block was a step of a list, which a deeper item is a part of.
    after_step: bool,
}

/// The draft. Its title is the one given, else the document's title or first heading, else `name`.
pub fn draft(document: &Document, title: Option<&str>, name: &str, text: &Text, ids: Ids) -> Draft {
    let first = document.blocks.first();
    let headed = first.filter(|block| is_title(block, document));
    let given = title.or(headed.map(|block| block.text.as_str())).unwrap_or(name);
    let mut making = Making {
        text,
        plan: Plan::new(ids.fresh(), Standing::Local, given),
        unit: None,
        sections: Vec::new(),
        steps: Vec::new(),
        rows: parts::Rows::default(),
        rest: document.passed_over.clone(),
        place: Place::Loose,
        level: 0,
        loose: text.plan_intake_opening(),
        after_step: false,
    };
    if let Some(block) = headed {
        if title.is_some_and(|title| title != block.text) {
            making.leave(block, Left::Heading, &block.text);
        }
        if block.name == page::PLAN {
            making.place = Place::Figures;
        }
    }
    making.plan.failed = known::failures(given);
    for block in &document.blocks[usize::from(headed.is_some())..] {
        making.take(block);
    }
    making.finish(document, ids)
}

/// Whether the first block names the whole document: it has the style of a title, or is the only heading of its level
/// and means nothing that a plan has a place for.
fn is_title(block: &Block, document: &Document) -> bool {
    let Shape::Heading { level } = block.shape else {
        return false;
    };
    let steps = known::bracket(&block.text).is_some() || known::opens_steps(&block.text);
    let alone = || {
        let same = |other: &&Block| other.shape == block.shape;
        document.blocks.iter().filter(same).count() == 1
    };
    let titles = || !steps && (known::section(&block.text).is_none() || alone());
    level == 0 || block.name == page::PLAN || (level == 1 && titles())
}

impl Making<'_> {
    fn take(&mut self, block: &Block) {
        let after_step = std::mem::take(&mut self.after_step);
        match (&block.shape, self.place) {
            (Shape::Heading { level }, _) => self.heading(*level, block),
            (Shape::Item { depth, ticked, mark }, Place::Steps(bracket)) => {
                if *ticked == Some(true) {
                    self.leave(block, Left::Tick, &block.text);
                }
                self.after_step = true;
                match self.steps.last_mut().filter(|_| after_step && *depth > 0) {
                    Some(step) => {
                        step.text.push('\n');
                        step.text.push_str(&item(depth - 1, mark, *ticked, &block.text));
                    }
                    None => self.steps.push(steps::of_line(bracket, &block.text)),
                }
            }
            (Shape::Item { depth, ticked, mark }, _) => {
                let line = item(*depth, mark, *ticked, &block.text);
                self.write(&line, block.spaced);
            }
            (Shape::Paragraph, _) => self.write(&block.text, block.spaced),
            (Shape::Table(rows), _) => self.table(rows, block),
        }
    }

    fn leave(&mut self, block: &Block, what: Left, text: &str) {
        self.rest.push(PassedOver {
            at: block.at,
            under: String::new(),
            what,
            text: text.to_owned(),
        });
    }

    fn heading(&mut self, level: usize, block: &Block) {
        let words = block.text.as_str();
        if let Some(part) = page::named(&block.name) {
            self.level = level;
            return self.ours(part, words);
        }
        if let Some((bracket, whole)) = known::bracket(words) {
            if !whole {
                self.leave(block, Left::Heading, words);
            }
            return self.open_steps(bracket, level, words);
        }
        if known::opens_steps(words) {
            return self.open_steps(Bracket::FirstHour, level, words);
        }
        let inside = level > self.level && matches!(self.place, Place::Section(_) | Place::Ours(_));
        if inside {
            return self.write(words, true);
        }
        let free = |key: &SectionKey| self.sections.iter().all(|section| section.key != *key);
        let key = known::section(words).filter(free).unwrap_or(SectionKey::Own);
        self.place = Place::Section(self.open(key, words));
        self.level = level;
    }

    fn open_steps(&mut self, bracket: Bracket, level: usize, words: &str) {
        self.place = Place::Steps(bracket);
        words.clone_into(&mut self.loose);
        self.level = level;
    }

    /// A heading that this program wrote.
    fn ours(&mut self, part: page::Name, words: &str) {
        self.place = match part {
            page::Name::Section {
                key,
                annex,
                restricted,
            } => {
                let nameless = key == SectionKey::Own && known::says(words, Text::plans_no_heading);
                let at = self.open(key, if nameless { "" } else { words });
                (self.sections[at].annex, self.sections[at].restricted) = (annex, restricted);
                Place::Ours(at)
            }
            page::Name::Bracket(bracket) => {
                words.clone_into(&mut self.loose);
                Place::Steps(bracket)
            }
            page::Name::Part(part) => {
                words.clone_into(&mut self.loose);
                Place::Part(part)
            }
            page::Name::Steps => {
                words.clone_into(&mut self.loose);
                Place::Steps(Bracket::FirstHour)
            }
            page::Name::Annexes => Place::Loose,
        };
    }

    /// Begins a section, whose heading stays empty where it is what the model calls it.
    fn open(&mut self, key: SectionKey, words: &str) -> usize {
        let usual = key != SectionKey::Own && known::languages().iter().any(|text| key.name(text) == words);
        self.sections.push(Section {
            title: if usual { String::new() } else { words.to_owned() },
            ..Section::new(key)
        });
        self.sections.len() - 1
    }

    fn table(&mut self, rows: &[Vec<String>], block: &Block) {
        match self.place {
            Place::Figures => {
                self.place = Place::Loose;
                self.figures(rows, block);
            }
            Place::Part(part) => {
                let (header, rest) = rows.split_at(1);
                for row in rest {
                    if !self.rows.take(part, row) {
                        self.leave(block, Left::Figure, &row.join(" | "));
                    }
                }
                if !parts::is_header(part, &header[0]) && !self.rows.take(part, &header[0]) {
                    self.leave(block, Left::Figure, &header[0].join(" | "));
                }
            }
            Place::Ours(_) => self.lines(rows, block.spaced),
            Place::Steps(_) | Place::Section(_) | Place::Loose => self.foreign_table(rows, block),
        }
    }

    fn figures(&mut self, rows: &[Vec<String>], block: &Block) {
        for row in rows {
            let (name, value) = match row.as_slice() {
                [name, value] => (name.as_str(), value.as_str()),
                _ => ("", ""),
            };
            if !figures::read(&mut self.plan, &mut self.unit, name, value) {
                self.leave(block, Left::Figure, &row.join(": "));
            }
        }
    }

    fn foreign_table(&mut self, rows: &[Vec<String>], block: &Block) {
        let among_steps = matches!(self.place, Place::Steps(_));
        if let Some(columns) = rows
            .first()
            .and_then(|header| steps::columns(header, among_steps))
        {
            let mut bracket = match self.place {
                Place::Steps(bracket) => bracket,
                _ => Bracket::FirstHour,
            };
            self.only_steps_so_far(bracket, block);
            for (at, row) in rows.iter().enumerate().skip(1) {
                let (step, left) = steps::of_row(&columns, row, at, bracket);
                for (what, words) in left {
                    self.leave(block, what, &words);
                }
                if let Some(step) = step {
                    bracket = step.bracket;
                    self.steps.push(step);
                }
            }
            for name in steps::unsaid(&columns, &rows[1..]) {
                self.leave(block, Left::Figure, &name);
            }
            return;
        }
        match self.place {
            Place::Section(at)
                if rows.first().is_some_and(|header| known::is_contacts(header))
                    && !self.sections[at].text.is_empty() =>
            {
                let around = &self.sections[at];
                let heading = if around.title.is_empty() {
                    around.key.name(self.text)
                } else {
                    around.title.clone()
                };
                let title = self.text.plan_intake_contact_list(heading);
                let list = self.open(SectionKey::Own, &title);
                self.sections[list].annex = true;
                self.place = Place::Section(list);
                self.lines(rows, false);
                self.place = Place::Section(at);
            }
            _ => self.lines(rows, block.spaced),
        }
    }

    /// A heading of the document's own, under which there is nothing but a table of steps, is no section.
    fn only_steps_so_far(&mut self, bracket: Bracket, block: &Block) {
        let Place::Section(at) = self.place else { return };
        let last = at + 1 == self.sections.len();
        let own = |section: &mut Section| section.key == SectionKey::Own && section.text.is_empty();
        if let Some(section) = self.sections.pop_if(|section| last && own(section)) {
            self.leave(block, Left::Heading, &section.title);
            self.open_steps(bracket, self.level, &section.title);
        }
    }

    /// Rows as lines that can be read one by one.
    fn lines(&mut self, rows: &[Vec<String>], spaced: bool) {
        for (at, row) in rows.iter().enumerate() {
            let cells: Vec<String> = row.iter().map(|cell| cell.trim().replace('\n', "; ")).collect();
            let line = cells.join(" | ");
            self.write(line.trim_end_matches([' ', '|']), spaced && at == 0);
        }
    }

    /// Adds a line to the section; text beside the steps gets a section of its own, and the steps go on.
    fn write(&mut self, line: &str, spaced: bool) {
        let before = self.place;
        let at = match before {
            Place::Section(at) | Place::Ours(at) => at,
            Place::Loose | Place::Figures | Place::Steps(_) | Place::Part(_) => {
                let last = self.sections.len().wrapping_sub(1);
                let open = self
                    .sections
                    .last()
                    .is_some_and(|section| section.title == self.loose);
                if open {
                    last
                } else {
                    let title = self.loose.clone();
                    self.open(SectionKey::Own, &title)
                }
            }
        };
        if before == Place::Figures {
            self.place = Place::Loose;
        }
        if let Some(section) = self.sections.get_mut(at) {
            if !section.text.is_empty() {
                section.text.push_str(if spaced { "\n\n" } else { "\n" });
            }
            section.text.push_str(line);
        }
    }

    fn finish(self, document: &Document, ids: Ids) -> Draft {
        let mut plan = self.plan;
        plan.sections = with_ids(self.sections, ids);
        plan.steps = with_ids(self.steps, ids);
        plan.dependencies = with_ids(self.rows.dependencies, ids);
        plan.escalations = with_ids(self.rows.escalations, ids);
        plan.sums = with_ids(self.rows.sums, ids);
        plan.returns = with_ids(self.rows.returns, ids);
        Draft {
            plan,
            rest: self.rest,
            counted: document.counted,
            remarks: document.remarks.clone(),
            unit: self.unit,
        }
    }
}

fn with_ids<T>(items: Vec<T>, ids: Ids) -> Items<T> {
    items.into_iter().map(|item| (ids.fresh(), item)).collect()
}

/// An item of a list as a line of text.
fn item(depth: usize, mark: &str, ticked: Option<bool>, words: &str) -> String {
    let tick = match ticked {
        _ if crate::format::document::is_box(mark).is_some() => "",
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
        None => "",
    };
    let lines = words.replace('\n', &format!("\n{}", "  ".repeat(depth.min(8) + 1)));
    format!("{}{mark} {tick}{lines}", "  ".repeat(depth.min(8)))
}
