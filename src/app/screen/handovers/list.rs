//! The list to the left: responsibilities with their holders, open handovers, closed ones.

use chrono::{DateTime, Utc};
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::{Message, Page, party, words};
use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, List, Tone, badge, body, cell, icon, muted, strong};
use crate::domain::handover::{Holding, Party};
use crate::domain::{Baton, Handover, Library};
use crate::text::Text;

const ROW: f32 = 64.0;

/// One row.
#[derive(Clone, Copy)]
enum Entry<'a> {
    Question,
    Routines,
    Decisions,
    Heading(Heading),
    Baton(&'a Baton),
    Handover(&'a Handover),
}

#[derive(Clone, Copy)]
enum Heading {
    Batons,
    Open,
    NoneOpen,
    Closed,
    Grounds,
}

impl Entry<'_> {
    const fn page(&self) -> Option<Page> {
        match self {
            Self::Question => Some(Page::Overview),
            Self::Routines => Some(Page::Routines),
            Self::Decisions => Some(Page::Decisions),
            Self::Heading(_) => None,
            Self::Baton(baton) => Some(Page::Baton(baton.id)),
            Self::Handover(handover) => Some(Page::Handover(handover.id)),
        }
    }
}

/// Open handovers, what is most overdue first, drafts last; the order of Läget nu.
pub fn open(library: &Library) -> Vec<&Handover> {
    let mut open: Vec<_> = library
        .all::<Handover>()
        .filter(|handover| handover.waits(library))
        .collect();
    open.sort_by_key(|handover| (handover.offered_at.is_none(), handover.due(), handover.created_at));
    open
}

fn closed(library: &Library) -> Vec<&Handover> {
    let mut closed: Vec<_> = library
        .all::<Handover>()
        .filter(|handover| !handover.waits(library) && handover.own(library).is_none())
        .collect();
    closed.sort_by_key(|handover| std::cmp::Reverse((handover.closed_at, handover.created_at)));
    closed
}

fn entries(library: &Library) -> Vec<Entry<'_>> {
    let mut entries = vec![Entry::Question, Entry::Heading(Heading::Batons)];
    entries.extend(library.sorted::<Baton>().into_iter().map(Entry::Baton));
    let (open, closed) = (open(library), closed(library));
    let heading = if open.is_empty() {
        Heading::NoneOpen
    } else {
        Heading::Open
    };
    entries.push(Entry::Heading(heading));
    entries.extend(open.into_iter().map(Entry::Handover));
    if !closed.is_empty() {
        entries.push(Entry::Heading(Heading::Closed));
        entries.extend(closed.into_iter().map(Entry::Handover));
    }
    entries.extend([
        Entry::Heading(Heading::Grounds),
        Entry::Routines,
        Entry::Decisions,
    ]);
    entries
}

/// Where the selection goes when `to` is asked for: past a heading in the direction one came from.
fn landing(entries: &[Entry<'_>], from: Option<usize>, to: usize) -> Page {
    let up = from.is_some_and(|from| from > to);
    let mut at = to;
    loop {
        match entries.get(at) {
            Some(entry) => match entry.page() {
                Some(page) => return page,
                None if up => at = at.saturating_sub(1),
                None => at += 1,
            },
            // A heading with nothing below it: stay where one was.
            None => {
                return from
                    .and_then(|from| entries[from].page())
                    .unwrap_or(Page::Overview);
            }
        }
    }
}

pub fn view<'a>(page: Option<Page>, ctx: Context<'a>) -> Element<'a, Message> {
    let entries = entries(ctx.library);
    let wanted = match page {
        Some(Page::Night(id)) => Some(Page::Handover(id)),
        Some(Page::Routine(_)) => Some(Page::Routines),
        page => page,
    };
    let selected = wanted.and_then(|page| entries.iter().position(|entry| entry.page() == Some(page)));
    let pages: Vec<Page> = (0..entries.len())
        .map(|at| landing(&entries, selected, at))
        .collect();
    let count = entries.len();
    List::new(ctx.text.handover_list(), count, move |at| line(entries[at], ctx))
        .row_height(ROW)
        .selected(selected)
        .on_select(move |at| Message::Opened(pages[at]))
        .into()
}

