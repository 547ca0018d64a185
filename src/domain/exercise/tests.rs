//! The rules of exercises, over random sequences of acts; and what keeps an exercise apart from what is for real.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::activation::{Called112, Start};
use crate::domain::binder::BinderKind;
use crate::domain::edit::exercise::Act;
use crate::domain::edit::{Edit, Refusal, Write};
use crate::domain::person::Phone;
use crate::domain::plan::Standing;
use crate::domain::{Activation, AnyRecord, Binder, Incident, Library, Person, Role};

fn now(minute: i64) -> DateTime<Utc> {
    "2026-11-24T08:00:00Z"
        .parse::<DateTime<Utc>>()
        .expect("an instant")
        + Duration::minutes(minute)
}

fn author() -> Author {
    Author {
        name: "Anna Ek".into(),
        role: "Krissamordnare".into(),
    }
}

fn binder(kind: BinderKind) -> Binder {
    Binder {
        id: Id::of_name("binder", "one"),
        name: "Norra".into(),
        unit: None,
        kind,
        created_at: now(0),
        wordings: Default::default(),
    }
}

fn plan() -> Plan {
    Plan::new(Id::of_name("plan", "own"), Standing::Local, "Elavbrott")
}

fn library(kind: BinderKind) -> Library {
    let mut library = Library::default();
    for record in [AnyRecord::from(binder(kind)), plan().into()] {
        library.put(record, now(0), false);
    }
    library
}

fn run(library: &mut Library, edit: &Edit, minute: i64) -> Result<(), Refusal> {
    for write in edit.carry_out(library, &author(), now(minute))? {
        match write {
            Write::Put(record) => library.put(record, now(minute), false),
            Write::Delete(which) => library.remove(which),
        }
    }
    Ok(())
}

fn inject(after_minutes: u32) -> Inject {
    Inject {
        after_minutes,
        story_time: format!("Dag {after_minutes}"),
        to: "Enhetschefen".into(),
        text: "Strömmen är borta".into(),
        expected: "Ringer jouren".into(),
        given: None,
        note: String::new(),
    }
}

fn script() -> Script {
    let goal = |text: &str| Goal {
        text: text.into(),
        how: "Ses".into(),
        result: GoalResult::Open,
        note: String::new(),
    };
    Script {
        slug: "el".into(),
        title: "Elavbrott ett dygn".into(),
        purpose: String::new(),
        participants: String::new(),
        length_minutes: 120,
        plans: Vec::new(),
        failed: Vec::new(),
        injects: [0, 30, 60, 100].map(inject).to_vec(),
        goals: vec![goal("Larm"), goal("Mat"), goal("Värme")],
        source: String::new(),
        unverified: false,
    }
}

fn begun(length: u32) -> Exercise {
    script().begin(
        Id::of_name("exercise", "one"),
        vec![plan().id],
        length,
        author(),
        now(0),
    )
}

fn start(library: &mut Library) -> Id<Exercise> {
    let exercise = begun(120);
    let id = exercise.id;
    run(library, &Edit::Exercise(Act::Start(Box::new(exercise))), 0).expect("it starts");
    id
}

#[test]
fn a_script_is_stretched_to_the_time_there_is_and_starts_only_on_a_plan_of_our_own() {
    let times = |length: u32| -> Vec<u32> {
        let exercise = begun(length);
        exercise
            .injects
            .iter()
            .map(|(_, inject)| inject.after_minutes)
            .collect()
    };
    assert_eq!(times(120), [0, 30, 60, 100]);
    assert_eq!(times(60), [0, 15, 30, 50]);

    let mut library = library(BinderKind::Exercise);
    let none = Exercise {
        plans: Vec::new(),
        ..begun(120)
    };
    let refused = run(&mut library, &Edit::Exercise(Act::Start(Box::new(none))), 0);
    assert_eq!(refused, Err(Refusal::NoPlanChosen));
    let empty = Exercise {
        goals: Items::default(),
        ..begun(120)
    };
    let refused = run(&mut library, &Edit::Exercise(Act::Start(Box::new(empty))), 0);
    assert_eq!(refused, Err(Refusal::ScriptEmpty));
    start(&mut library);
    let second = Exercise {
        id: Id::of_name("exercise", "two"),
        ..begun(120)
    };
    let refused = run(&mut library, &Edit::Exercise(Act::Start(Box::new(second))), 1);
    assert_eq!(
        refused,
        Err(Refusal::ExerciseRunning {
            title: "Elavbrott ett dygn".into()
        })
    );
}

