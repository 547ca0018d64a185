//! One log: its timeline, the chosen line in full with what can be done with it, and the line to write in.

use chrono::{DateTime, Utc};
use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::panel::{self, What as Opens};
use super::{Message as Screen, Page, is_narrow, line, list};
use crate::app::context::{Action, Context, Request};
use crate::app::glass::read::{self, Source};
use crate::app::theme::{self, Tone, size, space};
use crate::app::widget::{
    Control, Element, Icon, List, badge, badge_with, body, button, cell, empty, field, h1, muted, parts,
};
use crate::domain::edit::logging::concept_of;
use crate::domain::logbook::chain::{Checked, check};
use crate::domain::logbook::timeline::{What, timeline};
use crate::domain::logbook::{EntryKind, paper};
use crate::domain::slips::Slips;
use crate::domain::{Id, Log, LogEntry, zone};
use crate::format::words::fold;
use crate::paper::subject::{self, kind};
use crate::phrase::{self, Named, calling, logging};
use crate::text::time;

/// Two lines of text and some air.
const ROW: f32 = 58.0;

/// What is shown of a log.
#[derive(Default)]
pub struct One {
    log: Option<Id<Log>>,
    lines: Vec<Shown>,
    /// Every line that could be shown, before searching.
    all: usize,
    selected: Option<usize>,
    chosen: Option<Id<LogEntry>>,
    query: String,
    /// 0: every kind.
    kind: usize,
    /// Whether what else was recorded is left out.
    own: bool,
    checked: Option<Checked>,
    slips: Slips,
}

/// A line as it is shown: worked out once, not at every picture.
struct Shown {
    entry: Option<Id<LogEntry>>,
    at: DateTime<Utc>,
    /// The day, where it is another than that of the line before.
    day: String,
    number: String,
    kind: String,
    words: String,
    beside: String,
    seal: bool,
    corrected: Option<String>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Selected(usize),
    Searched(String),
    KindChosen(usize),
    OwnSet(bool),
}

impl One {
    pub fn show(&mut self, log: Id<Log>) {
        if self.log != Some(log) {
            *self = Self {
                log: Some(log),
                ..Self::default()
            };
        }
    }

    /// Chooses an entry as soon as it is among the lines.
    pub fn choose(&mut self, entry: Id<LogEntry>) {
        self.chosen = Some(entry);
        self.selected = self.lines.iter().position(|line| line.entry == Some(entry));
    }

