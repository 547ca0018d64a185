//! An open binder: its screens, dialogs and status line, and the one queue through which every change is written.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use iced::Task;

use super::background::{in_thread, with_store};
use super::conflicts::Conflicts;
use super::enduring::Enduring;
use super::history::History;
use super::palette::{self, Palette};
use super::printing::Printing;
use super::screens::{self, Screens, Tab};
use super::search::Searching;
use super::square::Shown;
use super::{exercise, intake, plan_intake, term_intake};
use crate::app::context::{Action, Context, Place, Request};
use crate::app::environment::Environment;
use crate::app::glass::Ground;
use crate::app::preferences::Preferences;
use crate::app::screen::settings::Settings;
use crate::app::theme::Tone;
use crate::app::widget::focus;
use crate::domain::binder::BinderKind;
use crate::domain::{Author, Concept, Edit, Library, RecordRef};
use crate::lens::{self, Lens};
use crate::phrase;
use crate::store::worker::Worker;
use crate::store::{Store, StoreError, backup};
use crate::text::Text;

mod act;
mod ask;
mod bring;
mod erase;
mod go;
mod message;
mod pack;
mod parcel;
mod play;
pub mod print;
mod stick;
mod view;
mod words;

pub use message::{Answer, Event, Leaving, Message, Preference};

/// Hours of use after which a backup is made.
const BACKUP_EVERY_MINUTES: i64 = 60;
/// Toasts go by themselves after so long.
const TOAST_SECONDS: i64 = 8;

pub struct Desk {
    worker: Worker,
    pub path: PathBuf,
    pub library: Library,
    /// Records of a newer version, left untouched.
    unread: usize,
    pub me: Author,
    /// The vocabulary, to look at texts through; a moment behind the library after a concept has changed.
    lens: Ground,
    /// Whether the texts changed since they were checked, and whether they are being checked now.
    unchecked: bool,
    checking: bool,
    /// Counts the lenses asked for: only the latest is put in.
    lenses: u64,
    /// Opened with the recovery code: the passphrase may be set without the old one.
    by_code: bool,
    place: Place,
    screens: Screens,
    settings: Settings,
    queue: VecDeque<Job>,
    busy: bool,
    toasts: Vec<Toast>,
    dialog: Dialog,
    palette: Option<Palette>,
    saved_at: Option<DateTime<Utc>>,
    backup_at: Option<DateTime<Utc>>,
    backup_failed: bool,
    /// When it was last looked for what is to be erased.
    erased_at: Option<DateTime<Utc>>,
    used_since_backup: bool,
    /// The paper pack that lies ready.
    keeping: pack::Keeping,
    busy_backup: bool,
    leaving: Option<Leaving>,
    /// The search for who takes which shift that was started last.
    search: Option<Searching>,
    /// The reckoning of endurance that was started last.
    enduring: Option<Enduring>,
    /// The document that was laid out last.
    printing: Option<Printing>,
    /// The binder to open once this one is locked.
    pub next: Option<PathBuf>,
}

/// What is over the page.
#[expect(clippy::large_enum_variant, reason = "one at a time, never kept in numbers")]
enum Dialog {
    None,
    History(History),
    Conflicts(Conflicts),
    Square(Box<Shown>),
    Delete(RecordRef),
    Restore(PathBuf),
    Intake(intake::Intake),
    Exercise(exercise::NewExercise),
    PlanIntake(plan_intake::PlanIntake),
    TermIntake(term_intake::TermIntake),
}

struct Toast {
    tone: Tone,
    words: String,
    until: DateTime<Utc>,
    undo: bool,
}

/// A change waiting its turn: each is carried out on what the one before left.
#[expect(clippy::large_enum_variant, reason = "one at a time, never kept in numbers")]
enum Job {
    Edit {
        edit: Edit,
        then: Option<screens::Message>,
    },
    Undo,
    Redo,
    Restore(RecordRef, String),
    Resolve(RecordRef, Vec<String>, serde_json::Value),
    Install(Vec<crate::domain::AnyRecord>),
    Revive(RecordRef),
}

/// What the desk needs of the application to do anything.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    pub env: &'a Environment,
    pub text: &'a Text,
    pub preferences: &'a Preferences,
    pub now: DateTime<Utc>,
    /// Width of the window in logical pixels, after the user's text size.
    pub width: f32,
}

