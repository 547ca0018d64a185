//! The commands and their arguments. Only names stand here; what each means is said by the texts that carry its path.

use std::str::FromStr;

use chrono::NaiveDate;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::failure::Failure;
use crate::text::Text;

/// The whole tree.
pub fn root() -> Command {
    let commands = [
        super::now::command(),
        super::find::command(),
        super::plan::command(),
        super::actions::command(),
        super::exercise::command(),
        super::register::command(),
        super::people::command(),
        super::unit::command(),
        super::shifts::command(),
        super::roster::command(),
        super::rules::command(),
        super::callout::command(),
        super::support::command(),
        super::premises::command(),
        super::handover::command(),
        super::baton::command(),
        super::log::command(),
        super::term::command(),
        super::erasures::command(),
        super::personal_data::command(),
        super::lens::command(),
        super::import::command(),
        super::export::command(),
        super::print::command(),
        super::pack::command(),
        super::qr::command(),
        super::copies::command(),
        super::copies::check_command(),
        super::history::command(),
        super::init::command(),
        super::content::command(),
        super::backup::command(),
        super::backup::list_command(),
        super::stick::command(),
        super::restore::command(),
        super::verify::command(),
        super::rebuild::command(),
        super::passphrase::command(),
        super::recovery::command(),
        super::changes::command(),
    ];
    Command::new("krisparm")
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(option("file", "file").global(true))
        .arg(option("passphrase-file", "file").global(true))
        .arg(flag("recovery-code").global(true))
        .arg(option("by", "author").global(true))
        .arg(flag("json").global(true))
        .arg(option("lang", "language").value_parser(["sv", "en"]).global(true))
        .subcommands(commands.map(bare))
}

/// A command without clap's own help and its words.
fn bare(command: Command) -> Command {
    let names: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    let command = command.disable_help_flag(true).disable_help_subcommand(true);
    names
        .into_iter()
        .fold(command, |command, name| command.mut_subcommand(name, bare))
}

/// A command that is nothing without one of its own.
pub fn group<const N: usize>(name: &'static str, commands: [Command; N]) -> Command {
    Command::new(name).subcommand_required(true).subcommands(commands)
}

/// An argument that must be given, by its place.
pub fn positional(id: &'static str, value: &'static str) -> Arg {
    Arg::new(id).value_name(value).required(true)
}

/// The rest of the words, at least one.
pub fn words(id: &'static str, value: &'static str) -> Arg {
    positional(id, value).num_args(1..)
}

/// `--id VALUE`.
pub fn option(id: &'static str, value: &'static str) -> Arg {
    Arg::new(id).long(id).value_name(value)
}

/// `--id VALUE`, as often as wanted.
pub fn options(id: &'static str, value: &'static str) -> Arg {
    option(id, value).action(ArgAction::Append)
}

/// `--id`.
pub fn flag(id: &'static str) -> Arg {
    Arg::new(id).long(id).action(ArgAction::SetTrue)
}

/// The number of an argument that may be left out.
pub fn number<N: FromStr>(arguments: &ArgMatches, id: &str, text: &Text) -> Result<Option<N>, Failure> {
    let wrong = |typed| Failure::usage(text.cli_not_a_number(typed), text.cli_see_help());
    given(arguments, id)
        .map(|typed| typed.parse().map_err(|_| wrong(typed)))
        .transpose()
}

/// The day of an argument that may be left out.
pub fn day(arguments: &ArgMatches, id: &str, text: &Text) -> Result<Option<NaiveDate>, Failure> {
    given(arguments, id)
        .map(|typed| super::when::date(text, typed))
        .transpose()
}

/// The value of an argument that may be left out.
pub fn given<'a>(arguments: &'a ArgMatches, id: &str) -> Option<&'a str> {
    arguments.get_one::<String>(id).map(String::as_str)
}

/// The value of an argument that must be there.
pub fn needed<'a>(arguments: &'a ArgMatches, id: &str) -> &'a str {
    given(arguments, id).unwrap_or_default()
}

/// Every value of an argument.
pub fn all<'a>(arguments: &'a ArgMatches, id: &str) -> Vec<&'a str> {
    let values = arguments.get_many::<String>(id);
    values.map_or_else(Vec::new, |values| values.map(String::as_str).collect())
}

/// The words of an argument as one text.
pub fn joined(arguments: &ArgMatches, id: &str) -> String {
    all(arguments, id).join(" ")
}
