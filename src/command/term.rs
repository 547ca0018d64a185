//! `term`: the recommended word for what somebody says, and every partner's own word beside it.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{given, joined, needed, option, positional, words};
use super::failure::{Failure, code};
use super::report::{Page, Report, Result};
use super::session::Session;
use super::which;
use crate::domain::vocabulary::{Partner, TermLanguage, TermStatus};
use crate::domain::{AnyRecord, Concept, Kind, Library, Record};
use crate::format::words::fold;
use crate::phrase::{Named, field_name};
use crate::text::{Language, Text};

pub fn command() -> Command {
    let partner = || option("partner", "partner");
    Command::new("term")
        .arg(words("words", "words").required(false))
        .arg(partner())
        .subcommand(Command::new("list").arg(option("area", "text")).arg(partner()))
        .subcommand(Command::new("show").arg(positional("term", "term")))
        .subcommands(super::agreeing::commands())
        .subcommands(super::defining::commands())
        .subcommands(super::relating::commands())
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("show", arguments)) => show(arguments, session),
        Some((name @ ("export" | "import" | "consult" | "glossary"), arguments)) => {
            super::agreeing::run(name, arguments, session)
        }
        Some((name, arguments)) if super::defining::NAMES.contains(&name) => {
            super::defining::run(name, arguments, session)
        }
        Some((name, arguments)) if super::relating::NAMES.contains(&name) => {
            super::relating::run(name, arguments, session)
        }
        Some((_, arguments)) => list(arguments, session),
        None => look_up(arguments, session),
    }
}

/// A partner by the key of files or the name in either language.
pub(super) fn partner(text: &Text, arguments: &ArgMatches) -> std::result::Result<Option<Partner>, Failure> {
    let Some(typed) = given(arguments, "partner") else {
        return Ok(None);
    };
    let wanted = fold(typed);
    let key = |partner: Partner| {
        serde_json::to_value(partner)
            .ok()
            .and_then(|key| key.as_str().map(str::to_owned))
    };
    let found = Partner::ALL.into_iter().find(|partner| {
        key(*partner).is_some_and(|key| fold(&key) == wanted) || fold(&partner.name(text)) == wanted
    });
    found.map(Some).ok_or_else(|| {
        let keys: Vec<String> = Partner::ALL.into_iter().filter_map(key).collect();
        Failure::usage(
            text.cli_value_unknown(typed, "--partner"),
            text.cli_possible_values(keys.join(", ")),
        )
    })
}

/// How well a concept answers to what was typed, less is better.
fn rank(concept: &Concept, wanted: &str) -> Option<u8> {
    let terms = concept.terms.unordered().map(|(_, term)| fold(&term.text));
    let partners = concept.partners.unordered().map(|(_, word)| fold(&word.text));
    terms
        .chain(partners)
        .filter_map(|word| match word.find(wanted) {
            Some(0) if word.len() == wanted.len() => Some(0),
            Some(0) => Some(1),
            Some(_) => Some(2),
            None => None,
        })
        .min()
}

fn look_up(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let typed = joined(arguments, "words");
    let wanted = fold(&typed);
    if wanted.is_empty() {
        return Err(Failure::usage(
            text.cli_argument_missing(text.cli_value_words()),
            text.cli_see_help(),
        ));
    }
    let partner = partner(text, arguments)?;
    let (_, library) = session.read()?;
    let mut found: Vec<(u8, &Concept)> = library
        .sorted::<Concept>()
        .into_iter()
        .filter_map(|concept| Some((rank(concept, &wanted)?, concept)))
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    // What is called exactly so leaves out what only contains it.
    if found.first().is_some_and(|(rank, _)| *rank == 0) {
        found.retain(|(rank, _)| *rank == 0);
    }
    if found.is_empty() {
        let said = text.cli_term_unknown(typed.as_str());
        return Ok(Report::new(said, json!([])).with_code(code::NOT_FOUND));
    }
    let mut page = Page::default();
    for (_, concept) in &found {
        page.gap();
        if let Some(advice) = advice(text, concept, &wanted) {
            page.line(advice);
        }
        page.line(shown(text, &library, concept, partner).trim_end());
    }
    let values: Vec<Value> = found.into_iter().map(|(_, concept)| value(concept)).collect();
    Ok(Report::new(page.finish(), json!(values)))
}

