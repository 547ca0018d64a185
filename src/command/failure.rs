//! Why a command did not do what was asked, in words and as an exit code.

use serde_json::{Value, json};

use crate::domain::{Kind, Refusal};
use crate::phrase::{self, Named, Sentence};
use crate::store::StoreError;
use crate::text::Text;

/// The exit codes, as `krisparm --help` lists them.
pub mod code {
    pub const DONE: u8 = 0;
    /// Refused by a rule, or failed.
    pub const FAILED: u8 = 1;
    /// The command was not understood, or there is no display for the window.
    pub const USAGE: u8 = 2;
    /// Nobody is on call, or nobody knows.
    pub const NOBODY: u8 = 3;
    /// What was looked for is there.
    pub const FOUND: u8 = 3;
    /// `lens` found words that are advised against.
    pub const ADVISED_AGAINST: u8 = 3;
    /// Paper lies somewhere that no longer shows what the binder holds, or nobody knows.
    pub const STALE: u8 = 3;
    /// Fewer are on call than are needed.
    pub const SHORT: u8 = 4;
    pub const WRONG_SECRET: u8 = 5;
    pub const IN_USE: u8 = 6;
    pub const DAMAGED: u8 = 7;
    /// No such binder, or no such record.
    pub const NOT_FOUND: u8 = 8;
    /// The place is read-only, or the disk is full.
    pub const NOT_WRITTEN: u8 = 9;

    pub const ALL: [u8; 10] = [
        DONE,
        FAILED,
        USAGE,
        NOBODY,
        SHORT,
        WRONG_SECRET,
        IN_USE,
        DAMAGED,
        NOT_FOUND,
        NOT_WRITTEN,
    ];
}

/// Why a command stopped. Nothing was changed unless the words say so.
#[derive(Debug)]
pub enum Failure {
    Store(StoreError),
    Refused(Refusal),
    /// What was typed makes no sense, with what would.
    Usage(Sentence),
    NoSuchRecord {
        kind: Option<Kind>,
        words: String,
    },
    /// Several records fit: each with its id and title.
    Several {
        words: String,
        candidates: Vec<(String, String)>,
    },
    Said(Sentence, u8),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Failure {
    pub fn usage(title: String, what_to_do: String) -> Self {
        Self::Usage(Sentence { title, what_to_do })
    }

    pub fn said(title: String, what_to_do: String) -> Self {
        Self::Said(Sentence { title, what_to_do }, code::FAILED)
    }

    /// A file of the user's that could not be read or written.
    pub fn file(text: &Text, path: &std::path::Path, cause: &std::io::Error) -> Self {
        Self::said(
            text.cli_file_trouble(path.display().to_string(), cause.to_string()),
            text.cli_file_trouble_do(),
        )
    }

    pub const fn code(&self) -> u8 {
        match self {
            Self::Store(error) => store_code(error),
            Self::Refused(_) => code::FAILED,
            Self::Usage(_) | Self::Several { .. } => code::USAGE,
            Self::NoSuchRecord { .. } => code::NOT_FOUND,
            Self::Said(_, code) => *code,
        }
    }

    /// What happened and what to do.
    pub fn sentence(&self, text: &Text) -> Sentence {
        match self {
            Self::Store(error) => phrase::trouble(text, error),
            Self::Refused(refusal) => phrase::refusal(text, refusal),
            Self::Usage(sentence) | Self::Said(sentence, _) => sentence.clone(),
            Self::NoSuchRecord { kind, words } => Sentence {
                title: match kind {
                    Some(kind) => text.cli_no_such_kind(kind.name(text), words.as_str()),
                    None => text.cli_no_such_record(words.as_str()),
                },
                what_to_do: text.cli_no_such_do(),
            },
            Self::Several { words, candidates } => {
                let lines: Vec<String> = candidates
                    .iter()
                    .map(|(id, title)| format!("  {id}  {title}"))
                    .collect();
                Sentence {
                    title: text.cli_several(words.as_str()),
                    what_to_do: text.cli_several_do(lines.join("\n")),
                }
            }
        }
    }

    /// The failure as `--json` prints it.
    pub fn to_json(&self, text: &Text) -> Value {
        let Sentence { title, what_to_do } = self.sentence(text);
        json!({ "error": { "code": self.code(), "title": title, "what_to_do": what_to_do } })
    }
}

const fn store_code(error: &StoreError) -> u8 {
    match error {
        StoreError::WrongPassphrase | StoreError::WrongRecoveryCode => code::WRONG_SECRET,
        StoreError::InUse => code::IN_USE,
        StoreError::Damaged(_)
        | StoreError::KeyFileDamaged(_)
        | StoreError::KeyFileMissing(_)
        | StoreError::BackupDoesNotOpen(_)
        | StoreError::ChangesDamaged
        | StoreError::Document(_)
        | StoreError::Json(_) => code::DAMAGED,
        StoreError::NotFound(_) | StoreError::NoSuchRecord | StoreError::NoSuchVersion => code::NOT_FOUND,
        StoreError::ReadOnlyPlace(_) | StoreError::DiskFull => code::NOT_WRITTEN,
        _ => code::FAILED,
    }
}
