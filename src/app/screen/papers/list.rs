//! The copies on paper: what a page's code says, the copies to replace, and where every other lies.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::{Message as Screen, panel};
use crate::app::context::{Action, Context};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, body, button, card, empty, field, h1, h2, h3, icon, muted, scroll, strong,
};
use crate::domain::printout::{Age, Change, PaperCopy, Subject};
use crate::domain::{Id, Printout, Refusal};
use crate::paper::{read_code, subject, words};
use crate::phrase;
use crate::text::Text;

const CODE: &str = "papers-code";

#[derive(Default)]
pub struct List {
    code: String,
    told: Option<Told>,
    /// Prints with copies that no longer show what the binder holds, and what changed; in words.
    stale: Vec<(Id<Printout>, Vec<String>)>,
    current: Vec<Id<Printout>>,
    /// Prints whose copies are all gone.
    past: Vec<Id<Printout>>,
    with_past: bool,
    /// The one that was gone to.
    chosen: Option<Id<Printout>>,
}

/// What a code says.
struct Told {
    tone: Tone,
    words: String,
    changes: Vec<String>,
    /// What to print instead.
    again: Option<Subject>,
}

#[derive(Debug, Clone)]
pub enum Message {
    CodeTyped(String),
    CodeAsked,
    PastShown(bool),
}

fn say(message: Message) -> Screen {
    Screen::List(message)
}

impl List {
    pub fn choose(&mut self, print: Id<Printout>) {
        self.chosen = Some(print);
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::CodeTyped(typed) => {
                self.code = typed;
                self.told = None;
            }
            Message::CodeAsked => self.told = Some(told(&self.code, ctx)),
            Message::PastShown(shown) => self.with_past = shown,
        }
        Action::None
    }

    pub fn refreshed(&mut self, ctx: Context<'_>) {
        let library = ctx.library;
        let stale = subject::stale(library, ctx.now);
        self.stale = stale
            .into_iter()
            .map(|(print, changes)| (print.id, in_words(ctx.text, &changes)))
            .collect();
        let (mut current, mut past) = (Vec::new(), Vec::new());
        for print in library.all::<Printout>() {
            if print.lying().next().is_none() {
                past.push(print);
            } else if !self.stale.iter().any(|(id, _)| *id == print.id) {
                current.push(print);
            }
        }
        current.sort_by(|one, other| (&one.title, one.printed_at).cmp(&(&other.title, other.printed_at)));
        past.sort_by_key(|print| std::cmp::Reverse((print.printed_at, print.id)));
        self.current = current.into_iter().map(|print| print.id).collect();
        self.past = past.into_iter().map(|print| print.id).collect();
        self.with_past |= self.chosen.is_some_and(|chosen| self.past.contains(&chosen));
        if self.told.is_some() {
            self.told = Some(told(&self.code, ctx));
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let new = || button::primary(text.papers_new_key(), Icon::Print).on_press(Screen::New);
        let head =
            row![h1(text.nav_papers()).width(Length::Fill), Element::from(new())].align_y(Alignment::Center);
        let nothing = self.stale.is_empty() && self.current.is_empty();
        let empty = nothing.then(|| {
            empty(
                Icon::Print,
                text.papers_empty_title(),
                text.papers_empty_text(),
                Some(new().into()),
            )
        });
        let sheet = column![self.asked(ctx)]
            .push((!self.stale.is_empty()).then(|| self.to_replace(ctx)))
            .push((!self.current.is_empty()).then(|| self.in_order(ctx)))
            .push(empty)
            .push((!self.past.is_empty()).then(|| self.gone(ctx)))
            .spacing(space::XL)
            .max_width(860);
        column![head, scroll(sheet).width(Length::Fill).height(Length::Fill)]
            .spacing(space::L)
            .into()
    }

    /// The code on a page in the hand, and what it says.
    fn asked<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let code = field::text(text.papers_code(), &self.code, |typed| {
            say(Message::CodeTyped(typed))
        })
        .id(CODE)
        .hint(text.papers_code_hint())
        .on_submit(say(Message::CodeAsked))
        .width(Length::Fill);
        let asks = !self.code.trim().is_empty();
        let ask = button::secondary(text.papers_code_ask(), Icon::Search)
            .on_press_maybe(asks.then(|| say(Message::CodeAsked)));
        let told = self.told.as_ref().map(|told| {
            let line = row![
                icon(Icon::of(told.tone), 20.0).tone(told.tone),
                strong(told.words.as_str()).width(Length::Fill)
            ]
            .spacing(space::S);
            let again = told.again.as_ref().map(|subject| {
                Element::from(
                    button::secondary(text.papers_print_again(), Icon::Print)
                        .on_press(Screen::Asked(subject.clone(), Vec::new())),
                )
            });
            column![line]
                .push(Column::with_children(
                    told.changes.iter().map(|one| body(one.as_str()).into()),
                ))
                .push(again)
                .spacing(space::S)
        });
        card(
            column![
                h3(text.papers_code_title()),
                row![Element::from(code), Element::from(ask)]
                    .spacing(space::M)
                    .align_y(Alignment::Center)
            ]
            .push(told)
            .spacing(space::M),
        )
        .width(Length::Fill)
        .into()
    }

    fn to_replace<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let count: usize = self.stale.iter().map(|(id, _)| lying(*id, ctx)).sum();
        let head = row![
            icon(Icon::Warning, 22.0).tone(Tone::Caution),
            h2(text.papers_stale(count))
        ]
        .spacing(space::S)
        .align_y(Alignment::Center);
        let prints = self
            .stale
            .iter()
            .filter_map(|(id, changes)| Some(print_card(ctx.library.get(*id)?, Some(changes), ctx)));
        column![head].extend(prints).spacing(space::M).into()
    }

    fn in_order<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let count: usize = self.current.iter().map(|id| lying(*id, ctx)).sum();
        let prints = self
            .current
            .iter()
            .filter_map(|id| Some(print_card(ctx.library.get(*id)?, None, ctx)));
        column![h2(text.papers_current(count))]
            .extend(prints)
            .spacing(space::M)
            .into()
    }

    fn gone<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let show = button::check(text.papers_past(self.past.len()), self.with_past)
            .on_press(say(Message::PastShown(!self.with_past)));
        let shown = self.past.iter().filter(|_| self.with_past);
        let prints = shown.filter_map(|id| Some(print_card(ctx.library.get(*id)?, None, ctx)));
        column![Element::from(show)]
            .extend(prints)
            .spacing(space::M)
            .into()
    }
}

