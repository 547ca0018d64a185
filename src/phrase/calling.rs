//! A call list in words: what is wanted, who is left out, why somebody is next, and its state.

use chrono::{DateTime, Utc};

use super::{minutes, moment, phone, role};
use crate::domain::call_list::{Call, CallList, CallOutcome, LeftOut, Reason, Wanted};
use crate::domain::{Id, Library, Person, zone};
use crate::phrase::Named;
use crate::text::{Text, time};

/// "Krisstödjare", "Krisstödjare med barn", "med tolk", "vem som helst".
pub fn wanted(text: &Text, library: &Library, line: &Wanted) -> String {
    let competence = line.competence.as_str();
    match (line.role, competence.is_empty()) {
        (Some(id), true) => role(text, library, id).to_owned(),
        (Some(id), false) => text.callout_role_with(role(text, library, id), competence),
        (None, false) => text.callout_with(competence),
        (None, true) => text.callout_anybody(),
    }
}

/// Why somebody who would be able is not rung.
pub fn left_out(text: &Text, library: &Library, why: &LeftOut) -> String {
    let title = |list: &Id<CallList>| library.get(*list).map_or("", |list| list.title.as_str());
    match why {
        LeftOut::Away(until) => text.callout_away(time::weekday_date(text, *until)),
        LeftOut::Expired(competence, on) => text.callout_expired(competence, time::weekday_date(text, *on)),
        LeftOut::NoNumber => text.callout_without_number(),
        LeftOut::Coming(list) => text.callout_coming_elsewhere(title(list)),
        LeftOut::Ringing(list) => text.callout_ringing_elsewhere(title(list)),
    }
}

/// Why somebody is next, in one line.
pub fn why_next(text: &Text, reason: &Reason) -> String {
    match reason {
        Reason::OnCall => text.callout_why_on_call(),
        Reason::DutyFrom(at) => text.callout_why_duty(moment(text, *at)),
        Reason::Competences(names) => text.callout_why_competences(names.join(", ")),
        Reason::Minutes(count) => text.callout_why_minutes(minutes(text, *count)),
        Reason::Alphabet => text.callout_why_alphabet(),
    }
}

/// "02:14", of an instant.
pub fn clock(at: DateTime<Utc>) -> String {
    time::time(zone::local(at))
}

/// What a call came to: "Kommer, 40 min, tar bilen".
pub fn call_outcome(text: &Text, call: &Call) -> String {
    let when = call.minutes.map(|count| minutes(text, count));
    let said = [Some(call.outcome.name(text)), when, Some(call.note.clone())];
    let said: Vec<_> = said
        .into_iter()
        .flatten()
        .filter(|words| !words.is_empty())
        .collect();
    said.join(", ")
}

/// What has been done, in one line: "14 samtal på 9 min: 4 kommer, 6 svarar inte, 2 upptaget, 2 kan inte".
pub fn calling_summary(text: &Text, list: &CallList, now: DateTime<Utc>) -> String {
    let until = list.settled.as_ref().map_or(now, |settled| settled.at);
    let took = time::duration(text, (until - list.created_at).num_minutes());
    let rung = [
        CallOutcome::Coming,
        CallOutcome::NoAnswer,
        CallOutcome::Busy,
        CallOutcome::Cannot,
    ];
    let log = list.log();
    let calls = log
        .iter()
        .filter(|(_, call)| rung.contains(&call.outcome))
        .count();
    let count = |which: CallOutcome| {
        let last = list.last_calls();
        last.values().filter(|call| call.outcome == which).count()
    };
    let coming = list.coming();
    let arrived = coming.iter().filter(|one| one.arrived.is_some()).count();
    text.callout_summary(
        calls,
        took,
        coming.len(),
        arrived,
        count(CallOutcome::NoAnswer) + count(CallOutcome::Busy),
        count(CallOutcome::Cannot),
    )
}

/// "Anna Lund, Krisstödjare" or the name alone, as the log says who rang; of a call from paper, who wrote it.
pub fn caller(call: &Call) -> String {
    if call.paper.is_some() || call.by.role.is_empty() {
        call.rung_by().to_owned()
    } else {
        format!("{}, {}", call.by.name, call.by.role)
    }
}

/// Roles and competences, in one line.
pub fn abilities(text: &Text, library: &Library, person: &Person) -> String {
    let roles = person.roles.iter().map(|id| role(text, library, *id).to_owned());
    let shown = person.certificates.iter().map(|(_, one)| one.competence.clone());
    let mut all: Vec<String> = Vec::new();
    for words in roles.chain(person.competences.iter().cloned()).chain(shown) {
        let known = all
            .iter()
            .any(|other| other.to_lowercase() == words.to_lowercase());
        if !words.is_empty() && !known {
            all.push(words);
        }
    }
    all.join(" · ")
}

/// "070-174 06 05 (mobil)", a number with what it is called.
pub fn number_line(number: &str, label: &str) -> String {
    let grouped = phone::group(number);
    if label.is_empty() {
        grouped
    } else {
        format!("{grouped} ({label})")
    }
}
