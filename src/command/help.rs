//! Help and what is wrong with a command line, in the words of both languages.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use super::failure::{Failure, code};
use super::report::{Page, table};
use crate::text::Text;

/// The commands somebody wants help with: none when help is not what was asked for.
pub fn wanted(root: &Command, arguments: &[OsString]) -> Option<Vec<String>> {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let own = words.iter().take_while(|word| **word != "--");
    let asked = own.clone().any(|word| matches!(*word, "--help" | "-h")) || words.first() == Some(&"help");
    if !asked {
        return None;
    }
    let mut path = Vec::new();
    let mut here = root;
    let mut is_value = false;
    for word in own {
        if std::mem::take(&mut is_value) {
            continue;
        }
        if let Some(name) = word.strip_prefix("--") {
            is_value = root
                .get_arguments()
                .any(|arg| arg.get_long() == Some(name) && arg.get_action().takes_values());
        } else if let Some(next) = here.find_subcommand(word) {
            path.push((*word).to_owned());
            here = next;
        }
    }
    Some(path)
}

/// The help of a command.
pub fn page(text: &Text, root: &Command, path: &[String]) -> String {
    let mut here = root;
    for name in path {
        here = here.find_subcommand(name).unwrap_or(here);
    }
    let mut page = Page::default();
    page.line(about(text, path));
    page.gap().line(text.cli_help_usage(usage(text, here, path)));
    let commands: Vec<Vec<String>> = here
        .get_subcommands()
        .map(|sub| {
            let mut path = path.to_vec();
            path.push(sub.get_name().to_owned());
            vec![sub.get_name().to_owned(), about(text, &path)]
        })
        .collect();
    list(&mut page, text.cli_help_commands(), &commands);
    let arguments = |positional: bool| -> Vec<Vec<String>> {
        let all = here
            .get_arguments()
            .filter(|arg| !path.is_empty() || !is_global(arg));
        all.filter(|arg| arg.is_positional() == positional && !is_global(arg))
            .map(|arg| vec![shown(text, arg), argument_help(text, path, arg)])
            .collect()
    };
    list(&mut page, text.cli_help_arguments(), &arguments(true));
    list(&mut page, text.cli_help_options(), &arguments(false));
    let mut common: Vec<Vec<String>> = root
        .get_arguments()
        .filter(|arg| is_global(arg))
        .map(|arg| vec![shown(text, arg), argument_help(text, &[], arg)])
        .collect();
    common.push(vec!["--help".to_owned(), text.cli_help_help()]);
    if path.is_empty() {
        common.push(vec!["--version".to_owned(), text.cli_help_version()]);
    }
    list(&mut page, text.cli_help_common(), &common);
    if path.is_empty() {
        let codes: Vec<Vec<String>> = code::ALL
            .iter()
            .filter_map(|code| Some(vec![code.to_string(), text.lookup(&format!("cli-exit-{code}"))?]))
            .collect();
        list(&mut page, text.cli_help_exit_codes(), &codes);
        page.gap().line(text.cli_help_passphrase());
        page.gap().line(text.cli_help_more());
    }
    page.finish()
}

fn list(page: &mut Page, heading: String, rows: &[Vec<String>]) {
    if !rows.is_empty() {
        page.heading(heading).indented(table(rows));
    }
}

fn is_global(arg: &Arg) -> bool {
    arg.is_global_set()
}

/// What a command does.
fn about(text: &Text, path: &[String]) -> String {
    let id = path
        .iter()
        .fold("cli-about".to_owned(), |id, name| format!("{id}-{name}"));
    text.lookup(&id).unwrap_or_default()
}

/// What an argument means: for this command, or for every command alike.
fn argument_help(text: &Text, path: &[String], arg: &Arg) -> String {
    let id = arg.get_id().as_str();
    text.lookup(&format!("cli-arg-{}-{id}", path.join("-")))
        .or_else(|| text.lookup(&format!("cli-arg-{id}")))
        .unwrap_or_default()
}

