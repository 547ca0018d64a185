//! The items of a record's lists in words: "Steg 3", and what the step says.

use chrono::NaiveDateTime;
use serde_json::Value;

use super::value::value;
use crate::domain::{Kind, Library};
use crate::text::{Text, time};

/// The items of a list in their order, removed ones left out: id and item.
pub fn ordered(list: &Value) -> Vec<(&str, &Value)> {
    let items = list.as_object().into_iter().flatten();
    let mut items: Vec<_> = items
        .filter(|(_, item)| item["removed"] != Value::Bool(true))
        .map(|(id, item)| (id.as_str(), item))
        .collect();
    items.sort_by_key(|(id, item)| (item["rank"].as_str().unwrap_or_default(), *id));
    items
}

/// What an item is called among its siblings; `number` is its place, from 1.
pub fn label(text: &Text, library: &Library, kind: Kind, list: &str, number: usize, item: &Value) -> String {
    match list {
        "phones" => text.item_phones(number),
        "certificates" => text.item_certificates(words(item, "competence")),
        "weekly" => text.item_weekly(number),
        "absences" => text.item_absences(number),
        "wishes" => text.item_wishes(number),
        "periods" => text.item_periods(words(item, "name")),
        "balances" => text.item_balances(value(text, library, kind, &[list, "person"], &item["person"])),
        "offers" => text.item_offers(number),
        "rules" => text.item_rules(value(text, library, kind, &[list, "test"], &item["test"])),
        "rests" => text.item_rests(number),
        "wanted" => text.item_wanted(number),
        "candidates" => text.item_candidates(number),
        "rounds" => text.item_rounds(value(text, library, kind, &[list, "number"], &item["number"])),
        "calls" => text.item_calls(number),
        "sections" if kind == Kind::ConfidentialPart => text.item_confidential(number),
        "sections" => text.item_sections(heading(text, library, kind, item)),
        "steps" => text.item_steps(number),
        "dependencies" => text.item_dependencies(number),
        "escalations" => text.item_escalations(number),
        "sums" => text.item_sums(words(item, "title")),
        "returns" => text.item_returns(number),
        "lessons" => text.item_lessons(number),
        "impacts" => text.item_impacts(value(text, library, kind, &[list, "bracket"], &item["bracket"])),
        "authorities" => text.item_authorities(number),
        "wordings" => text.item_wordings(number),
        "approvals" => text.item_approvals(number),
        "decisions" => text.item_decisions(number),
        "deviations" => text.item_deviations(number),
        "injects" => text.item_injects(number),
        "goals" => text.item_goals(number),
        "pauses" => text.item_pauses(number),
        "tests" => text.item_tests(number),
        "needs" => text.item_needs(number),
        "shifts" | "replaced" => text.item_shifts(when(text, item)),
        "days" => text.item_days(words(item, "name")),
        "fields" => text.item_fields(words(item, "title")),
        "answers" => text.item_answers(words(item, "title")),
        "passes" => text.item_passes(number),
        "forms" if kind == Kind::Handover => {
            text.item_forms(value(text, library, kind, &[list, "number"], &item["number"]))
        }
        "asked" => text.item_asked(words(item, "term")),
        "replies" => text.item_replies(words(item, "organisation")),
        "settlements" => text.item_settlements(number),
        "versions" => text.item_versions(number),
        "levels" => text.item_levels(number),
        "turns" => text.item_turns(number),
        "counts" => text.item_counts(number),
        "helpers" => text.item_helpers(number),
        "aftercare" => words(item, "name").to_owned(),
        "talks" => text.item_talks(number),
        "terms" => text.item_terms(number),
        "partners" => text.item_partners(value(text, library, kind, &[list, "partner"], &item["partner"])),
        _ => text.item_other(number),
    }
}

/// What an item says, in one line.
pub fn summary(text: &Text, library: &Library, kind: Kind, list: &str, item: &Value) -> String {
    let field = |key: &str| value(text, library, kind, &[list, key], &item[key]);
    match list {
        "phones" => field("number"),
        "sections" if kind == Kind::ConfidentialPart => text.value_confidential(),
        "sections" => heading(text, library, kind, item),
        "approvals" => {
            let version = text.value_version(item["version"].as_u64().unwrap_or_default());
            format!("{version}, {}", field("by"))
        }
        "needs" => {
            let what = format!("{}, {}–{}", field("role"), field("from"), field("to"));
            text.value_times(item["count"].as_u64().unwrap_or_default(), what)
        }
        "shifts" | "replaced" => format!("{}, {}, {}", field("role"), field("person"), when(text, item)),
        "certificates" => text.change_field(field("competence"), field("valid_until")),
        "weekly" => format!("{}, {}–{}", field("days"), field("from"), field("to")),
        "absences" | "wishes" => format!("{}–{}", field("first"), field("last")),
        "periods" => format!("{}, {}–{}", field("name"), field("first"), field("last")),
        "balances" | "candidates" | "offers" => field("person"),
        "rules" => text.change_field(field("test"), field("amount")),
        "rests" => format!("{}–{}", field("start"), field("end")),
        "wanted" => text.value_times(item["count"].as_u64().unwrap_or_default(), field("role")),
        "calls" => format!("{}, {}", field("person"), field("outcome")),
        "decisions" => field("choice"),
        "pauses" => format!("{}–{}", field("from"), field("until")),
        "dependencies" | "days" => field("name"),
        "fields" | "sums" => field("title"),
        "returns" => text.change_field(field("what"), field("place")),
        "tests" => format!("{}, {}", field("on"), field("script")),
        "authorities" => text.change_field(field("who"), field("what")),
        "answers" => text.change_field(field("title"), field("text")),
        "passes" => field("to"),
        "forms" if kind == Kind::Handover => format!("{}, {}", field("number"), field("written_by")),
        "partners" => text.change_field(field("partner"), field("text")),
        "asked" | "versions" => field("term"),
        "replies" => text.change_field(field("organisation"), field("supports_term")),
        "settlements" => field("reason"),
        "levels" => text.change_field(field("level"), field("grounds")),
        "turns" => text.change_field(field("step"), field("opens")),
        "counts" => text.change_field(field("what"), field("number")),
        "helpers" => field("person"),
        "aftercare" => field("name"),
        "talks" => text.change_field(field("owed"), field("outcome")),
        _ => field("text"),
    }
}

/// What all items of a list say.
pub fn summaries(text: &Text, library: &Library, kind: Kind, name: &str, list: &Value) -> String {
    let items = ordered(list);
    if items.is_empty() {
        return text.value_empty();
    }
    let words: Vec<_> = items
        .iter()
        .map(|(_, item)| summary(text, library, kind, name, item))
        .collect();
    words.join("; ")
}

/// A section's own heading, or the name of its key.
fn heading(text: &Text, library: &Library, kind: Kind, item: &Value) -> String {
    match words(item, "title") {
        "" => value(text, library, kind, &["sections", "key"], &item["key"]),
        title => title.to_owned(),
    }
}

fn words<'a>(item: &'a Value, key: &str) -> &'a str {
    item[key].as_str().unwrap_or_default()
}

fn when(text: &Text, shift: &Value) -> String {
    let at = |key: &str| words(shift, key).parse::<NaiveDateTime>().ok();
    at("start")
        .zip(at("end"))
        .map_or_else(String::new, |(start, end)| time::span(text, start, end))
}
