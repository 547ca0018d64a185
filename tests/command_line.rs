//! The command line does on its file what the window does: made, filled from a municipality's spreadsheets, asked who is
//! on call at any instant, handed over, exported, backed up, damaged and restored.

#[path = "support/command.rs"]
mod command;
#[path = "support/municipal_sheet.rs"]
mod municipal_sheet;

use std::io::{Seek, SeekFrom, Write};

use municipal_sheet::{SHIFT_ROWS, municipal_people, municipal_roster, on_duty};
use serde_json::Value;

use command::*;

impl Place {
    /// A binder with the roster of twelve weeks and its forty people.
    fn with_roster(&self) {
        std::fs::write(self.path("personer.xlsx"), municipal_people()).expect("written");
        std::fs::write(self.path("jour.xlsx"), municipal_roster()).expect("written");
        self.init("all");
        let people = self.run(&["import", "people", "personer.xlsx", "--create-roles"]);
        people.says("Personer: 40 nya");
        assert_eq!(people.code, 0);
        self.run(&["roster", "add", "Krisjour"]).fine();
        for (role, form) in [("Krisstödjare", "jour"), ("Samordnare", "beredskap")] {
            let need = [
                "roster",
                "need",
                "Krisjour",
                "--role",
                role,
                "--form",
                form,
                "--hours",
                "08:00-08:00",
            ];
            self.run(&need).fine();
        }
        let shifts = self.run(&["import", "shifts", "jour.xlsx", "--start", "2026-11-30"]);
        assert_eq!(shifts.code, 0, "{}", shifts.err);
        shifts.says(&format!("Pass: {} nya", SHIFT_ROWS - 2));
        shifts.says("2 rader är inte inlästa");
        shifts.says("”31 nov” är inget datum");
        shifts.says("”17–” är inga tider");
    }

    /// A binder with a published shift in forty days that somebody has; its id.
    fn with_one_shift(&self, had: &str, other: &str) -> String {
        self.init("all");
        for name in [had, other] {
            self.run(&["people", "add", name, "--role", "Krisstödjare"])
                .fine();
        }
        self.run(&["roster", "add", "Krisjour"]).fine();
        let day = chrono::DateTime::<chrono::Utc>::from(std::time::SystemTime::now()).date_naive()
            + chrono::Days::new(40);
        let (start, end) = (format!("{day} 17:00"), format!("{day} 23:00"));
        let shift = ["--role", "Krisstödjare", "--form", "beredskap", "--person", had];
        let hours = ["--start", start.as_str(), "--end", end.as_str(), "--json"];
        let added = self
            .run(&[&["shifts", "add"][..], &shift, &hours].concat())
            .json();
        let day = day.to_string();
        self.run(&["roster", "publish", "--from", &day, "--to", &day])
            .fine();
        added[0]["shift"].as_str().expect("an id").to_owned()
    }

    /// Role and name of everybody whom `now` says is on call at a local time, and the exit code.
    fn on_call(&self, at: &str) -> (Vec<(String, String)>, i32) {
        let said = self.run(&["now", "--at", at, "--json"]);
        let json = said.json();
        let duties = json["on_call"].as_array().expect("a list").iter();
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let mut found: Vec<_> = duties
            .map(|duty| (word(&duty["role"]), word(&duty["person"]["name"])))
            .collect();
        found.sort();
        (found, said.code)
    }
}

fn expected(at: &str, broken_role: &str) -> Vec<(String, String)> {
    on_duty(at.parse().expect("a local time"))
        .into_iter()
        .filter(|(role, _)| *role != broken_role)
        .map(|(role, name)| (role.to_owned(), name.to_owned()))
        .collect()
}

