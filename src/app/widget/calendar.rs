//! The key beside a date field and the month that hangs from it. Arrows move by day and week, PageUp and PageDown by
//! month, Enter takes the day, Esc leaves.

use super::Element;
use super::date::{Names, iso, long, weeks};
use super::focus::{Focus, Role, Spoken, draw_ring};
use super::icon::{self, Icon};
use super::popup::{self, Act, Align, Content, Popup};
use crate::app::theme::{button, font, palette, size};
use chrono::{Datelike, Days, Months, NaiveDate};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::button::Status;
use iced::{Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector, touch};

const SIDE: f32 = 42.0;
const CELL: Size = Size::new(40.0, 34.0);
const TOP: f32 = 40.0;

pub(super) struct Calendar<'a, M> {
    pub date: Option<NaiveDate>,
    pub today: NaiveDate,
    pub names: &'a Names,
    pub on_pick: Box<dyn Fn(NaiveDate) -> M + 'a>,
}

#[derive(Default)]
struct State {
    focus: Focus,
    /// The day the keys stand on, while the month is open.
    at: Option<NaiveDate>,
    hovered: bool,
}

impl<M> Calendar<'_, M> {
    fn key(&self, state: &mut State, key: &Key, shell: &mut Shell<'_, M>) -> bool {
        let Some(at) = state.at else {
            let opens = match key {
                Key::Named(Named::Enter | Named::Space | Named::ArrowDown) => true,
                Key::Character(letter) => letter == " ",
                _ => false,
            };
            if opens {
                state.at = Some(self.date.unwrap_or(self.today));
            }
            return opens;
        };
        match key {
            Key::Named(Named::Tab) => {
                state.at = None;
                return false;
            }
            Key::Named(Named::Enter | Named::Space) => {
                state.at = None;
                shell.publish((self.on_pick)(at));
                return true;
            }
            _ => {}
        }
        let moved = moved(at, key);
        state.at = moved.or(state.at);
        moved.is_some()
    }
}

/// The day a key leads to.
fn moved(at: NaiveDate, key: &Key) -> Option<NaiveDate> {
    let Key::Named(key) = key else { return None };
    let weekday = u64::from(at.weekday().num_days_from_monday());
    match key {
        Named::ArrowLeft => at.checked_sub_days(Days::new(1)),
        Named::ArrowRight => at.checked_add_days(Days::new(1)),
        Named::ArrowUp => at.checked_sub_days(Days::new(7)),
        Named::ArrowDown => at.checked_add_days(Days::new(7)),
        Named::PageUp => at.checked_sub_months(Months::new(1)),
        Named::PageDown => at.checked_add_months(Months::new(1)),
        Named::Home => at.checked_sub_days(Days::new(weekday)),
        Named::End => at.checked_add_days(Days::new(6 - weekday)),
        _ => None,
    }
}

impl<M> Widget<M, Theme, Renderer> for Calendar<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(SIDE), Length::Fixed(SIDE))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, _limits: &layout::Limits) -> layout::Node {
        layout::Node::new(Size::new(SIDE, SIDE))
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let state = tree.state.downcast_mut::<State>();
        Spoken {
            value: state.at.or(self.date).map(|date| long(date, self.names)),
            expanded: Some(state.at.is_some()),
            focused: state.focus.focused,
            ..Spoken::new(Role::Calendar, self.names.open.clone())
        }
        .announce(None, layout.bounds(), operation);
        operation.focusable(None, layout.bounds(), &mut state.focus);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        _viewport: &Rectangle,
    ) {
        if shell.is_event_captured() {
            return;
        }
        let state = tree.state.downcast_mut::<State>();
        let is_over = cursor.is_over(layout.bounds());
        if std::mem::replace(&mut state.hovered, is_over) != is_over {
            shell.request_redraw();
        }
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                if is_over {
                    state.focus.by_mouse();
                    state.at = Some(self.date.unwrap_or(self.today));
                    shell.capture_event();
                } else {
                    state.focus = Focus::default();
                    state.at = None;
                }
                shell.request_redraw();
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if state.focus.focused && !modifiers.control() && !modifiers.alt() =>
            {
                state.focus.ring = true;
                if self.key(state, key, shell) {
                    shell.capture_event();
                }
                shell.request_redraw();
            }
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let bounds = layout.bounds();
        let status = if state.hovered || state.at.is_some() {
            Status::Hovered
        } else {
            Status::Active
        };
        let style = button::secondary(theme, status);
        renderer.fill_quad(
            renderer::Quad {
                bounds,
                border: style.border,
                ..renderer::Quad::default()
            },
            style.background.unwrap_or(palette(theme).raised.into()),
        );
        let at = bounds.center() - Vector::new(10.0, 10.0);
        icon::paint(renderer, Icon::Calendar, at, 20.0, style.text_color);
        if state.focus.focused && state.focus.ring {
            draw_ring(renderer, theme, bounds, 2.0);
        }
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::None
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        _renderer: &Renderer,
        _viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        let state = tree.state.downcast_mut::<State>();
        let at = state.at?;
        let content = Month {
            chosen: self.date,
            today: self.today,
            names: self.names,
            on_pick: &*self.on_pick,
            at,
            open: &mut state.at,
        };
        let anchor = popup::anchor(layout, translation);
        Some(Popup { anchor, content }.overlay())
    }
}

