//! A handover that stands on a numbered form of paper, typed in: who wrote it and when, and when responsibility passed by it. Where
//! the record says otherwise than the form, somebody must decide.

use iced::widget::{column, row};
use iced::{Alignment, Length, widget::container};

use super::Message as Screen;
use crate::app::context::{Action, Context};
use crate::app::stamp::{self, Stamp};
use crate::app::theme::space;
use crate::app::widget::{
    Element, Icon, Tone, banner, body, button, dialog_panel, field, focus, muted, parts,
};
use crate::domain::edit::handing::Act;
use crate::domain::handover::form::forms;
use crate::domain::handover::{Pass, Written};
use crate::domain::{Edit, Handover, Id, slips};
use crate::phrase::on_paper;

pub const NUMBER: &str = "handover-typed-number";
const WRITER: &str = "handover-typed-writer";
const WRITTEN: &str = "handover-typed-written";
const PASSED: &str = "handover-typed-passed";
const WORDS: &str = "handover-typed-words";
const REASON: &str = "handover-typed-reason";

/// What is being typed in.
pub struct Typed {
    handover: Id<Handover>,
    number: String,
    writer: String,
    written: Stamp,
    /// Empty where nobody took over on paper.
    passed: Stamp,
    words: String,
    reason: String,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(Id<Handover>),
    Dismissed,
    Number(String),
    Writer(String),
    Written(stamp::Change),
    Passed(stamp::Change),
    Words(String),
    Reason(String),
    Pressed,
    Done(Id<Handover>),
}

fn say(message: Message) -> Screen {
    Screen::Typed(message)
}

impl Typed {
    pub fn of(handover: &Handover, ctx: Context<'_>) -> Self {
        let next = forms(ctx.library, handover.routine, None, None).next();
        Self {
            handover: handover.id,
            number: next.to_string(),
            writer: handover.from.name.clone(),
            written: Stamp::on(ctx.today()),
            passed: Stamp::on(ctx.today()),
            words: handover.read_back.clone(),
            reason: String::new(),
            tried: false,
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::Number(typed) => self.number = typed,
            Message::Writer(typed) => self.writer = typed,
            Message::Written(change) => self.written.apply(change),
            Message::Passed(change) => self.passed.apply(change),
            Message::Words(typed) => self.words = typed,
            Message::Reason(typed) => self.reason = typed,
            Message::Pressed => return self.submit(ctx),
            // The screen's, which owns the dialog.
            Message::Opened(_) | Message::Dismissed | Message::Done(_) => {}
        }
        Action::None
    }

    fn number(&self) -> Option<u32> {
        let number = self.number.trim().parse().ok();
        number.filter(|number| slips::can_bear(*number))
    }