/// The sidebar is this wide.
pub const SIDEBAR: f32 = 216.0;

impl Desk {
    /// A desk over an opened store.
    ///
    /// # Errors
    /// When the records can't be read.
    pub fn new(store: Store, by_code: bool, around: Around<'_>) -> Result<(Self, Task<Message>), StoreError> {
        let (library, unread) = store.load()?;
        let me = store
            .setting("me")?
            .and_then(|me| serde_json::from_str(&me).ok())
            .unwrap_or_else(|| Author {
                name: String::new(),
                role: String::new(),
            });
        let path = store.path().to_owned();
        let backups = backup::list(&backup::folder_of(&path)).unwrap_or_default();
        let worker = Worker::new(store);
        // So that the first letter typed is answered as fast as the second. What fails is said by the search itself.
        worker.run(Store::warm_search, drop);
        let check = with_store(&worker, |store| store.damaged_pages()).map(Message::Checked);
        let mut desk = Self {
            worker,
            path,
            library,
            unread,
            me,
            lens: Ground::default(),
            unchecked: true,
            checking: false,
            lenses: 0,
            by_code,
            place: if by_code { Place::Settings } else { Place::Now },
            screens: Screens::new(),
            settings: Settings::new(backups),
            queue: VecDeque::new(),
            busy: false,
            toasts: Vec::new(),
            dialog: Dialog::None,
            palette: None,
            saved_at: None,
            backup_at: None,
            backup_failed: false,
            erased_at: None,
            used_since_backup: false,
            keeping: pack::Keeping::default(),
            busy_backup: false,
            leaving: None,
            search: None,
            enduring: None,
            printing: None,
            next: None,
        };
        desk.backup_at = desk.settings.backups.first().map(|backup| backup.made_at);
        desk.refresh(around);
        desk.say_unread(around);
        let erased = desk.erase_due(around);
        let grind = desk.grind();
        let kept = desk.look_after_pack(around);
        Ok((desk, Task::batch([check, erased, grind, kept])))
    }

    /// Makes a lens of the vocabulary as it is now, without holding up the window.
    fn grind(&mut self) -> Task<Message> {
        self.lenses += 1;
        let number = self.lenses;
        let concepts: Vec<Concept> = self.library.all::<Concept>().cloned().collect();
        in_thread(move || Lens::new(concepts.iter())).map(move |lens| Message::Ground(number, lens))
    }

    /// Checks every text that may have changed, where it is shown and without holding up the window.
    fn check_texts(&mut self) -> Task<Message> {
        let shown = matches!(Tab::at(self.place), Some(Tab::Now | Tab::Vocabulary));
        if !shown || !self.unchecked || self.checking {
            return Task::none();
        }
        (self.unchecked, self.checking) = (false, true);
        let (library, lens) = (self.library.clone(), Arc::clone(&self.lens.lens));
        in_thread(move || lens::check(&library, &lens)).map(Message::Read)
    }

    fn say_unread(&mut self, around: Around<'_>) {
        if self.unread > 0 {
            self.toast(around, Tone::Caution, around.text.desk_unread(self.unread as i64));
        }
    }

    /// Whether the binder is an example or an exercise, marked on every screen.
    pub fn kind(&self) -> BinderKind {
        self.library
            .binder()
            .map_or(BinderKind::Live, |binder| binder.kind)
    }

    /// What the store's worker is asked to finish before the file may be opened by another.
    pub fn close(self) {
        self.worker.close();
    }

    /// Where the user is.
    #[cfg(test)]
    pub const fn place(&self) -> Place {
        self.place
    }

    fn context<'a>(&'a self, around: Around<'a>) -> Context<'a> {
        Context {
            library: &self.library,
            text: around.text,
            now: around.now,
            me: &self.me,
            entropy: around.env.entropy,
            width: (around.width - SIDEBAR).max(0.0),
            glass: self.lens.glass(around.preferences.marking),
        }
    }

