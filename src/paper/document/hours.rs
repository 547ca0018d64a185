//! Everybody's hours in a period on paper, as the record of arbetstidslagen (1982:673) 11 § asks for.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;

use super::{Document, Layout};
use crate::domain::library::alphabet_key;
use crate::domain::working_time::{Hours, Span, hours as counted};
use crate::domain::{Id, Library, Person};
use crate::text::{Text, time};

/// Days of a period, both included, and the instant up to which a call-out that goes on is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub at: DateTime<Utc>,
}

impl Period {
    /// In words.
    pub fn said(self, text: &Text) -> String {
        text.paper_roster_days(
            time::weekday_date(text, self.first),
            time::weekday_date(text, self.last),
        )
    }
}

/// The hours of the whole period, then month by month, then in windows of four weeks.
pub fn hours(text: &Text, library: &Library, period: Period) -> Document {
    let Period { first, last, at } = period;
    let spans = [Span::Whole, Span::Months, Span::FourWeeks];
    let parts = spans.map(|span| span.parts(first, last));
    let asked: Vec<_> = parts.iter().flatten().copied().collect();
    let mut people = counted(library, (first, last), &asked, at);
    people.sort_by_cached_key(|(id, _)| (alphabet_key(library.person_name(*id)), *id));
    let mut document = Document::new(Layout::Plain, text, library, &text.paper_hours());
    document.landscape = true;
    document.subtitle = period.said(text);
    let shows = people.iter().map(|(id, hours)| {
        let figures = hours.iter().map(|one| {
            json!([
                one.on_site,
                one.standby,
                one.called_out,
                one.ordinary,
                one.shifts,
                one.nights,
                one.weekend_days
            ])
        });
        json!([
            library.person_name(*id),
            employer(library, *id),
            figures.collect::<Vec<_>>()
        ])
    });
    document.showing(&json!(["hours", first, last, shows.collect::<Vec<_>>()]));
    let in_conflict = people.iter().filter(|(id, _)| library.in_conflict(*id));
    document.mark_conflicts(text, in_conflict.map(|(id, _)| library.person_name(*id)));
    if people.is_empty() {
        document.text(&text.cli_hours_none());
        return document;
    }
    document.text(&text.paper_hours_how());
    document.heading(2, text.working_whole());
    let whole = people.iter().map(|(id, hours)| {
        let name = library.person_name(*id);
        let named = match employer(library, *id) {
            "" => name.to_owned(),
            employer => format!("{name}\n{employer}"),
        };
        let figures = hours.first().map(figures).unwrap_or_default();
        [named].into_iter().chain(figures).collect()
    });
    document.table(columns(text), whole.collect());
    let mut from = parts[0].len();
    for (span, parts) in spans.into_iter().zip(&parts).skip(1) {
        let mut tables = Vec::new();
        for (at, part) in (from..).zip(parts) {
            let rows = rows_of(library, &people, at);
            if !rows.is_empty() {
                tables.push((*part, rows));
            }
        }
        from += parts.len();
        // One month, or less than four weeks, says what the whole period has said.
        if parts.len() < 2 {
            continue;
        }
        document.heading(
            2,
            if span == Span::Months {
                text.paper_hours_months()
            } else {
                text.working_four_weeks()
            },
        );
        for (part, rows) in tables {
            document.heading(3, within(text, span, part));
            document.table(columns(text), rows);
        }
    }
    document
}

/// Those with any duty in a part of the period.
fn rows_of(library: &Library, people: &[(Id<Person>, Vec<Hours>)], at: usize) -> Vec<Vec<String>> {
    let of_part = people
        .iter()
        .filter_map(|(id, hours)| Some((*id, hours.get(at)?)));
    of_part
        .filter(|(_, hours)| hours.has_duty())
        .map(|(id, hours)| {
            let name = library.person_name(id).to_owned();
            [name].into_iter().chain(figures(hours)).collect()
        })
        .collect()
}

fn employer(library: &Library, id: Id<Person>) -> &str {
    library.get(id).map_or("", |person| person.employer.trim())
}

fn within(text: &Text, span: Span, (first, last): (NaiveDate, NaiveDate)) -> String {
    if span == Span::Months {
        return time::month_year(text, first);
    }
    let days = text.paper_roster_days(time::weekday_date(text, first), time::weekday_date(text, last));
    format!("{} · {days}", time::week(text, first))
}

fn columns(text: &Text) -> Vec<(String, u16)> {
    let person = (text.working_person(), 30);
    let figures = [
        text.working_on_site(),
        text.working_standby(),
        text.working_called_out(),
        text.working_ordinary(),
        text.working_shifts(),
        text.working_nights(),
        text.working_weekend_days(),
    ];
    [person]
        .into_iter()
        .chain(figures.map(|name| (name, 10)))
        .collect()
}

/// Hours and minutes, then counts; nothing is a line, so that what there is stands out.
fn figures(hours: &Hours) -> Vec<String> {
    let long = |minutes: i64| match minutes {
        0 => "–".to_owned(),
        minutes => format!("{}:{:02}", minutes / 60, minutes % 60),
    };
    let count = |count: usize| match count {
        0 => "–".to_owned(),
        count => count.to_string(),
    };
    vec![
        long(hours.on_site),
        long(hours.standby),
        long(hours.called_out),
        long(hours.ordinary),
        count(hours.shifts),
        count(hours.nights),
        count(hours.weekend_days),
    ]
}
