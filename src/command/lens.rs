//! `lens`: the vocabulary's words in a file, or in every text of the binder.

use std::io::Read;
use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, joined, option, words};
use super::export;
use super::failure::{Failure, code};
use super::report::{Page, Report, Result};
use super::session::Session;
use super::{term, which};
use crate::domain::binder::Wording;
use crate::domain::edit::wording::Act;
use crate::domain::vocabulary::Partner;
use crate::domain::{Concept, Edit, Id, Library, RecordRef};
use crate::format::document::{ENDINGS, Shape};
use crate::format::worker;
use crate::intake::plan::document_error;
use crate::lens::{Advice, Checked, Fault, Finding, Hit, Lens, Verdict, check};
use crate::phrase::Named;
use crate::phrase::wording::{fault, instead, place, titles};
use crate::text::Text;

/// Longest text that is taken from another program, in bytes.
const STREAM_BYTES: u64 = 20 * 1024 * 1024;

pub fn command() -> Command {
    let within = || option("in", "record");
    Command::new("lens")
        .arg(super::arguments::positional("document", "file").required(false))
        .arg(flag("all"))
        .arg(option("partner", "partner"))
        .arg(option("fix", "file"))
        .arg(flag("replace"))
        .subcommand(Command::new("stand").arg(words("words", "words")).arg(within()))
        .subcommand(
            Command::new("question")
                .arg(words("words", "words"))
                .arg(within()),
        )
        .subcommand(Command::new("stands"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("stand", arguments)) => stand(arguments, session),
        Some(("question", arguments)) => question(arguments, session),
        Some((_, _)) => stands(session),
        None if arguments.get_flag("all") => all(session),
        None => file(arguments, session),
    }
}

/// A piece of a file: its line or paragraph, counted from 1, and its words.
struct Piece {
    line: usize,
    text: String,
}

/// What is read: pieces, and the whole text where it is text.
struct Reading {
    pieces: Vec<Piece>,
    plain: Option<String>,
}

fn file(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let name = given(arguments, "document").ok_or_else(|| {
        Failure::usage(
            text.cli_argument_missing(text.cli_value_file()),
            text.cli_see_help(),
        )
    })?;
    let partner = term::partner(text, arguments)?;
    let reading = read(session, name)?;
    let (_, library) = session.read()?;
    let lens = Lens::new(library.all::<Concept>());
    let mut page = Page::default();
    let mut found = Vec::new();
    let mut against = 0;
    for (piece, hit) in hits(&lens, &reading.pieces) {
        let advice = lens.advice(&hit, &piece.text);
        let shown = Shown {
            text,
            lens: &lens,
            library: &library,
            piece,
            hit: &hit,
            advice: &advice,
            partner,
        };
        against += usize::from(hit.verdict() == Verdict::AdvisedAgainst);
        if let Some(line) = shown.line() {
            page.line(line);
            found.push(shown.value());
        }
    }
    let counted = text.lens_against(against);
    page.gap().line(&counted);
    let code = if against > 0 {
        code::ADVISED_AGAINST
    } else {
        code::DONE
    };
    let mut value = json!({ "words": found, "advised_against": against });
    if let Some(copy) = given(arguments, "fix") {
        let (right, put) = fixed(session, &lens, &reading)?;
        let report = export::write(session, copy, right.as_bytes(), arguments.get_flag("replace"))?;
        page.line(text.lens_fixed(put)).line(report.text);
        value["fixed"] = json!({ "file": copy, "words": put });
    }
    Ok(Report::new(page.finish(), value).with_code(code))
}

fn hits<'a>(lens: &'a Lens, pieces: &'a [Piece]) -> impl Iterator<Item = (&'a Piece, Hit)> {
    pieces
        .iter()
        .flat_map(|piece| lens.find(&piece.text).into_iter().map(move |hit| (piece, hit)))
}

/// A word found, ready to be told.
struct Shown<'a> {
    text: &'a Text,
    lens: &'a Lens,
    library: &'a Library,
    piece: &'a Piece,
    hit: &'a Hit,
    advice: &'a [Advice],
    partner: Option<Partner>,
}

