//! The dialog on the screen: one step at a time, what is missing said beside it.

mod check;

use iced::widget::{Column as Stack, Row, column, container, row};
use iced::{Alignment, Length};

use super::columns::{Columns, samples};
use super::load::Trouble;
use super::{Intake, Message, Stage, What};
use crate::app::context::Context;
use crate::app::names;
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    self, Element, Icon, Role, Spoken, badge, banner, body, button, card, field, h2, muted, small, spoken,
    strong,
};
use crate::format::table::{Book, Table};
use crate::format::worker::TIME_LIMIT;
use crate::intake;
use crate::phrase::{self, Sentence};
use crate::text::Text;

/// The action that goes on to the next step.
pub const PRIMARY: &str = "intake-primary";
pub const BACK: &str = "intake-back";
pub const PATH: &str = "intake-path";

const WIDTH: f32 = 900.0;
const HEIGHT: f32 = 760.0;
/// Below this width of the page things stand under each other.
const NARROW: f32 = 520.0;
const STEPS: usize = 4;

impl Intake {
    /// The whole panel: heading, what the step is about, and its actions.
    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let title = self.title(ctx);
        let (step, name) = self.step(ctx.text);
        let under = ctx.text.importing_step(step, STEPS, name);
        let height = if self.is_long() || ctx.width < NARROW {
            Length::Fill
        } else {
            Length::Shrink
        };
        frame(title, under, self.body(ctx), self.actions(ctx), height)
    }

    /// Whether the step may need more height than a small window has.
    fn is_long(&self) -> bool {
        match self.stage {
            Stage::File | Stage::Reading => false,
            Stage::Sheets => self.book.as_ref().is_some_and(|book| book.tables.len() > 3),
            Stage::Columns | Stage::Check => true,
            Stage::Receipt => self
                .receipt
                .as_ref()
                .is_some_and(|receipt| receipt.left_out.len() > 2),
        }
    }

    fn title(&self, ctx: Context<'_>) -> String {
        match self.what {
            What::People => ctx.text.importing_people_title(),
            What::Shifts(roster) => {
                let name = ctx.library.get(roster).map_or("", |roster| roster.name.as_str());
                ctx.text.importing_shifts_title(name)
            }
        }
    }

    fn step(&self, text: &Text) -> (usize, String) {
        match self.stage {
            Stage::File | Stage::Reading | Stage::Sheets => (1, text.importing_step_file()),
            Stage::Columns => (2, text.importing_step_columns()),
            Stage::Check => (3, text.importing_step_check()),
            Stage::Receipt => (STEPS, text.importing_step_done()),
        }
    }

    fn body<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        match (self.stage, &self.book, &self.columns, &self.check, &self.receipt) {
            (Stage::Reading, ..) => reading(ctx.text, &self.file),
            (Stage::Sheets, Some(book), ..) => sheets(ctx.text, book),
            (Stage::Columns, Some(book), Some(columns), ..) => match book.tables.get(columns.table) {
                Some(table) => self.columns(ctx, table, columns),
                None => self.choose_file(ctx.text),
            },
            (Stage::Check, book, columns, Some(check), _) => {
                let at = columns.as_ref().map(|columns| columns.table);
                let table = book.as_ref().zip(at).and_then(|(book, at)| book.tables.get(at));
                check::check(ctx, check, table)
            }
            (Stage::Receipt, _, _, _, Some(receipt)) => check::receipt(ctx, self.what, receipt),
            _ => self.choose_file(ctx.text),
        }
    }

    fn actions<'a>(&'a self, ctx: Context<'a>) -> Vec<Element<'a, Message>> {
        let text = ctx.text;
        let cancel = || button::quiet(text.cancel(), None).on_press(Message::Close).into();
        let back = || {
            button::secondary(text.back(), Icon::Left)
                .id(BACK)
                .on_press(Message::Back)
                .into()
        };
        let primary = |words: String, icon: Icon, message: Option<Message>| {
            button::primary(words, icon)
                .id(PRIMARY)
                .on_press_maybe(message)
                .into()
        };
        match self.stage {
            Stage::File => {
                let typed = !self.path.trim().is_empty();
                let read = primary(
                    text.importing_read(),
                    Icon::Right,
                    typed.then_some(Message::Submitted),
                );
                vec![cancel(), read]
            }
            Stage::Reading | Stage::Sheets => vec![back(), cancel()],
            Stage::Columns => {
                let ready = self
                    .columns
                    .as_ref()
                    .and_then(|columns| columns.ready(ctx.today()));
                let go_on = primary(
                    text.importing_continue(),
                    Icon::Right,
                    ready.map(|_| Message::Continued),
                );
                vec![back(), cancel(), go_on]
            }
            Stage::Check => {
                let intake = self.check.as_ref().map(|check| &check.intake);
                let some = intake.filter(|intake| !intake.records.is_empty() || !intake.shifts.is_empty());
                let count = intake.map_or(0, |intake| intake.created + intake.updated);
                let words = match self.what {
                    What::People => text.importing_import_people(count),
                    What::Shifts(_) => text.importing_import_shifts(count),
                };
                vec![
                    back(),
                    cancel(),
                    primary(words, Icon::Ok, some.map(|_| Message::Import)),
                ]
            }
            Stage::Receipt => vec![primary(text.close(), Icon::Ok, Some(Message::Close))],
        }
    }

    fn choose_file<'a>(&'a self, text: &'a Text) -> Element<'a, Message> {
        let intro = match self.what {
            What::People => text.importing_file_intro_people(),
            What::Shifts(_) => text.importing_file_intro_shifts(),
        };
        let trouble = self.trouble.as_ref().map(|trouble| {
            let Sentence { title, what_to_do } = words_of(text, trouble);
            banner(Tone::Caution, title, Some(what_to_do), Vec::new())
        });
        let line = file_field(
            text,
            &self.path,
            Message::PathTyped,
            Message::Submitted,
            Message::Pick,
        );
        column![body(intro)]
            .push(trouble)
            .push(line)
            .spacing(space::L)
            .width(Length::Fill)
            .into()
    }

    fn columns<'a>(
        &'a self,
        ctx: Context<'a>,
        table: &'a Table,
        columns: &'a Columns,
    ) -> Element<'a, Message> {
        let text = ctx.text;
        let intro = if columns.remembered {
            text.importing_columns_remembered()
        } else {
            text.importing_columns_intro()
        };
        let sheet = self.has_other_sheets().then(|| {
            row![
                strong(table.sheet.clone()),
                button::link(text.importing_sheet_other()).on_press(Message::ToSheets)
            ]
            .spacing(space::M)
            .align_y(Alignment::Center)
        });
        let missing = columns.mapping.missing();
        let missing = missing.into_iter().map(|missing| {
            let words = intake::missing(text, missing);
            row![widget::icon(Icon::Warning, 18.0).tone(Tone::Caution), body(words)]
                .spacing(space::S)
                .into()
        });
        let shifts = matches!(self.what, What::Shifts(_)).then(|| shift_fields(ctx, columns));
        let rows = columns
            .in_use(table)
            .into_iter()
            .map(|column| column_row(ctx, table, columns, column));
        column![body(intro)]
            .push(sheet)
            .push(shifts)
            .extend(missing)
            .push(Stack::with_children(rows).spacing(space::S))
            .spacing(space::M)
            .width(Length::Fill)
            .into()
    }
}

