//! Everything of the domain has words in both languages, and a change is told as somebody would tell it.

mod filled;

use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Value, json};

use super::*;
use crate::domain::duty::Duty;
use crate::domain::gaps::Gap;
use crate::domain::handover::Stage;
use crate::domain::logbook::timeline::{What, timeline};
use crate::domain::plan::{Bracket, Failure, SectionKey, Step};
use crate::domain::record::{AnyRecord, Record, RecordRef};
use crate::domain::roster::{DayKind, DutyForm};
use crate::domain::situation::{Finding, OnCall, Severity, Situation, situation};
use crate::domain::vocabulary::Partner;
use crate::domain::{Edit, Id, Kind, Library, Plan, Refusal, zone};
use crate::text::{Language, Text};

fn both() -> [Text; 2] {
    Language::ALL.map(Text::new)
}

fn swedish() -> Text {
    Text::new(Language::Swedish)
}

fn at(text: &str) -> DateTime<Utc> {
    zone::instant(text.parse::<NaiveDateTime>().expect("a local time"))
}

/// A binder with one record of each kind, every field of it filled.
fn full() -> Library {
    let mut library = Library::default();
    for record in filled::records() {
        library.put(record, at("2026-12-01T12:00:00"), false);
    }
    library
}

/// Calls `each` with the path and value of every key in a value.
fn walk(value: &Value, path: &mut Vec<String>, each: &mut impl FnMut(&[&str], &Value)) {
    for (key, value) in value.as_object().into_iter().flatten() {
        path.push(key.clone());
        let keys: Vec<_> = path.iter().map(String::as_str).collect();
        each(&keys, value);
        walk(value, path, each);
        path.pop();
    }
}

fn is_uuid(text: &str) -> bool {
    text.parse::<uuid::Uuid>().is_ok()
}

#[test]
fn every_field_of_every_record_has_a_name_in_both_languages() {
    let kinds: Vec<_> = filled::records().iter().map(AnyRecord::kind).collect();
    assert_eq!(kinds, Kind::ALL);
    for text in both() {
        let mut nameless = Vec::new();
        for record in filled::records() {
            walk(&record.to_value(), &mut Vec::new(), &mut |path, value| {
                assert!(!value.is_null(), "{path:?} of {:?} is not filled", record.kind());
                let key = path.last().expect("a key");
                if !is_uuid(key) && field_name(&text, record.kind(), path) == *key {
                    nameless.push(format!("{:?} {path:?}", record.kind()));
                }
            });
        }
        assert_eq!(nameless, Vec::<String>::new());
    }
    assert_eq!(field_name(&swedish(), Kind::Plan, &["_deleted"]), "Raderad");
    assert_eq!(
        field_name(&swedish(), Kind::Plan, &["fresh_from_tomorrow"]),
        "fresh_from_tomorrow"
    );
}

#[test]
fn every_value_reads_as_words_never_as_an_id_a_code_or_a_raw_instant() {
    let library = full();
    for text in both() {
        for record in filled::records() {
            let kind = record.kind();
            walk(&record.to_value(), &mut Vec::new(), &mut |path, found| {
                let words = value(&text, &library, kind, path, found);
                let key = path.last().expect("a key");
                assert!(!words.is_empty(), "{kind:?} {path:?}");
                if !matches!(*key, "id" | "rank" | "digest") {
                    let raw = words
                        .split([' ', ','])
                        .any(|word| is_uuid(word) || word.contains('_') || word.ends_with('Z'));
                    assert!(!raw && words != text.value_gone(), "{kind:?} {path:?}: {words}");
                }
            });
        }
    }
}

