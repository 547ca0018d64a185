//! A handover being filled in: the routine's questions one under the other, each answer stored when its writer pauses.

mod jump;
mod view;

pub use jump::{SCROLL, to as jump_to};
pub use view::{offer, view};

use iced::widget::text_editor;

use super::moves::{self, Typed};
use super::party::{self, Change};
use crate::app::context::{Action, Context};
use crate::app::draft::Draft;
use crate::domain::edit::handing::Act;
use crate::domain::handover::{Answer, FieldKind, Party, RoutineField, task};
use crate::domain::{Edit, Handover, Id};

/// The receiver's name; where the jump to it lands.
const RECEIVER: &str = "handover-form-receiver";

/// The time at which responsibility moves.
const MOVES: &str = "handover-form-moves";

/// The drafts of one handover.
pub struct Form {
    pub id: Id<Handover>,
    answers: Vec<Slot>,
    to: Draft<Party>,
    to_in_flight: bool,
    moves: Draft<Typed>,
    moves_in_flight: bool,
    /// Offering was asked for, so what is missing is said.
    tried: bool,
    /// Offer as soon as everything handed over is stored.
    offering: bool,
}

/// One answer.
struct Slot {
    id: Id<Answer>,
    field: RoutineField,
    draft: Draft<String>,
    /// The editor of texts and lists.
    content: text_editor::Content,
    /// Handed over and not yet answered: what the library shows meanwhile is older.
    in_flight: bool,
}

impl Slot {
    fn is_empty(&self) -> bool {
        self.draft.value.trim().is_empty()
    }

    fn takes_lines(&self) -> bool {
        matches!(
            self.field.kind,
            FieldKind::Text | FieldKind::List | FieldKind::Tasks
        )
    }

    /// The name its input has for the focus.
    fn focus_id(&self) -> String {
        format!("handover-answer-{}", self.id)
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Typed(Id<Answer>, text_editor::Action),
    Wrote(Id<Answer>, String),
    Stored(Id<Answer>),
    Receiver(Change),
    ReceiverStored,
    Moves(moves::Change),
    MovesStored,
    JumpedToMoves,
    JumpedTo(Id<Answer>),
    JumpedToReceiver,
    OfferPressed,
}

/// Which drafts to store.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those whose writer has paused.
    Due,
    All,
}

impl Form {
    pub fn of(handover: &Handover) -> Self {
        let answers = handover.answers.iter().map(|(id, answer)| Slot {
            id,
            field: answer.field.clone(),
            draft: Draft::new(answer.text.clone()),
            content: text_editor::Content::with_text(&answer.text),
            in_flight: false,
        });
        Self {
            id: handover.id,
            answers: answers.collect(),
            to: Draft::new(handover.to.clone()),
            to_in_flight: false,
            moves: Draft::new(Typed::of(handover.moves_at)),
            moves_in_flight: false,
            tried: false,
            offering: false,
        }
    }

    /// Takes over what was written elsewhere, where nothing is being written here.
    pub fn refresh(&mut self, handover: &Handover) {
        for slot in &mut self.answers {
            let Some(answer) = handover.answers.get(slot.id) else {
                continue;
            };
            if slot.draft.is_dirty() || slot.in_flight || slot.draft.value == answer.text {
                continue;
            }
            slot.draft = Draft::new(answer.text.clone());
            slot.content = text_editor::Content::with_text(&answer.text);
        }
        if !self.to.is_dirty() && !self.to_in_flight && party::tidy(&self.to.value) != handover.to {
            self.to = Draft::new(handover.to.clone());
        }
        let stated = self.moves.value.stated();
        if !self.moves.is_dirty() && !self.moves_in_flight && stated != Ok(handover.moves_at) {
            self.moves = Draft::new(Typed::of(handover.moves_at));
        }
    }

