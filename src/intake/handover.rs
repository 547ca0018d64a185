//! A handover as a file for somebody outside: layer A, which holds no personal data, or layer B for the board that receives
//! it. What looks like personal data in layer A is listed before anything is written; numbers of persons stop it, or are
//! written over in the copy.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::plan::Format;
use crate::domain::confidential::{Disclosure, Erasure, protocol};
use crate::domain::handover::Party;
use crate::domain::personal_data::{self, Stretch};
use crate::domain::{ConfidentialPart, Handover, Library, Unit, zone};
use crate::format::export::{Column, ColumnKind, Sheet, Value as Cell};
use crate::format::page::{Heading, Line, Page, Piece, pieces_of};
use crate::phrase::{self, Named, on_paper};
use crate::text::{Language, Text, time};

/// What a text of layer A holds that looks like personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The question it stands under.
    pub place: String,
    pub stretch: Stretch,
    pub words: String,
}

/// A file ready to be written, and what was found in it.
#[derive(Debug, Clone)]
pub struct Outgoing {
    page: Page,
    json: Value,
    /// What looks like personal data and is in the file.
    pub found: Vec<Found>,
    /// What was written over.
    pub masked: Vec<Found>,
}

impl Outgoing {
    /// The numbers of persons that stop the file.
    pub fn stops(&self) -> Vec<&Found> {
        self.found
            .iter()
            .filter(|one| one.stretch.sort.identifies())
            .collect()
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn bytes(&self, format: Format) -> std::io::Result<Vec<u8>> {
        match format {
            Format::Json => Ok(format!("{:#}\n", self.json).into_bytes()),
            format => format.page(&self.page),
        }
    }
}

/// Reads texts on their way out.
struct Reader<'a> {
    text: &'a Text,
    library: &'a Library,
    mask: bool,
    found: Vec<Found>,
    masked: Vec<Found>,
}

impl Reader<'_> {
    fn read(&mut self, place: &str, written: &str) -> String {
        let known = self.library.known();
        let at = |stretch: Stretch, written: &str| Found {
            place: place.to_owned(),
            words: written[stretch.range.clone()].to_owned(),
            stretch,
        };
        let (out, removed) = personal_data::mask(written, known, |stretch| {
            (self.mask && stretch.sort.identifies())
                .then(|| self.text.personal_removed(stretch.sort.name(self.text)))
        });
        self.masked
            .extend(removed.into_iter().map(|one| at(one, written)));
        self.found.extend(
            personal_data::find(&out, known)
                .into_iter()
                .map(|one| at(one, &out)),
        );
        out.into_owned()
    }

    fn party(&mut self, place: &str, party: &Party) -> String {
        let words = [&party.name, &party.role, &party.phone].map(|words| self.read_known(place, words));
        let words: Vec<_> = words
            .into_iter()
            .filter(|words| !words.trim().is_empty())
            .collect();
        words.join(", ")
    }

    /// Whoever gives and takes is named on purpose, with a number to ring back on: only a number of a person stops it.
    fn read_known(&mut self, place: &str, written: &str) -> String {
        let before = self.found.len();
        let out = self.read(place, written);
        let mut at = 0;
        self.found.retain(|one| {
            at += 1;
            at <= before || one.stretch.sort.identifies()
        });
        out
    }
}

/// Layer A of a handover, with the numbers of persons written over where that is asked for.
pub fn layer_a(text: &Text, library: &Library, handover: &Handover, to: &Disclosure, mask: bool) -> Outgoing {
    let mut reader = Reader {
        text,
        library,
        mask,
        found: Vec::new(),
        masked: Vec::new(),
    };
    let title = reader.read(&text.handover_title(), &handover.title);
    let mut facts = vec![
        (
            text.layer_a_from(),
            reader.party(&text.layer_a_from(), &handover.from),
        ),
        (text.layer_a_to(), reader.party(&text.layer_a_to(), &handover.to)),
    ];
    let moments = [
        (text.layer_a_offered(), handover.offered_at),
        (text.layer_a_closed(), handover.closed_at),
    ];
    facts.extend(
        moments
            .into_iter()
            .filter_map(|(name, at)| Some((name, phrase::moment(text, at?)))),
    );
    for form in on_paper::forms(text, handover) {
        facts.push((text.from_paper(), reader.read(&text.from_paper(), &form)));
    }
    facts.push((
        text.layer_a_receiver(),
        format!("{}: {}", to.receiver, to.purpose),
    ));
    let mut sections: Vec<(String, String)> = handover
        .answers
        .iter()
        .filter(|(_, answer)| !answer.text.trim().is_empty())
        .map(|(_, answer)| {
            let written = reader.read(&answer.field.title, &answer.text);
            (answer.field.title.clone(), written)
        })
        .collect();
    if !handover.tasks.is_empty() {
        let place = text.answer_kind_tasks();
        let tasks: Vec<_> = handover
            .tasks
            .iter()
            .map(|task| {
                let owner = reader.read_known(&place, &task.owner);
                let due = task.due.map_or_else(String::new, |due| phrase::moment(text, due));
                let parts = [reader.read(&place, &task.what), owner, due];
                let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                parts.join(" – ")
            })
            .collect();
        sections.push((place, tasks.join("\n")));
    }
    for (name, words) in [
        (
            crate::domain::handover::Stage::ReadBack.name(text),
            &handover.read_back,
        ),
        (text.reason(), &handover.reason),
    ] {
        if !words.trim().is_empty() {
            let written = reader.read(&name, words);
            sections.push((name, written));
        }
    }
    let footer = text.layer_a_footer(board(library), phrase::moment(text, to.given_at));
    let lines = facts.iter().map(|(name, words)| format!("{name}: {words}"));
    let json = json!({
        "kind": "handover_layer_a",
        "title": title,
        "facts": pairs(&facts),
        "sections": pairs(&sections),
        "masked": reader.masked.len(),
    });
    Outgoing {
        page: page(text, library, (title, footer), lines.collect(), &sections),
        json,
        found: reader.found,
        masked: reader.masked,
    }
}

