//! What was read, before anything is written; and the receipt after it.

use chrono::{NaiveDateTime, TimeDelta};
use iced::widget::{Column as Stack, column, container, row};
use iced::{Alignment, Length};

use super::super::check::{Check, Read};
use super::super::{Message, Receipt, What};
use super::NARROW;
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    self, Element, Icon, List, badge_with, banner, body, button, card, field, h3, muted, phone, small, strong,
};
use crate::domain::Role;
use crate::domain::roster::DutyForm;
use crate::format::mapping::{DutyForm as RowForm, Impact, PersonRow, ShiftRow};
use crate::format::table::Table;
use crate::intake::{self, Problem};
use crate::phrase::Named;
use crate::text::{Text, time};

/// Rows shown as they were read.
const PREVIEW: usize = 20;
/// Names of unknown people that are spelt out.
const NAMED: usize = 30;
const PROBLEM_HEIGHT: f32 = 56.0;
/// Problems in sight at once.
const PROBLEMS_SHOWN: usize = 5;

/// Everything there is to look at before the import.
pub fn check<'a>(ctx: Context<'a>, check: &'a Check, table: Option<&'a Table>) -> Element<'a, Message> {
    let text = ctx.text;
    let mut page = column![counts(text, check), effect(text, check)]
        .push(nothing(text, check))
        .push(unknown_people(ctx, check))
        .push(unknown_roles(ctx, check))
        .push(usual(ctx, check))
        .spacing(space::L)
        .width(Length::Fill);
    if !check.intake.problems.is_empty() {
        page = page.push(problems(text, text.importing_problems(), &check.intake.problems));
    }
    page.push(preview(ctx, check))
        .push(table.and_then(|table| notes(text, table)))
        .into()
}

fn counts<'a>(text: &'a Text, check: &'a Check) -> Element<'a, Message> {
    let figures = &check.figures;
    let read = badge_with(Icon::Ok, Tone::Ok, text.importing_count_read(figures.read));
    let to_check = (figures.to_check > 0).then(|| {
        badge_with(
            Icon::Warning,
            Tone::Caution,
            text.importing_count_check(figures.to_check),
        )
    });
    let left_out = (figures.left_out > 0).then(|| {
        badge_with(
            Icon::Stop,
            Tone::Danger,
            text.importing_count_left_out(figures.left_out),
        )
    });
    row![read]
        .push(to_check)
        .push(left_out)
        .spacing(space::S)
        .wrap()
        .into()
}

/// What the import would do, in figures.
fn effect<'a>(text: &'a Text, check: &'a Check) -> Element<'a, Message> {
    let (intake, figures) = (&check.intake, &check.figures);
    let mut lines = Vec::new();
    match check.read {
        Read::People(_) => {
            lines.push(text.importing_effect_people(intake.created, intake.updated, intake.unchanged));
            lines.push(text.importing_same_name());
        }
        Read::Shifts(..) => {
            lines.push(text.importing_effect_shifts(intake.created, intake.updated, intake.unchanged));
            lines.extend(figures.between.map(|(first, last)| {
                text.importing_between(time::weekday_date(text, first), time::weekday_date(text, last))
            }));
        }
    }
    if figures.new_people > 0 {
        lines.push(text.importing_new_people(figures.new_people));
    }
    if !figures.new_roles.is_empty() {
        lines.push(text.importing_new_roles(figures.new_roles.join(", ")));
    }
    Stack::with_children(lines.into_iter().map(|line| body(line).into()))
        .spacing(space::XS)
        .into()
}

/// Said when there is nothing to import.
fn nothing<'a>(text: &'a Text, check: &'a Check) -> Option<Element<'a, Message>> {
    if !check.intake.records.is_empty() || !check.intake.shifts.is_empty() {
        return None;
    }
    let (tone, words) = if check.intake.unchanged > 0 {
        (Tone::Info, text.importing_nothing_words())
    } else {
        (Tone::Caution, text.importing_nothing_read())
    };
    Some(banner(
        tone,
        text.importing_nothing_title(),
        Some(words),
        Vec::new(),
    ))
}

