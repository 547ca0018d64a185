//! The dialog on the screen: what the document became, and what of it is not in the plan.

use iced::widget::{Column as Stack, Row, column, container, row};
use iced::{Alignment, Length};

use super::{Message, PlanIntake, Stage, Trouble};
use crate::app::context::Context;
use crate::app::shell::intake::{BACK, PRIMARY, file_field, frame, reading};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    self, Element, Icon, List, badge_with, banner, body, button, card, cell, field, h3, muted, small, strong,
};
use crate::domain::Unit;
use crate::domain::plan::{Plan, Section, SectionKey, Step};
use crate::domain::unit::UnitKind;
use crate::intake::plan::{Draft, document_error, passed_over, remark, span};
use crate::phrase::{Named, Sentence};
use crate::text::Text;

const STEPS: usize = 2;
const STEP_HEIGHT: f32 = 40.0;
const STEPS_SHOWN: usize = 10;
/// Parts that are shown in full; a longer list is counted.
const LISTED: usize = 150;
/// Signs of a section that are shown.
const BEGINNING: usize = 220;
/// Below this width things stand under each other.
const NARROW: f32 = 620.0;

impl PlanIntake {
    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let (step, name) = match self.stage {
            Stage::File | Stage::Reading => (1, text.importing_step_file()),
            Stage::Check => (2, text.importing_step_check()),
        };
        let (inside, height) = match (self.stage, &self.draft) {
            (Stage::Reading, _) => (reading(text, &self.file), Length::Shrink),
            (Stage::Check, Some(draft)) => (self.check(draft, ctx), Length::Fill),
            _ => (self.choose_file(text), Length::Shrink),
        };
        frame(
            text.plan_intake_title(),
            text.importing_step(step, STEPS, name),
            inside,
            self.actions(text),
            height,
        )
    }

    fn actions<'a>(&'a self, text: &'a Text) -> Vec<Element<'a, Message>> {
        let cancel = || button::quiet(text.cancel(), None).on_press(Message::Close).into();
        let back = || {
            button::secondary(text.back(), Icon::Left)
                .id(BACK)
                .on_press(Message::Back)
                .into()
        };
        let primary = |words: String, sign: Icon, message: Option<Message>| {
            button::primary(words, sign)
                .id(PRIMARY)
                .on_press_maybe(message)
                .into()
        };
        match self.stage {
            Stage::File => {
                let typed = !self.path.trim().is_empty();
                let read = typed.then_some(Message::Submitted);
                vec![cancel(), primary(text.importing_read(), Icon::Right, read)]
            }
            Stage::Reading => vec![back(), cancel()],
            Stage::Check => {
                let import = primary(text.plan_intake_import(), Icon::Ok, Some(Message::Import));
                vec![back(), cancel(), import]
            }
        }
    }

    fn choose_file<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let trouble = self.trouble.as_ref().map(|trouble| {
            let Sentence { title, what_to_do } = match trouble {
                Trouble::Unreachable(path) => Sentence {
                    title: text.importing_unreachable_title(),
                    what_to_do: text.importing_unreachable_words(path.display().to_string()),
                },
                Trouble::Document(error) => document_error(text, *error),
            };
            banner(Tone::Caution, title, Some(what_to_do), Vec::new())
        });
        let line = file_field(
            text,
            &self.path,
            Message::PathTyped,
            Message::Submitted,
            Message::Pick,
        );
        column![body(text.plan_intake_intro())]
            .push(trouble)
            .push(line)
            .spacing(space::L)
            .width(Length::Fill)
            .into()
    }

    fn check<'a>(&'a self, draft: &'a Draft, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let missing = self.tried && draft.plan.title.trim().is_empty();
        let title = field::text(text.title(), &draft.plan.title, Message::TitleTyped)
            .on_submit(Message::Import)
            .error(missing.then(|| text.plans_title_missing()))
            .width(Length::Fill);
        let (title, unit) = (Element::from(title), unit_field(draft, ctx));
        let fields: Element<'a, Message> = if ctx.width < NARROW {
            column![title, unit].spacing(space::M).into()
        } else {
            let half = |field| container(field).width(Length::FillPortion(1));
            row![half(title), half(unit)].spacing(space::L).into()
        };
        let remarks = draft
            .remarks
            .iter()
            .map(|one| banner(Tone::Caution, remark(text, *one), None, Vec::new()));
        column![counts(draft, text), fields]
            .extend(remarks)
            .push(left_out(draft, text))
            .push(sections(&draft.plan, text))
            .push(steps(&draft.plan, ctx))
            .push(others(&draft.plan, text))
            .spacing(space::L)
            .width(Length::Fill)
            .into()
    }
}

