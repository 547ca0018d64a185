//! Every document prints, whatever stands in it: as PDF/A and PDF/UA by an independent judge, with every word of the record.

#[path = "support/command.rs"]
mod command;

use std::collections::BTreeSet;
use std::iter;

use chrono::{DateTime, Days, NaiveDate, Utc};
use command::*;
use krisparm::content;
use krisparm::domain::activation::{Called112, Deviation, Start, StepState};
use krisparm::domain::binder::BinderKind;
use krisparm::domain::call_list::{CallSequence, Candidate};
use krisparm::domain::confidential::{ConfidentialPart, ConfidentialSection};
use krisparm::domain::handover::{Party, Stage, Task};
use krisparm::domain::logbook::{EntryKind, Said as Written};
use krisparm::domain::person::Phone;
use krisparm::domain::plan::{Section, SectionKey};
use krisparm::domain::roster::{Need, Shift};
use krisparm::domain::vocabulary::{Partner, PartnerWord, Term, TermLanguage, TermStatus};
use krisparm::domain::{
    Activation, AnyRecord, Author, Baton, Binder, CallList, Concept, Handover, Id, Items, Library, Log,
    LogEntry, Person, Plan, Role, Roster, RosterMonth, Unit,
};
use krisparm::intake::terms::new_consultation;
use krisparm::paper::document::{self, Document, Part, Period, Stretch, Table, Words};
use krisparm::paper::subject::{self, kind};
use krisparm::paper::{Printed, Setting, Sheet, Sides, Standard, check_code, code_groups, pictures, print};
use krisparm::text::{Language, Text};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use pdf_extract::{Dictionary, Document as Pdf, Object};

/// Text that would be something else in a markup, a browser, a shell or a terminal, and that few fonts hold. Its beginning is all
/// of it that the head of a page has room for.
const HOSTILE: &str = "en inledning som fyller hela sidhuvudet, så att resten står i texten och ingen annanstans #panic[x] *fet* _k_ $x^2$ <etikett> @ref ```kod``` \\ // inget /* */ #let a = 1 \"citat\" 'c' ~ -- --- \
    שלום עולם مرحبا \u{202e}bakvänt\u{202c} \u{1F469}\u{200D}\u{1F692} \u{1F44D}\u{1F3FD} 漢字 \u{7}\u{0}\u{1b}[31m e\u{301} ế ☐ ☑ → ✓ ½ µ № №";

/// People are numbered from 5 to this.
const FEW: u32 = 9;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

fn now() -> DateTime<Utc> {
    at("2026-11-22T19:05:00Z")
}

fn author() -> Author {
    Author {
        name: "Karin Ek".into(),
        role: "Krisledare".into(),
    }
}

fn put(library: &mut Library, record: impl Into<AnyRecord>) {
    library.put(record.into(), now(), false);
}

fn text() -> Text {
    Text::new(Language::Swedish)
}

fn party(name: &str) -> Party {
    Party {
        name: name.into(),
        role: "Socialjouren".into(),
        phone: "0846500400".into(),
    }
}

/// A binder of the kind with one record of each sort that is printed; `words` stands in each of them.
fn binder(kind: BinderKind, words: &str) -> Library {
    let mut library = Library::default();
    let unit = Unit::new(
        Id::of_name("unit", "norra"),
        format!("Norra {words}"),
        krisparm::domain::unit::UnitKind::DistrictBoard,
    );
    put(
        &mut library,
        Binder {
            id: Id::of_name("binder", ""),
            name: format!("Norra innerstadens stadsdelsnämnd {words}"),
            unit: Some(unit.id),
            kind,
            created_at: now(),
            wordings: Items::default(),
        },
    );
    let template = content::plans()
        .into_iter()
        .find(|plan| plan.title.contains("Elavbrott"))
        .expect("a template");
    let mut plan = Plan {
        unit: Some(unit.id),
        standing: krisparm::domain::plan::Standing::Local,
        ..template
    };
    plan.title = format!("{} {words}", plan.title);
    plan.sections.push(
        Id::of_name("section", "own"),
        Section {
            title: format!("Egen rubrik {words}"),
            text: format!(
                "{words}\n- [ ] en ruta {words}\n- en punkt\n\nKolumn | annan {words}\nrad | två {words}"
            ),
            ..Section::new(SectionKey::Own)
        },
    );
    put(&mut library, unit);
    put(&mut library, plan);
    for role in content::roles() {
        put(&mut library, role);
    }
    let mut list = CallList {
        id: Id::of_name("list", ""),
        title: format!("Inkallning {words}"),
        incident: None,
        activation: None,
        roster: None,
        role: None,
        unit: None,
        created_at: now(),
        created_by: author(),
        wanted: Items::default(),
        sequence: CallSequence::Duty,
        candidates: Items::default(),
        round: 1,
        rounds: Items::default(),
        calls: Items::default(),
        settled: None,
    };
    for number in 5..FEW {
        let mut person = Person::new(
            Id::of_name("person", &number.to_string()),
            format!("Person {number} {words}"),
        );
        person.employer = format!("Kommunen {words}");
        person.note = "Bor hos sin syster".into();
        person.competences = vec![format!("tolk {words}")];
        person.phones.push(
            Id::of_name("phone", &number.to_string()),
            Phone {
                label: format!("mobil {words}"),
                number: format!("07017406{number:02}"),
                verified_on: None,
                failed_on: None,
            },
        );
        list.candidates.push(
            Id::of_name("candidate", &number.to_string()),
            Candidate { person: person.id },
        );
        put(&mut library, person);
    }
    put(&mut library, list);
    handed_over(&mut library, words);
    logged(&mut library, words);
    rostered(&mut library, words);
    worded(&mut library, words);
    used(&mut library, words);
    library
}