#[test]
fn dates_minutes_codes_and_ids_are_said_as_people_say_them() {
    let (text, library) = (swedish(), full());
    let say = |kind, path: &[&str], json: Value| value(&text, &library, kind, path, &json);
    assert_eq!(
        say(Kind::Plan, &["review_on"], json!("2026-12-24")),
        "tor 24 dec 2026"
    );
    assert_eq!(
        say(Kind::Plan, &["tolerable_outage_minutes"], json!(270)),
        "4 h 30 min"
    );
    assert_eq!(minutes(&text, 240), "4 h");
    assert_eq!(
        say(Kind::Plan, &["failed"], json!(["power", "case_system"])),
        "El, Verksamhetssystem"
    );
    assert_eq!(say(Kind::Plan, &["failed"], json!([])), "(tomt)");
    assert_eq!(
        say(Kind::Activation, &["started_at"], json!("2026-12-24T22:40:00Z")),
        "tor 24 dec 2026 23:40"
    );
    assert_eq!(
        say(Kind::Roster, &["needs", "x", "from"], json!("17:00:00")),
        "17:00"
    );
    let gone = json!(Id::<Plan>::of_name("plan", "gone"));
    assert_eq!(say(Kind::Activation, &["plan"], gone), "(finns inte längre)");
    assert_eq!(say(Kind::Person, &["note"], json!("2026-12-24")), "2026-12-24");
    assert_eq!(say(Kind::Plan, &["source"], json!("")), "(tomt)");
    assert_eq!(say(Kind::Concept, &["unverified"], json!(true)), "Ja");
    for (rule, words) in [
        (json!({"fixed": {"month": 12, "day": 24}}), "24 december varje år"),
        (json!({"easter": {"days": 0}}), "påskdagen"),
        (json!({"easter": {"days": -1}}), "dagen före påskdagen"),
        (json!({"easter": {"days": 39}}), "39 dagar efter påskdagen"),
        (
            json!({"weekday": {"weekday": 5, "month": 6, "day": 20}}),
            "första lördagen från 20 juni",
        ),
        (
            json!({"before_weekday": {"weekday": 5, "month": 6, "day": 20, "days": 1}}),
            "dagen före första lördagen från 20 juni",
        ),
    ] {
        assert_eq!(say(Kind::Calendar, &["days", "x", "rule"], rule), words);
    }
}

#[test]
fn what_can_be_chosen_has_a_name_of_its_own_in_both_languages() {
    fn distinct<T: Named>(text: &Text, all: impl IntoIterator<Item = T>) {
        let mut names: Vec<_> = all.into_iter().map(|one| one.name(text)).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{names:?}");
    }
    for text in both() {
        distinct(&text, Failure::ALL);
        distinct(&text, Bracket::ALL);
        distinct(&text, SectionKey::MODEL);
        distinct(&text, DayKind::ALL);
        distinct(&text, Partner::ALL);
        distinct(&text, Kind::ALL.iter().copied());
        for kind in Kind::ALL {
            assert!(!kind_plural(&text, *kind).is_empty());
        }
    }
    assert_eq!(DutyForm::OnSite.name(&swedish()), "Jour");
    assert_eq!(DutyForm::Standby.name(&Text::new(Language::English)), "Standby");
    // Each failure's text has its key as the last part of its id, so that the command line can list both.
    for failure in Failure::ALL {
        let id = format!("failure-{}", failure.key().replace('_', "-"));
        assert_eq!(swedish().lookup(&id), Some(failure.name(&swedish())));
    }
}

#[test]
fn every_operation_of_the_history_is_a_verb_in_both_languages() {
    for text in both() {
        for name in Edit::OPS {
            assert_ne!(op(&text, name), name);
        }
    }
    assert_eq!(op(&swedish(), "mark-step"), "bockade av ett steg");
    assert_eq!(op(&swedish(), "from-the-future"), "from-the-future");
}

