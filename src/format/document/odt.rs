//! LibreOffice's own format, streamed. As for Word: changes are read as accepted, text boxes and notes taken in.

use std::collections::HashMap;

use super::super::table::TableError;
use super::super::table::package::Package;
use super::super::table::xml::{Event, Xml};
use super::found::{Found, Para, Piece, lines_of, say_links};
use super::{Counted, Document, Left, NAME, Remark};

const STYLES: usize = 20_000;
const NAME_BYTES: usize = 1_024;
const ANCESTORS: usize = 20;

/// Reads a document.
///
/// # Errors
/// When the package is encrypted, is no text document, or holds more than is allowed.
pub fn read(package: &mut Package<'_>) -> Result<Document, TableError> {
    let encrypted = package.xml("META-INF/manifest.xml", |xml| {
        loop {
            match xml.next()? {
                Event::Start if xml.name() == "encryption-data" => return Ok(true),
                Event::Eof => return Ok(false),
                _ => {}
            }
        }
    })?;
    if encrypted == Some(true) {
        return Err(TableError::Encrypted);
    }
    let mut reader = Reader {
        styles: HashMap::new(),
        bullets: HashMap::new(),
        reached: HashMap::new(),
        found: Found::new(Counted::Paragraphs),
    };
    package.xml("styles.xml", |xml| reader.part(xml))?;
    reader.found.at = 0;
    let text = package.xml("content.xml", |xml| reader.part(xml))?;
    if text != Some(true) {
        return Err(TableError::UnknownKind);
    }
    Ok(reader.found.finish())
}

#[derive(Default)]
struct Style {
    parent: Option<String>,
    level: Option<usize>,
    bold: Option<bool>,
}

struct Reader {
    styles: HashMap<String, Style>,
    /// Whether a list has bullets, by its style and depth.
    bullets: HashMap<(String, usize), bool>,
    /// The number that the last list of a style and depth ended with.
    reached: HashMap<(String, usize), usize>,
    found: Found,
}

/// The list around.
#[derive(Clone, Default)]
struct InList {
    style: String,
    depth: usize,
    number: usize,
    /// The item's mark, until its first paragraph has it.
    mark: Option<String>,
}

/// A paragraph on its way.
#[derive(Default)]
struct Open {
    text: String,
    links: Vec<String>,
    boxes: Vec<Piece>,
    plain_letters: bool,
    name: String,
}

impl Reader {
    /// Reads styles, headers and the text of a part; false where there was no text.
    fn part(&mut self, xml: &mut Xml<'_>) -> Result<bool, TableError> {
        let (mut style, mut list, mut text) = (String::new(), String::new(), false);
        loop {
            match xml.next()? {
                Event::Start => match xml.full_name() {
                    "style:style" => style = self.style(xml)?,
                    "style:text-properties" => {
                        let weight = xml.attribute("font-weight");
                        if let (Some(style), Some(weight)) = (self.styles.get_mut(&style), weight) {
                            style.bold = Some(weight == "bold" || weight.as_str() >= "600");
                        }
                    }
                    "text:list-style" => list = xml.attribute("name").unwrap_or_default(),
                    name @ ("text:list-level-style-bullet"
                    | "text:list-level-style-image"
                    | "text:list-level-style-number") => {
                        let bullet = !name.ends_with("number");
                        let level = xml.attribute("level").and_then(|level| level.parse().ok());
                        if self.bullets.len() < STYLES && list.len() < NAME_BYTES {
                            let depth: usize = level.unwrap_or(1);
                            self.bullets
                                .insert((list.clone(), depth.saturating_sub(1)), bullet);
                        }
                    }
                    name if name.starts_with("style:header") && !name.ends_with("style") => {
                        self.beside(xml, Left::Header)?;
                    }
                    name if name.starts_with("style:footer") && !name.ends_with("style") => {
                        self.beside(xml, Left::Footer)?;
                    }
                    "office:text" => {
                        text = true;
                        self.text(xml)?;
                    }
                    _ => {}
                },
                Event::Eof => return Ok(text),
                _ => {}
            }
        }
    }

