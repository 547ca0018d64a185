//! The log of a use: what was done, when and by whom, the newest first.

use chrono::{DateTime, Utc};
use iced::Length;
use iced::widget::{column, row};

use super::Message;
use super::steps::open_concept;
use crate::app::context::Context;
use crate::app::glass::read::{self, Source};
use crate::app::theme::{size, space};
use crate::app::widget::{Element, Tone, badge, card, h3, muted, strong};
use crate::domain::activation::{EscalationState, ReturnState, StepState};
use crate::domain::{Activation, Author, zone};
use crate::phrase;
use crate::text::{Text, time};

/// One line of the log.
struct Entry {
    at: DateTime<Utc>,
    what: String,
    by: String,
    /// When it was entered, where that was later than it happened.
    entered: Option<DateTime<Utc>>,
    tone: Option<(Tone, String)>,
}

fn entries(one: &Activation, text: &Text) -> Vec<Entry> {
    let line = |at, what: String, by: &Author| Entry {
        at,
        what,
        by: by.name.clone(),
        entered: None,
        tone: None,
    };
    let mut entries = vec![line(one.started_at, text.plans_log_started(), &one.started_by)];
    for (_, run) in one.steps.unordered() {
        let (Some(at), Some(by)) = (run.at, run.by.as_ref()) else {
            continue;
        };
        let what = match run.state {
            StepState::Skipped => text.plans_log_skipped(run.text.as_str(), run.note.as_str()),
            _ => text.plans_log_done(run.text.as_str()),
        };
        entries.push(line(at, what, by));
    }
    for (_, deviation) in one.deviations.unordered() {
        let late = deviation.entered_at - deviation.at >= chrono::Duration::minutes(2);
        entries.push(Entry {
            entered: late.then_some(deviation.entered_at),
            tone: Some((Tone::Caution, text.plans_deviation())),
            ..line(deviation.at, deviation.text.clone(), &deviation.by)
        });
    }
    for (_, run) in one.escalations.unordered() {
        let Some(settled) = &run.settled else {
            continue;
        };
        let what = match run.state {
            EscalationState::NotNeeded => text.use_log_not_escalated(run.to.as_str(), settled.note.as_str()),
            _ => text.use_log_escalated(run.to.as_str(), settled.note.as_str()),
        };
        entries.push(line(settled.at, what, &settled.by));
    }
    for (_, run) in one.returns.unordered() {
        let Some(settled) = &run.settled else {
            continue;
        };
        let what = match run.state {
            ReturnState::NotKept => text.use_log_not_kept(run.what.as_str(), settled.note.as_str()),
            _ => text.use_log_returned(run.what.as_str()),
        };
        entries.push(line(settled.at, what, &settled.by));
    }
    if let Some(ended) = &one.ended {
        entries.push(line(
            ended.at,
            text.plans_log_ended(ended.note.as_str()),
            &ended.by,
        ));
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    entries
}

pub fn view<'a>(one: &'a Activation, ctx: Context<'a>) -> Element<'a, Message> {
    let text = ctx.text;
    let source = Source::of(one.id, open_concept);
    let rows = entries(one, text).into_iter().map(|entry| {
        let local = zone::local(entry.at);
        let day = (local.date() != ctx.today()).then(|| muted(time::weekday_date(text, local.date())));
        let who = match entry.entered {
            Some(at) => text.plans_log_entered(entry.by, phrase::moment(text, at)),
            None => entry.by,
        };
        let mark = entry.tone.map(|(tone, words)| badge(tone, words));
        row![
            column![strong(time::time(local))].push(day).width(90),
            column![]
                .push(mark)
                .push(read::words(&entry.what, size::BODY, source, ctx))
                .push(muted(who).width(Length::Fill))
                .spacing(2)
        ]
        .spacing(space::M)
        .into()
    });
    card(column![h3(text.plans_log()), column(rows).spacing(space::M)].spacing(space::M)).into()
}
