//! How the window looks, who is signed in, what keeps the file safe, and what was deleted.

mod grab;

use std::path::PathBuf;

use iced::Length;
use iced::widget::{Space, column, row};
use zeroize::Zeroizing;

use crate::app::context::Context;
use crate::app::draft::Draft;
use crate::app::glass::Marking;
use crate::app::part::part_name;
use crate::app::preferences::{LOCK_CHOICES, Preferences, SCALES};
use crate::app::theme::{Look, Tone, space};
use crate::app::widget::{self, Element, Icon, body, button, card, field, h1, h3, muted, strong};
use crate::content::Part;
use crate::domain::{Author, RecordRef, zone};
use crate::phrase::{self, Named};
use crate::store::Verified;
use crate::store::backup::Backup;
use crate::text::{Language, time};

/// The settings screen.
#[derive(Debug, Default)]
pub struct Settings {
    me: Option<Draft<Author>>,
    current: Zeroizing<String>,
    new: Zeroizing<String>,
    repeated: Zeroizing<String>,
    /// A new recovery code, shown until the screen is left.
    code: Option<Vec<String>>,
    pub backups: Vec<Backup>,
    pub deleted: Vec<(RecordRef, String)>,
    checked: Option<Result<Verified, String>>,
    busy: bool,
    /// The stick goes without what can be read without a passphrase.
    without_pack: bool,
    pub stick: Option<Stick>,
    pub pack: Option<Pack>,
}

/// How it stands with the paper pack that is kept up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pack {
    Looking,
    Current(String),
    Failed {
        words: String,
        /// What lies in its place may be written over.
        may_overwrite: bool,
    },
}

/// What the screen shows besides the binder.
#[derive(Debug, Clone, Copy)]
pub struct Laptop<'a> {
    pub preferences: &'a Preferences,
    /// The binder was opened with the recovery code.
    pub by_code: bool,
    /// The binder has changed since the paper pack was written.
    pub pack_is_behind: bool,
}

/// How it goes with a stick that is filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stick {
    Filling,
    Filled(String),
    Failed(String),
}

#[derive(Debug, Clone)]
pub enum Message {
    LookChosen(usize),
    LanguageChosen(usize),
    ScaleChosen(usize),
    LockChosen(usize),
    MarkingChosen(usize),
    NameChanged(String),
    RoleChanged(String),
    CurrentChanged(String),
    NewChanged(String),
    RepeatedChanged(String),
    ChangePassphrase,
    NewCode,
    SaveCode,
    BackUp,
    RestoreBackup(usize),
    /// The pack goes with the stick, or not.
    WithPack,
    FillStick,
    ChoosePack,
    LookAtPack,
    OverwritePack,
    StopPack,
    Install(Part),
    OpenAnother,
    Verify,
    Rebuild,
    Revive(RecordRef),
    ShowHistory(RecordRef),
}

/// What the screen asks of the application.
#[derive(Debug)]
pub enum Ask {
    None,
    Look(Look),
    Language(Language),
    Scale(u16),
    LockAfter(u16),
    Marking(Marking),
    /// Keep who is signed in.
    Me(Author),
    /// Change the passphrase; without the current one when the binder was opened with the recovery code.
    Passphrase {
        current: Zeroizing<String>,
        new: Zeroizing<String>,
    },
    NewCode,
    SaveCode(Vec<String>),
    BackUp,
    RestoreBackup(PathBuf),
    FillStick {
        with_pack: bool,
    },
    /// Ask where the paper pack is to be kept up to date.
    ChoosePack,
    LookAtPack {
        replace: bool,
    },
    StopPack,
    /// Lock, and show which binders there are.
    OpenAnother,
    Install(Part),
    Verify,
    Rebuild,
    Revive(RecordRef),
    History(RecordRef),
}

