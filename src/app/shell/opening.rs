//! From the closed file to the open desk and back: first start, unlocking, the example, locking and restoring.

use std::path::{Path, PathBuf};

use iced::Task;

use super::background::in_thread;
use super::desk::{Around, Desk};
use super::{App, Message, desk, files, printing};
use crate::app::environment::Environment;
use crate::app::screen::unlock::{self, Known, Trouble, Unlock};
use crate::app::screen::welcome::{self, Form, Welcome};
use crate::app::widget::{self, focus};
use crate::content;
use crate::domain::binder::BinderKind;
use crate::domain::edit::Write;
use crate::domain::{Author, Binder, Id};
use crate::phrase;
use crate::store::{KeyCost, RecoveryCode, Secret, Store, StoreError, backup, binders_beside, label_at};

/// Where the application stands.
pub enum Stage {
    /// The binder is made while its code is shown; nobody has gone in yet.
    Welcome(Welcome, Option<Box<Store>>),
    Unlock(Unlock),
    Open(Box<Desk>),
    Closed,
}

/// What slow work with the file came to.
pub enum Opened {
    Made(Result<(Box<Store>, RecoveryCode), StoreError>),
    Store(Result<(Box<Store>, bool), StoreError>),
    Example(Result<Box<Store>, StoreError>),
}

impl Stage {
    pub fn at_start(env: &Environment, recent: &[PathBuf]) -> Self {
        let backups = backup::list(&backup::folder_of(&env.file)).unwrap_or_default();
        // A binder that is gone while its backups are there is no first start.
        if env.file.exists() || !backups.is_empty() {
            Self::locked(env.file.clone(), recent)
        } else {
            Self::Welcome(Welcome::new(), None)
        }
    }

    /// The binder at `path`, closed, with the others that lie beside it or were opened before.
    pub fn locked(path: PathBuf, recent: &[PathBuf]) -> Self {
        let backups = backup::list(&backup::folder_of(&path)).unwrap_or_default();
        let mut places = binders_beside(&path);
        places.extend(recent.iter().filter(|place| place.exists()).cloned());
        places.push(path.clone());
        places.sort();
        places.dedup();
        let known = places.into_iter().map(|path| Known {
            label: label_at(&path),
            path,
        });
        Self::Unlock(Unlock::new(path, backups, known.collect()))
    }

    /// Whether what is in sight is an exercise.
    pub fn is_exercise(&self) -> bool {
        match self {
            Self::Open(desk) => desk.kind() == BinderKind::Exercise,
            Self::Unlock(unlock) => unlock.is_exercise(),
            Self::Welcome(..) | Self::Closed => false,
        }
    }

    /// Puts the cursor where one begins to type.
    pub fn focus(&self) -> Task<Message> {
        match self {
            Self::Unlock(_) => focus(unlock::FIELD),
            _ => Task::none(),
        }
    }

    /// Closes the file, and forgets the example.
    pub fn end(&mut self, env: &Environment) {
        match std::mem::replace(self, Self::Closed) {
            Self::Open(desk) => {
                let example = desk.path.starts_with(&env.temporary);
                desk.close();
                printing::forget(env);
                if example {
                    // What can't be removed now is removed by the system: it holds only invented people.
                    let _ = std::fs::remove_dir_all(&env.temporary);
                }
            }
            Self::Welcome(..) | Self::Unlock(_) | Self::Closed => {}
        }
    }
}

impl App {
    pub(super) fn welcome(&mut self, message: welcome::Message) -> Task<Message> {
        let Stage::Welcome(welcome, made) = &mut self.stage else {
            return Task::none();
        };
        let before = welcome.first_field();
        match welcome.update(message) {
            welcome::Action::None => match welcome.first_field() {
                Some(field) if before != Some(field) => focus(field),
                _ => Task::none(),
            },
            welcome::Action::Create(form) => create(&self.env, form),
            welcome::Action::PickFile => pick_file(),
            welcome::Action::OpenExample => example(&self.env),
            welcome::Action::SaveCode(groups) => {
                files::save_code(&self.text, &groups, String::new()).map(Message::CodeSaved)
            }
            welcome::Action::Enter(form) => match made.take() {
                Some(store) => self.enter(*store, &form),
                None => Task::none(),
            },
            welcome::Action::ToggleLanguage => self.prefer(desk::Preference::ToggleLanguage),
        }
    }

