//! The telephone numbers that somebody should ring to see whether they still work (kontrollrundan).

use chrono::NaiveDate;

use super::library::alphabet_key;
use super::person::{Phone, Trust};
use super::{Id, Library, Person};

/// The numbers to ring, whoever has waited longest first and all of one person's together. Those that have failed are not
/// among them: they need another number, not another call.
pub fn to_ring(library: &Library, today: NaiveDate) -> Vec<(Id<Person>, Id<Phone>)> {
    let mut people: Vec<_> = library
        .all::<Person>()
        .filter_map(|person| {
            let waits: Vec<_> = person
                .phones
                .iter()
                .map(|(id, phone)| (id, phone.trust(today)))
                .filter(|(_, trust)| matches!(trust, Trust::Never | Trust::Old(_)))
                .collect();
            let worst = waits.iter().map(|(_, trust)| *trust).min()?;
            Some((worst, alphabet_key(&person.name), person.id, waits))
        })
        .collect();
    people.sort_by(|a, b| (a.0, &a.1, a.2).cmp(&(b.0, &b.1, b.2)));
    people
        .into_iter()
        .flat_map(|(_, _, person, waits)| waits.into_iter().map(move |(phone, _)| (person, phone)))
        .collect()
}

/// Those whose numbers nobody can be sure of, the worst first.
pub fn rotten(library: &Library, today: NaiveDate) -> Vec<(&Person, Trust)> {
    let mut people: Vec<_> = library
        .all::<Person>()
        .map(|person| (person, person.worst_number(today)))
        .filter(|(_, trust)| trust.is_rotten())
        .collect();
    people.sort_by_cached_key(|(person, trust)| (*trust, alphabet_key(&person.name), person.id));
    people
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn put(library: &mut Library, name: &str, numbers: &[(Option<&str>, Option<&str>)]) {
        let phones = numbers.iter().enumerate().map(|(at, (verified, failed))| {
            let phone = Phone {
                label: String::new(),
                number: format!("07017406{at:02}"),
                verified_on: verified.map(day),
                failed_on: failed.map(day),
            };
            (Id::of_name("phone", &format!("{name}{at}")), phone)
        });
        let person = Person {
            phones: phones.collect(),
            ..Person::new(Id::of_name("person", name), name)
        };
        library.put(person.into(), DateTime::default(), false);
    }

    fn people() -> Library {
        let mut library = Library::default();
        put(&mut library, "Fresh", &[(Some("2026-11-01"), None)]);
        put(&mut library, "Older", &[(Some("2025-01-01"), None)]);
        put(
            &mut library,
            "Old",
            &[(Some("2026-01-01"), None), (None, Some("2026-11-01"))],
        );
        put(&mut library, "Never", &[(Some("2026-11-01"), None), (None, None)]);
        put(&mut library, "Numberless", &[]);
        library
    }

    #[test]
    fn whoever_has_waited_longest_is_rung_first_and_a_failed_number_not_again() {
        let library = people();
        let names: Vec<_> = to_ring(&library, day("2026-11-22"))
            .into_iter()
            .map(|(person, _)| library.person_name(person).to_owned())
            .collect();
        assert_eq!(names, ["Never", "Older", "Old"]);
    }

    #[test]
    fn what_rots_is_listed_the_worst_first() {
        let library = people();
        let names: Vec<_> = rotten(&library, day("2026-11-22"))
            .into_iter()
            .map(|(person, _)| person.name.as_str())
            .collect();
        assert_eq!(names, ["Numberless", "Old", "Never", "Older"]);
    }
}
