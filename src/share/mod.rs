//! A binder on its way between laptops, and what is grabbed where there is none.

pub mod pack;
pub mod stick;
mod whole;
