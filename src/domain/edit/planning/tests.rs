use chrono::NaiveDate;

use super::super::{Edit, Refusal, Write};
use crate::domain::publication::{Basis, drafts};
use crate::domain::roster::Shift;
use crate::domain::{
    AnyRecord, Author, Id, Library, Person, RecordRef, Roster, RosterDraft, RosterMonth, zone,
};

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, number).expect("a date")
}

fn roster() -> Id<Roster> {
    Id::of_name("roster", "")
}

fn person(name: &str) -> Id<Person> {
    Id::of_name("person", name)
}

fn shift(who: Option<&str>, number: u32, planned: bool) -> (Id<Shift>, Shift) {
    let start = day(number).and_hms_opt(17, 0, 0).expect("a time");
    let shift = Shift {
        person: who.map(person),
        planned,
        ..Shift::new(
            Id::of_name("role", ""),
            start,
            start + chrono::Duration::hours(15),
        )
    };
    (Id::of_name("shift", &number.to_string()), shift)
}

fn run(library: &mut Library, edit: &Edit) -> Result<(), Refusal> {
    let by = Author {
        name: "Anna".into(),
        role: String::new(),
    };
    let now = zone::midnight(day(1));
    for write in edit.carry_out(library, &by, now)? {
        match write {
            Write::Put(record) => library.put(record, now, false),
            Write::Delete(which) => library.remove(which),
        }
    }
    Ok(())
}

/// Bo has the tenth, nobody the eleventh, Cilla by hand the twelfth; the draft gives Anna the first two.
fn with_draft() -> (Library, Id<RosterDraft>) {
    let mut library = Library::default();
    let now = zone::midnight(day(1));
    library.put(Roster::new(roster(), "Nätter").into(), now, false);
    for name in ["Anna", "Bo", "Cilla"] {
        library.put(Person::new(person(name), name).into(), now, false);
    }
    let stood = vec![
        shift(Some("Bo"), 10, true),
        shift(None, 11, false),
        shift(Some("Cilla"), 12, false),
    ];
    let put = Edit::PutShifts {
        roster: roster(),
        shifts: stood.clone(),
    };
    run(&mut library, &put).expect("put");
    let period = (day(10), day(20));
    let draft = RosterDraft {
        id: Id::of_name("draft", ""),
        roster: roster(),
        name: "Anna hela veckan".into(),
        first: period.0,
        last: period.1,
        created_at: now,
        shifts: [10, 11]
            .map(|number| shift(Some("Anna"), number, true))
            .into_iter()
            .collect(),
        replaced: stood[..2].iter().cloned().collect(),
        digest: Basis::of(&library, roster(), period).sum,
    };
    run(&mut library, &Edit::Save(draft.clone().into())).expect("saved");
    (library, draft.id)
}

fn who(library: &Library) -> Vec<Option<Id<Person>>> {
    let month = library
        .get(RosterMonth::id_of(roster(), day(1)))
        .expect("a month");
    let mut shifts: Vec<_> = month
        .shifts
        .iter()
        .map(|(_, shift)| (shift.start, shift.person))
        .collect();
    shifts.sort_unstable();
    shifts.into_iter().map(|(_, person)| person).collect()
}

#[test]
fn a_draft_that_is_taken_becomes_the_roster_and_leaves_what_a_hand_has_put() {
    let (mut library, draft) = with_draft();
    run(&mut library, &Edit::TakeDraft(draft)).expect("taken");
    let anna = Some(person("Anna"));
    assert_eq!(who(&library), [anna, anna, Some(person("Cilla"))]);
    assert_eq!(library.get(draft), None, "it is no draft any more");
    assert_eq!(
        run(&mut library, &Edit::TakeDraft(draft)),
        Err(Refusal::Gone(RecordRef::of(draft)))
    );
}

#[test]
fn a_draft_of_a_roster_that_a_hand_has_changed_added_to_or_taken_from_is_refused_and_stays() {
    let moved = {
        let (id, mut other) = shift(Some("Cilla"), 12, false);
        other.person = Some(person("Bo"));
        (id, other)
    };
    let removed = crate::domain::edit::ShiftRef {
        month: RosterMonth::id_of(roster(), day(1)),
        shift: shift(None, 12, false).0,
    };
    let put = |one| Edit::PutShifts {
        roster: roster(),
        shifts: vec![one],
    };
    let changes = [
        put(moved),
        put(shift(Some("Bo"), 13, false)),
        Edit::RemoveShifts {
            shifts: vec![removed],
        },
    ];
    for change in changes {
        let (mut library, draft) = with_draft();
        run(&mut library, &change).expect("changed");
        let before = library.clone();
        assert_eq!(
            run(&mut library, &Edit::TakeDraft(draft)),
            Err(Refusal::RosterChanged),
            "{change:?}"
        );
        assert_eq!(who(&library), who(&before));
        assert!(library.get(draft).is_some());
    }
}

#[test]
fn a_draft_does_not_mind_what_changes_outside_its_days_nor_a_word_on_somebody_elses_shift() {
    let (mut library, draft) = with_draft();
    let (id, mut noted) = shift(Some("Cilla"), 12, false);
    noted.note = "Nyckeln hos vakten".into();
    for one in [
        (id, noted),
        shift(Some("Bo"), 9, false),
        shift(Some("Bo"), 21, false),
    ] {
        let put = Edit::PutShifts {
            roster: roster(),
            shifts: vec![one],
        };
        run(&mut library, &put).expect("put");
    }
    assert_eq!(run(&mut library, &Edit::TakeDraft(draft)), Ok(()));
}

#[test]
fn nobody_who_is_gone_from_the_binder_gets_a_shift_by_a_draft() {
    let (mut library, draft) = with_draft();
    let anna = RecordRef::of(person("Anna"));
    library.remove(anna);
    assert_eq!(
        run(&mut library, &Edit::TakeDraft(draft)),
        Err(Refusal::Gone(anna))
    );
}

#[test]
fn a_draft_needs_a_name_and_goes_with_its_roster() {
    let (mut library, draft) = with_draft();
    let nameless = RosterDraft {
        name: " ".into(),
        ..library.get(draft).expect("a draft").clone()
    };
    let save = Edit::Save(AnyRecord::from(nameless));
    assert_eq!(run(&mut library, &save), Err(Refusal::NameMissing));
    run(&mut library, &Edit::Delete(RecordRef::of(roster()))).expect("removed");
    assert!(drafts(&library, roster()).is_empty());
}