/// Two concepts that share a word, one of which a partner has a word of its own for and is asked about.
fn worded(library: &mut Library, words: &str) {
    let mut one = Concept::new(Id::of_name("concept", "one"));
    let mut other = Concept::new(Id::of_name("concept", "other"));
    for (concept, word) in [(&mut one, "brytpunkt (insats)"), (&mut other, "dygnsbryt")] {
        concept.area = "plats".into();
        concept.definition_sv = format!("vad {word} är {words}");
        let term = Term::new(
            TermLanguage::Sv,
            format!("{word} {words}"),
            TermStatus::Recommended,
        );
        concept.terms.push(Id::of_name("term", word), term);
        let term = Term::new(TermLanguage::Sv, "brytläge", TermStatus::AdvisedAgainst);
        concept.terms.push(Id::of_name("against", word), term);
    }
    one.homonyms.push(other.id);
    one.partners.push(
        Id::of_name("partner", ""),
        PartnerWord::new(Partner::Police, format!("brytpunkt {words}")),
    );
    let asked = (
        &*format!("Remiss {words}"),
        Partner::Police,
        today() + Days::new(20),
    );
    let id = Id::of_name("consultation", "");
    let consultation = new_consultation(id, asked, &[&one, &other], &author(), now());
    put(library, one);
    put(library, other);
    put(library, consultation);
}

/// The plan in use in the incident of the log: a step done, one skipped, something that did not go as the plan says.
fn used(library: &mut Library, words: &str) {
    let plan = only::<Plan>(library).clone();
    let how = Start {
        exercise: false,
        outage_began_at: now(),
        authority: format!("Stadsdelsdirektören {words}"),
        called_112: Called112::NotNeeded,
        channel: "telefon".into(),
        draft: false,
    };
    let mut one = Activation::start(
        Id::of_name("activation", ""),
        (&plan, Some(1)),
        how,
        author(),
        now(),
    );
    one.incident = Some(Id::of_name("incident", ""));
    let ids: Vec<_> = one.steps.iter().map(|(id, _)| id).take(2).collect();
    for (id, state) in ids.into_iter().zip([StepState::Done, StepState::Skipped]) {
        let step = one.steps.get_mut(id).expect("a step");
        step.state = state;
        step.by = Some(author());
        step.at = Some(now());
        step.note = format!("Reservkraften går {words}");
    }
    one.deviations.push(
        Id::of_name("deviation", ""),
        Deviation {
            at: now(),
            entered_at: now(),
            by: author(),
            text: format!("Porten gick inte att öppna {words}"),
        },
    );
    put(library, one);
}

fn today() -> NaiveDate {
    "2026-11-22".parse().expect("a day")
}

fn weeks() -> Stretch {
    Stretch::Weeks(today(), 2)
}

/// Somebody day and night, but from the evening of the second day on nobody.
fn rostered(library: &mut Library, words: &str) {
    let role = library.sorted::<Role>()[0].id;
    let mut roster = Roster::new(Id::of_name("roster", ""), format!("TiB {words}"));
    roster.otherwise = format!("SOS Alarm {words}");
    roster.needs.push(Id::of_name("need", ""), Need::new(role));
    let mut month = RosterMonth::empty(roster.id, today());
    let clock = |day: u64, hour| {
        (today() + Days::new(day))
            .and_hms_opt(hour, 0, 0)
            .expect("an hour")
    };
    for day in 0..2 {
        let mut shift = Shift::new(role, clock(day, 8), clock(day + 1, 8));
        shift.person = Some(Id::of_name("person", &(5 + day).to_string()));
        month.shifts.push(Id::of_name("shift", &day.to_string()), shift);
    }
    put(library, roster);
    put(library, month);
}

fn handed_over(library: &mut Library, words: &str) {
    let routine = content::routines().into_iter().next().expect("a routine");
    let baton = Baton {
        id: Id::of_name("baton", ""),
        name: format!("Krisstöd {words}"),
        unit: None,
        incident: None,
        passes: Items::default(),
    };
    let mut handover = Handover::draft(
        Id::of_name("handover", ""),
        (routine.id, &routine),
        baton.id,
        party(&format!("Socialjouren {words}")),
        party("Krisstödet"),
        now(),
    );
    let first = handover.answers.iter().nth(1).map(|(id, _)| id).expect("a field");
    handover.answers.get_mut(first).expect("a field").text = format!("Tolv är drabbade. {words}");
    put(
        library,
        Task {
            id: Id::of_name("task", ""),
            baton: baton.id,
            what: format!("Ring skolan {words}"),
            owner: party("Anna"),
            due: Some(now()),
            origin: None,
            made_at: now(),
            made_by: author(),
            ended: None,
        },
    );
    put(library, baton);
    put(library, routine);
    put(library, handover);
}

fn logged(library: &mut Library, words: &str) {
    let log = Log {
        id: Id::of_name("log", ""),
        title: format!("Branden {words}"),
        unit: None,
        incident: Some(Id::of_name("incident", "")),
        baton: None,
        exercise: false,
        opened_at: now(),
        opened_by: author(),
        device: None,
        settled: None,
    };
    for number in 1..5 {
        let said = Written {
            number,
            device: None,
            kind: EntryKind::Decision,
            at: now(),
            entered_at: now(),
            by: author(),
            text: format!("Beslut {number}: skolan hålls öppen. {words}"),
            place: "Skolan".into(),
            who: "Rektor".into(),
            word: String::new(),
            corrects: None,
            happened_at: None,
            paper: None,
            seal: None,
            follows: Vec::new(),
        };
        put(
            library,
            LogEntry::new(Id::of_name("entry", &number.to_string()), log.id, said),
        );
    }
    put(library, log);
}

fn only<R: krisparm::domain::library::Shelved>(library: &Library) -> &R {
    library.all::<R>().next().expect("a record")
}

