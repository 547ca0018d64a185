//! By telephone: the giver's code and the receiver's answer, and the receiver's side where the handover itself is not.

use chrono::{DateTime, Utc};
use iced::widget::{column, row};

use super::party::{self, Change};
use super::{Page, spoken};
use crate::app::context::{Action, Context, Request};
use crate::app::theme::{size, space};
use crate::app::widget::{Element, Icon, Tone, banner, body, button, card, field, focus, h2, h3, time};
use crate::domain::edit::handing::Act;
use crate::domain::handover::{Holding, Party};
use crate::domain::{Baton, Edit, Handover, Id, situation, zone};

const CODE: &str = "handover-phone-code";
const ANSWER: &str = "handover-phone-answer";
const RECEIVER: &str = "handover-phone-receiver";

/// What is typed on either side.
pub struct Apart {
    baton: Option<Id<Baton>>,
    me: Party,
    code: String,
    moves: String,
    tried: bool,
    answer: String,
    words: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    BatonChosen(Id<Baton>),
    Receiver(Change),
    Code(String),
    Moves(String),
    Received,
    Answer(String),
    Words(String),
    Answered(Id<Handover>),
    /// The receiver's copy is on the disk.
    Done(Id<Handover>),
}

impl Default for Apart {
    fn default() -> Self {
        Self {
            baton: None,
            me: party::nobody(),
            code: String::new(),
            moves: String::new(),
            tried: false,
            answer: String::new(),
            words: String::new(),
        }
    }
}

/// The instant nearest to now with this time of day: two who say "kvart över tolv" mean the same one.
fn nearest(typed: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let clock = time::parse(typed)?;
    let today = zone::local(now).date();
    let days = [today.pred_opt(), Some(today), today.succ_opt()];
    days.into_iter()
        .flatten()
        .map(|day| zone::instant(day.and_time(clock)))
        .min_by_key(|at| (*at - now).abs())
}

impl Apart {
    /// Ready to receive: the only responsibility chooses itself, and the writer is the receiver.
    pub fn receiving(ctx: Context<'_>) -> Self {
        let batons = situation::batons(ctx.library);
        Self {
            baton: match batons.as_slice() {
                [only] => Some(only.id),
                _ => None,
            },
            me: Party {
                name: ctx.me.name.clone(),
                role: ctx.me.role.clone(),
                phone: String::new(),
            },
            ..Self::default()
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::BatonChosen(id) => self.baton = Some(id),
            Message::Receiver(change) => party::apply(&mut self.me, change),
            Message::Code(typed) => self.code = typed,
            Message::Moves(typed) => self.moves = typed,
            Message::Received => return self.receive(ctx),
            Message::Answer(typed) => self.answer = typed,
            Message::Words(typed) => self.words = typed,
            Message::Answered(handover) => {
                if self.answer.trim().is_empty() {
                    return Action::Run(focus(ANSWER));
                }
                return Action::write(Edit::Hand(Act::TakeAnswer {
                    handover,
                    answer: self.answer.clone(),
                    words: self.words.clone(),
                    pass: ctx.new_id(),
                }));
            }
            // Handled by the screen, which goes on to the reading.
            Message::Done(_) => {}
        }
        Action::None
    }

    fn receive(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        self.tried = true;
        let baton = self.baton.and_then(|id| ctx.library.get(id));
        let Some((baton, Holding::Held(_, pass))) = baton.map(|baton| (baton, baton.latest())) else {
            return Action::None;
        };
        if self.code.trim().is_empty() {
            return Action::Run(focus(CODE));
        }
        let id = ctx.new_id();
        let to = party::tidy(&self.me);
        let mut copy = Handover::heard(id, None, (baton, &pass.to), to, ctx.now);
        copy.code = self.code.clone();
        copy.moves_at = nearest(&self.moves, ctx.now);
        Action::Write {
            edit: Edit::Hand(Act::Receive(Box::new(copy))),
            then: Some(super::Message::Apart(Message::Done(id))),
        }
    }

