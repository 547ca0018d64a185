//! Working-time rules on the screen: what breaks is said before it is stored, call-outs earn rest.

use chrono::NaiveTime;

use super::bench::{Bench, person};
use crate::app::screen::duty::{Message, Tab, shift};
use crate::domain::rules::{Rule, RuleTest};
use crate::domain::{CallOut, Edit, Id, Items, RuleSet};

/// Bo is bound by one strict rule.
fn bound(test: RuleTest, amount: u32) -> Bench {
    let mut bench = Bench::with_roster();
    let rule = Rule {
        test,
        amount,
        exception: None,
        strict: true,
        source: "Lokalt avtal".into(),
        unverified: false,
    };
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
    let set = RuleSet {
        id: Id::of_name("rule-set", "s"),
        name: "Avtalet".into(),
        name_en: String::new(),
        version: String::new(),
        valid_from: None,
        valid_to: None,
        employers: Vec::new(),
        day_break: at(7),
        night_from: at(22),
        night_to: at(6),
        rules: [(Id::of_name("rule", "r"), rule)]
            .into_iter()
            .collect::<Items<Rule>>(),
        source: String::new(),
        unverified: false,
    };
    let mut bo = bench.library.get(person("Bo Berg")).expect("Bo").clone();
    bo.rule_set = Some(set.id);
    assert!(bench.write(&Edit::SaveAll(vec![set.into(), bo.into()])));
    bench
}

#[test]
fn a_shift_that_breaks_a_strict_rule_is_stored_only_with_a_reason_and_is_marked() {
    let mut bench = bound(RuleTest::DaysInARow, 1);
    bench.shift(Some("Bo Berg"), "2026-11-24T17:00:00", "2026-11-25T08:00:00");
    let second = bench.shift(None, "2026-11-25T17:00:00", "2026-11-26T08:00:00");
    bench.send(Message::ShiftOpened(second));
    bench.fill("Sök person", "Bo Berg");
    bench.send(Message::Shift(shift::Message::FirstChosen));
    bench.wait(2);
    assert!(bench.shows("Passet bryter en arbetstidsregel"));
    assert_eq!(bench.kept(second).person, None);
    bench.fill("Varför behövs passet ändå?", "Ingen annan kan");
    bench.wait(2);
    let kept = bench.kept(second);
    assert_eq!(
        (kept.person, kept.reason.as_str()),
        (Some(person("Bo Berg")), "Ingen annan kan")
    );
    bench.press("Klart");
    assert!(bench.shows("Regel bruten med skäl"));
}

#[test]
fn a_call_out_is_entered_with_now_as_the_answer_and_the_rest_is_shown_until_given() {
    let mut bench = bound(RuleTest::DailyRest, 24 * 60);
    bench.send(Message::TabChosen(Tab::Rules));
    bench.press("Jag blev utkallad");
    bench.choose("Vem blev utkallad?", "Bo Berg");
    bench.press("Skriv in störningen");
    assert_eq!(bench.library.count::<CallOut>(), 1);
    bench.wait(3600);
    bench.press("Avsluta nu");
    let ended = |bench: &Bench| bench.library.all::<CallOut>().all(|one| one.ended_at.is_some());
    assert!(ended(&bench));
    assert!(bench.shows("Vila kvar"));
    bench.press("Ge vila");
    bench.press("Skriv in vilan");
    assert!(bench.shows("All vila är given"));
}
