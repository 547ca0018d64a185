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

/// A document that was laid out; its process ends when this is let go of.
#[derive(Debug)]
pub struct Printing {
    press: Arc<Press>,
    pub run: u32,
    printout: Printout,
}

impl Printing {
    /// Starts the process.
    ///
    /// # Errors
    /// When there can be none.
    pub fn start(program: &Path, run: u32, printout: Printout) -> io::Result<Self> {
        Ok(Self {
            press: Arc::new(Press::start(program)?),
            run,
            printout,
        })
    }

    /// Goes on with another document in the same process, which needn't lay out again what the two share; where the process is
    /// busy, or gone, there is nothing to go on with.
    pub fn again(mut self, run: u32, printout: Printout) -> Option<Self> {
        self.run = run;
        self.printout = printout;
        self.press.is_ready().then_some(self)
    }

    /// Lays the job out. `laid` is what is known of it before its pages are counted.
    pub fn lay_out(&self, job: Job, laid: LaidOut, text: &Text) -> Task<Pressed> {
        let (press, language) = (Arc::clone(&self.press), text.language());
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
        let (press, language) = (Arc::clone(&self.press), text.language());
        heard(move || match press.picture(page, width) {
            Ok(picture) => Pressed::Drawn {
                page,
                picture: Arc::new(picture),
            },
            Err(error) => Pressed::Failed(why(language, &error)),
        })
    }

    /// Asks where, then writes the PDF.
    pub fn save(&self, text: &Text) -> Task<Pressed> {
        let press = Arc::clone(&self.press);
        files::ask_pdf(text, &self.printout.title).then(move |place| match place {
            None => Task::done(Pressed::Kept),
            Some(path) => {
                let press = Arc::clone(&press);
                heard(move || out(write_pdf(&press, &path).map(|()| Delivered::File(path))))
            }
        })
    }

    /// Prints so many copies of some pages or all, or where there is no printer shows the PDF in the system's own reader.
    pub fn print(&self, copies: usize, pages: Option<String>, env: &Environment) -> Task<Pressed> {
        let (press, printout) = (Arc::clone(&self.press), self.printout.clone());
        let folder = folder(env);
        heard(move || {
            out(
                pdf(&press).and_then(|pdf| match spool(&pdf, (copies, pages.as_deref()), &printout) {
                    Ok(()) => Ok(Delivered::Printer),
                    Err(_) => show(&pdf, &folder, &printout.title).map(|()| Delivered::Reader),
                }),
            )
        })
    }
}

impl Drop for Printing {
    fn drop(&mut self) {
        self.press.stop();
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

fn out(delivered: io::Result<Delivered>) -> Pressed {
    match delivered {
        Ok(delivered) => Pressed::Out(delivered),
        Err(error) => Pressed::NotOut(error.to_string()),
    }
}

fn pdf(press: &Press) -> io::Result<Vec<u8>> {
    let (pdf, _) = press.pdf().map_err(io::Error::other)?;
    Ok(pdf)
}

fn write_pdf(press: &Press, path: &Path) -> io::Result<()> {
    std::fs::write(path, pdf(press)?)
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
