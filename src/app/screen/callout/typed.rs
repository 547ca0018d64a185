//! Calls that were written on numbered sheets, typed in one after another.

use iced::Length;
use iced::widget::{column, row};
use iced::{Alignment, widget::container};

use super::Message as Screen;
use super::call::MOST_MINUTES;
use crate::app::context::{Action, Context};
use crate::app::stamp::{self, Stamp};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, button, dialog_panel, field, focus, muted};
use crate::domain::call_list::{CallOutcome, ROWS};
use crate::domain::edit::calling::{Act, OnSheet, Said};
use crate::domain::{CallList, Edit, Id, Person, slips};
use crate::phrase::{Named, on_paper};

pub const SHEET: &str = "callout-typed-sheet";
const ROW: &str = "callout-typed-row";
const TIME: &str = "callout-typed-time";
const WHO: &str = "callout-typed-who";
const MINUTES: &str = "callout-typed-minutes";
const WRITER: &str = "callout-typed-writer";

/// What a row of a sheet can say.
const OUTCOMES: [CallOutcome; 4] = [
    CallOutcome::Coming,
    CallOutcome::NoAnswer,
    CallOutcome::Busy,
    CallOutcome::Cannot,
];

/// What is being typed in.
#[derive(Debug)]
pub struct Typed {
    list: Id<CallList>,
    /// Those on the list first, in its order, then everybody else.
    people: Vec<Id<Person>>,
    sheet: String,
    row: String,
    at: Stamp,
    person: Option<usize>,
    outcome: usize,
    minutes: String,
    writer: String,
    note: String,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Opened(Id<CallList>),
    Dismissed,
    SheetTyped(String),
    RowTyped(String),
    At(stamp::Change),
    PersonChosen(usize),
    OutcomeChosen(usize),
    MinutesTyped(String),
    WriterTyped(String),
    NoteTyped(String),
    Submitted,
    /// A row is typed in: the next one.
    Next,
}

fn say(message: Message) -> Screen {
    Screen::Typed(message)
}

