//! What a reader has found so far, within bounds: the same for every format.

use super::super::table::TableError;
use super::{Block, Counted, Document, Left, PassedOver, Remark, Shape};

/// Text kept of one document, with what is passed over.
const TEXT_BYTES: usize = 16 * 1024 * 1024;
const BLOCKS: usize = 200_000;
/// A line that stands alone and is no longer than this may be a heading.
pub const HEADING_CHARACTERS: usize = 60;

/// A paragraph as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Para {
    pub text: String,
    pub heading: Option<usize>,
    /// Depth and mark, in a list.
    pub list: Option<(usize, String)>,
    /// Every letter is bold.
    pub bold: bool,
    /// See [`Block::name`].
    pub name: String,
}

/// Collects blocks.
pub struct Found {
    document: Document,
    /// Place of the next block.
    pub at: usize,
    bytes: usize,
    blank: bool,
    under: String,
    /// Blocks that are headings if nothing else is.
    bold: Vec<usize>,
    titled: bool,
}

impl Found {
    pub fn new(counted: Counted) -> Self {
        Self {
            document: Document {
                counted,
                ..Document::default()
            },
            at: 0,
            bytes: 0,
            blank: false,
            under: String::new(),
            bold: Vec::new(),
            titled: false,
        }
    }

    fn count(&mut self, bytes: usize) -> Result<(), TableError> {
        self.bytes += bytes;
        let pieces = self.document.blocks.len() + self.document.passed_over.len();
        if self.bytes > TEXT_BYTES || pieces > BLOCKS {
            return Err(TableError::TooMuchContent);
        }
        Ok(())
    }

    /// Goes on to the next paragraph, empty or not.
    ///
    /// # Errors
    /// When the document has more than is read.
    pub fn next_paragraph(&mut self) -> Result<(), TableError> {
        self.at += 1;
        if self.at > BLOCKS {
            return Err(TableError::TooMuchContent);
        }
        Ok(())
    }

    fn push(&mut self, shape: Shape, text: String) -> Result<(), TableError> {
        self.count(text.len())?;
        let spaced = std::mem::take(&mut self.blank) && !self.document.blocks.is_empty();
        self.document.blocks.push(Block {
            at: self.at,
            shape,
            text,
            spaced,
            name: String::new(),
        });
        Ok(())
    }

    /// An empty line: it is kept where it divides.
    pub fn blank(&mut self) {
        self.blank = true;
    }

    /// Takes in a paragraph; an empty one is an empty line.
    ///
    /// # Errors
    /// When the document holds more than is kept.
    pub fn para(&mut self, para: Para) -> Result<(), TableError> {
        let text = para.text.trim_end().trim_start_matches(['\n', '\r']);
        if text.trim().is_empty() {
            self.blank();
            return Ok(());
        }
        if let Some(level) = para.heading {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            self.titled |= level > 0;
            self.under.clone_from(&text);
            self.push(Shape::Heading { level }, text)?;
            if let Some(block) = self.document.blocks.last_mut() {
                block.name = para.name;
            }
            return Ok(());
        }
        if let Some((depth, mark)) = para.list {
            let (ticked, words) = ticked(text.trim());
            let words = words.to_owned();
            return self.push(Shape::Item { depth, mark, ticked }, words);
        }
        for line in text.lines() {
            let indent = line.chars().take_while(|sign| sign.is_whitespace()).count();
            self.line(line, indent / 2)?;
        }
        if para.bold && is_heading_like(text.trim()) {
            self.bold.push(self.document.blocks.len() - 1);
        }
        Ok(())
    }

    /// Takes in a line that says by its first sign what it is.
    ///
    /// # Errors
    /// When the document holds more than is kept.
    pub fn line(&mut self, line: &str, depth: usize) -> Result<(), TableError> {
        let line = line.trim();
        if line.is_empty() {
            self.blank();
            return Ok(());
        }
        match marked(line) {
            Some((mark, rest)) => {
                let boxed = is_box(mark);
                let (ticked, words) = match boxed {
                    Some(_) => (boxed, rest),
                    None => ticked(rest),
                };
                let (mark, words) = (mark.to_owned(), words.to_owned());
                self.push(Shape::Item { depth, mark, ticked }, words)
            }
            None => self.push(Shape::Paragraph, line.to_owned()),
        }
    }

    /// Takes in a table; one without a word is none.
    ///
    /// # Errors
    /// When the document holds more than is kept.
    pub fn table(&mut self, rows: Vec<Vec<String>>) -> Result<(), TableError> {
        let words = |row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        let rows: Vec<Vec<String>> = rows.into_iter().filter(words).collect();
        if rows.is_empty() {
            return Ok(());
        }
        self.count(rows.iter().flatten().map(|cell| cell.len() + 24).sum())?;
        self.push(Shape::Table(rows), String::new())
    }

    /// Gives the heading just taken in its name.
    pub fn name(&mut self, name: &str) {
        if let Some(Block {
            shape: Shape::Heading { .. },
            name: place,
            ..
        }) = self.document.blocks.last_mut()
        {
            name.clone_into(place);
        }
    }

