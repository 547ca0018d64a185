//! From an empty roster to one that is covered, by command: needs, people and their terms, a proposal, an illness.

#[path = "support/command.rs"]
mod command;

use command::*;
use krisparm::domain::unit::UnitKind;
use krisparm::domain::{AnyRecord, Author, Edit, Id, Items, Person, Unit};
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

/// The binder above, with a neighbour that has six people of its own.
fn with_a_neighbour() -> Place {
    let place = place();
    let secret = Secret::Passphrase(PASSPHRASE.to_owned().into());
    let mut store =
        Store::open(&place.path("norra.krisparm"), &secret, |bytes| bytes.fill(7)).expect("opened");
    let (library, _) = store.load().expect("loaded");
    let role = library.all::<Person>().next().expect("a person").roles.clone();
    let unit = Unit {
        id: Id::of_name("unit", "kungsholmen"),
        name: "Kungsholmen".into(),
        kind: UnitKind::DistrictBoard,
        valid_from: None,
        valid_to: None,
        successor: None,
        source: String::new(),
        unverified: false,
        authorities: Items::default(),
    };
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
