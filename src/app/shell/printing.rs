//! The pages of a document, in a process of their own beside the window, and their way to a printer or a file.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use iced::Task;

use super::background::in_thread;
use super::files;
use crate::app::context::{Delivered, LaidOut, Pressed};
use crate::app::environment::Environment;
use crate::domain::printout::{CopyLabel, only_label};
use crate::format::export::file_name;
use crate::paper::press::Press;
use crate::paper::{Job, PaperError, Sheet, Sides, subject, words};
use crate::text::{Language, Text};

/// Hands a file to the system's printer, where a system has one.
const SPOOLER: &str = "lp";

/// What the printer is told of a document.
#[derive(Debug, Clone)]
pub struct Printout {
    pub title: String,
    pub sheet: Sheet,
    pub sides: Sides,
}

/// A document that was laid out. Its process ends when this is let go of, or once pages that are on their way are out.
#[derive(Debug)]
pub struct Printing {
    pages: Pages,
    pub run: u32,
    printout: Printout,
    /// Shared with the pages that are on their way out.
    leaving: Arc<()>,
}

/// Pages in the press, and what they are of.
#[derive(Debug, Clone)]
struct Pages {
    press: Arc<Press>,
    /// None before anything is laid out.
    job: Option<Arc<Job>>,
}

impl Printing {
    /// Starts the process.
    ///
    /// # Errors
    /// When there can be none.
    pub fn start(program: &Path, run: u32, printout: Printout) -> io::Result<Self> {
        Ok(Self {
            pages: Pages {
                press: Arc::new(Press::start(program)?),
                job: None,
            },
            run,
            printout,
            leaving: Arc::default(),
        })
    }

    /// Goes on with another document in the same process, which needn't lay out again what the two share; where the process is
    /// busy, or gone, there is nothing to go on with.
    pub fn again(mut self, run: u32, printout: Printout) -> Option<Self> {
        self.run = run;
        self.printout = printout;
        (!self.is_leaving() && self.pages.press.is_ready()).then_some(self)
    }

    fn is_leaving(&self) -> bool {
        Arc::strong_count(&self.leaving) > 1
    }

    /// Lays the job out. `laid` is what is known of it before its pages are counted.
    pub fn lay_out(&mut self, job: Job, laid: LaidOut, text: &Text) -> Task<Pressed> {
        let job = Arc::new(job);
        self.pages.job = Some(Arc::clone(&job));
        let (press, language) = (Arc::clone(&self.pages.press), text.language());
        heard(move || match press.lay_out(&job) {
            Ok(pages) => {
                let changed_pages = words::pages_of(&laid.changed, &pages);
                let made = subject::paged(laid.made, &pages);
                Pressed::Laid(Arc::new(LaidOut {
                    made,
                    changed_pages,
                    ..laid
                }))
            }
            Err(error) => Pressed::Failed(why(language, &error)),
        })
    }

    /// Draws a page.
    pub fn draw(&self, page: usize, width: u32, text: &Text) -> Task<Pressed> {
        let (press, language) = (Arc::clone(&self.pages.press), text.language());
        heard(move || match press.picture(page, width) {
            Ok(picture) => Pressed::Drawn {
                page,
                picture: Arc::new(picture),
            },
            Err(error) => Pressed::Failed(why(language, &error)),
        })
    }

    /// Asks where, then writes the PDF.
    pub fn save(&self, labels: Vec<CopyLabel>, text: &Text) -> Task<Pressed> {
        let (pages, leaving) = (self.pages.clone(), Arc::clone(&self.leaving));
        files::ask_pdf(text, &self.printout.title).then(move |place| match place {
            None => Task::done(Pressed::Kept),
            Some(path) => {
                let (pages, labels, leaving) = (pages.clone(), labels.clone(), Arc::clone(&leaving));
                heard(move || {
                    let _leaving = leaving;
                    out(pages.pdf(only_label(&labels)).and_then(|(pdf, labelled)| {
                        std::fs::write(&path, pdf)?;
                        Ok((Delivered::File(path), labelled))
                    }))
                })
            }
        })
    }

    /// Prints a copy for each label, or one without, some pages of it or all; where there is no printer, shows the PDF in the
    /// system's own reader.
    pub fn print(&self, labels: Vec<CopyLabel>, some: Option<String>, env: &Environment) -> Task<Pressed> {
        let (pages, printout) = (self.pages.clone(), self.printout.clone());
        let (leaving, folder) = (Arc::clone(&self.leaving), folder(env));
        heard(move || {
            let _leaving = leaving;
            out(pages.print(&labels, some.as_deref(), (&printout, &folder)))
        })
    }
}

impl Pages {
    /// The PDF, and whether the label stands on it.
    fn pdf(&self, label: Option<&CopyLabel>) -> io::Result<(Vec<u8>, bool)> {
        if let Some(label) = label
            && let Some(pdf) = self.labelled(label)?
        {
            return Ok((pdf, true));
        }
        let (pdf, _) = self.press.pdf().map_err(io::Error::other)?;
        Ok((pdf, false))
    }

