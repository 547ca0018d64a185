//! One record of each kind with every field filled: a field added to the domain must be filled here too, and named.

use super::at;
use crate::domain::activation::{
    Called112, Deviation, Ended, EscalationRun, EscalationState, Lesson, ReturnRun, ReturnState, StepRun,
    StepState,
};
use crate::domain::adaptation::{Choice, Decision, Part, PartKind, PartRef};
use crate::domain::aid::AidAgreement;
use crate::domain::binder::{BinderKind, Wording as Accepted};
use crate::domain::calendar::{DayClass, DayRule, Rule};
use crate::domain::call_list::{
    Call, CallList, CallOutcome, CallSequence, Candidate, Round, SheetRow, Wanted,
};
use crate::domain::call_out::{CallOut, RestGiven};
use crate::domain::confidential::{
    ConfidentialPart, ConfidentialSection, Disclosure, DocumentationDecision, Documented, Erasure,
    ErasureGround, Layer,
};
use crate::domain::consultation::{Asked, Consultation, Reply, Settlement, Support};
use crate::domain::core_task::{Impact, Weight};
use crate::domain::exercise::{Given, Goal, GoalResult, Inject, Pause};
use crate::domain::handover::task::Ended as TaskEnded;
use crate::domain::handover::{
    Answer, Ending, FieldKind, PaperForm, Party, Pass, RoutineField, Section as Heading, Settling, Stage,
};
use crate::domain::improvement::{Proposed, Settled};
use crate::domain::logbook::{EntryKind, Paper, Said};
use crate::domain::person::{Absence, Certificate, Phone, WeeklyHours, WeeklyUse, Wish};
use crate::domain::plan::{
    Approval, Bracket, Dependency, DependencyKind, Escalation, Failure, Origin, PlanTest, Return, Secrecy,
    Section, SectionKey, Standing, Step,
};
use crate::domain::printout::{self, PaperCopy, SignedOff, Subject};
use crate::domain::publication::{Publication, RosterDraft};
use crate::domain::roster::{Balance, CompetenceNeed, DayKind, DutyForm, Need, Shift, SpecialPeriod};
use crate::domain::rules::{Rule as WorkRule, RuleSet, RuleTest};
use crate::domain::sum::{Factor, Sum};
use crate::domain::support::care::{Helper, Owed, Talk, TalkOutcome};
use crate::domain::support::premises::PremisesKind;
use crate::domain::support::{
    Asked112, Closing, Count, Counted, Facts, LevelDecision, SupportStep, Turn as StepTurn, Verified,
};
use crate::domain::swap::{Offer, Swap, SwapStage};
use crate::domain::unit::{Authority, UnitKind};
use crate::domain::vocabulary::{
    ConceptStage, Partner, PartnerWord, Term, TermLanguage, TermStatus, Wording,
};
use crate::domain::{
    Activation, AnyRecord, Author, Baton, Binder, Calendar, Concept, CoreTask, Edition, Exercise, Handover,
    Id, Improvement, Incident, Items, Log, LogEntry, Person, Plan, Proposal, Role, Roster, RosterMonth,
    Routine, Task, Unit,
};
use crate::domain::{Premises, Printout, SupportEffort};

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
        section: Some(Heading::Situation),
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
        exercise().into(),
        core_task().into(),
        improvement().into(),
        proposal().into(),
        roster().into(),
        month().into(),
        draft().into(),
        publication().into(),
        swap().into(),
        rule_set().into(),
        call_out().into(),
        call_list().into(),
        aid().into(),
        calendar().into(),
        routine().into(),
        handover().into(),
        confidential_part().into(),
        disclosure().into(),
        erasure().into(),
        baton().into(),
        task().into(),
        log().into(),
        log_entry().into(),
        concept().into(),
        consultation().into(),
        support_effort().into(),
        premises().into(),
        printout().into(),
    ]
}

