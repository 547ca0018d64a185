//! The dialog walked through, without a display or a second process.

use chrono::{DateTime, Utc};
use iced::Size;

use super::*;
use crate::app::widget::testing;
use crate::domain::edit::Write;
use crate::domain::edit::consulting::Act;
use crate::domain::vocabulary::{Partner, Term, TermLanguage, TermStatus};
use crate::domain::{Author, Concept, Consultation, Id, Library};
use crate::format::exchange::read;
use crate::format::terminology::{Entry, TermFormat, write};
use crate::intake::terms::{asked, files, new_consultation, questions};
use crate::store::KeyCost;
use crate::text::{Language, Text};

const SIZE: Size = Size::new(1064.0, 1_400.0);

fn now() -> DateTime<Utc> {
    "2026-11-26T12:00:00Z".parse().expect("an instant")
}

fn entropy(bytes: &mut [u8]) {
    bytes.fill(7);
}

struct Room {
    library: Library,
    text: Text,
    me: Author,
    env: Environment,
    intake: TermIntake,
}

fn concept(name: &str, definition: &str) -> Concept {
    let mut concept = Concept::new(Id::of_name("concept", name));
    concept.definition_sv = definition.into();
    let term = Term::new(TermLanguage::Sv, name, TermStatus::Recommended);
    concept.terms.push(Id::of_name("term", name), term);
    concept
}

impl Room {
    fn new() -> Self {
        let nowhere = PathBuf::from("/nowhere");
        let mut library = Library::default();
        library.put(concept("jour", "på plats").into(), now(), false);
        Self {
            library,
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
            intake: TermIntake::new(),
        }
    }

    fn ctx(&self) -> Context<'_> {
        Context {
            glass: crate::app::glass::Glass::blind(),
            library: &self.library,
            text: &self.text,
            now: now(),
            me: &self.me,
            entropy,
            width: SIZE.width,
        }
    }

    fn send(&mut self, message: Message) {
        let ctx = Context {
            glass: crate::app::glass::Glass::blind(),
            library: &self.library,
            text: &self.text,
            now: now(),
            me: &self.me,
            entropy,
            width: SIZE.width,
        };
        if let Action::Import(edit) = self.intake.update(message, ctx, &self.env) {
            self.carry(&edit);
        }
    }

    fn carry(&mut self, edit: &Edit) {
        for write in edit.carry_out(&self.library, &self.me, now()).expect("written") {
            if let Write::Put(record) = write {
                self.library.put(record, now(), false);
            }
        }
    }

    fn open(&mut self, answer: Result<Taken, Trouble>) {
        self.send(Message::Picked(Some(PathBuf::from("/hem/ord.tbx"))));
        let run = self.intake.run;
        self.send(Message::Loaded(run, Parcel::new(answer)));
    }

    fn shows(&self, words: &str) -> bool {
        let mut ui = testing::sized(SIZE, self.intake.view(self.ctx()));
        testing::shows(&mut ui, words)
    }

    fn click(&mut self, label: &str) {
        let messages: Vec<_> = {
            let mut ui = testing::sized(SIZE, self.intake.view(self.ctx()));
            testing::click(&mut ui, label);
            ui.into_messages().collect()
        };
        messages.into_iter().for_each(|message| self.send(message));
    }

    fn definition(&self, name: &str) -> Option<String> {
        let found: Option<&Concept> = self.library.get(Id::of_name("concept", name));
        found.map(|one| one.definition_sv.clone())
    }
}

#[test]
fn what_is_here_is_written_over_only_after_a_tick() {
    let mut room = Room::new();
    let entries = [concept("jour", "på annan plats"), concept("stab", "ledning")].map(|one| Entry::of(&one));
    let bytes = write(&entries, TermFormat::Tbx, "x").expect("written");
    room.open(read(&bytes, "ord.tbx").map_err(Trouble::File));
    assert!(room.shows("1 nya, 1 ändrade, 0 i vägen för andra, 0 lika, 0 utan svenskt ord."));
    room.click("Läs in");
    assert_eq!(room.definition("stab").as_deref(), Some("ledning"));
    assert_eq!(room.definition("jour").as_deref(), Some("på plats"));
    room.click("Skriv över 1 begrepp som lyder annorlunda här");
    room.click("Läs in");
    assert_eq!(room.definition("jour").as_deref(), Some("på annan plats"));
}

#[test]
fn an_answer_is_shown_as_it_was_understood_before_it_is_stored() {
    let mut room = Room::new();
    let concepts = asked(&room.library, None);
    let day = "2026-12-10".parse().expect("a date");
    let one = new_consultation(
        Id::of_name("c", "1"),
        ("Ord", Partner::Rescue, day),
        &concepts,
        &room.me,
        now(),
    );
    let id = one.id;
    let bytes = files(&questions(&one, "Norrmalm", &room.text), true, now()).expect("written");
    room.carry(&Edit::Consult(Act::Send(Box::new(one))));
    let Ok(Taken::Fields(mut fields)) = read(&bytes, "svar.docx") else {
        panic!("a form");
    };
    for field in &mut fields {
        if field.tag.ends_with(" st") || field.tag.ends_with(" sd") {
            field.text = "Nej".into();
        }
    }
    room.open(Ok(Taken::Fields(fields)));
    assert!(room.shows("Räddningstjänsten: termen Nej, definitionen Nej."));
    assert!(room.shows("Ingen organisation är ifylld. Svaret läses som Räddningstjänsten."));
    room.click("Läs in");
    let stored: &Consultation = room.library.get(id).expect("there");
    assert_eq!(stored.replies.len(), 1);
}

#[test]
fn a_file_that_is_not_about_words_is_said_to_be_none() {
    let mut room = Room::new();
    room.open(Ok(Taken::Fields(Vec::new())));
    assert!(room.shows("Filen är ingen ordlista"));
    room.open(Err(Trouble::File(TableError::Hostile)));
    assert!(!room.shows("Filen är ingen ordlista"));
}
