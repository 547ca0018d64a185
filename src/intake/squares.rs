//! What a phone's camera is told by a square: a number to ring, a contact, a shift, or a handover. Never more than what one needs
//! to ring, to be on time, or to know what one takes over: no notes or addresses of anybody, nothing of layer B, and no number
//! of a person. What has no room is left out by name, in the square too.

use chrono::{DateTime, Utc};

use super::calendar::event;
use super::cards::card;
use crate::domain::edit::ShiftRef;
use crate::domain::handover::{Party, Stage, task};
use crate::domain::swap::shift_at;
use crate::domain::{Handover, Id, Library, Person, personal_data, zone};
use crate::format::qr::{MOST_OCTETS, Square, TooLong, tel};
use crate::format::{ics, vcard};
use crate::phrase::{self, Named, Sentence, phone};
use crate::text::{Text, time};

/// Octets of a line that names what is left out; a longer one says how many.
const MOST_NAMED: usize = 240;

/// What a square is to carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    Contact(Id<Person>),
    Shift(ShiftRef),
    Handover(Id<Handover>),
}

/// A square with what it says, in words.
#[derive(Debug, Clone)]
pub struct Carried {
    pub square: Square,
    /// Whom or what it is about.
    pub title: String,
    /// What it says, for those who don't read it with a phone.
    pub said: Vec<String>,
    /// What the phone does with it.
    pub does: String,
    /// What one should think of before somebody photographs it.
    pub warning: Option<String>,
    /// What is not in it, and why.
    pub left_out: Vec<String>,
}

/// Why there is no square.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSquare {
    /// The record is not in the binder.
    Gone,
    /// Nobody could ring: the person has no number that works.
    NoNumber(String),
    /// Not a number that a phone can dial.
    NotANumber(String),
    /// Its words are more than a phone reads.
    TooLong(String),
}

/// Why there is no square, and what to do.
pub fn no_square(text: &Text, why: &NoSquare) -> Sentence {
    let (title, what_to_do) = match why {
        NoSquare::Gone => (text.qr_gone(), text.qr_gone_do()),
        NoSquare::NoNumber(name) => (text.qr_no_number(name.as_str()), text.qr_no_number_do()),
        NoSquare::NotANumber(typed) => (text.qr_not_a_number(typed.as_str()), text.qr_not_a_number_do()),
        NoSquare::TooLong(name) => (text.qr_too_long(name.as_str()), text.qr_too_long_do()),
    };
    Sentence { title, what_to_do }
}

/// The square of a record.
///
/// # Errors
/// [`NoSquare`] says why there is none.
pub fn square(
    text: &Text,
    library: &Library,
    carries: Carries,
    now: DateTime<Utc>,
) -> Result<Carried, NoSquare> {
    match carries {
        Carries::Contact(id) => contact(text, library, library.get(id).ok_or(NoSquare::Gone)?),
        Carries::Shift(at) => shift(text, library, at, now),
        Carries::Handover(id) => handover(text, library, library.get(id).ok_or(NoSquare::Gone)?),
    }
}

/// The square of a number that was typed.
///
/// # Errors
/// [`NoSquare::NotANumber`] when a phone could not dial it.
pub fn square_of_number(text: &Text, typed: &str) -> Result<Carried, NoSquare> {
    let number = crate::domain::person::clean_number(typed);
    let number = number.ok_or_else(|| NoSquare::NotANumber(typed.to_owned()))?;
    let grouped = phone::group(&number);
    Ok(Carried {
        square: made(&tel(&number), &grouped)?,
        said: vec![grouped.clone()],
        title: grouped,
        does: text.qr_does_phone(),
        warning: None,
        left_out: Vec::new(),
    })
}

fn made(words: &str, name: &str) -> Result<Square, NoSquare> {
    Square::of(words).map_err(|TooLong { .. }| NoSquare::TooLong(name.to_owned()))
}

