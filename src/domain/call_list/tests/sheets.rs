//! Calls that were written on numbered sheets, typed in afterwards.

use super::*;
use crate::domain::Refusal;
use crate::domain::edit::calling::OnSheet;
use crate::domain::slips::LARGEST;

/// A row as its writer wrote it, at a minute.
fn typed(who: usize, outcome: CallOutcome, minute: i64, (sheet, row, writer): (u32, u32, &str)) -> Act {
    Act::FromPaper {
        list: Id::of_name("call-list", ""),
        call: Id::of_name("call", &format!("{sheet}/{row}/{writer}")),
        said: Said {
            person: person(who),
            outcome,
            minutes: Some(30),
            number: String::new(),
            note: String::new(),
        },
        at: at(minute),
        row: OnSheet {
            sheet,
            row,
            written_by: writer.into(),
        },
    }
}

fn night() -> Library {
    let mut library = library(4);
    library.put(list(4, &[("", 4)]).into(), at(0), false);
    library
}

#[test]
fn a_call_from_paper_stands_at_its_own_time_and_says_who_wrote_it_and_when_it_was_typed_in() {
    let mut library = night();
    let coming = typed(0, CallOutcome::Coming, 130, (7, 1, "Sten Ekhammar"));
    do_it(&mut library, coming, "Anna", 500).expect("typed in");
    let list = the_list(&library);
    let (_, call) = list.log()[0];
    assert_eq!((call.at, call.entered_at()), (at(130), at(500)));
    assert_eq!((call.rung_by(), call.by.name.as_str()), ("Sten Ekhammar", "Anna"));
    assert_eq!(
        list.coming()[0].expected,
        Some(at(160)),
        "counted from the call itself"
    );
    let ahead = typed(1, CallOutcome::Busy, 700, (7, 2, "Sten"));
    assert_eq!(
        do_it(&mut library, ahead, "Anna", 600),
        Err(Refusal::EventInFuture)
    );
    let nobody = typed(1, CallOutcome::Busy, 131, (7, 2, " "));
    assert_eq!(
        do_it(&mut library, nobody, "Anna", 600),
        Err(Refusal::PaperWriterMissing)
    );
}

#[test]
fn who_was_reached_on_a_laptop_stays_reached_whatever_another_wrote_on_paper() {
    let mut library = night();
    do_it(&mut library, end(person(0), "a", CallOutcome::Coming), "Anna", 10).expect("said");
    let unanswered = typed(0, CallOutcome::NoAnswer, 20, (1, 1, "Sten"));
    do_it(&mut library, unanswered, "Anna", 500).expect("typed in");
    assert_eq!(the_list(&library).coming().len(), 1, "Sten did not know");
    // Sten's own later word counts over his first.
    for (row, outcome) in [(2, CallOutcome::Coming), (3, CallOutcome::NoAnswer)] {
        let minute = 20 + i64::from(row);
        do_it(
            &mut library,
            typed(1, outcome, minute, (1, row, "Sten")),
            "Anna",
            501,
        )
        .expect("typed in");
    }
    assert_eq!(the_list(&library).coming().len(), 1);
}

