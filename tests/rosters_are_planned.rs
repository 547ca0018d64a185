//! From an empty roster to one that is covered, by command: needs, people and their terms, a proposal, an illness.

#[path = "support/command.rs"]
mod command;

use command::*;
use krisparm::domain::unit::UnitKind;
use krisparm::domain::{AnyRecord, Author, Edit, Id, Person, Unit};
use krisparm::store::{Secret, Store};

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

    let only = ["roster", "replan", "Bo Lund", "--seconds", "1"];
    let told = place.run(&with(&only, &MARCH));
    told.says("byter person");
    told.says("Inget är ändrat");

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

/// The binder above, with a neighbour that has six people of its own.
fn with_a_neighbour() -> Place {
    let place = place();
    let secret = Secret::Passphrase(PASSPHRASE.to_owned().into());
    let mut store =
        Store::open(&place.path("norra.krisparm"), &secret, |bytes| bytes.fill(7)).expect("opened");
    let (library, _) = store.load().expect("loaded");
    let role = library.all::<Person>().next().expect("a person").roles.clone();
    let unit = Unit::new(
        Id::of_name("unit", "kungsholmen"),
        "Kungsholmen",
        UnitKind::DistrictBoard,
    );
    let people = (1..=6).map(|at| Person {
        roles: role.clone(),
        unit: Some(unit.id),
        ..Person::new(Id::of_name("person", &at.to_string()), format!("Granne {at}"))
    });
    let mut records: Vec<AnyRecord> = people.map(AnyRecord::from).collect();
    records.push(unit.into());
    let by = Author {
        name: "Test".into(),
        role: String::new(),
    };
    let now = "2027-03-01T12:00:00Z".parse().expect("an instant");
    let edit = Edit::SaveAll(records);
    let writes = edit.carry_out(&library, &by, now).expect("carried out");
    store.write(edit.op(), &writes, &by, now).expect("written");
    place
}

const EVENT: [&str; 6] = [
    "--from",
    "2027-03-23 14:00",
    "--days",
    "14",
    "--need",
    "4 krisstödjare",
];

#[test]
fn a_neighbour_counts_for_endurance_only_when_it_has_said_yes() {
    let place = with_a_neighbour();
    let ask = with(&["roster", "endurance", "--json"], &EVENT);
    let alone = place.run(&ask);
    assert_eq!(alone.code, 1, "{}", alone.all());
    let alone = alone.json();
    assert_eq!(alone["people"], 7);
    assert_eq!(alone["alone"]["shortage"]["wanted"], 4);

    let add = [
        "roster",
        "aid",
        "add",
        "Kungsholmen",
        "--people",
        "5",
        "--notice",
        "60",
    ];
    place.run(&add).fine();
    place
        .run(&["roster", "aid", "list"])
        .says("föreslaget, räknas inte");
    assert_eq!(place.run(&ask).json()["neighbours"], serde_json::json!([]));
    let nobody = place.run(&["roster", "aid", "agree", "Kungsholmen", "--decided-by", " "]);
    nobody.says("Det saknas vem som har sagt ja");

    let agree = [
        "roster",
        "aid",
        "agree",
        "Kungsholmen",
        "--decided-by",
        "Sten Ekhammar, chef",
    ];
    place.run(&agree).says("Sten Ekhammar, chef sa ja");
    let helped = place.run(&ask).json();
    assert_eq!(helped["neighbours"][0]["people"], 5);
    assert!(
        helped["neighbours"][0]["reach"]["until"].as_str() > helped["alone"]["until"].as_str(),
        "{helped}"
    );
    assert_eq!(helped["alone"]["until"], alone["alone"]["until"]);
    let words = place.run(&with(&["roster", "endurance"], &EVENT));
    words.says("Vi klarar minst till");
    words.says("Med Kungsholmen");
    words.says("Avlösningar de första 24 timmarna");
    let only = place.run(&with(&["roster", "endurance", "--alone", "--json"], &EVENT));
    assert_eq!(only.json()["together"], serde_json::Value::Null);

    place.run(&["roster", "aid", "end", "Kungsholmen"]).fine();
    assert_eq!(place.run(&ask).json()["neighbours"], serde_json::json!([]));
}

