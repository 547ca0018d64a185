//! Working-time rule sets: `resources/rules/sets/`.

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

use super::file::{self, Broken, part_id};
use crate::domain::rules::{Rule, RuleTest};
use crate::domain::{Id, RuleSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    slug: String,
    name_sv: String,
    name_en: String,
    version: String,
    valid_from: Option<NaiveDate>,
    day_break: String,
    night_from: String,
    night_to: String,
    source: String,
    unverified: bool,
    rule: Vec<RuleShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleShape {
    test: RuleTest,
    amount: u32,
    exception: Option<u32>,
    strict: bool,
    source: String,
    unverified: bool,
}

/// The id of the rule set with a slug.
pub fn id(slug: &str) -> Id<RuleSet> {
    Id::of_name("rule-set", slug)
}

pub fn read() -> Result<Vec<RuleSet>, Broken> {
    let sets = file::all::<Shape>("rules/sets")?;
    sets.into_iter().map(|(path, shape)| set(path, shape)).collect()
}

fn set(path: &str, shape: Shape) -> Result<RuleSet, Broken> {
    let clock = |text: &str| {
        NaiveTime::parse_from_str(text, "%H:%M").map_err(|_| Broken::new(path, format!("{text} is no time")))
    };
    let rules = shape.rule.iter().enumerate().map(|(at, rule)| {
        let rule = Rule {
            test: rule.test,
            amount: rule.amount,
            exception: rule.exception,
            strict: rule.strict,
            source: rule.source.clone(),
            unverified: rule.unverified,
        };
        (part_id("rule", &shape.slug, at), rule)
    });
    Ok(RuleSet {
        id: id(&shape.slug),
        rules: rules.collect(),
        day_break: clock(&shape.day_break)?,
        night_from: clock(&shape.night_from)?,
        night_to: clock(&shape.night_to)?,
        name: shape.name_sv,
        name_en: shape.name_en,
        version: shape.version,
        valid_from: shape.valid_from,
        valid_to: None,
        employers: Vec::new(),
        source: shape.source,
        unverified: shape.unverified,
    })
}
