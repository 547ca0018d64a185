//! Squares that a phone's camera reads without a network (QR codes, ISO/IEC 18004): words as dark and light, and the pictures
//! of it. Words with å, ä or ö carry the mark that says they are UTF-8: without it some readers guess, and make Chinese of them.

use qrcode::render::svg;
use qrcode::{Color, EcLevel, QrCode, Version, bits::Bits};

/// The largest square that is made, in dots on a side (version 25): at 40 mm a dot is a third of a millimetre, which an office
/// printer prints and a phone's camera tells from the next.
pub const MOST_DOTS: usize = 117;
/// Octets that always fit the largest square, at the weaker of its two protections against dirt and folds (L).
pub const MOST_OCTETS: usize = 1272;
/// The largest version, as the standard counts them.
const MOST_VERSION: i16 = 25;
/// The number of UTF-8 among the sets of signs that a square can name.
const UTF_8: u32 = 26;
/// Light dots around the square that a reader needs to find it.
pub const QUIET: usize = 4;
/// Pixels to a dot in a picture file.
const STEP: usize = 8;

/// Words that are no square: more of them than a phone reads from paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{octets} octets are more than the {MOST_OCTETS} of a square that a phone reads from paper")]
pub struct TooLong {
    pub octets: usize,
}

/// A square that says some words.
#[derive(Clone)]
pub struct Square {
    code: QrCode,
    words: String,
}

impl std::fmt::Debug for Square {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Square").field("words", &self.words).finish()
    }
}

impl Square {
    /// The smallest square, with the better protection (M) where that fits.
    ///
    /// # Errors
    /// [`TooLong`] when no square up to [`MOST_DOTS`] holds the words.
    pub fn of(words: &str) -> Result<Self, TooLong> {
        let made = [EcLevel::M, EcLevel::L]
            .into_iter()
            .filter_map(|level| encoded(words, level))
            .find(|code| code.width() <= MOST_DOTS);
        let code = made.ok_or(TooLong { octets: words.len() })?;
        Ok(Self {
            code,
            words: words.to_owned(),
        })
    }

    /// Exactly what a reader gets.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// Dots on a side, without the light around them.
    pub fn dots(&self) -> usize {
        self.code.width()
    }

    /// Dots on a side with the quiet light.
    pub fn dots_in_all(&self) -> usize {
        self.dots() + 2 * QUIET
    }

    /// The rows, dark as 1 and light as 0.
    pub fn rows(&self) -> Vec<String> {
        let dots = self.code.to_colors();
        let row = |row: &[Color]| row.iter().map(|dot| dot.select('1', '0')).collect();
        dots.chunks(self.dots()).map(row).collect()
    }

    /// Whether a dot is dark; those outside are the quiet light.
    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = QUIET..QUIET + self.dots();
        inside.contains(&x) && inside.contains(&y) && self.code[(x - QUIET, y - QUIET)] == Color::Dark
    }

    /// The square with its quiet light in signs of half a line: the light is drawn, as most terminals are dark; `on_light` draws
    /// the dark instead.
    pub fn signs(&self, on_light: bool) -> String {
        let side = self.dots_in_all();
        let drawn = |x, y| y < side && self.is_dark(x, y) == on_light;
        let mut out = String::new();
        for y in (0..side).step_by(2) {
            for x in 0..side {
                out.push(match (drawn(x, y), drawn(x, y + 1)) {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    (false, false) => ' ',
                });
            }
            out.push('\n');
        }
        out
    }

    /// A drawing of it, with the quiet light around.
    pub fn svg(&self) -> String {
        let dot = u32::try_from(STEP).unwrap_or(8);
        let mut drawing = self.code.render::<svg::Color<'_>>();
        drawing.module_dimensions(dot, dot).build()
    }

    /// Grey levels, `step` to a dot on a side, with the quiet light around; and how many on a side.
    pub fn greys(&self, step: usize) -> (usize, Vec<u8>) {
        let side = self.dots_in_all() * step;
        let grey = |at: usize| {
            let (x, y) = (at % side / step, at / side / step);
            if self.is_dark(x, y) { 0 } else { 255 }
        };
        (side, (0..side * side).map(grey).collect())
    }

    /// A picture of it as PNG.
    ///
    /// # Errors
    /// What the writer of the format says; none can come of the words.
    pub fn png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let (side, greys) = self.greys(STEP);
        let side = u32::try_from(side).unwrap_or(u32::MAX);
        let mut file = Vec::new();
        let mut picture = png::Encoder::new(&mut file, side, side);
        picture.set_color(png::ColorType::Grayscale);
        picture.set_depth(png::BitDepth::Eight);
        picture.write_header()?.write_image_data(&greys)?;
        Ok(file)
    }
}

