//! What a roster must cover, in words, and the editor of one need.

mod list;
mod view;

use chrono::{NaiveDate, NaiveTime};

use super::role;
use crate::app::context::Context;
use crate::app::days;
use crate::app::draft::Draft;
use crate::app::widget::{date, time as clock};
use crate::domain::person::{competence_key, known_competences};
use crate::domain::roster::{CompetenceNeed, DayKind, DutyForm, Need, SpecialPeriod};
use crate::domain::{Edit, Id, Roster};

pub use list::view;

/// A need as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    count: String,
    days: Vec<DayKind>,
    from: String,
    to: String,
    form: DutyForm,
    response: String,
    /// What some must be able to, and how many of them.
    competences: Vec<(String, String)>,
    first: String,
    last: String,
    short_from: String,
    period: Option<Id<SpecialPeriod>>,
    background: bool,
}

/// The editor of a need.
#[derive(Debug, Clone)]
pub struct Form {
    roster: Id<Roster>,
    pub id: Id<Need>,
    pub is_new: bool,
    pub pick: role::Pick,
    pub draft: Draft<Fields>,
    pub stuck: bool,
    /// A competence that is being typed.
    competence: String,
    /// What people can, as it is written in their records.
    known: Vec<String>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Count(String),
    Days(days::Message),
    From(String),
    To(String),
    FormChosen(usize),
    Response(String),
    CompetenceTyped(String),
    CompetenceAdded(String),
    CompetenceCount(usize, String),
    CompetenceRemoved(usize),
    First(String),
    Last(String),
    ShortFrom(String),
    PeriodChosen(Option<Id<SpecialPeriod>>),
    BackgroundToggled,
}

impl Fields {
    fn of(need: &Need) -> Self {
        Self {
            count: need.count.to_string(),
            days: need.days.clone(),
            from: clock::hh_mm(need.from),
            to: clock::hh_mm(need.to),
            form: need.form,
            response: need
                .response_minutes
                .map(|minutes| minutes.to_string())
                .unwrap_or_default(),
            competences: need
                .competences
                .iter()
                .map(|one| (one.competence.clone(), one.count.to_string()))
                .collect(),
            first: need.first.map(date::iso).unwrap_or_default(),
            last: need.last.map(date::iso).unwrap_or_default(),
            short_from: need.short_from.map(clock::hh_mm).unwrap_or_default(),
            period: need.period,
            background: need.background,
        }
    }

    fn count(&self) -> Option<u32> {
        self.count
            .trim()
            .parse()
            .ok()
            .filter(|count| (1..=999).contains(count))
    }

    /// None when what is written is no number of minutes; an empty field asks nothing.
    fn response(&self) -> Option<Option<u32>> {
        match self.response.trim() {
            "" => Some(None),
            typed => typed.parse().ok().map(Some),
        }
    }

    /// How many with a competence are asked for; none when what is written is no number, or more than are needed.
    fn count_of(&self, typed: &str) -> Option<u32> {
        let most = self.count()?;
        typed
            .trim()
            .parse()
            .ok()
            .filter(|count| (1..=most).contains(count))
    }

    fn competences(&self) -> Option<Vec<CompetenceNeed>> {
        let read = |(competence, count): &(String, String)| {
            Some(CompetenceNeed {
                competence: competence.clone(),
                count: self.count_of(count)?,
            })
        };
        self.competences.iter().map(read).collect()
    }

    /// Whether the beginning on shortened days can be read and keeps the hours what they are.
    fn short_is_sound(&self) -> bool {
        let (from, to) = (clock::parse(&self.from), clock::parse(&self.to));
        match (clock_or_none(&self.short_from), from.zip(to)) {
            (Some(Some(short)), Some((from, to))) => Need::short_is_sound((from, to), short),
            (read, _) => read.is_some(),
        }
    }
}

/// A day; an empty field says nothing. None when what is written is no day.
fn day_or_none(typed: &str, today: NaiveDate) -> Option<Option<NaiveDate>> {
    match typed.trim() {
        "" => Some(None),
        typed => date::parse(typed, today).map(Some),
    }
}

/// A time of day; an empty field says nothing. None when what is written is no time.
fn clock_or_none(typed: &str) -> Option<Option<NaiveTime>> {
    match typed.trim() {
        "" => Some(None),
        typed => clock::parse(typed).map(Some),
    }
}

impl Form {
    pub fn fresh(roster: &Roster, first: &[Id<crate::domain::Role>], ctx: Context<'_>) -> Self {
        Self {
            roster: roster.id,
            id: ctx.new_id(),
            is_new: true,
            pick: role::Pick::new(first.first().copied(), first, ctx),
            draft: Draft::new(Fields {
                count: "1".into(),
                days: DayKind::ALL.to_vec(),
                from: "17:00".into(),
                to: "08:00".into(),
                form: DutyForm::Standby,
                response: String::new(),
                competences: Vec::new(),
                first: String::new(),
                last: String::new(),
                short_from: String::new(),
                period: None,
                background: false,
            }),
            stuck: false,
            competence: String::new(),
            known: known_competences(ctx.library),
        }
    }

