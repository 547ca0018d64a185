//! The controls every screen is built from. Nothing here knows the domain or a language: words come from the caller.
//!
//! # What to call for what
//!
//! Everything turns `.into()` an [`Element<'a, M>`]; `M: Clone + 'a`. A control without its `on_…` message is disabled:
//! Tab skips it. Labels are spoken by a screen reader and shown unless said otherwise. `S` is `impl Into<String>`.
//!
//! ```text
//! THE WINDOW
//!   root(content)                                   once, outermost: Tab / Shift+Tab / PageUp / PageDown for all inside
//!   dialog(base, Option<Element>, on_close: M)      keep it in the tree with None; modal, Esc closes, focus moves in and back
//!   dialog_panel(title: S, body, actions: Vec<Element>)          what one gives as that Element; the first control gets the focus
//!   exercise_band(word: S, words: S)   watermark(word: S)        over and under everything in an exercise binder
//!   toasts(base, Vec<Toast<M>>)                     Toast::new(Tone, text: S).action(label: S, M).close(label: S, M)
//!   scroll(content) -> iced Scrollable              its bar never covers content; .height(Fill) on a page
//!   parts([Option<Element>])                        a column whose fields keep the focus when others come and go
//!   page(key, content)                              a page of another key begins anew, scrolled to its top
//!   theme::Look::{Light, Dark, HighContrast}        .theme() -> iced::Theme   .name()   Look::named(&str)   Look::ALL
//!   theme::font::{FONTS, REGULAR, SEMIBOLD, BOLD, ITALIC}        load every FONTS, default_font(REGULAR)
//!
//!   keys(content, |&Key| Option<M>)                 keys of a page that mean something wherever the focus is, but in a field
//!
//! TEXT        (each is an iced `Text`: further `.width()`, `.style(theme::text::muted)`, `.style(theme::text::tone(Tone))`)
//!   h1(s) 32   h2(s) 24   h3(s) 18   body(s) 15   strong(s) 15   small(s) 13   muted(s) 13      long words wrap
//!   cell(s)                                         one line cut with … at its width (lists); .strong() .muted() .size(f32) .width(..)
//!   paragraphs(s: &str)                             plain text with blank-line paragraphs and "- " bullets
//!       blocks(s) and set_blocks(blocks): the same in two steps; glass::read sets each through the vocabulary
//!   icon(Icon, size: f32)                           colour of the text around it; .tone(Tone)
//!   badge(Tone, word)   badge_with(Icon, Tone, word)             icon and word; never colour alone
//!
//! BUTTONS     (each is a `Control`: .on_press(M) .on_press_maybe(Option<M>) .id(Id) .width(..) .on_arrow(|Direction| M)
//!              .on_key(|&Key| Option<M>) .padding(..) .selected(bool) .checked(bool) .value(Option<String>) .style(theme::button::…))
//!   button::primary(label: S, icon)  secondary  quiet  danger    icon: `Icon::Add` or `None`
//!   button::icon_only(label: S, Icon)               label as tooltip and spoken
//!   button::nav_item(label: S, Icon, selected: bool)    button::nav_item_with(label, Icon, selected, trailing: impl Into<Element>)
//!   button::link(label: S)      button::tab(label: S, selected: bool)      button::check(label: S, on: bool).on_press(M)
//!   button::choice(label: S, options: Vec<String>, selected: Option<usize>, |usize| M)    segmented radio, arrows move
//!   button::tabs(label: S, titles: Vec<String>, selected: usize, |usize| M)               row of tabs, arrows move
//!   card_button(label: S, content)                  a card that is pressed as a whole
//!   focusable(Role, label: S, content)              anything else one can press
//!
//! FIELDS      (label above, hint and error below; all have .hint(S) .error(Option<S>) .warning(Option<S>) .stored(Option<S>), most .id(Id))
//!   field::text(label: S, value: &str, |String| M)  .placeholder(&str) .secure(bool) .on_submit(M) .read_only(bool) .size(f32) .width(..)
//!   field::area(label: S, &text_editor::Content, |text_editor::Action| M)    .placeholder(S) .height(f32)
//!       both take .through(ctx.glass, ctx.text): the vocabulary marks their words, and Ctrl+. puts the recommended one in
//!   field::select(label: S, options: Vec<String>, selected: Option<usize>, |usize| M)     .placeholder(S) .disabled(bool) .width(..)
//!   field::date(label: S, value: &str, |String| M, today: NaiveDate, &'a Names)  the screen keeps what is typed
//!   field::time(label: S, value: &str, |String| M)  a TextField
//!   field::frame(label: S, hint: Option<String>, error: Option<String>, input)   for an input of another kind
//!   field::stored(text: S)                          small mark "stored HH:MM" (words from the caller)
//!   select(label: S, options, selected, |usize| M)  a drop-down whose label is only spoken (filters)
//!   date::parse(&str, today) -> Option<NaiveDate>   date::iso(date)   date::long(date, &Names)   date::weeks(month)
//!   time::parse(&str) -> Option<NaiveTime>          time::hh_mm(time)
//!   Names { months, weekdays, weekdays_short, week, open, previous, next }       kept by the application, lent to screens
//!
//! LISTS       (for under 300 rows of varying height a column in `scroll` is fine)
//!   List::new(label: S, count: usize, |index| Element)           any number of rows, only the visible are built
//!       .row_height(44.0) .selected(Option<usize>) .on_select(|usize| M) .on_activate(|usize| M)
//!       .scroll_to(Option<usize>) .header(element) .id(Id) .height(Length)
//!   list::header(Vec<Column<M>>)                    Column::new(title: S, width).sort(Option<Sort>, M)
//!   list::cells(&[Length], Vec<Element>)            one row under such a header
//!   Arrows, PageUp/PageDown, Home/End select; Enter or double click activates. Give it a height: it fills what there is.
//!
//! SURFACES
//!   bars(Vec<(part: f32, Tone)>, height: f32)     small bars side by side; say in words what they show
//!   card(content) -> iced Container     banner(Tone, title: S, text: Option<String>, actions: Vec<Element>)
//!   empty(Icon, title: S, text: S, Option<Element>)     progress(label: S, done: f32 /* 0..=1 */)     tooltip(content, text: S)
//!
//! TELEPHONE
//!   phone::group("0701740605") == "070-174 06 05"   phone::tel(&str) -> String: digits alone, to copy, compare or dial
//!   phone::large(number: &str, label: S, copy_label: S, on_copy: M)     large, grouped, selectable, with copy key
//!
//! FOCUS AND SCREEN READERS
//!   focus(id) -> Task<M>                            to a control or field that has this .id()
//!   marks() -> impl Operation<Vec<Spoken>>          every role, label, value and state on screen, in reading order
//!   spoken(Spoken::new(Role, label), content)       gives a name to something that isn't a control
//!
//! TESTS       (`widget::testing`, only in tests)
//!   testing::ui(element) -> Simulator               1024 × 768 with our fonts; root() is put around it; testing::sized(Size, element)
//!   testing::tab(&mut ui)   shift_tab(..)   key(&mut ui, Named::Enter)   chord(&mut ui, key, Modifiers)
//!   testing::click(&mut ui, "label")                a control by its spoken label; then `ui.into_messages()`
//!   testing::focused(&mut ui) -> Option<String>     labels(&mut ui)   spoken(&mut ui) -> Vec<Spoken>   shows(&mut ui, "words") -> bool
//!   testing::snapshot(name, Size, || element)       draws in every look; writes PNGs to the folder KRISPARM_PICTURES names
//!   testing::pictures(name, Size, || element, |ui| …)            the same after something was done in the window
//! ```
//!
//! Colours are asked of the theme: `theme::palette(theme).danger`; space and sizes are `theme::space::*`, `theme::size::*`;
//! styles of surfaces `theme::container::{page, sidebar, card, framed, header, dialog, banner(Tone), badge(Tone)}`.
//! [`Tone`] is how loud something is: Neutral, Info, Ok, Caution (look at this), Danger (act now), Exercise, Example.
//! Colour of words on a tone's own ground is the tone's `shade.text`; on a page `theme::text::tone`.

