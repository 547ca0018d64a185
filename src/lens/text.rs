//! The hits of a text that is being typed: only what changed is read again.

use std::ops::Range;

use super::{Hit, Lens, fold};

/// A text with the terms found in it. Tell it every change; it reads the lines or paragraphs that differ.
#[derive(Debug, Clone, Default)]
pub struct LensText {
    text: String,
    pieces: Vec<Piece>,
    /// The lens that the hits were found with.
    lens: Option<u64>,
    generation: u64,
}

/// A piece that is read by itself, with its hits counted from its own beginning.
#[derive(Debug, Clone)]
struct Piece {
    length: usize,
    hits: Vec<Hit>,
}

impl LensText {
    pub fn new(lens: &Lens, text: &str) -> Self {
        let mut new = Self::default();
        new.update(lens, text);
        new
    }

    /// The text as it is now, whole. Returns the range of it that was read again; empty when nothing changed.
    pub fn update(&mut self, lens: &Lens, text: &str) -> Range<usize> {
        let same_lens = self.lens == Some(lens.generation());
        if same_lens && self.text == text {
            return 0..0;
        }
        let new: Vec<Range<usize>> = fold::chunks(text).collect();
        let (first, last) = if same_lens { self.kept(text, &new) } else { (0, 0) };
        let read = first..new.len() - last;
        let mut hits = Vec::new();
        let fresh = new[read.clone()].iter().map(|piece| {
            hits.clear();
            let piece_text = &text[piece.clone()];
            lens.find_chunk(piece_text, 0..piece_text.len(), None, &mut hits);
            Piece {
                length: piece.len(),
                hits: hits.clone(),
            }
        });
        let fresh: Vec<Piece> = fresh.collect();
        let old = first..self.pieces.len() - last;
        self.pieces.splice(old, fresh);
        text.clone_into(&mut self.text);
        self.lens = Some(lens.generation());
        self.generation += 1;
        let start = new.get(read.start).map_or(text.len(), |piece| piece.start);
        let end = read.end.checked_sub(1).map_or(start, |at| new[at].end);
        start..end.max(start)
    }

    /// How many pieces at the beginning and at the end are the same as before.
    fn kept(&self, text: &str, new: &[Range<usize>]) -> (usize, usize) {
        let (old, now) = (self.text.as_bytes(), text.as_bytes());
        let most = self.pieces.len().min(new.len());
        let (mut first, mut at) = (0, 0);
        while first < most {
            let end = at + self.pieces[first].length;
            if new[first].end != end || old[at..end] != now[at..end] {
                break;
            }
            (first, at) = (first + 1, end);
        }
        let (mut last, mut behind) = (0, 0);
        while first + last < most {
            let length = self.pieces[self.pieces.len() - 1 - last].length;
            let same_length = new[new.len() - 1 - last].len() == length;
            let (a, b) = (old.len() - behind, now.len() - behind);
            if !same_length || old[a - length..a] != now[b - length..b] {
                break;
            }
            (last, behind) = (last + 1, behind + length);
        }
        (first, last)
    }

    /// Counts the changes: an answer worked out for another generation is about a text that is no more.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Every hit, as [`Lens::find`] gives them for the whole text.
    pub fn hits(&self) -> impl Iterator<Item = Hit> {
        self.hits_within(0..self.text.len().max(1))
    }

    /// The hits that touch a range of the text, as of the lines that are seen.
    pub fn hits_within(&self, range: Range<usize>) -> impl Iterator<Item = Hit> {
        let mut start = 0;
        self.pieces
            .iter()
            .map(move |piece| {
                let at = start;
                start += piece.length;
                (at, piece)
            })
            .filter({
                let range = range.clone();
                move |(at, piece)| *at < range.end && at + piece.length > range.start
            })
            .flat_map(|(at, piece)| piece.hits.iter().map(move |hit| hit.moved(at)))
            .filter(move |hit| hit.range.start < range.end && hit.range.end > range.start)
    }

    /// The hit at a place in the text: the word the cursor stands in or beside.
    pub fn hit_at(&self, at: usize) -> Option<Hit> {
        self.hits_within(at.saturating_sub(1)..at + 1)
            .find(|hit| hit.range.start <= at && at <= hit.range.end)
    }
}
