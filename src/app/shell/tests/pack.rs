//! The paper pack that lies ready while a binder is open, with a press whose pages are always the same.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};

use super::*;
use crate::app::screen::settings;

static SECONDS: AtomicI64 = AtomicI64::new(0);

fn moving() -> DateTime<Utc> {
    clock() + Duration::seconds(SECONDS.load(Ordering::SeqCst))
}

/// A program that lays out whatever it is given as these bytes, and reads nothing.
fn press_of(folder: &Path, pdf: &[u8]) -> PathBuf {
    let frames = [
        &br#"{"Ok":{"count":1,"ranges":[[1,1]]}}"#[..],
        br#"{"Ok":"ArchiveWithData"}"#,
        pdf,
    ];
    let framed = |frame: &&[u8]| [&(frame.len() as u64).to_le_bytes()[..], frame].concat();
    answering(folder, &frames.iter().flat_map(framed).collect::<Vec<u8>>())
}

/// An open binder whose pack is kept in a folder of its own.
fn kept(folder: &Path, program: PathBuf) -> (App, PathBuf) {
    let mut app = make_binder(folder);
    app.env.program = program;
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    let binder = desk(&app).library.binder().expect("a binder").id;
    let place = folder.join("Skrivbord");
    std::fs::create_dir(&place).expect("a folder");
    let _ = app.prefer(Preference::Pack(binder, Some(place.clone())));
    press(&mut app, "l", Modifiers::COMMAND);
    (app, place.join("Papperspaket Norra innerstaden.pdf"))
}

fn add_person(app: &mut App, name: &str) {
    press(app, "6", Modifiers::COMMAND);
    click(app, "Ny person");
    write(app, "Namn", name);
    // Leaving the screen stores what was written.
    press(app, "1", Modifiers::COMMAND);
}

/// What is pressed in the card, which lies below what is in sight.
fn settings(app: &mut App, message: settings::Message) {
    tell(app, Message::Desk(desk::Message::Settings(message)));
}

fn taken(pack: &Path) -> bool {
    let there = pack.exists();
    if there {
        std::fs::remove_file(pack).expect("removed");
    }
    there
}

fn wait(app: &mut App, seconds: i64) {
    SECONDS.fetch_add(seconds, Ordering::SeqCst);
    app.used_at = app.env.now();
    tell(app, Message::Ticked);
}

#[test]
fn the_paper_pack_follows_the_binder_while_it_is_open_and_only_then() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = press_of(folder.path(), b"%PDF-1.7 sidor");
    let (mut app, pack) = kept(folder.path(), program);
    app.env.clock = moving;
    assert!(!pack.exists(), "a binder that is locked writes nothing");

    open(&mut app, PASSPHRASE);
    assert_eq!(std::fs::read(&pack).expect("the pack"), b"%PDF-1.7 sidor");
    press(&mut app, "7", Modifiers::COMMAND);
    assert!(shows(&app, "visar det som står i pärmen"));
    assert!(taken(&pack));

    add_person(&mut app, "B");
    wait(&mut app, 60);
    assert!(!pack.exists(), "somebody may be at work");
    press(&mut app, "7", Modifiers::COMMAND);
    assert!(shows(&app, "Pärmen har ändrats sedan dess"));
    wait(&mut app, 31);
    assert!(taken(&pack));
    wait(&mut app, 600);
    assert!(!pack.exists(), "nothing has changed");

    press(&mut app, "z", Modifiers::COMMAND);
    assert_eq!(desk(&app).library.count::<Person>(), 0);
    press(&mut app, "l", Modifiers::COMMAND);
    assert!(matches!(app.stage, Stage::Unlock(_)));
    assert!(taken(&pack), "what was changed last is in it too");
    wait(&mut app, 86_400);
    assert!(!pack.exists(), "a binder that is locked writes nothing");
}

#[test]
fn a_paper_pack_that_can_not_be_written_is_said_and_does_not_keep_the_binder_open() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut app, pack) = kept(folder.path(), folder.path().join("no-press"));
    std::fs::write(&pack, b"Ett brev").expect("a letter");
    open(&mut app, PASSPHRASE);
    assert!(
        shows(&app, "Papperspaketet är inte aktuellt"),
        "said on every screen"
    );
    press(&mut app, "7", Modifiers::COMMAND);
    assert!(shows(&app, "Papperspaketet på platsen kan vara för gammalt."));
    assert!(shows(&app, "Skriv över filen"));
    assert_eq!(std::fs::read(&pack).expect("the letter"), b"Ett brev");
    settings(&mut app, settings::Message::OverwritePack);
    assert!(shows(&app, "Sidorna kunde inte läggas ut"));
    assert_eq!(
        std::fs::read(&pack).expect("the letter"),
        b"Ett brev",
        "what can't be made takes no place"
    );
    add_person(&mut app, "B");
    press(&mut app, "l", Modifiers::COMMAND);
    assert!(matches!(app.stage, Stage::Unlock(_)));

    open(&mut app, PASSPHRASE);
    press(&mut app, "7", Modifiers::COMMAND);
    settings(&mut app, settings::Message::StopPack);
    assert!(shows(&app, "Filen som redan ligger där är kvar"));
    assert!(!shows(&app, "Papperspaketet på platsen kan vara för gammalt."));
    assert!(app.preferences.packs.is_empty());
}