    fn slot(&mut self, id: Id<Answer>) -> Option<&mut Slot> {
        self.answers.iter_mut().find(|slot| slot.id == id)
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<super::Message> {
        match message {
            Message::Typed(id, action) => {
                let edits = action.is_edit();
                if let Some(slot) = self.slot(id) {
                    slot.content.perform(action);
                    if edits {
                        let written = slot.content.text();
                        slot.draft.change(ctx.now, |text| *text = written);
                    }
                }
            }
            Message::Wrote(id, written) => {
                if let Some(slot) = self.slot(id) {
                    slot.draft.change(ctx.now, |text| *text = written);
                }
            }
            Message::Stored(id) => {
                if let Some(slot) = self.slot(id) {
                    slot.in_flight = false;
                    slot.draft.stored(ctx.now);
                }
                return self.offer_when_stored();
            }
            Message::Receiver(change) => self.to.change(ctx.now, |to| party::apply(to, change)),
            Message::ReceiverStored => {
                self.to_in_flight = false;
                self.to.stored(ctx.now);
                return self.offer_when_stored();
            }
            Message::Moves(change) => {
                let now = ctx.now;
                self.moves.change(now, |moves| moves.apply(change, now));
            }
            Message::MovesStored => {
                self.moves_in_flight = false;
                self.moves.stored(ctx.now);
                return self.offer_when_stored();
            }
            Message::JumpedToMoves => return Action::Run(jump::to(MOVES.into())),
            Message::JumpedTo(id) => {
                let target = self.answers.iter().find(|slot| slot.id == id).map(Slot::focus_id);
                return target.map_or(Action::None, |target| Action::Run(jump::to(target.into())));
            }
            Message::JumpedToReceiver => return Action::Run(jump::to(RECEIVER.into())),
            Message::OfferPressed => return self.offer(ctx),
        }
        Action::None
    }

    /// Hands drafts over to be stored.
    pub fn store(&mut self, ctx: Context<'_>, which: Which) -> Action<super::Message> {
        let handover = self.id;
        let mut writes = Vec::new();
        let wanted = |dirty: bool, due: bool| dirty && (which == Which::All || due);
        for slot in &mut self.answers {
            if !wanted(slot.draft.is_dirty(), slot.draft.is_due(ctx.now)) {
                continue;
            }
            slot.draft.handed_over();
            slot.in_flight = true;
            writes.push(Action::Write {
                edit: Edit::Answer {
                    handover,
                    answer: slot.id,
                    text: slot.draft.value.trim_end().to_owned(),
                },
                then: Some(super::Message::Form(Message::Stored(slot.id))),
            });
        }
        let from = ctx.library.get(handover).map(|handover| handover.from.clone());
        if let Some(from) = from.filter(|_| wanted(self.to.is_dirty(), self.to.is_due(ctx.now))) {
            self.to.handed_over();
            self.to_in_flight = true;
            writes.push(Action::Write {
                edit: Edit::SetParties {
                    handover,
                    from,
                    to: party::tidy(&self.to.value),
                },
                then: Some(super::Message::Form(Message::ReceiverStored)),
            });
        }
        let stated = self.moves.value.stated();
        // What can't be read is not stored; the field says what is wrong with it.
        if let Ok(at) = stated
            && wanted(self.moves.is_dirty(), self.moves.is_due(ctx.now))
        {
            self.moves.handed_over();
            self.moves_in_flight = true;
            writes.push(Action::Write {
                edit: Edit::Hand(Act::MovesAt { handover, at }),
                then: Some(super::Message::Form(Message::MovesStored)),
            });
        }
        Action::Many(writes)
    }

    /// The open tasks of the responsibility fill in the list of tasks by themselves.
    fn missing(&self, ctx: Context<'_>) -> impl Iterator<Item = &Slot> {
        let baton = ctx.library.get(self.id).map(|handover| handover.baton);
        let has_tasks = baton.is_some() && !task::open(ctx.library, baton).is_empty();
        self.answers.iter().filter(move |slot| {
            let by_tasks = has_tasks && slot.field.kind == FieldKind::Tasks;
            slot.field.required && slot.is_empty() && !by_tasks
        })
    }

    fn lacks_receiver(&self) -> bool {
        self.to.value.name.trim().is_empty()
    }

    /// Stores what is written, then offers; or goes to the first thing that is missing.
    fn offer(&mut self, ctx: Context<'_>) -> Action<super::Message> {
        self.tried = true;
        if self.lacks_receiver() {
            return Action::Run(jump::to(RECEIVER.into()));
        }
        if let Some(first) = self.missing(ctx).next() {
            return Action::Run(jump::to(first.focus_id().into()));
        }
        let Ok(stated) = self.moves.value.ahead(ctx.now) else {
            return Action::Run(jump::to(MOVES.into()));
        };
        // What was refused once is sent again: an offer must hold every word that is seen here.
        let Some(kept) = ctx.library.get(self.id) else {
            return Action::None;
        };
        for slot in &mut self.answers {
            let stored = kept.answers.get(slot.id).map(|answer| answer.text.as_str());
            slot.in_flight = false;
            if stored != Some(slot.draft.value.trim_end()) {
                slot.draft.change(ctx.now, |_| {});
            }
        }
        self.to_in_flight = false;
        if kept.to != party::tidy(&self.to.value) {
            self.to.change(ctx.now, |_| {});
        }
        self.moves_in_flight = false;
        if kept.moves_at != stated {
            self.moves.change(ctx.now, |_| {});
        }
        self.offering = true;
        match self.store(ctx, Which::All) {
            Action::Many(writes) if !writes.is_empty() => Action::Many(writes),
            _ => self.offer_when_stored(),
        }
    }

    fn offer_when_stored(&mut self) -> Action<super::Message> {
        let waits =
            self.to_in_flight || self.moves_in_flight || self.answers.iter().any(|slot| slot.in_flight);
        if !self.offering || waits {
            return Action::None;
        }
        self.offering = false;
        Action::write(Edit::Offer { handover: self.id })
    }
}
