//! An adopted body, annexes that change freely, and what somebody outside may read.

use super::*;
use crate::domain::plan::{PlanStatus, Secrecy, SectionKey};

/// Changes a plan as its editor would.
fn change(desk: &mut Desk, id: Id<Plan>, change: impl FnOnce(&mut Plan)) {
    let mut plan = desk.plan(id).clone();
    change(&mut plan);
    desk.carry_out(Action::write(Edit::Save(plan.into())));
}

fn section(plan: &Plan, key: SectionKey) -> Id<crate::domain::plan::Section> {
    let mut sections = plan.sections.iter();
    sections
        .find(|(_, one)| one.key == key)
        .expect("it is in the model")
        .0
}

fn approved(desk: &mut Desk) -> Id<Plan> {
    let id = desk.adapt("Elavbrott");
    desk.say(Message::EditStopped);
    desk.carry_out(Action::write(Edit::ApprovePlan {
        plan: id,
        id: Id::of_name("approval", "1"),
        decision: "dnr 1".into(),
    }));
    id
}

#[test]
fn an_annex_changes_freely_and_a_changed_body_is_a_draft_beside_the_valid_version() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    let resources = section(desk.plan(id), SectionKey::Resources);
    desk.click(&desk.text.plans_part_sections(desk.plan(id).sections.len()));
    desk.say(Message::Edit(edit::Change::SectionAnnex(resources)));
    desk.pause();
    assert!(desk.plan(id).sections.get(resources).is_some_and(|one| one.annex));
    desk.say(Message::EditStopped);
    desk.carry_out(Action::write(Edit::ApprovePlan {
        plan: id,
        id: Id::of_name("approval", "1"),
        decision: "dnr 1".into(),
    }));
    change(&mut desk, id, |plan| {
        plan.sections.get_mut(resources).expect("there").text = "Växeln 08-465 004 00".into();
    });
    assert_eq!(desk.plan(id).status(desk.ctx().today()), PlanStatus::Approved);
    desk.select(Shown::Plan(id));
    assert!(desk.shows("Bilagor") && desk.shows("Växeln 08-465 004 00"));

    let purpose = section(desk.plan(id), SectionKey::Purpose);
    change(&mut desk, id, |plan| {
        plan.sections.get_mut(purpose).expect("there").text = "Nytt syfte".into();
    });
    assert!(desk.shows("Version 1 gäller. Det här är ett ändrat utkast."));
    assert!(desk.shows("Nytt syfte"));
    desk.click("Läs version 1");
    assert!(
        !desk.shows("Nytt syfte"),
        "the valid version reads as it was adopted"
    );
}

#[test]
fn an_open_extract_shows_nothing_restricted_and_nothing_at_all_before_somebody_marked_what_is() {
    let mut desk = Desk::new();
    let id = approved(&mut desk);
    let equipment = section(desk.plan(id), SectionKey::Equipment);
    change(&mut desk, id, |plan| {
        plan.secrecy = Secrecy::Restricted;
        plan.sections.get_mut(equipment).expect("there").text = "Nyckelskåpets kod 4711".into();
    });
    desk.select(Shown::Plan(id));
    desk.click("Öppet utdrag");
    assert!(desk.shows("Planen har begränsad spridning, men inget avsnitt är märkt som sekretess"));
    let purpose = section(desk.plan(id), SectionKey::Purpose);
    let said = desk.plan(id).sections.get(purpose).expect("there").text.clone();
    let first = said.lines().next().expect("a line").to_owned();
    assert!(!desk.shows(&first));
    change(&mut desk, id, |plan| {
        plan.sections.get_mut(equipment).expect("there").restricted = true;
    });
    assert!(desk.shows("Ett avsnitt är utelämnat") && desk.shows(&first));
    assert!(!desk.shows("Nyckelskåpets kod 4711"));
}
