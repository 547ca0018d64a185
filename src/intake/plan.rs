//! A draft plan from a document: headings become sections, lists under a time become steps.
//!
//! Every block of the document lands in the plan or in the rest that is listed.

use super::Ids;
use crate::domain::plan::{Bracket, Failure, Plan, Section, SectionKey, Standing, Step};
use crate::format::document::{Block, Document, PassedOver, Shape};
use crate::format::words::fold;
use crate::phrase::Named;
use crate::text::Text;

/// A plan that nobody has approved, and what of the document is not in it.
#[derive(Debug, Clone)]
pub struct Draft {
    pub plan: Plan,
    pub rest: Vec<PassedOver>,
}

/// Beginnings of words in a heading that say which section it is, Swedish and English.
const SECTIONS: [(SectionKey, &[&str]); 12] = [
    (SectionKey::Escalation, &["eskaler", "larmar", "escalat"]),
    (
        SectionKey::Trigger,
        &[
            "utlosande",
            "nar planen",
            "aktivering",
            "trigger",
            "when the plan",
        ],
    ),
    (SectionKey::Purpose, &["syfte", "purpose"]),
    (
        SectionKey::CoreTasks,
        &["det viktigaste", "prioriter", "karnuppgift", "core task"],
    ),
    (
        SectionKey::Vulnerable,
        &["sarbara", "vilka som drabbas", "sarskilt utsatta", "vulnerable"],
    ),
    (SectionKey::Dependencies, &["beroende", "dependenc"]),
    (
        SectionKey::Fallback,
        &["reservrutin", "sa arbetar vi", "fallback", "manuella rutiner"],
    ),
    (SectionKey::Equipment, &["utrustning", "forrad", "equipment"]),
    (SectionKey::Roles, &["roller", "ansvar", "roles"]),
    (SectionKey::Communication, &["kommunikation", "communication"]),
    (SectionKey::Resources, &["resurs", "resource"]),
    (
        SectionKey::ReturnToNormal,
        &["atergang", "aterstall", "return to normal"],
    ),
];

/// Headings that name a time, by how they begin once folded, which makes a dash a space.
const BRACKETS: [(Bracket, &[&str]); 5] = [
    (
        Bracket::FirstHour,
        &["forsta timmen", "first hour", "0 1 h", "0 1 tim", "0 1h"],
    ),
    (Bracket::ToFourHours, &["1 4 h", "1 4 tim", "1 4h"]),
    (Bracket::ToOneDay, &["4 24 h", "4 24 tim", "4 24h"]),
    (
        Bracket::OverThreeDays,
        &[
            "efter tre dygn",
            "efter 3 dygn",
            "after three days",
            "over tre dygn",
        ],
    ),
    (
        Bracket::OverOneDay,
        &[
            "efter ett dygn",
            "efter 24",
            "over 24",
            "after one day",
            "after a day",
        ],
    ),
];

/// Words of a title that say clearly what is down, by how they begin.
const FAILURES: [(Failure, &[&str]); 7] = [
    (Failure::Power, &["elavbrott", "stromavbrott", "power outage"]),
    (
        Failure::Water,
        &[
            "vattenavbrott",
            "avbrott i vatten",
            "dricksvatten",
            "water outage",
        ],
    ),
    (Failure::Heat, &["varmeavbrott", "varmebortfall", "heating"]),
    (Failure::It, &["it avbrott", "itavbrott", "it bortfall"]),
    (Failure::Telephony, &["telefoni", "telephon"]),
    (Failure::SafetyAlarm, &["trygghetslarm"]),
    (Failure::Medicine, &["lakemedel", "medicine"]),
];

/// Where the next block goes.
#[derive(Clone, Copy)]
enum Place {
    /// Before the first heading, or beside the steps.
    Loose,
    Section(usize),
    Steps(Bracket),
}

struct Making<'a> {
    text: &'a Text,
    sections: Vec<Section>,
    steps: Vec<Step>,
    place: Place,
    level: usize,
    /// The heading that loose text gets.
    loose: String,
}

/// The draft. Its title is the one given, else the document's first heading, else `name`.
pub fn draft(document: &Document, title: Option<&str>, name: &str, text: &Text, ids: Ids) -> Draft {
    let mut rest = document.passed_over.clone();
    let first = document.blocks.first();
    let headed = first.filter(|block| block.shape == Shape::Heading { level: 1 });
    if let (Some(_), Some(block)) = (title, headed) {
        rest.push(PassedOver {
            line: block.line,
            text: block.text.clone(),
        });
    }
    let title = title.or(headed.map(|block| block.text.as_str())).unwrap_or(name);
    let mut making = Making {
        text,
        sections: Vec::new(),
        steps: Vec::new(),
        place: Place::Loose,
        level: 0,
        loose: text.cli_plan_import_opening(),
    };
    for block in &document.blocks[usize::from(headed.is_some())..] {
        making.take(block);
    }
    let mut plan = Plan::new(ids.fresh(), Standing::Local, title);
    plan.failed = failures(title);
    for section in making.sections {
        plan.sections.push(ids.fresh(), section);
    }
    for step in making.steps {
        plan.steps.push(ids.fresh(), step);
    }
    Draft { plan, rest }
}

