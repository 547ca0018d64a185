//! Labelled fields: the label above, hint, error and "stored" below, and the same words for a screen reader.

use super::Element;
use super::calendar::Calendar;
use super::date::{self, Names};
use super::focus::{Role, Spoken};
use super::icon::{Icon, icon};
use super::select::{Select, select as drop_down};
use super::spoken::spoken;
use super::text::{muted, small, strong};
use super::time;
use crate::app::glass::{self, Glass, Kind, Written};
use crate::app::theme::{self, Tone, font, size, space};
use crate::text::Text;
use chrono::NaiveDate;
use iced::advanced::widget::Id;
use iced::widget::{column, row, text_editor, text_input};
use iced::{Alignment, Length};
use std::rc::Rc;

/// What stands around an input.
#[derive(Debug, Clone, Default)]
struct Around {
    label: String,
    hint: Option<String>,
    error: Option<String>,
    warning: Option<String>,
    stored: Option<String>,
}

impl Around {
    fn label(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            ..Self::default()
        }
    }

    fn spoken(&self, role: Role) -> Spoken {
        Spoken::new(role, self.label.clone())
    }

    fn wrap<'a, M: 'a>(self, input: impl Into<Element<'a, M>>) -> Element<'a, M> {
        let error = self.error.map(|words| {
            let words = small(words).style(theme::text::tone(Tone::Danger));
            row![icon(Icon::Warning, 16.0).tone(Tone::Danger), words]
                .spacing(6)
                .align_y(Alignment::Center)
        });
        let heading = (!self.label.is_empty()).then(|| strong(self.label));
        let mut parts = column![].spacing(space::XS).width(Length::Fill);
        parts = parts.push(heading).push(input.into());
        let warning = self.warning.map(|words| {
            let words = small(words).style(theme::text::tone(Tone::Caution));
            row![
                icon(Icon::Warning, 16.0).tone(Tone::Caution),
                words.width(Length::Fill)
            ]
            .spacing(6)
        });
        parts = parts.push(error).push(warning);
        parts = parts.push(self.hint.map(muted));
        parts.push(self.stored.map(stored)).into()
    }
}

macro_rules! around {
    ($($field:ident).+) => {
        /// Small print below: what belongs here.
        #[must_use]
        pub fn hint(mut self, words: impl Into<String>) -> Self {
            self.$($field).+.hint = Some(words.into());
            self
        }

        /// What is wrong with it, if anything; said in words, with an icon and an outline.
        #[must_use]
        pub fn error(mut self, words: Option<impl Into<String>>) -> Self {
            self.$($field).+.error = words.map(Into::into);
            self
        }

        /// What to look at in what is written, without it being wrong; said in words, with an icon.
        #[must_use]
        pub fn warning(mut self, words: Option<impl Into<String>>) -> Self {
            self.$($field).+.warning = words.map(Into::into);
            self
        }

        /// When it was stored, in the caller's words.
        #[must_use]
        pub fn stored(mut self, words: Option<impl Into<String>>) -> Self {
            self.$($field).+.stored = words.map(Into::into);
            self
        }
    };
}

/// A label, an input of any kind, and below it what is wrong and what belongs here.
pub fn frame<'a, M: 'a>(
    label: impl Into<String>,
    hint: Option<String>,
    error: Option<String>,
    input: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    Around {
        hint,
        error,
        ..Around::label(label)
    }
    .wrap(input)
}

/// A small mark that what is written is stored.
pub fn stored<'a, M: 'a>(words: impl Into<String>) -> Element<'a, M> {
    row![icon(Icon::Ok, 14.0).tone(Tone::Ok), muted(words.into())]
        .spacing(space::XS)
        .align_y(Alignment::Center)
        .into()
}

/// One line to write in.
pub struct TextField<'a, M> {
    around: Around,
    value: String,
    on_input: Rc<dyn Fn(String) -> M + 'a>,
    placeholder: String,
    secure: bool,
    read_only: bool,
    on_submit: Option<M>,
    id: Option<Id>,
    size: f32,
    width: Length,
    through: Option<(Glass<'a>, &'a Text)>,
}

/// One line to write in.
pub fn text<'a, M: Clone + 'a>(
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> M + 'a,
) -> TextField<'a, M> {
    TextField {
        around: Around::label(label),
        value: value.to_owned(),
        on_input: Rc::new(on_input),
        placeholder: String::new(),
        secure: false,
        read_only: false,
        on_submit: None,
        id: None,
        size: size::BODY,
        width: Length::Fill,
        through: None,
    }
}

