//! What each board has decided to document about individuals: until it has, nothing is.

use iced::Length;
use iced::widget::{Column, column, row};

use super::{Message as Screen, baton};
use crate::app::context::{Action, Context, Request};
use crate::app::names;
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, badge, body, button, card, date, empty, field, focus, h2, h3, muted, strong,
};
use crate::domain::confidential::{DocumentationDecision, Documented};
use crate::domain::edit::confiding::Act;
use crate::domain::{Edit, Id, RecordRef, Unit};
use crate::phrase::Named;
use crate::text::{Text, time};

const NUMBER: &str = "decision-number";
const DAY: &str = "decision-day";
const SUPPORT: &str = "decision-support";
const KEEP: &str = "decision-keep";

const ALLOWS: [Documented; 2] = [Documented::NoIdentities, Documented::Identities];

/// Longer than ten years is a slip of the finger.
const LONGEST_DAYS: u32 = 3_660;

/// The board whose decision is shown, and what is typed of it.
#[derive(Default)]
pub struct Decisions {
    unit: Option<Id<Unit>>,
    typed: Typed,
    /// As it was read from the board: what is typed beside it is somebody's work.
    read: Typed,
    tried: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Typed {
    number: String,
    day: String,
    support: String,
    /// Which of [`ALLOWS`].
    allows: usize,
    keep: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    Unit(Id<Unit>),
    Number(String),
    Day(String),
    Support(String),
    Allows(usize),
    Keep(String),
    Decided,
    Removed,
    Stored,
}

const fn say(message: Message) -> Screen {
    Screen::Decisions(message)
}

impl Typed {
    fn of(decision: Option<&DocumentationDecision>) -> Self {
        let Some(decision) = decision else {
            return Self::default();
        };
        let allows = ALLOWS.iter().position(|one| *one == decision.allows);
        Self {
            number: decision.number.clone(),
            day: date::iso(decision.decided_on),
            support: decision.support.clone(),
            allows: allows.unwrap_or_default(),
            keep: decision.keep_days.to_string(),
        }
    }

    fn allows(&self) -> Documented {
        ALLOWS[self.allows.min(ALLOWS.len() - 1)]
    }

    /// For how long layer B is kept. Where nothing is documented, nothing is kept.
    fn keep_days(&self) -> Option<u32> {
        match self.allows() {
            Documented::NoIdentities => Some(0),
            Documented::Identities => {
                let days = self.keep.trim().parse().ok();
                days.filter(|days| (1..=LONGEST_DAYS).contains(days))
            }
        }
    }
}

impl Decisions {
    /// Begins with the binder's own board.
    pub fn open(&mut self, ctx: Context<'_>) {
        if self.unit.is_none() {
            self.unit = ctx.library.binder().and_then(|binder| binder.unit);
        }
        self.read_anew(ctx);
    }

    fn read_anew(&mut self, ctx: Context<'_>) {
        let unit = self.unit.and_then(|id| ctx.library.get(id));
        self.read = Typed::of(unit.and_then(|unit| unit.documentation.as_ref()));
        self.typed = self.read.clone();
        self.tried = false;
    }

