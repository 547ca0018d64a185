//! The screens: one module each, none knows another.

pub mod duty;
