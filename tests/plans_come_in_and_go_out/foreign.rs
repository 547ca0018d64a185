//! Documents as Word and LibreOffice make them, and as nobody should: nothing in them is lost in silence, and none of
//! them brings the program down.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use krisparm::domain::plan::{Bracket, SectionKey};
use krisparm::format::document::{DocumentError, Left, Remark, read};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const DOCX: &[u8] = include_bytes!("solgarden.docx");
const ODT: &[u8] = include_bytes!("solgarden.odt");

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const O: &str = "xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:style=\"s\"";

fn packed(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        writer.start_file(*name, options).expect("a part");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("a package").into_inner()
}

fn docx(body: &str, others: &[(&str, &str, String)]) -> Vec<u8> {
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    let relations: String = others
        .iter()
        .enumerate()
        .map(|(at, (name, target, _))| {
            format!("<Relationship Id=\"r{at}\" Type=\"{kind}{name}\" Target=\"{target}\"/>")
        })
        .collect();
    let mut parts = vec![
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "word/_rels/document.xml.rels",
            format!("<Relationships>{relations}</Relationships>"),
        ),
        (
            "word/document.xml",
            format!("<w:document {W}><w:body>{body}</w:body></w:document>"),
        ),
    ];
    let paths: Vec<String> = others
        .iter()
        .map(|(_, target, _)| format!("word/{target}"))
        .collect();
    parts.extend(
        paths
            .iter()
            .zip(others)
            .map(|(path, (_, _, text))| (path.as_str(), text.clone())),
    );
    packed(&parts)
}

fn odt(text: &str) -> Vec<u8> {
    packed(&[(
        "content.xml",
        format!(
            "<office:document-content {O}><office:body><office:text>{text}</office:text></office:body>\
             </office:document-content>"
        ),
    )])
}

#[test]
fn what_libreoffice_writes_as_docx_and_odt_becomes_the_same_plan() {
    for (bytes, name) in [(DOCX, "solgarden.docx"), (ODT, "solgarden.odt")] {
        let draft = super::drafted(bytes, name);
        let plan = &draft.plan;
        assert_eq!(plan.title, "Avbrottsplan för elavbrott, Solgården", "{name}");
        let keys: Vec<SectionKey> = plan.sections.iter().map(|(_, one)| one.key).collect();
        assert_eq!(
            keys,
            [
                SectionKey::Purpose,
                SectionKey::Roles,
                SectionKey::Own,
                SectionKey::Equipment,
                SectionKey::ReturnToNormal,
            ],
            "{name}"
        );
        let texts: Vec<&str> = plan.sections.iter().map(|(_, one)| one.text.as_str()).collect();
        assert!(
            texts[0].contains("utan el. (Enligt nämndens beslut.)"),
            "{name}: {}",
            texts[0]
        );
        assert!(texts[0].contains("Ring alltid 112 vid fara för liv."), "{name}");
        assert!(texts[0].contains("(https://www.exempel.se/el)"), "{name}");
        assert_eq!(
            texts[2], "Namn | Roll | Telefon\nVakten | Vakt | 08-465 004 00",
            "{name}"
        );
        assert_eq!(texts[3], "- Ficklampor\n  - Batterier AA\n- Filtar", "{name}");
        assert_eq!(texts[4], "1. Kontrollera hissarna\n2. Fyll på förrådet", "{name}");
        let steps: Vec<_> = plan
            .steps
            .iter()
            .map(|(_, one)| (one.bracket, one.role.as_str(), one.text.as_str(), one.minutes))
            .collect();
        assert_eq!(
            steps,
            [
                (Bracket::FirstHour, "Enhetschef", "Ring vakten", Some(10)),
                (
                    Bracket::FirstHour,
                    "",
                    "Räkna in alla\n1. hissar\n2. duschrum",
                    None
                ),
                (Bracket::FirstHour, "", "Tänd nödljuset", None),
                (Bracket::ToFourHours, "Vaktmästare", "Räkna batterierna", None),
                (Bracket::ToOneDay, "Enhetschef", "Bemanna natten", None),
            ],
            "{name}"
        );
        assert_eq!(draft.remarks, [Remark::TrackedChanges], "{name}");
        for (what, words) in [
            (Left::Header, "Exempelköpings kommun"),
            (Left::Footer, "Sidan"),
            (Left::Deleted, "Gäller till och med 2019."),
            (Left::Comment, "Stämmer det här än?"),
            (Left::Contents, "Innehåll"),
        ] {
            let listed = draft
                .rest
                .iter()
                .any(|one| one.what == what && one.text.contains(words));
            assert!(listed, "{name}: {words} in {:?}", draft.rest);
        }
    }
}