/// The board's units that exist today, and the one that is chosen.
fn unit_field<'a>(draft: &Draft, ctx: Context<'a>) -> Element<'a, Message> {
    let (today, chosen) = (ctx.today(), draft.plan.unit);
    let mut units = ctx.library.sorted::<Unit>();
    units.retain(|unit| {
        let here = unit.kind != UnitKind::Partner && unit.valid_to.is_none_or(|last| last >= today);
        here || Some(unit.id) == chosen
    });
    let ids: Vec<_> = units.iter().map(|unit| unit.id).collect();
    let at = chosen.and_then(|id| ids.iter().position(|other| *other == id));
    let names = units.iter().map(|unit| unit.name.clone());
    let names = std::iter::once(ctx.text.plans_no_unit()).chain(names).collect();
    let said = draft.unit.as_ref().filter(|_| chosen.is_none());
    let hint = said.map(|unit| ctx.text.plan_intake_unit_said(unit.as_str()));
    let field = field::select(
        ctx.text.unit(),
        names,
        Some(at.map_or(0, |at| at + 1)),
        move |at| Message::UnitChosen(at.checked_sub(1).and_then(|at| ids.get(at).copied())),
    );
    match hint {
        Some(hint) => field.hint(hint).into(),
        None => field.into(),
    }
}

fn counts<'a>(draft: &Draft, text: &Text) -> Element<'a, Message> {
    let (plan, rest) = (&draft.plan, draft.rest.len());
    let left_out = if rest == 0 {
        badge_with(Icon::Ok, Tone::Ok, text.plan_intake_all())
    } else {
        badge_with(Icon::Warning, Tone::Caution, text.plan_intake_left_out(rest))
    };
    Row::with_children([
        badge_with(
            Icon::Plan,
            Tone::Info,
            text.plan_intake_sections(plan.sections.len()),
        ),
        badge_with(Icon::Tick, Tone::Info, text.plan_intake_steps(plan.steps.len())),
        left_out,
    ])
    .spacing(space::S)
    .wrap()
    .vertical_spacing(space::XS)
    .into()
}

/// What of the document is not in the plan, and where it stands.
fn left_out<'a>(draft: &'a Draft, text: &'a Text) -> Option<Element<'a, Message>> {
    if draft.rest.is_empty() {
        return None;
    }
    let rows = draft.rest.iter().take(LISTED).map(|one| {
        let words = passed_over(text, draft.counted, one);
        row![
            widget::icon(Icon::Warning, 16.0).tone(Tone::Caution),
            body(words).width(Length::Fill)
        ]
        .spacing(space::S)
        .into()
    });
    let page = column![
        h3(text.plan_intake_left_out_title()),
        muted(text.plan_intake_left_out_words())
    ]
    .push(Stack::with_children(rows).spacing(space::S))
    .push(more(draft.rest.len(), text))
    .spacing(space::S);
    Some(card(page.width(Length::Fill)).into())
}

/// How many more there are than are listed.
fn more<'a>(count: usize, text: &Text) -> Option<Element<'a, Message>> {
    (count > LISTED).then(|| muted(text.plan_intake_more(count - LISTED)).into())
}

