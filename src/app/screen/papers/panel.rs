//! What is asked over the list: that a copy is gone, that it lies elsewhere, that more are laid out.

use iced::widget::column;

use super::Message as Screen;
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, dialog_panel, field, focus};
use crate::domain::edit::printing::{Act, Laid};
use crate::domain::printout::PaperCopy;
use crate::domain::{Edit, Id, Printout};
use crate::paper::words;

const PLACE: &str = "papers-panel-place";
const NOTE: &str = "papers-panel-note";

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    SignOff(Id<Printout>, Id<PaperCopy>),
    Move(Id<Printout>, Id<PaperCopy>),
    Lay(Id<Printout>),
}

/// What is being entered.
#[derive(Debug)]
pub struct Panel {
    what: What,
    place: String,
    keeper: String,
    note: String,
    stuck: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(What),
    Dismissed,
    PlaceTyped(String),
    KeeperTyped(String),
    NoteTyped(String),
    Submitted,
}

fn say(message: Message) -> Screen {
    Screen::Panel(message)
}

impl Panel {
    pub fn of(what: What, ctx: Context<'_>) -> Option<Self> {
        let (place, keeper) = match what {
            What::SignOff(..) => (String::new(), String::new()),
            What::Move(print, copy) => {
                let copy = ctx.library.get(print)?.copies.get(copy)?;
                (copy.place.clone(), copy.keeper.clone())
            }
            What::Lay(print) => {
                ctx.library.get(print)?;
                (String::new(), String::new())
            }
        };
        Some(Self {
            what,
            place,
            keeper,
            note: String::new(),
            stuck: false,
        })
    }

    pub const fn first_field(&self) -> &'static str {
        match self.what {
            What::SignOff(..) => NOTE,
            What::Move(..) | What::Lay(_) => PLACE,
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::PlaceTyped(typed) => self.place = typed,
            Message::KeeperTyped(typed) => self.keeper = typed,
            Message::NoteTyped(typed) => self.note = typed,
            Message::Submitted => return self.submit(ctx),
            // The screen's.
            Message::Opened(_) | Message::Dismissed => {}
        }
        Action::None
    }

    fn submit(&mut self, ctx: Context<'_>) -> Action<Screen> {
        self.stuck = true;
        let act = match self.what {
            What::SignOff(print, copy) => Act::SignOff {
                print,
                copy,
                note: self.note.clone(),
            },
            _ if self.place.trim().is_empty() => return Action::Run(focus(PLACE)),
            What::Move(print, copy) => Act::Move {
                print,
                copy,
                place: self.place.clone(),
                keeper: self.keeper.clone(),
            },
            What::Lay(print) => Act::Lay {
                print,
                copies: vec![Laid {
                    id: ctx.new_id(),
                    number: None,
                    place: self.place.clone(),
                    keeper: self.keeper.clone(),
                }],
            },
        };
        Action::Write {
            edit: Edit::Print(act),
            then: Some(say(Message::Dismissed)),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let (title, done) = match self.what {
            What::SignOff(..) => (text.papers_sign_off_title(), text.papers_sign_off()),
            What::Move(..) => (text.papers_move_title(), text.papers_move()),
            What::Lay(_) => (text.papers_lay_title(), text.papers_lay()),
        };
        let about = match self.what {
            What::SignOff(print, copy) | What::Move(print, copy) => {
                let copy = ctx.library.get(print).and_then(|one| one.copies.get(copy));
                copy.map(|copy| words::copy(text, copy))
            }
            What::Lay(print) => ctx.library.get(print).map(|print| words::print(text, print)),
        };
        let content = column![]
            .push(about.map(body))
            .push(self.fields(ctx))
            .spacing(space::M);
        let actions = vec![
            button::secondary(text.cancel(), None)
                .on_press(say(Message::Dismissed))
                .into(),
            button::primary(done, Icon::Ok)
                .on_press(say(Message::Submitted))
                .into(),
        ];
        dialog_panel(title, content, actions)
    }

    fn fields<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        if let What::SignOff(..) = self.what {
            return field::text(text.papers_note(), &self.note, |typed| {
                say(Message::NoteTyped(typed))
            })
            .id(NOTE)
            .hint(text.papers_note_hint())
            .warning(ctx.personal_data(&self.note))
            .on_submit(say(Message::Submitted))
            .into();
        }
        let missing = self.stuck && self.place.trim().is_empty();
        let place = field::text(text.papers_place(), &self.place, |typed| {
            say(Message::PlaceTyped(typed))
        })
        .id(PLACE)
        .hint(text.papers_place_hint())
        .error(missing.then(|| text.refusal_copy_place_missing_title()))
        .on_submit(say(Message::Submitted));
        let keeper = field::text(text.papers_keeper(), &self.keeper, |typed| {
            say(Message::KeeperTyped(typed))
        })
        .on_submit(say(Message::Submitted));
        column![Element::from(place), Element::from(keeper)]
            .spacing(space::M)
            .into()
    }
}
