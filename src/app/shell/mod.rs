//! The application: what stands between the window and the binder.

mod background;
mod conflicts;
mod desk;
mod enduring;
mod exercise;
mod files;
mod history;
mod intake;
mod opening;
mod palette;
mod plan_intake;
mod printing;
mod screens;
mod search;
mod square;
mod term_intake;
mod ticks;

use chrono::{DateTime, Utc};
use iced::keyboard::{Key, Modifiers};
use iced::{Size, Subscription, Task, window};

use super::environment::Environment;
use super::preferences::{Preferences, SCALES};
use super::screen::{unlock, welcome};
use super::theme::Look;
use super::widget::{self, Element};
use crate::domain::binder::BinderKind;
use crate::text::{Language, Text};
use background::Parcel;
use desk::{Around, Desk, Event, Leaving, Preference};
use opening::{Opened, Stage};

/// The whole application.
pub struct App {
    env: Environment,
    preferences: Preferences,
    text: Text,
    stage: Stage,
    now: DateTime<Utc>,
    /// When a key or the mouse was last used.
    used_at: DateTime<Utc>,
    window: Option<window::Id>,
    size: Size,
    /// Turned over by each message that may change a whole page; see [`App::style`].
    turn: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Welcome(welcome::Message),
    Unlock(unlock::Message),
    Desk(desk::Message),
    Opened(Parcel<Opened>),
    FilePicked(Option<std::path::PathBuf>),
    CodeSaved(Parcel<std::io::Result<Option<std::path::PathBuf>>>),
    Ticked,
    Key(Key, Modifiers, bool),
    Used,
    Resized(window::Id, Size),
    Moved(iced::Point),
    CloseRequested(window::Id),
}

impl Message {
    /// Whether the page may look quite another afterwards. Typing changes little, and must be answered within a frame.
    const fn moves_much(&self) -> bool {
        !matches!(
            self,
            Self::Key(..)
                | Self::Ticked
                | Self::Moved(_)
                | Self::Desk(desk::Message::Palette(_) | desk::Message::Found(..))
        )
    }
}

/// Seconds after the last key or click during which the window looks after its drafts every half second.
const LIVELY_SECONDS: i64 = 5;

impl App {
    pub fn new(env: Environment) -> (Self, Task<Message>) {
        let preferences = Preferences::read(&env.preferences);
        let text = Text::new(preferences.language(&env.locale));
        let now = env.now();
        let size = Size::new(preferences.window.width, preferences.window.height);
        // What a crash left behind.
        printing::forget(&env);
        let stage = Stage::at_start(&env, &preferences.recent);
        let focus = stage.focus();
        (
            Self {
                env,
                preferences,
                text,
                stage,
                now,
                used_at: now,
                window: None,
                size,
                turn: false,
            },
            focus,
        )
    }

    pub fn title(&self) -> String {
        match &self.stage {
            Stage::Unlock(unlock) if unlock.is_exercise() => self.text.exercise_title("Krispärm"),
            Stage::Open(desk) => {
                let board = desk
                    .library
                    .binder()
                    .map(|binder| binder.name.clone())
                    .unwrap_or_default();
                let title = format!("{board} – Krispärm");
                if desk.kind() == BinderKind::Exercise {
                    self.text.exercise_title(title)
                } else {
                    title
                }
            }
            _ => "Krispärm".to_owned(),
        }
    }

    pub fn theme(&self) -> iced::Theme {
        if self.stage.is_exercise() {
            self.preferences.look.exercise_theme()
        } else {
            self.preferences.look.theme()
        }
    }

    /// The ground of the window. A message that may change the page gives it another shade, which nobody can see: iced
    /// 0.14 paints the whole window when the ground changes, and else only where it finds a difference. It looks for one
    /// inside the boxes of words, and leaves dust where a letter reaches out of its box.
    pub fn style(&self, theme: &iced::Theme) -> iced::theme::Style {
        let base = iced::theme::Base::base(theme);
        let shade = if self.turn { 0.0 } else { f32::EPSILON };
        iced::theme::Style {
            background_color: iced::Color {
                a: 1.0 - shade,
                ..base.background_color
            },
            ..base
        }
    }

    pub fn scale(&self) -> f32 {
        self.preferences.factor()
    }

