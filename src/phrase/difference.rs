//! Two versions of a text, word by word: what stayed, what came and what went.

use similar::{ChangeTag, TextDiff};

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Became {
    Same,
    Added,
    Removed,
}

/// The words of both texts in reading order, neighbours of the same fate together.
pub fn difference(before: &str, after: &str) -> Vec<(Became, String)> {
    let mut pieces: Vec<(Became, String)> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let became = match change.tag() {
            ChangeTag::Equal => Became::Same,
            ChangeTag::Insert => Became::Added,
            ChangeTag::Delete => Became::Removed,
        };
        match pieces.last_mut() {
            Some((last, words)) if *last == became => words.push_str(change.value()),
            _ => pieces.push((became, change.value().to_owned())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_differ_are_marked_and_no_others() {
        assert_eq!(
            difference("Ring chefen först", "Ring jouren först"),
            [
                (Became::Same, "Ring ".into()),
                (Became::Removed, "chefen".into()),
                (Became::Added, "jouren".into()),
                (Became::Same, " först".into()),
            ]
        );
        assert_eq!(difference("", "Nytt"), [(Became::Added, "Nytt".into())]);
    }
}
