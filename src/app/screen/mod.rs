//! What one can have before one in the window, a screen each. A screen asks, the application carries out.

pub mod callout;
pub mod contacts;
pub mod duty;
pub mod handovers;
pub mod logs;
pub mod now;
pub mod papers;
pub mod plans;
pub mod settings;
pub mod support;
pub mod unlock;
pub mod vocabulary;
pub mod welcome;
