//! A local plan beside its template: part by part what the centre changed, what we have, and the choice between them.

use iced::widget::text_editor::{self, Content};
use iced::widget::{Row, column, row, span, text::Rich};
use iced::{Alignment, Length};

use super::{Message, Shown};
use crate::app::context::{Action, Context};
use crate::app::theme::{Tone, font, size, space};
use crate::app::widget::{
    self, Element, Icon, badge, body, button, card, dialog_panel, empty, field, h2, h3, muted, paragraphs,
    small, strong,
};
use crate::domain::adaptation::{self, Answer, Open, Part, PartRef, Why};
use crate::domain::{Edit, Id, Plan};
use crate::phrase::{self, Became, Named, difference};
use crate::text::Text;

const REASON: &str = "plans-choice-reason";

/// What is being answered with words.
#[derive(Debug, Default)]
pub struct Choices {
    answering: Option<Answering>,
}

#[derive(Debug)]
struct Answering {
    part: PartRef,
    /// A text joined by hand; none when ours is kept as it is.
    joined: Option<Content>,
    reason: String,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Change {
    Taken(PartRef),
    KeepAsked(PartRef),
    JoinAsked(PartRef),
    Written(text_editor::Action),
    Reason(String),
    Done,
    Closed,
    AllConfirmed,
}

const fn say(change: Change) -> Message {
    Message::Choice(change)
}

impl Choices {
    pub fn update(&mut self, plan: Id<Plan>, change: Change, ctx: Context<'_>) -> Action<Message> {
        match change {
            Change::Taken(part) => return decide(plan, part, Answer::Take, ctx),
            Change::KeepAsked(part) => return self.ask(part, None),
            Change::JoinAsked(part) => {
                let open = ctx.library.get(plan).and_then(|plan| open(plan, part, ctx));
                let (theirs, ours) = open.map_or_else(Default::default, |open| both(&open));
                return self.ask(part, Some(Content::with_text(&format!("{ours}\n\n{theirs}"))));
            }
            Change::Written(action) => {
                if let Some(Answering {
                    joined: Some(joined), ..
                }) = &mut self.answering
                {
                    joined.perform(action);
                }
            }
            Change::Reason(reason) => {
                if let Some(answering) = &mut self.answering {
                    answering.reason = reason;
                }
            }
            Change::Done => return self.done(plan, ctx),
            Change::Closed => self.answering = None,
            Change::AllConfirmed => return Action::write(Edit::ConfirmPending { plan }),
        }
        Action::None
    }

    fn ask(&mut self, part: PartRef, joined: Option<Content>) -> Action<Message> {
        self.answering = Some(Answering {
            part,
            joined,
            reason: String::new(),
            tried: false,
        });
        super::focus(REASON)
    }

    fn done(&mut self, plan: Id<Plan>, ctx: Context<'_>) -> Action<Message> {
        let Some(answering) = &mut self.answering else {
            return Action::None;
        };
        if answering.reason.trim().is_empty() {
            answering.tried = true;
            return super::focus(REASON);
        }
        let reason = answering.reason.clone();
        let answer = match &answering.joined {
            Some(joined) => Answer::Join {
                text: joined.text().trim().to_owned(),
                reason,
            },
            None => Answer::Keep { reason },
        };
        let part = answering.part;
        // The words stay until the choice is on the disk.
        decide(plan, part, answer, ctx)
    }

    /// The library changed: an answer that has been written closes its dialog.
    pub fn refreshed(&mut self, plan: Option<&Plan>, ctx: Context<'_>) {
        let waits =
            |answering: &Answering| plan.is_some_and(|plan| open(plan, answering.part, ctx).is_some());
        if !self.answering.as_ref().is_some_and(waits) {
            self.answering = None;
        }
    }

    pub fn panel<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        let answering = self.answering.as_ref()?;
        let text = ctx.text;
        let reason = field::text(text.plans_choice_reason(), &answering.reason, |typed| {
            say(Change::Reason(typed))
        })
        .id(REASON)
        .hint(text.plans_choice_reason_hint())
        .error(
            (answering.tried && answering.reason.trim().is_empty())
                .then(|| text.plans_choice_reason_missing()),
        )
        .on_submit(say(Change::Done));
        let joined = answering.joined.as_ref().map(|joined| {
            field::area(text.plans_choice_joined(), joined, |action| {
                say(Change::Written(action))
            })
            .through(ctx.glass, ctx.text)
            .hint(text.plans_choice_joined_hint())
            .height(220.0)
        });
        let title = if joined.is_some() {
            text.plans_choice_join()
        } else {
            text.plans_choice_keep()
        };
        let form = widget::parts([joined.map(Element::from), Some(reason.into())]).spacing(space::L);
        let cancel = button::secondary(text.cancel(), None).on_press(say(Change::Closed));
        let done = button::primary(title.clone(), Icon::Ok).on_press(say(Change::Done));
        Some(dialog_panel(title, form, vec![cancel.into(), done.into()]))
    }
}

fn open(plan: &Plan, part: PartRef, ctx: Context<'_>) -> Option<Open> {
    adaptation::choices(ctx.library, plan)
        .into_iter()
        .find(|open| open.part == part)
}

fn decide(plan: Id<Plan>, part: PartRef, answer: Answer, ctx: Context<'_>) -> Action<Message> {
    Action::write(Edit::Decide {
        plan,
        part,
        answer,
        seed: ctx.random(),
    })
}

