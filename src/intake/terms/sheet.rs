//! Concepts as tables: one row per concept, its words in columns, and in a workbook what is particular about words and how
//! concepts relate on sheets of their own.
//!
//! A column is known by the key in brackets after its title, so that a file written in one language is read in any.

use crate::domain::vocabulary::{ConceptStage, Partner, PartnerWord, Term, TermLanguage, TermStatus};
use crate::domain::{Concept, Id};
use crate::format::export::{Column, ColumnKind, Sheet, Value};
use crate::format::table::{Note, RawSheet, TableRow};
use crate::format::terminology::{Entry, Read, TermFormat, code_of as key_of, sayable};
use crate::phrase::Named;
use crate::text::Text;

const LANGUAGES: [(TermLanguage, &str); 2] = [(TermLanguage::Sv, "sv"), (TermLanguage::En, "en")];
const STATUSES: [TermStatus; 3] = [
    TermStatus::Recommended,
    TermStatus::Permitted,
    TermStatus::AdvisedAgainst,
];
const RELATIONS: [&str; 4] = ["broader", "related", "homonym", "replaced_by"];

fn titled(words: impl AsRef<str>, key: &str, width: f64) -> Column {
    Column::new(format!("{} [{key}]", words.as_ref()), width, ColumnKind::Text)
}

/// The keys and titles of the table of concepts, in their order.
fn columns(format: TermFormat, text: &Text) -> Vec<Column> {
    let mut all = vec![
        titled("Id", "id", 38.0),
        titled(text.terms_area(), "area", 18.0),
        titled(text.terms_stage(), "stage", 12.0),
    ];
    for (language, code) in LANGUAGES {
        for status in STATUSES {
            let words = format!("{}, {}", status.name(text), language.name(text));
            all.push(titled(words, &format!("{code} {}", key_of(status)), 24.0));
        }
        let named = format!("{}, {}", text.terms_definition(), language.name(text));
        all.push(titled(named, &format!("{code} definition"), 44.0));
        let named = format!("{}, {}", text.note(), language.name(text));
        all.push(titled(named, &format!("{code} note"), 30.0));
    }
    let partners = Partner::ALL.iter();
    all.extend(partners.map(|partner| titled(partner.name(text), &key_of(*partner), 20.0)));
    all.push(titled(text.source(), "source", 24.0));
    all.push(titled(text.terms_unverified(), "unverified", 12.0));
    all.push(titled(text.terms_version(), "version", 8.0));
    all.push(titled(text.terms_agreed_on(), "agreed_on", 12.0));
    if format == TermFormat::Csv {
        all.extend(RELATIONS.map(|key| titled(relation(text, key), key, 38.0)));
    }
    all
}

fn relation(text: &Text, key: &str) -> String {
    match key {
        "broader" => text.terms_broader(),
        "related" => text.terms_related(),
        "homonym" => text.terms_homonym(),
        _ => text.terms_successor(),
    }
}

fn related<'a>(entry: &'a Entry, key: &str) -> Vec<&'a Id<Concept>> {
    match key {
        "broader" => entry.broader.iter().collect(),
        "related" => entry.related.iter().collect(),
        "homonym" => entry.homonyms.iter().collect(),
        _ => entry.replaced_by.iter().collect(),
    }
}

/// The tables of a vocabulary: one for csv, and with words and relations on sheets of their own for a workbook.
pub fn term_sheets(entries: &[Entry], format: TermFormat, text: &Text) -> Vec<Sheet> {
    let said: Vec<Entry> = entries.iter().map(|entry| sayable(entry, format).0).collect();
    let mut sheets = vec![Sheet {
        title: text.terms_title(),
        columns: columns(format, text),
        rows: said.iter().map(|entry| row(entry, format)).collect(),
    }];
    if format == TermFormat::Xlsx {
        sheets.push(particulars(&said, text));
        sheets.push(relations(&said, text));
    }
    sheets
}

fn lines<'a>(words: impl Iterator<Item = &'a str>) -> Value {
    Value::from(words.collect::<Vec<_>>().join("\n"))
}

fn row(entry: &Entry, format: TermFormat) -> Vec<Value> {
    let mut row: Vec<Value> = vec![
        entry.id.to_string().into(),
        entry.area.as_str().into(),
        key_of(entry.stage).into(),
    ];
    for (language, _) in LANGUAGES {
        for status in STATUSES {
            let of = entry
                .terms
                .iter()
                .filter(|term| (term.language, term.status) == (language, status));
            row.push(lines(of.map(|term| term.text.as_str())));
        }
        let (definition, note) = match language {
            TermLanguage::Sv => (&entry.definition_sv, &entry.note),
            TermLanguage::En => (&entry.definition_en, &entry.note_en),
        };
        row.extend([definition.as_str().into(), note.as_str().into()]);
    }
    for partner in Partner::ALL {
        let of = entry.partners.iter().filter(|word| word.partner == partner);
        row.push(lines(of.map(|word| word.text.as_str())));
    }
    row.push(entry.source.as_str().into());
    row.push(if entry.unverified { "x" } else { "" }.into());
    row.push(
        if entry.version == 0 {
            String::new()
        } else {
            entry.version.to_string()
        }
        .into(),
    );
    row.push(
        entry
            .agreed_on
            .map_or_else(String::new, |on| on.to_string())
            .into(),
    );
    if format == TermFormat::Csv {
        row.extend(RELATIONS.map(|key| {
            let ids: Vec<String> = related(entry, key).into_iter().map(ToString::to_string).collect();
            Value::from(ids.join("\n"))
        }));
    }
    row
}

