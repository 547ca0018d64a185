//! The command line: the same file as the window, in both languages, as text or as JSON.
//!
//! One file per command. A command reads the records, asks for an [`crate::domain::Edit`] and prints what came of it; it
//! never touches SQL or keys. Reading opens the file read-only, so that it works while the window has it open.

mod actions;
mod agreeing;
mod arguments;
mod backup;
mod baton;
mod callout;
mod changes;
mod confidential;
mod content;
mod copies;
mod decision;
mod defining;
mod erasures;
mod exercise;
mod export;
mod failure;
mod find;
mod handover;
mod help;
mod history;
mod import;
mod init;
mod lens;
mod log;
mod now;
mod pack;
mod passphrase;
mod people;
mod personal_data;
mod plan;
mod premises;
mod print;
mod qr;
mod rebuild;
mod recovery;
mod register;
mod relating;
mod report;
mod restore;
mod roster;
mod rules;
mod session;
mod shifts;
mod stick;
mod support;
mod term;
mod unit;
mod verify;
mod when;
mod which;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::text::Text;
use failure::Failure;
pub use failure::code;
pub use session::Environment;
use session::{Session, language};

/// What the arguments ask for.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// The window, on this file; in this language when one was named.
    Window { file: PathBuf, language: Option<String> },
    /// A command, which has been carried out: the exit code.
    Done(u8),
}

/// Carries out what the arguments ask for; the answer goes to `out`, what went wrong to `err`.
pub fn run(
    arguments: &[OsString],
    environment: &Environment,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Asked {
    let root = arguments::root();
    let wants_version = arguments
        .first()
        .is_some_and(|word| word == "--version" || word == "-V");
    let guessed = Text::new(language(environment, asked_language(arguments)));
    if wants_version {
        say(out, &guessed.cli_version(env!("CARGO_PKG_VERSION")));
        return Asked::Done(code::DONE);
    }
    if let Some(path) = help::wanted(&root, arguments) {
        say(out, help::page(&guessed, &root, &path).trim_end());
        return Asked::Done(code::DONE);
    }
    let words = std::iter::once(OsString::from("krisparm")).chain(arguments.iter().cloned());
    let matches = match root.try_get_matches_from(words) {
        Ok(matches) => matches,
        Err(error) => {
            let failure = help::misunderstood(&guessed, &error);
            let wants_json = arguments.iter().any(|word| word == "--json");
            return Asked::Done(fail(&guessed, &failure, wants_json, err));
        }
    };
    let Some((name, inner)) = matches.subcommand() else {
        return Asked::Window {
            file: Session::new(environment, &matches).file,
            language: arguments::given(&matches, "lang").map(str::to_owned),
        };
    };
    let session = Session::new(environment, inner);
    match dispatch(name, inner, &session) {
        Ok(mut report) => {
            if session.json {
                if let (Some(object), true) = (report.json.as_object_mut(), session.is_exercise()) {
                    object.insert("exercise_binder".to_owned(), true.into());
                }
                say(out, &format!("{:#}", report.json));
            } else {
                if session.is_exercise() {
                    say(out, &session.text.mark_exercise());
                }
                say(out, report.text.trim_end());
            }
            Asked::Done(report.code)
        }
        Err(failure) => {
            if session.is_exercise() && !session.json {
                say(err, &session.text.mark_exercise());
            }
            Asked::Done(fail(&session.text, &failure, session.json, err))
        }
    }
}

fn dispatch(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> report::Result {
    match name {
        "now" => now::run(arguments, session),
        "find" => find::run(arguments, session),
        "plan" => plan::run(arguments, session),
        "actions" => actions::run(arguments, session),
        "exercise" => exercise::run(arguments, session),
        "people" => people::run(arguments, session),
        "shifts" => shifts::run(arguments, session),
        "register" => register::run(arguments, session),
        "unit" => unit::run(arguments, session),
        "roster" => roster::run(arguments, session),
        "rules" => rules::run(arguments, session),
        "support" => support::run(arguments, session),
        "premises" => premises::run(arguments, session),
        "callout" => callout::run(arguments, session),
        "handover" => handover::run(arguments, session),
        "baton" => baton::run(arguments, session),
        "log" => log::run(arguments, session),
        "term" => term::run(arguments, session),
        "erasures" => erasures::run(arguments, session),
        "personal-data" => personal_data::run(arguments, session),
        "lens" => lens::run(arguments, session),
        "import" => import::run(arguments, session),
        "print" => print::run(arguments, session),
        "pack" => pack::run(arguments, session),
        "qr" => qr::run(arguments, session),
        "copies" => copies::run(arguments, session),
        "checkcode" => copies::check(arguments, session),
        "export" => export::run(arguments, session),
        "history" => history::run(arguments, session),
        "init" => init::run(arguments, session),
        "content" => content::run(arguments, session),
        "backup" => backup::run(arguments, session),
        "backups" => backup::run_list(arguments, session),
        "stick" => stick::run(arguments, session),
        "restore" => restore::run(arguments, session),
        "verify" => verify::run(session),
        "rebuild" => rebuild::run(session),
        "passphrase" => passphrase::run(arguments, session),
        "recovery" => recovery::run(session),
        _ => changes::run(arguments, session),
    }
}

/// The sentence for somebody who wanted the window where there is no display.
pub fn no_display(environment: &Environment, language_asked: Option<&str>, cause: &str) -> String {
    let text = Text::new(language(environment, language_asked));
    let commands: Vec<String> = arguments::root()
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect();
    if cause.is_empty() {
        text.cli_no_display(commands.join(", "))
    } else {
        text.cli_no_window(cause, commands.join(", "))
    }
}

/// The language named on a line that may not be understood as a whole.
fn asked_language(arguments: &[OsString]) -> Option<&str> {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let apart = words
        .iter()
        .position(|word| *word == "--lang")
        .and_then(|at| words.get(at + 1).copied());
    apart
        .or_else(|| words.iter().find_map(|word| word.strip_prefix("--lang=")))
        .filter(|asked| matches!(*asked, "sv" | "en"))
}

fn fail(text: &Text, failure: &Failure, json: bool, err: &mut dyn Write) -> u8 {
    if json {
        say(err, &format!("{:#}", failure.to_json(text)));
    } else {
        let said = failure.sentence(text);
        say(err, &format!("{}\n{}", said.title, said.what_to_do));
    }
    failure.code()
}

/// Prints; somebody who has closed the other end of a pipe has read enough.
fn say(out: &mut dyn Write, words: &str) {
    let _ = writeln!(out, "{words}").and_then(|()| out.flush());
}
