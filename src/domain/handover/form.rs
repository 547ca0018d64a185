//! A handover that stood on a numbered form of paper before it was typed in. What the paper says is kept beside the steps of
//! the handover, with both times: when it was written, and when it was typed in.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::frozen::plain;
use super::{Baton, Handover, Holding, Party, Pass, Routine, Stage};
use crate::domain::slips::{Slips, is_same_writer};
use crate::domain::{Author, Id, Library};

/// A form of paper, as it was typed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PaperForm {
    /// The number printed on the form; the forms of each routine have numbers of their own.
    pub number: u32,
    pub written_by: String,
    pub written_at: DateTime<Utc>,
    /// When responsibility passed, by what both signed; none where the paper does not say that it did.
    pub passed_at: Option<DateTime<Utc>>,
    pub typed_by: Author,
    pub typed_at: DateTime<Utc>,
}

/// What stands on a form about the form itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub number: u32,
    pub by: String,
    pub at: DateTime<Utc>,
}

impl PaperForm {
    /// Whether it is the same piece of paper: the same number, hand and minute.
    pub fn is(&self, written: &Written) -> bool {
        let minute = |at: DateTime<Utc>| at.timestamp().div_euclid(60);
        self.number == written.number
            && minute(self.written_at) == minute(written.at)
            && is_same_writer(&self.written_by, &written.by)
    }
}

impl Handover {
    /// The form by which responsibility passed, where that is how it passed.
    pub fn passed_on_paper(&self) -> Option<&PaperForm> {
        self.passing_form().filter(|_| self.stage == Stage::Accepted)
    }

    /// The form by which responsibility would have passed, had the record not said otherwise: it was kept beside, and moved
    /// nothing.
    pub fn kept_beside(&self) -> Option<&PaperForm> {
        self.passing_form().filter(|_| self.stage == Stage::Withdrawn)
    }

    /// The first form that says when responsibility passed.
    fn passing_form(&self) -> Option<&PaperForm> {
        let forms = self.forms.unordered().map(|(_, form)| form);
        forms
            .filter(|form| form.passed_at.is_some())
            .min_by_key(|form| form.passed_at)
    }

    /// What a pass on paper is known by on every laptop: two that typed in the same form have made one pass.
    pub(super) fn mark_on_paper(&self, form: &PaperForm, passed_at: DateTime<Utc>) -> String {
        let minute = passed_at.timestamp().div_euclid(60);
        format!(
            "form/{}/{}/{minute}/{}",
            self.routine,
            form.number,
            plain(&self.to.name)
        )
    }
}

impl Baton {
    /// Who the record says has held it since when, where that is not what a form says: that `giver` passed it on at an instant.
    /// A form says the time to the minute.
    pub fn speaks_against<'a>(&'a self, giver: &Party, passed_at: DateTime<Utc>) -> Option<&'a Pass> {
        let Holding::Held(id, last) = self.latest() else {
            return None;
        };
        let within = passed_at + Duration::seconds(59);
        let had = self.counts_from(id).is_some_and(|from| from <= within);
        let is_giver = last.to.name == giver.name && last.to.role == giver.role;
        (!had || !is_giver).then_some(last)
    }
}

/// The handovers typed in from forms of a routine; not a receiver's copy beside the giver's own.
fn of_routine(library: &Library, routine: Id<Routine>) -> impl Iterator<Item = &Handover> {
    let all = library.all::<Handover>();
    all.filter(move |one| one.routine == routine && !one.forms.is_empty() && one.own(library).is_none())
}

/// What is there of a routine's forms and what is not, from `first` to `last` where they are given.
pub fn forms(library: &Library, routine: Id<Routine>, first: Option<u32>, last: Option<u32>) -> Slips {
    let numbers = of_routine(library, routine).flat_map(|one| one.forms.unordered());
    Slips::of(numbers.map(|(_, form)| form.number), first, last)
}

/// The other handover that a form is typed in as already.
pub fn typed_in<'a>(library: &'a Library, handover: &Handover, written: &Written) -> Option<&'a Handover> {
    let mut others = of_routine(library, handover.routine).filter(|other| other.id != handover.id);
    others.find(|other| other.forms.unordered().any(|(_, form)| form.is(written)))
}

/// What forms that were kept beside say of a responsibility, the first first.
pub fn beside(library: &Library, baton: Id<Baton>) -> Vec<(&Handover, &PaperForm)> {
    let handovers = library.all::<Handover>().filter(|one| one.baton == baton);
    let mut found: Vec<_> = handovers
        .filter_map(|one| Some((one, one.kept_beside()?)))
        .collect();
    found.sort_by_key(|(one, form)| (form.passed_at, one.id));
    found
}

/// Those of them that speak of an instant: from when responsibility passed by the form until it was decided that it did not.
pub fn beside_at(library: &Library, baton: Id<Baton>, at: DateTime<Utc>) -> Vec<(&Handover, &PaperForm)> {
    let mut found = beside(library, baton);
    found.retain(|(one, form)| {
        form.passed_at.is_some_and(|passed| passed <= at)
            && one.closed_at.is_some_and(|decided| at <= decided)
    });
    found
}