    /// Lists what is in no block.
    ///
    /// # Errors
    /// When the document holds more than is kept.
    pub fn passed(&mut self, what: Left, text: &str) -> Result<(), TableError> {
        let at = self.at;
        self.passed_at(at, what, text)
    }

    /// Lists what stands beside the text.
    ///
    /// # Errors
    /// When the document holds more than is kept.
    pub fn beside(&mut self, what: Left, text: &str) -> Result<(), TableError> {
        self.passed_at(0, what, text)
    }

    fn passed_at(&mut self, at: usize, what: Left, text: &str) -> Result<(), TableError> {
        let text = text.trim();
        if text.is_empty() && what != Left::Picture {
            return Ok(());
        }
        self.count(text.len())?;
        self.document.passed_over.push(PassedOver {
            at,
            under: if at == 0 {
                String::new()
            } else {
                self.under.clone()
            },
            what,
            text: text.to_owned(),
        });
        Ok(())
    }

    pub fn remark(&mut self, remark: Remark) {
        if !self.document.remarks.contains(&remark) {
            self.document.remarks.push(remark);
        }
    }

    /// The document. Where nothing has the style of a heading, bold lines are headings.
    pub fn finish(mut self) -> Document {
        if !self.titled {
            for at in &self.bold {
                self.document.blocks[*at].shape = Shape::Heading { level: 2 };
            }
            let headed = self
                .document
                .blocks
                .iter()
                .any(|block| matches!(block.shape, Shape::Heading { level } if level > 0));
            if !self.bold.is_empty() {
                self.remark(Remark::BoldHeadings);
            } else if !headed && !self.document.blocks.is_empty() {
                self.remark(Remark::NoHeadings);
            }
        }
        self.document
    }
}

/// Whether a line that stands alone reads as a heading.
pub fn is_heading_like(text: &str) -> bool {
    text.chars().count() <= HEADING_CHARACTERS
        && !text.contains('\n')
        && !text.ends_with(['.', ',', ';', '!', '?'])
        && marked(text).is_none()
}

/// The mark a line begins with, and what follows it.
fn marked(line: &str) -> Option<(&str, &str)> {
    let first = line.chars().next()?;
    let (mark, rest) = line.split_at(first.len_utf8());
    if is_box(mark).is_some() {
        return Some((mark, rest.trim()));
    }
    let bullet = ['-', '*', '+', '•', '–', '·', '○', '▪'].contains(&first);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (mark, rest) = if bullet {
        (mark, rest)
    } else if (1..=3).contains(&digits) && line[digits..].starts_with(['.', ')']) {
        line.split_at(digits + 1)
    } else {
        return None;
    };
    let words = rest.strip_prefix([' ', '\t'])?.trim();
    (!words.is_empty()).then_some((mark, words))
}

/// Whether a sign is a box to tick, and whether it is ticked.
pub fn is_box(mark: &str) -> Option<bool> {
    match mark {
        "☐" => Some(false),
        "☑" | "☒" => Some(true),
        _ => None,
    }
}

/// Whether the words begin with a box, and the words after it.
fn ticked(words: &str) -> (Option<bool>, &str) {
    let boxes = [
        ("[ ] ", false),
        ("[x] ", true),
        ("[X] ", true),
        ("☐", false),
        ("☑", true),
        ("☒", true),
    ];
    for (mark, ticked) in boxes {
        if let Some(rest) = words.strip_prefix(mark) {
            return (Some(ticked), rest.trim());
        }
    }
    (None, words.trim())
}

/// A piece of a document that lies in another: in a cell, a text box, a note.
pub enum Piece {
    Para(Para),
    Table(Vec<Vec<String>>),
}

impl Found {
    /// Takes in pieces in their order.
    ///
    /// # Errors
    /// When the document holds more than is kept.
    pub fn pieces(&mut self, pieces: Vec<Piece>) -> Result<(), TableError> {
        for piece in pieces {
            match piece {
                Piece::Para(para) => self.para(para)?,
                Piece::Table(rows) => self.table(rows)?,
            }
        }
        Ok(())
    }
}

/// Pieces as lines of text.
pub fn lines_of(pieces: &[Piece]) -> String {
    let mut lines = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Para(Para { text, list, .. }) => match list {
                Some((depth, mark)) if !text.trim().is_empty() => {
                    lines.push(format!("{}{mark} {}", "  ".repeat((*depth).min(8)), text.trim()));
                }
                _ => lines.push(text.trim().to_owned()),
            },
            Piece::Table(rows) => lines.extend(rows.iter().map(|row| row.join(" | "))),
        }
    }
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Appends the addresses of links whose words don't say them.
pub fn say_links(text: &mut String, links: &[String]) {
    for link in links {
        let bare = ["https://", "http://", "mailto:", "tel:"]
            .iter()
            .find_map(|scheme| link.strip_prefix(scheme))
            .unwrap_or(link)
            .trim_end_matches('/');
        if !bare.is_empty() && !text.contains(bare) {
            text.push_str(" (");
            text.push_str(link);
            text.push(')');
        }
    }
}
