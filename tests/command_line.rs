//! The command line does on its file what the window does: made, filled from a municipality's spreadsheets, asked who is
//! on call at any instant, handed over, exported, backed up, damaged and restored.

#[path = "support/municipal_sheet.rs"]
mod municipal_sheet;

use std::io::{Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::process::Command;

use municipal_sheet::{SHIFT_ROWS, municipal_people, municipal_roster, on_duty};
use serde_json::Value;
use tempfile::TempDir;

const PASSPHRASE: &str = "fyra blå hästar sover";

/// A folder with a binder, and a home of its own for the program.
struct Place {
    folder: TempDir,
    language: &'static str,
}

/// What the program said and how it ended.
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Said {
    /// The output of a run that went well.
    fn fine(self) -> String {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self.out
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("no JSON: {}{}", self.out, self.err))
    }

    #[track_caller]
    fn says(&self, words: &str) {
        let all = format!("{}{}", self.out, self.err);
        assert!(all.contains(words), "“{words}” is not in:\n{all}");
    }
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
            language: "sv_SE.UTF-8",
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Said {
        self.run_with(arguments, Some(PASSPHRASE), &[])
    }

    fn run_with(&self, arguments: &[&str], passphrase: Option<&str>, more: &[(&str, &str)]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_krisparm"));
        command
            .current_dir(self.folder.path())
            .args(["--file", "norra.krisparm"])
            .args(arguments);
        for name in [
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "LC_ALL",
            "LC_MESSAGES",
            "LANGUAGE",
            "KRISPARM_NEW_PASSPHRASE",
        ] {
            command.env_remove(name);
        }
        command
            .env("HOME", self.folder.path())
            .env("LANG", self.language)
            .env_remove("KRISPARM_PASSPHRASE");
        if let Some(passphrase) = passphrase {
            command.env("KRISPARM_PASSPHRASE", passphrase);
        }
        command
            .envs(more.iter().copied())
            .stdin(std::process::Stdio::null());
        let output = command.output().expect("the program starts");
        Said {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    fn init(&self, content: &str) -> String {
        let board = [
            "--board",
            "Norra innerstadens stadsdelsnämnd",
            "--name",
            "Karin Ek",
            "--role",
            "Krisledare",
        ];
        let mut arguments = vec!["init", "--content", content];
        arguments.extend(board);
        self.run(&arguments).fine()
    }

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
fn a_plan_is_adapted_approved_activated_ticked_and_ended() {
    let place = Place::new();
    place.init("plans");
    place.run(&["plan", "adapt", "Elavbrott"]).fine();
    assert!(
        place
            .run(&["plan", "list", "--failed", "el"])
            .fine()
            .contains("Utkast")
    );
    assert!(
        place
            .run(&["plan", "approve", "Elavbrott", "--decision", "dnr 1"])
            .fine()
            .contains("version 1")
    );
    let template = place.run(&["plan", "activate", "Värme"]);
    assert_eq!(template.code, 1);
    template.says("En mall kan inte aktiveras");
    place
        .run(&["plan", "activate", "Elavbrott", "--called-112", "no"])
        .fine();
    let silent = place.run(&["plan", "skip", "Elavbrott", "2", "--reason", " "]);
    assert_eq!(silent.code, 1);
    assert!(
        place
            .run(&["plan", "tick", "Elavbrott", "1"])
            .fine()
            .contains("[x] 1.")
    );
    assert!(
        place
            .run(&["plan", "end", "Elavbrott", "--note", "Strömmen är åter"])
            .fine()
            .contains("Avslutad")
    );
    let page = place.run(&["plan", "export", "Elavbrott"]).fine();
    assert!(page.starts_with("# Elavbrott\n"), "{page}");
    assert!(page.contains("Godkänd (version 1, Karin Ek"), "{page}");
}

#[test]
fn a_plan_is_sent_to_word_and_read_in_again_as_it_was() {
    let place = Place::new();
    place.init("plans");
    place.run(&["plan", "adapt", "Elavbrott"]).fine();
    let steps = place.run(&["plan", "show", "Elavbrott", "--json"]).json()["steps"]
        .as_object()
        .map_or(0, serde_json::Map::len);
    for ending in ["docx", "odt", "md", "json"] {
        let file = format!("plan.{ending}");
        place.run(&["plan", "export", "Elavbrott", &file]).fine();
        let again = place.run(&["plan", "export", "Elavbrott", &file]);
        assert_eq!(again.code, 1, "a file of the user's is not overwritten");
        let tried = place
            .run(&["plan", "import", &file, "--dry-run", "--json"])
            .json();
        assert_eq!(tried["steps"], Value::from(steps), "{file}");
        let title = format!("Tillbaka från {ending}");
        let read = place
            .run(&["plan", "import", &file, "--title", &title, "--json"])
            .json();
        assert_eq!(read["steps"], Value::from(steps), "{file}");
        place.run(&["plan", "show", &title]).fine();
    }
    let nowhere = place.run(&["plan", "export", "Elavbrott", "--format", "docx"]);
    assert_eq!(nowhere.code, 2);
    nowhere.says("docx och odt skrivs till en fil");
}

#[test]
fn a_document_that_can_not_be_read_says_why_and_what_to_do() {
    let place = Place::new();
    place.init("roles");
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0];
    old.extend([0; 600]);
    let cases: [(&str, &[u8], &str); 6] = [
        ("plan.doc", &old, "spara den som .docx"),
        ("tom.docx", b"", "Filen är tom"),
        ("skadad.docx", b"PK\x03\x04 hej", "Filen är skadad"),
        ("gissning.docx", b"\x01\x02\x03", "Filen är skadad"),
        ("plan.pdf", b"%PDF-1.7", "inte ett dokument"),
        ("plan.json", b"{\"kind\":\"person\"}", "inte ett dokument"),
    ];
    for (name, bytes, words) in cases {
        std::fs::write(place.path(name), bytes).expect("written");
        let said = place.run(&["plan", "import", name]);
        assert_eq!(said.code, 1, "{name}");
        said.says(words);
        said.says("Inget har ändrats");
    }
    std::fs::write(place.path("plan.txt"), "Syfte\n\nHålla värmen.\n").expect("written");
    place
        .run(&["plan", "import", "plan.txt"])
        .says("Utkast till plan: plan");
}

#[test]
fn a_local_plan_follows_its_template_choice_by_choice() {
    let place = Place::new();
    place.init("plans");
    place.run(&["plan", "adapt", "Elavbrott"]).fine();
    assert!(
        place
            .run(&["plan", "choices", "Elavbrott"])
            .fine()
            .contains("Att bekräfta")
    );
    let done = place.run(&["plan", "confirm", "Elavbrott"]).fine();
    assert!(done.contains("Inga val kvar mot mallen"), "{done}");
    let none = place.run(&["plan", "take", "Elavbrott", "1"]);
    assert_eq!(none.code, 2);
    none.says("Det finns 0 val");
    assert_eq!(place.run(&["plan", "diff", "Elavbrott"]).code, 1);
    place.run(&["plan", "approve", "Elavbrott"]).fine();
    assert!(
        place
            .run(&["plan", "versions", "Elavbrott"])
            .fine()
            .contains("Version 1")
    );
    assert!(
        place
            .run(&["plan", "diff", "Elavbrott"])
            .fine()
            .contains("Ingenting skiljer")
    );
}

/// The value of a key in what a command answers as JSON.
fn json(words: &str) -> Value {
    serde_json::from_str(words).expect("JSON")
}

#[test]
fn a_use_escalates_counts_is_handed_over_put_back_and_teaches_the_centre() {
    let place = Place::new();
    place.init("plans,routines");
    let plan = "Nödvatten";
    place.run(&["plan", "adapt", plan]).fine();
    let tried = place
        .run(&["plan", "sum", plan, "första dygnen", "--set", "Personer=10"])
        .fine();
    assert!(tried.contains("Fyll i: Dygn."), "{tried}");
    let began = ["--began", "2026-01-01 02:00"];
    let words = place
        .run(&[&["plan", "activate", plan, "--channel", "Rakel"], &began[..]].concat())
        .fine();
    assert!(words.contains("Beskedet kom via: Rakel"), "{words}");
    assert!(words.contains("Utkast, inte fastställt"), "{words}");
    let now = place.run(&["now"]);
    now.says("Dags att larma vidare till Avdelningschef");

    let silent = place.run(&["plan", "escalate", plan, "1", "--not-needed", " "]);
    assert_eq!(silent.code, 1);
    silent.says("Ett skäl saknas");
    let told = place
        .run(&["plan", "escalate", plan, "avdelningschef", "--note", "Bo kommer"])
        .fine();
    assert!(
        told.contains("[x] 1. Avdelningschef") && told.contains("Bo kommer"),
        "{told}"
    );

    let sum = |set: &[&str]| place.run(&[&["plan", "sum", plan, "1", "--json"], set].concat());
    let counted = json(&sum(&["--set", "Personer=40", "--set", "Dygn=2,5"]).fine());
    assert_eq!(
        (&counted["low"], &counted["high"]),
        (&300.0.into(), &500.0.into())
    );
    assert_eq!(json(&sum(&[]).fine())["high"], 500.0, "the figures were kept");
    assert_eq!(sum(&["--set", "Personer=många"]).code, 2);
    assert_eq!(sum(&["--set", "Katter=4"]).code, 2);
    place.run(&["plan", "tick", plan, "1"]).fine();

    let begun = place
        .run(&["plan", "hand-over", plan, "--to", "Bo Dal/Enhetschef"])
        .fine();
    assert!(begun.contains("Bo Dal"), "{begun}");
    let twice = place.run(&["plan", "hand-over", plan, "--to", "Cia Ek"]);
    assert_eq!(twice.code, 1);
    twice.says("Ansvaret är redan på väg att lämnas");
    let fields = json(&place.run(&["handover", "list", "--json"]).fine());
    let fields = fields[0]["answers"].as_object().expect("fields").len();
    for field in 1..=fields {
        let number = field.to_string();
        let tried = place.run(&["handover", "fill", "skift", &number, "Allt lugnt"]);
        if tried.code != 0 {
            // A field with words to choose among; those are told.
            assert_eq!(tried.code, 2);
        }
    }
    let shown = json(&place.run(&["handover", "list", "--json"]).fine());
    for (number, (_, answer)) in (1..).zip(in_order(&shown[0]["answers"])) {
        if let Some(choice) = answer["choices"][0].as_str() {
            place
                .run(&["handover", "fill", "skift", &format!("{number}"), choice])
                .fine();
        }
    }
    place.run(&["handover", "offer", "skift"]).fine();
    place
        .run(&["handover", "read-back", "skift", "Vattnet är borta"])
        .fine();
    place.run(&["handover", "accept", "skift"]).fine();
    let led = place.run(&["plan", "steps", plan]).fine();
    assert!(
        led.contains("Ledning: Nödvatten") && led.contains("Bo Dal"),
        "{led}"
    );

    assert_eq!(place.run(&["plan", "lesson", plan, "För tidigt"]).code, 1);
    place.run(&["plan", "end", plan]).fine();
    place.run(&["now"]).says("Återgång kvar: 4");
    let silent = place.run(&["plan", "put-back", plan, "1", "--not-kept", ""]);
    assert_eq!(silent.code, 1);
    place.run(&["plan", "put-back", plan, "1"]).fine();
    place
        .run(&["plan", "put-back", plan, "2", "--not-kept", "Finns redan"])
        .fine();
    let added = place
        .run(&["plan", "add-return", plan, "Lånade dunkar", "--place", "Grannen"])
        .fine();
    assert!(added.contains("[ ] 5. Lånade dunkar – Grannen"), "{added}");
    assert_eq!(
        place.run(&["plan", "tick", plan, "2"]).code,
        1,
        "the steps are locked"
    );

    place
        .run(&["plan", "lesson", plan, "Nyckeln saknades", "--failed"])
        .fine();
    place
        .run(&["plan", "evaluate", plan, "--note", "Gick bra"])
        .fine();
    assert_eq!(place.run(&["plan", "lesson", plan, "Mer"]).code, 1);
    let action = place
        .run(&[
            "actions",
            "add",
            "Lägg en nyckel i skåpet",
            "--owner",
            "Enhetschef",
            "--due",
            "2026-01-31",
            "--activation",
            plan,
            "--finding",
            "Nyckeln saknades",
            "--json",
        ])
        .fine();
    assert!(json(&action)["activation"].is_string(), "{action}");
    place.run(&["actions", "list"]).says("Skulle vara klar");
    place.run(&["now"]).says("Åtgärden är försenad");
    place
        .run(&["actions", "change", "nyckel", "--due", "2099-01-01"])
        .fine();
    place
        .run(&["actions", "done", "nyckel", "--note", "Klart"])
        .fine();
    assert_eq!(
        json(&place.run(&["actions", "list", "--json"]).fine()),
        serde_json::json!([])
    );

    let proposed = place
        .run(&[
            "plan",
            "propose",
            plan,
            "Syfte",
            "--text",
            "Nyckeln ligger i skåp 2.",
            "--reason",
            "Den saknades",
            "--activation",
            plan,
            "--to-centre",
            "--json",
        ])
        .fine();
    let proposed = json(&proposed);
    let template = json(
        &place
            .run(&["plan", "list", "--templates", "--failed", "water", "--json"])
            .fine(),
    );
    assert_eq!(proposed["plan"], template[0]["id"], "the centre's, not ours");
    let id = proposed["id"].as_str().expect("an id").to_owned();
    place.run(&["plan", "proposals"]).says("{+Nyckeln+}");
    assert_eq!(place.run(&["plan", "answer", &id]).code, 2, "take or decline");
    let taken = json(&place.run(&["plan", "answer", &id, "--take", "--json"]).fine());
    assert_eq!(taken["answer"], "taken");
    assert_eq!(place.run(&["plan", "answer", &id, "--decline", "Nej"]).code, 1);
    let templated = template[0]["id"].as_str().expect("an id").to_owned();
    assert!(
        place
            .run(&["plan", "show", &templated])
            .fine()
            .contains("Nyckeln ligger i skåp 2.")
    );
}

/// The items of a list as they are ordered.
fn in_order(list: &Value) -> Vec<(String, Value)> {
    let items = list.as_object().expect("a list").iter();
    let mut items: Vec<_> = items.map(|(id, item)| (id.clone(), item.clone())).collect();
    items.sort_by_key(|(id, item)| (item["rank"].as_str().map(str::to_owned), id.clone()));
    items
}

#[test]
fn what_is_down_gives_the_plans_that_apply_and_starts_them_together() {
    let place = Place::new();
    place.init("plans");
    place.run(&["plan", "adapt", "Elavbrott"]).fine();
    let words = place.run(&["plan", "down", "el", "it"]).fine();
    assert!(
        words.contains("Elavbrott") && words.contains("kvar av"),
        "{words}"
    );
    assert!(words.contains("Mall"), "{words}");
    assert!(
        words.contains("Vad faller härnäst") && words.contains("El i mast och växel"),
        "{words}"
    );
    assert_eq!(place.run(&["plan", "down", "månen"]).code, 2);
    let none = place.run(&["plan", "down", "vatten", "--start"]);
    assert_eq!(none.code, 1);
    none.says("Ingen plan är vald");
    let started = place
        .run(&[
            "plan",
            "down",
            "power",
            "--start",
            "--authority",
            "Chefen",
            "--json",
        ])
        .fine();
    let started: Value = serde_json::from_str(&started).expect("JSON");
    let active = place.run(&["plan", "active", "--json"]).fine();
    let active: Value = serde_json::from_str(&active).expect("JSON");
    assert!(started["incident"].is_string(), "{started}");
    assert_eq!(active[0]["incident"], started["incident"]);
    assert_eq!(active[0]["authority"], "Chefen");
    assert_eq!(active[0]["exercise"], false);
    assert_eq!(started["activations"][0], active[0]["id"]);
}

#[test]
fn core_tasks_are_kept_and_what_they_need_without_a_plan_comes_first() {
    let place = Place::new();
    place.init("plans");
    place.run(&["plan", "adapt", "Elavbrott"]).fine();
    let empty = place.run(&["register", "tasks"]).fine();
    assert!(empty.contains("Inga kärnuppgifter ännu"), "{empty}");
    let added = place
        .run(&[
            "register",
            "add",
            "Hemtjänst",
            "--tolerable",
            "10 h",
            "--target",
            "2 h",
            "--impact",
            "0-1h=märkbar",
            "--impact",
            "4-24h=unacceptable:Läkemedel uteblir",
            "--depends",
            "Elnätet=el",
            "--depends",
            "Nyckelskåpet=keys",
            "--depends",
            "Grannarna",
        ])
        .fine();
    assert!(
        added.contains("4–24 timmar: Oacceptabel. Läkemedel uteblir"),
        "{added}"
    );
    assert!(
        added.contains("måste uppgiften vara igång igen inom 4 h"),
        "{added}"
    );
    place
        .run(&[
            "register",
            "set",
            "Hemtjänst",
            "--tolerable",
            "4 h",
            "--impact",
            "0-1h=",
        ])
        .fine();
    let task = place.run(&["register", "show", "Hemtjänst", "--json"]).json();
    assert_eq!(task["tolerable_outage_minutes"], 240);
    assert_eq!(task["doubts"], serde_json::json!([]));
    for wrong in ["4-24h", "5-6h=allvarlig", "0-1h=jobbig"] {
        let said = place.run(&["register", "set", "Hemtjänst", "--impact", wrong]);
        assert_eq!(said.code, 2, "{wrong}");
    }
    let needs = place.run(&["register", "dependencies", "--json"]).json();
    assert_eq!(needs[0]["coverage"], "missing");
    let of = |on: &str| {
        let all = needs.as_array().expect("a list");
        let found = all.iter().find(|need| need["on"] == on);
        found.unwrap_or_else(|| panic!("{on} is not in {needs}"))["coverage"].clone()
    };
    assert_eq!((of("power"), of("keys")), ("covered".into(), "missing".into()));
    let words = place.run(&["register", "dependencies"]).fine();
    assert!(
        words.contains("saknar plan") && words.contains("Okänt"),
        "{words}"
    );
    place
        .run(&["register", "dependencies", "--to", "beroenden.csv"])
        .fine();
    place.run(&["register", "tasks", "--to", "uppgifter.csv"]).fine();
    let csv = std::fs::read_to_string(place.path("uppgifter.csv")).expect("written");
    assert!(
        csv.contains("Hemtjänst") && csv.contains("Läkemedel uteblir"),
        "{csv}"
    );
    assert_eq!(place.run(&["register", "tasks", "--to", "uppgifter.csv"]).code, 1);
    place.run(&["register", "remove", "Hemtjänst"]).fine();
    assert_eq!(place.run(&["register", "show", "Hemtjänst"]).code, 8);
}

#[test]
fn what_is_down_names_the_core_tasks_it_hits_each_from_its_own_start() {
    let place = Place::new();
    place.init("plans");
    place
        .run(&[
            "register",
            "add",
            "Hemtjänst",
            "--tolerable",
            "4 h",
            "--impact",
            "4-24h=oacceptabel",
            "--depends",
            "Elnätet=el",
        ])
        .fine();
    let words = place
        .run(&["plan", "down", "el", "värme", "--since", "2020-01-01 03:00"])
        .fine();
    assert!(words.contains("Hemtjänst – Tiden gick ut"), "{words}");
    let down = place.run(&[
        "plan",
        "down",
        "el",
        "värme",
        "--since",
        "2020-01-01 03:00",
        "--since",
        "el=2020-01-02 03:00",
        "--json",
    ]);
    let down = down.json();
    assert_eq!(down["core_tasks"][0]["because"], "power");
    assert_eq!(down["core_tasks"][0]["outage_began_at"], "2020-01-02T02:00:00Z");
    let stray = place.run(&["plan", "down", "el", "--since", "vatten=03:00"]);
    assert_eq!(stray.code, 2);
    stray.says("water");
}

#[test]
fn a_plans_time_is_told_with_the_step_that_is_to_blame() {
    let place = Place::new();
    place.init("plans");
    let words = place.run(&["plan", "time", "Elavbrott"]).fine();
    assert!(words.contains("Acceptabel avbrottstid"), "{words}");
    assert!(words.contains("Klart efter"), "{words}");
    let time = place.run(&["plan", "time", "Elavbrott", "--json"]).json();
    let checks = time["checks"].as_array().expect("a list");
    assert!(checks.iter().any(|check| check["limit"] == "tolerable_outage"));
    for check in checks {
        assert_eq!(check["late"], !check["blamed_step"].is_null(), "{check}");
    }
    let shown = place.run(&["plan", "show", "Elavbrott"]).fine();
    assert!(shown.contains("Hinner stegen?"), "{shown}");
}

#[test]
fn who_may_decide_what_is_kept_per_board_in_its_order() {
    let place = Place::new();
    place.init("units");
    let units = place.run(&["unit", "list", "--json"]).json();
    let unit = units[0]["id"].as_str().expect("an id").to_owned();
    let add = |who: &str, what: &str| {
        place
            .run(&["unit", "authority", "add", &unit, who, what, "--source", "4 §"])
            .fine()
    };
    add("Krisledare", "Aktivera planer");
    add("Avdelningschef", "Stänga verksamhet");
    place
        .run(&[
            "unit",
            "authority",
            "set",
            &unit,
            "2",
            "--place",
            "1",
            "--what",
            "Flytta boende",
        ])
        .fine();
    let kept = place.run(&["unit", "authority", "list", &unit, "--json"]).json();
    assert_eq!(kept["authorities"][0]["what"], "Flytta boende");
    assert_eq!(kept["authorities"][0]["source"], "4 §");
    assert_eq!(kept["authorities"][1]["who"], "Krisledare");
    place.run(&["unit", "authority", "remove", &unit, "1"]).fine();
    assert_eq!(place.run(&["unit", "authority", "remove", &unit, "2"]).code, 2);
    let kept = place.run(&["unit", "authority", "list", &unit]).fine();
    assert!(
        kept.contains("Aktivera planer") && !kept.contains("Flytta boende"),
        "{kept}"
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
