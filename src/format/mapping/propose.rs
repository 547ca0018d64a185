//! Proposes what the columns mean: by the words in the header first, by what stands in the cells where the header is silent.

use chrono::{Datelike, NaiveDate};

use super::{Mapping, TableKind, Target, fingerprint};
use crate::format::phone::{Cleaning, phones};
use crate::format::table::{Cell, Table};
use crate::format::when::{date, span, time, trailing_span, week, weekday_alone};
use crate::format::words::{HeaderWord, fold, header_word, says_nobody};

/// Rows that are looked at.
const SAMPLE: usize = 200;

/// Proposes a mapping; a table with dates is a list of shifts, any other a list of people.
pub fn propose(table: &Table) -> Mapping {
    let words: Vec<Option<HeaderWord>> = table.header.iter().map(|name| header_word(name)).collect();
    let personal = words.iter().flatten().any(|word| {
        matches!(
            word,
            HeaderWord::Phone | HeaderWord::Email | HeaderWord::Employer | HeaderWord::Board
        )
    });
    let dated = words
        .iter()
        .flatten()
        .any(|word| matches!(word, HeaderWord::Date | HeaderWord::Week | HeaderWord::Span));
    let dates = (0..table.header.len()).any(|column| contents(table, column) == Contents::Dates);
    let kind = if dates && (dated || !personal) || dated && !personal {
        TableKind::Shifts
    } else {
        TableKind::People
    };
    propose_as(table, kind)
}

/// Proposes a mapping for a table that is said to be of this kind.
pub fn propose_as(table: &Table, kind: TableKind) -> Mapping {
    let mut columns = vec![Target::Ignore; table.header.len()];
    for (column, name) in table.header.iter().enumerate() {
        let target = header_word(name).and_then(|word| by_word(word, kind, contents(table, column)));
        if let Some(target) = target.filter(|target| !columns.contains(target)) {
            columns[column] = target;
        }
    }
    let by_contents: fn(&Table, usize, &[Target]) -> Target = match kind {
        TableKind::People => person_column,
        TableKind::Shifts => shift_column,
    };
    for column in 0..columns.len() {
        if columns[column] == Target::Ignore {
            let target = by_contents(table, column, &columns);
            if !columns.contains(&target) || matches!(target, Target::RoleColumn { .. }) {
                columns[column] = target;
            }
        }
    }
    Mapping {
        kind,
        fingerprint: fingerprint(table),
        columns,
        usual_hours: None,
    }
}

/// A role column named after its header, whose hours, if it names any, are the column's.
pub fn role_column(name: &str) -> Target {
    match trailing_span(name) {
        Some((role, hours)) => Target::RoleColumn {
            role,
            hours: Some(hours),
        },
        None => Target::RoleColumn {
            role: name.to_owned(),
            hours: None,
        },
    }
}

fn by_word(word: HeaderWord, kind: TableKind, contents: Contents) -> Option<Target> {
    let target = match kind {
        TableKind::People => match word {
            HeaderWord::Name | HeaderWord::Person => Target::Name,
            HeaderWord::GivenName => Target::GivenName,
            HeaderWord::FamilyName => Target::FamilyName,
            HeaderWord::Employer => Target::Employer,
            HeaderWord::Role => Target::Roles,
            HeaderWord::Competence => Target::Competences,
            HeaderWord::Phone => Target::Phone,
            HeaderWord::SecondPhone => Target::SecondPhone,
            HeaderWord::Email => Target::Email,
            HeaderWord::Note => Target::Note,
            HeaderWord::Board => Target::Board,
            HeaderWord::Share => Target::Share,
            HeaderWord::Travel => Target::Travel,
            HeaderWord::Rules => Target::Rules,
            _ => return None,
        },
        TableKind::Shifts => match (word, contents) {
            // "Från", "Start", "Datum", "Dag" and "Pass" are used for days and for hours; the cells decide.
            (HeaderWord::Start | HeaderWord::Date | HeaderWord::Weekday, Contents::Dates) => Target::Date,
            (HeaderWord::End | HeaderWord::EndDate, Contents::Dates) => Target::EndDate,
            (HeaderWord::Start | HeaderWord::Date, Contents::Times) => Target::Start,
            (HeaderWord::End | HeaderWord::EndDate, Contents::Times) => Target::End,
            (HeaderWord::Date | HeaderWord::Week | HeaderWord::Weekday, Contents::Weekdays) => {
                Target::Weekday
            }
            (HeaderWord::Span, Contents::Names) => Target::Role,
            (HeaderWord::Span, Contents::Spans) => Target::Span,
            (HeaderWord::Span, Contents::Times) => Target::Start,
            (HeaderWord::Name | HeaderWord::Person, _) => Target::Person,
            (HeaderWord::Role, _) => Target::Role,
            (HeaderWord::Form, _) => Target::Form,
            (HeaderWord::Note, _) => Target::Note,
            (HeaderWord::Date, _) => Target::Date,
            (HeaderWord::EndDate, _) => Target::EndDate,
            (HeaderWord::Week, _) => Target::Week,
            (HeaderWord::Weekday, _) => Target::Weekday,
            (HeaderWord::Start, _) => Target::Start,
            (HeaderWord::End, _) => Target::End,
            (HeaderWord::Span, _) => Target::Span,
            _ => return None,
        },
    };
    Some(target)
}