    pub(super) fn unlock(&mut self, message: unlock::Message) -> Task<Message> {
        let Stage::Unlock(unlock) = &mut self.stage else {
            return Task::none();
        };
        let file = unlock.file.clone();
        match unlock.update(message, &self.text) {
            unlock::Action::None => Task::none(),
            unlock::Action::Open(secret) => open(&self.env, file, secret),
            unlock::Action::Restore(backup, secret) => restore(&self.env, backup, file, secret),
            unlock::Action::OpenOther => pick_file(),
            unlock::Action::Choose(path) => self.choose_file(path),
            unlock::Action::ToggleLanguage => self.prefer(desk::Preference::ToggleLanguage),
        }
    }

    /// Another file was chosen: it is what this run works with.
    pub(super) fn choose_file(&mut self, path: PathBuf) -> Task<Message> {
        self.env.file.clone_from(&path);
        self.stage = Stage::locked(path, &self.preferences.recent);
        self.stage.focus()
    }

    pub(super) fn opened(&mut self, opened: Opened) -> Task<Message> {
        match (opened, &mut self.stage) {
            (Opened::Made(Ok((store, code))), Stage::Welcome(welcome, made)) => {
                let mut random = [0; 10];
                (self.env.entropy)(&mut random);
                *made = Some(store);
                welcome.made(code, random);
                Task::none()
            }
            (Opened::Made(Err(error)) | Opened::Example(Err(error)), Stage::Welcome(welcome, _)) => {
                welcome.failed(phrase::trouble(&self.text, &error).words());
                Task::none()
            }
            (Opened::Example(Ok(store)), _) => self.go_in(*store, false),
            (Opened::Store(Ok((store, by_code))), _) => self.go_in(*store, by_code),
            (Opened::Store(Err(error)), Stage::Unlock(unlock)) => {
                let said = phrase::trouble(&self.text, &error);
                let offer_backups = matches!(
                    error,
                    StoreError::Damaged(_)
                        | StoreError::NotFound(_)
                        | StoreError::KeyFileMissing(_)
                        | StoreError::KeyFileDamaged(_)
                );
                unlock.failed(Trouble {
                    title: said.title,
                    words: said.what_to_do,
                    offer_backups,
                });
                // What is typed next takes the place of what did not open it.
                focus(unlock::FIELD).chain(widget::select_all(unlock::FIELD))
            }
            _ => Task::none(),
        }
    }

    /// Fills a new binder with the content that was chosen, and goes in.
    fn enter(&mut self, mut store: Store, form: &Form) -> Task<Message> {
        match store.install(&content::everything(&form.parts), self.env.now()) {
            Ok(_) => self.go_in(store, false),
            Err(error) => {
                let words = phrase::trouble(&self.text, &error).words();
                if let Stage::Welcome(welcome, made) = &mut self.stage {
                    *made = Some(Box::new(store));
                    welcome.failed(words);
                }
                Task::none()
            }
        }
    }

    fn go_in(&mut self, store: Store, by_code: bool) -> Task<Message> {
        self.now = self.env.now();
        self.used_at = self.now;
        let around = Around {
            env: &self.env,
            text: &self.text,
            preferences: &self.preferences,
            now: self.now,
            width: self.size.width,
        };
        match Desk::new(store, by_code, around) {
            Ok((desk, task)) => {
                if !desk.path.starts_with(&self.env.temporary) {
                    self.preferences.opened(&desk.path);
                    self.keep_preferences();
                }
                self.stage = Stage::Open(Box::new(desk));
                task.map(Message::Desk)
            }
            Err(error) => self.opened(Opened::Store(Err(error))),
        }
    }

    /// Closes the file; nothing of it stays in sight.
    pub(super) fn lock(&mut self) -> Task<Message> {
        self.keep_preferences();
        let (path, next) = match &self.stage {
            Stage::Open(desk) => (desk.path.clone(), desk.next.clone()),
            _ => return Task::none(),
        };
        let example = path.starts_with(&self.env.temporary);
        self.stage.end(&self.env);
        if let Some(next) = next {
            return self.choose_file(next);
        }
        self.stage = if example {
            Stage::at_start(&self.env, &self.preferences.recent)
        } else {
            Stage::locked(path, &self.preferences.recent)
        };
        self.stage.focus()
    }

