//! The words of the calendar that date fields open.

use std::sync::OnceLock;

use chrono::{NaiveDate, Weekday};

use super::widget::Names;
use crate::text::{Language, Text, time};

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

/// The words of the calendar in the language of the screen; made once for each.
pub fn calendar(text: &Text) -> &'static Names {
    static NAMES: [OnceLock<Names>; 2] = [OnceLock::new(), OnceLock::new()];
    let place = match text.language() {
        Language::Swedish => &NAMES[0],
        Language::English => &NAMES[1],
    };
    let first = |month: usize| {
        let month = u32::try_from(month + 1).unwrap_or(1);
        NaiveDate::from_ymd_opt(2026, month, 1).unwrap_or_default()
    };
    place.get_or_init(|| Names {
        months: std::array::from_fn(|month| time::month(text, first(month))),
        weekdays: WEEK.map(|day| time::weekday(text, day)),
        weekdays_short: WEEK.map(|day| time::weekday_short(text, day)),
        week: text.calendar_week(),
        open: text.calendar_open(),
        previous: text.calendar_previous_month(),
        next: text.calendar_next_month(),
    })
}
