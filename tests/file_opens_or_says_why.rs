//! A binder opens with its passphrase or its recovery code; every way it can't has a reason of its own, and leaves the
//! file as it is.

mod support;

use std::fs;
use std::process::{Command, Stdio};

use krisparm::store::{KeyCost, RecoveryCode, Secret, Store, StoreError};
use support::*;

fn why(place: &Place, secret: &Secret) -> StoreError {
    let before = place.bytes();
    let error = Store::open(&place.binder, secret, entropy)
        .err()
        .expect("it must not open");
    assert_eq!(place.bytes(), before, "the files were touched by {error}");
    error
}

macro_rules! says {
    ($place:expr, $pattern:pat) => {
        let error = why(&$place, &passphrase(PASSPHRASE));
        assert!(matches!(error, $pattern), "it says: {error:?}");
    };
}

#[test]
fn what_was_saved_is_there_when_the_binder_opens_again() {
    let place = Place::new();
    let mut store = place.create();
    let which = save(&mut store, plan("el", "Elavbrott", 20), &anna(), noon());
    drop(store);
    let store = place.open().unwrap();
    assert_eq!(get_plan(&store, which), plan("el", "Elavbrott", 20));
    assert_eq!(store.load().unwrap().1, 0);
}

#[test]
fn a_wrong_passphrase_is_called_that() {
    let place = Place::new();
    drop(place.create());
    let error = why(&place, &passphrase("åtta gröna hästar"));
    assert!(matches!(error, StoreError::WrongPassphrase), "{error:?}");
    place.open().unwrap();
}

#[test]
fn the_recovery_code_opens_and_lets_a_new_passphrase_be_set() {
    let place = Place::new();
    let (store, code) = place.create_with_code();
    drop(store);
    let typed = RecoveryCode::parse(&code.groups().join(" ")).unwrap();
    let mut store = Store::open(&place.binder, &Secret::Recovery(typed), entropy).unwrap();
    store.set_passphrase("en ny lång fras", KeyCost::NONE).unwrap();
    let new_code = store.new_recovery_code(KeyCost::NONE).unwrap();
    drop(store);
    assert!(matches!(
        why(&place, &passphrase(PASSPHRASE)),
        StoreError::WrongPassphrase
    ));
    assert!(matches!(
        why(&place, &Secret::Recovery(code)),
        StoreError::WrongRecoveryCode
    ));
    Store::open(&place.binder, &passphrase("en ny lång fras"), entropy).unwrap();
    Store::open(&place.binder, &Secret::Recovery(new_code), entropy).unwrap();
}

#[test]
fn the_passphrase_changes_only_for_somebody_who_knows_it() {
    let place = Place::new();
    let mut store = place.create();
    let refused = store.change_passphrase("fel", "ny", KeyCost::NONE);
    assert!(matches!(refused, Err(StoreError::WrongPassphrase)));
    store.change_passphrase(PASSPHRASE, "ny", KeyCost::NONE).unwrap();
    drop(store);
    assert!(place.open().is_err());
    Store::open(&place.binder, &passphrase("ny"), entropy).unwrap();
}

#[test]
fn a_file_of_another_kind_is_no_binder() {
    let text = "Jourschema vecka 47\n".repeat(1000);
    let mut image = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    image.extend([7; 9000]);
    let place = Place::new();
    let sqlite = place.folder.path().join("plain");
    rusqlite::Connection::open(&sqlite)
        .unwrap()
        .execute_batch("CREATE TABLE a (b); INSERT INTO a VALUES (1);")
        .unwrap();
    let sqlite = fs::read(sqlite).unwrap();
    let jpeg = [&b"\xFF\xD8\xFF\xE0\x00\x10JFIF\x00\x01"[..], &[90; 9000]].concat();
    for other in [text.as_bytes(), &image, &sqlite, &jpeg, b"", b"abc"] {
        fs::write(&place.binder, other).unwrap();
        says!(place, StoreError::NotABinder(_));
    }
    fs::remove_file(&place.binder).unwrap();
    fs::create_dir(&place.binder).unwrap();
    says!(place, StoreError::NotABinder(_));
}

#[test]
fn a_file_that_is_not_there_is_called_that() {
    let place = Place::new();
    says!(place, StoreError::NotFound(_));
    fs::write(&place.binder, "text").unwrap();
    let below = place.binder.join("norra.krisparm");
    let opened = Store::open(&below, &passphrase(PASSPHRASE), entropy);
    assert!(matches!(opened, Err(StoreError::NotFound(_))));
}

