//! Why a file is no script to exercise by.

use super::Sentence;
use crate::domain::exercise::{NoScript, Problem};
use crate::text::Text;

/// What is wrong with a person's own script, with its line.
pub fn no_script(text: &Text, error: &NoScript, file: &str) -> Sentence {
    let what = match &error.problem {
        Problem::Form(cause) => text.script_problem_form(cause.as_str()),
        Problem::OutOfOrder => text.script_problem_order(),
        Problem::AfterTheEnd => text.script_problem_after_end(),
        Problem::Empty => text.script_problem_empty(),
        Problem::NoTime => text.script_problem_no_time(),
    };
    Sentence {
        title: text.script_not_read_title(file, error.line),
        what_to_do: text.script_not_read_do(what),
    }
}
