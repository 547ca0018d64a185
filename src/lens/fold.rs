//! A text as it is compared: in lower case, letters whole, without soft hyphens and the hyphens of line ends; and where in
//! the text as written each byte of it stood.

use std::ops::Range;

use super::language::SWEDISH;
use crate::domain::vocabulary::TermLanguage;

/// A line that is shorter was ended by whoever wrote it; a longer one may have been wrapped.
const WRAPPED: usize = 40;

/// A piece of text, folded, with its words.
#[derive(Debug)]
pub struct Folded {
    pub text: String,
    /// For each byte of `text`, the byte of the text as written where its character began; the last is the end.
    starts: Vec<u32>,
    /// The words, runs of letters and digits.
    pub words: Vec<Range<usize>>,
}

/// One character from its letter and a combining mark: å, ä, ö, é.
fn composed(letter: char, mark: char) -> Option<char> {
    match (letter, mark) {
        ('a', '\u{30a}') => Some('å'),
        ('a', '\u{308}') => Some('ä'),
        ('o', '\u{308}') => Some('ö'),
        ('e', '\u{301}') => Some('é'),
        ('u', '\u{308}') => Some('ü'),
        _ => None,
    }
}

fn is_mark(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

/// Signs that are not seen: soft hyphen, zero-width space and joiners, byte order mark.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

/// The bytes of a hyphen and a line end, when the word goes on in the next line; a hyphen before "och" is one to keep.
fn broken_word(rest: &str) -> Option<usize> {
    let after = rest
        .trim_start_matches(is_hyphen)
        .trim_start_matches([' ', '\t', '\r']);
    let next = after.strip_prefix('\n')?.trim_start_matches([' ', '\t']);
    let word = next.split(|sign: char| !sign.is_alphanumeric()).next()?;
    let goes_on = word.chars().next().is_some_and(char::is_lowercase);
    let kept = matches!(
        word,
        "och" | "eller" | "samt" | "and" | "or" | "resp" | "respektive"
    );
    (goes_on && !kept).then(|| rest.len() - next.len())
}

impl Folded {
    pub fn of(text: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(text.len()),
            starts: Vec::with_capacity(text.len() + 1),
            words: Vec::with_capacity(text.len() / 6),
        };
        let mut word: Option<usize> = None;
        let mut signs = text.char_indices();
        while let Some((at, sign)) = signs.next() {
            if is_unseen(sign) {
                continue;
            }
            if is_hyphen(sign)
                && word.is_some()
                && let Some(bytes) = broken_word(&text[at..])
            {
                while signs.offset() < at + bytes {
                    signs.next();
                }
                continue;
            }
            if is_mark(sign) {
                folded.compose(sign);
                continue;
            }
            let is_letter = sign.is_alphanumeric();
            match (is_letter, word) {
                (true, None) => word = Some(folded.text.len()),
                (false, Some(start)) => {
                    folded.words.push(start..folded.text.len());
                    word = None;
                }
                _ => {}
            }
            folded.put(sign, at);
        }
        if let Some(start) = word {
            folded.words.push(start..folded.text.len());
        }
        folded.starts.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        folded
    }

    fn put(&mut self, sign: char, at: usize) {
        if sign.is_ascii() {
            let plain = if sign.is_ascii_whitespace() {
                ' '
            } else {
                sign.to_ascii_lowercase()
            };
            self.text.push(plain);
        } else if is_hyphen(sign) {
            self.text.push('-');
        } else if sign.is_whitespace() {
            self.text.push(' ');
        } else {
            self.text.extend(sign.to_lowercase());
        }
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        self.starts.resize(self.text.len(), at);
    }

    /// Joins a mark to the letter before it; one that belongs to no letter we know is passed over.
    fn compose(&mut self, mark: char) {
        let Some(letter) = self.text.chars().next_back() else {
            return;
        };
        let Some(whole) = composed(letter, mark) else {
            return;
        };
        self.text.pop();
        let at = self.starts[self.text.len()];
        self.starts.truncate(self.text.len());
        self.text.push(whole);
        self.starts.resize(self.text.len(), at);
    }

    /// A range of the folded text as a range of the text as written, with the marks that follow its last letter.
    pub fn written(&self, text: &str, range: Range<usize>) -> Range<usize> {
        let start = self.starts[range.start] as usize;
        let last = self.starts[range.end - 1] as usize;
        let mut signs = text[last..].char_indices().skip(1);
        let end = signs
            .find(|(_, sign)| !is_mark(*sign))
            .map_or(text.len(), |(at, _)| last + at);
        start..end
    }

    /// The language most of its small words are of; Swedish when there are none.
    pub fn language(&self) -> TermLanguage {
        let count = |words: &std::collections::HashSet<String>| {
            let short = self.words.iter().filter(|word| word.len() <= 6);
            short
                .filter(|word| words.contains(&self.text[(*word).clone()]))
                .count()
        };
        let swedish_letters = self.text.contains(['å', 'ä', 'ö']);
        let english = count(&SWEDISH.english);
        if english == 0 {
            return TermLanguage::Sv;
        }
        let swedish = count(&SWEDISH.swedish) + usize::from(swedish_letters);
        if english > swedish {
            TermLanguage::En
        } else {
            TermLanguage::Sv
        }
    }
}

