//! `pack`: the paper pack in one PDF that is written again only when it would show something else.

use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{flag, needed, option};
use super::failure::{Failure, code};
use super::print::{self, Laid};
use super::report::{Page, Report, Result};
use super::session::Session;
use crate::paper::code_groups;
use crate::paper::kept::{self, KeepError, Kept, Wanted};
use crate::phrase;
use crate::share::pack::PackError;
use crate::text::Text;

pub fn command() -> Command {
    Command::new("pack")
        .arg(option("to", "file").required(true))
        .arg(flag("replace"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (store, library) = session.read()?;
    let by = session.author(&store).map(|by| by.name).unwrap_or_default();
    let wanted = Wanted {
        library: &library,
        text,
        now: session.now(),
        by: &by,
        place: Path::new(needed(arguments, "to")),
        replace: arguments.get_flag("replace"),
        program: &session.env.program,
    };
    match kept::keep(&wanted) {
        Ok(kept) => Ok(said(text, &kept)),
        Err(KeepError::Pack(error)) => Err(refused(text, &error)),
        Err(KeepError::Paper(error)) => Err(print::failed(text, &error)),
    }
}

fn refused(text: &Text, error: &PackError) -> Failure {
    let mut said = phrase::pack_trouble(text, error);
    match error {
        PackError::FolderGone(place) => Failure::usage(
            text.cli_pack_ending(place.display().to_string()),
            text.cli_pack_ending_do(),
        ),
        PackError::AnotherFile(_) => {
            said.what_to_do = text.cli_pack_other_file_do();
            Failure::Said(said, code::FAILED)
        }
        PackError::File { .. } => Failure::Said(said, code::NOT_WRITTEN),
        PackError::AnotherBinder { .. } => Failure::Said(said, code::FAILED),
    }
}

fn said(text: &Text, kept: &Kept) -> Report {
    let file = kept.path.display().to_string();
    let json = json!({
        "file": kept.path,
        "written": kept.written.is_some(),
        "made_at": kept.imprint.made_at,
        "code": code_groups(&kept.imprint.code),
        "changed": kept.changed,
    });
    let mut report = match &kept.written {
        None => {
            let made = phrase::moment(text, kept.imprint.made_at);
            Report::new(text.cli_pack_current(file, made), json)
        }
        Some(fresh) => {
            let mut report = Report::new(text.cli_written(file), json);
            let laid = Laid {
                pages: fresh.pages,
                standard: fresh.standard,
                replaced: &fresh.replaced,
                code: &kept.imprint.code,
            };
            print::say(text, &mut report, &laid, Some(text.pack_open()));
            report.json["changed_pages"] = json!(fresh.changed_pages);
            report
        }
    };
    let mut page = Page::default();
    page.line(&report.text);
    page.section(text.cli_pack_changed(), &kept.changed);
    if let Some(pages) = kept.written.as_ref().map(|fresh| &fresh.changed_pages)
        && !pages.is_empty()
    {
        page.line(text.paper_print_again(pages.as_str()));
    }
    report.text = page.finish();
    report
}
