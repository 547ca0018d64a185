//! The round (kontrollrundan): the numbers nobody can be sure of, rung one at a time.
//!
//! What is answered is stored at once in the person; a number that nobody answered, or that was skipped, comes back when
//! the others are done. Whoever leaves goes on where they were.

mod view;

use std::collections::BTreeMap;

use super::{Message, store};
use crate::app::context::{Action, Context};
use crate::domain::person::Phone;
use crate::domain::{Edit, Id, Person, numbers};

/// What came of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Works,
    Wrong,
    Silence,
    Skip,
}

impl Answer {
    const ALL: [Self; 4] = [Self::Works, Self::Wrong, Self::Silence, Self::Skip];

    /// Whether the number is settled, for now.
    const fn settles(self) -> bool {
        matches!(self, Self::Works | Self::Wrong)
    }
}

/// What happens in the round.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    Opened,
    Closed,
    Answered(Answer),
    /// Those that did not answer or were skipped shall be rung again.
    Again,
}

#[derive(Debug, Default)]
pub(super) struct Round {
    pub is_open: bool,
    /// The numbers to ring, those put off left out.
    queue: Vec<(Id<Person>, Id<Phone>)>,
    answered: BTreeMap<Id<Phone>, Answer>,
    last: Option<(Id<Person>, Id<Phone>, Answer)>,
    /// Those who can't be rung at all, or not any more.
    lost: Vec<Id<Person>>,
}

impl Round {
    /// How many numbers wait, those put off too.
    pub fn waiting(&self) -> usize {
        self.queue.len() + self.count(|answer| !answer.settles())
    }

    fn count(&self, which: impl Fn(Answer) -> bool) -> usize {
        self.answered.values().filter(|answer| which(**answer)).count()
    }

    /// Finds the numbers to ring anew; an answer that was taken back no longer counts.
    pub fn refresh(&mut self, ctx: Context<'_>) {
        let today = ctx.today();
        let waiting = numbers::to_ring(ctx.library, today);
        let waits = |phone: &Id<Phone>| waiting.iter().any(|(_, one)| one == phone);
        self.answered
            .retain(|phone, answer| answer.settles() != waits(phone));
        self.queue = waiting
            .into_iter()
            .filter(|(_, phone)| !self.answered.contains_key(phone))
            .collect();
        let rotten = numbers::rotten(ctx.library, today).into_iter();
        self.lost = rotten
            .filter(|(person, _)| person.phones.unordered().all(|(_, phone)| phone.has_failed()))
            .map(|(person, _)| person.id)
            .collect();
    }

    pub fn update(&mut self, step: Step, ctx: Context<'_>) -> Action<Message> {
        match step {
            Step::Opened => {
                self.is_open = true;
                self.last = None;
                self.refresh(ctx);
            }
            Step::Closed => self.is_open = false,
            Step::Again => {
                self.answered.retain(|_, answer| answer.settles());
                self.refresh(ctx);
            }
            Step::Answered(answer) => return self.answer(answer, ctx),
        }
        Action::None
    }

    /// Notes what came of the call, and goes on to the next number at once.
    fn answer(&mut self, answer: Answer, ctx: Context<'_>) -> Action<Message> {
        let Some((id, phone)) = self.queue.first().copied() else {
            return Action::None;
        };
        self.queue.remove(0);
        self.answered.insert(phone, answer);
        self.last = Some((id, phone, answer));
        if !answer.settles() {
            return Action::None;
        }
        let Some(mut person) = ctx.library.get(id).cloned() else {
            return Action::None;
        };
        if let Some(number) = person.phones.get_mut(phone) {
            number.rang(ctx.today(), answer == Answer::Works);
        }
        store(Edit::Save(person.into()))
    }
}
