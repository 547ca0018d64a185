//! What was erased is nowhere: not in a table, a free page, a copy, the undo, nor in a bundle that still has it.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::super::{KeyCost, Secret, backup, exchange::State};
use super::*;
use crate::domain::confidential::{ConfidentialPart, ConfidentialSection, Erasure, ErasureGround};
use crate::domain::edit::Write;
use crate::domain::{Author, Id, Items, Library};

const PLANTED: &str = "Plantagenhemlighet";

fn entropy(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system gives randomness");
}

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().expect("an instant")
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn by() -> Author {
    Author {
        name: "Anna Ek".into(),
        role: "Arkivarie".into(),
    }
}

fn secret() -> Secret {
    Secret::Passphrase(String::from("fras").into())
}

fn create(folder: &tempfile::TempDir, name: &str) -> Store {
    let path = folder.path().join(name);
    Store::create(&path, "fras", KeyCost::NONE, entropy)
        .expect("created")
        .store
}

fn part(text: &str) -> ConfidentialPart {
    ConfidentialPart {
        id: Id::of_name("part", ""),
        handover: Id::of_name("handover", ""),
        ground: "Samtycke".into(),
        ground_source: String::new(),
        ground_unverified: false,
        assessed_by: "Sten".into(),
        assessed_on: today(),
        from_unit: Id::of_name("unit", "a"),
        to_unit: Id::of_name("unit", "b"),
        sections: [(
            Id::of_name("section", ""),
            ConfidentialSection {
                heading: "Vem".into(),
                text: text.into(),
            },
        )]
        .into_iter()
        .collect::<Items<_>>(),
        erase_on: today() + Days::new(1),
        created_at: now(),
    }
}

/// Written, written over and written in once more, so that history and freed pages hold it many times.
fn plant(store: &mut Store) {
    for round in 0..6 {
        let long = format!("{PLANTED} {round} ").repeat(2_000 - round * 300);
        store
            .write(
                "write-confidential",
                &[Write::Put(part(&long).into())],
                &by(),
                now(),
            )
            .expect("written");
    }
}

fn order() -> Erasure {
    let why = (ErasureGround::OnItsDate, String::new());
    Erasure::of(
        Id::of_name("erasure", ""),
        &part(""),
        &Library::default(),
        why,
        ("Anna", now()),
    )
}

fn erase(store: &mut Store) -> Copies {
    store
        .write_for_good("erase-confidential", &[Write::Put(order().into())], &by(), now())
        .expect("erased");
    store.finish_erasing().expect("finished")
}

/// Every page of the file as it is before it is encrypted, free pages too.
fn pages(conn: &mut Connection) -> Vec<u8> {
    conn.serialize("main").expect("read").to_vec()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    memchr::memmem::find(bytes, words.as_bytes()).is_some()
}

fn opened(path: &Path) -> Store {
    Store::open_read_only(path, &secret(), entropy).expect("opened")
}

#[test]
fn what_is_erased_lies_in_no_table_and_no_free_page_of_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = create(&folder, "a.krisparm");
    plant(&mut store);
    assert!(
        holds(&pages(&mut store.conn), PLANTED),
        "the test can see what it looks for"
    );
    erase(&mut store);
    assert!(!holds(&pages(&mut store.conn), PLANTED));
    let id = part("").id.uuid();
    let left: i64 = store
        .conn
        .query_row(
            "SELECT count(*) FROM record WHERE id = ?1 OR body LIKE '%Plantagen%'",
            [id],
            |row| row.get(0),
        )
        .expect("counted");
    assert_eq!(left, 0);
    assert!(store.next_undo().is_none());
    assert!(!store.is_erasing().expect("asked"));
    let log = beside(&store.path, "-wal");
    assert!(fs::metadata(log).map_or(0, |log| log.len()) == 0);
    let path = store.path.clone();
    drop(store);
    let again = Store::open(&path, &secret(), entropy).expect("still opens");
    assert_eq!(again.load().expect("loaded").0.count::<Erasure>(), 1);
    assert!(again.verify().is_ok());
}

