//! Tables from other programs in words: why a file could not be read, what was wrong in a cell, what a column means.

use std::path::Path;

use chrono::Weekday;

use super::{Named, Sentence};
use crate::format::mapping::{Impact, Missing, ProblemKind, Target};
use crate::format::table::{Note, TableError};
use crate::format::when::Clock;
use crate::text::{Text, time};

/// Why a file could not be read as a table: what happened, that nothing was changed, what to do.
pub fn table_error(text: &Text, error: &TableError) -> Sentence {
    let (title, what_to_do) = match error {
        TableError::FileTooLarge { limit } => (
            text.table_too_large_title(),
            text.table_too_large_do(megabytes(*limit)),
        ),
        TableError::TooManyMembers { limit } => (text.table_members_title(), text.table_members_do(*limit)),
        TableError::InflatesTooMuch { limit } => (
            text.table_inflates_title(),
            text.table_inflates_do(megabytes(*limit)),
        ),
        TableError::TooMuchContent => (text.table_content_title(), text.table_content_do()),
        TableError::Hostile => (text.table_hostile_title(), text.table_hostile_do()),
        TableError::Damaged => (text.table_damaged_title(), text.table_damaged_do()),
        TableError::Encrypted => (text.table_encrypted_title(), text.table_encrypted_do()),
        TableError::OldExcel => (text.table_old_excel_title(), text.table_old_excel_do()),
        TableError::UnknownKind => (text.table_unknown_kind_title(), text.table_unknown_kind_do()),
        TableError::Empty => (text.table_empty_title(), text.table_empty_do()),
        TableError::TookTooLong { seconds } => {
            (text.table_too_long_title(), text.table_too_long_do(*seconds))
        }
        TableError::ReaderStopped => (text.table_stopped_title(), text.table_stopped_do()),
    };
    Sentence { title, what_to_do }
}

/// A file that could not even be opened: gone, on a stick that was pulled out, not ours to read.
pub fn table_unreachable(text: &Text, path: &Path) -> Sentence {
    Sentence {
        title: text.table_unreachable_title(),
        what_to_do: text.table_unreachable_do(path.display().to_string()),
    }
}

fn megabytes(bytes: u64) -> u64 {
    bytes / (1024 * 1024)
}

/// Something about a table that its reader should be told.
pub fn table_note(text: &Text, note: &Note) -> String {
    match note {
        Note::Title { row, text: words } => text.table_note_title(*row, words.as_str()),
        Note::NoHeader => text.table_note_no_header(),
        Note::Footer { row, text: words } => text.table_note_footer(*row, words.as_str()),
        Note::Section { row, text: words } => text.table_note_section(*row, words.as_str()),
        Note::RepeatedHeader { row } => text.table_note_repeated_header(*row),
        Note::FilledDown { row, column, rows } => {
            text.table_note_filled_down(*rows, *row, column_letters(*column))
        }
        Note::MergedAcross { row, column, columns } => {
            text.table_note_merged_across(*row, *columns, column_letters(*column))
        }
        Note::CellsOutside { count } => text.table_note_outside(*count),
        Note::OldEncoding => text.table_note_old_encoding(),
    }
}

/// A column (0-based) as spreadsheet programs name it: A to Z, AA and on.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column;
    loop {
        letters.push(char::from(b'A' + (left % 26) as u8));
        match left / 26 {
            0 => break,
            more => left = more - 1,
        }
    }
    letters.iter().rev().collect()
}

/// What was wrong in a cell, or was changed.
pub fn problem(text: &Text, kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::MissingName => text.problem_missing_name(),
        ProblemKind::NotAName => text.problem_not_a_name(),
        ProblemKind::NameTurned { to } => text.problem_name_turned(to.as_str()),
        ProblemKind::NotAPhone => text.problem_not_a_phone(),
        ProblemKind::PhoneAmbiguous => text.problem_phone_ambiguous(),
        ProblemKind::PhoneZeroRestored { to } => text.problem_phone_zero(to.as_str()),
        ProblemKind::PhoneWords { words } => text.problem_phone_words(words.as_str()),
        ProblemKind::PhoneTooMany { number } => text.problem_phone_too_many(number.as_str()),
        ProblemKind::NotAnEmail => text.problem_not_an_email(),
        ProblemKind::MissingDate => text.problem_missing_date(),
        ProblemKind::NotADate => text.problem_not_a_date(),
        ProblemKind::WeekdayDiffers { said, is } => {
            text.problem_weekday(weekday(text, *said), weekday(text, *is))
        }
        ProblemKind::MissingTimes => text.problem_missing_times(),
        ProblemKind::NotATime => text.problem_not_a_time(),
        ProblemKind::NotASpan => text.problem_not_a_span(),
        ProblemKind::SpanBecameDate => text.problem_span_became_date(),
        ProblemKind::EndBeforeStart => text.problem_end_before_start(),
        ProblemKind::TooLong { hours } => text.problem_too_long(*hours),
        ProblemKind::UnknownForm => text.problem_unknown_form(),
        ProblemKind::NobodyNamed => text.problem_nobody(),
    }
}

