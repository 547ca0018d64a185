//! Everything shipped is whole: it parses, refers only to what is there, and promises no more than it holds.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, Utc};

use super::*;
use crate::domain::calendar::DayClass;
use crate::domain::gaps::gaps;
use crate::domain::handover::{Holding, Stage};
use crate::domain::plan::{Bracket, Failure, PlanStatus, SectionKey, Standing};
use crate::domain::situation::{Finding, OnCall, situation};
use crate::domain::sum::Factor;
use crate::domain::vocabulary::{TermLanguage, TermStatus};
use crate::domain::{Activation, Baton, Handover, Library, Person, Roster, zone};

fn at(text: &str) -> DateTime<Utc> {
    zone::instant(text.parse().expect("a local time"))
}

fn library(records: Vec<AnyRecord>, now: DateTime<Utc>) -> Library {
    let mut library = Library::default();
    for record in records {
        library.put(record, now, false);
    }
    library
}

#[test]
fn there_are_at_least_sixteen_plans_that_can_be_used_tonight() {
    let plans = plans();
    assert!(plans.len() >= 16, "{}", plans.len());
    for plan in &plans {
        let title = &plan.title;
        assert_eq!(plan.standing, Standing::Template, "{title}");
        let keys: Vec<_> = plan.sections.iter().map(|(_, section)| section.key).collect();
        assert_eq!(keys, SectionKey::MODEL, "{title}");
        for (_, section) in plan.sections.iter() {
            assert!(section.text.len() > 40, "{title}: {:?} is thin", section.key);
        }
        assert!(plan.steps.len() >= 12, "{title}: {} steps", plan.steps.len());
        for (_, step) in plan.steps.iter() {
            assert!(
                !step.role.is_empty() && !step.reason.is_empty() && !step.text.is_empty(),
                "{title}"
            );
        }
        let brackets: Vec<_> = plan.steps.iter().map(|(_, step)| step.bracket).collect();
        assert!(brackets.is_sorted(), "{title}: steps are not in order of time");
        assert!(
            Bracket::ALL[..3].iter().all(|bracket| brackets.contains(bracket)),
            "{title}"
        );
        assert!(plan.dependencies.len() >= 4, "{title}");
        assert!(!plan.failed.is_empty() && !plan.source.is_empty(), "{title}");
        assert!(
            plan.recovery_target_minutes < plan.tolerable_outage_minutes,
            "{title}"
        );
    }
}

#[test]
fn every_role_that_a_plan_names_is_a_shipped_role() {
    let roles: BTreeSet<_> = roles().into_iter().map(|role| role.name).collect();
    let mut unknown = BTreeSet::new();
    for plan in plans() {
        let steps = plan.steps.iter().map(|(_, step)| &step.role);
        let told = plan.escalations.iter().map(|(_, one)| &one.to);
        let back = plan.returns.iter().map(|(_, one)| &one.role);
        for role in steps
            .chain(told)
            .chain(back)
            .filter(|role| !roles.contains(*role))
        {
            unknown.insert(format!("{}: {role}", plan.title));
        }
    }
    assert_eq!(unknown, BTreeSet::new());
}

#[test]
fn every_plan_says_what_is_put_back_where_and_every_sum_where_its_figures_come_from() {
    for plan in plans() {
        let title = &plan.title;
        assert!((2..=6).contains(&plan.returns.len()), "{title}");
        for (_, one) in plan.returns.iter() {
            let said = [&one.what, &one.place, &one.role];
            assert!(
                said.into_iter().all(|words| !words.is_empty()),
                "{title}: {one:?}"
            );
        }
        for (_, one) in plan.escalations.iter() {
            assert!(one.after_minutes > 0 && !one.text.is_empty(), "{title}: {one:?}");
        }
        for (_, sum) in plan.sums.iter() {
            assert!(!sum.source.is_empty() && !sum.unit.is_empty(), "{title}: {sum:?}");
            assert!(
                sum.missing().next().is_some(),
                "{title}: nothing varies in {}",
                sum.title
            );
            let sound = |factor: &Factor| Factor::is_sound(factor.value, factor.upper);
            assert!(sum.factors.iter().all(sound), "{title}: {sum:?}");
        }
    }
}

