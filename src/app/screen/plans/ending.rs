//! Ending a use of a plan: what is left of the steps, what is to be put back, and a last word.

use iced::Length;
use iced::widget::text_editor::{self, Content};
use iced::widget::{column, container};

use super::Message;
use super::returns::Returns;
use super::steps::said;
use super::using::{Change as Used, say};
use crate::app::context::{Action, Context};
use crate::app::theme::space;
use crate::app::widget::{self, Element, Icon, Tone, body, button, field, muted, strong};
use crate::domain::activation::StepState;
use crate::domain::{Activation, Edit, Id};
use crate::text::Text;

const NOTE: &str = "plans-end-note";
/// The button that goes on.
pub const FORWARD: &str = "plans-end-forward";

/// The pages, and what is written on the last.
#[derive(Debug, Default)]
pub struct Ending {
    page: Page,
    note: Content,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Page {
    #[default]
    Steps,
    Returns,
    Note,
}

const PAGES: [Page; 3] = [Page::Steps, Page::Returns, Page::Note];

#[derive(Debug, Clone)]
pub enum Change {
    Back,
    Forward,
    Note(text_editor::Action),
}

const fn change(change: Change) -> Message {
    say(Used::End(change))
}

impl Ending {
    pub fn update(&mut self, activation: Id<Activation>, changed: Change) -> Action<Message> {
        match (changed, self.page) {
            (Change::Note(action), _) => self.note.perform(action),
            (Change::Forward, Page::Steps) | (Change::Back, Page::Note) => {
                self.page = Page::Returns;
                return super::focus(FORWARD);
            }
            (Change::Back, _) => {
                self.page = Page::Steps;
                return super::focus(FORWARD);
            }
            (Change::Forward, Page::Returns) => {
                self.page = Page::Note;
                return super::focus(NOTE);
            }
            (Change::Forward, Page::Note) => {
                return Action::Write {
                    edit: Edit::EndActivation {
                        activation,
                        note: self.note.text().trim().to_owned(),
                    },
                    then: Some(say(Used::Closed)),
                };
            }
        }
        Action::None
    }

    pub fn view<'a>(
        &'a self,
        one: &'a Activation,
        returns: &'a Returns,
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let page = PAGES.iter().position(|page| *page == self.page).unwrap_or(0) + 1;
        let form = match self.page {
            Page::Steps => steps(one, text),
            Page::Returns => put_back(one, returns, ctx),
            Page::Note => self.last(ctx),
        };
        let form = column![muted(text.plans_page(page, PAGES.len())), form].spacing(space::M);
        let mut actions: Vec<Element<'a, Message>> = vec![
            button::quiet(text.cancel(), None)
                .on_press(say(Used::Closed))
                .into(),
        ];
        if self.page != Page::Steps {
            let back = button::secondary(text.back(), Icon::Left).on_press(change(Change::Back));
            actions.push(back.into());
        }
        let forward = if self.page == Page::Note {
            button::primary(text.plans_end(), Icon::Stop)
        } else {
            button::primary(text.r#continue(), Icon::Right)
        };
        let forward = forward.id(FORWARD).on_press(change(Change::Forward));
        actions.push(forward.into());
        widget::dialog_panel(text.plans_end_title(one.title.as_str()), form, actions)
    }

    fn last<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let area = field::area(text.plans_end_note(), &self.note, |action| {
            change(Change::Note(action))
        })
        .through(ctx.glass, ctx.text)
        .id(NOTE)
        .hint(text.plans_end_note_hint())
        .warning(ctx.personal_data(&self.note.text()));
        let who = text.plans_me(ctx.me.name.as_str(), ctx.me.role.as_str());
        column![
            Element::from(area),
            said(text.plans_end_by(), who),
            strong(text.plans_end_stays())
        ]
        .spacing(space::M)
        .into()
    }
}

fn steps<'a>(one: &'a Activation, text: &Text) -> Element<'a, Message> {
    let open: Vec<_> = one
        .steps
        .iter()
        .filter(|(_, run)| run.state == StepState::Open)
        .collect();
    if open.is_empty() {
        return widget::banner(Tone::Ok, text.plans_end_all_done(), None, vec![]);
    }
    let rows = open
        .iter()
        .map(|(_, run)| body(format!("– {}", run.text)).width(Length::Fill).into());
    column![
        widget::banner(
            Tone::Caution,
            text.plans_end_open(open.len()),
            Some(text.plans_end_open_text()),
            vec![]
        ),
        container(column(rows).spacing(space::XS)).padding([0.0, space::S])
    ]
    .spacing(space::S)
    .into()
}

fn put_back<'a>(one: &'a Activation, returns: &'a Returns, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    column![
        strong(text.use_end_returns()),
        body(text.use_end_returns_text()).width(Length::Fill),
        returns.list(one, ctx)
    ]
    .spacing(space::M)
    .into()
}
