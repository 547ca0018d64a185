//! Writing a file where the user wants it.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use iced::Task;

use super::background::Parcel;
use crate::domain::zone;
use crate::format::export::{self, ExportError, Sheet, file_name};
use crate::format::page::Page;
use crate::intake;
use crate::intake::plan::{Format, Outgoing};
use crate::text::Text;

type Saved = Parcel<std::io::Result<Option<PathBuf>>>;

/// Asks for a folder; none when nobody chose one.
pub fn ask_folder(title: String) -> Task<Option<PathBuf>> {
    Task::future(rfd::AsyncFileDialog::new().set_title(title).pick_folder())
        .map(|chosen| chosen.map(|folder| folder.path().to_owned()))
}

/// Asks where, then writes a table: as csv when the name ends so, else as xlsx.
pub fn save_sheet(text: &Text, sheet: Sheet, now: DateTime<Utc>) -> Task<Saved> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(text.export())
        .add_filter("Excel", &["xlsx"])
        .add_filter("CSV", &["csv"])
        .set_file_name(format!("{}.xlsx", sheet.title));
    save(dialog, move |path| {
        if path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
        {
            export::csv(&sheet, true).map_err(std::io::Error::other)
        } else {
            let made_at = zone::local(now);
            export::xlsx(std::slice::from_ref(&sheet), made_at).map_err(std::io::Error::other)
        }
    })
}

/// Asks where, then writes a recovery code as a text to print and lock away.
pub fn save_code(text: &Text, groups: &[String], board: String) -> Task<Saved> {
    let sheet = text.code_sheet(board, groups.join("  ")).replace('\n', "\r\n");
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(text.welcome_code_save())
        .set_file_name("krisparm-kod.txt");
    // With a byte order mark, so that every editor shows å, ä and ö.
    save(dialog, move |_| Ok(format!("\u{feff}{sheet}").into_bytes()))
}

/// Asks where, then writes a text.
pub fn save_text(title: String, name: String, words: String) -> Task<Saved> {
    let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name);
    save(dialog, move |_| Ok(words.into_bytes()))
}

/// Asks where, then writes a calendar file, named after whose it is.
pub fn save_calendar(text: &Text, whose: &str, file: String) -> Task<Saved> {
    let name = match whose {
        "" => text.calendar_name_all(),
        whose => text.calendar_name(whose),
    };
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(text.living_save_calendar())
        .add_filter("iCalendar", &["ics"])
        .set_file_name(format!("{}.ics", name.replace([':', '/', '\\'], "")));
    save(dialog, move |_| Ok(file.into_bytes()))
}

/// Asks where, then writes contact cards.
pub fn save_cards(text: &Text, name: &str, file: String) -> Task<Saved> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(text.people_cards())
        .add_filter("vCard", &["vcf"])
        .set_file_name(format!("{}.vcf", name.replace([':', '/', '\\'], "")));
    save(dialog, move |_| Ok(file.into_bytes()))
}

/// Asks where, then writes a month's sheet.
pub fn save_month(text: &Text, day: NaiveDate, made: Result<Vec<u8>, ExportError>) -> Task<Saved> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(text.living_save_month())
        .add_filter("Excel", &["xlsx"])
        .set_file_name(format!("{}.xlsx", day.format("%Y-%m")));
    save(dialog, move |_| made.map_err(std::io::Error::other))
}

/// Asks where, then writes a plan in the format that the file's name says; as Word where it says none.
pub fn save_plan(text: &Text, title: &str, outgoing: Outgoing) -> Task<Saved> {
    let name = file_name(title);
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(text.plans_export_title())
        .add_filter("Word", &[Format::Docx.ending()])
        .add_filter("OpenDocument", &[Format::Odt.ending()])
        .add_filter("Markdown", &[Format::Markdown.ending()])
        .add_filter("JSON", &[Format::Json.ending()])
        .set_file_name(format!("{}.{}", name.trim(), Format::Docx.ending()));
    save(dialog, move |path| outgoing.bytes(format_of(path)))
}

/// Asks where, then writes bytes that are made already; `kind` and `ending` say what they are.
pub fn save_bytes(title: String, name: &str, (kind, ending): (&str, &str), bytes: Vec<u8>) -> Task<Saved> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(title)
        .add_filter(kind, &[ending])
        .set_file_name(format!("{}.{ending}", file_name(name).trim()));
    save(dialog, move |_| Ok(bytes))
}