impl Settings {
    pub fn new(backups: Vec<Backup>) -> Self {
        Self {
            backups,
            ..Self::default()
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Ask {
        match message {
            Message::LookChosen(at) => return Look::ALL.get(at).map_or(Ask::None, |look| Ask::Look(*look)),
            Message::LanguageChosen(at) => {
                return Language::ALL
                    .get(at)
                    .map_or(Ask::None, |language| Ask::Language(*language));
            }
            Message::ScaleChosen(at) => return SCALES.get(at).map_or(Ask::None, |scale| Ask::Scale(*scale)),
            Message::LockChosen(at) => {
                return LOCK_CHOICES
                    .get(at)
                    .map_or(Ask::None, |minutes| Ask::LockAfter(*minutes));
            }
            Message::MarkingChosen(at) => {
                return Marking::ALL
                    .get(at)
                    .map_or(Ask::None, |marking| Ask::Marking(*marking));
            }
            Message::NameChanged(name) => self.change_me(ctx, |me| me.name = name),
            Message::RoleChanged(role) => self.change_me(ctx, |me| me.role = role),
            Message::CurrentChanged(typed) => self.current = Zeroizing::new(typed),
            Message::NewChanged(typed) => self.new = Zeroizing::new(typed),
            Message::RepeatedChanged(typed) => self.repeated = Zeroizing::new(typed),
            Message::ChangePassphrase if self.may_change() => {
                let current = std::mem::take(&mut self.current);
                let new = std::mem::take(&mut self.new);
                self.repeated = Zeroizing::default();
                return Ask::Passphrase { current, new };
            }
            Message::ChangePassphrase => {}
            Message::NewCode => return Ask::NewCode,
            Message::SaveCode => return self.code.clone().map_or(Ask::None, Ask::SaveCode),
            Message::BackUp => return Ask::BackUp,
            Message::RestoreBackup(at) => {
                return self
                    .backups
                    .get(at)
                    .map_or(Ask::None, |backup| Ask::RestoreBackup(backup.path.clone()));
            }
            Message::WithPack => self.without_pack = !self.without_pack,
            Message::FillStick => {
                return Ask::FillStick {
                    with_pack: !self.without_pack,
                };
            }
            Message::ChoosePack => return Ask::ChoosePack,
            Message::LookAtPack => return Ask::LookAtPack { replace: false },
            Message::OverwritePack => return Ask::LookAtPack { replace: true },
            Message::StopPack => return Ask::StopPack,
            Message::Install(part) => return Ask::Install(part),
            Message::OpenAnother => return Ask::OpenAnother,
            Message::Verify => {
                self.busy = true;
                return Ask::Verify;
            }
            Message::Rebuild => return Ask::Rebuild,
            Message::Revive(which) => return Ask::Revive(which),
            Message::ShowHistory(which) => return Ask::History(which),
        }
        Ask::None
    }

    fn change_me(&mut self, ctx: Context<'_>, change: impl FnOnce(&mut Author)) {
        self.me
            .get_or_insert_with(|| Draft::new(ctx.me.clone()))
            .change(ctx.now, change);
    }

    /// Keeps who is signed in after a pause; `now_or_never` on leaving the screen.
    pub fn due_me(&mut self, ctx: Context<'_>, now_or_never: bool) -> Option<Author> {
        let draft = self.me.as_mut()?;
        let due = if now_or_never {
            draft.is_dirty()
        } else {
            draft.is_due(ctx.now)
        };
        if !due || draft.value.name.trim().is_empty() {
            return None;
        }
        draft.handed_over();
        draft.stored(ctx.now);
        Some(draft.value.clone())
    }

    /// Whether something is written and not yet kept.
    pub fn is_dirty(&self) -> bool {
        self.me.as_ref().is_some_and(Draft::is_dirty)
    }

    pub fn show_code(&mut self, groups: Vec<String>) {
        self.code = Some(groups);
    }

    /// Forgets what was shown once.
    pub fn left(&mut self) {
        self.code = None;
        self.checked = None;
        self.me = None;
    }

    pub fn checked(&mut self, result: Result<Verified, String>) {
        self.busy = false;
        self.checked = Some(result);
    }

    fn may_change(&self) -> bool {
        self.new.chars().count() >= 8
            && self.new == self.repeated
            && u8::from(zxcvbn::zxcvbn(&self.new, &[]).score()) >= 2
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>, laptop: Laptop<'a>) -> Element<'a, Message> {
        let wide = ctx.width >= 900.0;
        let left = column![
            self.looks(ctx, laptop.preferences),
            self.person(ctx),
            self.secrets(ctx, laptop.by_code)
        ];
        let right = column![
            self.backups(ctx),
            another(ctx),
            self.stick(ctx),
            self.pack(ctx, laptop),
            content(ctx),
            self.check(ctx),
            self.deleted(ctx)
        ];
        let (left, right) = (left.spacing(space::L), right.spacing(space::L));
        let both: Element<'a, Message> = if wide {
            row![
                left.width(Length::FillPortion(1)),
                right.width(Length::FillPortion(1))
            ]
            .spacing(space::L)
            .into()
        } else {
            column![left, right].spacing(space::L).into()
        };
        widget::scroll(
            column![h1(ctx.text.nav_settings()), both]
                .spacing(space::L)
                .padding(space::XL),
        )
        .into()
    }

    fn looks<'a>(&'a self, ctx: Context<'a>, preferences: &'a Preferences) -> Element<'a, Message> {
        let text = ctx.text;
        let looks = Look::ALL.iter().map(|look| match look {
            Look::Light => text.settings_light(),
            Look::Dark => text.settings_dark(),
            Look::HighContrast => text.settings_high_contrast(),
        });
        let languages = vec![text.settings_swedish(), text.settings_english()];
        let language = Language::ALL
            .iter()
            .position(|language| *language == text.language());
        let scales = SCALES.iter().map(|scale| format!("{scale} %")).collect();
        let locks = LOCK_CHOICES.iter().map(|minutes| match minutes {
            0 => text.settings_lock_never(),
            minutes => time::duration(text, i64::from(*minutes)),
        });
        let look = Look::ALL.iter().position(|look| *look == preferences.look);
        let markings = Marking::ALL.map(|marking| match marking {
            Marking::Nothing => text.settings_marking_nothing(),
            Marking::Against => text.settings_marking_against(),
            Marking::Known => text.settings_marking_known(),
        });
        let marking = Marking::ALL.iter().position(|one| *one == preferences.marking);
        group(
            text.settings_looks(),
            column![
                field::frame(
                    text.settings_look(),
                    None,
                    None,
                    button::choice(text.settings_look(), looks.collect(), look, Message::LookChosen)
                ),
                field::frame(
                    text.settings_language(),
                    None,
                    None,
                    button::choice(
                        text.settings_language(),
                        languages,
                        language,
                        Message::LanguageChosen
                    )
                ),
                field::select(
                    text.settings_scale(),
                    scales,
                    SCALES.iter().position(|scale| *scale == preferences.scale),
                    Message::ScaleChosen
                ),
                field::select(
                    text.settings_lock(),
                    locks.collect(),
                    LOCK_CHOICES
                        .iter()
                        .position(|minutes| *minutes == preferences.lock_after_minutes),
                    Message::LockChosen
                )
                .hint(text.settings_lock_hint()),
                field::frame(
                    text.settings_marking(),
                    Some(text.settings_marking_hint()),
                    None,
                    button::choice(
                        text.settings_marking(),
                        markings.to_vec(),
                        marking,
                        Message::MarkingChosen
                    )
                ),
            ],
        )
    }

