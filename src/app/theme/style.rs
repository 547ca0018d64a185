//! Styles of surfaces and controls, built from the palette alone.

use super::{Palette, Tone, palette, space};
use iced::{Background, Border, Color, Shadow, Theme, border};

fn outline(color: Color, width: f32) -> Border {
    Border {
        color,
        width,
        radius: space::RADIUS.into(),
    }
}

/// Looks of what can be pressed.
pub mod button {
    use super::*;
    pub use iced::widget::button::{Status, Style};

    fn filled(ground: Color, text: Color) -> Style {
        Style {
            background: Some(ground.into()),
            text_color: text,
            border: outline(ground, 1.0),
            ..Style::default()
        }
    }

    fn disabled(p: &Palette) -> Style {
        Style {
            background: Some(p.sidebar.into()),
            text_color: p.muted,
            border: outline(p.rule, 1.0),
            ..Style::default()
        }
    }

    fn pressed(style: Style) -> Style {
        Style {
            border: Border {
                color: style.text_color,
                width: 2.0,
                ..style.border
            },
            ..style
        }
    }

    /// The one action of a screen.
    pub fn primary(theme: &Theme, status: Status) -> Style {
        let p = palette(theme);
        match status {
            Status::Active => filled(p.accent, p.on_accent),
            Status::Hovered => filled(p.accent_hover, p.on_accent),
            Status::Pressed => pressed(filled(p.accent_hover, p.on_accent)),
            Status::Disabled => disabled(p),
        }
    }

    /// Every other action.
    pub fn secondary(theme: &Theme, status: Status) -> Style {
        let p = palette(theme);
        let outlined = |ground: Color| Style {
            background: Some(ground.into()),
            text_color: p.accent,
            border: outline(p.border, 1.0),
            ..Style::default()
        };
        match status {
            Status::Active => outlined(p.raised),
            Status::Hovered => outlined(p.hover),
            Status::Pressed => pressed(outlined(p.hover)),
            Status::Disabled => disabled(p),
        }
    }

    /// An action that stays in the background: no outline until the mouse is there.
    pub fn quiet(theme: &Theme, status: Status) -> Style {
        let p = palette(theme);
        let bare = |ground: Option<Color>, text: Color| Style {
            background: ground.map(Background::Color),
            text_color: text,
            border: border::rounded(space::RADIUS),
            ..Style::default()
        };
        match status {
            Status::Active => bare(None, p.accent),
            Status::Hovered => bare(Some(p.hover), p.accent),
            Status::Pressed => bare(Some(p.selected), p.accent),
            Status::Disabled => bare(None, p.muted),
        }
    }

    /// An action that can't be undone.
    pub fn danger(theme: &Theme, status: Status) -> Style {
        let p = palette(theme);
        match status {
            Status::Active => filled(p.danger_fill, p.on_danger),
            Status::Hovered | Status::Pressed => pressed(filled(p.danger_fill, p.on_danger)),
            Status::Disabled => disabled(p),
        }
    }

    /// A place in the navigation, or a row or card that can be pressed.
    pub fn item(selected: bool) -> impl Fn(&Theme, Status) -> Style {
        move |theme, status| {
            let p = palette(theme);
            let ground = match status {
                _ if selected => Some(p.selected),
                Status::Hovered | Status::Pressed => Some(p.hover),
                Status::Active | Status::Disabled => None,
            };
            let text_color = match status {
                Status::Disabled => p.muted,
                _ if selected => p.accent,
                _ => p.text,
            };
            Style {
                background: ground.map(Background::Color),
                text_color,
                border: border::rounded(space::RADIUS),
                ..Style::default()
            }
        }
    }

    /// One of several segments; the chosen one is filled.
    pub fn segment(selected: bool) -> impl Fn(&Theme, Status) -> Style {
        move |theme, status| {
            let p = palette(theme);
            match status {
                Status::Disabled if !selected => disabled(p),
                _ if selected => filled(p.accent, p.on_accent),
                Status::Active | Status::Disabled => quiet(theme, Status::Active),
                Status::Hovered | Status::Pressed => quiet(theme, Status::Hovered),
            }
        }
    }