    pub fn check(&mut self, ctx: Context<'_>) {
        self.checked = self
            .log
            .and_then(|id| ctx.library.get(id))
            .map(|log| check(log, ctx.library));
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::Selected(at) => {
                self.selected = Some(at);
                self.chosen = self.lines.get(at).and_then(|line| line.entry);
                return Action::None;
            }
            Message::Searched(typed) => self.query = typed,
            Message::KindChosen(at) => self.kind = at,
            Message::OwnSet(own) => self.own = own,
        }
        self.refreshed(ctx);
        Action::None
    }

    /// Works the lines out anew; the newest line is chosen where one more has come.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        let Some(log) = self.log.and_then(|id| ctx.library.get(id)) else {
            return;
        };
        let before = self.all;
        let all: Vec<_> = timeline(log, ctx.library)
            .into_iter()
            .filter(|one| !self.own || matches!(one.what, What::Entry(_)))
            .collect();
        self.all = all.len();
        if before != self.all {
            self.checked = None;
            let newest = log
                .written(ctx.library)
                .into_iter()
                .max_by_key(|entry| (entry.said().entered_at, entry.id));
            self.chosen = newest.map(|entry| entry.id);
        }
        let wanted = fold(&self.query);
        let reader = logging::Reader::new(ctx.text, ctx.library, log);
        self.slips = paper::slips(&log.written(ctx.library), None, None);
        let kind = self.kind.checked_sub(1).map(|at| KINDS[at.min(KINDS.len() - 1)]);
        self.lines = all
            .into_iter()
            .filter(|one| {
                kind.is_none_or(|kind| matches!(one.what, What::Entry(entry) if entry.said().kind == kind))
            })
            .map(|one| shown(one.at, one.what, &reader, log, ctx))
            .filter(|line| {
                wanted.is_empty() || fold(&format!("{} {}", line.words, line.beside)).contains(&wanted)
            })
            .collect();
        let mut before = None;
        for line in &mut self.lines {
            let day = zone::local(line.at).date();
            if before != Some(day) {
                line.day = time::weekday_date(ctx.text, day);
            }
            before = Some(day);
        }
        let chosen = self.chosen;
        self.selected = chosen.and_then(|id| self.lines.iter().position(|line| line.entry == Some(id)));
    }

    pub fn view<'a>(
        &'a self,
        log: &'a Log,
        line: &'a line::Writing,
        ctx: Context<'a>,
    ) -> Element<'a, Screen> {
        let writing = log.is_open().then(|| line.view(ctx));
        parts([
            Some(head(log, ctx)),
            self.found(log, ctx),
            Some(self.filters(ctx)),
            Some(container(self.list(log.id, ctx)).height(Length::Fill).into()),
            self.detail(log, ctx),
            writing,
        ])
        .spacing(space::M)
        .height(Length::Fill)
        .into()
    }

    /// What the last check found, and which slips are missing.
    fn found<'a>(&'a self, log: &'a Log, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let text = ctx.text;
        let checked = self.checked.as_ref().map(|found| {
            let tone = if found.faults.is_empty() {
                Tone::Ok
            } else {
                Tone::Danger
            };
            let mut lines = logging::checked(text, ctx.library, log, found).into_iter();
            let first = badge(tone, lines.next().unwrap_or_default());
            column![first]
                .extend(lines.map(|words| body(words).into()))
                .spacing(space::XS)
        });
        let slips = &self.slips;
        let slips = slips.has_faults().then(|| {
            let lines = logging::slips(text, slips).into_iter();
            column(lines.map(|words| badge(Tone::Caution, words))).spacing(space::XS)
        });
        (checked.is_some() || slips.is_some())
            .then(|| column![].push(checked).push(slips).spacing(space::S).into())
    }

    fn filters<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let search = field::text(text.log_search(), &self.query, |typed| {
            Screen::One(Message::Searched(typed))
        })
        .width(Length::Fill);
        let kinds = std::iter::once(text.log_filter_all()).chain(KINDS.iter().map(|kind| kind.name(text)));
        let kind = field::select(text.log_line_kind(), kinds.collect(), Some(self.kind), |at| {
            Screen::One(Message::KindChosen(at))
        })
        .width(Length::Fixed(line::KIND));
        let kind = container(Element::from(kind)).width(Length::Fixed(line::KIND));
        let woven =
            button::check(text.log_woven(), !self.own).on_press(Screen::One(Message::OwnSet(!self.own)));
        let count = muted(text.log_count(self.lines.len(), self.all));
        let below = column![count, Element::from(woven)].spacing(2);
        let fields = row![Element::from(search), Element::from(kind)]
            .spacing(space::M)
            .align_y(Alignment::End);
        if is_narrow(ctx) {
            return column![fields, below].spacing(space::S).into();
        }
        fields.push(below).into()
    }

    fn list<'a>(&'a self, log: Id<Log>, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        if self.lines.is_empty() {
            let words = if self.all == 0 {
                text.log_last_none()
            } else {
                text.log_filter_none()
            };
            return empty(Icon::Log, words, text.log_line_hint(), None);
        }
        List::new(text.nav_logs(), self.lines.len(), move |at| {
            view_line(log, &self.lines[at], ctx)
        })
        .row_height(ROW)
        .selected(self.selected)
        .scroll_to(self.selected)
        .on_select(|at| Screen::One(Message::Selected(at)))
        .into()
    }

    /// The chosen entry in full.
    fn detail<'a>(&'a self, log: &'a Log, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let text = ctx.text;
        let shown = self.lines.get(self.selected?)?;
        let entry = shown.entry.and_then(|id| ctx.library.get(id));
        let title = row![badge_with(
            Icon::Clock,
            Tone::Neutral,
            phrase::moment(text, shown.at)
        )]
        .push(
            shown
                .corrected
                .clone()
                .map(|number| badge(Tone::Caution, text.log_corrected(number))),
        )
        .spacing(space::S);
        let buttons = entry.and_then(|entry| actions(log, entry, ctx));
        let source = shown.entry.map_or_else(
            || Source::of(log.id, Screen::ConceptShown),
            |entry| Source::of(entry, Screen::ConceptShown),
        );
        let words = column![title, read::words(shown.words.as_str(), size::BODY, source, ctx)]
            .push((!shown.beside.is_empty()).then(|| muted(shown.beside.as_str())))
            .spacing(space::XS)
            .width(Length::Fill);
        let whole = row![words]
            .push(buttons)
            .spacing(space::M)
            .align_y(Alignment::Center);
        let sheet = container(whole)
            .padding([space::S, space::M])
            .width(Length::Fill)
            .style(theme::container::card);
        Some(sheet.into())
    }
}

