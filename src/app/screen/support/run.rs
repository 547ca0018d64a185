//! The running effort: what is missing, whom one waits for, where, and how many were met.

use iced::widget::space::horizontal;
use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::{Field, Message, Page, Support, warning};
use crate::app::context::{Context, Place};
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    Element, Icon, badge, badge_with, body, button, card, field, h1, h2, h3, muted, phone, small, strong,
};
use crate::content;
use crate::domain::support::{Counted, Measure, Premises, SupportEffort, SupportStep};
use crate::domain::{RecordRef, zone};
use crate::phrase::{Named, moment, supporting};
use crate::text::time;

impl Support {
    pub(super) fn run<'a>(&'a self, one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let back = button::quiet(text.support_all(), Icon::Left).on_press(Message::Opened(Page::All));
        let log = button::secondary(text.support_log(), Icon::Log).on_press(Message::LogOpened);
        let top = row![Element::from(back), horizontal(), Element::from(log)];
        let mut page = column![top, head(one, ctx)].spacing(space::L);
        if let Some(closing) = &one.closed {
            let remains = if closing.remains.is_empty() {
                text.support_nothing()
            } else {
                closing.remains.clone()
            };
            let line = text.support_closed(moment(text, closing.at), remains, closing.handed_to.as_str());
            page = page.push(card(body(line)).width(Length::Fill));
            return page.push(self.helpers(one, ctx)).into();
        }
        page.push(missing(one, ctx))
            .push(self.counting(one, ctx))
            .push(calling(one, ctx))
            .push(self.chosen_premises(one, ctx))
            .push(self.helpers(one, ctx))
            .push(card(
                column![
                    h2(text.support_levels_head()),
                    history(one, ctx),
                    self.level(one, ctx)
                ]
                .spacing(space::M),
            ))
            .push(self.about(ctx))
            .push(self.closing(ctx))
            .into()
    }

    fn about<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(draft) = &self.draft else {
            return column![].into();
        };
        let said = &draft.said.value;
        let title = self.field(text.title(), Field::Title, &said.title);
        let told = self
            .field(text.support_told(), Field::Told, &said.facts.told)
            .error(warning(&said.facts.told, ctx));
        card(
            column![
                h2(text.support_about()),
                Element::from(title),
                self.caller(ctx),
                self.mandate(ctx),
                Element::from(told)
            ]
            .spacing(space::M),
        )
        .into()
    }

    /// Each step with its state, and the counts with a key for one more and one less.
    fn counting<'a>(&'a self, one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let steps = SupportStep::ALL.map(|step| step_line(one, step, ctx));
        let phone = self.field(text.support_step_phone(), Field::Phone, &self.typed.phone);
        let handed = self
            .field(text.support_step_handed(), Field::HandedTo, &self.typed.handed_to)
            .error(warning(&self.typed.handed_to, ctx));
        let published: Element<'a, Message> = match one.published_phone() {
            Some(number) => badge(Tone::Info, text.support_published(phone::group(number))),
            None => muted(text.support_not_published()).into(),
        };
        let chosen = SupportStep::ALL.iter().position(|step| *step == self.step.0);
        let on = button::choice(
            text.support_count_step(),
            SupportStep::ALL.map(|step| step.name(text)).to_vec(),
            chosen,
            |at| Message::StepChosen(SupportStep::ALL[at]),
        );
        let detail = self
            .field(text.support_count_detail(), Field::Detail, &self.typed.detail)
            .error(warning(&self.typed.detail, ctx));
        let counts = Counted::ALL.map(|what| count_line(one, what, ctx));
        let limit = content::support_levels().talks_per_person;
        card(
            column![h2(text.support_steps_head())]
                .push(Column::with_children(steps).spacing(space::S))
                .push(Element::from(phone))
                .push(Element::from(handed))
                .push(published)
                .push(small(text.support_count_step()))
                .push(on)
                .push(Element::from(detail))
                .push(Column::with_children(counts).spacing(space::S))
                .push(small(text.support_talks_limit(limit)))
                .spacing(space::M),
        )
        .into()
    }

    fn chosen_premises<'a>(&'a self, one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let all = ctx.library.sorted::<Premises>();
        let ids: Vec<_> = all.iter().map(|place| place.id).collect();
        let choose = field::select(
            text.support_premises_choose(),
            all.iter().map(|place| place.name.clone()).collect(),
            ids.iter().position(|id| Some(*id) == one.premises),
            move |at| {
                ids.get(at)
                    .copied()
                    .map_or(Message::Opened(Page::Premises), Message::PremisesChosen)
            },
        )
        .placeholder(text.choose());
        let place = one.premises.and_then(|id| ctx.library.get(id));
        let chosen: Element<'a, Message> = match place {
            Some(place) => super::premises::line(place, ctx),
            None => badge(Tone::Caution, text.support_premises_none()),
        };
        let register = button::secondary(text.support_premises_register(), Icon::Open)
            .on_press(Message::Opened(Page::Premises));
        card(
            column![h2(text.support_premises_head()), chosen]
                .push(Element::from(choose))
                .push(Element::from(register))
                .spacing(space::M),
        )
        .width(Length::Fill)
        .into()
    }

    fn closing<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let remains = self
            .field(text.support_close_remains(), Field::Remains, &self.typed.remains)
            .error(warning(&self.typed.remains, ctx));
        let to = self.field(text.support_close_handed(), Field::Receiver, &self.typed.receiver);
        let close = button::danger(text.support_close_act(), Icon::Ok).on_press(Message::Closed);
        card(
            column![h2(text.support_close_head())]
                .push(Element::from(remains))
                .push(Element::from(to))
                .push(Element::from(close))
                .spacing(space::M),
        )
        .into()
    }
}

