//! Text made fit for print: what can't be printed is replaced and listed, what would not fit is given places to break at.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::engine::has_glyph;

/// Stands where a character was that no font has.
const INSTEAD: &str = "□";
/// A place to break a line at that shows nothing.
const BREAK: char = '\u{200b}';
/// The longest word without places to break at: longer ones are no words that hyphenation knows.
const LONGEST: usize = 30;

/// A character that no font has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// As it was written: one character to a reader, perhaps several to a computer.
    pub written: String,
    /// What stands instead; nothing where it could not be seen anyway.
    pub instead: String,
    pub times: usize,
}

impl Replaced {
    /// "U+1F600", one for each of its parts.
    pub fn codes(&self) -> String {
        let codes = self.written.chars().map(|sign| format!("U+{:04X}", u32::from(sign)));
        codes.collect::<Vec<_>>().join(" ")
    }
}

/// Makes every text in the data fit for print.
pub fn clean(data: &mut Value) -> Vec<Replaced> {
    let mut cleaner = Cleaner::default();
    cleaner.value(data, LONGEST);
    cleaner.replaced
}

#[derive(Default)]
struct Cleaner {
    replaced: Vec<Replaced>,
}

impl Cleaner {
    fn value(&mut self, value: &mut Value, longest: usize) {
        match value {
            Value::String(words) => *words = self.text(words, longest),
            Value::Array(values) => values.iter_mut().for_each(|one| self.value(one, longest)),
            Value::Object(fields) => {
                let narrow = fields.get("columns").and_then(limits);
                for (name, field) in fields.iter_mut() {
                    match (&narrow, name.as_str(), field) {
                        (Some(limits), "rows", Value::Array(rows)) => self.rows(rows, limits),
                        (_, _, field) => self.value(field, longest),
                    }
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn rows(&mut self, rows: &mut [Value], limits: &[usize]) {
        for row in rows.iter_mut().filter_map(Value::as_array_mut) {
            for (cell, limit) in row.iter_mut().zip(limits) {
                self.value(cell, *limit);
            }
        }
    }

    fn text(&mut self, written: &str, longest: usize) -> String {
        let mut out = String::with_capacity(written.len());
        for sign in written.graphemes(true) {
            self.sign(sign, &mut out);
        }
        breakable(&out, longest)
    }

    fn sign(&mut self, written: &str, out: &mut String) {
        if let Some(same) = same(written) {
            out.push_str(same);
            return;
        }
        let whole: String = written.nfc().collect();
        if whole.chars().all(has_glyph) {
            out.push_str(&whole);
            return;
        }
        let seen: String = whole.chars().filter(|sign| !is_unseen(*sign)).collect();
        let instead = match nearest(&seen) {
            _ if seen.is_empty() => String::new(),
            _ if seen.chars().all(has_glyph) => seen,
            Some(letter) => letter.to_string(),
            None => INSTEAD.to_owned(),
        };
        out.push_str(&instead);
        self.note(written, &instead);
    }

    fn note(&mut self, written: &str, instead: &str) {
        match self.replaced.iter_mut().find(|one| one.written == written) {
            Some(known) => known.times += 1,
            None => self.replaced.push(Replaced {
                written: written.to_owned(),
                instead: instead.to_owned(),
                times: 1,
            }),
        }
    }
}

/// The letter with as many of its marks as a font has: nearer than a box.
fn nearest(letter: &str) -> Option<char> {
    let parts: Vec<char> = letter.nfd().collect();
    (1..=parts.len()).rev().find_map(|count| {
        let mut composed = parts[..count].iter().copied().nfc();
        let one = composed.next()?;
        (composed.next().is_none() && has_glyph(one)).then_some(one)
    })
}

/// How long a word may be in each column of a table: a third of its share of the width in letters, so that the widest
/// ones fit.
fn limits(columns: &Value) -> Option<Vec<usize>> {
    let shares = columns.as_array()?.iter();
    shares
        .map(|column| {
            let share = column.get("share")?.as_u64()?;
            let letters = usize::try_from(share / 3).unwrap_or(LONGEST);
            Some(letters.clamp(3, LONGEST))
        })
        .collect()
}

/// What stands for a sign that reads the same, where that is no loss.
fn same(written: &str) -> Option<&'static str> {
    Some(match written {
        "\n" | "\r\n" | "\r" | "\u{2028}" | "\u{2029}" | "\u{b}" | "\u{c}" | "\u{85}" => "\n",
        "\t" => "  ",
        "\u{2010}" | "\u{2011}" | "\u{2043}" => "-",
        "\u{2012}" => "–",
        "\u{2015}" => "—",
        "\u{202f}" | "\u{2007}" => "\u{a0}",
        "\u{2000}" | "\u{2001}" | "\u{2002}" | "\u{2003}" | "\u{2004}" | "\u{2005}" | "\u{2006}"
        | "\u{2008}" | "\u{200a}" | "\u{205f}" | "\u{3000}" => " ",
        "\u{b5}" => "μ",
        "\u{201f}" => "”",
        "\u{201b}" => "’",
        "\u{ad}" | "\u{200b}" | "\u{feff}" => "",
        "\u{fe0e}" | "\u{fe0f}" => "",
        _ => return None,
    })
}

/// Whether a character shows nothing by itself: joiners, marks of direction, controls, variants.
fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// The text with places to break at in every word that is longer than `longest`.
fn breakable(text: &str, longest: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '\n']) {
        if word.trim_end().chars().count() <= longest.max(12) {
            out.push_str(word);
            continue;
        }
        let signs: Vec<&str> = word.graphemes(true).collect();
        let letters = signs.iter().all(|sign| sign.trim().chars().all(char::is_alphabetic));
        let spelled = letters && signs.len() <= LONGEST + 1;
        for (at, sign) in signs.iter().enumerate() {
            out.push_str(sign);
            let parts = matches!(*sign, "/" | "." | "@" | "_" | "-" | "=" | "&" | "?" | ":" | ",");
            if !spelled && at + 1 < signs.len() && (parts || (at + 1) % longest == 0) {
                out.push(BREAK);
            }
        }
    }
    out
}
