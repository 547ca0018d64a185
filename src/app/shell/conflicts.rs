//! Two people's edits of the same thing, side by side, for a person to choose between or join.

use iced::Length;
use iced::widget::{column, row, text_editor};
use serde_json::Value;

use super::background::Parcel;
use crate::app::context::Context;
use crate::app::glass::read::{self, Source};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, body, button, card, field, h3, muted, strong};
use crate::domain::RecordRef;
use crate::phrase;
use crate::store::StoreError;
use crate::store::conflict::Conflict;
use crate::text::Text;

#[derive(Debug)]
pub struct Conflicts {
    pub which: RecordRef,
    title: String,
    open: Option<Vec<Conflict>>,
    /// The text that joins both, for the first conflict when it is one of texts.
    joined: text_editor::Content,
    trouble: Option<String>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Loaded(Parcel<Result<Vec<Conflict>, StoreError>>),
    Chosen(usize, usize),
    JoinEdited(text_editor::Action),
    Joined,
}

pub enum Action {
    None,
    Resolve(Vec<String>, Value),
    /// Nothing is left to choose.
    Close,
}

impl Conflicts {
    pub fn new(which: RecordRef, title: String) -> Self {
        Self {
            which,
            title,
            open: None,
            joined: text_editor::Content::new(),
            trouble: None,
        }
    }

    pub fn update(&mut self, message: Message, text: &Text) -> Action {
        match message {
            Message::Loaded(answer) => match answer.take() {
                Some(Ok(open)) if open.is_empty() => return Action::Close,
                Some(Ok(open)) => {
                    let both: Vec<&str> = open[0]
                        .versions
                        .iter()
                        .filter_map(|version| version.value.as_str())
                        .collect();
                    self.joined = text_editor::Content::with_text(&both.join("\n\n"));
                    self.open = Some(open);
                }
                Some(Err(error)) => self.trouble = Some(phrase::trouble(text, &error).words()),
                None => {}
            },
            Message::Chosen(conflict, version) => {
                let chosen = self.open.as_ref().and_then(|open| {
                    let conflict = open.get(conflict)?;
                    Some((
                        conflict.path.clone(),
                        conflict.versions.get(version)?.value.clone(),
                    ))
                });
                if let Some((path, value)) = chosen {
                    return Action::Resolve(path, value);
                }
            }
            Message::JoinEdited(action) => self.joined.perform(action),
            Message::Joined => {
                if let Some(conflict) = self.open.as_ref().and_then(|open| open.first()) {
                    let joined = self.joined.text().trim_end().to_owned();
                    return Action::Resolve(conflict.path.clone(), Value::String(joined));
                }
            }
        }
        Action::None
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(open) = &self.open else {
            return muted(self.trouble.clone().unwrap_or_else(|| text.loading())).into();
        };
        let intro = column![muted(self.title.clone()), body(text.conflicts_intro())].spacing(space::XS);
        let all = open
            .iter()
            .enumerate()
            .map(|(at, conflict)| self.conflict(at, conflict, ctx));
        column![intro].extend(all).spacing(space::XL).width(580).into()
    }

    fn conflict<'a>(&'a self, at: usize, conflict: &'a Conflict, ctx: Context<'a>) -> Element<'a, Message> {
        let (text, library) = (ctx.text, ctx.library);
        let source = Source::in_dialog(self.which);
        let path: Vec<&str> = conflict.path.iter().map(String::as_str).collect();
        let versions = conflict.versions.iter().enumerate().map(|(which, version)| {
            let when = phrase::moment(text, version.at);
            let by = text.history_by(when, version.by.name.clone());
            let value = match (path.last(), &version.value) {
                (Some(&"removed" | &"_deleted"), Value::Bool(true)) => text.conflicts_removed(),
                (Some(&"removed" | &"_deleted"), _) => text.conflicts_kept(),
                _ => phrase::value(text, library, self.which.kind, &path, &version.value),
            };
            let choose = button::secondary(text.conflicts_take(version.by.name.clone()), Icon::Ok)
                .on_press(Message::Chosen(at, which));
            card(column![strong(by), read::paragraphs(&value, source, ctx), choose].spacing(space::S))
                .width(Length::FillPortion(1))
                .into()
        });
        let texts = conflict.versions.iter().all(|version| version.value.is_string());
        let join = (at == 0 && texts).then(|| {
            column![
                field::area(text.conflicts_join(), &self.joined, Message::JoinEdited).height(120.0),
                button::secondary(text.conflicts_take_joined(), Icon::Ok).on_press(Message::Joined),
            ]
            .spacing(space::S)
        });
        column![
            h3(phrase::field_name(text, self.which.kind, &path)),
            row(versions).spacing(space::M)
        ]
        .push(join)
        .spacing(space::M)
        .into()
    }
}
