use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::domain::Id;
use crate::domain::plan::{
    Approval, Bracket, Dependency, DependencyKind, Section, SectionKey, Standing, Step,
};
use crate::domain::record::AnyRecord;

fn now() -> DateTime<Utc> {
    "2026-11-25T12:00:00Z".parse().expect("an instant")
}

fn anna() -> Author {
    Author {
        name: "Anna Ek".into(),
        role: "Krissamordnare".into(),
    }
}

fn section(text: &str) -> Section {
    Section {
        title: "Rubrik".into(),
        text: text.into(),
        ..Section::new(SectionKey::Own)
    }
}

fn section_id(n: usize) -> Id<Section> {
    Id::of_name("section", &n.to_string())
}

fn step(text: &str) -> Step {
    Step {
        role: "Enhetschef".into(),
        text: text.into(),
        ..Step::new(Bracket::FirstHour)
    }
}

/// A template of three sections and two steps.
fn template() -> Plan {
    let mut plan = Plan::new(Id::of_name("plan", "mall"), Standing::Template, "Nödvatten");
    for n in 0..3 {
        plan.sections
            .push(section_id(n), section(&format!("Centralt {n}")));
    }
    for n in 0..2 {
        plan.steps
            .push(Id::of_name("step", &n.to_string()), step(&format!("Steg {n}")));
    }
    plan
}

fn adapted(template: &Plan, name: &str) -> Plan {
    let mut n = 0;
    template.adapt(Id::of_name("plan", name), None, now(), || {
        n += 1;
        [n; 10]
    })
}

fn answer(plan: &mut Plan, template: &Plan, open: &Open, answer: &Answer) {
    let fresh = Id::<()>::of_name("fresh", &open.part.uuid().to_string()).uuid();
    decide(plan, template, open, answer, fresh, (&anna(), now()));
}

fn take_all(plan: &mut Plan, template: &Plan) {
    for open in open_choices(plan, template) {
        answer(plan, template, &open, &Answer::Take);
    }
}

fn dependency_id(n: usize) -> Id<Dependency> {
    Id::of_name("dependency", &n.to_string())
}

fn dependency(note: &str) -> Dependency {
    Dependency {
        name: "Elnätet".into(),
        kind: DependencyKind::Supplier,
        note: note.into(),
        on: None,
        origin: None,
    }
}

/// Every text of a plan, and its figures.
fn texts(plan: &Plan) -> Vec<String> {
    let sections = plan.sections.iter().map(|(_, section)| section.text.clone());
    let notes = plan.dependencies.iter().map(|(_, needed)| needed.note.clone());
    let figures = plan.tolerable_outage_minutes.map(|minutes| minutes.to_string());
    sections.chain(notes).chain(figures).collect()
}

#[test]
fn the_centres_figures_and_dependencies_are_followed_too() {
    let mut template = template();
    template.dependencies.push(dependency_id(0), dependency("Avtal"));
    let mut ours = adapted(&template, "vår");
    take_all(&mut ours, &template);
    template.tolerable_outage_minutes = Some(240);
    template
        .dependencies
        .get_mut(dependency_id(0))
        .expect("there")
        .note = "Nytt avtal".into();
    let open = open_choices(&ours, &template);
    let parts: Vec<_> = open.iter().map(|open| (open.part, open.why)).collect();
    let needed = PartRef::Dependency(dependency_id(0));
    assert_eq!(parts, [(PartRef::Figures, Why::Changed), (needed, Why::Changed)]);
    answer(&mut ours, &template, &open[0], &Answer::Take);
    let reason = "Vårt avtal gäller".to_owned();
    answer(&mut ours, &template, &open[1], &Answer::Keep { reason });
    assert_eq!(texts(&ours)[3..], ["Avtal", "240"]);
    assert!(open_choices(&ours, &template).is_empty());
}

#[test]
fn a_plan_that_an_earlier_version_adapted_is_asked_about_its_sections_and_steps_only() {
    let mut template = template();
    template.dependencies.push(dependency_id(0), dependency("Avtal"));
    let mut ours = adapted(&template, "vår");
    ours.decisions
        .forget(|decision| !matches!(decision.kind, Some(PartKind::Section | PartKind::Step)));
    let ids: Vec<_> = ours.dependencies.iter().map(|(id, _)| id).collect();
    for id in ids {
        ours.dependencies.get_mut(id).expect("there").origin = None;
    }
    template.tolerable_outage_minutes = Some(240);
    assert_eq!(open_choices(&ours, &template).len(), 5);
}

