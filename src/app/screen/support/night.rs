//! The call in the night: three questions, large letters, each may be skipped.

use iced::widget::{Column, column, row};

use super::{CALLED, CALLER, Field, Message, Page, Support, warning};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, body, button, field, h1, parts, progress, small};
use crate::content;
use crate::domain::support::{SupportEffort, Verified, is_listed};
use crate::domain::{Id, Unit};
use crate::phrase::{Named, supporting};

/// Letters for a tired reader.
const LETTERS: f32 = 20.0;
/// Questions in the night.
const STEPS: u8 = 3;

/// Where the next question is, or the effort after the last.
pub(super) const fn after(effort: Id<SupportEffort>, step: u8) -> Page {
    if step < STEPS {
        Page::Night(effort, step + 1)
    } else {
        Page::One(effort)
    }
}

impl Support {
    pub(super) fn night<'a>(
        &'a self,
        one: &'a SupportEffort,
        step: u8,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let (title, content) = match step {
            1 => (text.support_night_who(), self.caller(ctx)),
            2 => (text.support_night_sure(), self.mandate(ctx)),
            _ => (text.support_night_level(), self.level(one, ctx)),
        };
        let on = after(one.id, step);
        let next = button::primary(text.support_night_next(), Icon::Right).on_press(Message::Opened(on));
        let skip = button::quiet(text.support_night_skip(), None).on_press(Message::Opened(on));
        let back = (step > 1).then(|| {
            Element::from(
                button::secondary(text.back(), Icon::Left)
                    .on_press(Message::Opened(Page::Night(one.id, step - 1))),
            )
        });
        let calling = (step >= STEPS).then(|| {
            Element::from(
                button::primary(text.support_start_calling(), Icon::Phone).on_press(Message::Calling),
            )
        });
        let buttons = row![]
            .push(back)
            .push(calling)
            .push(Element::from(next))
            .push(Element::from(skip))
            .spacing(space::M);
        column![
            progress(text.support_step_of(step), f32::from(step) / f32::from(STEPS)),
            h1(title),
            body(text.support_night_text()).size(LETTERS),
            content,
            buttons
        ]
        .spacing(space::L)
        .max_width(820)
        .into()
    }

    /// A field about the alarm. In the night Enter goes on to the next question.
    pub(super) fn field<'a>(
        &'a self,
        label: String,
        which: Field,
        written: &'a str,
    ) -> field::TextField<'a, Message> {
        let field = field::text(label, written, move |typed| Message::Typed(which, typed));
        match self.page {
            Page::Night(id, step) if step < STEPS => field.on_submit(Message::Opened(after(id, step))),
            _ => field,
        }
    }

    /// Who rang.
    pub(super) fn caller<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(draft) = &self.draft else {
            return column![].into();
        };
        let facts = &draft.said.value.facts;
        let name = self
            .field(text.support_caller_name(), Field::CallerName, &facts.caller_name)
            .id(CALLER);
        let number = self.field(
            text.support_caller_number(),
            Field::CallerNumber,
            &facts.caller_number,
        );
        let role = self.field(text.support_caller_role(), Field::CallerRole, &facts.caller_role);
        let organisation = self.field(
            text.support_caller_organisation(),
            Field::CallerOrganisation,
            &facts.caller_organisation,
        );
        let channel = self.field(text.support_channel(), Field::Channel, &facts.channel);
        let fields = [name, number, role, organisation, channel].map(Element::from);
        Column::with_children(fields).spacing(space::M).into()
    }

    /// How the call is verified and who decided, by the board's own list.
    pub(super) fn mandate<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(draft) = &self.draft else {
            return column![].into();
        };
        let said = &draft.said.value;
        let facts = &said.facts;
        let verified = button::choice(
            text.support_verified(),
            Verified::ALL.map(|one| one.name(text)).to_vec(),
            Verified::ALL.iter().position(|one| *one == facts.verified),
            |at| Message::Verified(Verified::ALL[at]),
        );
        let called = button::choice(
            text.support_missing_called_112(),
            CALLED.map(|one| one.name(text)).to_vec(),
            CALLED.iter().position(|one| *one == facts.called_112.0),
            |at| Message::Called112(CALLED[at]),
        );
        let units = ctx.library.sorted::<Unit>();
        let ids: Vec<_> = units.iter().map(|unit| unit.id).collect();
        let board = field::select(
            text.support_board(),
            units.iter().map(|unit| unit.name.clone()).collect(),
            ids.iter().position(|id| Some(*id) == said.unit),
            move |at| Message::Board(ids.get(at).copied()),
        )
        .placeholder(text.choose());
        let unit = said.unit.and_then(|id| ctx.library.get(id));
        let names: Vec<String> = unit
            .into_iter()
            .flat_map(|unit| unit.authorities.iter().map(|(_, one)| one.who.clone()))
            .collect();
        let listed = (!names.is_empty()).then(|| {
            let chosen = names.iter().position(|name| *name == facts.mandate);
            let options = names.clone();
            let taken =
                move |at: usize| Message::Typed(Field::Mandate, names.get(at).cloned().unwrap_or_default());
            field::select(text.support_mandate(), options, chosen, taken)
                .placeholder(text.choose())
                .into()
        });
        let other = self.field(text.support_mandate_other(), Field::Mandate, &facts.mandate);
        let off = !facts.mandate.trim().is_empty() && !is_listed(ctx.library, said.unit, &facts.mandate);
        let reason = off.then(|| {
            let reason = self
                .field(
                    text.support_off_list_reason(),
                    Field::OffListReason,
                    &facts.off_list_reason,
                )
                .error(warning(&facts.off_list_reason, ctx));
            column![
                badge(Tone::Caution, text.support_off_list()),
                Element::from(reason)
            ]
            .spacing(space::S)
            .into()
        });
        let unsure = (facts.verified == Verified::NotVerified)
            .then(|| badge(Tone::Caution, Verified::NotVerified.name(text)));
        let title = |words: String| Some(small(words).into());
        parts([
            title(text.support_verified()),
            Some(verified),
            unsure,
            title(text.support_missing_called_112()),
            Some(called),
            Some(board.into()),
            listed,
            Some(other.into()),
            reason,
        ])
        .spacing(space::M)
        .into()
    }

    /// The levels with what each means; the one that holds is marked.
    pub(super) fn level<'a>(&'a self, one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let by = self.field(
            text.support_decided_by(),
            Field::DecidedBy,
            &self.typed.decided_by,
        );
        let grounds = self
            .field(text.support_grounds(), Field::Grounds, &self.typed.grounds)
            .error(warning(&self.typed.grounds, ctx));
        let now = one.level().map(|decision| decision.level.as_str());
        // Beside each other: the levels and the buttons below them are seen without scrolling.
        let why = row![Element::from(by), Element::from(grounds)].spacing(space::M);
        let mut lines = column![why].spacing(space::M);
        for level in content::support_levels().levels {
            let name = supporting::level(text, &level.key);
            let decide = button::secondary(text.support_decide(name.as_str()), None)
                .selected(now == Some(level.key.as_str()))
                .on_press(Message::Decided(level.key.clone()));
            let helpers = (level.helpers > 0).then(|| small(text.support_level_helpers(level.helpers)));
            let means = column![
                Element::from(decide),
                body(supporting::level_means(text, &level.key))
            ]
            .push(helpers)
            .spacing(space::XS);
            lines = lines.push(means);
        }
        column![badge(
            if now.is_some() { Tone::Info } else { Tone::Caution },
            text.support_level_is(supporting::level_now(text, one))
        )]
        .push(lines)
        .spacing(space::M)
        .into()
    }
}
