//! Buttons of every kind. Each is a [`Control`]: give it a message with `.on_press`, or it is disabled.

use super::control::{BUTTON_PADDING, Control, Direction, focusable};
use super::focus::Role;
use super::icon::{Icon, icon};
use super::text::{body, strong};
use super::{Element, tooltip};
use crate::app::theme::{self, space};
use iced::widget::{Row, container, row, space as gap};
use iced::{Alignment, Length};

fn face<'a, M: 'a>(label: &str, sign: Option<Icon>) -> Element<'a, M> {
    let words = strong(label.to_owned());
    match sign {
        Some(sign) => row![icon(sign, 18.0), words]
            .spacing(space::S)
            .align_y(Alignment::Center)
            .into(),
        None => words.into(),
    }
}

fn plain<'a, M: Clone + 'a>(label: impl Into<String>, sign: impl Into<Option<Icon>>) -> Control<'a, M> {
    let label = label.into();
    let face = face(&label, sign.into());
    focusable(Role::Button, label, face).padding(BUTTON_PADDING)
}

/// The one action of a screen.
pub fn primary<'a, M: Clone + 'a>(label: impl Into<String>, sign: impl Into<Option<Icon>>) -> Control<'a, M> {
    plain(label, sign).style(theme::button::primary)
}

/// Every other action.
pub fn secondary<'a, M: Clone + 'a>(
    label: impl Into<String>,
    sign: impl Into<Option<Icon>>,
) -> Control<'a, M> {
    plain(label, sign).style(theme::button::secondary)
}

/// An action that stays in the background.
pub fn quiet<'a, M: Clone + 'a>(label: impl Into<String>, sign: impl Into<Option<Icon>>) -> Control<'a, M> {
    plain(label, sign)
        .padding([10.0, space::M])
        .style(theme::button::quiet)
}

/// An action that can't be undone.
pub fn danger<'a, M: Clone + 'a>(label: impl Into<String>, sign: impl Into<Option<Icon>>) -> Control<'a, M> {
    plain(label, sign).style(theme::button::danger)
}

/// An icon alone; its label is shown beside the mouse and spoken.
pub fn icon_only<'a, M: Clone + 'a>(label: impl Into<String>, sign: Icon) -> Control<'a, M> {
    let label = label.into();
    let face = tooltip(container(icon(sign, 18.0)).padding(10), label.clone());
    focusable(Role::Button, label, face).style(theme::button::quiet)
}

/// A place in the navigation.
pub fn nav_item<'a, M: Clone + 'a>(label: impl Into<String>, sign: Icon, selected: bool) -> Control<'a, M> {
    nav_item_with(label, sign, selected, gap().width(0))
}

/// A place in the navigation with something at its end: a count, a badge, a shortcut.
pub fn nav_item_with<'a, M: Clone + 'a>(
    label: impl Into<String>,
    sign: Icon,
    selected: bool,
    trailing: impl Into<Element<'a, M>>,
) -> Control<'a, M> {
    let label = label.into();
    let words = if selected {
        strong(label.clone())
    } else {
        body(label.clone())
    };
    let face = row![icon(sign, 20.0), words.width(Length::Fill), trailing.into()]
        .spacing(space::M)
        .align_y(Alignment::Center);
    focusable(Role::Link, label, face)
        .padding([10.0, space::M])
        .width(Length::Fill)
        .selected(selected)
        .style(theme::button::item(selected))
}

/// Words that lead somewhere.
pub fn link<'a, M: Clone + 'a>(label: impl Into<String>) -> Control<'a, M> {
    let label = label.into();
    let face = row![strong(label.clone()), icon(Icon::Right, 13.0)]
        .spacing(space::XS)
        .align_y(Alignment::Center);
    focusable(Role::Link, label, face)
        .padding([2.0, space::XS])
        .style(theme::button::link)
}

/// On or off, with its words beside the box. The caller's message turns it.
pub fn check<'a, M: Clone + 'a>(label: impl Into<String>, on: bool) -> Control<'a, M> {
    let label = label.into();
    let sign: Element<'a, M> = if on {
        icon(Icon::Tick, 18.0).into()
    } else {
        gap().width(18).height(18).into()
    };
    let square = container(sign).center(24).style(theme::checkbox::mark(on));
    let face = row![square, body(label.clone())]
        .spacing(space::M)
        .align_y(Alignment::Center);
    focusable(Role::CheckBox, label, face)
        .padding([6.0, space::S])
        .checked(on)
        .style(theme::button::item(false))
}

/// One tab on its own; [`tabs`] gives a row of them one focus.
pub fn tab<'a, M: Clone + 'a>(label: impl Into<String>, selected: bool) -> Control<'a, M> {
    segment(Role::Tab, label.into(), selected)
}

fn segment<'a, M: Clone + 'a>(role: Role, label: String, selected: bool) -> Control<'a, M> {
    let words = strong(label.clone());
    let control = focusable(role, label, words)
        .padding([8.0, space::L])
        .selected(selected)
        .style(theme::button::segment(selected));
    match role {
        Role::Radio => control.checked(selected),
        _ => control,
    }
}

/// Where an arrow leads among `count` siblings; stays at the ends.
fn neighbour(selected: Option<usize>, count: usize, direction: Direction) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let next = match (selected, direction.is_forward()) {
        (None, _) => 0,
        (Some(at), true) => (at + 1).min(last),
        (Some(at), false) => at.saturating_sub(1),
    };
    (Some(next) != selected).then_some(next)
}