/// An argument as it is typed.
fn shown(text: &Text, arg: &Arg) -> String {
    let value = arg
        .get_value_names()
        .and_then(|names| names.first())
        .filter(|_| arg.is_positional() || arg.get_action().takes_values())
        .map(|name| value_name(text, name));
    match (arg.get_long(), value) {
        (Some(long), Some(value)) => format!("--{long} {value}"),
        (Some(long), None) => format!("--{long}"),
        (None, value) => value.unwrap_or_default(),
    }
}

fn value_name(text: &Text, name: &str) -> String {
    text.lookup(&format!("cli-value-{name}"))
        .unwrap_or_else(|| name.to_uppercase())
}

fn usage(text: &Text, command: &Command, path: &[String]) -> String {
    let mut parts = vec!["krisparm".to_owned()];
    parts.extend(path.iter().cloned());
    for arg in command.get_positionals() {
        let name = shown(text, arg);
        let several = arg.get_num_args().is_some_and(|range| range.max_values() > 1);
        let name = if several { format!("{name}…") } else { name };
        parts.push(if arg.is_required_set() {
            name
        } else {
            format!("[{name}]")
        });
    }
    if command.get_subcommands().next().is_some() {
        parts.push(text.cli_help_command_slot());
    }
    parts.push(text.cli_help_option_slot());
    parts.join(" ")
}

