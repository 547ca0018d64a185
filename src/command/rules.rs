//! `rules`: the working-time rule sets, whom they bind and where they come from.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{group, needed, positional};
use super::report::{Page, Report, Result};
use super::session::Session;
use super::which;
use crate::domain::{AnyRecord, RuleSet};
use crate::phrase::{self, Named};
use crate::text::Text;

pub fn command() -> Command {
    group(
        "rules",
        [
            Command::new("list"),
            Command::new("show").arg(positional("rules", "rules")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
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
