//! By telephone: the giver's code and the receiver's answer, and the receiver's side where the handover itself is not.

use iced::widget::{column, row};

use super::moves::{self, Typed};
use super::party::{self, Change};
use super::{Page, spoken, words};
use crate::app::context::{Action, Context, Request};
use crate::app::theme::{size, space};
use crate::app::widget::{Element, Icon, Tone, banner, body, button, card, field, focus, h2, h3, strong};
use crate::domain::edit::handing::Act;
use crate::domain::handover::{Holding, Party};
use crate::domain::{Baton, Edit, Handover, Id, situation};

const CODE: &str = "handover-phone-code";
const ANSWER: &str = "handover-phone-answer";
const RECEIVER: &str = "handover-phone-receiver";
const MOVES: &str = "handover-phone-moves";

/// What is typed on either side.
pub struct Apart {
    baton: Option<Id<Baton>>,
    me: Party,
    code: String,
    moves: Typed,
    tried: bool,
    answer: String,
    words: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    BatonChosen(Id<Baton>),
    Receiver(Change),
    Code(String),
    Moves(moves::Change),
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
            moves: Typed::default(),
            tried: false,
            answer: String::new(),
            words: String::new(),
        }
    }
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
            Message::Moves(change) => self.moves.apply(change, ctx.now),
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
        // What was agreed on may have passed meanwhile: that is no fault.
        let Ok(moves_at) = self.moves.told() else {
            return Action::Run(focus(MOVES));
        };
        let id = ctx.new_id();
        let to = party::tidy(&self.me);
        let mut copy = Handover::heard(id, None, (baton, &pass.to), to, ctx.now);
        copy.code = self.code.clone();
        copy.moves_at = moves_at;
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
        let label = text.handover_phone_moves();
        let moves = self
            .moves
            .fields(self.moves.told(), (label, MOVES), ctx, |change| {
                super::Message::Apart(Message::Moves(change))
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
        .push(moves)
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
        let heard = field::text(text.handover_call_words(), &self.words, |typed| {
            super::Message::Apart(Message::Words(typed))
        });
        let file = button::secondary(text.handover_take_file(), None)
            .on_press(super::Message::Asked(Request::TakeHandover));
        let moves = handover
            .moves_at
            .map(|at| strong(text.handover_call_moves(words::when(ctx, at))));
        let done = button::primary(text.handover_call_done(), Icon::Ok)
            .on_press(super::Message::Apart(Message::Answered(id)));
        card(
            column![
                h3(text.handover_call_title()),
                body(text.handover_call_text(handover.to.name.as_str())),
                spoken::code(&handover.code, ctx),
            ]
            .push(moves)
            .push(Element::from(heard))
            .push(Element::from(answer))
            .push(
                row![Element::from(done), Element::from(file)]
                    .spacing(space::M)
                    .wrap(),
            )
            .spacing(space::M),
        )
        .into()
    }
}