/// Every document that there is, by name.
fn documents(text: &Text, library: &Library) -> Vec<(&'static str, Document)> {
    let log = only::<Log>(library);
    vec![
        ("plan", document::plan(text, library, only(library), now())),
        (
            "extract",
            document::plan_extract(text, library, only(library)).expect("an open plan"),
        ),
        ("handover", document::handover(text, library, only(library))),
        (
            "handover form",
            document::handover_form(text, library, only(library)),
        ),
        (
            "handover forms",
            document::handover_forms(text, library, only(library), (12, 13)),
        ),
        ("log", document::log(text, library, log)),
        ("entry", document::log_entry(text, library, log, only(library))),
        ("slips", document::slips(text, library, (17, 24))),
        ("phones", document::phone_list(text, library)),
        (
            "phones with squares",
            document::phone_list_squared(text, library, now()),
        ),
        (
            "handover with a square",
            document::handover_squared(text, library, only(library), now()),
        ),
        (
            "call list",
            document::call_list(text, library, only(library), now()),
        ),
        ("call form", document::call_form(text, library)),
        ("call sheets", document::call_sheets(text, library, (7, 8))),
        ("roster", document::roster(text, library, only(library), weeks())),
        (
            "roster month",
            document::roster(text, library, only(library), Stretch::Month(today())),
        ),
        ("log form", document::log_form(text, library)),
        ("glossary", document::glossary(text, library, &Words::default())),
        ("partner's glossary", document::glossary(text, library, &police())),
        (
            "consultation",
            document::consultation(text, library, only(library)),
        ),
        ("duty", document::duty(text, library, on_duty(library), weeks())),
        (
            "duty with squares",
            document::duty_squared(text, library, on_duty(library), weeks(), now()),
        ),
        ("readiness", document::readiness(text, library, now())),
        ("situation", document::situation(text, library, Some(log), now())),
        ("hours", document::hours(text, library, period())),
        ("activation", document::activation(text, library, only(library))),
        ("binder", whole(text, library, kind::BINDER)),
        ("pack", whole(text, library, kind::PACK)),
    ]
}

fn whole(text: &Text, library: &Library, kind: &str) -> Document {
    subject::document(text, library, &subject::whole(kind), now()).expect("a document")
}

fn police() -> Words {
    Words {
        partner: Some(Partner::Police),
        area: None,
    }
}

fn period() -> Period {
    Period {
        first: today() - Days::new(40),
        last: today() + Days::new(30),
        at: now(),
    }
}

/// Who has the shift of the first day.
fn on_duty(library: &Library) -> &Person {
    library.get(Id::of_name("person", "5")).expect("a person")
}

fn setting(text: &Text) -> Setting<'_> {
    Setting::plain(text, now(), "Karin Ek")
}

fn printed(document: &Document) -> Printed {
    let text = text();
    print(document, &setting(&text)).expect("a print")
}

/// Letters, digits and signs of a text without what a line break may put in or take away.
fn bare(text: &str) -> String {
    let kept = |sign: &char| {
        !sign.is_whitespace() && !matches!(sign, '-' | '\u{ad}' | '\u{2010}' | '\u{200b}' | '\u{a0}')
    };
    text.chars().filter(kept).collect()
}

fn words_of(pdf: &[u8]) -> String {
    bare(&pdf_extract::extract_text_from_mem(pdf).expect("text"))
}

/// Whether every stream ends where its length says.
fn lengths_are_right(pdf: &[u8]) -> bool {
    let places = |word: &'static [u8]| {
        pdf.windows(word.len())
            .enumerate()
            .filter(move |(_, it)| *it == word)
    };
    places(b">>\nstream\n").all(|(at, _)| {
        let head = String::from_utf8_lossy(&pdf[at.saturating_sub(400)..at]).into_owned();
        let length = head
            .rsplit_once("/Length ")
            .and_then(|(_, rest)| rest.split([' ', '\n', '/']).next()?.parse::<usize>().ok());
        let begin = at + b">>\nstream\n".len();
        length.is_some_and(|length| pdf[begin + length..].starts_with(b"\nendstream"))
    })
}

#[track_caller]
fn judged(name: &str, printed: &Printed) {
    let archive = match printed.standard {
        Standard::ArchiveWithData => ValidationProfile::PdfA3a,
        Standard::Archive => ValidationProfile::PdfA2a,
        Standard::None => panic!("{name} follows no standard"),
    };
    for profile in [archive, ValidationProfile::PdfUa1] {
        let report =
            validate_pdf_bytes(&printed.pdf, &ValidationOptions::default().profile(profile)).expect("a PDF");
        let failures: Vec<_> = report.failures.iter().map(ToString::to_string).collect();
        // The judge is wrong about the length of a stream whose compressed bytes happen to end in a carriage return.
        let lengths = |one: &&String| one.contains(":6.1.7.1:1]") && lengths_are_right(&printed.pdf);
        let failures: Vec<_> = failures.iter().filter(|one| !lengths(one)).collect();
        assert!(failures.is_empty(), "{name}: {failures:?}");
    }
}

#[test]
fn every_document_is_archive_and_accessible_by_an_independent_judge() {
    for language in Language::ALL {
        let text = Text::new(language);
        for kind in [BinderKind::Live, BinderKind::Exercise] {
            for (name, document) in documents(&text, &binder(kind, "")) {
                for (sheet, sides) in [(Sheet::A4, Sides::One), (Sheet::A3, Sides::Two)] {
                    let setting = Setting {
                        sheet,
                        sides,
                        ..setting(&text)
                    };
                    let printed = print(&document, &setting).expect("a print");
                    judged(name, &printed);
                    assert!(printed.replaced.is_empty(), "{name}: {:?}", printed.replaced);
                }
            }
        }
    }
}

#[test]
fn what_somebody_wrote_is_never_markup_and_never_stops_a_print() {
    let text = text();
    let long = "å".repeat(300);
    for (name, document) in documents(&text, &binder(BinderKind::Exercise, &format!("{HOSTILE} {long}"))) {
        let printed = print(&document, &setting(&text)).expect("a print");
        judged(name, &printed);
        let empty = [
            "slips",
            "call form",
            "call sheets",
            "handover form",
            "handover forms",
            "log form",
        ];
        if empty.contains(&name) {
            continue;
        }
        let found = words_of(&printed.pdf);
        for part in [
            "#panic[x]",
            "*fet*",
            "$x^2$",
            "<etikett>",
            "@ref",
            "```kod```",
            "//inget/**/",
            "#leta=1",
        ] {
            assert!(found.contains(part), "{name} has lost {part}");
        }
        assert!(found.matches('å').count() >= 300, "{name} has cut the long word");
        let replaced = |sign: &str| printed.replaced.iter().find(|one| one.written == sign);
        assert_eq!(
            replaced("漢").map(|one| one.instead.as_str()),
            Some("□"),
            "{name}"
        );
        assert_eq!(
            replaced("\u{1F469}\u{200D}\u{1F692}").map(|one| one.instead.as_str()),
            Some("□"),
            "{name}"
        );
        assert_eq!(
            replaced("\u{202e}").map(|one| one.instead.as_str()),
            Some(""),
            "{name}"
        );
        assert_eq!(replaced("ế").map(|one| one.instead.as_str()), Some("ê"), "{name}");
        assert!(
            replaced("☐").is_none() && replaced("→").is_none() && replaced("e\u{301}").is_none(),
            "{name}"
        );
    }
}

