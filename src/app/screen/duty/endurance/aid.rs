//! Who lends people: the agreements, the form of their terms, and the lender's yes.

use iced::widget::{Column, column, container, row};
use iced::{Alignment, Length};

use super::Message as PageMessage;
use crate::app::context::Context;
use crate::app::screen::duty::{Message as Screen, words};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, Names, badge, banner, body, button, card, date, dialog_panel, field, h3, muted, parts,
    small, strong,
};
use crate::domain::aid::Standing;
use crate::domain::edit::aiding::Act;
use crate::domain::{AidAgreement, Id, Role, Unit};
use crate::phrase::{Named, endurance as phrase};

#[derive(Debug, Clone)]
pub enum Message {
    Unit(usize),
    People(String),
    Notice(String),
    MostDays(String),
    First(String),
    Last(String),
    Note(String),
    Role(usize),
    By(String),
    On(String),
}

/// What the form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum For {
    Terms,
    Agree,
}

pub struct Form {
    what: For,
    aid: AidAgreement,
    units: Vec<Id<Unit>>,
    roles: Vec<Id<Role>>,
    people: String,
    /// In hours, as people speak of it.
    notice: String,
    most_days: String,
    first: String,
    last: String,
    by: String,
    on: String,
    stuck: bool,
}

impl Form {
    /// The terms of a new agreement, or of one there is.
    pub fn terms(which: Option<Id<AidAgreement>>, ctx: Context<'_>) -> Self {
        let known = which.and_then(|id| ctx.library.get(id)).cloned();
        Self::of(known.unwrap_or_else(|| fresh(ctx)), For::Terms, ctx)
    }

    /// The lender's yes.
    pub fn agree(id: Id<AidAgreement>, ctx: Context<'_>) -> Option<Self> {
        Some(Self::of(ctx.library.get(id)?.clone(), For::Agree, ctx))
    }

    fn of(aid: AidAgreement, what: For, ctx: Context<'_>) -> Self {
        let day = |day: Option<chrono::NaiveDate>| day.map_or_else(String::new, date::iso);
        let own = ctx.library.binder().and_then(|binder| binder.unit);
        let units = ctx.library.sorted::<Unit>().into_iter().map(|unit| unit.id);
        Self {
            what,
            units: units.filter(|unit| Some(*unit) != own).collect(),
            roles: ctx
                .library
                .sorted::<Role>()
                .into_iter()
                .map(|role| role.id)
                .collect(),
            people: aid.people.to_string(),
            notice: hours(aid.notice_minutes),
            most_days: aid.most_days.map_or_else(String::new, |days| days.to_string()),
            first: day(aid.valid_from),
            last: day(aid.valid_to),
            by: aid.agreed_by.clone(),
            on: date::iso(aid.agreed_on.unwrap_or_else(|| ctx.today())),
            stuck: false,
            aid,
        }
    }

    pub fn update(&mut self, message: Message) {
        match message {
            Message::Unit(at) => self.aid.unit = self.units.get(at).copied(),
            Message::People(typed) => self.people = typed,
            Message::Notice(typed) => self.notice = typed,
            Message::MostDays(typed) => self.most_days = typed,
            Message::First(typed) => self.first = typed,
            Message::Last(typed) => self.last = typed,
            Message::Note(typed) => self.aid.note = typed,
            Message::By(typed) => self.by = typed,
            Message::On(typed) => self.on = typed,
            Message::Role(at) => {
                let Some(role) = self.roles.get(at).copied() else {
                    return;
                };
                match self.aid.roles.iter().position(|one| *one == role) {
                    Some(at) => {
                        self.aid.roles.remove(at);
                    }
                    None => self.aid.roles.push(role),
                }
            }
        }
    }

    /// What keeps it; none while it can't be understood, and then the form says so.
    pub fn act(&mut self, ctx: Context<'_>) -> Option<Act> {
        let act = match self.what {
            For::Terms => self.read(ctx).map(|aid| Act::Propose(Box::new(aid))),
            For::Agree => date::parse(&self.on, ctx.today()).map(|on| Act::Agree {
                agreement: self.aid.id,
                by: self.by.clone(),
                on,
            }),
        };
        self.stuck = act.is_none();
        act
    }

