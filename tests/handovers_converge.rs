//! Responsibility on laptops that are apart: somebody always holds it, two never do unseen, and all who have met agree.

mod support;

use chrono::{DateTime, Utc};
use krisparm::domain::edit::{Write, handing::Act};
use krisparm::domain::handover::form::forms;
use krisparm::domain::handover::{FieldKind, Holding, Party, RoutineField, Stage, Written};
use krisparm::domain::{Baton, Edit, Handover, Id, Library, Refusal, Routine};
use krisparm::store::Store;
use proptest::prelude::*;
use support::*;

struct Laptop {
    _place: Place,
    store: Store,
    library: Library,
    made: u32,
}

impl Laptop {
    fn new() -> Self {
        let place = Place::new();
        let store = place.create();
        Self {
            _place: place,
            store,
            library: Library::default(),
            made: 0,
        }
    }

    fn reload(&mut self) {
        self.library = self.store.load().unwrap().0;
    }

    fn run(&mut self, edit: &Edit, at: DateTime<Utc>) -> Result<(), Refusal> {
        let writes = edit.carry_out(&self.library, &anna(), at)?;
        self.store.write(edit.op(), &writes, &anna(), at).unwrap();
        self.reload();
        Ok(())
    }

    /// An id that no other laptop makes.
    fn id<T>(&mut self, laptop: usize) -> Id<T> {
        self.made += 1;
        Id::of_name("made", &format!("{laptop}/{}", self.made))
    }

    fn baton(&self) -> &Baton {
        self.library.get(baton()).unwrap()
    }

    fn holders(&self, at: DateTime<Utc>) -> Vec<String> {
        match self.baton().holder_at(at) {
            Holding::Nobody => Vec::new(),
            Holding::Held(_, pass) => vec![pass.to.name.clone()],
            Holding::Disputed(passes) => passes.iter().map(|(_, pass)| pass.to.name.clone()).collect(),
        }
    }

    fn take(&mut self, bundle: &[u8], at: DateTime<Utc>) -> bool {
        let taken = self.store.import_changes(bundle, at).is_ok();
        self.reload();
        taken
    }
}

fn baton() -> Id<Baton> {
    Id::of_name("baton", "krisstöd")
}

fn party(name: &str) -> Party {
    Party {
        name: name.into(),
        role: "Jour".into(),
        phone: String::new(),
    }
}

fn routine() -> Routine {
    let field = RoutineField {
        title: "Läget".into(),
        help: String::new(),
        kind: FieldKind::Text,
        choices: Vec::new(),
        required: true,
        warn_personal_data: false,
        section: None,
    };
    Routine {
        id: Id::of_name("routine", "r"),
        title: "Till krisstödet".into(),
        from_role: String::new(),
        to_role: String::new(),
        responsibility: String::new(),
        used_when: String::new(),
        overdue_minutes: 30,
        fields: [(Id::of_name("field", "f"), field)].into_iter().collect(),
        source: String::new(),
        unverified: false,
        retired: false,
    }
}

/// Laptops that all hold one responsibility, held by Socialjouren.
fn laptops(count: usize) -> Vec<Laptop> {
    let mut laptops: Vec<_> = (0..count).map(|_| Laptop::new()).collect();
    let found = Edit::FoundBaton {
        baton: Baton {
            id: baton(),
            name: "Krisstöd".into(),
            unit: None,
            incident: None,
            passes: Default::default(),
        },
        pass: Id::of_name("pass", "first"),
        holder: party("Socialjouren"),
    };
    laptops[0].run(&found, minute(0)).unwrap();
    let bundle = laptops[0].store.export_changes(&Default::default()).unwrap();
    for laptop in &mut laptops[1..] {
        assert!(laptop.take(&bundle, minute(0)));
    }
    laptops
}

fn all_meet(laptops: &mut [Laptop], at: DateTime<Utc>) {
    for _ in 0..2 {
        for from in 0..laptops.len() {
            for to in 0..laptops.len() {
                if from != to {
                    let since = laptops[to].store.state().unwrap();
                    let bundle = laptops[from].store.export_changes(&since).unwrap();
                    assert!(laptops[to].take(&bundle, at));
                }
            }
        }
    }
    let first = laptops[0].store.derived().unwrap();
    for laptop in &laptops[1..] {
        assert_eq!(laptop.store.derived().unwrap(), first);
    }
}

