//! `stick`: fills a USB stick, or a folder, with all that is needed on a laptop that has nothing.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{flag, needed, option};
use super::failure::Failure;
use super::report::{Page, Report, Result};
use super::session::{Desk, Session};
use crate::paper::subject::{self, kind};
use crate::paper::{self, Setting};
use crate::phrase;
use crate::share::stick::{self, Load, StickError};

pub fn command() -> Command {
    Command::new("stick")
        .arg(option("to", "folder").required(true))
        .arg(flag("without-pack"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let folder = PathBuf::from(needed(arguments, "to"));
    let text = &session.text;
    let failed = |error: StickError| failed(session, &error);
    let mut desk = session.desk()?;
    let home = stick::take_home(&mut desk.store, &folder, session.now()).map_err(failed)?;
    let brought = home.map_or(0, |written| written.records.len());
    if brought > 0 {
        (desk.library, _) = desk.store.load()?;
    }
    let with_pack = !arguments.get_flag("without-pack");
    let load = load(&desk, with_pack)?;
    let filled = stick::fill(&desk.store, &folder, &load).map_err(failed)?;
    let mut page = Page::default();
    page.line(text.stick_filled(folder.display().to_string()));
    let lines: Vec<String> = filled
        .iter()
        .map(|one| text.stick_file(one.name(), one.bytes.div_ceil(1024)))
        .collect();
    page.section(text.stick_read_back(), &lines);
    if brought > 0 {
        page.line(text.stick_taken_home(brought));
    }
    if with_pack {
        page.line(text.stick_pack_open());
    }
    let files: Vec<_> = filled
        .iter()
        .map(|one| json!({ "path": one.path, "bytes": one.bytes }))
        .collect();
    Ok(Report::new(
        page.finish(),
        json!({ "folder": folder, "files": files, "taken_home": brought }),
    ))
}

fn load(desk: &Desk<'_>, with_pack: bool) -> std::result::Result<Load, Failure> {
    let session = desk.session;
    let text = &session.text;
    let mut files = vec![phrase::stick_note(text, desk.library.binder(), session.now())];
    if with_pack {
        let pack = subject::document(text, &desk.library, &subject::whole(kind::PACK), session.now());
        if let Some(document) = pack {
            let setting = Setting::plain(text, session.now(), &desk.by.name);
            let printed =
                paper::print(&document, &setting).map_err(|error| super::print::failed(text, &error))?;
            files.push((text.stick_pack_file(), printed.pdf));
        }
    }
    Ok(Load {
        program: session.env.program.clone(),
        files,
    })
}

fn failed(session: &Session<'_>, error: &StickError) -> Failure {
    let said = phrase::stick_trouble(&session.text, error);
    Failure::said(said.title, said.what_to_do)
}