    fn read(&self, ctx: Context<'_>) -> Option<AidAgreement> {
        let day = |typed: &str| match typed.trim() {
            "" => Some(None),
            typed => date::parse(typed, ctx.today()).map(Some),
        };
        let whole = |typed: &str| typed.trim().parse::<u32>().ok();
        let notice: f64 = match self.notice.trim() {
            "" => 0.0,
            typed => typed.replace(',', ".").parse().ok()?,
        };
        let minutes = (notice * 60.0).round();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "no more than a month, and not negative"
        )]
        let notice_minutes = (0.0..=43_200.0).contains(&minutes).then_some(minutes as u32)?;
        Some(AidAgreement {
            people: whole(&self.people)?,
            notice_minutes,
            most_days: match self.most_days.trim() {
                "" => None,
                typed => Some(whole(typed)?),
            },
            valid_from: day(&self.first)?,
            valid_to: day(&self.last)?,
            ..self.aid.clone()
        })
    }

    pub fn view<'a>(&'a self, names: &'a Names, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let wrong = self
            .stuck
            .then(|| banner(Tone::Caution, text.aid_not_understood(), None, Vec::new()));
        let (title, keep, fields) = match self.what {
            For::Terms => (text.aid_title(), text.aid_propose(), self.terms_view(names, ctx)),
            For::Agree => (
                text.aid_agree_title(),
                text.aid_agree(),
                self.agree_view(names, ctx),
            ),
        };
        let actions = vec![
            button::secondary(text.cancel(), None)
                .on_press(Screen::Endurance(PageMessage::AidClosed))
                .into(),
            button::primary(keep, Icon::Ok)
                .on_press(Screen::Endurance(PageMessage::AidDone))
                .into(),
        ];
        dialog_panel(title, parts([wrong, Some(fields)]).spacing(space::M), actions)
    }

    fn terms_view<'a>(&'a self, names: &'a Names, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let units = self
            .units
            .iter()
            .map(|unit| phrase::board(text, ctx.library, Some(*unit)));
        let at = self.units.iter().position(|unit| Some(*unit) == self.aid.unit);
        let unit = field::select(text.aid_unit(), units.collect(), at, |at| say(Message::Unit(at)));
        let roles = self.roles.iter().enumerate().map(|(at, role)| {
            button::check(words::role(ctx, *role), self.aid.roles.contains(role))
                .on_press(say(Message::Role(at)))
                .into()
        });
        let number = |label: String, value: &'a str, message: fn(String) -> Message| {
            let input = field::text(label, value, move |typed| say(message(typed)));
            container(Element::from(input)).width(170)
        };
        let day = |label: String, value: &'a str, message: fn(String) -> Message| {
            let input = field::date(label, value, move |typed| say(message(typed)), ctx.today(), names);
            container(Element::from(input)).width(212)
        };
        let figures = row![
            number(text.aid_people(), &self.people, Message::People),
            number(text.aid_notice(), &self.notice, Message::Notice),
            number(text.aid_days(), &self.most_days, Message::MostDays),
        ];
        let days = row![
            day(text.aid_first(), &self.first, Message::First),
            day(text.aid_last(), &self.last, Message::Last),
        ];
        let note = field::text(text.note(), &self.aid.note, |typed| say(Message::Note(typed)));
        column![
            body(text.aid_intro()),
            unit,
            figures.spacing(space::M).wrap(),
            column![small(text.aid_roles()), Column::with_children(roles).spacing(2)].spacing(space::XS),
            days.spacing(space::M).wrap(),
            note
        ]
        .spacing(space::M)
        .into()
    }

    fn agree_view<'a>(&'a self, names: &'a Names, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let board = phrase::board(text, ctx.library, self.aid.unit);
        let by = field::text(text.aid_by(), &self.by, |typed| say(Message::By(typed)));
        let on = field::date(
            text.aid_on(),
            &self.on,
            |typed| say(Message::On(typed)),
            ctx.today(),
            names,
        );
        column![
            strong(board),
            body(phrase::agreement(text, ctx.library, &self.aid)),
            by,
            on
        ]
        .spacing(space::M)
        .into()
    }
}

/// A notice in hours, without decimals where there are none.
fn hours(minutes: u32) -> String {
    format!("{}", f64::from(minutes) / 60.0).replace('.', ",")
}

fn fresh(ctx: Context<'_>) -> AidAgreement {
    AidAgreement {
        id: ctx.new_id(),
        unit: None,
        roles: Vec::new(),
        people: 1,
        notice_minutes: 120,
        most_days: None,
        valid_from: None,
        valid_to: None,
        agreed_by: String::new(),
        agreed_on: None,
        note: String::new(),
    }
}

/// The agreements, and what can be done with each.
pub fn list<'a>(ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let mut all: Vec<_> = ctx.library.all::<AidAgreement>().collect();
    all.sort_by_key(|aid| (phrase::board(text, ctx.library, aid.unit), aid.id));
    let none = all.is_empty().then(|| muted(text.aid_none()));
    let rows = all.into_iter().map(|aid| one(aid, ctx));
    let new = button::secondary(text.aid_new(), Icon::Add)
        .on_press(Screen::Endurance(PageMessage::AidOpened(None)));
    column![h3(text.aid_list()), body(text.aid_list_intro())]
        .push(none)
        .push(Column::with_children(rows).spacing(space::S))
        .push(row![new])
        .spacing(space::S)
        .into()
}

fn one<'a>(aid: &'a AidAgreement, ctx: Context<'a>) -> Element<'a, Screen> {
    let text = ctx.text;
    let board = phrase::board(text, ctx.library, aid.unit);
    let standing = aid.standing(ctx.today());
    let tone = match standing {
        Standing::Agreed => Tone::Ok,
        Standing::Proposed => Tone::Caution,
        Standing::Coming => Tone::Info,
        Standing::Ended => Tone::Neutral,
    };
    let lent = phrase::agreement(text, ctx.library, aid);
    let terms = phrase::agreement_terms(text, aid);
    let say = Screen::Endurance;
    let head = row![strong(board.clone()), badge(tone, standing.name(text))]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .wrap();
    let agree = (standing == Standing::Proposed).then(|| {
        button::secondary(text.aid_agree_open(board.clone()), Icon::Ok)
            .on_press(say(PageMessage::AgreeOpened(aid.id)))
    });
    let change = button::quiet(text.aid_change(board.clone()), Icon::Edit)
        .on_press(say(PageMessage::AidOpened(Some(aid.id))));
    let end = (standing != Standing::Ended)
        .then(|| button::quiet(text.aid_end(board), Icon::Remove).on_press(say(PageMessage::Ended(aid.id))));
    let actions = row![].push(agree).push(change).push(end).spacing(space::S).wrap();
    card(column![head, body(lent), muted(terms), actions].spacing(space::XS))
        .padding(space::M)
        .width(Length::Fill)
        .into()
}

const fn say(message: Message) -> Screen {
    Screen::Endurance(PageMessage::Aid(message))
}