    /// Closes the file, and asks for the passphrase of the backup that shall take its place.
    pub(super) fn lock_to_restore(&mut self, backup: PathBuf) -> Task<Message> {
        let locked = self.lock();
        if let Stage::Unlock(unlock) = &mut self.stage {
            unlock.restore_next(backup, &self.text);
        }
        locked
    }
}

/// Makes the file with the board's name and the writer's in it: a crash before the content is chosen loses nothing.
fn create(env: &Environment, form: Form) -> Task<Message> {
    let (path, cost, entropy, now) = (env.file.clone(), env.cost, env.entropy, env.now());
    opening(move || {
        let made = Store::create(&path, &form.passphrase, cost, entropy).and_then(|mut made| {
            name_it(&mut made.store, &form, entropy, now)?;
            Ok(made)
        });
        Opened::Made(made.map(|made| (Box::new(made.store), made.code)))
    })
}

fn name_it(
    store: &mut Store,
    form: &Form,
    entropy: crate::store::Entropy,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), StoreError> {
    let me = Author {
        name: form.name.trim().to_owned(),
        role: form.role.trim().to_owned(),
    };
    let mut random = [0; 10];
    entropy(&mut random);
    let binder = Binder {
        id: Id::new(now, random),
        name: form.board.trim().to_owned(),
        unit: None,
        kind: BinderKind::Live,
        created_at: now,
        wordings: Default::default(),
    };
    store.write_for_good("save", &[Write::Put(binder.into())], &me, now)?;
    store.set_setting(
        "me",
        &serde_json::json!({ "name": me.name, "role": me.role }).to_string(),
    )?;
    store.keep_label()
}

fn open(env: &Environment, path: PathBuf, secret: Secret) -> Task<Message> {
    let entropy = env.entropy;
    opening(move || {
        let by_code = matches!(secret, Secret::Recovery(_));
        Opened::Store(Store::open(&path, &secret, entropy).map(|store| (Box::new(store), by_code)))
    })
}

fn restore(env: &Environment, from: PathBuf, path: PathBuf, secret: Secret) -> Task<Message> {
    let (entropy, now) = (env.entropy, env.now());
    opening(move || {
        let by_code = matches!(secret, Secret::Recovery(_));
        let restored = backup::restore(&from, &path, &secret, entropy, now)
            .and_then(|_| Store::open(&path, &secret, entropy));
        Opened::Store(restored.map(|store| (Box::new(store), by_code)))
    })
}

fn example(env: &Environment) -> Task<Message> {
    let (folder, entropy, now) = (env.temporary.clone(), env.entropy, env.now());
    opening(move || Opened::Example(make_example(&folder, entropy, now).map(Box::new)))
}

/// A binder with invented people, in a folder of its own that goes when it closes.
fn make_example(
    folder: &Path,
    entropy: crate::store::Entropy,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Store, StoreError> {
    // An example that a crash left behind is in the way of the new one.
    let _ = std::fs::remove_dir_all(folder);
    let path = folder.join("exempel.krisparm");
    // Nobody ever types its passphrase, and it holds nothing to protect.
    let mut store = Store::create(&path, "exempel", KeyCost::NONE, entropy)?.store;
    let me = Author {
        name: "Exempel Exempelsson".into(),
        role: "Krisledare".into(),
    };
    let writes: Vec<_> = content::example(now).into_iter().map(Write::Put).collect();
    store.write_for_good("shipped", &writes, &me, now)?;
    store.set_setting(
        "me",
        &serde_json::json!({ "name": me.name, "role": me.role }).to_string(),
    )?;
    Ok(store)
}

fn opening(work: impl FnOnce() -> Opened + Send + 'static) -> Task<Message> {
    in_thread(work).map(Message::Opened)
}

fn pick_file() -> Task<Message> {
    let dialog = rfd::AsyncFileDialog::new().add_filter("Krispärm", &["krisparm"]);
    Task::perform(dialog.pick_file(), |file| {
        Message::FilePicked(file.map(|file| file.path().to_owned()))
    })
}
