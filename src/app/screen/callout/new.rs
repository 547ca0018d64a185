//! A new call list: good enough as it opens to be started by one Enter.

use std::collections::BTreeMap;

use iced::Length;
use iced::widget::{column, container, row};

use super::{Message as Screen, Page, noted};
use crate::app::context::{Action, Context};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, badge, body, button, card, field, focus, h1, h3, muted, parts, scroll,
};
use crate::domain::call_list::{CallSequence, Candidate, Scope, Wanted, candidates, left_out};
use crate::domain::edit::calling::Act;
use crate::domain::person::known_competences;
use crate::domain::{Activation, CallList, Edit, Id, Incident, Items, Person, Role, Roster, Unit};
use crate::phrase::{self, Named, calling};

pub const TITLE: &str = "callout-title";

/// Two pairs: what a place for support is opened with.
const FIRST_COUNT: u32 = 4;
const MOST: u32 = 500;
const SEQUENCES: [CallSequence; 4] = [
    CallSequence::Duty,
    CallSequence::Competence,
    CallSequence::Travel,
    CallSequence::Response,
];

/// What is being entered.
#[derive(Debug, Default)]
pub struct New {
    title: String,
    /// Whether the title was typed: then what it is for no longer changes it.
    typed: bool,
    about: Option<About>,
    lines: Vec<Line>,
    scope: Scope,
    sequence: usize,
    stuck: bool,
}

/// What a list is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Incident(Id<Incident>),
    Activation(Id<Activation>),
}

#[derive(Debug, Clone, Default)]
struct Line {
    count: String,
    role: Option<Id<Role>>,
    competence: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    TitleTyped(String),
    AboutChosen(usize),
    CountTyped(usize, String),
    RoleChosen(usize, usize),
    CompetenceChosen(usize, usize),
    LineAdded,
    LineRemoved(usize),
    WhoChosen(usize),
    SequenceChosen(usize),
    Submitted,
    Started(Id<CallList>),
}

impl Line {
    fn count(&self) -> Option<u32> {
        let count = self.count.trim().parse().ok();
        count.filter(|count| (1..=MOST).contains(count))
    }
}

impl New {
    /// For what is going on, four of the role that rosters need most, everybody in the binder, those on call first.
    pub fn fresh(ctx: Context<'_>) -> Self {
        let about = abouts(ctx).first().copied();
        let mut new = Self {
            about,
            lines: vec![Line {
                count: FIRST_COUNT.to_string(),
                role: first_role(ctx),
                competence: String::new(),
            }],
            ..Self::default()
        };
        new.name_it(ctx);
        new
    }

    fn name_it(&mut self, ctx: Context<'_>) {
        if !self.typed {
            let when = phrase::moment(ctx.text, ctx.now);
            let about = self.about.map(|about| about_title(about, ctx));
            self.title = about.unwrap_or_else(|| ctx.text.callout_default_title(when));
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::TitleTyped(typed) => {
                self.typed = true;
                self.title = typed;
            }
            Message::AboutChosen(at) => {
                self.about = at.checked_sub(1).and_then(|at| abouts(ctx).get(at).copied());
                self.name_it(ctx);
            }
            Message::CountTyped(line, typed) => self.with(line, |line| line.count = typed),
            Message::RoleChosen(line, at) => {
                let role = at.checked_sub(1).and_then(|at| roles(ctx).get(at).copied());
                self.with(line, |line| line.role = role);
            }
            Message::CompetenceChosen(line, at) => {
                let chosen = at
                    .checked_sub(1)
                    .and_then(|at| known_competences(ctx.library).get(at).cloned());
                self.with(line, |line| line.competence = chosen.unwrap_or_default());
            }
            Message::LineAdded => self.lines.push(Line {
                count: "1".into(),
                ..Line::default()
            }),
            Message::LineRemoved(at) if self.lines.len() > 1 && at < self.lines.len() => {
                self.lines.remove(at);
            }
            Message::WhoChosen(at) => {
                self.scope = scopes(ctx).get(at).map(|(scope, _)| *scope).unwrap_or_default();
            }
            Message::SequenceChosen(at) => self.sequence = at.min(SEQUENCES.len() - 1),
            Message::Submitted => return self.submit(ctx),
            // The screen shows the list.
            Message::LineRemoved(_) | Message::Started(_) => {}
        }
        Action::None
    }