fn head<'a>(one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let tone = if one.level().is_some() {
        Tone::Info
    } else {
        Tone::Caution
    };
    let exercise = one
        .exercise
        .then(|| badge_with(Icon::Exercise, Tone::Exercise, text.exercise()));
    let off = one.is_off_list().then(|| {
        badge(
            Tone::Caution,
            text.support_cli_off_list(one.facts.mandate.as_str()),
        )
    });
    let since = text.support_alarm_since(
        moment(text, one.alarm_at),
        time::until(text, ctx.now, one.alarm_at),
    );
    let number = (!one.facts.caller_number.trim().is_empty()).then(|| {
        phone::large(
            &one.facts.caller_number,
            text.support_caller_number(),
            text.support_caller_number(),
            Message::Copied(phone::tel(&one.facts.caller_number)),
        )
    });
    let figures = Measure::ALL.map(|measure| {
        let words = body(supporting::measured(text, one, measure));
        let mark = (measure != Measure::Decision && one.happened_at(measure).is_none() && one.is_open())
            .then(|| {
                let label = text.support_mark_now(measure_name(measure, ctx));
                Element::from(button::secondary(label, Icon::Clock).on_press(Message::Marked(measure)))
            });
        row![words]
            .push(mark)
            .spacing(space::M)
            .align_y(Alignment::Center)
            .into()
    });
    column![h1(one.title.as_str())]
        .push(exercise)
        .push(badge(
            tone,
            text.support_level_is(supporting::level_now(text, one)),
        ))
        .push(off)
        .push(badge_with(Icon::Clock, Tone::Info, since))
        .push(number)
        .push(Column::with_children(figures).spacing(space::XS))
        .spacing(space::S)
        .into()
}

fn measure_name(measure: Measure, ctx: Context<'_>) -> String {
    match measure {
        Measure::FirstContact => ctx.text.support_missing_first_contact(),
        Measure::FirstOnSite => ctx.text.support_missing_first_on_site(),
        Measure::Decision => measure.name(ctx.text),
    }
}

fn missing<'a>(one: &'a SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let missing = one.missing();
    if missing.is_empty() {
        return muted(text.support_nothing_missing()).into();
    }
    let marks = missing
        .into_iter()
        .map(|what| badge(Tone::Caution, what.name(text)));
    let ask = button::secondary(text.support_night_who(), Icon::Edit)
        .on_press(Message::Opened(Page::Night(one.id, 1)));
    column![h3(text.support_missing_head())]
        .push(row(marks).spacing(space::S).wrap())
        .push(Element::from(ask))
        .spacing(space::S)
        .into()
}