/// The pieces of a text that are read each by itself: lines, or paragraphs where lines were wrapped.
///
/// Where a piece ends depends on the two lines beside it only, so that a change far away moves no other end.
pub fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= text.len() {
            return None;
        }
        let mut line = start;
        loop {
            let Some(end) = text[line..].find('\n').map(|at| line + at + 1) else {
                let piece = start..text.len();
                start = text.len();
                return Some(piece);
            };
            if !goes_on(&text[line..end], &text[end..]) {
                let piece = start..end;
                start = end;
                return Some(piece);
            }
            line = end;
        }
    })
}

/// Whether a line was wrapped: the next goes on with a small letter, after a long line or a word cut in two.
fn goes_on(line: &str, next: &str) -> bool {
    let line = line.trim_end();
    let is_small = next
        .trim_start_matches([' ', '\t'])
        .chars()
        .next()
        .is_some_and(char::is_lowercase);
    let is_long = line.len() >= WRAPPED && !line.ends_with(['.', ':', ';', '!', '?']);
    is_small && (is_long || line.ends_with(is_hyphen))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        Folded::of(text).text
    }

    #[test]
    fn letters_are_compared_whole_however_they_were_written() {
        assert_eq!(folded("LÄGESBILD"), "lägesbild");
        assert_eq!(folded("La\u{308}ge A\u{30a}r"), "läge år");
        assert_eq!(folded("kris\u{ad}stöd"), "krisstöd");
        assert_eq!(folded("kris-\nstödet"), "krisstödet");
        assert_eq!(folded("kris-\noch katastrofplan"), "kris- och katastrofplan");
        assert_eq!(folded("kris\u{2011}sms"), "kris-sms");
    }

    #[test]
    fn what_is_found_is_shown_where_it_was_written() {
        let text = "i la\u{308}get kris-\nstödet\u{301}!";
        let folded = Folded::of(text);
        let words: Vec<&str> = folded
            .words
            .iter()
            .map(|word| &text[folded.written(text, word.clone())])
            .collect();
        assert_eq!(words, ["i", "la\u{308}get", "kris-\nstödet\u{301}"]);
    }

    #[test]
    fn lines_are_read_by_themselves_and_wrapped_ones_together() {
        let text = "Kort rad\nen till\n\nEn lång rad som en skrivare har brutit för att\nden inte fick plats\nkris-\nstöd";
        let pieces: Vec<&str> = chunks(text).map(|piece| &text[piece]).collect();
        assert_eq!(
            pieces,
            [
                "Kort rad\n",
                "en till\n",
                "\n",
                "En lång rad som en skrivare har brutit för att\nden inte fick plats\n",
                "kris-\nstöd"
            ]
        );
    }

    #[test]
    fn the_language_is_told_from_the_small_words() {
        assert_eq!(
            Folded::of("Call the duty officer and wait").language(),
            TermLanguage::En
        );
        assert_eq!(
            Folded::of("Ring och vänta på the band").language(),
            TermLanguage::Sv
        );
        assert_eq!(Folded::of("Incident").language(), TermLanguage::Sv);
    }
}
