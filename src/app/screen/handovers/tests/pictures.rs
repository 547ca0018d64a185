use super::*;

/// Pictures to look at: `cargo test --lib handovers::tests::pictures -- --ignored` with KRISPARM_PICTURES set.
#[test]
#[ignore = "writes pictures for a person to look at"]
fn pictures() {
    let picture = |desk: &Desk, name: &str| {
        for (size, width, height) in [("wide", 1_060.0, 760.0), ("large", 430.0, 370.0)] {
            let ctx = Context {
                width,
                ..desk.context()
            };
            testing::snapshot(
                &format!("handover-{name}-{size}"),
                Size::new(width, height),
                || desk.screen.view(ctx),
            );
        }
    };
    let mut desk = Desk::new();
    picture(&desk, "empty");
    desk.click("Nytt ansvar");
    picture(&desk, "found");
    desk.write("Vad ansvarar man för?", "Leda krisstödet under jouren");
    desk.click("Jag har det");
    desk.click("Lägg upp ansvaret");
    desk.click("Ny överlämning");
    desk.click("Välj Maja Lind");
    picture(&desk, "start");
    desk.click("Från socialjouren till krisstödet");
    desk.click("Börja fylla i");
    desk.write("Läget, bekräftat *", "Brand i skolan, 811218-9876");
    desk.pause();
    desk.click("Erbjud överlämningen");
    picture(&desk, "form");
    desk.fill();
    desk.click("Erbjud överlämningen");
    desk.now += Duration::minutes(42);
    picture(&desk, "waiting");
    desk.click("Ta emot ansvaret");
    picture(&desk, "night-1");
    desk.click("Jag har läst allt");
    desk.write("Med egna ord", "Jag leder stödet, 40 i skolan");
    picture(&desk, "night-2");
    desk.click("Så har jag förstått det");
    picture(&desk, "night-3");
    desk.click("Nej, lämna tillbaka");
    picture(&desk, "reason");
    desk.click("Avbryt");
    desk.click("Saga Granfjäll säger: så är det");
    desk.click("Ja, jag tar över nu");
    picture(&desk, "accepted");
    desk.say(Message::Opened(Page::Overview));
    picture(&desk, "overview");
    desk.say(Message::Ask(ask::Message::Time("23:00".into())));
    picture(&desk, "asked");
    let baton = desk.library.all::<Baton>().next().expect("a baton").id;
    desk.say(Message::Opened(Page::Baton(baton)));
    picture(&desk, "baton");
    desk.say(Message::Closed);
    picture(&desk, "list");
}