impl Typed {
    pub fn of(list: &CallList, ctx: Context<'_>) -> Self {
        let mut people: Vec<_> = list.candidates.iter().map(|(_, one)| one.person).collect();
        people.retain(|person| ctx.library.get(*person).is_some());
        let others = ctx.library.sorted::<Person>().into_iter().map(|one| one.id);
        let others: Vec<_> = others.filter(|person| !people.contains(person)).collect();
        people.extend(others);
        let (sheet, row) = list.next_row();
        Self {
            list: list.id,
            people,
            sheet: sheet.to_string(),
            row: row.to_string(),
            at: Stamp::on(ctx.today()),
            person: None,
            outcome: 0,
            minutes: String::new(),
            writer: String::new(),
            note: String::new(),
            tried: false,
        }
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Screen> {
        match message {
            Message::SheetTyped(typed) => self.sheet = typed,
            Message::RowTyped(typed) => self.row = typed,
            Message::At(change) => self.at.apply(change),
            Message::PersonChosen(at) => self.person = Some(at),
            Message::OutcomeChosen(at) => self.outcome = at,
            Message::MinutesTyped(typed) => self.minutes = typed,
            Message::WriterTyped(typed) => self.writer = typed,
            Message::NoteTyped(typed) => self.note = typed,
            Message::Submitted => return self.submit(ctx),
            Message::Next => {
                if let Some(list) = ctx.library.get(self.list) {
                    *self = Self {
                        writer: std::mem::take(&mut self.writer),
                        at: self.at.same_day(),
                        ..Self::of(list, ctx)
                    };
                }
                return Action::Run(focus(TIME));
            }
            // The screen's.
            Message::Opened(_) | Message::Dismissed => {}
        }
        Action::None
    }

    fn sheet(&self) -> Option<u32> {
        let sheet = self.sheet.trim().parse().ok();
        sheet.filter(|sheet| slips::can_bear(*sheet))
    }

    fn row(&self) -> Option<u32> {
        let row = self.row.trim().parse().ok();
        row.filter(|row| (1..=ROWS).contains(row))
    }

    fn outcome(&self) -> CallOutcome {
        OUTCOMES[self.outcome.min(OUTCOMES.len() - 1)]
    }

    /// None where they did not say.
    fn minutes(&self) -> Result<Option<u32>, ()> {
        if self.outcome() != CallOutcome::Coming || self.minutes.trim().is_empty() {
            return Ok(None);
        }
        let minutes = self.minutes.trim().parse().ok();
        minutes
            .filter(|minutes| *minutes <= MOST_MINUTES)
            .map(Some)
            .ok_or(())
    }

    fn person(&self) -> Option<Id<Person>> {
        self.people.get(self.person?).copied()
    }

    /// Types the row in, or goes to the first thing that is missing.
    fn submit(&mut self, ctx: Context<'_>) -> Action<Screen> {
        self.tried = true;
        let Some(sheet) = self.sheet() else {
            return Action::Run(focus(SHEET));
        };
        let Some(row) = self.row() else {
            return Action::Run(focus(ROW));
        };
        let Ok(at) = self.at.read(ctx) else {
            return Action::Run(focus(TIME));
        };
        let Some(person) = self.person() else {
            return Action::Run(focus(WHO));
        };
        let Ok(minutes) = self.minutes() else {
            return Action::Run(focus(MINUTES));
        };
        if self.writer.trim().is_empty() {
            return Action::Run(focus(WRITER));
        }
        let said = Said {
            person,
            outcome: self.outcome(),
            minutes,
            number: String::new(),
            note: self.note.clone(),
        };
        Action::Write {
            edit: Edit::Call(Act::FromPaper {
                list: self.list,
                call: ctx.new_id(),
                said,
                at,
                row: OnSheet {
                    sheet,
                    row,
                    written_by: self.writer.clone(),
                },
            }),
            then: Some(say(Message::Next)),
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let known = ctx.library.get(self.list);
        let known = known.map(|list| on_paper::sheets(text, &list.sheets(None, None)));
        let known = known.into_iter().flatten().map(|line| muted(line).into());
        let note = field::text(text.note(), &self.note, |typed| say(Message::NoteTyped(typed)))
            .warning(ctx.personal_data(&self.note))
            .on_submit(say(Message::Submitted));
        let content = column![
            column(known).spacing(space::XS),
            self.place(ctx),
            self.call(ctx),
            Element::from(note)
        ]
        .spacing(space::M);
        let actions = vec![
            button::secondary(text.cancel(), None)
                .on_press(say(Message::Dismissed))
                .into(),
            button::primary(text.callout_typed_done(), Icon::Ok)
                .on_press(say(Message::Submitted))
                .into(),
        ];
        dialog_panel(text.callout_typed_title(), content, actions)
    }

    /// The sheet, the row, who wrote it, and when.
    fn place<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let missing = |lacks: bool, words: String| (self.tried && lacks).then_some(words);
        let sheet = field::text(text.callout_typed_sheet(), &self.sheet, |typed| {
            say(Message::SheetTyped(typed))
        })
        .id(SHEET)
        .error(missing(self.sheet().is_none(), text.from_paper_number_needed()));
        let row_ = field::text(text.callout_typed_row(), &self.row, |typed| {
            say(Message::RowTyped(typed))
        })
        .id(ROW)
        .error(missing(self.row().is_none(), text.callout_typed_row_needed(ROWS)));
        let writer = field::text(text.from_paper_writer(), &self.writer, |typed| {
            say(Message::WriterTyped(typed))
        })
        .id(WRITER)
        .on_submit(say(Message::Submitted))
        .error(missing(
            self.writer.trim().is_empty(),
            text.refusal_paper_writer_missing_title(),
        ));
        let labels = (text.from_paper_day(), text.callout_typed_time());
        let [clock, day] = self
            .at
            .fields(labels, TIME, self.tried, ctx, |change| say(Message::At(change)));
        column![
            row![narrow(sheet), narrow(row_), Element::from(writer)]
                .spacing(space::M)
                .align_y(Alignment::Start),
            row![clock, day].spacing(space::M).align_y(Alignment::Start)
        ]
        .spacing(space::M)
        .into()
    }

    /// Who was rung and how it went.
    fn call<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let names = self
            .people
            .iter()
            .map(|person| super::name(*person, ctx).to_owned());
        let nobody = self.tried && self.person().is_none();
        let who = field::select(text.callout_typed_who(), names.collect(), self.person, |at| {
            say(Message::PersonChosen(at))
        })
        .placeholder(text.choose())
        .id(WHO)
        .error(nobody.then(|| text.callout_typed_who_needed()));
        let outcomes = OUTCOMES.iter().map(|outcome| outcome.name(text)).collect();
        let outcome = field::select(text.callout_typed_outcome(), outcomes, Some(self.outcome), |at| {
            say(Message::OutcomeChosen(at))
        });
        let minutes = (self.outcome() == CallOutcome::Coming).then(|| {
            narrow(
                field::text(text.callout_typed_minutes(), &self.minutes, |typed| {
                    say(Message::MinutesTyped(typed))
                })
                .id(MINUTES)
                .on_submit(say(Message::Submitted))
                .error(self.minutes().is_err().then(|| text.callout_minutes_wrong())),
            )
        });
        row![Element::from(who), Element::from(outcome)]
            .push(minutes)
            .spacing(space::M)
            .align_y(Alignment::Start)
            .into()
    }
}

fn narrow<'a>(field: impl Into<Element<'a, Screen>>) -> Element<'a, Screen> {
    container(field).width(Length::Fixed(110.0)).into()
}