/// A large dialog: what it is about, where in it one is, its inside, and its actions.
pub fn frame<'a, M: 'a>(
    title: String,
    under: String,
    inside: Element<'a, M>,
    actions: Vec<Element<'a, M>>,
    height: Length,
) -> Element<'a, M> {
    let heading = column![h2(title.clone()), muted(under)].spacing(space::XS);
    // The 4 around everything leave room for the focus ring.
    let inner = widget::scroll(container(inside).padding(4)).height(height);
    let actions = container(Row::with_children(actions).spacing(space::M).wrap())
        .padding([0, 4])
        .align_right(Length::Fill);
    let panel = container(
        column![container(heading).padding([0, 4]), inner, actions]
            .spacing(space::L)
            .width(Length::Fill),
    )
    .padding(space::XL)
    .max_width(WIDTH)
    .max_height(HEIGHT)
    .style(theme::container::dialog);
    spoken(Spoken::new(Role::Dialog, title), panel)
}

/// A field for the path of a file, and a button for the system's dialog.
pub fn file_field<'a, M: Clone + 'a>(
    text: &Text,
    path: &str,
    typed: impl Fn(String) -> M + 'a,
    submitted: M,
    pick: M,
) -> Element<'a, M> {
    let path = field::text(text.importing_path(), path, typed)
        .hint(text.importing_path_hint())
        .on_submit(submitted)
        .id(PATH)
        .width(Length::Fill);
    let choose = button::secondary(text.choose_file(), Icon::Open).on_press(pick);
    // The button stands level with the field, below its label.
    let choose = container(choose).padding(iced::Padding::ZERO.top(26.0));
    row![Element::from(path), choose].spacing(space::M).into()
}

/// Says that a file is being read, and how long that may take.
pub fn reading<'a, M: 'a>(text: &Text, file: &std::path::Path) -> Element<'a, M> {
    let name = file.file_name().unwrap_or(file.as_os_str());
    let words = text.importing_reading(name.to_string_lossy().into_owned());
    let line = row![widget::icon(Icon::Clock, 22.0), strong(words)]
        .spacing(space::M)
        .align_y(Alignment::Center);
    column![line, body(text.importing_reading_words(TIME_LIMIT.as_secs()))]
        .spacing(space::M)
        .into()
}

