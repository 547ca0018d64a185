//! The application from first start to lock and back, without a window: messages in, answers of the real store out.

#[cfg(unix)]
mod pack;
#[cfg(unix)]
mod pdf;
mod prints;

use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use iced::futures::StreamExt;
use iced::futures::executor::block_on;
use iced::keyboard::{Key, Modifiers};
use iced_test::runtime::{self, Action};

use super::desk;
use super::desk::Preference;
use super::opening::Stage;
use super::screens;
use super::{App, Message};
use crate::app::context::Place;
use crate::app::environment::Environment;
use crate::app::screen::{contacts, unlock, welcome};
use crate::app::widget::testing;
use crate::domain::binder::BinderKind;
use crate::domain::{Concept, Person, Plan};
use crate::store::{KeyCost, backup};

const PASSPHRASE: &str = "grön häst springer fort";

fn entropy(bytes: &mut [u8]) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    for byte in bytes {
        let n = NEXT.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
        *byte = (n >> 56) as u8 ^ (n >> 32) as u8;
    }
}

fn clock() -> DateTime<Utc> {
    "2026-11-22T22:40:00Z".parse().expect("an instant")
}

fn environment(folder: &Path) -> Environment {
    Environment {
        clock,
        entropy,
        file: folder.join("parm.krisparm"),
        preferences: folder.join("settings.json"),
        temporary: folder.join("example"),
        cost: KeyCost::NONE,
        program: "krisparm".into(),
        locale: "sv_SE.UTF-8".into(),
    }
}

/// A program that answers this, whatever it is asked.
#[cfg(unix)]
fn answering(folder: &Path, bytes: &[u8]) -> std::path::PathBuf {
    let (answer, program) = (folder.join("answer"), folder.join("program"));
    std::fs::write(&answer, bytes).expect("an answer");
    // Written by another process, so that no file handle open for writing is inherited by a process started meanwhile.
    let made = std::process::Command::new("/bin/sh")
        .arg("-c")
        .arg(r#"printf '#!/bin/sh\ncat "%s"\nexec cat >/dev/null\n' "$1" > "$2"; chmod 755 "$2""#)
        .args([Path::new("sh"), &answer, &program])
        .status();
    assert!(made.expect("a shell").success());
    program
}

/// Gives the application a message, and everything that comes back of it.
fn tell(app: &mut App, message: Message) {
    let mut waiting = vec![app.update(message)];
    while let Some(task) = waiting.pop() {
        let Some(mut stream) = runtime::task::into_stream(task) else {
            continue;
        };
        while let Some(action) = block_on(stream.next()) {
            if let Action::Output(message) = action {
                waiting.push(app.update(message));
            }
        }
    }
}

fn welcome(app: &mut App, message: welcome::Message) {
    tell(app, Message::Welcome(message));
}

fn press(app: &mut App, key: &str, modifiers: Modifiers) {
    tell(app, Message::Key(Key::Character(key.into()), modifiers, false));
}

fn shows(app: &App, words: &str) -> bool {
    testing::shows(&mut testing::ui(app.view()), words)
}

/// Presses the control with this label in the window as it is drawn.
fn click(app: &mut App, label: &str) {
    let mut ui = testing::ui(app.view());
    testing::click(&mut ui, label);
    let messages: Vec<_> = ui.into_messages().collect();
    assert!(!messages.is_empty(), "{label} does nothing");
    for message in messages {
        tell(app, message);
    }
}

/// Writes in the field with this label, as somebody types.
fn write(app: &mut App, label: &str, words: &str) {
    let mut ui = testing::ui(app.view());
    testing::click(&mut ui, label);
    let _ = ui.typewrite(words);
    let messages: Vec<_> = ui.into_messages().collect();
    assert!(!messages.is_empty(), "{label} takes no words");
    for message in messages {
        tell(app, message);
    }
}

fn make_binder(folder: &Path) -> App {
    let (mut app, _) = App::new(environment(folder));
    click(&mut app, "Skapa en pärm");
    welcome(
        &mut app,
        welcome::Message::BoardChanged("Norra innerstaden".into()),
    );
    welcome(&mut app, welcome::Message::NameChanged("Anna Ek".into()));
    welcome(&mut app, welcome::Message::RoleChanged("Krissamordnare".into()));
    click(&mut app, "Nästa");
    welcome(&mut app, welcome::Message::PassphraseChanged(PASSPHRASE.into()));
    welcome(&mut app, welcome::Message::RepeatedChanged(PASSPHRASE.into()));
    click(&mut app, "Nästa");
    click(&mut app, "Jag har skrivit av den");
    app
}

/// Types back the two groups that are asked for, as they stand on the paper.
fn confirm_code(app: &mut App) {
    let Stage::Welcome(page, _) = &app.stage else {
        panic!("the code is shown")
    };
    let [first, second] = page.asked_groups().expect("two groups are asked for");
    welcome(app, welcome::Message::GroupTyped(0, first.to_lowercase()));
    welcome(app, welcome::Message::GroupTyped(1, second));
    click(app, "Bekräfta");
}

fn desk(app: &App) -> &desk::Desk {
    match &app.stage {
        Stage::Open(desk) => desk,
        _ => panic!("the binder is open"),
    }
}

fn open(app: &mut App, passphrase: &str) {
    tell(
        app,
        Message::Unlock(unlock::Message::PassphraseChanged(passphrase.into())),
    );
    tell(app, Message::Unlock(unlock::Message::Submitted));
}

#[test]
fn a_binder_is_made_filled_locked_and_opened_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    welcome(&mut app, welcome::Message::GroupTyped(0, "FEL1".into()));
    click(&mut app, "Bekräfta");
    assert!(shows(&app, "Det stämmer inte"), "a wrong group is said");
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");

    let library = &desk(&app).library;
    assert_eq!(library.binder().map(|binder| binder.kind), Some(BinderKind::Live));
    assert!(library.count::<Plan>() >= 16 && library.count::<Concept>() >= 100);
    assert_eq!(desk(&app).me.name, "Anna Ek");

    press(&mut app, "l", Modifiers::COMMAND);
    assert!(matches!(app.stage, Stage::Unlock(_)));
    assert_eq!(
        backup::list(&backup::folder_of(&app.env.file))
            .expect("listed")
            .len(),
        0,
        "nothing was written"
    );
    open(&mut app, "fel");
    assert!(shows(&app, "Lås upp"), "a wrong passphrase leaves it locked");
    open(&mut app, PASSPHRASE);
    assert_eq!(
        desk(&app).library.binder().map(|binder| binder.name.as_str()),
        Some("Norra innerstaden")
    );
}

