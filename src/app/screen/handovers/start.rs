//! The first step of a handover: which responsibility, by which routine, to whom.

use iced::Length;
use iced::widget::{Column, column, row};

use super::party::{self, Change};
use super::{Page, baton, form, words};
use crate::app::context::{Action, Context, Place};
use crate::app::theme::{Tone, button as look, space, text as tones};
use crate::app::widget::{
    Element, Icon, Role, banner, body, button, field, focusable, h2, h3, icon, muted, small, strong, to_top,
};
use crate::domain::handover::{Holding, Party, routines};
use crate::domain::{Baton, Edit, Handover, Id, Routine, situation};

const RECEIVER: &str = "handover-start-receiver";

/// What is chosen and typed.
pub struct Start {
    baton: Option<Id<Baton>>,
    routine: Option<Id<Routine>>,
    to: Party,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    BatonChosen(Id<Baton>),
    RoutineChosen(Id<Routine>),
    Receiver(Change),
    Pressed,
    Done(Id<Handover>),
}

impl Default for Start {
    fn default() -> Self {
        Self {
            baton: None,
            routine: None,
            to: party::nobody(),
            tried: false,
        }
    }
}

/// Who may hand a responsibility over; none when nobody or two hold it. Where it is agreed that it passes on later, it is
/// the one who has it then.
fn holder(id: Id<Baton>, ctx: Context<'_>) -> Option<Party> {
    match ctx.library.get(id)?.latest() {
        Holding::Held(_, pass) => Some(pass.to.clone()),
        Holding::Nobody | Holding::Disputed(_) => None,
    }
}

impl Start {
    /// With a responsibility chosen; the only one chooses itself.
    pub fn with(baton: Option<Id<Baton>>, ctx: Context<'_>) -> Self {
        let mut all = situation::batons(ctx.library).into_iter().map(|baton| baton.id);
        let only = match (all.next(), all.next()) {
            (Some(only), None) => Some(only),
            _ => None,
        };
        let mut start = Self::default();
        if let Some(id) = baton.or(only) {
            start.choose(id, ctx);
        }
        start
    }

    /// With a routine chosen.
    pub fn by(routine: Id<Routine>, ctx: Context<'_>) -> Self {
        let mut start = Self::with(None, ctx);
        start.choose_routine(routine, ctx);
        start
    }

    /// Chooses a responsibility, and the routine when only one begins in its holder's role.
    fn choose(&mut self, id: Id<Baton>, ctx: Context<'_>) {
        self.baton = Some(id);
        let role = holder(id, ctx).map(|party| party.role).unwrap_or_default();
        let mut fitting = routines(ctx.library)
            .into_iter()
            .filter(|routine| !role.is_empty() && routine.from_role == role);
        if let (None, Some(routine), None) = (self.routine, fitting.next(), fitting.next()) {
            self.choose_routine(routine.id, ctx);
        }
    }

