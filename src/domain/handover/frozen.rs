//! What an offer freezes, and the codes over it that two laptops without a network check each other by.

use chrono::{DateTime, Duration, DurationRound, Utc};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::code::{self, Slip};
use super::{Baton, Handover, Pass, task};
use crate::domain::{Id, Library};

/// Signs of a code that speak for the content, for the parties, and in all.
const CONTENT: usize = 6;
const PARTIES: usize = 5;
const CODE: usize = CONTENT + PARTIES + 1;
/// Signs of an answer that say when it was given, that speak for it, and in all.
const MINUTE: usize = 3;
const ANSWER: usize = 4;
const ANSWER_CODE: usize = MINUTE + ANSWER + 1;
/// After so many minutes (three weeks) an answer's time begins anew.
const ROUND: i64 = 31 * 31 * 31;

/// What both laptops know of a handover beside its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header<'a> {
    pub baton: Id<Baton>,
    /// The pass it follows, as [`Baton::identity`] names it.
    pub follows: String,
    pub from: &'a str,
    pub to: &'a str,
    pub moves_at: Option<DateTime<Utc>>,
}

/// A name as it counts in a code: who types it on another laptop may space and capitalise it differently.
pub(super) fn plain(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

impl Header<'_> {
    fn tag(&self, content: &str) -> String {
        let minute = self.moves_at.map(|at| at.timestamp() / 60);
        let text = json!([
            self.baton,
            self.follows,
            plain(self.from),
            plain(self.to),
            minute,
            content
        ]);
        code::tag(&format!("parties/{text}"), PARTIES)
    }

    /// The code of a content with this digest.
    pub fn code(&self, digest: &str) -> String {
        let content = code::tag(&format!("content/{digest}"), CONTENT);
        let parties = self.tag(&content);
        code::close(content + &parties)
    }

    /// Whether a code that was read out speaks of the same responsibility, parties, pass and time.
    pub fn fits(&self, code: &str) -> bool {
        code.get(CONTENT..CONTENT + PARTIES)
            == code.get(..CONTENT).map(|content| self.tag(content)).as_deref()
    }
}

/// What was typed as the code of a handover.
///
/// # Errors
/// A [`Slip`] when a sign is wrong, missing or one too many.
pub(crate) fn read_code(typed: &str) -> Result<String, Slip> {
    code::read(typed, CODE)
}

/// What was typed as the code of an answer.
///
/// # Errors
/// A [`Slip`] when a sign is wrong, missing or one too many.
pub(crate) fn read_answer(typed: &str) -> Result<String, Slip> {
    code::read(typed, ANSWER_CODE)
}

/// The answer to a code, given at an instant: the minute is in it.
pub(crate) fn answer_to(code: &str, at: DateTime<Utc>) -> String {
    let minute = u64::try_from((at.timestamp() / 60).rem_euclid(ROUND)).unwrap_or(0);
    let minute = code::number(minute, MINUTE);
    let tag = code::tag(&format!("answer/{code}/{minute}"), ANSWER);
    code::close(minute + &tag)
}

/// The minute in which an answer to `code` was given, as seen from `near`; none when it answers something else.
pub(crate) fn answered_at(code: &str, answer: &str, near: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let minute = code::number_of(answer.get(..MINUTE)?);
    let now = near.timestamp() / 60;
    let behind = (now - i64::try_from(minute).ok()?).rem_euclid(ROUND);
    // A clock may go a little before the other.
    let back = if behind > ROUND / 2 {
        behind - ROUND
    } else {
        behind
    };
    let at = DateTime::from_timestamp((now - back) * 60, 0)?;
    (answer_to(code, at) == answer).then_some(at)
}

impl Handover {
    /// What both laptops know of it; `None` when the responsibility is not here.
    pub fn header<'a>(&'a self, baton: &Baton) -> Option<Header<'a>> {
        Some(Header {
            baton: self.baton,
            follows: baton.identity(self.follows?),
            from: &self.from.name,
            to: &self.to.name,
            moves_at: self.moves_at,
        })
    }

    /// The canonical form of what is offered: one text for one content, on every laptop. The pass it follows has another
    /// id on another laptop and is in the code by itself.
    fn canonical(&self) -> String {
        let answers: Vec<_> = self
            .answers
            .iter()
            .map(|(id, answer)| json!([id, answer.field.title, answer.text]))
            .collect();
        json!([
            self.baton,
            self.title,
            self.from,
            self.to,
            self.moves_at,
            self.offered_at,
            answers,
            self.tasks,
        ])
        .to_string()
    }

    fn digest_of_content(&self) -> String {
        let digest = Sha256::digest(self.canonical());
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether what stands here is what was offered. Two laptops' edits of one draft may have met after the offer.
    /// What was offered before offers were frozen has no digest, and is taken as it stands.
    pub fn is_as_offered(&self) -> bool {
        self.digest.is_empty() || self.digest == self.digest_of_content()
    }

    /// Freezes what is offered: the parties, the answers, the open tasks, the pass that it follows and the time.
    pub(crate) fn freeze(&mut self, baton: &Baton, follows: Id<Pass>, library: &Library, now: DateTime<Utc>) {
        let second = now.duration_trunc(Duration::seconds(1)).unwrap_or(now);
        self.offered_at = Some(second);
        self.follows = Some(follows);
        let tasks = task::open(library, Some(self.baton)).into_iter();
        self.tasks = tasks.map(task::Task::carried).collect();
        self.digest = self.digest_of_content();
        self.code = self
            .header(baton)
            .map_or_else(String::new, |header| header.code(&self.digest));
    }

    /// What a pass by telephone or file is known by: the code and its answer.
    pub fn mark(&self) -> String {
        format!("{}/{}", self.code, self.answer_code)
    }

    /// What the pass by this handover is known by on every laptop, where it may be made on two.
    pub(crate) fn mark_of_pass(&self) -> String {
        if !self.answer_code.is_empty() {
            return self.mark();
        }
        let passed = self.forms.unordered().map(|(_, form)| form);
        let first = passed
            .filter_map(|form| Some((form.passed_at?, form)))
            .min_by_key(|(at, form)| (*at, form.number));
        first.map_or_else(String::new, |(at, form)| self.mark_on_paper(form, at))
    }

    /// The giver's own handover, where this is the receiver's copy of it and both are here.
    pub fn own<'a>(&self, library: &'a Library) -> Option<&'a Handover> {
        let same = |other: &&Handover| !other.received && other.code == self.code;
        (self.received && !self.code.is_empty())
            .then(|| library.all::<Handover>().find(same))
            .flatten()
    }

    /// Whether responsibility has moved by this code on the other laptop, though nobody has said so here.
    pub fn has_moved(&self, library: &Library) -> bool {
        self.is_open()
            && library
                .get(self.baton)
                .is_some_and(|baton| baton.has_mark_of(&self.code))
    }

    /// Whether it still waits for somebody: not the receiver's copy beside the giver's own, and not moved already.
    pub fn waits(&self, library: &Library) -> bool {
        self.is_open() && self.own(library).is_none() && !self.has_moved(library)
    }
}