    pub fn of(
        roster: &Roster,
        id: Id<Need>,
        need: &Need,
        first: &[Id<crate::domain::Role>],
        ctx: Context<'_>,
    ) -> Self {
        Self {
            roster: roster.id,
            id,
            is_new: false,
            pick: role::Pick::new(Some(need.role), first, ctx),
            draft: Draft::new(Fields::of(need)),
            stuck: false,
            competence: String::new(),
            known: known_competences(ctx.library),
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) {
        match message {
            // Nothing is asked for yet.
            Message::CompetenceTyped(typed) => {
                self.competence = typed;
                return;
            }
            Message::CompetenceAdded(_) => self.competence.clear(),
            _ => {}
        }
        self.draft.change(ctx.now, |fields| match message {
            Message::CompetenceTyped(_) => {}
            Message::CompetenceAdded(name) => {
                let name = name.trim().to_owned();
                let key = competence_key(&name);
                let wanted = fields
                    .competences
                    .iter()
                    .any(|(one, _)| competence_key(one) == key);
                if !key.is_empty() && !wanted {
                    fields.competences.push((name, "1".into()));
                }
            }
            Message::CompetenceCount(at, typed) => {
                if let Some((_, count)) = fields.competences.get_mut(at) {
                    *count = typed;
                }
            }
            Message::CompetenceRemoved(at) => {
                if at < fields.competences.len() {
                    fields.competences.remove(at);
                }
            }
            Message::First(typed) => fields.first = typed,
            Message::Last(typed) => fields.last = typed,
            Message::ShortFrom(typed) => fields.short_from = typed,
            Message::PeriodChosen(period) => fields.period = period,
            Message::BackgroundToggled => fields.background = !fields.background,
            Message::Count(typed) => fields.count = typed,
            Message::Days(message) => days::update(&mut fields.days, message),
            Message::From(typed) => fields.from = typed,
            Message::To(typed) => fields.to = typed,
            Message::FormChosen(at) => {
                fields.form = if at == 0 {
                    DutyForm::OnSite
                } else {
                    DutyForm::Standby
                };
            }
            Message::Response(typed) => fields.response = typed,
        });
    }

    /// The role was picked, which is a change like others.
    pub fn picked(&mut self, ctx: Context<'_>) {
        self.draft.change(ctx.now, |_| {});
    }

    /// The library changed. False when the need is gone.
    pub fn refreshed(&mut self, first: &[Id<crate::domain::Role>], ctx: Context<'_>) -> bool {
        if !self.is_new {
            let roster = ctx.library.get(self.roster);
            match roster.and_then(|roster| roster.needs.get(self.id)) {
                None => return false,
                Some(need) if !self.draft.is_dirty() => {
                    self.draft.value = Fields::of(need);
                    self.pick.chosen = Some(need.role);
                }
                Some(_) => {}
            }
        }
        self.pick.refresh(first, ctx);
        true
    }

    /// The need that is written; none while a part of it can't be read.
    fn need(&self, ctx: Context<'_>) -> Option<Need> {
        let fields = &self.draft.value;
        let (first, last) = self.limits(ctx)?;
        Some(Need {
            role: self.pick.chosen?,
            count: fields.count()?,
            days: Some(fields.days.clone()).filter(|days| !days.is_empty())?,
            from: clock::parse(&fields.from)?,
            to: clock::parse(&fields.to)?,
            form: fields.form,
            response_minutes: fields.response()?,
            competences: fields.competences()?,
            first,
            last,
            short_from: clock_or_none(&fields.short_from).filter(|_| fields.short_is_sound())?,
            period: fields.period,
            background: fields.background,
        })
    }

    /// The first and last day; none when they can't be read, or the last comes before the first.
    fn limits(&self, ctx: Context<'_>) -> Option<(Option<NaiveDate>, Option<NaiveDate>)> {
        let (fields, today) = (&self.draft.value, ctx.today());
        let (first, last) = (
            day_or_none(&fields.first, today)?,
            day_or_none(&fields.last, today)?,
        );
        let sound = first.zip(last).is_none_or(|(first, last)| first <= last);
        sound.then_some((first, last))
    }

    /// The change that keeps it.
    pub fn edit(&self, ctx: Context<'_>) -> Option<Edit> {
        let need = self.need(ctx)?;
        let mut roster = ctx.library.get(self.roster)?.clone();
        roster.needs.push(self.id, need);
        Some(Edit::Save(roster.into()))
    }
}
