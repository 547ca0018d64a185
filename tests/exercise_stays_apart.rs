//! An exercise is never mistaken for the real thing: it has a binder of its own, nothing crosses between the two kinds but
//! a result, and that result is what shows that a plan was tested.

#[path = "support/command.rs"]
mod command;
mod support;

use krisparm::domain::binder::BinderKind;
use krisparm::domain::{Binder, Id};
use krisparm::store::exchange::State;
use krisparm::store::{Store, StoreError, backup, label_at};
use serde_json::Value;
use support::{PASSPHRASE, Place, anna, entropy, minute, passphrase, person, plan, save};

fn binder(name: &str, kind: BinderKind) -> Binder {
    Binder {
        id: Id::of_name("binder", name),
        name: name.into(),
        unit: None,
        kind,
        created_at: minute(0),
        wordings: Default::default(),
    }
}

/// A binder of a kind with a plan in it.
fn store(kind: BinderKind) -> (Place, Store) {
    let place = Place::new();
    let mut store = place.create();
    let name = if kind == BinderKind::Live {
        "Norra"
    } else {
        "Tisdagsövning"
    };
    save(&mut store, binder(name, kind), &anna(), minute(0));
    save(&mut store, plan("el", "Elavbrott", 2), &anna(), minute(1));
    store.keep_label().expect("the key file can be written");
    (place, store)
}

#[test]
fn changes_of_an_exercise_are_refused_by_a_live_binder_by_name_and_the_reverse() {
    for (theirs, ours) in [
        (BinderKind::Exercise, BinderKind::Live),
        (BinderKind::Live, BinderKind::Exercise),
        (BinderKind::Example, BinderKind::Live),
    ] {
        let (_from, from) = store(theirs);
        let (_to, mut to) = store(ours);
        let before = to.derived().expect("read");
        let whole = from.export_changes(&State::default()).expect("exported");
        // Also what does not carry the binder's own record with it.
        let state = from.state().expect("read");
        let mut later = from;
        save(&mut later, person("Kim"), &anna(), minute(2));
        let latest = later.export_changes(&state).expect("exported");
        for bundle in [whole, latest] {
            match to.import_changes(&bundle, minute(3)) {
                Err(StoreError::WrongKind {
                    theirs: said,
                    name,
                    ours: mine,
                }) => {
                    assert_eq!((said, mine), (theirs, ours));
                    assert!(!name.is_empty());
                }
                other => panic!("{theirs:?} into {ours:?}: {other:?}"),
            }
            assert_eq!(to.derived().expect("read"), before, "nothing was changed");
        }
    }
}

#[test]
fn changes_that_hide_where_they_come_from_are_refused_too() {
    let (_from, from) = store(BinderKind::Exercise);
    let (_to, mut to) = store(BinderKind::Live);
    let before = to.derived().expect("read");
    let bundle = from.export_changes(&State::default()).expect("exported");
    let payload: Value = serde_json::from_slice(&bundle[57..]).expect("JSON");
    let sealed = |version: u8, payload: &Value| {
        use sha2::{Digest, Sha256};
        let payload = serde_json::to_vec(payload).expect("JSON");
        let mut bytes = bundle[..16].to_vec();
        bytes.push(version);
        bytes.extend((payload.len() as u64).to_be_bytes());
        bytes.extend(Sha256::digest(&payload));
        bytes.extend(payload);
        bytes
    };
    let mut nameless = payload.clone();
    nameless["binder"] = Value::Null;
    let mut disguised = payload.clone();
    disguised["binder"]["kind"] = "live".into();
    let refused = |to: &mut Store, bytes: &[u8]| to.import_changes(bytes, minute(3)).expect_err("refused");
    assert!(matches!(
        refused(&mut to, &sealed(2, &nameless)),
        StoreError::OriginMissing
    ));
    assert!(matches!(
        refused(&mut to, &sealed(1, &payload["parts"])),
        StoreError::OriginMissing
    ));
    assert!(matches!(
        refused(&mut to, &sealed(2, &disguised)),
        StoreError::WrongKind { .. }
    ));
    assert_eq!(to.derived().expect("read"), before, "nothing was changed");
}

#[test]
fn a_backup_of_an_exercise_never_takes_a_live_binders_place_nor_the_reverse() {
    for (theirs, ours) in [
        (BinderKind::Exercise, BinderKind::Live),
        (BinderKind::Live, BinderKind::Exercise),
    ] {
        let (from_place, from) = store(theirs);
        let (to_place, to) = store(ours);
        let made = from.back_up(&from_place.backups(), minute(5)).expect("backed up");
        let path = to.path().to_owned();
        drop(to);
        let restored = backup::restore(&made.path, &path, &passphrase(PASSPHRASE), entropy, minute(6));
        assert!(
            matches!(restored, Err(StoreError::WrongBackup { .. })),
            "{theirs:?} over {ours:?}: {restored:?}"
        );
        let kept = to_place.open().expect("it still opens");
        assert_eq!(kept.label().expect("read").map(|label| label.kind), Some(ours));
        assert_eq!(label_at(&path).map(|label| label.kind), Some(ours));
    }
}

/// A folder with a live binder and an exercise's, and the program on either of them.
struct Folder(command::Place);

impl Folder {
    fn run(&self, file: &str, arguments: &[&str]) -> command::Said {
        let new = ("KRISPARM_NEW_PASSPHRASE", command::PASSPHRASE);
        self.0.run_on(file, arguments, Some(command::PASSPHRASE), &[new])
    }

    #[track_caller]
    fn fine(&self, file: &str, arguments: &[&str]) -> String {
        self.run(file, arguments).fine()
    }

