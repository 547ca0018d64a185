//! Tables taken in twice, tables laid out and read back, and rows that must not be guessed.

use chrono::{NaiveDate, NaiveTime};

use super::*;
use crate::domain::edit::Write;
use crate::domain::roster::Need;
use crate::domain::{Author, Person, RosterMonth};
use crate::format::export::{Sheet, csv, xlsx};
use crate::format::mapping::{TableKind, apply_people, apply_shifts, propose_as};
use crate::format::table::{Request, Table, read};
use crate::text::{Language, Text};

fn now() -> DateTime<Utc> {
    "2026-11-20T12:00:00Z".parse().expect("an instant")
}

/// Different bytes at each call.
fn entropy(bytes: &mut [u8]) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    for (byte, fresh) in bytes.iter_mut().zip(count.iter().cycle()) {
        *byte = *fresh;
    }
}

fn ids() -> Ids {
    Ids { now: now(), entropy }
}

fn role(name: &str) -> Role {
    Role {
        id: Id::of_name("role", name),
        name: name.into(),
        name_en: String::new(),
        description: String::new(),
        source: String::new(),
        unverified: false,
    }
}

fn library() -> Library {
    let mut library = Library::default();
    for name in ["Samordnare", "Krisstödjare"] {
        library.put(role(name).into(), now(), false);
    }
    let roster = Roster::new(roster(), "Krisjour");
    library.put(roster.into(), now(), false);
    library
}

fn roster() -> Id<Roster> {
    Id::of_name("roster", "krisjour")
}

fn table(bytes: &[u8], name: &str) -> Table {
    read(bytes, &Request::visible(name))
        .expect("readable")
        .tables
        .remove(0)
}

fn take_people(library: &mut Library, text: &str) -> Intake {
    let table = table(text.as_bytes(), "x.csv");
    let report = apply_people(&table, &propose_as(&table, TableKind::People));
    let intake = people(library, report, &Choices::default(), ids());
    carry_out(library, &intake);
    intake
}

fn take_shifts(library: &mut Library, text: &str, choices: &Choices) -> Intake {
    let table = table(text.as_bytes(), "x.csv");
    take_table(library, &table, choices)
}

fn take_table(library: &mut Library, table: &Table, choices: &Choices) -> Intake {
    let start = NaiveDate::from_ymd_opt(2026, 11, 30).expect("a date");
    let report = apply_shifts(table, &propose_as(table, TableKind::Shifts), start);
    let intake = shifts(library, roster(), report, choices, ids());
    carry_out(library, &intake);
    intake
}

fn carry_out(library: &mut Library, intake: &Intake) {
    let by = Author {
        name: "Anna Ek".into(),
        role: String::new(),
    };
    if let Some(edit) = intake.edit(Some(roster())) {
        for write in edit.carry_out(library, &by, now()).expect("carried out") {
            match write {
                Write::Put(record) => library.put(record, now(), false),
                Write::Delete(which) => library.remove(which),
            }
        }
    }
}

fn kinds(intake: &Intake) -> Vec<(u32, ProblemKind)> {
    intake
        .problems
        .iter()
        .map(|problem| (problem.row, problem.kind.clone()))
        .collect()
}

fn on_call(library: &Library, at: &str) -> Vec<String> {
    let at = crate::domain::zone::instant(at.parse().expect("a local time"));
    library
        .duties()
        .on_call(at)
        .into_iter()
        .filter_map(|duty| duty.person)
        .map(|person| library.person_name(person).to_owned())
        .collect()
}

const PEOPLE: &str = "Namn;Arbetsgivare;Roll;Kompetens;Mobil;Telefon 2;E-post;Anm\n\
    Anna Berg;Norra;Samordnare, Krisstödjare;Samtal;070-1740605;08-465 004 00;anna@example.se;Ej jul\n\
    Bo Ek;Kyrkan;Krisstödjare;;070-1740606;;;\n";

