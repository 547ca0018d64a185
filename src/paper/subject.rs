//! Which document a print was of, made anew as the binder is now: so that paper can be told its age.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Utc};

use super::document::{self, Bound, Document, Part, Period, Stretch, Words, dated as dated_at};
use super::{Pages, bound, check_code};
use crate::domain::handover::code;
use crate::domain::library::Shelved;
use crate::domain::printout::{self, Age, Change, Made, Printout, Sheet, Shown, Subject};
use crate::domain::vocabulary::Partner;
use crate::domain::{
    Activation, CallList, Concept, Consultation, Handover, Id, Kind, Library, Log, LogEntry, Person, Plan,
    Record, RecordRef, Roster, Routine, slips, zone,
};
use crate::phrase::{self, Named};
use crate::text::{Language, Text};

/// Slips of one print: a pad of a hundred and something, and no mistyped number fills a disk.
pub const MOST_SLIPS: u32 = 1000;
/// Sheets or forms of one print: each is a page or several.
pub const MOST_FORMS: u32 = 100;
/// Signs of a part's digest: enough that two texts never share one.
const TAG_SIGNS: usize = 16;

/// Weeks of a roster that are printed when nobody says how many.
pub const WEEKS: u32 = 2;
/// As many of one person's duty.
pub const DUTY_WEEKS: u32 = 4;

/// The documents that can be printed, by the name that their subject bears.
pub mod kind {
    pub const PLAN: &str = "plan";
    pub const PLAN_EXTRACT: &str = "plan_extract";
    pub const HANDOVER: &str = "handover";
    pub const HANDOVER_FORM: &str = "handover_form";
    pub const LOG: &str = "log";
    pub const LOG_ENTRY: &str = "log_entry";
    pub const SLIPS: &str = "slips";
    pub const PHONES: &str = "phones";
    pub const CALL_LIST: &str = "call_list";
    pub const CALL_FORM: &str = "call_form";
    pub const ROSTER: &str = "roster";
    pub const LOG_FORM: &str = "log_form";
    pub const BINDER: &str = "binder";
    pub const PACK: &str = "pack";
    pub const GLOSSARY: &str = "glossary";
    pub const CONSULTATION: &str = "consultation";
    pub const DUTY: &str = "duty";
    pub const READINESS: &str = "readiness";
    pub const SITUATION: &str = "situation";
    pub const HOURS: &str = "hours";
    pub const ACTIVATION: &str = "activation";
}

/// A document that is of a record.
pub fn of<R: Record>(document: &str, id: Id<R>) -> Subject {
    Subject {
        document: document.into(),
        of: Some(id.uuid()),
        detail: String::new(),
    }
}

/// A document of the whole binder.
pub fn whole(document: &str) -> Subject {
    Subject {
        document: document.into(),
        of: None,
        detail: String::new(),
    }
}

/// What stands last in the detail of a document with squares that a phone's camera reads.
const SQUARES: &str = "qr";
/// What stands before it, where the detail says something else too.
const AND: char = '/';

/// Whether a document can have squares that a phone's camera reads.
pub fn can_have_squares(subject: &Subject) -> bool {
    matches!(
        subject.document.as_str(),
        kind::PHONES | kind::HANDOVER | kind::DUTY
    )
}

/// Whether it is asked for with them.
pub fn has_squares(subject: &Subject) -> bool {
    can_have_squares(subject) && without_squares(subject) != subject.detail
}

/// The detail, whether there are squares or not.
fn without_squares(subject: &Subject) -> &str {
    let detail = &subject.detail;
    detail
        .strip_suffix(SQUARES)
        .map_or(detail, |rest| rest.trim_end_matches(AND))
}

/// The document with squares that a phone's camera reads, or without.
pub fn with_squares(subject: Subject, wanted: bool) -> Subject {
    if !can_have_squares(&subject) {
        return subject;
    }
    let detail = match (without_squares(&subject), wanted) {
        (rest, false) => rest.to_owned(),
        ("", true) => SQUARES.to_owned(),
        (rest, true) => format!("{rest}{AND}{SQUARES}"),
    };
    Subject { detail, ..subject }
}

/// Empty paper with numbers from one to another: slips, sheets to ring by, or forms of a routine.
pub fn numbered(empty: Subject, (first, last): (u32, u32)) -> Subject {
    Subject {
        detail: format!("{first}-{last}"),
        ..empty
    }
}

