//! On which terms somebody takes duty, as it is written: board and rules, share and travel, what they have shown that they
//! can, hours of the week, days away and wishes.

use chrono::NaiveDate;

use crate::app::context::Context;
use crate::app::days;
use crate::app::widget::{date, time};
use crate::domain::person::{Absence, Certificate, WeeklyHours, WeeklyUse, Wish};
use crate::domain::roster::DayKind;
use crate::domain::{Id, Person, RuleSet, Unit};

/// What happens to the terms.
#[derive(Debug, Clone)]
pub enum TermsChange {
    Board(Option<Id<Unit>>),
    Rules(Option<Id<RuleSet>>),
    Share(String),
    Travel(String),
    CertificateName(String),
    CertificateUntil(String),
    CertificateRemoved(Id<Certificate>),
    WeeklyDays(days::Message),
    WeeklyFrom(String),
    WeeklyTo(String),
    WeeklySpent(WeeklyUse),
    WeeklyRemoved(Id<WeeklyHours>),
    AwayFirst(String),
    AwayLast(String),
    AwayRemoved(Id<Absence>),
    WishFirst(String),
    WishLast(String),
    WishWants(bool),
    WishRemoved(Id<Wish>),
    /// What is typed in one of the lines for something new is to be added.
    Added(Line),
}

/// What something typed comes to for the person.
type Act = Box<dyn FnOnce(&mut Person)>;

/// A line for something new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Certificate,
    Weekly,
    Away,
    Wish,
}

impl TermsChange {
    /// Whether it is a whole act, stored at once, rather than a letter of many.
    pub const fn is_whole(&self) -> bool {
        matches!(
            self,
            Self::Board(_)
                | Self::Rules(_)
                | Self::CertificateRemoved(_)
                | Self::WeeklyRemoved(_)
                | Self::AwayRemoved(_)
                | Self::WishRemoved(_)
                | Self::Added(_)
        )
    }
}

/// Days or a name with a day, as they are being typed.
#[derive(Debug, Default)]
pub(in super::super) struct Pair {
    pub first: String,
    pub last: String,
}

impl Pair {
    /// The days; one alone when the last is left out. None when they can't be read, or end before they begin.
    fn days(&self, today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let first = date::parse(&self.first, today)?;
        let last = match self.last.trim() {
            "" => first,
            typed => date::parse(typed, today)?,
        };
        (first <= last).then_some((first, last))
    }
}

/// What is being typed, and not yet part of the person.
#[derive(Debug)]
pub(in super::super) struct Terms {
    pub share: String,
    pub travel: String,
    pub certificate: Pair,
    pub days: Vec<DayKind>,
    pub from: String,
    pub to: String,
    pub spent: WeeklyUse,
    pub away: Pair,
    pub wish: Pair,
    pub wants: bool,
    /// The line that was to be added and can't be read.
    pub stuck: Option<Line>,
}

impl Terms {
    pub fn of(person: &Person) -> Self {
        let mut terms = Self {
            share: String::new(),
            travel: String::new(),
            certificate: Pair::default(),
            days: DayKind::WORKDAYS.to_vec(),
            from: "08:00".into(),
            to: "17:00".into(),
            spent: WeeklyUse::Cannot,
            away: Pair::default(),
            wish: Pair::default(),
            wants: false,
            stuck: None,
        };
        terms.show(person);
        terms
    }

    /// Shows the figures that are kept, except where something else is being typed.
    pub fn show(&mut self, person: &Person) {
        let shown = |value: Option<u32>| value.map(|value| value.to_string()).unwrap_or_default();
        if share(&self.share).is_some_and(|typed| typed != person.share_percent) {
            self.share = shown(person.share_percent);
        }
        if figure(&self.travel).is_some_and(|typed| typed != person.travel_minutes) {
            self.travel = shown(person.travel_minutes);
        }
    }

