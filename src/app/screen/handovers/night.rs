//! The receiver's side, for somebody just woken: one question per screen, large letters, three steps. Read, read back in
//! one's own words, take over or give back.

use iced::widget::{column, container, row, text_editor};
use iced::{Alignment, Length};

use super::reason::{self, Act};
use super::{Page, detail, moves, spoken, words};
use crate::app::context::{Action, Context};
use crate::app::draft::Draft;
use crate::app::theme::{size, space};
use crate::app::widget::{
    Element, Icon, body, button, card, field, focus, h1, h2, h3, muted, phone, progress, scroll,
};
use crate::domain::edit::handing;
use crate::domain::handover::Stage;
use crate::domain::{Edit, Handover, Id, zone};
use crate::text::time;

const WORDS: &str = "handover-night-words";

/// Letters for a tired reader.
const LETTERS: f32 = 20.0;

/// How far the receiver has come.
pub struct Night {
    pub id: Id<Handover>,
    step: Step,
    words: Draft<String>,
    content: text_editor::Content,
    tried: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Read,
    Tell,
    Take,
}

#[derive(Debug, Clone)]
pub enum Message {
    Went(Step),
    Typed(text_editor::Action),
    Told,
    /// The giver has heard it, and it was right.
    Confirmed,
    TookOver,
    Done(Id<Handover>),
}

impl Night {
    /// Begins at the reading; what was read back before is kept.
    pub fn of(handover: &Handover) -> Self {
        Self {
            id: handover.id,
            step: Step::Read,
            words: Draft::new(handover.read_back.clone()),
            content: text_editor::Content::with_text(&handover.read_back),
            tried: false,
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::Went(step) => {
                self.step = step;
                if step == Step::Tell {
                    return Action::Run(focus(WORDS));
                }
            }
            Message::Typed(action) => {
                let edits = action.is_edit();
                self.content.perform(action);
                if edits {
                    let written = self.content.text();
                    self.words.change(ctx.now, |words| *words = written);
                }
            }
            Message::Told => return self.tell(ctx),
            Message::Confirmed => {
                return Action::write(Edit::Hand(handing::Act::Confirm { handover: self.id }));
            }
            Message::TookOver => {
                return Action::Write {
                    edit: Edit::Accept {
                        handover: self.id,
                        pass: ctx.new_id(),
                    },
                    then: Some(super::Message::Night(Message::Done(self.id))),
                };
            }
            // Handled by the screen, which shows the receipt.
            Message::Done(_) => {}
        }
        Action::None
    }

    /// Stores the reading back and goes on once it is on the disk.
    fn tell(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        self.tried = true;
        let words = self.words.value.trim();
        if words.is_empty() {
            return Action::Run(focus(WORDS));
        }
        let stored = ctx
            .library
            .get(self.id)
            .is_some_and(|handover| handover.stage == Stage::ReadBack && handover.read_back == words);
        if stored {
            self.words.handed_over();
            self.step = Step::Take;
            return Action::None;
        }
        let edit = Edit::ReadBack {
            handover: self.id,
            words: words.to_owned(),
        };
        self.words.handed_over();
        Action::Write {
            edit,
            then: Some(super::Message::Night(Message::Went(Step::Take))),
        }
    }

    /// Stores what is read back so far, before the window is left.
    pub fn store(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        let words = self.words.value.trim();
        let open = ctx
            .library
            .get(self.id)
            .is_some_and(|handover| matches!(handover.stage, Stage::Offered | Stage::ReadBack));
        if !open || !self.words.is_dirty() || words.is_empty() {
            return Action::None;
        }
        let edit = Edit::ReadBack {
            handover: self.id,
            words: words.to_owned(),
        };
        self.words.handed_over();
        Action::write(edit)
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let Some(handover) = ctx.library.get(self.id) else {
            return column![].into();
        };
        let (number, question, on) = match self.step {
            Step::Read => (1_u8, read(handover, ctx), read_on(handover, ctx)),
            Step::Tell => (2, self.told(ctx), told_on(ctx)),
            Step::Take => (3, take(handover, ctx), take_on(handover, ctx)),
        };
        let text = ctx.text;
        let done = progress(text.handover_step(number), f32::from(number) / 3.0);
        let give_back = button::quiet(text.handover_night_return(), Icon::Undo).on_press(
            super::Message::Reason(reason::Message::Opened(Act::Return, self.id)),
        );
        let leave = button::quiet(text.handover_night_leave(), None)
            .on_press(super::Message::Opened(Page::Handover(self.id)));
        let back = match self.step {
            Step::Read => None,
            Step::Tell => Some(Step::Read),
            Step::Take => Some(Step::Tell),
        };
        let back = back.map(|step| {
            button::secondary(text.back(), Icon::Left).on_press(super::Message::Night(Message::Went(step)))
        });
        let buttons = row![]
            .push(back.map(Element::from))
            .push(on)
            .push(Element::from(give_back))
            .push(Element::from(leave))
            .spacing(space::M)
            .align_y(Alignment::Center)
            .wrap();
        let page = column![
            done,
            scroll(container(question).width(Length::Fill)).height(Length::Fill),
            buttons
        ]
        .spacing(space::L)
        .max_width(820)
        .height(Length::Fill);
        container(page)
            .padding(if ctx.width < super::NARROW {
                space::L
            } else {
                space::XL
            })
            .center_x(Length::Fill)
            .height(Length::Fill)
            .into()
    }