/// A piece of a document, in the words that a number stands for.
#[derive(Debug, Clone)]
enum Bit {
    Heading(usize),
    Bracket,
    Steps,
    Line,
    Item(usize),
    Table {
        columns: usize,
        rows: usize,
        steps: bool,
    },
    Note,
    Comment,
    Deleted,
    Inserted,
    Box,
    Picture,
    Nested,
}

fn bit() -> impl Strategy<Value = Bit> {
    prop_oneof![
        (1_usize..4).prop_map(Bit::Heading),
        Just(Bit::Bracket),
        Just(Bit::Steps),
        Just(Bit::Line),
        (0_usize..4).prop_map(Bit::Item),
        (1_usize..5, 1_usize..4, any::<bool>()).prop_map(|(columns, rows, steps)| Bit::Table {
            columns,
            rows,
            steps,
        }),
        Just(Bit::Note),
        Just(Bit::Comment),
        Just(Bit::Deleted),
        Just(Bit::Inserted),
        Just(Bit::Box),
        Just(Bit::Picture),
        Just(Bit::Nested),
    ]
}

/// Fresh words, so that each can be looked for.
struct Words(Vec<String>);

impl Words {
    fn next(&mut self) -> String {
        let word = format!("ord{}x", self.0.len());
        self.0.push(word.clone());
        word
    }
}

