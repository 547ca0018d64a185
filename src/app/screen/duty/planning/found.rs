//! A proposal as it lies on the page: found by a search, or saved before.

use std::sync::Arc;
use std::time::Duration;

use chrono::{Days, NaiveDate, Weekday};

use super::{Message, say};
use crate::app::context::{Action, Context};
use crate::app::screen::duty::Message as Screen;
use crate::domain::edit::Edit;
use crate::domain::publication::{Basis, drafts};
use crate::domain::roster::Shift;
use crate::domain::{Id, Library, Person, Roster, RosterDraft};
use crate::roster::Plan;
use crate::roster::ask::Asked;
use crate::roster::proposal::{Proposal, whole};
use crate::text::time;

/// What of a proposal is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    #[default]
    Cover,
    Parts,
    Shifts,
    Moved,
}

impl Look {
    pub const ALL: [Self; 4] = [Self::Cover, Self::Parts, Self::Shifts, Self::Moved];
}

pub struct Found {
    pub asked: Arc<Asked>,
    pub proposal: Proposal,
    pub seed: u64,
    /// How long was searched; none for what was saved before.
    pub took: Option<Duration>,
    /// The last search found nothing better.
    pub no_better: bool,
    pub look: Look,
    /// The Monday of the week looked at.
    pub week: NaiveDate,
    /// The period as it would stand, and what of it is proposed.
    pub whole: Vec<(Shift, bool)>,
    pub name: String,
    /// The draft it is, once it is saved.
    pub draft: Option<Id<RosterDraft>>,
    pub saving: Option<Id<RosterDraft>>,
    basis: Basis,
    /// The roster is not any more what the proposal was made from.
    pub is_stale: bool,
}

impl Found {
    pub fn new(
        asked: Arc<Asked>,
        plan: Plan,
        (seed, took): (u64, Duration),
        without: Option<Id<Person>>,
        (roster, ctx): (&Roster, Context<'_>),
    ) -> Self {
        let random = Id::<()>::new(ctx.now, ctx.random());
        let made = asked.shifts(&plan, &random.to_string());
        let proposal = Proposal::new((ctx.library, roster, ctx.now), &asked, plan, made);
        let basis = asked.basis.clone();
        let name = free_name(&basis, without, roster, ctx);
        Self {
            seed,
            took: Some(took),
            ..Self::made((asked, proposal), basis, name, (roster, ctx))
        }
    }

    pub fn of_draft(draft: &RosterDraft, roster: &Roster, ctx: Context<'_>) -> Self {
        let (asked, proposal) = Proposal::of_draft(ctx.library, roster, draft, ctx.now);
        let name = draft.name.clone();
        Self {
            draft: Some(draft.id),
            ..Self::made((Arc::new(asked), proposal), draft.basis(), name, (roster, ctx))
        }
    }

    fn made(
        (asked, proposal): (Arc<Asked>, Proposal),
        basis: Basis,
        name: String,
        (roster, ctx): (&Roster, Context<'_>),
    ) -> Self {
        let look = if asked.problem.kept.is_empty() {
            Look::Cover
        } else {
            Look::Moved
        };
        Self {
            whole: whole(ctx.library, roster.id, &asked, &proposal.shifts),
            week: basis.first.week(Weekday::Mon).first_day(),
            is_stale: !basis.holds(ctx.library, roster.id),
            asked,
            proposal,
            seed: 1,
            took: None,
            no_better: false,
            look,
            name,
            draft: None,
            saving: None,
            basis,
        }
    }

    /// The same, after a search that found nothing better.
    pub fn searched_on(self, seed: u64, took: Duration) -> Self {
        Self {
            seed,
            took: self.took.map(|before| before + took),
            no_better: true,
            ..self
        }
    }

    pub const fn period(&self) -> (NaiveDate, NaiveDate) {
        (self.basis.first, self.basis.last)
    }

    pub fn move_week(&mut self, by: i32) {
        let to = if by < 0 {
            self.week - Days::new(7)
        } else {
            self.week + Days::new(7)
        };
        if to <= self.basis.last && to + Days::new(6) >= self.basis.first {
            self.week = to;
        }
    }

    /// The change that makes it the roster.
    pub fn take(&self, roster: Id<Roster>) -> Action<Screen> {
        Action::Write {
            edit: self
                .draft
                .map_or_else(|| self.proposal.take(&self.asked, roster), Edit::TakeDraft),
            then: Some(say(Message::Taken(self.basis.first))),
        }
    }

    /// The saved proposals it can be set beside.
    pub fn others<'a>(&self, library: &'a Library, roster: Id<Roster>) -> Vec<&'a RosterDraft> {
        let mut all = drafts(library, roster);
        all.retain(|draft| Some(draft.id) != self.draft);
        all
    }

    /// The library changed. False when the draft it is has gone.
    pub fn refreshed(&mut self, roster: &Roster, ctx: Context<'_>) -> bool {
        self.is_stale = !self.basis.holds(ctx.library, roster.id);
        self.draft.is_none_or(|id| ctx.library.get(id).is_some())
    }
}

/// A name that no draft of the roster has: its days, and whom it does without.
fn free_name(basis: &Basis, without: Option<Id<Person>>, roster: &Roster, ctx: Context<'_>) -> String {
    let (first, last) = (time::date_iso(basis.first), time::date_iso(basis.last));
    let name = match without {
        Some(person) => {
            let person = ctx.library.person_name(person);
            ctx.text.planning_name_without(first, last, person)
        }
        None => ctx.text.planning_name(first, last),
    };
    let taken = drafts(ctx.library, roster.id);
    let is_free = |name: &String| taken.iter().all(|draft| draft.name != *name);
    let others = (2..).map(|number| format!("{name} ({number})"));
    std::iter::once(name.clone())
        .chain(others)
        .find(is_free)
        .unwrap_or_default()
}
