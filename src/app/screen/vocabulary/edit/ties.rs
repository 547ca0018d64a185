//! A concept tied to others while it is written: found by any of their words and picked; joined with another; a second
//! meaning of a word made a concept of its own.

use crate::app::context::{Action, Context};
use crate::app::screen::vocabulary::find::{Filter, Index};
use crate::domain::edit::relating::Act;
use crate::domain::vocabulary::faults::bare;
use crate::domain::vocabulary::relations::{Web, link};
use crate::domain::vocabulary::{Link, Term};
use crate::domain::{Concept, Edit, Id};

type Screen = crate::app::screen::vocabulary::Message;

/// So many concepts are offered; more is a reason to write on.
const OFFERED: usize = 6;

/// What a concept is picked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Tie(Link),
    /// To be used instead of the one that is written.
    Successor,
    /// To take over the words and ties of the one that is written.
    Join,
}

impl Purpose {
    pub const ALL: [Self; 6] = [
        Self::Tie(Link::Broader),
        Self::Tie(Link::Narrower),
        Self::Tie(Link::Related),
        Self::Tie(Link::Homonym),
        Self::Successor,
        Self::Join,
    ];
}

#[derive(Debug, Clone)]
pub enum Message {
    PurposeChosen(usize),
    Searched(String),
    /// Enter where nothing was found.
    NothingFound,
    Picked(Id<Concept>),
    Untied(Link, Id<Concept>),
    SuccessorDropped,
    JoinConfirmed(Id<Concept>),
    JoinLeft,
    SplitPressed(Id<Term>),
    SplitNamed(String),
    SplitConfirmed,
    SplitLeft,
}

/// What is being tied.
#[derive(Debug, Clone)]
pub struct Ties {
    pub purpose: Purpose,
    pub query: String,
    /// The concept to join with, while that is asked about.
    pub joining: Option<Id<Concept>>,
    /// The word whose second meaning gets a concept, and the name of that.
    pub splitting: Option<(Id<Term>, String)>,
}

impl Default for Ties {
    fn default() -> Self {
        Self {
            purpose: Purpose::Tie(Link::Broader),
            query: String::new(),
            joining: None,
            splitting: None,
        }
    }
}

/// What was found for a purpose.
#[derive(Default)]
pub struct Offers<'a> {
    pub fit: Vec<&'a Concept>,
    /// How many were left out because the tie would contradict one that is there.
    pub unfit: usize,
}

/// The list in which the concept that is written keeps its ties; what is narrower the other concept keeps.
pub const fn list(concept: &mut Concept, link: Link) -> Option<&mut Vec<Id<Concept>>> {
    match link {
        Link::Broader => Some(&mut concept.broader),
        Link::Narrower => None,
        Link::Related => Some(&mut concept.related),
        Link::Homonym => Some(&mut concept.homonyms),
    }
}

impl Ties {
    /// The concepts that hold what was typed and can be picked.
    pub fn offers<'a>(&self, concept: &'a Concept, index: &Index, ctx: Context<'a>) -> Offers<'a> {
        let mut offers = Offers::default();
        if self.query.trim().is_empty() {
            return offers;
        }
        let web = Web::with(ctx.library, [concept]);
        for row in index.find(&self.query, &Filter::default()) {
            let Some(other) = ctx.library.get(row.id).filter(|other| other.id != concept.id) else {
                continue;
            };
            if !self.fits(&web, concept, other) {
                offers.unfit += 1;
            } else if offers.fit.len() < OFFERED {
                offers.fit.push(other);
            }
        }
        offers
    }

    fn fits(&self, web: &Web<'_>, concept: &Concept, other: &Concept) -> bool {
        let above = |one: Id<Concept>, other: Id<Concept>| web.above(one).contains(&other);
        let related = concept.related.contains(&other.id) || other.related.contains(&concept.id);
        match self.purpose {
            Purpose::Tie(Link::Broader) => {
                !related && !concept.broader.contains(&other.id) && !above(other.id, concept.id)
            }
            Purpose::Tie(Link::Narrower) => {
                !related && !other.broader.contains(&concept.id) && !above(concept.id, other.id)
            }
            Purpose::Tie(Link::Related) => {
                let kind = concept.broader.contains(&other.id) || other.broader.contains(&concept.id);
                !kind && !related
            }
            Purpose::Tie(Link::Homonym) => !concept.homonyms.contains(&other.id),
            Purpose::Successor => {
                let last = web.successor(other.id).unwrap_or(other.id);
                last != concept.id && !web.succeeds_itself(other.id)
            }
            Purpose::Join => other.is_in_use(),
        }
    }
}

