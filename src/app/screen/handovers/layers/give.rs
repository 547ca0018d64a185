//! Giving a handover to somebody outside: who receives it and what for, and what in layer A looks like personal data.

use iced::widget::{column, row};

use super::{Message as Layers, say};
use crate::app::context::{Action, Context, Request};
use crate::app::screen::handovers;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, Tone, banner, body, button, field, h3, muted};
use crate::domain::confidential::{Disclosure, Layer, of_handover};
use crate::domain::{Handover, Id, Unit};
use crate::intake::{Found, found_line, layer_a};

pub struct Give {
    given: Disclosure,
    mask: bool,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Receiver(String),
    Unit(Option<Id<Unit>>),
    Purpose(String),
    MaskToggled,
    Pressed,
}

const fn change(message: Message) -> handovers::Message {
    say(Layers::Give(message))
}

impl Give {
    pub fn new(handover: Id<Handover>, layer: Layer, ctx: Context<'_>) -> Self {
        // Layer B goes to the board that is to receive it.
        let unit = match layer {
            Layer::A => None,
            Layer::B => of_handover(ctx.library, handover).map(|part| part.to_unit),
        };
        Self {
            given: Disclosure {
                id: ctx.new_id(),
                handover,
                layer,
                receiver: String::new(),
                unit,
                purpose: String::new(),
                format: String::new(),
                masked: 0,
                given_at: ctx.now,
                given_by: ctx.me.name.clone(),
            },
            mask: false,
            tried: false,
        }
    }

    /// What to ask of the application, and whether the form is done.
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> (Action<handovers::Message>, bool) {
        match message {
            Message::Receiver(words) => self.given.receiver = words,
            Message::Unit(unit) => self.given.unit = unit,
            Message::Purpose(words) => self.given.purpose = words,
            Message::MaskToggled => self.mask = !self.mask,
            Message::Pressed => {
                self.tried = true;
                if !self.lacks() && self.stops(ctx).is_empty() {
                    let given = Disclosure {
                        receiver: self.given.receiver.trim().to_owned(),
                        purpose: self.given.purpose.trim().to_owned(),
                        given_at: ctx.now,
                        ..self.given.clone()
                    };
                    let request = Request::GiveHandover {
                        given: Box::new(given),
                        mask: self.mask,
                    };
                    return (Action::Ask(request), true);
                }
            }
        }
        (Action::None, false)
    }

    fn lacks(&self) -> bool {
        self.given.receiver.trim().is_empty() || self.given.purpose.trim().is_empty()
    }

    /// What stands in layer A as it would be written: what looks like personal data, and what stops it.
    fn found(&self, ctx: Context<'_>) -> (Vec<Found>, Vec<Found>) {
        let Some(handover) = ctx.library.get(self.given.handover) else {
            return (Vec::new(), Vec::new());
        };
        if self.given.layer == Layer::B {
            return (Vec::new(), Vec::new());
        }
        let made = layer_a(ctx.text, ctx.library, handover, &self.given, self.mask);
        (made.found, made.masked)
    }

    fn stops(&self, ctx: Context<'_>) -> Vec<Found> {
        let mut found = self.found(ctx).0;
        found.retain(|one| one.stretch.sort.identifies());
        found
    }

    pub fn view<'a>(&'a self, _handover: &'a Handover, ctx: Context<'a>) -> Element<'a, handovers::Message> {
        let text = ctx.text;
        let missing = |words: &str| (self.tried && words.trim().is_empty()).then(|| text.required());
        let title = match self.given.layer {
            Layer::A => text.layers_give(),
            Layer::B => text.layers_give_b(),
        };
        let units: Vec<&Unit> = ctx.library.sorted();
        let ids: Vec<_> = units.iter().map(|unit| unit.id).collect();
        let mut unit_names = vec![text.layers_no_unit()];
        unit_names.extend(units.iter().map(|unit| unit.name.clone()));
        let at = self
            .given
            .unit
            .and_then(|id| ids.iter().position(|other| *other == id));
        let unit = field::select(
            text.layers_unit(),
            unit_names,
            Some(at.map_or(0, |at| at + 1)),
            move |at| change(Message::Unit(at.checked_sub(1).map(|at| ids[at]))),
        )
        .disabled(self.given.layer == Layer::B);
        let form = column![
            h3(title.clone()),
            field::text(text.layers_receiver(), &self.given.receiver, |words| change(
                Message::Receiver(words)
            ))
            .hint(text.layers_receiver_hint())
            .error(missing(&self.given.receiver)),
            unit,
            field::text(text.layers_purpose(), &self.given.purpose, |words| change(
                Message::Purpose(words)
            ))
            .error(missing(&self.given.purpose)),
        ]
        .push(self.told(ctx))
        .push(
            row![
                button::primary(text.layers_give_now(), Icon::Handover).on_press(change(Message::Pressed)),
                button::quiet(text.cancel(), None).on_press(say(Layers::Closed)),
            ]
            .spacing(space::S),
        )
        .spacing(space::M);
        form.into()
    }

    /// What looks like personal data, before anything is written.
    fn told<'a>(&'a self, ctx: Context<'a>) -> Element<'a, handovers::Message> {
        let text = ctx.text;
        if self.given.layer == Layer::B {
            return muted(text.layers_give_b_text()).into();
        }
        let (found, masked) = self.found(ctx);
        let stops = found.iter().any(|one| one.stretch.sort.identifies());
        let lines = |all: &[Found]| all.iter().map(|one| found_line(text, one)).collect::<Vec<_>>();
        let mut told = column![].spacing(space::S);
        if found.is_empty() {
            told = told.push(muted(text.layers_nothing_found()));
        } else {
            let tone = if stops { Tone::Danger } else { Tone::Caution };
            let words = if stops {
                text.layers_stops()
            } else {
                text.layers_look()
            };
            told = told.push(banner(tone, text.cli_export_found(), Some(words), vec![]));
            told = told.extend(lines(&found).into_iter().map(|line| body(line).into()));
        }
        if !masked.is_empty() {
            told = told.push(muted(text.cli_export_masked()));
            told = told.extend(lines(&masked).into_iter().map(|line| body(line).into()));
        }
        if stops || self.mask {
            told = told
                .push(button::check(text.layers_mask(), self.mask).on_press(change(Message::MaskToggled)));
        }
        told.into()
    }
}