/// What most of a column's filled cells look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Contents {
    Nothing,
    Dates,
    Weekdays,
    Weeks,
    Times,
    Spans,
    Phones,
    Emails,
    Forms,
    Names,
    Other,
}

fn contents(table: &Table, column: usize) -> Contents {
    let mut counts = [0_usize; 9];
    let mut all = 0;
    for row in table.rows.iter().take(SAMPLE) {
        let cell = row.cell(column);
        if cell.is_empty() {
            continue;
        }
        all += 1;
        if let Some(kind) = looks_like(cell) {
            counts[kind as usize - 1] += 1;
        }
    }
    if all == 0 {
        return Contents::Nothing;
    }
    let kinds = [
        Contents::Dates,
        Contents::Weekdays,
        Contents::Weeks,
        Contents::Times,
        Contents::Spans,
        Contents::Phones,
        Contents::Emails,
        Contents::Forms,
        Contents::Names,
    ];
    kinds
        .into_iter()
        .zip(counts)
        .find(|(_, count)| count * 10 >= all * 6)
        .map_or(Contents::Other, |(kind, _)| kind)
}

fn looks_like(cell: &Cell) -> Option<Contents> {
    let anchor = NaiveDate::from_ymd_opt(2026, 1, 1)?;
    if weekday_alone(cell).is_some() {
        return Some(Contents::Weekdays);
    }
    let written_week =
        matches!(cell, Cell::Text(text) if text.to_lowercase().trim_start().starts_with(['v', 'w']));
    if written_week && week(cell, anchor).is_some() {
        return Some(Contents::Weeks);
    }
    if let Cell::Text(text) = cell {
        if span(text).is_some() {
            return Some(Contents::Spans);
        }
        if text.contains('@') {
            return Some(Contents::Emails);
        }
        if form_word(text) {
            return Some(Contents::Forms);
        }
    }
    if time(cell).is_some() && !matches!(cell, Cell::DateTime(_)) {
        return Some(Contents::Times);
    }
    if date(cell, anchor).is_some_and(|day| (2000..2100).contains(&day.date.year())) {
        return Some(Contents::Dates);
    }
    if phones(cell)
        .iter()
        .any(|phone| phone.cleaning != Cleaning::Ambiguous)
    {
        return Some(Contents::Phones);
    }
    match cell {
        Cell::Text(text) if like_a_name(text) => Some(Contents::Names),
        _ => None,
    }
}

fn form_word(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "jour" | "beredskap" | "bered" | "on site" | "standby"
    )
}

/// Two to four words, each with a capital, and no digits.
fn like_a_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=4).contains(&words.len())
        && !text.chars().any(|c| c.is_ascii_digit())
        && words
            .iter()
            .all(|word| word.chars().next().is_some_and(char::is_uppercase))
}

fn person_column(table: &Table, column: usize, taken: &[Target]) -> Target {
    match contents(table, column) {
        Contents::Phones if taken.contains(&Target::Phone) => Target::SecondPhone,
        Contents::Phones => Target::Phone,
        Contents::Emails => Target::Email,
        Contents::Names
            if !taken
                .iter()
                .any(|target| matches!(target, Target::GivenName | Target::FamilyName)) =>
        {
            Target::Name
        }
        _ => Target::Ignore,
    }
}

fn shift_column(table: &Table, column: usize, taken: &[Target]) -> Target {
    let name = &table.header[column];
    match contents(table, column) {
        Contents::Dates if !taken.contains(&Target::Date) => Target::Date,
        Contents::Weekdays => Target::Weekday,
        Contents::Weeks => Target::Week,
        Contents::Spans => Target::Span,
        Contents::Forms => Target::Form,
        // Names under a heading of their own, in a table where no column is the person's: a role per column.
        Contents::Names | Contents::Other | Contents::Nothing
            if !name.is_empty()
                && !taken.contains(&Target::Person)
                && header_word(name).is_none()
                && mostly_people(table, column) =>
        {
            role_column(name)
        }
        Contents::Names if name.is_empty() => Target::Person,
        _ => Target::Ignore,
    }
}

