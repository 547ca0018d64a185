//! The list of people as it is searched, filtered and sorted: kept ready, so that a key press costs one walk through it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::library::alphabet_key;
use crate::domain::{Id, Library, Person, Role};
use crate::store::search::fold;

/// What of a person is compared, folded once.
#[derive(Debug, Clone)]
struct Entry {
    written_at: DateTime<Utc>,
    name: String,
    employer: String,
    /// Everything that may be searched for.
    words: String,
    name_key: String,
    employer_key: String,
}

/// Every person, ready to be looked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    entries: BTreeMap<Id<Person>, Entry>,
    pub employers: Vec<String>,
    pub competences: Vec<String>,
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    #[default]
    Name,
    Employer,
    /// Whose numbers nobody can be sure of first.
    Trust,
}

/// What is asked of the list.
#[derive(Debug, Clone, Default)]
pub(super) struct Query {
    pub text: String,
    pub employer: Option<String>,
    pub role: Option<Id<Role>>,
    pub competence: Option<String>,
    /// Only those whose numbers nobody can be sure of.
    pub rotten: bool,
    pub order: Order,
    pub descending: bool,
}

impl Query {
    pub const fn has_filter(&self) -> bool {
        self.rotten || self.employer.is_some() || self.role.is_some() || self.competence.is_some()
    }

    fn keeps(&self, person: &Person, today: NaiveDate) -> bool {
        (!self.rotten || person.worst_number(today).is_rotten())
            && self
                .employer
                .as_ref()
                .is_none_or(|employer| person.employer == *employer)
            && self.role.is_none_or(|role| person.roles.contains(&role))
            && self
                .competence
                .as_ref()
                .is_none_or(|competence| person.competences.contains(competence))
    }

    /// The words looked for; in one that begins as a number only the digits count.
    fn words(&self) -> Vec<String> {
        fold(&self.text)
            .split_whitespace()
            .map(|word| {
                if word.starts_with(|sign: char| sign.is_ascii_digit()) {
                    word.chars().filter(char::is_ascii_digit).collect()
                } else {
                    word.to_owned()
                }
            })
            .collect()
    }
}

impl Index {
    /// Brings the index up to date; only people written since are folded anew.
    pub fn refresh(&mut self, library: &Library) {
        let roles: BTreeMap<_, _> = library
            .all::<Role>()
            .map(|role| (role.id, format!("{} {}", role.name, role.name_en)))
            .collect();
        let mut old = std::mem::take(&mut self.entries);
        let mut employers = BTreeSet::new();
        let mut competences = BTreeSet::new();
        for person in library.all::<Person>() {
            if !person.employer.is_empty() {
                employers.insert(person.employer.as_str());
            }
            competences.extend(person.competences.iter().map(String::as_str));
            let written_at = library
                .stamped(person.id)
                .map_or_else(DateTime::default, |stamped| stamped.written_at);
            let known = old.remove(&person.id).filter(|entry| {
                entry.written_at == written_at
                    && entry.name == person.name
                    && entry.employer == person.employer
            });
            let entry = known.unwrap_or_else(|| entry(person, &roles, written_at));
            self.entries.insert(person.id, entry);
        }
        self.employers = in_order(employers);
        self.competences = in_order(competences);
    }

    /// The people asked for, in the order asked for.
    pub fn find(&self, query: &Query, library: &Library, today: NaiveDate) -> Vec<Id<Person>> {
        let words = query.words();
        let mut found: Vec<_> = self
            .entries
            .iter()
            .filter(|(_, entry)| words.iter().all(|word| entry.words.contains(word)))
            .filter(|(id, _)| {
                !query.has_filter() || library.get(**id).is_some_and(|person| query.keeps(person, today))
            })
            .collect();
        let trust = |id: Id<Person>| library.get(id).map(|person| person.worst_number(today));
        found.sort_by(|(a_id, a), (b_id, b)| {
            let by_name = a.name_key.cmp(&b.name_key);
            let order = match query.order {
                Order::Name => by_name,
                Order::Employer => a.employer_key.cmp(&b.employer_key).then(by_name),
                Order::Trust => trust(**a_id).cmp(&trust(**b_id)).then(by_name),
            };
            let order = if query.descending { order.reverse() } else { order };
            order.then(a_id.cmp(b_id))
        });
        found.into_iter().map(|(id, _)| *id).collect()
    }

    /// Others with the same name, however it is written.
    pub fn namesakes(&self, id: Id<Person>, name: &str) -> Vec<Id<Person>> {
        let name = fold(name.trim());
        if name.is_empty() {
            return Vec::new();
        }
        self.entries
            .iter()
            .filter(|(other, entry)| **other != id && fold(entry.name.trim()) == name)
            .map(|(other, _)| *other)
            .collect()
    }
}

