use std::sync::Arc;

use iced::keyboard::{Key, Modifiers};
use iced::widget::text_editor::{Action, Content, Motion};

use super::{Glass, offer};
use crate::app::widget::{field, testing};
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