#[test]
fn missing_sheets_and_rows_are_said_and_what_two_typed_in_is_kept_and_said_too() {
    let mut library = night();
    assert_eq!(the_list(&library).next_row(), (1, 1));
    for (sheet, row) in [(7, 1), (7, 3), (9, 1)] {
        let act = typed(0, CallOutcome::NoAnswer, 5, (sheet, row, "Sten"));
        do_it(&mut library, act, "Anna", 500 + i64::from(sheet)).expect("typed in");
    }
    let found = the_list(&library).sheets(None, None);
    assert_eq!(found.sheets.missing, [8]);
    assert_eq!(found.rows.len(), 1);
    assert_eq!(
        (found.rows[0].0, found.rows[0].1.missing.as_slice()),
        (7, [2].as_slice())
    );
    assert_eq!(
        the_list(&library).sheets(Some(6), Some(10)).sheets.missing,
        [6, 8, 10]
    );
    assert_eq!(
        the_list(&library).next_row(),
        (9, 2),
        "after what was typed in last"
    );
    let again = typed(1, CallOutcome::Busy, 6, (7, 3, "sten "));
    let refused = Refusal::RowTypedIn {
        sheet: 7,
        row: 3,
        person: "Person 00".into(),
    };
    assert_eq!(do_it(&mut library, again, "Anna", 600), Err(refused));
    // Another laptop typed the same row in apart: when they meet, both stand.
    let mut met = the_list(&library).clone();
    let known = Id::of_name("call", "7/3/Sten");
    let twin = met.calls.get(known).expect("typed in").clone();
    met.calls.push(Id::of_name("call", "apart"), twin);
    let rows = met.sheets(None, None).rows;
    assert_eq!(rows[0].1.twice, [3]);
}

#[test]
fn a_sheet_has_no_row_beyond_its_last_and_no_number_that_nobody_prints() {
    let mut library = night();
    for (sheet, row, largest) in [
        (7, 0, ROWS),
        (7, ROWS + 1, ROWS),
        (0, 1, LARGEST),
        (LARGEST + 1, 1, LARGEST),
    ] {
        let act = typed(0, CallOutcome::Busy, 5, (sheet, row, "Sten"));
        let refused = do_it(&mut library, act, "Anna", 600);
        assert!(matches!(refused, Err(Refusal::PaperNumber { largest: said, .. }) if said == largest));
    }
    let last = typed(0, CallOutcome::Busy, 5, (7, ROWS, "Sten"));
    do_it(&mut library, last, "Anna", 600).expect("the last row");
    assert_eq!(the_list(&library).next_row(), (8, 1));
    let missing = the_list(&library).sheets(None, Some(u32::MAX)).sheets.missing;
    assert_eq!(missing.last(), Some(&LARGEST), "and none is missing beyond");
}

#[test]
fn what_was_typed_in_last_is_taken_back_though_it_happened_first() {
    let mut library = night();
    do_it(
        &mut library,
        end(person(0), "a", CallOutcome::Coming),
        "Anna",
        100,
    )
    .expect("said");
    let busy = typed(1, CallOutcome::Busy, 5, (1, 1, "Sten"));
    do_it(&mut library, busy, "Anna", 500).expect("typed in");
    let back = || Act::TakeBack {
        list: Id::of_name("call-list", ""),
    };
    do_it(&mut library, back(), "Anna", 501).expect("the row goes");
    assert_eq!(the_list(&library).calls.len(), 1);
    assert!(the_list(&library).last_calls()[&person(0)].outcome.is_coming());
    do_it(&mut library, back(), "Anna", 502).expect("and then the outcome");
    assert!(the_list(&library).coming().is_empty());
}

#[test]
fn a_call_from_paper_belongs_to_the_round_that_went_on_when_it_was_made() {
    let mut library = night();
    let unanswered = end(person(0), "a", CallOutcome::NoAnswer);
    do_it(&mut library, unanswered, "Anna", 10).expect("said");
    let round = Act::NewRound {
        list: Id::of_name("call-list", ""),
        round: Id::of_name("round", ""),
    };
    do_it(&mut library, round, "Anna", 200).expect("a round");
    let before = typed(1, CallOutcome::NoAnswer, 150, (1, 1, "Sten"));
    do_it(&mut library, before, "Anna", 500).expect("typed in");
    let after = typed(2, CallOutcome::NoAnswer, 250, (1, 2, "Sten"));
    do_it(&mut library, after, "Anna", 501).expect("typed in");
    let left = the_list(&library).left_to_ring(&library, at(502));
    assert_eq!(
        left,
        [person(0), person(1), person(3)],
        "rung in the second round: the third alone"
    );
}
