//! What one can have before one in the window, a screen each. A screen asks, the application carries out.

pub mod contacts;
pub mod now;
