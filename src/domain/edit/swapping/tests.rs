use chrono::NaiveDateTime;
use proptest::prelude::*;

use super::*;
use crate::domain::publication::{ChangeKind, Mark, changes, marks};
use crate::domain::roster::DutyForm;
use crate::domain::rules::{Rule, RuleTest};
use crate::domain::{Edit, Publication, RuleSet};

fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a local time")
}

fn now() -> DateTime<Utc> {
    zone::instant(at("2026-12-01T12:00:00"))
}

fn person(name: &str) -> Id<Person> {
    Id::of_name("person", name)
}

fn roster() -> Id<Roster> {
    Id::of_name("roster", "r")
}

fn shift_id(name: &str) -> Id<Shift> {
    Id::of_name("shift", name)
}

fn shift(who: &str, start: &str, end: &str) -> Shift {
    Shift {
        person: Some(person(who)),
        planned: true,
        ..Shift::new(Id::of_name("role", "r"), at(start), at(end))
    }
}

struct Bench(Library);

impl Bench {
    /// Anna has the night of the 10th, Bo that of the 12th; Cecilia has none.
    fn new(approves: bool) -> Self {
        let mut bench = Self(Library::default());
        for name in ["Anna", "Bo", "Cecilia"] {
            let mut one = Person::new(person(name), name);
            one.roles = vec![Id::of_name("role", "r")];
            bench.0.put(one.into(), now(), false);
        }
        let roster = Roster {
            approves_swaps: approves,
            ..Roster::new(roster(), "Krisjour")
        };
        bench.0.put(roster.into(), now(), false);
        bench.put("a", shift("Anna", "2026-12-10T17:00:00", "2026-12-11T08:00:00"));
        bench.put("b", shift("Bo", "2026-12-12T17:00:00", "2026-12-13T08:00:00"));
        bench
    }

    fn write(&mut self, edit: &Edit, now: DateTime<Utc>) -> Result<(), Refusal> {
        let by = Author {
            name: "Samordnaren".into(),
            role: String::new(),
        };
        for write in edit.carry_out(&self.0, &by, now)? {
            match write {
                Write::Put(record) => self.0.put(record, now, false),
                Write::Delete(which) => self.0.remove(which),
            }
        }
        Ok(())
    }

    fn act(&mut self, act: Act) -> Result<(), Refusal> {
        self.write(&Edit::Swap(act), now())
    }

    fn put(&mut self, name: &str, shift: Shift) {
        let shifts = vec![(shift_id(name), shift)];
        let roster = roster();
        self.write(&Edit::PutShifts { roster, shifts }, now())
            .expect("a shift");
    }

    fn who(&self, name: &str) -> Option<Id<Person>> {
        shift_at(&self.0, place(name)).and_then(|shift| shift.person)
    }

    fn ask(&mut self) -> Result<(), Refusal> {
        self.act(Act::Ask {
            id: swap(),
            shift: place("a"),
            note: "Bröllop".into(),
        })
    }

    fn offer(&mut self, who: &str, in_return: Option<&str>) -> Result<(), Refusal> {
        self.act(Act::Offer {
            swap: swap(),
            id: offer(who),
            person: person(who),
            in_return: in_return.map(place),
        })
    }

    fn take(&mut self, who: &str) -> Result<(), Refusal> {
        self.act(Act::Take {
            swap: swap(),
            offer: offer(who),
        })
    }

    fn stage(&self) -> SwapStage {
        self.0.get(swap()).expect("the swap").stage
    }
}

fn swap() -> Id<Swap> {
    Id::of_name("swap", "s")
}

fn offer(who: &str) -> Id<Offer> {
    Id::of_name("offer", who)
}

fn place(name: &str) -> ShiftRef {
    ShiftRef {
        month: RosterMonth::id_of(roster(), at("2026-12-10T00:00:00").date()),
        shift: shift_id(name),
    }
}

#[test]
fn both_shifts_change_hands_when_an_offer_with_one_in_return_is_taken() {
    let mut bench = Bench::new(false);
    bench.ask().expect("asked");
    bench.offer("Bo", Some("b")).expect("offered");
    bench.take("Bo").expect("taken");
    assert_eq!(bench.stage(), SwapStage::Done);
    assert_eq!(bench.who("a"), Some(person("Bo")));
    assert_eq!(bench.who("b"), Some(person("Anna")));
    assert!(!shift_at(&bench.0, place("a")).expect("a shift").planned);
    assert!(!shift_at(&bench.0, place("b")).expect("a shift").planned);
}

