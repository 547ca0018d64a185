//! Choosing kinds of day: the usual groups with one press, or each by itself. Shared by screens.

use iced::widget::{Row, column};

use crate::app::context::Context;
use crate::app::theme::space;
use crate::app::widget::{Element, button, field};
use crate::domain::roster::DayKind;
use crate::phrase::Named;

#[derive(Debug, Clone, Copy)]
pub enum Message {
    Group(usize),
    One(DayKind),
}

/// Chooses a group, or turns one kind on or off.
pub fn update(days: &mut Vec<DayKind>, message: Message) {
    match message {
        Message::Group(at) => {
            if let Some(group) = day_groups().get(at) {
                days.clone_from(group);
            }
        }
        Message::One(kind) => {
            if days.contains(&kind) {
                days.retain(|one| *one != kind);
            } else {
                days.push(kind);
                days.sort_unstable();
            }
        }
    }
}

pub fn view<'a, M: Clone + 'a>(
    ctx: Context<'a>,
    days: &[DayKind],
    wrong: bool,
    say: impl Fn(Message) -> M + Copy + 'a,
) -> Element<'a, M> {
    let groups = day_groups();
    let same =
        |group: &Vec<DayKind>| group.len() == days.len() && group.iter().all(|kind| days.contains(kind));
    let titles = vec![
        ctx.text.duty_days_every(),
        ctx.text.duty_days_weekdays(),
        ctx.text.duty_days_weekend(),
    ];
    let group = button::choice(
        ctx.text.duty_days(),
        titles,
        groups.iter().position(same),
        move |at| say(Message::Group(at)),
    );
    let each = DayKind::ALL.into_iter().map(|kind| {
        button::check(kind.name(ctx.text), days.contains(&kind))
            .on_press(say(Message::One(kind)))
            .into()
    });
    let each = Row::with_children(each)
        .spacing(space::S)
        .wrap()
        .vertical_spacing(space::XS);
    field::frame(
        ctx.text.duty_days(),
        Some(ctx.text.duty_days_hint()),
        wrong.then(|| ctx.text.duty_days_needed()),
        column![group, each].spacing(space::S),
    )
}

/// Every day, the days people work, and the others.
fn day_groups() -> [Vec<DayKind>; 3] {
    [
        DayKind::ALL.to_vec(),
        DayKind::WORKDAYS.to_vec(),
        DayKind::FREE_DAYS.to_vec(),
    ]
}
