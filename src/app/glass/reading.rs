//! A text that is read: quiet marks under the words to look at, and what is said of a word that one rests on.
//!
//! The marked words of a text are one stop of the Tab key; arrow keys go from one to the next, Enter opens the concept.

use std::sync::Arc;
use std::time::Duration;

use iced::advanced::text::{Paragraph as _, Renderer as _};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::time::Instant;
use iced::{Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector, window};

use super::read::Source;
use super::seen::Piece;
use super::sheet::{Said, sheet};
use super::tip::Tip;
use super::typeset::{Set, Type};
use super::written::underline;
use super::{Mark, Marking};
use crate::app::context::Context;
use crate::app::theme::palette;
use crate::app::widget::{Direction, Element, Focus, Role, Spoken, draw_ring};
use crate::domain::binder::Binder;
use crate::lens::{Hit, Verdict};

/// How long the mouse rests on a word before something is said of it: who only moves over a text is left in peace.
const REST: Duration = Duration::from_millis(400);

/// A paragraph with its known words.
pub struct Reading<'a, M> {
    pieces: Arc<[Piece]>,
    at: usize,
    set: Type,
    source: Source<M>,
    ctx: Context<'a>,
    /// The words that are marked, each by its number among the known ones.
    stops: Vec<usize>,
    tip: Option<Element<'a, M>>,
}

#[derive(Default)]
struct State {
    set: Option<Set>,
    focus: Focus,
    /// Which of the marked words has the keyboard.
    stop: usize,
    /// What is said of it was put away.
    dismissed: bool,
    /// The known word under the mouse, since when, and whether something is said of it.
    hover: Option<usize>,
    since: Option<Instant>,
    rested: bool,
    pressed: Option<usize>,
    tip: Option<Tree>,
}