#[test]
fn nothing_for_real_starts_in_an_exercise_binder_and_no_exercise_in_a_live_one() {
    let how = |exercise| Start {
        exercise,
        outage_began_at: now(0),
        authority: String::new(),
        called_112: Called112::Unknown,
        channel: String::new(),
        draft: false,
    };
    let activate = |exercise| Edit::Activate {
        id: Id::of_name("activation", "one"),
        plan: plan().id,
        how: how(exercise),
    };
    let incident = |exercise| Edit::StartIncident {
        down: Default::default(),
        incident: Incident {
            id: Id::of_name("incident", "one"),
            title: "El".into(),
            failed: Vec::new(),
            began_at: now(0),
            exercise,
            started_by: author(),
            ended_at: None,
        },
        plans: vec![(Id::of_name("activation", "two"), plan().id)],
        how: how(exercise),
    };
    let mut live = library(BinderKind::Live);
    let mut played = library(BinderKind::Exercise);
    for edit in [activate(true), incident(true)] {
        assert_eq!(run(&mut live, &edit, 1), Err(Refusal::ExerciseInLive));
        run(&mut played, &edit, 1).expect("everything in an exercise binder is an exercise");
    }
    for edit in [activate(false), incident(false)] {
        assert_eq!(run(&mut played, &edit, 1), Err(Refusal::RealInExercise));
        run(&mut live, &edit, 1).expect("it is for real");
    }
    let exercise = Edit::Exercise(Act::Start(Box::new(begun(120))));
    assert_eq!(run(&mut live, &exercise, 1), Err(Refusal::ExerciseInLive));
    let saved = Edit::SaveAll(vec![begun(120).into()]);
    assert_eq!(run(&mut live, &saved, 1), Err(Refusal::ExerciseInLive));
    let brought = Activation::start(
        Id::of_name("activation", "three"),
        (&plan(), None),
        how(true),
        author(),
        now(0),
    );
    let brought = Edit::Import {
        records: vec![brought.into()],
        shifts: None,
    };
    assert_eq!(run(&mut live, &brought, 1), Err(Refusal::ExerciseInLive));
    assert!(live.all::<Activation>().all(|one| !one.exercise));
    assert_eq!(live.count::<Exercise>(), 0);
}

#[test]
fn a_binder_stays_of_its_kind() {
    for (is, becomes) in [
        (BinderKind::Exercise, BinderKind::Live),
        (BinderKind::Live, BinderKind::Exercise),
        (BinderKind::Exercise, BinderKind::Example),
    ] {
        let mut library = library(is);
        let edit = Edit::Save(binder(becomes).into());
        assert_eq!(run(&mut library, &edit, 1), Err(Refusal::KindStays));
        assert_eq!(library.binder().map(|binder| binder.kind), Some(is));
    }
}

