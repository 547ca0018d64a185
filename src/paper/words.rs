//! Prints, the copies of them on paper, and what has changed since, in words.

use super::{Pages, Replaced, code_groups};
use crate::domain::printout::{Age, Change, PaperCopy, Printout, SignedOff};
use crate::phrase::moment;
use crate::text::Text;

/// A print in a line: what, when, by whom, and its code.
pub fn print(text: &Text, print: &Printout) -> String {
    text.copies_print(
        print.title.as_str(),
        moment(text, print.printed_at),
        print.printed_by.name.as_str(),
        code_groups(&print.code),
    )
}

/// A copy in a line: its number, where it lies, and who keeps it.
pub fn copy(text: &Text, copy: &PaperCopy) -> String {
    match copy.keeper.as_str() {
        "" => text.copies_copy(copy.number, copy.place.as_str()),
        keeper => text.copies_copy_kept(copy.number, copy.place.as_str(), keeper),
    }
}

/// That a copy is gone, and who said so.
pub fn signed_off(text: &Text, off: &SignedOff) -> String {
    text.copies_signed_off(moment(text, off.at), off.by.name.as_str(), off.note.as_str())
}

/// A part of a print that is no longer as it was.
pub fn change(text: &Text, (title, change): &(String, Change)) -> String {
    match change {
        Change::Added => text.copies_added(title.as_str()),
        Change::Changed => text.copies_changed(title.as_str()),
        Change::Removed => text.copies_removed(title.as_str()),
    }
}

/// The pages of some documents in a print, as a printer is told them: "1-2, 5, 9-12".
pub fn pages_of(documents: &[usize], pages: &Pages) -> String {
    let ranges = documents.iter().filter_map(|nth| pages.ranges.get(*nth).copied());
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (first, last) in ranges {
        match joined.last_mut() {
            Some((_, end)) if *end + 1 == first => *end = last,
            _ => joined.push((first, last)),
        }
    }
    let said = joined.into_iter().map(|(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    });
    said.collect::<Vec<_>>().join(", ")
}

/// Which pages alone are to be printed again, those of the documents of [`changed`](super::Document::changed). None where nothing has changed since the last print, or there was none.
pub fn exchange(text: &Text, changed: &[usize], pages: &Pages) -> Option<String> {
    (!changed.is_empty()).then(|| text.paper_print_again(pages_of(changed, pages)))
}

/// What a code says.
pub fn age(text: &Text, age: &Age<'_>) -> String {
    match age {
        Age::Current(paper) => text.checkcode_current(paper.title()),
        Age::CurrentElsewhere => text.checkcode_current_elsewhere(),
        Age::Changed(paper, _) => text.checkcode_changed(paper.title(), moment(text, paper.print.printed_at)),
        Age::Gone(paper) => text.checkcode_gone(paper.title()),
        Age::Unknown => text.checkcode_unknown(),
    }
}

/// A character that no font has, and what stands for it.
pub fn replaced(text: &Text, one: &Replaced) -> String {
    let instead = if one.instead.is_empty() {
        text.cli_print_left_out()
    } else {
        text.cli_print_by_instead(one.instead.as_str())
    };
    // A terminal must not carry out a control character that somebody wrote.
    let written: String = one.written.chars().filter(|sign| !sign.is_control()).collect();
    text.cli_print_replaced_line(written, one.codes(), one.times, instead)
}