fn unknown_people<'a>(ctx: Context<'a>, check: &'a Check) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let unknown = &check.intake.unknown_people;
    if unknown.is_empty() {
        return None;
    }
    let mut names = unknown
        .iter()
        .take(NAMED)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(", ");
    if unknown.len() > NAMED {
        names.push_str(" …");
    }
    let choice = button::choice(
        text.importing_people_choice(),
        vec![text.importing_people_add(), text.importing_people_leave()],
        Some(usize::from(!check.add_people)),
        |option| Message::AddPeople(option == 0),
    );
    let content = column![
        strong(text.importing_unknown_people(unknown.len())),
        body(names),
        choice
    ];
    Some(card(content.spacing(space::S)).into())
}

fn unknown_roles<'a>(ctx: Context<'a>, check: &'a Check) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    if check.unknown_roles.is_empty() {
        return None;
    }
    let roles = ctx.library.sorted::<Role>();
    let rows = check.unknown_roles.iter().enumerate().map(|(at, name)| {
        let mut options = vec![text.importing_role_create(name.as_str())];
        options.extend(roles.iter().map(|role| role.name.clone()));
        let meant = check.meant(name);
        let selected = meant.and_then(|meant| roles.iter().position(|role| role.id == meant));
        let selected = selected.map_or(0, |at| at + 1);
        field::select(
            text.importing_role_meant(name.as_str()),
            options,
            Some(selected),
            move |option| Message::RoleMeant(at, option),
        )
        .into()
    });
    let title = strong(text.importing_unknown_roles(check.unknown_roles.len()));
    Some(card(column![title].extend(rows).spacing(space::S)).into())
}

/// Role and form of rows that say none.
fn usual<'a>(ctx: Context<'a>, check: &'a Check) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let role = (check.without_role > 0).then(|| {
        let roles = ctx.library.sorted::<Role>();
        let mut options = vec![text.importing_not_chosen()];
        options.extend(roles.iter().map(|role| role.name.clone()));
        let chosen = check.usual_role;
        let selected = chosen.and_then(|chosen| roles.iter().position(|role| role.id == chosen));
        let label = text.importing_role_missing(check.without_role);
        field::select(
            label,
            options,
            Some(selected.map_or(0, |at| at + 1)),
            Message::RoleChosen,
        )
    });
    let form = (check.without_form > 0).then(|| {
        let forms = [DutyForm::OnSite, DutyForm::Standby];
        let mut options = vec![text.importing_not_chosen()];
        options.extend(forms.map(|form| form.name(text)));
        let selected = check
            .usual_form
            .and_then(|chosen| forms.iter().position(|form| *form == chosen));
        let label = text.importing_form_missing(check.without_form);
        field::select(
            label,
            options,
            Some(selected.map_or(0, |at| at + 1)),
            Message::FormChosen,
        )
    });
    if role.is_none() && form.is_none() {
        return None;
    }
    let fields = column![]
        .push(role.map(Element::from))
        .push(form.map(Element::from));
    Some(card(fields.spacing(space::M)).into())
}

fn problems<'a>(text: &'a Text, title: String, all: &'a [Problem]) -> Element<'a, Message> {
    let height = PROBLEM_HEIGHT * all.len().min(PROBLEMS_SHOWN) as f32;
    let list = List::new(title.clone(), all.len(), |at| problem(text, &all[at]))
        .row_height(PROBLEM_HEIGHT)
        .height(Length::Fixed(height));
    column![h3(title), list].spacing(space::S).into()
}

fn problem<'a>(text: &'a Text, problem: &'a Problem) -> Element<'a, Message> {
    let (icon, tone) = match problem.kind.impact() {
        Impact::ToCheck => (Icon::Warning, Tone::Caution),
        Impact::Changed => (Icon::Info, Tone::Info),
        Impact::ValueLeftOut => (Icon::Warning, Tone::Caution),
        Impact::RowLeftOut => (Icon::Stop, Tone::Danger),
    };
    row![
        widget::icon(icon, 18.0).tone(tone),
        body(intake::problem(text, problem)).width(Length::Fill)
    ]
    .spacing(space::M)
    .align_y(Alignment::Center)
    .into()
}

