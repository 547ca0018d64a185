//! From an empty roster to one that is covered, by command: needs, people and their terms, a proposal, an illness.

#[path = "support/command.rs"]
mod command;

use command::*;

const PEOPLE: [&str; 7] = ["Anna", "Bo", "Cilla", "Dag", "Eva", "Fia", "Gun"];

/// A binder with seven supporters and a roster that wants two of them every night.
fn place() -> Place {
    let place = Place::new();
    place.init("roles,rules,calendar");
    for name in PEOPLE {
        let name = format!("{name} Lund");
        place
            .run(&["people", "add", &name, "--role", "Krisstödjare"])
            .fine();
    }
    place.run(&["roster", "add", "Nätter"]).fine();
    let need = [
        "roster",
        "need",
        "Nätter",
        "--role",
        "Krisstödjare",
        "--hours",
        "17-08",
        "--form",
        "beredskap",
    ];
    place.run(&[&need[..], &["--count", "2"]].concat()).fine();
    place
}

const MARCH: [&str; 4] = ["--from", "2027-03-22", "--to", "2027-03-31"];
/// The nights of March and nothing of the night before them.
const COVERED: [&str; 4] = ["--from", "2027-03-23", "--to", "2027-03-31"];

fn with<'a>(command: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    [command, more].concat()
}

#[test]
fn a_roster_is_proposed_taken_and_planned_anew_when_one_is_ill() {
    let place = place();
    assert_eq!(
        place.run(&with(&["roster", "gaps"], &MARCH)).code,
        3,
        "nobody is on call"
    );
    let only = with(&["roster", "plan", "--seconds", "1"], &MARCH);
    let proposed = place.run(&only);
    assert_eq!(proposed.code, 0, "{}", proposed.all());
    proposed.says("20 av 20 platser är fyllda");
    proposed.says("Inget är ändrat");
    assert_ne!(place.run(&with(&["roster", "gaps"], &MARCH)).code, 0);

    place.run(&with(&only, &["--apply"])).fine();
    let covered = place.run(&with(&["roster", "gaps"], &COVERED));
    covered.says("Alla behov är täckta");
    let check = place.run(&with(&["roster", "check", "--json"], &MARCH));
    assert_eq!(check.json()["unexcused"], 0, "{}", check.all());

    let replan = with(
        &[
            "roster",
            "replan",
            "Bo Lund",
            "--seconds",
            "1",
            "--json",
            "--apply",
        ],
        &MARCH,
    );
    let anew = place.run(&replan).json();
    assert_eq!(anew["unmet_count"], 0);
    let shifts = anew["shifts"].as_array().expect("shifts");
    assert!(shifts.iter().all(|shift| shift["person"] != "Bo Lund"));
    assert_eq!(place.run(&with(&["roster", "gaps"], &COVERED)).code, 0);
}

#[test]
fn what_cannot_be_met_is_told_with_why_and_what_would_help() {
    let place = place();
    for name in &PEOPLE[2..] {
        let name = format!("{name} Lund");
        place
            .run(&["people", "set", &name, "--away", "2027-03-22..2027-03-31"])
            .fine();
    }
    let plan = place.run(&with(&["roster", "plan", "--seconds", "1"], &MARCH));
    assert_ne!(plan.code, 0);
    plan.says("inte täckt");
    plan.says("5 är borta");
    plan.says("trots sin frånvaro");
    let odd = place.run(&["people", "set", "Anna Lund", "--away", "2027-03-31..2027-03-22"]);
    assert_eq!(odd.code, 2, "{}", odd.all());
}

#[test]
fn a_summer_of_its_own_without_needs_is_empty_on_purpose() {
    let place = place();
    let summer = [
        "roster",
        "period",
        "Nätter",
        "Sommaren",
        "--first",
        "2027-06-21",
        "--last",
        "2027-08-15",
    ];
    place.run(&summer).fine();
    let july = ["--from", "2027-07-01", "--to", "2027-07-03"];
    place
        .run(&with(&["roster", "gaps"], &july))
        .says("tomma med avsikt");
    let need = [
        "roster",
        "need",
        "Nätter",
        "--role",
        "Krisstödjare",
        "--hours",
        "20-08",
        "--form",
        "beredskap",
    ];
    place.run(&with(&need, &["--period", "sommaren"])).fine();
    let gaps = place.run(&with(&["roster", "gaps", "--json"], &july)).json();
    assert_eq!(
        gaps.as_array().map(Vec::len),
        Some(4),
        "three nights and the end of the one before: {gaps}"
    );
}

/// Twelve weeks from the Monday before Advent, with Christmas and New Year in them.
const WINTER: [&str; 4] = ["--from", "2026-11-30", "--to", "2027-02-21"];

/// Forty supporters from two employers, as a board's sheet has them.
fn sheet_of_forty(path: &std::path::Path) {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in (0..).zip(["Namn", "Roll", "Arbetsgivare", "Telefon"]) {
        sheet.write(0, column, title).expect("a cell");
    }
    for row in 1..=40_u32 {
        let employer = if row % 2 == 0 {
            "Norra nämnden"
        } else {
            "Södra nämnden"
        };
        let phone = format!("070-174 06 {:02}", row % 95 + 5);
        let cells = [
            format!("Stödjare {row:02}"),
            "Krisstödjare".into(),
            employer.into(),
            phone,
        ];
        for (column, words) in (0..).zip(cells) {
            sheet.write(row, column, words).expect("a cell");
        }
    }
    book.save(path).expect("a book");
}