/// What is particular about single words: rows only for words that have something.
fn particulars(entries: &[Entry], text: &Text) -> Sheet {
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for entry in entries {
        for term in &entry.terms {
            if term.note.is_empty() && term.forms.is_empty() && term.valid_until.is_none() {
                continue;
            }
            rows.push(vec![
                entry.id.to_string().into(),
                key_of(term.language).into(),
                term.text.as_str().into(),
                term.note.as_str().into(),
                "".into(),
                lines(term.forms.iter().map(String::as_str)),
                term.valid_until
                    .map_or_else(String::new, |on| on.to_string())
                    .into(),
            ]);
        }
        for word in &entry.partners {
            if word.note.is_empty() && word.source.is_empty() {
                continue;
            }
            rows.push(vec![
                entry.id.to_string().into(),
                key_of(word.partner).into(),
                word.text.as_str().into(),
                word.note.as_str().into(),
                word.source.as_str().into(),
            ]);
        }
    }
    Sheet {
        title: text.terms_particulars(),
        columns: vec![
            titled("Id", "word id", 38.0),
            titled(text.terms_whose(), "whose", 16.0),
            titled(text.terms_word(), "word", 24.0),
            titled(text.note(), "note", 36.0),
            titled(text.source(), "source", 24.0),
            titled(text.terms_forms(), "forms", 24.0),
            titled(text.terms_until(), "until", 14.0),
        ],
        rows,
    }
}

fn relations(entries: &[Entry], text: &Text) -> Sheet {
    let name = |id: &Id<Concept>| {
        let known = entries.iter().find(|entry| entry.id == *id);
        known.map_or_else(String::new, |entry| entry.name().to_owned())
    };
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for entry in entries {
        for key in RELATIONS {
            for other in related(entry, key) {
                rows.push(vec![
                    entry.id.to_string().into(),
                    entry.name().into(),
                    key.into(),
                    relation(text, key).into(),
                    other.to_string().into(),
                    name(other).into(),
                ]);
            }
        }
    }
    Sheet {
        title: text.terms_relations(),
        columns: vec![
            titled("Id", "from id", 38.0),
            titled(text.terms_concept(), "from", 24.0),
            titled(text.terms_relation(), "relation", 14.0),
            titled(text.terms_relation(), "relation name", 18.0),
            titled("Id", "to id", 38.0),
            titled(text.terms_other(), "to", 24.0),
        ],
        rows,
    }
}

/// Columns by the key in brackets.
struct Columns(Vec<String>);

impl Columns {
    fn of(row: &TableRow) -> Self {
        let key = |title: String| {
            let key = title
                .rsplit_once('[')
                .and_then(|(_, rest)| rest.strip_suffix(']'));
            key.unwrap_or_default().to_owned()
        };
        Self(row.cells.iter().map(|cell| key(cell.shown())).collect())
    }

    fn get(&self, row: &TableRow, key: &str) -> String {
        let at = self.0.iter().position(|one| one == key);
        at.map_or_else(String::new, |at| row.cell(at).shown().replace("\r\n", "\n"))
    }

    fn has(&self, key: &str) -> bool {
        self.0.iter().any(|one| one == key)
    }
}

fn words(cell: &str) -> impl Iterator<Item = &str> {
    cell.lines().map(str::trim).filter(|word| !word.is_empty())
}

fn id(cell: &str) -> Option<Id<Concept>> {
    cell.trim().parse().ok()
}

fn code<T: for<'de> serde::Deserialize<'de>>(cell: &str) -> Option<T> {
    serde_json::from_value(cell.trim().into()).ok()
}

