//! Pages that go out while nobody waits for them.

use super::*;
use crate::app::context::{Delivered, Pressed};
use crate::app::shell::desk::print::Delivery;
use crate::domain::edit::printing::{Act, Laid};
use crate::domain::printout::{CopyLabel, Printout};
use crate::domain::{Edit, Id};
use crate::paper::subject::{self, kind};

fn delivery(app: &App, told: Pressed) -> Message {
    let desk = desk(app);
    let text = crate::text::Text::new(crate::text::Language::Swedish);
    let phones = subject::whole(kind::PHONES);
    let document = subject::document(&text, &desk.library, &phones, clock()).expect("phones");
    let print = Printout::new(
        Id::of_name("print", "phones"),
        subject::made(&text, &phones, &document),
        &desk.me,
        clock(),
    );
    let label = CopyLabel {
        number: 7,
        place: "Bil 3".into(),
        keeper: String::new(),
    };
    let act = Act::Note {
        copies: vec![Laid::labelled(Id::of_name("copy", "phones"), &label)],
        print: Box::new(print.clone()),
    };
    Message::Desk(desk::Message::Delivered(Box::new(Delivery {
        run: 1,
        note: Some((print.id, Edit::Print(act))),
        told,
    })))
}

#[test]
fn a_print_that_comes_out_when_somebody_has_left_is_noted_and_said_where_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut app = make_binder(folder.path());
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");

    let stuck = delivery(&app, Pressed::NotOut("disken är full".into()));
    tell(&mut app, stuck);
    assert!(shows(&app, "disken är full"));
    assert_eq!(desk(&app).library.count::<Printout>(), 0, "nothing came out");

    let to = Delivered::Printer;
    let out = delivery(&app, Pressed::Out { to, labelled: true });
    tell(&mut app, out);
    assert!(shows(&app, "Skickat till skrivaren."));
    let prints: Vec<_> = desk(&app).library.all::<Printout>().collect();
    let numbers = prints.iter().flat_map(|print| print.lying());
    let numbers: Vec<_> = numbers.map(|(_, copy)| copy.number).collect();
    assert_eq!(numbers, [7], "as it stands on the cover");
}
