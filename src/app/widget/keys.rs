//! Keys that mean something on a page wherever the focus is: only what nothing inside has taken, never while one types.

use super::Element;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::{self, Key};
use iced::{Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// Wraps a page: a key that nothing inside has taken says what `on_key` makes of it. A key held down says it once.
pub fn keys<'a, M: 'a>(
    content: impl Into<Element<'a, M>>,
    on_key: impl Fn(&Key) -> Option<M> + 'a,
) -> Element<'a, M> {
    Element::new(Keys {
        content: content.into(),
        on_key: Box::new(on_key),
        first: false,
    })
}

/// The same, for keys that are meant for the page though a field inside would take them: `on_key` is asked first.
pub fn keys_first<'a, M: 'a>(
    content: impl Into<Element<'a, M>>,
    on_key: impl Fn(&Key) -> Option<M> + 'a,
) -> Element<'a, M> {
    Element::new(Keys {
        content: content.into(),
        on_key: Box::new(on_key),
        first: true,
    })
}

type KeyFn<'a, M> = Box<dyn Fn(&Key) -> Option<M> + 'a>;

struct Keys<'a, M> {
    content: Element<'a, M>,
    on_key: KeyFn<'a, M>,
    /// Whether a key is heard here before it is heard inside.
    first: bool,
}

impl<M> Keys<'_, M> {
    fn hear(&self, event: &Event, shell: &mut Shell<'_, M>) {
        let Event::Keyboard(keyboard::Event::KeyPressed {
            key,
            modifiers,
            repeat: false,
            ..
        }) = event
        else {
            return;
        };
        if shell.is_event_captured() || modifiers.control() || modifiers.alt() || modifiers.logo() {
            return;
        }
        if let Some(message) = (self.on_key)(key) {
            shell.publish(message);
            shell.capture_event();
        }
    }
}

impl<M> Widget<M, Theme, Renderer> for Keys<'_, M> {
    fn tag(&self) -> tree::Tag {
        self.content.as_widget().tag()
    }

    fn state(&self) -> tree::State {
        self.content.as_widget().state()
    }

    fn children(&self) -> Vec<Tree> {
        self.content.as_widget().children()
    }

    fn diff(&self, tree: &mut Tree) {
        self.content.as_widget().diff(tree);
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.content.as_widget_mut().layout(tree, renderer, limits)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        self.content
            .as_widget_mut()
            .operate(tree, layout, renderer, operation);
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
        if self.first {
            self.hear(event, shell);
            if shell.is_event_captured() {
                return;
            }
        }
        self.content
            .as_widget_mut()
            .update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        if !self.first {
            self.hear(event, shell);
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
        self.content
            .as_widget()
            .draw(tree, renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content
            .as_widget()
            .mouse_interaction(tree, layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        self.content
            .as_widget_mut()
            .overlay(tree, layout, renderer, viewport, translation)
    }
}

#[cfg(test)]
mod tests {
    use iced::keyboard::key::Named;

    use super::*;
    use crate::app::widget::{field, testing};

    fn page<'a>() -> Element<'a, String> {
        let typed = field::text("Minuter", "", |words| words);
        keys(Element::from(typed), |key| match key.as_ref() {
            Key::Character("1") => Some("comes".to_owned()),
            _ => None,
        })
    }

    #[test]
    fn a_key_of_the_page_is_heard_but_not_while_one_types() {
        let mut ui = testing::ui(page());
        testing::key(&mut ui, Key::Character("1".into()));
        testing::key(&mut ui, Key::Character("x".into()));
        testing::click(&mut ui, "Minuter");
        let _ = ui.typewrite("1");
        assert_eq!(ui.into_messages().collect::<Vec<_>>(), ["comes", "1"]);
    }

    #[test]
    fn escape_is_heard_first_though_a_field_has_the_focus() {
        let typed = field::text("Minuter", "", |words| words);
        let page = keys_first(Element::from(typed), |key| match key {
            Key::Named(Named::Escape) => Some("dropped".to_owned()),
            _ => None,
        });
        let mut ui = testing::ui(page);
        testing::click(&mut ui, "Minuter");
        let _ = ui.typewrite("1");
        testing::key(&mut ui, Named::Escape);
        assert_eq!(ui.into_messages().collect::<Vec<_>>(), ["1", "dropped"]);
    }
}
