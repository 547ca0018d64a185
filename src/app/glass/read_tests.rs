use std::sync::Arc;
use std::time::Duration;

use iced::keyboard::key::Named;
use iced::time::Instant;
use iced::{Event, Point, Size, window};
use iced_test::Simulator;

use super::read::{self, Source};
use super::{Ground, Marking};
use crate::app::context::Context;
use crate::app::widget::{Element, Role, testing};
use crate::domain::binder::{Binder, BinderKind, Wording};
use crate::domain::vocabulary::{Partner, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{Author, Concept, Id, Library, Plan, zone};
use crate::lens::Lens;
use crate::text::{Language, Text};

const POSOM: &str = "POSOM: använd hellre krisstöd";
const MEANS: &str = "Hjälp till den som drabbats av en svår händelse.";

/// A vocabulary that says "krisstöd" and advises against "POSOM", as the rescue service says, and somebody who reads.
struct Reader {
    library: Library,
    text: Text,
    me: Author,
    ground: Ground,
    marking: Marking,
}

fn concept(word: &str, definition: &str) -> Concept {
    let mut concept = Concept::new(Id::of_name("concept", word));
    let term = Term::new(TermLanguage::Sv, word, TermStatus::Recommended);
    concept.terms.push(Id::of_name("term", word), term);
    concept.definition_sv = definition.into();
    concept
}

impl Reader {
    fn new() -> Self {
        let mut support = concept("krisstöd", "hjälp till den som drabbats av en svår händelse");
        let against = Term::new(TermLanguage::Sv, "POSOM", TermStatus::AdvisedAgainst);
        support.terms.push(Id::of_name("term", "POSOM"), against);
        let theirs = PartnerWord::new(Partner::Rescue, "POSOM");
        support.partners.push(Id::of_name("word", "POSOM"), theirs);
        let concepts = [support, concept("kris", "händelse som stör viktiga funktioner")];
        let mut library = Library::default();
        let now = zone::instant("2026-11-21T22:50:00".parse().expect("a local time"));
        for concept in &concepts {
            library.put(concept.clone().into(), now, false);
        }
        Self {
            library,
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Saga Granfjäll".into(),
                role: "Krisledare".into(),
            },
            ground: Ground {
                lens: Arc::new(Lens::new(concepts.iter())),
                ..Ground::default()
            },
            marking: Marking::default(),
        }
    }

    fn context(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: zone::instant("2026-11-21T22:50:00".parse().expect("a local time")),
            me: &self.me,
            entropy: |bytes| bytes.fill(7),
            width: 600.0,
            glass: self.ground.glass(self.marking),
        }
    }

    fn reads(&self, words: &str) -> Simulator<'_, Id<Concept>> {
        self.reads_from(words, Source::of(plan(), |id| id))
    }

    fn reads_from(&self, words: &str, source: Source<Id<Concept>>) -> Simulator<'_, Id<Concept>> {
        let page: Element<'_, Id<Concept>> = read::paragraphs(words, source, self.context());
        testing::sized(Size::new(600.0, 400.0), page)
    }
}

fn plan() -> Id<Plan> {
    Id::of_name("plan", "elavbrott")
}

fn support() -> Id<Concept> {
    Id::of_name("concept", "krisstöd")
}

/// Lets the mouse rest at a place for a time, as the clock of the window tells it.
fn rest(ui: &mut Simulator<'_, Id<Concept>>, at: Point, time: Duration) {
    ui.point_at(at);
    let moved = Event::Mouse(iced::mouse::Event::CursorMoved { position: at });
    let drawn = |now| Event::Window(window::Event::RedrawRequested(now));
    let begins = Instant::now();
    ui.simulate([moved, drawn(begins), drawn(begins + time)]);
}

const LONG: Duration = Duration::from_secs(1);

/// A place in the first word of a text in the top left corner.
const FIRST_WORD: Point = Point::new(12.0, 10.0);

