//! Agreeing with partners on words, said in words.

use super::{Named, Sentence};
use crate::domain::consultation::{Consultation, Reply, Rule, Support};
use crate::domain::{Id, Library};
use crate::text::{Text, time};

/// That nobody has answered in time.
pub fn overdue(text: &Text, library: &Library, id: Id<Consultation>) -> Sentence {
    let Some(one) = library.get(id) else {
        return Sentence {
            title: text.value_gone(),
            what_to_do: String::new(),
        };
    };
    Sentence {
        title: text.finding_consultation_title(one.partner.name(text), one.title.as_str()),
        what_to_do: text.finding_consultation_do(
            time::weekday_date(text, one.answer_by),
            one.unanswered(),
            one.asked.len(),
        ),
    }
}

/// A rule of agreement as a sentence.
pub fn rule(text: &Text, key: &str) -> String {
    let words = text.lookup(&format!("agreement-rule-{key}"));
    words.unwrap_or_else(|| key.to_owned())
}

/// The rule that decided, or that none did.
pub fn decided(text: &Text, found: Option<&str>) -> String {
    found.map_or_else(|| text.agreeing_no_rule(), |key| rule(text, key))
}

/// Every rule in its order, as sentences.
pub fn rules(text: &Text, all: &[Rule]) -> Vec<String> {
    all.iter().map(|one| rule(text, &one.key)).collect()
}

/// What was answered to one question.
pub fn support(text: &Text, given: Option<Support>) -> String {
    given.map_or_else(|| text.support_none(), |given| given.name(text))
}

/// One answer in a line: who, what of the term and the definition, their own word, the comment.
pub fn reply(text: &Text, reply: &Reply) -> String {
    let mut words = text.agreeing_reply(
        reply.organisation.as_str(),
        support(text, reply.supports_term),
        support(text, reply.supports_definition),
    );
    if !reply.own_term.is_empty() {
        words = format!("{words} {}", text.agreeing_reply_own(reply.own_term.as_str()));
    }
    if !reply.comment.is_empty() {
        words = format!("{words} {}", text.agreeing_reply_comment(reply.comment.as_str()));
    }
    words
}