#[test]
fn what_was_written_is_undone_by_a_key_and_backed_up_on_locking() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    press(&mut app, "6", Modifiers::COMMAND);
    click(&mut app, "Ny person");
    write(&mut app, "Namn", "B");
    // Leaving the screen stores what was written.
    press(&mut app, "1", Modifiers::COMMAND);
    assert_eq!(desk(&app).library.count::<Person>(), 1);
    press(&mut app, "z", Modifiers::COMMAND);
    assert_eq!(desk(&app).library.count::<Person>(), 0);
    assert!(shows(&app, "Ångrat: "), "what was taken back is said");
    assert!(!shows(&app, "Gjort igen: "), "nothing was done again yet");
    press(&mut app, "Z", Modifiers::COMMAND | Modifiers::SHIFT);
    assert_eq!(desk(&app).library.count::<Person>(), 1);
    assert!(shows(&app, "Gjort igen: "), "what was done again is said");
    press(&mut app, "l", Modifiers::COMMAND);
    assert_eq!(
        backup::list(&backup::folder_of(&app.env.file))
            .expect("listed")
            .len(),
        1
    );
}

#[test]
fn nobody_on_call_is_said_on_every_screen() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    for key in ["1", "2", "3", "4", "5", "6", "7"] {
        press(&mut app, key, Modifiers::COMMAND);
        assert!(shows(&app, "Ingen!"), "screen {key}");
    }
}

#[test]
fn the_example_is_marked_on_every_screen_and_gone_when_it_closes() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut app, _) = App::new(environment(folder.path()));
    click(&mut app, "Titta runt i ett exempel");
    for key in ["1", "2", "3", "4", "5", "6", "7"] {
        press(&mut app, key, Modifiers::COMMAND);
        assert!(
            shows(
                &app,
                "Exempel – påhittade personer och nummer. Inget här är på riktigt."
            ),
            "screen {key}"
        );
    }
    press(&mut app, "l", Modifiers::COMMAND);
    assert!(matches!(app.stage, Stage::Welcome(..)));
    assert!(!app.env.temporary.exists());
}

