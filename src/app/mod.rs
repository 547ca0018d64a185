//! The window: what a person sees and does. Asks the store, never writes itself.

pub mod context;
pub mod days;
pub mod draft;
pub mod environment;
pub mod glass;
pub mod names;
mod part;
pub mod preferences;
pub mod screen;
mod shell;
mod stamp;
pub mod theme;
pub mod widget;

use environment::Environment;
use preferences::Preferences;
use shell::App;

/// Why no window could be shown.
#[derive(Debug, thiserror::Error)]
#[error("no window could be shown: {0}")]
pub struct NoWindow(pub String);

/// Shows the window until it is closed.
///
/// # Errors
/// When there is no display, or its library is missing.
pub fn run(env: Environment) -> Result<(), NoWindow> {
    let preferences = Preferences::read(&env.preferences);
    let mut application = iced::application(move || App::new(env.clone()), App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .style(App::style)
        .scale_factor(App::scale)
        .subscription(App::subscription)
        .window(shell::window_settings(&preferences))
        .default_font(theme::font::REGULAR);
    for font in theme::font::FONTS {
        application = application.font(*font);
    }
    // Without a display the event loop panics instead of returning an error.
    let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| application.run()));
    match ran {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(NoWindow(error.to_string())),
        Err(panic) => {
            let words = panic.downcast_ref::<String>().cloned();
            let words = words.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string));
            Err(NoWindow(words.unwrap_or_default()))
        }
    }
}
