//! What looks like personal data, in words.

use std::path::PathBuf;

use super::Named;
use crate::domain::Library;
use crate::domain::personal_data::{Certainty, Stretch, find};
use crate::text::Text;

/// A stretch in words: "kanske personnummer: 811218-9875".
pub fn stretch(text: &Text, stretch: &Stretch, words: &str) -> String {
    let sort = stretch.sort.name(text);
    match stretch.certainty {
        Certainty::Sure => text.personal_sure(sort, words),
        Certainty::Perhaps => text.personal_perhaps(sort, words),
        Certainty::Hint => text.personal_hint(sort, words),
    }
}

/// What to say under a field in which something is written about an event: none where nothing looks like personal data.
pub fn personal_data(text: &Text, library: &Library, written: &str) -> Option<String> {
    let found = find(written, library.known());
    let (hints, found): (Vec<_>, Vec<_>) = found
        .into_iter()
        .partition(|one| one.certainty == Certainty::Hint);
    if !found.is_empty() {
        let words: Vec<_> = found
            .iter()
            .map(|one| stretch(text, one, &written[one.range.clone()]))
            .collect();
        return Some(text.personal_warning(words.join(", ")));
    }
    let words: Vec<_> = hints.into_iter().map(|one| &written[one.range]).collect();
    (!words.is_empty()).then(|| text.personal_warning_hint(words.join(", ")))
}

/// An erasure in one line.
pub fn erasure(text: &Text, library: &Library, one: &crate::domain::Erasure) -> String {
    let title = library
        .get(one.handover)
        .map_or("", |handover| handover.title.as_str());
    let ground = match one.reason.as_str() {
        "" => one.reason_kind.name(text),
        reason => text.change_field(one.reason_kind.name(text), reason),
    };
    let mut line = text.erasure_line(
        super::moment(text, one.erased_at),
        title,
        ground,
        one.erased_by.as_str(),
    );
    if !one.is_unaltered() {
        line = format!("{line}. {}", text.erasure_altered());
    }
    line
}

/// A disclosure in one line.
pub fn disclosure(text: &Text, library: &Library, one: &crate::domain::Disclosure) -> String {
    let unit = one
        .unit
        .and_then(|id| library.get(id))
        .map(|unit| unit.name.as_str());
    let receiver = match unit {
        Some(unit) => format!("{}, {unit}", one.receiver),
        None => one.receiver.clone(),
    };
    text.disclosed_to(
        one.layer.name(text),
        receiver,
        super::moment(text, one.given_at),
        one.purpose.as_str(),
    )
}

/// What became of the copies of a file from which something was erased.
pub fn copies(text: &Text, made_anew: usize, left: &[PathBuf]) -> String {
    let mut words = text.erasure_copies(made_anew);
    if !left.is_empty() {
        let files: Vec<_> = left.iter().map(|path| path.display().to_string()).collect();
        words = format!("{words} {}", text.erasure_left(files.join(", ")));
    }
    format!("{words} {}", text.erasure_elsewhere())
}
