//! The round as it is shown: one name, one number, four keys.

use iced::keyboard::Key;
use iced::widget::{Row, column, row};
use iced::{Alignment, Length};

use super::{Answer, Round, Step};
use crate::app::context::Context;
use crate::app::screen::contacts::Message;
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, badge, body, button, card, h1, h2, h3, icon, keys, muted, page, parts, phone, progress,
    scroll, small, strong,
};
use crate::domain::person::{Phone, Trust};
use crate::domain::{Id, Person, RecordRef};
use crate::phrase;

impl Round {
    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let back = button::quiet(text.contacts_back_to_list(), Icon::Left).on_press(say(Step::Closed));
        let current = self.queue.first().and_then(|(person, number)| {
            let person = ctx.library.get(*person)?;
            Some((person, person.phones.get(*number)?))
        });
        let main = match current {
            Some((person, number)) => self.call(person, number, ctx),
            None => self.done(ctx),
        };
        let sheet = parts([
            Some(back.into()),
            Some(h2(text.round_title()).into()),
            Some(self.progress(ctx)),
            Some(main),
            self.last(ctx),
            self.lost(ctx),
        ])
        .spacing(space::L)
        .max_width(760);
        let place = self.queue.first().copied();
        let sheet = page(("round", place), scroll(sheet).height(Length::Fill));
        keys(sheet, |key| match key {
            Key::Character(sign) => {
                let at = sign.parse::<usize>().ok()?.checked_sub(1)?;
                Answer::ALL.get(at).map(|answer| say(Step::Answered(*answer)))
            }
            _ => None,
        })
    }

    fn progress<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let done = self.count(Answer::settles);
        let all = done + self.waiting();
        column![
            muted(ctx.text.round_text()),
            strong(ctx.text.round_left(self.waiting())),
            progress(
                ctx.text.round_progress(done, all),
                done as f32 / all.max(1) as f32
            )
        ]
        .spacing(space::S)
        .into()
    }

    /// Whom to ring, the number, and what can come of it.
    fn call<'a>(&'a self, person: &'a Person, number: &'a Phone, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let name = person.name.as_str();
        let about: Vec<_> = person
            .roles
            .iter()
            .map(|role| phrase::role(text, ctx.library, *role))
            .chain([person.employer.as_str(), number.label.as_str()])
            .filter(|part| !part.is_empty())
            .collect();
        let dial = phone::large(
            &number.number,
            text.round_number(name),
            text.round_copy(name),
            Message::CopyAsked(number.number.clone()),
        );
        let trust = number.trust(ctx.today());
        let answers = Answer::ALL.map(|answer| {
            let label = match answer {
                Answer::Works => text.round_works(),
                Answer::Wrong => text.round_wrong(),
                Answer::Silence => text.round_no_answer(),
                Answer::Skip => text.round_skip(),
            };
            let face = if answer == Answer::Works {
                button::primary(label, Icon::Ok)
            } else {
                button::secondary(label, None)
            };
            face.on_press(say(Step::Answered(answer))).into()
        });
        let answers = Row::with_children(answers)
            .spacing(space::S)
            .wrap()
            .vertical_spacing(space::S);
        card(
            column![
                h1(name),
                (!about.is_empty()).then(|| body(about.join(" · "))),
                dial,
                badge(Tone::Caution, phrase::trust(text, trust, ctx.today())),
                muted(text.round_say(name)),
                h3(text.round_answers()),
                answers
            ]
            .spacing(space::M),
        )
        .into()
    }

    /// Nothing is left, or only what was put off.
    fn done<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let silent = self.count(|answer| answer == Answer::Silence);
        let skipped = self.count(|answer| answer == Answer::Skip);
        let lines = if silent + skipped == 0 {
            column![h3(text.round_done_title()), body(text.round_done_text())]
        } else {
            column![
                h3(text.round_put_off_title(silent + skipped)),
                body(text.round_put_off_text(silent, skipped)),
                button::primary(text.round_again(), Icon::Phone).on_press(say(Step::Again))
            ]
        };
        card(lines.spacing(space::M)).into()
    }

    /// What was answered last, and how to take it back.
    fn last<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        let text = ctx.text;
        let (id, number, answer) = self.last?;
        let person = ctx.library.get(id)?;
        let number = phone::group(&person.phones.get(number)?.number);
        let name = text.round_who(person.name.as_str(), number);
        let said = match answer {
            Answer::Works => text.round_last_works(name),
            Answer::Wrong => text.round_last_wrong(name),
            Answer::Silence => text.round_last_no_answer(name),
            Answer::Skip => text.round_last_skip(name),
        };
        let undo = answer.settles().then(|| small(text.round_undo()));
        let open = (answer == Answer::Wrong).then(|| open(id, ctx));
        Some(
            column![body(said)]
                .push(open)
                .push(undo)
                .spacing(space::XS)
                .into(),
        )
    }

    /// Those for whom no call helps: another number must be found.
    fn lost<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        if self.lost.is_empty() {
            return None;
        }
        let lines = self.lost.iter().filter_map(|id| {
            let person = ctx.library.get(*id)?;
            let trust = person
                .phones
                .unordered()
                .map(|(_, phone)| phone.trust(ctx.today()))
                .max();
            let why = phrase::trust(ctx.text, trust.unwrap_or(Trust::Missing), ctx.today());
            let line = row![
                icon(Icon::Warning, 18.0).tone(Tone::Danger),
                open(*id, ctx),
                body(why)
            ];
            Some(line.spacing(space::S).align_y(Alignment::Center).wrap().into())
        });
        Some(
            card(
                column![h3(ctx.text.round_need_number())]
                    .extend(lines)
                    .spacing(space::S),
            )
            .into(),
        )
    }
}

fn open<'a>(id: Id<Person>, ctx: Context<'a>) -> Element<'a, Message> {
    let name = ctx.library.person_name(id);
    button::link(ctx.text.round_open_person(name))
        .on_press(Message::Opened(RecordRef::of(id)))
        .into()
}

const fn say(step: Step) -> Message {
    Message::Round(step)
}