    fn with(&mut self, line: usize, change: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.get_mut(line) {
            change(line);
        }
    }

    fn sequence(&self) -> CallSequence {
        SEQUENCES[self.sequence]
    }

    /// What is wanted; one where the number can't be read yet, so that who can be rung is seen all the same.
    fn wanted(&self) -> Vec<Wanted> {
        let lines = self.lines.iter();
        lines
            .map(|line| Wanted {
                role: line.role,
                competence: line.competence.clone(),
                count: line.count().unwrap_or(1),
            })
            .collect()
    }

    fn submit(&mut self, ctx: Context<'_>) -> Action<Screen> {
        self.stuck = true;
        let wrong = self.lines.iter().position(|line| line.count().is_none());
        if self.title.trim().is_empty() {
            return Action::Run(focus(TITLE));
        }
        if let Some(line) = wrong {
            return Action::Run(focus(count_id(line)));
        }
        let wanted = self.wanted();
        let people = candidates(ctx.library, &wanted, self.scope, self.sequence(), ctx.now);
        if people.is_empty() {
            return Action::None;
        }
        let mut ids = Ids::of(ctx);
        let list = CallList {
            id: ctx.new_id(),
            title: self.title.trim().to_owned(),
            incident: match self.about {
                Some(About::Incident(id)) => Some(id),
                _ => None,
            },
            activation: match self.about {
                Some(About::Activation(id)) => Some(id),
                _ => None,
            },
            roster: self.scope.roster,
            role: self.scope.role,
            unit: self.scope.unit,
            created_at: ctx.now,
            created_by: ctx.me.clone(),
            wanted: wanted.into_iter().map(|line| (ids.next(), line)).collect(),
            sequence: self.sequence(),
            candidates: people
                .into_iter()
                .map(|person| (ids.next(), Candidate { person }))
                .collect(),
            round: 1,
            rounds: Items::default(),
            calls: Items::default(),
            settled: None,
        };
        let id = list.id;
        Action::Write {
            edit: Edit::Call(Act::Start(Box::new(list))),
            then: Some(say(Message::Started(id))),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let cancel = button::secondary(text.cancel(), None).on_press(Screen::Opened(Page::All));
        let start = button::primary(text.callout_start_key(), Icon::Phone).on_press(say(Message::Submitted));
        let head = row![
            h1(text.callout_new()).width(Length::Fill),
            Element::from(cancel),
            Element::from(start)
        ]
        .spacing(space::S)
        .align_y(iced::Alignment::Center);
        let title = field::text(text.callout_about(), &self.title, |typed| {
            say(Message::TitleTyped(typed))
        })
        .through(ctx.glass, ctx.text)
        .id(TITLE)
        .on_submit(say(Message::Submitted))
        .error((self.stuck && self.title.trim().is_empty()).then(|| text.callout_about_needed()));
        let mut wanted = column![h3(text.callout_needed())].spacing(space::M);
        for at in 0..self.lines.len() {
            wanted = wanted.push(self.line(at, ctx));
        }
        let add = button::quiet(text.callout_line_add(), Icon::Add).on_press(say(Message::LineAdded));
        let form = parts([
            Some(title.into()),
            self.about_view(ctx),
            Some(wanted.push(add).into()),
            Some(self.who_and_order(ctx)),
            Some(self.found(ctx)),
        ])
        .spacing(space::XL)
        .max_width(860);
        column![
            head,
            scroll(container(form).padding([0.0, space::XS]))
                .width(Length::Fill)
                .height(Length::Fill)
        ]
        .spacing(space::L)
        .into()
    }

    fn about_view<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let all = abouts(ctx);
        if all.is_empty() {
            return None;
        }
        let at = all.iter().position(|about| Some(*about) == self.about);
        let names = all.into_iter().map(|about| about_title(about, ctx));
        let names = std::iter::once(ctx.text.callout_for_nothing())
            .chain(names)
            .collect();
        let chosen = Some(at.map_or(0, |at| at + 1));
        let select = field::select(ctx.text.callout_for(), names, chosen, |at| {
            say(Message::AboutChosen(at))
        });
        Some(select.into())
    }