/// Starts, fills in and offers a handover from whoever holds the responsibility on a laptop.
fn offer(laptops: &mut [Laptop], which: usize, to: &str, at: DateTime<Utc>) -> Option<Id<Handover>> {
    let laptop = &mut laptops[which];
    let id = laptop.id(which);
    let from = match laptop.baton().latest() {
        Holding::Held(_, pass) => pass.to.clone(),
        _ => return None,
    };
    let routine = routine();
    let draft = Handover::draft(id, (routine.id, &routine), baton(), from, party(to), at);
    laptop.run(&Edit::StartHandover(Box::new(draft)), at).ok()?;
    let answer = Edit::Answer {
        handover: id,
        answer: Id::of_name("field", "f"),
        text: format!("Läget för {to}"),
    };
    laptop.run(&answer, at).ok()?;
    laptop.run(&Edit::Offer { handover: id }, at).ok()?;
    Some(id)
}

/// The receiver's copy of an offer that was read out over the telephone.
fn heard(
    laptops: &mut [Laptop],
    receiver: usize,
    code: &str,
    to: &str,
    at: DateTime<Utc>,
) -> Option<Id<Handover>> {
    let laptop = &mut laptops[receiver];
    let id = laptop.id(receiver);
    let from = match laptop.baton().latest() {
        Holding::Held(_, pass) => pass.to.clone(),
        _ => return None,
    };
    let mut routine = routine();
    routine.fields = Default::default();
    let mut copy = Handover::draft(id, (routine.id, &routine), baton(), from, party(to), at);
    copy.code = code.to_owned();
    laptop.run(&Edit::Hand(Act::Receive(Box::new(copy))), at).ok()?;
    let back = Edit::ReadBack {
        handover: id,
        words: "Uppfattat".into(),
    };
    laptop.run(&back, at).ok()?;
    Some(id)
}

fn code_of(laptop: &Laptop, id: Id<Handover>) -> (String, String) {
    let handover = laptop.library.get(id).unwrap();
    (handover.code.clone(), handover.answer_code.clone())
}

#[test]
fn by_telephone_both_laptops_move_the_responsibility_to_the_same_minute_and_meet_without_a_dispute() {
    let mut laptops = laptops(2);
    let given = offer(&mut laptops, 0, "Maja Lind", minute(5)).unwrap();
    let (code, _) = code_of(&laptops[0], given);
    let taken = heard(&mut laptops, 1, &code, "maja  lind", minute(8)).unwrap();
    let (_, answer) = code_of(&laptops[1], taken);
    // Only one side has finished: it is not handed over.
    assert_eq!(laptops[0].holders(minute(9)), ["Socialjouren"]);
    assert_eq!(laptops[1].holders(minute(9)), ["Socialjouren"]);
    let pass = laptops[0].id(0);
    let take = Edit::Hand(Act::TakeAnswer {
        handover: given,
        answer,
        words: "Uppfattat".into(),
        pass,
    });
    laptops[0].run(&take, minute(9)).unwrap();
    let pass = laptops[1].id(1);
    let accept = Edit::Accept {
        handover: taken,
        pass,
    };
    laptops[1].run(&accept, minute(10)).unwrap();
    for laptop in &laptops {
        assert_eq!(laptop.holders(minute(7)), ["Socialjouren"]);
        assert_eq!(laptop.holders(minute(8)).len(), 1);
        assert_eq!(
            laptop.holders(minute(8))[0].to_lowercase().replace("  ", " "),
            "maja lind"
        );
    }
    all_meet(&mut laptops, minute(11));
    for laptop in &laptops {
        assert_eq!(laptop.holders(minute(11)).len(), 1, "one call is one pass");
        assert_eq!(laptop.baton().chain().len(), 2);
        let copy = laptop.library.get(taken).unwrap();
        let own = copy.own(&laptop.library).unwrap();
        assert_eq!(own.id, given);
        assert_eq!(own.answers.iter().next().unwrap().1.text, "Läget för Maja Lind");
    }
    // Who takes over next follows the one pass, on either laptop.
    let next = offer(&mut laptops, 1, "Bo Ek", minute(20));
    assert!(next.is_some());
}

