//! Markdown, as CommonMark with tables, boxes to tick and footnotes.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::super::table::TableError;
use super::found::{Found, Para};
use super::{Counted, Document, FOOTER, Left, NAME};

/// Reads a text of Markdown.
///
/// # Errors
/// When the document holds more than is kept.
pub fn read(text: &str) -> Result<Document, TableError> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_FOOTNOTES;
    let mut reader = Reader {
        source: text,
        line: 1,
        counted: 0,
        found: Found::new(Counted::Lines),
        para: Para::default(),
        lists: Vec::new(),
        links: Vec::new(),
        picture: None,
        rows: Vec::new(),
        linked: Vec::new(),
        written: true,
        in_footer: false,
    };
    let events = Parser::new_ext(text, options);
    let references: Vec<(String, String)> = events
        .reference_definitions()
        .iter()
        .map(|(name, link)| {
            let title = link.title.as_deref().unwrap_or_default();
            (link.dest.to_string(), format!("{name}: {} {title}", link.dest))
        })
        .collect();
    for (event, range) in events.into_offset_iter() {
        reader.go_to(range.start);
        reader.event(event)?;
    }
    reader.flush()?;
    for (address, words) in references {
        if !reader.linked.contains(&address) {
            reader.found.beside(Left::Link, &words)?;
        }
    }
    Ok(reader.found.finish())
}

struct Reader<'a> {
    source: &'a str,
    /// Line of the byte `counted`, from 1.
    line: usize,
    counted: usize,
    found: Found,
    para: Para,
    /// The number of the next item of each open list; none in a list of bullets.
    lists: Vec<Option<u64>>,
    /// Address and title of the links around, and where their words begin.
    links: Vec<(String, String, usize)>,
    /// Words of the picture around.
    picture: Option<String>,
    rows: Vec<Vec<String>>,
    linked: Vec<String>,
    /// Whether the paragraph at hand has been handed over.
    written: bool,
    in_footer: bool,
}