    /// The PDF with a label on its cover; None where there is no room for one: then it is written by hand.
    fn labelled(&self, label: &CopyLabel) -> io::Result<Option<Vec<u8>>> {
        match self.job.as_ref().filter(|job| job.has_label()) {
            Some(job) => self
                .press
                .labelled(&job.labelled(label))
                .map_err(io::Error::other),
            None => Ok(None),
        }
    }

    /// What goes to the printer, and whether the labels stand on it: a PDF for each copy then, and else one for all.
    fn copies(&self, labels: &[CopyLabel]) -> io::Result<(Vec<Vec<u8>>, bool)> {
        let labelled: io::Result<Option<Vec<_>>> = labels.iter().map(|label| self.labelled(label)).collect();
        match labelled?.filter(|pdfs| !pdfs.is_empty()) {
            Some(pdfs) => Ok((pdfs, true)),
            None => Ok((vec![self.pdf(None)?.0], false)),
        }
    }

    /// Prints the copies, or where there is no printer shows the PDF; whether the labels stand on what went out.
    fn print(
        &self,
        labels: &[CopyLabel],
        some: Option<&str>,
        (printout, folder): (&Printout, &Path),
    ) -> io::Result<(Delivered, bool)> {
        let (pdfs, labelled) = self.copies(labels)?;
        let of_each = if labelled { 1 } else { labels.len().max(1) };
        for (nth, pdf) in pdfs.iter().enumerate() {
            match spool(pdf, (of_each, some), printout) {
                // What is shown is one file.
                Err(_) if nth == 0 && pdfs.len() == 1 => {
                    show(pdf, folder, &printout.title)?;
                    return Ok((Delivered::Reader, labelled));
                }
                Err(_) if nth == 0 => {
                    show(&self.pdf(None)?.0, folder, &printout.title)?;
                    return Ok((Delivered::Reader, false));
                }
                sent => sent?,
            }
        }
        Ok((Delivered::Printer, labelled))
    }
}

impl Drop for Printing {
    fn drop(&mut self) {
        if !self.is_leaving() {
            self.pages.press.stop();
        }
    }
}

/// Removes what was written for the system's reader. A file that a reader holds on to is removed the next time.
pub fn forget(env: &Environment) {
    let _ = std::fs::remove_dir_all(folder(env));
}

/// Where a PDF lies while the system's reader shows it.
fn folder(env: &Environment) -> PathBuf {
    env.temporary.with_file_name("print")
}

/// Why there are no pages, and what to do.
fn why(language: Language, error: &PaperError) -> String {
    let text = Text::new(language);
    match error {
        PaperError::Stopped => text.papers_press_ended(),
        error => failed(&text, error),
    }
}

pub fn failed(text: &Text, cause: &dyn std::error::Error) -> String {
    format!(
        "{} {}",
        text.cli_print_failed(cause.to_string()),
        text.cli_print_failed_do()
    )
}

fn heard(work: impl FnOnce() -> Pressed + Send + 'static) -> Task<Pressed> {
    in_thread(work).then(|told| told.take().map_or_else(Task::none, Task::done))
}

fn out(delivered: io::Result<(Delivered, bool)>) -> Pressed {
    match delivered {
        Ok((to, labelled)) => Pressed::Out { to, labelled },
        Err(error) => Pressed::NotOut(error.to_string()),
    }
}

/// Hands the pages to the system's printer. They are named after the program: a queue of jobs is read by others.
fn spool(pdf: &[u8], (copies, pages): (usize, Option<&str>), printout: &Printout) -> io::Result<()> {
    let sheet = match printout.sheet {
        Sheet::A4 => "media=A4",
        Sheet::A3 => "media=A3",
    };
    let sides = match printout.sides {
        Sides::One => "sides=one-sided",
        Sides::Two => "sides=two-sided-long-edge",
    };
    let some = pages.map(|pages| ["-P".to_owned(), pages.replace(' ', "")]);
    let mut child = Command::new(SPOOLER)
        .args(some.into_iter().flatten())
        .args(["-t", "Krispärm", "-o", sheet, "-o", sides, "-n"])
        .arg(copies.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let written = child.stdin.take().map_or(Ok(()), |mut to| to.write_all(pdf));
    let ended = child.wait()?;
    written?;
    if ended.success() {
        Ok(())
    } else {
        Err(io::Error::other("the printer takes nothing"))
    }
}

/// Shows the pages in the system's own reader, from a folder that nobody else may look into.
fn show(pdf: &[u8], folder: &Path, title: &str) -> io::Result<()> {
    make_private(folder)?;
    let path = folder.join(format!("{}.pdf", file_name(title).trim()));
    std::fs::write(&path, pdf)?;
    open::that_detached(&path)
}

#[cfg(unix)]
fn make_private(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)
}

/// Elsewhere the folder of a user is that user's own.
#[cfg(not(unix))]
fn make_private(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)
}
