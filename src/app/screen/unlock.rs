//! The locked binder: a passphrase, or the recovery code; and the way back when the file is damaged.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use iced::Length;
use iced::widget::{Space, column, container, row};
use zeroize::Zeroizing;

use crate::app::theme::{Tone, space};
use crate::app::widget::{self, Element, Icon, body, button, field, h1, muted, strong};
use crate::domain::binder::BinderKind;
use crate::phrase::{self, Named};
use crate::store::backup::Backup;
use crate::store::{Label, RecoveryCode, Secret};
use crate::text::{Text, time};

/// What stands between the user and the binder.
#[derive(Debug)]
pub struct Unlock {
    pub file: PathBuf,
    passphrase: Zeroizing<String>,
    code: String,
    by_code: bool,
    /// Whether the passphrase shows as it is typed.
    shown: bool,
    opening: bool,
    trouble: Option<Trouble>,
    backups: Vec<Backup>,
    /// Every binder known on this laptop, this one too.
    known: Vec<Known>,
}

/// A binder by its place, and what its key file says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub path: PathBuf,
    pub label: Option<Label>,
}

/// Why it did not open.
#[derive(Debug, Clone)]
pub struct Trouble {
    pub title: String,
    pub words: String,
    /// The file is damaged, or gone: a backup may help.
    pub offer_backups: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    PassphraseChanged(String),
    CodeChanged(String),
    ByCode(bool),
    Shown(bool),
    Submitted,
    Restore(usize),
    OpenOther,
    Chosen(usize),
    LanguageToggled,
}

pub enum Action {
    None,
    Open(Secret),
    /// Put the backup in the binder's place and open it.
    Restore(PathBuf, Secret),
    OpenOther,
    /// Another of the known binders.
    Choose(PathBuf),
    ToggleLanguage,
}

/// The field that is to have the focus.
pub const FIELD: &str = "unlock-secret";

impl Unlock {
    pub fn new(file: PathBuf, backups: Vec<Backup>, known: Vec<Known>) -> Self {
        Self {
            file,
            passphrase: Zeroizing::default(),
            code: String::new(),
            by_code: false,
            shown: false,
            opening: false,
            trouble: None,
            backups,
            known,
        }
    }

    /// What the binder's key file says of it.
    fn label(&self) -> Option<&Label> {
        let this = self.known.iter().find(|known| known.path == self.file)?;
        this.label.as_ref()
    }

    /// Whether the binder that waits is one to exercise in.
    pub fn is_exercise(&self) -> bool {
        self.label()
            .is_some_and(|label| label.kind == BinderKind::Exercise)
    }

    /// It did not open.
    pub fn failed(&mut self, trouble: Trouble) {
        self.opening = false;
        self.trouble = Some(trouble);
    }

    /// A backup was chosen: its passphrase is asked for, and it takes the binder's place.
    pub fn restore_next(&mut self, backup: PathBuf, text: &Text) {
        self.trouble = Some(Trouble {
            title: text.unlock_restoring(),
            words: text.unlock_restoring_words(),
            offer_backups: true,
        });
        self.backups.sort_by_key(|other| other.path != backup);
    }

    fn secret(&self) -> Option<Secret> {
        if self.by_code {
            RecoveryCode::parse(&self.code).map(Secret::Recovery)
        } else {
            (!self.passphrase.is_empty()).then(|| Secret::Passphrase(self.passphrase.clone()))
        }
    }

    pub fn update(&mut self, message: Message, text: &Text) -> Action {
        match message {
            // What is typed while it opens would stand after what was tried.
            Message::PassphraseChanged(_) | Message::CodeChanged(_) if self.opening => {}
            Message::PassphraseChanged(typed) => self.passphrase = Zeroizing::new(typed),
            Message::CodeChanged(typed) => self.code = typed,
            Message::ByCode(by_code) => {
                self.by_code = by_code;
                self.trouble = None;
            }
            Message::Shown(shown) => self.shown = shown,
            Message::Submitted if self.opening => {}
            Message::Submitted => return self.open(text, None),
            Message::Restore(which) => {
                return self.open(text, self.backups.get(which).map(|b| b.path.clone()));
            }
            Message::OpenOther => return Action::OpenOther,
            Message::Chosen(at) => {
                return self
                    .known
                    .get(at)
                    .map_or(Action::None, |known| Action::Choose(known.path.clone()));
            }
            Message::LanguageToggled => return Action::ToggleLanguage,
        }
        Action::None
    }

    fn open(&mut self, text: &Text, backup: Option<PathBuf>) -> Action {
        let Some(secret) = self.secret() else {
            let words = if self.by_code {
                text.unlock_code_unreadable()
            } else {
                text.unlock_empty()
            };
            let offer_backups = self.trouble.as_ref().is_some_and(|trouble| trouble.offer_backups);
            self.trouble = Some(Trouble {
                title: text.unlock_not_opened(),
                words,
                offer_backups,
            });
            return Action::None;
        };
        self.opening = true;
        match backup {
            Some(path) => Action::Restore(path, secret),
            None => Action::Open(secret),
        }
    }

