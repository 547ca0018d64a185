//! "Att reda ut": words that somebody stumbled over and nobody has defined, and where the vocabulary breaks its own rules.

use iced::Length;
use iced::widget::{Column, column, container, row};

use super::find::{Filter, Index};
use crate::app::context::{Action, Context, Request};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, badge, body, button, card, empty, field, h1, h2, muted, scroll, small, strong,
};
use crate::domain::edit::relating::Act;
use crate::domain::vocabulary::{ConceptStage, Fault, faults};
use crate::domain::{Concept, Edit, Id, Library, RecordRef};
use crate::phrase;
use crate::phrase::wording::sentence;

/// So many concepts are offered to join with; more is a reason to write on.
const OFFERED: usize = 6;

/// The inbox while it is shown in place of the list.
#[derive(Default)]
pub struct Panel {
    /// The candidate for which a concept is sought that it is the same as.
    joining: Option<Id<Concept>>,
    query: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    JoinPressed(Id<Concept>),
    Searched(String),
    Joined(Id<Concept>),
    DropPressed(Id<Concept>),
    /// Shows a concept, to put right what is wrong with it.
    Opened(Id<Concept>),
    /// Begins to define a candidate.
    Defined(Id<Concept>),
    Closed,
}

/// The words waiting to be defined.
pub fn candidates(library: &Library) -> Vec<&Concept> {
    let mut all = library.sorted::<Concept>();
    all.retain(|one| one.stage == ConceptStage::Candidate);
    all
}

impl Panel {
    /// What is asked of the application; what leads away from here is the screen's.
    pub fn update(&mut self, message: Message) -> Action<super::Message> {
        match message {
            Message::JoinPressed(id) => {
                self.joining = (self.joining != Some(id)).then_some(id);
                self.query.clear();
            }
            Message::Searched(typed) => self.query = typed,
            Message::Joined(into) => {
                if let Some(from) = self.joining.take() {
                    return Action::Write {
                        edit: Edit::Relate(Act::Merge { from, into }),
                        then: None,
                    };
                }
            }
            Message::DropPressed(id) => return Action::Ask(Request::Delete(RecordRef::of(id))),
            Message::Opened(_) | Message::Defined(_) | Message::Closed => {}
        }
        Action::None
    }

    pub fn view<'a>(&'a self, index: &Index, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let back = button::quiet(text.back(), Icon::Left).on_press(Message::Closed);
        let waiting = candidates(ctx.library);
        let wrong = faults(ctx.library);
        let content: Element<'a, Message> = if waiting.is_empty() && wrong.is_empty() {
            empty(Icon::Ok, text.tidy_empty_title(), text.tidy_empty_text(), None)
        } else {
            let inbox: Element<'a, Message> = if waiting.is_empty() {
                muted(text.tidy_no_candidates()).into()
            } else {
                let rows = waiting.into_iter().map(|one| self.candidate(one, index, ctx));
                Column::with_children(rows).spacing(space::M).into()
            };
            column![
                h2(text.tidy_candidates()),
                muted(text.tidy_candidates_text()),
                inbox,
                h2(text.tidy_faults()),
                faulty(&wrong, ctx),
            ]
            .spacing(space::M)
            .into()
        };
        let sheet = scroll(container(content).max_width(860).padding([0.0, space::XS]))
            .width(Length::Fill)
            .height(Length::Fill);
        let page = column![Element::from(back), h1(text.tidy_title()), sheet];
        container(page.spacing(space::M))
            .padding(space::XL)
            .height(Length::Fill)
            .into()
    }

    fn candidate<'a>(&'a self, one: &'a Concept, index: &Index, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let word = one.word();
        let define = button::secondary(text.tidy_define(word), Icon::Edit).on_press(Message::Defined(one.id));
        let join = button::secondary(text.tidy_join(word), Icon::Link).on_press(Message::JoinPressed(one.id));
        let drop = button::quiet(text.tidy_drop(word), Icon::Remove).on_press(Message::DropPressed(one.id));
        let actions = row![Element::from(define), Element::from(join), Element::from(drop)]
            .spacing(space::S)
            .wrap();
        let said = [&one.definition_sv, &one.note, &one.source];
        let lines = said
            .into_iter()
            .filter(|line| !line.trim().is_empty())
            .map(|line| small(sentence(line)).into());
        let joining = (self.joining == Some(one.id)).then(|| self.offers(one, index, ctx));
        card(
            column![strong(word)]
                .extend(lines)
                .push(actions)
                .push(joining)
                .spacing(space::S),
        )
        .width(Length::Fill)
        .into()
    }

    /// Concepts that the candidate may be the same as; to begin with those that its own word leads to.
    fn offers<'a>(&'a self, one: &Concept, index: &Index, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let search = field::text(text.tidy_join_search(), &self.query, Message::Searched);
        let typed = match self.query.trim() {
            "" => one.word(),
            typed => typed,
        };
        let found = index.find(typed, &Filter::default());
        let offers: Vec<Element<'a, Message>> = found
            .iter()
            .filter(|row| row.id != one.id)
            .filter_map(|row| ctx.library.get(row.id))
            .filter(|other| other.is_in_use() && other.stage != ConceptStage::Candidate)
            .take(OFFERED)
            .map(|other| {
                let take = button::secondary(text.tidy_join_with(other.word()), None)
                    .on_press(Message::Joined(other.id));
                column![Element::from(take), small(sentence(&other.definition_sv))].into()
            })
            .collect();
        let none = offers.is_empty().then(|| muted(text.tidy_join_none()));
        column![Element::from(search)]
            .push(none)
            .extend(offers)
            .spacing(space::S)
            .into()
    }
}

fn faulty<'a>(wrong: &[(Id<Concept>, Fault)], ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    if wrong.is_empty() {
        return muted(text.tidy_no_faults()).into();
    }
    let mut sorted: Vec<_> = wrong.iter().collect();
    sorted.sort_by_key(|(_, fault)| !fault.is_error());
    let rows = sorted.into_iter().filter_map(|(id, fault)| {
        let one = ctx.library.get(*id)?;
        let mark = if fault.is_error() {
            badge(Tone::Danger, text.fault_error())
        } else {
            badge(Tone::Caution, text.fault_advice())
        };
        let link = button::link(one.word()).on_press(Message::Opened(*id));
        let head = row![mark, Element::from(link)]
            .spacing(space::S)
            .align_y(iced::Alignment::Center);
        let words = body(phrase::vocabulary::fault(text, ctx.library, fault));
        Some(column![head, words].spacing(2).into())
    });
    Column::with_children(rows).spacing(space::M).into()
}
