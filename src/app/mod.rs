//! The window: what a person sees and does. Asks the store, never writes itself.

pub mod context;
pub mod draft;
pub mod screen;
pub mod theme;
pub mod widget;