#[test]
fn forty_people_need_so_much_water_for_two_days_and_more_later() {
    let plans = plans();
    let water = plans
        .iter()
        .find(|plan| plan.failed == [Failure::Water])
        .expect("shipped");
    let litres: Vec<_> = water
        .sums
        .iter()
        .map(|(_, sum)| {
            let mut sum = sum.clone();
            for (factor, value) in sum.factors.iter_mut().zip([Some(40.0), None, Some(2.0)]) {
                factor.value = value.or(factor.value);
            }
            sum.result()
        })
        .collect();
    assert_eq!(litres, [Some((240.0, 400.0)), Some((800.0, 1_200.0))]);
}

#[test]
fn every_concept_has_one_recommended_word_in_each_language_and_a_definition() {
    let concepts = concepts();
    assert!(concepts.len() >= 100, "{}", concepts.len());
    for concept in &concepts {
        let title = concept.recommended(TermLanguage::Sv).unwrap_or_default();
        for language in [TermLanguage::Sv, TermLanguage::En] {
            let words = concept.words(language, TermStatus::Recommended);
            assert_eq!(
                words.count(),
                1,
                "{title}, {language:?}: {}",
                concept.definition_sv
            );
        }
        assert!(
            !concept.definition_sv.is_empty() && !concept.definition_en.is_empty(),
            "{title}"
        );
        assert!(!concept.source.is_empty(), "{title}");
    }
}

#[test]
fn two_concepts_that_share_a_word_point_at_each_other() {
    let concepts = concepts();
    let by_id: BTreeMap<_, _> = concepts.iter().map(|concept| (concept.id, concept)).collect();
    let mut one_way = Vec::new();
    for concept in &concepts {
        for other in &concept.homonyms {
            let other = by_id.get(other).expect("the reader checks every reference");
            if !other.homonyms.contains(&concept.id) {
                let name = |concept: &Concept| {
                    concept
                        .recommended(TermLanguage::Sv)
                        .unwrap_or_default()
                        .to_owned()
                };
                one_way.push(format!("{} -> {}", name(concept), name(other)));
            }
        }
    }
    assert_eq!(one_way, Vec::<String>::new());
}

#[test]
fn the_four_routines_and_the_twenty_two_days_are_there() {
    let routines = routines();
    assert_eq!(routines.len(), 4);
    for routine in &routines {
        assert!(
            routine.fields.unordered().any(|(_, field)| field.required),
            "{}",
            routine.title
        );
        for (_, field) in routine.fields.iter() {
            let is_choice = field.kind == crate::domain::handover::FieldKind::Choice;
            assert_eq!(
                is_choice,
                !field.choices.is_empty(),
                "{}: {}",
                routine.title,
                field.title
            );
        }
    }
    let calendar = calendar();
    assert_eq!(calendar.days.len(), 22);
    let days = calendar.days_between(2026, 2026);
    for (date, class) in [
        ("2026-06-19", DayClass::Eve),
        ("2026-06-20", DayClass::Holiday),
        ("2026-12-24", DayClass::Eve),
        ("2026-04-03", DayClass::Holiday),
        ("2026-10-30", DayClass::Short),
    ] {
        assert_eq!(days.class(date.parse().expect("a date")), Some(class), "{date}");
    }
}

#[test]
fn no_two_records_or_parts_share_an_id_and_a_second_reading_gives_the_same() {
    let records = everything(&Part::ALL);
    let ids: BTreeSet<_> = records.iter().map(AnyRecord::uuid).collect();
    assert_eq!(ids.len(), records.len());
    let mut parts = BTreeSet::new();
    for record in &records {
        let value = record.to_value();
        for list in record.kind().lists() {
            for id in value[list].as_object().expect("a list of items").keys() {
                assert!(parts.insert(id.clone()), "{}: {list} {id}", record.title());
            }
        }
    }
    assert_eq!(records, everything(&Part::ALL));
    assert_eq!(everything(&[Part::Calendar]).len(), 1);
    assert!(everything(&[]).is_empty());
}

#[test]
fn every_part_is_found_by_its_word() {
    for part in Part::ALL {
        assert_eq!(Part::from_key(part.key()), Some(part));
        assert!(
            everything(&[part])
                .iter()
                .all(|record| record.kind() == part.kind())
        );
    }
}

