//! The parts of the shipped content, by name.

use crate::content::Part;
use crate::text::Text;

/// A part of the shipped content, by name.
pub fn part_name(text: &Text, part: Part) -> String {
    match part {
        Part::Plans => text.part_plans(),
        Part::Vocabulary => text.part_vocabulary(),
        Part::Routines => text.part_routines(),
        Part::Roles => text.part_roles(),
        Part::Calendar => text.part_calendar(),
        Part::Rules => text.part_rules(),
        Part::Units => text.part_units(),
    }
}
