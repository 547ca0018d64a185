//! Handing over between two laptops that share no network, by the telephone and by files, from the command line.

#[path = "support/command.rs"]
mod command;

use command::{PASSPHRASE, Place, Said};

struct Two {
    place: Place,
}

impl Two {
    /// Two laptops with the same binder, in which Saga holds the responsibility.
    fn new() -> Self {
        let place = Place::new();
        place.init("routines,roles");
        place
            .run(&[
                "baton",
                "found",
                "Krisstöd",
                "--holder",
                "Saga Granfjäll/Socialjouren",
            ])
            .fine();
        let from = place.path("norra.krisparm");
        std::fs::copy(&from, place.path("annan.krisparm")).expect("a copy");
        std::fs::copy(place.path("norra.krisparm.key"), place.path("annan.krisparm.key")).expect("its key");
        Self { place }
    }

    fn one(&self, arguments: &[&str]) -> Said {
        self.place.run(arguments)
    }

    fn other(&self, arguments: &[&str]) -> Said {
        self.place
            .run_on("annan.krisparm", arguments, Some(PASSPHRASE), &[])
    }

    /// Started, filled in and offered at the one laptop; its id.
    fn offered(&self) -> String {
        let to = "Maja Lind/Krisstödssamordnare/070-1740606";
        let started = self
            .one(&[
                "handover",
                "start",
                "Från socialjouren till krisstödet",
                "--to",
                to,
                "--json",
            ])
            .json();
        let id = started["id"].as_str().expect("an id").to_owned();
        let answers = started["answers"].as_object().expect("fields").values();
        for answer in answers.filter(|answer| answer["required"] == true && answer["kind"] != "tasks") {
            let choice = answer["choices"][0].as_str().unwrap_or("3");
            let title = answer["title"].as_str().expect("a title");
            self.one(&["handover", "fill", &id, title, choice]).fine();
        }
        self.one(&["handover", "offer", &id])
            .says("Något obligatoriskt är tomt");
        // The tasks fill in the list of tasks.
        self.one(&["handover", "task", "add", "Ring hotellet", "--owner", "Bo Ek"])
            .fine();
        self.one(&["handover", "offer", &id]).fine();
        id
    }