#[test]
fn a_word_of_five_thousand_letters_is_on_the_paper_to_its_last_letter() {
    let text = text();
    let mut library = binder(BinderKind::Live, "");
    let mut plan = only::<Plan>(&library).clone();
    plan.sections.push(
        Id::of_name("section", "long"),
        Section {
            text: format!("Kolumn | annan\n{} | två", "W".repeat(5_000)),
            ..Section::new(SectionKey::Own)
        },
    );
    put(&mut library, plan);
    let document = document::plan(&text, &library, only(&library), now());
    let printed = printed(&document);
    judged("plan", &printed);
    assert!(words_of(&printed.pdf).matches('W').count() >= 5_000);
    let (pages, _) = pictures(&document, &setting(&text), (0, 40), 420).expect("pictures");
    assert!(pages.iter().all(|page| keeps_its_margin(page, 12, 250)));
}

#[test]
fn every_word_of_a_plan_stands_on_its_paper() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let plan = only::<Plan>(&library);
    let printed = printed(&document::plan(&text, &library, plan, now()));
    let pages = pdf_extract::extract_text_from_mem_by_pages(&printed.pdf).expect("text");
    let pages: Vec<_> = pages.iter().map(|page| bare(page)).collect();
    // A text that goes on over the next page stands in two halves.
    let stands = |words: &str| {
        let words = bare(words);
        let halves = |at: usize| {
            pages
                .windows(2)
                .any(|two| two[0].contains(&words[..at]) && two[1].contains(&words[at..]))
        };
        pages.iter().any(|page| page.contains(&words))
            || words.char_indices().skip(1).any(|(at, _)| halves(at))
    };
    for (_, section) in plan.sections.iter() {
        for line in section.text.lines() {
            let line = line
                .trim_start_matches([' ', '-'])
                .replace("[ ]", "")
                .replace(" | ", "");
            assert!(stands(&line), "lost: {line}");
        }
    }
    for (_, step) in plan.steps.iter() {
        for words in [&step.text, &step.role, &step.reason] {
            assert!(stands(words), "lost: {words}");
        }
    }
    for words in plan.escalations.iter().map(|(_, one)| &one.text) {
        assert!(stands(words), "lost: {words}");
    }
    assert!(stands("Norra innerstadens stadsdelsnämnd"));
    assert!(stands(&format!("Sida 1 av {}", printed.pages.count)));
}

#[test]
fn the_same_print_gives_the_same_bytes() {
    let text = text();
    let library = binder(BinderKind::Live, HOSTILE);
    for ((name, first), (_, again)) in documents(&text, &library).iter().zip(documents(&text, &library)) {
        assert_eq!(printed(first), printed(&again), "{name}");
    }
}

/// Whether nothing but the watermark, which is no darker than `pale`, stands within so many dots of the edges of a page.
fn keeps_its_margin(picture: &krisparm::paper::Picture, margin: usize, pale: u8) -> bool {
    let width = picture.width as usize;
    let height = picture.height as usize;
    picture.rgba.chunks(4).enumerate().all(|(at, dot)| {
        let (x, y) = (at % width, at / width);
        let edge = x < margin || x + margin >= width || y < margin || y + margin >= height;
        !edge || dot[0] >= pale
    })
}

#[test]
fn nothing_runs_off_the_paper() {
    let text = text();
    let long = format!(
        "{} {}",
        "W".repeat(150),
        "kontaktperson@forvaltning.kommun.example/en/mycket/lang/vag"
    );
    for (name, document) in documents(&text, &binder(BinderKind::Live, &long)) {
        let (pages, _) = pictures(&document, &setting(&text), (0, 12), 420).expect("pictures");
        for (at, page) in (1..).zip(&pages) {
            // Nothing stands in the outer 6 mm, of 210 across or of 297.
            let margin = if page.width > page.height { 8 } else { 12 };
            assert!(keeps_its_margin(page, margin, 250), "{name}, page {at}");
        }
    }
}

#[test]
fn a_name_that_fills_pages_goes_on_over_the_next() {
    let text = text();
    let mut library = binder(BinderKind::Live, "");
    let mut person = Person::new(Id::of_name("person", "long"), "W".repeat(3_000));
    person.phones.push(
        Id::of_name("phone", "long"),
        Phone {
            label: String::new(),
            number: "0701740610".into(),
            verified_on: None,
            failed_on: None,
        },
    );
    put(&mut library, person);
    for document in [
        document::phone_list(&text, &library),
        document::phone_list_squared(&text, &library, now()),
    ] {
        let (pages, _) = pictures(&document, &setting(&text), (0, 12), 420).expect("pictures");
        assert!(pages.len() > 2);
        for (at, page) in (1..).zip(&pages) {
            assert!(keeps_its_margin(page, 12, 250), "page {at} of {}", document.title);
        }
    }
}

#[test]
fn nothing_of_layer_b_is_on_a_handovers_paper() {
    let text = text();
    let mut library = binder(BinderKind::Live, "");
    let secret = "Hemligtord";
    let mut sections = Items::default();
    sections.push(
        Id::of_name("secret", ""),
        ConfidentialSection {
            heading: secret.into(),
            text: secret.into(),
        },
    );
    let unit = Id::of_name("unit", "norra");
    let before = document::handover(&text, &library, only(&library));
    let handover = only::<Handover>(&library).id;
    put(
        &mut library,
        ConfidentialPart {
            id: Id::of_name("part", ""),
            handover,
            ground: secret.into(),
            ground_source: secret.into(),
            ground_unverified: false,
            assessed_by: secret.into(),
            assessed_on: now().date_naive(),
            from_unit: unit,
            to_unit: unit,
            sections,
            erase_on: now().date_naive(),
            created_at: now(),
        },
    );
    let after = printed(&document::handover(&text, &library, only(&library)));
    assert_eq!(after.pdf, printed(&before).pdf);
    assert!(!words_of(&after.pdf).contains(secret));
    let squared = document::handover_squared(&text, &library, only(&library), now());
    let read = scanned(&squared);
    assert!(
        read.iter().any(|words| words.contains("Tolv är drabbade")),
        "{read:?}"
    );
    assert!(!read.iter().any(|words| words.contains(secret)), "{read:?}");
    assert!(!words_of(&printed(&squared).pdf).contains(secret));
}