fn words_of(text: &Text, trouble: &Trouble) -> Sentence {
    match trouble {
        Trouble::Unreachable(path) => Sentence {
            title: text.importing_unreachable_title(),
            what_to_do: text.importing_unreachable_words(path.display().to_string()),
        },
        Trouble::Table(error) => intake::table_error(text, error),
    }
}

/// The sheets that were read, and what was not for being hidden.
fn sheets<'a>(text: &'a Text, book: &'a Book) -> Element<'a, Message> {
    let is_hidden = |name: &str| book.sheets.iter().any(|sheet| sheet.name == name && sheet.hidden);
    let tables = book.tables.iter().enumerate().map(|(at, table)| {
        let named = table.header.iter().filter(|name| !name.is_empty());
        let names: Vec<&str> = named.map(String::as_str).take(6).collect();
        let rows = text.importing_sheet_rows(table.rows.len(), names.join(", "));
        let hidden = is_hidden(&table.sheet).then(|| badge(Tone::Caution, text.importing_sheet_hidden()));
        let title = row![strong(table.sheet.clone())].push(hidden).spacing(space::S);
        let label = text.importing_sheet_choose(table.sheet.as_str());
        widget::card_button(label, column![title, small(rows)].spacing(space::XS))
            .on_press(Message::SheetChosen(at))
            .into()
    });
    let unread: Vec<&str> = book
        .sheets
        .iter()
        .filter(|sheet| sheet.hidden && !sheet.read)
        .map(|sheet| sheet.name.as_str())
        .collect();
    let hidden = (!unread.is_empty()).then(|| {
        let words = text.importing_hidden(unread.len(), unread.join(", "));
        let read = button::secondary(text.importing_hidden_read(), None).on_press(Message::ReadHidden);
        banner(
            Tone::Neutral,
            words,
            Some(text.importing_hidden_words()),
            vec![read.into()],
        )
    });
    column![body(text.importing_sheets())]
        .extend(tables)
        .push(hidden)
        .spacing(space::M)
        .width(Length::Fill)
        .into()
}

/// When the period begins, and the usual hours where the rows say none.
fn shift_fields<'a>(ctx: Context<'a>, columns: &'a Columns) -> Element<'a, Message> {
    let text = ctx.text;
    let wrong = columns.period_start(ctx.today()).is_none();
    let period = field::date(
        text.importing_period(),
        &columns.period,
        Message::PeriodTyped,
        ctx.today(),
        names::calendar(text),
    )
    .hint(text.importing_period_hint())
    .error(wrong.then(|| text.importing_period_wrong()));
    let hours = columns.asks_hours().then(|| {
        let hours = field::text(text.importing_hours(), &columns.hours, Message::HoursTyped)
            .hint(text.importing_hours_hint())
            .error(columns.hours_are_wrong().then(|| text.importing_hours_wrong()));
        container(Element::from(hours))
            .width(Length::FillPortion(1))
            .into()
    });
    let period = container(Element::from(period))
        .width(Length::FillPortion(1))
        .into();
    let fields = std::iter::once(period).chain(hours);
    if ctx.width < NARROW {
        Stack::with_children(fields).spacing(space::M).into()
    } else {
        Row::with_children(fields).spacing(space::L).into()
    }
}

/// One column of the table: its name, two of its values, what it means.
fn column_row<'a>(
    ctx: Context<'a>,
    table: &'a Table,
    columns: &'a Columns,
    column: usize,
) -> Element<'a, Message> {
    let text = ctx.text;
    let letter = phrase::column_letters(u32::try_from(column).unwrap_or(u32::MAX));
    let name = match table.header.get(column) {
        Some(name) if !name.is_empty() => text.importing_column(letter, name.as_str()),
        _ => text.importing_column_nameless(letter),
    };
    let found = samples(table, column);
    let example = if found.is_empty() {
        text.importing_samples_none()
    } else {
        let quoted: Vec<String> = found.iter().map(|sample| format!("”{sample}”")).collect();
        text.importing_samples(quoted.join(", "))
    };
    let offered = columns.offered(table, column);
    let chosen = columns.mapping.columns.get(column);
    let selected = chosen.and_then(|chosen| offered.iter().position(|offer| offer == chosen));
    let names = offered.iter().map(|offer| phrase::target(text, offer)).collect();
    let target = widget::select(name.clone(), names, selected, move |option| {
        Message::TargetChosen(column, option)
    });
    let words = column![strong(name), small(example)]
        .spacing(2)
        .width(Length::Fill);
    let line: Element<'a, Message> = if ctx.width < NARROW {
        column![words, target].spacing(space::S).into()
    } else {
        row![words, container(target).width(300)]
            .spacing(space::M)
            .align_y(Alignment::Center)
            .into()
    };
    card(line).padding([space::S, space::L]).into()
}
