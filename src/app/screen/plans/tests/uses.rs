//! A use of a plan beside its steps: order, escalation, sums, who leads, the return to normal, what it taught.

use iced::keyboard::key::Named;

use super::*;
use crate::domain::activation::{EscalationState, ReturnState};
use crate::domain::handover::Handover;
use crate::domain::improvement::Proposed;
use crate::domain::unit::Authority;
use crate::domain::{Improvement, Unit};

const WATER: &str = "Nödvatten: när kranvattnet är borta eller inte går att dricka";

/// A desk with an own plan, its editor closed.
fn own(title: &str) -> (Desk, Id<Plan>) {
    let mut desk = Desk::new();
    let id = desk.adapt(title);
    desk.click("Klart");
    (desk, id)
}

/// A desk with the plan in use.
fn running(title: &str) -> (Desk, Id<Plan>) {
    let (mut desk, id) = own(title);
    desk.activate(id);
    (desk, id)
}

fn end(desk: &mut Desk) {
    let activation = desk.running().id;
    desk.carry_out(Action::write(Edit::EndActivation {
        activation,
        note: String::new(),
    }));
}

#[test]
fn who_may_decide_is_offered_with_one_press_and_the_channel_is_remembered() {
    let (mut desk, id) = own("Elavbrott");
    let mut unit = desk.library.all::<Unit>().next().expect("a unit").clone();
    unit.authorities.push(
        Id::of_name("authority", "1"),
        Authority {
            who: "Avdelningschef".into(),
            what: "starta avbrottsplan".into(),
            source: "delegationsordningen 4.2".into(),
        },
    );
    let mut plan = desk.plan(id).clone();
    plan.unit = Some(unit.id);
    desk.carry_out(Action::write(Edit::SaveAll(vec![unit.into(), plan.into()])));
    desk.select(Shown::Plan(id));
    desk.click("Aktivera");
    assert!(desk.shows("Har 112 larmats?"), "that is asked first");
    desk.click("112 behövs inte");
    desk.click("Fortsätt");
    assert!(desk.shows("Ett utkast, inte fastställt"));
    desk.click("Avdelningschef: starta avbrottsplan (delegationsordningen 4.2)");
    desk.say(Message::Starting(activate::Change::Order(
        order::Change::Channel(1),
    )));
    desk.click("Aktivera nu");
    let one = desk.running();
    assert_eq!(
        (one.authority.as_str(), one.channel.as_str(), one.version),
        (
            "Avdelningschef: starta avbrottsplan (delegationsordningen 4.2)",
            "Radio eller Rakel",
            None
        )
    );
}

#[test]
fn a_plan_changed_since_its_approval_asks_which_text_and_follows_the_adopted_one() {
    let (mut desk, id) = own("Elavbrott");
    desk.carry_out(Action::write(Edit::ApprovePlan {
        plan: id,
        id: Id::of_name("approval", "1"),
        decision: String::new(),
    }));
    let mut plan = desk.plan(id).clone();
    let (first, _) = plan.steps.iter().next().expect("a step");
    plan.steps.get_mut(first).expect("there").text = "Ändrat steg".into();
    desk.carry_out(Action::write(Edit::Save(plan.into())));
    desk.select(Shown::Plan(id));
    desk.click("Aktivera");
    desk.click("112 behövs inte");
    desk.click("Fortsätt");
    assert!(desk.shows("Version 1 gäller; planen har ändrats sedan dess"));
    desk.click("Version 1, den som är fastställd");
    assert!(desk.shows("Ni arbetar efter version 1."));
    desk.click("Tillbaka");
    assert!(desk.shows("Vilken text ska ni arbeta efter?"));
    desk.click("Fortsätt");
    desk.click("Aktivera nu");
    let one = desk.running();
    assert_eq!(one.version, Some(1));
    assert!(one.steps.iter().all(|(_, run)| run.text != "Ändrat steg"));
    assert!(desk.shows("Version 1"));
}

