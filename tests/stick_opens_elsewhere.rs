//! A stick holds all that a laptop without anything needs, opens there, and what was written on it comes home.

#[path = "support/command.rs"]
mod command;

use std::path::Path;
use std::process::Command;

use command::*;

/// The program on the stick, started there by somebody with another home, without being told which file.
fn on_stick(stick: &Path, home: &Path, arguments: &[&str]) -> String {
    let output = Command::new(stick.join("krisparm"))
        .args(arguments)
        .env_clear()
        .env("HOME", home)
        .env("LANG", "sv_SE.UTF-8")
        .env("KRISPARM_PASSPHRASE", PASSPHRASE)
        .output()
        .expect("the program on the stick starts");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

fn place() -> Place {
    let place = Place::new();
    place.init("none");
    place
        .run(&["people", "add", "Åsa Ek", "--phone", "0701740610"])
        .fine();
    place
}

#[cfg(unix)]
#[test]
fn what_is_written_on_the_stick_comes_home_when_it_is_filled_again() {
    let place = place();
    let said = place.run(&["stick", "--to", "minne", "--json"]).json();
    assert_eq!(said["taken_home"], 0);
    let stick = place.path("minne");
    let elsewhere = tempfile::tempdir().expect("a home");
    let people = on_stick(&stick, elsewhere.path(), &["people", "list"]);
    assert!(people.contains("Åsa Ek"));
    assert_eq!(
        std::fs::read_dir(elsewhere.path()).expect("a folder").count(),
        0,
        "nothing is left on the borrowed laptop"
    );

    on_stick(
        &stick,
        elsewhere.path(),
        &["people", "add", "Bo Ek", "--phone", "0701740611"],
    );
    place
        .run(&["people", "add", "Fatima Al", "--phone", "0701740612"])
        .fine();
    place.run(&["stick", "--to", "minne"]).says("är hämtad hem");
    let home = place.run(&["people", "list"]).fine();
    let there = on_stick(&stick, elsewhere.path(), &["people", "list"]);
    for name in ["Åsa Ek", "Bo Ek", "Fatima Al"] {
        assert!(
            home.contains(name) && there.contains(name),
            "{name}: {home}{there}"
        );
    }
}

#[test]
fn the_pack_is_a_pdf_that_anybody_opens_and_can_be_left_out() {
    let place = place();
    place.run(&["stick", "--to", "minne"]).says("inte krypterad");
    let pack = std::fs::read(place.path("minne/Papperspaket.pdf")).expect("the pack");
    let words = pdf_extract::extract_text_from_mem(&pack).expect("text");
    assert!(words.contains("Åsa Ek"));
    let note = std::fs::read_to_string(place.path("minne/LÄS MIG FÖRST.txt")).expect("the note");
    assert!(note.contains("Skriv lösenfrasen") && note.contains("Type the passphrase"));

    place.run(&["stick", "--to", "annat", "--without-pack"]).fine();
    for file in std::fs::read_dir(place.path("annat")).expect("a folder") {
        let file = file.expect("a file");
        if file.file_name() == "krisparm" {
            continue;
        }
        let bytes = std::fs::read(file.path()).expect("bytes");
        let named = bytes
            .windows("0701740610".len())
            .any(|found| found == b"0701740610");
        assert!(!named, "a number is readable in {:?}", file.path());
    }
}

#[test]
fn another_binder_and_the_binders_own_place_are_left_alone() {
    let place = place();
    let other = Place::new();
    other.init("none");
    std::fs::create_dir(place.path("minne")).expect("a folder");
    for ending in ["", ".key"] {
        let from = other.path(&format!("norra.krisparm{ending}"));
        if from.exists() {
            let to = place.path(&format!("minne/parm.krisparm{ending}"));
            std::fs::copy(from, to).expect("a copy");
        }
    }
    let before = std::fs::read(place.path("minne/parm.krisparm")).expect("the other binder");
    let said = place.run(&["stick", "--to", "minne"]);
    assert_eq!(said.code, 1);
    said.says("en annan pärm");
    assert_eq!(
        std::fs::read(place.path("minne/parm.krisparm")).expect("the other binder"),
        before
    );
    assert_eq!(
        std::fs::read_dir(place.path("minne")).expect("a folder").count(),
        if other.path("norra.krisparm.key").exists() {
            2
        } else {
            1
        },
        "nothing else was put there"
    );

    let home = place.path("hemma");
    std::fs::create_dir(&home).expect("a folder");
    place.run(&["stick", "--to", "hemma"]).fine();
    let own = place.run_on(
        "hemma/parm.krisparm",
        &["stick", "--to", "hemma"],
        Some(PASSPHRASE),
        &[],
    );
    assert_eq!(own.code, 1);
    own.says("har öppen ligger i");
    place
        .run_on("hemma/parm.krisparm", &["verify"], Some(PASSPHRASE), &[])
        .fine();
}