/// Asks where, then writes a page, or its table where the file's name says xlsx or csv.
pub fn save_page_or_sheet(title: String, page: Page, sheet: Sheet, now: DateTime<Utc>) -> Task<Saved> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(title)
        .add_filter("Word", &[Format::Docx.ending()])
        .add_filter("OpenDocument", &[Format::Odt.ending()])
        .add_filter("Markdown", &[Format::Markdown.ending()])
        .add_filter("Excel", &["xlsx"])
        .add_filter("CSV", &["csv"])
        .set_file_name(format!(
            "{}.{}",
            file_name(&page.title).trim(),
            Format::Docx.ending()
        ));
    save(dialog, move |path| {
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        match ending.as_ref().and_then(|ending| ending.to_str()) {
            Some("csv") => export::csv(&sheet, true).map_err(std::io::Error::other),
            Some("xlsx") => {
                export::xlsx(std::slice::from_ref(&sheet), zone::local(now)).map_err(std::io::Error::other)
            }
            _ => format_of(path).page(&page),
        }
    })
}

/// Asks where, then writes a handover in the format that the file's name says; as Word where it says none.
pub fn save_handover(text: &Text, title: &str, outgoing: intake::HandoverFile) -> Task<Saved> {
    let name = file_name(title);
    let mut dialog = rfd::AsyncFileDialog::new().set_title(text.layers_give_now());
    for format in Format::ALL {
        dialog = dialog.add_filter(format.ending(), &[format.ending()]);
    }
    let dialog = dialog.set_file_name(format!("{}.{}", name.trim(), Format::Docx.ending()));
    save(dialog, move |path| outgoing.bytes(format_of(path)))
}

/// Asks where, then writes a page in the format that the file's name says; as Word where it says none.
pub fn save_page(text: &Text, page: Page) -> Task<Saved> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(text.callout_print())
        .add_filter("Word", &[Format::Docx.ending()])
        .add_filter("OpenDocument", &[Format::Odt.ending()])
        .add_filter("Markdown", &[Format::Markdown.ending()])
        .set_file_name(format!(
            "{}.{}",
            file_name(&page.title).trim(),
            Format::Docx.ending()
        ));
    save(dialog, move |path| format_of(path).page(&page))
}

/// Asks where, then writes a log: to read as Word, OpenDocument or Markdown, as a table, or as JSON with its hashes.
pub fn save_log(text: &Text, now: DateTime<Utc>, page: Page, sheet: Sheet, hashes: String) -> Task<Saved> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(text.log_act_export())
        .add_filter("Word", &[Format::Docx.ending()])
        .add_filter("OpenDocument", &[Format::Odt.ending()])
        .add_filter("Markdown", &[Format::Markdown.ending()])
        .add_filter("Excel", &["xlsx"])
        .add_filter("CSV", &["csv"])
        .add_filter("JSON", &[Format::Json.ending()])
        .set_file_name(format!(
            "{}.{}",
            file_name(&page.title).trim(),
            Format::Docx.ending()
        ));
    save(dialog, move |path| {
        let ending = path
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            Some("csv") => export::csv(&sheet, true).map_err(std::io::Error::other),
            Some("xlsx") => {
                export::xlsx(std::slice::from_ref(&sheet), zone::local(now)).map_err(std::io::Error::other)
            }
            Some("json") => Ok(hashes.into_bytes()),
            _ => format_of(path).page(&page),
        }
    })
}

fn format_of(path: &std::path::Path) -> Format {
    let name = path.file_name().map(|name| name.to_string_lossy());
    let format = name.and_then(|name| Format::of_file(&name));
    format.unwrap_or(Format::Docx)
}

/// Asks where a PDF is to be written.
pub fn ask_pdf(text: &Text, title: &str) -> Task<Option<PathBuf>> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(text.papers_save())
        .add_filter("PDF", &["pdf"])
        .set_file_name(format!("{}.pdf", file_name(title).trim()));
    ask(dialog)
}

fn ask(dialog: rfd::AsyncFileDialog) -> Task<Option<PathBuf>> {
    Task::perform(dialog.save_file(), |place| {
        place.map(|place| place.path().to_owned())
    })
}

fn save(
    dialog: rfd::AsyncFileDialog,
    bytes: impl FnOnce(&std::path::Path) -> std::io::Result<Vec<u8>> + Send + 'static,
) -> Task<Saved> {
    ask(dialog).then({
        let mut bytes = Some(bytes);
        move |place| {
            let saved = match (place, bytes.take()) {
                (Some(path), Some(bytes)) => bytes(&path)
                    .and_then(|bytes| std::fs::write(&path, bytes))
                    .map(|()| Some(path)),
                _ => Ok(None),
            };
            Task::done(Parcel::new(saved))
        }
    })
}