    pub fn update(&mut self, message: Message) -> Task<Message> {
        self.now = self.env.now();
        self.turn ^= message.moves_much();
        match message {
            Message::Welcome(message) => self.welcome(message),
            Message::Unlock(message) => self.unlock(message),
            Message::Desk(message) => self.with_desk(|desk, around| desk.update(message, around)),
            Message::Opened(opened) => opened
                .take()
                .map_or_else(Task::none, |opened| self.opened(opened)),
            Message::FilePicked(Some(path)) => self.choose_file(path),
            Message::FilePicked(None) => Task::none(),
            Message::CodeSaved(saved) => {
                if let (Some(Err(error)), Stage::Welcome(welcome, _)) = (saved.take(), &mut self.stage) {
                    welcome.failed(self.text.desk_file_not_saved(error.to_string()));
                }
                Task::none()
            }
            Message::Ticked => self.tick(),
            Message::Key(key, modifiers, captured) => {
                self.used_at = self.now;
                self.key(&key, modifiers, captured)
            }
            Message::Used => {
                self.used_at = self.now;
                Task::none()
            }
            Message::Resized(id, size) => {
                self.window = Some(id);
                self.size = size;
                let scale = self.scale();
                let place = &mut self.preferences.window;
                (place.width, place.height) = (size.width * scale, size.height * scale);
                Task::none()
            }
            Message::Moved(at) => {
                let scale = self.scale();
                (self.preferences.window.x, self.preferences.window.y) =
                    (Some(at.x * scale), Some(at.y * scale));
                Task::none()
            }
            Message::CloseRequested(id) => {
                self.window = Some(id);
                match &self.stage {
                    Stage::Open(_) => self.with_desk(|desk, around| desk.leave(Leaving::Close, around)),
                    _ => self.close(),
                }
            }
        }
    }

    fn tick(&mut self) -> Task<Message> {
        let minutes = i64::from(self.preferences.lock_after_minutes);
        let idle = (self.now - self.used_at).num_minutes() >= minutes;
        match &self.stage {
            Stage::Open(_) if minutes > 0 && idle => {
                self.with_desk(|desk, around| desk.leave(Leaving::Lock, around))
            }
            Stage::Open(_) => self.with_desk(Desk::tick),
            _ => Task::none(),
        }
    }

    fn key(&mut self, key: &Key, modifiers: Modifiers, captured: bool) -> Task<Message> {
        let Stage::Open(desk) = &self.stage else {
            return Task::none();
        };
        if let Some(message) = desk.key(key) {
            return self.update(Message::Desk(message));
        }
        if !modifiers.command() {
            return Task::none();
        }
        use super::context::Place;
        let asks = desk.asks();
        let desk = match key.as_ref() {
            Key::Character("l" | "L") => desk::Message::Lock,
            Key::Character("+") => return self.prefer(Preference::Larger),
            Key::Character("-") if !captured => return self.prefer(Preference::Smaller),
            _ if asks => return Task::none(),
            Key::Character("k" | "K") => desk::Message::OpenPalette,
            Key::Character("C") => desk::Message::CopyNumber,
            Key::Character("z") => desk::Message::Undo,
            Key::Character("Z" | "y" | "Y") => desk::Message::Redo,
            Key::Character("p") => desk::Message::Print,
            Key::Character("1") => desk::Message::Go(Place::Now),
            Key::Character("2") => desk::Message::Go(Place::Plans),
            Key::Character("3") => desk::Message::Go(Place::Duty),
            Key::Character("4") => desk::Message::Go(Place::Handovers),
            Key::Character("5") => desk::Message::Go(Place::Vocabulary),
            Key::Character("6") => desk::Message::Go(Place::Contacts),
            Key::Character("9") => desk::Message::Go(Place::Logs),
            Key::Character("8") => desk::Message::Go(Place::CallOut),
            Key::Character("0") => desk::Message::Go(Place::Support),
            Key::Character("7") => desk::Message::Go(Place::Settings),
            _ => return Task::none(),
        };
        self.update(Message::Desk(desk))
    }