#[test]
fn a_result_counts_once_as_the_plans_test_however_often_it_is_read() {
    let mut played = library(BinderKind::Exercise);
    let id = start(&mut played);
    let goals: Vec<_> = played
        .get(id)
        .expect("it runs")
        .goals
        .iter()
        .map(|(goal, _)| goal)
        .collect();
    for (goal, result) in [(goals[0], GoalResult::Met), (goals[1], GoalResult::NotMet)] {
        let judge = Act::Judge {
            exercise: id,
            goal,
            result,
            note: String::new(),
        };
        run(&mut played, &Edit::Exercise(judge), 90).expect("it is judged");
    }
    let end = Act::End {
        exercise: id,
        note: "Reservkraft saknas".into(),
    };
    run(&mut played, &Edit::Exercise(end), 120).expect("it ends");
    let outcome = Outcome::of(played.get(id).expect("it is kept"), &played, &author(), now(500));
    let read = Outcome::from_json(&outcome.to_json()).expect("it is read back");
    assert_eq!(read, outcome);

    let mut live = library(BinderKind::Live);
    for _ in 0..2 {
        for named in &read.plans {
            let (id, test) = read.test(named.id);
            let edit = Edit::TestPlan {
                plan: named.id,
                id,
                test,
            };
            run(&mut live, &edit, 600).expect("the plan is here");
        }
    }
    let plan = live.get(plan().id).expect("it stays");
    let tests: Vec<_> = plan
        .tests
        .iter()
        .map(|(_, test)| (test.passed, test.goals, test.note.as_str()))
        .collect();
    assert_eq!(tests, [(1, 3, "Reservkraft saknas")]);
    assert_eq!(
        plan.digest(),
        self::plan().digest(),
        "a test leaves what was approved as it was"
    );
}

#[test]
fn what_is_no_result_is_not_taken_for_one() {
    let mut played = library(BinderKind::Exercise);
    let id = start(&mut played);
    let outcome = Outcome::of(played.get(id).expect("it runs"), &played, &author(), now(9));
    let newer = outcome.to_json().replace("\"version\": 1", "\"version\": 2");
    assert_eq!(Outcome::from_json(&newer), Err(Unreadable::Newer));
    let more = outcome.to_json().replace("\"passed\": 0", "\"passed\": 9");
    for text in ["", "{}", "[1]", &more] {
        assert_eq!(Outcome::from_json(text), Err(Unreadable::NotAResult), "{text}");
    }
}

#[test]
fn an_exercise_binder_holds_nobody_by_name_unless_asked_to() {
    let mut live = library(BinderKind::Live);
    let role = Role {
        id: Id::of_name("role", "one"),
        name: "Krisstödjare".into(),
        name_en: String::new(),
        description: String::new(),
        source: String::new(),
        unverified: false,
    };
    let mut person = Person::new(Id::of_name("person", "one"), "Sten Ekhammar");
    person.roles = vec![role.id];
    person.note = "Bor i Nacka".into();
    let phone = Phone {
        label: "Mobil".into(),
        number: "0701740605".into(),
        verified_on: None,
        failed_on: None,
    };
    person.phones.push(Id::of_name("phone", "one"), phone);
    let mut plan = plan();
    plan.owner = "Sten Ekhammar".into();
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date");
    plan.approve(
        Id::of_name("approval", "one"),
        author(),
        now(0),
        today,
        String::new(),
    );
    for record in [AnyRecord::from(role), person.into(), plan.into()] {
        live.put(record, now(0), false);
    }
    let made = |people| copy(&live, binder(BinderKind::Exercise), people, "Person", today);
    let text = |records: &[AnyRecord]| {
        let values: Vec<_> = records.iter().map(AnyRecord::to_value).collect();
        serde_json::to_string(&values).expect("JSON")
    };
    let unnamed = text(&made(People::Unnamed));
    for personal in [
        "Sten Ekhammar",
        "0701740605",
        "Nacka",
        "Anna Ek",
        &Id::<Person>::of_name("person", "one").to_string(),
    ] {
        assert!(!unnamed.contains(personal), "{personal}");
    }
    assert!(unnamed.contains("Krisstödjare 1"));
    assert!(
        unnamed.contains(&self::plan().id.to_string()),
        "a result must find its plan"
    );
    assert!(text(&made(People::AsTheyAre)).contains("0701740605"));
}

