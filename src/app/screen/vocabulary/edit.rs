//! A concept being written: stored when its writer pauses, as soon as it has exactly one recommended Swedish word.

mod particulars;
mod ties;
mod ties_view;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use iced::widget::text_editor::{Action as Typing, Content};

use crate::app::context::{Action, Context};
use crate::app::draft::Draft;
use crate::domain::vocabulary::{ConceptStage, Partner, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{Concept, Edit, Id, Refusal};
use particulars::Typed;
pub use ties::Message as TieMessage;
use ties::Ties;

/// The name of the first word's field, for the focus.
pub const FIRST_WORD: &str = "words-first-word";

const LANGUAGES: [TermLanguage; 2] = [TermLanguage::Sv, TermLanguage::En];

const STATUSES: [TermStatus; 3] = [
    TermStatus::Recommended,
    TermStatus::Permitted,
    TermStatus::AdvisedAgainst,
];

pub struct Form {
    draft: Draft<Concept>,
    /// As it was when the form was opened; none while it is new.
    before: Option<Concept>,
    /// Handed over and not yet answered: what the library shows meanwhile is older.
    in_flight: bool,
    /// Somebody wanted to leave, so what is missing is said.
    tried: bool,
    swedish: Content,
    english: Content,
    note: Content,
    note_english: Content,
    /// Words whose particulars are shown.
    opened: BTreeSet<Id<Term>>,
    /// What is typed of a word's last day and forms, as it stands in the fields.
    typed: BTreeMap<Id<Term>, Typed>,
    ties: Ties,
}

/// The texts of several lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    Swedish,
    English,
    Note,
    NoteEnglish,
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(Area, Typing),
    AreaNamed(String),
    Sourced(String),
    UnverifiedPressed,
    TermWritten(Id<Term>, String),
    LanguageChosen(Id<Term>, TermLanguage),
    StatusChosen(Id<Term>, TermStatus),
    /// Up when true.
    TermMoved(Id<Term>, bool),
    TermRemoved(Id<Term>),
    TermAdded,
    /// Shows a word's particulars, or hides them.
    TermOpened(Id<Term>),
    TermNoted(Id<Term>, String),
    TermDayTyped(Id<Term>, String),
    TermFormsTyped(Id<Term>, String),
    PartnerChosen(Id<PartnerWord>, Partner),
    PartnerWritten(Id<PartnerWord>, String),
    PartnerNoted(Id<PartnerWord>, String),
    PartnerSourced(Id<PartnerWord>, String),
    PartnerRemoved(Id<PartnerWord>),
    PartnerAdded,
    StageChosen(ConceptStage),
    RetiredBecause(String),
    Tie(TieMessage),
    Reverted,
    Stored,
    /// The writer is done; the screen shows the concept.
    Done,
    /// A new concept that is not wanted.
    Dropped,
}

/// Whether the concept has one recommended Swedish word to be known by.
fn has_term(concept: &Concept) -> bool {
    concept
        .recommended(TermLanguage::Sv)
        .is_some_and(|term| !term.trim().is_empty())
}

impl Form {
    pub fn of(concept: &Concept) -> Self {
        Self {
            swedish: Content::with_text(&concept.definition_sv),
            english: Content::with_text(&concept.definition_en),
            note: Content::with_text(&concept.note),
            note_english: Content::with_text(&concept.note_en),
            opened: BTreeSet::new(),
            typed: particulars::typed(concept),
            ties: Ties::default(),
            draft: Draft::new(concept.clone()),
            before: Some(concept.clone()),
            in_flight: false,
            tried: false,
        }
    }

    /// A candidate that is about to be defined: a draft from now on.
    pub fn defining(concept: &Concept, ctx: Context<'_>) -> Self {
        let mut form = Self::of(concept);
        form.draft
            .change(ctx.now, |concept| concept.stage = ConceptStage::Draft);
        form
    }

