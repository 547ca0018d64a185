//! What can only be tried with a hand inside the file.

use chrono::{DateTime, Utc};

use super::*;
use crate::domain::edit::Write;
use crate::domain::{Author, Id, Person};

fn entropy(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system gives randomness");
}

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().expect("an instant")
}

fn anna() -> Author {
    Author {
        name: "Anna Ek".into(),
        role: "Krisledare".into(),
    }
}

fn secret() -> Secret {
    Secret::Passphrase(String::from("fras").into())
}

fn create(folder: &tempfile::TempDir) -> Store {
    Store::create(&folder.path().join("a.krisparm"), "fras", KeyCost::NONE, entropy)
        .expect("created")
        .store
}

fn save(store: &mut Store, name: &str, note: &str) -> Result<Written> {
    let mut person = Person::new(Id::of_name("person", name), name);
    person.note = note.into();
    store.write("save", &[Write::Put(person.into())], &anna(), now())
}

#[test]
fn a_binder_of_a_newer_version_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(&folder);
    let path = store.path.clone();
    store
        .conn
        .pragma_update(None, "user_version", file::SCHEMA + 1)
        .expect("set");
    drop(store);
    let before = std::fs::read(&path).expect("read");
    let opened = Store::open(&path, &secret(), entropy);
    assert!(matches!(opened, Err(StoreError::NewerVersion)));
    assert_eq!(std::fs::read(&path).expect("read"), before);
}

#[test]
fn a_binder_of_an_older_version_is_brought_up_to_date_with_all_that_is_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = create(&folder);
    save(&mut store, "Åke Örnsköld", "nattvana").expect("saved");
    let path = store.path.clone();
    // As the first version had it: an index of its own and a table of names.
    store
        .conn
        .execute_batch(
            "DROP TABLE search;
             CREATE VIRTUAL TABLE search USING fts5 (names, texts, content = '', tokenize = 'trigram');
             CREATE TABLE name (number INTEGER PRIMARY KEY, names TEXT NOT NULL) STRICT;
             PRAGMA user_version = 1;",
        )
        .expect("made old");
    drop(store);
    let mut store = Store::open(&path, &secret(), entropy).expect("opened");
    let found = store.search("ornskold", 5).expect("searched");
    assert_eq!(found.len(), 1);
    save(&mut store, "Berit Nattsson", "").expect("saved");
    drop(store);
    let mut store = Store::open(&path, &secret(), entropy).expect("opened again");
    assert_eq!(store.search("nattsson", 5).expect("searched").len(), 1);
}

#[test]
fn a_key_file_of_a_newer_version_is_refused_as_newer_not_as_damaged() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = create(&folder).path.clone();
    let key_path = key::path_of(&path);
    let newer = key::KeyFile::read(&key_path).expect("read").of_version(2);
    std::fs::write(&key_path, newer.to_bytes()).expect("written");
    let opened = Store::open(&path, &secret(), entropy);
    assert!(matches!(opened, Err(StoreError::NewerVersion)));
}

#[test]
fn a_full_disk_refuses_the_edit_and_keeps_what_was_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = create(&folder);
    let path = store.path.clone();
    let pages: i64 = store
        .conn
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .expect("count");
    store
        .conn
        .pragma_update(None, "max_page_count", pages + 20)
        .expect("set");
    let mut saved = 0;
    let error = loop {
        match save(&mut store, &format!("person {saved}"), &"lång text ".repeat(300)) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, StoreError::DiskFull), "{error:?}");
    assert!(saved > 0);
    assert_eq!(store.load().expect("loads").0.len(), saved);
    assert!(store.search("person", 1000).is_ok_and(|hits| hits.len() == saved));
    drop(store);
    let store = Store::open(&path, &secret(), entropy).expect("opens");
    assert_eq!(store.load().expect("loads").0.len(), saved);
    assert!(store.verify().expect("read").is_fine());
}

#[test]
fn a_backup_made_while_somebody_reads_holds_the_newest_edits() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut store = create(&folder);
    save(&mut store, "Kim", "äldre").expect("saved");
    let reader = Store::open_read_only(&store.path, &secret(), entropy).expect("opens");
    // A reader in the middle of reading keeps the log from being emptied.
    reader.conn.execute_batch("BEGIN").expect("begun");
    assert_eq!(reader.load().expect("loads").0.len(), 1);
    save(&mut store, "Kim", "det nyaste").expect("saved");
    let made = store
        .back_up(&folder.path().join("backups"), now())
        .expect("made");
    let copy = Store::open_read_only(&made.path, &secret(), entropy).expect("opens");
    let (library, _) = copy.load().expect("loads");
    let kim = library
        .get::<Person>(Id::of_name("person", "Kim"))
        .expect("there");
    assert_eq!(kim.note, "det nyaste");
}
