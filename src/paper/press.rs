//! Lays a document out in a process of its own: it can be stopped at any moment, and when it ends it gives its memory back.
//!
//! The program starts itself with [`ARGUMENT`]. Everything goes in frames, a length in eight bytes and then as many bytes: a
//! job of three frames comes on standard input and its count of pages is answered; then the PDF and pictures of pages are
//! asked for as often as one likes, with a label on the cover or without, or the next job comes: what it shares with the one
//! before is not laid out again. Nothing of the document is ever on the disk.

use std::borrow::Cow;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Mutex;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::binding::Shelf;
use super::engine::Laid;
use super::{Job, Pages, PaperError, Picture, Standard};

/// The hidden argument that makes the program the press.
pub const ARGUMENT: &str = "__lay-out";
/// Longest frame that is taken: more than any binder, and no length that a broken pipe makes up.
const FRAME_BYTES: u64 = 1 << 31;

#[derive(Debug, Serialize, Deserialize)]
enum Asked<'a> {
    /// Its data and what is attached to it come after it.
    Job(Cow<'a, Job>),
    Pdf,
    /// Comes as the first does. What was laid out before stays.
    Labelled(Cow<'a, Job>),
    Picture {
        page: usize,
        width: u32,
    },
}

/// A press that is running. It ends when this is let go of.
#[derive(Debug)]
pub struct Press {
    child: Mutex<Child>,
    line: Mutex<(ChildStdin, BufReader<ChildStdout>)>,
}

impl Press {
    /// Starts one from `program`, which must call [`serve`] for [`ARGUMENT`].
    ///
    /// # Errors
    /// When no process can be started.
    pub fn start(program: &Path) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("the process has no pipes"));
        };
        Ok(Self {
            child: Mutex::new(child),
            line: Mutex::new((to, BufReader::new(from))),
        })
    }

    /// Lays the job out; the answer is where its pages are. They take the place of those of an earlier job.
    ///
    /// # Errors
    /// What is wrong with the layout; [`PaperError::Stopped`] when the press ended first.
    pub fn lay_out(&self, job: &Job) -> Result<Pages, PaperError> {
        self.talk(|to, from| {
            write_job(to, &Asked::Job(Cow::Borrowed(job)), job)?;
            read_json(from)
        })?
    }

    /// The pages that were laid out as a PDF, but with the cover of `job`, which is labelled. None where the label takes a page of
    /// its own, so that all others would be of another number.
    ///
    /// # Errors
    /// As [`Self::lay_out`], which must have been called before.
    pub fn labelled(&self, job: &Job) -> Result<Option<Vec<u8>>, PaperError> {
        self.talk(|to, from| {
            write_job(to, &Asked::Labelled(Cow::Borrowed(job)), job)?;
            let has_room = read_json::<Result<bool, PaperError>>(from)?;
            Ok(match has_room {
                Ok(true) => Ok(Some(read_frame(from)?)),
                Ok(false) => Ok(None),
                Err(error) => Err(error),
            })
        })?
    }

    /// The pages as a PDF, and what standard it is of.
    ///
    /// # Errors
    /// As [`Self::lay_out`], which must have been called before.
    pub fn pdf(&self) -> Result<(Vec<u8>, Standard), PaperError> {
        self.talk(|to, from| {
            write_json(to, &Asked::Pdf)?;
            to.flush()?;
            let standard = read_json::<Result<Standard, PaperError>>(from)?;
            Ok(match standard {
                Ok(standard) => Ok((read_frame(from)?, standard)),
                Err(error) => Err(error),
            })
        })?
    }

    /// A page as a picture, `width` dots wide; 0 is the first.
    ///
    /// # Errors
    /// As [`Self::lay_out`], which must have been called before.
    pub fn picture(&self, page: usize, width: u32) -> Result<Picture, PaperError> {
        self.talk(|to, from| {
            write_json(to, &Asked::Picture { page, width })?;
            to.flush()?;
            let [width, height] = read_json(from)?;
            let rgba = read_frame(from)?;
            Ok(Picture { width, height, rgba })
        })
    }

    /// Whether it would begin with a job at once.
    pub fn is_ready(&self) -> bool {
        let mut child = self.child.lock().unwrap_or_else(|broken| broken.into_inner());
        matches!(child.try_wait(), Ok(None)) && self.line.try_lock().is_ok()
    }

    /// Ends it, whatever it is doing: who waits for an answer gets [`PaperError::Stopped`].
    pub fn stop(&self) {
        let mut child = self.child.lock().unwrap_or_else(|broken| broken.into_inner());
        // One that has ended already needs no end.
        let _ = child.kill();
        let _ = child.wait();
    }

    /// Says something and hears the answer, which nobody else does meanwhile.
    fn talk<T>(
        &self,
        talk: impl FnOnce(&mut ChildStdin, &mut BufReader<ChildStdout>) -> io::Result<T>,
    ) -> Result<T, PaperError> {
        let mut line = self.line.lock().unwrap_or_else(|broken| broken.into_inner());
        let (to, from) = &mut *line;
        talk(to, from).map_err(|_| PaperError::Stopped)
    }
}

