//! Layer B in sight: its ground, its sections as one writes them, and its end.

use iced::widget::{column, row, text_editor};

use super::{Message as Layers, say};
use crate::app::context::{Action, Context};
use crate::app::draft::Draft;
use crate::app::screen::handovers;
use crate::app::screen::handovers::words;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, card, field, muted, strong};
use crate::domain::confidential::{ConfidentialSection, Layer};
use crate::domain::edit::confiding::Act;
use crate::domain::{ConfidentialPart, Edit, Id, Unit};
use crate::text::time;

pub struct Secret {
    part: Id<ConfidentialPart>,
    sections: Vec<Section>,
    /// Why it is erased before its day, while that is asked.
    reason: Option<String>,
    tried: bool,
}

struct Section {
    id: Id<ConfidentialSection>,
    heading: String,
    content: text_editor::Content,
    /// Heading and text as they are written.
    draft: Draft<(String, String)>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Added,
    Heading(Id<ConfidentialSection>, String),
    Typed(Id<ConfidentialSection>, text_editor::Action),
    Stored(Id<ConfidentialSection>),
    EraseOpened,
    EraseClosed,
    Reason(String),
    Erased,
}

const fn change(message: Message) -> handovers::Message {
    say(Layers::Secret(message))
}

impl Section {
    fn of(id: Id<ConfidentialSection>, section: &ConfidentialSection) -> Self {
        Self {
            id,
            heading: section.heading.clone(),
            content: text_editor::Content::with_text(&section.text),
            draft: Draft::new((section.heading.clone(), section.text.clone())),
        }
    }
}

impl Secret {
    pub fn of(part: &ConfidentialPart) -> Self {
        Self {
            part: part.id,
            sections: part
                .sections
                .iter()
                .map(|(id, one)| Section::of(id, one))
                .collect(),
            reason: None,
            tried: false,
        }
    }

    /// Takes over what was written elsewhere; false when the document is erased.
    pub fn refresh(&mut self, ctx: Context<'_>) -> bool {
        let Some(part) = ctx.library.get(self.part) else {
            return false;
        };
        for (id, one) in part.sections.iter() {
            match self.sections.iter_mut().find(|section| section.id == id) {
                Some(section) if !section.draft.is_dirty() && section.draft.value.1 != one.text => {
                    *section = Section::of(id, one);
                }
                Some(_) => {}
                None => self.sections.push(Section::of(id, one)),
            }
        }
        true
    }

