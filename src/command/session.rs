//! One run of the program on one file: its secret, who writes, and the one way by which commands write.

use std::cell::Cell;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::{DateTime, NaiveDate, Utc};
use clap::ArgMatches;
use zeroize::Zeroizing;

use super::failure::Failure;
use crate::domain::binder::BinderKind;
use crate::domain::edit::Write;
use crate::domain::{AnyRecord, Author, Edit, Id, Library, Person, zone};
use crate::format::words::fold;
use crate::store::{Entropy, KeyCost, RecoveryCode, Secret, Store, StoreError, Written};
use crate::text::{Language, Text};

/// What `main` hands the commands: clock, randomness, places and secrets from outside.
#[derive(Debug, Clone)]
pub struct Environment {
    pub now: DateTime<Utc>,
    /// A clock that only goes forward, for work that may go on for so many seconds.
    pub stopwatch: fn() -> Instant,
    pub entropy: Entropy,
    /// The binder when `--file` names no other.
    pub file: PathBuf,
    /// The system's locale.
    pub locale: String,
    /// What KRISPARM_PASSPHRASE holds.
    pub passphrase: Option<Zeroizing<String>>,
    /// What KRISPARM_NEW_PASSPHRASE holds.
    pub new_passphrase: Option<Zeroizing<String>>,
    /// Asks on the terminal without showing what is typed; none where there is no terminal.
    pub ask: Option<fn(&str) -> io::Result<String>>,
    /// This program, for reading foreign files in a process of its own.
    pub program: PathBuf,
    /// What a guess of a new passphrase costs.
    pub cost: KeyCost,
}

/// One run on one file.
pub struct Session<'a> {
    pub env: &'a Environment,
    pub text: Text,
    pub file: PathBuf,
    pub json: bool,
    passphrase_file: Option<PathBuf>,
    by_code: bool,
    by: Option<String>,
    /// Records that a newer version wrote, as the last opening found.
    unread: Cell<usize>,
    /// Whether the binder that was opened is an exercise: everything said about it then says so first.
    exercise: Cell<bool>,
}

impl<'a> Session<'a> {
    pub fn new(env: &'a Environment, arguments: &ArgMatches) -> Self {
        let path = |name: &str| arguments.get_one::<String>(name).map(PathBuf::from);
        let file = path("file").unwrap_or_else(|| env.file.clone());
        Self {
            env,
            text: Text::new(language(
                env,
                arguments.get_one::<String>("lang").map(String::as_str),
            )),
            file: std::path::absolute(&file).unwrap_or(file),
            json: arguments.get_flag("json"),
            passphrase_file: path("passphrase-file"),
            by_code: arguments.get_flag("recovery-code"),
            by: arguments.get_one::<String>("by").cloned(),
            unread: Cell::new(0),
            exercise: Cell::new(false),
        }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.env.now
    }

    /// Today in Stockholm.
    pub fn today(&self) -> NaiveDate {
        zone::local(self.now()).date()
    }

    /// Ten random bytes.
    pub fn random(&self) -> [u8; 10] {
        let mut bytes = [0; 10];
        (self.env.entropy)(&mut bytes);
        bytes
    }

    pub fn new_id<T>(&self) -> Id<T> {
        Id::new(self.now(), self.random())
    }

    /// Records in the file that this version can't read.
    pub fn unread(&self) -> usize {
        self.unread.get()
    }

    /// Opens the binder for reading, also while the window has it open.
    pub fn read(&self) -> Result<(Store, Library), Failure> {
        self.must_be_there()?;
        let store = Store::open_read_only(&self.file, &self.secret()?, self.env.entropy)?;
        self.look_at(&store)?;
        let (library, unread) = store.load()?;
        self.unread.set(unread);
        Ok((store, library))
    }

    /// Opens the binder for writing.
    pub fn open(&self) -> Result<Store, Failure> {
        self.must_be_there()?;
        let store = Store::open(&self.file, &self.secret()?, self.env.entropy)?;
        self.look_at(&store)?;
        Ok(store)
    }

    /// Whether the binder that was opened is an exercise.
    pub fn is_exercise(&self) -> bool {
        self.exercise.get()
    }

    fn look_at(&self, store: &Store) -> Result<(), Failure> {
        let kind = store.label()?.map(|label| label.kind);
        self.exercise.set(kind == Some(BinderKind::Exercise));
        Ok(())
    }

