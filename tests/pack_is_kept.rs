//! One PDF lies ready to be grabbed: it is written again when the binder or the weeks have changed and not otherwise, and
//! nothing else that lies there is ever lost for it.

#[path = "support/command.rs"]
mod command;

use std::path::Path;

use chrono::{DateTime, Utc};
use command::*;
use krisparm::content;
use krisparm::domain::{Library, Plan, Roster};
use krisparm::paper::kept::{Kept, Wanted, keep};
use krisparm::text::{Language, Text};

fn place() -> Place {
    let place = Place::new();
    place.init("all");
    add(&place, "Åsa Ek", "0701740610");
    place
}

fn add(place: &Place, name: &str, number: &str) {
    place.run(&["people", "add", name, "--phone", number]).fine();
}

fn words(place: &Place, file: &str) -> String {
    let bytes = std::fs::read(place.path(file)).expect("the pack");
    pdf_extract::extract_text_from_mem(&bytes).expect("text")
}

#[test]
fn the_pack_is_written_when_something_changed_and_let_be_when_it_shows_just_that() {
    let place = place();
    let first = place.run(&["pack", "--to", "paket.pdf", "--json"]).json();
    assert_eq!(first["written"], true);
    assert!(words(&place, "paket.pdf").contains("Åsa Ek"));
    let bytes = std::fs::read(place.path("paket.pdf")).expect("the pack");

    let again = place.run(&["pack", "--to", "paket.pdf", "--json"]).json();
    assert_eq!(again["written"], false);
    assert_eq!(again["made_at"], first["made_at"]);
    assert_eq!(
        std::fs::read(place.path("paket.pdf")).expect("the pack"),
        bytes,
        "what shows just this is not written again"
    );
    place
        .run(&["pack", "--to", "paket.pdf"])
        .says("Inget behövde göras");

    add(&place, "Bo Ek", "0701740611");
    place.run(&["pack", "--to", "paket.pdf"]).says("inte krypterad");
    assert!(words(&place, "paket.pdf").contains("Bo Ek"));

    let english = place.run(&["pack", "--to", "paket.pdf", "--json", "--lang", "en"]);
    assert_eq!(english.json()["written"], true, "it is in another language now");
}

#[test]
fn the_pages_that_are_not_as_in_the_print_on_the_shelf_are_named() {
    let place = place();
    place
        .run(&["print", "pack", "--to", "hylla.pdf", "--copy", "Receptionen"])
        .fine();
    let same = place.run(&["pack", "--to", "paket.pdf", "--json"]).json();
    assert_eq!(same["changed"].as_array().map(Vec::len), Some(0));
    assert_eq!(same["changed_pages"], "");

    add(&place, "Bo Ek", "0701740611");
    let changed = place.run(&["pack", "--to", "paket.pdf", "--json"]).json();
    assert_eq!(changed["changed"].as_array().map(Vec::len), Some(1), "{changed}");
    assert!(
        changed["changed"][0]
            .as_str()
            .is_some_and(|name| name.contains("Telefon")),
        "{changed}"
    );
    let pages = changed["changed_pages"].as_str().expect("pages");
    assert!(pages.starts_with('1'), "the cover says so too: {pages}");
    let said = place.run(&["pack", "--to", "paket.pdf"]);
    said.says("Inte som i den senaste utskrift");
    assert_eq!(said.code, 0);
}

#[test]
fn a_folder_gives_the_pack_a_name_that_says_whose_it_is() {
    let place = place();
    std::fs::create_dir(place.path("Skrivbord")).expect("a folder");
    let said = place.run(&["pack", "--to", "Skrivbord", "--json"]).json();
    let file = said["file"].as_str().expect("a file");
    assert!(
        file.ends_with("Papperspaket Norra innerstadens stadsdelsnämnd.pdf"),
        "{file}"
    );
    let gone = place.run(&["pack", "--to", "Borta"]);
    assert_eq!(gone.code, 2);
    gone.says("Inget är skrivet");
    assert!(!place.path("Borta").exists());
}

#[test]
fn a_letter_and_another_binders_pack_stay_as_they_were() {
    let place = place();
    for (name, bytes) in [("brev.pdf", &b"%PDF-1.7 inget"[..]), ("brev2.pdf", b"Hej")] {
        std::fs::write(place.path(name), bytes).expect("a letter");
        let said = place.run(&["pack", "--to", name]);
        assert_eq!(said.code, 1);
        said.says("Filen är kvar som den var");
        assert_eq!(std::fs::read(place.path(name)).expect("the letter"), bytes);
        place.run(&["pack", "--to", name, "--replace"]).fine();
        assert!(words(&place, name).contains("Åsa Ek"));
    }
    let other = Place::new();
    other.init("none");
    other
        .run(&["pack", "--to", place.path("deras.pdf").to_str().expect("a path")])
        .fine();
    let theirs = std::fs::read(place.path("deras.pdf")).expect("their pack");
    for more in [&[][..], &["--replace"]] {
        let said = place.run(&[&["pack", "--to", "deras.pdf"], more].concat());
        assert_eq!(said.code, 1);
        said.says("för en annan pärm");
        assert_eq!(
            std::fs::read(place.path("deras.pdf")).expect("their pack"),
            theirs
        );
    }
}

#[test]
fn a_pack_that_can_not_be_written_leaves_the_older_one_whole() {
    let place = place();
    place.run(&["pack", "--to", "paket.pdf"]).fine();
    let before = std::fs::read(place.path("paket.pdf")).expect("the pack");
    add(&place, "Bo Ek", "0701740611");
    // Where the new file would be written before it takes the old one's place, something is in the way.
    std::fs::create_dir(place.path("paket.partial")).expect("in the way");
    let said = place.run(&["pack", "--to", "paket.pdf"]);
    assert_eq!(said.code, 9);
    said.says("är det kvar");
    assert_eq!(std::fs::read(place.path("paket.pdf")).expect("the pack"), before);
}

/// The pack of a binder with shipped plans at an instant.
fn kept(library: &Library, folder: &Path, now: &str) -> Kept {
    let text = Text::new(Language::Swedish);
    keep(&Wanted {
        library,
        text: &text,
        now: now.parse::<DateTime<Utc>>().expect("an instant"),
        by: "Karin Ek",
        place: folder,
        replace: false,
        program: Path::new(env!("CARGO_BIN_EXE_krisparm")),
    })
    .expect("a pack")
}

#[test]
fn a_new_week_makes_the_pack_old_and_a_new_day_does_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut library = Library::default();
    let monday = "2026-11-23T07:00:00Z";
    for record in content::everything(&[content::Part::Plans]) {
        library.put(record, monday.parse().expect("an instant"), false);
    }
    library.put(
        Roster::new(krisparm::domain::Id::of_name("roster", "jour"), "Jour").into(),
        monday.parse().expect("an instant"),
        false,
    );
    assert!(library.count::<Plan>() > 0);
    assert!(kept(&library, folder.path(), monday).written.is_some());
    let sunday = kept(&library, folder.path(), "2026-11-29T22:30:00Z");
    assert!(sunday.written.is_none(), "still the same three weeks");
    assert_eq!(
        sunday.imprint.made_at,
        monday.parse::<DateTime<Utc>>().expect("an instant")
    );
    // Midnight in Stockholm has passed.
    let next = kept(&library, folder.path(), "2026-11-29T23:00:00Z");
    assert!(next.written.is_some(), "its first week is over");
}
