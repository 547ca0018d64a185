use std::sync::Arc;

use iced::keyboard::{Key, Modifiers};
use iced::time::Instant;
use iced::widget::column;
use iced::widget::text_editor::{Action, Content, Motion};
use iced::{Event, Size, window};

use super::{Glass, offer};
use crate::app::widget::{Element, Role, field, testing};
use crate::domain::vocabulary::{Term, TermLanguage, TermStatus};
use crate::domain::{Concept, Id};
use crate::lens::{Lens, LensText};
use crate::text::{Language, Text};

/// A vocabulary that says "krisstöd" and advises against "POSOM".
fn lens() -> Arc<Lens> {
    let mut concept = Concept::new(Id::of_name("concept", "krisstöd"));
    let words = [
        ("krisstöd", TermStatus::Recommended),
        ("POSOM", TermStatus::AdvisedAgainst),
    ];
    concept.terms = words
        .map(|(word, status)| {
            (
                Id::of_name("term", word),
                Term::new(TermLanguage::Sv, word, status),
            )
        })
        .into_iter()
        .collect();
    Arc::new(Lens::new(std::iter::once(&concept)))
}

#[test]
fn a_word_is_offered_while_one_writes_and_put_in_only_by_its_key() {
    let (lens, text) = (lens(), Text::new(Language::Swedish));
    let field = || {
        field::text("Vad", "Ring POSOM nu", |typed| typed).through(
            Glass {
                lens: &lens,
                ..Glass::blind()
            },
            &text,
        )
    };
    let mut ui = testing::ui(field());
    testing::tab(&mut ui);
    assert_eq!(ui.into_messages().count(), 0, "nothing is changed by itself");
    let mut ui = testing::ui(field());
    testing::tab(&mut ui);
    testing::chord(&mut ui, Key::Character(".".into()), Modifiers::COMMAND);
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), ["Ring krisstöd nu"]);
}

#[test]
fn what_the_editor_is_told_puts_the_word_in_wherever_the_cursor_stands() {
    let lens = lens();
    let whole = "Åk till Växjö.\nRing POSOM ä nu.\nSlut";
    for moves in [0, 3, 20, 26, 33] {
        let mut content: Content = Content::with_text(whole);
        for _ in 0..moves {
            content.perform(Action::Move(Motion::Right));
        }
        let read = LensText::new(&lens, whole);
        let at = offer::place(whole, &content.cursor());
        let offer = offer::offer(&read, &lens, at, &[], &Text::new(Language::Swedish)).expect("an offer");
        let (range, word) = offer.swap.expect("a sure word");
        for action in offer::actions(whole, &content.cursor(), &range, &word) {
            content.perform(action);
        }
        let right = whole.replace("POSOM", "krisstöd");
        assert_eq!(content.text().trim_end(), right, "after {moves}");
    }
}

#[test]
fn a_word_that_was_left_as_it_is_is_said_no_more() {
    let (lens, text) = (lens(), Text::new(Language::Swedish));
    let read = LensText::new(&lens, "Ring POSOM.");
    assert!(offer::offer(&read, &lens, 0, &[], &text).is_some());
    assert_eq!(offer::offer(&read, &lens, 0, &["posom".to_owned()], &text), None);
}

#[test]
fn what_is_said_of_a_word_covers_neither_the_fields_name_nor_the_next_field() {
    let (lens, text) = (lens(), Text::new(Language::Swedish));
    let glass = || Glass {
        lens: &lens,
        ..Glass::blind()
    };
    let name = "Vad den som tar över ansvaret i natt behöver veta";
    for (width, room) in [(900.0, true), (420.0, false), (160.0, false)] {
        let first = field::text(name, "Ring POSOM nu", |typed| typed).through(glass(), &text);
        let next = field::text("Nästa", "", |typed| typed);
        let page: Element<'_, String> = column![Element::from(first), Element::from(next)].into();
        let mut ui = testing::sized(Size::new(width, 400.0), page);
        testing::tab(&mut ui);
        ui.simulate([Event::Window(window::Event::RedrawRequested(Instant::now()))]);
        let heard = testing::spoken(&mut ui);
        let bounds = |role, label: &str| {
            let one = heard.iter().find(|one| one.role == role && one.label == label);
            one.map(|one| one.bounds).expect("it is there")
        };
        let said = bounds(Role::Status, "POSOM → krisstöd (Ctrl+.)");
        let (field, next) = (bounds(Role::TextField, name), bounds(Role::TextField, "Nästa"));
        assert_eq!(
            said.y < field.y,
            room,
            "beside the name only where there is room: {width}"
        );
        assert!(said.x + said.width <= width, "{width}: {said:?}");
        let below = said.y >= field.y + field.height && said.y + said.height < next.y - 20.0;
        assert!(room || below, "{width}: {said:?} between {field:?} and {next:?}");
    }
}

/// A page of what is written and read, in every look, wide and narrow.
#[test]
#[ignore = "writes pictures for a person to look at"]
fn pictures() {
    let text = Text::new(Language::Swedish);
    let mut all: Vec<Concept> = crate::content::concepts();
    let mut long = Concept::new(Id::of_name("concept", "long"));
    for (word, status) in [
        ("krisledningsnämndsordförandeskapet", TermStatus::Recommended),
        (
            "katastrofledningsgruppsordförandeskapet",
            TermStatus::AdvisedAgainst,
        ),
    ] {
        let term = Term::new(TermLanguage::Sv, word, status);
        long.terms.push(Id::of_name("term", word), term);
    }
    all.push(long);
    let lens = Arc::new(Lens::new(all.iter()));
    let area = Content::with_text(
        "Socialtjänstens POSOM-grupp möts kl. 18. Katastrofledningsgruppsordförandeskapet kallas, och de drabbade \
         får stöd av POSOM i bygdegården hela natten.\n\nRing POSOM igen.",
    );
    for width in [684.0, 1_064.0, 380.0] {
        testing::pictures(
            &format!("written-{width}"),
            Size::new(width, 700.0),
            || {
                let glass = Glass {
                    lens: &lens,
                    ..Glass::blind()
                };
                let long = "Vilka resurser och vilket stöd behöver den som tar över?";
                let fields: [Element<'_, ()>; 4] = [
                    field::area("Vad har hänt", &area, |_| ())
                        .through(glass, &text)
                        .hint("Skriv så att den som tar över förstår.")
                        .into(),
                    field::text(
                        long,
                        "Katastrofledningsgruppsordförandeskapet ringer POSOM",
                        |_| (),
                    )
                    .through(glass, &text)
                    .hint("Det viktigaste först.")
                    .into(),
                    field::text("Kort", "POSOM", |_| ()).through(glass, &text).into(),
                    field::text("Sist", "stöd", |_| ()).through(glass, &text).into(),
                ];
                iced::widget::Column::with_children(fields)
                    .spacing(20)
                    .padding(20)
                    .into()
            },
            |ui| {
                testing::tab(ui);
                testing::tab(ui);
                ui.simulate([Event::Window(window::Event::RedrawRequested(Instant::now()))]);
            },
        );
    }
}
