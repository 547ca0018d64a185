//! A window over the page: the page waits, the focus moves inside and back again, Esc closes.

use super::Element;
use super::focus::{Census, Give, Role, Spoken};
use super::spoken::spoken;
use super::surface::scroll;
use super::text::h2;
use crate::app::theme::{container as look, space};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::{Row, column, container, space as gap};
use iced::{Alignment, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// Lays `panel` over `base` while there is one. Keep it in the tree with `None` so that the page keeps its state.
pub fn dialog<'a, M: Clone + 'a>(
    base: impl Into<Element<'a, M>>,
    panel: Option<Element<'a, M>>,
    on_close: M,
) -> Element<'a, M> {
    Element::new(Modal {
        open: panel.is_some(),
        children: [base.into(), panel.unwrap_or_else(|| gap().into())],
        on_close,
    })
}

/// What scrolls in a [`dialog_panel`].
pub const DIALOG_BODY: &str = "dialog-body";

/// The panel of an ordinary dialog: heading, body that scrolls when it is long, and actions to the right below.
pub fn dialog_panel<'a, M: 'a>(
    title: impl Into<String>,
    body: impl Into<Element<'a, M>>,
    actions: Vec<Element<'a, M>>,
) -> Element<'a, M> {
    let title = title.into();
    // The 4 around everything leave room for the focus ring where the body scrolls.
    let actions = container(Row::with_children(actions).spacing(space::M))
        .padding([0, 4])
        .align_right(Length::Fill);
    let heading = container(h2(title.clone())).padding([0, 4]);
    let body = container(scroll(container(body).padding(4)).id(DIALOG_BODY)).max_height(520);
    let panel = container(column![heading, body, actions].spacing(space::XL))
        .padding(space::XL)
        .max_width(640)
        .style(look::dialog);
    spoken(Spoken::new(Role::Dialog, title), panel)
}

struct Modal<'a, M> {
    children: [Element<'a, M>; 2],
    open: bool,
    on_close: M,
}

#[derive(Default)]
struct State {
    /// Whether the panel that is there has been given the focus.
    entered: bool,
    /// What had the focus on the page before.
    before: Option<usize>,
}

impl<M: Clone> Modal<'_, M> {
    fn run(
        &mut self,
        which: usize,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.children[which].as_widget_mut().operate(
            &mut tree.children[which],
            layout.child(which),
            renderer,
            operation,
        );
    }

    /// Moves the focus inside when the panel has just come, and back when it has gone.
    fn move_focus(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer) -> bool {
        if tree.state.downcast_ref::<State>().entered == self.open {
            return false;
        }
        if self.open {
            let mut census = Census::default();
            self.run(0, tree, layout, renderer, &mut census);
            self.run(0, tree, layout, renderer, &mut Give::to(None));
            // What opened the panel can have given the focus to something in it already.
            let mut inside = Census::default();
            self.run(1, tree, layout, renderer, &mut inside);
            if inside.focused.is_none() {
                self.run(1, tree, layout, renderer, &mut Give::to(Some(0)));
            }
            tree.state.downcast_mut::<State>().before = census.focused;
        } else {
            let before = tree.state.downcast_mut::<State>().before.take();
            // What closed the panel can have given the focus to something on the page already.
            let mut census = Census::default();
            self.run(0, tree, layout, renderer, &mut census);
            if census.focused.is_none() {
                self.run(0, tree, layout, renderer, &mut Give::to(before));
            }
        }
        tree.state.downcast_mut::<State>().entered = self.open;
        true
    }
}

