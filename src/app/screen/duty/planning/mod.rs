//! Filling a period of a roster: what is asked of the search, how far it has come, what it found, and proposals kept.

mod choose;
mod compare;
mod found;
mod result;

use std::sync::Arc;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use iced::Size;
use iced::widget::{column, container, responsive};

use super::panel::Panel;
use super::{Duty, Message as Screen, Tab};
use crate::app::context::{Action, Context, Heard, Request, Search};
use crate::app::theme::space;
use crate::app::widget::{Element, Names, button, date, h1, page, scroll};
use crate::app::widget::{Icon, focus};
use crate::domain::edit::Edit;
use crate::domain::{Id, Person, RecordRef, Roster, RosterDraft};
use crate::roster::ask::{Ask, Asked};
use crate::roster::proposal::{self, Glimpse, Nothing, next_period};

use compare::Pair;
use found::Found;
pub use found::Look;

/// How long a search may go on, in seconds.
const SECONDS: [u64; 4] = [proposal::SECONDS, 30, 60, 300];
/// Somebody who can't is most often away so long.
const ILL_DAYS: u64 = 7;

#[derive(Debug, Clone)]
pub enum Message {
    Opened,
    /// Somebody can't from a day on, and others must take the shifts; no day means the next days away, else today.
    ReplanOpened(Id<Person>, Option<NaiveDate>),
    Closed,
    FirstTyped(String),
    LastTyped(String),
    SecondsChosen(usize),
    Started,
    Heard(u32, Heard),
    Stopped,
    /// The search is not wanted any more.
    Cancelled,
    /// Search on, for longer and by other ways; the better of the two is kept.
    SearchedOn,
    Looked(Look),
    WeekMoved(i32),
    NameTyped(String),
    Saved,
    SavedDone,
    Took,
    TookDraft(Id<RosterDraft>),
    /// The roster is as proposed from this day.
    Taken(NaiveDate),
    /// Back to what is asked of the search; a proposal that is not saved is gone.
    Again,
    DraftOpened(Id<RosterDraft>),
    DraftDiscarded(Id<RosterDraft>),
    Compared(usize),
    CompareClosed,
}

/// The page.
pub struct Page {
    roster: Id<Roster>,
    without: Option<Id<Person>>,
    first: String,
    last: String,
    seconds: usize,
    trouble: Option<Trouble>,
    /// Counts the searches: what is heard of an earlier one is passed over.
    run: u32,
    step: Step,
}

/// Why no search was begun, or what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Nothing(Nothing),
    /// Every place is filled by hand.
    Full,
    /// The search ended without an answer.
    Lost,
}

enum Step {
    Choose,
    Searching(Box<Underway>),
    Result(Box<Found>),
    Compare(Box<Pair>),
}

/// A search that goes on.
struct Underway {
    asked: Arc<Asked>,
    seed: u64,
    whole: u64,
    spent: Duration,
    best: Option<Glimpse>,
    /// What was found before, when it goes on from there.
    before: Option<Box<Found>>,
}

impl Page {
    fn new(roster: &Roster, run: u32, ctx: Context<'_>) -> Self {
        let (first, last) = next_period(ctx.library, roster, ctx.now);
        Self {
            roster: roster.id,
            without: None,
            first: date::iso(first),
            last: date::iso(last),
            seconds: 0,
            trouble: None,
            run,
            step: Step::Choose,
        }
    }

    /// The days as typed.
    fn period(&self, ctx: Context<'_>) -> Option<(NaiveDate, NaiveDate)> {
        let today = ctx.today();
        Some((date::parse(&self.first, today)?, date::parse(&self.last, today)?))
    }

    /// Asks for a search of `seconds`.
    fn search(
        &mut self,
        asked: Arc<Asked>,
        (seed, seconds): (u64, u64),
        before: Option<Box<Found>>,
    ) -> Action<Screen> {
        self.run += 1;
        self.trouble = None;
        self.step = Step::Searching(Box::new(Underway {
            asked: Arc::clone(&asked),
            seed,
            whole: seconds,
            spent: Duration::ZERO,
            best: None,
            before,
        }));
        Action::Ask(Request::Search(Search {
            run: self.run,
            asked,
            seed,
            seconds,
        }))
    }

    fn start(&mut self, roster: &Roster, ctx: Context<'_>) -> Action<Screen> {
        let Some((first, last)) = self.period(ctx) else {
            self.trouble = Some(Trouble::Nothing(Nothing::Period));
            return Action::None;
        };
        let asked = proposal::prepare(&Ask {
            library: ctx.library,
            roster,
            first,
            last,
            without: self.without.map(|person| (person, first, last)),
        });
        match asked {
            Err(nothing) => self.trouble = Some(Trouble::Nothing(nothing)),
            Ok(asked) if asked.is_full() => self.trouble = Some(Trouble::Full),
            Ok(asked) => return self.search(Arc::new(asked), (1, SECONDS[self.seconds]), None),
        }
        Action::None
    }

