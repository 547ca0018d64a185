//! What the window does with plans, core tasks and what is down, the command line does too.

#[path = "support/command.rs"]
mod command;

use command::*;
use serde_json::Value;

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
        ("plan.pdf", b"%PDF-1.7", "PDF-filen är skadad"),
        ("plan.json", b"{\"kind\":\"person\"}", "inte ett dokument"),
    ];
    for (name, bytes, words) in cases {
        std::fs::write(place.path(name), bytes).expect("written");
        let said = place.run(&["plan", "import", name]);
        assert_eq!(said.code, 1, "{name}");
        said.says(words);
        said.says(if name == "plan.pdf" {
            "Inget är ändrat"
        } else {
            "Inget har ändrats"
        });
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
    place.run(&["handover", "confirm", "skift"]).fine();
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

/// The plan of a template that a board adapts; confirmed and adopted as it came.
fn adapted(place: &Place, template: &str, board: &str) -> String {
    let made = json(
        &place
            .run(&["plan", "adapt", template, "--unit", board, "--json"])
            .fine(),
    );
    let plan = made["plan"].as_str().expect("an id").to_owned();
    place.run(&["plan", "confirm", &plan]).fine();
    place
        .run(&["plan", "approve", &plan, "--decision", "dnr 1"])
        .fine();
    plan
}

/// How many choices wait in a plan, and what it says as JSON.
fn waiting(place: &Place, plan: &str) -> usize {
    let choices = json(&place.run(&["plan", "choices", plan, "--json"]).fine());
    choices["choices"].as_array().expect("a list").len()
}

#[test]
fn two_boards_follow_one_centre_each_in_its_own_way_and_teach_it_what_an_outage_taught_them() {
    let place = Place::new();
    place.init("plans,units");
    let templates = json(&place.run(&["plan", "list", "--templates", "--json"]).fine());
    let template = |title: &str| {
        let mut all = templates.as_array().expect("a list").iter();
        let found = all.find(|plan| plan["title"].as_str().is_some_and(|one| one.starts_with(title)));
        found
            .and_then(|plan| plan["id"].as_str())
            .expect("it is shipped")
            .to_owned()
    };
    let (water, system) = (template("Nödvatten"), template("Sociala verksamhetssystemet"));
    let plans: Vec<_> = ["Bromma", "Farsta"]
        .iter()
        .flat_map(|board| [adapted(&place, &water, board), adapted(&place, &system, board)])
        .collect();
    let [taker, taker_system, keeper, _] = &plans[..] else {
        panic!("two boards, two plans each")
    };

    // The centre changes one section of twelve, and publishes it.
    let words = "Vatten kräver el till pumpar. Läs även planen Elavbrott.";
    let reason = ["--reason", "Tydligare"];
    let change = [
        &[
            "plan",
            "propose",
            &water,
            "Vad vi är beroende av",
            "--text",
            words,
        ],
        &reason[..],
    ]
    .concat();
    let proposal = json(&place.run(&[&change[..], &["--json"]].concat()).fine());
    let proposal = proposal["id"].as_str().expect("an id");
    place.run(&["plan", "answer", proposal, "--take"]).fine();
    place
        .run(&["plan", "approve", &water, "--decision", "dnr 2"])
        .fine();
    let open: Vec<_> = plans.iter().map(|plan| waiting(&place, plan)).collect();
    assert_eq!(
        open,
        [1, 0, 1, 0],
        "one choice for each who follows the changed template, none for the others"
    );

    place.run(&["plan", "take", taker, "1"]).fine();
    place
        .run(&["plan", "keep", keeper, "1", "--reason", "Egna pumpar"])
        .fine();
    assert!(place.run(&["plan", "show", taker]).fine().contains(words));
    assert!(!place.run(&["plan", "show", keeper]).fine().contains(words));
    let adopted = json(&place.run(&["plan", "choices", &water, "--json"]).fine());
    let count = |key: &str| adopted[key].as_u64().expect("a number");
    assert_eq!(
        [
            count("adapted"),
            count("confirmed"),
            count("deviating"),
            count("behind")
        ],
        [2, 1, 1, 0]
    );

    // Water and the case system are down: every plan that applies is started under one incident.
    place
        .run(&[
            "plan",
            "down",
            "vatten",
            "verksamhetssystem",
            "--start",
            "--called-112",
            "no",
        ])
        .fine();
    let active = json(&place.run(&["plan", "active", "--json"]).fine());
    let active = active.as_array().expect("a list");
    let started = |plan: &str| {
        active
            .iter()
            .find(|one| one["plan"] == *plan)
            .expect("started")
            .clone()
    };
    let uses = [started(taker), started(taker_system)];
    assert!(uses[0]["incident"].is_string() && uses[0]["incident"] == uses[1]["incident"]);
    for one in &uses {
        let id = one["id"].as_str().expect("an id");
        place.run(&["plan", "end", id, "--note", "Över"]).fine();
        place
            .run(&[
                "plan",
                "lesson",
                id,
                "Pumparna stod stilla längre än vattnet",
                "--failed",
            ])
            .fine();
        place.run(&["plan", "evaluate", id]).fine();
    }

    // What it taught is offered to the centre, who takes it in; the boards hear of it when it is published.
    let better = "Vatten kräver el till pumpar, också efter att elen är tillbaka.";
    let used = uses[0]["id"].as_str().expect("an id");
    let offer = [
        "plan",
        "propose",
        taker,
        "Vad vi är beroende av",
        "--text",
        better,
        "--reason",
        "Så gick det",
        "--activation",
        used,
        "--to-centre",
        "--json",
    ];
    let offered = json(&place.run(&offer).fine());
    assert_eq!(offered["plan"], *water);
    place
        .run(&["plan", "answer", offered["id"].as_str().expect("an id"), "--take"])
        .fine();
    assert_eq!(waiting(&place, taker), 0, "a draft of the centre reaches nobody");
    place
        .run(&["plan", "approve", &water, "--decision", "dnr 3"])
        .fine();
    assert_eq!([waiting(&place, taker), waiting(&place, keeper)], [1, 1]);
}
