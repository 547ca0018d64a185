//! Going to a place, and what is chosen in the palette.

use iced::Task;

use super::{Around, Desk, Event, Leaving, Message, Preference, screens, with_context};
use crate::app::context::{Action, Context, Place, Request};
use crate::app::screen::logs;
use crate::app::shell::background::with_store;
use crate::app::shell::palette::{self, Command};
use crate::app::shell::screens::{Screens, Tab};
use crate::app::widget::focus;
use crate::domain::Kind;

impl Desk {
    pub(super) fn go(&mut self, place: Place, around: Around<'_>) -> Task<Message> {
        let flushed = self.flush(around);
        self.palette = None;
        if self.place == Place::Settings && place != Place::Settings {
            self.settings.left();
        }
        let loaded = if place == Place::Settings {
            self.load_deleted(around)
        } else {
            Task::none()
        };
        let from = self.place;
        self.place = match place {
            Place::Record(which) if Tab::of(which.kind).is_none() => Place::Settings,
            place => place,
        };
        self.refresh(around);
        let opened = with_context(self, around, |screens, ctx| show(screens, place, from, ctx));
        let opened = self.act(opened, around);
        Task::batch([flushed, loaded, opened])
    }

    pub(super) fn palette(
        &mut self,
        message: palette::Message,
        around: Around<'_>,
    ) -> (Task<Message>, Event) {
        let Some(palette) = &mut self.palette else {
            return (Task::none(), Event::None);
        };
        match palette.update(message, around.text) {
            palette::Action::None => (Task::none(), Event::None),
            palette::Action::Search => {
                let query = palette.query.clone();
                let asked = query.clone();
                let task = with_store(&self.worker, move |store| store.search(&asked, 20));
                (
                    task.map(move |hits| Message::Found(query.clone(), hits)),
                    Event::None,
                )
            }
            palette::Action::Open(which) => (self.go(Place::Record(which), around), Event::None),
            palette::Action::Run(command) => {
                self.palette = None;
                self.run(command, around)
            }
        }
    }

    fn run(&mut self, command: Command, around: Around<'_>) -> (Task<Message>, Event) {
        let prefer = |preference| (Task::none(), Event::Prefer(preference));
        match command {
            Command::Go(place) => (self.go(place, around), Event::None),
            Command::Lock => self.leave(Leaving::Lock, around),
            Command::Undo => self.update(Message::Undo, around),
            Command::Redo => self.update(Message::Redo, around),
            Command::BackUp => (self.back_up(around), Event::None),
            Command::NextLook => prefer(Preference::NextLook),
            Command::ToggleLanguage => prefer(Preference::ToggleLanguage),
            Command::Larger => prefer(Preference::Larger),
            Command::Smaller => prefer(Preference::Smaller),
            Command::Mark(marking) => prefer(Preference::Marking(marking)),
            Command::ImportPeople => (self.ask(Request::ImportPeople, around), Event::None),
            Command::ImportPlan => (self.ask(Request::ImportPlan, around), Event::None),
            Command::ReadAs(partner) => (self.ask(Request::ReadAs(partner), around), Event::None),
        }
    }
}

/// Shows what a place is of, on its screen.
fn show(screens: &mut Screens, place: Place, from: Place, ctx: Context<'_>) -> Action<screens::Message> {
    match place {
        Place::Record(which) => {
            if let Some(tab) = Tab::at(place) {
                screens.open(tab, which, ctx);
            }
            // In a log one wants to write.
            if which.kind == Kind::Log {
                return Action::Run(focus(logs::LINE));
            }
        }
        Place::CallOut => screens.open_call_lists(ctx),
        Place::Wording => screens.open_wording(from, ctx),
        Place::Down => screens.open_down(ctx),
        Place::Routines => screens.open_routines(ctx),
        Place::Decisions => screens.open_decisions(ctx),
        Place::Endurance => screens.open_endurance(ctx),
        Place::CoreTasks => screens.open_register(false, ctx),
        Place::Dependencies => screens.open_register(true, ctx),
        Place::Planning(without) => return screens.open_planning(without, ctx),
        _ => {}
    }
    Action::None
}