    fn holders(&self) -> [String; 2] {
        let name = |said: Said| {
            let batons = said.json();
            batons[0]["holders"][0]["to"]["name"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        };
        [
            name(self.one(&["baton", "list", "--json"])),
            name(self.other(&["baton", "list", "--json"])),
        ]
    }

    fn text(said: &Said, key: &str) -> String {
        said.json()[key].as_str().unwrap_or_default().to_owned()
    }
}

#[test]
fn a_code_over_the_telephone_moves_the_responsibility_on_both_laptops_and_a_slip_is_caught() {
    let two = Two::new();
    let id = two.offered();
    let code = Two::text(&two.one(&["handover", "code", &id, "--json"]), "code");
    let spoken = two.one(&["handover", "code", &id]).fine();
    assert!(spoken.lines().count() == 2, "{spoken}");
    let mut slip = code.clone();
    slip.replace_range(3..4, if &code[3..4] == "A" { "B" } else { "A" });
    two.other(&["handover", "phone", &slip, "--to", "Maja Lind"])
        .says("Koden är fel skriven");
    two.other(&["handover", "phone", &code, "--to", "Någon Annan"])
        .says("Koden gäller inte den här överlämningen");
    let heard = two.other(&[
        "handover",
        "phone",
        &code,
        "--to",
        "Maja Lind/Krisstödssamordnare",
        "--json",
    ]);
    let copy = Two::text(&heard, "id");
    two.other(&["handover", "accept", &copy])
        .says("Mottagaren har inte återläst");
    let back = two.other(&["handover", "read-back", &copy, "jag", "leder", "stödet", "--json"]);
    let answer = Two::text(&back, "answer_code");
    assert_eq!(
        two.holders(),
        ["Saga Granfjäll", "Saga Granfjäll"],
        "not handed over yet"
    );
    two.other(&["handover", "show", &copy]).says("Inte överlämnat");
    two.one(&[
        "handover",
        "code",
        &id,
        "--answer",
        &answer,
        "--words",
        "jag leder stödet",
    ])
    .fine();
    two.other(&["handover", "accept", &copy]).fine();
    assert_eq!(two.holders(), ["Maja Lind", "Maja Lind"]);
    // The laptops meet: one pass, no dispute, and the giver's words are there.
    two.one(&["changes", "export", "mot.kp"]).fine();
    two.other(&["changes", "import", "mot.kp"]).fine();
    let shown = two.other(&["baton", "list", "--json"]).json();
    assert_eq!(shown[0]["state"], "held");
    two.other(&["handover", "task", "list"])
        .says("Ring hotellet · Bo Ek");
    two.one(&["baton", "list", "--at", "2020-01-01 12:00"])
        .says("Krisstöd");
}

#[test]
fn an_offer_and_its_answer_go_by_file_and_a_damaged_or_repeated_one_does_no_harm() {
    let two = Two::new();
    let id = two.offered();
    two.one(&["handover", "send", &id, "bud.kp"]).fine();
    let whole = std::fs::read(two.place.path("bud.kp")).expect("the file");
    std::fs::write(two.place.path("trasig.kp"), &whole[..whole.len() - 3]).expect("written");
    two.other(&["handover", "open", "trasig.kp"])
        .says("Filen är inte en hel överlämning");
    let opened = two.other(&["handover", "open", "bud.kp", "--json"]);
    let copy = Two::text(&opened, "id");
    two.other(&["handover", "open", "bud.kp"])
        .says("Överlämningen finns redan här");
    two.other(&["handover", "send", &copy, "svar.kp"])
        .says("Mottagaren har inte återläst");
    two.other(&["handover", "read-back", &copy, "uppfattat"]).fine();
    two.other(&["handover", "send", &copy, "svar.kp"]).fine();
    two.one(&["handover", "open", "svar.kp"]).fine();
    assert_eq!(two.holders(), ["Maja Lind", "Saga Granfjäll"]);
    assert_ne!(
        two.one(&["handover", "open", "svar.kp"]).code,
        0,
        "twice moves nothing twice"
    );
    two.other(&["handover", "accept", &copy]).fine();
    assert_eq!(two.holders(), ["Maja Lind", "Maja Lind"]);
    let back = two.one(&["handover", "back", &id, "--json"]).json();
    assert_eq!(back["to"]["name"], "Saga Granfjäll");
    assert_eq!(back["stage"], "draft");
}

#[test]
fn a_handover_is_received_from_its_pdf_and_one_on_no_way_carries_nothing() {
    let two = Two::new();
    let id = two.offered();
    two.one(&["print", "handover", &id, "--to", "erbjudande.pdf"])
        .fine();
    let received = two
        .other(&["handover", "open", "erbjudande.pdf", "--json"])
        .json();
    let [mine, theirs] = [
        two.one(&["handover", "show", &id, "--json"]).json(),
        received.clone(),
    ]
    .map(|one| [one["title"].clone(), one["answers"].clone(), one["code"].clone()]);
    assert_eq!(mine, theirs);
    let copy = received["id"].as_str().expect("an id");
    two.other(&["handover", "read-back", copy, "Uppfattat"]).fine();
    two.other(&["print", "handover", copy, "--to", "svar.pdf"]).fine();
    two.one(&["handover", "open", "svar.pdf"]).fine();
    assert_eq!(two.holders()[0], "Maja Lind");

    two.one(&["print", "phones", "--to", "telefon.pdf"]).fine();
    let said = two.other(&["handover", "open", "telefon.pdf"]);
    assert_eq!(said.code, 1);
    said.says("bär inget som kan läsas in");
    said.says("Inget är ändrat");
}

#[test]
fn two_claims_are_settled_by_a_person_and_a_routine_is_changed_as_data() {
    let two = Two::new();
    two.one(&[
        "baton",
        "settle",
        "Krisstöd",
        "--holder",
        "Saga",
        "--reason",
        "Enades",
    ])
    .says("Det finns inget att avgöra");
    for say in [Two::one, Two::other] {
        let to = "Maja Lind/Krisstödssamordnare";
        let started = say(
            &two,
            &["handover", "start", "skift till skift", "--to", to, "--json"],
        )
        .json();
        let id = started["id"].as_str().expect("an id").to_owned();
        let answers = started["answers"].as_object().expect("fields").values();
        for answer in answers.filter(|answer| answer["required"] == true) {
            let choice = answer["choices"][0].as_str().unwrap_or("3");
            say(
                &two,
                &[
                    "handover",
                    "fill",
                    &id,
                    answer["title"].as_str().expect("a title"),
                    choice,
                ],
            )
            .fine();
        }
        for step in [
            vec!["handover", "offer", &id],
            vec!["handover", "read-back", &id, "uppfattat"],
            vec!["handover", "confirm", &id],
            vec!["handover", "accept", &id],
        ] {
            say(&two, &step).fine();
        }
    }
    two.one(&["changes", "export", "mot.kp"]).fine();
    two.other(&["changes", "import", "mot.kp"]).fine();
    let shown = two.other(&["baton", "list", "--json"]).json();
    assert_eq!(shown[0]["state"], "disputed");
    two.other(&[
        "baton",
        "settle",
        "Krisstöd",
        "--holder",
        "Maja Lind",
        "--reason",
        "Enades i telefon",
    ])
    .fine();
    let chain = two.other(&["baton", "show", "Krisstöd"]).fine();
    assert!(
        chain.contains("OMTVISTAT") && chain.contains("Enades i telefon"),
        "{chain}"
    );

    two.one(&[
        "handover",
        "routine",
        "add",
        "skift till skift",
        "Nycklar",
        "--section",
        "background",
        "--required",
        "yes",
    ])
    .says("Nycklar [Bakgrund · Text]");
    two.one(&["handover", "routine", "move", "skift till skift", "Nycklar"])
        .says("1. Nycklar");
    two.one(&["handover", "routine", "overdue", "skift till skift", "20"])
        .says("Försenad efter 20 min");
    let left = two
        .one(&["handover", "routine", "remove", "skift till skift", "Nycklar"])
        .fine();
    assert!(!left.contains("Nycklar"));
}
