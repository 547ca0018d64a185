//! What must stand on everything out of a binder that is not for real, and how a plan was tried last.

use crate::domain::binder::BinderKind;
use crate::domain::{Library, Plan};
use crate::text::{Text, time};

/// The line that opens every page and file from an exercise binder; none from a live one.
pub fn mark(text: &Text, library: &Library) -> Option<String> {
    let kind = library.binder().map(|binder| binder.kind);
    (kind == Some(BinderKind::Exercise)).then(|| text.mark_exercise())
}

/// When the plan was tried last and how it went: "tis 24 nov 2026, 5 av 7 mål"; none when it never was.
pub fn last_test(text: &Text, plan: &Plan) -> Option<String> {
    let test = plan.last_test()?;
    Some(text.exercise_tested_as(
        time::weekday_date(text, test.on),
        test.passed,
        test.goals,
        test.script.as_str(),
    ))
}