    pub fn update(&mut self, message: Message, around: Around<'_>) -> (Task<Message>, Event) {
        let task = match message {
            Message::Screen(message) => {
                let action = with_context(self, around, |screens, ctx| screens.update(message, ctx));
                self.act(action, around)
            }
            Message::Settings(message) => {
                let ctx = context(&self.library, &self.me, &self.lens, around);
                let ask = self.settings.update(message, ctx);
                return self.answer_settings(ask, around);
            }
            Message::Palette(message) => return self.palette(message, around),
            Message::History(message) => self.history(message, around),
            Message::Conflicts(message) => self.conflicts(message, around),
            Message::Intake(message) => return self.intake(message, around),
            Message::Exercise(message) => return self.exercise(message, around),
            Message::ScriptRead(read) => self.script_read(&read, around),
            Message::HandoverRead(read) => self.handover_read(&read, around),
            Message::HandoverFound(found) => self.handover_found(&found, around),
            Message::ResultRead(read) => self.result_read(&read, around),
            Message::PlanIntake(message) => self.plan_intake(message, around),
            Message::TermIntake(message) => self.term_intake(message, around),
            Message::Dropped(path) => return self.dropped(path, around),
            Message::Go(place) => self.go(place, around),
            Message::OpenPalette => {
                self.palette = Some(Palette::new(around.text, self.lens.readers()));
                focus(palette::FIELD)
            }
            Message::CloseOverlay => self.close_overlay(),
            Message::Undo => self.take_back(around),
            Message::Redo => self.enqueue_after_flush(Job::Redo, around),
            Message::CopyNumber => {
                let copied = Tab::at(self.place).map_or(Action::None, |tab| {
                    with_context(self, around, |screens, ctx| screens.copy_number(tab, ctx))
                });
                self.act(copied, around)
            }
            Message::Print => self.print_in_sight(around),
            Message::Lock => return self.leave(Leaving::Lock, around),
            Message::ToastClosed(at) => {
                if at < self.toasts.len() {
                    self.toasts.remove(at);
                }
                Task::none()
            }
            Message::DeleteConfirmed => self.delete(around),
            Message::RestoreConfirmed => {
                if let Dialog::Restore(path) = std::mem::replace(&mut self.dialog, Dialog::None) {
                    return (Task::none(), Event::RestoreBackup(path));
                }
                Task::none()
            }
            Message::Written(answer, then) => return self.written(&answer, then, around),
            Message::Found(query, answer) => {
                if let (Some(palette), Some(Ok(hits))) = (&mut self.palette, answer.take()) {
                    palette.found(&query, hits);
                }
                Task::none()
            }
            Message::Ground(number, answer) => {
                if let Some(lens) = answer.take().filter(|_| number == self.lenses) {
                    self.lens.lens = Arc::new(lens);
                    self.unchecked = true;
                }
                self.check_texts()
            }
            Message::Read(answer) => {
                self.checking = false;
                if let Some(checked) = answer.take() {
                    self.lens.checked = Some(Arc::new(checked));
                }
                Task::none()
            }
            Message::Stick(message) => self.on_stick(message, around),
            Message::Pack(message) => return self.on_pack(message, around),
            Message::Delivered(delivery) => self.on_delivery(*delivery, around),
            Message::BackedUp(answer) => self.backed_up(&answer, around),
            Message::Answered(answer) => self.answered(answer, around),
            Message::Erased(answer) => {
                self.erased(&answer, around);
                Task::none()
            }
            Message::Given(given, saved) => self.given(*given, &saved, around),
            Message::ShowConflicts => self.first_conflict(),
            Message::ReadOurs => self.ask(Request::ReadAs(None), around),
            Message::Checked(answer) => {
                if let Some(Ok(damaged)) = answer.take()
                    && !damaged.is_empty()
                {
                    self.toast(
                        around,
                        Tone::Danger,
                        around.text.desk_damaged(damaged.len() as i64),
                    );
                }
                Task::none()
            }
        };
        (task, self.left())
    }