#[test]
fn a_list_taken_in_twice_changes_nothing_the_second_time() {
    let mut library = library();
    let first = take_people(&mut library, PEOPLE);
    assert_eq!((first.created, first.updated, first.unchanged), (2, 0, 0));
    let second = take_people(&mut library, PEOPLE);
    assert_eq!((second.created, second.updated, second.unchanged), (0, 0, 2));
    assert_eq!(second.records, []);
    let anna = library.sorted::<Person>()[0];
    assert_eq!(anna.roles.len(), 2);
    let numbers: Vec<&str> = anna
        .phones
        .iter()
        .map(|(_, phone)| phone.number.as_str())
        .collect();
    assert_eq!(numbers, ["0701740605", "0846500400"]);
}

#[test]
fn somebody_known_is_completed_and_loses_nothing() {
    let mut library = library();
    take_people(&mut library, PEOPLE);
    let again = take_people(
        &mut library,
        "Namn;Mobil;Kompetens\nanna berg;+46 70 174 06 05;Barn\nBo Ek;070-1740699;\n",
    );
    assert_eq!((again.created, again.updated), (0, 2));
    let people = library.sorted::<Person>();
    assert_eq!(people[0].competences, ["Samtal", "Barn"]);
    assert_eq!(
        people[0].phones.len(),
        2,
        "the same number with +46 is the same number"
    );
    assert_eq!(people[0].email, "anna@example.se");
    let numbers: Vec<&str> = people[1]
        .phones
        .iter()
        .map(|(_, phone)| phone.number.as_str())
        .collect();
    assert_eq!(numbers, ["0701740699", "0701740606"]);
}

#[test]
fn two_of_one_name_are_told_apart_by_their_numbers_and_never_mixed() {
    let mut library = library();
    let two = "Namn;Mobil\nAnna Berg;070-1740605\nAnna Berg;070-1740606\n";
    let first = take_people(&mut library, two);
    assert_eq!(first.created, 2);
    let name = String::from("Anna Berg");
    assert_eq!(
        kinds(&first),
        [(3, ProblemKind::TwoOfThatName { name: name.clone() })]
    );
    assert_eq!(take_people(&mut library, two).unchanged, 2);
    let vague = take_people(&mut library, "Namn;E-post\nAnna Berg;a@example.se\n");
    assert_eq!(
        kinds(&vague),
        [(
            2,
            ProblemKind::SeveralOfThatName {
                name,
                row_left_out: true
            }
        )]
    );
    assert_eq!(vague.rows_left_out(), [2]);
    assert_eq!(library.count::<Person>(), 2);
}

#[test]
fn an_unknown_role_is_listed_and_the_person_read_all_the_same() {
    let mut library = library();
    let intake = take_people(&mut library, "Namn;Mobil;Roll\nAnna Berg;070-1740605;Trollkarl\n");
    assert_eq!(intake.unknown_roles, ["Trollkarl"]);
    assert_eq!((intake.created, intake.rows_left_out()), (1, vec![]));
}

const SHIFTS: &str = "Datum;Tid;Funktion;Namn;Form\n2026-12-24;17–08;Samordnare;Anna Berg;beredskap\n\
    2026-12-24;17–08;Krisstödjare;Cia Ax;jour\n2026-12-25;17–08;Krisstödjare;Vakant;jour\n";

#[test]
fn an_unknown_name_leaves_the_shift_open_until_the_person_is_there() {
    let mut library = library();
    take_people(&mut library, PEOPLE);
    let first = take_shifts(&mut library, SHIFTS, &Choices::default());
    assert_eq!(
        (first.created, first.unknown_people.as_slice()),
        (3, &["Cia Ax".to_owned()][..])
    );
    assert_eq!(on_call(&library, "2026-12-24T23:00:00"), ["Anna Berg"]);
    let choices = Choices {
        create_people: true,
        ..Choices::default()
    };
    let second = take_shifts(&mut library, SHIFTS, &choices);
    assert_eq!((second.created, second.updated, second.unchanged), (0, 1, 2));
    let mut both = on_call(&library, "2026-12-24T23:00:00");
    both.sort();
    assert_eq!(both, ["Anna Berg", "Cia Ax"]);
    let third = take_shifts(&mut library, SHIFTS, &choices);
    assert_eq!((third.created, third.updated, third.unchanged), (0, 0, 3));
}

