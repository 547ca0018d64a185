//! Beginning layer B: on which ground it passes from which board to which, who assessed, and when it is erased.

use iced::widget::{column, row};

use super::{Message as Layers, say};
use crate::app::context::{Action, Context};
use crate::app::names;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, button, card, date, field, muted};
use crate::content::legal_grounds;
use crate::domain::confidential::{LegalGround, longest};
use crate::domain::edit::confiding::Act;
use crate::domain::{ConfidentialPart, Edit, Handover, Id, Items, Unit};
use crate::text::Language;

pub struct Begin {
    grounds: Vec<LegalGround>,
    ground: Option<usize>,
    assessed_by: String,
    from: Option<Id<Unit>>,
    to: Option<Id<Unit>>,
    /// As it is typed; empty is as late as the decisions allow.
    erase_on: String,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Ground(usize),
    AssessedBy(String),
    From(Id<Unit>),
    To(Id<Unit>),
    EraseOn(String),
    Pressed(Id<Handover>),
}

const fn change(message: Message) -> crate::app::screen::handovers::Message {
    say(Layers::Begin(message))
}

impl Begin {
    /// The writer has probably assessed, and the binder's own board keeps it.
    pub fn new(ctx: Context<'_>) -> Self {
        Self {
            grounds: legal_grounds(),
            ground: None,
            assessed_by: ctx.me.name.clone(),
            from: ctx.library.binder().and_then(|binder| binder.unit),
            to: None,
            erase_on: String::new(),
            tried: false,
        }
    }

    pub fn update(
        &mut self,
        message: Message,
        ctx: Context<'_>,
    ) -> Action<crate::app::screen::handovers::Message> {
        match message {
            Message::Ground(at) => self.ground = Some(at),
            Message::AssessedBy(words) => self.assessed_by = words,
            Message::From(unit) => self.from = Some(unit),
            Message::To(unit) => self.to = Some(unit),
            Message::EraseOn(typed) => self.erase_on = typed,
            Message::Pressed(handover) => return self.begin(handover, ctx),
        }
        Action::None
    }

    fn begin(
        &mut self,
        handover: Id<Handover>,
        ctx: Context<'_>,
    ) -> Action<crate::app::screen::handovers::Message> {
        self.tried = true;
        let ground = self.ground.and_then(|at| self.grounds.get(at));
        let (Some(ground), Some(from_unit), Some(to_unit)) = (ground, self.from, self.to) else {
            return Action::None;
        };
        let today = ctx.today();
        let latest = longest(ctx.library, (from_unit, to_unit), today).unwrap_or(today);
        let part = ConfidentialPart {
            id: ctx.new_id(),
            handover,
            ground: ground.name.clone(),
            ground_source: ground.source.clone(),
            ground_unverified: ground.unverified,
            assessed_by: self.assessed_by.trim().to_owned(),
            assessed_on: today,
            from_unit,
            to_unit,
            sections: Items::default(),
            erase_on: date::parse(&self.erase_on, today).unwrap_or(latest),
            created_at: ctx.now,
        };
        let id = part.id;
        Action::Write {
            edit: Edit::Confide(Act::Begin(Box::new(part))),
            then: Some(say(Layers::Unlocked(id))),
        }
    }

    pub fn view<'a>(
        &'a self,
        handover: &'a Handover,
        ctx: Context<'a>,
    ) -> Element<'a, crate::app::screen::handovers::Message> {
        let text = ctx.text;
        let missing = |missing: bool| (self.tried && missing).then(|| text.required());
        let grounds = self.grounds.iter().map(|one| match text.language() {
            Language::Swedish => one.name.clone(),
            Language::English => one.name_en.clone(),
        });
        let chosen = self.ground.and_then(|at| self.grounds.get(at));
        let source = chosen.map_or_else(
            || text.layers_ground_hint(),
            |one| {
                if one.unverified {
                    text.layer_b_unverified(one.source.as_str())
                } else {
                    text.layer_b_source(one.source.as_str())
                }
            },
        );
        let units: Vec<&Unit> = ctx.library.sorted();
        let unit = |label: String, chosen: Option<Id<Unit>>, wrap: fn(Id<Unit>) -> Message| {
            let ids: Vec<_> = units.iter().map(|unit| unit.id).collect();
            let at = chosen.and_then(|id| ids.iter().position(|other| *other == id));
            let names = units.iter().map(|unit| unit.name.clone()).collect();
            field::select(label, names, at, move |at| change(wrap(ids[at])))
                .placeholder(text.choose())
                .error(missing(chosen.is_none()))
        };
        let fields = column![
            field::select(text.layers_ground(), grounds.collect(), self.ground, |at| change(
                Message::Ground(at)
            ))
            .placeholder(text.choose())
            .hint(source)
            .error(missing(self.ground.is_none())),
            field::text(text.layers_assessed_by(), &self.assessed_by, |words| change(
                Message::AssessedBy(words)
            ))
            .error(missing(self.assessed_by.trim().is_empty())),
            unit(text.layers_from_unit(), self.from, Message::From),
            unit(text.layers_to_unit(), self.to, Message::To),
            field::date(
                text.layers_erase_on(),
                &self.erase_on,
                |typed| change(Message::EraseOn(typed)),
                ctx.today(),
                names::calendar(text),
            )
            .hint(text.layers_erase_on_hint()),
            muted(text.layers_begin_text()),
            row![
                button::primary(text.layers_begin(), Icon::Lock)
                    .on_press(change(Message::Pressed(handover.id))),
                button::quiet(text.cancel(), None).on_press(say(Layers::Closed)),
            ]
            .spacing(space::S),
        ]
        .spacing(space::M);
        card(fields).width(iced::Length::Fill).into()
    }
}