    /// A new concept with a first word, perhaps still to be written.
    pub fn new(word: &str, ctx: Context<'_>) -> Self {
        let mut concept = Concept::new(ctx.new_id());
        let term = Term::new(TermLanguage::Sv, word, TermStatus::Recommended);
        concept.terms.push(ctx.new_id(), term);
        Self {
            before: None,
            ..Self::of(&concept)
        }
    }

    pub const fn id(&self) -> Id<Concept> {
        self.draft.value.id
    }

    /// Whether it has never been stored.
    pub const fn is_new(&self) -> bool {
        self.before.is_none()
    }

    /// Takes over what was written elsewhere, where nothing is being written here.
    pub fn refresh(&mut self, concept: &Concept) {
        let same = self.tidied() == *concept;
        if self.draft.is_dirty() || self.in_flight || same || concept.id != self.id() {
            return;
        }
        let fresh = Self::of(concept);
        let before = self.before.take();
        let old = std::mem::replace(self, fresh);
        self.before = before.or_else(|| self.before.take());
        (self.opened, self.ties) = (old.opened, old.ties);
    }

    /// What it still lacks before it can be stored.
    fn lacks(&self) -> Option<Refusal> {
        let concept = &self.draft.value;
        let was_retired = (self.before.as_ref()).is_some_and(|before| !before.is_in_use());
        if !has_term(concept) {
            Some(Refusal::TermMissing)
        } else if !concept.is_in_use()
            && !was_retired
            && concept.replaced_by.is_none()
            && concept.retired_because.trim().is_empty()
        {
            Some(Refusal::ReasonMissing)
        } else {
            None
        }
    }

    /// Whether it can't be stored as it is, so that it must not be left; says so from then on.
    pub fn holds_back(&mut self) -> bool {
        let lacks = (self.draft.is_dirty() || self.in_flight) && self.lacks().is_some();
        self.tried |= lacks;
        lacks
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::Typed(area, typing) => self.typed(area, typing, ctx),
            Message::TermOpened(id) => {
                if !self.opened.remove(&id) {
                    self.opened.insert(id);
                }
            }
            Message::TermDayTyped(id, typed) => self.day_typed(id, typed, ctx),
            Message::TermFormsTyped(id, typed) => self.forms_typed(id, typed, ctx),
            Message::Tie(message) => return self.tie(message, ctx),
            Message::Reverted => {
                if let Some(before) = self.before.clone() {
                    let reverted = Self::of(&before);
                    *self = reverted;
                    self.draft.change(ctx.now, |_| {});
                }
            }
            Message::Stored => {
                self.in_flight = false;
                self.draft.stored(ctx.now);
                self.before.get_or_insert_with(|| self.draft.value.clone());
            }
            // Handled by the screen.
            Message::Done | Message::Dropped => {}
            message => {
                let (term, word) = (ctx.new_id(), ctx.new_id());
                self.draft
                    .change(ctx.now, |concept| change(concept, message, term, word));
            }
        }
        Action::None
    }

    fn typed(&mut self, area: Area, typing: Typing, ctx: Context<'_>) {
        let edits = typing.is_edit();
        let content = match area {
            Area::Swedish => &mut self.swedish,
            Area::English => &mut self.english,
            Area::Note => &mut self.note,
            Area::NoteEnglish => &mut self.note_english,
        };
        content.perform(typing);
        if !edits {
            return;
        }
        let written = content.text();
        self.draft.change(ctx.now, |concept| match area {
            Area::Swedish => concept.definition_sv = written,
            Area::English => concept.definition_en = written,
            Area::Note => concept.note = written,
            Area::NoteEnglish => concept.note_en = written,
        });
    }

    /// As it is kept: without words that are still empty and blanks around the others.
    fn tidied(&self) -> Concept {
        let mut concept = self.draft.value.clone();
        let blank = |text: &str| text.trim().is_empty();
        let terms: Vec<_> = concept
            .terms
            .iter()
            .map(|(id, term)| (id, term.text.clone()))
            .collect();
        for (id, text) in terms {
            match concept.terms.get_mut(id) {
                Some(term) if !blank(&text) => text.trim().clone_into(&mut term.text),
                _ => concept.terms.remove(id),
            }
        }
        let words: Vec<_> = concept
            .partners
            .iter()
            .map(|(id, word)| (id, word.text.clone()))
            .collect();
        for (id, text) in words {
            match concept.partners.get_mut(id) {
                Some(word) if !blank(&text) => text.trim().clone_into(&mut word.text),
                _ => concept.partners.remove(id),
            }
        }
        for text in [
            &mut concept.definition_sv,
            &mut concept.definition_en,
            &mut concept.note,
            &mut concept.note_en,
            &mut concept.retired_because,
            &mut concept.area,
            &mut concept.source,
        ] {
            *text = text.trim().to_owned();
        }
        concept
    }

    /// Stores after a pause; waits while there is no word to know the concept by.
    pub fn store_when_due(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        if self.draft.is_due(ctx.now) && self.lacks().is_none() {
            self.write()
        } else {
            Action::None
        }
    }

    /// Stores at once; what breaks the rule is sent all the same, so that its writer is told.
    pub fn store_now(&mut self, _ctx: Context<'_>) -> Action<super::Message> {
        if self.draft.is_dirty() {
            self.write()
        } else {
            Action::None
        }
    }

    fn write(&mut self) -> Action<super::Message> {
        self.draft.handed_over();
        self.in_flight = true;
        Action::Write {
            edit: Edit::Save(self.tidied().into()),
            then: Some(super::Message::Form(Message::Stored)),
        }
    }
}

