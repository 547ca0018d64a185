//! Crisis support in words.

use crate::domain::support::care::Owed;
use crate::domain::support::{Measure, SupportEffort};
use crate::domain::{Id, Library};
use crate::phrase::Named;
use crate::text::{Language, Text};

/// A level's name; one of another version's file shows as its own key.
pub fn level(text: &Text, key: &str) -> String {
    text.lookup(&format!("support-level-{key}"))
        .unwrap_or_else(|| key.to_owned())
}

/// What a level means; empty for one of another version's file.
pub fn level_means(text: &Text, key: &str) -> String {
    text.lookup(&format!("support-level-{key}-means"))
        .unwrap_or_default()
}

/// The level that holds, or that none is decided.
pub fn level_now(text: &Text, effort: &SupportEffort) -> String {
    effort
        .level()
        .map_or_else(|| text.support_level_none(), |one| level(text, &one.level))
}

/// A talk's name in the language of the screen.
pub fn talk<'a>(text: &Text, owed: &'a Owed) -> &'a str {
    if text.language() == Language::English && !owed.name_en.is_empty() {
        &owed.name_en
    } else {
        &owed.name
    }
}

/// The name of the talk with an id, in whichever effort it is owed.
pub(super) fn owed_by_id(text: &Text, library: &Library, id: &str) -> String {
    let id: Option<Id<Owed>> = id.parse().ok();
    let mut efforts = library.all::<SupportEffort>();
    id.and_then(|id| efforts.find_map(|one| one.aftercare.get(id)))
        .map_or_else(|| text.value_gone(), |owed| talk(text, owed).to_owned())
}

/// "Larm till beslut: 12 min", or that it is not known.
pub fn measured(text: &Text, effort: &SupportEffort, measure: Measure) -> String {
    match effort.minutes(measure) {
        Some(minutes) => text.support_minutes(measure.name(text), minutes),
        None => text.support_minutes_unknown(measure.name(text)),
    }
}
