//! A page to fill in, as Word's own format: fields that Word and LibreOffice let one choose and type in, and that read well
//! on paper.

use std::fmt::Write;

use serde::{Deserialize, Serialize};

use super::Page;
use super::docx::{Writer, package, run};
use super::pack::escaped;
use crate::format::table::package::Package;
use crate::format::table::xml::{Event, Xml};
use crate::format::table::{Limits, TableError};

/// Fields that are read of one form.
const FIELDS: usize = 50_000;
/// Bytes that the parts of a form may inflate to.
const INFLATED: u64 = 64 * 1024 * 1024;
/// What a line to write on is drawn with: a field of nothing but these is empty.
const LINE: char = '_';

/// A piece of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormPiece {
    /// Level and words.
    Heading(usize, String),
    Line(String),
    /// What stands before a field, in bold, and the field. The mark tells the field where a program has lost its tag: it
    /// stands in brackets after the name that Word shows for the field.
    Asked {
        label: String,
        mark: String,
        blank: Blank,
    },
}

/// A place in a form. The tag is what it is known by when it comes back; Word allows 64 signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Blank {
    /// Text of ours, which can't be written over.
    Fixed { tag: String, words: String },
    /// One of these.
    Choice { tag: String, choices: Vec<String> },
    /// Text of theirs.
    Text { tag: String },
}

/// A field as it came back. LibreOffice drops tags, and of drop-downs the name too: those come with an empty tag, in
/// their place among the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    pub tag: String,
    /// Empty where nothing was filled in.
    pub text: String,
}

/// The form as a docx file. Of the page, title, name, language and footer count.
///
/// # Errors
/// When there is no memory for it.
pub fn form(page: &Page, pieces: &[FormPiece]) -> std::io::Result<Vec<u8>> {
    let mut out = String::new();
    let mut writer = Writer {
        out: &mut out,
        marks: 0,
    };
    writer.heading("Title", &page.title, &page.name);
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            FormPiece::Heading(level, words) => {
                writer.heading(&format!("Heading{level}"), words, &format!("h{at}"));
            }
            FormPiece::Line(words) => writer.paragraph("", &run(words, "")),
            FormPiece::Asked { label, mark, blank } => {
                let together = r#"<w:keepNext/>"#;
                let runs = format!(
                    "{}{}",
                    run(&format!("{label} "), "<w:b/>"),
                    control(&format!("{label} [{mark}]"), blank)
                );
                writer.paragraph(
                    if matches!(blank, Blank::Fixed { .. }) {
                        together
                    } else {
                        ""
                    },
                    &runs,
                );
            }
        }
    }
    package(page, &out)
}

fn control(name: &str, blank: &Blank) -> String {
    let (tag, lock, kind, shown) = match blank {
        Blank::Fixed { tag, words } => (
            tag,
            r#"<w:lock w:val="sdtContentLocked"/>"#,
            r#"<w:text w:multiLine="1"/>"#.to_owned(),
            run(words, ""),
        ),
        Blank::Choice { tag, choices } => {
            let mut kind = "<w:dropDownList>".to_owned();
            for choice in choices {
                let choice = escaped(choice);
                let _ = write!(
                    kind,
                    r#"<w:listItem w:displayText="{choice}" w:value="{choice}"/>"#
                );
            }
            kind.push_str("</w:dropDownList>");
            (tag, "", kind, hint(&choices.join(" / ")))
        }
        Blank::Text { tag } => {
            let line: String = std::iter::repeat_n(LINE, 40).collect();
            (tag, "", r#"<w:text w:multiLine="1"/>"#.to_owned(), hint(&line))
        }
    };
    let hinted = if lock.is_empty() { "<w:showingPlcHdr/>" } else { "" };
    let (name, tag) = (escaped(name), escaped(tag));
    format!(
        r#"<w:sdt><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{tag}"/>{lock}{hinted}{kind}</w:sdtPr><w:sdtContent>{shown}</w:sdtContent></w:sdt>"#
    )
}

/// What stands in an empty field.
fn hint(words: &str) -> String {
    run(words, r#"<w:color w:val="595959"/>"#)
}

/// The filled fields of a form; none when the file is no document of Word.
///
/// # Errors
/// What is wrong with the file.
pub fn fields(bytes: &[u8]) -> Result<Option<Vec<Field>>, TableError> {
    let limits = Limits {
        inflated_bytes: INFLATED,
        ..Limits::default()
    };
    let mut package = Package::open(bytes, &limits)?;
    package.xml("word/document.xml", read)
}

/// A field that is open while the document is read.
#[derive(Default)]
struct Open {
    depth: u32,
    tag: String,
    /// The name that programs show, which LibreOffice keeps where it drops the tag.
    alias: String,
    choices: Vec<String>,
    is_hint: bool,
    text: String,
}

impl Open {
    fn close(self) -> Option<Field> {
        let text = self.text.trim();
        // Programs that don't know the mark of a hint keep its words.
        let hint = self.is_hint
            || text.chars().all(|sign| sign == LINE || sign.is_whitespace())
            || (!self.choices.is_empty() && text == self.choices.join(" / "));
        let marked = self
            .alias
            .rsplit_once('[')
            .and_then(|(_, rest)| rest.strip_suffix(']'));
        let tag = match self.tag.as_str() {
            "" => marked.unwrap_or_default(),
            tag => tag,
        };
        (!tag.is_empty() || !self.choices.is_empty()).then(|| Field {
            tag: tag.to_owned(),
            text: if hint { String::new() } else { text.to_owned() },
        })
    }
}

fn read(xml: &mut Xml<'_>) -> Result<Vec<Field>, TableError> {
    let (mut found, mut open): (Vec<Field>, Vec<Open>) = (Vec::new(), Vec::new());
    let mut in_text = false;
    loop {
        match xml.next()? {
            Event::Start => {
                let name = xml.name().to_owned();
                in_text = name == "t";
                if name == "sdt" {
                    open.push(Open {
                        depth: xml.depth(),
                        ..Open::default()
                    });
                } else if let Some(field) = open.last_mut() {
                    match name.as_str() {
                        "alias" => field.alias = xml.attribute("val").unwrap_or_default(),
                        "tag" => field.tag = xml.attribute("val").unwrap_or_default(),
                        "showingPlcHdr" => {
                            field.is_hint = xml.attribute("val").is_none_or(|on| on != "0" && on != "false")
                        }
                        "listItem" => {
                            let shown = xml.attribute("displayText").or_else(|| xml.attribute("value"));
                            field.choices.extend(shown);
                        }
                        "br" | "p" if !field.text.is_empty() => field.text.push('\n'),
                        "tab" => field.text.push(' '),
                        _ => {}
                    }
                }
            }
            Event::Text if in_text => {
                if let Some(field) = open.last_mut() {
                    xml.text_into(&mut field.text);
                }
            }
            Event::Text => {}
            Event::End => {
                in_text = false;
                if open.last().is_some_and(|field| xml.depth() < field.depth) {
                    found.extend(open.pop().and_then(Open::close));
                    if found.len() > FIELDS {
                        return Err(TableError::TooMuchContent);
                    }
                }
            }
            Event::Eof => return Ok(found),
        }
    }
}