    fn style(&mut self, xml: &Xml<'_>) -> Result<String, TableError> {
        let name = xml.attribute("name").unwrap_or_default();
        if self.styles.len() >= STYLES || name.len() > NAME_BYTES {
            return Err(TableError::Hostile);
        }
        let level = xml
            .attribute("default-outline-level")
            .and_then(|level| level.parse().ok())
            .filter(|level| (1..=10).contains(level));
        let title = name == "Title";
        self.styles.insert(
            name.clone(),
            Style {
                parent: xml.attribute("parent-style-name"),
                level: if title { Some(0) } else { level },
                bold: None,
            },
        );
        Ok(name)
    }

    /// The heading's level and the weight of a style, with what it builds on.
    fn meaning(&self, name: &str) -> (Option<usize>, bool) {
        let (mut level, mut bold) = (None, None);
        let mut next = self.styles.get(name);
        for _ in 0..ANCESTORS {
            let Some(style) = next else { break };
            level = level.or(style.level);
            bold = bold.or(style.bold);
            next = style.parent.as_ref().and_then(|name| self.styles.get(name));
        }
        (level, bold.unwrap_or(false))
    }

    fn text(&mut self, xml: &mut Xml<'_>) -> Result<(), TableError> {
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => {
                    let mut pieces = Vec::new();
                    self.child(xml, None, &mut pieces)?;
                    self.found.pieces(pieces)?;
                }
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        Ok(())
    }

    /// Reads the element just started, with all that is in it.
    fn child(
        &mut self,
        xml: &mut Xml<'_>,
        list: Option<&mut InList>,
        out: &mut Vec<Piece>,
    ) -> Result<(), TableError> {
        match xml.full_name() {
            "text:p" | "text:h" => self.paragraph(xml, list, out),
            "text:list" => self.list(xml, list.map(|list| list.clone()), out),
            "table:table" => self.table(xml, out),
            "text:tracked-changes" => self.deleted(xml),
            "text:sequence-decls" | "text:variable-decls" | "text:user-field-decls" | "office:forms" => {
                xml.skip()
            }
            name if name.ends_with("-index")
                || name == "text:table-of-content"
                || name == "text:bibliography" =>
            {
                let words = words_in(xml)?;
                self.found.passed(Left::Contents, &words)
            }
            name if name.starts_with("draw:") => self.drawing(xml, out),
            _ => self.children(xml, list, out),
        }
    }

    fn children(
        &mut self,
        xml: &mut Xml<'_>,
        mut list: Option<&mut InList>,
        out: &mut Vec<Piece>,
    ) -> Result<(), TableError> {
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => self.child(xml, list.as_deref_mut(), out)?,
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        Ok(())
    }

    fn list(
        &mut self,
        xml: &mut Xml<'_>,
        around: Option<InList>,
        out: &mut Vec<Piece>,
    ) -> Result<(), TableError> {
        let depth = around.as_ref().map_or(0, |around| around.depth + 1);
        let named = xml.attribute("style-name");
        let style = named.or(around.map(|around| around.style)).unwrap_or_default();
        let goes_on = xml.attribute("continue-numbering").as_deref() == Some("true")
            || xml.attribute("continue-list").is_some();
        let key = (style.clone(), depth);
        let mut list = InList {
            number: if goes_on {
                self.reached.get(&key).copied().unwrap_or(0)
            } else {
                0
            },
            style,
            depth,
            mark: None,
        };
        let bullet = self.bullets.get(&key).copied().unwrap_or(true);
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start if xml.name() == "list-item" => {
                    let first = xml.attribute("start-value").and_then(|value| value.parse().ok());
                    list.number = first.unwrap_or(list.number + 1);
                    list.mark = Some(if bullet {
                        "-".to_owned()
                    } else {
                        format!("{}.", list.number)
                    });
                    self.children(xml, Some(&mut list), out)?;
                }
                Event::Start => self.child(xml, Some(&mut list), out)?,
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        if self.reached.len() < STYLES {
            self.reached.insert(key, list.number);
        }
        Ok(())
    }

