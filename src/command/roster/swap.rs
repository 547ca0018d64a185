//! `roster swap` and `roster takeover`: shifts that change hands.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{given, group, needed, option, positional};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result};
use crate::command::session::{Desk, Session};
use crate::command::{shifts, when, which};
use crate::domain::edit::swapping::Act;
use crate::domain::swap::{Offer, Swap, open};
use crate::domain::{Edit, Id, Library, Person};
use crate::phrase::{self, Named};
use crate::text::Text;

pub fn command() -> Command {
    let settles = |name: &'static str| {
        Command::new(name)
            .arg(positional("swap", "swap"))
            .arg(option("note", "text"))
    };
    group(
        "swap",
        [
            Command::new("list"),
            Command::new("ask")
                .arg(positional("shift", "shift"))
                .arg(option("note", "text")),
            Command::new("offer")
                .arg(positional("swap", "swap"))
                .arg(option("person", "person").required(true))
                .arg(option("for", "shift")),
            Command::new("take")
                .arg(positional("swap", "swap"))
                .arg(option("from", "person")),
            settles("approve"),
            settles("refuse"),
            settles("withdraw"),
        ],
    )
}

pub fn takeover_command() -> Command {
    Command::new("takeover")
        .arg(positional("shift", "shift"))
        .arg(option("person", "person").required(true))
        .arg(option("from", "when"))
        .arg(option("to", "when"))
        .arg(option("reason", "text"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("ask", arguments)) => ask(arguments, session),
        Some(("offer", arguments)) => offer(arguments, session),
        Some(("take", arguments)) => take(arguments, session),
        Some(("approve", arguments)) => settle(arguments, session, |swap, note| Act::Approve { swap, note }),
        Some(("refuse", arguments)) => settle(arguments, session, |swap, note| Act::Refuse { swap, note }),
        Some(("withdraw", arguments)) => {
            settle(arguments, session, |swap, note| Act::Withdraw { swap, note })
        }
        _ => list(session),
    }
}

fn list(session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let text = &session.text;
    let swaps = open(&library, session.now());
    let mut page = Page::default();
    if swaps.is_empty() {
        page.line(text.cli_swaps_none());
    }
    for swap in &swaps {
        page.line(shown(text, &library, swap)).gap();
    }
    let swaps: Vec<Value> = swaps.iter().map(|swap| swap_json(&library, swap)).collect();
    Ok(Report::new(page.finish(), json!(swaps)))
}

fn shown(text: &Text, library: &Library, swap: &Swap) -> String {
    let mut page = Page::default();
    page.line(format!(
        "{}  [{}]",
        phrase::swap_line(text, library, swap),
        which::short(swap.id)
    ));
    if swap.is_open() {
        page.indented(phrase::swap_waits(text, library, swap));
    } else {
        page.indented(swap.stage.name(text));
    }
    if !swap.note.is_empty() {
        page.indented(&swap.note);
    }
    for (_, offer) in swap.offers.iter() {
        page.indented(phrase::offer_line(text, library, offer));
    }
    page.finish()
}

fn swap_json(library: &Library, swap: &Swap) -> Value {
    let offers: Vec<Value> = swap
        .offers
        .iter()
        .map(|(id, offer)| {
            json!({
                "id": id,
                "person": library.person_name(offer.person),
                "return_shift": offer.return_shift,
                "taken": swap.taken == Some(id),
            })
        })
        .collect();
    json!({
        "id": swap.id,
        "roster": swap.roster,
        "shift": swap.shift,
        "person": library.person_name(swap.person),
        "note": swap.note,
        "stage": swap.stage,
        "in_conflict": library.in_conflict(swap.id),
        "offers": offers,
    })
}

fn carry_out(session: &Session<'_>, mut desk: Desk<'_>, swap: Id<Swap>, act: Act) -> Result {
    desk.carry_out(&Edit::Swap(act))?;
    let Some(swap) = desk.library.get(swap) else {
        return Ok(Report::new(session.text.cli_takeover_done(), json!({})));
    };
    Ok(Report::new(
        shown(&session.text, &desk.library, swap),
        swap_json(&desk.library, swap),
    ))
}

fn ask(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let desk = session.desk()?;
    let (_, shift, _) = shifts::find(&desk.library, needed(arguments, "shift"))?;
    let id = session.new_id();
    let note = given(arguments, "note").unwrap_or_default().to_owned();
    carry_out(session, desk, id, Act::Ask { id, shift, note })
}

fn offer(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let desk = session.desk()?;
    let swap = which::find::<Swap>(&desk.library, needed(arguments, "swap"))?.id;
    let person = which::find::<Person>(&desk.library, needed(arguments, "person"))?.id;
    let in_return = given(arguments, "for")
        .map(|words| shifts::find(&desk.library, words).map(|(_, at, _)| at))
        .transpose()?;
    let act = Act::Offer {
        swap,
        id: session.new_id(),
        person,
        in_return,
    };
    carry_out(session, desk, swap, act)
}

fn take(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let desk = session.desk()?;
    let swap = which::find::<Swap>(&desk.library, needed(arguments, "swap"))?;
    let offer = meant(session, &desk.library, swap, given(arguments, "from"))?;
    let swap = swap.id;
    carry_out(session, desk, swap, Act::Take { swap, offer })
}

/// The offer of the named person; the only one when nobody is named.
fn meant(
    session: &Session<'_>,
    library: &Library,
    swap: &Swap,
    from: Option<&str>,
) -> std::result::Result<Id<Offer>, Failure> {
    let person = from
        .map(|words| which::find::<Person>(library, words).map(|person| person.id))
        .transpose()?;
    let mut offers = swap
        .offers
        .iter()
        .filter(|(_, offer)| person.is_none_or(|person| offer.person == person));
    match (offers.next(), offers.next()) {
        (Some((id, _)), None) => Ok(id),
        _ => {
            let names: Vec<_> = swap
                .offers
                .iter()
                .map(|(_, offer)| library.person_name(offer.person))
                .collect();
            Err(Failure::usage(
                session.text.cli_swap_which_offer(),
                session.text.cli_possible_values(names.join(", ")),
            ))
        }
    }
}

fn settle(arguments: &ArgMatches, session: &Session<'_>, act: impl Fn(Id<Swap>, String) -> Act) -> Result {
    let desk = session.desk()?;
    let swap = which::find::<Swap>(&desk.library, needed(arguments, "swap"))?.id;
    let note = given(arguments, "note").unwrap_or_default().to_owned();
    carry_out(session, desk, swap, act(swap, note))
}

pub fn takeover(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let desk = session.desk()?;
    let (_, shift, whole) = shifts::find(&desk.library, needed(arguments, "shift"))?;
    let at = |id: &str| given(arguments, id).map(|typed| when::local(&session.text, typed, session.now()));
    let hours = match (at("from").transpose()?, at("to").transpose()?) {
        (None, None) => None,
        (from, to) => Some((from.unwrap_or(whole.start), to.unwrap_or(whole.end))),
    };
    let person = which::find::<Person>(&desk.library, needed(arguments, "person"))?.id;
    let id = session.new_id();
    let act = Act::TakeOver {
        id,
        shift,
        person,
        reason: given(arguments, "reason").unwrap_or_default().to_owned(),
        hours,
        parts: [session.new_id(), session.new_id()],
    };
    carry_out(session, desk, id, act)
}
