//! A use of a plan from its start to what it taught, and what is refused on the way.

use chrono::Duration;
use proptest::prelude::*;

use super::*;
use crate::domain::activation::{Called112, Start, StepState};
use crate::domain::edit::Edit;
use crate::domain::plan::{Bracket, Escalation, Origin, Standing, Step};
use crate::domain::situation::{Finding, Severity, findings, situation};
use crate::domain::{AnyRecord, Edition, Library};

fn now(minute: i64) -> DateTime<Utc> {
    let start: DateTime<Utc> = "2026-11-22T01:00:00Z".parse().expect("an instant");
    start + Duration::minutes(minute)
}

fn anna() -> Author {
    Author {
        name: "Anna Ek".into(),
        role: "Enhetschef".into(),
    }
}

fn id<T>(name: &str) -> Id<T> {
    Id::of_name("test", name)
}

fn put(library: &mut Library, record: impl Into<AnyRecord>) {
    library.put(record.into(), now(0), false);
}

fn run(library: &mut Library, edit: &Edit, minute: i64) -> Result<(), Refusal> {
    for write in edit.carry_out(library, &anna(), now(minute))? {
        match write {
            Write::Put(record) => library.put(record, now(minute), false),
            Write::Delete(which) => library.remove(which),
        }
    }
    Ok(())
}

fn used(library: &mut Library, change: Use, minute: i64) -> Result<(), Refusal> {
    run(library, &Edit::Use(change), minute)
}

/// A plan with one of each, adapted from a template, and a routine to hand over by.
fn library() -> Library {
    let mut template = Plan::new(id("template"), Standing::Template, "Vatten");
    let step = Step {
        text: "Ring växeln".into(),
        ..Step::new(Bracket::FirstHour)
    };
    template.steps.push(id("step"), step);
    template.escalations.push(
        id("escalation"),
        Escalation {
            after_minutes: 240,
            to: "Avdelningschef".into(),
            text: "Vattnet är inte tillbaka.".into(),
            origin: None,
        },
    );
    let factor = |name: &str, value: Option<f64>, upper: Option<f64>| Factor {
        name: name.into(),
        unit: String::new(),
        value,
        upper,
    };
    template.sums.push(
        id("sum"),
        Sum {
            title: "Dricksvatten".into(),
            unit: "liter".into(),
            factors: vec![
                factor("Personer", None, None),
                factor("Liter", Some(3.0), Some(5.0)),
            ],
            source: String::new(),
            origin: None,
        },
    );
    template.returns.push(
        id("return"),
        Return {
            what: "Utförda besök".into(),
            place: "Verksamhetssystemet".into(),
            role: "Planerare".into(),
            origin: None,
        },
    );
    let mut plan = Plan {
        id: id("plan"),
        standing: Standing::Local,
        origin: Some(Origin {
            template: template.id,
            title: template.title.clone(),
            digest: template.digest(),
            adapted_at: now(0),
        }),
        ..template.clone()
    };
    let (first, _) = template.steps.iter().next().expect("it has a step");
    plan.steps.get_mut(first).expect("the same").origin = Some(first);
    let mut library = Library::default();
    put(&mut library, template);
    put(&mut library, plan);
    put(
        &mut library,
        Routine {
            id: id("routine"),
            title: "Skift till skift".into(),
            from_role: String::new(),
            to_role: String::new(),
            responsibility: String::new(),
            used_when: String::new(),
            overdue_minutes: 30,
            fields: crate::domain::Items::default(),
            source: String::new(),
            unverified: false,
            retired: false,
        },
    );
    library
}

fn start(library: &mut Library, draft: bool) -> Id<Activation> {
    let activation = id("activation");
    let edit = Edit::Activate {
        id: activation,
        plan: id("plan"),
        how: Start {
            exercise: false,
            outage_began_at: now(0),
            authority: String::new(),
            called_112: Called112::NotNeeded,
            channel: "Telefon".into(),
            draft,
        },
    };
    run(library, &edit, 0).expect("starts");
    activation
}

