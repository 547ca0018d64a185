//! A consultation on paper, for a partner who answers with a pen.

use serde_json::json;

use super::{AskedAbout, Choice, Document, Field, Layout, Part, blank};
use crate::domain::consultation::{Asked, Support};
use crate::domain::{Consultation, Library};
use crate::phrase::Named;
use crate::text::{Text, time};

/// Lines for a comment on each concept.
const COMMENT: u8 = 2;

/// The form: who answers, then each concept as it was worded when it was sent.
pub fn consultation(text: &Text, library: &Library, one: &Consultation) -> Document {
    let mut document = Document::new(Layout::Consultation, text, library, &one.title);
    let asked: Vec<&Asked> = one.asked.iter().map(|(_, asked)| asked).collect();
    document.showing(&json!([
        "consultation",
        one.id,
        one.title,
        one.partner,
        one.answer_by,
        one.sent_by.name,
        one.sent_by.role,
        asked
    ]));
    let until = time::weekday_date(text, one.answer_by);
    document.subtitle = text.paper_consultation_to(one.partner.name(text));
    document.valid_until = Some(text.paper_consultation_until(until.as_str()));
    document.mark_conflict(text, library.in_conflict(one.id));
    let board = document.board.clone();
    let back = [&one.sent_by.name, &one.sent_by.role, &board];
    let back: Vec<_> = back
        .into_iter()
        .filter(|words| !words.trim().is_empty())
        .collect();
    let back: Vec<&str> = back.iter().map(|words| words.as_str()).collect();
    for words in [
        text.consult_file_from(one.sent_by.name.as_str(), board.as_str(), one.partner.name(text)),
        text.consult_file_why(),
        text.paper_consultation_how(),
        text.consult_file_until(until),
        text.paper_consultation_return(back.join(", ")),
    ] {
        document.text(&words);
    }
    document.heading(2, text.consult_file_who());
    for name in [text.consult_file_organisation(), text.consult_file_answered_by()] {
        document.parts.push(Part::Field(blank(name, String::new(), 1)));
    }
    document.heading(2, text.paper_consultation_concepts(asked.len()));
    for (number, asked) in (1..).zip(asked) {
        document.parts.push(Part::Asked(about(text, number, asked)));
    }
    document.parts.push(Part::Facts {
        rows: vec![[text.paper_consultation_number(), one.id.to_string()]],
    });
    document
}

fn about(text: &Text, number: usize, asked: &Asked) -> AskedAbout {
    let named = |name: String, words: &str| (!words.trim().is_empty()).then(|| [name, words.to_owned()]);
    let about = [
        named(text.consult_file_term_en(), &asked.term_en),
        named(text.consult_file_definition(), &asked.definition_sv),
        named(text.field_asked_definition_en(), &asked.definition_en),
        named(text.consult_file_note(), &asked.note),
        named(text.consult_file_own_word(), &asked.own_word),
    ];
    let choose = |name: String| Field {
        choices: Support::ALL
            .map(|one| Choice {
                words: one.name(text),
                ticked: false,
            })
            .to_vec(),
        ..blank(name, String::new(), 0)
    };
    AskedAbout {
        number,
        name: asked.term.clone(),
        about: about.into_iter().flatten().collect(),
        fields: vec![
            choose(text.consult_file_supports_term()),
            choose(text.consult_file_supports_definition()),
            blank(text.consult_file_own_term(), String::new(), 1),
            blank(text.consult_file_comment(), String::new(), COMMENT),
        ],
    }
}
