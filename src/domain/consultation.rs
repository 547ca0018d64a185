//! Consultations (remisser): a partner is asked whether it supports our words and definitions, and answers by a file.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::vocabulary::{Partner, TermLanguage};
use super::{Author, Concept, Id, Items, Library, zone};

/// Concepts sent to one partner, with their wording at that time and what was answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Consultation {
    pub id: Id<Consultation>,
    pub title: String,
    pub partner: Partner,
    pub sent_by: Author,
    pub sent_at: DateTime<Utc>,
    /// The last day on which an answer is in time.
    pub answer_by: NaiveDate,
    pub asked: Items<Asked>,
    pub replies: Items<Reply>,
    pub settlements: Items<Settlement>,
}

/// A concept as it was worded when it was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    pub concept: Id<Concept>,
    pub term: String,
    pub term_en: String,
    pub definition_sv: String,
    pub definition_en: String,
    pub note: String,
    /// The word we believe that the partner uses.
    pub own_word: String,
}

/// What an organisation said about a concept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    pub concept: Id<Concept>,
    pub organisation: String,
    /// Who filled in the answer.
    pub answered_by: String,
    /// None where the question was left open.
    pub supports_term: Option<Support>,
    pub supports_definition: Option<Support>,
    pub own_term: String,
    pub comment: String,
    pub read_by: Author,
    pub read_at: DateTime<Utc>,
}

/// A disagreement that the keeper has settled, and why: the earlier no is not forgotten.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Settlement {
    pub concept: Id<Concept>,
    pub reason: String,
    pub by: Author,
    pub at: DateTime<Utc>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Support {
    Yes,
    No,
    Unsure,
}

impl Support {
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unsure];
}

/// Where a partner stands on a concept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Position {
    Yes,
    No,
    /// A no that was settled with a reason.
    Settled,
    Unsure,
    /// No answer, and there is still time.
    Silent,
    /// No answer, and the time is over.
    Late,
    /// What was answered concerns a wording that has been changed since.
    Earlier,
}

impl Position {
    pub const ALL: [Self; 7] = [
        Self::Yes,
        Self::No,
        Self::Settled,
        Self::Unsure,
        Self::Silent,
        Self::Late,
        Self::Earlier,
    ];
}

/// How a concept stands with all who were asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    NotAsked,
    Agreed,
    Disagreement,
    AskAgain,
    Unanswered,
    Waiting,
    Undecided,
}

impl Verdict {
    pub const ALL: [Self; 7] = [
        Self::NotAsked,
        Self::Agreed,
        Self::Disagreement,
        Self::AskAgain,
        Self::Unanswered,
        Self::Waiting,
        Self::Undecided,
    ];
}

/// Whether one partner or every one must stand so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    Any,
    All,
}

/// One rule of `resources/rules/agreement.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// The end of the id of its text, after `agreement-rule-`.
    pub key: String,
    pub when: When,
    pub answers: Vec<Position>,
    pub verdict: Verdict,
}

/// The rules by which a concept counts as agreed; the first that fits decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    pub version: String,
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
}

impl Agreement {
    /// What the rules make of where the partners stand, and by which rule. Nobody asked is nothing agreed, whatever the
    /// rules say.
    pub fn judge(&self, positions: &[Position]) -> (Verdict, Option<&Rule>) {
        if positions.is_empty() {
            return (Verdict::NotAsked, None);
        }
        let fits = |rule: &&Rule| {
            let one = |position: &Position| rule.answers.contains(position);
            match rule.when {
                When::Any => positions.iter().any(one),
                When::All => positions.iter().all(one),
            }
        };
        let rule = self.rules.iter().find(fits);
        (rule.map_or(Verdict::Undecided, |rule| rule.verdict), rule)
    }
}

/// How one concept stands: with each partner that was asked, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The latest consultation that asked each partner, and where it stands by that.
    pub partners: BTreeMap<Partner, (Id<Consultation>, Position)>,
    pub verdict: Verdict,
    /// The key of the rule that decided.
    pub rule: Option<String>,
}

impl Standing {
    pub fn of(library: &Library, concept: &Concept, rules: &Agreement, today: NaiveDate) -> Self {
        let mut latest: BTreeMap<Partner, &Consultation> = BTreeMap::new();
        for one in library.all::<Consultation>() {
            let asks = one.asked.get(concept.id.cast()).is_some();
            let later = |known: &&Consultation| (known.sent_at, known.id) < (one.sent_at, one.id);
            if asks && latest.get(&one.partner).is_none_or(later) {
                latest.insert(one.partner, one);
            }
        }
        let partners: BTreeMap<_, _> = latest
            .into_iter()
            .map(|(partner, one)| (partner, (one.id, one.position(concept, today))))
            .collect();
        let positions: Vec<_> = partners.values().map(|(_, position)| *position).collect();
        let (verdict, rule) = rules.judge(&positions);
        Self {
            partners,
            verdict,
            rule: rule.map(|rule| rule.key.clone()),
        }
    }
}

