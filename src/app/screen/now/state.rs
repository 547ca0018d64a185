//! The answer to "is somebody on call?", and what to do when it is no.

use chrono::Duration;
use iced::widget::{column, container, row, text};
use iced::{Alignment, Length, Theme};

use super::{Message, away, record, when};
use crate::app::context::{Context, Place};
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    Element, Icon, Role as Part, Spoken, body, button, card, h1, h2, h3, icon, phone, small, spoken, strong,
};
use crate::domain::gaps::Gap;
use crate::domain::library::alphabet_key;
use crate::domain::plan::Standing;
use crate::domain::situation::{MISSING_DAYS, OnCall, Situation};
use crate::domain::{Id, Person, Plan, RecordRef, Role, Roster};
use crate::phrase;

/// Roles for which somebody to ring is proposed.
const ROLES_TO_RING: usize = 2;

/// The state of the duty, loudest when nobody is on call or nobody knows.
pub(super) fn view<'a>(situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
    let state = match &situation.state {
        OnCall::NoRoster | OnCall::Nobody { .. } => alarm(situation, ctx),
        OnCall::Short => caution(situation, what_to_do(situation, ctx), ctx),
        OnCall::NeedUnknown => caution(situation, set_up_needs(situation, ctx), ctx),
        OnCall::NotNeeded | OnCall::Staffed => calm(situation, ctx),
    };
    let otherwise = situation.otherwise.iter().filter_map(|id| ctx.library.get(*id));
    let otherwise: Vec<Element<'a, Message>> = otherwise
        .map(|roster| {
            let line = row![
                icon(Icon::Info, 20.0),
                strong(ctx.text.now_otherwise(roster.name.as_str())),
                body(roster.otherwise.as_str()).width(Length::Fill)
            ];
            line.spacing(space::M).align_y(Alignment::Center).into()
        })
        .collect();
    if otherwise.is_empty() {
        return state;
    }
    let otherwise =
        card(iced::widget::Column::with_children(otherwise).spacing(space::S)).padding([space::S, space::L]);
    column![state, otherwise].spacing(space::S).into()
}

/// Filled with the colour of danger.
fn alarming(theme: &Theme) -> container::Style {
    let p = theme::palette(theme);
    container::Style::default()
        .background(p.danger_fill)
        .color(p.on_danger)
        .border(iced::border::rounded(space::RADIUS))
}

fn alarm<'a>(situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
    let words = phrase::on_call_state(ctx.text, ctx.library, situation);
    let since = match situation.state {
        OnCall::Nobody { since, .. } => ctx.text.now_nobody_since(when(since, ctx), away(since, ctx)),
        _ => words.what_to_do.clone(),
    };
    let title = column![
        h1(words.title.clone()),
        text(since.clone()).size(theme::size::LARGE)
    ]
    .spacing(2);
    let head = row![icon(Icon::Stop, 48.0), title.width(Length::Fill)]
        .spacing(space::L)
        .align_y(Alignment::Center);
    // Without a roster there is nobody to propose; the first steps stand right below.
    let what_to_do = (!situation.missing.is_empty()).then(|| {
        container(what_to_do(situation, ctx))
            .padding(space::L)
            .width(Length::Fill)
            .style(theme::container::card)
    });
    let band = container(column![head].push(what_to_do).spacing(space::M))
        .padding(space::L)
        .width(Length::Fill)
        .style(alarming);
    announced(Part::Alert, words.title, since, band)
}

/// Somebody is on call, but too few, or nobody knows whether they are enough.
fn caution<'a>(situation: &Situation, then: Element<'a, Message>, ctx: Context<'a>) -> Element<'a, Message> {
    let words = phrase::on_call_state(ctx.text, ctx.library, situation);
    let head = row![
        icon(Icon::Warning, 32.0),
        h2(words.title.clone()).width(Length::Fill)
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);
    let then = container(then)
        .padding([space::M, space::L])
        .width(Length::Fill)
        .style(theme::container::card);
    let band = container(column![head, then].spacing(space::S))
        .padding([space::M, space::L])
        .width(Length::Fill)
        .style(theme::container::banner(Tone::Caution));
    announced(Part::Alert, words.title, words.what_to_do, band)
}

/// What is missing before gaps can be seen, and where it is written.
fn set_up_needs<'a>(situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
    let words = phrase::on_call_state(ctx.text, ctx.library, situation);
    let roster = ctx.library.sorted::<Roster>().into_iter().next();
    let place = roster.map_or(Place::Duty, |roster| Place::Record(RecordRef::of(roster.id)));
    let go = button::primary(ctx.text.now_set_up_needs(), Icon::Duty).on_press(Message::Went(place));
    row![body(words.what_to_do).width(Length::Fill), go]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
}

/// One line: nothing has to be done.
fn calm<'a>(situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
    let words = phrase::on_call_state(ctx.text, ctx.library, situation);
    let staffed = situation.state == OnCall::Staffed;
    let (sign, tone) = if staffed {
        (Icon::Ok, Tone::Ok)
    } else {
        (Icon::Info, Tone::Neutral)
    };
    let next = if staffed {
        let first_end = situation.on_call.iter().map(|duty| duty.end).min();
        first_end.map(|end| ctx.text.now_next_change(when(end, ctx), away(end, ctx)))
    } else {
        Some(next_line(situation, ctx))
    };
    let more = next.unwrap_or(words.what_to_do);
    let line = row![
        icon(sign, 26.0).tone(tone),
        h3(words.title.clone()),
        body(more.clone()).width(Length::Fill)
    ]
    .spacing(space::M)
    .align_y(Alignment::Center);
    let line = card(line).padding([space::M, space::L]);
    announced(Part::Status, words.title, more, line)
}