fn contact(text: &Text, library: &Library, person: &Person) -> Result<Carried, NoSquare> {
    let mark = phrase::mark(text, library);
    let none = || NoSquare::NoNumber(person.name.clone());
    let mut card = card(library, person, mark.as_deref(), text).ok_or_else(none)?;
    if !person.employer.trim().is_empty() {
        card.organisation = person.employer.trim().to_owned();
    }
    let all = card.phones.len();
    let square = loop {
        match made(&vcard::brief(&card), &person.name) {
            Err(_) if card.phones.len() > 1 => card.phones.truncate(card.phones.len() - 1),
            made => break made?,
        }
    };
    let failed = person.phones.iter().count() - all;
    let left_out = [
        (failed > 0).then(|| text.qr_left_failed(failed)),
        (all > card.phones.len()).then(|| text.qr_left_phones(all - card.phones.len())),
    ];
    let numbers = card.phones.iter().map(|(label, number)| {
        let number = phone::group(number);
        if label.is_empty() {
            number
        } else {
            format!("{number} ({label})")
        }
    });
    let said = [card.name.clone(), card.organisation.clone()];
    let said = said.into_iter().filter(|line| !line.is_empty()).chain(numbers);
    Ok(Carried {
        square,
        title: person.name.clone(),
        said: said.collect(),
        does: text.qr_does_contact(),
        warning: Some(text.qr_warn_contact()),
        left_out: left_out.into_iter().flatten().collect(),
    })
}

fn shift(text: &Text, library: &Library, at: ShiftRef, now: DateTime<Utc>) -> Result<Carried, NoSquare> {
    let shift = shift_at(library, at).ok_or(NoSquare::Gone)?;
    let (start, end) = (zone::instant(shift.start), zone::instant(shift.end));
    let around = library
        .duties()
        .between(start, end.max(start + chrono::Duration::minutes(1)));
    let duty = around.into_iter().find(|duty| duty.shift == at.shift);
    let duty = duty.ok_or(NoSquare::Gone)?;
    let mut event = event(library, duty, now, text);
    if let Some(mark) = phrase::mark(text, library) {
        event.summary = format!("{mark} {}", event.summary);
    }
    let person = duty.person.and_then(|id| library.get::<Person>(id));
    let number = person
        .and_then(Person::first_phone)
        .filter(|one| !one.has_failed());
    // Whoever opens the calendar rings whoever is on call.
    event.description = match number {
        Some(one) => text.qr_ring(phone::group(&one.number)),
        None => String::new(),
    };
    let without = person.filter(|_| number.is_none());
    let changed_at = library.stamped(at.month).map_or(now, |month| month.written_at);
    let said = [
        event.summary.clone(),
        time::span(text, event.start, event.end),
        event.description.clone(),
    ];
    Ok(Carried {
        square: made(
            &ics::brief(&event, (duty.start, duty.end), changed_at),
            &event.summary,
        )?,
        title: event.summary.clone(),
        said: said.into_iter().filter(|line| !line.is_empty()).collect(),
        does: text.qr_does_shift(),
        warning: None,
        left_out: without
            .map(|person| text.qr_left_number(person.name.as_str()))
            .into_iter()
            .collect(),
    })
}