/// What [`numbered`] gave.
fn numbers(key: &str) -> Option<(u32, u32)> {
    let (first, last) = key.split_once('-')?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

/// How many of some empty paper are numbered at a time: a pad of slips, a pile of sheets.
pub fn most_numbered(document: &str) -> u32 {
    if document == kind::SLIPS {
        MOST_SLIPS
    } else {
        MOST_FORMS
    }
}

/// Whether some empty paper can be numbered from the first to the last.
pub fn can_number(document: &str, (first, last): (u32, u32)) -> bool {
    slips::can_bear(first) && slips::can_bear(last) && first <= last && last - first < most_numbered(document)
}

/// What kind of document it is, and what it is called; none where its record is gone, or a newer version printed it.
pub fn name(text: &Text, library: &Library, subject: &Subject) -> Option<(String, String)> {
    let of = |kind: Kind| {
        let id = subject.of?;
        library.any(RecordRef { kind, id }).map(|record| record.title())
    };
    let (kind, title) = match subject.document.as_str() {
        kind::PLAN => {
            let plan = record::<Plan>(library, subject)?;
            (plan.standing.name(text), plan.title.clone())
        }
        kind::PLAN_EXTRACT => (text.paper_kind_extract(), of(Kind::Plan)?),
        kind::HANDOVER => (text.kind_handover(), of(Kind::Handover)?),
        kind::HANDOVER_FORM => {
            let title = with_numbers(text, of(Kind::Routine)?, &subject.detail);
            (text.paper_kind_handover_form(), title)
        }
        kind::LOG => (text.kind_log(), of(Kind::Log)?),
        kind::LOG_ENTRY => (text.kind_log_entry(), of(Kind::LogEntry)?),
        kind::CALL_LIST => (text.kind_call_list(), of(Kind::CallList)?),
        kind::ROSTER => {
            let stretch = Stretch::of_key(&subject.detail)?;
            let title = format!("{}, {}", of(Kind::Roster)?, stretch.said(text));
            (text.kind_roster(), title)
        }
        kind::GLOSSARY => {
            let words = Words::of_key(&subject.detail)?;
            (text.paper_glossary(), words.said(text))
        }
        kind::CONSULTATION => (text.paper_kind_consultation(), of(Kind::Consultation)?),
        kind::DUTY => {
            let stretch = Stretch::of_key(without_squares(subject))?;
            let title = format!("{}, {}", of(Kind::Person)?, stretch.said(text));
            (text.paper_kind_duty(), title)
        }
        kind::READINESS => {
            let at = instant(&subject.detail)?;
            (
                text.paper_kind_whole(),
                text.paper_at(text.paper_readiness(), dated_at(text, at)),
            )
        }
        kind::SITUATION => {
            let at = dated_at(text, instant(&subject.detail)?);
            let title = match subject.of {
                Some(_) => format!("{}, {at}", of(Kind::Log)?),
                None => at,
            };
            (text.paper_situation(), title)
        }
        kind::HOURS => (text.paper_hours(), hours_period(&subject.detail)?.said(text)),
        kind::ACTIVATION => {
            let one = record::<Activation>(library, subject)?;
            let title = text.paper_at(one.title.as_str(), dated_at(text, one.started_at));
            (text.kind_activation(), title)
        }
        kind::SLIPS => (text.papers_slips(), subject.detail.replace('-', "–")),
        kind::PHONES => (text.paper_kind_whole(), text.paper_phones()),
        kind::CALL_FORM => (
            text.paper_kind_form(),
            with_numbers(text, text.paper_calls(), &subject.detail),
        ),
        kind::LOG_FORM => (text.paper_kind_form(), text.paper_log_form()),
        kind::BINDER => (text.paper_kind_whole(), text.paper_binder()),
        kind::PACK => (text.paper_kind_pack(), text.paper_pack()),
        _ => return None,
    };
    let title = if has_squares(subject) {
        text.paper_with_squares(title)
    } else {
        title
    };
    Some((kind, title))
}

/// What an empty form is called, with its numbers where it has any.
fn with_numbers(text: &Text, title: String, detail: &str) -> String {
    match numbers(detail) {
        Some((first, last)) => text.paper_numbers(title, first, last),
        None => title,
    }
}

/// A roster for some days.
pub fn roster(id: Id<Roster>, stretch: Stretch) -> Subject {
    Subject {
        detail: stretch.key(),
        ..of(kind::ROSTER, id)
    }
}

/// Some weeks of one person's duty.
pub fn duty(id: Id<Person>, stretch: Stretch) -> Subject {
    Subject {
        detail: stretch.key(),
        ..of(kind::DUTY, id)
    }
}

/// What the readiness check finds at an instant, to the minute.
pub fn readiness(at: DateTime<Utc>) -> Subject {
    Subject {
        detail: moment(at),
        ..whole(kind::READINESS)
    }
}

/// The situation at an instant, to the minute, by a log or by all that are open.
pub fn situation(log: Option<Id<Log>>, at: DateTime<Utc>) -> Subject {
    Subject {
        document: kind::SITUATION.into(),
        of: log.map(Id::uuid),
        detail: moment(at),
    }
}

/// Everybody's hours from one day to another, both included.
pub fn hours(period: Period) -> Subject {
    Subject {
        detail: format!("{}/{}/{}", period.first, period.last, moment(period.at)),
        ..whole(kind::HOURS)
    }
}

/// What [`hours`] gave.
fn hours_period(key: &str) -> Option<Period> {
    let (first, rest) = key.split_once('/')?;
    let (last, at) = rest.split_once('/')?;
    Some(Period {
        first: first.parse().ok()?,
        last: last.parse().ok()?,
        at: instant(at)?,
    })
}

/// An instant as it is kept in the register of prints: to the minute, which is what the paper says.
fn moment(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%MZ").to_string()
}

/// What [`moment`] gave.
fn instant(key: &str) -> Option<DateTime<Utc>> {
    let at = chrono::NaiveDateTime::parse_from_str(key, "%Y-%m-%dT%H:%MZ").ok()?;
    Some(at.and_utc())
}

/// The words that are asked for.
pub fn glossary(words: &Words) -> Subject {
    Subject {
        detail: words.key(),
        ..whole(kind::GLOSSARY)
    }
}

/// The document as the binder would print it now; none where the record is gone, or a newer version printed it.
pub fn document(text: &Text, library: &Library, subject: &Subject, now: DateTime<Utc>) -> Option<Document> {
    Some(match subject.document.as_str() {
        kind::PLAN => document::plan(text, library, record::<Plan>(library, subject)?, now),
        kind::PLAN_EXTRACT => {
            return document::plan_extract(text, library, record::<Plan>(library, subject)?);
        }
        kind::HANDOVER if has_squares(subject) => {
            document::handover_squared(text, library, record::<Handover>(library, subject)?, now)
        }
        kind::HANDOVER => document::handover(text, library, record::<Handover>(library, subject)?),
        kind::HANDOVER_FORM if subject.detail.is_empty() => {
            document::handover_form(text, library, record::<Routine>(library, subject)?)
        }
        kind::HANDOVER_FORM => {
            let routine = record::<Routine>(library, subject)?;
            document::handover_forms(text, library, routine, numbers(&subject.detail)?)
        }
        kind::LOG => document::log(text, library, record::<Log>(library, subject)?),
        kind::LOG_ENTRY => {
            let entry = record::<LogEntry>(library, subject)?;
            document::log_entry(text, library, library.get(entry.log)?, entry)
        }
        kind::SLIPS => document::slips(text, library, numbers(&subject.detail)?),
        kind::PHONES if has_squares(subject) => document::phone_list_squared(text, library, now),
        kind::PHONES => document::phone_list(text, library),
        kind::CALL_LIST => document::call_list(text, library, record::<CallList>(library, subject)?, now),
        kind::CALL_FORM if subject.detail.is_empty() => document::call_form(text, library),
        kind::CALL_FORM => document::call_sheets(text, library, numbers(&subject.detail)?),
        kind::LOG_FORM => document::log_form(text, library),
        kind::BINDER => bound::binder(text, library, now),
        kind::PACK => bound::pack(text, library, now),
        kind::ROSTER => {
            let stretch = Stretch::of_key(&subject.detail)?;
            document::roster(text, library, record::<Roster>(library, subject)?, stretch)
        }
        kind::CONSULTATION => {
            document::consultation(text, library, record::<Consultation>(library, subject)?)
        }
        kind::DUTY => {
            let stretch = Stretch::of_key(without_squares(subject))?;
            let person = record::<Person>(library, subject)?;
            if has_squares(subject) {
                document::duty_squared(text, library, person, stretch, now)
            } else {
                document::duty(text, library, person, stretch)
            }
        }
        kind::READINESS => document::readiness(text, library, instant(&subject.detail)?),
        kind::SITUATION => {
            let log = match subject.of {
                Some(_) => Some(record::<Log>(library, subject)?),
                None => None,
            };
            document::situation(text, library, log, instant(&subject.detail)?)
        }
        kind::HOURS => document::hours(text, library, hours_period(&subject.detail)?),
        kind::ACTIVATION => document::activation(text, library, record::<Activation>(library, subject)?),
        kind::GLOSSARY => document::glossary(text, library, &Words::of_key(&subject.detail)?),
        _ => return None,
    })
}

/// What the document of a print would show now, in the language it was printed in; none where its record is gone.
fn shown_now(library: &Library, subject: &Subject, print: &Printout, now: DateTime<Utc>) -> Option<Shown> {
    let text = Text::new(language(&print.language));
    document(&text, library, subject, now).map(|document| shown(&document))
}

/// What a code read off a page says.
pub fn age<'a>(text: &Text, library: &'a Library, code: &str, now: DateTime<Utc>) -> Age<'a> {
    printout::age(
        library,
        code,
        |subject, print| shown_now(library, subject, print, now),
        || codes(text, library, now),
    )
}

