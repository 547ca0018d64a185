//! A small XML reader whose memory has a ceiling: every name, tag and text is bounded, and so is the depth.
//!
//! General XML readers grow a buffer for as long as a token goes on, so that a file of 200 kB can ask for 200 MB. The
//! parts of a spreadsheet package never need that; whatever asks for it is refused.

use std::borrow::Cow;
use std::io::BufRead;

use super::TableError;

/// Longest tag, with its attributes.
const TAG_BYTES: usize = 64 * 1024;
/// Longest text between two tags: a cell of Excel holds 32,767 characters.
const TEXT_BYTES: usize = 512 * 1024;
/// Spreadsheets nest about twenty levels.
const DEPTH: u32 = 200;

/// What came next in the stream. Name, attributes and text are asked of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    Start,
    End,
    Text,
    Eof,
}

/// Reads one XML part as a stream of events.
pub struct Xml<'a> {
    input: Box<dyn BufRead + 'a>,
    /// The tag's inside, or the text, as it lies in the file.
    raw: Vec<u8>,
    literal: bool,
    in_tag: bool,
    pending_end: bool,
    depth: u32,
}

impl<'a> Xml<'a> {
    /// Starts reading a part in UTF-8.
    pub fn new(input: impl BufRead + 'a) -> Self {
        Self {
            input: Box::new(input),
            raw: Vec::new(),
            literal: false,
            in_tag: false,
            pending_end: false,
            depth: 0,
        }
    }

    /// The next event. An empty element comes as a start and an end.
    ///
    /// # Errors
    /// `Hostile` for what is too long, too deep or declares entities; `Damaged` for what ends in the middle.
    pub fn next(&mut self) -> Result<Event, TableError> {
        if self.pending_end {
            self.pending_end = false;
            self.depth -= 1;
            return Ok(Event::End);
        }
        loop {
            self.raw.clear();
            self.literal = false;
            if !self.in_tag {
                let found = self.take_until(b'<', TEXT_BYTES)?;
                self.in_tag = found;
                if !self.raw.is_empty() {
                    return Ok(Event::Text);
                }
                if !found {
                    return Ok(Event::Eof);
                }
            }
            self.in_tag = false;
            if let Some(event) = self.tag()? {
                return Ok(event);
            }
        }
    }

    fn tag(&mut self) -> Result<Option<Event>, TableError> {
        self.close_tag()?;
        match self.raw.first() {
            Some(b'/') => {
                self.raw.remove(0);
                self.depth = self.depth.saturating_sub(1);
                Ok(Some(Event::End))
            }
            Some(b'?') => Ok(None),
            Some(b'!') => self.declaration(),
            _ => {
                self.depth += 1;
                if self.depth > DEPTH {
                    return Err(TableError::Hostile);
                }
                if self.raw.last() == Some(&b'/') {
                    self.raw.pop();
                    self.pending_end = true;
                }
                Ok(Some(Event::Start))
            }
        }
    }

    /// Reads on to the `>` that is not inside quotes.
    fn close_tag(&mut self) -> Result<(), TableError> {
        let (mut quote, mut seen) = (0_u8, 0);
        loop {
            if !self.take_until(b'>', TAG_BYTES)? {
                return Err(TableError::Damaged);
            }
            let special = matches!(self.raw.first(), Some(b'!' | b'?' | b'/'));
            if special {
                return Ok(());
            }
            for &byte in &self.raw[seen..] {
                if quote == 0 && (byte == b'"' || byte == b'\'') {
                    quote = byte;
                } else if byte == quote {
                    quote = 0;
                }
            }
            seen = self.raw.len();
            if quote == 0 {
                return Ok(());
            }
            self.raw.push(b'>');
            seen += 1;
        }
    }

    fn declaration(&mut self) -> Result<Option<Event>, TableError> {
        if self.raw.starts_with(b"!--") {
            while !(self.raw.ends_with(b"--") && self.raw.len() >= 5) {
                self.raw.push(b'>');
                if !self.take_until(b'>', TEXT_BYTES)? {
                    return Err(TableError::Damaged);
                }
            }
            return Ok(None);
        }
        if self.raw.starts_with(b"![CDATA[") {
            while !self.raw.ends_with(b"]]") {
                self.raw.push(b'>');
                if !self.take_until(b'>', TEXT_BYTES)? {
                    return Err(TableError::Damaged);
                }
            }
            self.raw.truncate(self.raw.len() - 2);
            self.raw.drain(..8);
            self.literal = true;
            return Ok(Some(Event::Text));
        }
        // A document type can define entities that grow without end; no spreadsheet program writes one.
        Err(TableError::Hostile)
    }

