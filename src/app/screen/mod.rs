//! One file or folder per screen. A screen never imports another.

pub mod settings;
pub mod unlock;
pub mod welcome;