    fn section(&mut self, id: Id<ConfidentialSection>) -> Option<&mut Section> {
        self.sections.iter_mut().find(|section| section.id == id)
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<handovers::Message> {
        match message {
            Message::Added => {
                let empty = ConfidentialSection {
                    heading: String::new(),
                    text: String::new(),
                };
                self.sections.push(Section::of(ctx.new_id(), &empty));
            }
            Message::Heading(id, words) => {
                if let Some(section) = self.section(id) {
                    section.heading.clone_from(&words);
                    section.draft.change(ctx.now, |(heading, _)| *heading = words);
                }
            }
            Message::Typed(id, action) => {
                let edits = action.is_edit();
                if let Some(section) = self.section(id) {
                    section.content.perform(action);
                    if edits {
                        let written = section.content.text();
                        section.draft.change(ctx.now, |(_, text)| *text = written);
                    }
                }
            }
            Message::Stored(id) => {
                if let Some(section) = self.section(id) {
                    section.draft.stored(ctx.now);
                }
            }
            Message::EraseOpened => self.reason = Some(String::new()),
            Message::EraseClosed => self.reason = None,
            Message::Reason(words) => self.reason = Some(words),
            Message::Erased => return self.erase(ctx),
        }
        Action::None
    }

    fn erase(&mut self, ctx: Context<'_>) -> Action<handovers::Message> {
        self.tried = true;
        match &self.reason {
            Some(reason) if !reason.trim().is_empty() => Action::write(Edit::Confide(Act::Erase {
                part: self.part,
                id: ctx.new_id(),
                reason: Some(reason.clone()),
            })),
            _ => Action::None,
        }
    }

    /// Stores what is written: all of it, or where its writer has paused.
    pub fn store(&mut self, ctx: Context<'_>, all: bool) -> Action<handovers::Message> {
        let part = self.part;
        let mut writes = Vec::new();
        for section in &mut self.sections {
            if !section.draft.is_dirty() || !(all || section.draft.is_due(ctx.now)) {
                continue;
            }
            section.draft.handed_over();
            let (heading, written) = section.draft.value.clone();
            writes.push(Action::Write {
                edit: Edit::Confide(Act::Write {
                    part,
                    section: section.id,
                    heading,
                    text: written.trim_end().to_owned(),
                }),
                then: Some(change(Message::Stored(section.id))),
            });
        }
        Action::Many(writes)
    }

    pub fn view<'a>(
        &'a self,
        part: &'a ConfidentialPart,
        ctx: Context<'a>,
    ) -> Element<'a, handovers::Message> {
        let text = ctx.text;
        let unit = |id| ctx.library.get::<Unit>(id).map_or("", |unit| unit.name.as_str());
        let source = if part.ground_unverified {
            text.layer_b_unverified(part.ground_source.as_str())
        } else {
            text.layer_b_source(part.ground_source.as_str())
        };
        let facts = column![
            strong(text.layer_b_title(part.ground.as_str())),
            muted(source),
            body(text.layer_b_boards(unit(part.from_unit), unit(part.to_unit))),
            body(text.layer_b_assessed(
                part.assessed_by.as_str(),
                time::weekday_date(text, part.assessed_on)
            )),
            body(text.layer_b_erase(time::weekday_date(text, part.erase_on))),
        ]
        .spacing(space::XS);
        let sections = (1..)
            .zip(&self.sections)
            .map(|(number, one)| section(number, one, ctx));
        let actions = row![
            button::secondary(text.layers_add_section(), Icon::Add).on_press(change(Message::Added)),
            button::secondary(text.layers_give_b(), Icon::Handover)
                .on_press(say(Layers::GiveOpened(part.handover, Layer::B))),
            button::secondary(text.layers_hide(), Icon::Lock).on_press(say(Layers::Hidden)),
            button::quiet(text.layers_erase(), Icon::Remove).on_press(change(Message::EraseOpened)),
        ]
        .spacing(space::S)
        .wrap();
        card(
            column![facts]
                .extend(sections)
                .push(actions)
                .push(self.erasing(ctx))
                .spacing(space::L),
        )
        .width(iced::Length::Fill)
        .into()
    }

    fn erasing<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, handovers::Message>> {
        let text = ctx.text;
        let reason = self.reason.as_ref()?;
        let missing = (self.tried && reason.trim().is_empty()).then(|| text.required());
        let why = field::text(text.layers_erase_reason(), reason, |words| {
            change(Message::Reason(words))
        })
        .error(missing)
        .warning(ctx.personal_data(reason));
        let form = column![
            body(text.layers_erase_text()),
            Element::from(why),
            row![
                button::danger(text.layers_erase_now(), Icon::Remove).on_press(change(Message::Erased)),
                button::quiet(text.cancel(), None).on_press(change(Message::EraseClosed)),
            ]
            .spacing(space::S),
        ]
        .spacing(space::M);
        Some(form.into())
    }
}

fn section<'a>(number: usize, one: &'a Section, ctx: Context<'a>) -> Element<'a, handovers::Message> {
    let text = ctx.text;
    let id = one.id;
    let stored = one
        .draft
        .stored_at()
        .map(|at| text.handover_saved(words::when_short(ctx, at)));
    column![
        field::text(text.layers_heading(number), &one.heading, move |words| change(
            Message::Heading(id, words)
        )),
        field::area(text.layers_text(number), &one.content, move |action| change(
            Message::Typed(id, action)
        ))
        .stored(stored),
    ]
    .spacing(space::S)
    .into()
}