#[test]
fn a_refusal_says_what_happened_and_what_to_do() {
    let refusals = [
        Refusal::Gone(RecordRef::of(Id::<Plan>::of_name("plan", ""))),
        Refusal::NameMissing,
        Refusal::ShiftTimes { longest_days: 28 },
        Refusal::TermMissing,
        Refusal::TemplateNotActivated,
        Refusal::OutageInFuture,
        Refusal::ActivationEnded,
        Refusal::ReasonMissing,
        Refusal::TextMissing,
        Refusal::WrongStage { is: Stage::Accepted },
        Refusal::FieldsMissing {
            titles: vec!["Läget".into(), "Plats".into()],
        },
        Refusal::ReceiverMissing,
        Refusal::NotReadBack,
        Refusal::NotTheHolder {
            holder: "Sten".into(),
        },
        Refusal::NotTheHolder {
            holder: String::new(),
        },
        Refusal::Disputed,
        Refusal::AlreadyOffered,
        Refusal::RoutineRetired {
            title: "Från socialjouren".into(),
        },
        Refusal::NotConfirmed,
        Refusal::NotDisputed,
        Refusal::OfferOutdated,
        Refusal::NotAsOffered,
        Refusal::CodeMismatch,
        Refusal::AnswerMismatch,
        Refusal::ReceivedAlready,
        Refusal::TaskClosed,
        Refusal::CodeSlip(crate::domain::handover::code::Slip::Check),
        Refusal::OwnRelative,
        Refusal::KindOfItself { word: "larm".into() },
        Refusal::KindAndRelated { other: "larm".into() },
        Refusal::JoinRetired { word: "larm".into() },
        Refusal::ReplacesItself,
        Refusal::CannotDelete,
        Refusal::ShareTooLarge { percent: 150 },
        Refusal::ShortDay {
            from: "17:00:00".parse().expect("a time"),
            to: "08:00:00".parse().expect("a time"),
            short_from: "07:00:00".parse().expect("a time"),
        },
        Refusal::TooManyCompetent {
            competence: "barn".into(),
            count: 1,
        },
        Refusal::DecisionNumberMissing,
        Refusal::NotDocumented { unit: "Norra".into() },
        Refusal::ConfidentialBegun,
        Refusal::GroundMissing,
        Refusal::AssessorMissing,
        Refusal::EraseOn {
            latest: "2026-12-24".parse().expect("a date"),
        },
        Refusal::NotDue {
            on: "2026-12-24".parse().expect("a date"),
        },
        Refusal::PurposeMissing,
        Refusal::OtherReceiver { unit: "Norra".into() },
        Refusal::OnlyByItsAct,
        Refusal::PaperNumber {
            number: 0,
            largest: 26,
        },
        Refusal::RowTypedIn {
            sheet: 7,
            row: 3,
            person: "Sten".into(),
        },
        Refusal::FormTypedIn {
            number: 12,
            title: "Till krisstödet".into(),
        },
        Refusal::PassedBeforeWritten,
        Refusal::PaperContradicted {
            holder: "Sten".into(),
            since: at("2026-12-24T22:00:00"),
        },
    ];
    for text in both() {
        let mut titles = Vec::new();
        for one in &refusals {
            let said = refusal(&text, one);
            assert!(said.what_to_do.len() > 20, "{one:?}");
            titles.push(said.title);
        }
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), refusals.len());
    }
    let said = |one| refusal(&swedish(), one);
    assert!(said(&refusals[10]).what_to_do.contains("Läget, Plats"));
    assert_eq!(said(&refusals[13]).title, "Ansvaret hålls av Sten");
    assert_eq!(
        said(&refusals[9]).title,
        "Överlämningen är redan i ett annat läge: Mottagen"
    );
    assert!(said(&refusals[2]).what_to_do.contains("28 dygn"));
}

#[test]
fn whether_somebody_is_on_call_is_said_first_and_plainly() {
    let mut shown: Situation = situation(&Library::default(), at("2026-12-24T02:00:00"));
    let library = full();
    let said = |text: &Text, shown: &Situation| on_call_state(text, &library, shown);
    let title = |shown: &Situation| said(&swedish(), shown).title;
    assert_eq!(title(&shown), "Vi vet inte vem som har jour");
    shown.state = OnCall::Nobody {
        since: at("2026-12-24T01:30:00"),
        rosters: library.all::<crate::domain::Roster>().map(|one| one.id).collect(),
    };
    let nobody = said(&swedish(), &shown);
    assert_eq!(nobody.title, "Ingen har jour eller beredskap");
    assert!(
        nobody.what_to_do.contains("tor 24 dec 01:30"),
        "{}",
        nobody.what_to_do
    );
    shown.on_call = library
        .duties()
        .on_call(at("2026-12-24T18:00:00"))
        .into_iter()
        .cloned()
        .collect();
    assert!(
        title(&shown).starts_with("Ingen har jour i "),
        "{}",
        title(&shown)
    );
    for state in [
        OnCall::Short,
        OnCall::NeedUnknown,
        OnCall::NotNeeded,
        OnCall::Staffed,
    ] {
        shown.state = state;
        for text in both() {
            assert!(!said(&text, &shown).what_to_do.is_empty());
        }
    }
}

fn gap_in(library: &Library) -> Gap {
    let roster = library.all::<crate::domain::Roster>().next().expect("the roster");
    let (need_id, need) = roster.needs.iter().next().expect("the need");
    Gap {
        roster: roster.id,
        need: need_id,
        role: need.role,
        form: need.form,
        background: false,
        competence: None,
        from: at("2026-12-24T17:00:00"),
        to: at("2026-12-25T08:00:00"),
        needed: 2,
        covered: 1,
    }
}

#[test]
fn in_the_hour_that_comes_twice_it_is_said_which_of_the_two_it_is() {
    let said = |at: &str| moment(&swedish(), at.parse().expect("an instant"));
    assert_eq!(said("2027-10-31T00:30:00Z"), "sön 31 okt 02:30 (sommartid)");
    assert_eq!(said("2027-10-31T01:30:00Z"), "sön 31 okt 02:30 (normaltid)");
    assert_eq!(said("2027-10-31T02:30:00Z"), "sön 31 okt 03:30");
}