    /// Lets the desk do something, and does what it asks of the application.
    fn with_desk(
        &mut self,
        run: impl FnOnce(&mut Desk, Around<'_>) -> (Task<desk::Message>, Event),
    ) -> Task<Message> {
        let width = self.size.width;
        let Stage::Open(desk) = &mut self.stage else {
            return Task::none();
        };
        let around = Around {
            env: &self.env,
            text: &self.text,
            preferences: &self.preferences,
            now: self.now,
            width,
        };
        let (task, event) = run(desk, around);
        let task = task.map(Message::Desk);
        let then = match event {
            Event::None => Task::none(),
            Event::Left(Leaving::Lock) => self.lock(),
            Event::Left(Leaving::Close) => self.close(),
            Event::RestoreBackup(path) => self.lock_to_restore(path),
            Event::Prefer(preference) => self.prefer(preference),
        };
        Task::batch([task, then])
    }

    fn prefer(&mut self, preference: Preference) -> Task<Message> {
        let at = SCALES
            .iter()
            .position(|scale| *scale == self.preferences.scale)
            .unwrap_or(2);
        let languages = |language| {
            if language == Language::Swedish {
                Language::English
            } else {
                Language::Swedish
            }
        };
        let scale = self.scale();
        match preference {
            Preference::Look(look) => self.preferences.look = look,
            Preference::NextLook => {
                let at = Look::ALL
                    .iter()
                    .position(|look| *look == self.preferences.look)
                    .unwrap_or(0);
                self.preferences.look = Look::ALL[(at + 1) % Look::ALL.len()];
            }
            Preference::Language(language) => self.preferences.language = Some(language),
            Preference::ToggleLanguage => self.preferences.language = Some(languages(self.text.language())),
            Preference::Scale(scale) => self.preferences.scale = scale,
            Preference::Larger => self.preferences.scale = SCALES[(at + 1).min(SCALES.len() - 1)],
            Preference::Smaller => self.preferences.scale = SCALES[at.saturating_sub(1)],
            Preference::Marking(marking) => self.preferences.marking = marking,
            Preference::LockAfter(minutes) => self.preferences.lock_after_minutes = minutes,
            Preference::Pack(binder, Some(place)) => {
                self.preferences.packs.insert(binder.to_string(), place);
            }
            Preference::Pack(binder, None) => {
                self.preferences.packs.remove(&binder.to_string());
            }
            Preference::Mapping(fingerprint, mapping) => {
                self.preferences.mappings.insert(fingerprint, mapping);
            }
        }
        // The window stays as large; its logical size, by which pages are laid out, does not, and nothing else tells it.
        self.size = self.size * (scale / self.scale());
        self.text = Text::new(self.preferences.language(&self.env.locale));
        self.keep_preferences();
        Task::none()
    }

    /// A place that can't be written costs only how the window looks next time.
    fn keep_preferences(&self) {
        let _ = self.preferences.write(&self.env.preferences);
    }

    fn close(&mut self) -> Task<Message> {
        self.keep_preferences();
        self.stage.end(&self.env);
        self.window.map_or_else(iced::exit, window::close)
    }

    pub fn view(&self) -> Element<'_, Message> {
        let page = match &self.stage {
            Stage::Welcome(welcome, _) => welcome.view(&self.text, &self.env.file).map(Message::Welcome),
            Stage::Unlock(unlock) => unlock.view(&self.text, self.now).map(Message::Unlock),
            Stage::Open(desk) => {
                let around = Around {
                    env: &self.env,
                    text: &self.text,
                    preferences: &self.preferences,
                    now: self.now,
                    width: self.size.width,
                };
                desk.view(around).map(Message::Desk)
            }
            Stage::Closed => iced::widget::Space::new().into(),
        };
        widget::root(page)
    }

    pub fn subscription(&self) -> Subscription<Message> {
        let events = iced::event::listen_with(ticks::of_interest);
        let lively = (self.now - self.used_at).num_seconds() < LIVELY_SECONDS
            || matches!(&self.stage, Stage::Open(desk) if desk.is_lively());
        let ticks = if lively {
            iced::time::every(std::time::Duration::from_millis(500)).map(|_| Message::Ticked)
        } else {
            ticks::each_minute(self.env.clock)
        };
        Subscription::batch([
            events,
            ticks,
            window::close_requests().map(Message::CloseRequested),
        ])
    }
}

/// The window's size and place, as they were last.
pub fn window_settings(preferences: &Preferences) -> window::Settings {
    let place = preferences.window;
    // The toolkit multiplies by the text's scale once more.
    let scale = preferences.factor();
    let position = match (place.x, place.y) {
        (Some(x), Some(y)) => window::Position::Specific(iced::Point::new(x, y)),
        _ => window::Position::Centered,
    };
    window::Settings {
        size: Size::new(place.width / scale, place.height / scale),
        position,
        min_size: Some(Size::new(480.0, 360.0)),
        exit_on_close_request: false,
        ..window::Settings::default()
    }
}

#[cfg(test)]
mod tests;
