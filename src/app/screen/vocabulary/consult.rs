//! Agreeing with partners, under Ordlista: consultations sent, their files and answers, where each partner stands, and the
//! vocabulary out and in.

mod view;

pub use view::at_concept;

use chrono::Days;

use crate::app::context::{Action, Context, Request};
use crate::app::widget::date;
use crate::domain::consultation::{Consultation, Verdict};
use crate::domain::edit::consulting::Act;
use crate::domain::vocabulary::Partner;
use crate::domain::{Concept, Edit, Id};
use crate::format::terminology::TermFormat;
use crate::intake::terms::{asked, new_consultation};

/// Days that a partner usually gets to answer.
const USUAL_DAYS: u64 = 21;

/// What of the panel is shown.
#[derive(Debug, Clone, PartialEq)]
enum Shown {
    All,
    New(New),
    One(Id<Consultation>),
}

/// A consultation being put together.
#[derive(Debug, Clone, PartialEq)]
struct New {
    title: String,
    partner: Option<Partner>,
    /// An area, or all of them.
    area: Option<String>,
    answer_by: String,
    /// Sending was asked for, so what is missing is said.
    tried: bool,
}

/// The panel's state.
#[derive(Debug, Clone)]
pub struct Panel {
    shown: Shown,
    /// The disagreement that is being settled, and the reason as it is written.
    settling: Option<(Id<Concept>, String)>,
    format: TermFormat,
    glossary: Partner,
}

#[derive(Debug, Clone)]
pub enum Message {
    Back,
    NewPressed,
    TitleTyped(String),
    PartnerChosen(usize),
    AreaChosen(Option<String>),
    DayTyped(String),
    SendPressed,
    Opened(Id<Consultation>),
    FilePressed(Id<Consultation>, bool),
    ReadPressed,
    SettlePressed(Id<Concept>),
    ReasonTyped(String),
    SettleConfirmed,
    Settled,
    Concluded(Id<Concept>, Verdict),
    FormatChosen(usize),
    ExportPressed,
    GlossaryChosen(usize),
    GlossaryPressed,
}

impl Panel {
    pub const fn new() -> Self {
        Self {
            shown: Shown::All,
            settling: None,
            format: TermFormat::Xlsx,
            glossary: Partner::Rescue,
        }
    }

    /// The panel with a consultation open.
    pub fn at(id: Id<Consultation>) -> Self {
        Self {
            shown: Shown::One(id),
            ..Self::new()
        }
    }

    /// Takes in what was done; none when the panel is left.
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Option<Action<Message>> {
        match message {
            Message::Back if self.shown == Shown::All => return None,
            Message::Back => self.show(Shown::All),
            Message::NewPressed => self.show(Shown::New(New {
                title: String::new(),
                partner: None,
                area: None,
                answer_by: date::iso(ctx.today() + Days::new(USUAL_DAYS)),
                tried: false,
            })),
            Message::Opened(id) => self.show(Shown::One(id)),
            Message::FilePressed(id, is_form) => {
                return Some(Action::Ask(Request::ExportConsultation { id, is_form }));
            }
            Message::ReadPressed => return Some(Action::Ask(Request::ImportTerms)),
            Message::SettlePressed(concept) => self.settling = Some((concept, String::new())),
            Message::ReasonTyped(typed) => {
                if let Some((_, reason)) = &mut self.settling {
                    *reason = typed;
                }
            }
            Message::SettleConfirmed => return Some(self.settle()),
            Message::Settled => self.settling = None,
            Message::Concluded(concept, seen) => {
                let rules = Box::new(crate::content::agreement());
                let act = Act::Conclude { concept, seen, rules };
                return Some(Action::write(Edit::Consult(act)));
            }
            Message::FormatChosen(at) => self.format = TermFormat::ALL[at],
            Message::ExportPressed => return Some(Action::Ask(Request::ExportTerms(self.format))),
            Message::GlossaryChosen(at) => self.glossary = Partner::ALL[at],
            Message::GlossaryPressed => {
                return Some(Action::Ask(Request::ExportGlossary(self.glossary)));
            }
            Message::SendPressed => return Some(self.send(ctx)),
            Message::TitleTyped(_)
            | Message::PartnerChosen(_)
            | Message::AreaChosen(_)
            | Message::DayTyped(_) => self.fill_in(message),
        }
        Some(Action::None)
    }

    /// The consultation that is shown.
    pub fn shown(&self) -> Option<Id<Consultation>> {
        match self.shown {
            Shown::One(id) => Some(id),
            _ => None,
        }
    }

    fn show(&mut self, shown: Shown) {
        self.shown = shown;
        self.settling = None;
    }

    fn fill_in(&mut self, message: Message) {
        let Shown::New(new) = &mut self.shown else {
            return;
        };
        match message {
            Message::TitleTyped(typed) => new.title = typed,
            Message::PartnerChosen(at) => new.partner = Partner::ALL.get(at).copied(),
            Message::AreaChosen(area) => new.area = area,
            Message::DayTyped(typed) => new.answer_by = typed,
            _ => {}
        }
    }

    fn send(&mut self, ctx: Context<'_>) -> Action<Message> {
        let Shown::New(new) = &mut self.shown else {
            return Action::None;
        };
        new.tried = true;
        let day = date::parse(&new.answer_by, ctx.today());
        let (Some(partner), Some(day)) = (new.partner, day) else {
            return Action::None;
        };
        let concepts = asked(ctx.library, new.area.as_deref());
        let about = (new.title.as_str(), partner, day);
        let one = new_consultation(ctx.new_id(), about, &concepts, ctx.me, ctx.now);
        let id = one.id;
        Action::Write {
            edit: Edit::Consult(Act::Send(Box::new(one))),
            then: Some(Message::Opened(id)),
        }
    }

    fn settle(&self) -> Action<Message> {
        let (Shown::One(consultation), Some((concept, reason))) = (&self.shown, &self.settling) else {
            return Action::None;
        };
        Action::Write {
            edit: Edit::Consult(Act::Settle {
                consultation: *consultation,
                concept: *concept,
                reason: reason.clone(),
            }),
            then: Some(Message::Settled),
        }
    }

    /// A consultation that is gone is shown no more.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        if let Shown::One(id) = self.shown
            && ctx.library.get(id).is_none()
        {
            self.show(Shown::All);
        }
    }
}

#[cfg(test)]
mod tests;
