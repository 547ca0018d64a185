//! A log in words: an entry's line and what stands beside it, what else happened, and what a check found.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Named, calling, moment, on_paper};
use crate::domain::activation::StepState;
use crate::domain::handover::Stage;
use crate::domain::logbook::chain::{Checked, Fault};
use crate::domain::logbook::timeline::What;
use crate::domain::logbook::{EntryKind, Log, LogEntry, corrections};
use crate::domain::slips::Slips;
use crate::domain::{Id, Library};
use crate::text::Text;

/// A correction of a correction of a correction … ends here: only what was tampered with goes round.
const CORRECTED_AT_MOST: u8 = 16;

/// A log read out: what its entries say, and what stands beside them.
pub struct Reader<'a> {
    text: &'a Text,
    library: &'a Library,
    log: &'a Log,
    corrections: BTreeMap<Id<LogEntry>, Vec<&'a LogEntry>>,
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a Text, library: &'a Library, log: &'a Log) -> Self {
        Self {
            text,
            library,
            log,
            corrections: corrections(&log.written(library)),
        }
    }

    /// What an entry says: its text, marked where it is not to count, or what it sealed.
    pub fn words(&self, entry: &LogEntry) -> String {
        words(self.text, entry)
    }

    /// The numbers of the entries that correct this one; empty where none does.
    pub fn corrected_by(&self, entry: Id<LogEntry>) -> String {
        let numbers = self.corrections.get(&entry).into_iter().flatten();
        let numbers: Vec<_> = numbers.map(|one| one.number(self.log)).collect();
        numbers.join(", ")
    }

    /// When what an entry tells of happened, as far as a correction says otherwise; the last one holds.
    pub fn right_time(&self, entry: Id<LogEntry>) -> Option<DateTime<Utc>> {
        self.time_by(entry, CORRECTED_AT_MOST)
    }

    fn time_by(&self, entry: Id<LogEntry>, deep: u8) -> Option<DateTime<Utc>> {
        let deep = deep.checked_sub(1)?;
        let mut corrections = self.corrections.get(&entry)?.iter().rev();
        corrections.find_map(|one| self.time_by(one.id, deep).or(one.said().happened_at))
    }

    /// What stands beside an entry: that it is corrected, who decided, both times, the slip, what it corrects.
    pub fn beside(&self, entry: &LogEntry) -> Vec<String> {
        let (text, said) = (self.text, entry.said());
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
        let corrected = self.corrected_by(entry.id);
        let corrects = said.corrects.and_then(|id| self.library.get(id));
        let right = self.right_time(entry.id);
        // Where a correction has no words, its time stands in their place.
        let happened = said.happened_at.filter(|_| !said.text.is_empty());
        let found = [
            (!corrected.is_empty()).then(|| text.log_corrected(corrected)),
            right.map(|at| text.log_right_time(moment(text, at))),
            happened.map(|at| text.log_time_was(moment(text, at))),
            (!said.word.is_empty()).then(|| text.log_word(said.word.as_str())),
            who,
            (!said.place.is_empty()).then(|| text.log_at_place(said.place.as_str())),
            corrects.map(|entry| text.log_corrects(entry.number(self.log))),
            entry
                .is_late()
                .then(|| text.log_late(moment(text, said.at), moment(text, said.entered_at))),
            slip,
        ];
        found.into_iter().flatten().collect()
    }
}

/// What an entry says, wherever it is quoted.
pub fn words(text: &Text, entry: &LogEntry) -> String {
    let said = entry.said();
    if let Some(seal) = &said.seal {
        let code = crate::domain::handover::code::groups(&seal.code);
        return text.log_seal_line(seal.why.name(text), seal.entries.len(), code);
    }
    if let Some(at) = said.happened_at.filter(|_| said.text.is_empty()) {
        return text.log_time_was(moment(text, at));
    }
    if said.paper.as_ref().is_some_and(|paper| paper.void) {
        return text.log_void_words(said.text.as_str());
    }
    said.text.clone()
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
        What::Rung(list, call) => {
            let rung = text.log_woven_rung(
                list.title.as_str(),
                library.person_name(call.person),
                calling::call_outcome(text, call),
            );
            beside(rung, on_paper::call(text, call))
        }
        What::HandedOver(one) => {
            let baton = library.get(one.baton).map_or("", |baton| baton.name.as_str());
            let handed = if one.stage == Stage::Accepted {
                text.log_woven_accepted(baton, one.from.name.as_str(), one.to.name.as_str())
            } else {
                text.log_woven_returned(one.to.name.as_str(), baton, one.reason.as_str())
            };
            beside(handed, on_paper::forms(text, one))
        }
    })
}

/// What happened, with where it stood on paper.
fn beside(words: String, paper: impl IntoIterator<Item = String>) -> String {
    let all: Vec<_> = std::iter::once(words).chain(paper).collect();
    all.join(" · ")
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
        Fault::Missing {
            number: gone,
            known_by,
            ..
        } => text.log_fault_missing(gone, number(known_by)),
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
    let Some((first, last)) = slips.first.zip(slips.last) else {
        return vec![text.log_paper_none()];
    };
    let mut lines = Vec::new();
    if slips.missing.is_empty() {
        lines.push(text.log_paper_all(first, last));
    } else {
        lines.push(text.log_paper_missing(on_paper::numbers(&slips.missing)));
    }
    if !slips.twice.is_empty() {
        lines.push(text.log_paper_twice(on_paper::numbers(&slips.twice)));
    }
    lines
}
