//! Texts that are read, looked at once: what was found is kept until the vocabulary, the reader or the language changes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Glass;
use crate::app::widget::blocks;
use crate::domain::vocabulary::Partner;
use crate::lens::{Hit, Lens, Told};
use crate::phrase::wording;
use crate::text::{Language, Text};

/// So many bytes of texts are remembered; a page shows far less.
const REMEMBERED: usize = 4_000_000;

/// A paragraph as it is read: with a partner's words beside ours, when it is read for one.
#[derive(Debug, PartialEq)]
pub struct Piece {
    /// It stands behind a bullet.
    pub bullet: bool,
    pub words: String,
    /// The known words, where they stand in it.
    pub hits: Vec<Hit>,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// As one, with its line breaks.
    Running,
    /// In paragraphs and bullets.
    Paragraphs,
}

/// The texts that were looked at last.
#[derive(Debug, Default)]
pub struct Memory(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    of: Option<(u64, Option<Partner>, Language)>,
    running: HashMap<String, Arc<[Piece]>>,
    paragraphs: HashMap<String, Arc<[Piece]>>,
    bytes: usize,
}

impl Memory {
    /// A text's paragraphs with the words known in them.
    pub fn look(&self, words: &str, shape: Shape, glass: Glass<'_>, text: &Text) -> Arc<[Piece]> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of = (glass.lens.generation(), glass.partner, text.language());
        if kept.of != Some(of) || kept.bytes > REMEMBERED {
            *kept = Kept {
                of: Some(of),
                ..Kept::default()
            };
        }
        let known = match shape {
            Shape::Running => &mut kept.running,
            Shape::Paragraphs => &mut kept.paragraphs,
        };
        if let Some(pieces) = known.get(words) {
            return Arc::clone(pieces);
        }
        let pieces = read(words, shape, glass, text);
        known.insert(words.to_owned(), Arc::clone(&pieces));
        kept.bytes += 2 * words.len();
        pieces
    }
}

fn read(words: &str, shape: Shape, glass: Glass<'_>, text: &Text) -> Arc<[Piece]> {
    let parts = match shape {
        Shape::Running => vec![(false, words.to_owned())],
        Shape::Paragraphs => {
            let blocks = blocks(words).into_iter();
            blocks.map(|block| (block.bullet, block.words)).collect()
        }
    };
    let mut told = Told::new();
    let pieces = parts.into_iter().map(|(bullet, words)| {
        let hits = glass.lens.find(&words);
        let (words, hits) = match glass.partner {
            Some(partner) => told_beside(words, hits, glass.lens, partner, &mut told, text),
            None => (words, hits),
        };
        Piece { bullet, words, hits }
    });
    pieces.collect()
}

/// A text with a partner's words put in, and the words known in it moved to where they stand then. What is put in is the
/// partner's, and never looked at itself.
fn told_beside(
    words: String,
    hits: Vec<Hit>,
    lens: &Lens,
    partner: Partner,
    told: &mut Told,
    text: &Text,
) -> (String, Vec<Hit>) {
    let say = |beside: &crate::lens::Beside<'_>| wording::beside(text, partner, beside);
    let put = lens.beside(&words, &hits, partner, told, say);
    let mut whole = String::with_capacity(words.len());
    let mut at = 0;
    for (place, said) in &put {
        whole.push_str(&words[at..*place]);
        whole.push_str(said);
        at = *place;
    }
    whole.push_str(&words[at..]);
    let before = |hit: &Hit| {
        let put = put.iter().take_while(|(place, _)| *place <= hit.range.start);
        put.map(|(_, said)| said.len()).sum()
    };
    let hits = hits.iter().map(|hit| hit.moved(before(hit))).collect();
    (whole, hits)
}
