//! The files as they were when the program was built, and how one is read.

use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::domain::Id;

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// A shipped file that does not hold what it should.
#[derive(Debug, Error)]
#[error("resources/{file}: {problem}")]
pub struct Broken {
    pub file: String,
    pub problem: String,
}

impl Broken {
    pub fn new(file: &str, problem: impl std::fmt::Display) -> Self {
        Self {
            file: file.to_owned(),
            problem: problem.to_string(),
        }
    }
}

/// Every file below a folder, or the one file with that path, read as `T`.
pub fn all<T: DeserializeOwned>(place: &str) -> Result<Vec<(&'static str, T)>, Broken> {
    FILES
        .iter()
        .filter(|(path, _)| {
            path.strip_prefix(place)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
        .map(|(path, text)| {
            let shape = toml::from_str(text).map_err(|error| Broken::new(path, error))?;
            Ok((*path, shape))
        })
        .collect()
}

/// The one file with that path, read as `T`.
pub fn one<T: DeserializeOwned>(path: &str) -> Result<T, Broken> {
    all(path)?
        .pop()
        .map(|(_, shape)| shape)
        .ok_or_else(|| Broken::new(path, "there is no such file"))
}

/// The id of a part of a record, from the record's slug and what tells the part from its siblings.
pub fn part_id<T>(kind: &str, slug: &str, part: impl std::fmt::Display) -> Id<T> {
    Id::of_name(kind, &format!("{slug}/{part}"))
}
