//! How the parts of an Office Open XML package find each other.

use std::collections::HashMap;

use super::TableError;
use super::package::Package;
use super::xml::{Event, Xml};

/// Relations of one part.
const RELATIONS: usize = 2_000;

/// One part's link to another, or out of the package.
pub struct Relation {
    /// An address whose end says what the target is to the part.
    pub kind: String,
    pub target: String,
}

/// The member that the package is about; `usual` where the package does not say.
///
/// # Errors
/// When the relations can't be read.
pub fn main_part(package: &mut Package<'_>, usual: &str) -> Result<String, TableError> {
    let found = package.xml("_rels/.rels", read_relations)?.unwrap_or_default();
    Ok(found
        .into_values()
        .find(|relation| relation.kind.ends_with("/officeDocument"))
        .map_or_else(|| usual.to_owned(), |relation| resolve("", &relation.target)))
}

/// The relations of a part, by their ids.
///
/// # Errors
/// When they can't be read, or are more than any program writes.
pub fn relations(package: &mut Package<'_>, part: &str) -> Result<HashMap<String, Relation>, TableError> {
    let folder = folder_of(part);
    let path = format!("{folder}_rels/{}.rels", &part[folder.len()..]);
    Ok(package.xml(&path, read_relations)?.unwrap_or_default())
}

/// The folder of a member with its slash, e.g. `xl/`.
pub fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("", |slash| &path[..=slash])
}

/// The member that a relation's target names: from the root when it starts with a slash, else from the folder.
pub fn resolve(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut folder = folder.trim_end_matches('/');
    let mut target = target;
    while let Some(rest) = target.strip_prefix("../") {
        target = rest;
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
    }
    let target = target.trim_start_matches("./");
    if folder.is_empty() {
        target.to_owned()
    } else {
        format!("{folder}/{target}")
    }
}

fn read_relations(xml: &mut Xml<'_>) -> Result<HashMap<String, Relation>, TableError> {
    let mut found = HashMap::new();
    loop {
        match xml.next()? {
            Event::Start if xml.name() == "Relationship" => {
                let (Some(id), Some(kind), Some(target)) = (
                    xml.attribute("Id"),
                    xml.attribute("Type"),
                    xml.attribute("Target"),
                ) else {
                    continue;
                };
                if found.len() >= RELATIONS || id.len() + kind.len() + target.len() > 8_192 {
                    return Err(TableError::Hostile);
                }
                found.insert(id, Relation { kind, target });
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}
