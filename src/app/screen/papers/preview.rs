//! A document before it is printed: its pages as they will be, the paper it goes on, and where its copies will lie.

mod view;

use std::sync::Arc;

use iced::widget::image;

use super::{Message as Screen, is_narrow};
use crate::app::context::{Action, Context, Delivered, LaidOut, LayOut, Outgoing, Pressed, Request};
use crate::app::theme::{Tone, space};
use crate::app::widget;
use crate::domain::edit::printing::{Act, Laid};
use crate::domain::printout::{CopyLabel, Subject, labels};
use crate::domain::{Edit, Id, Printout};
use crate::paper::{Sheet, Sides, subject, words};
use crate::text::Text;

/// Width of the options beside the pages.
const OPTIONS: f32 = 320.0;
/// A page is drawn no wider than this on the screen.
const WIDEST: f32 = 860.0;
/// Dots of a picture to each of the screen's, so that it stays clear when text is large.
const DOTS: f32 = 1.5;

const SHEETS: [Sheet; 2] = [Sheet::A4, Sheet::A3];
const SIDES: [Sides; 2] = [Sides::One, Sides::Two];

pub struct Preview {
    subject: Subject,
    /// By the binder, before the pages are there.
    title: String,
    sheet: Sheet,
    sides: Sides,
    /// Where copies will lie, and who keeps them.
    copies: Vec<(String, String)>,
    state: State,
    page: usize,
    /// Only what has changed since the last print goes to the printer.
    only_changed: bool,
    /// The page that is drawn, and which it is.
    drawn: Option<(usize, image::Handle)>,
    /// What was printed last says on its covers which copies they are.
    labelled: bool,
    /// What is being done with the pages.
    busy: Option<Way>,
    /// What came of it, in words.
    done: Option<(Tone, String)>,
    /// The binder has changed since it was last asked whether the pages have.
    is_unsure: bool,
    /// A print was asked for while a place was missing.
    stuck: bool,
}

enum State {
    LayingOut,
    Laid(Arc<LaidOut>),
    Failed(String),
    Stopped,
}

/// How the pages leave the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Paper,
    File,
}

#[derive(Debug, Clone)]
pub enum Message {
    SheetChosen(usize),
    SidesChosen(usize),
    /// With squares for a phone's camera, or without.
    SquaresChosen,
    PlaceTyped(usize, String),
    KeeperTyped(usize, String),
    CopyAdded,
    CopyRemoved(usize),
    OnlyChanged,
    /// So many pages on, or back.
    Turned(isize),
    Stopped,
    Again,
    Printed,
    Saved,
}

fn say(message: Message) -> Screen {
    Screen::Preview(message)
}

impl Preview {
    pub fn new(subject: Subject, copies: Vec<(String, String)>, ctx: Context<'_>) -> Self {
        let named = subject::name(ctx.text, ctx.library, &subject);
        Self {
            title: named.map(|(_, title)| title).unwrap_or_default(),
            subject,
            sheet: Sheet::default(),
            sides: Sides::default(),
            copies,
            state: State::LayingOut,
            page: 0,
            only_changed: false,
            drawn: None,
            labelled: false,
            busy: None,
            done: None,
            is_unsure: false,
            stuck: false,
        }
    }

    /// Asks for the pages.
    pub fn lay_out(&mut self, run: u32) -> Action<Screen> {
        self.state = State::LayingOut;
        self.busy = None;
        self.is_unsure = false;
        Action::Ask(Request::LayOut(Box::new(LayOut {
            run,
            subject: self.subject.clone(),
            sheet: self.sheet,
            sides: self.sides,
        })))
    }

