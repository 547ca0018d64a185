//! The handover routines: `resources/routines/`, one file each.

use serde::Deserialize;

use super::file::{self, Broken, part_id};
use crate::domain::handover::{FieldKind, RoutineField, Section};
use crate::domain::{Id, Routine};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    slug: String,
    title: String,
    from_role: String,
    to_role: String,
    responsibility: String,
    when: String,
    overdue_minutes: u32,
    source: String,
    unverified: bool,
    field: Vec<FieldShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldShape {
    key: String,
    title: String,
    help: String,
    kind: FieldKind,
    choices: Vec<String>,
    required: bool,
    warn_personal_data: bool,
    section: Section,
}

pub fn read() -> Result<Vec<Routine>, Broken> {
    let files = file::all::<File>("routines")?;
    Ok(files.into_iter().map(|(_, file)| routine(file)).collect())
}

/// The id of the routine with a slug.
pub fn id(slug: &str) -> Id<Routine> {
    Id::of_name("routine", slug)
}

/// The id of a routine's field, by its key.
pub fn field_id(slug: &str, key: &str) -> Id<RoutineField> {
    part_id("field", slug, key)
}

fn routine(file: File) -> Routine {
    let slug = &file.slug;
    let fields = file.field.into_iter().map(|field| {
        let id = field_id(slug, &field.key);
        let field = RoutineField {
            title: field.title,
            help: field.help,
            kind: field.kind,
            choices: field.choices,
            required: field.required,
            warn_personal_data: field.warn_personal_data,
            section: Some(field.section),
        };
        (id, field)
    });
    Routine {
        id: id(slug),
        title: file.title,
        from_role: file.from_role,
        to_role: file.to_role,
        responsibility: file.responsibility,
        used_when: file.when,
        overdue_minutes: file.overdue_minutes,
        fields: fields.collect(),
        source: file.source,
        unverified: file.unverified,
        retired: false,
    }
}