#[test]
fn a_word_advised_against_tells_the_recommended_one_to_the_keyboard_and_leads_to_its_concept() {
    let reader = Reader::new();
    let mut ui = reader.reads("Ring POSOM nu.");
    assert!(!testing::shows(&mut ui, POSOM), "nothing is said unasked");
    testing::tab(&mut ui);
    assert_eq!(
        testing::focused(&mut ui).as_deref(),
        Some(POSOM),
        "Tab leads to the word"
    );
    assert!(testing::shows(&mut ui, POSOM));
    assert!(testing::shows(&mut ui, MEANS));
    testing::key(&mut ui, Named::Escape);
    assert!(!testing::shows(&mut ui, MEANS), "Escape puts away what is said");
    testing::key(&mut ui, Named::Enter);
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), [support()]);
}

#[test]
fn a_known_word_is_not_marked_and_says_what_it_means_only_to_a_mouse_that_rests() {
    let reader = Reader::new();
    let mut ui = reader.reads("Krisstödet kommer.");
    testing::tab(&mut ui);
    assert_eq!(testing::focused(&mut ui), None, "it is no stop of the keyboard");
    rest(&mut ui, FIRST_WORD, Duration::from_millis(100));
    assert!(
        !testing::shows(&mut ui, MEANS),
        "who only passes is left in peace"
    );
    rest(&mut ui, FIRST_WORD, LONG);
    assert!(testing::shows(&mut ui, MEANS));
    let status = testing::spoken(&mut ui);
    assert!(
        status
            .iter()
            .any(|one| one.role == Role::Status && one.label.contains(MEANS)),
        "a screen reader hears it"
    );
    rest(&mut ui, Point::new(590.0, 390.0), LONG);
    assert!(!testing::shows(&mut ui, MEANS), "it goes when the mouse does");
}

#[test]
fn a_click_leads_to_a_concept_only_from_a_marked_word() {
    let reader = Reader::new();
    let click = |words: &str| {
        let mut ui = reader.reads(words);
        rest(&mut ui, FIRST_WORD, LONG);
        ui.simulate(iced_test::simulator::click());
        ui.into_messages().collect::<Vec<_>>()
    };
    assert_eq!(click("POSOM kommer."), [support()]);
    assert_eq!(
        click("Krisstöd kommer."),
        [],
        "a click in plain text leads nowhere"
    );
}

#[test]
fn a_text_that_is_pressed_as_a_whole_is_not_a_trap_for_the_click() {
    let reader = Reader::new();
    let mut ui = reader.reads_from("POSOM kommer.", Source::pressed(plan()));
    testing::tab(&mut ui);
    assert_eq!(testing::focused(&mut ui), None);
    rest(&mut ui, FIRST_WORD, LONG);
    assert!(testing::shows(&mut ui, POSOM));
    ui.simulate(iced_test::simulator::click());
    assert_eq!(ui.into_messages().count(), 0);
}

#[test]
fn arrow_keys_go_over_the_marked_words_of_a_text() {
    let mut reader = Reader::new();
    reader.marking = Marking::Known;
    let mut ui = reader.reads("POSOM kommer vid en kris.");
    testing::tab(&mut ui);
    testing::key(&mut ui, Named::ArrowRight);
    assert_eq!(testing::focused(&mut ui).as_deref(), Some("kris"));
    testing::key(&mut ui, Named::Enter);
    testing::key(&mut ui, Named::ArrowLeft);
    testing::key(&mut ui, Named::Enter);
    let led: Vec<_> = ui.into_messages().collect();
    assert_eq!(led, [Id::of_name("concept", "kris"), support()]);
}

#[test]
fn who_wants_no_marks_gets_none() {
    let mut reader = Reader::new();
    reader.marking = Marking::Nothing;
    let mut ui = reader.reads("POSOM kommer.");
    testing::tab(&mut ui);
    assert_eq!(testing::focused(&mut ui), None);
    rest(&mut ui, FIRST_WORD, LONG);
    assert!(!testing::shows(&mut ui, POSOM));
}