impl Shown<'_> {
    /// Line and column, both from 1; the column counts characters.
    fn place(&self) -> (usize, usize) {
        let before = &self.piece.text[..self.hit.range.start];
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        (self.piece.line + line, column + 1)
    }

    fn word(&self) -> &str {
        &self.piece.text[self.hit.range.clone()]
    }

    fn partner_words(&self) -> Vec<String> {
        let words = self
            .partner
            .map(|partner| self.lens.partner_words(self.hit, partner));
        let mut words: Vec<String> = words
            .into_iter()
            .flatten()
            .map(|(_, word)| word.text.clone())
            .collect();
        words.sort();
        words.dedup();
        words
    }

    /// What is said of the word; none of one that is fine, unless a partner says another.
    fn line(&self) -> Option<String> {
        let text = self.text;
        let (line, column) = self.place();
        let said = |what: String| Some(format!("{line}:{column}  {what}"));
        if let Some(partner) = self.partner {
            let theirs = self.partner_words().join(", ");
            return (!theirs.is_empty())
                .then(|| text.lens_partner(self.word(), partner.name(text), theirs))
                .and_then(said);
        }
        let instead = instead(self.advice);
        match self.hit.verdict() {
            Verdict::Fine => None,
            Verdict::AdvisedAgainst if instead.is_empty() => said(text.lens_avoid(self.word())),
            Verdict::AdvisedAgainst => said(text.cli_term_use_instead(self.word(), instead)),
            Verdict::Unclear => said(text.lens_unclear(self.word(), self.senses())),
        }
    }

    fn senses(&self) -> String {
        let ids = self.hit.meanings.iter().map(|meaning| meaning.concept);
        titles(self.library, ids)
    }

    fn value(&self) -> Value {
        let (line, column) = self.place();
        let advice = self.advice.iter().map(
            |advice| json!({ "concept": advice.concept, "word": advice.word, "certain": advice.certain }),
        );
        let verdict = match self.hit.verdict() {
            Verdict::Fine => "fine",
            Verdict::Unclear => "unclear",
            Verdict::AdvisedAgainst => "advised_against",
        };
        json!({
            "line": line,
            "column": column,
            "word": self.word(),
            "verdict": verdict,
            "concepts": self.hit.meanings.iter().map(|meaning| meaning.concept).collect::<Vec<_>>(),
            "advice": advice.collect::<Vec<_>>(),
            "partner": self.partner_words(),
        })
    }
}

/// The text with every word put right that is sure, and how many that were.
fn fixed(
    session: &Session<'_>,
    lens: &Lens,
    reading: &Reading,
) -> std::result::Result<(String, usize), Failure> {
    let text = &session.text;
    let Some(plain) = &reading.plain else {
        return Err(Failure::usage(text.lens_only_text(), text.lens_only_text_do()));
    };
    let mut right = plain.clone();
    let mut put = 0;
    for hit in lens.find(plain).iter().rev() {
        if let Some(advice) = lens.replacement(hit, plain) {
            right.replace_range(advice.range, &advice.word);
            put += 1;
        }
    }
    Ok((right, put))
}

/// A file, or what another program writes for `-`.
fn read(session: &Session<'_>, name: &str) -> std::result::Result<Reading, Failure> {
    let text = &session.text;
    let path = Path::new(name);
    let mut bytes = Vec::new();
    if name == "-" {
        let stream = std::io::stdin().lock().take(STREAM_BYTES).read_to_end(&mut bytes);
        stream.map_err(|error| Failure::file(text, path, &error))?;
    } else {
        bytes = std::fs::read(path).map_err(|error| Failure::file(text, path, &error))?;
    }
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let is_text = !bytes.starts_with(b"PK")
        && ending.is_none_or(|ending| {
            ["md", "markdown", "txt"].contains(&ending.as_str()) || !ENDINGS.contains(&ending.as_str())
        });
    if is_text && let Ok(plain) = String::from_utf8(bytes.clone()) {
        return Ok(Reading {
            pieces: vec![Piece {
                line: 1,
                text: plain.clone(),
            }],
            plain: Some(plain),
        });
    }
    let file_name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let document = worker::read_document_apart(&session.env.program, bytes, &file_name, worker::TIME_LIMIT)
        .map_err(|error| Failure::Said(document_error(text, error), code::FAILED))?;
    let mut pieces = Vec::new();
    for block in document.blocks {
        let mut put = |text: String| pieces.push(Piece { line: block.at, text });
        match block.shape {
            Shape::Table(rows) => rows.into_iter().flatten().for_each(&mut put),
            _ => put(block.text),
        }
    }
    Ok(Reading { pieces, plain: None })
}

