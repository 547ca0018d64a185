//! The planner: from needs, people and rules to a proposed roster. Pure: no clock, no randomness of its own, no text.

pub mod ask;
mod best;
pub mod check;
mod dive;
pub mod endurance;
pub mod explain;
mod greedy;
mod legal;
mod master;
mod model;
mod moves;
pub mod problem;
pub mod proposal;
mod rules;
mod score;
mod search;
mod sequence;
mod simplex;
mod staff;
mod state;
#[cfg(test)]
mod tests;
mod whole;

pub use problem::Problem;
pub use score::{Plan, Score};
pub use search::{Go, plan};