impl<'a, M: Clone + 'a> TextField<'a, M> {
    around!(around);

    /// Shown while it is empty. Never the only place where something is said.
    #[must_use]
    pub fn placeholder(mut self, words: &str) -> Self {
        words.clone_into(&mut self.placeholder);
        self
    }

    /// Shows dots; the words are never spoken nor copied.
    #[must_use]
    pub fn secure(mut self, secure: bool) -> Self {
        self.secure = secure;
        self
    }

    /// Can be marked and copied but not changed.
    #[must_use]
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.read_only = read_only;
        self
    }

    /// What Enter says.
    #[must_use]
    pub fn on_submit(mut self, message: M) -> Self {
        self.on_submit = Some(message);
        self
    }

    /// Name by which it can be given the focus.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Marks the vocabulary's words in it, and offers the recommended one for what is advised against.
    #[must_use]
    pub fn through(mut self, glass: Glass<'a>, text: &'a Text) -> Self {
        self.through = Some((glass, text));
        self
    }

    /// Text size in logical pixels.
    #[must_use]
    pub fn size(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// Width of the input; as wide as there is room by default.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    fn input(&self) -> Element<'a, M> {
        let on_input = Rc::clone(&self.on_input);
        let wrong = self.around.error.is_some();
        let mut input = text_input(&self.placeholder, &self.value)
            .font(font::REGULAR)
            .size(self.size)
            .padding([10.0, space::M])
            .width(self.width)
            .secure(self.secure)
            .on_input_maybe((!self.read_only).then_some(move |words| on_input(words)))
            .on_submit_maybe(self.on_submit.clone())
            .style(theme::input::line(wrong));
        if let Some(id) = &self.id {
            input = input.id(id.clone());
        }
        let role = if self.secure {
            Role::SecretField
        } else {
            Role::TextField
        };
        let input = spoken(self.around.spoken(role), input);
        let Some((glass, text)) = self.through.filter(|_| !self.secure && !self.read_only) else {
            return input;
        };
        Element::new(Written {
            content: input,
            kind: Kind::Line {
                value: self.value.clone(),
                on_input: Rc::clone(&self.on_input),
                size: self.size,
            },
            label: self.around.label.clone(),
            glass,
            text,
        })
    }
}

impl<'a, M: Clone + 'a> From<TextField<'a, M>> for Element<'a, M> {
    fn from(field: TextField<'a, M>) -> Self {
        let input = field.input();
        field.around.wrap(input)
    }
}

/// Several lines to write in.
pub struct AreaField<'a, M> {
    around: Around,
    content: &'a text_editor::Content,
    on_action: Rc<dyn Fn(text_editor::Action) -> M + 'a>,
    placeholder: String,
    height: f32,
    id: Option<Id>,
    through: Option<(Glass<'a>, &'a Text)>,
}

/// Several lines to write in; the screen keeps the content and performs the actions on it.
pub fn area<'a, M: Clone + 'a>(
    label: impl Into<String>,
    content: &'a text_editor::Content,
    on_action: impl Fn(text_editor::Action) -> M + 'a,
) -> AreaField<'a, M> {
    AreaField {
        around: Around::label(label),
        content,
        on_action: Rc::new(on_action),
        placeholder: String::new(),
        height: 140.0,
        id: None,
        through: None,
    }
}

impl<'a, M: Clone + 'a> AreaField<'a, M> {
    around!(around);

    /// Shown while it is empty.
    #[must_use]
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.placeholder = words.into();
        self
    }

    /// Marks the vocabulary's words in it, and offers the recommended one for what is advised against.
    #[must_use]
    pub fn through(mut self, glass: Glass<'a>, text: &'a Text) -> Self {
        self.through = Some((glass, text));
        self
    }

    /// Height of the input in logical pixels; 140 by default.
    #[must_use]
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Name by which it can be given the focus.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl<'a, M: Clone + 'a> From<AreaField<'a, M>> for Element<'a, M> {
    fn from(field: AreaField<'a, M>) -> Self {
        let wrong = field.around.error.is_some();
        // Blind where nothing is to be marked, so that the editor is the same widget whether it is or not.
        let (glass, text) = field.through.unzip();
        let glass = glass.unwrap_or(Glass::blind());
        let on_action = Rc::clone(&field.on_action);
        let mut plain = text_editor(field.content);
        if let Some(id) = field.id {
            plain = plain.id(id);
        }
        let input = plain
            .font(font::REGULAR)
            .size(size::BODY)
            .line_height(glass::LINE_HEIGHT)
            .padding(glass::PADDING)
            .height(field.height)
            .placeholder(field.placeholder)
            .wrapping(iced::widget::text::Wrapping::WordOrGlyph)
            .on_action(move |action| on_action(action))
            .highlight_with::<glass::Highlighter>(glass::Settings(glass.lens.clone()), glass::format)
            .style(theme::input::area(wrong));
        let mut input = spoken(field.around.spoken(Role::TextArea), input);
        if let Some(text) = text {
            input = Element::new(Written {
                content: input,
                kind: Kind::Area {
                    content: field.content,
                    on_action: field.on_action,
                },
                label: field.around.label.clone(),
                glass,
                text,
            });
        }
        field.around.wrap(input)
    }
}

/// A drop-down with its label.
pub struct SelectField<'a, M> {
    around: Around,
    select: Select<'a, M>,
}

