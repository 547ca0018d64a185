//! What is said of a marked word, and how the recommended one is put in its place.

use std::ops::Range;

use iced::widget::text_editor::{Action, Cursor, Edit, Motion};
use unicode_segmentation::UnicodeSegmentation;

use super::{Mark, mark};
use crate::lens::{Hit, Lens, LensText};
use crate::text::Text;

/// What is said of one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The word in lower case: what is left as it is stays so in all its places.
    pub word: String,
    pub words: String,
    /// What can be put in with a key, and in place of what.
    pub swap: Option<(Range<usize>, String)>,
}

impl Offer {
    fn of(hit: &Hit, lens: &Lens, whole: &str, text: &Text) -> Option<Self> {
        let word = &whole[hit.range.clone()];
        let swap = lens.replacement(hit, whole);
        let words = match (mark(hit, whole)?, &swap) {
            (Mark::Against, Some(advice)) => {
                let out = &whole[advice.range.clone()];
                text.glass_swap(out, advice.word.as_str())
            }
            (Mark::Against, None) => {
                let mut rather: Vec<_> = lens.advice(hit, whole).into_iter().map(|one| one.word).collect();
                rather.dedup();
                match rather.as_slice() {
                    [] => text.glass_against(word),
                    all => text.glass_rather(word, all.join(" / ")),
                }
            }
            (Mark::Unsure, _) => text.glass_unsure(word),
        };
        Some(Self {
            word: word.to_lowercase(),
            words,
            swap: swap.map(|advice| (advice.range, advice.word)),
        })
    }
}

/// What is said while the cursor stands at a place: of the word it stands in or beside, else of the first marked one.
pub fn offer(read: &LensText, lens: &Lens, at: usize, passed: &[String], text: &Text) -> Option<Offer> {
    let whole = read.text();
    let open = |hit: &Hit| {
        let word = whole[hit.range.clone()].to_lowercase();
        mark(hit, whole).is_some() && !passed.contains(&word)
    };
    let beside = read.hit_at(at).filter(open);
    let hit = beside.or_else(|| read.hits().find(open))?;
    Offer::of(&hit, lens, whole, text)
}

/// Where in a text a cursor stands, in bytes.
pub fn place(text: &str, cursor: &Cursor) -> usize {
    let line = text.split_inclusive('\n').take(cursor.position.line);
    let start: usize = line.map(str::len).sum();
    (start + cursor.position.column).min(text.len())
}

/// What a person would do in an editor to put a word in place of another: go behind it, mark it, and type.
pub fn actions(text: &str, cursor: &Cursor, range: &Range<usize>, word: &str) -> Vec<Action> {
    let steps = |part: &str| part.graphemes(true).count();
    let at = place(text, cursor);
    let mut all = Vec::new();
    let near = cursor.selection.is_none() && at.abs_diff(range.end) < range.end;
    let (motion, far) = if !near {
        all.push(Action::Move(Motion::DocumentStart));
        (Motion::Right, steps(&text[..range.end]))
    } else if at < range.end {
        (Motion::Right, steps(&text[at..range.end]))
    } else {
        (Motion::Left, steps(&text[range.end..at]))
    };
    all.extend(std::iter::repeat_n(Action::Move(motion), far));
    let marked = steps(&text[range.clone()]);
    all.extend(std::iter::repeat_n(Action::Select(Motion::Left), marked));
    all.push(Action::Edit(Edit::Paste(std::sync::Arc::new(word.to_owned()))));
    all
}
