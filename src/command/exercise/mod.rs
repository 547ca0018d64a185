//! `exercise`: a binder of its own for an exercise, its scripts, the exercise itself from start to result.

mod make;
mod play;
mod script;

use clap::{ArgMatches, Command};

use super::arguments::{flag, group, option, options, positional, words};
use super::report::Result;
use super::session::Session;

pub fn command() -> Command {
    let exercise = || option("exercise", "words");
    group(
        "exercise",
        [
            Command::new("new")
                .arg(words("name", "name"))
                .arg(option("to", "file"))
                .arg(option("people", "people").value_parser(["unnamed", "as-they-are"]))
                .arg(option("new-passphrase-file", "file")),
            Command::new("scripts").arg(positional("script", "script").required(false)),
            Command::new("start")
                .arg(positional("script", "script"))
                .arg(options("plan", "plan"))
                .arg(option("minutes", "minutes")),
            Command::new("status").arg(exercise()),
            Command::new("pause"),
            Command::new("resume"),
            Command::new("give")
                .arg(positional("inject", "number").required(false))
                .arg(option("note", "text")),
            Command::new("note")
                .arg(positional("inject", "number"))
                .arg(words("text", "text"))
                .arg(exercise()),
            Command::new("goal")
                .arg(positional("goal", "number"))
                .arg(positional("result", "goal-result").value_parser(["met", "not-met", "open"]))
                .arg(option("note", "text"))
                .arg(exercise()),
            Command::new("end").arg(option("note", "text")),
            Command::new("result")
                .arg(positional("to", "file").required(false))
                .arg(exercise())
                .arg(flag("replace")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("new", arguments)) => make::run(arguments, session),
        Some(("scripts", arguments)) => script::run(arguments, session),
        Some((name, arguments)) => play::run(name, arguments, session),
        None => play::run("status", arguments, session),
    }
}
