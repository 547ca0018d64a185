//! Agreements on lending people between boards: proposed, agreed to by the lender, ended.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::tools::{find, required};
use super::{Refusal, Write};
use crate::domain::{AidAgreement, Id, Library, Unit, zone};

/// Something done with an agreement.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Who, how many and when, as it is proposed or changed. When the terms change the lender must agree anew.
    Propose(Box<AidAgreement>),
    /// The lender says yes: who decided, and on which day.
    Agree {
        agreement: Id<AidAgreement>,
        by: String,
        on: NaiveDate,
    },
    /// Nobody is lent any more from today on.
    End { agreement: Id<AidAgreement> },
}

impl Act {
    pub(super) const fn op(&self) -> &'static str {
        match self {
            Self::Propose(_) => "propose-aid",
            Self::Agree { .. } => "agree-aid",
            Self::End { .. } => "end-aid",
        }
    }

    pub(super) fn carry_out(&self, library: &Library, now: DateTime<Utc>) -> Result<Vec<Write>, Refusal> {
        let agreement = match self {
            Self::Propose(agreement) => propose(library, agreement)?,
            Self::Agree { agreement, by, on } => agree(library, *agreement, by, *on, now)?,
            Self::End { agreement } => end(library, *agreement, now)?,
        };
        Ok(vec![Write::Put(agreement.into())])
    }
}

/// Who lends must be said, and an end that comes before the beginning lends nobody.
pub(super) fn check(agreement: &AidAgreement) -> Result<(), Refusal> {
    if agreement.unit.is_none() {
        return Err(Refusal::LenderMissing);
    }
    let ends_first = |(first, last): (NaiveDate, NaiveDate)| last < first;
    if agreement.people == 0
        || agreement
            .valid_from
            .zip(agreement.valid_to)
            .is_some_and(ends_first)
    {
        return Err(Refusal::LendsNobody);
    }
    Ok(())
}

fn propose(library: &Library, agreement: &AidAgreement) -> Result<AidAgreement, Refusal> {
    check(agreement)?;
    let unit = agreement.unit.ok_or(Refusal::LenderMissing)?;
    find::<Unit>(library, unit)?;
    let mut agreement = agreement.clone();
    let consent = library
        .get(agreement.id)
        .filter(|old| old.has_terms_of(&agreement))
        .map(|old| (old.agreed_by.clone(), old.agreed_on));
    (agreement.agreed_by, agreement.agreed_on) = consent.unwrap_or_default();
    Ok(agreement)
}

fn agree(
    library: &Library,
    id: Id<AidAgreement>,
    by: &str,
    on: NaiveDate,
    now: DateTime<Utc>,
) -> Result<AidAgreement, Refusal> {
    let mut agreement = find::<AidAgreement>(library, id)?.clone();
    check(&agreement)?;
    if on > zone::local(now).date() {
        return Err(Refusal::AgreedLater);
    }
    agreement.agreed_by = required(by, Refusal::DeciderMissing)?;
    agreement.agreed_on = Some(on);
    Ok(agreement)
}

/// Its last day was yesterday; one that has not begun never does.
fn end(library: &Library, id: Id<AidAgreement>, now: DateTime<Utc>) -> Result<AidAgreement, Refusal> {
    let mut agreement = find::<AidAgreement>(library, id)?.clone();
    let yesterday = zone::local(now).date() - Days::new(1);
    agreement.valid_to = Some(agreement.valid_to.map_or(yesterday, |last| last.min(yesterday)));
    Ok(agreement)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::AnyRecord;
    use crate::domain::unit::UnitKind;

    fn now() -> DateTime<Utc> {
        "2026-11-24T12:00:00Z".parse().expect("an instant")
    }

    fn lender() -> Id<Unit> {
        Id::of_name("unit", "granne")
    }

    fn fresh() -> AidAgreement {
        AidAgreement {
            id: Id::of_name("aid", "one"),
            unit: Some(lender()),
            roles: Vec::new(),
            people: 4,
            notice_minutes: 120,
            most_days: Some(7),
            valid_from: None,
            valid_to: None,
            agreed_by: "Den som föreslår".into(),
            agreed_on: "2026-11-01".parse().ok(),
            note: String::new(),
        }
    }

    fn library() -> Library {
        let mut library = Library::default();
        let unit = Unit::new(lender(), "Kungsholmen", UnitKind::DistrictBoard);
        library.put(unit.into(), now(), false);
        library
    }

    fn done(library: &mut Library, act: Act) -> Result<AidAgreement, Refusal> {
        let writes = act.carry_out(library, now())?;
        let [Write::Put(AnyRecord::AidAgreement(made))] = writes.as_slice() else {
            panic!("one agreement");
        };
        library.put(made.clone().into(), now(), false);
        Ok(made.clone())
    }

    fn agree(by: &str, on: &str) -> Act {
        Act::Agree {
            agreement: fresh().id,
            by: by.into(),
            on: on.parse().expect("a date"),
        }
    }

    #[test]
    fn whoever_proposes_can_not_agree_for_the_lender_in_the_same_breath() {
        let mut library = library();
        let made = done(&mut library, Act::Propose(Box::new(fresh()))).expect("proposed");
        assert!(!made.is_agreed());
        assert_eq!(
            done(&mut library, agree(" ", "2026-11-24")),
            Err(Refusal::DeciderMissing)
        );
        assert_eq!(
            done(&mut library, agree("Sten", "2026-11-25")),
            Err(Refusal::AgreedLater)
        );
        let made = done(&mut library, agree("Sten Ekhammar", "2026-11-20")).expect("agreed");
        assert!(made.counts_on("2026-11-24".parse().expect("a date")));
    }

    #[test]
    fn new_terms_need_a_new_yes_and_a_new_note_does_not() {
        let mut library = library();
        done(&mut library, Act::Propose(Box::new(fresh()))).expect("proposed");
        let agreed = done(&mut library, agree("Sten Ekhammar", "2026-11-20")).expect("agreed");
        let noted = AidAgreement {
            note: "Ring växeln".into(),
            ..agreed.clone()
        };
        assert!(
            done(&mut library, Act::Propose(Box::new(noted)))
                .expect("changed")
                .is_agreed()
        );
        let more = AidAgreement { people: 9, ..agreed };
        assert!(
            !done(&mut library, Act::Propose(Box::new(more)))
                .expect("changed")
                .is_agreed()
        );
    }

    #[test]
    fn what_is_ended_lends_nobody_from_today() {
        let mut library = library();
        done(&mut library, Act::Propose(Box::new(fresh()))).expect("proposed");
        done(&mut library, agree("Sten Ekhammar", "2026-11-20")).expect("agreed");
        let end = Act::End {
            agreement: fresh().id,
        };
        let ended = done(&mut library, end).expect("ended");
        assert!(!ended.counts_on("2026-11-24".parse().expect("a date")));
        assert!(ended.counts_on("2026-11-23".parse().expect("a date")));
    }

    #[test]
    fn an_agreement_without_a_lender_or_with_nobody_to_lend_is_refused() {
        let mut library = library();
        let nobody = AidAgreement { people: 0, ..fresh() };
        let refused = done(&mut library, Act::Propose(Box::new(nobody)));
        assert_eq!(refused, Err(Refusal::LendsNobody));
        let lender = AidAgreement {
            unit: None,
            ..fresh()
        };
        let refused = done(&mut library, Act::Propose(Box::new(lender)));
        assert_eq!(refused, Err(Refusal::LenderMissing));
    }
}