fn group<'a, M: Clone + 'a>(
    (whole, part): (Role, Role),
    label: String,
    options: Vec<String>,
    selected: Option<usize>,
    on_select: impl Fn(usize) -> M + 'a,
) -> Element<'a, M> {
    let count = options.len();
    let value = selected.and_then(|at| options.get(at).cloned());
    let segments = options.into_iter().enumerate().map(|(at, option)| {
        segment(part, option, Some(at) == selected)
            .on_press(on_select(at))
            .mouse_only()
            .into()
    });
    let row = Row::with_children(segments).spacing(space::XS).wrap();
    let framed = container(row).padding(space::XS).style(theme::container::framed);
    focusable(whole, label, framed)
        .style(|theme, _| theme::button::Style {
            text_color: theme::palette(theme).text,
            ..theme::button::Style::default()
        })
        .value(value)
        .on_key(move |key| {
            let direction = Direction::of(key)?;
            neighbour(selected, count, direction).map(&on_select)
        })
        .into()
}

/// A question with a few answers side by side; one focus, arrows move the choice.
pub fn choice<'a, M: Clone + 'a>(
    label: impl Into<String>,
    options: Vec<String>,
    selected: Option<usize>,
    on_select: impl Fn(usize) -> M + 'a,
) -> Element<'a, M> {
    group(
        (Role::RadioGroup, Role::Radio),
        label.into(),
        options,
        selected,
        on_select,
    )
}

/// Several views of the same place; one focus, arrows move between them.
pub fn tabs<'a, M: Clone + 'a>(
    label: impl Into<String>,
    titles: Vec<String>,
    selected: usize,
    on_select: impl Fn(usize) -> M + 'a,
) -> Element<'a, M> {
    group(
        (Role::TabList, Role::Tab),
        label.into(),
        titles,
        Some(selected),
        on_select,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::widget::testing;
    use iced::keyboard::key::Named;
    use iced::widget::column;

    #[derive(Debug, Clone, PartialEq)]
    enum Said {
        Saved,
        Chosen(usize),
        Arrow(Direction),
    }

    fn form<'a>() -> Element<'a, Said> {
        column![
            primary("Spara", Icon::Save).on_press(Said::Saved),
            secondary("Stängd", None),
            check("Klart", true).on_press(Said::Saved),
            choice(
                "Typ",
                vec!["Jour".into(), "Beredskap".into(), "Dag".into()],
                Some(0),
                Said::Chosen
            ),
            quiet("Flytta", None).on_arrow(Said::Arrow),
        ]
        .into()
    }

    #[test]
    fn tab_reaches_every_control_in_order_and_skips_the_disabled() {
        let mut ui = testing::ui(form());
        let mut order = Vec::new();
        for _ in 0..5 {
            testing::tab(&mut ui);
            order.extend(testing::focused(&mut ui));
        }
        assert_eq!(order, ["Spara", "Klart", "Typ", "Flytta", "Spara"]);
        testing::shift_tab(&mut ui);
        assert_eq!(testing::focused(&mut ui).as_deref(), Some("Flytta"));
    }

    #[test]
    fn enter_and_space_press_what_has_the_focus() {
        for press in [Named::Enter, Named::Space] {
            let mut ui = testing::ui(form());
            testing::key(&mut ui, press);
            testing::tab(&mut ui);
            testing::key(&mut ui, press);
            assert_eq!(ui.into_messages().collect::<Vec<_>>(), [Said::Saved]);
        }
    }

    #[test]
    fn a_click_presses_but_not_what_is_disabled() {
        let mut ui = testing::ui(form());
        testing::click(&mut ui, "Stängd");
        testing::click(&mut ui, "Spara");
        testing::click(&mut ui, "Dag");
        assert_eq!(
            ui.into_messages().collect::<Vec<_>>(),
            [Said::Saved, Said::Chosen(2)]
        );
    }

    #[test]
    fn arrows_move_the_choice_and_stay_at_its_ends() {
        let mut ui = testing::ui(form());
        for _ in 0..3 {
            testing::tab(&mut ui);
        }
        testing::key(&mut ui, Named::ArrowLeft);
        testing::key(&mut ui, Named::ArrowRight);
        testing::tab(&mut ui);
        testing::key(&mut ui, Named::ArrowUp);
        assert_eq!(
            ui.into_messages().collect::<Vec<_>>(),
            [Said::Chosen(1), Said::Arrow(Direction::Up)]
        );
    }

    #[test]
    fn a_screen_reader_hears_role_name_and_state_of_every_control() {
        let mut ui = testing::ui(form());
        let spoken = testing::spoken(&mut ui);
        let check = spoken.iter().find(|s| s.label == "Klart").unwrap();
        assert_eq!((check.role, check.checked), (Role::CheckBox, Some(true)));
        let off = spoken.iter().find(|s| s.label == "Stängd").unwrap();
        assert!(off.disabled);
        let group = spoken.iter().find(|s| s.label == "Typ").unwrap();
        assert_eq!(group.value.as_deref(), Some("Jour"));
        let chosen = spoken
            .iter()
            .filter(|s| s.checked == Some(true) && s.role == Role::Radio);
        assert_eq!(chosen.map(|s| s.label.as_str()).collect::<Vec<_>>(), ["Jour"]);
    }
}