#[test]
fn a_criterion_is_large_when_it_is_due_and_is_settled_with_what_was_answered() {
    let (mut desk, _) = running("Elavbrott");
    assert!(!desk.shows("Dags att larma vidare: Avdelningschef"));
    desk.now += Duration::minutes(125);
    assert!(desk.shows("Dags att larma vidare: Avdelningschef"));
    desk.click("Behövs inte");
    desk.act(|ui| testing::click(ui, "Varför behövs det inte?"));
    desk.say(using::say(using::Change::Ask(ask::Change::Confirmed)));
    assert!(desk.shows("Skriv några ord, så att den som läser sedan förstår."));
    desk.click("Avbryt");
    desk.click("Eskalerat");
    desk.write("Vem pratade du med, och vad blev svaret?", "Bo kommer");
    desk.say(using::say(using::Change::Ask(ask::Change::Confirmed)));
    let (_, run) = desk.running().escalations.iter().next().expect("a criterion");
    assert_eq!(run.state, EscalationState::Told);
    assert_eq!(
        run.settled.as_ref().map(|one| one.note.as_str()),
        Some("Bo kommer")
    );
    assert!(!desk.shows("Dags att larma vidare: Avdelningschef"));
    assert!(desk.shows("Bo kommer"));
    assert!(desk.using_closed());
}

#[test]
fn a_sum_says_what_is_missing_counts_as_one_types_and_is_stored_after_a_pause() {
    let (mut desk, id) = running(WATER);
    assert!(desk.shows("Fyll i: Personer, Dygn."));
    desk.write("Personer", "40");
    desk.write("Dygn", "2,5");
    assert!(desk.shows("= 300–500 liter"));
    assert!(desk.shows("Källa:"));
    let stored = |desk: &Desk| {
        let (_, sum) = desk.running().sums.iter().next().expect("a sum");
        sum.result()
    };
    assert_eq!(stored(&desk), None);
    desk.pause();
    assert_eq!(stored(&desk), Some((300.0, 500.0)));
    assert!(desk.plan(id).sums.iter().all(|(_, sum)| sum.result().is_none()));
    desk.write("Personer", "x");
    assert!(desk.shows("Skriv ett tal, till exempel 40 eller 3–5."));
    desk.pause();
    assert_eq!(stored(&desk), Some((300.0, 500.0)));
}

#[test]
fn handing_over_founds_the_leadership_and_opens_the_draft() {
    let (mut desk, _) = running("Elavbrott");
    assert!(desk.shows("Leder nu"));
    desk.click("Lämna över");
    desk.click("Börja lämna över");
    assert!(desk.shows("Skriv namnet på den som tar över."));
    desk.write("Vem tar över?", "Bo Dal");
    desk.act(|ui| {
        testing::click(ui, "Vem tar över?");
        testing::key(ui, Named::Enter);
    });
    let handover = desk.library.all::<Handover>().next().expect("begun").clone();
    assert_eq!(
        (handover.from.name.as_str(), handover.to.name.as_str()),
        ("Anna Ek", "Bo Dal")
    );
    assert_eq!(handover.title, "Från skift till skift");
    assert_eq!(desk.running().baton, Some(handover.baton));
    assert_eq!(desk.went, [Place::Record(RecordRef::of(handover.id))]);
    assert!(desk.using_closed());
    assert!(desk.shows("På väg att lämnas till Bo Dal"));
}

