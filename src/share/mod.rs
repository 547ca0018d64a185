//! A binder on its way between laptops.

pub mod stick;