#[test]
fn nothing_is_ever_created_over_something_else() {
    let place = Place::new();
    fs::write(&place.binder, "dyrbart").unwrap();
    let created = Store::create(&place.binder, PASSPHRASE, KeyCost::NONE, entropy);
    assert!(matches!(created, Err(StoreError::Exists(_))));
    assert_eq!(fs::read(&place.binder).unwrap(), b"dyrbart");
    let below = place.binder.join("norra.krisparm");
    let created = Store::create(&below, PASSPHRASE, KeyCost::NONE, entropy);
    assert!(matches!(created, Err(StoreError::ReadOnlyPlace(_))));
}

#[test]
fn a_binder_without_its_key_file_says_which_file_is_missing() {
    let place = Place::new();
    drop(place.create());
    let key = beside(&place.binder, ".key");
    fs::remove_file(&key).unwrap();
    let error = why(&place, &passphrase(PASSPHRASE));
    assert!(
        matches!(&error, StoreError::KeyFileMissing(path) if *path == key),
        "{error:?}"
    );
}

#[test]
fn the_key_file_of_another_binder_is_not_taken_for_a_wrong_passphrase() {
    let (place, other) = (Place::new(), Place::new());
    drop(place.create());
    drop(Store::create(&other.binder, "en annan fras", KeyCost::NONE, entropy).unwrap());
    fs::copy(beside(&other.binder, ".key"), beside(&place.binder, ".key")).unwrap();
    says!(place, StoreError::KeyFileDamaged(_));
    let error = why(&place, &passphrase("en annan fras"));
    assert!(matches!(error, StoreError::KeyFileDamaged(_)), "{error:?}");
}

#[test]
fn a_binder_cut_short_is_damaged_and_not_some_other_file() {
    let place = Place::new();
    drop(place.create());
    let whole = fs::read(&place.binder).unwrap();
    for length in [0, 3, 100, 4095] {
        fs::write(&place.binder, &whole[..length]).unwrap();
        says!(place, StoreError::Damaged(_));
    }
}

#[test]
fn a_second_copy_of_the_program_is_told_that_the_binder_is_open() {
    let Some(child) = role() else {
        let place = Place::new();
        let mut store = place.create();
        save(&mut store, person("Kim Åberg"), &anna(), noon());
        assert!(matches!(place.open(), Err(StoreError::InUse)));
        assert_eq!(run_child("a_second_copy", &place, &[]), "in use, but 1 to read");
        save(&mut store, person("Kim Öberg"), &anna(), noon());
        drop(store);
        assert_eq!(run_child("a_second_copy", &place, &[]), "opened, and 2 to read");
        return;
    };
    let opened = match Store::open(&child, &passphrase(PASSPHRASE), entropy) {
        Ok(_) => "opened, and",
        Err(StoreError::InUse) => "in use, but",
        Err(error) => panic!("{error:?}"),
    };
    let reader = Store::open_read_only(&child, &passphrase(PASSPHRASE), entropy).unwrap();
    println!("child: {opened} {} to read", reader.load().unwrap().0.len());
}

