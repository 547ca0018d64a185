//! What an import found, in words.

use super::{Problem, ProblemKind};
use crate::format::mapping::{Impact, Missing, Problem as CellProblem, ProblemKind as Cell};
use crate::format::table::{Note, TableError};
use crate::phrase::Sentence;
use crate::text::{Text, time};

/// A problem of a row: where it is, what is wrong, and what became of the row.
pub fn problem(text: &Text, problem: &Problem) -> String {
    let what = what(text, &problem.kind);
    let outcome = match problem.kind.impact() {
        Impact::ToCheck => text.intake_to_check(),
        Impact::Changed => text.intake_changed(),
        Impact::ValueLeftOut => text.intake_value_left_out(),
        Impact::RowLeftOut => text.intake_row_left_out(),
    };
    match &problem.kind {
        ProblemKind::Cell(cell) if !cell.column_name.is_empty() => {
            text.intake_at_column(problem.row, cell.column_name.as_str(), what, outcome)
        }
        _ => text.intake_at_row(problem.row, what, outcome),
    }
}

fn what(text: &Text, kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Cell(problem) => cell(text, problem),
        ProblemKind::UnknownRole { name, .. } => text.intake_unknown_role(name.as_str()),
        ProblemKind::UnknownBoard {
            name,
            as_employer: true,
        } => text.intake_board_as_employer(name.as_str()),
        ProblemKind::UnknownBoard { name, .. } => text.intake_unknown_board(name.as_str()),
        ProblemKind::UnknownRules { name } => text.intake_unknown_rules(name.as_str()),
        ProblemKind::RoleMissing => text.intake_role_missing(),
        ProblemKind::FormMissing => text.intake_form_missing(),
        ProblemKind::UnknownPerson { name } => text.intake_unknown_person(name.as_str()),
        ProblemKind::SeveralOfThatName { name, .. } => text.intake_several_of_that_name(name.as_str()),
        ProblemKind::TwoOfThatName { name } => text.intake_two_of_that_name(name.as_str()),
        ProblemKind::Twice { name } => text.intake_twice(name.as_str()),
        ProblemKind::AlsoOnDuty { name } => text.intake_also_on_duty(name.as_str()),
        ProblemKind::TooLong { longest_days } => text.intake_too_long_days(*longest_days),
    }
}

fn cell(text: &Text, problem: &CellProblem) -> String {
    let shown = problem.text.as_str();
    match &problem.kind {
        Cell::MissingName => text.intake_missing_name(),
        Cell::NotAName => text.intake_not_a_name(shown),
        Cell::NameTurned { to } => text.intake_name_turned(shown, to.as_str()),
        Cell::NotAPhone => text.intake_not_a_phone(shown),
        Cell::PhoneAmbiguous => text.intake_phone_ambiguous(shown),
        Cell::PhoneZeroRestored { to } => text.intake_phone_zero(shown, to.as_str()),
        Cell::PhoneWords { words } => text.intake_phone_words(words.as_str()),
        Cell::PhoneTooMany { number } => text.intake_phone_too_many(number.as_str()),
        Cell::NotAnEmail => text.intake_not_an_email(shown),
        Cell::NotAShare => text.intake_not_a_share(shown),
        Cell::NotMinutes => text.intake_not_minutes(shown),
        Cell::MissingDate => text.intake_missing_date(),
        Cell::NotADate => text.intake_not_a_date(shown),
        Cell::WeekdayDiffers { said, is } => {
            text.intake_weekday_differs(weekday(text, *said), weekday(text, *is))
        }
        Cell::MissingTimes => text.intake_missing_times(),
        Cell::NotATime => text.intake_not_a_time(shown),
        Cell::NotASpan => text.intake_not_a_span(shown),
        Cell::SpanBecameDate => text.intake_span_became_date(shown),
        Cell::EndBeforeStart => text.intake_end_before_start(),
        Cell::TooLong { hours } => text.intake_too_long_hours(*hours),
        Cell::UnknownForm => text.intake_unknown_form(shown),
        Cell::NobodyNamed => text.intake_nobody_named(),
    }
}

fn weekday(text: &Text, days_after_monday: u32) -> String {
    u8::try_from(days_after_monday)
        .ok()
        .and_then(|day| chrono::Weekday::try_from(day).ok())
        .map_or_else(String::new, |day| time::weekday(text, day))
}

/// What has to be mapped before anything can be read.
pub fn missing(text: &Text, missing: Missing) -> String {
    match missing {
        Missing::Name => text.intake_needs_name(),
        Missing::Date => text.intake_needs_date(),
        Missing::Times => text.intake_needs_times(),
        Missing::Person => text.intake_needs_person(),
    }
}

/// What the reader of the file did with it, where a person should know; none for what is as expected.
pub fn note(text: &Text, note: &Note) -> Option<String> {
    Some(match note {
        Note::NoHeader => text.intake_note_no_header(),
        Note::Footer { row, text: words } => text.intake_note_footer(*row, words.as_str()),
        Note::Section { row, text: words } => text.intake_note_section(*row, words.as_str()),
        Note::RepeatedHeader { row } => text.intake_note_header_again(*row),
        Note::MergedAcross { row, .. } => text.intake_note_merged(*row),
        Note::CellsOutside { count } => text.intake_note_outside(*count),
        Note::OldEncoding => text.intake_note_old_encoding(),
        Note::Title { .. } | Note::FilledDown { .. } => return None,
    })
}

/// Why a file could not be read at all.
pub fn table_error(text: &Text, error: &TableError) -> Sentence {
    let megabytes = |bytes: u64| bytes / (1024 * 1024);
    let (title, what_to_do) = match error {
        TableError::FileTooLarge { limit } => (
            text.intake_file_too_large(megabytes(*limit)),
            text.intake_make_smaller(),
        ),
        TableError::TooManyMembers { .. } | TableError::InflatesTooMuch { .. } | TableError::Hostile => {
            (text.intake_hostile(), text.intake_save_anew())
        }
        TableError::TooMuchContent => (text.intake_too_much(), text.intake_make_smaller()),
        TableError::Damaged => (text.intake_damaged(), text.intake_save_anew()),
        TableError::Encrypted => (text.intake_encrypted(), text.intake_remove_password()),
        TableError::OldExcel => (text.intake_old_excel(), text.intake_save_as_xlsx()),
        TableError::UnknownKind => (text.intake_unknown_kind(), text.intake_save_as_xlsx()),
        TableError::Empty => (text.intake_empty(), text.intake_choose_other()),
        TableError::TookTooLong { seconds } => (text.intake_took_too_long(*seconds), text.intake_save_anew()),
        TableError::ReaderStopped => (text.intake_reader_stopped(), text.intake_save_anew()),
    };
    Sentence { title, what_to_do }
}