#[test]
fn an_imported_roster_answers_who_is_on_call_and_what_is_exported_is_known_again() {
    let place = Place::new();
    place.with_roster();
    // Christmas night, a morning change, a weekday, the last hour.
    for at in [
        "2026-12-25T02:00:00",
        "2026-12-24T08:00:00",
        "2026-12-01T16:59:00",
        "2027-02-22T07:59:00",
    ] {
        assert_eq!(place.on_call(at), (expected(at, ""), 0), "{at}");
    }
    // The two rows that could not be read are gaps, never somebody.
    for (at, role) in [
        ("2026-12-16T23:00:00", "Krisstödjare"),
        ("2027-01-13T03:00:00", "Samordnare"),
    ] {
        assert_eq!(place.on_call(at), (expected(at, role), 4), "{at}");
    }
    for at in ["2026-11-30T07:59:00", "2027-02-22T08:00:00"] {
        assert_eq!(place.on_call(at), (vec![], 3), "{at}");
    }
    let night = place.run(&["now", "--at", "2027-02-22 09:00"]);
    assert!(
        night.out.starts_with("INGEN HAR JOUR ELLER BEREDSKAP"),
        "{}",
        night.out
    );

    let gaps = place.run(&["shifts", "gaps", "--from", "2026-12-15", "--to", "2026-12-17"]);
    assert_eq!(gaps.code, 4);
    gaps.says("Krisstödjare (Jour), ons 16 dec 17:00–08:00: 1 av 1 saknas");

    let export = [
        "export",
        "shifts",
        "ut.xlsx",
        "--from",
        "2026-11-30",
        "--to",
        "2027-02-21",
    ];
    assert!(place.run(&export).fine().contains("276 rader"));
    let again = place.run(&export);
    assert_eq!(again.code, 1, "a file of the user's is not overwritten");
    place.run(&["export", "people", "ut.csv"]).fine();
    let shifts = place.run(&["import", "shifts", "ut.xlsx", "--dry-run"]);
    shifts.says("Pass: 0 nya, 0 ändrade, 276 oförändrade");
    let people = place.run(&["import", "people", "ut.csv", "--json"]).json();
    assert_eq!(
        (&people["created"], &people["unchanged"]),
        (&Value::from(0), &Value::from(40))
    );
}

