//! Calendars out, as iCalendar (RFC 5545): times of Stockholm with the zone's rules in the file, the same id for the same
//! event each time, so that a newer file replaces what an older one said and what is gone is cancelled.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::lines::Lines;

/// A calendar to write.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    pub name: String,
    /// When the file is made.
    pub made_at: DateTime<Utc>,
    pub events: Vec<Event>,
}

/// What is said of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Confirmed,
    /// Not told yet; may still change.
    Tentative,
    Cancelled,
}

/// One event; times are wall-clock times of Stockholm.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The same each time the event is written, and no other event's.
    pub uid: String,
    /// Rises with each change of the event.
    pub sequence: i64,
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    pub summary: String,
    pub description: String,
    pub status: Status,
}

/// Sweden follows the rules of the EU since 1996: an hour forward the last Sunday of March at 02, back the last Sunday of
/// October at 03.
const ZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Stockholm",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
];

/// The calendar as a file.
pub fn write(calendar: &Calendar) -> String {
    let mut out = Lines::default();
    out.plain("BEGIN:VCALENDAR");
    out.plain("VERSION:2.0");
    out.plain("PRODID:-//Krisparm//Jour//SV");
    out.plain("CALSCALE:GREGORIAN");
    out.plain("METHOD:PUBLISH");
    out.text("X-WR-CALNAME", &calendar.name);
    out.plain("X-WR-TIMEZONE:Europe/Stockholm");
    for line in ZONE {
        out.plain(line);
    }
    let stamp = instant(calendar.made_at);
    for event in &calendar.events {
        event.write(&mut out, &stamp);
    }
    out.plain("END:VCALENDAR");
    out.finish()
}

/// One event as short as a square needs it: its instants in UTC, which every phone shows in its own time, so that no rules of a
/// zone go with it. `changed_at` is when the event was last changed.
pub fn brief(
    event: &Event,
    (start, end): (DateTime<Utc>, DateTime<Utc>),
    changed_at: DateTime<Utc>,
) -> String {
    let mut out = Lines::default();
    out.plain("BEGIN:VCALENDAR");
    out.plain("VERSION:2.0");
    out.plain("PRODID:-//Krisparm//Jour//SV");
    out.plain("BEGIN:VEVENT");
    event.named(&mut out, &instant(changed_at));
    out.plain(&format!("DTSTART:{}", instant(start)));
    out.plain(&format!("DTEND:{}", instant(end)));
    event.told(&mut out);
    out.plain("END:VEVENT");
    out.plain("END:VCALENDAR");
    out.finish()
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

impl Event {
    fn write(&self, out: &mut Lines, stamp: &str) {
        let local = |at: NaiveDateTime| at.format("%Y%m%dT%H%M%S").to_string();
        out.plain("BEGIN:VEVENT");
        self.named(out, stamp);
        out.plain(&format!("DTSTART;TZID=Europe/Stockholm:{}", local(self.start)));
        out.plain(&format!("DTEND;TZID=Europe/Stockholm:{}", local(self.end)));
        self.told(out);
        out.plain("END:VEVENT");
    }

    fn named(&self, out: &mut Lines, stamp: &str) {
        out.plain(&format!("UID:{}", self.uid));
        out.plain(&format!("DTSTAMP:{stamp}"));
        out.plain(&format!("SEQUENCE:{}", self.sequence));
    }

    fn told(&self, out: &mut Lines) {
        out.text("SUMMARY", &self.summary);
        if !self.description.is_empty() {
            out.text("DESCRIPTION", &self.description);
        }
        out.plain(match self.status {
            Status::Confirmed => "STATUS:CONFIRMED",
            Status::Tentative => "STATUS:TENTATIVE",
            Status::Cancelled => "STATUS:CANCELLED",
        });
        // Being on call at home does not make one busy for whoever books a meeting; a cancelled shift never does.
        out.plain("TRANSP:TRANSPARENT");
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::lines::LINE;
    use super::*;

    fn calendar(summary: &str) -> Calendar {
        let at = |text: &str| text.parse().expect("a local time");
        Calendar {
            name: "Krisjour".into(),
            made_at: DateTime::UNIX_EPOCH,
            events: vec![Event {
                uid: "a@krisparm".into(),
                sequence: 3,
                start: at("2026-12-24T17:00:00"),
                end: at("2026-12-25T08:00:00"),
                summary: summary.into(),
                description: String::new(),
                status: Status::Confirmed,
            }],
        }
    }

    fn unfolded(file: &str) -> String {
        file.replace("\r\n ", "")
    }

    #[test]
    fn an_empty_calendar_is_a_calendar_with_its_zone() {
        let file = write(&Calendar {
            events: Vec::new(),
            ..calendar("")
        });
        assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(file.ends_with("END:VTIMEZONE\r\nEND:VCALENDAR\r\n"));
    }

    #[test]
    fn a_shift_stands_in_the_time_of_stockholm() {
        let file = write(&calendar("Jour"));
        assert!(file.contains("\r\nDTSTART;TZID=Europe/Stockholm:20261224T170000\r\n"));
        assert!(file.contains("\r\nSEQUENCE:3\r\n"));
    }

    #[test]
    fn a_shift_in_a_square_is_at_its_instant_and_without_the_rules_of_a_zone() {
        let at = |text: &str| text.parse().expect("an instant");
        let span = (at("2026-12-24T16:00:00Z"), at("2026-12-25T07:00:00Z"));
        let file = brief(&calendar("Jour").events[0], span, DateTime::UNIX_EPOCH);
        assert!(file.contains("\r\nDTSTART:20261224T160000Z\r\nDTEND:20261225T070000Z\r\n"));
        assert!(!file.contains("VTIMEZONE") && file.len() < 330, "{}", file.len());
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_allowed_and_every_word_comes_back(words in "[a-zåäö ,;\\\\\\n😀]{0,200}") {
            let file = write(&calendar(&words));
            for line in file.split("\r\n") {
                prop_assert!(line.len() <= LINE, "{line}");
                prop_assert!(!line.contains(['\r', '\n']));
            }
            let unfolded = unfolded(&file);
            let line = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).expect("a summary");
            let mut back = String::new();
            let mut signs = line.chars();
            while let Some(sign) = signs.next() {
                match (sign, sign == '\\') {
                    (_, false) => back.push(sign),
                    _ => match signs.next() {
                        Some('n') => back.push('\n'),
                        Some(other) => back.push(other),
                        None => {}
                    },
                }
            }
            prop_assert_eq!(back, words);
        }
    }
}