    /// Words that lead somewhere.
    pub fn link(theme: &Theme, status: Status) -> Style {
        Style {
            border: border::rounded(4),
            ..quiet(theme, status)
        }
    }

    /// A card that can be pressed as a whole.
    pub fn card(theme: &Theme, status: Status) -> Style {
        let p = palette(theme);
        let ground = match status {
            Status::Hovered | Status::Pressed => p.hover,
            Status::Active | Status::Disabled => p.raised,
        };
        Style {
            background: Some(ground.into()),
            text_color: p.text,
            border: outline(p.rule, 1.0),
            ..Style::default()
        }
    }
}

/// Looks of surfaces.
pub mod container {
    use super::*;
    pub use iced::widget::container::Style;

    fn ground(color: Color, text: Color) -> Style {
        Style {
            background: Some(color.into()),
            text_color: Some(text),
            ..Style::default()
        }
    }

    /// The page behind everything.
    pub fn page(theme: &Theme) -> Style {
        let p = palette(theme);
        ground(p.surface, p.text)
    }

    /// The navigation to the left.
    pub fn sidebar(theme: &Theme) -> Style {
        let p = palette(theme);
        ground(p.sidebar, p.text)
    }

    /// Paper lying on the page.
    pub fn card(theme: &Theme) -> Style {
        let p = palette(theme);
        ground(p.raised, p.text).border(outline(p.rule, 1.0))
    }

    /// A sheet of white paper, whatever the look of the window.
    pub fn sheet(theme: &Theme) -> Style {
        let p = palette(theme);
        Style::default()
            .background(iced::Color::WHITE)
            .border(outline(p.border, 1.0))
    }

    /// Frame of a list or a group of segments.
    pub fn framed(theme: &Theme) -> Style {
        let p = palette(theme);
        ground(p.raised, p.text).border(outline(p.border, 1.0))
    }

    /// Heading row of a list.
    pub fn header(theme: &Theme) -> Style {
        let p = palette(theme);
        ground(p.sidebar, p.muted)
    }

    /// A dialog or popup over the page.
    pub fn dialog(theme: &Theme) -> Style {
        let p = palette(theme);
        ground(p.raised, p.text).border(outline(p.muted, 2.0))
    }

    /// Laid over the page behind a dialog.
    pub fn backdrop(theme: &Theme) -> Style {
        let p = palette(theme);
        ground(p.backdrop, p.text)
    }

    /// A band across the page in a tone.
    pub fn banner(tone: Tone) -> impl Fn(&Theme) -> Style {
        move |theme| {
            let shade = tone.shade(palette(theme));
            ground(shade.ground, shade.text).border(outline(shade.border, 1.0))
        }
    }

    /// The band over every page of an exercise: the tone's words and ground change places, so that it is the darkest thing
    /// on light paper and the lightest in the dark.
    pub fn exercise_band(theme: &Theme) -> Style {
        let shade = Tone::Exercise.shade(palette(theme));
        ground(shade.text, shade.ground)
    }

    /// A small label in a tone.
    pub fn badge(tone: Tone) -> impl Fn(&Theme) -> Style {
        move |theme| {
            let shade = tone.shade(palette(theme));
            ground(shade.ground, shade.text).border(Border {
                radius: 12.0.into(),
                ..outline(shade.border, 1.0)
            })
        }
    }

    /// A hint beside the mouse.
    pub fn tooltip(theme: &Theme) -> Style {
        let p = palette(theme);
        ground(p.text, p.surface).border(border::rounded(4))
    }
}

/// Looks of words.
pub mod text {
    use super::*;
    pub use iced::widget::text::Style;

    fn colored(color: Color) -> Style {
        Style { color: Some(color) }
    }

    /// Words of less weight, just as legible.
    pub fn muted(theme: &Theme) -> Style {
        colored(palette(theme).muted)
    }

    /// Words in the accent.
    pub fn accent(theme: &Theme) -> Style {
        colored(palette(theme).accent)
    }

    /// Words in a tone.
    pub fn tone(tone: Tone) -> impl Fn(&Theme) -> Style {
        move |theme| match tone {
            Tone::Neutral => Style::default(),
            tone => colored(tone.shade(palette(theme)).text),
        }
    }
}