/// What a camera reads off the pages, but for the check codes: held over the whole page, and then closer, down along it.
fn scanned(document: &Document) -> Vec<String> {
    let text = text();
    // A shift is many dots: its sheet is held closer, where it has its squares.
    let (width, strip) = if document.landscape {
        (3600, 480)
    } else {
        (1700, 320)
    };
    let (pages, _) = pictures(document, &setting(&text), (0, 20), width).expect("pictures");
    let mut found = BTreeSet::new();
    for page in pages {
        let (width, height) = (page.width as usize, page.height as usize);
        let closer = (0..height).step_by(50).map(|top| (top, strip.min(height - top)));
        let left = if document.landscape { width * 4 / 5 } else { 0 };
        for (top, high) in iter::once((0, height)).chain(closer) {
            let grey = |x: usize, y: usize| page.rgba[((top + y) * width + left + x) * 4];
            let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width - left, high, grey);
            let squares = picture.detect_grids();
            found.extend(squares.iter().filter_map(|one| Some(one.decode().ok()?.1)));
        }
    }
    found.remove(&check_code(document));
    found.into_iter().collect()
}

#[test]
fn everybody_on_a_phone_list_with_squares_can_be_scanned_off_the_paper() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let document = document::phone_list_squared(&text, &library, now());
    let read = scanned(&document);
    let with_numbers = library
        .all::<Person>()
        .filter(|one| !one.phones.is_empty())
        .count();
    assert_eq!(read.len(), with_numbers);
    for person in library.all::<Person>().filter(|one| !one.phones.is_empty()) {
        assert!(
            read.iter()
                .any(|card| card.contains(&format!("FN:{}\r\n", person.name))),
            "{}",
            person.name
        );
    }
    assert!(!read.iter().any(|card| card.contains("syster")));
    let plain = document::phone_list(&text, &library);
    assert_eq!(check_code(&document), check_code(&plain), "it shows the same");
    assert!(scanned(&plain).is_empty());
}

#[test]
fn every_shift_that_lies_ahead_can_be_scanned_off_a_duty_sheet_into_a_calendar() {
    let text = text();
    let mut library = binder(BinderKind::Live, "");
    let person = on_duty(&library).clone();
    let mut month = only::<RosterMonth>(&library).clone();
    for day in [3, 5, 6] {
        let start = (today() + Days::new(day)).and_hms_opt(17, 0, 0).expect("an hour");
        let mut shift = Shift::new(
            library.sorted::<Role>()[0].id,
            start,
            start + chrono::Duration::hours(8),
        );
        shift.person = Some(person.id);
        month
            .shifts
            .push(Id::of_name("shift", &format!("more {day}")), shift);
    }
    put(&mut library, month);
    let ahead = |library: &Library, from: DateTime<Utc>| -> Vec<String> {
        let duties = library
            .duties()
            .between(now() - Days::new(30), now() + Days::new(30));
        let own = duties.into_iter().filter(|one| one.person == Some(person.id));
        own.filter(|one| one.end > from)
            .map(|one| one.start.format("DTSTART:%Y%m%dT%H%M%SZ").to_string())
            .collect()
    };
    let squared = |library: &Library, from| document::duty_squared(&text, library, &person, weeks(), from);
    let all = ahead(&library, now() - Days::new(30));
    assert_eq!(all.len(), 4);
    for from in [now() - Days::new(30), now() + Days::new(1)] {
        let read = scanned(&squared(&library, from));
        let expected = ahead(&library, from);
        assert_eq!(read.len(), expected.len(), "{read:?}");
        for start in expected {
            assert!(
                read.iter().any(|event| event.contains(&start)),
                "{start}: {read:?}"
            );
        }
    }
    let plain = document::duty(&text, &library, &person, weeks());
    let with_squares = squared(&library, now());
    assert_eq!(check_code(&with_squares), check_code(&plain), "it shows the same");
    assert!(scanned(&plain).is_empty());

    let missing = bare("Ett nummer till");
    assert!(!words_of(&printed(&with_squares).pdf).contains(&missing));
    put(
        &mut library,
        Person {
            phones: Items::default(),
            ..person.clone()
        },
    );
    let named = words_of(&printed(&squared(&library, now())).pdf);
    assert!(named.contains(&missing), "{named}");
}

#[test]
fn a_phone_list_holds_no_note_and_every_number_as_it_is_read_out() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let found = words_of(&printed(&document::phone_list(&text, &library)).pdf);
    assert!(!found.contains("syster"));
    for number in 5..FEW {
        assert!(
            found.contains(&bare(&format!("070-174 06 {number:02}"))),
            "{number}"
        );
    }
}

/// What a PDF's structure is made of: each role with how often it stands.
fn roles(pdf: &[u8], role: &[u8]) -> usize {
    let pdf = Pdf::load_mem(pdf).expect("a PDF");
    let is = |dictionary: &Dictionary| {
        dictionary
            .get(b"S")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == role)
    };
    pdf.objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|one| is(one))
        .count()
}

fn language_of(pdf: &[u8]) -> String {
    let pdf = Pdf::load_mem(pdf).expect("a PDF");
    let language = pdf
        .catalog()
        .and_then(|catalog| catalog.get(b"Lang"))
        .and_then(Object::as_str);
    String::from_utf8_lossy(language.expect("a language")).into_owned()
}

#[test]
fn a_screen_reader_knows_the_language_and_the_headers_of_tables() {
    for (language, expected) in [(Language::Swedish, "sv"), (Language::English, "en")] {
        let text = Text::new(language);
        for (name, document) in documents(&text, &binder(BinderKind::Live, "")) {
            let pdf = print(&document, &setting(&text)).expect("a print").pdf;
            assert!(language_of(&pdf).starts_with(expected), "{name}");
            let (tables, headers) = (roles(&pdf, b"Table"), roles(&pdf, b"TH"));
            assert!(
                headers >= 2 * tables,
                "{name}: {tables} tables, {headers} headers"
            );
            // Of a binder the cover, each divider and the register.
            let titles = document.bound.as_ref().map_or(1, |bound| bound.tabs.len() + 2);
            assert_eq!(roles(&pdf, b"H1"), titles, "{name}");
        }
    }
    let text = text();
    let library = binder(BinderKind::Live, "");
    assert!(
        roles(
            &printed(&document::plan(&text, &library, only(&library), now())).pdf,
            b"Table"
        ) > 4
    );
}