#[derive(Debug, Clone)]
enum Try {
    Pause,
    Resume,
    Give(usize),
    Judge(usize, GoalResult),
    End,
}

fn tries() -> impl Strategy<Value = Vec<(Try, i64)>> {
    let results = prop_oneof![
        Just(GoalResult::Met),
        Just(GoalResult::NotMet),
        Just(GoalResult::Open)
    ];
    let one = prop_oneof![
        3 => Just(Try::Pause),
        3 => Just(Try::Resume),
        6 => (0_usize..4).prop_map(Try::Give),
        3 => (0_usize..3, results).prop_map(|(goal, result)| Try::Judge(goal, result)),
        1 => Just(Try::End),
    ];
    // A laptop's clock may be set back in the middle.
    prop::collection::vec((one, -5_i64..40), 0..30)
}

proptest! {
    /// Whatever is pressed in whatever order, an inject is given once and stays as it was given, play time neither runs
    /// backwards as the clock goes on nor below nothing nor beyond what has passed, and nothing happens after the end
    /// but judging.
    #[test]
    fn an_inject_is_given_once_and_play_time_never_runs_backwards(tries in tries()) {
        let mut library = library(BinderKind::Exercise);
        let id = start(&mut library);
        let mut minute = 0;
        for (at, (one, later)) in tries.into_iter().enumerate() {
            minute = (minute + later).max(0);
            let before = library.get(id).expect("it is kept").clone();
            let inject = |at: usize| before.injects.iter().nth(at).expect("an inject").0;
            let goal = |at: usize| before.goals.iter().nth(at).expect("a goal").0;
            let act = match one {
                Try::Pause => Act::Pause { exercise: id, id: Id::of_name("pause", &at.to_string()) },
                Try::Resume => Act::Resume { exercise: id },
                Try::Give(at) => Act::Give { exercise: id, inject: inject(at) },
                Try::Judge(at, result) => {
                    Act::Judge { exercise: id, goal: goal(at), result, note: String::new() }
                }
                Try::End => Act::End { exercise: id, note: String::new() },
            };
            let judges = matches!(act, Act::Judge { .. });
            let done = run(&mut library, &Edit::Exercise(act), minute);
            let after = library.get(id).expect("it is kept");
            prop_assert!(before.is_running() || judges || done == Err(Refusal::ExerciseEnded));
            for (id, inject) in before.injects.iter() {
                if inject.given.is_some() {
                    prop_assert_eq!(&after.injects.get(id).expect("it stays").given, &inject.given);
                }
            }
            prop_assert!(after.pauses.unordered().filter(|(_, pause)| pause.until.is_none()).count() <= 1);
            let mut last = Duration::zero();
            for minute in 0..minute + 60 {
                let played = after.played(now(minute));
                prop_assert!(played >= last && played <= Duration::minutes(minute));
                last = played;
            }
            let (met, all) = after.goals_met();
            prop_assert!(met <= all && all == 3);
        }
    }

    /// Two laptops' pauses that overlap are counted once.
    #[test]
    fn pauses_that_overlap_count_once(
        pauses in prop::collection::vec((0_i64..200, prop::option::of(0_i64..200)), 0..6),
        minute in 0_i64..200,
    ) {
        let mut exercise = begun(120);
        for (at, (from, until)) in pauses.iter().enumerate() {
            let pause = Pause { from: now(*from), until: until.map(now) };
            exercise.pauses.push(Id::of_name("pause", &at.to_string()), pause);
        }
        let paused = |minute: i64| {
            pauses.iter().any(|(from, until)| *from <= minute && until.is_none_or(|until| minute < until))
        };
        let played = (0..minute).filter(|minute| !paused(*minute)).count();
        prop_assert_eq!(exercise.played(now(minute)).num_minutes(), i64::try_from(played).expect("few"));
    }
}