    #[track_caller]
    fn refused(&self, file: &str, arguments: &[&str], words: &str) {
        let said = self.run(file, arguments);
        assert_ne!(said.code, 0, "{arguments:?}: {}", said.all());
        said.says(words);
    }
}

#[test]
fn an_exercise_from_the_command_line_becomes_the_plans_latest_test() {
    let folder = Folder(command::Place::new());
    let (live, played) = ("norra.krisparm", "ovning.krisparm");
    let who = ["--board", "Norra", "--name", "Karin Ek", "--role", "Krisledare"];
    folder.fine(
        live,
        &[&["init", "--content", "plans,roles"], who.as_slice()].concat(),
    );
    folder.fine(live, &["plan", "adapt", "Elavbrott"]);
    folder.fine(
        live,
        &["people", "add", "Sten Ekhammar", "--phone", "070-1740605"],
    );
    let made = folder.fine(live, &["exercise", "new", "Tisdagsövning", "--to", played]);
    assert!(made.contains("ovning.krisparm"), "{made}");
    assert_eq!(
        label_at(&folder.0.path(played)).map(|label| (label.name, label.kind)),
        Some(("Tisdagsövning".to_owned(), BinderKind::Exercise))
    );
    let people = folder.fine(played, &["people", "list"]);
    assert!(
        people.starts_with("ÖVNING") && people.contains("Person 1"),
        "{people}"
    );
    assert!(!people.contains("Sten") && !people.contains("174"), "{people}");

    // Nothing for real here, no exercise there.
    folder.refused(live, &["exercise", "start", "elavbrott"], "ingen övningspärm");
    folder.refused(
        live,
        &["plan", "activate", "Elavbrott", "--exercise"],
        "ingen övningspärm",
    );
    folder.refused(played, &["exercise", "new", "Till"], "görs ur en skarp pärm");
    let activated = folder.fine(
        played,
        &["plan", "activate", "Elavbrott", "--called-112", "no", "--json"],
    );
    let activated: Value = serde_json::from_str(&activated).expect("JSON");
    assert_eq!(
        (&activated["exercise"], &activated["exercise_binder"]),
        (&true.into(), &true.into())
    );
    for (from, to) in [(played, live), (live, played)] {
        folder.fine(from, &["changes", "export", "alla.kp", "--replace"]);
        folder.refused(to, &["changes", "import", "alla.kp"], "blandas aldrig");
    }
    folder.fine(played, &["plan", "export", "Elavbrott", "plan.md"]);
    let page = std::fs::read_to_string(folder.0.path("plan.md")).expect("written");
    assert!(
        page.matches("ÖVNING – inget här är på riktigt").count() >= 2,
        "{page}"
    );

    // The exercise, from start to result.
    let scripts = folder.fine(live, &["exercise", "scripts"]);
    assert!(scripts.contains("verksamhetssystemet-72-timmar"), "{scripts}");
    std::fs::write(folder.0.path("eget.toml"), "slug = \"a\"\ntitle = 3\n").expect("written");
    folder.refused(played, &["exercise", "start", "eget.toml"], "rad 2");
    let started = folder.fine(
        played,
        &["exercise", "start", "elavbrott-ett-dygn", "--minutes", "60"],
    );
    assert!(started.contains("Prövar: Elavbrott"), "{started}");
    folder.refused(
        played,
        &["exercise", "start", "elavbrott-ett-dygn"],
        "pågår redan",
    );
    folder.fine(played, &["exercise", "give", "--note", "Ringde jouren"]);
    folder.refused(played, &["exercise", "give", "1"], "redan gett");
    folder.fine(played, &["exercise", "pause"]);
    folder.refused(played, &["exercise", "give"], "pausad");
    folder.fine(played, &["exercise", "resume"]);
    folder.fine(played, &["exercise", "goal", "1", "met"]);
    folder.fine(
        played,
        &["exercise", "goal", "2", "not-met", "--note", "Listan var gammal"],
    );
    folder.refused(played, &["exercise", "result", "r.json"], "pågår fortfarande");
    let ended = folder.fine(
        played,
        &["exercise", "end", "--note", "Skriv ut listan varje måndag"],
    );
    assert!(ended.contains("1 av 7 mål klarade, 5 ej bedömda."), "{ended}");
    folder.fine(played, &["exercise", "result", "r.json"]);

    // The live plan shows it; a plan that was not tried does not take it.
    let tested = folder.fine(live, &["plan", "tested", "Elavbrott", "--from", "r.json"]);
    assert!(tested.contains("1 av 7 mål (Elavbrott ett dygn)"), "{tested}");
    let shown = folder.fine(live, &["plan", "show", "Elavbrott", "--json"]);
    let shown: Value = serde_json::from_str(&shown).expect("JSON");
    let test = shown["tests"]
        .as_object()
        .and_then(|tests| tests.values().next())
        .expect("one test");
    assert_eq!((&test["passed"], &test["goals"]), (&1.into(), &7.into()));
    folder.fine(live, &["plan", "adapt", "Värme"]);
    folder.refused(
        live,
        &["plan", "tested", "Värme", "--from", "r.json"],
        "Elavbrott",
    );
    let by_hand = [
        "plan",
        "tested",
        "Värme",
        "--on",
        "2026-11-24",
        "--passed",
        "3",
        "--goals",
        "4",
    ];
    assert!(folder.fine(live, &by_hand).contains("3 av 4 mål"));
    folder.refused(
        live,
        &["plan", "tested", "Värme", "--passed", "5", "--goals", "4"],
        "stämmer inte",
    );
}