fn line<'a>(entry: Entry<'a>, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    match entry {
        Entry::Question => two_lines(Icon::Clock, cell(text.handover_question()).into(), None),
        Entry::Routines => two_lines(Icon::Handover, cell(text.routine_title()).into(), None),
        Entry::Decisions => two_lines(Icon::Lock, cell(text.decision_title()).into(), None),
        Entry::Heading(heading) => {
            let words = match heading {
                Heading::Batons => text.handover_batons(),
                Heading::Open => text.handover_open(),
                Heading::NoneOpen => text.handover_no_open(),
                Heading::Closed => text.handover_closed(),
                Heading::Grounds => text.handover_grounds(),
            };
            container(strong(words))
                .padding([space::S, space::M])
                .align_bottom(ROW)
                .into()
        }
        Entry::Baton(baton) => baton_line(baton, ctx),
        Entry::Handover(handover) => handover_line(handover, ctx),
    }
}

fn two_lines<'a>(
    sign: Icon,
    first: Element<'a, Message>,
    second: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let words = column![first].push(second).spacing(space::XS).width(Length::Fill);
    container(
        row![icon(sign, 20.0), words]
            .spacing(space::M)
            .align_y(Alignment::Center),
    )
    .padding([0.0, space::M])
    .center_y(ROW)
    .into()
}

fn baton_line<'a>(baton: &'a Baton, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let holder: Element<'a, Message> = match baton.holder_at(ctx.now) {
        Holding::Held(_, pass) => {
            let since = text.handover_since(words::when_short(ctx, pass.at));
            cell(format!("{} · {since}", pass.to.name)).muted().into()
        }
        Holding::Nobody => badge(Tone::Caution, text.handover_held_by_nobody()),
        Holding::Disputed(_) => badge(Tone::Danger, text.handover_disputed()),
    };
    let name = cell(baton.name.clone()).strong().into();
    two_lines(Icon::Person, name, Some(holder))
}

fn handover_line<'a>(handover: &'a Handover, ctx: Context<'a>) -> Element<'a, Message> {
    let baton = ctx
        .library
        .get(handover.baton)
        .map_or("", |baton| baton.name.as_str());
    let mut first = row![cell(from_to(handover, ctx.text)).strong()].spacing(space::S);
    if ctx.library.in_conflict(handover.id) {
        first = first.push(icon(Icon::Warning, 18.0).tone(Tone::Danger));
    }
    let at = moment(handover);
    let stage = words::stage_badge(handover, ctx);
    let when = cell(format!("{} · {baton}", words::when_short(ctx, at))).muted();
    let second = row![stage, when].spacing(space::S).align_y(Alignment::Center);
    two_lines(Icon::Handover, first.into(), Some(second.into()))
}

/// "Maja Lind → Olle Berg".
pub fn from_to(handover: &Handover, text: &Text) -> String {
    let to = match handover.to.name.as_str() {
        "" => text.handover_nobody_yet(),
        name => name.to_owned(),
    };
    text.handover_from_to(handover.from.name.as_str(), to)
}

/// The moment a reader wants to know: closed, else offered, else begun.
fn moment(handover: &Handover) -> DateTime<Utc> {
    handover
        .closed_at
        .or(handover.offered_at)
        .unwrap_or(handover.created_at)
}

/// Both parties with role and number.
pub fn parties<'a>(handover: &Handover, ctx: Context<'a>) -> Element<'a, Message> {
    let side = |title: String, party: &Party| {
        let who: Element<'a, Message> = if party.name.is_empty() {
            body(ctx.text.handover_nobody_yet()).into()
        } else {
            party::view(party)
        };
        column![muted(title), who].spacing(2)
    };
    row![
        side(ctx.text.handover_giver(), &handover.from),
        side(ctx.text.handover_taker(), &handover.to),
    ]
    .spacing(space::XXL)
    .wrap()
    .into()
}