/// Types in a handover that passed on form 12, on one laptop.
fn type_in(laptops: &mut [Laptop], which: usize, to: &str, passed: DateTime<Utc>, at: DateTime<Utc>) {
    let laptop = &mut laptops[which];
    let (id, form, pass) = (laptop.id(which), laptop.id(which), laptop.id(which));
    let routine = routine();
    let parties = (party("Socialjouren"), party(to));
    let draft = Handover::draft(id, (routine.id, &routine), baton(), parties.0, parties.1, at);
    laptop.run(&Edit::StartHandover(Box::new(draft)), at).unwrap();
    let act = Act::PassOnPaper {
        handover: id,
        id: form,
        form: Written {
            number: 12,
            by: "Sten Ekhammar".into(),
            at: passed,
        },
        passed_at: passed,
        words: "Jag tar över".into(),
        pass,
    };
    laptop.run(&Edit::Hand(act), at).unwrap();
}

#[test]
fn the_same_form_typed_in_on_two_laptops_is_one_taking_over_and_both_are_said_to_bear_its_number() {
    let mut laptops = laptops(2);
    type_in(&mut laptops, 0, "Maja Lind", minute(5), minute(30));
    type_in(&mut laptops, 1, "maja lind", minute(5), minute(40));
    all_meet(&mut laptops, minute(50));
    for laptop in &laptops {
        assert_eq!(laptop.holders(minute(4)), ["Socialjouren"]);
        assert_eq!(laptop.holders(minute(5)).len(), 1, "one form is one pass");
        assert_eq!(laptop.baton().chain().len(), 2);
        assert_eq!(laptop.library.count::<Handover>(), 2, "both are kept");
        assert_eq!(forms(&laptop.library, routine().id, None, None).twice, [12]);
    }
    // Typed in as it passed to another: nobody's word wins unseen.
    let mut laptops = self::laptops(2);
    type_in(&mut laptops, 0, "Maja Lind", minute(5), minute(30));
    type_in(&mut laptops, 1, "Bo Ek", minute(5), minute(40));
    all_meet(&mut laptops, minute(50));
    assert_eq!(laptops[0].holders(minute(50)).len(), 2, "a person settles it");
}

#[test]
fn a_code_for_somebody_else_or_another_time_is_refused_and_so_is_an_answer_to_another_code() {
    let mut laptops = laptops(2);
    let given = offer(&mut laptops, 0, "Maja Lind", minute(5)).unwrap();
    let (code, _) = code_of(&laptops[0], given);
    assert!(heard(&mut laptops, 1, &code, "Någon Annan", minute(6)).is_none());
    let mut wrong = code.clone();
    wrong.replace_range(0..1, if code.starts_with('A') { "B" } else { "A" });
    assert!(heard(&mut laptops, 1, &wrong, "Maja Lind", minute(6)).is_none());
    let pass = laptops[0].id(0);
    let answer = Act::TakeAnswer {
        handover: given,
        answer: "2222 2222".into(),
        words: String::new(),
        pass,
    };
    let refused = laptops[0].run(&Edit::Hand(answer), minute(7));
    assert!(matches!(
        refused,
        Err(Refusal::AnswerMismatch | Refusal::CodeSlip(_))
    ));
    assert_eq!(laptops[0].library.get(given).unwrap().stage, Stage::Offered);
}

