//! What reading, editing and running a plan's steps have in common: brackets, their figures, small parts of a page.

use iced::widget::{column, row};
use iced::{Alignment, Length};

use super::Message;
use crate::app::theme::{self, size, space};
use crate::app::widget::{Element, Icon, Tone, body, icon, muted, small, strong};
use crate::domain::Plan;
use crate::domain::plan::Bracket;
use crate::phrase;
use crate::text::Text;

/// How long a bracket is, in minutes; none for the last one, which has no end.
pub fn bracket_length(bracket: Bracket) -> Option<i64> {
    let begins = Bracket::ALL
        .iter()
        .take_while(|other| **other != bracket)
        .filter_map(|before| before.ends_after_minutes())
        .last()
        .unwrap_or(0);
    bracket.ends_after_minutes().map(|end| end - begins)
}

/// What the steps of a bracket take together, and whether that is more than the bracket is long.
pub fn bracket_sum(plan: &Plan, bracket: Bracket, text: &Text) -> (Option<String>, Option<String>) {
    let (minutes, some_unknown) = plan.bracket_minutes(bracket);
    if minutes == 0 {
        return (None, None);
    }
    let together = phrase::minutes(text, minutes);
    let sum = if some_unknown {
        text.plans_bracket_sum_at_least(together)
    } else {
        text.plans_bracket_sum(together)
    };
    let too_long = bracket_length(bracket)
        .filter(|length| i64::from(minutes) > *length)
        .map(|length| text.plans_bracket_too_long(crate::text::time::duration(text, length)));
    (Some(sum), too_long)
}

/// Says that a bracket's steps take too long; wraps where a badge would be cut off.
pub fn too_long_line<'a>(words: String) -> Element<'a, Message> {
    row![
        icon(Icon::Warning, 16.0).tone(Tone::Caution),
        small(words)
            .font(theme::font::SEMIBOLD)
            .style(theme::text::tone(Tone::Caution))
            .width(Length::Fill)
    ]
    .spacing(6)
    .into()
}

/// A label to the left and what it says to the right.
pub fn fact<'a>(label: String, says: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    row![
        muted(label).width(Length::FillPortion(3)),
        iced::widget::container(says).width(Length::FillPortion(7))
    ]
    .spacing(space::M)
    .align_y(Alignment::Start)
    .into()
}

/// Two fields side by side, or below each other where there is little room.
pub fn pair<'a>(
    one: impl Into<Element<'a, Message>>,
    other: impl Into<Element<'a, Message>>,
    width: f32,
) -> Element<'a, Message> {
    if is_tight(width) {
        column![one.into(), other.into()].spacing(space::L).into()
    } else {
        row![one.into(), other.into()].spacing(space::L).into()
    }
}

/// Whether what stands side by side should stand below each other: a narrow window, or very large text.
pub fn is_tight(width: f32) -> bool {
    width < 500.0
}

/// As [`fact`], in words.
pub fn said<'a>(label: String, words: String) -> Element<'a, Message> {
    fact(label, body(words).width(Length::Fill))
}

/// Who does a step, how long it takes, what it is, and why.
pub fn step_words<'a>(
    role: &str,
    minutes: Option<u32>,
    what: &str,
    why: &str,
    text: &Text,
) -> Element<'a, Message> {
    let who = match (role.trim(), minutes) {
        ("", None) => None,
        ("", Some(minutes)) => Some(phrase::minutes(text, minutes)),
        (role, None) => Some(role.to_owned()),
        (role, Some(minutes)) => Some(text.plans_step_who(role, phrase::minutes(text, minutes))),
    };
    let why = (!why.trim().is_empty()).then(|| muted(text.plans_step_why(why.trim())).width(Length::Fill));
    column![]
        .push(who.map(|who| strong(who).size(size::SMALL)))
        .push(body(what.to_owned()).width(Length::Fill))
        .push(why)
        .spacing(2)
        .width(Length::Fill)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_is_as_long_as_from_the_one_before_to_its_end() {
        let lengths = Bracket::ALL.map(bracket_length);
        assert_eq!(lengths, [Some(60), Some(180), Some(1_200), Some(2_880), None]);
    }
}