    fn paragraph(
        &mut self,
        xml: &mut Xml<'_>,
        list: Option<&mut InList>,
        out: &mut Vec<Piece>,
    ) -> Result<(), TableError> {
        self.found.next_paragraph()?;
        let style = xml.attribute("style-name").unwrap_or_default();
        let (level, bold) = self.meaning(&style);
        let heading = if xml.name() == "h" {
            let own = xml
                .attribute("outline-level")
                .and_then(|level| level.parse().ok());
            Some(own.or(level).unwrap_or(1))
        } else {
            level
        };
        let mut open = Open::default();
        self.inline(xml, bold, &mut open)?;
        say_links(&mut open.text, &open.links);
        let mut para = Para {
            text: open.text,
            heading,
            list: None,
            bold: !open.plain_letters,
            name: open.name,
        };
        if let Some(list) = list.filter(|_| heading.is_none() && !para.text.trim().is_empty()) {
            let depth = list.depth;
            para.list = list.mark.take().map(|mark| (depth, mark));
        }
        out.push(Piece::Para(para));
        out.extend(open.boxes);
        Ok(())
    }

    /// Reads what is in a paragraph, to its end.
    fn inline(&mut self, xml: &mut Xml<'_>, bold: bool, open: &mut Open) -> Result<(), TableError> {
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => self.inner(xml, bold, open)?,
                Event::Text => {
                    let mut words = String::new();
                    xml.text_into(&mut words);
                    open.plain_letters |= !bold && words.chars().any(char::is_alphanumeric);
                    // A line break in the file is a space on the page.
                    open.text.push_str(&words.replace(['\n', '\r', '\t'], " "));
                }
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        Ok(())
    }

    fn inner(&mut self, xml: &mut Xml<'_>, bold: bool, open: &mut Open) -> Result<(), TableError> {
        match xml.full_name() {
            "text:s" => {
                let count = xml.attribute("c").and_then(|count| count.parse().ok());
                open.text
                    .extend(std::iter::repeat_n(' ', count.unwrap_or(1).min(1_000)));
                xml.skip()
            }
            "text:tab" => {
                open.text.push('\t');
                xml.skip()
            }
            "text:line-break" => {
                open.text.push('\n');
                xml.skip()
            }
            "text:span" => {
                let style = xml.attribute("style-name").unwrap_or_default();
                let own = self.styles.get(&style).and_then(|style| style.bold);
                self.inline(xml, own.unwrap_or(bold), open)
            }
            "text:a" => {
                let link = xml.attribute("href").filter(|link| !link.starts_with('#'));
                open.links.extend(link);
                self.inline(xml, bold, open)
            }
            "text:note" => {
                let mut note = Vec::new();
                self.note(xml, &mut note)?;
                let words = lines_of(&note).split_whitespace().collect::<Vec<_>>().join(" ");
                open.text.push_str(&format!(" ({words})"));
                Ok(())
            }
            "office:annotation" => {
                let mut words = Vec::new();
                self.note(xml, &mut words)?;
                self.found.passed(Left::Comment, &lines_of(&words))
            }
            "text:bookmark" | "text:bookmark-start" => {
                let name = xml.attribute("name").unwrap_or_default();
                if let Some(name) = name.strip_prefix(NAME) {
                    open.name = name.to_owned();
                }
                xml.skip()
            }
            "text:number" => xml.skip(),
            name if name.starts_with("draw:") => self.drawing(xml, &mut open.boxes),
            _ => self.inline(xml, bold, open),
        }
    }

