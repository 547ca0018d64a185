//! What things lie on and what is said beside them: cards, banners, badges, empty states, toasts, progress.

use super::button;
use super::control::focusable;
use super::focus::{Role, Spoken};
use super::icon::{Icon, icon};
use super::spoken::spoken;
use super::text::{body, h3, small, strong};
use super::{Control, Element};
use crate::app::theme::{self, Tone, space};
use iced::widget::text::IntoFragment;
use iced::widget::{
    Row, column, container, progress_bar, row, scrollable, space as gap, stack, tooltip as hint,
};
use iced::{Alignment, Length};

/// Paper lying on the page.
pub fn card<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> iced::widget::Container<'a, M> {
    container(content)
        .padding(space::L)
        .width(Length::Fill)
        .style(theme::container::card)
}

/// A card that can be pressed as a whole.
pub fn card_button<'a, M: Clone + 'a>(
    label: impl Into<String>,
    content: impl Into<Element<'a, M>>,
) -> Control<'a, M> {
    focusable(Role::Button, label, content)
        .padding(space::L)
        .width(Length::Fill)
        .style(theme::button::card)
}

/// A vertical scrollable whose bar stands beside the content.
pub fn scroll<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> iced::widget::Scrollable<'a, M> {
    scrollable(content)
        .spacing(space::S)
        .style(theme::scrollable::bar)
}

/// One below the other, some of which may be away: one that comes or goes takes neither focus nor cursor from the others,
/// as it would in a column.
pub fn parts<'a, M: 'a>(
    parts: impl IntoIterator<Item = Option<Element<'a, M>>>,
) -> iced::widget::keyed::Column<'a, usize, M> {
    let there = parts.into_iter().enumerate();
    // A keyed column hands a part the state of another when several come and go at once, whatever its kind; a column
    // looks at the kind and begins anew.
    iced::widget::keyed::Column::with_children(
        there.filter_map(|(at, part)| part.map(|part| (at, column![part].into()))),
    )
}

/// A band across the page: icon, title, text, and what to do about it.
pub fn banner<'a, M: 'a>(
    tone: Tone,
    title: impl Into<String>,
    text: Option<String>,
    actions: Vec<Element<'a, M>>,
) -> Element<'a, M> {
    let title = title.into();
    let mut words = column![strong(title.clone())].spacing(2).width(Length::Fill);
    let value = text.clone();
    if let Some(text) = text {
        words = words.push(body(text).style(|theme| iced::widget::text::Style {
            color: Some(theme::palette(theme).text),
        }));
    }
    let line = row![icon(Icon::of(tone), 22.0), words]
        .push(Row::with_children(actions).spacing(space::S))
        .spacing(space::M)
        .align_y(Alignment::Center);
    let band = container(line)
        .padding([space::M, space::L])
        .width(Length::Fill)
        .style(theme::container::banner(tone));
    let role = match tone {
        Tone::Danger => Role::Alert,
        _ => Role::Status,
    };
    spoken(
        Spoken {
            value,
            ..Spoken::new(role, title)
        },
        band,
    )
}

/// Icon and word in a tone.
pub fn badge<'a, M: 'a>(tone: Tone, word: impl IntoFragment<'a>) -> Element<'a, M> {
    badge_with(Icon::of(tone), tone, word)
}

/// A badge with an icon of one's own.
pub fn badge_with<'a, M: 'a>(sign: Icon, tone: Tone, word: impl IntoFragment<'a>) -> Element<'a, M> {
    let word = small(word)
        .font(theme::font::SEMIBOLD)
        .wrapping(iced::widget::text::Wrapping::None);
    container(row![icon(sign, 14.0), word].spacing(6).align_y(Alignment::Center))
        .padding([3, 10])
        .style(theme::container::badge(tone))
        .into()
}

/// Says what belongs here and offers the first step.
pub fn empty<'a, M: 'a>(
    sign: Icon,
    title: impl Into<String>,
    text: impl Into<String>,
    first_step: Option<Element<'a, M>>,
) -> Element<'a, M> {
    let words = column![
        icon(sign, 40.0),
        h3(title.into()),
        body(text.into()).align_x(Alignment::Center),
    ]
    .push(first_step.map(|step| column![gap().height(space::XS), step]))
    .spacing(space::M)
    .max_width(440)
    .align_x(Alignment::Center);
    container(words).padding(space::XXL).center_x(Length::Fill).into()
}

/// How far something has come, `done` from 0 to 1, with its words above.
pub fn progress<'a, M: 'a>(label: impl Into<String>, done: f32) -> Element<'a, M> {
    let label = label.into();
    let done = done.clamp(0.0, 1.0);
    let bar = progress_bar(0.0..=1.0, done).girth(8).style(|theme| {
        let p = theme::palette(theme);
        progress_bar::Style {
            background: p.rule.into(),
            bar: p.accent.into(),
            border: iced::border::rounded(4),
        }
    });
    let value = Some(format!("{:.0} %", done * 100.0));
    spoken(
        Spoken {
            value,
            ..Spoken::new(Role::Progress, label.clone())
        },
        column![small(label), bar].spacing(space::XS),
    )
}

