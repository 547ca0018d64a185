//! Clicks and types in a screen without a display, by what a screen reader would hear.

use super::Element;
use super::focus::{Marks, Spoken};
use super::root;
use crate::app::theme::{Look, container, font};
use iced::keyboard::key::{NativeCode, Physical};
use iced::keyboard::{self, Key, Location, Modifiers, key::Named};
use iced::{Event, Length, Settings, Size};
use iced_test::Simulator;
use iced_test::selector::{Candidate, Target};

fn settings() -> Settings {
    Settings {
        fonts: font::FONTS.iter().map(|bytes| (*bytes).into()).collect(),
        default_font: font::REGULAR,
        default_text_size: 15.into(),
        ..Settings::default()
    }
}

/// Makes our typeface known, for tests that set text without a window.
pub fn load_fonts() {
    let _ = ui::<()>(iced::widget::space());
}

/// Randomness of a test: a larger number each time it is asked for, so that of two ids made in one instant the later is the
/// larger, however many tests run beside.
pub fn entropy(bytes: &mut [u8]) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let next = NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = next[at % next.len()];
    }
}

/// A window of 1024 × 768 with this content.
pub fn ui<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Simulator<'a, M> {
    sized(Size::new(1024.0, 768.0), content)
}

/// A window of a size with this content.
pub fn sized<'a, M: 'a>(size: Size, content: impl Into<Element<'a, M>>) -> Simulator<'a, M> {
    let page = iced::widget::container(content)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(container::page);
    Simulator::with_size(settings(), size, root(page))
}

/// Presses and lets go of a key with modifiers.
pub fn chord<M>(ui: &mut Simulator<'_, M>, key: impl Into<Key>, modifiers: Modifiers) {
    let key = key.into();
    let physical_key = Physical::Unidentified(NativeCode::Unidentified);
    let location = Location::Standard;
    ui.simulate([
        Event::Keyboard(keyboard::Event::KeyPressed {
            key: key.clone(),
            modified_key: key.clone(),
            physical_key,
            location,
            modifiers,
            repeat: false,
            text: None,
        }),
        Event::Keyboard(keyboard::Event::KeyReleased {
            key: key.clone(),
            modified_key: key,
            physical_key,
            location,
            modifiers,
        }),
    ]);
}

/// Presses and lets go of a key.
pub fn key<M>(ui: &mut Simulator<'_, M>, key: impl Into<Key>) {
    chord(ui, key, Modifiers::empty());
}

/// On to the next control.
pub fn tab<M>(ui: &mut Simulator<'_, M>) {
    key(ui, Named::Tab);
}

/// Back to the previous control.
pub fn shift_tab<M>(ui: &mut Simulator<'_, M>) {
    chord(ui, Named::Tab, Modifiers::SHIFT);
}

/// Clicks the control with this spoken label.
///
/// # Panics
/// If there is none in sight.
pub fn click<M>(ui: &mut Simulator<'_, M>, label: &str) {
    let wanted = label.to_owned();
    let named = move |candidate: Candidate<'_>| -> Option<Target> {
        let Candidate::Custom { state, .. } = &candidate else {
            return None;
        };
        let spoken = state.downcast_ref::<Spoken>()?;
        (spoken.label == wanted).then(|| candidate.into())
    };
    if let Err(error) = ui.click(named) {
        panic!("no control {label:?} in sight: {error}");
    }
}

/// Everything a screen reader can say, in reading order.
pub fn spoken<M>(ui: &mut Simulator<'_, M>) -> Vec<Spoken> {
    let mut marks = Marks::default();
    let listen = |candidate: Candidate<'_>| -> Option<()> {
        match candidate {
            Candidate::Custom { state, .. } => marks.mark(state),
            Candidate::Focusable { bounds, state, .. } => marks.focus(bounds, state.is_focused()),
            Candidate::TextInput { bounds, state, .. } => marks.text(bounds, state.text()),
            _ => {}
        }
        None
    };
    let _ = ui.find(listen);
    marks.found
}

/// The spoken label of what has the focus.
pub fn focused<M>(ui: &mut Simulator<'_, M>) -> Option<String> {
    let heard = spoken(ui);
    heard.into_iter().rfind(|s| s.focused).map(|s| s.label)
}

/// Every spoken label, in reading order.
pub fn labels<M>(ui: &mut Simulator<'_, M>) -> Vec<String> {
    spoken(ui).into_iter().map(|s| s.label).collect()
}

/// Whether these words stand somewhere on the screen, alone or as part of a text.
pub fn shows<M>(ui: &mut Simulator<'_, M>, words: &str) -> bool {
    let wanted = words.to_owned();
    let text = move |candidate: Candidate<'_>| -> Option<()> {
        match candidate {
            Candidate::Text { content, .. } => content.contains(&wanted).then_some(()),
            Candidate::TextInput { state, .. } => state.text().contains(&wanted).then_some(()),
            _ => None,
        }
    };
    ui.find(text).is_ok()
}

/// Draws a screen in every look, and writes the pictures to the folder that `KRISPARM_PICTURES` names, if it does,
/// for a person to look at.
pub fn snapshot<'a, M: 'a>(name: &str, size: Size, view: impl Fn() -> Element<'a, M>) {
    pictures(name, size, view, |_| {});
}

/// As [`snapshot`], after `act` has been done in the window.
pub fn pictures<'a, M: 'a>(
    name: &str,
    size: Size,
    view: impl Fn() -> Element<'a, M>,
    act: impl Fn(&mut Simulator<'a, M>),
) {
    for look in Look::ALL {
        let mut ui = sized(size, view());
        act(&mut ui);
        let picture = ui.snapshot(&look.theme()).expect("it can be drawn");
        if let Some(folder) = std::env::var_os("KRISPARM_PICTURES") {
            let folder = std::path::PathBuf::from(folder);
            let name = format!("{name}-{}", look.name());
            let _ = std::fs::remove_file(folder.join(format!("{name}-tiny-skia.png")));
            assert!(
                picture
                    .matches_image(folder.join(name))
                    .expect("it can be written")
            );
        }
    }
}

/// A renderer without a window, for tests that drive the user interface themselves.
pub fn renderer() -> iced::Renderer {
    use iced::advanced::renderer::Headless;
    let made = <iced::Renderer as Headless>::new(font::REGULAR, 15.into(), Some("tiny-skia"));
    iced_test::futures::futures::executor::block_on(made).expect("tiny-skia needs nothing")
}
