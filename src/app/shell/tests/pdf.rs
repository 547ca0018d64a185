//! A handover received from the PDF of it, and a plan dropped as a PDF: what a process apart finds in the file.

use std::path::PathBuf;

use super::*;
use crate::app::shell::exercise::Read;
use crate::domain::Plan;
use crate::domain::plan::Standing;
use crate::format::attachment::{Attached, Holds, PdfError};
use crate::format::parcel::{self, Answer, Content};

/// An open binder, to which every PDF holds this.
fn reading(folder: &Path, found: &Result<Attached, PdfError>) -> App {
    let mut app = make_binder(folder);
    app.env.program = answering(folder, &serde_json::to_vec(found).expect("JSON"));
    confirm_code(&mut app);
    click(&mut app, "Öppna pärmen");
    app
}

fn receive(app: &mut App, bytes: &[u8]) {
    let read = Read::new(Some((PathBuf::from("/hem/erbjudande.pdf"), Ok(bytes.to_vec()))));
    tell(app, Message::Desk(desk::Message::HandoverRead(read)));
}

#[test]
fn what_a_handovers_pdf_holds_is_taken_in_as_a_file_that_was_sent() {
    let folder = tempfile::tempdir().expect("a folder");
    let said = Answer {
        code: "K7RM2QXB9TNA".into(),
        answer_code: "22234567".into(),
        read_back: "Uppfattat".into(),
    };
    let bytes = parcel::write(None, Content::Answer(said));
    let holds = Holds::Handover;
    let mut app = reading(folder.path(), &Ok(Attached { holds, bytes }));
    receive(&mut app, b"%PDF-1.7");
    let no_such_offer = crate::phrase::refusal(&app.text, &crate::domain::Refusal::AnswerMismatch);
    assert!(shows(&app, &no_such_offer.words()), "it was read as what it is");
}

#[test]
fn a_pdf_that_holds_no_handover_or_can_not_be_read_says_what_to_do() {
    for (found, words) in [
        (Err(PdfError::NothingAttached), "bär inget som kan läsas in"),
        (Err(PdfError::Encrypted), "skyddad med lösenord"),
        (
            Ok(Attached {
                holds: Holds::Plan,
                bytes: b"{}".to_vec(),
            }),
            "bär inget som kan läsas in",
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut app = reading(folder.path(), &found);
        receive(&mut app, b"%PDF-1.7");
        assert!(shows(&app, words) && shows(&app, "Inget är ändrat"), "{words}");
    }
}

#[test]
fn a_plan_that_is_dropped_as_a_pdf_is_looked_at_and_taken_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = Plan::new(
        crate::domain::Id::of_name("plan", "vatten"),
        Standing::Local,
        "Nödvatten i Norra",
    );
    let mut value = crate::domain::AnyRecord::from(plan).to_value();
    value["kind"] = "plan".into();
    let attached = Attached {
        holds: Holds::Plan,
        bytes: value.to_string().into_bytes(),
    };
    let mut app = reading(folder.path(), &Ok(attached));
    let file = folder.path().join("vatten.pdf");
    std::fs::write(&file, b"%PDF-1.7").expect("a file");
    press(&mut app, "2", Modifiers::COMMAND);
    let before = desk(&app).library.count::<Plan>();
    tell(&mut app, Message::Desk(desk::Message::Dropped(file)));
    assert!(shows(&app, "Läs in"), "nothing is written before it is looked at");
    assert_eq!(desk(&app).library.count::<Plan>(), before);
    click(&mut app, "Läs in");
    let mut plans = desk(&app).library.all::<Plan>();
    assert!(plans.any(|plan| plan.title == "Nödvatten i Norra"));
}