fn sections<'a>(plan: &'a Plan, text: &'a Text) -> Option<Element<'a, Message>> {
    if plan.sections.is_empty() {
        return None;
    }
    let rows = plan
        .sections
        .iter()
        .take(LISTED)
        .map(|(_, one)| section(one, text));
    let page = column![h3(text.plans_sections())]
        .push(Stack::with_children(rows).spacing(space::M))
        .push(more(plan.sections.len(), text))
        .spacing(space::M);
    Some(card(page.width(Length::Fill)).into())
}

/// A section under its own heading, with what it was understood as.
fn section<'a>(section: &'a Section, text: &'a Text) -> Element<'a, Message> {
    let name = section.key.name(text);
    let heading = match (section.key, section.title.as_str()) {
        (SectionKey::Own, "") => text.plans_no_heading(),
        (_, "") => name.clone(),
        (_, title) => title.to_owned(),
    };
    let understood = if section.annex {
        text.plan_intake_annex()
    } else if section.key == SectionKey::Own {
        text.plan_intake_own()
    } else {
        text.plan_intake_understood(name)
    };
    let mut beginning: String = section.text.chars().take(BEGINNING).collect();
    if beginning.len() < section.text.len() {
        beginning.push('…');
    }
    let words = if beginning.trim().is_empty() {
        muted(text.plans_section_empty()).into()
    } else {
        Element::from(body(beginning).width(Length::Fill))
    };
    column![
        strong(heading).width(Length::Fill),
        small(understood).width(Length::Fill),
        words
    ]
    .spacing(2)
    .into()
}

fn steps<'a>(plan: &'a Plan, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    if plan.steps.is_empty() {
        return None;
    }
    let title = ctx.text.plans_steps();
    let all: Vec<&Step> = plan.steps.iter().map(|(_, step)| step).collect();
    let height = STEP_HEIGHT * all.len().min(STEPS_SHOWN) as f32;
    let narrow = ctx.width < NARROW;
    let list = List::new(title.clone(), all.len(), move |at| {
        step(at, all[at], narrow, ctx.text)
    })
    .row_height(STEP_HEIGHT)
    .height(Length::Fixed(height));
    Some(card(column![h3(title), list].spacing(space::S)).into())
}

fn step<'a>(at: usize, step: &'a Step, narrow: bool, text: &'a Text) -> Element<'a, Message> {
    let first_line = step.text.lines().next().unwrap_or_default();
    let time = span(text, step);
    let number = cell(format!("{}", at + 1)).muted().width(36);
    let bracket = cell(step.bracket.name(text)).width(if narrow { 110 } else { 130 });
    let words = if narrow && !step.role.is_empty() {
        text.cli_plan_fact(step.role.as_str(), first_line)
    } else {
        first_line.to_owned()
    };
    let words = cell(words).width(Length::FillPortion(5));
    let row = row![number, bracket, words];
    let row = if narrow {
        row
    } else {
        row.push(cell(step.role.as_str()).muted().width(Length::FillPortion(2)))
            .push(cell(time).muted().width(100))
    };
    container(row.spacing(space::S).align_y(Alignment::Center))
        .center_y(Length::Fill)
        .into()
}

/// How much there is of the parts that have no list of their own here.
fn others<'a>(plan: &'a Plan, text: &'a Text) -> Option<Element<'a, Message>> {
    let counts = [
        (text.plan_page_dependencies(), plan.dependencies.len()),
        (text.plan_page_escalations(), plan.escalations.len()),
        (text.plan_page_sums(), plan.sums.len()),
        (text.plan_page_returns(), plan.returns.len()),
    ];
    let lines: Vec<Element<'a, Message>> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| body(text.cli_plan_fact(name, count.to_string())).into())
        .collect();
    (!lines.is_empty())
        .then(|| card(Stack::with_children(lines).spacing(space::XS).width(Length::Fill)).into())
}
