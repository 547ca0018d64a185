//! What a camera reads is what the binder may tell, no more, and what is missing is said.

use proptest::prelude::*;

use super::*;
use crate::content;
use crate::domain::confidential::{ConfidentialPart, ConfidentialSection};
use crate::domain::person::Phone;
use crate::domain::{AnyRecord, Baton, Items, RosterMonth};
use crate::format::qr::tests::read;
use crate::text::Language;

const NUMBER: &str = "811218-9876";
const SECRET: &str = "Hemlighetsplanta";

fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().expect("an instant")
}

fn text() -> Text {
    Text::new(Language::Swedish)
}

fn example() -> Library {
    let mut library = Library::default();
    for record in content::example(now()) {
        library.put(record, now(), false);
    }
    library
}

fn put(library: &mut Library, record: impl Into<AnyRecord>) {
    library.put(record.into(), now(), false);
}

fn phone(number: &str, failed: bool) -> Phone {
    Phone {
        label: "tjänst".into(),
        number: number.into(),
        verified_on: None,
        failed_on: failed.then(|| now().date_naive()),
    }
}

fn person(name: &str, phones: Vec<Phone>) -> Person {
    let mut person = Person::new(Id::of_name("person", name), name);
    person.employer = "Räddningstjänsten i Åmål".into();
    person.note = format!("Syster {SECRET}");
    person.email = format!("{SECRET}@kommun.example");
    for (at, one) in phones.into_iter().enumerate() {
        person.phones.push(Id::of_name("phone", &at.to_string()), one);
    }
    person
}

/// A handover whose answers are these, with a layer B that must not be seen.
fn handed_over(library: &mut Library, answers: &[String]) -> Id<Handover> {
    let (id, routine) = library
        .all::<crate::domain::Routine>()
        .map(|one| (one.id, one.clone()))
        .max_by_key(|(_, one)| one.fields.iter().count())
        .expect("a routine");
    let baton = library.all::<Baton>().next().expect("a responsibility").id;
    let party = |name: &str| Party {
        name: name.into(),
        role: "Jour".into(),
        phone: "0846500400".into(),
    };
    let handover = Id::of_name("handover", "square");
    let mut made = Handover::draft(
        handover,
        (id, &routine),
        baton,
        party("Åsa på socialjouren"),
        party("Krisstödet"),
        now(),
    );
    let ids: Vec<_> = made.answers.iter().map(|(id, _)| id).collect();
    for (id, words) in ids.into_iter().zip(answers) {
        made.answers
            .get_mut(id)
            .expect("an answer")
            .text
            .clone_from(words);
    }
    put(library, made);
    let unit = Id::of_name("unit", "");
    let section = ConfidentialSection {
        heading: SECRET.into(),
        text: SECRET.into(),
    };
    put(
        library,
        ConfidentialPart {
            id: Id::of_name("part", ""),
            handover,
            ground: SECRET.into(),
            ground_source: SECRET.into(),
            ground_unverified: false,
            assessed_by: SECRET.into(),
            assessed_on: now().date_naive(),
            from_unit: unit,
            to_unit: unit,
            sections: [(Id::of_name("section", ""), section)]
                .into_iter()
                .collect::<Items<_>>(),
            erase_on: now().date_naive(),
            created_at: now(),
        },
    );
    handover
}

fn carried(library: &Library, carries: Carries) -> Carried {
    square(&text(), library, carries, now()).expect("a square")
}

#[test]
fn a_contact_is_a_name_an_employer_and_the_numbers_that_work() {
    let mut library = example();
    let anna = person(
        "Anna Åström",
        vec![phone("0701740605", false), phone("0846500499", true)],
    );
    let id = anna.id;
    put(&mut library, anna);
    let carried = carried(&library, Carries::Contact(id));
    let words = read(&carried.square);
    assert_eq!(words, carried.square.words());
    assert!(words.contains("FN:Anna Åström\r\n") && words.contains("ORG:Räddningstjänsten i Åmål\r\n"));
    assert!(words.contains(":+46701740605\r\n"));
    assert!(!words.contains("465004") && !words.contains(SECRET), "{words}");
    assert_eq!(
        carried.left_out,
        ["Ett nummer som inte fungerade när någon ringde."]
    );
    assert!(carried.warning.is_some());
    assert_eq!(carried.said[2], "070-174 06 05 (tjänst)");
}

#[test]
fn a_contact_without_a_number_that_works_has_no_square_and_says_why() {
    let mut library = example();
    let bo = person("Bo Ek", vec![phone("0846500499", true)]);
    let id = bo.id;
    put(&mut library, bo);
    let why = square(&text(), &library, Carries::Contact(id), now()).expect_err("no square");
    assert_eq!(
        no_square(&text(), &why).title,
        "Bo Ek har inget nummer som fungerar"
    );
}