#[test]
fn a_duty_and_a_gap_are_one_line_each_with_the_weekday() {
    let (text, library) = (swedish(), full());
    let missing = gap_in(&library);
    assert_eq!(
        gap(&text, &library, &missing),
        "Krisstödjare (Beredskap), tor 24 dec 17:00–08:00: 1 av 2 saknas"
    );
    let lacking = Gap {
        competence: Some(0),
        needed: 1,
        covered: 0,
        background: true,
        ..missing
    };
    let need = library
        .get(lacking.roster)
        .and_then(|roster| roster.needs.get(lacking.need));
    let competence = &need.expect("the need").competences[0].competence;
    assert_eq!(
        gap(&text, &library, &lacking),
        format!(
            "Krisstödjare (Beredskap, andra linjen), tor 24 dec 17:00–08:00: 1 av 1 med {competence} saknas"
        )
    );
    let mut duty: Duty = library
        .duties()
        .between(at("2026-12-01T00:00:00"), at("2026-12-31T00:00:00"))[0]
        .clone();
    assert_eq!(
        duty_line(&text, &library, &duty),
        "Amina Hallonkvist – Krisstödjare – till fre 25 dec 08:00"
    );
    duty.person = None;
    assert!(duty_line(&text, &library, &duty).starts_with("Obesatt"));
}

#[test]
fn every_finding_says_what_is_wrong_and_what_to_do() {
    let library = full();
    fn id<R: Record + crate::domain::library::Shelved>(library: &Library) -> Id<R> {
        library.all::<R>().next().expect("one of each").id()
    }
    let findings = [
        Finding::NoRoster,
        Finding::GapAhead(gap_in(&library)),
        Finding::BatonHeldByNobody(id(&library)),
        Finding::BatonDisputed(id(&library)),
        Finding::HandoverOverdue(id(&library)),
        Finding::NoNumber(id(&library)),
        Finding::StaleNumber(id(&library)),
        Finding::NoPlans,
        Finding::PlanNotApproved(id(&library)),
        Finding::PlanChangedSinceApproval(id(&library)),
        Finding::PlanReviewOverdue(id(&library)),
        Finding::RosterWithoutNeeds(id(&library)),
        Finding::TemplateChanged(id(&library), 2),
        Finding::PlansNotTested { never: 2, old: 1 },
        Finding::RulesBroken(2, id(&library)),
        Finding::RulesUnknown(3, id(&library)),
        Finding::RestOwed(id(&library), Some(90)),
        Finding::SwapWaiting(id(&library)),
        Finding::TooFar(id(&library), 90, 60),
        Finding::ErasureDue(2),
    ];
    for text in both() {
        let mut titles = Vec::new();
        for one in &findings {
            let (severity, title, what_to_do) = finding(&text, &library, one);
            assert_eq!(severity, one.severity());
            assert!(
                what_to_do.len() > 20 && !title.ends_with(": "),
                "{title} {what_to_do}"
            );
            titles.push(title);
        }
        titles.sort();
        titles.dedup();
        assert_eq!(titles.len(), findings.len());
    }
    let (severity, title, what_to_do) = finding(&swedish(), &library, &findings[4]);
    assert_eq!(severity, Severity::ActNow);
    assert_eq!(title, "Överlämningen har inte tagits emot: Till krisstödet");
    assert!(
        what_to_do.contains("Amina Hallonkvist skulle ha svarat tor 24 dec 22:30"),
        "{what_to_do}"
    );
    let review = finding(&swedish(), &library, &findings[10]).2;
    assert!(review.contains("tor 24 dec 2026"), "{review}");
}

fn said(library: &Library, before: &Value, after: &Value) -> Vec<String> {
    let found = changes(&swedish(), library, Kind::Plan, before, after);
    found.iter().map(|change| change.sentence(&swedish())).collect()
}

fn step(text: &str) -> Step {
    Step {
        role: "Enhetschef".into(),
        text: text.into(),
        minutes: Some(5),
        ..Step::new(Bracket::FirstHour)
    }
}

fn plan() -> Plan {
    let mut plan = Plan::new(
        Id::of_name("plan", "el"),
        crate::domain::plan::Standing::Local,
        "Elavbrott",
    );
    for text in ["Ring 112", "Räkna in alla", "Öppna loggen"] {
        plan.steps.push(Id::of_name("step", text), step(text));
    }
    plan
}

fn json_of(plan: &Plan) -> Value {
    AnyRecord::from(plan.clone()).to_value()
}