    fn person<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let me = self.me.as_ref().map_or(ctx.me, |draft| &draft.value);
        let stored = self
            .me
            .as_ref()
            .and_then(Draft::stored_at)
            .map(|at| ctx.text.stored_at(time::time(zone::local(at))));
        let missing = me
            .name
            .trim()
            .is_empty()
            .then(|| ctx.text.settings_name_missing());
        group(
            ctx.text.settings_me(),
            column![
                body(ctx.text.settings_me_words()),
                field::text(ctx.text.welcome_name(), &me.name, Message::NameChanged)
                    .error(missing)
                    .stored(stored),
                field::text(ctx.text.welcome_role(), &me.role, Message::RoleChanged),
            ],
        )
    }

    fn secrets<'a>(&'a self, ctx: Context<'a>, by_code: bool) -> Element<'a, Message> {
        let text = ctx.text;
        let current = (!by_code).then(|| {
            field::text(text.settings_current(), &self.current, Message::CurrentChanged).secure(true)
        });
        let weak = !self.new.is_empty() && u8::from(zxcvbn::zxcvbn(&self.new, &[]).score()) < 2;
        let differs = !self.repeated.is_empty() && self.repeated != self.new;
        let ready =
            (self.may_change() && (by_code || !self.current.is_empty())).then_some(Message::ChangePassphrase);
        let code = self.code.as_ref().map(|groups| {
            column![
                strong(groups.join(" ")),
                body(text.welcome_code_once()),
                button::secondary(text.welcome_code_save(), Icon::Save).on_press(Message::SaveCode),
            ]
            .spacing(space::S)
        });
        group(
            text.settings_secrets(),
            column![]
                .push(by_code.then(|| body(text.settings_by_code())))
                .push(current)
                .push(
                    field::text(text.settings_new(), &self.new, Message::NewChanged)
                        .secure(true)
                        .error(weak.then(|| text.welcome_strength_weak())),
                )
                .push(
                    field::text(text.welcome_repeat(), &self.repeated, Message::RepeatedChanged)
                        .secure(true)
                        .error(differs.then(|| text.welcome_repeat_differs()))
                        .on_submit(Message::ChangePassphrase),
                )
                .push(button::secondary(text.settings_change_passphrase(), Icon::Lock).on_press_maybe(ready))
                .push(body(text.settings_code_words()))
                .push(button::secondary(text.settings_new_code(), None).on_press(Message::NewCode))
                .push(code),
        )
    }

    fn backups<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let rows = self.backups.iter().take(8).enumerate().map(|(at, backup)| {
            let when = phrase::moment(text, backup.made_at);
            let size = text.settings_backup_size(i64::try_from(backup.bytes / 1024).unwrap_or(i64::MAX));
            row![
                column![body(when.clone()), muted(size)].width(Length::Fill),
                button::quiet(text.unlock_restore(when), Icon::Undo).on_press(Message::RestoreBackup(at)),
            ]
            .spacing(space::M)
            .into()
        });
        let none = self.backups.is_empty().then(|| body(text.settings_no_backups()));
        group(
            text.settings_backups(),
            column![
                body(text.settings_backups_words()),
                button::secondary(text.act_back_up(), Icon::Save).on_press(Message::BackUp)
            ]
            .push(none)
            .push(column(rows).spacing(space::S)),
        )
    }

    fn check<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let result = self.checked.as_ref().map(|checked| match checked {
            Ok(found) if found.is_fine() => {
                widget::badge(Tone::Ok, text.settings_check_fine(found.records as i64))
            }
            Ok(found) => widget::banner(
                Tone::Danger,
                text.settings_check_bad(),
                Some(text.settings_check_bad_words(found.damaged_pages.len() as i64, found.differing as i64)),
                Vec::new(),
            ),
            Err(words) => widget::banner(
                Tone::Danger,
                text.settings_check_bad(),
                Some(words.clone()),
                Vec::new(),
            ),
        });
        let verify = (!self.busy).then_some(Message::Verify);
        group(
            text.settings_check(),
            column![
                body(text.settings_check_words()),
                row![
                    button::secondary(text.settings_verify(), Icon::Ok).on_press_maybe(verify),
                    button::quiet(text.settings_rebuild(), None).on_press(Message::Rebuild),
                ]
                .spacing(space::M),
            ]
            .push(result),
        )
    }

    fn deleted<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let rows = self.deleted.iter().take(20).map(|(which, title)| {
            row![
                column![body(title.clone()), muted(which.kind.name(text))].width(Length::Fill),
                button::quiet(text.history(), Icon::History).on_press(Message::ShowHistory(*which)),
                button::secondary(text.restore(), Icon::Undo).on_press(Message::Revive(*which)),
            ]
            .spacing(space::M)
            .into()
        });
        let none = self
            .deleted
            .is_empty()
            .then(|| muted(text.settings_none_deleted()));
        group(
            text.settings_deleted(),
            column![body(text.settings_deleted_words())]
                .push(none)
                .extend(rows),
        )
    }
}

/// The way to the laptop's other binders.
fn another<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let open = button::secondary(ctx.text.settings_open_another(), Icon::Lock).on_press(Message::OpenAnother);
    group(
        ctx.text.settings_binders(),
        column![body(ctx.text.settings_binders_words()), open],
    )
}

fn content<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let rows = Part::ALL.iter().map(|part| {
        row![
            body(part_name(ctx.text, *part)).width(Length::Fill),
            button::quiet(ctx.text.settings_install(), Icon::Add).on_press(Message::Install(*part)),
        ]
        .spacing(space::M)
        .into()
    });
    group(
        ctx.text.settings_content(),
        column![body(ctx.text.settings_content_words())].extend(rows),
    )
}

fn group<'a>(title: String, inside: iced::widget::Column<'a, Message>) -> Element<'a, Message> {
    card(column![h3(title), inside.spacing(space::M), Space::new().height(0)].spacing(space::M))
        .width(Length::Fill)
        .into()
}