fn told(code: &str, ctx: Context<'_>) -> Told {
    let text = ctx.text;
    let code = match read_code(code) {
        Ok(code) => code,
        Err(slip) => {
            return Told {
                tone: Tone::Caution,
                words: phrase::refusal(text, &Refusal::CodeSlip(slip)).words(),
                changes: Vec::new(),
                again: None,
            };
        }
    };
    let age = subject::age(text, ctx.library, &code, ctx.now);
    let has_changed = matches!(age, Age::Changed(..));
    Told {
        tone: match age {
            Age::Current(_) | Age::CurrentElsewhere => Tone::Ok,
            Age::Changed(..) => Tone::Caution,
            Age::Gone(_) | Age::Unknown => Tone::Danger,
        },
        words: words::age(text, &age),
        changes: in_words(text, age.changes()),
        again: age
            .print()
            .filter(|_| has_changed)
            .map(|print| print.subject.clone()),
    }
}

fn in_words(text: &Text, changes: &[(String, Change)]) -> Vec<String> {
    changes.iter().map(|change| words::change(text, change)).collect()
}

fn lying(print: Id<Printout>, ctx: Context<'_>) -> usize {
    ctx.library.get(print).map_or(0, |print| print.lying().count())
}

/// A print with its copies; `changes` are there where it no longer shows what the binder holds.
fn print_card<'a>(
    print: &'a Printout,
    changes: Option<&'a Vec<String>>,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let lines = changes.map(|changes| {
        let gone = changes.is_empty().then(|| body(text.copies_gone()).into());
        let lines = changes.iter().map(|change| body(change.as_str()).into());
        Column::with_children(gone.into_iter().chain(lines)).spacing(space::XS)
    });
    let again = changes.filter(|changes| !changes.is_empty()).map(|_| {
        let copies = print
            .lying()
            .map(|(_, copy)| (copy.place.clone(), copy.keeper.clone()));
        Element::from(
            button::primary(text.papers_print_again(), Icon::Print)
                .on_press(Screen::Asked(print.subject.clone(), copies.collect())),
        )
    });
    let more = changes.is_none().then(|| {
        Element::from(
            button::quiet(text.papers_lay(), Icon::Add)
                .on_press(Screen::Panel(panel::Message::Opened(panel::What::Lay(print.id)))),
        )
    });
    let copies = print
        .copies
        .iter()
        .map(|(id, copy)| copy_line(print.id, id, copy, ctx));
    let head = column![h3(print.title.as_str()), muted(words::print(text, print))]
        .spacing(space::XS)
        .width(Length::Fill);
    card(
        column![row![head].push(again).push(more).spacing(space::M)]
            .push(lines)
            .extend(copies)
            .spacing(space::S),
    )
    .width(Length::Fill)
    .into()
}

fn copy_line<'a>(
    print: Id<Printout>,
    id: Id<PaperCopy>,
    copy: &'a PaperCopy,
    ctx: Context<'a>,
) -> Element<'a, Screen> {
    let text = ctx.text;
    let words = body(words::copy(text, copy)).width(Length::Fill);
    if let Some(off) = &copy.signed_off {
        let gone = muted(words::signed_off(text, off)).width(Length::Fill);
        return row![words, gone].spacing(space::M).into();
    }
    let open = |what| Screen::Panel(panel::Message::Opened(what));
    row![
        words,
        Element::from(
            button::quiet(text.papers_move(), Icon::Right).on_press(open(panel::What::Move(print, id)))
        ),
        Element::from(
            button::quiet(text.papers_sign_off(), Icon::Tick).on_press(open(panel::What::SignOff(print, id)))
        ),
    ]
    .spacing(space::S)
    .align_y(Alignment::Center)
    .into()
}
