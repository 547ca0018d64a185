use super::*;
use crate::domain::roster::{CompetenceNeed, DayKind, DutyForm, Need};

fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a local time")
}

fn time(text: &str) -> NaiveTime {
    text.parse().expect("a time")
}

fn demand(hours: Option<(&str, &str)>, pass_hours: u32) -> Demand {
    Demand {
        from: at("2026-11-24T14:00:00"),
        days: 2,
        rows: vec![Row {
            count: 1,
            role: Id::of_name("role", "r"),
            competence: String::new(),
            hours: hours.map(|(from, to)| (time(from), time(to))),
            standby: false,
        }],
        pass_hours,
        week_hours: WEEK_HOURS,
        roster: None,
        unit: None,
        neighbours: None,
        roster_rests: false,
        work_goes_on: false,
    }
}

fn starts(demand: &Demand) -> Vec<String> {
    let passes = demand.passes();
    let words = |pass: &Pass| format!("{}–{}", pass.start.format("%d %H:%M"), pass.end.format("%H:%M"));
    passes.iter().map(words).collect()
}

#[test]
fn round_the_clock_is_parted_from_the_first_hour_without_a_hole() {
    let words = starts(&demand(None, 8));
    assert_eq!(words[0], "24 14:00–22:00");
    assert_eq!(words.len(), 6);
    for five in [demand(None, 5), demand(None, 7), demand(None, 4)] {
        let passes = five.passes();
        for pair in passes.windows(2) {
            assert_eq!(pair[0].end, pair[1].start);
        }
        assert_eq!(passes.last().expect("a pass").end, five.until());
        let most = Duration::hours(five.pass_hours.into());
        assert!(passes.iter().all(|pass| pass.end - pass.start <= most));
    }
}

#[test]
fn hours_of_the_day_begin_where_the_event_does() {
    let words = starts(&demand(Some(("08:00:00", "20:00:00")), 8));
    assert_eq!(
        words,
        [
            "24 14:00–20:00",
            "25 08:00–14:00",
            "25 14:00–20:00",
            "26 08:00–14:00"
        ]
    );
    let night = starts(&demand(Some(("20:00:00", "02:00:00")), 8));
    assert_eq!(night, ["24 20:00–02:00", "25 20:00–02:00"]);
}

#[test]
fn the_rosters_own_need_is_what_it_wants_at_most_with_its_competences() {
    let need = |count, able: u32| Need {
        role: Id::of_name("role", "r"),
        count,
        days: DayKind::ALL.to_vec(),
        from: time("17:00:00"),
        to: time("08:00:00"),
        form: DutyForm::Standby,
        response_minutes: None,
        competences: (able > 0)
            .then(|| CompetenceNeed {
                competence: "barn".into(),
                count: able,
            })
            .into_iter()
            .collect(),
        first: None,
        last: None,
        short_from: None,
        period: None,
        background: false,
    };
    let mut roster = Roster::new(Id::of_name("roster", "x"), "Krisstöd");
    roster.needs.push(Id::of_name("need", "1"), need(1, 0));
    roster.needs.push(Id::of_name("need", "2"), need(3, 1));
    let rows = Demand::of_roster(&roster, at("2026-11-24T14:00:00")).rows;
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.count, row.competence.as_str()))
        .collect();
    assert_eq!(told, [(1, "barn"), (2, "")]);
}

#[test]
fn days_in_a_row_are_counted_over_midnight_and_not_over_a_day_off() {
    let demand = Demand {
        days: 5,
        ..demand(None, 8)
    };
    let passes = demand.passes();
    let who = Id::of_name("person", "a");
    let on = |day: &str| {
        let pass = passes.iter().position(|pass| pass.start == at(day));
        Placed {
            pass: pass.expect("a pass"),
            person: who,
        }
    };
    let placed = [
        on("2026-11-24T14:00:00"),
        on("2026-11-25T14:00:00"),
        on("2026-11-27T14:00:00"),
    ];
    let told = exposure(&demand, &passes, &placed);
    assert_eq!(
        told,
        [Exposure {
            person: who,
            minutes: 3 * 480,
            passes: 3,
            days_in_a_row: 2
        }]
    );
}
