//! Pages are laid out in a process of their own: the same as in this one, and it can be stopped.

use std::path::Path;
use std::sync::Arc;

use krisparm::content;
use krisparm::domain::{Library, Plan};
use krisparm::paper::document::{self, Document};
use krisparm::paper::press::Press;
use krisparm::paper::{Job, PaperError, Setting, print};
use krisparm::text::{Language, Text};

/// A plan that is shipped; its copies `times` over make a binder that takes a while.
fn plan(text: &Text, times: usize) -> Document {
    let mut library = Library::default();
    let now = "2026-11-26T12:00:00Z".parse().expect("an instant");
    for record in content::everything(&[content::Part::Plans]) {
        library.put(record, now, false);
    }
    let plan = library.all::<Plan>().next().expect("a plan");
    let mut document = document::plan(text, &library, plan, now);
    let once = document.parts.clone();
    for _ in 1..times {
        document.parts.extend(once.iter().cloned());
    }
    document
}

fn setting(text: &Text) -> Setting<'_> {
    let now = "2026-11-26T12:00:00Z".parse().expect("an instant");
    Setting::plain(text, now, "Karin Ek")
}

fn press() -> Press {
    Press::start(Path::new(env!("CARGO_BIN_EXE_krisparm"))).expect("a process")
}

#[test]
fn another_process_lays_out_the_same_pages_byte_by_byte() {
    let text = Text::new(Language::Swedish);
    let document = plan(&text, 1);
    let here = print(&document, &setting(&text)).expect("a print");
    let press = press();
    let pages = press
        .lay_out(&Job::of(&document, &setting(&text)))
        .expect("pages");
    assert_eq!(pages, here.pages);
    let first = press.picture(0, 300).expect("a picture");
    let last = press.picture(pages.count - 1, 300).expect("a picture");
    assert_eq!(first.width, 300);
    assert_eq!(first.rgba.len(), (first.width * first.height * 4) as usize);
    assert_ne!(first, last);
    let (pdf, standard) = press.pdf().expect("a PDF");
    assert_eq!(standard, here.standard);
    assert!(pdf == here.pdf, "the PDF differs");
    assert!(
        press
            .picture(pages.count, 300)
            .expect("an answer")
            .rgba
            .is_empty()
    );
}

#[test]
fn a_press_takes_the_next_document_and_forgets_the_one_before() {
    let text = Text::new(Language::Swedish);
    let press = press();
    assert_eq!(
        press.pdf().map(|_| ()),
        Err(PaperError::Stopped),
        "nothing is laid out"
    );
    for times in [2, 1] {
        let document = plan(&text, times);
        assert!(press.is_ready());
        press
            .lay_out(&Job::of(&document, &setting(&text)))
            .expect("pages");
        let here = print(&document, &setting(&text)).expect("a print");
        let (pdf, _) = press.pdf().expect("a PDF");
        assert!(pdf == here.pdf, "the PDF differs");
    }
    press.stop();
    assert!(!press.is_ready());
}

#[test]
fn a_press_that_is_stopped_while_it_lays_out_says_so_to_who_waits() {
    let text = Text::new(Language::Swedish);
    let job = Job::of(&plan(&text, 60), &setting(&text));
    let press = Arc::new(press());
    let waiting = {
        let press = Arc::clone(&press);
        std::thread::spawn(move || press.lay_out(&job))
    };
    press.stop();
    assert_eq!(waiting.join().expect("no panic"), Err(PaperError::Stopped));
    assert_eq!(press.pdf().map(|_| ()), Err(PaperError::Stopped));
}
