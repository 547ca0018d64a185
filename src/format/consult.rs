//! A consultation as files that a partner answers without this program: a workbook with locked and open columns, and a form
//! of Word. And what came back of either, whatever was sorted, deleted or added.

use chrono::NaiveDateTime;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook,
    Worksheet,
};

use super::export::{ExportError, excel_instant, sheet_name};
use super::page::{Blank, Field, FormPiece, Page, form};
use super::table::{RawSheet, TableRow};

/// What the keys of our columns and fields begin with.
const KEY: &str = "krisparm";
/// Open cells: where to write.
const OPEN: Color = Color::RGB(0x00FF_F8E1);
const HEAD: Color = Color::RGB(0x00D5_DDE8);

/// The questions of a consultation; every word comes from the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questions {
    /// The consultation's id.
    pub id: String,
    pub title: String,
    /// As in `sv-SE`.
    pub language: &'static str,
    pub footer: String,
    /// What to do, in plain words.
    pub intro: Vec<String>,
    pub sheets: [String; 2],
    pub who_title: String,
    pub organisation: String,
    pub answered_by: String,
    /// Titles of the columns, in the order of [`Column`].
    pub columns: Vec<String>,
    /// Yes, no, don't know.
    pub choices: Vec<String>,
    pub rows: Vec<Question>,
}

/// A concept that is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The concept's id without dashes, and the digest of its texts.
    pub key: String,
    pub term: String,
    pub term_en: String,
    pub definition: String,
    pub note: String,
    pub own_word: String,
}

/// The columns of the answers, in their order.
const COLUMNS: [(&str, f64); 10] = [
    ("term", 22.0),
    ("term_en", 18.0),
    ("definition", 44.0),
    ("note", 30.0),
    ("own_word", 18.0),
    ("supports_term", 14.0),
    ("supports_definition", 14.0),
    ("own_term", 22.0),
    ("comment", 40.0),
    ("key", 12.0),
];
/// The first and the last that the partner writes in.
const ANSWERED: std::ops::RangeInclusive<usize> = 5..=8;
/// The row of keys is hidden; the titles stand below it.
const FIRST_ROW: u32 = 2;

/// What came back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// The consultation's id as the file says it.
    pub consultation: String,
    pub organisation: String,
    pub answered_by: String,
    pub rows: Vec<FilledRow>,
}

/// A row or a part of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FilledRow {
    /// Its row in the workbook, or its place in the form, from 1.
    pub place: usize,
    /// As [`Question::key`]; empty for one that was added; the number of the question in a form that lost its tags.
    pub key: String,
    pub term: String,
    pub definition: String,
    pub supports_term: String,
    pub supports_definition: String,
    pub own_term: String,
    pub comment: String,
}

impl FilledRow {
    fn set(&mut self, column: &str, text: String) {
        match column {
            "key" => self.key = text,
            "term" => self.term = text,
            "definition" => self.definition = text,
            "supports_term" => self.supports_term = text,
            "supports_definition" => self.supports_definition = text,
            "own_term" => self.own_term = text,
            "comment" => self.comment = text,
            _ => {}
        }
    }

    pub fn is_empty(&self) -> bool {
        [
            &self.supports_term,
            &self.supports_definition,
            &self.own_term,
            &self.comment,
        ]
        .iter()
        .all(|text| text.is_empty())
    }
}

/// The workbook: instructions and who answers first, then one row per concept.
///
/// # Errors
/// When a text is longer than a cell holds.
pub fn workbook(asked: &Questions, made_at: NaiveDateTime) -> Result<Vec<u8>, ExportError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&excel_instant(made_at)?));
    let first = sheet_name(&asked.sheets[0], &[]);
    let second = sheet_name(&asked.sheets[1], &[first.to_lowercase()]);
    instructions(workbook.add_worksheet().set_name(&first)?, asked)?;
    answers(workbook.add_worksheet().set_name(&second)?, asked)?;
    Ok(workbook.save_to_buffer()?)
}

fn plain() -> Format {
    Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_num_format("@")
}

fn open() -> Format {
    plain()
        .set_unlocked()
        .set_background_color(OPEN)
        .set_border(FormatBorder::Thin)
}

fn instructions(to: &mut Worksheet, asked: &Questions) -> Result<(), ExportError> {
    to.set_column_width(0, 34.0)?.set_column_width(1, 64.0)?;
    to.set_column_width(2, 4.0)?.set_column_hidden(2)?;
    to.write_string_with_format(0, 0, &asked.title, &Format::new().set_bold().set_font_size(16))?;
    // Higher than the usual row, or the large letters are cut.
    to.set_row_height(0, 26)?;
    to.set_paper_size(9).set_print_fit_to_pages(1, 0);
    let mut row = 1;
    for words in &asked.intro {
        to.merge_range(row, 0, row, 1, words, &plain())?;
        // Merged cells don't grow by themselves: about a hundred signs in a line.
        let lines = words.chars().count() / 95 + 1;
        to.set_row_height(row, 16.0 * lines as f64)?;
        row += 1;
    }
    row += 1;
    to.write_string_with_format(row, 0, &asked.who_title, &Format::new().set_bold())?;
    for (label, key) in [
        (&asked.organisation, "organisation"),
        (&asked.answered_by, "answered_by"),
    ] {
        row += 1;
        to.write_string_with_format(row, 0, label, &plain())?;
        to.write_string_with_format(row, 1, "", &open())?;
        to.write_string(row, 2, format!("{KEY} {key}"))?;
    }
    row += 2;
    to.write_string_with_format(row, 0, &asked.footer, &plain())?;
    to.write_string_with_format(row, 1, &asked.id, &plain())?;
    to.write_string(row, 2, format!("{KEY} consultation"))?;
    to.protect();
    Ok(())
}