impl Asked {
    /// The concept as it is worded now, for a partner.
    pub fn of(concept: &Concept, partner: Partner) -> Self {
        let word = |language| concept.recommended(language).unwrap_or_default().to_owned();
        Self {
            concept: concept.id,
            term: word(TermLanguage::Sv),
            term_en: word(TermLanguage::En),
            definition_sv: concept.definition_sv.clone(),
            definition_en: concept.definition_en.clone(),
            note: concept.note.clone(),
            own_word: concept
                .word_of(partner)
                .map_or_else(String::new, |word| word.text.clone()),
        }
    }

    /// Sixteen signs that the texts a partner is asked about always give. White space doesn't count: programs that fill in
    /// forms break lines as they like.
    pub fn digest(&self) -> String {
        digest(self.concept, &self.term, &self.definition_sv)
    }
}

/// As [`Asked::digest`], for texts that came back.
pub fn digest(concept: Id<Concept>, term: &str, definition: &str) -> String {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole = format!("{concept}\n{}\n{}", plain(term), plain(definition));
    let mut signs = Id::<Asked>::of_name("asked", &whole).uuid().simple().to_string();
    signs.truncate(16);
    signs
}

impl Reply {
    /// One answer of an organisation on a concept: another from the same takes its place.
    pub fn id_of(concept: Id<Concept>, organisation: &str) -> Id<Reply> {
        let organisation = organisation.split_whitespace().collect::<Vec<_>>().join(" ");
        Id::of_name("reply", &format!("{concept}/{}", organisation.to_lowercase()))
    }

    pub fn is_no(&self) -> bool {
        [self.supports_term, self.supports_definition].contains(&Some(Support::No))
    }

    fn is_yes(&self) -> bool {
        self.supports_term == Some(Support::Yes) && self.supports_definition == Some(Support::Yes)
    }

    /// Whether it says the same, whoever read it and when.
    pub fn says_what(&self, other: &Self) -> bool {
        let said = |one: &Self| Self {
            read_by: self.read_by.clone(),
            read_at: self.read_at,
            ..one.clone()
        };
        *self == said(other)
    }
}

impl Consultation {
    /// What was answered on a concept.
    pub fn replies_on(&self, concept: Id<Concept>) -> impl Iterator<Item = &Reply> {
        let replies = self.replies.iter().map(|(_, reply)| reply);
        replies.filter(move |reply| reply.concept == concept)
    }

    /// How the noes on a concept were settled, if all that were read were.
    pub fn settlement_of(&self, concept: Id<Concept>) -> Option<&Settlement> {
        let settled = self.settlements.get(concept.cast())?;
        let noes = self.replies_on(concept).filter(|reply| reply.is_no());
        noes.map(|reply| reply.read_at)
            .all(|read_at| read_at <= settled.at)
            .then_some(settled)
    }

    /// Where the partner stands on a concept.
    pub fn position(&self, concept: &Concept, today: NaiveDate) -> Position {
        let asked = self.asked.get(concept.id.cast());
        if asked.is_some_and(|asked| asked.digest() != Asked::of(concept, self.partner).digest()) {
            return Position::Earlier;
        }
        let replies: Vec<&Reply> = self.replies_on(concept.id).collect();
        let settled = self.settlement_of(concept.id).is_some();
        if replies.iter().any(|reply| reply.is_no()) {
            return if settled { Position::Settled } else { Position::No };
        }
        match replies.is_empty() {
            true if today > self.answer_by => Position::Late,
            true => Position::Silent,
            false if replies.iter().all(|reply| reply.is_yes()) => Position::Yes,
            false => Position::Unsure,
        }
    }

    /// How many concepts nobody has answered on.
    pub fn unanswered(&self) -> usize {
        let open = |asked: &Asked| self.replies_on(asked.concept).next().is_none();
        self.asked.unordered().filter(|(_, asked)| open(asked)).count()
    }

    /// Whether the time is over and something is not answered.
    pub fn is_overdue(&self, at: DateTime<Utc>) -> bool {
        zone::local(at).date() > self.answer_by && self.unanswered() > 0
    }
}

#[cfg(test)]
mod tests;
