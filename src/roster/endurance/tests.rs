use chrono::NaiveDate;
use proptest::prelude::*;

use super::lay::Clock;
use super::*;
use crate::domain::aid::AidAgreement;
use crate::domain::endurance::{Row, WEEK_HOURS};
use crate::domain::person::Absence;
use crate::domain::{AnyRecord, Person, Role};
use crate::roster::check;
use crate::roster::problem::Problem;

const ROLES: [&str; 2] = ["ledare", "stod"];

fn role(at: usize) -> Id<Role> {
    Id::of_name("role", ROLES[at])
}

fn board(name: &str) -> Id<Unit> {
    Id::of_name("unit", name)
}

#[derive(Debug, Clone)]
struct Who {
    roles: [bool; 2],
    able: bool,
    /// Days away from and to, counted from the first.
    away: Option<(u64, u64)>,
}

fn who() -> impl Strategy<Value = Who> {
    (
        prop_oneof![Just([true, false]), Just([false, true]), Just([true, true])],
        any::<bool>(),
        prop::option::weighted(0.3, (0_u64..6, 0_u64..4)),
    )
        .prop_map(|(roles, able, away)| Who { roles, able, away })
}

fn first() -> NaiveDate {
    "2026-11-24".parse().expect("a date")
}

fn put(library: &mut Library, record: impl Into<AnyRecord>) {
    library.put(record.into(), chrono::DateTime::UNIX_EPOCH, false);
}

fn add(library: &mut Library, name: &str, who: &Who, unit: Option<&str>) {
    let mut person = Person::new(Id::of_name("person", name), name);
    person.unit = unit.map(board);
    person.roles = (0..2).filter(|at| who.roles[*at]).map(role).collect();
    person.competences = who.able.then(|| "Barn".to_owned()).into_iter().collect();
    if let Some((from, long)) = who.away {
        let first = first() + chrono::Days::new(from);
        let last = first + chrono::Days::new(long);
        person
            .absences
            .push(Id::of_name("absence", name), Absence { first, last });
    }
    put(library, person);
}

fn agreement(from: &str, people: u32) -> AidAgreement {
    AidAgreement {
        id: Id::of_name("aid", from),
        unit: Some(board(from)),
        roles: Vec::new(),
        people,
        notice_minutes: 0,
        most_days: None,
        valid_from: None,
        valid_to: None,
        agreed_by: "Sten Ekhammar".into(),
        agreed_on: Some(first()),
        note: String::new(),
    }
}

fn row(count: u32, at: usize, able: bool) -> Row {
    Row {
        count,
        role: role(at),
        competence: if able { "barn".into() } else { String::new() },
        hours: None,
        standby: false,
    }
}

fn demand(rows: Vec<Row>, days: u32) -> Demand {
    Demand {
        from: first().and_hms_opt(14, 0, 0).expect("a time"),
        days,
        rows,
        pass_hours: 8,
        week_hours: WEEK_HOURS,
        roster: None,
        unit: Some(board("egen")),
        neighbours: None,
        roster_rests: false,
        work_goes_on: false,
    }
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((1_u32..3, 0_usize..2, any::<bool>()), 1..3).prop_map(|rows| {
        rows.into_iter()
            .map(|(count, at, able)| row(count, at, able))
            .collect()
    })
}

fn own(people: &[Who]) -> Library {
    let mut library = Library::default();
    for (at, who) in people.iter().enumerate() {
        add(&mut library, &format!("p{at:02}"), who, Some("egen"));
    }
    library
}

fn asked(library: &Library, demand: &Demand) -> Endurance {
    endurance(library, demand, &mut |_| true).expect("not stopped")
}

/// Whether people are placed by every rule, as the referee sees it, and none twice in 24 hours.
fn is_sound(problem: &Problem, clock: &Clock, run: &Run) -> bool {
    let placed = &run.filled.placed;
    let spaced = placed.iter().enumerate().all(|(at, one)| {
        placed[at + 1..]
            .iter()
            .all(|other| one.worker != other.worker || clock.apart(one.slot as usize, other.slot as usize))
    });
    spaced && check::broken(problem, placed).is_empty()
}