impl Reader<'_> {
    /// Keeps count of the lines.
    fn go_to(&mut self, at: usize) {
        if let Some(between) = self.source.get(self.counted..at) {
            self.line += between.matches('\n').count();
            self.counted = at;
        }
    }

    fn event(&mut self, event: Event<'_>) -> Result<(), TableError> {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => {
                self.words(&words);
                Ok(())
            }
            Event::FootnoteReference(name) => {
                self.words(&format!("[{name}]"));
                Ok(())
            }
            Event::SoftBreak | Event::HardBreak => {
                self.words("\n");
                Ok(())
            }
            Event::TaskListMarker(ticked) => {
                self.words(if ticked { "[x] " } else { "[ ] " });
                Ok(())
            }
            Event::Html(code) | Event::InlineHtml(code) => self.code(&code),
            Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.words(&words);
                Ok(())
            }
            Event::Rule => self.flush(),
        }
    }

    fn words(&mut self, words: &str) {
        match &mut self.picture {
            Some(picture) => picture.push_str(words),
            None => {
                self.para.text.push_str(words);
                self.written = false;
            }
        }
    }

    /// A line break in a cell is text; an empty comment only divides; all other code is listed.
    fn code(&mut self, code: &str) -> Result<(), TableError> {
        let code = code.trim();
        if code.to_lowercase().starts_with("<br") {
            self.words("\n");
        } else if let Some(name) = code
            .strip_prefix("<!-- ")
            .and_then(|name| name.strip_prefix(NAME)?.strip_suffix(" -->"))
        {
            if name == FOOTER {
                self.in_footer = true;
            } else {
                self.found.name(name);
            }
        } else if code != "<!-- -->" {
            self.found.at = self.line;
            let what = if code.starts_with("<!--") {
                Left::Comment
            } else {
                Left::Code
            };
            self.found.passed(what, code)?;
        }
        Ok(())
    }

    /// Begins a block: what came before is handed over, and an empty line above is kept.
    fn begin(&mut self, para: Para) -> Result<(), TableError> {
        self.flush()?;
        self.found.at = self.line;
        let above = self.source[..self.counted].trim_end_matches([' ', '\t', '>']);
        let above = above.strip_suffix('\n').map(|above| above.rsplit('\n').next());
        if above.flatten().is_some_and(|line| line.trim().is_empty()) {
            self.found.blank();
        }
        self.para = para;
        Ok(())
    }

    fn flush(&mut self) -> Result<(), TableError> {
        let para = std::mem::take(&mut self.para);
        if std::mem::replace(&mut self.written, true) || para.text.trim().is_empty() {
            return Ok(());
        }
        if self.in_footer {
            return self.found.beside(Left::Footer, &para.text);
        }
        self.found.para(para)
    }

    fn start(&mut self, tag: Tag<'_>) -> Result<(), TableError> {
        match tag {
            // The first paragraph of an item is the item.
            Tag::Paragraph if self.para.list.is_some() && self.para.text.trim().is_empty() => {}
            Tag::Heading { level, .. } => self.begin(Para {
                heading: Some(depth(level)),
                ..Para::default()
            })?,
            Tag::Item => {
                let mark = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}.", *number - 1)
                    }
                    _ => "-".to_owned(),
                };
                self.begin(Para {
                    list: Some((self.lists.len().saturating_sub(1), mark)),
                    ..Para::default()
                })?;
            }
            Tag::List(first) => {
                self.flush()?;
                self.lists.push(first);
            }
            Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(language)) => {
                self.begin(Para::default())?;
                if !language.trim().is_empty() {
                    self.words(&format!("{}\n", language.trim()));
                }
            }
            Tag::FootnoteDefinition(name) => {
                self.begin(Para::default())?;
                self.words(&format!("[{name}] "));
            }
            Tag::Table(_) => self.begin(Para::default())?,
            Tag::TableHead | Tag::TableRow => self.rows.push(Vec::new()),
            Tag::TableCell => self.para = Para::default(),
            Tag::Link { dest_url, title, .. } => {
                let from = self.para.text.len();
                self.links.push((dest_url.to_string(), title.to_string(), from));
            }
            Tag::Image { dest_url, title, .. } => {
                self.linked.push(dest_url.to_string());
                self.picture = Some(String::new());
                self.links.push((dest_url.to_string(), title.to_string(), 0));
            }
            // A footnote's words follow its number.
            Tag::Paragraph if self.para.text.starts_with('[') && self.para.text.ends_with("] ") => {}
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => self.begin(Para::default())?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), TableError> {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock => self.flush()?,
            TagEnd::List(_) => {
                self.flush()?;
                self.lists.pop();
            }
            TagEnd::TableCell => {
                let cell = std::mem::take(&mut self.para).text;
                self.written = true;
                if let Some(row) = self.rows.last_mut() {
                    row.push(cell.trim().to_owned());
                }
            }
            TagEnd::Table => {
                let rows = std::mem::take(&mut self.rows);
                self.found.table(rows)?;
            }
            TagEnd::Link => self.link_ended(),
            TagEnd::Image => {
                let words = self.picture.take().unwrap_or_default();
                let (address, title, _) = self.links.pop().unwrap_or_default();
                self.found.at = self.line;
                self.found
                    .passed(Left::Picture, &format!("{words} {title} ({address})"))?;
            }
            _ => {}
        }
        Ok(())
    }

    /// A link whose words are not its address says its address in brackets.
    fn link_ended(&mut self) {
        let Some((address, title, from)) = self.links.pop() else {
            return;
        };
        let said = self
            .para
            .text
            .get(from..)
            .is_some_and(|words| address.ends_with(words) && !words.is_empty());
        if !said && !address.is_empty() && !address.starts_with('#') {
            self.words(&format!(" ({address})"));
        }
        if !title.is_empty() {
            self.words(&format!(" ({title})"));
        }
        self.linked.push(address);
    }
}

const fn depth(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