fn entry(person: &Person, roles: &BTreeMap<Id<Role>, String>, written_at: DateTime<Utc>) -> Entry {
    let mut words = format!(
        "{} {} {} {}",
        person.name, person.employer, person.email, person.note
    );
    let held = person.roles.iter().filter_map(|role| roles.get(role));
    let numbers = person.phones.unordered().map(|(_, phone)| &phone.number);
    for more in held.chain(&person.competences).chain(numbers) {
        words.push(' ');
        words.push_str(more);
    }
    Entry {
        written_at,
        name: person.name.clone(),
        employer: person.employer.clone(),
        words: fold(&words),
        name_key: alphabet_key(&person.name),
        employer_key: alphabet_key(&person.employer),
    }
}

fn in_order(texts: BTreeSet<&str>) -> Vec<String> {
    let mut texts: Vec<_> = texts.into_iter().map(str::to_owned).collect();
    texts.sort_by_cached_key(|text| alphabet_key(text));
    texts
}

/// Words already in use that what is being typed may mean, the text itself left out.
pub(super) fn suggestions<'a>(known: &'a [String], typed: &str, most: usize) -> Vec<&'a str> {
    let typed = typed.trim();
    let folded = fold(typed);
    if folded.is_empty() {
        return Vec::new();
    }
    let found: Vec<_> = known
        .iter()
        .map(String::as_str)
        .filter(|word| fold(word).contains(&folded))
        .collect();
    // Once it reads as one in use, there is nothing left to suggest.
    if found.contains(&typed) {
        return Vec::new();
    }
    found.into_iter().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Phone;

    fn library(people: &[(&str, &str, &str)]) -> Library {
        let mut library = Library::default();
        for (name, employer, number) in people {
            let phone = Phone {
                label: String::new(),
                number: (*number).into(),
                verified_on: None,
                failed_on: None,
            };
            let person = Person {
                employer: (*employer).into(),
                phones: [(Id::of_name("phone", name), phone)].into_iter().collect(),
                ..Person::new(Id::of_name("person", &format!("{name}{employer}")), *name)
            };
            library.put(person.into(), DateTime::default(), false);
        }
        library
    }

    fn names(library: &Library, query: &Query) -> Vec<String> {
        let mut index = Index::default();
        index.refresh(library);
        let found = index.find(query, library, NaiveDate::default()).into_iter();
        found.map(|id| library.person_name(id).to_owned()).collect()
    }

    fn three() -> Library {
        library(&[
            ("Åsa Öberg", "Svenska kyrkan", "0846500411"),
            ("Anders Nyström", "Norra", "0701740633"),
            ("Örjan Ahl", "Kyrkan", "+46846500412"),
        ])
    }

    #[test]
    fn people_are_found_without_diacritics_and_by_number_however_it_is_grouped() {
        let search = |text: &str| {
            let query = Query {
                text: text.into(),
                ..Query::default()
            };
            names(&three(), &query)
        };
        assert_eq!(search("asa oberg"), ["Åsa Öberg"]);
        assert_eq!(search("KYRKAN"), ["Åsa Öberg", "Örjan Ahl"]);
        assert_eq!(search("070-174 06 33"), ["Anders Nyström"]);
        assert_eq!(search("kyrkan 465"), ["Åsa Öberg", "Örjan Ahl"]);
        assert!(search("ingen").is_empty());
    }

    #[test]
    fn the_list_sorts_by_name_or_employer_both_ways() {
        let mut query = Query::default();
        assert_eq!(
            names(&three(), &query),
            ["Anders Nyström", "Åsa Öberg", "Örjan Ahl"]
        );
        query.descending = true;
        assert_eq!(
            names(&three(), &query),
            ["Örjan Ahl", "Åsa Öberg", "Anders Nyström"]
        );
        query = Query {
            order: Order::Employer,
            ..Query::default()
        };
        assert_eq!(
            names(&three(), &query),
            ["Örjan Ahl", "Anders Nyström", "Åsa Öberg"]
        );
    }

    #[test]
    fn two_with_the_same_name_are_found_however_it_is_written() {
        let library = library(&[("Anna Berg", "Norra", "112"), ("anna berg", "Södra", "113")]);
        let mut index = Index::default();
        index.refresh(&library);
        let new = Id::of_name("person", "new");
        assert_eq!(index.namesakes(new, " Anna Berg").len(), 2);
        assert!(index.namesakes(new, "").is_empty());
        let old = Id::of_name("person", "Anna BergNorra");
        assert_eq!(index.namesakes(old, "Anna Berg").len(), 1);
    }

    #[test]
    fn a_changed_person_is_found_by_the_new_words() {
        let mut library = three();
        let mut index = Index::default();
        index.refresh(&library);
        let mut person = library.all::<Person>().next().cloned().unwrap();
        person.competences.push("teckenspråk".into());
        let later = DateTime::<Utc>::default() + chrono::Duration::seconds(1);
        library.put(person.into(), later, false);
        index.refresh(&library);
        let query = Query {
            text: "teckensprak".into(),
            ..Query::default()
        };
        assert_eq!(index.find(&query, &library, NaiveDate::default()).len(), 1);
    }
}
