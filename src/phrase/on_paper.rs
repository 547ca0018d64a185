//! What stood on numbered paper before it was typed in, in words: with both times, who wrote and who typed, and what is missing.

use super::moment;
use crate::domain::call_list::{Call, Sheets};
use crate::domain::handover::{Handover, PaperForm, Pass};
use crate::domain::slips::Slips;
use crate::text::Text;

/// "3, 4, 9".
pub fn numbers(all: &[u32]) -> String {
    let all: Vec<_> = all.iter().map(u32::to_string).collect();
    all.join(", ")
}

/// Where a call stood on paper; none where it was noted as it was made.
pub fn call(text: &Text, call: &Call) -> Option<String> {
    let paper = call.paper.as_ref()?;
    Some(text.paper_call(
        paper.sheet,
        paper.row,
        paper.written_by.as_str(),
        moment(text, paper.typed_at),
        call.by.name.as_str(),
    ))
}

/// The form a handover stood on: when it was written and by whom, when responsibility passed by it, when it was typed in and by
/// whom.
pub fn form(text: &Text, form: &PaperForm) -> String {
    let written = moment(text, form.written_at);
    let typed = moment(text, form.typed_at);
    let (number, writer, typist) = (form.number, form.written_by.as_str(), form.typed_by.name.as_str());
    match form.passed_at {
        Some(at) => text.paper_form_passed(number, writer, written, moment(text, at), typed, typist),
        None => text.paper_form(number, writer, written, typed, typist),
    }
}

/// Every form of a handover, the first first; two where two laptops typed it in.
pub fn forms(text: &Text, handover: &Handover) -> Vec<String> {
    let mut forms: Vec<_> = handover.forms.unordered().map(|(_, form)| form).collect();
    forms.sort_by_key(|form| (form.written_at, form.typed_at));
    forms.into_iter().map(|one| form(text, one)).collect()
}

/// What a form that was kept beside says, and why it moved nothing.
pub fn beside(text: &Text, handover: &Handover, form: &PaperForm) -> String {
    let at = form.passed_at.unwrap_or(form.written_at);
    text.paper_beside(
        form.number,
        handover.to.name.as_str(),
        moment(text, at),
        handover.reason.as_str(),
    )
}

/// That the record says otherwise than a form, and who it says is responsible.
pub fn contradicted(text: &Text, last: &Pass) -> String {
    text.refusal_paper_contradicted_title(last.to.name.as_str(), moment(text, last.at))
}

/// What is known of a list's sheets and their rows.
pub fn sheets(text: &Text, found: &Sheets) -> Vec<String> {
    let Some((first, last)) = found.sheets.first.zip(found.sheets.last) else {
        return vec![text.paper_sheets_none()];
    };
    let mut lines = vec![if found.sheets.missing.is_empty() {
        text.paper_sheets_all(first, last)
    } else {
        text.paper_sheets_missing(numbers(&found.sheets.missing))
    }];
    for (sheet, rows) in &found.rows {
        if !rows.missing.is_empty() {
            lines.push(text.paper_rows_missing(*sheet, numbers(&rows.missing)));
        }
        if !rows.twice.is_empty() {
            lines.push(text.paper_rows_twice(*sheet, numbers(&rows.twice)));
        }
    }
    lines
}

/// What is known of a routine's forms.
pub fn missing_forms(text: &Text, found: &Slips) -> Vec<String> {
    let Some((first, last)) = found.first.zip(found.last) else {
        return vec![text.paper_forms_none()];
    };
    let mut lines = vec![if found.missing.is_empty() {
        text.paper_forms_all(first, last)
    } else {
        text.paper_forms_missing(numbers(&found.missing))
    }];
    if !found.twice.is_empty() {
        lines.push(text.paper_forms_twice(numbers(&found.twice)));
    }
    lines
}
