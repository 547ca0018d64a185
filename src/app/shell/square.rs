//! What a phone's camera reads, large on the screen, with its words beside it.

use iced::widget::image::{self, FilterMethod};
use iced::widget::{Column, column, row};
use iced::{ContentFit, Length};

use crate::app::theme::{Tone, space};
use crate::app::widget::{self, Element, banner, body, h3, strong};
use crate::intake::{Carried, Carries};
use crate::text::Text;

/// Pixels on a side that the square is to have, as near as whole dots come to it.
const SIDE: usize = 340;
/// A dot is never smaller: a camera tells it from the next at arm's length.
const LEAST_STEP: usize = 3;
/// Pixels drawn for each, so that the edges stay sharp on a screen of finer dots.
const FINE: usize = 2;
/// So many lines stand beside the square; more stand under it.
const SHORT: usize = 5;
/// Below this width the words stand under the square.
const NARROW: f32 = 760.0;

pub struct Shown {
    pub carries: Carries,
    carried: Carried,
    picture: image::Handle,
    side: f32,
}

impl Shown {
    pub fn new(carries: Carries, carried: Carried) -> Self {
        let step = (SIDE / carried.square.dots_in_all()).max(LEAST_STEP) * FINE;
        let (side, greys) = carried.square.greys(step);
        // Dark on white whatever the theme: not every reader takes the other way round.
        let dots = greys.into_iter().flat_map(|grey| [grey, grey, grey, 255]);
        let pixels = u32::try_from(side).unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "some hundred pixels")]
        let shown = (side / FINE) as f32;
        Self {
            carries,
            carried,
            picture: image::Handle::from_rgba(pixels, pixels, dots.collect::<Vec<u8>>()),
            side: shown,
        }
    }

    pub fn title(&self) -> &str {
        &self.carried.title
    }

    pub fn view<'a, M: Clone + 'a>(&'a self, text: &'a Text, width: f32) -> Element<'a, M> {
        let carried = &self.carried;
        let picture = iced::widget::image(self.picture.clone())
            .width(Length::Fixed(self.side))
            .height(Length::Fixed(self.side))
            .content_fit(ContentFit::Fill)
            .filter_method(FilterMethod::Nearest);
        let label = text.qr_label(carried.said.join(", "));
        let square = widget::spoken(widget::Spoken::new(widget::Role::Image, label), picture);
        let left_out = (!carried.left_out.is_empty()).then(|| {
            let lines = carried.left_out.join("\n");
            banner(Tone::Caution, text.qr_without(), Some(lines), Vec::new())
        });
        let warning = carried
            .warning
            .clone()
            .map(|words| banner(Tone::Caution, words, None, Vec::new()));
        let does = column![strong(text.qr_how()), body(carried.does.as_str())].spacing(space::S);
        let said = Column::with_children(carried.said.iter().map(|line| body(line.as_str()).into()));
        let said = column![h3(text.qr_says()), said.spacing(space::XS)].spacing(space::S);
        let is_short = carried.said.len() <= SHORT;
        let (beside, below) = if is_short {
            (Some(said), None)
        } else {
            (None, Some(said))
        };
        let beside = column![does].push(beside).spacing(space::L).width(Length::Fill);
        let top: Element<'a, M> = if width < NARROW {
            column![square, beside].spacing(space::L).into()
        } else {
            row![square, beside].spacing(space::L).into()
        };
        let words = column![top].push(warning).push(left_out).push(below);
        words.spacing(space::L).width(Length::Fill).into()
    }
}