#[test]
fn ending_asks_three_things_and_what_is_left_to_put_back_is_listed_until_it_is_done() {
    let (mut desk, _) = running(WATER);
    desk.click("Avsluta");
    assert!(desk.shows("steg är kvar att göra"));
    desk.click("Fortsätt");
    let whats: Vec<_> = desk
        .running()
        .returns
        .iter()
        .map(|(_, run)| run.what.clone())
        .collect();
    desk.click(&format!("Klart: {}", whats[0]));
    desk.click(&format!("Ska inte sparas: {}", whats[1]));
    desk.click("Ska inte sparas");
    assert!(desk.shows("Skriv några ord, så att den som läser sedan förstår."));
    desk.write("Varför ska det inte sparas?", "Finns redan");
    desk.click("Ska inte sparas");
    // Below what is in sight of the panel.
    let adding = [
        returns::Change::AddAsked,
        returns::Change::AddDone,
        returns::Change::What("Lånade dunkar".into()),
        returns::Change::AddDone,
    ];
    for change in adding {
        desk.say(using::say(using::Change::Return(change)));
    }
    let states: Vec<_> = desk.running().returns.iter().map(|(_, run)| run.state).collect();
    assert_eq!(states[..2], [ReturnState::Done, ReturnState::NotKept]);
    assert_eq!(states.len(), whats.len() + 1);
    desk.click("Fortsätt");
    desk.write("Hur gick det?", "Vattnet är tillbaka");
    desk.say(using::say(using::Change::End(ending::Change::Forward)));
    let left = desk.running().returns_left();
    assert_eq!(
        desk.running().ended.as_ref().map(|ended| ended.note.as_str()),
        Some("Vattnet är tillbaka")
    );
    assert!(desk.using_closed());
    assert!(desk.shows(&format!("Återgång kvar: {left}")));
    let listed = Shown::Activation(desk.running().id);
    assert!(
        desk.screen.list.rows.contains(&listed),
        "in the list until it is done"
    );
    for what in desk
        .running()
        .returns
        .iter()
        .filter(|(_, run)| run.state == ReturnState::Open)
        .map(|(_, run)| run.what.clone())
        .collect::<Vec<_>>()
    {
        desk.click(&format!("Klart: {what}"));
    }
    assert!(desk.shows("Allt är återställt"));
    assert!(!desk.screen.list.rows.contains(&listed));
}

#[test]
fn a_lesson_becomes_an_action_with_owner_and_date_that_is_listed_overdue_and_done() {
    let (mut desk, _) = running("Elavbrott");
    end(&mut desk);
    desk.click("Det här fungerade inte");
    desk.write("Vad fungerade inte?", "Nyckeln saknades");
    desk.click("Lägg till");
    assert!(desk.shows("Fungerade inte"));
    desk.click("Gör en åtgärd av: Nyckeln saknades");
    desk.write("Vad ska göras?", "Lägg en nyckel i skåpet");
    desk.write("Vem gör det", "Enhetschef");
    desk.write("Klart senast", "2026-11-20");
    desk.click("Lägg till");
    let action = desk.library.all::<Improvement>().next().expect("made").clone();
    assert_eq!(action.finding, "Nyckeln saknades");
    assert_eq!(action.activation, Some(desk.running().id));
    desk.click("Åtgärder (1)");
    assert!(desk.shows("Lägg en nyckel i skåpet"));
    assert!(desk.shows("Skulle vara klar"));
    desk.click("Ändra");
    desk.write("Vem gör det", " i norr");
    desk.click("Spara");
    let owner = |desk: &Desk| desk.library.get(action.id).expect("there").owner.clone();
    assert_eq!(owner(&desk), "Enhetschef i norr");
    desk.click("Klar");
    desk.write("Vad gjordes?", "Den hänger där");
    desk.say(using::say(using::Change::Ask(ask::Change::Confirmed)));
    let done = desk.library.get(action.id).and_then(|one| one.done.as_ref());
    assert_eq!(done.map(|done| done.note.as_str()), Some("Den hänger där"));
    assert!(
        !desk.shows("Lägg en nyckel i skåpet"),
        "only what is to be done is shown"
    );
    desk.screen.open(RecordRef::of(action.id), Desk::new().ctx());
    assert!(
        desk.shows("Lägg en nyckel i skåpet"),
        "opened from elsewhere it is always in sight"
    );
}

#[test]
fn a_change_is_offered_to_the_centre_shown_with_what_differs_and_taken() {
    let (mut desk, id) = running("Elavbrott");
    end(&mut desk);
    desk.click("Det här fungerade inte");
    desk.write("Vad fungerade inte?", "Syftet var otydligt");
    desk.click("Lägg till");
    desk.click("Erbjud centralen en ändring utifrån: Syftet var otydligt");
    desk.click("Lämna förslaget");
    assert!(desk.shows("Texten är densamma som nu. Ändra det som ska stå annorlunda."));
    desk.write("Så ska det stå", "Ny början. ");
    desk.click("Lämna förslaget");
    let proposal = desk.library.all::<Proposal>().next().expect("offered").clone();
    let template = desk.plan(id).origin.as_ref().expect("adapted").template;
    assert_eq!(
        (proposal.plan, proposal.reason.as_str()),
        (template, "Syftet var otydligt")
    );
    let part = proposal.part.expect("a part");
    let text = |desk: &Desk| {
        let plan = desk.plan(template);
        crate::domain::adaptation::part_of(plan, part).map(|part| part.text().to_owned())
    };
    let before = text(&desk);
    desk.select(Shown::Plan(template));
    assert!(desk.shows("1 ändringsförslag väntar"));
    assert!(desk.shows("Därför: Syftet var otydligt"));
    desk.click("Inför");
    assert_ne!(text(&desk), before);
    assert!(text(&desk).is_some_and(|text| text.contains("Ny början.")));
    let answered = desk.library.get(proposal.id).expect("kept");
    assert_eq!(answered.answer, Proposed::Taken);
    assert!(desk.shows("Alla förslag är besvarade."));
}