    /// Takes what is typed; what it comes to for the person is the answer.
    pub fn take(&mut self, change: TermsChange, ctx: Context<'_>) -> Option<Act> {
        match change {
            TermsChange::Board(unit) => return Some(Box::new(move |person| person.unit = unit)),
            TermsChange::Rules(set) => return Some(Box::new(move |person| person.rule_set = set)),
            TermsChange::Share(typed) => {
                self.share = typed;
                let percent = share(&self.share)?;
                return Some(Box::new(move |person| person.share_percent = percent));
            }
            TermsChange::Travel(typed) => {
                self.travel = typed;
                let minutes = figure(&self.travel)?;
                return Some(Box::new(move |person| person.travel_minutes = minutes));
            }
            TermsChange::CertificateRemoved(id) => {
                return Some(Box::new(move |person| person.certificates.remove(id)));
            }
            TermsChange::WeeklyRemoved(id) => return Some(Box::new(move |person| person.weekly.remove(id))),
            TermsChange::AwayRemoved(id) => return Some(Box::new(move |person| person.absences.remove(id))),
            TermsChange::WishRemoved(id) => return Some(Box::new(move |person| person.wishes.remove(id))),
            TermsChange::Added(line) => {
                let added = self.added(line, ctx);
                self.stuck = added.is_none().then_some(line);
                return added;
            }
            typed => self.type_in(typed),
        }
        None
    }

    fn type_in(&mut self, change: TermsChange) {
        match change {
            TermsChange::CertificateName(typed) => self.certificate.first = typed,
            TermsChange::CertificateUntil(typed) => self.certificate.last = typed,
            TermsChange::WeeklyDays(message) => days::update(&mut self.days, message),
            TermsChange::WeeklyFrom(typed) => self.from = typed,
            TermsChange::WeeklyTo(typed) => self.to = typed,
            TermsChange::WeeklySpent(spent) => self.spent = spent,
            TermsChange::AwayFirst(typed) => self.away.first = typed,
            TermsChange::AwayLast(typed) => self.away.last = typed,
            TermsChange::WishFirst(typed) => self.wish.first = typed,
            TermsChange::WishLast(typed) => self.wish.last = typed,
            TermsChange::WishWants(wants) => self.wants = wants,
            _ => {}
        }
    }

    /// Adds what a line says, and empties it. None when it can't be read.
    fn added(&mut self, line: Line, ctx: Context<'_>) -> Option<Act> {
        let today = ctx.today();
        match line {
            Line::Certificate => {
                let competence = self.certificate.first.trim().to_owned();
                let valid_until = match self.certificate.last.trim() {
                    "" => None,
                    typed => Some(date::parse(typed, today)?),
                };
                let one = (!competence.is_empty()).then_some(Certificate {
                    competence,
                    valid_until,
                })?;
                self.certificate = Pair::default();
                let id = ctx.new_id();
                Some(Box::new(move |person| person.certificates.push(id, one)))
            }
            Line::Weekly => {
                let one = WeeklyHours {
                    days: Some(self.days.clone()).filter(|days| !days.is_empty())?,
                    from: time::parse(&self.from)?,
                    to: time::parse(&self.to)?,
                    spent: self.spent,
                };
                let id = ctx.new_id();
                Some(Box::new(move |person| person.weekly.push(id, one)))
            }
            Line::Away => {
                let (first, last) = self.away.days(today)?;
                self.away = Pair::default();
                let id = ctx.new_id();
                Some(Box::new(move |person| {
                    person.absences.push(id, Absence { first, last });
                }))
            }
            Line::Wish => {
                let (first, last) = self.wish.days(today)?;
                self.wish = Pair::default();
                let one = Wish {
                    first,
                    last,
                    days: Vec::new(),
                    wants: self.wants,
                };
                let id = ctx.new_id();
                Some(Box::new(move |person| person.wishes.push(id, one)))
            }
        }
    }
}

/// Percent of full duty; an empty field says nothing. None when what is typed is no share.
pub(in super::super) fn share(typed: &str) -> Option<Option<u32>> {
    figure(typed.trim().trim_end_matches('%')).filter(|percent| percent.is_none_or(|percent| percent <= 100))
}

/// A whole number; an empty field says nothing. None when what is typed is no number.
pub(in super::super) fn figure(typed: &str) -> Option<Option<u32>> {
    match typed.trim() {
        "" => Some(None),
        typed => typed.parse().ok().map(Some),
    }
}