fn end(library: &mut Library, activation: Id<Activation>, minute: i64) {
    let edit = Edit::EndActivation {
        activation,
        note: String::new(),
    };
    run(library, &edit, minute).expect("ends");
}

fn one(library: &Library) -> &Activation {
    library.get(id("activation")).expect("it was started")
}

fn settle(note: &str, state: EscalationState) -> Use {
    Use::SettleEscalation {
        activation: id("activation"),
        escalation: id("escalation"),
        state,
        note: note.into(),
    }
}

fn put_back(note: &str, state: ReturnState) -> Use {
    Use::SettleReturn {
        activation: id("activation"),
        item: id("return"),
        state,
        note: note.into(),
    }
}

#[test]
fn a_use_takes_along_what_the_plan_says_of_it_and_remembers_how_the_order_came() {
    let mut library = library();
    start(&mut library, false);
    let one = one(&library);
    assert_eq!(one.channel, "Telefon");
    assert_eq!(one.version, None, "a draft");
    assert_eq!(
        (one.escalations.len(), one.sums.len(), one.returns.len()),
        (1, 1, 1)
    );
    assert!(one.returns.get(id("return")).is_some(), "with the plan's own ids");
}

#[test]
fn a_plan_changed_since_its_approval_is_followed_as_it_was_adopted_unless_the_draft_is_chosen() {
    let approve = Edit::ApprovePlan {
        plan: id("plan"),
        id: id("approval"),
        decision: "dnr 1".into(),
    };
    let text = |library: &Library| {
        let (_, step) = one(library).steps.iter().next().expect("a step");
        step.text.clone()
    };
    let mut library = library();
    run(&mut library, &approve, 0).expect("approved");
    let mut same = library.clone();
    start(&mut same, true);
    assert_eq!(one(&same).version, Some(1), "nothing is a draft of it");

    let mut plan = library.get::<Plan>(id("plan")).expect("there").clone();
    plan.steps.get_mut(id("step")).expect("there").text = "Ring jouren".into();
    put(&mut library, plan);
    let mut drafted = library.clone();
    start(&mut drafted, true);
    assert_eq!(
        (one(&drafted).version, text(&drafted).as_str()),
        (None, "Ring jouren")
    );
    let mut lost = library.clone();
    start(&mut library, false);
    assert_eq!(
        (one(&library).version, text(&library).as_str()),
        (Some(1), "Ring växeln")
    );
    // Approved before editions were kept: what there is is said to be a draft.
    lost.remove(RecordRef::of(Edition::id_of(id("approval"))));
    start(&mut lost, false);
    assert_eq!((one(&lost).version, text(&lost).as_str()), (None, "Ring jouren"));
}

#[test]
fn an_escalation_is_called_for_by_the_clock_until_somebody_has_acted_on_it() {
    let mut library = library();
    let activation = start(&mut library, false);
    let due = Finding::EscalationDue(activation, id("escalation"));
    assert!(!findings(&library, now(239)).contains(&due));
    assert_eq!(findings(&library, now(240)).first(), Some(&due));
    assert_eq!(due.severity(), Severity::ActNow);

    let silent = settle(" ", EscalationState::NotNeeded);
    assert_eq!(used(&mut library, silent, 241), Err(Refusal::ReasonMissing));
    used(&mut library, settle("Bo svarar", EscalationState::Told), 241).expect("told");
    assert!(!findings(&library, now(500)).contains(&due));
    let run = one(&library).escalations.get(id("escalation")).expect("there");
    let told = run.settled.as_ref().expect("with whom and when");
    assert_eq!((told.at, told.note.as_str()), (now(241), "Bo svarar"));
    used(&mut library, settle("", EscalationState::Open), 242).expect("taken back");
    assert!(findings(&library, now(500)).contains(&due));
    let other = Use::SettleEscalation {
        activation,
        escalation: id("another"),
        state: EscalationState::Told,
        note: String::new(),
    };
    assert!(matches!(used(&mut library, other, 243), Err(Refusal::Gone(_))));

    end(&mut library, activation, 300);
    assert!(!findings(&library, now(500)).contains(&due));
    let late = settle("", EscalationState::Told);
    assert_eq!(used(&mut library, late, 301), Err(Refusal::ActivationEnded));
}

