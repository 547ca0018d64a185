//! What the columns of other people's tables hold, in words.

use crate::format::mapping::Target;
use crate::format::when::Clock;
use crate::text::{Text, time};

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
        Target::Board => text.people_column_board(),
        Target::Rules => text.people_column_rules(),
        Target::Share => text.people_column_share(),
        Target::Travel => text.people_column_travel(),
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
    use std::collections::BTreeSet;

    use super::*;
    use crate::format::mapping::TableKind;
    use crate::text::Language;

    #[test]
    fn columns_are_named_as_spreadsheet_programs_name_them() {
        assert_eq!(column_letters(0), "A");
        assert_eq!(column_letters(25), "Z");
        assert_eq!(column_letters(26), "AA");
        assert_eq!(column_letters(16_383), "XFD");
    }

    #[test]
    fn nothing_a_column_can_hold_is_called_the_same_as_another() {
        for language in Language::ALL {
            let text = Text::new(language);
            for kind in [TableKind::People, TableKind::Shifts] {
                let offered = Target::offered(kind, "Samordnare 17-08");
                let names: BTreeSet<String> = offered.iter().map(|offer| target(&text, offer)).collect();
                assert_eq!(names.len(), offered.len(), "{names:?}");
            }
        }
    }

    #[test]
    fn a_column_that_is_a_role_says_the_role_and_its_hours() {
        let text = Text::new(Language::Swedish);
        let offered = Target::offered(TableKind::Shifts, "Samordnare 17-24");
        let words = target(&text, &offered[offered.len() - 1]);
        assert!(words.contains("Samordnare, 17:00–24:00"), "{words}");
    }
}
