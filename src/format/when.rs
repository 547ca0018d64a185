//! Dates, weeks and times as Swedish offices write them, read without guessing: what can be read two ways is said to be so.

use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Timelike, Weekday};

use super::table::Cell;
use super::words::{fold, month, weekday};

/// A date found in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    pub date: NaiveDate,
    /// A weekday written beside the date, as days after Monday.
    pub weekday: Option<u32>,
    /// A time written in the same cell.
    pub time: Option<NaiveTime>,
}

/// How far before the period's start a date without a year may lie and still belong to it.
const BEFORE_START: i64 = 31;

/// Reads a date. A date without year is the first such day from a month before the period's start on.
pub fn date(cell: &Cell, period_start: NaiveDate) -> Option<Day> {
    let plain = |date| Day {
        date,
        weekday: None,
        time: None,
    };
    match cell {
        Cell::Date(date) => Some(plain(*date)),
        Cell::DateTime(instant) => Some(Day {
            time: Some(instant.time()),
            ..plain(instant.date())
        }),
        Cell::Number(number) => number_date(*number).map(plain),
        Cell::Text(text) => text_date(text, period_start),
        Cell::Empty | Cell::Time(_) | Cell::Bool(_) => None,
    }
}

/// 20261224, 261224, or the serial number of a date that lost its format.
fn number_date(number: f64) -> Option<NaiveDate> {
    if number.fract() != 0.0 || !(0.0..1e9).contains(&number) {
        return None;
    }
    let number = number as i64;
    if (36_526..73_051).contains(&number) {
        return NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(Duration::days(number));
    }
    compact(&number.to_string())
}

/// yyyymmdd or yymmdd.
fn compact(digits: &str) -> Option<NaiveDate> {
    let (year, rest) = match digits.len() {
        8 => (digits[..4].parse().ok()?, &digits[4..]),
        6 => (2000 + digits[..2].parse::<i32>().ok()?, &digits[2..]),
        _ => return None,
    };
    sensible(NaiveDate::from_ymd_opt(
        year,
        rest[..2].parse().ok()?,
        rest[2..].parse().ok()?,
    )?)
}

/// Refuses years that no roster is about, which are misreadings.
fn sensible(date: NaiveDate) -> Option<NaiveDate> {
    (2000..2100).contains(&date.year()).then_some(date)
}

fn text_date(text: &str, period_start: NaiveDate) -> Option<Day> {
    if text.len() > 80 {
        return None;
    }
    let (text, time) = split_time(text.trim());
    let mut said = None;
    let mut numbers: Vec<&str> = Vec::new();
    let mut named_month = None;
    let mut month_first = false;
    let mut sign = ' ';
    let words = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty());
    for word in words {
        let folded = fold(word);
        if let Some(day) = weekday(&folded).filter(|_| said.is_none()) {
            said = Some(day);
        } else if let Some(found) = month(&folded).filter(|_| named_month.is_none()) {
            month_first = numbers.is_empty();
            named_month = Some(found);
        } else if matches!(folded.as_str(), "den" | "d" | "the" | "kl") || folded.is_empty() {
        } else {
            for part in word.split_inclusive(['-', '/', '.', ':', '–']) {
                let digits = part.trim_end_matches(['-', '/', '.', ':', '–']);
                if let Some(last) = part
                    .chars()
                    .last()
                    .filter(|c| !c.is_alphanumeric() && sign == ' ')
                {
                    sign = last;
                }
                let digits = ["st", "nd", "rd", "th", "e"]
                    .iter()
                    .find_map(|ending| digits.strip_suffix(ending))
                    .unwrap_or(digits);
                if digits.is_empty() {
                    continue;
                }
                if let Some(found) = month(&fold(digits)).filter(|_| named_month.is_none()) {
                    month_first = numbers.is_empty();
                    named_month = Some(found);
                } else if digits.len() <= 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    numbers.push(digits);
                } else {
                    return None;
                }
            }
        }
    }
    let date = match named_month {
        Some(month) => with_named_month(&numbers, month, month_first, period_start)?,
        None => with_numbers(&numbers, sign, period_start)?,
    };
    Some(Day {
        date,
        weekday: said,
        time,
    })
}

/// Splits a time of day off the end: `2026-12-24 17:00`, `24/12 kl 17`, `2026-12-24T17:00:00`.
fn split_time(text: &str) -> (&str, Option<NaiveTime>) {
    let cut = text
        .rfind(" kl")
        .or_else(|| {
            text.rfind('T')
                .filter(|at| *at >= 8 && text.as_bytes()[at - 1].is_ascii_digit())
        })
        .or_else(|| text.rfind(' ').filter(|at| text[at + 1..].contains(':')));
    match cut.and_then(|at| {
        let after = text[at..].trim_start_matches(['T', ' ']);
        Some((&text[..at], text_time(after)?))
    }) {
        Some((before, clock)) => (before, Some(clock.time)),
        None => (text, None),
    }
}

