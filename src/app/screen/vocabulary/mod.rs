//! x
pub struct X;