/// A change of the concept itself.
fn change(concept: &mut Concept, message: Message, new_term: Id<Term>, new_word: Id<PartnerWord>) {
    match message {
        Message::AreaNamed(area) => concept.area = area,
        Message::Sourced(source) => concept.source = source,
        Message::UnverifiedPressed => concept.unverified = !concept.unverified,
        Message::TermWritten(id, text) => {
            if let Some(term) = concept.terms.get_mut(id) {
                term.text = text;
            }
        }
        Message::LanguageChosen(id, language) => {
            if let Some(term) = concept.terms.get_mut(id) {
                term.language = language;
            }
            concept.recommend_only(id);
        }
        Message::StatusChosen(id, status) => {
            if let Some(term) = concept.terms.get_mut(id) {
                term.status = status;
            }
            concept.recommend_only(id);
        }
        Message::TermMoved(id, up) => concept.terms.shift(id, up),
        Message::TermRemoved(id) => concept.terms.remove(id),
        Message::TermAdded => concept
            .terms
            .push(new_term, Term::new(TermLanguage::Sv, "", TermStatus::Permitted)),
        Message::PartnerChosen(id, partner) => {
            if let Some(word) = concept.partners.get_mut(id) {
                word.partner = partner;
            }
        }
        Message::PartnerWritten(id, text) => {
            if let Some(word) = concept.partners.get_mut(id) {
                word.text = text;
            }
        }
        Message::PartnerNoted(id, note) => {
            if let Some(word) = concept.partners.get_mut(id) {
                word.note = note;
            }
        }
        Message::PartnerSourced(id, source) => {
            if let Some(word) = concept.partners.get_mut(id) {
                word.source = source;
            }
        }
        Message::TermNoted(id, note) => {
            if let Some(term) = concept.terms.get_mut(id) {
                term.note = note;
            }
        }
        Message::StageChosen(stage) => concept.stage = stage,
        Message::RetiredBecause(reason) => concept.retired_because = reason,
        Message::PartnerRemoved(id) => concept.partners.remove(id),
        Message::PartnerAdded => concept
            .partners
            .push(new_word, PartnerWord::new(Partner::Police, "")),
        Message::Typed(..)
        | Message::TermOpened(_)
        | Message::TermDayTyped(..)
        | Message::TermFormsTyped(..)
        | Message::Tie(_)
        | Message::Reverted
        | Message::Stored
        | Message::Done
        | Message::Dropped => {}
    }
}
