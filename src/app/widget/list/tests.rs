//! What a list promises the person who reads it.

use super::*;
use crate::app::widget::{cell, testing};
use iced_test::Simulator;
use std::cell::Cell;

#[derive(Debug, Clone, PartialEq)]
enum Said {
    Selected(usize),
    Opened(usize),
    Sorted,
}

fn list<'a>(selected: Option<usize>) -> List<'a, Said> {
    List::new("Personer", 10_000, |row| {
        cells(&[Length::Fill], vec![cell(format!("Rad {row}")).into()])
    })
    .selected(selected)
    .on_select(Said::Selected)
    .on_activate(Said::Opened)
}

fn after(selected: Option<usize>, keys: &[Named]) -> Vec<Said> {
    let mut ui = testing::ui(list(selected));
    testing::tab(&mut ui);
    for key in keys {
        testing::key(&mut ui, *key);
    }
    ui.into_messages().collect()
}

#[test]
fn only_the_rows_in_sight_are_built() {
    let built = Cell::new(0);
    let mut ui: Simulator<'_, Said> = testing::ui(List::new("Personer", 10_000, |row| {
        built.set(built.get() + 1);
        cell(format!("Rad {row}")).into()
    }));
    assert!(testing::shows(&mut ui, "Rad 0"));
    assert!(!testing::shows(&mut ui, "Rad 40"));
    assert!(built.get() < 60, "{} rows were built", built.get());
}

#[test]
fn keys_move_the_selection() {
    use Said::{Opened, Selected};
    assert_eq!(after(None, &[Named::ArrowDown]), [Selected(0)]);
    assert_eq!(after(Some(4), &[Named::ArrowDown]), [Selected(5)]);
    assert_eq!(after(Some(4), &[Named::ArrowUp]), [Selected(3)]);
    assert_eq!(after(Some(0), &[Named::ArrowUp]), [Selected(0)]);
    assert_eq!(after(Some(4), &[Named::End]), [Selected(9_999)]);
    assert_eq!(after(Some(4), &[Named::Home]), [Selected(0)]);
    assert_eq!(after(Some(0), &[Named::PageDown]), [Selected(17)]);
    assert_eq!(after(Some(9_999), &[Named::PageUp]), [Selected(9_982)]);
    assert_eq!(after(Some(4), &[Named::Enter]), [Opened(4)]);
    assert_eq!(after(None, &[Named::Enter]), []);
}

#[test]
fn the_selected_row_and_the_row_asked_for_are_in_sight() {
    let mut ui = testing::ui(list(Some(7_000)));
    assert!(testing::shows(&mut ui, "Rad 7000"));
    let mut ui = testing::ui(list(None).scroll_to(Some(9_999)));
    assert!(testing::shows(&mut ui, "Rad 9999"));
    assert!(!testing::shows(&mut ui, "Rad 12"));
}

#[test]
fn the_wheel_scrolls_and_a_click_selects_what_is_under_the_mouse() {
    let mut ui = testing::ui(list(None));
    ui.point_at([200.0, 100.0]);
    ui.simulate([Event::Mouse(mouse::Event::WheelScrolled {
        delta: mouse::ScrollDelta::Pixels { x: 0.0, y: -4_400.0 },
    })]);
    assert!(testing::shows(&mut ui, "Rad 102"));
    assert!(!testing::shows(&mut ui, "Rad 0"));
    ui.simulate(iced_test::simulator::click());
    assert_eq!(ui.into_messages().collect::<Vec<_>>(), [Said::Selected(102)]);
}

#[test]
fn a_double_click_opens() {
    let mut ui = testing::ui(list(None));
    ui.point_at([200.0, 10.0]);
    ui.simulate(iced_test::simulator::click());
    ui.simulate(iced_test::simulator::click());
    let said: Vec<_> = ui.into_messages().collect();
    assert_eq!(said, [Said::Selected(0), Said::Opened(0)]);
}

#[test]
fn headings_are_reached_before_the_rows_and_sort() {
    let column = Column::new("Namn", Length::Fill).sort(Some(Sort::Ascending), Said::Sorted);
    let mut ui = testing::ui(list(Some(3)).header(header(vec![column])));
    testing::tab(&mut ui);
    assert_eq!(testing::focused(&mut ui).as_deref(), Some("Namn"));
    testing::key(&mut ui, Named::Enter);
    testing::tab(&mut ui);
    testing::key(&mut ui, Named::ArrowDown);
    let said: Vec<_> = ui.into_messages().collect();
    assert_eq!(said, [Said::Sorted, Said::Selected(4)]);
}
