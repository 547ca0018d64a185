//! The window: shell, screens, widgets and theme.

pub mod context;
pub mod draft;