fn step_line<'a>(one: &SupportEffort, step: SupportStep, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let state = match one.turn(step) {
        None => text.support_step_never(),
        Some(turn) if turn.opens => text.support_step_open_now(moment(text, turn.at)),
        Some(turn) => text.support_step_closed_now(moment(text, turn.at)),
    };
    let to = one
        .turn(step)
        .filter(|turn| !turn.handed_to.is_empty())
        .map(|turn| muted(turn.handed_to.clone()));
    let open = one.is_step_open(step);
    let name = step.name(text);
    let label = if open {
        text.support_step_close(name.as_str())
    } else {
        text.support_step_open(name.as_str())
    };
    let turn = button::secondary(label, None).on_press(Message::Turned(step, !open));
    row![
        column![strong(name), muted(state)].push(to).width(Length::Fill),
        Element::from(turn)
    ]
    .spacing(space::M)
    .align_y(Alignment::Center)
    .into()
}

fn count_line<'a>(one: &SupportEffort, what: Counted, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let name = what.name(text);
    let count = one.sum(what, None);
    let more = button::primary(text.support_count_more(name.as_str()), Icon::Add)
        .on_press(Message::Counted(what, 1));
    let less = button::quiet(text.support_count_less(name.as_str()), Icon::Undo)
        .on_press_maybe((count > 0).then_some(Message::Counted(what, -1)));
    let kinds = one
        .by_detail(what)
        .into_iter()
        .filter(|(kind, _)| !kind.is_empty())
        .map(|(kind, count)| text.support_count_is(kind, count));
    let hours = one
        .by_hour(what)
        .into_iter()
        .map(|(hour, count)| format!("{} {count}", time::time(zone::local(hour).time())));
    let kinds: Vec<_> = kinds.collect();
    let hours: Vec<_> = hours.collect();
    let curve = (!hours.is_empty()).then(|| small(text.support_count_hours(name.as_str(), hours.join(", "))));
    let detail = (!kinds.is_empty()).then(|| small(kinds.join(", ")));
    column![
        row![
            h3(text.support_count_is(name.as_str(), count)).width(Length::Fill),
            Element::from(less),
            Element::from(more)
        ]
        .spacing(space::M)
        .align_y(Alignment::Center)
    ]
    .push(detail)
    .push(curve)
    .into()
}

fn calling<'a>(one: &SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let list = one.call_list.and_then(|id| ctx.library.get(id));
    let content: Element<'a, Message> = match list {
        Some(list) => {
            let lines = list.filled(ctx.library);
            let needed: u32 = lines.iter().map(|line| line.wanted).sum();
            let coming: u32 = lines.iter().map(|line| line.coming).sum();
            let tone = if coming < needed { Tone::Caution } else { Tone::Ok };
            let open = button::secondary(text.support_open_calling(), Icon::Phone)
                .on_press(Message::Went(Place::Record(RecordRef::of(list.id))));
            column![
                badge(tone, text.support_calling_state(coming, needed)),
                Element::from(open)
            ]
            .spacing(space::S)
            .into()
        }
        None => {
            let start = button::primary(text.support_start_calling(), Icon::Phone).on_press(Message::Calling);
            column![
                badge(Tone::Caution, text.support_calling_none()),
                Element::from(start)
            ]
            .spacing(space::S)
            .into()
        }
    };
    card(column![h2(text.nav_callout()), content].spacing(space::M))
        .width(Length::Fill)
        .into()
}

/// Every level decided, the first first.
fn history<'a>(one: &SupportEffort, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let lines = one.decisions().into_iter().map(|decision| {
        let who = if decision.decided_by.is_empty() {
            text.unknown()
        } else {
            decision.decided_by.clone()
        };
        let when = moment(text, decision.at);
        let level = supporting::level(text, &decision.level);
        body(text.support_level_line(when, level, who, decision.grounds.as_str())).into()
    });
    Column::with_children(lines).into()
}
