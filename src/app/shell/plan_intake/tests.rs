//! The dialog walked through, without a display or a second process.

use chrono::{DateTime, Utc};
use iced::Size;

use super::*;
use crate::app::widget::testing;
use crate::domain::plan::{Bracket, Standing};
use crate::domain::unit::UnitKind;
use crate::domain::{Author, RecordRef};
use crate::format::document::read;
use crate::store::KeyCost;
use crate::text::{Language, Text};

const SIZE: Size = Size::new(1064.0, 900.0);
const PLAN: &str = "# Elavbrott på Solgården\n\n## Syfte\n\nHålla värmen.\n\n![karta](karta.png)\n\n\
    ## Besökare\n\nRing anhöriga.\n\n## Första timmen\n\n- Enhetschef: Ring vakten (10 min)\n";

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// Different bytes at each call.
fn entropy(bytes: &mut [u8]) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    for (byte, fresh) in bytes.iter_mut().zip(count.iter().cycle()) {
        *byte = *fresh;
    }
}

struct Room {
    library: Library,
    text: Text,
    me: Author,
    env: Environment,
    intake: PlanIntake,
    closed: bool,
}

impl Room {
    fn new() -> Self {
        let nowhere = PathBuf::from("/nowhere");
        Self {
            library: Library::default(),
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Karin Ek".into(),
                role: String::new(),
            },
            env: Environment {
                clock: now,
                entropy,
                file: nowhere.clone(),
                preferences: nowhere.clone(),
                temporary: nowhere.clone(),
                cost: KeyCost::NONE,
                program: nowhere,
                locale: "sv-SE".into(),
            },
            intake: PlanIntake::new(),
            closed: false,
        }
    }

    fn ctx(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: now(),
            me: &self.me,
            entropy,
            width: SIZE.width,
            glass: crate::app::glass::Glass::blind(),
        }
    }

    /// Tells the dialog something; what it asks to be written is carried out.
    fn send(&mut self, message: Message) {
        let ctx = Context {
            library: &self.library,
            text: &self.text,
            now: now(),
            me: &self.me,
            entropy,
            width: SIZE.width,
            glass: crate::app::glass::Glass::blind(),
        };
        match self.intake.update(message, ctx, &self.env) {
            Action::None | Action::Run(_) => {}
            Action::Close => self.closed = true,
            Action::Import(edit) => {
                let Edit::Save(record) = *edit else {
                    panic!("one edit that saves one record");
                };
                self.library.put(record, now(), false);
            }
        }
    }

    fn open(&mut self, answer: Result<Source, Trouble>) {
        self.send(Message::Picked(Some(PathBuf::from("/hem/Elplan 2019.docx"))));
        let run = self.intake.run;
        self.send(Message::Loaded(run, Parcel::new(answer)));
    }

    fn read(bytes: &[u8], name: &str) -> Result<Source, Trouble> {
        read(bytes, name).map(Source::Document).map_err(Trouble::Document)
    }

    fn shows(&self, words: &str) -> bool {
        let mut ui = testing::sized(SIZE, self.intake.view(self.ctx()));
        testing::shows(&mut ui, words)
    }
}

#[test]
fn what_became_what_is_seen_before_anything_is_written() {
    let mut room = Room::new();
    room.open(Room::read(PLAN.as_bytes(), "plan.md"));
    for words in [
        "2 avsnitt",
        "1 steg",
        "Inte med: 1",
        "Rad 7. Bild: karta  (karta.png)",
        "Förstått som: Syfte och omfattning",
        "Eget avsnitt",
        "Ring anhöriga.",
        "Ring vakten",
        "Enhetschef",
        "Första timmen",
        "10 min",
    ] {
        assert!(room.shows(words), "{words}");
    }
    assert_eq!(room.library.count::<Plan>(), 0);
    room.send(Message::Close);
    assert!(room.closed);
    assert_eq!(room.library.count::<Plan>(), 0);
}

#[test]
fn the_plan_is_made_with_the_title_and_the_unit_that_were_chosen() {
    let mut room = Room::new();
    let unit = Unit {
        id: Id::of_name("unit", "hemtjänst"),
        name: "Hemtjänsten".into(),
        kind: UnitKind::DistrictBoard,
        valid_from: None,
        valid_to: None,
        successor: None,
        source: String::new(),
        unverified: false,
        authorities: Default::default(),
        documentation: None,
    };
    let chosen = unit.id;
    room.library.put(unit.into(), now(), false);
    room.open(Room::read(PLAN.as_bytes(), "plan.md"));
    assert_eq!(room.intake.saved(&room.library), None);
    room.send(Message::TitleTyped("  ".into()));
    room.send(Message::Import);
    assert_eq!(room.library.count::<Plan>(), 0, "a plan has a title");
    assert!(room.shows(&room.text.plans_title_missing()));
    room.send(Message::TitleTyped(" Elavbrott ".into()));
    room.send(Message::UnitChosen(Some(chosen)));
    room.send(Message::Import);
    let id = room.intake.saved(&room.library).expect("saved");
    let plan = room.library.get(id).expect("saved");
    assert_eq!((plan.title.as_str(), plan.unit), ("Elavbrott", Some(chosen)));
    assert_eq!(plan.standing, Standing::Local);
    let steps: Vec<_> = plan.steps.iter().map(|(_, step)| step.bracket).collect();
    assert_eq!(steps, [Bracket::FirstHour]);
    assert_eq!(RecordRef::of(id).id, id.uuid());
}

#[test]
fn a_file_that_can_not_be_read_says_why_and_another_can_be_chosen() {
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0];
    old.extend([0; 600]);
    let cases: [(&[u8], &str, &str); 4] = [
        (&old, "plan.doc", "spara den som .docx"),
        (b"PK\x03\x04", "plan.docx", "Filen är skadad"),
        (b"", "plan.odt", "Filen är tom"),
        (b"a\0b", "plan.txt", "inte ett dokument"),
    ];
    for (bytes, name, words) in cases {
        let mut room = Room::new();
        room.open(Room::read(bytes, name));
        assert!(room.shows(words), "{name}");
        room.open(Room::read(PLAN.as_bytes(), "plan.md"));
        assert!(room.shows("2 avsnitt"));
    }
    let mut room = Room::new();
    room.open(Err(Trouble::Unreachable(PathBuf::from("/borta.docx"))));
    assert!(room.shows("Filen kunde inte öppnas"));
    assert_eq!(
        load(Path::new("/nowhere/at/all.docx"), Path::new("/nowhere")).expect_err("gone"),
        Trouble::Unreachable(PathBuf::from("/nowhere/at/all.docx"))
    );
}

#[test]
fn an_answer_to_an_earlier_file_is_passed_over() {
    let mut room = Room::new();
    room.send(Message::Picked(Some(PathBuf::from("/en.md"))));
    let first = room.intake.run;
    room.send(Message::Picked(Some(PathBuf::from("/två.md"))));
    let late = Parcel::new(Room::read(PLAN.as_bytes(), "plan.md"));
    room.send(Message::Loaded(first, late));
    assert!(!room.shows("2 avsnitt"));
    room.send(Message::Back);
    assert!(room.shows(&room.text.plan_intake_intro()));
}

#[test]
fn five_thousand_steps_are_shown_as_fast_as_a_few() {
    let mut room = Room::new();
    let many: String = (0..5_000).map(|at| format!("- Steg nummer {at}\n")).collect();
    let plan = format!("# Plan\n\n## Första timmen\n\n{many}");
    room.open(Room::read(plan.as_bytes(), "plan.md"));
    let began = std::time::Instant::now();
    assert!(room.shows("5000 steg"));
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
}