#[test]
fn an_old_bundle_does_not_bring_it_back_and_the_other_laptop_erases_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut ours = create(&folder, "a.krisparm");
    let mut theirs = create(&folder, "b.krisparm");
    plant(&mut ours);
    let old = ours.export_changes(&State::default()).expect("a bundle");
    theirs.import_changes(&old, now()).expect("taken in");
    erase(&mut ours);
    let again = ours.import_changes(&old, now()).expect("taken in");
    assert_eq!(again.records, []);
    assert_eq!(ours.load().expect("loaded").0.count::<ConfidentialPart>(), 0);
    let bundle = ours.export_changes(&State::default()).expect("a bundle");
    assert!(!holds(&bundle, PLANTED));
    let written = theirs.import_changes(&bundle, now()).expect("taken in");
    assert!(
        written
            .records
            .iter()
            .any(|(which, record, _)| { which.kind == Kind::ConfidentialPart && record.is_none() })
    );
    theirs.finish_erasing().expect("finished");
    assert_eq!(theirs.load().expect("loaded").0.count::<ConfidentialPart>(), 0);
    assert!(!holds(&pages(&mut theirs.conn), PLANTED));
    theirs.import_changes(&old, now()).expect("taken in");
    assert_eq!(theirs.load().expect("loaded").0.count::<ConfidentialPart>(), 0);
}

#[test]
fn backups_and_files_moved_aside_are_made_anew_without_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = create(&folder, "a.krisparm");
    plant(&mut store);
    let made = store.back_up(&folder_of(&store.path), now()).expect("backed up");
    let aside = beside(&store.path, ".before-restore-2026-11-21T120000Z");
    fs::copy(&made.path, &aside).expect("copied");
    fs::copy(
        super::super::key::path_of(&made.path),
        super::super::key::path_of(&aside),
    )
    .expect("copied");
    let stranger = folder_of(&store.path).join("2026-11-20T120000Z.krisparm");
    fs::write(&stranger, vec![7; 8192]).expect("written");
    assert!(holds(&pages(&mut opened(&made.path).conn), PLANTED));
    let copies = erase(&mut store);
    assert_eq!(copies.made_anew.len(), 2);
    assert_eq!(copies.left, std::slice::from_ref(&stranger));
    assert!(store.is_erasing().expect("asked"), "what is left is tried again");
    for path in [&made.path, &aside] {
        let mut copy = opened(path);
        assert!(!holds(&pages(&mut copy.conn), PLANTED));
        assert_eq!(copy.load().expect("loaded").0.count::<Erasure>(), 1);
        drop(copy);
        backup::check(path, &secret(), entropy).expect("whole");
    }
    fs::remove_file(stranger).expect("removed");
    store.finish_erasing().expect("finished");
    assert!(!store.is_erasing().expect("asked"));
}

#[test]
fn a_backup_from_before_is_restored_without_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = create(&folder, "a.krisparm");
    plant(&mut store);
    // On a stick, where the program doesn't look.
    let stick = tempfile::tempdir().expect("a folder");
    let made = store.back_up(stick.path(), now()).expect("backed up");
    erase(&mut store);
    let path = store.path.clone();
    drop(store);
    backup::restore(&made.path, &path, &secret(), entropy, now()).expect("restored");
    let mut store = Store::open(&path, &secret(), entropy).expect("opened");
    let library = store.load().expect("loaded").0;
    assert_eq!(
        (library.count::<ConfidentialPart>(), library.count::<Erasure>()),
        (0, 1)
    );
    assert!(!holds(&pages(&mut store.conn), PLANTED));
}

#[test]
fn it_is_never_found_by_search() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = create(&folder, "a.krisparm");
    plant(&mut store);
    assert_eq!(store.search(PLANTED, 9).expect("searched"), []);
    assert_eq!(store.search("samtycke", 9).expect("searched"), []);
}