#[test]
fn the_code_is_of_what_is_shown_and_of_nothing_else() {
    let (swedish, english) = (Text::new(Language::Swedish), Text::new(Language::English));
    let mut library = binder(BinderKind::Live, "");
    let code = |library: &Library, text: &Text, name: &str| {
        let all = documents(text, library);
        let found = all.iter().find(|(one, _)| *one == name).expect("a document");
        check_code(&found.1)
    };
    for (name, document) in documents(&swedish, &library) {
        assert_eq!(check_code(&document), code(&library, &english, name), "{name}");
    }
    let codes = |library: &Library| {
        documents(&swedish, library)
            .iter()
            .map(|(_, one)| check_code(one))
            .collect::<Vec<_>>()
    };
    let before = codes(&library);
    let mut plan = only::<Plan>(&library).clone();
    plan.minimum_level.push_str(" och lite till");
    put(&mut library, plan);
    let after = codes(&library);
    let changed: Vec<_> = before
        .iter()
        .zip(&after)
        .map(|(before, after)| before != after)
        .collect();
    assert_eq!(
        changed.iter().filter(|one| **one).count(),
        4,
        "the plan, its extract, and what it is bound in: {changed:?}"
    );
    let mut handover = only::<Handover>(&library).clone();
    handover.stage = Stage::Withdrawn;
    put(&mut library, handover);
    assert_ne!(codes(&library)[2], after[2]);
    let printed = printed(&documents(&swedish, &library)[0].1);
    let found = words_of(&printed.pdf);
    assert!(found.contains(&printed.code));
}

#[test]
fn what_is_printed_of_other_records_counts_in_the_code_too() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let changed = |change: &dyn Fn(&mut Library)| {
        let mut after = binder(BinderKind::Live, "");
        change(&mut after);
        let codes = |library| documents(&text, library).into_iter();
        let both = codes(&library).zip(codes(&after));
        let changed: Vec<_> = both
            .filter(|((_, before), (_, after))| check_code(before) != check_code(after))
            .map(|((name, _), _)| name.to_owned())
            .collect();
        changed
    };
    let people = changed(&|library| {
        let mut person = library.all::<Person>().next().expect("a person").clone();
        person.competences.push("Tolk".into());
        put(library, person);
    });
    assert_eq!(
        people,
        ["phones", "phones with squares", "call list", "binder", "pack"]
    );
    let reviewed = changed(&|library| {
        let mut plan = only::<Plan>(library).clone();
        plan.review_on = "2031-01-01".parse().ok();
        put(library, plan);
    });
    assert_eq!(reviewed, ["plan", "extract", "binder", "pack"]);
    let renamed = changed(&|library| {
        let mut baton = only::<Baton>(library).clone();
        baton.name.push_str(" i norr");
        put(library, baton);
    });
    // Nobody holds it, which the readiness check finds.
    assert_eq!(
        renamed,
        ["handover", "handover with a square", "readiness", "situation"]
    );
    let board = changed(&|library| {
        let mut binder = only::<Binder>(library).clone();
        binder.name.push_str(" och söder");
        put(library, binder);
    });
    assert_eq!(board.len(), documents(&text, &library).len());
}

#[test]
fn a_table_that_goes_on_repeats_its_header_and_a_heading_is_never_left_behind() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    for filling in 20..75 {
        let mut document = document::slips(&text, &library, (1, 1));
        document.parts.clear();
        let lines: Vec<_> = (0..filling).map(|at| format!("rad {at}")).collect();
        document.text(&lines.join("\n"));
        document.heading(2, "Rubriken");
        let rows = (0..3).map(|at| vec![format!("cell {at}"), "b".into()]).collect();
        document.parts.push(Part::Table(Table::new(
            vec![("Huvudet".into(), 50), ("B".into(), 50)],
            rows,
        )));
        let pdf = printed(&document).pdf;
        let pages = pdf_extract::extract_text_from_mem_by_pages(&pdf).expect("text");
        let page = pages
            .iter()
            .find(|page| page.contains("Rubriken"))
            .expect("the heading");
        assert!(
            page.contains("Huvudet") && page.contains("cell 0"),
            "{filling} lines: {page}"
        );
        for page in pages.iter().filter(|page| page.contains("cell")) {
            assert!(page.contains("Huvudet"), "{filling} lines: {page}");
        }
    }
}

#[test]
fn every_page_of_a_numbered_sheet_or_form_bears_its_number_and_each_begins_on_paper_of_its_own() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let sheets = document::call_sheets(&text, &library, (7, 9));
    let forms = document::handover_forms(&text, &library, only(&library), (12, 14));
    for (document, name, numbers) in [(sheets, "Ark", 7..=9), (forms, "Blankett", 12..=14)] {
        for sides in [Sides::One, Sides::Two] {
            let setting = Setting {
                sides,
                ..setting(&text)
            };
            let pdf = print(&document, &setting).expect("a print").pdf;
            let pages = pdf_extract::extract_text_from_mem_by_pages(&pdf).expect("text");
            let mut last = 0;
            for number in numbers.clone() {
                let label = bare(&format!("{name} {number} · Sida"));
                let of: Vec<_> = (0..pages.len())
                    .filter(|page| bare(&pages[*page]).contains(&label))
                    .collect();
                assert!(!of.is_empty(), "{label} is on no page");
                assert!(last == 0 || of[0] > last, "{label} shares a page");
                assert!(sides == Sides::One || of[0] % 2 == 0, "{label} begins on a back");
                last = *of.last().expect("a page");
            }
            let words: String = pages.iter().map(|page| bare(page)).collect();
            if name == "Ark" {
                assert_eq!(pages.len(), 6, "a sheet is both sides of one paper");
                assert!(words.contains("7:1") && words.contains("7:26") && !words.contains("7:27"));
            }
        }
    }
}