/// The word to use instead, when the one typed is advised against.
fn advice(text: &Text, concept: &Concept, wanted: &str) -> Option<String> {
    let against = concept
        .terms
        .unordered()
        .map(|(_, term)| term)
        .find(|term| term.status == TermStatus::AdvisedAgainst && fold(&term.text) == wanted)?;
    let instead = concept
        .recommended(against.language)
        .or_else(|| concept.recommended(TermLanguage::Sv))?;
    Some(text.cli_term_use_instead(against.text.as_str(), instead))
}

pub(super) fn value(concept: &Concept) -> Value {
    which::to_json(&AnyRecord::from(concept.clone()))
}

pub(super) fn shown(text: &Text, library: &Library, concept: &Concept, partner: Option<Partner>) -> String {
    let mut page = Page::default();
    let (mine, other) = match text.language() {
        Language::Swedish => (TermLanguage::Sv, TermLanguage::En),
        Language::English => (TermLanguage::En, TermLanguage::Sv),
    };
    let title = concept
        .recommended(mine)
        .or_else(|| concept.recommended(other))
        .unwrap_or_default();
    page.line(title);
    let definition = match text.language() {
        Language::English if !concept.definition_en.is_empty() => &concept.definition_en,
        _ => &concept.definition_sv,
    };
    page.indented(definition);
    let all = |language: TermLanguage, status: TermStatus| -> String {
        concept.words(language, status).collect::<Vec<_>>().join(", ")
    };
    let mut facts = vec![(other.name(text), all(other, TermStatus::Recommended))];
    for status in [TermStatus::Permitted, TermStatus::AdvisedAgainst] {
        facts.push((status.name(text), all(mine, status)));
    }
    facts.extend(partner_words(text, concept, partner));
    facts.extend(background(text, library, concept));
    for (name, value) in facts.into_iter().filter(|(_, value)| !value.is_empty()) {
        page.indented(text.cli_plan_fact(name, value));
    }
    page.finish()
}

/// What the partners say, or the one that was asked about.
fn partner_words(text: &Text, concept: &Concept, asked: Option<Partner>) -> Vec<(String, String)> {
    let of_interest = |partner: Partner| asked.is_none_or(|asked| asked == partner);
    let words = concept.partners.iter().map(|(_, word)| word);
    let mut facts: Vec<(String, String)> = words
        .filter(|word| of_interest(word.partner))
        .map(|word| {
            let note = if word.note.is_empty() {
                String::new()
            } else {
                format!(" ({})", word.note)
            };
            (word.partner.name(text), format!("{}{note}", word.text))
        })
        .collect();
    if let Some(partner) = asked.filter(|_| facts.is_empty()) {
        facts.push((partner.name(text), text.cli_term_no_own_word()));
    }
    facts
}

/// What else to know about a concept: what it is mixed up with, and where it comes from.
fn background(text: &Text, library: &Library, concept: &Concept) -> Vec<(String, String)> {
    let homonyms = concept.homonyms.iter().filter_map(|id| library.get(*id));
    let homonyms: Vec<String> = homonyms
        .map(|other| format!("{} – {}", other.title(), other.definition_sv))
        .collect();
    let source = if concept.unverified && !concept.source.is_empty() {
        format!("{} ({})", concept.source, text.unverified())
    } else {
        concept.source.clone()
    };
    vec![
        (
            field_name(text, Kind::Concept, &["homonyms"]),
            homonyms.join("; "),
        ),
        (text.note(), concept.note.clone()),
        (text.source(), source),
    ]
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let concept = which::find::<Concept>(&library, needed(arguments, "term"))?;
    Ok(Report::new(
        shown(&session.text, &library, concept, None),
        value(concept),
    ))
}

fn list(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let partner = partner(text, arguments)?;
    let area = given(arguments, "area").map(fold);
    let (_, library) = session.read()?;
    let mut concepts = library.sorted::<Concept>();
    concepts.retain(|concept| {
        area.as_ref()
            .is_none_or(|area| fold(&concept.area).contains(area))
            && partner.is_none_or(|partner| concept.word_of(partner).is_some())
    });
    let mut page = Page::default();
    for concept in &concepts {
        let word = partner.and_then(|partner| concept.word_of(partner));
        let word = word.map_or_else(String::new, |word| format!(" – {}", word.text));
        page.line(format!("{}{word}", concept.title()));
    }
    let values: Vec<Value> = concepts.into_iter().map(value).collect();
    Ok(Report::new(page.finish(), json!(values)))
}
