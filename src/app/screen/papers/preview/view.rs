//! How a document looks before it is printed: the choices to the left, a page to the right.

use iced::widget::{Column, column, container, image, row};
use iced::{Alignment, ContentFit, Length};

use super::{Message, OPTIONS, Preview, SHEETS, SIDES, Screen, State, Way, page_width, place_id, say};
use crate::app::context::{Context, LaidOut};
use crate::app::screen::papers::is_narrow;
use crate::app::theme::{Tone, space};
use crate::app::widget::{
    self, Element, Icon, badge, banner, body, button, field, h1, h3, muted, scroll, small,
};
use crate::paper::{code_groups, subject, words};

impl Preview {
    pub fn view<'a>(&'a self, came_from_elsewhere: bool, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let label = if came_from_elsewhere {
            text.back()
        } else {
            text.nav_papers()
        };
        let back = button::quiet(label, Icon::Left).on_press(Screen::Back);
        let title = match &self.state {
            State::Laid(laid) => laid.made.title.as_str(),
            _ => self.title.as_str(),
        };
        let head = column![Element::from(back), h1(title)].spacing(space::S);
        if is_narrow(ctx) {
            let all = column![head, self.options(ctx), self.sheet(ctx)].spacing(space::L);
            return scroll(all).width(Length::Fill).height(Length::Fill).into();
        }
        let options = scroll(self.options(ctx))
            .width(Length::Fixed(OPTIONS))
            .height(Length::Fill);
        let pages = scroll(self.sheet(ctx)).width(Length::Fill).height(Length::Fill);
        column![head, row![options, pages].spacing(space::XL).height(Length::Fill)]
            .spacing(space::L)
            .into()
    }

    fn options<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let is_ready = matches!(self.state, State::Laid(_)) && self.busy.is_none();
        let print = button::primary(text.papers_print(), Icon::Print)
            .on_press_maybe(is_ready.then(|| say(Message::Printed)))
            .width(Length::Fill);
        let save = button::secondary(text.papers_save(), Icon::Save)
            .on_press_maybe(is_ready.then(|| say(Message::Saved)))
            .width(Length::Fill);
        let sheets = button::choice(
            text.papers_sheet(),
            vec!["A4".to_owned(), "A3".to_owned()],
            SHEETS.iter().position(|one| *one == self.sheet),
            |at| say(Message::SheetChosen(at)),
        );
        let sides = button::choice(
            text.papers_sides(),
            vec![text.papers_sides_one(), text.papers_sides_two()],
            SIDES.iter().position(|one| *one == self.sides),
            |at| say(Message::SidesChosen(at)),
        );
        let busy = self.busy.map(|way| {
            muted(match way {
                Way::Paper => text.papers_printing(),
                Way::File => text.papers_saving(),
            })
        });
        let done = self
            .done
            .as_ref()
            .map(|(tone, words)| banner(*tone, words.clone(), None, vec![]));
        column![Element::from(print), Element::from(save)]
            .push(busy)
            .push(done)
            .push(self.changed(ctx))
            .push(self.warnings(ctx))
            .push(column![small(text.papers_sheet()), sheets].spacing(space::XS))
            .push(column![small(text.papers_sides()), sides].spacing(space::XS))
            .push(self.squares(ctx))
            .push(self.copies(ctx))
            .push(self.about(ctx))
            .spacing(space::L)
            .into()
    }

    /// Whether there are squares for a phone's camera, where there can be.
    fn squares<'a>(&self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        subject::can_have_squares(&self.subject).then(|| {
            button::check(ctx.text.papers_squares(), subject::has_squares(&self.subject))
                .on_press(say(Message::SquaresChosen))
                .into()
        })
    }

    /// That some sheets alone need to be printed, where others are as they were.
    fn changed<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let State::Laid(laid) = &self.state else {
            return None;
        };
        let pages = laid.changed_pages.as_str();
        (!pages.is_empty()).then(|| {
            let only = button::check(ctx.text.papers_only_changed(), self.only_changed)
                .on_press(say(Message::OnlyChanged));
            column![body(ctx.text.paper_print_again(pages)), Element::from(only)]
                .spacing(space::S)
                .into()
        })
    }

    /// What should be known before the paper is handed to anybody.
    fn warnings<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let State::Laid(laid) = &self.state else {
            return None;
        };
        let secrecy = laid
            .secrecy
            .as_ref()
            .map(|mark| badge(Tone::Caution, mark.as_str()));
        let personal = laid
            .warning
            .as_ref()
            .map(|words| banner(Tone::Caution, words.clone(), None, vec![]));
        let replaced = (!laid.replaced.is_empty()).then(|| {
            let lines = laid
                .replaced
                .iter()
                .map(|one| small(words::replaced(ctx.text, one)).into());
            column![body(ctx.text.cli_print_replaced())]
                .extend(lines)
                .spacing(space::XS)
        });
        let any = secrecy.is_some() || personal.is_some() || replaced.is_some();
        any.then(|| {
            column![]
                .push(secrecy)
                .push(personal)
                .push(replaced)
                .spacing(space::M)
                .into()
        })
    }

    fn copies<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let fields = self.copies.iter().enumerate().map(|(at, (place, keeper))| {
            let missing = self.stuck && place.trim().is_empty();
            let place = field::text(text.papers_place(), place, move |typed| {
                say(Message::PlaceTyped(at, typed))
            })
            .id(place_id(at))
            .placeholder(&text.papers_place_hint())
            .error(missing.then(|| text.refusal_copy_place_missing_title()));
            let keeper = field::text(text.papers_keeper(), keeper, move |typed| {
                say(Message::KeeperTyped(at, typed))
            });
            let remove = button::quiet(text.papers_copy_remove(), Icon::Remove)
                .on_press(say(Message::CopyRemoved(at)));
            column![Element::from(place), Element::from(keeper), Element::from(remove)]
                .spacing(space::S)
                .into()
        });
        let add = button::secondary(text.papers_copy_add(), Icon::Add).on_press(say(Message::CopyAdded));
        column![h3(text.papers_copies()), muted(text.papers_copies_about())]
            .push(Column::with_children(fields).spacing(space::L))
            .push(Element::from(add))
            .spacing(space::S)
            .into()
    }

    fn about<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Screen>> {
        let State::Laid(laid) = &self.state else {
            return None;
        };
        let code = code_groups(&laid.made.shown.code);
        Some(muted(ctx.text.papers_about(laid.made.pages, code)).into())
    }

    /// The page in sight, or why there is none.
    fn sheet<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let again = || button::secondary(text.papers_again(), Icon::Undo).on_press(say(Message::Again));
        match &self.state {
            State::LayingOut => {
                let stop = button::secondary(text.papers_stop(), Icon::Stop).on_press(say(Message::Stopped));
                column![body(text.papers_laying_out()), Element::from(stop)]
                    .spacing(space::M)
                    .into()
            }
            State::Stopped => column![body(text.papers_stopped()), Element::from(again())]
                .spacing(space::M)
                .into(),
            State::Failed(why) => column![
                banner(Tone::Danger, why.clone(), None, vec![]),
                Element::from(again())
            ]
            .spacing(space::M)
            .into(),
            State::Laid(laid) => column![self.turning(laid.made.pages, ctx), self.picture(laid, ctx)]
                .spacing(space::M)
                .align_x(Alignment::Center)
                .width(Length::Fill)
                .into(),
        }
    }

    fn turning<'a>(&'a self, pages: usize, ctx: Context<'a>) -> Element<'a, Screen> {
        let text = ctx.text;
        let turn = |label, sign, by: isize, can: bool| {
            Element::from(
                button::icon_only(label, sign).on_press_maybe(can.then(|| say(Message::Turned(by)))),
            )
        };
        row![
            turn(text.papers_page_before(), Icon::Left, -1, self.page > 0),
            body(text.paper_page((self.page + 1).to_string(), pages.to_string())),
            turn(text.papers_page_after(), Icon::Right, 1, self.page + 1 < pages),
        ]
        .spacing(space::M)
        .align_y(Alignment::Center)
        .into()
    }

    fn picture<'a>(&'a self, laid: &LaidOut, ctx: Context<'a>) -> Element<'a, Screen> {
        let width = page_width(ctx);
        match &self.drawn {
            Some((page, handle)) if *page == self.page => {
                let picture = image(handle.clone())
                    .width(Length::Fixed(width))
                    .content_fit(ContentFit::Contain);
                let label = ctx.text.papers_picture(laid.made.title.as_str(), page + 1);
                widget::spoken(
                    widget::Spoken::new(widget::Role::Image, label),
                    container(picture).style(crate::app::theme::container::sheet),
                )
            }
            _ => muted(ctx.text.papers_drawing()).into(),
        }
    }
}