/// Whether the first so many passes can be filled, by trying everything in the plainest way with the referee alone.
fn can_be_filled(problem: &Problem, clock: &Clock, passes: usize) -> bool {
    fn place(
        problem: &Problem,
        clock: &Clock,
        seats: &[u32],
        taken: &mut Vec<crate::roster::problem::Assignment>,
    ) -> bool {
        let Some((&slot, rest)) = seats.split_first() else {
            return true;
        };
        for worker in 0..problem.workers.len() as u32 {
            let apart = |one: &&crate::roster::problem::Assignment| {
                one.worker == worker && !clock.apart(one.slot as usize, slot as usize)
            };
            let one = crate::roster::problem::Assignment { slot, worker };
            if taken.contains(&one) || taken.iter().any(|one| apart(&one)) {
                continue;
            }
            taken.push(one);
            if check::broken_by(problem, taken, worker).is_empty() && place(problem, clock, rest, taken) {
                return true;
            }
            taken.pop();
        }
        false
    }
    let seats: Vec<u32> = (0..passes as u32)
        .flat_map(|slot| std::iter::repeat_n(slot, problem.slots[slot as usize].wanted as usize))
        .collect();
    place(problem, clock, &seats, &mut Vec::new())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_is_called_proved_can_really_not_be_staffed(
        people in prop::collection::vec(who(), 1..5),
        rows in rows(),
        days in 1_u32..4,
    ) {
        let (library, demand) = (own(&people), demand(rows, days));
        let layout = Layout::new(&library, &demand);
        let run = Run::new(&layout, &[], &[], &mut |_| true).expect("not stopped");
        let problem = layout.problem(&[]);
        let reach = run.reach(&layout, &demand);
        prop_assert!(can_be_filled(&problem, &layout.clock, run.filled.passes));
        match reach.end {
            End::Whole => prop_assert_eq!(reach.until, demand.until()),
            End::Proved => {
                prop_assert!(!can_be_filled(&problem, &layout.clock, run.filled.passes + 1));
            }
            End::Open(_) => {}
        }
    }

    #[test]
    fn more_people_never_shorten_it(
        people in prop::collection::vec(who(), 1..9),
        more in prop::collection::vec(who(), 1..4),
        rows in rows(),
    ) {
        let demand = demand(rows, 6);
        let few = asked(&own(&people), &demand);
        let all: Vec<Who> = people.into_iter().chain(more).collect();
        let many = asked(&own(&all), &demand);
        if few.alone.end == End::Proved || many.alone.end != End::Open(None) {
            prop_assert!(few.alone.until <= many.alone.until);
        }
    }

    #[test]
    fn every_relief_is_by_the_rules_and_help_never_shortens(
        people in prop::collection::vec(who(), 1..12),
        lent in prop::collection::vec(who(), 1..8),
        other in prop::collection::vec(who(), 1..8),
        most in 1_u32..9,
        rows in rows(),
    ) {
        let mut library = own(&people);
        for (unit, lent) in [("granne", &lent), ("annan", &other)] {
            for (at, who) in lent.iter().enumerate() {
                add(&mut library, &format!("{unit}{at}"), who, Some(unit));
            }
            put(&mut library, agreement(unit, most));
        }
        let demand = demand(rows, 12);
        let layout = Layout::new(&library, &demand);
        let alone = Run::new(&layout, &[], &[], &mut |_| true).expect("not stopped");
        prop_assert!(is_sound(&layout.problem(&[]), &layout.clock, &alone));
        let told = asked(&library, &demand);
        for neighbour in &told.neighbours {
            prop_assert!(neighbour.people <= most as usize);
            prop_assert!(neighbour.reach.until >= told.alone.until);
        }
        let units = layout.lenders();
        let all = Run::new(&layout, &units, &[&alone], &mut |_| true).expect("not stopped");
        prop_assert!(is_sound(&layout.problem(&units), &layout.clock, &all));
        let together = told.best();
        prop_assert!(told.neighbours.iter().all(|one| one.reach.until <= together.until));
        for (at, pass) in told.passes.iter().enumerate().filter(|(_, pass)| pass.start < together.until) {
            let here = together.placed.iter().filter(|one| one.pass == at).count();
            prop_assert_eq!(here, demand.rows[pass.row].count as usize);
        }
    }
}

fn six() -> Vec<Who> {
    let plain = Who {
        roles: [false, true],
        able: false,
        away: None,
    };
    vec![plain; 3]
}