#[test]
fn larger_text_leaves_less_room_in_the_same_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut app, _) = App::new(environment(folder.path()));
    let size = iced::Size::new(1280.0, 800.0);
    tell(&mut app, Message::Resized(iced::window::Id::unique(), size));
    for _ in 0..3 {
        let _ = app.prefer(Preference::Larger);
    }
    assert_eq!(app.scale(), 1.5);
    assert!((app.size.width - 1280.0 / 1.5).abs() < 0.1, "{:?}", app.size);
    let _ = app.prefer(Preference::Scale(100));
    assert!((app.size.width - 1280.0).abs() < 0.1, "{:?}", app.size);
}

#[test]
fn an_idle_binder_locks_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    app.used_at = clock() - Duration::minutes(14);
    tell(&mut app, Message::Ticked);
    assert!(matches!(app.stage, Stage::Open(_)));
    app.used_at = clock() - Duration::minutes(15);
    tell(&mut app, Message::Ticked);
    assert!(matches!(app.stage, Stage::Unlock(_)));
}

#[test]
fn a_damaged_file_offers_its_backups_by_date_and_the_newest_brings_everything_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    press(&mut app, "6", Modifiers::COMMAND);
    click(&mut app, "Ny person");
    write(&mut app, "Namn", "B");
    // Leaving the screen stores what was written.
    press(&mut app, "1", Modifiers::COMMAND);
    press(&mut app, "l", Modifiers::COMMAND);
    let mut bytes = std::fs::read(&app.env.file).expect("read");
    bytes[100] ^= 1;
    std::fs::write(&app.env.file, &bytes).expect("written");
    open(&mut app, PASSPHRASE);
    assert!(
        matches!(app.stage, Stage::Unlock(_)),
        "a damaged file does not open"
    );
    assert_eq!(
        std::fs::read(&app.env.file).expect("read"),
        bytes,
        "and is left as it is"
    );
    click(&mut app, "Återställ sön 22 nov 23:40");
    assert_eq!(desk(&app).library.count::<Person>(), 1);
}

#[test]
fn what_is_down_is_asked_from_the_situation_now() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    click(&mut app, "Vad är nere?");
    assert_eq!(desk(&app).place(), Place::Down);
    click(&mut app, "Trygghetslarm");
    click(&mut app, "Till listan");
}

#[test]
fn the_palette_finds_a_plan_as_one_types_and_goes_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    press(&mut app, "k", Modifiers::COMMAND);
    tell(
        &mut app,
        Message::Desk(desk::Message::Palette(super::palette::Message::Typed(
            "elavbrot".into(),
        ))),
    );
    tell(
        &mut app,
        Message::Desk(desk::Message::Palette(super::palette::Message::Submitted)),
    );
    assert!(matches!(desk(&app).place(), Place::Record(which) if which.kind == crate::domain::Kind::Plan));
}

#[test]
fn an_exercise_gets_a_binder_of_its_own_that_shows_what_it_is_before_it_is_opened_and_on_every_page() {
    const PLAYED: &str = "sju gula kajor dansar fel";
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    let live = desk(&app).path.clone();
    assert!(!app.title().contains("ÖVNING"));
    let real = app.theme();
    press(&mut app, "2", Modifiers::COMMAND);
    click(&mut app, "Öva…");
    let say = |app: &mut App, message| tell(app, Message::Desk(desk::Message::Exercise(message)));
    use super::exercise::Message as Asked;
    say(&mut app, Asked::Passphrase("kort".into()));
    say(&mut app, Asked::Repeated("kort".into()));
    say(&mut app, Asked::Make);
    assert!(
        !shows(&app, "Övningspärmen är gjord"),
        "a weak passphrase makes none"
    );
    say(&mut app, Asked::Name("Tisdagsövning".into()));
    say(&mut app, Asked::Passphrase(PLAYED.into()));
    say(&mut app, Asked::Repeated(PLAYED.into()));
    say(&mut app, Asked::Make);
    assert!(shows(&app, "Övningspärmen är gjord"));
    click(&mut app, "Lås och öppna övningspärmen");

    assert!(app.title().starts_with("ÖVNING") && shows(&app, "Tisdagsövning"));
    assert!(shows(&app, "Norra innerstaden"), "the live binder is in the list");
    open(&mut app, PASSPHRASE);
    assert!(
        shows(&app, "Fel lösenfras"),
        "the live passphrase opens the live binder only"
    );
    open(&mut app, PLAYED);
    assert_eq!(desk(&app).kind(), BinderKind::Exercise);
    assert_ne!(desk(&app).path, live);
    assert_eq!(app.title(), "ÖVNING – Tisdagsövning – Krispärm");
    assert_ne!(app.theme(), real);
    for key in ["1", "2", "3", "4", "5", "6", "7"] {
        press(&mut app, key, Modifiers::COMMAND);
        assert!(shows(&app, "Inget här är på riktigt"), "page {key}");
    }
    click(&mut app, "Lås och öppna en annan pärm");
    click(&mut app, "Norra innerstaden");
    open(&mut app, PASSPHRASE);
    assert_eq!(desk(&app).path, live);
    assert!(!app.title().contains("ÖVNING") && !shows(&app, "Inget här är på riktigt"));
}

