//! Reads a table or a document in a process of its own, so that a file that stops the reader is an error message and not
//! a lost window.
//!
//! The program starts itself with [`ARGUMENT`]; the request goes as one line of JSON followed by the file's bytes on
//! standard input, the answer comes as JSON on standard output. A limit of time, and on Linux of memory, is set.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::attachment::{self, Attached, Holds, PdfError};
use super::document::{self, Document, DocumentError};
use super::exchange::{self, Taken};
use super::table::{self, Book, Request, TableError};

/// The hidden argument that makes the program the reading process.
pub const ARGUMENT: &str = "__read-file";
/// How long reading may take before it is stopped.
pub const TIME_LIMIT: Duration = Duration::from_secs(10);
/// Address space of the reading process in kibibytes, of which the program itself takes a part.
#[cfg(target_os = "linux")]
const MEMORY_KIB: u32 = 1_500_000;
/// Longest answer that is taken back.
const ANSWER_BYTES: u64 = 200 * 1024 * 1024;

/// What the reading process is asked for.
#[derive(Debug, Serialize, Deserialize)]
enum Asked {
    Table(Request),
    /// A vocabulary or the answer to a consultation, by the file's own name.
    Exchange(String),
    /// A document, by the file's own name.
    Document(String),
    /// What this program attached to a PDF.
    Attached,
}

impl Asked {
    /// Largest file that is read, in bytes.
    const fn file_bytes(&self) -> u64 {
        match self {
            Self::Table(request) => request.limits.file_bytes,
            Self::Document(_) => document::FILE_BYTES as u64,
            Self::Attached => attachment::FILE_BYTES as u64,
            Self::Exchange(_) => exchange::FILE_BYTES as u64,
        }
    }
}

/// Why no answer came.
enum Silence {
    TookTooLong { seconds: u64 },
    ReaderStopped,
}

/// Answers one request: what `main` calls when its first argument is [`ARGUMENT`].
///
/// # Errors
/// When the streams fail. What is wrong with the file is in the answer.
pub fn serve(input: impl Read, mut output: impl Write) -> std::io::Result<()> {
    let mut input = BufReader::new(input);
    let mut line = Vec::new();
    input.by_ref().take(64 * 1024).read_until(b'\n', &mut line)?;
    let asked: Asked = serde_json::from_slice(&line)?;
    let mut bytes = Vec::new();
    // One byte more than is allowed tells that there is too much, without taking it all in.
    input
        .take(asked.file_bytes().saturating_add(1))
        .read_to_end(&mut bytes)?;
    match asked {
        Asked::Table(request) => serde_json::to_writer(&mut output, &table::read(&bytes, &request))?,
        Asked::Exchange(name) => serde_json::to_writer(&mut output, &exchange::read(&bytes, &name))?,
        Asked::Document(name) => serde_json::to_writer(&mut output, &document::read(&bytes, &name))?,
        Asked::Attached => serde_json::to_writer(&mut output, &attachment::read(bytes))?,
    }
    output.flush()
}

/// Reads a file's tables in a process started from `program`, which must call [`serve`] for [`ARGUMENT`].
///
/// # Errors
/// What the reader says; `TookTooLong` when it was stopped, `ReaderStopped` when it ended without an answer.
pub fn read_apart(
    program: &Path,
    bytes: Vec<u8>,
    request: &Request,
    limit: Duration,
) -> Result<Book, TableError> {
    let file_limit = request.limits.file_bytes;
    if bytes.len() as u64 > file_limit {
        return Err(TableError::FileTooLarge { limit: file_limit });
    }
    match ask(program, bytes, &Asked::Table(request.clone()), limit) {
        Ok(answer) => answer,
        Err(Silence::TookTooLong { seconds }) => Err(TableError::TookTooLong { seconds }),
        Err(Silence::ReaderStopped) => Err(TableError::ReaderStopped),
    }
}

/// Reads a document in a process started from `program`, which must call [`serve`] for [`ARGUMENT`].
///
/// # Errors
/// What the reader says; `TookTooLong` when it was stopped, `ReaderStopped` when it ended without an answer.
pub fn read_document_apart(
    program: &Path,
    bytes: Vec<u8>,
    file_name: &str,
    limit: Duration,
) -> Result<Document, DocumentError> {
    if bytes.len() > document::FILE_BYTES {
        return Err(DocumentError::TooLarge);
    }
    match ask(program, bytes, &Asked::Document(file_name.to_owned()), limit) {
        Ok(answer) => answer,
        Err(Silence::TookTooLong { seconds }) => Err(DocumentError::TookTooLong { seconds }),
        Err(Silence::ReaderStopped) => Err(DocumentError::ReaderStopped),
    }
}

/// Reads what this program attached to a PDF, which must hold what is wanted, in a process started from `program`, which must
/// call [`serve`] for [`ARGUMENT`].
///
/// # Errors
/// What the reader says; `NothingAttached` when it holds something else, `TookTooLong` when it was stopped, `ReaderStopped`
/// when it ended without an answer.
pub fn read_attached_apart(
    program: &Path,
    bytes: Vec<u8>,
    wanted: Holds,
    limit: Duration,
) -> Result<Vec<u8>, PdfError> {
    if bytes.len() > attachment::FILE_BYTES {
        return Err(PdfError::TooLarge);
    }
    let answer: Result<Attached, PdfError> = match ask(program, bytes, &Asked::Attached, limit) {
        Ok(answer) => answer,
        Err(Silence::TookTooLong { seconds }) => Err(PdfError::TookTooLong { seconds }),
        Err(Silence::ReaderStopped) => Err(PdfError::ReaderStopped),
    };
    let attached = answer?;
    if attached.holds == wanted {
        Ok(attached.bytes)
    } else {
        Err(PdfError::NothingAttached)
    }
}