#[test]
fn what_was_adapted_waits_until_somebody_confirms_it() {
    let template = template();
    let mut ours = adapted(&template, "vår");
    let open = open_choices(&ours, &template);
    // Three sections, two steps, and the figures.
    assert_eq!(open.len(), 6);
    assert!(open.iter().all(|open| open.why == Why::Pending));
    take_all(&mut ours, &template);
    assert!(open_choices(&ours, &template).is_empty());
    assert_eq!(texts(&ours), texts(&template));
}

#[test]
fn a_change_of_the_centre_shows_in_its_part_alone_and_both_answers_close_it() {
    let mut template = template();
    let mut taker = adapted(&template, "tar");
    let mut keeper = adapted(&template, "behåller");
    take_all(&mut taker, &template);
    take_all(&mut keeper, &template);
    template.sections.get_mut(section_id(1)).expect("there").text = "Centralt nytt".into();
    let open = open_choices(&taker, &template);
    assert_eq!(open.len(), 1);
    assert_eq!(
        (open[0].part, open[0].why),
        (PartRef::Section(section_id(1)), Why::Changed)
    );
    assert_eq!(open[0].base.as_ref().map(Part::text), Some("Centralt 1"));
    answer(&mut taker, &template, &open[0], &Answer::Take);
    let reason = "Vi har egna tankar".to_owned();
    answer(
        &mut keeper,
        &template,
        &open[0],
        &Answer::Keep {
            reason: reason.clone(),
        },
    );
    assert_eq!(texts(&taker), ["Centralt 0", "Centralt nytt", "Centralt 2"]);
    assert_eq!(texts(&keeper), ["Centralt 0", "Centralt 1", "Centralt 2"]);
    for plan in [&taker, &keeper] {
        assert!(open_choices(plan, &template).is_empty());
    }
    let kept = keeper.decisions.get(open[0].part.decision()).expect("decided");
    assert_eq!((kept.choice, &kept.reason), (Choice::Ours, &reason));
}

#[test]
fn a_change_of_ours_asks_for_its_reason() {
    let template = template();
    let mut ours = adapted(&template, "vår");
    take_all(&mut ours, &template);
    let (id, _) = ours.sections.iter().next().expect("a section");
    ours.sections
        .get_mut(id)
        .expect("there")
        .text
        .push_str(" med tillägg");
    let open = open_choices(&ours, &template);
    assert_eq!(
        open.iter().map(|open| open.why).collect::<Vec<_>>(),
        [Why::Deviates]
    );
    ours.sections.remove(id);
    let open = open_choices(&ours, &template);
    assert_eq!(open[0].why, Why::Deviates, "a part taken out is a change too");
}

#[test]
fn a_new_part_takes_its_place_and_a_dropped_one_stays_until_somebody_says() {
    let mut template = template();
    let mut ours = adapted(&template, "vår");
    take_all(&mut ours, &template);
    template
        .sections
        .insert_after(Some(section_id(0)), section_id(9), section("Nytt"));
    template.sections.remove(section_id(2));
    let open = open_choices(&ours, &template);
    assert_eq!(
        open.iter().map(|open| open.why).collect::<Vec<_>>(),
        [Why::Added, Why::Dropped]
    );
    assert_eq!(texts(&ours), ["Centralt 0", "Centralt 1", "Centralt 2"]);
    answer(&mut ours, &template, &open[0], &Answer::Take);
    assert_eq!(texts(&ours), ["Centralt 0", "Nytt", "Centralt 1", "Centralt 2"]);
    answer(&mut ours, &template, &open[1], &Answer::Take);
    assert_eq!(texts(&ours), ["Centralt 0", "Nytt", "Centralt 1"]);
    assert!(open_choices(&ours, &template).is_empty());
}

#[test]
fn an_edit_of_the_template_reaches_the_boards_when_it_is_published() {
    let mut library = Library::default();
    let mut template = template();
    let (id, approval) = (Id::<Approval>::of_name("approval", "1"), now());
    template.approve(id, anna(), approval, NaiveDate::MIN, "dnr 1".into());
    let edition = super::super::Edition::of(&template, id, template.approvals.get(id).expect("approved"));
    let mut ours = adapted(&template, "vår");
    take_all(&mut ours, &template);
    template.sections.get_mut(section_id(0)).expect("there").text = "Utkast".into();
    for record in [
        AnyRecord::from(template.clone()),
        edition.into(),
        ours.clone().into(),
    ] {
        library.put(record, now(), false);
    }
    assert!(choices(&library, &ours).is_empty(), "a draft reaches nobody");
    assert_eq!(
        adoption(&library, template.id),
        Adoption {
            adapted: 1,
            confirmed: 1,
            ..Adoption::default()
        }
    );
    let id = Id::<Approval>::of_name("approval", "2");
    template.approve(id, anna(), now(), NaiveDate::MIN, "dnr 2".into());
    let edition = super::super::Edition::of(&template, id, template.approvals.get(id).expect("approved"));
    library.put(edition.into(), now(), false);
    assert_eq!(choices(&library, &ours).len(), 1);
    assert_eq!(adoption(&library, template.id).behind, 1);
}