#[test]
fn a_word_that_was_said_to_stand_is_not_marked_in_its_record() {
    let mut reader = Reader::new();
    let mut binder = Binder {
        id: Id::of_name("binder", "one"),
        name: "Socialnämnden".into(),
        unit: None,
        kind: BinderKind::Live,
        created_at: reader.context().now,
        wordings: Default::default(),
    };
    let wording = Wording {
        text: "posom".into(),
        only_in: Some(plan().uuid()),
    };
    binder.wordings.push(Id::of_name("wording", "posom"), wording);
    let now = reader.context().now;
    reader.library.put(binder.into(), now, false);
    let mut ui = reader.reads("Ring POSOM nu.");
    testing::tab(&mut ui);
    assert_eq!(testing::focused(&mut ui), None);
    let other = Source::of(Id::<Plan>::of_name("plan", "vatten"), |id| id);
    let mut ui = reader.reads_from("Ring POSOM nu.", other);
    testing::tab(&mut ui);
    assert_eq!(testing::focused(&mut ui).as_deref(), Some(POSOM));
}

#[test]
fn a_partners_word_beside_ours_stands_once_in_a_text_and_is_never_marked() {
    let mut reader = Reader::new();
    reader.ground.partner = Some(Partner::Rescue);
    let mut ui = reader.reads("Krisstöd kommer.\n\nRing krisstödet i en kris.");
    assert!(testing::shows(
        &mut ui,
        "Krisstöd (räddningstjänsten: POSOM) kommer."
    ));
    assert!(testing::shows(&mut ui, "Ring krisstödet i en kris."));
    testing::tab(&mut ui);
    assert_eq!(
        testing::focused(&mut ui),
        None,
        "the partner's own word is no fault"
    );
    drop(ui);
    reader.marking = Marking::Known;
    let mut ui = reader.reads("Ring krisstödet i en kris.");
    testing::tab(&mut ui);
    testing::key(&mut ui, Named::ArrowRight);
    assert_eq!(
        testing::focused(&mut ui).as_deref(),
        Some("kris"),
        "words behind what was put in are found where they stand"
    );
}

#[test]
fn a_line_of_a_list_is_cut_where_it_ends_and_still_tells_what_its_words_are() {
    let reader = Reader::new();
    let words = "POSOM kommer till torget vid fem i en kris";
    let line = || read::line(words, false, Source::pressed(plan()), reader.context());
    let mut ui = testing::sized(Size::new(120.0, 30.0), line());
    rest(&mut ui, FIRST_WORD, LONG);
    assert!(testing::shows(&mut ui, POSOM));
    ui.simulate(iced_test::simulator::click());
    assert_eq!(ui.into_messages().count(), 0, "the row is what is pressed");
    for width in [0.0, 20.0, 300.0] {
        let mut ui = testing::sized(Size::new(width, 30.0), line());
        rest(&mut ui, FIRST_WORD, LONG);
    }
}

#[test]
fn a_partner_who_reads_sees_its_own_word_unmarked_in_any_form() {
    let mut reader = Reader::new();
    reader.ground.partner = Some(Partner::Rescue);
    for words in ["Ring POSOM nu.", "POSOMs grupp", "POSOM-gruppen"] {
        let mut ui = reader.reads(words);
        testing::tab(&mut ui);
        assert_eq!(testing::focused(&mut ui), None, "{words}");
    }
    reader.ground.partner = Some(Partner::Police);
    let mut ui = reader.reads("Ring POSOM nu.");
    testing::tab(&mut ui);
    assert_eq!(testing::focused(&mut ui).as_deref(), Some(POSOM));
}

