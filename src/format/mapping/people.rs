//! Rows of a table read as people.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::report::{ProblemKind, Report};
use super::{Mapping, Target};
use crate::format::phone::{Cleaning, Phone, phones};
use crate::format::table::{Cell, Table, TableRow};
use crate::format::words::fold;

/// A person as a row says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRow {
    pub name: String,
    pub employer: Option<String>,
    pub roles: Vec<String>,
    pub competences: Vec<String>,
    /// Digits to dial, with a plus first for an international number.
    pub phone: Option<String>,
    pub second_phone: Option<String>,
    pub email: Option<String>,
    pub note: Option<String>,
    pub board: Option<String>,
    pub rules: Option<String>,
    /// Percent of a full share of duty.
    pub share: Option<u32>,
    /// Minutes to the place of service.
    pub travel: Option<u32>,
    /// Competences with their last day.
    pub certificates: Vec<(String, NaiveDate)>,
}

/// Reads the rows as people. A row without a name that can be one is left out; any other value that can't be read is left
/// out of its row and reported.
pub fn apply_people(table: &Table, mapping: &Mapping) -> Report<PersonRow> {
    let mut report = Report::new();
    for row in &table.rows {
        let mapped = |target: &Target| *target != Target::Ignore;
        let columns = mapping
            .columns
            .iter()
            .enumerate()
            .filter(|(_, target)| mapped(target));
        if columns.clone().all(|(column, _)| row.cell(column).is_empty()) {
            continue;
        }
        let Some(name) = name(table, mapping, row, &mut report) else {
            continue;
        };
        let mut person = PersonRow {
            name,
            ..PersonRow::default()
        };
        for (column, target) in columns {
            value(table, row, column, target, &mut person, &mut report);
        }
        report.read.push((row.number, person));
    }
    report
}

fn value(
    table: &Table,
    row: &TableRow,
    column: usize,
    target: &Target,
    person: &mut PersonRow,
    report: &mut Report<PersonRow>,
) {
    let cell = row.cell(column);
    let text = cell.shown();
    if text.is_empty() {
        return;
    }
    match target {
        Target::Employer => person.employer = Some(one_line(&text)),
        Target::Roles => person.roles.extend(list(&text)),
        Target::Competences => {
            for item in list(&text) {
                match dated(&item) {
                    Some(found) => person.certificates.push(found),
                    None => person.competences.push(item),
                }
            }
        }
        Target::Board => person.board = Some(one_line(&text)),
        Target::Rules => person.rules = Some(one_line(&text)),
        Target::Share => match share(&text) {
            Some(percent) => person.share = Some(percent),
            None => report.problem(table, row, Some(column), ProblemKind::NotAShare),
        },
        Target::Travel => match minutes(&text) {
            Some(minutes) => person.travel = Some(minutes),
            None => report.problem(table, row, Some(column), ProblemKind::NotMinutes),
        },
        Target::Phone | Target::SecondPhone => phone(table, row, column, target, person, report),
        Target::Email => match email(&text) {
            Some(email) => person.email = Some(email),
            None => report.problem(table, row, Some(column), ProblemKind::NotAnEmail),
        },
        Target::Note => add_note(person, &text),
        _ => {}
    }
}