/// The prints with copies lying somewhere that no longer show what the binder holds, with what changed.
pub fn stale(library: &Library, now: DateTime<Utc>) -> Vec<(&Printout, Vec<(String, Change)>)> {
    printout::stale(library, |subject, print| shown_now(library, subject, print, now))
}

/// A document as it is noted, before its pages are there.
pub fn made(text: &Text, subject: &Subject, document: &Document) -> Made {
    Made {
        subject: subject.clone(),
        title: document.title.clone(),
        language: text.language().code().into(),
        version: document.version.clone().unwrap_or_default(),
        pages: 0,
        shown: shown(document),
    }
}

/// The same, now that they are.
pub fn paged(made: Made, pages: &Pages) -> Made {
    let number = |page: usize| u32::try_from(page).unwrap_or(u32::MAX);
    let mut shown = made.shown;
    // Before the documents that are bound comes the cover.
    for (sheet, (first, last)) in shown.sheets.iter_mut().zip(pages.ranges.iter().skip(1)) {
        (sheet.first_page, sheet.last_page) = (number(*first), number(*last));
    }
    Made {
        pages: pages.count,
        shown,
        ..made
    }
}

/// What in a handover's answers looks like personal data, in words: paper goes further than the binder. None of other documents.
pub fn personal_data(text: &Text, library: &Library, subject: &Subject) -> Option<String> {
    let handover = match subject.document.as_str() {
        kind::HANDOVER => record::<Handover>(library, subject)?,
        _ => return None,
    };
    let answers = handover.answers.iter().map(|(_, answer)| answer.text.as_str());
    phrase::personal_data(text, library, &answers.collect::<Vec<_>>().join("\n"))
}

