//! Texts as they are compared: small letters without diacritics, and words only.

use std::ops::Range;

/// Small letters without diacritics, as the index keeps them.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(plain_letter)
        .collect()
}

fn plain_letter(sign: char) -> char {
    match sign {
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'æ' => 'a',
        'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' => 'o',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'ü' | 'ú' | 'ù' | 'û' => 'u',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}

/// A text as the index keeps it: folded, words only, one space before and after each.
pub(super) fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len() + 2);
    normal.push(' ');
    for sign in text.chars().flat_map(char::to_lowercase).map(plain_letter) {
        if sign.is_alphanumeric() {
            normal.push(sign);
        } else if !normal.ends_with(' ') {
            normal.push(' ');
        }
    }
    if !normal.ends_with(' ') {
        normal.push(' ');
    }
    normal
}

/// So short that most words hold it: it is looked for at the beginning of words only.
pub(super) fn is_short(word: &str) -> bool {
    word.chars().nth(2).is_none()
}

/// Groups of digits that follow each other as one.
pub(super) fn join_digits(words: &[&str]) -> Vec<String> {
    let digits = |word: &str| word.chars().all(|sign| sign.is_ascii_digit());
    let mut joined: Vec<String> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(last) if digits(last) && digits(word) => last.push_str(word),
            _ => joined.push((*word).to_owned()),
        }
    }
    joined
}

/// The words around the first place of a folded word in a text, on one line, and where in them it is, in bytes.
pub(super) fn context(text: &str, word: &str) -> Option<(String, Range<usize>)> {
    const AROUND: usize = 40;
    let signs: Vec<char> = text.chars().collect();
    let folded: Vec<char> = signs
        .iter()
        .map(|sign| plain_letter(sign.to_lowercase().next().unwrap_or(*sign)))
        .collect();
    let wanted: Vec<char> = word.chars().collect();
    let start = folded.windows(wanted.len()).position(|window| window == wanted)?;
    let end = start + wanted.len();
    let from = start.saturating_sub(AROUND);
    let to = (end + AROUND).min(signs.len());
    let line = |range: Range<usize>| -> String {
        signs[range]
            .iter()
            .map(|sign| if sign.is_whitespace() { ' ' } else { *sign })
            .collect()
    };
    let before = format!("{}{}", if from > 0 { "…" } else { "" }, line(from..start));
    let hit = line(start..end);
    let after = format!("{}{}", line(end..to), if to < signs.len() { "…" } else { "" });
    let at = before.len()..before.len() + hit.len();
    Some((before + &hit + &after, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_context_shows_the_hit_as_it_is_written() {
        let (context, at) = context("Ring räddningstjänsten först", "raddningstjanst").expect("found");
        assert_eq!(&context[at], "räddningstjänst");
    }
}
