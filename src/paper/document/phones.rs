//! The phone list: whom to reach, with numbers large enough for bad light. No notes, addresses or terms of anybody.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Document, Layout, Number, Part, Reached, abilities, scanned};
use crate::domain::library::alphabet_key;
use crate::domain::{Library, Person};
use crate::intake::Carries;
use crate::phrase::{calling, phone, role};
use crate::text::{Text, time};

/// Everybody who has a number, by the role they are reached in; those without a role last.
pub fn phone_list(text: &Text, library: &Library) -> Document {
    listed(text, library, None)
}

/// The same with a square beside each, which a phone's camera reads as a contact. It repeats what the list shows, and does
/// not count in its check code.
pub fn phone_list_squared(text: &Text, library: &Library, now: DateTime<Utc>) -> Document {
    listed(text, library, Some(now))
}

fn listed(text: &Text, library: &Library, squares: Option<DateTime<Utc>>) -> Document {
    let mut document = Document::new(Layout::Phones, text, library, &text.paper_phones());
    let people: Vec<&Person> = library
        .sorted::<Person>()
        .into_iter()
        .filter(|person| !person.phones.is_empty())
        .collect();
    let shown = |person: &&Person| {
        let phones: Vec<_> = person
            .phones
            .iter()
            .map(|(_, one)| json!([one.number, one.label, one.verified_on, one.failed_on]))
            .collect();
        json!([person.name, person.employer, abilities(library, person), phones])
    };
    document.showing(&json!(people.iter().map(shown).collect::<Vec<_>>()));
    if squares.is_some() && !people.is_empty() {
        document.text(&text.paper_square_contact());
    }
    let mut roles: Vec<_> = people
        .iter()
        .filter_map(|person| person.roles.first().copied())
        .collect();
    roles.sort_by_cached_key(|id| (alphabet_key(role(text, library, *id)), *id));
    roles.dedup();
    let groups = roles.into_iter().map(Some).chain([None]);
    for group in groups {
        let members: Vec<_> = people
            .iter()
            .filter(|person| person.roles.first().copied() == group)
            .map(|person| Reached {
                square: squares
                    .map(|now| scanned(text, library, Carries::Contact(person.id), now))
                    .map(|(square, _)| square),
                ..reached(text, library, person)
            })
            .collect();
        if members.is_empty() {
            continue;
        }
        let name = group.map_or_else(String::new, |id| role(text, library, id).to_owned());
        document.heading(
            2,
            if name.is_empty() {
                text.paper_phones_others()
            } else {
                name
            },
        );
        document.parts.push(Part::Phones {
            columns: [text.paper_phones_who(), text.paper_phones_numbers()],
            people: members,
        });
    }
    if people.is_empty() {
        document.text(&text.paper_phones_none());
    }
    document
}

fn reached(text: &Text, library: &Library, person: &Person) -> Reached {
    let about = [calling::abilities(text, library, person), person.employer.clone()];
    let about: Vec<_> = about.into_iter().filter(|words| !words.is_empty()).collect();
    let numbers = person.phones.iter().map(|(_, one)| {
        let known = match (one.has_failed(), one.failed_on, one.verified_on) {
            (true, Some(on), _) => text.number_failed(time::weekday_date(text, on)),
            (_, _, Some(on)) => text.number_fresh(time::weekday_date(text, on)),
            _ => text.number_never(),
        };
        let about = [one.label.trim(), &known];
        let about: Vec<_> = about.into_iter().filter(|words| !words.is_empty()).collect();
        Number {
            number: phone::group(&one.number),
            about: about.join(" · "),
        }
    });
    Reached {
        name: person.name.clone(),
        about: about.join(" · "),
        numbers: numbers.collect(),
        square: None,
    }
}