    fn heard(&mut self, heard: Heard, roster: &Roster, ctx: Context<'_>) {
        let Step::Searching(underway) = &mut self.step else {
            return;
        };
        match heard {
            Heard::Tells { spent, best } => {
                underway.spent = spent;
                if let Some(plan) = best {
                    underway.best = Some(Glimpse::of(&underway.asked, &plan, roster));
                }
            }
            Heard::Ends { took, plan } => {
                let asked = Arc::clone(&underway.asked);
                let before = underway.before.take();
                let plan = Arc::unwrap_or_clone(plan);
                let found = match before {
                    Some(before) if plan.score.total() >= before.proposal.plan.score.total() => {
                        before.searched_on(underway.seed, took)
                    }
                    _ => Found::new(asked, plan, (underway.seed, took), self.without, (roster, ctx)),
                };
                self.step = Step::Result(Box::new(found));
            }
            Heard::Gone => {
                self.trouble = Some(Trouble::Lost);
                self.step = underway.before.take().map_or(Step::Choose, Step::Result);
            }
        }
    }

    fn update_found(&mut self, message: Message, roster: &Roster, ctx: Context<'_>) -> Action<Screen> {
        let Step::Result(found) = &mut self.step else {
            return Action::None;
        };
        match message {
            Message::Looked(look) => found.look = look,
            Message::WeekMoved(by) => found.move_week(by),
            Message::NameTyped(name) => found.name = name,
            Message::Saved => {
                let id = ctx.new_id();
                let draft = found
                    .proposal
                    .draft(&found.asked, (id, roster.id), &found.name, ctx.now);
                found.saving = Some(id);
                return Action::Write {
                    edit: Edit::Save(draft.into()),
                    then: Some(say(Message::SavedDone)),
                };
            }
            Message::SavedDone => found.draft = found.saving.take(),
            Message::Took => return found.take(roster.id),
            Message::SearchedOn => {
                let asked = Arc::clone(&found.asked);
                let seed = found.seed + 1;
                let seconds = SECONDS[self.seconds] * 3;
                let Step::Result(found) = std::mem::replace(&mut self.step, Step::Choose) else {
                    return Action::None;
                };
                return self.search(asked, (seed, seconds), Some(found));
            }
            Message::Compared(at) => {
                let others = found.others(ctx.library, roster.id);
                if let Some(other) = others.get(at) {
                    let other = Found::of_draft(other, roster, ctx);
                    let Step::Result(found) = std::mem::replace(&mut self.step, Step::Choose) else {
                        return Action::None;
                    };
                    self.step = Step::Compare(Box::new(Pair::new(found, other)));
                }
            }
            _ => {}
        }
        Action::None
    }

    /// The library changed: what is shown is judged anew. False when the roster is gone.
    pub fn refreshed(&mut self, ctx: Context<'_>) -> bool {
        let Some(roster) = ctx.library.get(self.roster) else {
            return false;
        };
        let keep = match &mut self.step {
            Step::Choose | Step::Searching(_) => true,
            Step::Result(found) => found.refreshed(roster, ctx),
            Step::Compare(pair) => pair.refreshed(roster, ctx),
        };
        if !keep {
            self.step = Step::Choose;
        }
        true
    }

    /// The page, when its roster is there.
    pub fn shown<'a>(&'a self, names: &'a Names, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let roster = ctx.library.get(self.roster)?;
        Some(responsive(move |size| self.view(roster, names, size, ctx)).into())
    }

    fn view<'a>(
        &'a self,
        roster: &'a Roster,
        names: &'a Names,
        size: Size,
        ctx: Context<'a>,
    ) -> Element<'a, Screen> {
        let text = ctx.text;
        let title = match self.without {
            Some(person) => text.planning_without_title(super::words::person(ctx, Some(person))),
            None => text.planning_title(),
        };
        let back = button::quiet(text.planning_back(), Icon::Left).on_press(say(Message::Closed));
        let head = column![back, h1(title)].spacing(space::XS);
        let edge = if ctx.width < super::NARROW {
            space::M
        } else {
            space::XL
        };
        let at = match &self.step {
            Step::Choose => 0_u8,
            Step::Searching(_) => 1,
            Step::Result(_) => 2,
            Step::Compare(_) => 3,
        };
        let low = size.height < super::LOW || ctx.width < super::NARROW;
        let body = match &self.step {
            Step::Choose => choose::view(self, roster, names, ctx),
            Step::Searching(underway) => choose::searching(underway, ctx),
            Step::Result(found) => result::view(self, found, roster, low, ctx),
            Step::Compare(pair) => compare::view(pair, low, ctx),
        };
        let all = container(column![head, body].spacing(space::M)).padding(edge);
        // A list of its own fills the page; two that scroll, one in the other, lead the wheel astray.
        let fills = !low && matches!(self.step, Step::Result(_) | Step::Compare(_));
        if fills {
            page((at, self.run), all.height(iced::Length::Fill))
        } else {
            page((at, self.run), scroll(all).height(iced::Length::Fill))
        }
    }
}