#[test]
fn nobody_real_is_in_the_example_and_no_phone_can_be_answered() {
    let now = at("2026-11-22T02:00:00");
    let is_fictitious = |digits: &str| {
        let within = |prefix: &str, from: u32| {
            digits
                .strip_prefix(prefix)
                .and_then(|rest| rest.parse().ok())
                .is_some_and(|n: u32| (from..=99).contains(&n))
        };
        within("08465004", 0) || within("07017406", 5)
    };
    for record in example(now) {
        if let AnyRecord::Person(person) = &record {
            assert!(
                person.email.is_empty() || person.email.ends_with("@example.se"),
                "{}",
                person.email
            );
            for (_, phone) in person.phones.iter() {
                assert!(is_fictitious(&phone.number), "{}: {}", person.name, phone.number);
            }
        }
        let mut texts = Vec::new();
        texts_of(&record.to_value(), &mut texts);
        for number in texts.iter().flat_map(|text| dialled(text)) {
            assert!(is_fictitious(&number), "{}: {number}", record.title());
        }
    }
}

/// Every text somewhere in a value, but not the ids and fingerprints.
fn texts_of(value: &serde_json::Value, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) if text.parse::<uuid::Uuid>().is_ok() => {}
        // A value that is kept as one text has texts of its own.
        serde_json::Value::String(text) => match serde_json::from_str::<serde_json::Value>(text) {
            Ok(sealed) if sealed.is_object() => texts_of(&sealed, texts),
            _ => texts.push(text.clone()),
        },
        serde_json::Value::Array(values) => values.iter().for_each(|value| texts_of(value, texts)),
        serde_json::Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "digest" | "rank"))
            .for_each(|(_, value)| texts_of(value, texts)),
        _ => {}
    }
}

/// What looks like a Swedish telephone number, as digits.
fn dialled(text: &str) -> Vec<String> {
    let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '+');
    text.split(|sign| !is_part(sign))
        .map(str::trim)
        .filter(|run| run.starts_with('0') || run.starts_with("+46"))
        .map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>())
        .filter(|digits| (8..=12).contains(&digits.len()))
        .collect()
}

#[test]
fn the_example_is_staffed_with_gaps_ahead_whenever_it_is_opened() {
    for (when, state) in [
        ("2026-11-25T12:00:00", OnCall::NotNeeded),
        ("2026-11-22T02:00:00", OnCall::Staffed),
        ("2026-12-24T21:00:00", OnCall::Staffed),
        ("2027-03-28T02:30:00", OnCall::Staffed),
        ("2026-10-25T02:30:00", OnCall::Staffed),
        ("2031-07-07T07:30:00", OnCall::Staffed),
    ] {
        let now = at(when);
        let library = library(example(now), now);
        let shown = situation(&library, now);
        assert_eq!(shown.state, state, "{when}");
        let roster = library.all::<Roster>().next().expect("the roster");
        let ahead = gaps(roster, &library, now, now + Duration::days(14));
        assert_eq!(ahead.len(), 2, "{when}: {ahead:?}");
        let stale = shown
            .findings
            .iter()
            .any(|finding| matches!(finding, Finding::StaleNumber(_)));
        assert!(stale, "{when}");
    }
}

#[test]
fn the_example_shows_a_plan_in_use_a_holder_and_an_offer_that_waits() {
    let now = at("2026-11-22T02:00:00");
    let library = library(example(now), now);
    assert_eq!(
        library.binder().map(|binder| binder.kind),
        Some(crate::domain::binder::BinderKind::Example)
    );
    assert_eq!(library.count::<Person>(), 14);
    let today = zone::local(now).date();
    let mut statuses: Vec<_> = library
        .all::<Plan>()
        .filter(|plan| plan.standing == Standing::Local)
        .map(|plan| plan.status(today))
        .collect();
    statuses.sort_unstable();
    assert_eq!(
        statuses,
        [
            PlanStatus::Draft,
            PlanStatus::ChangedSinceApproval,
            PlanStatus::Approved
        ]
    );
    let activation = library.all::<Activation>().next().expect("the activation");
    assert!(activation.is_active() && activation.progress().0 == 6);
    assert!(activation.tolerable_until() > Some(now));
    let baton = library.all::<Baton>().next().expect("the baton");
    assert!(matches!(baton.holder_at(now), Holding::Held(_, pass) if pass.to.role == "Socialjouren"));
    let handover = library.all::<Handover>().next().expect("the handover");
    assert_eq!(
        (handover.stage, handover.is_overdue(now)),
        (Stage::Offered, false)
    );
    let to = library
        .sorted::<Person>()
        .into_iter()
        .find(|person| person.name == handover.to.name);
    let phone = to
        .and_then(Person::first_phone)
        .map(|phone| phone.number.as_str());
    assert_eq!(phone, Some(handover.to.phone.as_str()));
}