fn full_year(text: &str) -> Option<i32> {
    let number: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(number),
        2 => Some(2000 + number),
        _ => None,
    }
}

fn with_named_month(numbers: &[&str], month: u32, month_first: bool, start: NaiveDate) -> Option<NaiveDate> {
    match *numbers {
        [day] => without_year(day.parse().ok()?, month, start),
        // "24 dec 2026" and "2026 dec 24"; "dec 24 2026".
        [year, day] if year.len() == 4 && !month_first => from(full_year(year)?, month, day),
        [day, year] => from(full_year(year)?, month, day),
        _ => None,
    }
}

fn with_numbers(numbers: &[&str], sign: char, start: NaiveDate) -> Option<NaiveDate> {
    match *numbers {
        [only] => compact(only),
        [year, month, day] if year.len() == 4 => from(full_year(year)?, month.parse().ok()?, day),
        [day, month, year] if year.len() == 4 => from(full_year(year)?, month.parse().ok()?, day),
        // Swedish short form with hyphens begins with the year, with points or slashes it ends with it.
        [year, month, day] if sign == '-' && year.len() == 2 => {
            from(full_year(year)?, month.parse().ok()?, day)
        }
        [day, month, year] if year.len() == 2 => from(full_year(year)?, month.parse().ok()?, day),
        [first, second] if first.len() <= 2 && second.len() <= 2 => {
            let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
            match sign {
                '/' | '.' => without_year(first, second, start),
                // 12-24 can only be month and day, 24-12 only day and month; 11-12 can be both.
                '-' if first > 12 => without_year(first, second, start),
                '-' if second > 12 || first == second => without_year(second, first, start),
                _ => None,
            }
        }
        _ => None,
    }
}

fn from(year: i32, month: u32, day: &str) -> Option<NaiveDate> {
    sensible(NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)?)
}

fn without_year(day: u32, month: u32, start: NaiveDate) -> Option<NaiveDate> {
    let earliest = start.checked_sub_signed(Duration::days(BEFORE_START))?;
    (earliest.year()..=earliest.year() + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= earliest)
}

/// The Monday of a week: `v. 51`, `vecka 51`, `2026-W51`, `51`. Without a year, the first such week from a month before
/// the period's start on.
pub fn week(cell: &Cell, period_start: NaiveDate) -> Option<NaiveDate> {
    let text = match cell {
        Cell::Number(number) if number.fract() == 0.0 => format!("{number}"),
        Cell::Text(text) if text.len() <= 40 => fold(text),
        _ => return None,
    };
    let mut numbers = Vec::new();
    for word in text.split(' ') {
        let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
        if !matches!(
            &word[..letters],
            "" | "v" | "vecka" | "veckan" | "w" | "week" | "vka"
        ) {
            return None;
        }
        if letters < word.len() {
            numbers.push(&word[letters..]);
        }
    }
    let monday = |year, week: &str| NaiveDate::from_isoywd_opt(year, week.parse().ok()?, Weekday::Mon);
    match *numbers {
        [year, week] if year.len() == 4 => monday(year.parse().ok()?, week),
        [week, year] if year.len() == 4 => monday(year.parse().ok()?, week),
        [week] if week.len() <= 2 => {
            let earliest = period_start.checked_sub_signed(Duration::days(BEFORE_START))?;
            let year = earliest.iso_week().year();
            (year..=year + 1)
                .filter_map(|year| monday(year, week))
                .find(|date| *date >= earliest)
        }
        _ => None,
    }
}

/// A weekday alone in a cell, as days after Monday.
pub fn weekday_alone(cell: &Cell) -> Option<u32> {
    match cell {
        Cell::Text(text) if text.len() <= 20 => weekday(&fold(text)),
        _ => None,
    }
}

/// A time on the clock; 24:00 is midnight at the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Clock {
    pub time: NaiveTime,
    /// True for 24:00.
    pub next_day: bool,
}

impl Clock {
    /// A time that is not 24:00.
    pub fn at(time: NaiveTime) -> Self {
        Self {
            time,
            next_day: false,
        }
    }

    fn new(hour: u32, minute: u32) -> Option<Self> {
        if hour == 24 && minute == 0 {
            return Some(Self {
                time: NaiveTime::MIN,
                next_day: true,
            });
        }
        NaiveTime::from_hms_opt(hour, minute, 0).map(Self::at)
    }
}