/// The first rows as they were read.
fn preview<'a>(ctx: Context<'a>, check: &'a Check) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let rows: Vec<_> = match &check.read {
        Read::People(report) => {
            let rows = report.read.iter().take(PREVIEW);
            rows.map(|(number, row)| preview_row(ctx, *number, &row.name, person_words(row)))
                .collect()
        }
        Read::Shifts(_, report) => {
            let rows = report.read.iter().take(PREVIEW);
            rows.map(|(number, row)| {
                preview_row(
                    ctx,
                    *number,
                    &hours(text, row.start, row.end),
                    shift_words(text, row),
                )
            })
            .collect()
        }
    };
    if rows.is_empty() {
        return None;
    }
    let title = h3(text.importing_preview(rows.len()));
    let rows = Stack::with_children(rows).spacing(space::S);
    Some(column![title, rows].spacing(space::S).into())
}

fn preview_row<'a>(ctx: Context<'a>, number: u32, first: &str, rest: String) -> Element<'a, Message> {
    let number = muted(ctx.text.importing_row(number)).width(72);
    let first = strong(first.to_owned());
    if ctx.width < NARROW {
        return row![number, column![first, body(rest)].width(Length::Fill)].into();
    }
    row![
        number,
        first.width(Length::FillPortion(2)),
        body(rest).width(Length::FillPortion(3))
    ]
    .spacing(space::M)
    .into()
}

fn hours(text: &Text, start: NaiveDateTime, end: NaiveDateTime) -> String {
    let day = time::weekday_date(text, start.date());
    if end - start <= TimeDelta::hours(24) {
        return text.importing_day_hours(day, time::time(start), time::time(end));
    }
    let last = time::weekday_date(text, end.date());
    text.importing_days_hours(
        format!("{day} {}", time::time(start)),
        format!("{last} {}", time::time(end)),
    )
}

fn shift_words(text: &Text, row: &ShiftRow) -> String {
    let person = row.person.clone().unwrap_or_else(|| text.importing_nobody());
    let form = row.form.map(|form| match form {
        RowForm::OnSite => DutyForm::OnSite.name(text),
        RowForm::Standby => DutyForm::Standby.name(text),
    });
    let parts = [Some(person), row.role.clone(), form, row.note.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn person_words(row: &PersonRow) -> String {
    let number = |number: &Option<String>| number.as_deref().map(phone::group);
    let list = |list: &[String]| (!list.is_empty()).then(|| list.join(", "));
    let parts = [
        row.employer.clone(),
        list(&row.roles),
        list(&row.competences),
        number(&row.phone),
        number(&row.second_phone),
        row.email.clone(),
        row.note.clone(),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What the reader did with the rest of the sheet.
fn notes<'a>(text: &'a Text, table: &'a Table) -> Option<Element<'a, Message>> {
    let lines: Vec<Element<'a, Message>> = table
        .notes
        .iter()
        .filter_map(|note| intake::note(text, note))
        .take(PREVIEW)
        .map(|line| small(line).into())
        .collect();
    (!lines.is_empty()).then(|| {
        column![h3(text.importing_notes())]
            .extend(lines)
            .spacing(space::XS)
            .into()
    })
}

/// What was written, and what was not.
pub fn receipt<'a>(ctx: Context<'a>, what: What, receipt: &'a Receipt) -> Element<'a, Message> {
    let text = ctx.text;
    let effect = match what {
        What::People => text.importing_effect_people(receipt.created, receipt.updated, receipt.unchanged),
        What::Shifts(_) => text.importing_effect_shifts(receipt.created, receipt.updated, receipt.unchanged),
    };
    let head = if receipt.is_saved(ctx.library) {
        let done = match what {
            What::People => text.importing_done_people(),
            What::Shifts(_) => text.importing_done_shifts(),
        };
        banner(
            Tone::Ok,
            done,
            Some(format!("{effect} {}", text.importing_done_undo())),
            Vec::new(),
        )
    } else {
        banner(
            Tone::Neutral,
            text.importing_saving_title(),
            Some(text.importing_saving_words()),
            Vec::new(),
        )
    };
    let left_out: Element<'a, Message> = if receipt.left_out.is_empty() {
        body(text.importing_receipt_all()).into()
    } else {
        column![
            problems(text, text.importing_receipt_left_out(), &receipt.left_out),
            body(text.importing_receipt_left_out_words())
        ]
        .spacing(space::S)
        .into()
    };
    container(column![head, left_out].spacing(space::L))
        .width(Length::Fill)
        .into()
}
