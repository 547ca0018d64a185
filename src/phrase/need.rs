//! What a roster needs, as one would say it.

use super::{day_kinds, form, role};
use crate::domain::roster::Need;
use crate::domain::{Library, Roster};
use crate::text::{Text, time};

/// A need of a roster in whole sentences.
pub fn need(text: &Text, library: &Library, roster: &Roster, need: &Need) -> String {
    let said = text.duty_need_said(
        need.count,
        role(text, library, need.role),
        form(text, need.form, need.background).to_lowercase(),
        day_kinds(text, &need.days),
        time::time(need.from),
        time::time(need.to),
    );
    let said = match need.response_minutes {
        Some(minutes) => text.duty_need_said_response(said, minutes),
        None => said,
    };
    let terms = need_terms(text, roster, need);
    std::iter::once(said).chain(terms).collect::<Vec<_>>().join(" ")
}

/// What else binds a need, a sentence each: competences, days, shortened days, its period.
pub fn need_terms(text: &Text, roster: &Roster, need: &Need) -> Vec<String> {
    let day = |date| time::weekday_date(text, date);
    let mut terms: Vec<String> = need
        .competences
        .iter()
        .map(|wanted| text.need_competence(wanted.count, wanted.competence.as_str()))
        .collect();
    match (need.first, need.last) {
        (Some(first), Some(last)) => terms.push(text.need_from_to(day(first), day(last))),
        (Some(first), None) => terms.push(text.need_from(day(first))),
        (None, Some(last)) => terms.push(text.need_until(day(last))),
        (None, None) => {}
    }
    if let Some(from) = need.short_from {
        terms.push(text.need_short_from(time::time(from)));
    }
    if let Some(id) = need.period {
        terms.push(match roster.periods.get(id) {
            Some(period) => text.need_in_period(period.name.as_str(), day(period.first), day(period.last)),
            None => text.need_period_gone(),
        });
    }
    terms
}
