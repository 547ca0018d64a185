//! Words that say what a heading, a column or a cell of somebody's plan means, Swedish and English.

use crate::domain::plan::{Bracket, Failure, SectionKey};
use crate::format::words::fold;
use crate::phrase::Named;
use crate::text::{Language, Text};

/// Beginnings of words in a heading that say which section it is.
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
    (
        Bracket::ToFourHours,
        &[
            "1 4 h",
            "1 4 tim",
            "1 4h",
            "efter forsta timmen",
            "after the first hour",
        ],
    ),
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

/// What is left of a heading that says its time and nothing else.
const HOURS: [&str; 8] = ["", "h", "tim", "timmar", "timmarna", "timme", "hours", "hour"];

/// Headings of lists that are steps.
const STEPS: [&str; 9] = [
    "atgarder",
    "checklista",
    "checklistor",
    "atgardslista",
    "steg",
    "actions",
    "checklist",
    "steps",
    "action list",
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

/// What a column of a table of steps holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Time,
    Action,
    Role,
    Reason,
    Done,
    Number,
}

/// Headers of columns, by how they begin once folded.
const COLUMNS: [(Column, &[&str]); 6] = [
    (
        Column::Action,
        &[
            "atgard",
            "aktivitet",
            "uppgift",
            "att gora",
            "moment",
            "action",
            "task",
            "steg",
            "step",
        ],
    ),
    (
        Column::Role,
        &[
            "ansvar",
            "vem",
            "roll",
            "funktion",
            "utfors av",
            "responsible",
            "who",
            "role",
        ],
    ),
    (
        Column::Time,
        &["tid", "nar", "skede", "fas", "when", "time", "phase", "inom"],
    ),
    (Column::Reason, &["varfor", "skal", "why", "reason"]),
    (
        Column::Done,
        &["klar", "utford", "utfort", "sign", "done", "bock"],
    ),
    (Column::Number, &["nr", "nummer", "no"]),
];

/// Headers of columns that only a list of contacts has.
const CONTACTS: [&str; 8] = [
    "telefon", "tfn", "tel", "mobil", "e post", "epost", "phone", "mobile",
];

/// Both languages: a document may be in another than the screen.
pub fn languages() -> [Text; 2] {
    [Text::new(Language::Swedish), Text::new(Language::English)]
}

/// Whether these are the words that a text has in either language.
pub fn says(words: &str, name: impl Fn(&Text) -> String) -> bool {
    languages().iter().any(|text| fold(&name(text)) == fold(words))
}

/// The one of several that has this name in either language.
pub fn named<T: Named + Copy>(all: impl IntoIterator<Item = T>, words: &str) -> Option<T> {
    all.into_iter().find(|one| says(words, |text| one.name(text)))
}

/// The section of the model that a heading means.
pub fn section(words: &str) -> Option<SectionKey> {
    let folded = fold(words);
    let meant = || {
        SECTIONS
            .into_iter()
            .find(|(_, stems)| stems.iter().any(|stem| begins_a_word(&folded, stem)))
            .map(|(key, _)| key)
    };
    named(SectionKey::MODEL, words).or_else(meant)
}

/// The time that a heading or a cell names, and whether it says nothing else.
pub fn bracket(words: &str) -> Option<(Bracket, bool)> {
    if let Some(bracket) = named(Bracket::ALL, words) {
        return Some((bracket, true));
    }
    let folded = fold(words);
    BRACKETS.into_iter().find_map(|(bracket, starts)| {
        let rest = starts.iter().find_map(|start| folded.strip_prefix(start))?;
        Some((bracket, HOURS.contains(&rest.trim())))
    })
}

/// Whether a heading stands over lists of steps.
pub fn opens_steps(words: &str) -> bool {
    STEPS.contains(&fold(words).as_str())
}

/// What a title says is down.
pub fn failures(title: &str) -> Vec<Failure> {
    let folded = fold(title);
    FAILURES
        .into_iter()
        .filter(|(_, stems)| stems.iter().any(|stem| begins_a_word(&folded, stem)))
        .map(|(failure, _)| failure)
        .collect()
}

/// What the header of a column says.
pub fn column(header: &str) -> Option<Column> {
    if ["☐", "☑", "☒", "✓"].contains(&header.trim()) {
        return Some(Column::Done);
    }
    let folded = fold(header);
    let begins = |stem: &str| {
        folded
            .strip_prefix(stem)
            .is_some_and(|rest| stem.len() > 3 || rest.is_empty() || rest.starts_with(' '))
    };
    COLUMNS
        .into_iter()
        .find(|(_, stems)| stems.iter().any(|stem| begins(stem)))
        .map(|(column, _)| column)
}

/// Whether a table's first row is that of a list of contacts.
pub fn is_contacts(header: &[String]) -> bool {
    header.len() > 1
        && header.iter().any(|cell| {
            let folded = fold(cell);
            CONTACTS.iter().any(|stem| begins_a_word(&folded, stem))
        })
}

fn begins_a_word(folded: &str, stem: &str) -> bool {
    let mut places = folded.match_indices(stem);
    places.any(|(at, _)| at == 0 || folded[..at].ends_with(' '))
}
