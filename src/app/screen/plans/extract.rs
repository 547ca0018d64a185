//! An open extract: the plan as somebody outside may read it.

use iced::Length;
use iced::widget::column;

use super::read_sections::Reader;
use super::{Message, Shown, read};
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::{self, Element, Icon, button, h2};
use crate::domain::Plan;
use crate::domain::plan::Secrecy;

pub fn view<'a>(plan: &'a Plan, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let back = button::quiet(text.plans_choice_back(plan.title.as_str()), Icon::Left)
        .on_press(Message::Show(Shown::Plan(plan.id)));
    let left_out = plan
        .sections
        .unordered()
        .filter(|(_, section)| section.restricted)
        .count();
    let unmarked = left_out == 0 && plan.secrecy == Secrecy::Restricted;
    let said = if unmarked {
        let edit = button::secondary(text.edit(), Icon::Edit).on_press(Message::EditStarted);
        widget::banner(
            Tone::Danger,
            text.plans_extract_unmarked(),
            Some(text.plans_extract_unmarked_text()),
            vec![edit.into()],
        )
    } else {
        widget::banner(
            Tone::Info,
            text.plans_extract_left_out(left_out),
            Some(text.plans_extract_text()),
            vec![
                button::secondary(text.papers_print(), Icon::Print)
                    .on_press(Message::PrintAsked)
                    .into(),
                button::secondary(text.plans_export(), Icon::Save)
                    .on_press(Message::ExportAsked)
                    .into(),
            ],
        )
    };
    // A plan that is restricted as a whole is not shown as open before somebody has said what in it is secret.
    let content = (!unmarked).then(|| read::content(plan, &[], Reader::Outside, ctx));
    let page = column![Element::from(back), Element::from(h2(plan.title.as_str())), said]
        .push(content)
        .spacing(space::L)
        .padding(iced::Padding::ZERO.bottom(space::XL));
    widget::page(("extract", plan.id), widget::scroll(page).height(Length::Fill))
}
