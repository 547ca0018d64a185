//! Legal grounds for handing over what is secret: `resources/rules/legal_grounds.toml`.

use serde::Deserialize;

use super::file::{self, Broken};
use crate::domain::confidential::LegalGround;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    ground: Vec<GroundShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroundShape {
    key: String,
    name_sv: String,
    name_en: String,
    source: String,
    unverified: bool,
}

pub fn read() -> Result<Vec<LegalGround>, Broken> {
    let shape: Shape = file::one("rules/legal_grounds.toml")?;
    let grounds = shape.ground.into_iter().map(|one| LegalGround {
        key: one.key,
        name: one.name_sv,
        name_en: one.name_en,
        source: one.source,
        unverified: one.unverified,
    });
    Ok(grounds.collect())
}