    /// Takes what is chosen of the paper; whether it was that, and the pages are to be laid out anew.
    pub fn chooses(&mut self, message: &Message) -> bool {
        match message {
            Message::SheetChosen(at) => self.sheet = SHEETS[(*at).min(1)],
            Message::SidesChosen(at) => self.sides = SIDES[(*at).min(1)],
            Message::SquaresChosen => {
                let wanted = !subject::has_squares(&self.subject);
                self.subject = subject::with_squares(self.subject.clone(), wanted);
            }
            Message::Again => {}
            _ => return false,
        }
        true
    }

    pub fn update(&mut self, message: Message, run: u32, ctx: Context<'_>) -> Action<Screen> {
        match message {
            // Chosen already.
            Message::SheetChosen(_) | Message::SidesChosen(_) | Message::SquaresChosen | Message::Again => {
                Action::None
            }
            Message::PlaceTyped(at, typed) => {
                if let Some((place, _)) = self.copies.get_mut(at) {
                    *place = typed;
                }
                Action::None
            }
            Message::KeeperTyped(at, typed) => {
                if let Some((_, keeper)) = self.copies.get_mut(at) {
                    *keeper = typed;
                }
                Action::None
            }
            Message::CopyAdded => {
                self.copies.push(Default::default());
                Action::Run(widget::focus(place_id(self.copies.len() - 1)))
            }
            Message::CopyRemoved(at) => {
                if at < self.copies.len() {
                    self.copies.remove(at);
                }
                Action::None
            }
            Message::OnlyChanged => {
                self.only_changed = !self.only_changed;
                Action::None
            }
            Message::Turned(by) => self.turn(by, run, ctx),
            Message::Stopped => {
                self.state = State::Stopped;
                Action::Ask(Request::StopPress)
            }
            Message::Printed => self.deliver(Way::Paper, run, ctx),
            Message::Saved => self.deliver(Way::File, run, ctx),
        }
    }

    fn pages(&self) -> usize {
        match &self.state {
            State::Laid(laid) => laid.made.pages,
            _ => 0,
        }
    }

    /// The pages that have changed, where those alone are wanted.
    fn some_pages(&self) -> Option<String> {
        let State::Laid(laid) = &self.state else {
            return None;
        };
        (self.only_changed && !laid.changed_pages.is_empty()).then(|| laid.changed_pages.clone())
    }

    fn turn(&mut self, by: isize, run: u32, ctx: Context<'_>) -> Action<Screen> {
        let to = self.page.saturating_add_signed(by);
        if to >= self.pages() || to == self.page {
            return Action::None;
        }
        self.page = to;
        self.draw(run, ctx)
    }

