//! A page as Word's own format: the least that Word, LibreOffice and Google Docs open without a word, with real heading
//! styles and boxes that can be ticked.

use std::fmt::Write;

use super::pack::{escaped, packed};
use super::{Item, Page, Piece, Table};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;
const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>"#;
const STYLES: &str = include_str!("docx_styles.xml");
const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
/// Width of the text on an A4 sheet in twentieths of a point.
const WIDTH: u32 = 9_638;
const SHEET: &str = r#"<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>"#;

/// The page as a docx file.
///
/// # Errors
/// When there is no memory for it.
pub fn docx(page: &Page) -> std::io::Result<Vec<u8>> {
    package(page, &body(page))
}

/// The head and foot of a page around a body that is written already.
pub(super) fn package(page: &Page, body: &str) -> std::io::Result<Vec<u8>> {
    packed(&[
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core(page)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", STYLES.replace("sv-SE", page.language)),
        ("word/numbering.xml", numbering()),
        ("word/footer1.xml", footer(page)),
        ("word/document.xml", document(body)),
    ])
}

fn core(page: &Page) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>"#,
        escaped(&page.title),
        page.language
    )
}

/// One list of bullets, eight levels deep.
fn numbering() -> String {
    let mut out = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>"#
    );
    for level in 0..=super::DEPTH {
        let left = 360 * (level + 1);
        let _ = write!(
            out,
            r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="360"/></w:pPr></w:lvl>"#
        );
    }
    out.push_str(r#"</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#);
    out
}

fn footer(page: &Page) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{}<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>"#,
        run(&page.footer, "")
    )
}

fn document(body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"><w:body>{body}{SHEET}</w:body></w:document>"#
    )
}

fn body(page: &Page) -> String {
    let mut out = String::new();
    let mut writer = Writer {
        out: &mut out,
        marks: 0,
    };
    writer.heading("Title", &page.title, &page.name);
    for piece in &page.pieces {
        match piece {
            Piece::Heading(one) => {
                writer.heading(&format!("Heading{}", one.level.min(3)), &one.words, &one.name);
            }
            Piece::Line(line) => {
                writer.space(line.spaced);
                writer.paragraph("", &run(&line.words, ""));
            }
            Piece::Item(one) => {
                writer.space(one.spaced);
                writer.item(one);
            }
            Piece::Table(one) => {
                writer.space(one.spaced);
                writer.table(one);
            }
        }
    }
    // Word asks for a paragraph after a table.
    writer.paragraph("", "");
    out
}

pub(super) struct Writer<'a> {
    pub(super) out: &'a mut String,
    pub(super) marks: usize,
}

impl Writer<'_> {
    fn space(&mut self, spaced: bool) {
        if spaced {
            self.paragraph("", "");
        }
    }

    pub(super) fn paragraph(&mut self, properties: &str, runs: &str) {
        let _ = write!(self.out, "<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>");
    }

    pub(super) fn heading(&mut self, style: &str, words: &str, name: &str) {
        let mark = self.marks;
        self.marks += 1;
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let runs = format!(
            r#"<w:bookmarkStart w:id="{mark}" w:name="{name}"/>{}<w:bookmarkEnd w:id="{mark}"/>"#,
            run(&words, "")
        );
        self.paragraph(&format!(r#"<w:pStyle w:val="{style}"/>"#), &runs);
    }

    fn item(&mut self, item: &Item) {
        let list = format!(
            r#"<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>"#,
            item.depth
        );
        let tick = item.ticked.map_or_else(String::new, |ticked| {
            format!("{}{}", check_box(ticked), run(" ", ""))
        });
        self.paragraph(&list, &format!("{tick}{}", run(&item.words, "")));
    }

    fn table(&mut self, table: &Table) {
        let total: u32 = table.widths.iter().map(|share| u32::from(*share)).sum();
        let widths: Vec<u32> = table
            .widths
            .iter()
            .map(|share| u32::from(*share) * WIDTH / total.max(1))
            .collect();
        let _ = write!(
            self.out,
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#
        );
        for width in &widths {
            let _ = write!(self.out, r#"<w:gridCol w:w="{width}"/>"#);
        }
        self.out.push_str("</w:tblGrid>");
        for (at, row) in table.all().enumerate() {
            let head = at == 0 && table.header.is_some();
            self.out.push_str("<w:tr><w:trPr><w:cantSplit/>");
            if head {
                self.out.push_str("<w:tblHeader/>");
            }
            self.out.push_str("</w:trPr>");
            for (column, cell) in row.iter().enumerate() {
                let bold = head || (table.header.is_none() && column == 0);
                self.cell(cell, widths.get(column).copied().unwrap_or(0), head, bold);
            }
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl>");
    }

    fn cell(&mut self, words: &str, width: u32, head: bool, bold: bool) {
        let shade = if head {
            r#"<w:shd w:val="clear" w:color="auto" w:fill="E7ECEF"/>"#
        } else {
            ""
        };
        let _ = write!(
            self.out,
            r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>"#
        );
        let runs = match words {
            "☐" if !head => check_box(false),
            words => run(words.trim(), if bold { "<w:b/>" } else { "" }),
        };
        self.paragraph(r#"<w:pStyle w:val="TableText"/>"#, &runs);
        self.out.push_str("</w:tc>");
    }
}

/// A box that Word lets one tick with a click.
fn check_box(ticked: bool) -> String {
    let (state, sign) = if ticked { (1, "☒") } else { (0, "☐") };
    format!(
        r#"<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{state}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr><w:t>{sign}</w:t></w:r></w:sdtContent></w:sdt>"#
    )
}

/// A run of text with its breaks and tabs.
pub(super) fn run(words: &str, properties: &str) -> String {
    let mut out = format!("<w:r><w:rPr>{properties}</w:rPr>");
    for (at, line) in words.lines().enumerate() {
        if at > 0 {
            out.push_str("<w:br/>");
        }
        for (at, part) in line.split('\t').enumerate() {
            if at > 0 {
                out.push_str("<w:tab/>");
            }
            if !part.is_empty() {
                let _ = write!(out, r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(part));
            }
        }
    }
    out.push_str("</w:r>");
    out
}
