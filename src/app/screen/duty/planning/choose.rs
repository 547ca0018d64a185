//! What is asked of the search, the proposals kept, and how far a search has come.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length};

use super::{Message, Page, SECONDS, Trouble, Underway, say};
use crate::app::context::Context;
use crate::app::screen::duty::{Message as Screen, Tab};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, Names, badge, banner, body, button, card, field, h3, muted, parts, progress, strong,
};
use crate::domain::publication::drafts;
use crate::domain::{Roster, RosterDraft, zone};
use crate::roster::proposal::{Glimpse, Nothing};
use crate::text::time;

/// The button that starts the search.
pub const START: &str = "planning-start";

pub fn view<'a>(
    page: &'a Page,
    roster: &'a Roster,
    names: &'a Names,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let today = ctx.today();
    let day = |label: String, value: &str, typed: fn(String) -> Message| {
        let field = field::date(label, value, move |words| say(typed(words)), today, names);
        container(Element::from(field)).width(212)
    };
    let lengths = SECONDS.map(|seconds| text.planning_seconds(seconds)).to_vec();
    let long = field::select(text.planning_search_time(), lengths, Some(page.seconds), |at| {
        say(Message::SecondsChosen(at))
    })
    .hint(text.planning_search_time_hint())
    .width(180);
    let fields = row![
        day(text.planning_first(), &page.first, Message::FirstTyped),
        day(text.planning_last(), &page.last, Message::LastTyped),
        container(Element::from(long)).width(260),
    ]
    .spacing(space::M)
    .align_y(Alignment::Start)
    .wrap();
    let start = button::primary(text.planning_start(), Icon::Search)
        .id(START)
        .on_press(say(Message::Started));
    let kept = if page.without.is_some() {
        text.planning_keeps_most()
    } else {
        text.planning_keeps()
    };
    parts([
        page.trouble.map(|trouble| told(trouble, ctx)),
        Some(body(kept).into()),
        Some(fields.into()),
        Some(start.into()),
        Some(saved(roster, ctx)),
    ])
    .spacing(space::L)
    .into()
}

/// Why there is no search.
fn told<'a>(trouble: Trouble, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let (title, words, step) = match trouble {
        Trouble::Nothing(Nothing::Period) => (text.refusal_period_title(), text.refusal_period_do(), None),
        Trouble::Nothing(Nothing::NoNeeds) => {
            let go =
                button::secondary(text.duty_tab_needs(), Icon::Open).on_press(Screen::TabChosen(Tab::Needs));
            (
                text.planning_none_needed(),
                text.planning_none_needed_do(),
                Some(go.into()),
            )
        }
        Trouble::Nothing(Nothing::NoPeople) => {
            let go = button::secondary(text.duty_go_contacts(), Icon::Contacts)
                .on_press(Screen::WentTo(crate::app::context::Place::Contacts));
            (
                text.planning_no_people(),
                text.planning_nobody_do(),
                Some(go.into()),
            )
        }
        Trouble::Full => (text.planning_full(), text.planning_full_do(), None),
        Trouble::Lost => (text.planning_lost(), text.planning_lost_do(), None),
    };
    banner(Tone::Caution, title, Some(words), step.into_iter().collect())
}

/// The proposals kept.
fn saved<'a>(roster: &'a Roster, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let all = drafts(ctx.library, roster.id);
    let none = all.is_empty().then(|| muted(text.planning_drafts_text()));
    let rows = all.into_iter().map(|draft| kept(draft, ctx));
    column![h3(text.planning_drafts())]
        .push(none)
        .push(Column::with_children(rows).spacing(space::S))
        .spacing(space::S)
        .into()
}

fn kept<'a>(draft: &'a RosterDraft, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let about = text.planning_draft_about(
        time::weekday_date(text, draft.first),
        time::weekday_date(text, draft.last),
        time::weekday_time(text, zone::local(draft.created_at)),
    );
    let stale = (!draft.basis().holds(ctx.library, draft.roster))
        .then(|| badge(Tone::Caution, text.refusal_roster_changed_title()));
    let open = button::link(draft.name.clone()).on_press(say(Message::DraftOpened(draft.id)));
    let words = column![open, muted(about)]
        .push(stale)
        .spacing(2)
        .width(Length::Fill);
    let discard = button::icon_only(text.planning_discard(draft.name.as_str()), Icon::Remove)
        .on_press(say(Message::DraftDiscarded(draft.id)));
    let line = row![words, discard].spacing(space::S).align_y(Alignment::Center);
    card(line).padding(space::M).width(Length::Fill).into()
}

/// How far the search has come, and the best it has.
pub fn searching<'a>(underway: &'a Underway, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let spent = underway.spent.as_secs();
    let done = underway.spent.as_secs_f32() / underway.whole.max(1) as f32;
    let bar = progress(text.planning_searched(spent, underway.whole), done);
    let best: Element<'a, Screen> = match &underway.best {
        Some(best) => glimpse(best, ctx),
        None => muted(text.planning_first_soon()).into(),
    };
    let stop = button::primary(text.planning_stop(), Icon::Stop)
        .on_press_maybe(underway.best.is_some().then(|| say(Message::Stopped)));
    let cancel = button::secondary(text.cancel(), None).on_press(say(Message::Cancelled));
    column![
        container(bar).max_width(640),
        best,
        row![stop, cancel].spacing(space::S),
        muted(text.planning_nothing_changes()),
    ]
    .spacing(space::L)
    .into()
}

fn glimpse<'a>(best: &Glimpse, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let cover = if best.unmet == 0 {
        badge(Tone::Ok, text.planning_whole())
    } else {
        let hours = time::duration(text, best.unmet_minutes);
        badge(Tone::Caution, text.planning_glimpse_unmet(best.unmet, hours))
    };
    let [nights, weekend_days, holidays, hours] = best.furthest;
    let even = text.planning_glimpse_even(nights, weekend_days, holidays, hours);
    column![
        strong(text.planning_best()),
        row![cover, body(text.planning_filled(best.filled, best.places))]
            .spacing(space::M)
            .align_y(Alignment::Center)
            .wrap(),
        body(even),
    ]
    .spacing(space::S)
    .into()
}