/// Reads the tables back; none when no sheet has our columns. A concept without an id gets one from its first word, the
/// same each time.
pub fn read_sheets(sheets: &[RawSheet], format: TermFormat) -> Option<Read> {
    let mut read = Read::new(format);
    let tables: Vec<(&RawSheet, Columns)> = sheets
        .iter()
        .filter_map(|sheet| Some((sheet, Columns::of(sheet.rows.first()?))))
        .collect();
    let main = tables
        .iter()
        .position(|(_, columns)| columns.has("id") && columns.has("sv recommended"))?;
    let (sheet, columns) = &tables[main];
    let mut entries: Vec<Entry> = Vec::new();
    for row in &sheet.rows[1..] {
        match entry(row, columns, &mut read) {
            Some(one) if entries.iter().all(|known| known.id != one.id) => entries.push(one),
            Some(one) => read.leave(one.name(), &sheet.name, &format!("{}: {}", row.number, one.id)),
            None => {}
        }
    }
    for (at, title) in sheet.rows[0].cells.iter().enumerate() {
        let title = title.shown();
        if columns.0.get(at).is_none_or(String::is_empty) && !title.is_empty() {
            for row in &sheet.rows[1..] {
                let text = row.cell(at).shown();
                if !text.is_empty() {
                    read.leave(&columns.get(row, "sv recommended"), &title, &text);
                }
            }
        }
    }
    for (at, (sheet, columns)) in tables.iter().enumerate() {
        match at {
            at if at == main => {}
            _ if columns.has("word id") => {
                sheet.rows[1..]
                    .iter()
                    .for_each(|row| particular(&mut entries, row, columns, &mut read));
            }
            _ if columns.has("from id") => {
                sheet.rows[1..]
                    .iter()
                    .for_each(|row| relate(&mut entries, row, columns, &mut read));
            }
            _ => read.leave("", &sheet.name, &sheet.rows.len().to_string()),
        }
        for note in &sheet.notes {
            if let Note::CellsOutside { count } = note {
                read.leave("", &sheet.name, &count.to_string());
            }
        }
    }
    for one in entries {
        read.push(one).ok()?;
    }
    Some(read)
}

fn entry(row: &TableRow, columns: &Columns, read: &mut Read) -> Option<Entry> {
    let get = |key: &str| columns.get(row, key);
    let mut terms = Vec::new();
    for (language, code) in LANGUAGES {
        for status in STATUSES {
            let cell = get(&format!("{code} {}", key_of(status)));
            terms.extend(words(&cell).map(|word| Term::new(language, word, status)));
        }
    }
    let first = terms.first().map(|term: &Term| term.text.clone())?;
    let typed = get("id");
    let own = id(&typed).unwrap_or_else(|| Id::of_name("foreign-concept", &first));
    let mut partners = Vec::new();
    for partner in Partner::ALL {
        let cell = get(&key_of(partner));
        partners.extend(words(&cell).map(|word| PartnerWord::new(partner, word)));
    }
    let mut ids = |key: &str| -> Vec<Id<Concept>> {
        let cell = get(key);
        let (known, strange): (Vec<_>, Vec<_>) = words(&cell).partition(|word| id(word).is_some());
        strange.into_iter().for_each(|word| read.leave(&first, key, word));
        known.into_iter().filter_map(id).collect()
    };
    let (broader, related, homonyms) = (ids("broader"), ids("related"), ids("homonym"));
    let replaced_by = ids("replaced_by").first().copied();
    let stage = get("stage");
    let known_stage = code::<ConceptStage>(&stage);
    if known_stage.is_none() && !stage.is_empty() {
        read.leave(&first, "stage", &stage);
    }
    Some(Entry {
        area: get("area"),
        definition_sv: get("sv definition"),
        definition_en: get("en definition"),
        note: get("sv note"),
        note_en: get("en note"),
        source: get("source"),
        unverified: !get("unverified").is_empty(),
        terms,
        partners,
        homonyms,
        related,
        broader,
        stage: known_stage.unwrap_or_default(),
        replaced_by,
        version: get("version").parse().unwrap_or(0),
        agreed_on: get("agreed_on").parse().ok(),
        ..Entry::new(own)
    })
}

fn particular(entries: &mut [Entry], row: &TableRow, columns: &Columns, read: &mut Read) {
    let get = |key: &str| columns.get(row, key);
    let (whose, word) = (get("whose"), get("word"));
    let entry = id(&get("word id")).and_then(|id| entries.iter_mut().find(|entry| entry.id == id));
    let Some(entry) = entry else {
        return read.leave(&word, &whose, &get("note"));
    };
    if let Some(language) = code::<TermLanguage>(&whose) {
        let term = entry
            .terms
            .iter_mut()
            .find(|term| term.language == language && term.text == word);
        if let Some(term) = term {
            term.note = get("note");
            term.forms = words(&get("forms")).map(str::to_owned).collect();
            term.valid_until = get("until").parse().ok();
            return;
        }
    } else if let Some(partner) = code::<Partner>(&whose) {
        let known = entry
            .partners
            .iter_mut()
            .find(|one| one.partner == partner && one.text == word);
        if let Some(known) = known {
            known.note = get("note");
            known.source = get("source");
            return;
        }
    }
    read.leave(entry.name(), &word, &get("note"));
}

fn relate(entries: &mut [Entry], row: &TableRow, columns: &Columns, read: &mut Read) {
    let get = |key: &str| columns.get(row, key);
    let entry = id(&get("from id")).and_then(|id| entries.iter_mut().find(|entry| entry.id == id));
    let (Some(entry), Some(other)) = (entry, id(&get("to id"))) else {
        return read.leave(&get("from"), &get("relation"), &get("to"));
    };
    match get("relation").as_str() {
        "broader" => entry.broader.push(other),
        "related" => entry.related.push(other),
        "homonym" => entry.homonyms.push(other),
        "replaced_by" if entry.replaced_by.is_none() => entry.replaced_by = Some(other),
        strange => read.leave(&get("from"), strange, &get("to")),
    }
}