    /// The receiver's first step: which responsibility, who receives, the code.
    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let batons = situation::batons(ctx.library);
        let selected = batons.iter().position(|baton| Some(baton.id) == self.baton);
        let ids: Vec<_> = batons.iter().map(|baton| baton.id).collect();
        let names = batons.iter().map(|baton| baton.name.clone()).collect();
        let missing = (self.tried && self.baton.is_none()).then(|| text.handover_baton_needed());
        let choose = field::select(text.handover_phone_baton(), names, selected, move |at| {
            super::Message::Apart(Message::BatonChosen(ids[at]))
        })
        .placeholder(text.choose())
        .error(missing);
        let giver = self
            .baton
            .and_then(|id| ctx.library.get(id))
            .map(|baton| match baton.latest() {
                Holding::Held(_, pass) => {
                    body(text.handover_start_from(party::in_words(&pass.to, text))).into()
                }
                _ => banner(
                    Tone::Danger,
                    text.handover_disputed(),
                    Some(text.handover_disputed_text()),
                    vec![],
                ),
            });
        let receiver = party::fields(&self.me, ctx, RECEIVER, None, |change| {
            super::Message::Apart(Message::Receiver(change))
        });
        let needed = (self.tried && self.code.trim().is_empty()).then(|| text.handover_phone_code_needed());
        let code = field::text(text.handover_phone_code(), &self.code, |typed| {
            super::Message::Apart(Message::Code(typed))
        })
        .id(CODE)
        .size(size::TITLE)
        .width(360)
        .hint(text.handover_phone_code_hint())
        .error(needed)
        .on_submit(super::Message::Apart(Message::Received));
        let moves = field::time(text.handover_phone_moves(), &self.moves, |typed| {
            super::Message::Apart(Message::Moves(typed))
        });
        let go = button::primary(text.handover_phone_done(), Icon::Right)
            .on_press(super::Message::Apart(Message::Received));
        let file = button::secondary(text.handover_take_file(), None)
            .on_press(super::Message::Asked(Request::TakeHandover));
        let cancel = button::quiet(text.cancel(), None).on_press(super::Message::Opened(Page::Overview));
        column![
            h2(text.handover_phone_title()),
            body(text.handover_phone_text()),
            Element::from(choose)
        ]
        .push(giver)
        .push(h3(text.handover_phone_me()))
        .push(receiver)
        .push(Element::from(code))
        .push(Element::from(moves))
        .push(
            row![Element::from(go), Element::from(file), Element::from(cancel)]
                .spacing(space::M)
                .wrap(),
        )
        .spacing(space::L)
        .into()
    }

    /// The giver's side of a call: the code to read out, and the answer that comes back.
    pub fn giving<'a>(&'a self, handover: &'a Handover, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let id = handover.id;
        let answer = field::text(text.handover_call_answer(), &self.answer, |typed| {
            super::Message::Apart(Message::Answer(typed))
        })
        .id(ANSWER)
        .size(size::TITLE)
        .width(280)
        .on_submit(super::Message::Apart(Message::Answered(id)));
        let words = field::text(text.handover_call_words(), &self.words, |typed| {
            super::Message::Apart(Message::Words(typed))
        });
        let file = button::secondary(text.handover_take_file(), None)
            .on_press(super::Message::Asked(Request::TakeHandover));
        let done = button::primary(text.handover_call_done(), Icon::Ok)
            .on_press(super::Message::Apart(Message::Answered(id)));
        card(
            column![
                h3(text.handover_call_title()),
                body(text.handover_call_text(handover.to.name.as_str())),
                spoken::code(&handover.code, ctx),
                Element::from(words),
                Element::from(answer),
                row![Element::from(done), Element::from(file)]
                    .spacing(space::M)
                    .wrap(),
            ]
            .spacing(space::M),
        )
        .into()
    }
}
