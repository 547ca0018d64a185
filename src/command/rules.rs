//! `rules`: the working-time rule sets, whom they bind and where they come from.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{group, joined, needed, positional, words};
use super::report::{Page, Report, Result};
use super::session::Session;
use super::which;
use crate::domain::{AnyRecord, Edit, RuleSet};
use crate::format::words::fold;
use crate::phrase::{self, Named};
use crate::text::Text;

pub fn command() -> Command {
    group(
        "rules",
        [
            Command::new("list"),
            Command::new("show").arg(positional("rules", "rules")),
            Command::new("bind")
                .arg(positional("rules", "rules"))
                .arg(words("employer", "text")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    if let Some(("bind", arguments)) = arguments.subcommand() {
        return bind(arguments, session);
    }
    let (_, library) = session.read()?;
    if let Some(("show", arguments)) = arguments.subcommand() {
        let set = which::find::<RuleSet>(&library, needed(arguments, "rules"))?;
        return Ok(Report::new(
            shown(text, set),
            which::to_json(&AnyRecord::from(set.clone())),
        ));
    }
    let sets = library.sorted::<RuleSet>();
    let mut page = Page::default();
    if sets.is_empty() {
        page.line(text.cli_rules_none());
    }
    for set in &sets {
        page.gap().line(head(set)).indented(employers(text, set));
    }
    let values: Vec<Value> = sets
        .into_iter()
        .map(|set| which::to_json(&AnyRecord::from(set.clone())))
        .collect();
    Ok(Report::new(page.finish(), json!(values)))
}

/// Adds an employer whose people the rules bind; other sets that had the same employer and are not ended let go of it.
fn bind(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let id = which::find::<RuleSet>(&desk.library, needed(arguments, "rules"))?.id;
    let employer = joined(arguments, "employer").trim().to_owned();
    let same = |one: &String| fold(one) == fold(&employer);
    let mut changed: Vec<AnyRecord> = Vec::new();
    for set in desk.library.all::<RuleSet>() {
        let mut set = set.clone();
        let had = set.employers.iter().any(same);
        if set.id == id && !had {
            set.employers.push(employer.clone());
        } else if set.id != id && had && set.valid_to.is_none() {
            set.employers.retain(|one| !same(one));
        } else {
            continue;
        }
        changed.push(set.into());
    }
    desk.carry_out(&Edit::SaveAll(changed))?;
    let set = desk.library.get(id).cloned();
    let words = set
        .as_ref()
        .map_or_else(String::new, |set| shown(&session.text, set));
    let json = set.map_or(Value::Null, |set| which::to_json(&AnyRecord::from(set)));
    Ok(Report::new(words, json))
}

fn head(set: &RuleSet) -> String {
    format!("{} {}  [{}]", set.name, set.version, which::short(set.id))
}

fn employers(text: &Text, set: &RuleSet) -> String {
    if set.employers.is_empty() {
        text.working_binds_nobody()
    } else {
        text.working_binds(set.employers.join(", "))
    }
}

fn shown(text: &Text, set: &RuleSet) -> String {
    let mut page = Page::default();
    page.line(head(set)).indented(employers(text, set));
    if set.is_none() {
        page.indented(text.working_no_rules());
    }
    for (_, rule) in set.rules.iter() {
        let limit = phrase::rule_limit(text, rule);
        page.gap().line(if rule.strict {
            text.working_rule_strict(rule.test.name(text), limit)
        } else {
            text.working_rule_warns(rule.test.name(text), limit)
        });
        page.indented(&rule.source);
        if rule.unverified {
            page.indented(text.working_unverified());
        }
    }
    page.gap().line(&set.source);
    page.finish()
}