/// Reads a vocabulary or the answer to a consultation in a process started from `program`, which must call [`serve`] for
/// [`ARGUMENT`].
///
/// # Errors
/// What the reader says; `TookTooLong` when it was stopped, `ReaderStopped` when it ended without an answer.
pub fn read_exchange_apart(
    program: &Path,
    bytes: Vec<u8>,
    file_name: &str,
    limit: Duration,
) -> Result<Taken, TableError> {
    if bytes.len() > exchange::FILE_BYTES {
        let limit = exchange::FILE_BYTES as u64;
        return Err(TableError::FileTooLarge { limit });
    }
    match ask(program, bytes, &Asked::Exchange(file_name.to_owned()), limit) {
        Ok(answer) => answer,
        Err(Silence::TookTooLong { seconds }) => Err(TableError::TookTooLong { seconds }),
        Err(Silence::ReaderStopped) => Err(TableError::ReaderStopped),
    }
}

fn ask<T: DeserializeOwned>(
    program: &Path,
    bytes: Vec<u8>,
    asked: &Asked,
    limit: Duration,
) -> Result<T, Silence> {
    let mut line = serde_json::to_vec(asked).map_err(|_| Silence::ReaderStopped)?;
    line.push(b'\n');
    let mut child = start(program).map_err(|_| Silence::ReaderStopped)?;
    let answer = exchange(&mut child, line, bytes, limit);
    // Stopped in every case: it has answered, or will not.
    let _ = child.kill();
    let _ = child.wait();
    let answer = answer.ok_or(Silence::TookTooLong {
        seconds: limit.as_secs(),
    })?;
    serde_json::from_slice(&answer).map_err(|_| Silence::ReaderStopped)
}

/// Writes the request and reads the answer on threads of their own; `None` when time ran out.
fn exchange(child: &mut Child, line: Vec<u8>, bytes: Vec<u8>, limit: Duration) -> Option<Vec<u8>> {
    if let Some(mut input) = child.stdin.take() {
        std::thread::spawn(move || {
            // A reader that refuses early closes its end; its answer says why.
            let _ = input.write_all(&line).and_then(|()| input.write_all(&bytes));
        });
    }
    let output = child.stdout.take()?;
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut answer = Vec::new();
        let _ = output.take(ANSWER_BYTES).read_to_end(&mut answer);
        let _ = sender.send(answer);
    });
    receiver.recv_timeout(limit).ok()
}

fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.arg(ARGUMENT);
    command
}

/// The system's shell can lower the limit before it becomes the program; without a shell the reader's own bounds remain.
#[cfg(target_os = "linux")]
fn limited(program: &Path) -> Command {
    let mut command = Command::new("/bin/sh");
    command
        .arg("-c")
        .arg(format!("ulimit -v {MEMORY_KIB}; exec \"$0\" \"$1\""))
        .arg(program)
        .arg(ARGUMENT);
    command
}

fn start(program: &Path) -> std::io::Result<Child> {
    let spawn = |mut command: Command| {
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
    };
    #[cfg(target_os = "linux")]
    if let Ok(child) = spawn(limited(program)) {
        return Ok(child);
    }
    spawn(command(program))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reading_process_answers_with_the_tables_or_why_not() {
        let request = Request::visible("x.csv");
        let mut input = serde_json::to_vec(&Asked::Table(request.clone())).unwrap();
        input.extend_from_slice("\nNamn;Mobil\nAnna Berg;070-1740605\n".as_bytes());
        let mut output = Vec::new();
        serve(input.as_slice(), &mut output).unwrap();
        let book: Result<Book, TableError> = serde_json::from_slice(&output).unwrap();
        assert_eq!(book.unwrap().tables[0].rows.len(), 1);

        let mut input = serde_json::to_vec(&Asked::Table(request)).unwrap();
        input.extend_from_slice(b"\nPK\x03\x04");
        let mut output = Vec::new();
        serve(input.as_slice(), &mut output).unwrap();
        let book: Result<Book, TableError> = serde_json::from_slice(&output).unwrap();
        assert_eq!(book, Err(TableError::Damaged));
    }

    #[cfg(unix)]
    #[test]
    fn a_reader_that_ends_without_answer_or_never_ends_is_an_error_message() {
        let request = Request::visible("x.csv");
        let ends = read_apart(Path::new("/bin/false"), vec![b'a'], &request, TIME_LIMIT);
        assert_eq!(ends, Err(TableError::ReaderStopped));
        let missing = read_apart(Path::new("/nowhere/at/all"), vec![b'a'], &request, TIME_LIMIT);
        assert_eq!(missing, Err(TableError::ReaderStopped));
        let folder = tempfile::tempdir().unwrap();
        let stuck = folder.path().join("stuck");
        // Written by another process, so that no file handle open for writing is inherited by a process started meanwhile.
        let made = Command::new("/bin/sh")
            .arg("-c")
            .arg("printf '#!/bin/sh\\nexec sleep 60\\n' > \"$0\"; chmod 755 \"$0\"")
            .arg(&stuck)
            .status();
        assert!(made.unwrap().success());
        let never = read_apart(&stuck, vec![b'a'], &request, Duration::from_millis(50));
        assert_eq!(never, Err(TableError::TookTooLong { seconds: 0 }));
    }
}
