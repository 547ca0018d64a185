//! People and shifts laid out as sheets, with headers that an import of the same file knows again.

use chrono::{Datelike, NaiveDate};

use crate::domain::binder::BinderKind;
use crate::domain::roster::Shift;
use crate::domain::{Id, Library, Person, Roster, RosterMonth, RuleSet, Unit};
use crate::format::export::{Column, ColumnKind, Sheet, Value};
use crate::phrase::{Named, kind_plural};
use crate::text::{Text, time};

/// Everybody, in the order of the alphabet, one row each with every number they have.
pub fn export_people(library: &Library, text: &Text) -> Sheet {
    let people = library.sorted::<Person>();
    let most = people
        .iter()
        .map(|person| person.phones.len())
        .max()
        .unwrap_or(0)
        .max(2);
    let words = |title: String, width| Column::new(title, width, ColumnKind::Text);
    let mut columns = vec![
        words(text.intake_column_name(), 26.0),
        words(text.intake_column_employer(), 30.0),
        words(text.intake_column_roles(), 28.0),
        words(text.intake_column_competences(), 28.0),
        words(text.intake_column_phone(), 18.0),
    ];
    columns.extend((2..=most).map(|number| words(text.intake_column_phone_number(number), 18.0)));
    columns.extend([
        Column::new(text.intake_column_verified(), 14.0, ColumnKind::Date),
        words(text.intake_column_email(), 30.0),
        words(text.intake_column_note(), 40.0),
        words(text.people_column_board(), 30.0),
        words(text.people_column_rules(), 30.0),
        words(text.people_column_share(), 10.0),
        words(text.people_column_travel(), 10.0),
    ]);
    let rows = people
        .into_iter()
        .map(|person| person_row(library, person, most))
        .collect();
    Sheet {
        title: titled(library, text, kind_plural(text, crate::domain::Kind::Person)),
        columns,
        rows,
    }
}

fn person_row(library: &Library, person: &Person, most: usize) -> Vec<Value> {
    let roles: Vec<&str> = person
        .roles
        .iter()
        .map(|role| library.role_name(*role))
        .filter(|name| !name.is_empty())
        .collect();
    let mut row = vec![
        Value::from(person.name.as_str()),
        filled(&person.employer),
        filled(&roles.join(", ")),
        filled(&competences(person)),
    ];
    let mut numbers: Vec<Value> = person
        .phones
        .iter()
        .map(|(_, phone)| filled(&phone.number))
        .collect();
    numbers.resize(most, Value::Empty);
    row.extend(numbers);
    let verified = person.first_phone().and_then(|phone| phone.verified_on);
    row.extend([
        verified.map_or(Value::Empty, Value::Date),
        filled(&person.email),
        filled(&person.note),
        filled(
            person
                .unit
                .and_then(|id| library.get::<Unit>(id))
                .map_or("", |unit| &unit.name),
        ),
        filled(
            person
                .rule_set
                .and_then(|id| library.get::<RuleSet>(id))
                .map_or("", |set| &set.name),
        ),
        filled(
            &person
                .share_percent
                .map(|share| format!("{share} %"))
                .unwrap_or_default(),
        ),
        filled(
            &person
                .travel_minutes
                .map(|minutes| minutes.to_string())
                .unwrap_or_default(),
        ),
    ]);
    row
}

/// What somebody can, with the last day of what runs out as an import knows it.
fn competences(person: &Person) -> String {
    let shown = person.certificates.iter().map(|(_, one)| match one.valid_until {
        Some(until) => format!("{} ({until})", one.competence),
        None => one.competence.clone(),
    });
    person
        .competences
        .iter()
        .cloned()
        .chain(shown)
        .collect::<Vec<_>>()
        .join(", ")
}

/// A roster's shifts that begin on a day between `from` and `to`, both included, in order of time.
pub fn export_shifts(
    library: &Library,
    roster: Id<Roster>,
    from: NaiveDate,
    to: NaiveDate,
    text: &Text,
) -> Sheet {
    let mut shifts: Vec<_> = library
        .all::<RosterMonth>()
        .filter(|month| month.roster == roster)
        .flat_map(|month| month.shifts.unordered())
        .filter(|(_, shift)| (from..=to).contains(&shift.start.date()))
        .collect();
    shifts.sort_by_key(|(id, shift)| {
        (
            shift.start,
            shift.end,
            library.role_name(shift.role).to_owned(),
            *id,
        )
    });
    let words = |title: String, width| Column::new(title, width, ColumnKind::Text);
    let columns = vec![
        words(text.intake_column_week(), 8.0),
        words(text.intake_column_weekday(), 10.0),
        Column::new(text.intake_column_date(), 12.0, ColumnKind::Date),
        Column::new(text.intake_column_start(), 8.0, ColumnKind::Time),
        Column::new(text.intake_column_end_date(), 12.0, ColumnKind::Date),
        Column::new(text.intake_column_end(), 8.0, ColumnKind::Time),
        words(text.intake_column_role(), 24.0),
        words(text.intake_column_person(), 26.0),
        words(text.intake_column_form(), 16.0),
        words(text.intake_column_note(), 30.0),
    ];
    let rows = shifts
        .into_iter()
        .map(|(_, shift)| shift_row(library, shift, text))
        .collect();
    Sheet {
        title: titled(
            library,
            text,
            library
                .get(roster)
                .map_or_else(String::new, |roster| roster.name.clone()),
        ),
        columns,
        rows,
    }
}

fn shift_row(library: &Library, shift: &Shift, text: &Text) -> Vec<Value> {
    let person = shift.person.map_or("", |person| library.person_name(person));
    let person = if person.is_empty() {
        Value::Text(text.intake_vacant())
    } else {
        Value::from(person)
    };
    let (first, last) = (shift.start.date(), shift.end.date());
    vec![
        Value::Text(time::week(text, first)),
        Value::Text(time::weekday_short(text, first.weekday())),
        Value::Date(first),
        Value::Time(shift.start.time()),
        Value::Date(last),
        Value::Time(shift.end.time()),
        filled(library.role_name(shift.role)),
        person,
        Value::Text(shift.form.name(text)),
        filled(&shift.note),
    ]
}

fn filled(text: &str) -> Value {
    if text.is_empty() {
        Value::Empty
    } else {
        Value::from(text)
    }
}

/// The title of a table; out of an exercise binder it says so first.
fn titled(library: &Library, text: &Text, title: String) -> String {
    let exercise = library
        .binder()
        .is_some_and(|binder| binder.kind == BinderKind::Exercise);
    if exercise {
        format!("{} {title}", text.mark_exercise_word())
    } else {
        title
    }
}