/// The check codes of all that the binder could print now.
fn codes(text: &Text, library: &Library, now: DateTime<Utc>) -> Vec<String> {
    let documents = all(library)
        .into_iter()
        .chain(dated(library, now))
        .filter_map(|subject| document(text, library, &subject, now));
    documents.map(|document| check_code(&document)).collect()
}

fn language(key: &str) -> Language {
    match key {
        "en" => Language::English,
        _ => Language::Swedish,
    }
}

/// The record that a document is of.
fn record<'a, R: Shelved>(library: &'a Library, subject: &Subject) -> Option<&'a R> {
    library.get(Id::from_uuid(subject.of?))
}

/// Every document that the binder could print now, but for slips of any numbers.
pub fn all(library: &Library) -> Vec<Subject> {
    let whole_ones = [
        kind::BINDER,
        kind::PACK,
        kind::PHONES,
        kind::CALL_FORM,
        kind::LOG_FORM,
    ]
    .map(whole);
    let plans = library
        .all::<Plan>()
        .flat_map(|one| [of(kind::PLAN, one.id), of(kind::PLAN_EXTRACT, one.id)]);
    let handovers = library.all::<Handover>().map(|one| of(kind::HANDOVER, one.id));
    let forms = library
        .all::<Routine>()
        .map(|one| of(kind::HANDOVER_FORM, one.id));
    let logs = library.all::<Log>().map(|one| of(kind::LOG, one.id));
    let entries = library.all::<LogEntry>().map(|one| of(kind::LOG_ENTRY, one.id));
    let lists = library.all::<CallList>().map(|one| of(kind::CALL_LIST, one.id));
    let asked = library
        .all::<Consultation>()
        .map(|one| of(kind::CONSULTATION, one.id));
    let uses = library
        .all::<Activation>()
        .map(|one| of(kind::ACTIVATION, one.id));
    whole_ones
        .into_iter()
        .chain(glossaries(library))
        .chain(uses)
        .chain(asked)
        .chain(plans)
        .chain(handovers)
        .chain(forms)
        .chain(logs)
        .chain(entries)
        .chain(lists)
        .collect()
}