#[test]
fn figures_stay_in_the_use_and_what_cannot_be_counted_with_is_refused() {
    let mut library = library();
    let activation = start(&mut library, false);
    let set = |figures: Vec<Figure>| Use::SetFigures {
        activation,
        sum: id("sum"),
        figures,
    };
    used(&mut library, set(vec![(0, Some(40.0), None)]), 1).expect("counts");
    let sum = one(&library).sums.get(id("sum")).expect("there").clone();
    assert_eq!(sum.result(), Some((120.0, 200.0)));
    let plan: &Plan = library.get(id("plan")).expect("there");
    let of_plan = plan.sums.get(id("sum")).expect("there");
    assert_eq!(of_plan.result(), None, "the plan is as it was");
    assert_eq!(
        of_plan
            .missing()
            .map(|factor| factor.name.as_str())
            .collect::<Vec<_>>(),
        ["Personer"]
    );
    for wrong in [
        (Some(-1.0), None),
        (Some(f64::NAN), None),
        (Some(5.0), Some(3.0)),
        (None, Some(3.0)),
        (Some(f64::INFINITY), None),
    ] {
        let figures = vec![(1, wrong.0, wrong.1)];
        assert_eq!(
            used(&mut library, set(figures), 2),
            Err(Refusal::FigureWrong),
            "{wrong:?}"
        );
    }
    assert!(matches!(
        used(&mut library, set(vec![(9, Some(1.0), None)]), 2),
        Err(Refusal::Gone(_))
    ));
    assert_eq!(one(&library).sums.get(id("sum")), Some(&sum));
}

#[test]
fn what_is_to_be_put_back_can_be_settled_the_day_after_and_is_found_until_then() {
    let mut library = library();
    let activation = start(&mut library, false);
    let add = |what: &str| Use::AddReturn {
        activation,
        id: id("by hand"),
        what: what.into(),
        place: String::new(),
        role: String::new(),
    };
    assert_eq!(used(&mut library, add(" "), 1), Err(Refusal::TextMissing));
    used(&mut library, add("Nycklarna till förrådet"), 1).expect("added");
    assert!(!findings(&library, now(2)).contains(&Finding::ReturnsLeft(activation, 2)));
    end(&mut library, activation, 10);
    assert!(findings(&library, now(11)).contains(&Finding::ReturnsLeft(activation, 2)));

    let silent = put_back("", ReturnState::NotKept);
    assert_eq!(used(&mut library, silent, 900), Err(Refusal::ReasonMissing));
    used(&mut library, put_back("", ReturnState::Done), 900).expect("the day after");
    assert!(findings(&library, now(901)).contains(&Finding::ReturnsLeft(activation, 1)));
    let rest = Use::SettleReturn {
        activation,
        item: id("by hand"),
        state: ReturnState::NotKept,
        note: "De satt i låset".into(),
    };
    used(&mut library, rest, 902).expect("not kept");
    let left = |library: &Library| {
        let found = findings(library, now(903));
        found
            .iter()
            .any(|finding| matches!(finding, Finding::ReturnsLeft(..)))
    };
    assert!(!left(&library));
    used(&mut library, put_back("", ReturnState::Open), 903).expect("taken back");
    assert!(left(&library));

    let tick = Edit::MarkStep {
        activation,
        step: id("step"),
        state: StepState::Done,
        note: String::new(),
    };
    assert_eq!(run(&mut library, &tick, 904), Err(Refusal::ActivationEnded));
}

