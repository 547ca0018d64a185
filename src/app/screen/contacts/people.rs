//! The list of people, with search, filters and what one may do with all of them.

use iced::widget::{Row, column, container, row, space as gap};
use iced::{Alignment, Length};

use super::{Contacts, Message, NARROW, Order, Step, Tab};
use crate::app::context::{Context, Request};
use crate::app::theme::{self, Tone, space};
use crate::app::widget::{
    Column, Element, Icon, List, Sort, badge_with, body, button, cell, empty, field, icon, list, muted,
    phone, select, tooltip,
};
use crate::domain::{Id, Person};
use crate::phrase;

/// Width of the list beside what is chosen in it.
const LIST_WIDTH: f32 = 400.0;
const ROW_HEIGHT: f32 = 58.0;

impl Contacts {
    /// The registers, and what one may do with the one shown.
    pub(super) fn bar<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let titles = Tab::ALL.map(|tab| tab.title(text)).to_vec();
        let at = Tab::ALL
            .iter()
            .position(|tab| *tab == self.tab)
            .unwrap_or_default();
        let tabs = button::tabs(text.contacts_registers(), titles, at, Message::TabChosen);
        let mut actions: Vec<Element<'a, Message>> = Vec::new();
        let in_front = self.in_front && ctx.width < NARROW;
        if self.tab == Tab::People && !in_front {
            actions.push(
                button::secondary(text.contacts_import(), Icon::Open)
                    .on_press(Message::Asked(Request::ImportPeople))
                    .into(),
            );
            let export = button::secondary(text.contacts_export(), Icon::Save);
            let any = (ctx.library.count::<Person>() > 0).then_some(Message::Asked(Request::ExportPeople));
            actions.push(export.on_press_maybe(any).into());
        }
        let new = match self.tab {
            Tab::People => text.contacts_new_person(),
            Tab::Units => text.contacts_new_unit(),
            Tab::Roles => text.contacts_new_role(),
        };
        actions.push(button::primary(new, Icon::Add).on_press(Message::NewAsked).into());
        let actions = Row::with_children(actions).spacing(space::S);
        if ctx.width < 2.0 * LIST_WIDTH {
            return column![tabs, actions.wrap()].spacing(space::M).into();
        }
        row![tabs, gap().width(Length::Fill), actions]
            .align_y(Alignment::Center)
            .into()
    }

    /// A list and what is chosen in it: side by side, or one of them where there is no room.
    pub(super) fn beside<'a>(
        &'a self,
        ctx: Context<'a>,
        list: Element<'a, Message>,
        chosen: Option<Element<'a, Message>>,
        none: Element<'a, Message>,
    ) -> Element<'a, Message> {
        if ctx.width >= NARROW {
            let width = LIST_WIDTH.min(ctx.width * 0.4);
            let chosen = container(chosen.unwrap_or(none)).width(Length::Fill);
            return row![container(list).width(width), chosen]
                .spacing(space::XL)
                .height(Length::Fill)
                .into();
        }
        match chosen {
            Some(chosen) if self.in_front => {
                let back =
                    button::quiet(ctx.text.contacts_back_to_list(), Icon::Left).on_press(Message::BackToList);
                column![back, chosen].spacing(space::S).into()
            }
            _ => list,
        }
    }

    pub(super) fn people<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let chosen = self.person.as_ref().map(|form| self.person_view(form, ctx));
        if ctx.library.count::<Person>() == 0 && chosen.is_none() {
            let first = button::primary(text.contacts_new_person(), Icon::Add).on_press(Message::NewAsked);
            let import = button::secondary(text.contacts_import(), Icon::Open)
                .on_press(Message::Asked(Request::ImportPeople));
            return empty(
                Icon::Contacts,
                text.contacts_empty_title(),
                text.contacts_empty_text(),
                Some(row![first, import].spacing(space::S).wrap().into()),
            );
        }
        let none = empty(
            Icon::Person,
            text.contacts_choose_title(),
            text.contacts_choose_text(),
            None,
        );
        self.beside(ctx, self.people_list(ctx), chosen, none)
    }

    fn people_list<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let search = field::text(text.contacts_search(), &self.query.text, Message::SearchChanged)
            .placeholder(&text.contacts_search_placeholder())
            .id("contacts-search");
        let all = ctx.library.count::<Person>();
        let count = if self.rows.len() == all {
            text.count_people(all)
        } else {
            text.contacts_count_of(self.rows.len(), all)
        };
        let filter = if self.query.has_filter() {
            text.contacts_filter_on()
        } else {
            text.filter()
        };
        let clear = self
            .query
            .has_filter()
            .then(|| button::quiet(text.contacts_clear_filters(), None).on_press(Message::FiltersCleared));
        let counts = row![muted(count), gap().width(Length::Fill)]
            .push(clear)
            .push(button::quiet(filter, Icon::Filter).on_press(Message::FiltersToggled))
            .align_y(Alignment::Center);
        let round = button::secondary(text.round_open(self.round.waiting()), Icon::Phone)
            .on_press(Message::Round(Step::Opened));
        let shown = Message::Asked(Request::ExportCards(self.rows.clone()));
        let cards = button::secondary(text.people_cards(), Icon::Save)
            .on_press_maybe((!self.rows.is_empty()).then_some(shown));
        let acts = row![round, cards]
            .spacing(space::S)
            .wrap()
            .vertical_spacing(space::XS);
        column![search, counts]
            .push(self.shows_filters.then(|| self.filters(ctx)))
            .push(acts)
            .push(self.open_button(ctx))
            .push(self.rows(ctx))
            .spacing(space::S)
            .into()
    }

    fn filters<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let (employers, competences) = (&self.index.employers, &self.index.competences);
        let with_all = |all: String, options: &[String]| -> Vec<String> {
            std::iter::once(all).chain(options.iter().cloned()).collect()
        };
        let place = |options: &[String], chosen: &Option<String>| -> Option<usize> {
            let chosen = chosen.as_ref()?;
            options
                .iter()
                .position(|option| option == chosen)
                .map(|at| at + 1)
        };
        let employer = select(
            text.employer(),
            with_all(text.contacts_all_employers(), employers),
            place(employers, &self.query.employer).or(Some(0)),
            |at| Message::EmployerChosen(at.checked_sub(1).map(|at| employers[at].clone())),
        );
        let names: Vec<_> = self
            .roles
            .iter()
            .map(|role| phrase::role(ctx.text, ctx.library, *role).to_owned())
            .collect();
        let role_at = self
            .query
            .role
            .and_then(|role| self.roles.iter().position(|other| *other == role));
        let role = select(
            text.role(),
            with_all(text.contacts_all_roles(), &names),
            role_at.map(|at| at + 1).or(Some(0)),
            |at| Message::RoleChosen(at.checked_sub(1).map(|at| self.roles[at])),
        );
        let competence = select(
            text.contacts_competence(),
            with_all(text.contacts_all_competences(), competences),
            place(competences, &self.query.competence).or(Some(0)),
            |at| Message::CompetenceChosen(at.checked_sub(1).map(|at| competences[at].clone())),
        );
        let rotten = button::check(text.people_rotten(), self.query.rotten).on_press(Message::RottenToggled);
        column![employer, role, competence, rotten]
            .spacing(space::XS)
            .into()
    }

    /// Where the list stands alone, arrows only pass over rows: this opens the one they stand at.
    fn open_button<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        let at = self.chosen_row().filter(|_| ctx.width < NARROW)?;
        let name = ctx.library.person_name(self.rows[at]).to_owned();
        let message = Message::RowChosen { row: at, open: true };
        Some(
            button::secondary(ctx.text.contacts_open_person(name), Icon::Open)
                .on_press(message)
                .into(),
        )
    }

    fn chosen_row(&self) -> Option<usize> {
        let id = self.person.as_ref()?.form.id();
        self.rows.iter().position(|row| *row == id)
    }

    fn rows<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        if self.rows.is_empty() {
            let clear = button::secondary(text.contacts_clear_filters(), None);
            let filtered = self.query.has_filter();
            return empty(
                Icon::Search,
                text.no_hits(),
                text.contacts_no_hits_text(),
                filtered.then(|| clear.on_press(Message::FiltersCleared).into()),
            );
        }
        let sort = |order: Order| {
            (self.query.order == order).then_some(if self.query.descending {
                Sort::Descending
            } else {
                Sort::Ascending
            })
        };
        let header = list::header(vec![
            Column::new(text.name(), WIDTHS[0]).sort(sort(Order::Name), Message::SortedBy(Order::Name)),
            if self.query.rotten {
                Column::new(text.people_number_column(), WIDTHS[1])
                    .sort(sort(Order::Trust), Message::SortedBy(Order::Trust))
            } else {
                Column::new(text.employer(), WIDTHS[1])
                    .sort(sort(Order::Employer), Message::SortedBy(Order::Employer))
            },
        ]);
        let people = List::new(text.contacts_tab_people(), self.rows.len(), move |at| {
            self.row(self.rows[at], ctx)
        })
        .row_height(ROW_HEIGHT)
        .header(header)
        .selected(self.chosen_row())
        .on_select(|row| Message::RowChosen { row, open: false })
        .on_activate(|row| Message::RowChosen { row, open: true })
        .id("contacts-list");
        container(people)
            .padding(1)
            .style(theme::container::framed)
            .into()
    }

    fn row<'a>(&'a self, id: Id<Person>, ctx: Context<'a>) -> Element<'a, Message> {
        let text = ctx.text;
        let Some(person) = ctx.library.get(id) else {
            return body("").into();
        };
        let number = person
            .first_phone()
            .map_or_else(|| text.contacts_no_number(), |first| phone::group(&first.number));
        let conflict = ctx.library.in_conflict(id).then(|| {
            let sign = icon(Icon::Warning, 16.0).tone(Tone::Caution);
            tooltip(sign, text.contacts_conflict_title())
        });
        let name = row![cell(person.name.as_str()).strong()]
            .push(conflict)
            .spacing(space::XS)
            .align_y(Alignment::Center);
        let on_call: Element<'a, Message> = if self.on_call.contains(&id) {
            badge_with(Icon::Duty, Tone::Ok, text.contacts_on_call_now())
        } else {
            gap().height(0).into()
        };
        let left = column![name, cell(number).muted().size(theme::size::SMALL)].spacing(2);
        let beside = if self.query.rotten {
            let today = ctx.today();
            cell(phrase::trust(text, person.worst_number(today), today))
        } else {
            cell(person.employer.as_str())
        };
        let right = column![beside.size(theme::size::SMALL), on_call].spacing(2);
        list::cells(&WIDTHS, vec![left.into(), right.into()])
    }
}

/// Widths of the columns of the list.
const WIDTHS: [Length; 2] = [Length::FillPortion(5), Length::FillPortion(4)];