#[test]
fn somebody_else_on_the_same_shift_stays_and_is_told() {
    let mut library = library();
    take_people(&mut library, PEOPLE);
    let row =
        |name: &str| format!("Datum;Tid;Funktion;Namn;Form\n2026-12-24;17–08;Samordnare;{name};beredskap\n");
    take_shifts(&mut library, &row("Anna Berg"), &Choices::default());
    let other = take_shifts(&mut library, &row("Bo Ek"), &Choices::default());
    let name = String::from("Anna Berg");
    assert_eq!(kinds(&other), [(2, ProblemKind::AlsoOnDuty { name })]);
    assert_eq!(on_call(&library, "2026-12-24T23:00:00").len(), 2);
}

#[test]
fn jour_and_beredskap_are_never_guessed_but_taken_from_the_needs_of_the_roster() {
    let mut library = library();
    let text = "Datum;Tid;Namn\n2026-12-24;17–08;Anna Berg\n";
    let nothing_said = take_shifts(&mut library, text, &Choices::default());
    assert_eq!(kinds(&nothing_said)[0].1, ProblemKind::RoleMissing);
    let choices = Choices {
        role: Some(Id::of_name("role", "Samordnare")),
        ..Choices::default()
    };
    let no_form = take_shifts(&mut library, text, &choices);
    assert_eq!(kinds(&no_form)[0].1, ProblemKind::FormMissing);
    let mut needed = library.get(roster()).expect("there").clone();
    let need = Need {
        from: NaiveTime::MIN,
        to: NaiveTime::MIN,
        form: DutyForm::Standby,
        ..Need::new(Id::of_name("role", "Samordnare"))
    };
    needed.needs.push(Id::of_name("need", ""), need);
    library.put(needed.into(), now(), false);
    let intake = take_shifts(&mut library, text, &Choices::default());
    assert_eq!(intake.created, 1);
    assert_eq!(intake.shifts[0].1.form, DutyForm::Standby);
}

fn people_again(sheet: &Sheet, library: &mut Library) -> Intake {
    let bytes = xlsx(std::slice::from_ref(sheet), now().naive_utc()).expect("written");
    let table = table(&bytes, "x.xlsx");
    let report = apply_people(&table, &propose_as(&table, TableKind::People));
    people(library, report, &Choices::default(), ids())
}

#[test]
fn what_is_exported_is_known_again_in_both_languages() {
    let mut library = library();
    take_people(&mut library, PEOPLE);
    take_shifts(&mut library, SHIFTS, &Choices::default());
    for language in Language::ALL {
        let text = Text::new(language);
        let again = people_again(&export_people(&library, &text), &mut library);
        assert_eq!(
            (again.created, again.updated, again.unchanged),
            (0, 0, 2),
            "{language:?}"
        );
        assert_eq!(again.problems, [], "{language:?}");
        let (from, to) = (day("2026-12-01"), day("2026-12-31"));
        let sheet = export_shifts(&library, roster(), from, to, &text);
        assert_eq!(sheet.rows.len(), 3);
        let workbook = xlsx(std::slice::from_ref(&sheet), now().naive_utc()).expect("written");
        for bytes in [workbook, csv(&sheet, true).expect("written")] {
            let table = table(&bytes, "x");
            let again = take_table(&mut library, &table, &Choices::default());
            let figures = (again.created, again.updated, again.unchanged);
            assert_eq!(
                figures,
                (0, 0, 3),
                "{language:?}: {:?} {:?}",
                again.problems,
                table.header
            );
        }
    }
    assert_eq!(library.count::<RosterMonth>(), 1);
}