/// The whole vocabulary, and that of each partner with words of its own.
fn glossaries(library: &Library) -> Vec<Subject> {
    let has_words = |partner: &Partner| {
        let mut concepts = library.all::<Concept>().filter(|concept| concept.is_in_use());
        concepts.any(|concept| concept.word_of(*partner).is_some())
    };
    if library.count::<Concept>() == 0 {
        return Vec::new();
    }
    let of = |partner| Words { partner, area: None };
    let partners = Partner::ALL
        .into_iter()
        .filter(has_words)
        .map(|one| of(Some(one)));
    [of(None)]
        .into_iter()
        .chain(partners)
        .map(|words| glossary(&words))
        .collect()
}

/// Documents of some days, as they would be printed today.
pub fn dated(library: &Library, now: DateTime<Utc>) -> Vec<Subject> {
    let today = zone::local(now).date();
    let rosters = library.all::<Roster>().flat_map(|one| {
        let stretches = [Stretch::Weeks(today, WEEKS), Stretch::Month(today)];
        stretches.map(|stretch| roster(one.id, stretch))
    });
    let ahead = Stretch::Weeks(today, DUTY_WEEKS);
    let (from, to) = ahead.instants();
    let mut on_duty: Vec<_> = library
        .duties()
        .between(from, to)
        .into_iter()
        .filter_map(|duty| duty.person)
        .filter(|id| library.get(*id).is_some())
        .collect();
    on_duty.sort_unstable();
    on_duty.dedup();
    let duties = on_duty.into_iter().map(|person| duty(person, ahead));
    let this_year = Period {
        first: today.with_ordinal(1).unwrap_or(today),
        last: today,
        at: now,
    };
    [readiness(now), situation(None, now), hours(this_year)]
        .into_iter()
        .chain(rosters)
        .chain(duties)
        .collect()
}

/// What a document shows: its code, and what stands under each of its headings as a part. Of documents that are bound, each is
/// a part.
pub fn shown(document: &Document) -> Shown {
    let code = check_code(document);
    match &document.bound {
        Some(bound) => Shown::bound(code, sheets(bound)),
        None => Shown {
            code,
            parts: parts(document),
            sheets: Vec::new(),
        },
    }
}

/// The documents that are bound, before their pages are there.
pub fn sheets(bound: &Bound) -> Vec<Sheet> {
    let sheets = bound.leaves().map(|leaf| Sheet {
        subject: leaf.subject.clone(),
        title: leaf.name.clone(),
        code: check_code(&leaf.document),
        first_page: 0,
        last_page: 0,
        parts: parts(&leaf.document),
    });
    sheets.collect()
}

fn parts(document: &Document) -> Vec<printout::Part> {
    let mut parts: Vec<(String, String)> = vec![(document.title.clone(), String::new())];
    for part in &document.parts {
        let written = serde_json::to_string(part).unwrap_or_default();
        match part {
            Part::Heading { level: 2, words } => parts.push((words.clone(), written)),
            _ => {
                if let Some((_, told)) = parts.last_mut() {
                    told.push_str(&written);
                }
            }
        }
    }
    let mut met: HashMap<String, usize> = HashMap::new();
    let parts = parts.into_iter().map(|(title, told)| {
        let nth = met.entry(title.to_lowercase()).or_default();
        *nth += 1;
        printout::Part {
            key: format!("{}#{nth}", title.to_lowercase()),
            title,
            tag: code::tag(&told, TAG_SIGNS),
        }
    });
    parts.collect()
}
