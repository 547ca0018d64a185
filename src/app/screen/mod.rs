//! The places of the window, one module each. A screen asks, never writes, and never imports another screen.

pub mod handovers;
pub mod vocabulary;
