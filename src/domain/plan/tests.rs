//! A plan's life: adopted, changed, reviewed, adapted.

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn noon(text: &str) -> DateTime<Utc> {
    day(text).and_hms_opt(12, 0, 0).expect("noon").and_utc()
}

fn plan() -> Plan {
    let mut plan = Plan::new(Id::of_name("plan", "el"), Standing::Local, "Elavbrott");
    plan.sections.push(
        Id::of_name("section", "1"),
        Section {
            text: "Ljus".into(),
            ..Section::new(SectionKey::Purpose)
        },
    );
    plan
}

fn approve(plan: &mut Plan, on: &str) {
    let by = Author {
        name: "Anna Ek".into(),
        role: "Chef".into(),
    };
    plan.approve(Id::of_name("approval", on), by, noon(on), day(on), "dnr 1".into());
}

#[test]
fn an_approved_plan_says_when_it_was_changed_since() {
    let mut plan = plan();
    assert_eq!(plan.status(day("2026-11-22")), PlanStatus::Draft);
    approve(&mut plan, "2026-11-22");
    assert_eq!(plan.status(day("2026-11-22")), PlanStatus::Approved);
    plan.sections
        .get_mut(Id::of_name("section", "1"))
        .expect("just put")
        .text
        .push('!');
    assert_eq!(plan.status(day("2026-11-22")), PlanStatus::ChangedSinceApproval);
    approve(&mut plan, "2026-11-23");
    assert_eq!(plan.last_approval().map(|approval| approval.version), Some(2));
}

#[test]
fn an_approval_sets_the_next_review_and_its_passing_shows() {
    let mut plan = plan();
    approve(&mut plan, "2026-11-22");
    assert_eq!(plan.review_on, Some(day("2027-11-22")));
    assert_eq!(plan.status(day("2027-09-22")), PlanStatus::Approved);
    assert_eq!(plan.status(day("2027-09-23")), PlanStatus::ReviewSoon);
    assert_eq!(plan.status(day("2027-11-22")), PlanStatus::ReviewSoon);
    assert_eq!(plan.status(day("2027-11-23")), PlanStatus::ReviewOverdue);
}

#[test]
fn a_plan_that_an_earlier_version_approved_is_still_approved() {
    let mut plan = plan();
    let needed = Dependency {
        name: "Elnätet".into(),
        kind: DependencyKind::Supplier,
        note: "Så här: \",\"on\":null\"".into(),
        on: None,
        origin: None,
    };
    let id = Id::of_name("dependency", "1");
    plan.dependencies.push(id, needed);
    let before = plan.digest();
    let written = concat!(
        r#"{"id":"d2d41c69-1caf-8883-82c9-f08fb02cc353","standing":"local","title":"Elavbrott","unit":null,"#,
        r#""owner":"","failed":[],"tolerable_outage_minutes":null,"recovery_target_minutes":null,"#,
        r#""minimum_level":"","secrecy":"open","review_on":null,"review_months":12,"origin":null,"#,
        r#""sections":{"cbd29713-a873-8137-ab21-8b5f86886ee7":{"rank":"80","removed":false,"key":"purpose","#,
        r#""title":"","text":"Ljus","origin":null}},"steps":{},"#,
        r#""dependencies":{"3fa2f866-cf83-8104-a96f-df6d7bf0c33f":{"rank":"80","removed":false,"#,
        r#""name":"Elnätet","kind":"supplier","note":"Så här: \",\"on\":null\""}},"#,
        r#""approvals":{},"decisions":{},"source":"","unverified":false}"#,
    );
    assert_eq!(before, digest_of(written));
    plan.dependencies.get_mut(id).expect("just put").on = Some(Failure::Power);
    assert_ne!(plan.digest(), before);
}

fn digest_of(text: &str) -> String {
    let bytes = Sha256::digest(text);
    bytes.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn an_adapted_plan_keeps_the_text_and_the_way_back_to_its_template() {
    let mut template = plan();
    template.standing = Standing::Template;
    let mut n = 0;
    let plan = template.adapt(Id::of_name("plan", "ours"), None, noon("2026-11-22"), || {
        n += 1;
        [n; 10]
    });
    assert_eq!(plan.standing, Standing::Local);
    assert_eq!(
        plan.origin.as_ref().map(|origin| origin.template),
        Some(template.id)
    );
    let (id, section) = plan.sections.iter().next().expect("the section came along");
    assert_eq!(section.text, "Ljus");
    assert_eq!(section.origin, Some(Id::of_name("section", "1")));
    assert_ne!(id, Id::of_name("section", "1"));
}

#[test]
fn an_annex_changes_freely_and_the_body_does_not() {
    let mut plan = plan();
    let list = Id::of_name("section", "list");
    let annex = Section {
        title: "Kontaktlista".into(),
        annex: true,
        ..Section::new(SectionKey::Own)
    };
    plan.sections.push(list, annex);
    approve(&mut plan, "2026-11-22");
    plan.sections
        .get_mut(list)
        .expect("just put")
        .text
        .push_str("Växeln 08-465 004 00");
    assert_eq!(plan.status(day("2026-11-22")), PlanStatus::Approved);
    plan.sections.get_mut(list).expect("just put").annex = false;
    assert_eq!(plan.status(day("2026-11-22")), PlanStatus::ChangedSinceApproval);
}

#[test]
fn an_open_extract_has_nothing_of_a_restricted_section_even_one_taken_out() {
    let mut plan = plan();
    for (name, text) in [("a", "Portkod 4711"), ("b", "Larmkod 1234")] {
        let section = Section {
            title: "Koder".into(),
            text: text.into(),
            restricted: true,
            ..Section::new(SectionKey::Own)
        };
        plan.sections.push(Id::of_name("section", name), section);
    }
    plan.sections.remove(Id::of_name("section", "b"));
    let (extract, left_out) = plan.open_extract();
    assert_eq!(left_out, 1);
    let text = serde_json::to_string(&extract).expect("JSON");
    assert!(text.contains("Ljus") && !text.contains("4711") && !text.contains("1234"));
}
