use super::generate::{Source, check, read_folder, rust};
use super::*;
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

fn one(language: &str, text: &str) -> Vec<Source> {
    vec![Source {
        name: format!("{language}/a.ftl"),
        text: text.to_owned(),
    }]
}

/// The problems a pair of texts has, as one string.
fn problems(swedish: &str, english: &str) -> String {
    check(&one("sv", swedish), &one("en", english))
        .expect_err("these texts have a problem")
        .join("\n")
}

fn both() -> [Text; 2] {
    Language::ALL.map(Text::new)
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

fn at(date: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    date.and_hms_opt(hour, minute, 0).expect("a time of the day")
}

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

#[test]
fn a_missing_translation_stops_the_build() {
    assert_eq!(
        problems("a = Hej\nb = Du", "a = Hi"),
        "sv/a.ftl: b: missing in English (resources/text/en)"
    );
    assert_eq!(
        problems("a = Hej", "a = Hi\nb = You"),
        "en/a.ftl: b: missing in Swedish (resources/text/sv)"
    );
}

#[test]
fn a_variable_one_language_forgets_stops_the_build() {
    assert_eq!(
        problems("a = Hej { $name }", "a = Hi"),
        "en/a.ftl: a: the variable $name of the Swedish text is not used"
    );
    assert_eq!(
        problems("a = Hej", "a = Hi { $name }"),
        "en/a.ftl: a: the variable $name is not in the Swedish text"
    );
    let hidden = "a = { $count ->\n    [one] en\n   *[other] { $count } av { $total }\n }";
    assert!(problems(hidden, "a = { $count }").contains("$total"));
    assert!(
        problems("b = { $name }\na = Hej { b }", "b = { $name }\na = Hi").contains("a: the variable $name")
    );
}

#[test]
fn an_id_given_twice_stops_the_build() {
    assert_eq!(
        problems("a = Hej\na = Du", "a = Hi"),
        "sv/a.ftl: a: this message is already given in sv/a.ftl"
    );
    let mut swedish = one("sv", "a = Hej");
    swedish.push(Source {
        name: "sv/b.ftl".into(),
        text: "a = Du".into(),
    });
    let found = check(&swedish, &one("en", "a = Hi")).expect_err("given in two files");
    assert_eq!(found, ["sv/b.ftl: a: this message is already given in sv/a.ftl"]);
}

#[test]
fn names_rust_cannot_tell_apart_stop_the_build() {
    assert!(problems("a-b = x\na_b = y", "a-b = x\na_b = y").contains("can't be told from"));
    assert!(problems("a = { $b-c } { $b_c }", "a = { $b-c } { $b_c }").contains("shadows"));
    assert!(problems("new = Ny", "new = New").contains("choose another"));
    assert!(problems("a = { $self }", "a = { $self }").contains("$self"));
    assert!(problems("camelCase = x", "camelCase = x").contains("lower case"));
}

#[test]
fn a_text_that_is_not_fluent_stops_the_build_with_its_line() {
    assert!(
        problems("a = Hej\n\nb = { $name\nc = Du", "a = Hi\nc = You")
            .contains("sv/a.ftl: line 4: not valid Fluent")
    );
}

#[test]
fn a_reference_that_leads_nowhere_or_round_stops_the_build() {
    assert!(problems("a = { b }", "a = x").contains("a: refers to b, which is missing"));
    assert!(problems("a = { -b }", "a = x").contains("a: refers to -b, which is missing"));
    assert!(problems("a = { SUM(1) }", "a = x").contains("calls SUM"));
    assert!(problems("a = { b }\nb = { a }", "a = x\nb = x").contains("circle"));
}

#[test]
fn arguments_come_in_the_order_of_the_swedish_text() {
    let swedish =
        "type = { $a }\nb = { $move } { type }\nc = { $n ->\n    [one] { $x }\n   *[other] { $y }\n }";
    let english = "type = { $a }\nb = { type } { $move }\nc = { $y } { $x } { $n }";
    let (swedish, english) = (one("sv", swedish), one("en", english));
    let messages = check(&swedish, &english).expect("these texts are whole");
    let arguments: Vec<_> = messages
        .iter()
        .map(|message| message.arguments.join(" "))
        .collect();
    assert_eq!(arguments, ["move a", "n x y", "a"]);
    let code = rust(&messages, &swedish, &english);
    assert!(
        code.contains("pub fn r#type<'a>(&self, a: impl Into<FluentValue<'a>>) -> String"),
        "{code}"
    );
    assert!(
        code.contains("pub fn b<'a>(&self, r#move: impl Into<FluentValue<'a>>, a: impl Into"),
        "{code}"
    );
}

#[test]
fn every_shipped_text_says_something_in_both_languages() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("resources/text");
    let [swedish, english] =
        ["sv", "en"].map(|language| read_folder(&folder.join(language)).expect("the folder can be read"));
    let messages = check(&swedish, &english).expect("the shipped texts have no problem");
    assert_eq!(
        messages
            .iter()
            .map(|message| message.id.as_str())
            .collect::<Vec<_>>(),
        IDS
    );
    for text in both() {
        for id in PLAIN {
            let written = text.lookup(id).expect("listed as free of arguments");
            assert!(!written.trim().is_empty(), "{id} says nothing");
        }
    }
    assert!(IDS.is_sorted() && PLAIN.is_sorted());
}