    /// Appends to `raw` up to `end`, which is consumed. False at the end of the part.
    fn take_until(&mut self, end: u8, limit: usize) -> Result<bool, TableError> {
        loop {
            let chunk = self.input.fill_buf().map_err(|_| TableError::Damaged)?;
            if chunk.is_empty() {
                return Ok(false);
            }
            let found = chunk.iter().position(|&byte| byte == end);
            let take = found.unwrap_or(chunk.len());
            if self.raw.len() + take > limit {
                return Err(TableError::Hostile);
            }
            self.raw.extend_from_slice(&chunk[..take]);
            self.input.consume(take + usize::from(found.is_some()));
            if found.is_some() {
                return Ok(true);
            }
        }
    }

    /// Depth of open elements; after `Start` it counts the element just opened.
    pub fn depth(&self) -> u32 {
        self.depth
    }

    /// Name of the current tag with any prefix, e.g. `table:table-cell`.
    pub fn full_name(&self) -> &str {
        let end = self
            .raw
            .iter()
            .position(u8::is_ascii_whitespace)
            .unwrap_or(self.raw.len());
        std::str::from_utf8(&self.raw[..end]).unwrap_or("")
    }

    /// Name of the current tag without prefix.
    pub fn name(&self) -> &str {
        let full = self.full_name();
        full.rsplit_once(':').map_or(full, |(_, local)| local)
    }

    /// An attribute of the current tag by its name without prefix.
    pub fn attribute(&self, wanted: &str) -> Option<String> {
        let text = String::from_utf8_lossy(&self.raw);
        let mut rest = text.split_once(|c: char| c.is_ascii_whitespace())?.1;
        while let Some((key, after)) = rest.split_once('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, tail) = after[1..].split_once(quote)?;
            let key = key.trim();
            if key.rsplit_once(':').map_or(key, |(_, local)| local) == wanted {
                let mut out = String::new();
                unescape(value, &mut out);
                return Some(out);
            }
            rest = tail;
        }
        None
    }

    /// Appends the current text with its entities resolved.
    pub fn text_into(&self, out: &mut String) {
        let text: Cow<'_, str> = String::from_utf8_lossy(&self.raw);
        if self.literal {
            out.push_str(&text);
        } else {
            unescape(&text, out);
        }
    }

    /// Reads past the end of the element just started.
    ///
    /// # Errors
    /// As `next`.
    pub fn skip(&mut self) -> Result<(), TableError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if self.next()? == Event::Eof {
                return Err(TableError::Damaged);
            }
        }
        Ok(())
    }
}

/// The five entities of XML and character numbers; anything else stays as it is written.
fn unescape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let known = rest
            .char_indices()
            .take(12)
            .find(|(_, c)| *c == ';')
            .and_then(|(end, _)| Some((entity(&rest[1..end])?, end + 1)));
        match known {
            Some((c, length)) => {
                out.push(c);
                rest = &rest[length..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(text: &str) -> Result<Vec<String>, TableError> {
        let mut xml = Xml::new(text.as_bytes());
        let mut seen = Vec::new();
        loop {
            match xml.next()? {
                Event::Start => seen.push(format!("<{}", xml.full_name())),
                Event::End => seen.push(">".into()),
                Event::Text => {
                    let mut out = String::new();
                    xml.text_into(&mut out);
                    seen.push(out);
                }
                Event::Eof => return Ok(seen),
            }
        }
    }

    #[test]
    fn elements_texts_and_entities_are_read() {
        let seen = events("<?xml version='1.0'?><a x='1>2'><!-- > --><b/>R&amp;B &#229;<![CDATA[<i>]]></a>");
        assert_eq!(seen.unwrap(), ["<a", "<b", ">", "R&B å", "<i>", ">"]);
    }

    #[test]
    fn attributes_are_found_by_name_whatever_the_prefix_and_quotes() {
        let mut xml = Xml::new(&b"<s:c r = \"A1\" x:t='&quot;s'/>"[..]);
        assert_eq!(xml.next().unwrap(), Event::Start);
        assert_eq!(xml.name(), "c");
        assert_eq!(xml.attribute("r").as_deref(), Some("A1"));
        assert_eq!(xml.attribute("t").as_deref(), Some("\"s"));
        assert_eq!(xml.attribute("q"), None);
    }

    #[test]
    fn depth_length_and_document_types_are_refused() {
        assert_eq!(events(&"<a>".repeat(1000)), Err(TableError::Hostile));
        assert_eq!(
            events(&format!("<a>{}", "x".repeat(600_000))),
            Err(TableError::Hostile)
        );
        assert_eq!(
            events("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"),
            Err(TableError::Hostile)
        );
        assert_eq!(events("<a"), Err(TableError::Damaged));
    }
}