#[test]
fn a_reader_writes_nothing() {
    let place = Place::new();
    drop(place.create());
    let before = fs::read(&place.binder).unwrap();
    let mut reader = Store::open_read_only(&place.binder, &passphrase(PASSPHRASE), entropy).unwrap();
    let refused = reader.write("save", &[put(person("Kim"))], &anna(), noon());
    assert!(
        matches!(refused, Err(StoreError::ReadOnlyPlace(_))),
        "{refused:?}"
    );
    assert!(reader.rebuild().is_err());
    drop(reader);
    assert_eq!(fs::read(&place.binder).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn in_a_place_that_cannot_be_written_the_binder_says_so_and_can_still_be_read() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let Some(child) = role() else {
        let place = Place::new();
        let mut store = place.create();
        save(&mut store, person("Kim Åberg"), &anna(), noon());
        drop(store);
        fs::remove_file(beside(&place.binder, ".lock")).unwrap();
        let mode = |path: &std::path::Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        };
        mode(&place.binder, 0o444);
        mode(&beside(&place.binder, ".key"), 0o444);
        // Nobody forbids the administrator to write: then somebody else tries.
        let is_root = fs::metadata(&place.binder).unwrap().uid() == 0;
        let nobody: &[u32] = if is_root { &[65534] } else { &[] };
        let elsewhere = tempfile::tempdir().unwrap();
        mode(elsewhere.path(), 0o755);
        mode(place.folder.path(), 0o555);
        let before = place.bytes();
        assert_eq!(
            run_child("in_a_place", &place, nobody),
            "read-only place, 1 to read"
        );
        assert_eq!(place.bytes(), before);
        mode(place.folder.path(), 0o755);
        return;
    };
    let error = Store::open(&child, &passphrase(PASSPHRASE), entropy)
        .err()
        .unwrap();
    assert!(matches!(error, StoreError::ReadOnlyPlace(_)), "{error:?}");
    let created = Store::create(&beside(&child, "2"), PASSPHRASE, KeyCost::NONE, entropy);
    assert!(matches!(created.err().unwrap(), StoreError::ReadOnlyPlace(_)));
    let reader = Store::open_read_only(&child, &passphrase(PASSPHRASE), entropy).unwrap();
    println!(
        "child: read-only place, {} to read",
        reader.load().unwrap().0.len()
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_called_that_and_what_was_saved_stays() {
    let place = Place::new();
    let disk = tempfile::tempdir().unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
        .arg(disk.path())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !mounted {
        // Only the administrator can make a disk this small; the store's own test bounds the file instead.
        return;
    }
    let binder = disk.path().join("norra.krisparm");
    let mut store = Store::create(&binder, PASSPHRASE, KeyCost::NONE, entropy)
        .unwrap()
        .store;
    let mut saved = 0;
    let error = loop {
        let record = plan(&saved.to_string(), "Elavbrott", 40);
        match store.write("save", &[put(record)], &anna(), noon()) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
        assert!(saved < 10_000);
    };
    assert!(matches!(error, StoreError::DiskFull), "{error:?}");
    let backup = store.back_up(&disk.path().join("backups"), noon());
    assert!(matches!(backup, Err(StoreError::DiskFull)), "{backup:?}");
    drop(store);
    let store = Store::open(&binder, &passphrase(PASSPHRASE), entropy).unwrap();
    assert_eq!(store.load().unwrap().0.len(), saved);
    assert!(store.verify().unwrap().is_fine());
    let full = Store::create(&disk.path().join("two"), PASSPHRASE, KeyCost::NONE, entropy);
    assert!(matches!(full, Err(StoreError::DiskFull)), "{:?}", full.err());
    drop(store);
    let unmounted = Command::new("umount").arg(disk.path()).status().unwrap();
    assert!(unmounted.success());
    drop(place);
}

#[test]
fn no_tool_reads_anything_without_the_key() {
    let place = Place::new();
    let mut store = place.create();
    save(
        &mut store,
        plan("el", "Hemligaste reservplanen", 20),
        &anna(),
        noon(),
    );
    store.set_setting("place", "Inställningen").unwrap();
    let look = |place: &Place| {
        for (path, bytes) in place.bytes() {
            for secret in [
                "Hemligaste",
                "hemligaste",
                "reservplan",
                "Ring enhet",
                "Anna Ek",
                "Inställningen",
                PASSPHRASE,
            ] {
                let found = bytes
                    .windows(secret.len())
                    .any(|window| window == secret.as_bytes());
                assert!(!found, "{secret} lies open in {}", path.display());
            }
        }
    };
    assert!(beside(&place.binder, "-wal").exists(), "the log is looked at too");
    look(&place);
    let backup = store.back_up(&place.backups(), noon()).unwrap();
    drop(store);
    look(&place);
    for path in [&place.binder, &backup.path] {
        let plain = rusqlite::Connection::open(path).unwrap();
        let read = plain.query_row("SELECT count(*) FROM sqlite_master", [], |row| {
            row.get::<_, i64>(0)
        });
        let error = read.unwrap_err().sqlite_error_code();
        assert_eq!(error, Some(rusqlite::ErrorCode::NotADatabase));
    }
}

/// The binder that this process, started by [`run_child`], shall try to open.
fn role() -> Option<std::path::PathBuf> {
    std::env::var_os("KRISPARM_TEST_CHILD").map(Into::into)
}

/// Runs the test whose name begins so in another process, as another user if one is given, and returns what it says.
fn run_child(test: &str, place: &Place, user: &[u32]) -> String {
    let elsewhere = tempfile::tempdir().unwrap();
    let program = elsewhere.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let mut command = Command::new(&program);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        use std::os::unix::process::CommandExt;
        fs::set_permissions(elsewhere.path(), fs::Permissions::from_mode(0o755)).unwrap();
        for user in user {
            command.uid(*user);
        }
    }
    let output = command
        .args([test, "--nocapture", "--test-threads=1"])
        .env("KRISPARM_TEST_CHILD", &place.binder)
        .env("SEED", "1")
        .current_dir("/")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let line = said.split("child: ").nth(1).unwrap_or_else(|| panic!("{said}"));
    line.lines().next().unwrap().to_owned()
}
