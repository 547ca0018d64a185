//! A page as Markdown, with every sign of the text that means something in Markdown marked as meaning itself.

use super::super::document::{FOOTER, NAME};
use super::{Item, Page, Piece, Table};

/// Ends a list or a table, where the next line must be no part of it.
const DIVIDER: &str = "<!-- -->\n";

/// The page as Markdown.
pub fn markdown(page: &Page) -> String {
    let mut out = String::new();
    heading(&mut out, 1, &page.title, &page.name);
    let mut before: Option<&Piece> = None;
    for piece in &page.pieces {
        match piece {
            Piece::Heading(one) => {
                out.push('\n');
                heading(&mut out, one.level + 1, &one.words, &one.name);
            }
            Piece::Line(line) => {
                match before {
                    _ if line.spaced => out.push('\n'),
                    Some(Piece::Line(_)) => {
                        out.pop();
                        out.push_str("\\\n");
                    }
                    Some(Piece::Item(_) | Piece::Table(_)) => out.push_str(DIVIDER),
                    _ => out.push('\n'),
                }
                out.push_str(&line_of(&line.words));
                out.push('\n');
            }
            Piece::Item(one) => {
                match before {
                    _ if one.spaced => out.push('\n'),
                    Some(Piece::Item(_)) => {}
                    Some(Piece::Line(_) | Piece::Table(_)) => out.push_str(DIVIDER),
                    _ => out.push('\n'),
                }
                item(&mut out, one);
            }
            Piece::Table(one) => {
                match before {
                    Some(Piece::Line(_) | Piece::Item(_) | Piece::Table(_)) if !one.spaced => {
                        out.push_str(DIVIDER);
                    }
                    _ => out.push('\n'),
                }
                table(&mut out, one);
            }
        }
        before = Some(piece);
    }
    if !page.footer.is_empty() {
        let footer = line_of(&page.footer);
        out.push_str(&format!("\n---\n\n<!-- {NAME}{FOOTER} -->\n{footer}\n"));
    }
    out
}

fn heading(out: &mut String, level: usize, words: &str, name: &str) {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    out.push_str(&"#".repeat(level.min(6)));
    out.push_str(&format!(" {}\n<!-- {name} -->\n", escaped(&words)));
}

fn item(out: &mut String, item: &Item) {
    let tick = match item.ticked {
        Some(true) => "[x] ",
        Some(false) => "[ ] ",
        None => "",
    };
    out.push_str(&"  ".repeat(item.depth));
    out.push_str(&format!("- {tick}{}\n", line_of(&item.words)));
}

fn table(out: &mut String, table: &Table) {
    let columns = table.widths.len();
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| escaped(cell.trim()).replace('\n', "<br>"))
            .collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let none = vec![String::new(); columns];
    out.push_str(&row(table.header.as_ref().unwrap_or(&none)));
    out.push_str(&format!("|{}\n", "---|".repeat(columns)));
    for cells in &table.rows {
        out.push_str(&row(cells));
    }
}

/// A line that is a paragraph, whatever it begins with.
fn line_of(words: &str) -> String {
    let text = words.trim_start();
    let indent = words.chars().count() - text.chars().count();
    let mut out = "&nbsp;".repeat(indent);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if text.starts_with(['-', '+', '=', ':']) {
        out.push('\\');
        out.push_str(&escaped(text));
    } else if digits > 0 && text[digits..].starts_with(['.', ')']) {
        out.push_str(&text[..digits]);
        out.push('\\');
        out.push_str(&escaped(&text[digits..]));
    } else {
        out.push_str(&escaped(text));
    }
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' => {
                out.push('\\');
                out.push(sign);
            }
            '&' => out.push_str("&amp;"),
            '\n' => out.push(sign),
            _ if sign.is_control() && sign != '\t' => {}
            _ => out.push(sign),
        }
    }
    out
}