    fn choose_routine(&mut self, id: Id<Routine>, ctx: Context<'_>) {
        let role = |id: Option<Id<Routine>>| {
            id.and_then(|id| ctx.library.get(id))
                .map_or("", |routine| routine.to_role.as_str())
        };
        // The role follows the routine until somebody writes another.
        if self.to.role.is_empty() || self.to.role == role(self.routine) {
            role(Some(id)).clone_into(&mut self.to.role);
        }
        self.routine = Some(id);
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::BatonChosen(id) => self.choose(id, ctx),
            Message::RoutineChosen(id) => self.choose_routine(id, ctx),
            Message::Receiver(change) => party::apply(&mut self.to, change),
            Message::Pressed => return self.begin(ctx),
            // Handled by the screen, which shows the draft.
            Message::Done(_) => {}
        }
        Action::None
    }

    fn begin(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        self.tried = true;
        let routine = self.routine.and_then(|id| ctx.library.get(id));
        let from = self
            .baton
            .and_then(|id| Some((id, holder(id, ctx)?)))
            .filter(|(id, _)| baton::open_handover(*id, ctx).is_none());
        let (Some(routine), Some((baton, from))) = (routine, from) else {
            // What is missing stands above, perhaps out of sight.
            return Action::Run(to_top(form::SCROLL));
        };
        let id = ctx.new_id();
        let to = party::tidy(&self.to);
        let draft = Handover::draft(id, (routine.id, routine), baton, from, to, ctx.now);
        Action::Write {
            edit: Edit::StartHandover(Box::new(draft)),
            then: Some(super::Message::Start(Message::Done(id))),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let all =
            button::quiet(text.routine_title(), Icon::Open).on_press(super::Message::Opened(Page::Routines));
        if routines(ctx.library).is_empty() {
            let settings = button::secondary(text.handover_start_open_settings(), Icon::Settings)
                .on_press(super::Message::Left(Place::Settings));
            return banner(
                Tone::Caution,
                text.handover_start_no_routine(),
                Some(text.handover_start_no_routine_text()),
                vec![settings.into(), all.into()],
            );
        }
        let receiver = party::fields(&self.to, ctx, RECEIVER, None, |change| {
            super::Message::Start(Message::Receiver(change))
        });
        let begin = button::primary(text.handover_start_done(), Icon::Edit)
            .on_press(super::Message::Start(Message::Pressed));
        let cancel = button::quiet(text.cancel(), None).on_press(super::Message::Opened(Page::Overview));
        column![
            h2(text.handover_start_title()),
            self.batons(ctx),
            self.routines(ctx),
            Element::from(all),
            h3(text.handover_start_receiver()),
            muted(text.handover_start_receiver_hint()),
            receiver,
            row![Element::from(begin), Element::from(cancel)]
                .spacing(space::M)
                .wrap(),
        ]
        .spacing(space::L)
        .into()
    }

    fn batons<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let batons = situation::batons(ctx.library);
        let selected = batons.iter().position(|baton| Some(baton.id) == self.baton);
        let ids: Vec<_> = batons.iter().map(|baton| baton.id).collect();
        let names = batons.into_iter().map(|baton| baton.name.clone()).collect();
        let missing = (self.tried && self.baton.is_none()).then(|| text.handover_baton_needed());
        let choose = field::select(text.handover_start_baton(), names, selected, move |at| {
            super::Message::Start(Message::BatonChosen(ids[at]))
        })
        .placeholder(text.choose())
        .error(missing);
        column![Element::from(choose)]
            .push(self.baton.map(|id| giver(id, ctx)))
            .spacing(space::M)
            .into()
    }

    fn routines<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let role = self
            .baton
            .and_then(|id| holder(id, ctx))
            .map(|party| party.role)
            .unwrap_or_default();
        let mut routines = routines(ctx.library);
        routines.sort_by_key(|routine| routine.from_role != role);
        let cards = routines
            .into_iter()
            .map(|routine| routine_card(routine, Some(routine.id) == self.routine, ctx));
        let missing = (self.tried && self.routine.is_none())
            .then(|| small(text.handover_routine_needed()).style(tones::tone(Tone::Danger)));
        column![h3(text.handover_start_routine())]
            .push(missing)
            .push(Column::with_children(cards).spacing(space::S))
            .spacing(space::S)
            .into()
    }
}

/// Who gives; or why nobody can.
fn giver<'a>(id: Id<Baton>, ctx: Context<'a>) -> Element<'a, super::Message> {
    let text = ctx.text;
    if let Some(open) = baton::open_handover(id, ctx) {
        let show = button::secondary(text.handover_show_handover(), Icon::Handover)
            .on_press(super::Message::Opened(Page::Handover(open.id)));
        return banner(
            Tone::Caution,
            text.handover_cannot_start_open(),
            None,
            vec![show.into()],
        );
    }
    let ahead = ctx.library.get(id).and_then(|baton| match baton.latest() {
        Holding::Held(_, pass) => Some(pass.at).filter(|at| *at > ctx.now),
        Holding::Nobody | Holding::Disputed(_) => None,
    });
    match holder(id, ctx) {
        Some(party) => {
            let who = party::in_words(&party, text);
            body(match ahead {
                Some(at) => text.handover_start_from_later(who, words::when(ctx, at)),
                None => text.handover_start_from(who),
            })
            .into()
        }
        None => banner(
            Tone::Danger,
            text.handover_disputed(),
            Some(text.handover_disputed_text()),
            vec![],
        ),
    }
}

fn routine_card<'a>(routine: &'a Routine, chosen: bool, ctx: Context<'a>) -> Element<'a, super::Message> {
    let sign = if chosen { Icon::Ok } else { Icon::Handover };
    let roles = ctx
        .text
        .handover_from_to(routine.from_role.as_str(), routine.to_role.as_str());
    let face = column![
        strong(routine.title.clone()),
        body(routine.used_when.clone()),
        small(roles),
    ]
    .spacing(space::XS)
    .width(Length::Fill);
    focusable(
        Role::Radio,
        routine.title.clone(),
        row![icon(sign, 22.0), face].spacing(space::M),
    )
    .padding([space::M, space::L])
    .width(Length::Fill)
    .checked(chosen)
    .selected(chosen)
    .style(move |theme, status| {
        if chosen {
            look::item(true)(theme, status)
        } else {
            look::card(theme, status)
        }
    })
    .on_press(super::Message::Start(Message::RoutineChosen(routine.id)))
    .into()
}