    fn told<'a>(&'a self, ctx: Context<'a>) -> Element<'a, super::Message> {
        let text = ctx.text;
        let written = self.words.value.as_str();
        let error = match () {
            () if self.tried && written.trim().is_empty() => Some(text.handover_night_tell_needed()),
            () => None,
        };
        let words = field::area(text.handover_night_tell_field(), &self.content, |action| {
            super::Message::Night(Message::Typed(action))
        })
        .through(ctx.glass, ctx.text)
        .id(WORDS)
        .height(220.0)
        .error(error)
        .warning(ctx.personal_data(written));
        column![
            h1(text.handover_night_tell()),
            body(text.handover_night_tell_text()).size(LETTERS),
            Element::from(words),
        ]
        .spacing(space::L)
        .into()
    }
}

fn baton_name<'a>(handover: &Handover, ctx: Context<'a>) -> &'a str {
    ctx.library
        .get(handover.baton)
        .map_or("", |baton| baton.name.as_str())
}

fn read<'a>(handover: &'a Handover, ctx: Context<'a>) -> Element<'a, super::Message> {
    let text = ctx.text;
    let from = &handover.from;
    let number = (!from.phone.is_empty()).then(|| {
        phone::large(
            &from.phone,
            text.handover_call(from.name.as_str()),
            text.handover_copy_number(from.name.as_str()),
            super::Message::Copied(phone::tel(&from.phone)),
        )
    });
    // By telephone there is nothing to read: one listens.
    let (title, who) = if is_heard(handover) {
        (
            text.handover_night_listen(),
            text.handover_night_listen_text(from.name.as_str(), baton_name(handover, ctx)),
        )
    } else {
        (
            text.handover_night_read(),
            text.handover_night_read_text(from.name.as_str(), baton_name(handover, ctx)),
        )
    };
    column![h1(title), body(who).size(LETTERS)]
        .push(moves::line(handover, LETTERS, ctx))
        .push(number)
        .push(detail::answers(handover, LETTERS, ctx))
        .spacing(space::L)
        .into()
}

/// Whether it came by telephone, without its content.
fn is_heard(handover: &Handover) -> bool {
    handover.received && handover.answers.is_empty()
}

fn read_on<'a>(handover: &Handover, ctx: Context<'a>) -> Element<'a, super::Message> {
    let done = if is_heard(handover) {
        ctx.text.handover_night_listen_done()
    } else {
        ctx.text.handover_night_read_done()
    };
    button::primary(done, Icon::Right)
        .on_press(super::Message::Night(Message::Went(Step::Tell)))
        .into()
}

fn told_on<'a>(ctx: Context<'a>) -> Element<'a, super::Message> {
    button::primary(ctx.text.handover_night_tell_done(), Icon::Right)
        .on_press(super::Message::Night(Message::Told))
        .into()
}

fn take<'a>(handover: &'a Handover, ctx: Context<'a>) -> Element<'a, super::Message> {
    let text = ctx.text;
    let clock = time::time(zone::local(ctx.now));
    let to = &handover.to;
    let you = column![muted(text.handover_night_you()), h2(to.name.as_str())]
        .push((!to.role.is_empty()).then(|| body(to.role.as_str()).size(LETTERS)))
        .spacing(space::XS);
    let way = text.handover_from_to(handover.from.name.as_str(), to.name.as_str());
    let answer = handover.received.then(|| {
        column![
            body(text.handover_night_answer(handover.from.name.as_str())).size(LETTERS),
            spoken::code(&handover.answer_code, ctx)
        ]
        .spacing(space::M)
    });
    let hear = (!handover.received && handover.confirmed_at.is_none()).then(|| {
        column![
            body(text.handover_night_hear(handover.from.name.as_str())).size(LETTERS),
            card(body(handover.read_back.as_str()).size(LETTERS)).width(Length::Fill)
        ]
        .spacing(space::M)
    });
    let moves = match handover.moves_at.filter(|at| *at > ctx.now) {
        Some(at) => text.handover_moves_to_you(words::when(ctx, at)),
        None if handover.received => text.handover_night_not_yet(),
        None => text.handover_night_now(clock),
    };
    column![
        h1(text.handover_night_take()),
        h2(baton_name(handover, ctx)),
        card(you).width(Length::Fill),
        body(way).size(LETTERS),
    ]
    .push(hear)
    .push(answer)
    .push(h3(moves).size(size::TITLE))
    .spacing(space::L)
    .into()
}

/// The giver confirms first; by telephone the receiver says that the giver has.
fn take_on<'a>(handover: &Handover, ctx: Context<'a>) -> Element<'a, super::Message> {
    let text = ctx.text;
    let (label, message) = match (handover.received, handover.confirmed_at) {
        (true, _) => (text.handover_night_confirmed_by_phone(), Message::TookOver),
        (false, None) => (
            text.handover_night_confirm(handover.from.name.as_str()),
            Message::Confirmed,
        ),
        (false, Some(_)) if moves::later(handover, ctx).is_some() => {
            (text.handover_night_take_later(), Message::TookOver)
        }
        (false, Some(_)) => (text.handover_night_take_done(), Message::TookOver),
    };
    button::primary(label, Icon::Ok)
        .on_press(super::Message::Night(message))
        .into()
}
