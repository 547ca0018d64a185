//! The controls every screen is built from. Nothing here knows the domain or a language: words come from the caller.
//!
//! # What to call for what
//!
//! Everything turns `.into()` an [`Element<'a, M>`]; `M: Clone + 'a`. A control without its `on_…` message is disabled.
//! Labels are spoken by a screen reader and shown unless said otherwise. `S` stands for `impl Into<String>`.
//!
//! ```text
//! THE WINDOW
//!   root(content)                                   once, outermost: Tab / Shift+Tab / PageUp / PageDown for everything inside
//!   dialog(base, Option<panel>, on_close: M)        always in the tree; the panel is modal, Esc closes, focus moves inside
//!   dialog_panel(title: S, body, actions: Vec<Element>)          what one gives as panel
//!   toasts(base, Vec<Toast<M>>)                     Toast::new(Tone, text: S).action(label: S, M).close(label: S, M)
//!   scroll(content)                                 vertical scrollable whose bar never covers content
//!   theme::Look::{Light, Dark, HighContrast}.theme()             for `iced::application(..).theme(..)`
//!   theme::font::{FONTS, REGULAR, SEMIBOLD, BOLD, ITALIC}        load FONTS, default_font(REGULAR)
//!
//! TEXT        (each is an iced `Text`: further `.width()`, `.style(theme::text::muted)` …; wraps long words)
//!   h1(s) 32   h2(s) 24   h3(s) 18   body(s) 15   strong(s) 15   small(s) 13   muted(s) 13
//!   cell(s: S)                                      one line, cut with … at its width (for list cells); .strong() .muted() .size(f32)
//!   paragraphs(s: &str)                             plain text with blank-line paragraphs and "- " bullets
//!   icon(Icon, size: f32)                           inherits the colour of the text around it; .tone(Tone)
//!   badge(Tone, word: S)   badge_with(Icon, Tone, word: S)       icon and word; never colour alone
//!
//! BUTTONS     (each is a `Control`: .on_press(M) .on_press_maybe(Option<M>) .id(Id) .width(Length) .on_arrow(|Direction| M))
//!   button::primary(label: S, icon)  secondary  quiet  danger    icon: `Icon::Add` or `None`
//!   button::icon_only(label: S, Icon)               label as tooltip and spoken
//!   button::nav_item(label: S, Icon, selected: bool)    button::nav_item_with(label, Icon, selected, trailing: Element)
//!   button::link(label: S)      button::tab(label: S, selected: bool)      button::check(label: S, on: bool)
//!   button::choice(label: S, options: Vec<String>, selected: Option<usize>, |usize| M)    segmented radio, arrows move
//!   button::tabs(label: S, titles: Vec<String>, selected: usize, |usize| M)               row of tabs, arrows move
//!   focusable(Role, label: S, content)              anything else one can press (a card, a row)
//!
//! FIELDS      (label above, hint and error below; .hint(S) .error(Option<S>) .stored(Option<S>))
//!   field::text(label: S, value: &str, |String| M)  .placeholder(&str) .secure(bool) .on_submit(M) .id(Id) .read_only(true)
//!   field::area(label: S, &text_editor::Content, |text_editor::Action| M)    .placeholder(S) .height(f32) .id(Id)
//!   field::select(label: S, options: Vec<String>, selected: Option<usize>, |usize| M)     .placeholder(S) .id(Id) .disabled(bool)
//!   field::date(label: S, value: &str, |String| M, today: NaiveDate, &Names)     screen keeps the typed String
//!   field::time(label: S, value: &str, |String| M)
//!   field::frame(label: S, hint: Option<String>, error: Option<String>, input)   for an input of another kind
//!   field::stored(text: S)                          small mark "stored HH:MM" (words from the caller)
//!   date::parse(&str, today) -> Option<NaiveDate>   date::iso(date)   date::long(date, &Names)   date::Names { … }
//!   time::parse(&str) -> Option<NaiveTime>          time::hh_mm(time)
//!
//! LISTS
//!   List::new(label: S, count: usize, |index| Element)           any number of rows, only the visible are built
//!       .row_height(44.0) .selected(Option<usize>) .on_select(|usize| M) .on_activate(|usize| M)
//!       .scroll_to(Option<usize>) .header(element) .id(Id) .height(Length)
//!   list::header(Vec<Column<M>>)                    Column::new(title: S, width: Length).sort(Option<Sort>, M)
//!   list::cells(&[Length], Vec<Element>)            one row under such a header
//!   Selection by arrows, PageUp/PageDown, Home/End; Enter or double click activates.
//!
//! SURFACES
//!   card(content)   banner(Tone, title: S, text: Option<String>, actions: Vec<Element>)   empty(Icon, title: S, text: S, Option<Element>)
//!   progress(label: S, done: f32 /* 0..=1 */)       tooltip(content, text: S)
//!
//! TELEPHONE
//!   phone::group("0701740605") == "070-174 06 05"   phone::tel(&str) -> String: for a tel: link or comparing
//!   phone::large(number: &str, label: S, copy_label: S, on_copy: M)     large, grouped, selectable, with copy key
//!
//! FOCUS AND SCREEN READERS
//!   focus(Id) -> Task<M>      focus_first? give the control an .id() and return focus(id)
//!   marks() -> impl Operation<Vec<Spoken>>          every role and label on screen, in reading order
//!
//! TESTS       (`testing`, only in tests)
//!   testing::ui(element) -> Simulator               with our fonts; root() is put around it
//!   testing::tab(&mut ui)  shift_tab  testing::key(&mut ui, Named::Enter)  testing::focused(&mut ui) -> Option<String> (its label)
//!   testing::click(&mut ui, "label")                a control by its spoken label; testing::labels(&mut ui) -> Vec<String>
//!   testing::snapshot(name, size, || element)       /tmp pictures in every look, to look at
//! ```
//!
//! Colours are asked of the theme: `theme::palette(theme).danger`; space and sizes are `theme::space::*`, `theme::size::*`.
//! [`Tone`] is how loud something is: Neutral, Info, Ok, Caution (look at this), Danger (act now), Exercise, Example.

pub mod button;
mod calendar;
mod control;
pub mod date;
mod dialog;
pub mod field;
mod focus;
mod icon;
pub mod list;
pub mod phone;
mod popup;
mod select;
mod spoken;
mod surface;
#[cfg(test)]
pub mod testing;
mod text;
pub mod time;

pub use super::theme::Tone;
pub use control::{Control, Direction, focusable};
pub use date::Names;
pub use dialog::{dialog, dialog_panel};
pub use focus::{Role, Spoken, marks, root};
pub use icon::{Icon, IconView, icon};
pub use list::{Column, List, Sort};
pub use select::{Select, select};
pub use spoken::spoken;
pub use surface::{
    Toast, badge, badge_with, banner, card, card_button, empty, progress, scroll, toasts, tooltip,
};
pub use text::{Cell, body, cell, h1, h2, h3, muted, paragraphs, small, strong};

/// Anything that can stand on a screen.
pub type Element<'a, M> = iced::Element<'a, M>;

/// Gives the focus to the control or field with this id.
pub fn focus<M>(id: impl Into<iced::advanced::widget::Id>) -> iced::Task<M> {
    iced::widget::operation::focus(id)
}
