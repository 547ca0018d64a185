//! A plan's words: its sections, what it depends on, and its annexes.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::Message;
use super::steps::open_concept;
use crate::app::context::Context;
use crate::app::glass::read::{self, Source};
use crate::app::theme::{self, space};
use crate::app::widget::{Element, Icon, Tone, badge, badge_with, card, h2, h3, muted, small, strong};
use crate::domain::adaptation::{Open, PartRef};
use crate::domain::plan::{Section, SectionKey};
use crate::domain::{Id, Plan};
use crate::phrase::Named;
use crate::text::Text;

/// Who reads: restricted sections are for the board itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Board,
    Outside,
}

/// The sections that this reader sees, of the body or of the annexes.
fn seen(plan: &Plan, annex: bool, reader: Reader) -> Vec<(Id<Section>, &Section)> {
    let all = plan.sections.iter().filter(|(_, section)| section.annex == annex);
    all.filter(|(_, section)| reader == Reader::Board || !section.restricted)
        .collect()
}

/// The heading of a section: its own, or its key's name.
pub fn heading(section: &Section, text: &Text) -> String {
    match (section.key, section.title.trim()) {
        (SectionKey::Own, "") => text.plans_no_heading(),
        (_, "") => section.key.name(text),
        (_, title) => title.to_owned(),
    }
}

/// The sections that an approval adopts.
pub fn body<'a>(plan: &'a Plan, waiting: &[Open], reader: Reader, ctx: Context<'a>) -> Element<'a, Message> {
    let sections = seen(plan, false, reader).into_iter();
    card(
        column![h2(ctx.text.plans_sections())]
            .extend(sections.map(|one| view(plan, one, waiting, ctx)))
            .spacing(space::XL),
    )
    .into()
}

/// The sections that are kept up to date freely; none where there are none.
pub fn annexes<'a>(
    plan: &'a Plan,
    waiting: &[Open],
    reader: Reader,
    ctx: Context<'a>,
) -> Option<Element<'a, Message>> {
    let annexes = seen(plan, true, reader);
    (!annexes.is_empty()).then(|| {
        let text = ctx.text;
        let head = column![h2(text.plans_annexes()), muted(text.plans_annexes_text())].spacing(space::XS);
        card(
            column![head]
                .extend(annexes.into_iter().map(|one| view(plan, one, waiting, ctx)))
                .spacing(space::XL),
        )
        .into()
    })
}

fn view<'a>(
    plan: &'a Plan,
    (_, section): (Id<Section>, &'a Section),
    waiting: &[Open],
    ctx: Context<'a>,
) -> Element<'a, Message> {
    let text = ctx.text;
    let words: Element<'a, Message> = if section.text.trim().is_empty() {
        muted(text.plans_section_empty()).into()
    } else {
        read::paragraphs(&section.text, Source::of(plan.id, open_concept), ctx)
    };
    let restricted = section
        .restricted
        .then(|| badge_with(Icon::Lock, Tone::Caution, text.plans_restricted()));
    let head = row![h3(heading(section, text)).width(Length::Fill)]
        .push(restricted)
        .push(waits(section.origin.map(PartRef::Section), waiting, text))
        .spacing(space::M)
        .align_y(Alignment::Center);
    column![head, words].spacing(space::S).into()
}

/// The mark of a part that a choice waits for.
pub fn waits<'a>(part: Option<PartRef>, waiting: &[Open], text: &Text) -> Option<Element<'a, Message>> {
    let open = waiting.iter().find(|open| Some(open.part) == part)?;
    Some(badge(Tone::Caution, open.why.name(text)))
}

pub fn dependencies<'a>(plan: &'a Plan, waiting: &[Open], text: &'a Text) -> Option<Element<'a, Message>> {
    if plan.dependencies.is_empty() {
        return None;
    }
    let rows = plan.dependencies.iter().map(|(_, needed)| {
        let note = (!needed.note.trim().is_empty()).then(|| muted(needed.note.as_str()).width(Length::Fill));
        let words = column![strong(needed.name.as_str()).width(Length::Fill)]
            .push(note)
            .width(Length::Fill);
        let kind = container(small(needed.kind.name(text)))
            .style(theme::container::header)
            .padding([2, 8]);
        row![words]
            .push(waits(needed.origin.map(PartRef::Dependency), waiting, text))
            .push(kind)
            .spacing(space::M)
            .into()
    });
    let page = column![h2(text.plans_dependencies())]
        .extend(rows)
        .spacing(space::M);
    Some(card(page).into())
}
