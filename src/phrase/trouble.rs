//! What went wrong with the file, in words: what happened, what was kept, what to do.

use std::path::Path;

use super::Sentence;
use crate::domain::Kind;
use crate::domain::binder::BinderKind;
use crate::store::StoreError;
use crate::text::Text;

/// A trouble with the file in words.
pub fn trouble(text: &Text, error: &StoreError) -> Sentence {
    let (title, what_to_do) = opening(text, error).unwrap_or_else(|| working(text, error));
    Sentence { title, what_to_do }
}

/// What keeps a binder from being made, opened or written.
fn opening(text: &Text, error: &StoreError) -> Option<(String, String)> {
    let at = |path: &Path| path.display().to_string();
    Some(match error {
        StoreError::NotFound(path) => (
            text.trouble_not_found_title(at(path)),
            text.trouble_not_found_do(),
        ),
        StoreError::Exists(path) => (text.trouble_exists_title(at(path)), text.trouble_exists_do()),
        StoreError::NotABinder(path) => (
            text.trouble_not_a_binder_title(at(path)),
            text.trouble_not_a_binder_do(),
        ),
        StoreError::KeyFileMissing(path) => (
            text.trouble_key_missing_title(at(path)),
            text.trouble_key_missing_do(),
        ),
        StoreError::KeyFileDamaged(path) => (
            text.trouble_key_damaged_title(at(path)),
            text.trouble_key_damaged_do(),
        ),
        StoreError::WrongPassphrase => (
            text.trouble_wrong_passphrase_title(),
            text.trouble_wrong_passphrase_do(),
        ),
        StoreError::WrongRecoveryCode => (text.trouble_wrong_code_title(), text.trouble_wrong_code_do()),
        StoreError::NewerVersion => (text.trouble_newer_title(), text.trouble_newer_do()),
        StoreError::InUse => (text.trouble_in_use_title(), text.trouble_in_use_do()),
        StoreError::ReadOnlyPlace(path) => (
            text.trouble_read_only_title(at(path)),
            text.trouble_read_only_do(),
        ),
        StoreError::DiskFull => (text.trouble_disk_full_title(), text.trouble_disk_full_do()),
        StoreError::Damaged(path) => (text.trouble_damaged_title(at(path)), text.trouble_damaged_do()),
        StoreError::BackupDoesNotOpen(path) => {
            (text.trouble_backup_title(at(path)), text.trouble_backup_do())
        }
        _ => return None,
    })
}

/// What goes wrong in an open binder.
fn working(text: &Text, error: &StoreError) -> (String, String) {
    match error {
        StoreError::InConflict { record, field } => (
            text.trouble_in_conflict_title(),
            text.trouble_in_conflict_do(named(text, record.kind, field)),
        ),
        StoreError::NothingToUndo => (
            text.trouble_nothing_to_undo_title(),
            text.trouble_nothing_to_undo_do(),
        ),
        StoreError::ChangedSince { record, fields } => {
            let fields: Vec<String> = fields
                .iter()
                .map(|field| named(text, record.kind, field))
                .collect();
            (
                text.trouble_changed_since_title(),
                text.trouble_changed_since_do(fields.join(", ")),
            )
        }
        StoreError::NoSuchRecord => (text.trouble_no_record_title(), text.trouble_no_record_do()),
        StoreError::NoSuchVersion => (text.trouble_no_version_title(), text.trouble_no_version_do()),
        StoreError::ChangesDamaged => (
            text.trouble_changes_damaged_title(),
            text.trouble_changes_damaged_do(),
        ),
        StoreError::ChangesMissing => (
            text.trouble_changes_missing_title(),
            text.trouble_changes_missing_do(),
        ),
        StoreError::WrongKind { theirs, name, ours } => (
            text.trouble_wrong_kind_title(kind(text, *theirs), name.as_str(), kind(text, *ours)),
            text.trouble_wrong_kind_do(),
        ),
        StoreError::WrongBackup { theirs, name, ours } => (
            text.trouble_wrong_backup_title(kind(text, *theirs), name.as_str(), kind(text, *ours)),
            text.trouble_wrong_backup_do(),
        ),
        StoreError::OriginMissing => (
            text.trouble_origin_missing_title(),
            text.trouble_origin_missing_do(),
        ),
        StoreError::Sql(cause) => (text.trouble_sql_title(cause.to_string()), text.trouble_sql_do()),
        StoreError::Json(cause) => (
            text.trouble_document_title(cause.to_string()),
            text.trouble_document_do(),
        ),
        StoreError::Document(cause) => (
            text.trouble_document_title(cause.as_str()),
            text.trouble_document_do(),
        ),
        // The rest are said by `opening`; should one be added, its own words are better than none.
        other => (text.trouble_io_title(other.to_string()), text.trouble_io_do()),
    }
}

