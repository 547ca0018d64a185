//! Empty numbered slips: what is written where there is no computer, and typed in later by their numbers.

use serde_json::json;

use super::{Document, Layout, Part, Slips};
use crate::domain::Library;
use crate::text::Text;

/// Slips for log entries, from the first number to the last.
pub fn slips(text: &Text, library: &Library, (first, last): (u32, u32)) -> Document {
    let mut document = Document::new(Layout::Slips, text, library, &text.paper_slips(first, last));
    document.showing(&json!([first, last]));
    document.subtitle = text.paper_slips_how();
    document.parts.push(Part::Slips(Slips {
        first,
        last,
        slip: text.paper_slip(),
        asked: vec![
            text.paper_slip_happened(),
            text.paper_slip_written(),
            text.paper_slip_writer(),
            text.paper_slip_who(),
        ],
        words: text.paper_slip_words(),
    }));
    document
}
