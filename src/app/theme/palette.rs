//! Every colour of the program, as tokens named after what they are for. Contrast of all pairs is tested below.

use iced::{Color, color};

/// Colours of one tone: words on the page, words on its own ground, and its outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shade {
    /// Words and icons; legible on every ground of the palette and on `ground`.
    pub text: Color,
    /// Ground of a banner or badge.
    pub ground: Color,
    /// Outline of a banner or badge.
    pub border: Color,
}

/// The colours of one look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// The page.
    pub surface: Color,
    /// Cards, fields, dialogs: paper lying on the page.
    pub raised: Color,
    /// The navigation to the left.
    pub sidebar: Color,
    /// Words.
    pub text: Color,
    /// Words of less weight; just as legible.
    pub muted: Color,
    /// The one accent: primary action, links, where one is.
    pub accent: Color,
    /// The accent while the mouse is over it.
    pub accent_hover: Color,
    /// Words on the accent.
    pub on_accent: Color,
    /// Outline of fields and buttons.
    pub border: Color,
    /// Thin lines that only divide.
    pub rule: Color,
    /// Ground under the mouse.
    pub hover: Color,
    /// Ground of the chosen row or place.
    pub selected: Color,
    /// Ground of marked text in a field.
    pub selection: Color,
    /// Ring around what has the keyboard.
    pub focus: Color,
    /// Laid over the page behind a dialog.
    pub backdrop: Color,
    /// The word that lies behind the pages of an exercise; what stands over it is as legible as on the page.
    pub watermark: Color,
    /// Act now.
    pub danger: Shade,
    /// Filled button for what can't be undone; words on it are `on_danger`.
    pub danger_fill: Color,
    /// Words on `danger_fill`.
    pub on_danger: Color,
    /// Look at this.
    pub caution: Shade,
    /// Checked and fine.
    pub ok: Shade,
    /// Worth knowing.
    pub info: Shade,
    /// An exercise, not the real thing.
    pub exercise: Shade,
    /// Example content, not yet the municipality's own.
    pub example: Shade,
}

/// Warm white paper and deep petrol.
pub const LIGHT: Palette = Palette {
    surface: color!(0xf8f5ef),
    raised: color!(0xfffdfa),
    sidebar: color!(0xf0ebe1),
    text: color!(0x1b1f21),
    muted: color!(0x42474a),
    accent: color!(0x0b4a57),
    accent_hover: color!(0x073640),
    on_accent: color!(0xffffff),
    border: color!(0x77756d),
    rule: color!(0xddd6c8),
    hover: color!(0xece6da),
    selected: color!(0xdbebec),
    selection: color!(0xb9dde3),
    focus: color!(0x0a7790),
    watermark: color!(0xf0ebe1),
    backdrop: Color {
        a: 0.45,
        ..color!(0x101a1c)
    },
    danger: Shade {
        text: color!(0x8a1016),
        ground: color!(0xfdeceb),
        border: color!(0xc9443f),
    },
    danger_fill: color!(0x9b1c1c),
    on_danger: color!(0xffffff),
    caution: Shade {
        text: color!(0x5e3c00),
        ground: color!(0xfff2d3),
        border: color!(0xb0770a),
    },
    ok: Shade {
        text: color!(0x14502c),
        ground: color!(0xe4f3e7),
        border: color!(0x3f8657),
    },
    info: Shade {
        text: color!(0x0b4a57),
        ground: color!(0xe2f0f2),
        border: color!(0x3d8592),
    },
    exercise: Shade {
        text: color!(0x502a86),
        ground: color!(0xf0e8fb),
        border: color!(0x8259bd),
    },
    example: Shade {
        text: color!(0x2b4170),
        ground: color!(0xe7edf8),
        border: color!(0x5e78ad),
    },
};

/// For the night desk.
pub const DARK: Palette = Palette {
    surface: color!(0x15191b),
    raised: color!(0x1d2325),
    sidebar: color!(0x101415),
    text: color!(0xeeebe5),
    muted: color!(0xc2c5c3),
    accent: color!(0x86d3df),
    accent_hover: color!(0xa9e2ea),
    on_accent: color!(0x06262c),
    border: color!(0x7d898c),
    rule: color!(0x333b3e),
    hover: color!(0x283033),
    selected: color!(0x1a363c),
    selection: color!(0x1f4d56),
    focus: color!(0x86d3df),
    watermark: color!(0x1d2325),
    backdrop: Color {
        a: 0.62,
        ..Color::BLACK
    },
    danger: Shade {
        text: color!(0xffbdb4),
        ground: color!(0x3c1715),
        border: color!(0xd9655c),
    },
    danger_fill: color!(0xffb0a6),
    on_danger: color!(0x3a0906),
    caution: Shade {
        text: color!(0xffd788),
        ground: color!(0x33270c),
        border: color!(0xb98a2c),
    },
    ok: Shade {
        text: color!(0xa5e0b2),
        ground: color!(0x14301d),
        border: color!(0x4f9a66),
    },
    info: Shade {
        text: color!(0xa4dde6),
        ground: color!(0x14323a),
        border: color!(0x4a95a3),
    },
    exercise: Shade {
        text: color!(0xdac8ff),
        ground: color!(0x2c2145),
        border: color!(0x9474d1),
    },
    example: Shade {
        text: color!(0xb9d0f8),
        ground: color!(0x1d2a42),
        border: color!(0x6c88bf),
    },
};