impl<M: Clone> Widget<M, Theme, Renderer> for Modal<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fill)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let [base, panel] = &mut self.children;
        let page = base
            .as_widget_mut()
            .layout(&mut tree.children[0], renderer, limits);
        let size = limits.resolve(Length::Fill, Length::Fill, page.size());
        let room = layout::Limits::new(Size::ZERO, size.expand(Size::new(-48.0, -48.0)));
        let panel = panel
            .as_widget_mut()
            .layout(&mut tree.children[1], renderer, &room)
            .align(Alignment::Center, Alignment::Center, size);
        layout::Node::with_children(size, vec![page, panel])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let which = usize::from(self.open);
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            self.run(which, tree, layout, renderer, operation);
        });
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        if self.move_focus(tree, layout, renderer) {
            shell.request_redraw();
        }
        if !self.open {
            self.children[0].as_widget_mut().update(
                &mut tree.children[0],
                event,
                layout.child(0),
                cursor,
                renderer,
                clipboard,
                shell,
                viewport,
            );
            return;
        }
        if let Event::Keyboard(keyboard::Event::KeyPressed {
            key: Key::Named(Named::Escape),
            ..
        }) = event
        {
            shell.publish(self.on_close.clone());
            shell.capture_event();
            return;
        }
        if matches!(event, Event::Window(_)) {
            self.children[0].as_widget_mut().update(
                &mut tree.children[0],
                event,
                layout.child(0),
                mouse::Cursor::Unavailable,
                renderer,
                clipboard,
                shell,
                viewport,
            );
        }
        self.children[1].as_widget_mut().update(
            &mut tree.children[1],
            event,
            layout.child(1),
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
        if matches!(event, Event::Mouse(_) | Event::Touch(_)) {
            shell.capture_event();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let below = if self.open {
            mouse::Cursor::Unavailable
        } else {
            cursor
        };
        self.children[0].as_widget().draw(
            &tree.children[0],
            renderer,
            theme,
            style,
            layout.child(0),
            below,
            viewport,
        );
        if !self.open {
            return;
        }
        let bounds = layout.bounds();
        renderer.with_layer(bounds, |renderer| {
            if let Some(ground) = look::backdrop(theme).background {
                let quad = renderer::Quad {
                    bounds,
                    ..renderer::Quad::default()
                };
                renderer.fill_quad(quad, ground);
            }
            self.children[1].as_widget().draw(
                &tree.children[1],
                renderer,
                theme,
                style,
                layout.child(1),
                cursor,
                viewport,
            );
        });
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let which = usize::from(self.open);
        let inside = self.children[which].as_widget().mouse_interaction(
            &tree.children[which],
            layout.child(which),
            cursor,
            viewport,
            renderer,
        );
        if self.open && inside == mouse::Interaction::None {
            mouse::Interaction::Idle
        } else {
            inside
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        let which = usize::from(self.open);
        self.children[which].as_widget_mut().overlay(
            &mut tree.children[which],
            layout.child(which),
            renderer,
            viewport,
            translation,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::widget::{button, testing};
    use iced::advanced::clipboard;
    use iced::widget::column;
    use iced_test::runtime::user_interface::{Cache, UserInterface};

    fn view<'a>(open: bool) -> Element<'a, &'static str> {
        let page = column![
            button::primary("Ring", None).on_press("ring"),
            button::secondary("Radera", None).on_press("delete"),
        ];
        let panel = open.then(|| {
            let no = button::secondary("Avbryt", None).on_press("no").into();
            let yes = button::danger("Ja, radera", None).on_press("yes").into();
            dialog_panel(
                "Radera posten?",
                crate::app::widget::body("För alltid."),
                vec![no, yes],
            )
        });
        dialog(page, panel, "close")
    }

    #[test]
    fn the_focus_moves_inside_and_stays_there() {
        let mut ui = testing::ui(view(true));
        testing::key(&mut ui, Named::Shift);
        assert_eq!(testing::focused(&mut ui).as_deref(), Some("Avbryt"));
        for expected in ["Ja, radera", "Avbryt", "Ja, radera"] {
            testing::tab(&mut ui);
            assert_eq!(testing::focused(&mut ui).as_deref(), Some(expected));
        }
        assert!(!testing::labels(&mut ui).contains(&"Ring".to_owned()));
    }

    #[test]
    fn escape_closes_and_the_page_behind_hears_nothing() {
        let mut ui = testing::ui(view(true));
        ui.point_at([20.0, 20.0]);
        ui.simulate(iced_test::simulator::click());
        testing::key(&mut ui, Named::Escape);
        assert_eq!(ui.into_messages().collect::<Vec<_>>(), ["close"]);
    }

    /// What is pressed on the page after Tab twice, a panel that opens and closes, what `closed` does then, and Enter.
    fn pressed_after_closing(
        closed: impl Fn(&mut UserInterface<'_, &'static str, Theme, Renderer>, &Renderer),
    ) -> Vec<&'static str> {
        testing::load_fonts();
        let mut renderer = testing::renderer();
        let mut cache = Cache::default();
        let mut messages = Vec::new();
        let steps = [
            (false, Named::Tab),
            (false, Named::Tab),
            (true, Named::Shift),
            (false, Named::Shift),
            (false, Named::Enter),
        ];
        for (at, (open, key)) in steps.into_iter().enumerate() {
            let size = Size::new(800.0, 600.0);
            let root = crate::app::widget::root(view(open));
            let mut ui = UserInterface::build(root, size, cache, &mut renderer);
            if at == 3 {
                closed(&mut ui, &renderer);
            }
            let pressed = [iced_test::simulator::press_key(key, None)];
            ui.update(
                &pressed,
                mouse::Cursor::Unavailable,
                &mut renderer,
                &mut clipboard::Null,
                &mut messages,
            );
            cache = ui.into_cache();
        }
        messages
    }

    #[test]
    fn opening_leaves_the_focus_where_it_was_just_given() {
        testing::load_fonts();
        let mut renderer = testing::renderer();
        let mut messages = Vec::new();
        let root = crate::app::widget::root(view(true));
        let size = Size::new(800.0, 600.0);
        let mut ui = UserInterface::build(root, size, Cache::default(), &mut renderer);
        ui.operate(&renderer, &mut Give::to(Some(1)));
        let pressed = [Named::Shift, Named::Enter].map(|key| iced_test::simulator::press_key(key, None));
        ui.update(
            &pressed,
            mouse::Cursor::Unavailable,
            &mut renderer,
            &mut clipboard::Null,
            &mut messages,
        );
        assert_eq!(messages, ["yes"]);
    }

    #[test]
    fn closing_gives_the_focus_back_to_where_it_was() {
        assert_eq!(pressed_after_closing(|_, _| {}), ["delete"]);
    }

    #[test]
    fn closing_leaves_the_focus_where_it_was_just_given() {
        let given = pressed_after_closing(|ui, renderer| ui.operate(renderer, &mut Give::to(Some(0))));
        assert_eq!(given, ["ring"]);
    }
}