#[test]
fn three_people_round_the_clock_stop_at_the_weekly_rest_and_it_is_proved() {
    let told = asked(&own(&six()), &demand(vec![row(1, 1, false)], 14));
    assert_eq!(told.alone.end, End::Proved);
    let short = told.alone.shortage.as_ref().expect("a shortage");
    assert_eq!((short.wanted, short.possible), (1, 0));
    assert_eq!(short.resting.len(), 3);
    // From Tuesday 14:00 nobody needs to have had the week's rest before, so it is the week after that ends it.
    assert!(told.alone.lasts(demand(vec![], 1).from).num_days() >= 6);
}

#[test]
fn what_is_missing_is_named_by_competence() {
    let mut people = six();
    people[0].able = true;
    people[0].away = Some((1, 3));
    let told = asked(&own(&people), &demand(vec![row(1, 1, true)], 5));
    let short = told.alone.shortage.expect("a shortage");
    assert_eq!(short.lacking.len(), 2);
    assert_eq!(told.alone.end, End::Proved);
}

#[test]
fn an_agreement_that_the_neighbour_has_not_agreed_to_counts_for_nothing() {
    let mut library = own(&six()[..1]);
    for at in 0..6 {
        add(&mut library, &format!("g{at}"), &six()[0], Some("granne"));
    }
    let demand = demand(vec![row(1, 1, false)], 5);
    let proposed = AidAgreement {
        agreed_on: None,
        ..agreement("granne", 6)
    };
    put(&mut library, proposed);
    for demand in [
        demand.clone(),
        Demand {
            unit: None,
            ..demand.clone()
        },
    ] {
        let told = asked(&library, &demand);
        assert_eq!((told.people, told.neighbours.len()), (1, 0));
    }
    put(&mut library, agreement("granne", 6));
    let told = asked(&library, &demand);
    assert_eq!(told.neighbours[0].people, 6);
    assert!(told.neighbours[0].reach.until > told.alone.until);
    let ended = AidAgreement {
        valid_to: first().pred_opt(),
        ..agreement("granne", 6)
    };
    put(&mut library, ended);
    assert!(asked(&library, &demand).neighbours.is_empty());
}

#[test]
fn nobody_comes_from_a_neighbour_before_the_notice_or_after_the_last_day() {
    let mut library = own(&[]);
    for at in 0..8 {
        add(&mut library, &format!("g{at}"), &six()[0], Some("granne"));
    }
    let late = AidAgreement {
        notice_minutes: 60,
        ..agreement("granne", 8)
    };
    put(&mut library, late);
    let demand = demand(vec![row(1, 1, false)], 5);
    let told = asked(&library, &demand);
    assert_eq!(told.neighbours[0].reach.until, demand.from);
    let short = AidAgreement {
        valid_to: first().succ_opt(),
        ..agreement("granne", 8)
    };
    put(&mut library, short);
    let reach = &asked(&library, &demand).neighbours[0].reach;
    assert_eq!(reach.until.date(), first().succ_opt().expect("a day"));
    assert_eq!(reach.end, End::Proved);
}

#[test]
fn a_hundred_people_for_thirty_days_are_worked_out_in_seconds() {
    let people: Vec<Who> = (0..100)
        .map(|at| Who {
            roles: [at % 6 == 0, true],
            able: at % 9 == 0,
            away: (at % 7 == 0).then_some((at % 13, 3)),
        })
        .collect();
    let demand = demand(vec![row(2, 0, false), row(1, 1, true), row(9, 1, false)], 30);
    let begun = std::time::Instant::now();
    let told = asked(&own(&people), &demand);
    println!(
        "{:?} {:?} {:?}",
        begun.elapsed(),
        told.alone.until,
        told.alone.end
    );
    assert!(begun.elapsed().as_secs() < 60);
}

#[test]
fn what_is_missing_in_a_week_is_proved_and_little_is_left_unknown() {
    // Thirteen people can take 78 passes in a week, and 84 are wanted.
    let people = vec![six()[0].clone(); 13];
    let told = asked(&own(&people), &demand(vec![row(4, 1, false)], 20));
    let impossible = match told.alone.end {
        End::Open(Some(at)) => at,
        End::Proved => told.alone.until,
        other => panic!("{other:?}"),
    };
    println!("{} {impossible}", told.alone.until);
    assert!(impossible.date() <= "2026-12-06".parse().expect("a date"));
    assert!(
        (impossible - told.alone.until).num_hours() <= 24,
        "{}",
        told.alone.until
    );
}