    /// Opens the binder for writing as somebody.
    pub fn desk(&self) -> Result<Desk<'_>, Failure> {
        let store = self.open()?;
        let by = self.author(&store)?;
        let (library, unread) = store.load()?;
        self.unread.set(unread);
        Ok(Desk {
            session: self,
            store,
            library,
            by,
        })
    }

    /// Asking for a passphrase of a binder that is not there would be a cruel joke.
    fn must_be_there(&self) -> Result<(), Failure> {
        if self.file.exists() {
            Ok(())
        } else {
            Err(StoreError::NotFound(self.file.clone()).into())
        }
    }

    /// What opens the binder: from a file, the environment or the terminal.
    pub fn secret(&self) -> Result<Secret, Failure> {
        let prompt = if self.by_code {
            self.text.cli_ask_code()
        } else {
            self.text.cli_ask_passphrase()
        };
        let given = match (&self.passphrase_file, &self.env.passphrase) {
            (Some(path), _) => self.first_line(path)?,
            (None, Some(passphrase)) => passphrase.clone(),
            (None, None) => self.ask(&prompt)?,
        };
        if !self.by_code {
            return Ok(Secret::Passphrase(given));
        }
        let code = RecoveryCode::parse(&given).ok_or(StoreError::WrongRecoveryCode)?;
        Ok(Secret::Recovery(code))
    }

    /// A passphrase for a new binder: typed twice on a terminal.
    pub fn first_passphrase(&self) -> Result<Zeroizing<String>, Failure> {
        match (&self.passphrase_file, &self.env.passphrase) {
            (Some(path), _) => self.first_line(path).and_then(|given| self.not_empty(given)),
            (None, Some(passphrase)) => self.not_empty(passphrase.clone()),
            (None, None) => self.ask_twice(),
        }
    }

    /// A passphrase in place of the present one.
    pub fn next_passphrase(&self, file: Option<&Path>) -> Result<Zeroizing<String>, Failure> {
        match (file, &self.env.new_passphrase) {
            (Some(path), _) => self.first_line(path).and_then(|given| self.not_empty(given)),
            (None, Some(passphrase)) => self.not_empty(passphrase.clone()),
            (None, None) => self.ask_twice(),
        }
    }

    fn ask_twice(&self) -> Result<Zeroizing<String>, Failure> {
        let first = self.not_empty(self.ask(&self.text.cli_ask_new_passphrase())?)?;
        let second = self.ask(&self.text.cli_ask_again())?;
        if first == second {
            return Ok(first);
        }
        Err(Failure::usage(
            self.text.cli_not_the_same(),
            self.text.cli_nothing_changed(),
        ))
    }

    fn not_empty(&self, passphrase: Zeroizing<String>) -> Result<Zeroizing<String>, Failure> {
        if passphrase.trim().is_empty() {
            return Err(Failure::usage(
                self.text.cli_empty_passphrase(),
                self.text.cli_nothing_changed(),
            ));
        }
        Ok(passphrase)
    }

    fn ask(&self, prompt: &str) -> Result<Zeroizing<String>, Failure> {
        let nobody = || Failure::usage(self.text.cli_no_passphrase(), self.text.cli_no_passphrase_do());
        let ask = self.env.ask.ok_or_else(nobody)?;
        ask(&format!("{prompt}: "))
            .map(Zeroizing::new)
            .map_err(|_| nobody())
    }

    fn first_line(&self, path: &Path) -> Result<Zeroizing<String>, Failure> {
        let whole = std::fs::read_to_string(path)
            .map(Zeroizing::new)
            .map_err(|error| Failure::file(&self.text, path, &error))?;
        Ok(Zeroizing::new(
            whole.lines().next().unwrap_or_default().to_owned(),
        ))
    }

    /// Who writes: as `--by` says, or as the binder remembers.
    pub fn author(&self, store: &Store) -> Result<Author, Failure> {
        if let Some(by) = &self.by {
            let (name, role) = by.split_once('/').unwrap_or((by, ""));
            return Ok(Author {
                name: name.trim().to_owned(),
                role: role.trim().to_owned(),
            });
        }
        store
            .setting("me")?
            .and_then(|me| serde_json::from_str::<Author>(&me).ok())
            .filter(|me| !me.name.trim().is_empty())
            .ok_or_else(|| Failure::usage(self.text.cli_no_author(), self.text.cli_no_author_do()))
    }
}

/// The language asked for, or the system's.
pub fn language(env: &Environment, asked: Option<&str>) -> Language {
    asked.map_or_else(|| Language::from_locale(&env.locale), Language::from_locale)
}

/// A binder open for writing, with who writes.
pub struct Desk<'a> {
    pub session: &'a Session<'a>,
    pub store: Store,
    pub library: Library,
    pub by: Author,
}

impl Desk<'_> {
    /// Carries out a change and keeps it, as the window does.
    pub fn carry_out(&mut self, edit: &Edit) -> Result<Written, Failure> {
        let writes = edit.carry_out(&self.library, &self.by, self.session.now())?;
        self.write(edit.op(), &writes, edit.can_undo())
    }

    fn write(&mut self, op: &str, writes: &[Write], can_undo: bool) -> Result<Written, Failure> {
        let now = self.session.now();
        let written = if can_undo {
            self.store.write(op, writes, &self.by, now)?
        } else {
            self.store.write_for_good(op, writes, &self.by, now)?
        };
        for (which, record, in_conflict) in &written.records {
            match record {
                Some(record) => self.library.put(record.clone(), now, *in_conflict),
                None => self.library.remove(*which),
            }
        }
        Ok(written)
    }

    /// Saves one record.
    pub fn save(&mut self, record: impl Into<AnyRecord>) -> Result<Written, Failure> {
        self.carry_out(&Edit::Save(record.into()))
    }
}

/// "NAME/ROLE/PHONE" as a party; a person of that name in the binder lends role and number that are not given.
pub fn party(library: &Library, typed: &str) -> crate::domain::handover::Party {
    let mut parts = typed.splitn(3, '/').map(str::trim);
    let mut next = || parts.next().unwrap_or_default().to_owned();
    let (name, mut role, mut phone) = (next(), next(), next());
    let known: Vec<&Person> = library
        .all::<Person>()
        .filter(|person| fold(&person.name) == fold(&name))
        .collect();
    let mut spelled = name;
    if let [person] = known.as_slice() {
        spelled.clone_from(&person.name);
        if role.is_empty() {
            let first = person.roles.first();
            role = first.map_or_else(String::new, |role| library.role_name(*role).to_owned());
        }
        if phone.is_empty() {
            phone = person
                .first_phone()
                .map_or_else(String::new, |phone| phone.number.clone());
        }
    }
    crate::domain::handover::Party {
        name: spelled,
        role,
        phone,
    }
}