/// A binder with the forty, bound by the agreement, and a roster that wants two every night and every free day.
fn winter() -> Place {
    let place = Place::new();
    place.init("roles,rules,calendar");
    sheet_of_forty(&place.path("fyrtio.xlsx"));
    place.run(&["import", "people", "fyrtio.xlsx"]).fine();
    place.run(&["rules", "bind", "AB", "Norra nämnden"]).fine();
    place.run(&["rules", "bind", "AB", "Södra nämnden"]).fine();
    place.run(&["roster", "add", "Krisstöd"]).fine();
    let need = [
        "roster",
        "need",
        "Krisstöd",
        "--role",
        "Krisstödjare",
        "--form",
        "beredskap",
        "--count",
        "2",
    ];
    place.run(&with(&need, &["--hours", "17-08"])).fine();
    place
        .run(&with(&need, &["--hours", "08-17", "--days", "free"]))
        .fine();
    place
}

#[test]
fn forty_people_from_a_sheet_are_planned_over_christmas_and_one_falls_ill_in_the_third_week() {
    let place = winter();
    let plan = with(
        &["roster", "plan", "--seconds", "3", "--apply", "--json"],
        &WINTER,
    );
    let planned = place.run(&plan).json();
    assert_eq!(planned["unmet_count"], 0, "{planned}");
    let christmas = place.run(&["roster", "gaps", "--from", "2026-12-24", "--to", "2026-12-27"]);
    assert_eq!(christmas.code, 0, "{}", christmas.all());

    let third_week = ["--from", "2026-12-14", "--to", "2026-12-20"];
    let shifts = planned["shifts"].as_array().expect("shifts");
    let in_third = |shift: &&serde_json::Value| {
        let start = shift["start"].as_str().expect("a start");
        ("2026-12-14".."2026-12-21").contains(&&start[..10])
    };
    let ill = shifts.iter().find(in_third).expect("a shift")["person"]
        .as_str()
        .expect("a name");
    let replan = with(
        &["roster", "replan", ill, "--seconds", "2", "--apply", "--json"],
        &third_week,
    );
    let anew = place.run(&replan).json();
    assert_eq!(anew["unmet_count"], 0, "{anew}");
    assert_eq!(place.run(&with(&["roster", "gaps"], &third_week)).code, 0);
    let check = place.run(&with(&["roster", "check", "--json"], &WINTER));
    assert_eq!(check.json()["unexcused"], 0, "{}", check.all());

    // As the board prints it, read by another program's reader.
    place
        .run(&["roster", "xlsx", "--month", "2026-12", "--out", "december.xlsx"])
        .fine();
    let mut book = calamine::open_workbook_auto(place.path("december.xlsx")).expect("a book");
    let names: std::collections::BTreeSet<String> = calamine::Reader::worksheets(&mut book)
        .into_iter()
        .flat_map(|(_, range)| {
            range
                .cells()
                .map(|(.., cell)| cell.to_string())
                .collect::<Vec<_>>()
        })
        .filter(|cell| cell.starts_with("Stödjare"))
        .collect();
    assert!(names.len() > 20, "{names:?}");

    one_calendar_has_the_persons_shifts(&place);
    let hours = place.run(&[
        "roster",
        "hours",
        "all",
        "--from",
        "2026-11-30",
        "--to",
        "2027-11-29",
        "--json",
    ]);
    let people = hours.json();
    assert_eq!(people.as_array().expect("people").len(), 40, "{}", hours.all());
}

/// One person's calendar, as another reader of calendars understands it.
fn one_calendar_has_the_persons_shifts(place: &Place) {
    place
        .run(&["roster", "ics", "Stödjare 07", "--out", "sju.ics"])
        .fine();
    let file = std::fs::File::open(place.path("sju.ics")).expect("the file");
    let mut calendars = ical::IcalParser::new(std::io::BufReader::new(file));
    let calendar = calendars
        .next()
        .expect("a calendar")
        .expect("a calendar that can be read");
    assert_eq!(calendar.timezones.len(), 1);
    let own = place.run(&["roster", "person", "Stödjare 07", "--json"]).json();
    let listed = |key: &str| own[key].as_array().map_or(0, Vec::len);
    let shifts = listed("now") + listed("week") + listed("later");
    assert!(shifts > 0 && calendar.events.len() == shifts, "{own}");
    for event in calendar.events {
        let property = |name: &str| event.properties.iter().find(|one| one.name == name);
        assert!(property("UID").is_some_and(|one| one.value.is_some()));
        for name in ["DTSTART", "DTEND"] {
            let params = property(name).and_then(|one| one.params.clone()).expect("a zone");
            assert_eq!(params[0].1, ["Europe/Stockholm"]);
        }
    }
}