/// Their text and ours; empty where there is none.
fn both(open: &Open) -> (String, String) {
    let text = |part: &Option<Part>| {
        part.as_ref()
            .map_or_else(String::new, |part| part.text().to_owned())
    };
    (text(&open.theirs), text(&open.ours))
}

/// The page of every choice that waits.
pub fn view<'a>(plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let choices = adaptation::choices(ctx.library, plan);
    let back = button::quiet(text.plans_choice_back(plan.title.as_str()), Icon::Left)
        .on_press(Message::Show(Shown::Plan(plan.id)));
    let unchanged = choices.iter().filter(|open| open.is_unchanged()).count();
    let all = (unchanged > 0).then(|| {
        button::primary(text.plans_choice_confirm_all(unchanged), Icon::Ok)
            .on_press(say(Change::AllConfirmed))
    });
    let head = row![h2(text.plans_choices(choices.len())).width(Length::Fill)]
        .push(all)
        .spacing(space::L)
        .align_y(Alignment::Start);
    let left = choices.len();
    let page = column![Element::from(back), Element::from(head)].spacing(space::M);
    let page = if left == 0 {
        page.push(empty(
            Icon::Ok,
            text.plans_choice_none_title(),
            text.plans_choice_none_text(),
            None,
        ))
    } else {
        let cards = choices.into_iter().map(|open| one(open, text));
        page.push(muted(text.plans_choice_text())).extend(cards)
    };
    widget::page(
        ("choices", plan.id),
        widget::scroll(page.padding(iced::Padding::ZERO.bottom(space::XL))).height(Length::Fill),
    )
}

fn one<'a>(open: Open, text: &Text) -> Element<'a, Message> {
    let tone = match open.why {
        Why::Changed | Why::Added | Why::Dropped => Tone::Caution,
        Why::Deviates => Tone::Info,
        Why::Pending => Tone::Neutral,
    };
    let named = open.theirs.as_ref().or(open.ours.as_ref());
    let heading = row![
        h3(named.map_or_else(String::new, |part| phrase::part_name(text, part))).width(Length::Fill),
        badge(tone, open.why.name(text))
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);
    let (theirs, ours) = both(&open);
    let mut lines = column![heading].spacing(space::S);
    if open.is_unchanged() {
        let about = named.map(|part| small(phrase::part_about(text, part)));
        lines = lines.push(paragraphs(&ours)).push(about);
    } else {
        let base = open.base.as_ref().map_or("", Part::text);
        if open.theirs.is_some() {
            let before = if open.why == Why::Changed {
                base
            } else {
                theirs.as_str()
            };
            lines = lines
                .push(strong(text.plans_choice_theirs()))
                .push(marked(before, &theirs));
        } else {
            lines = lines.push(body(text.plans_choice_theirs_none()));
        }
        if open.ours.is_some() {
            lines = lines
                .push(strong(text.plans_choice_ours()))
                .push(marked(&theirs, &ours));
        } else {
            lines = lines.push(body(text.plans_choice_ours_none()));
        }
        lines = lines.push(other(&open, text).map(small));
    }
    card(lines.push(actions(&open, text)).spacing(space::M))
        .width(Length::Fill)
        .into()
}

/// What beside the text differs between their part and ours.
fn other(open: &Open, text: &Text) -> Option<String> {
    let (Some(theirs), Some(ours)) = (&open.theirs, &open.ours) else {
        return None;
    };
    let (theirs, ours) = (phrase::part_about(text, theirs), phrase::part_about(text, ours));
    (theirs != ours).then(|| text.plans_choice_other(theirs, ours))
}

fn actions<'a>(open: &Open, text: &Text) -> Element<'a, Message> {
    let part = open.part;
    let take = match (&open.theirs, &open.ours) {
        (None, _) => text.plans_choice_take_away(),
        (Some(_), None) => text.plans_choice_add(),
        (Some(theirs), Some(ours)) if theirs == ours => text.plans_choice_confirm(),
        _ => text.plans_choice_take(),
    };
    let same = open.theirs == open.ours;
    let keep = if open.ours.is_some() {
        text.plans_choice_keep()
    } else {
        text.plans_choice_leave_out()
    };
    let take = button::secondary(take, Icon::Ok).on_press(say(Change::Taken(part)));
    let keep = (!same).then(|| {
        button::secondary(keep, Icon::Edit)
            .on_press(say(Change::KeepAsked(part)))
            .into()
    });
    let join = (!same && open.theirs.is_some() && open.ours.is_some()).then(|| {
        button::quiet(text.plans_choice_join(), Icon::Copy)
            .on_press(say(Change::JoinAsked(part)))
            .into()
    });
    let edit = same.then(|| {
        button::quiet(text.edit(), Icon::Edit)
            .on_press(Message::EditStarted)
            .into()
    });
    Row::with_children([Some(take.into()), keep, join, edit].into_iter().flatten())
        .spacing(space::S)
        .wrap()
        .into()
}

/// A text with the words that came since `before` underlined and those that went struck through.
pub fn marked<'a>(before: &str, after: &str) -> Element<'a, Message> {
    let spans: Vec<_> = difference(before, after)
        .into_iter()
        .map(|(became, words)| {
            let piece = span::<(), _>(words).size(size::BODY);
            match became {
                Became::Same => piece.font(font::REGULAR),
                Became::Added => piece.font(font::SEMIBOLD).underline(true),
                Became::Removed => piece.font(font::REGULAR).strikethrough(true),
            }
        })
        .collect();
    Rich::with_spans(spans)
        .font(font::REGULAR)
        .width(Length::Fill)
        .into()
}
