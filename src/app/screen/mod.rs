//! One file or folder per screen. A screen never imports another.

pub mod plans;