impl Making<'_> {
    fn take(&mut self, block: &Block) {
        match (&block.shape, self.place) {
            (Shape::Heading { level }, _) => self.heading(*level, &block.text),
            (Shape::Item { .. }, Place::Steps(bracket)) => self.steps.push(step(bracket, &block.text)),
            (Shape::Item { depth, ticked }, _) => {
                let tick = match ticked {
                    Some(true) => "[x] ",
                    Some(false) => "[ ] ",
                    None => "",
                };
                self.write(&format!("{}- {tick}{}", "  ".repeat((*depth).min(8)), block.text));
            }
            (Shape::Paragraph | Shape::Row, _) => self.write(&block.text),
        }
    }

    fn heading(&mut self, level: usize, words: &str) {
        let folded = fold(words);
        if let Some(bracket) = bracket(&folded) {
            self.place = Place::Steps(bracket);
            self.loose = words.to_owned();
            self.level = level;
            return;
        }
        if ["atgarder", "checklista", "steg", "actions", "checklist", "steps"].contains(&folded.as_str()) {
            self.place = Place::Steps(Bracket::FirstHour);
            self.loose = words.to_owned();
            self.level = level;
            return;
        }
        let inside = level > self.level && matches!(self.place, Place::Section(_));
        if inside {
            self.write(words);
            return;
        }
        let key = self.key(words, &folded);
        let title = if key.name(self.text) == words { "" } else { words };
        self.open(key, title);
        self.level = level;
    }

    /// The section of the model that a heading means, unless an earlier heading was it.
    fn key(&self, words: &str, folded: &str) -> SectionKey {
        let named = SectionKey::MODEL
            .into_iter()
            .find(|key| key.name(self.text) == words);
        let starts = |stem: &&str| begins_a_word(folded, stem);
        let meant = || {
            SECTIONS
                .into_iter()
                .find(|(_, stems)| stems.iter().any(starts))
                .map(|(key, _)| key)
        };
        named
            .or_else(meant)
            .filter(|key| self.sections.iter().all(|section| section.key != *key))
            .unwrap_or(SectionKey::Own)
    }

    fn open(&mut self, key: SectionKey, title: &str) {
        self.place = Place::Section(self.sections.len());
        self.sections.push(Section {
            title: title.to_owned(),
            ..Section::new(key)
        });
    }

    /// Adds a line to the section; text beside the steps gets a section of its own, and the steps go on.
    fn write(&mut self, line: &str) {
        let before = self.place;
        let at = match before {
            Place::Section(at) => at,
            Place::Loose | Place::Steps(_) => {
                let last = self.sections.len().wrapping_sub(1);
                let open = self
                    .sections
                    .last()
                    .is_some_and(|section| section.title == self.loose);
                if open {
                    last
                } else {
                    let title = self.loose.clone();
                    self.open(SectionKey::Own, &title);
                    self.place = before;
                    self.sections.len() - 1
                }
            }
        };
        if let Some(section) = self.sections.get_mut(at) {
            if !section.text.is_empty() {
                section.text.push('\n');
            }
            section.text.push_str(line);
        }
    }
}

fn bracket(folded: &str) -> Option<Bracket> {
    let fits = |starts: &[&str]| starts.iter().any(|start| folded.starts_with(start));
    BRACKETS
        .into_iter()
        .find(|(_, starts)| fits(starts))
        .map(|(bracket, _)| bracket)
}

/// "Enhetschef: Ring leverantören (10 min)" with its role and its minutes.
fn step(bracket: Bracket, line: &str) -> Step {
    let (mut words, mut minutes) = (line, None);
    if let Some((before, inside)) = line.strip_suffix(')').and_then(|line| line.rsplit_once('('))
        && let Some(number) = inside
            .strip_suffix("min")
            .and_then(|number| number.trim().parse().ok())
    {
        (words, minutes) = (before.trim_end(), Some(number));
    }
    // A longer beginning, or one with a full stop, is a sentence and no role.
    let role = |role: &str| role.split_whitespace().count() <= 3 && !role.contains(['.', ',', '(', '/']);
    let (role, text) = match words.split_once(": ") {
        Some((before, after)) if role(before) && !after.trim().is_empty() => (before, after.trim()),
        _ => ("", words),
    };
    Step {
        role: role.to_owned(),
        text: text.to_owned(),
        minutes,
        ..Step::new(bracket)
    }
}

fn failures(title: &str) -> Vec<Failure> {
    let folded = fold(title);
    let says = |stems: &[&str]| stems.iter().any(|stem| begins_a_word(&folded, stem));
    FAILURES
        .into_iter()
        .filter(|(_, stems)| says(stems))
        .map(|(failure, _)| failure)
        .collect()
}

fn begins_a_word(folded: &str, stem: &str) -> bool {
    let mut places = folded.match_indices(stem);
    places.any(|(at, _)| at == 0 || folded[..at].ends_with(' '))
}