impl<'a, M: 'a> Reading<'a, M> {
    /// One of the paragraphs of a text that was looked at.
    pub fn new(pieces: Arc<[Piece]>, at: usize, set: Type, source: Source<M>, ctx: Context<'a>) -> Self {
        let mut new = Self {
            pieces,
            at,
            set,
            source,
            ctx,
            stops: Vec::new(),
            tip: None,
        };
        let all = 0..new.piece().hits.len();
        new.stops = all.filter(|hit| new.is_marked(*hit)).collect();
        new
    }

    fn piece(&self) -> &Piece {
        &self.pieces[self.at]
    }

    fn hit(&self, at: usize) -> &Hit {
        &self.piece().hits[at]
    }

    /// Whether a word is to stand as it is written, though it be advised against: the text speaks of such words, somebody
    /// said so, or it is the word of the partner who reads.
    fn stands(&self, at: usize) -> bool {
        let Context { glass, library, .. } = self.ctx;
        let partners = |partner| glass.lens.is_shared(self.hit(at), partner);
        let let_stand = |binder: &Binder| {
            let word = self.piece().words[self.hit(at).range.clone()].to_lowercase();
            binder.lets_stand(&word, self.source.record)
        };
        self.source.speaks_of_words
            || glass.partner.is_some_and(partners)
            || library
                .binder()
                .filter(|binder| !binder.wordings.is_empty())
                .is_some_and(let_stand)
    }

    fn is_against(&self, at: usize) -> bool {
        self.say(at).is_some_and(Tip::is_against)
    }

    fn is_marked(&self, at: usize) -> bool {
        match self.ctx.glass.marking {
            Marking::Nothing => false,
            Marking::Against => self.is_against(at),
            Marking::Known => self.say(at).is_some(),
        }
    }

    fn say(&self, at: usize) -> Option<Tip<'_>> {
        let Context { glass, library, .. } = self.ctx;
        if glass.marking == Marking::Nothing {
            return None;
        }
        let stands = self.hit(at).verdict() == Verdict::AdvisedAgainst && self.stands(at);
        Tip::of(self.hit(at), &self.piece().words, stands, glass, library)
    }

    /// The marked word that has the keyboard.
    fn stop(&self, state: &State) -> Option<usize> {
        let stop = self.stops.get(state.stop.min(self.stops.len().saturating_sub(1)));
        stop.copied().filter(|_| state.focus.focused)
    }

    /// The word of which something is said now.
    fn told(&self, state: &State) -> Option<usize> {
        let by_key = self.stop(state).filter(|_| state.focus.ring && !state.dismissed);
        by_key.or(state
            .hover
            .filter(|at| state.rested && *at < self.piece().hits.len()))
    }

    /// The known word at a place below the text's top left corner.
    fn word_at(&self, state: &State, at: Point) -> Option<usize> {
        let words = &state.set.as_ref()?.words;
        let is_there = |rows: &Vec<Rectangle>| rows.iter().any(|row| row.contains(at));
        words.iter().position(is_there)
    }

    fn opens(&self, at: usize) -> bool {
        self.source.open.is_some() && self.stops.contains(&at)
    }

    fn open(&self, at: usize, shell: &mut Shell<'_, M>) {
        if let (Some(open), Some(tip)) = (self.source.open, self.say(at)) {
            shell.publish(open(tip.concept()));
        }
    }

    /// The words of which one has the keyboard can be reached by it only where they lead somewhere.
    fn is_reachable(&self) -> bool {
        self.source.open.is_some() && !self.stops.is_empty()
    }

    fn key_pressed(&self, state: &mut State, key: &Key, repeat: bool, shell: &mut Shell<'_, M>) {
        let Some(stop) = self.stop(state) else {
            return;
        };
        state.focus.ring = true;
        let told = !state.dismissed;
        match (key, Direction::of(key)) {
            (_, Some(direction)) => {
                let last = self.stops.len() - 1;
                let now = state.stop.min(last);
                let next = match direction.is_forward() {
                    true => (now + 1).min(last),
                    false => now.saturating_sub(1),
                };
                if next == now {
                    return;
                }
                (state.stop, state.dismissed) = (next, false);
            }
            (Key::Named(Named::Enter), _) if !repeat => self.open(stop, shell),
            (Key::Named(Named::Escape), _) if told => state.dismissed = true,
            _ => return,
        }
        shell.capture_event();
        shell.invalidate_layout();
        shell.request_redraw();
    }

    /// Follows the mouse; what it rests on is told of.
    fn follow(&self, state: &mut State, at: Option<Point>, event: &Event, shell: &mut Shell<'_, M>) {
        let over = at.and_then(|at| self.word_at(state, at));
        if over != state.hover {
            if state.rested {
                shell.invalidate_layout();
            }
            (state.hover, state.since, state.rested) = (over, None, false);
            shell.request_redraw();
        }
        let Event::Window(window::Event::RedrawRequested(now)) = event else {
            return;
        };
        if state.hover.is_none() || state.rested {
            return;
        }
        let due = *state.since.get_or_insert(*now) + REST;
        if *now < due {
            shell.request_redraw_at(due);
        } else {
            state.rested = true;
            shell.invalidate_layout();
            shell.request_redraw();
        }
    }

    fn press(&self, state: &mut State, event: &Event, shell: &mut Shell<'_, M>) {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                state.focus = Focus::default();
                state.pressed = state.hover.filter(|at| self.opens(*at));
                if state.pressed.is_some() {
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                if let Some(pressed) = state.pressed.take().filter(|at| state.hover == Some(*at)) {
                    self.open(pressed, shell);
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }
}

impl<'a, M: 'a> Widget<M, Theme, Renderer> for Reading<'a, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if !self.is_reachable() {
            state.focus = Focus::default();
        }
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        layout::sized(limits, Length::Fill, Length::Shrink, |limits| {
            let width = limits.max().width;
            let (pieces, at, how) = (&self.pieces, self.at, self.set);
            let is_set = |set: &Set| set.is_of(pieces, at, how, width);
            if !state.set.as_ref().is_some_and(is_set) {
                state.set = Some(Set::new(pieces, at, how, width));
                (state.hover, state.rested) = (None, false);
            }
            let set = state.set.as_ref().expect("it was just set");
            set.paragraph.min_bounds()
        })
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let bounds = layout.bounds();
        let state = tree.state.downcast_mut::<State>();
        operation.text(None, bounds, &self.piece().words);
        if self.is_reachable() {
            let at = state.stop.min(self.stops.len() - 1);
            let heading = self.say(self.stops[at]).map(|tip| tip.heading(self.ctx.text));
            let rows = state.set.as_ref().map(|set| &set.words[self.stops[at]]);
            let row = rows.and_then(|rows| rows.first()).copied();
            let bounds = row.map_or(bounds, |row| row + Vector::new(bounds.x, bounds.y));
            let many = self.stops.len() > 1;
            let mut spoken = Spoken {
                value: many.then(|| self.ctx.text.glass_stop(at + 1, self.stops.len())),
                focused: state.focus.focused,
                bounds,
                ..Spoken::new(Role::Link, heading.unwrap_or_default())
            };
            operation.custom(None, bounds, &mut spoken);
            operation.focusable(None, bounds, &mut state.focus);
        }
        if let Some(tip) = self.told(state).and_then(|at| self.say(at)) {
            let text = self.ctx.text;
            let heading = std::iter::once(tip.heading(text));
            let words: Vec<String> = heading.chain(tip.definition(text)).collect();
            let words = words.join("\n");
            operation.text(None, bounds, &words);
            let mut spoken = Spoken {
                bounds,
                ..Spoken::new(Role::Status, words)
            };
            operation.custom(None, bounds, &mut spoken);
        }
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
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        if !state.focus.focused {
            (state.stop, state.dismissed) = (0, false);
        }
        match event {
            Event::Mouse(_) | Event::Window(window::Event::RedrawRequested(_)) => {
                let bounds = layout.bounds();
                let at = cursor
                    .position_over(bounds)
                    .filter(|at| viewport.contains(*at))
                    .map(|at| Point::new(at.x - bounds.x, at.y - bounds.y));
                self.follow(state, at, event, shell);
                if !shell.is_event_captured() {
                    self.press(state, event, shell);
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed {
                key,
                modifiers,
                repeat,
                ..
            }) if modifiers.is_empty() && !shell.is_event_captured() => {
                self.key_pressed(state, key, *repeat, shell);
            }
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let Some(set) = &state.set else {
            return;
        };
        let corner = layout.position();
        let color = if self.set.muted {
            palette(theme).muted
        } else {
            style.text_color
        };
        renderer.fill_paragraph(&set.paragraph, corner, color, *viewport);
        let to_screen = Vector::new(corner.x, corner.y);
        let in_sight = |row: &Rectangle| row.intersects(viewport);
        for at in &self.stops {
            let mark = if self.is_against(*at) {
                Mark::Against
            } else {
                Mark::Unsure
            };
            let rows = set.words[*at].iter().map(|row| *row + to_screen);
            for row in rows.filter(in_sight) {
                underline(renderer, theme, mark, row, self.set.letters);
            }
        }
        if let Some(stop) = self.stop(state).filter(|_| state.focus.ring) {
            for row in &set.words[stop] {
                draw_ring(renderer, theme, *row + to_screen, 1.0);
            }
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        _layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        let state = tree.state.downcast_ref::<State>();
        match state.hover {
            Some(at) if self.opens(at) => mouse::Interaction::Pointer,
            _ => mouse::Interaction::None,
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        _renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        let state = tree.state.downcast_mut::<State>();
        let at = self.told(state)?;
        let row = state.set.as_ref()?.words.get(at)?.first().copied()?;
        let corner = layout.position();
        let row = row + Vector::new(corner.x, corner.y);
        if !row.intersects(viewport) {
            return None;
        }
        let tip = self.say(at)?;
        let text = self.ctx.text;
        let leads = self.opens(at).then(|| text.glass_leads());
        let (heading, definition) = (tip.heading(text), tip.definition(text));
        let view = self.tip.insert(sheet(heading, definition, leads));
        let tree = state.tip.get_or_insert_with(|| Tree::new(&*view));
        tree.diff(&*view);
        let anchor = row + translation;
        Some(overlay::Element::new(Box::new(Said {
            view: self.tip.as_mut()?,
            tree,
            anchor,
        })))
    }
}