    pub fn view<'a>(&'a self, text: &'a Text, now: DateTime<Utc>) -> Element<'a, Message> {
        let secret: Element<'a, Message> = if self.by_code {
            field::text(text.unlock_code(), &self.code, Message::CodeChanged)
                .hint(text.unlock_code_hint())
                .on_submit(Message::Submitted)
                .id(FIELD)
                .into()
        } else {
            field::text(
                text.welcome_passphrase(),
                &self.passphrase,
                Message::PassphraseChanged,
            )
            .secure(!self.shown)
            .on_submit(Message::Submitted)
            .id(FIELD)
            .into()
        };
        let other = if self.by_code {
            text.unlock_with_passphrase()
        } else {
            text.unlock_with_code()
        };
        let go = if self.opening {
            text.unlock_opening()
        } else {
            text.unlock_open()
        };
        let sheet = column![
            row![
                Space::new().width(Length::Fill),
                button::quiet(text.other_language(), None).on_press(Message::LanguageToggled)
            ],
            h1("Krispärm"),
            strong(self.label().map_or_else(String::new, |label| label.name.clone())),
            muted(self.file.display().to_string()),
        ]
        .push(self.trouble.as_ref().map(|trouble| {
            widget::banner(
                Tone::Danger,
                trouble.title.clone(),
                Some(trouble.words.clone()),
                Vec::new(),
            )
        }))
        .push(secret)
        .push(
            (!self.by_code)
                .then(|| button::check(text.unlock_show(), self.shown).on_press(Message::Shown(!self.shown))),
        )
        .push(
            row![
                button::quiet(other, None).on_press(Message::ByCode(!self.by_code)),
                Space::new().width(Length::Fill),
                button::primary(go, Icon::Lock).on_press_maybe((!self.opening).then_some(Message::Submitted)),
            ]
            .spacing(space::M),
        )
        .push(self.offer_backups(text, now))
        .push(self.others(text))
        .push(button::quiet(text.unlock_other(), None).on_press(Message::OpenOther))
        .spacing(space::L)
        .max_width(560);
        let page =
            widget::scroll(container(sheet).padding(space::XXL).center_x(Length::Fill)).height(Length::Fill);
        let band = self.label().filter(|_| self.is_exercise()).map(|label| {
            widget::exercise_band(
                text.mark_exercise_word(),
                text.mark_exercise_words(label.name.as_str()),
            )
        });
        column![].push(band).push(page).into()
    }

    /// The other binders on this laptop; those to exercise in are marked.
    fn others<'a>(&'a self, text: &'a Text) -> Option<Element<'a, Message>> {
        let others = self
            .known
            .iter()
            .enumerate()
            .filter(|(_, known)| known.path != self.file);
        let rows: Vec<Element<'a, Message>> = others
            .map(|(at, known)| {
                let file = known
                    .path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned();
                let (name, kind) = match &known.label {
                    Some(label) => (label.name.clone(), Some(label.kind)),
                    None => (file.clone(), None),
                };
                let mark = kind.map(|kind| match kind {
                    BinderKind::Exercise => widget::badge(Tone::Exercise, kind.name(text)),
                    BinderKind::Example => widget::badge(Tone::Example, kind.name(text)),
                    BinderKind::Live => widget::badge(Tone::Neutral, kind.name(text)),
                });
                let words = column![strong(name.clone()), muted(file)].width(Length::Fill);
                let face = row![words]
                    .push(mark)
                    .spacing(space::M)
                    .align_y(iced::Alignment::Center);
                widget::card_button(name, face)
                    .on_press(Message::Chosen(at))
                    .into()
            })
            .collect();
        (!rows.is_empty()).then(|| {
            column![muted(text.unlock_others())]
                .extend(rows)
                .spacing(space::S)
                .into()
        })
    }

    fn offer_backups<'a>(&'a self, text: &'a Text, now: DateTime<Utc>) -> Option<Element<'a, Message>> {
        if !self.trouble.as_ref().is_some_and(|trouble| trouble.offer_backups) {
            return None;
        }
        if self.backups.is_empty() {
            return Some(body(text.unlock_no_backups()).into());
        }
        let rows = self.backups.iter().take(6).enumerate().map(|(at, backup)| {
            let when = phrase::moment(text, backup.made_at);
            let ago = time::until(text, now, backup.made_at);
            row![
                body(format!("{when} ({ago})")).width(Length::Fill),
                button::secondary(text.unlock_restore(when), Icon::Undo).on_press(Message::Restore(at)),
            ]
            .spacing(space::M)
            .into()
        });
        Some(
            column![body(text.unlock_backups())]
                .extend(rows)
                .spacing(space::S)
                .into(),
        )
    }
}