#[test]
fn the_vocabulary_speaks_unmarked_of_the_words_it_advises_against_and_its_words_still_lead_on() {
    let mut reader = Reader::new();
    let source = || Source::of_concept(support(), |id| id);
    let mut ui = reader.reads_from("Säg inte POSOM.", source());
    testing::tab(&mut ui);
    assert_eq!(testing::focused(&mut ui), None);
    drop(ui);
    reader.marking = Marking::Known;
    let mut ui = reader.reads_from("Säg inte POSOM i en kris.", source());
    testing::tab(&mut ui);
    let same = "POSOM: samma sak som krisstöd";
    assert_eq!(testing::focused(&mut ui).as_deref(), Some(same));
    testing::key(&mut ui, Named::ArrowRight);
    testing::key(&mut ui, Named::Enter);
    let led: Vec<_> = ui.into_messages().collect();
    assert_eq!(led, [Id::of_name("concept", "kris")]);
}

/// A page that is read, in every look, with what is said of a word.
#[test]
#[ignore = "writes pictures for a person to look at"]
fn pictures() {
    let mut reader = Reader::new();
    let shipped = crate::content::concepts();
    for concept in &shipped {
        let now = reader.context().now;
        reader.library.put(concept.clone().into(), now, false);
    }
    reader.ground.lens = Arc::new(Lens::new(reader.library.all::<Concept>()));
    let words = "Ring POSOM och jourhavande i krisstöd. Krisledningsnämnden möts när en extraordinär händelse \
                 inträffat, och socialjouren lämnar över ansvaret till krisstödsgruppen.\n\n\
                 - Katastrofgruppen samlas i stödcentrumet\n- De drabbade och deras anhöriga får mat\n\n\
                 Lägesbilden skrivs var fjärde timme till TiB och länsstyrelsen.";
    for (name, marking) in [("against", Marking::Against), ("known", Marking::Known)] {
        reader.marking = marking;
        for width in [1_064.0, 480.0] {
            testing::pictures(
                &format!("read-{name}-{width}"),
                Size::new(width, 400.0),
                || {
                    let source = Source::of(plan(), |id| id);
                    let page: Element<'_, Id<Concept>> = read::paragraphs(words, source, reader.context());
                    iced::widget::container(page).padding(20).into()
                },
                testing::tab,
            );
        }
    }
}

#[test]
#[ignore = "a measurement, to be run with --release --ignored --nocapture"]
fn how_long_a_page_takes_to_look_at() {
    let mut reader = Reader::new();
    for concept in crate::content::concepts() {
        let now = reader.context().now;
        reader.library.put(concept.into(), now, false);
    }
    reader.ground.lens = Arc::new(Lens::new(reader.library.all::<Concept>()));
    let paragraph = "Ring POSOM och jourhavande i krisstöd. Krisledningsnämnden möts när en extraordinär händelse \
                     inträffat, och socialjouren lämnar över ansvaret till krisstödsgruppen.\n\n";
    let words = paragraph.repeat(100_000 / paragraph.len());
    for marking in Marking::ALL {
        reader.marking = marking;
        reader.ground.memory = Arc::default();
        let took = || {
            let begins = Instant::now();
            let source = Source::of(plan(), |id| id);
            let page: Element<'_, Id<Concept>> = read::paragraphs(&words, source, reader.context());
            drop(page);
            begins.elapsed()
        };
        let (first, again) = (took(), took());
        let begins = Instant::now();
        let source = Source::of(plan(), |id| id);
        let page: Element<'_, Id<Concept>> = read::paragraphs(&words, source, reader.context());
        let mut ui = testing::sized(Size::new(1_064.0, 700.0), crate::app::widget::scroll(page));
        let laid = begins.elapsed();
        let begins = Instant::now();
        ui.simulate([Event::Window(window::Event::RedrawRequested(Instant::now()))]);
        let drawn = begins.elapsed();
        println!("{marking:?}: first {first:?}, again {again:?}, laid out {laid:?}, an event {drawn:?}");
    }
}