#[test]
fn the_terms_of_duty_come_in_and_come_back_unchanged() {
    let mut library = library();
    let unit = crate::domain::Unit {
        id: Id::of_name("unit", "norra"),
        name: "Norra nämnden".into(),
        kind: crate::domain::unit::UnitKind::DistrictBoard,
        valid_from: None,
        valid_to: None,
        successor: None,
        source: String::new(),
        unverified: false,
        authorities: crate::domain::Items::default(),
        documentation: None,
    };
    library.put(unit.clone().into(), now(), false);
    let set = crate::content::rule_sets().remove(0);
    library.put(set.clone().into(), now(), false);
    let rows = format!(
        "Namn;Mobil;Nämnd;Arbetstidsregler;Andel;Restid;Kompetens\n\
         Anna Berg;070-1740605;norra nämnden;{};50 %;45;barn (2027-06-30), samtal\n\
         Bo Ek;070-1740606;Kyrkan;Okända;;;\n",
        set.name
    );
    let intake = take_people(&mut library, &rows);
    let text = Text::new(Language::Swedish);
    let said: Vec<String> = intake
        .problems
        .iter()
        .map(|found| problem(&text, found))
        .collect();
    assert!(said[0].contains("namnet är läst som arbetsgivare"), "{said:?}");
    assert!(
        said[1].contains("Inga arbetstidsregler heter ”Okända”"),
        "{said:?}"
    );
    let person = |library: &Library, name: &str| {
        let found = library.all::<Person>().find(|person| person.name == name);
        found.expect("them").clone()
    };
    let anna = person(&library, "Anna Berg");
    assert_eq!((anna.unit, anna.rule_set), (Some(unit.id), Some(set.id)));
    assert_eq!((anna.share_percent, anna.travel_minutes), (Some(50), Some(45)));
    assert_eq!(anna.certificates.len(), 1);
    assert_eq!(anna.competences, ["samtal"]);
    assert_eq!(person(&library, "Bo Ek").employer, "Kyrkan");
    let sheet = csv(&export_people(&library, &text), true).expect("csv");
    let sheet = String::from_utf8(sheet).expect("text");
    let again = take_people(&mut library, &sheet);
    assert_eq!((again.updated, again.unchanged), (0, 2), "{:?}", again.problems);
}

#[test]
fn shifts_are_exported_between_two_days_both_included() {
    let mut library = library();
    take_shifts(&mut library, SHIFTS, &Choices::default());
    let text = Text::new(Language::Swedish);
    let count = |from, to| {
        export_shifts(&library, roster(), day(from), day(to), &text)
            .rows
            .len()
    };
    assert_eq!(count("2026-12-25", "2026-12-25"), 1);
    assert_eq!(count("2026-12-24", "2026-12-25"), 3);
    assert_eq!(count("2026-12-26", "2026-12-31"), 0);
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn a_problem_names_its_row_its_column_and_what_became_of_it() {
    let mut library = library();
    take_people(&mut library, PEOPLE);
    let rows = "Datum;Tid;Funktion;Namn;Form\n31 nov;17–08;Samordnare;Anna Berg;beredskap\n\
        2026-12-24;17–08;Trollkarl;Anna Berg;beredskap\n";
    let intake = take_shifts(&mut library, rows, &Choices::default());
    let text = Text::new(Language::Swedish);
    let said: Vec<String> = intake
        .problems
        .iter()
        .map(|found| problem(&text, found))
        .collect();
    assert_eq!(
        said,
        [
            "Rad 2, Datum: ”31 nov” är inget datum. Raden är inte inläst.",
            "Rad 3: Ingen roll heter ”Trollkarl”. Raden är inte inläst.",
        ]
    );
}
