//! The talks owed to those who helped: whether they were held, never what was said.

use iced::widget::{Column, column, row};

use super::{Message, Support};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, body, button, card, field, h2, muted, small};
use crate::domain::Person;
use crate::domain::support::SupportEffort;
use crate::domain::support::care::{Due, TalkOutcome, deployed, due};
use crate::phrase::{Named, supporting};
use crate::text::time;

impl Support {
    pub(super) fn helpers<'a>(&'a self, one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let there = deployed(one, ctx.library);
        let none = there.is_empty().then(|| muted(text.support_helpers_none()));
        let home = there
            .values()
            .filter(|helper| helper.left_at.is_none() && one.is_open())
            .map(|helper| {
                let label = text.support_helper_home(ctx.library.person_name(helper.person));
                button::secondary(label, None)
                    .on_press(Message::WentHome(helper.person))
                    .into()
            });
        let home: Vec<Element<'a, Message>> = home.collect();
        let owed = due(one, ctx.library);
        let owed: Vec<_> = owed.iter().map(|due| talk(due, ctx)).collect();
        let people: Vec<_> = ctx
            .library
            .sorted::<Person>()
            .into_iter()
            .filter(|person| !there.contains_key(&person.id))
            .collect();
        let ids: Vec<_> = people.iter().map(|person| person.id).collect();
        let names = people.iter().map(|person| person.name.clone()).collect();
        let add = (!ids.is_empty()).then(|| {
            Element::from(field::select(text.support_helper_add(), names, None, move |at| {
                Message::HelperAdded(ids[at.min(ids.len() - 1)])
            }))
        });
        card(
            column![h2(text.support_helpers_head())]
                .push(none)
                .push(row(home).spacing(space::S).wrap())
                .push(Column::with_children(owed).spacing(space::M))
                .push(small(text.support_care_unverified()))
                .push(add)
                .spacing(space::M),
        )
        .into()
    }
}

fn talk<'a>(due: &Due<'_>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let name = ctx.library.person_name(due.person);
    let what = supporting::talk(text, due.owed);
    let line = text.support_care_line(
        name,
        what,
        time::weekday_date(text, due.from),
        time::weekday_date(text, due.to),
    );
    let state = match due.talk {
        Some(talk) if talk.outcome.settles() => Some(badge(Tone::Info, talk.outcome.name(text))),
        _ if due.is_overdue(ctx.today()) => Some(badge(Tone::Caution, text.support_care_overdue())),
        _ => None,
    };
    let keys = (!due.is_settled()).then(|| {
        let say = |outcome| Message::Cared(due.person, due.id, outcome);
        let done =
            button::secondary(text.support_care_done(name, what), Icon::Ok).on_press(say(TalkOutcome::Done));
        let no =
            button::quiet(text.support_care_declined(name, what), None).on_press(say(TalkOutcome::Declined));
        row![Element::from(done), Element::from(no)]
            .spacing(space::S)
            .wrap()
    });
    column![body(line)]
        .push(state)
        .push(keys)
        .spacing(space::XS)
        .into()
}