#[test]
fn where_the_board_approves_nothing_changes_hands_before_it_has() {
    let mut bench = Bench::new(true);
    bench.ask().expect("asked");
    bench.offer("Cecilia", None).expect("offered");
    bench.take("Cecilia").expect("taken");
    assert_eq!(
        (bench.stage(), bench.who("a")),
        (SwapStage::Waiting, Some(person("Anna")))
    );
    bench
        .act(Act::Approve {
            swap: swap(),
            note: String::new(),
        })
        .expect("approved");
    assert_eq!(
        (bench.stage(), bench.who("a")),
        (SwapStage::Done, Some(person("Cecilia")))
    );
    assert_eq!(
        bench.take("Cecilia"),
        Err(Refusal::SwapClosed { is: SwapStage::Done })
    );
}

#[test]
fn a_refused_or_withdrawn_swap_leaves_everybody_their_shifts() {
    for act in [
        Act::Refuse {
            swap: swap(),
            note: "Vi blir för få".into(),
        },
        Act::Withdraw {
            swap: swap(),
            note: String::new(),
        },
    ] {
        let mut bench = Bench::new(true);
        bench.ask().expect("asked");
        bench.offer("Cecilia", None).expect("offered");
        bench.take("Cecilia").expect("taken");
        bench.act(act).expect("settled");
        assert!(!bench.0.get(swap()).expect("the swap").is_open());
        assert_eq!(bench.who("a"), Some(person("Anna")));
    }
}

/// Everybody is bound by eleven hours of rest a day.
fn bind(bench: &mut Bench) {
    let rule = Rule {
        test: RuleTest::DailyRest,
        amount: 11 * 60,
        exception: None,
        strict: true,
        source: String::new(),
        unverified: false,
    };
    let clock = |text: &str| text.parse().expect("a time");
    let set = RuleSet {
        id: Id::of_name("rule-set", "rest"),
        name: "Vila".into(),
        name_en: String::new(),
        version: String::new(),
        valid_from: None,
        valid_to: None,
        employers: Vec::new(),
        day_break: clock("17:00:00"),
        night_from: clock("22:00:00"),
        night_to: clock("06:00:00"),
        rules: [(Id::of_name("rule", "rest"), rule)].into_iter().collect(),
        source: String::new(),
        unverified: false,
    };
    let mut roster = bench.0.get(roster()).expect("the roster").clone();
    roster.rule_set = Some(set.id);
    bench.0.put(set.into(), now(), false);
    bench.0.put(roster.into(), now(), false);
}

fn on_site(who: &str, start: &str, end: &str) -> Shift {
    Shift {
        form: DutyForm::OnSite,
        ..shift(who, start, end)
    }
}

#[test]
fn a_swap_that_breaks_a_rule_waits_for_a_yes_with_a_reason_though_the_board_asks_for_none() {
    let mut bench = Bench::new(false);
    bind(&mut bench);
    bench.put("a", on_site("Anna", "2026-12-10T17:00:00", "2026-12-11T02:00:00"));
    bench.put("c", on_site("Bo", "2026-12-11T08:00:00", "2026-12-11T17:00:00"));
    bench.ask().expect("asked");
    bench.offer("Bo", None).expect("offered");
    bench.take("Bo").expect("taken");
    assert_eq!(bench.stage(), SwapStage::Waiting);
    let approve = |note: &str| Act::Approve {
        swap: swap(),
        note: note.into(),
    };
    let refused = bench.act(approve(" "));
    assert!(
        matches!(
            refused,
            Err(Refusal::RuleBroken {
                rule: RuleTest::DailyRest,
                ..
            })
        ),
        "{refused:?}"
    );
    assert_eq!(bench.who("a"), Some(person("Anna")));
    bench.act(approve("Ingen annan kan")).expect("approved");
    let taken = shift_at(&bench.0, place("a")).expect("a shift");
    assert_eq!(
        (taken.person, taken.reason.as_str()),
        (Some(person("Bo")), "Ingen annan kan")
    );
}