#[test]
fn a_plan_is_printed_by_command_and_says_what_became_of_it() {
    let place = Place::new();
    place.init("plans");
    place.run(&["plan", "adapt", "Elavbrott"]).fine();
    let said = place
        .run(&["print", "plan", "Elavbrott", "--to", "plan.pdf", "--json"])
        .json();
    assert_eq!(said["standard"], "PDF/A-3a, PDF/UA-1");
    assert_eq!(said["replaced"].as_array().map(Vec::len), Some(0));
    let pdf = std::fs::read(place.path("plan.pdf")).expect("the file");
    let found = words_of(&pdf);
    assert!(found.contains(&bare(said["code"].as_str().expect("a code"))));
    assert!(found.contains(&bare("Elavbrott")) && found.contains(&bare("av Karin Ek")));
    assert!(found.contains(&bare(&format!("Sida 1 av {}", said["pages"]))));
    let again = place.run(&["print", "plan", "Elavbrott", "--to", "plan.pdf"]);
    assert_eq!(again.code, 1);
    place
        .run(&["print", "plan", "Elavbrott", "--to", "plan.docx"])
        .says(".pdf");
    place
        .run(&[
            "print",
            "slips",
            "--first",
            "9",
            "--last",
            "3",
            "--to",
            "lappar.pdf",
        ])
        .says("9 till 3");
    assert!(!place.path("lappar.pdf").exists());
    place
        .run(&[
            "print",
            "slips",
            "--first",
            "1",
            "--last",
            "3",
            "--to",
            "lappar.pdf",
            "--paper",
            "a3",
            "--sides",
            "two",
        ])
        .fine();
}

#[test]
fn a_binders_documents_are_numbered_each_for_itself_and_its_register_says_where_they_are() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let document = whole(&text, &library, kind::BINDER);
    let printed = printed(&document);
    let bound = document.bound.as_ref().expect("a binder");
    let count = bound.leaves().count();
    assert_eq!(
        printed.pages.ranges.len(),
        count + 2,
        "the cover, every document and the register"
    );
    let (mut before, mut dividers) = (0, 0);
    for (first, last) in &printed.pages.ranges {
        assert!(
            first <= last && *first > before,
            "pages in order: {:?}",
            printed.pages
        );
        dividers += first - before - 1;
        before = *last;
    }
    assert_eq!((before, dividers), (printed.pages.count, bound.tabs.len()));
    let found = words_of(&printed.pdf);
    let plan = bound
        .leaves()
        .find(|leaf| leaf.subject.document == kind::PLAN)
        .expect("a plan");
    let (first, last) = printed.pages.ranges[plan.document.nth];
    let pages = last - first + 1;
    assert!(pages > 1 && found.contains(&bare(&format!("2 Planer · Sida {pages} av {pages}"))));
    // Its own code stands on each of its pages, and nowhere else.
    let code = bare(&code_groups(&check_code(&plan.document)));
    assert_eq!(found.matches(&code).count(), pages);
    for person in ["Person 5", "Person 6"] {
        let there = bare(&format!("{person} flik 1 Telefonlista, s. 1"));
        assert!(found.contains(&there), "{person} is not in the register");
    }
}

#[test]
fn a_partners_words_fit_one_sheet_and_nothing_of_them_is_lost() {
    let text = text();
    let mut library = Library::default();
    for concept in content::concepts() {
        put(&mut library, concept);
    }
    for partner in Partner::ALL {
        let words = Words {
            partner: Some(partner),
            area: None,
        };
        let printed = printed(&document::glossary(&text, &library, &words));
        assert_eq!(printed.pages.count, 1, "{partner:?}");
        assert!(printed.replaced.is_empty(), "{:?}", printed.replaced);
        let found = words_of(&printed.pdf);
        for concept in library.all::<Concept>().filter(|one| one.is_in_use()) {
            for word in concept.partners.iter().map(|(_, word)| word) {
                if word.partner != partner {
                    continue;
                }
                for words in [&word.text, concept.word(), &concept.definition_sv] {
                    assert!(found.contains(&bare(words)), "{partner:?} has lost {words}");
                }
            }
        }
    }
    let of_area = Words {
        partner: None,
        area: Some("lägesbild".into()),
    };
    let found = words_of(&printed(&document::glossary(&text, &library, &of_area)).pdf);
    assert!(found.contains("lägesrapport") && !found.contains("dygnsvila"));
    assert!(found.contains(&bare("Hör du ett annat ord?")) && found.contains("situationsrapport"));
}

#[test]
fn a_duty_sheet_says_who_takes_over_and_loudly_that_nobody_does() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let sheet = |person: &str| {
        let person = library.get(Id::of_name("person", person)).expect("a person");
        words_of(&printed(&document::duty(&text, &library, person, weeks())).pdf)
    };
    let first = sheet("5");
    assert!(first.contains("sön22nov") && first.contains("v.47"), "{first}");
    assert!(first.contains("Person6") && first.contains("07017406"), "{first}");
    assert!(!first.contains("INGENtaröver"), "{first}");
    let second = sheet("6");
    assert!(
        second.contains("Person5") && second.contains("INGENtaröver"),
        "{second}"
    );
    assert!(second.contains("SOSAlarm"), "{second}");
    let free = sheet("7");
    assert!(free.contains("Ingapass") && !free.contains("Person5"), "{free}");
}

#[test]
fn what_was_decided_done_and_skipped_in_a_use_stands_there_with_when_and_by_whom() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let found = words_of(&printed(&document::activation(&text, &library, only(&library))).pdf);
    let one = only::<Activation>(&library);
    for (_, step) in one.steps.iter() {
        assert!(found.contains(&bare(&step.text)), "lost: {}", step.text);
    }
    for words in [
        "Stadsdelsdirektören",
        "sön 22 nov 20:05",
        "Hoppades över",
        "Reservkraften går",
        "Porten gick inte att öppna",
        "Beslut 4: skolan hålls öppen.",
        "Logg: Branden",
    ] {
        assert!(found.contains(&bare(words)), "lost: {words}");
    }
}

#[test]
fn a_consultation_asks_twice_about_each_concept_and_says_by_when_and_to_whom() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let found = words_of(&printed(&document::consultation(&text, &library, only(&library))).pdf);
    for words in ["Stöder ni termen?", "Stöder ni definitionen?", "Egen term"] {
        assert_eq!(found.matches(&bare(words)).count(), 2, "{words}");
    }
    assert!(found.contains(&bare("Svara senast lör 12 dec 2026")), "{found}");
    assert!(
        found.contains(&bare("till Karin Ek, Krisledare, Norra innerstadens")),
        "{found}"
    );
}

