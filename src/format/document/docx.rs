//! Word's own format, streamed. Changes that somebody kept track of are read as if accepted, and what they struck out
//! is listed; text boxes and notes are taken in where they are anchored.

use std::collections::HashMap;

use super::super::table::TableError;
use super::super::table::package::Package;
use super::super::table::relation::{folder_of, main_part, relations, resolve};
use super::super::table::xml::{Event, Xml};
use super::found::{Found, Para, Piece, lines_of, say_links};
use super::styles::{Styles, is_on, number};
use super::{Counted, Document, Left, NAME, Remark};

/// Columns that a cell may span.
const SPAN: usize = 60;

/// Reads a document.
///
/// # Errors
/// When the package is no document, or holds more than is allowed.
pub fn read(package: &mut Package<'_>) -> Result<Document, TableError> {
    let main = main_part(package, "word/document.xml")?;
    let folder = folder_of(&main).to_owned();
    let related = relations(package, &main)?;
    let part = |kind: &str| {
        let found = related.values().find(|one| one.kind.ends_with(kind));
        found.map(|one| resolve(&folder, &one.target))
    };
    let mut reader = Reader {
        styles: Styles::default(),
        notes: HashMap::new(),
        comments: HashMap::new(),
        links: HashMap::new(),
        found: Found::new(Counted::Paragraphs),
    };
    if let Some(path) = part("/styles") {
        package.xml(&path, |xml| reader.styles.read(xml))?;
    }
    if let Some(path) = part("/numbering") {
        package.xml(&path, |xml| reader.styles.read_lists(xml))?;
    }
    for (kind, name) in [("/footnotes", "footnote"), ("/endnotes", "endnote")] {
        if let Some(path) = part(kind) {
            package.xml(&path, |xml| reader.notes(xml, name))?;
        }
    }
    if let Some(path) = part("/comments") {
        package.xml(&path, |xml| reader.notes(xml, "comment"))?;
    }
    let mut beside: Vec<(Left, String)> = related
        .values()
        .filter_map(|one| {
            let what = match one.kind.rsplit('/').next()? {
                "header" => Left::Header,
                "footer" => Left::Footer,
                _ => return None,
            };
            Some((what, resolve(&folder, &one.target)))
        })
        .collect();
    beside.sort_by(|one, other| one.1.cmp(&other.1));
    for (what, path) in beside {
        package.xml(&path, |xml| reader.beside(xml, what))?;
    }
    reader.links = related
        .into_iter()
        .filter(|(_, one)| one.kind.ends_with("/hyperlink"))
        .map(|(id, one)| (id, one.target))
        .collect();
    reader.found.at = 0;
    package
        .xml(&main, |xml| reader.body(xml))?
        .ok_or(TableError::UnknownKind)?;
    let unused: Vec<String> = reader.comments.into_values().collect();
    for comment in unused {
        reader.found.beside(Left::Comment, &comment)?;
    }
    Ok(reader.found.finish())
}

struct Reader {
    styles: Styles,
    /// Texts of footnotes and endnotes, by kind and id.
    notes: HashMap<String, String>,
    /// Comments that have not been met in the text.
    comments: HashMap<String, String>,
    /// Addresses of links, by the id of their relation.
    links: HashMap<String, String>,
    found: Found,
}

/// A paragraph on its way.
#[derive(Default)]
struct Open {
    para: Para,
    contents: bool,
    list: Option<String>,
    depth: usize,
    style_bold: bool,
    run_bold: bool,
    plain_letters: bool,
    links: Vec<String>,
    /// What is anchored in it.
    boxes: Vec<Piece>,
}

impl Reader {
    fn body(&mut self, xml: &mut Xml<'_>) -> Result<bool, TableError> {
        let mut document = false;
        loop {
            match xml.next()? {
                Event::Start if xml.name() == "document" => document = true,
                Event::Start if xml.name() == "body" => {}
                Event::Start if document => {
                    let mut pieces = Vec::new();
                    self.child(xml, &mut pieces)?;
                    self.found.pieces(pieces)?;
                }
                Event::Eof if document => return Ok(true),
                Event::Start | Event::Eof => return Err(TableError::UnknownKind),
                _ => {}
            }
        }
    }