impl Drop for Press {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Answers jobs and what is asked of them until nobody asks: what `main` calls when its first argument is [`ARGUMENT`].
///
/// # Errors
/// When the streams fail. What is wrong with a layout is in the answer.
pub fn serve(mut input: impl Read, mut output: impl Write) -> io::Result<()> {
    let mut kept = Shelf::default();
    let mut laid: Option<(Job, Laid)> = None;
    loop {
        let asked = match read_json(&mut input) {
            Ok(asked) => asked,
            Err(end) if end.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(error),
        };
        match asked {
            Asked::Job(job) => {
                // Let go of first: two binders need not have room.
                drop(laid.take());
                let job = read_job(job.into_owned(), &mut input)?;
                let done = job.lay_out(&mut kept);
                write_json(&mut output, &done.as_ref().map(|laid| &laid.pages))?;
                laid = done.ok().map(|done| (job, done));
            }
            Asked::Pdf => answer_pdf(laid.as_ref(), &mut output)?,
            Asked::Labelled(job) => {
                let job = read_job(job.into_owned(), &mut input)?;
                let pages = laid.as_ref().map(|(_, laid)| &laid.pages);
                let labelled = labelled(&job, pages, &mut kept);
                write_json(&mut output, &labelled.as_ref().map(Option::is_some))?;
                if let Ok(Some(pdf)) = labelled {
                    write_frame(&mut output, &pdf)?;
                }
            }
            Asked::Picture { page, width } => answer_picture(laid.as_ref(), page, width, &mut output)?,
        }
        output.flush()?;
    }
}

fn read_job(job: Job, input: &mut impl Read) -> io::Result<Job> {
    let data = String::from_utf8(read_frame(input)?).map_err(io::Error::other)?;
    let attached = Some(read_frame(input)?).filter(|bytes| !bytes.is_empty());
    Ok(Job {
        data,
        attached,
        ..job
    })
}

/// The PDF of a job whose pages lie where those of the same without a label do.
fn labelled(job: &Job, pages: Option<&Pages>, kept: &mut Shelf) -> Result<Option<Vec<u8>>, PaperError> {
    let laid = job.lay_out(kept)?;
    if pages != Some(&laid.pages) {
        return Ok(None);
    }
    job.pdf(&laid).map(|(pdf, _)| Some(pdf))
}

fn answer_pdf(laid: Option<&(Job, Laid)>, output: &mut impl Write) -> io::Result<()> {
    let pdf = laid
        .ok_or(PaperError::Stopped)
        .and_then(|(job, laid)| job.pdf(laid));
    match pdf {
        Ok((pdf, standard)) => {
            write_json(output, &Ok::<_, PaperError>(standard))?;
            write_frame(output, &pdf)
        }
        Err(error) => write_json(output, &Err::<Standard, _>(error)),
    }
}

fn answer_picture(
    laid: Option<&(Job, Laid)>,
    page: usize,
    width: u32,
    output: &mut impl Write,
) -> io::Result<()> {
    let drawn = laid.and_then(|(_, laid)| laid.pictures(page, 1, width).pop());
    let drawn = drawn.unwrap_or(Picture {
        width: 0,
        height: 0,
        rgba: Vec::new(),
    });
    write_json(output, &[drawn.width, drawn.height])?;
    write_frame(output, &drawn.rgba)
}

/// A job with its data and what is attached to it.
fn write_job(to: &mut impl Write, asked: &Asked<'_>, job: &Job) -> io::Result<()> {
    write_json(to, asked)?;
    write_frame(to, job.data.as_bytes())?;
    write_frame(to, job.attached.as_deref().unwrap_or_default())?;
    to.flush()
}

fn write_frame(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(bytes)
}

fn write_json(to: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    write_frame(to, &serde_json::to_vec(value)?)
}

fn read_frame(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > FRAME_BYTES {
        return Err(io::Error::other("a frame without an end"));
    }
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length {
        Ok(bytes)
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

fn read_json<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<T> {
    Ok(serde_json::from_slice(&read_frame(from)?)?)
}