/// What one searches among.
const KINDS: [EntryKind; 10] = [
    EntryKind::Event,
    EntryKind::Decision,
    EntryKind::Contact,
    EntryKind::Report,
    EntryKind::Measure,
    EntryKind::Resource,
    EntryKind::Misunderstanding,
    EntryKind::Note,
    EntryKind::Correction,
    EntryKind::Seal,
];

fn shown(
    at: DateTime<Utc>,
    what: What<'_>,
    reader: &logging::Reader<'_>,
    log: &Log,
    ctx: Context<'_>,
) -> Shown {
    let by = what.by().map_or_else(String::new, |by| by.name.clone());
    let What::Entry(entry) = what else {
        return Shown {
            entry: None,
            at,
            day: String::new(),
            number: "–".into(),
            kind: String::new(),
            words: logging::woven(ctx.text, ctx.library, what).unwrap_or_default(),
            beside: by,
            seal: false,
            corrected: None,
        };
    };
    let mut beside = vec![by];
    beside.extend(reader.beside(entry));
    let corrected = reader.corrected_by(entry.id);
    Shown {
        entry: Some(entry.id),
        at,
        day: String::new(),
        number: entry.number(log),
        kind: entry.said().kind.name(ctx.text),
        words: reader.words(entry),
        beside: beside.join(" · "),
        seal: entry.said().kind == EntryKind::Seal,
        corrected: (!corrected.is_empty()).then_some(corrected),
    }
}

fn view_line<'a>(log: Id<Log>, line: &'a Shown, ctx: Context<'a>) -> Element<'a, Screen> {
    let source = line.entry.map_or_else(|| Source::pressed(log), Source::pressed);
    let muted = line.seal || line.entry.is_none();
    let words = read::line(&line.words, muted, source, ctx);
    let kind: Element<'a, Screen> = if line.kind.is_empty() {
        cell("").width(Length::Fixed(130.0)).into()
    } else {
        cell(line.kind.as_str())
            .strong()
            .width(Length::Fixed(130.0))
            .into()
    };
    let corrected = line
        .corrected
        .as_ref()
        .map(|_| crate::app::widget::icon(Icon::Edit, 16.0).tone(Tone::Caution));
    let above = row![
        cell(calling::clock(line.at)).strong().width(Length::Fixed(56.0)),
        cell(line.number.as_str()).muted().width(Length::Fixed(64.0)),
        kind,
        words
    ]
    .push(corrected)
    .spacing(space::S)
    .align_y(Alignment::Center);
    let below = row![
        cell(line.day.as_str())
            .muted()
            .size(14.0)
            .width(Length::Fixed(56.0 + 64.0 + space::S)),
        cell(line.beside.as_str()).muted().size(14.0)
    ]
    .spacing(space::S);
    container(column![above, below].spacing(2))
        .padding([space::XS, space::M])
        .center_y(Length::Fill)
        .into()
}