#[test]
fn a_handover_moves_the_baton_only_when_it_was_read_back_and_accepted() {
    let place = Place::new();
    place.init("routines,roles");
    let holder = || {
        let batons = place.run(&["baton", "list", "--json"]).json();
        batons[0]["holders"][0]["to"]["name"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    place
        .run(&[
            "baton",
            "found",
            "Krisstöd",
            "--holder",
            "Anna Berg/Krisstödssamordnare",
        ])
        .fine();
    let to = "Bo Ek/Krisstödssamordnare/070-1740606";
    let started = place
        .run(&["handover", "start", "skift till skift", "--to", to, "--json"])
        .json();
    let id = started["id"].as_str().expect("an id");
    let early = place.run(&["handover", "offer", id]);
    assert_eq!(early.code, 1);
    early.says("Något obligatoriskt är tomt");
    let answers = started["answers"].as_object().expect("fields").values();
    for answer in answers.filter(|answer| answer["required"] == true) {
        let choice = answer["choices"][0].as_str().unwrap_or("3");
        let title = answer["title"].as_str().expect("a title");
        place.run(&["handover", "fill", id, title, choice]).fine();
    }
    place.run(&["handover", "offer", id]).fine();
    let unread = place.run(&["handover", "accept", id]);
    assert_eq!(unread.code, 1);
    unread.says("Mottagaren har inte återläst");
    assert_eq!(holder(), "Anna Berg");
    place
        .run(&["handover", "read-back", id, "tre", "personer", "kvar"])
        .fine();
    let unconfirmed = place.run(&["handover", "accept", id]);
    unconfirmed.says("Den som lämnar har inte bekräftat");
    assert_eq!(holder(), "Anna Berg");
    place.run(&["handover", "confirm", id]).fine();
    place
        .run(&["--by", "Bo Ek/Krisstödssamordnare", "handover", "accept", id])
        .fine();
    assert_eq!(holder(), "Bo Ek");
    let history = place.run(&["history", "Krisstöd", "--kind", "baton"]).fine();
    assert!(
        history.contains("Bo Ek (Krisstödssamordnare) tog emot ansvaret"),
        "{history}"
    );
    assert!(
        history.contains("Karin Ek (Krisledare) skrev in vem som håller ansvaret"),
        "{history}"
    );
}
#[test]
fn a_damaged_binder_is_noticed_and_its_backup_restored() {
    let place = Place::new();
    let words = place.init("vocabulary");
    assert!(words.contains("Återställningskod"));
    place
        .run(&["people", "add", "Anna Berg", "--phone", "070-1740605"])
        .fine();
    place.run(&["backup"]).fine();
    place.run(&["verify"]).fine();
    let binder = place.path("norra.krisparm");
    let pages = std::fs::metadata(&binder).expect("there").len() / 4096;
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .open(&binder)
        .expect("opens");
    // Every page but the first, so that whatever is read next is broken.
    for page in 1..pages {
        file.seek(SeekFrom::Start(page * 4096 + 100)).expect("sought");
        file.write_all(b"bortglomt").expect("written");
    }
    drop(file);
    let damaged = place.run(&["verify"]);
    assert_eq!(damaged.code, 7, "{}{}", damaged.out, damaged.err);
    damaged.says("säkerhetskopia");
    place.run(&["restore", "latest"]).fine();
    place.run(&["verify"]).fine();
    let anna = place.run(&["people", "show", "anna berg"]).fine();
    assert!(anna.contains("070-174 06 05"), "{anna}");
    let aside = std::fs::read_dir(place.folder.path())
        .expect("a folder")
        .flatten();
    let names: Vec<String> = aside
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert!(
        names.iter().any(|name| name.contains("before-restore")),
        "{names:?}"
    );
}

#[test]
fn a_secret_that_is_wrong_missing_forgotten_or_changed_is_said_as_such() {
    let place = Place::new();
    let made = place.init("none");
    let code = made
        .lines()
        .find(|line| line.starts_with("  "))
        .expect("the code")
        .trim();
    let wrong = place.run_with(&["now"], Some("fyra blå hästar"), &[]);
    assert_eq!(wrong.code, 5);
    wrong.says("Fel lösenfras");
    let missing = place.run_with(&["now"], None, &[]);
    assert_eq!(missing.code, 2);
    missing.says("KRISPARM_PASSPHRASE");
    let changed = place.run_with(
        &["--recovery-code", "passphrase"],
        Some(code),
        &[("KRISPARM_NEW_PASSPHRASE", "sju gröna tranor landar")],
    );
    assert_eq!(changed.code, 0, "{}", changed.err);
    assert_eq!(
        place.run(&["verify"]).code,
        5,
        "the old passphrase no longer opens"
    );
    assert_eq!(
        place
            .run_with(&["verify"], Some("sju gröna tranor landar"), &[])
            .code,
        0
    );
}

#[test]
fn what_does_not_need_a_binder_is_said_in_both_languages() {
    let mut place = Place::new();
    let window = place.run(&[]);
    assert_eq!(window.code, 2);
    assert_eq!(window.err.trim_end().lines().count(), 1, "{}", window.err);
    window.says("ingen skärm");
    window.says("now, find, plan");
    assert_eq!(place.run(&["now"]).code, 8);
    let typo = place.run(&["nwo"]);
    assert_eq!(typo.code, 2);
    typo.says("Menade du now?");
    // A word that is a command elsewhere is not proposed for itself.
    let elsewhere = place.run(&["log", "write"]);
    assert!(!elsewhere.err.contains("Menade du write?"), "{}", elsewhere.err);
    place.language = "en_GB.UTF-8";
    place.run(&["plan", "show"]).says("Missing: PLAN");
    let help = place.run(&["--help"]).fine();
    for code in 0..=9 {
        assert!(
            help.contains(&format!("\n  {code}  ")),
            "exit code {code} is not explained:\n{help}"
        );
    }
    assert!(help.contains("Exit codes"));
    assert!(
        place
            .run(&["--lang", "sv", "--help"])
            .fine()
            .contains("Slutkoder")
    );
    let json: Value = serde_json::from_str(&place.run(&["now", "--json"]).err).expect("JSON");
    assert_eq!(json["error"]["code"], 8);
}

#[test]
fn two_copies_exchange_what_the_other_lacks() {
    let place = Place::new();
    place.init("none");
    let other = Place::new();
    for ending in ["", ".key"] {
        let name = format!("norra.krisparm{ending}");
        std::fs::copy(place.path(&name), other.path(&name)).expect("copied");
    }
    place.run(&["people", "add", "Anna Berg"]).fine();
    other.run(&["people", "add", "Bo Ek"]).fine();
    let bundle = place.path("from-other");
    let bundle = bundle.to_str().expect("text");
    let state = place.path("state");
    let state = state.to_str().expect("text");
    place.run(&["changes", "state", state]).fine();
    other.run(&["changes", "export", bundle, "--since", state]).fine();
    place.run(&["changes", "import", bundle]).fine();
    let people = place.run(&["people", "list"]).fine();
    assert!(
        people.contains("Anna Berg") && people.contains("Bo Ek"),
        "{people}"
    );
    std::fs::write(bundle, "något annat").expect("written");
    assert_eq!(place.run(&["changes", "import", bundle]).code, 7);
}

#[test]
fn reading_works_while_the_binder_is_open_elsewhere_and_writing_says_so() {
    let place = Place::new();
    place.init("none");
    // As the window does for as long as it has the binder open.
    let lock = std::fs::File::create(place.path("norra.krisparm.lock")).expect("opens");
    lock.try_lock().expect("nobody else has it");
    let added = place.run(&["people", "add", "Anna Berg"]);
    assert_eq!(added.code, 6);
    added.says("redan öppen");
    assert!(place.run(&["people", "list"]).fine().contains("0 personer"));
    drop(lock);
    place.run(&["people", "add", "Anna Berg"]).fine();
}

#[test]
fn a_published_shift_that_is_taken_over_is_cancelled_in_the_calendar_of_who_had_it() {
    let place = Place::new();
    let (had, other) = ("Anna Berg", "Bo Ceder");
    let id = place.with_one_shift(had, other);
    let id = id.as_str();
    place.run(&["roster", "ics", had, "--out", "before.ics"]).fine();
    place.run(&["roster", "takeover", id, "--person", other]).fine();
    let changes = place.run(&["roster", "changes", "--json"]).json();
    assert_eq!(changes.as_array().expect("a list").len(), 1);
    assert_eq!(changes[0]["before"]["person"], had);
    assert_eq!(changes[0]["after"]["person"], other);
    place.run(&["roster", "ics", had, "--out", "after.ics"]).fine();
    let event = |file: &str| -> String {
        let file = std::fs::read_to_string(place.path(file)).expect("a calendar");
        let events = file.split("BEGIN:VEVENT");
        events.filter(|event| event.contains(id)).collect()
    };
    assert!(event("before.ics").contains("STATUS:CONFIRMED"));
    assert!(
        event("after.ics").contains("STATUS:CANCELLED"),
        "{}",
        event("after.ics")
    );
    assert!(
        !event("after.ics").contains(other),
        "who took it is nobody else's business"
    );
    place
        .run(&["roster", "xlsx", "--month", "2026-12", "--out", "dec.xlsx"])
        .fine();
    assert!(
        std::fs::read(place.path("dec.xlsx"))
            .expect("a workbook")
            .starts_with(b"PK")
    );
    place.run(&["roster", "person", had]).says(had);
    assert_eq!(
        place.run(&["roster", "year", "--json"]).json()["weeks"]
            .as_array()
            .map(Vec::len),
        Some(52)
    );
}
