//! Wall-clock time in Europe/Stockholm and instants, through one pair of functions that knows both DST days.

use chrono::{DateTime, Duration, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};
use chrono_tz::Europe::Stockholm;

/// The instant at which the clocks of Stockholm show `local`.
///
/// In the hour that happens twice (last Sunday of October) it is the first of the two; in the hour that is skipped
/// (last Sunday of March) it is the first instant after, so 02:30 is 03:00. As start and end of shifts both pass
/// through here, shifts that meet on the clock meet in time.
pub fn instant(local: NaiveDateTime) -> DateTime<Utc> {
    resolve(&Stockholm, local)
}

/// As [`instant`], where the clocks are moved by an hour at a whole hour.
pub(super) fn resolve(zone: &impl TimeZone, local: NaiveDateTime) -> DateTime<Utc> {
    let first = |local| match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Some(at.to_utc()),
        LocalResult::None => None,
    };
    first(local).unwrap_or_else(|| {
        let past = Duration::minutes(local.minute().into()) + Duration::seconds(local.second().into());
        let before = first(local - Duration::hours(1));
        before.map_or_else(|| local.and_utc(), |at| at + Duration::hours(1) - past)
    })
}

/// The first instant of a day in Stockholm.
pub fn midnight(date: NaiveDate) -> DateTime<Utc> {
    instant(date.and_time(NaiveTime::MIN))
}

/// Whether the clocks show the same twice around an instant, and if so whether it is the first time, in summer time.
pub fn first_of_two(at: DateTime<Utc>) -> Option<bool> {
    match Stockholm.from_local_datetime(&local(at)) {
        LocalResult::Ambiguous(first, _) => Some(first.to_utc() == at),
        LocalResult::Single(_) | LocalResult::None => None,
    }
}

/// What the clocks of Stockholm show at an instant.
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Stockholm).naive_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().expect("a local time")
    }

    #[test]
    fn a_night_is_an_hour_shorter_in_march_and_longer_in_october() {
        let night = |from: &str, to: &str| (instant(at(to)) - instant(at(from))).num_hours();
        assert_eq!(night("2026-11-21T22:00:00", "2026-11-22T06:00:00"), 8);
        assert_eq!(night("2027-03-27T22:00:00", "2027-03-28T06:00:00"), 7);
        assert_eq!(night("2026-10-24T22:00:00", "2026-10-25T06:00:00"), 9);
    }

    #[test]
    fn a_time_in_the_hour_that_does_not_exist_is_the_first_instant_after_it() {
        for time in ["02:00:00", "02:30:00", "02:59:59", "03:00:00"] {
            let at_that_time = at(&format!("2027-03-28T{time}"));
            assert_eq!(local(instant(at_that_time)), at("2027-03-28T03:00:00"), "{time}");
        }
    }
}