impl Duty {
    /// Shows the page; what a panel held is stored, and the panel goes.
    pub fn open_planning(
        &mut self,
        without: Option<(Id<Person>, Option<NaiveDate>)>,
        ctx: Context<'_>,
    ) -> Action<Screen> {
        let Some(roster) = self.roster.and_then(|id| ctx.library.get(id)) else {
            return Action::None;
        };
        let stored = self.store(ctx, false);
        if self.panel.as_mut().is_some_and(Panel::holds_back) {
            return stored;
        }
        self.panel = None;
        self.endurance = None;
        self.close_planning();
        let mut page = Page::new(roster, self.searches, ctx);
        if let Some((person, from)) = without {
            let (first, last) = away(person, from, ctx);
            page.without = Some(person);
            page.first = date::iso(first);
            page.last = date::iso(last);
        }
        self.planning = Some(page);
        Action::Many(vec![stored, Action::Run(focus(choose::START))])
    }

    pub(super) fn update_planning(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::Opened => self.open_planning(None, ctx),
            Message::ReplanOpened(person, from) => self.open_planning(Some((person, from)), ctx),
            Message::Taken(first) => {
                self.close_planning();
                self.update(Screen::DateShown(first), ctx)
            }
            Message::DraftDiscarded(id) => Action::write(Edit::Delete(RecordRef::of(id))),
            Message::TookDraft(id) => {
                let first = ctx
                    .library
                    .get(id)
                    .map_or_else(|| ctx.today(), |draft| draft.first);
                Action::Write {
                    edit: Edit::TakeDraft(id),
                    then: Some(say(Message::Taken(first))),
                }
            }
            within => self.update_page(within, ctx),
        }
    }

    fn update_page(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        let waits = |page: &Page| matches!(page.step, Step::Searching(_));
        let tells = matches!(message, Message::Heard(_, Heard::Tells { .. }));
        if tells && !self.planning.as_ref().is_some_and(waits) {
            return Action::Ask(Request::DropSearch);
        }
        let Some(page) = &mut self.planning else {
            return Action::None;
        };
        let Some(roster) = ctx.library.get(page.roster) else {
            return Action::None;
        };
        match message {
            Message::Closed => {
                self.close_planning();
                self.rebuild(ctx);
                return Action::Ask(Request::DropSearch);
            }
            Message::FirstTyped(typed) => page.first = typed,
            Message::LastTyped(typed) => page.last = typed,
            Message::SecondsChosen(at) => page.seconds = at.min(SECONDS.len() - 1),
            Message::Started => return page.start(roster, ctx),
            Message::Heard(run, heard) if run == page.run => page.heard(heard, roster, ctx),
            Message::Heard(..) => {}
            Message::Stopped => return Action::Ask(Request::StopSearch),
            Message::Cancelled => {
                page.run += 1;
                let before = match &mut page.step {
                    Step::Searching(underway) => underway.before.take(),
                    _ => None,
                };
                page.step = before.map_or(Step::Choose, Step::Result);
                return Action::Ask(Request::DropSearch);
            }
            Message::Again => page.step = Step::Choose,
            Message::DraftOpened(id) => page.open_draft(id, roster, ctx),
            Message::CompareClosed => {
                if let Step::Compare(pair) = std::mem::replace(&mut page.step, Step::Choose) {
                    page.step = Step::Result(pair.into_first());
                }
            }
            found => return page.update_found(found, roster, ctx),
        }
        Action::None
    }

    /// Closes the page. What is still heard of its searches is passed over.
    pub(super) fn close_planning(&mut self) {
        if let Some(page) = self.planning.take() {
            self.searches = page.run + 1;
        }
    }

    /// Shows a saved proposal.
    pub(super) fn open_draft(&mut self, id: Id<RosterDraft>, ctx: Context<'_>) {
        let Some(roster) = ctx
            .library
            .get(id)
            .and_then(|draft| ctx.library.get(draft.roster))
        else {
            return;
        };
        self.roster = Some(roster.id);
        self.tab = Tab::Week;
        self.close_planning();
        let mut page = Page::new(roster, self.searches, ctx);
        page.open_draft(id, roster, ctx);
        self.planning = Some(page);
    }
}

impl Page {
    fn open_draft(&mut self, id: Id<RosterDraft>, roster: &Roster, ctx: Context<'_>) {
        if let Some(draft) = ctx.library.get(id) {
            self.step = Step::Result(Box::new(Found::of_draft(draft, roster, ctx)));
        }
    }
}

/// The days somebody can't: what is known of the absence, else a week.
fn away(person: Id<Person>, from: Option<NaiveDate>, ctx: Context<'_>) -> (NaiveDate, NaiveDate) {
    let today = ctx.today();
    let absences = ctx.library.get(person).map(|person| &person.absences);
    let absences = absences
        .into_iter()
        .flat_map(|all| all.unordered())
        .map(|(_, one)| one);
    let known = absences
        .filter(|one| match from {
            Some(from) => (one.first..=one.last).contains(&from),
            None => one.last >= today,
        })
        .min_by_key(|one| one.first);
    match known {
        Some(one) => (from.unwrap_or(one.first.max(today)), one.last),
        None => {
            let first = from.unwrap_or(today);
            (first, first + Days::new(ILL_DAYS - 1))
        }
    }
}

const fn say(message: Message) -> Screen {
    Screen::Planning(message)
}