fn all(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let lens = Lens::new(library.all::<Concept>());
    let Checked { findings, let_stand } = check(&library, &lens);
    let mut page = Page::default();
    let mut last = None;
    for finding in &findings {
        if last != Some(finding.record) {
            let kind = finding.record.kind.name(text);
            let id = which::short(Id::<()>::from_uuid(finding.record.id));
            page.heading(format!("{kind}: {}  [{id}]", finding.title));
            last = Some(finding.record);
        }
        page.indented(format!(
            "{}: {}",
            place(text, &library, finding),
            fault(text, &library, finding)
        ));
    }
    let against = findings
        .iter()
        .filter(|finding| matches!(finding.fault, Fault::AdvisedAgainst(_)))
        .count();
    page.gap().line(text.lens_against(against));
    if let_stand > 0 {
        page.line(text.lens_let_stand(let_stand));
    }
    let values: Vec<Value> = findings.iter().map(value).collect();
    let code = if against > 0 {
        code::ADVISED_AGAINST
    } else {
        code::DONE
    };
    let json = json!({ "findings": values, "advised_against": against, "let_stand": let_stand });
    Ok(Report::new(page.finish(), json).with_code(code))
}

fn value(finding: &Finding) -> Value {
    let (fault, concepts, instead) = match &finding.fault {
        Fault::AdvisedAgainst(advice) => (
            "advised_against",
            advice.iter().map(|advice| advice.concept).collect(),
            advice.iter().map(|advice| advice.word.clone()).collect(),
        ),
        Fault::Undefined => ("undefined", Vec::new(), Vec::new()),
        Fault::TwoSenses(ids) => ("two_senses", ids.clone(), Vec::new()),
        Fault::RecommendedTwice(ids) => ("recommended_twice", ids.clone(), Vec::new()),
    };
    json!({
        "record": finding.record,
        "title": finding.title,
        "field": finding.field.path(),
        "from": finding.range.start,
        "to": finding.range.end,
        "word": finding.word,
        "fault": fault,
        "concepts": concepts,
        "instead": instead,
    })
}

/// The record that an exception is for; none for all.
fn within(arguments: &ArgMatches, library: &Library) -> std::result::Result<Option<RecordRef>, Failure> {
    let Some(words) = given(arguments, "in") else {
        return Ok(None);
    };
    let everything = which::everything(library);
    let candidates: Vec<_> = everything
        .iter()
        .map(|(which, title)| (which.id, title.clone()))
        .collect();
    which::choose(&candidates, words, None).map(|at| Some(everything[at].0))
}

fn stand(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let word = joined(arguments, "words");
    let only_in = within(arguments, &desk.library)?;
    let id = session.new_id();
    let act = Act::LetStand {
        id,
        text: word.clone(),
        only_in,
    };
    desk.carry_out(&Edit::Word(act))?;
    Ok(Report::new(
        session.text.lens_stands(word.as_str()),
        json!({ "word": word, "only_in": only_in }),
    ))
}

fn question(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let word = joined(arguments, "words");
    let only_in = within(arguments, &desk.library)?.map(|which| which.id);
    let wanted = Wording {
        text: word.trim().to_lowercase(),
        only_in,
    };
    let known = desk.library.binder().and_then(|binder| {
        let mut wordings = binder.wordings.iter();
        wordings
            .find(|(_, wording)| **wording == wanted)
            .map(|(id, _)| id)
    });
    let id = known.ok_or_else(|| {
        Failure::usage(
            session.text.lens_no_exception(word.as_str()),
            session.text.lens_no_exception_do(),
        )
    })?;
    desk.carry_out(&Edit::Word(Act::Question(id)))?;
    Ok(Report::new(
        session.text.lens_questioned(word.as_str()),
        json!({ "word": word }),
    ))
}

fn stands(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let mut page = Page::default();
    let mut values = Vec::new();
    let everything = which::everything(&library);
    for (_, wording) in library
        .binder()
        .into_iter()
        .flat_map(|binder| binder.wordings.iter())
    {
        let title = wording
            .only_in
            .and_then(|id| everything.iter().find(|(which, _)| which.id == id));
        page.line(match title {
            Some((_, title)) => text.lens_stands_in(wording.text.as_str(), title.as_str()),
            None => wording.text.clone(),
        });
        values.push(json!(wording));
    }
    if values.is_empty() {
        page.line(text.lens_none_stands());
    }
    Ok(Report::new(page.finish(), json!(values)))
}
