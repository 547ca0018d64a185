//! What a drop-down promises the person who uses it.

use super::*;
use crate::app::widget::testing;
use iced_test::Simulator;

fn drop_down<'a>(selected: Option<usize>) -> Simulator<'a, usize> {
    let options = [
        "Ekerö",
        "Nacka",
        "Norrtälje",
        "Solna",
        "Täby",
        "Vaxholm",
        "Värmdö",
        "Österåker",
        "Upplands Väsby",
        "Sigtuna",
    ];
    let select = select("Kommun", options.map(String::from).to_vec(), selected, |at| at);
    testing::ui(select.placeholder("Välj"))
}

fn messages(ui: Simulator<'_, usize>) -> Vec<usize> {
    ui.into_messages().collect()
}

#[test]
fn it_opens_moves_and_takes_with_the_keyboard_alone() {
    for open in [Named::Enter, Named::Space, Named::ArrowDown] {
        let mut ui = drop_down(Some(1));
        testing::tab(&mut ui);
        testing::key(&mut ui, open);
        assert!(testing::shows(&mut ui, "Vaxholm"), "{open:?} opens");
        testing::key(&mut ui, Named::ArrowDown);
        testing::key(&mut ui, Named::ArrowDown);
        testing::key(&mut ui, Named::Enter);
        assert!(!testing::shows(&mut ui, "Vaxholm"));
        assert_eq!(messages(ui), [3]);
    }
}

#[test]
fn escape_closes_and_changes_nothing() {
    let mut ui = drop_down(None);
    testing::tab(&mut ui);
    testing::key(&mut ui, Named::Enter);
    testing::key(&mut ui, Named::End);
    assert!(testing::shows(&mut ui, "Sigtuna"), "a long list scrolls");
    testing::key(&mut ui, Named::Escape);
    assert!(!testing::shows(&mut ui, "Sigtuna"));
    assert!(messages(ui).is_empty());
}

#[test]
fn a_letter_jumps_to_the_next_that_begins_with_it() {
    let mut ui = drop_down(None);
    testing::tab(&mut ui);
    testing::key(&mut ui, Named::Enter);
    for letter in ["n", "N", "ö"] {
        testing::key(&mut ui, Key::Character(letter.into()));
        if letter == "N" {
            testing::key(&mut ui, Named::Enter);
            testing::key(&mut ui, Named::Enter);
        }
    }
    testing::key(&mut ui, Named::Enter);
    assert_eq!(messages(ui), [2, 7]);
}

#[test]
fn letters_typed_after_each_other_find_the_word_they_begin() {
    let mut ui = drop_down(None);
    testing::tab(&mut ui);
    testing::key(&mut ui, Named::Enter);
    for letter in ["v", "ä", "r"] {
        testing::key(&mut ui, Key::Character(letter.into()));
    }
    testing::key(&mut ui, Named::Enter);
    assert_eq!(messages(ui), [6]);
}

#[test]
fn the_mouse_opens_it_and_takes_an_option() {
    let mut ui = drop_down(None);
    testing::click(&mut ui, "Kommun");
    testing::click(&mut ui, "Solna");
    assert_eq!(messages(ui), [3]);
}