/// Reads a time of day: `17`, `17:00`, `17.00`, `1700`, `kl. 17`, `24:00`, a spreadsheet's own time or the number 17.
pub fn time(cell: &Cell) -> Option<Clock> {
    match cell {
        Cell::Time(time) => Some(Clock::at(time.with_nanosecond(0)?)),
        Cell::DateTime(instant) => Some(Clock::at(instant.time())),
        Cell::Number(number) => number_time(*number),
        Cell::Text(text) => text_time(text),
        Cell::Empty | Cell::Date(_) | Cell::Bool(_) => None,
    }
}

fn number_time(number: f64) -> Option<Clock> {
    if !(0.0..2500.0).contains(&number) {
        return None;
    }
    if number.fract() == 0.0 {
        let whole = number as u32;
        return if whole <= 24 {
            Clock::new(whole, 0)
        } else if whole >= 100 {
            Clock::new(whole / 100, whole % 100)
        } else {
            None
        };
    }
    if number < 1.0 {
        // A part of a day that lost its format, if it is a whole number of minutes.
        let minutes = number * 1440.0;
        let whole = minutes.round() as u32;
        return if (minutes - minutes.round()).abs() < 0.01 {
            Clock::new(whole / 60, whole % 60)
        } else {
            None
        };
    }
    // 17,30 typed as a number. Half past five or ten to six? 17,5 is not read.
    let hundredths = (number.fract() * 100.0).round() as u32;
    matches!(hundredths, 15 | 30 | 45).then(|| Clock::new(number as u32, hundredths))?
}

fn text_time(text: &str) -> Option<Clock> {
    let text = text.trim().to_lowercase();
    let text = ["klockan", "kl.", "kl"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(&text);
    let text = text.trim().trim_end_matches('h').trim_end();
    if text.is_empty()
        || text.len() > 8
        || !text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b":.,".contains(&byte))
    {
        return None;
    }
    let parts: Vec<&str> = text.split([':', '.', ',']).collect();
    match *parts.as_slice() {
        [hour] if hour.len() <= 2 => Clock::new(hour.parse().ok()?, 0),
        [both] if both.len() == 4 => Clock::new(both[..2].parse().ok()?, both[2..].parse().ok()?),
        [both] if both.len() == 3 => Clock::new(both[..1].parse().ok()?, both[1..].parse().ok()?),
        [hour, minute] if minute.len() == 2 && hour.len() <= 2 => {
            Clock::new(hour.parse().ok()?, minute.parse().ok()?)
        }
        [hour, minute, "00"] if minute.len() == 2 => Clock::new(hour.parse().ok()?, minute.parse().ok()?),
        _ => None,
    }
}

/// From one time to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Span {
    pub start: Clock,
    pub end: Clock,
}

/// Reads `17–08`, `17-08`, `17:00-08:00`, `17.00 till 08.00`, `kl 17 - 08`.
pub fn span(text: &str) -> Option<Span> {
    if text.len() > 60 {
        return None;
    }
    let text = text.trim().to_lowercase().replace([' ', '\u{a0}'], "");
    let (start, end) = text
        .split_once(['-', '–', '—', '−'])
        .or_else(|| text.split_once("till"))
        .or_else(|| text.split_once("to"))?;
    Some(Span {
        start: text_time(start)?,
        end: text_time(end)?,
    })
}

/// A span at the end of a text, and the text before it: `Samordnare 17–08`.
pub fn trailing_span(text: &str) -> Option<(String, Span)> {
    let text = text.trim().trim_end_matches(')').trim_end();
    text.char_indices()
        .filter(|(_, c)| c.is_whitespace() || *c == '(')
        .find_map(|(at, c)| {
            let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
            let named = before.chars().any(char::is_alphabetic);
            named.then(|| {
                Some((
                    before.trim_end_matches([' ', ',', ':', '(']).to_owned(),
                    span(after)?,
                ))
            })?
        })
}