/// Words shown while the mouse rests on something. Never the only place where they are said.
pub fn tooltip<'a, M: 'a>(content: impl Into<Element<'a, M>>, words: impl Into<String>) -> Element<'a, M> {
    let words = container(small(words.into()))
        .padding([space::XS, space::S])
        .max_width(320)
        .style(theme::container::tooltip);
    hint(content, words, hint::Position::Bottom).gap(4).into()
}

/// A message that appears in the corner, perhaps with one thing to do.
#[derive(Debug, Clone)]
pub struct Toast<M> {
    tone: Tone,
    words: String,
    action: Option<(String, M)>,
    close: Option<(String, M)>,
}

impl<M> Toast<M> {
    /// A message in a tone.
    pub fn new(tone: Tone, words: impl Into<String>) -> Self {
        Self {
            tone,
            words: words.into(),
            action: None,
            close: None,
        }
    }

    /// One thing to do about it, for example to undo.
    #[must_use]
    pub fn action(mut self, label: impl Into<String>, message: M) -> Self {
        self.action = Some((label.into(), message));
        self
    }

    /// How to put it away; the label is spoken.
    #[must_use]
    pub fn close(mut self, label: impl Into<String>, message: M) -> Self {
        self.close = Some((label.into(), message));
        self
    }

    fn view<'a>(self) -> Element<'a, M>
    where
        M: Clone + 'a,
    {
        let sign = icon(Icon::of(self.tone), 20.0).tone(self.tone);
        let action = self
            .action
            .map(|(label, message)| button::quiet(label, None).on_press(message));
        let close = self
            .close
            .map(|(label, message)| button::icon_only(label, Icon::Close).on_press(message));
        let line = row![sign, body(self.words.clone()).width(Length::Fill)]
            .push(action)
            .push(close)
            .spacing(space::M)
            .align_y(Alignment::Center);
        spoken(
            Spoken::new(Role::Status, self.words),
            container(line)
                .padding([space::S, space::L])
                .width(440)
                .style(theme::container::dialog),
        )
    }
}

/// Lays toasts over the lower right corner; the newest lowest.
pub fn toasts<'a, M: Clone + 'a>(base: impl Into<Element<'a, M>>, toasts: Vec<Toast<M>>) -> Element<'a, M> {
    let pile = column(toasts.into_iter().map(Toast::view)).spacing(space::S);
    stack![
        base.into(),
        container(pile)
            .padding(space::XL)
            .align_right(Length::Fill)
            .align_bottom(Length::Fill)
    ]
    .into()
}

#[cfg(test)]
mod tests {
    use iced::advanced::widget::Tree;
    use iced::widget::column;

    use super::{Element, body, card, parts, scroll};

    /// Parts whose insides keep a state of their own, beside some that keep none.
    fn page_of(there: [bool; 4]) -> Element<'static, ()> {
        let kinds: [fn() -> Element<'static, ()>; 4] = [
            || body("words").into(),
            || card(parts([Some(body("inside").into())])).into(),
            || card(column![body("plain")]).into(),
            || scroll(body("long")).into(),
        ];
        let shown = kinds.into_iter().zip(there);
        parts(shown.map(|(kind, there)| there.then(kind))).into()
    }

    #[test]
    fn any_parts_may_come_and_go_together() {
        let every = || (0..16u8).map(|bits| [0, 1, 2, 3].map(|at| bits >> at & 1 == 1));
        for before in every() {
            for after in every() {
                let mut tree = Tree::new(page_of(before).as_widget());
                tree.diff(page_of(after).as_widget());
                assert_eq!(tree.children.len(), after.iter().filter(|there| **there).count());
            }
        }
    }
}