fn w_line(words: &str, properties: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

const COLUMNS: [&str; 4] = ["Åtgärd", "Ansvarig", "Tid", "Klart"];

fn rows_of(columns: usize, rows: usize, steps: bool, words: &mut Words) -> Vec<Vec<String>> {
    (0..=rows)
        .map(|row| {
            (0..columns)
                .map(|column| match (row, steps) {
                    (0, true) => COLUMNS[column].to_owned(),
                    _ => words.next(),
                })
                .collect()
        })
        .collect()
}

fn as_docx(bits: &[Bit], words: &mut Words) -> Vec<u8> {
    let (mut body, mut notes, mut comments) = (String::new(), String::new(), String::new());
    let table = |rows: Vec<Vec<String>>| {
        let row = |row: &Vec<String>| {
            let cells: String = row
                .iter()
                .map(|cell| format!("<w:tc>{}</w:tc>", w_line(cell, "")))
                .collect();
            format!("<w:tr>{cells}</w:tr>")
        };
        format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
    };
    for (at, bit) in bits.iter().enumerate() {
        let piece = match bit {
            Bit::Heading(level) => w_line(&words.next(), &format!("<w:outlineLvl w:val=\"{}\"/>", level - 1)),
            Bit::Bracket => w_line(
                &format!("Första timmen {}", words.next()),
                "<w:outlineLvl w:val=\"1\"/>",
            ),
            Bit::Steps => w_line("Checklista", "<w:outlineLvl w:val=\"0\"/>"),
            Bit::Line => w_line(&format!("{} {}", words.next(), words.next()), ""),
            Bit::Item(depth) => w_line(
                &words.next(),
                &format!("<w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"1\"/></w:numPr>"),
            ),
            Bit::Table { columns, rows, steps } => table(rows_of(*columns, *rows, *steps, words)),
            Bit::Note => {
                notes.push_str(&format!(
                    "<w:footnote w:id=\"{at}\">{}</w:footnote>",
                    w_line(&words.next(), "")
                ));
                format!("<w:p><w:r><w:footnoteReference w:id=\"{at}\"/></w:r></w:p>")
            }
            Bit::Comment => {
                comments.push_str(&format!(
                    "<w:comment w:id=\"{at}\">{}</w:comment>",
                    w_line(&words.next(), "")
                ));
                format!(
                    "<w:p><w:r><w:t>{}</w:t><w:commentReference w:id=\"{at}\"/></w:r></w:p>",
                    words.next()
                )
            }
            Bit::Deleted => format!(
                "<w:p><w:del><w:r><w:delText>{}</w:delText></w:r></w:del></w:p>",
                words.next()
            ),
            Bit::Inserted => format!("<w:p><w:ins><w:r><w:t>{}</w:t></w:r></w:ins></w:p>", words.next()),
            Bit::Box => format!(
                "<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>",
                w_line(&words.next(), "")
            ),
            Bit::Picture => format!(
                "<w:p><w:r><w:drawing><wp:docPr descr=\"{}\"/></w:drawing></w:r></w:p>",
                words.next()
            ),
            Bit::Nested => {
                let inner = table(rows_of(2, 1, false, words));
                format!("<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>")
            }
        };
        body.push_str(&piece);
    }
    let bullets = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl>\
        </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let header = w_line(&words.next(), "");
    docx(
        &body,
        &[
            (
                "footnotes",
                "footnotes.xml",
                format!("<w:footnotes {W}>{notes}</w:footnotes>"),
            ),
            (
                "comments",
                "comments.xml",
                format!("<w:comments {W}>{comments}</w:comments>"),
            ),
            (
                "numbering",
                "numbering.xml",
                format!("<w:numbering {W}>{bullets}</w:numbering>"),
            ),
            ("header", "header1.xml", format!("<w:hdr {W}>{header}</w:hdr>")),
        ],
    )
}

fn as_odt(bits: &[Bit], words: &mut Words) -> Vec<u8> {
    let mut body = String::new();
    let line = |words: &str| format!("<text:p>{words}</text:p>");
    let heading =
        |level: usize, words: &str| format!("<text:h text:outline-level=\"{level}\">{words}</text:h>");
    let table = |rows: Vec<Vec<String>>| {
        let row = |row: &Vec<String>| {
            let cells: String = row
                .iter()
                .map(|cell| format!("<table:table-cell>{}</table:table-cell>", line(cell)))
                .collect();
            format!("<table:table-row>{cells}</table:table-row>")
        };
        let rows: String = rows.iter().map(row).collect();
        format!("<table:table>{rows}</table:table>")
    };
    for bit in bits {
        let piece = match bit {
            Bit::Heading(level) => heading(*level, &words.next()),
            Bit::Bracket => heading(2, &format!("Första timmen {}", words.next())),
            Bit::Steps => heading(1, "Checklista"),
            Bit::Line => line(&format!("{}<text:line-break/>{}", words.next(), words.next())),
            Bit::Item(depth) => format!(
                "{}{}{}",
                "<text:list><text:list-item>".repeat(depth + 1),
                line(&words.next()),
                "</text:list-item></text:list>".repeat(depth + 1)
            ),
            Bit::Table { columns, rows, steps } => table(rows_of(*columns, *rows, *steps, words)),
            Bit::Note => line(&format!(
                "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>",
                line(&words.next())
            )),
            Bit::Comment => line(&format!(
                "{}<office:annotation>{}</office:annotation>",
                words.next(),
                line(&words.next())
            )),
            Bit::Deleted => format!(
                "<text:tracked-changes><text:changed-region><text:deletion>{}</text:deletion></text:changed-region>\
                 </text:tracked-changes>",
                line(&words.next())
            ),
            Bit::Inserted => line(&format!("<text:span>{}</text:span>", words.next())),
            Bit::Box => line(&format!(
                "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>",
                line(&words.next())
            )),
            Bit::Picture => line(&format!(
                "<draw:frame><draw:image/><svg:title>{}</svg:title><svg:desc>{}</svg:desc></draw:frame>",
                words.next(),
                words.next()
            )),
            Bit::Nested => {
                let inner = table(rows_of(2, 1, false, words));
                format!(
                    "<table:table><table:table-row><table:table-cell>{inner}</table:table-cell></table:table-row>\
                     </table:table>"
                )
            }
        };
        body.push_str(&piece);
    }
    odt(&body)
}

fn as_markdown(bits: &[Bit], words: &mut Words) -> Vec<u8> {
    let mut out = String::new();
    for bit in bits {
        let piece = match bit {
            Bit::Heading(level) => format!("{} {}", "#".repeat(*level), words.next()),
            Bit::Bracket => format!("## Första timmen {}", words.next()),
            Bit::Steps => "# Checklista".to_owned(),
            Bit::Line => format!("{} *{}*\n`{}`", words.next(), words.next(), words.next()),
            Bit::Item(depth) => format!("{}- {}", "  ".repeat(*depth), words.next()),
            Bit::Table { columns, rows, steps } => {
                let rows = rows_of(*columns, *rows, *steps, words);
                let mut lines: Vec<String> = rows
                    .iter()
                    .map(|row| format!("| {} |", row.join(" | ")))
                    .collect();
                lines.insert(1, format!("|{}", "---|".repeat(*columns)));
                lines.join("\n")
            }
            Bit::Note => format!("{0}[^{0}]\n\n[^{0}]: {1}", words.next(), words.next()),
            Bit::Comment => format!("<!-- {} -->", words.next()),
            Bit::Deleted => format!("[{}]: https://exempel.se/{}", words.next(), words.next()),
            Bit::Inserted => format!("> {}\n\n---", words.next()),
            Bit::Box => format!("```{}\n{}\n```", words.next(), words.next()),
            Bit::Picture => format!("![{}]({}.png)", words.next(), words.next()),
            Bit::Nested => format!("1. {}\n\n   {}", words.next(), words.next()),
        };
        out.push_str(&piece);
        out.push_str("\n\n");
    }
    out.into_bytes()
}

type Writer = fn(&[Bit], &mut Words) -> Vec<u8>;
const WRITERS: [(Writer, &str); 3] = [
    (as_docx, "plan.docx"),
    (as_odt, "plan.odt"),
    (as_markdown, "plan.md"),
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn every_word_of_a_document_is_in_the_plan_or_in_the_list(bits in prop::collection::vec(bit(), 1..14)) {
        for (write, name) in WRITERS {
            let mut words = Words(Vec::new());
            let bytes = write(&bits, &mut words);
            if read(&bytes, name) == Err(DocumentError::Empty) {
                continue;
            }
            let draft = super::drafted(&bytes, name);
            let mut found = serde_json::to_string(&draft.plan).expect("json");
            for one in &draft.rest {
                found.push_str(&one.text);
            }
            for word in words.0 {
                prop_assert!(found.contains(&word), "{} of {} is lost", word, name);
            }
        }
    }

    #[test]
    fn no_damaged_package_stops_the_program(at in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        for (bytes, name) in [(DOCX, "a.docx"), (ODT, "a.odt")] {
            let mut bytes = bytes.to_vec();
            for (index, byte) in &at {
                let at = index.index(bytes.len());
                bytes[at] = *byte;
            }
            let _ = read(&bytes, name);
        }
    }

    #[test]
    fn no_damaged_text_of_a_package_stops_the_program(cut in any::<prop::sample::Index>(), junk in "[<>/&;a-z\"= ]{0,30}") {
        let mut words = Words(Vec::new());
        let bits = [Bit::Heading(1), Bit::Nested, Bit::Box, Bit::Note, Bit::Item(2), Bit::Deleted];
        let mut body: String = (0..3).map(|_| w_line(&words.next(), "")).collect();
        body.push_str("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        let at = (0..=cut.index(body.len())).rev().find(|at| body.is_char_boundary(*at)).unwrap_or(0);
        body.insert_str(at, &junk);
        let _ = read(&docx(&body, &[]), "a.docx");
        prop_assert!(read(&as_docx(&bits, &mut words), "a.docx").is_ok());
    }
}

#[test]
fn a_small_file_that_unpacks_to_very_much_is_refused() {
    let bomb = docx(&w_line(&"a".repeat(80 * 1024 * 1024), ""), &[]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(read(&bomb, "plan.docx"), Err(DocumentError::Hostile));
    let paragraphs = docx(&"<w:p/>".repeat(12 * 1024 * 1024), &[]);
    assert_eq!(read(&paragraphs, "plan.docx"), Err(DocumentError::TooMuch));
    let unseen = docx(&"<w:bookmarkEnd/>".repeat(5 * 1024 * 1024), &[]);
    assert_eq!(read(&unseen, "plan.docx"), Err(DocumentError::Hostile));
    let entities = packed(&[(
        "content.xml",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>".to_owned(),
    )]);
    assert_eq!(read(&entities, "plan.odt"), Err(DocumentError::Hostile));
}

#[test]
fn what_is_nested_too_deep_is_refused_and_what_people_nest_is_read() {
    let lists = |depth: usize| {
        odt(&format!(
            "{}<text:p>djup</text:p>{}",
            "<text:list><text:list-item>".repeat(depth),
            "</text:list-item></text:list>".repeat(depth)
        ))
    };
    assert!(read(&lists(10), "plan.odt").is_ok());
    assert!(read(&lists(90), "plan.odt").is_ok());
    assert_eq!(read(&lists(5_000), "plan.odt"), Err(DocumentError::Hostile));
    let tables = |depth: usize| {
        docx(
            &format!(
                "{}{}{}",
                "<w:tbl><w:tr><w:tc>".repeat(depth),
                w_line("djup", ""),
                "</w:tc></w:tr></w:tbl>".repeat(depth)
            ),
            &[],
        )
    };
    assert!(read(&tables(60), "plan.docx").is_ok());
    assert_eq!(read(&tables(5_000), "plan.docx"), Err(DocumentError::Hostile));
    let deep: String = (0..2_000)
        .map(|at| format!("{}- x\n", "  ".repeat(at % 900)))
        .collect();
    assert!(read(deep.as_bytes(), "plan.md").is_ok());
}

#[test]
fn five_thousand_steps_are_read_in_the_time_it_takes_to_look_up() {
    let began = Instant::now();
    let row = |cells: [&str; 3]| {
        let cells: String = cells
            .iter()
            .map(|cell| format!("<w:tc>{}</w:tc>", w_line(cell, "")))
            .collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let rows: String = (0..5_000)
        .map(|_| row(["0–1 h", "Ring vakten", "Chef"]))
        .collect();
    let bytes = docx(
        &format!("<w:tbl>{}{rows}</w:tbl>", row(["Tid", "Åtgärd", "Ansvarig"])),
        &[],
    );
    let draft = super::drafted(&bytes, "plan.docx");
    assert_eq!(draft.plan.steps.len(), 5_000);
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
}

#[test]
fn a_document_without_heading_styles_has_its_bold_lines_as_headings_and_says_so() {
    let bold = |words: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{words}</w:t></w:r></w:p>");
    let body = format!(
        "{}{}{}{}",
        bold("Syfte"),
        w_line("Hålla värmen.", ""),
        bold("Första timmen"),
        w_line("- Ring vakten", "")
    );
    let draft = super::drafted(&docx(&body, &[]), "plan.docx");
    assert_eq!(draft.remarks, [Remark::BoldHeadings]);
    assert_eq!(
        super::titles(&draft.plan),
        [(SectionKey::Purpose, "Syfte", "Hålla värmen.")]
    );
    assert_eq!(draft.plan.steps.len(), 1);
}

#[test]
fn a_box_that_was_ticked_already_is_listed() {
    let body = format!(
        "{}{}",
        w_line("Första timmen", "<w:outlineLvl w:val=\"0\"/>"),
        "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t> Ring vakten</w:t></w:r></w:p>\
         <w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t> Ring chefen</w:t></w:r></w:p>"
    );
    let draft = super::drafted(&docx(&body, &[]), "plan.docx");
    let steps: Vec<&str> = draft
        .plan
        .steps
        .iter()
        .map(|(_, one)| one.text.as_str())
        .collect();
    assert_eq!(steps, ["Ring vakten", "Ring chefen"]);
    let ticked: Vec<_> = draft
        .rest
        .iter()
        .map(|one| (one.what, one.text.as_str()))
        .collect();
    assert_eq!(ticked, [(Left::Tick, "Ring vakten")]);
}
