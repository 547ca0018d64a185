//! The talks owed to those who helped: whether they were held, never what was said.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::{Message as Screen, Support};
use crate::app::context::{Action, Context};
use crate::app::theme::{Tone, space};
use crate::app::widget::{Element, Icon, badge, body, button, card, field, focus, h2, h3, muted, small};
use crate::domain::edit::supporting::Act;
use crate::domain::support::SupportEffort;
use crate::domain::support::care::{Due, LONGEST_DAYS, Owed, TalkOutcome, deployed, due};
use crate::domain::{Edit, Id, Person};
use crate::phrase::{Named, supporting};
use crate::text::time;

const FROM: &str = "support-care-from";
const TO: &str = "support-care-to";

/// Within which days each talk is owed, and the change of one that is being typed.
#[derive(Debug, Default)]
pub struct Days {
    changed: Option<Changed>,
}

#[derive(Debug)]
struct Changed {
    effort: Id<SupportEffort>,
    owed: Id<Owed>,
    from: String,
    to: String,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(Id<SupportEffort>, Id<Owed>),
    From(String),
    To(String),
    Done,
    Closed,
}

const fn say(message: Message) -> Screen {
    Screen::Days(message)
}

impl Changed {
    /// From and to, in their order, and no later than a talk can be owed.
    fn days(&self) -> Option<(u32, u32)> {
        let (from, to) = (self.from.trim().parse().ok()?, self.to.trim().parse().ok()?);
        (from <= to && to <= LONGEST_DAYS).then_some((from, to))
    }
}

impl Days {
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::Opened(effort, owed) => {
                let known = ctx.library.get(effort).and_then(|one| one.aftercare.get(owed));
                self.changed = known.map(|talk| Changed {
                    effort,
                    owed,
                    from: talk.from_days.to_string(),
                    to: talk.to_days.to_string(),
                    tried: false,
                });
                return Action::Run(focus(FROM));
            }
            Message::From(typed) => self.change(|one| one.from = typed),
            Message::To(typed) => self.change(|one| one.to = typed),
            Message::Closed => self.changed = None,
            Message::Done => {
                let Some(changed) = &mut self.changed else {
                    return Action::None;
                };
                changed.tried = true;
                let Some((from_days, to_days)) = changed.days() else {
                    return Action::Run(focus(FROM));
                };
                return Action::Write {
                    edit: Edit::Support(Act::SetAftercare {
                        effort: changed.effort,
                        owed: changed.owed,
                        from_days,
                        to_days,
                    }),
                    then: Some(say(Message::Closed)),
                };
            }
        }
        Action::None
    }

    fn change(&mut self, change: impl FnOnce(&mut Changed)) {
        if let Some(changed) = &mut self.changed {
            change(changed);
        }
    }

    /// Each talk that is owed, with its days and the way to change them.
    fn view<'a>(&'a self, one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let talks = one.aftercare.iter().map(|(id, talk)| {
            let changed = self
                .changed
                .as_ref()
                .filter(|changed| changed.effort == one.id && changed.owed == id);
            match changed {
                Some(changed) => fields(changed, talk, ctx),
                None => owed(one.id, id, talk, ctx),
            }
        });
        column![
            h3(text.support_days_head()),
            muted(text.support_days_text()),
            Column::with_children(talks).spacing(space::S),
            small(text.support_care_unverified())
        ]
        .spacing(space::S)
        .into()
    }
}

/// "tidigast 1 och senast 3 dagar efter hemgång".
fn owed<'a>(
    effort: Id<SupportEffort>,
    id: Id<Owed>,
    talk: &'a Owed,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let name = supporting::talk(text, talk);
    let days = text.support_days_line(talk.to_days, talk.from_days);
    let change =
        button::quiet(text.support_days_change(name), Icon::Edit).on_press(say(Message::Opened(effort, id)));
    row![
        column![body(name), muted(days)].width(Length::Fill),
        Element::from(change)
    ]
    .spacing(space::M)
    .align_y(Alignment::Center)
    .into()
}

fn fields<'a>(changed: &'a Changed, talk: &'a Owed, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let wrong = (changed.tried && changed.days().is_none()).then(|| text.support_days_wrong(LONGEST_DAYS));
    let one = |label: String, value: &str, id: &'static str, message: fn(String) -> Message| {
        field::text(label, value, move |typed| say(message(typed)))
            .id(id)
            .width(96)
            .on_submit(say(Message::Done))
    };
    let from = one(text.support_days_from(), &changed.from, FROM, Message::From).error(wrong);
    let to = one(text.support_days_to(), &changed.to, TO, Message::To);
    let done = button::primary(text.support_days_done(), Icon::Ok).on_press(say(Message::Done));
    let cancel = button::quiet(text.cancel(), None).on_press(say(Message::Closed));
    column![
        body(supporting::talk(text, talk)),
        row![Element::from(from), Element::from(to)].spacing(space::M),
        row![Element::from(done), Element::from(cancel)].spacing(space::S)
    ]
    .spacing(space::S)
    .into()
}

impl Support {
    pub(super) fn helpers<'a>(&'a self, one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let there = deployed(one, ctx.library);
        let none = there.is_empty().then(|| muted(text.support_helpers_none()));
        let home = there
            .values()
            .filter(|helper| helper.left_at.is_none() && one.is_open())
            .map(|helper| {
                let label = text.support_helper_home(ctx.library.person_name(helper.person));
                button::secondary(label, None)
                    .on_press(Screen::WentHome(helper.person))
                    .into()
            });
        let home: Vec<Element<'a, Screen>> = home.collect();
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
                Screen::HelperAdded(ids[at.min(ids.len() - 1)])
            }))
        });
        card(
            column![h2(text.support_helpers_head())]
                .push(none)
                .push(row(home).spacing(space::S).wrap())
                .push(Column::with_children(owed).spacing(space::M))
                .push(add)
                .push(self.days.view(one, ctx))
                .spacing(space::M),
        )
        .into()
    }
}

fn talk<'a>(due: &Due<'_>, ctx: Context<'a>) -> Element<'a, Screen> {
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
        let say = |outcome| Screen::Cared(due.person, due.id, outcome);
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
