//! What a partner fills in comes back, whatever they did to the file meanwhile; and other readers see what we meant.

use calamine::{Reader, Xlsx, open_workbook_from_rs};

use super::*;
use crate::format::exchange::{Taken, read};

fn asked() -> Questions {
    let row = |n: usize, term: &str| Question {
        key: format!("{n:032x} 00112233aabbccdd"),
        term: term.into(),
        term_en: String::new(),
        definition: "plats & tid <för> \"alla\"\nrad två".into(),
        note: String::new(),
        own_word: "samling".into(),
    };
    Questions {
        id: "0192f000-0000-7000-8000-00000000abcd".into(),
        title: "Ord på skadeplats".into(),
        language: "sv-SE",
        footer: "Remissens nummer".into(),
        intro: vec!["Gör så här.".into()],
        sheets: ["Läs".into(), "Svar".into()],
        who_title: "Vilka svarar?".into(),
        organisation: "Organisation".into(),
        answered_by: "Namn".into(),
        columns: [
            "Term",
            "Engelska",
            "Definition",
            "Not",
            "Ert ord",
            "Stöder termen",
            "Stöder definitionen",
            "Egen",
            "Kommentar",
            "Nr",
        ]
        .map(str::to_owned)
        .to_vec(),
        choices: ["Ja", "Nej", "Vet ej"].map(str::to_owned).to_vec(),
        rows: vec![row(1, "samlingsplats"), row(2, "brytpunkt")],
    }
}

fn made_at() -> NaiveDateTime {
    "2026-11-26T12:00:00".parse().expect("a local time")
}

#[test]
fn an_untouched_workbook_or_form_is_known_and_holds_no_answer() {
    let Ok(Taken::Sheets(sheets, _)) = read(&workbook(&asked(), made_at()).expect("written"), "a.xlsx")
    else {
        panic!("a workbook");
    };
    let Ok(Taken::Fields(fields)) = read(&document(&asked()).expect("written"), "a.docx") else {
        panic!("a form");
    };
    for filled in [of_sheets(&sheets), of_fields(&fields)] {
        let filled = filled.expect("an answer");
        assert_eq!(filled.consultation, asked().id);
        assert_eq!(filled.organisation, "");
        assert_eq!(filled.rows.len(), 2);
        for (row, question) in filled.rows.iter().zip(asked().rows) {
            assert_eq!((&row.key, &row.term), (&question.key, &question.term));
            assert_eq!(row.definition, question.definition);
            assert!(row.is_empty());
        }
    }
}

#[test]
fn another_reader_sees_the_sheets_the_titles_and_the_terms() {
    let bytes = workbook(&asked(), made_at()).expect("written");
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    assert_eq!(book.sheet_names(), ["Läs", "Svar"]);
    let range = book.worksheet_range("Svar").expect("the sheet");
    assert_eq!(
        range.get_value((1, 5)).map(ToString::to_string).as_deref(),
        Some("Stöder termen")
    );
    assert_eq!(
        range.get_value((3, 0)).map(ToString::to_string).as_deref(),
        Some("brytpunkt")
    );
}

/// The part of a package with a name, as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    std::io::Read::read_to_string(&mut archive.by_name(name).expect("the part"), &mut text).expect("text");
    text
}

#[test]
fn our_columns_are_locked_theirs_are_open_and_offer_yes_no_and_dont_know() {
    let bytes = workbook(&asked(), made_at()).expect("written");
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    let document = roxmltree::Document::parse(&sheet).expect("well-formed");
    let find = |name: &str| document.descendants().find(|node| node.has_tag_name_local(name));
    assert!(find("sheetProtection").is_some_and(|node| node.attribute("sheet") == Some("1")));
    let validation = find("dataValidation").expect("a choice");
    assert_eq!(validation.attribute("sqref"), Some("F3:G4"));
    assert_eq!(validation.text_of("formula1"), "\"Ja,Nej,Vet ej\"");
}

trait Local {
    fn has_tag_name_local(&self, name: &str) -> bool;
    fn text_of(&self, name: &str) -> String;
}

impl Local for roxmltree::Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.tag_name().name() == name
    }

    fn text_of(&self, name: &str) -> String {
        let found = self.descendants().find(|node| node.has_tag_name_local(name));
        found.and_then(|node| node.text()).unwrap_or_default().to_owned()
    }
}

