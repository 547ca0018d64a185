//! Krispärm, the crisis binder: plans, on-call rosters, handovers and vocabulary, offline and encrypted.
//!
//! Imports point one way: `main → app, command → paper → intake → format, phrase → roster, share → domain`, and `share → store →
//! domain`. `text` holds the words of both languages and imports nothing of ours. `lens`, which finds the vocabulary's words in
//! texts, imports `domain`.

pub mod app;
pub mod command;
pub mod content;
pub mod domain;
pub mod format;
pub mod intake;
pub mod lens;
pub mod paper;
pub mod phrase;
pub mod roster;
pub mod share;
pub mod store;
pub mod text;
