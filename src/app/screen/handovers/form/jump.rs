//! Gives a field the focus and scrolls the detail so that it is seen.

use iced::advanced::widget::operation::{self, Focusable, Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation, operate};
use iced::widget::scrollable::AbsoluteOffset;
use iced::{Rectangle, Task, Vector};

use crate::app::widget::focus;

/// The scrollable that the detail lies in.
pub const SCROLL: &str = "handover-detail";

/// Room left above the field, for its label.
const ABOVE: f32 = 48.0;

/// Focus and scroll.
pub fn to<M: Send + 'static>(target: Id) -> Task<M> {
    let scroll = Find {
        target: target.clone(),
        top: None,
        found: None,
    };
    Task::batch([focus(target), operate(scroll).discard()])
}

/// How far below the beginning of the scrollable's content the field stands.
struct Find {
    target: Id,
    top: Option<f32>,
    found: Option<f32>,
}

impl Operation<()> for Find {
    fn traverse(&mut self, walk: &mut dyn FnMut(&mut dyn Operation<()>)) {
        walk(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        _bounds: Rectangle,
        content: Rectangle,
        _translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&SCROLL.into()) {
            self.top = Some(content.y);
        }
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, _state: &mut dyn Focusable) {
        if let Some(top) = self.top.filter(|_| id == Some(&self.target)) {
            self.found = Some(bounds.y - top);
        }
    }

    fn finish(&self) -> Outcome<()> {
        let Some(y) = self.found else {
            return Outcome::None;
        };
        let offset = AbsoluteOffset {
            x: None,
            y: Some((y - ABOVE).max(0.0)),
        };
        let scroll: Box<dyn Operation<()>> =
            Box::new(operation::scrollable::scroll_to(SCROLL.into(), offset));
        Outcome::Chain(scroll)
    }
}
