//! One file or folder per screen. A screen never imports another.

pub mod duty;
pub mod settings;
pub mod unlock;
pub mod welcome;
