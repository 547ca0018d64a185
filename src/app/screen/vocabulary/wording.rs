//! Granska texter, under Ordlista: every word of the binder's texts that is to be looked at, record by record. Each is gone
//! to, or said to stand as it is.

use iced::keyboard::{Key, key};
use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length};

use crate::app::context::{Action, Context, Place};
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    Control, Element, Icon, Role, body, button, card, empty, focusable, h1, h2, icon, keys, muted, scroll,
    small, strong,
};
use crate::domain::binder::Wording;
use crate::domain::edit::wording::Act;
use crate::domain::{Concept, Edit, Id, RecordRef};
use crate::lens::{Fault, Finding};
use crate::phrase::Named;
use crate::phrase::wording::{fault, place};

/// Findings shown until more are asked for.
const FIRST: usize = 100;

/// What is shown of what was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    All,
    Against,
    Undefined,
    Senses,
}

impl Sort {
    const ALL: [Self; 4] = [Self::All, Self::Against, Self::Undefined, Self::Senses];

    const fn takes(self, fault: &Fault) -> bool {
        match self {
            Self::All => true,
            Self::Against => matches!(fault, Fault::AdvisedAgainst(_)),
            Self::Undefined => matches!(fault, Fault::Undefined),
            Self::Senses => matches!(fault, Fault::TwoSenses(_) | Fault::RecommendedTwice(_)),
        }
    }
}

/// The page's state.
#[derive(Debug, Clone)]
pub struct Panel {
    sort: Sort,
    shown: usize,
    /// Where it was opened from, outside the vocabulary.
    from: Option<Place>,
}

impl Default for Panel {
    fn default() -> Self {
        Self {
            sort: Sort::All,
            shown: FIRST,
            from: None,
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Back,
    WordsPressed,
    Sorted(Sort),
    MorePressed,
    Opened(RecordRef),
    /// The word is to stand as it is written in the record.
    StandPressed(String, RecordRef),
    QuestionPressed(Id<Wording>),
}

impl Panel {
    pub fn opened_from(from: Option<Place>) -> Self {
        Self {
            from,
            ..Self::default()
        }
    }

    /// Where one goes back to, outside the vocabulary.
    pub fn from(&self) -> Option<Place> {
        self.from
    }

    /// Takes in what was done; none when the page is left.
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Option<Action<Message>> {
        let act = match message {
            Message::Back => return None,
            Message::WordsPressed => {
                self.from = None;
                return None;
            }
            Message::Sorted(sort) => {
                (self.sort, self.shown) = (sort, FIRST);
                return Some(Action::None);
            }
            Message::MorePressed => {
                self.shown += FIRST;
                return Some(Action::None);
            }
            Message::Opened(which) => return Some(Action::Open(Place::Record(which))),
            Message::StandPressed(text, record) => Act::LetStand {
                id: ctx.new_id(),
                text,
                only_in: Some(record),
            },
            Message::QuestionPressed(id) => Act::Question(id),
        };
        Some(Action::write(Edit::Word(act)))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let back = button::quiet(text.back(), Icon::Left).on_press(Message::Back);
        let inside = match ctx.glass.findings(ctx.library) {
            _ if ctx.library.count::<Concept>() == 0 => {
                let go = button::secondary(text.wording_to_words(), Icon::Vocabulary)
                    .on_press(Message::WordsPressed);
                let words = text.wording_no_words_text();
                empty(Icon::Vocabulary, text.wording_no_words(), words, Some(go.into()))
            }
            None => body(text.wording_checking()).into(),
            Some(found) if found.is_empty() => {
                empty(Icon::Ok, text.wording_none(), text.wording_none_text(), None)
            }
            Some(found) => self.found(&found, ctx),
        };
        let sheet = column![
            Element::from(back),
            h1(text.wording_title()),
            muted(text.wording_about()),
            inside
        ]
        .push(standing(ctx))
        .spacing(space::L)
        .max_width(980);
        let page = scroll(container(sheet).padding(space::XL))
            .width(Length::Fill)
            .height(Length::Fill);
        keys(page, |pressed| {
            matches!(pressed, Key::Named(key::Named::Escape)).then_some(Message::Back)
        })
    }

    fn found<'a>(&self, found: &[&'a Finding], ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let labels = Sort::ALL.map(|sort| {
            let count = found.iter().filter(|one| sort.takes(&one.fault)).count();
            match sort {
                Sort::All => text.wording_all(count),
                Sort::Against => text.wording_against(count),
                Sort::Undefined => text.wording_undefined(count),
                Sort::Senses => text.wording_senses(count),
            }
        });
        let sort = Sort::ALL.iter().position(|sort| *sort == self.sort);
        let choice = button::choice(text.wording_sort(), labels.into(), sort, |at| {
            Message::Sorted(Sort::ALL[at])
        });
        let of_sort: Vec<&Finding> = found
            .iter()
            .copied()
            .filter(|one| self.sort.takes(&one.fault))
            .collect();
        let shown = &of_sort[..of_sort.len().min(self.shown)];
        let groups = shown
            .chunk_by(|one, next| one.record == next.record)
            .map(|group| record(group, ctx));
        let left = of_sort.len() - shown.len();
        let more = (left > 0).then(|| {
            let label = text.wording_more(left.min(FIRST));
            Element::from(button::secondary(label, None).on_press(Message::MorePressed))
        });
        column![choice]
            .push(of_sort.is_empty().then(|| body(text.wording_none_of_sort())))
            .extend(groups)
            .push(more)
            .spacing(space::M)
            .into()
    }
}

