//! The screens: one place of the window each. A screen asks, the application carries out.

pub mod plans;
