//! On two laptops: by telephone, in dispute; tasks that go along, and a handover given back.

use super::super::{apart, tasks};
use super::*;
use crate::domain::handover::{Pass, task};

/// A second laptop with the same responsibility, and somebody else at it.
fn other(of: &Desk) -> Desk {
    let mut desk = Desk::new();
    for baton in of.library.all::<Baton>() {
        desk.library.put(baton.clone().into(), of.now, false);
    }
    desk.now = of.now;
    desk.me = Author {
        name: "Maja Lind".into(),
        role: "Krisstödssamordnare".into(),
    };
    desk
}

#[test]
fn by_telephone_the_receiver_types_a_code_and_the_giver_the_answer_and_both_have_moved_it() {
    let mut giver = Desk::new();
    giver.start();
    let mut receiver = other(&giver);
    giver.fill();
    giver.click("Erbjud överlämningen");
    assert!(giver.shows("Lämna över i telefon"));
    let code = giver.handover().code.clone();
    assert!(giver.shows(&code[..4]), "the code stands in groups");

    receiver.now = at("2026-11-21T23:40:00");
    receiver.click("Ta emot i telefon");
    receiver.write("Kontrollkod", "AAAA BBBB CCCC");
    receiver.click("Koden är inskriven");
    assert_eq!(receiver.refused.len(), 1, "a slip is caught");
    receiver.say(Message::Apart(apart::Message::Code(code.to_lowercase())));
    receiver.click("Koden är inskriven");
    assert_eq!(receiver.refused.len(), 1);
    receiver.click("Jag har hört allt");
    receiver.write("Med egna ord", "Jag leder stödet");
    receiver.click("Så har jag förstått det");
    assert!(receiver.shows("Inte överlämnat än"));
    let answer = receiver.handover().answer_code.clone();
    assert!(receiver.shows(&answer[..4]));
    assert_eq!(
        (receiver.holder(), giver.holder()),
        ("Saga Granfjäll", "Saga Granfjäll")
    );

    giver.now = at("2026-11-21T23:42:00");
    giver.write("Svarskod", &answer);
    giver.click("Det stämmer, ansvaret går över");
    assert_eq!(giver.holder(), "Maja Lind");
    receiver.click("Koden stämde. Jag tar över nu");
    assert_eq!(receiver.holder(), "Maja Lind");
    let moved = |desk: &Desk| {
        let baton = desk.library.all::<Baton>().next().expect("a baton");
        let (_, pass) = *baton.chain().last().expect("passes");
        (pass.at, pass.mark.clone())
    };
    assert_eq!(moved(&giver), moved(&receiver));
    assert_eq!(moved(&giver).0, at("2026-11-21T23:40:00"));
}

#[test]
fn a_dispute_shows_both_claims_and_a_person_settles_it_with_a_reason() {
    let mut desk = Desk::new();
    desk.start();
    let mut baton = desk.library.all::<Baton>().next().expect("a baton").clone();
    let (first, _) = baton.passes.last().expect("the first");
    for name in ["Norra", "Södra"] {
        let to = crate::domain::handover::Party {
            name: name.into(),
            ..crate::domain::handover::Party::nobody()
        };
        let pass = Pass {
            follows: Some(first),
            ..Pass::new(to, desk.now)
        };
        baton.passes.push(Id::of_name("pass", name), pass);
    }
    let id = baton.id;
    desk.library.put(baton.into(), desk.now, false);
    desk.now += Duration::minutes(5);
    desk.say(Message::Opened(Page::Baton(id)));
    assert!(desk.shows("Två har tagit över var för sig"));
    desk.click("Norra har ansvaret");
    desk.click("Så är det bestämt");
    assert!(desk.shows("Skriv ett skäl"), "not without a reason");
    desk.write("Varför, och vem ni har talat med", "Enades i telefon");
    desk.click("Så är det bestämt");
    assert_eq!(desk.holder(), "Norra");
    assert!(desk.shows("Avgjort av Saga Granfjäll: Enades i telefon"));
}

#[test]
fn tasks_go_along_with_the_responsibility_keep_their_owner_and_are_closed_where_they_stand() {
    let mut desk = Desk::new();
    desk.start();
    desk.write("Vad ska göras?", "Ring hotellet");
    desk.write("Vem gör det?", "Bo Ek");
    desk.say(Message::Tasks(tasks::Message::Due("23:30".into())));
    desk.click("Lägg till uppgiften");
    desk.fill();
    desk.click("Erbjud överlämningen");
    assert_eq!(desk.handover().tasks.len(), 1);
    assert!(desk.shows("Ring hotellet · Bo Ek · senast lör 21 nov 23:30"));
    let baton = desk.handover().baton;
    desk.now = at("2026-11-21T23:45:00");
    desk.say(Message::Opened(Page::Baton(baton)));
    assert!(desk.shows("försenad sedan lör 21 nov 23:30"));
    desk.click("Ge till någon");
    desk.say(Message::Tasks(tasks::Message::Typed("Siv Alm".into())));
    desk.say(Message::Tasks(tasks::Message::Answered));
    assert_eq!(task::open(&desk.library, None)[0].owner.name, "Siv Alm");
    desk.click("Stryk");
    desk.say(Message::Tasks(tasks::Message::Answered));
    assert_eq!(task::open(&desk.library, None).len(), 1, "not without a reason");
    desk.say(Message::Tasks(tasks::Message::Typed("Behövs inte".into())));
    desk.say(Message::Tasks(tasks::Message::Answered));
    assert!(task::open(&desk.library, None).is_empty());
    assert!(desk.shows("Inga öppna uppgifter"));
}

#[test]
fn what_was_accepted_is_given_back_by_a_new_handover_filled_in_as_it_was() {
    let mut desk = Desk::new();
    desk.offer();
    desk.click("Ta emot ansvaret");
    desk.click("Jag har läst allt");
    desk.write("Med egna ord", "Jag leder stödet");
    desk.click("Så har jag förstått det");
    desk.click("Saga Granfjäll säger: så är det");
    desk.click("Ja, jag tar över nu");
    let accepted = desk.handover().id;
    desk.click("Lämna tillbaka");
    let draft = desk
        .library
        .all::<Handover>()
        .find(|one| one.id != accepted)
        .expect("a new one");
    assert_eq!((draft.stage, draft.gives_back), (Stage::Draft, Some(accepted)));
    assert_eq!(
        (draft.from.name.as_str(), draft.to.name.as_str()),
        ("Maja Lind", "Saga Granfjäll")
    );
    assert!(draft.missing(false).is_empty());
    assert_eq!(desk.holder(), "Maja Lind");
}
