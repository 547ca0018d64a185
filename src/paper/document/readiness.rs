//! What the readiness check found, to be gone through with a pen: a box, who does it, and by when.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Check, Checks, Document, Layout, Part, dated};
use crate::domain::Library;
use crate::domain::situation::{Severity, findings};
use crate::phrase::{self, Named};
use crate::text::{Language, Text};

/// The findings at an instant, what must be acted on first.
pub fn readiness(text: &Text, library: &Library, at: DateTime<Utc>) -> Document {
    let mut document = Document::new(Layout::Readiness, text, library, &text.paper_readiness());
    document.subtitle = text.paper_as_of(dated(text, at));
    let found = findings(library, at);
    // A finding is its sentence, with the names and days it tells of: in one language, so that the other gives the same code.
    let one_language = Text::new(Language::Swedish);
    let shows: Vec<_> = found
        .iter()
        .map(|finding| {
            let (_, title, what_to_do) = phrase::finding(&one_language, library, finding);
            [title, what_to_do]
        })
        .collect();
    document.showing(&json!(["readiness", at, shows]));
    if found.is_empty() {
        document.text(&text.now_no_findings());
        return document;
    }
    document.text(&text.paper_readiness_how());
    let mut number = 0;
    for severity in [Severity::ActNow, Severity::LookAtThis] {
        let of_it = found.iter().filter(|finding| finding.severity() == severity);
        let steps: Vec<_> = of_it
            .map(|finding| {
                number += 1;
                let (_, title, what_to_do) = phrase::finding(text, library, finding);
                Check {
                    number,
                    words: title,
                    who: String::new(),
                    beside: vec![what_to_do]
                        .into_iter()
                        .filter(|words| !words.is_empty())
                        .collect(),
                    ticked: false,
                    done: String::new(),
                }
            })
            .collect();
        if steps.is_empty() {
            continue;
        }
        document.heading(2, text.now_finding_group(severity.name(text), steps.len()));
        document.parts.push(Part::Checks(Checks {
            columns: [
                text.paper_done(),
                text.paper_readiness_what(),
                text.paper_readiness_who(),
                text.paper_task_by(),
            ],
            steps,
        }));
    }
    document
}