/// What was found in one record.
fn record<'a>(group: &[&'a Finding], ctx: Context<'a>) -> Element<'a, Message> {
    let first = group[0];
    let kind = first.record.kind.name(ctx.text);
    let lines = group.iter().map(|one| line(one, ctx));
    let heading = column![small(kind), strong(first.title.as_str())];
    card(
        column![heading]
            .push(Column::with_children(lines).spacing(space::XS))
            .spacing(space::S),
    )
    .width(Length::Fill)
    .into()
}

fn line<'a>(finding: &'a Finding, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let said = fault(text, ctx.library, finding);
    let at = place(text, ctx.library, finding);
    let (sign, tone) = match finding.fault {
        Fault::AdvisedAgainst(_) => (Icon::Warning, Tone::Caution),
        _ => (Icon::Info, Tone::Neutral),
    };
    let words = row![
        icon(sign, 16.0).tone(tone),
        column![body(said.clone()), muted(at.clone())].width(Length::Fill)
    ]
    .spacing(space::S)
    .align_y(Alignment::Center);
    let go = focusable(Role::Link, format!("{said} {at}"), words)
        .padding([space::XS, space::S])
        .width(Length::Fill)
        .on_press(Message::Opened(finding.record));
    let label = text.wording_stand_label(finding.word.as_str(), finding.title.as_str());
    let stand = quiet(label, text.wording_stand())
        .on_press(Message::StandPressed(finding.word.clone(), finding.record));
    row![Element::from(go), Element::from(stand)]
        .spacing(space::S)
        .align_y(Alignment::Center)
        .into()
}

/// A key of a line: short words to see, and whole ones to hear.
fn quiet<'a>(label: String, words: String) -> Control<'a, Message> {
    focusable(Role::Button, label, body(words))
        .padding([10.0, space::M])
        .style(theme::button::quiet)
}

/// The words that are to stand as they are, each to be looked at again.
fn standing<'a>(ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let wordings = &ctx
        .library
        .binder()
        .filter(|binder| !binder.wordings.is_empty())?
        .wordings;
    let lines = wordings.iter().map(|(id, wording)| {
        let label = text.wording_question_label(wording.text.as_str());
        let again = quiet(label, text.wording_question()).on_press(Message::QuestionPressed(id));
        row![
            body(wording.text.as_str()).width(Length::Fill),
            Element::from(again)
        ]
        .align_y(Alignment::Center)
        .into()
    });
    let heading = column![
        h2(text.wording_stands_title(wordings.len())),
        muted(text.wording_stands_text())
    ];
    Some(
        column![heading, card(Column::with_children(lines)).width(Length::Fill)]
            .spacing(space::M)
            .into(),
    )
}