/// Looks of fields.
pub mod input {
    use super::*;
    use iced::widget::{text_editor, text_input};

    fn frame(p: &Palette, focused: bool, hovered: bool, wrong: bool) -> Border {
        match (focused, wrong) {
            (true, _) => outline(p.focus, 2.0),
            (false, true) => outline(p.danger.border, 2.0),
            (false, false) if hovered => outline(p.accent, 1.0),
            (false, false) => outline(p.border, 1.0),
        }
    }

    /// One line.
    pub fn line(wrong: bool) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
        move |theme, status| {
            use text_input::Status;
            let p = palette(theme);
            let disabled = status == Status::Disabled;
            text_input::Style {
                background: if disabled { p.sidebar } else { p.raised }.into(),
                border: frame(
                    p,
                    matches!(status, Status::Focused { .. }),
                    status == Status::Hovered,
                    wrong,
                ),
                icon: p.muted,
                placeholder: p.muted,
                value: p.text,
                selection: p.selection,
            }
        }
    }

    /// Words that only look like text but can be marked and copied.
    pub fn bare(theme: &Theme, status: text_input::Status) -> text_input::Style {
        let p = palette(theme);
        let focused = matches!(status, text_input::Status::Focused { .. });
        text_input::Style {
            background: Color::TRANSPARENT.into(),
            border: outline(
                if focused { p.focus } else { Color::TRANSPARENT },
                if focused { 2.0 } else { 0.0 },
            ),
            icon: p.muted,
            placeholder: p.muted,
            value: p.text,
            selection: p.selection,
        }
    }

    /// Several lines.
    pub fn area(wrong: bool) -> impl Fn(&Theme, text_editor::Status) -> text_editor::Style {
        move |theme, status| {
            use text_editor::Status;
            let p = palette(theme);
            let disabled = status == Status::Disabled;
            text_editor::Style {
                background: if disabled { p.sidebar } else { p.raised }.into(),
                border: frame(
                    p,
                    matches!(status, Status::Focused { .. }),
                    status == Status::Hovered,
                    wrong,
                ),
                placeholder: p.muted,
                value: p.text,
                selection: p.selection,
            }
        }
    }

    /// A drop-down while closed.
    pub fn drop_down(theme: &Theme, status: button::Status, wrong: bool) -> button::Style {
        let p = palette(theme);
        let hovered = matches!(status, button::Status::Hovered | button::Status::Pressed);
        let disabled = status == button::Status::Disabled;
        button::Style {
            background: Some(if disabled { p.sidebar } else { p.raised }.into()),
            text_color: p.text,
            border: frame(p, false, hovered, wrong),
            ..button::Style::default()
        }
    }
}

/// Looks of the box of a check.
pub mod checkbox {
    use super::*;

    /// The box alone: filled when on.
    pub fn mark(on: bool) -> impl Fn(&Theme) -> container::Style {
        move |theme| {
            let p = palette(theme);
            container::Style {
                background: Some(if on { p.accent } else { p.raised }.into()),
                text_color: Some(p.on_accent),
                border: Border {
                    radius: 4.0.into(),
                    ..outline(if on { p.accent } else { p.border }, 2.0)
                },
                ..container::Style::default()
            }
        }
    }
}

/// Looks of scroll bars.
pub mod scrollable {
    use super::*;
    use iced::widget::scrollable::{AutoScroll, Rail, Scroller, Status, Style};

    /// A bar beside the content; easy to see, easy to grab.
    pub fn bar(theme: &Theme, status: Status) -> Style {
        let p = palette(theme);
        let busy = matches!(
            status,
            Status::Hovered {
                is_vertical_scrollbar_hovered: true,
                ..
            } | Status::Dragged { .. }
        );
        let rail = Rail {
            background: Some(p.sidebar.into()),
            border: border::rounded(4),
            scroller: Scroller {
                background: if busy { p.accent } else { p.border }.into(),
                border: border::rounded(4),
            },
        };
        Style {
            container: container::Style::default(),
            vertical_rail: rail,
            horizontal_rail: rail,
            gap: None,
            auto_scroll: AutoScroll {
                background: p.raised.into(),
                border: outline(p.border, 1.0),
                shadow: Shadow::default(),
                icon: p.text,
            },
        }
    }
}
