//! The planner: from needs, people and rules to a proposed roster. Pure: no clock, no randomness of its own, no text.

pub mod check;
pub mod problem;

pub use problem::Problem;
