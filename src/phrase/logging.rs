//! A log in words: an entry's line and what stands beside it, what else happened, and what a check found.

use super::{Named, calling, moment};
use crate::domain::activation::StepState;
use crate::domain::handover::Stage;
use crate::domain::logbook::chain::{Checked, Fault};
use crate::domain::logbook::paper::Slips;
use crate::domain::logbook::timeline::What;
use crate::domain::logbook::{EntryKind, Log, LogEntry};
use crate::domain::{Id, Library};
use crate::text::Text;

/// What an entry says: its text, or what it sealed.
pub fn words(text: &Text, entry: &LogEntry) -> String {
    let said = entry.said();
    said.seal.as_ref().map_or_else(
        || said.text.clone(),
        |seal| {
            let code = crate::domain::handover::code::groups(&seal.code);
            text.log_seal_line(seal.why.name(text), seal.entries.len(), code)
        },
    )
}

/// What stands beside an entry: who decided, both times, the slip, what it corrects.
pub fn beside(text: &Text, library: &Library, log: &Log, entry: &LogEntry) -> Vec<String> {
    let said = entry.said();
    let named = Some(said.who.as_str()).filter(|who| !who.is_empty());
    let who = named.and_then(|who| match said.kind {
        EntryKind::Decision => Some(text.log_who_decision(who)),
        EntryKind::Contact => Some(text.log_who_contact(who)),
        EntryKind::Misunderstanding => Some(text.log_who_misunderstanding(who)),
        _ => None,
    });
    let slip = said.paper.as_ref().map(|paper| {
        if paper.void {
            text.log_slip_void(paper.slip)
        } else {
            text.log_slip(paper.slip, paper.written_by.as_str())
        }
    });
    let corrects = said.corrects.and_then(|id| library.get(id));
    let found = [
        (!said.word.is_empty()).then(|| text.log_word(said.word.as_str())),
        who,
        (!said.place.is_empty()).then(|| text.log_at_place(said.place.as_str())),
        corrects.map(|entry| text.log_corrects(entry.number(log))),
        entry
            .is_late()
            .then(|| text.log_late(moment(text, said.at), moment(text, said.entered_at))),
        slip,
    ];
    found.into_iter().flatten().collect()
}

/// What else happened, as one line; none for an entry of the log itself.
pub fn woven(text: &Text, library: &Library, what: What<'_>) -> Option<String> {
    Some(match what {
        What::Entry(_) => return None,
        What::Started(one) => text.log_woven_started(one.title.as_str()),
        What::Ended(one) => text.log_woven_ended(one.title.as_str()),
        What::Step(one, step) if step.state == StepState::Done => {
            text.log_woven_step_done(one.title.as_str(), step.text.as_str())
        }
        What::Step(one, step) => text.log_woven_step_skipped(one.title.as_str(), step.text.as_str()),
        What::Deviation(one, said) => text.log_woven_deviation(one.title.as_str(), said.text.as_str()),
        What::Told(one, told) => {
            text.log_woven_told(one.title.as_str(), told.to.as_str(), told.text.as_str())
        }
        What::Rung(list, call) => text.log_woven_rung(
            list.title.as_str(),
            library.person_name(call.person),
            calling::call_outcome(text, call),
        ),
        What::HandedOver(one) => {
            let baton = library.get(one.baton).map_or("", |baton| baton.name.as_str());
            if one.stage == Stage::Accepted {
                text.log_woven_accepted(baton, one.from.name.as_str(), one.to.name.as_str())
            } else {
                text.log_woven_returned(one.to.name.as_str(), baton, one.reason.as_str())
            }
        }
    })
}

/// What is wrong with a log, naming the entry.
pub fn fault(text: &Text, library: &Library, log: &Log, fault: Fault) -> String {
    let number = |id: Id<LogEntry>| {
        library
            .get(id)
            .map_or_else(String::new, |entry| entry.number(log))
    };
    match fault {
        Fault::Altered(entry) => text.log_fault_altered(number(entry)),
        Fault::Missing { known_by, .. } => text.log_fault_missing(number(known_by)),
        Fault::SlippedIn(entry) => text.log_fault_slipped_in(number(entry)),
    }
}

/// What a check found, one line each.
pub fn checked(text: &Text, library: &Library, log: &Log, found: &Checked) -> Vec<String> {
    if found.faults.is_empty() {
        return vec![text.log_checked_fine(found.entries, found.seals, found.unsealed)];
    }
    let mut lines = vec![text.log_checked_faults()];
    lines.extend(found.faults.iter().map(|one| fault(text, library, log, *one)));
    lines
}

/// What is known of the slips: the missing ones, and those typed in twice.
pub fn slips(text: &Text, slips: &Slips) -> Vec<String> {
    let list = |numbers: &[u32]| {
        let numbers: Vec<_> = numbers.iter().map(u32::to_string).collect();
        numbers.join(", ")
    };
    let Some((first, last)) = slips.first.zip(slips.last) else {
        return vec![text.log_paper_none()];
    };
    let mut lines = Vec::new();
    if slips.missing.is_empty() {
        lines.push(text.log_paper_all(first, last));
    } else {
        lines.push(text.log_paper_missing(list(&slips.missing)));
    }
    if !slips.twice.is_empty() {
        lines.push(text.log_paper_twice(list(&slips.twice)));
    }
    lines
}
