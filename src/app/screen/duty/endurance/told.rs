//! What was told: until when, how sure that is, who carries how far, who relieves whom, and what each has to bear.

use iced::widget::{Column, column, row};
use iced::{Alignment, Length};

use super::{Found, Message};
use crate::app::context::Context;
use crate::app::screen::duty::Message as Screen;
use crate::app::theme::{Tone, space};
use crate::app::widget::list::{self, Column as ListColumn};
use crate::app::widget::{
    Element, Icon, List, badge, banner, body, button, card, cell, h2, h3, muted, parts,
};
use crate::domain::endurance::{Demand, End, Exposure, Placed, Reach, exposure};
use crate::format::export::Sheet;
use crate::phrase::endurance as phrase;
use crate::text::time;

/// The first hours whose reliefs are shown.
const HOURS: [u32; 3] = [24, 48, 72];
const ROW: f32 = 36.0;

pub struct Told {
    demand: Demand,
    found: Found,
    /// The place in [`HOURS`].
    pub hours: usize,
    /// Whose reliefs are shown, in the order of the table.
    pub source: usize,
    /// Whether the binder has changed since.
    pub is_stale: bool,
}

impl Told {
    pub fn new(demand: Demand, found: Found) -> Self {
        Self {
            demand,
            found,
            hours: 0,
            source: 0,
            is_stale: false,
        }
    }

    fn reach<'a>(&'a self, ctx: Context<'_>) -> &'a Reach {
        let sources = phrase::sources(ctx.text, ctx.library, &self.found);
        sources
            .get(self.source)
            .map_or(&self.found.alone, |source| source.reach)
    }

    /// Who takes which pass, of those that are shown.
    pub fn sheet(&self, ctx: Context<'_>) -> Sheet {
        phrase::sheet(
            ctx.text,
            ctx.library,
            &self.demand,
            &self.found.passes,
            self.reach(ctx),
        )
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let again =
            button::secondary(text.endurance_again(), Icon::Edit).on_press(Screen::Endurance(Message::Again));
        let export =
            button::secondary(text.export(), Icon::Save).on_press(Screen::Endurance(Message::Exported));
        let stale = self.is_stale.then(|| {
            banner(
                Tone::Caution,
                text.endurance_stale(),
                Some(text.endurance_stale_do()),
                Vec::new(),
            )
        });
        let granted = phrase::assumptions(text, ctx.library, &self.demand, &self.found);
        let granted = granted.into_iter().map(|line| muted(line).into());
        let granted = column![h3(text.endurance_granted())].push(Column::with_children(granted).spacing(2));
        parts([
            stale,
            Some(self.answer(ctx)),
            Some(self.rows(ctx)),
            Some(row![again, export].spacing(space::S).into()),
            Some(self.sources(ctx)),
            Some(self.reliefs(ctx)),
            Some(self.exposure(ctx)),
            Some(granted.spacing(space::S).into()),
        ])
        .spacing(space::L)
        .into()
    }

