//! Words go to a partner as a file, their answers come back, and a wording is agreed: from the command line, with the files
//! as a partner fills them in.

#[path = "support/command.rs"]
mod command;

use std::io::{Cursor, Read, Write};
use std::path::Path;

use command::Place;

/// The package with one part changed, as another program writes it.
fn change(path: &Path, part: &str, edit: impl Fn(String) -> String) {
    let bytes = std::fs::read(path).expect("the file");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).expect("a part");
        let name = member.name().expect("a name").into_owned();
        let mut inside = Vec::new();
        member.read_to_end(&mut inside).expect("read");
        if name == part {
            inside = edit(String::from_utf8(inside).expect("text")).into_bytes();
        }
        out.start_file(&name, zip::write::SimpleFileOptions::default())
            .expect("a part");
        out.write_all(&inside).expect("written");
    }
    let bytes = out.finish().expect("finished").into_inner();
    std::fs::write(path, bytes).expect("written");
}

/// Writes a word in an empty cell.
fn cell(sheet: &str, at: &str, word: &str) -> String {
    let start = sheet.find(&format!("<c r=\"{at}\"")).expect("the cell");
    let end = start + sheet[start..].find("/>").expect("an empty cell");
    let open = &sheet[start..end];
    format!(
        "{}{open} t=\"inlineStr\"><is><t>{word}</t></is></c>{}",
        &sheet[..start],
        &sheet[end + 2..]
    )
}

fn text(place: &Place, name: &str) -> String {
    place.path(name).display().to_string()
}

#[test]
fn a_partner_answers_in_a_workbook_and_a_form_and_the_wording_is_agreed_when_both_support_it() {
    let place = Place::new();
    place.init("vocabulary");
    let (sheet, form) = (text(&place, "polisen.xlsx"), text(&place, "raddning.docx"));
    let new = |title: &str, partner: &str| {
        let new = [
            "term",
            "consult",
            "new",
            title,
            "--partner",
            partner,
            "--answer-by",
            "2027-12-10",
        ];
        let all = [new.as_slice(), &["--concept", "överlämning"]].concat();
        place.run(&all).fine();
    };
    new("Remiss till polisen", "police");
    new("Remiss till räddningstjänsten", "rescue");
    place
        .run(&["term", "consult", "file", "Remiss till polisen", &sheet])
        .fine();
    place
        .run(&["term", "consult", "file", "Remiss till räddningstjänsten", &form])
        .fine();
    place
        .run(&["term", "consult", "status", "överlämning"])
        .says("Väntar på svar");
    assert_eq!(place.run(&["term", "consult", "conclude", "överlämning"]).code, 1);

    change(Path::new(&sheet), "xl/worksheets/sheet2.xml", |sheet| {
        let sheet = cell(&sheet, "F3", "Ja");
        cell(&cell(&sheet, "G3", "Nej"), "I3", "Säg vem som tar emot")
    });
    let dry = place.run(&["term", "consult", "answer", &sheet, "--dry-run"]);
    dry.says("Polisen: termen Ja, definitionen Nej. Kommentar: Säg vem som tar emot");
    place.run(&["term", "consult", "answer", &sheet]).fine();
    let again = place.run(&["term", "consult", "answer", &sheet, "--json"]);
    assert_eq!(
        (&again.json()["stored"], &again.json()["known"]),
        (&0.into(), &1.into())
    );

    change(Path::new(&form), "word/document.xml", |document| {
        document
            .replace("<w:showingPlcHdr/><w:dropDownList>", "<w:dropDownList>")
            .replace("Ja / Nej / Vet ej", "Ja")
    });
    place
        .run(&["term", "consult", "answer", &form])
        .says("1 svar från Räddningstjänsten");
    place
        .run(&["term", "consult", "status", "överlämning"])
        .says("det räcker att en part säger nej");

    let settle = [
        "term",
        "consult",
        "settle",
        "Remiss till polisen",
        "överlämning",
        "--reason",
    ];
    let refused = place.run(&[settle.as_slice(), &[" "]].concat());
    assert_eq!(refused.code, 1);
    place
        .run(&[settle.as_slice(), &["Mottagaren står i anmärkningen"]].concat())
        .fine();
    place
        .run(&["term", "consult", "conclude", "överlämning"])
        .says("Utgåva 1");
    let status = place
        .run(&["term", "consult", "status", "överlämning", "--json"])
        .json();
    assert_eq!(status[0]["verdict"], "agreed");
    assert_eq!(
        status[0]["versions"][0]["reason"],
        "Mottagaren står i anmärkningen"
    );
    place
        .run(&["term", "consult", "show", "Remiss till polisen"])
        .says("Nej, men utrett");
}

#[test]
fn an_earlier_answer_of_the_same_organisation_is_replaced_only_by_choice() {
    let place = Place::new();
    place.init("vocabulary");
    let sheet = text(&place, "svar.xlsx");
    let new = [
        "term",
        "consult",
        "new",
        "Ord",
        "--partner",
        "Polisen",
        "--answer-by",
        "2027-12-10",
    ];
    place
        .run(&[new.as_slice(), &["--concept", "överlämning"]].concat())
        .fine();
    place.run(&["term", "consult", "file", "Ord", &sheet]).fine();
    change(Path::new(&sheet), "xl/worksheets/sheet2.xml", |sheet| {
        cell(&sheet, "F3", "Ja")
    });
    place.run(&["term", "consult", "answer", &sheet]).fine();
    change(Path::new(&sheet), "xl/worksheets/sheet2.xml", |sheet| {
        cell(&sheet, "G3", "Ja")
    });
    let refused = place.run(&["term", "consult", "answer", &sheet]);
    assert_eq!(refused.code, 1);
    refused.says("samma organisation har svarat tidigare, och annorlunda");
    place
        .run(&["term", "consult", "status", "överlämning"])
        .says("Osäker");
    place
        .run(&["term", "consult", "answer", &sheet, "--take-changed"])
        .fine();
    place
        .run(&["term", "consult", "status", "överlämning"])
        .says("Överenskommet");
}

#[test]
fn the_vocabulary_goes_into_another_binder_and_what_the_format_can_not_say_is_told() {
    let place = Place::new();
    place.init("vocabulary");
    for ending in ["tbx", "ttl", "jsonld", "csv", "xlsx"] {
        let file = text(&place, &format!("ord.{ending}"));
        let out = place.run(&["term", "export", &file]);
        assert_eq!(out.code, 0, "{}", out.all());
        if ending == "tbx" {
            out.says("Det här kan formatet inte säga");
        }
        assert_eq!(
            place.run(&["term", "export", &file]).code,
            1,
            "a file that is there stays"
        );
        let read = place.run(&["term", "import", &file, "--json"]).json();
        assert_eq!(
            (&read["written"], &read["left"]),
            (&0.into(), &serde_json::json!([])),
            "{ending}"
        );
    }
    let bomb = text(&place, "bomb.tbx");
    std::fs::write(&bomb, "<!DOCTYPE tbx [<!ENTITY a 'b'>]><tbx>&a;</tbx>").expect("written");
    assert_eq!(place.run(&["term", "import", &bomb]).code, 1);

    let glossary = text(&place, "polisen.md");
    place
        .run(&["term", "glossary", "--partner", "police", "--to", &glossary])
        .fine();
    assert!(
        std::fs::read_to_string(&glossary)
            .expect("written")
            .contains("Ordlista för samtal med Polisen")
    );
}