fn name(table: &Table, mapping: &Mapping, row: &TableRow, report: &mut Report<PersonRow>) -> Option<String> {
    let columns = [Target::Name, Target::GivenName, Target::FamilyName].map(|target| mapping.column(&target));
    let texts = columns.map(|column| {
        column
            .map(|column| one_line(&row.cell(column).shown()))
            .unwrap_or_default()
    });
    let [whole, given, family] = &texts;
    if whole.is_empty() && given.is_empty() && family.is_empty() {
        report.problem(
            table,
            row,
            columns.into_iter().flatten().next(),
            ProblemKind::MissingName,
        );
        return None;
    }
    if whole.is_empty() {
        let parts: Vec<&str> = [given.as_str(), family.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        return valid(table, row, columns[1].or(columns[2]), parts.join(" "), report);
    }
    // "Berg, Anna" is one person with the family name first.
    if let Some((family, given)) = whole.split_once(',') {
        let turned = one_line(&format!("{given} {family}"));
        if !given.contains(',') && !given.trim().is_empty() && given.split_whitespace().count() <= 3 {
            let turned = valid(table, row, columns[0], turned, report)?;
            report.problem(
                table,
                row,
                columns[0],
                ProblemKind::NameTurned { to: turned.clone() },
            );
            return Some(turned);
        }
    }
    valid(table, row, columns[0], whole.clone(), report)
}

fn valid(
    table: &Table,
    row: &TableRow,
    column: Option<usize>,
    name: String,
    report: &mut Report<PersonRow>,
) -> Option<String> {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let digits = name.chars().filter(char::is_ascii_digit).count();
    let error = name.starts_with('#') || matches!(column.map(|column| row.cell(column)), Some(Cell::Bool(_)));
    if letters < 2 || digits > 2 || name.chars().count() > 120 || name.contains('@') || error {
        report.problem(table, row, column, ProblemKind::NotAName);
        return None;
    }
    Some(name)
}

fn phone(
    table: &Table,
    row: &TableRow,
    column: usize,
    target: &Target,
    person: &mut PersonRow,
    report: &mut Report<PersonRow>,
) {
    let found = phones(row.cell(column));
    if found.is_empty() {
        report.problem(table, row, Some(column), ProblemKind::NotAPhone);
        return;
    }
    for Phone {
        digits,
        cleaning,
        words,
    } in found
    {
        match cleaning {
            Cleaning::AsWritten => {}
            Cleaning::ZeroRestored => {
                report.problem(
                    table,
                    row,
                    Some(column),
                    ProblemKind::PhoneZeroRestored { to: digits.clone() },
                );
            }
            Cleaning::Ambiguous => report.problem(table, row, Some(column), ProblemKind::PhoneAmbiguous),
        }
        if !words.is_empty() && !is_plain_label(&words) {
            add_note(person, &format!("{digits}: {words}"));
            report.problem(table, row, Some(column), ProblemKind::PhoneWords { words });
        }
        if *target == Target::Phone && person.phone.is_none() {
            person.phone = Some(digits);
        } else if person.second_phone.is_none() {
            person.second_phone = Some(digits);
        } else {
            report.problem(
                table,
                row,
                Some(column),
                ProblemKind::PhoneTooMany { number: digits },
            );
        }
    }
}

/// Words that say no more than that a number follows.
fn is_plain_label(words: &str) -> bool {
    matches!(
        fold(words).as_str(),
        "tel" | "tfn" | "telefon" | "mobil" | "mob" | "phone" | "mobile" | "nr"
    )
}

fn add_note(person: &mut PersonRow, text: &str) {
    match &mut person.note {
        Some(note) => {
            note.push_str("; ");
            note.push_str(text);
        }
        None => person.note = Some(text.to_owned()),
    }
}

fn email(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("mailto:");
    // "Anna Berg <anna@…>" as copied from a mail program.
    let text = text
        .split_once('<')
        .map_or(text, |(_, inner)| inner.trim_end_matches('>'));
    let (user, host) = text.split_once('@')?;
    let whole = !user.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
    let odd = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '"');
    (whole && !host.contains('@') && !text.contains(odd) && text.len() <= 254).then(|| text.to_owned())
}

/// A competence with its last day: "barn (2027-06-30)", "barn t.o.m. 2027-06-30", "barn=2027-06-30".
fn dated(item: &str) -> Option<(String, NaiveDate)> {
    let item = item.trim_end_matches(')');
    let (name, day) = item.rsplit_once(['(', ' ', '='])?;
    let day = day.trim().parse().ok()?;
    let mut name = name.trim_end_matches(['(', '=', ' ', ':']);
    for word in ["gäller t.o.m.", "t.o.m.", "tom", "till", "until", "gäller"] {
        let cut = name.strip_suffix(word).filter(|rest| rest.ends_with([' ', '(']));
        name = cut.map_or(name, |rest| rest.trim_end_matches([' ', '(', ':']));
    }
    (!fold(name).is_empty()).then(|| (name.to_owned(), day))
}

/// A share of the whole: "50 %", "50", or 0,5 as a spreadsheet keeps a percentage.
fn share(text: &str) -> Option<u32> {
    let percent = text.trim().strip_suffix('%');
    let number: f64 = percent.unwrap_or(text).trim().replace(',', ".").parse().ok()?;
    let number = if percent.is_none() && number <= 1.0 {
        number * 100.0
    } else {
        number
    };
    let whole = number.round();
    ((0.0..=100.0).contains(&number) && (number - whole).abs() < 0.01).then_some(whole as u32)
}

/// "45" or "45 min".
fn minutes(text: &str) -> Option<u32> {
    let folded = fold(text);
    let number = folded
        .trim_end_matches("minuter")
        .trim_end_matches("minutes")
        .trim_end_matches("min");
    number.trim().parse().ok().filter(|minutes| *minutes <= 24 * 60)
}

fn list(text: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for item in text.split([',', ';', '/', '\n']) {
        let item = one_line(item);
        if !fold(&item).is_empty() && !items.contains(&item) {
            items.push(item);
        }
    }
    items
}

pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::mapping::propose;
    use crate::format::table::{Request, read};

    fn people(text: &str) -> Report<PersonRow> {
        let table = read(text.as_bytes(), &Request::visible("x.csv"))
            .unwrap()
            .tables
            .remove(0);
        apply_people(&table, &propose(&table))
    }

    fn kinds(report: &Report<PersonRow>) -> Vec<(u32, ProblemKind)> {
        report
            .problems
            .iter()
            .map(|problem| (problem.row, problem.kind.clone()))
            .collect()
    }

    #[test]
    fn every_field_of_a_person_is_read() {
        let report = people(
            "Namn;Arbetsgivare;Roll;Kompetens;Mobil;Telefon 2;E-post;Anm\n\
             Anna Berg;Norra;Samordnare, Krisstödjare;Samtal/Barn;070-1740605;08-465 004 00;anna@example.se;Ej jul\n",
        );
        assert_eq!(report.problems, []);
        let (row, person) = &report.read[0];
        assert_eq!(*row, 2);
        assert_eq!(
            *person,
            PersonRow {
                name: "Anna Berg".into(),
                employer: Some("Norra".into()),
                roles: vec!["Samordnare".into(), "Krisstödjare".into()],
                competences: vec!["Samtal".into(), "Barn".into()],
                phone: Some("0701740605".into()),
                second_phone: Some("0846500400".into()),
                email: Some("anna@example.se".into()),
                note: Some("Ej jul".into()),
                ..PersonRow::default()
            }
        );
    }

    #[test]
    fn the_terms_of_duty_are_read_and_what_cannot_be_is_told() {
        let report = people(
            "Namn;Nämnd;Arbetstidsregler;Andel;Restid;Kompetens\n\
             Anna Berg;Norra;AB;50 %;45 min;barn (2027-06-30), truck t.o.m. 2028-01-31, samtal\n\
             Bo Ek;;;0,8;30;\n\
             Cia Al;;;150;länge;\n",
        );
        let anna = &report.read[0].1;
        assert_eq!(
            (anna.board.as_deref(), anna.rules.as_deref()),
            (Some("Norra"), Some("AB"))
        );
        assert_eq!((anna.share, anna.travel), (Some(50), Some(45)));
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(
            anna.certificates,
            [
                ("barn".into(), day("2027-06-30")),
                ("truck".into(), day("2028-01-31"))
            ]
        );
        assert_eq!(anna.competences, ["samtal"]);
        assert_eq!(
            (report.read[1].1.share, report.read[1].1.travel),
            (Some(80), Some(30))
        );
        assert_eq!(
            kinds(&report),
            [(4, ProblemKind::NotAShare), (4, ProblemKind::NotMinutes)]
        );
    }

    #[test]
    fn a_bad_row_never_drops_the_others() {
        let report = people(
            "Namn;Mobil;E-post\nAnna Berg;finns ej;anna@\n;070-1740606;\n12345;070-1740607;\nBo Ek;070-1740608;b@example.se\n",
        );
        let names: Vec<&str> = report
            .read
            .iter()
            .map(|(_, person)| person.name.as_str())
            .collect();
        assert_eq!(names, ["Anna Berg", "Bo Ek"]);
        assert_eq!(
            kinds(&report),
            [
                (2, ProblemKind::NotAPhone),
                (2, ProblemKind::NotAnEmail),
                (3, ProblemKind::MissingName),
                (4, ProblemKind::NotAName),
            ]
        );
        assert_eq!(report.rows_left_out(), [3, 4]);
        assert_eq!(report.problems[0].text, "finns ej");
        assert_eq!(report.problems[0].column_name, "Mobil");
    }

    #[test]
    fn names_are_joined_and_turned_and_told() {
        let report = people("Förnamn;Efternamn;Mobil\nAnna;Berg;070-1740605\n");
        assert_eq!(report.read[0].1.name, "Anna Berg");
        let report = people("Namn;Mobil\n\"Berg, Anna\";070-1740605\n");
        assert_eq!(report.read[0].1.name, "Anna Berg");
        assert_eq!(
            kinds(&report),
            [(
                2,
                ProblemKind::NameTurned {
                    to: "Anna Berg".into()
                }
            )]
        );
    }

    #[test]
    fn what_was_done_to_a_number_is_told() {
        let report = people(
            "Namn;Mobil\nAnna Berg;701740605\nBo Ek;070-1740606 (privat) / 08-465 004 00 / 070-1740607\n",
        );
        assert_eq!(
            kinds(&report),
            [
                (
                    2,
                    ProblemKind::PhoneZeroRestored {
                        to: "0701740605".into()
                    }
                ),
                (
                    3,
                    ProblemKind::PhoneWords {
                        words: "privat".into()
                    }
                ),
                (
                    3,
                    ProblemKind::PhoneTooMany {
                        number: "0701740607".into()
                    }
                ),
            ]
        );
        let bo = &report.read[1].1;
        assert_eq!(bo.second_phone.as_deref(), Some("0846500400"));
        assert_eq!(bo.note.as_deref(), Some("0701740606: privat"));
    }
}
