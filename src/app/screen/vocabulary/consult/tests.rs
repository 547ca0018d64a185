use chrono::{DateTime, Utc};
use iced::Size;

use super::*;
use crate::app::screen::vocabulary::{Message as Screen, Vocabulary};
use crate::app::widget::testing::{self, entropy};
use crate::domain::consultation::{Reply, Support};
use crate::domain::edit::Write;
use crate::domain::vocabulary::{ConceptStage, Term, TermLanguage, TermStatus};
use crate::domain::{Author, Library, Refusal};
use crate::text::{Language, Text};

const SIZE: Size = Size::new(1_000.0, 2_400.0);

struct Desk {
    library: Library,
    text: Text,
    me: Author,
    now: DateTime<Utc>,
    screen: Vocabulary,
    refused: Vec<Refusal>,
    asked: Vec<String>,
}

impl Desk {
    fn new() -> Self {
        let mut desk = Self {
            library: Library::default(),
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Saga Granfjäll".into(),
                role: "Krisledare".into(),
            },
            now: "2026-11-26T12:00:00Z".parse().expect("an instant"),
            screen: Vocabulary::new(),
            refused: Vec::new(),
            asked: Vec::new(),
        };
        for (name, area) in [
            ("samlingsplats", "på plats"),
            ("brytpunkt", "på plats"),
            ("jour", "tid"),
        ] {
            let mut concept = Concept::new(Id::of_name("concept", name));
            concept.area = area.into();
            concept.definition_sv = format!("vad {name} är");
            let term = Term::new(TermLanguage::Sv, name, TermStatus::Recommended);
            concept.terms.push(Id::of_name("term", name), term);
            desk.library.put(concept.into(), desk.now, false);
        }
        desk.with(|screen, ctx| screen.refreshed(ctx));
        desk
    }

    fn with<T>(&mut self, act: impl FnOnce(&mut Vocabulary, Context<'_>) -> T) -> T {
        let ctx = Context {
            glass: crate::app::glass::Glass::blind(),
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: SIZE.width,
        };
        act(&mut self.screen, ctx)
    }

    fn say(&mut self, message: Screen) {
        let action = self.with(|screen, ctx| screen.update(message, ctx));
        self.carry(action);
    }

    fn tell(&mut self, message: Message) {
        self.say(Screen::Consult(message));
    }

    fn carry(&mut self, action: Action<Screen>) {
        match action {
            Action::Write { edit, then } => match edit.carry_out(&self.library, &self.me, self.now) {
                Ok(writes) => {
                    for write in writes {
                        if let Write::Put(record) = write {
                            self.library.put(record, self.now, false);
                        }
                    }
                    self.with(|screen, ctx| screen.refreshed(ctx));
                    if let Some(message) = then {
                        self.say(message);
                    }
                }
                Err(refusal) => self.refused.push(refusal),
            },
            Action::Many(actions) => actions.into_iter().for_each(|action| self.carry(action)),
            Action::Ask(request) => self.asked.push(format!("{request:?}")),
            Action::None | Action::Run(_) | Action::Open(_) | Action::Copy(_) => {}
        }
    }

    fn click(&mut self, label: &str) {
        let messages: Vec<_> = {
            let ctx = Context {
                glass: crate::app::glass::Glass::blind(),
                library: &self.library,
                text: &self.text,
                now: self.now,
                me: &self.me,
                entropy,
                width: SIZE.width,
            };
            let mut ui = testing::sized(SIZE, self.screen.view(ctx));
            testing::click(&mut ui, label);
            ui.into_messages().collect()
        };
        messages.into_iter().for_each(|message| self.say(message));
    }

    fn shows(&mut self, words: &str) -> bool {
        self.with(|screen, ctx| {
            let mut ui = testing::sized(SIZE, screen.view(ctx));
            testing::shows(&mut ui, words)
        })
    }

    fn consultation(&self) -> Consultation {
        self.library.all::<Consultation>().next().expect("sent").clone()
    }

    /// An answer as it is read in.
    fn answered(&mut self, name: &str, term: Support) {
        let reply = Reply {
            concept: Id::of_name("concept", name),
            organisation: "Brandförsvaret".into(),
            answered_by: "Sten Ekhammar".into(),
            supports_term: Some(term),
            supports_definition: Some(Support::Yes),
            own_term: String::new(),
            comment: "Vi säger uppsamlingsplats".into(),
            read_by: self.me.clone(),
            read_at: self.now,
        };
        let act = Act::Read {
            consultation: self.consultation().id,
            replies: vec![reply],
        };
        self.carry(Action::write(Edit::Consult(act)));
    }

    fn sent() -> Self {
        let mut desk = Self::new();
        desk.click("Remisser och utbyte");
        desk.click("Ny remiss");
        desk.tell(Message::TitleTyped("Ord på skadeplats".into()));
        desk.tell(Message::PartnerChosen(1));
        desk.tell(Message::AreaChosen(Some("på plats".into())));
        desk.click("Skapa remissen");
        desk
    }
}

