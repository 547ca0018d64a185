//! The one typeface, embedded, so that the window looks the same on a machine without fonts.

use iced::Font;
use iced::font::{Style, Weight};

/// Family name inside the font files: Atkinson Hyperlegible Next with tabular figures made default.
pub const FAMILY: &str = "Atkinson Hyperlegible Next Tabular";

/// Running text; also the default font of the application.
pub const REGULAR: Font = Font::with_name(FAMILY);

/// Labels, buttons and small headings.
pub const SEMIBOLD: Font = Font {
    weight: Weight::Semibold,
    ..REGULAR
};

/// Large headings.
pub const BOLD: Font = Font {
    weight: Weight::Bold,
    ..REGULAR
};

/// Quotations and advised-against terms.
pub const ITALIC: Font = Font {
    style: Style::Italic,
    ..REGULAR
};

/// The icons; see `widget::icon`.
pub const ICONS: Font = Font::with_name("Krisparm Icons");

/// The bytes of every face above, to be loaded before the first frame.
pub const FONTS: &[&[u8]] = &[
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNextTabular-Regular.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNextTabular-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNextTabular-Bold.ttf"),
    include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNextTabular-Regular_Italic.ttf"),
    include_bytes!("../../../assets/fonts/KrisparmIcons.ttf"),
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.push(path);
            }
        }
    }

    #[test]
    fn no_text_asks_the_machine_for_a_font() {
        let mut found = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        assert!(found.len() > 5);
        for path in found {
            let code = std::fs::read_to_string(&path).unwrap();
            for generic in ["DEFAULT", "MONOSPACE"] {
                let forbidden = format!("Font::{generic}");
                assert!(
                    !code.contains(&forbidden),
                    "{} asks for {forbidden}",
                    path.display()
                );
            }
        }
    }

    /// See `widget::icon::paint`: beside a shape on a canvas, words stay half painted when the page changes.
    #[test]
    fn nothing_is_drawn_on_a_canvas() {
        let mut found = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        for path in found {
            let code = std::fs::read_to_string(&path).unwrap();
            let forbidden = ["draw", "geometry"].join("_");
            assert!(!code.contains(&forbidden), "{}", path.display());
        }
    }

    #[test]
    fn every_face_bears_the_family_name() {
        for bytes in super::FONTS {
            let named = [super::FAMILY, "Krisparm Icons"].into_iter().any(|family| {
                let utf16: Vec<u8> = family.encode_utf16().flat_map(u16::to_be_bytes).collect();
                bytes.windows(utf16.len()).any(|w| w == utf16)
            });
            assert!(named);
        }
    }
}
