//! What the styles of a Word document say of its paragraphs: headings, lists, contents.

use std::collections::HashMap;

use super::super::table::TableError;
use super::super::table::xml::{Event, Xml};

const STYLES: usize = 10_000;
const NAME_BYTES: usize = 1_024;
/// Styles that build on each other.
const ANCESTORS: usize = 20;

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<usize>,
    list: Option<String>,
    depth: Option<usize>,
    bold: Option<bool>,
}

#[derive(Default)]
struct Level {
    bullet: bool,
    none: bool,
    start: usize,
}

/// The styles, and the numbers that its lists have reached.
#[derive(Default)]
pub struct Styles {
    styles: HashMap<String, Style>,
    levels: HashMap<(String, usize), Level>,
    /// The pattern that a list follows.
    patterns: HashMap<String, String>,
    /// Lists that begin anew although another has the same pattern.
    anew: Vec<String>,
    reached: HashMap<String, [usize; 10]>,
}

/// What a style makes of a paragraph.
#[derive(Default)]
pub struct Meaning {
    pub heading: Option<usize>,
    pub contents: bool,
    pub list: Option<String>,
    pub depth: usize,
    pub bold: bool,
}

/// An attribute that switches something on, as a tag without a value does.
pub fn is_on(xml: &Xml<'_>) -> bool {
    !matches!(xml.attribute("val").as_deref(), Some("0" | "false" | "off"))
}

pub fn number(xml: &Xml<'_>) -> Option<usize> {
    xml.attribute("val").and_then(|value| value.parse().ok())
}

impl Styles {
    /// Reads the part of styles.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), TableError> {
        let (mut id, mut style) = (String::new(), Style::default());
        loop {
            match xml.next()? {
                Event::Start => match xml.name() {
                    "style" => {
                        id = xml.attribute("styleId").unwrap_or_default();
                        style = Style::default();
                    }
                    "name" => style.name = xml.attribute("val").unwrap_or_default().to_lowercase(),
                    "basedOn" => style.based_on = xml.attribute("val"),
                    "outlineLvl" => style.outline = number(xml),
                    "numId" => style.list = xml.attribute("val"),
                    "ilvl" => style.depth = number(xml),
                    "b" => style.bold = Some(is_on(xml)),
                    "docDefaults" | "tblStylePr" => xml.skip()?,
                    _ => {}
                },
                Event::End if !id.is_empty() && xml.name() == "style" => {
                    if self.styles.len() >= STYLES || id.len() + style.name.len() > NAME_BYTES {
                        return Err(TableError::Hostile);
                    }
                    self.styles
                        .insert(std::mem::take(&mut id), std::mem::take(&mut style));
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Reads the part of lists.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn read_lists(&mut self, xml: &mut Xml<'_>) -> Result<(), TableError> {
        let (mut pattern, mut list, mut depth) = (String::new(), String::new(), 0);
        loop {
            let event = xml.next()?;
            if event == Event::Eof {
                return Ok(());
            }
            if event != Event::Start {
                continue;
            }
            if self.levels.len() + self.patterns.len() > STYLES {
                return Err(TableError::Hostile);
            }
            match xml.name() {
                "abstractNum" => {
                    pattern = xml.attribute("abstractNumId").unwrap_or_default();
                    list.clear();
                }
                "lvl" if list.is_empty() => {
                    depth = xml
                        .attribute("ilvl")
                        .and_then(|depth| depth.parse().ok())
                        .unwrap_or(0);
                    self.levels.insert(
                        (pattern.clone(), depth),
                        Level {
                            start: 1,
                            ..Level::default()
                        },
                    );
                }
                "start" if list.is_empty() => {
                    if let (Some(level), Some(start)) =
                        (self.levels.get_mut(&(pattern.clone(), depth)), number(xml))
                    {
                        level.start = start;
                    }
                }
                "numFmt" if list.is_empty() => {
                    let kind = xml.attribute("val").unwrap_or_default();
                    if let Some(level) = self.levels.get_mut(&(pattern.clone(), depth)) {
                        level.bullet = kind == "bullet";
                        level.none = kind == "none";
                    }
                }
                "num" => list = xml.attribute("numId").unwrap_or_default(),
                "abstractNumId" if !list.is_empty() => {
                    let pattern = xml.attribute("val").unwrap_or_default();
                    self.patterns.insert(list.clone(), pattern);
                }
                "startOverride" => self.anew.push(list.clone()),
                _ => {}
            }
        }
    }

    /// What a style says, with what it builds on.
    pub fn meaning(&self, id: &str) -> Meaning {
        let mut meaning = Meaning::default();
        let (mut bold, mut depth) = (None, None);
        let mut next = self.styles.get(id);
        for _ in 0..ANCESTORS {
            let Some(style) = next else { break };
            let named = heading(&style.name);
            meaning.heading = meaning
                .heading
                .or(named)
                .or(style.outline.filter(|level| *level < 9).map(|level| level + 1));
            meaning.contents |= style.name.starts_with("toc ");
            meaning.list = meaning.list.take().or_else(|| style.list.clone());
            depth = depth.or(style.depth);
            bold = bold.or(style.bold);
            next = style.based_on.as_ref().and_then(|id| self.styles.get(id));
        }
        meaning.bold = bold.unwrap_or(false);
        meaning.depth = depth.unwrap_or(0);
        meaning
    }

    /// The mark of the next paragraph of a list: a bullet, or its number. None for a list without marks.
    pub fn mark(&mut self, list: &str, depth: usize) -> Option<String> {
        let pattern = self.patterns.get(list)?.clone();
        let (bullet, none, start) = self
            .levels
            .get(&(pattern.clone(), depth))
            .map_or((true, false, 1), |level| (level.bullet, level.none, level.start));
        if none {
            return None;
        }
        let own = self.anew.iter().any(|other| other == list);
        let key = if own { format!("list {list}") } else { pattern };
        let reached = self.reached.entry(key).or_default();
        let depth = depth.min(9);
        reached[depth] += 1;
        reached[depth + 1..].fill(0);
        Some(if bullet {
            "-".to_owned()
        } else {
            format!("{}.", reached[depth] + start.saturating_sub(1))
        })
    }
}

/// The level that the name of a heading's style says; programs in other languages than English keep the English names.
fn heading(name: &str) -> Option<usize> {
    if ["title", "titel", "rubrik"].contains(&name) {
        return Some(0);
    }
    let level = ["heading ", "rubrik "]
        .iter()
        .find_map(|stem| name.strip_prefix(stem))?;
    level.trim().parse().ok().filter(|level| (1..=9).contains(level))
}