#[test]
fn a_text_can_be_looked_up_by_an_id_put_together() {
    let [swedish, english] = both();
    assert_eq!(swedish.lookup("cancel").as_deref(), Some("Avbryt"));
    assert_eq!(
        english.lookup(&format!("weekday-{}", "monday")).as_deref(),
        Some("Monday")
    );
    assert_eq!(swedish.lookup("no-such-text"), None);
    assert_eq!(swedish.lookup("time-week"), None, "it takes an argument");
}

#[test]
fn counts_follow_the_grammar_of_the_language() {
    let [swedish, english] = both();
    assert_eq!(
        [swedish.count_people(0), swedish.count_people(1)],
        ["0 personer", "1 person"]
    );
    assert_eq!(
        [english.count_people(0), english.count_people(1)],
        ["0 people", "1 person"]
    );
    assert_eq!(swedish.count_items(12_345), "12345 poster");
}

#[test]
fn a_name_put_into_a_text_stays_as_it_was_typed() {
    let [swedish, _] = both();
    assert_eq!(
        swedish.time_span("{ $x } \u{2068}Åsa", "1,5"),
        "{ $x } \u{2068}Åsa–1,5"
    );
}

#[test]
fn the_texts_can_be_used_from_any_thread() {
    fn sendable<T: Send + Sync + Clone + 'static>(_: &T) {}
    let [swedish, _] = both();
    sendable(&swedish);
    let there = swedish.clone();
    let written = std::thread::spawn(move || there.count_days(2))
        .join()
        .expect("the thread ends well");
    assert_eq!(written, "2 dagar");
}

#[test]
fn the_language_follows_the_system() {
    for (locale, language) in [
        ("sv-SE", Language::Swedish),
        ("sv_FI.UTF-8", Language::Swedish),
        ("SV", Language::Swedish),
        ("C", Language::Swedish),
        ("", Language::Swedish),
        ("en_GB.UTF-8", Language::English),
        ("de-DE", Language::English),
        ("svx", Language::English),
    ] {
        assert_eq!(Language::from_locale(locale), language, "{locale}");
    }
    assert!(
        Language::ALL
            .iter()
            .all(|language| Language::from_locale(language.code()) == *language)
    );
}

#[test]
fn the_weekday_stands_beside_the_date() {
    let [swedish, english] = both();
    let eve = day(2026, 12, 24);
    assert_eq!(time::weekday_date(&swedish, eve), "tor 24 dec 2026");
    assert_eq!(time::weekday_date(&english, eve), "Thu 24 Dec 2026");
    assert_eq!(time::weekday_time(&swedish, at(eve, 23, 40)), "tor 24 dec 23:40");
    assert_eq!(time::weekday_time(&english, at(eve, 7, 5)), "Thu 24 Dec 07:05");
    assert_eq!(time::month_year(&swedish, eve), "december 2026");
    assert_eq!(time::date_iso(day(2026, 1, 2)), "2026-01-02");
    assert_eq!(time::date_time_iso(at(eve, 0, 0)), "2026-12-24 00:00");
}

#[test]
fn a_shift_names_its_end_day_only_when_it_must() {
    let [swedish, _] = both();
    let start = at(day(2026, 12, 24), 17, 0);
    assert_eq!(
        time::span(&swedish, start, start + TimeDelta::hours(15)),
        "tor 24 dec 17:00–08:00"
    );
    assert_eq!(
        time::span(&swedish, start, start + TimeDelta::hours(25)),
        "tor 24 dec 17:00 – fre 25 dec 18:00"
    );
}