#[test]
fn leading_passes_from_whoever_started_by_a_handover_and_is_founded_once() {
    let mut library = library();
    let activation = start(&mut library, false);
    let hand_on = |to: &str, n: &str| {
        Use::HandOn(Box::new(HandOn {
            activation,
            baton: id(n),
            name: "Ledning: Vatten".into(),
            pass: id(n),
            handover: id(n),
            routine: id("routine"),
            to: Party {
                name: to.into(),
                role: "Enhetschef".into(),
                phone: String::new(),
            },
        }))
    };
    assert_eq!(
        used(&mut library, hand_on(" ", "1"), 5),
        Err(Refusal::ReceiverMissing)
    );
    assert!(one(&library).baton.is_none(), "nothing half done");
    used(&mut library, hand_on("Bo Dal", "1"), 5).expect("begins");
    let baton: Id<Baton> = id("1");
    assert_eq!(one(&library).baton, Some(baton));
    let holder = |library: &Library, minute| match library.get(baton).expect("founded").holder_at(now(minute))
    {
        Holding::Held(_, pass) => pass.to.name.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(holder(&library, 5), "Anna Ek");
    assert_eq!(
        used(&mut library, hand_on("Cia Ek", "2"), 6),
        Err(Refusal::AlreadyOffered)
    );
    let handover: Id<Handover> = id("1");
    let steps = [
        Edit::Offer { handover },
        Edit::ReadBack {
            handover,
            words: "Vattnet är borta".into(),
        },
        Edit::Hand(crate::domain::edit::handing::Act::Confirm { handover }),
        Edit::Accept {
            handover,
            pass: id("passed"),
        },
    ];
    for (at, edit) in (7..).zip(&steps) {
        run(&mut library, edit, at).expect("it is his turn");
    }
    assert_eq!(holder(&library, 11), "Bo Dal");
    used(&mut library, hand_on("Cia Ek", "2"), 12).expect("on to the next");
    assert_eq!(library.count::<Baton>(), 1);
    let next: &Handover = library.get(id("2")).expect("begun");
    assert_eq!((next.from.name.as_str(), next.baton), ("Bo Dal", baton));

    assert_eq!(situation(&library, now(12)).batons, [baton]);
    end(&mut library, activation, 13);
    assert!(
        situation(&library, now(14)).batons.is_empty(),
        "nothing is led any more"
    );
    assert_eq!(
        used(&mut library, hand_on("Dan", "3"), 15),
        Err(Refusal::ActivationEnded)
    );
}

#[test]
fn an_evaluation_is_written_when_it_is_over_and_not_after_it_is_closed() {
    let mut library = library();
    let activation = start(&mut library, false);
    let lesson = |text: &str| Use::AddLesson {
        activation,
        id: id(text),
        worked: false,
        text: text.into(),
    };
    let close = || Use::CloseEvaluation {
        activation,
        note: String::new(),
    };
    assert_eq!(
        used(&mut library, lesson("Nyckeln"), 1),
        Err(Refusal::StillActive)
    );
    assert_eq!(used(&mut library, close(), 1), Err(Refusal::StillActive));
    end(&mut library, activation, 2);
    assert_eq!(used(&mut library, lesson(" "), 3), Err(Refusal::TextMissing));
    used(&mut library, lesson("Nyckeln"), 3).expect("learnt");
    used(&mut library, close(), 4).expect("closed");
    assert_eq!(
        used(&mut library, lesson("Mer"), 5),
        Err(Refusal::EvaluationClosed)
    );
    assert_eq!(used(&mut library, close(), 5), Err(Refusal::EvaluationClosed));
    assert_eq!(one(&library).lessons.len(), 1);
}

fn proposal(plan: Id<Plan>, part: Option<PartRef>, text: &str) -> Use {
    Use::Propose(Box::new(Proposal {
        id: id("proposal"),
        plan,
        part,
        before: None,
        text: text.into(),
        reason: "Växeln svarade inte".into(),
        from: None,
        activation: None,
        by: anna(),
        at: now(0),
        answer: Proposed::Taken,
        settled: None,
    }))
}

fn answer(take: bool, anyway: bool, reason: &str) -> Use {
    Use::AnswerProposal {
        proposal: id("proposal"),
        take,
        reason: reason.into(),
        anyway,
        section: id("new section"),
    }
}

#[test]
fn a_change_offered_to_the_centre_stands_in_the_template_when_the_centre_takes_it() {
    let mut library = library();
    let step = PartRef::Step(id("step"));
    let plan: &Plan = library.get(id("plan")).expect("there");
    assert_eq!(adaptation::origin_of(plan, step), Some(step));
    let template: Id<Plan> = id("template");
    assert_eq!(
        used(&mut library, proposal(template, Some(step), "Ring växeln"), 1),
        Err(Refusal::NothingProposed)
    );
    used(&mut library, proposal(template, Some(step), "Ring jouren"), 1).expect("offered");
    assert!(findings(&library, now(2)).contains(&Finding::ProposalsWaiting(template, 1)));
    let known: &Proposal = library.get(id("proposal")).expect("there");
    assert_eq!(known.answer, Proposed::Waiting, "whatever was handed in");
    assert_eq!(known.before.as_ref().map(|part| part.text()), Some("Ring växeln"));

    used(&mut library, answer(true, false, ""), 3).expect("taken");
    let text = |library: &Library, plan: Id<Plan>| {
        let plan: &Plan = library.get(plan).expect("there");
        plan.steps.get(id("step")).expect("there").text.clone()
    };
    assert_eq!(text(&library, template), "Ring jouren");
    assert_eq!(
        text(&library, id("plan")),
        "Ring växeln",
        "ours waits for our choice"
    );
    assert_eq!(
        used(&mut library, answer(false, false, "Nej"), 4),
        Err(Refusal::AlreadyAnswered)
    );
}

#[test]
fn a_part_that_has_changed_since_is_not_written_over_unless_somebody_says_so() {
    let mut library = library();
    let step = PartRef::Step(id("step"));
    used(&mut library, proposal(id("plan"), Some(step), "Ring jouren"), 1).expect("proposed");
    let mut plan = library.get::<Plan>(id("plan")).expect("there").clone();
    plan.steps.get_mut(id("step")).expect("there").text = "Ring alla".into();
    put(&mut library, plan.clone());
    assert_eq!(
        used(&mut library, answer(true, false, ""), 2),
        Err(Refusal::PartChanged)
    );
    assert_eq!(library.get::<Plan>(id("plan")), Some(&plan));
    let mut gone = library.clone();
    used(&mut library, answer(true, true, ""), 3).expect("anyway");
    let taken: &Plan = library.get(id("plan")).expect("there");
    assert_eq!(
        taken.steps.get(id("step")).map(|step| step.text.as_str()),
        Some("Ring jouren")
    );

    plan.steps.remove(id("step"));
    put(&mut gone, plan);
    assert_eq!(
        used(&mut gone, answer(true, true, ""), 3),
        Err(Refusal::PartChanged),
        "there is no part to write in"
    );
    assert_eq!(
        used(&mut gone, answer(false, false, " "), 3),
        Err(Refusal::ReasonMissing)
    );
    used(&mut gone, answer(false, false, "Steget är borttaget"), 3).expect("declined");
}

#[test]
fn a_new_section_is_proposed_with_its_heading_first() {
    let mut library = library();
    used(&mut library, proposal(id("plan"), None, "Nycklar\nI skåp 2."), 1).expect("proposed");
    used(&mut library, answer(true, false, ""), 2).expect("taken");
    let plan: &Plan = library.get(id("plan")).expect("there");
    let section = plan.sections.get(id("new section")).expect("it is there");
    assert_eq!(
        (section.title.as_str(), section.text.as_str()),
        ("Nycklar", "I skåp 2.")
    );
}

#[test]
fn an_action_is_overdue_the_day_after_its_last_until_it_is_done() {
    let mut library = library();
    let action = Improvement {
        id: id("action"),
        title: "Köp dunkar".into(),
        finding: String::new(),
        plan: None,
        activation: None,
        owner: String::new(),
        due_on: "2026-11-22".parse().ok(),
        created_at: now(0),
        by: anna(),
        done: None,
    };
    put(&mut library, action);
    let overdue = Finding::ActionOverdue(id("action"));
    assert!(!findings(&library, now(60)).contains(&overdue));
    assert!(findings(&library, now(24 * 60)).contains(&overdue));
    let done = |done| Use::SettleAction {
        action: id("action"),
        done,
        note: "Köpta".into(),
    };
    used(&mut library, done(true), 24 * 60).expect("done");
    assert!(!findings(&library, now(24 * 60)).contains(&overdue));
    used(&mut library, done(false), 24 * 60).expect("not after all");
    assert!(findings(&library, now(24 * 60)).contains(&overdue));
}

#[derive(Debug, Clone)]
enum Deed {
    Escalate(u8),
    PutBack(u8),
    Figure(i16),
    Lesson,
    Close,
    Add,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (0..3u8).prop_map(Deed::Escalate),
        (0..3u8).prop_map(Deed::PutBack),
        (-2i16..9).prop_map(Deed::Figure),
        Just(Deed::Lesson),
        Just(Deed::Close),
        Just(Deed::Add),
    ]
}