#[test]
fn the_example_is_the_same_every_time_it_is_made_at_an_instant() {
    let now = at("2026-11-22T02:00:00");
    assert!(example(now) == example(now));
}

#[test]
fn there_is_a_script_for_a_day_without_power_for_the_case_system_and_for_too_few_at_work() {
    let slugs: BTreeSet<String> = plans().iter().map(|plan| plan.id.to_string()).collect();
    let scripts = scripts();
    let failed: BTreeSet<_> = scripts
        .iter()
        .flat_map(|script| &script.failed)
        .map(|one| one.key())
        .collect();
    assert!(
        ["power", "case_system", "staff"]
            .iter()
            .all(|key| failed.contains(key))
    );
    let names: BTreeSet<_> = scripts.iter().map(|script| &script.slug).collect();
    assert_eq!(names.len(), scripts.len());
    for script in &scripts {
        let title = &script.title;
        assert!(
            (8..=15).contains(&script.injects.len()),
            "{title}: {} injects",
            script.injects.len()
        );
        assert!(
            (5..=8).contains(&script.goals.len()),
            "{title}: {} goals",
            script.goals.len()
        );
        assert!(script.length_minutes <= 120, "{title}: longer than two hours");
        assert!(!script.plans.is_empty() && !script.source.is_empty(), "{title}");
        assert!(
            !script.purpose.is_empty() && !script.participants.is_empty(),
            "{title}"
        );
        for slug in &script.plans {
            let id: crate::domain::Id<Plan> = crate::domain::Id::of_name("plan", slug);
            assert!(
                slugs.contains(&id.to_string()),
                "{title}: there is no plan {slug}"
            );
        }
        for inject in &script.injects {
            assert!(
                !inject.story_time.is_empty() && !inject.to.is_empty(),
                "{title}: {}",
                inject.text
            );
            assert!(
                inject.text.len() > 40 && inject.expected.len() > 40,
                "{title}: {}",
                inject.text
            );
        }
        assert!(script.goals.iter().all(|goal| goal.how.len() > 15), "{title}");
    }
}

#[test]
fn no_shipped_concept_breaks_the_rules_of_the_vocabulary() {
    let mut library = Library::default();
    for concept in super::concepts() {
        library.put(concept.into(), chrono::DateTime::UNIX_EPOCH, false);
    }
    let wrong: Vec<String> = crate::domain::vocabulary::faults(&library)
        .into_iter()
        .filter(|(_, fault)| fault.is_error())
        .filter_map(|(id, fault)| Some(format!("{}: {fault:?}", library.get(id)?.word())))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn replaced_words_say_until_when_they_were_right() {
    let all = super::concepts();
    let last = |word: &str| {
        let terms = all.iter().flat_map(|one| one.terms.unordered());
        let mut days = terms
            .filter(|(_, term)| term.text == word)
            .map(|(_, term)| term.valid_until);
        days.find_map(|day| day).map(|day| day.to_string())
    };
    assert_eq!(last("MSB").as_deref(), Some("2025-12-31"));
    assert_eq!(last("landsting").as_deref(), Some("2019-12-31"));
}

#[test]
fn every_note_is_there_in_both_languages_and_a_partners_source_is_never_our_own() {
    for one in super::concepts() {
        let word = one.word();
        assert_eq!(one.note.is_empty(), one.note_en.is_empty(), "{word}");
        for (_, said) in one.partners.iter() {
            assert!(!said.source.contains("Krispärm"), "{word}: {}", said.text);
        }
    }
    let sourced = super::concepts();
    let sources = sourced.iter().flat_map(|one| one.partners.iter());
    assert!(sources.filter(|(_, said)| !said.source.is_empty()).count() >= 18);
}