#[test]
fn every_day_of_a_year_has_its_own_names() {
    for text in both() {
        let days: std::collections::BTreeSet<_> = day(2026, 1, 1)
            .iter_days()
            .take(365)
            .map(|date| time::weekday_date(&text, date))
            .collect();
        assert_eq!(days.len(), 365);
        let long: std::collections::BTreeSet<_> = day(2026, 1, 1)
            .iter_days()
            .take(365)
            .map(|date| time::month(&text, date))
            .collect();
        assert_eq!(long.len(), 12);
        let week: std::collections::BTreeSet<_> = day(2026, 1, 1)
            .iter_days()
            .take(7)
            .map(|date| time::weekday(&text, chrono::Datelike::weekday(&date)))
            .collect();
        assert_eq!(week.len(), 7);
    }
}

#[test]
fn weeks_are_numbered_as_in_swedish_calendars() {
    let [swedish, english] = both();
    assert_eq!(time::week(&swedish, day(2026, 12, 24)), "v. 52");
    assert_eq!(time::week(&swedish, day(2027, 1, 1)), "v. 53");
    assert_eq!(time::week(&english, day(2027, 1, 4)), "week 1");
    let rows = time::weeks_of_month(day(2027, 1, 15));
    assert_eq!(rows.first(), Some(&day(2026, 12, 28)));
    assert_eq!(rows.last(), Some(&day(2027, 1, 25)));
    assert_eq!(
        time::weeks_of_month(day(2027, 2, 1)).len(),
        4,
        "February 2027 is four whole weeks"
    );
}

#[test]
fn a_deadline_says_how_long_is_left() {
    let [swedish, english] = both();
    let now = instant("2026-12-24T22:40:00Z");
    let left = |text: &Text, minutes| time::until(text, now, now + TimeDelta::minutes(minutes));
    assert_eq!(left(&swedish, 130), "om 2 h 10 min");
    assert_eq!(left(&english, 130), "in 2 h 10 min");
    assert_eq!(left(&swedish, -5), "för 5 min sedan");
    assert_eq!(left(&english, -5), "5 min ago");
    assert_eq!(left(&swedish, 48 * 60), "om 48 h");
    assert_eq!(left(&swedish, 76 * 60 + 59), "om 3 dygn 4 h");
    assert_eq!(left(&english, -72 * 60), "3 days ago");
    assert_eq!(time::until(&swedish, now, now + TimeDelta::seconds(59)), "nu");
    assert_eq!(time::until(&swedish, now, now - TimeDelta::seconds(59)), "nu");
}

#[test]
fn a_deadline_is_never_shown_as_later_than_it_is() {
    let [swedish, _] = both();
    let now = instant("2026-12-24T22:40:00Z");
    assert_eq!(
        time::until(&swedish, now, now + TimeDelta::seconds(119)),
        "om 1 min"
    );
    assert_eq!(
        time::until(&swedish, now, now + TimeDelta::minutes(3 * 1440 - 1)),
        "om 2 dygn 23 h"
    );
}

#[test]
fn the_night_the_clock_goes_back_has_all_its_hours() {
    let [swedish, _] = both();
    // 25 October 2026, 00:30 to 06:00 Swedish time: the clock shows five and a half hours, the night has six and a half.
    let (from, to) = (instant("2026-10-24T22:30:00Z"), instant("2026-10-25T05:00:00Z"));
    assert_eq!(time::until(&swedish, from, to), "om 6 h 30 min");
}

#[test]
fn lengths_of_time_use_the_largest_unit_a_person_thinks_in() {
    let [swedish, english] = both();
    for (minutes, written) in [
        (0, "0 min"),
        (45, "45 min"),
        (60, "1 h"),
        (90, "1 h 30 min"),
        (1440, "24 h"),
    ] {
        assert_eq!(time::duration(&swedish, minutes), written);
        assert_eq!(time::duration(&english, minutes), written);
    }
    assert_eq!(time::duration(&swedish, 7 * 1440), "7 dygn");
    assert_eq!(time::duration(&english, 7 * 1440 + 60), "7 days 1 h");
    assert_eq!(time::duration(&swedish, -45), "45 min");
    assert!(time::duration(&swedish, i64::MIN).contains("dygn"));
}