#[derive(Debug, Clone)]
enum Act {
    CentreWrites(usize, String),
    CentreAdds(usize, String),
    CentreDrops(usize),
    WeWrite(usize, String),
    WeRemove(usize),
    CentreDepends(usize, String),
    WeDepend(usize, String),
    CentreTolerates(u32),
    WeTolerate(u32),
    Decide(usize, u8),
}

fn act() -> impl Strategy<Value = Act> {
    let words = "[a-d]{1,3}";
    prop_oneof![
        (0..6usize, words).prop_map(|(n, text)| Act::CentreWrites(n, text)),
        (0..6usize, words).prop_map(|(n, text)| Act::CentreAdds(n, text)),
        (0..6usize).prop_map(Act::CentreDrops),
        (0..6usize, words).prop_map(|(n, text)| Act::WeWrite(n, text)),
        (0..6usize).prop_map(Act::WeRemove),
        (0..3usize, words).prop_map(|(n, text)| Act::CentreDepends(n, text)),
        (0..3usize, words).prop_map(|(n, text)| Act::WeDepend(n, text)),
        (0..4u32).prop_map(Act::CentreTolerates),
        (0..4u32).prop_map(Act::WeTolerate),
        (0..9usize, 0..3u8).prop_map(|(n, how)| Act::Decide(n, how)),
    ]
}

proptest! {
    /// Whatever the centre and we do, our text changes only by our own hand or choice, and once every choice is made
    /// each part reads as the centre's or differs for a reason.
    #[test]
    fn nothing_is_taken_or_dropped_in_silence(acts in prop::collection::vec(act(), 0..40)) {
        let mut template = template();
        let mut ours = adapted(&template, "vår");
        for act in acts {
            let before = texts(&ours);
            match act {
                Act::CentreWrites(n, text) => {
                    if let Some(section) = template.sections.get_mut(section_id(n)) {
                        section.text = text;
                    }
                    prop_assert_eq!(texts(&ours), before);
                }
                Act::CentreAdds(n, text) => {
                    template.sections.push(section_id(n), section(&text));
                    prop_assert_eq!(texts(&ours), before);
                }
                Act::CentreDrops(n) => {
                    template.sections.remove(section_id(n));
                    prop_assert_eq!(texts(&ours), before);
                }
                Act::WeWrite(n, text) => {
                    let id = ours.sections.iter().nth(n).map(|(id, _)| id);
                    if let Some(section) = id.and_then(|id| ours.sections.get_mut(id)) {
                        section.text = text;
                    }
                }
                Act::WeRemove(n) => {
                    let id = ours.sections.iter().nth(n).map(|(id, _)| id);
                    if let Some(id) = id {
                        ours.sections.remove(id);
                    }
                }
                Act::CentreDepends(n, note) => {
                    template.dependencies.push(dependency_id(n), dependency(&note));
                    prop_assert_eq!(texts(&ours), before);
                }
                Act::WeDepend(n, note) => {
                    let id = ours.dependencies.iter().nth(n).map(|(id, _)| id);
                    if let Some(needed) = id.and_then(|id| ours.dependencies.get_mut(id)) {
                        needed.note = note;
                    }
                }
                Act::CentreTolerates(minutes) => {
                    template.tolerable_outage_minutes = Some(minutes);
                    prop_assert_eq!(texts(&ours), before);
                }
                Act::WeTolerate(minutes) => ours.tolerable_outage_minutes = Some(minutes),
                Act::Decide(n, how) => {
                    let open = open_choices(&ours, &template);
                    if let Some(open) = open.get(n) {
                        let reason = "skäl".to_owned();
                        let how = match how {
                            0 => Answer::Take,
                            1 => Answer::Keep { reason },
                            _ => Answer::Join { text: "ihop".into(), reason },
                        };
                        answer(&mut ours, &template, open, &how);
                        let still = open_choices(&ours, &template);
                        prop_assert!(still.iter().all(|other| other.part != open.part), "a choice made is closed");
                    }
                }
            }
        }
        take_all(&mut ours, &template);
        prop_assert!(open_choices(&ours, &template).is_empty());
        let theirs = Parts::of_template(&template);
        let here = Parts::of_local(&ours);
        for part in theirs.order {
            let decision = ours.decisions.get(part.decision()).expect("every part is decided on");
            let same = here.content.get(&part) == theirs.content.get(&part);
            prop_assert!(same || decision.choice == Choice::Ours && !decision.reason.is_empty());
        }
    }
}
