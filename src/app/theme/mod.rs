//! How everything looks: colours as tokens, sizes, spaces and the styles of every kind of surface and control.
//! No colour and no font is named outside this folder.

pub mod font;
mod palette;
mod style;

pub use palette::{Palette, Shade};
pub use style::{button, checkbox, container, input, scrollable, text};

use iced::Theme;
use iced::theme::Base;

/// Text sizes in logical pixels; the user's own scaling comes on top.
pub mod size {
    /// Hints, times, badges.
    pub const SMALL: f32 = 13.0;
    /// Running text.
    pub const BODY: f32 = 15.0;
    /// h3, and what matters most in a list.
    pub const LARGE: f32 = 18.0;
    /// h2.
    pub const TITLE: f32 = 24.0;
    /// h1, and numbers people dial.
    pub const DISPLAY: f32 = 32.0;
}

/// Spaces in steps of 4 logical pixels.
pub mod space {
    /// Between an icon and its word.
    pub const XS: f32 = 4.0;
    /// Within a control.
    pub const S: f32 = 8.0;
    /// Between controls of one group.
    pub const M: f32 = 12.0;
    /// Inside cards, between fields.
    pub const L: f32 = 16.0;
    /// Between groups, around a page.
    pub const XL: f32 = 24.0;
    /// Between sections.
    pub const XXL: f32 = 32.0;
    /// Rounding of every surface.
    pub const RADIUS: f32 = 8.0;
}

/// The looks a user can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Look {
    /// Warm white paper.
    #[default]
    Light,
    /// For the night desk.
    Dark,
    /// Black and white with hard outlines.
    HighContrast,
}

impl Look {
    /// Every look, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// Stable name, for the settings file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
        }
    }

    /// The look with this stable name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.name() == name)
    }

    /// The colours of this look.
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &palette::LIGHT,
            Self::Dark => &palette::DARK,
            Self::HighContrast => &palette::HIGH_CONTRAST,
        }
    }

    /// The colours of this look in an exercise binder.
    pub const fn exercise_palette(self) -> &'static Palette {
        match self {
            Self::Light => &palette::LIGHT_EXERCISE,
            Self::Dark => &palette::DARK_EXERCISE,
            Self::HighContrast => &palette::HIGH_CONTRAST_EXERCISE,
        }
    }

    /// The toolkit's theme in this look; what [`palette()`] finds its way back from.
    pub fn theme(self) -> Theme {
        Self::theme_of(self.name().to_owned(), self.palette())
    }

    /// The theme of an exercise binder in this look.
    pub fn exercise_theme(self) -> Theme {
        Self::theme_of(format!("{}{EXERCISE}", self.name()), self.exercise_palette())
    }

    fn theme_of(name: String, colors: &Palette) -> Theme {
        Theme::custom(
            name,
            iced::theme::Palette {
                background: colors.surface,
                text: colors.text,
                primary: colors.accent,
                success: colors.ok.text,
                warning: colors.caution.text,
                danger: colors.danger.text,
            },
        )
    }
}

/// The colours of the look that is on; [`Look::Light`] for a theme that isn't ours.
pub fn palette(theme: &Theme) -> &'static Palette {
    let name = theme.name();
    match name.strip_suffix(EXERCISE) {
        Some(look) => Look::named(look).unwrap_or_default().exercise_palette(),
        None => Look::named(name).unwrap_or_default().palette(),
    }
}

/// What the name of a theme ends with in an exercise binder.
const EXERCISE: &str = "-exercise";

/// How loud something is. Always shown with an icon and a word as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// No judgement.
    #[default]
    Neutral,
    /// Worth knowing.
    Info,
    /// Checked and fine. Never the answer to missing data.
    Ok,
    /// Look at this.
    Caution,
    /// Act now.
    Danger,
    /// An exercise, not the real thing.
    Exercise,
    /// Example content, not yet the municipality's own.
    Example,
}

impl Tone {
    /// The colours of this tone in a palette.
    pub const fn shade(self, palette: &Palette) -> Shade {
        match self {
            Self::Neutral => Shade {
                text: palette.muted,
                ground: palette.sidebar,
                border: palette.border,
            },
            Self::Info => palette.info,
            Self::Ok => palette.ok,
            Self::Caution => palette.caution,
            Self::Danger => palette.danger,
            Self::Exercise => palette.exercise,
            Self::Example => palette.example,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_leads_back_to_its_colours() {
        for look in Look::ALL {
            assert_eq!(palette(&look.theme()), look.palette());
            assert_eq!(palette(&look.exercise_theme()), look.exercise_palette());
            assert_eq!(Look::named(look.name()), Some(look));
        }
        assert_eq!(palette(&Theme::Nord), Look::Light.palette());
    }
}
