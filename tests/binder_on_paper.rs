//! A board's whole binder is printed, one shift and one section of a plan are changed, and exactly their sheets are to be
//! exchanged; the code on any page says what became of it.

#[path = "support/command.rs"]
mod command;

use command::*;
use serde_json::Value;

/// A board with plans enough for sixty pages, and somebody on call tonight.
fn place() -> Place {
    let place = Place::new();
    place.init("all");
    let templates = place.run(&["plan", "list", "--templates", "--json"]).json();
    let templates = templates.as_array().expect("templates").iter();
    for template in templates.take(8) {
        let id = template["id"].as_str().expect("an id");
        place.run(&["plan", "adapt", id]).fine();
    }
    for (name, number) in [("Åsa Ek", "0701740610"), ("Bo Ek", "0701740611")] {
        place
            .run(&["people", "add", name, "--role", "Krisstödjare", "--phone", number])
            .fine();
    }
    place.run(&["roster", "add", "Krisstöd jour"]).fine();
    place
        .run(&[
            "shifts",
            "add",
            "--role",
            "Krisstödjare",
            "--start",
            "17:00",
            "--end",
            "23:00",
            "--form",
            "beredskap",
            "--person",
            "Åsa Ek",
        ])
        .fine();
    place
}

fn noted(place: &Place) -> Value {
    place.run(&["copies", "list", "--json"]).json()
}

/// The code on the pages of a document in the first print that was noted.
fn code_of<'a>(prints: &'a Value, title: &str) -> &'a str {
    let sheets = prints[0]["sheets"].as_array().expect("sheets");
    let sheet = sheets
        .iter()
        .find(|sheet| sheet["title"].as_str().is_some_and(|one| one.starts_with(title)));
    sheet.unwrap_or_else(|| panic!("no {title}: {prints}"))["code"]
        .as_str()
        .expect("a code")
}

#[test]
fn one_shift_and_one_section_are_the_sheets_to_exchange() {
    let place = place();
    let print = |file: &str, more: &[&str]| {
        let mut arguments = vec!["print", "binder", "--to", file, "--json"];
        arguments.extend(more);
        place.run(&arguments).json()
    };
    let first = print("binder.pdf", &["--copy", "Bil 3"]);
    assert!(first["pages"].as_u64() >= Some(60), "{first}");
    assert_eq!(first["standard"], "PDF/A-2a, PDF/UA-1");
    assert_eq!(first["changed_pages"], "", "nothing was printed before");
    let prints = noted(&place);
    let (roster, changed, untouched) = (
        code_of(&prints, "Krisstöd jour"),
        code_of(&prints, "Elavbrott"),
        code_of(&prints, "Telefonlista"),
    );
    for code in [roster, changed, untouched] {
        place.run(&["checkcode", code]).says("Aktuell");
    }
    assert_eq!(place.run(&["copies", "stale"]).code, 0);

    let shifts = place.run(&["shifts", "list", "--json"]).json();
    let shift = shifts[0]["shift"].as_str().expect("a shift");
    place.run(&["shifts", "assign", shift, "Bo Ek"]).fine();
    place
        .run(&[
            "plan",
            "propose",
            "Elavbrott",
            "Kommunikation",
            "--text",
            "Ring var och en.",
            "--reason",
            "Telenätet höll",
        ])
        .fine();
    place.run(&["plan", "answer", "Ring var", "--take"]).fine();

    let stale = place.run(&["copies", "stale", "--json"]);
    assert_eq!(stale.code, 3);
    let stale = stale.json();
    let parts: Vec<_> = stale[0]["changes"]
        .as_array()
        .unwrap_or_else(|| panic!("{stale}"))
        .iter()
        .map(|one| one["part"].as_str().expect("a part"))
        .collect();
    let expected = |part: &&str| {
        // The plan's own figures say how much of it is no longer the template's.
        part.starts_with("Krisstöd jour, ") || matches!(*part, "Elavbrott" | "Elavbrott › Kommunikation")
    };
    assert!(parts.iter().all(expected), "{parts:?}");
    assert!(
        parts.contains(&"Elavbrott › Kommunikation") && parts.iter().any(|part| part.starts_with("Krisstöd")),
        "{parts:?}"
    );
    assert_eq!(place.run(&["checkcode", roster]).code, 3);
    place.run(&["checkcode", changed]).says("Kommunikation");
    place.run(&["checkcode", untouched]).says("Aktuell");

    let second = print("binder2.pdf", &[]);
    let pages = second["changed_pages"].as_str().expect("pages");
    let sheets = prints[0]["sheets"].as_array().expect("sheets");
    let range = |title: &str| {
        let one = sheets
            .iter()
            .find(|sheet| sheet["title"].as_str().is_some_and(|one| one.starts_with(title)));
        let one = one.expect("a sheet");
        let (from, to) = (&one["first_page"], &one["last_page"]);
        if from == to {
            from.to_string()
        } else {
            format!("{from}-{to}")
        }
    };
    for title in ["Krisstöd jour", "Elavbrott"] {
        assert!(
            pages.split(", ").any(|one| one == range(title)),
            "{title} {}: {pages}",
            range(title)
        );
    }
    assert!(
        !pages.split(", ").any(|one| one == range("Telefonlista")),
        "{pages}"
    );
    let again = std::fs::read(place.path("binder2.pdf")).expect("the file");
    let words = pdf_extract::extract_text_from_mem_by_pages(&again).expect("text");
    assert!(words[0].contains("ÄNDRAT"), "{}", words[0]);
}
