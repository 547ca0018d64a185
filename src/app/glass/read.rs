//! Texts that are read, looked at through the vocabulary.

use super::reading::Reading;
use super::seen::Shape;
use super::typeset::Type;
use crate::app::context::Context;
use crate::app::theme::size;
use crate::app::widget::{Element, set_blocks};
use crate::domain::{Concept, Id, Kind, RecordRef};

/// Where a text stands, and where its words lead.
#[derive(Debug)]
pub struct Source<M> {
    /// The record it is of: words that were said to stand in it are not marked.
    pub record: uuid::Uuid,
    /// What it says that a word's concept is to be shown. None where the text is pressed as a whole: there its words tell
    /// what they mean to the mouse alone, and lead nowhere.
    pub open: Option<fn(Id<Concept>) -> M>,
    /// It speaks of the very words that it advises against, as the vocabulary does: none is marked for being one.
    pub speaks_of_words: bool,
}

impl<M> Clone for Source<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M> Copy for Source<M> {}

impl<M> Source<M> {
    /// A text of a record, whose words lead to their concepts.
    pub fn of<T>(record: Id<T>, open: fn(Id<Concept>) -> M) -> Self {
        Self {
            record: record.uuid(),
            open: Some(open),
            speaks_of_words: false,
        }
    }

    /// A text of the vocabulary.
    pub fn of_concept(concept: Id<Concept>, open: fn(Id<Concept>) -> M) -> Self {
        Self {
            speaks_of_words: true,
            ..Self::of(concept, open)
        }
    }

    /// A text of a record that is pressed as a whole.
    pub fn pressed<T>(record: Id<T>) -> Self {
        Self {
            record: record.uuid(),
            open: None,
            speaks_of_words: false,
        }
    }

    /// A text of any record, in a dialog that one does not leave by a word.
    pub fn in_dialog(record: RecordRef) -> Self {
        Self {
            record: record.id,
            open: None,
            speaks_of_words: record.kind == Kind::Concept,
        }
    }
}

/// Running text, in letters of a size.
pub fn words<'a, M: 'a>(words: &str, letters: f32, source: Source<M>, ctx: Context<'a>) -> Element<'a, M> {
    running(words, Type::body(letters), source, ctx)
}

/// Small print of less weight.
pub fn muted<'a, M: 'a>(words: &str, source: Source<M>, ctx: Context<'a>) -> Element<'a, M> {
    running(words, Type::MUTED, source, ctx)
}

/// One line of a list, cut with … where its width ends.
pub fn line<'a, M: 'a>(words: &str, muted: bool, source: Source<M>, ctx: Context<'a>) -> Element<'a, M> {
    running(words, Type::line(muted), source, ctx)
}

/// Running text of less weight.
pub fn aside<'a, M: 'a>(words: &str, source: Source<M>, ctx: Context<'a>) -> Element<'a, M> {
    let body = Type::body(size::BODY);
    running(words, Type { muted: true, ..body }, source, ctx)
}

fn running<'a, M: 'a>(words: &str, set: Type, source: Source<M>, ctx: Context<'a>) -> Element<'a, M> {
    let pieces = ctx.glass.memory.look(words, Shape::Running, ctx.glass, ctx.text);
    Element::new(Reading::new(pieces, 0, set, source, ctx))
}

/// Plain text with paragraphs and bullets.
pub fn paragraphs<'a, M: 'a>(words: &str, source: Source<M>, ctx: Context<'a>) -> Element<'a, M> {
    let pieces = ctx
        .glass
        .memory
        .look(words, Shape::Paragraphs, ctx.glass, ctx.text);
    set_blocks((0..pieces.len()).map(|at| {
        let set = Type::body(size::BODY);
        let reading = Reading::new(std::sync::Arc::clone(&pieces), at, set, source, ctx);
        (pieces[at].bullet, Element::new(reading))
    }))
}