/// Layer B, for the board that receives it: the ground stands on its first line.
pub fn layer_b(text: &Text, library: &Library, part: &ConfidentialPart, given_at: DateTime<Utc>) -> Outgoing {
    let unit = |id| library.get::<Unit>(id).map_or("", |unit| unit.name.as_str());
    let title = text.layer_b_title(part.ground.as_str());
    let sections: Vec<(String, String)> = part
        .sections
        .iter()
        .map(|(_, section)| (section.heading.clone(), section.text.clone()))
        .collect();
    let source = if part.ground_unverified {
        text.layer_b_unverified(part.ground_source.as_str())
    } else {
        text.layer_b_source(part.ground_source.as_str())
    };
    let lines = vec![
        source,
        text.layer_b_assessed(
            part.assessed_by.as_str(),
            time::weekday_date(text, part.assessed_on),
        ),
        text.layer_b_boards(unit(part.from_unit), unit(part.to_unit)),
        text.layer_b_erase(time::weekday_date(text, part.erase_on)),
    ];
    let footer = text.layer_b_footer(board(library), phrase::moment(text, given_at));
    Outgoing {
        json: json!({
            "ground": part.ground,
            "kind": "handover_layer_b",
            "facts": lines,
            "sections": pairs(&sections),
        }),
        page: page(text, library, (title, footer), lines, &sections),
        found: Vec::new(),
        masked: Vec::new(),
    }
}

fn pairs(all: &[(String, String)]) -> Vec<Value> {
    all.iter()
        .map(|(name, words)| json!({ "name": name, "text": words }))
        .collect()
}

fn board(library: &Library) -> &str {
    library.binder().map_or("", |binder| binder.name.as_str())
}

fn page(
    text: &Text,
    library: &Library,
    (title, footer): (String, String),
    lines: Vec<String>,
    sections: &[(String, String)],
) -> Page {
    let line = |words| Piece::Line(Line { words, spaced: false });
    let mut pieces: Vec<Piece> = phrase::mark(text, library)
        .into_iter()
        .chain(lines)
        .map(line)
        .collect();
    for (number, (heading, words)) in (1..).zip(sections) {
        pieces.push(Piece::Heading(Heading {
            level: 1,
            words: heading.clone(),
            name: format!("section_{number}"),
        }));
        pieces.extend(pieces_of(words));
    }
    Page {
        title,
        name: "handover".into(),
        language: match text.language() {
            Language::Swedish => "sv-SE",
            Language::English => "en-GB",
        },
        footer,
        pieces,
    }
}

/// Something found, in words: "Läget: personnummer 811218-9876".
pub fn found_line(text: &Text, found: &Found) -> String {
    text.change_field(
        found.place.as_str(),
        phrase::stretch(text, &found.stretch, &found.words),
    )
}

/// The record of erasures as a table.
pub fn export_erasures(text: &Text, library: &Library) -> Sheet {
    let field = |key: &str| phrase::field_name(text, crate::domain::Kind::Erasure, &[key]);
    let columns = [
        ("erased_at", 18.0),
        ("handover", 40.0),
        ("erased", 38.0),
        ("reason_kind", 30.0),
        ("reason", 40.0),
        ("decision", 18.0),
        ("erased_by", 24.0),
        ("mark", 36.0),
    ];
    let row = |one: &&Erasure| {
        let title = library
            .get(one.handover)
            .map_or("", |handover| handover.title.as_str());
        vec![
            Cell::DateTime(zone::local(one.erased_at)),
            title.into(),
            Cell::Text(one.erased.to_string()),
            Cell::Text(one.reason_kind.name(text)),
            one.reason.as_str().into(),
            one.decision.as_str().into(),
            one.erased_by.as_str().into(),
            one.mark.as_str().into(),
        ]
    };
    Sheet {
        title: text.erasure_protocol(),
        columns: columns
            .into_iter()
            .map(|(key, width)| {
                let kind = if key == "erased_at" {
                    ColumnKind::DateTime
                } else {
                    ColumnKind::Text
                };
                Column::new(field(key), width, kind)
            })
            .collect(),
        rows: protocol(library).iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests;