#[test]
fn numbers_that_have_no_room_are_said_to_be_left_out() {
    let mut library = example();
    let many = (0..90).map(|_| phone("0701740605", false)).collect();
    let one = person("Växeln", many);
    let id = one.id;
    put(&mut library, one);
    let carried = carried(&library, Carries::Contact(id));
    let inside = read(&carried.square).matches("TEL;").count();
    assert!(inside > 10 && inside < 90, "{inside}");
    assert_eq!(
        carried.left_out,
        [format!("De {} sista numren, som inte fick plats.", 90 - inside)]
    );
}

#[test]
fn a_shift_goes_into_the_calendar_at_its_hours_with_a_number_to_ring() {
    let library = example();
    let found = library.all::<RosterMonth>().find_map(|month| {
        let shifts = month.shifts.iter();
        let mut shifts = shifts.filter(|(_, shift)| shift.person.is_some());
        shifts.next().map(|(id, shift)| {
            (
                ShiftRef {
                    month: month.id,
                    shift: id,
                },
                shift.clone(),
            )
        })
    });
    let (at, shift) = found.expect("a shift");
    let carried = carried(&library, Carries::Shift(at));
    let words = read(&carried.square).replace("\r\n ", "");
    assert_eq!(words.matches("BEGIN:VEVENT").count(), 1);
    let start = zone::instant(shift.start)
        .format("DTSTART:%Y%m%dT%H%M%SZ\r\n")
        .to_string();
    assert!(words.contains(&start), "{words}");
    let who = library.get(shift.person.expect("somebody")).expect("a person");
    let number = phone::group(&who.first_phone().expect("a number").number);
    assert!(words.contains(&who.name), "{words}");
    assert!(
        words.contains(&format!("DESCRIPTION:Ring {number}\r\n")),
        "{words}"
    );
    let again = square(
        &text(),
        &library,
        Carries::Shift(at),
        now() + chrono::Duration::hours(3),
    );
    assert_eq!(
        again.expect("a square").square.words(),
        carried.square.words(),
        "the same until the shift changes"
    );
}

#[test]
fn a_short_handover_is_whole_and_nothing_of_layer_b_is_in_it() {
    let mut library = example();
    let id = handed_over(&mut library, &["Tolv är drabbade på Ågatan.".into()]);
    let carried = carried(&library, Carries::Handover(id));
    let words = read(&carried.square);
    assert!(words.contains("Tolv är drabbade på Ågatan."), "{words}");
    assert!(words.contains("Inte överlämnat"), "{words}");
    assert!(
        words.contains("Åsa på socialjouren, Jour, 08-465 004 00"),
        "{words}"
    );
    assert!(!words.contains(SECRET));
    assert_eq!(carried.left_out, Vec::<String>::new());
}

#[test]
fn a_number_of_a_person_is_written_over_and_it_is_said() {
    let mut library = example();
    let id = handed_over(&mut library, &[format!("Mannen {NUMBER} väntar.")]);
    let carried = carried(&library, Carries::Handover(id));
    let words = read(&carried.square);
    assert!(
        !words.contains("9876") && words.contains("borttaget: personnummer"),
        "{words}"
    );
    assert!(
        carried
            .left_out
            .contains(&"Ett personnummer är överstruket.".to_owned())
    );
}

#[test]
fn a_handover_that_has_no_room_says_in_the_square_and_beside_it_what_is_missing() {
    let mut library = example();
    let answers = [
        "Läget är lugnt.".to_owned(),
        "ö".repeat(700),
        "Ring skolan först.".to_owned(),
    ];
    let id = handed_over(&mut library, &answers);
    let title = |at: usize| {
        let handover = library.get(id).expect("kept");
        handover
            .answers
            .iter()
            .nth(at)
            .expect("asked")
            .1
            .field
            .title
            .clone()
    };
    let carried = carried(&library, Carries::Handover(id));
    let words = read(&carried.square);
    assert!(
        words.contains("Läget är lugnt.") && words.contains("Ring skolan först."),
        "{words}"
    );
    assert!(!words.contains("öööö"));
    assert!(
        words.contains(&format!("Inte med här, läs i pärmen: {}", title(1))),
        "{words}"
    );
    assert!(carried.left_out[0].contains(&title(1)), "{:?}", carried.left_out);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_answered_a_handover_has_a_square_that_another_program_reads(
        answers in prop::collection::vec("[a-zåäöÅÄÖ .,0-9\\n]{0,900}", 1..6)
    ) {
        let mut library = example();
        let id = handed_over(&mut library, &answers);
        let carried = carried(&library, Carries::Handover(id));
        prop_assert_eq!(read(&carried.square), carried.square.words());
    }
}