struct Month<'b, M> {
    chosen: Option<NaiveDate>,
    today: NaiveDate,
    names: &'b Names,
    on_pick: &'b dyn Fn(NaiveDate) -> M,
    at: NaiveDate,
    open: &'b mut Option<NaiveDate>,
}

impl<M> Month<'_, M> {
    /// Bounds of a cell; column 0 holds week numbers, row 0 the names of the weekdays.
    fn cell(bounds: Rectangle, column: usize, row: usize) -> Rectangle {
        Rectangle {
            x: bounds.x + column as f32 * CELL.width,
            y: bounds.y + TOP + row as f32 * CELL.height,
            width: CELL.width,
            height: CELL.height,
        }
    }

    fn turner(bounds: Rectangle, forward: bool) -> Rectangle {
        let x = if forward {
            bounds.x + bounds.width - TOP
        } else {
            bounds.x
        };
        Rectangle::new(Point::new(x, bounds.y), Size::new(TOP, TOP))
    }

    fn days(&self, bounds: Rectangle) -> impl Iterator<Item = (NaiveDate, Rectangle)> + use<M> {
        weeks(self.at)
            .into_iter()
            .enumerate()
            .flat_map(move |(row, week)| {
                let place = move |column| Self::cell(bounds, column + 1, row + 1);
                let days = week.days.into_iter().enumerate();
                days.map(move |(column, day)| (day, place(column)))
            })
    }

    fn go(&mut self, to: Option<NaiveDate>) {
        self.at = to.unwrap_or(self.at);
        *self.open = Some(self.at);
    }
}

