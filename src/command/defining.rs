//! `term new`, `set`, `add-term`, `partner`, `split`: concepts, their words and the partners' own, written from the command
//! line.

use clap::{Arg, ArgMatches, Command};
use serde_json::json;

use super::arguments::{all, day, given, joined, needed, option, options, positional, words};
use super::failure::Failure;
use super::report::{Report, Result};
use super::session::{Desk, Session};
use super::{term, which};
use crate::domain::edit::relating::Act;
use crate::domain::vocabulary::{ConceptStage, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{AnyRecord, Concept, Edit, Id};

pub const NAMES: [&str; 5] = ["new", "set", "add-term", "partner", "split"];

const LANGUAGES: [(&str, TermLanguage); 2] = [("sv", TermLanguage::Sv), ("en", TermLanguage::En)];

const STATUSES: [(&str, TermStatus); 3] = [
    ("recommended", TermStatus::Recommended),
    ("permitted", TermStatus::Permitted),
    ("advised-against", TermStatus::AdvisedAgainst),
];

const STAGES: [(&str, ConceptStage); 2] = [
    ("candidate", ConceptStage::Candidate),
    ("draft", ConceptStage::Draft),
];

pub fn commands() -> [Command; 5] {
    let concept = || positional("term", "term");
    let one_of = |arg: Arg, values: Vec<&'static str>| arg.value_parser(values);
    [
        Command::new("new")
            .arg(words("word", "words"))
            .arg(option("english", "text"))
            .args(texts()),
        Command::new("set").arg(concept()).args(texts()),
        Command::new("add-term")
            .arg(concept())
            .arg(words("word", "words"))
            .arg(one_of(option("language", "language-of-term"), names(&LANGUAGES)))
            .arg(one_of(option("status", "status"), names(&STATUSES)))
            .arg(option("note", "text"))
            .arg(option("until", "date"))
            .arg(options("form", "text")),
        Command::new("partner")
            .arg(concept())
            .arg(option("partner", "partner").required(true))
            .arg(words("word", "words"))
            .arg(option("note", "text"))
            .arg(option("source", "text")),
        Command::new("split").arg(concept()).arg(words("word", "words")),
    ]
}

/// What a concept says beside its words.
fn texts() -> Vec<Arg> {
    let mut all: Vec<Arg> = ["definition", "definition-en", "note", "note-en", "area", "source"]
        .map(|id| option(id, "text"))
        .to_vec();
    all.push(option("stage", "stage").value_parser(names(&STAGES)));
    all
}

fn names<T>(values: &[(&'static str, T)]) -> Vec<&'static str> {
    values.iter().map(|(name, _)| *name).collect()
}

fn named<T: Copy>(values: &[(&str, T)], arguments: &ArgMatches, id: &str) -> Option<T> {
    let typed = given(arguments, id)?;
    let found = values.iter().find(|(name, _)| *name == typed);
    found.map(|(_, value)| *value)
}

pub fn run(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match name {
        "new" => new(arguments, session),
        "split" => split(arguments, session),
        name => change(name, arguments, session),
    }
}

fn say(concept: &mut Concept, arguments: &ArgMatches) {
    for (id, text) in [
        ("definition", &mut concept.definition_sv),
        ("definition-en", &mut concept.definition_en),
        ("note", &mut concept.note),
        ("note-en", &mut concept.note_en),
        ("area", &mut concept.area),
        ("source", &mut concept.source),
    ] {
        if let Some(typed) = given(arguments, id) {
            typed.trim().clone_into(text);
        }
    }
    if let Some(stage) = named(&STAGES, arguments, "stage") {
        concept.stage = stage;
    }
}

/// Writes the concept and shows it as it is then.
fn store(desk: &mut Desk<'_>, concept: Concept) -> Result {
    let id = concept.id;
    desk.carry_out(&Edit::Save(AnyRecord::from(concept)))?;
    shown(desk, id)
}

fn shown(desk: &Desk<'_>, id: Id<Concept>) -> Result {
    let concept = which::find::<Concept>(&desk.library, &id.to_string())?;
    let words = term::shown(&desk.session.text, &desk.library, concept, None);
    Ok(Report::new(words, term::value(concept)))
}

fn new(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let mut concept = Concept::new(session.new_id());
    let word = joined(arguments, "word");
    let known = desk
        .library
        .all::<Concept>()
        .any(|other| other.is_in_use() && other.word().to_lowercase() == word.to_lowercase());
    if known {
        let text = &session.text;
        return Err(Failure::said(
            text.cli_term_known(word.as_str()),
            text.cli_term_known_do(),
        ));
    }
    for (language, text) in [
        (TermLanguage::Sv, Some(word.as_str())),
        (TermLanguage::En, given(arguments, "english")),
    ] {
        if let Some(text) = text {
            let term = Term::new(language, text.trim(), TermStatus::Recommended);
            concept.terms.push(session.new_id(), term);
        }
    }
    say(&mut concept, arguments);
    store(&mut desk, concept)
}

fn change(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let mut concept = which::find::<Concept>(&desk.library, needed(arguments, "term"))?.clone();
    match name {
        "add-term" => {
            let term = Term {
                note: given(arguments, "note").unwrap_or_default().to_owned(),
                valid_until: day(arguments, "until", text)?,
                forms: all(arguments, "form").into_iter().map(str::to_owned).collect(),
                ..Term::new(
                    named(&LANGUAGES, arguments, "language").unwrap_or(TermLanguage::Sv),
                    joined(arguments, "word"),
                    named(&STATUSES, arguments, "status").unwrap_or(TermStatus::Permitted),
                )
            };
            // A word that the concept has already is said anew, not twice.
            let same = |other: &Term| {
                other.language == term.language && other.text.to_lowercase() == term.text.to_lowercase()
            };
            let there = concept.terms.iter().find(|(_, other)| same(other));
            let id = there.map_or_else(|| session.new_id(), |(id, _)| id);
            concept.terms.push(id, term);
            concept.recommend_only(id);
        }
        "partner" => {
            let partner = term::partner(text, arguments)?
                .ok_or_else(|| Failure::usage(text.cli_argument_missing("--partner"), text.cli_see_help()))?;
            let word = PartnerWord {
                note: given(arguments, "note").unwrap_or_default().to_owned(),
                source: given(arguments, "source").unwrap_or_default().to_owned(),
                ..PartnerWord::new(partner, joined(arguments, "word"))
            };
            let same = |other: &PartnerWord| {
                other.partner == partner && other.text.to_lowercase() == word.text.to_lowercase()
            };
            let there = concept.partners.iter().find(|(_, other)| same(other));
            let id = there.map_or_else(|| session.new_id(), |(id, _)| id);
            concept.partners.push(id, word);
        }
        _ => say(&mut concept, arguments),
    }
    store(&mut desk, concept)
}

fn split(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let concept = which::find::<Concept>(&desk.library, needed(arguments, "term"))?.id;
    let id = session.new_id();
    desk.carry_out(&Edit::Relate(Act::Split {
        concept,
        id,
        term: session.new_id(),
        word: joined(arguments, "word"),
    }))?;
    let mut report = shown(&desk, id)?;
    report.json["split_from"] = json!(concept);
    Ok(report)
}
