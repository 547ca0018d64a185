//! A local plan kept in step with its template, by clicking.

use super::*;
use crate::domain::adaptation::{self, Choice, PartRef};

const TITLE: &str = "Elavbrott";

impl Desk {
    fn approve(&mut self, plan: Id<Plan>) {
        let id = self.ctx().new_id();
        self.carry_out(Action::write(Edit::ApprovePlan {
            plan,
            id,
            decision: "dnr 1".into(),
        }));
    }

    /// The centre changes a template's first section and publishes it.
    fn centre_publishes(&mut self, template: Id<Plan>, words: &str) -> PartRef {
        let mut plan = self.plan(template).clone();
        let (section, _) = plan.sections.iter().next().expect("a section");
        words.clone_into(&mut plan.sections.get_mut(section).expect("there").text);
        self.carry_out(Action::write(Edit::Save(plan.into())));
        self.approve(template);
        PartRef::Section(section)
    }
}

#[test]
fn what_came_along_is_confirmed_at_once_and_what_the_centre_changes_is_chosen_one_by_one() {
    let mut desk = Desk::new();
    let template = desk.template(TITLE);
    desk.approve(template);
    let ours = desk.adapt(TITLE);
    desk.click("Klart");
    let waiting = adaptation::choices(&desk.library, desk.plan(ours)).len();
    assert!(waiting > 20);
    assert!(desk.shows(&format!("{waiting} val kvar mot mallen")));
    assert!(
        desk.shows("Att bekräfta"),
        "a section that waits is marked where it is read"
    );
    desk.click("Gå igenom");
    desk.click(&format!("Bekräfta {waiting} oförändrade"));
    assert!(desk.shows("Allt är genomgånget"));

    let before = desk.plan(ours).sections.clone();
    let part = desk.centre_publishes(template, "Nytt från centrum");
    assert_eq!(desk.plan(ours).sections, before, "nothing is taken in by itself");
    assert!(desk.shows("Mallen har ändrats"));
    desk.click("Behåll vårt");
    // Without a reason it stays open.
    desk.say(Message::Choice(choices::Change::Done));
    assert!(desk.shows("Skriv varför planen skiljer sig från mallen."));
    desk.write("Varför?", "Egna tankar");
    desk.say(Message::Choice(choices::Change::Done));
    assert!(desk.shows("Allt är genomgånget"));
    let decision = desk
        .plan(ours)
        .decisions
        .get(part.decision())
        .expect("decided")
        .clone();
    assert_eq!(
        (decision.choice, decision.reason.as_str()),
        (Choice::Ours, "Egna tankar")
    );

    desk.centre_publishes(template, "Ännu nyare från centrum");
    desk.click("Ta mallens");
    let (_, first) = desk.plan(ours).sections.iter().next().expect("a section");
    assert_eq!(first.text, "Ännu nyare från centrum");
    desk.select(Shown::Versions(template));
    assert!(desk.shows("Läs version 3"));
    desk.say(Message::Version(versions::Change::Older(2)));
    assert!(desk.shows("En del skiljer"));
    desk.click("Läs version 1");
    assert!(desk.shows("Så löd planen när den godkändes"));
    assert!(!desk.shows("Ännu nyare från centrum"));
    desk.select(Shown::Plan(template));
    assert!(desk.shows("En plan följer mallen"));
}
