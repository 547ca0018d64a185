//! How the parts of a roster look, in the tones of the theme.

use iced::{Border, Theme};

use crate::app::theme::button::{Status, Style};
use crate::app::theme::{Tone, container, palette, space};

/// A shift or a gap in the grid: its tone as ground and outline.
pub fn block(tone: Tone) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let p = palette(theme);
        let shade = tone.shade(p);
        let over = matches!(status, Status::Hovered | Status::Pressed);
        let ground = match tone {
            Tone::Neutral => p.raised,
            _ => shade.ground,
        };
        let words = match tone {
            Tone::Neutral => p.text,
            _ => shade.text,
        };
        Style {
            background: Some(if over { p.hover } else { ground }.into()),
            text_color: if over { p.text } else { words },
            border: Border {
                color: shade.border,
                width: if over { 2.0 } else { 1.0 },
                radius: 6.0.into(),
            },
            ..Style::default()
        }
    }
}

/// A place where nothing stands yet.
pub fn vacant(theme: &Theme, status: Status) -> Style {
    let p = palette(theme);
    let over = matches!(status, Status::Hovered | Status::Pressed);
    Style {
        background: over.then(|| p.hover.into()),
        text_color: p.muted,
        border: Border {
            color: if over { p.border } else { p.rule },
            width: 1.0,
            radius: 6.0.into(),
        },
        ..Style::default()
    }
}

/// The ground of a day: today, a free day, or any other.
pub fn day(today: bool, free: bool) -> impl Fn(&Theme) -> container::Style {
    move |theme| {
        let p = palette(theme);
        let ground = match (today, free) {
            (true, _) => Some(p.selected),
            (false, true) => Some(p.sidebar),
            (false, false) => None,
        };
        container::Style {
            background: ground.map(Into::into),
            border: Border {
                color: if today { p.accent } else { p.rule },
                width: 1.0,
                radius: space::RADIUS.into(),
            },
            ..container::Style::default()
        }
    }
}

/// A day in the month that can be pressed.
pub fn month_day(today: bool, free: bool, within: bool) -> impl Fn(&Theme, Status) -> Style {
    move |theme, status| {
        let p = palette(theme);
        let over = matches!(status, Status::Hovered | Status::Pressed);
        let ground = match (over, today, free || !within) {
            (true, ..) => p.hover,
            (_, true, _) => p.selected,
            (_, _, true) => p.sidebar,
            _ => p.raised,
        };
        Style {
            background: Some(ground.into()),
            text_color: if within { p.text } else { p.muted },
            border: Border {
                color: if today || over { p.accent } else { p.rule },
                width: 1.0,
                radius: 6.0.into(),
            },
            ..Style::default()
        }
    }
}

/// The band that names a role across the week.
pub fn band(theme: &Theme) -> container::Style {
    let p = palette(theme);
    container::Style {
        background: Some(p.surface.into()),
        border: Border {
            color: p.rule,
            width: 1.0,
            radius: 4.0.into(),
        },
        ..container::Style::default()
    }
}
