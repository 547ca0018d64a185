//! What the costs of our own problems can't go below, as proved by `bounds.py` and written down in `bounds.toml`.

use std::fmt;

use krisparm::roster::problem::Cost;

/// What a cost is measured against.
#[derive(Clone, Copy)]
pub struct Measure {
    value: f64,
    proved: bool,
}

impl Measure {
    pub fn best_known(value: Cost) -> Self {
        Self {
            value: value as f64,
            proved: false,
        }
    }

    /// How much more a cost is, in per cent.
    pub fn gap(self, cost: Cost) -> f64 {
        (cost as f64 / self.value - 1.0) * 100.0
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = if self.proved { "lower bound" } else { "best known" };
        write!(f, "{what} {}", self.value)
    }
}

/// The best lower bound written down for one of our problems.
pub fn of(name: &str) -> Option<Measure> {
    let bounds: toml::Table = include_str!("bounds.toml").parse().expect("bounds.toml");
    let value = bounds.get(name)?.get("bound")?.as_integer()? as f64;
    Some(Measure { value, proved: true })
}