/// What clap found wrong, in our words.
pub fn misunderstood(text: &Text, error: &clap::Error) -> Failure {
    let word = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    };
    let name = |kind: ContextKind| argument_name(text, &word(kind));
    let suggestion = |kind: ContextKind| {
        let suggested = word(kind);
        if suggested.is_empty() {
            text.cli_see_help()
        } else {
            text.cli_did_you_mean(suggested)
        }
    };
    let (title, what_to_do) = match error.kind() {
        ErrorKind::UnknownArgument => (
            text.cli_unknown_argument(word(ContextKind::InvalidArg)),
            suggestion(ContextKind::SuggestedArg),
        ),
        ErrorKind::InvalidSubcommand => unknown_command(
            text,
            &word(ContextKind::InvalidSubcommand),
            word(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::InvalidValue if word(ContextKind::InvalidValue).is_empty() => (
            text.cli_value_missing(name(ContextKind::InvalidArg)),
            valid_values(text, &word(ContextKind::ValidValue)),
        ),
        ErrorKind::InvalidValue => (
            text.cli_value_unknown(word(ContextKind::InvalidValue), name(ContextKind::InvalidArg)),
            valid_values(text, &word(ContextKind::ValidValue)),
        ),
        ErrorKind::MissingRequiredArgument => (
            text.cli_argument_missing(name(ContextKind::InvalidArg)),
            text.cli_see_help(),
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            (text.cli_command_missing(), text.cli_see_help())
        }
        ErrorKind::ArgumentConflict => (
            text.cli_argument_conflict(name(ContextKind::InvalidArg), name(ContextKind::PriorArg)),
            text.cli_see_help(),
        ),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => (
            text.cli_wrong_count(name(ContextKind::InvalidArg)),
            text.cli_see_help(),
        ),
        ErrorKind::InvalidUtf8 => (text.cli_not_text(), text.cli_see_help()),
        _ => (text.cli_misunderstood(), text.cli_see_help()),
    };
    Failure::usage(title, what_to_do)
}

/// A command that is not there, with the one that was probably meant: clap's guess, or the one with two letters swapped.
fn unknown_command(text: &Text, typed: &str, guess: String) -> (String, String) {
    fn names(command: &Command, found: &mut Vec<String>) {
        for sub in command.get_subcommands() {
            found.push(sub.get_name().to_owned());
            names(sub, found);
        }
    }
    let mut known = Vec::new();
    names(&super::arguments::root(), &mut known);
    let near = known
        .into_iter()
        // One that stands elsewhere is not meant here.
        .filter(|name| name != typed)
        .map(|name| (strsim::osa_distance(&name, typed), name))
        .min()
        .filter(|(distance, name)| *distance <= name.len().div_ceil(3));
    let guess = if guess.is_empty() {
        near.map(|(_, name)| name)
    } else {
        Some(guess)
    };
    let what_to_do = guess.map_or_else(|| text.cli_see_help(), |guess| text.cli_did_you_mean(guess));
    (text.cli_unknown_command(typed), what_to_do)
}

fn valid_values(text: &Text, values: &str) -> String {
    if values.is_empty() {
        text.cli_see_help()
    } else {
        text.cli_possible_values(values)
    }
}

/// Clap's "--file <file>" and "<plan>..." as they are shown in the help.
fn argument_name(text: &Text, clap: &str) -> String {
    let named = |part: &str| -> String {
        let part = part.trim_end_matches("...");
        match part.strip_prefix('<').and_then(|part| part.strip_suffix('>')) {
            Some(value) => value_name(text, value),
            None => part.to_owned(),
        }
    };
    let one = |argument: &str| argument.split(' ').map(named).collect::<Vec<_>>().join(" ");
    clap.split(", ").map(one).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::arguments;
    use crate::text::Language;

    fn walk(command: &Command, path: &[String], visit: &mut dyn FnMut(&Command, &[String])) {
        visit(command, path);
        for sub in command.get_subcommands() {
            let mut path = path.to_vec();
            path.push(sub.get_name().to_owned());
            walk(sub, &path, visit);
        }
    }

    #[test]
    fn every_command_argument_and_exit_code_is_explained_in_both_languages() {
        let root = arguments::root();
        for text in Language::ALL.map(Text::new) {
            let mut unexplained = Vec::new();
            walk(&root, &[], &mut |command, path| {
                if about(&text, path).is_empty() {
                    unexplained.push(path.join(" "));
                }
                for arg in command.get_arguments() {
                    let name = format!("{} {}", path.join(" "), arg.get_id());
                    if argument_help(&text, path, arg).is_empty() {
                        unexplained.push(name.clone());
                    }
                    let values = arg.get_value_names().unwrap_or_default();
                    let known = |value: &str| text.lookup(&format!("cli-value-{value}")).is_some();
                    if arg.get_action().takes_values() && !values.iter().all(|value| known(value)) {
                        unexplained.push(format!("{name} VALUE {values:?}"));
                    }
                }
            });
            assert!(unexplained.is_empty(), "{:?}: {unexplained:#?}", text.language());
            for code in code::ALL {
                assert!(
                    text.lookup(&format!("cli-exit-{code}")).is_some(),
                    "exit code {code}"
                );
            }
        }
    }

    #[test]
    fn the_tree_is_sound() {
        arguments::root().debug_assert();
    }

    fn wanted_path(line: &str) -> Option<Vec<String>> {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        wanted(&arguments::root(), &words)
    }

    #[test]
    fn help_is_about_the_command_that_was_named() {
        assert_eq!(
            wanted_path("plan adapt --help"),
            Some(vec!["plan".into(), "adapt".into()])
        );
        assert_eq!(
            wanted_path("help plan adapt"),
            Some(vec!["plan".into(), "adapt".into()])
        );
        assert_eq!(wanted_path("--file now -h"), Some(vec![]));
        assert_eq!(wanted_path("find -- --help"), None);
        assert_eq!(wanted_path("now"), None);
    }

    fn said(line: &str) -> String {
        let text = Text::new(Language::Swedish);
        let words = std::iter::once("krisparm").chain(line.split(' '));
        let error = arguments::root().try_get_matches_from(words).expect_err("wrong");
        misunderstood(&text, &error).sentence(&text).words()
    }

    #[test]
    fn what_is_wrong_is_said_with_what_was_probably_meant() {
        assert!(said("nwo").contains("now"), "{}", said("nwo"));
        assert!(said("now --jsno").contains("--json"), "{}", said("now --jsno"));
        assert!(said("plan show").contains("PLAN"), "{}", said("plan show"));
        assert!(said("now --at").contains("--at"), "{}", said("now --at"));
        assert!(
            said("now --lang de").contains("sv, en"),
            "{}",
            said("now --lang de")
        );
        assert!(!said("plan").is_empty());
    }
}
