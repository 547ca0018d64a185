//! What can be printed: the documents of the whole binder first, then those of its records, found by typing.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::Message as Screen;
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{
    Element, Icon, body, button, card, card_button, empty, field, h1, h3, icon, muted, scroll, strong,
};
use crate::domain::call_list::ROWS;
use crate::domain::handover::routines;
use crate::domain::printout::Subject;
use crate::domain::{Id, Library, Plan, slips};
use crate::paper::subject::{self, kind};

pub const FILTER: &str = "papers-filter";
/// Rows shown at once: who wants another types some of its name.
const MOST_ROWS: usize = 60;

#[derive(Default)]
pub struct Choose {
    filter: String,
    /// Every document with its kind and its title, in the order they are shown.
    all: Vec<Offered>,
    /// What numbered paper is asked for, in the order it is offered.
    what: usize,
    first: String,
    last: String,
}

struct Offered {
    subject: Subject,
    kind: String,
    title: String,
    /// What is looked in for what is typed.
    sought: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    Sought(String),
    FromSet(String),
    ToSet(String),
    WhatChosen(usize),
}

fn say(message: Message) -> Screen {
    Screen::Choose(message)
}

impl Choose {
    pub fn new(ctx: Context<'_>) -> Self {
        let mut new = Self {
            first: "1".into(),
            last: "20".into(),
            ..Self::default()
        };
        new.refreshed(ctx);
        new
    }

    pub fn refreshed(&mut self, ctx: Context<'_>) {
        let offered = |subject: Subject| {
            let (kind, title) = subject::name(ctx.text, ctx.library, &subject)?;
            let sought = format!("{kind} {title}").to_lowercase();
            Some(Offered {
                subject,
                kind,
                title,
                sought,
            })
        };
        self.all = subject::all(ctx.library)
            .into_iter()
            .chain(subject::dated(ctx.library, ctx.now))
            .filter(|subject| is_offered(subject, ctx.library))
            .filter_map(offered)
            .collect();
        // Of the whole binder first, then kind by kind.
        let mut kinds: Vec<String> = Vec::new();
        for one in &self.all {
            if !kinds.contains(&one.subject.document) {
                kinds.push(one.subject.document.clone());
            }
        }
        self.all.sort_by_cached_key(|one| {
            let kind = kinds.iter().position(|kind| *kind == one.subject.document);
            (one.subject.of.is_some(), kind, one.title.to_lowercase())
        });
    }

    pub fn update(&mut self, message: Message) -> Action<Screen> {
        match message {
            Message::Sought(typed) => self.filter = typed,
            Message::FromSet(typed) => self.first = typed,
            Message::ToSet(typed) => self.last = typed,
            Message::WhatChosen(at) => self.what = at,
        }
        Action::None
    }

    /// The documents whose kind or title hold every word typed.
    fn found(&self) -> impl Iterator<Item = &Offered> {
        let typed = self.filter.to_lowercase();
        let holds = move |one: &&Offered| typed.split_whitespace().all(|word| one.sought.contains(word));
        self.all.iter().filter(holds)
    }

    /// The paper with the numbers that are asked for; none where it can't have them.
    fn numbered(&self, empty: &Subject) -> Option<Subject> {
        let first: u32 = self.first.trim().parse().ok()?;
        let last: u32 = self.last.trim().parse().ok()?;
        subject::can_number(&empty.document, (first, last))
            .then(|| subject::numbered(empty.clone(), (first, last)))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let back = button::quiet(text.nav_papers(), Icon::Left).on_press(Screen::Back);
        let filter = field::text(text.papers_find(), &self.filter, |typed| {
            say(Message::Sought(typed))
        })
        .id(FILTER)
        .placeholder(&text.papers_find_hint());
        let found: Vec<_> = self.found().collect();
        let filter = match found.first() {
            Some(first) => filter.on_submit(Screen::Asked(first.subject.clone(), Vec::new())),
            None => filter,
        };
        let count = found.len();
        let rows = found.into_iter().take(MOST_ROWS).map(offer);
        let more = (count > MOST_ROWS).then(|| muted(text.papers_more(count - MOST_ROWS)));
        let none = (count == 0).then(|| {
            empty(
                Icon::Search,
                text.papers_find_none(),
                text.papers_find_none_do(),
                None,
            )
        });
        let rows = column(rows).push(more).push(none).spacing(space::S);
        let content = column![
            Element::from(back),
            h1(text.papers_new()),
            Element::from(filter),
            rows,
            self.numbered_card(ctx)
        ]
        .spacing(space::L)
        .max_width(860);
        scroll(content).width(Length::Fill).height(Length::Fill).into()
    }