fn weekday(text: &Text, after_monday: u32) -> String {
    let day = u8::try_from(after_monday % 7).unwrap_or_default();
    time::weekday(text, Weekday::try_from(day).unwrap_or(Weekday::Mon))
}

/// What has to be mapped before anything can be read, and how.
pub fn missing(text: &Text, missing: Missing) -> String {
    match missing {
        Missing::Name => text.missing_name(),
        Missing::Date => text.missing_date(),
        Missing::Times => text.missing_times(),
        Missing::Person => text.missing_person(),
    }
}

impl Named for Impact {
    fn name(self, text: &Text) -> String {
        match self {
            Self::ToCheck => text.impact_to_check(),
            Self::Changed => text.impact_changed(),
            Self::ValueLeftOut => text.impact_value_left_out(),
            Self::RowLeftOut => text.impact_row_left_out(),
        }
    }
}

/// What a column holds.
pub fn target(text: &Text, target: &Target) -> String {
    match target {
        Target::Ignore => text.target_ignore(),
        Target::Name => text.target_name(),
        Target::GivenName => text.target_given_name(),
        Target::FamilyName => text.target_family_name(),
        Target::Employer => text.target_employer(),
        Target::Roles => text.target_roles(),
        Target::Competences => text.target_competences(),
        Target::Phone => text.target_phone(),
        Target::SecondPhone => text.target_second_phone(),
        Target::Email => text.target_email(),
        Target::Note => text.target_note(),
        Target::Date => text.target_date(),
        Target::EndDate => text.target_end_date(),
        Target::Week => text.target_week(),
        Target::Weekday => text.target_weekday(),
        Target::Start => text.target_start(),
        Target::End => text.target_end(),
        Target::Span => text.target_span(),
        Target::Role => text.target_role(),
        Target::Person => text.target_person(),
        Target::Form => text.target_form(),
        Target::RoleColumn { role, .. } if role.is_empty() => text.target_role_column_nameless(),
        Target::RoleColumn { role, hours: None } => text.target_role_column(role.as_str()),
        Target::RoleColumn {
            role,
            hours: Some(hours),
        } => text.target_role_column_hours(role.as_str(), clock(hours.start), clock(hours.end)),
    }
}

fn clock(clock: Clock) -> String {
    if clock.next_day {
        "24:00".to_owned()
    } else {
        time::time(clock.time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn columns_are_named_as_spreadsheet_programs_name_them() {
        assert_eq!(column_letters(0), "A");
        assert_eq!(column_letters(25), "Z");
        assert_eq!(column_letters(26), "AA");
        assert_eq!(column_letters(16_383), "XFD");
    }

    #[test]
    fn every_reason_says_that_nothing_was_changed() {
        let errors = [
            TableError::FileTooLarge { limit: 20 << 20 },
            TableError::TooManyMembers { limit: 2_000 },
            TableError::InflatesTooMuch { limit: 200 << 20 },
            TableError::TooMuchContent,
            TableError::Hostile,
            TableError::Damaged,
            TableError::Encrypted,
            TableError::OldExcel,
            TableError::UnknownKind,
            TableError::Empty,
            TableError::TookTooLong { seconds: 10 },
            TableError::ReaderStopped,
        ];
        let mut titles = std::collections::BTreeSet::new();
        for error in &errors {
            let swedish = table_error(&Text::new(Language::Swedish), error);
            assert!(
                swedish.what_to_do.contains("nget har ändrats"),
                "{}",
                swedish.what_to_do
            );
            let english = table_error(&Text::new(Language::English), error);
            assert!(
                english.what_to_do.contains("othing has changed"),
                "{}",
                english.what_to_do
            );
            titles.insert(swedish.title);
        }
        assert_eq!(titles.len(), errors.len(), "each has a title of its own");
    }

    #[test]
    fn a_limit_is_said_in_megabytes_and_a_weekday_by_name() {
        let text = Text::new(Language::Swedish);
        let too_large = table_error(&text, &TableError::FileTooLarge { limit: 20 << 20 });
        assert!(too_large.what_to_do.contains("20 MB"), "{}", too_large.what_to_do);
        let words = problem(&text, &ProblemKind::WeekdayDiffers { said: 4, is: 3 });
        assert!(words.contains("fredag") && words.contains("torsdag"), "{words}");
    }
}
