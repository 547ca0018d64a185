//! Who is on call and who is missing, in one line each.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Named, Sentence, role};
use crate::domain::duty::Duty;
use crate::domain::gaps::Gap;
use crate::domain::roster::{DayKind, DutyForm};
use crate::domain::situation::{OnCall, Situation};
use crate::domain::{Library, zone};
use crate::text::{Language, Text, time};

/// Whether somebody is on call, and what to do when not.
pub fn on_call_state(text: &Text, library: &Library, situation: &Situation) -> Sentence {
    let (title, what_to_do) = match &situation.state {
        OnCall::NoRoster => (text.on_call_no_roster_title(), text.on_call_no_roster_do()),
        OnCall::Nobody { since, rosters } => {
            let since = time::weekday_time(text, zone::local(*since));
            let title = if situation.on_call.is_empty() {
                text.on_call_nobody_title()
            } else {
                let names: Vec<_> = rosters.iter().filter_map(|id| library.get(*id)).collect();
                let names: Vec<_> = names.iter().map(|roster| roster.name.as_str()).collect();
                text.on_call_nobody_in_title(names.join(", "))
            };
            (title, text.on_call_nobody_do(since))
        }
        OnCall::Short => {
            let missing = situation.missing.len();
            (text.on_call_short_title(), text.on_call_short_do(missing))
        }
        OnCall::NeedUnknown => (text.on_call_need_unknown_title(), text.on_call_need_unknown_do()),
        OnCall::NotNeeded => (text.on_call_not_needed_title(), text.on_call_not_needed_do()),
        OnCall::Staffed => (text.on_call_staffed_title(), text.on_call_staffed_do()),
    };
    Sentence { title, what_to_do }
}

/// "Amina Hallonkvist – Krisstödssamordnare – till fre 4 dec 08:00".
pub fn duty_line(text: &Text, library: &Library, duty: &Duty) -> String {
    let person = duty.person.map(|person| library.person_name(person));
    let name = match person {
        None => text.duty_line_nobody(),
        Some("") => text.value_gone(),
        Some(name) => name.to_owned(),
    };
    let until = time::weekday_time(text, zone::local(duty.end));
    text.duty_line(name, role(text, library, duty.role), until)
}

/// "tor 24 dec 23:40"; in the hour that comes twice in October also which of the two it is.
pub fn moment(text: &Text, at: DateTime<Utc>) -> String {
    let clock = time::weekday_time(text, zone::local(at));
    match zone::first_of_two(at) {
        None => clock,
        Some(true) => text.moment_summer(clock),
        Some(false) => text.moment_winter(clock),
    }
}

/// "Beredskap", or "Beredskap, andra linjen" for those behind others.
pub fn form(text: &Text, form: DutyForm, background: bool) -> String {
    if background {
        text.duty_form_background(form.name(text))
    } else {
        form.name(text)
    }
}

/// "Krisstödjare (Beredskap), tor 24 dec 17:00–08:00: 1 av 2 saknas", or which competence they lack.
pub fn gap(text: &Text, library: &Library, gap: &Gap) -> String {
    let (role, form) = (
        role(text, library, gap.role),
        form(text, gap.form, gap.background),
    );
    match gap_competence(library, gap) {
        None => text.gap_line(role, form, when(text, gap), gap.missing(), gap.needed),
        Some(competence) => {
            text.gap_line_competence(role, form, when(text, gap), gap.missing(), gap.needed, competence)
        }
    }
}

/// The competence that a gap is about; none when people are missing.
pub fn gap_competence<'a>(library: &'a Library, gap: &Gap) -> Option<&'a str> {
    library
        .get(gap.roster)?
        .needs
        .get(gap.need)?
        .competence(gap.competence)
}

/// When a gap is, with the weekday.
pub(super) fn when(text: &Text, gap: &Gap) -> String {
    time::span(text, zone::local(gap.from), zone::local(gap.to))
}

/// What a holiday, an eve or a shortened day is called; none of other days.
pub fn special_day(text: &Text, library: &Library, date: NaiveDate) -> Option<String> {
    let day = library.special_day(date)?;
    Some(match text.language() {
        Language::English if !day.name_en.is_empty() => day.name_en.clone(),
        _ => day.name.clone(),
    })
}

/// Several kinds of day; the usual groups by their name.
pub fn day_kinds(text: &Text, kinds: &[DayKind]) -> String {
    let is = |group: &[DayKind]| group.len() == kinds.len() && group.iter().all(|kind| kinds.contains(kind));
    if is(&DayKind::ALL) {
        text.duty_days_all()
    } else if is(&DayKind::WORKDAYS) {
        text.duty_days_work()
    } else if is(&DayKind::FREE_DAYS) {
        text.duty_days_free()
    } else {
        let chosen = DayKind::ALL.iter().filter(|kind| kinds.contains(kind));
        chosen
            .map(|kind| kind.name(text).to_lowercase())
            .collect::<Vec<_>>()
            .join(", ")
    }
}
