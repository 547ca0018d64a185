//! Days as people type and read them: parsing, names, and the weeks of a month. The popup is in `calendar`.

use chrono::{Datelike, Days, NaiveDate};

/// The words of a calendar, in the language of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// January first, as they stand in running text.
    pub months: [String; 12],
    /// Monday first, as they stand in running text.
    pub weekdays: [String; 7],
    /// Two or three letters, Monday first.
    pub weekdays_short: [String; 7],
    /// Above the week numbers; short.
    pub week: String,
    /// What the key that opens the month says.
    pub open: String,
    /// The key to the month before.
    pub previous: String,
    /// The key to the month after.
    pub next: String,
}

/// First letters of the months, Swedish and English; what a person may type.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar"],
    &["apr"],
    &["maj", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["dec"],
];

/// A day without a year lies at most this long back; else it is meant for the year to come.
const LOOKS_BACK: u64 = 90;

/// Reads what a person typed: `2026-12-24`, `20261224`, `261224`, `24/12`, `24/12 2026`, `24.12.26`, `24 dec`,
/// `24 december 2026`, `+3` (days from `today`). Without a year: the next such day, or one of the last 90 days.
pub fn parse(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let typed = typed.trim().to_lowercase();
    if let Some(days) = typed.strip_prefix('+') {
        return today.checked_add_days(Days::new(days.trim().parse().ok()?));
    }
    if typed.chars().all(|c| c.is_ascii_digit()) {
        return compact(&typed);
    }
    let month_word = typed
        .split(|c: char| !c.is_alphabetic())
        .find(|word| !word.is_empty());
    let numbers = typed
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(|number| Some((number.len(), number.parse::<u32>().ok()?)))
        .collect::<Option<Vec<_>>>()?;
    let odd = |c: char| !(c.is_alphanumeric() || " -/.,:".contains(c));
    if typed.chars().any(odd) {
        return None;
    }
    match (month_word, numbers.as_slice()) {
        (Some(word), [(_, day)]) => without_year(month(word)?, *day, today),
        (Some(word), [(_, day), (digits, year)]) => {
            NaiveDate::from_ymd_opt(full_year(*year, *digits)?, month(word)?, *day)
        }
        (None, [(4, year), (_, month), (_, day)]) => {
            NaiveDate::from_ymd_opt(i32::try_from(*year).ok()?, *month, *day)
        }
        (None, [(_, day), (_, month), (digits, year)]) => {
            NaiveDate::from_ymd_opt(full_year(*year, *digits)?, *month, *day)
        }
        (None, [(1 | 2, day), (1 | 2, month)]) => without_year(*month, *day, today),
        _ => None,
    }
}

/// `yyyymmdd` and `yymmdd`, as Swedes write dates without signs.
fn compact(digits: &str) -> Option<NaiveDate> {
    let (year, rest) = match digits.len() {
        8 => (digits[..4].parse().ok()?, &digits[4..]),
        6 => (2000 + digits[..2].parse::<i32>().ok()?, &digits[2..]),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, rest[..2].parse().ok()?, rest[2..].parse().ok()?)
}

fn full_year(year: u32, digits: usize) -> Option<i32> {
    match digits {
        2 => i32::try_from(2000 + year).ok(),
        4 => i32::try_from(year).ok(),
        _ => None,
    }
}

fn month(word: &str) -> Option<u32> {
    let found = MONTHS
        .iter()
        .position(|starts| starts.iter().any(|start| word.starts_with(start)))?;
    u32::try_from(found + 1).ok()
}

fn without_year(month: u32, day: u32, today: NaiveDate) -> Option<NaiveDate> {
    let earliest = today.checked_sub_days(Days::new(LOOKS_BACK))?;
    // Four years ahead of the last leap day, eight around a century without one.
    (earliest.year()..=earliest.year() + 8)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .find(|date| *date >= earliest)
}