#[test]
fn a_check_of_readiness_and_a_report_are_of_their_own_instant() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let later = now() + chrono::Duration::days(1);
    for of in [subject::readiness, |at| subject::situation(None, at)] {
        let code = |at, asked| {
            let document = subject::document(&text, &library, &of(at), asked);
            check_code(&document.expect("a document"))
        };
        assert_eq!(
            code(now(), now()),
            code(now(), later),
            "printed later, it is of then"
        );
        assert_ne!(code(now(), now()), code(later, later));
    }
    let found = words_of(&printed(&document::situation(&text, &library, None, now())).pdf);
    for words in [
        "Läget sön 22 nov 2026 20:05",
        "Beslut 1: skolan",
        "Person 5",
        "Avbrott",
        "Nästa rapport",
    ] {
        assert!(found.contains(&bare(words)), "lost: {words}");
    }
    let before = now() - chrono::Duration::days(2);
    let found = words_of(&printed(&document::situation(&text, &library, None, before)).pdf);
    assert!(
        !found.contains(&bare("Beslut 1")),
        "what was not yet written is not reported"
    );
}

#[test]
fn hours_on_paper_are_those_that_were_worked() {
    let text = text();
    let library = binder(BinderKind::Live, "");
    let found = words_of(&printed(&document::hours(&text, &library, period())).pdf);
    // Each of the two has one shift of a day and a night; October has nothing and is left out.
    assert!(
        found.matches("24:00").count() >= 2 && found.contains("november2026"),
        "{found}"
    );
    assert!(!found.contains("oktober2026"), "{found}");
}

#[test]
fn whatever_can_be_chosen_has_a_name_and_pages() {
    let library = binder(BinderKind::Live, "");
    for language in Language::ALL {
        let text = Text::new(language);
        let all = subject::all(&library).into_iter();
        let all: Vec<_> = all.chain(subject::dated(&library, now())).collect();
        for one in &all {
            let (kind, title) = subject::name(&text, &library, one).expect("a name");
            assert!(!kind.is_empty() && !title.is_empty(), "{one:?}");
            assert!(
                subject::document(&text, &library, one, now()).is_some(),
                "{one:?}"
            );
        }
        for kind in [
            "glossary",
            "consultation",
            "duty",
            "readiness",
            "situation",
            "hours",
            "activation",
        ] {
            assert!(
                all.iter().any(|one| one.document == kind),
                "{kind} is not offered"
            );
        }
    }
}

#[test]
fn a_roster_tells_the_hours_of_a_day_in_their_order_and_explains_itself_first() {
    let text = text();
    let mut library = binder(BinderKind::Live, "");
    let role = library.sorted::<Role>()[0].id;
    let first = today() - Days::new(21);
    let mut month = RosterMonth::empty(only::<Roster>(&library).id, first);
    let clock = |hour| first.and_hms_opt(hour, 0, 0).expect("an hour");
    let mut shift = Shift::new(role, clock(17), clock(23));
    shift.person = Some(Id::of_name("person", "5"));
    month.shifts.push(Id::of_name("shift", "evening"), shift);
    put(&mut library, month);
    let document = document::roster(&text, &library, only(&library), Stretch::Weeks(first, 1));
    let table = document.parts.iter().find_map(|part| match part {
        Part::Table(table) => Some(table),
        _ => None,
    });
    let day = first.week(chrono::Weekday::Mon).days();
    let row = (first - day.start().to_owned()).num_days();
    let cell = &table.expect("a table").rows[usize::try_from(row).expect("a row")][1];
    let place = |words: &str| cell.find(words).unwrap_or_else(|| panic!("no {words} in {cell}"));
    assert!(place("INGEN") < place("17:00–23:00"), "{cell}");
    let legend = document
        .parts
        .iter()
        .position(|part| matches!(part, Part::Text { .. }));
    let tables = document
        .parts
        .iter()
        .position(|part| matches!(part, Part::Table(_)));
    assert!(legend < tables);
}

#[test]
fn the_documents_are_printed_by_command_and_what_can_not_be_is_said() {
    let place = Place::new();
    place.init("roles,vocabulary");
    place
        .run(&["people", "add", "Siv Alm", "--phone", "070-1740605"])
        .fine();
    let print = |words: &[&str]| {
        let all: Vec<_> = ["print"]
            .iter()
            .chain(words)
            .chain(&["--to", "ut.pdf", "--replace"])
            .copied()
            .collect();
        place.run(&all)
    };
    print(&["glossary", "--partner", "Polisen"]).fine();
    print(&["glossary", "--area", "lägesbild"]).fine();
    print(&["readiness", "--at", "2026-12-24 08:00"]).fine();
    print(&["situation"]).fine();
    print(&["hours", "--from", "2026-01-01", "--until", "2026-12-31"]).fine();
    print(&[
        "duty",
        "--person",
        "Siv Alm",
        "--from",
        "2026-11-30",
        "--weeks",
        "4",
    ])
    .fine();
    print(&["glossary", "--area", "månen"]).says("lägesbild");
    print(&["hours", "--from", "2026-12-31", "--until", "2026-01-01"]).says("--until");
    print(&["duty", "--person", "Siv Alm", "--weeks", "0"]).says("mellan 1 och");
    place
        .run(&[
            "term",
            "consult",
            "new",
            "Ord om ledning",
            "--partner",
            "police",
            "--answer-by",
            "2999-01-01",
            "--area",
            "lägesbild",
        ])
        .fine();
    print(&["consultation", "Ord om ledning"]).fine();
}

#[test]
fn a_shift_with_names_that_fill_a_sheet_begins_under_the_heading_of_its_week() {
    let text = text();
    for signs in (20..420).step_by(20) {
        let library = binder(BinderKind::Live, &"W".repeat(signs));
        let document = document::duty(&text, &library, on_duty(&library), weeks());
        let pages = pdf_extract::extract_text_from_mem_by_pages(&printed(&document).pdf).expect("text");
        let mut pages = pages.iter().map(|page| bare(page));
        let of_week = pages.find(|page| page.contains("v.47")).expect("the week");
        assert!(of_week.contains("08:00–08:00"), "{signs} signs");
    }
}