    /// Called about once a second while somebody works, and once a minute otherwise.
    pub fn tick(&mut self, around: Around<'_>) -> (Task<Message>, Event) {
        self.toasts.retain(|toast| toast.until > around.now);
        let mut tasks = Vec::new();
        if let Some(tab) = Tab::at(self.place) {
            let action = with_context(self, around, |screens, ctx| screens.tick(tab, ctx));
            tasks.push(self.act(action, around));
        }
        tasks.push(self.check_texts());
        tasks.push(self.keep_me(around, false));
        tasks.push(self.look_after_pack(around));
        if self.erases_again(around) {
            tasks.push(self.erase_due(around));
        }
        let due = self
            .backup_at
            .is_none_or(|at| around.now - at >= Duration::minutes(BACKUP_EVERY_MINUTES));
        if due && self.used_since_backup && !self.backup_failed && !self.busy_backup {
            tasks.push(self.back_up(around));
        }
        (Task::batch(tasks), self.left())
    }

    /// Stores everything that is written, and then leaves.
    pub fn leave(&mut self, leaving: Leaving, around: Around<'_>) -> (Task<Message>, Event) {
        let flushed = self.flush(around);
        if self.leaving.replace(leaving).is_some() {
            self.keeping.let_go();
        }
        let kept = self.pack_before_leaving(around);
        let backup = if self.used_since_backup && !self.busy_backup {
            self.back_up(around)
        } else {
            Task::none()
        };
        (Task::batch([flushed, kept, backup]), self.left())
    }

    /// Whether nothing waits any more.
    fn left(&mut self) -> Event {
        let stored = self.queue.is_empty() && !self.busy && !self.busy_backup;
        match self.leaving {
            Some(leaving) if stored && !self.keeping.holds_up() => Event::Left(leaving),
            _ => Event::None,
        }
    }

    /// The last edit, or what the screen in sight takes back by an act of its own.
    fn take_back(&mut self, around: Around<'_>) -> Task<Message> {
        let own = Tab::at(self.place)
            .and_then(|tab| with_context(self, around, |screens, ctx| screens.take_back(tab, ctx)));
        match own {
            Some(action) => self.act(action, around),
            None => self.enqueue_after_flush(Job::Undo, around),
        }
    }

    fn close_overlay(&mut self) -> Task<Message> {
        if self.palette.take().is_none() {
            self.dialog = Dialog::None;
        }
        Task::none()
    }

    /// Whether a dialog asks for an answer before anything else is done.
    pub const fn asks(&self) -> bool {
        !matches!(self.dialog, Dialog::None)
    }

    /// The keys that mean the same on every screen.
    pub fn key(&self, key: &iced::keyboard::Key) -> Option<Message> {
        self.palette
            .as_ref()
            .and_then(|_| Palette::key(key))
            .map(Message::Palette)
    }

    fn toast(&mut self, around: Around<'_>, tone: Tone, words: String) {
        let until = around.now + Duration::seconds(TOAST_SECONDS * if tone == Tone::Danger { 4 } else { 1 });
        self.toasts.push(Toast {
            tone,
            words,
            until,
            undo: false,
        });
        if self.toasts.len() > 4 {
            self.toasts.remove(0);
        }
    }

    fn trouble(&mut self, around: Around<'_>, error: &StoreError) {
        let words = phrase::trouble(around.text, error).words();
        self.toast(around, Tone::Danger, words);
    }

    /// Whether something on the desk changes by itself within seconds.
    pub fn is_lively(&self) -> bool {
        !self.toasts.is_empty()
            || self.busy
            || self.settings.is_dirty()
            || Tab::at(self.place) == Some(Tab::Plans) && self.screens.is_lively(&self.library)
    }

    fn refresh(&mut self, around: Around<'_>) {
        if let Some(tab) = Tab::at(self.place) {
            with_context(self, around, |screens, ctx| screens.refreshed(tab, ctx));
        }
    }
}

/// Borrows the screens apart from the library they look at.
fn with_context<T>(
    desk: &mut Desk,
    around: Around<'_>,
    run: impl FnOnce(&mut Screens, Context<'_>) -> T,
) -> T {
    let ctx = context(&desk.library, &desk.me, &desk.lens, around);
    run(&mut desk.screens, ctx)
}

fn context<'a>(library: &'a Library, me: &'a Author, lens: &'a Ground, around: Around<'a>) -> Context<'a> {
    Context {
        library,
        text: around.text,
        now: around.now,
        me,
        entropy: around.env.entropy,
        width: (around.width - SIDEBAR).max(0.0),
        glass: lens.glass(around.preferences.marking),
    }
}
