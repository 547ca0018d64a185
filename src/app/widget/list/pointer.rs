//! The mouse on a list: wheel, scroll bar, selecting, opening; and the ground that shows what it is over.

use super::{BAR, List, State};
use crate::app::theme::palette;
use crate::app::widget::focus::Focus;
use crate::app::widget::popup;
use iced::advanced::{Renderer as _, Shell, mouse, renderer};
use iced::{Event, Point, Rectangle, Renderer, Theme, touch};
use std::time::{Duration, Instant};

const DOUBLE_CLICK: Duration = Duration::from_millis(400);

impl<'a, M: 'a> List<'a, M> {
    pub(super) fn bar(&self, state: &State, body: Rectangle) -> Option<(Rectangle, Rectangle)> {
        let furthest = self.furthest(body.height);
        if furthest <= 0.0 {
            return None;
        }
        let rail = Rectangle {
            x: body.x + body.width - BAR,
            width: BAR - 2.0,
            ..body
        };
        let height = (body.height * body.height / (furthest + body.height)).max(28.0);
        let y = rail.y + (rail.height - height) * state.offset / furthest;
        Some((rail, Rectangle { y, height, ..rail }))
    }

    fn scroll_by_pointer(&self, state: &mut State, y: f32, body: Rectangle, grabbed: f32) {
        let furthest = self.furthest(body.height);
        if let Some((rail, thumb)) = self.bar(state, body) {
            let room = (rail.height - thumb.height).max(1.0);
            state.offset = ((y - grabbed - rail.y) / room * furthest).clamp(0.0, furthest);
        }
    }

    pub(super) fn mouse(
        &self,
        state: &mut State,
        event: &Event,
        body: Rectangle,
        cursor: mouse::Cursor,
        shell: &mut Shell<'_, M>,
    ) {
        match event {
            Event::Mouse(mouse::Event::WheelScrolled { delta }) if cursor.is_over(body) => {
                let by = match delta {
                    mouse::ScrollDelta::Lines { y, .. } => -y * 60.0,
                    mouse::ScrollDelta::Pixels { y, .. } => -y,
                };
                let to = (state.offset + by).clamp(0.0, self.furthest(body.height));
                if to != state.offset {
                    state.offset = to;
                    shell.invalidate_layout();
                    shell.request_redraw();
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                if let Some(at) = cursor.position_over(body) {
                    self.pressed(state, at, body, shell);
                } else if state.focus.focused {
                    state.focus = Focus::default();
                    shell.request_redraw();
                }
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) => {
                if let (Some(grabbed), Some(at)) = (state.grabbed, cursor.position()) {
                    self.scroll_by_pointer(state, at.y, body, grabbed);
                    shell.invalidate_layout();
                    shell.request_redraw();
                }
                let under = cursor.position_over(body).map(|at| self.row_at(state, at, body));
                if self.on_select.is_some() && std::mem::replace(&mut state.hovered, under) != under {
                    shell.request_redraw();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(_))
            | Event::Touch(touch::Event::FingerLifted { .. }) => state.grabbed = None,
            _ => {}
        }
    }

    fn row_at(&self, state: &State, at: Point, body: Rectangle) -> usize {
        ((at.y - body.y + state.offset) / self.row_height) as usize
    }

    fn pressed(&self, state: &mut State, at: Point, body: Rectangle, shell: &mut Shell<'_, M>) {
        shell.capture_event();
        shell.request_redraw();
        if let Some((rail, thumb)) = self.bar(state, body)
            && rail.contains(at)
        {
            let grabbed = if thumb.contains(at) {
                at.y - thumb.y
            } else {
                thumb.height / 2.0
            };
            state.grabbed = Some(grabbed);
            self.scroll_by_pointer(state, at.y, body, grabbed);
            shell.invalidate_layout();
            return;
        }
        state.focus.by_mouse();
        let row = self.row_at(state, at, body);
        if row >= self.count {
            return;
        }
        let now = Instant::now();
        let again = state
            .clicked
            .replace((row, now))
            .is_some_and(|(before, when)| before == row && now - when < DOUBLE_CLICK);
        match (&self.on_activate, &self.on_select) {
            (Some(on_activate), _) if again => shell.publish(on_activate(row)),
            (_, Some(on_select)) => shell.publish(on_select(row)),
            _ => {}
        }
    }
}

impl<M> List<'_, M> {
    pub(super) fn draw_ground(
        &self,
        renderer: &mut Renderer,
        theme: &Theme,
        state: &State,
        row: usize,
        bounds: Rectangle,
    ) {
        let p = palette(theme);
        if self.selected == Some(row) {
            popup::ground(renderer, bounds, p.selected);
            let mark = Rectangle {
                width: 4.0,
                ..bounds.shrink([6.0, 0.0])
            };
            popup::ground(renderer, mark, p.accent);
        } else if state.hovered == Some(row) {
            popup::ground(renderer, bounds, p.hover);
        } else {
            let line = Rectangle {
                y: bounds.y + bounds.height - 1.0,
                height: 1.0,
                ..bounds
            };
            let quad = renderer::Quad {
                bounds: line,
                ..renderer::Quad::default()
            };
            renderer.fill_quad(quad, p.rule);
        }
    }
}