    fn draw(&self, run: u32, ctx: Context<'_>) -> Action<Screen> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a width of some hundred dots"
        )]
        let width = (page_width(ctx) * DOTS) as u32;
        Action::Ask(Request::DrawPage {
            run,
            page: self.page,
            width,
        })
    }

    /// Sends the pages out, once every copy has a place.
    fn deliver(&mut self, way: Way, run: u32, ctx: Context<'_>) -> Action<Screen> {
        self.stuck = true;
        if let Some(at) = self.copies.iter().position(|(place, _)| place.trim().is_empty()) {
            return Action::Run(widget::focus(place_id(at)));
        }
        if self.busy.is_some() {
            return Action::None;
        }
        let State::Laid(laid) = &self.state else {
            return Action::None;
        };
        (self.stuck, self.busy, self.done) = (false, Some(way), None);
        let places = self.copies.iter().map(|(place, keeper)| (&**place, &**keeper));
        let labels = labels(ctx.library, places);
        let out = Box::new(Outgoing {
            run,
            note: note(laid, &labels, ctx),
            pages: self.some_pages(),
            labels,
        });
        Action::Ask(match way {
            Way::Paper => Request::PrintOut(out),
            Way::File => Request::SavePdf(out),
        })
    }

    /// What is heard of the press.
    pub fn heard(&mut self, run: u32, heard: Pressed, ctx: Context<'_>) -> Action<Screen> {
        match heard {
            Pressed::Laid(laid) => {
                self.page = self.page.min(laid.made.pages.saturating_sub(1));
                self.state = State::Laid(laid);
                self.drawn = None;
                return self.draw(run, ctx);
            }
            Pressed::Failed(_) if matches!(self.state, State::Stopped) => {}
            Pressed::Failed(why) => {
                self.busy = None;
                self.state = State::Failed(why);
            }
            Pressed::Drawn { page, picture } => {
                if page == self.page {
                    let handle =
                        image::Handle::from_rgba(picture.width, picture.height, picture.rgba.clone());
                    self.drawn = Some((page, handle));
                }
            }
            Pressed::Kept => self.busy = None,
            Pressed::NotOut(_) => {
                self.busy = None;
                self.done = said(ctx.text, &heard);
            }
            Pressed::Out { labelled, .. } => {
                (self.busy, self.labelled) = (None, labelled);
                self.done = said(ctx.text, &heard);
            }
        }
        Action::None
    }

    /// The copies are in the register: their numbers stand on them or are to be written there, and the next print is another.
    pub fn noted(&mut self, print: Id<Printout>, ctx: Context<'_>) {
        let Some(print) = ctx.library.get(print) else {
            return;
        };
        let copies: Vec<_> = print
            .lying()
            .map(|(_, copy)| words::copy(ctx.text, copy))
            .collect();
        let copies = copies.join(", ");
        let numbers = if self.labelled {
            ctx.text.papers_noted_labelled(copies)
        } else {
            ctx.text.papers_noted(copies)
        };
        let words = self.done.take().map_or_else(String::new, |(_, words)| words);
        self.done = Some((Tone::Ok, format!("{words} {numbers}")));
        self.copies.clear();
    }

    pub const fn refreshed(&mut self) {
        self.is_unsure = true;
    }

    /// Whether the binder holds something else than the pages show; asked once for every change of it.
    pub fn has_changed(&mut self, ctx: Context<'_>) -> bool {
        let State::Laid(laid) = &self.state else {
            return false;
        };
        if !std::mem::take(&mut self.is_unsure) || self.busy.is_some() {
            return false;
        }
        let now = subject::document(ctx.text, ctx.library, &self.subject, ctx.now);
        now.is_none_or(|document| crate::paper::check_code(&document) != laid.made.shown.code)
    }
}

/// What became of pages on their way out; nothing where nobody chose a place for them.
pub fn said(text: &Text, heard: &Pressed) -> Option<(Tone, String)> {
    match heard {
        Pressed::NotOut(why) => Some((Tone::Danger, text.desk_file_not_saved(why.as_str()))),
        Pressed::Out { to, .. } => {
            let words = match to {
                Delivered::File(path) => text.desk_file_saved(path.display().to_string()),
                Delivered::Printer => text.papers_at_printer(),
                Delivered::Reader => text.papers_in_reader(),
            };
            Some((Tone::Ok, words))
        }
        _ => None,
    }
}

/// The note of a print, where copies of it will lie somewhere.
fn note(laid: &LaidOut, labels: &[CopyLabel], ctx: Context<'_>) -> Option<(Id<Printout>, Edit)> {
    if labels.is_empty() {
        return None;
    }
    let id = ctx.new_id();
    let act = Act::Note {
        print: Box::new(Printout::new(id, laid.made.clone(), ctx.me, ctx.now)),
        copies: labels
            .iter()
            .map(|label| Laid::labelled(ctx.new_id(), label))
            .collect(),
    };
    Some((id, Edit::Print(act)))
}

fn place_id(at: usize) -> String {
    format!("papers-place-{at}")
}

fn page_width(ctx: Context<'_>) -> f32 {
    let room = if is_narrow(ctx) {
        ctx.width - 2.0 * space::L
    } else {
        ctx.width - OPTIONS - 3.0 * space::XL
    };
    // What the bar of a page that scrolls takes.
    (room - space::L).clamp(200.0, WIDEST)
}