fn mostly_people(table: &Table, column: usize) -> bool {
    let (mut people, mut all) = (0, 0);
    for row in table.rows.iter().take(SAMPLE) {
        if let Cell::Text(text) = row.cell(column) {
            all += 1;
            let first = text.split(['/', '\n', '&', ';']).next().unwrap_or(text);
            people += usize::from(says_nobody(text) || like_a_name(first));
        }
    }
    people > 0 && people * 2 >= all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::table::{Request, read};

    fn table(text: &str) -> Table {
        read(text.as_bytes(), &Request::visible("x.csv"))
            .unwrap()
            .tables
            .remove(0)
    }

    #[test]
    fn a_list_of_people_is_mapped_by_its_header_in_swedish_and_english() {
        let swedish = propose(&table(
            "Namn;Förvaltning;Roll;Kompetens;Mobilnr;Telefon 2;E-post;Anm.\nAnna Berg;Norra;Chef;Samtal;070-1740605;;a@example.se;\n",
        ));
        use Target::{Competences, Email, Employer, Name, Note, Phone, Roles, SecondPhone};
        let all = [
            Name,
            Employer,
            Roles,
            Competences,
            Phone,
            SecondPhone,
            Email,
            Note,
        ];
        assert_eq!(swedish.kind, TableKind::People);
        assert_eq!(swedish.columns, all);
        let english = propose(&table(
            "Name;Unit;Role;Skills;Mobile;Phone 2;E-mail;Notes\nAnna Berg;Norra;Chef;Samtal;070-1740605;;a@example.se;\n",
        ));
        assert_eq!(english.columns, all);
        assert_eq!(english.missing(), []);
    }

    #[test]
    fn nameless_columns_are_mapped_by_what_stands_in_them() {
        let people = propose(&table(
            "Namn;;;Roll\nAnna Berg;070-1740605;a@example.se;Chef\nBo Ek;070-1740606;b@example.se;\n",
        ));
        assert_eq!(
            people.columns,
            [Target::Name, Target::Phone, Target::Email, Target::Roles]
        );
        let shifts = propose(&table(
            ";Datum;;Namn\nmån;30 nov;17–08;Anna Berg\ntis;1 dec;17–08;Bo Ek\n",
        ));
        assert_eq!(shifts.kind, TableKind::Shifts);
        assert_eq!(
            shifts.columns,
            [Target::Weekday, Target::Date, Target::Span, Target::Person]
        );
    }

    #[test]
    fn the_same_word_means_day_or_hour_by_what_stands_below_it() {
        let hours = propose(&table("Datum;Från;Till;Namn\n30 nov;17:00;08:00;Anna Berg\n"));
        assert_eq!(
            hours.columns,
            [Target::Date, Target::Start, Target::End, Target::Person]
        );
        let days = propose(&table(
            "Från;Till;Tid;Namn\n2026-11-30;2026-12-01;17–08;Anna Berg\n",
        ));
        assert_eq!(
            days.columns,
            [Target::Date, Target::EndDate, Target::Span, Target::Person]
        );
    }

    #[test]
    fn a_column_per_role_is_seen() {
        let wide = propose(&table(
            "Datum;Dag;Samordnare;Krisstödjare 17–08\n30 nov;mån;Anna Berg;Bo Ek\n1 dec;tis;Vakant;Cia Ax / Bo Ek\n",
        ));
        let hours = span("17–08");
        assert_eq!(
            wide.columns[2],
            Target::RoleColumn {
                role: "Samordnare".into(),
                hours: None
            }
        );
        assert_eq!(
            wide.columns[3],
            Target::RoleColumn {
                role: "Krisstödjare".into(),
                hours
            }
        );
        assert_eq!(wide.missing(), [super::super::Missing::Times]);
    }

    #[test]
    fn a_mapping_fits_the_next_file_with_the_same_header() {
        let first = table("Namn;Mobil\nAnna Berg;070-1740605\n");
        let mapping = propose(&first);
        let stored = serde_json::to_string(&mapping).unwrap();
        let mapping: Mapping = serde_json::from_str(&stored).unwrap();
        assert!(mapping.fits(&table("NAMN;mobil:\nBo Ek;070-1740606\n")));
        assert!(!mapping.fits(&table("Namn;E-post\nBo Ek;b@example.se\n")));
    }
}