impl<M> Content<M> for Month<'_, M> {
    fn size(&self) -> Size {
        Size::new(CELL.width * 8.0, TOP + CELL.height * 7.0)
    }

    fn draw(&self, renderer: &mut Renderer, theme: &Theme, bounds: Rectangle, at: Option<Point>) {
        let p = palette(theme);
        let title = format!(
            "{} {}",
            self.names.months[self.at.month0() as usize],
            self.at.year()
        );
        let head = Rectangle {
            height: TOP,
            ..bounds
        };
        let strong = (size::BODY, font::SEMIBOLD);
        popup::words(renderer, &title, strong, head, Align::Center, p.text);
        for (forward, sign) in [(false, Icon::Left), (true, Icon::Right)] {
            let place = Self::turner(bounds, forward);
            if at.is_some_and(|at| place.contains(at)) {
                popup::ground(renderer, place, p.hover);
            }
            let corner = place.center() - Vector::new(9.0, 9.0);
            icon::paint(renderer, sign, corner, 18.0, p.accent);
        }
        let small = (size::SMALL, font::REGULAR);
        for column in 0..8 {
            let name = match column {
                0 => &self.names.week,
                day => &self.names.weekdays_short[day - 1],
            };
            let place = Self::cell(bounds, column, 0);
            popup::words(renderer, name, small, place, Align::Center, p.muted);
        }
        for (row, week) in weeks(self.at).into_iter().enumerate() {
            let place = Self::cell(bounds, 0, row + 1);
            let number = week.number.to_string();
            popup::words(renderer, &number, small, place, Align::Center, p.muted);
        }
        for (day, place) in self.days(bounds) {
            let inner = place.shrink(2.0);
            let chosen = self.chosen == Some(day);
            let (ground, color) = match () {
                () if chosen => (Some(p.accent), p.on_accent),
                () if day == self.at => (Some(p.selected), p.accent),
                () if at.is_some_and(|at| place.contains(at)) => (Some(p.hover), p.text),
                () if day.month() != self.at.month() => (None, p.muted),
                () => (None, p.text),
            };
            if let Some(ground) = ground {
                popup::ground(renderer, inner, ground);
            }
            if day == self.at {
                draw_ring(renderer, theme, inner, 0.0);
            }
            let weight = match (day == self.today, day.month() == self.at.month()) {
                (true, _) => (size::BODY, font::BOLD),
                (false, true) => (size::BODY, font::REGULAR),
                (false, false) => small,
            };
            popup::words(
                renderer,
                &day.day().to_string(),
                weight,
                place,
                Align::Center,
                color,
            );
            if day == self.today {
                let line = Rectangle {
                    x: inner.x + 10.0,
                    y: inner.y + inner.height - 4.0,
                    width: inner.width - 20.0,
                    height: 2.0,
                };
                popup::ground(renderer, line, color);
            }
        }
    }

    fn pointer(&mut self, act: Act, bounds: Rectangle, shell: &mut Shell<'_, M>) {
        let month = Months::new(1);
        match act {
            Act::Moved(_) => {}
            Act::Wheel(lines) if lines > 0.0 => self.go(self.at.checked_add_months(month)),
            Act::Wheel(_) => self.go(self.at.checked_sub_months(month)),
            Act::Pressed(at) if Self::turner(bounds, false).contains(at) => {
                self.go(self.at.checked_sub_months(month));
            }
            Act::Pressed(at) if Self::turner(bounds, true).contains(at) => {
                self.go(self.at.checked_add_months(month));
            }
            Act::Pressed(at) => {
                let under = self.days(bounds).find(|(_, place)| place.contains(at));
                if let Some((day, _)) = under {
                    *self.open = None;
                    shell.publish((self.on_pick)(day));
                }
            }
        }
    }

    fn dismissed(&mut self) {
        *self.open = None;
    }

    fn operate(&mut self, bounds: Rectangle, operation: &mut dyn Operation) {
        for (forward, name) in [(false, &self.names.previous), (true, &self.names.next)] {
            Spoken::new(Role::Button, name.clone()).announce(None, Self::turner(bounds, forward), operation);
        }
        for (day, place) in self.days(bounds) {
            Spoken {
                selected: day == self.at,
                checked: Some(self.chosen == Some(day)),
                ..Spoken::new(Role::Option, iso(day))
            }
            .announce(None, place, operation);
        }
    }
}

impl<'a, M: 'a> From<Calendar<'a, M>> for Element<'a, M> {
    fn from(calendar: Calendar<'a, M>) -> Self {
        Element::new(calendar)
    }
}

#[cfg(test)]
mod tests {
    use super::super::date::tests::{day, names};
    use super::*;
    use crate::app::widget::{field, testing};

    fn said(typed: &str, keys: &[Named]) -> Vec<String> {
        let names = names();
        let field = field::date("Från", typed, |s: String| s, day("2026-11-20"), &names);
        let mut ui = testing::ui(field);
        testing::tab(&mut ui);
        testing::tab(&mut ui);
        for key in keys {
            testing::key(&mut ui, *key);
        }
        ui.into_messages().collect()
    }

    #[test]
    fn keys_walk_over_the_month_and_enter_takes_the_day() {
        use Named::{ArrowDown, ArrowRight, End, Enter, Escape, PageDown, PageUp};
        assert_eq!(said("24/12", &[Enter, Enter]), ["2026-12-24"]);
        assert_eq!(said("", &[Enter, ArrowRight, ArrowDown, Enter]), ["2026-11-28"]);
        assert_eq!(said("24/12", &[Enter, PageDown, End, Enter]), ["2027-01-24"]);
        assert_eq!(said("31/12", &[Enter, PageUp, Enter]), ["2026-11-30"]);
        assert_eq!(said("24/12", &[Enter, ArrowRight, Escape]), Vec::<String>::new());
    }

    #[test]
    fn the_mouse_turns_the_month_and_takes_a_day() {
        let names = names();
        let field = field::date("Från", "24/12", |s: String| s, day("2026-11-20"), &names);
        let mut ui = testing::ui(field);
        testing::click(&mut ui, "Välj dag");
        testing::click(&mut ui, "Nästa månad");
        testing::click(&mut ui, "2027-01-06");
        assert_eq!(ui.into_messages().collect::<Vec<_>>(), ["2027-01-06"]);
    }
}
