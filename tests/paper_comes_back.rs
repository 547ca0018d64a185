//! A plan or a handover that this program wrote as a PDF is read in from it again, the same; and no PDF, whatever it is,
//! brings anything down or changes anything.

#[path = "support/command.rs"]
mod command;

use std::path::Path;

use chrono::{DateTime, Utc};
use command::*;
use krisparm::content;
use krisparm::domain::{Library, Plan};
use krisparm::format::attachment::{self, Holds, PdfError};
use krisparm::format::worker::{TIME_LIMIT, read_attached_apart};
use krisparm::intake::Ids;
use krisparm::intake::plan::from_json;
use krisparm::paper::{Setting, document, print};
use krisparm::text::{Language, Text};

fn now() -> DateTime<Utc> {
    "2026-11-26T12:00:00Z".parse().expect("an instant")
}

fn library() -> Library {
    let mut library = Library::default();
    for record in content::everything(&[content::Part::Plans]) {
        library.put(record, now(), false);
    }
    library
}

fn printed(library: &Library, plan: &Plan) -> Vec<u8> {
    let text = Text::new(Language::Swedish);
    let setting = Setting::plain(&text, now(), "Karin Ek");
    let document = document::plan(&text, library, plan, now());
    print(&document, &setting).expect("a print").pdf
}

#[test]
fn every_shipped_plan_comes_back_from_its_pdf_as_the_same_plan() {
    let (library, text) = (library(), Text::new(Language::English));
    let ids = Ids {
        now: now(),
        entropy: |bytes| bytes.fill(7),
    };
    for plan in library.sorted::<Plan>() {
        let program = Path::new(env!("CARGO_BIN_EXE_krisparm"));
        let json = read_attached_apart(program, printed(&library, plan), Holds::Plan, TIME_LIMIT);
        let back = from_json(&json.expect("its data"), &library, &text, ids).expect("a plan");
        let same = Plan {
            id: plan.id,
            standing: plan.standing,
            ..back.plan
        };
        assert_eq!(same, *plan);
    }
}

#[test]
fn a_pdf_that_is_cut_or_altered_anywhere_gives_the_same_data_or_none() {
    let library = library();
    let plan = library.sorted::<Plan>()[0];
    let whole = printed(&library, plan);
    let data = attachment::read(whole.clone()).expect("its data");
    let mut lost = 0;
    for part in 0..40 {
        let cut = whole[..whole.len() * part / 40].to_vec();
        if let Ok(read) = attachment::read(cut) {
            assert_eq!(read, data, "cut at {part} of 40");
        }
    }
    for nth in 0..400 {
        let mut altered = whole.clone();
        let at = whole.len() * nth / 400;
        altered[at] ^= 1 << (nth % 8);
        match attachment::read(altered) {
            Ok(read) => assert_eq!(read, data, "altered at {at}"),
            Err(_) => lost += 1,
        }
    }
    assert!(lost > 0, "nothing was altered where it matters");
    for strange in [
        &b"%PDF-1.7"[..],
        b"%PDF",
        b"",
        b"%PDF-1.4\n1 0 obj<</Names 1 0 R/Kids[1 0 R]>>endobj",
    ] {
        assert_eq!(attachment::read(strange.to_vec()), Err(PdfError::Damaged));
    }
}

#[test]
fn a_plan_goes_to_another_binder_by_its_pdf_and_what_is_no_plan_says_so() {
    let (place, other) = (Place::new(), Place::new());
    place.init("plans");
    place.run(&["plan", "adapt", "Elavbrott"]).fine();
    place
        .run(&["print", "plan", "Elavbrott", "--to", "plan.pdf"])
        .fine();
    place.run(&["print", "phones", "--to", "telefon.pdf"]).fine();
    other.init("none");
    let file = |name: &str| place.path(name).to_str().expect("a path").to_owned();

    other.run(&["plan", "import", &file("plan.pdf")]).fine();
    let [mine, theirs] = [&place, &other].map(|place| {
        let out = place
            .run(&["plan", "export", "Elavbrott", "--format", "json"])
            .fine();
        let value: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        ["sections", "steps", "dependencies", "returns"].map(|part| value[part].clone())
    });
    assert_eq!(mine, theirs);
    assert!(
        mine[1].as_object().is_some_and(|steps| steps.len() > 3),
        "{mine:?}"
    );

    let whole = std::fs::read(place.path("plan.pdf")).expect("the plan");
    std::fs::write(place.path("halv.pdf"), &whole[..whole.len() / 2]).expect("half");
    for (name, words) in [
        ("telefon.pdf", "bär inget som kan läsas in"),
        ("halv.pdf", "PDF-filen"),
    ] {
        let said = other.run(&["plan", "import", &file(name)]);
        assert_eq!(said.code, 1, "{name}");
        said.says(words);
        said.says("Inget är ändrat");
    }
    let plans = other.run(&["plan", "list", "--json"]).json();
    assert_eq!(plans.as_array().map(Vec::len), Some(1));
}
