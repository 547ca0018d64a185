//! The paper pack that lies ready at a place of this computer: looked after at opening, when the binder has changed and it
//! has been quiet a while, when a day begins, and before the binder is closed. All of it goes on beside the window.

use std::path::PathBuf;

use chrono::{DateTime, Duration, Utc};
use iced::Task;

use super::{Around, Desk, Event, Message as Shell, Preference};
use crate::app::screen::settings::Pack;
use crate::app::shell::background::{Parcel, in_thread};
use crate::app::shell::{files, printing};
use crate::app::theme::Tone;
use crate::domain::zone;
use crate::paper::PaperError;
use crate::paper::kept::{KeepError, Kept, Wanted, keep};
use crate::phrase;
use crate::share::pack::PackError;
use crate::text::{Text, time};

/// Seconds without a change after which the pack is written again.
const QUIET_SECONDS: i64 = 90;
/// It is written in the midst of changes when the first of them is so old.
const LATEST_MINUTES: i64 = 10;
/// Minutes after which what failed is tried again: a stick may be in by then.
const AGAIN_MINUTES: i64 = 10;

#[derive(Debug, Clone)]
pub enum Message {
    /// Where; nowhere when the question was closed.
    Chosen(Option<PathBuf>),
    Kept(Parcel<Result<Kept, KeepError>>),
}

/// When the pack is to be looked after.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    /// The first and the last change that it doesn't show yet.
    changed: Option<(DateTime<Utc>, DateTime<Utc>)>,
    looked_at: Option<DateTime<Utc>>,
    failed: bool,
    running: bool,
    /// Nobody waits for it any more: the binder closes at once.
    let_go: bool,
}

impl Keeping {
    pub const fn changed(&mut self, now: DateTime<Utc>) {
        self.changed = match self.changed {
            Some((first, _)) => Some((first, now)),
            None => Some((now, now)),
        };
    }

    /// Whether it is time to look.
    fn is_due(&self, now: DateTime<Utc>) -> bool {
        let Some(looked_at) = self.looked_at else {
            return !self.running;
        };
        let quiet = self.changed.is_some_and(|(first, last)| {
            now - last >= Duration::seconds(QUIET_SECONDS) || now - first >= Duration::minutes(LATEST_MINUTES)
        });
        let new_day = zone::local(looked_at).date() != zone::local(now).date();
        let again = self.failed && now - looked_at >= Duration::minutes(AGAIN_MINUTES);
        !self.running && (quiet || new_day || again)
    }

    /// Whether the binder holds what no pack shows yet.
    pub const fn is_behind(&self) -> bool {
        self.changed.is_some()
    }

    /// Whether the binder is to wait before it closes.
    pub const fn holds_up(&self) -> bool {
        self.running && !self.let_go
    }

    /// Whoever asks twice to leave does not wait.
    pub const fn let_go(&mut self) {
        self.let_go = true;
    }

    /// It is looked at once more as soon as it can be: never two at a time.
    const fn again(&mut self) {
        self.looked_at = None;
    }

    const fn starts(&mut self, now: DateTime<Utc>) {
        self.looked_at = Some(now);
        self.changed = None;
        self.running = true;
    }

    const fn ends(&mut self, failed: bool) {
        self.running = false;
        self.failed = failed;
    }
}

impl Desk {
    /// Where the pack of this binder is to lie on this computer.
    fn pack_place(&self, around: Around<'_>) -> Option<PathBuf> {
        let binder = self.library.binder()?;
        around.preferences.packs.get(&binder.id.to_string()).cloned()
    }

    /// Looks after the pack when it is time.
    pub(super) fn look_after_pack(&mut self, around: Around<'_>) -> Task<Shell> {
        if self.keeping.is_due(around.now) {
            self.look_at_pack(false, around)
        } else {
            Task::none()
        }
    }

    /// Before the binder is closed: what was changed last is in the pack too.
    pub(super) fn pack_before_leaving(&mut self, around: Around<'_>) -> Task<Shell> {
        let written = self.queue.is_empty() && !self.busy;
        let wanted = self.leaving.is_some() && written && self.keeping.is_behind();
        if !wanted || self.keeping.running || self.pack_place(around).is_none() {
            return Task::none();
        }
        self.toast(around, Tone::Info, around.text.pack_leaving());
        self.look_at_pack(false, around)
    }

    pub(super) fn look_at_pack(&mut self, replace: bool, around: Around<'_>) -> Task<Shell> {
        match self.pack_place(around) {
            Some(place) if !self.keeping.running => self.write_pack(place, replace, around),
            _ => Task::none(),
        }
    }

    fn write_pack(&mut self, place: PathBuf, replace: bool, around: Around<'_>) -> Task<Shell> {
        self.keeping.starts(around.now);
        self.settings.pack = Some(Pack::Looking);
        let (library, by) = (self.library.clone(), self.me.name.clone());
        let (program, now, language) = (around.env.program.clone(), around.now, around.text.language());
        in_thread(move || {
            keep(&Wanted {
                library: &library,
                text: &Text::new(language),
                now,
                by: &by,
                place: &place,
                replace,
                program: &program,
            })
        })
        .map(|kept| Shell::Pack(Message::Kept(kept)))
    }

