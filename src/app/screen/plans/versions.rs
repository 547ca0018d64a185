//! The adopted versions of a plan: to read as they were, and any two of them beside each other.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::choices::marked;
use super::read_sections::Reader;
use super::{Message, Shown, read};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{self, Element, Icon, body, button, card, empty, field, h2, h3, muted, strong};
use crate::domain::adaptation::{Part, compare};
use crate::domain::edition::{Edition, editions};
use crate::domain::{Id, Plan, zone};
use crate::phrase;
use crate::text::time;

/// What is compared and what is read.
#[derive(Debug, Default)]
pub struct Versions {
    /// Places in the list of versions, the newest first; the newer one may be the plan as it stands.
    older: usize,
    newer: Option<usize>,
    read: Option<Id<Edition>>,
}

#[derive(Debug, Clone)]
pub enum Change {
    Older(usize),
    /// 0 is the plan as it stands.
    Newer(usize),
    Read(Option<Id<Edition>>),
}

const fn say(change: Change) -> Message {
    Message::Version(change)
}

impl Versions {
    pub const fn update(&mut self, change: Change) {
        match change {
            Change::Older(at) => self.older = at,
            Change::Newer(at) => self.newer = at.checked_sub(1),
            Change::Read(edition) => self.read = edition,
        }
    }

    pub fn view<'a>(&'a self, plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let found = editions(ctx.library, plan.id);
        if let Some(edition) = found.iter().find(|edition| Some(edition.id) == self.read) {
            return frozen(edition, ctx);
        }
        let back = button::quiet(text.plans_choice_back(plan.title.as_str()), Icon::Left)
            .on_press(Message::Show(Shown::Plan(plan.id)));
        let head = column![Element::from(back), Element::from(h2(text.plans_versions()))].spacing(space::M);
        let page = if found.is_empty() {
            head.push(empty(
                Icon::History,
                text.plans_versions_none(),
                text.plans_versions_none_do(),
                None,
            ))
        } else {
            let rows = found.iter().map(|edition| listed(edition, ctx));
            head.push(card(Column::with_children(rows).spacing(space::S)).width(Length::Fill))
                .push(self.compared(plan, &found, ctx))
        };
        let page = page
            .spacing(space::L)
            .padding(iced::Padding::ZERO.bottom(space::XL));
        widget::page(("versions", plan.id), widget::scroll(page).height(Length::Fill))
    }

    fn compared<'a>(
        &'a self,
        plan: &'a Plan,
        found: &[&'a Edition],
        ctx: Context<'a>,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let names: Vec<String> = found
            .iter()
            .map(|edition| text.plans_version(edition.version))
            .collect();
        let newer_names = std::iter::once(text.plans_version_now())
            .chain(names.clone())
            .collect();
        let older = self.older.min(found.len() - 1);
        let newer = self.newer.filter(|at| *at < found.len());
        let choose = row![
            Element::from(field::select(
                text.plans_version_older(),
                names,
                Some(older),
                |at| { say(Change::Older(at)) }
            )),
            Element::from(field::select(
                text.plans_version_newer(),
                newer_names,
                Some(newer.map_or(0, |at| at + 1)),
                |at| say(Change::Newer(at)),
            )),
        ]
        .spacing(space::M);
        let after = newer.map_or(plan, |at| &found[at].body);
        let differences = compare(&found[older].body, after);
        let lines = differences.iter().map(|(before, after)| {
            let part = after.as_ref().or(before.as_ref());
            let name = part.map_or_else(String::new, |part| phrase::part_name(text, part));
            let words = |part: &Option<Part>| {
                part.as_ref()
                    .map_or_else(String::new, |part| part.text().to_owned())
            };
            column![strong(name), marked(&words(before), &words(after))]
                .spacing(space::XS)
                .into()
        });
        let count = text.plans_differences(differences.len());
        let page = column![h3(text.plans_versions_compare()), choose, strong(count)]
            .push((!differences.is_empty()).then(|| muted(text.plans_choice_text())))
            .extend(lines)
            .spacing(space::M);
        card(page).width(Length::Fill).into()
    }
}

fn listed<'a>(edition: &'a Edition, ctx: Context<'a>) -> Element<'a, Message> {
    let words = words(edition, ctx);
    let open = button::link(ctx.text.plans_version_read(edition.version))
        .on_press(say(Change::Read(Some(edition.id))));
    row![body(words).width(Length::Fill), Element::from(open)]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
}

fn words(edition: &Edition, ctx: Context<'_>) -> String {
    let on = time::weekday_date(ctx.text, zone::local(edition.at).date());
    ctx.text.plans_version_line(
        edition.version,
        on,
        edition.by.name.as_str(),
        edition.decision.as_str(),
    )
}

/// A version as it was adopted, with nothing to change in it.
fn frozen<'a>(edition: &'a Edition, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let back = button::quiet(text.plans_versions(), Icon::Left).on_press(say(Change::Read(None)));
    let said = widget::banner(
        Tone::Info,
        words(edition, ctx),
        Some(text.plans_version_frozen()),
        vec![],
    );
    let page = column![
        Element::from(back),
        Element::from(h2(edition.body.title.as_str())),
        said
    ]
    .push(read::content(&edition.body, &[], Reader::Board, ctx))
    .spacing(space::L)
    .padding(iced::Padding::ZERO.bottom(space::XL));
    widget::page(edition.id, widget::scroll(page).height(Length::Fill))
}