fn answers(to: &mut Worksheet, asked: &Questions) -> Result<(), ExportError> {
    let head = plain()
        .set_bold()
        .set_background_color(HEAD)
        .set_border(FormatBorder::Thin);
    let locked = plain().set_border(FormatBorder::Thin);
    for (at, ((key, width), title)) in (0_u16..).zip(COLUMNS.iter().zip(&asked.columns)) {
        to.set_column_width(at, *width)?;
        // Without the first sheet the answers still say what they answer.
        let key = match *key {
            "key" => format!("{KEY} key {}", asked.id),
            key => format!("{KEY} {key}"),
        };
        to.write_string(0, at, key)?;
        to.write_string_with_format(1, at, title, &head)?;
    }
    to.set_row_hidden(0)?.set_column_hidden(9)?;
    to.set_freeze_panes(FIRST_ROW, 1)?;
    to.set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_repeat_rows(1, 1)?;
    let mut row = FIRST_ROW;
    for question in &asked.rows {
        let ours = [
            &question.term,
            &question.term_en,
            &question.definition,
            &question.note,
            &question.own_word,
        ];
        // LibreOffice leaves rows of wrapped text as low as others, unless it is told.
        let lines = ours
            .iter()
            .zip(COLUMNS)
            .map(|(words, (_, width))| lines_of(words, width))
            .max();
        to.set_row_height(row, 16.0 * f64::from(lines.unwrap_or(1)))?;
        for (at, words) in (0_u16..).zip(ours) {
            to.write_string_with_format(row, at, words, &locked)?;
        }
        for at in ANSWERED {
            to.write_string_with_format(row, at as u16, "", &open())?;
        }
        to.write_string(row, 9, &question.key)?;
        row += 1;
    }
    if row > FIRST_ROW {
        let choice = DataValidation::new().allow_list_strings(&asked.choices)?;
        to.add_data_validation(FIRST_ROW, 5, row - 1, 6, &choice)?;
        to.autofilter(1, 0, row - 1, 8)?;
    }
    to.protect_with_options(&ProtectionOptions {
        sort: true,
        use_autofilter: true,
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::default()
    });
    Ok(())
}

/// Lines that words take in a column of a width in signs; a sheet's row is at most 409 points high.
fn lines_of(words: &str, width: f64) -> u16 {
    // Words break before the edge: a line holds fewer signs than fit.
    let per_line = (width * 0.85).max(1.0) as usize;
    let lines: usize = words
        .lines()
        .map(|line| line.chars().count() / per_line + 1)
        .sum();
    u16::try_from(lines.clamp(1, 25)).unwrap_or(1)
}

/// The form of Word.
///
/// # Errors
/// When there is no memory for it.
pub fn document(asked: &Questions) -> std::io::Result<Vec<u8>> {
    let page = Page {
        title: asked.title.clone(),
        name: "consultation".into(),
        language: asked.language,
        footer: asked.footer.clone(),
        pieces: Vec::new(),
    };
    let tag = |name: &str| format!("{KEY} {name}");
    let mut pieces: Vec<FormPiece> = asked.intro.iter().cloned().map(FormPiece::Line).collect();
    pieces.push(FormPiece::Heading(1, asked.who_title.clone()));
    for (label, name) in [
        (&asked.organisation, "organisation"),
        (&asked.answered_by, "answered_by"),
    ] {
        pieces.push(FormPiece::Asked {
            label: label.clone(),
            mark: tag(name),
            blank: Blank::Text { tag: tag(name) },
        });
    }
    for (at, question) in asked.rows.iter().enumerate() {
        pieces.push(FormPiece::Heading(1, format!("{}. {}", at + 1, question.term)));
        let label = |column: usize| asked.columns.get(column).cloned().unwrap_or_default();
        let tag = |short: &str| format!("{} {short}", question.key);
        let piece = |column, short: &str, blank| FormPiece::Asked {
            label: label(column),
            mark: format!("{} {short}", at + 1),
            blank,
        };
        let ours = [
            ("t", &question.term),
            ("e", &question.term_en),
            ("d", &question.definition),
            ("n", &question.note),
            ("w", &question.own_word),
        ];
        for (column, (short, words)) in ours.into_iter().enumerate() {
            let blank = Blank::Fixed {
                tag: tag(short),
                words: words.clone(),
            };
            pieces.extend((!words.is_empty()).then(|| piece(column, short, blank)));
        }
        for (column, short) in [(5, CHOSEN[0]), (6, CHOSEN[1])] {
            let blank = Blank::Choice {
                tag: tag(short),
                choices: asked.choices.clone(),
            };
            pieces.push(piece(column, short, blank));
        }
        for (column, short) in [(7, "ot"), (8, "c")] {
            pieces.push(piece(column, short, Blank::Text { tag: tag(short) }));
        }
    }
    pieces.push(FormPiece::Asked {
        label: asked.footer.clone(),
        mark: tag("consultation"),
        blank: Blank::Fixed {
            tag: tag("consultation"),
            words: asked.id.clone(),
        },
    });
    form(&page, &pieces)
}