    /// Reads the element just started, with all that is in it.
    fn child(&mut self, xml: &mut Xml<'_>, out: &mut Vec<Piece>) -> Result<(), TableError> {
        match xml.name() {
            "p" => return self.paragraph(xml, out),
            "tbl" => return self.table(xml, out),
            "sdt" => return self.content_control(xml, out),
            "sectPr" | "sdtPr" | "sdtEndPr" | "Fallback" => return xml.skip(),
            "del" | "moveFrom" => return self.deleted(xml),
            "altChunk" => self.found.passed(Left::Object, "altChunk")?,
            _ => {}
        }
        self.children(xml, out)
    }

    fn children(&mut self, xml: &mut Xml<'_>, out: &mut Vec<Piece>) -> Result<(), TableError> {
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => self.child(xml, out)?,
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        Ok(())
    }

    /// A field of the document's; what it says is taken in, unless it is the table of contents.
    fn content_control(&mut self, xml: &mut Xml<'_>, out: &mut Vec<Piece>) -> Result<(), TableError> {
        let mut contents = false;
        let mut pieces = Vec::new();
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start if matches!(xml.name(), "sdtPr" | "docPartObj") => {}
                Event::Start if xml.name() == "docPartGallery" => {
                    contents |= xml.attribute("val").as_deref() == Some("Table of Contents");
                }
                Event::Start if xml.name() == "sdtContent" => self.children(xml, &mut pieces)?,
                Event::Start => xml.skip()?,
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        if contents {
            return self
                .found
                .passed(Left::Contents, &lines_of(&pieces).replace('\n', " "));
        }
        out.append(&mut pieces);
        Ok(())
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>, out: &mut Vec<Piece>) -> Result<(), TableError> {
        self.found.next_paragraph()?;
        let mut open = Open::default();
        let outside = xml.depth() - 1;
        let mut inside = 0;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start if xml.name() == "t" => inside = xml.depth(),
                Event::Start => self.inline(xml, &mut open)?,
                Event::Text if inside > 0 => {
                    let before = open.para.text.len();
                    xml.text_into(&mut open.para.text);
                    let letters = open.para.text[before..].chars().any(char::is_alphanumeric);
                    open.plain_letters |= letters && !open.run_bold;
                }
                Event::End if xml.depth() < inside => inside = 0,
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        self.close(open, out)
    }

    fn close(&mut self, open: Open, out: &mut Vec<Piece>) -> Result<(), TableError> {
        let mut para = open.para;
        say_links(&mut para.text, &open.links);
        if open.contents {
            self.found.passed(Left::Contents, &para.text)?;
        } else {
            para.bold = !open.plain_letters;
            let listed = para.heading.is_none() && !para.text.trim().is_empty();
            if let Some(list) = open.list.filter(|list| listed && list != "0") {
                let mark = self.styles.mark(&list, open.depth);
                para.list = mark.map(|mark| (open.depth, mark));
            }
            out.push(Piece::Para(para));
        }
        out.extend(open.boxes);
        Ok(())
    }

    /// Reads what is in a paragraph: the element just started, or its beginning where what is in it comes next.
    fn inline(&mut self, xml: &mut Xml<'_>, open: &mut Open) -> Result<(), TableError> {
        match xml.name() {
            "pPr" => return self.properties(xml, open),
            "r" => open.run_bold = open.style_bold,
            "b" => open.run_bold = is_on(xml),
            "rPrChange" | "delInstrText" => return xml.skip(),
            "instrText" => return field(xml, open),
            "Fallback" | "sdtPr" | "sdtEndPr" => return xml.skip(),
            "del" | "moveFrom" => return self.deleted(xml),
            "ins" | "moveTo" => self.found.remark(Remark::TrackedChanges),
            "tab" | "ptab" => open.para.text.push('\t'),
            "br" if xml.attribute("type").is_none_or(|kind| kind == "textWrapping") => {
                open.para.text.push('\n');
            }
            "cr" => open.para.text.push('\n'),
            "noBreakHyphen" => open.para.text.push('\u{2011}'),
            "sym" => self.sign(xml, open)?,
            "drawing" | "pict" | "object" => return self.drawing(xml, &mut open.boxes),
            "txbxContent" => return self.children(xml, &mut open.boxes),
            "checkBox" => return check_box(xml, open),
            "listEntry" => {
                let entry = xml.attribute("val").unwrap_or_default();
                self.found.passed(Left::Object, &entry)?;
            }
            "hyperlink" => {
                let link = xml.attribute("id").and_then(|id| self.links.get(&id));
                open.links.extend(link.cloned());
            }
            name @ ("footnoteReference" | "endnoteReference") => {
                let id = xml.attribute("id").unwrap_or_default();
                let key = format!("{} {id}", name.trim_end_matches("Reference"));
                if let Some(note) = self.notes.get(&key) {
                    open.para.text.push_str(&format!(" ({note})"));
                    open.plain_letters = true;
                }
            }
            "bookmarkStart" => {
                let name = xml.attribute("name").unwrap_or_default();
                if let Some(name) = name.strip_prefix(NAME) {
                    open.para.name = name.to_owned();
                }
            }
            "commentReference" => {
                let comment = xml.attribute("id").and_then(|id| self.comments.remove(&id));
                self.found
                    .passed(Left::Comment, comment.as_deref().unwrap_or_default())?;
            }
            _ => {}
        }
        Ok(())
    }

