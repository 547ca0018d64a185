//! What the reading of a document found, in words.

use crate::format::attachment::{self, PdfError};
use crate::format::document::{Counted, DocumentError, FILE_BYTES, Left, PassedOver, Remark};
use crate::phrase::Sentence;
use crate::text::Text;

/// What was passed over: where it stood, what it is, and its words.
pub fn passed_over(text: &Text, counted: Counted, one: &PassedOver) -> String {
    let what = match one.what {
        Left::Picture => text.plan_intake_picture(),
        Left::Comment => text.plan_intake_comment(),
        Left::Header => text.plan_intake_header(),
        Left::Footer => text.plan_intake_footer(),
        Left::Deleted => text.plan_intake_deleted(),
        Left::Contents => text.plan_intake_contents(),
        Left::Object => text.plan_intake_object(),
        Left::Code => text.plan_intake_code(),
        Left::Link => text.plan_intake_link(),
        Left::Heading => text.plan_intake_heading(),
        Left::Figure => text.plan_intake_figure(),
        Left::Tick => text.plan_intake_tick(),
    };
    let what = if one.text.is_empty() {
        what
    } else {
        text.cli_plan_fact(what, one.text.as_str())
    };
    match (one.at, counted, one.under.as_str()) {
        (0, ..) => what,
        (at, Counted::Lines, _) => text.plan_intake_at_line(at, what),
        (at, Counted::Paragraphs, "") => text.plan_intake_at_paragraph(at, what),
        (at, Counted::Paragraphs, under) => text.plan_intake_under(under, at, what),
    }
}

pub fn remark(text: &Text, remark: Remark) -> String {
    match remark {
        Remark::BoldHeadings => text.plan_intake_bold_headings(),
        Remark::NoHeadings => text.plan_intake_no_headings(),
        Remark::TrackedChanges => text.plan_intake_tracked(),
        Remark::OldEncoding => text.plan_intake_old_encoding(),
    }
}

/// Why nothing could be read in from a PDF.
pub fn pdf_error(text: &Text, error: PdfError) -> Sentence {
    let (title, what_to_do) = match error {
        PdfError::TooLarge => (
            text.intake_file_too_large(attachment::FILE_BYTES as u64 / (1024 * 1024)),
            text.attached_nothing_do(),
        ),
        PdfError::Encrypted => (text.attached_encrypted(), text.attached_encrypted_do()),
        PdfError::Damaged => (text.attached_damaged(), text.attached_damaged_do()),
        PdfError::NothingAttached => (text.attached_nothing(), text.attached_nothing_do()),
        PdfError::TookTooLong { seconds } => (text.intake_took_too_long(seconds), text.attached_damaged_do()),
        PdfError::ReaderStopped => (text.intake_reader_stopped(), text.attached_damaged_do()),
    };
    Sentence { title, what_to_do }
}

/// Why a file could not be read at all.
pub fn document_error(text: &Text, error: DocumentError) -> Sentence {
    let (title, what_to_do) = match error {
        DocumentError::TooLarge => (
            text.intake_file_too_large(FILE_BYTES as u64 / (1024 * 1024)),
            text.plan_intake_smaller(),
        ),
        DocumentError::TooMuch => (text.intake_too_much(), text.plan_intake_smaller()),
        DocumentError::Empty => (text.intake_empty(), text.intake_choose_other()),
        DocumentError::NotADocument => (text.plan_intake_no_document(), text.plan_intake_save_as()),
        DocumentError::Damaged => (text.intake_damaged(), text.plan_intake_save_anew()),
        DocumentError::Hostile => (text.plan_intake_hostile(), text.plan_intake_save_anew()),
        DocumentError::Encrypted => (text.intake_encrypted(), text.plan_intake_remove_password()),
        DocumentError::OldWord => (text.plan_intake_old_word(), text.plan_intake_save_as_docx()),
        DocumentError::Pdf(error) => return pdf_error(text, error),
        DocumentError::TookTooLong { seconds } => {
            (text.intake_took_too_long(seconds), text.plan_intake_save_anew())
        }
        DocumentError::ReaderStopped => (text.intake_reader_stopped(), text.plan_intake_save_anew()),
    };
    Sentence { title, what_to_do }
}