/// The smallest square at a level of protection.
fn encoded(words: &str, level: EcLevel) -> Option<QrCode> {
    if words.is_ascii() {
        return QrCode::with_error_correction_level(words, level).ok();
    }
    // As plain octets: the library would take pairs of them for Japanese signs, and a phone would show those.
    let of_version = |version| {
        let mut bits = Bits::new(Version::Normal(version));
        bits.push_eci_designator(UTF_8).ok()?;
        bits.push_byte_data(words.as_bytes()).ok()?;
        bits.push_terminator(level).ok()?;
        QrCode::with_bits(bits, level).ok()
    };
    (1..=MOST_VERSION).find_map(of_version)
}

/// A number as a phone dials it from anywhere: with Sweden's 46 where it begins with a zero. Short numbers (112, 1177) stay.
pub fn dialled(number: &str) -> String {
    let signs = number
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '+');
    let plain: String = signs.collect();
    match (plain.strip_prefix("00"), plain.strip_prefix('0')) {
        (Some(abroad), _) => format!("+{abroad}"),
        (None, Some(national)) => format!("+46{national}"),
        (None, None) => plain,
    }
}

/// What a square says to have a phone offer to ring a number (RFC 3966).
pub fn tel(number: &str) -> String {
    format!("tel:{}", dialled(number))
}

#[cfg(test)]
pub mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What another program reads from a picture of the square.
    pub fn read(square: &Square) -> String {
        let (side, greys) = square.greys(3);
        read_greys(side, &greys)
    }

    pub fn read_greys(side: usize, greys: &[u8]) -> String {
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| greys[y * side + x]);
        let found = picture.detect_grids();
        assert_eq!(found.len(), 1, "one square in the picture");
        found[0].decode().expect("the square is read").1
    }

    #[test]
    fn the_largest_square_holds_what_is_promised_and_no_more() {
        // Arrows look like pairs of Japanese signs, which would take less room and be read as those.
        let full = "→".repeat(MOST_OCTETS / 3);
        let square = Square::of(&full).expect("fits");
        assert_eq!((full.len(), square.dots()), (MOST_OCTETS, MOST_DOTS));
        assert_eq!(read(&square), full);
        let more = format!("{full}a");
        assert_eq!(
            Square::of(&more).err(),
            Some(TooLong {
                octets: MOST_OCTETS + 1
            })
        );
    }

    #[test]
    fn a_number_is_dialled_from_anywhere() {
        for (written, said) in [
            ("070-174 06 05", "tel:+46701740605"),
            ("08-465 004 00", "tel:+46846500400"),
            ("+46 70 174 06 05", "tel:+46701740605"),
            ("0046701740605", "tel:+46701740605"),
            ("112", "tel:112"),
            ("1177", "tel:1177"),
        ] {
            assert_eq!(tel(written), said, "{written}");
        }
    }

    #[test]
    fn the_picture_file_and_the_rows_show_the_same_square() {
        let square = Square::of("Åsa Öberg").expect("fits");
        let file = square.png().expect("a picture");
        let mut reader = png::Decoder::new(std::io::Cursor::new(file))
            .read_info()
            .expect("png");
        let mut greys = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut greys).expect("a frame");
        assert_eq!(read_greys(info.width as usize, &greys), "Åsa Öberg");
        let rows = square.rows();
        let greys: Vec<u8> = (0..(rows.len() + 8) * (rows.len() + 8) * 9)
            .map(|at| {
                let side = (rows.len() + 8) * 3;
                let (x, y) = ((at % side / 3).wrapping_sub(4), (at / side / 3).wrapping_sub(4));
                let dark = rows.get(y).and_then(|row| row.as_bytes().get(x)) == Some(&b'1');
                if dark { 0 } else { 255 }
            })
            .collect();
        assert_eq!(read_greys((rows.len() + 8) * 3, &greys), "Åsa Öberg");
    }

    #[test]
    fn signs_in_a_terminal_are_read_on_dark_and_on_light() {
        let square = Square::of("tel:+46701740605").expect("fits");
        for on_light in [false, true] {
            let signs = square.signs(on_light);
            let lines: Vec<Vec<char>> = signs.lines().map(|line| line.chars().collect()).collect();
            let side = lines[0].len();
            let drawn = |x: usize, y: usize| match lines[y / 2][x] {
                '█' => true,
                '▀' => y.is_multiple_of(2),
                '▄' => y % 2 == 1,
                _ => false,
            };
            let greys: Vec<u8> = (0..side * side * 9)
                .map(|at| (at % (side * 3) / 3, at / (side * 3) / 3))
                .map(|(x, y)| if drawn(x, y) == on_light { 0 } else { 255 })
                .collect();
            assert_eq!(read_greys(side * 3, &greys), "tel:+46701740605");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn another_program_reads_exactly_the_words(words in "[a-zåäöA-ZÅÄÖéü0-9 .,:;+\\-–”\\n]{1,500}") {
            let square = Square::of(&words).expect("fits");
            prop_assert_eq!(read(&square), words);
        }
    }
}
