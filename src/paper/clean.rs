//! Text made fit for print: what can't be printed is replaced and listed, what would not fit is given places to break at.

use std::collections::BTreeSet;

use hypher::Lang;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::engine::has_glyph;
use crate::text::Language;

/// Stands where a character was that no font has.
const INSTEAD: &str = "□";
/// A place to break a line at that shows nothing.
const BREAK: char = '\u{200b}';
/// Signs without a place to break at that fit wherever there is text, however large it is.
const LONGEST: usize = 12;
/// As many in the narrowest column.
const SHORTEST: usize = 5;

/// A character that no font has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
        let codes = self
            .written
            .chars()
            .map(|sign| format!("U+{:04X}", u32::from(sign)));
        codes.collect::<Vec<_>>().join(" ")
    }
}

/// Makes every text in the data fit for print.
pub fn clean(data: &mut Value, language: Language) -> Vec<Replaced> {
    let mut cleaner = Cleaner {
        syllables: match language {
            Language::Swedish => Lang::Swedish,
            Language::English => Lang::English,
        },
        replaced: Vec::new(),
    };
    cleaner.value(data, LONGEST);
    cleaner.replaced
}

/// Lists what was replaced; each character stands once, with how often.
pub fn list(to: &mut Vec<Replaced>, one: Replaced) {
    match to.iter_mut().find(|known| known.written == one.written) {
        Some(known) => known.times += one.times,
        None => to.push(one),
    }
}

struct Cleaner {
    /// By whose rules the typesetter will hyphenate.
    syllables: Lang,
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
        breakable(&out, longest, self.syllables)
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
        let one = Replaced {
            written: written.to_owned(),
            instead: instead.to_owned(),
            times: 1,
        };
        list(&mut self.replaced, one);
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

/// How many signs without a place to break at fit each column of a table, by its share of the width.
fn limits(columns: &Value) -> Option<Vec<usize>> {
    let shares = columns.as_array()?.iter();
    shares
        .map(|column| {
            let share = column.get("share")?.as_u64()?;
            let signs = usize::try_from(share * 9 / 20).unwrap_or(LONGEST);
            Some(signs.clamp(SHORTEST, LONGEST))
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

/// The text with places to break at wherever there would be none for `longest` signs: within words that are not hyphenated
/// by the rules of the language, or where an address or a code has no place of its own.
fn breakable(text: &str, longest: usize, syllables: Lang) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '\n']) {
        if word.trim_end().chars().count() <= longest {
            out.push_str(word);
        } else {
            broken(word, longest, syllables, &mut out);
        }
    }
    out
}

fn broken(word: &str, longest: usize, syllables: Lang, out: &mut String) {
    let hyphens = hyphens(word, syllables);
    let mut run = 0;
    for (at, sign) in word.grapheme_indices(true) {
        if hyphens.contains(&at) {
            run = 0;
        }
        if run == longest {
            out.push(BREAK);
            run = 0;
        }
        out.push_str(sign);
        run += 1;
        if matches!(sign, "/" | "." | "@" | "_" | "-" | "=" | "&" | "?" | ":" | ",") {
            out.push(BREAK);
            run = 0;
        }
    }
}

/// The bytes before which a word is hyphenated.
fn hyphens(word: &str, syllables: Lang) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for (start, letters) in word.unicode_word_indices() {
        let mut at = start;
        for syllable in hypher::hyphenate(letters, syllables) {
            if at > start {
                found.insert(at);
            }
            at += syllable.len();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str, longest: usize) -> Vec<String> {
        let broken = breakable(text, longest, Lang::Swedish);
        broken.split(BREAK).map(str::to_owned).collect()
    }

    #[test]
    fn a_word_that_can_be_hyphenated_is_left_to_that() {
        for word in [
            "beredskapssamordnaransvariga",
            "Trygghetslarmsoperatörsutbildning",
        ] {
            assert_eq!(parts(word, 12), [word]);
        }
    }

    #[test]
    fn an_address_breaks_after_its_signs_and_what_is_no_word_anywhere() {
        assert_eq!(
            parts("namn.efternamn@exempel.se", 12),
            ["namn.", "efternamn@", "exempel.", "se"]
        );
        assert_eq!(parts("WWWWWWWWWWWWWWW", 5), ["WWWWW", "WWWWW", "WWWWW"]);
    }

    #[test]
    fn a_letter_put_together_of_parts_is_the_letter_and_nothing_was_replaced() {
        let mut data = Value::from("e\u{301} a\u{30a} \u{b5} rad\u{2028}rad");
        assert_eq!(clean(&mut data, Language::Swedish), []);
        assert_eq!(data, "é å μ rad\nrad");
    }

    #[test]
    fn what_no_font_has_is_listed_once_with_how_often_it_stood() {
        let mut data = Value::from("\u{1F600}\u{1F600} Nguyễn \u{200f}x");
        let replaced = clean(&mut data, Language::Swedish);
        assert_eq!(data, "□□ Nguyên x");
        let listed: Vec<_> = replaced
            .iter()
            .map(|one| (one.codes(), one.instead.as_str(), one.times))
            .collect();
        assert_eq!(
            listed,
            [
                ("U+1F600".into(), "□", 2),
                ("U+1EC5".into(), "ê", 1),
                ("U+200F".into(), "", 1)
            ]
        );
    }
}
