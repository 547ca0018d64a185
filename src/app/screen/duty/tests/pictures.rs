//! Pictures of every view in every look, for a person to look at.

use iced::Size;

use super::bench::{Bench, crowded, ctx, day, roster};
use crate::app::screen::duty::{Message, Tab};
use crate::app::widget::testing;
use crate::domain::{Id, Roster};

fn example() -> Bench {
    let mut bench = Bench::new();
    for record in crate::content::example(bench.now) {
        bench.library.put(record, bench.now, false);
    }
    bench.duty.roster = Some(Id::<Roster>::of_name("roster", "example"));
    bench.me.name = "Saga Granfjäll".into();
    bench.refresh();
    bench
}

fn take(bench: &mut Bench, name: &str, width: f32, height: f32) {
    bench.width = width;
    bench.refresh();
    let bench = &*bench;
    testing::snapshot(&format!("duty-{name}"), Size::new(width, height), || {
        bench.duty.view(ctx!(bench))
    });
}

#[test]
#[ignore = "for a person to look at"]
fn pictures() {
    Bench::new().refresh();
    take(&mut Bench::new(), "empty", 1060.0, 800.0);
    let mut bench = example();
    for (tab, name) in [
        (Tab::Week, "week"),
        (Tab::Month, "month"),
        (Tab::List, "list"),
        (Tab::Hours, "hours"),
        (Tab::Needs, "needs"),
    ] {
        bench.send(Message::TabChosen(tab));
        take(&mut bench, name, 1060.0, 800.0);
        if matches!(tab, Tab::Week | Tab::Month) {
            take(&mut bench, &format!("{name}-wide"), 1700.0, 1040.0);
        }
        take(&mut bench, &format!("{name}-narrow"), 560.0, 760.0);
    }
    bench.send(Message::TabChosen(Tab::Week));
    bench.send(Message::DateShown(day("2026-12-24")));
    take(&mut bench, "christmas", 1060.0, 800.0);
    let id = bench.duty.board.lines[0]
        .cells
        .iter()
        .flatten()
        .find_map(|part| match part {
            crate::app::screen::duty::board::Part::Shift(entry) => Some(entry.at.shift),
            _ => None,
        })
        .expect("a shift");
    bench.send(Message::ShiftOpened(id));
    take(&mut bench, "shift", 1060.0, 800.0);
    take(&mut bench, "shift-narrow", 560.0, 760.0);
    bench.press("Byt pass");
    take(&mut bench, "swap", 1060.0, 800.0);
    bench.send(Message::Discarded);
    bench.send(Message::PatternOpened);
    take(&mut bench, "pattern", 1060.0, 800.0);
    bench.send(Message::Discarded);
    bench.send(Message::NeedOpened(None));
    take(&mut bench, "need", 1060.0, 800.0);
    take(&mut bench, "need-whole", 1060.0, 1_700.0);
    bench.send(Message::Discarded);
    bench.send(Message::PeriodOpened(None));
    take(&mut bench, "period", 1060.0, 800.0);
    bench.send(Message::Discarded);
    bench.send(Message::RosterOpened(false));
    take(&mut bench, "roster", 1060.0, 800.0);
    take(&mut bench, "roster-whole", 1060.0, 1_500.0);
    let mut bench = Bench::with_roster();
    take(&mut bench, "gaps", 1060.0, 800.0);
    bench.send(Message::TabChosen(Tab::Month));
    take(&mut bench, "gaps-month", 1060.0, 800.0);
    let mut bench = crowded();
    assert_eq!(bench.duty.roster, Some(roster()));
    take(&mut bench, "crowded", 1060.0, 800.0);
    bench.send(Message::TabChosen(Tab::Month));
    take(&mut bench, "crowded-month", 1060.0, 800.0);
    bench.send(Message::DayOpened(day("2026-11-24")));
    take(&mut bench, "crowded-day", 1060.0, 800.0);
}

#[test]
#[ignore = "for a person to look at"]
fn how_long_a_crowded_month_takes() {
    let mut bench = crowded();
    for tab in [Tab::Week, Tab::Month, Tab::List, Tab::Hours] {
        bench.send(Message::TabChosen(tab));
        let began = std::time::Instant::now();
        bench.refresh();
        let worked_out = began.elapsed();
        let began = std::time::Instant::now();
        let _ = bench.labels();
        println!(
            "{tab:?}: worked out in {worked_out:?}, laid out in {:?}",
            began.elapsed()
        );
    }
}