    pub(super) fn choose_pack(around: Around<'_>) -> Task<Shell> {
        files::ask_folder(around.text.pack_choose_title()).map(|place| Shell::Pack(Message::Chosen(place)))
    }

    pub(super) fn stop_pack(&mut self, around: Around<'_>) -> Event {
        self.settings.pack = None;
        self.toast(around, Tone::Info, around.text.pack_stopped());
        self.prefer_pack(None)
    }

    fn prefer_pack(&self, place: Option<PathBuf>) -> Event {
        self.library.binder().map_or(Event::None, |binder| {
            Event::Prefer(Preference::Pack(binder.id, place))
        })
    }

    pub(super) fn on_pack(&mut self, message: Message, around: Around<'_>) -> (Task<Shell>, Event) {
        match message {
            Message::Chosen(None) => (Task::none(), Event::None),
            Message::Chosen(Some(place)) => {
                let preferred = self.prefer_pack(Some(place.clone()));
                if self.keeping.running {
                    self.keeping.again();
                    return (Task::none(), preferred);
                }
                (self.write_pack(place, false, around), preferred)
            }
            Message::Kept(answer) => {
                if let Some(kept) = answer.take() {
                    self.pack_kept(kept, around);
                }
                (Task::none(), self.left())
            }
        }
    }

    fn pack_kept(&mut self, kept: Result<Kept, KeepError>, around: Around<'_>) {
        let failed_before = self.keeping.failed;
        self.keeping.ends(kept.is_err());
        let told = match kept {
            Ok(kept) => Pack::Current(current(around, &kept)),
            Err(error) => {
                let words = why(around.text, &error);
                // Said once: it is tried again by itself.
                if !failed_before {
                    self.toast(
                        around,
                        Tone::Caution,
                        around.text.pack_failed_toast(words.as_str()),
                    );
                }
                let may_overwrite = matches!(error, KeepError::Pack(PackError::AnotherFile(_)));
                Pack::Failed { words, may_overwrite }
            }
        };
        // Whoever stopped it meanwhile wants to hear nothing of it.
        if self.settings.pack.is_some() {
            self.settings.pack = Some(told);
        }
    }
}

fn current(around: Around<'_>, kept: &Kept) -> String {
    let text = around.text;
    text.pack_current(
        kept.path.display().to_string(),
        phrase::moment(text, kept.imprint.made_at),
        time::time(zone::local(around.now).time()),
    )
}

fn why(text: &Text, error: &KeepError) -> String {
    match error {
        KeepError::Pack(error) => phrase::pack_trouble(text, error).words(),
        KeepError::Paper(PaperError::Stopped) => text.papers_press_ended(),
        KeepError::Paper(error) => printing::failed(text, error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(clock: &str) -> DateTime<Utc> {
        format!("2026-11-{clock}Z").parse().expect("an instant")
    }

    /// Looked after once, at half past eight.
    fn kept() -> Keeping {
        let mut keeping = Keeping::default();
        assert!(
            keeping.is_due(at("27T08:30:00")),
            "a binder that is opened is looked after"
        );
        keeping.starts(at("27T08:30:00"));
        assert!(!keeping.is_due(at("28T12:00:00")), "never two at a time");
        keeping.again();
        assert!(!keeping.is_due(at("27T08:30:01")), "nor for another place");
        keeping.ends(false);
        assert!(keeping.is_due(at("27T08:30:02")), "which comes next");
        keeping.starts(at("27T08:30:02"));
        keeping.ends(false);
        keeping
    }

    #[test]
    fn the_pack_is_written_when_it_has_been_quiet_a_while_and_not_for_every_change() {
        let mut keeping = kept();
        assert!(!keeping.is_due(at("27T12:00:00")), "nothing has changed");
        keeping.changed(at("27T12:00:00"));
        keeping.changed(at("27T12:01:00"));
        assert!(!keeping.is_due(at("27T12:02:00")), "somebody is at work");
        assert!(keeping.is_due(at("27T12:02:30")));
        keeping.starts(at("27T12:02:30"));
        keeping.changed(at("27T12:02:31"));
        keeping.ends(false);
        assert!(
            keeping.is_due(at("27T12:04:01")),
            "what changed while it was written is not forgotten"
        );
    }

    #[test]
    fn a_log_that_is_written_in_every_minute_does_not_keep_the_pack_old() {
        let mut keeping = kept();
        for minute in 0..10 {
            keeping.changed(at(&format!("27T12:0{minute}:00")));
            assert!(!keeping.is_due(at(&format!("27T12:0{minute}:30"))));
        }
        assert!(keeping.is_due(at("27T12:10:00")));
    }

    #[test]
    fn a_new_day_and_a_place_that_was_not_there_are_looked_at_again() {
        let mut keeping = kept();
        // Midnight in Stockholm.
        assert!(!keeping.is_due(at("27T22:59:00")));
        assert!(keeping.is_due(at("27T23:00:00")));
        keeping.starts(at("27T23:00:00"));
        keeping.ends(true);
        assert!(!keeping.is_due(at("27T23:09:00")));
        assert!(keeping.is_due(at("27T23:10:00")));
    }
}