/// What kind of binder it is, within a sentence.
fn kind(text: &Text, kind: BinderKind) -> String {
    match kind {
        BinderKind::Live => text.trouble_kind_live(),
        BinderKind::Exercise => text.trouble_kind_exercise(),
        BinderKind::Example => text.trouble_kind_example(),
    }
}

/// A field as the store names it, "sections/ID/text", in words.
fn named(text: &Text, kind: Kind, field: &str) -> String {
    let path: Vec<&str> = field.split('/').collect();
    super::field_name(text, kind, &path)
}

impl Sentence {
    /// All of it as one text.
    pub fn words(&self) -> String {
        format!("{}. {}", self.title, self.what_to_do)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::RecordRef;
    use crate::text::Language;

    fn every() -> Vec<StoreError> {
        let place = || std::path::PathBuf::from("/pärmar/norra.krisparm");
        let record = RecordRef::new(Kind::Person, uuid::Uuid::nil());
        vec![
            StoreError::NotFound(place()),
            StoreError::Exists(place()),
            StoreError::NotABinder(place()),
            StoreError::KeyFileMissing(place()),
            StoreError::KeyFileDamaged(place()),
            StoreError::WrongPassphrase,
            StoreError::WrongRecoveryCode,
            StoreError::NewerVersion,
            StoreError::InUse,
            StoreError::ReadOnlyPlace(place()),
            StoreError::DiskFull,
            StoreError::Damaged(place()),
            StoreError::InConflict {
                record,
                field: "employer".into(),
            },
            StoreError::NothingToUndo,
            StoreError::ChangedSince {
                record,
                fields: vec!["employer".into(), "email".into()],
            },
            StoreError::NoSuchRecord,
            StoreError::NoSuchVersion,
            StoreError::ChangesDamaged,
            StoreError::ChangesMissing,
            StoreError::WrongKind {
                theirs: BinderKind::Exercise,
                name: "Elavbrott".into(),
                ours: BinderKind::Live,
            },
            StoreError::WrongBackup {
                theirs: BinderKind::Live,
                name: "Norra".into(),
                ours: BinderKind::Exercise,
            },
            StoreError::OriginMissing,
            StoreError::BackupDoesNotOpen(place()),
            StoreError::Io(std::io::Error::other("kabeln")),
            StoreError::Sql(rusqlite::Error::InvalidQuery),
            StoreError::Document("trasig".into()),
        ]
    }

    #[test]
    fn every_trouble_says_what_happened_and_what_to_do_in_both_languages() {
        for language in Language::ALL {
            let text = Text::new(language);
            let mut titles: Vec<String> = Vec::new();
            for error in every() {
                let said = trouble(&text, &error);
                assert!(said.title.len() > 8, "{error:?}");
                assert!(said.what_to_do.len() > 30, "{error:?}");
                assert!(
                    !titles.contains(&said.title),
                    "{error:?} sounds like another trouble"
                );
                titles.push(said.title);
            }
        }
    }

    #[test]
    fn the_place_and_the_field_are_named() {
        let text = Text::new(Language::Swedish);
        let said = |error: &StoreError| trouble(&text, error).words();
        let errors = every();
        assert!(said(&errors[0]).contains("/pärmar/norra.krisparm"));
        assert!(said(&errors[12]).contains("Arbetsgivare"));
        assert!(said(&errors[14]).contains("Arbetsgivare, E-post"));
    }
}
