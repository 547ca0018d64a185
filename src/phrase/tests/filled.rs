//! One record of each kind with every field filled: a field added to the domain must be filled here too, and named.

use super::at;
use crate::domain::activation::{
    Called112, Deviation, Ended, EscalationRun, Lesson, ReturnRun, ReturnState, StepRun, StepState,
};
use crate::domain::adaptation::{Choice, Decision, Part, PartKind, PartRef};
use crate::domain::binder::BinderKind;
use crate::domain::calendar::{DayClass, DayRule, Rule};
use crate::domain::core_task::{Impact, Weight};
use crate::domain::handover::{Answer, FieldKind, Party, Pass, RoutineField, Stage};
use crate::domain::improvement::{Proposed, Settled};
use crate::domain::person::Phone;
use crate::domain::plan::{
    Approval, Bracket, Dependency, DependencyKind, Escalation, Failure, Origin, PlanTest, Return, Secrecy,
    Section, SectionKey, Standing, Step,
};
use crate::domain::roster::{DayKind, DutyForm, Need, Shift};
use crate::domain::sum::{Factor, Sum};
use crate::domain::unit::{Authority, UnitKind};
use crate::domain::vocabulary::{Partner, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{
    Activation, AnyRecord, Author, Baton, Binder, Calendar, Concept, CoreTask, Edition, Handover, Id,
    Improvement, Incident, Items, Person, Plan, Proposal, Role, Roster, RosterMonth, Routine, Unit,
};

fn id<T>() -> Id<T> {
    Id::of_name("filled", "one")
}

fn items<T, const N: usize>(all: [T; N]) -> Items<T> {
    let ids = (0..N).map(|at| Id::of_name("filled-item", &at.to_string()));
    ids.zip(all).collect()
}

fn author() -> Author {
    Author {
        name: "Saga Granfjäll".into(),
        role: "Krisledare".into(),
    }
}

fn party(name: &str) -> Party {
    Party {
        name: name.into(),
        role: "Krisstöd".into(),
        phone: "0846500404".into(),
    }
}

fn field() -> RoutineField {
    RoutineField {
        title: "Läget".into(),
        help: "Kort".into(),
        kind: FieldKind::Choice,
        choices: vec!["Litet".into(), "Stort".into()],
        required: true,
        warn_personal_data: true,
    }
}

/// In the order of `Kind::ALL`.
pub fn records() -> Vec<AnyRecord> {
    vec![
        binder().into(),
        unit().into(),
        role().into(),
        person().into(),
        plan().into(),
        edition().into(),
        activation().into(),
        incident().into(),
        core_task().into(),
        improvement().into(),
        proposal().into(),
        roster().into(),
        month().into(),
        calendar().into(),
        routine().into(),
        handover().into(),
        baton().into(),
        concept().into(),
    ]
}

fn binder() -> Binder {
    Binder {
        id: id(),
        name: "Norra".into(),
        unit: Some(id()),
        kind: BinderKind::Exercise,
        created_at: at("2026-01-01T12:00:00"),
    }
}

fn unit() -> Unit {
    Unit {
        id: id(),
        name: "Norra".into(),
        kind: UnitKind::DistrictBoard,
        valid_from: "2023-07-01".parse().ok(),
        valid_to: "2026-12-31".parse().ok(),
        successor: Some(id()),
        source: "Påhittat".into(),
        unverified: true,
        authorities: items([Authority {
            who: "Enhetschef".into(),
            what: "Starta enhetens planer".into(),
            source: "Delegationsordningen 3.2".into(),
        }]),
    }
}

fn role() -> Role {
    Role {
        id: id(),
        name: "Krisstödjare".into(),
        name_en: "Crisis supporter".into(),
        description: "Möter drabbade".into(),
        source: "Påhittat".into(),
        unverified: true,
    }
}

fn person() -> Person {
    let phone = Phone {
        label: "tjänst".into(),
        number: "0846500404".into(),
        verified_on: "2026-10-12".parse().ok(),
    };
    Person {
        id: id(),
        name: "Amina Hallonkvist".into(),
        employer: "Norra".into(),
        roles: vec![id()],
        competences: vec!["tolk".into()],
        phones: items([phone]),
        email: "amina@example.se".into(),
        note: "Nås bäst kvällstid".into(),
    }
}

fn plan() -> Plan {
    let own = Section {
        key: SectionKey::Own,
        title: "Våra nycklar".into(),
        text: "I skåpet".into(),
        origin: Some(id()),
        annex: true,
        restricted: true,
    };
    let step = Step {
        bracket: Bracket::FirstHour,
        role: "Enhetschef".into(),
        text: "Ring 112".into(),
        reason: "Liv först".into(),
        minutes: Some(90),
        origin: Some(id()),
        best_minutes: Some(60),
        worst_minutes: Some(180),
    };
    let approval = Approval {
        version: 2,
        by: author(),
        at: at("2026-11-01T12:00:00"),
        decision: "dnr 1".into(),
        digest: "0011".into(),
    };
    let decision = Decision {
        is_step: false,
        kind: Some(PartKind::Section),
        seen: Some(Part::Section(own.clone())),
        choice: Choice::Ours,
        reason: "Egna nycklar".into(),
        by: Some(author()),
        at: Some(at("2026-10-02T12:00:00")),
    };
    Plan {
        id: id(),
        standing: Standing::Local,
        title: "Elavbrott".into(),
        unit: Some(id()),
        owner: "Enhetschef".into(),
        failed: vec![Failure::Power, Failure::CaseSystem],
        tolerable_outage_minutes: Some(240),
        recovery_target_minutes: Some(120),
        minimum_level: "Alla är trygga".into(),
        secrecy: Secrecy::Restricted,
        review_on: "2026-12-24".parse().ok(),
        review_months: 12,
        origin: Some(Origin {
            template: id(),
            title: "Elavbrott".into(),
            digest: "0011".into(),
            adapted_at: at("2026-10-01T12:00:00"),
        }),
        sections: items([own]),
        steps: items([step]),
        dependencies: items([needed()]),
        escalations: items([Escalation {
            after_minutes: 240,
            to: "Avdelningschef".into(),
            text: "Elen är inte tillbaka".into(),
            origin: Some(id()),
        }]),
        sums: items([sum()]),
        returns: items([Return {
            what: "Utförda besök".into(),
            place: "Verksamhetssystemet".into(),
            role: "Planerare".into(),
            origin: Some(id()),
        }]),
        approvals: items([approval]),
        decisions: items([decision]),
        tests: items([PlanTest {
            on: "2026-10-20".parse().expect("a date"),
            script: "Ett dygn utan el".into(),
            passed: 5,
            goals: 7,
            note: "Nyckeln saknades".into(),
            by: author(),
        }]),
        source: "Påhittat".into(),
        unverified: true,
    }
}

fn needed() -> Dependency {
    Dependency {
        name: "Elnätet".into(),
        kind: DependencyKind::Supplier,
        note: "Avtal i pärmen".into(),
        on: Some(Failure::Power),
        origin: Some(id()),
    }
}

fn sum() -> Sum {
    Sum {
        title: "Dricksvatten".into(),
        unit: "liter".into(),
        factors: vec![Factor {
            name: "Personer".into(),
            unit: "personer".into(),
            value: Some(40.0),
            upper: Some(50.0),
        }],
        source: "Påhittat".into(),
        origin: Some(id()),
    }
}

fn settled() -> Settled {
    Settled {
        by: author(),
        at: at("2026-12-24T23:00:00"),
        note: "Ringde växeln".into(),
    }
}

fn core_task() -> CoreTask {
    CoreTask {
        id: id(),
        unit: Some(id()),
        title: "Hemtjänst".into(),
        owner: "Avdelningschef".into(),
        tolerable_outage_minutes: Some(240),
        recovery_target_minutes: Some(120),
        minimum_level: "Alla får mat".into(),
        impacts: items([Impact {
            bracket: Bracket::ToFourHours,
            weight: Weight::Serious,
            text: "Medicin uteblir".into(),
        }]),
        dependencies: items([needed()]),
        note: "Gäller hela dygnet".into(),
    }
}

fn improvement() -> Improvement {
    Improvement {
        id: id(),
        title: "Lägg en nyckel i skåpet".into(),
        finding: "Nyckeln saknades".into(),
        plan: Some(id()),
        activation: Some(id()),
        owner: "Enhetschef".into(),
        due_on: "2027-01-31".parse().ok(),
        created_at: at("2026-12-25T09:00:00"),
        by: author(),
        done: Some(settled()),
    }
}

fn proposal() -> Proposal {
    Proposal {
        id: id(),
        plan: id(),
        part: Some(PartRef::Section(id())),
        before: plan()
            .sections
            .iter()
            .next()
            .map(|(_, own)| Part::Section(own.clone())),
        text: "Nyckeln ligger i skåp 2".into(),
        reason: "Ingen hittade den".into(),
        from: Some(id()),
        activation: Some(id()),
        by: author(),
        at: at("2026-12-25T09:00:00"),
        answer: Proposed::Taken,
        settled: Some(settled()),
    }
}

fn edition() -> Edition {
    let plan = plan();
    let (id, approval) = plan.approvals.iter().next().expect("an approval");
    Edition::of(&plan, id, approval)
}

fn incident() -> Incident {
    Incident {
        id: id(),
        title: "El".into(),
        failed: vec![Failure::Power],
        began_at: at("2026-12-24T21:40:00"),
        exercise: true,
        started_by: author(),
        ended_at: Some(at("2026-12-25T01:00:00")),
    }
}

fn activation() -> Activation {
    let step = StepRun {
        bracket: Bracket::ToOneDay,
        role: "Enhetschef".into(),
        text: "Ring 112".into(),
        reason: "Liv först".into(),
        state: StepState::Skipped,
        by: Some(author()),
        at: Some(at("2026-12-24T22:30:00")),
        note: "Redan ringt".into(),
    };
    let deviation = Deviation {
        at: at("2026-12-24T22:00:00"),
        entered_at: at("2026-12-24T22:10:00"),
        by: author(),
        text: "Nyckeln saknas".into(),
    };
    Activation {
        id: id(),
        plan: id(),
        incident: Some(id()),
        title: "Elavbrott".into(),
        exercise: true,
        started_at: at("2026-12-24T21:50:00"),
        started_by: author(),
        outage_began_at: at("2026-12-24T21:40:00"),
        tolerable_outage_minutes: Some(240),
        authority: "Krisledaren".into(),
        called_112: Called112::NotNeeded,
        steps: items([step]),
        deviations: items([deviation]),
        channel: "Telefon".into(),
        version: Some(2),
        baton: Some(id()),
        escalations: items([EscalationRun {
            after_minutes: 240,
            to: "Avdelningschef".into(),
            text: "Elen är inte tillbaka".into(),
            settled: Some(settled()),
        }]),
        sums: items([sum()]),
        returns: items([ReturnRun {
            what: "Utförda besök".into(),
            place: "Verksamhetssystemet".into(),
            role: "Planerare".into(),
            state: ReturnState::NotKept,
            settled: Some(settled()),
        }]),
        lessons: items([Lesson {
            worked: true,
            text: "Listorna fanns".into(),
            by: author(),
            at: at("2026-12-25T09:00:00"),
        }]),
        evaluated: Some(settled()),
        ended: Some(Ended {
            at: at("2026-12-25T01:00:00"),
            by: author(),
            note: "Elen är tillbaka".into(),
        }),
    }
}

fn roster() -> Roster {
    let need = Need {
        role: id(),
        count: 2,
        days: vec![DayKind::Monday, DayKind::Eve],
        from: "17:00:00".parse().expect("a time"),
        to: "08:00:00".parse().expect("a time"),
        form: DutyForm::Standby,
        response_minutes: Some(30),
    };
    Roster {
        id: id(),
        name: "Krisstöd".into(),
        unit: Some(id()),
        needs: items([need]),
        note: "Byte på måndag".into(),
    }
}

fn month() -> RosterMonth {
    let shift = Shift {
        role: id(),
        person: Some(id()),
        start: "2026-12-24T17:00:00".parse().expect("a local time"),
        end: "2026-12-25T08:00:00".parse().expect("a local time"),
        form: DutyForm::OnSite,
        note: "Julafton".into(),
    };
    RosterMonth {
        id: id(),
        roster: id(),
        year: 2026,
        month: 12,
        shifts: items([shift]),
    }
}

fn calendar() -> Calendar {
    let day = |name: &str, rule| DayRule {
        name: name.into(),
        name_en: format!("{name} (en)"),
        class: DayClass::Eve,
        rule,
        valid_from_year: Some(2005),
        source: "Lagen (1989:253)".into(),
        unverified: true,
    };
    Calendar {
        id: id(),
        days: items([
            day("Julafton", Rule::Fixed { month: 12, day: 24 }),
            day("Långfredagen", Rule::Easter { days: -2 }),
            day(
                "Midsommardagen",
                Rule::Weekday {
                    weekday: 5,
                    month: 6,
                    day: 20,
                },
            ),
            day(
                "Midsommarafton",
                Rule::BeforeWeekday {
                    weekday: 5,
                    month: 6,
                    day: 20,
                    days: 1,
                },
            ),
        ]),
    }
}

fn routine() -> Routine {
    Routine {
        id: id(),
        title: "Till krisstödet".into(),
        from_role: "Socialjouren".into(),
        to_role: "Krisstödssamordnare".into(),
        responsibility: "Stödet".into(),
        used_when: "På natten".into(),
        overdue_minutes: 30,
        fields: items([field()]),
        source: "Påhittat".into(),
        unverified: true,
    }
}

fn handover() -> Handover {
    Handover {
        id: id(),
        routine: id(),
        title: "Till krisstödet".into(),
        baton: id(),
        from: party("Sten Ekhammar"),
        to: party("Amina Hallonkvist"),
        overdue_minutes: 30,
        created_at: at("2026-12-24T21:50:00"),
        answers: items([Answer {
            field: field(),
            text: "Stort".into(),
        }]),
        stage: Stage::ReadBack,
        offered_at: Some(at("2026-12-24T22:00:00")),
        read_back: "Jag tar över".into(),
        closed_at: Some(at("2026-12-24T22:10:00")),
        reason: "Fel mottagare".into(),
    }
}

fn baton() -> Baton {
    let pass = |name: &str, follows| Pass {
        to: party(name),
        at: at("2026-12-24T22:10:00"),
        follows: Some(follows),
        handover: Some(id()),
    };
    // Both follow the same one: a dispute.
    let follows = Id::of_name("pass", "first");
    Baton {
        id: id(),
        name: "Krisstödet".into(),
        unit: Some(id()),
        passes: items([pass("Sten Ekhammar", follows), pass("Amina Hallonkvist", follows)]),
    }
}

fn concept() -> Concept {
    let term = |language, text: &str| Term {
        language,
        text: text.into(),
        status: TermStatus::Recommended,
    };
    let word = PartnerWord {
        partner: Partner::Police,
        text: "jour".into(),
        note: "Annan innebörd".into(),
    };
    Concept {
        id: id(),
        area: "jour och vila".into(),
        definition_sv: "arbetstid på plats".into(),
        definition_en: "working time on site".into(),
        note: "Skilj från beredskap".into(),
        terms: items([
            term(TermLanguage::Sv, "jour"),
            term(TermLanguage::En, "on-site on-call"),
        ]),
        partners: items([word]),
        homonyms: vec![id()],
        related: vec![id()],
        source: "Arbetstidslagen".into(),
        unverified: true,
    }
}
