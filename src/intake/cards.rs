//! People as contact cards for a phone.

use crate::domain::{Id, Library, Person, Unit};
use crate::format::vcard::{Card, write};
use crate::phrase;
use crate::text::Text;

/// A file with a card for each of the people, and how many there are. Whoever has no number that works is left out; numbers
/// that failed are too. In an exercise the names say so.
pub fn export_cards(library: &Library, people: &[Id<Person>], text: &Text) -> (String, usize) {
    let mark = phrase::mark(text, library);
    let cards: Vec<_> = people
        .iter()
        .filter_map(|id| library.get(*id))
        .filter_map(|person| card(library, person, mark.as_deref(), text))
        .collect();
    (write(&cards), cards.len())
}

pub(super) fn card(library: &Library, person: &Person, mark: Option<&str>, text: &Text) -> Option<Card> {
    let works = person
        .phones
        .iter()
        .map(|(_, phone)| phone)
        .filter(|phone| !phone.has_failed());
    let phones: Vec<_> = works
        .map(|phone| (phone.label.clone(), phone.number.clone()))
        .collect();
    if phones.is_empty() {
        return None;
    }
    let roles: Vec<_> = person
        .roles
        .iter()
        .map(|role| phrase::role(text, library, *role))
        .filter(|name| !name.is_empty())
        .collect();
    let board = person.unit.and_then(|id| library.get::<Unit>(id));
    Some(Card {
        uid: format!("urn:uuid:{}", person.id),
        name: match mark {
            Some(mark) => format!("{mark} {}", person.name),
            None => person.name.clone(),
        },
        title: roles.join(", "),
        organisation: board.map_or_else(|| person.employer.clone(), |unit| unit.name.clone()),
        phones,
    })
}
