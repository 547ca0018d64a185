//! Pages are laid out in a process of their own: the same as in this one, and it can be stopped.

use std::path::Path;
use std::sync::Arc;

use krisparm::content;
use krisparm::domain::printout::CopyLabel;
use krisparm::domain::{Library, Plan};
use krisparm::paper::document::{self, Document};
use krisparm::paper::press::Press;
use krisparm::paper::subject::{self, kind};
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

#[test]
fn a_copys_label_stands_on_its_cover_and_on_no_other_page_and_moves_none() {
    let text = Text::new(Language::Swedish);
    let mut library = Library::default();
    let setting = setting(&text);
    for record in content::everything(&[content::Part::Routines]) {
        library.put(record, setting.now, false);
    }
    let pack = subject::document(&text, &library, &subject::whole(kind::PACK), setting.now);
    let job = Job::of(&pack.expect("a pack"), &setting);
    let press = press();
    let pages = press.lay_out(&job).expect("pages");
    let (plain, _) = press.pdf().expect("a PDF");
    let label = |place: &str| CopyLabel {
        number: 4711,
        place: place.to_owned(),
        keeper: "Vaktmästaren i Ekhammar".to_owned(),
    };
    let labelled = job.labelled(&label("Bil 3 🚗"));
    assert_eq!(
        labelled.code, job.code,
        "where a copy lies is nothing that it shows"
    );
    assert_eq!(labelled.replaced.len(), 1, "what no font has is listed");
    let pdf = press
        .labelled(&labelled)
        .expect("an answer")
        .expect("room for it");
    let text_of = |pdf: &[u8]| pdf_extract::extract_text_from_mem_by_pages(pdf).expect("text");
    let (with, without) = (text_of(&pdf), text_of(&plain));
    for words in ["4711", "Bil 3", "Vaktmästaren i Ekhammar"] {
        assert!(with[0].contains(words) && !without[0].contains(words), "{words}");
    }
    assert_eq!(with[1..], without[1..]);
    assert_eq!(with.len(), pages.count);

    let endless = job.labelled(&label(&"Bil 3, ".repeat(2000)));
    let no_room = press.labelled(&endless).expect("an answer").is_none();
    assert!(no_room, "the other pages would move");
    assert!(press.pdf().expect("a PDF").0 == plain, "what was laid out stays");
    let phones = subject::document(&text, &library, &subject::whole(kind::PHONES), setting.now);
    assert!(!Job::of(&phones.expect("phones"), &setting).has_label());
}