fn head<'a>(log: &'a Log, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let open = log.is_open();
    let panel = |what| Screen::Panel(panel::Message::Opened(what));
    let quiet = |label: String, sign, message| Element::from(button::quiet(label, sign).on_press(message));
    let mut buttons = row![Element::from(
        button::quiet(text.nav_logs(), Icon::Left).on_press(Screen::Opened(Page::All))
    )];
    if open {
        buttons = buttons
            .push(quiet(
                text.log_act_paper(),
                Icon::Edit,
                panel(Opens::Paper(log.id)),
            ))
            .push(quiet(text.log_act_seal(), Icon::Lock, Screen::Sealed));
    }
    let print = Request::Print(subject::of(kind::LOG, log.id));
    buttons = buttons
        .push(quiet(text.papers_print(), Icon::Print, Screen::Asked(print)))
        .push(quiet(text.log_act_check(), Icon::Tick, Screen::Checked))
        .push(quiet(
            text.log_act_export(),
            Icon::Save,
            Screen::Asked(Request::ExportLog(log.id)),
        ));
    if open {
        buttons = buttons.push(quiet(
            text.log_act_close(),
            Icon::Stop,
            panel(Opens::Close(log.id)),
        ));
    }
    let title = row![h1(log.title.as_str()).width(Length::Fill)]
        .push(list::exercise(log, ctx))
        .push(list::state(log, ctx))
        .spacing(space::S)
        .align_y(Alignment::Center);
    let closed = log.settled.as_ref().map(|closed| {
        let when = phrase::moment(text, closed.at);
        muted(text.log_closed_by(when, closed.by.name.as_str(), closed.note.as_str()))
    });
    let buttons: Element<'a, Screen> = if is_narrow(ctx) {
        buttons.wrap().into()
    } else {
        buttons.into()
    };
    column![title, buttons].push(closed).spacing(space::XS).into()
}

/// What can be done about an entry.
fn actions<'a>(log: &Log, entry: &LogEntry, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
    let text = ctx.text;
    let number = entry.number(log);
    let spoken = |spoken: String, label: String, sign| -> Control<'a, Screen> {
        let face = row![crate::app::widget::icon(sign, 18.0), body(label)]
            .spacing(space::S)
            .align_y(Alignment::Center);
        crate::app::widget::focusable(crate::app::widget::Role::Button, spoken, face)
            .padding([10.0, space::M])
            .style(theme::button::quiet)
    };
    let correct = (log.is_open() && entry.said().kind != EntryKind::Seal).then(|| {
        spoken(
            text.log_act_correct_of(number.as_str()),
            text.log_act_correct(),
            Icon::Edit,
        )
        .on_press(Screen::Panel(panel::Message::Opened(Opens::Correct(entry.id))))
    });
    let word =
        (entry.said().kind == EntryKind::Misunderstanding).then(|| match concept_of(ctx.library, entry) {
            Some(concept) => spoken(
                text.log_act_concept_of(number.as_str()),
                text.log_act_concept(),
                Icon::Vocabulary,
            )
            .on_press(Screen::ConceptShown(concept.id)),
            None => spoken(
                text.log_act_suggest_of(number.as_str()),
                text.log_act_suggest(),
                Icon::Vocabulary,
            )
            .on_press(Screen::Suggested(entry.id)),
        });
    (correct.is_some() || word.is_some()).then(|| {
        row![]
            .push(correct.map(Element::from))
            .push(word.map(Element::from))
            .spacing(space::S)
            .into()
    })
}