#[test]
fn a_consultation_is_made_of_an_area_and_shown_at_once() {
    let desk = Desk::sent();
    let one = desk.consultation();
    assert_eq!((one.partner, one.asked.len()), (Partner::Rescue, 2));
    assert_eq!(one.answer_by.to_string(), "2026-12-17");
    let mut desk = desk;
    assert!(desk.shows("Har inte svarat än"));
    desk.click("Spara som Excel");
    desk.click("Spara som Wordformulär");
    desk.click("Läs in ett svar");
    assert_eq!(desk.asked.len(), 3);
    assert!(desk.asked[1].contains("is_form: true") && desk.asked[2] == "ImportTerms");
}

#[test]
fn what_is_missing_is_said_and_nothing_is_sent() {
    let mut desk = Desk::new();
    desk.click("Remisser och utbyte");
    desk.click("Ny remiss");
    desk.click("Skapa remissen");
    assert!(desk.shows("Välj vem som ska svara"));
    desk.tell(Message::PartnerChosen(0));
    desk.click("Skapa remissen");
    assert_eq!(desk.refused, [Refusal::NameMissing]);
    assert_eq!(desk.library.count::<Consultation>(), 0);
}

#[test]
fn a_disagreement_is_seen_at_the_concept_until_it_is_settled_with_a_reason() {
    let mut desk = Desk::sent();
    desk.answered("samlingsplats", Support::No);
    assert!(desk.shows("Säger nej"));
    desk.click("Tillbaka");
    desk.click("Tillbaka");
    desk.say(Screen::Selected(Id::of_name("concept", "samlingsplats")));
    assert!(desk.shows("Räddningstjänsten är inte överens med oss om begreppet"));
    desk.click("Visa remissen");
    desk.click("Red ut oenigheten om samlingsplats");
    desk.tell(Message::ReasonTyped("Båda orden får användas".into()));
    desk.click("Anteckna att det är utrett");
    assert!(desk.shows("Nej, men utrett"));
    desk.click("Fastställ lydelsen som överenskommen");
    let concept: &Concept = desk
        .library
        .get(Id::of_name("concept", "samlingsplats"))
        .expect("there");
    assert_eq!((concept.stage, concept.version), (ConceptStage::Agreed, 1));
    desk.click("Tillbaka");
    desk.click("Tillbaka");
    assert!(!desk.shows("Räddningstjänsten är inte överens med oss om begreppet"));
    assert!(desk.shows("Utgåva 1, tor 26 nov 2026: samlingsplats – vad samlingsplats är"));
}

#[test]
fn formats_and_the_glossary_are_asked_for_by_name() {
    let mut desk = Desk::new();
    desk.click("Remisser och utbyte");
    desk.tell(Message::FormatChosen(0));
    desk.click("Spara ordlistan");
    desk.click("Spara partens ordlista");
    assert_eq!(desk.asked, ["ExportTerms(Tbx)", "ExportGlossary(Rescue)"]);
}