fn handover(text: &Text, library: &Library, handover: &Handover) -> Result<Carried, NoSquare> {
    let masked = std::cell::Cell::new(0_usize);
    // A number of a person stands in no square, whoever wrote it in the wrong place.
    let clean = |written: &str| -> String {
        let (out, removed) = personal_data::mask(written.trim(), library.known(), |stretch| {
            let sort = stretch.sort;
            sort.identifies().then(|| text.personal_removed(sort.name(text)))
        });
        masked.set(masked.get() + removed.len());
        out.into_owned()
    };
    let party = |party: &Party| {
        let number = phone::group(&party.phone);
        let words = [party.name.trim(), party.role.trim(), &number].map(clean);
        let words = words.into_iter().filter(|words| !words.is_empty());
        words.collect::<Vec<_>>().join(", ")
    };
    let moment = |at| phrase::moment(text, at);
    let baton = library
        .get(handover.baton)
        .map_or("", |baton| baton.name.as_str());
    let waits = matches!(handover.stage, Stage::Draft | Stage::Offered | Stage::ReadBack);
    let stage = handover.stage.name(text);
    let fact = |name: String, words: String| (!words.is_empty()).then(|| format!("{name}: {words}"));
    let head = [
        phrase::mark(text, library),
        Some(clean(&handover.title)),
        Some(clean(baton)).filter(|words| !words.is_empty()),
        Some(if waits {
            format!("{}. {stage}", text.handover_not_handed_over())
        } else {
            stage
        }),
        fact(text.layer_a_from(), party(&handover.from)),
        fact(text.layer_a_to(), party(&handover.to)),
        handover
            .offered_at
            .and_then(|at| fact(text.layer_a_offered(), moment(at))),
        handover.moves_at.and_then(|at| fact(text.qr_moves(), moment(at))),
        handover
            .closed_at
            .and_then(|at| fact(text.layer_a_closed(), moment(at))),
    ];
    let head: Vec<String> = head.into_iter().flatten().collect();
    let answers = handover
        .answers
        .iter()
        .filter(|(_, one)| !one.text.trim().is_empty());
    let mut parts: Vec<(String, String)> = answers
        .map(|(_, one)| (one.field.title.clone(), clean(&one.text)))
        .collect();
    let tasks = if handover.stage == Stage::Draft {
        let open = task::open(library, Some(handover.baton));
        open.iter().map(|task| task.carried()).collect()
    } else {
        handover.tasks.clone()
    };
    if !tasks.is_empty() {
        let line = |one: &task::Carried| {
            let due = one.due.map_or_else(String::new, moment);
            let words = [clean(&one.what), clean(&one.owner), due];
            let words = words.into_iter().filter(|words| !words.is_empty());
            format!("- {}", words.collect::<Vec<_>>().join(", "))
        };
        parts.push((
            text.handover_tasks(),
            tasks.iter().map(line).collect::<Vec<_>>().join("\n"),
        ));
    }
    for (name, words) in [
        (text.handover_read_back(), &handover.read_back),
        (text.reason(), &handover.reason),
    ] {
        if !words.trim().is_empty() {
            parts.push((name, clean(words)));
        }
    }
    let found = masked.get();
    let (words, left) = fitted(text, &head, &parts);
    let left_out = [
        (!left.is_empty()).then(|| text.qr_left_parts(left.join(", "))),
        (found > 0).then(|| text.qr_left_masked(found)),
    ];
    let told = handover.answers.iter().map(|(_, one)| clean(&one.text));
    let warning = phrase::personal_data(text, library, &told.collect::<Vec<_>>().join("\n"));
    let warning = [Some(text.qr_warn_handover()), warning];
    Ok(Carried {
        square: made(&words, &handover.title)?,
        title: handover.title.clone(),
        said: words.lines().map(str::to_owned).collect(),
        does: text.qr_does_handover(),
        warning: Some(warning.into_iter().flatten().collect::<Vec<_>>().join(" ")),
        left_out: left_out.into_iter().flatten().collect(),
    })
}

/// The text with as many of its parts as fit, those asked first before the others, and the names of those that don't; the text
/// itself says so on its last line.
fn fitted<'a>(text: &Text, head: &[String], parts: &'a [(String, String)]) -> (String, Vec<&'a str>) {
    let written = |kept: &[bool]| {
        let inside = parts.iter().zip(kept).filter(|(_, kept)| **kept);
        let mut lines = head.to_vec();
        lines.extend(inside.map(|((name, words), _)| {
            let sign = if name.ends_with(['?', ':', '.', '!']) {
                ""
            } else {
                ":"
            };
            format!("{name}{sign} {words}")
        }));
        let left: Vec<&str> = parts
            .iter()
            .zip(kept)
            .filter(|(_, kept)| !**kept)
            .map(|((name, _), _)| name.as_str())
            .collect();
        if !left.is_empty() {
            let named = text.qr_missing(left.join(", "));
            lines.push(if named.len() <= MOST_NAMED {
                named
            } else {
                text.qr_missing_count(left.len())
            });
        }
        (lines.join("\n"), left)
    };
    let mut kept = vec![true; parts.len()];
    let whole = written(&kept);
    if whole.0.len() <= MOST_OCTETS {
        return whole;
    }
    kept.fill(false);
    for at in 0..parts.len() {
        kept[at] = true;
        kept[at] = written(&kept).0.len() <= MOST_OCTETS;
    }
    written(&kept)
}

#[cfg(test)]
mod tests;