fn binder() -> Binder {
    Binder {
        id: id(),
        name: "Norra".into(),
        unit: Some(id()),
        kind: BinderKind::Exercise,
        created_at: at("2026-01-01T12:00:00"),
        wordings: items([Accepted {
            text: "posom".into(),
            only_in: Some(id::<Plan>().uuid()),
        }]),
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
        documentation: Some(DocumentationDecision {
            number: "SN 2025/12".into(),
            decided_on: "2025-06-10".parse().expect("a date"),
            support: "Krisstöd".into(),
            allows: Documented::Identities,
            keep_days: 30,
        }),
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
        failed_on: "2026-09-01".parse().ok(),
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
        unit: Some(id()),
        rule_set: Some(id()),
        share_percent: Some(80),
        travel_minutes: Some(25),
        certificates: items([Certificate {
            competence: "barn".into(),
            valid_until: "2027-06-30".parse().ok(),
        }]),
        weekly: items([WeeklyHours {
            days: vec![DayKind::Monday],
            from: "08:00:00".parse().expect("a time"),
            to: "16:30:00".parse().expect("a time"),
            spent: WeeklyUse::Work,
        }]),
        absences: items([Absence {
            first: "2026-12-20".parse().expect("a date"),
            last: "2026-12-22".parse().expect("a date"),
        }]),
        wishes: items([Wish {
            first: "2026-12-23".parse().expect("a date"),
            last: "2026-12-26".parse().expect("a date"),
            days: vec![DayKind::Eve],
            wants: true,
        }]),
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

fn exercise() -> Exercise {
    let inject = Inject {
        after_minutes: 10,
        story_time: "Dag 1 08.00".into(),
        to: "Enhetschefen".into(),
        text: "Strömmen är borta".into(),
        expected: "Ringer jouren".into(),
        given: Some(Given {
            at: at("2026-11-24T09:10:00"),
            by: author(),
        }),
        note: "Tog fyra minuter".into(),
    };
    let goal = Goal {
        text: "Alla larm bemannade".into(),
        how: "Inom en timme".into(),
        result: GoalResult::Met,
        note: "Efter 40 minuter".into(),
    };
    let pause = Pause {
        from: at("2026-11-24T09:20:00"),
        until: Some(at("2026-11-24T09:30:00")),
    };
    Exercise {
        id: id(),
        title: "Elavbrott ett dygn".into(),
        purpose: "Pröva planen".into(),
        participants: "Enhetschefer".into(),
        plans: vec![id()],
        length_minutes: 120,
        started_at: at("2026-11-24T09:00:00"),
        started_by: author(),
        injects: items([inject]),
        goals: items([goal]),
        pauses: items([pause]),
        ended: Some(Ended {
            at: at("2026-11-24T11:00:00"),
            by: author(),
            note: "Gick bra".into(),
        }),
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
            state: EscalationState::Told,
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
        background: true,
        competences: vec![CompetenceNeed {
            competence: "barn".into(),
            count: 1,
        }],
        first: "2026-01-01".parse().ok(),
        last: "2026-12-31".parse().ok(),
        short_from: "13:00:00".parse().ok(),
        period: Some(Id::of_name("period", "")),
    };
    Roster {
        id: id(),
        name: "Krisstöd".into(),
        unit: Some(id()),
        needs: items([need]),
        note: "Byte på måndag".into(),
        periods: items([SpecialPeriod {
            name: "Sommaren".into(),
            first: "2026-06-22".parse().expect("a date"),
            last: "2026-08-16".parse().expect("a date"),
        }]),
        balances: items([Balance {
            person: id(),
            nights: 4,
            weekend_days: 3,
            holidays: 1,
            hours: 90,
        }]),
        rule_set: Some(id()),
        approves_swaps: true,
        otherwise: "Socialtjänsten svarar dagtid".into(),
    }
}

fn shift() -> Shift {
    Shift {
        role: id(),
        person: Some(id()),
        start: "2026-12-24T17:00:00".parse().expect("a local time"),
        end: "2026-12-25T08:00:00".parse().expect("a local time"),
        form: DutyForm::OnSite,
        note: "Julafton".into(),
        reason: "Ingen annan fanns".into(),
        planned: true,
        background: true,
    }
}

fn month() -> RosterMonth {
    RosterMonth {
        id: id(),
        roster: id(),
        year: 2026,
        month: 12,
        shifts: items([shift()]),
    }
}

fn draft() -> RosterDraft {
    RosterDraft {
        id: id(),
        roster: id(),
        name: "Förslag 2".into(),
        first: "2026-12-01".parse().expect("a date"),
        last: "2026-12-31".parse().expect("a date"),
        created_at: at("2026-11-01T12:00:00"),
        shifts: items([shift()]),
        replaced: items([shift()]),
        digest: "sum".into(),
    }
}

fn publication() -> Publication {
    Publication {
        id: id(),
        roster: id(),
        first: "2026-12-01".parse().expect("a date"),
        last: "2026-12-31".parse().expect("a date"),
        at: at("2026-11-02T12:00:00"),
        by: author(),
        shifts: items([shift()]),
    }
}

fn swap() -> Swap {
    Swap {
        id: id(),
        roster: id(),
        month: id(),
        shift: Id::of_name("shift", ""),
        person: id(),
        asked_at: at("2026-11-03T12:00:00"),
        note: "Kan ta en annan natt".into(),
        offers: items([Offer {
            person: id(),
            at: at("2026-11-03T13:00:00"),
            return_month: Some(id()),
            return_shift: Some(Id::of_name("shift", "other")),
        }]),
        stage: SwapStage::Waiting,
        taken: Some(Id::of_name("offer", "")),
        settled: Some(settled()),
    }
}

fn rule_set() -> RuleSet {
    RuleSet {
        id: id(),
        name: "Avtalet".into(),
        name_en: "The agreement".into(),
        version: "2023-10-01".into(),
        valid_from: "2023-10-01".parse().ok(),
        valid_to: "2027-12-31".parse().ok(),
        employers: vec!["Norra".into()],
        day_break: "07:00:00".parse().expect("a time"),
        night_from: "22:00:00".parse().expect("a time"),
        night_to: "06:00:00".parse().expect("a time"),
        rules: items([WorkRule {
            test: RuleTest::DailyRest,
            amount: 660,
            exception: Some(540),
            strict: true,
            source: "AB § 13".into(),
            unverified: true,
        }]),
        source: "AB".into(),
        unverified: true,
    }
}

fn call_out() -> CallOut {
    CallOut {
        id: id(),
        person: id(),
        roster: Some(id()),
        began_at: at("2026-12-24T23:00:00"),
        ended_at: Some(at("2026-12-25T01:30:00")),
        incident: Some(id()),
        note: "Utryckning".into(),
        by: author(),
        rests: items([RestGiven {
            start: "2026-12-25T08:00:00".parse().expect("a local time"),
            end: "2026-12-25T10:30:00".parse().expect("a local time"),
        }]),
    }
}

fn call_list() -> CallList {
    CallList {
        id: id(),
        title: "Brand i flerfamiljshus".into(),
        incident: Some(id()),
        activation: Some(id()),
        roster: Some(id()),
        role: Some(id()),
        unit: Some(id()),
        created_at: at("2026-12-24T23:00:00"),
        created_by: author(),
        wanted: items([Wanted {
            role: Some(id()),
            competence: "barn".into(),
            count: 2,
        }]),
        sequence: CallSequence::Duty,
        candidates: items([Candidate { person: id() }]),
        round: 1,
        rounds: items([Round {
            number: 2,
            by: author(),
            at: at("2026-12-24T23:20:00"),
        }]),
        calls: items([Call {
            person: id(),
            round: 1,
            by: author(),
            at: at("2026-12-24T23:05:00"),
            outcome: CallOutcome::Coming,
            minutes: Some(40),
            note: "Tar bilen".into(),
            number: "0701740605".into(),
            device: Some(id()),
            paper: Some(SheetRow {
                sheet: 7,
                row: 3,
                written_by: "Sten Ekhammar".into(),
                typed_at: at("2026-12-25T07:10:00"),
            }),
        }]),
        settled: Some(settled()),
    }
}

fn aid() -> AidAgreement {
    AidAgreement {
        id: id(),
        unit: Some(id()),
        roles: vec![id()],
        people: 4,
        notice_minutes: 120,
        most_days: Some(7),
        valid_from: "2026-01-01".parse().ok(),
        valid_to: "2026-12-31".parse().ok(),
        agreed_by: "Sten Ekhammar, säkerhetssamordnare".into(),
        agreed_on: "2026-01-15".parse().ok(),
        note: "Ring växeln först".into(),
    }
}

fn confidential_part() -> ConfidentialPart {
    ConfidentialPart {
        id: id(),
        handover: id(),
        ground: "Samtycke".into(),
        ground_source: "OSL 12:2".into(),
        ground_unverified: true,
        assessed_by: "Sten Ekhammar".into(),
        assessed_on: "2026-12-24".parse().expect("a date"),
        from_unit: id(),
        to_unit: id(),
        sections: items([ConfidentialSection {
            heading: "Rubrik".into(),
            text: "Text".into(),
        }]),
        erase_on: "2027-01-24".parse().expect("a date"),
        created_at: at("2026-12-24T23:05:00"),
    }
}

fn disclosure() -> Disclosure {
    Disclosure {
        id: id(),
        handover: id(),
        layer: Layer::A,
        receiver: "Vakthavande befäl".into(),
        unit: Some(id()),
        purpose: "Gemensam lägesbild".into(),
        format: "docx".into(),
        masked: 1,
        given_at: at("2026-12-24T23:05:00"),
        given_by: "Sten Ekhammar".into(),
    }
}

fn erasure() -> Erasure {
    Erasure {
        id: id(),
        erased: id(),
        handover: id(),
        erased_at: at("2026-12-24T23:05:00"),
        erased_by: "Sten Ekhammar".into(),
        reason_kind: ErasureGround::Earlier,
        reason: "Felaktigt införd".into(),
        decision: "SN 2025/12".into(),
        mark: "3f2a".into(),
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
        retired: true,
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
        moves_at: Some(at("2026-12-24T22:15:00")),
        follows: Some(id()),
        tasks: vec![task().carried()],
        digest: "00ff".into(),
        code: "K7RM2QXB9TNA".into(),
        answer_code: "22234567".into(),
        received: true,
        confirmed_at: Some(at("2026-12-24T22:08:00")),
        gives_back: Some(id()),
        forms: items([PaperForm {
            number: 12,
            written_by: "Sten Ekhammar".into(),
            written_at: at("2026-12-24T22:01:00"),
            passed_at: Some(at("2026-12-24T22:10:00")),
            typed_by: author(),
            typed_at: at("2026-12-25T07:15:00"),
        }]),
    }
}

fn log() -> Log {
    Log {
        id: id(),
        title: "Strömavbrott i Ekhammar".into(),
        unit: Some(id()),
        incident: Some(id()),
        baton: Some(id()),
        exercise: true,
        opened_at: at("2026-12-24T22:00:00"),
        opened_by: author(),
        device: Some(id()),
        settled: Some(Settled::new(&author(), "Över", at("2026-12-25T08:00:00"))),
    }
}

fn log_entry() -> LogEntry {
    let said = Said {
        number: 17,
        device: Some(id()),
        kind: EntryKind::Decision,
        at: at("2026-12-24T22:40:00"),
        entered_at: at("2026-12-24T23:10:00"),
        by: author(),
        text: "Stödcentrum öppnas i skolan".into(),
        place: "Ekhammar".into(),
        who: "Amina Hallonkvist".into(),
        word: "stödcentrum".into(),
        corrects: Some(id()),
        happened_at: Some(at("2026-12-24T22:35:00")),
        paper: Some(Paper {
            slip: 4,
            written_by: "Sten Ekhammar".into(),
            void: true,
        }),
        seal: None,
        follows: Vec::new(),
    };
    LogEntry::new(id(), id(), said)
}

fn task() -> Task {
    Task {
        id: id(),
        baton: id(),
        what: "Ring hotellet".into(),
        owner: party("Sten Ekhammar"),
        due: Some(at("2026-12-24T23:00:00")),
        origin: Some(id()),
        made_at: at("2026-12-24T22:00:00"),
        made_by: author(),
        ended: Some(TaskEnded {
            how: Ending::Dropped,
            at: at("2026-12-24T22:30:00"),
            by: author(),
            reason: "Behövs inte".into(),
        }),
    }
}

fn baton() -> Baton {
    let pass = |name: &str, follows| Pass {
        follows: Some(follows),
        handover: Some(id()),
        also: vec![Id::of_name("pass", "other")],
        settled: Some(Settling {
            by: author(),
            reason: "Enades i telefon".into(),
        }),
        mark: "K7RM2QXB9TNA/22234567".into(),
        clock: Some(at("2026-12-24T22:09:00")),
        ..Pass::new(party(name), at("2026-12-24T22:10:00"))
    };
    // Both follow the same one: a dispute.
    let follows = Id::of_name("pass", "first");
    Baton {
        id: id(),
        name: "Krisstödet".into(),
        unit: Some(id()),
        incident: Some(id()),
        passes: items([pass("Sten Ekhammar", follows), pass("Amina Hallonkvist", follows)]),
    }
}

fn concept() -> Concept {
    let term = |language, text: &str| Term {
        note: "Bara om tid på plats".into(),
        valid_until: "2026-12-24".parse().ok(),
        forms: vec!["jourerna".into()],
        ..Term::new(language, text, TermStatus::Recommended)
    };
    let word = PartnerWord {
        note: "Annan innebörd".into(),
        source: "Samtal".into(),
        ..PartnerWord::new(Partner::Police, "jour")
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
        note_en: "Not standby".into(),
        broader: vec![id()],
        stage: ConceptStage::Agreed,
        retired_because: "Ingen säger så längre".into(),
        replaced_by: Some(id()),
        version: 2,
        agreed_on: "2026-12-24".parse().ok(),
        versions: items([Wording {
            version: 2,
            on: "2026-12-24".parse().expect("a date"),
            term: "jour".into(),
            term_en: "on-site on-call".into(),
            definition_sv: "arbetstid på plats".into(),
            definition_en: "working time on site".into(),
            note: "Skilj från beredskap".into(),
            reason: "Utrett i samverkansrådet".into(),
        }]),
    }
}

fn consultation() -> Consultation {
    Consultation {
        id: id(),
        title: "Ord för jour".into(),
        partner: Partner::Rescue,
        sent_by: author(),
        sent_at: "2026-12-01T09:00:00Z".parse().expect("an instant"),
        answer_by: "2026-12-24".parse().expect("a date"),
        asked: items([Asked {
            concept: id(),
            term: "jour".into(),
            term_en: "on-site on-call".into(),
            definition_sv: "arbetstid på plats".into(),
            definition_en: "working time on site".into(),
            note: "Skilj från beredskap".into(),
            own_word: "tjänst".into(),
        }]),
        replies: items([Reply {
            concept: id(),
            organisation: "Räddningstjänsten".into(),
            answered_by: "Sten Ekhammar".into(),
            supports_term: Some(Support::No),
            supports_definition: Some(Support::Yes),
            own_term: "tjänst".into(),
            comment: "Vi säger tjänst".into(),
            read_by: author(),
            read_at: "2026-12-10T09:00:00Z".parse().expect("an instant"),
        }]),
        settlements: items([Settlement {
            concept: id(),
            reason: "Båda orden får användas".into(),
            by: author(),
            at: "2026-12-11T09:00:00Z".parse().expect("an instant"),
        }]),
    }
}

fn support_effort() -> SupportEffort {
    let when = at("2026-12-01T23:20:00");
    SupportEffort {
        id: id(),
        title: "Brand i skolan".into(),
        unit: Some(id()),
        incident: Some(id()),
        exercise: true,
        alarm_at: when,
        created_by: author(),
        facts: Facts {
            caller_name: "Sten Ekhammar".into(),
            caller_role: "Räddningschef i beredskap".into(),
            caller_organisation: "Räddningstjänsten".into(),
            caller_number: "0701740605".into(),
            channel: "Telefon".into(),
            mandate: "Socialchef".into(),
            listed: true,
            off_list_reason: "Ingen annan gick att nå".into(),
            verified: Verified::CalledBack,
            called_112: Asked112::default(),
            told: "Filtar".into(),
        },
        levels: items([LevelDecision {
            level: "medium".into(),
            decided_by: "Socialchef".into(),
            grounds: "Trettio vuxna".into(),
            at: when,
            by: author(),
        }]),
        call_list: Some(id()),
        premises: Some(id()),
        first_contact_at: Some(when),
        first_on_site_at: Some(when),
        turns: items([StepTurn {
            step: SupportStep::Centre,
            opens: true,
            phone: "0846500410".into(),
            handed_to: "Socialtjänsten".into(),
            decided_by: "Socialchef".into(),
            at: when,
            by: author(),
        }]),
        counts: items([Count {
            step: SupportStep::Acute,
            what: Counted::Interpreters,
            detail: "Arabiska".into(),
            number: 3,
            at: when,
            by: author(),
        }]),
        helpers: items([Helper {
            person: id(),
            came_at: when,
            left_at: Some(when),
        }]),
        aftercare: items([Owed {
            key: "relief".into(),
            name: "Avlastande samtal".into(),
            name_en: "Relief talk".into(),
            from_days: 0,
            to_days: 1,
            unverified: true,
        }]),
        talks: items([Talk {
            person: id(),
            owed: items([()]).iter().next().expect("one").0.cast(),
            outcome: TalkOutcome::Done,
            on: "2026-12-02".parse().expect("a date"),
            by: author(),
        }]),
        closed: Some(Closing {
            at: when,
            by: author(),
            remains: "Två samtal".into(),
            handed_to: "Skolan".into(),
        }),
    }
}

fn premises() -> Premises {
    Premises {
        id: id(),
        name: "Församlingshemmet".into(),
        address: "Påhittade gatan 1".into(),
        unit: Some(id()),
        kind: PremisesKind::Centre,
        key_holder: "Vaktmästare".into(),
        capacity: Some(80),
        suitability: "Egen ingång".into(),
        verified_on: "2026-11-02".parse().ok(),
    }
}

fn printout() -> Printout {
    let when = at("2026-12-01T23:20:00");
    Printout {
        id: id(),
        title: "Elavbrott".into(),
        language: "Svenska".into(),
        subject: Subject {
            document: "plan".into(),
            of: Some(id::<Plan>().uuid()),
            detail: "2026-11".into(),
        },
        code: "K7RM2QXB9TNA".into(),
        version: "Version 2".into(),
        pages: 4,
        parts: vec![printout::Part {
            key: "purpose".into(),
            title: "Syfte".into(),
            tag: "a1b2".into(),
        }],
        sheets: vec![printout::Sheet {
            subject: Subject {
                document: "phones".into(),
                of: None,
                detail: "2026-12".into(),
            },
            title: "Telefonlista".into(),
            code: "B6V2BGKQUNZM".into(),
            first_page: 3,
            last_page: 5,
            parts: vec![printout::Part {
                key: "roles".into(),
                title: "Krisledare".into(),
                tag: "c3d4".into(),
            }],
        }],
        printed_at: when,
        printed_by: author(),
        copies: items([PaperCopy {
            number: 12,
            place: "Receptionen".into(),
            keeper: "Vaktmästaren".into(),
            noted_at: when,
            signed_off: Some(SignedOff {
                at: when,
                by: author(),
                note: "Ersatt av nr 13".into(),
            }),
        }]),
    }
}