    /// Who the record says is responsible, where that is not what the form says.
    fn against<'a>(&self, ctx: Context<'a>) -> Option<&'a Pass> {
        let handover = ctx.library.get(self.handover)?;
        let passed = self.passed.read(ctx).ok()?;
        ctx.library
            .get(handover.baton)?
            .speaks_against(&handover.from, passed)
    }

    /// Types the form in, or goes to the first thing that is missing.
    fn submit(&mut self, ctx: Context<'_>) -> Action<Screen> {
        self.tried = true;
        match self.act(ctx) {
            Ok(act) => Action::Write {
                edit: Edit::Hand(act),
                then: Some(say(Message::Done(self.handover))),
            },
            Err(field) => Action::Run(focus(field)),
        }
    }

    /// What is asked for, or the field that must be seen to first.
    fn act(&self, ctx: Context<'_>) -> Result<Act, &'static str> {
        let form = Written {
            number: self.number().ok_or(NUMBER)?,
            by: Some(self.writer.trim())
                .filter(|writer| !writer.is_empty())
                .ok_or(WRITER)?
                .to_owned(),
            at: self.written.read(ctx).map_err(|_| WRITTEN)?,
        };
        let (handover, id) = (self.handover, ctx.new_id());
        if self.passed.is_empty() {
            return Ok(Act::NoteForm { handover, id, form });
        }
        let passed_at = self.passed.read(ctx).map_err(|_| PASSED)?;
        let words = self.words.clone();
        if self.against(ctx).is_some() {
            let reason = self.reason.clone();
            if reason.trim().is_empty() {
                return Err(REASON);
            }
            return Ok(Act::KeepBeside {
                handover,
                id,
                form,
                passed_at,
                words,
                reason,
            });
        }
        if words.trim().is_empty() {
            return Err(WORDS);
        }
        Ok(Act::PassOnPaper {
            handover,
            id,
            form,
            passed_at,
            words,
            pass: ctx.new_id(),
        })
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let handover = ctx.library.get(self.handover);
        let known =
            handover.map(|one| on_paper::missing_forms(text, &forms(ctx.library, one.routine, None, None)));
        let known = known.into_iter().flatten().map(|line| muted(line).into());
        let against = self.against(ctx);
        let content = parts([
            Some(body(text.handover_typed_about()).into()),
            Some(column(known).spacing(space::XS).into()),
            Some(self.form(ctx)),
            Some(self.passing(ctx)),
            (!self.passed.is_empty()).then(|| self.words(against.is_some(), ctx)),
            against.map(|last| self.decision(last, ctx)),
        ])
        .spacing(space::M);
        let (label, sign) = match (self.passed.is_empty(), against) {
            (true, _) => (text.handover_typed_note(), Icon::Ok),
            (false, None) => (text.handover_typed_pass(), Icon::Handover),
            (false, Some(_)) => (text.handover_typed_keep(), Icon::Ok),
        };
        let actions = vec![
            button::secondary(text.cancel(), None)
                .on_press(say(Message::Dismissed))
                .into(),
            button::primary(label, sign)
                .on_press(say(Message::Pressed))
                .into(),
        ];
        dialog_panel(text.handover_typed_title(), content, actions)
    }

    fn form<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let missing = |lacks: bool, words: String| (self.tried && lacks).then_some(words);
        let number = field::text(text.handover_typed_number(), &self.number, |typed| {
            say(Message::Number(typed))
        })
        .id(NUMBER)
        .error(missing(self.number().is_none(), text.from_paper_number_needed()));
        let writer = field::text(text.from_paper_writer(), &self.writer, |typed| {
            say(Message::Writer(typed))
        })
        .id(WRITER)
        .error(missing(
            self.writer.trim().is_empty(),
            text.refusal_paper_writer_missing_title(),
        ));
        let labels = (text.from_paper_day(), text.handover_typed_time());
        let [clock, day] = self.written.fields(labels, WRITTEN, self.tried, ctx, |change| {
            say(Message::Written(change))
        });
        let number = container(Element::from(number)).width(Length::Fixed(160.0));
        column![
            row![number, Element::from(writer)]
                .spacing(space::M)
                .align_y(Alignment::Start),
            row![clock, day].spacing(space::M).align_y(Alignment::Start)
        ]
        .spacing(space::M)
        .into()
    }

    fn passing<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let labels = (
            text.handover_typed_passed_day(),
            text.handover_typed_passed_time(),
        );
        let tried = self.tried && !self.passed.is_empty();
        let [clock, day] = self
            .passed
            .fields(labels, PASSED, tried, ctx, |change| say(Message::Passed(change)));
        let fields = row![clock, day].spacing(space::M).align_y(Alignment::Start);
        column![fields, muted(text.handover_typed_passed_hint())]
            .spacing(space::XS)
            .into()
    }

    /// What the receiver read back; a form that is kept beside may lack it.
    fn words<'a>(&'a self, may_lack: bool, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let lacks = self.tried && !may_lack && self.words.trim().is_empty();
        field::text(text.handover_typed_words(), &self.words, |typed| {
            say(Message::Words(typed))
        })
        .through(ctx.glass, text)
        .id(WORDS)
        .error(lacks.then(|| text.handover_typed_words_needed()))
        .warning(ctx.personal_data(&self.words))
        .into()
    }

    /// That the record says otherwise, and room for what is decided.
    fn decision<'a>(&'a self, last: &Pass, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let said = banner(
            Tone::Danger,
            on_paper::contradicted(text, last),
            Some(text.handover_typed_decide()),
            vec![],
        );
        let lacks = self.tried && self.reason.trim().is_empty();
        let reason = field::text(text.handover_typed_reason(), &self.reason, |typed| {
            say(Message::Reason(typed))
        })
        .id(REASON)
        .error(lacks.then(|| text.handover_reason_needed()))
        .warning(ctx.personal_data(&self.reason));
        column![said, Element::from(reason)].spacing(space::M).into()
    }
}