/// `2026-12-24`.
pub fn iso(date: NaiveDate) -> String {
    date.format("%Y-%m-%d").to_string()
}

/// `torsdag 24 december 2026`.
pub fn long(date: NaiveDate, names: &Names) -> String {
    format!(
        "{} {} {} {}",
        names.weekdays[date.weekday().num_days_from_monday() as usize],
        date.day(),
        names.months[date.month0() as usize],
        date.year()
    )
}

/// One week of a month's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// ISO 8601 week number.
    pub number: u32,
    /// Monday to Sunday.
    pub days: [NaiveDate; 7],
}

/// The six weeks that a month's page shows, from the week of its first day; always six, so that the page stays still.
pub fn weeks(month: NaiveDate) -> Vec<Week> {
    let first = month.with_day(1).unwrap_or(month);
    let monday = first
        .checked_sub_days(Days::new(first.weekday().num_days_from_monday().into()))
        .unwrap_or(first);
    let day = |offset: u64| monday.checked_add_days(Days::new(offset)).unwrap_or(monday);
    (0..6)
        .map(|week| Week {
            number: day(week * 7).iso_week().week(),
            days: std::array::from_fn(|weekday| day(week * 7 + weekday as u64)),
        })
        .collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(crate) fn names() -> Names {
        let list = |words: &str| words.split(' ').map(String::from).collect::<Vec<_>>();
        Names {
            months: list(
                "januari februari mars april maj juni juli augusti september oktober november december",
            )
            .try_into()
            .unwrap(),
            weekdays: list("måndag tisdag onsdag torsdag fredag lördag söndag")
                .try_into()
                .unwrap(),
            weekdays_short: list("må ti on to fr lö sö").try_into().unwrap(),
            week: "v.".into(),
            open: "Välj dag".into(),
            previous: "Förra månaden".into(),
            next: "Nästa månad".into(),
        }
    }

    pub(crate) fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    #[test]
    fn every_common_way_to_write_a_day_is_understood() {
        let today = day("2026-11-20");
        for typed in [
            "2026-12-24",
            "2026/12/24",
            "20261224",
            "261224",
            "24/12",
            "24/12 2026",
            "24/12-26",
            "24.12",
            "24.12.2026",
            "24 dec",
            "24 dec.",
            "24 December 2026",
            "dec 24",
            " 24 DEC 26 ",
            "+34",
        ] {
            assert_eq!(parse(typed, today), Some(day("2026-12-24")), "{typed:?}");
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_next_one_or_one_just_gone() {
        let today = day("2026-11-20");
        assert_eq!(parse("3/1", today), Some(day("2027-01-03")));
        assert_eq!(parse("1 okt", today), Some(day("2026-10-01")));
        assert_eq!(parse("1 jun", today), Some(day("2027-06-01")));
        assert_eq!(parse("29 feb", today), Some(day("2028-02-29")));
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        let today = day("2026-11-20");
        for typed in [
            "",
            "31/11",
            "2026-02-30",
            "24",
            "1224",
            "24/13",
            "imorgon",
            "24 foo",
            "24/12/26/1",
            "24?12",
            "+",
        ] {
            assert_eq!(parse(typed, today), None, "{typed:?}");
        }
    }

    #[test]
    fn the_weekday_always_goes_with_the_date() {
        assert_eq!(long(day("2026-12-24"), &names()), "torsdag 24 december 2026");
        assert_eq!(iso(day("2026-01-05")), "2026-01-05");
    }

    #[test]
    fn weeks_begin_on_monday_and_bear_their_iso_number() {
        let page = weeks(day("2026-12-24"));
        assert_eq!(page.len(), 6);
        assert_eq!(page[0].days[0], day("2026-11-30"));
        let numbers: Vec<_> = page.iter().map(|week| week.number).collect();
        assert_eq!(numbers, [49, 50, 51, 52, 53, 1]);
        assert_eq!(weeks(day("2027-02-10"))[0].days[0], day("2027-02-01"));
    }
}