/// A drop-down with its label above.
pub fn select<'a, M: 'a>(
    label: impl Into<String>,
    options: Vec<String>,
    selected: Option<usize>,
    on_select: impl Fn(usize) -> M + 'a,
) -> SelectField<'a, M> {
    let around = Around::label(label);
    let select = drop_down(around.label.clone(), options, selected, on_select);
    SelectField { around, select }
}

impl<'a, M: 'a> SelectField<'a, M> {
    around!(around);

    /// Shown while nothing is chosen.
    #[must_use]
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.select = self.select.placeholder(words);
        self
    }

    /// Name by which it can be given the focus.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.select = self.select.id(id);
        self
    }

    /// Out of use for now.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.select = self.select.disabled(disabled);
        self
    }

    /// Width of the drop-down; as wide as there is room by default.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.select = self.select.width(width);
        self
    }
}

impl<'a, M: 'a> From<SelectField<'a, M>> for Element<'a, M> {
    fn from(field: SelectField<'a, M>) -> Self {
        let wrong = field.around.error.is_some();
        field.around.wrap(field.select.wrong(wrong))
    }
}

/// A line for a day, with a key that opens a month.
pub struct DateField<'a, M> {
    line: TextField<'a, M>,
    today: NaiveDate,
    names: &'a Names,
}

/// A line for a day. The screen keeps what is typed and reads it with [`date::parse`]; a day picked in the month
/// arrives as its ISO date. Below stands how the line is understood, with its weekday.
pub fn date<'a, M: Clone + 'a>(
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> M + 'a,
    today: NaiveDate,
    names: &'a Names,
) -> DateField<'a, M> {
    DateField {
        line: text(label, value, on_input).width(150),
        today,
        names,
    }
}

impl<'a, M: Clone + 'a> DateField<'a, M> {
    around!(line.around);

    /// Name by which it can be given the focus.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.line = self.line.id(id);
        self
    }
}

impl<'a, M: Clone + 'a> From<DateField<'a, M>> for Element<'a, M> {
    fn from(field: DateField<'a, M>) -> Self {
        let read = date::parse(&field.line.value, field.today);
        let on_input = Rc::clone(&field.line.on_input);
        let calendar = Calendar {
            date: read,
            today: field.today,
            names: field.names,
            on_pick: Box::new(move |day| on_input(date::iso(day))),
        };
        let line = row![field.line.input(), Element::from(calendar)].spacing(space::S);
        let understood = read.map(|day| muted(date::long(day, field.names)));
        let input = column![line].push(understood).spacing(space::XS);
        field.line.around.wrap(input)
    }
}

/// A line for a time of day on the 24 hour clock. The screen keeps what is typed and reads it with [`time::parse`].
pub fn time<'a, M: Clone + 'a>(
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> M + 'a,
) -> TextField<'a, M> {
    let mut line = text(label, value, on_input).width(96);
    // "730" is understood; say as what, until it is written so.
    line.around.hint = time::parse(value).map(time::hh_mm).filter(|read| read != value);
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::widget::testing;
    use iced::keyboard::key::Named;
    use iced::widget::column;

    #[test]
    fn tab_walks_over_fields_and_typing_reaches_the_one_with_the_focus() {
        let content = text_editor::Content::new();
        let mut ui = testing::ui(column![
            text("Namn", "", |typed| typed),
            area("Berätta", &content, |_| "area".to_owned()),
            select("Kommun", vec!["Solna".into()], None, |_| "select".to_owned()),
            time("Klockan", "730", |typed| typed),
        ]);
        let mut order = Vec::new();
        for _ in 0..4 {
            testing::tab(&mut ui);
            order.extend(testing::focused(&mut ui));
            if order.len() == 1 {
                ui.typewrite("A");
            }
        }
        assert_eq!(order, ["Namn", "Berätta", "Kommun", "Klockan"]);
        assert!(testing::shows(&mut ui, "07:30"));
        assert_eq!(ui.into_messages().collect::<Vec<_>>(), ["A"]);
    }

    #[test]
    fn a_passphrase_is_never_spoken() {
        let field = text("Lösenfras", "hemlig", |typed| typed).secure(true);
        let mut ui = testing::ui(field);
        let heard = testing::spoken(&mut ui);
        assert!(heard.iter().any(|s| s.role == Role::SecretField));
        assert!(heard.iter().all(|s| s.value.as_deref() != Some("hemlig")));
    }

    #[test]
    fn an_error_is_said_in_words() {
        let field = text("Namn", "", |typed| typed).error(Some("Skriv ett namn"));
        assert!(testing::shows(&mut testing::ui(field), "Skriv ett namn"));
    }

    #[test]
    fn enter_submits_a_line() {
        let mut ui = testing::ui(text("Sök", "el", |typed| typed).on_submit("go".into()));
        testing::tab(&mut ui);
        testing::key(&mut ui, Named::Enter);
        assert_eq!(ui.into_messages().collect::<Vec<_>>(), ["go"]);
    }
}