#[test]
fn a_plan_dropped_among_the_plans_is_looked_at_taken_in_shown_and_undone_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    let before = desk(&app).library.count::<Plan>();
    let mut plan = crate::content::plans().remove(0);
    plan.title = "Grannens plan".into();
    let mut json = crate::domain::AnyRecord::from(plan).to_value();
    json["kind"] = "plan".into();
    let file = folder.path().join("plan.json");
    std::fs::write(&file, json.to_string()).expect("written");
    let dropped = || Message::Desk(desk::Message::Dropped(file.clone()));
    tell(&mut app, dropped());
    assert!(!shows(&app, "Läs in plan"), "only among the plans");
    tell(&mut app, Message::Desk(desk::Message::Go(Place::Plans)));
    tell(&mut app, dropped());
    assert!(shows(&app, "Allt kom med"));
    assert_eq!(desk(&app).library.count::<Plan>(), before);
    click(&mut app, "Läs in");
    assert_eq!(desk(&app).library.count::<Plan>(), before + 1);
    assert!(!shows(&app, "Allt kom med"));
    assert!(matches!(desk(&app).place(), Place::Record(_)));
    press(&mut app, "z", Modifiers::COMMAND);
    assert_eq!(desk(&app).library.count::<Plan>(), before);
}

#[test]
fn the_window_opens_as_large_as_it_was_with_large_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    app.preferences.scale = 200;
    // The toolkit tells and takes sizes in the text's own pixels.
    let size = iced::Size::new(640.0, 400.0);
    tell(&mut app, Message::Resized(iced::window::Id::unique(), size));
    assert_eq!(app.preferences.window.width, 1280.0);
    assert_eq!(super::window_settings(&app.preferences).size, size);
}

#[test]
fn what_a_phone_reads_is_shown_large_with_its_words_and_closed_by_escape() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    press(&mut app, "6", Modifiers::COMMAND);
    click(&mut app, "Ny person");
    write(&mut app, "Namn", "B");
    // Leaving the screen stores what was written.
    press(&mut app, "1", Modifiers::COMMAND);
    press(&mut app, "6", Modifiers::COMMAND);
    click(&mut app, "Klart");
    assert!(!shows(&app, "Visa QR-kod"), "there is no number to ring");
    click(&mut app, "Ändra");
    click(&mut app, "Lägg till nummer");
    write(&mut app, "Telefonnummer 1", "0701740605");
    click(&mut app, "Klart");
    click(&mut app, "Visa QR-kod");
    for words in ["QR-kod: B", "Det här står i koden", "070-174 06 05"] {
        assert!(shows(&app, words), "{words}");
    }
    let labels = testing::labels(&mut testing::ui(app.view()));
    assert!(
        labels.contains(&"QR-kod som säger: B, 070-174 06 05".to_owned()),
        "{labels:?}"
    );
    let warned = testing::spoken(&mut testing::ui(app.view()));
    assert!(
        warned
            .iter()
            .any(|one| one.label.contains("Den som fotograferar rutan"))
    );
    // What changes while it is shown is in it at once.
    let renamed = contacts::Message::PersonChanged(contacts::Change::Name("Bo".into()));
    for message in [renamed, contacts::Message::BackToList] {
        let message = screens::Message::Contacts(message);
        tell(&mut app, Message::Desk(desk::Message::Screen(message)));
    }
    assert!(shows(&app, "QR-kod: Bo"));
    let mut ui = testing::ui(app.view());
    testing::key(&mut ui, iced::keyboard::key::Named::Escape);
    let messages: Vec<_> = ui.into_messages().collect();
    for message in messages {
        tell(&mut app, message);
    }
    assert!(!shows(&app, "QR-kod: Bo"));
}