#[test]
fn what_is_given_in_return_is_gone_before_rest_is_counted() {
    let mut bench = Bench::new(false);
    bind(&mut bench);
    bench.put("a", on_site("Anna", "2026-12-10T17:00:00", "2026-12-11T02:00:00"));
    bench.put("b", on_site("Bo", "2026-12-11T08:00:00", "2026-12-11T17:00:00"));
    bench.ask().expect("asked");
    bench.offer("Bo", Some("b")).expect("offered");
    bench.take("Bo").expect("taken");
    assert_eq!(bench.stage(), SwapStage::Done);
}

#[test]
fn one_without_the_role_gets_a_shift_by_swap_only_when_somebody_says_why() {
    let mut bench = Bench::new(false);
    bench.0.put(Person::new(person("Bo"), "Bo").into(), now(), false);
    bench.ask().expect("asked");
    bench.offer("Bo", None).expect("offered");
    bench.take("Bo").expect("taken");
    assert_eq!(bench.stage(), SwapStage::Waiting);
    let approve = Act::Approve {
        swap: swap(),
        note: String::new(),
    };
    assert!(matches!(bench.act(approve), Err(Refusal::LacksRole { .. })));
}

#[test]
fn who_takes_over_against_a_rule_says_why_and_the_shift_keeps_it() {
    let mut bench = Bench::new(false);
    bind(&mut bench);
    bench.put("a", on_site("Anna", "2026-12-10T17:00:00", "2026-12-11T02:00:00"));
    bench.put("c", on_site("Bo", "2026-12-11T08:00:00", "2026-12-11T17:00:00"));
    let take = |reason: &str| Act::TakeOver {
        id: swap(),
        shift: place("a"),
        person: person("Bo"),
        reason: reason.into(),
        hours: None,
        parts: [shift_id("rest"), shift_id("after")],
    };
    assert!(matches!(bench.act(take("")), Err(Refusal::RuleBroken { .. })));
    assert_eq!(bench.who("a"), Some(person("Anna")));
    bench.act(take("Anna är sjuk")).expect("taken over");
    let taken = shift_at(&bench.0, place("a")).expect("a shift");
    assert_eq!(taken.reason, "Anna är sjuk");
}

#[test]
fn a_shift_that_changed_hands_meanwhile_is_not_swapped_away_from_its_new_owner() {
    let mut bench = Bench::new(false);
    bench.ask().expect("asked");
    bench.offer("Bo", Some("b")).expect("offered");
    bench.put(
        "b",
        shift("Cecilia", "2026-12-12T17:00:00", "2026-12-13T08:00:00"),
    );
    assert_eq!(bench.take("Bo"), Err(Refusal::ShiftChangedHands));
    bench.put(
        "a",
        shift("Cecilia", "2026-12-10T17:00:00", "2026-12-11T08:00:00"),
    );
    assert_eq!(bench.take("Bo"), Err(Refusal::ShiftChangedHands));
    assert_eq!(bench.who("a"), Some(person("Cecilia")));
}

#[test]
fn a_shift_that_has_begun_is_taken_over_but_not_swapped() {
    let mut bench = Bench::new(false);
    bench.ask().expect("asked");
    bench.offer("Bo", None).expect("offered");
    let late = zone::instant(at("2026-12-10T20:00:30"));
    let take = Act::Take {
        swap: swap(),
        offer: offer("Bo"),
    };
    assert_eq!(bench.write(&Edit::Swap(take), late), Err(Refusal::ShiftPassed));
    let over = Act::TakeOver {
        id: Id::of_name("swap", "over"),
        shift: place("a"),
        person: person("Bo"),
        reason: String::new(),
        hours: None,
        parts: [shift_id("rest"), shift_id("after")],
    };
    bench.write(&Edit::Swap(over), late).expect("taken over");
    let served = shift_at(&bench.0, place("a")).expect("a shift");
    let rest = shift_at(&bench.0, place("rest")).expect("a shift");
    assert_eq!(
        (served.person, served.end),
        (Some(person("Anna")), at("2026-12-10T20:00:00"))
    );
    assert_eq!(
        (rest.person, rest.start),
        (Some(person("Bo")), at("2026-12-10T20:00:00"))
    );
    assert_eq!(rest.end, at("2026-12-11T08:00:00"));
}