    /// The paragraphs of a note or a comment; not its number, author or date.
    fn note(&mut self, xml: &mut Xml<'_>, out: &mut Vec<Piece>) -> Result<(), TableError> {
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => match xml.full_name() {
                    "text:note-body" => {}
                    "text:p" | "text:h" | "text:list" | "table:table" => self.child(xml, None, out)?,
                    _ => xml.skip()?,
                },
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        Ok(())
    }

    /// A drawing: the words in it are taken in, a picture is listed by its description.
    fn drawing(&mut self, xml: &mut Xml<'_>, boxes: &mut Vec<Piece>) -> Result<(), TableError> {
        let control = xml.full_name() == "draw:control";
        let mut said = xml.attribute("name").unwrap_or_default();
        let (mut picture, mut described) = (control, false);
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => match xml.full_name() {
                    "text:p" | "text:h" | "text:list" | "table:table" => self.child(xml, None, boxes)?,
                    "svg:title" | "svg:desc" => {
                        let words = words_in(xml)?;
                        said = if described {
                            format!("{said} {words}")
                        } else {
                            words
                        };
                        described = true;
                    }
                    "draw:image" | "draw:object" | "draw:object-ole" | "draw:plugin" => picture = true,
                    _ => {}
                },
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        if picture || described {
            self.found
                .passed(if control { Left::Object } else { Left::Picture }, &said)?;
        }
        Ok(())
    }

    fn table(&mut self, xml: &mut Xml<'_>, out: &mut Vec<Piece>) -> Result<(), TableError> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start => match xml.full_name() {
                    "table:table-row" => rows.push(Vec::new()),
                    "table:table-cell" | "table:covered-table-cell" => {
                        let mut pieces = Vec::new();
                        self.children(xml, None, &mut pieces)?;
                        if let Some(row) = rows.last_mut() {
                            row.push(lines_of(&pieces));
                        }
                    }
                    "table:title" | "table:desc" | "office:forms" => {
                        let words = words_in(xml)?;
                        self.found.passed(Left::Object, &words)?;
                    }
                    _ => {}
                },
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        out.push(Piece::Table(rows));
        Ok(())
    }

    /// Lists what somebody struck out.
    fn deleted(&mut self, xml: &mut Xml<'_>) -> Result<(), TableError> {
        self.found.remark(Remark::TrackedChanges);
        let outside = xml.depth() - 1;
        while xml.depth() > outside {
            match xml.next()? {
                Event::Start if xml.full_name() == "office:change-info" => xml.skip()?,
                Event::Start if xml.full_name() == "text:deletion" => {
                    let mut pieces = Vec::new();
                    self.note(xml, &mut pieces)?;
                    self.found.passed(Left::Deleted, &lines_of(&pieces))?;
                }
                Event::Eof => return Err(TableError::Damaged),
                _ => {}
            }
        }
        Ok(())
    }

    /// Lists a header or a footer.
    fn beside(&mut self, xml: &mut Xml<'_>, what: Left) -> Result<(), TableError> {
        let mut pieces = Vec::new();
        self.children(xml, None, &mut pieces)?;
        let words = lines_of(&pieces).split_whitespace().collect::<Vec<_>>().join(" ");
        self.found.beside(what, &words)
    }
}

/// All words in the element just started, to its end.
fn words_in(xml: &mut Xml<'_>) -> Result<String, TableError> {
    let mut words = String::new();
    let outside = xml.depth() - 1;
    while xml.depth() > outside {
        match xml.next()? {
            Event::Start if xml.name().ends_with("-source") => xml.skip()?,
            Event::Start if !words.ends_with(' ') && xml.full_name() != "text:span" => words.push(' '),
            Event::Text => xml.text_into(&mut words),
            Event::Eof => return Err(TableError::Damaged),
            _ => {}
        }
    }
    Ok(words.trim().to_owned())
}