/// Whether a text looks like a value rather than a heading: a date, a time, a phone number, an address.
pub fn looks_like_data(cell: &Cell) -> bool {
    let Cell::Text(text) = cell else {
        return !cell.is_empty();
    };
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let anchor = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    text.contains('@') || digits > letters || span(text).is_some() || text_date(text, anchor).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn start() -> NaiveDate {
        ymd(2026, 11, 30)
    }

    fn read(text: &str) -> Option<NaiveDate> {
        date(&Cell::Text(text.into()), start()).map(|day| day.date)
    }

    #[test]
    fn dates_are_read_in_every_form_an_office_writes_them() {
        for text in [
            "2026-12-24",
            "2026/12/24",
            "2026.12.24",
            "20261224",
            "261224",
            "26-12-24",
            "24/12",
            "24/12 2026",
            "24/12-2026",
            "24.12.2026",
            "24.12.26",
            "24 dec",
            "24 december 2026",
            "tors 24 dec",
            "torsdag den 24 december",
            "Tor. 24/12",
            "tors 24/12",
            "24-dec-26",
            "24-dec",
            "December 24, 2026",
            "24:e december",
            "thu 24 dec 2026",
            "12-24",
            "24.12.",
            "2026-12-24T00:00:00",
        ] {
            assert_eq!(read(text), Some(ymd(2026, 12, 24)), "{text}");
        }
        assert_eq!(
            date(&Cell::Number(46_380.0), start()).unwrap().date,
            ymd(2026, 12, 24)
        );
        assert_eq!(
            date(&Cell::Number(20_261_224.0), start()).unwrap().date,
            ymd(2026, 12, 24)
        );
    }

    #[test]
    fn dates_that_do_not_exist_or_can_be_read_two_ways_are_not_read() {
        for text in [
            "31 nov",
            "30/2",
            "12/24/2026",
            "11-12",
            "mån",
            "Anna",
            "",
            "v. 51",
            "99999999",
            "24 dec dec 5",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(date(&Cell::Number(17.0), start()), None);
    }

    #[test]
    fn a_date_without_year_belongs_to_the_period() {
        assert_eq!(read("6 jan"), Some(ymd(2027, 1, 6)));
        assert_eq!(read("29/11"), Some(ymd(2026, 11, 29)));
        assert_eq!(read("29/10"), Some(ymd(2027, 10, 29)));
        assert_eq!(read("29/2"), None);
    }

    #[test]
    fn a_weekday_and_a_time_beside_the_date_are_kept() {
        let day = date(&Cell::Text("tors 24 dec kl. 17".into()), start()).unwrap();
        assert_eq!(
            (day.weekday, day.time),
            (Some(3), NaiveTime::from_hms_opt(17, 0, 0))
        );
        let day = date(&Cell::Text("2026-12-24 08:30".into()), start()).unwrap();
        assert_eq!(day.time, NaiveTime::from_hms_opt(8, 30, 0));
    }

    #[test]
    fn weeks_are_iso_weeks_of_the_period() {
        for text in [
            "v. 51",
            "v51",
            "V.51",
            "vecka 51",
            "Vecka 51 2026",
            "2026-W51",
            "51",
        ] {
            assert_eq!(
                week(&Cell::Text(text.into()), start()),
                Some(ymd(2026, 12, 14)),
                "{text}"
            );
        }
        assert_eq!(week(&Cell::Number(1.0), start()), Some(ymd(2027, 1, 4)));
        assert_eq!(
            week(&Cell::Text("v. 53".into()), start()),
            Some(ymd(2026, 12, 28))
        );
        assert_eq!(week(&Cell::Text("v. 54".into()), start()), None);
        assert_eq!(week(&Cell::Text("vän 5".into()), start()), None);
    }

    #[test]
    fn times_are_read_in_every_form_and_nonsense_is_not() {
        let five = Clock::at(NaiveTime::from_hms_opt(17, 0, 0).unwrap());
        for text in [
            "17",
            "17:00",
            "17.00",
            "1700",
            "kl 17",
            "kl. 17.00",
            "17:00:00",
            " 17 ",
        ] {
            assert_eq!(time(&Cell::Text(text.into())), Some(five), "{text}");
        }
        assert_eq!(time(&Cell::Number(17.0)), Some(five));
        assert_eq!(time(&Cell::Number(1700.0)), Some(five));
        assert_eq!(time(&Cell::Number(17.0 / 24.0)), Some(five));
        assert_eq!(time(&Cell::Number(17.3)), Clock::new(17, 30));
        assert!(time(&Cell::Text("24:00".into())).unwrap().next_day);
        for text in ["25", "17:60", "17-", "sen", "24:30", ""] {
            assert_eq!(time(&Cell::Text(text.into())), None, "{text}");
        }
        assert_eq!(time(&Cell::Number(17.5)), None);
    }

    #[test]
    fn spans_are_read_with_every_dash_and_word() {
        let night = Span {
            start: Clock::new(17, 0).unwrap(),
            end: Clock::new(8, 0).unwrap(),
        };
        for text in [
            "17–08",
            "17-08",
            "17:00-08:00",
            "17.00 – 08.00",
            "kl 17 - 08",
            "17 till 08",
            "1700-0800",
            "17—8",
        ] {
            assert_eq!(span(text), Some(night), "{text}");
        }
        for text in ["17–", "-08", "17–25", "dag", "17-08-26"] {
            assert_eq!(span(text), None, "{text}");
        }
        assert_eq!(
            trailing_span("Samordnare 17–08"),
            Some(("Samordnare".into(), night))
        );
        assert_eq!(
            trailing_span("Bakjour (17.00 - 08.00)"),
            Some(("Bakjour".into(), night))
        );
        assert_eq!(trailing_span("Krisstödjare 1"), None);
    }
}
