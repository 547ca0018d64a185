//! A new log: a title, and what it belongs to.

use iced::Length;
use iced::widget::column;

use super::{Message as Screen, Page};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, button, field, focus, h1, muted, scroll};
use crate::domain::edit::logging::Act;
use crate::domain::{Baton, Edit, Id, Incident, Log};

pub const TITLE: &str = "log-title";

/// What is being entered.
#[derive(Debug, Default)]
pub struct New {
    title: String,
    incident: Option<Id<Incident>>,
    baton: Option<Id<Baton>>,
    exercise: bool,
    stuck: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    TitleTyped(String),
    IncidentChosen(usize),
    BatonChosen(usize),
    ExerciseSet(bool),
    Submitted,
    Made(Id<Log>),
}

/// The incidents that go on, the newest first.
fn incidents(ctx: Context<'_>) -> Vec<&Incident> {
    let all = ctx.library.all::<Incident>().rev();
    all.filter(|incident| incident.ended_at.is_none()).collect()
}

fn batons(ctx: Context<'_>) -> Vec<&Baton> {
    ctx.library.sorted::<Baton>()
}

impl New {
    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::TitleTyped(typed) => self.title = typed,
            Message::IncidentChosen(at) => {
                let incidents = incidents(ctx);
                let chosen = at.checked_sub(1).and_then(|at| incidents.get(at));
                self.incident = chosen.map(|incident| incident.id);
                if let Some(incident) = chosen {
                    self.exercise = incident.exercise;
                    if self.title.trim().is_empty() {
                        self.title.clone_from(&incident.title);
                    }
                }
            }
            Message::BatonChosen(at) => {
                let batons = batons(ctx);
                self.baton = at
                    .checked_sub(1)
                    .and_then(|at| batons.get(at))
                    .map(|baton| baton.id);
            }
            Message::ExerciseSet(on) => self.exercise = on,
            Message::Submitted if self.title.trim().is_empty() => {
                self.stuck = true;
                return Action::Run(focus(TITLE));
            }
            Message::Submitted => {
                let log = Log {
                    incident: self.incident,
                    baton: self.baton,
                    exercise: self.exercise,
                    ..Log::opened(ctx.new_id(), self.title.as_str(), ctx.me, ctx.now)
                };
                let id = log.id;
                return Action::Write {
                    edit: Edit::Log(Act::Open(Box::new(log))),
                    then: Some(Screen::New(Message::Made(id))),
                };
            }
            // The screen's.
            Message::Made(_) => {}
        }
        Action::None
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let say = |message: fn(usize) -> Message| move |at| Screen::New(message(at));
        let title = field::text(text.log_new_title_field(), &self.title, |typed| {
            Screen::New(Message::TitleTyped(typed))
        })
        .id(TITLE)
        .error((self.stuck && self.title.trim().is_empty()).then(|| text.refusal_name_missing_title()))
        .on_submit(Screen::New(Message::Submitted));
        let incidents = incidents(ctx);
        let at = incidents.iter().position(|one| Some(one.id) == self.incident);
        let names = with_none(text.log_new_none(), incidents.iter().map(|one| one.title.clone()));
        let incident = field::select(
            text.log_new_incident(),
            names,
            Some(at.map_or(0, |at| at + 1)),
            say(Message::IncidentChosen),
        );
        let batons = batons(ctx);
        let at = batons.iter().position(|one| Some(one.id) == self.baton);
        let names = with_none(text.log_new_none(), batons.iter().map(|one| one.name.clone()));
        let baton = field::select(
            text.log_new_baton(),
            names,
            Some(at.map_or(0, |at| at + 1)),
            say(Message::BatonChosen),
        );
        let exercise = button::check(text.log_new_exercise(), self.exercise)
            .on_press(Screen::New(Message::ExerciseSet(!self.exercise)));
        let actions = iced::widget::row![
            Element::from(button::secondary(text.cancel(), None).on_press(Screen::Opened(Page::All))),
            Element::from(
                button::primary(text.log_new_done(), Icon::Ok).on_press(Screen::New(Message::Submitted))
            ),
        ]
        .spacing(space::M);
        let form = column![
            h1(text.log_new()),
            Element::from(title),
            Element::from(incident),
            muted(text.log_new_incident_hint()),
            Element::from(baton),
            muted(text.log_new_baton_hint()),
            Element::from(exercise),
            actions
        ]
        .spacing(space::M)
        .max_width(640);
        scroll(form).width(Length::Fill).height(Length::Fill).into()
    }
}

fn with_none(none: String, names: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(none).chain(names).collect()
}