impl super::Form {
    /// Takes in what was done with ties: those of the concept itself are part of what is written; others are changes of
    /// their own, after what is written so far.
    pub(super) fn tie(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        let own = self.id();
        match message {
            Message::PurposeChosen(at) => {
                if let Some(purpose) = Purpose::ALL.get(at) {
                    self.ties.purpose = *purpose;
                    self.ties.joining = None;
                }
            }
            Message::Searched(typed) => self.ties.query = typed,
            Message::NothingFound => {}
            Message::Picked(other) => return self.pick(other, ctx),
            Message::Untied(Link::Narrower, other) => {
                let (one, link) = (own, Link::Narrower);
                return self.then(Act::Unrelate { one, link, other }, None, ctx);
            }
            Message::Untied(link, other) => self.draft.change(ctx.now, |concept| {
                if let Some(list) = list(concept, link) {
                    list.retain(|id| *id != other);
                }
            }),
            Message::SuccessorDropped => {
                self.draft.change(ctx.now, |concept| concept.replaced_by = None);
            }
            Message::JoinConfirmed(into) => {
                let act = Act::Merge { from: own, into };
                return self.then(act, Some(Screen::Selected(into)), ctx);
            }
            Message::JoinLeft => self.ties.joining = None,
            Message::SplitPressed(term) => {
                let word = self.draft.value.terms.get(term);
                self.ties.splitting = word.map(|word| (term, said(&word.text).to_owned()));
            }
            Message::SplitNamed(typed) => {
                if let Some((_, name)) = &mut self.ties.splitting {
                    *name = typed;
                }
            }
            Message::SplitConfirmed => return self.split(ctx),
            Message::SplitLeft => self.ties.splitting = None,
        }
        Action::None
    }

    fn pick(&mut self, other: Id<Concept>, ctx: Context<'_>) -> Action<Screen> {
        let one = self.id();
        match self.ties.purpose {
            Purpose::Tie(Link::Narrower) => {
                self.ties.query.clear();
                let link = Link::Narrower;
                return self.then(Act::Relate { one, link, other }, None, ctx);
            }
            Purpose::Tie(kind) => {
                self.ties.query.clear();
                self.draft.change(ctx.now, |concept| {
                    if let Some(list) = list(concept, kind) {
                        link(list, other);
                    }
                });
            }
            Purpose::Successor => {
                self.ties.query.clear();
                self.draft
                    .change(ctx.now, |concept| concept.replaced_by = Some(other));
            }
            // Asked about first: it changes more than this concept.
            Purpose::Join => {
                self.ties.query.clear();
                self.ties.joining = Some(other);
            }
        }
        Action::None
    }

    /// A new concept for the second meaning; its name must differ from the word of this one.
    fn split(&mut self, ctx: Context<'_>) -> Action<Screen> {
        let Some((_, name)) = &self.ties.splitting else {
            return Action::None;
        };
        if !is_new_name(name, ctx) {
            return Action::None;
        }
        let act = Act::Split {
            concept: self.id(),
            id: ctx.new_id(),
            term: ctx.new_id(),
            word: name.trim().to_owned(),
        };
        self.ties.splitting = None;
        self.then(act, None, ctx)
    }

    /// What is written is stored first; nothing is done while it can't be.
    fn then(&mut self, act: Act, then: Option<Screen>, ctx: Context<'_>) -> Action<Screen> {
        self.tried |= self.lacks().is_some();
        if self.lacks().is_some() {
            return Action::None;
        }
        let kept = self.store_now(ctx);
        let edit = Edit::Relate(act);
        Action::Many(vec![kept, Action::Write { edit, then }])
    }
}

/// A word without what tells it from its homonyms, as it is written.
pub fn said(word: &str) -> &str {
    word.split(" (").next().unwrap_or(word).trim()
}

/// Whether no concept in use is known by the name.
pub fn is_new_name(name: &str, ctx: Context<'_>) -> bool {
    let name = name.trim().to_lowercase();
    !name.is_empty()
        && !ctx
            .library
            .all::<Concept>()
            .any(|other| other.is_in_use() && other.word().to_lowercase() == name)
}

/// Whether a name only tells a word from its homonyms: "krisstöd (arbetsgivarens)" for "krisstöd".
pub fn tells_apart(name: &str, word: &str) -> bool {
    bare(name) == bare(word) && name.trim().to_lowercase() != word.trim().to_lowercase()
}
