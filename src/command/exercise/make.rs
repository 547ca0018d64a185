//! `exercise new`: a binder of its own beside the live one, with copies of what an exercise needs.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use crate::command::arguments::{given, joined};
use crate::command::failure::Failure;
use crate::command::init::is_weak;
use crate::command::report::{Page, Report, Result};
use crate::command::session::Session;
use crate::domain::binder::BinderKind;
use crate::domain::exercise::{People, copy};
use crate::domain::{Binder, Refusal};
use crate::store::{Store, place_for_exercise};

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let name = joined(arguments, "name").trim().to_owned();
    if name.is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    let (live, library) = session.read()?;
    if library
        .binder()
        .is_none_or(|binder| binder.kind != BinderKind::Live)
    {
        return Err(Failure::said(
            text.exercise_only_from_live_title(),
            text.exercise_only_from_live_do(),
        ));
    }
    let me = session.author(&live)?;
    let binder = Binder {
        id: session.new_id(),
        name,
        unit: None,
        kind: BinderKind::Exercise,
        created_at: session.now(),
        wordings: Default::default(),
    };
    let people = match given(arguments, "people") {
        Some("as-they-are") => People::AsTheyAre,
        _ => People::Unnamed,
    };
    let records = copy(
        &library,
        binder,
        people,
        &text.exercise_nameless(),
        session.today(),
    );
    let count = records.len();
    let place = given(arguments, "to").map(PathBuf::from);
    let place = place.unwrap_or_else(|| place_for_exercise(&session.file, session.today()));
    let passphrase = session.next_passphrase(given(arguments, "new-passphrase-file").map(Path::new))?;
    let secret = (passphrase.as_str(), session.env.cost, session.env.entropy);
    let made = Store::create_with(&place, secret, records, &me, session.now())?;
    let groups = made.code.groups();
    let shown = place.display().to_string();
    let mut page = Page::default();
    page.line(text.cli_exercise_made(shown.as_str(), count));
    page.gap()
        .line(text.cli_recovery_code())
        .indented(groups.join(" "));
    page.gap().line(text.cli_recovery_keep());
    if is_weak(&passphrase) {
        page.gap().line(text.cli_weak_passphrase());
    }
    page.gap().line(text.cli_exercise_next(shown.as_str()));
    Ok(Report::new(
        page.finish(),
        json!({ "file": place, "records": count, "recovery_code": groups.join("-") }),
    ))
}
