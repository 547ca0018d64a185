//! A page as LibreOffice's own format, with real heading styles.

use std::fmt::Write;

use super::pack::{escaped, packed};
use super::{Item, Page, Piece, Table};

const NAMESPACES: &str = r#"xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.3""#;
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>"#;
const STYLES: &str = include_str!("odt_styles.xml");
/// LibreOffice looks for these in the content, not among the named styles.
const TABLES: &str = r##"<style:style style:name="Table" style:family="table"><style:table-properties style:width="170mm" table:align="left"/></style:style><style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #8c979d" fo:padding="1mm"/></style:style><style:style style:name="Head" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #8c979d" fo:padding="1mm" fo:background-color="#e7ecef"/></style:style>"##;
/// Width of the text on an A4 sheet in millimetres.
const WIDTH: u32 = 170;

/// The page as an odt file.
///
/// # Errors
/// When there is no memory for it.
pub fn odt(page: &Page) -> std::io::Result<Vec<u8>> {
    let (language, country) = page.language.split_once('-').unwrap_or((page.language, ""));
    let styles = STYLES
        .replace("{namespaces}", NAMESPACES)
        .replace("{language}", language)
        .replace("{country}", country)
        .replace("{footer}", &text(&page.footer));
    let meta = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-meta {NAMESPACES}><office:meta><dc:title>{}</dc:title><dc:language>{}</dc:language></office:meta></office:document-meta>"#,
        escaped(&page.title),
        page.language
    );
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.text".to_owned()),
        ("META-INF/manifest.xml", MANIFEST.to_owned()),
        ("meta.xml", meta),
        ("styles.xml", styles),
        ("content.xml", content(page)),
    ])
}

fn content(page: &Page) -> String {
    let tables = page.pieces.iter().filter_map(|piece| match piece {
        Piece::Table(table) => Some(table),
        _ => None,
    });
    let mut out = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMESPACES}><office:automatic-styles>{TABLES}"#
    );
    for (number, table) in tables.enumerate() {
        let total: u32 = table.widths.iter().map(|share| u32::from(*share)).sum();
        for (column, share) in table.widths.iter().enumerate() {
            let tenths = u32::from(*share) * WIDTH * 10 / total.max(1);
            let _ = write!(
                out,
                r#"<style:style style:name="T{number}C{column}" style:family="table-column"><style:table-column-properties style:column-width="{}.{}mm"/></style:style>"#,
                tenths / 10,
                tenths % 10
            );
        }
    }
    out.push_str("</office:automatic-styles><office:body><office:text>");
    let mut writer = Writer {
        out: &mut out,
        tables: 0,
    };
    writer.paragraph(
        "Title",
        &format!(
            r#"<text:bookmark text:name="{}"/>{}"#,
            page.name,
            text(&one_line(&page.title))
        ),
    );
    for piece in &page.pieces {
        match piece {
            Piece::Heading(one) => {
                let level = one.level.min(3);
                let _ = write!(
                    writer.out,
                    r#"<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}"><text:bookmark text:name="{}"/>{}</text:h>"#,
                    one.name,
                    text(&one_line(&one.words))
                );
            }
            Piece::Line(line) => {
                writer.space(line.spaced);
                writer.paragraph("Text_20_body", &text(&line.words));
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
    out.push_str("</office:text></office:body></office:document-content>");
    out
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Writer<'a> {
    out: &'a mut String,
    tables: usize,
}

impl Writer<'_> {
    fn space(&mut self, spaced: bool) {
        if spaced {
            self.paragraph("Text_20_body", "");
        }
    }

    fn paragraph(&mut self, style: &str, inside: &str) {
        let _ = write!(self.out, r#"<text:p text:style-name="{style}">{inside}</text:p>"#);
    }

    fn item(&mut self, item: &Item) {
        let tick = match item.ticked {
            Some(true) => "☒ ",
            Some(false) => "☐ ",
            None => "",
        };
        self.out
            .push_str(r#"<text:list text:style-name="Bullets"><text:list-item>"#);
        for _ in 0..item.depth {
            self.out.push_str("<text:list><text:list-item>");
        }
        self.paragraph("List", &format!("{tick}{}", text(&item.words)));
        self.out
            .push_str(&"</text:list-item></text:list>".repeat(item.depth + 1));
    }

    fn table(&mut self, table: &Table) {
        let number = self.tables;
        self.tables += 1;
        let _ = write!(
            self.out,
            r#"<table:table table:name="T{number}" table:style-name="Table">"#
        );
        for column in 0..table.widths.len() {
            let _ = write!(
                self.out,
                r#"<table:table-column table:style-name="T{number}C{column}"/>"#
            );
        }
        if let Some(header) = &table.header {
            self.out.push_str("<table:table-header-rows>");
            self.row(header, "Head", "Table_20_Heading", "Table_20_Heading");
            self.out.push_str("</table:table-header-rows>");
        }
        let first = if table.header.is_none() {
            "Table_20_Heading"
        } else {
            "Table_20_Contents"
        };
        for row in &table.rows {
            self.row(row, "Cell", first, "Table_20_Contents");
        }
        self.out.push_str("</table:table>");
    }

    fn row(&mut self, cells: &[String], cell: &str, first: &str, others: &str) {
        self.out.push_str(r#"<table:table-row table:style-name="Row">"#);
        for (at, words) in cells.iter().enumerate() {
            let _ = write!(
                self.out,
                r#"<table:table-cell table:style-name="{cell}" office:value-type="string">"#
            );
            self.paragraph(if at == 0 { first } else { others }, &text(words.trim()));
            self.out.push_str("</table:table-cell>");
        }
        self.out.push_str("</table:table-row>");
    }
}

/// Text with its breaks, tabs and spaces, which XML alone would run together.
fn text(words: &str) -> String {
    let mut out = String::new();
    for (at, line) in words.lines().enumerate() {
        if at > 0 {
            out.push_str("<text:line-break/>");
        }
        let mut plain = String::new();
        let mut letter = false;
        for sign in line.chars() {
            match sign {
                ' ' if letter => {
                    plain.push(' ');
                    letter = false;
                }
                ' ' | '\t' => {
                    out.push_str(&escaped(&std::mem::take(&mut plain)));
                    out.push_str(if sign == ' ' { "<text:s/>" } else { "<text:tab/>" });
                }
                sign => {
                    plain.push(sign);
                    letter = true;
                }
            }
        }
        out.push_str(&escaped(&plain));
    }
    out
}