fn announced<'a>(
    part: Part,
    label: String,
    value: String,
    content: impl Into<Element<'a, Message>>,
) -> Element<'a, Message> {
    let mark = Spoken {
        value: Some(value),
        ..Spoken::new(part, label)
    };
    spoken(mark, content)
}

/// What is missing, who comes next, whom to ring, where to write it in.
fn what_to_do<'a>(situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let mut lines = column![].spacing(space::S);
    for gap in &situation.missing {
        lines = lines.push(strong(missing(gap, situation, ctx)));
    }
    let nobody = situation.on_call.is_empty();
    if nobody {
        lines = lines.push(body(next_line(situation, ctx)));
    }
    let mut roles: Vec<_> = situation.missing.iter().map(|gap| gap.role).collect();
    roles.dedup();
    for role in roles.into_iter().take(ROLES_TO_RING) {
        lines = lines.push(ring(role, situation, ctx));
    }
    let go = situation.missing.first().map(|gap| {
        button::primary(text.now_write_in(), Icon::Duty).on_press(record(RecordRef::of(gap.roster)))
    });
    let all =
        button::secondary(text.now_all_contacts(), Icon::Contacts).on_press(Message::Went(Place::Contacts));
    lines
        .push(row![].push(go).push(all).spacing(space::S).wrap())
        .into()
}

/// "Krisstödjare (Beredskap): 1 av 2 saknas till mån 24 nov 08:00"
fn missing(gap: &Gap, situation: &Situation, ctx: Context<'_>) -> String {
    let text = ctx.text;
    let seen = situation.at + Duration::days(MISSING_DAYS);
    let until = if gap.to < seen {
        when(gap.to, ctx)
    } else {
        text.now_at_least(when(gap.to, ctx))
    };
    let role = phrase::role(text, ctx.library, gap.role);
    let form = phrase::form(text, gap.form, gap.background);
    match phrase::gap_competence(ctx.library, gap) {
        None => text.now_missing(role, form, gap.missing(), gap.needed, until),
        Some(competence) => {
            text.now_missing_competence(role, form, competence, gap.missing(), gap.needed, until)
        }
    }
}

/// Who comes next and when.
fn next_line(situation: &Situation, ctx: Context<'_>) -> String {
    match situation.next.first() {
        None => ctx.text.now_nobody_next(),
        Some(duty) => ctx.text.now_next(
            duty.person.map_or("", |person| ctx.library.person_name(person)),
            phrase::role(ctx.text, ctx.library, duty.role),
            when(duty.start, ctx),
            away(duty.start, ctx),
        ),
    }
}

/// The one to ring for a role: somebody who has it, isn't on call, and has a number; checked numbers first.
pub(super) fn to_ring<'a>(role: Id<Role>, situation: &Situation, ctx: Context<'a>) -> Option<&'a Person> {
    let today = ctx.today();
    let busy = |id| situation.on_call.iter().any(|duty| duty.person == Some(id));
    ctx.library
        .all::<Person>()
        .filter(|person| person.roles.contains(&role) && !busy(person.id))
        .filter(|person| person.first_phone().is_some())
        .min_by_key(|person| {
            let fresh = person.first_phone().is_some_and(|phone| phone.is_fresh(today));
            (!fresh, alphabet_key(&person.name))
        })
}

fn ring<'a>(role: Id<Role>, situation: &Situation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let name = phrase::role(ctx.text, ctx.library, role);
    let person = to_ring(role, situation, ctx);
    let Some((person, first)) = person.and_then(|person| Some((person, person.first_phone()?))) else {
        return strong(text.now_nobody_to_ring(name)).into();
    };
    let who = column![
        small(text.now_ring_as(name)),
        h2(text.now_ring(person.name.as_str()))
    ]
    .push((!person.employer.is_empty()).then(|| body(person.employer.as_str())));
    let dial = phone::large(
        &first.number,
        text.now_number_of(person.name.as_str()),
        text.now_copy_number_of(person.name.as_str()),
        Message::CopyAsked(first.number.clone()),
    );
    row![who, dial]
        .spacing(space::XL)
        .align_y(Alignment::Center)
        .wrap()
        .vertical_spacing(space::XS)
        .into()
}

/// For a binder in which nothing is planned: what to begin with. None once people and needs are there, or somebody is on
/// call.
pub(super) fn first_steps<'a>(situation: &Situation, ctx: Context<'a>) -> Option<Element<'a, Message>> {
    let text = ctx.text;
    let library = ctx.library;
    let has_people = library.count::<Person>() > 0;
    let has_needs = library.all::<Roster>().any(|roster| !roster.needs.is_empty());
    let has_plans = library.all::<Plan>().any(|plan| plan.standing == Standing::Local);
    if has_people && has_needs || !situation.on_call.is_empty() {
        return None;
    }
    let steps = [
        (
            has_people,
            text.now_step_people(),
            Icon::Contacts,
            Place::Contacts,
        ),
        (has_needs, text.now_step_roster(), Icon::Duty, Place::Duty),
        (has_plans, text.now_step_plan(), Icon::Plan, Place::Plans),
    ];
    let mut lines = column![h3(text.now_empty_title()), body(text.now_empty_text())].spacing(space::M);
    for (done, words, sign, place) in steps {
        let step: Element<'a, Message> = if done {
            let mark = icon(Icon::Ok, 20.0).tone(Tone::Ok);
            row![mark, body(text.now_step_done(words))]
                .spacing(space::S)
                .align_y(Alignment::Center)
                .into()
        } else {
            button::secondary(words, sign)
                .on_press(Message::Went(place))
                .into()
        };
        lines = lines.push(step);
    }
    Some(card(lines).into())
}
