//! The page of one thing: another thing's page begins anew.

use super::Element;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::{Event, Length, Rectangle, Renderer, Size, Theme, Vector};

struct Page<'a, K, M> {
    key: K,
    content: Element<'a, M>,
}

/// The page of one thing, filling its place: a page of another `key` begins anew, scrolled to its top.
pub fn page<'a, K: Copy + PartialEq + 'static, M: 'a>(
    key: K,
    content: impl Into<Element<'a, M>>,
) -> Element<'a, M> {
    Element::new(Page {
        key,
        content: content.into(),
    })
}

/// The key that the state of the content belongs to.
struct Of<K>(K);

impl<K: Copy + PartialEq + 'static, M> Widget<M, Theme, Renderer> for Page<'_, K, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Of<K>>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Of(self.key))
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        let of = tree.state.downcast_mut::<Of<K>>();
        if of.0 == self.key {
            tree.diff_children(std::slice::from_ref(&self.content));
        } else {
            of.0 = self.key;
            tree.children = self.children();
        }
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fill)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let limits = limits.width(Length::Fill).height(Length::Fill);
        let content = self.content.as_widget_mut();
        let node = content.layout(&mut tree.children[0], renderer, &limits.loose());
        layout::Node::with_children(limits.max(), vec![node])
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        if let Some(inner) = layout.children().next() {
            self.content
                .as_widget_mut()
                .operate(&mut tree.children[0], inner, renderer, operation);
        }
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
        if let Some(inner) = layout.children().next() {
            let tree = &mut tree.children[0];
            self.content
                .as_widget_mut()
                .update(tree, event, inner, cursor, renderer, clipboard, shell, viewport);
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
        if let Some(inner) = layout.children().next() {
            let tree = &tree.children[0];
            self.content
                .as_widget()
                .draw(tree, renderer, theme, style, inner, cursor, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let Some(inner) = layout.children().next() else {
            return mouse::Interaction::None;
        };
        self.content
            .as_widget()
            .mouse_interaction(&tree.children[0], inner, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Theme, Renderer>> {
        let inner = layout.children().next()?;
        self.content
            .as_widget_mut()
            .overlay(&mut tree.children[0], inner, renderer, viewport, translation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Something that remembers.
    struct Memory;

    struct Remembers(u8);

    impl Widget<(), Theme, Renderer> for Memory {
        fn tag(&self) -> tree::Tag {
            tree::Tag::of::<Remembers>()
        }

        fn state(&self) -> tree::State {
            tree::State::new(Remembers(0))
        }

        fn size(&self) -> Size<Length> {
            Size::new(Length::Shrink, Length::Shrink)
        }

        fn layout(&mut self, _: &mut Tree, _: &Renderer, _: &layout::Limits) -> layout::Node {
            layout::Node::new(Size::ZERO)
        }

        fn draw(
            &self,
            _: &Tree,
            _: &mut Renderer,
            _: &Theme,
            _: &renderer::Style,
            _: Layout<'_>,
            _: mouse::Cursor,
            _: &Rectangle,
        ) {
        }
    }

    #[test]
    fn the_page_of_another_thing_begins_anew_and_the_same_things_goes_on() {
        let page_of = |key: u8| page(key, Element::new(Memory));
        let mut tree = Tree::new(page_of(1).as_widget());
        tree.children[0].state.downcast_mut::<Remembers>().0 = 7;
        let remembered = |tree: &Tree| tree.children[0].state.downcast_ref::<Remembers>().0;
        tree.diff(page_of(1).as_widget());
        assert_eq!(remembered(&tree), 7);
        tree.diff(page_of(2).as_widget());
        assert_eq!(remembered(&tree), 0);
    }
}