#[test]
fn two_who_accepted_apart_are_a_dispute_until_a_person_settles_it_and_the_past_keeps_the_dispute() {
    let mut laptops = laptops(2);
    for (which, name) in [(0, "Norra"), (1, "Södra")] {
        let id = offer(&mut laptops, which, name, minute(5)).unwrap();
        finish(&mut laptops[which], which, id, minute(6));
    }
    all_meet(&mut laptops, minute(7));
    assert_eq!(laptops[0].holders(minute(7)).len(), 2);
    let settle = |laptop: &mut Laptop, which, name: &str, at| {
        let pass = laptop.id(which);
        let act = Act::Settle {
            baton: baton(),
            pass,
            holder: party(name),
            reason: "Enades i telefon".into(),
        };
        laptop.run(&Edit::Hand(act), at)
    };
    settle(&mut laptops[0], 0, "Norra", minute(10)).unwrap();
    assert_eq!(
        laptops[0].holders(minute(9)).len(),
        2,
        "it was disputed until then"
    );
    assert_eq!(laptops[0].holders(minute(10)), ["Norra"]);
    assert_eq!(
        settle(&mut laptops[0], 0, "Norra", minute(11)),
        Err(Refusal::NotDisputed)
    );
    // Settled apart, in two ways: disputed again.
    settle(&mut laptops[1], 1, "Södra", minute(12)).unwrap();
    all_meet(&mut laptops, minute(13));
    assert_eq!(laptops[1].holders(minute(11)), ["Norra"]);
    assert_eq!(laptops[1].holders(minute(13)).len(), 2);
    settle(&mut laptops[1], 1, "Norra", minute(14)).unwrap();
    all_meet(&mut laptops, minute(15));
    assert_eq!(laptops[0].holders(minute(15)), ["Norra"]);
}

fn finish(laptop: &mut Laptop, which: usize, id: Id<Handover>, at: DateTime<Utc>) {
    let back = Edit::ReadBack {
        handover: id,
        words: "Uppfattat".into(),
    };
    let confirm = Edit::Hand(Act::Confirm { handover: id });
    let accept = Edit::Accept {
        handover: id,
        pass: laptop.id(which),
    };
    for edit in [back, confirm, accept] {
        let _ = laptop.run(&edit, at);
    }
}

#[derive(Debug, Clone)]
enum Deed {
    /// A whole handover at one laptop, or as much of it as is allowed.
    AtOne(usize, u8),
    /// By telephone: giver, receiver, and which of the two finish.
    Call(usize, usize, bool, bool),
    Settle(usize, u8),
    /// Puts a bundle on the table.
    Export(usize),
    /// Takes one from the table, maybe an old one, maybe twice, maybe damaged.
    Import(usize, usize, bool),
    /// A write that never came so far.
    Crash(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..3usize, 0..4u8).prop_map(|(at, stages)| Deed::AtOne(at, stages)),
        3 => (0..3usize, 0..3usize, any::<bool>(), any::<bool>()).prop_map(|(a, b, c, d)| Deed::Call(a, b, c, d)),
        1 => (0..3usize, 0..3u8).prop_map(|(at, who)| Deed::Settle(at, who)),
        3 => (0..3usize).prop_map(Deed::Export),
        3 => (0..3usize, 0..20usize, prop::bool::weighted(0.1)).prop_map(|(at, which, bad)| Deed::Import(at, which, bad)),
        1 => (0..3usize).prop_map(Deed::Crash),
    ]
}