    /// What was asked, in a line.
    fn rows<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let rows = self
            .demand
            .rows
            .iter()
            .map(|row| phrase::row(ctx.text, ctx.library, row));
        let from = time::weekday_time(ctx.text, self.demand.from);
        let words = ctx
            .text
            .endurance_asked(from, self.demand.days, rows.collect::<Vec<_>>().join("; "));
        muted(words).into()
    }

    /// The large sentence about oneself, how sure it is, and why it ends.
    fn answer<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let (text, library) = (ctx.text, ctx.library);
        let (demand, passes, alone) = (&self.demand, &self.found.passes, &self.found.alone);
        let tone = match alone.end {
            End::Whole => Tone::Ok,
            _ if alone.until <= demand.from => Tone::Danger,
            _ => Tone::Caution,
        };
        let mut lines = column![
            h2(phrase::headline(text, library, demand, passes, alone)),
            row![badge(tone, phrase::sure_long(text, alone))],
        ]
        .spacing(space::S);
        if let End::Open(_) = alone.end {
            lines = lines.push(body(phrase::certainty(text, alone)));
        }
        if let Some(short) = &alone.shortage {
            let why = phrase::shortage(text, library, demand, passes, short);
            let why = why.into_iter().map(|line| body(line).into());
            lines = lines.push(Column::with_children(why).spacing(2));
        }
        card(lines).padding(space::L).width(Length::Fill).into()
    }

    /// How far each alone carries, and all together. The chosen one's reliefs are shown below.
    fn sources<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let sources = phrase::sources(text, ctx.library, &self.found);
        let count = sources.len();
        let shown: Vec<[String; 5]> = sources
            .into_iter()
            .map(|one| {
                let short = one.reach.shortage.as_ref();
                let then = short.map_or_else(String::new, |short| {
                    phrase::missing(text, ctx.library, &self.demand, &self.found.passes, short)
                });
                [
                    one.name,
                    one.people.to_string(),
                    time::weekday_time(text, one.reach.until),
                    then,
                    phrase::sure(text, one.reach),
                ]
            })
            .collect();
        let titles = [
            text.endurance_column_who(),
            text.endurance_column_people(),
            text.endurance_column_until(),
            text.endurance_column_then(),
            text.endurance_column_sure(),
        ];
        let widths = [5, 2, 4, 6, 4].map(Length::FillPortion);
        let rows = List::new(text.endurance_who_carries(), count, move |at| {
            let [name, rest @ ..] = shown[at].clone();
            let mut cells = vec![cell(name).strong().into()];
            cells.extend(rest.map(|words| cell(words).into()));
            list::cells(&widths, cells)
        })
        .header(list::header::<Screen>(columns(titles, widths)))
        .row_height(ROW)
        .height(height(count))
        .selected(Some(self.source))
        .on_select(|at| Screen::Endurance(Message::SourceChosen(at)))
        .id("endurance-sources");
        let hint = muted(text.endurance_who_carries_hint());
        column![h3(text.endurance_who_carries()), hint, rows]
            .spacing(space::S)
            .into()
    }

    fn shown_placed(&self, ctx: Context<'_>) -> Vec<Placed> {
        let hours = HOURS[self.hours.min(HOURS.len() - 1)];
        self.reach(ctx)
            .first_hours(&self.demand, &self.found.passes, hours)
    }

    fn reliefs<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let (demand, passes) = (&self.demand, &self.found.passes);
        let placed = self.shown_placed(ctx);
        let options = HOURS.map(|hours| text.time_hours(hours)).to_vec();
        let choose = button::choice(text.endurance_which_hours(), options, Some(self.hours), |at| {
            Screen::Endurance(Message::HoursChosen(at))
        });
        let mut shown: Vec<[String; 3]> = Vec::new();
        for (at, pass) in passes.iter().enumerate() {
            let takers = phrase::takers(ctx.library, &placed, at);
            if !takers.is_empty() {
                let row = &demand.rows[pass.row];
                shown.push([
                    time::span(text, pass.start, pass.end),
                    phrase::wanted(text, ctx.library, row, row.count),
                    takers,
                ]);
            }
        }
        let heaviest = phrase::heaviest(text, ctx.library, demand, passes, &placed).map(body);
        let count = shown.len();
        let titles = [
            text.endurance_column_when(),
            text.endurance_column_role(),
            text.endurance_column_takers(),
        ];
        let widths = [3, 4, 7].map(Length::FillPortion);
        let label = text.endurance_reliefs(HOURS[self.hours.min(HOURS.len() - 1)]);
        let rows = List::new(label.clone(), count, move |at| {
            let [when, what, who] = shown[at].clone();
            list::cells(
                &widths,
                vec![
                    cell(when).into(),
                    cell(what).muted().into(),
                    cell(who).strong().into(),
                ],
            )
        })
        .header(list::header::<Screen>(columns(titles, widths)))
        .row_height(ROW)
        .height(height(count))
        .id("endurance-reliefs");
        let head = row![h3(label), choose]
            .spacing(space::M)
            .align_y(Alignment::Center)
            .wrap();
        column![head].push(heaviest).push(rows).spacing(space::S).into()
    }

    /// What each has to bear until it ends.
    fn exposure<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let all: Vec<Exposure> = exposure(&self.demand, &self.found.passes, &self.reach(ctx).placed);
        let count = all.len();
        let titles = [
            text.endurance_column_person(),
            text.endurance_column_hours(),
            text.endurance_column_passes(),
            text.endurance_column_days(),
        ];
        let widths = [5, 2, 2, 3].map(Length::FillPortion);
        let rows = List::new(text.endurance_exposure(), count, move |at| {
            let one = all[at];
            list::cells(
                &widths,
                vec![
                    cell(ctx.library.person_name(one.person).to_owned())
                        .strong()
                        .into(),
                    cell(phrase::hours(text, one.minutes)).into(),
                    cell(one.passes.to_string()).into(),
                    cell(one.days_in_a_row.to_string()).into(),
                ],
            )
        })
        .header(list::header::<Screen>(columns(titles, widths)))
        .row_height(ROW)
        .height(height(count))
        .id("endurance-exposure");
        column![h3(text.endurance_exposure()), rows]
            .spacing(space::S)
            .into()
    }
}

fn columns<const N: usize>(titles: [String; N], widths: [Length; N]) -> Vec<ListColumn<Screen>> {
    let all = titles.into_iter().zip(widths);
    all.map(|(title, width)| ListColumn::new(title, width)).collect()
}

/// High enough for its rows, up to ten of them.
fn height(count: usize) -> Length {
    let rows = f32::from(u16::try_from(count.clamp(1, 10)).unwrap_or(10));
    Length::Fixed(ROW * (rows + 1.0) + 12.0)
}