#[test]
fn a_disputed_swap_is_not_approved_before_somebody_has_chosen() {
    let mut bench = Bench::new(true);
    bench.ask().expect("asked");
    bench.offer("Cecilia", None).expect("offered");
    bench.take("Cecilia").expect("taken");
    let disputed = bench.0.get(swap()).expect("the swap").clone();
    bench.0.put(disputed.into(), now(), true);
    let approve = Act::Approve {
        swap: swap(),
        note: String::new(),
    };
    assert_eq!(bench.act(approve), Err(Refusal::SwapDisputed));
    assert_eq!(bench.who("a"), Some(person("Anna")));
}

#[test]
fn what_is_taken_over_after_it_was_published_is_seen_as_changed() {
    let mut bench = Bench::new(false);
    publish(&mut bench, "p1");
    bench
        .act(Act::TakeOver {
            id: swap(),
            shift: place("a"),
            person: person("Cecilia"),
            reason: "Kom överens i telefon".into(),
            hours: None,
            parts: [shift_id("rest"), shift_id("after")],
        })
        .expect("taken over");
    let changed = changes(&bench.0, roster());
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].kinds(), [ChangeKind::Person]);
    assert!(changed[0].concerns(person("Anna")) && changed[0].concerns(person("Cecilia")));
    publish(&mut bench, "p2");
    assert!(changes(&bench.0, roster()).is_empty());
}

#[test]
fn only_days_that_are_not_published_are_drafts() {
    let mut bench = Bench::new(false);
    assert!(marks(&bench.0, roster()).is_empty());
    publish(&mut bench, "p1");
    bench.put("c", shift("Anna", "2027-01-02T17:00:00", "2027-01-03T08:00:00"));
    let marks = marks(&bench.0, roster());
    assert_eq!(marks.get(&shift_id("c")), Some(&Mark::Draft));
    assert_eq!(marks.len(), 1);
}

fn publish(bench: &mut Bench, name: &str) {
    let edit = Edit::Publish {
        id: Id::of_name("publication", name),
        roster: roster(),
        first: at("2026-12-01T00:00:00").date(),
        last: at("2026-12-31T00:00:00").date(),
    };
    let now = now() + TimeDelta::seconds(i64::from(name == "p2"));
    bench.write(&edit, now).expect("published");
    assert!(bench.0.all::<Publication>().count() > 0);
}

proptest! {
    #[test]
    fn exactly_what_was_edited_after_it_was_published_is_listed(
        before in prop::collection::vec((0u8..8, 1u32..28), 0..8),
        edits in prop::collection::vec((0u8..8, 1u32..28, 0u8..4), 0..12),
    ) {
        let mut bench = Bench::new(false);
        let on = |day: u32, who: &str| {
            shift(who, &format!("2026-12-{day:02}T08:00:00"), &format!("2026-12-{day:02}T17:00:00"))
        };
        for (name, day) in &before {
            bench.put(&format!("s{name}"), on(*day, "Anna"));
        }
        let all = |bench: &Bench| -> std::collections::BTreeMap<_, _> {
            crate::domain::publication::standing(&bench.0, roster())
                .map(|(_, id, shift)| (id, (shift.person, shift.start, shift.end)))
                .collect()
        };
        let told = all(&bench);
        publish(&mut bench, "p1");
        for (name, day, what) in &edits {
            let name = format!("s{name}");
            match what {
                0 => bench.put(&name, on(*day, "Bo")),
                1 => bench.put(&name, on(*day, "Anna")),
                _ if bench.who(&name).is_some() => {
                    let shifts = vec![place(&name)];
                    bench.write(&Edit::RemoveShifts { shifts }, now()).expect("removed");
                }
                _ => {}
            }
        }
        let is = all(&bench);
        let mut expected: Vec<_> = told.keys().chain(is.keys()).filter(|id| told.get(id) != is.get(id)).copied().collect();
        expected.sort_unstable();
        expected.dedup();
        let mut listed: Vec<_> = changes(&bench.0, roster()).iter().map(|change| change.shift).collect();
        listed.sort_unstable();
        prop_assert_eq!(listed, expected);
        publish(&mut bench, "p2");
        prop_assert!(changes(&bench.0, roster()).is_empty());
    }
}
