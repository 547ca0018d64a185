//! From a plan in use to the log of what goes on, one key away; where there is none, the question whether to open one.

use iced::widget::column;

use super::Message;
use super::using::{Change as Used, plan_of, say};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, body, button, muted};
use crate::domain::edit::logging::Act;
use crate::domain::{Activation, Edit, Library, Log, RecordRef, logbook};

/// The button that opens it.
pub const FORWARD: &str = "plans-log-open";

/// The log of the event that a use belongs to: an open one before one that is closed. While the use goes on a closed log
/// takes nothing more, and another is to be opened.
pub fn of<'a>(one: &Activation, library: &'a Library) -> Option<&'a Log> {
    let incident = one.incident?;
    logbook::logs(library)
        .into_iter()
        .find(|log| log.incident == Some(incident) && (log.is_open() || !one.is_active()))
}

/// Opens a log, and leads to it once it is on the disk.
pub fn open(one: &Activation, ctx: Context<'_>) -> Action<Message> {
    let log = Log {
        unit: plan_of(one, ctx).and_then(|plan| plan.unit),
        ..Log::opened(ctx.new_id(), one.title.as_str(), ctx.me, ctx.now)
    };
    let which = RecordRef::of(log.id);
    Action::Write {
        edit: Edit::Log(Act::OpenFor {
            activation: one.id,
            log: Box::new(log),
        }),
        then: Some(say(Used::Opened(which))),
    }
}

/// The way there, where there is one.
pub fn way<'a>(one: &Activation, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let label = match of(one, ctx.library) {
        Some(_) => text.use_log(),
        None if one.is_active() => text.use_log_open(),
        None => return None,
    };
    Some(
        button::secondary(label, Icon::Log)
            .on_press(say(Used::LogAsked))
            .into(),
    )
}

/// Whether to open one.
pub fn asked<'a>(one: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let words = column![body(text.use_log_asked_text()), muted(text.use_log_asked_stays())].spacing(space::M);
    let cancel = button::quiet(text.cancel(), None).on_press(say(Used::Closed));
    let done = button::primary(text.log_new(), Icon::Log)
        .id(FORWARD)
        .on_press(say(Used::LogOpened));
    widget::dialog_panel(
        text.use_log_asked(one.title.as_str()),
        words,
        vec![cancel.into(), done.into()],
    )
}