fn act(laptops: &mut [Laptop], table: &mut Vec<Vec<u8>>, deed: &Deed, number: i64) {
    let at = minute(number * 3);
    let name = format!("Person {number}");
    match *deed {
        Deed::AtOne(which, stages) => {
            let Some(id) = offer(laptops, which, &name, at) else {
                return;
            };
            match stages {
                0 => {}
                1 => drop(laptops[which].run(
                    &Edit::Withdraw {
                        handover: id,
                        reason: "Ångrat".into(),
                    },
                    at,
                )),
                _ => {
                    finish(&mut laptops[which], which, id, at);
                    // Who took over where nobody claims otherwise holds it alone.
                    if laptops[which].library.get(id).unwrap().stage == Stage::Accepted {
                        assert_eq!(laptops[which].holders(minute(10_000)), [name]);
                    }
                }
            }
        }
        Deed::Call(giver, receiver, gave, took) if giver != receiver => {
            let Some(id) = offer(laptops, giver, &name, at) else {
                return;
            };
            let (code, _) = code_of(&laptops[giver], id);
            let Some(copy) = heard(laptops, receiver, &code, &name, minute(number * 3 + 1)) else {
                return;
            };
            let (_, answer) = code_of(&laptops[receiver], copy);
            if gave {
                let take = Act::TakeAnswer {
                    handover: id,
                    answer,
                    words: String::new(),
                    pass: laptops[giver].id(giver),
                };
                drop(laptops[giver].run(&Edit::Hand(take), minute(number * 3 + 2)));
            }
            if took {
                let accept = Edit::Accept {
                    handover: copy,
                    pass: laptops[receiver].id(receiver),
                };
                drop(laptops[receiver].run(&accept, minute(number * 3 + 2)));
            }
        }
        Deed::Call(..) => {}
        Deed::Settle(which, who) => {
            let act = Act::Settle {
                baton: baton(),
                pass: laptops[which].id(which),
                holder: party(&format!("Avgjord {who}")),
                reason: "Enades".into(),
            };
            drop(laptops[which].run(&Edit::Hand(act), at));
        }
        Deed::Export(which) => table.push(laptops[which].store.export_changes(&Default::default()).unwrap()),
        Deed::Import(which, bundle, bad) => {
            if table.is_empty() {
                return;
            }
            let mut bytes = table[bundle % table.len()].clone();
            if bad {
                let last = bytes.len() - 1;
                bytes[last] ^= 1;
            }
            assert_ne!(laptops[which].take(&bytes, at), bad);
        }
        Deed::Crash(which) => {
            let edit = Edit::FoundBaton {
                baton: laptops[which].baton().clone(),
                pass: laptops[which].id(which),
                holder: party("Aldrig"),
            };
            // Worked out, never written: the file and what is read from it are as before.
            let writes: Vec<Write> = edit.carry_out(&laptops[which].library, &anna(), at).unwrap();
            drop(writes);
            laptops[which].reload();
        }
    }
}

/// Somebody holds it at every instant; where more than one does, it says so; no taking-over is forgotten.
fn sound(laptop: &Laptop, now: i64) {
    let baton = laptop.baton();
    for number in 0..=now {
        let holders = laptop.holders(minute(number));
        assert!(!holders.is_empty(), "nobody at minute {number}");
    }
    let ends: Vec<_> = match baton.latest() {
        Holding::Nobody => panic!("nobody"),
        Holding::Held(id, _) => vec![id],
        Holding::Disputed(passes) => passes.into_iter().map(|(id, _)| id).collect(),
    };
    let mut reached: Vec<String> = ends.iter().map(|id| baton.identity(*id)).collect();
    let mut next = ends;
    while let Some(id) = next.pop() {
        let pass = baton.passes.get(id).unwrap();
        for before in pass.follows.iter().chain(&pass.also) {
            reached.push(baton.identity(*before));
            next.push(*before);
        }
    }
    for (id, _) in baton.passes.unordered() {
        assert!(
            reached.contains(&baton.identity(id)),
            "a taking-over is forgotten"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_apart_somebody_holds_it_never_two_unseen_and_all_agree_when_they_have_met(
        deeds in prop::collection::vec(deed(), 1..24)
    ) {
        let mut laptops = laptops(3);
        let mut table = Vec::new();
        let mut passed: Vec<Vec<Vec<String>>> = vec![Vec::new(); 3];
        for (number, deed) in (1i64..).zip(&deeds) {
            act(&mut laptops, &mut table, deed, number);
            for laptop in &laptops {
                sound(laptop, number * 3 + 2);
            }
        }
        let now = i64::try_from(deeds.len()).unwrap() * 3 + 10;
        all_meet(&mut laptops, minute(now));
        for (laptop, past) in laptops.iter().zip(&mut passed) {
            sound(laptop, now);
            past.extend((0..=now).map(|number| laptop.holders(minute(number))));
        }
        prop_assert_eq!(&passed[0], &passed[1]);
        prop_assert_eq!(&passed[0], &passed[2]);
    }
}