    fn line<'a>(&'a self, at: usize, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let line = &self.lines[at];
        let wrong = self.stuck && line.count().is_none();
        let count = field::text(text.callout_count(), &line.count, move |typed| {
            say(Message::CountTyped(at, typed))
        })
        .id(count_id(at))
        .on_submit(say(Message::Submitted))
        .error(wrong.then(|| text.callout_count_wrong()));
        let all = roles(ctx);
        let role_at = all
            .iter()
            .position(|role| Some(*role) == line.role)
            .map_or(0, |at| at + 1);
        let names = all
            .iter()
            .map(|role| phrase::role(text, ctx.library, *role).to_owned());
        let names = std::iter::once(text.callout_any_role()).chain(names).collect();
        let role = field::select(text.callout_role(), names, Some(role_at), move |chosen| {
            say(Message::RoleChosen(at, chosen))
        });
        let known = known_competences(ctx.library);
        let able_at = known
            .iter()
            .position(|one| *one == line.competence)
            .map_or(0, |at| at + 1);
        let names = std::iter::once(text.callout_any_competence())
            .chain(known)
            .collect();
        let able = field::select(text.callout_competence(), names, Some(able_at), move |chosen| {
            say(Message::CompetenceChosen(at, chosen))
        });
        let remove = (self.lines.len() > 1).then(|| {
            let remove = button::icon_only(text.callout_line_remove(at + 1), Icon::Remove);
            // Beside the fields, not beside their labels.
            let remove = Element::from(remove.on_press(say(Message::LineRemoved(at))));
            container(remove).padding(iced::padding::top(space::XL))
        });
        row![
            container(Element::from(count)).width(Length::FillPortion(1)),
            container(Element::from(role)).width(Length::FillPortion(3)),
            container(Element::from(able)).width(Length::FillPortion(3))
        ]
        .push(remove)
        .spacing(space::M)
        .into()
    }

    fn who_and_order<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let all = scopes(ctx);
        let at = all.iter().position(|(scope, _)| *scope == self.scope);
        let names = all.into_iter().map(|(_, name)| name).collect();
        let who = field::select(text.callout_who(), names, at, |at| say(Message::WhoChosen(at)));
        let orders = SEQUENCES.map(|one| one.name(text)).to_vec();
        let order = field::select(text.callout_order(), orders, Some(self.sequence), |at| {
            say(Message::SequenceChosen(at))
        });
        row![
            container(Element::from(who)).width(Length::FillPortion(1)),
            container(Element::from(order)).width(Length::FillPortion(1))
        ]
        .spacing(space::M)
        .into()
    }

    /// How many can be rung, whom that begins with, and who is left out.
    fn found<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let wanted = self.wanted();
        let people = candidates(ctx.library, &wanted, self.scope, self.sequence(), ctx.now);
        let needed: u32 = wanted.iter().map(|line| line.count).sum();
        let out = left_out(ctx.library, &wanted, self.scope, None, ctx.now);
        let with_number = |id: &&Id<Person>| {
            let person = ctx.library.get(**id);
            person.is_some_and(|person| person.first_phone().is_some())
        };
        let can = people.iter().filter(with_number).count();
        let first: Vec<_> = people
            .iter()
            .take(3)
            .map(|id| ctx.library.person_name(*id).to_owned())
            .collect();
        let mut lines = column![body(text.callout_found(can))].spacing(space::S);
        if people.is_empty() {
            lines = lines.push(badge(Tone::Danger, text.callout_found_nobody()));
        } else {
            if can < needed as usize {
                lines = lines.push(badge(Tone::Caution, text.callout_found_few(needed)));
            }
            lines = lines.push(muted(text.callout_found_first(first.join(", "))));
        }
        if !out.is_empty() {
            lines = lines.push(h3(text.callout_left_out(out.len())));
        }
        for (person, why) in out {
            let why = calling::left_out(text, ctx.library, &why);
            lines = lines.push(noted(ctx.library.person_name(person).to_owned(), why));
        }
        card(lines).width(Length::Fill).into()
    }
}