    fn numbered_card<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let (papers, names): (Vec<Subject>, Vec<String>) = empty_papers(ctx).into_iter().unzip();
        let chosen = self.what.min(papers.len() - 1);
        let subject = self.numbered(&papers[chosen]);
        let most = subject::most_numbered(&papers[chosen].document);
        let wrong = subject
            .is_none()
            .then(|| text.cli_print_range_do(most, slips::LARGEST));
        let what = field::select(text.papers_numbered_what(), names, Some(chosen), |at| {
            say(Message::WhatChosen(at))
        });
        let first = field::text(text.papers_slips_first(), &self.first, |typed| {
            say(Message::FromSet(typed))
        })
        .width(Length::Fill);
        let last = field::text(text.papers_slips_last(), &self.last, |typed| {
            say(Message::ToSet(typed))
        })
        .width(Length::Fill);
        let show = button::secondary(text.papers_numbered_show(), Icon::Print)
            .on_press_maybe(subject.map(|subject| Screen::Asked(subject, Vec::new())));
        card(
            column![
                h3(text.papers_numbered()),
                body(text.papers_numbered_about()),
                Element::from(what),
                row![narrow(first), narrow(last), Element::from(show)]
                    .spacing(space::M)
                    .align_y(Alignment::End)
            ]
            .push(wrong.map(body))
            .spacing(space::M),
        )
        .width(Length::Fill)
        .into()
    }
}

/// The papers that can have numbers, each with what it is called: slips for the log, sheets to ring by, and the forms of the
/// routines in use.
fn empty_papers(ctx: Context<'_>) -> Vec<(Subject, String)> {
    let text = ctx.text;
    let forms = routines(ctx.library).into_iter().map(|routine| {
        let name = text.papers_numbered_handover(routine.title.as_str());
        (subject::of(kind::HANDOVER_FORM, routine.id), name)
    });
    [
        (subject::whole(kind::SLIPS), text.papers_numbered_log()),
        (subject::whole(kind::CALL_FORM), text.papers_numbered_calls(ROWS)),
    ]
    .into_iter()
    .chain(forms)
    .collect()
}

/// Single entries are printed from their log, and a plan that has nothing to leave out needs no extract: here they would hide
/// all else.
fn is_offered(subject: &Subject, library: &Library) -> bool {
    match subject.document.as_str() {
        kind::LOG_ENTRY => false,
        kind::PLAN_EXTRACT => {
            let plan = subject.of.and_then(|id| library.get(Id::<Plan>::from_uuid(id)));
            plan.is_some_and(|plan| plan.sections.unordered().any(|(_, section)| section.restricted))
        }
        _ => true,
    }
}

fn narrow<'a>(field: impl Into<Element<'a, Screen>>) -> Element<'a, Screen> {
    container(field).width(Length::Fixed(140.0)).into()
}

fn offer(one: &Offered) -> Element<'_, Screen> {
    let line = row![
        icon(Icon::Print, 18.0),
        column![strong(one.title.as_str()), muted(one.kind.as_str())].spacing(space::XS)
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);
    card_button(format!("{}: {}", one.kind, one.title), line)
        .width(Length::Fill)
        .on_press(Screen::Asked(one.subject.clone(), Vec::new()))
        .into()
}