#[test]
fn what_changed_in_a_plan_is_told_field_by_field_and_step_by_step() {
    let (library, before) = (full(), plan());
    let mut after = before.clone();
    after.title = "Strömavbrott".into();
    after.tolerable_outage_minutes = Some(240);
    let third = after
        .steps
        .get_mut(Id::of_name("step", "Öppna loggen"))
        .expect("the step");
    third.reason = "Utan tider minns ingen".into();
    third.minutes = Some(90);
    after.steps.remove(Id::of_name("step", "Ring 112"));
    after
        .steps
        .push(Id::of_name("step", "new"), step("Dela ut lampor"));
    assert_eq!(
        said(&library, &json_of(&before), &json_of(&after)),
        [
            "Rubrik: Elavbrott → Strömavbrott",
            "Acceptabel avbrottstid lades till: 4 h",
            "Steg 1 togs bort: Ring 112",
            "Steg 2: tar ungefär: 5 min → 1 h 30 min",
            "Steg 2: varför lades till: Utan tider minns ingen",
            "Steg 3 lades till: Dela ut lampor",
        ]
    );
    assert_eq!(
        said(&library, &json_of(&before), &json_of(&before)),
        Vec::<String>::new()
    );
}

#[test]
fn a_step_that_moved_is_said_once_and_not_its_neighbours() {
    let (library, before) = (full(), plan());
    let mut after = before.clone();
    after.steps.shift(Id::of_name("step", "Öppna loggen"), true);
    let moved = said(&library, &json_of(&before), &json_of(&after));
    assert_eq!(moved, ["Steg 2 flyttades: plats 3 → plats 2"]);
    // Something new before them moves nobody.
    let mut after = before.clone();
    after
        .steps
        .insert_after(None, Id::of_name("step", "new"), step("Tänd lampan"));
    assert_eq!(
        said(&library, &json_of(&before), &json_of(&after)),
        ["Steg 1 lades till: Tänd lampan"]
    );
}

#[test]
fn a_record_that_is_new_deleted_or_brought_back_is_said_to_be_so() {
    let (library, plan) = (full(), json_of(&plan()));
    let made = said(&library, &Value::Null, &plan);
    assert!(
        made.contains(&"Rubrik lades till: Elavbrott".to_owned()),
        "{made:?}"
    );
    assert!(
        made.contains(&"Steg 3 lades till: Öppna loggen".to_owned()),
        "{made:?}"
    );
    assert!(!made.iter().any(|line| line.contains("Id")), "{made:?}");
    let mut deleted = plan.clone();
    deleted["_deleted"] = json!(true);
    assert_eq!(said(&library, &plan, &deleted), ["Posten raderades"]);
    assert_eq!(said(&library, &deleted, &plan), ["Posten kom tillbaka"]);
}

#[test]
fn the_place_of_a_conflict_is_named_with_its_item() {
    let (text, library, plan) = (swedish(), full(), json_of(&plan()));
    let id = Id::<Step>::of_name("step", "Räkna in alla").to_string();
    let name = |path: &[&str]| field_in(&text, &library, Kind::Plan, &plan, path);
    assert_eq!(name(&["steps", &id, "text"]), "Steg 2: vad som görs");
    assert_eq!(name(&["steps", &id]), "Steg 2");
    assert_eq!(name(&["title"]), "Rubrik");
    assert_eq!(name(&["origin", "title"]), "Mallens rubrik");
}

#[test]
fn every_difference_between_two_records_of_any_kind_can_be_told() {
    let library = full();
    for text in both() {
        for record in filled::records() {
            let value = record.to_value();
            let made = changes(&text, &library, record.kind(), &Value::Null, &value);
            let ended = changes(&text, &library, record.kind(), &value, &Value::Null);
            assert!(
                !made.is_empty() && made.len() == ended.len(),
                "{:?}",
                record.kind()
            );
            for change in made.iter().chain(&ended) {
                let sentence = change.sentence(&text);
                assert!(!change.field.is_empty() && !sentence.contains("::"), "{sentence}");
                assert!(!sentence.split(' ').any(is_uuid), "{sentence}");
            }
        }
    }
}

#[test]
fn a_call_from_paper_stands_in_the_log_at_its_own_time_and_says_where_it_stood() {
    let library = full();
    let log = library.all::<crate::domain::Log>().next().expect("the log");
    let lines = timeline(log, &library);
    let rung = lines.iter().find(|line| matches!(line.what, What::Rung(..)));
    let rung = rung.expect("the call");
    assert_eq!(rung.at, at("2026-12-24T23:05:00"));
    let words = logging::woven(&swedish(), &library, rung.what).expect("words");
    let where_it_stood = "Från papper: ark 7 rad 3, skrivet av Sten Ekhammar, inskrivet fre 25 dec 07:10 av";
    assert!(words.contains(where_it_stood), "{words}");
}