/// The fields of a concept that are chosen in, in their order.
const CHOSEN: [&str; 2] = ["st", "sd"];

/// What a form said; none when it is no answer to a consultation.
pub fn of_fields(fields: &[Field]) -> Option<Filled> {
    let mut filled = Filled::default();
    // Which of the choices of the concept at hand comes next, for those that lost their name.
    let mut next = 0;
    for field in fields {
        let text = field.text.clone();
        match field.tag.strip_prefix(KEY).map(str::trim) {
            Some("consultation") => filled.consultation = text,
            Some("organisation") => filled.organisation = text,
            Some("answered_by") => filled.answered_by = text,
            _ => {
                let (key, short) = match (field.tag.rsplit_once(' '), filled.rows.last()) {
                    (Some((key, short)), _) => (key.to_owned(), short),
                    (None, Some(row)) if next < CHOSEN.len() => (row.key.clone(), CHOSEN[next]),
                    _ => continue,
                };
                let at = filled
                    .rows
                    .iter()
                    .position(|row| row.key == key)
                    .unwrap_or_else(|| {
                        next = 0;
                        filled.rows.push(FilledRow {
                            place: filled.rows.len() + 1,
                            key,
                            ..FilledRow::default()
                        });
                        filled.rows.len() - 1
                    });
                if let Some(chosen) = CHOSEN.iter().position(|one| *one == short) {
                    next = chosen + 1;
                }
                if let Some(column) = column_of(short) {
                    filled.rows[at].set(column, text);
                }
            }
        }
    }
    (!filled.consultation.is_empty()).then_some(filled)
}

fn column_of(short: &str) -> Option<&'static str> {
    Some(match short {
        "t" => "term",
        "d" => "definition",
        "st" => "supports_term",
        "sd" => "supports_definition",
        "ot" => "own_term",
        "c" => "comment",
        _ => return None,
    })
}

/// What a workbook said; none when it is no answer to a consultation.
pub fn of_sheets(sheets: &[RawSheet]) -> Option<Filled> {
    let mut filled = Filled::default();
    for sheet in sheets {
        let keys = sheet.rows.iter().position(|row| {
            keyed(row)
                .next()
                .is_some_and(|(_, key)| COLUMNS.iter().any(|(one, _)| *one == key))
        });
        match keys {
            Some(at) => answered(&mut filled, &sheet.rows[at..]),
            None => sheet.rows.iter().for_each(|row| who(&mut filled, row)),
        }
    }
    (!filled.consultation.is_empty()).then_some(filled)
}

/// The cells of a row that hold a key of ours, and the key's first word.
fn keyed(row: &TableRow) -> impl Iterator<Item = (usize, String)> + '_ {
    row.cells.iter().enumerate().filter_map(|(at, cell)| {
        let shown = cell.shown();
        let key = shown.strip_prefix(KEY)?.trim().split(' ').next()?;
        Some((at, key.to_owned()))
    })
}

fn who(filled: &mut Filled, row: &TableRow) {
    for (at, key) in keyed(row) {
        let text = at
            .checked_sub(1)
            .map_or_else(String::new, |before| row.cell(before).shown());
        match key.as_str() {
            "consultation" => filled.consultation = text,
            "organisation" => filled.organisation = text,
            "answered_by" => filled.answered_by = text,
            _ => {}
        }
    }
}

fn answered(filled: &mut Filled, rows: &[TableRow]) {
    let columns: Vec<(usize, String)> = keyed(&rows[0]).collect();
    if filled.consultation.is_empty() {
        let cells = rows[0].cells.iter().map(super::table::Cell::shown);
        let mut id = cells.filter_map(|cell| {
            Some(
                cell.strip_prefix(KEY)?
                    .trim()
                    .strip_prefix("key ")?
                    .trim()
                    .to_owned(),
            )
        });
        filled.consultation = id.next_back().unwrap_or_default();
    }
    // The row of titles has no key, and its words are ours: it is told by standing right below.
    for row in rows.iter().skip(2) {
        let mut answer = FilledRow {
            place: row.number as usize,
            ..FilledRow::default()
        };
        for (at, column) in &columns {
            answer.set(column, row.cell(*at).shown());
        }
        filled.rows.push(answer);
    }
}

#[cfg(test)]
mod tests;
