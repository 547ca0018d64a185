//! Who changed a record, when and what, in words; and any earlier version brought back.

use iced::Length;
use iced::widget::{column, container, row};

use super::background::Parcel;
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, List, body, button, muted, small, strong};
use crate::domain::{Library, RecordRef};
use crate::phrase;
use crate::store::StoreError;
use crate::store::history::{Version, VersionBodies};
use crate::text::Text;

#[derive(Debug)]
pub struct History {
    pub which: RecordRef,
    title: String,
    versions: Option<Vec<Version>>,
    selected: Option<usize>,
    bodies: Option<VersionBodies>,
    trouble: Option<String>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Parcel<Result<Vec<Version>, StoreError>>),
    Selected(usize),
    VersionLoaded(usize, Parcel<Result<VersionBodies, StoreError>>),
    Restore,
}

pub enum Action {
    None,
    /// Read a version; the answer is [`Message::VersionLoaded`].
    LoadVersion(usize, String),
    /// Make the record as it was after this change.
    Restore(String),
}

impl History {
    pub const fn new(which: RecordRef, title: String) -> Self {
        Self {
            which,
            title,
            versions: None,
            selected: None,
            bodies: None,
            trouble: None,
        }
    }

    pub fn update(&mut self, message: Message, text: &Text) -> Action {
        match message {
            Message::Loaded(answer) => match answer.take() {
                Some(Ok(versions)) => {
                    self.versions = Some(versions);
                    return self.select(0);
                }
                Some(Err(error)) => self.trouble = Some(phrase::trouble(text, &error).words()),
                None => {}
            },
            Message::Selected(row) => return self.select(row),
            Message::VersionLoaded(row, answer) => match answer.take() {
                Some(Ok(bodies)) if self.selected == Some(row) => self.bodies = Some(bodies),
                Some(Err(error)) => self.trouble = Some(phrase::trouble(text, &error).words()),
                _ => {}
            },
            Message::Restore => {
                if let Some(version) = self.selected.and_then(|row| self.versions.as_ref()?.get(row)) {
                    return Action::Restore(version.hash.clone());
                }
            }
        }
        Action::None
    }

    fn select(&mut self, row: usize) -> Action {
        self.selected = Some(row);
        self.bodies = None;
        match self.versions.as_ref().and_then(|versions| versions.get(row)) {
            Some(version) => Action::LoadVersion(row, version.hash.clone()),
            None => Action::None,
        }
    }

    pub fn view<'a>(&'a self, text: &'a Text, library: &'a Library) -> Element<'a, Message> {
        let Some(versions) = &self.versions else {
            return muted(self.trouble.clone().unwrap_or_else(|| text.loading())).into();
        };
        let list = List::new(text.history_versions(), versions.len(), |at| {
            version_row(text, &versions[at])
        })
        .row_height(64.0)
        .selected(self.selected)
        .on_select(Message::Selected)
        .height(Length::Fixed(220.0));
        let restore = self
            .selected
            .filter(|row| *row > 0)
            .map(|_| button::secondary(text.history_restore(), Icon::Undo).on_press(Message::Restore));
        column![muted(self.title.clone()), list]
            .push(self.trouble.clone().map(body))
            .push(self.changes(text, library))
            .push(restore)
            .spacing(space::L)
            .width(560)
            .into()
    }

    fn changes<'a>(&'a self, text: &'a Text, library: &'a Library) -> Option<Element<'a, Message>> {
        let bodies = self.bodies.as_ref()?;
        let before = bodies.before.clone().unwrap_or(serde_json::Value::Null);
        let changes = phrase::changes(text, library, self.which.kind, &before, &bodies.after);
        if changes.is_empty() {
            return Some(muted(text.history_nothing()).into());
        }
        let rows = changes.into_iter().map(|change| {
            column![
                strong(change.field),
                row![
                    small(change.before).width(Length::FillPortion(1)),
                    widget::icon(Icon::Right, 14.0),
                    small(change.after).width(Length::FillPortion(1)),
                ]
                .spacing(space::S),
            ]
            .spacing(space::XS)
            .into()
        });
        Some(column(rows).spacing(space::M).into())
    }
}

fn version_row<'a>(text: &'a Text, version: &'a Version) -> Element<'a, Message> {
    let when = phrase::moment(text, version.at);
    let words = column![
        widget::cell(phrase::op(text, &version.op)).strong(),
        widget::cell(text.history_by(when, version.by.name.clone())).muted(),
    ]
    .spacing(space::XS);
    container(words).padding([0.0, space::S]).into()
}