/// Black and white with hard outlines, for low sight and bad screens.
pub const HIGH_CONTRAST: Palette = Palette {
    surface: color!(0x000000),
    raised: color!(0x000000),
    sidebar: color!(0x000000),
    text: color!(0xffffff),
    muted: color!(0xe8e8e8),
    accent: color!(0x7ff0ff),
    accent_hover: color!(0xffffff),
    on_accent: color!(0x000000),
    border: color!(0xffffff),
    rule: color!(0xb0b0b0),
    hover: color!(0x2a2a2a),
    selected: color!(0x003c46),
    selection: color!(0x004a57),
    focus: color!(0xffe600),
    watermark: color!(0x2a2a2a),
    backdrop: Color {
        a: 0.8,
        ..Color::BLACK
    },
    danger: Shade {
        text: color!(0xffb3b3),
        ground: color!(0x2b0000),
        border: color!(0xffb3b3),
    },
    danger_fill: color!(0xffb3b3),
    on_danger: color!(0x000000),
    caution: Shade {
        text: color!(0xffe066),
        ground: color!(0x1f1800),
        border: color!(0xffe066),
    },
    ok: Shade {
        text: color!(0x9dffb0),
        ground: color!(0x001f08),
        border: color!(0x9dffb0),
    },
    info: Shade {
        text: color!(0x7ff0ff),
        ground: color!(0x001f24),
        border: color!(0x7ff0ff),
    },
    exercise: Shade {
        text: color!(0xe3d1ff),
        ground: color!(0x1c0b36),
        border: color!(0xe3d1ff),
    },
    example: Shade {
        text: color!(0xc4daff),
        ground: color!(0x07152e),
        border: color!(0xc4daff),
    },
};

/// Violet paper: nobody takes an exercise for the real thing.
pub const LIGHT_EXERCISE: Palette = Palette {
    surface: color!(0xf1e8fb),
    raised: color!(0xfcf9ff),
    sidebar: color!(0xe9dff8),
    rule: color!(0xd3c4ea),
    hover: color!(0xe9dff8),
    watermark: color!(0xe7dbf6),
    ..LIGHT
};

/// Violet night.
pub const DARK_EXERCISE: Palette = Palette {
    surface: color!(0x1f1830),
    raised: color!(0x271f3b),
    sidebar: color!(0x181226),
    rule: color!(0x3f345c),
    hover: color!(0x33294d),
    watermark: color!(0x2b2140),
    ..DARK
};

/// Deep violet in place of black.
pub const HIGH_CONTRAST_EXERCISE: Palette = Palette {
    surface: color!(0x1a0733),
    raised: color!(0x120424),
    sidebar: color!(0x120424),
    watermark: color!(0x2a1050),
    ..HIGH_CONTRAST
};

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [(&str, Palette); 6] = [
        ("light", LIGHT),
        ("dark", DARK),
        ("high contrast", HIGH_CONTRAST),
        ("light exercise", LIGHT_EXERCISE),
        ("dark exercise", DARK_EXERCISE),
        ("high contrast exercise", HIGH_CONTRAST_EXERCISE),
    ];

    fn shades(p: &Palette) -> [Shade; 6] {
        [p.danger, p.caution, p.ok, p.info, p.exercise, p.example]
    }

    #[test]
    fn every_word_stands_out_seven_to_one_from_its_ground() {
        for (name, p) in ALL {
            let grounds = [p.surface, p.raised, p.sidebar];
            let worked = [p.hover, p.selected, p.watermark];
            let mut pairs = vec![
                (p.on_accent, p.accent),
                (p.on_accent, p.accent_hover),
                (p.on_danger, p.danger_fill),
                (p.text, p.selection),
                (p.accent, p.selected),
                (p.accent, p.hover),
            ];
            for ground in grounds.into_iter().chain(worked) {
                pairs.push((p.text, ground));
                pairs.push((p.muted, ground));
            }
            for ground in grounds {
                pairs.push((p.accent, ground));
            }
            for shade in shades(&p) {
                pairs.push((shade.text, shade.ground));
                pairs.push((p.text, shade.ground));
                pairs.push((p.accent, shade.ground));
                pairs.extend(grounds.map(|ground| (shade.text, ground)));
            }
            for (text, ground) in pairs {
                let ratio = text.relative_contrast(ground);
                assert!(ratio >= 7.0, "{name}: {text} on {ground} has only {ratio:.2}");
            }
        }
    }

    #[test]
    fn rings_and_outlines_stand_out_three_to_one() {
        for (name, p) in ALL {
            for ground in [p.surface, p.raised, p.sidebar, p.selected, p.hover] {
                assert!(
                    p.focus.relative_contrast(ground) >= 3.0,
                    "{name}: the ring on {ground}"
                );
            }
            for ground in [p.surface, p.raised, p.sidebar] {
                assert!(
                    p.border.relative_contrast(ground) >= 3.0,
                    "{name}: an outline on {ground}"
                );
            }
            for shade in shades(&p) {
                assert!(
                    shade.border.relative_contrast(p.surface) >= 3.0,
                    "{name}: a banner's outline"
                );
            }
        }
    }

    #[test]
    fn an_exercise_looks_like_nothing_for_real() {
        for (real, exercise) in [
            (LIGHT, LIGHT_EXERCISE),
            (DARK, DARK_EXERCISE),
            (HIGH_CONTRAST, HIGH_CONTRAST_EXERCISE),
        ] {
            assert_ne!(real.surface, exercise.surface);
            assert_ne!(real.sidebar, exercise.sidebar);
            assert_ne!(exercise.watermark, exercise.surface, "the watermark is seen");
        }
    }
}
