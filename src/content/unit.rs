//! Units and roles: `resources/units/` and `resources/roles.toml`.

use chrono::NaiveDate;
use serde::Deserialize;

use super::file::{self, Broken, part_id};
use crate::domain::unit::{Authority, UnitKind};
use crate::domain::{Id, Items, Role, Unit};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitFile {
    unit: Vec<UnitShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitShape {
    slug: String,
    name: String,
    kind: UnitKind,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    successor: Option<String>,
    source: String,
    unverified: bool,
    #[serde(default)]
    authority: Vec<AuthorityShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AuthorityShape {
    who: String,
    what: String,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleFile {
    role: Vec<RoleShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleShape {
    slug: String,
    name: String,
    name_en: String,
    description: String,
    source: String,
    #[serde(default)]
    unverified: bool,
}

pub fn units() -> Result<Vec<Unit>, Broken> {
    units_in("units")
}

/// The units of a file or folder; a successor must be among them.
pub fn units_in(place: &str) -> Result<Vec<Unit>, Broken> {
    let shapes: Vec<UnitShape> = file::all::<UnitFile>(place)?
        .into_iter()
        .flat_map(|(_, file)| file.unit)
        .collect();
    let mut units = Vec::new();
    for shape in &shapes {
        if let Some(successor) = &shape.successor
            && !shapes.iter().any(|other| other.slug == *successor)
        {
            let problem = format!("{} is followed by {successor}, which is no unit", shape.slug);
            return Err(Broken::new(place, problem));
        }
        units.push(Unit {
            id: unit_id(&shape.slug),
            name: shape.name.clone(),
            kind: shape.kind,
            valid_from: shape.valid_from,
            valid_to: shape.valid_to,
            successor: shape.successor.as_deref().map(unit_id),
            source: shape.source.clone(),
            unverified: shape.unverified,
            authorities: authorities(shape),
            documentation: None,
        });
    }
    Ok(units)
}

fn authorities(shape: &UnitShape) -> Items<Authority> {
    let authorities = shape.authority.iter().enumerate().map(|(at, one)| {
        let authority = Authority {
            who: one.who.clone(),
            what: one.what.clone(),
            source: one.source.clone(),
        };
        (part_id("authority", &shape.slug, at), authority)
    });
    authorities.collect()
}

/// The id of the unit with a slug.
pub fn unit_id(slug: &str) -> Id<Unit> {
    Id::of_name("unit", slug)
}

pub fn roles() -> Result<Vec<Role>, Broken> {
    let file: RoleFile = file::one("roles.toml")?;
    let role = |shape: RoleShape| Role {
        id: Id::of_name("role", &shape.slug),
        name: shape.name,
        name_en: shape.name_en,
        description: shape.description,
        source: shape.source,
        unverified: shape.unverified,
    };
    Ok(file.role.into_iter().map(role).collect())
}
