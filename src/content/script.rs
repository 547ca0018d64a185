//! The scripts to exercise by: `resources/exercises/`, one file each, and files of a person's own in the same form.

use serde::Deserialize;
use toml::Spanned;

use super::file::{Broken, FILES};
use crate::domain::exercise::{Goal, GoalResult, Inject, NoScript, Problem, Script};
use crate::domain::plan::Failure;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    slug: String,
    title: String,
    purpose: String,
    participants: String,
    length_minutes: Spanned<u32>,
    #[serde(default)]
    plans: Vec<String>,
    #[serde(default)]
    failed: Vec<Failure>,
    source: String,
    #[serde(default)]
    unverified: bool,
    inject: Vec<InjectShape>,
    goal: Vec<GoalShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InjectShape {
    after_minutes: Spanned<u32>,
    story_time: String,
    to: String,
    text: Spanned<String>,
    #[serde(default)]
    expected: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GoalShape {
    text: Spanned<String>,
    how: String,
}

/// The shipped scripts, in the order of their files.
pub fn read() -> Result<Vec<Script>, Broken> {
    let files = FILES.iter().filter(|(path, _)| path.starts_with("exercises/"));
    files
        .map(|(path, text)| parse(text).map_err(|problem| Broken::new(path, problem)))
        .collect()
}

/// A script out of its text.
///
/// # Errors
/// When it is not written as a script is, says nothing, or its times don't go forward within its length.
pub fn parse(text: &str) -> Result<Script, NoScript> {
    let at = |place: usize| {
        text.as_bytes()[..place.min(text.len())]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1
    };
    let file: File = toml::from_str(text).map_err(|error| NoScript {
        line: error.span().map_or(1, |span| at(span.start)),
        problem: Problem::Form(error.message().to_owned()),
    })?;
    let wrong = |place: std::ops::Range<usize>, problem| NoScript {
        line: at(place.start),
        problem,
    };
    let length = *file.length_minutes.get_ref();
    if length == 0 {
        return Err(wrong(file.length_minutes.span(), Problem::NoTime));
    }
    let mut last = 0;
    for inject in &file.inject {
        let minutes = *inject.after_minutes.get_ref();
        let place = inject.after_minutes.span();
        match minutes {
            minutes if minutes < last => return Err(wrong(place, Problem::OutOfOrder)),
            minutes if minutes > length => return Err(wrong(place, Problem::AfterTheEnd)),
            minutes => last = minutes,
        }
    }
    let said = file.inject.iter().map(|inject| &inject.text);
    let said = said.chain(file.goal.iter().map(|goal| &goal.text));
    if let Some(empty) = said.into_iter().find(|said| said.get_ref().trim().is_empty()) {
        return Err(wrong(empty.span(), Problem::Empty));
    }
    Ok(script(file, length))
}

fn script(file: File, length_minutes: u32) -> Script {
    let injects = file.inject.into_iter().map(|inject| Inject {
        after_minutes: inject.after_minutes.into_inner(),
        story_time: inject.story_time,
        to: inject.to,
        text: inject.text.into_inner().trim().to_owned(),
        expected: inject.expected.trim().to_owned(),
        given: None,
        note: String::new(),
    });
    let goals = file.goal.into_iter().map(|goal| Goal {
        text: goal.text.into_inner().trim().to_owned(),
        how: goal.how.trim().to_owned(),
        result: GoalResult::Open,
        note: String::new(),
    });
    Script {
        slug: file.slug,
        title: file.title,
        purpose: file.purpose,
        participants: file.participants,
        length_minutes,
        plans: file.plans,
        failed: file.failed,
        injects: injects.collect(),
        goals: goals.collect(),
        source: file.source,
        unverified: file.unverified,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"slug = "eget"
title = "Eget manus"
purpose = "Pröva"
participants = "Vi"
length_minutes = 60
source = "Vi själva"

[[inject]]
after_minutes = 0
story_time = "Dag 1"
to = "Alla"
text = "Det blir mörkt"

[[inject]]
after_minutes = 30
story_time = "Dag 2"
to = "Alla"
text = "Det är fortfarande mörkt"

[[goal]]
text = "Ljus"
how = "Ses"
"#;

    #[test]
    fn a_script_of_ones_own_is_read_and_what_is_wrong_is_named_by_its_line() {
        assert_eq!(parse(GOOD).expect("a script").injects.len(), 2);
        let wrong = |from: &str, to: &str| parse(&GOOD.replacen(from, to, 1)).expect_err("no script");
        assert_eq!(
            wrong("after_minutes = 30", "after_minutes = 61"),
            NoScript {
                line: 15,
                problem: Problem::AfterTheEnd
            }
        );
        assert_eq!(
            wrong("after_minutes = 0", "after_minutes = 40"),
            NoScript {
                line: 15,
                problem: Problem::OutOfOrder
            }
        );
        assert_eq!(
            wrong("Ljus", " "),
            NoScript {
                line: 21,
                problem: Problem::Empty
            }
        );
        assert_eq!(
            wrong("length_minutes = 60", "length_minutes = 0"),
            NoScript {
                line: 5,
                problem: Problem::NoTime
            }
        );
        for (from, to, line) in [
            ("to = \"Alla\"", "till = \"Alla\"", 11),
            ("after_minutes = 30", "after_minutes = \"om en stund\"", 15),
            ("purpose = \"Pröva\"", "purpose = \"Pröva", 3),
        ] {
            let found = wrong(from, to);
            assert!(matches!(found.problem, Problem::Form(_)), "{found:?}");
            assert_eq!(found.line, line, "{to}");
        }
        assert!(parse("hej").is_err() && parse("").is_err());
    }
}