mod bars;
pub mod button;
mod calendar;
mod control;
pub mod date;
mod dialog;
mod exercise;
pub mod field;
mod focus;
#[cfg(test)]
mod gallery;
pub mod graph;
mod icon;
mod keys;
pub mod list;
mod page;
pub mod phone;
mod popup;
mod root;
mod select;
mod spoken;
mod surface;
#[cfg(test)]
pub mod testing;
mod text;
pub mod time;

pub use super::theme::Tone;
pub use bars::bars;
pub use control::{Control, Direction, focusable};
pub use date::Names;
pub use dialog::{DIALOG_BODY, dialog, dialog_panel};
pub use exercise::{exercise_band, watermark};
pub(super) use focus::{Focus, draw_ring};
pub use focus::{Role, Spoken, marks};
pub use icon::{Icon, IconView, icon};
pub use keys::{keys, keys_first};
pub use list::{Column, List, Sort};
pub use page::page;
pub use root::root;
pub use select::{Select, select};
pub use spoken::spoken;
pub use surface::{
    Toast, badge, badge_with, banner, card, card_button, empty, parts, progress, scroll, toasts, tooltip,
};
pub(super) use text::measure;
pub use text::shortened;
pub use text::{Cell, blocks, body, cell, h1, h2, h3, muted, paragraphs, set_blocks, small, strong};

/// Anything that can stand on a screen.
pub type Element<'a, M> = iced::Element<'a, M>;

/// Gives the focus to the control or field with this id.
pub fn focus<M>(id: impl Into<iced::advanced::widget::Id>) -> iced::Task<M> {
    iced::widget::operation::focus(id)
}

/// Scrolls what has this id to its top.
pub fn to_top<M: Send + 'static>(id: impl Into<iced::advanced::widget::Id>) -> iced::Task<M> {
    iced::widget::operation::snap_to(id, iced::widget::scrollable::RelativeOffset::START)
}

/// Goes on writing behind what stands in the field with this id.
pub fn to_end<M: Send + 'static>(id: impl Into<iced::advanced::widget::Id>) -> iced::Task<M> {
    iced::widget::operation::move_cursor_to_end(id)
}

/// Marks everything in the field with this id, so that what is typed next takes its place.
pub fn select_all<M: Send + 'static>(id: impl Into<iced::advanced::widget::Id>) -> iced::Task<M> {
    iced::widget::operation::select_all(id)
}