#[test]
fn a_form_filled_in_by_another_program_is_read_field_by_field() {
    let bytes = document(&asked()).expect("written");
    let text = part(&bytes, "word/document.xml");
    let parsed = roxmltree::Document::parse(&text).expect("well-formed");
    let tags: Vec<_> = parsed
        .descendants()
        .filter(|node| node.has_tag_name_local("tag"))
        .flat_map(|node| node.attributes())
        .map(|one| one.value().to_owned())
        .collect();
    assert!(
        tags.iter().all(|tag| tag.chars().count() <= 64),
        "Word allows no longer tag"
    );
    // As Word writes it: the hint goes, the words are split into runs.
    let key = &asked().rows[1].key;
    let before = format!(r#"<w:tag w:val="{key} st"/><w:showingPlcHdr/>"#);
    assert!(text.contains(&before));
    let filled = text.replace(&before, &format!(r#"<w:tag w:val="{key} st"/>"#));
    let at = filled.find(&format!("{key} st")).expect("the field");
    let (head, tail) = filled.split_at(at);
    let tail = tail.replacen(
        "Ja / Nej / Vet ej</w:t></w:r>",
        "Ne</w:t></w:r><w:r><w:t>j</w:t></w:r>",
        1,
    );
    let fields = crate::format::page::fields(&repacked(&bytes, &format!("{head}{tail}"))).expect("read");
    let filled = of_fields(&fields.expect("a form")).expect("an answer");
    assert_eq!(filled.rows[1].supports_term, "Nej");
    assert!(filled.rows[0].is_empty());
}

/// As LibreOffice 7.4 writes a form: no tags, no hints marked, and no names of drop-downs; empty runs between.
fn as_libre_office(document: &str) -> String {
    let mut out = String::new();
    for (at, part) in document.split("<w:sdt>").enumerate() {
        if at == 0 {
            out.push_str(part);
            continue;
        }
        let mut part = part.replacen("<w:showingPlcHdr/>", "", 1);
        let cut = |part: &str, element: &str| match (part.find(element), part.find("</w:sdtPr>")) {
            (Some(from), Some(end)) if from < end => {
                let to = from + part[from..].find("/>").expect("its end") + 2;
                format!("{}{}", &part[..from], &part[to..])
            }
            _ => part.to_owned(),
        };
        part = cut(&part, "<w:tag ");
        part = cut(&part, "<w:lock ");
        if part.contains("<w:dropDownList>") {
            part = cut(&part, "<w:alias ");
        }
        out.push_str("<w:sdt>");
        out.push_str(&part);
    }
    out
}

#[test]
fn a_form_whose_tags_libre_office_dropped_is_still_understood() {
    let bytes = document(&asked()).expect("written");
    let text = as_libre_office(&part(&bytes, "word/document.xml"));
    assert!(!text.contains("w:tag"));
    // The last drop-down of all is chosen in: the definition of the second concept.
    let at = text.rfind("Ja / Nej / Vet ej").expect("a hint");
    let text = format!("{}Nej{}", &text[..at], &text[at + "Ja / Nej / Vet ej".len()..]);
    let fields = crate::format::page::fields(&repacked(&bytes, &text)).expect("read");
    let filled = of_fields(&fields.expect("a form")).expect("an answer");
    assert_eq!(filled.consultation, asked().id);
    assert_eq!(filled.rows.len(), 2);
    assert!(filled.rows[0].is_empty());
    let second = &filled.rows[1];
    assert_eq!((second.key.as_str(), second.term.as_str()), ("2", "brytpunkt"));
    assert_eq!(
        (second.supports_term.as_str(), second.supports_definition.as_str()),
        ("", "Nej")
    );
}

/// The package with another main part.
fn repacked(bytes: &[u8], document: &str) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).expect("a part");
        let name = member.name().expect("a name").into_owned();
        let mut inside = Vec::new();
        std::io::Read::read_to_end(&mut member, &mut inside).expect("read");
        out.start_file(&name, zip::write::SimpleFileOptions::default())
            .expect("a part");
        let bytes = if name == "word/document.xml" {
            document.as_bytes().to_vec()
        } else {
            inside
        };
        out.write_all(&bytes).expect("written");
    }
    out.finish().expect("finished").into_inner()
}

#[test]
fn a_file_that_is_no_answer_is_none() {
    assert_eq!(of_fields(&[]), None);
    assert_eq!(of_sheets(&[]), None);
    let bomb = repacked(
        &document(&asked()).expect("written"),
        "<!DOCTYPE a [<!ENTITY b 'c'>]><w:document>&b;</w:document>",
    );
    assert!(read(&bomb, "a.docx").is_err());
}