#[test]
fn what_fails_first_is_named_with_those_who_cannot() {
    let place = place();
    place
        .run(&["people", "set", "Anna Lund", "--competence", "barn"])
        .fine();
    let short = place.run(&[
        "roster",
        "endurance",
        "--from",
        "2027-03-23 14:00",
        "--need",
        "1 krisstödjare med barn 08-20",
        "--need",
        "1 krisstödjare",
    ]);
    short.says("Sedan saknas 1 krisstödjare med kompetensen barn");
    short.says("saknar kompetensen");
    short.says("Längre går det inte");
    let odd = place.run(&["roster", "endurance", "--need", "krisstödjare två"]);
    assert_eq!(odd.code, 2, "{}", odd.all());
    let file = place.path("avlosningar.csv");
    let file = file.to_string_lossy();
    place
        .run(&[
            "roster",
            "endurance",
            "--from",
            "2027-03-23 14:00",
            "--need",
            "2 krisstödjare",
            "--out",
            &file,
        ])
        .fine();
    let table = std::fs::read_to_string(file.as_ref()).expect("a file");
    assert!(
        table.contains("Krisstödjare") && table.contains("Lund"),
        "{table}"
    );
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

#[test]
fn proposals_are_kept_compared_one_is_taken_and_the_other_is_then_of_a_roster_that_is_no_more() {
    let place = place();
    let plan = with(&["roster", "plan", "--seconds", "1"], &MARCH);
    let saved = place.run(&with(&plan, &["--save", "Första tanken"]));
    saved.says("Förslaget är sparat som ”Första tanken”");
    place
        .run(&["people", "set", "Bo Lund", "--away", "2027-03-22..2027-03-31"])
        .fine();
    place.run(&with(&plan, &["--save", "Utan Bo"])).fine();
    let both = with(&plan, &["--save", "X", "--apply"]);
    assert_eq!(place.run(&both).code, 2, "it is kept or taken, not both");

    let list = place.run(&["roster", "drafts", "list", "--json"]).json();
    let names: Vec<_> = list
        .as_array()
        .expect("drafts")
        .iter()
        .map(|draft| &draft["name"])
        .collect();
    assert_eq!(names, ["Första tanken", "Utan Bo"]);
    let show = place.run(&["roster", "drafts", "show", "Utan Bo"]);
    show.says("Alla behov är täckta");
    show.says("Anna Lund");
    let compare = ["roster", "drafts", "compare", "Första tanken", "Utan Bo"];
    place.run(&compare).says("pass skiljer sig");
    let compared = place.run(&with(&compare, &["--json"])).json();
    assert_eq!(compared["figures"][1]["unmet"], 0);
    let differ = compared["differ"].as_array().expect("shifts");
    let names_bo = |side: &str| differ.iter().any(|one| one[side].to_string().contains("Bo Lund"));
    assert_eq!((names_bo("one"), names_bo("other")), (true, false));

    assert_eq!(
        place.run(&with(&["roster", "gaps"], &COVERED)).code,
        3,
        "nothing is taken yet"
    );
    place.run(&["roster", "drafts", "take", "Utan Bo"]).fine();
    assert_eq!(place.run(&with(&["roster", "gaps"], &COVERED)).code, 0);
    let late = place.run(&["roster", "drafts", "take", "Första tanken"]);
    assert_ne!(late.code, 0);
    late.says("Schemat har ändrats sedan förslaget gjordes");
    let stale = place
        .run(&["roster", "drafts", "show", "Första tanken", "--json"])
        .json();
    assert_eq!(stale["stale"], true);
    place
        .run(&["roster", "drafts", "discard", "Första tanken"])
        .fine();
    place
        .run(&["roster", "drafts", "list"])
        .says("Inga sparade förslag");
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

#[test]
fn a_number_is_verified_or_marked_as_wrong_and_what_rots_is_listed() {
    let place = Place::new();
    place.init("roles");
    for (name, number) in [("Anna Lund", "070-174 06 05"), ("Bo Lund", "070-174 06 06")] {
        place.run(&["people", "add", name, "--phone", number]).fine();
    }
    let stale = || -> Vec<String> {
        let listed = place.run(&["people", "list", "--stale", "--json"]).json();
        let people = listed.as_array().expect("a list").iter();
        people
            .map(|one| one["name"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(stale(), ["Anna Lund", "Bo Lund"]);
    place
        .run(&["people", "verify", "Anna Lund"])
        .says("kontrollerat i dag");
    assert_eq!(stale(), ["Bo Lund"]);
    place
        .run(&[
            "people",
            "verify",
            "Anna Lund",
            "--number",
            "070-1740605",
            "--wrong",
        ])
        .says("fungerade inte");
    assert_eq!(stale(), ["Anna Lund", "Bo Lund"], "the worst first");
    place.run(&["people", "list", "--stale"]).says("Fungerade inte");
    place
        .run(&["people", "verify", "Anna Lund", "--number", "1"])
        .says("kontrollerat i dag");
    let odd = place.run(&["people", "verify", "Anna Lund", "--number", "2"]);
    assert_eq!(odd.code, 2, "{}", odd.all());
}

#[test]
fn board_hours_and_share_are_set_and_a_share_over_the_whole_is_refused() {
    let place = Place::new();
    place.init("roles,rules,units");
    place.run(&["people", "add", "Anna Lund", "--share", "50"]).fine();
    let odd = place.run(&["people", "set", "Anna Lund", "--share", "150"]);
    assert_ne!(odd.code, 0);
    odd.says("Andelen kan inte vara 150 procent");
    let set = ["people", "set", "Anna Lund", "--board", "Bromma stadsdelsnämnd"];
    let set = place.run(&with(
        &set,
        &["--works", "vardagar=08:00-17:00", "--cannot", "monday=18-22"],
    ));
    set.says("Bromma stadsdelsnämnd");
    set.says("Arbetar vardagar, 08:00–17:00");
    set.says("Kan inte måndag, 18:00–22:00");
    set.says("50 %");
    place.run(&["people", "set", "Anna Lund", "--board", ""]).fine();
    let shown = place.run(&["people", "show", "Anna Lund", "--json"]).json();
    assert!(shown["unit"].is_null());
}

#[test]
fn a_roster_tells_who_answers_and_what_people_had_done() {
    let place = place();
    let set = [
        "roster",
        "set",
        "Nätter",
        "--otherwise",
        "Ring socialjouren",
        "--approve-swaps",
        "yes",
    ];
    place.run(&set).says("Ring socialjouren");
    let balance = ["roster", "balance", "Nätter"];
    place.run(&balance).says("inga ingående saldon");
    place
        .run(&with(&balance, &["Bo Lund", "--nights", "12", "--hours", "90"]))
        .fine();
    place.run(&with(&balance, &["Bo Lund", "--holidays", "3"])).fine();
    let kept = place.run(&with(&balance, &["--json"])).json();
    assert_eq!(
        (&kept[0]["nights"], &kept[0]["holidays"], &kept[0]["hours"]),
        (&12.into(), &3.into(), &90.into()),
        "{kept}"
    );
    place
        .run(&with(&balance, &["Bo Lund", "--remove"]))
        .says("inga ingående saldon");
    let summer = ["roster", "period", "Nätter", "Sommaren", "--first", "2027-06-21"];
    place.run(&with(&summer, &["--last", "2027-08-15"])).fine();
    place
        .run(&["roster", "period", "list", "Nätter"])
        .says("tom med avsikt");
}

#[test]
fn a_night_is_not_turned_into_a_morning_by_shortened_days() {
    let place = place();
    let need = [
        "roster",
        "need",
        "Nätter",
        "--role",
        "Krisstödjare",
        "--form",
        "beredskap",
    ];
    let odd = place.run(&with(&need, &["--hours", "17-08", "--short-from", "07:00"]));
    assert_ne!(odd.code, 0);
    odd.says("kan inte börja 07:00 en förkortad dag");
    let more = [
        "--hours",
        "17-08",
        "--short-from",
        "13:00",
        "--competence",
        "barn=1",
    ];
    let shown = place.run(&with(&need, &more));
    shown.says("Minst 1 med barn.");
    shown.says("Börjar 13:00 förkortade dagar.");
}

#[test]
fn contact_cards_are_written_of_one_a_roster_or_all_and_stay_the_same() {
    let place = place();
    place
        .run(&[
            "people",
            "set",
            "Anna Lund",
            "--phone",
            "070-174 06 05",
            "--note",
            "hemligt",
        ])
        .fine();
    place
        .run(&["people", "add", "Utan Roll", "--phone", "070-174 06 07"])
        .fine();
    let wrote = |more: &[&str]| {
        let to = place.path("kort.vcf");
        let file = to.to_str().expect("a path");
        place
            .run(&with(&["people", "vcard", "--to", file, "--replace"], more))
            .fine();
        std::fs::read_to_string(&to).expect("written")
    };
    let all = wrote(&[]);
    assert_eq!(all.matches("BEGIN:VCARD").count(), 2);
    assert!(all.contains("FN:Anna Lund\r\n") && all.contains("0701740605"));
    assert!(!all.contains("hemligt"));
    let roster = wrote(&["--roster", "Nätter"]);
    assert!(roster.contains("Anna Lund") && !roster.contains("Utan Roll"));
    assert_eq!(roster, wrote(&["Anna Lund"]), "the same card each time");
    let none = place.run(&["people", "vcard", "Bo Lund", "--to", "tom.vcf"]);
    assert_ne!(none.code, 0);
    none.says("Ingen av dem har ett nummer som fungerar");
}

#[test]
fn squares_for_a_phones_camera_are_shown_told_and_written_by_command() {
    let place = place();
    place
        .run(&[
            "people",
            "set",
            "Anna Lund",
            "--phone",
            "070-174 06 05",
            "--note",
            "hemligt",
        ])
        .fine();
    let shown = place.run(&["qr", "contact", "Anna Lund"]);
    for words in [
        "▀",
        "Telefonen visar ett kontaktkort",
        "070-174 06 05",
        "Den som fotograferar",
    ] {
        shown.says(words);
    }
    let told = place.run(&["qr", "contact", "Anna Lund", "--json"]).json();
    let words = told["text"].as_str().expect("words");
    assert!(words.contains("FN:Anna Lund\r\n") && words.contains(":+46701740605\r\n"));
    assert!(!words.contains("hemligt"));
    for (file, begins) in [("anna.svg", "<?xml"), ("anna.png", "\u{89}PNG")] {
        let to = place.path(file);
        let to = to.to_str().expect("a path");
        place.run(&["qr", "contact", "Anna Lund", "--to", to]).fine();
        let bytes = std::fs::read(to).expect("written");
        let signs: String = bytes.iter().take(5).map(|byte| char::from(*byte)).collect();
        assert!(signs.starts_with(begins), "{file}: {signs:?}");
        let again = place.run(&["qr", "contact", "Anna Lund", "--to", to]);
        assert_eq!(again.code, 1, "what is there stays");
    }
    let wrong = place.run(&["qr", "contact", "Anna Lund", "--to", "anna.gif"]);
    assert_eq!(wrong.code, 2);
    wrong.says("slutar inte på .svg eller .png");
    let number = place.run(&["qr", "phone", "08-465 004 00", "--json"]).json();
    assert_eq!(number["text"], "tel:+46846500400");
    let none = place.run(&["qr", "phone", "ring Anna"]);
    assert_eq!(none.code, 2);
    none.says("är inget telefonnummer");
    let nobody = place.run(&["qr", "contact", "Ingen Alls"]);
    assert_eq!(nobody.code, 8);
}