    /// Follows the library where nobody is typing.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        if self.unit.is_some_and(|id| ctx.library.get(id).is_none()) {
            self.unit = None;
        }
        if self.typed == self.read {
            self.read_anew(ctx);
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::Unit(unit) => {
                self.unit = Some(unit);
                self.read_anew(ctx);
            }
            Message::Number(typed) => self.typed.number = typed,
            Message::Day(typed) => self.typed.day = typed,
            Message::Support(typed) => self.typed.support = typed,
            Message::Allows(at) => self.typed.allows = at,
            Message::Keep(typed) => self.typed.keep = typed,
            Message::Decided => return self.decide(ctx),
            Message::Removed => {
                return self.unit.map_or(Action::None, |unit| write(unit, None));
            }
            Message::Stored => self.read_anew(ctx),
        }
        Action::None
    }

    fn decide(&mut self, ctx: Context<'_>) -> Action<Screen> {
        self.tried = true;
        let Some(unit) = self.unit else {
            return Action::None;
        };
        let typed = &self.typed;
        if typed.number.trim().is_empty() {
            return Action::Run(focus(NUMBER));
        }
        let day = date::parse(&typed.day, ctx.today()).filter(|day| *day <= ctx.today());
        let Some(decided_on) = day else {
            return Action::Run(focus(DAY));
        };
        if typed.support.trim().is_empty() {
            return Action::Run(focus(SUPPORT));
        }
        let Some(keep_days) = typed.keep_days() else {
            return Action::Run(focus(KEEP));
        };
        let decision = DocumentationDecision {
            number: typed.number.trim().to_owned(),
            decided_on,
            support: typed.support.trim().to_owned(),
            allows: typed.allows(),
            keep_days,
        };
        write(unit, Some(decision))
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let units = ctx.library.sorted::<Unit>();
        if units.is_empty() {
            return empty(
                Icon::Lock,
                text.decision_no_boards(),
                text.decision_no_boards_text(),
                None,
            );
        }
        let decided = units.iter().filter_map(|unit| {
            let decision = unit.documentation.as_ref()?;
            Some(line(unit, decision, ctx))
        });
        let decided: Vec<Element<'a, Screen>> = decided.collect();
        let none = decided.is_empty().then(|| body(text.decision_none_at_all()));
        let ids: Vec<_> = units.iter().map(|unit| unit.id).collect();
        let selected = ids.iter().position(|id| Some(*id) == self.unit);
        let names = units.iter().map(|unit| unit.name.clone()).collect();
        let choose = field::select(text.decision_board(), names, selected, move |at| {
            say(Message::Unit(ids[at]))
        })
        .placeholder(text.choose())
        .error((self.tried && self.unit.is_none()).then(|| text.required()));
        let unit = self.unit.and_then(|id| ctx.library.get(id));
        let conflict = unit
            .and_then(|unit| baton::conflict(RecordRef::of(unit.id), ctx.library.in_conflict(unit.id), ctx));
        let meaning = card(
            column![
                body(text.decision_text()),
                body(text.decision_text_begin()),
                body(text.decision_text_after()),
            ]
            .spacing(space::S),
        )
        .width(Length::Fill);
        column![h2(text.decision_title()), meaning]
            .push(
                card(
                    column![h3(text.decision_boards())]
                        .push(none)
                        .extend(decided)
                        .spacing(space::S),
                )
                .width(Length::Fill),
            )
            .push(Element::from(choose))
            .push(conflict)
            .push(unit.map(|unit| self.form(unit, ctx)))
            .spacing(space::L)
            .into()
    }

    fn form<'a>(&'a self, unit: &'a Unit, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let typed = &self.typed;
        let fault = |wrong: bool, words: fn(&Text) -> String| (self.tried && wrong).then(|| words(text));
        let number = field::text(text.decision_number(), &typed.number, |typed| {
            say(Message::Number(typed))
        })
        .id(NUMBER)
        .hint(text.decision_number_hint())
        .on_submit(say(Message::Decided))
        .error(fault(
            typed.number.trim().is_empty(),
            Text::decision_number_needed,
        ));
        let read = date::parse(&typed.day, ctx.today());
        let ahead = read
            .is_some_and(|day| day > ctx.today())
            .then(|| text.decision_day_ahead());
        let day = field::date(
            text.decision_day(),
            &typed.day,
            |typed| say(Message::Day(typed)),
            ctx.today(),
            names::calendar(text),
        )
        .id(DAY)
        .error(ahead.or_else(|| fault(read.is_none(), Text::decision_day_needed)));
        let support = field::text(text.decision_support(), &typed.support, |typed| {
            say(Message::Support(typed))
        })
        .id(SUPPORT)
        .hint(text.decision_support_hint())
        .on_submit(say(Message::Decided))
        .error(fault(
            typed.support.trim().is_empty(),
            Text::decision_support_needed,
        ));
        let allows = field::frame(
            text.decision_allows(),
            None,
            None,
            button::choice(
                text.decision_allows(),
                ALLOWS.map(|one| one.name(text)).to_vec(),
                Some(typed.allows),
                |at| say(Message::Allows(at)),
            ),
        );
        let keep = (typed.allows() == Documented::Identities).then(|| {
            let field = field::text(text.decision_keep(), &typed.keep, |typed| {
                say(Message::Keep(typed))
            })
            .id(KEEP)
            .width(120)
            .hint(text.decision_keep_hint())
            .on_submit(say(Message::Decided))
            .error(fault(typed.keep_days().is_none(), Text::decision_keep_needed));
            Element::from(field)
        });
        let done = button::primary(text.decision_done(), Icon::Ok).on_press(say(Message::Decided));
        let remove = unit.documentation.is_some().then(|| {
            Element::from(
                button::secondary(text.decision_remove(), Icon::Remove).on_press(say(Message::Removed)),
            )
        });
        let history = button::quiet(text.history(), Icon::History)
            .on_press(Screen::Asked(Request::History(RecordRef::of(unit.id))));
        card(
            column![
                h3(unit.name.as_str()),
                Element::from(number),
                Element::from(day),
                Element::from(support),
                allows
            ]
            .push(keep)
            .push(
                row![Element::from(done)]
                    .push(remove)
                    .push(Element::from(history))
                    .spacing(space::M)
                    .wrap(),
            )
            .spacing(space::M),
        )
        .width(Length::Fill)
        .into()
    }
}

fn write(unit: Id<Unit>, decision: Option<DocumentationDecision>) -> Action<Screen> {
    Action::Write {
        edit: Edit::Confide(Act::Decide { unit, decision }),
        then: Some(say(Message::Stored)),
    }
}

/// A board with what it has decided.
fn line<'a>(unit: &'a Unit, decision: &'a DocumentationDecision, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let on = time::weekday_date(text, decision.decided_on);
    let said = text.decision_line(decision.number.as_str(), on, decision.support.as_str());
    let (tone, allows) = match decision.allows {
        Documented::NoIdentities => (Tone::Neutral, decision.allows.name(text)),
        Documented::Identities => (Tone::Info, text.decision_line_kept(decision.keep_days)),
    };
    Column::with_children([
        strong(unit.name.as_str()).into(),
        muted(said).into(),
        badge(tone, allows),
    ])
    .spacing(space::XS)
    .into()
}