#[test]
fn a_proposal_is_declined_with_a_reason_and_warns_when_the_part_has_changed() {
    let (mut desk, id) = own("Elavbrott");
    desk.select(Shown::Plan(id));
    desk.click("Föreslå ändring");
    desk.write("Så ska det stå", "Nytt. ");
    desk.write("Varför?", "Otydligt");
    desk.click("Lämna förslaget");
    let proposal = desk.library.all::<Proposal>().next().expect("proposed").clone();
    let mut plan = desk.plan(id).clone();
    let (first, _) = plan.sections.iter().next().expect("a section");
    plan.sections.get_mut(first).expect("there").text = "Annat".into();
    desk.carry_out(Action::write(Edit::Save(plan.into())));
    assert!(desk.shows("Stycket har ändrats sedan förslaget skrevs"));
    assert!(desk.labels().contains(&"Inför ändå".to_owned()));
    desk.click("Avböj");
    desk.write("Varför avböjs det?", "Redan ändrat");
    desk.say(using::say(using::Change::Ask(ask::Change::Confirmed)));
    let answered = desk.library.get(proposal.id).expect("kept");
    assert_eq!(answered.answer, Proposed::Declined);
    assert!(desk.shows("Redan ändrat"));
}

#[test]
fn escalations_sums_and_returns_are_written_in_the_editor_and_taken_back() {
    let mut desk = Desk::new();
    let id = desk.adapt("Elavbrott");
    let tab = desk
        .labels()
        .into_iter()
        .find(|label| label.starts_with("I bruk"));
    desk.click(&tab.expect("a tab"));
    let (escalations, returns) = (desk.plan(id).escalations.len(), desk.plan(id).returns.len());
    desk.click("Ny eskalering");
    desk.click("Nytt att föra tillbaka");
    desk.pause();
    assert_eq!(
        (desk.plan(id).escalations.len(), desk.plan(id).returns.len()),
        (escalations + 1, returns + 1)
    );
    let (sum, _) = desk
        .plan(id)
        .sums
        .iter()
        .next()
        .map(|(id, sum)| (id, sum.clone()))
        .expect("a sum");
    let change = |change| Message::Edit(edit::Change::Use(edit_use::Change::Sum(sum, change)));
    use edit_use::SumChange;
    desk.say(change(SumChange::FactorAdded));
    desk.say(change(SumChange::FactorName(3, "Dygn".into())));
    desk.say(change(SumChange::FactorFigure(3, "2–3".into())));
    desk.say(change(SumChange::FactorFigure(0, "4,".into())));
    desk.say(change(SumChange::FactorMoved(3, true)));
    desk.pause();
    let names = |desk: &Desk| {
        let sum = desk.plan(id).sums.get(sum).expect("there");
        sum.factors
            .iter()
            .map(|factor| factor.name.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&desk)[2], "Dygn");
    let factor = desk.plan(id).sums.get(sum).expect("there").factors[2].clone();
    assert_eq!((factor.value, factor.upper), (Some(2.0), Some(3.0)));
    desk.say(change(SumChange::FactorRemoved(2)));
    desk.say(Message::Edit(edit::Change::Use(edit_use::Change::SumRemoved(
        sum,
    ))));
    desk.pause();
    assert!(desk.plan(id).sums.get(sum).is_none());
    desk.click("Ångra");
    desk.pause();
    assert!(desk.plan(id).sums.get(sum).is_some());
}
