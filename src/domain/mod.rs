//! What is true: the records of a binder, their rules and state machines.
//!
//! No clock, no randomness, no window, no database, no file: instants and ids are handed in.

pub mod activation;
pub mod adaptation;
pub mod binder;
pub mod calendar;
pub mod core_task;
pub mod duty;
pub mod edit;
pub mod edition;
pub mod exercise;
pub mod gaps;
pub mod handover;
pub mod id;
pub mod improvement;
pub mod incident;
pub mod items;
pub mod library;
pub mod outage;
pub mod pattern;
pub mod person;
pub mod plan;
pub mod record;
pub mod register;
pub mod roster;
pub mod schedule;
pub mod sealed;
pub mod situation;
pub mod sum;
pub mod unit;
pub mod vocabulary;
pub mod zone;

pub use activation::Activation;
pub use binder::Binder;
pub use calendar::Calendar;
pub use core_task::CoreTask;
pub use edit::{Edit, Refusal};
pub use edition::Edition;
pub use exercise::Exercise;
pub use handover::{Baton, Handover, Routine};
pub use id::Id;
pub use improvement::{Improvement, Proposal};
pub use incident::Incident;
pub use items::Items;
pub use library::Library;
pub use person::Person;
pub use plan::Plan;
pub use record::{AnyRecord, Author, Kind, Record, RecordRef};
pub use roster::{Roster, RosterMonth};
pub use unit::{Role, Unit};
pub use vocabulary::Concept;
