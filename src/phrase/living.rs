//! Swaps and changes after publication, in one line each.

use super::{Named, Sentence, form, moment, role};
use crate::domain::duty::Duty;
use crate::domain::publication::{Change, ChangeKind};
use crate::domain::roster::Shift;
use crate::domain::swap::{Offer, WaitsFor, shift_at, waits_for};
use crate::domain::year::{Burden, Year};
use crate::domain::{Id, Library, Person, Swap};
use crate::text::{Text, time};

fn name(text: &Text, library: &Library, person: Option<Id<Person>>) -> String {
    match person.map(|person| library.person_name(person)) {
        None => text.duty_line_nobody(),
        Some("") => text.value_gone(),
        Some(name) => name.to_owned(),
    }
}

/// "tor 24 dec 17:00–08:00, Krisstödjare (Beredskap)".
pub fn shift_line(text: &Text, library: &Library, shift: &Shift) -> String {
    text.living_shift(
        time::span(text, shift.start, shift.end),
        role(text, library, shift.role),
        form(text, shift.form, shift.background),
    )
}

/// "Bo Berg: tor 24 dec 17:00–08:00, Krisstödjare (Beredskap)".
pub fn swap_line(text: &Text, library: &Library, swap: &Swap) -> String {
    let shift = shift_at(library, swap.at());
    let shift = shift.map_or_else(|| text.value_gone(), |shift| shift_line(text, library, shift));
    text.living_swap(name(text, library, Some(swap.person)), shift)
}

/// What an open swap waits for.
pub fn swap_waits(text: &Text, library: &Library, swap: &Swap) -> String {
    match waits_for(library, swap) {
        WaitsFor::Offers => text.living_waits_offers(),
        WaitsFor::Answer => {
            text.living_waits_answer(name(text, library, Some(swap.person)), swap.offers.len())
        }
        WaitsFor::Approval => {
            let taken = swap.taken.and_then(|offer| swap.offers.get(offer));
            text.living_waits_approval(name(text, library, taken.map(|offer| offer.person)))
        }
        WaitsFor::Choice => text.living_waits_choice(),
    }
}

pub(super) fn waiting(text: &Text, library: &Library, id: Id<Swap>) -> Sentence {
    let Some(swap) = library.get(id) else {
        return Sentence::default();
    };
    Sentence {
        title: text.finding_swap_title(swap_line(text, library, swap)),
        what_to_do: swap_waits(text, library, swap),
    }
}

/// In what way a shift is not as people were told.
pub fn change_kind(text: &Text, kind: ChangeKind) -> String {
    match kind {
        ChangeKind::Added => text.told_added(),
        ChangeKind::Removed => text.told_removed(),
        ChangeKind::Person => text.told_person(),
        ChangeKind::Times => text.told_times(),
        ChangeKind::Duty => text.told_duty(),
    }
}

/// "Ny person: tor 24 dec 17:00–08:00, Krisstödjare (Beredskap): Bo Berg, förut Anna Åkesson".
pub fn change_line(text: &Text, library: &Library, change: &Change) -> String {
    let who = |shift: &Shift| name(text, library, shift.person);
    let kinds: Vec<_> = change
        .kinds()
        .into_iter()
        .map(|kind| change_kind(text, kind))
        .collect();
    let kinds = kinds.join(", ");
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => {
            let mut was = Vec::new();
            if (before.start, before.end) != (after.start, after.end) {
                was.push(time::span(text, before.start, before.end));
            }
            if (before.role, before.form, before.background) != (after.role, after.form, after.background) {
                let role = role(text, library, before.role);
                was.push(format!("{role} ({})", form(text, before.form, before.background)));
            }
            if before.person != after.person {
                was.push(who(before));
            }
            text.told_line(
                kinds,
                shift_line(text, library, after),
                who(after),
                was.join(", "),
            )
        }
        (Some(only), None) | (None, Some(only)) => {
            text.told_line_one(kinds, shift_line(text, library, only), who(only))
        }
        (None, None) => kinds,
    }
}

/// "Cecilia Ceder tar passet", or what is wanted in return.
pub fn offer_line(text: &Text, library: &Library, offer: &Offer) -> String {
    let who = name(text, library, Some(offer.person));
    match offer.in_return().map(|at| shift_at(library, at)) {
        None => text.living_offer(who),
        Some(None) => text.living_offer_for(who, text.value_gone()),
        Some(Some(shift)) => text.living_offer_for(who, shift_line(text, library, shift)),
    }
}

/// Who is on after a shift.
pub fn follows_line(text: &Text, library: &Library, next: Option<&Duty>) -> String {
    next.map_or_else(
        || text.calendar_nobody_follows(),
        |next| text.living_follows(name(text, library, next.person), moment(text, next.start)),
    )
}

/// How much of what is needed is covered.
pub fn covered(text: &Text, percent: Option<i64>) -> String {
    percent.map_or_else(
        || text.living_nothing_needed(),
        |percent| text.living_covered(percent),
    )
}

/// How much somebody has against their part.
pub fn part_of(text: &Text, percent: Option<i64>) -> String {
    percent.map_or_else(|| text.living_no_part(), |percent| text.living_part(percent))
}

/// How evenly a roster is shared, by each thing that weighs.
pub fn evenness(text: &Text, year: &Year) -> String {
    let parts = Burden::ALL.into_iter().filter_map(|burden| {
        let percent = year.evenness(burden)?;
        Some(text.living_evenness_of(burden.name(text), percent))
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() {
        text.living_nothing_planned()
    } else {
        text.living_evenness(parts.join(", "))
    }
}
