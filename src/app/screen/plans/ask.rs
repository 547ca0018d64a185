//! One question that is answered in words: what was answered, why something is not needed, what was learnt.

use iced::widget::column;
use iced::widget::text_editor::{self, Content};

use super::Message;
use super::using::{Change as Used, say, write};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, body, button, field};
use crate::domain::activation::{EscalationRun, EscalationState, Lesson};
use crate::domain::edit::Use;
use crate::domain::{Activation, Id, Improvement, Proposal};
use crate::text::Text;

/// The field.
pub const WORDS: &str = "plans-ask-words";

/// What is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Told(Id<Activation>, Id<EscalationRun>),
    NotNeeded(Id<Activation>, Id<EscalationRun>),
    /// With whether it worked, and the id it will have.
    Lesson(Id<Activation>, bool, Id<Lesson>),
    Evaluated(Id<Activation>),
    Declined(Id<Proposal>),
    Finished(Id<Improvement>),
}

/// The question, and the answer so far.
#[derive(Debug)]
pub struct Ask {
    about: About,
    words: Content,
    /// Whether it was tried without words that are needed.
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Change {
    Words(text_editor::Action),
    Confirmed,
}

/// How a question reads: its title, the field's label and hint, and the button.
struct Wording {
    title: String,
    label: String,
    hint: String,
    confirm: String,
}

impl About {
    /// Whether the answer may be left empty.
    const fn may_be_silent(self) -> bool {
        matches!(self, Self::Told(..) | Self::Evaluated(_) | Self::Finished(_))
    }

    fn wording(self, text: &Text) -> Wording {
        let (title, label, hint, confirm) = match self {
            Self::Told(..) => (
                text.use_told_title(),
                text.use_told_label(),
                text.use_told_hint(),
                text.use_told(),
            ),
            Self::NotNeeded(..) => (
                text.use_not_needed_title(),
                text.use_not_needed_label(),
                text.use_not_needed_hint(),
                text.use_not_needed(),
            ),
            Self::Lesson(_, true, _) => (
                text.use_lesson_worked(),
                text.use_lesson_worked_label(),
                text.use_lesson_hint(),
                text.add(),
            ),
            Self::Lesson(..) => (
                text.use_lesson_failed(),
                text.use_lesson_failed_label(),
                text.use_lesson_hint(),
                text.add(),
            ),
            Self::Evaluated(_) => (
                text.use_evaluated_title(),
                text.use_evaluated_label(),
                text.use_evaluated_hint(),
                text.use_evaluated_confirm(),
            ),
            Self::Declined(_) => (
                text.use_decline_title(),
                text.use_decline_label(),
                text.use_decline_hint(),
                text.use_decline(),
            ),
            Self::Finished(_) => (
                text.use_action_done_title(),
                text.use_action_done_label(),
                text.use_action_done_hint(),
                text.use_action_done(),
            ),
        };
        Wording {
            title,
            label,
            hint,
            confirm,
        }
    }

    /// What the question is about, in its own words.
    fn subject(self, ctx: Context<'_>) -> Option<String> {
        match self {
            Self::Told(activation, id) | Self::NotNeeded(activation, id) => {
                let one = ctx.library.get(activation)?.escalations.get(id)?;
                Some(ctx.text.use_escalation_to(one.to.as_str(), one.text.as_str()))
            }
            Self::Declined(id) => ctx.library.get(id).map(|one| one.text.clone()),
            Self::Finished(id) => ctx.library.get(id).map(|one| one.title.clone()),
            Self::Lesson(..) | Self::Evaluated(_) => None,
        }
    }

    fn edit(self, note: String) -> Use {
        match self {
            Self::Told(activation, escalation) => Use::SettleEscalation {
                activation,
                escalation,
                state: EscalationState::Told,
                note,
            },
            Self::NotNeeded(activation, escalation) => Use::SettleEscalation {
                activation,
                escalation,
                state: EscalationState::NotNeeded,
                note,
            },
            Self::Lesson(activation, worked, id) => Use::AddLesson {
                activation,
                id,
                worked,
                text: note,
            },
            Self::Evaluated(activation) => Use::CloseEvaluation { activation, note },
            Self::Declined(proposal) => Use::AnswerProposal {
                proposal,
                take: false,
                reason: note,
                anyway: false,
                section: Id::from_uuid(proposal.uuid()),
            },
            Self::Finished(action) => Use::SettleAction {
                action,
                done: true,
                note,
            },
        }
    }
}

impl Ask {
    pub fn new(about: About) -> Self {
        Self {
            about,
            words: Content::new(),
            tried: false,
        }
    }

    pub fn update(&mut self, change: Change) -> Action<Message> {
        match change {
            Change::Words(action) => self.words.perform(action),
            Change::Confirmed => {
                let words = self.words.text().trim().to_owned();
                if words.is_empty() && !self.about.may_be_silent() {
                    self.tried = true;
                    return super::focus(WORDS);
                }
                return write(self.about.edit(words));
            }
        }
        Action::None
    }

    /// A lesson that is written and not stored; every other answer is an act, and waits.
    pub fn lesson(&self) -> Option<Use> {
        let words = self.words.text().trim().to_owned();
        let is_lesson = matches!(self.about, About::Lesson(..));
        (is_lesson && !words.is_empty()).then(|| self.about.edit(words))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let wording = self.about.wording(text);
        let missing = self.tried && self.words.text().trim().is_empty();
        let area = field::area(wording.label, &self.words, |action| {
            say(Used::Ask(Change::Words(action)))
        })
        .through(ctx.glass, ctx.text)
        .id(WORDS)
        .hint(wording.hint)
        .error(missing.then(|| text.use_words_missing()))
        .warning(ctx.personal_data(&self.words.text()));
        let form = column![Element::from(area)]
            .push(self.about.subject(ctx).map(body))
            .spacing(space::M);
        let cancel = button::secondary(text.cancel(), None).on_press(say(Used::Closed));
        let done = button::primary(wording.confirm, Icon::Ok).on_press(say(Used::Ask(Change::Confirmed)));
        widget::dialog_panel(wording.title, form, vec![cancel.into(), done.into()])
    }
}