/// Ids that differ though they are made at once.
struct Ids {
    seed: String,
    count: u32,
}

impl Ids {
    fn of(ctx: Context<'_>) -> Self {
        Self {
            seed: format!("{:?}", ctx.new_id::<CallList>()),
            count: 0,
        }
    }

    fn next<T>(&mut self) -> Id<T> {
        self.count += 1;
        Id::of_name("call-list-part", &format!("{}/{}", self.seed, self.count))
    }
}

fn count_id(line: usize) -> iced::advanced::widget::Id {
    iced::advanced::widget::Id::from(format!("callout-count-{line}"))
}

/// What is going on: incidents, and uses of a plan that belong to none; the newest first.
fn abouts(ctx: Context<'_>) -> Vec<About> {
    let incidents = ctx.library.all::<Incident>().rev();
    let incidents = incidents.filter(|one| one.ended_at.is_none());
    let uses = ctx.library.all::<Activation>().rev();
    let uses = uses.filter(|one| one.ended.is_none() && one.incident.is_none());
    incidents
        .map(|one| About::Incident(one.id))
        .chain(uses.map(|one| About::Activation(one.id)))
        .collect()
}

fn about_title(about: About, ctx: Context<'_>) -> String {
    let title = match about {
        About::Incident(id) => ctx.library.get(id).map(|one| one.title.clone()),
        About::Activation(id) => ctx.library.get(id).map(|one| one.title.clone()),
    };
    title.unwrap_or_default()
}

fn roles(ctx: Context<'_>) -> Vec<Id<Role>> {
    let all = ctx.library.sorted::<Role>().into_iter();
    all.map(|role| role.id).collect()
}

/// The role that rosters need most of; else the one most people have.
fn first_role(ctx: Context<'_>) -> Option<Id<Role>> {
    let mut weight = BTreeMap::<Id<Role>, u32>::new();
    for roster in ctx.library.all::<Roster>() {
        for (_, need) in roster.needs.iter() {
            *weight.entry(need.role).or_default() += need.count;
        }
    }
    if weight.is_empty() {
        for person in ctx.library.all::<Person>() {
            for role in &person.roles {
                *weight.entry(*role).or_default() += 1;
            }
        }
    }
    weight.retain(|role, _| ctx.library.get(*role).is_some());
    weight
        .into_iter()
        .max_by_key(|(id, count)| (*count, std::cmp::Reverse(*id)))
        .map(|(id, _)| id)
}

/// Whose people can be rung, by name: everybody, a roster's, a role's, a board's own.
fn scopes(ctx: Context<'_>) -> Vec<(Scope, String)> {
    let text = ctx.text;
    let mut all = vec![(Scope::default(), text.callout_everybody())];
    for roster in ctx.library.sorted::<Roster>() {
        let scope = Scope {
            roster: Some(roster.id),
            ..Scope::default()
        };
        all.push((scope, text.callout_of_roster(roster.name.as_str())));
    }
    for role in roles(ctx) {
        let scope = Scope {
            role: Some(role),
            ..Scope::default()
        };
        all.push((scope, text.callout_of_role(phrase::role(text, ctx.library, role))));
    }
    let has_people = |unit: &&Unit| {
        ctx.library
            .all::<Person>()
            .any(|person| person.unit == Some(unit.id))
    };
    for unit in ctx.library.sorted::<Unit>().into_iter().filter(has_people) {
        let scope = Scope {
            unit: Some(unit.id),
            ..Scope::default()
        };
        all.push((scope, text.callout_of_board(unit.name.as_str())));
    }
    all
}

const fn say(message: Message) -> Screen {
    Screen::New(message)
}