fn change(deed: &Deed, at: usize) -> Use {
    let activation = id("activation");
    match deed {
        Deed::Escalate(n) => settle(
            "för att",
            [
                EscalationState::Open,
                EscalationState::Told,
                EscalationState::NotNeeded,
            ][usize::from(*n)],
        ),
        Deed::PutBack(n) => put_back(
            "för att",
            [ReturnState::Open, ReturnState::Done, ReturnState::NotKept][usize::from(*n)],
        ),
        Deed::Figure(figure) => Use::SetFigures {
            activation,
            sum: id("sum"),
            figures: vec![(0, Some(f64::from(*figure)), None)],
        },
        Deed::Lesson => Use::AddLesson {
            activation,
            id: id(&format!("lesson {at}")),
            worked: true,
            text: format!("{at}"),
        },
        Deed::Close => Use::CloseEvaluation {
            activation,
            note: String::new(),
        },
        Deed::Add => Use::AddReturn {
            activation,
            id: id(&format!("return {at}")),
            what: format!("{at}"),
            place: String::new(),
            role: String::new(),
        },
    }
}

proptest! {
    #[test]
    fn whatever_is_done_a_settled_thing_has_who_and_when_and_after_the_end_the_steps_and_figures_stay(
        deeds in prop::collection::vec(deed(), 0..30),
        ends_at in 0usize..30,
    ) {
        let mut library = library();
        let activation = start(&mut library, false);
        let mut at_end = None;
        let mut lessons = 0;
        for (at, deed) in deeds.iter().enumerate() {
            if at == ends_at {
                end(&mut library, activation, 100);
                at_end = Some(one(&library).clone());
            }
            let minute = 101 + i64::try_from(at).expect("few");
            let before = one(&library).clone();
            match used(&mut library, change(deed, at), minute) {
                Ok(()) => lessons += usize::from(matches!(deed, Deed::Lesson)),
                Err(_) => prop_assert_eq!(one(&library), &before, "a refusal changes nothing"),
            }
            let one = one(&library);
            for (_, run) in one.escalations.iter() {
                prop_assert_eq!(run.settled.is_some(), run.state != EscalationState::Open);
            }
            for (_, run) in one.returns.iter() {
                prop_assert_eq!(run.settled.is_some(), run.state != ReturnState::Open);
            }
            prop_assert_eq!(one.lessons.len(), lessons);
            if let Some(ended) = &at_end {
                prop_assert_eq!(&one.steps, &ended.steps);
                prop_assert_eq!(&one.sums, &ended.sums);
                prop_assert_eq!(&one.escalations, &ended.escalations);
            }
        }
    }
}
