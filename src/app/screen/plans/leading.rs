//! Who leads a use of a plan, and how that is handed to the next person.

use iced::Length;
use iced::widget::{column, row};

use super::Message;
use super::steps::{pair, said};
use super::using::{Change as Used, say};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, Tone, body, button, field, strong};
use crate::content;
use crate::domain::edit::{HandOn, Use};
use crate::domain::handover::{Holding, Party};
use crate::domain::person::clean_number;
use crate::domain::{Activation, Edit, Handover, Id, RecordRef, Routine};
use crate::text::Text;

/// The field of the receiver's name.
pub const NAME: &str = "plans-hand-on-name";

/// To whom, and by which routine.
#[derive(Debug)]
pub struct Handing {
    activation: Id<Activation>,
    /// Made once, so that a second press can't start it twice.
    handover: Id<Handover>,
    routine: Option<Id<Routine>>,
    to: Party,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Change {
    Name(String),
    Role(String),
    Phone(String),
    Routine(Id<Routine>),
    Confirmed,
}

const fn change(change: Change) -> Message {
    say(Used::HandOn(change))
}

impl Handing {
    pub fn new(activation: Id<Activation>, ctx: Context<'_>) -> Self {
        Self {
            activation,
            handover: ctx.new_id(),
            routine: content::usual_routine(ctx.library),
            to: Party {
                name: String::new(),
                role: String::new(),
                phone: String::new(),
            },
            tried: false,
        }
    }

    pub fn update(&mut self, changed: Change, ctx: Context<'_>) -> Action<Message> {
        match changed {
            Change::Name(name) => self.to.name = name,
            Change::Role(role) => self.to.role = role,
            Change::Phone(phone) => self.to.phone = phone,
            Change::Routine(routine) => self.routine = Some(routine),
            Change::Confirmed => return self.begin(ctx),
        }
        Action::None
    }

    fn begin(&mut self, ctx: Context<'_>) -> Action<Message> {
        self.tried = true;
        let Some(one) = ctx.library.get(self.activation) else {
            return Action::None;
        };
        let (Some(routine), false) = (self.routine, self.to.name.trim().is_empty()) else {
            return super::focus(NAME);
        };
        let phone = self.to.phone.trim();
        let how = HandOn {
            activation: one.id,
            baton: ctx.new_id(),
            name: ctx.text.use_leading_name(one.title.as_str()),
            pass: ctx.new_id(),
            handover: self.handover,
            routine,
            to: Party {
                name: self.to.name.trim().to_owned(),
                role: self.to.role.trim().to_owned(),
                phone: clean_number(phone).unwrap_or_else(|| phone.to_owned()),
            },
        };
        Action::Write {
            edit: Edit::Use(Use::HandOn(Box::new(how))),
            then: Some(say(Used::HandedOn(self.handover))),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let missing = self.tried && self.to.name.trim().is_empty();
        let name = field::text(text.use_hand_on_name(), &self.to.name, |words| {
            change(Change::Name(words))
        })
        .id(NAME)
        .error(missing.then(|| text.use_hand_on_missing()))
        .on_submit(change(Change::Confirmed));
        let role = field::text(text.role(), &self.to.role, |words| change(Change::Role(words)))
            .on_submit(change(Change::Confirmed));
        let phone = field::text(text.phone(), &self.to.phone, |words| change(Change::Phone(words)))
            .on_submit(change(Change::Confirmed));
        let routines = crate::domain::handover::routines(ctx.library);
        let ids: Vec<_> = routines.iter().map(|routine| routine.id).collect();
        let at = self
            .routine
            .and_then(|id| ids.iter().position(|other| *other == id));
        let titles = routines.iter().map(|routine| routine.title.clone()).collect();
        let routine = field::select(text.use_hand_on_routine(), titles, at, move |at| {
            change(Change::Routine(ids[at]))
        })
        .placeholder(text.choose());
        let none = routines.is_empty().then(|| {
            widget::banner(
                Tone::Caution,
                text.use_hand_on_no_routine(),
                Some(text.use_hand_on_no_routine_do()),
                vec![],
            )
        });
        let form = column![
            Element::from(name),
            pair(role, phone, ctx.width),
            Element::from(routine),
            body(text.use_hand_on_text()).width(Length::Fill)
        ]
        .push(none)
        .spacing(space::L);
        let cancel = button::secondary(text.cancel(), None).on_press(say(Used::Closed));
        let done = button::primary(text.use_hand_on_confirm(), Icon::Handover)
            .on_press_maybe(self.routine.map(|_| change(Change::Confirmed)));
        widget::dialog_panel(text.use_hand_on_title(), form, vec![cancel.into(), done.into()])
    }
}

/// Who leads, as one line; loud where two hold it or nobody does, and with what is on its way to the next.
pub fn line<'a>(one: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let baton = one.baton.and_then(|id| ctx.library.get(id));
    let Some(baton) = baton else {
        return said(text.use_leads(), party(&one.leader(), text));
    };
    let open = button::secondary(text.use_leading_open(), Icon::Handover)
        .on_press(say(Used::Opened(RecordRef::of(baton.id))));
    let holder: Element<'a, Message> = match baton.holder_at(ctx.now) {
        Holding::Held(_, pass) => said(text.use_leads(), party(&pass.to, text)),
        Holding::Disputed(passes) => {
            let names: Vec<_> = passes.iter().map(|(_, pass)| party(&pass.to, text)).collect();
            widget::banner(
                Tone::Danger,
                text.use_leads_disputed(names.join(text.use_and().as_str())),
                Some(text.use_leads_disputed_do()),
                vec![open.into()],
            )
        }
        Holding::Nobody => widget::banner(
            Tone::Danger,
            text.use_leads_nobody(),
            Some(text.use_leads_nobody_do()),
            vec![open.into()],
        ),
    };
    let underway = ctx
        .library
        .all::<Handover>()
        .find(|handover| handover.baton == baton.id && handover.is_open());
    let underway = underway.map(|handover| {
        let words = strong(text.use_leading_underway(party(&handover.to, text))).width(Length::Fill);
        let open = button::secondary(text.use_leading_open(), Icon::Handover)
            .on_press(say(Used::Opened(RecordRef::of(handover.id))));
        row![words, open]
            .spacing(space::M)
            .align_y(iced::Alignment::Center)
    });
    column![holder].push(underway).spacing(space::S).into()
}

/// "Maja Lind, Krisstödssamordnare".
pub fn party(party: &Party, text: &Text) -> String {
    if party.role.trim().is_empty() {
        party.name.clone()
    } else {
        text.plans_me(party.name.as_str(), party.role.as_str())
    }
}