    fn properties(&mut self, xml: &mut Xml<'_>, open: &mut Open) -> Result<(), TableError> {
        let outside = xml.depth() - 1;
        let (mut outline, mut depth) = (None, None);
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => match xml.name() {
                    "pStyle" => {
                        let meaning = self.styles.meaning(&xml.attribute("val").unwrap_or_default());
                        open.para.heading = meaning.heading;
                        open.contents = meaning.contents;
                        open.list = meaning.list;
                        open.depth = meaning.depth;
                        open.style_bold = meaning.bold;
                    }
                    "outlineLvl" => outline = number(xml),
                    "numId" => open.list = xml.attribute("val"),
                    "ilvl" => depth = number(xml),
                    "rPr" | "pPrChange" | "sectPr" => xml.skip()?,
                    _ => {}
                },
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        match outline {
            Some(9) => open.para.heading = None,
            Some(level) => open.para.heading = open.para.heading.or(Some(level + 1)),
            None => {}
        }
        open.depth = depth.unwrap_or(open.depth).min(9);
        Ok(())
    }

    fn table(&mut self, xml: &mut Xml<'_>, out: &mut Vec<Piece>) -> Result<(), TableError> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => match xml.name() {
                    "tr" => rows.push(Vec::new()),
                    "tc" => {
                        let cell = self.cell(xml)?;
                        if let Some(row) = rows.last_mut() {
                            row.extend(cell);
                        }
                    }
                    "tblPr" | "tblGrid" | "tblPrEx" | "trPr" | "sdtPr" | "sdtEndPr" => xml.skip()?,
                    _ => {}
                },
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        out.push(Piece::Table(rows));
        Ok(())
    }

    /// A cell, and an empty one for each further column that it spans.
    fn cell(&mut self, xml: &mut Xml<'_>) -> Result<Vec<String>, TableError> {
        let (mut pieces, mut span) = (Vec::new(), 1);
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start if xml.name() == "gridSpan" => span = number(xml).unwrap_or(1).clamp(1, SPAN),
                Event::Start if xml.name() == "tcPr" => {}
                Event::Start => self.child(xml, &mut pieces)?,
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        let mut cells = vec![lines_of(&pieces)];
        cells.resize(span, String::new());
        Ok(cells)
    }

    /// A drawing: the words of a text box are taken in, a picture is listed by its description.
    fn drawing(&mut self, xml: &mut Xml<'_>, boxes: &mut Vec<Piece>) -> Result<(), TableError> {
        let what = if xml.name() == "object" {
            Left::Object
        } else {
            Left::Picture
        };
        let (mut said, mut boxed) = (String::new(), false);
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => match xml.name() {
                    "txbxContent" => {
                        boxed = true;
                        self.children(xml, boxes)?;
                    }
                    "Fallback" => xml.skip()?,
                    "docPr" | "cNvPr" | "imagedata" | "shape" | "textpath" | "OLEObject" => {
                        let words = ["descr", "alt", "string", "title", "name", "ProgID"];
                        let words = words
                            .iter()
                            .find_map(|name| xml.attribute(name).filter(|one| !one.is_empty()));
                        said = if said.is_empty() {
                            words.unwrap_or_default()
                        } else {
                            said
                        };
                    }
                    _ => {}
                },
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        if boxed {
            return Ok(());
        }
        let said = if said.is_empty() && what == Left::Object {
            "OLE".to_owned()
        } else {
            said
        };
        self.found.passed(what, &said)
    }

    /// A sign of a font of drawings: boxes and bullets are understood, the others listed.
    fn sign(&mut self, xml: &Xml<'_>, open: &mut Open) -> Result<(), TableError> {
        let code = xml.attribute("char").unwrap_or_default().to_uppercase();
        let sign = match code.trim_start_matches('F').trim_start_matches('0') {
            "A8" | "6F" | "71" | "72" | "A3" => "☐",
            "FE" | "FC" | "52" => "☑",
            "FD" | "78" | "FB" | "54" => "☒",
            "B7" | "A7" | "9F" => "•",
            "E0" | "E8" | "D8" => "→",
            _ => {
                let font = xml.attribute("font").unwrap_or_default();
                return self.found.passed(Left::Object, &format!("{font} {code}"));
            }
        };
        open.para.text.push_str(sign);
        Ok(())
    }

    /// Lists what somebody struck out.
    fn deleted(&mut self, xml: &mut Xml<'_>) -> Result<(), TableError> {
        self.found.remark(Remark::TrackedChanges);
        let mut words = String::new();
        let outside = xml.depth() - 1;
        let mut inside = 0;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start if matches!(xml.name(), "t" | "delText") => inside = xml.depth(),
                Event::Start if matches!(xml.name(), "tab" | "br" | "p") => words.push(' '),
                Event::Text if inside > 0 => xml.text_into(&mut words),
                Event::End if xml.depth() < inside => inside = 0,
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        self.found.passed(Left::Deleted, &words)
    }

    /// Reads the notes or comments of a part.
    fn notes(&mut self, xml: &mut Xml<'_>, name: &str) -> Result<(), TableError> {
        loop {
            match xml.next()? {
                Event::Start if xml.name() == name => {
                    let id = xml.attribute("id").unwrap_or_default();
                    let mut pieces = Vec::new();
                    self.children(xml, &mut pieces)?;
                    let words = lines_of(&pieces).split_whitespace().collect::<Vec<_>>().join(" ");
                    if words.is_empty() {
                        continue;
                    }
                    if name == "comment" {
                        self.comments.insert(id, words);
                    } else {
                        self.notes.insert(format!("{name} {id}"), words);
                    }
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Lists a header or a footer.
    fn beside(&mut self, xml: &mut Xml<'_>, what: Left) -> Result<(), TableError> {
        let mut pieces = Vec::new();
        loop {
            match xml.next()? {
                Event::Start if matches!(xml.name(), "hdr" | "ftr") => {}
                Event::Start => self.child(xml, &mut pieces)?,
                Event::Eof => break,
                _ => {}
            }
        }
        let words = lines_of(&pieces).split_whitespace().collect::<Vec<_>>().join(" ");
        self.found.beside(what, &words)
    }
}

/// The address in a field that is a link.
fn field(xml: &mut Xml<'_>, open: &mut Open) -> Result<(), TableError> {
    let mut code = String::new();
    let outside = xml.depth() - 1;
    while xml.depth() > outside {
        match xml.next()? {
            Event::Text => xml.text_into(&mut code),
            Event::Eof => return Err(TableError::Damaged),
            _ => {}
        }
    }
    let address = code
        .trim()
        .strip_prefix("HYPERLINK")
        .and_then(|rest| rest.trim().strip_prefix('"'))
        .and_then(|rest| rest.split('"').next());
    open.links.extend(address.map(str::to_owned));
    Ok(())
}

/// A box of an old form.
fn check_box(xml: &mut Xml<'_>, open: &mut Open) -> Result<(), TableError> {
    let mut ticked = false;
    let outside = xml.depth() - 1;
    while xml.depth() > outside {
        match xml.next()? {
            Event::Start if matches!(xml.name(), "default" | "checked") => ticked = is_on(xml),
            Event::Eof => return Err(TableError::Damaged),
            _ => {}
        }
    }
    open.para.text.push_str(if ticked { "☒" } else { "☐" });
    Ok(())
}
